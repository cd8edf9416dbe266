using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DanVan.Cli.Commands;
using DanVan.Search;

namespace DanVan.Cli.Output;

/// <summary>Writes tasks as an iCalendar file (RFC 5545): one all-day event on the day each is due.</summary>
internal static class ICalendar
{
    // RFC 5545, 3.1: lines are at most 75 octets long, without the line break.
    private const int MaxOctets = 75;

    /// <param name="hits">The tasks; those without a day are left out.</param>
    /// <param name="stamp">When the file is made, for DTSTAMP.</param>
    /// <param name="language">The language of the texts that are ours: <c>en</c> or <c>vi</c>.</param>
    public static string Write(IEnumerable<TaskHit> hits, DateTimeOffset stamp, string language)
    {
        var isVietnamese = string.Equals(language, "vi", StringComparison.Ordinal);
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//DanVan//danvan tasks//" + (isVietnamese ? "VI" : "EN"));
        Line(calendar, "CALSCALE:GREGORIAN");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (hit.Due is not { } due) continue;
            var plan = CitesCommand.NumberOf(hit.Plan) ?? hit.Plan.Title ?? hit.Plan.Source;
            var leads = string.Join(", ", hit.Task.Lead.Select(static a => a.Name));
            var text = Terminal.OneLine(hit.Task.Text);
            Line(calendar, "BEGIN:VEVENT");
            Line(calendar, "UID:" + Uid(hit, due, seen));
            Line(calendar, "DTSTAMP:" + stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line(calendar, "DTSTART;VALUE=DATE:" + due.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

            // The end of an all-day event is the day after (RFC 5545, 3.6.1); the last day of the calendar has none.
            if (due < DateOnly.MaxValue) Line(calendar, "DTEND;VALUE=DATE:" + due.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            Line(calendar, "SUMMARY:" + Escape((leads.Length == 0 ? "" : leads + ": ") + Cut(text, 120)));
            Line(calendar, "DESCRIPTION:" + Escape(Description(hit, text, plan, isVietnamese)));
            Line(calendar, "CATEGORIES:" + Escape(plan));
            Line(calendar, "TRANSP:TRANSPARENT");
            Line(calendar, "END:VEVENT");
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static string Description(TaskHit hit, string text, string plan, bool isVietnamese)
    {
        var lines = new List<string> { text };
        if (hit.Task.Support.Count > 0) lines.Add((isVietnamese ? "Phối hợp: " : "Support: ") + string.Join(", ", hit.Task.Support.Select(static a => a.Name)));
        if (hit.Task.Deadlines.Count > 0) lines.Add((isVietnamese ? "Thời hạn: " : "Time limit: ") + string.Join("; ", hit.Task.Deadlines.Select(static d => Terminal.OneLine(d.Text))));
        lines.Add((isVietnamese ? "Kế hoạch: " : "Plan: ") + plan + (hit.Task.Section is null ? "" : (isVietnamese ? ", mục " : ", section ") + hit.Task.Section));
        return string.Join('\n', lines);
    }

    // The same task has the same UID in every file, so that a calendar that is imported again is updated and not doubled.
    private static string Uid(TaskHit hit, DateOnly due, Dictionary<string, int> seen)
    {
        var key = string.Join('\n', hit.Plan.Source, hit.Task.Section, hit.Task.Text, due.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        var count = seen[key] = seen.GetValueOrDefault(key) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key + "\n" + count.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16)) + "@danvan";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\' or ';' or ',': escaped.Append('\\').Append(c); break;
                case '\n': escaped.Append("\\n"); break;
                case < ' ' or '\u007F': break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length);
        if (end <= 0) end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end] + "…";
    }

    // A folded line goes on after a line break and a blank; a character is never cut.
    private static void Line(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
