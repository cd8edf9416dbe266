namespace DanVan.Parsing;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Something may be wrong or incomplete; the result stands.</summary>
    Warning,

    /// <summary>Something could not be read or understood; a part of the result is missing.</summary>
    Error,
}

/// <summary>
/// Something found while a document was read, parsed or checked. The code is stable: DV1xxx reading, DV2xxx parsing, DV3xxx citations,
/// DV4xxx checks. Immutable and thread-safe.
/// </summary>
/// <param name="Code">Stable code, one of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Span">Where, in the text of the document; empty at 0 where it concerns the whole.</param>
/// <param name="Arguments">What the message names, in the order of its placeholders.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, TextSpan Span, IReadOnlyList<string> Arguments)
{
    /// <summary>Creates a diagnostic with the severity that belongs to its code.</summary>
    public static Diagnostic Create(string code, TextSpan span, params string[] arguments) =>
        new(code, DiagnosticCodes.SeverityOf(code), span, arguments);

    /// <summary>The message in English (<c>en</c>) or Vietnamese (<c>vi</c>).</summary>
    /// <exception cref="ArgumentException">The language is neither.</exception>
    public string GetMessage(string language = "en") => DiagnosticCodes.Message(Code, Arguments, language);

    /// <summary>Code, span and the English message.</summary>
    public override string ToString() => $"{Code} {Span}: {GetMessage()}";
}
