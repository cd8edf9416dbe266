using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>The body that the letterhead names.</summary>
/// <param name="Name">Its name on one line; null where the letterhead names none.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Above">The body above it, or null.</param>
internal readonly record struct PrintedIssuer(string? Name, TextSpan Span, string? Above);

/// <summary>
/// Collects the lines that name bodies in the letterhead and tells the issuing one: the last of them, all its lines, or two where they issue
/// together (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 2).
/// </summary>
internal sealed class IssuerLines(string text, Layout layout)
{
    private const int LongestLine = 120;

    /// <summary>Lines of the other column may stand between two lines of a name.</summary>
    private const int MostBetween = 4;

    private const int LongestFirstWord = 12;

    /// <summary>The longest name in small letters below one in capitals, where nothing but the motto tells that it belongs to the letterhead.</summary>
    private const int LongestBelow = 60;

    private static readonly string[] Marks = ["mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "du thao", "ban sao", "sao y", "(du thao)", "den", "so den"];

    /// <summary>Papers without a kind of their own, whose names are no part of the name above.</summary>
    private static readonly string[] Papers = ["phieu trinh", "ban tu kiem diem", "ban kiem diem", "tai lieu", "ho so", "don de nghi", "don xin", "danh sach", "lich cong tac", "lich lam viec", "ban tu danh gia", "ban dang ky", "bang tong hop", "bieu mau"];

    private static readonly string[] Attached = ["tren dia ban", "(kem theo", "(ban hanh kem theo", "(dinh kem"];

    private static readonly string[] Levels = ["tinh", "huyen", "quan", "thanh pho", "thi xa", "xa", "phuong", "thi tran", "tinh uy", "huyen uy", "thanh uy"];

    private static readonly string[] NoLevels = ["xa hoi", "quan ly", "quan su", "quan tri", "quan doi", "quan khu", "quan chung", "quan uy"];

    private static readonly string[] SecondOrgans =
    [
        "so", "phong", "ban", "chi cuc", "trung tam", "van phong", "huyen uy", "thi uy", "thanh uy", "dang uy", "cong an", "hoi lien hiep", "hoi nong dan", "hoi cuu chien binh", "tinh doan", "huyen doan", "thanh tra", "benh vien",
        "uy ban nhan dan", "ubnd", "truong", "lien doan", "cong doan", "uy ban mat tran", "uy ban mttq", "ubmttq", "hoi dong",
        "chi bo", "kho bac nha nuoc", "bao hiem xa hoi", "toa an nhan dan", "vien kiem sat nhan dan", "thi hanh an dan su", "hat kiem lam", "tram y te", "thuong truc", "hop tac xa", "to cong tac", "to cong nghe so", "doan lien nganh", "to thu ky",
    ];

    /// <summary>What stands over others, and in whose own names none of the organs below occurs.</summary>
    private static readonly string[] Heads = ["so", "bo", "ubnd", "uy ban nhan dan", "tinh uy", "thanh uy", "huyen uy", "quan khu", "dai hoc"];

    private static readonly string[] NoHeads = ["bo chi huy", "bo tu lenh", "bo phan", "bo mon"];

    private static readonly string[] Subordinates =
    [
        "cuc", "tong cuc", "chi cuc", "trung tam", "benh vien", "truong dai hoc", "truong cao dang", "truong trung hoc", "truong trung cap", "truong thpt", "truong thcs", "truong tieu hoc", "truong mam non", "truong chinh tri", "hoc vien", "hat kiem lam",
        "tram y te", "vuon quoc gia", "kho bac nha nuoc", "bao hiem xa hoi", "thi hanh an dan su", "bo chi huy quan su", "quan khu", "thanh tra", "van phong", "bao tang", "thu vien", "nha hat", "bao va phat thanh", "dai phat thanh", "ban quan ly", "thue tinh",
    ];

    // "XÃ YÊN THÀNH ỦY BAN …" names no Thành ủy.
    private static readonly string[] Committees = ["uy ban mat tran", "uy ban mttq", "uy ban nhan dan", "uy ban kiem tra", "uy ban bau cu"];

    /// <summary>Teams that an organ sends out; none of them is part of the name of the organ above.</summary>
    private static readonly string[] Teams = ["doan kiem tra", "doan thanh tra", "doan giam sat", "doan cong tac", "to kiem tra", "to cong tac"];

    /// <summary>Words with which the second line of a name begins after a line of the other column.</summary>
    private static readonly string[] SecondLines = ["tinh", "thanh pho", "tp", "tp.", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu", "va", "viet nam", "khu vuc", "nhan dan", "ban nhan dan", "dan", "cap"];

    private static readonly string[] Beginnings =
    [
        "uy", "hoi dong nhan", "uy ban nhan", "uy ban", "chu tich", "chu tich uy", "chu tich uy ban", "ban chap hanh", "ban thuong vu", "ban chi dao", "dang uy", "van phong", "so", "thuong truc", "ban thuong truc", "ban thuong truc uy ban", "ban", "hoi dong", "bo",
        "chi bo", "chi bo co quan", "ban can su dang", "dang bo", "dang bo co so", "vien", "cong doan", "cong doan co so", "cdcs", "hoi", "hoi ccb co so", "hoi cuu chien binh co so", "chi hoi", "doan", "doan co so", "chi doan", "lien chi doan", "phong", "trung tam", "to cong tac", "truong", "chi cuc", "cuc", "uy ban mat tran to quoc", "hoi lien hiep", "uy ban trung uong",
        "thu tuong", "pho thu tuong", "tong", "tap doan", "tong cong ty", "cong ty", "ngan hang", "co quan", "toa an", "bao hiem", "bo chi huy", "bo tu lenh", "ban quan ly", "tong lien doan", "lien doan", "lien hiep", "doan dai bieu", "hiep hoi", "bo truong", "giam doc", "tong cuc", "cuc quan ly", "ban tri su", "ban lien lac",
        "ban chi huy", "ban to chuc", "ban van dong", "ban dai dien", "ban giup viec", "to giup viec", "ban thu ky", "to thu ky", "ban chu nhiem", "ban quan tri", "ban giam hieu", "ban giam doc", "ban chi uy", "ban cong tac", "ban tu van", "to tu van", "doan kiem tra", "doan giam sat", "doan cong tac",
        "cong ty co phan", "cong ty cp", "cong ty tnhh", "cong ty tnhh mtv", "cong ty tnhh mot thanh vien", "cong ty co phan dau tu", "cong ty cp dau tu", "cong ty tnhh dau tu", "tong cong ty cp", "tong cong ty co phan",
    ];

    /// <summary>Words with which a line breaks off whose name goes on with the name of another body.</summary>
    private static readonly string[] Endings = ["can su dang", "dang doan", "van phong", "thuong truc", "ban thuong vu", "ban chap hanh", "phuc vu", "phoi hop", "thuc hien", "chi dao", "quan ly"];

    /// <summary>Bodies that others stand under: where one of them is named first, the second does not issue together with it.</summary>
    private static readonly string[] Superiors = ["tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang bo", "dang uy", "uy ban nhan dan", "ubnd", "doan tncs", "doan thanh nien", "tinh doan", "thanh doan", "huyen doan", "quan doan", "thi doan", "trung uong doan", "ban chap hanh", "tong lien doan", "lien doan", "trung uong", "bo", "hoi dong nhan dan"];

    private static readonly string[] Youth = ["doan tncs ho chi minh", "doan thanh nien cong san ho chi minh", "doi tntp ho chi minh", "doi thieu nien tien phong ho chi minh"];

    /// <summary>Where schools and companies are, and how to reach them.</summary>
    private static readonly string[] Addresses = ["dia chi", "d/c", "dc", "tru so", "dien thoai", "so dien thoai", "dt", "tel", "fax", "email", "e-mail", "website", "mst", "ma so thue", "ma dinh danh", "hotline"];

    /// <summary>Words of a letterhead in two languages, below the Vietnamese name: "COTECCONS CONSTRUCTION JOINT STOCK COMPANY".</summary>
    private static readonly string[] English = ["company", "limited", "corporation", "ltd", "jsc", "inc", "group", "bank", "university", "college", "school", "hospital", "ministry", "department", "republic", "independence", "branch", "institute", "centre", "center", "committee", "association", "joint", "of"];

    /// <summary>Organs without "vụ" in their names, so that "VỤ …" below them is a department of theirs.</summary>
    private static readonly string[] WithDepartments = ["bo", "ngan hang nha nuoc", "toa an nhan dan toi cao", "vien kiem sat nhan dan toi cao", "thanh tra chinh phu", "van phong chinh phu", "van phong quoc hoi", "kiem toan nha nuoc", "uy ban dan toc", "bao hiem xa hoi viet nam"];

    /// <summary>Banks and funds, whose branches bear their names.</summary>
    private static readonly string[] Banks = ["ngan hang", "nhno", "agribank", "bidv", "vietinbank", "vietcombank", "quy", "tong cong ty bao hiem"];

    private static readonly string[] Inner = ["ban thuong vu", "ban chap hanh", "ban thuong truc", "thuong truc", "van phong", "btv", "bch"];

    private readonly List<Segment> _lines = [];
    private int _mottos;
    private bool _isOver;

    /// <summary>How many lines have been collected.</summary>
    public int Count => _lines.Count;

    /// <summary>Whether the name is whole as far as it was read, so that a line with a kind below it is no part of it.</summary>
    public bool IsWholeSoFar => _lines.Count > 0 && !GoesOn(_lines[^1]);

    /// <summary>Takes no further line.</summary>
    public void Close() => _isOver = true;

    /// <summary>Notes that a motto stands after the lines collected so far.</summary>
    public void PassMotto() => _mottos++;

    /// <summary>Takes the piece of a line if it is part of the name of a body, or a mark of secrecy or urgency; else false.</summary>
    public bool TryAdd(Segment segment, int numberLine)
    {
        segment = Trimmed(segment);
        var (start, end) = (segment.Start, segment.End);
        if (start >= end || end - start > LongestLine || (numberLine >= 0 && segment.Line > numberLine)) return false;
        if (Fold.MatchAny(text, start, end, Marks) == end || (end - start <= 24 && Fold.MatchWord(text, start, end, "du thao") >= 0)) return true;
        if (_lines.Count > 0 && Fold.MatchAny(text, start, end, Addresses) is >= 0 and var label && SectionLabel.SkipBlanks(text, label, end) is var colon && colon < end && (text[colon] is ':' or '.' || char.IsAsciiDigit(text[colon]))) return true;
        _isOver |= _lines.Count > 0 && (Fold.MatchAny(text, start, end, Papers) >= 0 || IsBelowHeading(start, end));
        if (_isOver) return false;
        if (_lines.Count > 0 && IsAside(start, end)) return true;
        var isOrgan = Organs.Match(text, start, end) >= 0 || IsCutName(segment) || BrokenWords.IsOrgan(text, start, end) || IsMarkedOrgan(segment) || (_lines.Count > 0 && Fold.MatchWord(text, start, end, "chi nhanh") >= 0);
        if (!Letters.IsUpper(text, start, end))
        {
            // "Ủy ban nhân dân", then "tỉnh Hà Nam": a letterhead without capitals.
            var isSecond = _lines.Count > 0 && !Letters.IsUpper(text, _lines[^1].Start, _lines[^1].End) && _lines[^1].Line == segment.Line - 1 && Fold.MatchAny(text, start, end, Levels) is >= 0 and var level && level < end;
            if (isOrgan && numberLine < 0 && _lines.Count > 0 && _lines[^1].Line == segment.Line - 1 && char.IsUpper(text[start]) && end - start <= LongestBelow && IsAboveMotto(segment.Line))
            {
                Add(segment);
                return true;
            }

            if ((!char.IsUpper(text[start]) && !isSecond) || numberLine < 0 || numberLine - segment.Line > MostBetween || end - start > 80 || Letters.IsFinished(text, start, end)) return false;
            if (!isOrgan && (_lines.Count == 0 || _lines[^1].Line < segment.Line - 1)) return false;
            Add(segment);
            return true;
        }

        if (!isOrgan && (_lines.Count == 0 || segment.Line - _lines[^1].Line > MostBetween)) return false;
        if (!isOrgan && text.AsSpan(start, end - start).IndexOfAny('@', '=', '\\') >= 0) return true;
        if (!isOrgan && _mottos > 1 && Fold.MatchAny(text, start, end, SecondLines) < 0 && !GoesOn(_lines[^1])) return false;
        Add(segment);
        return true;
    }

    /// <summary>Tells the issuing body.</summary>
    /// <param name="symbol">The symbol of the document's number, or null.</param>
    /// <param name="place">The place as the line of the date spells it, or null.</param>
    public PrintedIssuer Resolve(string? symbol, string? place)
    {
        if (_lines.FindIndex(segment => Letters.IsUpper(text, segment.Start, segment.End)) is > 0 and var capitals) _lines.RemoveRange(0, capitals);
        DropYouthUnion();
        SplitRunTogether();
        if (_lines.Count == 0) return default;
        var first = 0;
        for (var i = 1; i < _lines.Count; i++)
        {
            var stop = Organs.Match(text, _lines[i].Start, _lines[i].End);
            if (stop < 0 && (BrokenWords.IsOrgan(text, _lines[i].Start, _lines[i].End) || IsBoard(_lines[i]) || IsMarkedOrgan(_lines[i]) || IsDepartment(i) || IsBranch(i))) stop = _lines[i].Start;
            if (stop < 0 || GoesOn(_lines[i - 1]) || IsCutName(_lines[i - 1]) || Fold.Is(text, _lines[i].Start, _lines[i].End, "trung uong")) continue;

            // "BỘ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG": the last word of a name is no body by itself.
            if (stop == _lines[i].End && i == _lines.Count - 1 && !text.AsSpan(_lines[i].Start, _lines[i].Length).Contains(' ') && !IsWhole(i)) continue;
            first = i;
        }

        var span = TextSpan.FromBounds(_lines[first].Start, Math.Max(_lines[first].End, _lines[^1].End));
        if (first > 0 && !IsInner(_lines[first]) && !NamesTwo(_lines[first]) && IsJoint(symbol)) return new PrintedIssuer(Name(0, first) + " " + Name(first, _lines.Count), TextSpan.FromBounds(Math.Min(_lines[0].Start, span.Start), span.End), null);
        return new PrintedIssuer(Respelt(Name(first, _lines.Count), place), span, first > 0 ? Name(0, first) : null);
    }

    // "TRÊN ĐỊA BÀN TỈNH A", "(Kèm theo Công văn số …)", "I. SỰ CẦN THIẾT": what stands below a heading, and in no name.
    private bool IsBelowHeading(int start, int end) =>
        Fold.MatchAny(text, start, end, Attached) >= 0 || (SectionLabel.TryParse(text, start, end, out var label) && label.Style is LabelStyle.Roman);

    /// <summary>Whether the motto of the state or the Party stands right below.</summary>
    private bool IsAboveMotto(int line) => line + 1 < layout.Lines.Count && layout.Lines[line + 1] is var next && Fold.MatchAny(text, next.ContentStart, next.ContentEnd, ["cong hoa xa hoi", "dang cong san"]) >= 0;

    /// <summary>Whether the line below the name only says it again, in brackets or in English: "(COTECCONS)", "THE SOCIALIST REPUBLIC OF VIETNAM".</summary>
    private bool IsAside(int start, int end)
    {
        if (text[start] == '(' && text[end - 1] == ')') return true;
        if (text.AsSpan(start, end - start).ContainsAnyExceptInRange('\0', '\x7F')) return false;
        for (var i = start; i < end; i++)
        {
            if ((i == start || !char.IsLetter(text[i - 1])) && Fold.MatchAny(text, i, end, English) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the line is a department below its ministry: "VỤ NGÂN SÁCH NHÀ NƯỚC"; a name that a line end cuts goes on otherwise ("BỘ NỘI", "VỤ").</summary>
    private bool IsDepartment(int line) => text.AsSpan(_lines[line].Start, _lines[line].Length).StartsWith("VỤ ", StringComparison.Ordinal) && Fold.MatchAny(text, _lines[0].Start, _lines[0].End, WithDepartments) >= 0;

    /// <summary>Whether the line is the branch of a company or an office, with a number and letters of its own; that of a bank is part of its name.</summary>
    private bool IsBranch(int line) => Fold.MatchWord(text, _lines[line].Start, _lines[line].End, "chi nhanh") is >= 0 and var stop && stop < _lines[line].End && Fold.MatchAny(text, _lines[0].Start, _lines[0].End, Banks) < 0;

    /// <summary>Whether marks of bold stand inside the first word of a body's name: "C**ỤC THUẾ".</summary>
    private bool IsMarkedOrgan(Segment segment)
    {
        if (text.AsSpan(segment.Start, Math.Min(segment.Length, LongestFirstWord)).IndexOf('*') < 0) return false;
        var words = Letters.OneLine(text, segment.Start, segment.End);
        return Organs.Match(words, 0, words.Length) >= 0;
    }

    /// <summary>Whether the line begins with the short name of a council or of those who organize something: "HĐTĐ-KT HUYỆN", "BTC HỘI THI", "BĐH CHƯƠNG TRÌNH".</summary>
    private bool IsBoard(Segment segment)
    {
        if (segment.Length < 3 || !Letters.IsUpper(text, segment.Start, segment.End)) return false;
        var line = text.AsSpan(segment.Start, segment.Length);
        return line.StartsWith("HĐ", StringComparison.Ordinal) || line.StartsWith("BTC ", StringComparison.Ordinal) || line.StartsWith("BĐH ", StringComparison.Ordinal);
    }

    /// <summary>Whether a name of one word is a whole body: "VĂN PHÒNG" has two, but "UBND", "CHÍNH PHỦ" and the like may stand alone.</summary>
    private bool IsWhole(int line)
    {
        foreach (var body in (string[])["ubnd", "hdnd", "ubmttq", "thuong truc"])
        {
            if (Fold.Is(text, _lines[line].Start, _lines[line].End, body)) return true;
        }

        return false;
    }

    /// <summary>Whether the line is the first word of a name that a narrow column cuts: "ỦY\nBAN NHÂN DÂN", "QUỐC\nHỘI".</summary>
    private bool IsCutName(Segment segment)
    {
        if (segment.Length > 12 || segment.Line + 1 >= layout.Lines.Count || Organs.Match(text, segment.Start, segment.End) >= 0 || !Letters.IsUpper(text, segment.Start, segment.End)) return false;
        var next = layout.Lines[segment.Line + 1];
        return next.IsJoined && !next.IsBorder && Organs.Match(text, segment.Start, next.ContentEnd) > segment.End;
    }

    private void Add(Segment segment)
    {
        _lines.Add(segment);
        _mottos = 0;
    }

    /// <summary>The piece without the signs that a scan makes of rules and stamps at both ends.</summary>
    private Segment Trimmed(Segment segment)
    {
        var start = TitleReader.SkipSigns(text, segment.Start, segment.End);
        var end = segment.End;
        while (end > start && (text[end - 1] is '_' or '=' or '~' or '*' or '|' or ':' or ';' || TextLine.IsBlank(text[end - 1]))) end--;
        return segment with { Start = start, End = end };
    }

    private string Name(int from, int to)
    {
        var pieces = new TextSpan[Math.Max(0, Math.Min(to, _lines.Count) - from)];
        for (var i = 0; i < pieces.Length; i++) pieces[i] = TextSpan.FromBounds(_lines[from + i].Start, _lines[from + i].End);
        var name = Letters.OneLine(text, pieces).Trim(' ', '-', '–', '—', ',', '.');
        return BrokenWords.Joined(name) ?? name;
    }

    /// <summary>The documents of the Youth Union and of the Pioneers bear their names where others bear the motto.</summary>
    private void DropYouthUnion()
    {
        for (var i = _lines.Count - 1; i > 0; i--)
        {
            var (start, end) = (_lines[i].Start, _lines[i].End);
            if (!Array.Exists(Youth, name => Fold.Is(text, start, end, name))) continue;
            if (i == _lines.Count - 1 || Organs.Match(text, _lines[i + 1].Start, _lines[i + 1].End) >= 0) _lines.RemoveAt(i);
        }
    }

    /// <summary>Cuts "UBND TỈNH YÊN BÁI SỞ Y TẾ", two organs that a converter put on one line: the first has its level and place.</summary>
    private void SplitRunTogether()
    {
        for (var k = 0; k < _lines.Count && k < 8; k++)
        {
            var segment = _lines[k];
            var level = -1;
            var isHead = Fold.MatchAny(text, segment.Start, segment.End, Heads) >= 0 && Fold.MatchAny(text, segment.Start, segment.End, NoHeads) < 0;
            for (var i = segment.Start + 1; i < segment.End; i++)
            {
                if ((!TextLine.IsBlank(text[i - 1]) && text[i - 1] != '*') || TextLine.IsBlank(text[i]) || text[i] == '*') continue;
                var before = TrimEnd(segment.Start, i);
                // "UBND TỈNH HÀ NAM **SỞ TƯ PHÁP**"
                while (before > segment.Start && text[before - 1] == '*') before = TrimEnd(segment.Start, before - 1);
                var stop = Fold.MatchAny(text, i, segment.End, SecondOrgans);
                var isSecond = level >= 0 && before > level && stop >= 0 && (stop < segment.End || text.AsSpan(i, stop - i).Contains(' ')) && Fold.MatchAny(text, LastWord(i, stop), segment.End, Committees) < 0;
                isSecond |= Organs.Match(text, segment.Start, before) >= 0 && ((level < 0 && Fold.MatchAny(text, i, segment.End, Teams) >= 0) || (isHead && Fold.MatchAny(text, i, segment.End, Subordinates) >= 0) || RepeatsHead(segment, i));
                if (isSecond && !layout.EndsWithConnective(segment.Start, before) && !VietnameseText.IsDash(text[before - 1]))
                {
                    _lines[k] = segment with { End = before };
                    _lines.Insert(k + 1, segment with { Start = i });
                    break;
                }

                // "BẢO HIỂM XÃ HỘI …" names no commune, and "HẢI PHÒNG" no office.
                if (Fold.MatchAny(text, i, segment.End, Levels) is >= 0 and var found && Fold.MatchAny(text, i, segment.End, NoLevels) < 0 && Fold.MatchAny(text, LastWord(i, found), segment.End, Committees) < 0) level = Fold.MatchWord(text, SectionLabel.SkipBlanks(text, found, segment.End), segment.End, "hai phong") is >= 0 and var city ? city - 1 : found;
                else if (Fold.MatchWord(text, i, segment.End, "viet nam") is >= 0 and var whole) level = whole - 1;
                // "BAN CHẤP HÀNH TRUNG ƯƠNG **VĂN PHÒNG**"
                else if (Fold.MatchWord(text, i, segment.End, "trung uong") is >= 0 and var centre && Fold.MatchWord(text, segment.Start, segment.End, "ban chap hanh") >= 0) level = centre - 1;
            }
        }
    }

    /// <summary>Where the last word begins that ends at a place.</summary>
    private int LastWord(int start, int end)
    {
        while (end > start && !TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }

    /// <summary>Whether the two words with which the line begins stand there again: "TÒA ÁN NHÂN DÂN TỐI CAO TÒA ÁN NHÂN DÂN TỈNH A".</summary>
    private bool RepeatsHead(Segment segment, int at)
    {
        var end = text.IndexOf(' ', segment.Start, at - segment.Start);
        if (end >= 0) end = text.IndexOf(' ', end + 1, at - end - 1);
        return end > 0 && at + end - segment.Start < segment.End && text.AsSpan(at, end + 1 - segment.Start).SequenceEqual(text.AsSpan(segment.Start, end + 1 - segment.Start));
    }

    /// <summary>The name with the place as the date line spells it where a scan lost the marks of its capitals: "TỈNH QUANG NGAI".</summary>
    private static string Respelt(string name, string? place)
    {
        if (place is null || !Provinces.IsName(place) || name.Length <= place.Length) return name;
        var at = name.Length - place.Length;
        var folded = Fold.All(place);
        return name[at - 1] == ' ' && Fold.Is(name, at, name.Length, folded) && string.Equals(Provinces.Find(place), place, StringComparison.Ordinal) ? name[..at] + (Letters.IsUpper(name, at, name.Length) ? place.ToUpperInvariant() : place) : name;
    }

    /// <summary>Whether the line names no body of its own but the standing part of the one above: "BAN THƯỜNG VỤ".</summary>
    private bool IsInner(Segment segment)
    {
        foreach (var name in Inner)
        {
            if (Fold.Is(text, segment.Start, segment.End, name)) return true;
        }

        return false;
    }

    /// <summary>Whether those who issue together stand on one line: "BAN DÂN VẬN - BỘ CHỈ HUY QUÂN SỰ TỈNH".</summary>
    private bool NamesTwo(Segment segment)
    {
        for (var i = segment.Start + 1; i + 1 < segment.End; i++)
        {
            if (VietnameseText.IsDash(text[i]) && TextLine.IsBlank(text[i - 1]) && Organs.Match(text, SectionLabel.SkipBlanks(text, i + 1, segment.End), segment.End) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the symbol says that two bodies issue the document together: 01/QCPH/UBND-UBMTTQ, 05-KH/BDVTU-BCSĐUBND.</summary>
    private bool IsJoint(string? symbol)
    {
        if (symbol is null) return false;
        var cut = symbol.IndexOfAny(['/', '-']);
        if (cut <= 0 || !symbol.AsSpan(cut + 1).ContainsAny('-', '/')) return false;
        var kind = symbol.AsSpan(0, cut);
        if (kind.EndsWith("PH", StringComparison.Ordinal) || kind.EndsWith("LT", StringComparison.Ordinal) || kind.EndsWith("LN", StringComparison.Ordinal)) return true;
        return symbol[cut] == '/' && Fold.MatchAny(text, _lines[0].Start, _lines[0].End, Superiors) < 0;
    }

    /// <summary>Whether a line of the letterhead is only the beginning of a name.</summary>
    private bool GoesOn(Segment segment)
    {
        foreach (var beginning in Beginnings)
        {
            if (Fold.Is(text, segment.Start, segment.End, beginning)) return true;
        }

        foreach (var ending in Endings)
        {
            if (segment.Length > ending.Length && Fold.Is(text, segment.End - ending.Length, segment.End, ending) && TextLine.IsBlank(text[segment.End - ending.Length - 1])) return true;
        }

        return layout.EndsWithConnective(segment.Start, segment.End) || text[segment.End - 1] is ',' or '-' or '–' || Fold.MatchWord(text, Math.Max(segment.Start, segment.End - 2), segment.End, "va") == segment.End;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }
}
