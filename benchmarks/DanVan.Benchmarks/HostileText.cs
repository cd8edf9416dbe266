using System.Text;

namespace DanVan.Benchmarks;

/// <summary>Shapes of text that are hard on a parser, each of any length.</summary>
internal static class HostileText
{
    private const string Sentence =
        "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận; Sở Nội vụ chủ trì, phối hợp với Ban Dân vận thực hiện trước ngày 15/11. ";

    /// <summary>The names of the shapes.</summary>
    public static IReadOnlyList<string> Shapes { get; } =
    [
        "plans", "one line", "no blanks", "digits", "numbers", "pipes", "rows", "bordered", "headings", "nested", "one-line headings", "bullets", "empty lines", "recipients", "signatures", "annexes",
        "footnotes", "footnotes in a sentence", "running footnotes", "aliases", "asterisks", "citations", "titles", "ends of force", "laws", "amending laws", "points", "articles", "dates", "bodies", "kinds", "slashes", "dashes", "brackets", "quotes", "straight quotes", "decomposed",
    ];

    /// <summary>Whether a text of the shape has a part on every few bytes.</summary>
    public static bool IsDense(string shape) => shape is "headings" or "nested" or "bullets" or "titles" or "signatures" or "annexes" or "recipients" or "rows" or "bordered" or "footnotes";

    /// <summary>About that many bytes of UTF-8 in a shape, always the same.</summary>
    public static string Make(string shape, int bytes) => shape switch
    {
        "plans" => PlanText.Shuffled(bytes),
        "one line" => Repeat(Sentence, bytes),
        "no blanks" => Repeat("a", bytes),
        "digits" => Repeat("1234567890", bytes),
        "numbers" => Repeat("1 ", bytes),
        "pipes" => Repeat("|", bytes),
        "rows" => Repeat("| 1 | Sở Nội vụ | trước ngày 15/11 |\n", bytes),
        "bordered" => Repeat("|\nSở Nội vụ\n", bytes),
        "headings" => Numbered(bytes, static i => $"{i % 99 + 1}. Mục đích, yêu cầu\n"),
        "nested" => Repeat("I. A\n1. B\n1.1. C\na) D\n1) E\n1.1.1.1.1.1. G\n", bytes),
        "one-line headings" => Repeat("Đạt. I. MỤC ĐÍCH 1. Một. 2. Hai. II. NỘI DUNG ", bytes),
        "bullets" => Repeat("- Như trên;\n", bytes),
        "empty lines" => Repeat("\n", bytes),
        "recipients" => Repeat("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", bytes),
        "signatures" => Repeat("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n", bytes),
        "annexes" => "Nơi nhận:\n- A;\n" + Numbered(bytes, static i => $"PHỤ LỤC {i}\n(Kèm theo Kế hoạch số 1/KH-UBND)\n"),
        "footnotes" => Numbered(bytes, static i => $"Theo luật[{i % 999 + 1}] này.\n[{i % 999 + 1}] Nghị quyết\n"),
        "footnotes in a sentence" => Numbered(bytes / 2, static i => $"thực hiện nghị quyết[{i}] và đánh giá việc triển khai, ") + "\n" + Numbered(bytes / 2, static i => $"\n[{i}] Kế hoạch số {i}/KH-UBND"),
        "running footnotes" => Numbered(bytes, static i => $"thực hiện[{i % 999 + 1}] và tổng kết\n[{i % 999 + 1}] kế hoạch\n"),
        "aliases" => Repeat("Nghị định số 1/2020/NĐ-CP (sau đây gọi tắt là Nghị định 30), Nghị định 30, ", bytes),
        "titles" => Repeat("Nghị định số 30/2020/NĐ-CP về việc ", bytes),
        "ends of force" => Repeat("Nghị định 30/2020/NĐ-CP hết hiệu lực; ", bytes),
        "asterisks" => Repeat("Theo luật(*) này* a\n(*) Nghị quyết\n", bytes),
        "citations" => Numbered(bytes, static i => $"Kế hoạch số {i}/KH-UBND ngày 01/02/2020, Kế hoạch {i} nêu trên; "),
        "laws" => Repeat("Luật Đất đai, Luật ", bytes),
        "amending laws" => Repeat("Luật sửa đổi, bổ sung một số điều của ", bytes),
        "articles" => Repeat("Điều khoản điểm ", bytes),
        "kinds" => Repeat("Nghị quyết Kế hoạch Quyết định số ", bytes),
        "slashes" => Repeat("/", bytes),
        "dashes" => Repeat("1-", bytes),
        "brackets" => Repeat("(", bytes),
        "straight quotes" => Repeat("\"", bytes),
        "points" => Repeat("điểm a khoản 1 Điều 2 ", bytes),
        "dates" => Repeat("từ ngày 1/2/2020 đến ", bytes),
        "bodies" => Repeat("Sở A chủ trì, phối hợp với Sở B, ", bytes),
        "quotes" => Repeat("“", bytes),
        _ => Repeat("Nghi\u0323 quye\u0302\u0301t\n", bytes),
    };

    private static string Repeat(string unit, int bytes)
    {
        var count = bytes / Encoding.UTF8.GetByteCount(unit);
        return new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
    }

    private static string Numbered(int bytes, Func<int, string> line)
    {
        var builder = new StringBuilder();
        var written = 0;
        for (var i = 1; written < bytes; i++)
        {
            var next = line(i);
            builder.Append(next);
            written += Encoding.UTF8.GetByteCount(next);
        }

        return builder.ToString();
    }
}
