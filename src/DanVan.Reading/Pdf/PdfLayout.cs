using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Reading;

/// <summary>Turns words with boxes into paragraphs, tables and footnotes in reading order.</summary>
internal static class PdfLayout
{
    // Wider than the spaces of justified text, in heights of a line.
    private const double WideGap = 1.2;
    private const double SameLine = 0.3;

    // What is left for a number or a day that is written in by hand.
    private const double Blank = 4;

    // In parts of the page, and of the gaps between the words.
    private const double LowestLetterhead = 0.3;
    private const double MottoGap = 1.3;

    private static readonly string[][] Mottos = [["CONG", "HOA", "XA"], ["DANG", "CONG", "SAN"]];

    /// <summary>Arranges the pages of a document.</summary>
    public static List<Block> Arrange(List<PdfPage> pages, CancellationToken cancellationToken)
    {
        var laidOut = new List<PageLayout>();
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            laidOut.Add(PageLayout.OfRuled(page, laidOut.LastOrDefault()?.Open));
        }

        PdfMargins.Remove(laidOut);
        return new PdfParagraphs(laidOut).Build();
    }

    /// <summary>The runs of words of a page, top to bottom; looked for once, and the list is the caller's.</summary>
    public static List<PdfLine> Lines(PdfPage page) => [.. page.Lines ??= Find(page)];

    private static List<PdfLine> Find(PdfPage page)
    {
        var words = page.Words.OrderBy(static word => word.Left).ThenBy(static word => word.Top).ToList();
        var lines = new List<PdfLine>();
        // Open lines by the height at which their last word stands, so that each word looks at its neighbours only.
        var open = new Dictionary<int, List<PdfLine>>();
        const double Bucket = 8;
        foreach (var word in words)
        {
            PdfLine? best = null;
            var bestGap = double.MaxValue;
            var key = (int)Math.Clamp(word.Middle / Bucket, -1_000_000, 1_000_000);
            for (var k = key - 2; k <= key + 2; k++)
            {
                if (!open.TryGetValue(k, out var candidates)) continue;
                for (var i = candidates.Count - 1; i >= 0; i--)
                {
                    var line = candidates[i];
                    var last = line.Words[^1];
                    var gap = word.Left - last.Right;
                    var size = Math.Max(word.Height, last.Height);
                    if (gap > WideGap * size && !(gap < Blank * size && IsFilledIn(line, word.Text)))
                    {
                        if (gap > Blank * size) candidates.RemoveAt(i);
                        continue;
                    }

                    if (gap < -0.6 * size || gap > bestGap || !IsSameLine(word, last)) continue;
                    (best, bestGap) = (line, gap);
                }
            }

            if (best is null)
            {
                best = new PdfLine(word) { Page = page.Number };
                lines.Add(best);
            }
            else
            {
                best.Add(word);
            }

            // A small raised mark leaves the line open at the height of its words.
            if (!open.TryGetValue(key, out var list)) open[key] = list = [];
            if (!list.Contains(best)) list.Add(best);
        }

        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Bottom > LowestLetterhead * page.Height || StartOfMotto(lines[i]) is not (> 0 and var start)) continue;
            var right = lines[i].Cut(start);
            right.Page = page.Number;
            lines.Add(right);
        }

        lines.Sort(static (a, b) => a.Top.CompareTo(b.Top) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
        return lines;
    }

    // Where the motto of the state or the name of the Party begins behind the name of an office that nearly touches it; 0 where there is none.
    private static int StartOfMotto(PdfLine line)
    {
        if (line.Words.Count < 3) return 0;
        var words = Whole(line.Words);
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (words[i].Text.Length != 4 || !Array.Exists(Mottos, motto => Is(i, motto[0]) && Is(i + 1, motto[1]) && Is(i + 2, motto[2]))) continue;
            var gaps = Enumerable.Range(1, words.Count - 1).Where(other => other != i).Select(other => words[other].Left - words[other - 1].Right).Order().ToList();
            if (!Is(i - 1, "NUOC") && words[i].Left - words[i - 1].Right > MottoGap * gaps[gaps.Count / 2]) return words[i].First;
        }

        return 0;

        bool Is(int index, string word) => words[index].Text.Length == word.Length && string.Equals(VietnameseText.Unaccent(words[index].Text), word, StringComparison.Ordinal);
    }

    // A word whose letters come from several fonts, or are set wide, is given in parts that touch: "C", "Ộ" and "NG".
    private static List<(string Text, int First, double Left, double Right)> Whole(List<PdfWord> parts)
    {
        var words = new List<(string Text, int First, double Left, double Right)>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (words is [.., var last] && part.Confidence >= 1 && part.Left - last.Right < Touching * part.Height && last.Text.Length < LongestPart) words[^1] = (last.Text + part.Text, last.First, last.Left, part.Right);
            else words.Add((part.Text, i, part.Left, part.Right));
        }

        return words;
    }

    private const double Touching = 0.05;
    private const int LongestPart = 8;

    // "Số:      /KH-UBND", "ngày     tháng     năm 2024", and what was stamped into the blanks of a draft: "Số: 09      /2025/QĐ-UBND", "ngày 5      tháng"
    private static bool IsFilledIn(PdfLine line, string next)
    {
        var last = line.Words[^1].Text;
        if (last.Length > MostOfBlank) return false;
        if (last.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            if (line.Words.Count < 2) return false;
            last = line.Words[^2].Text;
            if (next[0] is '-' && next.Length > 2 && char.IsUpper(next[1])) return Is(last, "SO") || Is(last, "SO:");
        }

        return next[0] is '/'
            ? Is(last, "SO") || Is(last, "SO:")
            : (Is(last, "NGAY") && Is(next, "THANG")) || (Is(last, "THANG") && Is(next, "NAM"));
    }

    private const int MostOfBlank = 5;

    private static bool Is(string word, string folded) => word.Length == folded.Length && string.Equals(VietnameseText.Unaccent(word).ToUpperInvariant(), folded, StringComparison.Ordinal);

    private static bool IsSameLine(PdfWord a, PdfWord b)
    {
        var (small, large) = a.Height <= b.Height ? (a, b) : (b, a);
        if (small.Height > 0.8 * large.Height) return Math.Abs(a.Bottom - b.Bottom) <= SameLine * small.Height;
        // Marks and powers: most of the small one lies within the large one.
        var shared = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return shared >= 0.55 * small.Height;
    }
}

/// <summary>One page as a run of parts from top to bottom: single lines, and regions with columns.</summary>
internal sealed class PageLayout
{
    private const int LeastSpread = 5;
    private const int LetterheadEdges = 3;
    private const int MostOfLetterhead = 80;

    private PageLayout(PdfPage page, List<PagePart> parts, List<PdfLine> notes) => (Page, Parts, Notes) = (page, parts, notes);

    public PdfPage Page { get; }

    public List<PagePart> Parts { get; }

    /// <summary>The lines of the footnotes of a recognized page, where a drawn line tells them from the text; they are no parts.</summary>
    public List<PdfLine> Notes { get; }

    /// <summary>The table without drawn lines that stands at the foot of the page, and may go on.</summary>
    public HeadedTable? Open { get; private init; }

    /// <summary>The page with its drawn tables, and those under heads, set apart first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="above">What may go on from the page before.</param>
    public static PageLayout OfRuled(PdfPage page, HeadedTable? above)
    {
        var tables = page.Rules is null ? [] : RuledTable.Of(page.Rules);
        var rest = new List<PdfWord>();
        foreach (var word in page.Words)
        {
            if (tables.Find(table => table.Contains(word)) is { } table) table.Words.Add(word);
            else rest.Add(word);
        }

        // A letterhead in a frame is read as the others are.
        foreach (var framed in tables.FindAll(table => table.Edges.Count == LetterheadEdges && table.Words.Count is > 0 and <= MostOfLetterhead && PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, [.. table.Words])).Exists(static line => LetterheadText.IsMotto(line.Text))))
        {
            rest.AddRange(framed.Words);
            framed.Words.Clear();
        }

        tables.RemoveAll(static table => table.Words.Count == 0);
        var headed = HeadedTable.Take(page, rest, tables.Count > 0 ? null : above);
        if (tables.Count == 0 && headed.Count == 0) return Of(page);
        var layout = Of(page, PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, rest) { Recognized = page.Recognized, Rules = page.Rules }));
        layout.Parts.AddRange(tables);
        layout.Parts.AddRange(headed);
        var sorted = layout.Parts.OrderBy(static part => part is RuledTable or HeadedTable ? part.Top : (part.Top + part.Bottom) / 2).ToList();
        return new PageLayout(page, sorted, layout.Notes) { Open = headed.Count > 0 && headed[^1].EndsPage(page, rest) ? headed[^1] : null };
    }

    /// <summary>The page by the columns that its words keep; its lines may be joined by that.</summary>
    public static PageLayout Of(PdfPage page)
    {
        if (page.Layout is { } known) return known;
        var lines = PdfLayout.Lines(page);
        page.Lines = null;
        return page.Layout = Of(page, lines);
    }

    private static PageLayout Of(PdfPage page, List<PdfLine> lines)
    {
        PdfStamps.Remove(lines, page);
        List<PdfLine> notes = [];
        if (page.Recognized)
        {
            ScanDirt.Remove(lines);
            notes = ScanNotes.Take(page, lines);
        }

        return new PageLayout(page, Parse(page, Bands(lines)), notes);
    }

    /// <summary>Lines that stand beside each other.</summary>
    private static List<List<PdfLine>> Bands(List<PdfLine> lines)
    {
        var bands = new List<List<PdfLine>>();
        var bottom = double.MinValue;
        foreach (var line in lines)
        {
            var last = bands.Count > 0 ? bands[^1] : null;
            var size = Math.Min(line.Bottom - line.Top, last?.Min(static other => other.Bottom - other.Top) ?? double.MaxValue);
            if (last is not null && bottom - line.Top > 0.35 * size && last.Exists(other => Math.Min(other.Bottom, line.Bottom) - Math.Max(other.Top, line.Top) > 0.35 * size) && !last.Exists(other => IsBelow(line, other)))
            {
                last.Add(line);
                bottom = Math.Max(bottom, line.Bottom);
            }
            else
            {
                bands.Add([line]);
                bottom = line.Bottom;
            }
        }

        foreach (var band in bands)
        {
            band.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            if (!IsSpread(band)) continue;
            for (var i = 1; i < band.Count; i++) band[0].Add(band[i]);
            band.RemoveRange(1, band.Count - 1);
        }

        return bands;
    }

    // The words of a justified line that had hardly any: one gap as wide as the other, which columns never are.
    private static bool IsSpread(List<PdfLine> band)
    {
        if (band.Count < LeastSpread) return false;
        var (least, most) = (double.MaxValue, 0.0);
        for (var i = 1; i < band.Count; i++)
        {
            if (Math.Abs(band[i].Bottom - band[0].Bottom) > 0.1 * band[0].Size) return false;
            var gap = band[i].Left - band[i - 1].Right;
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
        }

        return most - least < 0.05 * band[0].Size && band.Max(static line => line.Right - line.Left) > 1.5 * band.Min(static line => line.Right - line.Left) && band.Exists(static line => line.Text.Any(char.IsLower));
    }

    // A high mark in one of two lines makes them overlap, but what stands at the same place across is not beside it.
    private static bool IsBelow(PdfLine line, PdfLine other) =>
        Math.Min(line.Right, other.Right) - Math.Max(line.Left, other.Left) > 0.5 * Math.Min(line.Right - line.Left, other.Right - other.Left) && line.Words.Count > 2 && other.Words.Count > 2;

    private static List<PagePart> Parse(PdfPage page, List<List<PdfLine>> bands)
    {
        var parts = new List<PagePart>();
        // Where the last region ended: a new one does not reach into it.
        var floor = 0;
        for (var i = 0; i < bands.Count;)
        {
            if (bands[i].Count > 1 && FindRegion(page, bands, i, floor) is { } found)
            {
                var (start, end, gutters) = found;
                // The upper lines of a letterhead's longer column were taken for lines of their own.
                while (start < i) parts.RemoveAt(parts.Count - (i - start++));
                parts.Add(PageRegion.Of(page, bands[found.Start..end], gutters));
                floor = i = end;
                continue;
            }

            var line = bands[i][0];
            for (var k = 1; k < bands[i].Count; k++) line.Add(bands[i][k]);
            parts.Add(new PageText(line) { IsJoined = bands[i].Count > 1 });
            i++;
        }

        return parts;
    }

    private static (int Start, int End, List<(double From, double To)> Gutters)? FindRegion(PdfPage page, List<List<PdfLine>> bands, int first, int floor)
    {
        var size = bands[first].Max(static line => line.Size);
        var gutters = Gaps(bands[first], 0.5 * size);
        if (gutters.Count == 0) return null;
        var end = first + 1;
        var multiple = 1;
        var lastMultiple = first;
        var bottom = bands[first].Max(static line => line.Bottom);
        var (motto, dated) = (false, false);
        // Between rows that begin with a dash, a line alone that has a number is a heading.
        var listed = VietnameseText.IsDash(bands[first][0].Text[0]);
        while (end < bands.Count)
        {
            var band = bands[end];
            motto |= bands[end - 1].Exists(static line => LetterheadText.IsMotto(line.Text));
            dated |= motto && bands[end - 1].Exists(static line => LetterheadText.IsDateLine(line.Text));
            // The title of the document ends the letterhead, however short it is.
            if (dated && band.Count == 1 && IsInMiddle(page, band[0]) && band[0].Top - bottom > 0.5 * size) break;
            // What the act issues begins below its signature, however short the line is.
            if (band.Count == 1 && band[0].Top - bottom > size && IsInMiddle(page, band[0]) && HeaderKinds.Is(band[0].Text, 0, band[0].Text.Length) && !band[0].Text.Any(char.IsLower)) break;
            if (band.Count == 1 && PdfMargins.IsPageNumber(band[0].Text) && PdfMargins.IsInMargin(page, band[0].Words[0])) break;
            if (band[0].Top - bottom > 7 * size || (band.Count == 1 && LetterheadText.OpensAttachment(band[0].Text)) || band.Exists(static line => LetterheadText.OpensAddressee(line.Text))) break;
            var left = Narrow(gutters, band, 0.5 * size);
            if (left.Count == 0 || (band.Count == 1 && listed && char.IsAsciiDigit(band[0].Text[0]) && ParagraphText.BeginsItem(band[0].Text))) break;
            gutters = left;
            listed &= band.Count == 1 || VietnameseText.IsDash(band[0].Text[0]);
            if (band.Count > 1)
            {
                multiple++;
                lastMultiple = end;
            }

            bottom = Math.Max(bottom, band.Max(static line => line.Bottom));
            end++;
        }

        var widest = gutters.Max(static gutter => gutter.To - gutter.From);
        var all = bands[first..end].SelectMany(static band => band).ToList();
        var opening = OpeningOfRecipients(bands, first, floor, gutters);
        var recipients = opening is not null || all.Exists(static line => LetterheadText.OpensRecipients(line.Text));
        var letterhead = !recipients && (all.Exists(static line => LetterheadText.IsLetterhead(line.Text)) || PageRegion.IsBareLetterhead(page, all, gutters));
        if (!recipients && !letterhead && gutters.Count == 1 && WithSigner(page, bands, first, end, floor, gutters) is { } from) return (from, end, gutters);
        if (!recipients && !letterhead && gutters.Count == 1 && IsHanging(bands, first, end, size)) return null;
        if (multiple == 1 && widest < 2.5 * size && !recipients && !letterhead) return null;
        if (multiple < 3 && widest < 1.5 * size && !recipients && !letterhead && gutters.Count == 1) return null;
        // Blanks to be filled in by hand leave gaps in the lines of a scan.
        if (page.Recognized && multiple < 3 && !recipients && !letterhead) return null;

        if (!recipients && !letterhead && PageRegion.IsRunningText(all, gutters))
        {
            // The last column may end earlier than the others.
            while (end > lastMultiple + 1 && bands[end - 1][0].Top - bands[end - 2].Max(static line => line.Bottom) > 1.2 * size) end--;
        }
        else if (!recipients)
        {
            // Text after a table is no part of it; what stays right of the first gutter is.
            var keep = end;
            while (keep > lastMultiple + 1)
            {
                var line = bands[keep - 1][0];
                var inFirst = line.Left < gutters[0].From;
                var column = bands[first..(lastMultiple + 1)].SelectMany(static band => band).Where(other => other.Right <= gutters[0].From + 1).ToList();
                var centered = letterhead && column.Count > 0 && Math.Abs(line.Center - column.Average(static other => other.Center)) < 25 && !ParagraphText.BeginsItem(line.Text);
                if (!inFirst || centered || (letterhead && GoesOn(bands[first..keep], lastMultiple + 1 - first))) break;
                keep--;
            }

            end = keep;
        }

        var start = opening ?? first;
        if (letterhead)
        {
            while (start > floor && bands[start - 1].Count == 1 && !IsRunning(bands[start - 1][0].Text) && Narrow(gutters, bands[start - 1], 0.5 * size).Count > 0 && bands[start][0].Top - bands[start - 1][0].Bottom < 2 * size) start--;
        }

        return (start, end, gutters);
    }

    // "(4)     Giới tính: …": marks of items with their texts behind a tab; what stands below the marks is the rest of the texts.
    private static bool IsHanging(List<List<PdfLine>> bands, int first, int end, double size)
    {
        for (var i = first; i < end; i++)
        {
            var band = bands[i];
            if (band.Count == 1) continue;
            if (band.Count > 2 || band[1].Left - band[0].Right > WidestTab * size || !ParagraphText.IsMark(band[0].Text)) return false;
        }

        return true;
    }

    private const double WidestTab = 4;

    // The left margin is wider than the right one.
    private static bool IsInMiddle(PdfPage page, PdfLine line) => line.Center > page.Width * 0.47 && line.Center < page.Width * 0.57;

    // A page number, or the end of a sentence, which no line of a letterhead is.
    private static bool IsRunning(string text) => text.All(char.IsAsciiDigit) || char.IsLower(text[0]) || text[^1] is '.' or ';';

    // The post of the signer and the head of the recipients may stand above the first line that has something beside it. Gives where they begin.
    private static int? OpeningOfRecipients(List<List<PdfLine>> bands, int first, int floor, List<(double From, double To)> gutters)
    {
        int? opening = bands[first].Exists(static line => LetterheadText.OpensRecipients(line.Text)) ? first : null;
        for (var i = first - 1; i >= floor && first - i <= 8 && bands[i].Count == 1; i--)
        {
            var line = bands[i][0];
            if (Narrow(gutters, bands[i], 0.5 * line.Size).Count == 0 || bands[i + 1][0].Top - line.Bottom > 3 * line.Size) break;
            if (LetterheadText.OpensRecipients(line.Text)) opening = i;
            else if (opening is not null && LetterheadText.IsSignature(line.Text)) opening = i;
            else if (opening is not null) break;
        }

        return opening;
    }

    // What a page end cut off a signature stands at the top of the next page: the rest of the recipients, and beside them the name of the signer. Gives
    // where it begins.
    private static int? WithSigner(PdfPage page, List<List<PdfLine>> bands, int first, int end, int floor, List<(double From, double To)> gutters)
    {
        var start = first;
        while (start > floor && bands[start - 1].Count == 1 && bands[start - 1][0].Right <= gutters[0].To && !bands[start - 1][0].Text.All(char.IsAsciiDigit)) start--;
        return page.Number > 1 && start <= 1 && PageRegion.EndsRecipients([.. bands[start..end].SelectMany(static band => band)], gutters) ? start : null;
    }

    // Whether the bands from one on are single lines that go on below the left column of those above: a subject in more lines than the right column has.
    private static bool GoesOn(List<List<PdfLine>> bands, int from)
    {
        var last = bands[from - 1][0];
        for (var i = from; i < bands.Count; i++)
        {
            var line = bands[i][0];
            // The first line of the subject need not begin where the number above it does.
            var below = i == from && LetterheadText.OpensSubject(line.Text) ? line.Top - last.Bottom < line.Size : Math.Abs(line.Left - last.Left) <= 4 && line.Top - last.Bottom <= 0.5 * line.Size && Math.Abs(line.Size - last.Size) <= 0.12 * line.Size;
            if (bands[i].Count > 1 || !below || ParagraphText.BeginsItem(line.Text)) return false;
            last = line;
        }

        return true;
    }

    private static List<(double From, double To)> Gaps(List<PdfLine> band, double least)
    {
        var gaps = new List<(double, double)>();
        var right = band[0].Right;
        foreach (var line in band.Skip(1))
        {
            if (line.Left - right >= least) gaps.Add((right, line.Left));
            right = Math.Max(right, line.Right);
        }

        return gaps;
    }

    private static List<(double From, double To)> Narrow(List<(double From, double To)> gutters, List<PdfLine> band, double least)
    {
        var result = new List<(double From, double To)>();
        foreach (var gutter in gutters)
        {
            var pieces = new List<(double From, double To)> { gutter };
            foreach (var line in band)
            {
                var next = new List<(double, double)>();
                foreach (var (from, to) in pieces)
                {
                    if (line.Right <= from || line.Left >= to)
                    {
                        next.Add((from, to));
                        continue;
                    }

                    if (line.Left - from >= least) next.Add((from, line.Left));
                    if (to - line.Right >= least) next.Add((line.Right, to));
                }

                pieces = next;
            }

            result.AddRange(pieces);
        }

        return result;
    }
}

/// <summary>A part of a page.</summary>
internal abstract class PagePart
{
    public abstract double Top { get; }

    public abstract double Bottom { get; }
}

/// <summary>A line across the page.</summary>
internal sealed class PageText(PdfLine line) : PagePart
{
    public PdfLine Line { get; } = line;

    /// <summary>Whether wide gaps in it were taken for spaces.</summary>
    public bool IsJoined { get; init; }

    public override double Top => Line.Top;

    public override double Bottom => Line.Bottom;
}

/// <summary>Lines side by side: a letterhead, a signature with its recipients, or a table.</summary>
internal sealed class PageRegion : PagePart
{
    private const int LeastTextLines = 6;
    private const double LowestHead = 0.35;
    private const double LeastFullLines = 0.6;
    private const double SameWidth = 0.75;

    private PageRegion(List<PdfLine> lines, List<(double From, double To)> gutters, bool columns)
    {
        (Lines, Gutters, IsColumns) = (lines, gutters, columns);
        Top = lines.Min(static line => line.Top);
        Bottom = lines.Max(static line => line.Bottom);
    }

    public List<PdfLine> Lines { get; }

    public List<(double From, double To)> Gutters { get; }

    /// <summary>Whether it is read column by column.</summary>
    public bool IsColumns { get; }

    /// <summary>Whether it is text set in columns, as in a bulletin: each goes on in the next one.</summary>
    public bool IsText { get; private init; }

    /// <summary>Whether it is one line with gaps: without drawn lines that is text behind a tab, not a table.</summary>
    public bool IsRow { get; private init; }

    public override double Top { get; }

    public override double Bottom { get; }

    public static PageRegion Of(PdfPage page, List<List<PdfLine>> bands, List<(double From, double To)> gutters)
    {
        var lines = bands.SelectMany(static band => band).ToList();
        var columns = lines.Exists(static line => LetterheadText.OpensRecipients(line.Text)) || lines.Exists(static line => LetterheadText.IsMotto(line.Text))
            || (page.Number <= 2 && lines.Exists(static line => LetterheadText.IsLetterhead(line.Text))) || IsBareLetterhead(page, lines, gutters)
            || (gutters.Count <= 2 && lines.Count < 24 && lines.Exists(static line => LetterheadText.IsSignature(line.Text)))
            || EndsRecipients(lines, gutters) || AreSigners(lines, gutters);
        return new PageRegion(lines, gutters, columns) { IsRow = bands.Count == 1 && !columns, IsText = !columns && IsRunningText(lines, gutters) };
    }

    // Columns of one width, each with many lines that reach from its left edge to its right one; the cells of a table end where their text does.
    public static bool IsRunningText(List<PdfLine> lines, List<(double From, double To)> gutters)
    {
        var (narrowest, widest) = (double.MaxValue, 0.0);
        foreach (var column in Split(lines, gutters))
        {
            if (column.Count < LeastTextLines) return false;
            var (left, right, size) = (column.Min(static line => line.Left), column.Max(static line => line.Right), column[column.Count / 2].Size);
            (narrowest, widest) = (Math.Min(narrowest, right - left), Math.Max(widest, right - left));
            var (rows, full) = (0, 0);
            for (var i = 0; i < column.Count;)
            {
                // A line that was spread over its column is in pieces.
                var (bottom, from, to, words) = (column[i].Bottom, column[i].Left, column[i].Right, 0);
                for (; i < column.Count && Math.Abs(column[i].Bottom - bottom) < 0.35 * size; i++)
                {
                    (from, to) = (Math.Min(from, column[i].Left), Math.Max(to, column[i].Right));
                    words += column[i].Words.Count;
                }

                rows++;
                if (from < left + (2.5 * size) && to > right - (1.5 * size) && words > 2) full++;
            }

            if (rows < LeastTextLines || full < LeastFullLines * rows) return false;
        }

        return narrowest > SameWidth * widest;
    }

    /// <summary>Whether the lines are a letterhead without a motto, as mass organisations have: the number of the document at the left, the day at the right.</summary>
    public static bool IsBareLetterhead(PdfPage page, List<PdfLine> lines, List<(double From, double To)> gutters)
    {
        if (page.Number != 1 || gutters.Count > 2 || lines.Exists(line => line.Bottom > LowestHead * page.Height)) return false;
        return lines.Exists(line => line.Right < page.Width / 2 && LetterheadText.OpensNumber(line.Text)) && lines.Exists(line => line.Center > page.Width / 2 && LetterheadText.IsDateLine(line.Text));
    }

    /// <summary>Whether the lines are a list of recipients without its head, and beside it the name of the signer.</summary>
    public static bool EndsRecipients(List<PdfLine> lines, List<(double From, double To)> gutters)
    {
        if (gutters.Count != 1) return false;
        var middle = (gutters[0].From + gutters[0].To) / 2;
        var (items, left, right) = (0, 0, 0);
        foreach (var line in lines)
        {
            if (line.Center > middle)
            {
                if (++right > 2 || !IsName(line.Text)) return false;
                continue;
            }

            left++;
            if (VietnameseText.IsDash(line.Text[0])) items++;
        }

        return right > 0 && items * 2 >= left && items > 0;
    }

    /// <summary>Whether each column has posts in capitals and the name of a person below them.</summary>
    public static bool AreSigners(List<PdfLine> lines, List<(double From, double To)> gutters)
    {
        if (gutters.Count > 2 || lines.Count > MostSignerLines) return false;
        foreach (var column in Split(lines, gutters))
        {
            if (column.Count < 2 || !IsName(column[^1].Text)) return false;
            if (column[..^1].Exists(static line => line.Text[0] is not '(' && (line.Text.Any(char.IsLower) || !line.Text.Any(char.IsUpper)))) return false;
        }

        return true;
    }

    private const int MostSignerLines = 18;

    // Nguyễn Văn A, Đại tá Nguyễn Văn A
    private static bool IsName(string text)
    {
        var words = text.Split(' ');
        if (words.Length > 3 && words[1] is "tướng" or "tá" or "úy" or "uý") words = words[2..];
        return words.Length is >= 2 and <= 6 && Array.TrueForAll(words, static word => word.Length > 0 && char.IsUpper(word[0]) && word.All(char.IsLetter)) && text.Any(char.IsLower);
    }

    // Two words of an issuer that are spread over their column leave a wider gap than the two columns.
    private (double From, double To)? BesideMotto()
    {
        if (Lines.Find(static line => LetterheadText.IsMotto(line.Text)) is not { } motto) return null;
        (double From, double To)? nearest = null;
        foreach (var gutter in Gutters)
        {
            if (gutter.To <= motto.Left + 1 && (nearest is null || gutter.To > nearest.Value.To)) nearest = gutter;
        }

        return nearest;
    }

    /// <summary>The columns, left to right, each from top to bottom; a letterhead has two.</summary>
    public List<List<PdfLine>> Columns()
    {
        var gutters = Gutters;
        if (IsColumns && gutters.Count > 1) gutters = [BesideMotto() ?? gutters.MaxBy(static gutter => gutter.To - gutter.From)];
        return Split(Lines, gutters);
    }

    private static List<List<PdfLine>> Split(List<PdfLine> lines, List<(double From, double To)> gutters)
    {
        var columns = new List<List<PdfLine>>();
        for (var i = 0; i <= gutters.Count; i++) columns.Add([]);
        foreach (var line in lines)
        {
            var index = 0;
            while (index < gutters.Count && line.Center > (gutters[index].From + gutters[index].To) / 2) index++;
            columns[index].Add(line);
        }

        foreach (var column in columns) column.Sort(static (a, b) => a.Top.CompareTo(b.Top) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
        return columns;
    }
}
