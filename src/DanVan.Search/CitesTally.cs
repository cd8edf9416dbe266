using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What a citation says of the cited document.</summary>
internal readonly record struct CitedForm(string Identity, string? Number, string? Name, string? Kind, PartialDate Date, string? Issuer, string? Title);

/// <summary>Where a citation stands in the order of an answer: the latest plan first, those without a date last; then the source, the place and the number of the citation.</summary>
internal readonly record struct CitingRank(string Date, string Source, int Start, int Citation)
{
    public static int Compare(CitingRank a, CitingRank b) =>
        string.CompareOrdinal(b.Date, a.Date) is var date and not 0 ? date
        : CodePointComparer.Compare(a.Source, b.Source) is var source and not 0 ? source
        : a.Start.CompareTo(b.Start) is var start and not 0 ? start
        : a.Citation.CompareTo(b.Citation);
}

/// <summary>
/// Makes one target of each identity from citations that come in any order, and keeps of each only the places of the page that is asked for: what it holds does not
/// grow with how often an act is cited but by the names of the citing plans. Not thread-safe.
/// </summary>
/// <typeparam name="TPlace">By what an engine finds a citation again.</typeparam>
internal sealed class CitesTally<TPlace>(CitesQuery query, ActRegister register)
{
    private static readonly Comparer<CitingRank> FirstFirst = Comparer<CitingRank>.Create(CitingRank.Compare);
    private static readonly Comparer<CitingRank> LastFirst = Comparer<CitingRank>.Create(static (a, b) => CitingRank.Compare(b, a));

    private readonly Dictionary<CitedForm, FormTally> _forms = [];
    private readonly Dictionary<string, Gathered> _targets = new(StringComparer.Ordinal);
    private readonly int _most = query.Take == 0 ? int.MaxValue : (int)Math.Min((long)query.Skip + query.Take, int.MaxValue);

    /// <param name="form">What it says.</param>
    /// <param name="rank">Its place in the order.</param>
    /// <param name="plan">What all files of the citing plan have in common.</param>
    /// <param name="place">What to give back where it is on the page.</param>
    public void Add(in CitedForm form, in CitingRank rank, string plan, TPlace place)
    {
        if (!_forms.TryGetValue(form, out var tally)) _forms.Add(form, tally = Begin(form));
        if (tally.Target is not { } target) return;
        tally.Count++;
        target.Total++;
        target.Plans.Add(plan);
        if (target.Places.Count < _most) target.Places.Enqueue(place, rank);
        else if (target.Places.TryPeek(out _, out var last) && CitingRank.Compare(rank, last) < 0) target.Places.DequeueEnqueue(place, rank);
    }

    /// <summary>The targets with the places of their pages in order: what most plans cite first, of what as many do the latest, those without a date last.</summary>
    public IReadOnlyList<(CitesTarget Target, IReadOnlyList<TPlace> Places)> End() =>
    [
        .. _targets.Select(pair => (Target: Target(pair.Key, pair.Value), Places: pair.Value.Page(query.Skip)))
            .OrderByDescending(static t => t.Target.Plans).ThenByDescending(static t => t.Target.Date).ThenBy(static t => t.Target.Identity, StringComparer.Ordinal),
    ];

    // A date asked for is that of the document that is meant, or what the plan prints of it.
    private FormTally Begin(in CitedForm form)
    {
        var own = DocumentIdentity.TryParse(form.Identity, out var identity) ? identity.Date : throw new InvalidDataException("an identity is malformed");
        var dated = own.IsDay || form.Date.IsEmpty ? own : form.Date;
        if (!query.Date.IsEmpty && !dated.Agrees(query.Date) && !form.Date.Agrees(query.Date)) return new FormTally(form, dated, null);
        if (!_targets.TryGetValue(form.Identity, out var target)) _targets.Add(form.Identity, target = new Gathered());
        var tally = new FormTally(form, dated, target);
        target.Forms.Add(tally);
        return tally;
    }

    // Where plans print several days for one act, or none, the register knows better than they do; and of a law, which is called by its name, what follows is seldom a title.
    private CitesTarget Target(string identity, Gathered gathered)
    {
        var forms = gathered.Forms;
        var number = Most(forms, static form => form.Number);
        var act = DocumentNumber.TryParse(number, out var parsed)
            ? register.Find(parsed).FirstOrDefault(act => string.Equals(DocumentIdentity.Create(act.Number, act.Date).Text, identity, StringComparison.Ordinal))
            : null;
        return new CitesTarget(
            identity,
            number,
            Most(forms, static form => form.Name),
            Most(forms, static form => form.Kind),
            act is { Date.IsDay: true } ? act.Date
                : forms.Where(static f => f.Dated.IsDay).GroupBy(static f => f.Dated).OrderByDescending(static g => g.Sum(static f => f.Count)).ThenBy(static g => g.Key).FirstOrDefault() is { } day ? day.Key
                : forms.Max(static f => f.Dated),
            Most(forms, static form => form.Issuer),
            act is not null && act.Name.StartsWith(act.Kind, StringComparison.Ordinal) ? act.Name : Most(forms, static form => form.Title) ?? act?.Name,
            [])
        {
            Total = gathered.Total,
            Plans = gathered.Plans.Count,
        };
    }

    // What most citations say; of several, the least, so that the answer does not depend on the order of ingest.
    private static string? Most(List<FormTally> forms, Func<CitedForm, string?> said) =>
        forms.Where(f => said(f.Form) is not null).GroupBy(f => said(f.Form)!, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Sum(static f => f.Count)).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key).FirstOrDefault();

    /// <summary>How often a form was met, and of which target it is; of none where its date is not the one asked for.</summary>
    private sealed class FormTally(CitedForm form, PartialDate dated, Gathered? target)
    {
        public CitedForm Form { get; } = form;

        public PartialDate Dated { get; } = dated;

        public Gathered? Target { get; } = target;

        public int Count { get; set; }
    }

    private sealed class Gathered
    {
        public List<FormTally> Forms { get; } = [];

        public HashSet<string> Plans { get; } = new(StringComparer.Ordinal);

        public PriorityQueue<TPlace, CitingRank> Places { get; } = new(LastFirst);

        public int Total { get; set; }

        public IReadOnlyList<TPlace> Page(int skip) =>
            [.. Places.UnorderedItems.OrderBy(static item => item.Priority, FirstFirst).Skip(skip).Select(static item => item.Element)];
    }
}
