using System.Globalization;
using System.Text;
using DanVan.Parsing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>Turns queries and filters into those of Lucene. Words and keys become terms as they are, so nothing needs escaping.</summary>
internal sealed class QueryCompiler(IndexReader reader, bool marked)
{
    // How many terms a number is indexed under: few, because days are compared in ranges of months and years.
    public const int PrecisionStep = 8;

    private const int MaxExpansion = 4000;

    // In bytes; a term of the index has at most SearchAnalyzer.MaxTermLength letters.
    private const int LongestWord = 1024;
    private const float TitleBoost = 3;

    // A phrase that has a word so often is looked for in documents that have it as often.
    private const int Repeated = 4;
    private const float SectionBoost = 2;

    // So many words and phrases of which one is to stand in a document are looked for together.
    private const int Many = 16;

    private static readonly string Section = Fields.Words(QueryField.Section, marked: false)[0];

    private readonly Dictionary<(string Column, string Term, bool IsRepeated), int> _mostTimes = [];

    /// <summary>Whether a word is one of those that are looked for.</summary>
    private delegate bool WordTest(ReadOnlySpan<char> word);

    public static TermQuery OfType(string type) => new(new Term(Fields.Type, type));

    public static TermQuery OfId(long id) => new(new Term(Fields.Id, id.ToString(CultureInfo.InvariantCulture)));

    public static int Number(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;

    public static BooleanQuery Both(Query a, Query b) => new() { { a, Occur.MUST }, { b, Occur.MUST } };

    /// <summary>Documents of a type, or of any, whose plan a filter leaves.</summary>
    public static BooleanQuery Filter(string? type, PlanFilter filter)
    {
        var query = new BooleanQuery();
        if (type is not null) query.Add(OfType(type), Occur.MUST);
        if (filter.Kind is { } kind) query.Add(AnyOf(Fields.Kind, PlanKeys.Kinds(kind)), Occur.MUST);
        if (filter.Province is { } province) query.Add(AnyOf(Fields.Province, Provinces.Covered(province) is { Count: > 0 } covered ? covered : [IdentityKeys.Slug(province)]), Occur.MUST);

        if (filter.Issuer is { } issuer) query.Add(Body(Fields.Issuer, issuer), Occur.MUST);
        if (filter.Level is { } level) query.Add(OfLevel(level), Occur.MUST);
        if (filter.Year != 0) query.Add(new TermQuery(new Term(Fields.Year, filter.Year.ToString(CultureInfo.InvariantCulture))), Occur.MUST);
        if (filter.From.Earliest is { } from) query.Add(Days(Fields.Last, from, null), Occur.MUST);
        if (filter.To.Latest is { } to) query.Add(Days(Fields.First, null, to), Occur.MUST);
        if (filter.SourcePrefix is { Length: > 0 } prefix) query.Add(new PrefixQuery(new Term(Fields.Source, prefix)), Occur.MUST);
        return query;
    }

    private static Query AnyOf(string field, IReadOnlyList<string> values)
    {
        if (values.Count == 1) return new TermQuery(new Term(field, values[0]));
        var any = new BooleanQuery();
        foreach (var value in values) any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        return any;
    }

    public static NumericRangeQuery<int> Days(string field, DateOnly? from, DateOnly? to) =>
        NumericRangeQuery.NewInt32Range(field, PrecisionStep, from is { } f ? Number(f) : null, to is { } t ? Number(t) : null, minInclusive: true, maxInclusive: true);

    /// <summary>The words of the name of a body next to each other, in one of its forms.</summary>
    public static Query Body(string field, string name)
    {
        var slugs = Abbreviations.Slugs(name);
        if (slugs.Count == 1) return Words(field, slugs[0]);
        var any = new BooleanQuery();
        foreach (var slug in slugs) any.Add(Words(field, slug), Occur.SHOULD);
        return any;
    }

    /// <summary>The words of a slug next to each other.</summary>
    private static Query Words(string field, string slug)
    {
        var words = slug.Split('-');
        if (words.Length == 1) return new TermQuery(new Term(field, slug));
        var phrase = new PhraseQuery();
        foreach (var word in words) phrase.Add(new Term(field, word));
        return phrase;
    }

    public Query Compile(QueryNode node)
    {
        switch (node)
        {
            case AllNode:
                return Silent(new MatchAllDocsQuery());
            case AndNode and:
                return All(and.Nodes);
            case OrNode or:
                return Any(or);
            case PreferNode prefer:
                var preferring = new BooleanQuery();
                Add(preferring, Compile(prefer.Node), Occur.MUST);
                foreach (var preferred in prefer.Preferred) Add(preferring, Ranked(preferred, 1), Occur.SHOULD);
                return preferring;
            case BoostNode boost:
                var boosted = Compile(boost.Node);
                boosted.Boost *= (float)boost.Factor;
                return boosted;
            case NotNode not:
                return new BooleanQuery { { Silent(new MatchAllDocsQuery()), Occur.MUST }, { Compile(not.Node), Occur.MUST_NOT } };
            case LevelNode level:
                return Silent(OfLevel(level.Level));
            case RangeNode { Field: QueryField.Due } due:
                return Silent(Days(Fields.Due, due.Low, due.High));
            case RangeNode range:
                // A partial date lies in a range where it may: its first and last day meet it.
                var within = new BooleanQuery { { Days(Fields.First, null, range.High), Occur.MUST } };
                if (range.Low is { } low) within.Add(Days(Fields.Last, low, null), Occur.MUST);
                return Silent(within);
            default:
                return Leaf(node);
        }
    }

    /// <summary>A condition that counts for the rank (<see cref="RankedConditions"/>), by itself.</summary>
    public Query Ranked(QueryNode leaf, double factor)
    {
        var query = RankedConditions.Fixed(leaf) is { } given ? new ConstantScoreQuery(Compile(leaf)) { Boost = (float)given } : Compile(leaf);
        query.Boost *= (float)factor;
        return query;
    }

    private static TermQuery OfLevel(IssuerLevel level) => new(new Term(Fields.Level, ((int)level).ToString(CultureInfo.InvariantCulture)));

    // Counts for what is found and not for the rank.
    private static ConstantScoreQuery Silent(Query query) => new(query) { Boost = 0 };

    private static void Add(BooleanQuery query, Query clause, Occur occur) => query.Clauses.Add(new BooleanClause(clause, occur));

    private BooleanQuery All(IReadOnlyList<QueryNode> nodes)
    {
        var all = new BooleanQuery();
        var isPositive = false;
        foreach (var node in nodes)
        {
            if (node is NotNode not)
            {
                Add(all, Compile(not.Node), Occur.MUST_NOT);
                continue;
            }

            Add(all, Compile(node), Occur.MUST);
            isPositive = true;
        }

        if (!isPositive) Add(all, Silent(new MatchAllDocsQuery()), Occur.MUST);
        return all;
    }

    private BooleanQuery Any(OrNode or)
    {
        var any = new BooleanQuery();
        List<QueryNode> nodes = [.. Choices(or)];
        var isLong = nodes.Count(static node => node is PhraseNode { IsPrefix: false }) >= Many;
        var together = new Dictionary<string, List<ManyPhrases.Phrase>>(StringComparer.Ordinal);
        foreach (var node in isLong ? nodes : or.Nodes)
        {
            if (!isLong || node is not PhraseNode { IsPrefix: false } phrase)
            {
                Add(any, Compile(node), Occur.SHOULD);
                continue;
            }

            var withMarks = marked && QueryFields.HasMarks(phrase.Field);
            var terms = ((PhraseNode)TextMatcher.Comparable(phrase, withMarks || !QueryFields.HasMarks(phrase.Field))).Terms;
            foreach (var column in Fields.Words(phrase.Field, withMarks))
            {
                if (!together.TryGetValue(column, out var known)) together[column] = known = [];
                var parts = Parts(column, terms, withMarks);
                known.Add(new ManyPhrases.Phrase([.. parts.Select(part => Fields.TermOf(column, part.Term))], [.. parts.Select(static part => part.Position)], BoostOf(column, phrase.Field)));
            }
        }

        foreach (var (column, phrases) in together)
        {
            var many = new ManyPhrases(column, phrases);
            Add(any, IsRanked(column) ? many : Silent(many), Occur.SHOULD);
        }

        return any;

        static IEnumerable<QueryNode> Choices(QueryNode node) => node is OrNode choice ? choice.Nodes.SelectMany(Choices) : [node];
    }

    private static float BoostOf(string column, QueryField field) => column is Fields.Title or Fields.TitlePlain ? TitleBoost : field == QueryField.Section ? SectionBoost : 1;

    private Query Leaf(QueryNode node)
    {
        var field = TextMatcher.FieldOf(node)!.Value;
        var withMarks = marked && QueryFields.HasMarks(field);
        var leaf = TextMatcher.Comparable(node, withMarks || !QueryFields.HasMarks(field));
        var columns = Fields.Words(field, withMarks);
        if (columns.Length == 1) return In(columns[0]);
        var any = new BooleanQuery();
        if (leaf is PatternNode or FuzzyNode or PhraseNode { IsPrefix: true, Terms.Count: 1 })
        {
            // What is found in titles tells as much as it does in texts.
            var words = ExpansionOf(leaf, columns);
            var (title, body) = (CountsOf(columns[0], words), CountsOf(columns[1], words));
            Add(any, new AnyWordQuery(title, body) { Boost = TitleBoost }, Occur.SHOULD);
            Add(any, new AnyWordQuery(body, body), Occur.SHOULD);
            return any;
        }

        foreach (var column in columns) Add(any, In(column), Occur.SHOULD);
        return any;

        Query In(string column)
        {
            var query = Words(column, leaf, withMarks, columns);
            if (!QueryFields.IsRanked(field)) return Silent(query);
            query.Boost = BoostOf(column, field);
            return query;
        }
    }

    private Query Words(string column, QueryNode leaf, bool withMarks, string[] columns)
    {
        switch (leaf)
        {
            case PhraseNode { IsPrefix: false } phrase:
                return Phrase(column, phrase.Terms, withMarks);
            case PatternNode or FuzzyNode or PhraseNode { Terms.Count: 1 }:
                return Any(column, ExpansionOf(leaf, columns));
            case PhraseNode prefix:
                var endings = Expand([column], prefix.Terms[^1], _ => true, limited: false);
                if (endings.Count == 0) return Nothing();
                var multiple = new MultiPhraseQuery();
                for (var i = 0; i < prefix.Terms.Count - 1; i++) multiple.Add(Of(column, prefix.Terms[i]));
                multiple.Add([.. endings.Select(e => Of(column, e))]);
                return multiple;
            case NearNode { Terms: [var alone] }:
                return new TermQuery(Of(column, alone));
            case NearNode near:
                return new NearQuery([.. near.Terms.Select(term => Of(column, term))], near.Others);
            default:
                throw new InvalidOperationException("A leaf with words was expected.");
        }
    }

    // Pairs that are terms of their own stand for two words, so that a phrase of frequent words reads no more places than it must.
    private static List<(string Term, int Position)> Parts(string column, IReadOnlyList<string> terms, bool withMarks)
    {
        var parts = new List<(string Term, int Position)>();
        for (var i = 0; i < terms.Count; i++)
        {
            var pair = i + 1 < terms.Count && HasPairs(column) ? terms[i] + SearchAnalyzer.PairSign + terms[i + 1] : null;
            // The pairs of a text are told without their marks, whatever the form that is asked for.
            if (pair is not null && IsPair(pair, withMarks))
            {
                parts.Add((pair, i));
                i++;
            }
            else
            {
                parts.Add((terms[i], i));
            }
        }

        return parts;
    }

    private Query Phrase(string column, IReadOnlyList<string> terms, bool withMarks)
    {
        var parts = Parts(column, terms, withMarks);
        if (parts.Count == 1) return new TermQuery(Of(column, parts[0].Term));

        // What Lucene makes of a phrase takes time for each of its words, also where one of them stands nowhere, or nowhere as often.
        var counts = parts.CountBy(static part => part.Term).ToList();
        foreach (var (term, times) in counts)
        {
            if (MostTimes(column, term) < (times < Repeated ? 1 : times)) return Nothing();
        }

        var phrase = new PhraseQuery();
        foreach (var (term, position) in parts) phrase.Add(Of(column, term), position);
        Query whole = column is Fields.Body or Fields.BodyPlain && Neighbours(terms) is { Count: > 0 } neighbours ? new NeighbourPhrase(phrase, neighbours) : phrase;
        List<(Term, int)> repeated = [.. counts.Where(static word => word.Value >= Repeated).Select(word => (Of(column, word.Key), word.Value))];
        return repeated.Count > 0 ? new RepeatingPhrase(whole, repeated) : whole;

        // How often a document has a word that it has several times in a phrase; of others only whether one has it.
        int MostTimes(string field, string term)
        {
            var isRepeated = counts.Exists(count => count.Value >= Repeated && string.Equals(count.Key, term, StringComparison.Ordinal));
            if (_mostTimes.TryGetValue((field, term, isRepeated), out var known)) return known;
            var of = Of(field, term);
            return _mostTimes[(field, term, isRepeated)] = isRepeated ? RepeatingPhrase.MostTimes(reader, of) : Math.Min(1, reader.DocFreq(of));
        }
    }

    private static List<uint> Neighbours(IReadOnlyList<string> terms)
    {
        var neighbours = new HashSet<uint>();
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            var (first, last) = (VietnameseText.Unaccent(terms[i]), VietnameseText.Unaccent(terms[i + 1]));
            if (!SearchAnalyzer.IsPair(first + SearchAnalyzer.PairSign + last, marked: false)) neighbours.Add(NeighbourSet.HashOf(first, last));
        }

        return [.. neighbours];
    }

    private static bool IsPair(string pair, bool withMarks) => SearchAnalyzer.IsPair(withMarks ? VietnameseText.Unaccent(pair) : pair, marked: false);

    private static bool IsRanked(string column) => HasPairs(column) || string.Equals(column, Section, StringComparison.Ordinal);

    private static bool HasPairs(string column) => column is Fields.Title or Fields.TitlePlain or Fields.Body or Fields.BodyPlain;

    private static Term Of(string column, string word) => new(column, Fields.TermOf(column, word));

    private static BooleanQuery Nothing() => [];

    /// <summary>The words of some columns that a beginning, a pattern or a word with other letters stands for.</summary>
    private List<string> ExpansionOf(QueryNode leaf, string[] columns) => leaf switch
    {
        PhraseNode prefix => Expand(columns, prefix.Terms[0], static _ => true, limited: false),
        PatternNode pattern => Expand(columns, pattern.Pattern[..pattern.Pattern.AsSpan().IndexOfAny('*', '?')], term => QueryFields.Matches(pattern.Pattern, term), limited: true),
        FuzzyNode fuzzy => Expand(columns, "", term => Similarity.Edits(fuzzy.Term, term, fuzzy.Edits) <= fuzzy.Edits, limited: true),
        _ => throw new InvalidOperationException("A leaf that stands for many words was expected."),
    };

    private WordCounts CountsOf(string column, List<string> words) => new(reader, column, [.. words.Select(word => Fields.TermOf(column, word))]);

    private Query Any(string column, List<string> terms)
    {
        if (terms.Count == 0) return Nothing();
        if (terms.Count == 1) return new TermQuery(Of(column, terms[0]));
        if (IsRanked(column) && CountsOf(column, terms) is var counts) return new AnyWordQuery(counts, counts);
        return new AnyTermQuery(column, terms.Select(term => Fields.TermOf(column, term)));
    }

    private List<string> Expand(string[] columns, string prefix, WordTest matches, bool limited)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Span<char> letters = stackalloc char[LongestWord];
        foreach (var column in columns)
        {
            // All words of the index may be gone through: those without marks where they are written, and no string is made of one that is not meant.
            var stored = PlainView.MarkedOf(column) ?? column;
            var isPlain = !string.Equals(stored, column, StringComparison.Ordinal);
            if (MultiFields.GetTerms(reader, stored) is not { } terms) continue;
            var all = terms.GetEnumerator();
            var isMarked = Fields.IsMarked(column);
            var begin = new BytesRef(isMarked ? VietnameseText.Unaccent(prefix) : prefix);
            if (all.SeekCeil(begin) == TermsEnum.SeekStatus.END) continue;
            do
            {
                var term = all.Term.Bytes.AsSpan(all.Term.Offset, all.Term.Length);
                if (!term.StartsWith(begin.Bytes.AsSpan(begin.Offset, begin.Length))) break;
                var sign = term.IndexOf((byte)TwoForms.Sign);
                var bytes = sign < 0 ? term : isPlain ? term[..sign] : isMarked ? term[(sign + 1)..] : term;
                if (bytes.Length > LongestWord) continue;
                var word = letters[..Encoding.UTF8.GetChars(bytes, letters)];
                if (!word.StartsWith(prefix, StringComparison.Ordinal) || word.Contains(SearchAnalyzer.PairSign) || !matches(word)) continue;
                found.Add(word.ToString());
                if (limited && found.Count > MaxExpansion) throw QueryErrors.TooManyWords();
            }
            while (all.MoveNext());
        }

        return [.. found];
    }
}
