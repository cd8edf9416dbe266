using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tasks;

/// <summary>The lines of a cell, parted by line ends or by the mark that stands for one ("Sở A&lt;br&gt;Sở B").</summary>
internal static class CellLines
{
    private const string Break = "<br";
    private const int LongestBreak = 8;

    /// <summary>The lines of the cell, or null where it has only one.</summary>
    /// <param name="text">The document.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="ofNames">Whether it holds names, so that a line end parts them; a sentence goes on over it.</param>
    public static SpanList? Of(string text, TextSpan cell, bool ofNames)
    {
        var words = cell.Slice(text);
        if (!words.Contains(Break, StringComparison.OrdinalIgnoreCase) && !(ofNames && words.Contains('\n'))) return null;
        var lines = new SpanList();
        var from = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var length = ofNames && words[i] == '\n' ? 1 : BreakAt(words, i);
            if (length == 0) continue;
            Add(from, i);
            from = i + length;
            i = from - 1;
        }

        Add(from, words.Length);
        return lines.Count == 0 ? null : lines;

        void Add(int start, int end)
        {
            var slice = cell.Slice(text);
            while (start < end && char.IsWhiteSpace(slice[start])) start++;
            while (end > start && char.IsWhiteSpace(slice[end - 1])) end--;
            if (end > start) lines.Add(TextSpan.FromBounds(cell.Start + start, cell.Start + end));
        }
    }

    /// <summary>Whether a line begins something new: with a mark of its own or a capital, behind one that does not break off.</summary>
    public static bool IsApart(string text, TextSpan above, TextSpan line)
    {
        var last = text[above.End - 1];
        if (last is ',' or ';' or ':' or '.' or '(' || VietnameseText.IsDash(last)) return false;
        if (VietnameseText.IsDash(text[line.Start]) || text[line.Start] is '+' or '•' or '*') return true;
        var isPlural = Fold.MatchAny(text, line.Start, line.End, ["cac"]) >= 0;
        if (!isPlural && !char.IsUpper(text[line.Start]) && !char.IsAsciiDigit(text[line.Start])) return false;
        // "Đài Phát thanh và" goes on, and so does a printed line that only a margin ended.
        if (above.Slice(text).EndsWith(" và", StringComparison.OrdinalIgnoreCase)) return false;
        return text[above.End..line.Start].Contains('<') || isPlural || Organs.Match(text, line.Start, line.End) >= 0;
    }

    private static int BreakAt(ReadOnlySpan<char> words, int i)
    {
        if (words[i] != '<' || !words[i..].StartsWith(Break, StringComparison.OrdinalIgnoreCase)) return 0;
        for (var end = i + Break.Length; end < words.Length && end < i + LongestBreak; end++)
        {
            if (words[end] == '>') return end + 1 - i;
            if (words[end] is not (' ' or '/')) return 0;
        }

        return 0;
    }
}
