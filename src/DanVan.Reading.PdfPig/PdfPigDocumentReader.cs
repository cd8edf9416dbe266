using System.Text;
using DanVan.Parsing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace DanVan.Reading.PdfPig;

/// <summary>
/// Reads PDF in process with PdfPig; give it to <see cref="DocumentReaders.With"/> to read PDF without poppler. Text recognition of scans still
/// needs poppler and tesseract. Thread-safe.
/// </summary>
public sealed class PdfPigDocumentReader : IDocumentReader
{
    // A gap wider than this part of the letters' size ends a word. Where the line has spaces of its own, smaller gaps part the letters of a word that is
    // set wide.
    private const double WordGap = 0.18;
    private const double SpacedGap = 0.4;
    private const int LettersToSpace = 12;

    // A gap that a narrow letter of another font may fill.
    private const double Hole = 0.1;

    private const double SamePlace = 1.5;

    // A mark that stands behind its letter and not over it.
    private const double MarkGap = 0.75;
    private const double Ascent = 0.9;
    private const double Descent = 0.22;
    private const double Thin = 3;

    // As a tangent; a scan that lies awry does so by less.
    private const double Slant = 0.1;

    private static ParsingOptions Options { get; } = new() { UseLenientParsing = true, SkipMissingFonts = true };

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head) => PdfPipeline.IsPdf(path, head);

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        // One page cannot be interrupted; the caller does not wait for it to end.
        return PdfPipeline.ReadAsync(path, options, static (file, _, pages, token) => Task.Run(() => Extract(file, pages, token), token).WaitAsync(token), cancellationToken);
    }

    private static void Extract(string path, PdfPageList pages, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(path, Options);
            using var filled = Filled(document, path);
            var whole = filled ?? document;
            for (var number = 1; number <= Math.Min(document.NumberOfPages, pages.Last); number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Add(whole, number, pages);
            }

            if (pages.Failures.Count > 0 && pages.Failures.Count == pages.Count) throw DocumentReadException.Create(DiagnosticCodes.DamagedPdf, path);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw DocumentReadException.Create(DiagnosticCodes.Encrypted, path);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DocumentReadException or OutOfMemoryException))
        {
            // The library throws whatever a broken file makes it stumble over.
            throw PdfPipeline.IsEncrypted(path) ? DocumentReadException.Create(DiagnosticCodes.Encrypted, path) : DocumentReadException.Create(DiagnosticCodes.DamagedPdf, path);
        }
    }

    // A page that makes the library stumble does not lose the others.
    private static void Add(PdfDocument document, int number, PdfPageList pages)
    {
        try
        {
            var page = document.GetPage(number);
            pages.Add(new PdfPage(number, page.Width, page.Height, Words(page)) { Rules = Rules(page) });
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            pages.Fail(number, new PageFailure(number, "PdfPig", e.Message, 0));
        }
    }

    // What cannot be filled in is read as it is.
    private static PdfDocument? Filled(PdfDocument document, string path)
    {
        try
        {
            return Appearances.Flatten(document, path) is { } file && PdfDocument.Open(file, Options) is var filled && filled.NumberOfPages == document.NumberOfPages ? filled : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    // Letters that run up or down a page, or stand on their heads, are read as if it were turned; their words keep their places on it.
    private static List<PdfWord> Words(Page page)
    {
        var words = Words(page, TextSide.Level);
        foreach (var side in (TextSide[])[TextSide.Up, TextSide.Down, TextSide.Over])
        {
            if (page.Letters.Any(letter => SideOf(letter) == side)) words.AddRange(Words(page, side));
        }

        RemoveDoubles(words);
        return words;
    }

    // Every program that signs a file may stamp the number and the day once more, over those that stand there.
    private static void RemoveDoubles(List<PdfWord> words)
    {
        var seen = new HashSet<(string, int, int)>();
        words.RemoveAll(word =>
        {
            var (x, y) = ((int)Math.Floor(word.Left / SamePlace), (int)Math.Floor(word.Top / SamePlace));
            for (var i = 0; i < 9; i++)
            {
                if (seen.Contains((word.Text, x + (i % 3) - 1, y + (i / 3) - 1))) return true;
            }

            seen.Add((word.Text, x, y));
            return false;
        });
    }

    private static List<PdfWord> Words(Page page, TextSide side)
    {
        var words = new List<PdfWord>();
        var text = new StringBuilder();
        var (left, right, baseline, size) = (0.0, 0.0, 0.0, 0.0);
        var (gap, spaced) = (WordGap, 0);
        Letter? last = null;
        LettersBetween? between = null;
        for (var i = 0; i < page.Letters.Count; i++)
        {
            var letter = page.Letters[i];
            if (i >= spaced) (gap, spaced) = GapFrom(page.Letters, i);
            var height = Math.Abs(letter.PointSize);
            var ((x0, y), (x1, _)) = (Turned(letter.StartBaseLine, side), Turned(letter.EndBaseLine, side));
            var (from, to) = (Math.Min(x0, x1), Math.Max(x0, x1));
            if (SideOf(letter) != side || height <= 0 || !double.IsFinite(from) || !IsShown(letter, page)) continue;
            var slants = IsSlanting(letter);
            if (slants) End();
            if (IsSpace(letter.Value))
            {
                End();
                continue;
            }

            // Bold letters that were made by printing them twice.
            if (last is not null && string.Equals(last.Value, letter.Value, StringComparison.Ordinal) && Math.Abs(last.StartBaseLine.X - letter.StartBaseLine.X) < 0.1 * height && Math.Abs(last.StartBaseLine.Y - letter.StartBaseLine.Y) < 0.1 * height) continue;
            var widest = last is null || !string.Equals(last.FontName, letter.FontName, StringComparison.Ordinal) ? WordGap : gap;
            if (last is { Value.Length: > 1 } && IsMark(last.Value[^1])) widest = MarkGap;
            if (last is { Value.Length: > 0 } && EndsItem(last.Value[^1]) && char.IsLetter(letter.Value[0])) widest = WordGap;
            if (text.Length > 0 && (Math.Abs(y - baseline) > 0.15 * size || Math.Abs(height - size) > 0.1 * size || from - right > widest * size || from < left - (0.1 * size) || from - right < -0.7 * size || (from - right > Hole * size && (between ??= Between(page, side)).Any(right, from, y)))) End();
            if (text.Length == 0) (left, right, baseline, size) = (from, to, y, height);
            text.Append(letter.Value);
            right = Math.Max(right, to);
            last = letter;
            if (slants) End();
        }

        End();
        return words;

        void End()
        {
            var (above, below) = (baseline + (Ascent * size), baseline - (Descent * size));
            if (text.Length > 0)
            {
                words.Add(side switch
                {
                    TextSide.Up => new PdfWord(text.ToString(), -above, page.Height - right, -below, page.Height - left),
                    TextSide.Down => new PdfWord(text.ToString(), below, page.Height + left, above, page.Height + right),
                    TextSide.Over => new PdfWord(text.ToString(), -right, page.Height + below, -left, page.Height + above),
                    _ => new PdfWord(text.ToString(), left, page.Height - above, right, page.Height - below),
                });
            }

            text.Clear();
            last = null;
        }
    }

    private static LettersBetween Between(Page page, TextSide side) => new(page.Letters
        .Where(letter => SideOf(letter) == side && double.IsFinite(letter.StartBaseLine.X) && double.IsFinite(letter.StartBaseLine.Y))
        .Select(letter =>
        {
            var ((from, across), (to, _)) = (Turned(letter.StartBaseLine, side), Turned(letter.EndBaseLine, side));
            return ((from + to) / 2, across);
        }));

    // Letters on a slant are words of their own, as poppler gives them: those of a watermark are told by how they follow each other.
    private static bool IsSlanting(Letter letter)
    {
        if (letter.TextOrientation is not TextOrientation.Other) return false;
        var (x, y) = (Math.Abs(letter.EndBaseLine.X - letter.StartBaseLine.X), Math.Abs(letter.EndBaseLine.Y - letter.StartBaseLine.Y));
        return y > Slant * x && x > Slant * y;
    }

    // Printers' notes stand beside what is shown of the page.
    private static bool IsShown(Letter letter, Page page)
    {
        var (x, y) = ((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, (letter.StartBaseLine.Y + letter.EndBaseLine.Y) / 2);
        return x >= 0 && x <= page.Width && y >= 0 && y <= page.Height;
    }

    // Fonts that say the numbers of their glyphs have brackets where Unicode has the ends of a line and of a page.
    private static bool IsSpace(string value) => string.IsNullOrWhiteSpace(value) && value is not ("\v" or "\f");

    // The widest gap in words from a letter on, and the letter behind those that it holds for: the ones printed in a row on its line.
    private static (double Gap, int End) GapFrom(IReadOnlyList<Letter> letters, int start)
    {
        var first = letters[start];
        var (end, spaces) = (start, 0);
        while (end < letters.Count && letters[end].TextOrientation == first.TextOrientation && Math.Abs(Across(letters[end]) - Across(first)) < 0.15 * Math.Abs(first.PointSize))
        {
            if (IsSpace(letters[end++].Value)) spaces++;
        }

        return (spaces * LettersToSpace > end - start ? SpacedGap : WordGap, Math.Max(end, start + 1));

        static double Across(Letter letter) => SideOf(letter) is TextSide.Level or TextSide.Over ? letter.StartBaseLine.Y : letter.StartBaseLine.X;
    }

    // "2." before what it numbers and "06" before "tháng"; what is set wide are letters.
    private static bool EndsItem(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or ';' or ':' or ')';

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static TextSide SideOf(Letter letter) => letter.TextOrientation switch
    {
        TextOrientation.Horizontal or TextOrientation.Other => TextSide.Level,
        TextOrientation.Rotate180 => TextSide.Over,
        _ => letter.EndBaseLine.Y >= letter.StartBaseLine.Y ? TextSide.Up : TextSide.Down,
    };

    // Where a point of a page lies when its lines that run up or down are level.
    private static (double X, double Y) Turned(PdfPoint point, TextSide side) => side switch
    {
        TextSide.Up => (point.Y, -point.X),
        TextSide.Down => (-point.Y, point.X),
        TextSide.Over => (-point.X, -point.Y),
        _ => (point.X, point.Y),
    };

    private static PageRules Rules(Page page)
    {
        var rules = new PageRules([], []);
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || (!path.IsFilled && !path.IsStroked)) continue;
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box) continue;
                var (top, bottom) = (page.Height - box.Top, page.Height - box.Bottom);
                if (box.Height < Thin && box.Width > 18)
                {
                    rules.Horizontal.Add(new PageRule((top + bottom) / 2, box.Left, box.Right));
                }
                else if (box.Width < Thin && box.Height > 9)
                {
                    rules.Vertical.Add(new PageRule((box.Left + box.Right) / 2, top, bottom));
                }
                else if (path.IsStroked && !path.IsFilled && box.Width > 18 && box.Height > 9 && part.IsDrawnAsRectangle)
                {
                    rules.Horizontal.Add(new PageRule(top, box.Left, box.Right));
                    rules.Horizontal.Add(new PageRule(bottom, box.Left, box.Right));
                    rules.Vertical.Add(new PageRule(box.Left, top, bottom));
                    rules.Vertical.Add(new PageRule(box.Right, top, bottom));
                }
            }
        }

        return rules;
    }
}
