using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>A query is malformed.</summary>
public sealed class QuerySyntaxException : FormatException
{
    private readonly string _vietnamese;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, in English.</param>
    /// <param name="span">Where, in the query.</param>
    /// <param name="vietnamese">What was expected, in Vietnamese; null for the English words.</param>
    public QuerySyntaxException(string message, TextSpan span, string? vietnamese = null)
        : base(message)
    {
        Span = span;
        _vietnamese = vietnamese ?? message;
    }

    /// <summary>Where it is malformed, in the query; empty at its end where something is missing.</summary>
    public TextSpan Span { get; }

    /// <summary>The message in a language: <c>en</c> or <c>vi</c>.</summary>
    public string GetMessage(string language = "en") => string.Equals(language, "vi", StringComparison.Ordinal) ? _vietnamese : Message;
}
