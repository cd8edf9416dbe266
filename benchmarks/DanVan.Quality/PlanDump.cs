using System.Collections;
using System.Globalization;
using System.Reflection;
using DanVan.Parsing;

namespace DanVan.Quality;

/// <summary>
/// Everything that a parse found, a line a value, read off the public properties: what a later version adds is in it without being named here.
/// </summary>
public static class PlanDump
{
    private const int MostLevels = 64;

    /// <summary>The values in order.</summary>
    /// <param name="plan">The parsed plan.</param>
    /// <param name="byWords">
    /// Whether places are given by the words that stand there, in composed form, in place of their offsets: the same plan in another normal form
    /// gives the same lines.
    /// </param>
    public static List<string> Of(PlanDocument plan, bool byWords)
    {
        var lines = new List<string>();
        foreach (var property in Properties(typeof(PlanDocument)))
        {
            if (property.Name is nameof(PlanDocument.Text) or nameof(PlanDocument.Source)) continue;
            Add(property.Name, property.GetValue(plan), 0, plan, byWords, lines);
        }

        return lines;
    }

    private static void Add(string path, object? value, int level, PlanDocument plan, bool byWords, List<string> lines)
    {
        if (level > MostLevels) throw new InvalidOperationException($"{path} is nested too deep to be a part of a plan.");
        switch (value)
        {
            case null:
                lines.Add(path + " -");
                break;
            case string text:
                lines.Add($"{path} {(byWords ? VietnameseText.Compose(text) : text)}");
                break;
            case TextSpan span:
                lines.Add($"{path} {(byWords ? VietnameseText.Compose(span.Slice(plan.Text).ToString()) : span.ToString())}");
                break;
            case int offset when byWords && path.EndsWith(".End", StringComparison.Ordinal):
                lines.Add($"{path} {VietnameseText.Compose(plan.Text[..offset]).Length}");
                break;
            case ValueType number:
                lines.Add($"{path} {Convert.ToString(number, CultureInfo.InvariantCulture)}");
                break;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items) Add($"{path}[{(index++).ToString(CultureInfo.InvariantCulture)}]", item, level + 1, plan, byWords, lines);
                break;
            default:
                foreach (var property in Properties(value.GetType())) Add($"{path}.{property.Name}", property.GetValue(value), level + 1, plan, byWords, lines);
                break;
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0).OrderBy(static property => property.Name, StringComparer.Ordinal);
}
