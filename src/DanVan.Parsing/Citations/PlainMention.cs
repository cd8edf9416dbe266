using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The commonest mention read in one go: a kind, "số" or not, 25-NQ/TW or 30/2020/NĐ-CP, and "ngày 03/6/2013" or "ngày 03 tháng 6 năm 2013". The
/// answers are those of the grammars; where anything unusual stands there is none, and they decide.
/// </summary>
internal static class PlainMention
{
    // How many characters from the first digit are looked at together.
    private const int Width = 32;

    private const int LongestSequence = 8;
    private const int MostSegments = 4;

    /// <summary>Reads a mention whose number begins at <paramref name="i"/>; <paramref name="taken"/> is where the last mention ended.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, int taken, out Candidate found)
    {
        found = default;
        if (i < 4 || s[i - 1] != ' ' || !TryNumber(s, i, out var number) || CandidateScanner.IsFileName(s, number.End)) return false;
        var hasWord = s[i - 2] == 'ố' && s[i - 3] == 's' && s[i - 4] == ' ';
        var kindEnd = hasWord ? i - 4 : i - 1;
        if (kindEnd <= taken || Chars.IsBlank(s[kindEnd - 1]) || !KindGrammar.TryReadBack(s, kindEnd, out var kindStart) || kindStart < taken) return false;
        // A licence is no document, whatever its number, nor is a contract.
        if (s[kindStart] is 'g' or 'G' || s[kindStart + 1] is 'ợ' or 'Ợ' || (s[number.SymbolStart] == 'G' && s[number.SymbolStart + 1] == 'P')) return false;
        var (date, dateStart, dateEnd, two, repaired) = CandidateScanner.ReadDate(s, number.End);
        found = new Candidate
        {
            Class = CitationClass.Numbered,
            Start = kindStart,
            End = Math.Max(number.End, dateEnd),
            KindStart = kindStart,
            KindEnd = kindEnd,
            NumberStart = i,
            NumberEnd = number.End,
            Date = date,
            DateStart = dateStart,
            DateEnd = dateEnd,
            TwoDigitYear = two,
            HasNumberWord = hasWord,
            Repaired = repaired,
        };
        return true;
    }

    /// <summary>Reads a number whose form alone tells that it is one (<see cref="NumberMatch.IsSure"/>).</summary>
    public static bool TryNumber(ReadOnlySpan<char> s, int i, out NumberMatch match)
    {
        match = default;
        if (s.Length - i < Width) return false;
        ref var text = ref Unsafe.Add(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(s)), i);
        var v = Vector512.LoadUnsafe(ref text);
        var stroke = Is(v, 'Đ');
        var digit = In(v, '0', 9);
        var upper = In(v, 'A', 25) | stroke;
        var lower = In(v, 'a', 25);
        var slash = Is(v, '/');
        var joiner = slash | Is(v, '-');
        var other = Vector512.GreaterThan(v, Vector512.Create((ushort)127)).ExtractMostSignificantBits() & ~stroke;

        var sequence = BitOperations.TrailingZeroCount(~digit);
        if (sequence is 0 or > LongestSequence || (joiner >> sequence & 1) == 0) return false;
        var p = sequence + 1;
        var year = 0;
        if ((digit >> p & 1) != 0)
        {
            if ((digit >> p & 0x1F) != 0xF || (joiner >> (p + 4) & 1) == 0 || (slash >> sequence & 1) == 0) return false;
            year = FourDigits(s, i + p);
            if (year is < 1930 or > 2099) return false;
            p += 5;
        }

        // An O or I may be a digit of a year that a scan spoilt.
        var symbol = p;
        if (s[i + p] is 'O' or 'I') return false;
        var (segments, kindFirst, knownIssuer) = (0, false, false);
        while (true)
        {
            if (segments == MostSegments || p >= Width - 2 || (upper >> p & 1) == 0) return false;
            var length = BitOperations.TrailingZeroCount(~((upper | digit) >> p));
            var end = p + length;
            // TTg, CTr
            if ((lower >> end & 1) != 0)
            {
                if ((upper >> p & 3) != 3) return false;
                length++;
                end++;
            }

            if (end >= Width - 1 || ((upper | digit | lower | other) >> end & 1) != 0) return false;
            var code = Codes.Of(s.Slice(i + p, length));
            var issuer = (code & CodeUse.Issuer) != CodeUse.None;
            if (Codes.IsTerm(s.Slice(i + p, length), out var term))
            {
                if (term > 0 && term < length) return false;
                issuer = true;
            }

            // A digit behind a code may be the mark of a footnote.
            if (!issuer && !knownIssuer && length > 2 && (digit >> (end - 1) & 1) != 0) return false;
            if (segments == 0) kindFirst = (code & CodeUse.Kind) != CodeUse.None;
            knownIssuer |= issuer;
            segments++;
            p = end;
            if ((joiner >> p & upper >> (p + 1) & 1) != 0)
            {
                p++;
                continue;
            }

            if (!IsEnd(s, i + p)) return false;
            match = new NumberMatch(i + p, i + sequence, i + symbol, year, MissingJoiner: false, LookAlikes: false, segments, kindFirst, knownIssuer);
            return match.IsSure;
        }
    }

    /// <summary>Reads a date of a day at the word "ngày".</summary>
    public static bool TryDate(ReadOnlySpan<char> s, int i, out PartialDate date, out int end)
    {
        date = default;
        end = i;
        if (s.Length - i < Width || !s[i..].StartsWith("ngày ", StringComparison.Ordinal)) return false;
        var p = i + "ngày ".Length;
        var digit = In(Vector512.Create(Vector256.LoadUnsafe(ref Unsafe.Add(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(s)), p)), default), '0', 9);
        var days = BitOperations.TrailingZeroCount(~digit);
        if (days is not (1 or 2)) return false;
        var day = Short(s, p, days);
        p += days;
        int month;
        if (s[p] is '/' or '-' or '.')
        {
            var months = BitOperations.TrailingZeroCount(~(digit >> (days + 1)));
            if (months is not (1 or 2) || s[p + 1 + months] != s[p]) return false;
            month = Short(s, p + 1, months);
            p += months + 2;
        }
        else
        {
            if (!s[p..].StartsWith(" tháng ", StringComparison.Ordinal)) return false;
            p += " tháng ".Length;
            var months = Chars.IsDigit(s[p + 1]) ? 2 : 1;
            if (!Chars.IsDigit(s[p]) || s.Length - p < "12 năm 2000".Length || !s[(p + months)..].StartsWith(" năm ", StringComparison.Ordinal)) return false;
            month = Short(s, p, months);
            p += months + " năm ".Length;
        }

        if (day == 0 || month == 0 || s.Length - p < 4) return false;
        var year = FourDigits(s, p);
        if (year is < 1900 or > 2099) return false;
        p += 4;
        if (p < s.Length && (Chars.IsDigit(s[p]) || s[p] is '/' or '-')) return false;
        date = new PartialDate(year, month, day);
        end = p;
        return true;
    }

    // Whether no further part of the number may follow, as behind "NQ/TW - ", "BGD&ĐT" and "BCSĐ UBND".
    private static bool IsEnd(ReadOnlySpan<char> s, int end)
    {
        if (s[end] is '.' or '&' or '_') return end + 1 >= s.Length || !Chars.IsUpper(s[end + 1]);
        var next = Chars.SkipBlanks(s, end);
        return next >= s.Length || !(s[next] is '/' or '∕' || VietnameseText.IsDash(s[next]) || (s[end - 1] == 'Đ' && Chars.IsUpper(s[next])));
    }

    private static int Short(ReadOnlySpan<char> s, int i, int digits) => digits == 2 ? (s[i] - '0') * 10 + s[i + 1] - '0' : s[i] - '0';

    // The value of four digits, or -1.
    private static int FourDigits(ReadOnlySpan<char> s, int i)
    {
        int a = s[i] - '0', b = s[i + 1] - '0', c = s[i + 2] - '0', d = s[i + 3] - '0';
        return a is >= 0 and < 10 && b is >= 0 and < 10 && c is >= 0 and < 10 && d is >= 0 and < 10 ? a * 1000 + b * 100 + c * 10 + d : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Is(Vector512<ushort> v, char c) => Vector512.Equals(v, Vector512.Create((ushort)c)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong In(Vector512<ushort> v, char first, ushort more) =>
        Vector512.LessThanOrEqual(v - Vector512.Create((ushort)first), Vector512.Create(more)).ExtractMostSignificantBits();
}
