using System.Text.Json;
using System.Text.RegularExpressions;

namespace DanVan.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Draft = """
        Số: 12/KH-UBND

        Tây Ninh, ngày 05 tháng 02 năm 2024

        KẾ HOẠCH
        Thực hiện công tác dân vận năm 2024

        Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư; Quy chế số 11-QĐ/TU ngày 03/02/2015 của Tỉnh ủy.

        I. MỤC ĐÍCH

        Triển khai Quy chế số 11-QĐ/TU ngày 03/02/2015 của Tỉnh ủy.
        """;

    // The properties that the SARIF 2.1.0 schema allows and requires for the objects that are written; none of them takes others.
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> Schema = new(StringComparer.Ordinal)
    {
        ["log"] = (["version", "runs"], ["$schema", "version", "runs", "inlineExternalProperties", "properties"]),
        ["run"] = (["tool"], ["tool", "invocations", "results", "artifacts", "columnKind", "language", "properties", "originalUriBaseIds", "taxonomies"]),
        ["tool"] = (["driver"], ["driver", "extensions", "properties"]),
        ["driver"] = (["name"], ["name", "version", "semanticVersion", "informationUri", "rules", "language", "properties"]),
        ["rule"] = (["id"], ["id", "name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration", "properties"]),
        ["result"] = (["message"], ["ruleId", "ruleIndex", "level", "kind", "message", "locations", "relatedLocations", "fingerprints", "partialFingerprints", "properties"]),
        ["location"] = ([], ["id", "physicalLocation", "logicalLocations", "message", "properties"]),
        ["physicalLocation"] = ([], ["artifactLocation", "region", "contextRegion", "properties"]),
        ["artifactLocation"] = ([], ["uri", "uriBaseId", "index", "properties"]),
        ["region"] = ([], ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "snippet", "message", "properties"]),
    };

    [Fact]
    public async Task CodesThatNoCheckHasAreTold()
    {
        using var line = new CommandLine();
        var draft = line.Write("a.txt", Draft);
        Assert.Equal(2, await line.RunAsync("check", draft, "--ignore", "DV9999"));
        Assert.Contains("'DV9999'", line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("check", draft, "--config", line.Write("s.json", """{ "ignore": ["DV9999"] }""")));
        Assert.Contains("'DV9999'", line.Error, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("check", draft, "--ignore", "dv4001", "--ignore", "DV4201", "--ignore", "25-NQ/TW", "--severity", "error"));
    }

    [Fact]
    public async Task SarifFitsThePublishedSchema()
    {
        using var line = new CommandLine();
        Assert.Equal(1, await line.RunAsync("check", line.Write("dự thảo số 1.txt", Draft), "--format", "sarif", "--lang", "vi"));
        using var json = JsonDocument.Parse(line.Out);
        var log = json.RootElement;
        Fits("log", log);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Fits("run", run);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Fits("tool", run.GetProperty("tool"));
        var driver = run.GetProperty("tool").GetProperty("driver");
        Fits("driver", driver);
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, static r => Fits("rule", r));
        Assert.Equal(rules.Count, rules.Select(static r => r.GetProperty("id").GetString()).Distinct().Count());
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            Fits("result", result);
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);
            Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString()));
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            foreach (var location in result.GetProperty("locations").EnumerateArray().Concat(result.TryGetProperty("relatedLocations", out var more) ? more.EnumerateArray() : []))
            {
                Fits("location", location);
                var place = location.GetProperty("physicalLocation");
                Fits("physicalLocation", place);
                Fits("artifactLocation", place.GetProperty("artifactLocation"));
                Fits("region", place.GetProperty("region"));
                Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
                var region = place.GetProperty("region");
                var (start, length) = (region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());
                Assert.Equal(Draft.Substring(start, length), region.GetProperty("snippet").GetProperty("text").GetString());
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task PageShowsTheDraftWithEachFindingWhereItStands(string language)
    {
        using var line = new CommandLine();
        var text = Draft + "\n\n<script>alert(\"&amp;\")</script> 𝒜 \u0001\t; Kế hoạch số 15/KH-UBND ngày 31/02/2024 của Ủy ban nhân dân tỉnh.\n";
        var page = Path.Combine(line.Folder, "kết quả.html");
        Assert.Equal(1, await line.RunAsync("check", line.Write("dự thảo <1>.txt", text), "--annotate", page, "--format", "json", "--lang", language));
        using var json = JsonDocument.Parse(line.Out);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.True(findings.Count >= 3);
        var html = await File.ReadAllTextAsync(page);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2>dự thảo &lt;1&gt;.txt</h2>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);

        // Without the marks it is the draft as it was.
        Assert.Equal(text.Replace("\u0001", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal), Body(html));
        Assert.Equal(findings.Count, Regex.Count(html, "<li id=\"f[0-9]+\">", RegexOptions.NonBacktracking));
        var targets = Regex.Matches(html, "(?:<a|<li) id=\"(?<to>[^\"]+)\"", RegexOptions.NonBacktracking).Select(static m => m.Groups["to"].Value).ToList();
        Assert.Equal(targets.Count, targets.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Regex.Matches(html, "href=\"#(?<to>[^\"]+)\"", RegexOptions.NonBacktracking).Select(static m => m.Groups["to"].Value), target => Assert.Contains(target, targets, StringComparer.Ordinal));
        foreach (var finding in findings)
        {
            Assert.Contains(finding.GetProperty("code").GetString()!, html, StringComparison.Ordinal);
            foreach (var place in finding.GetProperty("places").EnumerateArray()) Assert.Contains(place.GetProperty("text").GetString()!, Marked(html));
        }
    }

    [Fact]
    public async Task PageMarksPlacesThatOverlapAsTheWorstOfThem()
    {
        using var line = new CommandLine();
        var source = new DanVan.Reading.TextDocumentReader();
        var path = line.Write("a.txt", "một hai ba bốn");
        var document = await source.ReadAsync(path);
        var outcome = new DanVan.Cli.Output.CheckOutcome(
            [
                Finding(DanVan.Parsing.DiagnosticSeverity.Info, (0, 7), (99, 120)),
                Finding(DanVan.Parsing.DiagnosticSeverity.Error, (4, 10)),
                Finding(DanVan.Parsing.DiagnosticSeverity.Warning, (8, 8)),
            ],
            1,
            0)
        {
            Drafts = new Dictionary<string, DanVan.Parsing.SourceDocument>(StringComparer.Ordinal) { ["a.txt"] = document },
        };
        using var output = new StringWriter();
        var application = new DanVan.Cli.Commands.Application(new Speech("en"), new DanVan.Cli.Output.Terminal(output, output, false, 80), TimeProvider.System, static _ => null);
        var html = DanVan.Cli.Output.AnnotatedPage.Write(application, outcome);
        Assert.Contains(
            "<a id=\"p3-1\"></a><mark class=\"info\">một </mark><a id=\"p1-1\"></a><mark class=\"error\">hai</mark><sup><a href=\"#f3\">3</a></sup><mark class=\"error\"> </mark><a id=\"p2-1\"></a>"
            + "<sup><a href=\"#f2\">2</a></sup><mark class=\"error\">ba</mark><sup><a href=\"#f1\">1</a></sup> bốn<a id=\"p3-2\"></a><sup><a href=\"#f3\">3</a></sup></div>",
            html,
            StringComparison.Ordinal);

        static DanVan.Search.Checks.Finding Finding(DanVan.Parsing.DiagnosticSeverity severity, params (int Start, int End)[] places) => new()
        {
            Code = "DV4001",
            Rule = DanVan.Search.Checks.CheckRule.Duplicate,
            Severity = severity,
            Documents = ["a.txt"],
            Places = [.. places.Select(static p => new DanVan.Search.Checks.FindingPlace("a.txt", DanVan.Parsing.TextSpan.FromBounds(p.Start, p.End), "", null))],
        };
    }

    [Fact]
    public async Task PageOfAFolderIsNoDraftOfTheNextCheck()
    {
        using var line = new CommandLine();
        line.Write("in/a.txt", Draft);
        var page = Path.Combine(line.Folder, "in", "page.html");
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(1, await line.RunAsync("check", Path.Combine(line.Folder, "in"), "--annotate", page));
            Assert.Contains("in 1 document", line.Out, StringComparison.Ordinal);
            Assert.Equal(Draft, Body(await File.ReadAllTextAsync(page)));
        }
    }

    [Theory]
    [InlineData("a.txt", "a.docx", "must end in .html", 2)]
    [InlineData("a.txt", "a.txt", "must end in .html", 2)]
    [InlineData("a.html", "a.html", "is no page of this command", 2)]
    [InlineData("a.txt", "none/a.html", "cannot be written", 1)]
    [InlineData(null, "a.html", "needs drafts", 2)]
    public async Task PageTakesTheNameOfNothingElse(string? draft, string page, string expected, int code)
    {
        using var line = new CommandLine();
        var path = draft is null ? null : line.Write(draft, Draft);
        Assert.Equal(code, await line.RunAsync(["check", .. path is null ? Array.Empty<string>() : [path], "--annotate", Path.Combine(line.Folder, page)]));
        Assert.Contains(expected, line.Error, StringComparison.Ordinal);
        if (path is not null) Assert.Equal(Draft, await File.ReadAllTextAsync(path));
    }

    // The text of the only draft of a page, without the marks.
    private static string Body(string html)
    {
        const string Start = "<div class=\"text\">";
        var from = html.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return System.Net.WebUtility.HtmlDecode(Regex.Replace(html[from..html.LastIndexOf("</div>", StringComparison.Ordinal)], "<sup>.*?</sup>|<[^>]*>", "", RegexOptions.NonBacktracking));
    }

    private static string Marked(string html) => System.Net.WebUtility.HtmlDecode(string.Concat(Regex.Matches(html[html.IndexOf("<h2>", StringComparison.Ordinal)..], "<mark[^>]*>(?<to>[^<]*)</mark>", RegexOptions.NonBacktracking).Select(static m => m.Groups["to"].Value)));

    [Theory]
    [InlineData("""{ "bogus": 1 }""", "there is no setting \"bogus\"; there are index, register", "không có thiết lập \"bogus\"; có index, register")]
    [InlineData("""{ "rules": "stale" }""", "\"rules\" has a value of another kind", "\"rules\" có giá trị không đúng kiểu")]
    [InlineData("{\n  \"rules\": [\n", "line 3 is no JSON", "dòng 3 không phải là JSON")]
    [InlineData("""{ "rules": ["foo"] }""", "\"rules\": 'foo' is no rule", "\"rules\": 'foo' không phải là quy tắc")]
    [InlineData("""{ "severity": "bad" }""", "\"severity\": 'bad' is none of info", "\"severity\": không có giá trị 'bad'")]
    public async Task WhatIsWrongWithTheSettingsIsSaidInPlainWords(string settings, string english, string vietnamese)
    {
        using var line = new CommandLine();
        var draft = line.Write("draft.txt", Draft);
        line.With("DANVAN_CONFIG", line.Write(".danvan.json", settings));
        Assert.Equal(2, await line.RunAsync("check", draft));
        Assert.Contains(english, line.Error, StringComparison.Ordinal);
        Assert.Equal(2, await line.RunAsync("check", draft, "--lang", "vi"));
        Assert.Contains(vietnamese, line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SettingsOfTheFolderCountAndTheCommandLineWins()
    {
        using var line = new CommandLine();
        var draft = line.Write("draft.txt", Draft);
        line.With("DANVAN_CONFIG", line.Write(".danvan.json", """{ "rules": ["stale"], "ignore": ["30/2020/NĐ-CP"], "severity": "warning", "format": "json" }"""));
        Assert.Equal(1, await line.RunAsync("check", draft));
        using (var json = JsonDocument.Parse(line.Out)) Assert.Equal(["DV4201"], json.RootElement.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("code").GetString()));
        Assert.Equal(0, await line.RunAsync("check", draft, "--rule", "duplicate"));
        Assert.Contains("DV4001", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("check", draft, "--rule", "duplicate", "--severity", "info", "--format", "table"));
        Assert.Contains("cited 2 times", line.Out, StringComparison.Ordinal);
        line.With("DANVAN_CONFIG", line.Write("as-of.json", """{ "rules": ["stale"], "asOf": "2012-01-01" }"""));
        Assert.Equal(0, await line.RunAsync("check", draft));
        Assert.Equal(1, await line.RunAsync("check", draft, "--as-of", "2024-01-01"));
        line.With("DANVAN_CONFIG", line.Write("info.json", """{ "rules": ["duplicate"], "severity": "info" }"""));
        Assert.Equal(1, await line.RunAsync("check", draft));
        Assert.Equal(0, await line.RunAsync("check", draft, "--severity", "warning"));
    }

    [Fact]
    public async Task AFindingSaysWhereAndHowGrave()
    {
        using var line = new CommandLine();
        var draft = line.Write("draft.txt", Draft);
        Assert.Equal(1, await line.RunAsync("check", draft, "--lang", "vi"));
        Assert.Matches("DV4201 +cảnh báo +110/2004/NĐ-CP +110/2004/NĐ-CP chỉ có hiệu lực đến ngày 04/03/2020", line.Out);
        Assert.Contains("dòng 8: “Quy chế số 11-QĐ/TU ngày 03/02/2015”", line.Out, StringComparison.Ordinal);
        Assert.Contains("dòng 12, mục I: “Quy chế số 11-QĐ/TU ngày 03/02/2015”", line.Out, StringComparison.Ordinal);
        Assert.Contains(" trong 1 văn bản, 3 viện dẫn", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("draft.txt", line.Out, StringComparison.Ordinal);

        // What the message says already is not said again.
        Assert.DoesNotContain("→ 30/2020/NĐ-CP", line.Out, StringComparison.Ordinal);

        // Of several drafts each place names its file.
        Assert.Equal(1, await line.RunAsync("check", draft, line.Write("other.txt", "Kế hoạch."), "--rule", "mismatch"));
        Assert.Contains("draft.txt, line 8: “", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlacesOfTheIndexNameTheirFileAndStandBehindThoseOfTheDraft()
    {
        using var line = new CommandLine();
        line.Write("plans/a.txt", Draft.Replace("12/KH-UBND", "13/KH-UBND", StringComparison.Ordinal).Replace("11-QĐ/TU ngày 03/02/2015", "11-QĐ/TU ngày 03/3/2015", StringComparison.Ordinal));
        Assert.Equal(0, await line.RunAsync("ingest", Path.Combine(line.Folder, "plans"), "--index", line.IndexFolder));
        Assert.Equal(1, await line.RunAsync("check", line.Write("z.txt", Draft), "--index", line.IndexFolder, "--rule", "conflict"));
        var (own, other) = (line.Out.IndexOf("line 8: “Quy chế số 11-QĐ/TU ngày 03/02/2015”", StringComparison.Ordinal), line.Out.IndexOf("a.txt: “Quy chế số 11-QĐ/TU ngày 03/3/2015”", StringComparison.Ordinal));
        Assert.True(own > 0 && other > own, line.Out);
    }

    [Fact]
    public async Task RulesAreNamedAsTheyAreTyped()
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync("check", line.Write("draft.txt", Draft), "--rule", "nothing"));
        Assert.Contains("near-miss", line.Error, StringComparison.Ordinal);
        Assert.NotEqual(2, await line.RunAsync("check", line.Write("draft.txt", Draft), "--rule", "near-miss"));
    }

    [Fact]
    public async Task AFileThatCouldNotBeReadIsNotClean()
    {
        using var line = new CommandLine();
        var missing = Path.Combine(line.Folder, "missing.docx");
        Assert.Equal(1, await line.RunAsync("check", missing));
        Assert.Equal("Nothing was checked: 0 documents, 0 citations; 1 file not read", line.Out.TrimEnd());
        Assert.Equal(1, await line.RunAsync("check", missing, line.Write("clean.txt", "Ủy ban nhân dân tỉnh ban hành Kế hoạch."), "--lang", "vi"));
        Assert.Equal("Không phát hiện gì. Đã xem: 1 văn bản, 0 viện dẫn; 1 tệp không đọc được", line.Out.TrimEnd());
    }

    [Theory]
    [InlineData("", "danvan: 1 document without a date: whether what is cited was in force was not looked at; name a day with --as-of")]
    [InlineData("--as-of 2026-01-05", "")]
    [InlineData("--rule duplicate", "")]
    [InlineData("--lang vi", "danvan: 1 văn bản không ghi ngày, tháng, năm: chưa kiểm tra hiệu lực của văn bản được viện dẫn; hãy nêu ngày bằng --as-of")]
    public async Task ADraftWithoutADateIsSaidNotToBeLookedAt(string more, string note)
    {
        using var line = new CommandLine();
        var draft = line.Write("draft.txt", "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;\n");
        await line.RunAsync(["check", draft, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(note, line.Error.TrimEnd());
    }

    [Fact]
    public async Task AFolderIsCheckedFileByFile()
    {
        using var line = new CommandLine();
        line.Write("drafts/a.txt", Draft);
        line.Write("drafts/below/b.txt", Draft.Replace("12/KH-UBND", "13/KH-UBND", StringComparison.Ordinal));
        Assert.Equal(1, await line.RunAsync("check", Path.Combine(line.Folder, "drafts"), "--rule", "stale", "--format", "csv"));
        var rows = line.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("code,severity,number,message,suggestion,source,place,section,text,start,end", rows[0]);
        Assert.Equal(["a.txt", "b.txt"], rows.Skip(1).Select(static row => Path.GetFileName(row.Split(',')[5])));
        Assert.All(rows.Skip(1), static row => Assert.Contains(",line 8,,Nghị định số 110/2004/NĐ-CP ngày 08/4/2004,", row, StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(line.Folder, "empty"));
        Assert.Equal(1, await line.RunAsync("check", Path.Combine(line.Folder, "empty")));
        Assert.Contains("Nothing was checked", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"rule\": [] }")]
    [InlineData("{ \"rules\": [\"other\"] }")]
    [InlineData("{ \"severity\": \"high\" }")]
    [InlineData("{ \"asOf\": \"31/6/2024\" }")]
    [InlineData("{ \"format\": \"xml\" }")]
    [InlineData("not json")]
    public async Task WrongSettingsAreOneLineAndStatusTwo(string settings)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync("check", line.Write("draft.txt", Draft), "--config", line.Write("settings.json", settings)));
        Assert.Single(line.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains("settings.json", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DV4201", "hết hiệu lực")]
    [InlineData("DV4401", "không mang ký hiệu")]
    [InlineData("DV4001", "được viện dẫn 2 lần")]
    public async Task FindingsAreInVietnameseWhereThatIsAsked(string code, string words)
    {
        using var line = new CommandLine();
        await line.RunAsync("check", line.Write("draft.txt", Draft), "--lang", "vi", "--format", "csv");
        Assert.Contains(code, line.Out, StringComparison.Ordinal);
        Assert.Contains(words, line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsOfTheUsersRegisterWin()
    {
        using var line = new CommandLine();
        var draft = line.Write("draft.txt", Draft);
        var register = Path.Combine(line.Folder, "own.csv");
        string[] act = ["register", "add", "110/2004/NĐ-CP", "--date", "08/4/2004", "--kind", "Nghị định", "--name", "Công tác văn thư, \"bản mới\"", "--issuer", "Chính phủ", "--register", register];
        Assert.Equal(1, await line.RunAsync("check", draft, "--rule", "stale"));
        Assert.Equal(0, await line.RunAsync(act));
        Assert.Equal(0, await line.RunAsync("check", draft, "--rule", "stale", "--register", register));
        Assert.Equal(0, await line.RunAsync("register", "list", "110/2004/NĐ-CP", "--format", "json", "--register", register));
        using (var json = JsonDocument.Parse(line.Out))
        {
            var row = Assert.Single(json.RootElement.GetProperty("acts").EnumerateArray());
            Assert.True(row.GetProperty("own").GetBoolean());
            Assert.Equal("in_force", row.GetProperty("status").GetString());
            Assert.Equal("Công tác văn thư, \"bản mới\"", row.GetProperty("name").GetString());
        }

        Assert.Equal(0, await line.RunAsync("register", "list", "dan van", "--format", "csv", "--register", register));
        var exported = line.Write("exported.csv", line.Out);
        Assert.Equal(0, await line.RunAsync("register", "import", exported, "--register", register));
        Assert.Equal(0, await line.RunAsync("register", "list", "25-NQ/TW", "--register", register));
        Assert.Contains("yours", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("check", draft, "--register", Path.Combine(line.Folder, "missing.csv")));
        Assert.Contains("missing.csv", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--status", "superseded", "--superseded-by", "1-QĐ/TU")]
    [InlineData("--status", "superseded", "--until", "2000-01-01")]
    public async Task ARowThatCannotBeIsRefusedWithItsNumber(params string[] more)
    {
        using var line = new CommandLine();
        var register = Path.Combine(line.Folder, "own.csv");
        Assert.Equal(1, await line.RunAsync(["register", "add", "1-QĐ/TU", "--date", "2020-01-01", "--kind", "Quyết định", "--name", "x", "--issuer", "y", "--register", register, .. more]));
        Assert.Contains("1-QĐ/TU", line.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(register));
        Assert.Equal(1, await line.RunAsync("register", "import", line.Write("bad.csv", "a,b\n"), "--register", register));
        Assert.Contains("bad.csv", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tùy chọn", "check", "--as-of")]
    [InlineData("không hiểu lệnh hoặc tham số", "graph", "a", "b")]
    [InlineData("thiếu tham số 'NUMBER' của lệnh 'cites'", "cites")]
    [InlineData("không có giá trị 'xml'", "check", "--format", "xml")]
    [InlineData("'never' không phải là ngày", "check", "--as-of", "never")]
    [InlineData("không phải là quy tắc", "check", "--rule", "other")]
    public async Task ErrorsOfTheCommandLineAreInVietnameseWhereThatIsAsked(string words, params string[] args)
    {
        using var line = new CommandLine();
        Assert.Equal(2, await line.RunAsync(["--lang", "vi", .. args]));
        Assert.Contains(words, line.Error, StringComparison.Ordinal);
    }

    private static void Fits(string type, JsonElement element)
    {
        var (required, allowed) = Schema[type];
        foreach (var name in required) Assert.True(element.TryGetProperty(name, out _), $"{type} lacks {name}");
        foreach (var property in element.EnumerateObject()) Assert.True(allowed.Contains(property.Name, StringComparer.Ordinal), $"{type} has {property.Name}");
    }
}
