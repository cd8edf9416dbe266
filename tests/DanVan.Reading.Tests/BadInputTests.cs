using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DanVan.Parsing;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

public sealed class BadInputTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    // Told to the test host only when they run: before that it writes each byte as a text of its own, which took ten gigabytes.
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "trống.txt", [], DiagnosticCodes.FileEmpty },
        { "empty.docx", [], DiagnosticCodes.FileEmpty },
        { "empty.pdf", [], DiagnosticCodes.FileEmpty },
        { "cut.docx", Word.File(Word.P("Kế hoạch"))[..300], DiagnosticCodes.DamagedDocx },
        { "no-word.docx", Zip(("[Content_Types].xml", "<Types/>")), DiagnosticCodes.DamagedDocx },
        { "zeros.docx", new byte[5000], DiagnosticCodes.DamagedDocx },
        { "files.docx", Zip(("Kế hoạch.docx", "x"), ("word/a.docx.txt", "x")), DiagnosticCodes.DamagedDocx },
        { "files.zip", Zip(("Kế hoạch.docx", "x")), DiagnosticCodes.ArchiveFile },
        { "files.doc", Zip(("a.txt", "x")), DiagnosticCodes.ArchiveFile },
        { "rar.doc", [.. "Rar!\u001A\u0007\u0001\0"u8, 1, 2, 3], DiagnosticCodes.ArchiveFile },
        { "7z.docx", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], DiagnosticCodes.ArchiveFile },
        { "mail.doc", Ole("__substg1.0_0037001F"), DiagnosticCodes.ArchiveFile },
        { "annex.docx", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<a/>")), DiagnosticCodes.SheetFile },
        { "annex.xlsx", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<a/>")), DiagnosticCodes.SheetFile },
        { "annex.xls", Ole("Workbook"), DiagnosticCodes.SheetFile },
        { "annex.doc", Ole("Workbook"), DiagnosticCodes.SheetFile },
        { "annex.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")), DiagnosticCodes.SheetFile },
        { "slides.pdf", Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<a/>")), DiagnosticCodes.SheetFile },
        { "slides.ppt", Ole("PowerPoint Document"), DiagnosticCodes.SheetFile },
        { "path.docx", Zip(("../../evil.txt", "x")), DiagnosticCodes.DamagedDocx },
        { "locked.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], DiagnosticCodes.Encrypted },
        { "picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 2, 3, 4], DiagnosticCodes.PictureFile },
        { "picture.pdf", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 1, 2, 3, 4], DiagnosticCodes.PictureFile },
        { "picture.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], DiagnosticCodes.PictureFile },
        { "picture.html", "GIF89a\u0001\0\u0001\0"u8.ToArray(), DiagnosticCodes.PictureFile },
        { "picture.doc", "II*\0\u0008\0\0\0"u8.ToArray(), DiagnosticCodes.PictureFile },
        { "phone.pdf", "\0\0\0\u0018ftypheic\0\0\0\0"u8.ToArray(), DiagnosticCodes.PictureFile },
        { "answer.pdf", "{\"message\":\"Success\",\"data\":{\"uri\":\"file:///a.pdf\"}}"u8.ToArray(), DiagnosticCodes.ServiceAnswer },
        { "answer.docx", "[ {\n  \"id\" : 1 } ]"u8.ToArray(), DiagnosticCodes.ServiceAnswer },
        { "video.mp4", "\0\0\0\u0018ftypisom\0\0\0\0"u8.ToArray(), DiagnosticCodes.UnknownFormat },
        { "binary.txt", [.. Enumerable.Range(0, 4000).Select(static i => (byte)(i % 7))], DiagnosticCodes.NotText },
        { "zeros.txt", new byte[5000], DiagnosticCodes.NotText },
        { "headless.pdf", "5 0 obj\n<</Type /Page>>\nendobj\n"u8.ToArray(), DiagnosticCodes.DamagedPdf },
        { "binary.pdf", [1, 2, 3, 4, 5, 6, 7, 8, .. "not a PDF"u8], DiagnosticCodes.DamagedPdf },
        { "entities.docx", Bomb("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&b;</w:document>"), DiagnosticCodes.ForbiddenXml },
        { "external.docx", Bomb("<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"), DiagnosticCodes.ForbiddenXml },
        { "deep.docx", Word.File(Nested(100)), DiagnosticCodes.TooDeep },
        { "elsewhere.docx", Moved(Word.File(Nested(2000)), "word/document.xml", "a/b.xml"), DiagnosticCodes.TooDeep },
        { "styles elsewhere.docx", Moved(Word.File(Word.P("x"), styles: string.Concat(Enumerable.Repeat("<w:style>", 2000)) + string.Concat(Enumerable.Repeat("</w:style>", 2000))), "word/styles.xml", "a/b.bin"), DiagnosticCodes.TooDeep },
        { "entities elsewhere.docx", Moved(Bomb("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">&a;</w:document>"), "word/document.xml", "document.xml"), DiagnosticCodes.ForbiddenXml },
        { "deep.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 5000)) + "x"), DiagnosticCodes.TooDeep },
        { "deeper.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<DIV class=a><ul>", 500_000)) + "x"), DiagnosticCodes.TooDeep },
        { "bomb.docx", Bomb(new string(' ', 60 << 20)), DiagnosticCodes.ArchiveTooLarge },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task Each_has_its_code_and_says_what_to_do(string name, byte[] content, string code)
    {
        var path = _folder.Write(name, content);
        var error = await Assert.ThrowsAsync<DocumentReadException>(() => DocumentReaders.Default.ReadAsync(path));
        Assert.Equal(code, error.Code);
        Assert.Contains(path, error.GetMessage("en"), StringComparison.Ordinal);
        Assert.Contains(path, error.GetMessage("vi"), StringComparison.Ordinal);
        Assert.NotEqual(error.GetMessage("en"), error.GetMessage("vi"));
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(0, ToolProcess.Running);
    }

    [Fact]
    public async Task Missing_file() => await Expect(Path.Combine(_folder.Path, "không có.docx"), DiagnosticCodes.FileMissing);

    [Fact]
    public async Task Folder_instead_of_a_file() => await Expect(_folder.Path, DiagnosticCodes.IsFolder);

    [Fact]
    public async Task Larger_than_the_limit() => await Expect(_folder.Write("a.txt", "abc"), DiagnosticCodes.FileTooLarge, new ReaderOptions { MaxBytes = 2 });

    [Fact]
    public async Task No_permission()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // The system lets an administrator read every file; the same branch is checked through a folder of procfs where there is one.
            output.WriteLine("Not checked: this user may read every file.");
            return;
        }

        var path = _folder.Write("a.txt", "abc");
        File.SetUnixFileMode(path, UnixFileMode.None);
        await Expect(path, DiagnosticCodes.AccessDenied);
    }

    [Fact]
    public async Task A_name_that_lies_is_seen_through()
    {
        Assert.Equal("docx", (await DocumentReaders.Default.ReadAsync(_folder.Write("a.doc", Word.File(Word.P("Kế hoạch"))))).Format);
        Assert.Equal("html", (await DocumentReaders.Default.ReadAsync(_folder.Write("b.doc", "<html><body><p>Kế hoạch</p></body></html>"))).Format);
        Assert.Equal("html", (await DocumentReaders.Default.ReadAsync(_folder.Write("c.docx", "<html><body><p>Kế hoạch</p></body></html>"))).Format);
        Assert.Equal("text", (await DocumentReaders.Default.ReadAsync(_folder.Write("KE HOACH", "Kế hoạch"))).Format);
        Assert.Equal("text", (await DocumentReaders.Default.ReadAsync(_folder.Write("d.doc", "Kế hoạch"))).Format);
        Assert.Equal("docx", (await DocumentReaders.Default.ReadAsync(_folder.Write("e.pdf", Word.File(Word.P("Kế hoạch"))))).Format);
        Assert.False(new PopplerDocumentReader().CanRead("f.pdf", "{\\rtf1 x}"u8));
        byte[][] others = [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Encoding.ASCII.GetBytes("{\\rtf1 x}"), Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"))];
        Assert.All(others, static head => Assert.False(new DocxDocumentReader().CanRead("a.docx", head)));
        await Expect(_folder.Write("c.docx", "%PDF-1.4 x"), ToolProcess.Exists(PopplerDocumentReader.Tool) ? DiagnosticCodes.DamagedPdf : DiagnosticCodes.ToolMissing);
    }

    [Fact]
    public async Task Vietnamese_letters_and_spaces_in_the_path()
    {
        var path = _folder.Write("Thư mục kế hoạch 2024/Kế hoạch số 12 - Sở Nội vụ (bản ký).docx", Word.File(Word.P("Kế hoạch")));
        Assert.Equal("Kế hoạch", (await DocumentReaders.Default.ReadAsync(path)).Text);
    }

    [Theory]
    [InlineData("a.pdf", "html", ".pdf .htm")]
    [InlineData("a.doc", "html", ".doc .htm")]
    [InlineData("a.txt", "html", ".txt .htm")]
    [InlineData("a.html", "html", "")]
    [InlineData("a.aspx", "html", "")]
    [InlineData("a.docx", "html", ".docx .htm")]
    public async Task The_ending_of_another_format_is_told(string name, string format, string told)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write(name, "<!DOCTYPE html>\n<html><body><p>Kế hoạch</p></body></html>"));
        Assert.Equal(format, document.Format);
        Assert.Equal(told, string.Join(' ', document.Diagnostics.Where(static diagnostic => diagnostic.Code is DiagnosticCodes.Misnamed).SelectMany(static diagnostic => diagnostic.Arguments)));
    }

    [Theory]
    [InlineData("a.pdf", "Kế hoạch số 12/KH-UBND", "text", ".pdf .txt", "Kế hoạch số 12/KH-UBND")]
    [InlineData("a.docx", "Kế hoạch số 12/KH-UBND", "text", ".docx .txt", "Kế hoạch số 12/KH-UBND")]
    [InlineData("a.odt", "Kế hoạch số 12/KH-UBND", "text", ".odt .txt", "Kế hoạch số 12/KH-UBND")]
    [InlineData("a.doc", "<meta charset=\"utf-8\"><p>Kế hoạch</p><p>số 12</p>", "html", ".doc .htm", "Kế hoạch\n\nsố 12")]
    [InlineData("a.pdf", "<!-- in --><TABLE border=\"1\"><tr><td>Kế hoạch</td><td>số 12</td></tr></TABLE>", "html", ".pdf .htm", "| Kế hoạch | số 12 |")]
    [InlineData("a.txt", "<p>Kế hoạch</p>", "text", "", "Kế hoạch")]
    [InlineData("a.doc", "<10 tuổi: Kế hoạch", "text", ".doc .txt", "<10 tuổi: Kế hoạch")]
    public async Task A_text_or_a_page_under_the_name_of_an_office_file_is_read(string name, string content, string format, string told, string expected)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write(name, content));
        Assert.Equal((format, expected), (document.Format, document.Text));
        Assert.Equal(told, string.Join(' ', document.Diagnostics.Where(static diagnostic => diagnostic.Code is DiagnosticCodes.Misnamed).SelectMany(static diagnostic => diagnostic.Arguments)));
    }

    [Fact]
    public async Task Pdf_without_text_and_without_recognition()
    {
        if (!Needs.Tools(output, "pdftotext")) return;
        var path = _folder.Write("scan.pdf", new Drawn().Page().Text(100, 100, "KẾ HOẠCH").Scan(72));
        var error = await Expect(path, DiagnosticCodes.OnlyPictures, new ReaderOptions { Recognition = RecognitionMode.Never });
        Assert.Contains("switched off", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_signature_program_wrote_over_a_picture_is_no_text()
    {
        if (!Needs.Tools(output, "pdftotext", "pdfimages")) return;
        var stamp = new Drawn().Page().Text(10, 20, "Ký bởi: Trung tâm Công báo").Text(10, 34, "Email: congbao@hatinh.gov.vn").Text(10, 48, "Tỉnh Hà Tĩnh").Text(10, 62, "27.06.2016");
        var path = _folder.Write("signed.pdf", new Drawn().Page().Text(100, 100, "KẾ HOẠCH").Scan(72, stamp));
        await Expect(path, DiagnosticCodes.OnlyPictures, new ReaderOptions { Recognition = RecognitionMode.Never });
    }

    [Fact]
    public async Task Damaged_pdf()
    {
        if (!Needs.Tools(output, "pdftotext")) return;
        await Expect(_folder.Write("a.pdf", "%PDF-1.7\nnothing of it\n%%EOF"), DiagnosticCodes.DamagedPdf);
        await Expect(_folder.Write("b.pdf", new Drawn().Page().Text(100, 100, "KẾ HOẠCH").Pdf()[..400]), DiagnosticCodes.DamagedPdf);
    }

    [Fact]
    public async Task Encrypted_pdf()
    {
        if (!Needs.Tools(output, "pdftotext")) return;
        const string Objects = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n"
            + "4 0 obj<</Filter/Standard/V 1/R 2/O<0123456789012345678901234567890123456789012345678901234567890123>/U<0123456789012345678901234567890123456789012345678901234567890123>/P -4>>endobj\n"
            + "trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF";
        await Expect(_folder.Write("a.pdf", Objects), DiagnosticCodes.Encrypted);
    }

    [Fact]
    public async Task Pages_read_before_the_time_is_up_are_kept()
    {
        var path = _folder.Write("a.pdf", "%PDF-1.7");
        var options = new ReaderOptions { Timeout = TimeSpan.FromSeconds(2) };
        var document = await PdfPipeline.ReadAsync(path, options, Stalling(2), CancellationToken.None);
        Assert.Contains("Trang thứ 1 của", document.Text, StringComparison.Ordinal);
        Assert.Contains("Trang thứ 2 của", document.Text, StringComparison.Ordinal);
        var report = Assert.Single(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.OutOfTime);
        Assert.Equal(["2–", "2"], report.Arguments);
        Assert.Equal(DiagnosticCodes.ReadTimeout, (await Assert.ThrowsAsync<DocumentReadException>(() => PdfPipeline.ReadAsync(path, options, Stalling(0), CancellationToken.None))).Code);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PdfPipeline.ReadAsync(path, options, Stalling(2), cancellation.Token));

        static PdfPipeline.Extractor Stalling(int after) => async (_, _, pages, token) =>
        {
            for (var number = 1; number <= after; number++) pages.Add(Typed(number));
            await Task.Delay(Timeout.Infinite, token);
        };
    }

    [Fact]
    public async Task Scanned_pages_read_before_the_time_is_up_are_kept()
    {
        if (!Needs.Tools(output, "pdftotext", "pdftoppm", "tesseract")) return;
        const int Scanned = 60;
        var drawn = new Drawn();
        for (var i = 0; i <= Scanned; i++)
        {
            drawn.Page();
            for (var y = 60f; y < 780; y += 18) drawn.Text(80, y, "Thực hiện Kế hoạch số 859/KH-UBND ngày 25/3/2024 của Ủy ban nhân dân tỉnh");
        }

        // The first page has enough typed text to be left alone, so that the result is never empty; the others cannot all be recognized in that time.
        var path = _folder.Write("a.pdf", drawn.Scan(100));
        var told = new Told();
        var document = await PdfPipeline.ReadAsync(path, new ReaderOptions { Timeout = TimeSpan.FromSeconds(3), Progress = told }, static (_, _, pages, _) =>
        {
            pages.Add(Typed(1, lines: 14));
            for (var number = 2; number <= Scanned + 1; number++) pages.Add(new PdfPage(number, 595, 842, []));
            return Task.CompletedTask;
        }, CancellationToken.None);
        Assert.StartsWith("Trang thứ 1", document.Text);
        var report = Assert.Single(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.OutOfTime);
        Assert.EndsWith("–61", report.Arguments[0]);
        Assert.Equal(0, ToolProcess.Running);
        Assert.Equal(Enumerable.Range(0, told.Steps.Count).Select(static i => new PageProgress(i, Scanned, IsAgain: false)), told.Steps);
    }

    private sealed class Told : IProgress<PageProgress>
    {
        public List<PageProgress> Steps { get; } = [];

        public void Report(PageProgress value) => Steps.Add(value);
    }

    /// <summary>What a program for PDF does when called for the pages from $5 to $7 of three.</summary>
    public static TheoryData<string, string, string> Deaths => new()
    {
        // It dies in the middle of a page, the next after it are read.
        { "page 1; [ $from = 3 ] || part; [ $from -lt 3 ] && kill -9 $$; page 3", "1 3", "DV1112 2 signal 9" },
        { "page 1; [ $from = 2 ] && { echo 'Out of memory' >&2; exit 1; }; [ $to -gt 1 ] && [ $from = 1 ] && { echo terminate: std::bad_alloc >&2; kill -6 $$; }; page 3", "1 3", "DV1113 2 99000000" },
        // Once only.
        { "page 1; page 2; [ -e once ] || { touch once; kill -11 $$; }; page 3", "1 2 3", "" },
        { "echo 'x: error while loading shared libraries: y: failed to map segment from shared object' >&2; exit 127", "", "DV1022 99000000" },
        { "kill -11 $$", "", "DV1021 signal 11" },
    };

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task A_program_that_dies_midway_loses_no_page_that_it_can_read(string does, string expected, string reported)
    {
        if (OperatingSystem.IsWindows()) return;
        var words = string.Concat("Trang này của kế hoạch công tác dân vận được đọc".Split(' ').Select(static (word, i) => $"<word xMin=\"{80 + (40 * i)}\" yMin=\"100\" xMax=\"{115 + (40 * i)}\" yMax=\"113\">{word}</word>\n"));
        var script = _folder.Write("pdftotext", $$"""
            #!/bin/sh
            cd '{{_folder.Path}}'
            from=$7 to=$9
            part() { printf '<page width="595" height="842">\n<word xMin="80" yMin="100" xMax="115" yMax="113">Nửa'; }
            page() { [ $1 -lt $from ] || [ $1 -gt $to ] || { printf '<page width="595" height="842">\n'; cat words; printf '<word xMin="500" yMin="100" xMax="510" yMax="113">%s</word>\n</page>\n' $1; }; }
            [ $from -gt 3 ] && exit 99
            {{does}}

            """);
        _folder.Write("words", words);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var reader = new PopplerDocumentReader(script);
        var path = _folder.Write("a.pdf", "%PDF-1.7");
        var options = new ReaderOptions { MaxToolMemory = 99_000_000, Recognition = RecognitionMode.Never };
        if (expected.Length == 0)
        {
            var error = await Assert.ThrowsAsync<DocumentReadException>(() => reader.ReadAsync(path, options));
            Assert.Equal(reported, $"{error.Code} {error.Arguments[2]}");
        }
        else
        {
            var document = await reader.ReadAsync(path, options);
            Assert.Equal(expected.Split(' '), document.Text.Split("đọc ")[1..].Select(static part => part[..1]));
            Assert.Equal(reported, string.Join(';', document.Diagnostics.Select(static diagnostic => $"{diagnostic.Code} {diagnostic.Arguments[0]} {diagnostic.Arguments[2]}")));
        }

        Assert.Equal(0, ToolProcess.Running);
    }

    [Fact]
    public async Task What_a_program_leaves_behind_does_not_outlive_the_time_limit()
    {
        if (OperatingSystem.IsWindows() || !ToolProcess.Exists("setsid")) return;
        var script = _folder.Write("pdftotext", $"""
            #!/bin/sh
            (sleep 20; touch '{_folder.Path}/late') &
            exit 0

            """);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var error = await Assert.ThrowsAsync<DocumentReadException>(() => new PopplerDocumentReader(script).ReadAsync(_folder.Write("a.pdf", "%PDF-1.7"), new ReaderOptions { Timeout = TimeSpan.FromSeconds(1) }));
        Assert.Equal(DiagnosticCodes.ReadTimeout, error.Code);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "late")));
        Assert.Equal(0, ToolProcess.Running);
    }

    private static PdfPage Typed(int number, int lines = 1) => new(number, 595, 842, [.. Enumerable.Range(0, lines).SelectMany(line =>
    {
        var (x, y) = (80.0, 100 + (20 * line));
        return $"Trang thứ {number} của kế hoạch công tác dân vận".Split(' ').Select(word => new PdfWord(word, x, y, (x += 7 * word.Length) - 3, y + 13)).ToList();
    })]);

    [Fact]
    public async Task Time_limit_and_cancellation_leave_nothing_behind()
    {
        if (!Needs.Tools(output, "pdftotext", "pdftoppm", "tesseract")) return;
        var drawn = new Drawn();
        for (var i = 0; i < 12; i++)
        {
            drawn.Page();
            for (var y = 60f; y < 780; y += 18) drawn.Text(80, y, "Thực hiện Kế hoạch số 859/KH-UBND ngày 25/3/2024 của Ủy ban nhân dân tỉnh");
        }

        var path = _folder.Write("a.pdf", drawn.Scan(150));
        var before = TemporaryFiles();
        await Expect(path, DiagnosticCodes.ReadTimeout, new ReaderOptions { Timeout = TimeSpan.FromSeconds(1) });
        Assert.Equal(0, ToolProcess.Running);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1.5));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentReaders.Default.ReadAsync(path, cancellationToken: cancellation.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
        Assert.Equal(0, ToolProcess.Running);
        Assert.Equal(before, TemporaryFiles());
    }

    [Theory]
    [InlineData("<a/>", false, 0)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a><b x='>' y=\"/>\"><c/><!-- <d><e> --><![CDATA[<f><g>]]></b></a>", false, 2)]
    [InlineData("\uFEFF<a><?p <b?><b>1 > 0</b></a>", false, 1)]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", true, 0)]
    [InlineData("<a><!-- <!DOCTYPE a> --></a>", false, 0)]
    [InlineData("<a><b><c><d><e><f/></e></d></c></b></a>", false, 4)]
    [InlineData("", false, 0)]
    [InlineData("<a", false, 0)]
    public void The_shape_of_a_part_is_that_of_its_elements(string xml, bool hasType, int depth)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null };
        // In pieces of every size, and in an encoding that is read by the parser.
        foreach (var piece in (int[])[1, 2, 3, 7, 4096]) Assert.Equal((hasType, depth), XmlShape.Measure(new Pieces(Encoding.UTF8.GetBytes(xml), piece), 3, settings, default));
        if (xml.StartsWith('<') && xml.Length > 2) Assert.Equal((hasType, depth), XmlShape.Measure(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))]), 3, settings, default));
    }

    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);
    }

    [Fact]
    public async Task Every_prefix_of_a_docx_reads_or_says_why()
    {
        var whole = Word.File(Word.P("Kế hoạch") + Word.Table(true, ["a", "b"]), footnotes: "<w:footnote w:id=\"1\"><w:p/></w:footnote>");
        for (var length = 1; length < whole.Length; length += 37)
        {
            var error = await Assert.ThrowsAsync<DocumentReadException>(() => DocumentReaders.Default.ReadAsync(_folder.Write("a.docx", whole[..length])));
            Assert.Equal(DiagnosticCodes.DamagedDocx, error.Code);
        }
    }

    [Fact]
    public void Folder_walk_goes_past_loops_and_hidden_files()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("b/Kế hoạch.docx", "x");
        _folder.Write("a.txt", "x");
        _folder.Write("c.jpg", "x");
        _folder.Write(".hidden/d.txt", "x");
        _folder.Write("b/~$Kế hoạch.docx", "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "b", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "self"), Path.Combine(_folder.Path, "self"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "circle.txt"), "circle.txt");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "z-link.txt"), "a.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "zz-same"), "b");

        var found = DocumentFolder.Enumerate(_folder.Path).Select(entry => (Path.GetRelativePath(_folder.Path, entry.Path), entry.Problem?.Code)).ToList();
        Assert.Contains(("a.txt", null), found);
        Assert.Contains((Path.Combine("b", "Kế hoạch.docx"), null), found);
        Assert.Contains(("z-link.txt", null), found);
        Assert.Contains((Path.Combine("b", "up"), DiagnosticCodes.LinkLoop), found);
        Assert.Contains(("circle.txt", DiagnosticCodes.LinkLoop), found);
        Assert.DoesNotContain(found, static entry => entry.Item1.Contains("hidden", StringComparison.Ordinal) || entry.Item1.Contains('~', StringComparison.Ordinal) || entry.Item1.EndsWith("jpg", StringComparison.Ordinal));
        Assert.Equal(found.Select(static entry => entry.Item1).Distinct(StringComparer.Ordinal).Count(), found.Count);
        Assert.InRange(found.Count, 5, 6);
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        var pipe = Path.Combine(_folder.Path, "a.txt");
        using (var make = Process.Start("mkfifo", [pipe])) await make.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), "a.txt");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "c.txt"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "d.txt"), "none");
        _folder.Write("e.txt", "");
        _folder.Write("f.txt", "x");
        string?[] expected = [DiagnosticCodes.NotAFile, DiagnosticCodes.NotAFile, DiagnosticCodes.NotAFile, null, DiagnosticCodes.FileEmpty, null];
        Assert.Equal(expected, DocumentFolder.Enumerate(_folder.Path).Select(static entry => entry.Problem?.Code));
        Assert.Equal(DiagnosticCodes.NotAFile, Assert.Single(DocumentFolder.Enumerate(pipe)).Problem?.Code);
        await Expect(pipe, DiagnosticCodes.NotAFile);
        await Expect(Path.Combine(_folder.Path, "c.txt"), DiagnosticCodes.NotAFile);
        await Expect(Path.Combine(_folder.Path, "d.txt"), DiagnosticCodes.FileMissing);
    }

    [Fact]
    public void Folder_with_nothing_readable_says_what_could_be_read()
    {
        _folder.Write("a.jpg", "x");
        var entry = Assert.Single(DocumentFolder.Enumerate(_folder.Path));
        Assert.Equal(DiagnosticCodes.NothingReadable, entry.Problem?.Code);
        Assert.Contains(".docx", entry.Problem!.GetMessage("vi"), StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.FileMissing, Assert.Single(DocumentFolder.Enumerate(Path.Combine(_folder.Path, "none"))).Problem?.Code);
    }

    public void Dispose() => _folder.Dispose();

    private static int TemporaryFiles() => Directory.GetFileSystemEntries(Path.GetTempPath(), $"danvan-{Environment.ProcessId}-*").Length;

    private static async Task<DocumentReadException> Expect(string path, string code, ReaderOptions? options = null)
    {
        var error = await Assert.ThrowsAsync<DocumentReadException>(() => DocumentReaders.Default.ReadAsync(path, options));
        Assert.Equal(code, error.Code);
        return error;
    }

    private static string Nested(int depth) => depth == 0
        ? Word.P("x")
        : string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + Word.P("x") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));

    // The directory of such a file names its streams in UTF-16.
    private static byte[] Ole(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Root Entry\0" + stream)];

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, name is "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    // The same archive with a part under another name.
    private static byte[] Moved(byte[] archive, string part, string name)
    {
        using var read = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return Zip([.. read.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            var content = text.ReadToEnd();
            return string.Equals(entry.FullName, part, StringComparison.Ordinal) ? (name, content) : (entry.FullName, content.Replace(part, name, StringComparison.Ordinal));
        })]);
    }

    private static byte[] Bomb(string document) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", document));
}
