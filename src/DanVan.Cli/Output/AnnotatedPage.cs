using System.Globalization;
using System.Text;
using DanVan.Cli.Commands;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Cli.Output;

/// <summary>
/// Writes the drafts of a check as one page of HTML: the findings in a list, and each marked where it stands in the text. The page needs nothing besides itself, so that it can be sent and
/// printed; a browser and a word processor show it.
/// </summary>
internal static class AnnotatedPage
{
    /// <summary>The line by which a page is known as one of ours.</summary>
    public const string Sign = "<meta name=\"generator\" content=\"danvan check\">";

    /// <summary>The sign stands within so many lines.</summary>
    public const int HeadLines = 8;

    private const string Style = """
        body { font-family: "Times New Roman", serif; max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.5; color: #111; background: #fff; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid #999; padding-top: 1em; }
        mark { color: inherit; background: #e3ecf7; border-bottom: 2px solid #4a77a8; }
        mark.warning { background: #fff0c2; border-bottom-color: #b07d00; }
        mark.error { background: #fbd5d5; border-bottom-color: #b00020; }
        sup a { text-decoration: none; font-weight: bold; }
        :target { outline: 2px solid #4a77a8; }
        li { margin-bottom: .4em; }
        """;

    /// <param name="application">The language and what is said of a place.</param>
    /// <param name="outcome">What was found; its drafts are shown.</param>
    public static string Write(Application application, CheckOutcome outcome)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n");
        var title = application.Say("Findings of the check", "Kết quả kiểm tra");
        page.Append(CultureInfo.InvariantCulture, $"<html lang=\"{application.Speech.Language}\">\n<head>\n<meta charset=\"utf-8\">\n{Sign}\n<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        Element(page, "p", CheckOutput.Summary(application, outcome));
        var findings = outcome.Findings.OrderByDescending(static f => f.Severity).Select(static (finding, i) => (Finding: finding, Number: i + 1)).ToList();
        if (findings.Count > 0) WriteFindings(page, application, outcome, findings);
        var marks = findings.SelectMany(static f => f.Finding.Places.Select((place, i) => new Mark(f.Number, i + 1, f.Finding.Severity, place))).ToLookup(static mark => mark.Place.Source, StringComparer.Ordinal);
        foreach (var (source, document) in outcome.Drafts)
        {
            Element(page, "h2", Path.GetFileName(source));
            page.Append("<div class=\"text\">");
            WriteText(page, document.Text, [.. marks[source].Select(mark => mark.Within(document.Text.Length))]);
            page.Append("</div>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteFindings(StringBuilder page, Application application, CheckOutcome outcome, List<(Finding Finding, int Number)> findings)
    {
        page.Append("<ol>\n");
        foreach (var (finding, number) in findings)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"f{number}\"><mark class=\"{EnumText.Of(finding.Severity)}\">{Words.Severity(application.Speech, finding.Severity)}</mark> {finding.Code}");
            if (finding.Number is { } cited) Escape(page.Append(' '), cited);
            Escape(page.Append(": "), CheckOutput.Message(finding, application.Speech.Language));
            for (var i = 0; i < finding.Places.Count; i++)
            {
                var place = finding.Places[i];
                page.Append(i == 0 ? "<br>" : "; ");
                var isShown = outcome.Drafts.ContainsKey(place.Source);
                if (isShown) page.Append(CultureInfo.InvariantCulture, $"<a href=\"#p{number}-{i + 1}\">");
                Escape(page, CheckOutput.Where(application, outcome, place));
                if (isShown) page.Append("</a>");
            }

            page.Append("</li>\n");
        }

        page.Append("</ol>\n");
    }

    // Marks may overlap: between two places where one begins or ends, the text is marked as the worst finding that holds there.
    private static void WriteText(StringBuilder page, string text, Mark[] marks)
    {
        var begins = marks.OrderBy(static mark => mark.From).ToArray();
        var ends = marks.OrderBy(static mark => mark.To).ToArray();
        Span<int> open = stackalloc int[(int)DiagnosticSeverity.Error + 1];
        var (begun, ended, position) = (0, 0, 0);
        while (ended < ends.Length)
        {
            var next = begun < begins.Length ? Math.Min(begins[begun].From, ends[ended].To) : ends[ended].To;
            WritePiece(page, text.AsSpan(position, next - position), open);
            position = next;
            for (; begun < begins.Length && begins[begun].From == position; begun++)
            {
                open[(int)begins[begun].Severity]++;
                page.Append(CultureInfo.InvariantCulture, $"<a id=\"p{begins[begun].Finding}-{begins[begun].Number}\"></a>");
            }

            for (; ended < ends.Length && ends[ended].To == position; ended++)
            {
                open[(int)ends[ended].Severity]--;
                page.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#f{ends[ended].Finding}\">{ends[ended].Finding}</a></sup>");
            }
        }

        WritePiece(page, text.AsSpan(position), open);
    }

    private static void WritePiece(StringBuilder page, ReadOnlySpan<char> text, ReadOnlySpan<int> open)
    {
        if (text.IsEmpty) return;
        var worst = open.LastIndexOfAnyExcept(0);
        if (worst >= 0) page.Append(CultureInfo.InvariantCulture, $"<mark class=\"{EnumText.Of((DiagnosticSeverity)worst)}\">");
        Escape(page, text);
        if (worst >= 0) page.Append("</mark>");
    }

    private static void Element(StringBuilder page, string name, string text)
    {
        page.Append('<').Append(name).Append('>');
        Escape(page, text);
        page.Append("</").Append(name).Append(">\n");
    }

    // Control characters and halves of characters are in no page.
    private static void Escape(StringBuilder page, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': page.Append("&amp;"); break;
                case '<': page.Append("&lt;"); break;
                case '>': page.Append("&gt;"); break;
                case '"': page.Append("&quot;"); break;
                case '\n' or '\t': page.Append(c); break;
                default:
                    if (char.IsSurrogate(c))
                    {
                        if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) page.Append(c).Append(text[++i]);
                        else page.Append('\uFFFD');
                    }
                    else if (!char.IsControl(c))
                    {
                        page.Append(c);
                    }

                    break;
            }
        }
    }

    private sealed record Mark(int Finding, int Number, DiagnosticSeverity Severity, FindingPlace Place)
    {
        public int From { get; private init; }

        public int To { get; private init; }

        public Mark Within(int length) => this with { From = Math.Min(Place.Span.Start, length), To = Math.Min(Place.Span.End, length) };
    }
}
