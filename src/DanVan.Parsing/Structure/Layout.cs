namespace DanVan.Parsing.Structure;

/// <summary>The lines of a document and what their lengths say about hard line ends.</summary>
internal sealed class Layout
{
    private static readonly WordTable Connectives = new(
        ["của", "và", "về", "các", "với", "cho", "tại", "là", "theo", "từ", "trong", "những", "một", "do", "để", "được", "hoặc", "giữa", "bằng", "thuộc", "như", "gồm", "đến", "nhằm", "bởi", "mà", "vào", "việc", "Luật"]);

    /// <summary>A shorter line may be a cell of a table or part of a letterhead.</summary>
    private const int ShortestText = 25;

    /// <summary>So many cut lines are those of paragraphs, whatever else the document holds.</summary>
    private const int FewestBesideTables = 30;

    /// <summary>So many lines that go on with a sentence were torn from it.</summary>
    private const int FewestTorn = 3;

    /// <summary>No line of a page is longer.</summary>
    private const int LongestLine = 160;

    /// <summary>So many paragraphs tell how wide their first lines are.</summary>
    private const int FewestFirsts = 8;

    /// <summary>A longer list of lines is not kept.</summary>
    private const int MostKept = 1 << 14;

    // Each thread keeps one between documents.
    [ThreadStatic]
    private static Room? _kept;

    private readonly Room _room;
    private readonly string _text;
    private readonly int _firstWidth;
    private readonly int _widestFirst;
    private readonly int _baseIndent;

    public Layout(string text)
    {
        _text = text;
        _room = _kept ?? new Room();
        _kept = null;
        TextLine.Scan(text, Lines);
        if (IsTorn()) JoinLines();
        var (widths, firsts) = (_room.Widths, _room.Firsts);
        Span<int> indents = stackalloc int[9];
        indents.Clear();
        var words = 0;
        for (var i = 1; i < Lines.Count; i++)
        {
            var line = Lines[i];
            indents[Math.Min(line.Indent, 8)]++;
            if (line.Length >= ShortestText && !line.IsRow) words++;
            if (!line.IsJoined || line.IsRow || !Letters.StartsLower(text, line.ContentStart, line.ContentEnd) || SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out _)) continue;
            var before = Lines[i - 1];
            if (before.IsRow || before.IsBorder || Letters.IsFinished(text, before.ContentStart, before.ContentEnd)) continue;
            widths.Add(before.Indent + before.Length);
            if (OpensParagraph(i - 1)) firsts.Add(before.Indent + before.Length);
        }

        widths.Sort();
        // The cells of a table, a line each, say nothing of the width.
        Width = widths.Count == 0 ? int.MaxValue : Math.Max(20, widths[widths.Count * 9 / 10]);
        IsWrapped = widths.Count >= 3 && (widths.Count * 12 >= Lines.Count || (widths.Count >= FewestBesideTables && widths.Count * 6 >= words)) && CountBeyond(2 * Width) < widths.Count;
        if (!IsWrapped) Width = int.MaxValue;
        firsts.Sort();
        _firstWidth = IsWrapped && firsts.Count >= FewestFirsts && firsts[firsts.Count / 2] * 5 < Width * 4 ? firsts[firsts.Count / 2] : int.MaxValue;
        _widestFirst = _firstWidth < int.MaxValue && firsts[firsts.Count * 9 / 10] * 10 < Width * 9 ? Width * 9 / 10 : int.MaxValue;
        IsBlockStyle = IsWrapped && SetsApart(text);
        for (var k = 1; k < indents.Length; k++)
        {
            if (indents[k] > indents[_baseIndent]) _baseIndent = k;
        }
    }

    public List<TextLine> Lines => _room.Lines;

    /// <summary>Room for the zone of each line, none set; the same each time.</summary>
    public Zone?[] Zones()
    {
        if (_room.Zones.Length < Lines.Count) _room.Zones = new Zone?[Math.Max(Lines.Count, 2 * _room.Zones.Length)];
        else Array.Clear(_room.Zones, 0, Lines.Count);
        return _room.Zones;
    }

    /// <summary>Whether paragraphs are cut into lines of about equal width.</summary>
    public bool IsWrapped { get; }

    /// <summary>The width of the lines; the greatest number where lines are not cut.</summary>
    public int Width { get; }

    /// <summary>Whether lines are cut and paragraphs are set apart by blank lines, so that lines without one between belong together.</summary>
    public bool IsBlockStyle { get; }

    /// <summary>Gives the lists back; they may not be used any more.</summary>
    public void Release()
    {
        if (Lines.Capacity > MostKept) return;
        Lines.Clear();
        _room.Widths.Clear();
        _room.Firsts.Clear();
        _kept = _room;
    }

    /// <summary>Whether the first word of the next line would not have fitted on this one.</summary>
    public bool IsFull(int i)
    {
        if (!IsWrapped || i + 1 >= Lines.Count) return false;
        var next = Lines[i + 1];
        var word = next.Start;
        while (word < next.End && !TextLine.IsBlank(_text[word])) word++;
        return Lines[i].Indent + Lines[i].Length + 1 + (word - next.Start) >= Width * 0.88;
    }

    /// <summary>Whether the line ends far from where the others are cut, so that its end is the writer's.</summary>
    public bool IsShort(int i) => IsWrapped && Lines[i].Indent + Lines[i].Length < Width * 0.6;

    /// <summary>
    /// Whether the line begins a paragraph and is as wide as such lines are in a text that cuts them shorter than the rest, as some programs do with the
    /// first line of each.
    /// </summary>
    public bool IsFullFirst(int i)
    {
        if (_firstWidth == int.MaxValue || i + 1 >= Lines.Count || !OpensParagraph(i)) return false;
        var next = Lines[i + 1];
        var word = next.Start;
        while (word < next.End && !TextLine.IsBlank(_text[word])) word++;
        return Lines[i].Indent + Lines[i].Length + 1 + (word - next.Start) > _firstWidth;
    }

    /// <summary>Whether the line is wider than those that begin paragraphs in such a text, so that it goes on with the one above.</summary>
    public bool IsTooWideForFirst(int i) => Lines[i].Indent + Lines[i].Length >= _widestFirst;

    // Lines of a page that were pasted as paragraphs of their own: most stand apart, many of them within a sentence.
    private bool IsTorn()
    {
        var (words, apart, within, longest) = (0, 0, 0, 0);
        for (var i = 1; i < Lines.Count; i++)
        {
            var line = Lines[i];
            if (line.IsRow || line.IsBorder || line.Length < ShortestText) continue;
            words++;
            if (!IsAlone(i)) continue;
            apart++;
            longest = Math.Max(longest, line.Length);
            var before = Lines[i - 1];
            if (before.IsRow || before.IsBorder || before.Length < ShortestText || !Letters.StartsLower(_text, line.ContentStart, line.ContentEnd) || Letters.IsFinished(_text, before.ContentStart, before.ContentEnd)) continue;
            if (!SectionLabel.TryParse(_text, line.ContentStart, line.ContentEnd, out _)) within++;
        }

        return within >= FewestTorn && within * 12 >= words && apart * 10 >= words * 9 && longest <= LongestLine;
    }

    private bool IsAlone(int i) => Lines[i].BlankBefore && !Lines[i].PageBefore && Lines[i].Number - Lines[i - 1].Number == 2;

    private void JoinLines()
    {
        for (var i = Lines.Count - 1; i > 0; i--)
        {
            if (IsAlone(i) && !Lines[i].IsRow && !Lines[i - 1].IsRow && !Lines[i - 1].IsBorder) Lines[i] = Lines[i] with { BlankBefore = false };
        }
    }

    // The subject of a letter may stand in short lines above paragraphs that are a line each.
    private int CountBeyond(int width)
    {
        var count = 0;
        foreach (var line in Lines)
        {
            if (!line.IsRow && line.Indent + line.Length > width) count++;
        }

        return count;
    }

    private bool OpensParagraph(int i) =>
        i == 0 || !Lines[i].IsJoined || Lines[i - 1].IsRow || Lines[i - 1].IsBorder || Letters.IsFinished(_text, Lines[i - 1].ContentStart, Lines[i - 1].ContentEnd) || TailParser.BulletLength(_text, Lines[i].Start, Lines[i].End) > 0 || SectionLabel.TryParse(_text, Lines[i].ContentStart, Lines[i].ContentEnd, out _);

    /// <summary>Whether nearly every numbered item and bullet has a blank line before it, recipients left out.</summary>
    private bool SetsApart(string text)
    {
        var apart = 0;
        var joined = 0;
        foreach (var line in Lines)
        {
            if (Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "noi nhan") >= 0) break;
            if (TailParser.BulletLength(text, line.Start, line.End) == 0 && !SectionLabel.TryParse(text, line.ContentStart, line.ContentEnd, out _)) continue;
            if (line.IsJoined) joined++;
            else apart++;
        }

        return apart >= 3 && joined * 5 <= apart;
    }

    /// <summary>Whether the line is set in from the lines that go on with a paragraph.</summary>
    public bool IsIndented(int i) => Lines[i].Indent >= _baseIndent + 3;

    /// <summary>Whether the last word of a line cannot end a paragraph.</summary>
    public bool EndsWithConnective(int start, int end)
    {
        while (end > start && _text[end - 1] is '*' or '_' or ' ') end--;
        if (end <= start) return false;
        if (_text[end - 1] is ',' or '(' or '“') return true;
        if (!char.IsLetter(_text[end - 1])) return false;
        var from = end;
        while (from > start && char.IsLetter(_text[from - 1])) from--;
        if (end - from > 5) return false;
        var word = _text.AsSpan(from, end - from);
        if (Connectives.Contains(word)) return !ClosesWord(start, from, word);
        // "Quyết định này thay thế", then "Quyết định số …" on the next line.
        if (word is "thế" or "bỏ") return EndsWithVerb(start, end);

        // In capitals "BẰNG" and "TỪ" may close the name of a place: Cao Bằng, Đại Từ.
        Span<char> small = stackalloc char[word.Length];
        return end - from > 1 && Letters.IsUpper(_text, from, end) && word is not ("BẰNG" or "TỪ") && Connectives.Contains(small[..word.ToLowerInvariant(small)]);
    }

    private bool EndsWithVerb(int start, int end)
    {
        var words = _text.AsSpan(start, end - start);
        return words.EndsWith(" này thay thế", StringComparison.Ordinal) || words.EndsWith(" này bãi bỏ", StringComparison.Ordinal);
    }

    // "kết quả đạt được", "hạn chế, tồn tại", "thời gian làm việc", "mặt bằng", "lý do": a connective no more.
    private bool ClosesWord(int start, int from, ReadOnlySpan<char> word)
    {
        var end = from;
        while (end > start && TextLine.IsBlank(_text[end - 1])) end--;
        var first = end;
        while (first > start && char.IsLetter(_text[first - 1])) first--;
        ReadOnlySpan<string> closed = word switch
        {
            "được" => ["đạt"],
            "tại" => ["tồn", "hiện"],
            "việc" => ["làm", "công", "sự", "vụ", "xin"],
            "bằng" => ["mặt", "công", "văn", "đồng", "cân"],
            "do" => ["lý", "lí", "tự"],
            _ => [],
        };
        foreach (var before in closed)
        {
            if (_text.AsSpan(first, end - first).Equals(before, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // What one document needs, in the order of its lines.
    private sealed class Room
    {
        public List<TextLine> Lines { get; } = [];

        public List<int> Widths { get; } = [];

        public List<int> Firsts { get; } = [];

        public Zone?[] Zones { get; set; } = [];
    }
}
