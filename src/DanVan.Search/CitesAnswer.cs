using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What an engine found of one citation: what it says of the cited document, and where it stands.</summary>
internal sealed record CitedRow(
    DocumentIdentity Identity,
    string? Number,
    string? Name,
    string? Kind,
    PartialDate Date,
    string? Issuer,
    string? Title,
    CitingPlace Place);

/// <summary>What every engine does alike to answer who cites a document.</summary>
internal static class CitesAnswer
{
    /// <summary>The query with a typed citation (Nghị quyết số 25-NQ/TW ngày 03/6/2013) taken apart into number and date.</summary>
    public static CitesQuery Typed(CitesQuery query) =>
        TypedCitation.TryParse(query.Target, out var number, out var typed)
            ? query with { Target = number.ToString(), Date = query.Date.IsEmpty ? typed : query.Date }
            : query;

    /// <summary>The number keys and the identities that a number, an identity or a name of a law selects; a law that the register knows is found by name and by number.</summary>
    public static (IReadOnlyList<string> NumberKeys, IReadOnlyList<string> Identities) Keys(string target, ActRegister register)
    {
        if (DocumentIdentity.TryParse(target.Trim(), out var identity)) return ([], [identity.Text]);
        if (DocumentNumber.TryParse(target, out var number))
        {
            return number.Year > 0 && IdentityKeys.IsCentral(IdentityKeys.Split(number).Family)
                ? ([IdentityKeys.NumberKey(number)], [DocumentIdentity.Create(number).Text])
                : ([IdentityKeys.NumberKey(number)], []);
        }

        string[] names = [IdentityKeys.NameKey(target), IdentityKeys.NameKey(ActRegister.LawNameKey(target))];
        return ([.. names.Distinct(StringComparer.Ordinal)], [.. register.FindLaw(target).Select(static act => DocumentIdentity.Create(act.Number, act.Date).Text)]);
    }

    /// <summary>The sentence of a citation and where the citation stands in it; of a plan whose spans do not fit its text, what lies inside.</summary>
    public static (string Sentence, TextSpan Mark) Sentence(ReadOnlySpan<char> text, TextSpan span, TextSpan context)
    {
        if (span.End > text.Length) span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), text.Length);
        if (!context.Contains(span) || context.End > text.Length) context = span;
        return (context.Slice(text).ToString(), new TextSpan(span.Start - context.Start, span.Length));
    }

    /// <summary>One target for each identity. The rows come by date and source of the citing plan, then by place.</summary>
    public static CitesResult Build(IEnumerable<CitedRow> rows, PartialDate date, ActRegister register)
    {
        var groups = new Dictionary<string, List<(PartialDate Date, CitedRow Row)>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var identity = row.Identity;
            var dated = identity.Date.IsDay || row.Date.IsEmpty ? identity.Date : row.Date;

            // A date asked for is that of the document that is meant, or what the plan prints of it.
            if (!date.IsEmpty && !dated.Agrees(date) && !row.Date.Agrees(date)) continue;
            if (!groups.TryGetValue(identity.Text, out var group)) groups[identity.Text] = group = [];
            group.Add((dated, row));
        }

        return new CitesResult([.. groups.Select(pair => Target(pair.Key, pair.Value, register)).OrderBy(static t => t.Date.IsEmpty).ThenBy(static t => t.Date).ThenBy(static t => t.Identity, StringComparer.Ordinal)]);
    }

    // Where plans print several days for one act, or none, the register knows better than they do.
    private static CitesTarget Target(string identity, List<(PartialDate Date, CitedRow Row)> places, ActRegister register)
    {
        var number = Most(places.Select(static p => p.Row.Number));
        var act = DocumentNumber.TryParse(number, out var parsed)
            ? register.Find(parsed).FirstOrDefault(act => string.Equals(DocumentIdentity.Create(act.Number, act.Date).Text, identity, StringComparison.Ordinal))
            : null;
        return new CitesTarget(
            identity,
            number,
            Most(places.Select(static p => p.Row.Name)),
            Most(places.Select(static p => p.Row.Kind)),
            act is { Date.IsDay: true } ? act.Date
                : Most(places.Where(static p => p.Date.IsDay).Select(static p => p.Date)) is { IsEmpty: false } day ? day
                : places.Max(static p => p.Date),
            Most(places.Select(static p => p.Row.Issuer)),
            Most(places.Select(static p => p.Row.Title)) ?? act?.Name,
            [.. places.Select(static p => p.Row.Place)]);
    }

    // What most citations say; of several, the least, so that the answer does not depend on the order of ingest.
    private static string? Most(IEnumerable<string?> values) =>
        values.Where(static v => v is not null).GroupBy(static v => v!, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key).FirstOrDefault();

    private static PartialDate Most(IEnumerable<PartialDate> values) =>
        values.GroupBy(static v => v).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).Select(static g => g.Key).FirstOrDefault();
}
