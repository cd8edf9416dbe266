namespace DanVan.Search;

/// <summary>The plans of an index that stand in several files, as their identities tell. Made once for a state of the index; thread-safe then.</summary>
internal sealed class PlanFiles
{
    private const string OfWords = "text:undated:";

    private readonly Dictionary<long, int> _planOf = [];
    private int _plans;

    /// <summary>Whether no plan stands in several files.</summary>
    public bool IsEmpty => _planOf.Count == 0;

    /// <summary>Whether the identity alone says that two files are one plan: it is that of their words, or tells place and year of a number.</summary>
    public static bool IsSure(string identity) => identity.StartsWith(OfWords, StringComparison.Ordinal) || !(IsOfAnyYear(identity) || IsOfAnyPlace(identity));

    /// <summary>Whether the identity and the title together say so: number and day are told, and of the place its name but not what lies around it.</summary>
    public static bool NeedsTitle(string identity) => !IsSure(identity) && !IsOfAnyYear(identity);

    /// <summary>What the files of one plan have in common, where their identity tells; else what no other file has.</summary>
    public static string KeyOf(PlanSummary file) =>
        file.Identity is not { } identity ? "\n" + file.Source
        : IsSure(identity) ? identity
        : NeedsTitle(identity) && file.Title is { Length: > 0 } title ? identity + "\n" + IdentityKeys.Slug(title)
        : "\n" + file.Source;

    /// <summary>Adds the files of one plan; a single one is left out.</summary>
    public void Add(IReadOnlyList<long> files)
    {
        if (files.Count < 2) return;
        foreach (var id in files) _planOf[id] = _plans;
        _plans++;
    }

    /// <summary>Adds files that have an identity in common, plan by plan as their titles tell.</summary>
    public void AddByTitle(IEnumerable<(long Id, string? Title)> files)
    {
        foreach (var plan in files.Where(static file => file.Title is { Length: > 0 }).GroupBy(static file => IdentityKeys.Slug(file.Title!), StringComparer.Ordinal)) Add([.. plan.Select(static file => file.Id)]);
    }

    public bool Contains(long id) => _planOf.ContainsKey(id);

    /// <summary>Of files that were found and belong to plans with several: which to leave out, so that of each plan the first by name stays, and what the first leave out.</summary>
    public (List<long> LeftOut, Dictionary<long, List<string>> Others) Choose(IReadOnlyList<(long Id, string Source)> found)
    {
        var leftOut = new List<long>();
        var others = new Dictionary<long, List<string>>();
        foreach (var plan in found.GroupBy(file => _planOf[file.Id]))
        {
            var files = plan.Order(Comparer<(long Id, string Source)>.Create(static (a, b) => CodePointComparer.Compare(a.Source, b.Source))).ToList();
            if (files.Count < 2) continue;
            leftOut.AddRange(files.Skip(1).Select(static file => file.Id));
            others.Add(files[0].Id, [.. files.Skip(1).Select(static file => file.Source)]);
        }

        return (leftOut, others);
    }

    private static bool IsOfAnyYear(string identity) => identity.Contains(":undated:", StringComparison.Ordinal);

    private static bool IsOfAnyPlace(string identity) => identity.Contains('?', StringComparison.Ordinal);
}
