namespace DanVan.Parsing.Citations;

/// <summary>"khoản 3 Điều 7 Quy định A về … và điểm 2 Hướng dẫn B", "Điều 10 Nghị định A quy định …, khoản 2 và khoản 3 Điều 9 Thông tư B": places in two acts that stand side by side.</summary>
internal static class FurtherPlace
{
    private const int Farthest = 80;
    private const int LongestValue = 8;

    private static readonly Phrases Levels = new("điểm", "tiết", "khoản", "điều", "mục", "tiểu mục", "chương", "phần", "phụ lục");

    /// <summary>
    /// Whether nothing but "và" or a comma and a place stands before an act in the subject of another, while a place leads to the outer act and none stands in its
    /// subject, which would be a list of places then.
    /// </summary>
    /// <param name="s">The passage.</param>
    /// <param name="outer">Where the outer act begins.</param>
    /// <param name="title">Where its subject begins.</param>
    /// <param name="end">Where the words before the inner act end.</param>
    /// <param name="joined">Where the blank before "và", or the comma, stands.</param>
    public static bool Joins(ReadOnlySpan<char> s, int outer, int title, int end, out int joined)
    {
        joined = end;
        if (Chars.EndsWith(s, end, "tại", out var linked) || Chars.EndsWith(s, end, "của", out linked)) end = Chars.SkipBlanksBack(s, linked);
        if (end <= title) return false;
        for (var p = Math.Max(title, end - Farthest); p < end; p++)
        {
            int place;
            if (s[p] == ',') place = Chars.SkipBlanks(s, p + 1);
            else if (Chars.IsBlank(s[p]) && Chars.Matches(s, Chars.SkipBlanks(s, p), "và", out var and)) place = Chars.SkipBlanks(s, and);
            else continue;
            if (!IsPlace(s[..end], place)) continue;
            joined = p;
            return !HasPlace(s[title..joined]) && HasPlace(s[Math.Max(0, outer - Farthest)..outer]);
        }

        return false;
    }

    // Words of places and what numbers them, nothing else.
    internal static bool IsPlace(ReadOnlySpan<char> s, int i)
    {
        var words = 0;
        for (; i < s.Length && Levels.Matches(s, i, out var level); words++)
        {
            var value = Chars.SkipBlanks(s, level);
            var end = value;
            while (end < s.Length && (Chars.IsWordChar(s[end]) || (s[end] == '.' && end + 1 < s.Length && Chars.IsDigit(s[end + 1])))) end++;
            if (end == value || end - value > LongestValue) return false;
            i = Chars.SkipBlanks(s, end);
            if (i < s.Length && s[i] == ',') i = Chars.SkipBlanks(s, i + 1);
            else if (Chars.Matches(s, i, "và", out var and)) i = Chars.SkipBlanks(s, and);
        }

        return words > 0 && i >= s.Length;
    }

    private static bool HasPlace(ReadOnlySpan<char> words)
    {
        for (var p = 0; p < words.Length; p++)
        {
            if (!Chars.IsLetter(words[p]) || !Chars.AtWordStart(words, p) || !Levels.Matches(words, p, out var level)) continue;
            var value = Chars.SkipBlanks(words, level);
            if (value < words.Length && (Chars.IsDigit(words[value]) || (Chars.IsLetter(words[value]) && Chars.WordEnd(words, value) == value + 1))) return true;
        }

        return false;
    }
}
