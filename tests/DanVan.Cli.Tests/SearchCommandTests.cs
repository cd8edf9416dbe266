using System.Text.Json;

namespace DanVan.Cli.Tests;

/// <summary><c>danvan search</c> and <c>danvan tasks</c> in every form of output.</summary>
public sealed class SearchCommandTests
{
    private const string Head = """
        Số: {0}/KH-UBND

        Tây Ninh, ngày 05 tháng 02 năm 2024

        KẾ HOẠCH Thực hiện công tác dân vận năm 2024

        I. MỤC ĐÍCH

        Nâng cao nhận thức của cán bộ, công chức về phong trào thi đua; gắn trách nhiệm của người đứng đầu với kết quả vận động nhân dân ở từng khu phố.

        II. TỔ CHỨC THỰC HIỆN

        """;

    private const string Tasks = """
        1. Văn phòng chủ trì, phối hợp với Phòng Nội vụ tổng hợp; báo cáo kết quả, "đúng hạn" \ đầy đủ trước ngày 15/5/2024.

        2. Phòng Nội vụ chủ trì, phối hợp với Ban Dân vận, Mặt trận Tổ quốc và các đoàn thể xây dựng kế hoạch kiểm tra công tác dân vận chính quyền ở các xã, thị trấn, hoàn thành trong tháng 9 năm 2024.

        3. Công an huyện chủ trì bảo đảm an ninh, trật tự.
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task CalendarIsOneThatARFCReaderTakes(string language)
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "ics", "--lang", language, "--index", line.IndexFolder));
        var events = CalendarText.Read(line.Out);
        Assert.Equal(["20240515", "20240930"], events.Select(static e => e["DTSTART"]).Distinct(StringComparer.Ordinal));
        var first = events[0];
        Assert.Equal(("20240601T000000Z", "20240516", "12/KH-UBND"), (first["DTSTAMP"], first["DTEND"], first["CATEGORIES"]));
        Assert.StartsWith("Văn phòng: ", first["SUMMARY"], StringComparison.Ordinal);
        Assert.Contains("""tổng hợp; báo cáo kết quả, "đúng hạn" \ đầy đủ""", first["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Contains(language is "vi" ? "\nPhối hợp: Phòng Nội vụ" : "\nSupport: Phòng Nội vụ", first["DESCRIPTION"], StringComparison.Ordinal);

        // The same task has the same UID when the file is made again.
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "ics", "--lang", language, "--due-to", "2024-06-30", "--index", line.IndexFolder));
        Assert.Equal(first["UID"], Assert.Single(CalendarText.Read(line.Out))["UID"]);
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "ics", "--assignee", "không có ai", "--index", line.IndexFolder));
        Assert.Empty(CalendarText.Read(line.Out));
    }

    [Fact]
    public async Task WhatBeginsWithAtIsAQueryAndNoFileOfArguments()
    {
        using var line = await IndexAsync();
        var file = line.Write("args.rsp", "--limit\nx\n");
        Assert.Equal(0, await line.RunAsync("search", "@" + file, "OR", "phong trào", "--index", line.IndexFolder));
        Assert.Equal(0, await line.RunAsync("search", "@trào", "--index", line.IndexFolder));
        Assert.Contains("1 plan", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("parse", "@" + file));
        Assert.Contains("@" + file, line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-number:999")]
    [InlineData("-issuer:\"Sở Y tế\"")]
    [InlineData("-kind:\"nghị quyết\"")]
    public async Task WhatAQueryLeavesOutIsNoOption(string query)
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", query, "--index", line.IndexFolder));
        Assert.Contains("1 plan", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageBehindTheLastHitSaysSo()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", "phong trào", "--skip", "50", "--index", line.IndexFolder));
        Assert.Contains("1 plan", line.Out, StringComparison.Ordinal);
        Assert.Contains("none of 1; --skip 0 begins with the first", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "phong trào", "--skip", "50", "--index", line.IndexFolder, "--lang", "vi"));
        Assert.Contains("0 trong 1; --skip 0 để xem từ đầu", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TasksOfAPlanInTwoFilesAreGivenOnceInEveryForm()
    {
        using var line = await IndexAsync();
        File.Copy(Path.Combine(line.Folder, "plan.txt"), Path.Combine(line.Folder, "plan 2.txt"));
        Assert.Equal(0, await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder));
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "csv", "--index", line.IndexFolder));
        var rows = Csv(line.Out).Skip(1).Select(static row => (Due: row[0], Source: row[7])).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal(rows, json.RootElement.GetProperty("tasks").EnumerateArray().Select(static task => (task.GetProperty("due").GetString() ?? "", task.GetProperty("source").GetString()!)));
        Assert.All(json.RootElement.GetProperty("tasks").EnumerateArray(), static task => Assert.NotEmpty(task.GetProperty("identity").GetString()!));
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "ics", "--index", line.IndexFolder));
        Assert.Equal(2, CalendarText.Read(line.Out).Count);
    }

    [Fact]
    public async Task TasksAsCsvKeepEveryFieldInItsColumn()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("tasks", "--format", "csv", "--index", line.IndexFolder));
        var rows = Csv(line.Out);
        Assert.Equal(["due", "lead", "support", "task", "deadline", "plan", "section", "source"], rows[0]);
        Assert.Equal(3, rows.Count - 1);
        Assert.All(rows, static row => Assert.Equal(8, row.Count));
        Assert.Equal(["2024-05-15", "2024-09-30", ""], rows.Skip(1).Select(static r => r[0]));
        Assert.Contains("\"đúng hạn\" \\ đầy đủ", rows[1][3], StringComparison.Ordinal);
        Assert.Equal(("Văn phòng", "Phòng Nội vụ", "12/KH-UBND", "plan.txt"), (rows[1][1], rows[1][2], rows[1][5], rows[1][7]));
    }

    [Theory]
    [InlineData("csv", 61)]
    [InlineData("json", 61)]
    [InlineData("ics", 61)]
    [InlineData("table", 50)]
    [InlineData("csv", 7, "--limit", "7")]
    [InlineData("table", 61, "--limit", "0")]
    public async Task OnlyATableOfTasksIsCutWhereNoLimitIsGiven(string format, int expected, params string[] limit)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + string.Join("\n\n", Enumerable.Range(1, 61).Select(static i => $"{i}. Phòng Nội vụ rà soát cụm dân cư thứ {i:00} trước ngày 30/9/2024.")));
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync(["tasks", "--format", format, "--index", line.IndexFolder, .. limit]));
        Assert.Equal(expected, line.Out.Split(format is "ics" ? "BEGIN:VEVENT" : format is "json" ? "\"due\"" : "cụm dân cư").Length - 1);
        Assert.Equal(format is "table" && expected < 61, line.Out.Contains("50 of 61; --limit 0 shows all", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FacetsAreInWords()
    {
        using var line = new CommandLine();
        var text = Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận; Quyết định số 217-QĐ/TW ngày 12/12/2013; Kế hoạch số 4/KH-UBND ngày 09/01/2024 của Ủy ban nhân dân tỉnh.\n\n" + Tasks;
        line.Write("plan.txt", text);
        line.Write("bản sao.txt", text);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "thi đua", "--lang", "vi", "--index", line.IndexFolder));
        Assert.Contains("Nghị quyết 25-NQ/TW 03/06/2013 (1)", line.Out, StringComparison.Ordinal);
        Assert.Contains("Quyết định 217-QĐ/TW (1)", line.Out, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch 4/KH-UBND 09/01/2024 (1)", line.Out, StringComparison.Ordinal);
        Assert.Contains("quan hệ: thực hiện (1)", line.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 kế hoạch", line.Out, StringComparison.Ordinal);

        // One plan in two files is one row.
        Assert.Contains("12/KH-UBND (bản sao.txt, plan.txt)", string.Join(' ', line.Out.Split('\n').Select(static l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesOfOnePlanAreOneRowAndPlansOfOneNumberAreTwo()
    {
        using var line = new CommandLine();
        var text = Head.Replace("{0}", "12", StringComparison.Ordinal) + Tasks;
        var draft = Head.Replace("{0}", "    ", StringComparison.Ordinal) + Tasks;
        line.Write("a.txt", text);
        line.Write("b.txt", text.Replace("2024", "2023", StringComparison.Ordinal));
        line.Write("draft.txt", draft);
        line.Write("draft.md", draft.ToUpperInvariant());
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "thi đua", "--index", line.IndexFolder));
        Assert.StartsWith("3 plans", line.Out, StringComparison.Ordinal);
        Assert.Contains("12/KH-UBND (a.txt)", line.Out, StringComparison.Ordinal);
        Assert.Contains("12/KH-UBND (b.txt)", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, line.Out.Split("draft.md").Length - 1);
        Assert.Equal(1, line.Out.Split("draft.txt").Length - 1);
        Assert.Equal(0, await line.RunAsync("search", "thi đua", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal([1, 1, 2], json.RootElement.GetProperty("hits").EnumerateArray().CountBy(static hit => hit.GetProperty("identity").GetString()!).Select(static same => same.Value).Order());
    }

    [Theory]
    [InlineData("25", "did you mean: Nghị quyết 25-NQ/TW")]
    [InlineData("nghị quyết 025", "did you mean: Nghị quyết 25-NQ/TW")]
    [InlineData("NGHI QUYET 26", null)]
    [InlineData("25-NQ/TU", "did you mean: 25-NQ/TW")]
    [InlineData("26-NQ/TWW", "did you mean: 25-NQ/TW")]
    [InlineData("12/KH-UBNN", null)]
    public async Task CitesOffersWhatHasTheWordsAskedFor(string target, string? offered)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận.");
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("cites", target, "--index", line.IndexFolder));
        Assert.Equal(offered is null ? [$"No plan of the index cites {target}."] : [$"No plan of the index cites {target}.", offered], line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.TrimEnd()));
        Assert.Equal(2, await line.RunAsync("cites", " ", "--index", line.IndexFolder));
    }

    // A number that was cited without its symbol is found by its kind.
    [Theory]
    [InlineData("Chỉ thị 19")]
    [InlineData("chỉ thị số 19")]
    public async Task CitesFindsANumberWithoutSymbol(string target)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Chỉ thị 19 ngày 05/02/2026 của Tỉnh ủy.");
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        foreach (var asked in (string[])[target, target + " ngày 05/02/2026"])
        {
            Assert.Equal(0, await line.RunAsync("cites", asked, "--index", line.IndexFolder));
            Assert.Contains("Chỉ thị 19 of 05/02/2026", line.Out, StringComparison.Ordinal);
            Assert.Contains("cited once by 1 plan", line.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("did you mean", line.Out, StringComparison.Ordinal);
        }

        Assert.Equal(0, await line.RunAsync("cites", target, "--date", "2026-02-05", "--index", line.IndexFolder));
        Assert.Contains("cited once by 1 plan", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("cites", target, "--date", "2026-02-06", "--index", line.IndexFolder));
        Assert.DoesNotContain("cited once", line.Out, StringComparison.Ordinal);
    }

    // What a plan calls by a number alone, without saying which act, may be the one that is asked for: it is told and not counted, and is no cited document of its own.
    [Theory]
    [InlineData(null)]
    [InlineData("sqlite")]
    public async Task ANumberAloneThatNothingExplainsIsToldApart(string? engine)
    {
        using var line = new CommandLine();
        line.Write("full.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương và Nghị quyết 25.");
        line.Write("alone.txt", Head.Replace("{0}", "13", StringComparison.Ordinal) + "Tiếp tục thực hiện NQ 25. Sơ kết Nghị quyết 25.");
        string[] chosen = engine is null ? [] : ["--engine", engine];
        Assert.Equal(0, await line.RunAsync(["ingest", line.Folder, "--index", line.IndexFolder, .. chosen]));

        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--index", line.IndexFolder));
        Assert.Contains("cited 2 times by 1 plan", line.Out, StringComparison.Ordinal);
        Assert.Contains("not counted: 1 plan with 25 NQ alone, without saying which is meant; `danvan cites 25/NQ` shows where", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--format", "json", "--index", line.IndexFolder));
        using (var json = JsonDocument.Parse(line.Out))
        {
            Assert.Equal("25/NQ", json.RootElement.GetProperty("byNumberAlone").GetProperty("number").GetString());
            Assert.Equal(2, json.RootElement.GetProperty("byNumberAlone").GetProperty("total").GetInt32());
        }

        foreach (var asked in (string[])["25/NQ", "Nghị quyết 25"])
        {
            Assert.Equal(0, await line.RunAsync("cites", asked, "--index", line.IndexFolder));
            Assert.Contains("13/KH-UBND", line.Out, StringComparison.Ordinal);
            Assert.Contains("cited 2 times by 1 plan", line.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("12/KH-UBND", line.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("not counted", line.Out, StringComparison.Ordinal);
        }

        Assert.Contains("did you mean: Nghị quyết 25-NQ/TW", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "*", "--format", "json", "--index", line.IndexFolder));
        using (var json = JsonDocument.Parse(line.Out))
            Assert.Equal(["nq-tw:2013-06-03:0025"], json.RootElement.GetProperty("facets").GetProperty("cited").EnumerateObject().Select(static v => v.Name));
        Assert.Equal(0, await line.RunAsync("graph", "--format", "json", "--index", line.IndexFolder));
        Assert.DoesNotContain("undated:0025", line.Out, StringComparison.Ordinal);
    }

    // What is called by its number alone is listed, and offered, as the act that it means; what nothing explains keeps its kind.
    [Theory]
    [InlineData(null)]
    [InlineData("sqlite")]
    public async Task ANumberAloneCountsAsTheActItMeans(string? engine)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + "Quán triệt Nghị quyết 57, Chỉ thị 33. Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Kế hoạch 33 của Tỉnh ủy.");
        string[] chosen = engine is null ? [] : ["--engine", engine];
        Assert.Equal(0, await line.RunAsync(["ingest", line.Folder, "--index", line.IndexFolder, .. chosen]));
        Assert.Equal(0, await line.RunAsync("cites", "57-NQ/TW", "--index", line.IndexFolder));
        Assert.Contains("Nghị quyết 57-NQ/TW of 22/12/2024", line.Out, StringComparison.Ordinal);
        Assert.Contains("cited 2 times by 1 plan", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("cites", "33/CT", "--index", line.IndexFolder));
        Assert.Contains("Chỉ thị 33", line.Out, StringComparison.Ordinal);
        Assert.Contains("cited once by 1 plan", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "nghị quyết 57", "--index", line.IndexFolder));
        Assert.DoesNotContain("did you mean: 57\n", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "chỉ thị 33", "--index", line.IndexFolder));
        Assert.DoesNotContain("did you mean", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CitesAsCsvHasARowForEachPlace()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương, gắn với \"dân vận khéo\".");
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--format", "csv", "--index", line.IndexFolder));
        var rows = Csv(line.Out);
        Assert.Equal(["identity", "number", "date", "plan", "issuer", "planDate", "section", "relation", "citation", "sentence", "source"], rows[0]);
        Assert.Equal(["nq-tw:2013-06-03:0025", "25-NQ/TW", "2013-06-03", "12/KH-UBND"], rows[1].Take(4));
        Assert.Equal(("2024-02-05", "II", "implements", "plan.txt"), (rows[1][5], rows[1][6], rows[1][7], rows[1][10]));
        Assert.Contains("\"dân vận khéo\"", rows[1][9], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchExplainsItsScores()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", "vận động nhân dân", "--explain", "--index", line.IndexFolder));
        Assert.Contains(" is the sum of\n", line.Out[line.Out.IndexOf("plan.txt: ", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "vận động nhân dân", "--explain", "--lang", "vi", "--index", line.IndexFolder));
        Assert.Contains(" là tổng của\n", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "vận động nhân dân", "--explain", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.All(json.RootElement.GetProperty("hits").EnumerateArray(), static hit => Assert.Contains("\"vận\"", hit.GetProperty("explanation").EnumerateArray().Select(static part => part.GetProperty("condition").GetString())));
    }

    [Fact]
    public async Task SearchOffersWhatMayHaveBeenMeant()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", "12/KH-UBDN", "--index", line.IndexFolder));
        Assert.Contains("did you mean: 12/KH-UBND", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "nhận thức", "khu phốo", "--lang", "vi", "--index", line.IndexFolder));
        Assert.Contains("có phải ý bạn là: nhận thức khu phố", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongTitleIsCutInTheTableAlone()
    {
        using var line = new CommandLine();
        var title = "Thực hiện công tác dân vận " + string.Join(' ', Enumerable.Range(1, 150).Select(static i => $"việc{i}"));
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal).Replace("Thực hiện công tác dân vận năm 2024", title, StringComparison.Ordinal) + Tasks);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "nhận thức", "--index", line.IndexFolder));
        Assert.Contains("việc20", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("việc90", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "nhận thức", "--format", "json", "--index", line.IndexFolder));
        Assert.Contains("việc150", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search|dân vận|--province|Tay Nink", "no plan of the index is of the province 'Tay Nink'; did you mean: Tay ninh")]
    [InlineData("search|dân vận|--year|2023", "no plan of the index is of the year 2023; there are 2024 to 2024")]
    [InlineData("search|dân vận|--level|xã", "no plan of the index is of the level commune")]
    [InlineData("search|dân vận|--issuer|sở y tế", "no plan of the index is by 'sở y tế'")]
    [InlineData("search|dân vận|--kind|ke hoac", "no plan of the index is of the kind 'ke hoac'; did you mean: ke hoach")]
    [InlineData("search|không có từ này|--year|2024", null)]
    [InlineData("tasks|--kind|chỉ thị", "no plan of the index is of the kind 'chỉ thị'")]
    [InlineData("tasks|--assignee|phòng nôi vự", null)]
    [InlineData("tasks|--assignee|phong noiv vu", "nobody called 'phong noiv vu' has a task; did you mean: phong noi vu")]
    [InlineData("tasks|--province|x\" OR \\", "no plan of the index is of the province 'x\" OR \\'")]
    [InlineData("cites|25-NQ/TW|--province|tay nink", "Without the other conditions it is cited once.|no plan of the index is of the province 'tay nink'; did you mean: tay ninh")]
    [InlineData("cites|25-NQ/TW|--relation|repeals", "Without the other conditions it is cited once.")]
    public async Task WhereNothingIsFoundTheConditionsAreNamedThatNothingMeets(string command, string? expected)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\n" + Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.\n\n" + Tasks);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync([.. command.Split('|'), "--index", line.IndexFolder]));
        var said = line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.TrimEnd()).Skip(1).ToList();
        if (expected is not null) Assert.Equal(expected.Split('|'), said);
        else Assert.DoesNotContain(said, static l => l.StartsWith("no", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnswerSaysHowItReadTheQueryAndHowToGoOn()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", "assignee:phòng nội vụ thi đua", "--index", line.IndexFolder));
        Assert.Contains("read as: assignee:\"phòng nội vụ\" thi đua", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--skip", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "assignee:phòng nội vụ thi đua", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal("assignee:\"phòng nội vụ\" thi đua", json.RootElement.GetProperty("readAs").GetString());
        line.Write("khác.txt", Head.Replace("{0}", "14", StringComparison.Ordinal));
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "thi đua", "--limit", "1", "--lang", "vi", "--index", line.IndexFolder));
        Assert.Contains("1 đến 1 trong 2; --skip 1 để xem tiếp", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "thi đua", "--skip", "1", "--index", line.IndexFolder));
        Assert.Contains("2 to 2 of 2", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("--skip", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("tasks", "--limit", "1", "--index", line.IndexFolder));
        Assert.Contains("1 of 3; --limit 0 shows all", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assignee:phòng nội vụ|thi đua", false)]
    [InlineData("assignee:phòng|nội|vụ|thi|đua", true)]
    [InlineData("assignee:phòng nội vụ thi đua", true)]
    [InlineData("thi đua|assignee:phòng nội vụ", false)]
    public async Task ReadingIsSaidOnlyWhereItIsNotWhatWasTyped(string words, bool isSaid)
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync(["search", .. words.Split('|'), "--index", line.IndexFolder]));
        Assert.Contains("1 plan", line.Out, StringComparison.Ordinal);
        Assert.Equal(isSaid, line.Out.Contains("read as: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("search|thi đua")]
    [InlineData("search|--like|plan.txt")]
    [InlineData("tasks")]
    [InlineData("cites|25-NQ/TW")]
    [InlineData("cites|25-NQ/TW|--transitive")]
    [InlineData("graph")]
    [InlineData("topics")]
    [InlineData("show")]
    [InlineData("index|remove|plan.txt")]
    [InlineData("index|compact")]
    [InlineData("index|verify")]
    public async Task CommandEndsWhereItIsInterrupted(string command)
    {
        using var line = await IndexAsync();
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        Assert.Equal(ExitCodes.Interrupted, await line.RunAsync([.. command.Split('|'), "--index", line.IndexFolder], interrupt.Token));
        Assert.Contains("danvan: interrupted", line.Error, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("show", "plan.txt", "--index", line.IndexFolder));
    }

    [Fact]
    public async Task BlankNumberIsSaidToBeOneInEveryTable()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "   ", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.\n\n" + Tasks);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        foreach (var (command, column) in (IEnumerable<(string, int)>)[("tasks", 5), ("cites|25-NQ/TW", 3), ("topics", 3)])
        {
            Assert.Equal(0, await line.RunAsync([.. command.Split('|'), "--format", "csv", "--index", line.IndexFolder]));
            Assert.Equal("…/KH-UBND", Csv(line.Out)[1][column]);
        }
    }

    [Theory]
    [InlineData("0", 3, null)]
    [InlineData("3", 3, null)]
    [InlineData("2", 2, "2 of 3; --limit 0 shows all")]
    public async Task ListEndsWhereTheLimitIs(string limit, int shown, string? said)
    {
        using var line = await IndexAsync();
        line.Write("b.txt", Head.Replace("{0}", "14", StringComparison.Ordinal));
        line.Write("c.txt", Head.Replace("{0}", "15", StringComparison.Ordinal));
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("show", "--limit", limit, "--index", line.IndexFolder));
        Assert.Equal(shown, line.Out.Split("/KH-UBND").Length - 1);
        Assert.Equal(said, line.Out.Split('\n').SingleOrDefault(static l => l.Contains("--limit", StringComparison.Ordinal))?.TrimEnd());
        Assert.Equal(0, await line.RunAsync("show", "-n", limit, "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal(shown, json.RootElement.GetProperty("plans").GetArrayLength());
    }

    [Theory]
    [InlineData("--province|thừa thiên huế", 0, "0 plans")]
    [InlineData("--kind|ke hoach", 0, "1 plan")]
    [InlineData("--year|2024", 0, "1 plan")]
    [InlineData("--sort|date", 2, "give a query, a condition")]
    public async Task ConditionsAloneAreAQuery(string arguments, int code, string said)
    {
        using var line = await IndexAsync();
        Assert.Equal(code, await line.RunAsync(["search", .. arguments.Split('|'), "--index", line.IndexFolder]));
        Assert.StartsWith(code == 0 ? said : "danvan: " + said, code == 0 ? line.Out : line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchFindsPlansThatAreLikeOne()
    {
        using var line = await IndexAsync();
        line.Write("chép.txt", Head.Replace("{0}", "13", StringComparison.Ordinal) + Tasks.Replace("3. Công an huyện", "3. Ban Chỉ huy Quân sự", StringComparison.Ordinal));
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "--like", "12/KH-UBND", "--index", line.IndexFolder));
        Assert.Contains("13/KH-UBND", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("search", "--like", "12/KH-UBND", "--format", "json", "--index", line.IndexFolder));
        using (var json = JsonDocument.Parse(line.Out))
        {
            var copy = Assert.Single(json.RootElement.GetProperty("similar").EnumerateArray());
            Assert.Equal("chép.txt", copy.GetProperty("source").GetString());
            Assert.InRange(copy.GetProperty("shared").GetDouble(), 0.5, 0.999);
        }

        // Another file of the plan is no copy of it, one of the copy no other copy; 0 asks for all.
        line.Write("plan.md", Head.Replace("{0}", "12", StringComparison.Ordinal) + Tasks);
        line.Write("chép.md", await File.ReadAllTextAsync(Path.Combine(line.Folder, "chép.txt")));
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        foreach (var limit in (string[])["0", "1", "2147483647"])
        {
            Assert.Equal(0, await line.RunAsync("search", "--like", "12/KH-UBND", "-n", limit, "--index", line.IndexFolder));
            Assert.Contains("13/KH-UBND (2 files)", line.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("12/KH-UBND", line.Out.Split('─')[^1].Split("Số:")[0], StringComparison.Ordinal);
        }

        // Nor where it is not known in which province its place lies.
        foreach (var file in (string[])["huyện.txt", "huyện.md"])
            line.Write(file, "HUYỆN ỦY HƯƠNG GIANG\nBAN DÂN VẬN\n\n" + Head.Replace("Số: {0}/KH-UBND", "Số 51-KH/BDVHU", StringComparison.Ordinal).Replace("Tây Ninh", "Hương Giang", StringComparison.Ordinal) + Tasks);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "--like", "12/KH-UBND", "--index", line.IndexFolder));
        Assert.Contains("51-KH/BDVHU (2 files)", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("search", "--like", "77/KH-UBND", "--index", line.IndexFolder));
        Assert.Contains("no plan of the index is '77/KH-UBND'", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"nhận thức\"~", "a number from 0 to 1000 after '~' was expected")]
    [InlineData("year:abc", "a date like 2024, 2024-03 or 2024-03-14 was expected")]
    [InlineData("(dân vận", "a ')' was expected")]
    [InlineData("isuer:ubnd", "there is no field 'isuer'; the fields are text, title, section, number")]
    public async Task MalformedQueryIsACommandLineThatIsWrong(string query, string said)
    {
        using var line = await IndexAsync();
        Assert.Equal(2, await line.RunAsync("search", query, "--index", line.IndexFolder));
        Assert.Contains(said, line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("search", query, "--lang", "vi", "--index", line.IndexFolder));
        Assert.Contains("Tại vị trí ", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "--year", "20x", "'20x' is no whole number, which '--year' takes")]
    [InlineData("vi", "--year", "20x", "'20x' không phải là số nguyên; '--year' nhận số nguyên")]
    [InlineData("en", "--year", "24", "'24' is no year; write 2024")]
    [InlineData("en", "--limit", "99999999999", "'99999999999' is no whole number, which '--limit' takes")]
    [InlineData("en", "--level", "thôn", "'thôn' is no level; there are central, province, district, commune")]
    [InlineData("vi", "--level", "thôn", "'thôn' không phải là cấp; có trung ương, tỉnh, huyện, xã")]
    [InlineData("en", "--sort", "size", "'size' is none of relevance, date, number")]
    [InlineData("vi", "--sort", "size", "không có giá trị 'size'; có relevance, date, number")]
    [InlineData("xx", "--limit", "1", "there is no language 'xx'; there are en and vi")]
    public async Task WrongValueIsNamedInPlainWords(string language, string option, string value, string said)
    {
        using var line = await IndexAsync();
        Assert.Equal(2, await line.RunAsync("search", "dân", option, value, "--lang", language, "--index", line.IndexFolder));
        Assert.Contains(said, line.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("index", "rebuild")]
    [InlineData("index", "convert")]
    public async Task EngineThatIsNotThereIsNamedAndMakesNoIndex(params string[] command)
    {
        using var line = new CommandLine();
        var file = line.Write("plan.txt", Tasks);
        string[] rest = command[^1] switch { "ingest" => [file, "--engine", "foo"], "convert" => ["foo"], _ => ["--engine", "foo"] };
        Assert.Equal(2, await line.RunAsync([.. command, .. rest, "--index", line.IndexFolder]));
        Assert.Contains("'foo' is no engine of this program; there are ", line.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.IndexFolder));
    }

    [Theory]
    [InlineData("tỉnh")]
    [InlineData("huyen")]
    [InlineData("trung ương")]
    public async Task LevelMayBeNamedInVietnamese(string level)
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", "dân", "--level", level, "--index", line.IndexFolder));
    }

    [Theory]
    [InlineData("search|*|--kind|ke hoach", "12/KH-UBND")]
    [InlineData("search|*|--kind|Kế hoạch", "12/KH-UBND")]
    [InlineData("tasks|--kind|kế hoạch", "12/KH-UBND")]
    [InlineData("search|*|--kind|kế", null)]
    public async Task KindOfThePlansMayBeAskedFor(string command, string? expected)
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync([.. command.Split('|'), "--index", line.IndexFolder]));
        if (expected is not null) Assert.Contains(expected, line.Out, StringComparison.Ordinal);
        else Assert.DoesNotContain("/KH-UBND", line.Out, StringComparison.Ordinal);
    }

    // That of "cites" is the kind of what is cited.
    [Theory]
    [InlineData("Nghị quyết", "cited once")]
    [InlineData("Kế hoạch", "No plan of the index cites 25-NQ/TW.")]
    public async Task KindOfCitesIsThatOfTheCitedDocument(string kind, string expected)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\n" + Head.Replace("{0}", "12", StringComparison.Ordinal) + "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.\n\n" + Tasks);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--kind", kind, "--index", line.IndexFolder));
        Assert.Contains(expected, line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageMayNameItsCountry()
    {
        using var line = await IndexAsync();
        Assert.Equal(0, await line.RunAsync("search", "dân", "--lang", "vi-VN", "--index", line.IndexFolder));
        Assert.StartsWith("1 kế hoạch", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "is a file; an index is a folder")]
    [InlineData("vi", "là một tệp; chỉ mục phải là thư mục")]
    public async Task FileInPlaceOfAnIndexIsNamed(string language, string said)
    {
        using var line = new CommandLine();
        var file = line.Write("plan.txt", Tasks);
        foreach (var folder in new[] { file, Path.Combine(file, "index") })
        {
            foreach (var args in (string[][])[["search", "dân"], ["ingest", file], ["index", "verify"], ["index", "rebuild"], ["tasks"]])
            {
                Assert.Equal(3, await line.RunAsync([.. args, "--lang", language, "--index", folder]));
                Assert.Contains($"'{file}' {said}", line.Error, StringComparison.Ordinal);
            }
        }
    }

    // Of a page that is damaged a command may learn in the middle.
    [Fact]
    public async Task DamageAnywhereEndsACommandWithItsStatus()
    {
        using var line = await IndexAsync();
        foreach (var i in Enumerable.Range(0, 60)) line.Write($"p{i}.txt", Head.Replace("{0}", $"{i}", StringComparison.Ordinal) + Tasks + string.Join(' ', Enumerable.Range(0, 300).Select(n => $"từ{(i * 300) + n}")));
        var index = Path.Combine(line.Folder, "sqlite");
        Assert.Equal(0, await line.RunAsync("ingest", line.Folder, "--engine", "sqlite", "--index", index));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var file = Assert.Single(Directory.GetFiles(index, "*.db"));
        var bytes = await File.ReadAllBytesAsync(file);
        for (var at = 40_960; at < bytes.Length; at += 4096) bytes.AsSpan(at, 64).Fill(0xA5);
        await File.WriteAllBytesAsync(file, bytes);
        foreach (var args in (string[][])[["search", "dân vận"], ["tasks"], ["topics"], ["graph"], ["check"], ["show", "12/KH-UBND"], ["cites", "25-NQ/TW"], ["search", "--like", "12/KH-UBND"]])
        {
            var code = await line.RunAsync([.. args, "--index", index]);
            Assert.True(code is 0 or 1 or 3, $"{args[0]}: {code}");
            if (code == 3) Assert.Contains("is damaged", line.Error, StringComparison.Ordinal);
        }

        Assert.Equal(3, await line.RunAsync("tasks", "--index", index));
        Assert.Contains("danvan index rebuild", line.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandLine> IndexAsync()
    {
        var line = new CommandLine();
        line.Write("plan.txt", Head.Replace("{0}", "12", StringComparison.Ordinal) + Tasks);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        return line;
    }

    // RFC 4180, read strictly.
    private static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var row = new List<string>();
            while (true)
            {
                if (text[at] == '"')
                {
                    var field = new System.Text.StringBuilder();
                    for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                    {
                        if (text[at] == '"') at++;
                        field.Append(text[at]);
                    }

                    at++;
                    row.Add(field.ToString());
                }
                else
                {
                    var end = text.AsSpan(at).IndexOfAny(",\r\"") + at;
                    Assert.NotEqual('"', text[end]);
                    row.Add(text[at..end]);
                    at = end;
                }

                if (text[at] == ',')
                {
                    at++;
                    continue;
                }

                Assert.Equal("\r\n", text.Substring(at, 2));
                at += 2;
                break;
            }

            rows.Add(row);
        }

        return rows;
    }
}
