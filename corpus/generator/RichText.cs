namespace DanVan.CorpusGenerator;

/// <summary>A stretch of text in one style, or a footnote mark.</summary>
internal readonly record struct Run(string Text, bool Bold, bool Italic, int Mark = 0, bool Inserted = false, bool Deleted = false);

/// <summary>The styled words of a block for the formats that show them.</summary>
internal static class RichText
{
    public static List<Run> Runs(IEnumerable<Inline> content, bool bold = false, bool italic = false, bool deletions = false)
    {
        var runs = new List<Run>();
        var style = (Bold: bold, Italic: italic);
        Add(content, runs, ref style, inserted: false, deleted: false, deletions);
        return Merge(runs);
    }

    // A file must not tell by its runs where the tags of the source stand.
    private static List<Run> Merge(List<Run> runs)
    {
        var merged = new List<Run>();
        foreach (var run in runs)
        {
            if (merged.Count > 0 && merged[^1] is var last && run.Mark == 0 && last with { Text = "" } == run with { Text = "" }) merged[^1] = last with { Text = last.Text + run.Text };
            else merged.Add(run);
        }

        return merged;
    }

    /// <summary>The words of a line of the head, without style.</summary>
    public static List<Run> Line(string text, bool bold = false, bool italic = false) => [new Run(text, bold, italic)];

    private static void Add(IEnumerable<Inline> content, List<Run> runs, ref (bool Bold, bool Italic) style, bool inserted, bool deleted, bool deletions)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline text:
                    AddText(text.Text, runs, ref style, inserted, deleted);
                    break;
                case MarkInline mark:
                    runs.Add(new Run(TextRenderer.Superscript(mark.Number), Bold: false, Italic: false, mark.Number));
                    break;
                case TagInline { Name: "pb" or "fb" or "br" }:
                    TrimBreak(runs);
                    break;
                case TagInline { Name: "del" } tag:
                    if (deletions) Add(tag.Children, runs, ref style, inserted, deleted: true, deletions);
                    break;
                case TagInline { Name: "ins" } tag:
                    Add(tag.Children, runs, ref style, deletions, deleted, deletions);
                    break;
                case TagInline tag:
                    Add(tag.Children, runs, ref style, inserted, deleted, deletions);
                    break;
                default:
                    throw new InvalidOperationException($"There is no style for {inline}.");
            }
        }
    }

    // A page break stands between two words, with or without a blank beside it, or inside a number.
    private static void TrimBreak(List<Run> runs)
    {
        if (runs.Count == 0 || runs[^1].Text.EndsWith(' ') || runs[^1].Text.EndsWith('-')) return;
        runs.Add(new Run(" ", Bold: false, Italic: false));
    }

    private static void AddText(string text, List<Run> runs, ref (bool Bold, bool Italic) style, bool inserted, bool deleted)
    {
        var start = 0;
        if (runs.Count > 0 && runs[^1].Text.EndsWith(' ') && text.StartsWith(' ')) start = 1;
        for (var i = start; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '*') continue;
            if (i > start) runs.Add(new Run(text[start..i], style.Bold, style.Italic, Inserted: inserted, Deleted: deleted));
            if (i == text.Length) return;
            if (i + 1 < text.Length && text[i + 1] == '*')
            {
                style.Bold = !style.Bold;
                i++;
            }
            else
            {
                style.Italic = !style.Italic;
            }

            start = i + 1;
        }
    }
}
