using System.Buffers;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes out of a recognized page what is no writing: specks and rules that came out as signs, and the small print of stamps above the letterhead.</summary>
internal static class ScanDirt
{
    private const double SmallPrint = 0.78;
    private const double Letterhead = 14;

    // What no line begins with: bullets, quotation marks and brackets are not among them.
    private const string Specks = "„‚'`´,~_¬°^|";

    private static readonly SearchValues<char> SpeckValues = SearchValues.Create(Specks);
    private const int MostSpecks = 4;

    public static void Remove(List<PdfLine> lines)
    {
        lines.RemoveAll(static line => line.Words.Sum(static word => word.Text.Count(char.IsLetterOrDigit)) < 2 && !(line.Text is [var only] && char.IsAsciiDigit(only)));
        foreach (var line in lines)
        {
            // A speck before the place and the day, a bullet before nothing.
            if (line.Words.Count > 2 && line.Words[0].Text is [var speck] && Specks.Contains(speck, StringComparison.Ordinal)) line.RemoveFirst();
            // "_'Số": specks that touch the first word.
            var first = line.Words[0];
            var length = first.Text.AsSpan().IndexOfAnyExcept(SpeckValues);
            if (length is > 1 and <= MostSpecks && length < first.Text.Length && char.IsLetterOrDigit(first.Text[length])) line.Replace(first, first.Text[length..]);
        }

        if (lines.Find(static line => LetterheadText.IsMotto(line.Text)) is not { } motto) return;
        lines.RemoveAll(line => line.Size < SmallPrint * motto.Size && line.Bottom < motto.Top + (0.5 * motto.Size));
        // The head of the stamp with which the portal of the government receives a paper, in small capitals beside the number.
        lines.RemoveAll(line => line.Top < motto.Top + (Letterhead * motto.Size) && line.Top > motto.Top && VietnameseText.Unaccent(line.Text) is var text && text.EndsWith("DIEN TU CHINH PHU", StringComparison.Ordinal) && text.Contains("THONG T", StringComparison.Ordinal));
    }

    // 35 mm by 50 mm (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục V); offices have smaller ones, and larger with their names.
    private const double WidestStamp = 190;
    private const double HighestStamp = 140;
    private const double NearFrame = 8;

    /// <summary>
    /// Takes out the words of a stamp of receipt: a frame with ĐẾN in it, in whose blanks the office that got the paper wrote number and day. It stands beside
    /// the letterhead or over it, and its words would mix with the title.
    /// </summary>
    public static void RemoveReceipt(PdfPage page)
    {
        foreach (var word in page.Words.FindAll(word => word.Bottom <= page.Height / 2 && IsReceived(word.Text)).Take(MostStamps))
        {
            if (page.Rules is { } rules && FrameOf(word, rules) is { } frame)
            {
                page.Note(PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, page.Words.FindAll(other => IsInside(other, frame)))));
                page.Words = page.Words.FindAll(other => !IsInside(other, frame));
                return;
            }

            if (BlanksOf(page, word) is not { Count: > 0 } blanks) continue;
            page.Note(PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, [word, .. blanks])));
            page.Words = page.Words.FindAll(other => !ReferenceEquals(other, word) && !blanks.Contains(other));
            return;
        }
    }

    /// <summary>Whether the words in a frame are those of a stamp of receipt, however badly the rest of them was read.</summary>
    public static bool SaysReceived(List<PdfWord> words) =>
        words.Exists(static word => IsReceived(word.Text)) && words.Exists(static word => KindOfBlank(word.Text) is not null || (VietnameseText.Unaccent(word.Text).ToUpperInvariant() is var text && Array.Exists(Received, text.Contains)));

    // CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ, CÔNG VĂN ĐẾN, Ngày … tháng …, Kính chuyển
    private static readonly string[] Received = ["NGAY", "THANG", "THONG", "CHINH", "CONG", "CHUYEN"];

    private static bool IsInside(PdfWord word, PageBox frame) => word.Middle >= frame.Top && word.Middle <= frame.Bottom && (word.Left + word.Right) / 2 >= frame.Left && (word.Left + word.Right) / 2 <= frame.Right;

    // Where the frame is broken or was drawn apart: the labels of the blanks beside the word, with what stands in them.
    private static HashSet<PdfWord> BlanksOf(PdfPage page, PdfWord word)
    {
        var blanks = new HashSet<PdfWord>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var labels = 0;
        foreach (var label in page.Words)
        {
            if (label.Left < word.Left - (2 * NearFrame) || label.Left > word.Left + (WidestStamp / 2) || label.Bottom < word.Top - HighestHead || label.Top > word.Bottom + (HighestStamp / 3)) continue;
            var above = label.Top <= word.Top && IsFirstOfHead(label.Text);
            var kind = above ? "head" : label.Bottom < word.Top ? null : KindOfBlank(label.Text);
            if (kind is null || ++labels > MostLabels) continue;
            var row = RowFrom(page, label, word.Left + WidestStamp);
            if (above && !IsHead(row)) continue;
            kinds.Add(kind);
            blanks.UnionWith(row);
        }

        if (kinds.Count < 2) blanks.Clear();
        return blanks;
    }

    private const double HighestHead = 30;

    // A page of nothing but labels takes no longer than others.
    private const int MostStamps = 8;
    private const int MostLabels = 16;

    private static bool IsFirstOfHead(string text) => string.Equals(VietnameseText.Unaccent(text), "CONG", StringComparison.Ordinal);

    private static List<PdfWord> RowFrom(PdfPage page, PdfWord first, double most)
    {
        var row = new List<PdfWord> { first };
        foreach (var other in page.Words.Where(other => other.Left >= first.Right - 1 && Math.Abs(other.Middle - first.Middle) < 0.6 * first.Height).OrderBy(static other => other.Left))
        {
            if (other.Left - row[^1].Right > 2 * first.Height || other.Right > most) break;
            row.Add(other);
        }

        return row;
    }

    // CÔNG VĂN ĐẾN, CỔNG THÔNG TIN ĐIỆN TỬ: what stands over the blanks.
    private static bool IsHead(List<PdfWord> row) => row.Count > 1 && VietnameseText.Unaccent(row[1].Text) is ("VAN" or "THONG");

    // Số: 12, Ngày: 3/4, Giờ:, Chuyển: Đ/c A, Lưu hồ sơ số:
    private static string? KindOfBlank(string text)
    {
        var folded = VietnameseText.Unaccent(text).TrimStart('.', '|', ' ').ToUpperInvariant();
        if (folded is "LUU") return folded;
        return Array.Find(Blanks, blank => folded.StartsWith(blank, StringComparison.Ordinal) && folded.Length > blank.Length && folded[blank.Length] is (':' or '.'));
    }

    private static readonly string[] Blanks = ["SO", "NGAY", "GIO", "CHUYEN"];

    // ".ĐẾN:" with marks that stand apart
    private const int LongestReceived = 10;

    // The frame may hide the first letter.
    private static bool IsReceived(string text)
    {
        if (text.Length > LongestReceived) return false;
        var folded = VietnameseText.Unaccent(text).Trim('.', ':', '|', ' ');
        return folded is "DEN" || (folded is "EN" && text.Contains('Ế', StringComparison.Ordinal));
    }

    private static PageBox? FrameOf(PdfWord word, PageRules rules)
    {
        PageBox? frame = null;
        foreach (var top in rules.Horizontal)
        {
            if (top.At > word.Top + NearFrame || !Covers(top, word.Left, word.Right)) continue;
            foreach (var bottom in rules.Horizontal)
            {
                if (bottom.At < word.Bottom - NearFrame || bottom.At - top.At > HighestStamp || !Covers(bottom, word.Left, word.Right)) continue;
                var left = rules.Vertical.Exists(rule => Math.Abs(rule.At - top.From) <= NearFrame && Math.Abs(rule.At - bottom.From) <= NearFrame && Covers(rule, word.Top, word.Bottom));
                var right = rules.Vertical.Exists(rule => Math.Abs(rule.At - top.To) <= NearFrame && Math.Abs(rule.At - bottom.To) <= NearFrame && Covers(rule, word.Top, word.Bottom));
                if (!left || !right || top.To - top.From > WidestStamp || (frame is { } known && known.Height >= bottom.At - top.At)) continue;
                frame = new PageBox(Math.Min(top.From, bottom.From), top.At, Math.Max(top.To, bottom.To), bottom.At);
            }
        }

        return frame;

        static bool Covers(PageRule rule, double from, double to) => rule.From <= from + NearFrame && rule.To >= to - NearFrame;
    }
}
