namespace DanVan.Parsing.Structure;

/// <summary>The parties that sign minutes in the cells of a table: "| Đại diện Sở A Nguyễn Văn Bình | Đại diện UBND xã C Lê Thị Dung |".</summary>
internal static class SignedCells
{
    private const int MostRows = 12;
    private const int LongestCell = 120;

    // A name has no more words.
    private const int MostWords = 4;

    private static readonly string[] Parties = ["dai dien"];

    // A name behind one of these is that of the place.
    private static readonly string[] Units = ["xa", "phuong", "thi tran", "huyen", "quan", "tinh", "thanh pho", "thi xa", "dac khu", "truong", "cong ty", "thon", "ap", "khu pho"];

    /// <summary>Reads the rows with which the document ends; empty where one of their cells is something else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line of the body.</param>
    /// <param name="end">The line behind the last one.</param>
    /// <param name="zones">Takes the zone of the rows.</param>
    public static List<Signature> Read(string text, List<TextLine> lines, int first, int end, Zone?[] zones)
    {
        var signers = new List<Signature>();
        var top = end;
        while (top > first && end - top < MostRows && (lines[top - 1].IsRow || lines[top - 1].IsBorder)) top--;
        if (top == end || (top > first && end - top >= MostRows && lines[top - 1].IsRow)) return signers;
        using var room = new SegmentRoom();
        var cells = room.Segments;
        for (var i = top; i < end; i++)
        {
            if (lines[i].IsBorder) continue;
            cells.Clear();
            Segment.Split(text, lines[i], i, cells);
            foreach (var cell in cells)
            {
                var name = NameStart(text, cell.Start, cell.End);
                if (name < 0) return [];
                signers.Add(new Signature(null, Letters.OneLine(text, cell.Start, TrimEnd(text, cell.Start, name)), Letters.OneLine(text, name, cell.End), TextSpan.FromBounds(cell.Start, cell.End)));
            }
        }

        for (var i = top; i < end && signers.Count > 0; i++) zones[i] = Zone.Signature;
        return signers;
    }

    /// <summary>Where the name of the person begins behind "Đại diện" and the name of a body; -1 where the cell is something else.</summary>
    private static int NameStart(string text, int start, int end)
    {
        if (end - start > LongestCell || Fold.MatchAny(text, start, end, Parties) is not (>= 0 and var body)) return -1;
        var found = -1;
        var words = 0;
        for (var i = end; i > body && words < MostWords;)
        {
            while (i > body && !TextLine.IsBlank(text[i - 1])) i--;
            words++;
            if (!char.IsUpper(text[i])) break;
            if (words > 1 && TailReader.IsPerson(text, i, end) && (found < 0 || !NamesUnitBefore(text, body, i))) found = i;
            while (i > body && TextLine.IsBlank(text[i - 1])) i--;
        }

        return found;
    }

    // "UBND xã Lê Lợi Trần An": the first two words are those of the commune.
    private static bool NamesUnitBefore(string text, int start, int at)
    {
        foreach (var unit in Units)
        {
            var stop = TrimEnd(text, start, at);
            if (stop - unit.Length > start && TextLine.IsBlank(text[stop - unit.Length - 1]) && Fold.Is(text, stop - unit.Length, stop, unit)) return true;
        }

        return false;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && (TextLine.IsBlank(text[end - 1]) || text[end - 1] is ':' or ',' or ';')) end--;
        return end;
    }
}
