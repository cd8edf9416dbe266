using System.Buffers;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Finds the heading of a paper whose kind is none of the tables: "PHIẾU TRÌNH", "GIẤY PHÉP" above "VẬN CHUYỂN …" below a letterhead, "DANH MỤC …" at the top
/// of a text, and what stands below "Phụ lục I" where an annex is sent alone.
/// </summary>
internal sealed class BareHeading(string text, Layout layout, Mottos mottos)
{
    /// <summary>So many lines may stand between the letterhead and the heading: rules, the number of a form, a mark.</summary>
    private const int MostBetween = 6;

    private const int LeastLetters = 6;

    private const int LongestAnnexLabel = 24;

    private const int LongestFormHead = 60;

    private const int LongestHeading = 200;

    // What papers without a letterhead begin with.
    private static readonly string[] Papers =
    [
        "phieu trinh", "phieu de xuat", "phieu", "tham luan", "bai tham luan", "danh muc", "danh sach", "bang tong hop", "ban tong hop", "bieu tong hop", "tong hop", "bang", "bieu", "phan cong", "thong ke", "cong bo thong tin", "thuyet minh", "don",
        "giay", "to khai", "lich cong tac", "tai lieu", "ho so", "bai phat bieu", "dien van", "ban thuyet minh", "ban tiep thu", "ban giai trinh", "so tay",
    ];

    // The number of a form, or who fills it in.
    private static readonly string[] Marks = ["mau so", "mau", "bieu mau so", "bieu mau", "bieu so", "ten to chuc", "ten co quan", "ten doanh nghiep", "ten don vi", "mat", "toi mat", "hoa toc", "khan", "thuong khan"];

    private static readonly string[] Places = ["tinh", "thanh pho", "huyen", "quan", "thi xa", "phuong", "xa"];

    // Headings inside a text.
    private static readonly string[] Inside = ["muc luc", "loi noi dau", "loi cam on", "loi mo dau", "mo dau", "phan mo dau", "phan thu", "trang chu", "phu luc", "thong tin chung", "thuat ngu", "noi dung"];

    private static readonly SearchValues<char> NoWords = SearchValues.Create("{}<>|$=");

    private readonly List<TextLine> _lines = layout.Lines;

    /// <summary>The heading below a letterhead that ends on a line; false where running text or something else follows.</summary>
    /// <param name="line">The line behind the letterhead.</param>
    /// <param name="kind">The heading, without a name.</param>
    public bool TryFindBelow(int line, out PrintedKind kind)
    {
        kind = default;
        for (var i = line; i < _lines.Count && i <= line + MostBetween; i++)
        {
            var (start, end) = (_lines[i].ContentStart, _lines[i].ContentEnd);
            if (_lines[i].IsBorder || start >= end || TitleReader.IsRule(text, start, end) || mottos.Opens(start, end) || mottos.IsPart(start, end) || IsMark(start, end)) continue;
            if (!IsHeading(i) || TitleReader.StartsOrganOrPost(text, start, end)) return false;
            kind = Heading(i, start);
            return true;
        }

        return false;
    }

    /// <summary>The heading that a text without letterhead begins with: that of a paper, or of an annex behind its label.</summary>
    /// <param name="line">The first line.</param>
    /// <param name="kind">The heading, without a name.</param>
    public bool TryFindAtTop(int line, out PrintedKind kind)
    {
        kind = default;
        while (line < _lines.Count && (_lines[line].IsBorder || _lines[line].ContentStart >= _lines[line].ContentEnd || TitleReader.IsRule(text, _lines[line].ContentStart, _lines[line].ContentEnd) || IsFormHead(_lines[line].ContentStart, _lines[line].ContentEnd))) line++;
        if (line >= _lines.Count) return false;
        var (start, end) = (_lines[line].ContentStart, _lines[line].ContentEnd);
        if (AnnexLabelEnd(start, end) is >= 0 and var label)
        {
            if (label < end)
            {
                if (!Letters.IsUpper(text, label, end) || end - label < LeastLetters) return false;
                kind = Heading(line, label);
                return true;
            }

            line++;
            while (line < _lines.Count && (_lines[line].ContentStart >= _lines[line].ContentEnd || TitleReader.IsRule(text, _lines[line].ContentStart, _lines[line].ContentEnd)) && !_lines[line].IsBorder) line++;
            if (line >= _lines.Count || !IsHeading(line) || mottos.Opens(_lines[line].ContentStart, _lines[line].ContentEnd)) return false;
            kind = Heading(line, _lines[line].ContentStart);
            return true;
        }

        if (!IsHeading(line) || Fold.MatchAny(text, start, end, Papers) < 0) return false;
        kind = Heading(line, start);
        return true;
    }

    // With the kind below whose title who decides is named, so that it is no part of the heading.
    private PrintedKind Heading(int line, int start) => new("Quyết định", start, _lines[line].ContentEnd, line);

    private bool IsHeading(int i)
    {
        var line = _lines[i];
        var (start, end) = (line.ContentStart, line.ContentEnd);
        if (line.IsRow || line.IsBorder || end - start is < LeastLetters or > LongestHeading || !char.IsLetter(text[start]) || !Letters.IsUpper(text, start, end) || text[end - 1] is ':' or ',') return false;
        if (Fold.MatchAny(text, start, end, Inside) >= 0 || SectionLabel.TryParse(text, start, end, out _) || TailParser.BulletLength(text, line.Start, line.End) > 0) return false;
        return text.AsSpan(start, end - start).IndexOfAny(NoWords) < 0 && text.AsSpan(start, end - start).Contains(' ');
    }

    // "Mẫu số 15", "MẪU 01", "TÊN TỔ CHỨC (1)", "(Dùng cho …)"
    private bool IsMark(int start, int end) => (end - start <= LongestAnnexLabel && Fold.MatchAny(text, start, end, Marks) >= 0) || (text[start] == '(' && text[end - 1] == ')');

    // "Mẫu số 02/PLI", "TỈNH QUẢNG BÌNH Biểu mẫu số 01", "XÃ AN PHÚ"
    private bool IsFormHead(int start, int end) =>
        IsMark(start, end) || (end - start <= LongestFormHead && (Fold.Find(text, start, end, "mau so") >= 0 || (Fold.MatchAny(text, start, end, Places) >= 0 && Letters.IsUpper(text, start, end))));

    /// <summary>Where "Phụ lục", "PHỤ LỤC VIII" or "Phụ lục số 2:" ends and its title may follow; -1 where the line begins otherwise.</summary>
    private int AnnexLabelEnd(int start, int end)
    {
        if (Fold.MatchWord(text, start, end, "phu luc") is not (>= 0 and var at)) return -1;
        at = SectionLabel.SkipBlanks(text, at, end);
        if (Fold.MatchWord(text, at, end, "so") is >= 0 and var number) at = SectionLabel.SkipBlanks(text, number, end);
        var word = at;
        while (word < end && (char.IsAsciiDigit(text[word]) || text[word] is 'I' or 'V' or 'X' or '.' or (>= 'A' and <= 'H'))) word++;
        if (word > at && (word >= end || !char.IsLetterOrDigit(text[word]))) at = word;
        while (at < end && (text[at] is ':' or '.' or '*' || VietnameseText.IsDash(text[at]) || TextLine.IsBlank(text[at]))) at++;
        return at;
    }
}
