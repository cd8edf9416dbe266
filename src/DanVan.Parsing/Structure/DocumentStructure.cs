namespace DanVan.Parsing.Structure;

/// <summary>The zone of a document that a passage stands in.</summary>
internal enum Zone : byte
{
    /// <summary>Letterhead, number, place and date, kind and title, Kính gửi.</summary>
    Header,

    /// <summary>From the title to the first section: căn cứ, thực hiện …, opening sentence.</summary>
    Preamble,

    /// <summary>The numbered sections.</summary>
    Body,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>Nơi nhận.</summary>
    Recipients,

    /// <summary>The signature block.</summary>
    Signature,

    /// <summary>An annex.</summary>
    Annex,
}

/// <summary>How a passage begins.</summary>
internal enum PassageKind : byte
{
    /// <summary>A plain paragraph.</summary>
    Paragraph,

    /// <summary>A numbered heading or item.</summary>
    Numbered,

    /// <summary>A bullet begins after the mark.</summary>
    Bullet,

    /// <summary>A row of a table.</summary>
    TableRow,
}

/// <summary>
/// A logical paragraph: one piece of text, or several where a page break or a hard line end interrupts it. Between two pieces other
/// passages (a footnote) may stand.
/// </summary>
internal sealed record Passage
{
    private List<TextSpan>? _cells;

    /// <summary>The pieces in order, trimmed; never empty when the passage is whole.</summary>
    public required SpanList Pieces { get; init; }

    public required Zone Zone { get; set; }

    public PassageKind Kind { get; set; }

    /// <summary>The path of the section it stands in, or null. A heading's own passage has its own path.</summary>
    public string? Section { get; set; }

    /// <summary>The mark of the footnote it is, or null.</summary>
    public string? FootnoteMark { get; set; }

    /// <summary>Cells of a table row, left to right, trimmed.</summary>
    public IReadOnlyList<TextSpan> Cells
    {
        get => _cells ?? (IReadOnlyList<TextSpan>)[];
        init => _cells = [.. value];
    }

    /// <summary>The cells of a table row, a bit each, that only go on with the cell above, where the file says so; only the first 64 are known.</summary>
    public ulong Continued { get; set; }

    /// <summary>1-based number of the table a row belongs to, else 0.</summary>
    public int Table { get; set; }

    /// <summary>Where the words begin: after the bullet, the section number or the footnote mark.</summary>
    public required int ContentStart { get; set; }

    /// <summary>Whether it may be a heading that stands alone: numbered, short, without a closing mark. Known while the passage is read.</summary>
    public bool IsHeading { get; set; }

    /// <summary>Whether nothing but the number has been read, so that the next line is its title.</summary>
    public bool AwaitsTitle { get; set; }

    /// <summary>The place among the passages in the order of their first lines.</summary>
    public int Index { get; set; }

    /// <summary>The last piece.</summary>
    public TextSpan Last => Pieces[^1];

    /// <summary>From the start of the first piece to the end of the last.</summary>
    public int Length => Pieces[^1].End - Pieces[0].Start;

    /// <summary>Makes it a passage of another document, without pieces and cells.</summary>
    public void Renew(Zone zone, int contentStart, PassageKind kind, string? section)
    {
        Pieces.Clear();
        _cells?.Clear();
        (Zone, ContentStart, Kind, Section, FootnoteMark) = (zone, contentStart, kind, section, null);
        (Table, Continued, IsHeading, AwaitsTitle, Index) = (0, 0, false, false, 0);
    }

    /// <summary>Adds a cell to a row that is being read.</summary>
    public void AddCell(TextSpan cell) => (_cells ??= []).Add(cell);

    /// <summary>From the first piece to the last, what stands between included.</summary>
    public TextSpan Span => TextSpan.FromBounds(Pieces[0].Start, Pieces[^1].End);
}

/// <summary>What the structure stage hands on. Passages are in the order of their first piece and never share a character.</summary>
internal sealed record DocumentStructure
{
    public required PlanHeader Header { get; set; }

    public required List<Passage> Passages { get; init; }

    public PlanSection[] Sections { get; init; } = [];

    public IReadOnlyList<PlanSection> Outline { get; init; } = [];

    public IReadOnlyList<Footnote> Footnotes { get; init; } = [];

    /// <summary>Where the marks of the footnotes stand in the text, and where each ends: they are no words.</summary>
    public Dictionary<int, int> NoteMarks { get; init; } = [];

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    public Signature Signature { get; set; } = Signature.None;

    public IReadOnlyList<Signature> Cosigners { get; init; } = [];

    public List<Annex> Annexes { get; init; } = [];

    /// <summary>The document, which what is made of its words shares; null where that stage did not read it.</summary>
    public WholeText? Whole { get; init; }

    /// <summary>Where the passages were taken from, or null.</summary>
    public PassageStore? Store { get; init; }

    /// <summary>Gives the passages back; they may not be used any more.</summary>
    public void Release() => Store?.Return();
}
