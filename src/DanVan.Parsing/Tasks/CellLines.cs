using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// The lines of a cell: parted by line ends, by the mark that stands for one ("Sở A&lt;br&gt;Sở B"), or where a paragraph of the file begins within the cell.
/// </summary>
internal static class CellLines
{
    private const string Break = "<br";
    private const int LongestBreak = 8;

    private static readonly string[] Hanging = [" và", " của", " thuộc", " các", " cùng", " với"];

    // Of which body it is, is always said.
    private static readonly string[] Kinds = ["UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "HĐND", "Hội đồng nhân dân"];

    private static readonly string[] Posts = ["van thu", "van phong", "chuyen vien", "lanh dao", "giam doc", "pho giam doc", "chu tich", "pho chu tich", "truong phong", "pho truong phong", "cong chuc", "can bo", "vien chuc", "nhan vien", "dai dien", "thuong truc", "ban thuong vu", "ban chap hanh", "bi thu", "pho bi thu", "chanh van phong", "thu truong", "nguoi dung dau"];

    // Behind "Văn phòng" these are offices beside it.
    private static readonly string[] OfOneRank = ["phong", "ban", "khoa", "to", "doi", "trung tam"];

    /// <summary>The lines of the cell, or null where it has only one.</summary>
    /// <param name="text">The document.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="ofNames">Whether it holds names, so that a line end parts them; a sentence goes on over it.</param>
    /// <param name="anchors">Where the pieces of the document stand in its file, in order.</param>
    public static SpanList? Of(string text, TextSpan cell, bool ofNames, IReadOnlyList<SourceAnchor> anchors)
    {
        var words = cell.Slice(text);
        var next = ofNames ? FirstWithin(anchors, cell) : anchors.Count;
        var hasParagraphs = next < anchors.Count && anchors[next].Start < cell.End;
        if (!hasParagraphs && !(words.Contains(Break[0]) && words.Contains(Break, StringComparison.OrdinalIgnoreCase)) && !(ofNames && words.Contains('\n'))) return null;
        var lines = new List<TextSpan>();
        var (from, isMarked, isParagraph) = (0, false, false);
        for (var i = 0; i < words.Length; i++)
        {
            while (next < anchors.Count && anchors[next].Start < cell.Start + i) next++;
            var begins = next > 0 && next < anchors.Count && anchors[next].Start == cell.Start + i && i > from && IsOtherParagraph(anchors[next - 1].Location, anchors[next].Location);
            var mark = BreakAt(words, i);
            if (mark == 0 && !begins && !(ofNames && words[i] == '\n')) continue;
            Add(i);
            (isMarked, isParagraph) = (mark > 0, begins);
            from = begins ? i : i + Math.Max(1, mark);
            if (!begins) i = from - 1;
        }

        Add(words.Length);
        if (lines.Count < 2) return null;
        var list = new SpanList(lines[0]);
        for (var i = 1; i < lines.Count; i++) list.Add(lines[i]);
        return list;

        void Add(int end)
        {
            var slice = cell.Slice(text);
            var start = from;
            while (start < end && char.IsWhiteSpace(slice[start])) start++;
            while (end > start && char.IsWhiteSpace(slice[end - 1])) end--;
            if (end == start) return;
            var line = TextSpan.FromBounds(cell.Start + start, cell.Start + end);
            if (lines.Count > 0 && !isMarked && !IsApart(text, lines[^1], line, isParagraph)) lines[^1] = TextSpan.FromBounds(lines[^1].Start, line.End);
            else lines.Add(line);
        }
    }

    /// <summary>Whether a line of a cell, as <see cref="Of"/> gives it, begins something new.</summary>
    public static bool IsApart(string text, TextSpan above, TextSpan line) =>
        !text.AsSpan(above.End, line.Start - above.End).Contains('<') || IsApart(text, above, line, isSure: true);

    // With a mark of its own or a capital, behind one that does not break off.
    private static bool IsApart(string text, TextSpan above, TextSpan line, bool isSure)
    {
        var last = text[above.End - 1];
        if (last is ',' or ';' or ':' or '.' or '(' || VietnameseText.IsDash(last)) return false;
        if (VietnameseText.IsDash(text[line.Start]) || text[line.Start] is '+' or '•' or '*') return true;
        var isPlural = Fold.MatchAny(text, line.Start, line.End, ["cac"]) >= 0;
        // "UBND" and below it "các xã, phường".
        if (isPlural && EndsInKind(above.Slice(text))) return false;
        if (!isPlural && !char.IsUpper(text[line.Start]) && !char.IsAsciiDigit(text[line.Start])) return false;
        // "Đài Phát thanh và" goes on, and so do a printed line that only a margin ended and a post above its office.
        if (BreaksOff(above.Slice(text)) || ((Fold.MatchAny(text, above.Start, above.End, Posts) == above.End || above.Slice(text).EndsWith(" Văn phòng", StringComparison.Ordinal)) && Organs.Match(text, line.Start, line.End) >= 0 && Fold.MatchAny(text, line.Start, line.End, OfOneRank) < 0)) return false;
        return isSure || isPlural || Organs.Match(text, line.Start, line.End) >= 0;
    }

    private static bool EndsInKind(ReadOnlySpan<char> line)
    {
        foreach (var kind in Kinds)
        {
            if (line.EndsWith(kind, StringComparison.Ordinal) && (line.Length == kind.Length || line[^(kind.Length + 1)] is ' ' or '\n')) return true;
        }

        return false;
    }

    private static bool BreaksOff(ReadOnlySpan<char> line)
    {
        foreach (var word in Hanging)
        {
            // "và" may have a line of its own.
            if (line.EndsWith(word, StringComparison.OrdinalIgnoreCase) || line.Equals(word.AsSpan(1), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsOtherParagraph(SourceLocation above, SourceLocation line) =>
        above.Paragraph > 0 && line.Paragraph > 0 && above.Paragraph != line.Paragraph;

    // The first anchor behind the start of the cell.
    private static int FirstWithin(IReadOnlyList<SourceAnchor> anchors, TextSpan cell)
    {
        var (low, high) = (0, anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (anchors[middle].Start <= cell.Start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int BreakAt(ReadOnlySpan<char> words, int i)
    {
        if (words[i] != '<' || !words[i..].StartsWith(Break, StringComparison.OrdinalIgnoreCase)) return 0;
        for (var end = i + Break.Length; end < words.Length && end < i + LongestBreak; end++)
        {
            if (words[end] == '>') return end + 1 - i;
            if (words[end] is not (' ' or '/')) return 0;
        }

        return 0;
    }
}
