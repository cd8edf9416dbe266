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

    /// <summary>What stands at the first digit of a run, where the next characters tell it.</summary>
    public static NumberShape Judge(ReadOnlySpan<char> s, int i, out NumberMatch number, out int digitsEnd)
    {
        number = default;
        digitsEnd = i;
        if (s.Length - i < Width) return NumberShape.Unknown;
        var masks = new Masks(ref Unsafe.Add(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(s)), i));
        if (TryNumber(s, i, masks, out number)) return NumberShape.Plain;
        if (i == 0 || s[i - 1] != ' ') return NumberShape.Unknown;
        digitsEnd = i + BitOperations.TrailingZeroCount(~masks.Digit);
        return IsNone(s[i..], masks) ? NumberShape.None : NumberShape.Unknown;
    }

    // "5/2023;", "2021 - 2026, ": digits, a joiner and digits behind which no code follows, as NumberGrammar.MayBegin tells.
    private static bool IsNone(ReadOnlySpan<char> s, in Masks masks)
    {
        var p = BitOperations.TrailingZeroCount(~masks.Digit);
        if (p > LongestSequence) return false;
        if (s[p] == ' ') p++;
        if ((masks.Joiner >> p & 1) == 0) return false;
        p++;
        if (s[p] == ' ') p++;
        if ((masks.Digit >> p & 1) == 0) return false;
        p += BitOperations.TrailingZeroCount(~(masks.Digit >> p));
        if (p >= Width - 1 || Chars.IsDigitLookAlike(s[p])) return false;
        if (s[p] == ' ') p++;
        return s[p] is > ' ' and <= '~' and not ('/' or '-' or (>= 'A' and <= 'Z'));
    }

    /// <summary>Reads a mention by its number, which begins at <paramref name="i"/>; <paramref name="taken"/> is where the last mention ended.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, int taken, in NumberMatch number, out Candidate found)
    {
        found = default;
        if (i < 4 || s[i - 1] != ' ' || CandidateScanner.IsFileName(s, number.End)) return false;
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

    // A number whose form alone tells that it is one (NumberMatch.IsSure).
    private static bool TryNumber(ReadOnlySpan<char> s, int i, in Masks masks, out NumberMatch match)
    {
        match = default;
        var (digit, upper, lower, joiner) = (masks.Digit, masks.Upper, masks.Lower, masks.Joiner);
        var sequence = BitOperations.TrailingZeroCount(~digit);
        if (sequence is 0 or > LongestSequence || (joiner >> sequence & 1) == 0) return false;
        var p = sequence + 1;
        var year = 0;
        if ((digit >> p & 1) != 0)
        {
            if ((digit >> p & 0x1F) != 0xF || (joiner >> (p + 4) & 1) == 0 || s[i + sequence] != '/') return false;
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

            if (end >= Width - 1 || ((upper | digit | lower | masks.Other) >> end & 1) != 0) return false;
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
        if (s[end] is '.' or '&' or '_' or ',') return end + 1 >= s.Length || !Chars.IsUpper(s[end + 1]);
        var next = Chars.SkipBlanks(s, end);
        return next >= s.Length || !(s[next] is '/' or '∕' || VietnameseText.IsDash(s[next]) || (s[end - 1] == 'Đ' && Chars.IsUpper(s[next])) || (s[end - 1] == 'H' && Chars.IsDigit(s[next])));
    }

    private static int Short(ReadOnlySpan<char> s, int i, int digits) => digits == 2 ? (s[i] - '0') * 10 + s[i + 1] - '0' : s[i] - '0';

    // The value of four digits, or -1.
    private static int FourDigits(ReadOnlySpan<char> s, int i)
    {
        int a = s[i] - '0', b = s[i + 1] - '0', c = s[i + 2] - '0', d = s[i + 3] - '0';
        return a is >= 0 and < 10 && b is >= 0 and < 10 && c is >= 0 and < 10 && d is >= 0 and < 10 ? a * 1000 + b * 100 + c * 10 + d : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong In(Vector512<ushort> v, char first, ushort more) =>
        Vector512.LessThanOrEqual(v - Vector512.Create((ushort)first), Vector512.Create(more)).ExtractMostSignificantBits();

    // One bit for each of the characters; Other are those beyond ASCII but for Đ.
    private readonly ref struct Masks
    {
        public readonly ulong Digit;
        public readonly ulong Upper;
        public readonly ulong Lower;
        public readonly ulong Joiner;
        public readonly ulong Other;

        public Masks(ref ushort text)
        {
            var v = Vector512.LoadUnsafe(ref text);
            var stroke = Is(v, 'Đ');
            Digit = In(v, '0', 9);
            Upper = In(v, 'A', 25) | stroke;
            Lower = In(v, 'a', 25);
            Joiner = Is(v, '/') | Is(v, '-');
            Other = Vector512.GreaterThan(v, Vector512.Create((ushort)127)).ExtractMostSignificantBits() & ~stroke;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Is(Vector512<ushort> v, char c) => Vector512.Equals(v, Vector512.Create((ushort)c)).ExtractMostSignificantBits();
    }
}

/// <summary>What stands at the first digit of a run.</summary>
internal enum NumberShape
{
    /// <summary>The grammars must tell.</summary>
    Unknown,

    /// <summary>No number of a document.</summary>
    None,

    /// <summary>A number that is one by its form alone.</summary>
    Plain,
}
