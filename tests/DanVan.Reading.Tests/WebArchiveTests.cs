using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

public sealed class WebArchiveTests : IDisposable
{
    private const string Html = "<html><body><p align=center>KẾ HOẠCH</p><p>Căn cứ Chỉ thị số 25/CT-TTg = một việc</p><table border=1><tr><td>TT<td>Việc</table></body></html>";
    private const string Expected = "KẾ HOẠCH\n\nCăn cứ Chỉ thị số 25/CT-TTg = một việc\n\n| TT | Việc |";
    private const string Picture = "Content-Location: file:///C:/a/image001.png\r\nContent-Transfer-Encoding: base64\r\nContent-Type: image/png\r\n\r\niVBORw0KGgo=\r\n\r\n";

    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> Archives => new()
    {
        { "Word", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"----=_NextPart_01\"\n\nThis document is a Single File Web Page.\n\n------=_NextPart_01\n{page}\n------=_NextPart_01\n{picture}------=_NextPart_01--\n" },
        { "Chrome", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.vn/a\r\nSubject: =?utf-8?Q?K=E1=BA=BF?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n------MultipartBoundary--x----\r\n{page}\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\n\r\n<p>quảng cáo</p>\r\n------MultipartBoundary--x------\r\n" },
        { "start names the page", "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; start=\"<page>\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-ID: <frame>\r\n\r\n<p>khung</p>\r\n--b\r\nContent-ID: <page>\r\n{page}\r\n--b--\r\n" },
        { "picture first", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n{picture}--b\r\n{page}\r\n--b--" },
        { "two forms inside", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nkhác\r\n--b1\r\n{page}\r\n--b1--\r\n\r\n--b\r\n{picture}--b--\r\n" },
        { "one part", "MIME-Version: 1.0\r\n{page}" },
        { "no end", "\r\nmime-version: 1.0\r\ncontent-type: Multipart/Related; boundary=b\r\n\r\n--b\r\n{page}\r\n" },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public async Task Reads_as_its_page(string what, string archive)
    {
        foreach (var encoding in new[] { "quoted-printable", "base64", "8bit" })
        {
            foreach (var name in new[] { "a.mht", "b.MHTML", "c.doc" })
            {
                var document = await DocumentReaders.Default.ReadAsync(_folder.Write(name, Archive(archive, encoding)));
                Assert.True(string.Equals(Expected, document.Text, StringComparison.Ordinal), $"{what} {encoding} {name}: {document.Text}");
                Assert.Equal("html", document.Format);
                Assert.Equal(name is "c.doc" ? [DiagnosticCodes.Misnamed] : [], document.Diagnostics.Select(static diagnostic => diagnostic.Code));
            }
        }
    }

    [Theory]
    [InlineData("us-ascii", "<p>K=\r\n=E1=BA=BF ho=  \r\n=E1=BA=A1ch=20=3D x=zz</p>", "Kế hoạch = x=zz")]
    [InlineData("windows-1258", "<p>Th=FD=F2c hi=EA=F2n k=EA=EC hoa=F2ch c=F4ng t=E1c d=E2n v=E2=F2n cu=D2a ti=D2nh</p>", "Thực hiện kế hoạch công tác dân vận của tỉnh")]
    [InlineData("utf-8", "<p>C=C3=B4ng t=c3=a1c</p>=", "Công tác")]
    public async Task Quoted_printable(string charset, string body, string expected)
    {
        var archive = $"MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"{charset}\"\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\n{body}";
        Assert.Equal(expected, (await DocumentReaders.Default.ReadAsync(_folder.Write("a.mht", archive))).Text);
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n", DiagnosticCodes.ReadFailed)]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"\"\n\n--\nContent-Type: text/html\n\nx\n--", DiagnosticCodes.ReadFailed)]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related\n\n", DiagnosticCodes.ReadFailed)]
    public async Task Without_a_page(string archive, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DocumentReadException>(() => DocumentReaders.Default.ReadAsync(_folder.Write("a.mht", archive)))).Code);

    [Fact]
    public async Task Parts_inside_parts_without_end()
    {
        var archive = new StringBuilder("MIME-Version: 1.0\n");
        for (var i = 0; i < 200; i++) archive.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/related; boundary=b{i}\n\n--b{i}\n");
        var error = await Assert.ThrowsAsync<DocumentReadException>(() => DocumentReaders.Default.ReadAsync(_folder.Write("a.mht", archive.ToString())));
        Assert.Equal(DiagnosticCodes.TooDeep, error.Code);
    }

    [Fact]
    public void A_field_of_very_many_lines()
    {
        var lines = string.Concat(Enumerable.Repeat(" x\n", 20_000));
        var archive = Encoding.UTF8.GetBytes($"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nSubject:\n{lines}Content-Type: text/html\n\n<p>K</p>\n--b--");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("<p>K</p>", Encoding.UTF8.GetString(WebArchive.Read("a.mht", archive, CancellationToken.None).Content));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
    }

    [Fact]
    public async Task A_text_about_archives_stays_text() =>
        Assert.Equal("text", (await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", "Kế hoạch\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b"))).Format);

    [Fact]
    public async Task Every_prefix_and_every_damaged_byte_reads_or_says_why()
    {
        var random = new Random(7);
        foreach (var encoding in new[] { "quoted-printable", "base64" })
        {
            var whole = Encoding.UTF8.GetBytes(Archive((string)Archives.First()[1], encoding));
            for (var at = 1; at < whole.Length; at += 3)
            {
                await Reads(whole[..at]);
                var damaged = whole.ToArray();
                damaged[at] = (byte)random.Next(256);
                damaged[random.Next(damaged.Length)] = (byte)"=-;\"\n: "[random.Next(7)];
                await Reads(damaged);
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task Reads(byte[] content)
    {
        try
        {
            var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.mht", content));
            Assert.All(document.Blocks, block => Assert.InRange(block.Span.End, 0, document.Text.Length));
        }
        catch (DocumentReadException error)
        {
            Assert.StartsWith("DV1", error.Code, StringComparison.Ordinal);
        }
    }

    private static string Quoted(byte value) =>
        value > 126 || value == '=' ? "=" + value.ToString("X2", CultureInfo.InvariantCulture) : ((char)value).ToString();

    private static string Archive(string archive, string encoding)
    {
        var bytes = Encoding.UTF8.GetBytes(Html);
        var body = encoding switch
        {
            "base64" => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => string.Join("=\r\n", bytes.Select(Quoted).Chunk(25).Select(static line => string.Concat(line))),
            _ => Html,
        };
        var page = $"Content-Type: text/html;\r\n\tcharset=\"utf-8\"\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: file:///C:/a/a.htm\r\n\r\n{body}";
        return archive.Replace("{page}", page, StringComparison.Ordinal).Replace("{picture}", Picture, StringComparison.Ordinal);
    }
}
