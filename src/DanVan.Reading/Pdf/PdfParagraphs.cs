using System.Text;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Reading;

/// <summary>Joins lines to paragraphs, over pages too, and sets footnotes apart.</summary>
internal sealed class PdfParagraphs(List<PageLayout> pages)
{
    private const int LeastSameSize = 3;
    private const double MostOfLine = 0.85;

    // In points: how far the ends of stretched lines lie apart, and how far at least the end of one that is not stretched lies off.
    private const double Flush = 0.6;
    private const double Short = 1.5;
    private const int LeastFlush = 8;
    private const int MostTitleLines = 4;

    private readonly List<Block> _blocks = [];
    private readonly List<List<PdfLine>> _notes = [];
    private readonly List<PdfLine> _open = [];
    private double _bodySize = 12;
    private (double Low, double High)? _bodyBoxes;
    private double _pitch = 18;
    private readonly Dictionary<int, double> _pitches = [];
    private readonly Dictionary<(int, int), int> _oneSize = [];
    private bool _indents;
    private bool _justified;
    private Dictionary<int, (double Left, double Right)> _edges = [];

    public List<Block> Build()
    {
        Measure();
        foreach (var page in pages)
        {
            if (page.Page.Number > 1 && _blocks.Count + _open.Count > 0) AddBreak(page.Page);
            var body = SplitNotes(page);
            foreach (var part in body)
            {
                if (part is PageText line)
                {
                    Add(line.Line);
                }
                else if (part is PageRegion { IsRow: true } row)
                {
                    for (var i = 1; i < row.Lines.Count; i++) row.Lines[0].Add(row.Lines[i]);
                    Add(row.Lines[0]);
                }
                else if (part is PageRegion { IsText: true } text)
                {
                    AddText(text);
                }
                else if (part is PageRegion region)
                {
                    Close();
                    AddRegion(page.Page, region);
                }
                else if (part is RuledTable table)
                {
                    AddTable(page.Page, table.Read(page.Page), table.Edges, ReferenceEquals(part, body[0]));
                }
                else if (part is HeadedTable headed)
                {
                    AddTable(page.Page, headed.Read(page.Page), headed.Edges, ReferenceEquals(part, body[0]));
                }
            }
        }

        Close();
        foreach (var note in _notes)
        {
            _blocks.Add(Piece(note, JoinLines(note), SourceBlockKind.Footnote));
        }

        return _blocks;
    }

    public static SourceLocation Locate(int page, List<PdfLine> lines)
    {
        if (lines.Count == 0) return new SourceLocation(page);
        var box = lines[0].Words[0].Place;
        foreach (var line in lines)
        {
            if (line.Page != lines[0].Page) continue;
            foreach (var word in line.Words) box = box.With(word.Place);
        }

        return Locate(lines[0].Page, box);
    }

    public static SourceLocation Locate(int page, PageBox box)
    {
        return new SourceLocation(page, Left: Round(box.Left), Top: Round(box.Top), Right: Round(box.Right), Bottom: Round(box.Bottom));

        static double Round(double value) => Math.Round(value, 1);
    }

    /// <summary>The paragraphs of a cell: a new one where an item begins.</summary>
    public static List<Block> OfCell(List<PdfLine> lines)
    {
        var blocks = new List<Block>();
        var open = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && !open[^1].IsCut && ParagraphText.BeginsItem(line.Text) && !BreaksNumber(open[^1].Text, line.Text) && !ParagraphText.GoesOnRange(open[^1].Text, line.Text)) Flush();
            open.Add(line);
        }

        Flush();
        return blocks;

        void Flush()
        {
            if (open.Count == 0) return;
            blocks.Add(Piece(open, JoinLines(open)));
            open.Clear();
        }
    }

    private static double Confidence(List<PdfLine> lines) => lines.Count == 0 ? 1 : lines.Min(static line => line.Confidence);

    // The break goes behind a paragraph that may go on over it.
    private void AddBreak(PdfPage page) => _pendingBreak = new BreakBlock(new SourceLocation(page.Number));

    private BreakBlock? _pendingBreak;

    private void Measure()
    {
        var lines = pages.SelectMany(static page => page.Parts.OfType<PageText>().Select(part => (page.Page, part.Line))).ToList();
        if (lines.Count == 0) return;
        foreach (var (_, line) in lines) LearnSizes(line);
        var sizes = lines.SelectMany(static pair => Enumerable.Repeat(pair.Line.Size, Math.Min(20, 1 + (pair.Line.Text.Length / 10)))).Order().ToList();
        _bodySize = sizes[sizes.Count / 2];
        _bodyBoxes = BoxesOfBody();
        _edges = lines.GroupBy(static pair => WidthKey(pair.Page)).ToDictionary(static group => group.Key, static group => EdgesOf(group.ToList(), least: 0)!.Value);
        // Pages of a scan lie differently on the glass.
        foreach (var group in lines.GroupBy(static pair => pair.Page.Number))
        {
            if (EdgesOf(group.ToList(), least: 10) is { } own) _edges[-group.Key] = own;
        }

        // Whether the first lines of paragraphs are indented, as in most official documents.
        var starts = new List<(PdfPage Page, PdfLine Line)>();
        for (var i = 1; i < lines.Count; i++)
        {
            var above = lines[i - 1].Line;
            var ended = above.Right < Edges(lines[i - 1].Page).Right - (4 * _bodySize) && above.Text.Length > 0 && above.Text[^1] is '.' or ';' or ':';
            if (ended || ParagraphText.BeginsItem(lines[i].Line.Text)) starts.Add(lines[i]);
        }

        _indents = starts.Count >= 3 && starts.Count(pair => pair.Line.Left > Edges(pair.Page).Left + (0.7 * _bodySize)) * 10 >= starts.Count * 7;

        // Whether lines are stretched to the right margin: nearly all that end near it end at it.
        var near = lines.Where(pair => !pair.Page.Recognized && Math.Abs(pair.Line.Right - Edges(pair.Page).Right) < 1.5 * _bodySize).ToList();
        _justified = near.Count >= LeastFlush && near.Count(pair => Math.Abs(pair.Line.Right - Edges(pair.Page).Right) < Flush) * 10 >= near.Count * 7;

        var pitches = new List<(int Page, double Pitch)>();
        for (var i = 1; i < lines.Count; i++)
        {
            var (page, line) = lines[i];
            var above = lines[i - 1].Line;
            var pitch = line.Bottom - above.Bottom;
            if (above.Page == line.Page && pitch > 4 && pitch < 3 * _bodySize && above.Right > Edges(page).Right - (2 * _bodySize) && line.Left < Edges(page).Left + 6) pitches.Add((line.Page, pitch));
        }

        if (pitches.Count == 0) return;
        _pitch = Median(pitches.Select(static pair => pair.Pitch));
        foreach (var group in pitches.GroupBy(static pair => pair.Page).Where(static group => group.Count() >= 6)) _pitches[group.Key] = Median(group.Select(static pair => pair.Pitch));

        static double Median(IEnumerable<double> values)
        {
            var sorted = values.Order().ToList();
            return sorted[sorted.Count / 2];
        }
    }

    // The fonts of a file draw letters of one size in boxes of several heights: that words of such heights stand on one line, on one base, tells.
    private void LearnSizes(PdfLine line)
    {
        var first = line.Words[0];
        foreach (var word in line.Words)
        {
            if (Math.Abs(word.Height - first.Height) < 0.05 || Math.Abs(word.Bottom - first.Bottom) > 0.05 * first.Height || !word.Text.Any(char.IsLetterOrDigit)) continue;
            var pair = SizePair(first.Height, word.Height);
            _oneSize[pair] = _oneSize.GetValueOrDefault(pair) + 1;
        }
    }

    private static (int, int) SizePair(double one, double other) => ((int)Math.Round(10 * Math.Min(one, other)), (int)Math.Round(10 * Math.Max(one, other)));

    private (double Left, double Right) Edges(PdfPage page) =>
        _edges.TryGetValue(-page.Number, out var own) ? own : _edges.TryGetValue(WidthKey(page), out var edges) ? edges : (0, page.Width);

    private static int WidthKey(PdfPage page) => Math.Max(0, (int)Math.Round(page.Width / 20));

    // Most paragraphs have lines from edge to edge; the margin is where many lines begin and end.
    private static (double Left, double Right)? EdgesOf(List<(PdfPage Page, PdfLine Line)> lines, int least)
    {
        var wide = lines.Where(static pair => IsWide(pair.Page, pair.Line)).Select(static pair => pair.Line).ToList();
        if (wide.Count < least) return null;
        if (wide.Count < 3) wide = lines.Select(static pair => pair.Line).ToList();
        var lefts = wide.Select(static line => line.Left).ToList();
        // Where paragraphs have two lines, hardly a wide one begins at the edge: the short ones below them do.
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, (page, line)) = (lines[i - 1].Line, lines[i]);
            if (above.Page == line.Page && IsWide(page, above) && !IsWide(page, line) && line.Left <= above.Left && char.IsLower(line.Text[0])) lefts.Add(line.Left);
        }

        lefts.Sort();
        var rights = wide.Select(static line => line.Right).Order().ToList();
        return (lefts[lefts.Count / 10], rights[Math.Min(rights.Count - 1, rights.Count * 85 / 100)]);

        static bool IsWide(PdfPage page, PdfLine line) => line.Right - line.Left > 0.45 * page.Width;
    }

    private PdfPage PageOf(PdfLine line) => pages[line.Page - 1].Page;

    // Footnotes stand at the foot in smaller letters and begin with a mark; one may go on from the page before.
    private List<PagePart> SplitNotes(PageLayout page)
    {
        var parts = page.Parts;
        if (page.Notes.Count > 0)
        {
            AddRecognizedNotes(page);
            return parts;
        }

        var start = parts.Count;
        while (start > 0 && parts[start - 1] is PageText text && IsSmall(text.Line, page.Page.Recognized ? 0.8 : 0.93)) start--;
        RaiseNumbers(parts, start);
        var first = start;
        while (first < parts.Count && !BeginsNote(((PageText)parts[first]).Line)) first++;
        var continues = _notes.Count > 0 && _notes[^1][^1].Page == page.Page.Number - 1 && start < first && parts.Count > start && start > 0
            && parts[start].Top > page.Page.Height * 0.5 && !LooksEnded(_notes[^1]);
        if (first == parts.Count && !continues) return parts;
        if (!continues) start = first;
        foreach (var part in parts.Skip(start).Cast<PageText>())
        {
            if (BeginsNote(part.Line) || _notes.Count == 0) _notes.Add([]);
            _notes[^1].Add(part.Line);
        }

        return parts[..start];
    }

    // Letters of one size stand in boxes of two heights where two fonts draw them; those of a note are smaller in both.
    private bool IsSmall(PdfLine line, double part)
    {
        if (line.Size < part * _bodySize) return true;
        if (_bodyBoxes is not var (low, high)) return false;
        var (least, most) = (double.MaxValue, 0.0);
        foreach (var word in line.Words)
        {
            if (!word.Text.Any(char.IsLetter)) continue;
            (least, most) = (Math.Min(least, word.Height), Math.Max(most, word.Height));
        }

        return least < part * low && most < part * high;
    }

    // The two heights that most lines of the body have together.
    private (double Low, double High)? BoxesOfBody()
    {
        var (pair, count) = _oneSize.Count == 0 ? default : _oneSize.MaxBy(static entry => entry.Value);
        var (low, high) = (pair.Item1 / 10.0, pair.Item2 / 10.0);
        return count >= LeastMixed && (Math.Abs(low - _bodySize) < 0.2 || Math.Abs(high - _bodySize) < 0.2) ? (low, high) : null;
    }

    private const int LeastMixed = 20;

    // Some programs raise the numbers of the notes in the text alone: at the foot a note begins with the plain number that stands raised above.
    private static void RaiseNumbers(List<PagePart> parts, int start)
    {
        HashSet<int>? marks = null;
        foreach (var line in parts.Skip(start).Select(static part => ((PageText)part).Line))
        {
            if (ScanNotes.PlainNumber(line.Text, out var length) is not (> 0 and var number)) continue;
            marks ??= MarksOf(parts[..start]);
            if (marks.Contains(number)) ScanNotes.PutNumber(line, number, length);
        }
    }

    private static HashSet<int> MarksOf(List<PagePart> parts)
    {
        var marks = new HashSet<int>();
        foreach (var text in parts.SelectMany(static part => part is PageText text ? [text.Line.Text] : part is PageRegion region ? region.Lines.Select(static line => line.Text) : []))
        {
            for (var i = 0; i < text.Length; i++)
            {
                var number = 0;
                while (i < text.Length && number < 100 && Typed.IsSuperscriptDigit(text[i])) number = (number * 10) + Typed.SuperscriptValue(text[i++]);
                if (number > 0) marks.Add(number);
            }
        }

        return marks;
    }

    private void AddRecognizedNotes(PageLayout page)
    {
        var before = _lastNote;
        var open = _notes.Count > 0 && _notes[^1][^1].Page == page.Page.Number - 1 && !LooksEnded(_notes[^1]);
        foreach (var (number, lines) in ScanNotes.Part(page.Notes, _lastNote, open))
        {
            if (number == 0)
            {
                _notes[^1].AddRange(lines);
                continue;
            }

            _notes.Add(lines);
            _lastNote = number;
        }

        if (_lastNote == before) return;
        var body = new List<PdfLine>();
        foreach (var part in page.Parts)
        {
            if (part is PageText text) body.Add(text.Line);
            else if (part is PageRegion region) body.AddRange(region.Lines);
        }

        ScanNotes.Mark(body, before + 1, _lastNote);
    }

    private int _lastNote;

    private bool LooksEnded(List<PdfLine> note) => note[^1].Right < Edges(PageOf(note[^1])).Right - (6 * note[^1].Size) && !GoesOn(note);

    // A note that quotes an act goes on up to the closing quotation mark, in as many paragraphs as the act has.
    private static bool GoesOn(List<PdfLine> note)
    {
        if (note[^1].Text[^1] is ';' or ':' or ',') return true;
        var open = 0;
        foreach (var c in note.SelectMany(static line => line.Text))
        {
            if (c is '“') open++;
            else if (c is '”' && open > 0) open--;
        }

        return open > 0;
    }

    private static bool BeginsNote(PdfLine line) => line.Text.Length > 2 && Typed.IsSuperscriptDigit(line.Text[0]);

    private void AddTable(PdfPage page, TableBlock block, IReadOnlyList<double> edges, bool first)
    {
        if (first && _open.Count == 0 && _lastTable is { } last && last.Page == page.Number - 1 && ReferenceEquals(_blocks.LastOrDefault(), last.Block) && last.Edges.Count == edges.Count
            && last.Edges.Zip(edges).All(static pair => Math.Abs(pair.First - pair.Second) < 12))
        {
            _blocks[^1] = PdfTables.Join(last.Block, block);
            block = (TableBlock)_blocks[^1];
            _pendingBreak = null;
        }
        else
        {
            Close();
            _blocks.Add(block);
        }

        _lastTable = (block, page.Number, edges);
    }

    private (TableBlock Block, int Page, IReadOnlyList<double> Edges)? _lastTable;

    private void AddRegion(PdfPage page, PageRegion region)
    {
        if (!region.IsColumns)
        {
            _blocks.Add(PdfTables.Read(page, region));
            return;
        }

        foreach (var column in region.Columns()) AddColumn(column);
    }

    // A column of a letterhead or signature: short lines, often centred, that no edge joins.
    private void AddColumn(List<PdfLine> column)
    {
        var merged = MergeRows(column);
        var list = merged.Exists(static line => LetterheadText.OpensRecipients(line.Text));
        var open = new List<PdfLine>();
        var texts = new JoinedLines();
        var subject = false;
        foreach (var line in merged)
        {
            if (open.Count > 0)
            {
                var last = open[^1];
                var close = line.Top - last.Bottom < 0.7 * Math.Min(line.Size, last.Size);
                var motto = close && LetterheadText.EndsMotto(last.Text, line.Text);
                // Số: 24/HDLN-BCA-BQP-⏎BYT-BCT
                var cut = !list && line.Top - last.Bottom < Math.Min(line.Size, last.Size) && LetterheadText.OpensNumber(open[0].Text) && !LetterheadText.OpensSubject(line.Text) && BreaksNumber(last.Text, line.Text);
                var joins = list
                    ? close && !ParagraphText.BeginsItem(line.Text) && !LetterheadText.OpensRecipients(last.Text) && !LetterheadText.OpensRecipients(line.Text) && !OpensGroup(last.Text, line.Text)
                    : close && (subject || IsUpper(line.Text) == IsUpper(last.Text)) && !LetterheadText.IsLetterhead(line.Text) && !LetterheadText.IsLetterhead(last.Text) && !LetterheadText.IsDateLine(line.Text);
                if (!joins && !motto && !cut) Flush();
                else if (!cut) texts.Text.Append(list || motto ? ' ' : '\n');
            }

            if (open.Count == 0) subject = LetterheadText.OpensSubject(line.Text);
            texts.Add(line);
            open.Add(line);
        }

        Flush();

        void Flush()
        {
            if (open.Count == 0) return;
            _blocks.Add(Piece(open, texts));
            open.Clear();
            texts = new JoinedLines();
        }
    }

    // "Bản điện tử:" below the last of those who get the letter on paper.
    private static bool OpensGroup(string last, string line) => line[^1] is ':' && char.IsUpper(line[0]) && last[^1] is '.' or ';';

    // Text in columns goes on from the foot of one to the head of the next.
    private void AddText(PageRegion region)
    {
        foreach (var column in region.Columns())
        {
            var (left, right) = (column.Min(static line => line.Left), column.Max(static line => line.Right));
            foreach (var line in MergeRows(column))
            {
                if (_open.Count > 0 && !GoesOnInColumn(line, left)) Close();
                _open.Add(line);
                _columnRight = right;
            }
        }
    }

    private double? _columnRight;

    private bool GoesOnInColumn(PdfLine line, double left)
    {
        var last = _open[^1];
        if (_columnRight is not { } right || !IsOneSize(last, line, 0.12)) return false;
        if (BreaksNumber(last.Text, line.Text)) return true;
        var ended = last.Text[^1] is '.' or ';' or ':' or '!' or '?' or '…';
        if (last.Right < right - (2 * last.Size)) return !ended && char.IsLower(line.Text[0]);
        return !ended || (line.Left <= left + (0.7 * line.Size) && !ParagraphText.BeginsItem(line.Text));
    }

    private static List<PdfLine> MergeRows(List<PdfLine> column)
    {
        var merged = new List<PdfLine>();
        foreach (var line in column)
        {
            if (merged.Count > 0 && Math.Abs(merged[^1].Bottom - line.Bottom) < 0.35 * line.Size && line.Left >= merged[^1].Right - 1) merged[^1].Add(line);
            else merged.Add(line);
        }

        return merged;
    }

    private static bool IsUpper(string text) => !text.Any(char.IsLower);

    private void Add(PdfLine line)
    {
        if (_open.Count > 0 && (_columnRight is not null || !Continues(line))) Close();
        _open.Add(line);
        _columnRight = null;
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            var centered = _open.TrueForAll(IsCentered) && !IsRagged(_open);
            _blocks.Add(Piece(_open, centered ? StackLines(_open) : JoinLines(_open)));
            _open.Clear();
        }

        if (_pendingBreak is not null) _blocks.Add(_pendingBreak);
        _pendingBreak = null;
    }

    private bool IsCentered(PdfLine line)
    {
        var (left, right) = Edges(PageOf(line));
        return Math.Abs(line.Center - ((left + right) / 2)) < 12 && line.Left > left + (1.5 * _bodySize) && line.Right < right - (1.5 * _bodySize);
    }

    // Lines that begin at one place and end at others have no common middle.
    private static bool IsRagged(List<PdfLine> lines) =>
        lines.TrueForAll(line => Math.Abs(line.Left - lines[0].Left) < 3) && lines.Exists(line => Math.Abs(line.Right - lines[0].Right) > 6);

    private bool Continues(PdfLine line)
    {
        var last = _open[^1];
        var (left, right) = Edges(PageOf(last));
        var samePage = last.Page == line.Page;
        var size = Math.Max(last.Size, line.Size);
        // The boxes of text recognition hug the ink: lines without tall letters look smaller.
        var rough = PageOf(line).Recognized;
        if (!IsOneSize(last, line, rough ? 0.45 : 0.12) && (rough || _oneSize.GetValueOrDefault(SizePair(last.Size, line.Size)) < LeastSameSize)) return false;
        if (BreaksNumber(last.Text, line.Text)) return true;
        var ended = last.Text.Length > 0 && last.Text[^1] is '.' or ';' or ':' or '!' or '?' or '…';
        var indented = line.Left > Edges(PageOf(line)).Left + (0.7 * size);
        // The line end cut "kinh tế - kỹ thuật".
        if (samePage && !ended && !indented && line.Text.Length > 2 && VietnameseText.IsDash(line.Text[0]) && line.Text[1] is ' ' && (char.IsLower(line.Text[2]) || ParagraphText.IsDoubleName(last.Text, line.Text)) && last.Right + WidthOfFirst(line, 2) > right - size) return true;
        // Thông tư⏎12/2026/TT-BTC
        if (!ended && ParagraphText.CutsNumber(last.Text, line.Text) && IsFull(last, line, right, size)) return true;
        // Where first lines are indented, a dash or number at the edge is one in the middle of a sentence.
        if (ParagraphText.BeginsItem(line.Text) && (indented || VietnameseText.IsDash(line.Text[0]) || !ParagraphText.EndsOpen(last.Text, line.Text)) && (!_indents || indented || ended || last.Right < right - (4 * size))) return false;
        // "©) Tiếp …" is c) to who knows the order of the letters.
        if (rough && ended && line.Text is [not '(', ')', ' ', var next, ..] && char.IsUpper(next)) return false;
        // The basis below a title that fills its line.
        if (!rough && samePage && _open.Count <= MostTitleLines && OpensPreamble(line.Text) && _blocks is [.., PieceBlock kind] && HeaderKinds.Is(kind.Text, 0, kind.Text.Length)) return false;
        // A line drawn with dashes.
        if (line.Text.Length > 2 && line.Text.All(VietnameseText.IsDash)) return false;
        // What a document is issued with stands in a line of its own below a title, and below the name of who signed.
        if (LetterheadText.OpensAttachment(line.Text) && (line.Text[0] is '(' ? IsUpper(last.Text) || IsCentered(last) : IsName(last.Text))) return false;
        // The title of a document stands in the middle, the text below it from edge to edge.
        if (!rough && samePage && char.IsUpper(line.Text[0]) && !IsUpper(line.Text) && IsAboveText(last, line, left, right)) return false;
        // A numbered heading in capitals that fills its line, and the text below it.
        if (!rough && line.Text.Length > 1 && char.IsUpper(line.Text[0]) && char.IsLower(line.Text[1]) && ParagraphText.BeginsItem(_open[0].Text) && _open.TrueForAll(static other => IsUpper(other.Text) && other.Text.Any(char.IsLetter))) return false;
        // In mid-sentence a wider gap is the typist's, not a paragraph's.
        if (!indented && !ended && char.IsLower(line.Text[0]) && last.Right > right - (8 * size) && (!samePage || (line.Bottom - last.Bottom < 2.2 * _pitch && line.Bottom > last.Bottom))) return true;
        // A comma ends no line in the middle of the page, however far apart its lines are.
        if (samePage && last.Text[^1] is ',' && line.Bottom > last.Bottom && line.Bottom - last.Bottom < 2.2 * _pitch && IsCentered(last) && IsCentered(line)) return true;
        if (samePage)
        {
            var pitch = line.Bottom - last.Bottom;
            if (pitch > Math.Max(_pitch * (rough ? 1.45 : 1.22), 1.75 * size) || pitch < -size) return false;
            // A first line stands apart from the paragraph above by more than the lines of the page.
            if (!rough && (indented || !_indents) && char.IsUpper(line.Text[0]) && _pitches.TryGetValue(line.Page, out var usual) && pitch > usual * 1.3 && (_open.Count == 1 || pitch > (last.Bottom - _open[^2].Bottom) * 1.3)) return false;
        }

        // The first line of an indented paragraph that leaves a little room at its end looks centred; the next one begins at the edge.
        if (samePage && (_indents || !char.IsUpper(line.Text[0])) && !ended && !indented && line.Left < left + 3 && IsFull(last, line, right, size) && (!IsUpper(last.Text) || IsUpper(line.Text))) return true;
        // A paragraph that is indented as a whole, its first line too: its lines begin where that one does, and may look centred where their ends are ragged.
        if (indented && !ended && Math.Abs(line.Left - last.Left) < 3 && IsFull(last, line, right, size) && (char.IsLower(line.Text[0]) || BeginsListItem(_open[0].Text))) return true;
        // The label of an annex, its title, and what it was issued with are three.
        if (IsInMiddle(line, left, right) && ((line.Text[0] is '(' && LetterheadText.OpensAttachment(line.Text)) || (last.Text.Length < 20 && LetterheadText.OpensAttachment(last.Text)))) return false;
        if (samePage && !ended && char.IsLower(line.Text[0]) && line.Bottom - last.Bottom < 1.45 * size && (IsCenteredBelow(last, line, size) || LetterheadText.OpensAddressee(_open[0].Text))) return true;
        // A sentence set in the middle, with lines of nearly the whole width.
        if (samePage && !ended && char.IsLower(line.Text[0]) && last.Right - last.Left > MostOfLine * (right - left) && Math.Abs(last.Center - ((left + right) / 2)) < 4 && IsInMiddle(line, left, right)) return true;
        if (samePage && IsWrappedTitle(last, line, left, right, size)) return true;
        if (samePage && OpensFullTitle(last, line, left, right, size)) return true;
        var (lastCentered, centered) = (IsCentered(last), IsCentered(line));
        if (lastCentered || centered)
        {
            return samePage && lastCentered && centered && IsUpper(last.Text) == IsUpper(line.Text) && line.Bottom - last.Bottom < Math.Max(_pitch, 1.4 * size) * 1.25 && last.Text[^1] is not ('.' or ';' or ':');
        }

        var opens = char.IsUpper(line.Text[0]) || char.IsAsciiDigit(line.Text[0]) || line.Text[0] is '“' or '"' or '(';
        if (!indented && (!opens || (_indents && !ended))) return true;
        if (!samePage && ended && !(_indents && !indented && (last.Text[^1] is ';' || (last.Text[^1] is '.' && !rough && !IsUpper(line.Text))) && line.Right > right - (4 * size))) return false;
        if (!IsFull(last, line, right, size)) return false;
        // Where lines are stretched to the margin, the one that stops short of it is the last of its paragraph.
        if (!indented) return _indents || !_justified || !ended || last.Right > right - Short;
        // Lines under the text of a hanging item are indented as that text is.
        if (_open.Count > 1 && Math.Abs(line.Left - last.Left) < 3) return true;
        if (_open.Count == 1 && line.Left > last.Left + 3 && ParagraphText.BeginsItem(last.Text)) return true;
        // The lines under the first one of a paragraph that is indented as a whole stand left of it.
        return !ended && line.Left < Math.Max(left + (0.7 * size), last.Right > right - (4 * size) ? last.Left - 3 : 0);
    }

    private static bool OpensPreamble(string text)
    {
        foreach (var opener in (ReadOnlySpan<string>)["Căn cứ ", "Thực hiện ", "Tiếp tục thực hiện ", "Triển khai thực hiện ", "Nhằm ", "Để ", "Xét "])
        {
            if (text.StartsWith(opener, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // A line with the same room at both sides, and below it one that leaves none.
    private static bool IsAboveText(PdfLine last, PdfLine line, double left, double right)
    {
        var (before, behind) = (last.Left - left, right - last.Right);
        return before > 0.8 && behind > 0.8 && Math.Abs(before - behind) < 1.5 && Math.Abs(line.Left - left) < 0.5 && Math.Abs(line.Right - right) < 0.5;
    }

    // Two to five words, each with a capital.
    private static bool IsName(string text)
    {
        var words = 0;
        foreach (var part in text.AsSpan().Split(' '))
        {
            if (++words > 5 || !char.IsUpper(text[part.Start.Value]) || text.AsSpan(part).ContainsAnyInRange('0', '9')) return false;
        }

        return words > 1 && char.IsLetter(text[^1]);
    }

    // A dash or a letter with a bracket: no heading stands behind it with its text below.
    private static bool BeginsListItem(string text) => VietnameseText.IsDash(text[0]) || (text.Length > 1 && text[1] is ')');

    // Whether the first word of a line would not have fitted on the one above.
    private bool IsFull(PdfLine last, PdfLine line, double right, double size) =>
        last.Right + (0.3 * size) + WidthOfFirst(line) >= right - ((_indents ? 1.5 : 0.5) * size);

    // A word whose letters come from several fonts stands in the file as several.
    private static double WidthOfFirst(PdfLine line, int words = 1)
    {
        var end = -1;
        for (var i = 0; i < words; i++)
        {
            end = line.Text.IndexOf(' ', end + 1);
            if (end < 0) break;
        }

        var last = 0;
        while (last + 1 < line.Words.Count && (end < 0 || line.Starts[last + 1] < end)) last++;
        return line.Words[last].Right - line.Words[0].Left;
    }

    // A sentence set in the middle, of a page or a part of it, whose second line is shorter at both sides.
    private static bool IsCenteredBelow(PdfLine last, PdfLine line, double size) =>
        Math.Abs(last.Center - line.Center) < 2 && line.Left > last.Left + (1.5 * size) && !IsUpper(last.Text);

    // A title that was too long for its line: the lines stand in the middle of the page, and the longest leaves too little at its sides to look centred.
    private bool IsWrappedTitle(PdfLine last, PdfLine line, double left, double right, double size)
    {
        if (IsCentered(last) && IsCentered(line)) return false;
        if (IsUpper(last.Text) != IsUpper(line.Text) || last.Text[^1] is '.' or ';' or ':' || line.Text[0] is '(' || line.Bottom - last.Bottom >= Math.Max(_pitch, 1.4 * size) * 1.25) return false;
        if (ParagraphText.BeginsItem(last.Text) || LetterheadText.IsLetterhead(line.Text) || LetterheadText.IsLetterhead(last.Text)) return false;
        // THÔNG BÁO, and below it what about.
        if (HeaderKinds.Is(last.Text, 0, last.Text.Length)) return false;
        if (IsInMiddle(last, left, right) && IsInMiddle(line, left, right)) return true;
        var word = line.Words[0];
        return IsUpper(line.Text) && IsCentered(line) && Math.Abs(last.Center - line.Center) <= size && last.Right - last.Left + (0.25 * size) + (word.Right - word.Left) > right - left - size;
    }

    // The first line of a title that fills its line from edge to edge, where those of paragraphs are indented; the rest stands in the middle.
    private bool OpensFullTitle(PdfLine last, PdfLine line, double left, double right, double size)
    {
        if (!_indents || _open.Count > 1 || last.Left > left + (0.7 * size) || !IsInMiddle(line, left, right) || !IsFull(last, line, right, size)) return false;
        if (IsUpper(last.Text) != IsUpper(line.Text) || last.Text[^1] is '.' or ';' or ':' || line.Text[0] is '(' || line.Bottom - last.Bottom >= Math.Max(_pitch, 1.4 * size) * 1.25) return false;
        return !ParagraphText.BeginsItem(last.Text) && !LetterheadText.IsLetterhead(line.Text) && !LetterheadText.OpensAddressee(line.Text);
    }

    // Centred to the point, with the same room at both sides; a line of a justified paragraph leaves none.
    private static bool IsInMiddle(PdfLine line, double left, double right) =>
        Math.Abs(line.Center - ((left + right) / 2)) < 4 && line.Left > left + 2.5 && line.Right < right - 2.5;

    // Lines of one size, or with words of one size: the fonts of a file draw letters of one size in boxes of several heights.
    private static bool IsOneSize(PdfLine a, PdfLine b, double tolerance)
    {
        if (IsNear(a.Size, b.Size)) return true;
        foreach (var word in a.Words)
        {
            if (word.Text.Any(char.IsLetter) && b.Words.Exists(other => other.Text.Any(char.IsLetter) && IsNear(word.Height, other.Height))) return true;
        }

        return false;

        bool IsNear(double one, double other) => Math.Abs(one - other) <= tolerance * Math.Max(one, other);
    }

    // A number of a document that the line end cut: NĐ-⏎CP, 59/2023/⏎NĐ-CP, 25-NQ⏎/TW, 25⏎-NQ/TW.
    internal static bool BreaksNumber(string above, string below)
    {
        if (BreaksYear(above, below)) return true;
        if (above.Length < 2 || below.Length < 2) return false;
        if (above[^1] is '/' && (char.IsAsciiDigit(above[^2]) || char.IsUpper(above[^2])) && (char.IsUpper(below[0]) || char.IsAsciiDigit(below[0]))) return true;
        if (VietnameseText.IsDash(above[^1]) && char.IsLetterOrDigit(above[^2]) && (char.IsUpper(below[0]) || char.IsAsciiDigit(below[0]))) return true;
        // A narrow cell cuts in the middle of the kind: 61/2023/N⏎Đ-CP.
        if (above.Length > 2 && above[^2] is '/' && char.IsAsciiDigit(above[^3]) && char.IsUpper(above[^1]) && OpensKind(below)) return true;
        if (below[0] is not ('/' or '-') || !char.IsUpper(below[1]) || below.Length < 3 || char.IsLower(below[2])) return false;
        return char.IsUpper(above[^1]) || (below[0] is '-' && char.IsAsciiDigit(above[^1]) && OpensSymbol(below));
    }

    // 30/10/203⏎4, as narrow cells cut; after two digits only where nothing stands behind the rest, since 30/10/20 may be whole.
    private static bool BreaksYear(ReadOnlySpan<char> above, ReadOnlySpan<char> below)
    {
        var slash = above.LastIndexOf('/');
        if (slash < 3 || above.Length - slash - 1 is not (>= 1 and <= 3 and var had) || !char.IsAsciiDigit(above[slash - 1]) || above[(slash - 2)..slash].IndexOf('/') < 0 && above[slash - 3] is not '/') return false;
        var left = below.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : below.Length;
        if (left != 4 - had || (left < below.Length && (had == 2 || char.IsLetterOrDigit(below[left])))) return false;
        Span<char> year = stackalloc char[4];
        above[(slash + 1)..].CopyTo(year);
        below[..left].CopyTo(year[had..]);
        return (year.StartsWith("19") || year.StartsWith("20")) && year.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // Đ-CP
    private static bool OpensKind(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsUpper(line[end])) end++;
        return end is 1 or 2 && end + 1 < line.Length && line[end] is '-' && char.IsUpper(line[end + 1]);
    }

    // -KH/HU
    private static bool OpensSymbol(string line)
    {
        var word = line.AsSpan(1);
        var end = word.IndexOf(' ');
        if (end >= 0) word = word[..end];
        var slash = word.IndexOf('/');
        if (slash < 2 || slash == word.Length - 1 || !char.IsUpper(word[slash + 1])) return false;
        foreach (var c in word[..slash])
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    private static PieceBlock Piece(List<PdfLine> lines, JoinedLines text, SourceBlockKind kind = SourceBlockKind.Paragraph) =>
        new(kind, text.Text.ToString(), Locate(lines[0].Page, lines)) { Confidence = Confidence(lines), Marks = text.Marks };

    private static JoinedLines StackLines(List<PdfLine> lines)
    {
        var joined = new JoinedLines();
        foreach (var line in lines)
        {
            if (joined.Text.Length > 0) joined.Text.Append('\n');
            joined.Add(line);
        }

        return joined;
    }

    // 30/10/203
    private const int LongestDate = 9;

    private static JoinedLines JoinLines(List<PdfLine> lines)
    {
        var joined = new JoinedLines();
        var text = joined.Text;
        PdfLine? above = null;
        foreach (var line in lines)
        {
            if (text.Length > 0 && above is not { IsCut: true })
            {
                var last = text[^1];
                if (last == '\u00AD') text.Length--;
                else if (!BreaksNumber(text.ToString(Math.Max(0, text.Length - LongestDate), Math.Min(LongestDate, text.Length)), line.Text) && !(VietnameseText.IsDash(last) && text.Length > 1 && text[^2] != ' ' && char.IsLetterOrDigit(text[^2]))) text.Append(' ');
            }

            joined.Add(line);
            above = line;
        }

        return joined;
    }

    /// <summary>Lines that become one text, with the place of each word.</summary>
    private sealed class JoinedLines
    {
        public StringBuilder Text { get; } = new();

        public List<Mark> Marks { get; } = [];

        public void Add(PdfLine line)
        {
            var start = Text.Length;
            Text.Append(line.Text);
            for (var i = 0; i < line.Words.Count; i++)
            {
                Marks.Add(new Mark(start + line.Starts[i], Locate(line.Page, line.Words[i].Place), line.Words[i].Confidence));
            }
        }
    }
}
