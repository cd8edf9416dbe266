using System.Text.Json;

namespace DanVan.Cli.Tests;

/// <summary><c>danvan topics</c> in every form of output.</summary>
public sealed class TopicsCommandTests
{
    private static readonly (string Title, string Text)[] Plans =
    [
        ("Chuyển đổi số", "Xây dựng nền tảng số dùng chung; cấp chữ ký số cho công chức xã. Đẩy mạnh chuyển đổi số trong quản lý dữ liệu dân cư."),
        ("Phòng, chống thiên tai", "Chủ động phòng, chống thiên tai; ứng phó bão lũ, cứu hộ cứu nạn; di dời hộ dân khỏi vùng sạt lở bờ sông trước mùa mưa."),
    ];

    [Theory]
    [InlineData("en", "6 plans, 2 topics", "Most central")]
    [InlineData("vi", "6 kế hoạch, 2 nhóm chủ đề", "Tiêu biểu")]
    public async Task TableShowsEachTopicWithItsLabel(string language, string head, string column)
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("topics", "--count", "2", "--lang", language, "--index", line.IndexFolder));
        Assert.StartsWith(head, line.Out, StringComparison.Ordinal);
        Assert.Contains(column, line.Out, StringComparison.Ordinal);
        Assert.Contains("phòng chống thiên tai", line.Out, StringComparison.Ordinal);
        Assert.Contains("chuyển đổi số", line.Out, StringComparison.Ordinal);
        Assert.Contains("empty.txt", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonHasEveryPlanOfEveryTopic()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("topics", "--count", "2", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal("plain", json.RootElement.GetProperty("engine").GetString());
        var topics = json.RootElement.GetProperty("topics").EnumerateArray().ToList();
        Assert.Equal(2, topics.Count);
        foreach (var topic in topics)
        {
            Assert.Equal(3, topic.GetProperty("count").GetInt32());
            Assert.NotEmpty(topic.GetProperty("label").EnumerateArray());
            Assert.Single(topic.GetProperty("plans").EnumerateArray().Select(static plan => Path.GetFileName(plan.GetProperty("source").GetString()!)[0]).Distinct());
        }

        Assert.Single(json.RootElement.GetProperty("withoutTopic").EnumerateArray());
        Assert.Equal(0, await line.RunAsync("topics", "--count", "2", "--format", "json", "--limit", "1", "--index", line.IndexFolder));
        using var cut = JsonDocument.Parse(line.Out);
        Assert.All(cut.RootElement.GetProperty("topics").EnumerateArray(), static topic => Assert.Single(topic.GetProperty("plans").EnumerateArray()));
    }

    [Fact]
    public async Task CsvHasALineForEachPlan()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("topics", "--count", "2", "--format", "csv", "--index", line.IndexFolder));
        var rows = line.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("topic,label,closeness,plan,title,issuer,date,source", rows[0]);
        Assert.Equal(7, rows.Length - 1);
        Assert.Equal(["", "1", "2"], rows.Skip(1).Select(static row => row.Split(',')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NearAPlanAreThoseThatSpeakOfTheSame()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("topics", "--plan", "11/KH-UBND", "--limit", "2", "--format", "csv", "--index", line.IndexFolder));
        var rows = line.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("closeness,plan,title,issuer,date,source", rows[0]);
        Assert.Equal(["10/KH-UBND", "12/KH-UBND"], rows.Skip(1).Select(static row => row.Split(',')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(0, await line.RunAsync("topics", "--plan", "11/KH-UBND", "--count", "2", "--index", line.IndexFolder));
        Assert.StartsWith("topic: ", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("topics", "--plan", "11/KH-UBND", "--count", "2", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.NotEmpty(json.RootElement.GetProperty("topic").EnumerateArray());
        Assert.Equal(0, await line.RunAsync("topics", "--plan", "empty.txt", "--index", line.IndexFolder));
        Assert.Contains("No plan speaks of the same.", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("topics", "--plan", "99/KH-UBND", "--index", line.IndexFolder));
    }

    [Fact]
    public async Task AnotherFileOfThePlanIsNotNearIt()
    {
        using var line = await IndexAsync();
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("a1.txt", "a1.md"), ("a2.txt", "a2.md")]) File.Copy(Path.Combine(line.Folder, "plans", from), Path.Combine(line.Folder, "plans", to));
        await line.RunAsync("ingest", Path.Combine(line.Folder, "plans"), "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("topics", "--plan", "a1.txt", "--index", line.IndexFolder));
        Assert.DoesNotContain("11/KH-UBND", line.Out, StringComparison.Ordinal);
        Assert.Single(line.Out.Split('\n'), static row => row.Contains("12/KH-UBND", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APlanInSeveralFilesIsCountedOnce()
    {
        using var line = await IndexAsync();
        foreach (var (from, to) in (ReadOnlySpan<(string, string)>)[("a1.txt", "a1.md"), ("a2.txt", "a2.md")]) File.Copy(Path.Combine(line.Folder, "plans", from), Path.Combine(line.Folder, "plans", to));
        await line.RunAsync("ingest", Path.Combine(line.Folder, "plans"), "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("index", "info", "--format", "json", "--index", line.IndexFolder));
        using var info = JsonDocument.Parse(line.Out);
        var plans = info.RootElement.GetProperty("plans").GetInt32();
        Assert.Equal(plans + 2, info.RootElement.GetProperty("files").GetInt32());
        Assert.Equal(0, await line.RunAsync("topics", "--format", "json", "--index", line.IndexFolder));
        using var topics = JsonDocument.Parse(line.Out);
        var counts = topics.RootElement.GetProperty("topics").EnumerateArray().Select(static topic => (Files: topic.GetProperty("count").GetInt32(), Plans: topic.GetProperty("distinct").GetInt32())).ToList();
        Assert.Equal(2, counts.Sum(static count => count.Files - count.Plans));
        Assert.Equal(0, await line.RunAsync("topics", "--index", line.IndexFolder));
        Assert.StartsWith($"{counts.Sum(static count => count.Plans)} plans, ", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--count", "-1")]
    [InlineData("--count", "1001")]
    [InlineData("--count", "x")]
    [InlineData("--limit", "-1")]
    [InlineData("--engine", "other")]
    [InlineData("--format", "ics")]
    public async Task WhatCannotBeIsAWrongCommandLine(string option, string value)
    {
        using var line = await IndexAsync();
        Assert.Equal(2, await line.RunAsync("topics", option, value, "--index", line.IndexFolder));
        Assert.NotEmpty(line.Error);
    }

    [Fact]
    public async Task AnEngineThatIsNotBuiltInNamesItsPackage()
    {
        using var line = await IndexAsync();
        var isBuiltIn = Commands.TopicEngines.Names.Contains("ml", StringComparer.Ordinal);
        Assert.Equal(isBuiltIn ? 0 : 2, await line.RunAsync("topics", "--engine", "ml", "--index", line.IndexFolder));
        Assert.Equal(!isBuiltIn, line.Error.Contains("Microsoft.ML", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryEngineThatIsBuiltInAnswers()
    {
        using var line = await IndexAsync();
        Assert.Contains("plain", Commands.TopicEngines.Names);
        foreach (var engine in Commands.TopicEngines.Names)
        {
            Assert.Equal(0, await line.RunAsync("topics", "--count", "2", "--engine", engine, "--format", "json", "--index", line.IndexFolder));
            using var json = JsonDocument.Parse(line.Out);
            Assert.Equal(engine, json.RootElement.GetProperty("engine").GetString());
            Assert.Equal(2, json.RootElement.GetProperty("topics").GetArrayLength());
        }
    }

    [Fact]
    public async Task AFilterThatLeavesNoPlanGivesNoTopic()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("topics", "--year", "1999", "--index", line.IndexFolder));
        Assert.Equal("0 plans, 0 topics", line.Out.Trim());
    }

    private static async Task<CommandLine> IndexAsync()
    {
        var line = new CommandLine();
        for (var i = 0; i < 6; i++)
        {
            var (title, text) = Plans[i / 3];
            line.Write($"plans/{"ab"[i / 3]}{i}.txt", $"""
                Số: {10 + i}/KH-UBND

                Tây Ninh, ngày 0{i + 1} tháng 02 năm 2024

                KẾ HOẠCH

                {title} năm 2024

                I. NỘI DUNG

                {text}

                II. TỔ CHỨC THỰC HIỆN

                Các đơn vị báo cáo kết quả theo quy định.
                """);
        }

        line.Write("plans/empty.txt", "2024");
        Assert.Equal(0, await line.RunAsync("ingest", Path.Combine(line.Folder, "plans"), "--index", line.IndexFolder));
        return line;
    }
}
