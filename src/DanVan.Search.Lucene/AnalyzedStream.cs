using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DanVan.Search.Lucene;

/// <summary>
/// The words of a text that was analyzed once, each with both of its forms in one term (<see cref="TwoForms"/>), at the positions that
/// <see cref="VietnameseTokenizer"/> gives them. Used for one text after the other. Not thread-safe.
/// </summary>
internal sealed class AnalyzedStream : TokenStream
{
    private static readonly PairedText Nothing = new([], []);

    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private PairedText _text = Nothing;
    private int _at;
    private int _pair;
    private byte[]? _pending;

    public AnalyzedStream()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public AnalyzedStream With(PairedText text)
    {
        _text = text;
        return this;
    }

    public override bool IncrementToken()
    {
        if (_pending is { } pair)
        {
            _term.Set(pair);
            _increment.PositionIncrement = 0;
            _pending = null;
            return true;
        }

        if (_at >= _text.Words.Length) return false;
        _term.Set(_text.Words[_at].BothBytes);
        _increment.PositionIncrement = 1;
        if (_pair < _text.Pairs.Length && _text.Pairs[_pair].At == _at) _pending = _text.Pairs[_pair++].Pair.Bytes;
        _at++;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        (_at, _pair, _pending) = (0, 0, null);
    }
}
