using System.Collections.Concurrent;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// What identities have of a number. Plans cite the same acts again and again, so the forms of a number are kept, up to a bound. Immutable and thread-safe.
/// </summary>
/// <param name="Family">Kind and issuer.</param>
/// <param name="Sequence">The number with its leading digits in at least four places.</param>
/// <param name="Key">The key under which all documents of the number stand together (<see cref="IdentityKeys.NumberKey(DocumentNumber)"/>).</param>
internal sealed record NumberForms(string Family, string Sequence, string Key)
{
    private const int Most = 1 << 14;

    private static readonly ConcurrentDictionary<string, NumberForms> Known = new(StringComparer.Ordinal);

    /// <summary>Of two forms in which texts give a number the one that is whole (30/2020/NĐ-CP before 30/2020), else the least.</summary>
    /// <param name="key">The <see cref="Key"/> of the number.</param>
    /// <param name="a">A form, or null.</param>
    /// <param name="b">Another, or null.</param>
    public static string? Better(string key, string? a, string? b)
    {
        if (a is null || b is null) return a ?? b;
        return IsWhole(a) != IsWhole(b) ? (IsWhole(a) ? a : b) : CodePointComparer.Compare(a, b) <= 0 ? a : b;

        bool IsWhole(string form) => DocumentNumber.TryParse(form, out var number) && !number.IsEmpty && string.Equals(Of(number).Key, key, StringComparison.Ordinal);
    }

    /// <summary>The forms of a number.</summary>
    public static NumberForms Of(DocumentNumber number)
    {
        var text = number.ToString();
        if (Known.TryGetValue(text, out var known)) return known;
        var family = IdentityKeys.FamilyOf(number.Symbol);
        var sequence = IdentityKeys.Pad(number.Sequence.ToLowerInvariant());
        var forms = new NumberForms(family, sequence, number.Year == 0 ? $"{family}:{sequence}" : FormattableString.Invariant($"{family}:{sequence}:{number.Year}"));
        if (Known.Count >= Most) Known.Clear();
        return Known[text] = forms;
    }
}
