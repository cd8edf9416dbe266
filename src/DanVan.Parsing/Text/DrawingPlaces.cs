namespace DanVan.Parsing;

/// <summary>
/// Numbers that a converter of Word files leaves in the text: the two places of a line or box that is drawn there, in 635ths of a point, glued together
/// and to the words behind ("5892801333500Số:", "18141955461000" on a line of its own).
/// </summary>
internal static class DrawingPlaces
{
    private const int Shortest = 9;
    private const int Longest = 17;

    // The letterhead and the title end before so many characters.
    private const int Letterhead = 2000;

    // English Metric Units of a twentieth of a point: Word measures in these.
    private const int Unit = 635;

    /// <summary>The text with blanks in their place, of the same length; the same string where there are none.</summary>
    public static string Blank(string text)
    {
        var first = Find(text, 0);
        return first.IsEmpty ? text : string.Create(text.Length, (text, first), static (blanked, state) =>
        {
            state.text.CopyTo(blanked);
            for (var place = state.first; !place.IsEmpty; place = Find(state.text, place.End)) blanked.Slice(place.Start, place.Length).Fill(' ');
        });
    }

    // The first at or behind a position, which stands inside no run of digits; empty where there is none.
    private static TextSpan Find(string text, int from)
    {
        // A run of so many digits covers one sign of each step.
        for (var i = from + Shortest - 1; i < text.Length; i += Shortest)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (start > from && i - start < Longest && char.IsAsciiDigit(text[start - 1])) start--;
            var end = i + 1;
            while (end < text.Length && end - start <= Longest && char.IsAsciiDigit(text[end])) end++;
            if (end - start is >= Shortest and <= Longest && (IsGlued(text, start, end) || IsPair(text.AsSpan(start, end - start), start < Letterhead))) return TextSpan.FromBounds(start, end);
        }

        return default;
    }

    // "574263190500Số: /SCT-CN": no number of a document or a telephone stands right before a capital.
    private static bool IsGlued(string text, int start, int end) => start < Letterhead && text[start] != '0' && (end < text.Length && char.IsUpper(text[end]) || (end - start is >= 12 and <= 15 && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))) && (start == 0 || text[start - 1] is ' ' or '\n' or '|' or '\t');

    private static bool IsPair(ReadOnlySpan<char> digits, bool isAbove)
    {
        for (var cut = 4; cut <= digits.Length - 4; cut++)
        {
            if (IsPlace(digits[..cut]) && IsPlace(digits[cut..])) return true;
        }

        // Later versions of Word keep one of the two in finer units. Longer than the number of a person, and above the text, it is nothing else.
        if (!isAbove || digits[0] == '0' || digits.Length is < 13 or > 15) return false;
        for (var cut = 6; cut <= digits.Length - 6; cut++)
        {
            if (digits[cut] != '0' && (IsPlace(digits[..cut]) || IsPlace(digits[cut..]))) return true;
        }

        return false;
    }

    private static bool IsPlace(ReadOnlySpan<char> digits)
    {
        if (digits[0] == '0' || digits.Length > 9) return false;
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value % Unit == 0;
    }
}
