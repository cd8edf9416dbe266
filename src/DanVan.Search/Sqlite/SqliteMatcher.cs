using System.Globalization;
using System.Text;
using DanVan.Search.Postings;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Finds the plans that match a query and ranks them: conditions on words in the segments, the others in SQL, where every value is a parameter. Not thread-safe.
/// </summary>
internal sealed class SqliteMatcher
{
    private const int MaxExpansion = 4000;

    // As everywhere: how soon one more occurrence stops to count, and how much the length of a plan does.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    private const double TitleWeight = 3;

    private readonly SqliteConnection _connection;
    private readonly SqliteSegmentReader _segments;
    private readonly SqliteLeaves _leaves;
    private readonly CancellationToken _cancellation;
    private int[]? _all;

    public SqliteMatcher(SqliteConnection connection, SqliteSegmentReader segments, bool marked, CancellationToken cancellation = default)
    {
        (_connection, _segments, _cancellation) = (connection, segments, cancellation);
        _leaves = new SqliteLeaves(segments, marked, Expand);
    }

    /// <summary>Whether a condition asks for words, so that SQL alone cannot answer it.</summary>
    public static bool HasWords(QueryNode node) => node switch
    {
        AndNode and => and.Nodes.Any(HasWords),
        OrNode or => or.Nodes.Any(HasWords),
        NotNode not => HasWords(not.Node),
        BoostNode boost => HasWords(boost.Node),
        PreferNode => true,
        AllNode or RangeNode or LevelNode => false,
        _ => true,
    };

    /// <summary>Writes a condition without words as one on <c>p</c>.</summary>
    public static void Append(QueryNode node, StringBuilder sql, SqliteCommand command)
    {
        switch (node)
        {
            case AllNode:
                sql.Append('1');
                break;
            case AndNode and:
                AppendAll(and.Nodes, " AND ", sql, command);
                break;
            case OrNode or:
                AppendAll(or.Nodes, " OR ", sql, command);
                break;
            case BoostNode boost:
                Append(boost.Node, sql, command);
                break;
            case NotNode not:
                sql.Append("NOT (");
                Append(not.Node, sql, command);
                sql.Append(')');
                break;
            case RangeNode range:
                AppendRange(range, sql, command);
                break;
            case LevelNode level:
                sql.Append("p.level = ").Append(Bind(command, (int)level.Level));
                break;
            default:
                throw new InvalidOperationException("A condition without words was expected.");
        }
    }

    /// <summary>The ids of the plans that match, in order.</summary>
    /// <exception cref="QuerySyntaxException">A pattern stands for too many words.</exception>
    public int[] Match(QueryNode node)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!HasWords(node)) return node is AllNode ? All() : InSql(node);
        switch (node)
        {
            case AndNode and:
                // What is ruled out is taken away, which needs no list of all others.
                var both = and.Nodes.Where(static n => n is not NotNode).Select(Match).OrderBy(static ids => ids.Length).Aggregate((int[]?)null, static (all, ids) => all is null ? ids : IdSets.Intersect(all, ids)) ?? All();
                return and.Nodes.OfType<NotNode>().Aggregate(both, (rest, not) => rest.Length == 0 ? rest : IdSets.Except(rest, Match(not.Node)));
            case OrNode or:
                _leaves.Prepare(or, _cancellation);
                return IdSets.Unite([.. or.Nodes.Select(Match)]);
            case NotNode not:
                return IdSets.Except(All(), Match(not.Node));
            case PreferNode prefer:
                return Match(prefer.Node);
            case BoostNode boost:
                return Match(boost.Node);
            default:
                return _leaves.Find(node).Ids;
        }
    }

    /// <summary>How well each of some plans fits (BM25 over the words of title and body), in their order.</summary>
    public double[] Scores(QueryNode node, int[] plans)
    {
        var scores = new double[plans.Length];
        if (plans.Length == 0) return scores;
        var lengths = _segments.LengthsOf(plans);
        foreach (var (leaf, factor, where) in RankedConditions.Of(node, plans, Narrow)) Score(leaf, factor, plans, where, lengths, scores);
        return scores;
    }

    /// <summary>What each condition gives to the score of a plan.</summary>
    public IEnumerable<ScorePart> Explain(QueryNode node, int plan)
    {
        int[] plans = [plan];
        var lengths = _segments.LengthsOf(plans);
        foreach (var (leaf, factor, where) in RankedConditions.Of(node, plans, Narrow))
        {
            double[] score = [0];
            Score(leaf, factor, plans, where, lengths, score);
            if (score[0] != 0) yield return new ScorePart(RankedConditions.Printed(leaf), score[0], factor);
        }
    }

    /// <summary>In how many plans a word stands.</summary>
    public int Count(QueryNode leaf) => _leaves.Find(leaf).Ids.Length;

    /// <summary>The plans that have some of many marks, with the sum of what each tells.</summary>
    public Dictionary<int, double> Sharing(IReadOnlyCollection<string> marks)
    {
        var scores = new Dictionary<int, double>();
        foreach (var mark in marks)
        {
            _cancellation.ThrowIfCancellationRequested();
            var hits = _leaves.FindMark(mark);
            var weight = WeightOf(hits);
            foreach (var id in hits.Ids) scores[id] = scores.GetValueOrDefault(id) + weight;
        }

        return scores;
    }

    private static void AppendAll(IReadOnlyList<QueryNode> nodes, string with, StringBuilder sql, SqliteCommand command)
    {
        sql.Append('(');
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) sql.Append(with);
            Append(nodes[i], sql, command);
        }

        sql.Append(')');
    }

    private static void AppendRange(RangeNode range, StringBuilder sql, SqliteCommand command)
    {
        if (range.Field == QueryField.Due)
        {
            sql.Append("EXISTS (SELECT 1 FROM deadline d WHERE d.plan_id = p.id");
            if (range.Low is { } from) sql.Append(" AND d.due >= ").Append(Bind(command, PlanKeys.Day(from)));
            if (range.High is { } to) sql.Append(" AND d.due <= ").Append(Bind(command, PlanKeys.Day(to)));
            sql.Append(')');
            return;
        }

        // A partial date lies in a range where it may: its first and last day meet it.
        sql.Append("(p.date_first <> ''");
        if (range.Low is { } low) sql.Append(" AND p.date_last >= ").Append(Bind(command, PlanKeys.Day(low)));
        if (range.High is { } high) sql.Append(" AND p.date_first <= ").Append(Bind(command, PlanKeys.Day(high)));
        sql.Append(')');
    }

    private static string Bind(SqliteCommand command, object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"$q{command.Parameters.Count}");
        command.Parameters.AddWithValue(name, value);
        return name;
    }

    // Also a word of most plans counts a little: where its place is the title, the plan is about it.
    private double WeightOf(LeafHits hits) => Math.Log(1 + ((Math.Max(0, _segments.Plans - hits.Ids.Length) + 0.5) / (hits.Ids.Length + 0.5)));

    private int[] Narrow(QueryNode part, int[] plans) => IdSets.Intersect(plans, Match(part));

    // Of the plans only those count that stand in a part of them too, which is in the same order.
    private void Score(QueryNode leaf, double factor, int[] plans, int[] where, int[] lengths, double[] scores)
    {
        _cancellation.ThrowIfCancellationRequested();
        var hits = _leaves.Find(leaf);
        var given = factor * RankedConditions.Fixed(leaf);
        var weight = factor * WeightOf(hits);
        var isOfTitle = TextMatcher.FieldOf(leaf) == QueryField.Title;
        var mean = Math.Max(1.0, (double)_segments.Words / Math.Max(1, _segments.Plans));
        for (int i = 0, next = 0, counted = 0; next < hits.Ids.Length;)
        {
            i = Sorted.Next(plans, i, hits.Ids[next]);
            if (i == plans.Length) return;
            if (plans[i] != hits.Ids[next])
            {
                next = Sorted.Next(hits.Ids, next, plans[i]);
                continue;
            }

            var at = next++;
            counted = Sorted.Next(where, counted, plans[i]);
            if (counted == where.Length) return;
            if (where[counted] != plans[i]) continue;
            if (given is { } points)
            {
                scores[i] += points;
            }
            else if (isOfTitle)
            {
                scores[i] += weight * TitleWeight;
            }
            else
            {
                double times = hits.Weights[at];
                scores[i] += weight * times * (Saturation + 1) / (times + (Saturation * (1 - LengthWeight + (LengthWeight * lengths[i] / mean))));

                // A title has a word once or not at all, and says with it what the plan is about, however often the text does.
                if (hits.InTitle is { } titles && titles[at] > 0) scores[i] += weight * TitleWeight;
            }
        }
    }

    private int[] All() => _all ??= _segments.AllPlans();

    private int[] InSql(QueryNode node)
    {
        using var command = _connection.CreateCommand();
        var where = new StringBuilder("SELECT p.id FROM plan p WHERE ");
        Append(node, where, command);
        command.CommandText = where.Append(" ORDER BY p.id").ToString();
        var ids = new List<int>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) ids.Add(reader.GetInt32(0));
        return [.. ids];
    }

    /// <summary>The words of the index that a pattern or a fuzzy word stands for.</summary>
    private List<string> Expand(QueryNode leaf, bool withMarks) => leaf switch
    {
        PatternNode pattern => Expand(pattern.Field, withMarks, pattern.Pattern[..pattern.Pattern.AsSpan().IndexOfAny('*', '?')], term => QueryFields.Matches(pattern.Pattern, term)),
        FuzzyNode fuzzy => Expand(fuzzy.Field, withMarks, "", term => Similarity.Edits(fuzzy.Term, term, fuzzy.Edits) <= fuzzy.Edits),
        _ => throw new InvalidOperationException("A pattern was expected."),
    };

    private List<string> Expand(QueryField field, bool withMarks, string prefix, Func<string, bool> matches)
    {
        using var vocabulary = _connection.CreateCommand();
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
