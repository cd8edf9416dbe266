using System.Buffers;
using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>How a page was turned about its middle before it was read.</summary>
/// <param name="Angle">By how much its lines fall to the right, in radians.</param>
/// <param name="CenterX">The middle in points.</param>
/// <param name="CenterY">The middle in points.</param>
internal readonly record struct PageTurn(double Angle, double CenterX, double CenterY)
{
    /// <summary>By how many quarters the page was turned clockwise before, 0 to 3; the middle is that of the turned page.</summary>
    public int Quarters { get; init; }

    /// <summary>Where a box of the straightened page lies on the page itself.</summary>
    public PageBox Back(PageBox box)
    {
        var (left, top, right, bottom) = Unstraighten(box);
        var (width, height) = (2 * CenterX, 2 * CenterY);
        return Quarters switch
        {
            1 => new PageBox(top, width - right, bottom, width - left),
            2 => new PageBox(width - right, height - bottom, width - left, height - top),
            3 => new PageBox(height - bottom, left, height - top, right),
            _ => new PageBox(left, top, right, bottom),
        };
    }

    private PageBox Unstraighten(PageBox box)
    {
        if (Angle == 0) return box;
        var (dx, dy) = (((box.Left + box.Right) / 2) - CenterX, ((box.Top + box.Bottom) / 2) - CenterY);
        var x = CenterX + (dx * Math.Cos(Angle)) - (dy * Math.Sin(Angle));
        var y = CenterY + (dx * Math.Sin(Angle)) + (dy * Math.Cos(Angle));
        var (halfWidth, halfHeight) = ((box.Right - box.Left) / 2, (box.Bottom - box.Top) / 2);
        return new PageBox(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }
}

/// <summary>A word as it was read, in points.</summary>
internal readonly record struct RecognizedWord(PageBox Box, string Text, double Confidence);

/// <summary>Makes words out of the table that <c>tesseract</c> writes (TSV).</summary>
internal static class RecognizedWords
{
    private const double Dirt = 0.35;
    private const double DirtySign = 0.6;
    private const double Nothing = 0.12;
    private const double ColumnGap = 1.6;
    private const char Eth = '\u00D0';
    private const double Straight = 0.02;
    private const double Speck = 3;
    private const double Whole = 0.8;
    private const double Shred = 0.7;
    private const double RowHeight = 12;
    private const double Hang = 0.2;
    private static readonly SearchValues<char> Hanging = SearchValues.Create("gpqyjQ,;()[]{}|/ạặậẹệịọộợụựỵỳýỷỹẠẶẬẸỆỊỌỘỢỤỰỴ_");

    /// <summary>The words of a page that was read twice, each time at another resolution.</summary>
    public static List<PdfWord> Of(string first, double firstScale, string second, double secondScale, PageTurn turn, CellStrip? strip = null) =>
        Of(SecondReading.Merge(Lines(first, firstScale), Lines(second, secondScale)), turn, strip);

    /// <param name="table">What was read.</param>
    /// <param name="scale">Points in a pixel.</param>
    /// <param name="turn">How the page was turned before.</param>
    /// <param name="strip">The cells of its tables, where they were read and not the page.</param>
    public static List<PdfWord> Of(string table, double scale, PageTurn turn, CellStrip? strip = null) => Of(Lines(table, scale), turn, strip);

    /// <summary>The lines of a table.</summary>
    /// <param name="table">What was read: level page block par line word left top width height conf text.</param>
    /// <param name="scale">Points in a pixel.</param>
    /// <param name="x">Where the part that was read begins on the page, in points.</param>
    /// <param name="y">Where it begins from the top.</param>
    public static List<List<RecognizedWord>> Lines(string table, double scale, double x = 0, double y = 0)
    {
        var lines = new List<List<RecognizedWord>>();
        foreach (var row in table.Split('\n'))
        {
            var fields = row.Split('\t');
            if (fields.Length < 11) continue;
            if (fields[0] is "4" || lines.Count == 0) lines.Add([]);
            if (fields[0] is not "5" || fields.Length < 12 || string.IsNullOrWhiteSpace(fields[11])) continue;
            var (left, top, width, height) = ((Number(6) * scale) + x, (Number(7) * scale) + y, Number(8) * scale, Number(9) * scale);
            // A speck of dirt, as sure as the recognizer may be of it: dashes and dots in print are larger.
            if (Number(8) <= Speck && Number(9) <= Speck) continue;
            var confidence = Math.Clamp(Number(10) / 100, 0, 1);
            var text = Sign(VietnameseText.Compose(fields[11].Trim()));
            if (text.Length == 0) continue;
            if (confidence < Nothing && text.Length < 3) continue;
            // The box of a word may reach over those behind it.
            if (lines[^1] is [.., var before] && before.Box.Left < left && before.Box.Right > left) lines[^1][^1] = before with { Box = before.Box with { Right = left } };
            lines[^1].Add(new RecognizedWord(new PageBox(left, top, left + width, top + height), text, confidence));

            double Number(int index) => double.TryParse(fields[index], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        RemoveShreds(lines);
        return lines;
    }

    // The strokes above and below a line in a narrow cell come out once more as a line of shreds ("đá điều kí" over "đáp ứng các điều kiện").
    private static void RemoveShreds(List<List<RecognizedWord>> lines)
    {
        var rows = new Dictionary<int, List<(int Line, RecognizedWord Word)>>();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var word in lines[i])
            {
                if (word.Confidence < Whole || word.Text.Count(char.IsLetter) < 2) continue;
                for (var row = Row(word.Box.Top); row <= Row(word.Box.Bottom); row++)
                {
                    if (!rows.TryGetValue(row, out var list)) rows[row] = list = [];
                    list.Add((i, word));
                }
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = i;
            lines[i].RemoveAll(word => IsShred(word, line));
        }

        bool IsShred(RecognizedWord word, int line)
        {
            for (var row = Row(word.Box.Top); row <= Row(word.Box.Bottom); row++)
            {
                if (rows.TryGetValue(row, out var list) && list.Exists(other => other.Line != line && IsPartOf(word.Box, other.Word.Box))) return true;
            }

            return false;
        }

        static bool IsPartOf(PageBox small, PageBox big) =>
            small.Height <= Shred * big.Height && Shared(small.Left, small.Right, big.Left, big.Right) >= 0.5 && Shared(small.Top, small.Bottom, big.Top, big.Bottom) >= 0.4;

        static double Shared(double from, double to, double otherFrom, double otherTo) => (Math.Min(to, otherTo) - Math.Max(from, otherFrom)) / Math.Max(0.01, Math.Min(to - from, otherTo - otherFrom));

        static int Row(double y) => (int)Math.Clamp(y / RowHeight, -100_000, 100_000);
    }

    // GÐN: Vietnamese has no Eth. Beside a Đ it may be the same letter once more, which the codes tell.
    private static void PutStroke(Span<char> text, string read)
    {
        for (var i = 0; i < text.Length; i++) text[i] = read[i] == Eth && (i == 0 || read[i - 1] != 'Đ') && (i + 1 == text.Length || read[i + 1] != 'Đ') ? 'Đ' : read[i];
    }

    // Rules of tables come out as strokes, and some signs as their look-alikes that no keyboard has.
    private static string Sign(string text)
    {
        var sign = text.Replace('\u2044', '/').Replace('\u2215', '/');
        if (sign.Contains(Eth, StringComparison.Ordinal)) sign = string.Create(sign.Length, sign, PutStroke);
        return sign.Length > 1 && sign.AsSpan(1).ContainsAny('/', '-') ? sign : sign.Trim('|', '¦');
    }

    private static List<PdfWord> Of(List<List<RecognizedWord>> lines, PageTurn turn, CellStrip? strip)
    {
        var words = new List<PdfWord>();
        foreach (var line in lines) AddLine(line);
        return words;

        void AddLine(List<RecognizedWord> line)
        {
            // What stands across a wide gap is another column, at a height of its own.
            for (var start = 0; start < line.Count;)
            {
                var end = start + 1;
                while (end < line.Count && line[end].Box.Left - line[end - 1].Box.Right < ColumnGap * Math.Max(line[end].Box.Height, line[end - 1].Box.Height)) end++;
                AddRun(line[start..end]);
                start = end;
            }
        }

        // Boxes hug the ink, and lines on curved paper bend: the words of one line get one height.
        void AddRun(List<RecognizedWord> run)
        {
            // Stamps, signatures and dirt come out as words that nothing is sure of.
            if (run.Average(static word => word.Confidence) < Dirt) return;
            var standing = run.FindAll(static word => word.Text.AsSpan().IndexOfAny(Hanging) < 0 && word.Text.Any(char.IsLetterOrDigit));
            // Where every word has letters that hang, they do so by about a fifth.
            var hang = standing.Count == 0 ? Hang : 0;
            if (standing.Count == 0) standing = run;
            var bottom = Median(standing.Select(word => word.Box.Bottom - (word.Text.Any(char.IsLetterOrDigit) ? hang * word.Box.Height : 0)));
            // A box that reaches into the next line alone does not tell where its own ends; letters that hang reach no higher than that.
            if (standing.Count == 1) bottom = run.Where(static word => word.Text.Count(char.IsLetter) > 1).Select(static word => word.Box.Bottom).Append(bottom).Min();
            var height = Share(run.Where(static word => word.Text.Any(char.IsLetterOrDigit)).Select(word => bottom - word.Box.Top), 0.6);
            for (var i = 0; i < run.Count; i++)
            {
                var (box, text, confidence) = run[i];
                // The dash before an item lies low in some scripts.
                if (i == 0 && run.Count > 1 && text.All(static c => c is '_' or '—' or '–' or '-' or '~' or '=')) text = "-";
                // A blank to be filled in is longer.
                if (text is "_" && run.Count > 1) continue;
                if (confidence < DirtySign && !text.Any(char.IsLetterOrDigit) && text is not ("-" or "–" or "+")) continue;
                var small = box.Height < 0.62 * height;
                var raised = small && box.Bottom < bottom - (0.25 * height) && text.All(char.IsAsciiDigit);
                // A bent line keeps its words within its own height all the same.
                var level = !raised && height > 0 && Math.Abs(box.Bottom - bottom) < 1.2 * height
                    ? box with { Top = bottom - height - (Straight * height), Bottom = bottom + (0.2 * height) }
                    : box;
                if (strip is not null) (box, level) = (strip.Back(box), strip.Back(level));
                words.Add(new PdfWord(text, level.Left, level.Top, level.Right, level.Bottom) { Confidence = confidence, Place = turn.Back(box) });
            }
        }
    }

    private static double Median(IEnumerable<double> values) => Share(values, 0.5);

    private static double Share(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
