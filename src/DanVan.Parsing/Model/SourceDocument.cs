namespace DanVan.Parsing;

/// <summary>What a block of a source document is.</summary>
public enum SourceBlockKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>A paragraph that the file itself marks as a heading.</summary>
    Heading,

    /// <summary>An item of a list; its printed number or bullet stands in the text.</summary>
    ListItem,

    /// <summary>One row of a table, its cells as in <see cref="SourceBlock.Cells"/>.</summary>
    TableRow,

    /// <summary>The text of a footnote or endnote, its mark first.</summary>
    Footnote,

    /// <summary>The place where a new page begins; the span is empty.</summary>
    PageBreak,

    /// <summary>A running header or footer; kept apart, its span is empty and its words are in no text.</summary>
    Margin,
}

/// <summary>Where a block stands in the file. Immutable and thread-safe.</summary>
/// <param name="Page">1-based page, or 0 where the format has none.</param>
/// <param name="Paragraph">1-based paragraph or element, or 0.</param>
/// <param name="Line">1-based line of a text file, or 0.</param>
/// <param name="Path">The element of an HTML file or the part of a DOCX, or null.</param>
/// <param name="Left">Left edge on the page in points, or NaN.</param>
/// <param name="Top">Top edge on the page in points from the top, or NaN.</param>
/// <param name="Right">Right edge on the page in points, or NaN.</param>
/// <param name="Bottom">Bottom edge on the page in points from the top, or NaN.</param>
/// <param name="Run">1-based run of the paragraph of a DOCX, or 0.</param>
public sealed record SourceLocation(
    int Page = 0,
    int Paragraph = 0,
    int Line = 0,
    string? Path = null,
    double Left = double.NaN,
    double Top = double.NaN,
    double Right = double.NaN,
    double Bottom = double.NaN,
    int Run = 0);

/// <summary>The place in the file of a piece of the text that is smaller than a block: a word of a PDF, a run of a DOCX. Immutable and thread-safe.</summary>
/// <param name="Start">Where the piece begins in <see cref="SourceDocument.Text"/>; it ends where the next one begins, or with its block.</param>
/// <param name="Location">Where it stands in the file.</param>
/// <param name="Confidence">How sure the text recognition is of it, 0 to 1; 1 where the text was typed.</param>
public readonly record struct SourceAnchor(int Start, SourceLocation Location, double Confidence);

/// <summary>A block of a source document, in reading order. Immutable and thread-safe.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in <see cref="SourceDocument.Text"/>.</param>
/// <param name="Location">Where it stands in the file.</param>
public sealed record SourceBlock(SourceBlockKind Kind, TextSpan Span, SourceLocation Location)
{
    /// <summary>The outline level that the file gives a heading (1 to 9), or 0.</summary>
    public int Level { get; init; }

    /// <summary>For a row of a table, the spans of its cells in the text, left to right; empty for other blocks.</summary>
    public IReadOnlyList<TextSpan> Cells { get; init; } = [];

    /// <summary>
    /// For a row of a table, which of its cells (0-based, in <see cref="Cells"/>) only go on with the cell above, where the file says that the two are
    /// merged; their spans are empty. Empty for other blocks and where the format does not say.
    /// </summary>
    public IReadOnlyList<int> Continued { get; init; } = [];

    /// <summary>For a row of a table, which table of the document it belongs to (1-based), else 0.</summary>
    public int Table { get; init; }

    /// <summary>How sure the recognition is, 0 to 1, where the block comes from a scan; else 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>
/// What a file says, before any of it is understood: one text and the blocks it is made of. Text conventions, the same for every format:
/// paragraphs are set apart by an empty line, a line break within one is <c>\n</c>; a row of a table is one line <c>| cell | cell |</c>;
/// a footnote mark stands as superscript digits (¹) in the text and at the start of the footnote's own paragraph; numbers of automatic
/// lists stand as printed. Immutable and thread-safe.
/// </summary>
/// <param name="Source">The name by which the caller knows the document, mostly its path.</param>
/// <param name="Format">Short name of the format: <c>text</c>, <c>docx</c>, <c>html</c>, <c>pdf</c>, <c>scan</c>.</param>
/// <param name="Text">The text that all spans count in: NFC, <c>\n</c> line ends.</param>
/// <param name="Blocks">The blocks in reading order.</param>
/// <param name="Diagnostics">What the reader noticed.</param>
public sealed record SourceDocument(
    string Source,
    string Format,
    string Text,
    IReadOnlyList<SourceBlock> Blocks,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Places of pieces smaller than a block, by their start; empty where the format has none.</summary>
    public IReadOnlyList<SourceAnchor> Anchors { get; init; } = [];

    /// <summary>
    /// What the file holds (NFC, <c>\n</c> line ends) where <see cref="Text"/> leaves out what Markdown writes for other programs, with the way back to
    /// it; null where the text is the content of the file and where the format has no text of its own.
    /// </summary>
    internal WrittenText? Written { get; init; }

    /// <summary>
    /// A span of <see cref="Text"/> as a span of the content of the file (UTF-16, half-open; NFC, <c>\n</c> line ends). The two differ in a text file
    /// whose reader left out what Markdown writes for other programs; for other formats the span comes back as it is.
    /// </summary>
    /// <param name="span">A part of <see cref="Text"/>.</param>
    public TextSpan InFile(TextSpan span) => Written?.Map.ToSource(span) ?? span;

    /// <summary>
    /// Where a piece of the text stands in the file, in reading order: a box for each printed line of a PDF, the runs of a DOCX, the line of a text,
    /// the element of a page. Empty for an empty span and for text that no block holds.
    /// </summary>
    /// <param name="span">A part of <see cref="Text"/>.</param>
    public IReadOnlyList<SourceLocation> Locate(TextSpan span) => SourcePlaces.Locate(this, span);

    /// <summary>How sure the text recognition is of a piece of the text, 0 to 1: that of its least sure word; 1 for text that was typed.</summary>
    /// <param name="span">A part of <see cref="Text"/>.</param>
    public double ConfidenceOf(TextSpan span) => SourcePlaces.Confidence(this, span);

    /// <summary>A document of plain text without blocks.</summary>
    public static SourceDocument FromText(string text, string source = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(source);
        return new SourceDocument(source, "text", text, [], []);
    }
}
