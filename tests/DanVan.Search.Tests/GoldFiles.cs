using System.Text.Json;
using DanVan.Parsing;

namespace DanVan.Search.Tests;

/// <summary>Reads annotated documents (NAME.txt and NAME.gold.json) into the model, so that search is tested without the parser.</summary>
internal static class GoldFiles
{
    public static string? Folder { get; } = FindFolder();

    public static PlanDocument Load(string folder, string name)
    {
        var text = File.ReadAllText(Path.Combine(folder, name + ".txt"));
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name + ".gold.json")));
        var root = json.RootElement;
        var header = root.GetProperty("header");
        var place = Text(header, "place");
        var sections = Sections(root, text);
        return new PlanDocument
        {
            Source = name,
            Text = text,
            Header = new PlanHeader
            {
                Kind = Text(header, "kind"),
                Number = DocumentNumber.TryParse(Text(header, "number"), out var number) ? number : null,
                Symbol = Text(header, "symbol"),
                Issuer = Text(header, "issuer"),
                Place = place,
                Province = place,
                Level = IssuerLevel.Province,
                Date = Date(header, "date"),
                Title = Text(header, "title"),
            },
            Sections = sections,
            Outline = [.. sections.Where(static s => s.Level == 1)],
            Citations = [.. root.GetProperty("citations").EnumerateArray().Select(c => Citation(c, text, sections))],
            Tasks = [.. root.GetProperty("tasks").EnumerateArray().Select(Task)],
            Footnotes = [.. root.GetProperty("footnotes").EnumerateArray().Select(static f => new Footnote(f.GetProperty("mark").GetString()!, Span(f), default))],
            Recipients = [.. root.GetProperty("recipients").EnumerateArray().Select(static r => new Recipient(r.GetString()!, default))],
        };
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in (string[])[Path.Combine(folder.FullName, "shared", "gold"), Path.Combine(folder.FullName, "..", "shared", "gold")])
            {
                if (File.Exists(Path.Combine(candidate, "anomalies.json"))) return candidate;
            }
        }

        return null;
    }

    private static List<PlanSection> Sections(JsonElement root, string text)
    {
        var lines = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') lines.Add(i + 1);
        }

        var sections = new List<PlanSection>();
        foreach (var item in root.GetProperty("sections").EnumerateArray())
        {
            var path = item.GetProperty("path").GetString()!;
            var line = item.GetProperty("line").GetInt32();
            var start = lines[line - 1];
            var end = line < lines.Count ? lines[line] - 1 : text.Length;
            sections.Add(new PlanSection(path, item.GetProperty("title").GetString()!, line, path.Count(static c => c == '.') + 1, TextSpan.FromBounds(start, end), default));
        }

        for (var i = 0; i < sections.Count; i++)
        {
            var next = sections.Skip(i + 1).FirstOrDefault(s => s.Level <= sections[i].Level);
            sections[i] = sections[i] with { Extent = TextSpan.FromBounds(sections[i].Heading.Start, next?.Heading.Start ?? text.Length) };
        }

        for (var i = sections.Count - 1; i >= 0; i--)
        {
            var parent = sections[i];
            sections[i] = parent with { Children = [.. sections.Skip(i + 1).TakeWhile(s => s.Level > parent.Level).Where(s => s.Level == parent.Level + 1)] };
        }

        return sections;
    }

    private static Citation Citation(JsonElement c, string text, List<PlanSection> sections)
    {
        var span = Span(c);
        var relation = EnumText.TryRelation(c.GetProperty("relation").GetString(), out var read) ? read : default;
        var from = Math.Max(text.LastIndexOfAny(['\n', ';'], span.Start) + 1, 0);
        var to = text.IndexOfAny(['\n', ';'], span.End);
        return new Citation
        {
            Id = c.GetProperty("id").GetInt32(),
            Class = c.GetProperty("class").GetString() switch { "law" => CitationClass.Law, "named" => CitationClass.Named, _ => CitationClass.Numbered },
            Span = span,
            Text = span.Slice(text).ToString(),
            Kind = Text(c, "kind"),
            Number = DocumentNumber.TryParse(Text(c, "number"), out var number) ? number : null,
            Name = Text(c, "name"),
            Date = Date(c, "date"),
            Issuer = Text(c, "issuer"),
            Title = Text(c, "title"),
            Relation = relation,
            Within = c.GetProperty("within").ValueKind == JsonValueKind.Number ? c.GetProperty("within").GetInt32() : null,
            Section = sections.LastOrDefault(s => s.Heading.Start <= span.Start)?.Path,
            Context = TextSpan.FromBounds(from, to < 0 ? text.Length : to),
        };
    }

    private static PlanTask Task(JsonElement t) => new()
    {
        Span = Span(t),
        Text = t.GetProperty("text").GetString()!,
        Section = Text(t, "section"),
        Lead = Assignees(t, "lead"),
        Support = Assignees(t, "support"),
        Deadlines =
        [
            .. t.GetProperty("deadlines").EnumerateArray().Select(static d => new Deadline
            {
                Span = default,
                Text = d.GetProperty("text").GetString()!,
                Type = d.GetProperty("type").GetString() switch { "during" => DeadlineType.During, "recurring" => DeadlineType.Recurring, _ => DeadlineType.By },
                From = Date(d, "from"),
                To = Date(d, "to"),
            }),
        ],
    };

    private static List<Assignee> Assignees(JsonElement t, string name) =>
        [.. t.GetProperty(name).EnumerateArray().Select(static a => new Assignee(a.GetString()!, a.GetString()!, default))];

    private static TextSpan Span(JsonElement e) => TextSpan.FromBounds(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PartialDate Date(JsonElement e, string name) => PartialDate.TryParse(Text(e, name), null, out var date) ? date : default;
}
