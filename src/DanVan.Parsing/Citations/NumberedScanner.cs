using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Citations;

/// <summary>
/// Finds the mentions by number alone, the same that <see cref="CandidateScanner"/> finds among others: only numbers are looked for, and what stands before
/// one since the last is read by that scanner where a law or a resolution by name could reach up to it.
/// </summary>
internal static class NumberedScanner
{
    // How far behind the first letter of a kind the bracket may close that a name ends with, "(khóa XI, Nghị quyết số 33-NQ/TW)".
    private const int LongestBracket = 28;

    // How far behind the last mention of a list the next may begin.
    private const int LongestGap = 5;

    // No kind that is told as usual is shorter.
    private const int ShortestKind = 4;

    // Every kind of one word is shorter, and none of two.
    private const int TwoWords = 6;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".:|*");

    private static readonly LawNeighbours Neighbours = new(KindGrammar.Names.Where(static name => name.Length >= ShortestKind), LawLexicon.WordPairs());

    /// <summary>The next mention by number, or what looks like one.</summary>
    /// <param name="s">The text, the same one in every call.</param>
    /// <param name="state">Where to go on; the default value at first.</param>
    /// <param name="found">The mention.</param>
    public static bool TryNext(ReadOnlySpan<char> s, ref ScanState state, out Candidate found)
    {
        state.Numbers.OnlyNumbers = true;
        var from = state.Position;
        if (from > 0 && from < s.Length && Chars.IsDigit(s[from]))
        {
            if (TryRead(s, from, ref state, out found)) return true;
            from = Math.Max(from + 1, state.Position);
        }

        while (CandidateAnchors.TryNext(s, from, ref state.Numbers, out var digit))
        {
            var shape = PlainMention.Read(s, digit, state.Taken, out var number, out var digitsEnd, out found);
            if (shape == NumberShape.None || (shape == NumberShape.Unknown && IsNone(s, digit, out number, out digitsEnd)))
            {
                from = digitsEnd;
                continue;
            }

            if (shape == NumberShape.UsualMention && StandsApart(s, found))
            {
                Take(ref state, found);
                return true;
            }

            var words = shape >= NumberShape.Mention ? found.Start : EndOfWords(s, digit);
            if (CandidateAnchors.IsFreeOfNames(s, state.Position, words, out var stop) && !MayCross(s, state.Position, stop, digit))
            {
                if (shape >= NumberShape.Mention)
                {
                    Take(ref state, found);
                    return true;
                }

                var isFound = CandidateScanner.TryNumberAt(s, digit, from, state.Taken, number, out found, out var next);
                if (isFound && (found.Start > stop || stop == state.Position))
                {
                    Take(ref state, found);
                    return true;
                }

                // What stands before the stop may have been taken by a name.
                if (!isFound && stop == state.Position)
                {
                    state.Position = from = next;
                    continue;
                }
            }

            SkipToStop(s, words, digit, ref state);
            if (TryRead(s, digit, ref state, out found)) return true;
            from = Math.Max(digit + 1, state.Position);
        }

        state.Position = s.Length;
        found = default;
        return false;
    }

    private static void Take(ref ScanState state, in Candidate found)
    {
        state.TakenBefore = state.Taken;
        state.Position = state.Taken = found.End;
    }

    // What stands before the last character that no name crosses needs no reading: it has no number, and its names end there.
    private static void SkipToStop(ReadOnlySpan<char> s, int words, int digit, ref ScanState state)
    {
        var least = state.Position;
        if (words <= least) return;
        var stop = least + s[least..words].LastIndexOfAny(Stops);
        if (stop > least && !MayCross(s, least, stop, digit)) state.Position = stop;
    }

    // Everything from where the scan has come to up to the number.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryRead(ReadOnlySpan<char> s, int digit, ref ScanState state, out Candidate found)
    {
        found = default;
        while (state.Position <= digit)
        {
            state.TakenBefore = state.Taken;
            if (!CandidateScanner.TryNextUpTo(s, digit, ref state, out found)) return false;
            if (found.Class == CitationClass.Numbered) return true;
        }

        return false;
    }

    // Digits that are no number in any reading, whatever stands before them.
    private static bool IsNone(ReadOnlySpan<char> s, int i, out NumberMatch number, out int end)
    {
        number = default;
        end = i;
        if (i > 0 && (Chars.IsDigitLookAlike(s[i - 1]) || Chars.IsDigit(s[i - 1]))) return false;
        while (end < s.Length && Chars.IsDigit(s[end])) end++;
        if (NumberGrammar.MayBegin(s, i) && (NumberGrammar.TryRead(s, i, lookAlikes: true, out number) || NumberGrammar.TryRead(s, i, lookAlikes: false, out _) || CandidateScanner.TryUnparsed(s, i, out _))) return false;
        return !NumberGrammar.TryReadShort(s, i, out _);
    }

    // Whether no law or resolution by name that begins before the kind can reach into the mention.
    private static bool StandsApart(ReadOnlySpan<char> s, in Candidate found)
    {
        var kind = found.KindStart;
        var length = found.NumberEnd - kind;
        // Thirty-two characters stand behind the kind of such a mention.
        if (length < LongestBracket && (Vector512.Equals(Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), kind))), Vector512.Create((ushort)')')).ExtractMostSignificantBits() & (1UL << LongestBracket) - (1UL << length)) != 0) return false;
        var end = Chars.SkipBlanksBack(s, kind);
        if (end == kind || end < 4) return false;
        var before = s[end - 1];
        if (before is '.' or ':') return true;
        var isSemicolon = before == ';';
        // No name that is read by its words goes on with a kind of two that begins with a capital.
        if (!isSemicolon && !(Chars.IsUpper(s[kind]) && found.KindEnd - kind >= TwoWords)) return false;
        if (isSemicolon || before == ',') end = Chars.SkipBlanksBack(s, end - 1);
        else if (IsAnd(s, end)) end = Chars.SkipBlanksBack(s, end - 2);
        if (end > 0 && s[end - 1] is ',' or ';') return false;
        if (end < 4 || Chars.IsDigit(s[end - 1])) return end >= 4;
        if (!Chars.IsLetter(s[end - 1]) || IsAnd(s, end) || IsKindOfLaw(s, end)) return false;
        return !Neighbours.MayMeet(s, end, kind);
    }

    private static bool IsAnd(ReadOnlySpan<char> s, int end) => s[end - 1] is 'à' or 'À' && s[end - 2] is 'v' or 'V' && !Chars.IsWordChar(s[end - 3]);

    // luật, pháp lệnh, về
    private static bool IsKindOfLaw(ReadOnlySpan<char> s, int end)
    {
        var (last, second) = (Chars.Fold(s[end - 1]), Chars.Fold(s[end - 2]));
        return (last == 't' && second == 'a') || (last == 'e' && second == 'v') || (last == 'h' && second == 'n' && Chars.Fold(s[end - 3]) == 'e');
    }

    // Before the colon of "Luật Đất đai số: 31/2024/QH15".
    private static int EndOfWords(ReadOnlySpan<char> s, int digit)
    {
        var end = Chars.SkipBlanksBack(s, digit);
        return end > 0 && s[end - 1] is ':' or '.' ? end - 1 : end;
    }

    // "Luật Đất đai và. 12/XYZ-TB", "Nghị quyết Trung ương 7 (khóa XI. 12/XYZ-TB)": whether the number could be the next of a list that began before the
    // stop, and whether the bracket of a name could cross it.
    private static bool MayCross(ReadOnlySpan<char> s, int least, int stop, int digit)
    {
        if (stop == least) return false;
        if (digit - stop <= LongestGap && (s[stop - 1] is ',' or 'à' or 'À' || Chars.IsBlank(s[stop - 1]))) return true;
        return s[stop..Math.Min(s.Length, stop + LongestBracket + 2)].Contains(')');
    }
}
