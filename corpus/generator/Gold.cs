using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DanVan.CorpusGenerator;

internal sealed class GoldCitation
{
    public int Id { get; set; }

    public required string Class { get; init; }

    public int Start { get; init; }

    public int End { get; set; }

    public string? Kind { get; set; }

    public string? Number { get; set; }

    public string? Name { get; set; }

    public string? Date { get; set; }

    public string? Issuer { get; set; }

    public string? Title { get; set; }

    public string Relation { get; set; } = "mentions";

    public GoldCitation? Within { get; set; }
}

internal sealed record GoldDeadline(string Text, string Type, string? From, string? To);

internal sealed class GoldTask
{
    public int Start { get; init; }

    public int End { get; set; }

    public string? Section { get; init; }

    public List<string> Lead { get; } = [];

    public List<string> Support { get; } = [];

    public List<GoldDeadline> Deadlines { get; } = [];
}

internal sealed record GoldSection(string Path, string Title, int Start);

internal sealed record GoldFootnote(string Mark, int Start, int End);

/// <summary>The annotation of one text, in the format of the scoring tool.</summary>
internal sealed class Gold
{
    public Dictionary<string, string?> Header { get; } = new(StringComparer.Ordinal);

    public List<GoldSection> Sections { get; } = [];

    public List<GoldCitation> Citations { get; } = [];

    public List<GoldTask> Tasks { get; } = [];

    public List<GoldFootnote> Footnotes { get; } = [];

    public List<string> Recipients { get; } = [];

    public string? Authority { get; set; }

    public string? Position { get; set; }

    public string? Signer { get; set; }

    public string ToJson(string text)
    {
        var options = new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options)) Write(json, text);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject("header");
        foreach (var key in new[] { "kind", "number", "symbol", "issuer", "place", "date", "title" }) json.WriteString(key, Header.GetValueOrDefault(key));
        json.WriteEndObject();
        json.WriteStartArray("sections");
        foreach (var section in Sections)
        {
            json.WriteStartObject();
            json.WriteString("path", section.Path);
            json.WriteString("title", section.Title);
            json.WriteNumber("line", 1 + text.AsSpan(0, section.Start).Count('\n'));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("citations");
        foreach (var citation in Citations) WriteCitation(json, citation, text);
        json.WriteEndArray();
        json.WriteStartArray("tasks");
        foreach (var task in Tasks) WriteTask(json, task, text);
        json.WriteEndArray();
        json.WriteStartArray("footnotes");
        foreach (var footnote in Footnotes)
        {
            json.WriteStartObject();
            json.WriteString("mark", footnote.Mark);
            json.WriteNumber("start", footnote.Start);
            json.WriteNumber("end", footnote.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNames(json, "recipients", Recipients);
        json.WriteStartObject("signature");
        json.WriteString("authority", Authority);
        json.WriteString("position", Position);
        json.WriteString("name", Signer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter json, GoldCitation citation, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("id", citation.Id);
        json.WriteString("class", citation.Class);
        json.WriteNumber("start", citation.Start);
        json.WriteNumber("end", citation.End);
        json.WriteString("text", text[citation.Start..citation.End]);
        json.WriteString("kind", citation.Kind);
        json.WriteString("number", citation.Number);
        json.WriteString("name", citation.Name);
        json.WriteString("date", citation.Date);
        json.WriteString("issuer", citation.Issuer);
        json.WriteString("title", citation.Title);
        json.WriteString("relation", citation.Relation);
        if (citation.Within is { } within) json.WriteNumber("within", within.Id);
        else json.WriteNull("within");
        json.WriteEndObject();
    }

    private static void WriteTask(Utf8JsonWriter json, GoldTask task, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("start", task.Start);
        json.WriteNumber("end", task.End);
        json.WriteString("text", text[task.Start..task.End]);
        json.WriteString("section", task.Section);
        WriteNames(json, "lead", task.Lead);
        WriteNames(json, "support", task.Support);
        json.WriteStartArray("deadlines");
        foreach (var deadline in task.Deadlines)
        {
            json.WriteStartObject();
            json.WriteString("text", deadline.Text);
            json.WriteString("type", deadline.Type);
            json.WriteString("from", deadline.From);
            json.WriteString("to", deadline.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
