using System.Buffers;
using System.Runtime.Intrinsics;
using System.Text;
using DanVan.Parsing.Citations;

namespace DanVan.Parsing;

/// <summary>
/// Finds mentions of documents in UTF-8, as <see cref="CitationScanner"/> does in UTF-16; spans are offsets in bytes. The bytes are decoded into a
/// shared buffer a stretch at a time, so that no text is decoded as a whole and nothing is allocated. A mention is read with at least 2,000
/// characters before it and 4,000 behind it.
/// </summary>
/// <remarks>
/// Bytes that are no UTF-8 are read as U+FFFD. Dispose it (<c>foreach</c> does) to give the buffer back. An instance belongs to one thread; the
/// default value finds nothing.
/// </remarks>
public ref struct Utf8CitationScanner
{
    private const int WholeWindow = 32 * 1024;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \n\t\r\u00A0\u2007\u2009\u202F\u3000\u200B\u200C\u200D\u200E\u200F\uFEFF");

    private readonly ReadOnlySpan<byte> _text;
    private readonly CitationForms _forms;
    private readonly int _window;
    private char[]? _buffer;

    // The decoded stretch: its bytes, its characters, and up to which of them a mention may begin.
    private int _start;
    private int _end;
    private int _length;
    private int _safe;
    private bool _isValid;
    private ScanState _state;
    private Candidate _found;
    private bool _isFound;

    // The members of a list before its last, in characters; the last is told behind them.
    private SharedMembers _members;
    private Candidate _last;
    private bool _hasLast;

    // A character of the stretch and its byte, from which the next are counted.
    private int _knownChar;
    private int _knownByte;

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
    public readonly CitationCandidate Current => _isFound ? new CitationCandidate(_found) : default;

    private readonly int Back => _window / 16;

    private readonly int Ahead => _window / 8;

    private readonly bool IsLast => _end == _text.Length;

    /// <summary>Goes on to the next mention; false at the end of the text.</summary>
    public bool MoveNext()
    {
        if (_hasLast)
        {
            if (!_members.TryTake(out _found)) (_found, _hasLast) = (_last, false);
            CountInBytes(ref _found);
            return true;
        }

        while (_length > 0 || TryLoad(0))
        {
            var (position, taken) = (_state.Position, _state.Taken);
            if (CandidateScanner.TryNext(_buffer.AsSpan(0, _length), ref _state, out _found) && (_found.Start < _safe || IsLast))
            {
                if ((_forms & CitationScanner.FormOf(_found)) == CitationForms.None) continue;
                if (!_found.HasKind && SharedSymbols.TryFind(_buffer.AsSpan(0, _length), _found, taken, ref _members)) (_last, _hasLast) = (_found, _members.TryTake(out _found));
                CountInBytes(ref _found);
                _isFound = true;
                return true;
            }

            if (IsLast) break;
            // What begins behind the safe part is read again with more behind it.
            _state.Taken = taken;
            if (!TryLoad(Math.Max(_safe, position))) break;
        }

        _isFound = false;
        return false;
    }

    /// <summary>The scanner itself, from where it stands.</summary>
    public readonly Utf8CitationScanner GetEnumerator() => this;

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_buffer is not null) ArrayPool<char>.Shared.Return(_buffer);
        _buffer = null;
        (_start, _end, _length) = (_text.Length, _text.Length, 0);
    }

    // Goes on in the text: what stands far enough before the position is dropped and as many bytes are decoded as there is room.
    private bool TryLoad(int position)
    {
        if (IsLast) return false;
        _buffer ??= ArrayPool<char>.Shared.Rent(_window + Utf8Decoder.Slack);
        var dropped = Math.Max(0, position - Back);
        while (dropped > 0 && char.IsLowSurrogate(_buffer[dropped])) dropped--;
        _start = ToBytes(dropped);
        _buffer.AsSpan(dropped, _length - dropped).CopyTo(_buffer);
        _length -= dropped;
        position -= dropped;
        (_knownChar, _knownByte) = (0, _start);
        var end = CharStart(Math.Min(_text.Length, _end + _window - _length));
        var kept = _length;
        _length += Utf8Decoder.Decode(_text[_end..end], _buffer.AsSpan(kept), out var isWhole);
        _end = end;
        var chars = _buffer.AsSpan(0, _length);
        _isValid = isWhole && (_isValid || chars[..kept].IndexOf('\uFFFD') < 0);
        _safe = _length;
        if (!IsLast)
        {
            // A mention is not cut where a run of digits or a word is.
            _safe = Math.Max(_length - Ahead, position + 1);
            var blank = chars[(position + 1).._safe].LastIndexOfAny(Blanks);
            if (blank >= 0) _safe = position + 2 + blank;
        }

        _state.Position = position;
        _state.Taken = Math.Max(0, _state.Taken - dropped);
        _state.Anchors.Forget();
        return _length > 0;
    }

    // Where the character begins that a byte belongs to.
    private readonly int CharStart(int i)
    {
        if (i == _text.Length) return i;
        for (var first = i; first >= 0 && first > i - 4; first--)
        {
            if ((_text[first] & 0xC0) != 0x80) return first;
        }

        return i;
    }

    // A part that is missing has the position 0.
    private void CountInBytes(ref Candidate found)
    {
        var first = found.Start;
        var start = ToBytes(first);
        if (found.SharedFrom > 0) found.SharedFrom = Behind(first, found.SharedFrom);
        if (!_isValid || !Vector512.IsHardwareAccelerated || found.End - first >= Utf8Lengths.Width)
        {
            found.End = Behind(first, found.End);
            found.KindStart = Behind(first, found.KindStart);
            found.KindEnd = Behind(first, found.KindEnd);
            found.NumberStart = Behind(first, found.NumberStart);
            found.NumberEnd = Behind(first, found.NumberEnd);
            found.NameEnd = Behind(first, found.NameEnd);
            found.DateStart = Behind(first, found.DateStart);
            found.DateEnd = Behind(first, found.DateEnd);
            found.IssuerStart = Behind(first, found.IssuerStart);
            found.IssuerEnd = Behind(first, found.IssuerEnd);
        }
        else
        {
            var lengths = new Utf8Lengths(_buffer.AsSpan(first));
            found.End = lengths.Behind(start, first, found.End);
            found.KindStart = lengths.Behind(start, first, found.KindStart);
            found.KindEnd = lengths.Behind(start, first, found.KindEnd);
            found.NumberStart = lengths.Behind(start, first, found.NumberStart);
            found.NumberEnd = lengths.Behind(start, first, found.NumberEnd);
            found.NameEnd = lengths.Behind(start, first, found.NameEnd);
            found.DateStart = lengths.Behind(start, first, found.DateStart);
            found.DateEnd = lengths.Behind(start, first, found.DateEnd);
            found.IssuerStart = lengths.Behind(start, first, found.IssuerStart);
            found.IssuerEnd = lengths.Behind(start, first, found.IssuerEnd);
        }

        found.Start = start;
    }

    private readonly int Behind(int start, int index) => index < start ? 0 : _knownByte + BytesOf(start, index, _knownByte);

    private int ToBytes(int index)
    {
        // Back from the known place where that is the shorter way; what is no UTF-8 can only be counted forward.
        if (_isValid && index < _knownChar && index > _knownChar / 2)
        {
            _knownByte -= BytesOf(index, _knownChar, 0);
        }
        else
        {
            if (index < _knownChar) (_knownChar, _knownByte) = (0, _start);
            _knownByte += BytesOf(_knownChar, index, _knownByte);
        }

        _knownChar = index;
        return _knownByte;
    }

    private readonly int BytesOf(int start, int end, int first)
    {
        if (_isValid) return Utf8Decoder.CountBytes(_buffer.AsSpan(start), end - start);
        var p = first;
        for (var n = start; n < end && p < _text.Length;)
        {
            Rune.DecodeFromUtf8(_text[p..], out var rune, out var length);
            n += rune.Utf16SequenceLength;
            p += length;
        }

        return p - first;
    }
}
