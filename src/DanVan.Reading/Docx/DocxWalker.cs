using System.Globalization;
using System.Text;
using DanVan.Parsing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Reading;

/// <summary>Goes through the parts of one DOCX. Not thread-safe; one for each file.</summary>
internal sealed class DocxWalker
{
    private const int SidesOfCell = 4;

    private const int MostAboveLetterhead = 4;

    // 12 and 14 cm, in the units of drawings (ISO/IEC 29500-1, 20.1.2.1).
    private const long LeastPageWidth = 12 * 360_000;
    private const long LeastPageHeight = 14 * 360_000;

    private const string BodyPath = "word/document.xml";

    private readonly MainDocumentPart _main;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly DocxParts _parts;
    private readonly DocxNoteCounter _noteCounter;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(bool End, long Id, string Mark)> _notes = [];
    private readonly DocxFields _fields = new();
    private readonly LegacyText _abcFonts = LegacyText.OfFonts(LegacyEncoding.Tcvn3);
    private readonly LegacyText _vniFonts = LegacyText.OfFonts(LegacyEncoding.Vni);
    private readonly Dictionary<string, (bool Drawn, bool Known)> _tableStyles = new(StringComparer.Ordinal);
    private string _path = BodyPath;
    private string _within = "";
    private int _paragraph;
    private int _cells;
    private bool _customMark;
    private int _pictures;
    private PieceBlock? _carried;

    /// <param name="main">The main part.</param>
    /// <param name="parts">Reads the parts in formats of their own.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public DocxWalker(MainDocumentPart main, DocxParts parts, CancellationToken cancellationToken)
    {
        _main = main;
        _parts = parts;
        _noteCounter = new DocxNoteCounter(main);
        _cancellationToken = cancellationToken;
        _styles = new DocxStyles(main.StyleDefinitionsPart?.Styles);
        _numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, style => _styles.Of(style).List);
    }

    /// <summary>The file that this one is a part of and its name there, before every path; empty for none.</summary>
    public string Within
    {
        get => _within;
        init => (_within, _path) = (value, value + BodyPath);
    }

    public SourceDocument Read(string source)
    {
        var notes = 0;
        var blocks = ReadBlocks(ref notes);
        blocks = TabColumns.Split(CenteredTitles.Join(blocks));

        var builder = new SourceBuilder();
        foreach (var (code, arguments) in _parts.Reports) builder.Report(code, arguments);
        foreach (var part in _parts.LeftOut) builder.Report(DiagnosticCodes.PartLeftOut, part);
        if (_pictures > 0) builder.Report(DiagnosticCodes.PictureLeftOut, _pictures.ToString(CultureInfo.InvariantCulture));
        foreach (var reference in _main.ExternalRelationships) builder.Report(DiagnosticCodes.ExternalPart, reference.Uri.OriginalString);
        new BlockWriter(builder, Mend(blocks, builder)).Write(blocks);
        return builder.Build(source, "docx");
    }

    /// <summary>What the file holds.</summary>
    /// <param name="notes">How many notes stand before it; afterwards with its own.</param>
    public List<Block> ReadBlocks(ref int notes)
    {
        _noteCounter.Begin(notes);
        var blocks = new List<Block>();
        if (_main.Document?.Body is { } body) Walk(body, blocks);
        FlushCarried(blocks);
        AddMargins(blocks);
        AddNotes(blocks);
        notes = _noteCounter.Count;
        return blocks;
    }

    // Text typed in an old font whose name the file no longer says.
    private static Func<string, string>? Mend(List<Block> blocks, SourceBuilder builder)
    {
        var sample = new StringBuilder();
        foreach (var piece in blocks.OfType<PieceBlock>())
        {
            if (sample.Length < 100_000) sample.Append(piece.Text).Append('\n');
        }

        var text = VietnameseText.Compose(sample.ToString());
        if (FontSlips.Show(text))
        {
            FontSlips.Report((code, arguments) => builder.Report(code, arguments));
            return FontSlips.Repair;
        }

        if (LegacyText.Detect(text) is not { } legacy) return null;
        builder.Report(DiagnosticCodes.LegacyEncoding, legacy.Encoding.Name);
        return legacy.Convert;
    }

    private void AddMargins(List<Block> blocks)
    {
        var hasHead = blocks.Take(20).Any(static block => block switch
        {
            PieceBlock piece => LetterheadText.IsMotto(piece.Text),
            TableBlock table => table.Rows.Exists(static row => row.Exists(static cell => cell.Blocks.OfType<PieceBlock>().Any(static piece => LetterheadText.IsMotto(piece.Text)))),
            _ => false,
        });
        foreach (var (part, root) in _main.HeaderParts.Select(static part => ((OpenXmlPart)part, (OpenXmlElement?)part.Header))
            .Concat(_main.FooterParts.Select(static part => ((OpenXmlPart)part, (OpenXmlElement?)part.Footer))))
        {
            if (root is null || root.InnerText.Length == 0) continue;
            var path = _within + part.Uri.OriginalString.TrimStart('/');
            // Some offices keep the letterhead in the header of the first page.
            if (!hasHead && part is HeaderPart && (LetterheadText.IsLetterhead(root.InnerText) || LetterheadText.IsLetterhead(root.Descendants<Paragraph>().Select(static paragraph => paragraph.InnerText))))
            {
                var head = new List<Block>();
                _path = path;
                Walk(root, head);
                FlushCarried(head);
                blocks.InsertRange(0, head);
                hasHead = true;
                continue;
            }

            blocks.Add(new MarginBlock(new SourceLocation(Path: path)));
        }
    }

    private void AddNotes(List<Block> blocks)
    {
        if (_notes.Count == 0) return;
        var footnotes = Index(_main.FootnotesPart?.Footnotes);
        var endnotes = Index(_main.EndnotesPart?.Endnotes);
        // A note may refer to another one; the list grows while it is gone through.
        for (var i = 0; i < _notes.Count; i++)
        {
            var (end, id, mark) = _notes[i];
            if (!(end ? endnotes : footnotes).TryGetValue(id, out var note)) continue;
            _path = _within + (end ? "word/endnotes.xml" : "word/footnotes.xml");
            var inner = new List<Block>();
            Walk(note, inner);
            FlushCarried(inner);
            var first = true;
            foreach (var piece in inner.OfType<PieceBlock>())
            {
                if (string.IsNullOrWhiteSpace(piece.Text)) continue;
                var lead = piece.Text.Length - piece.Text.AsSpan().TrimStart().Length;
                var noted = first && mark.Length > 0 ? piece.Part(lead, piece.Text.Length - lead).After(mark + " ") : piece;
                blocks.Add(noted with { Kind = SourceBlockKind.Footnote });
                first = false;
            }
        }

        static Dictionary<long, OpenXmlElement> Index(OpenXmlElement? root)
        {
            var index = new Dictionary<long, OpenXmlElement>();
            foreach (var note in root?.Elements<FootnoteEndnoteType>() ?? [])
            {
                if (note.Id?.Value is { } id && note.Type?.InnerText is null or "normal") index[note.Id!.Value] = note;
            }

            return index;
        }
    }

    private void Walk(OpenXmlElement parent, List<Block> output)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Read(paragraph, output);
                    break;
                case Table table:
                    FlushCarried(output);
                    Read(table, output);
                    break;
                case SdtBlock sdt when sdt.SdtContentBlock is { } content:
                    Walk(content, output);
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun:
                    Walk(child, output);
                    break;
                case AlternateContent alternate:
                    if (Branch(alternate) is { } branch) Walk(branch, output);
                    break;
                case AltChunk chunk:
                    FlushCarried(output);
                    ReadChunk(chunk, output);
                    break;
            }
        }
    }

    private void ReadChunk(AltChunk chunk, List<Block> output)
    {
        if (chunk.Id?.Value is not { } id || !_main.TryGetPartById(id, out var part) || part is null)
        {
            _parts.LeftOut.Add("altChunk");
            return;
        }

        var notes = _noteCounter.Count;
        if (_parts.Read(part, ref notes) is { } blocks)
        {
            output.AddRange(blocks);
            _noteCounter.Begin(notes);
        }
        else
        {
            _parts.LeftOut.Add(part.ContentType);
        }
    }

    // What a later program wrote may say nothing here: then what it wrote for the others is taken.
    private static OpenXmlElement? Branch(AlternateContent alternate)
    {
        var fallback = alternate.GetFirstChild<AlternateContentFallback>();
        foreach (var choice in alternate.Elements<AlternateContentChoice>())
        {
            if (fallback is null || HasText(choice)) return choice;
        }

        return fallback;

        static bool HasText(OpenXmlElement element) => element.Descendants().Any(static part => part is Text or TabChar or Break or DocumentFormat.OpenXml.Math.Text);
    }

    private void Read(Paragraph paragraph, List<Block> output)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _paragraph++;
        var properties = paragraph.ParagraphProperties;
        var style = _styles.Of(properties?.ParagraphStyleId?.Val?.Value);
        var location = new SourceLocation(Paragraph: _paragraph, Path: _path);
        var mark = properties?.ParagraphMarkRunProperties;

        var list = properties?.NumberingProperties?.NumberingId?.Val?.Value ?? style.List ?? 0;
        var outline = properties?.OutlineLevel?.Val?.Value ?? style.Outline ?? 9;
        var line = new Line(style, _paragraph);
        var inner = new List<Block>();
        ReadInline(paragraph, line, inner);
        line.Flush();
        var kind = outline < 9 ? SourceBlockKind.Heading : SourceBlockKind.Paragraph;
        var piece = new PieceBlock(kind, line.Text.ToString(), location, kind == SourceBlockKind.Heading ? outline + 1 : 0)
        {
            Marks = line.Marks,
            IsCentered = properties?.Justification?.Val?.InnerText is { } align ? align is "center" : style.Centered ?? false,
        };

        // A paragraph whose end was struck out goes on in the next one.
        if (mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null)
        {
            if (piece.Text.Length > 0 || _carried is not null) _carried = Carry(piece with { Kind = SourceBlockKind.Paragraph, Level = 0 });
            output.AddRange(inner);
            return;
        }

        // The number of the paragraph that is left stands before both.
        piece = Carry(piece);
        _carried = null;
        var hiddenMark = DocxStyles.On(mark?.GetFirstChild<Vanish>()) ?? false;
        if (list > 0 && !(hiddenMark && piece.Text.Length == 0))
        {
            var blank = string.IsNullOrWhiteSpace(piece.Text);
            var own = properties?.NumberingProperties;
            var level = own?.NumberingLevelReference?.Val?.Value ?? (own?.NumberingId is null ? _numbering.LevelOf(list, style.ListStyle) : null) ?? style.ListLevel ?? 0;
            // Word counts an empty paragraph of a list and prints its number; only in a column of numbers does that say something.
            var number = _numbering.Next(list, level);
            if (number is not null && (_cells > 0 || !blank))
            {
                var lead = piece.Text.Length - piece.Text.AsSpan().TrimStart().Length;
                piece = piece.Part(lead, piece.Text.Length - lead).After(number);
                if (kind == SourceBlockKind.Paragraph) piece = piece with { Kind = SourceBlockKind.ListItem };
            }
        }

        // So does a heading behind which Word's separator of styles stands; it has its own number.
        if (DocxStyles.On(mark?.GetFirstChild<SpecVanish>()) == true)
        {
            if (piece.Text.Length > 0) _carried = piece;
            output.AddRange(inner);
            return;
        }

        // Frames that hold the whole letterhead stand above the line that they are anchored to, which may be that of the kind.
        var framesLead = output.Count < MostAboveLetterhead && IsLetterhead(inner) && !LetterheadText.IsLetterhead(piece.Text);
        if (framesLead) output.AddRange(inner);
        Emit(piece, output);
        if (!framesLead) output.AddRange(inner);
        if (properties?.SectionProperties is not null) _noteCounter.EndSection();
        if (properties?.SectionProperties is { } section && section.GetFirstChild<SectionType>()?.Val?.InnerText is null or "nextPage" or "oddPage" or "evenPage" && properties?.SectionProperties is not null)
        {
            output.Add(new BreakBlock(location));
        }
    }

    // The motto alone stands below frames with pictures and notes of receipt.
    private static bool IsLetterhead(List<Block> blocks) =>
        blocks.OfType<PieceBlock>().Any(static piece => LetterheadText.OpensNumber(piece.Text)) && LetterheadText.IsLetterhead(blocks.OfType<PieceBlock>().SelectMany(static piece => piece.Text.Split('\n')));

    private PieceBlock Carry(PieceBlock piece) =>
        _carried is null ? piece : piece with { Text = _carried.Text + piece.Text, Marks = [.. _carried.Marks, .. Mark.Shift(piece.Marks, _carried.Text.Length)] };

    private static void Emit(PieceBlock piece, List<Block> output)
    {
        for (var start = 0; start <= piece.Text.Length;)
        {
            var end = piece.Text.IndexOf('\f', start);
            if (start > 0) output.Add(new BreakBlock(piece.Location));
            if (start == 0 && end < 0)
            {
                if (!string.IsNullOrWhiteSpace(piece.Text)) output.Add(piece);
                return;
            }

            if (end < 0) end = piece.Text.Length;
            var part = piece.Part(start, end - start);
            if (!string.IsNullOrWhiteSpace(part.Text)) output.Add(start == 0 ? part : part with { Kind = SourceBlockKind.Paragraph, Level = 0 });
            start = end + 1;
        }
    }

    private void FlushCarried(List<Block> output)
    {
        if (_carried is not { } carried) return;
        _carried = null;
        Emit(carried, output);
    }

    private void ReadInline(OpenXmlElement parent, Line line, List<Block> inner)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    ReadRun(run, line, inner);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties:
                    break;
                case SdtRun sdt when sdt.SdtContentRun is { } content:
                    ReadInline(content, line, inner);
                    break;
                case AlternateContent alternate:
                    if (Branch(alternate) is { } branch) ReadInline(branch, line, inner);
                    break;
                case DocumentFormat.OpenXml.Math.Text formula:
                    line.Append(formula.Text, null, caps: false);
                    break;
                case OpenXmlUnknownElement:
                    // Smart tags and what later versions of Word add: their text at least.
                    foreach (var text in child.Descendants().Where(static part => part.LocalName is "t" && part.Prefix is "w")) line.Append(text.InnerText, null, caps: false);
                    break;
                default:
                    // Hyperlinks, simple fields, insertions, smart tags, directions, formulas: what they hold.
                    if (child.HasChildren) ReadInline(child, line, inner);
                    break;
            }
        }
    }

    private void ReadRun(Run run, Line line, List<Block> inner)
    {
        var properties = run.RunProperties;
        var style = properties?.RunStyle?.Val?.Value is { } id ? _styles.Of(id) : null;
        var hidden = DocxStyles.On(properties?.Vanish) ?? style?.Hidden ?? line.Style.Hidden ?? false;
        var caps = DocxStyles.On(properties?.Caps) ?? style?.Caps ?? line.Style.Caps ?? false;
        var font = DocxStyles.FontOf(properties?.RunFonts) ?? style?.Font ?? line.Style.Font;
        var raised = properties?.VerticalTextAlignment?.Val?.InnerText is { } align ? align is "superscript" : style?.Raised ?? false;
        (LegacyText, bool)? legacy = LegacyEncoding.OfFont(font) is { } old ? (ReferenceEquals(old.Encoding, LegacyEncoding.Tcvn3) ? _abcFonts : _vniFonts, old.Capitals) : null;
        line.BeginRun(_path);
        ReadRunContent(run, line, inner, new RunLook(hidden, caps, raised, font, legacy?.Item1, legacy?.Item2 == true));
    }

    /// <param name="Hidden">Whether it is not printed.</param>
    /// <param name="Caps">Whether it is printed in capitals.</param>
    /// <param name="Raised">Whether it stands above the line.</param>
    /// <param name="Font">Its font, or null.</param>
    /// <param name="Legacy">Converts what is set in the old font that this is; null for others.</param>
    /// <param name="Capitals">Whether that font draws capitals only.</param>
    private readonly record struct RunLook(bool Hidden, bool Caps, bool Raised, string? Font, LegacyText? Legacy, bool Capitals);

    private void ReadRunContent(OpenXmlElement run, Line line, List<Block> inner, RunLook look)
    {
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar field:
                    _fields.Pass(field);
                    continue;
                case Ruby ruby when !look.Hidden && ruby.RubyBase is { } inline:
                    ReadInline(inline, line, inner);
                    continue;
                case AlternateContent alternate:
                    if (Branch(alternate) is { } branch) ReadRunContent(branch, line, inner, look);
                    continue;
                case Drawing or Picture or EmbeddedObject:
                    if (look.Hidden) continue;
                    if (IsPagePicture(child)) _pictures++;
                    ReadShapes(child, inner);
                    continue;
            }

            if (look.Hidden || _fields.InCode) continue;
            switch (child)
            {
                case Text text when look.Raised:
                    line.Append(Raise(text.Text, line.Text), null, caps: false);
                    break;
                case Text text:
                    line.Append(DocxSymbols.Map(text.Text, look.Font), look.Legacy, look.Caps || look.Capitals);
                    break;
                case TabChar or PositionalTab:
                    line.Append("\t", null, caps: false);
                    break;
                case Break pageBreak when pageBreak.Type?.InnerText is "page":
                    line.Append("\f", null, caps: false);
                    break;
                case LastRenderedPageBreak:
                    _noteCounter.EndPage();
                    break;
                case Break or CarriageReturn:
                    line.Append("\n", null, caps: false);
                    break;
                case NoBreakHyphen:
                    line.Append("-", null, caps: false);
                    break;
                case SoftHyphen:
                    // The code of ư in the ABC fonts; anywhere else it is left out later.
                    line.Append("\u00AD", look.Legacy, look.Caps || look.Capitals);
                    break;
                case SymbolChar symbol when int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 0x1F and <= 0xFFFF:
                    line.Append(DocxSymbols.Map((char)code, symbol.Font?.Value).ToString(), null, caps: false);
                    break;
                case FootnoteReference note:
                    AddNote(end: false, note.Id?.Value, note.CustomMarkFollows?.Value == true, line);
                    break;
                case EndnoteReference note:
                    AddNote(end: true, note.Id?.Value, note.CustomMarkFollows?.Value == true, line);
                    break;
            }
        }
    }

    // A page that was scanned and put between the text; photographs and maps are rarely as high.
    private static bool IsPagePicture(OpenXmlElement shape) =>
        shape.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().FirstOrDefault() is { Cx.Value: >= LeastPageWidth, Cy.Value: >= LeastPageHeight }
        && shape.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Any();

    private void AddNote(bool end, long? id, bool custom, Line line)
    {
        if (id is not { } known) return;
        if (custom)
        {
            _customMark = true;
            _notes.Add((end, known, ""));
            return;
        }

        var mark = Typed.Superscript(_noteCounter.Next(end));
        _notes.Add((end, known, mark));
        line.Append(mark, null, caps: false);
    }

    // Raised digits are marks of footnotes set by hand, or powers: m².
    private string Raise(string text, StringBuilder before)
    {
        var bare = text.Trim();
        if (bare.Length > 2 && bare[0] is '(' or '[' && bare[^1] is ')' or ']') bare = bare[1..^1];
        var digits = bare.Length is > 0 and <= 3 && bare.All(char.IsAsciiDigit);
        if (_customMark) _customMark = false;
        return digits && !(bare.Length == text.Trim().Length && ParagraphText.EndsBeforeNumber(before, bare)) ? Typed.Superscript(bare) : text;
    }

    private void ReadShapes(OpenXmlElement shape, List<Block> inner)
    {
        foreach (var box in Boxes(shape))
        {
            var fields = _fields.Leave();
            Walk(box, inner);
            FlushCarried(inner);
            _fields.Resume(fields);
        }

        static IEnumerable<OpenXmlElement> Boxes(OpenXmlElement element)
        {
            foreach (var child in element.ChildElements)
            {
                if (child is TextBoxContent)
                {
                    yield return child;
                    continue;
                }

                if (child is AlternateContent alternate)
                {
                    if (Branch(alternate) is not { } branch) continue;
                    foreach (var box in Boxes(branch)) yield return box;
                    continue;
                }

                foreach (var box in Boxes(child)) yield return box;
            }
        }
    }

    private void Read(Table table, List<Block> output)
    {
        var location = new SourceLocation(Paragraph: _paragraph + 1, Path: _path);
        var rows = new List<List<TableCell>>();
        var columns = table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().Count() ?? 0;
        var (lines, drawn) = (HasLines(table), false);
        foreach (var row in Members<TableRow>(table))
        {
            if (row.TableRowProperties is { } deletion && (deletion.GetFirstChild<Deleted>() is not null || deletion.GetFirstChild<Hidden>() is not null)) continue;
            var cells = new List<TableCell>();
            var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (var cell in Members<DocumentFormat.OpenXml.Wordprocessing.TableCell>(row))
            {
                var properties = cell.TableCellProperties;
                var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, 63);
                var continued = properties?.VerticalMerge is { } merge && merge.Val?.InnerText is null or "continue" && properties?.VerticalMerge is not null;
                drawn |= properties?.TableCellBorders is { } borders && (IsDrawn(borders) || borders.Elements<BorderType>().Count() >= SidesOfCell) ? IsDrawn(borders) : lines;
                var blocks = new List<Block>();
                _cells++;
                Walk(cell, blocks);
                FlushCarried(blocks);
                _cells--;
                if (properties?.GetFirstChild<CellDeletion>() is null) cells.Add(new TableCell(blocks, column, span, continued));
                column += span;
            }

            columns = Math.Max(columns, column);
            rows.Add(cells);
        }

        if (rows.Count > 0) output.Add(new TableBlock(rows, UsedColumns(rows, columns), !drawn, location));
    }

    // Word's grid has a column for every edge of any cell; those where no cell begins are none to a reader.
    private static int UsedColumns(List<List<TableCell>> rows, int columns)
    {
        var begins = new SortedSet<int>(rows.SelectMany(static row => row).Select(static cell => cell.Column));
        var rank = new Dictionary<int, int>();
        foreach (var column in begins) rank[column] = rank.Count;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                var from = row[i].Column;
                var to = row[i].Column + row[i].Span;
                row[i] = row[i] with { Column = rank[from], Span = Math.Max(1, begins.GetViewBetween(from, Math.Max(from, to - 1)).Count) };
            }
        }

        return Math.Min(columns, rank.Count);
    }

    private static IEnumerable<T> Members<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T member)
            {
                yield return member;
            }
            else if (child is SdtElement or SdtContentRow or SdtContentCell or CustomXmlElement)
            {
                foreach (var nested in Members<T>(child)) yield return nested;
            }
        }
    }

    private bool HasLines(Table table)
    {
        var properties = table.GetFirstChild<TableProperties>();
        if (properties?.TableBorders is { } own) return IsDrawn(own);
        var next = properties?.TableStyle?.Val?.Value;
        for (var i = 0; i < 16 && next is not null; i++)
        {
            var style = _main.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(candidate => string.Equals(candidate.StyleId?.Value, next, StringComparison.Ordinal));
            if (_tableStyles.TryGetValue(next, out var known) && known.Known) return known.Drawn;
            if (style?.StyleTableProperties?.TableBorders is { } borders)
            {
                var result = IsDrawn(borders);
                _tableStyles[next] = (result, true);
                return result;
            }

            next = style?.BasedOn?.Val?.Value;
        }

        return false;
    }

    private static bool IsDrawn(OpenXmlCompositeElement borders) =>
        borders.Elements<BorderType>().Any(static border => border.Val?.InnerText is not (null or "nil" or "none") && !string.Equals(border.Color?.Value, "FFFFFF", StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a paragraph while it grows; neighbours in the same old font are converted together, as a letter may lie in two runs.</summary>
    private sealed class Line(StyleFacts style, int paragraph)
    {
        private readonly List<Mark> _marks = [];
        private int _runs;
        private readonly StringBuilder _legacyText = new();
        private LegacyText? _legacy;
        private bool _capitals;

        public StyleFacts Style { get; } = style;

        public StringBuilder Text { get; } = new();

        public IReadOnlyList<Mark> Marks => _marks;

        /// <summary>Says that what follows stands in the next run; runs are counted in the paragraph from 1.</summary>
        public void BeginRun(string path)
        {
            _runs++;
            if (_legacy is null && _marks.Count > 0 && _marks[^1].Start == Text.Length) _marks.RemoveAt(_marks.Count - 1);
            if (_legacyText.Length == 0) _marks.Add(new Mark(Text.Length, new SourceLocation(Paragraph: paragraph, Path: path, Run: _runs)));
        }

        public void Append(string text, LegacyText? legacy, bool caps)
        {
            if (!ReferenceEquals(legacy, _legacy) || (legacy is not null && caps != _capitals)) Flush();
            if (legacy is null)
            {
                Text.Append(caps ? text.ToUpperInvariant() : text);
                return;
            }

            (_legacy, _capitals) = (legacy, caps);
            _legacyText.Append(text);
        }

        public void Flush()
        {
            if (_legacy is null) return;
            var text = _legacyText.ToString();
            if (_legacy.Covers(text)) text = _capitals ? _legacy.Encoding.Convert(text) : _legacy.Encoding.RaiseCapitals(_legacy.Encoding.Convert(text));
            Text.Append(_capitals ? text.ToUpperInvariant() : text);
            _legacyText.Clear();
            _legacy = null;
        }
    }
}
