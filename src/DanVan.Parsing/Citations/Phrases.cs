namespace DanVan.Parsing.Citations;

/// <summary>A fixed list of phrases, looked up by their first two letters; of those that stand at a place the first of the list counts.</summary>
internal sealed class Phrases
{
    private const int Ids = 27;

    private readonly ushort[] _groupOf = new ushort[Ids * Ids];
    private readonly string[][] _groups;

    // The third letters of a group, one bit each: most words differ there.
    private readonly uint[] _thirds;

    /// <param name="phrases">Lower case with marks, single blanks.</param>
    public Phrases(params string[] phrases)
    {
        var groups = phrases.GroupBy(static phrase => PairOf(phrase[0], At(phrase, 1))).ToArray();
        _groups = new string[groups.Length][];
        _thirds = new uint[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            _groups[i] = [.. groups[i]];
            _groupOf[groups[i].Key] = checked((ushort)(i + 1));
            foreach (var phrase in _groups[i]) _thirds[i] |= Chars.IsWordChar(At(phrase, 1)) ? 1u << IdOf(At(phrase, 2)) : uint.MaxValue;
        }
    }

    /// <summary>The first phrase of the list that stands at <paramref name="i"/>.</summary>
    public bool Matches(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i >= s.Length) return false;
        var group = _groupOf[PairOf(s[i], At(s, i + 1))] - 1;
        if (group < 0 || (_thirds[group] & (1u << IdOf(At(s, i + 2)))) == 0) return false;
        foreach (var phrase in _groups[group])
        {
            if (Chars.Matches(s, i, phrase, out end)) return true;
        }

        return false;
    }

    public bool Matches(ReadOnlySpan<char> s, int i) => Matches(s, i, out _);

    // What stands behind the end of a word is no letter, as the end of the text.
    private static char At(ReadOnlySpan<char> s, int i) => (uint)i < (uint)s.Length ? s[i] : '\0';

    private static int PairOf(char first, char second) => IdOf(first) * Ids + IdOf(second);

    // The letter without its marks, so that "uỷ" and "ủy" begin alike; 0 for what is no letter.
    private static int IdOf(char c) => Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? letter - 'a' + 1 : 0;
}
