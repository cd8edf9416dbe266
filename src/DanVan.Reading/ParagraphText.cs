using System.Buffers;
using System.Text;

namespace DanVan.Reading;

/// <summary>What the first and last letters of a line say about paragraphs.</summary>
internal static class ParagraphText
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLC");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .:-–,");

    private static readonly string[] Kinds = ["Luật", "Nghị định", "Nghị quyết", "Thông tư", "Thông tư liên tịch", "Quyết định", "Chỉ thị", "Kết luận", "Quy định", "Kế hoạch", "Hướng dẫn", "Công văn", "Thông báo", "Báo cáo", "Tờ trình", "Văn bản", "QĐ"];

    private static readonly (string First, string Second)[] DoubleNames =
    [
        ("Kinh tế", "Xã hội"), ("Chính trị", "Xã hội"), ("Văn hóa", "Xã hội"), ("Chính sách", "Xã hội"), ("Lao động", "Thương binh"), ("Kinh tế", "Kỹ thuật"), ("Kinh tế", "Ngân sách"), ("Tài chính", "Kế hoạch"), ("Kế hoạch", "Tài chính"),
        ("Giáo dục nghề nghiệp", "Giáo dục thường xuyên"), ("Văn hóa", "Thông tin"), ("Hành chính", "Tổng hợp"), ("Tổ chức", "Hành chính"), ("Ký sinh trùng", "Côn trùng"),
    ];

    /// <summary>Whether a line begins a numbered or lettered item, a bullet or an article.</summary>
    public static bool BeginsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length < 2) return false;
        var c = line[0];
        // The bullets of symbol fonts have the codes of their fonts; an arrow leads from one step to the next.
        if (c is not (>= '\uF0DF' and <= '\uF0E8') && c is '-' or '–' or '—' or '−' or '+' or '*' or '•' or '·' or '●' or '○' or '■' or '▪' or '◦' or (>= '\uF020' and <= '\uF0FF')) return line[1] is ' ' or '\u00A0' or '\t' || (char.IsLetter(line[1]) && c != '*');
        var i = 0;
        if (char.IsAsciiDigit(c))
        {
            // 1. 1) 1.2. 1.2 but no date (01/6/2024), decimal (1,5) or number of a document (25-NQ/TW).
            while (i < line.Length && i < 12 && (char.IsAsciiDigit(line[i]) || (line[i] == '.' && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1])))) i++;
            var dotted = line[..i].Contains('.');
            if (i >= line.Length || (dotted && !IsSmall(line[..i]))) return false;
            // 1a. as laws that amend others number what they put between.
            if (!dotted && i <= 2 && i + 3 < line.Length && (char.IsAsciiLetterLower(line[i]) || line[i] == 'đ') && line[i + 1] == '.') return line[i + 2] is ' ' or '\u00A0' && (char.IsUpper(line[i + 3]) || line[i + 3] is '“' or '"');
            if (line[i] is '-' or '/') return (i <= 2 || dotted) && OpensWords(line[(i + 1)..]);
            return line[i] is '.' or ')' ? i + 1 < line.Length && (line[i + 1] is ' ' or '\t' or '\u00A0' || char.IsLetter(line[i + 1])) : dotted && line[i] == ' ' && i < 6 && i + 1 < line.Length && char.IsUpper(line[i + 1]);
        }

        if (Typed.IsSuperscriptDigit(c))
        {
            // "² Ghi thông tin …"
            while (i < line.Length && i < 3 && Typed.IsSuperscriptDigit(line[i])) i++;
            return i + 1 < line.Length && line[i] is ' ' or '\u00A0' && (char.IsUpper(line[i + 1]) || line[i + 1] is '“' or '"');
        }

        if (c is '[')
        {
            // The mark of a note: [12] Điều này …
            while (++i < line.Length && char.IsAsciiDigit(line[i]))
            {
            }

            return i is > 1 and < 5 && i + 2 < line.Length && line[i] is ']' && line[i + 1] is ' ' or '\u00A0';
        }

        if (c is 'I' or 'V' or 'X')
        {
            while (i < line.Length && i < 6 && line[i] is 'I' or 'V' or 'X') i++;
            if (i < line.Length - 1 && line[i] is '.' or ')' or '/' or '-' && line[i + 1] is ' ' or '\u00A0') return true;
        }

        if (char.IsLetter(c) && line.Length > 2 && line[1] is ')' or '.' && line[2] is ' ' or '\u00A0') return char.IsAsciiLetter(c) || c is 'đ' or 'Đ';
        // đ2) as laws that amend others letter what they put between.
        if ((char.IsAsciiLetterLower(c) || c is 'đ') && line.Length > 3 && line[1] is >= '1' and <= '9' && line[2] is ')' && line[3] is ' ' or '\u00A0') return true;
        if (char.IsAsciiLetterLower(c) && line[1] is '-' or '/' && OpensWords(line[2..])) return true;
        if (line.StartsWith("Điều ", StringComparison.Ordinal) || line.StartsWith("ĐIỀU ", StringComparison.Ordinal)) return OpensArticle(line[5..]);
        return OpensSection(line) || (line.Length < 80 && OpensPart(line) && !PointsIntoAct(line));
    }

    // "Mục 3. VI PHẠM", "MỤC 2", no line that goes on with "Mục 3 Chương II".
    private static bool OpensSection(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("Mục ", StringComparison.Ordinal) && !line.StartsWith("MỤC ", StringComparison.Ordinal)) return false;
        line = line[4..];
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) return !line.IsEmpty;
        if (digits == 0 || line[digits] is not ('.' or ':')) return false;
        line = line[(digits + 1)..].TrimStart();
        return line.Length > 1 && char.IsUpper(line[0]) && (char.IsUpper(line[1]) || line[1] == ' ');
    }

    /// <summary>Whether a text is the mark of an item and nothing else: (4), 1.2., a), -.</summary>
    public static bool IsMark(string text)
    {
        const int Longest = 6;
        if (text.Length is 0 or > Longest) return false;
        if (text is ['(', .. var inner, ')']) return inner.Length is > 0 and <= 3 && (inner.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || (inner.Length == 1 && char.IsLower(inner[0])));
        return text[^1] is '.' or ')' or '-' or '–' or '+' or '*' or '•' or '●' or '▪' && BeginsItem(text + " A");
    }

    // "Chương II", "PHẦN THỨ NHẤT", "Phần mở đầu", no line that goes on with "Chương trình hành động" or "Phần mềm".
    private static bool OpensPart(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("Phần ", StringComparison.Ordinal) && !line.StartsWith("PHẦN ", StringComparison.Ordinal) && !line.StartsWith("Chương ", StringComparison.Ordinal) && !line.StartsWith("CHƯƠNG ", StringComparison.Ordinal)) return false;
        line = line[(line.IndexOf(' ') + 1)..].TrimStart();
        var end = line.IndexOfAny(WordEnds);
        var word = end < 0 ? line : line[..end];
        if (word.IsEmpty || char.IsAsciiDigit(word[0]) || (word.Length == 1 && char.IsUpper(word[0])) || word.IndexOfAnyExcept(RomanDigits) < 0) return true;
        foreach (var ordinal in (ReadOnlySpan<string>)["thứ", "mở", "một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "nhất", "nhì"])
        {
            if (word.Equals(ordinal, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Phần II Phụ lục ban hành kèm theo Thông tư này", "Chương III Nghị định số …" go on with a sentence.
    private static bool PointsIntoAct(ReadOnlySpan<char> line)
    {
        line = line[(line.IndexOf(' ') + 1)..];
        var end = 0;
        while (end < line.Length && line[end] is 'I' or 'V' or 'X' or 'L' or 'C' or (>= '0' and <= '9')) end++;
        if (end == 0 || end == line.Length || line[end] != ' ') return false;
        line = line[(end + 1)..];
        foreach (var act in (ReadOnlySpan<string>)["Phụ lục", "Nghị định", "Nghị quyết", "Thông tư", "Quyết định", "Quy chế", "Luật ", "Bộ luật", "của ", "ban hành "])
        {
            if (line.StartsWith(act, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // What stands behind "1-" and "a/" of an item: a space and a word with a capital, not the rest of a number ("25- NQ/TW").
    private static bool OpensWords(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] is not (' ' or '\t' or '\u00A0')) return false;
        rest = rest.TrimStart();
        if (rest.IsEmpty || !char.IsUpper(rest[0])) return false;
        var end = rest.IndexOf(' ');
        return rest[..(end < 0 ? rest.Length : end)].IndexOfAny('/', '-') < 0;
    }

    // 1.2, 12.3.1; the parts of telephone numbers and of sums are longer.
    private static bool IsSmall(ReadOnlySpan<char> number)
    {
        foreach (var part in number.Split('.'))
        {
            if (part.End.Value - part.Start.Value > 2) return false;
        }

        return true;
    }

    // "Điều 9. Nguyên tắc", "Điều 9" alone; "Điều 9 của Luật này" and "Điều 9 Luật Chăn nuôi" are cited in the middle of a sentence.
    private static bool OpensArticle(ReadOnlySpan<char> number)
    {
        var i = 0;
        while (i < number.Length && char.IsAsciiDigit(number[i])) i++;
        if (i == 0) return false;
        if (i < number.Length && number[i] is >= 'a' and <= 'z') i++;
        var rest = number[i..].TrimStart();
        return rest.IsEmpty || rest[0] is '.' or ':' or '-' or '–';
    }

    /// <summary>Whether a line goes on with a range of times, days or numbers that the line end cut: 8h30⏎- 9h00.</summary>
    public static bool GoesOnRange(ReadOnlySpan<char> above, ReadOnlySpan<char> line)
    {
        above = above.TrimEnd();
        if (above.Length == 0 || line.Length < 2 || line[0] is not ('-' or '–' or '—')) return false;
        line = line[1..].TrimStart();
        return line.Length > 0 && char.IsAsciiDigit(line[0]) && (char.IsAsciiDigit(above[^1]) || (above.Length > 1 && above[^1] is 'h' or '\'' or '’' && char.IsAsciiDigit(above[^2])));
    }

    /// <summary>Whether a raised number that goes on with a text is a number of its date, typed higher, and no mark of a note: "tháng ⁴ năm ²⁰²⁶".</summary>
    public static bool EndsBeforeNumber(StringBuilder text, ReadOnlySpan<char> number)
    {
        const int Reach = 16;
        Span<char> end = stackalloc char[Reach];
        var length = Math.Min(Reach, text.Length);
        text.CopyTo(text.Length - length, end, length);
        var before = (ReadOnlySpan<char>)end[..length];
        if (number.Length is 0 or > 3 || number.IndexOfAnyExceptInRange('0', '9') >= 0) return false;
        // The first digits of the year stand there already: 20 and 26, 202 and 6.
        var digits = 0;
        while (digits < length && char.IsAsciiDigit(before[length - 1 - digits])) digits++;
        if (digits > 0) return digits + number.Length == 4 && IsYear(before[(length - digits)..]) && before[..(length - digits)].EndsWith("năm ", StringComparison.OrdinalIgnoreCase);
        before = before.TrimEnd();
        if (before.Length == length) return false;
        if (before.EndsWith("năm", StringComparison.OrdinalIgnoreCase)) return IsYear(number);
        if (number.Length > 2) return false;
        return before.EndsWith("ngày", StringComparison.OrdinalIgnoreCase) || before.EndsWith("tháng", StringComparison.OrdinalIgnoreCase);

        static bool IsYear(ReadOnlySpan<char> first) => first is ['2', '0', ..] or ['1', '9', ..];
    }

    /// <summary>Whether a line ends on a word that no paragraph ends on: what follows it goes on with its sentence.</summary>
    public static bool EndsOpen(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        line = line.TrimEnd();
        var start = line.LastIndexOf(' ');
        if (start < 0) return false;
        var word = line[(start + 1)..];
        if (word is "tại" or "của" or "theo" or "khoản" or "điểm" or "với" or "từ") return true;
        // "khoáng sản nhóm⏎III. Trường hợp …", no heading
        if (word is "nhóm" or "loại" or "hạng" or "khóa" && next[0] is 'I' or 'V' or 'X') return next.ContainsAnyInRange('a', 'z');
        // "Nghị quyết số⏎25-NQ/TW", but "II. Chuyển đổi số⏎1. Mục tiêu".
        if (word is "số") return OpensNumber(next);
        // "khoản 2⏎Điều 5", "điểm c⏎khoản 3"
        var before = line[..start].TrimEnd();
        var pinned = word.Length <= 3 && (char.IsAsciiDigit(word[0]) || word.Length == 1);
        return pinned && (before.EndsWith(" khoản", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" điểm", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a line goes on with the number of the act whose kind ends the line above.</summary>
    public static bool CutsNumber(ReadOnlySpan<char> above, ReadOnlySpan<char> line)
    {
        if (!OpensNumber(line)) return false;
        above = above.TrimEnd();
        foreach (var kind in Kinds)
        {
            if (above.EndsWith(kind, StringComparison.Ordinal) && above.Length > kind.Length && above[^(kind.Length + 1)] == ' ') return true;
        }

        return false;
    }

    /// <summary>Whether a line goes on with the second half of a name whose first half ends the line above: Kinh tế⏎- Xã hội.</summary>
    public static bool IsDoubleName(ReadOnlySpan<char> above, ReadOnlySpan<char> line)
    {
        above = above.TrimEnd();
        line = line.TrimStart("-–— ");
        foreach (var (first, second) in DoubleNames)
        {
            if (above.EndsWith(first, StringComparison.Ordinal) && line.StartsWith(second, StringComparison.Ordinal) && line.Length > second.Length && line[second.Length] is not (':' or '.')) return true;
        }

        return false;
    }

    private static bool OpensNumber(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        return digits > 0 && digits + 1 < line.Length && line[digits] is '/' or '-' or '–' && char.IsLetterOrDigit(line[digits + 1]);
    }

    /// <summary>Whether the text ends like a paragraph.</summary>
    public static bool EndsSentence(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            if (c is ' ' or '”' or '"' or ')' or '’' or '»' || Typed.IsSuperscriptDigit(c)) continue;
            return c is '.' or ';' or ':' or '!' or '?' or '…';
        }

        return false;
    }
}
