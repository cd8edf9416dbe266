using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>The terms of the Party's central committee, in each of which its numbers begin anew.</summary>
internal static class PartyTerms
{
    // A congress sits for about a week, and elects the committee before it ends.
    private const int DaysAroundCongress = 10;

    // The last day of each congress from the sixth (18/12/1986) to the fourteenth.
    private static readonly (int Term, DateOnly From)[] Congresses =
    [
        (6, new DateOnly(1986, 12, 18)), (7, new DateOnly(1991, 6, 27)), (8, new DateOnly(1996, 7, 1)), (9, new DateOnly(2001, 4, 22)), (10, new DateOnly(2006, 4, 25)),
        (11, new DateOnly(2011, 1, 19)), (12, new DateOnly(2016, 1, 28)), (13, new DateOnly(2021, 2, 1)), (14, new DateOnly(2026, 1, 25)),
    ];

    private static readonly string[] Romans = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"];

    /// <summary>The term that an issuer or a title names, "khóa XI" or "khoá 11"; 0 for none.</summary>
    public static int Named(string? text)
    {
        if (text is null) return 0;
        var words = VietnameseText.NameKey(text).Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!string.Equals(words[i], VietnameseText.SearchFold("khóa"), StringComparison.Ordinal)) continue;
            if (int.TryParse(words[i + 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits)) return digits;
            var roman = Array.IndexOf(Romans, words[i + 1]);
            if (roman > 0) return roman;
        }

        return 0;
    }

    /// <summary>A term as the Party writes it, "XIII"; empty for others than the first to the sixteenth.</summary>
    public static string Roman(int term) => term > 0 && term < Romans.Length ? Romans[term].ToUpperInvariant() : "";

    /// <summary>Whether the day lies so near to a congress that either term may be printed.</summary>
    public static bool IsAtCongress(PartialDate date) => date.Earliest is { } day && Array.Exists(Congresses, c => Math.Abs(day.DayNumber - c.From.DayNumber) <= DaysAroundCongress);

    /// <summary>The term in which a day lies; 0 before the sixth and where there is no day.</summary>
    public static int Of(PartialDate date)
    {
        var term = 0;
        if (!date.IsDay || date.Earliest is not { } day) return 0;
        foreach (var (number, from) in Congresses)
        {
            if (day >= from) term = number;
        }

        return term;
    }
}
