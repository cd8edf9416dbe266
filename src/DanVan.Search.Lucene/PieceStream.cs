using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DanVan.Search.Lucene;

/// <summary>The terms of the pieces of a short field; a phrase never reaches from one piece into the next. Used for one field after the other. Not thread-safe.</summary>
internal sealed class PieceStream : TokenStream
{
    private const int Gap = 100;

    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private FieldPiece[] _pieces = [];
    private int _piece;
    private int _at;

    public PieceStream()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public PieceStream With(FieldPiece[] pieces)
    {
        _pieces = pieces;
        return this;
    }

    public override bool IncrementToken()
    {
        for (; _piece < _pieces.Length; _piece++, _at = 0)
        {
            var terms = _pieces[_piece].Bytes;
            if (_at == terms.Length) continue;
            _term.Set(terms[_at]);
            _increment.PositionIncrement = _at == 0 && _piece > 0 ? Gap : 1;
            _at++;
            return true;
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (_piece, _at) = (0, 0);
    }
}
