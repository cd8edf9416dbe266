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
            AppendTarget(command, where, query.Target);
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
                SELECT {SummaryColumns}, c.identity, c.number, c.name, c.kind, c.date, c.issuer, c.title, c.relation, c.section, c.section_title,
                    c.start, c.length, c.context_start, c.context_length, c.ground, c.confidence, t.text
                FROM citation c JOIN plan p ON p.id = c.plan_id JOIN content t ON t.plan_id = c.plan_id
                WHERE {where} ORDER BY p.date, p.source, c.start
                """;
            return CitesAnswer.Build(Rows(command), query.Date);
        });
    }

    public IReadOnlyList<TaskHit> Tasks(TaskQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(connection =>
        {
            using var command = connection.CreateCommand();
            var where = new StringBuilder("1");
            var ranged = !query.DueFrom.IsEmpty || !query.DueTo.IsEmpty || query.OverdueAsOf is not null;
            if (query.Assignee is { } assignee)
            {
                where.Append(" AND instr(k.assignees, $assignee) > 0");
                Bind(command, "$assignee", "-" + IdentityKeys.Slug(assignee) + "-");
            }

            if (!query.IncludeUnassigned) where.Append(" AND k.lead_count > 0");
            if (query.Plan is { } plan)
            {
                var ids = Find(connection, plan);
                where.Append(" AND p.id IN (").AppendJoin(',', ids.Select(static p => p.Id.ToString(CultureInfo.InvariantCulture))).Append(')');
            }

            AppendFilter(command, where, query.Plans);
            var due = new StringBuilder();
            if (query.DueFrom.Earliest is { } from)
            {
                due.Append(" AND d.due >= $from");
                Bind(command, "$from", Day(from));
            }

            if (query.DueTo.Latest is { } to)
            {
                due.Append(" AND d.due <= $to");
                Bind(command, "$to", Day(to));
            }

            if (query.OverdueAsOf is { } day)
            {
                due.Append(" AND d.due < $overdue");
                Bind(command, "$overdue", Day(day));
            }

            command.CommandText = ranged
                ? $"""
                    SELECT {SummaryColumns}, k.task, min(d.due) AS first_due FROM deadline d
                    JOIN task k ON k.plan_id = d.plan_id AND k.position = d.position JOIN plan p ON p.id = k.plan_id
                    WHERE {where}{due} GROUP BY k.plan_id, k.position ORDER BY first_due, p.source, k.position
                    """
                : $"""
                    SELECT {SummaryColumns}, k.task, k.due AS first_due FROM task k JOIN plan p ON p.id = k.plan_id
                    WHERE {where} ORDER BY k.due = '', k.due, p.source, k.position
                    """;
            if (query.Take > 0)
            {
                command.CommandText += " LIMIT $take";
                Bind(command, "$take", query.Take);
            }

            var hits = new List<TaskHit>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var task = PlanStorage.ReadTask(reader.GetString(16));
                hits.Add(new TaskHit(
                    Summary(reader, 0),
                    task,
                    DateOnly.TryParseExact(reader.GetString(17), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null));
            }

            return (IReadOnlyList<TaskHit>)hits;
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
            var total = Scalar(command, $"SELECT count(*) FROM {(match is null ? from : "words")} WHERE {where}");
            var page = match is not null && query.Sort == SearchSort.Relevance ? Best(command, compiler, plain, match, total, query) : null;
            Bind(command, "$take", query.Take);
            Bind(command, "$skip", query.Skip);
            command.CommandText = page is null
                ? $"SELECT {SummaryColumns}, {score} AS score, t.text FROM {from} JOIN content t ON t.plan_id = p.id WHERE {where} ORDER BY {order} LIMIT $take OFFSET $skip"
                : $"SELECT {SummaryColumns}, m.column2 AS score, t.text FROM (VALUES {page}) m JOIN plan p ON p.id = m.column1 JOIN content t ON t.plan_id = p.id ORDER BY {order} LIMIT $take OFFSET $skip";
            var found = new List<(PlanSummary Plan, double Score, string Text)>();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read()) found.Add((Summary(reader, 0), reader.GetDouble(16), reader.GetString(17)));
            }

            var hits = new List<SearchHit>();
            foreach (var (plan, value, text) in found)
            {
                hits.Add(new SearchHit(plan, value, Passages.Find(text, words, query.Passages, SectionsOf(connection, plan, text)))
                {
                    Explanation = query.Explain ? Explain(connection, compiler, node, plan.Id, value) : null,
                });
            }

            return new SearchResult(total, hits, query.Facets ? Facets(connection, command, from, where.ToString()) : new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal));
        });
    }

    /// <summary>
    /// The best of many, as rows of an id and a score, with all that rank like the last of the page; null where the table must tell the order.
    /// Where more documents match than can be ranked while somebody waits, those whose title matches come first, and of those the first ones
    /// are ranked.
    /// </summary>
    private static string? Best(SqliteCommand command, SqliteQueryCompiler compiler, QueryNode node, string match, int total, SearchQuery query)
    {
        var wanted = (long)query.Skip + query.Take;
        if (total <= wanted + Ties || query.Take == 0) return null;
        var source = $"words WHERE {match}";
        if (total > MostRanked && wanted <= MostRanked / 4)
        {
            if (compiler.TryTitles(node) is { } titles && Scalar(command, $"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH {compiler.Bind(titles)} LIMIT {MostRanked})") is var inTitle && inTitle >= wanted)
                source = $"(SELECT rowid, {Bm25} AS score FROM words WHERE words MATCH {compiler.Bind(titles)} LIMIT {MostRanked})";
            else
                source = $"(SELECT rowid, {Bm25} AS score FROM words WHERE {match} LIMIT {MostRanked})";
        }

        var score = source.StartsWith('(') ? "score" : Bm25;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT rowid, {score} AS score FROM {source} ORDER BY score DESC LIMIT {wanted + Ties}");
        var best = new List<(long Id, double Score)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) best.Add((reader.GetInt64(0), reader.GetDouble(1)));
        }

        // So many rank alike that their order is that of all of them.
        if (best.Count < wanted || (best.Count == wanted + Ties && best[^1].Score >= best[(int)wanted - 1].Score && total <= MostRanked)) return null;
        return string.Join(", ", best.Select(static b => string.Create(CultureInfo.InvariantCulture, $"({b.Id}, {b.Score:R})")));
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
            if (command.ExecuteScalar() is double score) lines.Append(CultureInfo.InvariantCulture, $"\n  {score * factor:0.####} for {match}").Append(factor == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" times {factor}"));
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
            SELECT c.plan_id, c.id, c.within, c.identity, c.relation, c.kind, c.number, c.name, c.date, c.issuer, c.title, c.section, c.start, c.length,
                c.ground, c.confidence, c.context_start, c.context_length
            FROM citation c JOIN plan p ON p.id = c.plan_id WHERE 1{where}
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

    // Columns as in the schema: the title counts for more than the body, the others only for what is found.
    private const string Bm25 = "-bm25(words, 5.0, 5.0, 1.0, 1.0, 2.0, 3.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)";

    private static int Scalar(SqliteCommand command, string sql)
    {
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<PlanSection> SectionsOf(SqliteConnection connection, PlanSummary plan, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT parts FROM content WHERE plan_id = $id";
        Bind(command, "$id", plan.Id);
        return command.ExecuteScalar() is byte[] parts ? PlanStorage.Read(parts, plan.Source, plan.ContentHash, text).Sections : [];
    }

    private static Dictionary<string, IReadOnlyList<FacetValue>> Facets(SqliteConnection connection, SqliteCommand matching, string from, string where)
    {
        var headers = new Dictionary<string, int>[] { new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal) };
        using (var command = Same(connection, matching, $"SELECT p.kind, p.province, nullif(p.year, 0), p.issuer FROM {from} WHERE {where}"))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < headers.Length; i++)
                {
                    if (!reader.IsDBNull(i)) Count(headers[i], reader.GetString(i));
                }
            }
        }

        var (cited, relations) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        using (var command = Same(connection, matching, $"SELECT DISTINCT c.plan_id, c.identity, NULL FROM {from} JOIN citation c ON c.plan_id = p.id WHERE {where} UNION ALL SELECT DISTINCT c.plan_id, NULL, c.relation FROM {from} JOIN citation c ON c.plan_id = p.id WHERE {where}"))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (!reader.IsDBNull(1)) Count(cited, reader.GetString(1));
                else Count(relations, EnumText.Of((CitationRelation)reader.GetInt32(2)));
            }
        }

        return new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal)
        {
            ["kind"] = Ordered(headers[0]),
            ["province"] = Ordered(headers[1]),
            ["year"] = Ordered(headers[2]),
            ["issuer"] = Ordered(headers[3]),
            ["cited"] = Ordered(cited),
            ["relation"] = Ordered(relations),
        };

        static void Count(Dictionary<string, int> counts, string value) => counts[value] = counts.GetValueOrDefault(value) + 1;

        static IReadOnlyList<FacetValue> Ordered(Dictionary<string, int> counts) =>
            [.. counts.Select(static c => new FacetValue(c.Key, c.Value)).OrderByDescending(static f => f.Count).ThenBy(static f => f.Value, Comparer<string>.Create(CodePointComparer.Compare))];
    }

    /// <summary>Another statement with the values of one.</summary>
    private static SqliteCommand Same(SqliteConnection connection, SqliteCommand matching, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (SqliteParameter parameter in matching.Parameters) Bind(command, parameter.ParameterName, parameter.Value);
        return command;
    }

    private void AppendTarget(SqliteCommand command, StringBuilder where, string target)
    {
        var (numbers, identities) = CitesAnswer.Keys(target, Register);
        where.Append('(');
        for (var i = 0; i < numbers.Count + identities.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"$target{i}");
            where.Append(i == 0 ? "" : " OR ").Append(i < numbers.Count ? "c.number_key = " : "c.identity = ").Append(name);
            Bind(command, name, i < numbers.Count ? numbers[i] : identities[i - numbers.Count]);
        }

        where.Append(')');
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
