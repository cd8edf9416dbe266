namespace DanVan.Reading;

/// <summary>
/// The footnotes of a recognized page: what stands under the short line above the foot, in smaller letters. A raised number comes out of text
/// recognition as any small sign (' ! * °), so the notes are numbered by their order, and the sign behind a word of the page that stands for a number
/// becomes that number.
/// </summary>
internal static class ScanNotes
{
    private const double HighestOfPage = 0.3;
    private const double ShortestRule = 50;
    private const double LongestOfPage = 0.5;
    private const double AtMargin = 24;
    private const double Smaller = 0.93;
    private const int MostAhead = 3;
    private const string BehindNumber = " .)'’‘*°";
    private const string Signs = "'!’‘*°ˆ?\"“”`´•|";

    /// <summary>Takes the lines of the notes out of those of a page; empty where there are none.</summary>
    public static List<PdfLine> Take(PdfPage page, List<PdfLine> lines)
    {
        if (page.Rules is not { } rules || lines.Count < 3) return [];
        var left = lines.Select(static line => line.Left).Order().ElementAt(lines.Count / 5);
        foreach (var rule in rules.Horizontal.OrderByDescending(static rule => rule.At))
        {
            if (rule.At < HighestOfPage * page.Height) break;
            if (rule.To - rule.From < ShortestRule || rule.To - rule.From > LongestOfPage * page.Width || Math.Abs(rule.From - left) > AtMargin) continue;
            if (rules.Vertical.Exists(other => other.At > rule.From - 3 && other.At < rule.To + 3 && other.From < rule.At + 3 && other.To > rule.At - 3)) continue;
            var notes = lines.FindAll(line => line.Top > rule.At - 2 && !PdfMargins.IsPageNumber(line.Text));
            var above = lines.FindAll(line => line.Bottom < rule.At + 4);
            // Recipients and signer are in smaller letters too, below a line that ends the text.
            if (notes.Exists(static line => LetterheadText.OpensRecipients(line.Text))) continue;
            if (notes.Count == 0 || above.Count == 0 || !notes.Exists(static line => line.Words.Count > 2)) continue;
            if (Size(notes) > Smaller * Size(above)) continue;
            lines.RemoveAll(line => line.Top > rule.At - 2);
            return notes;
        }

        return [];
    }

    /// <summary>Parts the lines into notes, each with its number in front.</summary>
    /// <param name="lines">The lines under the rule.</param>
    /// <param name="last">The number of the last note before.</param>
    /// <param name="open">Whether that note may go on here.</param>
    /// <returns>The notes; the first one has no number where it goes on with the last one.</returns>
    public static List<(int Number, List<PdfLine> Lines)> Part(List<PdfLine> lines, int last, bool open)
    {
        var notes = new List<(int Number, List<PdfLine> Lines)>();
        foreach (var line in lines)
        {
            var number = Number(line, last, out var length);
            if (number == 0 && notes.Count == 0 && !open) number = last + 1;
            if (number == 0)
            {
                if (notes.Count == 0) notes.Add((0, [line]));
                else notes[^1].Lines.Add(line);
                continue;
            }

            PutNumber(line, number, length);
            notes.Add((number, [line]));
            last = number;
        }

        return notes;
    }

    /// <summary>Puts the numbers of notes behind the words that carry them.</summary>
    /// <param name="lines">The lines of the page above the notes, in reading order.</param>
    /// <param name="first">The number of the first note that begins on the page.</param>
    /// <param name="last">The number of the last one.</param>
    public static void Mark(List<PdfLine> lines, int first, int last)
    {
        var places = new List<(PdfLine Line, PdfWord Word, int At, int Digits)>();
        foreach (var line in lines)
        {
            var open = line.Text.Contains('(', StringComparison.Ordinal);
            foreach (var word in line.Words)
            {
                if (SignBehind(word.Text, open, out var at) is { } digits && (digits == 0 || (digits >= first && digits <= last))) places.Add((line, word, at, digits));
            }
        }

        var next = first;
        foreach (var (line, word, at, digits) in places)
        {
            if (next > last) break;
            // A digit that was read says which one it is; a sign is the one whose turn it is.
            if (digits > next) next = digits;
            if (digits != 0 && digits < next) continue;
            var length = digits == 0 ? 1 : digits.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
            line.Replace(word, string.Concat(word.Text.AsSpan(0, at), Typed.Superscript(next), word.Text.AsSpan(at + length)));
            next++;
        }
    }

    private static double Size(List<PdfLine> lines) => lines.Select(static line => line.Size).Order().ElementAt(lines.Count / 2);

    // The number whose turn it is, if the line begins with one or with a sign in its place; length is how much of the line's beginning stands for it.
    private static int Number(PdfLine line, int last, out int length)
    {
        var text = line.Text;
        length = 0;
        while (length < text.Length && length < 3 && (char.IsAsciiDigit(text[length]) || Typed.IsSuperscriptDigit(text[length]))) length++;
        var rest = text.AsSpan(length).TrimStart(BehindNumber);
        if (rest.IsEmpty || !(char.IsUpper(rest[0]) || rest[0] is '(' or '“' or '"')) length = 0;
        if (length > 0)
        {
            var number = 0;
            foreach (var c in text.AsSpan(0, length)) number = (number * 10) + (char.IsAsciiDigit(c) ? c - '0' : Typed.SuperscriptValue(c));
            return number > last && number <= last + MostAhead ? number : 0;
        }

        while (length < text.Length && length < 3 && Signs.Contains(text[length], StringComparison.Ordinal)) length++;
        if (length == 0 && text.Length > 2 && text[0] is 'l' or 'I' or 'i' && text[1] == ' ') length = 1;
        rest = text.AsSpan(length).TrimStart();
        if (length > 0 && rest.Length > 1 && char.IsUpper(rest[0])) return last + 1;
        length = 0;
        return 0;
    }

    /// <summary>The number that a line begins with as a note does: 1 Theo …, [1] Theo …; 0 for none.</summary>
    /// <param name="text">The line.</param>
    /// <param name="length">How much of its beginning stands for the number.</param>
    public static int PlainNumber(string text, out int length)
    {
        length = text.Length > 0 && text[0] is '[' or '(' ? 1 : 0;
        var (from, number) = (length, 0);
        while (length < text.Length && length - from < 3 && char.IsAsciiDigit(text[length])) number = (number * 10) + text[length++] - '0';
        if (length == from) return 0;
        if (from > 0 && (length == text.Length || text[length++] is not (']' or ')'))) return 0;
        var rest = text.AsSpan(length).TrimStart();
        return !rest.IsEmpty && (char.IsUpper(rest[0]) || rest[0] is '(' or '“' or '"') ? number : 0;
    }

    /// <summary>Puts the raised number of a note at the beginning of its first line, in place of what stands for it there.</summary>
    public static void PutNumber(PdfLine line, int number, int length)
    {
        // The sign stands alone, or touches the first word.
        while (length > 0 && line.Words.Count > 1 && line.Words[0].Text.Length <= length)
        {
            length -= line.Words[0].Text.Length;
            line.RemoveFirst();
        }

        var word = line.Words[0];
        line.Replace(word, Typed.Superscript(number) + " " + (length > 0 ? word.Text.AsSpan(length).TrimStart(BehindNumber).ToString() : word.Text));
    }

    // Behind a letter: a digit, or a sign that closes nothing. Null where there is none, 0 for a sign.
    private static int? SignBehind(string text, bool hasOpening, out int at)
    {
        at = text.Length;
        while (at > 0 && text[at - 1] is ',' or ';' or '.' or ':') at--;
        if (at < 2) return null;
        var end = at;
        while (at > 1 && end - at < 2 && char.IsAsciiDigit(text[at - 1])) at--;
        if (at < end) return char.IsLetter(text[at - 1]) && !text.AsSpan(0, at).ContainsAnyInRange('0', '9') && text.AsSpan(0, at).IndexOfAny('/', '-') < 0 && char.IsLower(text[at - 1])
            ? int.Parse(text.AsSpan(at, end - at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) : null;
        at--;
        var sign = text[at];
        if (!char.IsLetter(text[at - 1])) return null;
        // The bracket behind one letter is that of an item: a)
        if (sign is ')') return hasOpening || at == 1 ? null : 0;
        if (sign is '”' or '"' or '’') return null;
        // A question is not gone on with.
        if (sign is '?') return at + 1 < text.Length && text[at + 1] is ',' or ';' ? 0 : null;
        return Signs.Contains(sign, StringComparison.Ordinal) ? 0 : null;
    }
}
