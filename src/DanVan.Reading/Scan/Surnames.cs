using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Tells the names of persons, also where a stamp over its first letters left only the end of the surname.</summary>
internal static class Surnames
{
    private const int MostSyllables = 5;
    private const int FewestLetters = 3;

    // Nine in ten people bear one of these.
    private static readonly string[] Common =
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đoàn", "Vương", "Trịnh", "Trương", "Đinh", "Lâm", "Phùng", "Mai",
    ];

    private static readonly string[] Rare =
    [
        "Tô", "Hà", "Tạ", "Cao", "Lương", "Lưu", "Chu", "Châu", "Thái", "Tống", "Quách", "La", "Nông", "Hứa", "Triệu", "Kiều", "Đàm", "Tăng", "Lò", "Lộc", "Quàng", "Giàng", "Sùng", "Vàng", "Thào", "Hầu", "Bế", "Vi", "Lục", "Mã", "Thạch",
        "Bạch", "Khuất", "Nghiêm", "Phí", "Tôn", "Từ", "Doãn", "Giáp", "Lại", "Mạc", "Ninh", "Thân", "Thiều", "Tiêu", "Cù", "Diệp", "Khổng", "Lã", "Lữ", "Mạnh", "Sầm",
    ];

    private static readonly string[] Folded = Array.ConvertAll(Common, Fold);

    /// <summary>Whether words are the name of a person: a surname and what follows it.</summary>
    public static bool IsPerson(ReadOnlySpan<string> words) =>
        words.Length is >= 2 and <= MostSyllables && (Array.IndexOf(Common, words[0]) >= 0 || Array.IndexOf(Rare, words[0]) >= 0) && AreNames(words[1..]);

    /// <summary>The surname that the first of some words is the end of, where the others are the rest of a name and no other surname ends so; else null.</summary>
    public static string? EndingIn(ReadOnlySpan<string> words)
    {
        if (words.Length is < 3 or > MostSyllables || words[0].Length < FewestLetters || !AreNames(words[1..])) return null;
        var end = Fold(words[0]);
        string? found = null;
        for (var i = 0; i < Common.Length; i++)
        {
            if (Folded[i].Length <= end.Length || !Folded[i].EndsWith(end, StringComparison.Ordinal)) continue;
            if (found is not null) return null;
            found = Common[i];
        }

        return found;
    }

    private static bool AreNames(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0 || !char.IsUpper(word[0]) || !Vietnamese.IsSyllable(word)) return false;
            foreach (var c in word.AsSpan(1))
            {
                if (!char.IsLower(c)) return false;
            }
        }

        return true;
    }

    private static string Fold(string word) => VietnameseText.Unaccent(word).ToLowerInvariant();
}
