using System.Globalization;
using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Citations;

/// <summary>The codes inside a số hiệu: kinds, issuers, terms of the National Assembly. Compared in upper case and without the stroke of Đ.</summary>
internal static class Codes
{
    private const int Longest = 24;

    private static readonly HashSet<string> Kinds = new(Csv.Resource("kinds.csv").Select(static row => row[1].Trim())
        .Concat(["NQLT", "TTLT", "TTLB", "QC", "QCH", "QYC", "QYĐ", "QYĐI", "KHLN", "KHLT", "HDLN", "HDLT", "CTLT", "CTPH", "CTRPH", "CTRHĐ", "CTHĐ", "TBKL", "QLN", "PALN", "QCLN", "L", "LCT", "SL", "CV", "GM", "TTR", "TRR", "ĐC", "KHPH", "TTG", "TR", "CTR", "TLM", "LT", "QTR", "QT", "NQCT", "QĐLT", "CTLN", "AL"])
        .SelectMany(static code => code.Split('-'))
        .Where(static code => code.Length > 0)
        .Select(Key), StringComparer.Ordinal);

    private static readonly HashSet<string> Issuers = new(Csv.Resource("issuers.csv").Select(static row => row[0].Trim())
        .Concat(["UB", "UBNDT", "HĐBT", "CP", "TTG", "TW", "TU", "HU", "QU", "ĐU", "HNTW", "TƯ", "VKSTC", "BNN", "BTC", "BGDĐT", "BGD&ĐT", "VPCP", "PCT", "CTUBND", "CT", "BLĐTBXH", "BCĐ", "HĐTĐ", "TWĐTN", "TLĐ", "ĐCT", "MTTW", "NHNN", "TCT", "TCHQ", "BHXH", "UBCK", "UBCKNN", "TTCP", "KTNN", "LĐTBXH", "BKHĐT", "BHYT", "TCTK", "TĐKT", "QHKT", "HĐNN", "CTY", "LPQT"])
        .Select(Key), StringComparer.Ordinal);

    private static readonly char[] Keys = BuildKeys();
    private static readonly WordTable All = new(Kinds.Concat(Issuers));
    private static readonly CodeUse[] Uses = BuildUses();
    private static readonly CodeTable Short = new(All.Words, UseOf);

    /// <summary>
    /// What a part of a number stands for, its letters in upper case and Đ as D: a term of the National Assembly is an issuer. Parts that are none of
    /// the table's and begin with Q, U or N may yet be a term.
    /// </summary>
    public static CodeTable Parts { get; } = BuildParts();

    /// <summary>What the code stands for in a number.</summary>
    public static CodeUse Of(ReadOnlySpan<char> code)
    {
        if (code.Length is 0 or > Longest) return CodeUse.None;
        if (code.Length > CodeTable.Longest) return OfLong(code);
        var key = 0UL;
        var shift = 0;
        var keys = Keys;
        foreach (var c in code)
        {
            var letter = c < (uint)keys.Length ? keys[c] : KeyOf(c);
            if (letter > 127) return OfLong(code);
            key |= (ulong)letter << shift;
            shift += 8;
        }

        return Short.Of(key);
    }

    private static CodeUse OfLong(ReadOnlySpan<char> code)
    {
        Span<char> key = stackalloc char[Longest];
        for (var i = 0; i < code.Length; i++) key[i] = KeyOf(code[i]);
        var number = All.Find(key[..code.Length]);
        return number < 0 ? CodeUse.None : Uses[number];
    }

    public static bool IsKind(ReadOnlySpan<char> code) => (Of(code) & CodeUse.Kind) != CodeUse.None;

    public static bool IsIssuer(ReadOnlySpan<char> code) => (Of(code) & CodeUse.Issuer) != CodeUse.None;

    /// <summary>QĐTTg, KHUBND: a kind and an issuer without the dash.</summary>
    public static bool IsGlued(ReadOnlySpan<char> code)
    {
        for (var cut = 2; cut <= 4 && cut + 2 <= code.Length; cut++)
        {
            if (IsKind(code[..cut]) && IsIssuer(code[cut..])) return true;
        }

        return false;
    }

    /// <summary>QH15, UBTVQH11: the organ with its term; a scan may put an O among the digits.</summary>
    public static bool IsTerm(ReadOnlySpan<char> code, out int length)
    {
        length = 0;
        if (code.IsEmpty || code[0] is not ('Q' or 'q' or 'U' or 'u' or 'N' or 'n')) return false;
        var p = code.StartsWith("QH", StringComparison.OrdinalIgnoreCase) ? 2 : code.StartsWith("UBTVQH", StringComparison.OrdinalIgnoreCase) ? 6 : 0;
        if (p == 0 && code.StartsWith("NQ", StringComparison.OrdinalIgnoreCase) && code.Length > 4 && char.ToUpperInvariant(code[2]) == 'Q' && char.ToUpperInvariant(code[3]) == 'H') p = 4;
        if (p == 0) return false;
        if (p == code.Length) return code.Length == 6;
        var value = 0;
        var q = p;
        while (q < code.Length && q - p < 2 && Chars.DigitOf(code[q]) is var digit and >= 0)
        {
            if (value * 10 + digit > 25) break;
            value = value * 10 + digit;
            q++;
        }

        if (q == p) return false;
        // UBTVQH1O0: the scan printed an O too many.
        if (q < code.Length && code[q] == '0' && code[q - 1] == 'O') q++;
        length = q;
        return true;
    }

    /// <summary>Whether a run of letters and digits is written like a code: capitals with at most a few plain small letters (CTr, TTg, SNgV).</summary>
    public static bool IsCodeLike(ReadOnlySpan<char> segment)
    {
        if (segment.Length is 0 or > 28 || !Chars.IsUpper(segment[0])) return false;
        var upper = 0;
        var lower = 0;
        foreach (var c in segment)
        {
            if (Chars.IsUpper(c)) upper++;
            else if (c is >= 'a' and <= 'z') lower++;
            else if (!Chars.IsDigit(c)) return false;
        }

        return upper > lower || IsKind(segment) || IsIssuer(segment);
    }

    public static string Key(string code) => string.Create(code.Length, code, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = KeyOf(source[i]);
    });

    private static char KeyOf(char c) => char.ToUpperInvariant(c > '\u03FF' ? LetterTwins.Latin(c) : c is 'Đ' or 'đ' or '\u00D0' or '\u00F0' or '\u0189' ? 'D' : c);

    // A code with a term and something behind it is left out.
    private static CodeTable BuildParts()
    {
        var codes = new List<string>();
        foreach (var code in All.Words)
        {
            if (!IsTerm(code, out var length) || length == 0 || length == code.Length) codes.Add(code);
        }

        for (var term = 0; term < 26; term++)
        {
            var number = term.ToString(CultureInfo.InvariantCulture);
            if (All.Find("QH" + number) < 0) codes.Add("QH" + number);
            if (All.Find("UBTVQH" + number) < 0) codes.Add("UBTVQH" + number);
        }

        return new CodeTable(codes, static code => IsTerm(code, out _) ? Of(code) | CodeUse.Issuer : Of(code));
    }

    // By hand: what the library makes of such pairs would be compiled at every start of the program.
    private static CodeUse[] BuildUses()
    {
        var uses = new CodeUse[All.Words.Count];
        for (var i = 0; i < uses.Length; i++) uses[i] = UseOf(All.Words[i]);
        return uses;
    }

    private static CodeUse UseOf(string word) => (Kinds.Contains(word) ? CodeUse.Kind : CodeUse.None) | (Issuers.Contains(word) ? CodeUse.Issuer : CodeUse.None);

    private static char[] BuildKeys()
    {
        var keys = new char[0x1F00];
        for (var c = '\0'; c < keys.Length; c++) keys[c] = KeyOf(c);
        return keys;
    }
}

/// <summary>What a code stands for; some stand for both.</summary>
[Flags]
internal enum CodeUse : byte
{
    None = 0,
    Kind = 1,
    Issuer = 2,
}
