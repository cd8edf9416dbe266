using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>A query is malformed.</summary>
public sealed class QuerySyntaxException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected.</param>
    /// <param name="span">Where, in the query.</param>
    public QuerySyntaxException(string message, TextSpan span)
        : base(message) => Span = span;

    /// <summary>Where it is malformed, in the query; empty at its end where something is missing.</summary>
    public TextSpan Span { get; }
}
