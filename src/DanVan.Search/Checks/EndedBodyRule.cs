using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Tasks that are given to bodies which had ended on the day of the document: ministries and departments that were merged, bodies of districts.</summary>
internal static class EndedBodyRule
{
    // Where a name goes on with it, what the body was is meant.
    private const int MostToOld = 12;

    // Departments of provinces ended in February and March 2025, day by day from one province to the next; after the districts none was left.
    private static readonly DateOnly MinistriesEnded = new(2025, 2, 28);
    private static readonly DateOnly DistrictsEnded = new(2025, 6, 30);

    private static readonly string[] Merged = [.. new[]
    {
        "Kế hoạch và Đầu tư", "Giao thông vận tải", "Thông tin và Truyền thông", "Tài nguyên và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Lao động - Thương binh và Xã hội",
    }.Select(VietnameseText.NameKey)];

    private static readonly string Ministry = VietnameseText.NameKey("Bộ") + " ";
    private static readonly string Department = VietnameseText.NameKey("Sở") + " ";
    private static readonly string[] Councils = [.. new[] { "Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND" }.Select(VietnameseText.NameKey)];
    private static readonly string[] Districts = [.. new[] { "huyện", "quận", "cấp huyện", "các huyện", "các quận" }.Select(VietnameseText.NameKey)];
    private static readonly string[] Committees = [.. new[] { "Huyện ủy", "Quận ủy", "các Huyện ủy", "các Quận ủy" }.Select(VietnameseText.NameKey)];
    private static readonly string Old = VietnameseText.NameKey("cũ");

    public static void Run(PlanDocument plan, Findings findings)
    {
        if (PlanPlaces.DateOf(plan).Earliest is not { } day || day <= MinistriesEnded || Cited.IsConsolidated(plan.Header)) return;
        var found = new Dictionary<string, (string Name, DateOnly Ended, List<TextSpan> Places)>(StringComparer.Ordinal);
        foreach (var task in plan.Tasks)
        {
            foreach (var body in task.Lead.Concat(task.Support))
            {
                var key = VietnameseText.NameKey(body.Name);
                if (EndOf(key) is not { } ended || day <= ended || IsOld(plan.Text, body.Span)) continue;
                if (!found.TryGetValue(key, out var known)) found[key] = known = (body.Name, ended, []);
                if (!known.Places.Contains(body.Span)) known.Places.Add(body.Span);
            }
        }

        foreach (var (name, ended, places) in found.Values) findings.Add(CheckCodes.EndedBody, plan, places, null, name, Findings.Day(ended));
    }

    private static DateOnly? EndOf(string key)
    {
        if (Array.Exists(Merged, field => IsOf(key, Ministry, field))) return MinistriesEnded;
        if (Array.Exists(Merged, field => IsOf(key, Department, field))) return DistrictsEnded;
        foreach (var council in Councils)
        {
            if (key.StartsWith(council, StringComparison.Ordinal) && key.Length > council.Length && StartsWith(key[(council.Length + 1)..], Districts)) return DistrictsEnded;
        }

        return StartsWith(key, Committees) ? DistrictsEnded : null;
    }

    // "Sở Tài nguyên và Môi trường tỉnh", not "Sở Nông nghiệp và Môi trường".
    private static bool IsOf(string key, string organ, string field) => key.StartsWith(organ, StringComparison.Ordinal) && StartsWith(key[organ.Length..], [field]);

    private static bool StartsWith(string key, string[] words) =>
        Array.Exists(words, word => key.StartsWith(word, StringComparison.Ordinal) && (key.Length == word.Length || key[word.Length] == ' '));

    private static bool IsOld(string text, TextSpan span)
    {
        if (span.IsEmpty || span.End > text.Length) return true;
        var words = " " + VietnameseText.NameKey(text[span.Start..Math.Min(span.End + MostToOld, text.Length)]) + " ";
        return words.Contains(" " + Old + " ", StringComparison.Ordinal);
    }
}
