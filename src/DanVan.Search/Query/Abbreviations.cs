using System.Collections.Frozen;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>
/// Abbreviations of the administration (UBND, HĐND, MTTQ, CCHC) and their long forms, numbers and days in their spellings (<see cref="Spellings"/>), provinces by the
/// names that they had (Thừa Thiên Huế) or go by (TP HCM): who asks for one finds the others too. The code of a kind (QĐ) or body (SNV) finds what it stands for.
/// </summary>
internal sealed class Abbreviations
{
    // A phrase with several of them has the product of their forms; beyond this it stays as it is.
    private const int MaxForms = 16;
    private const int MostParts = 3;

    private static readonly (string[] Short, string[] Long)[] Marked = [.. Csv.Resource("abbreviations.csv").Select(static row => (Terms(row[0]), Terms(row[1])))];

    private static readonly (string[] Short, string[] Long)[] Plain =
        [.. Marked.Select(static row => (Array.ConvertAll(row.Short, VietnameseText.Unaccent), Array.ConvertAll(row.Long, VietnameseText.Unaccent)))];

    // The names of the bodies that a code stands for, both without marks; the codes of kinds and of drafting units ("UBND-NC") are none.
    private static readonly FrozenDictionary<string, string[][]> Bodies = Csv.Resource("issuers.csv")
        .Where(static row => !row[4].StartsWith("drafting unit", StringComparison.Ordinal) && !row[1].Contains(" hoặc ", StringComparison.Ordinal) && !KnownNames.SymbolsOf(row[0]).Any())
        .SelectMany(static row => KnownNames.WithoutVariant(row[1]).Split('/').Select(name => (Code: Joined(IdentityKeys.Slug(row[0]).Split('-')), Name: IdentityKeys.Slug(name))))
        .Distinct()
        .GroupBy(static body => body.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.Select(static body => body.Name.Split('-')).ToArray(), StringComparer.Ordinal);

    // What stands in full before a code without its first letter ("Sở NV", "Bộ TC").
    private static readonly HashSet<string> BodyWords = new(["so", "bo", "ban", "phong", "cuc", "hoi"], StringComparer.Ordinal);

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
        PhraseNode { IsPrefix: false, Field: QueryField.Kind } name => QueryNode.Or([name, .. KnownNames.KindsOf(string.Join(' ', name.Terms)).Select(kind => name with { Terms = kind.Split('-') })]),
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

            if (LongForm(nodes, i, head) is not { } full)
            {
                expanded.Add(Visit(nodes[i]));
                continue;
            }

            var words = nodes.Skip(i).Take(full.Length).ToList();
            expanded.Add(QueryNode.Or([QueryNode.And(words), .. Rows(head.Field).Where(row => row.Long.AsSpan().SequenceEqual(full)).Select(row => head with { Terms = row.Short })]));
            i += full.Length - 1;
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

    private string[]? LongForm(IReadOnlyList<QueryNode> nodes, int at, PhraseNode head)
    {
        string[]? longest = null;
        foreach (var (_, full) in Rows(head.Field))
        {
            if (longest is not null && full.Length <= longest.Length) continue;
            var i = 0;
            while (i < full.Length && at + i < nodes.Count && nodes[at + i] is PhraseNode { IsPrefix: false, Terms: [var term] } phrase
                && phrase.Field == head.Field && string.Equals(term, full[i], StringComparison.Ordinal)) i++;
            if (i == full.Length) longest = full;
        }

        return longest;
    }

    private QueryNode Phrase(PhraseNode phrase)
    {
        var forms = Forms(phrase, phrase.Terms);
        if (phrase.Field is QueryField.Issuer or QueryField.Assignee && BodyAt(phrase.Terms) is var (used, names))
            forms = [.. forms, .. names.SelectMany(name => Forms(phrase, [.. name, .. phrase.Terms.Skip(used)])).Take(MaxForms)];
        return forms.Count == 1 ? phrase : QueryNode.Or([.. forms.Select(form => phrase with { Terms = form })]);
    }

    private List<List<string>> Forms(PhraseNode phrase, IReadOnlyList<string> terms)
    {
        List<List<string>> forms = [[]];
        for (var i = 0; i < terms.Count;)
        {
            var (used, others) = Spellings.At(terms, i, _marked || !QueryFields.HasMarks(phrase.Field));
            if (used == 0) (used, others) = IsOfNumbers(phrase.Field) ? (1, []) : At(Rows(phrase.Field), terms, i);
            var now = terms.Skip(i).Take(used).ToArray();
            if (forms.Count * (1 + others.Count) > MaxForms) others = [];
            forms = [.. forms.SelectMany(form => new[] { now }.Concat(others).Select(next => form.Concat(next).ToList()))];
            i += used;
        }

        return forms;
    }

    // "SNV", "SGD&ĐT", "Sở NV" and "SNV tỉnh Tây Ninh"; a code has up to three parts (SLĐ-TB&XH).
    private static (int Used, string[][] Names)? BodyAt(IReadOnlyList<string> terms)
    {
        var isBegun = BodyWords.Contains(terms[0]);
        for (var used = Math.Min(MostParts + (isBegun ? 1 : 0), terms.Count); used > 0; used--)
        {
            if (Bodies.TryGetValue(Joined(terms.Take(used)), out var names) || (isBegun && used > 1 && Bodies.TryGetValue(terms[0][0] + Joined(terms.Take(used).Skip(1)), out names))) return (used, names);
        }

        return null;
    }

    private static string Joined(IEnumerable<string> parts) => string.Concat(parts);

    // "tỉnh Bình Dương" names the same as "Bình Dương"; those merged into a province are found by its name anyway.
    private static QueryNode Province(PhraseNode name) =>
        Provinces.SlugOf(string.Join(' ', name.Terms)) is { } slug && slug.Split('-') is var terms && !terms.SequenceEqual(name.Terms, StringComparer.Ordinal)
            ? QueryNode.Or(name, name with { Terms = terms })
            : name;

    // The longest form that stands there, and the others of what it means; an abbreviation may mean several things (VHTT).
    private static (int Used, List<string[]> Others) At((string[] Short, string[] Long)[] rows, IReadOnlyList<string> terms, int at)
    {
        string[] longest = [];
        foreach (var (abbreviation, full) in rows)
        {
            if (full.Length > longest.Length && Stands(terms, at, full)) longest = full;
            if (abbreviation.Length > longest.Length && Stands(terms, at, abbreviation)) longest = abbreviation;
        }

        if (longest.Length == 0) return (1, []);
        var others = new List<string[]>();
        foreach (var meaning in rows.Where(row => row.Long.AsSpan().SequenceEqual(longest) || row.Short.AsSpan().SequenceEqual(longest)).Select(static row => row.Long))
        {
            Add(meaning);
            foreach (var (abbreviation, full) in rows)
            {
                if (full.AsSpan().SequenceEqual(meaning)) Add(abbreviation);
            }
        }

        return (longest.Length, others);

        void Add(string[] form)
        {
            if (!form.AsSpan().SequenceEqual(longest) && !others.Exists(other => other.AsSpan().SequenceEqual(form))) others.Add(form);
        }
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
