using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DanVan.Parsing;
using DanVan.Search.Graph;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    public CitesResult Cites(CitesQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query = CitesAnswer.Typed(query);
        return Read(connection =>
        {
            using var command = connection.CreateCommand();
            var where = new StringBuilder();
            AppendTarget(connection, command, where, query.Target);
            if (query.Kind is { } kind)
            {
                where.Append(" AND c.kind_key = $kind");
                Bind(command, "$kind", IdentityKeys.Slug(kind));
            }

            if (query.Relation is { } relation)
            {
                where.Append(" AND c.relation = $relation");
                Bind(command, "$relation", (int)relation);
            }

            AppendFilter(command, where, query.Plans);
            command.CommandText = $"""
                SELECT {SummaryColumns}, n.text, c.number, c.name, c.kind, c.date, c.issuer, c.title, c.relation, c.section, c.section_title,
                    c.start, c.length, c.context_start, c.context_length, c.ground, c.confidence, t.text
                FROM citation c JOIN plan p ON p.id = c.plan_id JOIN content t ON t.plan_id = c.plan_id JOIN name n ON n.id = c.identity_id
                WHERE {where} ORDER BY p.date, p.source, c.start
                """;
            return CitesAnswer.Build(Rows(command), query.Date);
        });
    }

    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take, nameof(query));
        var node = query.Query ?? QueryParser.Parse(query.Text);
        var words = new TextMatcher(node);
        return Read(connection =>
        {
            using var command = connection.CreateCommand();
            var where = new StringBuilder();
            var from = "plan p";
            var score = "0.0";
            var compiler = new SqliteQueryCompiler(connection, command, words.IsMarked);
            var isWeighted = node.HasBoosts();
            var plain = node.WithoutBoosts();
            var isMatch = false;
            if (!isWeighted && compiler.TryMatch(plain) is { } expression)
            {
                from = "words JOIN plan p ON p.id = words.rowid";
                where.Append("words MATCH ").Append(compiler.Bind(expression));
                score = Bm25;
                isMatch = true;
            }
            else
            {
                compiler.Append(plain, where);
                if (isWeighted)
                    score = string.Join(" + ", compiler.Weighted(node).Select(leaf => string.Create(CultureInfo.InvariantCulture, $"{leaf.Factor:R} * coalesce((SELECT {Bm25} FROM words WHERE words MATCH {compiler.Bind(leaf.Match)} AND words.rowid = p.id), 0.0)")).Prepend("0.0"));
                else if (compiler.RankingMatch(plain) is { } ranking)
                    score = $"coalesce((SELECT {Bm25} FROM words WHERE words MATCH {compiler.Bind(ranking)} AND words.rowid = p.id), 0.0)";
            }

            var unfiltered = where.Length;
            AppendFilter(command, where, query.Filter);

            // What only has words is found, counted and ranked in the index of words; the table of plans is asked for the page alone.
            var match = isMatch && where.Length == unfiltered ? where.ToString() : null;
            var order = query.Sort switch
            {
                SearchSort.Date => "p.date = '', p.date DESC, p.source",
                SearchSort.Number => "p.number_sort IS NULL, p.number_sort, p.source",
                SearchSort.Source => "p.source",
                _ => "score DESC, p.source",
            };

            // One pass finds, counts and ranks, unless more are found than can be ranked.
            var ranked = match is not null && query is { Sort: SearchSort.Relevance } and ({ Facets: true } or { Take: > 0 }) ? Ranked(command, match) : null;
            var isWhole = ranked?.Count <= MostRanked;
            var total = isWhole ? ranked!.Count : Scalar(command, $"SELECT count(*) FROM {(match is null ? from : "words")} WHERE {where}");
            var page = ranked is not null ? Best(command, compiler, plain, total, query, ranked) : null;
            Bind(command, "$take", query.Take);
            Bind(command, "$skip", query.Skip);
            command.CommandText = page is null
                ? $"SELECT {SummaryColumns}, {score} AS score FROM {from} WHERE {where} ORDER BY {order} LIMIT $take OFFSET $skip"
                : $"SELECT {SummaryColumns}, m.column2 AS score FROM (VALUES {page}) m JOIN plan p ON p.id = m.column1 ORDER BY {order} LIMIT $take OFFSET $skip";
            var found = new List<(PlanSummary Plan, double Score)>();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read()) found.Add((Summary(reader, 0), reader.GetDouble(16)));
            }

            var hits = new List<SearchHit>();
            foreach (var (plan, value) in found)
            {
                hits.Add(new SearchHit(plan, value, PassagesOf(connection, plan, words, query.Passages))
                {
                    Explanation = query.Explain ? Explain(connection, compiler, node, plan.Id, value) : null,
                });
            }

            return new SearchResult(total, hits, query switch
            {
                { Facets: false } => new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal),
                _ when AllBut(connection, command, match, total) is { } counted => counted,
                _ when isWhole => Facets(connection, ranked!),
                _ => Facets(connection, command, match is null ? from + " JOIN facet f ON f.plan_id = p.id" : "words JOIN facet f ON f.plan_id = words.rowid", where.ToString()),
            });
        });
    }

    /// <summary>All that match, in the order of their ids, each with its score; of too many one more than can be ranked.</summary>
    private static List<(long Id, double Score)> Ranked(SqliteCommand command, string match)
    {
        command.CommandText = $"SELECT rowid, {Bm25} FROM words WHERE {match} LIMIT {MostRanked + 1}";
        return Scores(command);
    }

    private static List<(long Id, double Score)> Scores(SqliteCommand command)
    {
        var scores = new List<(long, double)>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) scores.Add((reader.GetInt64(0), reader.GetDouble(1)));
        return scores;
    }

    /// <summary>
    /// The best of many, as rows of an id and a score, with all that rank like the last of the page; null where the table must tell the order.
    /// Where more documents match than can be ranked while somebody waits, those whose title matches come first, and of those the first ones
    /// are ranked.
    /// </summary>
    private static string? Best(SqliteCommand command, SqliteQueryCompiler compiler, QueryNode node, int total, SearchQuery query, List<(long Id, double Score)> ranked)
    {
        var wanted = (long)query.Skip + query.Take;
        if (total == 0 || query.Take == 0) return null;
        if (total > MostRanked)
        {
            // So far down the list nobody waits for an answer: the table ranks all of them.
            if (wanted > MostRanked / 4) return null;
            if (compiler.TryTitles(node) is { } expression && "words MATCH " + compiler.Bind(expression) is var titles
                && Scalar(command, $"SELECT count(*) FROM (SELECT 1 FROM words WHERE {titles} LIMIT {wanted})") == wanted)
            {
                command.CommandText = $"SELECT rowid, {Bm25} FROM words WHERE {titles} LIMIT {MostRanked}";
                ranked = Scores(command);
            }
            else
            {
                ranked.RemoveAt(MostRanked);
            }
        }

        // With all that rank like the last of the page, whose order the table tells.
        var least = ranked.Count <= wanted ? double.NegativeInfinity : ranked.Select(static r => r.Score).OrderDescending().ElementAt((int)wanted - 1);
        var best = ranked.Where(r => r.Score >= least).ToList();
        return best.Count > wanted + Ties && total <= MostRanked ? null : string.Join(", ", best.Take((int)Math.Min(wanted + Ties, int.MaxValue)).Select(static b => string.Create(CultureInfo.InvariantCulture, $"({b.Id}, {b.Score:R})")));
    }

    private static string Explain(SqliteConnection connection, SqliteQueryCompiler compiler, QueryNode node, long id, double total)
    {
        var lines = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{total:0.####} = bm25 with title 5, section 2, text 1");
        foreach (var (match, factor) in compiler.Weighted(node))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {Bm25} FROM words WHERE words MATCH $match AND rowid = $id";
            Bind(command, "$match", match);
            Bind(command, "$id", id);
            if (command.ExecuteScalar() is double score) lines.Append(CultureInfo.InvariantCulture, $"\n  {score * factor:0.####} for {SqliteQueryCompiler.Readable(match)}").Append(factor == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" times {factor}"));
        }

        return lines.ToString();
    }

    public CitationGraph Graph(PlanFilter? filter = null) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        var where = new StringBuilder();
        AppendFilter(command, where, filter ?? new PlanFilter());
        var builder = new GraphBuilder();
        command.CommandText = $"SELECT {SummaryColumns} FROM plan p WHERE 1{where}";
        foreach (var plan in Summaries(command)) builder.Add(plan);
        command.CommandText = $"""
            SELECT c.plan_id, c.id, c.within, n.text, c.relation, c.kind, c.number, c.name, c.date, c.issuer, c.title, c.section, c.start, c.length,
                c.ground, c.confidence, c.context_start, c.context_length
            FROM citation c JOIN plan p ON p.id = c.plan_id JOIN name n ON n.id = c.identity_id WHERE 1{where}
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            builder.Add(new GraphCitation(
                reader.GetInt64(0),
                reader.GetInt32(1),
                reader.IsDBNull(2) ? null : reader.GetInt32(2),
                reader.GetString(3),
                (CitationRelation)reader.GetInt32(4),
                Text(reader, 5),
                Text(reader, 6),
                Text(reader, 7),
                Date(reader, 8),
                Text(reader, 9),
                Text(reader, 10),
                Text(reader, 11),
                Span(reader, 12),
                (ResolutionGround)reader.GetInt32(14),
                reader.GetDouble(15),
                Span(reader, 16)));
        }

        return builder.Build();
    });

    // How many documents are ranked while somebody waits, and how many more than the page are looked at for those that rank alike.
    private const int MostRanked = 20_000;
    private const int Ties = 200;
    private const int MostNames = 100_000;

    // Columns as in the schema: the title counts for more than the body, the others only for what is found.
    private const string Bm25 = "-bm25(words, 5.0, 5.0, 1.0, 1.0, 2.0, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)";

    private static int Scalar(SqliteCommand command, string sql)
    {
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<SearchPassage> PassagesOf(SqliteConnection connection, PlanSummary plan, TextMatcher words, int most)
    {
        if (most <= 0 || words.Count == 0) return [];
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text, parts FROM content WHERE plan_id = $id";
        Bind(command, "$id", plan.Id);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) throw new InvalidDataException("a document has no content");
        var text = reader.GetString(0);
        return Passages.Find(text, words, most, PlanStorage.ReadSections(reader.GetFieldValue<byte[]>(1), plan.Source, plan.ContentHash, text));
    }

    /// <summary>
    /// The counts over all plans less those of the plans that were not found, where these are fewer than the others; null else, and where only the table of
    /// plans can tell which they are.
    /// </summary>
    private Dictionary<string, IReadOnlyList<FacetValue>>? AllBut(SqliteConnection connection, SqliteCommand matching, string? match, int total)
    {
        using var command = connection.CreateCommand();
        var plans = Scalar(command, $"SELECT coalesce(max(plans), 0) FROM facet_total WHERE field = {SqliteFacets.PlanField}");
        if (total <= plans / 2 || (match is null && total != plans)) return null;
        var facets = new SqliteFacets();
        command.CommandText = "SELECT field, value, plans FROM facet_total";
        using (var reader = command.ExecuteReader()) facets.AddTotals(reader);
        if (total != plans)
        {
            var last = Scalar(command, "SELECT coalesce(max(plan_id), 0) FROM facet");

            // The numbers of plans that have gone are not given again: where most have gone, the plans that were found are counted.
            if (last / 4 > plans) return null;
            var isFound = new BitArray(last + 1);
            using (var found = Same(connection, matching, $"SELECT rowid FROM words WHERE {match}"))
            using (var reader = found.ExecuteReader())
            {
                while (reader.Read())
                {
                    if (reader.GetInt64(0) is var id && id > 0 && id <= last) isFound[(int)id] = true;
                }
            }

            Count(connection, facets, Enumerable.Range(1, last).Where(id => !isFound[id]).Select(static id => (long)id), -1);
        }

        return facets.Read(connection, KnownNames());
    }

    private Dictionary<string, IReadOnlyList<FacetValue>> Facets(SqliteConnection connection, List<(long Id, double Score)> found)
    {
        var facets = new SqliteFacets();
        Count(connection, facets, found.Select(static f => f.Id), 1);
        return facets.Read(connection, KnownNames());
    }

    private static void Count(SqliteConnection connection, SqliteFacets facets, IEnumerable<long> plans, int times)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT f.kind_id, f.province_id, f.issuer_id, f.year, f.cited FROM json_each($ids) i CROSS JOIN facet f ON f.plan_id = i.value";
        Bind(command, "$ids", new StringBuilder("[").AppendJoin(',', plans).Append(']').ToString());
        using var reader = command.ExecuteReader();
        facets.Count(reader, times);
    }

    private Dictionary<string, IReadOnlyList<FacetValue>> Facets(SqliteConnection connection, SqliteCommand matching, string from, string where)
    {
        using var command = Same(connection, matching, $"SELECT f.kind_id, f.province_id, f.issuer_id, f.year, f.cited FROM {from} WHERE {where}");
        var facets = new SqliteFacets();
        using (var reader = command.ExecuteReader()) facets.Count(reader);
        return facets.Read(connection, KnownNames());
    }

    // The number of a name that was committed stays that of the name.
    private ConcurrentDictionary<long, string> KnownNames()
    {
        if (_names.Count > MostNames) _names.Clear();
        return _names;
    }

    /// <summary>Another statement with the values of one.</summary>
    private static SqliteCommand Same(SqliteConnection connection, SqliteCommand matching, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (SqliteParameter parameter in matching.Parameters) Bind(command, parameter.ParameterName, parameter.Value);
        return command;
    }

    private void AppendTarget(SqliteConnection connection, SqliteCommand command, StringBuilder where, string target)
    {
        var (numbers, identities) = CitesAnswer.Keys(target, Register);
        where.Append('(');
        for (var i = 0; i < numbers.Count + identities.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"$target{i}");
            where.Append(i == 0 ? "" : " OR ").Append(i < numbers.Count ? "c.number_id = " : "c.identity_id = ").Append(name);
            Bind(command, name, NameOf(connection, i < numbers.Count ? numbers[i] : identities[i - numbers.Count]));
        }

        where.Append(')');
    }

    /// <summary>The number of a name, 0 where no document has it.</summary>
    private static long NameOf(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM name WHERE text = $text";
        Bind(command, "$text", text);
        return command.ExecuteScalar() is long id ? id : 0;
    }

    // A start and a length; values that no writer stores are damage.
    private static TextSpan Span(SqliteDataReader reader, int column)
    {
        var (start, length) = (reader.GetInt32(column), reader.GetInt32(column + 1));
        return start >= 0 && length >= 0 && length <= int.MaxValue - start ? new TextSpan(start, length) : throw new InvalidDataException("a place in a text");
    }

    private static IEnumerable<CitedRow> Rows(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var text = reader.GetString(32);
            var span = Span(reader, 26);
            var (sentence, mark) = CitesAnswer.Sentence(text, span, Span(reader, 28));
            yield return new CitedRow(
                Identity(reader.GetString(16)),
                Text(reader, 17),
                Text(reader, 18),
                Text(reader, 19),
                Date(reader, 20),
                Text(reader, 21),
                Text(reader, 22),
                new CitingPlace
                {
                    Plan = Summary(reader, 0),
                    Section = Text(reader, 24),
                    SectionTitle = Text(reader, 25),
                    Sentence = sentence,
                    Mark = mark,
                    Relation = (CitationRelation)reader.GetInt32(23),
                    Span = span,
                    Text = mark.Slice(sentence).ToString(),
                    Ground = (ResolutionGround)reader.GetInt32(30),
                    Confidence = reader.GetDouble(31),
                });
        }
    }
}
