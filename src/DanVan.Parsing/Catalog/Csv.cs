using System.Collections.Concurrent;
using System.Text;

namespace DanVan.Parsing.Catalog;

/// <summary>Reads the tables compiled into the assembly (RFC 4180: quoted fields, doubled quotes).</summary>
internal static class Csv
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string[]>> Read = new(StringComparer.Ordinal);

    /// <summary>The rows of a table without its heading. Several parts of the library read one table; it is parsed once.</summary>
    public static IReadOnlyList<string[]> Resource(string name) => Read.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Csv).Assembly.GetManifestResourceStream("DanVan.Parsing.Data." + name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = Parse(reader.ReadToEnd());
        rows.RemoveAt(0);
        return rows;
    });

    public static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        var i = 0;
        while (i < text.Length)
        {
            fields.Add(Field(text, ref i));
            if (i < text.Length && text[i] == ',')
            {
                // A comma at the very end has an empty field behind it.
                if (++i == text.Length) fields.Add("");
                else continue;
            }

            i++;
            if (fields.Count > 1 || fields[0].Length > 0) rows.Add([.. fields]);
            fields.Clear();
        }

        return rows;
    }

    /// <summary>The field at a place, which moves to the comma or line end behind it.</summary>
    private static string Field(string text, ref int i)
    {
        var start = i;
        var length = text.AsSpan(i).IndexOfAny(',', '\n', '"');
        i = length < 0 ? text.Length : i + length;
        if (i == text.Length || text[i] != '"') return text.AsSpan(start, i - start).Contains('\r') ? text[start..i].Replace("\r", "", StringComparison.Ordinal) : text[start..i];

        var field = new StringBuilder();
        var quoted = false;
        for (i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else quoted = !quoted;
            }
            else if (quoted)
            {
                field.Append(c);
            }
            else if (c is ',' or '\n')
            {
                break;
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        return field.ToString();
    }
}
