namespace DanVan.Parsing.Citations;

/// <summary>What is noted while the citations of one document are collected, in lists that serve again for the next one.</summary>
internal sealed class CitationNotes
{
    /// <summary>Lists that have held more are not kept.</summary>
    private const int MostKept = 4096;

    /// <summary>The citations in the order in which they were found.</summary>
    public List<Citation> Citations { get; } = [];

    /// <summary>For each citation the one in whose title it stands, or -1.</summary>
    public List<int> Within { get; } = [];

    /// <summary>For each draft of a passage its citation, or -1.</summary>
    public List<int> Indexes { get; } = [];

    public List<int> SentenceEnds { get; } = [];

    public List<int> Announced { get; } = [];

    public List<ReferenceCandidate> References { get; } = [];

    public List<PendingReference> Pending { get; } = [];

    public List<UnparsedMention> Unparsed { get; } = [];

    public List<BlankNumber> Blanks { get; } = [];

    public List<AliasCandidate> AliasCandidates { get; } = [];

    public List<(string Name, int Citation, int From)> Aliases { get; } = [];

    public List<(int Start, int End)> AliasHits { get; } = [];

    public List<(int Start, int End)> NewAliasHits { get; } = [];

    public Dictionary<string, Lead?> FootnoteLeads { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ShortNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Forgets the document; false where so much was noted that the lists are better not kept.</summary>
    public bool TryClear()
    {
        if (Citations.Count > MostKept || Pending.Count > MostKept || SentenceEnds.Capacity > MostKept || Unparsed.Count > MostKept) return false;
        Citations.Clear();
        Within.Clear();
        Indexes.Clear();
        SentenceEnds.Clear();
        Announced.Clear();
        References.Clear();
        Pending.Clear();
        Unparsed.Clear();
        Blanks.Clear();
        AliasCandidates.Clear();
        Aliases.Clear();
        AliasHits.Clear();
        NewAliasHits.Clear();
        FootnoteLeads.Clear();
        ShortNames.Clear();
        return true;
    }
}
