using System.Buffers;
using System.Text;

namespace DanVan.Repository.Tests;

/// <summary>What holds for every file of the repository.</summary>
public sealed class FileTests
{
    private static readonly string[] TextEndings = [".cs", ".md", ".csproj", ".props", ".targets", ".csv", ".sh", ".config", ".json", ".sln", ".plan", ".editorconfig"];

    private static readonly SearchValues<char> Marks = SearchValues.Create("\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B");

    private static IEnumerable<string> TextFiles =>
        Repository.Files.Where(static file => TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void TextFilesAreUtf8WithPlainLineEnds()
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var bad = new List<string>();
        foreach (var file in TextFiles)
        {
            var bytes = File.ReadAllBytes(Repository.PathOf(file));
            try
            {
                if (strict.GetString(bytes).Contains('\r', StringComparison.Ordinal) && !file.EndsWith(".sln", StringComparison.Ordinal)) bad.Add(file + ": carriage return");
            }
            catch (DecoderFallbackException)
            {
                bad.Add(file + ": not UTF-8");
            }
        }

        Assert.Empty(bad);
    }

    [Fact]
    public void VietnameseIsComposed()
    {
        var bad = TextFiles
            .Where(static file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal))
            .Where(static file => File.ReadAllText(Repository.PathOf(file)).AsSpan().ContainsAny(Marks));
        Assert.Empty(bad);
    }

    [Fact]
    public void NothingNamesAMachine()
    {
        // Written in pieces, so that this file does not find itself.
        string[] machine = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "v3/" + "index.json"];
        var bad = TextFiles.Where(file => machine.Any(word => File.ReadAllText(Repository.PathOf(file)).Contains(word, StringComparison.Ordinal)));
        Assert.Empty(bad);
    }

    [Fact]
    public void TheRepositoryStaysSmall()
    {
        var bytes = Repository.Files.Sum(static file => new FileInfo(Repository.PathOf(file)).Length);
        Assert.InRange(bytes, 1, 40L * 1024 * 1024);
    }
}
