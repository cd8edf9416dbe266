using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.CorpusGenerator;

/// <summary>
/// Writes a plan as a Word file. The key "docx" of a source chooses: auto (numbers and bullets come from automatic numbering),
/// tracked (insertions and deletions stand as tracked changes), splitruns (numbers of documents are split over runs), nbhyphen (their dash is
/// a non-breaking hyphen).
/// </summary>
internal sealed class DocxRenderer
{
    private const int BulletLevel = 3;
    private static readonly Regex RelationshipId = new("Id=\"[^\"]*\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PlanSource _source;
    private readonly bool _auto;
    private readonly Body _body = new();
    private readonly int[] _counters = new int[3];
    private int _changeId = 100;

    private DocxRenderer(PlanSource source)
    {
        _source = source;
        _auto = source.Has("docx", "auto");
    }

    public static byte[] Render(PlanSource source)
    {
        using var stream = new MemoryStream();
        new DocxRenderer(source).Write(stream);
        return Repack(stream);
    }

    // The package is written again so that the same source always gives the same bytes.
    private static byte[] Repack(MemoryStream stream)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(stream, ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var content = reader.ReadToEnd();
                if (entry.FullName is "_rels/.rels")
                {
                    var n = 0;
                    content = RelationshipId.Replace(content, _ => string.Create(CultureInfo.InvariantCulture, $"Id=\"rId{++n}\""));
                }

                var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = Epoch;
                using var writer = new StreamWriter(copy.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(content);
            }
        }

        return result.ToArray();
    }

    private void Write(MemoryStream stream)
    {
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: false);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = Styles();
        if (_auto)
        {
            var numbering = main.AddNewPart<NumberingDefinitionsPart>("rId2");
            numbering.Numbering = NumberingDefinitions();
        }

        if (_source.Footnotes.Count > 0) main.AddNewPart<FootnotesPart>("rId3").Footnotes = FootnoteTexts();
        main.AddNewPart<HeaderPart>("rId4").Header = new Header(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            new DocumentFormat.OpenXml.Wordprocessing.Run(new SimpleField { Instruction = " PAGE " })));

        WriteHead();
        foreach (var block in _source.Blocks) WriteBlock(block);
        _body.AppendChild(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId4" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 964, Header = 567, Footer = 567 },
            new TitlePage()));
        main.Document = new Document(_body);
        document.Save();
    }

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" },
            new FontSize { Val = "28" },
            new Languages { Val = "vi-VN" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "footnote text" }, new StyleRunProperties(new FontSize { Val = "20" })) { Type = StyleValues.Paragraph, StyleId = "FootnoteText" },
        new Style(new StyleName { Val = "footnote reference" }, new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })) { Type = StyleValues.Character, StyleId = "FootnoteReference" });

    private Numbering NumberingDefinitions()
    {
        var mark = _source.IsParty ? "-" : ".";
        var numbering = new Numbering(new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            NumberingLevel(0, NumberFormatValues.UpperRoman, "%1" + mark),
            NumberingLevel(1, NumberFormatValues.Decimal, "%2" + mark),
            NumberingLevel(2, NumberFormatValues.LowerLetter, "%3)"),
            NumberingLevel(BulletLevel, NumberFormatValues.Bullet, "-"))
        { AbstractNumberId = 1 });
        numbering.AppendChild(new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
        return numbering;
    }

    private static Level NumberingLevel(int level, NumberFormatValues format, string text) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = format },
        new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left })
    { LevelIndex = level };

    private Footnotes FootnoteTexts()
    {
        var notes = new Footnotes(
            new Footnote(new Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        foreach (var (number, content) in _source.Footnotes)
        {
            var paragraph = new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
                new DocumentFormat.OpenXml.Wordprocessing.Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
                new DocumentFormat.OpenXml.Wordprocessing.Run(Words(" ")));
            Append(paragraph, RichText.Runs(TextRenderer.WholeNote(content)));
            notes.AppendChild(new Footnote(paragraph) { Id = number });
        }

        return notes;
    }

    private void WriteHead()
    {
        var head = new Letterhead(_source);
        foreach (var line in _source.All("before")) AddParagraph(RichText.Line(line), JustificationValues.Left);
        if (head.Style is not "none")
        {
            var left = head.Left.Select((line, i) => Centred(RichText.Line(line, bold: i == head.Left.Count - 1))).ToList();
            if (_source.IsParty) left.Add(Centred(RichText.Line("*")));
            if (head.Number is not null) left.Add(Centred(RichText.Line(head.Number)));
            var right = head.Right.Select(line => Centred(RichText.Line(line, bold: true))).ToList();
            if (head.Date is not null) right.Add(Centred(RichText.Line(head.Date, italic: true)));
            _body.AppendChild(TwoColumns(left, right));
        }

        if (head.Kind is not null) AddParagraph(RichText.Line(head.Kind, bold: true), JustificationValues.Center);
        foreach (var line in head.TitleLines) AddParagraph(RichText.Runs(_source.ParseInline(line, 1), bold: true, deletions: true), JustificationValues.Center);
    }

    private Paragraph Centred(List<Run> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }));
        Append(paragraph, runs);
        return paragraph;
    }

    private static Table TwoColumns(List<Paragraph> left, List<Paragraph> right) => new(
        new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }),
        new TableGrid(new GridColumn { Width = "4000" }, new GridColumn { Width = "5241" }),
        new TableRow(
            new TableCell([new TableCellProperties(new TableCellWidth { Width = "4000", Type = TableWidthUnitValues.Dxa }), .. left]),
            new TableCell([new TableCellProperties(new TableCellWidth { Width = "5241", Type = TableWidthUnitValues.Dxa }), .. right])));

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
                _body.AppendChild(new Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new Break { Type = BreakValues.Page })));
                AddParagraph(RichText.Runs(block.Content, bold: true), JustificationValues.Center);
                Array.Clear(_counters);
                return;
            case BlockKind.Centre:
                AddParagraph(RichText.Runs(block.Content), JustificationValues.Center);
                return;
            default:
                break;
        }

        var bold = block.Kind == BlockKind.Heading;
        var runs = RichText.Runs(block.Content, bold, deletions: true);
        var level = AutoLevel(block);
        if (level < 0 && block.Kind is BlockKind.Bullet or BlockKind.SubBullet) runs.Insert(0, new Run(block.Kind == BlockKind.Bullet ? "- " : "+ ", Bold: false, Italic: false));
        if (level < 0 && block.Number.Length > 0) runs.Insert(0, new Run(block.Number, bold, Italic: false));
        AddParagraph(runs, JustificationValues.Both, level);
    }

    // Only a number that automatic numbering would give anyway is left to it.
    private int AutoLevel(Block block)
    {
        if (!_auto) return -1;
        if (block.Kind == BlockKind.Bullet) return BulletLevel;
        if (block.Number.Length == 0) return -1;
        var level = block.Level switch { NumberLevel.Roman => 0, NumberLevel.Arabic when block.NumberParts.Count == 1 => 1, NumberLevel.Letter => 2, _ => -1 };
        if (level < 0) throw _source.Error(block.SourceLine, "there is no automatic numbering for this number");
        _counters[level]++;
        Array.Clear(_counters, level + 1, _counters.Length - level - 1);
        var value = _counters[level];
        var mark = _source.IsParty ? "-" : ".";
        var printed = level switch { 0 => Roman(value) + mark, 1 => value.ToString(CultureInfo.InvariantCulture) + mark, _ => $"{(char)('a' + value - 1)})" };
        if (!string.Equals(printed + " ", block.Number, StringComparison.Ordinal)) throw _source.Error(block.SourceLine, $"automatic numbering gives '{printed}', not '{block.Number}'");
        return level;
    }

    private static string Roman(int value) => value switch
    {
        >= 10 => "X" + Roman(value - 10),
        9 => "IX",
        >= 5 => "V" + Roman(value - 5),
        4 => "IV",
        _ => new string('I', value),
    };

    private void AddParagraph(List<Run> runs, JustificationValues justification, int level = -1)
    {
        var properties = new ParagraphProperties();
        if (level >= 0) properties.AppendChild(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 }));
        properties.AppendChild(new Justification { Val = justification });
        var paragraph = new Paragraph(properties);
        Append(paragraph, runs);
        _body.AppendChild(paragraph);
    }

    private void Append(Paragraph paragraph, IEnumerable<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.Mark > 0)
            {
                paragraph.AppendChild(new DocumentFormat.OpenXml.Wordprocessing.Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = run.Mark }));
                continue;
            }

            foreach (var piece in Pieces(run.Text))
            {
                var word = new DocumentFormat.OpenXml.Wordprocessing.Run();
                if (run.Bold || run.Italic) word.AppendChild(Properties(run));
                if (run.Deleted) word.AppendChild(new DeletedText(piece) { Space = SpaceProcessingModeValues.Preserve });
                else AppendWords(word, piece);
                paragraph.AppendChild<OpenXmlElement>(run.Deleted ? Change(new DeletedRun(word)) : run.Inserted ? Change(new InsertedRun(word)) : word);
            }
        }
    }

    private static RunProperties Properties(Run run)
    {
        var properties = new RunProperties();
        if (run.Bold) properties.AppendChild(new Bold());
        if (run.Italic) properties.AppendChild(new Italic());
        return properties;
    }

    private T Change<T>(T run)
        where T : RunTrackChangeType
    {
        run.Id = (_changeId++).ToString(CultureInfo.InvariantCulture);
        run.Author = "Chuyên viên";
        run.Date = Epoch.UtcDateTime;
        return run;
    }

    private List<string> Pieces(string text)
    {
        if (!_source.Has("docx", "splitruns")) return [text];
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('/' or '-') || !char.IsAsciiDigit(text[i - 1])) continue;
            pieces.Add(text[start..i]);
            start = i;
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private void AppendWords(DocumentFormat.OpenXml.Wordprocessing.Run word, string text)
    {
        if (!_source.Has("docx", "nbhyphen"))
        {
            word.AppendChild(Words(text));
            return;
        }

        var start = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] != '-' || !char.IsLetterOrDigit(text[i - 1]) || !char.IsUpper(text[i + 1])) continue;
            word.AppendChild(Words(text[start..i]));
            word.AppendChild(new NoBreakHyphen());
            start = i + 1;
        }

        word.AppendChild(Words(text[start..]));
    }

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private void WriteTable(Block block)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 },
                new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(block.Rows[0].Select(_ => new GridColumn())));
        for (var r = 0; r < block.Rows.Count; r++)
        {
            var row = new TableRow();
            if (r == 0) row.AppendChild(new TableRowProperties(new TableHeader()));
            foreach (var cell in block.Rows[r])
            {
                var paragraph = new Paragraph();
                Append(paragraph, RichText.Runs(cell, bold: r == 0, deletions: true));
                row.AppendChild(new TableCell(paragraph));
            }

            table.AppendChild(row);
        }

        _body.AppendChild(table);
        _body.AppendChild(new Paragraph());
    }

    private void WriteTail()
    {
        var recipients = _source.All("to");
        var signature = _source.All("sign");
        if (recipients.Count == 0 && signature.Count == 0) return;
        var left = new List<Paragraph>();
        if (recipients.Count > 0) left.Add(Plain(RichText.Line("Nơi nhận:", bold: true, italic: true)));
        left.AddRange(recipients.Select(line => Plain(RichText.Line("- " + line))));
        if (left.Count == 0) left.Add(new Paragraph());
        var right = signature.Select(line => Centred(RichText.Line(line, bold: true))).ToList();
        if (_source.Get("signer") is { } signer)
        {
            right.Add(new Paragraph());
            right.Add(new Paragraph());
            right.Add(Centred(RichText.Line(signer, bold: true)));
        }

        if (right.Count == 0) right.Add(new Paragraph());
        _body.AppendChild(TwoColumns(left, right));
        _body.AppendChild(new Paragraph());
        var others = _source.All("to2");
        if (others.Count == 0) return;
        _body.AppendChild(Plain(RichText.Line("Nơi nhận:", bold: true, italic: true)));
        foreach (var line in others) _body.AppendChild(Plain(RichText.Line("- " + line)));
    }

    private Paragraph Plain(List<Run> runs)
    {
        var paragraph = new Paragraph();
        Append(paragraph, runs);
        return paragraph;
    }
}
