using System.Text;
using DanVan.Parsing;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

public sealed class ConvertedTests(ITestOutputHelper output) : IDisposable
{
    private const string Rtf = "{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\f0 K\\u7871? ho\\u7841?ch s\\u7889? 12/KH-UBND\\par I. M\\u7908?C \\u272?\\u205?CH\\par}";

    private readonly TempFolder _folder = new();

    public static TheoryData<string, byte[], string> Old => new()
    {
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "DOC" },
        { "b.rtf", Encoding.ASCII.GetBytes(Rtf), "RTF" },
        { "c.odt", [.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8], "ODT" },
        { "d.doc", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"u8.ToArray(), "XML" },
    };

    [Theory]
    [MemberData(nameof(Old), DisableDiscoveryEnumeration = true)]
    public async Task Without_LibreOffice_the_message_says_so(string name, byte[] content, string format)
    {
        var error = await Expect(name, content, DiagnosticCodes.NeedsConversion, Path.Combine(_folder.Path, "none", "soffice"));
        Assert.Contains(format, error.Message, StringComparison.Ordinal);
        Assert.Contains("LibreOffice", error.GetMessage("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("exit 0")]
    [InlineData("kill -9 $$")]
    public async Task A_program_that_fails_is_reported(string does)
    {
        if (OperatingSystem.IsWindows()) return;
        await Expect("a.rtf", Encoding.ASCII.GetBytes(Rtf), DiagnosticCodes.ConversionFailed, Script(does));
    }

    [Fact]
    public async Task A_result_that_is_no_document_is_reported_under_the_own_name()
    {
        if (OperatingSystem.IsWindows()) return;
        await Expect("a.rtf", Encoding.ASCII.GetBytes(Rtf), DiagnosticCodes.DamagedDocx, Script("for last; do :; done; echo nothing > \"$(dirname \"$last\")/input.docx\""));
    }

    [Fact]
    public async Task A_program_that_hangs_is_killed_with_its_children()
    {
        if (OperatingSystem.IsWindows()) return;
        var started = Path.Combine(_folder.Path, "started");
        var tool = Script($"sleep 600 & echo $! > '{started}'; wait");
        await Expect("a.rtf", Encoding.ASCII.GetBytes(Rtf), DiagnosticCodes.ReadTimeout, tool, new ReaderOptions { Timeout = TimeSpan.FromSeconds(2) });
        Assert.False(await IsAliveAsync(started), "the program's child is still there");

        File.Delete(started);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ConvertedDocumentReader(tool).ReadAsync(_folder.Write("a.rtf", Rtf), cancellationToken: cancellation.Token));
        Assert.False(await IsAliveAsync(started), "the program's child is still there");
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_was_converted_is_read_as_the_file_itself()
    {
        if (OperatingSystem.IsWindows()) return;
        var docx = _folder.Write("result.docx", Word.File(Word.P("Kế hoạch số 12/KH-UBND")));
        var path = _folder.Write("a.rtf", Rtf);
        var document = await new ConvertedDocumentReader(Script($"for last; do :; done; cp '{docx}' \"$(dirname \"$last\")/input.docx\"")).ReadAsync(path);
        Assert.Equal("Kế hoạch số 12/KH-UBND", document.Text);
        Assert.Equal(path, document.Source);
        Assert.Empty(Left());
    }

    [Theory]
    [InlineData("kill -9 $$")]
    [InlineData("exit 81")]
    public async Task A_program_that_breaks_down_once_is_started_again(string does)
    {
        if (OperatingSystem.IsWindows()) return;
        var docx = _folder.Write("result.docx", Word.File(Word.P("Kế hoạch số 12/KH-UBND")));
        var started = Path.Combine(_folder.Path, "broken");
        var script = Script($"if [ ! -e '{started}' ]; then touch '{started}'; {does}; fi; for last; do :; done; cp '{docx}' \"$(dirname \"$last\")/input.docx\"");
        Assert.Equal("Kế hoạch số 12/KH-UBND", (await new ConvertedDocumentReader(script).ReadAsync(_folder.Write("a.rtf", Rtf))).Text);
    }

    [Fact]
    public async Task A_file_of_pictures_goes_through_text_recognition()
    {
        if (!Needs.Tools(output, "soffice", "pdftotext", "pdftoppm", "tesseract")) return;
        var path = _folder.Write("a.docx", Word.Pictured(Page(), "", ""));
        var document = await DocumentReaders.Default.ReadAsync(path);
        Assert.Contains("Thực hiện Kế hoạch số 859/KH-UBND ngày 25 tháng 3 năm 2024", document.Text, StringComparison.Ordinal);
        Assert.Equal(("scan", path), (document.Format, document.Source));
        Assert.Contains(DiagnosticCodes.RecognizedPages, document.Diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_file_of_pictures_says_so_where_it_cannot_be_read()
    {
        if (Drawn.Face is null) return;
        var path = _folder.Write("a.docx", Word.Pictured(Page(), "", ""));
        var read = SourceDocument.FromText("");
        var unread = Assert.Single((await PicturedPages.ReadAsync(read, path, "none", ReaderOptions.Default, default)).Diagnostics);
        Assert.Equal((DiagnosticCodes.PicturesUnread, "1"), (unread.Code, unread.Arguments[0]));
        Assert.Empty((await PicturedPages.ReadAsync(read, path, "none", new ReaderOptions { Recognition = RecognitionMode.Never }, default)).Diagnostics);
        var beside = Assert.Single((await DocumentReaders.Default.ReadAsync(_folder.Write("b.docx", Word.Pictured(Page(), "Kế hoạch tuyên truyền, phổ biến pháp luật", "")))).Diagnostics);
        Assert.Equal((DiagnosticCodes.PictureLeftOut, "1"), (beside.Code, beside.Arguments[0]));
        Assert.Empty((await DocumentReaders.Default.ReadAsync(_folder.Write("d.docx", Word.Pictured(Page(), "Kế hoạch tuyên truyền, phổ biến pháp luật", "", height: 3_000_000)))).Diagnostics);
        Assert.Empty((await DocumentReaders.Default.ReadAsync(_folder.Write("c.docx", Word.File(Word.P("Kế hoạch"))))).Diagnostics);
    }

    private static byte[] Page()
    {
        var y = 80f;
        var page = new Drawn().Page();
        for (var i = 0; i < 3; i++) page.Paragraph(ref y, Text);
        return page.Png(200);
    }

    private const string Text = "Thực hiện Kế hoạch số 859/KH-UBND ngày 25 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh về công tác dân vận chính quyền năm 2024, cơ quan ban hành kế hoạch với các nội dung sau đây.";

    [Fact]
    public async Task Rich_text_through_LibreOffice()
    {
        if (!Needs.Tools(output, "soffice")) return;
        var documents = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => DocumentReaders.Default.ReadAsync(_folder.Write($"{i}.rtf", Rtf))));
        Assert.All(documents, static document => Assert.Equal("Kế hoạch số 12/KH-UBND\n\nI. MỤC ĐÍCH", document.Text));
        Assert.Empty(Left());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_web_page_under_the_name_of_an_office_file(string encoding)
    {
        const string Page = "<?xml version=\"1.0\"?>\r\n<!-- saved -->\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type content=\"text/html; charset=unicode\"></head><body><p class=MsoNormal>Kế hoạch công tác dân vận của tỉnh<o:p></o:p></p></body></html>";
        byte[] bytes = encoding is "utf-16" ? [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page)] : Encoding.UTF8.GetBytes(Page);
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.doc", bytes));
        Assert.Equal(("html", "Kế hoạch công tác dân vận của tỉnh"), (document.Format, document.Text));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<DocumentReadException> Expect(string name, byte[] content, string code, string tool, ReaderOptions? options = null)
    {
        var path = _folder.Write(name, content);
        var reader = new ConvertedDocumentReader(tool);
        Assert.True(reader.CanRead(path, content));
        var error = await Assert.ThrowsAsync<DocumentReadException>(() => reader.ReadAsync(path, options));
        Assert.Equal(code, error.Code);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, ToolProcess.Running);
        Assert.Empty(Left());
        return error;
    }

    private static string[] Left() => Directory.GetFileSystemEntries(Path.GetTempPath(), $"danvan-{Environment.ProcessId}-*");

    private static async Task<bool> IsAliveAsync(string file)
    {
        var id = (await File.ReadAllTextAsync(file)).Trim();
        for (var i = 0; i < 50; i++)
        {
            // A killed process stays as a zombie until its parent asks for it.
            var status = $"/proc/{id}/status";
            if (!File.Exists(status) || (await File.ReadAllTextAsync(status)).Contains("State:\tZ", StringComparison.Ordinal)) return false;
            await Task.Delay(100);
        }

        return true;
    }

    private string Script(string does)
    {
        var path = _folder.Write("soffice-" + does.GetHashCode(StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture), "#!/bin/sh\n" + does + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
