using System.Runtime.CompilerServices;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>Letters, blanks and words as the citation grammars see them: bounded look-around, ordinal, no culture.</summary>
internal static class Chars
{
    /// <summary>The most blanks that are taken for one; drafts leave wide gaps for a day to be filled in.</summary>
    private const int MaxBlanks = 24;

    private const int Letter = 1;
    private const int Upper = 2;
    private const int Digit = 4;

    private static readonly char[] FoldTable = BuildFoldTable();
    private static readonly char[] LowerTable = BuildLowerTable();
    private static readonly byte[] Classes = BuildClasses();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c is ' ' || (c is not (> ' ' and < '\u00A0') && (c is '\n' or '\t' or '\r' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' or '\u3000' or (>= '\u200B' and <= '\u200F') or '\uFEFF'));

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The position after the marks of footnotes: "¹", "[1]", "(1)".</summary>
    public static int SkipNoteMarks(ReadOnlySpan<char> s, int i)
    {
        var p = i;
        // "126-KL/TW1 ngày …": plain digits glued to the end of a symbol, which the number leaves out.
        if (p > 0 && p < s.Length && IsDigit(s[p]) && IsUpper(s[p - 1]))
        {
            var digits = p;
            while (digits < s.Length && IsDigit(s[digits])) digits++;
            if (digits - p <= 2 && digits < s.Length && (IsBlank(s[digits]) || s[digits] is ',' or ';' or ')')) p = digits;
        }

        // "ngày 5/5/20201 của": a digit behind a year.
        else if (p > 4 && p + 1 < s.Length && IsDigit(s[p]) && IsDigit(s[p - 1]) && IsDigit(s[p - 4]) && (IsBlank(s[p + 1]) || s[p + 1] is ',' or ';'))
        {
            p++;
        }

        while (p < s.Length)
        {
            if (IsSuperscript(s[p]))
            {
                p++;
                continue;
            }

            // "ngày 05/5/2020(1) của": in round brackets only glued to what stands before.
            var isRound = s[p] == '(' && p > 0 && IsWordChar(s[p - 1]);
            if (s[p] != '[' && !isRound) break;
            var first = p + 1;
            if (!isRound && first < s.Length && s[first] == '^') first++;
            var q = first;
            while (q < s.Length && IsDigit(s[q])) q++;
            if (q == first || q - first > (isRound ? 2 : 3) || q >= s.Length || s[q] != (isRound ? ')' : ']')) break;
            p = q + 1;
        }

        return p;
    }

    public static bool IsSuperscript(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUpper(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? (classes[c] & Upper) != 0 : char.IsUpper(c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? (classes[c] & Letter) != 0 : char.IsLetter(c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLower(char c) => IsLetter(c) && !IsUpper(c);

    /// <summary>A letter or one of the digits 0 to 9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordChar(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? (classes[c] & (Letter | Digit)) != 0 : char.IsLetter(c);
    }

    /// <summary>A glyph that a scan puts where a digit was.</summary>
    public static bool IsDigitLookAlike(char c) => c is 'O' or 'o' or 'l' or 'I' or '|' or ']' or 'Ì' or 'ì' or '!';

    /// <summary>The digit that a digit or its look-alike stands for, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        'O' or 'o' => 0,
        'l' or 'I' or '|' or ']' or 'Ì' or 'ì' or '!' => 1,
        _ => -1,
    };

    /// <summary>Lower case without marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        var table = FoldTable;
        return c < (uint)table.Length ? table[c] : c;
    }

    /// <summary>Lower case, marks kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c)
    {
        var table = LowerTable;
        return c < (uint)table.Length ? table[c] : c;
    }

    /// <summary>The first position at or after <paramref name="i"/> that is no blank. An empty line is not crossed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanks(ReadOnlySpan<char> s, int i) => (uint)i >= (uint)s.Length || !IsBlank(s[i]) ? i : SkipRun(s, i);

    private static int SkipRun(ReadOnlySpan<char> s, int i)
    {
        if (s[i] == ' ' && i + 1 < s.Length && !IsBlank(s[i + 1])) return i + 1;
        var breaks = 0;
        var end = Math.Min(s.Length, i + MaxBlanks);
        var p = i;
        while (p < end && IsBlank(s[p]))
        {
            if (s[p] == '\n' && ++breaks > 1) return i;
            p++;
        }

        return p;
    }

    /// <summary>The position after the last character before <paramref name="i"/> that is no blank. An empty line is not crossed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanksBack(ReadOnlySpan<char> s, int i) => i == 0 || !IsBlank(s[i - 1]) ? i : SkipRunBack(s, i);

    private static int SkipRunBack(ReadOnlySpan<char> s, int i)
    {
        if (s[i - 1] == ' ' && i > 1 && !IsBlank(s[i - 2])) return i - 1;
        var breaks = 0;
        var least = Math.Max(0, i - MaxBlanks);
        var p = i;
        while (p > least && IsBlank(s[p - 1]))
        {
            if (s[p - 1] == '\n' && ++breaks > 1) return i;
            p--;
        }

        return p;
    }

    /// <summary>The position after the word characters that begin at <paramref name="i"/>, at most <paramref name="most"/> of them.</summary>
    public static int WordEnd(ReadOnlySpan<char> s, int i, int most = 40)
    {
        var end = Math.Min(s.Length, i + most);
        while (i < end && IsWordChar(s[i])) i++;
        return i;
    }

    /// <summary>Where the word that ends at <paramref name="end"/> begins.</summary>
    public static int WordStart(ReadOnlySpan<char> s, int end, int most = 40)
    {
        var least = Math.Max(0, end - most);
        while (end > least && IsWordChar(s[end - 1])) end--;
        return end;
    }

    public static bool AtWordStart(ReadOnlySpan<char> s, int i) => i == 0 || !IsWordChar(s[i - 1]);

    /// <summary>
    /// Whether <paramref name="words"/> (lower case with marks, single blanks) stands at <paramref name="i"/> as whole words, in any letter
    /// case and with any blanks; <paramref name="end"/> is the position after it. Both places of the tone (ủy, uỷ) are taken for one.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> s, int i, string words, out int end)
    {
        // Most words differ in the first two letters, whatever their tone.
        if ((uint)i < (uint)s.Length && Fold(s[i]) == Fold(words[0]) && (words.Length < 2 || words[1] == ' ' || ((uint)(i + 1) < (uint)s.Length && Fold(s[i + 1]) == Fold(words[1])))) return MatchesAll(s, i, words, out end);
        end = i;
        return false;
    }

    private static bool MatchesAll(ReadOnlySpan<char> s, int i, string words, out int end)
    {
        end = i;
        var p = i;
        for (var k = 0; k < words.Length; k++)
        {
            var w = words[k];
            if (w == ' ')
            {
                var next = SkipBlanks(s, p);
                // "sửa đổi,bổ sung": the blank behind a comma is often left out.
                if (next == p && words[k - 1] != ',') return false;
                p = next;
                continue;
            }

            if (p >= s.Length) return false;
            if (Lower(s[p]) != w)
            {
                if (Fold(w) is not ('o' or 'u') || k + 1 >= words.Length || p + 1 >= s.Length || !SameRhyme(s[p], s[p + 1], w, words[k + 1])) return false;
                p += 2;
                k++;
                continue;
            }

            p++;
        }

        if (p < s.Length && IsWordChar(s[p]) && IsWordChar(words[^1])) return false;
        end = p;
        return true;
    }

    public static bool Matches(ReadOnlySpan<char> s, int i, string words) => Matches(s, i, words, out _);

    public static bool MatchesAny(ReadOnlySpan<char> s, int i, ReadOnlySpan<string> phrases, out int end)
    {
        foreach (var phrase in phrases)
        {
            if (Matches(s, i, phrase, out end)) return true;
        }

        end = i;
        return false;
    }

    /// <summary>Whether the words end at <paramref name="end"/> (blanks before it are the caller's to skip).</summary>
    public static bool EndsWith(ReadOnlySpan<char> s, int end, string words, out int start)
    {
        start = end;
        if (end == 0 || Fold(s[end - 1]) != Fold(words[^1])) return false;
        var p = end;
        for (var k = words.Length - 1; k >= 0; k--)
        {
            var w = words[k];
            if (w == ' ')
            {
                var next = SkipBlanksBack(s, p);
                if (next == p) return false;
                p = next;
                continue;
            }

            if (p == 0) return false;
            if (Lower(s[p - 1]) != w)
            {
                if (k == 0 || p < 2 || !SameRhyme(s[p - 2], s[p - 1], words[k - 1], w)) return false;
                p -= 2;
                k--;
                continue;
            }

            p--;
        }

        if (p > 0 && IsWordChar(s[p - 1])) return false;
        start = p;
        return true;
    }

    public static bool EndsWith(ReadOnlySpan<char> s, int end, string words) => EndsWith(s, end, words, out _);

    /// <summary>The words with single blanks and without superscript or asterisk marks, "(*)", at the end.</summary>
    public static string Squeeze(ReadOnlySpan<char> s)
    {
        var buffer = s.Length <= 512 ? stackalloc char[s.Length] : new char[s.Length];
        return ShortStrings.Of(Squeeze(s, buffer));
    }

    /// <summary>Writes the same; the part of the buffer that it takes.</summary>
    public static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> s, Span<char> buffer)
    {
        var n = 0;
        var blank = false;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (IsBlank(c))
            {
                blank = n > 0;
                continue;
            }

            if (blank && !(IsUpper(c) && Letters.BreaksCode(buffer[..n], s[i..]))) buffer[n++] = ' ';
            blank = false;
            buffer[n++] = c;
        }

        while (n > 0 && IsSuperscript(buffer[n - 1])) n--;
        if (n > 1 && buffer[n - 1] == ')')
        {
            // The asterisks of "(*)" may have been left out with those of bold words.
            var open = n - 2;
            while (open > 0 && buffer[open] == '*') open--;
            if (buffer[open] == '(') n = open;
        }

        return buffer[..n];
    }

    /// <summary>Whether the words are what <see cref="Squeeze(ReadOnlySpan{char})"/> makes of them.</summary>
    public static bool IsSqueezed(ReadOnlySpan<char> s)
    {
        if (s.IsEmpty || IsBlank(s[0]) || IsBlank(s[^1]) || IsSuperscript(s[^1]) || (s[^1] == ')' && s.Length > 1 && s[^2] is '*' or '(')) return false;
        for (var i = 1; i < s.Length; i++)
        {
            if (!IsBlank(s[i])) continue;
            if (s[i] != ' ' || IsBlank(s[i - 1])) return false;
            if (s[i - 1] is '-' or '/' && Letters.BreaksCode(s[..i], s[(i + 1)..])) return false;
        }

        return true;
    }

    public static bool Contains(WordTable set, ReadOnlySpan<char> word)
    {
        if (word.Length > 32) return false;
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = Lower(word[i]);
        return set.Contains(lower);
    }

    // "oà" and "òa", "uỷ" and "ủy": the same two letters with the tone on the one or the other.
    internal static bool SameRhyme(char a1, char a2, char b1, char b2)
    {
        if (Fold(a1) != Fold(b1) || Fold(a2) != Fold(b2)) return false;
        VietnameseText.TrySplitTone(Lower(a1), out var u1, out var t1);
        VietnameseText.TrySplitTone(Lower(a2), out var u2, out var t2);
        VietnameseText.TrySplitTone(b1, out var v1, out var x1);
        VietnameseText.TrySplitTone(b2, out var v2, out var x2);
        return u1 == v1 && u2 == v2 && (u1 is 'o' or 'u') && t1 + t2 == x1 + x2 && (t1 == 0 || t2 == 0) && (x1 == 0 || x2 == 0);
    }

    private static byte[] BuildClasses()
    {
        var table = new byte[0x1F00];
        for (var c = '\0'; c < table.Length; c++)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (c >= '\u00C0' && char.IsLetter(c))) table[c] |= Letter;
            if (c is >= 'A' and <= 'Z' || (c >= '\u00C0' && char.IsUpper(c))) table[c] |= Upper;
            if (IsDigit(c)) table[c] |= Digit;
        }

        return table;
    }

    private static char[] BuildFoldTable()
    {
        var table = new char[0x1EFA];
        for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant(VietnameseText.Unaccent((char)i));
        return table;
    }

    private static char[] BuildLowerTable()
    {
        var table = new char[0x1EFA];
        for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
        table['\u00D0'] = 'đ';
        table['\u0189'] = 'đ';
        table['\u00F0'] = 'đ';
        return table;
    }
}
