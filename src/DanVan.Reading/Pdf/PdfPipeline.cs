using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>What every engine for PDF shares: from words with boxes to the text.</summary>
internal static class PdfPipeline
{
    private const int FewLetters = 25;
    private const int SomeLetters = 300;
    private const int LongestNote = 160;

    // In heights of the letters.
    private const double TouchingGap = 0.05;

    // For the layout of what was read when the time was up.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Reads the pages one after the other into a list.</summary>
    public delegate Task Extractor(string path, ReaderOptions options, PdfPageList pages, CancellationToken cancellationToken);

    // Readers accept some bytes before the header (ISO 32000-1, Annex H).
    public static bool IsPdf(string path, ReadOnlySpan<byte> head) =>
        head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 || (Path.GetExtension(path).Equals(".pdf", StringComparison.OrdinalIgnoreCase) && !head.StartsWith("PK"u8) && ConvertedDocumentReader.FormatOf(head) is null && !HtmlDocumentReader.IsPage(head) && !FileContent.IsText(head));

    public static Task<SourceDocument> ReadAsync(string path, ReaderOptions options, Extractor extract, CancellationToken cancellationToken) =>
        FileGate.RunAsync(path, options, token => ReadCoreAsync(path, options, extract, token), Grace, cancellationToken);

    /// <summary>Whether the end of the file names an encryption dictionary.</summary>
    public static bool IsEncrypted(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        foreach (var start in (long[])[Math.Max(0, stream.Length - (1 << 16)), 0])
        {
            stream.Position = start;
            var bytes = new byte[Math.Min(1 << 16, stream.Length - start)];
            stream.ReadExactly(bytes);
            if (bytes.AsSpan().IndexOf("/Encrypt"u8) >= 0) return true;
        }

        return false;
    }

    private static async Task<SourceDocument> ReadCoreAsync(string path, ReaderOptions options, Extractor extract, CancellationToken cancellationToken)
    {
        using (var stream = FileGate.Open(path, options))
        {
            var head = FileGate.Head(stream);
            if (head.AsSpan().IndexOf("%PDF-"u8) < 0) throw DocumentReadException.Create(DiagnosticCodes.DamagedPdf, path);
        }

        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.Timeout != Timeout.InfiniteTimeSpan) reading.CancelAfter(options.Timeout);
        var list = new PdfPageList(options.MaxPages);
        var whole = await WithinAsync(() => extract(path, options, list, reading.Token)).ConfigureAwait(false);
        var (pages, more) = list.Close();
        if (!whole && pages.Count == 0) throw new OperationCanceledException(cancellationToken);
        var builder = new SourceBuilder();
        if (more) builder.Report(DiagnosticCodes.TooManyPages, options.MaxPages.ToString(CultureInfo.InvariantCulture));
        foreach (var failure in list.Failures) failure.Report(builder);
        if (pages.Select(static page => GlyphNumbers.Mend(page.Words)).ToList().Find(static slip => slip is not null) is { } slip) builder.Report(DiagnosticCodes.FontSlip, slip.Given, slip.Printed);
        foreach (var page in pages) page.Words.RemoveAll(static word => string.IsNullOrWhiteSpace(word.Text) || !double.IsFinite(word.Height) || word.Height <= 0 || word.Right < word.Left);
        Watermarks.Remove(pages);
        foreach (var page in pages) MendWords(page, builder);
        MendFonts(pages, builder);
        foreach (var word in pages.SelectMany(static page => page.Words)) word.Text = GluedSyllables.Part(word.Text);
        var unread = "";
        if (!whole)
        {
            // The page at which the time ran out may lack its end.
            unread = string.Create(CultureInfo.InvariantCulture, $"{pages.Count}–");
        }
        else if (!await WithinAsync(() => RecognizeAsync(path, pages, options, builder, reading.Token)).ConfigureAwait(false))
        {
            whole = false;
            unread = Ranges(pages.FindAll(static page => !page.Recognized && page.Words.Count == 0).ConvertAll(static page => page.Number));
        }

        if (!whole && pages.TrueForAll(static page => page.Words.Count == 0)) throw new OperationCanceledException(cancellationToken);
        if (unread.Length > 0) builder.Report(DiagnosticCodes.OutOfTime, unread, options.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        if (whole && pages.Count > 0) await WithinAsync(() => PicturedDigits.ReadAsync(path, pages[0], options, builder, reading.Token)).ConfigureAwait(false);
        for (var i = 0; i < pages.Count; i++) pages[i] = TwoUp.Stack(pages[i]);
        foreach (var page in pages.Where(static page => page.Recognized || page.Number == 1)) ScanDirt.RemoveReceipt(page);
        PdfMargins.RemoveNumbered(pages);
        for (var i = 0; i < pages.Count; i++) pages[i] = SidewaysText.Upright(pages[i]);
        // The tables of typed pages beside scans that took all the time.
        using var drawing = CancellationTokenSource.CreateLinkedTokenSource(whole ? reading.Token : cancellationToken);
        if (!whole) drawing.CancelAfter(Grace / 3);
        await WithinAsync(() => PdfTables.FindRulesAsync(path, pages, options, drawing.Token)).ConfigureAwait(false);
        var blocks = LookAlikes.Repair(PdfLayout.Arrange(pages, cancellationToken), place => place.Page > 0 && pages[place.Page - 1].Recognized, options.RecognitionRepair);
        foreach (var page in pages.Where(static page => page.Stamped.Count > 0)) builder.Report(DiagnosticCodes.StampLeftOut, page.Number.ToString(CultureInfo.InvariantCulture), Shortened(string.Join(" | ", page.Stamped)));
        new BlockWriter(builder).Write(blocks);
        return builder.Build(path, pages.Count > 0 && pages.TrueForAll(static page => page.Recognized || page.Words.Count == 0) ? "scan" : "pdf");

        // Whether a step ended in time; what it did until then stays.
        async Task<bool> WithinAsync(Func<Task> step)
        {
            try
            {
                await step().ConfigureAwait(false);
                return true;
            }
            catch (OperationCanceledException) when (reading.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    // 3, 5–8
    private static string Ranges(List<int> numbers)
    {
        var text = new StringBuilder();
        for (var i = 0; i < numbers.Count; i++)
        {
            var first = numbers[i];
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1) i++;
            if (text.Length > 0) text.Append(", ");
            text.Append(CultureInfo.InvariantCulture, $"{first}");
            if (numbers[i] > first) text.Append(CultureInfo.InvariantCulture, $"–{numbers[i]}");
        }

        return text.ToString();
    }

    // Marks that stand apart are composed, old fonts converted, what is left is judged.
    private static void MendWords(PdfPage page, SourceBuilder builder)
    {
        // pdftotext gives the size before the page's own turn (/Rotate), and the places of the words after it.
        if (page.Width < page.Height && page.Words.Exists(word => word.Right > page.Width + 1) && page.Words.TrueForAll(word => word.Bottom <= page.Width + 1 && word.Right <= page.Height + 1)) page.Swap();
        else if (page.Width > page.Height && page.Words.Exists(word => word.Bottom > page.Height + 1) && page.Words.TrueForAll(word => word.Right <= page.Height + 1 && word.Bottom <= page.Width + 1)) page.Swap();
        page.Words = JoinedMarks.Join(page.Words);
        foreach (var word in page.Words) word.Text = VietnameseText.Compose(Parted(word.Text));
        if (CyrillicLetters.Mend(page.Words) is (var was, var now)) builder.Report(DiagnosticCodes.FontSlip, was, now);
        Overprints.Remove(page.Words);
        PdfStamps.Remove(page);
        if (LegacyText.Detect(string.Join('\n', Lines(page.Words).Select(static line => TextOf(line)))) is not { } legacy) return;
        foreach (var line in Lines(page.Words).Where(line => legacy.Covers(TextOf(line)))) Convert(line, legacy.Encoding);
        builder.Report(DiagnosticCodes.LegacyEncoding, legacy.Encoding.Name);
    }

    // Letters that a font draws as one sign: "oﬃce".
    private static string Parted(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0) return text;
        foreach (var (sign, letters) in (ReadOnlySpan<(string, string)>)[("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl"), ("\uFB05", "st"), ("\uFB06", "st")]) text = text.Replace(sign, letters, StringComparison.Ordinal);
        return text;
    }

    private static void Convert(ArraySegment<PdfWord> line, LegacyEncoding encoding)
    {
        foreach (var word in line) word.Text = encoding.ConvertPrinted(word.Text);
        var raised = encoding.RaiseCapitals(TextOf(line));
        var at = 0;
        foreach (var word in line)
        {
            word.Text = raised.Substring(at, word.Text.Length);
            at += word.Text.Length + 1;
        }
    }

    // The words that follow each other on one line, in the order of the file.
    private static IEnumerable<ArraySegment<PdfWord>> Lines(List<PdfWord> words)
    {
        var all = words.ToArray();
        for (var (start, i) = (0, 1); start < all.Length; i++)
        {
            if (i < all.Length && all[i].Middle > all[i - 1].Top && all[i].Middle < all[i - 1].Bottom) continue;
            yield return new ArraySegment<PdfWord>(all, start, i - start);
            start = i;
        }
    }


    private static void MendFonts(List<PdfPage> pages, SourceBuilder builder)
    {
        var small = pages.Exists(static page => page.Words.Exists(static word => FontSlips.Show(word.Text)));
        if (!small && !pages.Exists(static page => page.Words.Exists(static word => FontSlips.ShowCapitals(word.Text)))) return;
        foreach (var word in pages.SelectMany(static page => page.Words)) word.Text = FontSlips.Repair(word.Text);
        FontSlips.Report((code, arguments) => builder.Report(code, arguments), capitals: !small);
    }

    private static async Task RecognizeAsync(string path, List<PdfPage> pages, ReaderOptions options, SourceBuilder builder, CancellationToken cancellationToken)
    {
        var wanted = new List<PdfPage>();
        var doubtful = new List<PdfPage>();
        var letters = pages.ToDictionary(static page => page, Letters);
        var texts = pages.ToDictionary(static page => page, TextOf);
        // A page of little text may be a scan with something stamped on it, or the last lines of a text; one whose text is no Vietnamese may be a scan
        // with a bad layer.
        var typed = pages.Exists(page => letters[page] >= SomeLetters);
        var suspects = pages.Exists(page => letters[page] < FewLetters ? typed : letters[page] < SomeLetters || Vietnamese.IsDoubtful(texts[page]));
        var images = suspects && options.Recognition != RecognitionMode.Always ? await PageImages.ListAsync(path, pages, options, cancellationToken).ConfigureAwait(false) : null;
        var pictures = images?.Covered ?? [];
        var blank = images is null || !typed ? [] : pages.FindAll(page => letters[page] < FewLetters && !page.Failed && !images.Any.Contains(page.Number));
        var shapes = await PageShapes.FindAsync(path, blank.ConvertAll(static page => page.Number), options, cancellationToken).ConfigureAwait(false);
        foreach (var page in pages)
        {
            var text = texts[page];
            var covered = pictures.Contains(page.Number);
            // In a file of typed text, a page without any picture holds no scan, unless its letters are drawn.
            if (blank.Contains(page) && !shapes.Contains(page.Number)) continue;
            if (options.Recognition == RecognitionMode.Always || letters[page] < FewLetters || (letters[page] < SomeLetters && covered))
            {
                wanted.Add(page);
            }
            else if (covered && Vietnamese.IsDoubtful(text))
            {
                doubtful.Add(page);
                builder.Report(DiagnosticCodes.BadTextLayer, page.Number.ToString(CultureInfo.InvariantCulture), Sample(text));
            }
            else if (Vietnamese.IsBroken(text) && Vietnamese.IsBroken(string.Join('\n', PdfLayout.Lines(page).Select(static line => line.Text))))
            {
                doubtful.Add(page);
                builder.Report(DiagnosticCodes.BrokenFontMap, page.Number.ToString(CultureInfo.InvariantCulture), Sample(text));
            }
        }

        var empty = pages.TrueForAll(page => letters[page] < FewLetters || (letters[page] < SomeLetters && pictures.Contains(page.Number)));
        if (options.Recognition == RecognitionMode.Never)
        {
            // The few words over the picture of a page are those of a signature program, which say nothing of the document.
            if (empty) throw pages.Count == 0 ? NoText() : DocumentReadException.Create(DiagnosticCodes.OnlyPictures, path);
            foreach (var page in wanted.Where(page => letters[page] < FewLetters && !page.Failed)) builder.Report(DiagnosticCodes.PagePassedOver, page.Number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (wanted.Count == 0 && doubtful.Count == 0)
        {
            if (empty) throw NoText();
            return;
        }

        if (!PageRecognizer.IsInstalled)
        {
            if (empty) throw NoText();
            foreach (var page in wanted.Where(static page => page.Words.Count == 0))
            {
                builder.Report(DiagnosticCodes.PageWithoutText, page.Number.ToString(CultureInfo.InvariantCulture), PageRecognizer.Install);
            }

            return;
        }

        var layers = doubtful.ToDictionary(static page => page, static page => (page.Words, page.Width, page.Rules));
        try
        {
            if (!await PageRecognizer.RecognizeAsync(path, [.. wanted, .. doubtful], options, builder, cancellationToken).ConfigureAwait(false) && empty) throw NoText();
        }
        finally
        {
            // What spells better is kept.
            foreach (var page in doubtful)
            {
                if (!page.Recognized || Vietnamese.Spelling(TextOf(page)) >= Vietnamese.Spelling(texts[page])) continue;
                var (words, width, rules) = layers[page];
                page.Words = words;
                page.Recognized = false;
                if (page.Width != width) page.Swap();
                if (page.Quarters == 0) continue;
                (page.Rules, page.Quarters) = (rules, 0);
            }

            var read = pages.Count(static page => page.Recognized);
            if (read > 0) builder.Report(DiagnosticCodes.RecognizedPages, read.ToString(CultureInfo.InvariantCulture), pages.Count.ToString(CultureInfo.InvariantCulture));
        }

        DocumentReadException NoText() => pages.Count == 0 ? DocumentReadException.Create(DiagnosticCodes.DamagedPdf, path) : DocumentReadException.Create(DiagnosticCodes.NoText, path, PageRecognizer.Install);
    }

    public static int Letters(PdfPage page)
    {
        var count = 0;
        var lines = PdfLayout.Lines(page);
        PdfStamps.Remove(lines);
        foreach (var line in lines)
        {
            foreach (var c in line.Text)
            {
                if (char.IsLetter(c)) count++;
            }
        }

        return count;
    }

    /// <summary>The text of a page, to judge its spelling by: parts of a word that touch are one, as where a program draws condensed letters one by one.</summary>
    internal static string TextOf(PdfPage page)
    {
        var text = new StringBuilder();
        PdfWord? last = null;
        foreach (var word in page.Words)
        {
            if (last is not null && !(last.Confidence >= 1 && Math.Abs(word.Left - last.Right) <= TouchingGap * word.Height && Math.Abs(word.Bottom - last.Bottom) <= TouchingGap * word.Height)) text.Append(' ');
            text.Append(word.Text);
            last = word;
        }

        return text.ToString();
    }

    private static string TextOf(IEnumerable<PdfWord> words) => string.Join(' ', words.Select(static word => word.Text));

    private static string Shortened(string text) => text.Length > LongestNote ? text[..LongestNote] + "…" : text;

    private static string Sample(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Vietnamese.Count(word) is { Wrong: > 0 }) return word.Length > 40 ? word[..40] : word;
        }

        return "";
    }
}
