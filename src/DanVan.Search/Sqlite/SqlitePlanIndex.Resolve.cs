using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    private static string Join(IReadOnlyList<DocumentIdentity> candidates) => string.Join(' ', candidates.Select(static c => c.Text));

    private static List<DocumentIdentity> Split(string candidates)
    {
        var identities = new List<DocumentIdentity>();
        foreach (var text in candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries)) identities.Add(Identity(text));
        return identities;
    }

    private static DocumentIdentity Identity(string text) =>
        DocumentIdentity.TryParse(text, out var identity) ? identity : throw new InvalidDataException("an identity is malformed");

    /// <summary>A citation as the corpus stage needs it.</summary>
    private readonly record struct StoredCitation(long PlanId, int Id, ResolvedCitation Local, string? Title, PartialDate PlanDate, ResolvedCitation Now);

    /// <summary>
    /// The corpus stage: what all documents together say about a number decides which document each citation of it means. Only numbers that a
    /// batch touches are looked at, and all citations of a number only where its answer changes, so that the result depends on which
    /// documents are there and not on the order in which they came.
    /// </summary>
    private sealed partial class BatchWriter
    {
        private readonly Dictionary<string, Touched> _touched = new(StringComparer.Ordinal);

        public void ResolveTouched()
        {
            if (_touched.Count == 0) return;
            using var observations = Command("SELECT identity, plans, title FROM observation WHERE number_key = $key", "$key");
            using var documents = Command("SELECT identity, title FROM plan WHERE number_key = $key AND identity IS NOT NULL", "$key");
            using var known = Command("SELECT fingerprint FROM number_group WHERE number_key = $key", "$key");
            using var remember = Command("INSERT INTO number_group(number_key, fingerprint) VALUES ($key, $fingerprint) ON CONFLICT(number_key) DO UPDATE SET fingerprint = excluded.fingerprint", "$key", "$fingerprint");
            using var all = Command(
                """
                SELECT c.plan_id, c.id, c.local_identity, c.local_ground, c.local_confidence, c.local_candidates, c.title, p.date,
                    c.identity, c.ground, c.confidence, c.candidates
                FROM citation c JOIN plan p ON p.id = c.plan_id WHERE c.number_key = $key
                """,
                "$key");
            using var update = Command(
                "UPDATE citation SET identity = $identity, ground = $ground, confidence = $confidence, candidates = $candidates WHERE plan_id = $plan AND id = $id",
                "$identity",
                "$ground",
                "$confidence",
                "$candidates",
                "$plan",
                "$id");
            foreach (var (key, touched) in _touched)
            {
                var resolution = GroupOf(key, touched.Number, observations, documents).Resolve();
                var fingerprint = resolution.Fingerprint;
                known.Parameters[0].Value = key;
                var changed = !string.Equals(known.ExecuteScalar() as string, fingerprint, StringComparison.Ordinal);
                if (changed) Run(remember, key, fingerprint);
                foreach (var citation in changed ? All(all, key) : touched.Added)
                {
                    var resolved = resolution.Apply(citation.Local, citation.Title, citation.PlanDate);
                    if (!resolved.SameAs(citation.Now))
                        Run(update, resolved.Identity.Text, (int)resolved.Ground, resolved.Confidence, Join(resolved.Candidates), citation.PlanId, citation.Id);
                }
            }

            _touched.Clear();
        }

        private static NumberGroup GroupOf(string key, DocumentNumber number, SqliteCommand observations, SqliteCommand documents)
        {
            var group = new NumberGroup(number.Form == NumberForm.Party);
            foreach (var act in ActRegister.Default.Find(number)) group.Certain(null, act.Date, act.Name);
            observations.Parameters[0].Value = key;
            using (var reader = observations.ExecuteReader())
            {
                while (reader.Read())
                {
                    var identity = Identity(reader.GetString(0));
                    group.Observe(identity.Place, identity.Date, Text(reader, 2), reader.GetInt32(1));
                }
            }

            documents.Parameters[0].Value = key;
            using (var reader = documents.ExecuteReader())
            {
                while (reader.Read())
                {
                    var identity = Identity(reader.GetString(0));
                    group.Certain(identity.Place, identity.Date, Text(reader, 1));
                }
            }

            return group;
        }

        private static List<StoredCitation> All(SqliteCommand command, string key)
        {
            command.Parameters[0].Value = key;
            var citations = new List<StoredCitation>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var local = new ResolvedCitation(
                    reader.GetInt32(1),
                    Identity(reader.GetString(2)),
                    (ResolutionGround)reader.GetInt32(3),
                    reader.GetDouble(4),
                    Split(reader.GetString(5)));
                var now = new ResolvedCitation(local.CitationId, Identity(reader.GetString(8)), (ResolutionGround)reader.GetInt32(9), reader.GetDouble(10), Split(reader.GetString(11)));
                citations.Add(new StoredCitation(reader.GetInt64(0), reader.GetInt32(1), local, Text(reader, 6), Date(reader, 7), now));
            }

            return citations;
        }

        /// <summary>Takes back what a document that is about to be deleted says about its numbers.</summary>
        private void Forget(long id)
        {
            var said = new List<(string Key, string Number, string Identity, bool IsDay, string? Title)>();
            using (var command = Command("SELECT number_key, number, local_identity, title FROM citation WHERE plan_id = $id AND number IS NOT NULL ORDER BY id", "$id"))
            {
                command.Parameters[0].Value = id;
                using var reader = command.ExecuteReader();
                while (reader.Read()) said.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), Identity(reader.GetString(2)).Date.IsDay, Text(reader, 3)));
            }

            using (var command = Command("SELECT number FROM plan WHERE id = $id AND number IS NOT NULL", "$id"))
            {
                command.Parameters[0].Value = id;
                if (command.ExecuteScalar() is string own && DocumentNumber.TryParse(own, out var number)) Touch(IdentityKeys.NumberKey(number), number);
            }

            using var less = Command("UPDATE observation SET plans = plans - 1 WHERE number_key = $key AND identity = $identity", "$key", "$identity");
            using var none = Command("DELETE FROM observation WHERE number_key = $key AND identity = $identity AND plans <= 0", "$key", "$identity");
            using var retitle = Command(
                """
                UPDATE observation SET title = (SELECT min(title) FROM citation WHERE number_key = $key AND local_identity = $identity AND plan_id <> $id)
                WHERE number_key = $key AND identity = $identity AND title IS $title
                """,
                "$key",
                "$identity",
                "$id",
                "$title");
            var once = new HashSet<(string, string)>();
            foreach (var (key, text, identity, isDay, title) in said)
            {
                if (!DocumentNumber.TryParse(text, out var number) || number.Year > 0) continue;
                Touch(key, number);
                if (!isDay) continue;
                if (title is not null) Run(retitle, key, identity, id, title);
                if (!once.Add((key, identity))) continue;
                Run(less, key, identity);
                Run(none, key, identity);
            }

            // A citation of the batch that is replaced within it is gone.
            foreach (var touched in _touched.Values) touched.Added.RemoveAll(c => c.PlanId == id);
        }

        private Touched Touch(string key, DocumentNumber number)
        {
            if (!_touched.TryGetValue(key, out var touched)) _touched[key] = touched = new Touched(number, []);
            return touched;
        }

        private SqliteCommand Command(string sql, params string[] parameters)
        {
            var command = _connection.CreateCommand();
            command.Transaction = _transaction;
            command.CommandText = sql;
            foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, null));
            return command;
        }

        private sealed record Touched(DocumentNumber Number, List<StoredCitation> Added);
    }
}
