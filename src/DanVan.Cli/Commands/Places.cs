using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Reading;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan show KEY --where</c>: where each citation of a plan stands in its file. The file is read again, as long as it is the one in the index.</summary>
internal static class Places
{
    public static async Task WriteAsync(Application application, IPlanIndex plans, string folder, StoredPlan stored, bool json, CancellationToken cancellation)
    {
        var source = stored.Summary.Source;
        var file = Ingest.FileOf(folder, source);
        var document = await ReadAsync(application, plans, stored, file, cancellation).ConfigureAwait(false);
        if (!string.Equals(document.Text, stored.Plan.Text, StringComparison.Ordinal)) throw Changed(application, source);
        if (json) WriteJson(application.Terminal, stored.Plan, document);
        else WriteTable(application, stored, document);
    }

    private static async Task<SourceDocument> ReadAsync(Application application, IPlanIndex plans, StoredPlan stored, string file, CancellationToken cancellation)
    {
        var source = stored.Summary.Source;
        // As it was read when it was ingested.
        var passedOver = Ingest.HasPagesPassedOver(stored.Plan);
        var options = ParsedFiles.Options(recognition: !passedOver);
        if (!File.Exists(file))
            throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"{source} is not where it was when it was ingested; put it back or ingest it again", $"{source} không còn ở chỗ cũ; hãy đặt lại hoặc nạp lại"));
        try
        {
            var (hash, _) = await Ingest.HashAsync(file, cancellation).ConfigureAwait(false);
            if (!string.Equals(plans.HashOf(source), passedOver ? hash + Ingest.Unrecognized : hash, StringComparison.Ordinal)) throw Changed(application, source);
            return await Readers.All.ReadAsync(file, options, cancellation).ConfigureAwait(false);
        }
        catch (DocumentReadException e)
        {
            throw new CommandException(ExitCodes.InputFailedOrFound, e.GetMessage(application.Speech.Language));
        }
    }

    private static CommandException Changed(Application application, string source) =>
        new(ExitCodes.InputFailedOrFound, application.Say($"{source} has changed since it was ingested; ingest it again", $"{source} đã thay đổi sau khi nạp; hãy nạp lại"));

    private static void WriteTable(Application application, StoredPlan stored, SourceDocument document)
    {
        application.Terminal.WriteTable(
            [application.Say("Citation", "Viện dẫn"), application.Say("Where", "Ở đâu"), application.Say("Recognition", "Nhận dạng")],
            stored.Plan.Citations.Select(citation =>
            {
                var sure = document.ConfidenceOf(citation.Span);
                return (IReadOnlyList<string>)
                [
                    Terminal.Plain(citation.Text),
                    Terminal.Plain(string.Join("; ", document.Locate(citation.Span).Select(place => Describe(application, place)))),
                    sure < 1 ? sure.ToString("0 %", CultureInfo.InvariantCulture) : "",
                ];
            }));
    }

    /// <summary>The page, or else the line or paragraph, and nothing else; null where the file has none of them.</summary>
    public static string? Brief(Application application, SourceLocation place) =>
        place.Page > 0 ? application.Say("page ", "trang ") + Text(place.Page)
        : place.Line > 0 ? application.Say("line ", "dòng ") + Text(place.Line)
        : place.Paragraph > 0 ? application.Say("paragraph ", "đoạn ") + Text(place.Paragraph)
        : null;

    private static string Describe(Application application, SourceLocation place)
    {
        var parts = new List<string>();
        if (place.Page > 0) parts.Add(application.Say("page ", "trang ") + Text(place.Page));
        if (double.IsFinite(place.Left)) parts.Add(string.Create(CultureInfo.InvariantCulture, $"({place.Left:0}, {place.Top:0})–({place.Right:0}, {place.Bottom:0}) pt"));
        if (place.Path is { } path) parts.Add(path);
        if (place.Paragraph > 0 && place.Page == 0) parts.Add(application.Say("paragraph ", "đoạn ") + Text(place.Paragraph));
        if (place.Run > 0) parts.Add(application.Say("run ", "mạch ") + Text(place.Run));
        if (place.Line > 0) parts.Add(application.Say("line ", "dòng ") + Text(place.Line));
        return string.Join(' ', parts);
    }

    private static void WriteJson(Terminal terminal, PlanDocument plan, SourceDocument document) => Json.Write(terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("source", plan.Source);
        writer.WriteStartArray("citations");
        foreach (var citation in plan.Citations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", citation.Id);
            writer.WriteString("text", citation.Text);
            writer.WriteNumber("start", citation.Span.Start);
            writer.WriteNumber("end", citation.Span.End);
            writer.WriteNumber("readingConfidence", Math.Round(document.ConfidenceOf(citation.Span), 3));
            writer.WriteStartArray("places");
            foreach (var place in document.Locate(citation.Span))
            {
                writer.WriteStartObject();
                if (place.Page > 0) writer.WriteNumber("page", place.Page);
                if (double.IsFinite(place.Left))
                {
                    writer.WriteStartArray("box");
                    foreach (var edge in (double[])[place.Left, place.Top, place.Right, place.Bottom]) writer.WriteNumberValue(Math.Round(edge, 1));
                    writer.WriteEndArray();
                }

                if (place.Path is { } path) writer.WriteString("path", path);
                if (place.Paragraph > 0) writer.WriteNumber("paragraph", place.Paragraph);
                if (place.Run > 0) writer.WriteNumber("run", place.Run);
                if (place.Line > 0) writer.WriteNumber("line", place.Line);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
