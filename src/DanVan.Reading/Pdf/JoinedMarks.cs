using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Puts marks that a font draws apart back over their letters: "tu" and a dot below with "c" behind it are one word.</summary>
internal static class JoinedMarks
{
    private const double Near = 0.35;
    private const double SameLine = 0.3;

    /// <summary>The words with those joined that a mark cut; the list itself where there are none.</summary>
    public static List<PdfWord> Join(List<PdfWord> words)
    {
        if (!words.Exists(static word => IsMark(word.Text[0]))) return words;
        var joined = new List<PdfWord>(words.Count);
        foreach (var word in words)
        {
            if (!IsMark(word.Text[0]))
            {
                joined.Add(word);
                continue;
            }

            var marks = 1;
            while (marks < word.Text.Length && IsMark(word.Text[marks])) marks++;
            if (joined.Count > 0 && IsBehind(joined[^1], word) && Takes(joined[^1].Text, word.Text.AsSpan(0, marks)))
            {
                var last = joined[^1];
                joined[^1] = new PdfWord(last.Text + word.Text, Math.Min(last.Left, word.Left), Math.Min(last.Top, word.Top), Math.Max(last.Right, word.Right), Math.Max(last.Bottom, word.Bottom)) { Confidence = Math.Min(last.Confidence, word.Confidence) };
            }
            else if (marks < word.Text.Length)
            {
                // A mark over nothing was drawn to be seen elsewhere.
                word.Text = word.Text[marks..];
                joined.Add(word);
            }
        }

        return joined;
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsBehind(PdfWord last, PdfWord word)
    {
        var (gap, size) = (word.Left - last.Right, Math.Max(last.Height, word.Height));
        return gap < Near * size && gap > -size && Math.Abs(word.Bottom - last.Bottom) <= SameLine * size;
    }

    // Whether the marks make a letter of the one before them.
    private static bool Takes(string text, ReadOnlySpan<char> marks) => char.IsLetter(text[^1]) && VietnameseText.Compose(string.Concat(text.AsSpan(text.Length - 1), marks)).Length == 1;
}
