using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Puts right what text recognition took for something that looks alike: the number before a heading or item, where the order of the numbers settles
/// it; the number or date of a document, where the tables of codes or the register do; and, where they are wanted, names that a closed list settles.
/// Every repair is noted in its block.
/// </summary>
internal static class LookAlikes
{
    /// <summary>The blocks with their repairs; those that were not recognized come back as they are.</summary>
    public static List<Block> Repair(List<Block> blocks, Predicate<SourceLocation> isRecognized, RecognitionRepair wanted = RecognitionRepair.NumbersAndNames)
    {
        var result = new List<Block>(blocks);
        if (wanted is RecognitionRepair.None || !blocks.Exists(block => block is PieceBlock piece && isRecognized(piece.Location))) return result;
        HeadingNumbers.Repair(result, isRecognized);
        var names = wanted is RecognitionRepair.NumbersAndNames;
        for (var i = 0; i < result.Count; i++)
        {
            result[i] = DocumentNumbers.Repair(result[i], isRecognized, names);
            if (names && i > 0 && result[i - 1] is PieceBlock above && result[i] is PieceBlock piece && isRecognized(piece.Location)) result[i] = SignerNames.Repair(above, piece);
        }

        return result;
    }

    /// <summary>The block with a part of its text put right.</summary>
    public static PieceBlock Replace(PieceBlock piece, int start, int length, string text)
    {
        var by = text.Length - length;
        return piece with
        {
            Text = string.Concat(piece.Text.AsSpan(0, start), text, piece.Text.AsSpan(start + length)),
            Marks = by == 0 ? piece.Marks : [.. piece.Marks.Select(mark => mark.Start <= start ? mark : mark with { Start = Math.Max(start, mark.Start + by) })],
            Repairs = [.. piece.Repairs.Select(repair => repair.Start < start ? repair : repair with { Start = repair.Start + by }), new Repair(start, text.Length, piece.Text.Substring(start, length))],
        };
    }
}
