using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace DanVan.Search.Lucene;

/// <summary>
/// Terms that are known already, in groups; a phrase never reaches from one group into the next. Used for one list after the other. Not
/// thread-safe.
/// </summary>
internal sealed class TermListStream : TokenStream
{
    private const int Gap = 100;

    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private IReadOnlyList<IReadOnlyList<string>> _groups = [];
    private int _group;
    private int _at;

    public TermListStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public TermListStream With(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        _groups = groups;
        return this;
    }

    public override bool IncrementToken()
    {
        while (_group < _groups.Count)
        {
            if (_at < _groups[_group].Count)
            {
                _term.SetEmpty().Append(_groups[_group][_at]);
                _increment.PositionIncrement = _at == 0 && _group > 0 ? Gap : 1;
                _at++;
                return true;
            }

            _group++;
            _at = 0;
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        (_group, _at) = (0, 0);
    }
}
