using DanVan.Parsing.Structure.Letterhead;

namespace DanVan.Parsing.Structure;

/// <summary>Finds header, outline, footnotes and tail, and cuts the text into passages.</summary>
internal static class StructureParser
{
    public static DocumentStructure Parse(string text, SourceDocument source, List<Diagnostic> diagnostics, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var layout = new Layout(text);
        var footnotes = new FootnoteScanner(text, source);
        var headerParser = new HeaderParser(text, layout);
        var first = diagnostics.Count;
        var header = headerParser.Parse(diagnostics);
        if ((headerParser.IsNumberListed || header is { Number: null, Symbol: null }) && LetterheadBelow.Find(text, layout) is > 0 and var below)
        {
            diagnostics.RemoveRange(first, diagnostics.Count - first);
            headerParser = new HeaderParser(text, layout, below);
            header = headerParser.Parse(diagnostics);
        }

        var isScan = string.Equals(source.Format, "scan", StringComparison.Ordinal);
        // What is written by hand does not come out of text recognition.
        for (; isScan && first < diagnostics.Count; first++)
        {
            if (OfScan(diagnostics[first].Code) is { } code) diagnostics[first] = Diagnostic.Create(code, diagnostics[first].Span, [.. diagnostics[first].Arguments]);
        }

        header = UnsureReading.Drop(text, source, header, diagnostics);

        var tail = TailParser.Parse(text, layout, footnotes, headerParser.BodyLine);
        header = HeaderElsewhere.Complete(text, layout, header, headerParser.BodyLine, tail.AnnexLines);
        var structure = new BodyBuilder(text, layout, tail.Zones, footnotes, source.Blocks, isScan, diagnostics).Build(header, headerParser.BodyLine, tail, cancellation);
        FurtherDocuments.Report(text, layout.Lines, header, headerParser.BodyLine, diagnostics);
        layout.Release();
        var signature = structure.Signature;
        if (signature.Name is null && !headerParser.Signer.IsEmpty)
        {
            signature = signature with { Name = Letters.OneLine(text, [headerParser.Signer]), Span = signature.Span.IsEmpty ? headerParser.Signer : signature.Span };
        }

        if (!headerParser.IsReport) structure.Header = CommitteeOrgan.Signing(text, IssuerInference.Complete(text, structure, headerParser.OrganAbove), signature);
        if (structure.Header.Kind is null) structure.Header = structure.Header with { Kind = headerParser.LetterKind };
        structure.Signature = signature;
        return structure;
    }

    private static string? OfScan(string code) => code switch
    {
        DiagnosticCodes.BlankNumber => DiagnosticCodes.UnreadNumber,
        DiagnosticCodes.BlankDate => DiagnosticCodes.UnreadDate,
        _ => null,
    };
}
