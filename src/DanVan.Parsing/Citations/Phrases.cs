using System.Numerics;
using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Citations;

/// <summary>A fixed list of phrases, looked up by their first three letters; of those that stand at a place the first of the list counts.</summary>
internal sealed class Phrases
{
    private const int Ids = 27;

    // In a smaller group each phrase is compared from its start.
    private const int LeastOfShared = 4;
    private const int Longest = 63;

    private static readonly byte[] Letters = BuildLetters();

    private readonly ushort[] _groupOf = new ushort[Ids * Ids];
    private readonly Group[] _groups;

    /// <param name="phrases">Lower case with marks, single blanks.</param>
    public Phrases(params string[] phrases)
    {
        All = phrases;
        var groups = new List<Group>();
        for (var i = 0; i < phrases.Length; i++)
        {
            ref var number = ref _groupOf[PairOf(phrases[i][0], At(phrases[i], 1))];
            if (number == 0)
            {
                groups.Add(new Group());
                number = checked((ushort)groups.Count);
            }

            groups[number - 1].Add(phrases[i], i);
        }

        foreach (var group in groups) group.Close();
        _groups = [.. groups];
    }

    /// <summary>The phrases in the order of the list.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The first phrase of the list that stands at <paramref name="i"/>.</summary>
    public bool Matches(ReadOnlySpan<char> s, int i, out int end) => Find(s, i, out end) >= 0;

    public bool Matches(ReadOnlySpan<char> s, int i) => Find(s, i, out _) >= 0;

    /// <summary>The place in the list of the first phrase that stands at <paramref name="i"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (PartAt(s, i) is not { } part) return -1;
        if (part.Shared.Length > 0) return FindShared(s, i, part, out end);
        for (var k = 0; k < part.Phrases.Length; k++)
        {
            if (Chars.Matches(s, i, part.Phrases[k], out end)) return part.Places[k];
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Part? PartAt(ReadOnlySpan<char> s, int i)
    {
        if (i >= s.Length) return null;
        var number = _groupOf[PairOf(s[i], At(s, i + 1))] - 1;
        if (number < 0) return null;
        var group = _groups[number];
        var third = IdOf(At(s, i + 2));
        return (group.Thirds & (1u << third)) == 0 ? null : group.Parts[group.PartOf[third]];
    }

    // Each phrase is compared from where it parts from the one compared before.
    private static int FindShared(ReadOnlySpan<char> s, int i, Part part, out int end)
    {
        var phrases = part.Phrases;
        // Where in the text the letters of the phrase compared last stand; -1 inside of a rhyme that was compared as a whole.
        Span<int> at = stackalloc int[Longest + 1];
        at[0] = i;
        var matched = 0;
        var last = 0;
        for (var k = 0; k < phrases.Length; k++)
        {
            var shared = part.Shared[last * phrases.Length + k];
            // A letter is told by itself and the next one: the rhyme of "hòa" and "hoà".
            if (k > 0 && shared >= matched + 2) continue;
            var from = Math.Min(shared, matched);
            while (at[from] < 0) from--;
            last = k;
            if (TryFrom(s, phrases[k], from, at, out matched))
            {
                end = at[matched];
                return part.Places[k];
            }
        }

        end = i;
        return -1;
    }

    // As Chars.Matches, from a letter on; how many letters matched.
    private static bool TryFrom(ReadOnlySpan<char> s, string words, int from, Span<int> at, out int matched)
    {
        var p = at[from];
        var k = from;
        for (; k < words.Length; k++)
        {
            matched = k;
            var w = words[k];
            if (w == ' ')
            {
                var next = Chars.SkipBlanks(s, p);
                if (next == p && words[k - 1] != ',') return false;
                p = next;
            }
            else
            {
                if (p >= s.Length) return false;
                if (Chars.Lower(s[p]) != w)
                {
                    if (Chars.Fold(w) is not ('o' or 'u') || k + 1 >= words.Length || p + 1 >= s.Length || !Chars.SameRhyme(s[p], s[p + 1], w, words[k + 1])) return false;
                    at[++k] = -1;
                    p++;
                }

                p++;
            }

            at[k + 1] = p;
        }

        matched = k;
        return !(p < s.Length && Chars.IsWordChar(s[p]) && Chars.IsWordChar(words[^1]));
    }

    // What stands behind the end of a word is no letter, as the end of the text.
    private static char At(ReadOnlySpan<char> s, int i) => (uint)i < (uint)s.Length ? s[i] : '\0';

    private static int PairOf(char first, char second) => IdOf(first) * Ids + IdOf(second);

    // The letter without its marks, so that "uỷ" and "ủy" begin alike; 0 for what is no letter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IdOf(char c)
    {
        var table = Letters;
        return c < (uint)table.Length ? table[c] : 0;
    }

    private static byte[] BuildLetters()
    {
        var table = new byte[0x1F00];
        for (var c = '\0'; c < table.Length; c++) table[c] = Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? (byte)(letter - 'a' + 1) : (byte)0;
        return table;
    }

    // The phrases that begin with two letters, parted by the third: most words differ there.
    private sealed class Group
    {
        // What a phrase has whose first word ends with its first letter: it may go on with any.
        private const int Any = -1;

        private List<(string Phrase, int Place, int Third)> _all = [];

        /// <summary>The third letters, one bit each.</summary>
        public uint Thirds { get; private set; }

        /// <summary>For each third letter its part.</summary>
        public byte[] PartOf { get; } = new byte[Ids];

        public Part[] Parts { get; private set; } = [];

        public void Add(string phrase, int place) => _all.Add((phrase, place, Chars.IsWordChar(At(phrase, 1)) ? IdOf(At(phrase, 2)) : Any));

        public void Close()
        {
            // It is made at every start of the program, most of the letters without a phrase.
            var thirds = 0u;
            foreach (var (_, _, third) in _all) thirds |= third == Any ? uint.MaxValue >> (32 - Ids) : 1u << third;
            Thirds = thirds;
            Parts = new Part[BitOperations.PopCount(thirds)];
            var count = 0;
            for (; thirds != 0; thirds &= thirds - 1)
            {
                var third = BitOperations.TrailingZeroCount(thirds);
                PartOf[third] = (byte)count;
                Parts[count++] = new Part(_all, third);
            }

            _all = [];
        }

        public static bool IsOf(int third, int asked) => third == asked || third == Any;
    }

    // The phrases that begin with three letters, in the order of the list.
    private sealed class Part
    {
        public Part(List<(string Phrase, int Place, int Third)> all, int third)
        {
            var count = 0;
            foreach (var member in all) count += Group.IsOf(member.Third, third) ? 1 : 0;
            (Phrases, Places) = (new string[count], new int[count]);
            count = 0;
            foreach (var member in all)
            {
                if (!Group.IsOf(member.Third, third)) continue;
                (Phrases[count], Places[count]) = (member.Phrase, member.Place);
                count++;
            }

            if (count < LeastOfShared || Array.Exists(Phrases, static phrase => phrase.Length > Longest)) return;
            Shared = new byte[count * count];
            for (var i = 0; i < Shared.Length; i++) Shared[i] = (byte)Phrases[i / count].AsSpan().CommonPrefixLength(Phrases[i % count]);
        }

        public string[] Phrases { get; }

        public int[] Places { get; }

        /// <summary>For each two of the phrases how many letters they share at the start; empty where that is of no use.</summary>
        public byte[] Shared { get; } = [];
    }
}
