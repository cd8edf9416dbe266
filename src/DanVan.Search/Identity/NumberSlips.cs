using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Numbers that a slip of the pen turns into each other.</summary>
internal static class NumberSlips
{
    // The Government gave twenty-eight decrees in two days of June 2025.
    private const int FarAtTheCentre = 30;
    private const double LeastShared = 0.6;

    /// <summary>Whether one number is the other with one letter or digit lost, added, changed or swapped with its neighbour; the year must be the same.</summary>
    public static bool IsOne(DocumentNumber a, DocumentNumber b)
    {
        if (a.Year != b.Year) return false;
        var sameSymbol = string.Equals(a.Symbol, b.Symbol, StringComparison.Ordinal);
        return string.Equals(a.Sequence, b.Sequence, StringComparison.Ordinal)
            ? !sameSymbol && Similarity.Edits(VietnameseText.SearchFold(a.Symbol), VietnameseText.SearchFold(b.Symbol), 1) == 1
            : Similarity.Edits(a.Sequence, b.Sequence, 1) == 1 && (sameSymbol || string.Equals(VietnameseText.SearchFold(a.Symbol), VietnameseText.SearchFold(b.Symbol), StringComparison.Ordinal));
    }

    /// <summary>Whether the sequences have the same digits in another order.</summary>
    public static bool IsTransposed(DocumentNumber a, DocumentNumber b) =>
        a.Sequence.Length == b.Sequence.Length && !string.Equals(a.Sequence, b.Sequence, StringComparison.Ordinal)
        && string.Equals(string.Concat(a.Sequence.Order()), string.Concat(b.Sequence.Order()), StringComparison.Ordinal);

    /// <summary>
    /// Whether two sequences lie so far apart that they are hardly two documents of one day: a body gives its numbers in order, and few a day.
    /// </summary>
    /// <param name="a">A sequence.</param>
    /// <param name="b">Another one.</param>
    /// <param name="least">The least distance that counts as far.</param>
    public static bool AreFar(string a, string b, int least) =>
        int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var left) && int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var right) && Math.Abs(left - right) >= least;

    /// <summary>
    /// Whether a title says that a number is a slip for that of a registered act of the same day. Bodies give several numbers a day, and acts with neighbouring
    /// ones are often about one matter in different fields: there only a subject that says nothing else will do.
    /// </summary>
    public static bool IsSlipFor(DocumentNumber number, string? title, RegisteredAct act)
    {
        if (AreFar(number.Sequence, act.Number.Sequence, FarAtTheCentre) || string.Equals(number.Sequence, act.Number.Sequence, StringComparison.Ordinal) || IsTransposed(number, act.Number))
            return Similarity.Titles(title, act.Name) >= LeastShared;
        return Similarity.SayTheSame(title, act.Name);
    }

    /// <summary>Of known number keys, those a slip away from some: another sequence of the same family, or another family with the same sequence.</summary>
    public static IReadOnlyList<string> Near(IReadOnlyCollection<string> keys, IEnumerable<string> known)
    {
        var bySequence = keys.Select(Parts).ToLookup(static p => (p.Sequence, p.Year));
        var byFamily = keys.Select(Parts).ToLookup(static p => (p.Family, p.Year));
        var near = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in known)
        {
            var (family, sequence, year) = Parts(key);
            if (byFamily[(family, year)].Any(p => Similarity.Edits(p.Sequence, sequence, 1) == 1)
                || bySequence[(sequence, year)].Any(p => Similarity.Edits(p.Family, family, 1) == 1 || HaveSameParts(p.Family, family))) near.Add(key);
        }

        near.ExceptWith(keys);
        return [.. near];
    }

    private static (string Family, string Sequence, string Year) Parts(string key) =>
        key.Split(':') is [var family, var sequence, .. var rest] ? (family, sequence, rest.Length > 0 ? rest[0] : "") : (key, "", "");

    private static bool HaveSameParts(string a, string b) =>
        a.Length == b.Length && !string.Equals(a, b, StringComparison.Ordinal) && a.Split('-').Order(StringComparer.Ordinal).SequenceEqual(b.Split('-').Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether the register has an act of a number and day; for a number with its year any day will do.</summary>
    public static bool Knows(ActRegister register, DocumentNumber number, PartialDate date)
    {
        foreach (var act in register.Find(number, place: null))
        {
            if (number.Year != 0 || act.Date.Agrees(date)) return true;
        }

        return false;
    }
}
