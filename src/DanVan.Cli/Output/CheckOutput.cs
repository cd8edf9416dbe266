using System.Globalization;
using DanVan.Cli.Commands;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Cli.Output;

/// <summary>What a check found, and in how much: that nothing was found says little of a file in which nothing was read.</summary>
internal sealed record CheckOutcome(IReadOnlyList<Finding> Findings, int Documents, long Citations)
{
    /// <summary>How many files could not be read.</summary>
    public int Unread { get; init; }

    /// <summary>The drafts by their names, for the places in them; none where an index was checked.</summary>
    public IReadOnlyDictionary<string, SourceDocument> Drafts { get; init; } = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
}

/// <summary>Writes the findings of <c>danvan check</c> in every form.</summary>
internal static class CheckOutput
{
    private const int MostPlaces = 4;
    private const int QuoteLength = 60;

    public static void Write(Application application, CheckOutcome outcome, string format, int limit)
    {
        var terminal = application.Terminal;
        switch (format)
        {
            case "json": Json.Write(terminal.Out, writer => FindingJson.Write(InFile(outcome), writer)); break;
            case "sarif": Json.Write(terminal.Out, writer => Sarif.Write(writer, InFile(outcome), application.Speech.Language, Application.Version)); break;
            case "csv": CsvText.Write(terminal.Out, Rows(application, outcome)); break;
            default: WriteTable(application, outcome, limit); break;
        }
    }

    /// <summary>The message, with what to write instead where the message does not end in it.</summary>
    public static string Message(Finding finding, string language)
    {
        var message = finding.GetMessage(language);
        var suggestion = Suggestion(finding, language);
        return suggestion is null || message.EndsWith(suggestion, StringComparison.Ordinal) ? message : $"{message} → {suggestion}";
    }

    /// <summary>How much was found, and in how much.</summary>
    public static string Summary(Application application, CheckOutcome outcome)
    {
        var looked = Looked(application, outcome);

        // Of what was not read nothing can be said.
        return outcome.Findings.Count > 0 ? application.Say($"{Words.Count(outcome.Findings.Count, "finding")} in {looked}", $"{outcome.Findings.Count} phát hiện trong {looked}")
            : outcome.Documents == 0 ? application.Say($"Nothing was checked: {looked}", $"Chưa kiểm tra được gì: {looked}")
            : application.Say($"Nothing found. Looked at: {looked}", $"Không phát hiện gì. Đã xem: {looked}");
    }

    // Programs that take the places have the files, not what the readers made of them.
    private static IReadOnlyList<Finding> InFile(CheckOutcome outcome) => outcome.Drafts.Count == 0 ? outcome.Findings :
    [
        .. outcome.Findings.Select(finding => finding with
        {
            Places = [.. finding.Places.Select(place => outcome.Drafts.TryGetValue(place.Source, out var draft) ? place with { Span = draft.InFile(place.Span) } : place)],
        }),
    ];

    private static string Looked(Application application, CheckOutcome outcome) => application.Say(
            $"{Words.Count(outcome.Documents, "document")}, {Words.Count(outcome.Citations, "citation")}",
            $"{outcome.Documents} văn bản, {outcome.Citations} viện dẫn")
        + (outcome.Unread == 0 ? "" : application.Say($"; {Words.Count(outcome.Unread, "file")} not read", $"; {outcome.Unread} tệp không đọc được"));

    private static string? Suggestion(Finding finding, string language) =>
        string.Equals(language, "vi", StringComparison.Ordinal) && PartialDate.TryParse(finding.Suggestion, null, out var day) ? Words.Date(day) : finding.Suggestion;

    private static void WriteTable(Application application, CheckOutcome outcome, int limit)
    {
        var terminal = application.Terminal;
        var findings = outcome.Findings;
        if (findings.Count == 0)
        {
            terminal.Out.WriteLine(Summary(application, outcome));
            return;
        }

        List<Finding> shown = [.. findings.OrderByDescending(static f => f.Severity).Take(limit == 0 ? int.MaxValue : limit)];
        terminal.WriteTable(
            [application.Say("Code", "Mã"), application.Say("Severity", "Mức"), application.Say("Citation", "Viện dẫn"), application.Say("Finding", "Phát hiện"), application.Say("Where", "Ở đâu")],
            shown.Select(finding => (IReadOnlyList<string>)
            [
                finding.Code,
                Words.Severity(application.Speech, finding.Severity),
                Terminal.Plain(finding.Number),
                Terminal.Plain(Message(finding, application.Speech.Language)),
                string.Join('\n', finding.Places.Take(MostPlaces).Select(place => Terminal.Plain(Where(application, outcome, place)))
                    .Concat(finding.Places.Count > MostPlaces ? [application.Say($"and {finding.Places.Count - MostPlaces} more", $"và {finding.Places.Count - MostPlaces} chỗ khác")] : [])),
            ]));
        var more = findings.Count - shown.Count;
        terminal.Out.WriteLine(application.Say(Words.Count(findings.Count, "finding"), $"{findings.Count} phát hiện")
            + (more > 0 ? application.Say($", {more} not shown", $", {more} không hiện") : "")
            + application.Say($" in {Looked(application, outcome)}", $" trong {Looked(application, outcome)}"));
    }

    /// <summary>The file where there are several or it is no draft, the place in it, and the words that stand there, by which they are found in any program.</summary>
    public static string Where(Application application, CheckOutcome outcome, FindingPlace place)
    {
        var parts = new List<string>();
        if (outcome.Drafts.Count != 1 || !outcome.Drafts.ContainsKey(place.Source)) parts.Add(Path.GetFileName(place.Source));
        if (InFile(application, outcome, place) is { } spot) parts.Add(spot);
        if (place.Section is { } section) parts.Add(application.Say("section ", "mục ") + section);
        var words = Quote(place.Text);
        return words.Length == 0 ? string.Join(", ", parts) : parts.Count == 0 ? words : $"{string.Join(", ", parts)}: {words}";
    }

    private static string? InFile(Application application, CheckOutcome outcome, FindingPlace place) =>
        outcome.Drafts.GetValueOrDefault(place.Source)?.Locate(place.Span) is [var first, ..] ? Places.Brief(application, first) : null;

    private static string Quote(string text)
    {
        var one = Terminal.OneLine(text);
        if (one.Length == 0) return "";
        if (one.Length <= QuoteLength) return $"“{one}”";
        var end = one.LastIndexOf(' ', QuoteLength);
        return $"“{one[..(end > 0 ? end : QuoteLength)]} …”";
    }

    // One row for each place, so that a spreadsheet can be sorted by file.
    private static IEnumerable<IReadOnlyList<string?>> Rows(Application application, CheckOutcome outcome) =>
        outcome.Findings.SelectMany(finding => finding.Places.DefaultIfEmpty(), (finding, place) => (IReadOnlyList<string?>)
        [
            finding.Code,
            EnumText.Of(finding.Severity),
            finding.Number,
            finding.GetMessage(application.Speech.Language),
            finding.Suggestion,
            place?.Source,
            place is null ? null : InFile(application, outcome, place),
            place?.Section,
            place is null ? null : Terminal.OneLine(place.Text),
            place?.Span.Start.ToString(CultureInfo.InvariantCulture),
            place?.Span.End.ToString(CultureInfo.InvariantCulture),
        ]).Prepend(["code", "severity", "number", "message", "suggestion", "source", "place", "section", "text", "start", "end"]);
}
