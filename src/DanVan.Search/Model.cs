using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>A document to take in. Immutable and thread-safe.</summary>
/// <param name="Plan">What was parsed.</param>
/// <param name="Source">The name under which it is kept, mostly its path; one document for each.</param>
/// <param name="ContentHash">A hash of the file's content; equal hashes mean that nothing changed.</param>
/// <param name="Format">Short name of the format: <c>text</c>, <c>docx</c>, <c>html</c>, <c>pdf</c>, <c>scan</c>.</param>
public sealed record IngestItem(PlanDocument Plan, string Source, string ContentHash, string Format = "text")
{
    /// <summary>
    /// Does the part of the ingest that depends on this document alone, on the thread of the caller: who parses on several threads has less left for the
    /// one that commits. Doing it is never needed and changes no result.
    /// </summary>
    public void Prepare() => Preparation.Ahead(this);
}

/// <summary>What became of a batch.</summary>
/// <param name="Added">Sources that were not there before.</param>
/// <param name="Replaced">Sources whose content had changed.</param>
/// <param name="Unchanged">Sources that were there with the same hash.</param>
public readonly record struct IngestResult(int Added, int Replaced, int Unchanged);

/// <summary>What the index says of a document without opening it. Immutable and thread-safe.</summary>
public sealed record PlanSummary
{
    /// <summary>The id in the index; a document keeps it until it is replaced or removed.</summary>
    public required long Id { get; init; }

    /// <summary>The name under which it is kept.</summary>
    public required string Source { get; init; }

    /// <summary>Short name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>The hash of the content it was made from.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The kind as printed, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The own number, or null where it is blank.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>The symbol, given even where the number is blank; or null.</summary>
    public string? Symbol { get; init; }

    /// <summary>The issuer as printed, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>The province, or null.</summary>
    public string? Province { get; init; }

    /// <summary>The level of the issuer.</summary>
    public IssuerLevel Level { get; init; }

    /// <summary>The date, partial where the day is blank.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The title on one line, or null.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The identity of the document itself (<see cref="DocumentIdentity.Text"/>): where it has no number <c>text:undated:</c> and a hash of its words, which its
    /// files in several formats share. Null where it has fewer than thirty words besides.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>How many citations it has.</summary>
    public int Citations { get; init; }

    /// <summary>How many tasks it has.</summary>
    public int Tasks { get; init; }

    /// <summary>The length of the text in UTF-16 code units.</summary>
    public int Length { get; init; }
}

/// <summary>A document as stored, whole. Immutable and thread-safe.</summary>
/// <param name="Summary">What the index says of it.</param>
/// <param name="Plan">What was parsed, with its text.</param>
/// <param name="Identities">For each citation of the plan, in order, what it was resolved to.</param>
public sealed record StoredPlan(PlanSummary Summary, PlanDocument Plan, IReadOnlyList<ResolvedCitation> Identities);

/// <summary>Which documents are meant; a part that is null or empty leaves all. Immutable and thread-safe.</summary>
public sealed record PlanFilter
{
    /// <summary>The kind, whatever its case and marks.</summary>
    public string? Kind { get; init; }

    /// <summary>The province by its old or new name, with or without marks; a province of today takes in those it was merged from.</summary>
    public string? Province { get; init; }

    /// <summary>Words that stand in the issuer's name, with or without marks; an abbreviation (UBND) stands for its long form too, and the other way round.</summary>
    public string? Issuer { get; init; }

    /// <summary>The level of the issuer.</summary>
    public IssuerLevel? Level { get; init; }

    /// <summary>The year of the document, 0 for any.</summary>
    public int Year { get; init; }

    /// <summary>The first date, or no date.</summary>
    public PartialDate From { get; init; }

    /// <summary>The last date, or no date.</summary>
    public PartialDate To { get; init; }

    /// <summary>Text that the source begins with, for example a folder.</summary>
    public string? SourcePrefix { get; init; }

    /// <summary>A level by its English word (central, province, district, commune) or its Vietnamese one (trung ương, tỉnh, huyện, quận, xã, phường, thị trấn, đặc khu), with or without marks.</summary>
    public static bool TryLevel(string? word, out IssuerLevel level)
    {
        if (EnumText.TryLevel(word, out level)) return level != IssuerLevel.Unknown;
        (var isKnown, level) = VietnameseText.PlainFold(word ?? "") switch
        {
            "trung uong" => (true, IssuerLevel.Central),
            "tinh" => (true, IssuerLevel.Province),
            "huyen" or "quan" => (true, IssuerLevel.District),
            "xa" or "phuong" or "thi tran" or "dac khu" => (true, IssuerLevel.Commune),
            _ => (false, default),
        };
        return isKnown;
    }
}

/// <summary>Asks who cites a document. Immutable and thread-safe.</summary>
public sealed record CitesQuery
{
    /// <summary>
    /// A number (25-NQ/TW), a whole citation (Nghị quyết số 25-NQ/TW ngày 03/6/2013; its date counts where <see cref="Date"/> is empty), an identity,
    /// or the name of a law or named resolution (Luật Tiếp công dân).
    /// </summary>
    public required string Target { get; init; }

    /// <summary>The date of the cited document, where the number names several; may be a year.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The kind of the cited document, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>What the citing plan does with it, or null for anything.</summary>
    public CitationRelation? Relation { get; init; }

    /// <summary>Which citing plans count.</summary>
    public PlanFilter Plans { get; init; } = new();

    /// <summary>How many places to leave out at the start of each target, 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>The most places to give of each target, 0 for all. <see cref="CitesTarget.Total"/> tells how many there are.</summary>
    public int Take { get; init; }
}

/// <summary>The answer to <see cref="CitesQuery"/>. Immutable and thread-safe.</summary>
/// <param name="Targets">One for each identity, that of the most citing plans first, of as many the latest; empty where nobody cites it.</param>
public sealed record CitesResult(IReadOnlyList<CitesTarget> Targets);

/// <summary>One document that is cited, and by whom. Immutable and thread-safe.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Number">Its number, or null for a law or resolution known by name only.</param>
/// <param name="Name">The name of a law or named resolution, or null.</param>
/// <param name="Kind">Its kind, or null.</param>
/// <param name="Date">Its date, or no date.</param>
/// <param name="Issuer">Who issued it, or null.</param>
/// <param name="Title">What it is about, or null.</param>
/// <param name="Citing">The citations of it that were asked for, those of the latest plan first and those of plans without a date last, then by source and place.</param>
public sealed record CitesTarget(
    string Identity,
    string? Number,
    string? Name,
    string? Kind,
    PartialDate Date,
    string? Issuer,
    string? Title,
    IReadOnlyList<CitingPlace> Citing)
{
    /// <summary>How many citations of it there are, those not given included.</summary>
    public int Total { get; init; }

    /// <summary>How many plans cite it: files with one identity are one plan.</summary>
    public int Plans { get; init; }
}

/// <summary>A place where a plan cites a document. Immutable and thread-safe.</summary>
public sealed record CitingPlace
{
    /// <summary>The citing plan.</summary>
    public required PlanSummary Plan { get; init; }

    /// <summary>The path of the section, or null before the first.</summary>
    public string? Section { get; init; }

    /// <summary>The title of the section, or null.</summary>
    public string? SectionTitle { get; init; }

    /// <summary>The sentence it stands in, as printed.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where the citation stands inside <see cref="Sentence"/>.</summary>
    public TextSpan Mark { get; init; }

    /// <summary>What the plan does with the document.</summary>
    public CitationRelation Relation { get; init; }

    /// <summary>Where the citation stands in the text of the plan.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The citation as printed.</summary>
    public required string Text { get; init; }

    /// <summary>What the resolution rests on.</summary>
    public ResolutionGround Ground { get; init; }

    /// <summary>How sure the resolution is, 0 to 1.</summary>
    public double Confidence { get; init; }
}

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>The best first; of those that fit alike, as where no word is asked for, the latest date first, those without a date last.</summary>
    Relevance,

    /// <summary>The latest date first, those without a date last.</summary>
    Date,

    /// <summary>By number: symbol, then sequence; those without a number last.</summary>
    Number,

    /// <summary>By source, ordinal.</summary>
    Source,
}

/// <summary>A search. Immutable and thread-safe.</summary>
public sealed record SearchQuery
{
    /// <summary>The query in the language of <see cref="QueryParser"/>; empty for all documents.</summary>
    public required string Text { get; init; }

    /// <summary>The query as a tree, which then stands in place of <see cref="Text"/>; or null.</summary>
    public QueryNode? Query { get; init; }

    /// <summary>Which documents count.</summary>
    public PlanFilter Filter { get; init; } = new();

    /// <summary>How many hits to leave out at the start, 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>The most hits to give, 0 or more. Default 20.</summary>
    public int Take { get; init; } = 20;

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>The most passages for each hit. Default 3.</summary>
    public int Passages { get; init; } = 3;

    /// <summary>Whether to count facets over all hits. Default true.</summary>
    public bool Facets { get; init; } = true;

    /// <summary>
    /// The most values of each facet to give, the most frequent ones and of those that are as frequent the first by code point, 0 or more. Default 100.
    /// <see cref="SearchResult.FacetsLeftOut"/> tells how many there are besides.
    /// </summary>
    public int FacetValues { get; init; } = 100;

    /// <summary>
    /// Whether an abbreviation (UBND) finds its long form and the other way round, and a number or a day its other spellings (5/KH-UBND and 05/KH-UBND, 3/6/2013 and
    /// "ngày 03 tháng 6 năm 2013"). Default true.
    /// </summary>
    public bool Abbreviations { get; init; } = true;

    /// <summary>The most suggestions to give where nothing is found, or little because a word lacks its marks or has others, and numbers for a kind and a figure. Default 3.</summary>
    public int Suggestions { get; init; } = 3;

    /// <summary>Whether to say of each hit how its score comes about.</summary>
    public bool Explain { get; init; }

    /// <summary>
    /// Whether a plan that stands in several files (of several formats) is one hit and counts once: the first of its files by name that match, with the others in
    /// <see cref="SearchHit.OtherFiles"/>. Default false: each file is a hit.
    /// </summary>
    public bool OneFilePerPlan { get; init; }
}

/// <summary>The answer to a search. Immutable and thread-safe.</summary>
/// <param name="Total">How many documents match, those not given included; with <see cref="SearchQuery.OneFilePerPlan"/> how many plans.</param>
/// <param name="Hits">The page that was asked for.</param>
/// <param name="Facets">Counts over all hits, by facet name (kind, province, year, issuer, relation, cited); the most frequent values (<see cref="SearchQuery.FacetValues"/>) by count, then ordinal.</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets)
{
    /// <summary>How many values each facet has that are not given, by facet name; facets of which all are given are not there.</summary>
    public IReadOnlyDictionary<string, int> FacetsLeftOut { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>
    /// Where nothing is found: numbers or corrected queries that find something, the likeliest first. Where little is found because one word was typed without
    /// its marks among others that have theirs ("kế hoach"), or with other marks ("dân vân"): the query with them. Where a kind and a figure are asked for and
    /// nothing else ("NQ 25"): the numbers that these may mean, the one that most documents bear or cite first. Else empty.
    /// </summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>
    /// The query as it was read, where a value of several words was typed without quotation marks: issuer:"sở y tế" dân vận for issuer:sở y tế dân vận. It finds
    /// the same. Null where there is none, or where each such value is one word that is a whole name (province:huế dân vận).
    /// </summary>
    public string? ReadAs { get; init; }
}

/// <summary>How many hits have a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The number of documents.</param>
public readonly record struct FacetValue(string Value, int Count);

/// <summary>A document that matches. Immutable and thread-safe.</summary>
/// <param name="Plan">The document.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
/// <param name="Passages">The best places, best first.</param>
public sealed record SearchHit(PlanSummary Plan, double Score, IReadOnlyList<SearchPassage> Passages)
{
    /// <summary>How the score comes about, where <see cref="SearchQuery.Explain"/> asks for it; else null.</summary>
    public ScoreExplanation? Explanation { get; init; }

    /// <summary>With <see cref="SearchQuery.OneFilePerPlan"/> the sources of the other files of this plan that match, in order; else empty.</summary>
    public IReadOnlyList<string> OtherFiles { get; init; } = [];
}

/// <summary>A place in a document that matches. Immutable and thread-safe.</summary>
/// <param name="Text">The passage as printed, cut at words.</param>
/// <param name="Span">Where it stands in the text of the document.</param>
/// <param name="Marks">The matches inside <paramref name="Text"/>.</param>
/// <param name="Section">The path of the section, or null before the first.</param>
public sealed record SearchPassage(string Text, TextSpan Span, IReadOnlyList<TextSpan> Marks, string? Section);

/// <summary>Asks for tasks. Immutable and thread-safe.</summary>
public sealed record TaskQuery
{
    /// <summary>Words of the name of who leads or supports, with or without marks, abbreviations as for <see cref="PlanFilter.Issuer"/>; null for anybody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Tasks due on this day or later, or no date. A partial deadline counts with its last day.</summary>
    public PartialDate DueFrom { get; init; }

    /// <summary>Tasks due on this day or earlier, or no date. A partial deadline counts with its last day.</summary>
    public PartialDate DueTo { get; init; }

    /// <summary>
    /// Only tasks that were due before this day and that somebody can be late with; null for all. Of those that name nobody (neither lead nor support) only what a plan or letter asks for: not what a law,
    /// decree or circular says of a time that is over, nor a time limit before the day of the document itself, nor one of a document without a day.
    /// </summary>
    public DateOnly? OverdueAsOf { get; init; }

    /// <summary>Only tasks of the plans that this key names (as for <see cref="IPlanIndex.Show"/>), or null.</summary>
    public string? Plan { get; init; }

    /// <summary>Which plans count.</summary>
    public PlanFilter Plans { get; init; } = new();

    /// <summary>Whether entries without a lead (a time limit outside every task) count. Default true.</summary>
    public bool IncludeUnassigned { get; init; } = true;

    /// <summary>The most tasks to give, 0 for all.</summary>
    public int Take { get; init; }

    /// <summary>
    /// Whether a task that several files of one plan have (one identity, the same section, words and day) is given once, for the first of them by name. Default false: each file
    /// gives its own.
    /// </summary>
    public bool OneFilePerPlan { get; init; }
}

/// <summary>A task of a plan. Immutable and thread-safe.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Task">The task.</param>
/// <param name="Due">The last day of the deadline that counts: the first one inside the range asked for; null where it has none.</param>
public sealed record TaskHit(PlanSummary Plan, PlanTask Task, DateOnly? Due);

/// <summary>What an index holds. Immutable and thread-safe.</summary>
public sealed record IndexStatistics
{
    /// <summary>The number of documents.</summary>
    public required int Plans { get; init; }

    /// <summary>The number of documents by format, in ordinal order of the format.</summary>
    public required IReadOnlyDictionary<string, int> Formats { get; init; }

    /// <summary>The number of citations.</summary>
    public required int Citations { get; init; }

    /// <summary>The number of identities that are cited.</summary>
    public required int Identities { get; init; }

    /// <summary>The number of tasks.</summary>
    public required int Tasks { get; init; }

    /// <summary>The length of all texts in UTF-16 code units.</summary>
    public required long Characters { get; init; }

    /// <summary>The size on disk in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The version of the layout.</summary>
    public required int Version { get; init; }
}
