using System.Buffers;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The words of a passage as one run of text: pieces joined by a blank, emphasis marks, the marks and addresses of links and invisible characters
/// left out, and every offset mapped back to the document.
/// </summary>
internal readonly struct PassageText
{
    private static readonly SearchValues<char> LeftOut = SearchValues.Create("*`[]\\\u200B\u200C\u200D\u200E\u200F\u00AD\uFEFF\u2060");

    // A shorter text in the brackets of a link is the mark of a footnote.
    private const int ShortestLink = 5;
    private const int LongestLink = 400;

    private const int LongestOnStack = 512;

    private readonly string _source;
    private readonly int _start;
    private readonly Buffer? _buffer;

    private PassageText(string source, int start, int length, Buffer? buffer)
    {
        _source = source;
        _start = start;
        Length = length;
        _buffer = buffer;
    }

    public int Length { get; }

    public ReadOnlySpan<char> Chars => _buffer is null ? _source.AsSpan(_start, Length) : _buffer.Chars.AsSpan(0, Length);

    /// <summary>The text of a passage, until the buffer is used for the next one.</summary>
    public static PassageText Create(string text, Passage passage, Buffer buffer)
    {
        var pieces = passage.Pieces;
        if (pieces.Count == 1)
        {
            var only = pieces[0];
            if (buffer.IsWhole || IsWhole(only.Slice(text))) return new PassageText(text, only.Start, only.Length, null);
        }

        var capacity = 2 * pieces.Count;
        for (var k = 0; k < pieces.Count; k++) capacity += pieces[k].Length;
        buffer.Clear(capacity);
        for (var k = 0; k < pieces.Count; k++)
        {
            var piece = pieces[k];
            if (buffer.Length > 0)
            {
                // Cells that stand on lines of their own stay apart.
                var last = pieces[k - 1].End;
                var bar = last < piece.Start ? text.AsSpan(last, piece.Start - last).IndexOf('|') : -1;
                if (bar >= 0) buffer.Add("|", last + bar);
                buffer.Add(" ", piece.Start);
            }

            for (var i = piece.Start; i < piece.End;)
            {
                var plain = text.AsSpan(i, piece.End - i).IndexOfAny(LeftOut);
                if (plain < 0) plain = piece.End - i;
                buffer.Add(text.AsSpan(i, plain), i);
                i += plain;
                if (i == piece.End) break;
                if (text[i] is '[' or ']')
                {
                    var after = text[i] == '[' ? LinkText(text, i, piece.End) : LinkEnd(text, piece.Start, i, piece.End);
                    if (after == i) buffer.Add(text.AsSpan(after++, 1), i);
                    i = after;
                    continue;
                }

                if (text[i] == '\\' && !(i + 1 < piece.End && !Citations.Chars.IsWordChar(text[i + 1]))) buffer.Add("\\", i);
                i++;
            }
        }

        return new PassageText(text, 0, buffer.Length, buffer);
    }

    /// <summary>Whether nothing in the words is left out, in quick looks: few texts have any of it.</summary>
    public static bool IsWhole(ReadOnlySpan<char> words) => words.IndexOfAny("*`\\\u00AD\u200B") < 0 && words.IndexOf('\u200E') < 0 && words.IndexOfAny('\u2060', '\uFEFF') < 0 && words.IndexOf("](", StringComparison.Ordinal) < 0;

    // "[Kế hoạch số 45/KH-UBND](https://…)": behind the bracket where a link begins there, else at it.
    private static int LinkText(string text, int open, int end)
    {
        var words = text.AsSpan(open, Math.Min(end - open, LongestLink));
        var close = words.IndexOf("](", StringComparison.Ordinal);
        return close > ShortestLink && words[1..close].IndexOf('[') < 0 && AddressEnd(text, open + close, end) > 0 ? open + 1 : open;
    }

    // Behind the address where the bracket closes the text of a link, else at the bracket.
    private static int LinkEnd(string text, int start, int close, int end)
    {
        var from = Math.Max(start, close - LongestLink);
        var open = text.AsSpan(from, close - from).LastIndexOf('[');
        return open >= 0 && close - (from + open) > ShortestLink && AddressEnd(text, close, end) is > 0 and var after ? after : close;
    }

    private static int AddressEnd(string text, int close, int end)
    {
        if (close + 2 >= end || text[close + 1] != '(') return 0;
        var address = text.AsSpan(close + 2, Math.Min(end - close - 2, LongestLink));
        var stop = address.IndexOfAny(") \n");
        return stop > 0 && address[stop] == ')' && address[..stop].ContainsAny('/', '#', '.') ? close + 2 + stop + 1 : 0;
    }

    /// <summary>The place in the document of the character at <paramref name="index"/>.</summary>
    public int ToSource(int index)
    {
        if (_buffer is null) return _start + index;
        if (Length == 0) return 0;
        return index < Length ? _buffer.ToSource(index) : _buffer.ToSource(Length - 1) + 1;
    }

    /// <summary>The place in the document of a range; empty where the range is.</summary>
    public TextSpan ToSource(int start, int end) =>
        end <= start ? default : TextSpan.FromBounds(ToSource(start), ToSource(end - 1) + 1);

    /// <summary>The position in this text of a place in the document: the first character at or after it.</summary>
    public int FromSource(int offset)
    {
        if (_buffer is null) return Math.Clamp(offset - _start, 0, Length);
        // The blank between two pieces stands at the place of the letter behind it, and either may be found.
        var (low, high) = (0, Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var at = _buffer.ToSource(middle);
            if (at == offset) return middle;
            if (at < offset) low = middle + 1;
            else high = middle - 1;
        }

        return low;
    }

    public string Text(int start, int end) => Citations.Chars.Squeeze(Chars[start..end]);

    /// <summary>The same as <see cref="Text"/> and its place, where the words stand in the document where that says it as well.</summary>
    public PlacedText Placed(WholeText whole, int start, int end)
    {
        var words = Chars[start..end];
        var place = ToSource(start, end);
        if (Citations.Chars.IsSqueezed(words)) return PlacedText.Of(LazyText.Read(whole, place.Start, words), place);
        Span<char> squeezed = words.Length <= LongestOnStack ? stackalloc char[words.Length] : new char[words.Length];
        return PlacedText.Of(LazyText.Read(whole, place.Start, Citations.Chars.Squeeze(words, squeezed)), place);
    }

    /// <summary>The characters of one passage and where each run of them stands in the document; used again for the next passage.</summary>
    internal sealed class Buffer
    {
        /// <summary>A larger one is not kept.</summary>
        private const int MostKept = 1 << 16;

        /// <summary>Nor is one that found more in a passage.</summary>
        private const int MostFound = 512;

        // Each thread keeps one between documents.
        [ThreadStatic]
        private static Buffer? _kept;

        private readonly List<(int Start, int Source)> _runs = [];

        /// <summary>Whether nothing is left out anywhere in the document.</summary>
        public bool IsWhole { get; set; }

        /// <summary>The words of the passage.</summary>
        public WordIndex Words { get; } = new();

        /// <summary>Their cues.</summary>
        public CueIndex Cues => field ??= new CueIndex(Words);

        /// <summary>What is noted of the document.</summary>
        public CitationNotes Notes { get; } = new();

        /// <summary>What was found in the passage.</summary>
        public List<Candidate> Candidates { get; } = [];

        /// <summary>What is made of it.</summary>
        public DraftPool Drafts { get; } = new();

        /// <summary>The thread's own buffer, or a new one where it is in use.</summary>
        public static Buffer Rent()
        {
            var buffer = _kept ?? new Buffer();
            _kept = null;
            return buffer;
        }

        /// <summary>Gives the buffer back; it may not be used any more.</summary>
        public void Return()
        {
            if (Chars.Length <= MostKept && Words.Capacity <= MostKept && Candidates.Capacity <= MostFound && Drafts.Capacity <= MostFound && Notes.TryClear()) _kept = this;
        }

        public char[] Chars { get; private set; } = [];

        public int Length { get; private set; }

        public void Clear(int capacity)
        {
            _runs.Clear();
            Length = 0;
            if (Chars.Length < capacity) Chars = new char[Math.Max(capacity, 2 * Chars.Length)];
        }

        public void Add(ReadOnlySpan<char> chars, int source)
        {
            if (chars.IsEmpty) return;
            if (_runs.Count == 0 || _runs[^1] is var last && source - last.Source != Length - last.Start) _runs.Add((Length, source));
            chars.CopyTo(Chars.AsSpan(Length));
            Length += chars.Length;
        }

        public int ToSource(int index)
        {
            var (low, high) = (0, _runs.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) >> 1;
                if (_runs[middle].Start <= index) low = middle;
                else high = middle - 1;
            }

            var run = _runs[low];
            return run.Source + index - run.Start;
        }
    }
}
