using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Search;
using Json.Schema;

namespace DanVan.Cli.Tests;

/// <summary>What every command prints as JSON against docs/schema: each output fits, nothing is printed that a schema lacks, and no schema names what is never printed.</summary>
public sealed class SchemaTests(SchemaTests.Outputs outputs) : IClassFixture<SchemaTests.Outputs>
{
    // What needs a scan, a table in a PDF or an interrupted run to be seen.
    private static readonly string[] Rare = ["readingConfidence", "box", "path", "page"];

    public static TheoryData<string> Names => [.. Outputs.SchemaFiles.Select(static file => Path.GetFileName(file)[..^".schema.json".Length])];

    [Theory]
    [MemberData(nameof(Names))]
    public void SchemaIsOne(string name)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Outputs.FileOf(name)));
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid);
        Assert.StartsWith("danvan ", schema.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.All(Objects(JsonNode.Parse(schema.RootElement.GetRawText())!, ""), static found => Assert.True(
            found.Object["type"]?.ToJsonString() is not "\"object\"" || found.Object.ContainsKey("additionalProperties"), found.Path + " takes any member"));
        Assert.All(Described(schema.RootElement), static text => Assert.EndsWith(".", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryOutputFits(string name)
    {
        Assert.NotEmpty(outputs.Of(name));
        foreach (var (command, text) in outputs.Of(name)) Assert.True(Outputs.Fits(name, text, out var why), $"{command}: {why}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatASchemaDoesNotNameIsRefused(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (command, text) in outputs.Of(name))
        {
            foreach (var (path, _) in Objects(JsonNode.Parse(text)!, command).Where(found => seen.Add(Shape(found.Path))).ToList())
            {
                var changed = JsonNode.Parse(text)!;
                var place = Objects(changed, command).First(found => string.Equals(found.Path, path, StringComparison.Ordinal)).Object;
                place["bogus member"] = "x";
                Assert.False(Outputs.Fits(name, changed.ToJsonString(), out _), path + " takes a member that it has not");
            }
        }

        Assert.NotEmpty(seen);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingIsNamedThatIsNeverPrinted(string name)
    {
        var printed = outputs.Of(name).SelectMany(static output => Objects(JsonNode.Parse(output.Text)!, "")).SelectMany(static found => found.Object.Select(static member => member.Key)).ToHashSet(StringComparer.Ordinal);
        using var schema = JsonDocument.Parse(File.ReadAllText(Outputs.FileOf(name)));
        var named = Properties(schema.RootElement).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(named.Except(printed, StringComparer.Ordinal).Except(Rare, StringComparer.Ordinal));
    }

    [Fact]
    public void OffsetsAreUtf16AndHalfOpen()
    {
        foreach (var (command, text) in outputs.Of("parse"))
        {
            using var json = JsonDocument.Parse(text);
            var whole = json.RootElement.GetProperty("text").GetString()!;
            foreach (var citation in json.RootElement.GetProperty("citations").EnumerateArray())
                Assert.True(string.Equals(citation.GetProperty("text").GetString(), whole[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()], StringComparison.Ordinal), command);
        }

        foreach (var (_, text) in outputs.Of("search"))
        {
            using var json = JsonDocument.Parse(text);
            if (!json.RootElement.TryGetProperty("hits", out var hits)) continue;
            foreach (var passage in hits.EnumerateArray().SelectMany(static hit => hit.GetProperty("passages").EnumerateArray()))
            {
                var length = passage.GetProperty("text").GetString()!.Length;
                Assert.All(passage.GetProperty("marks").EnumerateArray(), mark => Assert.True(mark[0].GetInt32() >= 0 && mark[0].GetInt32() < mark[1].GetInt32() && mark[1].GetInt32() <= length));
            }
        }
    }

    // Places in lists and the values of facets count for one.
    private static string Shape(string path) => string.Join('/', path.Split('/').Select(static step => step.All(char.IsAsciiDigit) ? "*" : step));

    private static IEnumerable<(string Path, JsonObject Object)> Objects(JsonNode node, string path)
    {
        if (node is JsonObject all)
        {
            yield return (path, all);
            foreach (var (name, value) in all.ToList())
            {
                if (value is null) continue;
                foreach (var found in Objects(value, $"{path}/{name}")) yield return found;
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is not { } item) continue;
                foreach (var found in Objects(item, $"{path}/{i}")) yield return found;
            }
        }
    }

    private static IEnumerable<string> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(static member => member.NameEquals("properties")
            ? member.Value.EnumerateObject().SelectMany(static property => Properties(property.Value).Prepend(property.Name))
            : Properties(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    private static IEnumerable<string> Described(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(static member => member.NameEquals("description") && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Described(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Described),
        _ => [],
    };

    /// <summary>What the commands print over the plans of the corpus, on every engine of this program.</summary>
    public sealed class Outputs : IAsyncLifetime
    {
        // In this order what one refers to stands before it.
        private static readonly string[] Files = [.. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(CommandLine.Corpus)!, "docs", "schema"), "*.schema.json").Order(StringComparer.Ordinal)];

        private static readonly Dictionary<string, JsonSchema> Schemas = Files.ToDictionary(static file => file, static file => JsonSchema.FromFile(file), StringComparer.Ordinal);

        // Two who sign, and a number that nothing explains.
        private const string Joint = """
            Số: 3/KHLT-CAT-HND

            Tây Ninh, ngày 05 tháng 02 năm 2024

            KẾ HOẠCH
            Phối hợp

            I. NỘI DUNG

            Tiếp tục thực hiện NQ 25. Sơ kết Nghị quyết 25.

            Nơi nhận:
            - Lưu: VT.

            GIÁM ĐỐC CÔNG AN TỈNH

            Lê Văn Sáu

            CHỦ TỊCH HỘI NÔNG DÂN TỈNH

            Trần Thị Bảy
            """;

        private readonly List<(string Schema, string Command, string Text)> _all = [];

        public static IReadOnlyList<string> SchemaFiles => Files;

        public static string FileOf(string name) => SchemaFiles.Single(file => string.Equals(Path.GetFileName(file), name + ".schema.json", StringComparison.Ordinal));

        public static bool Fits(string name, string text, out string why)
        {
            using var json = JsonDocument.Parse(text);
            var results = Schemas[FileOf(name)].Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            why = results.IsValid ? "" : string.Join("; ", (results.Details ?? []).Where(static part => part.Errors is { Count: > 0 }).Select(static part => $"{part.InstanceLocation}: {string.Join(", ", part.Errors!.Values)}").Take(5));
            return results.IsValid;
        }

        public IReadOnlyList<(string Command, string Text)> Of(string name) => [.. _all.Where(output => string.Equals(output.Schema, name, StringComparison.Ordinal)).Select(static output => (output.Command, output.Text))];

        public async Task InitializeAsync()
        {
            foreach (var engine in SearchEngines.Names)
            {
                using var line = new CommandLine();
                line.With("DANVAN_INDEX", line.IndexFolder);
                foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandLine.Corpus, "files"), "*.txt")) File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(line.Folder, "plans")).FullName, Path.GetFileName(file)));
                foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandLine.Corpus, "files"), "b*.docx")) File.Copy(file, Path.Combine(line.Folder, "plans", Path.GetFileName(file)));
                await MakeAsync(line, engine);
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;

        private async Task MakeAsync(CommandLine line, string engine)
        {
            var plans = Path.Combine(line.Folder, "plans");
            line.Write("plans/broken.docx", "PK no archive");
            line.Write("plans/picture.png", "");
            line.Write("plans/joint.txt", Joint);
            var copied = Directory.EnumerateFiles(plans, "b*.txt").Order(StringComparer.Ordinal).First();
            line.Write("plans/copy.txt", File.ReadAllText(copied).Replace("năm 2014", "năm 2015", StringComparison.Ordinal));
            var first = Directory.EnumerateFiles(plans, "*.txt").Order(StringComparer.Ordinal).First();
            await Add("ingest", 1, "ingest", plans, "--engine", engine);
            File.Delete(first);
            File.AppendAllText(Directory.EnumerateFiles(plans, "*.txt").Order(StringComparer.Ordinal).First(), "\n");
            await Add("ingest", 1, "ingest", plans);
            await Add("ingest", 1, "ingest", plans, "--prune", "--no-ocr");
            File.Delete(Path.Combine(plans, "broken.docx"));

            var files = Directory.EnumerateFiles(plans).Where(static file => !file.EndsWith(".png", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
            await Add("parse", 0, ["parse", .. files]);
            await Add("check", 1, "check");
            await Add("check", 1, ["check", .. files.Take(20)]);
            await Add("check", 0, "check", "--ignore", "25-NQ/TW", "--rule", "near-miss", "--severity", "error");
            foreach (var query in (string[][])[["dân vận"], ["\"dân vận\"", "--explain"], ["dan van", "--sort", "date", "--skip", "5", "--limit", "3"], ["kế hoach"], ["issuer:sở y tế"], ["xyzzyx"], ["kind:\"kế hoạch\"", "--province", "tay ninh"], ["--like", Path.GetFileName(copied)]])
                await Add("search", 0, ["search", .. query]);
            foreach (var target in (string[])["25-NQ/TW", "Luật Tiếp công dân", "9999-NQ/TW", "57-NQ/TW"]) await Add("cites", 0, "cites", target);
            await Add("cites", 0, "cites", "25-NQ/TW", "--transitive");
            await Add("tasks", 0, "tasks");
            await Add("tasks", 0, "tasks", "--overdue", "--as-of", "2026-01-01", "--limit", "3");
            await Add("graph", 0, "graph");
            foreach (var show in (string[])["cites", "cited-by", "together", "up", "down", "missing"]) await Add("graph", 0, "graph", "25-NQ/TW", "--show", show, "--limit", "5");
            await Add("graph", 0, "graph", files[0][(plans.Length + 1)..], "--show", "cites");
            await Add("show", 0, "show");
            await Add("show", 0, "show", files[0][(plans.Length + 1)..]);
            foreach (var file in files.Take(3)) await Add("show", 0, "show", file[(plans.Length + 1)..], "--where");
            await Add("topics", 0, "topics", "--count", "4");
            await Add("topics", 0, "topics", "--plan", files[0][(plans.Length + 1)..]);
            await Add("index-info", 0, "index", "info");
            await Add("index-verify", 0, "index", "verify");
            foreach (var file in Directory.EnumerateFiles(line.IndexFolder, "danvan-sources*")) File.Delete(file);
            await Add("index-verify", 3, "index", "verify");
            await Add("register-list", 0, "register", "list");

            // One object in each line.
            async Task Add(string schema, int code, params string[] command)
            {
                Assert.True(await line.RunAsync([.. command, "--format", "json"]) == code, string.Join(' ', command.Take(5)) + ": " + line.Error);
                foreach (var text in line.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)) _all.Add((schema, $"{engine}: danvan {string.Join(' ', command.Take(5))}", text));
            }
        }
    }
}
