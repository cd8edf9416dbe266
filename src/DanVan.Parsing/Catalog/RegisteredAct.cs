namespace DanVan.Parsing;

/// <summary>Whether an act is in force, as the register knows it.</summary>
public enum ActStatus
{
    /// <summary>The register does not know.</summary>
    Unknown,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>In force, with parts amended.</summary>
    Amended,

    /// <summary>Another act took its place.</summary>
    Superseded,

    /// <summary>The period it was made for is over.</summary>
    TermEnded,

    /// <summary>Of historical interest: it was never ended, but is cited for its history.</summary>
    Historical,

    /// <summary>What it rules no longer exists.</summary>
    Obsolete,

    /// <summary>Sources disagree whether it is in force.</summary>
    Disputed,
}

/// <summary>How sure a row of the register is.</summary>
public enum ActConfidence
{
    /// <summary>Rests on general knowledge alone.</summary>
    Low,

    /// <summary>Some source, or well-known.</summary>
    Medium,

    /// <summary>A public page was seen for the act and for its status.</summary>
    High,
}

/// <summary>A number of the register, with its date where the number alone names several acts. Immutable and thread-safe.</summary>
/// <param name="Number">The number.</param>
/// <param name="Date">The date, or no date where the number suffices.</param>
public readonly record struct ActReference(DocumentNumber Number, PartialDate Date)
{
    /// <summary>The number, with its date where one is given.</summary>
    public override string ToString() => Date.IsEmpty ? Number.ToString() : $"{Number} ({Date})";
}

/// <summary>An act of the register. Its key is number and date: numbers repeat. Immutable and thread-safe.</summary>
public sealed record RegisteredAct
{
    /// <summary>The number.</summary>
    public required DocumentNumber Number { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The name, without notes.</summary>
    public required string Name { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The date, partial where only the year is known.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Whether it is in force.</summary>
    public ActStatus Status { get; init; }

    /// <summary>What took its place.</summary>
    public IReadOnlyList<ActReference> SupersededBy { get; init; } = [];

    /// <summary>What amended it.</summary>
    public IReadOnlyList<ActReference> AmendedBy { get; init; } = [];

    /// <summary>The last day in force, or null where it is in force or the day is not known.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>The first day on which the act is amended or, where its status is disputed or unknown, doubtful; null where not known.</summary>
    public DateOnly? ChangedFrom { get; init; }

    /// <summary>Where the row comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How sure the row is.</summary>
    public ActConfidence Confidence { get; init; }
}

/// <summary>A register of acts is malformed. The message names the row, or the act where it stands in no file.</summary>
public sealed class ActRegisterException : FormatException
{
    private readonly string _vietnamese;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, in English.</param>
    /// <param name="line">1-based line of the row, or 0.</param>
    /// <param name="vietnamese">What is wrong, in Vietnamese; null for the English words.</param>
    public ActRegisterException(string message, int line, string? vietnamese = null)
        : base(message) => (Line, _vietnamese) = (line, vietnamese ?? message);

    /// <summary>1-based line of the row, the line of the heading being 1; 0 where no line of a file is to blame, as for acts of two registers that contradict each other.</summary>
    public int Line { get; }

    /// <summary>The message in a language: <c>en</c> or <c>vi</c>.</summary>
    public string GetMessage(string language = "en") => string.Equals(language, "vi", StringComparison.Ordinal) ? _vietnamese : Message;
}
