using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The commonest mention read in one go: a kind, "số" or not, 25-NQ/TW or 30/2020/NĐ-CP, and "ngày 03/6/2013" or "ngày 03 tháng 6 năm 2013". The
/// answers are those of the grammars; where anything unusual stands there is none, and they decide.
/// </summary>
internal static class PlainMention
{
    // How many characters from the first digit are looked at together.
    private const int Width = 32;

    // How much stands before and behind a number that is read with its kind and date.
    private const int RoomBefore = KindWords.Width + 6;
    private const int RoomBehind = Width * 2 + 8;

    private const int LongestSequence = 8;
    private const int MostSegments = 4;
    private const int LongestDate = 48;
    private const int MostCapitals = 12;

    private static readonly ulong Day = FourOf("ngày");
    private static readonly ulong MonthFirst = FourOf(" thá");
    private static readonly ulong MonthLast = FourOf("áng ");
    private static readonly ulong Year = FourOf(" năm");
    private static readonly ulong NumberWord = FourOf(" số ");

    /// <summary>What stands at the first digit of a run, where the next characters tell it.</summary>
    public static NumberShape Judge(ReadOnlySpan<char> s, int i, out NumberMatch number, out int digitsEnd)
    {
        number = default;
        digitsEnd = i;
        if (s.Length - i < Width) return NumberShape.Unknown;
        var masks = new Masks(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), i));
        if (TryNumber(s, i, masks, out var parts))
        {
            number = parts.ToMatch(i);
            return NumberShape.Plain;
        }

        digitsEnd = i + BitOperations.TrailingZeroCount(~masks.Digit);
        return IsNone(s, i, masks) ? NumberShape.None : NumberShape.Unknown;
    }

    /// <summary>
    /// Reads a mention by its number, the first digit of which stands at <paramref name="i"/>; <paramref name="taken"/> is where the last mention
    /// ended. Where only the number is plain it is told alone.
    /// </summary>
    public static NumberShape Read(ReadOnlySpan<char> s, int i, int taken, out NumberMatch number, out int digitsEnd, out Candidate found)
    {
        Unsafe.SkipInit(out found);
        if (i < RoomBefore || s.Length - i < RoomBehind) return Judge(s, i, out number, out digitsEnd);
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(s), i);
        var masks = new Masks(ref first);
        if (!TryNumber(s, i, masks, out var parts))
        {
            number = default;
            digitsEnd = i + BitOperations.TrailingZeroCount(~masks.Digit);
            return IsNone(s, i, masks) ? NumberShape.None : NumberShape.Unknown;
        }

        digitsEnd = i;
        number = default;
        unchecked
        {
            var hasWord = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Subtract(ref first, 4))) == NumberWord;
            var kindEnd = hasWord ? i - 4 : i - 1;
            var kindStart = kindEnd;
            var isUsual = false;
            if (Unsafe.Subtract(ref first, 1) == ' ')
            {
                kindStart -= KindGrammar.Words.LengthBefore(ref Unsafe.Subtract(ref first, i - kindEnd));
                isUsual = kindStart != kindEnd;
                // A kind in capitals, abbreviated or with another before it.
                if (kindStart == kindEnd && hasWord && !Chars.IsBlank(s[kindEnd - 1]) && KindGrammar.TryReadBack(s, kindEnd, out kindStart) && IsNoDocument(s, kindStart)) kindStart = kindEnd;
            }

            if (kindStart == kindEnd || kindStart < taken || parts.IsPermit || CandidateScanner.IsFileName(s, i + parts.Length))
            {
                if (kindStart == kindEnd && IsLineOfNumber(ref first, parts, out var before) && i - before >= taken && !CandidateScanner.IsFileName(s, i + parts.Length))
                {
                    found = Mention(s, i, parts.Length, i - before, 0, 0, hasWord: true);
                    return NumberShape.Mention;
                }

                number = parts.ToMatch(i);
            }
            else
            {
                found = Mention(s, i, parts.Length, kindStart, kindStart, kindEnd, hasWord);
                return isUsual ? NumberShape.UsualMention : NumberShape.Mention;
            }
        }

        return NumberShape.Plain;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Candidate Mention(ReadOnlySpan<char> s, int number, int length, int start, int kindStart, int kindEnd, bool hasWord)
    {
        var end = number + length;
        var (date, dateStart, dateEnd, two, repaired) = ReadDate(s, end);
        return new Candidate
        {
            Class = CitationClass.Numbered,
            Start = start,
            End = Math.Max(end, dateEnd),
            KindStart = kindStart,
            KindEnd = kindEnd,
            NumberStart = number,
            NumberEnd = end,
            Date = date,
            DateStart = dateStart,
            DateEnd = dateEnd,
            TwoDigitYear = two,
            HasNumberWord = hasWord,
            Repaired = repaired,
        };
    }

    // "Số: 46/KH-UBND" in a line of its own, behind one that ends a sentence or an item: no kind and no issuer stands before it. Contracts and files of
    // cases are left to the grammar.
    private static bool IsLineOfNumber(ref char number, in Parts parts, out int before)
    {
        before = Unsafe.Subtract(ref number, 2) == ':' ? 4 : 3;
        ref var word = ref Unsafe.Subtract(ref number, before);
        ref var code = ref Unsafe.Add(ref number, parts.Symbol);
        return Unsafe.Subtract(ref number, 1) == ' ' && word is 'S' or 's' && Unsafe.Add(ref word, 1) == 'ố' && Unsafe.Subtract(ref word, 1) == '\n' && Unsafe.Subtract(ref word, 2) is '.' or ';'
            && !parts.IsPermit && !(code == 'H' && Unsafe.Add(ref code, 1) == 'Đ') && !(code == 'T' && Unsafe.Add(ref code, 1) == 'L');
    }

    // A licence and a contract are no documents, whatever their number.
    private static bool IsNoDocument(ReadOnlySpan<char> s, int kind) => s[kind] is 'g' or 'G' || s[kind + 1] is 'ợ' or 'Ợ';

    // The usual date behind a number, or none behind what leads to none; the grammar for the rest.
    private static (PartialDate Date, int Start, int End, bool TwoDigitYear, bool Repaired) ReadDate(ReadOnlySpan<char> s, int end)
    {
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetReference(s), end);
        var p = at == ',' ? 1 : 0;
        p += Unsafe.Add(ref at, p) == ' ' ? 1 : 0;
        if (s.Length - end - p >= LongestDate && TryDate(ref Unsafe.Add(ref at, p), out var date, out var length)) return (date, end + p, end + p + length, false, false);
        // "của", and ";" before a line or a kind
        if (at == ' ' ? Unsafe.Add(ref at, 1) == 'c' && Unsafe.Add(ref at, 2) == 'ủ' : at == ';' && Unsafe.Add(ref at, 1) is ' ' or '\n' && Unsafe.Add(ref at, 2) is > ' ' and <= 'z' and not 'n') return default;
        return CandidateScanner.ReadDate(s, end);
    }

    // "5/2023;", "2021 - 2026, ": digits, a joiner and digits behind which no code follows, as NumberGrammar.MayBegin tells; "khoản 3 Điều 5", "10 đơn
    // vị", "2- Đổi mới": a word, as NumberGrammar.TryRead and CandidateScanner.TryUnparsed tell.
    private static bool IsNone(ReadOnlySpan<char> s, int i, in Masks masks)
    {
        if (i == 0) return false;
        var before = s[i - 1];
        if (before is not (' ' or '\n' or '/')) return false;
        unchecked
        {
            var p = BitOperations.TrailingZeroCount(~masks.Digit);
            if (p > LongestSequence) return false;
            // A part of a longer token.
            if (before == '/') return true;
            ref var at = ref Unsafe.Add(ref MemoryMarshal.GetReference(s), i);
            // "2. Đối thoại", "2023.\n- Phổ biến"
            if (Unsafe.Add(ref at, p) == '.' && Unsafe.Add(ref at, p + 1) is ' ' or '\n')
            {
                p += 2;
                if (Chars.IsUpper(Unsafe.Add(ref at, p))) return true;
                return Unsafe.Add(ref at, p) == '-' && Unsafe.Add(ref at, p + 1) == ' ' && IsWord(ref Unsafe.Add(ref at, p + 2)) && NumberGrammar.IsWord(s, i + p + 2);
            }

            var blank = Unsafe.Add(ref at, p) is ' ' or '\n';
            if (blank) p++;
            if ((masks.Joiner >> p & 1) == 0) return blank && (IsWord(ref Unsafe.Add(ref at, p)) || (Chars.IsUpper(Unsafe.Add(ref at, p)) && (NumberGrammar.IsWord(s, i + p) || IsHeading(ref Unsafe.Add(ref at, p)))));
            p++;
            if (Unsafe.Add(ref at, p) == ' ') p++;
            if ((masks.Digit >> p & 1) == 0) return Chars.IsUpper(Unsafe.Add(ref at, p)) && ((IsWord(ref Unsafe.Add(ref at, p)) && Chars.IsLetter(Unsafe.Add(ref at, p + 2))) || NumberGrammar.IsWord(s, i + p));
            var behind = BitOperations.TrailingZeroCount(~(masks.Digit >> p));
            // "Nghị định 123/2015"
            if (behind == 4 && i > 1 && Unsafe.Add(ref at, p - 1) == '/' && MayLeadToYear(s[i - 2])) return false;
            p += behind;
            if (p >= Width - 2) return false;
            // 31/12/2024
            if ((masks.Joiner >> p & masks.Digit >> (p + 1) & 1) != 0) return true;
            if (Chars.IsDigitLookAlike(Unsafe.Add(ref at, p))) return false;
            if (Unsafe.Add(ref at, p) == ' ') p++;
            var c = Unsafe.Add(ref at, p);
            return c is > ' ' and <= '~' ? c is not ('/' or '-' or (>= 'A' and <= 'Z')) : Chars.IsLower(c) || c is '”' or '…';
        }
    }

    // The last letter of a kind that is numbered by the year, of "số", "và" and "hoặc", or a comma; not that of "tháng", "năm" and "quý".
    private static bool MayLeadToYear(char c) => c is not ('g' or 'm' or 'ý' or 'G' or 'M' or 'Ý') && !Chars.IsDigit(c);

    // A word behind digits and one blank, or a joiner where it is a capital, that no code begins with, whatever goes on: small letters, or a capital and
    // small letters the first marked one of which stands before any cut that a missing blank could make.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWord(ref char word)
    {
        var second = Unsafe.Add(ref word, 1);
        if (Chars.IsLower(word)) return Chars.IsLower(second);
        if (!Chars.IsUpper(word)) return false;
        if (IsMarked(second)) return true;
        if (second is < 'a' or > 'z') return false;
        var third = Unsafe.Add(ref word, 2);
        if (IsMarked(third)) return true;
        return third is >= 'a' and <= 'z' && (second is not ('g' or 'r') || third == 'h') && IsMarked(Unsafe.Add(ref word, 3));
    }

    // "2022\nKẾ HOẠCH": a word of capitals behind digits and a blank, which without a joiner is a number only where another part or a day follows.
    private static bool IsHeading(ref char word)
    {
        var p = 1;
        while (p < MostCapitals && Chars.IsUpper(Unsafe.Add(ref word, p))) p++;
        // "2022\nII. NỘI DUNG", "2022\nTM. ỦY BAN"
        if (Unsafe.Add(ref word, p) == '.') return Unsafe.Add(ref word, p + 1) == ' ';
        return Unsafe.Add(ref word, p) is ' ' or '\n' && Unsafe.Add(ref word, p - 1) != 'Đ' && Unsafe.Add(ref word, p + 1) is var next && Chars.IsLetter(next) && Chars.Fold(next) != 'n';
    }

    private static bool IsMarked(char c) => c > 'z' && Chars.IsLower(c);

    // A number whose form alone tells that it is one (NumberMatch.IsSure).
    private static bool TryNumber(ReadOnlySpan<char> s, int i, in Masks masks, out Parts parts)
    {
        Unsafe.SkipInit(out parts);
        unchecked
        {
            var (digit, upper, lower, joiner) = (masks.Digit, masks.Upper, masks.Lower, masks.Joiner);
            var sequence = BitOperations.TrailingZeroCount(~digit);
            if (sequence is 0 or > LongestSequence) return false;
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(s), i);
            // 30a/2008/NQ-CP
            if (((upper | lower) >> sequence & joiner >> (sequence + 1) & 1) != 0 && Unsafe.Add(ref first, sequence) is not ('Đ' or 'O' or 'o' or 'l' or 'I')) sequence++;
            // "số ...2026/NĐ-CP" may have its number left blank.
            if ((joiner >> sequence & 1) == 0 || (sequence == 4 && i > 0 && s[i - 1] is '.' or '…' or '_')) return false;
            var p = sequence + 1;
            var year = 0;
            if ((digit >> p & 1) != 0)
            {
                if ((digit >> p & 0x1F) != 0xF || (joiner >> (p + 4) & 1) == 0 || Unsafe.Add(ref first, sequence) != '/') return false;
                year = FourDigits(ref Unsafe.Add(ref first, p));
                if (year is < 1930 or > 2099) return false;
                p += 5;
            }

            var symbol = p;
            ref var folded = ref Unsafe.As<Vector256<byte>, byte>(ref Unsafe.AsRef(in masks.Folded));
            var start = Unsafe.Add(ref folded, p);
            // An O or I may be a digit of a year that a scan spoilt.
            if (start is (byte)'O' or (byte)'I') return false;
            var uses = CodeUse.None;
            var firstUse = CodeUse.None;
            var segments = 0;
            var code = upper | digit;
            while (true)
            {
                if (segments == MostSegments || p > Width - 2 - CodeTable.Longest || (upper >> p & 1) == 0) return false;
                var length = BitOperations.TrailingZeroCount(~(code >> p));
                // TTg, CTr
                var small = (int)(lower >> (p + length) & 1);
                length += small;
                var end = p + length;
                if (length > CodeTable.Longest || ((code | lower) >> end & 1) != 0 || ((masks.Other >> end & 1) != 0 && Chars.IsWordChar(Unsafe.Add(ref first, end))) || (small != 0 && (upper >> p & 3) != 3)) return false;
                var use = Codes.Parts.Of(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref folded, p)) & ulong.MaxValue >> (64 - length * 8));
                if (use == CodeUse.None && Unsafe.Add(ref folded, p) is (byte)'Q' or (byte)'U' or (byte)'N' && Codes.IsTerm(s.Slice(i + p, length), out var term))
                {
                    if (term > 0 && term < length) return false;
                    use = CodeUse.Issuer;
                }

                // A digit behind a code may be the mark of a footnote.
                if (((segments == 1 && (firstUse & CodeUse.Kind) != CodeUse.None ? use : uses | use) & CodeUse.Issuer) == CodeUse.None && length > 2 && (digit >> (end - 1) & 1) != 0) return false;
                if (segments == 0) firstUse = use;
                uses |= use;
                segments++;
                p = end;
                if ((joiner >> p & upper >> (p + 1) & 1) == 0) break;
                p++;
            }

            var kindFirst = (firstUse & CodeUse.Kind) != CodeUse.None;
            var knownIssuer = (uses & CodeUse.Issuer) != CodeUse.None;
            // "30/2020/NĐ CP": a dash may be lost.
            if (segments == 1 && Unsafe.Add(ref first, p) == ' ' && Chars.IsUpper(Unsafe.Add(ref first, p + 1))) return false;
            if (!(kindFirst | knownIssuer) || (segments < 2 && year == 0) || !IsEnd(s, i + p)) return false;
            parts.Length = p;
            parts.Sequence = sequence;
            parts.Symbol = symbol;
            parts.Year = year;
            parts.Segments = segments;
            parts.KindFirst = kindFirst;
            parts.KnownIssuer = knownIssuer;
            parts.IsPermit = start == 'G' && Unsafe.Add(ref folded, symbol + 1) == 'P';
            return true;
        }
    }

    /// <summary>Reads a date of a day at the word "ngày".</summary>
    public static bool TryDate(ReadOnlySpan<char> s, int i, out PartialDate date, out int end)
    {
        date = default;
        end = i;
        if (s.Length - i < LongestDate || !TryDate(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), i), out date, out var length)) return false;
        end = i + length;
        return true;
    }

    private static bool TryDate(ref char s, out PartialDate date, out int length)
    {
        date = default;
        length = 0;
        if (Four(ref s) != Day || Unsafe.Add(ref s, 4) != ' ') return false;
        unchecked
        {
            ref var at = ref Unsafe.Add(ref s, 5);
            var digit = (uint)In(Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref at)), '0', 9);
            var days = BitOperations.TrailingZeroCount(~digit);
            if (days is not (1 or 2)) return false;
            var separator = Unsafe.Add(ref at, days);
            int p, months, year;
            if (separator is '/' or '-' or '.')
            {
                p = days + 1;
                months = BitOperations.TrailingZeroCount(~(digit >> p));
                year = p + months + 1;
                if (months is not (1 or 2) || Unsafe.Add(ref at, p + months) != separator) return false;
            }
            else
            {
                if (Four(ref Unsafe.Add(ref at, days)) != MonthFirst || Four(ref Unsafe.Add(ref at, days + 3)) != MonthLast) return false;
                p = days + 7;
                months = BitOperations.TrailingZeroCount(~(digit >> p));
                year = p + months + 5;
                if (months is not (1 or 2) || Four(ref Unsafe.Add(ref at, p + months)) != Year || Unsafe.Add(ref at, p + months + 4) != ' ') return false;
            }

            if ((digit >> year & 0x1F) != 0xF || Unsafe.Add(ref at, year + 4) is '/' or '-') return false;
            var (day, month, value) = (Short(ref at, days), Short(ref Unsafe.Add(ref at, p), months), FourDigits(ref Unsafe.Add(ref at, year)));
            if (day == 0 || month == 0 || value is < 1900 or > 2099) return false;
            date = new PartialDate(value, month, day);
            length = 5 + year + 4;
            return true;
        }
    }

    // Whether no further part of the number may follow, as behind "NQ/TW - ", "BGD&ĐT" and "BCSĐ UBND".
    private static bool IsEnd(ReadOnlySpan<char> s, int end)
    {
        var c = s[end] == ' ' ? s[end + 1] : s[end];
        if (c is (>= 'a' and <= 'z') or ';' or ')') return true;
        // "BKH-KTĐP &LT"
        if (s[end] == ' ' && s[end + 1] == '&') return false;
        // "SXD-QLN& TTBĐS"
        if (s[end] == '&' && end + 2 < s.Length && s[end + 1] == ' ') return !Chars.IsUpper(s[end + 2]);
        if (s[end] is '.' or '&' or '_' or '+' or ',') return end + 1 >= s.Length || !Chars.IsUpper(s[end + 1]);
        var next = Chars.SkipBlanks(s, end);
        // "QĐ-BCA(H11)", "TT-BGD ĐT"
        if (next + 2 < s.Length && ((next == end && s[next] == '(' && Chars.IsUpper(s[next + 1]) && Chars.IsDigit(s[next + 2])) || (s[end - 1] == 'D' && s[next] == 'Đ' && s[next + 1] == 'T'))) return false;
        // "214/KH-UBND" and "- Các sở" in the next line
        if (next > end && next + 2 < s.Length && s[next] == '-' && s[next + 1] == ' ' && Chars.IsUpper(s[next + 2]) && NumberGrammar.IsWord(s, next + 2)) return true;
        return next >= s.Length || !(s[next] is '/' or '∕' || VietnameseText.IsDash(s[next]) || (s[end - 1] == 'Đ' && Chars.IsUpper(s[next])) || (s[end - 1] is 'H' or 'Đ' && Chars.IsDigit(s[next])));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Short(ref char s, int digits)
    {
        var first = s - '0';
        return digits == 2 ? first * 10 + Unsafe.Add(ref s, 1) - '0' : first;
    }

    // The value of four characters that are digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FourDigits(ref char s)
    {
        var digits = unchecked(Four(ref s) - 0x0030_0030_0030_0030);
        return (int)(unchecked(digits * (1000UL << 48 | 100UL << 32 | 10UL << 16 | 1)) >> 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char s) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref s));

    private static ulong FourOf(string four) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(four.AsSpan()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong In(Vector512<ushort> v, char first, ushort more) =>
        Vector512.LessThanOrEqual(v - Vector512.Create((ushort)first), Vector512.Create(more)).ExtractMostSignificantBits();

    // Where the parts of a number stand, counted from its first digit.
    private struct Parts
    {
        public int Length;
        public int Sequence;
        public int Symbol;
        public int Year;
        public int Segments;
        public bool KindFirst;
        public bool KnownIssuer;

        // A licence is no document, whatever its number.
        public bool IsPermit;

        public readonly NumberMatch ToMatch(int i) => new(i + Length, i + Sequence, i + Symbol, Year, MissingJoiner: false, LookAlikes: false, Segments, KindFirst, KnownIssuer);
    }

    // One bit for each of the characters; Other are those beyond ASCII but for Đ. Folded are the characters in upper case with Đ as D, and nothing that
    // counts for the others.
    private readonly struct Masks
    {
        public readonly ulong Digit;
        public readonly ulong Upper;
        public readonly ulong Lower;
        public readonly ulong Joiner;
        public readonly ulong Other;
        public readonly Vector256<byte> Folded;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Masks(ref char text)
        {
            var v = Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref text));
            var b = Avx512BW.IsSupported ? Avx512BW.ConvertToVector256ByteWithSaturation(v) : Vector256.NarrowWithSaturation(v.GetLower(), v.GetUpper());
            var stroke = Vector512.Equals(v, Vector512.Create((ushort)'Đ')).ExtractMostSignificantBits();
            var small = Vector256.LessThanOrEqual(b - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
            Digit = In(b, '0', 9);
            Upper = In(b, 'A', 25) | stroke;
            Lower = small.ExtractMostSignificantBits();
            Joiner = Is(b, '/') | Is(b, '-');
            Other = b.ExtractMostSignificantBits() & ~stroke;
            b = Vector256.ConditionalSelect(Vector256.Equals(b, Vector256<byte>.AllBitsSet), Vector256.Create((byte)'D'), b);
            Folded = b - (small & Vector256.Create((byte)0x20));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Is(Vector256<byte> b, char c) => Vector256.Equals(b, Vector256.Create((byte)c)).ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong In(Vector256<byte> b, char first, byte more) =>
            Vector256.LessThanOrEqual(b - Vector256.Create((byte)first), Vector256.Create(more)).ExtractMostSignificantBits();
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

    /// <summary>A mention with its kind, or a number in a line of its own.</summary>
    Mention,

    /// <summary>A mention with its kind as <see cref="KindWords"/> has it.</summary>
    UsualMention,
}
