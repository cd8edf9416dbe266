using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Reads the head of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I; for the Party Hướng dẫn 36-HD/VPTW): number, place, date, kind, title and
/// the names of the bodies, in one column or two, whatever the order in which two columns were flattened. Every piece of a line is offered to
/// the recognizers one after the other; the head ends with the title, with "Kính gửi" or with the first running text.
/// </summary>
internal sealed class HeaderParser
{
    private const int MostLines = 80;

    /// <summary>A line longer than this is running text.</summary>
    private const int LongestHeadLine = 150;

    /// <summary>How many lines in a row may be none of the parts before the head counts as ended.</summary>
    private const int MostStrange = 3;

    /// <summary>How many lines may stand between what a letter is about and "Kính gửi".</summary>
    private const int FarthestAddressee = 12;

    /// <summary>The number of a document stands so few lines below its kind, borders among them, or above it.</summary>
    private const int FarthestBelowKind = 3;

    private const int FarthestMotto = 6;

    /// <summary>The addressees between the columns of a letterhead are no more lines, and the day stands no further below the motto.</summary>
    private const int FarthestColumn = 30;

    private const int FarthestDate = 4;

    /// <summary>How many lines at most stand above the day of a page that has a title with a kind.</summary>
    private const int MostAboveDay = 4;

    private const int LongestControl = 24;

    // What a page lets its reader do.
    private static readonly string[] Controls = ["in trang", "in bai viet", "in bai", "in tin", "ban in", "gui email", "gui bai", "chia se", "quay lai", "doc bai viet", "doc bai", "nghe bai viet", "nghe doc bai", "nghe bai", "xem co chu", "co chu", "luu bai", "tweet", "facebook", "zalo"];

    /// <summary>How many lines without a word may stand between the date of a page and its title.</summary>
    private const int MostControls = 3;

    /// <summary>How far below "Số:" the symbol may stand whose number is left blank.</summary>
    private const int FarthestSymbol = 8;

    /// <summary>Over how many further lines a date may be spread: day, month and year.</summary>
    private const int MostDateLines = 3;
    private const int MostOfSubject = 4;

    private const int MostStampLines = 3;

    // What the stamp of incoming papers begins with.
    private static readonly string[] Stamps = ["cong van den", "van ban den", "den so", "den"];

    /// <summary>How long the rest of a date may be that stands apart from its beginning: "tháng 11 năm 2020".</summary>
    private const int LongestDateRest = 24;

    /// <summary>The longest beginning of a place that a narrow column cuts: "Thành phố Hồ Chí".</summary>
    private const int LongestCutPlace = 30;

    private const string Letter = "Công văn";

    /// <summary>So many controls in another tongue may stand above the document, none longer than this.</summary>
    private const int MostForeign = 8;

    private const int LongestForeign = 40;

    /// <summary>The words of a page's title behind the number are no fewer letters.</summary>
    private const int ShortestPageTitle = 12;

    /// <summary>How far below "Số:" the rest of the number may stand.</summary>
    private const int MostNumberLines = 5;

    /// <summary>The word that announces a number is no longer: "Nghị quyết số: 202/".</summary>
    private const int LongestLabel = 24;

    /// <summary>The longest rest of a number on a line of its own.</summary>
    private const int LongestNumberRest = 40;

    private readonly string _text;
    private readonly Layout _layout;
    private readonly List<TextLine> _lines;
    private readonly Mottos _mottos;
    private readonly KindLine _kinds;
    private readonly TitleReader _titles;
    private readonly IssuerLines _issuers;
    private readonly int _first;
    private readonly int _limit;
    private readonly PortalFacts _portal;
    private readonly int _numberLine;
    private OwnNumber? _number;
    private OwnDate _date;
    private static readonly string[] LetterOpeners = ["can cu", "thuc hien", "theo", "tra loi", "phuc dap", "ngay", "trong", "vua qua", "thoi gian qua", "xet", "tiep theo", "qua", "de", "nham", "lien quan"];

    private bool _hasSubjectMark;
    private bool _isLetter;
    private bool _isWebDate;
    private string? _place;
    private string? _kind;
    private string? _title;
    private TextSpan _titleSpan;
    private TextSpan _headlineIssuer;
    private int _skipTo;
    private int _numberRest = -1;

    /// <param name="text">The document's text.</param>
    /// <param name="layout">Its lines.</param>
    /// <param name="first">The line on which the letterhead begins: what stands above it is a summary or the frame of a page.</param>
    public HeaderParser(string text, Layout layout, int first = 0)
    {
        _first = first;
        _text = text;
        _layout = layout;
        _lines = layout.Lines;
        _mottos = new Mottos(text);
        _kinds = new KindLine(text, layout);
        _titles = new TitleReader(text, layout);
        _issuers = new IssuerLines(text, layout);
        _limit = Limit();
        _portal = PortalFacts.Read(text, layout, _limit);
        _numberLine = FindNumberLine();
    }

    /// <summary>What becomes of a piece of a line.</summary>
    private enum Outcome
    {
        Unknown,
        Known,
        End,
    }

    /// <summary>The index of the first line after the header.</summary>
    public int BodyLine { get; private set; }

    /// <summary>The body above the issuing one, or null.</summary>
    public string? OrganAbove { get; private set; }

    /// <summary>The kind of a letter, which prints none; null for other documents.</summary>
    public string? LetterKind { get; private set; }

    /// <summary>Whether the page is a report of the press on a document, and has no issuer.</summary>
    public bool IsReport { get; private set; }

    /// <summary>Whether only the list of a portal tells the number.</summary>
    public bool IsNumberListed { get; private set; }

    /// <summary>Who signed by the list of a portal; empty where it does not say so.</summary>
    public TextSpan Signer => _portal.Signer;

    private bool IsStarted => _number is not null || !_date.Date.IsEmpty || _issuers.Count > 0;

    public PlanHeader Parse(List<Diagnostic> diagnostics)
    {
        var last = ReadLines();
        ReadMissingKind();
        if (_kind is null && _title is null) ReadWebTitle();
        if (_kind is null && _title is null && _number is null) ReadUnderLostKind();
        if (_kind is null && _title is null) ReadBareHeading();
        if (_kind is null && _title is null && _number is null && _issuers.Count == 0) ReadHeadline();
        FillFromPortal();
        if (BodyLine == 0) BodyLine = _number is not null || !_date.Date.IsEmpty || _issuers.Count > 1 ? last : 0;
        var body = Math.Min(BodyLine, _lines.Count);
        BodyLine = SkipAddressees(body);
        LetterKind = KindOfLetter(isAddressed: BodyLine > body || NamesAddressee(body));
        Report(diagnostics);
        var issuer = CommitteeOrgan.Resolve(_text, _issuers.Resolve(_number?.Symbol, _place), _titles.Issuer);
        if (issuer.Name is null && !_headlineIssuer.IsEmpty) issuer = new PrintedIssuer(Letters.OneLine(_text, [_headlineIssuer]), _headlineIssuer, null);
        if (issuer.Name is null && !_portal.Issuer.IsEmpty) issuer = new PrintedIssuer(Letters.OneLine(_text, [_portal.Issuer]), _portal.Issuer, null);
        OrganAbove = issuer.Above;
        RepairCode(issuer.Name, diagnostics);
        return new PlanHeader
        {
            Kind = _kind,
            Number = _number?.Number,
            NumberSpan = _number?.Span ?? default,
            Symbol = _number?.Symbol,
            Issuer = issuer.Name,
            IssuerSpan = issuer.Span,
            Place = _place,
            Date = _date.Date,
            DateSpan = _date.Span,
            Title = _title,
            TitleSpan = _titleSpan,
            End = BodyLine < _lines.Count ? _lines[BodyLine].Start : _text.Length,
        };
    }

    /// <summary>Where the search for a letterhead stops; the borders of tables do not count.</summary>
    private int Limit()
    {
        var left = MostLines;
        var i = _first;
        for (; i < _lines.Count && left > 0; i++)
        {
            if (_lines[i].IsBorder) continue;
            // Behind the list of recipients stand annexes and forms, which may have letterheads of their own.
            if (i > _first && Fold.MatchWord(_text, _lines[i].ContentStart, _lines[i].ContentEnd, "noi nhan") >= 0) break;
            left--;
        }

        return i;
    }

    /// <summary>Puts the stroke of Đ right in the code of the own number where the name in the letterhead agrees.</summary>
    private void RepairCode(string? issuer, List<Diagnostic> diagnostics)
    {
        if (_number is not { Number: { } number } own || issuer is null || number.IssuerCode is not { } code || IssuerInitials.Repaired(code, issuer) is not { } right) return;
        var printed = number.ToString();
        var at = printed.LastIndexOf(code, StringComparison.Ordinal);
        if (!DocumentNumber.TryParse(printed[..at] + right + printed[(at + code.Length)..], out var repaired)) return;
        _number = own with { Number = repaired, Symbol = repaired.Symbol };
        diagnostics.Add(Diagnostic.Create(DiagnosticCodes.RepairedNumber, own.Span, printed, repaired.ToString()));
    }

    private void Report(List<Diagnostic> diagnostics)
    {
        if (_number is { Number: null } blank) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.BlankNumber, blank.Span, blank.Symbol));
        if (_date.IsBlank) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.BlankDate, _date.Span));
        if (_date.Date.IsDay && !_date.Date.Exists) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.ImpossibleDate, _date.Span, _date.Span.Slice(_text).ToString()));
    }

    /// <summary>The line of the own number, before the first paragraph of running text; -1 where there is none.</summary>
    private int FindNumberLine()
    {
        using var room = new SegmentRoom();
        var segments = room.Segments;
        var weak = -1;
        var bare = -1;
        for (var i = _first; i < _limit; i++)
        {
            if (_portal.Contains(i)) continue;
            segments.Clear();
            Segment.Split(_text, _lines[i], i, segments);
            foreach (var segment in segments)
            {
                if (Fold.Is(_text, segment.Start, segment.End, "so:")) bare = i;
                // "/SNV-VP": a scan may leave nothing before it.
                if (IsSymbolAlone(segment, out _) && ((bare >= 0 && i - bare <= FarthestSymbol) || (segment.Start == _lines[i].ContentStart && NumberLine.IsKnownSymbol(_text.AsSpan(segment.Start + 1, segment.End - segment.Start - 1), out _)))) return i;
                if (_lines[i].IsRow && RunTogether.Cut(_text, segment.Start, segment.End) is > 0 and var cut && NumberLine.TryRead(_text, cut, segment.End, out var behind) && !behind.IsWeak) return i;
                if (!NumberLine.TryRead(_text, segment.Start, segment.End, out var number))
                {
                    if (TryReadParted(segment, out _, out _)) return i;
                    continue;
                }

                if (!number.IsWeak) return i;
                if (weak < 0 && !GoesOnWithAct(i)) weak = i;
            }

            if (_lines[i].Length > 250 || Fold.MatchWord(_text, _lines[i].ContentStart, _lines[i].ContentEnd, "can cu") >= 0) return weak;
        }

        return weak;
    }

    /// <summary>Whether the line holds the symbol alone of a number left blank, whose "Số:" the other column parts from it: "Số:", the motto, "/TTr-VP".</summary>
    private bool IsSymbolAlone(Segment segment, out OwnNumber number)
    {
        number = default;
        return segment.Start > 0 && _text[segment.Start] == '/' && segment.End == _lines[segment.Line].ContentEnd && NumberLine.TryReadAfter(_text, segment.Start, segment.End, out number) && number.Rest >= segment.End;
    }

    /// <summary>Whether the line above breaks off with another act ("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH"), so that a number here is that act's.</summary>
    private bool GoesOnWithAct(int line)
    {
        if (line == 0) return false;
        using var room = new SegmentRoom();
        var segments = room.Segments;
        Segment.Split(_text, _lines[line - 1], line - 1, segments);
        foreach (var segment in segments)
        {
            if (AttachedAct.EndsWith(_text, segment.Start, segment.End)) return true;
        }

        return false;
    }

    /// <summary>Reads line by line until the title or the first running text; the first line that was not read.</summary>
    private int ReadLines()
    {
        using var room = new SegmentRoom();
        var segments = room.Segments;
        var strange = 0;
        for (var line = _first; line < _limit; line++)
        {
            if (line < _skipTo || IsPartOfNumber(line) || _portal.Contains(line)) continue;
            var item = _lines[line];
            if (!IsStarted && _kind is null && OpensBody(item)) return line;
            segments.Clear();
            Segment.Split(_text, item, line, segments);
            var known = segments.Count == 0;
            foreach (var segment in segments)
            {
                var outcome = Read(segment);
                known |= outcome != Outcome.Unknown;
                if (outcome == Outcome.End) return Math.Max(BodyLine, line);
            }

            if (known)
            {
                strange = 0;
                continue;
            }

            if (_title is not null && line >= _skipTo) return line;
            if (!IsStarted || line < _numberLine) continue;
            var isText = item.Length > LongestHeadLine;
            if (isText || ++strange > MostStrange || (item.ContentStart < item.ContentEnd && _titles.Opens(item.ContentStart, item.ContentEnd))) return line - strange + (isText ? 0 : 1);
        }

        return _limit;
    }

    /// <summary>Whether a part of the body begins, so that no letterhead is to come.</summary>
    private bool OpensBody(in TextLine line)
    {
        if (line.IsBorder || _numberLine >= 0) return false;
        if (SectionLabel.TryParse(_text, line.ContentStart, line.ContentEnd, out var label)) return label.Style is LabelStyle.Roman or LabelStyle.Article or LabelStyle.Chapter || line.Length > 60;
        return (line.IsRow && !HasMotto(line)) || (TailParser.BulletLength(_text, line.Start, line.End) > 0 && line.Length > 60);
    }

    /// <summary>Whether one of the cells of a row has a motto.</summary>
    private bool HasMotto(in TextLine row)
    {
        using var room = new SegmentRoom();
        var cells = room.Segments;
        Segment.Split(_text, row, 0, cells);
        foreach (var cell in cells)
        {
            if (_mottos.TryFind(cell.Start, cell.End, out _)) return true;
        }

        return false;
    }

    private Outcome Read(Segment segment)
    {
        var (start, end) = (segment.Start, segment.End);
        if (TitleReader.IsRule(_text, start, end)) return Outcome.Known;
        if (end - start <= 400 && _mottos.TryFind(start, end, out var motto) && !(motto.Start > start && _kinds.TryRead(segment, out _)))
        {
            _issuers.PassMotto();
            if (motto.Start > start) Read(segment with { End = TrimEnd(start, motto.Start) });
            var stop = motto.End;
            while (stop < end && (TextLine.IsBlank(_text[stop]) || _text[stop] is '_' or '-' or '*')) stop++;
            if (stop < end) Read(segment with { Start = stop });
            return Outcome.Known;
        }

        if (_mottos.IsPart(start, end)) return Outcome.Known;
        if (Fold.MatchWord(_text, start, end, "kinh gui") >= 0)
        {
            if (IsStarted && _date.Span.IsEmpty && RightColumnBelow(segment.Line, out var day) is > 0 and var column)
            {
                (_skipTo, BodyLine) = (column, day + 1);
                return Outcome.Known;
            }

            BodyLine = segment.Line;
            return IsStarted ? Outcome.End : Outcome.Known;
        }

        if (_number is null && NumberLine.TryRead(_text, start, NumberReach(segment), out var number) && (!number.IsWeak || segment.Line == _numberLine))
        {
            _number = number;
            var (restStart, restEnd) = TextLine.StripMarks(_text, Math.Min(number.Rest, end), end);
            if (restStart < restEnd) Read(segment with { Start = restStart, End = restEnd });
            return Outcome.Known;
        }

        if (_number is null && TryReadParted(segment, out var parted, out var rest))
        {
            (_number, _numberRest) = (parted, rest);
            return Outcome.Known;
        }

        if (_number is null && segment.Line < _numberLine && Fold.Is(_text, start, end, "so:")) return Outcome.Known;
        if (_number is null && segment.Line == _numberLine && IsSymbolAlone(segment, out number))
        {
            _number = number;
            return Outcome.Known;
        }

        if (ReadDate(segment) || ReadCutPlace(segment)) return Outcome.Known;
        if (_title is null && segment.Line >= _numberLine - FarthestBelowKind && _kinds.TryRead(segment, out var kind) && (segment.Line >= _numberLine || NumberBelow(kind, out _) is not null))
        {
            // "QUYẾT ĐỊNH:" above the first article: the line of the kind is lost, and with it what tells where the title begins.
            if (!Enacts(segment.Line)) ReadTitle(kind);
            return Outcome.End;
        }

        // The kind above the number is no part of the name of a body; it is taken when the number has been read.
        if (segment.Line < _numberLine && segment.Line >= _numberLine - FarthestBelowKind && segment.Start == _lines[segment.Line].ContentStart && _kinds.TryRead(segment, out var early) && (early.TitleStart >= early.TitleEnd || IsTitledAboveNumber(early)))
        {
            if (early.TitleStart < early.TitleEnd) _issuers.Close();
            return Outcome.Known;
        }

        if (_title is null && (IsStarted || (SubjectMark(segment) >= 0 && StandsBetweenMottoAndAddressee(segment.Line))) && OpensSubject(segment))
        {
            ReadSubject(segment);
            return Outcome.Known;
        }

        if (_title is null && RunTogether.Cut(_text, start, end) is > 0 and var cut)
        {
            Read(segment with { End = TrimEnd(start, cut) });
            Read(segment with { Start = cut });
            return Outcome.Known;
        }

        if (_place is null && _date.Span.IsEmpty && DateLine.TrySpoilt(_text, start, end, out var spoilt))
        {
            SetDate(spoilt);
            return Outcome.Known;
        }

        return _title is null && _issuers.TryAdd(segment, _numberLine) ? Outcome.Known : Outcome.Unknown;
    }

    /// <summary>The line of the motto, above place and day, where the left column of a letterhead goes on with the addressees and the right one follows it; -1 where there is none.</summary>
    private int RightColumnBelow(int addressee, out int day)
    {
        day = -1;
        for (var i = _first; i < addressee; i++)
        {
            if (_mottos.Opens(_lines[i].ContentStart, _lines[i].ContentEnd)) return -1;
        }

        for (var i = addressee + 1; i < _limit && i <= addressee + FarthestColumn && _lines[i].Length <= LongestHeadLine; i++)
        {
            if (!_mottos.Opens(_lines[i].ContentStart, _lines[i].ContentEnd)) continue;
            for (var below = i + 1; below < _limit && below <= i + FarthestDate; below++)
            {
                if (!DateLine.TryRead(_text, _lines[below].ContentStart, _lines[below].ContentEnd, out var date) || date.Place.IsEmpty) continue;
                day = below;
                return i;
            }

            return -1;
        }

        return -1;
    }

    /// <summary>Whether a kind with its title stands between the name of the body and the number ("TỔNG CÔNG TY A", "KẾ HOẠCH MUA SẮM …", "Số: 8/KH-A"), and none below the number.</summary>
    private bool IsTitledAboveNumber(in PrintedKind kind)
    {
        if (!_issuers.IsWholeSoFar || !NumberLine.TryRead(_text, _lines[_numberLine].ContentStart, _lines[_numberLine].ContentEnd, out var number)) return false;
        if (DocumentKinds.NameOf(number.Number?.KindCode ?? number.Symbol.Split('-', '/')[0], number.Number?.Year > 0) is not { } name || !kind.Name.StartsWith(name, StringComparison.Ordinal)) return false;
        for (var i = _numberLine + 1; i < _limit && i <= _numberLine + FarthestAddressee; i++)
        {
            if (_kinds.TryRead(new Segment(_lines[i].ContentStart, _lines[i].ContentEnd, i, false), out _)) return false;
        }

        return true;
    }

    /// <summary>Whether the motto stands above the line and "Kính gửi" a few lines below it.</summary>
    private bool StandsBetweenMottoAndAddressee(int line)
    {
        var isBelowMotto = false;
        for (var i = 0; i < line; i++) isBelowMotto |= _mottos.Opens(_lines[i].ContentStart, _lines[i].ContentEnd);
        for (var i = line + 1; isBelowMotto && i < _limit && i <= line + FarthestAddressee; i++)
        {
            if (Fold.MatchWord(_text, _lines[i].ContentStart, _lines[i].ContentEnd, "kinh gui") >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether a kind with a colon stands right above an article, below the number and the preamble.</summary>
    private bool Enacts(int line)
    {
        if (_number is null || line <= _numberLine + 1 || _text[_lines[line].ContentEnd - 1] != ':') return false;
        var next = line + 1;
        while (next < _lines.Count && _lines[next].IsBorder) next++;
        return next < _lines.Count && SectionLabel.TryParse(_text, _lines[next].ContentStart, _lines[next].ContentEnd, out var label) && label.Style == LabelStyle.Article;
    }

    /// <summary>A number may stand on the line after "Số:", or be cut after its first part.</summary>
    private int NumberReach(Segment segment)
    {
        if (segment.End != _lines[segment.Line].ContentEnd || segment.Line + 1 >= _lines.Count || !_lines[segment.Line + 1].IsJoined || _lines[segment.Line + 1].IsBorder) return segment.End;
        var last = _text[segment.End - 1];
        var bare = segment.Length <= 4;
        if (!bare && last != '/' && !VietnameseText.IsDash(last)) return segment.End;
        var reach = _lines[segment.Line + 1].ContentEnd;
        if (reach - segment.Start > 60 || Fold.MatchWord(_text, segment.Start, segment.End, "so") < 0) return segment.End;
        if (NumberLine.TryRead(_text, segment.Start, reach, out _)) _skipTo = segment.Line + 2;
        return reach;
    }

    /// <summary>
    /// Reads a number whose parts a converter put on lines apart, as where the number was stamped into a signed file: "Số: 542", then maybe the
    /// motto of the other column, then "/TB-UBND"; or "Số:", then "998 /SGDĐT-GDTrH"; or "Luật số:", "93/" and "2025/QH15".
    /// </summary>
    /// <param name="segment">The piece with the word and maybe the digits.</param>
    /// <param name="number">The number; its span is the part with the digits.</param>
    /// <param name="last">The last line on which a part stands.</param>
    private bool TryReadParted(Segment segment, out OwnNumber number, out int last)
    {
        (number, last) = (default, -1);
        if (segment.Length > LongestLabel || segment.End != _lines[segment.Line].ContentEnd || !char.IsUpper(_text[segment.Start]) || NumberLine.LabelEnd(_text, segment.Start, segment.End) is not (>= 0 and var from)) return false;
        while (from < segment.End && (_text[from] is ':' or '.' || TextLine.IsBlank(_text[from]))) from++;
        if (_text.AsSpan(from, segment.End - from).TrimEnd("/ ").IndexOfAnyExceptInRange('0', '9') >= 0 || (from < segment.End && !char.IsAsciiDigit(_text[from]))) return false;
        var span = from < segment.End ? TextSpan.FromBounds(from, segment.End) : default;
        var whole = string.Concat("Số: ", _text.AsSpan(from, segment.End - from));
        for (var i = segment.Line + 1; i < _lines.Count && i <= segment.Line + MostNumberLines; i++)
        {
            var (start, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (_lines[i].IsBorder || (TitleReader.IsRule(_text, start, end) && _text[start] != '/') || _mottos.Opens(start, end) || _mottos.IsPart(start, end)) continue;
            if (end - start > LongestNumberRest || (span.IsEmpty || whole[^1] == '/' ? !char.IsAsciiDigit(_text[start]) && span.IsEmpty : _text[start] != '/')) return false;
            if (span.IsEmpty) span = TextSpan.FromBounds(start, end);
            whole = string.Concat(whole, _text.AsSpan(start, end - start));
            if (!NumberLine.TryRead(whole, 0, whole.Length, out number) || number.Number is null || number.Rest < whole.Length) continue;
            number = number with { Span = span, Rest = segment.End };
            last = i;
            return true;
        }

        return false;
    }

    /// <summary>Whether the line holds a part of the number that stands on several: neither a rule nor a motto of the other column.</summary>
    private bool IsPartOfNumber(int line)
    {
        if (line <= _numberLine || line > _numberRest || _lines[line].IsBorder) return false;
        var (start, end) = (_lines[line].ContentStart, _lines[line].ContentEnd);
        return start < end && (char.IsAsciiDigit(_text[start]) || _text[start] == '/' || line == _numberRest) && !_mottos.Opens(start, end);
    }

    private bool ReadDate(Segment segment)
    {
        var (start, end) = (segment.Start, segment.End);
        if (!_date.Span.IsEmpty && !_isWebDate) return false;
        if (_date.Span.IsEmpty && DateLine.TryReadWeb(_text, start, end, alone: !IsStarted && end == _lines[segment.Line].ContentEnd && start == _lines[segment.Line].ContentStart, out var web))
        {
            (_date, _isWebDate) = (web, true);
            return true;
        }

        if (TryReadOverLineEnd(segment, out var date))
        {
            SetDate(date);
            return true;
        }

        if (!DateLine.TryRead(_text, start, end, out date)) return false;
        // "Ngày: 20-5-2019" below "Bản án số: …"; elsewhere a stamp has it.
        if (Fold.MatchWord(_text, start, end, "ngay") is >= 0 and var word && word < end && _text[word] == ':' && !(_numberLine >= 0 && NumberLine.KindOf(_text, _lines[_numberLine].ContentStart, _lines[_numberLine].ContentEnd) is not null)) return false;
        if (date.Place.IsEmpty && IsOfStamp(segment.Line)) return true;
        if (_isWebDate && date.Place.IsEmpty && _text[Math.Max(0, TrimEnd(0, date.Span.Start) - 1)] != ',') return false;
        SetDate(date);
        return true;
    }

    /// <summary>Whether the line stands in the stamp of those who received the paper: "CÔNG VĂN ĐẾN", "Số: 1234", "Ngày 15/3/2024".</summary>
    private bool IsOfStamp(int line)
    {
        for (var i = line; i >= 0 && i >= line - MostStampLines; i--)
        {
            if (Fold.MatchAny(_text, _lines[i].ContentStart, _lines[i].ContentEnd, Stamps) is not (>= 0 and var end)) continue;
            if (end == _lines[i].ContentEnd || Fold.MatchWord(_text, SectionLabel.SkipBlanks(_text, end, _lines[i].ContentEnd), _lines[i].ContentEnd, "so") >= 0) return true;
        }

        return false;
    }

    /// <summary>Reads a date that goes on on the next line.</summary>
    private bool TryReadOverLineEnd(Segment segment, out OwnDate date)
    {
        date = default;
        if (segment.End != _lines[segment.Line].ContentEnd) return false;
        for (var i = segment.Line + 1; i < _lines.Count && i <= segment.Line + MostDateLines; i++)
        {
            // What stands between blank lines must be nothing but the rest of the date: a form whose blanks became lines.
            var next = _lines[i];
            if (next.IsBorder || next.Length > (next.IsJoined ? 60 : LongestDateRest) || !GoesOnWithDate(next)) return false;
            if (!DateLine.TryRead(_text, segment.Start, next.ContentEnd, out date) || date.Date.IsEmpty || date.Span.End <= segment.End) continue;
            _skipTo = i + 1;
            return true;
        }

        return false;
    }

    /// <summary>Whether a line begins with the rest of a date: "tháng 3 năm 2023", "năm 2023", "2023".</summary>
    private bool GoesOnWithDate(in TextLine line) =>
        Fold.Find(_text, line.ContentStart, Math.Min(line.ContentEnd, line.ContentStart + 12), "thang") >= 0
        || Fold.Find(_text, line.ContentStart, Math.Min(line.ContentEnd, line.ContentStart + 7), "nam") >= 0
        || (line.Length <= 12 && char.IsAsciiDigit(_text[line.ContentStart]));

    private void SetDate(in OwnDate date)
    {
        (_date, _isWebDate) = (date, false);
        if (!date.Place.IsEmpty) _place ??= WholePlace(date.Place.Start, Letters.OneLine(_text, [date.Place]));
        else if (date.Span.Start > 0) _place ??= PlaceAbove(date.Span.Start);
    }

    /// <summary>The place where it stands on the line before the date: "Đồng Tháp,\nngày …".</summary>
    private string? PlaceAbove(int start)
    {
        for (var i = 1; i < _lines.Count && _lines[i].Start <= start; i++)
        {
            if (_lines[i].ContentStart != start || !_lines[i].IsJoined) continue;
            var (from, to) = (_lines[i - 1].ContentStart, _lines[i - 1].ContentEnd);
            if (to - from is < 3 or > 40 || _text[to - 1] != ',' || !char.IsUpper(_text[from])) return null;
            return Letters.OneLine(_text, from, to - 1);
        }

        return null;
    }

    /// <summary>Reads a date whose place is cut by the line end: "Thành phố Hồ Chí", then "Minh, ngày …".</summary>
    private bool ReadCutPlace(Segment segment)
    {
        if (!_date.Span.IsEmpty || segment.Length > LongestCutPlace || segment.Line + 1 >= _lines.Count || !char.IsUpper(_text[segment.Start]) || Letters.IsUpper(_text, segment.Start, segment.End)) return false;
        var next = _lines[segment.Line + 1];
        if (!next.IsJoined || next.IsBorder || segment.End != _lines[segment.Line].ContentEnd || _text[segment.End - 1] == ',' || !DateLine.TryRead(_text, segment.Start, next.ContentEnd, out var date) || date.Place.Start != segment.Start || date.Span.Start < next.Start) return false;
        if (!Provinces.IsName(Letters.OneLine(_text, [date.Place])) && !IsSyllable(_lines[segment.Line])) return false;
        SetDate(date);
        _skipTo = segment.Line + 2;
        return true;
    }

    /// <summary>The place with its first words where they stand on the line before: "Bà Rịa - Vũng\nTàu, ngày …".</summary>
    private string WholePlace(int start, string place)
    {
        if (Provinces.IsName(place)) return place;
        for (var i = 1; i < _lines.Count && _lines[i].Start <= start; i++)
        {
            if (_lines[i].End < start || !_lines[i].IsJoined || _lines[i - 1].IsBorder || _lines[i - 1].Length > 40) continue;
            if (_lines[i].ContentStart != start) return place;
            var whole = Letters.OneLine(_text, _lines[i - 1].ContentStart, _lines[i - 1].ContentEnd) + " " + place;
            return Provinces.IsName(whole) || IsSyllable(_lines[i - 1]) ? whole : place;
        }

        return place;
    }

    /// <summary>Whether the line holds nothing but one syllable of a name, as a narrow column cuts it: "Mỹ", then "Tho, ngày …".</summary>
    private bool IsSyllable(in TextLine line)
    {
        var word = _text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        if (word.Length is < 2 or > 7 || !char.IsUpper(word[0])) return false;
        foreach (var c in word[1..])
        {
            if (!char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary>The number on the line right below a kind that stands alone; null where it stands elsewhere.</summary>
    private Headline? NumberBelow(in PrintedKind kind, out int line)
    {
        line = kind.Line + 1;
        if (_number is not null || kind.TitleStart < kind.TitleEnd) return null;
        while (line < _limit && (_lines[line].IsBorder || TitleReader.IsRule(_text, _lines[line].ContentStart, _lines[line].ContentEnd))) line++;
        if (line >= _limit || _lines[line].IsRow) return null;
        // Where a letterhead of two columns was taken apart, the motto and the rest of it stand below the number.
        for (var below = line + 1; below < _limit && below <= line + FarthestMotto; below++)
        {
            if (_mottos.Opens(_lines[below].ContentStart, _lines[below].ContentEnd)) return null;
        }

        // "# THÔNG BÁO", "**Số:** 365/TB-VPCP", "**Ngày ban hành:** …": the list of a page, with a letterhead below it.
        var (start, end) = (_lines[line].ContentStart, _lines[line].ContentEnd);
        return _issuers.Count > 0 || !_text.AsSpan(start, end - start).Contains(':') ? Headline.ReadNumberBelow(_text, kind.Name, start, end) : null;
    }

    private void ReadTitle(in PrintedKind kind)
    {
        if (NumberBelow(kind, out var numberLine) is { } numbered)
        {
            SetHeadline(numbered);
            BodyLine = numberLine + 1;
            ReadDateBelow();
            var end = _lines[BodyLine - 1].ContentEnd;
            var under = new PrintedKind(kind.Name, numbered.Title.Count > 0 ? numbered.Title[0].Start : end, numbered.Title.Count > 0 ? numbered.Title[0].End : end, BodyLine - 1);
            var title = _titles.Read(under, isDateMissing: _date.Span.IsEmpty);
            BodyLine = _titles.Next;
            ReadDateBelow();
            SetTitle(title);
            return;
        }

        _kind = kind.Name;
        var pieces = _titles.Read(kind, isDateMissing: _date.Span.IsEmpty);
        BodyLine = _titles.Next;
        ReadDateBelow();
        var below = _titles.Issuer.IsEmpty ? pieces : [_titles.Issuer, .. pieces];
        if (_number is null && below.Count > 0 && (Headline.ReadCollection(_text, kind.Name, below) ?? ReadNumbered(kind, pieces)) is { } collection) SetHeadline(WithTitleBelow(collection));
        else SetTitle(pieces);
        // "KẾT LUẬN", then "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ": the line below the kind names who issues it where no letterhead does.
        if (_issuers.Count == 0 && _headlineIssuer.IsEmpty && !_titles.Issuer.IsEmpty) SetHeadlineIssuer(_titles.Issuer);
    }

    // Without "của".
    private void SetHeadlineIssuer(TextSpan line) =>
        _headlineIssuer = TextSpan.FromBounds(SectionLabel.SkipBlanks(_text, Fold.MatchWord(_text, line.Start, line.End, "cua"), line.End), line.End);

    /// <summary>Reads "QUYẾT ĐỊNH SỐ 135/1998/QĐ-TTg NGÀY 31/7/1998 CỦA THỦ TƯỚNG CHÍNH PHỦ" above the title; null where the kind goes on otherwise.</summary>
    private Headline? ReadNumbered(in PrintedKind kind, List<TextSpan> pieces)
    {
        if (kind.TitleStart >= kind.TitleEnd || pieces.Count == 0 || pieces[0].Start != kind.TitleStart || (Fold.MatchWord(_text, kind.TitleStart, kind.TitleEnd, "so") < 0 && !char.IsAsciiDigit(_text[kind.TitleStart]))) return null;
        var line = _lines[kind.Line].ContentStart;
        var whole = Headline.Split(_text, [TextSpan.FromBounds(line, pieces[0].End), .. pieces.Skip(1)]);
        return whole.Number is { Number: { } number } && (!whole.Date.Date.IsEmpty || (number.KindCode is not null && !whole.Issuer.IsEmpty)) ? whole : null;
    }

    /// <summary>The same with the title read from the lines below where the number and the date stand alone on theirs.</summary>
    private Headline WithTitleBelow(Headline headline)
    {
        if (headline.Title.Count > 0 || BodyLine >= _lines.Count) return headline;
        var end = _lines[BodyLine - 1].ContentEnd;
        headline.Title.AddRange(_titles.Read(new PrintedKind(headline.Kind!, end, end, BodyLine - 1)));
        BodyLine = Math.Max(BodyLine, _titles.Next);
        return headline;
    }

    /// <summary>Reads place and day where they stand below the title.</summary>
    private void ReadDateBelow()
    {
        if (!_date.Span.IsEmpty || BodyLine >= _lines.Count) return;
        var line = _lines[BodyLine];
        if (TitleReader.IsDate(_text, line.ContentStart, line.ContentEnd, out var date)) SetDate(date);
        else if (_number is null && DateLine.TryReadWeb(_text, line.ContentStart, line.ContentEnd, alone: false, out date)) (_date, _isWebDate) = (date, true);
        else return;
        BodyLine++;
    }

    // "… năm 2024¹": the mark of a note is no part of the title, as "500 m²" and "10³" are.
    private static string WithoutMarks(string title)
    {
        for (var i = title.Length - 1; i > 0; i--)
        {
            if (Letters.SuperscriptDigit(title[i]) < 0) continue;
            var start = i;
            while (start > 0 && Letters.SuperscriptDigit(title[start - 1]) >= 0) start--;
            var digits = start;
            while (digits > 0 && char.IsAsciiDigit(title[digits - 1])) digits--;
            if (start > 0 && title[start - 1] is not ('m' or 'M') && (digits == start || start - digits == 4)) title = title.Remove(start, i + 1 - start);
            i = start;
        }

        return title;
    }

    private void SetTitle(List<TextSpan> pieces)
    {
        if (pieces.Count == 0) return;
        Unquote(pieces);
        Unbracket(pieces);
        _title = WithoutMarks(Letters.OneLine(_text, pieces)).TrimEnd('.', ';', ':', ' ');
        _titleSpan = TextSpan.FromBounds(pieces[0].Start, pieces[^1].End);
        if (_title.Length == 0) (_title, _titleSpan) = (null, default);
    }

    // "“Phân công nhiệm vụ …”": the quotation marks round all of it are no words of it.
    private void Unquote(List<TextSpan> pieces)
    {
        var (start, end) = (pieces[0].Start, pieces[^1].End);
        if (end - start < 3 || _text[start] is not ('“' or '"') || _text[end - 1] is not ('”' or '"')) return;
        if (_text.AsSpan(start + 1, end - start - 2).ContainsAny('“', '”', '"')) return;
        pieces[0] = TextSpan.FromBounds(start + 1, pieces[0].End);
        pieces[^1] = TextSpan.FromBounds(pieces[^1].Start, end - 1);
    }

    // "(V/v: Thành lập Ban dự án …)": the brackets round all of it, or the one whose other stood before "V/v".
    private void Unbracket(List<TextSpan> pieces)
    {
        var (start, end) = (pieces[0].Start, pieces[^1].End);
        var depth = 0;
        var closes = -1;
        for (var i = start; i < end; i++)
        {
            if (_text[i] == '(') depth++;
            else if (_text[i] == ')' && --depth <= 0 && closes < 0) closes = i;
        }

        if (end - start < 3 || closes != end - 1 || depth > 0) return;
        if (_text[start] == '(' && depth == 0)
        {
            var about = SectionLabel.SkipBlanks(_text, start + 1, end);
            if (Fold.Match(_text, about, end, "v/v") < 0 && Fold.MatchAny(_text, about, end, ["ve viec", "ve"]) < 0) return;
            pieces[0] = TextSpan.FromBounds(about, pieces[0].End);
        }
        else if (depth == 0)
        {
            return;
        }

        pieces[^1] = TextSpan.FromBounds(pieces[^1].Start, TrimEnd(pieces[^1].Start, end - 1));
    }

    private bool OpensSubject(Segment segment) =>
        SubjectMark(segment) >= 0 || IsAboutLine(segment) || (_number is not null && segment.Line == _numberLine + 1 && (Fold.MatchWord(_text, segment.Start, segment.End, "ve viec") >= 0 || IsBareSubject(segment)));

    /// <summary>Whether the line above "Kính gửi" says what the letter is about without "V/v": "Về việc góp ý …", below the number or the date.</summary>
    private bool IsAboutLine(Segment segment)
    {
        var words = _text.AsSpan(segment.Start, segment.Length);
        if (_number is null || segment.Line <= _numberLine || words.Length < 12 || !words.StartsWith("Về ", StringComparison.Ordinal)) return false;
        var isLetter = KindBySymbol() is not { } name || string.Equals(name, Letter, StringComparison.Ordinal);
        for (var i = segment.Line + 1; i < _limit && i <= segment.Line + FarthestAddressee; i++)
        {
            var (start, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (Fold.MatchWord(_text, start, end, "kinh gui") >= 0)
            {
                // A guidance that is sent like a letter prints no kind of its own.
                _isLetter |= !isLetter;
                return true;
            }

            if (!isLetter && _kinds.TryRead(new Segment(start, end, i, false), out _)) return false;
        }

        return false;
    }

    /// <summary>Whether the line right below the number of a công văn says what it is about, as the Party prints it, without "V/v".</summary>
    private bool IsBareSubject(Segment segment)
    {
        if (_lines[segment.Line].BlankBefore || segment.Length > 120 || !char.IsLetter(_text[segment.Start]) || Letters.IsUpper(_text, segment.Start, segment.End)) return false;
        if (Organs.Match(_text, segment.Start, segment.End) >= 0 || Letters.IsFinished(_text, segment.Start, segment.End)) return false;
        var name = KindBySymbol();
        return name is null || string.Equals(name, Letter, StringComparison.Ordinal);
    }

    /// <summary>Where the mark before the subject of a công văn begins ("V/v", or "V/l" and "Vv" as scans have it); -1 where there is none.</summary>
    private int SubjectMark(Segment segment)
    {
        var start = TitleReader.SkipSigns(_text, segment.Start, segment.End);
        if (start < segment.End && _text[start] is '“' or '"' or '(') start++;
        return Fold.Match(_text, start, segment.End, "v/v") >= 0 || Fold.MatchWord(_text, start, segment.End, "v/l") >= 0 || (start < segment.End && _text[start] == 'V' && Fold.MatchWord(_text, start, segment.End, "vv") >= 0) ? start : -1;
    }

    /// <summary>Reads the subject of a công văn, which begins with "V/v"; the other column may stand beside its lines.</summary>
    private void ReadSubject(Segment segment)
    {
        var mark = SubjectMark(segment);
        _hasSubjectMark |= mark >= 0;
        var opening = mark > segment.Start && _text[mark - 1] is '“' or '"' or '(' ? mark - 1 : Math.Max(segment.Start, mark);
        var pieces = new List<TextSpan> { TextSpan.FromBounds(opening, segment.End) };
        using var room = new SegmentRoom();
        var segments = room.Segments;
        var next = segment.Line + 1;
        for (; next < _lines.Count && pieces.Count < 10; next++)
        {
            var line = _lines[next];
            if (line.IsBorder || line.Length > 300) break;
            segments.Clear();
            Segment.Split(_text, line, next, segments);
            if (segments.Count == 0) break;
            var first = segments[0];
            if (line.BlankBefore && !Letters.StartsLower(_text, first.Start, first.End) && _text[pieces[^1].End - 1] != ',') break;
            if (Fold.MatchWord(_text, first.Start, first.End, "kinh gui") >= 0 || TitleReader.IsRule(_text, first.Start, first.End) || _titles.Opens(first.Start, first.End) || _mottos.IsPart(first.Start, first.End)) break;
            if (mark < 0 && _titles.NamesAuthority(next, pieces[^1])) break;
            if (ReadDate(first) || _mottos.Opens(first.Start, first.End)) break;
            pieces.Add(TextSpan.FromBounds(first.Start, first.End));
            foreach (var other in segments.Skip(1)) Read(other);
        }

        if (mark >= 0 && pieces.Count == 1 && SectionLabel.SkipBlanks(_text, mark + "V/v".Length, segment.End) is var rest && (rest == segment.End || (_text[rest] is ':' or '.' && rest == segment.End - 1))) pieces.Clear();
        _skipTo = Math.Max(_skipTo, next);
        BodyLine = next;
        SetTitle(pieces);
        if (mark >= 0 && _title is [_, '/', 'l' or 'L', ..]) _title = "V/v" + _title["V/l".Length..];
        else if (mark >= 0 && _title is ['V', 'v', ..]) _title = "V/v" + _title["Vv".Length..];
    }

    /// <summary>
    /// The kind of what is written to somebody and prints no kind on itself, a công văn (Decree 30/2020/NĐ-CP, article 7): it has a line "V/v", or a number of its own
    /// whose symbol tells no other kind and "Kính gửi".
    /// </summary>
    private string? KindOfLetter(bool isAddressed)
    {
        if (_kind is not null || IsReport) return null;
        if (_number is null) return _hasSubjectMark && isAddressed ? Letter : null;
        return KindBySymbol() is { } name && !string.Equals(name, Letter, StringComparison.Ordinal) ? null
            : _hasSubjectMark || isAddressed || string.Equals(KindBySymbol(), Letter, StringComparison.Ordinal) ? Letter : null;
    }

    /// <summary>Whether "Kính gửi" stands a few lines around the end of the header, where a scan mixed up the columns.</summary>
    private bool NamesAddressee(int body)
    {
        for (var i = _first; i < _limit && i < body + FarthestAddressee; i++)
        {
            if (!_lines[i].IsBorder && Fold.MatchWord(_text, _lines[i].ContentStart, _lines[i].ContentEnd, "kinh gui") >= 0) return true;
        }

        return false;
    }

    /// <summary>Passes over Kính gửi and the list of addressees.</summary>
    private int SkipAddressees(int line)
    {
        var at = -1;
        for (var i = line; i < _lines.Count && i < line + 3; i++)
        {
            if (_lines[i].IsBorder || Fold.MatchWord(_text, _lines[i].ContentStart, _lines[i].ContentEnd, "kinh gui") < 0) continue;
            at = i;
            break;
        }

        if (at < 0) return line;
        var next = at + 1;
        for (; next < _lines.Count && next < at + 40; next++)
        {
            var item = _lines[next];
            if (item.IsBorder) continue;
            if (TailParser.BulletLength(_text, item.Start, item.End) > 0) continue;
            if (_lines[next - 1].IsBorder && TailParser.BulletLength(_text, _lines[next - 2].Start, _lines[next - 2].End) > 0) break;
            if (item.BlankBefore && !(Letters.StartsLower(_text, item.ContentStart, item.ContentEnd) && item.Length < 100)) break;
            if (_titles.Opens(item.ContentStart, item.ContentEnd) || item.Length > 120 || OpensLetter(item)) break;
            if (Letters.Last(_text, _lines[next - 1].ContentStart, _lines[next - 1].ContentEnd) == '.') break;
        }

        return next;
    }

    /// <summary>Whether the words of a letter begin, not one more addressee.</summary>
    private bool OpensLetter(in TextLine line) =>
        Fold.MatchAny(_text, line.ContentStart, line.ContentEnd, LetterOpeners) >= 0 || Fold.Find(_text, line.ContentStart, line.ContentEnd, "nhan duoc") >= 0;

    /// <summary>The kind that the symbol of the number tells. A letter with a "V/v" line is no chỉ thị or kết luận: its "CT" is a cục thuế, its "KL" the kiểm lâm.</summary>
    private string? KindBySymbol()
    {
        var number = _number!.Value;
        var code = number.Number?.KindCode ?? number.Symbol.Split('-', '/')[0];
        return _hasSubjectMark && (string.Equals(code, "CT", StringComparison.OrdinalIgnoreCase) || string.Equals(code, "KL", StringComparison.OrdinalIgnoreCase)) ? null : DocumentKinds.NameOf(code, number.Number?.Year > 0);
    }

    /// <summary>
    /// Finds a kind that was not read on its way down: spoilt by a scan, above the number, or left out by the page, so that only the symbol tells
    /// it and the line in capitals below the number is the title.
    /// </summary>
    private void ReadMissingKind()
    {
        if (_kind is not null || _number is null || _isLetter) return;
        var name = KindBySymbol();
        if (_title is null && name is not null && _numberLine >= 0 && _kinds.TryFindGarbled(name, _numberLine, _limit, out var garbled) && !Enacts(garbled.Line))
        {
            ReadTitle(garbled);
            return;
        }

        for (var i = 0; _title is null && i < _numberLine; i++)
        {
            if (!_kinds.TryRead(new Segment(_lines[i].ContentStart, _lines[i].ContentEnd, i, false), out var above) || above.Line != i) continue;
            _kind = above.Name;
            BodyLine = _numberLine + 1;
            if (above.TitleStart >= above.TitleEnd)
            {
                SetTitle(SubjectAbove(i + 1));
                return;
            }

            var rest = TextSpan.FromBounds(above.TitleStart, above.TitleEnd);
            if (_issuers.Count == 0 && _headlineIssuer.IsEmpty && _titles.NamesIssuer(rest)) SetHeadlineIssuer(rest);
            else SetTitle([rest, .. Letters.IsUpper(_text, rest.Start, rest.End) ? SubjectAbove(i + 1) : []]);
            return;
        }

        // "Quyết định số: 173/2018/HS-TT", then "NHÂN DANH": the papers of courts have no other line with their kind.
        if (name is null) _kind = _numberLine >= 0 ? NumberLine.KindOf(_text, _lines[_numberLine].ContentStart, _lines[_numberLine].ContentEnd) : null;
        if (name is null || string.Equals(name, Letter, StringComparison.Ordinal)) return;
        _kind = name;
        if (_title is not null) return;
        for (var i = _numberLine + 1; i > 0 && i < _limit && i < _numberLine + 5; i++)
        {
            var (start, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (end - start < 20 || !Letters.IsUpper(_text, start, end) || _titles.StartsOrgan(start, end) || _text[end - 1] == '|' || _mottos.Opens(start, end)) continue;
            ReadTitle(new PrintedKind(name, end, end, i - 1));
            return;
        }
    }

    // "# KẾ HOẠCH", "### Triển khai …", "(Kèm theo …)", then the letterhead: the lines right below the kind.
    private List<TextSpan> SubjectAbove(int line)
    {
        var pieces = new List<TextSpan>();
        for (; line < _numberLine && pieces.Count < MostOfSubject; line++)
        {
            var (start, end) = (_lines[line].ContentStart, _lines[line].ContentEnd);
            if (_lines[line].IsBorder || TitleReader.IsRule(_text, start, end) || _text[start] == '(' || _titles.StartsOrgan(start, end) || _mottos.Opens(start, end) || _mottos.IsPart(start, end) || TitleReader.IsDate(_text, start, end, out _)) break;
            pieces.Add(TextSpan.FromBounds(start, end));
        }

        return pieces;
    }

    /// <summary>Reads a page of a web site: the title stands above the date of the page, or below it.</summary>
    private void ReadWebTitle()
    {
        if (_number is not null || !_isWebDate) return;
        var dateLine = 0;
        while (dateLine < _limit && _lines[dateLine].End < _date.Span.End) dateLine++;
        if (dateLine >= _limit) return;
        // "Kế hoạch triển khai …", below it the cells of a table with a day in one of them.
        if (dateLine > MostAboveDay && _kinds.OpensIn(_first, dateLine))
        {
            (_date, _isWebDate) = (default, false);
            return;
        }

        BodyLine = dateLine + 1;
        if (dateLine > 0 && IsWebTitle(_lines[dateLine - 1]))
        {
            SetHeadline(Headline.Split(_text, [TextSpan.FromBounds(_lines[dateLine - 1].ContentStart, _lines[dateLine - 1].ContentEnd)]));
            return;
        }

        var next = dateLine + 1;
        while (next < _lines.Count && next <= dateLine + MostControls && (!HasWord(_lines[next]) || IsControl(_lines[next]))) next++;
        if (next >= _lines.Count) return;
        var below = _lines[next];
        if (below.Length > 300 || below.IsRow || _portal.Contains(next) || Letters.IsFinished(_text, below.ContentStart, below.ContentEnd)) return;
        BodyLine = next + 1;
        SetHeadline(Headline.Split(_text, [TextSpan.FromBounds(below.ContentStart, below.ContentEnd)]));
    }

    /// <summary>Reads "VỀ VIỆC …", which opens a page that lost the letterhead and the line of the kind of a decision; the words above its first article tell the kind.</summary>
    private void ReadUnderLostKind()
    {
        var line = 0;
        while (line < _limit && (_lines[line].IsBorder || IsForeignControl(line))) line++;
        if (line >= _limit) return;
        var (start, end) = (_lines[line].ContentStart, _lines[line].ContentEnd);
        if (!_text.AsSpan(start, end - start).StartsWith("VỀ VIỆC", StringComparison.Ordinal) || !Letters.IsUpper(_text, start, end)) return;
        var kind = EnactedKind(line + 1);
        ReadTitle(new PrintedKind(kind ?? "Quyết định", start, end, line));
        _kind = kind;
    }

    /// <summary>The kind that the words above the first article tell, on one line or two: "QUYẾT", then "ĐỊNH:"; null where there are none.</summary>
    private string? EnactedKind(int line)
    {
        for (var i = line + 1; i < _lines.Count && i < line + MostLines; i++)
        {
            if (!SectionLabel.TryParse(_text, _lines[i].ContentStart, _lines[i].ContentEnd, out var label) || label is not { Style: LabelStyle.Article, Index: 1 }) continue;
            var words = Letters.OneLine(_text, [TextSpan.FromBounds(_lines[i - 2].ContentStart, _lines[i - 2].ContentEnd), TextSpan.FromBounds(_lines[i - 1].ContentStart, _lines[i - 1].ContentEnd)]);
            return words.EndsWith("QUYẾT ĐỊNH:", StringComparison.Ordinal) ? "Quyết định" : words.EndsWith("QUYẾT NGHỊ:", StringComparison.Ordinal) ? "Nghị quyết" : null;
        }

        return null;
    }

    /// <summary>Reads a page without letterhead whose first line is the title of the document.</summary>
    private void ReadHeadline()
    {
        var line = 0;
        while (line < _limit && (_lines[line].IsBorder || _portal.Contains(line) || TitleReader.IsRule(_text, _lines[line].ContentStart, _lines[line].ContentEnd) || TitleReader.IsDate(_text, _lines[line].ContentStart, _lines[line].ContentEnd, out _) || IsForeignControl(line))) line++;
        if (line >= _limit || _mottos.Opens(_lines[line].ContentStart, _lines[line].ContentEnd) || Headline.Find(_text, _layout, line) is not { } headline) return;
        BodyLine = headline.Next;
        IsReport = headline.IsReport;
        SetHeadline(headline);
    }

    /// <summary>Reads the heading of a paper of none of the kinds below the letterhead, or at the top of a text without one.</summary>
    private void ReadBareHeading()
    {
        if (_isWebDate) return;
        var below = -1;
        for (var i = _first; i < _limit; i++)
        {
            var (start, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (start >= end || _lines[i].IsBorder) continue;
            if (_lines[i].Length > LongestHeadLine || Fold.MatchWord(_text, start, end, "kinh gui") >= 0) break;
            if (_mottos.Opens(start, end) || i == _numberLine || (!_date.Span.IsEmpty && start <= _date.Span.Start && _date.Span.Start < end)) below = i + 1;
        }

        var heading = new BareHeading(_text, _layout, _mottos);
        if (!(below >= 0 ? heading.TryFindBelow(below, out var kind) : _issuers.Count == 0 && heading.TryFindAtTop(_first, out kind))) return;
        ReadTitle(kind);
        _kind = null;
    }

    /// <summary>Whether the line is a control of the page in another tongue above the words of the document: "Skip to main content".</summary>
    private bool IsForeignControl(int line)
    {
        if (line >= MostForeign || _lines[line].Length > LongestForeign || !IsAscii(_lines[line])) return false;
        for (var i = line + 1; i < _lines.Count && i <= line + MostForeign; i++)
        {
            if (!IsAscii(_lines[i])) return true;
        }

        return false;
    }

    private bool IsAscii(in TextLine line) => !_text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).ContainsAnyExceptInRange('\0', '\x7F');

    private void SetHeadline(Headline headline)
    {
        _kind = headline.Kind;
        _number = headline.Number;
        _headlineIssuer = headline.Issuer;
        if (!headline.Date.Date.IsEmpty) (_date, _isWebDate) = (headline.Date, false);
        var title = headline.Title;
        if (title.Count > 0 && PageDay(title[^1], out var day) is >= 0 and var open)
        {
            title[^1] = TextSpan.FromBounds(title[^1].Start, open);
            if (_date.Date.IsEmpty) (_date, _isWebDate) = (day, true);
        }

        SetTitle(title);
    }

    /// <summary>Where the day on which a web site put the page up ends the title in brackets: "(13:59 04/06/2019)"; -1 where it does not.</summary>
    private int PageDay(TextSpan piece, out OwnDate day)
    {
        day = default;
        var open = piece.End - 1;
        if (piece.Length < 2 || _text[open] != ')') return -1;
        while (open > piece.Start && (_text[open - 1] is '/' or '-' or ':' or ',' or '.' or 'h' || char.IsAsciiDigit(_text[open - 1]) || TextLine.IsBlank(_text[open - 1]))) open--;
        if (open - 1 <= piece.Start || _text[open - 1] != '(' || !DateLine.TryNumeric(_text, open, piece.End - 1, out day)) return -1;
        // Without the hour it may be any day: "(19/5/1890 - 19/5/2025)".
        if (!_text.AsSpan(open, day.Span.Start - open).Contains(':') && !_text.AsSpan(day.Span.End, piece.End - day.Span.End).Contains(':')) return -1;
        return TrimEnd(piece.Start, open - 1);
    }

    /// <summary>Whether the line is a control of the page: "In trang".</summary>
    private bool IsControl(in TextLine line) => line.Length <= LongestControl && Fold.MatchAny(_text, line.ContentStart, line.ContentEnd, Controls) is >= 0 and var stop && SectionLabel.SkipBlanks(_text, stop, line.ContentEnd) >= line.ContentEnd;

    /// <summary>Whether two letters stand side by side, as they do not in the controls of a page: "A- A A+ |".</summary>
    private bool HasWord(in TextLine line)
    {
        for (var i = line.ContentStart + 1; i < line.ContentEnd; i++)
        {
            if (char.IsLetter(_text[i]) && char.IsLetter(_text[i - 1])) return true;
        }

        return false;
    }

    /// <summary>Whether the line may be a title, not the way to the page ("Trang chủ » Tin tức"), one of its headings or a motto.</summary>
    private bool IsWebTitle(in TextLine line)
    {
        var words = _text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        return !words.ContainsAny('»', '›', '>') && words.Length >= 16 && !line.IsRow && !_mottos.Opens(line.ContentStart, line.ContentEnd);
    }

    private void FillFromPortal()
    {
        IsNumberListed = _number is null && _portal.Number is not null;
        if (_number is null && _portal.Number is { } number) _number = number;
        if (!_portal.Date.Date.IsEmpty && (_date.Date.IsEmpty || _isWebDate)) (_date, _isWebDate) = (_portal.Date, false);
        _kind ??= _portal.Kind;
        if (_title is null && !_portal.Title.IsEmpty) SetTitle([_portal.Title]);
        else if (_title is null && _portal.Number is not null) SetTitle(TitleOfPage());
    }

    /// <summary>The words of the page's own title above its list: "Quyết định 1383/QĐ-BNV năm 2012 phê duyệt Đề án … do Bộ Nội vụ ban hành".</summary>
    private List<TextSpan> TitleOfPage()
    {
        for (var i = _first; i < _limit && !_portal.Contains(i); i++)
        {
            var (at, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (_lines[i].IsBorder || _kind is null || Fold.MatchWord(_text, at, end, Fold.All(_kind)) is not (>= 0 and var stop)) continue;
            at = SectionLabel.SkipBlanks(_text, stop, end);
            if (at >= end || !NumberLine.TryReadAfter(_text, at, end, out var number, inTitle: true) || !Equals(number.Number, _number?.Number)) continue;
            at = SectionLabel.SkipBlanks(_text, number.Span.End, end);
            if (Fold.MatchWord(_text, at, end, "nam") is >= 0 and var year && SectionLabel.SkipBlanks(_text, year, end) is var digits && digits + 4 < end && int.TryParse(_text.AsSpan(digits, 4), System.Globalization.NumberStyles.None, null, out _)) at = SectionLabel.SkipBlanks(_text, digits + 4, end);
            if (_text.AsSpan(at, end - at).EndsWith(" ban hành", StringComparison.Ordinal) && _text.AsSpan(at, end - at).LastIndexOf(" do ", StringComparison.Ordinal) is > 0 and var by) end = at + by;
            if (end - at >= ShortestPageTitle && char.IsLower(_text[at])) return [TextSpan.FromBounds(at, end)];
        }

        return [];
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && TextLine.IsBlank(_text[end - 1])) end--;
        return end;
    }
}
