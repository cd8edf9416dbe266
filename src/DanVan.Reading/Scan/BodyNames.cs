using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Reading;

/// <summary>
/// Names of bodies and provinces in a scan: a syllable with one mark wrong ("Chỉ cục", "tính Hòa Bình") is what the tables say, where they leave one
/// answer and the syllables beside it make no word of their own.
/// </summary>
internal static class BodyNames
{
    private static readonly string[] Places = [.. Csv.Resource("provinces.csv").SelectMany(static row => new[] { row[0].Trim(), row[1].Trim() }).Where(static name => name.Split(' ').Length == 2).Distinct(StringComparer.Ordinal)];

    // Whose names are no two syllables.
    private static readonly string[] Cities = ["Hồ", "Huế", "Vinh"];

    // What "phó" stands before.
    private static readonly string[] Posts = ["giám", "trưởng", "chủ", "bí", "chánh", "hiệu", "tổng", "cục", "chi", "vụ", "viện", "ban", "phòng", "thủ"];

    public static PieceBlock Repair(PieceBlock piece)
    {
        piece = Signs(CapitalNames.Repair(piece));
        var words = Words(piece.Text);
        for (var i = 0; i < words.Count; i++)
        {
            if (IsTornCase(i)) piece = Put(piece, words[i], IsSecondHalf(i) ? TextOf(words[i]).ToLowerInvariant() : Cased(TextOf(words[i])));
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (first, second) = (TextOf(words[i]), TextOf(words[i + 1]));
            if (!AreTogether(words[i], words[i + 1])) continue;
            if (IsCity(i, first, second))
            {
                piece = Put(piece, words[i + 1], char.IsUpper(second[^1]) ? "PHỐ" : second[0] + "hố");
                continue;
            }

            var name = Name(i, first, second) ?? Place(i, first, second);
            if (IsProvince(i, name ?? (first, second))) piece = Put(piece, words[i - 1], Province(TextOf(words[i - 1])));
            if (name is not { } right) continue;
            piece = Put(piece, words[i], right.First);
            piece = Put(piece, words[i + 1], right.Second);
        }

        return piece;

        string TextOf((int Start, int Length) word) => piece.Text.Substring(word.Start, word.Length);

        bool AreTogether((int Start, int Length) a, (int Start, int Length) b) => b.Start == a.Start + a.Length + 1 && piece.Text[b.Start - 1] is ' ' or '\n';

        // "SỞ Xây dựng", "TỔ công tác": letters that look the same in both cases but for their size, and no line in capitals.
        bool IsTornCase(int i)
        {
            var word = TextOf(words[i]);
            var before = i > 0 && AreTogether(words[i - 1], words[i]) ? TextOf(words[i - 1]) : "";
            var behind = i + 1 < words.Count && AreTogether(words[i], words[i + 1]) ? TextOf(words[i + 1]) : "";
            // "cơ Sở", "Huyện Ủy": the second half of a word.
            if ((word is "Sở" or "SỞ" && before is "cơ") || (word is "Ủy" or "ỦY" && before is "cấp" or "Tỉnh" or "Huyện" or "Thành" or "Đảng" or "Quận")) return true;
            if (word is "Ở") return before.Any(char.IsLower) && behind.Any(char.IsLower);
            if (word is not ("SỞ" or "TỔ" or "TỜ" or "HỖ")) return false;
            return (before.Any(char.IsLower) || (before.Length == 0 && behind.Any(char.IsLower))) && (behind.Length == 0 || behind.Any(char.IsLower));
        }

        bool IsSecondHalf(int i) => i > 0 && TextOf(words[i]) is "Ở" or "Sở" or "Ủy" || (i > 0 && AreTogether(words[i - 1], words[i]) && TextOf(words[i - 1]) is "cơ" or "cấp");

        (string First, string Second)? Name(int i, string first, string second)
        {
            if (WordPairs.NameLike(first, second) is not { } name) return null;
            if (i > 0 && AreTogether(words[i - 1], words[i]) && WordPairs.IsKnown(TextOf(words[i - 1]), first)) return null;
            return i + 2 < words.Count && AreTogether(words[i + 1], words[i + 2]) && WordPairs.IsKnown(second, TextOf(words[i + 2])) ? null : name;
        }

        // TĨNH KIÊN GIANG
        bool IsProvince(int i, (string First, string Second) name) =>
            i > 0 && AreTogether(words[i - 1], words[i]) && char.IsUpper(name.First[0]) && WordPairs.AreAlike(TextOf(words[i - 1]), "tỉnh") && Array.Exists(Places, place => place.Equals($"{name.First} {name.Second}", StringComparison.OrdinalIgnoreCase));

        // THÀNH PHÓ HÀ NỘI, NHÂN DÂN THÀNH PHÓ, Công an Thành phó; not "trở thành phó chủ tịch", "Nguyễn Văn Thành Phó Giám đốc"
        bool IsCity(int i, string first, string second)
        {
            if (!first.Equals("thành", StringComparison.OrdinalIgnoreCase) || !VietnameseText.Unaccent(second).Equals("pho", StringComparison.OrdinalIgnoreCase) || second[1..] is "hố" or "HỐ") return false;
            var next = i + 2 < words.Count && AreTogether(words[i + 1], words[i + 2]) ? TextOf(words[i + 2]) : "";
            if (Array.Exists(Posts, post => post.Equals(next, StringComparison.OrdinalIgnoreCase))) return false;
            if (char.IsUpper(first[0]) && char.IsLower(second[0])) return true;
            if (i > 0 && AreTogether(words[i - 1], words[i]) && TextOf(words[i - 1]).Equals("dân", StringComparison.OrdinalIgnoreCase)) return true;
            return next.Length > 1 && char.IsUpper(next[0]) && (Array.Exists(Cities, city => city.Equals(next, StringComparison.OrdinalIgnoreCase)) || Array.Exists(Places, place => place.StartsWith(next + " ", StringComparison.OrdinalIgnoreCase)));
        }

        // tỉnh Cao Bằng; Cao Bằng, ngày
        (string First, string Second)? Place(int i, string first, string second)
        {
            if (!char.IsUpper(first[0]) || !char.IsUpper(second[0])) return null;
            var before = i > 0 && AreTogether(words[i - 1], words[i]) ? TextOf(words[i - 1]).ToLowerInvariant() : "";
            var after = piece.Text.AsSpan(words[i + 1].Start + words[i + 1].Length);
            if (before is not ("phố" or "tp") && !WordPairs.AreAlike(before, "tỉnh") && !after.StartsWith(", ngày", StringComparison.Ordinal)) return null;
            (string, string)? found = null;
            foreach (var place in Places)
            {
                var cut = place.IndexOf(' ', StringComparison.Ordinal);
                if (!WordPairs.AreAlike(first, place[..cut]) || !WordPairs.AreAlike(second, place[(cut + 1)..])) continue;
                if (found is not null) return null;
                found = WordPairs.Correct((first, second), (place[..cut], place[(cut + 1)..]));
            }

            return found;
        }
    }

    // (b/€) is (b/c), H?Lan H’Lan, TGĐÐ TGĐ: nobody prints the letter with the two strokes side by side, and with one twice hardly but in ĐĐBQH and QLĐĐ.
    private static PieceBlock Signs(PieceBlock piece)
    {
        for (var i = 0; i < piece.Text.Length; i++)
        {
            var text = piece.Text;
            var rest = text.AsSpan(i);
            if (text[i] is 'b' && rest.Length > 3 && rest[1] is '/' && rest[2] is '€' or '©' or 'e' && rest[3] is ')' or ';' or ',' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))) piece = LookAlikes.Replace(piece, i + 2, 1, "c");
            else if (text[i] is '?' && i > 0 && i + 2 < text.Length && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]) && char.IsLower(text[i + 2])) piece = LookAlikes.Replace(piece, i, 1, "’");
            else if (rest.Length > 1 && (rest[0], rest[1]) is ('Đ', '\u00D0') or ('\u00D0', 'Đ')) piece = LookAlikes.Replace(piece, i, 2, rest[2..].StartsWith("BQH") || text.AsSpan(0, i).EndsWith("QL") ? "ĐĐ" : "Đ");
        }

        return piece;
    }

    private static string Cased(string word) => word[0] + word[1..].ToLowerInvariant();

    private static string Province(string read) => char.IsUpper(read[^1]) ? "TỈNH" : char.IsUpper(read[0]) ? "Tỉnh" : "tỉnh";

    private static PieceBlock Put(PieceBlock piece, (int Start, int Length) word, string text) =>
        string.Equals(piece.Text.Substring(word.Start, word.Length), text, StringComparison.Ordinal) ? piece : LookAlikes.Replace(piece, word.Start, word.Length, text);

    private static List<(int Start, int Length)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; Vietnamese.TryWord(text, ref i, out var start);) words.Add((start, i - start));
        return words;
    }
}
