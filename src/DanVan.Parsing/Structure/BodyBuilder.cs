namespace DanVan.Parsing.Structure;

/// <summary>Cuts the lines into passages, joins what page breaks and hard line ends interrupt, sets footnotes apart and follows the numbering.</summary>
internal sealed class BodyBuilder(string text, List<TextLine> lines, Zone?[] zones, List<Diagnostic> diagnostics)
{
    private readonly OutlineBuilder _outline = new(diagnostics);
    private readonly List<Draft> _drafts = [];
    private readonly List<Footnote> _footnotes = [];
    private int _table;
    private Draft? _body;
    private Draft? _note;
    private bool _inNote;

    private sealed class Draft
    {
        public List<TextSpan> Pieces { get; } = [];

        public Zone Zone { get; set; }

        public PassageKind Kind { get; init; }

        public string? Section { get; init; }

        public string? Mark { get; init; }

        public int ContentStart { get; init; }

        public int Table { get; init; }

        public List<TextSpan> Cells { get; } = [];

        public bool IsHeading { get; set; }

        public SectionLabel Label { get; init; }

        public int Level { get; init; }

        public int Line { get; init; }

        public TextSpan Last => Pieces[^1];
    }

    public DocumentStructure Build(PlanHeader header, int bodyLine, Tail tail)
    {
        for (var i = 0; i < bodyLine; i++) AddPlain(i, Zone.Header);
        for (var i = bodyLine; i < lines.Count; i++)
        {
            if (zones[i] is Zone.Recipients or Zone.Signature) AddPlain(i, zones[i]!.Value);
            else ReadLine(i, zones[i] ?? Zone.Body);
        }

        CloseSections();
        _drafts.Sort(static (a, b) => a.Pieces[0].Start.CompareTo(b.Pieces[0].Start));
        var passages = new List<Passage>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            passages.Add(new Passage
            {
                Pieces = draft.Pieces,
                Zone = draft.Zone,
                Kind = draft.Kind,
                Section = draft.Section,
                FootnoteMark = draft.Mark,
                Cells = draft.Cells,
                Table = draft.Table,
                ContentStart = draft.ContentStart,
            });
        }

        var bodyEnd = _drafts.Count == 0 ? 0 : _drafts.Where(static draft => draft.Zone is Zone.Body or Zone.Footnote or Zone.Preamble).Select(static draft => draft.Last.End).DefaultIfEmpty(0).Max();
        var (flat, outline) = _outline.Build(bodyEnd);
        return new DocumentStructure
        {
            Header = header,
            Passages = passages,
            Sections = flat,
            Outline = outline,
            Footnotes = _footnotes,
            Recipients = tail.Recipients,
            Signature = tail.Signature,
            Annexes = Annexes(tail.AnnexLines),
        };
    }

    private List<Annex> Annexes(IReadOnlyList<int> starts)
    {
        var annexes = new List<Annex>();
        for (var k = 0; k < starts.Count; k++)
        {
            var line = lines[starts[k]];
            var end = k + 1 < starts.Count ? lines[starts[k + 1] - 1].End : lines[^1].End;
            annexes.Add(new Annex(Letters.OneLine(text, line.ContentStart, line.ContentEnd), null, TextSpan.FromBounds(line.Start, end)));
        }

        return annexes;
    }

    private void AddPlain(int i, Zone zone)
    {
        var line = lines[i];
        var draft = new Draft { Zone = zone, ContentStart = line.ContentStart };
        draft.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        _drafts.Add(draft);
        _body = null;
        _note = null;
        _inNote = false;
    }

    private void ReadLine(int i, Zone zone)
    {
        var line = lines[i];
        var (start, end) = (line.ContentStart, line.ContentEnd);
        if (line.IsRow)
        {
            AddRow(i, zone);
            return;
        }

        if (FootnoteMark(line, out var mark, out var content))
        {
            _note = new Draft { Zone = Zone.Footnote, ContentStart = content, Mark = mark };
            _note.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
            _drafts.Add(_note);
            _footnotes.Add(new Footnote(mark, _note.Pieces[0], Reference(mark, line.Start)));
            _inNote = true;
            return;
        }

        var bullet = TailParser.BulletLength(text, line.Start, line.End);
        if (bullet == 0 && start > line.Start) bullet = 0;
        if (bullet > 0)
        {
            Open(new Draft { Zone = BodyZone(zone), Kind = PassageKind.Bullet, ContentStart = line.Start + bullet, Section = _outline.CurrentPath }, line);
            return;
        }

        if (SectionLabel.TryParse(text, start, end, out var label) && TryOpenSection(i, zone, label)) return;
        if (Continues(i, zone)) return;
        Open(new Draft { Zone = BodyZone(zone), ContentStart = start, Section = _outline.CurrentPath }, line);
    }

    private Zone BodyZone(Zone zone) => zone == Zone.Body && _outline.Count == 0 ? Zone.Preamble : zone;

    private void Open(Draft draft, in TextLine line)
    {
        draft.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
        _drafts.Add(draft);
        _body = draft;
        _inNote = false;
    }

    private bool TryOpenSection(int i, Zone zone, in SectionLabel label)
    {
        var line = lines[i];
        var unfinished = _body is { IsHeading: false } body && !Letters.IsFinished(text, body.Last.Start, body.Last.End);
        var context = new OutlineBuilder.Context(unfinished, !line.BlankBefore, _body is { IsHeading: true });
        if (!_outline.Accepts(label, context, Letters.IsUpper(text, label.TitleStart, line.ContentEnd))) return false;
        var path = _outline.Enter(label, context, TextSpan.FromBounds(line.Start, line.End));
        var draft = new Draft
        {
            Zone = zone,
            Kind = PassageKind.Numbered,
            ContentStart = label.TitleStart,
            Section = path,
            Label = label,
            Level = _outline.CurrentLevel,
            Line = line.Number,
            IsHeading = !Letters.IsFinished(text, line.Start, line.End) && line.Length < 200,
        };
        _outline.Reserve(path, line.Number, _outline.CurrentLevel);
        _sections.Add(draft);
        Open(draft, line);
        return true;
    }

    private readonly List<Draft> _sections = [];

    private void CloseSections()
    {
        foreach (var draft in _sections)
        {
            List<TextSpan> pieces = [.. draft.Pieces];
            var last = pieces[^1];
            var titleStart = Math.Min(draft.ContentStart, pieces[0].End);
            pieces[0] = TextSpan.FromBounds(titleStart, pieces[0].End);
            var words = Letters.OneLine(text, pieces);
            var length = words.Length == 0 ? 0 : RunInHeading.TitleLength(words);
            var title = RunInHeading.Clean(words[..length]);
            _outline.Fill(title, TextSpan.FromBounds(draft.Pieces[0].Start, length == words.Length ? last.End : Locate(pieces, length)));
        }
    }

    private int Locate(List<TextSpan> pieces, int length)
    {
        var count = 0;
        var any = false;
        foreach (var piece in pieces)
        {
            if (any) count++;
            var blank = false;
            for (var i = piece.Start; i < piece.End; i++)
            {
                if (text[i] == '*') continue;
                var isBlank = TextLine.IsBlank(text[i]);
                if (!isBlank || !blank) count++;
                blank = isBlank;
                if (count >= length) return i + 1;
            }

            any = true;
        }

        return pieces[^1].End;
    }

    private void AddRow(int i, Zone zone)
    {
        var line = lines[i];
        if (i == 0 || !lines[i - 1].IsRow) _table++;
        if (Segment.IsTableRule(text, line.Start, line.End)) return;
        var draft = new Draft { Zone = zone == Zone.Body ? BodyZone(zone) : zone, Kind = PassageKind.TableRow, ContentStart = line.Start, Section = _outline.CurrentPath, Table = _table };
        var from = line.Start + 1;
        for (var k = from; k < line.End; k++)
        {
            if (text[k] != '|' || text[k - 1] == '\\') continue;
            var (cellStart, cellEnd) = (from, k);
            while (cellStart < cellEnd && TextLine.IsBlank(text[cellStart])) cellStart++;
            while (cellEnd > cellStart && TextLine.IsBlank(text[cellEnd - 1])) cellEnd--;
            draft.Cells.Add(TextSpan.FromBounds(cellStart, cellEnd));
            from = k + 1;
        }

        Open(draft, line);
        _body = null;
    }

    /// <summary>Joins the line to the passage or footnote that it goes on with; false where it begins something new.</summary>
    private bool Continues(int i, Zone zone)
    {
        var line = lines[i];
        var lower = Letters.StartsLower(text, line.ContentStart, line.ContentEnd);
        if (_inNote && _note is not null)
        {
            var noteOpen = !Letters.IsFinished(text, _note.Last.Start, _note.Last.End);
            if (!line.BlankBefore && (lower || noteOpen))
            {
                Extend(_note, line);
                var last = _footnotes[^1];
                _footnotes[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, line.End) };
                return true;
            }
        }

        if (_body is not null && (_body.Zone == zone || _body.Zone == Zone.Preamble))
        {
            var unfinished = !Letters.IsFinished(text, _body.Last.Start, _body.Last.End);
            var wrapped = !line.BlankBefore && _body.Last.End == lines[i - 1].End && _body.Last.Length is >= 40 and <= 130;
            if ((lower && unfinished && (!_body.IsHeading || !line.BlankBefore)) || (wrapped && (unfinished || lower)))
            {
                Extend(_body, line);
                _inNote = false;
                return true;
            }
        }

        if (lower && _note is not null && !Letters.IsSentenceEnd(text, _note.Last.Start, _note.Last.End))
        {
            var piece = new Draft { Zone = Zone.Footnote, ContentStart = line.ContentStart, Mark = _note.Mark };
            piece.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));
            _drafts.Add(piece);
            _footnotes.Add(new Footnote(_note.Mark!, piece.Pieces[0], default));
            _note = piece;
            _inNote = true;
            return true;
        }

        return false;
    }

    private static void Extend(Draft draft, in TextLine line) => draft.Pieces.Add(TextSpan.FromBounds(line.Start, line.End));

    private bool FootnoteMark(in TextLine line, out string mark, out int content)
    {
        mark = "";
        content = line.ContentStart;
        var i = line.ContentStart;
        var digits = new System.Text.StringBuilder();
        while (i < line.ContentEnd && Letters.SuperscriptDigit(text[i]) is >= 0 and var digit)
        {
            digits.Append((char)('0' + digit));
            i++;
        }

        if (digits.Length is 0 or > 3) return false;
        mark = digits.ToString();
        content = SectionLabel.SkipBlanks(text, i, line.ContentEnd);
        return content < line.ContentEnd;
    }

    private TextSpan Reference(string mark, int before)
    {
        var superscript = string.Concat(mark.Select(static digit => digit switch { '1' => '¹', '2' => '²', '3' => '³', '0' => '⁰', _ => (char)('⁰' + (digit - '0')) }));
        var at = before == 0 ? -1 : text.LastIndexOf(superscript, before - 1, Math.Min(before, 20000), StringComparison.Ordinal);
        return at < 0 ? default : new TextSpan(at, superscript.Length);
    }
}
