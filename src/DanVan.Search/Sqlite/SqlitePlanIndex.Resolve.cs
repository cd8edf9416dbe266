using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    internal static string Join(IReadOnlyList<DocumentIdentity> candidates) => string.Join(' ', candidates.Select(static c => c.Text));

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
    /// batch touches are looked at, and of their citations only those whose answer may have changed, so that the result depends on which
    /// documents are there and not on the order in which they came.
    /// </summary>
    private sealed partial class BatchWriter
    {
        private const int MostNumbers = 20_000;

        // What is known of numbers as of the last commit, as long as nobody else can write; those of the batch besides.
        private readonly Dictionary<string, NumberRecord> _numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Touched> _touched = new(StringComparer.Ordinal);
        private readonly Resolving _resolving;

        public void ResolveTouched()
        {
            foreach (var (key, touched) in _touched)
            {
                var answer = touched.Record.Answer(out var affected);
                foreach (var (identity, plans, title) in touched.Record.Changes()) _resolving.Keep(key, identity.Text, plans, title);
                foreach (var citation in touched.Added) Update(citation);
                foreach (var identity in affected)
                {
                    foreach (var citation in _resolving.Citing(key, identity.Text)) Update(citation);
                }

                void Update(StoredCitation citation)
                {
                    var resolved = answer.Apply(citation.Local, citation.Title, citation.PlanDate);
                    if (!resolved.SameAs(citation.Now)) _resolving.Update(citation, resolved);
                }
            }

            _touched.Clear();
            if (_numbers.Count > MostNumbers) _numbers.Clear();
        }

        /// <summary>Takes back what a document that is about to be deleted says about its numbers.</summary>
        private void Forget(long id)
        {
            if (_resolving.Own(id) is { } own && DocumentNumber.TryParse(own.Number, out var itself))
            {
                var touched = Touch(IdentityKeys.NumberKey(itself), itself);
                if (own.Identity is { } identity) touched.Record.Unbear(Identity(identity), NumberRecord.Cut(own.Title));
            }

            var once = new HashSet<(string, string)>();
            foreach (var (key, text, said, title) in _resolving.Said(id))
            {
                if (!DocumentNumber.TryParse(text, out var number) || number is not { IsEmpty: false, Year: 0 }) continue;
                var record = Touch(key, number).Record;
                var identity = Identity(said);
                if (identity.Date.IsDay && record.IsTitle(identity, NumberRecord.Cut(title))) record.Retitle(identity, NumberRecord.Cut(_resolving.LeastTitle(key, said, id)));
                if (once.Add((key, said))) record.Forget(identity);
            }
        }

        private Touched Touch(string key, DocumentNumber number)
        {
            if (_touched.TryGetValue(key, out var touched)) return touched;
            if (!_numbers.TryGetValue(key, out var record)) _numbers[key] = record = _resolving.Load(key, number);
            record.Begin();
            return _touched[key] = new Touched(record, []);
        }

        private sealed record Touched(NumberRecord Record, List<StoredCitation> Added);

        /// <summary>The statements of the corpus stage.</summary>
        private sealed class Resolving(BatchWriter writer)
        {
            private readonly SqliteStatement _observations = writer.Prepare("SELECT identity, plans, title FROM observation WHERE number_key = ?");
            private readonly SqliteStatement _bearers = writer.Prepare("SELECT identity, title FROM plan WHERE number_key = ? AND identity IS NOT NULL");
            private readonly SqliteStatement _keep = writer.Prepare("REPLACE INTO observation(number_key, identity, plans, title) VALUES (?, ?, ?, ?)");
            private readonly SqliteStatement _drop = writer.Prepare("DELETE FROM observation WHERE number_key = ? AND identity = ?");

            private readonly SqliteStatement _citing = writer.Prepare(
                """
                SELECT c.plan_id, c.id, c.local_identity, c.local_ground, c.local_confidence, c.local_candidates, c.title, p.date,
                    c.identity, c.ground, c.confidence, c.candidates
                FROM citation c JOIN plan p ON p.id = c.plan_id WHERE c.number_key = ? AND c.local_identity = ?
                """);

            private readonly SqliteStatement _update = writer.Prepare("UPDATE citation SET identity = ?, ground = ?, confidence = ?, candidates = ? WHERE plan_id = ? AND id = ?");
            private readonly SqliteStatement _said = writer.Prepare("SELECT number_key, number, local_identity, title FROM citation WHERE plan_id = ? AND number IS NOT NULL ORDER BY id");
            private readonly SqliteStatement _own = writer.Prepare("SELECT number, identity, title FROM plan WHERE id = ? AND number IS NOT NULL");
            private readonly SqliteStatement _title = writer.Prepare("SELECT min(nullif(title, '')) FROM citation WHERE number_key = ? AND local_identity = ? AND plan_id <> ?");

            public void Update(StoredCitation citation, ResolvedCitation resolved) =>
                _update.Bind(resolved.Identity.Text).Bind((long)resolved.Ground).Bind(resolved.Confidence).Bind(Join(resolved.Candidates)).Bind(citation.PlanId).Bind(citation.Id).Run();

            public void Keep(string key, string identity, int plans, string? title)
            {
                if (plans > 0) _keep.Bind(key).Bind(identity).Bind(plans).Bind(title).Run();
                else _drop.Bind(key).Bind(identity).Run();
            }

            public (string Number, string? Identity, string? Title)? Own(long id) =>
                Rows(_own.Bind(id), static row => (row.Text(0), row.TextOrNull(1), row.TextOrNull(2))) is [var own, ..] ? own : null;

            public string? LeastTitle(string key, string identity, long except) =>
                Rows(_title.Bind(key).Bind(identity).Bind(except), static row => row.TextOrNull(0)) is [var title, ..] ? title : null;

            public List<(string Key, string Number, string Identity, string? Title)> Said(long id) =>
                Rows(_said.Bind(id), static row => (row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3)));

            public NumberRecord Load(string key, DocumentNumber number)
            {
                var record = new NumberRecord(number, writer._register);
                foreach (var (identity, plans, title) in Rows(_observations.Bind(key), static row => (row.Text(0), (int)row.Integer(1), row.TextOrNull(2)))) record.Load(Identity(identity), plans, title);
                foreach (var (identity, title) in Rows(_bearers.Bind(key), static row => (row.Text(0), row.TextOrNull(1)))) record.LoadBearer(Identity(identity), NumberRecord.Cut(title));
                return record;
            }

            public List<StoredCitation> Citing(string key, string local) => Rows(_citing.Bind(key).Bind(local), static row =>
            {
                var id = (int)row.Integer(1);
                var itself = new ResolvedCitation(id, Identity(row.Text(2)), (ResolutionGround)row.Integer(3), row.Real(4), Split(row.Text(5)));
                var now = new ResolvedCitation(id, Identity(row.Text(8)), (ResolutionGround)row.Integer(9), row.Real(10), Split(row.Text(11)));
                return new StoredCitation(row.Integer(0), id, itself, row.TextOrNull(6), PartialDate.TryParse(row.Text(7), null, out var date) ? date : default, now);
            });

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
