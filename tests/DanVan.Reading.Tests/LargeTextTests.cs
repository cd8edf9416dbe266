using System.Text;

namespace DanVan.Reading.Tests;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Counts what the whole process allocates or runs, so nothing else may run beside it.</summary>
[Collection(nameof(Alone))]
public sealed class LargeTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Two_hundred_megabytes_are_read()
    {
        var path = Path.Combine(_folder.Path, "large.txt");
        var line = Encoding.UTF8.GetBytes("Thực hiện Kế hoạch số 859/KH-UBND ngày 25/3/2024 của Ủy ban nhân dân tỉnh về công tác dân vận.\r\n\r\n");
        var count = 0L;
        await using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            for (; stream.Position < 200L << 20; count++) stream.Write(line);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var document = await DocumentReaders.Default.ReadAsync(path);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(count * (Encoding.UTF8.GetCharCount(line) - 2), document.Text.Length);
        Assert.Equal(count, document.Blocks.Count);
        // The text itself takes two bytes a letter; nothing else may grow like it.
        Assert.True(allocated < (2L * document.Text.Length) + (150L << 20), $"{allocated} bytes");
    }

    [Theory]
    [InlineData("<p>", "một")]
    [InlineData("<ol><li>một</ol><li>", "một")]
    [InlineData("<p>", "c¨n cø kÕ ho¹ch cña chÝnh phñ")]
    public async Task Pages_of_many_parts_take_linear_time(string tag, string text)
    {
        // With the square of its parts it would take many minutes. What other programs take of the machine does not count.
        const int Parts = 120_000;
        var page = new StringBuilder("<html><body><ol>");
        for (var i = 0; i < Parts; i++) page.Append(tag).Append(text);
        var path = _folder.Write("a.html", page.ToString());
        var before = Environment.CpuUsage.TotalTime;
        var document = await DocumentReaders.Default.ReadAsync(path);
        var used = Environment.CpuUsage.TotalTime - before;
        Assert.True(document.Blocks.Count >= Parts);
        Assert.True(used < TimeSpan.FromSeconds(60), used.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
