using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>Reads the letterhead, number, place, date, kind and title.</summary>
internal sealed class HeaderParser(string text, List<TextLine> lines)
{
    private const int MostLines = 60;

    private static readonly string[] Mottos = ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "dang cong san viet nam"];

    private static readonly string[] OrganWords =
    [
        "so", "ban", "uy ban", "ubnd", "hdnd", "hoi dong", "bo", "cuc", "chi cuc", "tong cuc", "phong", "trung tam", "truong", "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy",
        "dang bo", "dang uy", "chi bo", "cong an", "toa an", "vien", "lien doan", "doan", "hoi", "mat tran", "van phong", "thanh tra", "kho bac", "bao hiem", "quoc hoi", "chinh phu",
        "thu tuong", "quan uy", "tong lien doan", "hoc vien", "benh vien", "tram", "doi", "cong ty", "tap doan", "ngan hang", "kiem toan", "ubmttq", "dang doan", "tieu ban", "to",
    ];

    private static readonly string[] Basis = ["can cu", "thuc hien", "theo", "de", "nham", "xet", "tren co so", "tiep tuc thuc hien", "trien khai"];

    private static readonly string[] WebDates = ["ngay cap nhat", "ngay dang", "cap nhat", "dang ngay", "ngay ban hanh", "ngay xuat ban"];

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

    /// <summary>The index of the first line after the header.</summary>
    public int BodyLine { get; private set; }

    public PlanHeader Parse(List<Diagnostic> diagnostics)
    {
        var segments = new List<Segment>();
        var limit = Math.Min(lines.Count, MostLines);
        var line = 0;
        var seen = false;
        for (; line < limit; line++)
        {
            segments.Clear();
            Segment.Split(text, lines[line], line, segments);
            var known = segments.Count == 0;
            var done = false;
            foreach (var segment in segments)
            {
                var outcome = Read(segment, line);
                known |= outcome != Outcome.Unknown;
                seen |= outcome == Outcome.Known;
                done |= outcome == Outcome.Title;
            }

            if (done) break;
            if (!known && (lines[line].Length > 200 || (seen && lines[line].BlankBefore && _symbol is null && _kind is null && line > 12))) break;
        }

        if (_kind is null) ReadUntitled(limit);
        if (BodyLine == 0 && (_symbol is not null || !_date.IsEmpty) && _kind is null && _title is null) BodyLine = Math.Min(line, lines.Count);
        if (_symbol is not null && _number is null) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.BlankNumber, _numberSpan, _symbol));
        if (_blankDate) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.BlankDate, _dateSpan));
        if (_date.IsDay && !_date.Exists) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.ImpossibleDate, _dateSpan, _dateSpan.Slice(text).ToString()));
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
            End = BodyLine < lines.Count ? lines[BodyLine].Start : text.Length,
        };
    }

    private enum Outcome
    {
        Unknown,
        Known,
        Title,
    }

    private Outcome Read(Segment segment, int line)
    {
        var (start, end) = (segment.Start, segment.End);
        foreach (var motto in Mottos)
        {
            var at = Fold.Find(text, start, Math.Min(end, start + 200), motto);
            if (at < 0) continue;
            if (at > start) Read(segment with { End = TrimEnd(start, at) }, line);
            var stop = SectionLabel.SkipBlanks(text, Fold.MatchWord(text, at, end, motto), end);
            if (stop < end) Read(segment with { Start = stop }, line);
            return Outcome.Known;
        }

        if (IsRule(start, end)) return Outcome.Known;
        if (_symbol is null && ReadNumber(start, end, out var rest))
        {
            if (rest < end) Read(segment with { Start = rest }, line);
            return Outcome.Known;
        }

        if (ReadDate(start, end)) return Outcome.Known;
        if (ReadKind(segment, line)) return Outcome.Title;
        if (_symbol is not null || !_date.IsEmpty)
        {
            if (Fold.Match(text, start, end, "v/v") >= 0)
            {
                ReadSubject(segment, line);
                return Outcome.Title;
            }
        }

        if (Letters.IsUpper(text, start, end) && end - start <= 120 && _title is null && Fold.MatchAny(text, start, end, OrganWords) is var organ)
        {
            if (organ >= 0 || _organ.Count > 0)
            {
                _organ.Add(segment);
                return Outcome.Known;
            }
        }

        return Outcome.Unknown;
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

    private bool ReadNumber(int start, int end, out int rest)
    {
        rest = end;
        var i = Fold.MatchWord(text, start, end, "so");
        if (i < 0 || i >= end || end - start > 300 || !char.IsUpper(text[start])) return false;
        i = SectionLabel.SkipBlanks(text, i, end);
        var colon = i < end && text[i] is ':' or '.';
        if (colon) i = SectionLabel.SkipBlanks(text, i + 1, end);
        var from = i;
        while (i < end && (text[i] is '.' or '…' or '_' || TextLine.IsBlank(text[i]))) i++;
        if (i >= end) return false;
        if (!char.IsAsciiDigit(text[i]) && text[i] != '/' && !VietnameseText.IsDash(text[i])) return false;
        var numberStart = i;
        var blank = !char.IsAsciiDigit(text[i]);
        if (blank) numberStart = i;
        var stop = NumberEnd(i, end);
        var compact = new System.Text.StringBuilder();
        for (var k = numberStart; k < stop; k++)
        {
            if (TextLine.IsBlank(text[k])) continue;
            compact.Append(VietnameseText.IsDash(text[k]) ? '-' : text[k]);
        }

        var value = compact.ToString().TrimEnd('.', '-', '/', ',');
        if (blank)
        {
            value = value.TrimStart('/', '-', '.', '…');
            if (value.Length < 2 || !char.IsLetter(value[0])) return false;
            _symbol = value;
        }
        else if (DocumentNumber.TryParse(value, out var number))
        {
            _number = number;
            _symbol = number.Symbol;
        }
        else
        {
            return false;
        }

        _numberSpan = TextSpan.FromBounds(blank ? from : numberStart, TrimEnd(numberStart, stop));
        rest = SectionLabel.SkipBlanks(text, stop, end);
        return true;
    }

    private int NumberEnd(int start, int end)
    {
        var last = start;
        for (var i = start; i < end && i - start < 120; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || c is '/' or '&' or '.' or '…' || VietnameseText.IsDash(c))
            {
                last = i + 1;
                continue;
            }

            if (!TextLine.IsBlank(c)) break;
            var next = SectionLabel.SkipBlanks(text, i, end);
            if (next >= end || next - i >= 12) break;
            var joins = text[next] == '/' || VietnameseText.IsDash(text[next]) || text[last - 1] == '/' || VietnameseText.IsDash(text[last - 1]);
            if (!joins) break;
            i = next - 1;
        }

        return last;
    }

    private bool ReadDate(int start, int end)
    {
        if (!_date.IsEmpty || end - start > 160) return false;
        var at = Fold.Find(text, start, end, "ngay");
        if (at < 0) at = Fold.Find(text, start, end, "thang");
        if (at < 0) return false;
        foreach (var word in WebDates)
        {
            if (Fold.Match(text, start, end, word) < 0) continue;
            return TryNumericDate(at, end, webTitle: true);
        }

        var i = Fold.MatchWord(text, at, end, "ngay") is >= 0 and var afterDay ? afterDay : at;
        var day = Number(ref i, end);
        var slash = Slot(i, end);
        if (slash < end && text[slash] is '/' or '-' or '.' && day > 0) return TryNumericDate(at, end, webTitle: false);
        i = slash;
        var month = 0;
        if (Fold.MatchWord(text, i, end, "thang") is >= 0 and var afterMonth)
        {
            i = afterMonth;
            month = Number(ref i, end);
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
        if (SectionLabel.SkipBlanks(text, i, end) < end - 1) return false;
        SetDate(new PartialDate(year, month, month == 0 ? 0 : day), at, i);
        _blankDate = month == 0 || day == 0;
        SetPlace(start, at);
        return true;
    }

    private void SetDate(PartialDate date, int start, int end)
    {
        _date = date;
        _dateSpan = TextSpan.FromBounds(start, end);
    }

    private void SetPlace(int start, int end)
    {
        end = TrimEnd(start, end);
        while (end > start && text[end - 1] is ',' or '.' or ';') end = TrimEnd(start, end - 1);
        if (end - start is < 2 or > 40 || !char.IsLetter(text[start])) return;
        _place = Letters.OneLine(text, start, end);
    }

    private bool TryNumericDate(int start, int end, bool webTitle)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var from = i;
            var day = Number(ref i, end);
            if (i >= end || text[i] is not ('/' or '-' or '.')) continue;
            i++;
            var month = Number(ref i, end);
            if (i >= end || text[i] is not ('/' or '-' or '.')) continue;
            i++;
            var year = Number(ref i, end);
            if (year is < 1930 or > 2099 || month is < 1 or > 99 || day is < 1 or > 99) continue;
            SetDate(new PartialDate(year, month, day), from, i);
            _ = webTitle;
            return true;
        }

        return false;
    }

    private int Number(ref int i, int end)
    {
        i = Slot(i, end);
        var value = 0;
        var from = i;
        while (i < end && char.IsAsciiDigit(text[i]) && i - from < 4) value = value * 10 + (text[i++] - '0');
        return value;
    }

    private int Slot(int i, int end)
    {
        while (i < end && (TextLine.IsBlank(text[i]) || text[i] is '.' or '…' or '_')) i++;
        return i;
    }

    private bool ReadKind(Segment segment, int line)
    {
        var (start, end) = (segment.Start, segment.End);
        foreach (var (name, folded) in HeaderKinds.All)
        {
            var stop = Fold.MatchWord(text, start, end, folded);
            if (stop < 0) continue;
            if (!Letters.IsUpper(text, start, stop)) continue;
            _kind = name;
            var title = SectionLabel.SkipBlanks(text, stop, end);
            while (title < end && text[title] is ':' or '*' or '-' or '–' or ' ') title++;
            ReadTitle(title, end, line);
            return true;
        }

        return false;
    }

    private void ReadTitle(int start, int end, int line)
    {
        var pieces = new List<TextSpan>();
        if (start < end) pieces.Add(TextSpan.FromBounds(start, end));
        var next = line + 1;
        for (; next < lines.Count && pieces.Count < 10; next++)
        {
            var candidate = lines[next];
            if (IsRule(candidate.ContentStart, candidate.ContentEnd))
            {
                if (pieces.Count > 0) { next++; break; }
                continue;
            }

            if (!IsTitleLine(candidate, pieces)) break;
            pieces.Add(TextSpan.FromBounds(candidate.ContentStart, candidate.ContentEnd));
        }

        BodyLine = next;
        SetTitle(pieces);
    }

    private bool IsTitleLine(in TextLine line, List<TextSpan> pieces)
    {
        var (start, end) = (line.ContentStart, line.ContentEnd);
        if (line.Length > 400 || line.IsRow || Fold.MatchWord(text, start, end, "kinh gui") >= 0) return false;
        if (SectionLabel.TryParse(text, start, end, out var label) && label.Style is LabelStyle.Roman or LabelStyle.Article or LabelStyle.Chapter or LabelStyle.Part) return false;
        if (pieces.Count == 0) return Fold.MatchWord(text, start, end, "can cu") < 0;
        if (Fold.MatchAny(text, start, end, Basis) >= 0 && char.IsUpper(text[start]) && !Letters.IsUpper(text, start, end)) return false;
        if (line.BlankBefore) return Letters.StartsLower(text, start, end) && line.Length < 150 && !Letters.IsFinished(text, start, end);
        return !Letters.IsFinished(text, start, end) || Letters.StartsLower(text, start, end);
    }

    private void SetTitle(List<TextSpan> pieces)
    {
        if (pieces.Count == 0) return;
        _title = Letters.OneLine(text, pieces).TrimEnd('.', ';', ':', ' ');
        _titleSpan = TextSpan.FromBounds(pieces[0].Start, pieces[^1].End);
    }

    private void ReadSubject(Segment segment, int line)
    {
        var pieces = new List<TextSpan> { TextSpan.FromBounds(segment.Start, segment.End) };
        var next = line + 1;
        for (; next < lines.Count && pieces.Count < 8; next++)
        {
            var (start, end) = (lines[next].ContentStart, lines[next].ContentEnd);
            if (lines[next].BlankBefore && !Letters.StartsLower(text, start, end)) break;
            if (Fold.MatchWord(text, start, end, "kinh gui") >= 0 || ReadDate(start, end)) break;
            pieces.Add(TextSpan.FromBounds(start, end));
        }

        BodyLine = next;
        SetTitle(pieces);
    }

    private void ReadUntitled(int limit)
    {
        if (_title is not null || _symbol is not null || _date.IsEmpty) return;
        var dateLine = -1;
        for (var i = 0; i < limit; i++)
        {
            if (lines[i].Start <= _dateSpan.Start && lines[i].End >= _dateSpan.End) dateLine = i;
        }

        if (dateLine <= 0) return;
        var title = lines[dateLine - 1];
        SetTitle([TextSpan.FromBounds(title.ContentStart, title.ContentEnd)]);
        BodyLine = dateLine + 1;
    }

    private (string? Issuer, TextSpan Span) Organ()
    {
        if (_organ.Count == 0) return (null, default);
        var first = 0;
        for (var i = 0; i < _organ.Count; i++)
        {
            if (Fold.MatchAny(text, _organ[i].Start, _organ[i].End, OrganWords) >= 0) first = i;
        }

        List<TextSpan> pieces = [.. _organ.Skip(first).Select(static segment => TextSpan.FromBounds(segment.Start, segment.End))];
        return (Letters.OneLine(text, pieces), TextSpan.FromBounds(pieces[0].Start, pieces[^1].End));
    }
}
