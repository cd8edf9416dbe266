using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Takes the document in one web page apart. Not thread-safe.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="options">Its limits.</param>
/// <param name="isPart">Whether the page is a part of an office file, so that all of it is the document.</param>
/// <param name="styles">The style sheets of the page.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class HtmlWalker(string path, ReaderOptions options, bool isPart, PageStyles styles, CancellationToken cancellationToken)
{
    // How the source is set, not what the page says: a blank between two words is one.
    private const string SourceBlanks = "\n\r\t";

    /// <summary>A frame has no more paragraphs.</summary>
    private const int MostOfFrame = 8;

    private readonly PageContent _page = new(path, options, styles, cancellationToken);
    private readonly StringBuilder _line = new();
    private bool _office;

    /// <summary>Whether an office program wrote the page, so that all of it is the document.</summary>
    public bool IsWhole { get; private set; }

    private int _cells;
    // A paragraph that a frame cut inside a word, and where it goes on.
    private string _cut = "";
    private INode? _goesOnAt;
    private bool _isCutOpen;
    // The last line that stands at its own place on the page.
    private IElement? _placed;
    private Place? _placeOfLine;

    public List<Block> Read(IDocument page)
    {
        var output = new List<Block>();
        if (page.Body is not { } body) return output;
        var generator = page.Head?.QuerySelector("meta[name=generator i]")?.GetAttribute("content") ?? "";
        _office = generator.Contains("Office", StringComparison.Ordinal);
        IsWhole = isPart || _office || generator.Contains("Microsoft Word", StringComparison.Ordinal);
        var content = _page.Find(body, IsWhole);
        _notes = PageNotes.Of(content);
        Walk(content, output, 0, new Place());
        GoOnWithCut();
        Break(output, new Place(), content);
        return CenteredTitles.Join(output);
    }

    // Returns the place, which the mark of a note inside an inline element changes for what stands behind that element too.
    private Place Walk(INode parent, List<Block> output, int depth, Place place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var node in parent.ChildNodes)
        {
            if (ReferenceEquals(node, _goesOnAt)) GoOnWithCut();
            if (node is IText text)
            {
                if (_isCutOpen)
                {
                    AppendText(text.Data.AsSpan().TrimStart(SourceBlanks).ToString(), place);
                    _isCutOpen = string.IsNullOrWhiteSpace(text.Data);
                    continue;
                }

                if (_office && IsBlankInDrawing(text)) continue;
                AppendText(_office && BreaksWord(text) ? text.Data.TrimStart('\n') : text.Data, place);
                continue;
            }

            if (node is not IElement element || _page.IsDropped(element)) continue;
            switch (element.LocalName)
            {
                case "br" when _office && EndsDrawing(element):
                    break;
                case "br":
                    _line.Append('\n');
                    break;
                case "hr":
                    Break(output, place, element);
                    break;
                case "a" when _notes.IsWayBack(element):
                    break;
                case "a" when _notes.MarkOf(element) is { } mark:
                    _line.Append(mark);
                    break;
                case "sup" when Mark(element) is { } mark && !ParagraphText.EndsBeforeNumber(_line, element.TextContent.AsSpan().Trim()):
                    _line.Append(mark);
                    break;
                case "a" when element.GetAttribute("href") is { } href && NoteOf(href) is { } isNote && Mark(element) is { } mark:
                    _line.Append(mark);
                    if (isNote) place = place with { Kind = SourceBlockKind.Footnote };
                    break;
                case "span" when _office && _goesOnAt is null && IsFrame(element) && _line.Length > 0 && char.IsLetter(_line[^1]) && RestOfWord(element) is { } rest:
                    (_cut, _goesOnAt) = (_line.ToString(), rest);
                    _line.Clear();
                    break;
                case "table":
                    if (_page.IsNoise(element)) break;
                    Break(output, place, parent);
                    AddTable(element, output, depth);
                    break;
                case "p" or "div" when !_office && PlacedLines.IsLine(element):
                    if (_page.IsNoise(element)) break;
                    if (_line.Length > 0 && _placed is { } above && PlacedLines.GoesOn(above, element)) _line.Append('\n');
                    else Break(output, place, parent);
                    Walk(element, output, depth + 1, place);
                    (_placed, _placeOfLine) = (element, place with { IsCentered = PlacedLines.IsCentered(element) });
                    break;
                case var name when PageContent.IsBlock(name) || IsShownAsBlock(element):
                    if (_page.IsNoise(element)) break;
                    Break(output, place, parent);
                    var inside = Inside(element, place);
                    Walk(element, output, depth + 1, inside);
                    Break(output, inside, element);
                    if (element.LocalName is "li" && ReferenceEquals(_itemSaid, element)) EndItem(output, element);
                    break;
                default:
                    if (_page.IsNoise(element)) break;
                    place = Walk(element, output, depth + 1, Cased(element, place)) with { Upper = place.Upper };
                    break;
            }
        }

        if (place.Kind == SourceBlockKind.Footnote && parent is IElement { LocalName: var own } && PageContent.IsBlock(own)) Break(output, place, parent);
        return place;
    }

    // LibreOffice ends the line behind a drawing that is anchored inside a word.
    private bool BreaksWord(IText text) =>
        text.Data.Length > 1 && text.Data[0] == '\n' && text.Data.AsSpan().TrimStart('\n') is [var first, ..] && char.IsLetter(first) && (text.PreviousSibling is IElement { LocalName: "img" } || (text.PreviousSibling is IElement { LocalName: "br" } end && EndsDrawing(end))) && _line.Length > 0 && char.IsLetter(_line[^1]);

    // The line break behind a drawing, which keeps the text clear of it.
    private static bool EndsDrawing(IElement element) => element.LocalName is "br" && element.HasAttribute("clear") && Before(element) is IElement { LocalName: "img" };

    private static bool IsBlankInDrawing(IText text) => string.IsNullOrWhiteSpace(text.Data) && text.PreviousSibling is IElement { LocalName: "img" } && text.NextSibling is IElement next && (EndsDrawing(next) || IsFrame(next));

    private static INode? Before(INode node)
    {
        var before = node.PreviousSibling;
        while (before is IText text && string.IsNullOrWhiteSpace(text.Data)) before = before.PreviousSibling;
        return before;
    }

    private static bool IsFrame(IElement element) => element is { LocalName: "span", ChildNodes.Length: 0 } && PageStyles.OfAttribute(element, "float").Length > 0;

    // Where the word goes on in which a frame is anchored: the paragraph of the frame ends that of the word for a browser, so that the rest stands
    // behind both, in none. Null where no such rest follows.
    private static INode? RestOfWord(IElement frame)
    {
        INode node = frame;
        while (node is not IElement { LocalName: "p" })
        {
            if (Behind(node) is not null || node.Parent is null) return null;
            node = node.Parent;
        }

        for (var paragraphs = 0; paragraphs <= MostOfFrame; paragraphs++)
        {
            node = Behind(node)!;
            if (node is not IElement { LocalName: "p" }) return paragraphs > 0 && node is IText or IElement { LocalName: "font" or "span" or "b" or "strong" or "i" or "em" or "u" } && node.TextContent.AsSpan().TrimStart(SourceBlanks) is [var first, ..] && char.IsLetter(first) ? node : null;
        }

        return null;
    }

    // The next of the same element that is no blank.
    private static INode? Behind(INode node)
    {
        var next = node.NextSibling;
        while (next is IText text && string.IsNullOrWhiteSpace(text.Data)) next = next.NextSibling;
        return next;
    }

    private void GoOnWithCut()
    {
        _line.Append(_cut);
        (_cut, _goesOnAt, _isCutOpen) = ("", null, _cut.Length > 0);
    }

    // Elements in a line that the page shows as paragraphs; a picture in the middle of a word is none.
    private bool IsShownAsBlock(IElement element) =>
        element.LocalName is "span" or "font" or "b" or "strong" or "i" or "em" or "u" or "label" && styles.Value(element, "display").Equals("block", StringComparison.OrdinalIgnoreCase);

    private Place Cased(IElement element, Place place)
    {
        var transform = styles.Value(element, "text-transform");
        if (transform.Length == 0 || transform.Equals("inherit", StringComparison.OrdinalIgnoreCase)) return place;
        var upper = transform.Equals("uppercase", StringComparison.OrdinalIgnoreCase);
        return upper == place.Upper ? place : place with { Upper = upper };
    }

    private Place Inside(IElement element, Place place)
    {
        place = Cased(element, place);
        var name = element.LocalName;
        if (name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6') return place with { Kind = SourceBlockKind.Heading, Level = name[1] - '0' };
        if (name is "pre") return place with { Preformatted = true };
        if (_notes.MarkBefore(element) is { } note)
        {
            // The number of a list is that of its item, not of the note.
            (_item, _itemSaid) = (note + " ", element);
            return place with { Kind = SourceBlockKind.Footnote };
        }

        if (name is "li")
        {
            // The number is said once, before the first paragraph of the item.
            if (!ReferenceEquals(_itemSaid, element)) (_item, _itemSaid) = (ItemMark(element), element);
            return place with { Kind = SourceBlockKind.ListItem };
        }

        if (IsNote(element.Id)) return place with { Kind = SourceBlockKind.Footnote };
        var align = element.GetAttribute("align") ?? styles.Value(element, "text-align");
        if (name is "center") align = "center";
        return align.Length == 0 ? place : place with { IsCentered = align.Equals("center", StringComparison.OrdinalIgnoreCase) };
    }

    // The containers of notes as Word (ftn1, edn1) and LibreOffice (sdfootnote1) name them.
    private static bool IsNote(string? id)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ftn", "edn", "sdfootnote", "sdendnote"])
        {
            if (id is not null && id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Whether a link is the mark before a note (true) or the one in the text (false); null for other links.
    private static bool? NoteOf(string href)
    {
        if (href.Contains("#_ftnref", StringComparison.OrdinalIgnoreCase) || href.Contains("#_ednref", StringComparison.OrdinalIgnoreCase)) return true;
        if (href.Contains("#_ftn", StringComparison.OrdinalIgnoreCase) || href.Contains("#_edn", StringComparison.OrdinalIgnoreCase)) return false;
        if (!href.StartsWith("#sdfootnote", StringComparison.OrdinalIgnoreCase) && !href.StartsWith("#sdendnote", StringComparison.OrdinalIgnoreCase)) return null;
        return href.EndsWith("anc", StringComparison.OrdinalIgnoreCase);
    }

    private string? _item;
    private IElement? _itemSaid;
    private readonly Dictionary<IElement, int> _numbers = [];
    private readonly Dictionary<string, int> _counters = new(StringComparer.Ordinal);
    private PageNotes _notes = PageNotes.None;

    // A column of numbers is typed as lists whose items hold nothing.
    private void EndItem(List<Block> output, IElement element)
    {
        if (_cells > 0 && _item is { } mark && element.ParentElement is IHtmlOrderedListElement) output.Add(new PieceBlock(SourceBlockKind.ListItem, mark.TrimEnd(), Locate(element)));
        _item = null;
    }

    private string? ItemMark(IElement element)
    {
        if (element.ParentElement is { } marked && styles.MarkOf(marked, element) is { } content) return MarkOf(content, marked, element);
        var drawn = element.ParentElement is { } parent ? ListStyle(element) ?? ListStyle(parent) : null;
        if (element.ParentElement is not IHtmlOrderedListElement list) return string.Equals(drawn, "none", StringComparison.Ordinal) ? null : "- ";
        var number = NumberOf(list, element);
        var format = (element.GetAttribute("type") ?? list.GetAttribute("type")) switch
        {
            "A" => "upperLetter",
            "a" => "lowerLetter",
            "I" => "upperRoman",
            "i" => "lowerRoman",
            _ => "decimal",
        };
        // What the page says in its style wins over the attribute.
        format = drawn is "none" ? "none" : FormatOf(drawn) ?? format;
        return string.Equals(format, "none", StringComparison.Ordinal) ? null : DocxNumberFormat.Format(number, format) + (format is "lowerLetter" ? ") " : ". ");
    }

    private static string? FormatOf(string? style) => style switch
    {
        "decimal" => "decimal",
        "decimal-leading-zero" => "decimalZero",
        "lower-alpha" or "lower-latin" => "lowerLetter",
        "upper-alpha" or "upper-latin" => "upperLetter",
        "lower-roman" => "lowerRoman",
        "upper-roman" => "upperRoman",
        _ => null,
    };

    // The mark that a style sheet writes; the last counter that it prints is the one of the list.
    private string? MarkOf(string content, IElement parent, IElement element)
    {
        if (parent is IHtmlOrderedListElement list && content.LastIndexOf("counter(", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var name = content[(at + "counter(".Length)..];
            if (name.AsSpan().IndexOfAny(',', ')') is >= 0 and var end) _counters[name[..end].Trim()] = NumberOf(list, element);
        }

        var mark = PageStyles.Written(content, (name, style) => _counters.TryGetValue(name, out var number) ? DocxNumberFormat.Format(number, FormatOf(style.ToLowerInvariant()) ?? "decimal") : "").Trim();
        return mark.Length == 0 ? null : mark + " ";
    }

    // The items of a list are counted once: each of them knows its neighbour only by going through all.
    private int NumberOf(IHtmlOrderedListElement list, IElement element)
    {
        if (_numbers.TryGetValue(element, out var known)) return known;
        var items = list.ChildNodes.OfType<IElement>().Where(static child => child.LocalName is "li").ToList();
        var step = list.IsReversed ? -1 : 1;
        var next = list.IsReversed && !list.HasAttribute("start") ? items.Count : list.Start;
        foreach (var item in items)
        {
            if (int.TryParse(item.GetAttribute("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var set)) next = set;
            _numbers[item] = next;
            next = unchecked(next + step);
        }

        return _numbers.GetValueOrDefault(element);
    }

    private string? ListStyle(IElement element)
    {
        var type = styles.Value(element, "list-style-type");
        if (type.Length > 0) return type.ToLowerInvariant();
        foreach (var word in styles.Value(element, "list-style").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("inside" or "outside") && !word.StartsWith("url", StringComparison.OrdinalIgnoreCase)) return word.ToLowerInvariant();
        }

        return null;
    }

    internal static string? Mark(IElement element)
    {
        var text = element.TextContent.Trim();
        if (text.Length > 2 && text[0] is '[' or '(' && text[^1] is ']' or ')') text = text[1..^1];
        return text.Length is > 0 and <= 3 && text.All(char.IsAsciiDigit) ? Typed.Superscript(text) : null;
    }

    private void AddTable(IElement table, List<Block> output, int depth)
    {
        var rows = new List<List<TableCell>>();
        var open = new Dictionary<int, int>();
        var columns = 0;
        var drawn = HasLines(table);
        // An attribute draws lines around every cell that does not say otherwise.
        var framed = table.GetAttribute("border")?.Trim() is not (null or "" or "0");
        foreach (var row in Rows(table))
        {
            var cells = new List<TableCell>();
            var column = 0;
            foreach (var cell in row.Children)
            {
                if (cell.LocalName is not ("td" or "th")) continue;
                FillOpen();
                var span = Math.Clamp(Number(cell, "colspan"), 1, 100);
                var down = Math.Clamp(Number(cell, "rowspan"), 1, 1000);
                var border = PageStyles.OfAttribute(cell, "border");
                drawn |= HasLines(cell) || (framed && !border.StartsWith("none", StringComparison.OrdinalIgnoreCase) && !IsUnseen(border) && !IsUnseen(PageStyles.OfAttribute(cell, "border-color")));
                var blocks = new List<Block>();
                if (!_page.IsDropped(cell))
                {
                    _cells++;
                    Walk(cell, blocks, depth + 1, new Place());
                    Break(blocks, new Place(), cell);
                    _cells--;
                }

                cells.Add(new TableCell(blocks, column, span, Continued: false));
                for (var i = 0; i < span && down > 1; i++) open[column + i] = down;
                column += span;
                if (column > 1000) break;
            }

            FillOpen();
            foreach (var key in open.Keys.ToList())
            {
                if (--open[key] <= 0) open.Remove(key);
            }

            columns = Math.Max(columns, column);
            if (cells.Count > 0) rows.Add(cells);

            void FillOpen()
            {
                while (open.TryGetValue(column, out var left) && left > 0 && !cells.Exists(cell => cell.Column <= column && column < cell.Column + cell.Span))
                {
                    cells.Add(new TableCell([], column, 1, Continued: true));
                    column++;
                }
            }
        }

        if (rows.Count > 0) output.Add(new TableBlock(rows, columns, !drawn, Locate(table)));
    }

    private static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName is "tr") yield return child;
            if (child.LocalName is not ("tbody" or "thead" or "tfoot")) continue;
            foreach (var row in child.Children)
            {
                if (row.LocalName is "tr") yield return row;
            }
        }
    }

    private static int Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static bool HasLines(IElement element)
    {
        var style = element.GetAttribute("style");
        if (style is null) return false;
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var name = declaration.AsSpan(0, colon).Trim();
            var value = declaration.AsSpan(colon + 1).Trim();
            if (!name.StartsWith("border", StringComparison.OrdinalIgnoreCase) || name.Contains("collapse", StringComparison.OrdinalIgnoreCase) || name.Contains("spacing", StringComparison.OrdinalIgnoreCase)) continue;
            if (value.Contains("solid", StringComparison.OrdinalIgnoreCase) || value.Contains("dotted", StringComparison.OrdinalIgnoreCase) || value.Contains("double", StringComparison.OrdinalIgnoreCase)) return !IsUnseen(value.ToString()) && !IsUnseen(PageStyles.OfAttribute(element, "border-color"));
        }

        return false;
    }

    // Lines in the colour of the paper.
    private static bool IsUnseen(string style)
    {
        foreach (var word in style.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.ToUpperInvariant() is "#FFF" or "#FFFFFF" or "WHITE" or "TRANSPARENT") return true;
        }

        return false;
    }

    private void AppendText(string text, Place place)
    {
        var preformatted = place.Preformatted;
        // Signs that were written twice: "n&amp;nbsp;ăm" in the source.
        if (text.Contains('&', StringComparison.Ordinal)) text = WebUtility.HtmlDecode(text);
        if (place.Upper) text = text.ToUpperInvariant();
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or ' ' or '\t' or '\f')
            {
                if (preformatted && c == '\n') _line.Append('\n');
                else if (c is '\t' && preformatted) _line.Append('\t');
                else if (preformatted || (_line.Length > 0 && _line[^1] is not (' ' or '\n'))) _line.Append(' ');
            }
            else
            {
                _line.Append(c);
            }
        }
    }

    // Ends a paragraph. Two line breaks set paragraphs apart, and so does one after which a new item begins.
    private void Break(List<Block> output, Place place, INode node)
    {
        if (_line.Length == 0) return;
        (place, _placeOfLine) = (_placeOfLine ?? place, null);
        var text = _line.ToString();
        _line.Clear();
        if (string.IsNullOrWhiteSpace(text))
        {
            // An empty paragraph sets those around it apart.
            if (text.AsSpan().IndexOfAny('\u00A0', '\n') >= 0) _located++;
            return;
        }

        var location = Locate(node);
        var paragraph = new StringBuilder();
        var blank = false;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim(' ');
            if (string.IsNullOrWhiteSpace(line))
            {
                blank = paragraph.Length > 0;
                continue;
            }

            if (paragraph.Length > 0 && (blank || ParagraphText.BeginsItem(line) || ParagraphText.EndsSentence(paragraph)))
            {
                Emit();
            }

            if (paragraph.Length > 0) paragraph.Append('\n');
            paragraph.Append(line);
            blank = false;
        }

        Emit();

        void Emit()
        {
            if (paragraph.Length == 0) return;
            var content = paragraph.ToString();
            if (_item is { } mark && place.Kind is SourceBlockKind.ListItem or SourceBlockKind.Footnote)
            {
                _item = null;
                if (place.Kind is SourceBlockKind.Footnote || !ParagraphText.BeginsItem(content)) content = mark + content;
            }

            output.Add(new PieceBlock(place.Kind, content, location, place.Level) { IsCentered = place.IsCentered });
            paragraph.Clear();
        }
    }

    private SourceLocation Locate(INode node)
    {
        var names = new List<string>();
        for (var element = node as IElement ?? node.ParentElement; element is not null && names.Count < 6; element = element.ParentElement)
        {
            names.Add(element.Id is { Length: > 0 } id ? element.LocalName + "#" + id : element.LocalName);
        }

        names.Reverse();
        return new SourceLocation(Paragraph: ++_located, Path: string.Join('/', names));
    }

    private int _located;

    private sealed record Place
    {
        public SourceBlockKind Kind { get; init; } = SourceBlockKind.Paragraph;

        public int Level { get; init; }

        public bool Preformatted { get; init; }

        public bool IsCentered { get; init; }

        /// <summary>Whether the page shows the text in capitals.</summary>
        public bool Upper { get; init; }
    }
}
