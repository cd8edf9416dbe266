namespace DanVan.Parsing;

/// <summary>The text of a document, as something that its parts share and that is told apart from a part. Immutable and thread-safe.</summary>
/// <param name="text">The text.</param>
internal sealed class WholeText(string text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}
