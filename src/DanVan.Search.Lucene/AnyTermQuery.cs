using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>Documents that have one of many terms, without a limit on how many; each counts the same.</summary>
internal sealed class AnyTermQuery : MultiTermQuery
{
    private readonly SortedSet<string> _terms;

    public AnyTermQuery(string field, IEnumerable<string> terms)
        : base(field)
    {
        _terms = new SortedSet<string>(terms, StringComparer.Ordinal);
        MultiTermRewriteMethod = CONSTANT_SCORE_FILTER_REWRITE;
    }

    public override string ToString(string field) => $"{Field}:({string.Join(' ', _terms)})";

    public override bool Equals(object? obj) => obj is AnyTermQuery other && base.Equals(obj) && _terms.SetEquals(other._terms);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _terms.Count, _terms.Min);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => new Chosen(terms.GetEnumerator(), _terms);

    private sealed class Chosen : FilteredTermsEnum
    {
        private readonly IEnumerator<string> _wanted;
        private readonly BytesRef _bytes = new();
        private string? _current;

        public Chosen(TermsEnum all, SortedSet<string> wanted)
            : base(all, startWithSeek: true) => _wanted = wanted.OrderBy(static t => t, Comparer<string>.Create(CodePointComparer.Compare)).GetEnumerator();

        protected override BytesRef? NextSeekTerm(BytesRef? currentTerm)
        {
            if (!_wanted.MoveNext()) return null;
            _current = _wanted.Current;
            _bytes.CopyChars(_current);
            return _bytes;
        }

        protected override AcceptStatus Accept(BytesRef term) =>
            _current is not null && term.Utf8ToString().Equals(_current, StringComparison.Ordinal) ? AcceptStatus.YES_AND_SEEK : AcceptStatus.NO_AND_SEEK;
    }
}
