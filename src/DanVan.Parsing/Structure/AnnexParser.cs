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

    private const int LongestPosts = 120;

    /// <summary>So many lines that are none of the document's may stand between the signer and an annex.</summary>
    private const int MostStrange = 2;

    private const int LongestStrange = 80;

    private const int LongestFormNumber = 12;

    /// <summary>Over no more lines does the letterhead of a form go.</summary>
    private const int MostFormLines = 14;

    private const int NoHeading = -1;

    private const int NoLetterhead = -2;

    private static readonly string[] Openers = ["phu luc", "phu bieu", "bieu so", "bieu mau", "mau so", "danh muc"];

    private static readonly string[] Forms = ["mau so", "mau", "bieu mau so", "bieu so"];

    private static readonly string[] IssuedWith = ["kem theo", "ban hanh kem theo", "dinh kem"];

    /// <summary>The lines on which annexes begin.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="bodyLine">Where the body begins.</param>
    /// <param name="recipientsLine">The line of "Nơi nhận"; -1 where there is none, or only one of a form in an annex.</param>
    public static List<int> Find(string text, List<TextLine> lines, int bodyLine, ref int recipientsLine)
    {
        var annexes = new List<int>();
        var behindSigner = FindBehindSigner(text, lines, bodyLine, recipientsLine < 0 ? lines.Count : recipientsLine);
        if (behindSigner >= 0) recipientsLine = -1;
        for (var i = bodyLine; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i == behindSigner)
            {
                annexes.Add(i);
                continue;
            }

            if (line.IsRow || line.Length > 300) continue;
            var afterTail = (recipientsLine >= 0 && i > recipientsLine) || (behindSigner >= 0 && i > behindSigner);
            if (IsLabel(text, lines, i, afterTail))
            {
                // "Phụ lục", then "DANH MỤC DỰ ÁN …": the label and the title of one annex.
                if (!(annexes.Count > 0 && annexes[^1] == i - 1 && IsBareLabel(text, lines[i - 1]) && Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "phu luc") < 0)) annexes.Add(i);
            }
            else if (afterTail && (IsTitled(text, lines, i, annexes) || IsIssuedWith(text, lines, i, annexes) || IsAttached(text, lines, i, annexes)))
            {
                annexes.Add(i);
            }
            else if (afterTail && IsLetterhead(text, lines, i, annexes))
            {
                annexes.Add(TopOfForm(text, lines, i, annexes.Count > 0 ? annexes[^1] : Math.Max(recipientsLine, bodyLine)));
            }
        }

        return annexes;
    }

    /// <summary>
    /// The line on which an annex begins right behind the name of the signer, as the gazette and the collections of laws print an act, without "Nơi nhận";
    /// -1 where there is none.
    /// </summary>
    private static int FindBehindSigner(string text, List<TextLine> lines, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (lines[i].Length > LongestPosts) continue;
            var (first, stop) = TailParser.CellContent(text, lines[i]);
            var post = NameBehind(text, first, stop);
            if (first >= post || !char.IsUpper(text[first]) || !Letters.IsUpper(text, first, post)) continue;
            var isAuthority = TailParser.IsAuthority(text, first, post);
            if (!isAuthority && !(TailParser.IsPosition(text, first, post) && EndsSentence(text, lines, i))) continue;
            var name = post < stop ? i : FindName(text, lines, i + 1, isAuthority);
            if (name < 0) continue;
            var next = name + 1;
            while (next < end && lines[next].IsBorder) next++;
            for (var k = next; k < end && k <= next + MostStrange; k++)
            {
                if (OpensAnnex(text, lines, k)) return k;
                // A running head, or the mark of a source.
                if (lines[k].Length > LongestStrange || Letters.IsFinished(text, lines[k].ContentStart, lines[k].ContentEnd) || SectionLabel.TryParse(text, lines[k].ContentStart, lines[k].ContentEnd, out _)) break;
            }
        }

        return -1;
    }

    /// <summary>The line of the signer's name below his authority or post; -1 where something else stands there.</summary>
    private static int FindName(string text, List<TextLine> lines, int from, bool isAuthority)
    {
        for (var k = from; k < lines.Count && k < from + MostPosts; k++)
        {
            var (start, end) = (lines[k].ContentStart, lines[k].ContentEnd);
            if (TailParser.IsPosition(text, start, end) || TailParser.IsAuthority(text, start, end) || TailParser.IsNoise(text, start, end) || IsShortMark(text, lines[k])) continue;
            // "CHỦ TỊCH Nguyễn Văn An"
            if (NameBehind(text, start, end) is var post && post < end && TailParser.IsPosition(text, start, post)) return k;
            return TailParser.IsName(text, start, end) && (isAuthority || (TailReader.HasSurname(text, start, end) && !Letters.IsUpper(text, start, end))) ? k : -1;
        }

        return -1;
    }

    /// <summary>Where the words in capitals end behind which a name stands; the end where none does.</summary>
    private static int NameBehind(string text, int start, int end)
    {
        for (var i = start + 2; i + 3 < end; i++)
        {
            if (char.IsLower(text[i])) return end;
            if (!TextLine.IsBlank(text[i - 1]) || !char.IsUpper(text[i]) || !char.IsLower(text[i + 1])) continue;
            if (!TailParser.IsName(text, i, end) || !TailReader.HasSurname(text, i, end)) return end;
            while (TextLine.IsBlank(text[i - 1])) i--;
            return i;
        }

        return end;
    }

    private static bool EndsSentence(string text, List<TextLine> lines, int line)
    {
        while (line > 0 && lines[line - 1].IsBorder) line--;
        return line > 0 && Letters.IsFinished(text, lines[line - 1].ContentStart, lines[line - 1].ContentEnd);
    }

    // "Phụ lục I", "KẾ HOẠCH HÀNH ĐỘNG" with "(Kèm theo …)" below it, the letterhead of what is enclosed.
    private static bool OpensAnnex(string text, List<TextLine> lines, int line) =>
        !lines[line].IsRow && (OpensLetterhead(text, lines, line) || OpensIssued(text, lines, line) || (lines[line].Length <= 300 && (IsLabel(text, lines, line, afterTail: true) || IsAttached(text, lines, line, []))));

    // Lines in capitals, the name of the state or the Party among them.
    private static bool OpensLetterhead(string text, List<TextLine> lines, int first)
    {
        for (var k = first; k < lines.Count && k < first + MostLetterheadLines; k++)
        {
            var (start, end) = (lines[k].ContentStart, lines[k].ContentEnd);
            if (k > first && Letterhead.TitleReader.IsRule(text, start, end)) continue;
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
            var form = default(TextSpan);
            var pieces = new List<TextSpan>();
            int next;
            var subject = -1;
            // "PHỤ LỤC II" is called so whatever stands below it.
            var isLabelled = LabelEnd(text, lines[first].ContentStart, lines[first].ContentEnd) > lines[first].ContentStart && FormEnd(text, lines[first].ContentStart, lines[first].ContentEnd) < 0;
            var heading = isLabelled ? NoLetterhead : BehindLetterhead(text, lines, first, stop, ref form, out subject);
            if (heading < 0 && (subject >= 0 || !form.IsEmpty) && heading != NoLetterhead)
            {
                // A letter says only behind "V/v" what it is about.
                if (subject >= 0) ReadSubject(text, lines, subject, stop, pieces);
                else if (TitleOfForm(text, lines, first, form) is { IsEmpty: false } titled) pieces.Add(titled);
                var named = form.IsEmpty ? TextSpan.FromBounds(lines[first].ContentStart, lines[first].ContentEnd) : form;
                Add(Letters.OneLine(text, named.Start, named.End), pieces, whole, first, stop);
                continue;
            }

            if (heading >= 0 && !form.IsEmpty)
            {
                if (TitleOfForm(text, lines, first, form) is { IsEmpty: false } named) pieces.Add(named);
                else ReadTitle(text, lines, heading, stop, pieces);
                Add(Letters.OneLine(text, form.Start, form.End), pieces, whole, first, stop);
                continue;
            }

            first = Math.Max(first, heading);
            var line = lines[first];
            next = TextLine.IsBoldOver(text, lines, first) ? first + 2 : first + 1;
            var lineEnd = lines[next - 1].ContentEnd;
            var labelEnd = LabelEnd(text, line.ContentStart, lineEnd);
            var rest = labelEnd == line.ContentStart ? lineEnd : labelEnd;
            while (rest < lineEnd && (text[rest] is ':' or '.' or '-' or '–' || TextLine.IsBlank(text[rest]))) rest++;
            if (rest < lineEnd && text[rest] != '(') pieces.Add(TextSpan.FromBounds(rest, lineEnd));
            ReadTitle(text, lines, next, stop, pieces);
            var label = Letters.OneLine(text, line.ContentStart, Math.Max(labelEnd, line.ContentStart));
            if (label.Length == 0) label = Letters.OneLine(text, line.ContentStart, lineEnd);
            Add(label, pieces, whole, first, stop);
        }

        return annexes;

        void Add(string label, List<TextSpan> pieces, int whole, int first, int stop) =>
            annexes.Add(new Annex(label, pieces.Count == 0 ? null : Letters.OneLine(text, pieces), TextSpan.FromBounds(whole, Math.Max(lines[first].End, lines[stop - 1].End))));
    }

    private static void ReadTitle(string text, List<TextLine> lines, int next, int stop, List<TextSpan> pieces)
    {
        for (var i = next; i < stop && pieces.Count < MostTitleLines; i++)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (start >= end || Segment.IsTableRule(text, start, end)) break;
            if (lines[i].IsRow || lines[i].Length > 300 || text[start] == '(' || SectionLabel.TryParse(text, start, end, out _)) break;
            if (Fold.MatchWord(text, start, end, "kinh gui") >= 0) break;
            if (pieces.Count > 0 && lines[i].BlankBefore && Letters.IsUpper(text, start, end) && TailParser.IsPosition(text, start, end)) break;
            if (IsMotto(text, start, end))
            {
                // "PHỤ LỤC II", then a form with a letterhead of its own.
                var form = default(TextSpan);
                if (!pieces.TrueForAll(piece => Organs.Match(text, piece.Start, piece.End) >= 0)) break;
                pieces.Clear();
                if (BehindLetterhead(text, lines, i, stop, ref form, out var subject) is >= 0 and var heading) ReadTitle(text, lines, heading, stop, pieces);
                else if (subject >= 0) ReadSubject(text, lines, subject, stop, pieces);
                break;
            }

            if (pieces.Count > 0 && lines[i].BlankBefore && !(Letters.IsUpper(text, start, end) && Letters.IsUpper(text, pieces[^1].Start, pieces[^1].End))) break;
            if (pieces.Count > 0 && !Letters.IsUpper(text, start, end) && !Letters.StartsLower(text, start, end)) break;
            pieces.Add(TextSpan.FromBounds(start, end));
        }
    }

    // "Mẫu số 02. Giấy phép xuất khẩu": what stands behind the number; empty where nothing does.
    private static TextSpan TitleOfForm(string text, List<TextLine> lines, int line, TextSpan form)
    {
        while (lines[line].ContentStart < form.Start) line++;
        var start = form.End;
        while (start < lines[line].ContentEnd && !char.IsLetter(text[start])) start++;
        return lines[line].ContentEnd - start < ShortestTitle ? default : TextSpan.FromBounds(start, lines[line].ContentEnd);
    }

    // "V/v đăng ký …" and the lines that go on in small letters.
    private static void ReadSubject(string text, List<TextLine> lines, int subject, int stop, List<TextSpan> pieces)
    {
        var start = SectionLabel.SkipBlanks(text, lines[subject].ContentStart + "V/v".Length, lines[subject].ContentEnd);
        while (start < lines[subject].ContentEnd && (text[start] is ':' or '.' || TextLine.IsBlank(text[start]))) start++;
        if (start < lines[subject].ContentEnd) pieces.Add(TextSpan.FromBounds(start, lines[subject].ContentEnd));
        for (var i = subject + 1; i < stop && pieces.Count < MostTitleLines && Letters.StartsLower(text, lines[i].ContentStart, lines[i].ContentEnd); i++) pieces.Add(TextSpan.FromBounds(lines[i].ContentStart, lines[i].ContentEnd));
    }

    /// <summary>The state's name and motto, or the Party's name, misprints of the marks included.</summary>
    private static bool IsMotto(string text, int start, int end) =>
        end - start <= 120 && (Fold.Find(text, start, end, "cong hoa xa hoi chu nghia") >= 0 || Fold.Find(text, start, end, "dang cong san viet nam") >= 0 || (Fold.Match(text, start, end, "doc lap") >= 0 && Fold.Find(text, start, end, "hanh phuc") >= 0));

    /// <summary>
    /// The line behind the letterhead of an annex on which it says what it is: its kind, or the heading in capitals of a form. <see cref="NoHeading"/> where none
    /// stands there, <see cref="NoLetterhead"/> where there is no letterhead either.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line of the annex.</param>
    /// <param name="stop">The line behind its last.</param>
    /// <param name="form">Where the number of the form stands: "Mẫu số 02"; as it was where it has none.</param>
    /// <param name="subject">The line of "V/v …"; -1 where there is none.</param>
    private static int BehindLetterhead(string text, List<TextLine> lines, int first, int stop, ref TextSpan form, out int subject)
    {
        subject = -1;
        var hasMotto = false;
        for (var i = first; i < stop && i < first + MostFormLines; i++)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (lines[i].IsRow || lines[i].Length > LongestPosts) break;
            if (Letterhead.TitleReader.IsRule(text, start, end)) continue;
            if (FormEnd(text, start, end) is > 0 and var number)
            {
                if (form.IsEmpty) form = TextSpan.FromBounds(start, number);
                continue;
            }

            if (IsMotto(text, start, end))
            {
                hasMotto = true;
                continue;
            }

            if (Fold.Match(text, start, end, "v/v") >= 0)
            {
                subject = i;
                continue;
            }

            if (i > first && hasMotto && Letters.IsUpper(text, start, end) && (HeaderKinds.Begins(text, start, end) || !IsAboveNumber(text, lines, i, stop))) return i;
            if (Fold.MatchWord(text, start, end, "kinh gui") >= 0 || SectionLabel.TryParse(text, start, end, out _)) break;
            if (hasMotto && !Letters.IsUpper(text, start, end) && !IsNumber(text, start, end) && text[start] != '(' && Fold.Find(text, start, end, "ngay") < 0 && !(subject >= 0 && Letters.StartsLower(text, start, end))) break;
        }

        return hasMotto ? NoHeading : NoLetterhead;
    }

    /// <summary>Whether the line is the name of a body in the other column of a letterhead: the number stands below it.</summary>
    private static bool IsAboveNumber(string text, List<TextLine> lines, int line, int stop)
    {
        for (var i = line + 1; i < stop && i <= line + MostStrange + 1; i++)
        {
            if (IsNumber(text, lines[i].ContentStart, lines[i].ContentEnd)) return true;
        }

        return false;
    }

    private static bool IsNumber(string text, int start, int end) => Fold.MatchWord(text, start, end, "so") is >= 0 and var stop && SectionLabel.SkipBlanks(text, stop, end) is var next && next < end && text[next] is ':' or '.' or '…';

    /// <summary>Where the number of a form ends that opens the line: "Mẫu số 02", "Mẫu AP01"; -1 where none does.</summary>
    private static int FormEnd(string text, int start, int end)
    {
        var stop = Fold.MatchAny(text, start, end, Forms);
        if (stop < 0 || !char.IsUpper(text[start])) return -1;
        var number = SectionLabel.SkipBlanks(text, stop, end);
        var last = number;
        while (last < end && (char.IsLetterOrDigit(text[last]) || (text[last] is '.' or '-' or '/' && last + 1 < end && char.IsAsciiDigit(text[last + 1])))) last++;
        return text.AsSpan(number, last - number).IndexOfAnyInRange('0', '9') >= 0 && last - number <= LongestFormNumber ? last : -1;
    }

    /// <summary>
    /// The first line of a form whose letterhead was taken apart: the name of the body, its number and the number of the form stand above the name of the state.
    /// </summary>
    private static int TopOfForm(string text, List<TextLine> lines, int motto, int above)
    {
        var top = motto;
        var hasNumber = false;
        for (var i = motto - 1; i > above && i >= motto - MostFormLines; i--)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (lines[i].IsRow || lines[i].Length > LongestPosts) break;
            if (FormEnd(text, start, end) > 0)
            {
                top = i;
                if (hasNumber) break;
                continue;
            }

            if (Letterhead.TitleReader.IsRule(text, start, end)) continue;
            if (IsNumber(text, start, end))
            {
                if (hasNumber) break;
                (hasNumber, top) = (true, i);
                continue;
            }

            if (TailParser.IsPosition(text, start, end) || TailParser.IsAuthority(text, start, end) || TailParser.IsNoise(text, start, end)) break;
            if (!hasNumber && SubjectAbove(text, lines, i, above) is >= 0 and var subject)
            {
                i = top = subject;
                continue;
            }

            if (!hasNumber || !(Letters.IsUpper(text, start, end) || text[start] == '(' || Fold.MatchWord(text, start, end, "ten") >= 0)) break;
            top = i;
        }

        return top;
    }

    // The line of "V/v" that goes on to this one in small letters; -1 where none does.
    private static int SubjectAbove(string text, List<TextLine> lines, int line, int above)
    {
        for (var i = line; i > above && i > line - MostTitleLines; i--)
        {
            if (Fold.Match(text, lines[i].ContentStart, lines[i].ContentEnd, "v/v") >= 0) return i;
            if (!Letters.StartsLower(text, lines[i].ContentStart, lines[i].ContentEnd)) break;
        }

        return -1;
    }

    // Nothing but "Phụ lục I".
    private static bool IsBareLabel(string text, in TextLine line) =>
        Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "phu luc") >= 0 && LabelEnd(text, line.ContentStart, line.ContentEnd) is var label && IsLabelOnly(text, label, line.ContentEnd);

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
    private static bool IsLabelOnly(string text, int label, int end) => label == end || end - label <= 2 && !char.IsLetterOrDigit(text[end - 1]);

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
            // "Phụ lục I.2"
            while (i > from && i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
                while (i < end && char.IsAsciiDigit(text[i])) i++;
            }

            if (i > from && (i == end || !char.IsLetterOrDigit(text[i]))) return i;
            return stop;
        }

        return start;
    }
}
