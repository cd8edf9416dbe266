using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DanVan.Parsing;

/// <summary>
/// The rules of the tokens, for every encoding. Most tokens are runs of letters between blanks: those are found 64 units at a time by bit masks;
/// everything else is read a character at a time, which is also the whole path where there are no vectors.
/// </summary>
internal static class TokenReader<T, TCodec>
    where T : unmanaged, IEquatable<T>
    where TCodec : ITokenCodec<T>
{
    private const int Block = 64;

    /// <summary>Fills <paramref name="tokens"/>; with and without <paramref name="vectors"/> the tokens are the same.</summary>
    public static int Read(ReadOnlySpan<T> s, ref TokenState state, scoped Span<VietnameseToken> tokens, bool vectors)
    {
        var n = vectors ? ReadBlocks(s, ref state, tokens) : 0;
        while (n < tokens.Length && TryRead(s, ref state, out tokens[n])) n++;
        return n;
    }

    private static int ReadBlocks(ReadOnlySpan<T> s, ref TokenState state, scoped Span<VietnameseToken> tokens)
    {
        var n = 0;
        ref var first = ref MemoryMarshal.GetReference(s);
        ref var target = ref MemoryMarshal.GetReference(tokens);
        while (n < tokens.Length && s.Length - state.Position >= Block)
        {
            var start = state.Position;
            TCodec.Read(ref Unsafe.Add(ref first, start), out var masks);
            var (letters, digits) = (masks.Letters, masks.Digits);
            // 14/3/2023, 1.000, 2021-2025: one run.
            var joiners = masks.Joiners & (digits << 1) & (digits >> 1);
            var runs = letters | digits | joiners;
            var opening = runs & ~(runs << 1);
            // "\n- ": the mark of an item, seen whole.
            var bullets = masks.ListMarks & (masks.Breaks << 1) & (masks.Blanks >> 1);
            var lone = (masks.Lone & ~joiners) | bullets;
            var starts = opening | lone;
            var lasts = (runs & ~(runs >> 1)) | lone;
            // Read the plain way: what is in no set, a Roman numeral or what begins like one, 30a, H5N1.
            var plain = ~(runs | masks.Blanks | lone) | (opening & masks.Romans & ~((letters & ~masks.Romans) >> 1)) | (digits & ((letters >> 1) | (letters << 1)));
            // A run that reaches the end of the block is looked at again from its own start.
            var limit = Block - BitOperations.LeadingZeroCount(~(runs | (masks.Joiners & (digits << 1))));
            var from = 0;
            while (true)
            {
                var ahead = ulong.MaxValue << from;
                var stop = BitOperations.TrailingZeroCount(plain & ahead);
                // With the run before it (Covid-19, 25-NQ/TW) if that is not read yet.
                if (stop > from && stop < Block && (runs >> (stop - 1) & 1) != 0) stop = Block - BitOperations.LeadingZeroCount(~runs & (ulong.MaxValue >> (Block - stop)));
                var cut = Math.Min(stop, limit);
                ahead &= cut == Block ? ulong.MaxValue : ~(ulong.MaxValue << cut);
                var opens = starts & ahead;
                if (opens != 0)
                {
                    var ends = lasts & ahead;
                    var count = BitOperations.PopCount(opens);
                    var room = Math.Min(count, tokens.Length - n);
                    if (TokenWriter.IsFast && tokens.Length - n >= TokenWriter.RoomFor(count))
                    {
                        TokenWriter.Write(ref Unsafe.Add(ref target, n), start, count, opens, ends, new TokenKinds(digits, lone & ~(masks.Breaks | bullets), masks.Breaks, bullets));
                    }
                    else
                    {
                        // Four at a time where there is room for what is written too much: fewer branches to guess wrong.
                        var step = tokens.Length - n >= count + 3 ? 4 : 1;
                        for (var k = 0; k < room; k += step)
                        {
                            Emit(ref Unsafe.Add(ref target, n + k), start, ref opens, ref ends, digits, lone, masks.Breaks, bullets);
                            if (step == 1) continue;
                            Emit(ref Unsafe.Add(ref target, n + k + 1), start, ref opens, ref ends, digits, lone, masks.Breaks, bullets);
                            Emit(ref Unsafe.Add(ref target, n + k + 2), start, ref opens, ref ends, digits, lone, masks.Breaks, bullets);
                            Emit(ref Unsafe.Add(ref target, n + k + 3), start, ref opens, ref ends, digits, lone, masks.Breaks, bullets);
                        }
                    }

                    n += room;
                    var last = Unsafe.Add(ref target, n - 1);
                    state.AtLineStart = last.Kind == VietnameseTokenKind.LineBreak;
                    if (n == tokens.Length)
                    {
                        state.Position = last.End;
                        return n;
                    }
                }

                if (stop >= limit && limit > 0)
                {
                    state.Position = start + limit;
                    break;
                }

                state.Position = start + cut;
                if (!TryRead(s, ref state, out Unsafe.Add(ref target, n))) return n;
                from = state.Position - start;
                // Past the limit, or inside a run (H5/6): the masks say nothing of what follows.
                if (++n == tokens.Length || from > limit || from >= Block || (runs >> (from - 1) & 3) == 3) break;
            }
        }

        return n;
    }

    // The token of the lowest bits. Word is 0, number 1, punctuation 3, line break 4, bullet 5.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Emit(ref VietnameseToken target, int start, ref ulong opens, ref ulong ends, ulong digits, ulong lone, ulong breaks, ulong bullets)
    {
        unchecked
        {
            var bit = BitOperations.TrailingZeroCount(opens);
            var kind = (digits >> bit & 1) + (lone >> bit & 1) * 3 + (breaks >> bit & 1) + (bullets >> bit & 1) * 2;
            target = new VietnameseToken(start + bit, BitOperations.TrailingZeroCount(ends) + 1 - bit, (VietnameseTokenKind)kind);
            opens &= opens - 1;
            ends &= ends - 1;
        }
    }

    /// <summary>Reads one token the plain way.</summary>
    private static bool TryRead(ReadOnlySpan<T> s, ref TokenState state, out VietnameseToken token)
    {
        var i = state.Position;
        var class0 = CharClass.Blank;
        var length = 0;
        while (i < s.Length && (class0 = TCodec.Read(s, i, out length)) == CharClass.Blank) i += length;
        if (i >= s.Length)
        {
            state.Position = s.Length;
            token = default;
            return false;
        }

        int end;
        VietnameseTokenKind kind;
        switch (class0)
        {
            case CharClass.Break:
                end = i + length;
                if (TCodec.Value(s[i]) == '\r' && end < s.Length && TCodec.Value(s[end]) == '\n') end++;
                kind = VietnameseTokenKind.LineBreak;
                break;
            case CharClass.Digit:
                end = ReadNumber(s, i, out kind);
                break;
            case CharClass.Lower or CharClass.Upper:
                end = ReadWord(s, i, class0, out kind);
                break;
            default:
                end = i + length;
                kind = class0 is CharClass.Dash or CharClass.ListMark && state.AtLineStart && OpensItem(s, i, end) ? VietnameseTokenKind.Bullet : VietnameseTokenKind.Punctuation;
                break;
        }

        end = Math.Min(end, i + VietnameseToken.MaxLength);
        token = new VietnameseToken(i, end - i, kind);
        state.Position = end;
        state.AtLineStart = kind == VietnameseTokenKind.LineBreak;
        return true;
    }

    // A rule of dashes and a negative number are no list.
    private static bool OpensItem(ReadOnlySpan<T> s, int i, int end)
    {
        if (end >= s.Length) return true;
        var next = TCodec.Read(s, end, out var length);
        return next != CharClass.Digit && !s.Slice(end, length).SequenceEqual(s[i..end]);
    }

    // Digits first: a number, the number of a document, or a word such as 30a.
    private static int ReadNumber(ReadOnlySpan<T> s, int i, out VietnameseTokenKind kind)
    {
        var p = SkipRun(s, i, out var last, out var letters);
        var joined = false;
        var symbol = false;
        while (p < s.Length)
        {
            var joiner = TCodec.Read(s, p, out var length);
            if (joiner is not (CharClass.Stroke or CharClass.Dash or CharClass.Point)) break;
            var q = p + length;
            if (q >= s.Length) break;
            var next = TCodec.Read(s, q, out _);
            if (next == CharClass.Digit)
            {
                if (joiner == CharClass.Point && last != CharClass.Digit) break;
            }
            else if (next == CharClass.Upper && joiner != CharClass.Point && (symbol || IsCode(s, q)))
            {
                symbol = true;
            }
            else
            {
                break;
            }

            joined = true;
            p = SkipRun(s, q, out last, out _);
        }

        kind = symbol ? VietnameseTokenKind.DocumentSymbol : letters && !joined ? VietnameseTokenKind.Word : VietnameseTokenKind.Number;
        return p;
    }

    // Letters first: a word, a Roman numeral, or codes joined by a stroke or dash (KH-UBND, NQ/TW).
    private static int ReadWord(ReadOnlySpan<T> s, int i, CharClass class0, out VietnameseTokenKind kind)
    {
        var end = SkipRun(s, i, out _, out _);
        kind = VietnameseTokenKind.Word;
        if (class0 != CharClass.Upper) return end;
        if (IsRoman(s[i..end]))
        {
            kind = VietnameseTokenKind.RomanNumeral;
            return end;
        }

        var p = end;
        if (!IsCode(s, i)) return end;
        while (p < s.Length && TCodec.Read(s, p, out var length) is CharClass.Stroke or CharClass.Dash)
        {
            var q = p + length;
            if (q >= s.Length || TCodec.Read(s, q, out _) != CharClass.Upper) break;
            kind = VietnameseTokenKind.DocumentSymbol;
            p = SkipRun(s, q, out _, out _);
        }

        return p;
    }

    // A code begins with two capitals (CTr, NĐ), or is a capital alone before the next code (L-CTN).
    private static bool IsCode(ReadOnlySpan<T> s, int i)
    {
        TCodec.Read(s, i, out var length);
        i += length;
        if (i >= s.Length) return false;
        var second = TCodec.Read(s, i, out length);
        if (second == CharClass.Upper) return true;
        return second is CharClass.Stroke or CharClass.Dash && i + length < s.Length && TCodec.Read(s, i + length, out _) == CharClass.Upper;
    }

    // Letters and digits without a joiner.
    private static int SkipRun(ReadOnlySpan<T> s, int i, out CharClass last, out bool letters)
    {
        last = CharClass.Other;
        letters = false;
        while (i < s.Length)
        {
            var next = TCodec.Read(s, i, out var length);
            if (next is not (CharClass.Lower or CharClass.Upper or CharClass.Digit)) break;
            last = next;
            letters |= next != CharClass.Digit;
            i += length;
        }

        return i;
    }

    private static bool IsRoman(ReadOnlySpan<T> run)
    {
        // LXXXVIII is the longest.
        if (run.Length is 0 or > 8 || (run.Length == 1 && TCodec.Value(run[0]) == 'L')) return false;
        var value = 0;
        for (var k = 0; k < run.Length; k++)
        {
            if (!IsRomanDigit(TCodec.Value(run[k]))) return false;
            var digit = RomanValue(TCodec.Value(run[k]));
            value += k + 1 < run.Length && RomanValue(TCodec.Value(run[k + 1])) > digit ? -digit : digit;
        }

        return value is > 0 and < 90 && IsWritten(run, value);
    }

    // Only the usual writing of a value is one: no IIII, no VX.
    private static bool IsWritten(ReadOnlySpan<T> run, int value)
    {
        ReadOnlySpan<string> tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"];
        ReadOnlySpan<string> ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        var (ten, one) = (tens[value / 10], ones[value % 10]);
        if (run.Length != ten.Length + one.Length) return false;
        for (var k = 0; k < run.Length; k++)
        {
            if (TCodec.Value(run[k]) != (k < ten.Length ? ten[k] : one[k - ten.Length])) return false;
        }

        return true;
    }

    private static int RomanValue(int c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRomanDigit(int c) => c is 'I' or 'V' or 'X' or 'L';
}
