using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DanVan.Search.Graph;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    public SearchResult Search(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.FacetValues, nameof(query));
        var node = query.Query ?? QueryParser.Parse(query.Text);
        var words = new TextMatcher(node);
        return Read(connection =>
        {
            using var segments = new SqliteSegmentReader(connection, _maps);
            var matcher = new SqliteMatcher(connection, segments, words.IsMarked, cancellationToken);
            using var command = connection.CreateCommand();
            var where = new StringBuilder();

            // What has words is found in the segments, and the table of plans is asked for the page alone.
            var files = query.OneFilePerPlan ? FilesOf(connection) : null;
            var found = SqliteMatcher.HasWords(node) || files is { IsEmpty: false } ? Filtered(connection, matcher.Match(node), query.Filter) : null;
            Dictionary<long, List<string>>? others = null;
            if (found is not null && files is { IsEmpty: false }) (found, others) = OneFilePerPlan(connection, files, found);
            if (found is null)
            {
                SqliteMatcher.Append(node, where, command);
                AppendFilter(command, where, query.Filter);
            }

            var total = found?.Length ?? Scalar(command, $"SELECT count(*) FROM plan p WHERE {where}");
            var page = found is null ? Page(command, where.ToString(), query).ConvertAll(static plan => (plan, 0.0))
                : query.Sort == SearchSort.Relevance ? Best(connection, found, matcher.Scores(node, found), query)
                : Sorted(connection, found, matcher, node, query);
            var hits = new List<SearchHit>();
            foreach (var (plan, score) in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hits.Add(new SearchHit(plan, score, PassagesOf(connection, plan, words, query.Passages))
                {
                    Explanation = query.Explain ? ScoreExplanation.Of(score, matcher.Explain(node, (int)plan.Id)) : null,
                    OtherFiles = others?.GetValueOrDefault(plan.Id) ?? [],
                });
            }

            var facets = query.Facets ? Facets(connection, command, where.ToString(), found, total, query.FacetValues) : new FacetCounts();
            return new SearchResult(total, hits, facets.Given) { FacetsLeftOut = facets.LeftOut };
        }, cancellationToken);
    }

    private static (int[] Found, Dictionary<long, List<string>> Others) OneFilePerPlan(SqliteConnection connection, PlanFiles files, int[] found)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT p.id, p.source FROM json_each($ids) i CROSS JOIN plan p ON p.id = i.value";
        Bind(command, "$ids", Json(found.Where(id => files.Contains(id))));
        var several = new List<(long, string)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) several.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        var (leftOut, others) = files.Choose(several);
        int[] ids = [.. leftOut.Select(static id => (int)id).Order()];
        return (IdSets.Except(found, ids), others);
    }

    // Ids are never given twice, so what is taken in shows in the last one and what is taken out in the count.
    private PlanFiles FilesOf(SqliteConnection connection)
    {
        var state = (Number(connection, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'plan'"), Number(connection, "SELECT count(*) FROM plan"));
        if (_files is { } known && known.State == state) return known.Files;
        var files = new PlanFiles();
        var (identity, same, unclear) = ("", new List<long>(), new List<long[]>());
        using (var statement = new SqliteStatement(connection, "SELECT identity, id FROM plan WHERE identity IS NOT NULL ORDER BY identity"))
        {
            while (statement.Step())
            {
                var now = statement.Text(0);
                if (!string.Equals(now, identity, StringComparison.Ordinal)) End();
                identity = now;
                same.Add(statement.Integer(1));
            }
        }

        End();
        using (var title = new SqliteStatement(connection, "SELECT title FROM plan WHERE id = ?"))
        {
            foreach (var some in unclear) files.AddByTitle([.. some.Select(id => (id, TitleOf(title, id)))]);
        }

        _files = new FilesOfState(state, files);
        return files;

        void End()
        {
            if (same.Count > 1 && PlanFiles.IsSure(identity)) files.Add(same);
            else if (same.Count > 1 && PlanFiles.NeedsTitle(identity)) unclear.Add([.. same]);
            same.Clear();
        }
    }

    private static string? TitleOf(SqliteStatement title, long id)
    {
        try
        {
            return title.Bind(id).Step() ? title.Text(0) : null;
        }
        finally
        {
            title.End();
        }
    }

    private sealed record FilesOfState((long, long) State, PlanFiles Files);

    // Of a few plans each is looked up; of more all that pass the filter are.
    private static int[] Filtered(SqliteConnection connection, int[] found, PlanFilter filter)
    {
        using var command = connection.CreateCommand();
        var where = new StringBuilder();
        AppendFilter(command, where, filter);
        if (where.Length == 0 || found.Length == 0) return found;
        var isFew = found.Length < FewPlans;
        command.CommandText = isFew ? $"SELECT p.id FROM json_each($ids) i CROSS JOIN plan p ON p.id = i.value WHERE 1{where} ORDER BY p.id" : $"SELECT p.id FROM plan p WHERE 1{where} ORDER BY p.id";
        if (isFew) Bind(command, "$ids", Json(found));
        var passed = new List<int>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) passed.Add(reader.GetInt32(0));
        return isFew ? [.. passed] : IdSets.Intersect(found, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(passed));
    }

    private static List<PlanSummary> Page(SqliteCommand command, string where, SearchQuery query)
    {
        var order = query.Sort switch
        {
            SearchSort.Number => "p.number_sort IS NULL, p.number_sort, p.source",
            SearchSort.Source => "p.source",
            _ => null,
        };
        if (order is not null) return Rows(command, where, order, query.Take, query.Skip);

        // The dates by their index; what has none that counts, of which there is little, behind them.
        var page = Rows(command, $"p.date_first <> '' AND ({where})", "p.date DESC, p.source", query.Take, query.Skip);
        if (page.Count >= query.Take) return page;
        var dated = query.Skip + page.Count;
        if (page.Count == 0 && query.Skip > 0) dated = Scalar(command, $"SELECT count(*) FROM plan p WHERE p.date_first <> '' AND ({where})");

        return [.. page, .. Rows(command, $"p.date_first = '' AND ({where})", "p.source", query.Take - page.Count, Math.Max(0, query.Skip - dated))];
    }

    private static List<PlanSummary> Rows(SqliteCommand command, string where, string order, int take, int skip)
    {
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT {SummaryColumns} FROM plan p WHERE {where} ORDER BY {order} LIMIT {take} OFFSET {skip}");
        return Summaries(command);
    }

    private static List<(PlanSummary Plan, double Score)> Sorted(SqliteConnection connection, int[] found, SqliteMatcher matcher, QueryNode node, SearchQuery query)
    {
        using var command = connection.CreateCommand();
        Bind(command, "$ids", Json(found));
        var page = Page(command, "p.id IN (SELECT value FROM json_each($ids))", query);
        int[] ids = [.. page.Select(static plan => (int)plan.Id).Order()];
        var scores = matcher.Scores(node, ids);
        return page.ConvertAll(plan => (plan, scores[Array.BinarySearch(ids, (int)plan.Id)]));
    }

    /// <summary>The best of a page; of those that rank alike the latest first, then in the order of their sources.</summary>
    private static List<(PlanSummary Plan, double Score)> Best(SqliteConnection connection, int[] found, double[] scores, SearchQuery query)
    {
        var wanted = (int)Math.Min((long)query.Skip + query.Take, found.Length);
        if (query.Take == 0 || query.Skip >= found.Length) return [];
        var least = double.NegativeInfinity;
        if (wanted < found.Length)
        {
            var best = new PriorityQueue<double, double>();
            foreach (var score in scores)
            {
                if (best.Count < wanted) best.Enqueue(score, score);
                else if (score > best.Peek()) best.EnqueueDequeue(score, score);
            }

            least = best.Peek();
        }

        // With all that rank like the last of the page, whose order their dates and sources tell.
        var (ids, scoreOf) = (new List<int>(), new Dictionary<long, double>());
        for (var i = 0; i < found.Length; i++)
        {
            if (scores[i] < least) continue;
            ids.Add(found[i]);
            scoreOf.Add(found[i], scores[i]);
        }

        using var command = connection.CreateCommand();
        Bind(command, "$ids", Json(ids));
        command.CommandText = $"SELECT p.id, {OrderedDate}, p.source FROM json_each($ids) i CROSS JOIN plan p ON p.id = i.value";
        var order = new List<(double Score, string Date, string Source, long Id)>(ids.Count);
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) order.Add((scoreOf[reader.GetInt64(0)], reader.GetString(1), reader.GetString(2), reader.GetInt64(0)));
        }

        order.Sort(static (a, b) => b.Score.CompareTo(a.Score) is var score and not 0 ? score
            : string.CompareOrdinal(b.Date, a.Date) is var date and not 0 ? date
            : CodePointComparer.Compare(a.Source, b.Source));
        var place = order.Skip(query.Skip).Take(query.Take).Select(static (o, i) => (o.Id, Place: i)).ToDictionary(static o => o.Id, static o => o.Place);
        command.CommandText = $"SELECT {SummaryColumns} FROM json_each($ids) i CROSS JOIN plan p ON p.id = i.value";
        command.Parameters["$ids"].Value = Json(place.Keys);
        return [.. Summaries(command).OrderBy(plan => place[plan.Id]).Select(plan => (plan, scoreOf[plan.Id]))];
    }

    private static string Json<T>(IEnumerable<T> ids) => new StringBuilder("[").AppendJoin(',', ids).Append(']').ToString();

    public CitationGraph Graph(PlanFilter? filter = null, CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        var where = new StringBuilder();
        AppendFilter(command, where, filter ?? new PlanFilter());
        var builder = new GraphBuilder();
        command.CommandText = $"SELECT {SummaryColumns} FROM plan p WHERE 1{where}";
        foreach (var plan in Summaries(command)) builder.Add(plan);
        command.CommandText = $"""
            SELECT c.plan_id, c.id, n.text, c.said, c.meant
            FROM citation c JOIN plan p ON p.id = c.plan_id JOIN name n ON n.id = c.identity_id WHERE 1{where}
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var said = SqliteCitation.Read(Bytes(reader, 3));
            if (said.IsOpenMention) continue;
            var now = MeaningNow(reader, 3, said);
            builder.Add(new GraphCitation(
                reader.GetInt64(0),
                reader.GetInt32(1),
                said.Within,
                reader.GetString(2),
                said.Relation,
                said.Kind,
                said.Number,
                said.Name,
                said.Date,
                said.Issuer,
                said.Title,
                said.Section,
                said.Span,
                now.Ground,
                now.Confidence,
                said.Context));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return builder.Build();
    }, cancellationToken);

    private const int FewPlans = 5_000;

    // Where more than one in so many plans is counted, all are gone through.
    private const int ManyPlans = 8;
    private const int MostNames = 100_000;

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

    /// <summary>The counts of what was found: of some plans, or of those that meet a condition in SQL where these are null.</summary>
    private FacetCounts Facets(SqliteConnection connection, SqliteCommand matching, string where, int[]? found, int total, int most)
    {
        using var command = connection.CreateCommand();
        var facets = new SqliteFacets();
        var plans = Scalar(command, $"SELECT coalesce(max(plans), 0) FROM facet_total WHERE field = {SqliteFacets.PlanField}");
        if (total == plans || (found is not null && total > plans / 2))
        {
            // The counts over all plans, less those of the fewer ones that were not found.
            command.CommandText = "SELECT field, value, plans FROM facet_total";
            using (var reader = command.ExecuteReader()) facets.AddTotals(reader);
            if (found is not null && total != plans) CountAll(connection, facets, found, areFound: false, -1);
        }
        else if (found is not null && found.Length > plans / ManyPlans)
        {
            CountAll(connection, facets, found, areFound: true, 1);
        }
        else if (found is not null)
        {
            Count(connection, facets, found, 1);
        }
        else
        {
            using var counted = Same(connection, matching, $"SELECT f.kind_id, f.province_id, f.issuer_id, f.year, f.cited FROM plan p JOIN facet f ON f.plan_id = p.id WHERE {where}");
            using var reader = counted.ExecuteReader();
            facets.Count(reader);
        }

        return facets.Read(connection, KnownNames(), most);
    }

    // Goes through all plans in order, since looking up so many of them one by one takes longer; counts those that were found, or the others.
    private static void CountAll(SqliteConnection connection, SqliteFacets facets, int[] found, bool areFound, int times)
    {
        using var plans = new SqliteStatement(connection, "SELECT plan_id, kind_id, province_id, issuer_id, year, cited FROM facet ORDER BY plan_id");
        for (var next = 0; plans.Step();)
        {
            var plan = plans.Integer(0);
            while (next < found.Length && found[next] < plan) next++;
            if ((next < found.Length && found[next] == plan) == areFound)
                facets.Count(plans.IntegerOrNull(1), plans.IntegerOrNull(2), plans.IntegerOrNull(3), plans.Integer(4), plans.Bytes(5), times);
        }
    }

    private static void Count(SqliteConnection connection, SqliteFacets facets, IReadOnlyCollection<int> plans, int times)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT f.kind_id, f.province_id, f.issuer_id, f.year, f.cited FROM json_each($ids) i CROSS JOIN facet f ON f.plan_id = i.value";
        Bind(command, "$ids", Json(plans));
        using var reader = command.ExecuteReader();
        facets.Count(reader, times);
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

    /// <summary>The number of a name, 0 where no document has it.</summary>
    private static long NameOf(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM name WHERE text = $text";
        Bind(command, "$text", text);
        return command.ExecuteScalar() is long id ? id : 0;
    }
}
