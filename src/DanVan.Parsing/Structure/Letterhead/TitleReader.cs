namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>Collects the lines of the title (trích yếu) below the kind, and tells where the body begins.</summary>
internal sealed class TitleReader(string text, Layout layout)
{
    private const int LongestLine = 500;

    /// <summary>What amends several acts names them all.</summary>
    private const int LongestTitle = 4000;

    /// <summary>The last line of a title that stands apart from the others is short.</summary>
    private const int LongestLastLine = 80;

    private const int MostLines = 12;

    /// <summary>A title set in paragraphs has no more of them below one that begins with a capital, and no longer ones.</summary>
    private const int MostTitleParagraphs = 6;

    private const int LongestTitleParagraph = 130;

    private const int LongestQuoted = 200;

    /// <summary>Over how many lines in capitals the name of who decides may go.</summary>
    private const int MostAuthorityLines = 3;

    private const int MostMeetingLines = 4;

    private const int LongestOrdinal = 3;

    /// <summary>A shorter line holds one word of the opening: "Căn", then "cứ Luật …".</summary>
    private const int ShortestOpener = 8;

    /// <summary>The longest name of a body between the kind and the title.</summary>
    private const int LongestIssuer = 80;

    /// <summary>Words that open the preamble or the first sentence.</summary>
    private static readonly string[] Openers = ["can cu", "thuc hien", "theo", "tren co so", "tiep tuc thuc hien", "trien khai", "trong thoi gian", "sau khi"];

    /// <summary>Words that open the account of a meeting.</summary>
    private static readonly string[] Happenings = ["hom nay", "vao hoi", "vao luc", "luc", "thoi gian", "dia diem", "thanh phan"];

    /// <summary>Units that a name of a place follows.</summary>
    private static readonly string[] Units = ["tinh", "thanh pho", "huyen", "quan", "thi xa", "thi tran", "phuong", "xa", "dac khu"];

    /// <summary>Kinds that name who decides between title and preamble.</summary>
    private static readonly string[] BareAuthorities = ["chu tich hdqt", "chu tich hoi dong quan tri", "hoi dong quan tri", "chu tich hdtv", "chu tich hoi dong thanh vien", "hoi dong thanh vien", "tong giam doc", "giam doc", "hieu truong", "chu tich", "vien truong", "cuc truong", "chanh an", "truong ban"];

    private static readonly string[] Decisions = ["Quyết định", "Nghị quyết", "Nghị quyết liên tịch", "Nghị định", "Thông tư", "Thông tư liên tịch"];

    /// <summary>What opens a note in brackets that says with which act it came, or for which time it is made.</summary>
    private static readonly string[] Attachments = ["kem theo", "ban hanh kem theo", "ban hanh theo", "ban hanh tai", "duoc ban hanh", "dinh kem", "phe duyet kem theo", "phe duyet theo", "phe duyet tai", "duoc phe duyet", "cap lan dau", "cap lai lan", "dieu chinh lan thu"];

    private readonly List<TextLine> _lines = layout.Lines;

    /// <summary>The index of the line after the last one that was read.</summary>
    public int Next { get; private set; }

    /// <summary>The line between the kind and the title that says whose document it is; empty where there is none.</summary>
    public TextSpan Issuer { get; private set; }

    /// <summary>Reads the title of a document whose kind has been read; the pieces in order.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isDateMissing">Whether no line above it tells the day.</param>
    public List<TextSpan> Read(in PrintedKind kind, bool isDateMissing = false)
    {
        var pieces = new List<TextSpan>();
        var runIn = kind.TitleStart < kind.TitleEnd && !IsDraftMark(kind.TitleStart, kind.TitleEnd) && !IsOrdinal(kind.TitleStart, kind.TitleEnd);
        var named = runIn && NamesIssuer(TextSpan.FromBounds(kind.TitleStart, kind.TitleEnd)) ? TextSpan.FromBounds(kind.TitleStart, kind.TitleEnd) : default;
        runIn &= named.IsEmpty;
        if (runIn) pieces.Add(TextSpan.FromBounds(HeadStart(kind), kind.TitleEnd));
        var previous = kind.Line;
        var next = kind.Line + 1;
        for (; next < _lines.Count && pieces.Count < MostLines; next++)
        {
            var line = _lines[next];
            if (line.IsBorder || line.ContentStart >= line.ContentEnd || IsRule(text, line.ContentStart, line.ContentEnd))
            {
                if (pieces.Count == 0) continue;
                if (line.ContentStart < line.ContentEnd && !line.IsBorder) next++;
                break;
            }

            if (IsDraftMark(line.ContentStart, line.ContentEnd) || NamesParties(line.ContentStart, line.ContentEnd))
            {
                previous = next;
                continue;
            }

            if (isDateMissing && IsDate(text, line.ContentStart, line.ContentEnd, out _)) break;
            if (!IsTitleLine(next, previous, pieces, runIn) || (pieces.Count > 0 && Array.IndexOf(Decisions, kind.Name) >= 0 && NamesAuthority(next, pieces[^1]))) break;
            var stop = line.ContentEnd;
            if (text[stop - 1] == '.' && TextLine.IsBlank(text[stop - 2])) stop = TrimEnd(line.ContentStart, stop - 1);
            var issuedWith = IssuedWith(line.ContentStart, stop);
            if (issuedWith > line.ContentStart) stop = TrimEnd(line.ContentStart, issuedWith);
            pieces.Add(TextSpan.FromBounds(Math.Min(SkipSigns(text, line.ContentStart, line.ContentEnd), stop), stop));
            previous = next;
            // "(V/v thông qua …)" is all of it.
            var isWhole = text[pieces[^1].Start] == '(' && text[stop - 1] == ')' && Fold.Match(text, SectionLabel.SkipBlanks(text, pieces[^1].Start + 1, stop), stop, "v/v") >= 0;
            if (issuedWith <= line.ContentStart && !isWhole) continue;
            next++;
            break;
        }

        Next = next;
        Issuer = default;
        if (pieces.Count > 1 && NamesIssuer(pieces[0]))
        {
            Issuer = pieces[0];
            var listed = text[pieces[0].End - 1] == ',';
            pieces.RemoveAt(0);
            // "CỦA BỘ CHÍNH TRỊ,", "BAN BÍ THƯ", then "VỀ …": two bodies over two lines.
            if (listed && pieces.Count > 1 && Organs.Match(text, pieces[0].Start, pieces[0].End) >= 0 && Fold.MatchWord(text, pieces[1].Start, pieces[1].End, "ve") >= 0)
            {
                Issuer = TextSpan.FromBounds(Issuer.Start, pieces[0].End);
                pieces.RemoveAt(0);
            }
        }
        else
        {
            Issuer = named;
        }

        DropMeeting(pieces);
        return pieces;
    }

    /// <summary>Where the title begins that goes on with the kind: with a second kind ("CHƯƠNG TRÌNH VÀ DỰ TOÁN …", "NỘI QUY, QUY CHẾ …") the heading is the title, else what stands behind the kind.</summary>
    private int HeadStart(in PrintedKind kind)
    {
        var start = _lines[kind.Line].ContentStart;
        if (text[kind.TitleStart] != ',' && !text.AsSpan(kind.TitleStart, kind.TitleEnd - kind.TitleStart).StartsWith("VÀ ", StringComparison.Ordinal)) return kind.TitleStart;
        return Catalog.HeaderKinds.Begins(text, start, kind.TitleStart) ? start : kind.TitleStart;
    }

    /// <summary>Whether the words behind the kind only count it: "TỜ TRÌNH 02", "THÔNG BÁO SỐ 3", "BÁO CÁO (LẦN 2)".</summary>
    private bool IsOrdinal(int start, int end)
    {
        if (text[start] == '(' && text[end - 1] == ')') (start, end) = (start + 1, end - 1);
        if (Fold.MatchAny(text, start, end, ["so", "lan thu", "lan"]) is >= 0 and var word) start = SectionLabel.SkipBlanks(text, word, end);
        return start < end && end - start <= LongestOrdinal && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // "KẾT LUẬN", "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH …", then "về …": which meeting it is of stands before what it is about.
    private void DropMeeting(List<TextSpan> pieces)
    {
        // "TỜ TRÌNH", "ĐẠI HỘI ĐỒNG CỔ ĐÔNG …", "(V/v thông qua …)"
        for (var k = 1; k < pieces.Count && k <= MostMeetingLines && Fold.MatchWord(text, pieces[0].Start, pieces[0].End, "dai hoi") >= 0; k++)
        {
            if (text[pieces[k].Start] != '(' || Fold.Match(text, SectionLabel.SkipBlanks(text, pieces[k].Start + 1, pieces[k].End), pieces[k].End, "v/v") < 0) continue;
            pieces.RemoveRange(0, k);
            return;
        }

        if (pieces.Count < 2 || Fold.MatchWord(text, pieces[0].Start, pieces[0].End, "hoi nghi") is not (>= 0 and var after) || Fold.MatchWord(text, SectionLabel.SkipBlanks(text, after, pieces[0].End), pieces[0].End, "lan thu") < 0) return;
        for (var k = 1; k < pieces.Count && k <= MostMeetingLines; k++)
        {
            if (Fold.MatchWord(text, pieces[k].Start, pieces[k].End, "ve") < 0) continue;
            pieces.RemoveRange(0, k);
            return;
        }
    }

    /// <summary>Whether the line is the place and the day, not words of a title in capitals.</summary>
    public static bool IsDate(string text, int start, int end, out OwnDate date)
    {
        date = default;
        return start < end && !Letters.IsUpper(text, start, end) && DateLine.TryRead(text, start, end, out date) && !date.Place.IsEmpty && date.Date.IsDay;
    }

    /// <summary>Where "(Kèm theo Quyết định số …)" begins inside a line of the title; -1 where it does not.</summary>
    private int IssuedWith(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '(' && IsIssuedWith(i + 1, end)) return i;
        }

        return -1;
    }

    /// <summary>Whether "kèm theo Quyết định …" or "Ban hành kèm theo …" stands there, maybe cut by the line end behind its first words.</summary>
    private bool IsIssuedWith(int start, int end)
    {
        if (Fold.MatchAny(text, start, end, Attachments) >= 0) return true;
        var cut = Fold.MatchWord(text, start, end, "ban hanh kem");
        if (cut < 0) cut = Fold.MatchWord(text, start, end, "ban hanh");
        if (cut < 0) cut = Fold.MatchWord(text, start, end, "ban");
        if (cut != end || end >= text.Length || text[end] != '\n') return false;
        var stop = text.IndexOf('\n', end + 1);
        var next = Letters.OneLine(text, start, stop < 0 ? text.Length : stop);
        return Fold.Match(next, 0, next.Length, "ban hanh kem theo") >= 0;
    }

    /// <summary>Whether a paragraph of the preamble begins: a basis, with a small letter further on.</summary>
    public bool Opens(int start, int end)
    {
        if (start >= end || !char.IsUpper(text[start])) return false;
        if (Fold.MatchAny(text, start, end, Openers) >= 0) return true;

        // Without their marks these would also be "Đề", "Nhâm", "Xét" and others.
        var words = text.AsSpan(start, end - start);
        if (words.StartsWith("Ngày ", StringComparison.Ordinal) && words.Length > 5 && char.IsAsciiDigit(words[5])) return true;
        return words.StartsWith("Để ", StringComparison.Ordinal) || words.StartsWith("Nhằm ", StringComparison.Ordinal) || words.StartsWith("Xét ", StringComparison.Ordinal);
    }

    /// <summary>Whether the line holds the name of a body or a post.</summary>
    public bool StartsOrgan(int start, int end) => StartsOrganOrPost(text, start, end);

    /// <summary>Whether the range holds the name of a body or a post.</summary>
    public static bool StartsOrganOrPost(string text, int start, int end)
    {
        if (Organs.Match(text, start, end) is >= 0 and var organ) return organ >= end || text[organ] is not (';' or ',');
        foreach (var position in TailParser.Positions)
        {
            if (Fold.MatchWord(text, start, end, position) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether there are no letters or digits: a line drawn under a heading.</summary>
    public static bool IsRule(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return false;
        }

        return true;
    }

    /// <summary>Passes over the signs that a scan makes of a rule or a stamp at the start of a line.</summary>
    public static int SkipSigns(string text, int start, int end)
    {
        var i = start;
        while (i < end && !char.IsLetterOrDigit(text[i]) && text[i] is not ('“' or '"' or '(' or '‘')) i++;
        return i < end ? i : start;
    }

    /// <summary>Whether the line says no more than that it is a draft: "(Dự thảo lần 2)".</summary>
    private bool IsDraftMark(int start, int end) => end - start <= 24 && Fold.Match(text, text[start] is '(' or '[' ? start + 1 : start, end, "du thao") >= 0;

    /// <summary>Whether the line only says who issues it together: "(giữa Ban Dân vận Tỉnh ủy và Bộ Chỉ huy Quân sự tỉnh)".</summary>
    private bool NamesParties(int start, int end) => text[start] == '(' && text[end - 1] == ')' && Fold.MatchWord(text, start + 1, end, "giua") is >= 0 and var stop && Fold.Find(text, stop, end, "va") >= 0;

    /// <summary>Whether the words behind the kind, or the line below it, say whose document it is: "CỦA BAN THƯỜNG VỤ TỈNH ỦY".</summary>
    public bool NamesIssuer(TextSpan span)
    {
        var stop = Fold.MatchWord(text, span.Start, span.End, "cua");
        if (stop < 0 || span.Length > LongestIssuer || Organs.Match(text, SectionLabel.SkipBlanks(text, stop, span.End), span.End) < 0) return false;
        return Fold.Find(text, stop, span.End, "ve") < 0 && Fold.Find(text, stop, span.End, "thuc hien") < 0 && !NamesYear(stop, span.End);
    }

    // "của Sở Nội vụ năm 2024", but not "Việt Nam".
    private bool NamesYear(int start, int end)
    {
        for (var i = Fold.Find(text, start, end, "nam"); i >= 0; i = Fold.Find(text, i + 1, end, "nam"))
        {
            if (SectionLabel.SkipBlanks(text, i + "nam".Length, end) is var year && year < end && char.IsAsciiDigit(text[year])) return true;
        }

        return false;
    }

    private bool IsTitleLine(int i, int previous, List<TextSpan> pieces, bool runIn)
    {
        var line = _lines[i];
        var (start, end) = (SkipSigns(text, line.ContentStart, line.ContentEnd), line.ContentEnd);
        if (line.Length > LongestLine && (pieces.Count > 0 || line.Length > LongestTitle || !(OpensSoon(i + 1) || Fold.MatchWord(text, start, end, "ve viec") >= 0) || Letters.IsFinished(text, start, end))) return false;
        if (line.IsRow || Fold.MatchWord(text, start, end, "kinh gui") >= 0 || Fold.MatchWord(text, start, end, "can cu") >= 0) return false;
        if (text[start] == '(' && (IsIssuedWith(start + 1, end) || Fold.MatchWord(text, start + 1, end, "trinh") >= 0)) return false;
        if (TailParser.BulletLength(text, line.Start, line.End) > 0 || Wires(i)) return false;
        if (SectionLabel.TryParse(text, start, end, out var label) && label.Style is not (LabelStyle.Bracketed or LabelStyle.BracketedRoman or LabelStyle.UpperLetter)) return false;
        // "A - MỤC ĐÍCH, YÊU CẦU": the first part of a document of the Party.
        if (label is { Style: LabelStyle.UpperLetter, Index: 1 }) return false;
        var upper = Letters.IsUpper(text, start, end);
        var lower = Letters.StartsLower(text, start, end);
        if (pieces.Count == 0) return (line.Length <= 300 || !Letters.IsFinished(text, start, end)) && !(text[end - 1] == ':' && Opens(start, end));
        if (text[start] == '(' && text[end - 1] == ')' && (line.Length < 160 || Fold.Match(text, SectionLabel.SkipBlanks(text, start + 1, end), end, "v/v") >= 0)) return true;
        if (IsQuoteOpen(pieces) && text[end - 1] is '”' or '"') return line.Length < LongestQuoted;

        var last = pieces[^1];
        var titleUpper = Letters.IsUpper(text, last.Start, last.End);
        var open = layout.EndsWithConnective(last.Start, last.End) || EndsInKind(last) || (char.IsAsciiDigit(text[start]) && AwaitsNumber(last));
        // "(1) Tình trạng úng ngập;", then "(2) …": members of a list inside the title.
        if (line.IsJoined && label is { Style: LabelStyle.Bracketed or LabelStyle.BracketedRoman, Index: > 1 } && text[last.End - 1] is ';' or ',') return true;
        if (Letters.IsSentenceEnd(text, last.Start, last.End) && last.Length > 1) return false;
        // "… Nghị quyết số 57-NQ/TW ngày 22/12/2024" and "Bộ Chính trị về …": the issuer of what the title cites.
        if (previous == i - 1 && !upper && char.IsAsciiDigit(text[last.End - 1]) && last.Length > 20 && Fold.Find(text, last.Start, last.End, "so") >= 0 && Organs.Match(text, start, end) is >= 0 and var body && Fold.Find(text, body, end, "ve") >= 0) return true;
        if (Opens(start, end) && !upper && (!open || line.BlankBefore || (!titleUpper && text.AsSpan(start, end - start).StartsWith("Ngày ", StringComparison.Ordinal)))) return false;

        // "ĐIỀU LỆ", "(SỬA ĐỔI, BỔ SUNG)", then whose it is.
        if (pieces.Count == 1 && upper && text[last.Start] == '(' && text[last.End - 1] == ')' && line.Length < 150) return true;

        // "BIÊN BẢN THẨM ĐỊNH", then what was examined: the first line only says more of the kind.
        if (runIn && pieces.Count == 1 && titleUpper && !upper && line.IsJoined && last.Length <= 24 && line.Length < 200 && !StartsOrgan(start, end) && !Letters.IsFinished(text, start, end)) return true;
        if (runIn && pieces.Count == 1 && titleUpper && !upper && last.Length <= 24 && TellsSubject(i)) return true;
        if (line.IsJoined && previous == i - 1 && upper && titleUpper && CutWords.Join(text, last, start, end)) return true;
        open |= EndsInPost(last) && StartsOrgan(start, end);
        if (upper && !titleUpper && StartsOrgan(start, end) && !open) return false;
        if (upper && StartsOrgan(start, end) && !open && OpensBelow(TextLine.IsBoldOver(text, _lines, i) ? i + 2 : i + 1)) return false;
        if (line.IsJoined && previous == i - 1)
        {
            if (line.Length < 40 && Letters.First(text, start, end) is >= '0' and <= '9' && !Letters.IsFinished(text, start, end)) return true;
            if (lower || upper) return !(upper && titleUpper && !open && StartsOrgan(start, end) && Fold.Find(text, start, end, "khoa") >= 0 && !GoesOnBelow(i));
            if (titleUpper && Fold.MatchWord(text, start, end, "ve") >= 0 && line.Length < 150) return true;
            if (!titleUpper && CutsName(last, start, end)) return line.Length < 2 * LongestTitleParagraph && !Letters.IsFinished(text, start, end);
            return open || (line.Length < 150 && !Letters.IsFinished(text, start, end) && !IsOpeningSentence(i));
        }

        if (line.Length <= 24 && char.IsAsciiDigit(text[start]) && AwaitsNumber(last)) return true;
        if (lower) return line.Length < 200 && (!Letters.IsFinished(text, start, end) || open);
        if (open) return line.Length < 200;
        if (!upper && !titleUpper && !Letters.IsFinished(text, start, end) && ((line.Length < LongestLastLine && (IsAuthority(i + 1) || IsAddressee(i + 1))) || (line.Length < LongestLine && CutsName(last, start, end)))) return true;
        if (!upper && !titleUpper && !StartsOrgan(start, end) && GoesOnToOpening(i)) return true;
        return upper && titleUpper && line.IsMarked == _lines[previous].IsMarked && !StartsOrgan(start, end) && line.Length < 150;
    }

    /// <summary>Whether a paragraph of one line below "GIẤY MỜI HỌP" or "BÁO CÁO THAM LUẬN" says what about: it begins with "Về", or is no sentence and holds no label.</summary>
    private bool TellsSubject(int i)
    {
        var line = _lines[i];
        if (line.Length is < 20 or >= 200 || (i + 1 < _lines.Count && _lines[i + 1].IsJoined)) return false;
        if (Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "ve") >= 0) return true;
        return text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).IndexOfAny(':', '|') < 0 && text[line.ContentEnd - 1] != ',' && !Letters.IsFinished(text, line.ContentStart, line.ContentEnd) && !StartsOrgan(line.ContentStart, line.ContentEnd)
            && Fold.MatchAny(text, line.ContentStart, line.ContentEnd, Happenings) < 0;
    }

    /// <summary>Whether the line is a short one that closes nothing, and so are those below it down to the preamble, a rule or the first part: a title set in paragraphs.</summary>
    private bool GoesOnToOpening(int i)
    {
        for (var k = i; k < _lines.Count && k < i + MostTitleParagraphs; k++)
        {
            var (start, end) = (_lines[k].ContentStart, _lines[k].ContentEnd);
            if (k > i && (_lines[k].IsBorder || IsRule(text, start, end) || OpensBelow(k))) return true;
            if (k > i && SectionLabel.TryParse(text, start, end, out var label)) return label is { Style: LabelStyle.Roman or LabelStyle.Arabic, Index: 1 };
            if (start >= end || _lines[k].Length >= LongestTitleParagraph || Letters.IsFinished(text, start, end) || (k > i && !Letters.StartsLower(text, start, end))) return false;
        }

        return false;
    }

    // "“Phân công nhiệm vụ giáo viên", then "năm học 2017 - 2018”": the quotation that opens the title goes on to its end.
    private bool IsQuoteOpen(List<TextSpan> pieces)
    {
        var open = text[pieces[0].Start];
        if (open is not ('“' or '"')) return false;
        foreach (var piece in pieces)
        {
            var from = piece.Start == pieces[0].Start ? piece.Start + 1 : piece.Start;
            if (text.AsSpan(from, piece.End - from).ContainsAny('”', '"')) return false;
        }

        return true;
    }

    /// <summary>Whether the words break off between a unit and its name: "… của hội các tỉnh", then "Bình Thuận và Lâm Đồng".</summary>
    private bool CutsName(TextSpan last, int start, int end)
    {
        foreach (var unit in Units)
        {
            var from = last.End - unit.Length;
            if (from <= last.Start || !TextLine.IsBlank(text[from - 1]) || !Fold.Is(text, from, last.End, unit)) continue;
            var second = text.AsSpan(start, end - start).IndexOf(' ') + 1;
            return second > 1 && start + second < end && char.IsUpper(text[start]) && char.IsUpper(text[start + second]) && !StartsOrgan(start, end);
        }

        return false;
    }

    /// <summary>Whether the words break off behind a post: "… Phó Bí thư Tỉnh ủy, Chủ tịch".</summary>
    private bool EndsInPost(TextSpan span)
    {
        foreach (var post in (ReadOnlySpan<string>)["chu tich", "giam doc", "bo truong", "truong ban", "bi thu"])
        {
            var from = span.End - post.Length;
            if (from > span.Start && TextLine.IsBlank(text[from - 1]) && Fold.Is(text, from, span.End, post)) return true;
        }

        return false;
    }

    /// <summary>Whether the line names in capitals who decides, as it stands below the title of a decision.</summary>
    private bool IsAuthority(int i)
    {
        while (i < _lines.Count && (_lines[i].IsBorder || IsRule(text, _lines[i].ContentStart, _lines[i].ContentEnd))) i++;
        return i < _lines.Count && Letters.IsUpper(text, _lines[i].ContentStart, _lines[i].ContentEnd) && StartsOrgan(_lines[i].ContentStart, _lines[i].ContentEnd) && OpensBelow(i + 1);
    }

    private bool IsAddressee(int i) => i < _lines.Count && Fold.MatchWord(text, _lines[i].ContentStart, _lines[i].ContentEnd, "kinh gui") >= 0;

    /// <summary>Whether the lines in capitals from here down to the preamble name one body or post: "CHỦ TỊCH ỦY BAN NHÂN DÂN", then "THÀNH PHỐ HÀ NỘI".</summary>
    public bool NamesAuthority(int i, TextSpan last)
    {
        if (layout.EndsWithConnective(last.Start, last.End) || (EndsInKind(last) && Letters.IsUpper(text, last.Start, last.End)) || EndsInPost(last) || !StartsOrgan(_lines[i].ContentStart, _lines[IsFirstWord(i) ? i + 1 : i].ContentEnd)) return false;
        for (var k = i; k < _lines.Count && k < i + MostAuthorityLines; k++)
        {
            var (start, end) = (_lines[k].ContentStart, _lines[k].ContentEnd);
            // "(Từ ngày 11 đến ngày 13/7/2007)": when the council met.
            if (k > i && text[start] == '(' && text[end - 1] == ')' && Fold.Find(text, start, end, "ngay") >= 0 && OpensBelow(k + 1)) return true;
            if (_lines[k].IsBorder || !Letters.IsUpper(text, start, end) || (k > i && !(k == i + 1 && IsBareAuthority(i) && StartsOrgan(start, end)) && (!_lines[k].IsJoined || (StartsOrgan(start, end) && !(k == i + 1 && IsFirstWord(i)))))) return false;
            if (OpensBelow(k + 1)) return true;
        }

        return false;
    }

    /// <summary>Whether the line names a post or a board and not whose it is: "CHỦ TỊCH HĐQT", "HỘI ĐỒNG QUẢN TRỊ".</summary>
    private bool IsBareAuthority(int i) => Fold.MatchAny(text, _lines[i].ContentStart, _lines[i].ContentEnd, BareAuthorities) == _lines[i].ContentEnd;

    /// <summary>Whether a narrow column leaves the first word alone on its line: "ỦY", then "BAN NHÂN DÂN TỈNH …".</summary>
    private bool IsFirstWord(int i) => _lines[i].Length <= ShortestOpener && i + 1 < _lines.Count && _lines[i + 1].IsJoined && text.AsSpan(_lines[i].ContentStart, _lines[i].ContentEnd - _lines[i].ContentStart).IndexOf(' ') < 0;

    /// <summary>Whether the line names who wires a telegram: "THỦ TƯỚNG CHÍNH PHỦ điện:".</summary>
    private bool Wires(int i)
    {
        var end = _lines[TextLine.IsBoldOver(text, _lines, i) ? i + 1 : i].ContentEnd;
        return text[end - 1] == ':' && text.AsSpan(0, end - 1).EndsWith(" điện", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the preamble begins on the line, or on it and the next where its first word stands alone.</summary>
    private bool OpensBelow(int i)
    {
        if (i >= _lines.Count) return false;
        var isAlone = _lines[i].Length <= ShortestOpener && i + 1 < _lines.Count && _lines[i + 1].IsJoined;
        // "- Căn cứ Điều lệ công ty;"
        return Opens(_lines[i].ContentStart + TailParser.BulletLength(text, _lines[i].ContentStart, _lines[i].ContentEnd), _lines[isAlone ? i + 1 : i].ContentEnd);
    }

    /// <summary>Whether the preamble opens below a rule or the name of who issues.</summary>
    private bool OpensSoon(int i)
    {
        for (var k = i; k < _lines.Count && k < i + MostAuthorityLines; k++)
        {
            if (OpensBelow(k)) return true;
            var (start, end) = (_lines[k].ContentStart, _lines[k].ContentEnd);
            if (!_lines[k].IsBorder && !IsRule(text, start, end) && !Letters.IsUpper(text, start, end)) return false;
        }

        return false;
    }

    /// <summary>Whether the line below goes on in a small letter: the body named here is part of the title.</summary>
    private bool GoesOnBelow(int i) => i + 1 < _lines.Count && _lines[i + 1].IsJoined && Letters.StartsLower(text, _lines[i + 1].ContentStart, _lines[i + 1].ContentEnd);

    /// <summary>Whether the words break off before a number: "… NĂM", "… GIAI ĐOẠN", "… KHÓA".</summary>
    private bool AwaitsNumber(TextSpan span)
    {
        foreach (var word in (string[])["nam", "giai doan", "nhiem ky", "khoa", "so", "quy", "thang", "ngay", "dot", "nam hoc", "lan thu"])
        {
            var from = span.End - word.Length;
            if (from > span.Start && TextLine.IsBlank(text[from - 1]) && Fold.Is(text, from, span.End, word)) return true;
        }

        return false;
    }

    private bool EndsInKind(TextSpan span) => KindLine.AtEnd(text, span) is { } kind && (!Letters.IsUpper(text, span.Start, span.End) || kind.Folded.Length < 12);

    /// <summary>Whether the paragraph is running text: it goes on over further lines to a full stop or colon.</summary>
    private bool IsOpeningSentence(int i)
    {
        for (var k = i; k < _lines.Count && k < i + 12; k++)
        {
            if (k > i && (!_lines[k].IsJoined || OpensBelow(k) || Fold.MatchWord(text, _lines[k].ContentStart, _lines[k].ContentEnd, "kinh gui") >= 0)) return false;
            var last = Letters.Last(text, _lines[k].ContentStart, _lines[k].ContentEnd);
            if (last is '.' or ':' or ';') return true;
        }

        return false;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }
}
