using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using DanVan.Parsing;

namespace DanVan.Benchmarks;

/// <summary>
/// The tokenizer in its forms beside what else cuts a text into words: a plain enumerator over a table of classes (the baseline: words, numbers
/// and signs only), splitting at blanks, a regular expression, and Lucene's StandardTokenizer where it is built in.
/// </summary>
[MemoryDiagnoser]
public partial class TokenizerBenchmarks
{
    private readonly VietnameseToken[] _tokens = new VietnameseToken[256];
    private string _text = "";
    private byte[] _utf8 = [];

    [Params(1 << 16, 1 << 20, 8 << 20)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = PlanText.Shuffled(Bytes);
        _utf8 = Encoding.UTF8.GetBytes(_text);
        var expected = Enumerate();
        if (Bulk() != expected || EnumerateUtf8() != expected || BulkUtf8() != expected) throw new InvalidOperationException("The forms of the tokenizer do not count the same tokens.");
        var syllables = Words().Count(_text);
        if (PlainTable() < syllables || expected > PlainTable()) throw new InvalidOperationException($"The plain enumerator counts {PlainTable()} tokens, the tokenizer {expected}, the regular expression {syllables} words.");
    }

    [Benchmark(Baseline = true)]
    public int PlainTable()
    {
        var count = 0;
        foreach (var token in new PlainTokens(_text)) count += token.Length > 0 ? 1 : 0;
        return count;
    }

    [Benchmark]
    public int Enumerate()
    {
        var count = 0;
        foreach (var token in new VietnameseTokenizer(_text)) count += token.Length > 0 ? 1 : 0;
        return count;
    }

    [Benchmark]
    public int Bulk()
    {
        var tokenizer = new VietnameseTokenizer(_text);
        var count = 0;
        for (int read; (read = tokenizer.Read(_tokens)) > 0;) count += read;
        return count;
    }

    [Benchmark]
    public int EnumerateUtf8()
    {
        var count = 0;
        foreach (var token in new VietnameseUtf8Tokenizer(_utf8)) count += token.Length > 0 ? 1 : 0;
        return count;
    }

    [Benchmark]
    public int BulkUtf8()
    {
        var tokenizer = new VietnameseUtf8Tokenizer(_utf8);
        var count = 0;
        for (int read; (read = tokenizer.Read(_tokens)) > 0;) count += read;
        return count;
    }

    [Benchmark]
    public int Split() => _text.Split(' ').Length;

    [Benchmark]
    public int RegexWords() => Words().Count(_text);

#if DANVAN_LUCENE
    [Benchmark]
    public int LuceneStandardTokenizer()
    {
        using var tokenizer = new Lucene.Net.Analysis.Standard.StandardTokenizer(Lucene.Net.Util.LuceneVersion.LUCENE_48, new StringReader(_text));
        tokenizer.Reset();
        var count = 0;
        while (tokenizer.IncrementToken()) count++;
        tokenizer.End();
        return count;
    }
#endif

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Words();

    /// <summary>What one would write first: a class for each character, runs of letters or digits are a token, each other sign is one.</summary>
    private ref struct PlainTokens(ReadOnlySpan<char> text)
    {
        private static readonly byte[] Classes = Build();

        private readonly ReadOnlySpan<char> _text = text;
        private int _position;

        public TextRange Current { get; private set; }

        public readonly PlainTokens GetEnumerator() => this;

        public bool MoveNext()
        {
            var s = _text;
            var classes = Classes;
            var i = _position;
            while (i < s.Length && classes[s[i]] == 0) i++;
            if (i >= s.Length) return false;
            var start = i;
            var first = classes[s[i++]];
            if (first != 3)
            {
                while (i < s.Length && classes[s[i]] == first) i++;
            }

            Current = new TextRange(start, i - start, first);
            _position = i;
            return true;
        }

        private static byte[] Build()
        {
            var table = new byte[0x10000];
            for (var c = 0; c < table.Length; c++)
                table[c] = char.IsLetter((char)c) || char.IsSurrogate((char)c) ? (byte)1 : char.IsDigit((char)c) ? (byte)2 : c is ' ' or '\t' or '\u00A0' ? (byte)0 : (byte)3;
            return table;
        }
    }

    private readonly record struct TextRange(int Start, int Length, byte Class);
}
