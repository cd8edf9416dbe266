using System.Buffers;
using System.Globalization;
using System.Text;
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
                SELECT {SummaryColumns}, c.said, c.meant
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
        var kinds = query.Kind is { } kind ? new SameKinds(PlanKeys.Kinds(kind)) : null;
        AppendFilter(command, where, query.Plans);
        command.CommandText = $"""
            SELECT c.plan_id, c.id, c.identity_id, c.said, {OrderedDate}, p.source, p.identity
            FROM ({cited}) k CROSS JOIN citation c ON c.plan_id = k.plan_id AND c.id = k.id JOIN plan p ON p.id = c.plan_id WHERE 1{where}
            """;
        var tally = new CitesTally<(long Plan, long Citation)>(query, Register);
        var names = KnownNames();
        var (last, date, source, itself) = (-1L, "", "", "");
        using var name = new SqliteStatement(connection, "SELECT text FROM name WHERE id = ?");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var said = SqliteCitation.Read(Bytes(reader, 3), isWhole: false);
            if ((query.Relation is { } relation && said.Relation != relation) || (kinds is not null && !kinds.Have(said.Kind))) continue;

            // The citations of a plan come one behind the other.
            var plan = reader.GetInt64(0);
            if (plan != last) (last, date, source, itself) = (plan, reader.GetString(4), reader.GetString(5), Text(reader, 6) ?? reader.GetString(5));
            var form = new CitedForm(names.GetOrAdd(reader.GetInt64(2), NameOf, name), said.Number, said.Name, said.Kind, said.Date, said.Issuer, said.Title);
            tally.Add(form, new CitingRank(date, source, said.Span.Start, reader.GetInt32(1)), itself, (plan, reader.GetInt64(1)));
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
            var said = SqliteCitation.Read(Bytes(reader, 16));
            var now = MeaningNow(reader, 16, said);
            var (sentence, mark) = CitesAnswer.Sentence(texts.Of(reader.GetInt64(0)), said.Span, said.Context);
            places.Add(new CitingPlace
            {
                Plan = Summary(reader, 0),
                Section = said.Section,
                SectionTitle = said.SectionTitle,
                Sentence = sentence,
                Mark = mark,
                Relation = said.Relation,
                Span = said.Span,
                Text = mark.Slice(sentence).ToString(),
                Ground = now.Ground,
                Confidence = now.Confidence,
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

    /// <summary>Which kinds, as printed, have one of some comparable forms.</summary>
    private sealed class SameKinds(IReadOnlyList<string> slugs)
    {
        private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

        public bool Have(string? kind)
        {
            if (kind is null) return false;
            if (!_known.TryGetValue(kind, out var has)) _known[kind] = has = slugs.Contains(IdentityKeys.KindSlug(kind), StringComparer.Ordinal);
            return has;
        }
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
