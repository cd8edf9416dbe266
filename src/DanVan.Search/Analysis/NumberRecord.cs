using System.Runtime.InteropServices;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// What all documents together say of one number: with which identities they cite it, and which of them bear it. The writer of an engine keeps it from
/// batch to batch, so that a batch works out no more than it changes. Not thread-safe.
/// </summary>
internal sealed class NumberRecord(DocumentNumber number, ActRegister register)
{
    private const int MostTitle = 2000;

    // Beyond so many plans one more changes no answer.
    private const int Enough = 3;

    private readonly Dictionary<DocumentIdentity, Observation> _observed = [];
    private readonly Dictionary<(DocumentIdentity Identity, string? Title), int> _bearers = [];
    private readonly HashSet<DocumentIdentity> _changed = [];
    private readonly HashSet<DocumentIdentity> _fresh = [];

    // The places at which the answer must be worked out anew.
    private readonly HashSet<string> _stale = new(StringComparer.Ordinal);
    private NumberGroup.Resolution? _answer;
    private int _weighed;
    private int _batch;

    /// <summary>By how many identities and documents it has grown since the last call.</summary>
    public int Grown()
    {
        var grown = _observed.Count + _bearers.Count - _weighed;
        _weighed += grown;
        return grown;
    }

    /// <summary>A title as it counts; null where there is none.</summary>
    public static string? Cut(string? title) => title is null or "" ? null : title.Length <= MostTitle ? title : title[..MostTitle];

    /// <summary>Adds what is stored of an identity.</summary>
    public void Load(DocumentIdentity identity, int plans, string? title)
    {
        var known = _observed.GetValueOrDefault(identity);
        _observed[identity] = new Observation(known.Plans + plans, Least(known.Title, title), known.LastPlan, known.ChangedIn);
    }

    /// <summary>Adds what is stored of documents that bear the number.</summary>
    public void LoadBearer(DocumentIdentity identity, string? title, int count = 1) =>
        _bearers[(identity, title)] = _bearers.GetValueOrDefault((identity, title)) + count;

    /// <summary>Notes the answer of the last commit; must come before the first change of a batch.</summary>
    public void Begin()
    {
        if (_answer is null)
        {
            _answer = Resolve();
            _stale.Clear();
        }

        _fresh.Clear();
        _changed.Clear();
        _batch++;
    }

    /// <summary>A plan cites the number with an identity, as its own document tells; it counts once however often it does.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="plan">The id of the plan, above 0; all that one plan says comes together.</param>
    /// <param name="title">The title that it gives, or null.</param>
    public void Observe(DocumentIdentity identity, long plan, string? title)
    {
        ref var observed = ref CollectionsMarshal.GetValueRefOrAddDefault(_observed, identity, out var isKnown);
        var known = observed;
        observed = new Observation(known.LastPlan == plan ? known.Plans : known.Plans + 1, Least(known.Title, title), plan, _batch);
        var now = observed;
        var isOfTitle = string.Equals(known.Title, now.Title, StringComparison.Ordinal);
        if (isKnown && known.Plans == now.Plans && isOfTitle)
        {
            observed = known with { LastPlan = plan };
            return;
        }

        if (!isKnown) _fresh.Add(identity);
        if (known.ChangedIn != _batch) _changed.Add(identity);
        if (!isKnown || known.Plans < Enough || !isOfTitle || Overtakes(identity, known.Plans, now.Plans)) Doubt(identity);
    }

    /// <summary>One plan less cites the number with an identity.</summary>
    public void Forget(DocumentIdentity identity)
    {
        if (!_observed.TryGetValue(identity, out var known)) return;
        if (known.Plans > 1) _observed[identity] = known with { Plans = known.Plans - 1 };
        else _observed.Remove(identity);
        _changed.Add(identity);
        Doubt(identity);
    }

    /// <summary>Whether the plans that cite an identity are represented by a title, so that another must be found where it goes.</summary>
    public bool IsTitle(DocumentIdentity identity, string? title) => title is not null && _observed.TryGetValue(identity, out var known) && string.Equals(known.Title, title, StringComparison.Ordinal);

    /// <summary>Puts another title in the place of one that is gone.</summary>
    public void Retitle(DocumentIdentity identity, string? title)
    {
        if (!_observed.TryGetValue(identity, out var known)) return;
        _observed[identity] = known with { Title = title };
        _changed.Add(identity);
        Doubt(identity);
    }

    /// <summary>A document bears the number.</summary>
    public void Bear(DocumentIdentity identity, string? title)
    {
        LoadBearer(identity, title);
        Doubt(identity);
    }

    /// <summary>A document that bore the number is gone.</summary>
    public void Unbear(DocumentIdentity identity, string? title)
    {
        var bearer = (identity, title);
        if (_bearers.GetValueOrDefault(bearer) is var count and > 1) _bearers[bearer] = count - 1;
        else _bearers.Remove(bearer);
        Doubt(identity);
    }

    /// <summary>The identities that the batch changed, with what is now known of them; 0 plans where nobody cites one any more.</summary>
    public IEnumerable<(DocumentIdentity Identity, int Plans, string? Title)> Changes()
    {
        foreach (var identity in _changed)
        {
            var observed = _observed.GetValueOrDefault(identity);
            yield return (identity, observed.Plans, observed.Title);
        }
    }

    /// <summary>What the number means now.</summary>
    /// <param name="affected">
    /// The identities, as documents alone tell them, whose citations may mean something else than at the last commit; those that came in with the batch
    /// are left out.
    /// </param>
    public NumberGroup.Resolution Answer(out IReadOnlyList<DocumentIdentity> affected)
    {
        affected = [];
        if (_answer is not { } before) throw new InvalidOperationException("The batch was not begun.");
        if (_stale.Count == 0) return before;
        var now = Resolve();
        _answer = now;
        List<DocumentIdentity>? changed = null;
        foreach (var identity in _observed.Keys)
        {
            // At the other places all is as before; where the place is not known, it is that of what stands elsewhere.
            var place = identity.Place ?? "";
            if (!_stale.Contains(place) && !NumberGroup.IsUnknown(place)) continue;
            if (!_fresh.Contains(identity) && now.Differs(before, identity)) (changed ??= []).Add(identity);
        }

        _stale.Clear();

        if (changed is not null) affected = changed;
        return now;
    }

    private static string? Least(string? a, string? b) => a is null ? b : b is null || CodePointComparer.Compare(a, b) <= 0 ? a : b;

    // The order of the dates of one place by how many plans have them decides which is the misprint.
    private bool Overtakes(DocumentIdentity identity, int before, int now)
    {
        foreach (var (other, observed) in _observed)
        {
            if (observed.Plans >= before && observed.Plans <= now && other != identity && string.Equals(other.Place, identity.Place, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void Doubt(DocumentIdentity identity) => _stale.Add(identity.Place ?? "");

    private NumberGroup.Resolution Resolve()
    {
        var group = new NumberGroup(number.Form == NumberForm.Party);
        foreach (var act in register.Find(number))
        {
            var place = RegisteredPlaces.Of(act);
            if (IsOpen(place)) group.Certain(place, act.Date, act.Name);
        }

        foreach (var (identity, observed) in _observed)
        {
            if (identity.Date.IsDay && IsOpen(identity.Place)) group.Observe(identity.Place, identity.Date, observed.Title, observed.Plans);
        }

        foreach (var (identity, title) in _bearers.Keys)
        {
            if (IsOpen(identity.Place)) group.Certain(identity.Place, identity.Date, title);
        }

        return group.Resolve(_answer, _stale);
    }

    private bool IsOpen(string? place) => _answer is null || _stale.Contains(place ?? "");

    /// <param name="Plans">How many plans cite the number so.</param>
    /// <param name="Title">The least of the titles they give, or null.</param>
    /// <param name="LastPlan">The plan that was counted last.</param>
    /// <param name="ChangedIn">The batch that changed it last.</param>
    private readonly record struct Observation(int Plans, string? Title, long LastPlan, int ChangedIn);
}
