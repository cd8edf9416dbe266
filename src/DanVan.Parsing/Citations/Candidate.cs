namespace DanVan.Parsing.Citations;

/// <summary>A mention that the scanner found; positions count in the scanned text, an empty range is start = end.</summary>
internal record struct Candidate
{
    public required CitationClass Class { get; set; }

    public required int Start { get; set; }

    public required int End { get; set; }

    public int KindStart { get; set; }

    public int KindEnd { get; set; }

    public int NumberStart { get; set; }

    public int NumberEnd { get; set; }

    /// <summary>Where the number stands whose symbol this one shares ("217, 218-QĐ/TW"), or 0; its own range is then the digits alone.</summary>
    public int SharedFrom { get; set; }

    public int NameEnd { get; set; }

    public PartialDate Date { get; set; }

    public int DateStart { get; set; }

    public int DateEnd { get; set; }

    public bool TwoDigitYear { get; set; }

    /// <summary>Whether the word "số" stands before the number.</summary>
    public bool HasNumberWord { get; set; }

    /// <summary>Whether something in the number or the date had to be repaired.</summary>
    public bool Repaired { get; set; }

    /// <summary>Whether the issuer stands before the number ("Nghị định của Chính phủ số …"); then its range.</summary>
    public int IssuerStart { get; set; }

    public int IssuerEnd { get; set; }

    /// <summary>Whether the name is that of a congress resolution, which has no subject of its own.</summary>
    public bool IsCongress { get; set; }

    /// <summary>Whether the number is digits alone, without a symbol, and a day is told with it.</summary>
    public bool IsBare { get; set; }

    /// <summary>Whether neither symbol nor day tells the act: "Nghị quyết 57", "NĐ 30".</summary>
    public bool IsMention => IsBare && Date.IsEmpty && DateEnd <= DateStart;

    /// <summary>Whether it only looks like the number of a document.</summary>
    public bool IsUnparsed { get; set; }

    public readonly bool HasKind => KindEnd > KindStart;

    /// <summary>Where the number with its symbol stands.</summary>
    public readonly int WholeStart => SharedFrom > 0 ? SharedFrom : NumberStart;
}
