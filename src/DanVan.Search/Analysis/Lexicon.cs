using System.Text;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>
/// Cuts texts into words and knows the words it has seen, so that each is folded, encoded and hashed once however often it stands in the texts.
/// Holds a bounded number of words. Not thread-safe.
/// </summary>
internal sealed class Lexicon
{
    private const int MostWords = 1 << 16;

    // So many characters are cut at once.
    private const int Together = 1 << 16;

    // So many words of a text there is room for when it is done.
    private const int MostKept = 1 << 20;

    // The words that begin and end a pair, without marks: few, so that most neighbours need no look-up.
    private static readonly (HashSet<string> First, HashSet<string> Last) PairParts = ReadPairs();

    private readonly Dictionary<string, LexiconWord>.AlternateLookup<ReadOnlySpan<char>> _words = new Dictionary<string, LexiconWord>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The words as texts have them, in capitals and small letters, so that most are not folded again.
    private readonly RunTable _runs = new();
    private readonly WordRuns _edges = new(SearchAnalyzer.IsOfWord);
    private LexiconWord[] _text = new LexiconWord[1 << 12];
    private readonly char[] _term = new char[SearchAnalyzer.MaxTermLength];
    private readonly char[] _plain = new char[SearchAnalyzer.MaxTermLength];

    public AnalyzedText Analyze(string text)
    {
        if (_runs.Count > MostWords)
        {
            _runs.Clear();
            _words.Dictionary.Clear();
        }

        var count = 0;
        for (var from = 0; from < text.Length;)
        {
            // Not within a run.
            var to = Math.Min(text.Length, from + Together);
            while (to < text.Length && SearchAnalyzer.IsOfWord(text[to])) to++;
            _edges.Read(text.AsSpan(from, to - from));
            var edges = _edges.Edges;
            for (var i = 0; i + 1 < edges.Length; i += 2)
            {
                var (start, end) = (from + edges[i], from + edges[i + 1]);
                if (end - start <= SearchAnalyzer.MaxTermLength && !SearchAnalyzer.IsMark(text[start]))
                {
                    Add(text, start, end, ref count);
                    continue;
                }

                // Longer runs are cut, and no word begins with a mark.
                while (SearchAnalyzer.TryRun(text.AsSpan(0, end), ref start, out var first)) Add(text, first, start, ref count);
            }

            from = to;
        }

        var words = _text.AsSpan(0, count).ToArray();
        if (_text.Length > MostKept) _text = new LexiconWord[1 << 12];
        return new AnalyzedText(words);
    }

    private void Add(string text, int start, int end, ref int count)
    {
        ref var word = ref _runs.Find(text, start, end - start);
        word ??= Word(SearchAnalyzer.Fold(text.AsSpan(start, end - start), _term));
        if (count == _text.Length) Array.Resize(ref _text, 2 * count);
        _text[count++] = word;
    }

    private LexiconWord Word(int length)
    {
        if (_words.TryGetValue(_term.AsSpan(0, length), out var known)) return known;
        var marked = new string(_term, 0, length);
        _term.AsSpan(0, length).CopyTo(_plain);
        SearchAnalyzer.RemoveMarks(_plain.AsSpan(0, length));
        var plain = _plain.AsSpan(0, length).SequenceEqual(marked) ? marked : new string(_plain, 0, length);
        var word = new LexiconWord(marked, plain, PairParts.First.Contains(plain), PairParts.Last.Contains(plain));
        _words.Dictionary.Add(marked, word);
        return word;
    }

    private static (HashSet<string> First, HashSet<string> Last) ReadPairs()
    {
        var (first, last) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in Csv.Resource("pairs.csv"))
        {
            var words = VietnameseText.PlainFold(row[0]).Split(' ');
            first.Add(words[0]);
            last.Add(words[1]);
        }

        return (first, last);
    }
}

/// <summary>A word as the index knows it, with and without marks.</summary>
internal sealed class LexiconWord(string marked, string plain, bool beginsPair, bool endsPair)
{
    public string Marked { get; } = marked;

    public string Plain { get; } = plain;

    public byte[] MarkedBytes { get; } = Encoding.UTF8.GetBytes(marked);

    public byte[] PlainBytes { get; } = Encoding.UTF8.GetBytes(plain);

    /// <summary>Both forms (<see cref="TwoForms"/>), made when first asked for.</summary>
    public byte[] BothBytes => field ??= Encoding.UTF8.GetBytes(TwoForms.Of(Marked, Plain));

    /// <summary>What the word is to a shingle: the same with and without marks.</summary>
    public ulong Shingle { get; } = Shingles.HashOf(plain);

    public bool HasMarks { get; } = !string.Equals(marked, plain, StringComparison.Ordinal);

    public bool BeginsPair { get; } = beginsPair;

    public bool EndsPair { get; } = endsPair;

    public int Id { get; } = WordIds.Next();
}

/// <summary>The words of a text in order. Immutable.</summary>
internal sealed record AnalyzedText(LexiconWord[] Words);
