using System.Globalization;
using System.Text;

namespace DanVan.Cli.Tests;

/// <summary>
/// Reads a calendar strictly by RFC 5545 and says what is wrong with it: lines and folding (3.1), names and parameters (3.1, 3.2), text and dates
/// (3.3.11, 3.3.4, 3.3.5), what a calendar and an event must and may have once (3.4, 3.6, 3.6.1). Written apart from the code that it checks.
/// </summary>
internal static class CalendarText
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"];

    /// <summary>The events of a calendar by the names of their properties, texts unescaped.</summary>
    public static List<Dictionary<string, string>> Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        foreach (var line in physical)
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain(line, static c => char.IsControl(c) && c != '\t');
            Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        }

        var lines = text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Replace("\r\n\t", "", StringComparison.Ordinal).Split("\r\n").Select(Split).ToList();
        Assert.Equal(("BEGIN", "", "VCALENDAR"), lines[0]);
        Assert.Equal(("END", "", "VCALENDAR"), lines[^1]);
        var head = lines.Skip(1).TakeWhile(static l => l.Name is not ("BEGIN" or "END")).ToList();
        Assert.Equal("2.0", Assert.Single(head, static l => l.Name is "VERSION").Value);
        Assert.NotEmpty(Assert.Single(head, static l => l.Name is "PRODID").Value);
        Assert.All(head, static l => Assert.Contains(l.Name, (string[])["VERSION", "PRODID", "CALSCALE", "METHOD"]));
        var events = new List<Dictionary<string, string>>();
        for (var i = 1 + head.Count; i < lines.Count - 1;)
        {
            Assert.Equal(("BEGIN", "", "VEVENT"), lines[i++]);
            var properties = new Dictionary<string, string>(StringComparer.Ordinal);
            for (; lines[i].Name is not "END"; i++) Add(properties, lines[i]);
            Assert.Equal(("END", "", "VEVENT"), lines[i++]);
            Assert.All((string[])["UID", "DTSTAMP", "DTSTART"], name => Assert.Contains(name, properties.Keys));
            if (properties.TryGetValue("DTEND", out var end)) Assert.True(string.CompareOrdinal(properties["DTSTART"], end) < 0, "an event ends before it begins");
            events.Add(properties);
        }

        Assert.Distinct(events.Select(static e => e["UID"]));
        return events;
    }

    private static void Add(Dictionary<string, string> properties, (string Name, string Parameters, string Value) line)
    {
        if (Once.Contains(line.Name, StringComparer.Ordinal)) Assert.DoesNotContain(line.Name, properties.Keys);
        switch (line.Name)
        {
            case "DTSTAMP":
                Assert.Equal("", line.Parameters);
                Assert.True(DateTime.TryParseExact(line.Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), line.Value);
                properties[line.Name] = line.Value;
                break;
            case "DTSTART" or "DTEND":
                Assert.Equal("VALUE=DATE", line.Parameters);
                Assert.True(DateOnly.TryParseExact(line.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), line.Value);
                properties[line.Name] = line.Value;
                break;
            case "TRANSP":
                Assert.Contains(line.Value, (string[])["OPAQUE", "TRANSPARENT"]);
                break;
            case "UID" or "SUMMARY" or "DESCRIPTION" or "CATEGORIES":
                properties[line.Name] = Unescape(line.Value);
                break;
            default:
                Assert.Fail($"'{line.Name}' is no property that is expected in an event");
                break;
        }
    }

    private static (string Name, string Parameters, string Value) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Assert.True(colon > 0, $"'{line}' has no value");
        var semicolon = line.IndexOf(';', 0, colon);
        var name = line[..(semicolon < 0 ? colon : semicolon)];
        Assert.All(name, static c => Assert.True(char.IsAsciiLetterUpper(c) || c == '-', "a name is of capitals and dashes"));
        return (name, semicolon < 0 ? "" : line[(semicolon + 1)..colon], line[(colon + 1)..]);
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.False(value[i] is ',' or ';', $"'{value[i]}' stands in '{value}' without a backslash");
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            Assert.True(++i < value.Length && value[i] is '\\' or ',' or ';' or 'n' or 'N', "a backslash stands for nothing");
            text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
