using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes out the pictures of digital signatures: who signed, by which address, at which second. They are no part of the document.</summary>
internal static class PdfStamps
{
    private static readonly string[] Leads =
    [
        "NGUOI KY:", "KY BOI:", "DUOC KY BOI", "KY SO BOI", "THOI GIAN KY:", "NGAY KY:", "NGAY GIO KY", "GIO KY:", "EMAIL:", "CO QUAN:", "SIGNATURE NOT VERIFIED",
        "SIGNATURE VALID", "DIGITALLY SIGNED", "SIGNED BY",
    ];

    public static void Remove(List<PdfLine> lines)
    {
        var sure = lines.Where(static line => IsStamp(line.Text)).ToList();
        if (sure.Count == 0) return;
        var heights = lines.Select(static line => line.Size).Order().ToList();
        var body = heights[heights.Count / 2];
        // The rest of the picture: small lines right above and below, as the name of the office in two lines.
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var line in lines)
            {
                if (sure.Contains(line) || (line.Size > 0.85 * body && lines.Count > 2 * sure.Count + 4)) continue;
                if (!sure.Exists(other => IsBeside(line, other))) continue;
                sure.Add(line);
                grown = true;
            }
        }

        lines.RemoveAll(sure.Contains);
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
