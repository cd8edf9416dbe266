using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Both forms of a word in one term: without marks, and behind a sign with them where it has any. In the order of terms all spellings of a word without marks stand
/// side by side, so that one list for each spelling finds words with and without marks.
/// </summary>
internal static class TwoForms
{
    /// <summary>Stands between the forms: no part of a word, and before all that is.</summary>
    public const char Sign = '\u0001';

    public static string Of(string marked, string plain) => string.Equals(marked, plain, StringComparison.Ordinal) ? plain : plain + Sign + marked;

    public static string Of(string marked) => Of(marked, VietnameseText.Unaccent(marked));

    /// <summary>The word with its marks.</summary>
    public static string Marked(string term) => term.IndexOf(Sign, StringComparison.Ordinal) is var at and >= 0 ? term[(at + 1)..] : term;
}
