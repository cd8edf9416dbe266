namespace DanVan.Parsing;

/// <summary>The content of a file of which a text leaves something out or puts it in another order. Immutable and thread-safe.</summary>
/// <param name="Text">The content, NFC, with <c>\n</c> line ends.</param>
/// <param name="Map">Leads the text back to it.</param>
internal sealed record WrittenText(string Text, OffsetMap Map)
{
    /// <summary>The text without what Markdown writes for other programs; where nothing of the kind is in it, with the tables that wide blanks hold in columns as rows between pipes.</summary>
    /// <param name="text">The text, with <c>\n</c> line ends.</param>
    /// <param name="isMarkdown">Whether the name of the file says that it is Markdown.</param>
    /// <param name="map">Leads the result back to <paramref name="text"/>.</param>
    /// <param name="lines">Takes the lines of the result, counted from 1, from which on the file counts otherwise, each with its line in the file.</param>
    /// <param name="merged">Takes the lines of the result that are rows of a table whose cells go on with those above, each with their columns.</param>
    public static string Plain(string text, bool isMarkdown, out OffsetMap map, List<(int Plain, int File)>? lines = null, Dictionary<int, int[]>? merged = null)
    {
        var plain = MarkdownText.Plain(text, isMarkdown, out map, lines, merged);
        return map.IsIdentity ? AlignedTables.Plain(text, out map, lines) : plain;
    }
}
