using System.Globalization;
using System.Text;

namespace DanVan.Search;

/// <summary>How the score of a hit comes about: the sum of what the conditions of the query give. The same form for every engine. Immutable and thread-safe.</summary>
/// <param name="Score">The score of the hit.</param>
/// <param name="Parts">The conditions that give something, in the order of the query; those that only tell which documents match are not there.</param>
public sealed record ScoreExplanation(double Score, IReadOnlyList<ScorePart> Parts)
{
    /// <summary>The sum, and on a line of its own what each condition gives.</summary>
    /// <param name="language"><c>en</c> or <c>vi</c>.</param>
    public string GetMessage(string language = "en")
    {
        var isVietnamese = string.Equals(language, "vi", StringComparison.Ordinal);
        var lines = new StringBuilder(Printed(Score));
        if (Parts.Count == 0) return lines.Append(isVietnamese ? ": không điều kiện nào được tính điểm" : ": no condition counts for the order").ToString();
        lines.Append(isVietnamese ? " là tổng của" : " is the sum of");
        foreach (var part in Parts)
        {
            lines.Append("\n  ").Append(Printed(part.Score)).Append(isVietnamese ? " cho " : " for ").Append(part.Condition);
            if (part.Boost != 1) lines.Append(CultureInfo.InvariantCulture, $" ({(isVietnamese ? "đã nhân" : "times")} {part.Boost})");
        }

        return lines.ToString();
    }

    /// <summary>An explanation in which what one condition gives for itself and what it gives as preferred (<see cref="Nearness"/>) is one part.</summary>
    internal static ScoreExplanation Of(double score, IEnumerable<ScorePart> parts) =>
        new(score, [.. parts.GroupBy(static part => (part.Condition, part.Boost)).Select(static same => same.First() with { Score = same.Sum(static part => part.Score) })]);

    /// <summary>The message in English.</summary>
    public override string ToString() => GetMessage();

    private static string Printed(double score) => score.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>What one condition gives to the score of a hit. Immutable and thread-safe.</summary>
/// <param name="Condition">The condition as the query language writes it.</param>
/// <param name="Score">What it gives, <paramref name="Boost"/> included.</param>
/// <param name="Boost">How many times the query counts it; 1 where it says nothing.</param>
public sealed record ScorePart(string Condition, double Score, double Boost);
