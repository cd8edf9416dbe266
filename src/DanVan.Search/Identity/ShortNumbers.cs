using System.Collections.Frozen;
using System.Globalization;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>
/// The whole numbers of acts that a text calls by number and year alone ("Nghị định 123/2015") or by number and day ("Văn bản số 35 ngày 24/6/2026"): a decree is the Government's, else another citation of
/// the text, the issuer or the register tells the symbol; where none does, the code of the kind stands for it. By the number alone ("Nghị quyết 57") only another citation of the text tells which act is meant.
/// </summary>
internal static class ShortNumbers
{
    private const string OfLaw = "QH";
    private const string OfOrdinance = "UBTVQH";
    private const string AnyKind = "VB";
    private const int FirstYearInNumbers = 1997;

    private static readonly (string Kind, string Code)[] Kinds =
    [
        ("thông tư liên tịch", "TTLT"), ("nghị định", "NĐ"), ("thông tư", "TT"), ("nghị quyết", "NQ"), ("quyết định", "QĐ"), ("pháp lệnh", OfOrdinance), ("bộ luật", OfLaw), ("luật", OfLaw),
        ("nđ", "NĐ"), ("ttlt", "TTLT"), ("tt", "TT"), ("nq", "NQ"), ("qđ", "QĐ"), ("pl", OfOrdinance),
    ];

    private static readonly FrozenDictionary<string, string> Codes = Csv.Resource("issuers.csv")
        .Where(static row => row[2] is "central" && row[3] is "state" && !row[0].Any(char.IsDigit) && row[0] is not OfLaw and not OfOrdinance)
        .GroupBy(static row => VietnameseText.NameKey(row[1]), StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.First()[0], StringComparer.Ordinal);

    /// <summary>The citations with whole numbers in place of short ones; the list itself where none is short.</summary>
    public static IReadOnlyList<Citation> Complete(IReadOnlyList<Citation> citations, ActRegister register)
    {
        Citation[]? completed = null;
        for (var i = 0; i < citations.Count; i++)
        {
            if (citations[i].Number is not { Form: NumberForm.Short } number) continue;
            completed ??= [.. citations];
            completed[i] = citations[i].IsMention
                ? MeantBy(citations[i], citations) is { } meant ? citations[i] with { Number = meant.Number, Date = meant.Date } : citations[i] with { Number = Coded(citations[i], number) }
                : number.Year == 0
                ? citations[i] with { Number = WholeOf(citations[i], number, citations, register) }
                : IndividualOf(citations[i], number, citations) is { } individual
                ? citations[i] with { Number = individual.Number, Date = individual.Date }
                : citations[i] with { Number = DocumentNumber.Parse($"{number.Sequence}/{number.Year:0000}/{SymbolOf(citations[i], number, citations, register)}", CultureInfo.InvariantCulture) };
        }

        return completed ?? citations;
    }

    /// <summary>The acts of the register that have the number and year, whatever their kind.</summary>
    public static IEnumerable<RegisteredAct> Acts(DocumentNumber number, ActRegister register) =>
        register.Acts.Where(act => act.Number.Year == number.Year && IsSame(act.Number.Sequence, number.Sequence));

    private static string SymbolOf(Citation citation, DocumentNumber number, IReadOnlyList<Citation> citations, ActRegister register)
    {
        var code = CodeOf(citation.Kind);
        if (code is "NĐ") return "NĐ-CP";
        var told = Only(citations.Where(c => c.Number is { } other && other.Form != NumberForm.Short && other.Year == number.Year && IsSame(other.Sequence, number.Sequence)).Select(static c => c.Number!.Value.Symbol), code);
        if (told is not null) return told;
        if (code is "TT" or "QĐ" or "NQ" && citation.Issuer is { } issuer && IssuerOf(issuer) is { } body) return $"{code}-{body}";
        return Only(Acts(number, register).Select(static act => act.Number.Symbol), code) ?? code;
    }

    // "Quyết định số 19/QĐ-TTg ngày 02/3/2020", later "Quyết định số 19/2020".
    private static Citation? IndividualOf(Citation citation, DocumentNumber number, IReadOnlyList<Citation> citations)
    {
        var code = CodeOf(citation.Kind);
        Citation? only = null;
        foreach (var other in citations)
        {
            if (other.Number is not { IsEmpty: false, Year: 0 } told || other.Date.Year != number.Year || !IsSame(told.Sequence, number.Sequence) || !IsOf(told.Symbol, code)) continue;
            if (only is not null && (only.Number != told || only.Date != other.Date)) return null;
            only = other;
        }

        return only;
    }

    /// <summary>The act that a mention by kind and number alone means: of "Nghị quyết 57" the "Nghị quyết số 57-NQ/TW ngày 22/12/2024" of the same text; null where none or two such acts are cited.</summary>
    public static Citation? MeantBy(Citation citation, IReadOnlyList<Citation> citations)
    {
        if (citation.Number is not { } number) return null;
        var code = CodeOf(citation.Kind);
        Citation? only = null;
        foreach (var other in citations)
        {
            if (other.Number is not { IsEmpty: false, Form: not NumberForm.Short } told || !IsSame(told.Sequence, number.Sequence)) continue;
            if (!IsOf(told.Symbol, code) && !(citation.Kind is { } kind && other.Kind is { } otherKind && VietnameseText.SearchFold(otherKind).StartsWith(VietnameseText.SearchFold(kind), StringComparison.Ordinal))) continue;
            if (only is not null && (only.Number != told || (!only.Date.IsEmpty && !other.Date.IsEmpty && only.Date != other.Date))) return null;
            if (only is null || only.Date.IsEmpty) only = other;
        }

        return only;
    }

    private static DocumentNumber Coded(Citation citation, DocumentNumber number) => DocumentNumber.Parse($"{number.Sequence}/{CodeOf(citation.Kind)}", CultureInfo.InvariantCulture);

    // "Văn bản số 35 ngày 24/6/2026" beside "Công văn số 35/UBND-NC ngày 24/6/2026"; else the one act of the day in the register, and of a decree the year of its
    // day; else the code of the kind stands for the symbol.
    private static DocumentNumber WholeOf(Citation citation, DocumentNumber number, IReadOnlyList<Citation> citations, ActRegister register)
    {
        DocumentNumber? only = null;
        var isOne = true;
        foreach (var other in citations)
        {
            if (other.Number is not { IsEmpty: false, Form: not NumberForm.Short } told || other.Date != citation.Date || !IsSame(told.Sequence, number.Sequence)) continue;
            isOne &= only is null || only == told;
            only = told;
        }

        if (only is { } whole && isOne) return whole;
        if (only is not null || !citation.Date.IsDay || citation.Kind is null) return Coded(citation, number);
        var code = CodeOf(citation.Kind);
        DocumentNumber? known = null;
        foreach (var act in register.OfDay(citation.Date))
        {
            if (!IsSame(act.Number.Sequence, number.Sequence) || !IsOf(act.Number.Symbol, code) || RegisteredPlaces.Of(act) is not null || !IsOfIssuer(act, citation.Issuer)) continue;
            if (known is not null) return Coded(citation, number);
            known = act.Number;
        }

        if (known is { } registered) return registered;
        return code is "NĐ" && citation.Date.Year >= FirstYearInNumbers
            ? DocumentNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"{number.Sequence}/{citation.Date.Year:0000}/NĐ-CP"), CultureInfo.InvariantCulture) : Coded(citation, number);
    }

    // "Quyết định số 19 ngày 02/3/2020 của UBND tỉnh" is none of the acts of the centre of that day.
    private static bool IsOfIssuer(RegisteredAct act, string? issuer) =>
        issuer is null || (Organs.Of(issuer) is { } named && Organs.Of(act.Issuer) is { } organ && Organs.AreOne(named, organ));

    private static string CodeOf(string? kind)
    {
        if (kind is not null)
        {
            var folded = VietnameseText.SearchFold(kind);
            foreach (var (name, code) in Kinds)
            {
                if (folded.StartsWith(VietnameseText.SearchFold(name), StringComparison.Ordinal)) return code;
            }
        }

        return kind is null ? AnyKind : KnownNames.SymbolsOf(kind).FirstOrDefault() ?? AnyKind;
    }

    // "Bộ trưởng Bộ Tài chính", "Thủ tướng Chính phủ", "UBND tỉnh"
    private static string? IssuerOf(string issuer)
    {
        var name = VietnameseText.NameKey(issuer);
        if (Codes.TryGetValue(name, out var code)) return code;
        var ministry = name.IndexOf("bộ trưởng bộ ", StringComparison.Ordinal);
        if (ministry >= 0 && Codes.TryGetValue(name[(ministry + "bộ trưởng ".Length)..], out code)) return code;
        if (name.StartsWith("thủ tướng", StringComparison.Ordinal)) return "TTg";
        if (name.StartsWith("ubnd ", StringComparison.Ordinal) || name.StartsWith("ủy ban nhân dân ", StringComparison.Ordinal)) return "UBND";
        return name.StartsWith("hđnd ", StringComparison.Ordinal) || name.StartsWith("hội đồng nhân dân ", StringComparison.Ordinal) ? "HĐND" : null;
    }

    // The one symbol of the kind; null where there is none or several.
    private static string? Only(IEnumerable<string> symbols, string code)
    {
        string? only = null;
        foreach (var symbol in symbols)
        {
            if (!IsOf(symbol, code) || string.Equals(symbol, only, StringComparison.OrdinalIgnoreCase)) continue;
            if (only is not null) return null;
            only = symbol;
        }

        return only;
    }

    private static bool IsOf(string symbol, string code) =>
        code is OfLaw or OfOrdinance
            ? symbol.Contains(code, StringComparison.OrdinalIgnoreCase) && (code is OfOrdinance || !symbol.Contains(OfOrdinance, StringComparison.OrdinalIgnoreCase))
            : symbol.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (symbol.Length == code.Length || !char.IsLetter(symbol[code.Length]));

    private static bool IsSame(string left, string right) => left.AsSpan().TrimStart('0').Equals(right.AsSpan().TrimStart('0'), StringComparison.OrdinalIgnoreCase);
}
