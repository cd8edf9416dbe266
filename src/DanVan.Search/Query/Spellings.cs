using System.Globalization;

namespace DanVan.Search;

/// <summary>
/// The ways in which one number or day is written: 5/KH-UBND and 05/KH-UBND, 25-NQ/TW and 25NQ/TW; 03/6/2013, 3/06/2013, 2013-06-03 and "ngày 03 tháng 6 năm 2013".
/// Who asks for one finds the others too.
/// </summary>
internal static class Spellings
{
    private const int MostZeros = 3;

    /// <summary>How many terms at a place of a phrase are a day or the beginning of a number, and the other ways to write them; 0 where they are neither.</summary>
    public static (int Used, List<string[]> Others) At(IReadOnlyList<string> terms, int at, bool marked)
    {
        if (DayAt(terms, at) is var (used, day)) return (used, Others(Days(day, marked), terms, at, used));
        if (Joined(terms, at) is { } joined) return (1, [.. Zeros(joined.Digits).SelectMany(d => new[] { [d, joined.Letters], new[] { d + joined.Letters } }).Where(form => form.Length > 1 || !string.Equals(form[0], terms[at], StringComparison.Ordinal))]);
        if (!IsDigits(terms[at], MostZeros) || at + 1 >= terms.Count || (at > 0 && IsDigits(terms[at - 1], 9))) return (0, []);
        var next = terms[at + 1];

        // 59/2020/NĐ-CP has its year between, "5 xã" is no number and is written "05 xã" all the same.
        if (char.IsAsciiDigit(next[0])) return next.Length == 4 && at + 2 < terms.Count && char.IsLetter(terms[at + 2][0]) ? (1, Others(Zeros(terms[at]).Select(static d => new[] { d }), terms, at, 1)) : (0, []);
        if (at > 0 || terms.Count < 3 || !next.All(char.IsLetter)) return (1, Others(Zeros(terms[at]).Select(static d => new[] { d }), terms, at, 1));
        return (2, Others(Zeros(terms[at]).SelectMany(d => new[] { [d, next], new[] { d + next } }), terms, at, 2));
    }

    /// <summary>Every way to write the day that stands as words beside each other (3 tháng 6 năm 2013); null where they are none.</summary>
    public static IReadOnlyList<string[]>? DayInWords(IReadOnlyList<string> terms, bool marked)
    {
        if (terms is not [var d, "tháng" or "thang", var m, "năm" or "nam", var y] || Day(d, m, y) is not { } day) return null;
        return [.. Days(day, marked)];
    }

    private static (int Used, DateOnly Day)? DayAt(IReadOnlyList<string> terms, int at)
    {
        if (at + 5 <= terms.Count && terms[at + 1] is "tháng" or "thang" && terms[at + 3] is "năm" or "nam" && Day(terms[at], terms[at + 2], terms[at + 4]) is { } words) return (5, words);
        if (at + 3 > terms.Count) return null;
        if (Day(terms[at], terms[at + 1], terms[at + 2]) is { } day) return (3, day);
        return Day(terms[at + 2], terms[at + 1], terms[at]) is { } iso ? (3, iso) : null;
    }

    private static DateOnly? Day(string day, string month, string year)
    {
        if (!IsDigits(day, 2) || !IsDigits(month, 2) || year.Length != 4 || !IsDigits(year, 4)) return null;
        var (d, m, y) = (Number(day), Number(month), Number(year));
        return y is >= 1900 and <= 2199 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static IEnumerable<string[]> Days(DateOnly day, bool marked)
    {
        var year = day.Year.ToString(CultureInfo.InvariantCulture);
        foreach (var d in Zeros(day.Day.ToString(CultureInfo.InvariantCulture)))
        {
            foreach (var m in Zeros(day.Month.ToString(CultureInfo.InvariantCulture)))
            {
                yield return [d, m, year];
                yield return marked ? [d, "tháng", m, "năm", year] : [d, "thang", m, "nam", year];
            }
        }
    }

    // A number in whole, as "25nq" in 25NQ/TW.
    private static (string Digits, string Letters)? Joined(IReadOnlyList<string> terms, int at)
    {
        if (at > 0 || terms.Count < 2) return null;
        var word = terms[at];
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 4 && word.Length >= digits + 2 && word.AsSpan(digits).IndexOfAnyInRange('0', '9') < 0 ? (word[..digits], word[digits..]) : null;
    }

    // A number below ten is written with and without a zero, and any may be typed with more of them.
    private static List<string> Zeros(string digits)
    {
        var bare = digits.TrimStart('0');
        if (bare.Length == 0) return [digits];
        List<string> forms = bare.Length == 1 ? [bare, "0" + bare] : [bare];
        if (!forms.Contains(digits, StringComparer.Ordinal)) forms.Add(digits);
        return forms;
    }

    private static List<string[]> Others(IEnumerable<string[]> forms, IReadOnlyList<string> terms, int at, int used) =>
        [.. forms.Where(form => form.Length != used || !form.SequenceEqual(terms.Skip(at).Take(used), StringComparer.Ordinal))];

    private static bool IsDigits(string term, int most) => term.Length <= most && term.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
