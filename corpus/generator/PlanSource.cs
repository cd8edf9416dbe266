using System.Text.RegularExpressions;

namespace DanVan.CorpusGenerator;

/// <summary>A piece of a block: text, a tag around pieces, a footnote mark.</summary>
internal abstract record Inline;

/// <summary>Words; asterisks switch italics (*) and bold (**).</summary>
internal sealed record TextInline(string Text) : Inline;

/// <summary>{name:attributes content}; see corpus/README.md for the names.</summary>
internal sealed record TagInline(string Name, string Attributes, IReadOnlyList<Inline> Children) : Inline;

/// <summary>[^1] in the text.</summary>
internal sealed record MarkInline(int Number) : Inline;

internal enum BlockKind
{
    Heading,
    Item,
    Paragraph,
    Bullet,
    SubBullet,
    Centre,
    Table,
    PageBreak,
    Annex,
    Tail,
}

/// <summary>A paragraph, a table or a page break of a source.</summary>
internal sealed record Block(BlockKind Kind, int SourceLine)
{
    public IReadOnlyList<Inline> Content { get; init; } = [];

    /// <summary>For a table, its rows of cells.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows { get; init; } = [];

    /// <summary>The number as printed, with its punctuation and the blank after it; empty where there is none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The parts of the number, outermost first, and the level of the first.</summary>
    public IReadOnlyList<string> NumberParts { get; init; } = [];

    public NumberLevel Level { get; init; }

    /// <summary>Marked with "!": a task of the body that the heading names.</summary>
    public bool TaskOfHeading { get; init; }

    /// <summary>Marked with "&lt;": stands outside the last item, in the outermost section.</summary>
    public bool Outer { get; init; }
}

internal enum NumberLevel
{
    None,
    Roman,
    Arabic,
    Letter,
    Part,
    Chapter,
    Section,
    Article,
}

/// <summary>A source file: its head as keys and its blocks.</summary>
internal sealed class PlanSource
{
    private static readonly Regex RomanNumber = new(@"^(?<n>[IVX]+) ?[.\-–)/]+ ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex ArabicNumber = new(@"^(?<n>[0-9]+(\.[0-9]+)*) ?[.\-)/]+ ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex LetterNumber = new(@"^(?<n>[a-zđ]) ?[).]+ ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex ChapterNumber = new("^Chương (?<n>[IVX]+)[.:]? ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex PartNumber = new("^(?:Phần|PHẦN) (?:(?:thứ|THỨ) (?<o>nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM)|(?<n>[IVX]+))(?![\\p{L}])[.:]? ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex SectionNumber = new("^(?:Mục|MỤC) (?<n>[0-9]+|[IVX]+)[.:]? ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex ArticleNumber = new(@"^Điều (?<n>[0-9]+)[.:] ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex FootnoteStart = new(@"^\[\^(?<n>[0-9]+)\]: ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private readonly Dictionary<string, List<string>> _head = new(StringComparer.Ordinal);

    private PlanSource(string name) => Name = name;

    public string Name { get; }

    public List<Block> Blocks { get; } = [];

    public SortedDictionary<int, IReadOnlyList<Inline>> Footnotes { get; } = [];

    public bool Markdown => Has("markdown", "yes");

    /// <summary>The column at which a line of the text file is broken, or 0.</summary>
    public int Wrap => Get("wrap") is { } columns ? int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture) : 0;

    public bool IsParty => Has("form", "party");

    public static PlanSource Load(string path)
    {
        var source = new PlanSource(Path.GetFileNameWithoutExtension(path));
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Normalize(System.Text.NormalizationForm.FormC).Split('\n');
        var i = 0;
        if (lines.Length == 0 || !string.Equals(lines[0], "+++", StringComparison.Ordinal)) throw source.Error(1, "a source begins with +++");
        for (i = 1; !string.Equals(lines[i], "+++", StringComparison.Ordinal); i++)
        {
            if (lines[i].Length == 0) continue;
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw source.Error(i + 1, "a head line is 'key: value'");
            var key = lines[i][..colon].Trim();
            if (!source._head.TryGetValue(key, out var values)) source._head[key] = values = [];
            values.Add(lines[i][(colon + 1)..].Trim());
        }

        i++;
        while (i < lines.Length)
        {
            if (lines[i].Length == 0)
            {
                i++;
                continue;
            }

            var first = i;
            while (i < lines.Length && lines[i].Length > 0) i++;
            source.AddBlock(lines[first..i], first + 1);
        }

        if (!source.Blocks.Exists(b => b.Kind == BlockKind.Tail)) source.Blocks.Add(new Block(BlockKind.Tail, lines.Length));
        return source;
    }

    public string? Get(string key) => _head.TryGetValue(key, out var values) ? values[0] : null;

    public IReadOnlyList<string> All(string key) => _head.TryGetValue(key, out var values) ? values : [];

    public bool Has(string key, string word) =>
        Get(key) is { } value && value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.Ordinal);

    public InvalidDataException Error(int line, string message) => new($"{Name}.plan({line}): {message}");

    public IReadOnlyList<Inline> ParseInline(string text, int line)
    {
        var position = 0;
        var result = ParseInline(text, ref position, line, inTag: false);
        return result;
    }

    private void AddBlock(string[] lines, int line)
    {
        var text = lines[0];
        if (FootnoteStart.Match(text) is { Success: true } footnote)
        {
            Footnotes.Add(int.Parse(footnote.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), ParseInline(text[footnote.Length..], line));
            if (lines.Length > 1) throw Error(line, "a footnote stands on one line");
            return;
        }

        if (text.StartsWith("| ", StringComparison.Ordinal) || text.StartsWith("! |", StringComparison.Ordinal))
        {
            var rows = lines.Select((row, n) => (IReadOnlyList<IReadOnlyList<Inline>>)[.. SplitRow(row, line + n).Select(cell => ParseInline(cell, line + n))]);
            Blocks.Add(new Block(BlockKind.Table, line) { Rows = [.. rows] });
            return;
        }

        if (lines.Length > 1) throw Error(line + 1, "a block stands on one line; leave an empty line between blocks");
        if (string.Equals(text, "---page---", StringComparison.Ordinal))
        {
            Blocks.Add(new Block(BlockKind.PageBreak, line));
            return;
        }

        if (string.Equals(text, "@tail", StringComparison.Ordinal))
        {
            Blocks.Add(new Block(BlockKind.Tail, line));
            return;
        }

        var outer = Strip(ref text, "< ");
        var task = Strip(ref text, "! ");
        if (Strip(ref text, "@annex "))
        {
            Blocks.Add(new Block(BlockKind.Annex, line) { Content = ParseInline(text, line) });
            return;
        }

        var kind = Strip(ref text, "# ") ? BlockKind.Heading
            : Strip(ref text, "- ") ? BlockKind.Bullet
            : Strip(ref text, "+ ") ? BlockKind.SubBullet
            : Strip(ref text, "= ") ? BlockKind.Centre
            : BlockKind.Paragraph;
        var number = "";
        IReadOnlyList<string> parts = [];
        var level = NumberLevel.None;
        if (kind is BlockKind.Heading or BlockKind.Paragraph)
        {
            (number, parts, level) = ReadNumber(text);
            if (number.Length > 0 && kind == BlockKind.Paragraph) kind = BlockKind.Item;
            if (number.Length == 0 && kind == BlockKind.Heading) throw Error(line, "a heading has a number");
        }

        Blocks.Add(new Block(kind, line)
        {
            Content = ParseInline(text[number.Length..], line),
            Number = number,
            NumberParts = parts,
            Level = level,
            TaskOfHeading = task,
            Outer = outer,
        });
    }

    private static (string Number, IReadOnlyList<string> Parts, NumberLevel Level) ReadNumber(string text)
    {
        if (PartNumber.Match(text) is { Success: true } part)
        {
            var printed = part.Groups["o"].Success ? "thứ " + part.Groups["o"].Value.ToLowerInvariant() : part.Groups["n"].Value;
            return (part.Value, ["Phần " + printed], NumberLevel.Part);
        }

        if (SectionNumber.Match(text) is { Success: true } section) return (section.Value, ["Mục " + section.Groups["n"].Value], NumberLevel.Section);
        if (ChapterNumber.Match(text) is { Success: true } chapter) return (chapter.Value, ["Chương " + chapter.Groups["n"].Value], NumberLevel.Chapter);
        if (ArticleNumber.Match(text) is { Success: true } article) return (article.Value, ["Điều " + article.Groups["n"].Value], NumberLevel.Article);
        if (RomanNumber.Match(text) is { Success: true } roman) return (roman.Value, [roman.Groups["n"].Value], NumberLevel.Roman);
        if (ArabicNumber.Match(text) is { Success: true } arabic && (arabic.Value.EndsWith(' ') || arabic.Length == text.Length))
            return (arabic.Value, arabic.Groups["n"].Value.Split('.'), NumberLevel.Arabic);
        if (LetterNumber.Match(text) is { Success: true } letter) return (letter.Value, [letter.Groups["n"].Value], NumberLevel.Letter);
        return ("", [], NumberLevel.None);
    }

    private static bool Strip(ref string text, string prefix)
    {
        if (!text.StartsWith(prefix, StringComparison.Ordinal)) return false;
        text = text[prefix.Length..];
        return true;
    }

    private IEnumerable<string> SplitRow(string row, int line)
    {
        if (!row.StartsWith("| ", StringComparison.Ordinal) || !row.EndsWith(" |", StringComparison.Ordinal)) throw Error(line, "a row is '| cell | cell |'");
        return row[2..^2].Split(" | ").Select(cell => cell.Trim());
    }

    private List<Inline> ParseInline(string text, ref int position, int line, bool inTag)
    {
        var result = new List<Inline>();
        var start = position;
        void Flush(int end)
        {
            if (end > start) result.Add(new TextInline(text[start..end]));
        }

        while (position < text.Length)
        {
            var c = text[position];
            if (c == '{')
            {
                Flush(position);
                result.Add(ParseTag(text, ref position, line));
                start = position;
            }
            else if (c == '}')
            {
                if (!inTag) throw Error(line, $"'}}' without '{{' at column {position + 1}");
                Flush(position);
                position++;
                return result;
            }
            else if (c == '[' && position + 1 < text.Length && text[position + 1] == '^')
            {
                Flush(position);
                var close = text.IndexOf(']', position);
                if (close < 0) throw Error(line, "a mark is [^1]");
                result.Add(new MarkInline(int.Parse(text.AsSpan(position + 2, close - position - 2), System.Globalization.CultureInfo.InvariantCulture)));
                position = close + 1;
                start = position;
            }
            else
            {
                position++;
            }
        }

        if (inTag) throw Error(line, "a tag is not closed");
        Flush(position);
        return result;
    }

    private TagInline ParseTag(string text, ref int position, int line)
    {
        var head = position + 1;
        var end = head;
        while (end < text.Length && text[end] is not (' ' or '}')) end++;
        if (end == text.Length) throw Error(line, "a tag is not closed");
        var words = text[head..end];
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? words : words[..colon];
        var attributes = colon < 0 ? "" : words[(colon + 1)..];
        if (name is not ("c" or "l" or "n" or "i" or "t" or "L" or "S" or "D" or "B" or "H" or "pb" or "fb" or "br" or "ins" or "del"))
            throw Error(line, $"there is no tag '{name}'");
        position = text[end] == ' ' ? end + 1 : end;
        return new TagInline(name, attributes, ParseInline(text, ref position, line, inTag: true));
    }
}
