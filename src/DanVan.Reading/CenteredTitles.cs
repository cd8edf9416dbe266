using System.Buffers;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Joins the lines of a title that were typed as paragraphs of their own, so that it is one as it is on paper.</summary>
internal static class CenteredTitles
{
    private static readonly SearchValues<char> SectionDigits = SearchValues.Create("0123456789IVX");

    // A page that is centred as a whole has no titles of such a length.
    private const int LongestTitle = 400;

    public static List<Block> Join(List<Block> blocks)
    {
        var result = new List<Block>(blocks.Count);
        // The last paragraph of the file that went into the last block.
        var last = 0;
        foreach (var block in blocks)
        {
            if (block is PieceBlock piece && result.LastOrDefault() is PieceBlock above && piece.Location.Paragraph == last + 1 && GoesOn(above, piece))
            {
                result[^1] = above with { Text = above.Text + "\n" + piece.Text, Marks = [.. above.Marks, .. Mark.Shift(piece.Marks, above.Text.Length + 1)] };
            }
            else
            {
                result.Add(block);
            }

            last = (block as PieceBlock)?.Location.Paragraph ?? 0;
        }

        return result;
    }

    // Titles in capitals are told by their letters; these are the others.
    private static bool GoesOn(PieceBlock above, PieceBlock piece)
    {
        if (!above.IsCentered || !piece.IsCentered || above.Kind != piece.Kind || piece.Kind is SourceBlockKind.Footnote or SourceBlockKind.ListItem) return false;
        if (above.Text.Length + piece.Text.Length > LongestTitle) return false;
        var first = above.Text.AsSpan().TrimEnd();
        var second = piece.Text.AsSpan().TrimStart();
        if (first.Length == 0 || second.Length == 0 || first[^1] is '.' or ';' or ':' || !char.IsLetter(second[0])) return false;
        if (!HasSmall(first) || !HasSmall(second) || ParagraphText.BeginsItem(first) || ParagraphText.BeginsItem(second) || OpensSection(second)) return false;
        return IsTitle(above.Text) && IsTitle(piece.Text);
    }

    // "Mục 1", "Tiểu mục 2. Trình tự", no title that goes on with "Mục tiêu quốc gia".
    private static bool OpensSection(ReadOnlySpan<char> line)
    {
        foreach (var part in (ReadOnlySpan<string>)["Mục ", "MỤC ", "Tiểu mục ", "TIỂU MỤC "])
        {
            if (!line.StartsWith(part, StringComparison.Ordinal)) continue;
            line = line[part.Length..].TrimStart();
            var end = 0;
            while (end < line.Length && char.IsAsciiLetterOrDigit(line[end])) end++;
            return end is > 0 and < 6 && line[..end].IndexOfAnyExcept(SectionDigits) < 0;
        }

        return false;
    }

    private static bool IsTitle(string text) =>
        !LetterheadText.IsLetterhead(text) && !LetterheadText.IsDateLine(text) && !LetterheadText.OpensAddressee(text) && !LetterheadText.OpensRecipients(text) && !LetterheadText.OpensAttachment(text) && !LetterheadText.IsSignature(text);

    private static bool HasSmall(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c)) return true;
        }

        return false;
    }
}
