using System.Buffers;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Takes out of a text what Markdown writes for other programs: backslashes before signs, inline tags, references to characters,
/// targets of links, and tables in HTML, whose rows become lines between pipes. Marks of bold and italic, headings, <c>&lt;br&gt;</c> and <c>&lt;sup&gt;</c> stay: the parser knows them.
/// </summary>
internal static class MarkdownText
{
    /// <summary>A tag with all its attributes is no longer.</summary>
    private const int LongestTag = 400;

    /// <summary>More columns no cell spans.</summary>
    private const int MostColumns = 60;

    /// <summary>A link with its target and its title is no longer.</summary>
    private const int LongestLink = 1000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\<&[");

    private static readonly string[] DroppedTags = ["u", "b", "i", "em", "strong", "span", "font", "ins", "mark", "small", "center", "div", "p"];
    private static readonly string[] TableTags = ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"];

    private static readonly (string Name, char Sign)[] Entities = [("&nbsp;", ' '), ("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"')];

    /// <summary>The text as a reader of the Markdown sees it; the same text where nothing of the kind is in it.</summary>
    /// <param name="text">The text, composed, with <c>\n</c> line ends.</param>
    /// <param name="isMarkdown">Whether the name of the file says that it is Markdown.</param>
    /// <param name="lines">Takes the lines of the result, counted from 1, from which on the file counts otherwise, each with its line in the file.</param>
    /// <param name="merged">Takes the lines of the result that are rows of a table whose cells go on with those above, each with their columns.</param>
    public static string Plain(string text, bool isMarkdown, List<(int Plain, int File)> lines, Dictionary<int, int[]> merged)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        var escapes = text.Contains('\\') && (isMarkdown || EscapesLabels(text));
        StringBuilder? plain = null;
        var from = 0;
        var (line, fileLine) = (1, 1);
        var rowLines = new List<(int Below, int[] Merged)>();
        // Behind a table that nothing closes no other is looked for.
        var tables = true;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Signs);
            if (next < 0) break;
            i += next;
            var (length, put) = text[i] switch
            {
                '\\' => escapes ? Escape(text, i) : default,
                '<' => Tag(text, i, ref tables, rowLines),
                '[' => Link(text, i),
                _ => Entity(text, i),
            };
            if (length == 0)
            {
                i++;
                continue;
            }

            plain ??= new StringBuilder(text.Length);
            plain.Append(text, from, i - from).Append(put);
            var copied = text.AsSpan(from, i - from).Count('\n');
            (line, fileLine) = (line + copied, fileLine + copied);
            var first = line + (put.StartsWith('\n') ? 1 : 0);
            for (var row = 0; row < rowLines.Count; row++)
            {
                lines.Add((first + row, fileLine + rowLines[row].Below));
                if (rowLines[row].Merged.Length > 0) merged[first + row] = rowLines[row].Merged;
            }

            var (added, removed) = (put.AsSpan().Count('\n'), text.AsSpan(i, length).Count('\n'));
            (line, fileLine) = (line + added, fileLine + removed);
            if (added != removed || rowLines.Count > 0) lines.Add(put.EndsWith('\n') ? (line, fileLine) : (line + 1, fileLine + 1));
            rowLines.Clear();
            i += length;
            from = i;
            // The sign behind a backslash is itself, whatever it is.
            if (put.Length == 0 && text[i - 1] == '\\' && i < text.Length) i++;
        }

        return plain is null ? text : VietnameseText.Compose(plain.Append(text, from, text.Length - from).ToString());
    }

    /// <summary>Whether a line begins with a bullet or the number of a part behind a backslash: "\- Như trên", "**I\. MỤC ĐÍCH**".</summary>
    private static bool EscapesLabels(string text)
    {
        for (var i = text.IndexOf('\\'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\\', i + 1))
        {
            if (text[i + 1] is not ('-' or '+' or '.' or ')' or '*')) continue;
            var start = i;
            while (start > 0 && i - start < 12 && text[start - 1] is not '\n') start--;
            if (start > 0 && text[start - 1] != '\n') continue;
            var label = text.AsSpan(start, i - start).TrimStart(" \t#>*_|");
            if (label.IsEmpty ? text[i + 1] is not ('.' or ')') && i + 2 < text.Length && text[i + 2] == ' ' : text[i + 1] is '.' or ')' && IsNumber(label)) return true;
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> label)
    {
        if (label.Length == 1 && char.IsLetter(label[0])) return true;
        foreach (var c in label)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or 'I' or 'V' or 'X' or 'L')) return false;
        }

        return true;
    }

    private static (int Length, string Put) Escape(string text, int i)
    {
        if (i + 1 >= text.Length) return default;
        var c = text[i + 1];
        // A line that goes on below, as pandoc writes it; a pipe inside a cell keeps its mark, which tells it from the edge of the cell.
        return c == '\n' || (c != '|' && char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) ? (1, "") : default;
    }

    /// <summary>"[Nghị định số 165/2024/NĐ-CP](https://… "Nghị định 165")": the words of a link without its target.</summary>
    private static (int Length, string Put) Link(string text, int i)
    {
        var rest = text.AsSpan(i, Math.Min(LongestLink, text.Length - i));
        var close = rest.IndexOf("](", StringComparison.Ordinal);
        if (close < 2 || rest[1..close].IndexOfAny('[', '\n') >= 0 || (i > 0 && text[i - 1] == '!')) return default;
        var target = rest[(close + 2)..];
        var end = target.IndexOf(')');
        if (end <= 0 || target[..end].Contains('\n') || !IsTarget(target[..end])) return default;
        // A title in quotes may hold brackets.
        var quote = target[..end].IndexOf(" \"", StringComparison.Ordinal);
        if (quote >= 0)
        {
            var closed = target[(quote + 2)..].IndexOf("\")", StringComparison.Ordinal);
            if (closed < 0) return default;
            end = quote + 2 + closed + 1;
        }

        return (close + 2 + end + 1, rest[1..close].ToString());
    }

    private static bool IsTarget(ReadOnlySpan<char> target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || (target[0] is '/' or '#' or '.' && (target.IndexOf(' ') is var blank && (blank < 0 || target[blank..].StartsWith(" \""))));

    private static (int Length, string Put) Entity(string text, int i)
    {
        foreach (var (name, sign) in Entities)
        {
            if (text.AsSpan(i).StartsWith(name, StringComparison.Ordinal)) return (name.Length, sign.ToString());
        }

        return default;
    }

    private static (int Length, string Put) Tag(string text, int i, ref bool tables, List<(int Below, int[] Merged)> lines)
    {
        if (!TryTag(text, i, out var name, out var closes, out var end)) return default;
        if (DroppedTags.Contains(name)) return (end - i, closes && name is "p" or "div" && end < text.Length && text[end] != '\n' ? "\n" : "");
        if (name is not "table" || closes || !tables) return default;
        var stop = Close(text, end);
        tables = stop > 0;
        return tables ? (stop - i, Rows(text, i, stop, lines)) : default;
    }

    /// <summary>Reads "&lt;td colspan="2"&gt;" or "&lt;/td&gt;"; its name in small letters.</summary>
    private static bool TryTag(string text, int i, out string name, out bool closes, out int end)
    {
        (name, closes, end) = ("", false, i);
        var start = i + 1;
        if (start < text.Length && text[start] == '/') (closes, start) = (true, start + 1);
        var stop = start;
        while (stop < text.Length && stop - start < 9 && char.IsAsciiLetterOrDigit(text[stop])) stop++;
        if (stop == start || stop >= text.Length || text[stop] is not ('>' or ' ' or '/' or '\n')) return false;
        var rest = text.AsSpan(stop, Math.Min(LongestTag, text.Length - stop));
        var close = rest.IndexOf('>');
        if (close < 0 || rest[..close].Contains('<')) return false;
        // "<u và v>" is no tag; only attributes stand behind a name.
        if (close > 0 && text[stop] != '/' && !rest[..close].IsWhiteSpace() && !rest[..close].Contains('=')) return false;
        name = text[start..stop].ToLowerInvariant();
        end = stop + close + 1;
        return true;
    }

    // Behind the tag that closes the table; -1 where none does.
    private static int Close(string text, int from)
    {
        var depth = 1;
        for (var i = text.IndexOf('<', from); i >= 0; i = text.IndexOf('<', i + 1))
        {
            if (!TryTag(text, i, out var name, out var closes, out var end) || name is not "table") continue;
            depth += closes ? -1 : 1;
            if (depth == 0) return end;
        }

        return -1;
    }

    /// <summary>The rows of a table as lines between pipes. A cell over several rows is empty in those below its first; one over several columns is followed by empty ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the table begins.</param>
    /// <param name="stop">Where it ends.</param>
    /// <param name="lines">Takes for each row how many lines its first cell stands below the beginning of the table, and which cells go on with those above.</param>
    private static string Rows(string text, int start, int stop, List<(int Below, int[] Merged)> lines)
    {
        var rows = new StringBuilder();
        if (start > 0 && text[start - 1] != '\n') rows.Append('\n');
        var cell = new StringBuilder();
        var line = new StringBuilder();
        var spans = new int[MostColumns];
        var merged = new List<int>();
        var (column, width, height) = (0, 1, 1);
        var (isOpen, depth) = (false, 0);
        var (below, counted, rowLine) = (0, start, 0);
        for (var i = start; i < stop;)
        {
            if (text[i] == '<' && TryTag(text, i, out var name, out var closes, out var end))
            {
                if (name is "table") depth += closes ? -1 : 1;
                if (depth > 1 ? TableTags.Contains(name) : name is "p" or "div")
                {
                    if (isOpen) AppendBreak(cell);
                }
                else if (depth <= 1 && name is "td" or "th")
                {
                    CloseCell();
                    if (!closes && column == 0)
                    {
                        below += text.AsSpan(counted, i - counted).Count('\n');
                        (counted, rowLine) = (i, below);
                    }

                    if (!closes) (isOpen, width, height) = (true, Number(text.AsSpan(i, end - i), "colspan"), Number(text.AsSpan(i, end - i), "rowspan"));
                }
                else if (depth <= 1 && TableTags.Contains(name))
                {
                    CloseCell();
                    if (name is "tr" || depth == 0) CloseRow();
                }
                else if (isOpen && !DroppedTags.Contains(name))
                {
                    cell.Append(text, i, end - i);
                }

                i = end;
                continue;
            }

            if (isOpen)
            {
                var (length, put) = text[i] == '&' ? Entity(text, i) : default;
                if (length > 0) cell.Append(put);
                else if (text[i] == '|') cell.Append("\\|");
                else cell.Append(text[i] == '\n' ? ' ' : text[i]);
                i += Math.Max(1, length);
                continue;
            }

            i++;
        }

        CloseCell();
        CloseRow();
        while (rows.Length > 0 && rows[^1] == '\n') rows.Length--;
        if (stop < text.Length && text[stop] != '\n') rows.Append('\n');
        return rows.ToString();

        void CloseCell()
        {
            if (!isOpen) return;
            isOpen = false;
            FillSpans();
            var words = cell.ToString().Trim();
            while (words.EndsWith("<br>", StringComparison.OrdinalIgnoreCase)) words = words[..^4].TrimEnd();
            line.Append("| ").Append(words).Append(words.Length == 0 ? "" : " ");
            cell.Clear();
            for (var k = 0; k < width && column < MostColumns; k++, column++)
            {
                spans[column] = height - 1;
                if (k > 0) line.Append("| ");
            }
        }

        void CloseRow()
        {
            if (column == 0) return;
            FillSpans();
            rows.Append(line).Append("|\n");
            lines.Add((rowLine, [.. merged]));
            merged.Clear();
            line.Clear();
            column = 0;
        }

        void FillSpans()
        {
            while (column < MostColumns && spans[column] > 0)
            {
                merged.Add(column);
                spans[column++]--;
                line.Append("| ");
            }
        }
    }

    private static void AppendBreak(StringBuilder cell)
    {
        while (cell.Length > 0 && char.IsWhiteSpace(cell[^1])) cell.Length--;
        if (cell.Length > 0 && cell[^1] != '>') cell.Append("<br>");
    }

    private static int Number(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 1;
        tag = tag[(at + name.Length)..].TrimStart(" =\"'");
        var end = 0;
        while (end < tag.Length && end < 3 && char.IsAsciiDigit(tag[end])) end++;
        return end > 0 && int.TryParse(tag[..end], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 1, MostColumns) : 1;
    }
}
