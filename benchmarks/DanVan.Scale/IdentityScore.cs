using DanVan.Search;

namespace DanVan.Scale;

/// <summary>
/// How well citations were told apart. Pairs: of two citations put under one identity, how often they truly mean one document (precision), and of two
/// that mean one, how often they were put together (recall). Single: the share of settled citations with the true identity, and of all.
/// Citations that are left open or ambiguous count as settled by nothing.
/// </summary>
internal sealed class IdentityScore
{
    private readonly Dictionary<(string Found, string True), long> _both = [];
    private readonly Dictionary<string, long> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _true = new(StringComparer.Ordinal);
    private long _settled;
    private long _right;
    private long _all;

    public void Add(ResolvedCitation citation, DocumentIdentity truth)
    {
        _all++;
        _true[truth.Text] = _true.GetValueOrDefault(truth.Text) + 1;
        if (citation.Ground is ResolutionGround.Ambiguous or ResolutionGround.Open) return;
        _settled++;
        if (citation.Identity == truth) _right++;
        _found[citation.Identity.Text] = _found.GetValueOrDefault(citation.Identity.Text) + 1;
        var key = (citation.Identity.Text, truth.Text);
        _both[key] = _both.GetValueOrDefault(key) + 1;
    }

    public double PairPrecision => Pairs(_both.Values) / Math.Max(1, Pairs(_found.Values));

    public double PairRecall => Pairs(_both.Values) / Math.Max(1, Pairs(_true.Values));

    public double Precision => (double)_right / Math.Max(1, _settled);

    public double Recall => (double)_right / Math.Max(1, _all);

    public long Citations => _all;

    private static double Pairs(IEnumerable<long> counts) => counts.Sum(static n => n * (n - 1) / 2.0);
}
