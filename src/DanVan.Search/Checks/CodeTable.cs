using System.Collections.Frozen;
using System.Globalization;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search.Checks;

/// <summary>Which codes go with which kinds, and what is known of the codes of issuers.</summary>
internal static class CodeTable
{
    // Names of kinds (keys) with every code they carry, more than the tables say: what offices write without being wrong.
    private static readonly (string Kind, string[] Codes)[] MoreKinds =
    [
        ("quy định", ["QĐ", "QyĐ", "QĐi", "QyĐi"]),
        ("chương trình phối hợp", ["CTr", "CTrPH", "CTPH"]),
        ("chương trình hành động", ["CTr", "CTHĐ", "CTrHĐ"]),
        ("chương trình", ["CTr", "CTrPH", "CTHĐ", "CT"]),
        ("kế hoạch liên tịch", ["KH", "KHLT", "KHLN"]),
        ("kế hoạch phối hợp", ["KH", "KHPH", "KHLT"]),
        ("kế hoạch", ["KH", "KHLT", "KHPH"]),
        ("hướng dẫn liên tịch", ["HD", "HDLT", "HDLN"]),
        ("hướng dẫn", ["HD", "HDLT", "HDLN"]),
        ("quy chế phối hợp", ["QC", "QCPH", "QCh"]),
        ("quy chế", ["QC", "QCh", "QyC", "QCPH"]),
        ("thông báo kết luận", ["TB", "TBKL", "KL"]),
        ("thông báo", ["TB", "TBKL"]),
        ("nghị quyết liên tịch", ["NQLT", "NQ"]),
        ("nghị quyết", ["NQ", "NQLT"]),
        ("thông tư liên tịch", ["TTLT"]),
        ("thông tư", ["TT", "TTLT"]),
        ("quyết định", ["QĐ"]),
        ("chỉ thị", ["CT"]),
        ("kết luận", ["KL"]),
        ("nghị định", ["NĐ"]),
        ("báo cáo", ["BC"]),
        ("tờ trình", ["TTr"]),
        ("công điện", ["CĐ"]),
        ("đề án", ["ĐA"]),
        ("thông tri", ["TT"]),

        // A công văn has no code with the state and CV with the Party; the code of another kind is a slip.
        ("công văn", ["CV", "HĐ", "CĐ", "CT", "TT", "CB", "BTT", "SL", "TC", "QC", "BB", "DA", "PA", "PC", "PG", "PB", "HP"]),
    ];

    private static readonly FrozenDictionary<string, Issuer> Issuers = BuildIssuers();

    /// <summary>The codes of a kind; null where the kind is not known, or carries none or any (công văn, văn bản).</summary>
    public static IReadOnlyList<string>? CodesOf(string kind)
    {
        var key = VietnameseText.NameKey(kind);
        foreach (var (name, codes) in MoreKinds)
        {
            if (string.Equals(VietnameseText.NameKey(name), key, StringComparison.Ordinal)) return codes;
        }

        return null;
    }

    /// <summary>What is known of an issuer code, marks and all; null where it is not known.</summary>
    public static Issuer? Find(string code) => Issuers.GetValueOrDefault(Key(code));

    /// <summary>A known code that is one slip away: the same without marks, or one letter apart for codes of five letters or more.</summary>
    public static Issuer? Near(string code)
    {
        var key = Key(code);
        var plain = VietnameseText.Unaccent(key);
        Issuer? near = null;
        foreach (var (known, issuer) in Issuers)
        {
            var sameLetters = string.Equals(VietnameseText.Unaccent(known), plain, StringComparison.Ordinal);
            var isShort = plain.Length < 5 && !string.Equals(known, "ttg", StringComparison.Ordinal);
            if (!sameLetters && (isShort || Similarity.Edits(known, key, 1) > 1)) continue;
            if (sameLetters) return issuer;
            if (near is not null) return null;
            near = issuer;
        }

        return near;
    }

    private static string Key(string code) => VietnameseText.SearchFold(code).Replace("&", "", StringComparison.Ordinal).Replace("tư", "tw", StringComparison.Ordinal);

    private static FrozenDictionary<string, Issuer> BuildIssuers()
    {
        var issuers = new Dictionary<string, Issuer>(StringComparer.Ordinal);
        foreach (var row in Csv.Resource("issuers.csv")) issuers.TryAdd(Key(row[0]), new Issuer(row[0], row[1], row[3], Ended(row[4])));
        return issuers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static DateOnly? Ended(string note)
    {
        const string Until = "until ";
        if (!note.StartsWith(Until, StringComparison.Ordinal)) return null;
        var day = note.AsSpan(Until.Length);
        var end = day.IndexOfAny(' ', ';', ',');
        return DateOnly.TryParseExact(end < 0 ? day : day[..end], "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null;
    }

    internal sealed record Issuer(string Code, string Name, string System, DateOnly? Ended);
}
