using System.Globalization;
using DanVan.Parsing.Citations;
using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks;

namespace DanVan.Parsing;

/// <summary>Limits and switches of <see cref="PlanParser"/>. Immutable; the default value is what most callers want.</summary>
public sealed record ParserOptions
{
    /// <summary>The defaults.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The most UTF-16 code units that are parsed; what lies beyond is kept as text and reported. Default 268,435,456.</summary>
    public int MaxLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>
    /// The most UTF-16 code units of one paragraph or cell in which tasks are looked for; what lies beyond is kept as text and reported, so that one hostile
    /// paragraph cannot take all memory. No real one is longer. Default 200,000.
    /// </summary>
    public int MaxPassageLength { get; init; } = UsualPassage;

    internal const int UsualPassage = 200_000;

    /// <summary>
    /// Whether the text and all offsets of the result are those of the file's content also where the reader of a text file left out what Markdown
    /// writes for other programs (<see cref="SourceDocument.InFile"/>). Default false: they are those of <see cref="SourceDocument.Text"/>.
    /// </summary>
    public bool OffsetsInFile { get; init; }
}

/// <summary>
/// Turns the text of a plan into its parts. A real document never throws: what could not be understood is in
/// <see cref="PlanDocument.Diagnostics"/>. The result depends on the text alone, on no clock, culture or environment. Thread-safe.
/// </summary>
public static class PlanParser
{
    // A longer list of diagnostics is not kept.
    private const int MostKept = 1 << 12;

    // Each thread keeps the list between documents.
    [ThreadStatic]
    private static List<Diagnostic>? _kept;

    /// <summary>Parses a text. Offsets of the result are UTF-16 indices into it.</summary>
    /// <param name="text">
    /// Any string. Letters written with combining marks (NFD) are composed for the parse, what Markdown writes for other programs (backslashes before
    /// signs where a line begins with <c>\-</c> or <c>1\.</c>, inline tags, targets of links) is passed over, tables that wide blanks hold in columns are read by their columns, and every span of the result leads back
    /// to the text as it was given. Lines that end with <c>\n</c> give the best result.
    /// </param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the parse between two passages of the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PlanDocument Parse(string text, ParserOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = WrittenText.Plain(text, isMarkdown: false, out var map);
        if (map.IsIdentity) return Parse(SourceDocument.FromText(text), options, cancellationToken);
        return Parse(SourceDocument.FromText(plain) with { Written = new WrittenText(text, map) }, (options ?? ParserOptions.Default) with { OffsetsInFile = true }, cancellationToken);
    }

    /// <summary>Parses what a reader made of a file. Offsets of the result are UTF-16 indices into its text.</summary>
    /// <param name="source">The document as read.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the parse between two passages of the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PlanDocument Parse(SourceDocument source, ParserOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ParserOptions.Default;
        var diagnostics = _kept ?? [];
        _kept = null;
        try
        {
            var plan = Parse(source, options, diagnostics, cancellationToken);
            return options.OffsetsInFile && source.Written is { } written ? Relocation.ToSource(plan, written.Text, written.Map) : plan;
        }
        finally
        {
            diagnostics.Clear();
            if (diagnostics.Capacity <= MostKept) _kept = diagnostics;
        }
    }

    private static PlanDocument Parse(SourceDocument source, ParserOptions options, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var text = source.Text;
        if (text.Length > options.MaxLength)
        {
            diagnostics.Add(Diagnostic.Create(DiagnosticCodes.LimitReached, new TextSpan(options.MaxLength, text.Length - options.MaxLength), nameof(ParserOptions.MaxLength), options.MaxLength.ToString(CultureInfo.InvariantCulture)));
            text = text[..options.MaxLength];
        }

        var plain = UnderscoreMarks.Blank(DrawingPlaces.Blank(text));
        var composed = VietnameseText.Compose(plain, out var map);
        if (map.IsIdentity && ReferenceEquals(plain, text)) return Parse(text, source, options, diagnostics, cancellationToken);
        var plan = Relocation.ToSource(Parse(composed, Relocation.Compose(source, composed, map), options, [], cancellationToken), source.Text, map);
        return plan with { Diagnostics = [.. source.Diagnostics, .. diagnostics, .. plan.Diagnostics.Skip(source.Diagnostics.Count)] };
    }

    private static PlanDocument Parse(string text, SourceDocument source, ParserOptions options, List<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var structure = StructureParser.Parse(text, source, diagnostics, cancellation);
        var citations = CitationParser.Parse(text, structure, diagnostics, cancellation);
        var (tasks, aims) = TaskParser.Parse(text, structure, citations.Citations, diagnostics, source.Anchors, options.MaxPassageLength, cancellation);
        structure.Release();

        diagnostics.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : string.CompareOrdinal(a.Code, b.Code));
        DropRepeated(diagnostics);
        ImpossibleTimes.Report(text, diagnostics);
        return new PlanDocument
        {
            Source = source.Source,
            Text = source.Text,
            Header = structure.Header,
            Sections = structure.Sections,
            Outline = structure.Outline,
            Citations = WithReading(citations.Citations, source),
            BackReferences = citations.BackReferences,
            Tasks = tasks,
            Aims = aims,
            Footnotes = structure.Footnotes,
            Recipients = structure.Recipients,
            Signature = structure.Signature,
            Cosigners = structure.Cosigners,
            Annexes = structure.Annexes,
            Diagnostics = [.. source.Diagnostics, .. diagnostics],
        };
    }

    // One date that two stages read, or two citations share, is reported once. The list is in the order of the text.
    private static void DropRepeated(List<Diagnostic> diagnostics)
    {
        var (impossibleEnd, twoDigitEnd, kept) = (0, 0, 0);
        for (var i = 0; i < diagnostics.Count; i++)
        {
            var diagnostic = diagnostics[i];
            switch (diagnostic.Code)
            {
                case DiagnosticCodes.ImpossibleDate when diagnostic.Span.Start < impossibleEnd:
                case DiagnosticCodes.TwoDigitYear when diagnostic.Span.Start < twoDigitEnd:
                    continue;
                case DiagnosticCodes.ImpossibleDate:
                    impossibleEnd = diagnostic.Span.End;
                    break;
                case DiagnosticCodes.TwoDigitYear:
                    twoDigitEnd = diagnostic.Span.End;
                    break;
            }

            diagnostics[kept++] = diagnostic;
        }

        diagnostics.RemoveRange(kept, diagnostics.Count - kept);
    }

    private static IReadOnlyList<Citation> WithReading(IReadOnlyList<Citation> citations, SourceDocument source)
    {
        // Text without anchors was typed.
        if (source.Anchors.Count == 0) return citations;
        var result = new Citation[citations.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var sure = source.ConfidenceOf(citations[i].Span);
            result[i] = sure < 1 ? citations[i] with { ReadingConfidence = sure } : citations[i];
        }

        return result;
    }
}
