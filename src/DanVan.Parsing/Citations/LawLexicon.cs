using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Citations;

/// <summary>The names of laws, codes and ordinances, found word by word: commas and "và" do not count.</summary>
internal static class LawLexicon
{
    // Names by which laws are cited although no law has them as its official name.
    private static readonly string[] Aliases =
    [
        "Thực hiện dân chủ", "Dân chủ ở cơ sở", "Phòng, chống bệnh truyền nhiễm", "Nhân quyền", "Giao thông", "Mặt trận Tổ quốc", "Ngân sách", "Thuế", "Căn cước công dân", "Thi đua",
        "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân", "Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "Bảo vệ, chăm sóc và giáo dục trẻ em",
        "Người cao tuổi", "Nghĩa vụ quân sự", "Sĩ quan Quân đội nhân dân", "Quản lý và sử dụng tài sản công", "Đấu thầu", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    ];

    private static readonly Node Root = Build();

    /// <summary>The longest known name that begins at <paramref name="i"/>; "năm 2013" and the like do not belong to it.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        var node = Root;
        var p = i;
        Span<char> word = stackalloc char[20];
        for (var words = 0; words < 40; words++)
        {
            var q = Chars.SkipBlanks(s, p);
            if (words > 0 && q < s.Length && s[q] is ',' or '-' or '–' or '/' or '&' or '(') q = Chars.SkipBlanks(s, q + 1);
            var wordEnd = Chars.WordEnd(s, q, 16);
            if (wordEnd == q) break;
            var key = word[..Spell(s[q..wordEnd], word)];
            p = wordEnd;
            if (words > 0 && IsAnd(s, q, wordEnd)) continue;
            if (!node.Next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var next)) break;
            node = next;
            if (node.IsEnd) end = wordEnd;
        }

        // "… ở người (HIV/AIDS)", "Luật Đường sắt Việt Nam" for the official "Luật Đường sắt".
        if (end > i && end < s.Length && s[end] == ')' && s[i..end].Contains('(')) end++;
        if (end > i && Chars.Matches(s, Chars.SkipBlanks(s, end), "việt nam", out var ofLand)) end = ofLand;
        return end > i;
    }

    private static bool IsAnd(ReadOnlySpan<char> s, int start, int end) =>
        end - start == 2 && Chars.Lower(s[start]) == 'v' && Chars.Lower(s[start + 1]) == 'à';

    // Lower case with the tone behind the letters, so that "ủy" and "uỷ" are one word.
    private static int Spell(ReadOnlySpan<char> word, Span<char> spelt)
    {
        var n = 0;
        var tone = 0;
        foreach (var c in word)
        {
            if (VietnameseText.TrySplitTone(Chars.Lower(c), out var vowel, out var own) && own != 0) tone = own;
            spelt[n++] = vowel;
        }

        if (tone != 0) spelt[n++] = (char)('0' + tone);
        return n;
    }

    private static Node Build()
    {
        var root = new Node();
        Span<char> spelt = stackalloc char[20];
        foreach (var name in Csv.Resource("laws.csv").Select(static row => row[1]).Concat(Aliases))
        {
            var node = root;
            foreach (var part in name.Split([' ', ',', '-', '–', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (string.Equals(part, "và", StringComparison.Ordinal)) continue;
                var key = spelt[..Spell(part, spelt)].ToString();
                if (!node.Next.TryGetValue(key, out var next)) node.Next.Add(key, next = new Node());
                node = next;
            }

            node.IsEnd = true;
        }

        return root;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public bool IsEnd { get; set; }
    }
}
