namespace DanVan.Parsing;

/// <summary>A part of a text that becomes a string when somebody asks for it. Compares by its characters. Thread-safe.</summary>
internal sealed class SlicedText : IEquatable<SlicedText>
{
    private readonly string _whole;
    private readonly int _start;
    private readonly int _length;
    private string? _made;

    public SlicedText(string whole, TextSpan span) => (_whole, _start, _length) = (whole, span.Start, span.Length);

    public ReadOnlySpan<char> Chars => _whole.AsSpan(_start, _length);

    public override string ToString() => _made ??= _length == _whole.Length ? _whole : _whole.Substring(_start, _length);

    public bool Equals(SlicedText? other) => other is not null && Chars.SequenceEqual(other.Chars);

    public override bool Equals(object? obj) => Equals(obj as SlicedText);

    public override int GetHashCode() => string.GetHashCode(Chars, StringComparison.Ordinal);
}
