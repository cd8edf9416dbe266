namespace DanVan.Parsing.Citations;

/// <summary>A fixed list of phrases, looked up by their first letter; within a letter the order of the list counts.</summary>
internal sealed class Phrases
{
    private const int TableSize = 0x1EFA;

    private readonly byte[] _bucketOf = new byte[TableSize];
    private readonly string[][] _buckets;

    /// <param name="phrases">Lower case with marks, single blanks; letters in front, at most 254 different ones.</param>
    public Phrases(params string[] phrases)
    {
        var groups = phrases.GroupBy(static phrase => phrase[0]).ToArray();
        _buckets = new string[groups.Length][];
        for (var i = 0; i < groups.Length; i++)
        {
            _buckets[i] = [.. groups[i]];
            _bucketOf[groups[i].Key] = checked((byte)(i + 1));
        }
    }

    /// <summary>The first phrase of the list that stands at <paramref name="i"/>.</summary>
    public bool Matches(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i >= s.Length) return false;
        var c = Chars.Lower(s[i]);
        var bucket = c < TableSize ? _bucketOf[c] : 0;
        if (bucket != 0)
        {
            foreach (var phrase in _buckets[bucket - 1])
            {
                if (Chars.Matches(s, i, phrase, out end)) return true;
            }
        }

        // "uỷ ban" begins like "ủy ban" with the tone on the second letter.
        if (c is 'u' or 'o')
        {
            foreach (var group in _buckets)
            {
                if (group[0][0] is not ('ủ' or 'ù' or 'ú' or 'ũ' or 'ụ' or 'ò' or 'ó' or 'ỏ' or 'õ' or 'ọ')) continue;
                foreach (var phrase in group)
                {
                    if (Chars.Matches(s, i, phrase, out end)) return true;
                }
            }
        }

        end = i;
        return false;
    }

    public bool Matches(ReadOnlySpan<char> s, int i) => Matches(s, i, out _);
}
