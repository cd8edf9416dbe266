namespace DanVan.Parsing.Structure;

/// <summary>One row of a table that plain text prints without borders.</summary>
/// <param name="Cells">The cells in the order of the columns; one that is left out is empty.</param>
/// <param name="FirstLine">Index of its first line.</param>
/// <param name="EndLine">Index of the line after its last.</param>
internal sealed record PlainRow(List<TextSpan> Cells, int FirstLine, int EndLine);

/// <summary>
/// Reads the tables that a text without borders prints with tabs or wide blanks between the cells of a row, or with one cell a line. A heading that begins with
/// the number of the row ("TT", "STT") or its time ("Thời gian"), or that has two headings of columns, opens one.
/// </summary>
internal sealed class PlainTable(string text, List<TextLine> lines, Zone?[] zones)
{
    private const int LongestHeading = 70;
    private const int MostColumns = 12;
    private const int LongestRow = 60;
    private const int LongestTime = 40;
    private const int LongestRowTime = 60;

    // Blanks that part two cells.
    private const string Gap = "  ";

    // What parts the two cells of a row without borders.
    private const string Bar = " | ";

    // "Thời gian thực hiện"
    private const int MostFurther = 12;

    private static readonly string[] NumberHeadings = ["tt", "stt", "so tt", "so thu tu", "tt.", "stt."];

    private static readonly string[] TimeHeadings = ["thoi gian", "hoan thanh", "thoi han", "tien do", "thoi diem", "han hoan", "lo trinh"];

    private static readonly string[] BodyHeadings = ["chu tri", "phoi hop", "don vi", "co quan", "phu trach", "bo phan", "nguoi", "phan cong", "thuc hien", "trach nhiem", "tham muu"];

    private static readonly string[] FirstHeadings = ["thoi gian", "thoi diem", "thang", "ngay", "tuan", "thoi han"];

    private static readonly string[] RowTimes = ["xong", "xong truoc", "han", "thu"];

    private static readonly string[] WorkHeadings = ["noi dung", "nhiem vu", "cong viec", "hoat dong", "giai phap"];

    private static readonly string[] TimeWords = ["truoc", "ngay", "thang", "quy", "nam", "thuong xuyen", "hang", "hang thang", "dinh ky", "tu", "trong", "cuoi", "dau", "6 thang", "sau khi", "cham nhat", "hoan thanh", "den", "ca nam", "tuan", "chu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "hoc ky", "giai doan", "dot xuat", "khi co", "theo ke hoach", "theo quy dinh", "theo huong dan", "theo yeu cau", "theo tien do", "theo lich", "sau"];

    private enum Column
    {
        Other,
        Work,
        Body,
        Time,
    }

    /// <summary>The rows of the table that begins at the line, its heading first; null where none does.</summary>
    public List<PlainRow>? Read(int first)
    {
        var line = lines[first];
        if (IsNumberHeading(line.ContentStart, line.ContentEnd)) return ReadByLines(first, false);
        if (IsTimeHeading(line.ContentStart, line.ContentEnd) && ReadByLines(first, true) is { Count: > 2 } times) return times;
        var words = text.AsSpan(line.Start, line.Length);
        if (words.ContainsAny('\t', Bar[1]))
        {
            if (words.Contains('\t')) return ReadByTabs(first);
            if (words.Contains(Bar, StringComparison.Ordinal)) return ReadByBars(first);
        }

        return words.Contains(Gap, StringComparison.Ordinal) ? ReadByGaps(first) : null;
    }

    /// <summary>Whether a line says nothing but that numbers of rows stand below it.</summary>
    public static bool IsNumberHeading(string text, int start, int end)
    {
        if (end - start is < 2 or > 10) return false;
        foreach (var heading in NumberHeadings)
        {
            if (Fold.Is(text, start, end, heading)) return true;
        }

        return false;
    }

    /// <summary>Whether a heading tells of those who act or of a time.</summary>
    public static bool SaysWhoOrWhen(string text, int start, int end) => Contains(text, start, end, TimeHeadings) || Contains(text, start, end, BodyHeadings);

    private bool IsNumberHeading(int start, int end) => IsNumberHeading(text, start, end);

    private bool IsOpen(int i) => i < lines.Count && (zones.Length <= i || zones[i] is null or Zone.Body or Zone.Annex) && !lines[i].IsRow && !lines[i].IsBorder;

    private List<PlainRow>? ReadByTabs(int first)
    {
        var heading = new List<TextSpan>();
        Split(lines[first], heading);
        if (!IsHeading(heading)) return null;
        var rows = new List<PlainRow> { new(heading, first, first + 1) };
        for (var i = first + 1; IsOpen(i);)
        {
            if (rows.Count > 1 && rows[^1].Cells.Count >= heading.Count && !text.AsSpan(lines[i].Start, lines[i].Length).Contains('\t'))
            {
                // The last cell goes on.
                var last = rows[^1];
                if (!lines[i].IsJoined || !Letters.StartsLower(text, lines[i].ContentStart, lines[i].ContentEnd))
                {
                    if (ReadGroup(i, heading.Count) is not { } group) break;
                    rows.Add(group);
                    i = group.EndLine;
                    continue;
                }

                last.Cells[^1] = TextSpan.FromBounds(last.Cells[^1].Start, lines[i].End);
                rows[^1] = last with { EndLine = ++i };
                continue;
            }

            var row = ReadTabbedRow(i, heading.Count) ?? ReadGroup(i, heading.Count);
            if (row is null) break;
            rows.Add(row);
            i = row.EndLine;
        }

        return rows.Count > 1 ? rows : null;
    }

    // "Thời gian | Nội dung" and below it "Tháng 3/2024 | Phòng A ban hành kế hoạch": two cells a line.
    private List<PlainRow>? ReadByBars(int first)
    {
        if (SplitAtBar(first) is not { } heading || IsLong(heading[0]) || IsLong(heading[1])) return null;
        var (left, right) = (KindOf(heading[0].Start, heading[0].End), KindOf(heading[1].Start, heading[1].End));
        if (left == right || left == Column.Other || right == Column.Other) return null;
        var rows = new List<PlainRow> { new(heading, first, first + 1) };
        for (var i = first + 1; IsOpen(i); i++)
        {
            if (SplitAtBar(i) is { } row) rows.Add(new PlainRow(row, i, i + 1));
            else if (rows.Count > 1 && lines[i].IsJoined && Letters.StartsLower(text, lines[i].ContentStart, lines[i].ContentEnd))
            {
                // The last cell goes on.
                rows[^1].Cells[1] = TextSpan.FromBounds(rows[^1].Cells[1].Start, lines[i].End);
                rows[^1] = rows[^1] with { EndLine = i + 1 };
            }
            else break;
        }

        return rows.Count > 1 ? rows : null;
    }

    private static bool IsLong(TextSpan cell) => cell.Length > LongestHeading;

    private List<TextSpan>? SplitAtBar(int i)
    {
        var line = lines[i];
        var bar = text.IndexOf(Bar, line.Start, line.Length, StringComparison.Ordinal);
        if (bar < 0 || text.AsSpan(bar + Bar.Length, line.End - bar - Bar.Length).Contains('|')) return null;
        return [TextSpan.FromBounds(line.ContentStart, Math.Max(line.ContentStart, bar)), TextSpan.FromBounds(bar + Bar.Length, Math.Max(bar + Bar.Length, line.ContentEnd))];
    }

    // "1. Công tác tuyên truyền:" on a line of its own above rows with all their cells.
    private PlainRow? ReadGroup(int i, int columns)
    {
        var line = lines[i];
        if (line.Length > LongestHeading || !IsOpen(i + 1)) return null;
        var next = new List<TextSpan>();
        Split(lines[i + 1], next);
        return next.Count >= columns - 1 && next.Count > 2 ? new PlainRow([TextSpan.FromBounds(line.Start, line.End)], i, i + 1) : null;
    }

    private bool IsHeading(List<TextSpan> heading)
    {
        if (heading.Count is < 3 or > MostColumns) return false;
        var known = 0;
        var says = false;
        foreach (var cell in heading)
        {
            if (cell.Length > LongestHeading) return false;
            var kind = KindOf(cell.Start, cell.End);
            if (kind != Column.Other) known++;
            says |= kind is Column.Body or Column.Time;
        }

        return says && (known >= 2 || IsNumberHeading(heading[0].Start, heading[0].End));
    }

    // Every row on a line of its own, with its number; a cell that is left out is told by where the others stand. A cell that goes on below its
    // first line has no span of its own, so a table with one is left as it is printed.
    private List<PlainRow>? ReadByGaps(int first)
    {
        var heading = new List<TextSpan>();
        SplitAtGaps(lines[first], heading);
        if (!IsHeading(heading) || !IsNumberHeading(heading[0].Start, heading[0].End)) return null;
        var start = StartOf(lines[first]);
        var columns = new int[heading.Count];
        for (var k = 0; k < columns.Length; k++) columns[k] = heading[k].Start - start;
        var rows = new List<PlainRow> { new(heading, first, first + 1) };
        var parts = new List<TextSpan>();
        var i = first + 1;
        for (; IsOpen(i); i++)
        {
            parts.Clear();
            SplitAtGaps(lines[i], parts);
            if (parts.Count < 3 || !IsRowNumber(parts[0].Start, parts[0].End)) break;
            if (parts.Count > columns.Length) return null;
            rows.Add(new PlainRow(parts.Count == columns.Length ? [.. parts] : Place(parts, columns, StartOf(lines[i])), i, i + 1));
        }

        if (rows.Count < 2 || (IsOpen(i) && lines[i].IsJoined && lines[i].Start - StartOf(lines[i]) >= columns[1])) return null;
        return rows;
    }

    // Each part goes to the nearest column behind that of the part before it.
    private static List<TextSpan> Place(List<TextSpan> parts, int[] columns, int start)
    {
        var cells = new List<TextSpan>(columns.Length);
        for (var p = 0; p < parts.Count; p++)
        {
            var last = columns.Length - (parts.Count - p);
            var best = cells.Count;
            for (var c = cells.Count; c <= last; c++)
            {
                if (Math.Abs(parts[p].Start - start - columns[c]) < Math.Abs(parts[p].Start - start - columns[best])) best = c;
            }

            while (cells.Count < best) cells.Add(new TextSpan(parts[p].Start, 0));
            cells.Add(parts[p]);
        }

        while (cells.Count < columns.Length) cells.Add(new TextSpan(parts[^1].End, 0));
        return cells;
    }

    // A cell of several lines breaks its row into lines that have fewer tabs each.
    private PlainRow? ReadTabbedRow(int first, int columns)
    {
        var cells = new List<TextSpan>();
        var part = new List<TextSpan>();
        var i = first;
        for (; IsOpen(i) && i < first + LongestRow && cells.Count < columns; i++)
        {
            part.Clear();
            Split(lines[i], part);
            if (i == first)
            {
                // "I<tab>Công tác chỉ đạo" opens a group of rows.
                if (part.Count < 2) return null;
                cells.AddRange(part);
                if (part.Count == 2 && columns > 2 && Letters.IsUpper(text, part[1].Start, part[1].End)) break;
                continue;
            }

            if (cells.Count + part.Count - 1 > columns || (part.Count > 1 && IsRowNumber(part[0].Start, part[0].End)) || !lines[i].IsJoined || SectionLabel.TryParse(text, lines[i].ContentStart, lines[i].ContentEnd, out _)) break;
            cells[^1] = cells[^1].IsEmpty ? part[0] : TextSpan.FromBounds(cells[^1].Start, part[0].End);
            cells.AddRange(part.Skip(1));
        }

        return new PlainRow(cells, first, Math.Max(i, first + 1));
    }

    private List<PlainRow>? ReadByLines(int first, bool byTime)
    {
        var heading = new List<TextSpan> { Content(first) };
        var i = first + 1;
        for (; IsOpen(i) && heading.Count <= MostColumns; i++)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (end - start > LongestHeading || StartsRow(i, byTime) || text.AsSpan(start, end - start).Contains('\t')) break;
            if (Letters.StartsLower(text, start, end) || text[start] == '(') heading[^1] = TextSpan.FromBounds(heading[^1].Start, lines[i].End);
            else heading.Add(Content(i));
        }

        if (heading.Count is < 3 or > MostColumns || !IsOpen(i) || !StartsRow(i, byTime)) return null;
        var columns = new Column[heading.Count];
        var says = false;
        for (var k = 1; k < columns.Length; k++)
        {
            columns[k] = KindOf(heading[k].Start, heading[k].End);
            says |= columns[k] is Column.Body or Column.Time;
        }

        if (!says) return null;
        var rows = new List<PlainRow> { new(heading, first, i) };
        while (IsOpen(i) && StartsRow(i, byTime))
        {
            var end = i + 1;
            while (IsOpen(end) && end < i + LongestRow && !StartsRow(end, byTime) && !EndsTable(end)) end++;
            var isLast = !IsOpen(end) || !StartsRow(end, byTime);
            var row = ReadRow(i, end, columns, isLast);
            rows.Add(row);
            if (isLast) break;
            i = end;
        }

        return rows;
    }

    // "II. ĐẶC ĐIỂM KHU VỰC" or the heading of the next table: what numbers stand behind it are no rows of this one.
    private bool EndsTable(int i) =>
        IsNumberHeading(lines[i].ContentStart, lines[i].ContentEnd) || (SectionLabel.TryParse(text, lines[i].ContentStart, lines[i].ContentEnd, out var label) && label.Style == LabelStyle.Roman && Letters.IsUpper(text, label.TitleStart, lines[i].ContentEnd) && lines[i].ContentEnd - label.TitleStart > 3);

    // A row begins with its number, or in a table whose first column is one of time ("Thời gian | Nội dung | Người phụ trách") with a day or a month.
    private bool StartsRow(int i, bool byTime) =>
        byTime ? lines[i].ContentEnd - lines[i].ContentStart <= LongestTime && IsDated(lines[i].ContentStart, lines[i].ContentEnd) : IsRowNumber(lines[i].ContentStart, lines[i].ContentEnd);

    private bool IsTimeHeading(int start, int end) => end - start <= LongestTime && text.AsSpan(start, end - start).IndexOfAny(':', '.', ',') < 0 && !text.AsSpan(start, end - start).ContainsAnyInRange('0', '9') && Fold.MatchAny(text, start, end, FirstHeadings) is var stop and >= 0 && end - stop <= MostFurther;

    // "Tháng 9/2019", "04 - 16/11/2019", "Xong trước 25/5/2020"
    private bool IsDated(int start, int end)
    {
        if (!text.AsSpan(start, end - start).ContainsAnyInRange('0', '9') || text[end - 1] is ';' or ':') return false;
        return IsTime(TextSpan.FromBounds(start, end)) || Fold.MatchAny(text, start, end, RowTimes) >= 0;
    }

    private PlainRow ReadRow(int first, int end, Column[] columns, bool isLast)
    {
        var cells = new List<TextSpan>(columns.Length) { Content(first) };
        var parts = new List<(TextSpan Span, int Line)>();
        for (var i = first + 1; i < end; i++)
        {
            // The last row ends where its columns are full or something else begins.
            if (isLast && parts.Count > 0 && (lines[i].BlankBefore && !lines[first + 1].BlankBefore || SectionLabel.TryParse(text, lines[i].ContentStart, lines[i].ContentEnd, out _))) break;
            var isFurther = parts.Count > 0 && GoesOn(parts[^1].Span, i);
            if (isLast && !isFurther && parts.Count == columns.Length - 1) break;
            if (isFurther) parts[^1] = (TextSpan.FromBounds(parts[^1].Span.Start, lines[i].End), i);
            else parts.Add((Content(i), i));
        }

        var endLine = parts.Count == 0 ? first + 1 : parts[^1].Line + 1;
        if (parts.Count == 1) cells.Add(parts[0].Span);
        else if (parts.Count == 0) return new PlainRow(cells, first, endLine);
        else Assign(parts, columns, cells);
        return new PlainRow(cells, first, endLine);
    }

    private bool GoesOn(TextSpan before, int i)
    {
        var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
        // A list of lines in a cell goes on; its first line may as well open the next cell.
        if (VietnameseText.IsDash(text[lines[i].Start])) return VietnameseText.IsDash(text[before.Start]) || text[before.End - 1] == ':';
        return Letters.StartsLower(text, start, end) || text[before.End - 1] is ',' or ';' or '-' or '(';
    }

    // Gives the parts to the columns in their order so that times stand under a heading of time and bodies under one of bodies; a column may be
    // left out and a cell may take several lines.
    private void Assign(List<(TextSpan Span, int Line)> parts, Column[] columns, List<TextSpan> cells)
    {
        var count = parts.Count;
        var width = columns.Length - 1;
        if (count == width)
        {
            foreach (var part in parts) cells.Add(part.Span);
            return;
        }

        var cost = new int[width + 1, count + 1];
        var taken = new int[width + 1, count + 1];
        for (var p = 1; p <= count; p++) cost[0, p] = int.MaxValue / 2;
        for (var c = 1; c <= width; c++)
        {
            // Of two columns of bodies the latter, of those who help, is the one that names several.
            var further = columns[c] == Column.Body && Array.IndexOf(columns, Column.Body, c + 1) > 0 ? 3 : 2;
            for (var p = 0; p <= count; p++)
            {
                cost[c, p] = cost[c - 1, p] + 4;
                var own = 0;
                for (var n = 1; n <= p; n++)
                {
                    own += Misfit(parts[p - n].Span, columns[c]) + (n > 1 ? further : 0);
                    if (cost[c - 1, p - n] + own >= cost[c, p]) continue;
                    cost[c, p] = cost[c - 1, p - n] + own;
                    taken[c, p] = n;
                }
            }
        }

        var spans = new TextSpan[width];
        for (var (c, p) = (width, count); c > 0; c--)
        {
            var n = taken[c, p];
            spans[c - 1] = n == 0 ? new TextSpan(parts[Math.Max(0, p - 1)].Span.End, 0) : TextSpan.FromBounds(parts[p - n].Span.Start, parts[p - 1].Span.End);
            p -= n;
        }

        cells.AddRange(spans);
    }

    private int Misfit(TextSpan part, Column column)
    {
        var isTime = IsTime(part);
        var isBody = Organs.Match(text, part.Start, part.End) >= 0 || Fold.MatchAny(text, part.Start, part.End, ["cac", "hieu truong", "giam doc", "chu tich", "truong", "thu truong", "pho"]) >= 0;
        return column switch
        {
            Column.Time => isTime ? 0 : 5,
            Column.Body => isTime ? 5 : isBody ? 0 : 3,
            Column.Work => isTime ? 4 : isBody ? 1 : 0,
            _ => isTime || isBody ? 2 : 1,
        };
    }

    private bool IsTime(TextSpan part) => IsTime(text, part, LongestRowTime);

    /// <summary>Whether a cell that is not longer begins with a time.</summary>
    public static bool IsTime(string text, TextSpan part, int longest)
    {
        if (part.Length > longest) return false;
        var digits = 0;
        for (var i = part.Start; i < part.End; i++)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
        }

        if (char.IsAsciiDigit(text[part.Start]) && digits * 2 >= part.Length) return true;
        return Fold.MatchAny(text, part.Start, part.End, TimeWords) >= 0;
    }

    private Column KindOf(int start, int end)
    {
        if (Contains(start, end, TimeHeadings)) return Column.Time;
        if (Contains(start, end, WorkHeadings)) return Column.Work;
        return Contains(start, end, BodyHeadings) ? Column.Body : Column.Other;
    }

    private bool Contains(int start, int end, string[] words) => Contains(text, start, end, words);

    private static bool Contains(string text, int start, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (Fold.Find(text, start, end, word) >= 0) return true;
        }

        return false;
    }

    private bool IsRowNumber(int start, int end) => IsRowNumber(text, start, end);

    /// <summary>Whether a cell is the number of its row: "1", "12.", "II", "A", "1.2".</summary>
    public static bool IsRowNumber(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ')') end--;
        if (end <= start || end - start > 6) return false;
        var roman = true;
        var digits = true;
        for (var i = start; i < end; i++)
        {
            roman &= text[i] is 'I' or 'V' or 'X';
            digits &= char.IsAsciiDigit(text[i]) || (text[i] == '.' && i > start && char.IsAsciiDigit(text[i - 1]));
        }

        return roman || (digits && end - start <= 5 && !IsYear(text, start, end)) || (end - start == 1 && text[start] is >= 'A' and <= 'H');
    }

    private static bool IsYear(string text, int start, int end) => end - start == 4 && text[start] is '1' or '2' && !text.AsSpan(start, 4).Contains('.');

    private TextSpan Content(int i) => TextSpan.FromBounds(lines[i].ContentStart, lines[i].ContentEnd);

    private int StartOf(in TextLine line) => text.LastIndexOf('\n', Math.Max(0, line.Start - 1)) + 1;

    // The cells of a line between blanks, two of them at least.
    private void SplitAtGaps(in TextLine line, List<TextSpan> into)
    {
        var from = line.Start;
        while (from < line.End)
        {
            var gap = text.IndexOf(Gap, from, line.End - from, StringComparison.Ordinal);
            var end = gap < 0 ? line.End : gap;
            into.Add(TextSpan.FromBounds(from, end));
            from = end;
            while (from < line.End && TextLine.IsBlank(text[from])) from++;
        }
    }

    // The cells of a line; a tab at its start or its end stands before or after an empty one.
    private void Split(in TextLine line, List<TextSpan> into)
    {
        var start = line.Start;
        while (start > 0 && text[start - 1] != '\n') start--;
        var end = line.End;
        while (end < text.Length && text[end] != '\n') end++;
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] != '\t') continue;
            var (first, last) = (from, i);
            while (first < last && TextLine.IsBlank(text[first])) first++;
            while (last > first && TextLine.IsBlank(text[last - 1])) last--;
            into.Add(TextSpan.FromBounds(first, last));
            from = i + 1;
        }
    }
}
