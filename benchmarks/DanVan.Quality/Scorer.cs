using System.Text;
using System.Text.Json;
using DanVan.Parsing;

namespace DanVan.Quality;

/// <summary>
/// Compares what the parser found with a gold annotation. For the text that the gold was made on, citations and tasks are matched by place;
/// for the same plan in another format, whose offsets differ, by value.
/// </summary>
public static class Scorer
{
    private static readonly string[] HeaderFields = ["kind", "number", "symbol", "issuer", "place", "date", "title"];
    private static readonly string[] SignatureFields = ["authority", "position", "name"];

    public static void Score(string name, JsonElement gold, JsonElement found, bool byPlace, Tally tally)
    {
        foreach (var field in HeaderFields)
        {
            var isNumber = field is "number" or "symbol";
            tally.AddValue("header", Value(gold, "header", field, isNumber), Value(found, "header", field, isNumber), $"{name}: header.{field}");
        }

        AddSet(tally, "section", Sections(gold), Sections(found), $"{name}: section");
        AddSet(tally, "section.path", Sections(gold).Select(PathOf), Sections(found).Select(PathOf), $"{name}: section path");
        if (byPlace) ScoreCitations(name, gold, found, tally);
        else tally.AddBag("citation.strict", Items(gold, "citations").Select(Key), Items(found, "citations").Select(Key), $"{name}: citation");
        ScoreTasks(name, gold, found, byPlace, tally);
        tally.AddBag("deadline", Deadlines(gold), Deadlines(found), $"{name}: deadline");
        AddSet(tally, "recipient", Strings(gold, "recipients"), Strings(found, "recipients"), $"{name}: recipient");
        foreach (var field in SignatureFields)
            tally.AddValue("signature", Value(gold, "signature", field, isNumber: false), Value(found, "signature", field, isNumber: false), $"{name}: signature.{field}");
        AddSet(tally, "footnote", Items(gold, "footnotes").Select(static f => Text(f, "mark") ?? ""), Items(found, "footnotes").Select(static f => Text(f, "mark") ?? ""), $"{name}: footnote");
    }

    private static void ScoreCitations(string name, JsonElement gold, JsonElement found, Tally tally)
    {
        var golds = Items(gold, "citations").ToList();
        var founds = Items(found, "citations").ToList();
        var pairs = Match(golds, founds, least: 0.3);
        foreach (var (g, i) in golds.Select(static (g, i) => (g, i)))
        {
            var kind = Text(g, "class") ?? "";
            if (!pairs.TryGetValue(i, out var j))
            {
                foreach (var row in new[] { "citation", "citation." + kind, "citation.strict" }) tally.Add(row, missing: 1);
                tally.Errors.Add($"{name}: citation missed [{kind}] {Text(g, "text")}");
                continue;
            }

            var p = founds[j];
            foreach (var row in new[] { "citation", "citation." + kind }) tally.Add(row, right: 1);
            var strict = true;
            foreach (var field in new[] { "number", "date", "kind", "name", "issuer", "title", "relation" })
            {
                var (a, b) = field switch
                {
                    "number" => (Number(Text(g, field)), Number(Text(p, field))),
                    "date" or "relation" => (Text(g, field), Text(p, field)),
                    _ => (Normal(Text(g, field)), Normal(Text(p, field))),
                };
                var same = string.Equals(a, b, StringComparison.Ordinal);
                if (field is "number" or "date" or "kind" or "name") strict &= same;
                AddField(tally, "citation/" + field, same, $"{name}: citation '{Text(g, "text")}' {field}: gold '{a}', found '{b}'");
            }

            AddField(tally, "citation/span", Start(g) == Start(p) && End(g) == End(p), $"{name}: citation '{Text(g, "text")}' span: found '{Text(p, "text")}'");
            var (goldHost, foundHost) = (Host(golds, g), Host(founds, p));
            AddField(tally, "citation/within", goldHost is null ? foundHost is null : foundHost is { } host && Shared(goldHost.Value, host) > 0, $"{name}: citation '{Text(g, "text")}' within");
            tally.Add("citation.strict", right: strict ? 1 : 0, wrong: strict ? 0 : 1, missing: strict ? 0 : 1);
        }

        for (var j = 0; j < founds.Count; j++)
        {
            if (pairs.ContainsValue(j)) continue;
            foreach (var row in new[] { "citation", "citation." + Text(founds[j], "class"), "citation.strict" }) tally.Add(row, wrong: 1);
            tally.Errors.Add($"{name}: citation extra [{Text(founds[j], "class")}] {Text(founds[j], "text")}");
        }
    }

    private static void ScoreTasks(string name, JsonElement gold, JsonElement found, bool byPlace, Tally tally)
    {
        var golds = Items(gold, "tasks").Where(static t => Strings(t, "lead").Any()).ToList();
        var founds = Items(found, "tasks").Where(static t => Strings(t, "lead").Any()).ToList();
        if (!byPlace)
        {
            foreach (var field in new[] { "lead", "support" })
                tally.AddBag("task." + field, golds.SelectMany(t => Strings(t, field).Distinct(StringComparer.Ordinal)), founds.SelectMany(t => Strings(t, field).Distinct(StringComparer.Ordinal)), $"{name}: task {field}");
            return;
        }

        var pairs = Match(golds, founds, least: 0.5);
        tally.Add("task", pairs.Count, founds.Count - pairs.Count, golds.Count - pairs.Count);
        for (var i = 0; i < golds.Count; i++)
        {
            var matched = pairs.TryGetValue(i, out var j);
            if (!matched) tally.Errors.Add($"{name}: task missed {Text(golds[i], "text")}");
            foreach (var field in new[] { "lead", "support" })
                AddSet(tally, "task." + field, Strings(golds[i], field), matched ? Strings(founds[j], field) : [], $"{name}: task {field}");
        }

        for (var j = 0; j < founds.Count; j++)
        {
            if (pairs.ContainsValue(j)) continue;
            tally.Errors.Add($"{name}: task extra {Text(founds[j], "text")}");
            foreach (var field in new[] { "lead", "support" }) tally.Add("task." + field, wrong: Strings(founds[j], field).Count());
        }
    }

    /// <summary>Greedy one-to-one matching by the shared part of the longer span, best first.</summary>
    private static Dictionary<int, int> Match(List<JsonElement> gold, List<JsonElement> found, double least)
    {
        var candidates = new List<(double Share, int Gold, int Found)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                var shared = Shared(gold[i], found[j]);
                if (shared == 0) continue;
                var share = (double)shared / Math.Max(Math.Max(End(gold[i]) - Start(gold[i]), End(found[j]) - Start(found[j])), 1);
                if (share >= least) candidates.Add((share, i, j));
            }
        }

        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, i, j) in candidates.OrderByDescending(static c => c.Share).ThenByDescending(static c => c.Gold).ThenByDescending(static c => c.Found))
        {
            if (pairs.ContainsKey(i) || !taken.Add(j)) continue;
            pairs.Add(i, j);
        }

        return pairs;
    }

    private static JsonElement? Host(List<JsonElement> all, JsonElement citation) =>
        citation.TryGetProperty("within", out var within) && within.ValueKind == JsonValueKind.Number
            ? all.Cast<JsonElement?>().FirstOrDefault(c => c!.Value.GetProperty("id").GetInt32() == within.GetInt32())
            : null;

    private static void AddField(Tally tally, string row, bool same, string error)
    {
        tally.Add(row, right: same ? 1 : 0, wrong: same ? 0 : 1, missing: same ? 0 : 1);
        if (!same) tally.Errors.Add(error);
    }

    private static void AddSet(Tally tally, string row, IEnumerable<string> gold, IEnumerable<string> found, string what) =>
        tally.AddBag(row, gold.Distinct(StringComparer.Ordinal), found.Distinct(StringComparer.Ordinal), what);

    private static string Key(JsonElement citation) =>
        string.Join(" | ", Text(citation, "class"), Normal(Text(citation, "kind")), Number(Text(citation, "number")), Normal(Text(citation, "name")), Text(citation, "date"));

    private static IEnumerable<string> Sections(JsonElement document) =>
        Items(document, "sections").Select(static s => $"{Text(s, "path")}\t{Normal(Text(s, "title"))}");

    private static string PathOf(string section) => section[..section.IndexOf('\t', StringComparison.Ordinal)];

    private static IEnumerable<string> Deadlines(JsonElement document) =>
        Items(document, "tasks").SelectMany(static t => Items(t, "deadlines")).Select(static d => $"{Text(d, "type")} {Text(d, "from") ?? "none"}..{Text(d, "to") ?? "none"}");

    private static int Shared(JsonElement a, JsonElement b) => Math.Max(0, Math.Min(End(a), End(b)) - Math.Max(Start(a), Start(b)));

    private static int Start(JsonElement element) => element.GetProperty("start").GetInt32();

    private static int End(JsonElement element) => element.GetProperty("end").GetInt32();

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static IEnumerable<string> Strings(JsonElement element, string name) => Items(element, name).Select(static s => Normal(s.GetString()) ?? "");

    private static string? Value(JsonElement document, string part, string field, bool isNumber)
    {
        if (!document.TryGetProperty(part, out var element) || element.ValueKind != JsonValueKind.Object) return null;
        return isNumber ? Number(Text(element, field)) : Normal(Text(element, field));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Number(string? text) =>
        text is null ? null : string.Concat(Dashes(text).Where(static c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Without letter case, runs of blanks, quotes, and marks at the ends.</summary>
    private static string? Normal(string? text)
    {
        if (text is null) return null;
        var builder = new StringBuilder(text.Length);
        foreach (var c in Dashes(VietnameseText.Compose(text).ToLowerInvariant()))
        {
            if ("*_“”\"'‘’".Contains(c, StringComparison.Ordinal)) continue;
            if (!char.IsWhiteSpace(c)) builder.Append(c);
            else if (builder.Length == 0 || builder[^1] != ' ') builder.Append(' ');
        }

        var result = builder.ToString().Trim(" .,;:-/".ToCharArray());
        return result.Length == 0 ? null : result;
    }

    private static string Dashes(string text) => text.Replace('–', '-').Replace('—', '-').Replace('−', '-');
}
