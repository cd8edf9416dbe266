using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes page numbers and running headers out of the pages.</summary>
internal static class PdfMargins
{
    private const double Zone = 0.12;

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
        foreach (var c in line.Text) key.Append(char.IsAsciiDigit(c) ? '0' : c);
        return key.Append('@').Append((int)(line.Top / 6)).ToString();
    }

    /// <summary>Whether a line in the margin is a page number: 2, - 2 -, Trang 2/5.</summary>
    public static bool IsPageNumber(string text)
    {
        var bare = VietnameseText.Unaccent(text).Trim(' ', '-', '–', '—', '.', '|', '[', ']', '(', ')', '_', '~');
        if (bare.StartsWith("Trang", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("Page", StringComparison.OrdinalIgnoreCase)) bare = bare[(bare[0] is 'T' or 't' ? 5 : 4)..].Trim();
        if (bare.Length is 0 or > 9) return false;
        var parts = bare.Split('/');
        return parts.Length <= 2 && Array.TrueForAll(parts, static part => part.Trim().Length is > 0 and <= 4 && part.Trim().All(char.IsAsciiDigit));
    }
}
