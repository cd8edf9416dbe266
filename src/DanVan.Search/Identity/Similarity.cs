using System.Collections.Frozen;
using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>How alike two printed things are.</summary>
internal static class Similarity
{
    private static readonly FrozenSet<string> Little = new[] { "về", "việc", "ban", "hành", "và", "của", "các", "cho", "trong", "đối", "với", "tại", "trên", "một", "số", "theo" }
        .ToFrozenSet(StringComparer.Ordinal);

    // What stands in titles of every subject.
    private static readonly FrozenSet<string> Common = VietnameseText.NameKey(
        "thực hiện triển khai tổ chức tăng cường nâng cao chất lượng hiệu quả đẩy mạnh tiếp tục đổi mới sự lãnh đạo đảng công tác kế hoạch chương trình hành động đề án phê duyệt "
        + "năm tháng quý giai đoạn tỉnh huyện xã phường thành phố địa bàn cả nước nhà nước hệ thống chính trị tình hình mới quy định chi tiết điều luật nghị quyết chỉ thị quyết định kết luận thi hành "
        + "sửa đổi bổ sung hướng dẫn phối hợp nhiệm vụ giải pháp trọng tâm phát triển xây dựng quản lý hoạt động").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a title that carry its subject.</summary>
    public static HashSet<string> Words(string? title)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        if (title is null) return words;
        foreach (var word in VietnameseText.NameKey(title).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Little.Contains(word)) words.Add(word);
        }

        return words;
    }

    /// <summary>The share of the shorter title's words that the longer one has, 0 to 1; -1 where one of them has fewer than two words.</summary>
    public static double Titles(string? a, string? b)
    {
        if (a is null || b is null) return -1;
        var left = Words(a);
        if (left.Count < 2) return -1;
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;
        var right = Words(b);
        if (right.Count < 2) return -1;
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        return (double)small.Count(large.Contains) / small.Count;
    }

    /// <summary>The share of the neighbouring words of the shorter title that are neighbours in the longer one too, 0 to 1; -1 where one of them has fewer than two words.</summary>
    public static double Runs(string a, string b)
    {
        var left = Pairs(a);
        var right = Pairs(b);
        if (left.Count == 0 || right.Count == 0) return -1;
        var (brief, full) = left.Count <= right.Count ? (left, right) : (right, left);
        return (double)brief.Count(full.Contains) / brief.Count;
    }

    private static HashSet<(string, string)> Pairs(string title)
    {
        var words = VietnameseText.NameKey(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Zip(words.Skip(1))];
    }

    /// <summary>
    /// Whether one of two titles speaks of nothing that the other does not: of the shorter, without the words of every title (thực hiện, công tác, quy định), each
    /// two neighbouring words are neighbours in the longer one. Where one says less than three words they must be the same word for word.
    /// </summary>
    public static bool SayTheSame(string? a, string? b)
    {
        if (a is null || b is null) return false;
        var left = Subject(a);
        var right = Subject(b);
        var (brief, full) = left.Count <= right.Count ? (left, right) : (right, left);
        if (brief.Count < 3) return brief.Count > 0 && Words(a).SetEquals(Words(b));
        var pairs = full.Zip(full.Skip(1)).ToHashSet();
        return brief.Zip(brief.Skip(1)).All(pairs.Contains);
    }

    /// <summary>
    /// Whether two titles clearly speak of different things: what remains of both without the words of every title (thực hiện, công tác, năm 2024) has no two
    /// neighbouring words in common and at most half of its words. False where one says too little or abbreviates.
    /// </summary>
    public static bool AreStrange(string? a, string? b)
    {
        if (a is null || b is null || Abbreviates(a) || Abbreviates(b)) return false;
        var left = Subject(a);
        var right = Subject(b);
        if (left.Count < 2 || right.Count < 2) return false;
        var words = right.ToHashSet(StringComparer.Ordinal);
        if (Numbers(a).Overlaps(Numbers(b))) return false;
        if (left.Distinct(StringComparer.Ordinal).Count(words.Contains) * 2 > Math.Min(left.Count, right.Count)) return false;
        var pairs = right.Zip(right.Skip(1)).ToHashSet();
        return !left.Zip(left.Skip(1)).Any(pairs.Contains);
    }

    // What is said of one and the same act is the same subject: "sửa đổi một số điều của Nghị định số 08/2022/NĐ-CP".
    private static HashSet<string> Numbers(string title) =>
        title.Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(static w => char.IsAsciiDigit(w[0]) && w.Contains('/', StringComparison.Ordinal))
            .Select(static w => string.Join('/', w.Split('/').TakeWhile(static part => char.IsAsciiDigit(part.Length > 0 ? part[0] : ' ')))).ToHashSet(StringComparer.Ordinal);

    private static List<string> Subject(string title) =>
        [.. VietnameseText.NameKey(title).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static w => !Little.Contains(w) && !Common.Contains(w) && !char.IsAsciiDigit(w[0]))];

    /// <summary>Whether a title shortens: "PCTN" for "phòng, chống tham nhũng", a run of capitals in a title that is not all capitals.</summary>
    public static bool Abbreviates(string title)
    {
        if (!title.Any(char.IsLower)) return false;
        foreach (var word in title.Split([' ', ',', ';', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= 3 && word.All(char.IsUpper) && word is not ("UBND" or "HĐND")) return true;
        }

        return false;
    }

    /// <summary>
    /// How many slips of the pen lie between two days: digits that differ when they are written as ddMMyyyy; day and month, or two neighbouring digits,
    /// changed about are one slip, and so is the month or the year before or after. 9 where one is no day.
    /// </summary>
    public static int Slips(PartialDate a, PartialDate b)
    {
        if (!a.IsDay || !b.IsDay) return 9;
        if (a.Day == b.Day && ((a.Month == b.Month && Math.Abs(a.Year - b.Year) == 1) || (a.Year == b.Year && Math.Abs(a.Month - b.Month) == 1))) return 1;
        var left = Digits(a);
        var right = Digits(b);
        var differing = 0;
        var first = -1;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == right[i]) continue;
            if (differing++ == 0) first = i;
        }

        var isSwap = a.Day == b.Month && a.Month == b.Day && a.Year == b.Year;
        var areNeighbours = differing == 2 && left[first] == right[first + 1] && left[first + 1] == right[first];
        return differing > 1 && (isSwap || areNeighbours) ? 1 : differing;
    }

    /// <summary>Edit distance (insert, delete, replace, swap of neighbours), counted to <paramref name="most"/> + 1 at the most.</summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > 200 || b.Length > 200) return most + 1;
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var before = rows[..(b.Length + 1)];
        var previous = rows.Slice(b.Length + 1, b.Length + 1);
        var current = rows[(2 * (b.Length + 1))..];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > most) return most + 1;
            var last = before;
            before = previous;
            previous = current;
            current = last;
        }

        return Math.Min(previous[b.Length], most + 1);
    }

    private static string Digits(PartialDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}{date.Month:00}{date.Year:0000}");
}
