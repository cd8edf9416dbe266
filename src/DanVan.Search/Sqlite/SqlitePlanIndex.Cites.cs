using System.Buffers;
using System.Globalization;
using System.Text;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Who cites a document.</summary>
internal sealed partial class SqlitePlanIndex
{
    public CitesResult Cites(CitesQuery query, CancellationToken cancellationToken = default)
    {
        query = CitesAnswer.Typed(query);
        return Read(connection =>
        {
            var targets = Tally(connection, query).End();
            using var command = connection.CreateCommand();
            Bind(command, "$places", "[" + string.Join(',', targets.SelectMany(static t => t.Places).Select(static p => string.Create(CultureInfo.InvariantCulture, $"[{p.Plan},{p.Citation}]"))) + "]");
            command.CommandText = $"""
                SELECT {SummaryColumns}, c.relation, c.section, c.section_title, c.start, c.length, c.context_start, c.context_length, c.ground, c.confidence
                FROM json_each($places) i CROSS JOIN citation c ON c.plan_id = i.value ->> 0 AND c.id = i.value ->> 1 JOIN plan p ON p.id = c.plan_id ORDER BY i.key
                """;
            using var texts = new PlanTexts(connection);
            using var reader = command.ExecuteReader();
            return new CitesResult([.. targets.Select(t => t.Target with { Citing = Places(reader, t.Places.Count, texts) })]);
        }, cancellationToken);
    }

    // All that cite it are gone through for how many they are and what they say of it; the rest is read of those that are given alone.
    private CitesTally<(long Plan, long Citation)> Tally(SqliteConnection connection, CitesQuery query)
    {
        using var command = connection.CreateCommand();
        var where = new StringBuilder();
        var cited = Cited(connection, command, query.Target);
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
            SELECT c.plan_id, c.id, c.start, c.identity_id, c.number, c.name, c.kind, c.date, c.issuer, c.title, {OrderedDate}, p.source, p.identity
            FROM ({cited}) k CROSS JOIN citation c ON c.plan_id = k.plan_id AND c.id = k.id JOIN plan p ON p.id = c.plan_id WHERE 1{where}
            """;
        var tally = new CitesTally<(long Plan, long Citation)>(query, Register);
        var names = KnownNames();
        var (last, date, source, itself) = (-1L, "", "", "");
        using var name = new SqliteStatement(connection, "SELECT text FROM name WHERE id = ?");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            // The citations of a plan come one behind the other.
            var plan = reader.GetInt64(0);
            if (plan != last) (last, date, source, itself) = (plan, reader.GetString(10), reader.GetString(11), Text(reader, 12) ?? reader.GetString(11));
            var form = new CitedForm(names.GetOrAdd(reader.GetInt64(3), NameOf, name), Text(reader, 4), Text(reader, 5), Text(reader, 6), Date(reader, 7), Text(reader, 8), Text(reader, 9));
            tally.Add(form, new CitingRank(date, source, reader.GetInt32(2), reader.GetInt32(1)), itself, (plan, reader.GetInt64(1)));
        }

        return tally;
    }

    private static string NameOf(long id, SqliteStatement name)
    {
        try
        {
            return name.Bind(id).Step() ? name.Text(0) : throw new InvalidDataException("a name is missing");
        }
        finally
        {
            name.End();
        }
    }

    private static List<CitingPlace> Places(SqliteDataReader reader, int count, PlanTexts texts)
    {
        var places = new List<CitingPlace>(count);
        while (places.Count < count && reader.Read())
        {
            var span = Span(reader, 19);
            var (sentence, mark) = CitesAnswer.Sentence(texts.Of(reader.GetInt64(0)), span, Span(reader, 21));
            places.Add(new CitingPlace
            {
                Plan = Summary(reader, 0),
                Section = Text(reader, 17),
                SectionTitle = Text(reader, 18),
                Sentence = sentence,
                Mark = mark,
                Relation = (CitationRelation)reader.GetInt32(16),
                Span = span,
                Text = mark.Slice(sentence).ToString(),
                Ground = (ResolutionGround)reader.GetInt32(23),
                Confidence = reader.GetDouble(24),
            });
        }

        return places;
    }

    // By the index alone, which is not the way of a condition on the rows: a number may be cited as many documents. In the order of the plans.
    private string Cited(SqliteConnection connection, SqliteCommand command, string target)
    {
        var (numbers, identities) = CitesAnswer.Keys(target, Register);
        var cited = new StringBuilder();
        for (var i = 0; i < numbers.Count + identities.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"$target{i}");
            cited.Append(i == 0 ? "SELECT c.plan_id, c.id FROM " : " UNION SELECT c.plan_id, c.id FROM ")
                .Append(i < numbers.Count ? "citation c WHERE c.number_id = " : "meaning m CROSS JOIN citation c ON c.number_id = m.number_id AND c.identity_id = m.identity_id WHERE m.identity_id = ")
                .Append(name);
            Bind(command, name, NameOf(connection, i < numbers.Count ? numbers[i] : identities[i - numbers.Count]));
        }

        return cited.Append(" ORDER BY 1, 2").ToString();
    }

    /// <summary>The texts of plans, each until the next is asked for.</summary>
    private sealed class PlanTexts(SqliteConnection connection) : IDisposable
    {
        private readonly SqliteStatement _text = new(connection, "SELECT text FROM content WHERE plan_id = ?");
        private char[] _characters = [];
        private long _plan = -1;
        private int _length;

        public ReadOnlySpan<char> Of(long plan)
        {
            if (plan != _plan) Load(plan);
            return _characters.AsSpan(0, _length);
        }

        public void Dispose()
        {
            _text.Dispose();
            if (_characters.Length > 0) ArrayPool<char>.Shared.Return(_characters);
        }

        private void Load(long plan)
        {
            try
            {
                if (!_text.Bind(plan).Step()) throw new InvalidDataException("a document has no content");
                var bytes = _text.Bytes(0);
                if (_characters.Length < bytes.Length)
                {
                    if (_characters.Length > 0) ArrayPool<char>.Shared.Return(_characters);
                    _characters = ArrayPool<char>.Shared.Rent(bytes.Length);
                }

                _length = Encoding.UTF8.GetChars(bytes, _characters);
                _plan = plan;
            }
            finally
            {
                _text.End();
            }
        }
    }
}
