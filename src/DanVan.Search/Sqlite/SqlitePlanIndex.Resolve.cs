using DanVan.Parsing;

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
        private readonly Dictionary<(string Key, string Identity), (int Plans, string? Title)> _observed = [];
        private readonly Resolving _resolving;

        public void ResolveTouched()
        {
            foreach (var ((key, identity), (plans, title)) in _observed) _observe.Bind(key).Bind(identity).Bind(plans).Bind(title).Run();
            _observed.Clear();
            foreach (var (key, touched) in _touched)
            {
                var resolution = _resolving.GroupOf(key, touched.Number).Resolve();
                var fingerprint = resolution.Fingerprint;
                var changed = !string.Equals(_resolving.Known(key), fingerprint, StringComparison.Ordinal);
                if (changed) _resolving.Remember(key, fingerprint);
                foreach (var citation in changed ? _resolving.All(key) : touched.Added)
                {
                    var resolved = resolution.Apply(citation.Local, citation.Title, citation.PlanDate);
                    if (!resolved.SameAs(citation.Now)) _resolving.Update(citation, resolved);
                }
            }

            _touched.Clear();
        }

        /// <summary>Takes back what a document that is about to be deleted says about its numbers.</summary>
        private void Forget(long id)
        {
            if (_resolving.OwnNumber(id) is { } own && DocumentNumber.TryParse(own, out var itself)) Touch(IdentityKeys.NumberKey(itself), itself);
            var once = new HashSet<(string, string)>();
            foreach (var (key, text, identity, title) in _resolving.Said(id))
            {
                if (!DocumentNumber.TryParse(text, out var number) || number.Year > 0) continue;
                Touch(key, number);
                if (!Identity(identity).Date.IsDay) continue;
                if (title is not null) _resolving.Retitle(key, identity, id, title);
                if (once.Add((key, identity))) _resolving.Forget(key, identity);
            }

            // A citation of the batch that is replaced within it is gone.
            foreach (var touched in _touched.Values) touched.Added.RemoveAll(c => c.PlanId == id);
        }

        private Touched Touch(string key, DocumentNumber number)
        {
            if (!_touched.TryGetValue(key, out var touched)) _touched[key] = touched = new Touched(number, []);
            return touched;
        }

        private sealed record Touched(DocumentNumber Number, List<StoredCitation> Added);

        /// <summary>The statements of the corpus stage.</summary>
        private sealed class Resolving(BatchWriter writer)
        {
            private readonly SqliteStatement _observations = writer.Prepare("SELECT identity, plans, title FROM observation WHERE number_key = ?");
            private readonly SqliteStatement _documents = writer.Prepare("SELECT identity, title FROM plan WHERE number_key = ? AND identity IS NOT NULL");
            private readonly SqliteStatement _known = writer.Prepare("SELECT fingerprint FROM number_group WHERE number_key = ?");
            private readonly SqliteStatement _remember = writer.Prepare(
                "INSERT INTO number_group(number_key, fingerprint) VALUES (?, ?) ON CONFLICT(number_key) DO UPDATE SET fingerprint = excluded.fingerprint");

            private readonly SqliteStatement _all = writer.Prepare(
                """
                SELECT c.plan_id, c.id, c.local_identity, c.local_ground, c.local_confidence, c.local_candidates, c.title, p.date,
                    c.identity, c.ground, c.confidence, c.candidates
                FROM citation c JOIN plan p ON p.id = c.plan_id WHERE c.number_key = ?
                """);

            private readonly SqliteStatement _update = writer.Prepare("UPDATE citation SET identity = ?, ground = ?, confidence = ?, candidates = ? WHERE plan_id = ? AND id = ?");
            private readonly SqliteStatement _said = writer.Prepare("SELECT number_key, number, local_identity, title FROM citation WHERE plan_id = ? AND number IS NOT NULL ORDER BY id");
            private readonly SqliteStatement _own = writer.Prepare("SELECT number FROM plan WHERE id = ? AND number IS NOT NULL");
            private readonly SqliteStatement _less = writer.Prepare("UPDATE observation SET plans = plans - 1 WHERE number_key = ? AND identity = ?");
            private readonly SqliteStatement _none = writer.Prepare("DELETE FROM observation WHERE number_key = ? AND identity = ? AND plans <= 0");

            private readonly SqliteStatement _retitle = writer.Prepare(
                """
                UPDATE observation SET title = (SELECT min(title) FROM citation WHERE number_key = ?1 AND local_identity = ?2 AND plan_id <> ?3)
                WHERE number_key = ?1 AND identity = ?2 AND title IS ?4
                """);

            public string? Known(string key) => First(_known.Bind(key));

            public void Remember(string key, string fingerprint) => _remember.Bind(key).Bind(fingerprint).Run();

            public void Update(StoredCitation citation, ResolvedCitation resolved) =>
                _update.Bind(resolved.Identity.Text).Bind((long)resolved.Ground).Bind(resolved.Confidence).Bind(Join(resolved.Candidates)).Bind(citation.PlanId).Bind(citation.Id).Run();

            public string? OwnNumber(long id) => First(_own.Bind(id));

            public void Retitle(string key, string identity, long id, string title) => _retitle.Bind(key).Bind(identity).Bind(id).Bind(title).Run();

            public void Forget(string key, string identity)
            {
                _less.Bind(key).Bind(identity).Run();
                _none.Bind(key).Bind(identity).Run();
            }

            public List<(string Key, string Number, string Identity, string? Title)> Said(long id) =>
                Rows(_said.Bind(id), static row => (row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3)));

            public NumberGroup GroupOf(string key, DocumentNumber number)
            {
                var group = new NumberGroup(number.Form == NumberForm.Party);
                foreach (var act in writer.Preparation.Register.Find(number)) group.Certain(RegisteredPlaces.Of(act), act.Date, act.Name);
                foreach (var (text, plans, title) in Rows(_observations.Bind(key), static row => (row.Text(0), (int)row.Integer(1), row.TextOrNull(2))))
                {
                    var identity = Identity(text);
                    group.Observe(identity.Place, identity.Date, title, plans);
                }

                foreach (var (text, title) in Rows(_documents.Bind(key), static row => (row.Text(0), row.TextOrNull(1))))
                {
                    var identity = Identity(text);
                    group.Certain(identity.Place, identity.Date, title);
                }

                return group;
            }

            public List<StoredCitation> All(string key) => Rows(_all.Bind(key), static row =>
            {
                var id = (int)row.Integer(1);
                var local = new ResolvedCitation(id, Identity(row.Text(2)), (ResolutionGround)row.Integer(3), row.Real(4), Split(row.Text(5)));
                var now = new ResolvedCitation(id, Identity(row.Text(8)), (ResolutionGround)row.Integer(9), row.Real(10), Split(row.Text(11)));
                return new StoredCitation(row.Integer(0), id, local, row.TextOrNull(6), PartialDate.TryParse(row.Text(7), null, out var date) ? date : default, now);
            });

            private static string? First(SqliteStatement statement) => Rows(statement, static row => row.Text(0)) is [var first, ..] ? first : null;

            private static List<T> Rows<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
            {
                var rows = new List<T>();
                try
                {
                    while (statement.Step()) rows.Add(read(statement));
                }
                finally
                {
                    statement.End();
                }

                return rows;
            }
        }
    }
}
