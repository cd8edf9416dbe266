using DanVan.Parsing;

namespace DanVan.Search.Lucene;

/// <summary>What one document puts into the index, made while the documents before it are written; the card bears no id yet.</summary>
internal sealed record LuceneDraft(PreparedPlan Plan, PairedText Title, PairedText Text, uint[]? Neighbours, Card Card, IReadOnlyList<TaskEntry> Tasks)
{
    public static LuceneDraft Of(PreparedPlan plan, PairTable pairs, NeighbourSet neighbours)
    {
        var text = pairs.Of(plan.Text);
        return new LuceneDraft(plan, pairs.Of(plan.Title), text, neighbours.Of(text), CardOf(plan), [.. plan.Item.Plan.Tasks.Select(TaskEntry.Of)]);
    }

    private static Card CardOf(PreparedPlan prepared)
    {
        var (item, plan) = (prepared.Item, prepared.Item.Plan);
        var header = plan.Header;
        var summary = new PlanSummary
        {
            Id = 0,
            Source = item.Source,
            ContentHash = item.ContentHash,
            Format = item.Format,
            Kind = header.Kind,
            Number = header.Number is { } number && DocumentNumber.TryParse(number.ToString(), out var own) ? own : null,
            Symbol = header.Symbol,
            Issuer = header.Issuer,
            Province = header.Province,
            Level = header.Level,
            Date = header.Date,
            Title = header.Title,
            Identity = prepared.Keys.Identity,
            Citations = plan.Citations.Count,
            Tasks = plan.Tasks.Count,
            Length = plan.Text.Length,
        };
        var rows = new List<CardRow>(prepared.Citations.Count);
        foreach (var row in prepared.Citations)
        {
            var (sentence, mark) = CitesAnswer.Sentence(plan.Text, row.Span, row.Context);
            rows.Add(new CardRow(row, sentence, mark));
        }

        return new Card(summary, prepared.Keys, rows);
    }
}

/// <summary>A task as it is stored.</summary>
internal sealed record TaskEntry(bool HasLead, IReadOnlyList<string> Assignees, IReadOnlyList<DateOnly> Dues, string Json)
{
    public static TaskEntry Of(PlanTask task) => new(
        task.Lead.Count > 0,
        [.. BodyNames.Terms(task.Lead.Concat(task.Support).SelectMany(static a => new[] { a.Name, a.Normalized }).Distinct(StringComparer.Ordinal).Select(IdentityKeys.Slug), task.Lead.Count > 0).Distinct(StringComparer.Ordinal)],
        PlanKeys.Dues(task),
        PlanStorage.TasksText(task));
}
