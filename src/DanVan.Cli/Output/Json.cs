using System.Text.Json;
using DanVan.Parsing;

namespace DanVan.Cli.Output;

/// <summary>Writes one JSON object and a line end to a text writer.</summary>
internal static class Json
{
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, PlanJson.WriterOptions)) write(writer);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)));
    }

    public static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null) writer.WriteNull(name);
        else writer.WriteString(name, value);
    }

    public static void Date(this Utf8JsonWriter writer, string name, PartialDate date) => writer.Text(name, date.IsEmpty ? null : date.ToString());

    public static void Names(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
