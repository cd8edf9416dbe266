namespace DanVan.Parsing.Citations;

/// <summary>The cue that governs an act and where it stands.</summary>
internal readonly record struct Verdict(Cue Cue, int Start, int End)
{
    public static Verdict None => default;
}
