using System.Buffers;
using System.Globalization;
using DanVan.Parsing.Catalog;
using DanVan.Parsing.Citations;

namespace DanVan.Parsing.Structure;

/// <summary>Cuts the lines into passages, joins what page breaks and hard line ends interrupt, sets footnotes apart and follows the numbering.</summary>
internal sealed class BodyBuilder(string text, Layout layout, Zone?[] zones, FootnoteScanner footnotes, IReadOnlyList<SourceBlock> blocks, bool isScan, List<Diagnostic> diagnostics)
{
    /// <summary>How far beyond a footnote that breaks off its rest is looked for: about three pages.</summary>
    // The letters of a part reach no further.
    private const int FarthestRoman = 600;

    // Its place in the order of the letters, with "Đ".
    private const int LetterBehindH = 10;

    private const int NoteReach = 12000;

    private const int LongestTableRow = 400;

    /// <summary>What goes on down to the list of recipients is longer than the last cell of a table of tasks, which is a time or a note.</summary>
    private const int LongestLastCell = 60;

    /// <summary>How much of the name of a law may stand before a line end.</summary>
    private const int LongestLawStart = 120;

    /// <summary>Room for the line of words of a numbered item; a longer one takes more.</summary>
    private const int LongestTitleLine = 2048;

    /// <summary>"Phân loại cấp độ" is a heading of its own.</summary>
    private const int LongestBareGrade = 40;

    /// <summary>A marked label before a colon is no longer.</summary>
    private const int LongestLabel = 120;

    /// <summary>A heading that is shorter has no act in it: "2. Phạm vi thực hiện".</summary>
    private const int ShortHeading = 40;

    /// <summary>The title of an article in rules is no longer; what a decision decides is.</summary>
    private const int LongestArticleTitle = 60;

    /// <summary>The title of a chapter is set over no more lines, its label among them.</summary>
    private const int MostChapterLines = 4;

    /// <summary>How many lines of basis may stand before "QUYẾT ĐỊNH:", and before the Roman number behind a named part.</summary>
    private const int FarthestDecision = 60;

    /// <summary>A heading in bold takes no more lines before the one that closes it.</summary>
    private const int MostBoldLines = 3;

    /// <summary>So many dots before a page number are the leaders of a table of contents.</summary>
    private const int LeastLeaders = 5;

    /// <summary>No syllable is longer, the blank before it included.</summary>
    private const int LongestSyllable = 8;

    /// <summary>A longer line that breaks off within the name of a province is cut there, whether others are or not.</summary>
    private const int LeastCutLine = 50;

    /// <summary>A quotation takes no more lines.</summary>
    private const int LongestQuote = 60;

    /// <summary>A Roman number on a line of its own, with its sign, is no longer.</summary>
    private const int LongestNumberApart = 5;

    /// <summary>Names that a cut line parts: the end of the line, the beginning of the next.</summary>
    private static readonly (string Left, string Right)[] Broken =
    [
        (" Việt", "Nam"), ("Thủ tướng", "Chính phủ"), ("Tổng", "Bí thư"), ("Hồ Chí", "Minh"), ("Thừa Thiên", "Huế"), (" Mặt trận", "Tổ quốc"), (" Tổ quốc", "Việt Nam"), (" Cộng sản", "Việt Nam"), (" Cộng sản", "Hồ Chí Minh"), (" Liên hiệp", "Phụ nữ"), (" Liên đoàn", "Lao động"), (" Trung ương", "Đảng"),
        (" Ban Dân vận", "Tỉnh ủy"), (" Ban Dân vận", "Huyện ủy"), (" Ban Dân vận", "Trung ương"), (" Ban Thường vụ", "Tỉnh ủy"), (" Ban Thường vụ", "Huyện ủy"), (" Ban Thường vụ", "Thành ủy"), (" Ban Thường vụ", "Đảng ủy"), (" Ban Chấp hành", "Trung ương"), (" Ban Chấp hành", "Đảng bộ"), (" Chủ tịch", "Hồ Chí Minh"), (" Chủ tịch", "Ủy ban"), (" Chủ tịch", "UBND"),
    ];

    private static readonly string[] AwaitingAct = ["ban hanh", "thuc hien", "trien khai", "kem theo", "phe duyet"];

    // What the work below the heading of a body begins with.
    private static readonly string[] OpeningVerbs = ["to chuc", "phoi hop", "xay dung", "trien khai", "tham muu", "chu tri", "chu dong", "thuc hien", "bao cao", "tuyen truyen", "quan triet", "pho bien", "ra soat", "tang cuong", "chi dao", "huong dan", "cu the hoa", "tiep tuc", "day manh", "bo tri", "van dong", "kiem tra"];

    private static readonly string[] ActKinds =
    [
        "nghi quyet", "quyet dinh", "chi thi", "ket luan", "ke hoach", "cong van", "chuong trinh", "thong tu", "nghi dinh", "huong dan", "quy dinh", "thong bao", "luat", "bo luat", "phap lenh", "quy che", "de an",
    ];

    /// <summary>Words that stand before a number inside a sentence, so that the number opens no part.</summary>
    private static readonly string[] NumberWords = ["điều", "khoản", "điểm", "mục", "số", "ngày", "tháng", "năm", "chương", "phần", "lục", "quý", "và", "hoặc", "đến", "từ", "khóa", "thứ"];

    // "hằng năm", "mỗi tháng": no number belongs to the time.
    // What the name of an office follows.
    private static readonly string[] Posts =
    [
        " Giám đốc", " Văn phòng", " Chủ tịch", " Chủ nhiệm", " Trưởng ban", " Trưởng phòng", " Cục trưởng", " Vụ trưởng", " Viện trưởng", " Chi cục trưởng", " Tổng cục trưởng", " Hiệu trưởng",
        " Chánh Thanh tra", " Thường trực",
    ];

    private static readonly string[] EveryWords = ["hang", "moi", "ca", "nhieu", "tung"];

    private static readonly string[] LabelWords = ["chuong", "phan", "muc", "dieu", "tieu muc"];

    // Never changed.
    private static readonly HashSet<int> NoLines = [];

    // Nor this.
    private static readonly Dictionary<int, int> NoMarks = [];

    private readonly List<TextLine> _lines = layout.Lines;
    private readonly WholeText _whole = new(text);
    private readonly OutlineBuilder _outline = new(diagnostics);
    private readonly PassageStore _store = PassageStore.Rent();
    private readonly List<Footnote> _footnotes = [];
    private readonly PlainTable _plain = new(text, layout.Lines, zones);
    private HashSet<int> _annexLines = NoLines;
    private int _table;
    private int _block;
    private Passage? _body;
    private Passage? _note;
    private bool _inNote;
    private bool _noteInTail;
    private bool _isDecision;
    private bool _hasChapters;
    private int _openArticle;
    private bool _isNested;
    private Dictionary<int, int>? _articleLines;
    private int _quoteEnd = -1;
    private bool? _numbersApart;
    private bool _amends;

    public DocumentStructure Build(PlanHeader header, int bodyLine, Tail tail, CancellationToken cancellation)
    {
        _isDecision = header.Kind is "Quyết định" or null && Decides(bodyLine);
        _amends = header.Title is { } title && Fold.Find(title, 0, title.Length, "sua doi") >= 0;
        if (tail.AnnexLines.Count > 0) _annexLines = [.. tail.AnnexLines];
        for (var i = 0; i < _lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (i < bodyLine)
            {
                AddPlain(i, Zone.Header);
                continue;
            }

            if (_annexLines.Contains(i))
            {
                _outline.Restart();
                _body = null;
                _note = null;
                _inNote = false;
            }

            i = ReadLine(i, zones[i] ?? Zone.Body);
        }

        var marks = ReferenceMarks();
        CloseSections(marks);
        ReportOrphans();
        if (!IsInOrder(_store.Passages)) _store.Passages.Sort(static (a, b) => a.Pieces[0].Start.CompareTo(b.Pieces[0].Start));
        ClosingParagraphs.Settle(text, _store);
        var bodyEnd = 0;
        foreach (var draft in _store.Passages)
        {
            if (draft.Zone is Zone.Body or Zone.Footnote or Zone.Preamble or Zone.Annex) bodyEnd = Math.Max(bodyEnd, draft.Last.End);
        }

        var (flat, outline) = _outline.Build(bodyEnd);
        _outline.Return();
        return new DocumentStructure
        {
            Header = header,
            Passages = _store.Passages,
            Whole = _whole,
            Store = _store,
            Sections = flat,
            Outline = outline,
            Footnotes = _footnotes,
            NoteMarks = marks,
            Recipients = tail.Recipients,
            Signature = tail.Signature,
            Cosigners = tail.Cosigners,
            Annexes = tail.Annexes,
        };
    }

    // Only footnotes are read out of their order.
    private static bool IsInOrder(List<Passage> passages)
    {
        for (var i = 1; i < passages.Count; i++)
        {
            if (passages[i - 1].Pieces[0].Start > passages[i].Pieces[0].Start) return false;
        }

        return true;
    }

    /// <summary>Whether the word of decision stands alone on a line before the first article.</summary>
    private bool Decides(int bodyLine)
    {
        for (var i = bodyLine; i < _lines.Count && i < bodyLine + FarthestDecision; i++)
        {
            var end = _lines[i].ContentEnd;
            while (end > _lines[i].ContentStart && (text[end - 1] is ':' or '.' || TextLine.IsBlank(text[end - 1]))) end--;
            if (Fold.Is(text, _lines[i].ContentStart, end, "quyet dinh")) return true;
            if (Fold.MatchWord(text, _lines[i].ContentStart, end, "dieu 1") >= 0) return false;
        }

        return false;
    }

    private void AddPlain(int i, Zone zone)
    {
        var line = _lines[i];
        if (line.IsBorder) return;
        // Whatever stands behind the signature without being an annex is read on from line to line.
        if (zone == Zone.Signature && i > 0 && line.IsJoined && !_lines[i - 1].IsBorder && _store.Passages.Count > 0 && _store.Passages[^1] is { Zone: Zone.Signature } above && above.Last.End >= _lines[i - 1].Start)
        {
            Extend(above, line);
            return;
        }

        var draft = _store.Take(zone, line.ContentStart);
        draft.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        _store.Passages.Add(draft);
        _body = null;
        _inNote = false;
    }

    /// <summary>Reads the passage that begins on a line; the index of the last line it took.</summary>
    private int ReadLine(int i, Zone zone)
    {
        var line = _lines[i];
        if (_inNote && footnotes.IsInsideBlock(line.Start))
        {
            ExtendNote(line);
            return i;
        }

        if (line.IsBorder) return zone is Zone.Body or Zone.Annex ? AddBorderedRow(i, zone) : i;
        if (IsFootnote(i, zone, out var mark, out var content))
        {
            _noteInTail = zone is Zone.Signature or Zone.Recipients;
            StartNote(line, mark, content);
            return i;
        }

        if (zone is Zone.Recipients or Zone.Signature)
        {
            if (_inNote && _noteInTail) ExtendNote(line);
            else AddPlain(i, zone);
            return i;
        }

        if (line.IsRow)
        {
            AddRow(i, zone);
            return i;
        }

        if (zone is Zone.Body or Zone.Annex && _plain.Read(i) is { } rows) return AddPlainTable(rows, zone);
        if (line.ContentStart >= line.ContentEnd || Segment.IsTableRule(text, line.ContentStart, line.ContentEnd)) return i;
        var bullet = TailParser.BulletLength(text, line.Start, line.End);
        if (bullet > 0 && IsDashInside(i))
        {
            Extend(_body!, line);
            return i;
        }

        if (bullet > 0)
        {
            Open(_store.Take(BodyZone(zone), line.Start + bullet, PassageKind.Bullet, _outline.CurrentPath), line);
            return i;
        }

        if (IsContentsEntry(line))
        {
            Open(_store.Take(BodyZone(zone), line.ContentStart, PassageKind.Paragraph, _outline.CurrentPath), line);
            _body = null;
            return i;
        }

        if (i > _quoteEnd && QuotesItem(line)) _quoteEnd = Math.Max(i, QuoteEnd(i));
        if (i <= _quoteEnd)
        {
            if (!TryContinue(i, zone)) Open(_store.Take(BodyZone(zone), line.ContentStart, PassageKind.Paragraph, _outline.CurrentPath), line);
            return i;
        }

        var labelled = SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out var label);
        if (labelled && label.Style == LabelStyle.Roman && label.Index == _outline.NextRoman - 1 && ScanNumeral.TryRead(text, line.ContentStart, line.ContentEnd, _outline.NextRoman, isScan, out var whole)) label = whole;
        if (labelled) FollowArticles(i, zone, label);
        if (labelled && _outline.IsLetter(label)) label = label with { Style = LabelStyle.UpperLetter, Index = LetterBehindH };
        if (labelled && TryOpenSection(i, zone, label)) return i;
        if (ScanNumeral.TryRead(text, line.ContentStart, line.ContentEnd, _outline.NextRoman, isScan, out label) && TryOpenSection(i, zone, label)) return i;
        if (IsLabelWord(i) && SectionLabel.TryParse(text, line.ContentStart, _lines[i + 1].ContentEnd, out label) && TryOpenSection(i, zone, label))
        {
            _body!.Pieces.Add(TextSpan.FromBounds(_lines[i + 1].Start, _lines[i + 1].End));
            _body.AwaitsTitle = label.TitleStart >= _lines[i + 1].ContentEnd;
            return i + 1;
        }

        if (TryContinue(i, zone)) return i;
        Open(_store.Take(BodyZone(zone), line.ContentStart, PassageKind.Paragraph, _outline.CurrentPath), line);
        return i;
    }

    /// <summary>Whether a clause of another act is quoted, with its number: "“2. Sau khi có kết luận …". An act that amends another consists of such clauses.</summary>
    private bool QuotesItem(in TextLine line)
    {
        if (_amends || text[line.ContentStart] is not ('“' or '"') || line.ContentEnd - line.ContentStart <= 4 || !SectionLabel.TryParse(text, line.ContentStart + 1, line.ContentEnd, out _)) return false;
        var words = text.AsSpan(line.ContentStart + 1, line.ContentEnd - line.ContentStart - 1);
        return words.IndexOf('”') < 0 && (text[line.ContentStart] == '“' || words.Count('"') % 2 == 0);
    }

    /// <summary>The line on which the quotation closes that opens on the line; the line before it where none does on its page.</summary>
    private int QuoteEnd(int first)
    {
        if (text[_lines[first].ContentStart] == '"') return StraightQuoteEnd(first);
        for (var i = first + 1; i < _lines.Count && i <= first + LongestQuote && !_annexLines.Contains(i); i++)
        {
            // A footnote quotes an act over the end of its page.
            if (_lines[i].PageBefore) return first - 1;
            var words = text.AsSpan(_lines[i].ContentStart, _lines[i].ContentEnd - _lines[i].ContentStart);
            if (words.IndexOfAny('“', '”') is not (>= 0 and var mark)) continue;
            if (words[mark] == '”') return i;
            // Another quotation within it closes on its line.
            if (words[mark..].Count('“') != words[mark..].Count('”')) return first - 1;
        }

        return first - 1;
    }

    // The same sign opens and closes: the end is the first line with a mark too many that stands at its end.
    private int StraightQuoteEnd(int first)
    {
        for (var i = first + 1; i < _lines.Count && i <= first + LongestQuote && !_annexLines.Contains(i); i++)
        {
            if (_lines[i].PageBefore) return first - 1;
            var words = text.AsSpan(_lines[i].ContentStart, _lines[i].ContentEnd - _lines[i].ContentStart).TrimEnd(".;,");
            if (words is [.., '”'] || (words is [.., '"'] && words.Count('"') % 2 == 1)) return i;
            if (words.Count('"') % 2 == 1) return first - 1;
        }

        return first - 1;
    }

    /// <summary>
    /// In a decision "Điều 1. Phê duyệt Kế hoạch … như sau:" is a sentence. The parts below it stand in the article ("Mục II Điều 1") where the next
    /// article comes behind them; behind the last one they are those of the plan that is issued, beside the articles. Articles of rules have titles.
    /// </summary>
    private void FollowArticles(int i, Zone zone, in SectionLabel label)
    {
        if (!_isDecision || zone != Zone.Body) return;
        var line = _lines[i];
        if (label.Style == LabelStyle.Article)
        {
            _openArticle = !_hasChapters && (line.Length > LongestArticleTitle || Letters.IsFinished(text, line.Start, line.End)) ? label.Index : 0;
            if (_openArticle > 0 || _isNested) _outline.Leave();
            _isNested = false;
            return;
        }

        if (_openArticle == 0 || label.Style is not (LabelStyle.Roman or LabelStyle.UpperLetter or LabelStyle.Part)) return;
        _isNested = LastOfArticle(_openArticle + 1) > i;
        if (_isNested) _outline.Nest();
        else _outline.Leave();
        _openArticle = 0;
    }

    // The last line of the body that begins with the number of the article, or -1; an annex has articles of its own.
    private int LastOfArticle(int index)
    {
        if (_articleLines is null)
        {
            _articleLines = [];
            for (var i = 0; i < _lines.Count && !_annexLines.Contains(i); i++)
            {
                if ((zones[i] ?? Zone.Body) == Zone.Body && SectionLabel.TryParse(text, _lines[i].ContentStart, _lines[i].ContentEnd, out var label) && label.Style == LabelStyle.Article) _articleLines[label.Index] = i;
            }
        }

        return _articleLines.GetValueOrDefault(index, -1);
    }

    private Zone BodyZone(Zone zone) => zone == Zone.Body && _outline.Count == 0 ? Zone.Preamble : zone;

    private void Open(Passage draft, in TextLine line)
    {
        draft.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        draft.Index = _store.Passages.Count;
        _store.Passages.Add(draft);
        _body = draft;
        _inNote = false;
    }

    /// <summary>Whether a dash at the start of a wrapped line belongs to the sentence: "2021\n- 2025", "tổ chức chính trị\n- xã hội".</summary>
    private bool IsDashInside(int i)
    {
        var line = _lines[i];
        if (_body is null || !line.IsJoined || _inNote || !VietnameseText.IsDash(text[line.Start])) return false;
        var next = SectionLabel.SkipBlanks(text, line.Start + 1, line.End);
        if (next >= line.End) return false;
        var last = text[_body.Last.End - 1];
        if (next == line.Start + 1 && char.IsAsciiDigit(last) && IsRestOfNumber(next, line.End)) return true;
        if (char.IsLetter(last) && char.IsLetter(text[next]) && layout.IsFull(i - 1) && layout.IsTooWideForFirst(i)) return true;
        if (char.IsLower(text[next])) return char.IsLower(last) && next > line.Start + 1 && layout.IsFull(i - 1);
        if (!char.IsAsciiDigit(text[next]) || !char.IsAsciiDigit(Letters.Last(text, _body.Last.Start, _body.Last.End))) return false;
        // "CHỈ TIÊU ĐẾN NĂM 2025", below it "- 100% cán bộ …"
        return !_body.IsHeading || (next + 4 <= line.End && text.AsSpan(next, 4).IndexOfAnyExceptInRange('0', '9') < 0);
    }

    /// <summary>Whether the symbol of a number stands there: "số 05⏎-CTr/BDVTU".</summary>
    private bool IsRestOfNumber(int start, int end)
    {
        var i = start;
        while (i < end && i - start <= LongestSyllable && (char.IsLetter(text[i]) || text[i] == '&')) i++;
        return i > start + 1 && char.IsUpper(text[start]) && i + 1 < end && text[i] == '/' && char.IsUpper(text[i + 1]);
    }

    private bool IsFootnote(int i, Zone zone, out string mark, out int content)
    {
        var expected = _note is not null && int.TryParse(_note.FootnoteMark, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var before) ? before + 1 : 1;
        var line = _lines[i];
        if (!footnotes.TryMark(line, expected, _inNote, out mark, out content, out var certain)) return false;
        if (certain || zone is Zone.Signature or Zone.Recipients) return true;
        if (text[line.ContentStart] != '(') return line.BlankBefore || line.PageBefore || _inNote || IsUnfinished(_body) || IsDueNote(line, mark, expected);
        if (IsUnfinished(_body) && !line.IsJoined) return true;
        // "… kết quả tốt(1).", below a rule "(1) Gồm 12 xã."; without one it may be an item of a list.
        return (_inNote || (i > 0 && Segment.IsTableRule(text, _lines[i - 1].Start, _lines[i - 1].End))) && IsDue(line, mark, expected);
    }

    /// <summary>Whether the next footnote stands right below the passage that has its mark: "1 Thực hiện theo …", not an item with a mark behind its number.</summary>
    private bool IsDueNote(in TextLine line, string mark, int expected) =>
        !SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out _) && IsDue(line, mark, expected);

    private bool IsDue(in TextLine line, string mark, int expected) =>
        int.TryParse(mark, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value == expected
        && footnotes.Reference(mark, TextSpan.FromBounds(line.Start, line.End)) is { IsEmpty: false } place && place.Start < line.Start && line.Start - place.End < NoteReach;

    private void StartNote(in TextLine line, string mark, int content)
    {
        _note = _store.Take(Zone.Footnote, content);
        _note.FootnoteMark = mark;
        _note.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        _store.Passages.Add(_note);
        _footnotes.Add(new Footnote(mark, _note.Pieces[0], footnotes.Reference(mark, _note.Pieces[0])));
        _inNote = true;
    }

    private void ExtendNote(in TextLine line)
    {
        _note!.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        _footnotes[^1].GoOnTo(line.End);
        _inNote = true;
    }

    private void GoOnWithNote(in TextLine line)
    {
        var piece = _store.Take(Zone.Footnote, line.ContentStart);
        piece.FootnoteMark = _note!.FootnoteMark;
        piece.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        _store.Passages.Add(piece);
        _footnotes.Add(new Footnote(_note.FootnoteMark!, piece.Pieces[0], footnotes.Reference(_note.FootnoteMark!, piece.Pieces[0])));
        _note = piece;
        _inNote = true;
    }

    /// <summary>Whether a cut line holds the number alone: "2.", "Tăng cường quản lý …".</summary>
    private bool TitleIsBelow(int i)
    {
        var next = _lines[i + 1];
        // A list whose numbers a page sets apart: blank lines round the number and its words.
        var isApart = _lines[i].BlankBefore && (i + 2 >= _lines.Count || _lines[i + 2].BlankBefore) && !next.IsRow && TailParser.BulletLength(text, next.Start, next.End) == 0;
        return (layout.IsWrapped || isApart) && IsTitle(i + 1);
    }

    /// <summary>
    /// Whether the line is the number of a part in a text whose numbers all have lines of their own, as programs write them that take the words out of
    /// a PDF: "I.", blank, "MỤC ĐÍCH", blank, "1.", blank, "Mục đích".
    /// </summary>
    private bool IsNumberApart(int i, in SectionLabel label)
    {
        if (label.IsBare || label.Prefix.Count > 0 || i + 1 >= _lines.Count || _lines[i].IsRow || !IsTitle(i + 1)) return false;
        _numbersApart ??= SetsNumbersApart();
        return _numbersApart.Value;
    }

    // The first two Roman numbers stand alone, each above a title in capitals.
    private bool SetsNumbersApart()
    {
        var next = 1;
        for (var k = 0; k + 1 < _lines.Count && next <= 2; k++)
        {
            if (_lines[k].ContentEnd - _lines[k].ContentStart > LongestNumberApart || !SectionLabel.TryParse(text, _lines[k].ContentStart, _lines[k].ContentEnd, out var label)) continue;
            if (label.Style != LabelStyle.Roman || label.Index != next || label.TitleStart < _lines[k].ContentEnd || label.IsBare) continue;
            if (Letters.IsUpper(text, _lines[k + 1].ContentStart, _lines[k + 1].ContentEnd) && IsTitle(k + 1)) next++;
        }

        return next > 2;
    }

    /// <summary>Whether a line may be the title of the number above it: it begins with a capital and has no number itself.</summary>
    private bool IsTitle(int i) =>
        !_lines[i].IsRow && Letters.StartsUpper(text, _lines[i].ContentStart, _lines[i].ContentEnd) && !SectionLabel.TryParse(text, _lines[i].ContentStart, _lines[i].ContentEnd, out _);

    private bool TryOpenSection(int i, Zone zone, in SectionLabel label)
    {
        var line = _lines[i];
        if (label.TitleStart >= line.ContentEnd && !label.IsWorded && !(i + 1 < _lines.Count && _lines[i + 1].IsJoined && (line.IsMarked || layout.IsBlockStyle || TextLine.IsBoldOver(text, _lines, i) || TitleIsBelow(i))) && !IsNumberApart(i, label)) return false;
        var before = _inNote ? _note : _body;
        var unfinished = before is { IsHeading: false } && IsUnfinished(before) && !IsHeadline(before);
        // "Hoàn thiện dữ liệu số", below it "2.1. Rà soát …": only the number of an act goes on behind "số".
        var upper = Letters.IsUpper(text, label.TitleStart, line.ContentEnd);
        if (line.IsJoined && before is not null && !(upper && label.Style == LabelStyle.Roman && !BeginsWithNumber(line)) && NumberGoesOn(before.Last, line) && !OpensItems(before, label) && !IsAboveTitle(i, label) && !(text.AsSpan(before.Last.Start, before.Last.Length).EndsWith(" số", StringComparison.Ordinal) && !SectionLabel.IsActNumber(text, line.ContentStart, line.ContentEnd))) return false;
        if (line.IsJoined && NamesActBehind(label, line)) return false;
        if (before is not null && IsInBracket(before, line)) return false;
        // "Nội dung 1: …" is a part where nothing but the like stands above it; within a numbered part it is said of its work.
        if (label.Component.StartsWith("Nội dung ", StringComparison.Ordinal) && _outline.CurrentPath is { Length: > 0 } open && !open.StartsWith("Nội dung ", StringComparison.Ordinal)) return false;
        var isApart = !line.IsJoined && label is { Prefix.Count: 0, IsBare: false, IsWeak: false } && Letters.StartsUpper(text, label.TitleStart, line.ContentEnd) && (before is null || !NumberGoesOn(before.Last, line));
        var context = new OutlineBuilder.Context(unfinished && !(_inNote && !line.IsJoined), line.IsJoined, _body is { Kind: PassageKind.Numbered }, isApart, HasRomansBelow(i, label));
        if ((!_outline.Accepts(label, context, upper) && ((unfinished && before is not { Kind: PassageKind.Bullet }) || !BeginsLate(i, label))) || IsNamedPart(i, label)) return false;
        _hasChapters |= label.Style == LabelStyle.Chapter;
        var path = _outline.Enter(label, context, TextSpan.FromBounds(line.Start, label.TitleStart));
        var draft = _store.Take(zone, label.TitleStart, PassageKind.Numbered, path);
        draft.IsHeading = !Letters.IsFinished(text, line.Start, line.End) && line.Length < 200;
        draft.AwaitsTitle = SkipMarks(label.TitleStart, line.ContentEnd) >= line.ContentEnd && !(label.Style == LabelStyle.Article && IsSentence(i + 1));
        _outline.Reserve(path, line.Number, _outline.CurrentLevel);
        _store.Numbered.Add(draft);
        Open(draft, line);
        return true;
    }

    /// <summary>Whether the number of a chapter or part has a line of its own and a title in capitals below it, whatever stands above: "… nhiệm kỳ 2020 - 2025,", then "Chương I" and "QUY ĐỊNH CHUNG".</summary>
    private bool IsAboveTitle(int i, in SectionLabel label) =>
        label.Style is LabelStyle.Chapter or LabelStyle.Part && label.TitleStart >= _lines[i].ContentEnd && i + 1 < _lines.Count && !_lines[i + 1].IsRow
        && Letters.IsUpper(text, _lines[i + 1].ContentStart, _lines[i + 1].ContentEnd) && !SectionLabel.TryParse(text, _lines[i + 1].ContentStart, _lines[i + 1].ContentEnd, out _);

    /// <summary>Whether an article of another act is named at the head of a line: "theo quy định tại", then "Điều 17 Thông tư số …".</summary>
    private bool NamesActBehind(in SectionLabel label, in TextLine line) =>
        label.Style == LabelStyle.Article && TextLine.IsBlank(text[label.TitleStart - 1]) && label.TitleStart > 1 && char.IsLetterOrDigit(text[label.TitleStart - 2]) && Fold.MatchAny(text, label.TitleStart, line.ContentEnd, ActKinds) >= 0;

    /// <summary>Whether the words stand above a part: a title in capitals, or what an annex belongs to in brackets.</summary>
    private bool IsHeadline(Passage draft) =>
        draft.Kind == PassageKind.Paragraph && (Letters.IsUpper(text, draft.Last.Start, draft.Last.End) || (text[draft.Last.End - 1] == ')' && draft.Pieces.Count == 1 && text[draft.ContentStart] == '('));

    /// <summary>Whether the items of a Roman part begin with a later number than 1, as in an extract, and go on from it.</summary>
    private bool BeginsLate(int i, in SectionLabel label)
    {
        if (label.Style != LabelStyle.Arabic || label.Prefix.Count > 0 || label.IsWeak || label.IsBare || !_outline.IsRomanOpen) return false;
        for (var k = i + 1; k < _lines.Count && k < i + FarthestDecision; k++)
        {
            if (!SectionLabel.TryParse(text, _lines[k].ContentStart, _lines[k].ContentEnd, out var next) || next.Style is not (LabelStyle.Arabic or LabelStyle.Roman or LabelStyle.Part)) continue;
            // "2.1." stands below "2.".
            if (next.Style == LabelStyle.Arabic && next.Prefix.Count == 1 && string.Equals(next.Prefix[0], label.Component, StringComparison.Ordinal)) continue;
            return next.Style == LabelStyle.Arabic && next.Index == label.Index + 1;
        }

        return false;
    }

    /// <summary>
    /// Whether "Phần A: …" names a part of something else and opens none of this document: it stands within a Roman part without a part above it,
    /// the next Roman number goes on from that one, and no item 1 stands right below it.
    /// </summary>
    private bool IsNamedPart(int i, in SectionLabel label)
    {
        if (label.Style != LabelStyle.Part || _outline.HasPart || _outline.NextRoman is not (> 1 and var expected)) return false;
        var first = true;
        for (var k = i + 1; k < _lines.Count && k < i + FarthestDecision; k++)
        {
            if (!SectionLabel.TryParse(text, _lines[k].ContentStart, _lines[k].ContentEnd, out var next)) continue;
            // The first item of its own stands right below it: it opens a part of this document.
            if (next.Style is LabelStyle.Arabic or LabelStyle.ArabicParen or LabelStyle.Decimal && next.Index == 1 && next.Prefix.Count == 0 && first && _body is { Kind: PassageKind.Numbered }) return false;
            if (next.Style == LabelStyle.Roman) return next.Index == expected;
            first = false;
        }

        return false;
    }

    /// <summary>Whether a sentence or a numbered item stands on the line, which is no title of the article whose number stands alone above it.</summary>
    private bool IsSentence(int i) =>
        i < _lines.Count && !_lines[i].IsJoined && (Letters.IsFinished(text, _lines[i].ContentStart, _lines[i].ContentEnd) || _lines[i].Length > LongestLabel * 2 || SectionLabel.TryParse(text, _lines[i].ContentStart, _lines[i].ContentEnd, out _));

    /// <summary>Whether the line belongs to a table of contents: leaders or a tab and a page number close it.</summary>
    private bool IsContentsEntry(in TextLine line)
    {
        var i = line.End;
        while (i > line.Start && char.IsAsciiDigit(text[i - 1]) && line.End - i < 4) i--;
        if (i == line.End || line.End - i > 3) return false;
        var dots = 0;
        var tab = false;
        for (; i > line.Start && (text[i - 1] is '.' or '…' or '_' || TextLine.IsBlank(text[i - 1])); i--)
        {
            if (text[i - 1] is '.' or '_') dots++;
            else if (text[i - 1] == '…') dots += 3;
            else if (text[i - 1] == '\t') tab = true;
        }

        return i > line.Start && (dots >= LeastLeaders || (tab && dots == 0 && SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out _)));
    }

    /// <summary>Whether nothing but "Chương" or the like stands on the line and its number on the next.</summary>
    private bool IsLabelWord(int i)
    {
        var line = _lines[i];
        if (i + 1 >= _lines.Count || !_lines[i + 1].IsJoined || line.ContentEnd - line.ContentStart > 8) return false;
        if (_lines[i + 1].Length > 20 && !(Fold.Is(text, line.ContentStart, line.ContentEnd, "dieu") && IsNumberWithStop(_lines[i + 1]))) return false;
        foreach (var word in LabelWords)
        {
            if (Fold.Is(text, line.ContentStart, line.ContentEnd, word)) return true;
        }

        return false;
    }

    // "Điều⏎1. Phạm vi điều chỉnh", not "… tại Điều⏎5 Luật này".
    private bool IsNumberWithStop(in TextLine line)
    {
        var i = line.ContentStart;
        while (i < line.ContentEnd && char.IsAsciiDigit(text[i])) i++;
        return i > line.ContentStart && i + 1 < line.ContentEnd && text[i] == '.' && TextLine.IsBlank(text[i + 1]);
    }

    /// <summary>Whether the line begins with digits, or with the Roman number of a quarter and its year: "IV/2023", "II năm 2024".</summary>
    private bool BeginsWithNumber(in TextLine line)
    {
        var rest = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        if (rest.IsEmpty) return false;
        if (char.IsAsciiDigit(rest[0])) return true;
        var end = rest.IndexOfAnyExcept('I', 'V');
        return end is > 0 and < 4 && (rest[end..] is ['/', >= '0' and <= '9', ..] || rest[end..].StartsWith(" năm ", StringComparison.Ordinal));
    }

    /// <summary>Whether the number that begins the line belongs to the last word of the span: "Điều⏎5", "năm⏎2026", "lần thứ⏎XIV".</summary>
    private bool NumberGoesOn(TextSpan span, in TextLine line)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] is '*' or ' ') end--;
        if (end > span.Start && text[end - 1] == ',') return char.IsAsciiDigit(text[Math.Max(span.Start, end - 2)]);
        if (EndsInPeriod(span, end) && StartsWithYear(line)) return true;
        var from = WordStart(span, end);
        var word = text.AsSpan(from, end - from);
        foreach (var candidate in NumberWords)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return !Letters.IsUpper(text, span.Start, span.End) && (word.Length < 3 || !IsTimeWord(word) || IsDatePart(word, span, from, line));
        }

        return EndsInGrade(text.AsSpan(span.Start, end - span.Start));
    }

    // "… các địa bàn cấp độ⏎1. Tổ chức …"
    private static bool EndsInGrade(ReadOnlySpan<char> words) =>
        words.Length >= LongestBareGrade && (words.EndsWith(" cấp độ", StringComparison.Ordinal) || words.EndsWith(" mức độ", StringComparison.Ordinal));

    // "giai đoạn 2016 -⏎2020"
    private bool EndsInPeriod(TextSpan span, int end)
    {
        if (end - span.Start < 6 || !VietnameseText.IsDash(text[end - 1])) return false;
        var year = end - 1;
        while (year > span.Start && TextLine.IsBlank(text[year - 1])) year--;
        return year - span.Start >= 4 && text.AsSpan(year - 4, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (year - 4 == span.Start || !char.IsLetterOrDigit(text[year - 5]));
    }

    private bool StartsWithYear(in TextLine line)
    {
        var rest = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        return rest.Length >= 4 && rest[..4].IndexOfAnyExceptInRange('0', '9') < 0 && (rest.Length == 4 || !char.IsLetterOrDigit(rest[4]));
    }

    /// <summary>Whether the first item, or the next part by its number, stands below a heading that ends in a word like "điểm": "Điều 4. Tiêu chí và thang điểm", then "1. …"; "1. Đối tượng kiểm điểm", then "1.1. …" or "2. …".</summary>
    /// <summary>Whether Roman numbers begin anew behind the letter "A" that stands below others: it is a part above them ("A" with "I", "II", and "B").</summary>
    private bool HasRomansBelow(int i, in SectionLabel label)
    {
        if (label is not { Style: LabelStyle.UpperLetter, Index: 1 } || _outline.NextRoman <= 1) return false;
        for (var k = i + 1; k < _lines.Count && k < i + FarthestRoman && !_annexLines.Contains(k); k++)
        {
            if (!_lines[k].IsRow && text[_lines[k].ContentStart] is 'I' or 'V' or 'X' && SectionLabel.TryParse(text, _lines[k].ContentStart, _lines[k].ContentEnd, out var next) && next is { Style: LabelStyle.Roman, Prefix.Count: 0 }) return next.Index == 1;
        }

        return false;
    }

    // "(Kèm theo văn bản gồm: 1. Danh mục A;", then "2. Danh mục B; 3. Danh mục C).": a list within a bracket that closes on the line. "b)" closes none.
    private bool IsInBracket(Passage before, in TextLine line)
    {
        if (text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).IndexOf(')') < 0) return false;
        var depth = 0;
        foreach (var piece in before.Pieces) depth = Math.Max(0, Depth(piece.Start, piece.End, depth, stop: false));
        return depth > 0 && Depth(line.ContentStart, line.ContentEnd, depth, stop: true) == 0;
    }

    private int Depth(int start, int end, int depth, bool stop)
    {
        for (var i = start; i < end && !(stop && depth == 0); i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && depth > 0 && !IsLabelEnd(start, i)) depth--;
        }

        return depth;
    }

    // The bracket of "a)" at the start of a line or behind a mark, not that of "(khoản 2)".
    private bool IsLabelEnd(int start, int i) =>
        i > start && char.IsLetterOrDigit(text[i - 1]) && (i == start + 1 || (i > start + 2 && TextLine.IsBlank(text[i - 2]) && text[i - 3] is ';' or ':' or '.' or ','));

    private static bool OpensItems(Passage before, in SectionLabel label)
    {
        if (before is not { IsHeading: true, Kind: PassageKind.Numbered, Section: { } path } || label.IsBare) return false;
        if (label is { Index: 1, Prefix.Count: 0 }) return true;
        var dot = path.LastIndexOf('.');
        var last = path.AsSpan(dot + 1);
        if (label.Prefix.Count > 0 && last.Equals(label.Prefix[^1], StringComparison.Ordinal)) return label.Index == 1;
        var above = dot < 0 ? default : path.AsSpan(0, dot);
        above = above[(above.LastIndexOf('.') + 1)..];
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && label.Index == number + 1 && (label.Prefix.Count == 0 ? label.Style == LabelStyle.Arabic : above.Equals(label.Prefix[^1], StringComparison.Ordinal));
    }

    private int WordStart(TextSpan span, int end)
    {
        var from = end;
        while (from > span.Start && char.IsLetter(text[from - 1]) && end - from < 8) from--;
        return from;
    }

    private static bool IsTimeWord(ReadOnlySpan<char> word) =>
        word.Equals("ngày", StringComparison.OrdinalIgnoreCase) || word.Equals("tháng", StringComparison.OrdinalIgnoreCase) || word.Equals("năm", StringComparison.OrdinalIgnoreCase);

    // Not "II." or "2." below "hằng năm" or "05 năm": a day and a month have two figures at most and no words behind them, a year has four.
    private bool IsDatePart(ReadOnlySpan<char> word, TextSpan span, int from, in TextLine line)
    {
        var stop = line.ContentStart;
        while (stop < line.ContentEnd && char.IsAsciiDigit(text[stop])) stop++;
        var digits = stop - line.ContentStart;
        if (!(word[0] is 'n' or 'N' && word[1] is 'ă' or 'Ă' ? digits == 4 : digits is 1 or 2)) return false;
        var end = from;
        while (end > span.Start && TextLine.IsBlank(text[end - 1])) end--;
        return Fold.MatchAny(text, WordStart(span, end), end, EveryWords) < 0;
    }

    private bool IsUnfinished(Passage? draft) => draft is not null && !Letters.IsFinished(text, draft.Last.Start, draft.Last.End);

    private bool EndsGlued(TextSpan span) => text[span.End - 1] == '&' || text[span.End - 1] == '/' && !text.AsSpan(span.Start, span.Length).EndsWith("./", StringComparison.Ordinal)
        || (VietnameseText.IsDash(text[span.End - 1]) && span.Length > 1 && char.IsLetterOrDigit(text[span.End - 2]));

    /// <summary>Joins the line to the passage or footnote that it goes on with; false where it begins something new.</summary>
    private bool TryContinue(int i, Zone zone)
    {
        var line = _lines[i];
        if (_inNote && _note is not null) return TryContinueAfterNote(i);
        var note = _note is not null && IsUnfinished(_note) && line.Start - _note.Last.End < NoteReach ? _note : null;
        var lower = Letters.StartsLower(text, line.ContentStart, line.ContentEnd);
        if (_body is not null && Fits(_body.Zone, zone))
        {
            var joined = line.IsJoined && i > 0 && _body.Last.End == _lines[i - 1].End;
            var goesOn = joined ? GoesOn(_body, i) : GoesOnAfterBreak(_body, i);
            if (goesOn && !joined && note is not null && _body != note && IsSandwiched(i)) goesOn = false;
            if (goesOn)
            {
                Extend(_body, line);
                return true;
            }

            if (!joined && note is not null && (lower ? !IsUnfinished(_body) || IsSandwiched(i) : IsUnfinished(_body) && !_body.IsHeading && IsSandwiched(i)))
            {
                GoOnWithNote(line);
                return true;
            }

            return false;
        }

        if (note is null || !lower) return false;
        GoOnWithNote(line);
        return true;
    }

    private static bool Fits(Zone body, Zone zone) => body == zone || (body == Zone.Preamble && zone == Zone.Body);

    /// <summary>The line follows a footnote: it goes on with the footnote, or with the body that the page end broke off.</summary>
    private bool TryContinueAfterNote(int i)
    {
        var line = _lines[i];
        var note = _note!;
        var lower = Letters.StartsLower(text, line.ContentStart, line.ContentEnd);
        var joined = line.IsJoined && note.Last.End == _lines[i - 1].End;
        if (EndsGlued(note.Last) || (joined && (IsUnfinished(note) || lower || layout.IsFull(i - 1))))
        {
            ExtendNote(line);
            return true;
        }

        if (_body is not null && GoesOnAfterBreak(_body, i))
        {
            Extend(_body, line);
            _inNote = false;
            return true;
        }

        if (IsUnfinished(note) && (lower || (!IsUnfinished(_body) && layout.EndsWithConnective(note.Last.Start, note.Last.End))))
        {
            ExtendNote(line);
            return true;
        }

        return false;
    }

    /// <summary>Whether the next line goes on in a small letter, so that this one stands between two halves of a sentence.</summary>
    private bool IsSandwiched(int i)
    {
        if (i + 1 >= _lines.Count) return false;
        var next = _lines[i + 1];
        if (next.IsJoined || next.IsRow || next.IsBorder || TailParser.BulletLength(text, next.Start, next.End) > 0) return false;
        return Letters.StartsLower(text, next.ContentStart, next.ContentEnd) && !SectionLabel.TryParse(text, next.ContentStart, next.ContentEnd, out _);
    }

    /// <summary>Whether the line goes on with a passage that the line before belongs to, no blank line between.</summary>
    private bool GoesOn(Passage draft, int i)
    {
        var line = _lines[i];
        if (draft.AwaitsTitle || IsBoldOver(draft, line) || IsFirstSyllable(draft, i)) return true;
        if (EndsGlued(draft.Last)) return true;
        // "4. Các đơn vị trực thuộc" and "Căn cứ kế hoạch …": a basis begins a sentence.
        if (draft.IsHeading && draft.Kind == PassageKind.Numbered && char.IsUpper(text[line.ContentStart]) && Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "can cu") >= 0 && !Letters.IsUpper(text, line.ContentStart, line.ContentEnd)) return false;
        // "3. Các chi bộ trực thuộc", below it "Tổ chức quán triệt …"
        if (draft.IsHeading && draft.Kind == PassageKind.Numbered && char.IsUpper(text[line.ContentStart]) && text.AsSpan(draft.Last.Start, draft.Last.Length).TrimEnd(" *_").EndsWith(" trực thuộc", StringComparison.Ordinal) && Fold.MatchAny(text, line.ContentStart, line.ContentEnd, OpeningVerbs) >= 0) return false;
        var full = layout.IsFull(i - 1);
        var lower = Letters.StartsLower(text, line.ContentStart, line.ContentEnd);
        // "2 - Chỉ tiêu", below it "a- 100% cán bộ …"
        if (lower && draft.IsHeading && (IsDashedLetter(line) || RunInHeading.OpensItem(text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart)))) return false;
        var unfinished = !Letters.IsFinished(text, draft.Last.Start, draft.Last.End);
        if (!unfinished)
        {
            if (Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "tren day la") >= 0) return false;
            if (layout.IsBlockStyle && layout.Width < 200 && draft.Last.Length * 10 >= layout.Width * 7) return true;
            if ((lower || layout.IsBlockStyle) && layout.IsFullFirst(i - 1)) return true;
            return full && (lower || !layout.IsIndented(i) || layout.IsIndented(i - 1));
        }

        if (lower || (layout.IsBlockStyle && !EndsShort(draft, i)) || SectionLabel.IsActNumber(text, line.ContentStart, line.ContentEnd) || (BeginsWithNumber(line) && NumberGoesOn(draft.Last, line))) return true;
        if (draft.IsHeading && Letters.IsUpper(text, draft.Last.Start, draft.Last.End)) return Letters.IsUpper(text, line.ContentStart, line.ContentEnd);
        if (layout.IsIndented(i) && !layout.IsIndented(i - 1) && !full) return false;
        if (full || layout.IsTooWideForFirst(i) || (!draft.IsHeading && layout.IsFullFirst(i - 1))) return true;
        // "4. Các đơn vị trực thuộc", below it "Căn cứ kế hoạch …"
        if (draft.IsHeading && char.IsUpper(text[line.ContentStart]) && Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "can cu") >= 0) return false;
        return layout.EndsWithConnective(draft.Last.Start, draft.Last.End) || AwaitsBody(draft.Last) || BreaksName(draft.Last, line) || BreaksLaw(draft.Last, line) || (AwaitsAct(draft.Last) && Fold.MatchAny(text, line.ContentStart, line.ContentEnd, ActKinds) is >= 0 and var kind && (!draft.IsHeading || draft.Length >= ShortHeading || NamesAct(kind, line.ContentEnd)));
    }

    /// <summary>Whether a heading ends on the line before, far from where lines are cut, and its text begins on this one: "1. Mục đích", below it "Nâng cao …".</summary>
    private bool EndsShort(Passage draft, int i)
    {
        var line = _lines[i];
        var last = text.AsSpan(draft.Last.Start, draft.Last.Length);
        if (!draft.IsHeading || !layout.IsShort(i - 1) || !char.IsUpper(text[line.ContentStart]) || !char.IsLetterOrDigit(last[^1]) || (line.Length < layout.Width * 0.45 && !(i + 1 < _lines.Count && _lines[i + 1].IsJoined))) return false;
        if (text.AsSpan(line.ContentStart).StartsWith("Điều ", StringComparison.Ordinal) || last.Count('“') > last.Count('”')) return false;
        // "… xã Hòa", then "Tiến và xã Hòa Hải": a name that the line end may have cut.
        var word = last[(last.LastIndexOf(' ') + 1)..];
        return !(word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^1]));
    }

    /// <summary>
    /// Whether a cut line holds no more of a heading than its first syllable: "2. Sở", "Tài chính". A word that can stand alone ("1. Họp") is a whole heading
    /// above a line that is full or ends a sentence.
    /// </summary>
    private bool IsFirstSyllable(Passage draft, int i)
    {
        if (!layout.IsWrapped || !draft.IsHeading || draft.Pieces.Count > 1 || draft.ContentStart >= draft.Last.End) return false;
        var title = text.AsSpan(draft.ContentStart, draft.Last.End - draft.ContentStart);
        if (title.Length > LongestSyllable || !char.IsUpper(title[0])) return false;
        foreach (var c in title)
        {
            if (!char.IsLetter(c)) return false;
        }

        if (!layout.IsFull(i) && !Letters.IsFinished(text, _lines[i].Start, _lines[i].End)) return true;
        foreach (var head in (ReadOnlySpan<string>)["Bộ", "Sở", "Ban", "Cục", "Viện", "Hội", "Phòng", "Ủy", "Uỷ", "Văn", "Trung", "Chi", "Tòa", "Toà", "Liên", "Giao", "Chánh", "Các", "Đài", "Đoàn", "Thanh"])
        {
            if (title.SequenceEqual(head)) return true;
        }

        return false;
    }

    /// <summary>Whether the marks of bold that a heading opens are closed on the line below: "**2. Cục", "Hợp tác quốc tế**".</summary>
    private bool IsBoldOver(Passage draft, in TextLine line) =>
        draft.Kind == PassageKind.Numbered && draft.Pieces.Count <= MostBoldLines && text.AsSpan(line.Start, line.Length).Contains("**", StringComparison.Ordinal) && BoldMarks(draft) % 2 == 1;

    private int BoldMarks(Passage draft)
    {
        var marks = 0;
        foreach (var piece in draft.Pieces) marks += text.AsSpan(piece.Start, piece.Length).Count("**");
        return marks;
    }

    private bool IsDashedLetter(in TextLine line) =>
        line.ContentStart + 3 < line.ContentEnd && VietnameseText.IsDash(text[line.ContentStart + 1]) && TextLine.IsBlank(text[line.ContentStart + 2]);

    /// <summary>Whether the line goes on with a passage that a page break or a blank line interrupts.</summary>
    private bool GoesOnAfterBreak(Passage draft, int i)
    {
        var line = _lines[i];
        if (draft.AwaitsTitle) return true;
        if (draft.Kind == PassageKind.TableRow) return false;
        if (EndsGlued(draft.Last)) return true;
        var unfinished = !Letters.IsFinished(text, draft.Last.Start, draft.Last.End);
        if (!unfinished)
        {
            return draft.Kind == PassageKind.Bullet && text[draft.Last.End - 1] == ';' && draft.Length > 120
                && Fold.MatchAny(text, line.ContentStart, line.ContentEnd, ActKinds) >= 0 && char.IsUpper(text[line.ContentStart])
                && text.AsSpan(draft.Last.Start, draft.Last.Length - 1).IndexOfAny(';', ':') >= 0;
        }

        if (Letters.StartsLower(text, line.ContentStart, line.ContentEnd)) return !draft.IsHeading || draft.Length >= 60;
        if (BeginsWithNumber(line) && NumberGoesOn(draft.Last, line)) return true;
        if (IsChapterTitle(draft, line)) return true;
        if (draft.Length < 60 || Letters.IsUpper(text, draft.Last.Start, draft.Last.End)) return false;
        if (i > 0 && draft.Last.End == _lines[i - 1].End && layout.IsFull(i - 1) && (!draft.IsHeading || line.PageBefore)) return true;
        if (draft.IsHeading) return false;
        if (Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "can cu") >= 0) return false;
        return layout.EndsWithConnective(draft.Last.Start, draft.Last.End);
    }

    /// <summary>Whether the line is the next of those in capitals over which the title of a chapter or part is set: "NỘI DUNG THỰC HIỆN", "VÀ GIẢI PHÁP".</summary>
    private bool IsChapterTitle(Passage draft, in TextLine line)
    {
        if (draft is not { Kind: PassageKind.Numbered, IsHeading: true, Section: { } path } || draft.Pieces.Count is < 2 or > MostChapterLines) return false;
        var component = path.AsSpan(path.LastIndexOf('.') + 1);
        return (component.StartsWith("Chương ", StringComparison.Ordinal) || component.StartsWith("Phần ", StringComparison.Ordinal))
            && Letters.IsUpper(text, draft.Last.Start, draft.Last.End) && Letters.IsUpper(text, line.ContentStart, line.ContentEnd) && !line.IsRow && !SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out _);
    }

    /// <summary>Whether the words break off before the name of an act: "… về ban hành", "… thực hiện".</summary>
    private bool AwaitsAct(TextSpan span)
    {
        foreach (var word in AwaitingAct)
        {
            var from = span.End - word.Length;
            if (from > span.Start && TextLine.IsBlank(text[from - 1]) && Fold.Is(text, from, span.End, word)) return true;
        }

        return false;
    }

    /// <summary>Whether a number or a name follows the kind of an act: "Chương trình số 12-CTr/TU", not "Chương trình được thực hiện …".</summary>
    private bool NamesAct(int kind, int end)
    {
        var next = SectionLabel.SkipBlanks(text, kind, end);
        return next < end && (char.IsUpper(text[next]) || char.IsAsciiDigit(text[next]) || Fold.MatchWord(text, next, end, "so") >= 0);
    }

    /// <summary>Whether the name of a law goes over the line end: "Căn cứ Luật Tổ chức", "Chính phủ ngày …"; "Căn cứ Bộ", "luật Lao động".</summary>
    private bool BreaksLaw(TextSpan span, in TextLine next)
    {
        var s = text.AsSpan(0, next.ContentEnd);
        if (Chars.EndsWith(s, span.End, "căn cứ bộ")) return Chars.Matches(s, next.ContentStart, "luật");
        var least = Math.Max(span.Start, span.End - LongestLawStart);
        for (var p = span.End - 4; p >= least; p--)
        {
            if (Chars.Lower(s[p]) is not ('l' or 'p') || !Chars.AtWordStart(s, p) || !Chars.MatchesAny(s, p, ["luật", "pháp lệnh"], out var kindEnd)) continue;
            var name = Chars.SkipBlanks(s, kindEnd);
            return name < span.End && LawLexicon.TryRead(s, name, out var end, out _) && end > next.ContentStart;
        }

        return false;
    }

    /// <summary>Whether a cut line ends within a name or before one: "… chủ trì, phối hợp | Bộ Nội vụ", "… Điện lực Việt | Nam", "… của Thủ tướng | Chính phủ".</summary>
    private bool BreaksName(TextSpan span, in TextLine next)
    {
        var start = next.ContentStart;
        if ((!layout.IsWrapped && span.Length < LeastCutLine) || !char.IsUpper(text[start]) || Letters.IsUpper(text, start, next.ContentEnd)) return false;
        var line = text.AsSpan(span.Start, span.Length);
        var below = text.AsSpan(start, next.ContentEnd - start);
        foreach (var (left, right) in Broken)
        {
            if (line.EndsWith(left, StringComparison.Ordinal) && below.StartsWith(right, StringComparison.Ordinal)) return true;
        }

        foreach (var end in (ReadOnlySpan<string>)[" phối hợp", " Bộ", " Sở", " Ủy ban", " Uỷ ban", " Thủ tướng", " Phó Thủ tướng", " Ban Bí thư Trung ương", " Ngân hàng Nhà nước", " Bộ trưởng", " Tập đoàn", " Tổng công ty"])
        {
            if (line.EndsWith(end, StringComparison.Ordinal) && line.Length >= 2 * end.Length + 6) return true;
        }

        // "phối hợp với Giám đốc", then "Sở Nội vụ".
        foreach (var post in Posts)
        {
            if (line.EndsWith(post, StringComparison.Ordinal)) return Organs.Match(text, start, next.ContentEnd) >= 0;
        }

        // "Quảng", "Trị"
        var from = line.LastIndexOf(' ');
        if (from < 0 || line.Length - from > LongestSyllable || !char.IsUpper(line[from + 1])) return false;
        var stop = start;
        while (stop < next.ContentEnd && char.IsLetter(text[stop])) stop++;
        return stop - start <= LongestSyllable && Provinces.IsName(string.Concat(line[(from + 1)..], " ", text.AsSpan(start, stop - start)));
    }

    /// <summary>Whether the words break off inside the name of an issuer: "… của Bộ", "… giữa Ban cán sự đảng".</summary>
    private bool AwaitsBody(TextSpan span)
    {
        var tail = text.AsSpan(Math.Max(span.Start, span.End - 80), Math.Min(80, span.Length));
        var between = tail.LastIndexOf(" giữa ", StringComparison.Ordinal);
        if (between >= 0 && tail[between..].IndexOf(" và ", StringComparison.Ordinal) < 0 && tail[between..].IndexOfAny(',', ';') < 0) return true;
        var of = tail.LastIndexOf(" của ", StringComparison.Ordinal);
        if (of < 0) return false;
        foreach (var head in (ReadOnlySpan<string>)["Bộ", "Sở", "Ban", "Cục", "Tổng cục", "Chi cục", "Viện", "Bộ trưởng", "Giám đốc", "Chủ tịch", "Văn phòng", "Ủy ban", "Hội đồng"])
        {
            if (tail[(of + " của ".Length)..].SequenceEqual(head)) return true;
        }

        return false;
    }

    private static void Extend(Passage draft, in TextLine line)
    {
        if (draft.AwaitsTitle) (draft.AwaitsTitle, draft.IsHeading) = (false, true);
        draft.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        if (draft.IsHeading && draft.Length >= 300) draft.IsHeading = false;
    }

    private void AddRow(int i, Zone zone)
    {
        var line = _lines[i];
        if (i == 0 || !_lines[i - 1].IsRow) _table++;
        if (Segment.IsTableRule(text, line.Start, line.End)) return;
        var draft = _store.Take(BodyZone(zone), line.Start, PassageKind.TableRow, _outline.CurrentPath);
        draft.Table = _table;
        var from = text[line.Start] == '|' ? line.Start + 1 : line.Start;
        for (var k = from; k < line.End; k++)
        {
            if (text[k] != '|' || (k > line.Start && text[k - 1] == '\\')) continue;
            draft.AddCell(Trim(from, k));
            from = k + 1;
        }

        if (from < line.End) draft.AddCell(Trim(from, line.End));

        draft.Continued = ContinuedAt(line.Start);
        Open(draft, line);
        _body = null;
    }

    // The cells of the row that begins here which its file merged with those above. The rows are asked for in their order.
    private ulong ContinuedAt(int start)
    {
        while (_block < blocks.Count && blocks[_block].Span.Start < start) _block++;
        var continued = 0UL;
        for (var i = _block; i < blocks.Count && blocks[i].Span.Start == start; i++)
        {
            foreach (var cell in blocks[i].Continued)
            {
                if (cell < 64) continued |= 1UL << cell;
            }
        }

        return continued;
    }

    private int AddPlainTable(List<PlainRow> rows, Zone zone)
    {
        _table++;
        foreach (var row in rows)
        {
            var draft = _store.Take(BodyZone(zone), _lines[row.FirstLine].Start, PassageKind.TableRow, _outline.CurrentPath);
            draft.Table = _table;
            foreach (var cell in row.Cells) draft.AddCell(cell);
            for (var i = row.FirstLine; i < row.EndLine; i++) draft.Pieces.Add(TextSpan.FromBounds(_lines[i].Start, _lines[i].End));
            _store.Passages.Add(draft);
        }

        _body = null;
        _inNote = false;
        return rows[^1].EndLine - 1;
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && TextLine.IsBlank(text[start])) start++;
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Reads a row whose cells take several lines each, a line with a pipe before and after every cell.</summary>
    private int AddBorderedRow(int i, Zone zone)
    {
        if (zone == Zone.Body && IsHeadedCell(i)) return i;
        var draft = _store.Take(BodyZone(zone), _lines[i].Start, PassageKind.TableRow, _outline.CurrentPath);
        var last = i;
        var first = -1;
        for (var k = i + 1; k < _lines.Count && k - i < LongestTableRow; k++)
        {
            var line = _lines[k];
            if (first < 0 && IsEmptyCell(k) && (draft.Cells.Count > 0 || (i > 0 && _lines[i - 1].IsBorder && !_lines[i].BlankBefore)))
            {
                draft.AddCell(new TextSpan(line.Start, 0));
                last = k;
                if (k + 1 >= _lines.Count || ((_lines[k + 1].IsBorder || _lines[k + 1].BlankBefore) && !IsEmptyCell(k + 1))) break;
                continue;
            }

            if (zones[k] is not (null or Zone.Annex) || line.IsRow || line.BlankBefore || (first < 0 && _annexLines.Contains(k) && Letters.IsUpper(text, line.ContentStart, line.ContentEnd))) break;
            if (!line.IsBorder)
            {
                if (first < 0) first = k;
                continue;
            }

            // What goes on down to the list of recipients stands between two tables.
            if (first < 0 || ((draft.Cells.Count == 0 || _lines[k - 1].End - _lines[first].Start > LongestLastCell) && k + 1 < _lines.Count && zones[k + 1] is Zone.Recipients or Zone.Signature)) break;
            draft.AddCell(TextSpan.FromBounds(_lines[first].Start, _lines[k - 1].End));
            for (var m = first; m < k; m++) draft.Pieces.Add(TextSpan.FromBounds(_lines[m].Start, _lines[m].End));
            first = -1;
            last = k;
            if (k + 1 >= _lines.Count || ((_lines[k + 1].IsBorder || _lines[k + 1].BlankBefore) && !IsEmptyCell(k + 1))) break;
        }

        var framed = (i > 0 && _lines[i - 1].IsBorder) || (last + 1 < _lines.Count && _lines[last + 1].IsBorder);
        if (draft.Cells.Count == 0 || (draft.Cells.Count == 1 && !framed)) return i;
        if (i == 0 || !_lines[i - 1].IsBorder || _lines[i].BlankBefore) _table++;
        if (draft.Pieces.Count == 0) return last;
        draft.Table = _table;
        draft.ContentStart = draft.Pieces[0].Start;
        _store.Passages.Add(draft);
        _body = null;
        _inNote = false;
        return last;
    }

    /// <summary>
    /// Whether the one cell of a row is a part of the document that is set in a frame: "|", below it "**1. Hàng hóa đề nghị xác định trước mã số:** …". A group of
    /// rows has a number without a colon, or the first cell of several.
    /// </summary>
    private bool IsHeadedCell(int i)
    {
        if (i + 1 >= _lines.Count || text[_lines[i + 1].Start] != '*' || _lines[i + 1].BlankBefore) return false;
        var line = _lines[i + 1];
        if (!SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out var label) || label.Style is not (LabelStyle.Arabic or LabelStyle.Roman) || label.IsBare || label.IsWeak || label.TitleStart >= line.ContentEnd) return false;
        var end = i + 2;
        while (end < _lines.Count && end < i + LongestTableRow && !_lines[end].IsBorder && !_lines[end].IsRow && !_lines[end].BlankBefore) end++;
        // Behind its last line the next row begins, or the words go on without a frame; within the second and further parts stand tables.
        if (end >= _lines.Count || !_lines[end].IsBorder || (end + 1 < _lines.Count && !_lines[end + 1].IsBorder && !_lines[end + 1].BlankBefore && !_outline.Follows(label))) return false;
        var words = text.AsSpan(label.TitleStart, _lines[end - 1].End - label.TitleStart);
        return words.IndexOf(':') is > 0 and var colon && (words[(colon + 1)..].TrimStart().StartsWith("*") || words[colon - 1] == '*');
    }

    /// <summary>Whether nothing but marks of bold stands between two lines of one pipe each: "** **" fills an empty cell.</summary>
    private bool IsEmptyCell(int i) => i > 0 && i < _lines.Count && _lines[i].IsBorder && _lines[i - 1].IsBorder && text.AsSpan(_lines[i - 1].End, _lines[i].Start - _lines[i - 1].End).Contains('*');

    /// <summary>Where the marks of the footnotes stand in the text, start and end; they are no part of a title.</summary>
    private Dictionary<int, int> ReferenceMarks()
    {
        if (_footnotes.Count == 0) return NoMarks;
        var marks = new Dictionary<int, int>();
        foreach (var footnote in _footnotes)
        {
            if (!footnote.Reference.IsEmpty) marks[footnote.Reference.Start] = footnote.Reference.End;
            // "[1]" for the same note again.
            if (!int.TryParse(footnote.Mark, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)) continue;
            foreach (var place in footnotes.PlacesOf(value))
            {
                if (text[place.Start] is '[' or '^' or '<') marks[place.Start] = place.End;
            }
        }

        return marks;
    }

    private void CloseSections(Dictionary<int, int> marks)
    {
        var pieces = new List<TextSpan>();
        var line = ArrayPool<char>.Shared.Rent(LongestTitleLine);
        foreach (var draft in _store.Numbered)
        {
            pieces.Clear();
            for (var k = 0; k < draft.Pieces.Count; k++) pieces.Add(k == 0 ? draft.Pieces[k] : TextSpan.FromBounds(SkipHashes(draft.Pieces[k].Start, draft.Pieces[k].End), draft.Pieces[k].End));
            while (pieces.Count > 1 && (pieces[0].End <= draft.ContentStart)) pieces.RemoveAt(0);
            pieces[0] = TextSpan.FromBounds(SkipMarks(Math.Clamp(draft.ContentStart, pieces[0].Start, pieces[0].End), pieces[0].End), pieces[0].End);
            if (pieces.Count > 1 && pieces[0].IsEmpty) pieces.RemoveAt(0);
            if (Letters.MostOfLine(pieces) is var most && most > line.Length)
            {
                ArrayPool<char>.Shared.Return(line);
                line = ArrayPool<char>.Shared.Rent(most);
            }

            ReadOnlySpan<char> words = draft.AwaitsTitle ? [] : line.AsSpan(0, Letters.OneLine(text, pieces, marks, line));
            var length = words.Length == 0 ? 0 : RunInHeading.TitleLength(words);
            if (length > 0 && IsParagraph(draft, words)) length = Math.Min(length, RunInHeading.OrdinalLength(words));
            if (IsMarkedLabel(pieces[0]) && words.IndexOf(':') is > 0 and var colon && colon < length) length = colon;
            var end = length == words.Length ? draft.Last.End : Locate(pieces, length, marks);
            _outline.Fill(TitleOf(words[..RunInHeading.CleanLength(words[..length])], pieces[0]), TextSpan.FromBounds(draft.Pieces[0].Start, end));
        }

        ArrayPool<char>.Shared.Return(line);
    }

    /// <summary>Behind what stands before the words of a title: the marks of a heading, the mark of a footnote ("a)[13]").</summary>
    private int SkipMarks(int start, int end)
    {
        start = SkipHashes(start, end);
        if (start >= end || text[start] != '[') return start;
        var i = start + 1;
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        return i > start + 1 && i < end && text[i] == ']' ? i + 1 : start;
    }

    /// <summary>Behind the marks of a heading: "## Chương V", below it "### QUY ĐỊNH CHUNG".</summary>
    private int SkipHashes(int start, int end)
    {
        var i = start;
        while (i < end && text[i] == '#') i++;
        return i > start && i < end && TextLine.IsBlank(text[i]) ? i + 1 : start;
    }

    /// <summary>The title as it stands in the document, where its lines say it there.</summary>
    private LazyText TitleOf(ReadOnlySpan<char> title, TextSpan content)
    {
        var start = content.Start;
        while (start < content.End && (text[start] == '*' || TextLine.IsBlank(text[start]))) start++;
        return LazyText.Read(_whole, start, title);
    }

    /// <summary>Whether an item is a paragraph of its own and not the heading of what stands below it: several sentences, or one with nothing below.</summary>
    private bool IsParagraph(Passage draft, ReadOnlySpan<char> words)
    {
        if (words[^1] is not ('.' or ';')) return false;
        if (RunInHeading.FirstSentence(words) < words.Length) return true;
        var next = draft.Index + 1;
        return next >= _store.Passages.Count || _store.Passages[next].Zone != draft.Zone || (_store.Passages[next].Kind == PassageKind.Numbered && _store.Passages[next].Section is { } path && !(draft.Section is { } own && path.Length > own.Length && path[own.Length] == '.' && path.StartsWith(own, StringComparison.Ordinal)));
    }

    /// <summary>Whether marks of bold or italic set the words up to the first colon apart: "**Công tác tuyên truyền:** đẩy mạnh …".</summary>
    private bool IsMarkedLabel(TextSpan content)
    {
        var colon = text.AsSpan(content.Start, Math.Min(content.Length, LongestLabel)).IndexOf(':');
        if (colon <= 0) return false;
        colon += content.Start;
        var closing = text[colon - 1] == '*' ? colon - 1 : colon + 1;
        if (closing >= content.End || text[closing] != '*') return false;
        var open = content.Start;
        while (open < closing && text[open] == '*') open++;
        if (open == content.Start)
        {
            while (open > 0 && text[open - 1] is not ('*' or '\n')) open--;
            if (open == 0 || text[open - 1] != '*') return false;
            open = content.Start;
        }

        while (closing > open && text[closing - 1] == '*') closing--;
        return text.AsSpan(open, closing - open).IndexOf('*') < 0;
    }

    // Whether the line end between the character and the next one stands within the symbol of a number, so that the line of words has no blank there.
    private bool BreaksCode(int from, int last, int next, int end) => last >= from && next < end && CharTraits.IsUpper(text[next]) && Letters.BreaksCode(text.AsSpan(from, last + 1 - from), text.AsSpan(next, end - next));

    /// <summary>The place in the text where so many characters of the one line of words end.</summary>
    private int Locate(List<TextSpan> pieces, int length, Dictionary<int, int> marks)
    {
        // Nearly always the line as it stands.
        if (marks.Count == 0 && length > 0 && length <= pieces[0].Length && PlainLine.Is(text.AsSpan(pieces[0].Start, length))) return pieces[0].Start + length;
        var count = 0;
        var (from, last) = (0, -1);
        foreach (var piece in pieces)
        {
            if (count > 0 && !BreaksCode(from, last, piece.Start, piece.End)) count++;
            from = piece.Start;
            var blank = false;
            var isBehindEnd = false;
            for (var i = piece.Start; i < piece.End; i++)
            {
                if (marks.Count > 0 && marks.TryGetValue(i, out var next))
                {
                    i = Math.Min(next, piece.End) - 1;
                    continue;
                }

                if (text[i] == '*') continue;
                var isBlank = TextLine.IsBlank(text[i]);
                if (!isBlank && isBehindEnd && BreaksCode(from, last, i, piece.End)) count--;
                if (!isBlank || !blank) count++;
                blank = isBlank;
                isBehindEnd = isBlank && (isBehindEnd || text[i] is '\n' or '\r');
                if (!isBlank) last = i;
                if (count >= length) return i + 1;
            }
        }

        return pieces[^1].End;
    }

    private void ReportOrphans()
    {
        if (_footnotes.Count == 0) return;
        var marks = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var footnote in _footnotes)
        {
            marks.Add(footnote.Mark);
            if (footnote.Reference.IsEmpty && reported.Add(footnote.Mark)) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.OrphanFootnote, footnote.Span, footnote.Mark));
        }

        foreach (var (value, places) in footnotes.References)
        {
            var mark = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (marks.Contains(mark) || Letters.SuperscriptDigit(text[places[0].Start]) < 0 || value > _footnotes.Count + 1 || text[places[0].Start - 1] == 'm') continue;
            diagnostics.Add(Diagnostic.Create(DiagnosticCodes.OrphanFootnote, places[0], mark));
        }
    }
}
