using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes out the pictures of digital signatures: who signed, by which address, at which second. They are no part of the document.</summary>
internal static class PdfStamps
{
    private const int FewestWords = 12;
    private const double Small = 0.68;
    private const double Smaller = 0.85;

    // How far apart the lines of one signature may stand, in heights.
    private const double Scattered = 3;

    // What only a signature says.
    private static readonly string[] Sure = ["DUOC KY BOI", "KY SO BOI", "THOI GIAN KY:", "NGAY GIO KY", "THOIGIANKY:", "SIGNATURE NOT VERIFIED", "SIGNATURE VALID", "DIGITALLY SIGNED"];

    // What a form may say as well, but not in small letters.
    private static readonly string[] Names = ["NGUOI KY:", "KY BOI:", "NGAY KY:", "GIO KY:", "NGUOIKY:", "KYBOI:", "NGAYKY:", "SIGNED BY"];

    // What letters say as well.
    private static readonly string[] Contacts = ["EMAIL:", "CO QUAN:", "COQUAN:"];

    /// <summary>Takes out the stamps whose letters are much smaller than the text, before their words mix with the lines that they lie over.</summary>
    /// <param name="page">The page, which notes what it loses.</param>
    public static void Remove(PdfPage page)
    {
        if (page.Words.Count < FewestWords) return;
        var heights = page.Words.Select(static word => word.Height).Order().ToList();
        var small = page.Words.FindAll(word => word.Height < Small * heights[heights.Count / 2]);
        if (small.Count == 0) return;
        var lines = PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, small));
        // Overlapping letters come out as words of their own.
        var sure = Find(lines, static line => KindOf(line.Text) is var kind and not StampLine.None ? kind : KindOf(line.Text.Replace(" ", "", StringComparison.Ordinal)), static _ => true);
        if (sure.Count == 0) return;
        Grow(sure, lines, static _ => true);
        var stamped = sure.SelectMany(static line => line.Words).ToHashSet();
        page.Note(sure);
        page.Words.RemoveAll(stamped.Contains);
    }

    /// <summary>Takes out the lines of stamps.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <param name="page">Notes what it loses; null where the lines are only looked at.</param>
    public static void Remove(List<PdfLine> lines, PdfPage? page = null)
    {
        if (!lines.Exists(static line => KindOf(line.Text) is not StampLine.None)) return;
        var heights = lines.Select(static line => line.Size).Order().ToList();
        var body = heights[heights.Count / 2];
        var sure = Find(lines, static line => KindOf(line.Text), line => line.Size <= Smaller * body);
        Grow(sure, lines, line => line.Size <= Smaller * body || lines.Count <= 2 * sure.Count + 4);
        page?.Note(sure);
        lines.RemoveAll(sure.Contains);
        // What signatures say is no part of a document where it stands above the letterhead.
        if (lines.Find(static line => LetterheadText.IsMotto(line.Text)) is { } motto) lines.RemoveAll(line => line.Bottom <= motto.Top && KindOf(line.Text) is not StampLine.None);
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

    // The lines that say what signatures say: each by itself, or beside another one, since letters and forms have such lines too.
    private static List<PdfLine> Find(List<PdfLine> lines, Func<PdfLine, StampLine> kindOf, Predicate<PdfLine> isSmall)
    {
        var marked = lines.Select(line => (Line: line, Kind: kindOf(line))).Where(static pair => pair.Kind is not StampLine.None).ToList();
        return [.. marked.Where(pair => IsStamp(pair.Line, pair.Kind)).Select(static pair => pair.Line)];

        bool IsStamp(PdfLine line, StampLine kind) => kind switch
        {
            StampLine.Sure => true,
            StampLine.Name => isSmall(line) || marked.Exists(other => !ReferenceEquals(other.Line, line) && IsBeside(line, other.Line)),
            _ => marked.Exists(other => !ReferenceEquals(other.Line, line) && (isSmall(line) ? IsBeside(line, other.Line, Scattered) : other.Kind > StampLine.Contact && IsBeside(line, other.Line))),
        };
    }

    private enum StampLine
    {
        None,
        Contact,
        Name,
        Sure,
    }

    private static StampLine KindOf(string text)
    {
        if (text.Length > 160) return StampLine.None;
        var folded = VietnameseText.Unaccent(text).TrimStart().ToUpperInvariant();
        if (Array.Exists(Sure, lead => folded.StartsWith(lead, StringComparison.Ordinal)) || folded.Contains("+07:00", StringComparison.Ordinal) || folded.Contains("+07\'00", StringComparison.Ordinal) || HasSeconds(folded)) return StampLine.Sure;
        var at = folded.IndexOf('@', StringComparison.Ordinal);
        var isAddress = at > 0 && folded.IndexOf(".GOV", at, StringComparison.Ordinal) > at && folded.Length < 80 && !folded.Contains(':', StringComparison.Ordinal);
        if (Array.Exists(Names, lead => folded.StartsWith(lead, StringComparison.Ordinal))) return StampLine.Name;
        return isAddress || Array.Exists(Contacts, lead => folded.StartsWith(lead, StringComparison.Ordinal)) ? StampLine.Contact : StampLine.None;
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

    private static bool IsBeside(PdfLine line, PdfLine other, double heights = 1.2)
    {
        var size = Math.Max(line.Size, other.Size);
        return Math.Abs(line.Size - other.Size) < 0.2 * size && Math.Min(line.Right, other.Right) > Math.Max(line.Left, other.Left) - size
            && Math.Max(line.Top, other.Top) - Math.Min(line.Bottom, other.Bottom) < heights * size;
    }
}
