using System.Diagnostics.CodeAnalysis;

namespace DanVan.Parsing;

/// <summary>In which way a citation names its document.</summary>
public enum CitationClass
{
    /// <summary>By its number (số hiệu).</summary>
    Numbered,

    /// <summary>A law, code, ordinance or the constitution by its name alone.</summary>
    Law,

    /// <summary>A resolution or conclusion of a congress or plenum by its name alone.</summary>
    Named,
}

/// <summary>What the citing document does with the cited one.</summary>
public enum CitationRelation
{
    /// <summary>None of the others; every citation inside another's title.</summary>
    Mentions,

    /// <summary>Căn cứ, thực hiện … in the preamble.</summary>
    Basis,

    /// <summary>Thực hiện, triển khai, quán triệt, theo … in the body or a footnote.</summary>
    Implements,

    /// <summary>Sơ kết, tổng kết.</summary>
    Reviews,

    /// <summary>Sửa đổi, bổ sung.</summary>
    Amends,

    /// <summary>Thay thế.</summary>
    Replaces,

    /// <summary>Bãi bỏ, hết hiệu lực.</summary>
    Repeals,

    /// <summary>Ban hành kèm theo.</summary>
    IssuedWith,
}

/// <summary>A place inside a cited document: điểm a khoản 2 Điều 15. Parts that are not named are null. Immutable and thread-safe.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Point">Điểm.</param>
/// <param name="Clause">Khoản.</param>
/// <param name="Article">Điều.</param>
/// <param name="Section">Mục.</param>
/// <param name="Chapter">Chương.</param>
/// <param name="Annex">Phụ lục, empty where it has no number.</param>
public sealed record Pin(
    TextSpan Span,
    string? Point = null,
    string? Clause = null,
    string? Article = null,
    string? Section = null,
    string? Chapter = null,
    string? Annex = null)
{
    private TextSpan _span = Span;

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span
    {
        get => _span;
        init => _span = value;
    }

    /// <summary>Leads the place back to the text that was composed, before anybody has it.</summary>
    internal void Relocate(OffsetMap map) => _span = map.ToSource(_span);
}

/// <summary>
/// A mention of another document, specific enough to look up. Fields are as printed unless said otherwise. Immutable and thread-safe.
/// </summary>
public sealed record Citation
{
    private const int NoCitation = int.MinValue;

    private int _id;
    private int _within = NoCitation;
    // One byte each, since a document has many citations.
    private byte _class;
    private byte _relation;
    private PlacedText _text;
    private PlacedText _title;
    private DocumentNumber _number;
    private TextSpan _numberSpan;
    private TextSpan _dateSpan;
    private TextSpan _issuerSpan;
    private TextSpan _context;
    private Sureness? _sureness;

    /// <summary>Creates a citation whose members are set by an initializer.</summary>
    public Citation()
    {
    }

#pragma warning disable CS8618 // The text is set by its field.
    [SetsRequiredMembers]
    internal Citation(int id, CitationClass @class, WholeText document, TextSpan span, PlacedText title) =>
        (_id, Class, _text, _title) = (id, @class, PlacedText.Of(document, span), title);
#pragma warning restore CS8618

    /// <summary>1-based, in the order of the text.</summary>
    public required int Id
    {
        get => _id;
        init => _id = value;
    }

    /// <summary>In which way it names its document.</summary>
    public required CitationClass Class
    {
        get => (CitationClass)_class;
        init => _class = unchecked((byte)value);
    }

    /// <summary>From the first letter of the kind to the end of the date, the number or the name.</summary>
    public required TextSpan Span
    {
        get => _text.Span;
        init => _text = _text.At(value);
    }

    /// <summary>The text of <see cref="Span"/>. A citation that was parsed keeps the text of its whole document in memory.</summary>
    public required string Text
    {
        get => PlacedText.Read(ref _text)!;
        init => _text = _text.With(value);
    }

    /// <summary>The words before "số", first letter in upper case; null where the citation names no kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The number without blanks and with plain dashes; null for laws and named documents.</summary>
    public DocumentNumber? Number
    {
        get => _number.IsEmpty ? null : _number;
        init => _number = value ?? default;
    }

    /// <summary>Where the number stands; empty where there is none.</summary>
    public TextSpan NumberSpan
    {
        get => _numberSpan;
        init => _numberSpan = value;
    }

    /// <summary>The whole name of a law or named document; null for numbered ones.</summary>
    public string? Name { get; init; }

    /// <summary>The day the cited document was issued, as printed; no date where the text gives none.</summary>
    public PartialDate Date { get; init; }

    /// <summary>Where the date stands; outside <see cref="Span"/> where it is shared.</summary>
    public TextSpan DateSpan
    {
        get => _dateSpan;
        init => _dateSpan = value;
    }

    /// <summary>Whether the date closes a list and stands for several citations.</summary>
    public bool DateIsShared { get; init; }

    /// <summary>Who issued it, as printed; null where the text does not say.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the issuer stands; empty where there is none.</summary>
    public TextSpan IssuerSpan
    {
        get => _issuerSpan;
        init => _issuerSpan = value;
    }

    /// <summary>Whether the issuer closes a list and stands for several citations.</summary>
    public bool IssuerIsShared { get; init; }

    /// <summary>What the text says the cited document is about, with its opening word; null where it says nothing.</summary>
    public string? Title
    {
        get => PlacedText.Read(ref _title);
        init => _title = _title.With(value);
    }

    /// <summary>Where the title stands; empty where there is none.</summary>
    public TextSpan TitleSpan
    {
        get => _title.HasValue ? _title.Span : default;
        init => _title = _title.At(value);
    }

    /// <summary>What the citing document does with the cited one.</summary>
    public CitationRelation Relation
    {
        get => (CitationRelation)_relation;
        init => _relation = unchecked((byte)value);
    }

    /// <summary>The word that gave the relation, as printed, or null.</summary>
    public string? RelationCue { get; init; }

    /// <summary>The id of the citation whose title contains this one, or null.</summary>
    public int? Within
    {
        get => _within == NoCitation ? null : _within;
        init => _within = value ?? NoCitation;
    }

    /// <summary>The places inside the cited document that are named with it.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>How sure it is, 0 to 1: 1 for a full form, less where something was repaired or inferred.</summary>
    public double Confidence
    {
        get => Sureness.Value(_sureness);
        init => _sureness = Sureness.Of(value, ReadingConfidence);
    }

    /// <summary>How sure the text recognition is of the letters of <see cref="Span"/>, 0 to 1: that of the least sure word; 1 where the text was typed.</summary>
    public double ReadingConfidence
    {
        get => Sureness.Reading(_sureness);
        init => _sureness = Sureness.Of(Confidence, value);
    }

    /// <summary>The path of the section it stands in (<c>III.1.a</c>), or null before the first.</summary>
    public string? Section { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public TextSpan Context
    {
        get => _context;
        init => _context = value;
    }

    /// <summary>Whether kind and number are all that tells the act: "Nghị quyết 57".</summary>
    internal bool IsMention => _number is { Form: NumberForm.Short, Year: 0 } && Date.IsEmpty;

    /// <summary>The characters of <see cref="Text"/>.</summary>
    internal ReadOnlySpan<char> TextChars => PlacedText.CharsOf(ref _text);

    /// <summary>Where the title stands, or what a clause says that an article of the document rules, which is no title.</summary>
    internal TextSpan SubjectSpan => _title.Span;

    /// <summary>Whether there is a title.</summary>
    internal bool HasTitle => _title.HasValue;

    /// <summary>The characters of <see cref="Title"/>.</summary>
    internal ReadOnlySpan<char> TitleChars => PlacedText.CharsOf(ref _title);

    /// <summary>Gives the citation its number in the order of the text, before anybody has it.</summary>
    internal void Renumber(int id, int? within) => (_id, _within) = (id, within ?? NoCitation);

    /// <summary>Leads the places and the text back to the text that was composed, before anybody has the citation.</summary>
    internal void Relocate(WholeText source, OffsetMap map)
    {
        _text = PlacedText.Of(source, map.ToSource(_text.Span));
        _numberSpan = map.ToSource(_numberSpan);
        _dateSpan = map.ToSource(_dateSpan);
        _issuerSpan = map.ToSource(_issuerSpan);
        _title = _title.Relocate(source, map);
        _context = map.ToSource(_context);
        for (var i = 0; i < Pins.Count; i++) Pins[i].Relocate(map);
    }

    // How sure a citation and the reading of its letters are; null for wholly sure, as most are.
    private sealed record Sureness(double OfCitation, double OfReading)
    {
        // One citation is as little sure as the last one often.
        [ThreadStatic]
        private static Sureness? _last;

        public static double Value(Sureness? sureness) => sureness is null ? 1 : sureness.OfCitation;

        public static double Reading(Sureness? sureness) => sureness is null ? 1 : sureness.OfReading;

        public static Sureness? Of(double citation, double reading)
        {
            if (citation is 1 && reading is 1) return null;
            return _last is { } last && last.OfCitation.Equals(citation) && last.OfReading.Equals(reading) ? last : _last = new Sureness(citation, reading);
        }
    }
}

/// <summary>
/// A mention of a document named before, or of the document itself: "Nghị quyết nêu trên", "Chỉ thị 33", "Kế hoạch này". One by kind and number ("Chỉ thị 33") is a citation too, whose number has
/// neither year nor symbol; here stands which other citation it means.
/// Immutable and thread-safe.
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The text of the span.</param>
/// <param name="CitationId">The citation it means; null where it is the document itself or stays open.</param>
/// <param name="IsSelf">Whether it means the document itself.</param>
public sealed record BackReference(TextSpan Span, string Text, int? CitationId, bool IsSelf);
