using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DanVan.CorpusGenerator;

/// <summary>Writes the text file of a source and, in the same pass, its annotation.</summary>
internal sealed class TextRenderer
{
    private static readonly Regex Numbered = new(
        @"^(?<kind>\p{Lu}[\p{L} ,]*?) ?(?:số:? ?)?(?<number>[0-9]+[\p{L}0-9.]*(?:[/\-–][\p{L}0-9.]+)+)(?<rest>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5));

    private static readonly Regex Joiner = new(@"(?<=[0-9\p{Lu}\p{Ll}]) ?(?<sign>[-/]) ?(?=[\p{L}0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Regex LawKind = new(
        "^(?<kind>Bộ luật|Luật|Pháp lệnh|Hiến pháp)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Regex NamedKind = new(
        "^(?<kind>Nghị quyết|Kết luận|Chỉ thị|Quy định)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Regex YearOnly = new("năm (?<y>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Regex DayInName = new(",? ngày [0-9].*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Regex SentenceEnd = new(@"(?<=[^.])[.](?= \p{Lu})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly string[] Relations = ["basis", "implements", "reviews", "amends", "replaces", "repeals", "issued-with", "mentions"];

    private readonly PlanSource _source;
    private readonly StringBuilder _text = new();
    private readonly Gold _gold = new();
    private readonly List<int> _pendingNotes = [];
    private readonly Dictionary<int, (List<Inline> Content, Scope Scope)> _noteRest = [];
    private readonly List<string> _path = [];
    private bool _inBody;
    private bool _hasRoman;
    private int _partDepth;
    private int _romanDepth;
    private int _sectionDepth;
    private int _articleDepth;
    private List<string> _headingBodies = [];
    private List<string> _askedBodies = [];
    private Block _block = new(BlockKind.Paragraph, 0);
    private GoldTask? _task;

    private TextRenderer(PlanSource source) => _source = source;

    public static (string Text, Gold Gold) Render(PlanSource source)
    {
        var renderer = new TextRenderer(source);
        renderer.Run();
        return (renderer._text.ToString(), renderer._gold);
    }

    /// <summary>The words of a piece without tags, marks of style, footnote marks and deletions, on one line.</summary>
    public static string Plain(IEnumerable<Inline> content)
    {
        var words = new StringBuilder();
        AppendPlain(content, words);
        return Blanks.Replace(words.ToString(), " ").Trim();
    }

    public static string Superscript(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    /// <summary>The words of a footnote without the place where a page cuts it.</summary>
    public static IReadOnlyList<Inline> WholeNote(IReadOnlyList<Inline> note) => [.. note.Where(n => n is not TagInline { Name: "fb" })];

    // Where a converter lost the raised digits, they stand as plain ones.
    private string Printed(int mark) =>
        _source.Has("marks", "asterisks") ? $"({MarkOf(mark)})" : _source.Has("marks", "plain") ? mark.ToString(CultureInfo.InvariantCulture) : Superscript(mark);

    private string MarkOf(int mark) => _source.Has("marks", "asterisks") ? new string('*', mark) : mark.ToString(CultureInfo.InvariantCulture);

    private static void AppendPlain(IEnumerable<Inline> content, StringBuilder words)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline text:
                    words.Append(text.Text.Replace("*", "", StringComparison.Ordinal));
                    break;
                case TagInline { Name: "pb" or "br" or "fb" }:
                    words.Append(' ');
                    break;
                case TagInline { Name: "del" } or MarkInline:
                    break;
                case TagInline tag:
                    AppendPlain(tag.Children, words);
                    break;
                default:
                    throw new InvalidOperationException($"There is no text for {inline}.");
            }
        }
    }

    private void Run()
    {
        foreach (var line in _source.All("before")) Paragraph(line);
        WriteLetterhead();
        var lastWasRow = false;
        foreach (var block in _source.Blocks)
        {
            _block = block;
            if (block.Kind == BlockKind.Table)
            {
                if (lastWasRow) throw _source.Error(block.SourceLine, "two tables need something between them");
                WriteTable(block);
            }
            else
            {
                WriteBlock(block);
            }

            lastWasRow = block.Kind == BlockKind.Table;
        }

        FlushNotes(last: true);
        foreach (var line in _source.All("after")) Paragraph(line);
        _text.Append('\n');
        Finish();
    }

    private void Finish()
    {
        if (_source.Wrap > 0) WrapLines(_source.Wrap);
        var marks = _gold.Footnotes.Select(static f => f.Mark).ToList();
        var missing = _source.Footnotes.Keys.Where(n => !marks.Contains(MarkOf(n), StringComparer.Ordinal)).ToList();
        if (_source.Has("marks", "asterisks") && _source.Get("formats") is not null) throw _source.Error(1, "asterisks are made in the text file only");
        if (missing.Count > 0) throw _source.Error(1, $"footnote {missing[0]} has no mark in the text");
        _gold.Citations.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = 0; i < _gold.Citations.Count; i++) _gold.Citations[i].Id = i + 1;
        _gold.Tasks.Sort((a, b) => a.Start.CompareTo(b.Start));
        _gold.Footnotes.Sort((a, b) => a.Start.CompareTo(b.Start));
        var text = _text.ToString();
        foreach (var name in new[] { _gold.Header.GetValueOrDefault("issuer"), _gold.Header.GetValueOrDefault("place") })
        {
            if (name is not null && !Blanks.Replace(text, " ").Replace("*", "", StringComparison.Ordinal).Contains(name, StringComparison.OrdinalIgnoreCase))
                throw _source.Error(1, $"'{name}' of the header does not stand in the text");
        }

        foreach (var citation in _gold.Citations)
        {
            if (citation.End <= citation.Start || citation.End > text.Length) throw _source.Error(1, $"citation {citation.Id} has no span");
            var slice = Blanks.Replace(text[citation.Start..citation.End], " ");
            if (!char.IsUpper(slice[0]) && !char.IsAsciiDigit(slice[0])) throw _source.Error(1, $"the citation '{slice}' does not begin with its kind");
        }
    }

    private void WrapLines(int columns)
    {
        var lineStart = 0;
        while (lineStart < _text.Length)
        {
            var lineEnd = lineStart;
            while (lineEnd < _text.Length && _text[lineEnd] != '\n') lineEnd++;
            if (lineEnd - lineStart > columns && _text[lineStart] != '|')
            {
                var blank = lineStart + columns;
                while (blank > lineStart && _text[blank] != ' ') blank--;
                if (blank > lineStart)
                {
                    _text[blank] = '\n';
                    lineEnd = blank;
                }
            }

            lineStart = lineEnd + 1;
        }
    }

    private void Paragraph(string line)
    {
        if (_text.Length > 0) _text.Append("\n\n");
        _text.Append(line);
    }

    private string Strong(string words) => _source.Markdown ? $"**{words}**" : words;

    private void WriteLetterhead()
    {
        var head = new Letterhead(_source);
        switch (head.Style)
        {
            case "none":
                break;
            case "bare":
                if (head.Number is not null) Paragraph(head.Number);
                if (head.Date is not null) Paragraph(head.Date);
                break;
            case "lines":
                Paragraph(string.Join('\n', head.Left));
                if (head.Number is not null) Paragraph(head.Number);
                Paragraph(string.Join('\n', head.Right));
                if (head.Date is not null) Paragraph(head.Date);
                break;
            case "paragraphs":
                foreach (var line in head.Left) Paragraph(line);
                foreach (var line in head.Right) Paragraph(Strong(line));
                if (head.Number is not null) Paragraph(head.Number);
                if (head.Date is not null) Paragraph(_source.Markdown ? $"*{head.Date}*" : head.Date);
                break;
            case "spaces":
                var left = head.Left.ToList();
                var right = head.Right.ToList();
                var rows = Math.Max(left.Count, right.Count);
                while (left.Count < rows) left.Add(_source.IsParty ? "*" : "-------");
                while (right.Count < rows) right.Add(_source.IsParty ? "" : "---------------");
                if (_source.IsParty) left.Add("*");
                if (_source.IsParty) right.Add("");
                left.Add(head.Number ?? "");
                right.Add(head.Date ?? "");
                Paragraph(string.Join('\n', left.Zip(right, (a, b) => b.Length == 0 ? a : a.PadRight(Math.Max(36, left.Max(l => l.Length) + 4)) + b)));
                break;
            case "web":
                var rule = _source.IsParty ? "*" : "-------";
                Paragraph($"|\n**{string.Join("**\n", head.Left)}\n{rule}\n|\n**{string.Join("**\n", head.Right)}\n---------------\n|\n|\n{head.Number}\n|\n*{head.Date}*\n|");
                break;
            case "table":
                Paragraph($"| {Strong(string.Join(' ', head.Left))} | {Strong(string.Join(' ', head.Right))} |\n| {head.Number} | {head.Date} |");
                break;
            default:
                throw _source.Error(1, $"there is no letterhead '{head.Style}'");
        }

        var start = _text.Length;
        var titles = head.TitleLines.Select(line => _source.ParseInline(line, 1)).ToList();
        var joined = _source.Has("titleline", "joined");
        var stacked = _source.Has("titleline", "stacked");
        var scope = new Scope(null);
        var notFirst = head.Kind is not null;
        if (head.Kind is not null) Paragraph(_source.Markdown && !joined ? $"**{head.Kind}**" : head.Kind);
        foreach (var title in titles)
        {
            _text.Append(!notFirst && _text.Length > 0 ? "\n\n" : joined ? " " : stacked ? "\n" : notFirst ? "\n\n" : "");
            notFirst = true;
            if (_source.Markdown && !joined) _text.Append("**");
            Emit(title, scope);
            if (_source.Markdown && !joined) _text.Append("**");
        }

        if (start == 0) _text.Remove(0, _text[0] == '\n' ? 2 : 0);
        head.Describe(_source, string.Join(' ', titles.Select(Plain)), _gold);
    }

    private void WriteBlock(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.PageBreak:
                FlushNotes(last: false);
                return;
            case BlockKind.Tail:
                WriteTail();
                return;
            case BlockKind.Annex:
                FlushNotes(last: true);
                _path.Clear();
                _hasRoman = false;
                (_partDepth, _romanDepth, _sectionDepth, _articleDepth) = (0, 0, 0, 0);
                _headingBodies = [];
                Paragraph("");
                Emit(block.Content, new Scope(null));
                return;
            default:
                break;
        }

        Paragraph("");
        if (block.Outer) CutPath(Math.Max(1, _romanDepth));
        if (block.Kind is BlockKind.Bullet) _text.Append("- ");
        if (block.Kind is BlockKind.SubBullet) _text.Append("+ ");
        var bold = _source.Markdown && block.Kind is BlockKind.Heading or BlockKind.Centre && _source.Markdown;
        if (block.Number.Length > 0) OpenSection(block);
        if (bold) _text.Append("**");
        var start = _text.Length;
        if (_source.Has("markdown", "bold-numbers") && block.Kind == BlockKind.Item) _text.Append("**").Append(block.Number.TrimEnd(' ')).Append("** ");
        else _text.Append(block.Number);
        // A sentence that asks bodies for what the items below it say: "… đề nghị {L {B UBND các xã}} thực hiện một số nội dung sau:".
        if (block.Number.Length == 0 && Find(block.Content, "B").ToList() is { Count: > 0 } asked) _askedBodies = asked.ConvertAll(tag => Plain(tag.Children));
        StartTask(block.Content, start, block.TaskOfHeading);
        Emit(block.Content, new Scope(null));
        EndTask();
        if (bold) _text.Append("**");
    }

    private void StartTask(IReadOnlyList<Inline> content, int start, bool ofHeading)
    {
        if (!ofHeading && !HasTag(content, "L") && !HasTag(content, "S") && !HasTag(content, "D")) return;
        _task = new GoldTask { Start = start, Section = _path.Count == 0 ? null : string.Join('.', _path) };
        if (ofHeading && !HasTag(content, "L"))
        {
            var bodies = _headingBodies.Count > 0 ? _headingBodies : _askedBodies;
            if (bodies.Count == 0) throw _source.Error(_block.SourceLine, "'!' needs a heading or a sentence above with {B body}");
            _task.Lead.AddRange(bodies);
        }
    }

    private void EndTask()
    {
        if (_task is null) return;
        _task.End = _text.Length;
        _gold.Tasks.Add(_task);
        _task = null;
    }

    private static bool HasTag(IEnumerable<Inline> content, string name) =>
        content.OfType<TagInline>().Any(tag => string.Equals(tag.Name, name, StringComparison.Ordinal) || HasTag(tag.Children, name));

    private void OpenSection(Block block)
    {
        switch (block.Level)
        {
            case NumberLevel.Part:
                _path.Clear();
                _path.AddRange(block.NumberParts);
                (_partDepth, _romanDepth, _sectionDepth, _articleDepth) = (1, 1, 0, 0);
                _hasRoman = false;
                break;
            case NumberLevel.Roman or NumberLevel.Chapter:
                CutPath(_partDepth);
                _path.AddRange(block.NumberParts);
                _hasRoman = true;
                (_romanDepth, _sectionDepth, _articleDepth) = (_path.Count, 0, 0);
                break;
            case NumberLevel.Section:
                CutPath(_romanDepth);
                _path.AddRange(block.NumberParts);
                (_sectionDepth, _articleDepth) = (_path.Count, 0);
                break;
            case NumberLevel.Article:
                CutPath(Math.Max(_romanDepth, _sectionDepth));
                _path.AddRange(block.NumberParts);
                _articleDepth = _path.Count;
                break;
            case NumberLevel.Arabic:
                CutPath(_articleDepth > 0 ? _articleDepth : _hasRoman ? _romanDepth : _partDepth);
                _path.AddRange(block.NumberParts);
                break;
            case NumberLevel.Letter:
                if (_path.Count > 0 && _path[^1].Length == 1 && char.IsLower(_path[^1][0])) _path.RemoveAt(_path.Count - 1);
                _path.AddRange(block.NumberParts);
                break;
            default:
                throw _source.Error(block.SourceLine, "a section has a number");
        }

        _inBody = true;
        var bodies = Find(block.Content, "B").Select(tag => Plain(tag.Children)).ToList();
        if (bodies.Count > 0 || block.Level != NumberLevel.Letter) _headingBodies = bodies;
        _gold.Sections.Add(new GoldSection(string.Join('.', _path), SectionTitle(block), _text.Length));
    }

    private void CutPath(int depth)
    {
        if (_path.Count > depth) _path.RemoveRange(depth, _path.Count - depth);
    }

    private static string SectionTitle(Block block)
    {
        if (Find(block.Content, "H").FirstOrDefault() is { } marked) return TrimTitle(Plain(marked.Children));
        var words = Plain(block.Content);
        if (block.Kind == BlockKind.Item)
        {
            var sentence = SentenceEnd.Match(words) is { Success: true } end ? words[..end.Index] : words;
            var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
            words = colon > 0 && colon + 2 < words.Length && (char.IsUpper(words[colon + 2]) || (words[colon + 2] is '“' or '"' && colon + 3 < words.Length && char.IsUpper(words[colon + 3]))) ? sentence[..colon] : sentence;
        }

        return TrimTitle(words);
    }

    private static string TrimTitle(string title) => title.TrimEnd('.', ';', ':', '/', ' ', '…');

    private static IEnumerable<TagInline> Find(IEnumerable<Inline> content, string name)
    {
        foreach (var tag in content.OfType<TagInline>())
        {
            if (string.Equals(tag.Name, name, StringComparison.Ordinal)) yield return tag;
            foreach (var inner in Find(tag.Children, name)) yield return inner;
        }
    }

    private void WriteTable(Block block)
    {
        _text.Append("\n\n");
        for (var r = 0; r < block.Rows.Count; r++)
        {
            if (r > 0) _text.Append('\n');
            var row = block.Rows[r];
            if (row.Count != block.Rows[0].Count) throw _source.Error(block.SourceLine + r, "the row has another number of cells than the first");
            var all = row.SelectMany(cell => cell).ToList();
            StartTask(all, _text.Length, ofHeading: false);
            _text.Append('|');
            foreach (var cell in row)
            {
                _text.Append(' ');
                Emit(cell, new Scope(null));
                _text.Append(" |");
            }

            EndTask();
            if (r == 0 && _source.Markdown)
            {
                _text.Append("\n|");
                foreach (var _ in row) _text.Append(" --- |");
            }
        }
    }

    private void WriteTail()
    {
        var recipients = _source.All("to");
        var tail = new List<Action>();
        if (recipients.Count > 0)
        {
            tail.Add(() =>
            {
                Paragraph(_source.Markdown ? "***Nơi nhận:***" : "Nơi nhận:");
                _text.Append(_source.Has("tail", "tight") ? "\n" : "\n\n");
                _text.AppendJoin('\n', recipients.Select(line => _source.Has("tail", "nodash") ? line : "- " + line));
            });
            _gold.Recipients.AddRange(recipients.Select(line => line.TrimEnd(';', '.', ' ')));
        }

        var signature = _source.All("sign");
        var signer = _source.Get("signer");
        if (signature.Count > 0)
        {
            tail.Add(() =>
            {
                Paragraph(Strong(string.Join('\n', signature)));
                if (signer is not null) Paragraph(Strong(signer));
            });
            _gold.Position = signature[^1];
            _gold.Authority = signature.Count > 1 ? string.Join(' ', signature.SkipLast(1)) : null;
            _gold.Signer = signer;
        }

        if (_source.Has("tail", "signature-first")) tail.Reverse();
        foreach (var part in tail) part();
        var others = _source.All("to2");
        if (others.Count == 0) return;
        Paragraph(_source.Markdown ? "***Nơi nhận:***" : "Nơi nhận:");
        foreach (var line in others) _text.Append("\n- ").Append(line);
        _gold.Recipients.AddRange(others.Select(static line => line.TrimEnd(';', '.', ' ')));
    }

    private void FlushNotes(bool last)
    {
        var notes = _pendingNotes.ToList();
        _pendingNotes.Clear();
        foreach (var note in notes)
        {
            var isRest = _noteRest.Remove(note, out var rest);
            var content = isRest ? rest.Content : _source.Footnotes[note];
            if (last) content = WholeNote(content);
            Paragraph("");
            var start = _text.Length;
            if (!isRest) _text.Append(Printed(note)).Append(' ');
            var cut = content.ToList().FindIndex(inline => inline is TagInline { Name: "fb" });
            var scope = isRest ? rest.Scope : new Scope(null);
            var outerTask = _task;
            var wasInBody = _inBody;
            _task = null;
            _inBody = true;
            Emit(cut < 0 ? content : [.. content.Take(cut)], scope);
            _task = outerTask;
            _inBody = wasInBody;
            TrimEnd();
            _gold.Footnotes.Add(new GoldFootnote(MarkOf(note), start, _text.Length));
            if (cut < 0) continue;
            _noteRest[note] = ([new TagInline("trim", "", []), .. content.Skip(cut + 1)], scope);
            _pendingNotes.Add(note);
        }
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
    }

    private void Emit(IEnumerable<Inline> content, Scope scope)
    {
        var trim = false;
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline text:
                    var words = _source.Markdown ? text.Text : text.Text.Replace("*", "", StringComparison.Ordinal);
                    _text.Append(trim ? words.TrimStart(' ') : words);
                    break;
                case MarkInline mark:
                    if (!_source.Footnotes.ContainsKey(mark.Number)) throw _source.Error(_block.SourceLine, $"there is no footnote {mark.Number}");
                    _text.Append(Printed(mark.Number));
                    _pendingNotes.Add(mark.Number);
                    break;
                case TagInline { Name: "trim" }:
                    trim = true;
                    continue;
                case TagInline { Name: "pb" }:
                    TrimEnd();
                    FlushNotes(last: false);
                    _text.Append("\n\n");
                    trim = true;
                    continue;
                case TagInline { Name: "br" }:
                    TrimEnd();
                    _text.Append('\n');
                    trim = true;
                    continue;
                case TagInline { Name: "del" }:
                    break;
                case TagInline tag:
                    EmitTag(tag, scope);
                    break;
                default:
                    throw new InvalidOperationException($"There is no text for {inline}.");
            }

            trim = false;
        }
    }

    private void EmitTag(TagInline tag, Scope scope)
    {
        var plain = Plain(tag.Children);
        var start = _text.Length;
        switch (tag.Name)
        {
            case "c" or "l" or "n":
                Emit(tag.Children, scope);
                AddCitation(tag, plain, start, scope);
                return;
            case "t":
                if (scope.Citations.Count == 0) throw _source.Error(_block.SourceLine, $"the title '{plain}' follows no citation");
                scope.Citations[^1].Title = plain;
                Emit(tag.Children, new Scope(scope.Citations[^1]));
                return;
            case "i":
                var count = tag.Attributes.Length == 0 ? 1 : int.Parse(tag.Attributes, CultureInfo.InvariantCulture);
                if (scope.Citations.Count < count) throw _source.Error(_block.SourceLine, $"the issuer '{plain}' follows no citation");
                foreach (var citation in scope.Citations.TakeLast(count)) citation.Issuer ??= plain;
                break;
            case "L":
                (_task ?? throw _source.Error(_block.SourceLine, "{L} outside a block")).Lead.Add(plain);
                break;
            case "S":
                (_task ?? throw _source.Error(_block.SourceLine, "{S} outside a block")).Support.Add(plain);
                break;
            default:
                break;
        }

        Emit(tag.Children, scope);
        if (!string.Equals(tag.Name, "D", StringComparison.Ordinal)) return;
        var (type, from, to) = ReadDeadline(tag.Attributes);
        (_task ?? throw _source.Error(_block.SourceLine, "{D} outside a block")).Deadlines.Add(new GoldDeadline(plain, type, from, to));
    }

    private (string Type, string? From, string? To) ReadDeadline(string attributes)
    {
        var comma = attributes.IndexOf(',', StringComparison.Ordinal);
        var type = comma < 0 ? attributes : attributes[..comma];
        if (type is not ("by" or "during" or "recurring")) throw _source.Error(_block.SourceLine, $"there is no deadline '{type}'");
        if (comma < 0) return (type, null, null);
        var dates = attributes[(comma + 1)..].Split('/');
        if (dates.Length == 2) return (type, dates[0].Length == 0 ? null : dates[0], dates[1].Length == 0 ? null : dates[1]);
        return type is "during" ? (type, dates[0], dates[0]) : (type, null, dates[0]);
    }

    private void AddCitation(TagInline tag, string plain, int start, Scope scope)
    {
        var citation = new GoldCitation
        {
            Class = tag.Name switch { "c" => "numbered", "l" => "law", _ => "named" },
            Start = start,
            End = _text.Length,
            Within = scope.Parent,
            Relation = scope.Parent is not null ? "mentions" : _inBody ? "implements" : "basis",
        };
        string? date;
        if (tag.Name is "c")
        {
            var match = Numbered.Match(Joiner.Replace(plain, "${sign}"));
            citation.Kind = match.Success ? match.Groups["kind"].Value : null;
            citation.Number = match.Success ? match.Groups["number"].Value.Replace('–', '-') : null;
            date = match.Success ? Letterhead.ReadDate(match.Groups["rest"].Value) ?? Year(match.Groups["rest"].Value) : null;
        }
        else
        {
            citation.Kind = (tag.Name is "l" ? LawKind : NamedKind).Match(plain) is { Success: true } kind ? kind.Groups["kind"].Value : null;
            citation.Name = DayInName.Replace(plain, "");
            date = Letterhead.ReadDate(plain) ?? Year(plain);
        }

        citation.Date = date;
        foreach (var attribute in tag.Attributes.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = attribute.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : attribute[(equals + 1)..].Replace('_', ' ');
            switch (equals < 0 ? attribute : attribute[..equals])
            {
                case "kind":
                    citation.Kind = value.Length == 0 ? null : value;
                    break;
                case "number":
                    citation.Number = value;
                    break;
                case "date":
                    citation.Date = value.Length == 0 ? null : value;
                    break;
                case "name":
                    citation.Name = value;
                    break;
                case "in":
                    citation.Within = scope.Citations[^1];
                    citation.Relation = "mentions";
                    break;
                case var relation when Relations.Contains(relation, StringComparer.Ordinal):
                    citation.Relation = relation;
                    break;
                default:
                    throw _source.Error(_block.SourceLine, $"a citation has no attribute '{attribute}'");
            }
        }

        if (citation.Kind is null && !tag.Attributes.Contains("kind=", StringComparison.Ordinal)) throw _source.Error(_block.SourceLine, $"the kind of '{plain}' is not clear");
        if (tag.Name is "c" && citation.Number is null) throw _source.Error(_block.SourceLine, $"the number of '{plain}' is not clear");
        scope.Citations.Add(citation);
        _gold.Citations.Add(citation);
    }

    private static string? Year(string words) => YearOnly.Match(words) is { Success: true } year ? year.Groups["y"].Value : null;

    /// <summary>The citations to which an issuer or title that follows may belong, and the one whose title they stand in.</summary>
    private sealed class Scope(GoldCitation? parent)
    {
        public GoldCitation? Parent { get; } = parent;

        public List<GoldCitation> Citations { get; } = [];
    }
}
