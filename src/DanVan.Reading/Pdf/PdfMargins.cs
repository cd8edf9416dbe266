using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes page numbers and running headers out of the pages.</summary>
internal static class PdfMargins
{
    private const double Zone = 0.12;

    // Where a browser prints, in parts of the page; and the size of its letters, in parts of most of the page's.
    private const double Edge = 0.06;
    private const double SmallPrint = 0.85;
    private const int FewestWords = 12;
    private const int LongestTime = 24;

    private static readonly string[] Addresses = ["https://", "http://", "file:///", "www."];

    // How far apart the head of two pages may stand.
    private const double SamePlace = 6;

    /// <summary>
    /// Takes out the rows at the edge of pages that hold words and, apart from them at one end, a number that grows with the page, as in the gazette
    /// ("CÔNG BÁO/Số 12 + 13/Ngày 05-01-2020 … 7", the number left on even pages, right on odd ones): before anything looks for columns, since words far
    /// apart are what a table looks like.
    /// </summary>
    public static void RemoveNumbered(List<PdfPage> pages)
    {
        var rows = new List<(PdfPage Page, List<PdfLine> Lines, string Key, int Offset)>();
        foreach (var page in pages)
        {
            RemoveTurnedHead(page);
            RemovePrinted(page);
            foreach (var row in EdgeRows(page))
            {
                if (KeyOf(row, page.Number) is var (key, offset)) rows.Add((page, row, key, offset));
            }
        }

        foreach (var group in rows.GroupBy(static row => (row.Key, row.Offset)))
        {
            if (!group.Key.Key.StartsWith(Gazette, StringComparison.Ordinal) && group.Select(static row => row.Page).Distinct().Count() < 2) continue;
            foreach (var (page, lines, _, _) in group)
            {
                var words = lines.Concat(group.Key.Key.StartsWith(Gazette, StringComparison.Ordinal) ? Rubrics(page) : []).SelectMany(static line => line.Words).ToHashSet();
                page.Words = page.Words.FindAll(word => !words.Contains(word));
            }
        }
    }

    // What a browser prints at the edge of a page: the day and the time, the title and the address of the site, the page among all. And the head that counts
    // its page: "Kế hoạch số 12/KH-UBND - Trang 2/5".
    private static void RemovePrinted(PdfPage page)
    {
        if (page.Words.Count < FewestWords) return;
        var heights = page.Words.Select(static word => word.Height).Order().ToList();
        var small = SmallPrint * heights[heights.Count / 2];
        HashSet<PdfWord>? printed = null;
        foreach (var row in EdgeRows(page))
        {
            var atEdge = row.TrueForAll(line => line.Size <= small && (line.Bottom < page.Height * Edge || line.Top > page.Height * (1 - Edge)));
            if (atEdge && row.Exists(static line => IsAddress(line.Text) || IsTime(line.Text)) || row.Exists(line => CountsPage(line.Text, page.Number))) (printed ??= []).UnionWith(row.SelectMany(static line => line.Words));
        }

        if (printed is not null) page.Words = page.Words.FindAll(word => !printed.Contains(word));
    }

    private static bool IsAddress(string text) => Array.Exists(Addresses, address => text.StartsWith(address, StringComparison.OrdinalIgnoreCase));

    // 22/3/24, 10:05 AM
    private static bool IsTime(string text)
    {
        if (text.Length > LongestTime) return false;
        var parts = text.Split([' ', ',', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        var (days, times) = (parts.Count(static part => part.Count(static c => c is '/' or '-' or '.') == 2 && part.All(static c => char.IsAsciiDigit(c) || c is '/' or '-' or '.')), parts.Count(static part => part.Length <= 8 && part.Contains(':', StringComparison.Ordinal) && part.All(static c => char.IsAsciiDigit(c) || c is ':')));
        return days == 1 && times == 1 && parts.Length <= 3;
    }

    private static bool CountsPage(string text, int page)
    {
        var at = text.LastIndexOf("Trang ", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || char.IsLetter(text[at - 1])) return false;
        var numbers = text[(at + 6)..].Split('/');
        return numbers is [var own, var all] && int.TryParse(own, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == page && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last >= page;
    }

    // Pages across whose lines are level have the head of the gazette on their side, along the right or the left edge, and the number level at its end.
    private static void RemoveTurnedHead(PdfPage page)
    {
        if (page.Width <= page.Height) return;
        foreach (var right in (ReadOnlySpan<bool>)[true, false])
        {
            var edge = page.Words.FindAll(word => right ? word.Left > page.Width * (1 - Zone) : word.Right < page.Width * Zone);
            if (edge.Find(static word => SidewaysText.IsTall(word) && word.Text.StartsWith("BÁO/Số", StringComparison.Ordinal)) is not { } head) continue;
            edge.RemoveAll(word => Math.Abs(word.Left + word.Right - head.Left - head.Right) > head.Right - head.Left || !(SidewaysText.IsTall(word) || word.Text is "+" || IsPageNumber(word.Text)));
            page.Words = page.Words.FindAll(word => !edge.Contains(word));
        }
    }

    /// <summary>Whether a word stands in the upper or lower margin.</summary>
    public static bool IsInMargin(PdfPage page, PdfWord word) => word.Bottom < page.Height * Zone || word.Top > page.Height * (1 - Zone);

    // CÔNG BÁO/Số
    private const string Gazette = "CÔNGBÁOSố";

    // The part of the gazette that the document stands in, above its letterhead: VĂN BẢN HỢP NHẤT - BỘ Y TẾ.
    private static IEnumerable<PdfLine> Rubrics(PdfPage page)
    {
        var lines = PdfLayout.Lines(page);
        return lines.Find(static line => LetterheadText.IsMotto(line.Text)) is { } motto ? lines.Where(line => line.Bottom <= motto.Top && Array.Exists(Parts, part => line.Text.StartsWith(part, StringComparison.Ordinal))) : [];
    }

    private static readonly string[] Parts = ["VĂN BẢN HỢP NHẤT", "VĂN BẢN PHÁP LUẬT", "VĂN BẢN QUY PHẠM PHÁP LUẬT", "PHẦN VĂN BẢN", "PHẦN I. VĂN BẢN", "PHẦN II. VĂN BẢN"];

    // The first rows and the last ones within the margins.
    private static IEnumerable<List<PdfLine>> EdgeRows(PdfPage page)
    {
        var lines = PdfLayout.Lines(page);
        var (top, bottom) = (page.Height * Zone, page.Height * (1 - Zone));
        foreach (var row in Rows(lines.Where(line => line.Bottom < top)).Take(2)) yield return row;
        foreach (var row in Rows(lines.Where(line => line.Top > bottom)).TakeLast(2)) yield return row;
    }

    private static List<List<PdfLine>> Rows(IEnumerable<PdfLine> lines)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Bottom - line.Bottom) < SamePlace) rows[^1].Add(line);
            else rows.Add([line]);
        }

        return rows;
    }

    // The letters of a row beside its number, and what that number is ahead of the page; null where there is no number at one end, or nothing else.
    private static (string Key, int Offset)? KeyOf(List<PdfLine> row, int page)
    {
        if (row.Count < 2) return null;
        row.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        var first = row[0].Text.AsSpan().Trim(" -–—.");
        var last = row[^1].Text.AsSpan().Trim(" -–—.");
        var atStart = IsNumber(first);
        if (!atStart && !IsNumber(last)) return null;
        var key = new StringBuilder();
        foreach (var line in atStart ? row[1..] : row[..^1])
        {
            foreach (var c in line.Text)
            {
                if (char.IsLetter(c)) key.Append(c);
            }
        }

        return key.Length < 4 ? null : (key.ToString(), int.Parse(atStart ? first : last, NumberStyles.None, CultureInfo.InvariantCulture) - page);

        static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    public static void Remove(List<PageLayout> pages)
    {
        var repeated = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var key in Candidates(page).Select(static part => Key(part.Line)).Distinct(StringComparer.Ordinal)) repeated[key] = repeated.GetValueOrDefault(key) + 1;
        }

        foreach (var page in pages)
        {
            foreach (var part in Candidates(page).ToList())
            {
                var text = part.Line.Text.Trim();
                var running = pages.Count >= 3 && text.Length > 3 && repeated[Key(part.Line)] >= Math.Max(3, pages.Count / 2);
                if (IsPageNumber(text) || running) page.Parts.Remove(part);
            }
        }
    }

    private static IEnumerable<PageText> Candidates(PageLayout page)
    {
        var count = page.Parts.Count;
        for (var i = 0; i < count; i++)
        {
            if (page.Parts[i] is not PageText part) continue;
            var atTop = i < 2 && part.Bottom < page.Page.Height * Zone;
            var atBottom = i >= count - 2 && part.Top > page.Page.Height * (1 - Zone);
            if (atTop || atBottom) yield return part;
        }
    }

    // The same words at the same height, whatever their numbers.
    private static string Key(PdfLine line)
    {
        var key = new StringBuilder();
        foreach (var c in line.Text)
        {
            if (!char.IsAsciiDigit(c)) key.Append(c);
            else if (key.Length == 0 || key[^1] != '0') key.Append('0');
        }

        return key.Append('@').Append((int)(line.Top / 6)).ToString();
    }

    /// <summary>Whether a line in the margin is a page number: 2, - 2 -, Trang 2/5, 2 | 5, Page 2 of 5, 2 | Page.</summary>
    public static bool IsPageNumber(string text)
    {
        var bare = VietnameseText.Unaccent(text).Trim(' ', '-', '–', '—', '.', '|', '[', ']', '(', ')', '_', '~');
        if (bare.StartsWith("Trang", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("Page", StringComparison.OrdinalIgnoreCase)) bare = bare[(bare[0] is 'T' or 't' ? 5 : 4)..].Trim(' ', '|', '-', '.', ':');
        else if (bare.EndsWith("Page", StringComparison.OrdinalIgnoreCase)) bare = bare[..^4].Trim(' ', '|', '-');
        bare = bare.Replace(" of ", "/", StringComparison.Ordinal).Replace('|', '/');
        if (bare.Length is 0 or > 9) return false;
        var parts = bare.Split('/');
        return parts.Length <= 2 && Array.TrueForAll(parts, static part => part.Trim().Length is > 0 and <= 4 && part.Trim().All(char.IsAsciiDigit));
    }
}
