using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What the fields hold and how their words are compared; the same for every engine.</summary>
internal static class QueryFields
{
    private static readonly (string Name, QueryField Field)[] Names =
    [
        ("text", QueryField.Text), ("title", QueryField.Title), ("section", QueryField.Section), ("number", QueryField.Number), ("kind", QueryField.Kind),
        ("issuer", QueryField.Issuer), ("province", QueryField.Province), ("level", QueryField.Level), ("year", QueryField.Year), ("date", QueryField.Date),
        ("cites", QueryField.Cites), ("basis", QueryField.Basis), ("assignee", QueryField.Assignee), ("due", QueryField.Due), ("source", QueryField.Source),
    ];

    public static string AllNames { get; } = string.Join(", ", Names.Select(static n => n.Name));

    public static bool TryParse(string name, out QueryField field)
    {
        foreach (var (known, value) in Names)
        {
            if (!string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) continue;
            field = value;
            return true;
        }

        field = default;
        return false;
    }

    public static string NameOf(QueryField field) => Array.Find(Names, n => n.Field == field).Name;

    public static bool HasWords(QueryField field) => field is not (QueryField.Level or QueryField.Year or QueryField.Date or QueryField.Due);

    /// <summary>Only text and title tell marks apart; the other fields are found with and without.</summary>
    public static bool HasMarks(QueryField field) => field is QueryField.Text or QueryField.Title;

    /// <summary>Fields whose words tell how well a document fits; the others only tell which documents do.</summary>
    public static bool IsRanked(QueryField field) => field is QueryField.Text or QueryField.Title or QueryField.Section;

    /// <summary>Fields of names: a value without quotation marks may be of several words (<see cref="ValueReach"/>).</summary>
    public static bool Reaches(QueryField field) =>
        field is QueryField.Number or QueryField.Kind or QueryField.Issuer or QueryField.Province or QueryField.Cites or QueryField.Basis or QueryField.Assignee;

    /// <summary>The words of a text as a field compares them.</summary>
    public static IReadOnlyList<string> Terms(QueryField field, string text)
    {
        var terms = new List<string>();
        foreach (var token in SearchAnalyzer.Tokens(text))
        {
            terms.Add(HasMarks(field) ? token.Term
                : field is QueryField.Number or QueryField.Cites or QueryField.Basis ? WithoutZeros(token.Plain)
                : token.Plain);
        }

        return terms;
    }

    /// <summary>The pieces of a field of a document; a phrase never reaches from one into the next.</summary>
    /// <param name="field">The field.</param>
    /// <param name="plan">The document.</param>
    /// <param name="source">Its source.</param>
    /// <param name="rows">Its citations, in order, with what they mean by the document alone; empty where that does not count.</param>
    public static IEnumerable<string> Segments(QueryField field, PlanDocument plan, string source, IReadOnlyList<CitationRow> rows)
    {
        var header = plan.Header;
        switch (field)
        {
            case QueryField.Text:
                yield return header.Title ?? "";
                yield return plan.Text;
                break;
            case QueryField.Title:
                yield return header.Title ?? "";
                break;
            case QueryField.Section:
                foreach (var section in plan.Sections) yield return section.Title;
                break;
            case QueryField.Number:
                yield return header.Number?.ToString() ?? header.Symbol ?? "";
                break;
            case QueryField.Kind:
                yield return header.Kind ?? "";
                break;
            case QueryField.Issuer:
                yield return header.Issuer ?? "";
                break;
            case QueryField.Province:
                yield return header.Province ?? "";
                foreach (var merged in Provinces.MergedInto(header.Province)) yield return merged;
                break;
            case QueryField.Cites or QueryField.Basis:
                IReadOnlyList<Citation>? whole = null;
                for (var i = 0; i < plan.Citations.Count; i++)
                {
                    var citation = plan.Citations[i];
                    if (field == QueryField.Basis && citation.Relation != CitationRelation.Basis) continue;
                    yield return (i < rows.Count ? rows[i].Number : citation.Number?.ToString()) ?? citation.Name ?? citation.Text;
                    // "Nghị định 123/2015" is found by 123/2015/NĐ-CP too.
                    if (citation.Number is { Form: NumberForm.Short }) yield return (whole ??= ShortNumbers.Complete(plan.Citations, ActRegister.Default))[i].Number?.ToString() ?? "";
                    if (i < rows.Count) yield return rows[i].LocalText;
                }

                break;
            case QueryField.Assignee:
                foreach (var task in plan.Tasks)
                {
                    foreach (var assignee in task.Lead.Concat(task.Support))
                    {
                        yield return assignee.Name;
                        yield return assignee.Normalized;
                    }
                }

                break;
            case QueryField.Source:
                yield return source;
                break;
            default:
                break;
        }
    }

    /// <summary>Whether a word matches a pattern with * and ?; linear in the product of the lengths at worst, both of which are bounded.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        var (p, w, star, from) = (0, 0, -1, 0);
        while (w < word.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] == word[w] && pattern[p] != '*')))
            {
                p++;
                w++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                from = w;
            }
            else if (star >= 0)
            {
                p = star + 1;
                w = ++from;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static string WithoutZeros(string term)
    {
        var zeros = 0;
        while (zeros < term.Length - 1 && term[zeros] == '0' && char.IsAsciiDigit(term[zeros + 1])) zeros++;
        return zeros == 0 ? term : term[zeros..];
    }
}
