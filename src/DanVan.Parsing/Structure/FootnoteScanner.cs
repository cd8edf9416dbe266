using System.Buffers;
using System.Globalization;

namespace DanVan.Parsing.Structure;

/// <summary>
/// Finds the marks of footnotes: superscript digits anywhere; plain digits, digits in brackets or after a caret, and asterisks only where the
/// same mark also stands glued to a word before.
/// </summary>
internal sealed class FootnoteScanner
{
    private const int MostAsterisks = 3;

    private const int LongestUnit = 7;

    // Words before a number of their own.
    private static readonly string[] Units = ["khoan", "dieu", "diem", "muc", "so", "chuong", "phan", "cot", "thang", "ngay", "nam", "quy"];

    // With what a mark in the text begins; superscripts, which few texts have, keep the search from the quick path for ASCII.
    private static readonly SearchValues<char> Openers = SearchValues.Create("0123456789[(^<");
    private static readonly SearchValues<char> OpenersOrSuperscripts = SearchValues.Create("0123456789[(^<¹²³⁰⁴⁵⁶⁷⁸⁹");

    private readonly string _text;
    private readonly Dictionary<int, List<TextSpan>> _glued = [];

    // The numbers that stand in the text otherwise than in square brackets.
    private readonly HashSet<int> _unsquared = [];
    // Null until there is one.
    private Dictionary<(int Count, bool Bracketed), List<TextSpan>>? _asterisks;
    private readonly List<TextSpan> _blocks = [];
    private bool _isMarkdown;

    public FootnoteScanner(string text, SourceDocument source)
    {
        _text = text;
        foreach (var block in source.Blocks)
        {
            if (block.Kind == SourceBlockKind.Footnote && block.Span.End <= text.Length && block.Span.Length > 0) _blocks.Add(block.Span);
        }

        _blocks.Sort();
        var openers = text.AsSpan().IndexOfAnyInRange('⁰', '⁹') < 0 && text.AsSpan().IndexOfAny('¹', '²', '³') < 0 ? Openers : OpenersOrSuperscripts;
        for (var i = 1; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(openers);
            if (next < 0) break;
            i += next;
            // No mark stands behind a blank, and within a run of digits only one behind a year.
            if (text[i - 1] is ' ' or '\n') continue;
            if (char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i])) ReadBehindYear(i);
            else ReadReference(i);
        }

        ReadAsterisks();
    }

    /// <summary>Whether the reader says that the text at this place belongs to a footnote that begins before it.</summary>
    public bool IsInsideBlock(int position)
    {
        var low = 0;
        var high = _blocks.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_blocks[middle].End <= position) low = middle + 1;
            else if (_blocks[middle].Start > position) high = middle - 1;
            else return _blocks[middle].Start < position;
        }

        return false;
    }

    /// <summary>Reads the mark that opens a footnote.</summary>
    /// <param name="line">The line that may begin with it.</param>
    /// <param name="expected">The number after that of the footnote before.</param>
    /// <param name="sequel">Whether a footnote stands right before it.</param>
    /// <param name="mark">The mark in plain digits or asterisks.</param>
    /// <param name="content">Where the words begin.</param>
    /// <param name="certain">Whether the mark alone settles it.</param>
    public bool TryMark(in TextLine line, int expected, bool sequel, out string mark, out int content, out bool certain)
    {
        mark = "";
        certain = false;
        content = line.ContentStart;
        var end = line.ContentEnd;
        var i = line.ContentStart;
        if (i >= end) return false;
        if (TryAsterisks(line, out mark, out content, out certain)) return true;
        var value = 0;
        if (Letters.SuperscriptDigit(_text[i]) >= 0)
        {
            var from = i;
            while (i < end && Letters.SuperscriptDigit(_text[i]) is >= 0 and var digit && i - from < 4)
            {
                value = value * 10 + digit;
                i++;
            }

            certain = i < end;
        }
        else if (TryTagged(i, end, out var number, out var stop))
        {
            (value, i) = (number, stop);
            certain = i < end;
        }
        else
        {
            var open = _text[i] is '[' or '(' ? _text[i] : '\0';
            if (open != '\0') i++;
            var from = i;
            while (i < end && char.IsAsciiDigit(_text[i]) && i - from < 3) value = value * 10 + (_text[i++] - '0');
            if (i == from || i >= end) return false;
            if (open == '[' && _text[i] != ']' || open == '(' && _text[i] != ')' || open == '\0' && _text[i] != ' ') return false;
            if (open != '\0') i++;
            var words = SectionLabel.SkipBlanks(_text, i, end);
            if ((words >= end && open != '[') || (open == '\0' && !Letters.StartsUpper(_text, words, end))) return false;
            // "… giao[1]" refers to no item "(1) Bộ A …" of a list.
            if (open == '(' && !_unsquared.Contains(value)) return false;
            if (open == '\0' && line.IsJoined && AwaitsNumber(line.Start)) return false;
            if (value > expected + 3 || !(IsReferred(value, line.Start) || (sequel && open == '[' && value == expected))) return false;
        }

        if (value is 0 or > 999) return false;
        content = SectionLabel.SkipBlanks(_text, i, end);
        mark = value.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    // "quy định tại khoản", then "2 Điều 7": the line end cut a number from its word.
    private bool AwaitsNumber(int start)
    {
        var end = start;
        while (end > 0 && (TextLine.IsBlank(_text[end - 1]) || _text[end - 1] is '\n')) end--;
        var word = end;
        while (word > 0 && end - word < LongestUnit && CharTraits.IsLetter(_text[word - 1])) word--;
        foreach (var unit in Units)
        {
            if (Fold.Is(_text, word, end, unit)) return true;
        }

        return false;
    }

    /// <summary>Where the mark stands in the text: the last place before the footnote that has it, else the first after it; empty where none.</summary>
    public TextSpan Reference(string mark, TextSpan footnote)
    {
        if (Places(mark) is not { } places) return default;
        var low = 0;
        var high = places.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start < footnote.Start) low = middle + 1;
            else high = middle - 1;
        }

        if (high >= 0) return places[high];
        for (var k = low; k < places.Count && k < low + 4; k++)
        {
            if (places[k].Start >= footnote.End) return places[k];
        }

        return default;
    }

    private List<TextSpan>? Places(string mark)
    {
        if (int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return _glued.GetValueOrDefault(value);
        return _asterisks?.GetValueOrDefault((mark.Length, true)) ?? _asterisks?.GetValueOrDefault((mark.Length, false));
    }

    /// <summary>Finds "… Nghị định(*) …" and "… Nghị định* …"; two runs of bare asterisks on one line are marks of italics.</summary>
    private void ReadAsterisks()
    {
        for (var start = 0; start < _text.Length;)
        {
            var first = _text.IndexOf('*', start);
            if (first < 0) return;
            var lineStart = _text.LastIndexOf('\n', first) + 1;
            var lineEnd = _text.IndexOf('\n', first);
            if (lineEnd < 0) lineEnd = _text.Length;
            ReadAsterisks(lineStart, first, lineEnd);
            start = lineEnd + 1;
        }
    }

    private void ReadAsterisks(int lineStart, int first, int lineEnd)
    {
        var (bare, bareCount) = (default(TextSpan), 0);
        var content = SectionLabel.SkipBlanks(_text, lineStart, lineEnd);
        for (var i = first; i < lineEnd; i++)
        {
            if (_text[i] != '*') continue;
            var stop = i;
            while (stop < lineEnd && _text[stop] == '*') stop++;
            if (i > content + 1 && _text[i - 1] == '(' && stop < lineEnd && _text[stop] == ')') AddAsterisks(stop - i, true, TextSpan.FromBounds(i - 1, stop + 1));
            else (bare, bareCount) = (TextSpan.FromBounds(i, stop), bareCount + 1);

            // An asterisk before a word opens bold or italic words, which may close lines below.
            _isMarkdown |= stop < lineEnd && !TextLine.IsBlank(_text[stop]) && (CharTraits.IsLetterOrDigit(_text[stop]) || stop - i > 1);
            i = stop;
        }

        if (bareCount != 1 || bare.Length > 1 || bare.Start == lineStart) return;
        var (before, after) = (_text[bare.Start - 1], bare.End < lineEnd ? _text[bare.End] : ' ');
        if ((CharTraits.IsLetterOrDigit(before) || before is '”' or '"' or ')') && !CharTraits.IsLetterOrDigit(after)) AddAsterisks(bare.Length, false, bare);
    }

    private void AddAsterisks(int count, bool bracketed, TextSpan place)
    {
        if (count > MostAsterisks) return;
        _asterisks ??= [];
        if (!_asterisks.TryGetValue((count, bracketed), out var places)) _asterisks[(count, bracketed)] = places = [];
        places.Add(place);
    }

    /// <summary>Reads "(*) …" or "* …" at the start of a line where the same mark stands in the text before.</summary>
    private bool TryAsterisks(in TextLine line, out string mark, out int content, out bool certain)
    {
        (mark, content, certain) = ("", line.ContentStart, false);
        if (_asterisks is null) return false;
        var i = line.Start;
        certain = _text[i] == '(';
        if (certain) i++;
        var from = i;
        while (i < line.End && _text[i] == '*') i++;
        var count = i - from;
        if (count is 0 or > MostAsterisks || i >= line.End || (certain && _text[i] != ')')) return false;
        if ((!certain && (_isMarkdown || i >= line.End || !TextLine.IsBlank(_text[i]))) || !_asterisks.TryGetValue((count, certain), out var places) || places[0].Start >= line.Start) return false;
        if (certain) i++;
        else if (_text.AsSpan(i, line.End - i).Contains('*')) return false;
        content = SectionLabel.SkipBlanks(_text, i, line.End);
        if (content >= line.End) return false;
        mark = new string('*', count);
        return true;
    }

    /// <summary>Where the number stands glued to a word, in order.</summary>
    public IReadOnlyList<TextSpan> PlacesOf(int value) => _glued.TryGetValue(value, out var places) ? places : [];

    /// <summary>The numbers that stand glued to a word as marks of footnotes do.</summary>
    public IEnumerable<KeyValuePair<int, List<TextSpan>>> References => _glued;

    /// <summary>Whether the symbol of a document ends here, so that a digit after it is a mark: 114-KL/TW1.</summary>
    private bool EndsSymbol(int end)
    {
        if (!CharTraits.IsUpper(_text[end - 1])) return false;
        for (var i = end - 1; i >= 0 && end - i < 24; i--)
        {
            if (_text[i] == '/') return true;
            if (!CharTraits.IsLetter(_text[i]) && _text[i] != '-') return false;
        }

        return false;
    }

    private bool IsReferred(int value, int before) => _glued.TryGetValue(value, out var places) && places[0].Start < before;

    private void ReadReference(int i)
    {
        var c = _text[i];
        var glued = CharTraits.IsLower(_text[i - 1]) || _text[i - 1] is '”' or '"' or ')' or '%' or '*' or '.' or ',' or ';' or ':' || (Letters.SuperscriptDigit(c) >= 0 || c is '[' or '^') && CharTraits.IsLetterOrDigit(_text[i - 1]);
        var afterSymbol = !glued && (char.IsAsciiDigit(c) || c == '(') && (EndsSymbol(i) || (c != '(' && ClosesSentence(i)));
        if (!glued && !afterSymbol) return;
        var stop = i;
        var value = 0;
        if (Letters.SuperscriptDigit(c) is >= 0)
        {
            if (Letters.SuperscriptDigit(_text[i - 1]) >= 0) return;
            while (stop < _text.Length && Letters.SuperscriptDigit(_text[stop]) is >= 0 and var digit && stop - i < 4) (value, stop) = (value * 10 + digit, stop + 1);
        }
        else if (TryTagged(i, _text.Length, out var tagged, out var end))
        {
            (value, stop) = (tagged, end);
        }
        else if (c is '[' or '(')
        {
            stop = i + 1;
            while (stop < _text.Length && char.IsAsciiDigit(_text[stop]) && stop - i < 4) value = value * 10 + (_text[stop++] - '0');
            if (stop == i + 1 || stop >= _text.Length || _text[stop] != (c == '[' ? ']' : ')')) return;
            stop++;
        }
        else if (char.IsAsciiDigit(c) && (CharTraits.IsLower(_text[i - 1]) || _text[i - 1] is '”' or '"' or ')' or '%' || afterSymbol || ClosesSentence(i)))
        {
            while (stop < _text.Length && char.IsAsciiDigit(_text[stop]) && stop - i < 3) value = value * 10 + (_text[stop++] - '0');
            if (stop < _text.Length && (CharTraits.IsLetterOrDigit(_text[stop]) || _text[stop] is '/' or '%')) return;
            if (stop + 1 < _text.Length && _text[stop] is '.' or ',' or '-' && CharTraits.IsLetterOrDigit(_text[stop + 1])) return;
        }
        else
        {
            return;
        }

        if (value is 0 or > 999) return;
        if (c != '[') _unsquared.Add(value);
        Add(value, TextSpan.FromBounds(i, stop));
    }

    /// <summary>"trước ngày 15/6/20253", "năm 20244": what follows the four digits of a year.</summary>
    private void ReadBehindYear(int i)
    {
        if (i < 6 || !(_text[i - 4] is '1' && _text[i - 3] is '9' || _text[i - 4] is '2' && _text[i - 3] is '0') || !char.IsAsciiDigit(_text[i - 2])) return;
        if (!(_text[i - 5] == '/' && char.IsAsciiDigit(_text[i - 6])) && !(_text[i - 5] == ' ' && _text.AsSpan(0, i - 5).EndsWith("năm", StringComparison.OrdinalIgnoreCase))) return;
        var (value, stop) = (0, i);
        while (stop < _text.Length && char.IsAsciiDigit(_text[stop]) && stop - i < 3) value = value * 10 + (_text[stop++] - '0');
        if (value is 0 or > 99 || _text[i] == '0') return;
        if (stop < _text.Length && (CharTraits.IsLetter(_text[stop]) || _text[stop] is '/' or '%')) return;
        if (stop + 1 < _text.Length && _text[stop] is '.' or ',' or '-' && CharTraits.IsLetterOrDigit(_text[stop + 1])) return;
        Add(value, TextSpan.FromBounds(i, stop));
        _unsquared.Add(value);
    }

    private void Add(int value, TextSpan place)
    {
        if (!_glued.TryGetValue(value, out var places)) _glued[value] = places = [];
        places.Add(place);
    }

    /// <summary>Whether a digit stands glued to the last full stop or abbreviation of its line: "… (chi bộ cơ sở).1", "… Đảng ủy BĐBP1."</summary>
    private bool ClosesSentence(int i)
    {
        var isBehindStop = i > 1 && _text[i - 1] == '.' && (CharTraits.IsLower(_text[i - 2]) || _text[i - 2] is ')' or '”' or '"');
        var isBehindCapitals = i > 2 && CharTraits.IsUpper(_text[i - 1]) && CharTraits.IsUpper(_text[i - 2]) && (CharTraits.IsUpper(_text[i - 3]) || _text[i - 3] == '&');
        if (!isBehindStop && !isBehindCapitals) return false;
        while (i < _text.Length && char.IsAsciiDigit(_text[i])) i++;
        if (isBehindCapitals && i < _text.Length && _text[i] is '.' or ';') i++;
        return i >= _text.Length || _text[i] is '\n' or '\r';
    }

    /// <summary>Reads <c>^{1}</c>, <c>^1</c>, <c>[^1]</c> with an optional colon, or <c>&lt;sup&gt;1&lt;/sup&gt;</c>.</summary>
    private bool TryTagged(int start, int end, out int value, out int stop)
    {
        value = 0;
        stop = start;
        var i = start;
        string close;
        if (_text[i] == '^') (i, close) = i + 1 < end && _text[i + 1] == '{' ? (i + 2, "}") : (i + 1, "");
        else if (_text[i] == '[' && i + 1 < end && _text[i + 1] == '^') (i, close) = (i + 2, "]");
        else if (_text[i] == '<' && Fold.Match(_text, i, end, "<sup>") is >= 0 and var tag) (i, close) = (tag, "</sup>");
        else return false;
        var from = i;
        while (i < end && char.IsAsciiDigit(_text[i]) && i - from < 3) value = value * 10 + (_text[i++] - '0');
        if (i == from || Fold.Match(_text, i, end, close) < 0) return false;
        stop = i + close.Length;
        if (close is "]" && stop < end && _text[stop] == ':') stop++;
        return true;
    }
}
