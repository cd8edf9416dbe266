namespace DanVan.Parsing.Structure;

/// <summary>
/// Reads the Roman number of a heading in capitals from the signs that a scan made of it, by the number that is to come: "H." and "Il." and "11."
/// for II, "HI." for III. In a scan a stroke may also be lost: a second "I." is II, a second "II." is III.
/// </summary>
internal static class ScanNumeral
{
    private const int MostSigns = 6;

    private const int LeastLetters = 4;

    /// <summary>Reads the label at the start of a piece of text; false where it cannot be the number to come.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="expected">The value of the number to come, at least 2.</param>
    /// <param name="isScan">Whether the text comes from a scan, so that strokes may be lost.</param>
    /// <param name="label">The label with the number to come.</param>
    public static bool TryRead(string text, int start, int end, int expected, bool isScan, out SectionLabel label)
    {
        label = default;
        if (expected < 2) return false;
        Span<char> signs = stackalloc char[2 * MostSigns];
        var count = 0;
        var i = start;
        for (; i < end && i - start < MostSigns && Strokes(text[i]) is { } strokes; i++)
        {
            strokes.CopyTo(signs[count..]);
            count += strokes.Length;
        }

        if (i == start || i + 1 >= end || (text[i] is not ('.' or ',' or '/' or ')' or ':') && !VietnameseText.IsDash(text[i]))) return false;
        var title = SectionLabel.SkipBlanks(text, i + 1, end);
        if (title >= end || !Letters.IsUpper(text, title, end) || Count(text, title, end) < LeastLetters) return false;
        var wanted = SectionLabel.Roman(expected);
        ReadOnlySpan<char> read = signs[..count];
        if (!read.SequenceEqual(wanted) && !(isScan && read.SequenceEqual(SectionLabel.Roman(expected - 1)))) return false;
        label = new SectionLabel { Style = LabelStyle.Roman, Index = expected, Component = wanted, Prefix = [], TitleStart = title };
        return true;
    }

    /// <summary>
    /// The Roman number that a word printed with strokes for I stands for ("]", "l|"); null where no sign is a stroke or the word is no number.
    /// </summary>
    public static string? Repaired(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MostSigns || word.IndexOfAny("|!]l") < 0) return null;
        Span<char> signs = stackalloc char[word.Length];
        for (var i = 0; i < signs.Length; i++) signs[i] = word[i] is '|' or '!' or ']' or 'l' ? 'I' : word[i];
        return SectionLabel.RomanValue(signs) > 0 ? new string(signs) : null;
    }

    private static string? Strokes(char c) => c switch
    {
        'I' or 'l' or '1' or 'i' or '|' or '!' or ']' => "I",
        'H' => "II",
        'V' or 'Y' => "V",
        'X' => "X",
        _ => null,
    };

    private static int Count(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i])) count++;
        }

        return count;
    }
}
