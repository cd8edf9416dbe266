using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>A file could not be read. The message says what to do.</summary>
public sealed class DocumentReadException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DocumentReadException()
        : this("The file could not be read.")
    {
    }

    /// <summary>Creates the exception.</summary>
    public DocumentReadException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates the exception.</summary>
    public DocumentReadException(string message, Exception? innerException)
        : base(message, innerException)
    {
        Code = DiagnosticCodes.ReadFailed;
        Arguments = [];
    }

    private DocumentReadException(string code, string[] arguments, Exception? innerException)
        : base(DiagnosticCodes.Message(code, arguments, "en"), innerException)
    {
        Code = code;
        Arguments = arguments;
    }

    /// <summary>Stable code (DV1xxx), one of <see cref="DiagnosticCodes"/>.</summary>
    public string Code { get; }

    /// <summary>What the message names, in the order of its placeholders; the first is the file.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The message in English (<c>en</c>) or Vietnamese (<c>vi</c>).</summary>
    /// <exception cref="ArgumentException">The language is neither.</exception>
    public string GetMessage(string language = "en") => Arguments.Count == 0 ? Message : DiagnosticCodes.Message(Code, Arguments, language);

    /// <summary>Creates the exception for a code.</summary>
    /// <param name="code">Stable code, one of <see cref="DiagnosticCodes"/>.</param>
    /// <param name="arguments">What the message names, the file first.</param>
    public static DocumentReadException Create(string code, params string[] arguments) => new(code, arguments, null);

    internal static DocumentReadException Create(Exception inner, string code, params string[] arguments) => new(code, arguments, inner);
}
