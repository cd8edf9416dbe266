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

    public static List<Block> Split(List<Block> blocks)
    {
        var result = new List<Block>(blocks.Count);
        var group = new List<(PieceBlock Piece, PieceBlock Left, PieceBlock Right)>();
        var count = 0;
        foreach (var block in blocks)
        {
            if (block is PieceBlock { Kind: not SourceBlockKind.Footnote } piece && TrySplit(piece, out var rows))
            {
                foreach (var (left, right) in rows) group.Add((piece, left, right));
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
            if (group.Count == 0) return;
            var head = count < Reach && group.Exists(static row => LetterheadText.IsMotto(row.Left.Text) || LetterheadText.IsMotto(row.Right.Text));
            var foot = group.Exists(static row => LetterheadText.OpensRecipients(row.Left.Text) || (LetterheadText.IsSignature(row.Right.Text) && LetterheadText.IsSignature(row.Left.Text)));
            if (head || foot)
            {
                foreach (var row in group) Add(row.Left);
                foreach (var row in group) Add(row.Right);
            }
            else
            {
                PieceBlock? last = null;
                foreach (var row in group)
                {
                    if (!ReferenceEquals(row.Piece, last)) result.Add(last = row.Piece);
                }
            }

            count += group.Count;
            group.Clear();
        }

        void Add(PieceBlock part)
        {
            if (part.Text.Length > 0) result.Add(part);
        }
    }

    // Every line of the paragraph must have a left and a right part, or only a right one.
    private static bool TrySplit(PieceBlock piece, out List<(PieceBlock Left, PieceBlock Right)> rows)
    {
        rows = [];
        var text = piece.Text;
        if (text.Length > 2000) return false;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var gap = Gap(text[start..end]);
            if (gap < 0) return false;
            rows.Add((Trimmed(piece, start, start + gap), Trimmed(piece, start + gap, end)));
            start = end + 1;
        }

        return true;
    }

    private static PieceBlock Trimmed(PieceBlock piece, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(piece.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(piece.Text[end - 1])) end--;
        return piece.Part(start, end - start);
    }

    // Where the left part ends; an indented line that has a gap further on too is one of two parts.
    private static int Gap(string line)
    {
        var first = Gap(line, 0);
        if (first != 0) return first;
        var text = line.Length - line.AsSpan().TrimStart(" \t\u00A0").Length;
        var second = Gap(line, text);
        return second > 0 ? second : first;
    }

    private static int Gap(string line, int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] is not (' ' or '\t' or '\u00A0')) continue;
            var start = i;
            var tab = false;
            while (i < line.Length && line[i] is ' ' or '\t' or '\u00A0') tab |= line[i++] == '\t';
            if (i < line.Length && (tab || i - start >= LeastSpaces)) return start;
        }

        return -1;
    }
}
