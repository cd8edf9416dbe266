using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Citations;

/// <summary>The names of laws, codes and ordinances, found word by word: commas and "và" do not count.</summary>
internal static class LawLexicon
{
    // Names by which laws are cited although no law has them as its official name.
    private static readonly string[] Aliases =
    [
        "Thực hiện dân chủ", "Dân chủ ở cơ sở", "Phòng, chống bệnh truyền nhiễm", "Nhân quyền", "Giao thông", "Mặt trận Tổ quốc", "Ngân sách", "Thuế", "Căn cước công dân", "Thi đua",
        "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân", "Ban hành VBQPPL của HĐND, UBND", "Ban hành văn bản quy phạm pháp luật của HĐND, UBND", "Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "Tổ chức Hội đồng nhân dân và UBND", "Tổ chức HĐND và Ủy ban nhân dân", "Tổ chức HĐND và UBND", "Tổ chức HĐND", "Bầu cử đại biểu HĐND", "Bầu cử đại biểu Quốc hội và đại biểu HĐND", "MTTQ Việt Nam", "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, UBND", "Bảo vệ, chăm sóc và giáo dục trẻ em",
        "Người cao tuổi", "Dự bị động viên", "Nghĩa vụ quân sự", "Sĩ quan Quân đội nhân dân", "Quản lý và sử dụng tài sản công", "Đấu thầu", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Bầu cử", "Bầu cử đại biểu Quốc hội và Hội đồng nhân dân", "Tín ngưỡng tôn giáo", "Pháp điển", "Thuế xuất nhập khẩu", "Thuế xuất khẩu", "Thuế nhập khẩu",
        "Phòng, chống nhiễm vi rút gây hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)", "Đơn vị hành chính - kinh tế đặc biệt", "Đơn vị hành chính - kinh tế đặc biệt Vân Đồn, Bắc Vân Phong, Phú Quốc",
    ];

    // Read by its own grammar; no law is named "Việt Nam".
    private const string Constitution = "Hiến pháp";

    private const int LongestAbbreviation = 12;
    private const int LongestWord = 16;

    /// <summary>How much of a long name must stand there for it to be cited by its beginning.</summary>
    private const int LeastOfLongName = 5;

    // Words that a missing blank glues to the end of a name.
    private static readonly string[] GluedWords = ["thì", "và", "của", "ngày", "số", "năm", "được", "để", "có", "theo", "do", "về", "tại", "khi", "này", "chậm", "trong", "như", "là", "đã", "sẽ", "từ", "đến", "phải", "nhằm", "cho", "với", "các"];

    private static readonly Phrases AfterName = new("ngày", "số", "năm", "và quy định", "và các", "và luật", "và nghị", "và thông tư");

    private static readonly (LawNames Marked, LawNames Unmarked) Trees = Build();

    /// <summary>
    /// The longest known name that begins at <paramref name="i"/>; "năm 2013" and the like do not belong to it. Marks that a scan lost and
    /// blanks that are missing do not hinder it, nor does the end of a long name that is left out.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, out int end, out int words)
    {
        var marked = Walk(s, Trees.Marked, Steps.From(i));
        end = EndOf(s, i, marked, out words);
        // Without marks the names go the same way up to the word that marked names do not know.
        if (i < s.Length && Chars.IsUpper(s[i]) && !(marked.IsPlain && (!marked.IsMissing || !Trees.Unmarked.MayFind(marked.Twin, s[marked.Word]))))
        {
            var bare = EndOf(s, i, Walk(s, Trees.Unmarked, marked.IsPlain ? marked with { Node = marked.Twin } : Steps.From(i)), out var bareWords);
            if (bare > end && bareWords >= 2) (end, words) = (bare, bareWords);
        }

        // "… ở người (HIV/AIDS)", "Luật Đường sắt Việt Nam" for the official "Luật Đường sắt".
        if (end > i && end < s.Length && ((s[end] == ')' && s[i..end].Contains('(')) || (s[end] == '”' && s[i..end].Contains('“')) || (s[end] == '"' && s[i..end].Contains('"')))) end++;
        if (end > i && Chars.Matches(s, Chars.SkipBlanks(s, end), "việt nam", out var ofLand)) end = ofLand;
        // "… đại biểu Quốc hội và Hội đồng nhân dân các cấp"; behind the official name "các cấp" tells whose elections they are.
        if (end > i && Chars.EndsWith(s, end, "hội đồng nhân dân", out var council) && !Chars.EndsWith(s, Chars.SkipBlanksBack(s, council), "đại biểu") && Chars.Matches(s, Chars.SkipBlanks(s, end), "các cấp", out var levels)) end = levels;
        return end > i;
    }

    /// <summary>Every two words that stand behind each other in a name, "và" and stops left out.</summary>
    public static IReadOnlyList<(string Word, string Next)> WordPairs()
    {
        var pairs = new List<(string, string)>();
        foreach (var name in Names())
        {
            var last = "";
            var i = 0;
            while (TryWord(name, ref i, out var word, out _))
            {
                var next = word.ToString();
                if (last.Length > 0) pairs.Add((last, next));
                last = next;
            }
        }

        return pairs;
    }

    // Goes on from where the steps have come to.
    private static Steps Walk(ReadOnlySpan<char> s, LawNames names, Steps steps)
    {
        steps.IsMissing = false;
        for (; steps.Count < 48; steps.Count++)
        {
            var p = steps.Position;
            var q = Chars.SkipBlanks(s, p);
            var stop = q < s.Length && s[q] is ',' or ';';
            if (steps.Depth > 0) q = SkipAbbreviation(s, q);
            if (steps.Depth > 0 && q < s.Length && s[q] is ',' or ';' or '"' or '“' or '-' or '–' or '/' or '&' or '(') q = Chars.SkipBlanks(s, q + 1);
            else if (steps.Depth > 0 && q + 2 < s.Length && IsSpeck(s[q]) && !names.IsEnd(steps.Node)) q = SkipSpeck(s, q);
            var key = names.ReadWord(s, q, LongestWord, out var wordEnd);
            if (wordEnd == q) break;
            p = wordEnd;
            if (steps.Depth > 0 && IsAnd(s, q, wordEnd))
            {
                steps.Position = p;
                continue;
            }

            steps.Word = q;
            steps.IsMissing = true;
            if (!names.MayFind(steps.Node, s[q])) break;
            if (names.TryFind(steps.Node, key, out var next))
            {
                steps.IsMissing = false;
                steps.Twin = names.TwinOf(next, out var isAlike);
                steps.IsPlain &= isAlike;
                // "Luật Phá sản; doanh nghiệp …" is not the "Luật Phá sản doanh nghiệp".
                if (stop && names.IsEnd(steps.Node) && !names.FollowsStop(next)) break;
                steps.Node = next;
                steps.Depth++;
            }
            else if (TrySplit(s, q, wordEnd, names, ref steps.Node, ref steps.Depth, out wordEnd) || TryMarked(s, q, wordEnd, names, ref steps, out wordEnd))
            {
                (steps.IsMissing, steps.IsPlain) = (false, false);
            }
            else
            {
                break;
            }

            steps.Deepest = wordEnd;
            steps.Position = p;
            if (names.IsEnd(steps.Node)) (steps.End, steps.Words) = (wordEnd, steps.Depth);
            if (wordEnd < p) break;
        }

        return steps;
    }

    private static int EndOf(ReadOnlySpan<char> s, int i, in Steps steps, out int words)
    {
        words = steps.Words;
        var end = steps.End;
        var deepest = steps.Deepest;
        if (deepest <= end || steps.Depth < LeastOfLongName) return end;
        var after = Chars.SkipBlanks(s, deepest);
        if (after >= s.Length && end > i) return end;
        if (after < s.Length && Chars.IsWordChar(s[after]) && !AfterName.Matches(s, after)) return end;
        words = steps.Depth;
        return deepest;
    }

    // "Phòng cháy, chữa cháy (PCCC) và cứu nạn, cứu hộ": what the words before are called in short.
    private static int SkipAbbreviation(ReadOnlySpan<char> s, int i)
    {
        if (i >= s.Length || s[i] != '(') return i;
        var close = i + 1;
        while (close < s.Length && close - i <= LongestAbbreviation && (Chars.IsUpper(s[close]) || s[close] == '&')) close++;
        return close - i > 2 && close < s.Length && s[close] == ')' ? Chars.SkipBlanks(s, close + 1) : i;
    }

    // "Quản lýthuế", "Quản lý thuếthì": two words of the name, or its last word and one that goes on, without a blank.
    private static bool TrySplit(ReadOnlySpan<char> s, int start, int end, LawNames names, ref int node, ref int depth, out int wordEnd)
    {
        wordEnd = end;
        for (var cut = start + 1; cut < end; cut++)
        {
            if (!names.TryFind(node, s[start..cut], out var first)) continue;
            if (names.TryFind(first, s[cut..end], out var second))
            {
                node = second;
                depth += 2;
                return true;
            }

            if (!names.IsEnd(first) || !Chars.MatchesAny(s[..end], cut, GluedWords, out var after) || after != end) continue;
            node = first;
            depth++;
            wordEnd = cut;
            return true;
        }

        return false;
    }

    // "Luật Nhà ở12": the mark of a footnote that lost its superscript.
    private static bool TryMarked(ReadOnlySpan<char> s, int start, int end, LawNames names, ref Steps steps, out int letters)
    {
        letters = end;
        while (letters > start && Chars.IsDigit(s[letters - 1])) letters--;
        if (letters == start || end - letters is not (1 or 2) || !names.TryFind(steps.Node, s[start..letters], out var next) || !names.IsEnd(next)) return false;
        steps.Node = next;
        steps.Depth++;
        return true;
    }

    // "Xử lý vi phạm hành. chính": what a scan puts between two words of a name that is not yet whole.
    private static bool IsSpeck(char c) => c is '.' or '_' or '„' or '¡' or '`' or '~' or '\'' or '‘' or '’' or '*';

    private static int SkipSpeck(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i + 1);
        return p > i + 1 && p < s.Length && Chars.IsLetter(s[p]) && !Chars.IsUpper(s[p]) ? p : i;
    }

    private static bool IsAnd(ReadOnlySpan<char> s, int start, int end) =>
        end - start == 2 && Chars.Lower(s[start]) == 'v' && Chars.Lower(s[start + 1]) == 'à';

    /// <summary>Whether a character stands between the words of names and in none.</summary>
    public static bool IsBetweenWords(char c) => c is ' ' or '"' or '-' or '–' or '/' or '(' or ')' or ',' or ';';

    private static List<string> Names()
    {
        var names = new List<string>();
        foreach (var row in Csv.Resource("laws.csv"))
        {
            if (!string.Equals(row[0], Constitution, StringComparison.Ordinal)) names.Add(row[1]);
        }

        names.AddRange(Aliases);
        return names;
    }

    private static (LawNames Marked, LawNames Unmarked) Build()
    {
        var names = Names();
        var marked = new LawNames(marks: true, names);
        var unmarked = new LawNames(marks: false, names);
        foreach (var name in names)
        {
            var (node, twin) = (LawNames.Root, LawNames.Root);
            for (var i = 0; TryWord(name, ref i, out var word, out var followsStop);)
            {
                node = marked.FindOrAdd(node, word, followsStop);
                twin = unmarked.FindOrAdd(twin, word, followsStop);
                marked.Pair(node, twin);
            }

            marked.End(node);
            unmarked.End(twin);
        }

        marked.Compare(unmarked);
        return (marked, unmarked);
    }

    // The next word of a name and whether a comma stands before it.
    private static bool TryWord(ReadOnlySpan<char> name, ref int i, out ReadOnlySpan<char> word, out bool followsStop)
    {
        followsStop = false;
        for (; i < name.Length;)
        {
            if (IsBetweenWords(name[i]))
            {
                followsStop |= name[i] is ',' or ';';
                i++;
                continue;
            }

            var start = i;
            while (i < name.Length && !IsBetweenWords(name[i])) i++;
            word = name[start..i];
            if (!word.SequenceEqual("và")) return true;
        }

        word = default;
        return false;
    }

    // How far the words of a name have been followed.
    private struct Steps
    {
        public int Count;

        // Behind the last word.
        public int Position;
        public int Node;
        public int Depth;
        public int Deepest;

        // The end of the longest whole name and how many words it has.
        public int End;
        public int Words;

        // The node of the words without marks, and whether every node on the way tells the same as that.
        public int Twin;
        public bool IsPlain;

        // The word that no name goes on with, if that is where the steps end.
        public int Word;
        public bool IsMissing;

        public static Steps From(int i) => new() { Position = i, Deepest = i, End = i, IsPlain = true };
    }
}
