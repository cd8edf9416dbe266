using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Where and when things stand in a document.</summary>
internal static class PlanPlaces
{
    /// <summary>The date of a document; of one that no calendar has (31 tháng 4) its month, so that the rest is looked at all the same.</summary>
    public static PartialDate DateOf(PlanDocument plan) => plan.Header.Date switch
    {
        { IsEmpty: false, Exists: false } impossible => new PartialDate(impossible.Year, impossible.Month is >= 1 and <= 12 ? impossible.Month : 0),
        var date => date,
    };

    /// <summary>The path of the section at a position, or null before the first.</summary>
    public static string? SectionAt(PlanDocument plan, int position)
    {
        string? path = null;
        foreach (var section in plan.Sections)
        {
            if (section.Heading.Start <= position) path = section.Path;
        }

        return path;
    }
}
