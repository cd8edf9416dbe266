using System.Globalization;
using System.Reflection;
using System.Text;
using DanVan.Parsing;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

/// <summary>Every limit of <see cref="ReaderOptions"/>: what is within it is read, what is over it is refused or reported with its code.</summary>
public sealed class LimitTests(ITestOutputHelper output) : IDisposable
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    // How the recognizer works, which is no limit.
    private static readonly string[] Manners = [nameof(ReaderOptions.Recognition), nameof(ReaderOptions.RecognitionParallelism), nameof(ReaderOptions.RecognitionPasses), nameof(ReaderOptions.RecognitionRepair), nameof(ReaderOptions.Progress)];

    private readonly TempFolder _folder = new();

    private Dictionary<string, Func<Task>> Cases => new(StringComparer.Ordinal)
    {
        [nameof(ReaderOptions.MaxBytes)] = async () =>
        {
            var path = _folder.Write("a.txt", "abc");
            Assert.Equal("abc", (await ReadAsync(path, new ReaderOptions { MaxBytes = 3 })).Text);
            await Refused(path, DiagnosticCodes.FileTooLarge, new ReaderOptions { MaxBytes = 2 });
        },
        [nameof(ReaderOptions.MaxPages)] = async () =>
        {
            if (!Needs.Tools(output, "pdftotext")) return;
            var drawn = new Drawn();
            for (var i = 1; i <= 3; i++) drawn.Page().Text(100, 100, $"Trang thứ {i} của kế hoạch công tác dân vận");
            var path = _folder.Write("a.pdf", drawn.Pdf());
            Assert.Empty((await ReadAsync(path, new ReaderOptions { MaxPages = 3, Recognition = RecognitionMode.Never })).Diagnostics);
            var cut = await ReadAsync(path, new ReaderOptions { MaxPages = 2, Recognition = RecognitionMode.Never });
            Assert.DoesNotContain("thứ 3", cut.Text, StringComparison.Ordinal);
            Assert.Equal(DiagnosticCodes.TooManyPages, Assert.Single(cut.Diagnostics).Code);
        },
        [nameof(ReaderOptions.MaxUnpackedBytes)] = async () =>
        {
            // Letters at random hardly pack, so that only the sum is over the limit.
            var random = new Random(7);
            var text = new StringBuilder();
            for (var i = 0; i < 60_000; i++) text.Append((char)random.Next('a', 'z' + 1));
            var options = new ReaderOptions { MaxUnpackedBytes = 150_000 };
            var one = Word.File(Word.P(text.ToString()));
            Assert.Equal(60_000, (await ReadAsync(_folder.Write("one.docx", one), options)).Text.Length);
            await Refused(_folder.Write("two.docx", Word.File(Word.P(text.ToString()), footnotes: Word.P(text.ToString()), endnotes: Word.P(text.ToString()))), DiagnosticCodes.ArchiveTooLarge, options);
            // What lies in an archive inside the archive counts too.
            var nested = Word.File(Word.P("một") + "<w:altChunk r:id=\"c1\"/>", chunks: ("c1", Docx, Word.File(Word.P(text + " " + text))));
            Assert.True((await ReadAsync(_folder.Write("nested.docx", nested))).Text.Length > 120_000);
            Assert.Contains(" 150000;", await Refused(_folder.Write("nested.docx", nested), DiagnosticCodes.ArchiveTooLarge, options), StringComparison.Ordinal);
        },
        [nameof(ReaderOptions.MaxCompressionRatio)] = async () =>
        {
            var path = _folder.Write("a.docx", Word.File(Word.P(string.Concat(Enumerable.Repeat("kế hoạch ", 1_500_000)))));
            Assert.NotEmpty((await ReadAsync(path, new ReaderOptions { MaxCompressionRatio = 100_000 })).Text);
            Assert.Contains(" 20:1;", await Refused(path, DiagnosticCodes.ArchiveTooLarge, new ReaderOptions { MaxCompressionRatio = 20 }), StringComparison.Ordinal);
        },
        [nameof(ReaderOptions.MaxDepth)] = async () =>
        {
            var html = string.Concat(Enumerable.Repeat("<div>", 40)) + "x";
            var paths = new[]
            {
                _folder.Write("a.html", "<html><body>" + html),
                _folder.Write("a.docx", Word.File(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20)) + Word.P("x") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20)))),
                _folder.Write("b.docx", Word.File(Word.P("a") + "<w:altChunk r:id=\"c1\"/>", chunks: ("c1", "text/html", Encoding.UTF8.GetBytes(html)))),
            };
            foreach (var path in paths)
            {
                Assert.EndsWith("x", (await ReadAsync(path)).Text, StringComparison.Ordinal);
                await Refused(path, DiagnosticCodes.TooDeep, new ReaderOptions { MaxDepth = 20 });
            }
        },
        [nameof(ReaderOptions.MaxToolMemory)] = async () =>
        {
            if (OperatingSystem.IsWindows() || !Needs.Tools(output, "sh")) return;
            // Not every system keeps to the limit; that it is set is what a reader can do.
            foreach (var input in (ReadOnlyMemory<byte>?[])[null, "x"u8.ToArray()])
            {
                var (_, limit) = await ToolProcess.CaptureAsync(new ToolCall("sh", "-c", "ulimit -v") { Input = input, Memory = 96 << 20 }, CancellationToken.None);
                Assert.Equal((96 << 10).ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(limit).Trim());
            }

            if (!Needs.Tools(output, "pdftotext")) return;
            var path = _folder.Write("a.pdf", new Drawn().Page().Text(100, 100, "Kế hoạch công tác dân vận của tỉnh").Pdf());
            Assert.NotEmpty((await ReadAsync(path, new ReaderOptions { MaxToolMemory = 1L << 30, Recognition = RecognitionMode.Never })).Text);
        },
        [nameof(ReaderOptions.Timeout)] = async () =>
        {
            var path = _folder.Write("a.html", "<html><body>" + string.Concat(Enumerable.Repeat("<p>Kế hoạch công tác dân vận</p>", 20_000)));
            Assert.NotEmpty((await ReadAsync(path, new ReaderOptions { Timeout = TimeSpan.FromMinutes(5) })).Text);
            await Refused(path, DiagnosticCodes.ReadTimeout, new ReaderOptions { Timeout = TimeSpan.FromTicks(1) });
        },
    };

    public static TheoryData<string> Limits => new(typeof(ReaderOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite).Select(static property => property.Name).Except(Manners, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Limits))]
    public Task Within_it_is_read_and_over_it_refused(string limit)
    {
        Assert.True(Cases.TryGetValue(limit, out var check), $"{limit} has no case.");
        return check();
    }

    public void Dispose() => _folder.Dispose();

    private static Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null) => DocumentReaders.Default.ReadAsync(path, options);

    private static async Task<string> Refused(string path, string code, ReaderOptions options)
    {
        var refusal = await Assert.ThrowsAsync<DocumentReadException>(() => ReadAsync(path, options));
        Assert.Equal(code, refusal.Code);
        return refusal.Message;
    }
}
