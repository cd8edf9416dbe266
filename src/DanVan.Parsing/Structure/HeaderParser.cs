using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>
/// Reads the letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I; for the Party Hướng dẫn 36-HD/VPTW): number, place, date, kind, title and the
/// names of the organs, in one column or two, whatever the order in which two columns were flattened.
/// </summary>
internal sealed class HeaderParser(string text, Layout layout)
{
    private const int MostLines = 80;
    private const int LongestTitleLine = 500;

    private static readonly string[] Mottos = ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "doc lap-tu do-hanh phuc", "dang cong san viet nam", "tu do - hanh phuc"];

    /// <summary>The words of the mottos, which a narrow column may cut over two lines.</summary>
    private static readonly string[] MottoWords = ["cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap - tu do - hanh phuc"];

    private static readonly string[] Basis = ["can cu", "thuc hien", "theo", "tren co so", "tiep tuc thuc hien", "trien khai", "trong thoi gian", "sau khi"];

    private static readonly string[] Months = ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];

    private static readonly string[] Marks = ["mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "du thao", "ban sao", "sao y", "(du thao)", "den", "so den"];

    private static readonly string[] WebDates = ["ngay cap nhat", "ngay dang", "cap nhat", "dang ngay", "dang luc", "ngay xuat ban", "ngay tao", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "ngay viet"];

    private static readonly string[] Levels = ["tinh", "huyen", "quan", "thanh pho", "thi xa", "xa", "phuong", "thi tran", "tinh uy", "huyen uy", "thanh uy"];

    private static readonly string[] SecondOrgans = ["so", "phong", "ban", "chi cuc", "trung tam", "van phong", "huyen uy", "thi uy", "thanh uy", "dang uy", "cong an", "hoi lien hiep", "hoi nong dan", "hoi cuu chien binh", "tinh doan", "huyen doan", "thanh tra", "benh vien", "uy ban nhan dan", "ubnd"];

    private readonly List<TextLine> _lines = layout.Lines;
    private readonly List<Segment> _organ = [];
    private PartialDate _date;
    private TextSpan _dateSpan;
    private string? _place;
    private DocumentNumber? _number;
    private TextSpan _numberSpan;
    private string? _symbol;
    private string? _kind;
    private string? _title;
    private TextSpan _titleSpan;
    private bool _blankDate;
    private bool _pageDate;
    private string? _mottoOpen;
    private int _skipTo;

    /// <summary>The index of the first line after the header.</summary>
    public int BodyLine { get; private set; }

    /// <summary>The organ above the issuing one, or null.</summary>
    public string? OrganAbove { get; private set; }

    public PlanHeader Parse(List<Diagnostic> diagnostics)
    {
        var limit = Limit();
        var numberLine = FindNumberLine(limit);
        var last = ReadLines(limit, numberLine);
        if (_kind is null && _title is null && _symbol is not null) ReadGarbledKind(limit, numberLine);
        if (_kind is null && _title is null) ReadUntitled(limit);
        if (_kind is null && _symbol is not null) ReadKindless(limit, numberLine);
        if (BodyLine == 0) BodyLine = _symbol is not null || !_date.IsEmpty || _organ.Count > 1 ? last : 0;
        BodyLine = SkipAddressees(Math.Min(BodyLine, _lines.Count));
        Report(diagnostics);
        var (issuer, issuerSpan) = Organ();
        return new PlanHeader
        {
            Kind = _kind,
            Number = _number,
            NumberSpan = _numberSpan,
            Symbol = _symbol,
            Issuer = issuer,
            IssuerSpan = issuerSpan,
            Place = _place,
            Date = _date,
            DateSpan = _dateSpan,
            Title = _title,
            TitleSpan = _titleSpan,
            End = BodyLine < _lines.Count ? _lines[BodyLine].Start : text.Length,
        };
    }

    /// <summary>Where the search for a letterhead stops; the borders of tables do not count.</summary>
    private int Limit()
    {
        var left = MostLines;
        var i = 0;
        for (; i < _lines.Count && left > 0; i++)
        {
            if (!_lines[i].IsBorder) left--;
        }

        return i;
    }

    private void Report(List<Diagnostic> diagnostics)
    {
        if (_symbol is not null && _number is null) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.BlankNumber, _numberSpan, _symbol));
        if (_blankDate) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.BlankDate, _dateSpan));
        if (_date.IsDay && !_date.Exists) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.ImpossibleDate, _dateSpan, _dateSpan.Slice(text).ToString()));
    }

    /// <summary>The line of the own number, before the first paragraph of running text; -1 where there is none.</summary>
    private int FindNumberLine(int limit)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < limit; i++)
        {
            segments.Clear();
            Segment.Split(text, _lines[i], i, segments);
            foreach (var segment in segments)
            {
                if (TryNumber(segment.Start, segment.End, out _, out _, out _, out _)) return i;
            }

            if (_lines[i].Length > 250 || Fold.MatchWord(text, _lines[i].ContentStart, _lines[i].ContentEnd, "can cu") >= 0) return -1;
        }

        return -1;
    }

    /// <summary>Reads line by line until the title or the first running text; the first line that was not read.</summary>
    private int ReadLines(int limit, int numberLine)
    {
        var segments = new List<Segment>();
        var strange = 0;
        for (var line = 0; line < limit; line++)
        {
            if (line < _skipTo) continue;
            var item = _lines[line];
            if (_title is null && line >= numberLine && ReadSpacedKind(new Segment(item.ContentStart, item.ContentEnd, line, item.BlankBefore))) return BodyLine;
            segments.Clear();
            Segment.Split(text, item, line, segments);
            var known = segments.Count == 0;
            foreach (var segment in segments)
            {
                var outcome = Read(segment, numberLine);
                known |= outcome != Outcome.Unknown;
                if (outcome == Outcome.End) return Math.Max(BodyLine, line);
            }

            if (known)
            {
                strange = 0;
                continue;
            }

            if (_title is not null && line >= _skipTo) return line;
            if (_symbol is null && _date.IsEmpty && _organ.Count == 0) continue;
            if (line < numberLine) continue;
            if (item.Length > 150 || ++strange > 3 || (item.ContentStart < item.ContentEnd && Opens(item.ContentStart, item.ContentEnd))) return line - strange + (item.Length > 150 ? 0 : 1);
        }

        return limit;
    }

    private enum Outcome
    {
        Unknown,
        Known,
        End,
    }

    private Outcome Read(Segment segment, int numberLine)
    {
        var (start, end) = (segment.Start, segment.End);
        if (IsRule(start, end)) return Outcome.Known;
        if (end - start <= 400)
        {
            foreach (var motto in Mottos)
            {
                var at = Fold.Find(text, start, Math.Min(end, start + 200), motto);
                if (at < 0) continue;
                if (motto.StartsWith("tu do", StringComparison.Ordinal)) at = BeforeGarbledWords(start, at);
                if (at > start) Read(segment with { End = TrimEnd(start, at) }, numberLine);
                var stop = SectionLabel.SkipBlanks(text, Fold.MatchWord(text, Fold.Find(text, at, end, motto), end, motto), end);
                if (stop < end) Read(segment with { Start = stop }, numberLine);
                return Outcome.Known;
            }
        }

        if (IsMottoPart(start, end)) return Outcome.Known;
        if (Fold.MatchWord(text, start, end, "kinh gui") >= 0)
        {
            BodyLine = segment.Line;
            return _symbol is not null || !_date.IsEmpty || _organ.Count > 0 ? Outcome.End : Outcome.Known;
        }

        if (_symbol is null && ReadNumber(start, NumberReach(segment), out var rest))
        {
            if (rest < end) Read(segment with { Start = rest }, numberLine);
            return Outcome.Known;
        }

        if (ReadDate(segment)) return Outcome.Known;
        if (_title is null && segment.Line >= numberLine && ReadKind(segment)) return Outcome.End;
        if (_title is null && (_symbol is not null || !_date.IsEmpty || _organ.Count > 0) && (Fold.Match(text, start, end, "v/v") >= 0 || Fold.Match(text, start, end, "v/l ") >= 0 || (_symbol is not null && segment.Line == numberLine + 1 && Fold.MatchWord(text, start, end, "ve viec") >= 0)))
        {
            ReadSubject(segment);
            return Outcome.Known;
        }

        return ReadOrgan(segment, numberLine) ? Outcome.Known : Outcome.Unknown;
    }

    private bool ReadOrgan(Segment segment, int numberLine)
    {
        var (start, end) = (SkipSigns(segment.Start, segment.End), segment.End);
        segment = segment with { Start = start };
        if (_title is not null || end - start > 120 || (numberLine >= 0 && segment.Line > numberLine)) return false;
        if (Fold.MatchAny(text, start, end, Marks) == end) return true;
        var isOrgan = Organs.Match(text, start, end) >= 0;
        if (!Letters.IsUpper(text, start, end))
        {
            if (!char.IsUpper(text[start]) || numberLine < 0 || numberLine - segment.Line > 4 || end - start > 80 || Letters.IsFinished(text, start, end)) return false;
            if (!isOrgan && (_organ.Count == 0 || _organ[^1].Line < segment.Line - 1)) return false;
            _organ.Add(segment);
            return true;
        }

        if (!isOrgan && (_organ.Count == 0 || segment.Line - _organ[^1].Line > 4)) return false;
        if (!isOrgan && IsMark(start, end)) return true;
        _organ.Add(segment);
        return true;
    }

    /// <summary>Passes back over the two words before "Tự do" that a scan garbled: "Đặc lập -".</summary>
    private int BeforeGarbledWords(int start, int at)
    {
        var i = at;
        for (var word = 0; word < 2; word++)
        {
            while (i > start && !char.IsLetter(text[i - 1])) i--;
            while (i > start && char.IsLetter(text[i - 1])) i--;
        }

        return Letters.IsUpper(text, i, at) ? at : i;
    }

    private bool IsMark(int start, int end) => text.AsSpan(start, end - start).IndexOfAny('@', '=', '\\') >= 0;

    /// <summary>Whether the words begin one of the mottos, or end the one that the line before began.</summary>
    private bool IsMottoPart(int start, int end)
    {
        if (end - start > 40 || !char.IsLetter(text[start])) return false;
        var words = string.Concat(Letters.OneLine(text, start, end).Select(Fold.Letter));
        if (_mottoOpen is { } open && open.Length > words.Length && open.EndsWith(words, StringComparison.Ordinal) && open[^(words.Length + 1)] == ' ')
        {
            _mottoOpen = null;
            return true;
        }

        foreach (var motto in MottoWords)
        {
            if (!motto.StartsWith(words, StringComparison.Ordinal) || (motto.Length > words.Length && motto[words.Length] != ' ')) continue;
            _mottoOpen = motto.Length == words.Length ? null : motto;
            return true;
        }

        return false;
    }

    private bool IsRule(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return false;
        }

        return true;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }

    /// <summary>A number may stand on the line after "Số:", or be cut after its first part.</summary>
    private int NumberReach(Segment segment)
    {
        if (segment.End != _lines[segment.Line].ContentEnd || segment.Line + 1 >= _lines.Count || !_lines[segment.Line + 1].IsJoined || _lines[segment.Line + 1].IsBorder) return segment.End;
        var last = text[segment.End - 1];
        var bare = segment.Length <= 4;
        if (!bare && last != '/' && !VietnameseText.IsDash(last)) return segment.End;
        var reach = _lines[segment.Line + 1].ContentEnd;
        if (reach - segment.Start > 60 || Fold.MatchWord(text, segment.Start, segment.End, "so") < 0) return segment.End;
        if (TryNumber(segment.Start, reach, out _, out _, out _, out _)) _skipTo = segment.Line + 2;
        return reach;
    }

    private bool ReadNumber(int start, int end, out int rest)
    {
        if (!TryNumber(start, end, out var number, out var symbol, out var span, out rest)) return false;
        (_number, _symbol, _numberSpan) = (number, symbol, span);
        return true;
    }

    private bool TryNumber(int start, int end, out DocumentNumber? number, out string symbol, out TextSpan span, out int rest)
    {
        number = null;
        symbol = "";
        span = default;
        rest = end;
        var i = Fold.Match(text, start, end, "so");
        if (i < 0 || i >= end || end - start > 300 || !char.IsUpper(text[start]) || char.IsLetter(text[i])) return false;
        var capitals = char.IsUpper(text[i - 1]) && !text.AsSpan(i, Math.Min(3, end - i)).Contains(':');
        while (i < end && (text[i] is ':' or '.' or '*' || TextLine.IsBlank(text[i]))) i++;
        var from = i;
        while (i < end && (text[i] is '.' or '…' or '_' or '*' or '(' or ')' || TextLine.IsBlank(text[i]))) i++;
        if (i >= end) return false;
        if (!char.IsAsciiDigit(text[i]) && text[i] != '/' && !VietnameseText.IsDash(text[i]))
        {
            // A scan may leave signs where the number is: they count as a blank before the stroke.
            var stroke = text.AsSpan(i, Math.Min(end - i, 8)).IndexOf('/');
            if (stroke < 0 || from >= end || !text.AsSpan(start, i - start).Contains(':')) return false;
            i += stroke;
        }

        var blank = !char.IsAsciiDigit(text[i]);
        var stop = NumberEnd(i, end);
        var compact = new System.Text.StringBuilder();
        for (var k = i; k < stop; k++)
        {
            if (TextLine.IsBlank(text[k])) continue;
            compact.Append(VietnameseText.IsDash(text[k]) ? '-' : text[k]);
        }

        var value = compact.ToString().TrimEnd('.', '-', '/', ',');
        if (blank)
        {
            symbol = value.TrimStart('/', '-', '.', '…');
            if (symbol.Length < 2 || !char.IsLetter(symbol[0]) || symbol.AsSpan().IndexOfAny('/', '-') < 0) return false;
        }
        else
        {
            if (!DocumentNumber.TryParse(value, out var parsed)) return false;
            number = parsed;
            symbol = parsed.Symbol;
        }

        span = TextSpan.FromBounds(Math.Min(blank ? from : i, i), TrimEnd(i, stop));
        rest = SectionLabel.SkipBlanks(text, stop, end);

        // "SỐ 164-KH/TU NGÀY …" is the second line of a title in capitals.
        return !(capitals && Fold.MatchWord(text, rest, end, "ngay") >= 0);
    }

    private int NumberEnd(int start, int end)
    {
        var last = start;
        for (var i = start; i < end && i - start < 160; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || c is '/' or '&' or '.' or '…' || VietnameseText.IsDash(c))
            {
                if (char.IsUpper(c) && i + 1 < end && char.IsLower(text[i + 1]) && i > start && TextLine.IsBlank(text[i - 1])) break;
                last = i + 1;
                continue;
            }

            if (!TextLine.IsBlank(c)) break;
            var next = SectionLabel.SkipBlanks(text, i, end);
            if (next >= end) break;
            var joins = text[next] == '/' || VietnameseText.IsDash(text[next]) || text[last - 1] == '/' || VietnameseText.IsDash(text[last - 1]);
            if (!joins && !(char.IsAsciiDigit(text[last - 1]) && IsSymbolWord(next, end))) break;
            i = next - 1;
        }

        return last;
    }

    /// <summary>Whether a symbol with a stroke or dash follows a number without one between: "939 QĐ/TU".</summary>
    private bool IsSymbolWord(int start, int end)
    {
        var i = start;
        while (i < end && char.IsLetter(text[i])) i++;
        return i > start && i < end && text[i] is '/' or '-' && char.IsUpper(text[start]);
    }

    private bool ReadDate(Segment segment)
    {
        var (start, end) = (segment.Start, segment.End);
        if ((!_date.IsEmpty && !_pageDate) || end - start > 160) return false;
        if (_date.IsEmpty && PageDate(start, end) is >= 0 and var after && TryNumericDate(after, end))
        {
            _pageDate = true;
            return true;
        }

        var at = Fold.Find(text, start, end, "ngay");
        if (at < 0 && Fold.Find(text, start, end, "thang") is >= 0 and var month && month > start && text[Math.Max(start, TrimEnd(start, month) - 1)] == ',') at = month;
        if (at < 0 || at - start > 60 || (_pageDate && (at == start || text[TrimEnd(start, at) - 1] != ','))) return false;
        if (TryWordedDate(start, at, end)) return true;
        if (segment.Line + 1 >= _lines.Count || end != _lines[segment.Line].ContentEnd) return false;
        var next = _lines[segment.Line + 1];
        if (!next.IsJoined || next.IsBorder || next.Length > 60 || (Fold.Find(text, next.ContentStart, Math.Min(next.ContentEnd, next.ContentStart + 12), "thang") < 0 && Fold.Find(text, next.ContentStart, Math.Min(next.ContentEnd, next.ContentStart + 7), "nam") < 0 && !(next.Length <= 12 && char.IsAsciiDigit(text[next.ContentStart])))) return false;
        if (!TryWordedDate(start, at, next.ContentEnd)) return false;
        _skipTo = segment.Line + 2;
        return true;
    }

    /// <summary>Where the date of a page of a web site begins: after "Ngày cập nhật" or the like, or alone on a line; -1 where there is none.</summary>
    private int PageDate(int start, int end)
    {
        foreach (var word in WebDates)
        {
            if (Fold.Match(text, start, end, word) is >= 0 and var after) return after;
        }

        return end - start <= 24 && start > 0 && _symbol is null && _organ.Count == 0 && IsBareDate(start, end) ? start : -1;
    }

    /// <summary>Whether nothing but a date, maybe with the time of day, stands there, as on pages of web sites.</summary>
    private bool IsBareDate(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && text[i] is not ('/' or '-' or '.' or ':' or '|' or ',' or ' ' or 'A' or 'P' or 'M' or 'h')) return false;
        }

        return true;
    }

    private bool TryWordedDate(int start, int at, int end)
    {
        var i = Fold.MatchWord(text, at, end, "ngay") is >= 0 and var afterDay ? afterDay : at;
        var day = Number(ref i, end);
        var garbled = false;
        var slot = Slot(i, end);
        if (slot < end && text[slot] is '/' or '-' or '.' && day > 0 && TryNumericDate(at, end))
        {
            SetPlace(start, at);
            return true;
        }

        i = slot;
        if (Fold.MatchWord(text, i, end, "thang") < 0 && Fold.Find(text, i, Math.Min(end, i + 12), "thang") is >= 0 and var later)
        {
            // A scan that cannot read the day leaves signs between "ngày" and "tháng".
            (day, garbled, i) = (0, true, later);
        }

        var month = 0;
        if (Fold.MatchWord(text, i, end, "thang") is >= 0 and var afterMonth)
        {
            i = afterMonth;
            month = Number(ref i, end);
            if (month == 0) month = MonthInWords(ref i, end);
            i = Slot(i, end);
        }
        else if (Fold.MatchWord(text, i, end, "nam") < 0)
        {
            return false;
        }

        if (Fold.MatchWord(text, i, end, "nam") is not (>= 0 and var afterYear)) return false;
        i = afterYear;
        var year = Number(ref i, end);
        if (year is < 1930 or > 2099 || month > 99 || day > 99) return false;
        var rest = SectionLabel.SkipBlanks(text, i, end);
        if (end - rest > 2) return false;
        if (month == 0) day = 0;
        SetDate(new PartialDate(year, month, day), at, i);
        _pageDate = false;
        _blankDate = (month == 0 || day == 0) && !garbled;
        SetPlace(start, at);
        return true;
    }

    private int MonthInWords(ref int i, int end)
    {
        var from = SectionLabel.SkipBlanks(text, i, end);
        for (var k = Months.Length - 1; k >= 0; k--)
        {
            // "tháng năm" with nothing between is a month left blank, unless another "năm" follows.
            if (Fold.MatchWord(text, from, end, Months[k]) is not (>= 0 and var stop) || Fold.MatchWord(text, SectionLabel.SkipBlanks(text, stop, end), end, "nam") < 0) continue;
            i = stop;
            return k + 1;
        }

        return 0;
    }

    private void SetDate(PartialDate date, int start, int end)
    {
        _date = date;
        _dateSpan = TextSpan.FromBounds(start, end);
    }

    private void SetPlace(int start, int end)
    {
        end = TrimEnd(start, end);
        while (end > start && text[end - 1] is ',' or '.' or ';' or ':') end = TrimEnd(start, end - 1);
        if (end <= start)
        {
            _place ??= PlaceAbove(start);
            return;
        }

        if (end - start is < 2 or > 40 || !char.IsLetter(text[start]) || _place is not null) return;
        _place = WholePlace(start, Letters.OneLine(text, start, end));
    }

    /// <summary>The place where it stands on the line before the date: "Đồng Tháp,\nngày …".</summary>
    private string? PlaceAbove(int start)
    {
        for (var i = 1; i < _lines.Count && _lines[i].Start <= start; i++)
        {
            if (_lines[i].ContentStart != start || !_lines[i].IsJoined) continue;
            var (from, to) = (_lines[i - 1].ContentStart, _lines[i - 1].ContentEnd);
            if (to - from is < 3 or > 40 || text[to - 1] != ',' || !char.IsUpper(text[from])) return null;
            return Letters.OneLine(text, from, to - 1);
        }

        return null;
    }

    /// <summary>The place with its first words where they stand on the line before: "Bà Rịa - Vũng\nTàu, ngày …".</summary>
    private string WholePlace(int start, string place)
    {
        if (Provinces.Find(place) is not null) return place;
        for (var i = 1; i < _lines.Count && _lines[i].Start <= start; i++)
        {
            if (_lines[i].End < start || !_lines[i].IsJoined || _lines[i - 1].IsBorder || _lines[i - 1].Length > 40) continue;
            if (_lines[i].ContentStart != start) return place;
            var whole = Letters.OneLine(text, _lines[i - 1].ContentStart, _lines[i - 1].ContentEnd) + " " + place;
            return Provinces.IsName(whole) ? whole : place;
        }

        return place;
    }

    private bool TryNumericDate(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > start && char.IsAsciiDigit(text[i - 1]))) continue;
            var from = i;
            var at = i;
            var day = Number(ref at, end);
            at = SectionLabel.SkipBlanks(text, at, end);
            if (at >= end || text[at] is not ('/' or '-' or '.')) continue;
            at++;
            var month = Number(ref at, end);
            at = SectionLabel.SkipBlanks(text, at, end);
            if (at >= end || text[at] is not ('/' or '-' or '.')) continue;
            at++;
            var year = Number(ref at, end);
            if (year is < 1930 or > 2099 || month is < 1 or > 99 || day is < 1 or > 99) continue;
            SetDate(new PartialDate(year, month, day), from, at);
            return true;
        }

        return false;
    }

    private int Number(ref int i, int end)
    {
        i = Slot(i, end);
        var value = 0;
        var from = i;
        var read = 0;
        while (i < end && i - from < 6 && DigitOf(text[i]) is >= 0 and var digit)
        {
            if (char.IsAsciiDigit(text[i])) read++;
            value = value * 10 + digit;
            i++;
            if (i + 2 < end && text[i] == '*' && text[i + 1] == '*' && char.IsAsciiDigit(text[i + 2])) i += 2;
        }

        if (read > 0 && (i >= end || !char.IsLetter(text[i]) || Fold.MatchWord(text, i, end, "thang") >= 0 || Fold.MatchWord(text, i, end, "nam") >= 0)) return value;
        i = from;
        return 0;
    }

    /// <summary>The digit, or what a scan makes of one inside a number: O for 0, l for 1.</summary>
    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        'O' or 'o' or 'Ø' => 0,
        'l' or 'I' or ']' => 1,
        _ => -1,
    };

    private int Slot(int i, int end)
    {
        while (i < end && (TextLine.IsBlank(text[i]) || text[i] is '.' or '…' or '_' or '*')) i++;
        return i;
    }

    private bool ReadKind(Segment segment)
    {
        var (start, end) = (segment.Start, segment.End);
        foreach (var (name, folded) in HeaderKinds.All)
        {
            var stop = Fold.MatchWord(text, start, end, folded);
            if (stop < 0 || !Letters.IsUpper(text, start, stop)) continue;
            var title = SectionLabel.SkipBlanks(text, stop, end);
            while (title < end && (text[title] is ':' or '*' || VietnameseText.IsDash(text[title]) || TextLine.IsBlank(text[title]))) title++;
            _kind = name;
            ReadTitle(title, end, segment.Line);
            return true;
        }

        return ReadCutKind(segment);
    }

    /// <summary>A kind that a line end cuts in two: "QUYẾT\nĐỊNH".</summary>
    private bool ReadCutKind(Segment segment)
    {
        if (segment.Length > 16 || segment.End != _lines[segment.Line].ContentEnd || segment.Line + 1 >= _lines.Count) return false;
        var next = _lines[segment.Line + 1];
        if (!next.IsJoined || next.IsBorder || next.Length > 24 || !Letters.IsUpper(text, segment.Start, next.ContentEnd)) return false;
        var words = string.Concat(Letters.OneLine(text, segment.Start, next.ContentEnd).Select(Fold.Letter));
        foreach (var (name, folded) in HeaderKinds.All)
        {
            if (!string.Equals(folded, words, StringComparison.Ordinal)) continue;
            _kind = name;
            ReadTitle(next.ContentEnd, next.ContentEnd, segment.Line + 1);
            return true;
        }

        return false;
    }

    /// <summary>A kind with a blank between its letters: "K Ế  H O Ạ C H".</summary>
    private bool ReadSpacedKind(Segment segment)
    {
        if (segment.Length is < 9 or > 60) return false;
        var letters = new System.Text.StringBuilder();
        for (var i = segment.Start; i < segment.End; i++)
        {
            if (TextLine.IsBlank(text[i])) continue;
            if (!char.IsUpper(text[i]) || (i + 1 < segment.End && !TextLine.IsBlank(text[i + 1]))) return false;
            letters.Append(Fold.Letter(text[i]));
        }

        foreach (var (name, folded) in HeaderKinds.All)
        {
            if (!string.Equals(folded.Replace(" ", "", StringComparison.Ordinal), letters.ToString(), StringComparison.Ordinal)) continue;
            _kind = name;
            ReadTitle(segment.End, segment.End, segment.Line);
            return true;
        }

        return false;
    }

    /// <summary>A kind that a scan did not read quite: the symbol tells what the line should say.</summary>
    private void ReadGarbledKind(int limit, int numberLine)
    {
        var code = _number?.KindCode ?? _symbol!.Split('-', '/')[0];
        if (numberLine < 0 || DocumentKinds.NameOf(code) is not { } kind) return;
        var wanted = string.Concat(kind.Where(char.IsLetter).Select(Fold.Letter));
        for (var i = numberLine + 1; i < limit && i < numberLine + 8; i++)
        {
            var line = _lines[i];
            if (line.Length > 30) continue;
            var letters = string.Concat(text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).ToString().Where(char.IsLetter).Select(Fold.Letter));
            if (Math.Abs(letters.Length - wanted.Length) > 2 || Distance(letters, wanted) > 1 + wanted.Length / 6) continue;
            _kind = kind;
            ReadTitle(line.ContentEnd, line.ContentEnd, i);
            return;
        }
    }

    /// <summary>A page that leaves the kind out: the symbol tells it, and the line in capitals below the number is the title.</summary>
    private void ReadKindless(int limit, int numberLine)
    {
        var code = _number?.KindCode ?? _symbol!.Split('-', '/')[0];
        if (DocumentKinds.NameOf(code) is not { } kind || string.Equals(kind, "Công văn", StringComparison.Ordinal)) return;
        _kind = kind;
        if (_title is not null) return;
        for (var i = numberLine + 1; i > 0 && i < limit && i < numberLine + 5; i++)
        {
            var (start, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (end - start < 20 || !Letters.IsUpper(text, start, end) || StartsOrgan(start, end) || text[end - 1] == '|') continue;
            ReadTitle(end, end, i - 1);
            return;
        }
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var k = 0; k < row.Length; k++) row[k] = k;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                var above = row[k];
                row[k] = Math.Min(Math.Min(row[k] + 1, row[k - 1] + 1), diagonal + (a[i - 1] == b[k - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private void ReadTitle(int start, int end, int line)
    {
        var pieces = new List<TextSpan>();
        if (start < end) pieces.Add(TextSpan.FromBounds(start, end));
        var previous = line;
        var next = line + 1;
        for (; next < _lines.Count && pieces.Count < 12; next++)
        {
            var candidate = _lines[next];
            if (candidate.IsBorder || candidate.ContentStart >= candidate.ContentEnd || IsRule(candidate.ContentStart, candidate.ContentEnd))
            {
                if (pieces.Count == 0) continue;
                if (candidate.ContentStart < candidate.ContentEnd && !candidate.IsBorder) next++;
                break;
            }

            if (!IsTitleLine(next, previous, pieces)) break;
            var stop = candidate.ContentEnd;
            if (text[stop - 1] == '.' && TextLine.IsBlank(text[stop - 2])) stop = TrimEnd(candidate.ContentStart, stop - 1);
            pieces.Add(TextSpan.FromBounds(Math.Min(SkipSigns(candidate.ContentStart, candidate.ContentEnd), stop), stop));
            previous = next;
        }

        BodyLine = next;
        if (pieces.Count > 1 && NamesIssuer(pieces[0]) && Fold.MatchWord(text, pieces[1].Start, pieces[1].End, "ve") >= 0) pieces.RemoveAt(0);
        SetTitle(pieces);
    }

    /// <summary>Whether a line below the kind says whose document it is: "CỦA BAN THƯỜNG VỤ TỈNH ỦY".</summary>
    private bool NamesIssuer(TextSpan span) =>
        Fold.MatchWord(text, span.Start, span.End, "cua") is >= 0 and var stop && Organs.Match(text, SectionLabel.SkipBlanks(text, stop, span.End), span.End) >= 0;

    /// <summary>Passes over the signs that a scan makes of a rule or a stamp at the start of a line.</summary>
    private int SkipSigns(int start, int end)
    {
        var i = start;
        while (i < end && !char.IsLetterOrDigit(text[i]) && text[i] is not ('“' or '"' or '(' or '‘')) i++;
        return i < end ? i : start;
    }

    private bool IsTitleLine(int i, int previous, List<TextSpan> pieces)
    {
        var line = _lines[i];
        var (start, end) = (SkipSigns(line.ContentStart, line.ContentEnd), line.ContentEnd);
        if (line.Length > LongestTitleLine || line.IsRow || Fold.MatchWord(text, start, end, "kinh gui") >= 0 || Fold.MatchWord(text, start, end, "can cu") >= 0) return false;
        if (text[start] == '(' && (Fold.Match(text, start + 1, end, "kem theo") >= 0 || Fold.Match(text, start + 1, end, "ban hanh kem theo") >= 0)) return false;
        if (TailParser.BulletLength(text, line.Start, line.End) > 0) return false;
        if (SectionLabel.TryParse(text, start, end, out var label) && label.Style is not (LabelStyle.Bracketed or LabelStyle.UpperLetter)) return false;
        var upper = Letters.IsUpper(text, start, end);
        var lower = Letters.StartsLower(text, start, end);
        if (pieces.Count == 0) return line.Length <= 300 || !Letters.IsFinished(text, start, end);

        var last = pieces[^1];
        var titleUpper = Letters.IsUpper(text, last.Start, last.End);
        var open = layout.EndsWithConnective(last.Start, last.End) || EndsInKind(last);
        if (Letters.IsSentenceEnd(text, last.Start, last.End) && last.Length > 1) return false;
        if (Opens(start, end) && !upper && !open) return false;
        if (upper && !titleUpper && StartsOrgan(start, end) && !open) return false;
        if (upper && StartsOrgan(start, end) && !open && i + 1 < _lines.Count && Opens(_lines[i + 1].ContentStart, _lines[i + 1].ContentEnd)) return false;
        if (line.IsJoined && previous == i - 1)
        {
            if (line.Length < 40 && Letters.First(text, start, end) is >= '0' and <= '9' && !Letters.IsFinished(text, start, end)) return true;
            if (lower || upper) return !(upper && titleUpper && StartsOrgan(start, end) && Fold.Find(text, start, end, "khoa") >= 0);
            return open || (line.Length < 150 && !Letters.IsFinished(text, start, end) && !IsOpeningSentence(i));
        }

        if (lower) return line.Length < 200 && (!Letters.IsFinished(text, start, end) || open);
        if (open) return line.Length < 200;
        return upper && titleUpper && line.IsMarked == _lines[previous].IsMarked && !StartsOrgan(start, end) && line.Length < 150;
    }

    /// <summary>Whether a paragraph of the preamble begins: a basis, with a small letter further on.</summary>
    private bool Opens(int start, int end)
    {
        if (!char.IsUpper(text[start])) return false;
        if (Fold.MatchAny(text, start, end, Basis) >= 0) return true;

        // Without their marks these would also be "Đề", "Nhâm", "Xét" and others.
        var words = text.AsSpan(start, end - start);
        return words.StartsWith("Để ", StringComparison.Ordinal) || words.StartsWith("Nhằm ", StringComparison.Ordinal) || words.StartsWith("Xét ", StringComparison.Ordinal);
    }

    private bool EndsInKind(TextSpan span)
    {
        foreach (var (_, folded) in HeaderKinds.All)
        {
            var from = span.End - folded.Length;
            if (from > span.Start && TextLine.IsBlank(text[from - 1]) && Fold.Is(text, from, span.End, folded)) return !Letters.IsUpper(text, span.Start, span.End) || folded.Length < 12;
        }

        return false;
    }

    private bool StartsOrgan(int start, int end)
    {
        if (Organs.Match(text, start, end) >= 0) return true;
        foreach (var position in TailParser.Positions)
        {
            if (Fold.MatchWord(text, start, end, position) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether the paragraph is running text: it goes on over further lines to a full stop or colon.</summary>
    private bool IsOpeningSentence(int i)
    {
        for (var k = i; k < _lines.Count && k < i + 12; k++)
        {
            if (k > i && !_lines[k].IsJoined) return false;
            var last = Letters.Last(text, _lines[k].ContentStart, _lines[k].ContentEnd);
            if (last is '.' or ':' or ';') return true;
        }

        return false;
    }

    private void SetTitle(List<TextSpan> pieces)
    {
        if (pieces.Count == 0) return;
        _title = Letters.OneLine(text, pieces).TrimEnd('.', ';', ':', ' ');
        _titleSpan = TextSpan.FromBounds(pieces[0].Start, pieces[^1].End);
        if (_title.Length == 0) (_title, _titleSpan) = (null, default);
    }

    /// <summary>Reads the subject of a công văn; the other column may stand beside its lines.</summary>
    private void ReadSubject(Segment segment)
    {
        var pieces = new List<TextSpan> { TextSpan.FromBounds(segment.Start, segment.End) };
        var segments = new List<Segment>();
        var next = segment.Line + 1;
        for (; next < _lines.Count && pieces.Count < 10; next++)
        {
            var line = _lines[next];
            if (line.IsBorder || line.Length > 300) break;
            segments.Clear();
            Segment.Split(text, line, next, segments);
            if (segments.Count == 0) break;
            var first = segments[0];
            if (line.BlankBefore && !Letters.StartsLower(text, first.Start, first.End)) break;
            if (Fold.MatchWord(text, first.Start, first.End, "kinh gui") >= 0 || IsRule(first.Start, first.End) || Opens(first.Start, first.End) || IsMottoPart(first.Start, first.End)) break;
            if (ReadDate(first) || MatchesMotto(first)) break;
            pieces.Add(TextSpan.FromBounds(first.Start, first.End));
            foreach (var other in segments.Skip(1)) Read(other, segment.Line);
        }

        _skipTo = Math.Max(_skipTo, next);
        BodyLine = next;
        SetTitle(pieces);
    }

    private bool MatchesMotto(Segment segment)
    {
        foreach (var motto in Mottos)
        {
            if (Fold.Match(text, segment.Start, segment.End, motto) >= 0) return true;
        }

        return false;
    }

    /// <summary>Passes over Kính gửi and the list of addressees.</summary>
    private int SkipAddressees(int line)
    {
        var at = -1;
        for (var i = line; i < _lines.Count && i < line + 3; i++)
        {
            if (_lines[i].IsBorder || Fold.MatchWord(text, _lines[i].ContentStart, _lines[i].ContentEnd, "kinh gui") < 0) continue;
            at = i;
            break;
        }

        if (at < 0) return line;
        var next = at + 1;
        for (; next < _lines.Count && next < at + 40; next++)
        {
            var item = _lines[next];
            if (item.IsBorder) continue;
            if (TailParser.BulletLength(text, item.Start, item.End) > 0) continue;
            if (item.BlankBefore && !(Letters.StartsLower(text, item.ContentStart, item.ContentEnd) && item.Length < 100)) break;
            if (Opens(item.ContentStart, item.ContentEnd) || item.Length > 120) break;
            if (Letters.Last(text, _lines[next - 1].ContentStart, _lines[next - 1].ContentEnd) == '.') break;
        }

        return next;
    }

    /// <summary>Reads a page of a web site: the title stands above the date of the page.</summary>
    private void ReadUntitled(int limit)
    {
        if (_symbol is not null || _date.IsEmpty) return;
        var dateLine = -1;
        for (var i = 0; i < limit && dateLine < 0; i++)
        {
            if (_lines[i].Start <= _dateSpan.Start && _lines[i].End >= _dateSpan.End) dateLine = i;
        }

        if (dateLine < 0) return;
        BodyLine = dateLine + 1;
        if (dateLine > 0 && !IsNavigation(_lines[dateLine - 1]))
        {
            SetTitle([TextSpan.FromBounds(_lines[dateLine - 1].ContentStart, _lines[dateLine - 1].ContentEnd)]);
            return;
        }

        if (dateLine + 1 >= _lines.Count) return;
        var below = _lines[dateLine + 1];
        if (below.Length > 300 || Letters.IsFinished(text, below.ContentStart, below.ContentEnd)) return;
        BodyLine = dateLine + 2;
        SetTitle([TextSpan.FromBounds(below.ContentStart, below.ContentEnd)]);
    }

    /// <summary>Whether the line is the way to the page, "Trang chủ » Tin tức", or one of its headings.</summary>
    private bool IsNavigation(in TextLine line)
    {
        var words = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        return words.ContainsAny('»', '›', '>') || words.Length < 16;
    }

    /// <summary>The issuing organ: the last of the organs in the letterhead, all its lines.</summary>
    private (string? Issuer, TextSpan Span) Organ()
    {
        if (_organ.FindIndex(segment => Letters.IsUpper(text, segment.Start, segment.End)) is > 0 and var capitals) _organ.RemoveRange(0, capitals);
        DropYouthUnion();
        SplitRunTogether();
        if (_organ.Count == 0) return (null, default);
        var first = 0;
        for (var i = 1; i < _organ.Count; i++)
        {
            if (Organs.Match(text, _organ[i].Start, _organ[i].End) >= 0 && !GoesOn(_organ[i - 1])) first = i;
        }

        if (first > 0 && IsJoint()) return Joint(first);
        if (first > 0) OrganAbove = Letters.OneLine(text, [.. _organ.Take(first).Select(static segment => TextSpan.FromBounds(segment.Start, segment.End))]);
        List<TextSpan> pieces = [.. _organ.Skip(first).Select(static segment => TextSpan.FromBounds(segment.Start, segment.End))];
        var name = Respelt(Letters.OneLine(text, pieces).Trim(' ', '-', '–', ',', '.'));
        return (name, TextSpan.FromBounds(pieces[0].Start, Math.Max(pieces[0].End, pieces[^1].End)));
    }

    /// <summary>The Youth Union's documents bear its name where others bear the motto.</summary>
    private void DropYouthUnion()
    {
        for (var i = _organ.Count - 1; i > 0; i--)
        {
            var (start, end) = (_organ[i].Start, _organ[i].End);
            if (!Fold.Is(text, start, end, "doan tncs ho chi minh") && !Fold.Is(text, start, end, "doan thanh nien cong san ho chi minh")) continue;
            if (i == _organ.Count - 1 || Organs.Match(text, _organ[i + 1].Start, _organ[i + 1].End) >= 0) _organ.RemoveAt(i);
        }
    }

    /// <summary>Cuts "UBND TỈNH YÊN BÁI SỞ Y TẾ", two organs that a converter put on one line: the first has its level and place.</summary>
    private void SplitRunTogether()
    {
        for (var k = 0; k < _organ.Count && k < 8; k++)
        {
            var segment = _organ[k];
            var level = -1;
            for (var i = segment.Start + 1; i < segment.End; i++)
            {
                if (!TextLine.IsBlank(text[i - 1]) || TextLine.IsBlank(text[i])) continue;
                if (level >= 0 && Fold.MatchAny(text, i, segment.End, SecondOrgans) is >= 0 and var stop && stop < segment.End && TrimEnd(segment.Start, i) > level && !layout.EndsWithConnective(segment.Start, TrimEnd(segment.Start, i)))
                {
                    _organ[k] = segment with { End = TrimEnd(segment.Start, i) };
                    _organ.Insert(k + 1, segment with { Start = i });
                    break;
                }

                if (Fold.MatchAny(text, i, segment.End, Levels) is >= 0 and var found) level = found;
                else if (Fold.MatchWord(text, i, segment.End, "viet nam") is >= 0 and var whole) level = whole - 1;
            }
        }
    }

    /// <summary>The name with the place as the date line spells it where a scan lost the marks of its capitals: "TỈNH QUANG NGAI".</summary>
    private string Respelt(string name)
    {
        if (_place is null || !Provinces.IsName(_place) || name.Length <= _place.Length) return name;
        var at = name.Length - _place.Length;
        var folded = string.Concat(_place.Select(Fold.Letter));
        return name[at - 1] == ' ' && Fold.Is(name, at, name.Length, folded) && string.Equals(Provinces.Find(_place), _place, StringComparison.Ordinal) ? name[..at] + _place.ToUpperInvariant() : name;
    }

    /// <summary>Whether the symbol says that two bodies issue the document together: 01/QCPH/UBND-UBMTTQ.</summary>
    private bool IsJoint()
    {
        if (_symbol is null) return false;
        var cut = _symbol.IndexOfAny(['/', '-']);
        if (cut <= 0 || !_symbol.AsSpan(cut + 1).ContainsAny('-', '/')) return false;
        var kind = _symbol.AsSpan(0, cut);
        return kind.EndsWith("PH", StringComparison.Ordinal) || kind.EndsWith("LT", StringComparison.Ordinal) || kind.EndsWith("LN", StringComparison.Ordinal);
    }

    private (string? Issuer, TextSpan Span) Joint(int second)
    {
        string Name(int from, int to) => Letters.OneLine(text, [.. _organ.Skip(from).Take(to - from).Select(static segment => TextSpan.FromBounds(segment.Start, segment.End))]).Trim(' ', '-', '–', ',', '.');
        return (Name(0, second) + ", " + Name(second, _organ.Count), TextSpan.FromBounds(_organ[0].Start, Math.Max(_organ[0].End, _organ[^1].End)));
    }

    /// <summary>Whether a line of the letterhead is only the beginning of a name.</summary>
    private bool GoesOn(Segment segment)
    {
        foreach (var beginning in (string[])["uy ban", "chu tich", "chu tich uy", "chu tich uy ban", "ban chap hanh", "ban thuong vu", "ban chi dao", "dang uy", "van phong", "so", "ban thuong truc", "ban thuong truc uy ban", "ban", "hoi dong", "bo", "chi bo", "ban can su dang", "dang bo", "vien", "cong doan", "hoi", "doan", "phong", "trung tam", "to cong tac"])
        {
            if (Fold.Is(text, segment.Start, segment.End, beginning)) return true;
        }

        return layout.EndsWithConnective(segment.Start, segment.End) || text[segment.End - 1] is ',' or '-' or '–' || Fold.MatchWord(text, Math.Max(segment.Start, segment.End - 2), segment.End, "va") == segment.End;
    }
}
