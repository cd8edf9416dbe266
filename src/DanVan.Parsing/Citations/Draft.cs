namespace DanVan.Parsing.Citations;

/// <summary>A citation while its passage is resolved; positions count in the passage's own text.</summary>
internal sealed class Draft
{
    /// <summary>Room for more places is given up when the draft begins anew.</summary>
    private const int MostPins = 8;

    private static readonly List<PinDraft> None = [];
    private List<PinDraft>? _pins;

    public Candidate Found { get; set; }

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

    /// <summary>What the clause says that an article of it rules, which is no title.</summary>
    public int ToldStart { get; set; }

    public int ToldEnd { get; set; }

    public CitationRelation Relation { get; set; }

    public int CueStart { get; set; }

    public int CueEnd { get; set; }

    /// <summary>The words that say it where they stand outside the passage.</summary>
    public string? CueText { get; set; }

    /// <summary>The index of the draft whose title holds this one, or -1.</summary>
    public int Within { get; set; } = -1;

    /// <summary>Begins anew with what was found; a draft serves again for a later passage.</summary>
    public Draft Restart(in Candidate found)
    {
        if (_pins is { Capacity: > MostPins }) _pins = null;
        else _pins?.Clear();
        Found = found;
        (KindStart, KindEnd, KindIsShared) = (found.KindStart, found.KindEnd, false);
        (HeadStart, HeadIssuerStart, HeadIssuerEnd) = (-1, 0, 0);
        (Date, DateStart, DateEnd, DateIsShared) = (found.Date, found.DateStart, found.DateEnd, false);
        (IssuerStart, IssuerEnd, IssuerIsShared) = (0, 0, false);
        (TitleStart, TitleEnd, ToldStart, ToldEnd) = (0, 0, 0, 0);
        (Relation, CueStart, CueEnd, CueText) = (default, 0, 0, null);
        Within = -1;
        return this;
    }

    public List<PinDraft> Pins => _pins ?? None;

    public void AddPin(in PinDraft pin) => (_pins ??= []).Add(pin);

    public bool HasIssuer => IssuerEnd > IssuerStart;

    public bool HasTitle => TitleEnd > TitleStart;

    /// <summary>Where everything said about the cited document ends.</summary>
    public int Extent => Math.Max(Found.End, Math.Max(IssuerIsShared ? 0 : IssuerEnd, TitleEnd));
}

internal readonly record struct PinDraft(int Start, int End, string? Point, string? Clause, string? Article, string? Section, string? Chapter, string? Annex);

/// <summary>The drafts of one passage, used again for the next. Belongs to one thread.</summary>
internal sealed class DraftPool
{
    // Every draft that was made; the first ones are those of the passage.
    private readonly List<Draft> _made = [];

    /// <summary>How many drafts are held.</summary>
    public int Capacity => _made.Count;

    /// <summary>The drafts of the passage, of which some may be taken out.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>Begins a passage with what was found there, but for what is no number; its drafts.</summary>
    public List<Draft> Begin(List<Candidate> candidates)
    {
        Drafts.Clear();
        foreach (var candidate in candidates)
        {
            if (candidate.IsUnparsed) continue;
            if (Drafts.Count == _made.Count) _made.Add(new Draft());
            Drafts.Add(_made[Drafts.Count].Restart(candidate));
        }

        return Drafts;
    }
}
