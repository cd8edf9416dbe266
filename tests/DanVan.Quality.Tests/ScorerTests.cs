using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DanVan.Parsing;

namespace DanVan.Quality.Tests;

/// <summary>The scorer counts as the tool of the annotation guidelines does, row by row, also where a prediction is wrong in every way.</summary>
public sealed class ScorerTests
{
    private const int Variants = 3;

    private static readonly string[] Words = ["Sở Nội vụ", "SỞ NỘI VỤ.", "“Sở  Nội vụ”", "–", "", "Kế hoạch số 5 – KH/UBND", "2024-03", "*I*", "Hướng dẫn;"];

    /// <summary>Words for lists and titles of sections; the tool does not take empty ones there.</summary>
    private static readonly string[] Names = ["Sở Nội vụ", "SỞ NỘI VỤ.", "“Sở  Nội vụ”", "các xã", "Văn phòng – Thống kê;"];

    private static readonly string[] Relations = ["basis", "implements", "Implements", "mentions", "repeals"];

    [SharedToolFact]
    public async Task DisturbedPredictionsAreCountedAlike()
    {
        var work = Directory.CreateTempSubdirectory("danvan-scorer-");
        try
        {
            var tally = Disturb(work.FullName);
            var start = new ProcessStartInfo("python3", [SharedToolFactAttribute.Tool!, Path.Combine(work.FullName, "gold"), Path.Combine(work.FullName, "found"), "--json"]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            using var expected = JsonDocument.Parse(output);
            var rows = expected.RootElement.EnumerateObject().Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Value.GetProperty("tp").GetInt32()} {row.Value.GetProperty("fp").GetInt32()} {row.Value.GetProperty("fn").GetInt32()}"));
            var own = tally.Rows.Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.Key} {row.Value.Right} {row.Value.Wrong} {row.Value.Missing}"));
            Assert.Equal(rows.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
            Assert.All(tally.Rows, static row => Assert.True(row.Value.Wrong > 0 || row.Value.Missing > 0, $"nothing was wrong in {row.Key}"));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Writes gold and disturbed predictions side by side, and counts them.</summary>
    private static Tally Disturb(string work)
    {
        var (golds, founds) = (Directory.CreateDirectory(Path.Combine(work, "gold")).FullName, Directory.CreateDirectory(Path.Combine(work, "found")).FullName);
        var tally = new Tally();
        var random = new Random(25062013);
        var sources = Directory.EnumerateFiles(Path.Combine(Corpus.Folder, "gold"), "*.gold.json").Select(static gold => (gold, Path.Combine(Corpus.Folder, "files", Path.GetFileName(gold).Replace(".gold.json", ".txt", StringComparison.Ordinal))))
            .Concat(Directory.EnumerateFiles(SharedToolFactAttribute.Gold, "*.gold.json").Select(static gold => (gold, gold.Replace(".gold.json", ".txt", StringComparison.Ordinal))));
        foreach (var (goldFile, textFile) in sources)
        {
            var gold = File.ReadAllText(goldFile);
            var parsed = PlanJson.Serialize(PlanParser.Parse(File.ReadAllText(textFile)));
            for (var variant = 0; variant < Variants; variant++)
            {
                var name = $"{Path.GetFileName(textFile)[..^4]}-{variant}";
                var found = JsonNode.Parse(parsed)!.AsObject();
                Damage(found, random);
                File.WriteAllText(Path.Combine(golds, name + ".gold.json"), gold);
                File.WriteAllText(Path.Combine(founds, name + ".json"), found.ToJsonString());
                using var goldDocument = JsonDocument.Parse(gold);
                using var foundDocument = JsonDocument.Parse(found.ToJsonString());
                Scorer.Score(name, goldDocument.RootElement, foundDocument.RootElement, byPlace: true, tally);
            }
        }

        return tally;
    }

    private static void Damage(JsonObject found, Random random)
    {
        foreach (var field in new[] { "kind", "number", "symbol", "issuer", "place", "date", "title" }) Replace(found["header"]!.AsObject(), field, random);
        foreach (var field in new[] { "authority", "position", "name" }) Replace(found["signature"]!.AsObject(), field, random);
        foreach (var section in Thin(found, "sections", random))
        {
            if (random.Next(8) == 0) section["title"] = Names[random.Next(Names.Length)];
        }

        foreach (var citation in Thin(found, "citations", random))
        {
            foreach (var field in new[] { "kind", "number", "name", "date", "issuer", "title" }) Replace(citation, field, random);
            if (random.Next(6) == 0) citation["relation"] = Relations[random.Next(Relations.Length)];
            if (random.Next(6) == 0) citation["within"] = random.Next(12);
            Shift(citation, random);
        }

        foreach (var task in Thin(found, "tasks", random))
        {
            Shift(task, random);
            foreach (var deadline in Thin(task, "deadlines", random)) Replace(deadline, "to", random);
            foreach (var list in new[] { "lead", "support" })
            {
                if (random.Next(5) == 0) task[list]!.AsArray().Add(Names[random.Next(Names.Length)]);
                if (random.Next(5) == 0) task[list] = new JsonArray();
            }
        }

        if (random.Next(3) == 0) found["recipients"]!.AsArray().Add(Words[random.Next(Words.Length)]);
        if (random.Next(3) == 0 && found["recipients"]!.AsArray() is { Count: > 0 } recipients) recipients.RemoveAt(0);
        if (random.Next(3) == 0) found["footnotes"]!.AsArray().Add(new JsonObject { ["mark"] = random.Next(4).ToString(CultureInfo.InvariantCulture), ["start"] = 0, ["end"] = 1 });
        if (random.Next(3) == 0) found["footnotes"] = new JsonArray();
    }

    private static void Replace(JsonObject owner, string field, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                owner[field] = null;
                break;
            case 1:
                owner[field] = Words[random.Next(Words.Length)];
                break;
            case 2 when owner[field]?.GetValue<string>() is { } value:
                owner[field] = $" “{value.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}”;";
                break;
        }
    }

    private static void Shift(JsonObject item, Random random)
    {
        if (random.Next(4) != 0) return;
        item["start"] = Math.Max(0, item["start"]!.GetValue<int>() + random.Next(-30, 30));
        item["end"] = item["end"]!.GetValue<int>() + random.Next(-20, 60);
    }

    /// <summary>Drops some items of a list and doubles some; those that are left.</summary>
    private static List<JsonObject> Thin(JsonObject owner, string name, Random random)
    {
        var kept = new JsonArray();
        foreach (var item in owner[name]!.AsArray())
        {
            var chance = random.Next(10);
            if (chance == 0) continue;
            kept.Add(item!.DeepClone());
            if (chance == 1) kept.Add(item.DeepClone());
        }

        owner[name] = kept;
        return [.. kept.Select(static item => item!.AsObject())];
    }
}
