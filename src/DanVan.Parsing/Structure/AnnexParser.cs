using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>Finds the annexes: "PHỤ LỤC", "Phụ lục I", "Biểu số 1", after the signature or on a page of their own.</summary>
internal static class AnnexParser
{
    /// <summary>Fewer capitals are an abbreviation or a post.</summary>
    private const int ShortestTitle = 12;

    private const int MostTitleLines = 6;
    private const int MostLetterheadLines = 6;

    /// <summary>Over no more lines do the posts of one signer go.</summary>
    private const int MostPosts = 6;

    private static readonly string[] Openers = ["phu luc", "phu bieu", "bieu so", "bieu mau", "mau so", "danh muc"];

    private static readonly string[] IssuedWith = ["kem theo", "ban hanh kem theo", "dinh kem"];

    /// <summary>The lines on which annexes begin.</summary>
    public static List<int> Find(string text, List<TextLine> lines, int bodyLine, int recipientsLine)
    {
        var annexes = new List<int>();
        var signedLine = recipientsLine < 0 ? FindSigned(text, lines, bodyLine) : -1;
        for (var i = bodyLine; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsRow || line.Length > 300) continue;
            if (signedLine >= 0 && i == signedLine + 1)
            {
                annexes.Add(i);
                continue;
            }

            var afterTail = (recipientsLine >= 0 && i > recipientsLine) || (signedLine >= 0 && i > signedLine);
            if (IsLabel(text, lines, i, afterTail) || (afterTail && (IsTitled(text, lines, i, annexes) || IsIssuedWith(text, lines, i, annexes) || IsAttached(text, lines, i, annexes) || IsLetterhead(text, lines, i, annexes)))) annexes.Add(i);
        }

        return annexes;
    }

    /// <summary>
    /// The line of the signer's name where another letterhead, or a title with "(Ban hành kèm theo …)" below it, begins right behind it: a page that
    /// left "Nơi nhận" of a decision out before the plan that it issues; -1 where there is none.
    /// </summary>
    private static int FindSigned(string text, List<TextLine> lines, int from)
    {
        for (var i = from; i + 3 < lines.Count; i++)
        {
            if (lines[i].Length > 120 || !Letters.IsUpper(text, lines[i].ContentStart, lines[i].ContentEnd) || !TailParser.IsAuthority(text, lines[i].ContentStart, lines[i].ContentEnd)) continue;
            for (var k = i + 1; k + 1 < lines.Count && k <= i + MostPosts; k++)
            {
                var (start, end) = (lines[k].ContentStart, lines[k].ContentEnd);
                if (TailParser.IsPosition(text, start, end) || TailParser.IsAuthority(text, start, end) || TailParser.IsNoise(text, start, end)) continue;
                if (TailParser.IsName(text, start, end) && (OpensLetterhead(text, lines, k + 1) || OpensIssued(text, lines, k + 1))) return k;
                break;
            }
        }

        return -1;
    }

    // Lines in capitals, the name of the state or the Party among them.
    private static bool OpensLetterhead(string text, List<TextLine> lines, int first)
    {
        for (var k = first; k < lines.Count && k < first + MostLetterheadLines; k++)
        {
            var (start, end) = (lines[k].ContentStart, lines[k].ContentEnd);
            if (lines[k].Length > 120 || !Letters.IsUpper(text, start, end)) return false;
            if (Fold.Find(text, start, end, "dang cong san viet nam") >= 0 || Fold.Find(text, start, end, "cong hoa xa hoi chu nghia viet nam") >= 0) return true;
        }

        return false;
    }

    // Lines in capitals, and what they were issued with below them.
    private static bool OpensIssued(string text, List<TextLine> lines, int first)
    {
        for (var k = first; k < lines.Count && k <= first + MostTitleLines; k++)
        {
            var (start, end) = (lines[k].ContentStart, lines[k].ContentEnd);
            if (start >= end || lines[k].Length > 300 || lines[k].IsRow) return false;
            if (text[start] == '(') return k > first && StartsIssuedWith(text, start, end);
            if (!Letters.IsUpper(text, start, end)) return false;
        }

        return false;
    }

    private static bool StartsIssuedWith(string text, int start, int end)
    {
        foreach (var word in IssuedWith)
        {
            if (Fold.Match(text, start + 1, end, word) >= 0) return true;
        }

        return false;
    }

    public static List<Annex> Read(string text, List<TextLine> lines, List<int> starts, int recipientsLine)
    {
        var annexes = new List<Annex>();
        for (var k = 0; k < starts.Count; k++)
        {
            var first = starts[k];
            var stop = k + 1 < starts.Count ? starts[k + 1] : lines.Count;
            if (first < recipientsLine && stop > recipientsLine) stop = recipientsLine;
            var whole = lines[first].Start;
            first = BehindLetterhead(text, lines, first, stop);
            var line = lines[first];
            var next = TextLine.IsBoldOver(text, lines, first) ? first + 2 : first + 1;
            var lineEnd = lines[next - 1].ContentEnd;
            var labelEnd = LabelEnd(text, line.ContentStart, lineEnd);
            var pieces = new List<TextSpan>();
            var rest = labelEnd == line.ContentStart ? lineEnd : labelEnd;
            while (rest < lineEnd && (text[rest] is ':' or '.' or '-' or '–' || TextLine.IsBlank(text[rest]))) rest++;
            if (rest < lineEnd && text[rest] != '(') pieces.Add(TextSpan.FromBounds(rest, lineEnd));
            for (var i = next; i < stop && pieces.Count < MostTitleLines; i++)
            {
                var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
                if (start >= end || Segment.IsTableRule(text, start, end)) break;
                if (lines[i].IsRow || lines[i].Length > 300 || text[start] == '(' || SectionLabel.TryParse(text, start, end, out _)) break;
                if (pieces.Count > 0 && lines[i].BlankBefore && !(Letters.IsUpper(text, start, end) && Letters.IsUpper(text, pieces[^1].Start, pieces[^1].End))) break;
                if (pieces.Count > 0 && !Letters.IsUpper(text, start, end) && !Letters.StartsLower(text, start, end)) break;
                pieces.Add(TextSpan.FromBounds(start, end));
            }

            var label = Letters.OneLine(text, line.ContentStart, Math.Max(labelEnd, line.ContentStart));
            if (label.Length == 0) label = Letters.OneLine(text, line.ContentStart, lineEnd);
            var title = pieces.Count == 0 ? null : Letters.OneLine(text, pieces);
            annexes.Add(new Annex(label, title, TextSpan.FromBounds(whole, Math.Max(line.End, lines[stop - 1].End))));
        }

        return annexes;
    }

    private static bool IsLabel(string text, List<TextLine> lines, int i, bool afterTail)
    {
        var line = lines[i];
        var (start, end) = (line.ContentStart, lines[TextLine.IsBoldOver(text, lines, i) ? i + 1 : i].ContentEnd);
        if (start >= end || !CharTraits.IsUpper(text[start]) || Fold.Letter(text[start]) is not ('p' or 'b' or 'm' or 'd')) return false;
        foreach (var opener in Openers)
        {
            var stop = Fold.MatchWord(text, start, end, opener);
            if (stop < 0) continue;
            var upper = Letters.IsUpper(text, start, stop);
            var main = string.Equals(opener, "phu luc", StringComparison.Ordinal);
            if (!main && !(afterTail && upper && IsSetApart(lines, i))) continue;
            if (!upper && !(afterTail && LabelEnd(text, start, end) is var label && (label == end || text[label] is ':' or '.' or '(' or ' ') && line.Length < 160 && (!Letters.IsFinished(text, start, end) || IsLabelOnly(text, label, end)))) continue;
            if (!afterTail && (!line.BlankBefore && !line.PageBefore || line.Length > 120 || !IsFollowedByReference(text, lines, i))) continue;
            return true;
        }

        return false;
    }

    /// <summary>Whether nothing but a mark follows the label: "Phụ lục số 01:".</summary>
    private static bool IsLabelOnly(string text, int label, int end) => end - label <= 2 && !char.IsLetterOrDigit(text[end - 1]);

    private static bool IsSetApart(List<TextLine> lines, int i) => lines[i].BlankBefore || (i > 0 && lines[i - 1].IsBorder);

    private static bool IsFollowedByReference(string text, List<TextLine> lines, int i)
    {
        for (var k = i; k < lines.Count && k <= i + 5; k++)
        {
            foreach (var word in IssuedWith)
            {
                if (Fold.Find(text, lines[k].ContentStart, Math.Min(lines[k].ContentEnd, lines[k].ContentStart + 200), word) >= 0) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading in bold capitals opens an annex that has no label: the first of its numbered parts stands below it.</summary>
    private static bool IsTitled(string text, List<TextLine> lines, int i, List<int> annexes)
    {
        var line = lines[i];
        if (!(line.IsMarked || TextLine.IsBoldOver(text, lines, i)) || line.Length < ShortestTitle || !IsSetApart(lines, i) || !Letters.IsUpper(text, line.ContentStart, line.ContentEnd)) return false;
        if (annexes.Count > 0 || TailParser.IsPosition(text, line.ContentStart, line.ContentEnd) || TailParser.IsAuthority(text, line.ContentStart, line.ContentEnd) || SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out _)) return false;
        for (var k = i + 1; k < lines.Count && k <= i + 3; k++)
        {
            if (SectionLabel.TryParse(text, lines[k].ContentStart, lines[k].ContentEnd, out var label)) return label.Index == 1 && label.Style is LabelStyle.Roman or LabelStyle.Arabic or LabelStyle.UpperLetter;
            if (!Letters.IsUpper(text, lines[k].ContentStart, lines[k].ContentEnd) && text[lines[k].ContentStart] != '(') return false;
        }

        return false;
    }

    /// <summary>Whether a "(Kèm theo Kế hoạch số …)" opens an annex that has no label: the lines in capitals above it are its title.</summary>
    private static bool IsIssuedWith(string text, List<TextLine> lines, int i, List<int> annexes)
    {
        var line = lines[i];
        if (line.Length < 5 || !Letters.IsUpper(text, line.ContentStart, line.ContentEnd)) return false;
        // Where no blank lines are left, the name of the signer stands above.
        if (!IsSetApart(lines, i) && !line.PageBefore && (i == 0 || Letters.IsUpper(text, lines[i - 1].ContentStart, lines[i - 1].ContentEnd))) return false;
        if (annexes.Count > 0 && i - annexes[^1] <= MostTitleLines) return false;
        if (TailParser.IsPosition(text, line.ContentStart, line.ContentEnd) || TailParser.IsAuthority(text, line.ContentStart, line.ContentEnd)) return false;
        for (var k = i + 1; k < lines.Count && k <= i + 4; k++)
        {
            if (text[lines[k].ContentStart] == '(' && StartsIssuedWith(text, lines[k].ContentStart, lines[k].ContentEnd)) return true;
            if (lines[k].Length > 300 || lines[k].IsRow || IsLabel(text, lines, k, afterTail: true)) return false;
        }

        return false;
    }

    /// <summary>Whether another document begins behind the tail, as the plan behind the decision that issues it: its kind alone in capitals.</summary>
    private static bool IsAttached(string text, List<TextLine> lines, int i, List<int> annexes)
    {
        var line = lines[i];
        if (line.Length > 40 || !Letters.IsUpper(text, line.ContentStart, line.ContentEnd) || !HeaderKinds.Is(text, line.ContentStart, line.ContentEnd)) return false;
        if (!IsSetApart(lines, i) && !line.PageBefore && !IsFollowedByReference(text, lines, i + 1) && !IsBelowSigner(text, lines, i)) return false;
        return annexes.Count == 0 || i - annexes[^1] > MostTitleLines;
    }

    /// <summary>
    /// Whether the name of the signer stands right above, where no blank lines are left, or by whose authority he signs where the page lost his name; and a title
    /// in capitals below.
    /// </summary>
    private static bool IsBelowSigner(string text, List<TextLine> lines, int i)
    {
        if (i == 0 || i + 1 >= lines.Count || !Letters.IsUpper(text, lines[i + 1].ContentStart, lines[i + 1].ContentEnd)) return false;
        var (start, end) = (lines[i - 1].ContentStart, lines[i - 1].ContentEnd);
        if (TailParser.IsName(text, start, end) && !Letters.IsUpper(text, start, end)) return true;
        while (end > start && (text[end - 1] == '|' || TextLine.IsBlank(text[end - 1]))) end--;
        var cell = SectionLabel.SkipBlanks(text, start + text.AsSpan(start, end - start).LastIndexOf('|') + 1, end);
        return TailParser.IsAuthority(text, cell, end);
    }

    /// <summary>The line behind the letterhead of an annex, on which it says what it is; the line itself where none stands there.</summary>
    private static int BehindLetterhead(string text, List<TextLine> lines, int first, int stop)
    {
        if (!IsLetterhead(text, lines, first, [])) return first;
        for (var i = first; i < stop && i <= first + MostLetterheadLines; i++)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (i > first && Letters.IsUpper(text, start, end) && HeaderKinds.Begins(text, start, end)) return i;
        }

        return first;
    }

    /// <summary>Whether another document begins behind the tail with a letterhead of its own: lines in capitals, one of them the name of the state or the Party.</summary>
    private static bool IsLetterhead(string text, List<TextLine> lines, int i, List<int> annexes)
    {
        if (annexes.Count > 0 && i - annexes[^1] <= MostLetterheadLines) return false;
        var line = lines[i];
        if (!IsCapitals(text, line) && !Segment.IsTableRule(text, line.ContentStart, line.ContentEnd) && !IsShortMark(text, line)) return false;
        // The posts of those who sign are in capitals too: the name of the signer, or a blank line, stands above.
        if (!IsSetApart(lines, i) && !line.PageBefore && (i == 0 || Letters.IsUpper(text, lines[i - 1].ContentStart, lines[i - 1].ContentEnd))) return false;
        if (TailParser.IsPosition(text, line.ContentStart, line.ContentEnd) || TailParser.IsAuthority(text, line.ContentStart, line.ContentEnd)) return false;
        for (var k = i; k < lines.Count && k < i + MostLetterheadLines; k++)
        {
            var (start, end) = (lines[k].ContentStart, lines[k].ContentEnd);
            if (lines[k].IsRow || lines[k].Length > 120) return false;
            if (k > i && (TailParser.IsPosition(text, start, end) || TailParser.IsAuthority(text, start, end))) return false;
            if (Segment.IsTableRule(text, start, end) || IsShortMark(text, lines[k])) continue;
            if (!Letters.IsUpper(text, start, end)) return false;
            if (Fold.Find(text, start, end, "dang cong san viet nam") >= 0 || Fold.Find(text, start, end, "cong hoa xa hoi chu nghia viet nam") >= 0) return true;
        }

        return false;
    }

    private static bool IsCapitals(string text, in TextLine line) => Letters.IsUpper(text, line.ContentStart, line.ContentEnd);

    // A line of a few characters that begins with none of a word: "***".
    private static bool IsShortMark(string text, in TextLine line) => line.ContentEnd - line.ContentStart <= 3 && !char.IsLetterOrDigit(text[line.ContentStart]);

    private static int LabelEnd(string text, int start, int end)
    {
        foreach (var opener in Openers)
        {
            var stop = Fold.MatchWord(text, start, end, opener);
            if (stop < 0) continue;
            var i = SectionLabel.SkipBlanks(text, stop, end);
            if (Fold.MatchWord(text, i, end, "so") is >= 0 and var numbered) i = SectionLabel.SkipBlanks(text, numbered, end);
            var from = i;
            while (i < end && (char.IsAsciiDigit(text[i]) || text[i] is 'I' or 'V' or 'X' or 'L' || (i == from && char.IsAsciiLetterUpper(text[i])))) i++;
            if (i > from && (i == end || !char.IsLetterOrDigit(text[i]))) return i;
            return stop;
        }

        return start;
    }
}
