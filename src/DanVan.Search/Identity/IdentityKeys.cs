using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>The comparable parts of numbers and names.</summary>
internal static class IdentityKeys
{
    public const string LawFamily = "luat";

    public const string NamedFamily = "van-ban";

    private const int MaxSlugLength = 200;

    // Codes that are written in several ways for one body.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["qdi"] = "qd",
        ["qyd"] = "qd",
        ["qydi"] = "qd",
        ["bnn"] = "bnnptnt",
        ["snn"] = "snnptnt",
        ["vkstc"] = "vksndtc",
        ["ldtbxh"] = "bldtbxh",
        ["ub"] = "ubnd",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int MostKinds = 1 << 10;

    private static readonly ConcurrentDictionary<string, string> Kinds = new(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CodeLevel> Levels = BuildLevels();

    /// <summary>Family, padded sequence and the year inside the number (0 for none).</summary>
    public static (string Family, string Sequence, int Year) Split(DocumentNumber number)
    {
        var forms = NumberForms.Of(number);
        return (forms.Family, forms.Sequence, number.Year);
    }

    /// <summary>The key under which all documents of one number stand together, whatever their date and place.</summary>
    public static string NumberKey(DocumentNumber number) => NumberForms.Of(number).Key;

    public static string NumberKey(DocumentIdentity identity) =>
        IsNormative(identity)
            ? FormattableString.Invariant($"{identity.Family}:{identity.Sequence}:{identity.Date.Year}")
            : $"{identity.Family}:{identity.Sequence}";

    /// <summary>
    /// The name of a congress or plenum paper without what is written or left out at will: "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng" and
    /// "Nghị quyết Đại hội XIII của Đảng", "Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI" and "Trung ương 7 (khóa XI)".
    /// </summary>
    public static string NamedSlug(string name)
    {
        var words = Slug(name).Split('-').ToList();
        var term = words.IndexOf("nhiem");
        if (term > 0 && term + 1 < words.Count && words[term + 1] is "ky") words.RemoveRange(term, words.Count - term);
        var kept = new List<string>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var pair = i + 1 < words.Count ? words[i] + " " + words[i + 1] : "";
            if (pair is "dai bieu" or "toan quoc" or "lan thu" or "cua dang" or "hoi nghi" or "chap hanh")
            {
                i++;
                continue;
            }

            if (words[i] is "ban" or "dang" && !(i + 1 < words.Count && words[i + 1] is "bo")) continue;
            kept.Add(words[i] switch
            {
                "hai" => "2",
                "ba" => "3",
                "tu" or "bon" => "4",
                "nam" => "5",
                "sau" => "6",
                "bay" => "7",
                "tam" => "8",
                "chin" => "9",
                var word => word,
            });
        }

        // "Hội nghị lần thứ 7 … Trung ương" and "Trung ương 7".
        var number = kept.FindIndex(static w => char.IsAsciiDigit(w[0]) && w.Length <= 2);
        var centre = kept.IndexOf("uong");
        if (number >= 0 && number < centre)
        {
            kept.Insert(centre + 1, kept[number]);
            kept.RemoveAt(number);
        }

        return kept.Count == 0 ? Slug(name) : string.Join('-', kept);
    }

    /// <summary>The key under which all citations of a law or paper by one name stand together.</summary>
    public static string NameKey(string name) => "name:" + NamedSlug(name);

    /// <summary>The slug of a kind: few kinds stand in nearly all citations, so they are kept, up to a bound.</summary>
    public static string KindSlug(string kind)
    {
        if (Kinds.TryGetValue(kind, out var known)) return known;
        if (Kinds.Count >= MostKinds) Kinds.Clear();
        return Kinds[kind] = Slug(kind);
    }

    /// <summary>Lower-case ASCII with single dashes.</summary>
    public static string Slug(string text)
    {
        var plain = VietnameseText.PlainFold(text);
        var builder = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (char.IsAsciiLetterOrDigit(c)) builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != '-') builder.Append('-');
        }

        if (builder.Length > MaxSlugLength) builder.Length = MaxSlugLength;
        while (builder.Length > 0 && builder[^1] == '-') builder.Length--;
        return builder.Length == 0 ? "x" : builder.ToString();
    }

    /// <summary>The number with its leading digits in at least four places, so that identities sort.</summary>
    public static string Pad(string sequence)
    {
        var digits = 0;
        while (digits < sequence.Length && char.IsAsciiDigit(sequence[digits])) digits++;
        if (digits == 0) return sequence;
        var start = 0;
        while (start < digits - 1 && sequence[start] == '0') start++;
        return sequence[start..digits].PadLeft(4, '0') + sequence[digits..];
    }

    /// <summary>The level of the first issuer code of the family that is known: a joint document is numbered by the body that leads.</summary>
    public static CodeLevel LevelOf(string family)
    {
        foreach (var part in family.Split('-'))
        {
            if (Levels.TryGetValue(part, out var level)) return level;
        }

        return family.EndsWith("tw", StringComparison.Ordinal) || family is LawFamily or NamedFamily or "tt" or "ttlt" ? CodeLevel.Central : CodeLevel.Any;
    }

    public static bool IsCentral(string family) => LevelOf(family) == CodeLevel.Central;

    private static bool IsNormative(DocumentIdentity identity) => identity.Date is { Year: > 0, Month: 0 };

    /// <summary>The family that a symbol names: kind and issuer as identities write them.</summary>
    public static string FamilyOf(string symbol)
    {
        // TƯ is Trung ương; without its mark it would be taken for Tỉnh ủy.
        var text = VietnameseText.SearchFold(LetterTwins.Latin(symbol)).Replace("tư", "tw", StringComparison.Ordinal);
        var builder = new StringBuilder(text.Length);
        var part = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = VietnameseText.Unaccent(c);
            if (char.IsAsciiLetterOrDigit(plain)) part.Append(plain);
            else if (c is '-' or '/') End();
        }

        End();

        // 09/2014/UBTVQH13 and 34/2007/PL-UBTVQH11 are one series, with and without the kind.
        var family = builder.Length == 0 ? "x" : builder.ToString();
        var standing = family.IndexOf("-ubtvqh", StringComparison.Ordinal);
        return standing > 0 ? family[(standing + 1)..] : family;

        void End()
        {
            if (part.Length == 0) return;
            if (builder.Length > 0) builder.Append('-');
            var word = part.ToString();
            builder.Append(Aliases.GetValueOrDefault(word, word));
            part.Clear();
        }
    }

    private static FrozenDictionary<string, CodeLevel> BuildLevels()
    {
        var levels = new Dictionary<string, CodeLevel>(StringComparer.Ordinal);
        foreach (var row in Csv.Resource("issuers.csv"))
        {
            var key = Slug(VietnameseText.SearchFold(row[0]).Replace("tư", "tw", StringComparison.Ordinal)).Replace("-", "", StringComparison.Ordinal);
            levels.TryAdd(Aliases.GetValueOrDefault(key, key), row[2] switch
            {
                "central" => CodeLevel.Central,
                "district" => CodeLevel.District,
                "commune" => CodeLevel.Commune,
                _ => CodeLevel.Province,
            });
        }

        // Codes that also stand for a kind (CT: chỉ thị and cục thuế) say nothing about the level.
        foreach (var row in Csv.Resource("kinds.csv"))
        {
            if (row[1].Length > 0) levels.Remove(VietnameseText.PlainFold(row[1]));
        }

        // Bodies that exist at every level under one code.
        foreach (var code in (ReadOnlySpan<string>)["bcd", "bcsd", "dd", "ubqg", "dh", "duk", "bhxh", "hdnd", "ubnd", "mttq", "ubmttq", "btt", "ubhc", "tthdnd", "tand", "vksnd"])
        {
            levels[code] = CodeLevel.Any;
        }

        return levels.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>At which level the body behind a code stands.</summary>
internal enum CodeLevel
{
    Any,
    Central,
    Province,
    District,
    Commune,
}
