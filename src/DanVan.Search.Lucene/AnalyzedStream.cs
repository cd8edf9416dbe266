using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DanVan.Search.Lucene;

/// <summary>
/// The words of a text that was analyzed once, for a field with marks or without: the same terms at the same positions as those of
/// <see cref="VietnameseTokenizer"/>, without reading the text for every field. Used for one text after the other. Not thread-safe.
/// </summary>
internal sealed class AnalyzedStream : TokenStream
{
    private static readonly PairedText Nothing = new([], []);

    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private readonly bool _marked;
    private PairedText _text = Nothing;
    private int _at;
    private int _pair;
    private byte[]? _pending;

    public AnalyzedStream(bool marked)
    {
        _marked = marked;
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
        var word = _text.Words[_at];
        _term.Set(_marked ? word.MarkedBytes : word.PlainBytes);
        _increment.PositionIncrement = 1;
        if (_pair < _text.Pairs.Length && _text.Pairs[_pair].At == _at)
        {
            var found = _text.Pairs[_pair++].Pair;
            _pending = _marked ? found.MarkedBytes : found.PlainBytes;
        }

        _at++;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        (_at, _pair, _pending) = (0, 0, null);
    }
}
