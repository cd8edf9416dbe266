namespace DanVan.Parsing.Citations;

/// <summary>A fixed list of phrases that may end at a place, looked up by their last two letters.</summary>
internal sealed class Endings
{
    private const int Ids = 27;

    private readonly bool[] _pairs = new bool[Ids * Ids];
    private readonly string[] _phrases;

    /// <param name="phrases">Lower case with marks, single blanks, each at least two letters long.</param>
    public Endings(params string[] phrases)
    {
        _phrases = phrases;
        foreach (var phrase in phrases) _pairs[PairOf(phrase[^2], phrase[^1])] = true;
    }

    /// <summary>Whether one of the phrases ends at <paramref name="end"/>, as <see cref="Chars.EndsWith(ReadOnlySpan{char}, int, string)"/>.</summary>
    public bool EndAt(ReadOnlySpan<char> s, int end) => TryStart(s, end, out _);

    /// <summary>Where the first phrase of the list that ends at <paramref name="end"/> begins.</summary>
    public bool TryStart(ReadOnlySpan<char> s, int end, out int start)
    {
        start = end;
        if (end < 2 || !_pairs[PairOf(s[end - 2], s[end - 1])]) return false;
        foreach (var phrase in _phrases)
        {
            if (Chars.EndsWith(s, end, phrase, out start)) return true;
        }

        return false;
    }

    // Letters without their marks, so that "uỷ" and "ủy" end alike; 0 for what is no letter.
    private static int PairOf(char before, char last) => IdOf(before) * Ids + IdOf(last);

    private static int IdOf(char c) => Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? letter - 'a' + 1 : 0;
}
