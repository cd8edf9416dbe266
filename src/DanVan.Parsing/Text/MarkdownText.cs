using System.Buffers;
using System.Net;

namespace DanVan.Parsing;

/// <summary>
/// Takes out of a text what Markdown writes for other programs: backslashes before signs, inline tags, references to characters, targets of links, and
/// tables in HTML or drawn with "+---+", whose rows become lines between pipes; what mails put before the lines of letters that they hand on; and marks of the direction of writing, which nobody sees. Marks of bold and italic, headings, <c>&lt;br&gt;</c> and <c>&lt;sup&gt;</c> stay: the parser knows them.
/// </summary>
internal static class MarkdownText
{
    /// <summary>A tag with all its attributes is no longer.</summary>
    private const int LongestTag = 400;

    /// <summary>"blockquote"</summary>
    private const int LongestTagName = 10;

    /// <summary>More columns no cell spans.</summary>
    private const int MostColumns = 60;

    /// <summary>A link with its target and its title is no longer.</summary>
    private const int LongestLink = 1000;

    /// <summary>The name or number of a letter is no longer.</summary>
    private const int LongestEntity = 8;

    /// <summary>So many lines of words behind a mark of quotation are a letter that a mail hands on.</summary>
    private const int LeastQuoted = 3;

    private const int ShortestQuoted = 20;

    /// <summary>Marks of the direction of writing, which word processors and browsers put beside numbers; they are not seen.</summary>
    private const string Directions = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\<&[>+" + Directions);

    private static readonly string[] DroppedTags = ["u", "b", "i", "em", "strong", "span", "font", "ins", "mark", "small", "center", "div", "p"];

    // Tags of a cell that begin or end a line of it.
    private static readonly string[] LineTags = ["p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li"];
    private static readonly string[] TableTags = ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"];

    private static readonly (string Name, string Sign)[] Entities = [("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];

    /// <summary>The text as a reader of the Markdown sees it; the same text where nothing of the kind is in it.</summary>
    /// <param name="text">The text, with <c>\n</c> line ends.</param>
    /// <param name="isMarkdown">Whether the name of the file says that it is Markdown.</param>
    /// <param name="map">Leads the result back to <paramref name="text"/>.</param>
    /// <param name="lines">Takes the lines of the result, counted from 1, from which on the file counts otherwise, each with its line in the file.</param>
    /// <param name="merged">Takes the lines of the result that are rows of a table whose cells go on with those above, each with their columns.</param>
    public static string Plain(string text, bool isMarkdown, out OffsetMap map, List<(int Plain, int File)>? lines = null, Dictionary<int, int[]>? merged = null)
    {
        map = OffsetMap.Identity;
        if (text.AsSpan().IndexOfAny(Signs) < 0) return text;
        var escapes = text.Contains('\\') && (isMarkdown || EscapesLabels(text));
        MappedText? plain = null;
        MappedText? put = null;
        var from = 0;
        var (line, fileLine) = (1, 1);
        List<(int Below, int[] Merged)> rowLines = [];
        // Behind a table that nothing closes no other is looked for.
        var tables = true;
        bool? quotes = null;
        var grids = 0;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Signs);
            if (next < 0) break;
            i += next;
            put?.Clear();
            var length = text[i] switch
            {
                '\\' => escapes ? Escape(text, i) : 0,
                '<' => Tag(text, i, escapes, ref tables, rowLines, ref put),
                '[' => Link(text, i, escapes, ref put),
                '&' => Entity(text, i, ref put),
                '>' => QuoteMarks(text, i, ref quotes),
                '+' => GridTable.Read(text, i, rowLines, ref put, ref grids),
                _ => 1,
            };
            if (length == 0)
            {
                i++;
                continue;
            }

            plain ??= new MappedText();
            plain.Copy(text, from, i - from);
            put ??= new MappedText();
            plain.Add(put);
            var copied = text.AsSpan(from, i - from).Count('\n');
            (line, fileLine) = (line + copied, fileLine + copied);
            var first = line + (put.Length > 0 && put[0] == '\n' ? 1 : 0);
            for (var row = 0; row < rowLines.Count; row++)
            {
                lines?.Add((first + row, fileLine + rowLines[row].Below));
                if (merged is not null && rowLines[row].Merged.Length > 0) merged[first + row] = rowLines[row].Merged;
            }

            var (added, removed) = (put.LineEnds(), text.AsSpan(i, length).Count('\n'));
            (line, fileLine) = (line + added, fileLine + removed);
            if (added != removed || rowLines.Count > 0) lines?.Add(put.Length > 0 && put[put.Length - 1] == '\n' ? (line, fileLine) : (line + 1, fileLine + 1));
            rowLines.Clear();
            i += length;
            from = i;
            // The sign behind a backslash is itself, whatever it is.
            if (put.Length == 0 && text[i - 1] == '\\' && i < text.Length) i++;
        }

        if (plain is null) return text;
        plain.Copy(text, from, text.Length - from);
        map = plain.Map();
        return plain.ToString();
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

    /// <summary>"&gt; Căn cứ …", "&gt;&gt; Điều 1": what a mail puts before each line of the letter that it answers or hands on.</summary>
    private static int QuoteMarks(string text, int i, ref bool? quotes)
    {
        if ((i > 0 && text[i - 1] != '\n') || !(quotes ??= QuotesLines(text)) || !(QuotedAbove(text, i) || QuotedBelow(text, i))) return 0;
        var end = i;
        while (end < text.Length && text[end] == '>')
        {
            end++;
            if (end < text.Length && text[end] == ' ') end++;
        }

        return end - i;
    }

    // Several lines of words: "> 80%" and "> 90%" are values.
    private static bool QuotesLines(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < LeastQuoted;)
        {
            var length = text.AsSpan(i).IndexOf('\n') is >= 0 and var found ? found : text.Length - i;
            if (text[i] == '>' && length > ShortestQuoted) count++;
            i += length + 1;
        }

        return count >= LeastQuoted;
    }

    private static bool QuotedAbove(string text, int start) => start > 0 && text[start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1] == '>';

    private static bool QuotedBelow(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end && end + 1 < text.Length && text[end + 1] == '>';

    private static int Escape(string text, int i)
    {
        if (i + 1 >= text.Length) return 0;
        var c = text[i + 1];
        // A line that goes on below, as pandoc writes it; a pipe inside a cell keeps its mark, which tells it from the edge of the cell.
        return c == '\n' || (c != '|' && char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) ? 1 : 0;
    }

    /// <summary>"[Nghị định số 165/2024/NĐ-CP](https://… "Nghị định 165")": the words of a link without its target.</summary>
    private static int Link(string text, int i, bool escapes, ref MappedText? put)
    {
        var rest = text.AsSpan(i, Math.Min(LongestLink, text.Length - i));
        var close = rest.IndexOf("](", StringComparison.Ordinal);
        if (close < 2 || rest[1..close].IndexOfAny('[', '\n') >= 0 || (i > 0 && text[i - 1] == '!')) return 0;
        var target = rest[(close + 2)..];
        var end = target.IndexOf(')');
        if (end <= 0 || target[..end].Contains('\n') || !IsTarget(target[..end])) return 0;
        // A title in quotes may hold brackets.
        var quote = target[..end].IndexOf(" \"", StringComparison.Ordinal);
        if (quote >= 0)
        {
            var closed = target[(quote + 2)..].IndexOf("\")", StringComparison.Ordinal);
            if (closed < 0) return 0;
            end = quote + 2 + closed + 1;
        }

        put ??= new MappedText();
        var from = i + 1;
        for (var at = from; escapes && at < i + close; at++)
        {
            if (text[at] != '\\' || Escape(text, at) == 0) continue;
            put.Copy(text, from, at - from);
            from = ++at;
        }

        put.Copy(text, from, i + close - from);
        return close + 2 + end + 1;
    }

    private static bool IsTarget(ReadOnlySpan<char> target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || (target[0] is '/' or '#' or '.' && (target.IndexOf(' ') is var blank && (blank < 0 || target[blank..].StartsWith(" \""))));

    private static int Entity(string text, int i, ref MappedText? put)
    {
        var (length, sign) = Entity(text, i);
        if (length > 0) (put ??= new MappedText()).Put(sign, i, length);
        return length;
    }

    private static (int Length, string Sign) Entity(string text, int i)
    {
        foreach (var (name, sign) in Entities)
        {
            if (text.AsSpan(i).StartsWith(name, StringComparison.Ordinal)) return (name.Length, sign);
        }

        // "&aacute;", "&#7871;", "&#x1EBF;": letters, as a page has them whose signs were written twice.
        var end = i + 1;
        while (end < text.Length && end - i <= LongestEntity && (char.IsAsciiLetterOrDigit(text[end]) || (end == i + 1 && text[end] == '#'))) end++;
        if (end - i < 4 || end >= text.Length || text[end] != ';') return default;
        var decoded = WebUtility.HtmlDecode(text[i..(end + 1)]);
        return decoded.Length == 1 && decoded[0] is > '\u007F' and not '\uFFFD' ? (end + 1 - i, decoded[0] == '\u00A0' ? " " : decoded) : default;
    }

    private static int Tag(string text, int i, bool escapes, ref bool tables, List<(int Below, int[] Merged)> lines, ref MappedText? put)
    {
        if (!TryTag(text, i, out var name, out var closes, out var end)) return 0;
        if (DroppedTags.Contains(name))
        {
            if (closes && name is "p" or "div" && end < text.Length && text[end] != '\n') (put ??= new MappedText()).Put("\n", i, end - i);
            return end - i;
        }

        if (name is not "table" || closes || !tables) return 0;
        var stop = Close(text, end);
        tables = stop > 0;
        if (!tables) return 0;
        Rows(text, i, stop, escapes, lines, put ??= new MappedText());
        return stop - i;
    }

    /// <summary>Reads "&lt;td colspan="2"&gt;" or "&lt;/td&gt;"; its name in small letters.</summary>
    private static bool TryTag(string text, int i, out string name, out bool closes, out int end)
    {
        (name, closes, end) = ("", false, i);
        var start = i + 1;
        if (start < text.Length && text[start] == '/') (closes, start) = (true, start + 1);
        var stop = start;
        while (stop < text.Length && stop - start < LongestTagName && char.IsAsciiLetterOrDigit(text[stop])) stop++;
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
    /// <param name="escapes">Whether a backslash before a sign is left out.</param>
    /// <param name="lines">Takes for each row how many lines its first cell stands below the beginning of the table, and which cells go on with those above.</param>
    /// <param name="rows">Takes the rows.</param>
    private static void Rows(string text, int start, int stop, bool escapes, List<(int Below, int[] Merged)> lines, MappedText rows)
    {
        if (start > 0 && text[start - 1] != '\n') rows.Put("\n", start, 0);
        var cell = new MappedText();
        var line = new MappedText();
        var spans = new int[MostColumns];
        var merged = new List<int>();
        var (column, width, height) = (0, 1, 1);
        var (isOpen, depth) = (false, 0);
        var (below, counted, rowLine) = (0, start, 0);
        // The tag that opened the cell.
        var (open, opened) = (start, 0);
        for (var i = start; i < stop;)
        {
            if (text[i] == '<' && TryTag(text, i, out var name, out var closes, out var end))
            {
                if (name is "table") depth += closes ? -1 : 1;
                if (depth > 1 ? TableTags.Contains(name) : LineTags.Contains(name))
                {
                    if (isOpen) AppendBreak(cell, i, end - i);
                }
                else if (depth <= 1 && name is "td" or "th")
                {
                    CloseCell(i);
                    if (!closes && column == 0)
                    {
                        below += text.AsSpan(counted, i - counted).Count('\n');
                        (counted, rowLine) = (i, below);
                    }

                    if (!closes) (isOpen, width, height, open, opened) = (true, Number(text.AsSpan(i, end - i), "colspan"), Number(text.AsSpan(i, end - i), "rowspan"), i, end - i);
                }
                else if (depth <= 1 && TableTags.Contains(name))
                {
                    CloseCell(i);
                    if (name is "tr" || depth == 0) CloseRow(i, end - i);
                }
                else if (isOpen && !DroppedTags.Contains(name))
                {
                    cell.Copy(text, i, end - i);
                }

                i = end;
                continue;
            }

            if (isOpen)
            {
                var (length, sign) = text[i] == '&' ? Entity(text, i) : default;
                // Blanks open no cell.
                if (cell.Length == 0 && char.IsWhiteSpace(length > 0 ? sign[0] : text[i])) length = Math.Max(1, length);
                else if (length > 0) cell.Put(sign, i, length);
                else if (escapes && text[i] == '\\' && Escape(text, i) > 0) cell.Copy(text, ++i, 1);
                else if (text[i] == '|') cell.Put("\\|", i, 1);
                else if (text[i] == '\n') cell.Put(" ", i, 1);
                else cell.Copy(text, i, 1);
                i += Math.Max(1, length);
                continue;
            }

            i++;
        }

        CloseCell(stop);
        CloseRow(stop, 0);
        while (rows.Length > 0 && rows[rows.Length - 1] == '\n') rows.Cut(1);
        if (stop < text.Length && text[stop] != '\n') rows.Put("\n", stop, 0);

        void CloseCell(int at)
        {
            if (!isOpen) return;
            isOpen = false;
            FillSpans(open);
            cell.TrimEnd();
            while (cell.EndsWith("<br>"))
            {
                cell.Cut("<br>".Length);
                cell.TrimEnd();
            }

            line.Put("| ", open, opened);
            if (cell.Length > 0)
            {
                line.Add(cell);
                line.Put(" ", at, 0);
            }

            cell.Clear();
            for (var k = 0; k < width && column < MostColumns; k++, column++)
            {
                spans[column] = height - 1;
                if (k > 0) line.Put("| ", at, 0);
            }
        }

        void CloseRow(int at, int length)
        {
            if (column == 0) return;
            FillSpans(at);
            rows.Add(line);
            rows.Put("|\n", at, length);
            lines.Add((rowLine, [.. merged]));
            merged.Clear();
            line.Clear();
            column = 0;
        }

        void FillSpans(int at)
        {
            while (column < MostColumns && spans[column] > 0)
            {
                merged.Add(column);
                spans[column++]--;
                line.Put("| ", at, 0);
            }
        }
    }

    private static void AppendBreak(MappedText cell, int start, int length)
    {
        cell.TrimEnd();
        if (cell.Length > 0 && cell[cell.Length - 1] != '>') cell.Put("<br>", start, length);
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
