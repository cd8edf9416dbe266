using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using DanVan.Parsing.Citations;

namespace DanVan.Parsing;

/// <summary>
/// Finds mentions of documents in UTF-8, as <see cref="CitationScanner"/> does in UTF-16; spans are offsets in bytes. Where nothing looks like a
/// mention the bytes are passed over as they are; a stretch round a place where one may begin is decoded into a shared buffer, so that no text is
/// decoded as a whole and nothing is allocated. A mention is read with at least 340 characters before it and 1,300 behind it.
/// </summary>
/// <remarks>
/// Bytes that are no UTF-8 are read as U+FFFD. Dispose it (<c>foreach</c> does) to give the buffer back. An instance belongs to one thread; the
/// default value finds nothing.
/// </remarks>
public ref struct Utf8CitationScanner
{
    private const int WholeWindow = 32 * 1024;

    private readonly ReadOnlySpan<byte> _text;
    private readonly CitationForms _forms;
    private readonly int _window;
    private char[]? _buffer;

    // The decoded stretch: its bytes, its characters, and up to which of them a mention may begin.
    private int _start;
    private int _length;
    private int _safe;
    private bool _isLast;
    private bool _isValid;
    private ScanState _state;

    // A character of the stretch and its byte, from which the next are counted.
    private int _knownChar;
    private int _knownByte;

    // Where to go on in the bytes, and where the last mention ended.
    private int _position;
    private int _taken;

    /// <summary>Creates a scanner at the start of a text.</summary>
    /// <param name="text">The text; any bytes are accepted.</param>
    /// <param name="forms">Which mentions to tell; others are passed over.</param>
    public Utf8CitationScanner(ReadOnlySpan<byte> text, CitationForms forms = CitationForms.Citations)
        : this(text, forms, WholeWindow)
    {
    }

    internal Utf8CitationScanner(ReadOnlySpan<byte> text, CitationForms forms, int window)
    {
        _text = text;
        _forms = forms;
        _window = window;
    }

    /// <summary>The mention that <see cref="MoveNext"/> found; its spans count bytes.</summary>
    public CitationCandidate Current { get; private set; }

    private readonly int Back => _window / 16;

    private readonly int Ahead => _window / 8;

    /// <summary>Goes on to the next mention; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_length > 0 || TryLoad())
        {
            var chars = _buffer.AsSpan(0, _length);
            var before = _state;
            if (CandidateScanner.TryNext(chars, ref _state, out var found) && (found.Start < _safe || _isLast))
            {
                var candidate = new CitationCandidate(InBytes(chars, found));
                if ((_forms & CitationScanner.FormOf(found)) == CitationForms.None) continue;
                Current = candidate;
                return true;
            }

            // What begins behind the safe part is read again with more behind it.
            _taken = before.Taken > 0 ? ToBytes(chars, before.Taken) : 0;
            _position = _isLast ? _text.Length : Math.Max(ToBytes(chars, _safe), ToBytes(chars, before.Position));
            _length = 0;
        }

        Current = default;
        return false;
    }

    /// <summary>The scanner itself, from where it stands.</summary>
    public readonly Utf8CitationScanner GetEnumerator() => this;

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_buffer is not null) ArrayPool<char>.Shared.Return(_buffer);
        _buffer = null;
        _length = 0;
        _position = _text.Length;
    }

    private bool TryLoad()
    {
        var place = NextPlace(_position);
        if (place >= _text.Length) return false;
        // The bytes between hold no place where a mention begins.
        _position = Math.Max(_position, CharStart(place - Back));
        _start = CharStart(Math.Max(0, _position - Back));
        var end = CharStart(Math.Min(_text.Length, _start + _window));
        _isLast = end == _text.Length;
        _buffer ??= ArrayPool<char>.Shared.Rent(_window);
        _length = Encoding.UTF8.GetChars(_text[_start..end], _buffer);
        (_knownChar, _knownByte) = (0, _start);
        var chars = _buffer.AsSpan(0, _length);
        _isValid = chars.IndexOf('\uFFFD') < 0;
        _safe = _length;
        if (!_isLast)
        {
            // A mention is not cut where a run of digits or a word is.
            _safe = ToChars(chars, CharStart(end - Ahead));
            var least = ToChars(chars, _position) + 1;
            var blank = _safe;
            while (blank > least && !Chars.IsBlank(chars[blank - 1])) blank--;
            if (blank > least) _safe = blank;
        }

        _state = new ScanState { Position = ToChars(chars, _position), Taken = _taken > _start ? ToChars(chars, _taken) : 0 };
        return _length > 0;
    }

    // The first byte at or after a position near which a mention may begin.
    private readonly int NextPlace(int from)
    {
        if (!FastPaths.Vectors) return from;
        ref var text = ref MemoryMarshal.GetReference(_text);
        while (_text.Length - from >= AnchorBlock.Width)
        {
            var start = Math.Max(0, from - AnchorBlock.BeforeInBytes);
            if (AnchorBlock.Of(ref Unsafe.Add(ref text, start)) != 0) return from;
            from = start + AnchorBlock.Width - AnchorBlock.After;
        }

        return from;
    }

    private readonly int CharStart(int i)
    {
        i = Math.Clamp(i, 0, _text.Length);
        for (var back = 0; back < 3 && i > 0 && i < _text.Length && (_text[i] & 0xC0) == 0x80; back++) i--;
        return i;
    }

    private Candidate InBytes(ReadOnlySpan<char> chars, in Candidate found)
    {
        var start = ToBytes(chars, found.Start);
        return found with
        {
            Start = start,
            End = Behind(chars, found.Start, found.End),
            KindStart = Behind(chars, found.Start, found.KindStart),
            KindEnd = Behind(chars, found.Start, found.KindEnd),
            NumberStart = Behind(chars, found.Start, found.NumberStart),
            NumberEnd = Behind(chars, found.Start, found.NumberEnd),
            NameEnd = Behind(chars, found.Start, found.NameEnd),
            DateStart = Behind(chars, found.Start, found.DateStart),
            DateEnd = Behind(chars, found.Start, found.DateEnd),
            IssuerStart = Behind(chars, found.Start, found.IssuerStart),
            IssuerEnd = Behind(chars, found.Start, found.IssuerEnd),
        };
    }

    // A part that is missing has the position 0.
    private readonly int Behind(ReadOnlySpan<char> chars, int start, int index) => index < start ? 0 : _knownByte + BytesOf(chars, start, index, _knownByte);

    private int ToBytes(ReadOnlySpan<char> chars, int index)
    {
        if (index < _knownChar) (_knownChar, _knownByte) = (0, _start);
        _knownByte += BytesOf(chars, _knownChar, index, _knownByte);
        _knownChar = index;
        return _knownByte;
    }

    private readonly int BytesOf(ReadOnlySpan<char> chars, int start, int end, int first)
    {
        if (_isValid) return Encoding.UTF8.GetByteCount(chars[start..end]);
        var p = first;
        for (var n = start; n < end && p < _text.Length;)
        {
            Rune.DecodeFromUtf8(_text[p..], out var rune, out var length);
            n += rune.Utf16SequenceLength;
            p += length;
        }

        return p - first;
    }

    private readonly int ToChars(ReadOnlySpan<char> chars, int offset)
    {
        if (_isValid) return Encoding.UTF8.GetCharCount(_text[_start..offset]);
        var n = 0;
        for (var p = _start; p < offset && n < chars.Length;)
        {
            Rune.DecodeFromUtf8(_text[p..], out var rune, out var length);
            n += rune.Utf16SequenceLength;
            p += length;
        }

        return n;
    }
}
