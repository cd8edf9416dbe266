using System.Diagnostics.CodeAnalysis;

namespace DanVan.Parsing;

/// <summary>The level of the body that issues a document.</summary>
public enum IssuerLevel
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Trung ương: Party and state organs of the whole country, ministries.</summary>
    Central,

    /// <summary>Tỉnh, thành phố trực thuộc Trung ương, their boards and departments.</summary>
    Province,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh (until 30/6/2025).</summary>
    District,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune,
}

/// <summary>A part of the header that the text does not print and that was inferred.</summary>
[Flags]
public enum InferredParts
{
    /// <summary>Nothing was inferred.</summary>
    None = 0,

    /// <summary>The issuer, from the symbol or the opening sentence.</summary>
    Issuer = 1,

    /// <summary>The place, from the issuer.</summary>
    Place = 2,

    /// <summary>The level, from the issuer.</summary>
    Level = 4,

    /// <summary>The province, from the place or the issuer.</summary>
    Province = 8,
}

/// <summary>The head of a document. A part that the text does not give is null or no date. Immutable and thread-safe.</summary>
public sealed record PlanHeader
{
    /// <summary>That of a document without one.</summary>
    internal static PlanHeader None { get; } = new();

    /// <summary>
    /// Tên loại văn bản, first letter in upper case. A letter prints none: it is a "Công văn" (Decree 30/2020/NĐ-CP, article 7) by its line "V/v", or by "Kính gửi" and
    /// a symbol that tells no other kind.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>Số hiệu without blanks; null where the number is left blank.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>Where the number stands; empty where there is none.</summary>
    public TextSpan NumberSpan { get; init; }

    /// <summary>The part after the number; given even where the number is blank.</summary>
    public string? Symbol { get; init; }

    /// <summary>The body that issues the document, as the text names it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the issuer stands; empty where it was inferred.</summary>
    public TextSpan IssuerSpan { get; init; }

    /// <summary>Địa danh.</summary>
    public string? Place { get; init; }

    /// <summary>The date, partial where day or month is left blank.</summary>
    public PartialDate Date { get; init; }

    /// <summary>Where the date stands; empty where there is none.</summary>
    public TextSpan DateSpan { get; init; }

    /// <summary>Trích yếu, on one line, with the "V/v" that stands before it.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands; empty where there is none.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>The province of the issuer by its name of the day, as the province table writes it; null where unknown or central.</summary>
    public string? Province { get; init; }

    /// <summary>The level of the issuer.</summary>
    public IssuerLevel Level { get; init; }

    /// <summary>Which parts the text does not print.</summary>
    public InferredParts Inferred { get; init; }

    /// <summary>Where the header ends in the text: the body begins there.</summary>
    public int End { get; init; }
}

/// <summary>A numbered heading or item that opens a part. Immutable and thread-safe.</summary>
/// <param name="Path">Numbers from the top, with dots: <c>III.1.a</c>.</param>
/// <param name="Title">The heading's own words on one line, without number, marks and closing punctuation.</param>
/// <param name="Line">1-based line on which the number stands.</param>
/// <param name="Level">1 for the outermost level of the document.</param>
/// <param name="Heading">From the number to the end of the title.</param>
/// <param name="Extent">The whole part, up to the next of the same or a higher level.</param>
public sealed record PlanSection(string Path, string Title, int Line, int Level, TextSpan Heading, TextSpan Extent)
{
    private LazyText _title = Title;
    private int _line = Line;
    private TextSpan _heading = Heading;
    private TextSpan _extent = Extent;

    internal PlanSection(string path, LazyText title, int line, int level, TextSpan heading, TextSpan extent)
        : this(path, "", line, level, heading, extent) => _title = title;

    /// <summary>The heading's own words on one line, without number, marks and closing punctuation. A section that was parsed keeps the text of its whole document in memory.</summary>
    public string Title
    {
        get => LazyText.Read(ref _title)!;
        init => _title = value;
    }

    /// <summary>1-based line on which the number stands.</summary>
    public int Line
    {
        get => _line;
        init => _line = value;
    }

    /// <summary>From the number to the end of the title.</summary>
    public TextSpan Heading
    {
        get => _heading;
        init => _heading = value;
    }

    /// <summary>The whole part, up to the next of the same or a higher level.</summary>
    public TextSpan Extent
    {
        get => _extent;
        init => _extent = value;
    }

    /// <summary>The parts directly below.</summary>
    public IReadOnlyList<PlanSection> Children { get; init; } = [];

    /// <summary>The characters of <see cref="Title"/>.</summary>
    internal ReadOnlySpan<char> TitleChars => LazyText.CharsOf(ref _title);

    /// <summary>The characters of <see cref="Title"/>, written into the buffer where the text does not have them as they are.</summary>
    internal ReadOnlySpan<char> TitleIn(ref char[] buffer) => _title.CharsIn(ref buffer);

    /// <summary>Leads the places back to the text that was composed, before anybody has the section.</summary>
    internal void Relocate(OffsetMap map, Relocation.LineStarts? lines)
    {
        (_heading, _extent) = (map.ToSource(_heading), map.ToSource(_extent));
        if (lines is not null) _line = lines.LineOf(_heading.Start);
    }
}

/// <summary>A body that has something to do. Immutable and thread-safe.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Normalized">The name in one form: abbreviations written out, "Ủy ban nhân dân tỉnh" for "UBND tỉnh"; whole where only a list of members is printed: "Sở Nội vụ" for the second of "các Sở: Tài chính, Nội vụ".</param>
/// <param name="Span">Where it stands; outside the task where a heading or a column names it.</param>
public sealed record Assignee(string Name, string Normalized, TextSpan Span);

/// <summary>What a time limit says.</summary>
public enum DeadlineType
{
    /// <summary>Done by a day: trước ngày, chậm nhất.</summary>
    By,

    /// <summary>Done within a period: trong tháng 3/2023, từ ngày … đến ngày ….</summary>
    During,

    /// <summary>Done again and again: định kỳ, hằng tháng.</summary>
    Recurring,
}

/// <summary>A time limit. Immutable and thread-safe.</summary>
public sealed record Deadline
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text of the span; in a table that wide blanks hold in columns, where the span may hold words of other cells, that of its own cell.</summary>
    public required string Text { get; init; }

    /// <summary>What it says.</summary>
    public required DeadlineType Type { get; init; }

    /// <summary>The first day, as printed; a quarter or half year begins with its first month; no date where open.</summary>
    public PartialDate From { get; init; }

    /// <summary>The last day, as printed; a quarter or half year ends with its last month; no date where open or where it comes back every year.</summary>
    public PartialDate To { get; init; }

    /// <summary>Whether the year is not printed and was taken from the plan.</summary>
    public bool YearIsInferred { get; init; }

    /// <summary>For a recurring limit, the number of months between two rounds (12 a year, 0 where not known or more often than monthly).</summary>
    public int EveryMonths { get; init; }

    /// <summary>For a recurring limit, the day of the month on which a round is due, or 0.</summary>
    public int DayOfMonth { get; init; }
}

/// <summary>How a target compares with its value.</summary>
public enum TargetComparison
{
    /// <summary>Just the value.</summary>
    Exactly,

    /// <summary>The value or more: từ … trở lên, ít nhất, đạt trên.</summary>
    AtLeast,

    /// <summary>More than the value: trên.</summary>
    MoreThan,

    /// <summary>The value or less: tối đa, không quá.</summary>
    AtMost,

    /// <summary>Less than the value: dưới.</summary>
    LessThan,
}

/// <summary>A number that a plan sets as its aim: 100% cán bộ. Immutable and thread-safe.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The text of the span.</param>
/// <param name="Value">The number.</param>
/// <param name="Comparison">How it compares.</param>
/// <param name="Unit">The unit: <c>%</c>, or the word after the number.</param>
/// <param name="Of">What is counted, as printed, or null.</param>
public sealed record Target(TextSpan Span, string Text, decimal Value, TargetComparison Comparison, string Unit, string? Of);

/// <summary>
/// A block that sets numbers as aims (chỉ tiêu), tells nobody to reach them and sets no time: "Phấn đấu 100% xã đạt chuẩn." The aims of a task are
/// its <see cref="PlanTask.Targets"/>. Immutable and thread-safe.
/// </summary>
/// <param name="Span">The whole paragraph or table row, with its number, without a bullet mark.</param>
/// <param name="Section">The path of the section it stands in, or null.</param>
/// <param name="Targets">The numbers, at least one.</param>
public sealed record PlanAim(TextSpan Span, string? Section, IReadOnlyList<Target> Targets);

/// <summary>A block of text in which a named body is to do something. Immutable and thread-safe.</summary>
public sealed record PlanTask
{
    private PlacedText _text;

    /// <summary>Creates a task whose members are set by an initializer.</summary>
    public PlanTask()
    {
    }

#pragma warning disable CS8618 // The text is set by its field.
    [SetsRequiredMembers]
    internal PlanTask(WholeText document, TextSpan span) => _text = PlacedText.Of(document, span);
#pragma warning restore CS8618

    /// <summary>The whole paragraph or table row, with its number, without a bullet mark; an item with the labels below it that say who does it and when.</summary>
    public required TextSpan Span
    {
        get => _text.Span;
        init => _text = _text.At(value);
    }

    /// <summary>The text of the span. A task that was parsed keeps the text of its whole document in memory.</summary>
    public required string Text
    {
        get => PlacedText.Read(ref _text)!;
        init => _text = _text.With(value);
    }

    /// <summary>The characters of <see cref="Text"/>.</summary>
    internal ReadOnlySpan<char> Chars => PlacedText.CharsOf(ref _text);

    /// <summary>The path of the section it stands in, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Who does it or leads it; empty for a time limit outside every task.</summary>
    public IReadOnlyList<Assignee> Lead { get; init; } = [];

    /// <summary>Who works with them; also whom a label of its own below the block names ("Đơn vị phối hợp: …").</summary>
    public IReadOnlyList<Assignee> Support { get; init; } = [];

    /// <summary>Every time limit in the block, and those of labels below it ("Thời gian thực hiện: …").</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Every numeric aim in the block.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Where it stands, and in which text.</summary>
    internal (WholeText Document, TextSpan Span) Place
    {
        init => _text = PlacedText.Of(value.Document, value.Span);
    }
}

/// <summary>A footnote, or the piece of one on one page. Immutable and thread-safe.</summary>
/// <param name="Mark">Its mark in plain digits.</param>
/// <param name="Span">The text of the footnote, its mark included.</param>
/// <param name="Reference">Where its mark stands in the text; empty where none was found.</param>
public sealed record Footnote(string Mark, TextSpan Span, TextSpan Reference)
{
    private TextSpan _span = Span;

    /// <summary>The text of the footnote, its mark included.</summary>
    public TextSpan Span
    {
        get => _span;
        init => _span = value;
    }

    /// <summary>Goes on to a later place, before anybody has the footnote.</summary>
    internal void GoOnTo(int end) => _span = TextSpan.FromBounds(_span.Start, end);
}

/// <summary>One line of Nơi nhận. Immutable and thread-safe.</summary>
/// <param name="Text">The line without its bullet and closing punctuation.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Recipient(string Text, TextSpan Span)
{
    private PlacedText _text = PlacedText.Of(Text, Span);

    /// <summary>Takes the text as a part of the document.</summary>
    internal Recipient(LazyText text, TextSpan span)
        : this("", default(TextSpan)) => _text = PlacedText.Of(text, span);

    /// <summary>The line without its bullet and closing punctuation.</summary>
    public string Text
    {
        get => PlacedText.Read(ref _text)!;
        init => _text = _text.With(value);
    }

    /// <summary>Where it stands.</summary>
    public TextSpan Span
    {
        get => _text.Span;
        init => _text = _text.At(value);
    }

    /// <summary>The characters of <see cref="Text"/>.</summary>
    internal ReadOnlySpan<char> TextChars => PlacedText.CharsOf(ref _text);

    /// <summary>Leads the place back to the text that was composed, before anybody has the recipient.</summary>
    internal void Relocate(WholeText source, OffsetMap map) => _text = _text.Relocate(source, map);
}

/// <summary>The signature block. A part that the text does not give is null. Immutable and thread-safe.</summary>
/// <param name="Authority">On whose behalf: TM., T/M, KT., TL., TUQ., with the body or post.</param>
/// <param name="Position">The post of who signs.</param>
/// <param name="Name">Who signs, with the rank or degree printed before the name.</param>
/// <param name="Span">The whole block; empty where there is none.</param>
public sealed record Signature(string? Authority, string? Position, string? Name, TextSpan Span)
{
    /// <summary>That of a document without one.</summary>
    internal static Signature None { get; } = new(null, null, null, default);
}

/// <summary>An annex (phụ lục) as a part of its own. Immutable and thread-safe.</summary>
/// <param name="Label">Its label as printed: <c>PHỤ LỤC I</c>.</param>
/// <param name="Title">Its title on one line, or null.</param>
/// <param name="Extent">The whole annex.</param>
public sealed record Annex(string Label, string? Title, TextSpan Extent);

/// <summary>
/// What a document means: every part found, each with its place in <see cref="Text"/>, and what could not be understood as diagnostics.
/// Immutable and thread-safe.
/// </summary>
public sealed record PlanDocument
{
    /// <summary>The name by which the caller knows the document.</summary>
    public string Source { get; init; } = "";

    /// <summary>The text that all spans count in.</summary>
    public required string Text { get; init; }

    /// <summary>The head.</summary>
    public PlanHeader Header { get; init; } = PlanHeader.None;

    /// <summary>Every section, flat, in order; their <see cref="PlanSection.Children"/> are filled.</summary>
    public IReadOnlyList<PlanSection> Sections { get; init; } = [];

    /// <summary>The sections of the outermost level, nested.</summary>
    public IReadOnlyList<PlanSection> Outline { get; init; } = [];

    /// <summary>Every citation in the order of the text.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Every mention of a document named before, or of the document itself.</summary>
    public IReadOnlyList<BackReference> BackReferences { get; init; } = [];

    /// <summary>Every task in the order of the text.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    /// <summary>Every block of numeric aims outside the tasks, in the order of the text.</summary>
    public IReadOnlyList<PlanAim> Aims { get; init; } = [];

    /// <summary>Every footnote in the order of the text.</summary>
    public IReadOnlyList<Footnote> Footnotes { get; init; } = [];

    /// <summary>Nơi nhận, in order, the "Lưu" line included.</summary>
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>The signature; where several sign together, that of the first in the text.</summary>
    public Signature Signature { get; init; } = Signature.None;

    /// <summary>Those who sign a joint document (văn bản liên tịch) with the first, in the order of the text.</summary>
    public IReadOnlyList<Signature> Cosigners { get; init; } = [];

    /// <summary>The annexes in order.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>What was noticed, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
