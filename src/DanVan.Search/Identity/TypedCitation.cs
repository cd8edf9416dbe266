using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What a person types to name a document: a whole citation, "Nghị quyết số 25-NQ/TW ngày 03/6/2013", or a kind and a number alone, "Nghị quyết 57", which name what plans call no other way.</summary>
internal static class TypedCitation
{
    // Longer than any citation; the rest of a pasted page is not looked at.
    private const int MaxLength = 500;

    /// <summary>Reads a citation that begins with the text; false where it is none, or one without a number.</summary>
    public static bool TryParse(string text, out DocumentNumber number, out PartialDate date)
    {
        (number, date) = (default, default);
        var typed = text.Trim();
        if (typed.Length > MaxLength || DocumentNumber.TryParse(typed, out _)) return false;
        // "nghị quyết 57": in a text a number alone counts behind a capital letter only.
        if (typed.Length > 0) typed = char.ToUpperInvariant(typed[0]) + typed[1..];
        var citations = PlanParser.Parse(typed).Citations;
        if (citations is not [{ Number: not null, Span.Start: 0 } first, ..]) return false;
        var whole = ShortNumbers.Complete(citations, ActRegister.Default)[0];
        (number, date) = (whole.Number!.Value, whole.Date);
        return true;
    }
}
