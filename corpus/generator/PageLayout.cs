using SkiaSharp;

namespace DanVan.CorpusGenerator;

/// <summary>Something drawn on a page, in points from the top left: words at a base line, or a rule.</summary>
internal readonly record struct Mark(SKFont? Font, string Text, float X, float Y, float ToX = 0, float ToY = 0);

/// <summary>The fonts of a page.</summary>
internal sealed class PageFonts : IDisposable
{
    private readonly SKTypeface[] _faces;
    private readonly Dictionary<(int Face, float Size), SKFont> _fonts = [];

    public PageFonts(string folder, string letters)
    {
        var names = new[] { "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf", "LiberationSerif-BoldItalic.ttf" };
        _faces = [.. names.Select(name => FontSubset.Load(Path.Combine(folder, name), letters))];
    }

    public SKFont Get(bool bold, bool italic, float size)
    {
        var face = (bold ? 1 : 0) + (italic ? 2 : 0);
        if (!_fonts.TryGetValue((face, size), out var font))
            _fonts[(face, size)] = font = new SKFont(_faces[face], size) { Subpixel = true, Hinting = SKFontHinting.None };
        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
        foreach (var face in _faces) face.Dispose();
    }
}

/// <summary>Sets a plan on A4 pages: two-column letterhead, justified paragraphs, ruled tables, footnotes at the page foot.</summary>
internal sealed class PageLayout
{
    public const float Width = 595;
    public const float Height = 842;
    private const float Left = 85;
    private const float Right = 547;
    private const float Top = 62;
    private const float Bottom = 785;
    private const float BodySize = 13;
    private const float NoteSize = 10;

    private readonly PlanSource _source;
    private readonly PageFonts _fonts;
    private readonly List<List<Mark>> _pages = [];
    private readonly List<Line> _foot = [];
    private readonly List<Line> _carried = [];
    private float _y;

    private PageLayout(PlanSource source, PageFonts fonts)
    {
        _source = source;
        _fonts = fonts;
    }

    private List<Mark> Page => _pages[^1];

    private float FootHeight => _foot.Count == 0 ? 0 : 10 + _foot.Sum(line => line.Height);

    public static List<List<Mark>> Layout(PlanSource source, PageFonts fonts)
    {
        var layout = new PageLayout(source, fonts);
        layout.Run();
        return layout._pages;
    }

    private void Run()
    {
        NewPage();
        WriteHead();
        foreach (var block in _source.Blocks) WriteBlock(block);
        while (_carried.Count > 0) NewPage();
        CloseFoot();
    }

    private void NewPage()
    {
        if (_pages.Count > 0) CloseFoot();
        _pages.Add([]);
        _y = Top;
        if (_pages.Count > 1)
        {
            var number = _pages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var font = _fonts.Get(bold: false, italic: false, 12);
            Page.Add(new Mark(font, number, (Width - font.MeasureText(number)) / 2, 40));
        }

        var carried = _carried.ToList();
        _carried.Clear();
        AddNotes(carried);
    }

    private void CloseFoot()
    {
        if (_foot.Count == 0) return;
        var y = Bottom - FootHeight + 4;
        Page.Add(new Mark(Font: null, "", Left, y, Left + 140, y));
        y += 6;
        foreach (var line in _foot)
        {
            Draw(line, Left, y, Right - Left);
            y += line.Height;
        }

        _foot.Clear();
    }

    // As much of the notes as fits stands on this page, the rest at the foot of the next.
    private void AddNotes(List<Line> notes)
    {
        foreach (var line in notes)
        {
            var fits = _carried.Count == 0 && _y + 80 + FootHeight + line.Height + (_foot.Count == 0 ? 10 : 0) < Bottom || _carried.Count == 0 && _y + FootHeight + line.Height + (_foot.Count == 0 ? 10 : 0) <= Bottom && _y > Top + 80;
            if (fits) _foot.Add(line);
            else _carried.Add(line);
        }
    }

    private void WriteHead()
    {
        var head = new Letterhead(_source);
        foreach (var line in _source.All("before")) AddLines(Break(RichText.Line(line), BodySize, Right - Left, 0), Alignment.Left);
        if (head.Style is not "none")
        {
            var left = head.Left.Select((line, i) => (line, Bold: i == head.Left.Count - 1, Italic: false)).ToList();
            if (_source.IsParty) left.Add(("*", false, false));
            if (head.Number is not null) left.Add((head.Number, false, false));
            var right = head.Right.Select(line => (line, Bold: true, Italic: false)).ToList();
            if (head.Date is not null) right.Add((head.Date, false, true));
            var y = _y;
            var middle = Left + 190;
            var ends = new[] { Column(left, Left - 20, middle), Column(right, middle, Right + 10) };
            _y = ends.Max() + 14;
            if (!_source.IsParty && head.Right.Count > 1) Page.Add(new Mark(Font: null, "", middle + 60, y + 35, Right - 60, y + 35));
        }

        if (head.Kind is not null) AddLines(Break(RichText.Line(head.Kind, bold: true), 14, Right - Left, 0), Alignment.Centre);
        foreach (var line in head.TitleLines) AddLines(Break(RichText.Runs(_source.ParseInline(line, 1), bold: true), BodySize, Right - Left - 40, 0), Alignment.Centre);
        _y += 8;
    }

    private float Column(List<(string Text, bool Bold, bool Italic)> lines, float from, float to)
    {
        var y = _y;
        foreach (var (text, bold, italic) in lines)
        {
            if (italic) y += 8;
            foreach (var line in Break([new Run(text, bold, italic)], 12, to - from, 0))
            {
                Draw(line, from, y, to - from, Alignment.Centre);
                y += line.Height;
            }

            y += italic ? 0 : 2;
        }

        return y;
    }

    private void WriteBlock(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.PageBreak:
                return;
            case BlockKind.Tail:
                WriteTail();
                return;
            case BlockKind.Table:
                WriteTable(block);
                return;
            case BlockKind.Annex:
                NewPage();
                AddLines(Break(RichText.Runs(block.Content, bold: true), BodySize, Right - Left, 0), Alignment.Centre);
                return;
            case BlockKind.Centre:
                AddLines(Break(RichText.Runs(block.Content), BodySize, Right - Left, 0), Alignment.Centre);
                return;
            default:
                break;
        }

        var bold = block.Kind == BlockKind.Heading;
        var runs = RichText.Runs(block.Content, bold);
        if (block.Kind == BlockKind.Bullet) runs.Insert(0, new Run("- ", Bold: false, Italic: false));
        if (block.Kind == BlockKind.SubBullet) runs.Insert(0, new Run("+ ", Bold: false, Italic: false));
        if (block.Number.Length > 0) runs.Insert(0, new Run(block.Number, bold, Italic: false));
        var lines = Break(runs, BodySize, Right - Left, 28);
        if (bold && _y + FootHeight + 2 * lines[0].Height > Bottom) NewPage();
        AddLines(lines, Alignment.Justified);
    }

    private void AddLines(List<Line> lines, Alignment alignment)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var notes = line.Notes.SelectMany(NoteLines).ToList();
            var least = notes.Count == 0 ? 0 : notes[0].Height + (_foot.Count == 0 ? 10 : 0);
            if (_y + line.Height + FootHeight + least > Bottom) NewPage();
            Draw(line, Left, _y, Right - Left, i == lines.Count - 1 && alignment == Alignment.Justified ? Alignment.Left : alignment);
            _y += line.Height;
            AddNotes(notes);
        }

        _y += 5;
    }

    private List<Line> NoteLines(int number)
    {
        var runs = RichText.Runs(TextRenderer.WholeNote(_source.Footnotes[number]));
        runs.Insert(0, new Run(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Bold: false, Italic: false, -1));
        runs.Insert(1, new Run(" ", Bold: false, Italic: false));
        return Break(runs, NoteSize, Right - Left, 0);
    }

    private void WriteTable(Block block)
    {
        var columns = block.Rows[0].Count;
        var weights = Enumerable.Range(0, columns).Select(c => (float)Math.Clamp(block.Rows.Max(row => TextRenderer.Plain(row[c]).Length), 5, 90)).Select(length => 14 + MathF.Sqrt(length) * 9).ToArray();
        var widths = weights.Select(w => w / weights.Sum() * (Right - Left + 20)).ToArray();
        for (var r = 0; r < block.Rows.Count; r++)
        {
            var cells = block.Rows[r].Select((cell, c) => Break(RichText.Runs(cell, bold: r == 0), 11, widths[c] - 8, 0)).ToList();
            var height = cells.Max(lines => lines.Sum(line => line.Height)) + 6;
            if (_y + height + FootHeight > Bottom) NewPage();
            var x = Left - 10;
            Rule(x, _y, x + widths.Sum(), _y);
            Rule(x, _y + height, x + widths.Sum(), _y + height);
            Rule(x, _y, x, _y + height);
            for (var c = 0; c < columns; c++)
            {
                var y = _y + 2;
                foreach (var line in cells[c])
                {
                    Draw(line, x + 4, y, widths[c] - 8, r == 0 || c == 0 ? Alignment.Centre : Alignment.Left);
                    y += line.Height;
                }

                x += widths[c];
                Rule(x, _y, x, _y + height);
            }

            _y += height;
        }

        _y += 8;
    }

    private void Rule(float x, float y, float toX, float toY) => Page.Add(new Mark(Font: null, "", x, y, toX, toY));

    private void WriteTail()
    {
        var recipients = _source.All("to");
        var signature = _source.All("sign");
        if (recipients.Count == 0 && signature.Count == 0) return;
        const float Middle = 310;
        var left = new List<Line>();
        if (recipients.Count > 0) left.AddRange(Break(RichText.Line("Nơi nhận:", bold: true, italic: true), 12, Middle - Left, 0));
        foreach (var recipient in recipients) left.AddRange(Break(RichText.Line("- " + recipient), 11, Middle - Left, 0));
        var right = signature.SelectMany(line => Break(RichText.Line(line, bold: true), BodySize, Right - Middle, 0)).ToList();
        var signer = _source.Get("signer") is { } name ? Break(RichText.Line(name, bold: true), BodySize, Right - Middle, 0) : [];
        var height = Math.Max(left.Sum(line => line.Height), right.Sum(line => line.Height) + (signer.Count > 0 ? 76 : 0));
        if (_y + 10 + height + FootHeight > Bottom) NewPage();
        var top = _y + 10;
        var y = top;
        foreach (var line in left)
        {
            Draw(line, Left, y, Middle - Left);
            y += line.Height;
        }

        y = top;
        foreach (var line in right)
        {
            Draw(line, Middle, y, Right - Middle, Alignment.Centre);
            y += line.Height;
        }

        y += 60;
        foreach (var line in signer)
        {
            Draw(line, Middle, y, Right - Middle, Alignment.Centre);
            y += line.Height;
        }

        _y = top + height + 10;
        var others = _source.All("to2");
        if (others.Count == 0) return;
        foreach (var line in Break(RichText.Line("Nơi nhận:", bold: true, italic: true), 12, Middle - Left, 0).Concat(others.SelectMany(other => Break(RichText.Line("- " + other), 11, Middle - Left, 0))))
        {
            if (_y + line.Height + FootHeight > Bottom) NewPage();
            Draw(line, Left, _y, Middle - Left);
            _y += line.Height;
        }
    }

    private void Draw(Line line, float x, float y, float width, Alignment alignment = Alignment.Left)
    {
        var free = width - line.Indent - line.Width;
        var at = x + line.Indent + alignment switch { Alignment.Centre => free / 2, _ => 0 };
        var gap = alignment == Alignment.Justified && line.Words.Count > 1 ? Math.Min(free / (line.Words.Count - 1), 12) : 0;
        var baseline = y + line.Height * 0.78f;
        for (var w = 0; w < line.Words.Count; w++)
        {
            foreach (var piece in line.Words[w])
            {
                Page.Add(new Mark(piece.Font, piece.Text, at, baseline - (piece.Raised ? line.Height * 0.28f : 0)));
                at += piece.Width;
            }

            at += gap;
        }
    }

    private List<Line> Break(List<Run> runs, float size, float width, float indent)
    {
        var lines = new List<Line>();
        var words = Words(runs, size);
        var line = new Line(size * 1.22f, indent);
        foreach (var word in words)
        {
            var wordWidth = word.Sum(piece => piece.Width);
            var bare = wordWidth - (word[^1].Text.EndsWith(' ') ? word[^1].Font.MeasureText(" ") : 0);
            if (line.Words.Count > 0 && line.Indent + line.Width + bare > width)
            {
                lines.Add(line);
                line = new Line(size * 1.22f, 0);
            }

            line.Words.Add(word);
            line.Width += wordWidth;
            line.Notes.AddRange(word.Where(piece => piece.Note > 0).Select(piece => piece.Note));
        }

        if (line.Words.Count > 0) lines.Add(line);
        return lines;
    }

    private List<List<Piece>> Words(List<Run> runs, float size)
    {
        var words = new List<List<Piece>>();
        var word = new List<Piece>();
        foreach (var run in runs)
        {
            var font = _fonts.Get(run.Bold, run.Italic, size);
            if (run.Mark != 0)
            {
                var small = _fonts.Get(bold: false, italic: false, size * 0.62f);
                var digits = (run.Mark > 0 ? run.Mark : int.Parse(run.Text, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (word.Count == 0 && words.Count > 0 && !words[^1][^1].Text.EndsWith(' '))
                {
                    word = words[^1];
                    words.RemoveAt(words.Count - 1);
                }

                word.Add(new Piece(small, digits, small.MeasureText(digits), Raised: true, run.Mark > 0 ? run.Mark : 0));
                continue;
            }

            var start = 0;
            for (var i = 0; i < run.Text.Length; i++)
            {
                if (run.Text[i] != ' ' || i + 1 < run.Text.Length && run.Text[i + 1] == ' ') continue;
                var text = run.Text[start..(i + 1)];
                word.Add(new Piece(font, text, font.MeasureText(text), Raised: false, 0));
                words.Add(word);
                word = [];
                start = i + 1;
            }

            if (start == run.Text.Length) continue;
            var rest = run.Text[start..];
            word.Add(new Piece(font, rest, font.MeasureText(rest), Raised: false, 0));
        }

        if (word.Count > 0) words.Add(word);
        return words;
    }

    private enum Alignment
    {
        Left,
        Centre,
        Justified,
    }

    private readonly record struct Piece(SKFont Font, string Text, float Width, bool Raised, int Note);

    private sealed class Line(float height, float indent)
    {
        public float Height { get; } = height;

        public float Indent { get; } = indent;

        public float Width { get; set; }

        public List<List<Piece>> Words { get; } = [];

        public List<int> Notes { get; } = [];
    }
}
