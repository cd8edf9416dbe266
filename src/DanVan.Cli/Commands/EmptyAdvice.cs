using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary>Says where nothing was found which of the conditions no plan of the index meets, and what is near.</summary>
internal static class EmptyAdvice
{
    /// <param name="application">Where it is said.</param>
    /// <param name="plans">The index.</param>
    /// <param name="filter">The conditions.</param>
    /// <param name="assignee">The body whose tasks were asked for, or null.</param>
    public static void Write(Application application, IPlanIndex plans, PlanFilter filter, string? assignee = null)
    {
        if (plans.Statistics().Plans == 0)
        {
            Say(application.Say("the index is empty", "chỉ mục chưa có kế hoạch nào"));
            return;
        }

        if (filter.Province is { Length: > 0 } province && IsUnknown(new PlanFilter { Province = province }))
            Say(application.Say($"no plan of the index is of the province '{province}'", $"chỉ mục không có kế hoạch nào của tỉnh '{province}'") + Near("province", province));
        if (filter.Issuer is { Length: > 0 } issuer && IsUnknown(new PlanFilter { Issuer = issuer }))
            Say(application.Say($"no plan of the index is by '{issuer}'", $"chỉ mục không có kế hoạch nào của cơ quan '{issuer}'") + Near("issuer", issuer));
        if (filter.Kind is { Length: > 0 } kind && IsUnknown(new PlanFilter { Kind = kind }))
            Say(application.Say($"no plan of the index is of the kind '{kind}'", $"chỉ mục không có văn bản nào thuộc loại '{kind}'") + Near("kind", kind));
        if (filter.Level is { } level && IsUnknown(new PlanFilter { Level = level }))
            Say(application.Say($"no plan of the index is of the level {EnumText.Of(level)}", $"chỉ mục không có kế hoạch nào ở cấp {EnumText.Of(level)}"));
        if (filter.Year is > 0 and var year && IsUnknown(new PlanFilter { Year = year }))
            Say(application.Say($"no plan of the index is of the year {year}", $"chỉ mục không có kế hoạch nào năm {year}") + Years());
        if (assignee is { Length: > 0 } && plans.Tasks(new TaskQuery { Assignee = assignee, Take = 1 }).Count == 0)
            Say(application.Say($"nobody called '{assignee}' has a task", $"không đơn vị nào tên '{assignee}' có nhiệm vụ") + Near("assignee", assignee));

        void Say(string text) => application.Terminal.Out.WriteLine(Terminal.OneLine(text));

        bool IsUnknown(PlanFilter one) => plans.Search(new SearchQuery { Text = "", Filter = one, Take = 0, Passages = 0, Facets = false }).Total == 0;

        string Near(string field, string name)
        {
            var query = $"{field}:\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
            return plans.Search(new SearchQuery { Text = query, Take = 0, Passages = 0, Facets = false }).Suggestions is [var near, ..]
                ? application.Say("; did you mean: ", "; có phải ý bạn là: ") + near[(field.Length + 1)..].Trim('"')
                : "";
        }

        string Years()
        {
            var years = plans.Search(new SearchQuery { Text = "", Take = 0, Passages = 0, FacetValues = int.MaxValue }).Facets.GetValueOrDefault("year", []).Select(static y => y.Value).Order(StringComparer.Ordinal).ToList();
            return years.Count == 0 ? "" : application.Say($"; there are {years[0]} to {years[^1]}", $"; có từ {years[0]} đến {years[^1]}");
        }
    }
}
