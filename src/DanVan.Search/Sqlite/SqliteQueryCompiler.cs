using System.Globalization;
using System.Text;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Turns a query into SQL and FTS5. Words are letters and digits only and every value is a parameter, so nothing needs escaping.</summary>
internal sealed class SqliteQueryCompiler(SqliteConnection connection, SqliteCommand command, bool marked)
{
    private const int MaxExpansion = 4000;

    private int _bound;
    private bool _titlesOnly;

    public string Bind(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"$q{_bound++}");
        command.Parameters.AddWithValue(name, value);
        return name;
    }

    /// <summary>The whole query as one expression of FTS5, which ranks and skips best; null where it has parts that are no words.</summary>
    public string? TryMatch(QueryNode node) => node switch
    {
        AndNode and => Join(and.Nodes, " AND "),
        OrNode or => Join(or.Nodes, " OR "),
        PreferNode prefer => Preferring(prefer),
        PhraseNode or NearNode or PatternNode or FuzzyNode when QueryFields.IsRanked(TextMatcher.FieldOf(node)!.Value) => Leaf(node) is { Length: > 0 } leaf ? leaf : null,
        _ => null,
    };

    /// <summary>The whole query, asked of the titles alone; null where it has parts that a title cannot answer.</summary>
    public string? TryTitles(QueryNode node)
    {
        if (!node.Leaves().All(static leaf => TextMatcher.FieldOf(leaf) is QueryField.Text or QueryField.Title)) return null;
        _titlesOnly = true;
        try
        {
            return TryMatch(node);
        }
        finally
        {
            _titlesOnly = false;
        }
    }

    // What is preferred stands beside a condition that holds anyway: it changes no set, and FTS5 counts it in the rank.
    private string? Preferring(PreferNode prefer)
    {
        if (TryMatch(prefer.Node) is not { } match) return null;
        var preferred = prefer.Preferred.Select(p => TryMatch(p) ?? Leaf(p)).Where(static p => p.Length > 0).ToList();
        return preferred.Count == 0 || prefer.Node is not AndNode and || TryMatch(and.Nodes[0]) is not { } holds
            ? match
            : $"({match}) AND ({holds} OR {string.Join(" OR ", preferred)})";
    }

    /// <summary>Any of the words that are asked for, to rank by; null where there are none.</summary>
    public string? RankingMatch(QueryNode node)
    {
        var leaves = node.WeightedLeaves().Select(static l => l.Leaf).Where(static l => TextMatcher.FieldOf(l) is { } field && QueryFields.IsRanked(field)).Select(Leaf).Where(static l => l.Length > 0).ToList();
        return leaves.Count == 0 ? null : string.Join(" OR ", leaves);
    }

    /// <summary>Each condition that ranks, with the factor by which it counts.</summary>
    public IReadOnlyList<(string Match, double Factor)> Weighted(QueryNode node) =>
    [
        .. node.WeightedLeaves().Where(static l => TextMatcher.FieldOf(l.Leaf) is { } field && QueryFields.IsRanked(field)).Select(l => (Leaf(l.Leaf), l.Factor)).Where(static l => l.Item1.Length > 0),
    ];

    /// <summary>The query as a condition on <c>p</c>.</summary>
    public void Append(QueryNode node, StringBuilder sql)
    {
        switch (node)
        {
            case AllNode:
                sql.Append('1');
                break;
            case AndNode and:
                AppendAll(and.Nodes, " AND ", sql);
                break;
            case OrNode or:
                AppendAll(or.Nodes, " OR ", sql);
                break;
            case PreferNode prefer:
                Append(prefer.Node, sql);
                break;
            case NotNode not:
                sql.Append("NOT (");
                Append(not.Node, sql);
                sql.Append(')');
                break;
            case RangeNode range:
                AppendRange(range, sql);
                break;
            case LevelNode level:
                sql.Append("p.level = ").Append(Bind((int)level.Level));
                break;
            default:
                var leaf = Leaf(node);
                if (leaf.Length == 0) sql.Append('0');
                else sql.Append("p.id IN (SELECT rowid FROM words WHERE words MATCH ").Append(Bind(leaf)).Append(')');
                break;
        }
    }

    /// <summary>An expression with its phrases as they were asked: the pairs of a phrase share their words.</summary>
    public static string Readable(string match)
    {
        var words = match.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var sign = words[i].IndexOf(SearchAnalyzer.PairSign, StringComparison.Ordinal);
            if (sign >= 0) words[i] = words[i][0] == '"' ? words[i].Replace(SearchAnalyzer.PairSign, ' ') : words[i][(sign + 1)..];
        }

        return string.Join(' ', words);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Join(IReadOnlyList<QueryNode> nodes, string with)
    {
        var parts = new List<string>();
        foreach (var node in nodes)
        {
            if (TryMatch(node) is not { } part) return null;
            parts.Add("(" + part + ")");
        }

        return string.Join(with, parts);
    }

    private void AppendAll(IReadOnlyList<QueryNode> nodes, string with, StringBuilder sql)
    {
        sql.Append('(');
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) sql.Append(with);
            Append(nodes[i], sql);
        }

        sql.Append(')');
    }

    private void AppendRange(RangeNode range, StringBuilder sql)
    {
        if (range.Field == QueryField.Due)
        {
            sql.Append("EXISTS (SELECT 1 FROM deadline d WHERE d.plan_id = p.id");
            if (range.Low is { } from) sql.Append(" AND d.due >= ").Append(Bind(Day(from)));
            if (range.High is { } to) sql.Append(" AND d.due <= ").Append(Bind(Day(to)));
            sql.Append(')');
            return;
        }

        // A partial date lies in a range where it may: its first and last day meet it.
        sql.Append("(p.date_first <> ''");
        if (range.Low is { } low) sql.Append(" AND p.date_last >= ").Append(Bind(Day(low)));
        if (range.High is { } high) sql.Append(" AND p.date_first <= ").Append(Bind(Day(high)));
        sql.Append(')');
    }

    /// <summary>A leaf in FTS5, empty where no word of the index matches.</summary>
    private string Leaf(QueryNode node)
    {
        var field = TextMatcher.FieldOf(node)!.Value;
        var withMarks = marked && QueryFields.HasMarks(field);
        var asked = _titlesOnly ? QueryField.Title : field;
        var columns = SqliteSchema.Columns(asked, withMarks);
        var builder = new StringBuilder("{").AppendJoin(' ', columns).Append("} : ");
        switch (TextMatcher.Comparable(node, withMarks || !QueryFields.HasMarks(field)))
        {
            case PhraseNode { IsPrefix: false, Terms.Count: > 1 } phrase when QueryFields.HasMarks(field):
                // Every two neighbouring words are a term, in the order of the text: a phrase is the run of its pairs.
                builder.Append('"').AppendJoin(' ', phrase.Terms.Zip(phrase.Terms.Skip(1), static (first, last) => first + SearchAnalyzer.PairSign + last)).Append('"');
                return builder.ToString();
            case PhraseNode phrase:
                builder.Append('"').AppendJoin(' ', phrase.Terms).Append('"').Append(phrase.IsPrefix ? "*" : "");
                return builder.ToString();
            case NearNode { Terms: [var alone] }:
                return builder.Append('"').Append(alone).Append('"').ToString();
            case NearNode near:
                // FTS5 counts what stands between the first and the last, with those that are asked for.
                return builder.Append("NEAR(\"").AppendJoin("\" \"", near.Terms).Append(CultureInfo.InvariantCulture, $"\", {near.Others + near.Terms.Count - 2})").ToString();
            case PatternNode pattern:
                var star = pattern.Pattern.AsSpan().IndexOfAny('*', '?');
                return Any(builder, Expand(asked, withMarks, pattern.Pattern[..star], term => QueryFields.Matches(pattern.Pattern, term)));
            case FuzzyNode fuzzy:
                return Any(builder, Expand(asked, withMarks, "", term => Similarity.Edits(fuzzy.Term, term, fuzzy.Edits) <= fuzzy.Edits));
            default:
                throw new InvalidOperationException("A leaf with words was expected.");
        }
    }

    private static string Any(StringBuilder builder, List<string> terms)
    {
        if (terms.Count == 0) return "";
        builder.Append('(');
        for (var i = 0; i < terms.Count; i++) builder.Append(i == 0 ? "\"" : " OR \"").Append(terms[i]).Append('"');
        return builder.Append(')').ToString();
    }

    private List<string> Expand(QueryField field, bool withMarks, string prefix, Func<string, bool> matches)
    {
        using var vocabulary = connection.CreateCommand();
        vocabulary.CommandText = $"SELECT DISTINCT term FROM vocabulary WHERE term >= $from AND term < $to AND field IN ({SqliteVocabulary.Fields(field, withMarks)}) ORDER BY term";
        vocabulary.Parameters.AddWithValue("$from", prefix);
        vocabulary.Parameters.AddWithValue("$to", prefix + "\U0010FFFF");
        var terms = new List<string>();
        using var reader = vocabulary.ExecuteReader();
        while (reader.Read())
        {
            var term = reader.GetString(0);
            if (!matches(term) || (QueryFields.HasMarks(field) && !withMarks && TextMatcher.HasMark(term))) continue;
            terms.Add(term);
            if (terms.Count > MaxExpansion) throw QueryErrors.TooManyWords();
        }

        return terms;
    }
}
