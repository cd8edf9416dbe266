using System.Collections.Frozen;
using System.Globalization;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search.Checks;

/// <summary>Which codes go with which kinds, and what is known of the codes of issuers.</summary>
internal static class CodeTable
{
    // Kinds with the codes they carry, more than the tables say: what offices write without being wrong. A kind with more words (chương trình hành
    // động) carries the codes of the longest name here that it begins with, and whatever begins with one of them (KHLT, KHPH).
    private static readonly (string Kind, string[] Codes)[] Kinds =
    [
        ("quy định", ["QĐ", "QyĐ", "QĐi", "QyĐi", "QyD"]),
        ("chương trình", ["CTr", "CTPH", "CTHĐ", "CT", "CTHD"]),
        ("kế hoạch", ["KH"]),
        ("hướng dẫn", ["HD", "HDLN"]),
        ("quy chế", ["QC", "QCh", "QyC"]),
        ("thông báo", ["TB"]),

        // A conclusion of the chairman is made known by a thông báo and cited by its number.
        ("kết luận", ["KL", "TB"]),
        ("nghị quyết", ["NQ"]),
        ("thông tư", ["TT", "TTLT", "TTLB"]),

        // The Fatherland Front writes 28/TTr-MTTW-BTT.
        ("thông tri", ["TT", "TTr"]),
        ("quyết định", ["QĐ"]),
        ("chỉ thị", ["CT"]),
        ("nghị định", ["NĐ"]),
        ("báo cáo", ["BC"]),
        ("tờ trình", ["TTr"]),
        ("công điện", ["CĐ"]),
        ("đề án", ["ĐA", "KH", "QĐ"]),
        ("pháp lệnh", ["PL"]),
        ("bộ luật", []),
        ("luật", []),
        ("hiến pháp", []),
        ("văn bản hợp nhất", ["VBHN"]),

        // A công văn has no code with the state and CV with the Party; the code of another kind is a slip.
        ("công văn", ["CV", "HĐ", "CĐ", "CT", "KL", "TT", "CB", "BTT", "SL", "TC", "QC", "BB", "DA", "PA", "PC", "PG", "PB", "HP"]),
    ];

    // Codes of which the whole country knows the kind: with any of these a kind that carries others is a slip.
    private static readonly FrozenSet<string> Standard = new[] { "nq", "qd", "ct", "kl", "qc", "hd", "tb", "kh", "ctr", "bc", "ttr", "nd", "tt", "ttlt", "pl", "vbhn", "ttr" }.ToFrozenSet(StringComparer.Ordinal);

    private const int FirstYearInNumbers = 1997;

    private static readonly DateOnly EndOfDistricts = new(2025, 6, 30);

    // "UBND huyện Tân Châu", "Chủ tịch UBND thị trấn …"
    private static readonly string[] OfDistricts =
    [
        .. from body in (string[])["UBND", "Ủy ban nhân dân", "Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân", "HĐND", "Hội đồng nhân dân", "Thường trực HĐND", "Thường trực Hội đồng nhân dân", "Công an"]
           from unit in (string[])["huyện", "quận", "thị xã", "thị trấn"]
           select " " + VietnameseText.NameKey(body + " " + unit) + " ",
    ];

    private static readonly FrozenDictionary<string, Issuer> Issuers = BuildIssuers();

    private static readonly FrozenDictionary<string, DateOnly> Ends = Issuers.Values.Where(static issuer => issuer is { Ended: not null, System: "state" })
        .Select(static issuer => (Organ: Organs.Of(issuer.Name.Replace("PTNT", "Phát triển nông thôn", StringComparison.Ordinal)), Issuer: issuer))
        .Where(static row => row.Organ is { } organ && string.Equals(organ, row.Issuer.Name.Replace("PTNT", "Phát triển nông thôn", StringComparison.Ordinal), StringComparison.Ordinal))
        .DistinctBy(static row => row.Organ, StringComparer.Ordinal)
        .ToFrozenDictionary(static row => row.Organ!, static row => row.Issuer.Ended!.Value, StringComparer.Ordinal);

    /// <summary>Whether a kind and the code of the kind in a number contradict each other; false where one of them is not known.</summary>
    public static bool Contradicts(string kind, DocumentNumber number)
    {
        if (number.KindCode is not { } printed) return false;
        var key = VietnameseText.NameKey(kind);
        string[]? codes = null;
        var length = 0;
        foreach (var (name, carried) in Kinds)
        {
            var word = VietnameseText.NameKey(name);
            if (word.Length <= length || !key.StartsWith(word, StringComparison.Ordinal) || (key.Length > word.Length && key[word.Length] != ' ')) continue;
            (codes, length) = (carried, word.Length);
        }

        var code = VietnameseText.PlainFold(printed);
        if (codes is null || Array.Exists(codes, c => string.Equals(VietnameseText.PlainFold(c), code, StringComparison.Ordinal))) return false;

        // Composed codes (KHLT, CTr-PH, QCPH) belong to their first part, unless they are the code of another kind.
        var isStandard = Standard.Contains(code);
        return isStandard || !Array.Exists(codes, c => code.StartsWith(VietnameseText.PlainFold(c), StringComparison.Ordinal));
    }

    /// <summary>
    /// The kind that a printed one is a misspelling of, a mark or a letter away from the kind whose code stands in the number ("Quyết đinh" with QĐ); null for others,
    /// and for words without any mark, as in a text that has none.
    /// </summary>
    public static string? Misspelt(string kind, DocumentNumber number)
    {
        if (number.KindCode is not { } code || VietnameseText.PlainFold(kind).Equals(kind, StringComparison.OrdinalIgnoreCase)) return null;
        var key = VietnameseText.NameKey(kind);
        var plainCode = VietnameseText.PlainFold(code);
        string? right = null;
        foreach (var (name, carried) in Kinds)
        {
            var word = VietnameseText.NameKey(name);
            if (string.Equals(key, word, StringComparison.Ordinal) || key.StartsWith(word + " ", StringComparison.Ordinal)) return null;
            if (!Array.Exists(carried, c => string.Equals(VietnameseText.PlainFold(c), plainCode, StringComparison.Ordinal))) continue;
            if (key.Split(' ').Length == word.Split(' ').Length && Similarity.Edits(key, word, 1) == 1) right ??= name;
        }

        return right is not null && char.IsUpper(kind[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
    }

    /// <summary>Whether the kind is one of the norms, whose numbers bear the year since 1997, and the number bears none.</summary>
    /// <remarks>Luật Ban hành văn bản quy phạm pháp luật of 1996, and the decrees on the form of normative documents since.</remarks>
    public static bool LacksYear(string? kind, DocumentNumber number, PartialDate date) =>
        number is { Year: 0, Form: NumberForm.State } && date.Year >= FirstYearInNumbers && number.KindCode is { } code && kind is not null
        && (VietnameseText.NameKey(kind), VietnameseText.PlainFold(code)) is ("nghị định", "nd") or ("thông tư", "tt") or ("thông tư liên tịch", "ttlt");

    /// <summary>Whether the whole country knows the kind of a code.</summary>
    public static bool IsStandard(string code) => Standard.Contains(VietnameseText.PlainFold(code));

    /// <summary>Whether a code is the one that a kind carries first; a công văn has none.</summary>
    public static bool IsCodeOf(string kind, string code)
    {
        var key = VietnameseText.NameKey(kind);
        return Array.Exists(Kinds, row => row.Codes is [var first, ..] && string.Equals(VietnameseText.NameKey(row.Kind), key, StringComparison.Ordinal) && string.Equals(VietnameseText.PlainFold(first), VietnameseText.PlainFold(code), StringComparison.Ordinal))
            && IsStandard(code);
    }

    /// <summary>
    /// The last day of a body by its printed name: a ministry or department that was merged into another, whatever it is called in the number, and what a district,
    /// its towns and its committees were; null for bodies that go on.
    /// </summary>
    /// <remarks>Nghị quyết 176/2025/QH15 and the resolutions of the provinces on it; Luật 72/2025/QH15.</remarks>
    public static DateOnly? EndOf(string issuer)
    {
        if (Organs.Of(issuer) is { } organ && Ends.TryGetValue(organ, out var ended)) return ended;
        var name = " " + VietnameseText.NameKey(issuer) + " ";
        return Array.Exists(OfDistricts, words => name.StartsWith(words, StringComparison.Ordinal)) ? EndOfDistricts : null;
    }

    /// <summary>What is known of an issuer code, marks and all; null where it is not known.</summary>
    public static Issuer? Find(string code) => Issuers.GetValueOrDefault(Key(code));

    /// <summary>A symbol whose kind and issuer are run together or joined by a point (CTTTg, CTTg, KH.UBND), as it is written; null for others.</summary>
    public static string? Parted(string symbol)
    {
        if (symbol.AsSpan().IndexOfAny('-', '/') >= 0 || symbol.Length < 4 || Find(symbol) is not null) return null;
        var point = symbol.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) return Joined(point, point + 1);
        for (var end = Math.Min(4, symbol.Length - 2); end >= 2; end--)
        {
            if (Joined(end, end) is { } parted) return parted;
        }

        // CTTg for CTTTg: the letter at the seam stands for two.
        for (var end = Math.Min(4, symbol.Length - 2); end >= 2; end--)
        {
            if (Find(symbol[end..]) is null && Joined(end, end - 1) is { } parted) return parted;
        }

        return null;

        string? Joined(int end, int start) =>
            Standard.Contains(VietnameseText.PlainFold(symbol[..end])) && start < symbol.Length && Find(symbol[start..]) is { System: "state" or "party" } issuer
                ? symbol[..end] + (issuer.System is "party" ? "/" : "-") + symbol[start..] : null;
    }

    /// <summary>
    /// A known code that is one slip away: the same without marks, or one letter apart for codes of five letters or more; of several the one whose body is
    /// named.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="named">The issuer as printed, or null.</param>
    public static Issuer? Near(string code, string? named)
    {
        var key = Key(code);
        var plain = VietnameseText.Unaccent(key);
        Issuer? near = null;
        var isOne = false;
        foreach (var (known, issuer) in Issuers)
        {
            var sameLetters = string.Equals(VietnameseText.Unaccent(known), plain, StringComparison.Ordinal);
            if (sameLetters && plain.Length < 3) continue;
            var isShort = plain.Length < 5 && !string.Equals(known, "ttg", StringComparison.Ordinal);
            if (!sameLetters && (isShort || Similarity.Edits(known, key, 1) > 1)) continue;
            if (sameLetters) return issuer;
            if (issuer.IsNamed(named)) return issuer;
            isOne = near is null;
            near = issuer;
        }

        return isOne ? near : null;
    }

    private static string Key(string code) => VietnameseText.SearchFold(code).Replace("&", "", StringComparison.Ordinal).Replace("tư", "tw", StringComparison.Ordinal);

    private static FrozenDictionary<string, Issuer> BuildIssuers()
    {
        var issuers = new Dictionary<string, Issuer>(StringComparer.Ordinal);
        foreach (var row in Csv.Resource("issuers.csv")) issuers.TryAdd(Key(row[0]), new Issuer(row[0], row[1], row[3], Ended(row[4])));
        return issuers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The last day of a body whose note says "until 28/02/2025", "until 02/2025" or "until 2025".</summary>
    private static DateOnly? Ended(string note)
    {
        const string Until = "until ";
        if (!note.StartsWith(Until, StringComparison.Ordinal)) return null;
        var word = note.AsSpan(Until.Length);
        var end = word.IndexOfAny(' ', ';', ',');
        if (end >= 0) word = word[..end];
        Span<int> parts = [0, 0, 0];
        var count = 0;
        foreach (var range in word.Split('/'))
        {
            if (count == parts.Length || !int.TryParse(word[range], NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++])) return null;
        }

        return (count switch { 1 => new PartialDate(parts[0]), 2 => new PartialDate(parts[1], parts[0]), _ => new PartialDate(parts[2], parts[1], parts[0]) }).Latest;
    }

    internal sealed record Issuer(string Code, string Name, string System, DateOnly? Ended)
    {
        /// <summary>Whether a printed issuer is this body.</summary>
        public bool IsNamed(string? printed) =>
            printed is not null && Similarity.Titles(printed.Replace("Phát triển nông thôn", "PTNT", StringComparison.OrdinalIgnoreCase), Name) >= 0.99;
    }
}
