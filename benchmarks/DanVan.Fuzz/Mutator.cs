namespace DanVan.Fuzz;

/// <summary>Makes damaged documents out of real ones: cut, joined, doubled, with foreign characters and with pieces of other documents.</summary>
internal sealed class Mutator(IReadOnlyList<string> samples, Random random)
{
    // Pieces of the grammar and characters that readers bring in.
    public static readonly string[] Pieces =
    [
        "\n", "\n\n", "\n\n\n", " ", "\t", "\u00A0", "\u200B", "\u00AD", "/", "-", "–", "‑", ".", ";", ",", ":", "(", ")", "“", "”", "|", "| a | b |", "**", "*", "#", "¹", "²", "\u0301", "\uD83D\uDE00", "\uD83D",
        "số ", "Số: ", "Nghị quyết số ", "Luật ", "Bộ luật ", "khoản 2 Điều 15 ", "25-NQ/TW", "30/2020/NĐ-CP", "ngày ", "ngày 31/6/2024", "tháng ", "năm ", "I. ", "II- ", "1. ", "1.1. ", "a) ", "- ", "+ ",
        "Nơi nhận:", "Lưu: VT", "TM. ", "KT. ", "PHỤ LỤC", "KẾ HOẠCH", "Căn cứ ", "của ", "về ", "UBND tỉnh ", "chủ trì, phối hợp với ", "trước ngày ", "quý III", "định kỳ ", "9999999999999999999", "0", "\0", "\uFFFF",
    ];

    public string Next()
    {
        var text = samples[random.Next(samples.Count)];
        if (random.Next(4) == 0) text = text[..random.Next(text.Length + 1)];
        for (var rounds = random.Next(1, 12); rounds > 0; rounds--) text = Once(text);
        return text;
    }

    private string Once(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 10)), text.Length - at);
        switch (random.Next(6))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 2:
                return text.Insert(at, text.Substring(at, length));
            case 3:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length);
                return text.Insert(at, other.Substring(from, Math.Min(random.Next(1, 400), other.Length - from)));
            case 4:
                return text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]);
            default:
                var piece = Pieces[random.Next(Pieces.Length)];
                return text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(1, 50))));
        }
    }
}
