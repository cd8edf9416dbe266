using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>
/// Abbreviations of the administration (UBND, HĐND, MTTQ, CCHC) and their long forms, numbers and days in their spellings (<see cref="Spellings"/>), provinces by the
/// names that they had (Thừa Thiên Huế) or go by (TP HCM): who asks for one finds the others too.
/// </summary>
internal sealed class Abbreviations
{
    // A phrase with several of them has the product of their forms; beyond this it stays as it is.
    private const int MaxForms = 16;

    private static readonly (string[] Short, string[] Long)[] Marked = [.. Csv.Resource("abbreviations.csv").Select(static row => (Terms(row[0]), Terms(row[1])))];

    private static readonly (string[] Short, string[] Long)[] Plain =
        [.. Marked.Select(static row => (Array.ConvertAll(row.Short, VietnameseText.Unaccent), Array.ConvertAll(row.Long, VietnameseText.Unaccent)))];

    private readonly bool _marked;

    private Abbreviations(bool marked) => _marked = marked;

    /// <summary>The query with every form of its phrases; whether it asks for marks stays as it is.</summary>
    public static QueryNode Expand(QueryNode node) => new Abbreviations(TextMatcher.AsksForMarks(node)).Visit(node);

    /// <summary>Nodes of a query with every form of their phrases, as <see cref="Expand(QueryNode)"/> gives the query its own.</summary>
    public static IEnumerable<QueryNode> Expand(QueryNode query, IEnumerable<QueryNode> nodes) => nodes.Select(new Abbreviations(TextMatcher.AsksForMarks(query)).Visit);

    /// <summary>The slugs of a name of a body in all its forms (ubnd-tinh, uy-ban-nhan-dan-tinh), as they are typed first.</summary>
    public static IReadOnlyList<string> Slugs(string name)
    {
        var slug = IdentityKeys.Slug(name);
        return [.. new Abbreviations(marked: false).Visit(new PhraseNode(QueryField.Issuer, slug.Split('-'), false)).Leaves().OfType<PhraseNode>().Select(static form => string.Join('-', form.Terms)).Prepend(slug).Distinct(StringComparer.Ordinal)];
    }

    private QueryNode Visit(QueryNode node) => node switch
    {
        AndNode and => QueryNode.And(VisitAll(and.Nodes)),
        OrNode or => QueryNode.Or([.. or.Nodes.Select(Visit)]),
        NotNode not => QueryNode.Not(Visit(not.Node)),
        BoostNode boost => boost with { Node = Visit(boost.Node) },
        PhraseNode { IsPrefix: false } phrase when Applies(phrase.Field) => Phrase(phrase),
        PhraseNode { IsPrefix: false, Field: QueryField.Province } name => Province(name),
        _ => node,
    };

    private static bool Applies(QueryField field) =>
        field is QueryField.Text or QueryField.Title or QueryField.Section or QueryField.Issuer or QueryField.Assignee || IsOfNumbers(field);

    private static bool IsOfNumbers(QueryField field) => field is QueryField.Number or QueryField.Cites or QueryField.Basis;

    private (string[] Short, string[] Long)[] Rows(QueryField field) => _marked && QueryFields.HasMarks(field) ? Marked : Plain;

    // Words side by side (ủy ban nhân dân, without quotation marks) that are a long form are found by the short one too.
    private List<QueryNode> VisitAll(IReadOnlyList<QueryNode> nodes)
    {
        var expanded = new List<QueryNode>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var head = nodes[i] as PhraseNode;
            if (head is not { IsPrefix: false, Terms.Count: 1 } || !Applies(head.Field) || IsOfNumbers(head.Field))
            {
                expanded.Add(Visit(nodes[i]));
                continue;
            }

            if (DayInWords(nodes, i, head) is { } days)
            {
                expanded.Add(QueryNode.Or([.. days.Select(day => head with { Terms = day })]));
                i += 4;
                continue;
            }

            if (LongForm(nodes, i, head) is not { } row)
            {
                expanded.Add(Visit(nodes[i]));
                continue;
            }

            var words = nodes.Skip(i).Take(row.Long.Length).ToList();
            expanded.Add(QueryNode.Or(QueryNode.And(words), head with { Terms = row.Short }));
            i += row.Long.Length - 1;
        }

        return expanded;
    }

    // 3 tháng 6 năm 2013 without quotation marks is a day, not five words.
    private IReadOnlyList<string[]>? DayInWords(IReadOnlyList<QueryNode> nodes, int at, PhraseNode head)
    {
        if (!char.IsAsciiDigit(head.Terms[0][0]) || at + 5 > nodes.Count) return null;
        var terms = new string[5];
        for (var i = 0; i < terms.Length; i++)
        {
            if (nodes[at + i] is not PhraseNode { IsPrefix: false, Terms: [var term] } phrase || phrase.Field != head.Field) return null;
            terms[i] = term;
        }

        return Spellings.DayInWords(terms, _marked);
    }

    private (string[] Short, string[] Long)? LongForm(IReadOnlyList<QueryNode> nodes, int at, PhraseNode head)
    {
        foreach (var row in Rows(head.Field))
        {
            var i = 0;
            while (i < row.Long.Length && at + i < nodes.Count && nodes[at + i] is PhraseNode { IsPrefix: false, Terms: [var term] } phrase
                && phrase.Field == head.Field && string.Equals(term, row.Long[i], StringComparison.Ordinal)) i++;
            if (i == row.Long.Length) return row;
        }

        return null;
    }

    private QueryNode Phrase(PhraseNode phrase)
    {
        List<List<string>> forms = [[]];
        for (var i = 0; i < phrase.Terms.Count;)
        {
            var (used, others) = Spellings.At(phrase.Terms, i, _marked || !QueryFields.HasMarks(phrase.Field));
            if (used == 0) (used, others) = IsOfNumbers(phrase.Field) ? (1, []) : At(Rows(phrase.Field), phrase.Terms, i);
            var now = phrase.Terms.Skip(i).Take(used).ToArray();
            if (forms.Count * (1 + others.Count) > MaxForms) others = [];
            forms = [.. forms.SelectMany(form => new[] { now }.Concat(others).Select(next => form.Concat(next).ToList()))];
            i += used;
        }

        return forms.Count == 1 ? phrase : QueryNode.Or([.. forms.Select(form => phrase with { Terms = form })]);
    }

    // "tỉnh Bình Dương" names the same as "Bình Dương"; those merged into a province are found by its name anyway.
    private static QueryNode Province(PhraseNode name) =>
        Provinces.SlugOf(string.Join(' ', name.Terms)) is { } slug && slug.Split('-') is var terms && !terms.SequenceEqual(name.Terms, StringComparer.Ordinal)
            ? QueryNode.Or(name, name with { Terms = terms })
            : name;

    private static (int Used, List<string[]> Others) At((string[] Short, string[] Long)[] rows, IReadOnlyList<string> terms, int at)
    {
        foreach (var (abbreviation, full) in rows)
        {
            if (Stands(terms, at, full)) return (full.Length, [abbreviation]);
        }

        foreach (var (abbreviation, _) in rows)
        {
            if (!Stands(terms, at, abbreviation)) continue;
            return (abbreviation.Length, [.. rows.Where(r => r.Short.AsSpan().SequenceEqual(abbreviation)).Select(static r => r.Long)]);
        }

        return (1, []);
    }

    private static bool Stands(IReadOnlyList<string> terms, int at, string[] form)
    {
        if (at + form.Length > terms.Count) return false;
        for (var i = 0; i < form.Length; i++)
        {
            if (!string.Equals(terms[at + i], form[i], StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static string[] Terms(string text) => [.. SearchAnalyzer.Tokens(text).Select(static t => t.Term)];
}
