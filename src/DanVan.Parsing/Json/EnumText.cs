namespace DanVan.Parsing;

/// <summary>The words that stand for enum values in JSON, in the index and on the command line. Thread-safe.</summary>
public static class EnumText
{
    /// <summary>The word for a citation class.</summary>
    public static string Of(CitationClass value) => value switch
    {
        CitationClass.Law => "law",
        CitationClass.Named => "named",
        _ => "numbered",
    };

    /// <summary>The word for a relation.</summary>
    public static string Of(CitationRelation value) => value switch
    {
        CitationRelation.Basis => "basis",
        CitationRelation.Implements => "implements",
        CitationRelation.Reviews => "reviews",
        CitationRelation.Amends => "amends",
        CitationRelation.Replaces => "replaces",
        CitationRelation.Repeals => "repeals",
        CitationRelation.IssuedWith => "issued-with",
        _ => "mentions",
    };

    /// <summary>The word for a kind of deadline.</summary>
    public static string Of(DeadlineType value) => value switch
    {
        DeadlineType.During => "during",
        DeadlineType.Recurring => "recurring",
        _ => "by",
    };

    /// <summary>The word for the status of an act, as a register has it.</summary>
    public static string Of(ActStatus value) => value switch
    {
        ActStatus.InForce => "in_force",
        ActStatus.Amended => "amended",
        ActStatus.Superseded => "superseded",
        ActStatus.TermEnded => "term_ended",
        ActStatus.Historical => "historical",
        ActStatus.Obsolete => "obsolete",
        ActStatus.Disputed => "disputed",
        _ => "unknown",
    };

    /// <summary>The word for the confidence of a row, as a register has it.</summary>
    public static string Of(ActConfidence value) => value switch
    {
        ActConfidence.High => "high",
        ActConfidence.Medium => "medium",
        _ => "low",
    };

    /// <summary>The word for a level.</summary>
    public static string Of(IssuerLevel value) => value switch
    {
        IssuerLevel.Central => "central",
        IssuerLevel.Province => "province",
        IssuerLevel.District => "district",
        IssuerLevel.Commune => "commune",
        _ => "unknown",
    };

    /// <summary>The word for a severity.</summary>
    public static string Of(DiagnosticSeverity value) => value switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The sign for a comparison.</summary>
    public static string Of(TargetComparison value) => value switch
    {
        TargetComparison.AtLeast => ">=",
        TargetComparison.MoreThan => ">",
        TargetComparison.AtMost => "<=",
        TargetComparison.LessThan => "<",
        _ => "=",
    };

    /// <summary>The words for the parts that were inferred.</summary>
    public static IEnumerable<string> Parts(InferredParts value)
    {
        if (value.HasFlag(InferredParts.Issuer)) yield return "issuer";
        if (value.HasFlag(InferredParts.Place)) yield return "place";
        if (value.HasFlag(InferredParts.Level)) yield return "level";
        if (value.HasFlag(InferredParts.Province)) yield return "province";
    }

    /// <summary>Reads the word for a relation; false where there is no such word.</summary>
    public static bool TryRelation(string? word, out CitationRelation relation)
    {
        foreach (var value in Enum.GetValues<CitationRelation>())
        {
            if (!string.Equals(Of(value), word, StringComparison.OrdinalIgnoreCase)) continue;
            relation = value;
            return true;
        }

        relation = default;
        return false;
    }

    /// <summary>Reads the word for a level; false where there is no such word.</summary>
    public static bool TryLevel(string? word, out IssuerLevel level)
    {
        foreach (var value in Enum.GetValues<IssuerLevel>())
        {
            if (!string.Equals(Of(value), word, StringComparison.OrdinalIgnoreCase)) continue;
            level = value;
            return true;
        }

        level = default;
        return false;
    }
}
