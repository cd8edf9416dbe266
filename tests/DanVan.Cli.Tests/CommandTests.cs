using System.Text.Json;
using DanVan.Cli.Commands;
using DanVan.Cli.Output;
using DanVan.Parsing;

namespace DanVan.Cli.Tests;

public sealed class CommandTests
{
    private const string Plan = """
        Số: 12/KH-UBND

        Tây Ninh, ngày 05 tháng 02 năm 2024

        KẾ HOẠCH Thực hiện công tác dân vận năm 2024

        Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:

        I. MỤC ĐÍCH

        Triển khai Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.

        II. TỔ CHỨC THỰC HIỆN

        1. Văn phòng chủ trì, phối hợp với Phòng Nội vụ tổng hợp, báo cáo trước ngày 15/5/2024.
        """;

    [Fact]
    public async Task IngestThenCitesTellsPlanSectionAndSentence()
    {
        using var line = new CommandLine();
        var file = line.Write("kế hoạch có dấu và cách.txt", Plan);
        Assert.Equal(0, await line.RunAsync("ingest", file, "--index", line.IndexFolder));
        Assert.Contains("read 1 (new 1, changed 0), unchanged 0, failed 0", line.Out, StringComparison.Ordinal);

        Assert.Equal(0, await line.RunAsync("cites", "25-nq/tw", "--date", "03/6/2013", "--index", line.IndexFolder));
        Assert.Contains("12/KH-UBND", line.Out, StringComparison.Ordinal);
        Assert.Contains("«Nghị quyết số 25-NQ/TW ngày 03/6/2013»", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", line.Out, StringComparison.Ordinal);

        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--date", "2003-03-12", "--index", line.IndexFolder));
        Assert.Contains("No plan of the index cites 25-NQ/TW of 12/03/2003.", line.Out, StringComparison.Ordinal);
        Assert.Contains("another date: 03/06/2013", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowTellsWhereACitationStandsAsLongAsTheFileIsTheSame()
    {
        using var line = new CommandLine();
        var file = line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", file, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("show", "12/KH-UBND", "--where", "--index", line.IndexFolder));
        Assert.Contains("line 11", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("show", "12/KH-UBND", "--where", "--format", "json", "--index", line.IndexFolder));
        using (var json = JsonDocument.Parse(line.Out))
        {
            var lines = json.RootElement.GetProperty("citations").EnumerateArray().Select(static citation => citation.GetProperty("places")[0].GetProperty("line").GetInt32());
            Assert.Equal([7, 11], lines);
        }

        line.Write("plan.txt", Plan + "\nThêm.");
        Assert.Equal(1, await line.RunAsync("show", "12/KH-UBND", "--where", "--index", line.IndexFolder));
        Assert.Contains("has changed since it was ingested", line.Error, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Equal(1, await line.RunAsync("show", "12/KH-UBND", "--where", "--index", line.IndexFolder));
        Assert.Contains("is not where it was", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plan", "tasks", "--plan", "--lang", "vi")]
    [InlineData("--plan", "tasks", "--lang", "vi", "--plan", "--format", "json")]
    [InlineData("--assignee", "tasks", "--lang=vi", "--assignee", "--bogus")]
    [InlineData("--due-to", "--lang", "vi", "tasks", "--due-to", "--index", "x")]
    [InlineData("--limit", "search", "a", "--limit", "--lang", "vi")]
    [InlineData("--format", "show", "--format", "--lang", "vi")]
    [InlineData("--rule", "check", "--rule", "--lang", "vi")]
    [InlineData("--index", "index", "info", "--index", "--lang", "vi")]
    [InlineData("--name", "register", "add", "1-NQ/TW", "--date", "2020", "--kind", "x", "--issuer", "y", "--name", "--lang", "vi")]
    [InlineData("--engine", "ingest", ".", "--engine", "-i", "x", "--lang", "vi")]
    [InlineData("--annotate", "check", "a.txt", "--annotate", "--", "--lang", "vi")]
    public async Task AnOptionIsNoValueOfTheOneBeforeIt(string option, params string[] args)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync(args));
        Assert.Contains(option is "--annotate" ? $"Required argument missing for option: '{option}'" : $"tùy chọn '{option}' thiếu giá trị", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, line.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task AValueThatBeginsWithDashesIsWrittenWithASignOfEquality()
    {
        using var line = new CommandLine();
        Assert.Equal(3, await line.RunAsync("tasks", "--plan=--x", "--lang", "vi", "--index", line.IndexFolder));
        Assert.Contains("chưa có chỉ mục", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("tasks", "--limit", "-1"));
        Assert.Contains("--limit takes 0 or more", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parse", "a.txt")]
    [InlineData("check", "a.txt")]
    [InlineData("ingest", ".")]
    public async Task ATimeOfNothingIsRefused(params string[] command)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync([.. command, "--timeout", "0"]));
        Assert.Contains("--timeout takes 1 or more seconds; without it 600 count", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync([.. command, "--timeout", "0", "--lang", "vi"]));
        Assert.Contains("từ 1 trở lên", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync([.. command, "--timeout", "-1"]));
    }

    [Theory]
    [InlineData("Nghị quyết số 25-NQ/TW ngày 03/6/2013", true)]
    [InlineData("nghị quyết 25-NQ/TW", true)]
    [InlineData("Nghị quyết số 25-NQ/TW, ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương", true)]
    [InlineData("Nghị quyết số 25-NQ/TW ngày 12/3/2003", false)]
    [InlineData("Nghị quyết số 26-NQ/TW ngày 03/6/2013", false)]
    [InlineData("'; drop table citation --", false)]
    public async Task AWholeCitationCanBeTyped(string typed, bool isCited)
    {
        using var line = new CommandLine();
        await line.RunAsync("ingest", line.Write("plan.txt", Plan), "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("cites", typed, "--index", line.IndexFolder));
        Assert.Equal(isCited, line.Out.Contains("12/KH-UBND", StringComparison.Ordinal));
        Assert.Equal(isCited ? 0 : 1, await line.RunAsync("graph", typed, "--index", line.IndexFolder));
    }

    [Fact]
    public async Task CitesAsJsonHasTheDocumentedShape()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--index", line.IndexFolder, "--format", "json"));
        using var json = JsonDocument.Parse(line.Out);
        var target = Assert.Single(json.RootElement.GetProperty("targets").EnumerateArray());
        Assert.Equal("2013-06-03", target.GetProperty("date").GetString());
        var places = target.GetProperty("citing").EnumerateArray().ToList();
        Assert.Equal(2, places.Count);
        foreach (var place in places)
        {
            Assert.Equal("plan.txt", place.GetProperty("source").GetString());
            Assert.Equal("Nghị quyết số 25-NQ/TW ngày 03/6/2013", Plan[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
        }

        Assert.Equal(["basis", "implements"], places.Select(static p => p.GetProperty("relation").GetString()!));
    }

    [Theory]
    [InlineData("0", "0", "basis implements", "")]
    [InlineData("1", "0", "basis", "1 to 1 of 2; --limit 0 shows all")]
    [InlineData("5", "1", "implements", "2 to 2 of 2; --limit 0 shows all")]
    [InlineData("1", "2", "", "none of 2; --skip 0 begins with the first")]
    public async Task Cites_is_given_page_by_page(string limit, string skip, string relations, string below)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--index", line.IndexFolder, "--limit", limit, "--skip", skip, "--format", "json"));
        using var json = JsonDocument.Parse(line.Out);
        var target = Assert.Single(json.RootElement.GetProperty("targets").EnumerateArray());
        Assert.Equal((2, 1), (target.GetProperty("total").GetInt32(), target.GetProperty("plans").GetInt32()));
        Assert.Equal(relations, string.Join(' ', target.GetProperty("citing").EnumerateArray().Select(static p => p.GetProperty("relation").GetString())));
        await line.RunAsync("cites", "25-NQ/TW", "--index", line.IndexFolder, "--limit", limit, "--skip", skip);
        Assert.Contains("cited 2 times by 1 plan ", line.Out, StringComparison.Ordinal);
        Assert.Equal(below, string.Join(' ', line.Out.Split('\n').Select(static l => l.Trim()).Where(static l => l.Contains(" of 2; --", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task AChangedFileReplacesAndAnUnchangedIsSkipped()
    {
        using var line = new CommandLine();
        var file = line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", file, "--index", line.IndexFolder);
        await line.RunAsync("ingest", file, "--index", line.IndexFolder);
        Assert.Contains("unchanged 1", line.Out, StringComparison.Ordinal);
        line.Write("plan.txt", Plan.Replace("25-NQ/TW", "26-NQ/TW", StringComparison.Ordinal));
        await line.RunAsync("ingest", file, "--index", line.IndexFolder);
        Assert.Contains("changed 1", line.Out, StringComparison.Ordinal);
        await line.RunAsync("cites", "25-NQ/TW", "--index", line.IndexFolder);
        Assert.Contains("No plan", line.Out, StringComparison.Ordinal);
        await line.RunAsync("show", "--index", line.IndexFolder, "--format", "json");
        using var json = JsonDocument.Parse(line.Out);
        Assert.Single(json.RootElement.GetProperty("plans").EnumerateArray());
    }

    [Fact]
    public async Task TasksAreFoundByAssigneeWithoutMarksAndByDay()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("tasks", "--assignee", "van phong", "--due-to", "2024-05-31", "--index", line.IndexFolder, "--format", "json"));
        using var json = JsonDocument.Parse(line.Out);
        var task = Assert.Single(json.RootElement.GetProperty("tasks").EnumerateArray());
        Assert.Equal("2024-05-15", task.GetProperty("due").GetString());
        Assert.Equal("Văn phòng", task.GetProperty("lead")[0].GetString());

        Assert.Equal(0, await line.RunAsync("tasks", "--overdue", "--as-of", "2024-05-15", "--index", line.IndexFolder));
        Assert.Contains("No task.", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("tasks", "--overdue", "--index", line.IndexFolder));
        Assert.Contains("15/05/2024", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search dân --like 1", "--like stands instead of a query")]
    [InlineData("search --like 1 --year 2024", "--year changes nothing beside --like")]
    [InlineData("search --like 1 --sort date", "--sort changes nothing")]
    [InlineData("cites 25-NQ/TW --depth 3", "--depth changes nothing without --transitive")]
    [InlineData("cites 25-NQ/TW --transitive --format csv", "--transitive changes nothing in CSV")]
    [InlineData("show --where", "--where changes nothing where no plan is named")]
    [InlineData("show 1 --province x", "--province changes nothing where a plan is named")]
    [InlineData("graph --show cites", "--show changes nothing where no document is named")]
    [InlineData("graph 25-NQ/TW --parts", "--parts changes nothing where a document is named")]
    [InlineData("graph --parts --format dot", "--parts changes nothing in this form")]
    [InlineData("graph --format akn", "takes one plan of the index")]
    public async Task OptionsThatWouldBePassedOverAreTold(string words, string expected)
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(2, await line.RunAsync([.. words.Split(' '), "--index", line.IndexFolder]));
        Assert.Contains(expected, line.Error, StringComparison.Ordinal);
        Assert.Empty(line.Out);
    }

    [Fact]
    public async Task NobodyIsLateWithWhatALawSaysOfTheTimePast()
    {
        using var line = new CommandLine();
        line.Write("nghị định.txt", """
            CHÍNH PHỦ
            Số: 18/2031/NĐ-CP
            Hà Nội, ngày 05 tháng 02 năm 2031

            NGHỊ ĐỊNH
            Về chế độ của người tham gia công tác

            Điều 3. Thời gian được tính

            Người thôi việc trước ngày 01 tháng 4 năm 2031 được tính thời gian công tác đến hết ngày 31 tháng 3 năm 2031.

            Điều 4. Tổ chức thực hiện

            Bộ Nội vụ báo cáo Thủ tướng Chính phủ trước ngày 15 tháng 6 năm 2031.
            """);
        line.Write("kế hoạch.txt", """
            Số: 19/KH-UBND
            Tây Ninh, ngày 05 tháng 02 năm 2031

            KẾ HOẠCH
            Thực hiện công tác dân vận năm 2031

            I. NHIỆM VỤ

            1. Giai đoạn từ tháng 7/2019 đến tháng 4/2021.

            2. Tổng hợp kết quả, hoàn thành trước ngày 20 tháng 3 năm 2031.
            """);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("tasks", "--index", line.IndexFolder, "--format", "csv"));
        Assert.Contains("2031-03-31", line.Out, StringComparison.Ordinal);
        Assert.Contains("2021-04-30", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("tasks", "--overdue", "--as-of", "2032-01-01", "--index", line.IndexFolder, "--format", "csv"));
        Assert.Equal(["2031-03-20", "2031-06-15"], line.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static row => row[..10]));
    }

    [Fact]
    public async Task TheTableOfTasksNamesEveryDayOnWhichSomethingFallsDue()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan + "\n\n3. Phòng Nội vụ lập danh sách trước ngày 10/4/2024, gửi báo cáo trước ngày 20/9/2024.\n");
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("tasks", "--assignee", "phong noi vu", "--index", line.IndexFolder));
        Assert.Contains("10/04/2024; 20/09/2024", string.Join(' ', line.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchFindsWithAndWithoutMarks()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        foreach (var query in new[] { "dân vận", "dan van", "\"công tác dân vận\"" })
        {
            Assert.Equal(0, await line.RunAsync("search", query, "--index", line.IndexFolder, "--format", "json"));
            using var json = JsonDocument.Parse(line.Out);
            Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
            Assert.Equal("Kế hoạch", json.RootElement.GetProperty("hits")[0].GetProperty("kind").GetString());
            var passage = json.RootElement.GetProperty("hits")[0].GetProperty("passages")[0];
            Assert.NotEmpty(passage.GetProperty("marks").EnumerateArray());
        }

        Assert.Equal(0, await line.RunAsync("search", "không có từ này đâu xyzzy", "--index", line.IndexFolder));
        Assert.StartsWith("0 plans", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 plans")]
    [InlineData(1, "1 plan")]
    [InlineData(2, "2 plans")]
    public void CountsAgreeWithTheirNoun(int count, string expected) => Assert.Equal(expected, Words.Count(count, "plan"));

    [Fact]
    public async Task OneIsNoPlural()
    {
        using var line = new CommandLine();
        line.Write("texts/plan.txt", Plan);
        await line.RunAsync("ingest", Path.Combine(line.Folder, "texts"), "--index", line.IndexFolder);
        Assert.EndsWith(": 1 file", line.Out.TrimEnd(), StringComparison.Ordinal);
        await line.RunAsync("search", "dân vận", "--index", line.IndexFolder);
        Assert.StartsWith("1 plan" + Environment.NewLine, line.Out, StringComparison.Ordinal);
        await line.RunAsync("index", "verify", "--index", line.IndexFolder);
        Assert.StartsWith("sound: 1 file read", line.Out, StringComparison.Ordinal);
        await line.RunAsync("index", "rebuild", "--index", line.IndexFolder);
        Assert.StartsWith("1 plan from the index", line.Out, StringComparison.Ordinal);
        var row = line.Write("one.csv", ActRegister.Heading + "\n1/KH-UBND,Kế hoạch,Một,UBND tỉnh Tây Ninh,2020-01-02,in_force,,,x,high,,\n");
        Assert.Equal(0, await line.RunAsync("register", "import", row, "--register", Path.Combine(line.Folder, "own.csv")));
        Assert.StartsWith("1 act taken in", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteOfACheckEndsWithOneOnlyWhereThatIsAsked()
    {
        using var line = new CommandLine();
        var draft = line.Write("dự thảo.txt", Plan);
        Assert.Equal(0, await line.RunAsync("check", draft, "--rule", "duplicate"));
        Assert.Contains("DV4001", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("check", draft, "--rule", "duplicate", "--severity", "info"));
        Assert.Contains("DV4001", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("check", draft, "--rule", "duplicate", "--severity", "info", "--ignore", "DV4001"));
        Assert.Contains("Nothing found. Looked at: 1 document, 2 citations", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "\n")]
    [InlineData("ics", "BEGIN:VEVENT")]
    public async Task APlanInTwoFilesHasItsTasksOnce(string format, string mark)
    {
        using var line = new CommandLine();
        await line.RunAsync("ingest", line.Write("draft.txt", Plan), "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("tasks", "--format", format, "--index", line.IndexFolder));
        var once = line.Out.Split(mark).Length;
        Assert.True(once > 1);
        await line.RunAsync("ingest", line.Write("copy.txt", Plan + "\n"), "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("tasks", "--format", format, "--index", line.IndexFolder));
        Assert.Equal(once, line.Out.Split(mark).Length);
    }

    [Fact]
    public async Task AMistypedFolderLeavesNoIndex()
    {
        using var line = new CommandLine();
        Assert.Equal(1, await line.RunAsync("ingest", Path.Combine(line.Folder, "nosuch"), "--index", line.IndexFolder));
        Assert.Contains("[DV1001]", line.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.IndexFolder));
    }

    [Fact]
    public async Task TasksOfAPlanThatIsNotThereAndDatesThatCrossAreTold()
    {
        using var line = new CommandLine();
        await line.RunAsync("ingest", line.Write("draft.txt", Plan), "--index", line.IndexFolder);
        Assert.Equal(1, await line.RunAsync("tasks", "--plan", "nosuch", "--index", line.IndexFolder));
        Assert.Contains("no plan of the index is 'nosuch'", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("tasks", "--due-from", "2024-12-31", "--due-to", "2024-01-01", "--index", line.IndexFolder));
        Assert.Contains("--due-to lies before --due-from", line.Error, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("tasks", "--due-from", "2024-01", "--due-to", "2024", "--index", line.IndexFolder));
    }

    [Fact]
    public async Task AnOptionThatIsNotThereIsNotTakenForAFile()
    {
        using var line = new CommandLine();
        var draft = line.Write("draft.txt", Plan);
        Assert.Equal(2, await line.RunAsync("check", "--fromat", "json", draft));
        Assert.Equal("danvan: there is no option '--fromat', but '--format'; put -- before a file of this name", line.Error.Split('\n')[0].TrimEnd());
        Assert.Equal("", line.Out);
        Assert.Equal(2, await line.RunAsync("parse", draft, "-x", "--lang", "vi"));
        Assert.Contains("không có tùy chọn '-x'; nếu", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("tasks", "--assigne", "Sở Y tế", "--lang", "vi"));
        Assert.Contains("không có tùy chọn '--assigne', chỉ có '--assignee'", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("check", "--severtiy", "info", draft));
        Assert.Contains("no option '--severtiy', but '--severity';", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("check", "--colour", draft));
        Assert.Contains("no option '--colour'; put", line.Error, StringComparison.Ordinal);

        // Behind -- it is a file, and in a query a word to leave out.
        Assert.Equal(1, await line.RunAsync("check", "--", "--fromat"));
        Assert.Contains("[DV1001]", line.Error, StringComparison.Ordinal);
        await line.RunAsync("ingest", draft, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("search", "dân", "-khéo", "--index", line.IndexFolder));
        Assert.StartsWith("1 plan", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest a", true)]
    [InlineData("register apply", true)]
    [InlineData("--lang vi index convert sqlite", true)]
    [InlineData("show", true)]
    [InlineData("parse a", false)]
    public void WhoOpensAnIndexHasItsEngine(string line, bool opens) => Assert.Equal(opens, CommandList.Needed(line.Split(' ')).Any(static command => command.OpensIndex));

    [Theory]
    [InlineData("index convert --engine sqlite", "--engine")]
    [InlineData("search --limt 3 x --limit y", "--limt")]
    [InlineData("show 46/KH-UBND --wher x", "--wher")]
    public async Task AnUnknownOptionIsWhatIsTold(string words, string option)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync(words.Split(' ')));
        Assert.StartsWith($"danvan: there is no option '{option}'", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync([.. words.Split(' '), "--lang", "vi"]));
        Assert.StartsWith($"danvan: dòng lệnh sai: không có tùy chọn '{option}'", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest", true)]
    [InlineData("index rebuild", true)]
    [InlineData("--lang vi register apply", true)]
    [InlineData("search ingest", false)]
    [InlineData("--lang vi check", false)]
    public void WhoWritesIsLetFinish(string line, bool writes) => Assert.Equal(writes, CommandList.Needed(line.Split(' ')).Any(static command => command.Writes));

    [Fact]
    public async Task ParseShowsSectionsAndTasks()
    {
        using var line = new CommandLine();
        Assert.Equal(0, await line.RunAsync("parse", line.Write("plan.txt", Plan)));
        Assert.Contains("  II TỔ CHỨC THỰC HIỆN", line.Out, StringComparison.Ordinal);
        Assert.Matches(@"15/05/2024 +Văn phòng +Phòng Nội vụ", line.Out);
        Assert.DoesNotContain("2013-06-03", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Số:      -NQ/TU", "…-NQ/TU")]
    [InlineData("Số:      /KH-UBND", "…/KH-UBND")]
    public async Task ABlankNumberIsShownAsOne(string number, string shown)
    {
        using var line = new CommandLine();
        var plan = line.Write("plan.txt", number + Plan[Plan.IndexOf('\n', StringComparison.Ordinal)..]);
        await line.RunAsync("parse", plan);
        Assert.Contains(" " + shown + " ", line.Out, StringComparison.Ordinal);
        await line.RunAsync("ingest", plan, "--index", line.IndexFolder);
        await line.RunAsync("show", "--index", line.IndexFolder);
        Assert.Contains(" " + shown + " ", line.Out, StringComparison.Ordinal);
        await line.RunAsync("tasks", "--format", "ics", "--index", line.IndexFolder);
        Assert.Contains(shown, line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NQ/TU", "…-NQ/TU")]
    [InlineData("KH-UBND", "…/KH-UBND")]
    [InlineData("2024/QĐ-UBND", "…/2024/QĐ-UBND")]
    public void TheSignBehindABlankIsThatOfItsForm(string symbol, string shown) => Assert.Equal(shown, CitesCommand.BlankNumber(symbol));

    [Theory]
    [InlineData("sqlite")]
    [InlineData(null)]
    public async Task TheFilesOfAnIndexAreNoInput(string? engine)
    {
        using var line = new CommandLine();
        line.Write("in/a.txt", Plan);
        line.Write("in/scan.jpg", "x");
        line.Write("in/danvan-notes.log", "x");
        var (folder, index) = (Path.Combine(line.Folder, "in"), Path.Combine(line.Folder, "in", "store"));
        string[] chosen = engine is null ? [] : ["--engine", engine];
        Assert.Equal(0, await line.RunAsync(["ingest", folder, "--index", index, .. chosen]));
        Assert.Equal(0, await line.RunAsync(["ingest", folder, "--index", index, .. chosen]));
        Assert.Contains("unchanged 1, failed 0", line.Out, StringComparison.Ordinal);
        Assert.Contains("left out, of no format that can be read: .jpg 1, .log 1\n", line.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        await line.RunAsync("check", folder, "--index", index);
        Assert.Equal("", line.Error);
    }

    [Fact]
    public async Task PlansBesideAnIndexAreInput()
    {
        using var line = new CommandLine();
        var folder = Path.Combine(line.Folder, "in");
        line.Write("in/a.txt", Plan);
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", folder));
        line.Write("in/danvan-2024.txt", Plan + "Phần khác.\n");
        line.Write("in/lucene-tai-lieu/b.txt", Plan + "Phần nữa.\n");
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", folder));
        Assert.Contains("new 2", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTakenOutOfTheIndexIsNamed()
    {
        using var line = new CommandLine();
        var folder = Path.Combine(line.Folder, "in");
        foreach (var name in new[] { "in/a.txt", "in/b.txt", "in/away/c.txt", "in/away/d.txt" }) line.Write(name, Plan);
        line.Write("in/scan.jpg", "x");
        line.Write("in/Thumbs.db", "x");
        line.Write("in/no ending", "x");
        await line.RunAsync("ingest", folder, "--index", line.IndexFolder);
        Assert.Contains("left out, of no format that can be read: no ending 1, .db 1, .jpg 1", line.Out, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder, "a.txt"));
        Directory.Delete(Path.Combine(folder, "away"), recursive: true);
        await line.RunAsync("ingest", folder, "--index", line.IndexFolder);
        Assert.Contains("no longer in these folders, still in the index: 3", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("index", "remove", "in/a.txt", "--dry-run", "--index", line.IndexFolder));
        Assert.Contains("1 plan would be taken out", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("index", "remove", "in/a.txt", "--index", line.IndexFolder));
        Assert.Equal(["in/a.txt", "1 plan taken out"], line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.TrimEnd()));

        Assert.Equal(1, await line.RunAsync("index", "remove", "12/KH-UBND", "--index", line.IndexFolder));
        Assert.Contains("'12/KH-UBND' names several: in/away/c.txt, in/away/d.txt, in/b.txt", line.Error, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("index", "remove", "in/a.txt", "--index", line.IndexFolder));
        Assert.Equal(2, await line.RunAsync("index", "remove", "--index", line.IndexFolder));
        Assert.Equal(1, await line.RunAsync("index", "remove", "", "--index", line.IndexFolder));
        Assert.Equal(0, await line.RunAsync("index", "remove", line.Folder, "--dry-run", "--index", line.IndexFolder));
        Assert.Contains("3 plans would be taken out", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("index", "remove", Path.Combine(folder, "away"), "--index", line.IndexFolder));
        Assert.Contains("2 plans taken out", line.Out, StringComparison.Ordinal);
        await line.RunAsync("show", "--index", line.IndexFolder, "--format", "json");
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal("in/b.txt", Assert.Single(json.RootElement.GetProperty("plans").EnumerateArray()).GetProperty("source").GetString());
    }

    [Fact]
    public async Task CheckAsJsonHasTheDocumentedShape()
    {
        using var line = new CommandLine();
        Assert.Equal(1, await line.RunAsync("check", line.Write("draft.txt", Plan), "--rule", "duplicate", "--severity", "info", "--format", "json"));
        using var json = JsonDocument.Parse(line.Out);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("duplicate", finding.GetProperty("rule").GetString());
        Assert.Equal("25-NQ/TW", finding.GetProperty("number").GetString());
        Assert.Equal(2, finding.GetProperty("places").GetArrayLength());
        foreach (var name in new[] { "code", "level", "severity", "identity", "documents", "message", "suggestion" }) Assert.True(finding.TryGetProperty(name, out _), name);
    }

    [Fact]
    public async Task CheckAsSarifNamesRulesAndPlaces()
    {
        using var line = new CommandLine();
        Assert.Equal(1, await line.RunAsync("check", line.Write("dự thảo.txt", Plan), "--rule", "duplicate", "--severity", "info", "--format", "sarif"));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(result.GetProperty("ruleId").GetString(), run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
        var region = place.GetProperty("region");
        Assert.Equal(region.GetProperty("snippet").GetProperty("text").GetString(), Plan.Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32()));
    }

    [Fact]
    public async Task TheGraphIsShownAndExported()
    {
        using var line = new CommandLine();
        line.Write("plan.txt", Plan);
        await line.RunAsync("ingest", line.Folder, "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("graph", "--index", line.IndexFolder));
        Assert.Contains("25-NQ/TW", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("graph", "25-NQ/TW", "--index", line.IndexFolder));
        Assert.Contains("12/KH-UBND", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("graph", "12/KH-UBND", "--show", "cites", "--index", line.IndexFolder));
        Assert.Contains("25-NQ/TW", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("graph", "99-NQ/TW", "--index", line.IndexFolder));
        Assert.Equal(0, await line.RunAsync("graph", "--index", line.IndexFolder, "--format", "graphml"));
        System.Xml.Linq.XDocument.Parse(line.Out);
        Assert.Equal(0, await line.RunAsync("graph", "--index", line.IndexFolder, "--format", "json"));
        using var json = JsonDocument.Parse(line.Out);
        foreach (var (format, cited) in new[] { ("dot", "25-NQ/TW"), ("nodes.csv", "25-NQ/TW"), ("edges.csv", "nq-tw:2013-06-03:0025") })
        {
            Assert.Equal(0, await line.RunAsync("graph", "--index", line.IndexFolder, "--format", format));
            Assert.Contains(cited, line.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ALoopOfLinksEndsAndEveryFileIsReadOnce()
    {
        using var line = new CommandLine();
        line.Write("in/sâu/plan.txt", Plan);
        Directory.CreateSymbolicLink(Path.Combine(line.Folder, "in", "sâu", "loop"), Path.Combine(line.Folder, "in"));
        Assert.Equal(0, await line.RunAsync("ingest", Path.Combine(line.Folder, "in"), "--index", line.IndexFolder));
        Assert.Contains("read 1 (new 1", line.Out, StringComparison.Ordinal);
        Assert.Contains("failed 0", line.Out, StringComparison.Ordinal);
        Assert.Contains("DV1018", line.Error, StringComparison.Ordinal);

        // A link to nothing is a file that is missing.
        File.CreateSymbolicLink(Path.Combine(line.Folder, "in", "dead.txt"), "nowhere.txt");
        Assert.Equal(1, await line.RunAsync("ingest", Path.Combine(line.Folder, "in"), "--index", line.IndexFolder));
        Assert.Contains("in/dead.txt is a link to a file that is not there", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParsePrintsTheContractOneObjectALine()
    {
        using var line = new CommandLine();
        var a = line.Write("a.txt", Plan);
        var b = line.Write("b.txt", Plan);
        Assert.Equal(0, await line.RunAsync("parse", a, b, "--format", "json"));
        var lines = line.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        using var json = JsonDocument.Parse(lines[0]);
        foreach (var name in new[] { "source", "header", "sections", "citations", "tasks", "footnotes", "recipients", "signature", "text", "diagnostics" })
            Assert.True(json.RootElement.TryGetProperty(name, out _), name);
        Assert.Equal(Plan, json.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("parse", "không-có.txt")]
    [InlineData("ingest", "không-có.txt")]
    public async Task AMissingFileIsOneLineAndStatusOne(string command, string name)
    {
        using var line = new CommandLine();
        line.With("DANVAN_INDEX", line.IndexFolder);
        Assert.Equal(1, await line.RunAsync(command, Path.Combine(line.Folder, name)));
        Assert.Single(line.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains(name, line.Error, StringComparison.Ordinal);
        Assert.Contains("[DV1", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IngestGoesOnAfterABadFile()
    {
        using var line = new CommandLine();
        line.Write("in/plan.txt", Plan);
        line.Write("in/empty.txt", "");
        line.Write("in/bad.docx", "PK\u0003\u0004 and no more");
        Assert.Equal(1, await line.RunAsync("ingest", Path.Combine(line.Folder, "in"), "--index", line.IndexFolder));
        Assert.Contains("read 1 (new 1", line.Out, StringComparison.Ordinal);
        Assert.Contains("failed 2", line.Out, StringComparison.Ordinal);
        Assert.Equal(2, line.Error.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task AFolderWithNothingReadableIsReported()
    {
        using var line = new CommandLine();
        line.Write("in/picture.png", "no picture");
        Assert.Equal(1, await line.RunAsync("ingest", Path.Combine(line.Folder, "in"), "--index", line.IndexFolder));
        Assert.Single(line.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task AMissingIndexIsStatusThreeAndNamesTheRemedy()
    {
        using var line = new CommandLine();
        foreach (var command in new[] { new[] { "cites", "25-NQ/TW" }, ["search", "dân vận"], ["tasks"], ["show"], ["graph"], ["topics"], ["check"] })
        {
            Assert.Equal(3, await line.RunAsync([.. command, "--index", line.IndexFolder]));
            Assert.Contains("danvan ingest", line.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheIndexFolderComesFromTheEnvironment()
    {
        using var line = new CommandLine();
        line.With("DANVAN_INDEX", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("ingest", line.Write("plan.txt", Plan)));
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW"));
        Assert.Contains("12/KH-UBND", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("cites")]
    [InlineData("cites", "25-NQ/TW", "--date", "31/6/2013")]
    [InlineData("cites", "25-NQ/TW", "--relation", "loves")]
    [InlineData("tasks", "--limit", "-3")]
    [InlineData("parse")]
    [InlineData("parse", "a.txt", "--format", "xml")]
    public async Task AWrongCommandLineIsStatusTwo(params string[] args)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync(args));
        Assert.NotEmpty(line.Error);
        Assert.Empty(line.Out);
    }

    [Theory]
    [InlineData("en", "danvan: there is no command 'serch'; there are parse, ingest, cites, search, tasks, check, graph, topics, register, show, index\n")]
    [InlineData("vi", "danvan: dòng lệnh sai: không có lệnh 'serch'; có parse, ingest, cites, search, tasks, check, graph, topics, register, show, index\n")]
    public async Task AnUnknownCommandIsSaidOnceWithThoseThereAre(string language, string said)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync("serch", "dân vận", "--limit", "2", "--lang", language));
        Assert.StartsWith(said, line.Error, StringComparison.Ordinal);
        Assert.Equal(2, line.Error.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task EveryCommandHasHelpWithAnExampleInBothLanguages()
    {
        using var line = new CommandLine();
        Assert.Equal(0, await line.RunAsync("--help"));
        var commands = line.Out.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Select(static l => l.Trim().Split(' ')[0]).ToList();
        Assert.Equal(["parse", "ingest", "cites", "search", "tasks", "check", "graph", "topics", "register", "show", "index"], commands);
        foreach (var command in commands)
        {
            Assert.Equal(0, await line.RunAsync(command, "--help", "--lang", "en"));
            Assert.Contains("Example:\n  danvan " + command, line.Out, StringComparison.Ordinal);
            Assert.Equal(0, await line.RunAsync(command, "--help", "--lang", "vi"));
            Assert.Contains("Ví dụ:\n  danvan " + command, line.Out, StringComparison.Ordinal);
        }

        foreach (var (path, example) in Commands.CommandList.Below)
        {
            Assert.StartsWith("danvan " + path + " ", example, StringComparison.Ordinal);
            Assert.Equal(0, await line.RunAsync([.. path.Split(' '), "--help", "--lang", "en"]));
            Assert.Contains("Example:\n  " + example + "\n", line.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("vi_VN.UTF-8", "Không có kế hoạch nào")]
    [InlineData("en_US.UTF-8", "No plan of the index")]
    [InlineData("C", "No plan of the index")]
    public async Task TheLanguageComesFromTheEnvironmentAndTheOptionWins(string lang, string expected)
    {
        using var line = new CommandLine();
        line.With("LANG", lang);
        await line.RunAsync("ingest", line.Write("plan.txt", Plan), "--index", line.IndexFolder);
        await line.RunAsync("cites", "99-NQ/TW", "--index", line.IndexFolder);
        Assert.Contains(expected, line.Out, StringComparison.Ordinal);
        await line.RunAsync("cites", "99-NQ/TW", "--index", line.IndexFolder, "--lang", "vi");
        Assert.Contains("Không có kế hoạch nào", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonIsTheSameInBothLanguages()
    {
        using var line = new CommandLine();
        var file = line.Write("plan.txt", Plan);
        await line.RunAsync("parse", file, "--format", "json", "--lang", "en");
        var english = line.Out;
        await line.RunAsync("parse", file, "--format", "json", "--lang", "vi");
        Assert.Equal(english, line.Out);
    }

    [Theory]
    [InlineData("2024", 2024, 0, 0)]
    [InlineData("2024-03", 2024, 3, 0)]
    [InlineData("2024-03-14", 2024, 3, 14)]
    [InlineData("14/3/2024", 2024, 3, 14)]
    [InlineData("3/2024", 2024, 3, 0)]
    [InlineData("14.03.2024", 2024, 3, 14)]
    [InlineData("31/6/2024", 0, 0, 0)]
    [InlineData("14/3/24", 0, 0, 0)]
    [InlineData("", 0, 0, 0)]
    public void DatesAreReadAsPeopleWriteThem(string text, int year, int month, int day)
    {
        var ok = Commands.SharedOptions.TryDate(text, out var date);
        Assert.Equal(year != 0, ok);
        if (ok) Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Fact]
    public void ASentenceIsCutAroundItsMark()
    {
        var text = string.Concat(Enumerable.Repeat("trước ", 50)) + "x [y] MARK z " + string.Concat(Enumerable.Repeat("sau ", 50));
        var start = text.IndexOf("MARK", StringComparison.Ordinal);
        var cut = Commands.CitesCommand.Marked(text, [new DanVan.Parsing.TextSpan(start, 4)], around: 10);
        Assert.Contains("[[y]] [yellow]«MARK»[/] z", cut, StringComparison.Ordinal);
        Assert.StartsWith("… ", cut, StringComparison.Ordinal);
        Assert.EndsWith(" …", cut, StringComparison.Ordinal);
    }
}
