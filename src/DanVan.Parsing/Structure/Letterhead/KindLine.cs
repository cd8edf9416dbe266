using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>The kind of a document where it stands, and where its title may begin.</summary>
/// <param name="Name">The name of the kind.</param>
/// <param name="TitleStart">Where the words after the kind begin.</param>
/// <param name="TitleEnd">Where its line ends.</param>
/// <param name="Line">The index of the line on which it ends.</param>
internal readonly record struct PrintedKind(string Name, int TitleStart, int TitleEnd, int Line);

/// <summary>Reads "KẾ HOẠCH" at the start of a line, cut over two lines, with its letters set apart, or spoilt by a scan.</summary>
internal sealed class KindLine(string text, Layout layout)
{
    /// <summary>How far below the number the line of a kind is looked for that a scan spoilt.</summary>
    private const int ReachBelowNumber = 8;

    /// <summary>The line of a kind with blanks between its letters is no longer.</summary>
    private const int MostSpaced = 60;

    private readonly List<TextLine> _lines = layout.Lines;

    /// <summary>Reads the kind in capitals that a piece of a line begins with.</summary>
    public bool TryRead(Segment segment, out PrintedKind kind)
    {
        var (start, end) = (segment.Start, segment.End);
        foreach (var (name, folded) in HeaderKinds.ByLetters.At(text, start, end))
        {
            var stop = Fold.MatchWord(text, start, end, folded);
            if (stop < 0 || !(Letters.IsUpper(text, start, stop) || (stop == end && IsWhose(segment)))) continue;
            var title = SectionLabel.SkipBlanks(text, stop, end);
            // "QUYẾT ĐỊNH¹": the mark of a footnote.
            while (title < end && (text[title] is ':' or '*' || IsSuperscript(text[title]) || VietnameseText.IsDash(text[title]) || TextLine.IsBlank(text[title]))) title++;

            // "QUY ĐỊNH CHUNG" heads the first chapter.
            if (Fold.Is(text, title, end, "chung")) continue;
            kind = new PrintedKind(name, title, end, segment.Line);
            return true;
        }

        return TryReadCut(segment, out kind) || TryReadSpaced(segment, out kind);
    }

    /// <summary>Whether the first line with words begins with a kind, in whatever letters.</summary>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line behind the last one.</param>
    public bool OpensIn(int from, int to)
    {
        while (from < to && (_lines[from].IsBorder || _lines[from].ContentStart >= _lines[from].ContentEnd)) from++;
        if (from >= to || !char.IsUpper(text[_lines[from].ContentStart])) return false;
        foreach (var (_, folded) in HeaderKinds.ByLetters.At(text, _lines[from].ContentStart, _lines[from].ContentEnd))
        {
            if (Fold.MatchWord(text, _lines[from].ContentStart, _lines[from].ContentEnd, folded) >= 0) return true;
        }

        return false;
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>Whether a line below the kind that stands alone says whose it is: "Quyết định", "của Chủ tịch Ủy ban nhân dân tỉnh".</summary>
    private bool IsWhose(Segment segment)
    {
        if (segment.Start != _lines[segment.Line].ContentStart || !char.IsUpper(text[segment.Start]) || segment.Line + 1 >= _lines.Count) return false;
        var next = _lines[segment.Line + 1];
        var stop = Fold.MatchWord(text, next.ContentStart, next.ContentEnd, "cua");
        return stop >= 0 && !Letters.IsFinished(text, next.ContentStart, next.ContentEnd) && TitleReader.StartsOrganOrPost(text, SectionLabel.SkipBlanks(text, stop, next.ContentEnd), next.ContentEnd);
    }

    /// <summary>Finds the line that a scan made of the kind that the symbol tells.</summary>
    public bool TryFindGarbled(string name, int numberLine, int limit, out PrintedKind kind)
    {
        kind = default;
        var wanted = Fold.OnlyLetters(name);
        for (var i = numberLine + 1; i < limit && i < numberLine + ReachBelowNumber; i++)
        {
            var line = _lines[i];
            if (line.Length > 30) continue;
            var letters = Fold.OnlyLetters(text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart));
            if (Math.Abs(letters.Length - wanted.Length) > 2 || !EditDistance.IsWithin(letters, wanted, 1 + wanted.Length / 6)) continue;
            kind = new PrintedKind(name, line.ContentEnd, line.ContentEnd, i);
            return true;
        }

        return false;
    }

    /// <summary>The kind with which words end behind a blank, the longest that fits; null where they end with none.</summary>
    public static FoldedName? AtEnd(string text, TextSpan span)
    {
        foreach (var kind in HeaderKinds.All)
        {
            var from = span.End - kind.Folded.Length;
            if (from > span.Start && TextLine.IsBlank(text[from - 1]) && Fold.Is(text, from, span.End, kind.Folded)) return kind;
        }

        return null;
    }

    /// <summary>A kind that a line end cuts in two: "QUYẾT\nĐỊNH".</summary>
    private bool TryReadCut(Segment segment, out PrintedKind kind)
    {
        kind = default;
        if (segment.Length > 16 || segment.End != _lines[segment.Line].ContentEnd || segment.Line + 1 >= _lines.Count) return false;
        var next = _lines[segment.Line + 1];
        if (!next.IsJoined || next.IsBorder || next.Length > 24 || !Letters.IsUpper(text, segment.Start, next.ContentEnd)) return false;
        var words = Fold.All(Letters.OneLine(text, segment.Start, next.ContentEnd));
        foreach (var (name, folded) in HeaderKinds.All)
        {
            if (!string.Equals(folded, words, StringComparison.Ordinal)) continue;
            kind = new PrintedKind(name, next.ContentEnd, next.ContentEnd, segment.Line + 1);
            return true;
        }

        return false;
    }

    private static bool IsWithoutBlanks(string words, ReadOnlySpan<char> letters)
    {
        var i = 0;
        foreach (var c in words)
        {
            if (c == ' ') continue;
            if (i == letters.Length || letters[i++] != c) return false;
        }

        return i == letters.Length;
    }

    /// <summary>A kind with a blank between its letters: "K Ế  H O Ạ C H".</summary>
    private bool TryReadSpaced(Segment segment, out PrintedKind kind)
    {
        kind = default;
        var line = _lines[segment.Line];
        var (start, end) = (line.ContentStart, line.ContentEnd);
        if (end - start is < 9 or > MostSpaced) return false;
        Span<char> room = stackalloc char[MostSpaced];
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (TextLine.IsBlank(text[i])) continue;
            if (!char.IsUpper(text[i]) || (i + 1 < end && !TextLine.IsBlank(text[i + 1]))) return false;
            room[count++] = Fold.Letter(text[i]);
        }

        ReadOnlySpan<char> letters = room[..count];
        foreach (var (name, folded) in HeaderKinds.All)
        {
            if (!IsWithoutBlanks(folded, letters)) continue;
            kind = new PrintedKind(name, end, end, segment.Line);
            return true;
        }

        return false;
    }
}
