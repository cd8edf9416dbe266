using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary>What <c>danvan search --like</c> prints: the plans that share text with one.</summary>
internal static class SimilarOutput
{
    // So many files of each plan are looked at, so that a page of plans is full.
    private const int FilesOfAPlan = 6;

    public static void Write(Application application, IPlanIndex plans, string key, int take, bool json, CancellationToken cancellation)
    {
        var asked = plans.Show(key);
        if (asked.Count == 0)
            throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"no plan of the index is '{key}'; 'danvan show' lists them", $"không có kế hoạch nào trong chỉ mục là '{key}'; 'danvan show' liệt kê tất cả"));
        var similar = plans.Similar(asked[0].Summary.Id, json ? take : (int)Math.Min((long)take * FilesOfAPlan, int.MaxValue), cancellation);
        var text = asked[0].Plan.Text;
        if (json)
        {
            Json.Write(application.Terminal.Out, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("source", asked[0].Summary.Source);
                writer.WriteStartArray("similar");
                foreach (var other in similar)
                {
                    writer.WriteStartObject();
                    writer.WriteString("source", other.Plan.Source);
                    writer.Text("number", other.Plan.Number?.ToString());
                    writer.Text("title", other.Plan.Title);
                    writer.Text("issuer", other.Plan.Issuer);
                    writer.Date("date", other.Plan.Date);
                    writer.WriteNumber("shared", Math.Round(other.Shared, 4));
                    writer.WriteNumber("sharedOfOther", Math.Round(other.SharedOfOther, 4));
                    if (other.IsEarlier is { } earlier) writer.WriteBoolean("earlier", earlier);
                    writer.WriteNumber("start", other.Longest.Start);
                    writer.WriteNumber("end", other.Longest.End);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
            return;
        }

        // The files of a plan are one row, and those of the one that was asked for none.
        var others = similar.GroupBy(static other => CitesCommand.DocumentOf(other.Plan), StringComparer.Ordinal)
            .Where(plan => !string.Equals(plan.Key, CitesCommand.DocumentOf(asked[0].Summary), StringComparison.Ordinal)).Take(take).Select(static plan => (Other: plan.First(), Files: plan.Count())).ToList();
        if (others.Count == 0)
        {
            application.Terminal.Out.WriteLine(application.Say("No plan shares text with it.", "Không có kế hoạch nào có đoạn giống."));
            return;
        }

        application.Terminal.WriteTable(
            [application.Say("Plan", "Kế hoạch"), application.Say("Issuer", "Cơ quan"), application.Say("Date", "Ngày"), application.Say("Shared", "Giống"), application.Say("Of theirs", "Trong bản kia"), application.Say("Longest passage", "Đoạn dài nhất"), application.Say("File", "Tệp")],
            others.Select(row => (IReadOnlyList<string>)
            [
                Terminal.Plain(CitesCommand.PlanName(row.Other.Plan) + (row.Files > 1 ? application.Say($" ({Words.Count(row.Files, "file")})", $" ({row.Files} tệp)") : "")),
                Terminal.Plain(row.Other.Plan.Issuer),
                Words.Date(row.Other.Plan.Date) + (row.Other.IsEarlier switch { true => application.Say(" (earlier)", " (trước)"), false => application.Say(" (later)", " (sau)"), null => "" }),
                row.Other.Shared.ToString("P0", CultureInfo.InvariantCulture),
                row.Other.SharedOfOther.ToString("P0", CultureInfo.InvariantCulture),
                Terminal.Plain(Terminal.OneLine(row.Other.Longest.Slice(text).ToString() is { Length: > 120 } passage ? passage[..120] + "…" : row.Other.Longest.Slice(text).ToString())),
                Terminal.Plain(row.Other.Plan.Source),
            ]));
    }
}
