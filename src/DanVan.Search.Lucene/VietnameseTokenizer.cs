using DanVan.Parsing;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DanVan.Search.Lucene;

/// <summary>
/// The words of <see cref="SearchAnalyzer"/> as a Lucene tokenizer. Offsets count UTF-16 code units of the text and are half-open. A pair of
/// syllables that stands side by side in most plans is a term of its own besides, at the place of the first, over both. Not thread-safe.
/// </summary>
public sealed class VietnameseTokenizer : Tokenizer
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly IPositionLengthAttribute _length;
    private readonly bool _marked;
    private readonly char[] _pair = new char[SearchAnalyzer.MaxPairLength];
    private char[] _text = new char[4096];
    private char[] _next = new char[SearchAnalyzer.MaxTermLength];
    private char[] _now = new char[SearchAnalyzer.MaxTermLength];
    private int _textLength;
    private int _position;
    private int _nextStart;
    private int _nextEnd;
    private int _nextLength;
    private int _nowStart;
    private bool _hasNext;
    private int _pairLength;
    private int _pairEnd;

    /// <summary>Creates the tokenizer.</summary>
    /// <param name="input">The text.</param>
    /// <param name="marked">Whether the words keep their marks; without, đ is d and ặ is a.</param>
    public VietnameseTokenizer(TextReader input, bool marked)
        : base(input)
    {
        _marked = marked;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _length = AddAttribute<IPositionLengthAttribute>();
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_pairLength > 0)
        {
            _term.CopyBuffer(_pair, 0, _pairLength);
            _offset.SetOffset(CorrectOffset(_nowStart), CorrectOffset(_pairEnd));
            _increment.PositionIncrement = 0;
            _length.PositionLength = 2;
            _pairLength = 0;
            return true;
        }

        if (!_hasNext) return false;
        (_now, _next) = (_next, _now);
        var length = _nextLength;
        var end = _nextEnd;
        _nowStart = _nextStart;
        Advance();
        _term.CopyBuffer(_now, 0, length);
        _offset.SetOffset(CorrectOffset(_nowStart), CorrectOffset(end));
        if (!_hasNext) return true;
        _now.AsSpan(0, length).CopyTo(_pair);
        _pair[length] = SearchAnalyzer.PairSign;
        _next.AsSpan(0, _nextLength).CopyTo(_pair.AsSpan(length + 1));
        var whole = length + 1 + _nextLength;
        if (!SearchAnalyzer.IsPair(_pair.AsSpan(0, whole), _marked)) return true;
        _pairLength = whole;
        _pairEnd = _nextEnd;
        return true;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _textLength = 0;
        int read;
        while ((read = m_input.Read(_text, _textLength, _text.Length - _textLength)) > 0)
        {
            _textLength += read;
            if (_textLength == _text.Length) Array.Resize(ref _text, checked(_text.Length * 2));
        }

        _position = 0;
        _pairLength = 0;
        Advance();
    }

    /// <inheritdoc/>
    public override void End()
    {
        base.End();
        var end = CorrectOffset(_textLength);
        _offset.SetOffset(end, end);
    }

    private void Advance()
    {
        _hasNext = SearchAnalyzer.TryNext(_text.AsSpan(0, _textLength), ref _position, _next, out _nextLength, out _nextStart);
        _nextEnd = _position;
        if (_hasNext && !_marked) SearchAnalyzer.RemoveMarks(_next.AsSpan(0, _nextLength));
    }
}
