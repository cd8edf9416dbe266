namespace DanVan.Parsing.Structure;

/// <summary>
/// Cuts a line into which a converter ran whole pages together: at "I. MỤC ĐÍCH" after the end of a sentence, after the capitals of such a
/// heading, and between them at "1. " and "a) " in order.
/// </summary>
internal static class CollapsedLine
{
    private const int ShortestLine = 300;
    private const int LeastCapitals = 6;

    /// <summary>Headings that stand before a paragraph with nothing between.</summary>
    private static readonly string[] ShortTitles = ["muc dich, yeu cau", "muc dich", "yeu cau", "muc tieu chung", "muc tieu cu the", "muc tieu", "quan diem"];

    /// <summary>Where the line is to be cut, in order; empty for a line of plain text.</summary>
    public static List<int> Cuts(string text, int start, int end)
    {
        var cuts = new List<int>();
        if (end - start < ShortestLine) return cuts;
        var next = 0;
        var heading = -1;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('I' or 'V' or 'X') || !OpensSentence(text, start, i)) continue;
            var stop = i;
            while (stop < end && text[stop] is 'I' or 'V' or 'X' && stop - i < 6) stop++;
            var value = SectionLabel.RomanValue(text.AsSpan(i, stop - i));
            if (value == 0 || (next != 0 && value != next) || (next == 0 && value > 1 && heading >= 0) || stop + 1 >= end || text[stop] is not ('.' or '-' or '/')) continue;
            var words = SectionLabel.SkipBlanks(text, stop + 1, end);
            var capitals = CapitalsEnd(text, words, end);
            if (capitals < 0) continue;
            if (heading >= 0) CutItems(text, heading, i, cuts);
            if (i > start) cuts.Add(i);
            next = value + 1;
            heading = capitals;
            if (capitals < end) cuts.Add(capitals);
            i = capitals - 1;
        }

        if (heading >= 0) CutItems(text, heading, end, cuts);
        return cuts;
    }

    private static bool OpensSentence(string text, int start, int i)
    {
        if (i == start) return true;
        if (!TextLine.IsBlank(text[i - 1])) return false;
        var k = i - 1;
        while (k > start && i - k < 6 && (TextLine.IsBlank(text[k]) || text[k] is '*' or '#')) k--;
        return text[k] is '.' or ':' or ';' or '/' or '”' or ')' or '!' or '?';
    }

    /// <summary>Where the words in capitals end and others begin; -1 where there are too few.</summary>
    private static int CapitalsEnd(string text, int start, int end)
    {
        var letters = 0;
        var i = start;
        while (i < end)
        {
            var word = i;
            var upper = 0;
            var lower = 0;
            while (i < end && !TextLine.IsBlank(text[i]))
            {
                if (char.IsUpper(text[i])) upper++;
                else if (char.IsLower(text[i])) lower++;
                i++;
            }

            if (lower > 0 || (upper == 0 && IsLabel(text, word, i)))
            {
                i = word;
                break;
            }

            letters += upper;
            i = SectionLabel.SkipBlanks(text, i, end);
        }

        return letters >= LeastCapitals ? i : -1;
    }

    private static bool IsLabel(string text, int start, int end) => end - start is 2 or 3 && char.IsAsciiDigit(text[start]) && text[end - 1] is '.' or ')' or '-';

    private static void CutItems(string text, int start, int end, List<int> cuts)
    {
        var number = 1;
        var letter = 0;
        const string Order = "abcdđeghiklmnopq";
        for (var i = start; i < end; i++)
        {
            if (i > start && !OpensSentence(text, start, i)) continue;
            var stop = i;
            while (stop < end && char.IsAsciiDigit(text[stop]) && stop - i < 3) stop++;
            if (stop > i && stop + 1 < end && text[stop] == '.' && TextLine.IsBlank(text[stop + 1]) && int.Parse(text.AsSpan(i, stop - i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) == number && Letters.StartsUpper(text, stop + 1, end))
            {
                Cut(i);
                number++;
                letter = 0;
                CutTitle(stop + 1);
            }
            else if (letter < Order.Length && text[i] == Order[letter] && i + 2 < end && text[i + 1] == ')' && TextLine.IsBlank(text[i + 2]))
            {
                Cut(i);
                letter++;
            }
        }

        void Cut(int at)
        {
            if (cuts.Count == 0 || cuts[^1] < at) cuts.Add(at);
        }

        void CutTitle(int from)
        {
            var title = SectionLabel.SkipBlanks(text, from, end);
            var stop = Fold.MatchAny(text, title, end, ShortTitles);
            if (stop < 0) return;
            var next = SectionLabel.SkipBlanks(text, stop, end);
            if (next > stop && next < end && char.IsUpper(text[next])) Cut(next);
        }
    }
}
