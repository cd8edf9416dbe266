namespace DanVan.Parsing.Citations;

/// <summary>A mention that the scanner found; positions count in the scanned text, an empty range is start = end.</summary>
internal readonly record struct Candidate
{
    public required CitationClass Class { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public int KindStart { get; init; }

    public int KindEnd { get; init; }

    public int NumberStart { get; init; }

    public int NumberEnd { get; init; }

    public int NameEnd { get; init; }

    public PartialDate Date { get; init; }

    public int DateStart { get; init; }

    public int DateEnd { get; init; }

    public bool TwoDigitYear { get; init; }

    /// <summary>Whether the word "số" stands before the number.</summary>
    public bool HasNumberWord { get; init; }

    /// <summary>Whether something in the number or the date had to be repaired.</summary>
    public bool Repaired { get; init; }

    /// <summary>Whether the issuer stands before the number ("Nghị định của Chính phủ số …"); then its range.</summary>
    public int IssuerStart { get; init; }

    public int IssuerEnd { get; init; }

    /// <summary>Whether the name is that of a congress resolution, which has no subject of its own.</summary>
    public bool IsCongress { get; init; }

    /// <summary>Whether it only looks like the number of a document.</summary>
    public bool IsUnparsed { get; init; }

    public bool HasKind => KindEnd > KindStart;
}
