using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Takes apart letterheads and signatures that were set side by side with tabs or rows of spaces instead of a table: the left parts come first, then
/// the right ones.
/// </summary>
internal static class TabColumns
{
    private const int LeastSpaces = 5;
    private const int Reach = 24;
    private const int TabWidth = 8;

    /// <summary>A line of a letterhead is no longer, nor is one side of a signature.</summary>
    private const int LongestSide = 70;

    /// <summary>A line of the recipients is no longer.</summary>
    private const int LongestRecipient = 160;

    /// <summary>So many lines of a letterhead stand above each other with nothing beside them, and so many of the recipients.</summary>
    private const int MostAloneInHead = 3;

    private const int MostAloneInFoot = 8;

    /// <summary>One line of a paragraph; its two parts where wide blanks part it, of which the left one may be empty.</summary>
    private readonly record struct Line(PieceBlock Piece, int Start, int End, int Indent, PieceBlock? Left, PieceBlock? Right)
    {
        public bool IsSplit => Right is not null;

        public ReadOnlySpan<char> Text => Piece.Text.AsSpan(Start, End - Start);
    }

    public static List<Block> Split(List<Block> blocks)
    {
        var result = new List<Block>(blocks.Count);
        var lines = new List<Line>();
        var count = 0;
        foreach (var block in blocks)
        {
            if (block is PieceBlock { Kind: not SourceBlockKind.Footnote } piece)
            {
                AddLines(piece, lines);
                continue;
            }

            Flush();
            result.Add(block);
            count++;
        }

        Flush();
        return result;

        void Flush()
        {
            if (lines.Exists(static line => line.IsSplit)) Columns(lines, result, ref count);
            else PutBack(lines, 0, lines.Count, result, ref count);
            lines.Clear();
        }
    }

    private static void AddLines(PieceBlock piece, List<Line> lines)
    {
        var text = piece.Text;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(start, end - start);
            var gap = line.Length <= LongestRecipient * 2 ? Gap(line) : -1;
            lines.Add(gap < 0
                ? new Line(piece, start, end, 0, null, null)
                : new Line(piece, start, end, Indent(line), Trimmed(piece, start, start + gap), Trimmed(piece, start + gap, end)));
            start = end + 1;
        }
    }

    private static void Columns(List<Line> lines, List<Block> result, ref int count)
    {
        var from = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsSplit) continue;
            var end = i + 1;
            while (end < lines.Count && lines[end].IsSplit) end++;
            var foot = IsFoot(lines, i, end);
            if (!foot && !(count + i - from < Reach && IsHead(lines, i, end)))
            {
                i = end - 1;
                continue;
            }

            end = foot ? FootEnd(lines, end) : HeadEnd(lines, end);
            PutBack(lines, from, i, result, ref count);
            Put(lines, i, end, result);
            count += end - i;
            from = end;
            i = end - 1;
        }

        PutBack(lines, from, lines.Count, result, ref count);
    }

    private static bool IsHead(List<Line> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var (left, right) = (lines[i].Left!.Text, lines[i].Right!.Text);
            if (LetterheadText.IsMotto(left) || LetterheadText.IsMotto(right)) return true;
            // Unions and associations have no motto: the line of place and date stands beside a name in capitals.
            if (i > start && right.Length <= LongestSide && left.Length is > 0 and <= LongestSide && LetterheadText.IsDateLine(right) && (LetterheadText.OpensNumber(left) || !VietnameseText.Unaccent(left).Any(char.IsLower))) return true;
        }

        return false;
    }

    private static bool IsFoot(List<Line> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var (left, right) = (lines[i].Left!.Text, lines[i].Right!.Text);
            if (LetterheadText.OpensRecipients(left) || (LetterheadText.IsSignature(right) && (LetterheadText.IsSignature(left) || IsRecipient(left)))) return true;
        }

        return false;
    }

    private static bool IsRecipient(ReadOnlySpan<char> text) => text.Length is > 2 and <= LongestRecipient && text[0] is '-' or '–' or '+' or '•';

    // Lines of the letterhead that stand alone between those of two parts; a number below them.
    private static int HeadEnd(List<Line> lines, int end)
    {
        for (var i = end; i < lines.Count && i - end < MostAloneInHead; i++)
        {
            if (lines[i].End - lines[i].Start > LongestSide) break;
            if (lines[i] is { Left: { } left, Right: { } right })
            {
                if (!LetterheadText.IsDateLine(right.Text) && !LetterheadText.OpensNumber(left.Text) && !LetterheadText.IsLetterhead(right.Text)) break;
                end = i + 1;
            }
            else if (lines[i].Text.TrimStart() is var alone && (LetterheadText.OpensNumber(alone.ToString()) || alone.Trim() is "*"))
            {
                end = i + 1;
            }
        }

        return end;
    }

    // Recipients with nothing beside them, above the name of who signed and below it.
    private static int FootEnd(List<Line> lines, int end)
    {
        for (var i = end; i < lines.Count && i - end < MostAloneInFoot; i++)
        {
            if (lines[i] is { Left: { } left, Right: { } right })
            {
                if (right.Text.Length > LongestSide || (left.Text.Length > 0 && !IsRecipient(left.Text))) break;
                end = i + 1;
            }
            else if (lines[i].End - lines[i].Start > LongestRecipient)
            {
                break;
            }
        }

        while (end < lines.Count && lines[end].Text.TrimStart() is var text && IsRecipient(text) && !lines[end].IsSplit) end++;
        return end;
    }

    private static void Put(List<Line> lines, int start, int end, List<Block> result)
    {
        // Left parts may be indented, as centred ones are; a part alone that stands no further right is one of them.
        var indent = 0;
        for (var i = start; i < end; i++)
        {
            if (lines[i].Left is { Text.Length: > 0 }) indent = Math.Max(indent, lines[i].Indent);
        }

        for (var i = start; i < end; i++)
        {
            if (!lines[i].IsSplit) Add(Trimmed(lines[i].Piece, lines[i].Start, lines[i].End));
            else Add(IsLeft(lines[i]) ? lines[i].Right! : lines[i].Left!);
        }

        for (var i = start; i < end; i++)
        {
            if (lines[i].IsSplit && !IsLeft(lines[i])) Add(lines[i].Right!);
        }

        bool IsLeft(in Line line) => line.Left!.Text.Length == 0 && indent > 0 && line.Indent <= indent + 2;

        void Add(PieceBlock part)
        {
            if (part.Text.Length > 0) result.Add(part);
        }
    }

    // Lines of one paragraph stay together.
    private static void PutBack(List<Line> lines, int start, int end, List<Block> result, ref int count)
    {
        while (start < end)
        {
            var piece = lines[start].Piece;
            var last = start;
            while (last + 1 < end && ReferenceEquals(lines[last + 1].Piece, piece)) last++;
            var whole = lines[start].Start == 0 && lines[last].End == piece.Text.Length;
            var part = whole ? piece : Trimmed(piece, lines[start].Start, lines[last].End);
            if (whole || part.Text.Length > 0) result.Add(part);
            count++;
            start = last + 1;
        }
    }

    private static PieceBlock Trimmed(PieceBlock piece, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(piece.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(piece.Text[end - 1])) end--;
        return piece.Part(start, end - start);
    }

    private static int Indent(ReadOnlySpan<char> line)
    {
        var indent = 0;
        foreach (var c in line)
        {
            if (c is not (' ' or '\t' or '\u00A0')) break;
            indent += c == '\t' ? TabWidth : 1;
        }

        return indent;
    }

    // Where the left part ends; an indented line that has a gap further on too is one of two parts.
    private static int Gap(ReadOnlySpan<char> line)
    {
        var first = Gap(line, 0);
        if (first != 0) return first;
        var text = line.Length - line.TrimStart(" \t\u00A0").Length;
        var second = Gap(line, text);
        return second > 0 ? second : first;
    }

    private static int Gap(ReadOnlySpan<char> line, int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] is not (' ' or '\t' or '\u00A0')) continue;
            var start = i;
            var tab = false;
            while (i < line.Length && line[i] is ' ' or '\t' or '\u00A0') tab |= line[i++] == '\t';
            if (i < line.Length && (tab || i - start >= LeastSpaces) && !IsRoom(line[..start], line[i..])) return start;
        }

        return -1;
    }

    // Room left for a number or a day: "Số:        /KH-UBND", "ngày      tháng      năm 2026".
    private static bool IsRoom(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty) return false;
        if (after[0] is '/' || after.StartsWith("tháng", StringComparison.OrdinalIgnoreCase) || after.StartsWith("năm ", StringComparison.OrdinalIgnoreCase)) return true;
        var word = before[(before.LastIndexOfAny(" \t\u00A0,") + 1)..];
        return word.Equals("ngày", StringComparison.OrdinalIgnoreCase) || word.Equals("tháng", StringComparison.OrdinalIgnoreCase) || word.Equals("năm", StringComparison.OrdinalIgnoreCase)
            || (word is "Số:" or "SỐ:" or "Số" && (after[0] is '-' || char.IsAsciiDigit(after[0])));
    }
}
