using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes out the pictures of digital signatures: who signed, by which address, at which second. They are no part of the document.</summary>
internal static class PdfStamps
{
    private const int FewestWords = 12;
    private const double Small = 0.68;

    private static readonly string[] Leads =
    [
        "NGUOI KY:", "KY BOI:", "DUOC KY BOI", "KY SO BOI", "THOI GIAN KY:", "NGAY KY:", "NGAY GIO KY", "GIO KY:", "EMAIL:", "CO QUAN:", "NGUOIKY:", "KYBOI:", "THOIGIANKY:", "NGAYKY:", "COQUAN:", "SIGNATURE NOT VERIFIED",
        "SIGNATURE VALID", "DIGITALLY SIGNED", "SIGNED BY",
    ];

    /// <summary>Takes out the stamps whose letters are much smaller than the text, before their words mix with the lines that they lie over.</summary>
    public static void Remove(PdfPage page)
    {
        if (page.Words.Count < FewestWords) return;
        var heights = page.Words.Select(static word => word.Height).Order().ToList();
        var small = page.Words.FindAll(word => word.Height < Small * heights[heights.Count / 2]);
        if (small.Count == 0) return;
        var lines = PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, small));
        // Overlapping letters come out as words of their own.
        var sure = lines.Where(static line => IsStamp(line.Text) || IsStamp(line.Text.Replace(" ", "", StringComparison.Ordinal))).ToList();
        if (sure.Count == 0) return;
        Grow(sure, lines, static _ => true);
        var stamped = sure.SelectMany(static line => line.Words).ToHashSet();
        page.Words.RemoveAll(stamped.Contains);
    }

    public static void Remove(List<PdfLine> lines)
    {
        var sure = lines.Where(static line => IsStamp(line.Text)).ToList();
        if (sure.Count == 0) return;
        var heights = lines.Select(static line => line.Size).Order().ToList();
        var body = heights[heights.Count / 2];
        Grow(sure, lines, line => line.Size <= 0.85 * body || lines.Count <= 2 * sure.Count + 4);
        lines.RemoveAll(sure.Contains);
    }

    // The rest of the picture: small lines right above and below, as the name of the office in two lines.
    private static void Grow(List<PdfLine> sure, List<PdfLine> lines, Predicate<PdfLine> mayBelong)
    {
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var line in lines)
            {
                if (sure.Contains(line) || !mayBelong(line) || !sure.Exists(other => IsBeside(line, other))) continue;
                sure.Add(line);
                grown = true;
            }
        }
    }

    public static bool IsStamp(string text)
    {
        if (text.Length > 160) return false;
        var folded = VietnameseText.Unaccent(text).TrimStart().ToUpperInvariant();
        if (Array.Exists(Leads, lead => folded.StartsWith(lead, StringComparison.Ordinal))) return true;
        if (folded.Contains("+07:00", StringComparison.Ordinal) || folded.Contains("+07\'00", StringComparison.Ordinal)) return true;
        var at = folded.IndexOf('@', StringComparison.Ordinal);
        return (at > 0 && folded.IndexOf(".GOV", at, StringComparison.Ordinal) > at && folded.Length < 80 && !folded.Contains(':', StringComparison.Ordinal)) || HasSeconds(folded);
    }

    // 18.11.2024 07:25:14
    private static bool HasSeconds(string text)
    {
        for (var i = 0; i + 8 <= text.Length && text.Length < 40; i++)
        {
            if (char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && text[i + 2] == ':' && char.IsAsciiDigit(text[i + 3]) && char.IsAsciiDigit(text[i + 4]) && text[i + 5] == ':'
                && char.IsAsciiDigit(text[i + 6]) && char.IsAsciiDigit(text[i + 7]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeside(PdfLine line, PdfLine other)
    {
        var size = Math.Max(line.Size, other.Size);
        return Math.Abs(line.Size - other.Size) < 0.2 * size && Math.Min(line.Right, other.Right) > Math.Max(line.Left, other.Left) - size
            && Math.Max(line.Top, other.Top) - Math.Min(line.Bottom, other.Bottom) < 1.2 * size;
    }
}
