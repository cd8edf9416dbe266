using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>A part of a file on its way to the text.</summary>
internal abstract record Block;

internal sealed record PieceBlock(SourceBlockKind Kind, string Text, SourceLocation Location, int Level = 0) : Block
{
    public double Confidence { get; init; } = 1;

    /// <summary>Whether it is set in the middle of its column, as titles are.</summary>
    public bool IsCentered { get; init; }

    /// <summary>Places of parts of the text, by their start.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>What was put right in the text.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>A part of the text as a block of its own.</summary>
    public PieceBlock Part(int start, int length) => this with { Text = Text.Substring(start, length), Marks = Mark.Part(Marks, start, length), Repairs = [] };

    /// <summary>The block with something put before its text.</summary>
    public PieceBlock After(string lead) => this with { Text = lead + Text, Marks = Mark.Shift(Marks, lead.Length), Repairs = [.. Repairs.Select(repair => repair with { Start = repair.Start + lead.Length })] };
}

/// <summary>Where in the file a part of a text comes from; it reaches to the next one.</summary>
internal readonly record struct Mark(int Start, SourceLocation Location, double Confidence = 1)
{
    public static IReadOnlyList<Mark> Part(IReadOnlyList<Mark> marks, int start, int length)
    {
        var part = new List<Mark>();
        foreach (var mark in marks)
        {
            if (mark.Start >= start + length) break;
            if (mark.Start <= start) part.Clear();
            part.Add(mark with { Start = Math.Max(0, mark.Start - start) });
        }

        return part;
    }

    public static IReadOnlyList<Mark> Shift(IReadOnlyList<Mark> marks, int by) => by == 0 || marks.Count == 0 ? marks : [.. marks.Select(mark => mark with { Start = mark.Start + by })];
}

/// <summary>Letters that text recognition took for others and that were put right.</summary>
/// <param name="Start">Where they stand in the text of the block.</param>
/// <param name="Length">How many they are now.</param>
/// <param name="Was">What was recognized.</param>
internal readonly record struct Repair(int Start, int Length, string Was);

internal sealed record BreakBlock(SourceLocation Location) : Block;

internal sealed record MarginBlock(SourceLocation Location) : Block;

/// <param name="Blocks">What stands in the cell.</param>
/// <param name="Column">0-based column of the grid where it begins.</param>
/// <param name="Span">How many columns it takes.</param>
/// <param name="Continued">Whether it only goes on with the cell above.</param>
internal sealed record TableCell(List<Block> Blocks, int Column, int Span, bool Continued);

/// <param name="Rows">The rows, each with its cells left to right.</param>
/// <param name="Columns">The columns of the grid.</param>
/// <param name="Borderless">Whether no line of the table is drawn.</param>
/// <param name="Location">Where it begins.</param>
internal sealed record TableBlock(List<List<TableCell>> Rows, int Columns, bool Borderless, SourceLocation Location) : Block;

/// <summary>Writes blocks by the text conventions: tables as rows, but letterheads and signatures, which are tables for their looks only, as paragraphs.</summary>
internal sealed class BlockWriter
{
    // The letterhead stands among the first blocks; further down only the motto tells that of an annex or a form.
    private const int LetterheadReach = 12;
    private const int MostLayoutRows = 12;
    private const int MostInLetterhead = 3;
    private const int MostLabel = 14;

    // A paragraph of text is no shorter.
    private const int LeastInPage = 60;

    private readonly SourceBuilder _builder;
    private readonly Func<string, string> _mend;
    private int _tables;
    private int _pieces;

    /// <param name="builder">Takes the text.</param>
    /// <param name="mend">Applied to every text; null for none.</param>
    public BlockWriter(SourceBuilder builder, Func<string, string>? mend = null) => (_builder, _mend) = (builder, mend ?? (static text => text));

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case PieceBlock piece:
                _pieces++;
                _builder.Paragraph(piece, _mend(piece.Text));
                break;
            case BreakBlock pageBreak:
                _builder.PageBreak(pageBreak.Location);
                break;
            case MarginBlock margin:
                _builder.Margin(margin.Location);
                break;
            case TableBlock table when Addressees(table) is { } addressees:
                Write(addressees);
                break;
            case TableBlock table when _pieces < LetterheadReach && IsPage(table):
                WritePage(table);
                break;
            case TableBlock table when IsLayout(table):
                WriteColumns(table);
                break;
            case TableBlock table when _pieces < LetterheadReach && HeadRows(table) is > 0 and var head:
                WriteColumns(table with { Rows = table.Rows[..head] });
                Write(table with { Rows = table.Rows[head..] });
                break;
            case TableBlock table when TailRows(table) is > 0 and var tail:
                WriteRows(table with { Rows = table.Rows[..^tail] });
                WriteColumns(table with { Rows = table.Rows[^tail..] });
                break;
            case TableBlock table:
                WriteRows(table);
                break;
        }
    }

    private bool IsLayout(TableBlock table)
    {
        if (table.Columns <= 1 || table.Rows.TrueForAll(static row => row.Count(static cell => HasText(cell)) <= 1 && row.Count <= 1) || (IsColumn(table) && (table.Borderless || OpensSignature(table)))) return true;
        if (table.Columns > 12 || table.Rows.Count > MostLayoutRows) return false;
        var filled = table.Rows.Max(static row => row.Count(HasText));
        if (filled > 3) return false;
        var lead = _pieces < LetterheadReach;
        foreach (var row in table.Rows)
        {
            if (lead && IsHead(row)) return true;
            foreach (var cell in row)
            {
                foreach (var line in Lines(cell.Blocks))
                {
                    var text = _mend(line);
                    if (lead && LetterheadText.IsLetterhead(text)) return true;
                    if (LetterheadText.OpensRecipients(text) || LetterheadText.OpensLetterhead(text)) return true;
                    if (table.Borderless && LetterheadText.IsSignature(text)) return true;
                }
            }
        }

        return table.Borderless && _pieces == 0 && _tables == 0 && filled == 2 && table.Rows.Count <= 4;
    }

    // Whether all that stands in the table is one column of it.
    private static bool IsColumn(TableBlock table)
    {
        var column = -1;
        foreach (var cell in table.Rows.SelectMany(static row => row))
        {
            if (!HasText(cell)) continue;
            if (column >= 0 && cell.Column != column) return false;
            column = cell.Column;
        }

        return true;
    }

    // The signature stands to the right, beside an empty cell.
    private bool OpensSignature(TableBlock table) =>
        table.Rows.Count <= MostLayoutRows && Pieces([table]).SelectMany(static piece => piece.Text.Split('\n')).FirstOrDefault(static line => !string.IsNullOrWhiteSpace(line)) is { } first && LetterheadText.IsSignature(_mend(first));

    // The addressees of a letter, set beside "Kính gửi:" by a table; null for other tables.
    private List<PieceBlock>? Addressees(TableBlock table)
    {
        if (!table.Borderless || table.Rows.Count > MostLayoutRows || table.Rows.Exists(static row => row.Count(HasText) > 2)) return null;
        var pieces = Pieces([table]).Where(static piece => !string.IsNullOrWhiteSpace(piece.Text)).ToList();
        if (pieces.Count < 2 || pieces[0].Text.AsSpan().Trim().Length > MostLabel || !LetterheadText.OpensAddressee(_mend(pieces[0].Text))) return null;
        if (ParagraphText.BeginsItem(pieces[1].Text)) return pieces;
        pieces[1] = pieces[1].After(pieces[0].Text.TrimEnd() + (pieces[1].Text[0] is ':' ? "" : " "));
        return pieces[1..];
    }

    private bool OpensAddressees(List<TableCell> row) =>
        row.Find(HasText) is { } first && Lines(first.Blocks).First(static line => !string.IsNullOrWhiteSpace(line)) is var opening && LetterheadText.OpensAddressee(_mend(opening));

    // How many rows at the top of a table are a letterhead and what stands below it, as in a sheet of a workbook that is one table with all that stands
    // above it: up to the first row with more than a letterhead has, where the motto stands among them.
    private static int HeadRows(TableBlock table)
    {
        var motto = false;
        for (var i = 0; i < table.Rows.Count && (motto || i < MostLayoutRows); i++)
        {
            if (table.Rows[i].Count(HasText) > MostInLetterhead) return motto ? i : 0;
            motto |= table.Rows[i].Exists(static cell => Lines(cell.Blocks).Any(LetterheadText.IsMotto));
        }

        return 0;
    }

    // How many rows at the foot of such a table are text across it, the recipients and the signature.
    private static int TailRows(TableBlock table)
    {
        var recipients = false;
        for (var i = table.Rows.Count - 1; i >= 0; i--)
        {
            if (table.Rows[i].Count(HasText) > MostInLetterhead) return recipients ? table.Rows.Count - 1 - i : 0;
            recipients |= table.Rows[i].Exists(static cell => Lines(cell.Blocks).Any(LetterheadText.OpensRecipients));
        }

        return 0;
    }

    // A table that holds the whole document: a letterhead in one of its first rows, and below it rows with one cell across the table.
    private static bool IsPage(TableBlock table)
    {
        var (head, across, text) = (false, 0, 0);
        for (var i = 0; i < table.Rows.Count && (head || i < MostLayoutRows); i++)
        {
            head |= IsHead(table.Rows[i]);
            if (!IsAcross(table, table.Rows[i])) continue;
            across++;
            text = Math.Max(text, Pieces([.. table.Rows[i].SelectMany(static cell => cell.Blocks)]).Select(static piece => piece.Text.Length).DefaultIfEmpty().Max());
        }

        return head && across * 2 >= table.Rows.Count && text >= LeastInPage;
    }

    private static bool IsHead(List<TableCell> row) => LetterheadText.IsLetterhead(row.SelectMany(static cell => Lines(cell.Blocks)));

    private static bool IsAcross(TableBlock table, List<TableCell> row)
    {
        TableCell? filled = null;
        foreach (var cell in row)
        {
            if (!HasText(cell)) continue;
            if (filled is not null) return false;
            filled = cell;
        }

        return filled is not null && (filled.Span >= table.Columns || row.Count == 1);
    }

    // Rows across it are text, those with several cells what they are alone; a heading across a table of tasks stays one.
    private void WritePage(TableBlock table)
    {
        var rows = new List<List<TableCell>>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (!IsAcross(table, row) || (rows.Count > 0 && IsOfTable(rows[^1]) && i + 1 < table.Rows.Count && IsOfTable(table.Rows[i + 1])))
            {
                rows.Add(row);
                continue;
            }

            Flush();
            foreach (var cell in row) Write(cell.Blocks);
        }

        Flush();

        void Flush()
        {
            if (rows.Count > 0) Write(table with { Rows = rows });
            rows = [];
        }

        static bool IsOfTable(List<TableCell> row) => row.Count(HasText) >= MostInLetterhead;
    }

    // Column by column; a cell across the whole table ends the columns above it.
    private void WriteColumns(TableBlock table)
    {
        var columns = new SortedDictionary<int, List<Block>>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            // "Kính gửi:" with its list in a row of its own comes below both columns of the letterhead.
            if (columns.Count > 0 && OpensAddressees(row))
            {
                Flush();
                if (Addressees(table with { Rows = table.Rows[i..] }) is { } addressees)
                {
                    Write(addressees);
                    break;
                }
            }

            var single = row.Count(HasText) == 1;
            foreach (var cell in row)
            {
                if (cell.Blocks.Count == 0) continue;
                if (single && HasText(cell) && cell.Span >= table.Columns)
                {
                    Flush();
                    Write(cell.Blocks);
                    continue;
                }

                if (!columns.TryGetValue(cell.Column, out var column)) columns[cell.Column] = column = [];
                column.AddRange(cell.Blocks);
            }
        }

        Flush();

        void Flush()
        {
            foreach (var column in columns.Values) Write(column);
            columns.Clear();
        }
    }

    private void WriteRows(TableBlock table)
    {
        var number = ++_tables;
        _pieces++;
        foreach (var row in table.Rows)
        {
            var cells = new CellText[Math.Max(table.Columns, row.Count == 0 ? 0 : row[^1].Column + 1)];
            Array.Fill(cells, CellText.Empty);
            List<int>? continued = null;
            foreach (var cell in row)
            {
                if (cell.Continued) (continued ??= []).Add(cell.Column);
                else cells[cell.Column] = TextOf(cell);
            }

            var location = row.SelectMany(static cell => cell.Blocks).OfType<PieceBlock>().FirstOrDefault()?.Location ?? table.Location;
            _builder.Row(cells, number, location, row.SelectMany(static cell => cell.Blocks).OfType<PieceBlock>().Select(static piece => piece.Confidence).DefaultIfEmpty(1).Min(), continued);
        }
    }

    private CellText TextOf(TableCell cell)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        foreach (var piece in Pieces(cell.Blocks))
        {
            var mended = _mend(piece.Text);
            if (string.IsNullOrWhiteSpace(mended)) continue;
            if (text.Length > 0) text.Append(' ');
            if (mended.Length == piece.Text.Length)
            {
                if (piece.Marks.Count == 0) marks.Add(new Mark(text.Length, piece.Location, piece.Confidence));
                else marks.AddRange(Mark.Shift(piece.Marks, text.Length));
            }

            text.Append(mended);
        }

        return new CellText(text.ToString(), marks);
    }

    private static bool HasText(TableCell cell) => Lines(cell.Blocks).Any(static line => !string.IsNullOrWhiteSpace(line));

    private static IEnumerable<string> Lines(List<Block> blocks) => Pieces(blocks).SelectMany(static piece => piece.Text.Split('\n'));

    private static IEnumerable<PieceBlock> Pieces(List<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is PieceBlock own) yield return own;
            if (block is not TableBlock table) continue;
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    foreach (var piece in Pieces(cell.Blocks)) yield return piece;
                }
            }
        }
    }
}

/// <summary>The words by which the head and the foot of an official document are known (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).</summary>
internal static class LetterheadText
{
    private const int LongestLine = 70;

    public static bool IsLetterhead(string text)
    {
        var folded = Fold(text);
        return folded.Contains("CONG HOA XA HOI CHU NGHIA", StringComparison.Ordinal)
            || folded.Contains("DANG CONG SAN VIET NAM", StringComparison.Ordinal)
            || folded.Contains("DOC LAP - TU DO", StringComparison.Ordinal)
            || (folded.StartsWith("SO", StringComparison.Ordinal) && folded.Length < 60 && folded.AsSpan(2).TrimStart().StartsWith(":"));
    }

    /// <summary>Whether lines that stand together are a letterhead: the motto is among them, or a number and the line of place and date, as unions and associations have them.</summary>
    public static bool IsLetterhead(IEnumerable<string> lines)
    {
        var (number, date) = (false, false);
        foreach (var line in lines)
        {
            if (IsMotto(line)) return true;
            if (line.Length > LongestLine) continue;
            if (IsDateLine(line)) date = true;
            else number |= OpensNumber(line);
        }

        return number && date;
    }

    public static bool IsMotto(string text)
    {
        var folded = Fold(text);
        return folded.Contains("CONG HOA XA HOI CHU NGHIA", StringComparison.Ordinal) || folded.Contains("DANG CONG SAN VIET NAM", StringComparison.Ordinal);
    }

    /// <summary>Whether a line ends the motto that the one above began: a narrow column broke it before its last words.</summary>
    public static bool EndsMotto(string above, string line)
    {
        if (line.Length > 12) return false;
        var first = Fold(above);
        if (!first.Contains("CHU NGHIA", StringComparison.Ordinal) && !first.StartsWith("DANG CONG SAN", StringComparison.Ordinal)) return false;
        return Fold(line) is "NAM" or "VIET NAM" && !first.EndsWith("NAM", StringComparison.Ordinal);
    }

    /// <summary>Whether a line of a letterhead opens the subject of a letter (trích yếu công văn).</summary>
    public static bool OpensSubject(string text)
    {
        var folded = Fold(text);
        return folded.StartsWith("V/V", StringComparison.Ordinal) || folded.StartsWith("VE VIEC", StringComparison.Ordinal);
    }

    /// <summary>Whether a text begins with the motto of a letterhead, as the sentences and names of sites that hold it do not.</summary>
    public static bool OpensLetterhead(string text)
    {
        if (text.Length > 200) return false;
        var folded = Fold(text).TrimStart('*', '_', '-', '|', ' ');
        foreach (var c in (ReadOnlySpan<char>)['\n', '\r', '\t', '\u00A0']) folded = folded.Replace(c, ' ');
        while (folded.Contains("  ", StringComparison.Ordinal)) folded = folded.Replace("  ", " ", StringComparison.Ordinal);
        if (folded.StartsWith("CONG HOA XA HOI CHU NGHIA VIET NAM", StringComparison.Ordinal) || folded.StartsWith("VIET NAM DAN CHU CONG HOA", StringComparison.Ordinal)) return true;
        if (folded.Contains("CONG HOA XA HOI CHU NGHIA VIET NAM DOC LAP", StringComparison.Ordinal)) return true;
        return folded.StartsWith("DANG CONG SAN VIET NAM", StringComparison.Ordinal) && !folded.AsSpan(22).ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Whether a text opens what is issued with a document.</summary>
    public static bool OpensAttachment(string text)
    {
        var folded = Fold(text.Length > 300 ? text[..300] : text);
        if (folded.Contains("(BAN HANH KEM THEO", StringComparison.Ordinal) || folded.Contains("(KEM THEO", StringComparison.Ordinal)) return true;
        foreach (var lead in (ReadOnlySpan<string>)["PHU LUC", "BIEU MAU", "BIEU SO", "MAU SO"])
        {
            if (folded.StartsWith(lead, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a line begins with the number of a document.</summary>
    public static bool OpensNumber(string text) => Fold(text) is ['S', 'O', ':' or ' ', ..];

    /// <summary>Whether a text opens the addressees of a letter, which stand below the letterhead.</summary>
    public static bool OpensAddressee(string text) => Fold(text).StartsWith("KINH GUI", StringComparison.Ordinal);

    public static bool OpensRecipients(string text)
    {
        var folded = Fold(text).TrimStart('*', '_', ' ');
        // "Nơi nhện", as text recognition spoils it where a signature crosses it
        return folded.StartsWith("NOI NHAN", StringComparison.Ordinal) || (folded.Length <= LongestMisread && folded.TrimEnd(':', '.', ' ') is "NOI NHEN" or "NOI NHAU" or "NOI NHAM" or "NOI NHON" or "NOI NHIN");
    }

    private const int LongestMisread = 14;

    public static bool IsSignature(string text)
    {
        if (text.Length > 120) return false;
        var folded = Fold(text);
        if (folded.StartsWith("(KY", StringComparison.Ordinal) || folded.StartsWith("DAI DIEN ", StringComparison.Ordinal)) return true;
        foreach (var lead in (ReadOnlySpan<string>)["TM.", "KT.", "TL.", "TUQ.", "T/M", "K/T", "T/L", "Q."])
        {
            if (folded.StartsWith(lead, StringComparison.Ordinal)) return true;
        }

        // A post in capitals on a line of its own.
        if (VietnameseText.Unaccent(text).Any(char.IsLower)) return false;
        foreach (var post in (ReadOnlySpan<string>)["CHU TICH", "GIAM DOC", "BO TRUONG", "THU TRUONG", "CHANH VAN PHONG", "TRUONG BAN", "TRUONG PHONG", "BI THU", "CHI CUC TRUONG", "CUC TRUONG", "TONG CUC TRUONG", "HIEU TRUONG", "NGUOI LAP", "CHU NHIEM"])
        {
            if (folded.StartsWith(post, StringComparison.Ordinal) || folded.StartsWith("PHO " + post, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a line is that of place and date.</summary>
    public static bool IsDateLine(string text)
    {
        var bare = VietnameseText.Unaccent(text);
        return bare.Contains("ngay", StringComparison.Ordinal) && bare.Contains("thang", StringComparison.Ordinal);
    }

    private static string Fold(string text) => VietnameseText.Unaccent(VietnameseText.Compose(text.Length > 400 ? text[..400] : text)).Trim().ToUpperInvariant().Replace('–', '-');
}
