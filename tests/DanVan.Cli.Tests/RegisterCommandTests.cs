using System.Text.Json;

namespace DanVan.Cli.Tests;

/// <summary>The user's own acts in the index.</summary>
public sealed class RegisterCommandTests
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN
        TỈNH TÂY NINH

        Số: 46/KH-UBND

        Tây Ninh, ngày 15 tháng 3 năm 2027

        KẾ HOẠCH
        Thực hiện công tác dân vận năm 2027

        Thực hiện Chỉ thị số 88-CT/TU của Ban Thường vụ Tỉnh ủy về công tác dân vận, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

        I. MỤC ĐÍCH

        Nâng cao chất lượng công tác dân vận.
        """;

    [Fact]
    public async Task OwnActsAreTakenIntoTheIndexAndChangedInIt()
    {
        using var line = new CommandLine();
        var folder = Path.GetDirectoryName(line.Write("plans/plan.txt", Plan))!;
        var register = Path.Combine(line.Folder, "own.csv");
        Assert.Equal(0, await line.RunAsync(["register", "add", .. Act("2026-03-02"), "--register", register]));
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", line.IndexFolder, "--register", register));
        Assert.Equal("2026-03-02", await Cited(line));

        Assert.Equal(0, await line.RunAsync(["register", "add", .. Act("2026-03-02"), "--status", "superseded", "--until", "2026-12-31", "--register", register]));
        Assert.Equal(0, await line.RunAsync("register", "apply", "--index", line.IndexFolder, "--register", register));
        Assert.Contains("1 document", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("check", "--index", line.IndexFolder, "--rule", "stale"));
        Assert.Contains("88-CT/TU", line.Out, StringComparison.Ordinal);

        Assert.Equal(0, await line.RunAsync("register", "apply", "--index", line.IndexFolder, "--register", line.Write("none.csv", File.ReadLines(register).First() + "\n")));
        Assert.Equal("", await Cited(line));
        Assert.Equal(0, await line.RunAsync("check", "--index", line.IndexFolder, "--rule", "stale"));
    }

    [Fact]
    public async Task ARegisterThatIsNotThereIsToldBeforeAnythingIsRead()
    {
        using var line = new CommandLine();
        var folder = Path.GetDirectoryName(line.Write("plans/plan.txt", Plan))!;
        Assert.Equal(1, await line.RunAsync("ingest", folder, "--index", line.IndexFolder, "--register", Path.Combine(line.Folder, "missing.csv")));
        Assert.Contains("missing.csv", line.Error, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("register", "apply", "--index", line.IndexFolder));
        Assert.Contains("register add", line.Error, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync(["register", "add", .. Act("2026-03-02"), "--register", Path.Combine(line.Folder, "own.csv")]));
        Assert.Equal(3, await line.RunAsync("register", "apply", "--index", Path.Combine(line.Folder, "nowhere"), "--register", Path.Combine(line.Folder, "own.csv")));
    }

    [Theory]
    [InlineData("'abc' was refused: 'abc' is no number of a document.", "không nhận 'abc': 'abc' không phải là số hiệu văn bản.", "abc")]
    [InlineData("'1-QĐ/TU' was refused: 'nothing' is no number of a document.", "'nothing' không phải là số hiệu văn bản.", "1-QĐ/TU", "--superseded-by", "nothing")]
    [InlineData("'1-QĐ/TU' was refused: it ends on 2000-01-01, before its own date.", "hết hiệu lực ngày 2000-01-01, trước ngày ban hành.", "1-QĐ/TU", "--until", "2000-01-01")]
    [InlineData("'1-QĐ/TU' was refused: 1-QĐ/TU of 2020-01-01 is superseded by the earlier 25-NQ/TW (2013-06-03).", "1-QĐ/TU ngày 2020-01-01 bị thay bởi 25-NQ/TW (2013-06-03) là văn bản có trước.", "1-QĐ/TU", "--superseded-by", "25-NQ/TW (2013-06-03)")]
    public async Task WhatIsTypedIsRefusedByItsOwnWordsAndNotByALine(string english, string vietnamese, params string[] more)
    {
        using var line = new CommandLine();
        string[] act = ["register", "add", .. more, "--date", "2020-01-01", "--kind", "Quyết định", "--name", "x", "--issuer", "y", "--register", Path.Combine(line.Folder, "own.csv")];
        Assert.Equal(1, await line.RunAsync(act));
        Assert.Contains(english, line.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Line ", line.Error, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync([.. act, "--lang", "vi"]));
        Assert.Contains(vietnamese, line.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Dòng ", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARowOfAFileIsRefusedByItsLine()
    {
        using var line = new CommandLine();
        var file = line.Write("acts.csv", DanVan.Parsing.ActRegister.Heading + "\n1-QĐ/TU,Quyết định,x,y,2020-01-01,in_force,,,own,high,,\nabc,Quyết định,x,y,2020-01-01,in_force,,,own,high,,\n");
        Assert.Equal(1, await line.RunAsync("register", "import", file, "--register", Path.Combine(line.Folder, "own.csv")));
        Assert.Contains("Line 3 (abc): ", line.Error, StringComparison.Ordinal);
    }

    private static string[] Act(string date) =>
        ["88-CT/TU", "--date", date, "--kind", "Chỉ thị", "--name", "Công tác dân vận", "--issuer", "Ban Thường vụ Tỉnh ủy Tây Ninh"];

    private static async Task<string> Cited(CommandLine line)
    {
        Assert.Equal(0, await line.RunAsync("cites", "88-CT/TU", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        return Assert.Single(json.RootElement.GetProperty("targets").EnumerateArray()).GetProperty("date").GetString() ?? "";
    }
}
