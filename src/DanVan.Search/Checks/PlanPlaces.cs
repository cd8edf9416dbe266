using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Where things stand in a document.</summary>
internal static class PlanPlaces
{
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
