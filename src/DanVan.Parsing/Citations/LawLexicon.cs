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
        "Người cao tuổi", "Nghĩa vụ quân sự", "Sĩ quan Quân đội nhân dân", "Quản lý và sử dụng tài sản công", "Đấu thầu", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Bầu cử", "Bầu cử đại biểu Quốc hội và Hội đồng nhân dân", "Tín ngưỡng tôn giáo", "Pháp điển", "Thuế xuất nhập khẩu", "Thuế xuất khẩu", "Thuế nhập khẩu",
    ];

    private const int LongestWord = 16;

    /// <summary>How much of a long name must stand there for it to be cited by its beginning.</summary>
    private const int LeastOfLongName = 5;

    // Words that a missing blank glues to the end of a name.
    private static readonly string[] GluedWords = ["thì", "và", "của", "ngày", "số", "năm", "được", "để", "có", "theo", "do", "về", "tại", "khi", "này"];

    private static readonly Phrases AfterName = new("ngày", "số", "năm", "và quy định", "và các", "và luật", "và nghị", "và thông tư");

    // Each letter in lower case without its tone, and the tone.
    private static readonly char[] Toneless = new char[0x1F00];
    private static readonly byte[] Tones = new byte[0x1F00];

    private static readonly WordTable Words = BuildWords();
    private static readonly Node Root = Build(marks: true);
    private static readonly Node Unmarked = Build(marks: false);

    /// <summary>
    /// The longest known name that begins at <paramref name="i"/>; "năm 2013" and the like do not belong to it. Marks that a scan lost and
    /// blanks that are missing do not hinder it, nor does the end of a long name that is left out.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, out int end, out int words)
    {
        end = Walk(s, i, Root, marks: true, out words);
        if (i < s.Length && Chars.IsUpper(s[i]))
        {
            var bare = Walk(s, i, Unmarked, marks: false, out var bareWords);
            if (bare > end && bareWords >= 2) (end, words) = (bare, bareWords);
        }

        // "… ở người (HIV/AIDS)", "Luật Đường sắt Việt Nam" for the official "Luật Đường sắt".
        if (end > i && end < s.Length && ((s[end] == ')' && s[i..end].Contains('(')) || (s[end] == '”' && s[i..end].Contains('“')) || (s[end] == '"' && s[i..end].Contains('"')))) end++;
        if (end > i && Chars.Matches(s, Chars.SkipBlanks(s, end), "việt nam", out var ofLand)) end = ofLand;
        if (end > i && Chars.EndsWith(s, end, "hội đồng nhân dân") && Chars.Matches(s, Chars.SkipBlanks(s, end), "các cấp", out var levels)) end = levels;
        return end > i;
    }

    private static int Walk(ReadOnlySpan<char> s, int i, Node root, bool marks, out int words)
    {
        words = 0;
        var end = i;
        var node = root;
        var p = i;
        var depth = 0;
        var deepest = i;
        for (var steps = 0; steps < 48; steps++)
        {
            var q = Chars.SkipBlanks(s, p);
            var stop = q < s.Length && s[q] is ',' or ';';
            if (depth > 0 && q < s.Length && s[q] is ',' or ';' or '"' or '“' or '-' or '–' or '/' or '&' or '(') q = Chars.SkipBlanks(s, q + 1);
            var wordEnd = Chars.WordEnd(s, q, LongestWord);
            if (wordEnd == q) break;
            p = wordEnd;
            if (depth > 0 && IsAnd(s, q, wordEnd)) continue;
            if (!node.MayFind(s[q])) break;
            if (node.Find(s[q..wordEnd], marks) is { } next)
            {
                // "Luật Phá sản; doanh nghiệp …" is not the "Luật Phá sản doanh nghiệp".
                if (stop && node.IsEnd && !next.FollowsStop) break;
                node = next;
                depth++;
            }
            else if (!TrySplit(s, q, wordEnd, marks, ref node, ref depth, out wordEnd))
            {
                break;
            }

            deepest = wordEnd;
            if (node.IsEnd) (end, words) = (wordEnd, depth);
            if (wordEnd < p) break;
        }

        if (deepest <= end || depth < LeastOfLongName) return end;
        var after = Chars.SkipBlanks(s, deepest);
        if (after >= s.Length && end > i) return end;
        if (after < s.Length && Chars.IsWordChar(s[after]) && !AfterName.Matches(s, after)) return end;
        words = depth;
        return deepest;
    }

    // "Quản lýthuế", "Quản lý thuếthì": two words of the name, or its last word and one that goes on, without a blank.
    private static bool TrySplit(ReadOnlySpan<char> s, int start, int end, bool marks, ref Node node, ref int depth, out int wordEnd)
    {
        wordEnd = end;
        for (var cut = start + 1; cut < end; cut++)
        {
            if (node.Find(s[start..cut], marks) is not { } first) continue;
            if (first.Find(s[cut..end], marks) is { } second)
            {
                node = second;
                depth += 2;
                return true;
            }

            if (!first.IsEnd || !Chars.MatchesAny(s[..end], cut, GluedWords, out var after) || after != end) continue;
            node = first;
            depth++;
            wordEnd = cut;
            return true;
        }

        return false;
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
            if (c >= Toneless.Length)
            {
                spelt[n++] = Chars.Lower(c);
                continue;
            }

            if (Tones[c] != 0) tone = Tones[c];
            spelt[n++] = Toneless[c];
        }

        if (tone != 0) spelt[n++] = (char)('0' + tone);
        return n;
    }

    private static int SpellBare(ReadOnlySpan<char> word, Span<char> spelt)
    {
        for (var i = 0; i < word.Length; i++) spelt[i] = Chars.Fold(word[i]);
        return word.Length;
    }

    private static WordTable BuildWords()
    {
        for (var c = '\0'; c < Toneless.Length; c++)
        {
            VietnameseText.TrySplitTone(Chars.Lower(c), out Toneless[c], out var tone);
            Tones[c] = (byte)tone;
        }

        return new WordTable(Names().SelectMany(static name => Parts(name)).SelectMany(static part => (string[])[Key(part, true), Key(part, false)]));
    }

    private static IEnumerable<string> Names() => Csv.Resource("laws.csv").Select(static row => row[1]).Concat(Aliases);

    private static string[] Parts(string name) =>
        name.Replace(",", " , ", StringComparison.Ordinal).Replace(";", " , ", StringComparison.Ordinal).Split([' ', '"', '-', '–', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static string Key(string part, bool marks)
    {
        Span<char> spelt = stackalloc char[LongestWord + 4];
        return spelt[..(marks ? Spell(part, spelt) : SpellBare(part, spelt))].ToString();
    }

    private static Node Build(bool marks)
    {
        var root = new Node();
        foreach (var name in Names())
        {
            var node = root;
            var stop = false;
            foreach (var part in Parts(name))
            {
                if (part is "," or "và")
                {
                    stop |= part is ",";
                    continue;
                }

                var next = node.FindOrAdd(Words.Find(Key(part, marks)));
                next.FollowsStop |= stop;
                stop = false;
                node = next;
            }

            node.IsEnd = true;
        }

        return root;
    }

    private sealed class Node
    {
        // Most nodes have one word behind them; a table for each would be most of the start-up.
        private int _word = -1;
        private Node? _next;
        private Dictionary<int, Node>? _more;

        // The first letters of the words behind, one bit each.
        private uint _firsts;

        public bool IsEnd { get; set; }

        /// <summary>Whether a comma or semicolon stands before the word in some name.</summary>
        public bool FollowsStop { get; set; }

        public Node FindOrAdd(int word)
        {
            _firsts |= FirstOf(Words.Words[word][0]);
            if (_word < 0)
            {
                _word = word;
                return _next = new Node();
            }

            if (_word == word) return _next!;
            _more ??= [];
            if (!_more.TryGetValue(word, out var next)) _more.Add(word, next = new Node());
            return next;
        }

        /// <summary>Whether a word that begins with the letter may be found here, or two written as one.</summary>
        public bool MayFind(char first) => (_firsts & FirstOf(first)) != 0;

        public Node? Find(ReadOnlySpan<char> word, bool marks)
        {
            if (_word < 0) return null;
            Span<char> key = stackalloc char[LongestWord + 4];
            var number = Words.Find(key[..(marks ? Spell(word, key) : SpellBare(word, key))]);
            if (number < 0) return null;
            if (number == _word) return _next;
            return _more is not null && _more.TryGetValue(number, out var next) ? next : null;
        }

        private static uint FirstOf(char c) => Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? 1u << (letter - 'a') : 1u << 31;
    }
}
