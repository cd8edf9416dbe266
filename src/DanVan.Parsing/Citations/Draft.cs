namespace DanVan.Parsing.Citations;

/// <summary>A citation while its passage is resolved; positions count in the passage's own text.</summary>
internal sealed class Draft
{
    private static readonly List<PinDraft> None = [];
    private List<PinDraft>? _pins;

    public required Candidate Found { get; set; }

    public int KindStart { get; set; }

    public int KindEnd { get; set; }

    public bool KindIsShared { get; set; }

    /// <summary>Where the words that head its list begin ("Các Quyết định …: số A; số B"), or -1.</summary>
    public int HeadStart { get; set; } = -1;

    /// <summary>Whose the acts of the list are, as the words at its head say.</summary>
    public int HeadIssuerStart { get; set; }

    public int HeadIssuerEnd { get; set; }

    public PartialDate Date { get; set; }

    public int DateStart { get; set; }

    public int DateEnd { get; set; }

    public bool DateIsShared { get; set; }

    public int IssuerStart { get; set; }

    public int IssuerEnd { get; set; }

    public bool IssuerIsShared { get; set; }

    public int TitleStart { get; set; }

    public int TitleEnd { get; set; }

    public CitationRelation Relation { get; set; }

    public int CueStart { get; set; }

    public int CueEnd { get; set; }

    /// <summary>The words that say it where they stand outside the passage.</summary>
    public string? CueText { get; set; }

    /// <summary>The index of the draft whose title holds this one, or -1.</summary>
    public int Within { get; set; } = -1;

    public List<PinDraft> Pins => _pins ?? None;

    public void AddPin(in PinDraft pin) => (_pins ??= []).Add(pin);

    public bool HasIssuer => IssuerEnd > IssuerStart;

    public bool HasTitle => TitleEnd > TitleStart;

    /// <summary>Where everything said about the cited document ends.</summary>
    public int Extent => Math.Max(Found.End, Math.Max(IssuerIsShared ? 0 : IssuerEnd, TitleEnd));
}

internal readonly record struct PinDraft(int Start, int End, string? Point, string? Clause, string? Article, string? Section, string? Chapter, string? Annex);
