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
        var group = new List<(PieceBlock Piece, string Left, string Right)>();
        var count = 0;
        foreach (var block in blocks)
        {
            if (block is PieceBlock { Kind: not SourceBlockKind.Footnote } piece && TrySplit(piece.Text, out var rows))
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
            var head = count < Reach && group.Exists(static row => LetterheadText.IsMotto(row.Left) || LetterheadText.IsMotto(row.Right));
            var foot = group.Exists(static row => LetterheadText.OpensRecipients(row.Left) || (LetterheadText.IsSignature(row.Right) && LetterheadText.IsSignature(row.Left)));
            if (head || foot)
            {
                foreach (var row in group) Add(row.Piece, row.Left);
                foreach (var row in group) Add(row.Piece, row.Right);
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

        void Add(PieceBlock piece, string text)
        {
            if (text.Length > 0) result.Add(piece with { Text = text });
        }
    }

    // Every line of the paragraph must have a left and a right part, or only a right one.
    private static bool TrySplit(string text, out List<(string Left, string Right)> rows)
    {
        rows = [];
        if (text.Length > 2000) return false;
        foreach (var line in text.Split('\n'))
        {
            var gap = Gap(line);
            if (gap < 0) return false;
            rows.Add((line[..gap].Trim(), line[gap..].Trim()));
        }

        return true;
    }

    private static int Gap(string line)
    {
        for (var i = 0; i < line.Length; i++)
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
