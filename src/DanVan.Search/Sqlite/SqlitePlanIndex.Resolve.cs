using DanVan.Parsing;
using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    internal static string Join(IReadOnlyList<DocumentIdentity> candidates) => string.Join(' ', candidates.Select(static c => c.Text));

    internal static List<DocumentIdentity> Split(string candidates)
    {
        var identities = new List<DocumentIdentity>();
        foreach (var text in candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries)) identities.Add(Identity(text));
        return identities;
    }

    private static DocumentIdentity Identity(string text) =>
        DocumentIdentity.TryParse(text, out var identity) ? identity : throw new InvalidDataException("an identity is malformed");

    /// <summary>A citation that is stored, as the corpus stage needs it.</summary>
    private readonly record struct StoredCitation(long PlanId, int Id, ResolvedCitation Local, string? Title, PartialDate PlanDate, ResolvedCitation Now);

    /// <summary>
    /// The corpus stage: what all documents together say about a number decides which document each citation of it means. Only numbers that a
    /// batch touches are looked at, and of their citations only those whose answer may have changed, so that the result depends on which
    /// documents are there and not on the order in which they came.
    /// </summary>
    private sealed partial class BatchWriter
    {
        private const int MostNames = 50_000;

        // What is known of numbers as of the last commit, as long as nobody else can write; those of the batch besides.
        private readonly NumberRecords _numbers = new();
        private readonly Dictionary<string, TouchedNumber> _touched = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);

        // What is known to stand in "meaning".
        private readonly HashSet<(long Identity, long Number)> _meant = [];
        private readonly List<Pending> _added = [];
        private readonly ByteSink _meaningBytes = new();
        private readonly Resolving _resolving;

        public void ResolveTouched()
        {
            var changed = new SortedSet<long>();
            foreach (var touched in _touched.Values)
            {
                var answer = touched.Answer = touched.Record.Answer(out var affected);
                var number = touched.Name;
                foreach (var (identity, plans, title) in touched.Record.Changes()) _resolving.Keep(number, Name(identity.Text), plans, title);
                foreach (var identity in affected)
                {
                    foreach (var citation in _resolving.Citing(number, Name(identity.Text), identity))
                    {
                        var resolved = answer.Apply(citation.Local, citation.Title, citation.PlanDate);
                        if (resolved.SameAs(citation.Now)) continue;
                        var meant = Name(resolved.Identity.Text);
                        _resolving.Update(citation, meant, resolved);
                        Mean(meant, number);
                        changed.Add(citation.PlanId);
                    }
                }
            }

            AddTerms();
            foreach (var plan in _added) AddCitations(plan);
            foreach (var id in changed) _resolving.Recount(id);
            AddTotals();
            _added.Clear();
            _numbers.End(_touched.Values.Select(static touched => touched.Record));
            _touched.Clear();
            if (_names.Count > MostNames) _names.Clear();
            if (_meant.Count > MostNames) _meant.Clear();
            _duties.End();
        }

        /// <summary>Takes back what a document that is about to be deleted says about its numbers.</summary>
        private void Forget(long id)
        {
            if (_resolving.Own(id) is { } own && DocumentNumber.TryParse(own.Number, out var itself))
            {
                var record = Touch(IdentityKeys.NumberKey(itself), itself).Record;
                if (own.Identity is { } identity) record.Unbear(Identity(identity), NumberRecord.Cut(own.Title));
            }

            var once = new HashSet<(string, string)>();
            foreach (var (key, text, said, title) in _resolving.Said(id))
            {
                if (!DocumentNumber.TryParse(text, out var number) || number is not { IsEmpty: false, Year: 0 }) continue;
                var record = Touch(key, number).Record;
                var identity = Identity(said);
                if (identity.Date.IsDay && record.IsTitle(identity, NumberRecord.Cut(title))) record.Retitle(identity, NumberRecord.Cut(_resolving.LeastTitle(Name(key), Name(said), id)));
                if (once.Add((key, said))) record.Forget(identity);
            }
        }

        private TouchedNumber Touch(string key, DocumentNumber number)
        {
            if (_touched.TryGetValue(key, out var touched)) return touched;
            var name = Name(key);
            if (!_numbers.TryGet(key, out var record)) _numbers.Add(key, record = _resolving.Load(key, name, number));
            record.Begin();
            return _touched[key] = new TouchedNumber(record, name);
        }

        /// <summary>The number of a name; one that is not there is added.</summary>
        private long Name(string text)
        {
            if (_names.TryGetValue(text, out var id)) return id;
            if (_resolving.FindName(text) is { } known) return _names[text] = known;
            _name.Bind(text).Run();
            return _names[text] = SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);
        }

        /// <summary>Binds what a citation means beside its identity: nothing where that is what it means by its document alone.</summary>
        private SqliteStatement Meant(SqliteStatement statement, ResolvedCitation local, ResolvedCitation now)
        {
            if (now.SameAs(local)) return statement.Bind((string?)null);
            _meaningBytes.Clear();
            SqliteMeaning.Of(now).Write(_meaningBytes);
            return statement.BindBlob(_meaningBytes.Written);
        }

        /// <summary>Notes that an identity is cited by a number.</summary>
        private void Mean(long identity, long number)
        {
            if (_meant.Add((identity, number))) _meaning.Bind(identity).Bind(number).Run();
        }

        /// <summary>A plan of the batch whose citations are stored when it is known what they mean.</summary>
        /// <param name="Id">Its id.</param>
        /// <param name="Header">Its header.</param>
        /// <param name="Rows">Its citations.</param>
        /// <param name="Numbers">For each citation its number, where other documents tell what it means; else null.</param>
        /// <param name="Said">For each citation the identity that the document alone tells, and what is stored of what it says.</param>
        /// <param name="Seal">The seal of the rows that are stored.</param>
        private readonly record struct Pending(
            long Id,
            PlanHeader Header,
            IReadOnlyList<CitationRow> Rows,
            TouchedNumber?[] Numbers,
            IReadOnlyList<(string Identity, ReadOnlyMemory<byte> Said)> Said,
            long Seal);

        /// <summary>A number that the batch says something of.</summary>
        private sealed class TouchedNumber(NumberRecord record, long name)
        {
            public NumberRecord Record => record;

            /// <summary>The number of its name.</summary>
            public long Name => name;

            /// <summary>What it means now that all of the batch is known.</summary>
            public NumberGroup.Resolution? Answer { get; set; }
        }

        /// <summary>The statements of the corpus stage.</summary>
        private sealed class Resolving(BatchWriter writer)
        {
            private readonly SqliteStatement _find = writer.Prepare("SELECT id FROM name WHERE text = ?");
            private readonly SqliteStatement _observations = writer.Prepare("SELECT n.text, o.plans, o.title FROM observation o JOIN name n ON n.id = o.identity_id WHERE o.number_id = ?");
            private readonly SqliteStatement _bearers = writer.Prepare("SELECT identity, title FROM plan WHERE number_key = ? AND identity IS NOT NULL");
            private readonly SqliteStatement _keep = writer.Prepare("REPLACE INTO observation(number_id, identity_id, plans, title, seal) VALUES (?, ?, ?, ?, ?)", isSealed: true);
            private readonly SqliteStatement _drop = writer.Prepare("DELETE FROM observation WHERE number_id = ? AND identity_id = ?");

            private readonly SqliteStatement _citing = writer.Prepare(
                """
                SELECT c.plan_id, c.id, p.date, n.text, c.said, c.meant
                FROM citation c JOIN plan p ON p.id = c.plan_id JOIN name n ON n.id = c.identity_id WHERE c.number_id = ? AND c.local_id = ?
                """);

            private readonly SqliteStatement _update = writer.Prepare("UPDATE citation SET identity_id = ?, meant = ? WHERE plan_id = ? AND id = ?");
            private readonly SqliteStatement _cited = writer.Prepare("SELECT identity_id, said FROM citation WHERE plan_id = ? ORDER BY id");
            private readonly SqliteStatement _counted = writer.Prepare("SELECT kind_id, province_id, issuer_id, year, cited FROM facet WHERE plan_id = ?");
            private readonly SqliteStatement _recount = writer.Prepare("UPDATE facet SET cited = ? WHERE plan_id = ?");

            private readonly SqliteStatement _reseal = writer.Prepare("UPDATE seal SET citations = ? WHERE plan_id = ?");
            private readonly SqliteSeals _seals = writer._seals;

            private readonly SqliteStatement _said = writer.Prepare(
                """
                SELECT k.text, l.text, c.said FROM citation c JOIN name k ON k.id = c.number_id JOIN name l ON l.id = c.local_id WHERE c.plan_id = ? ORDER BY c.id
                """);

            private readonly SqliteStatement _own = writer.Prepare("SELECT number, identity, title FROM plan WHERE id = ? AND number IS NOT NULL");
            private readonly SqliteStatement _title = writer.Prepare("SELECT said FROM citation WHERE number_id = ? AND local_id = ? AND plan_id <> ?");

            public long? FindName(string text) => Rows(_find.Bind(text), static row => (long?)row.Integer(0)) is [var id, ..] ? id : null;

            public void Update(StoredCitation citation, long identity, ResolvedCitation resolved) =>
                writer.Meant(_update.Bind(identity), citation.Local, resolved).Bind(citation.PlanId).Bind(citation.Id).Run();

            /// <summary>Counts anew what a plan cites.</summary>
            public void Recount(long id)
            {
                foreach (var before in Rows(_counted.Bind(id), static row => row.Blob(4))) writer._totals.CountCited(before, -1);
                var now = SqliteFacets.Pack(Rows(_cited.Bind(id), static row => SqliteCitation.Read(row.Bytes(1), isWhole: false) is var said ? (said.Relation, said.IsOpenMention ? SqliteFacets.Unlisted : row.Integer(0)) : default));
                writer._totals.CountCited(now, 1);
                _recount.BindBlob(now).Bind(id).Run();
                _reseal.Bind(_seals.CitationsOf(id)).Bind(id).Run();
            }

            /// <summary>Takes a plan that is about to be deleted out of the counts over all.</summary>
            public void Uncount(long id)
            {
                foreach (var (kind, province, issuer, year, cited) in Rows(_counted.Bind(id), static row => (row.IntegerOrNull(0), row.IntegerOrNull(1), row.IntegerOrNull(2), row.Integer(3), row.Blob(4))))
                    writer._totals.Count(kind, province, issuer, year, cited, -1);
            }

            public void Keep(long number, long identity, int plans, string? title)
            {
                if (plans > 0) _keep.Bind(number).Bind(identity).Bind(plans).Bind(title).BindSeal().Run();
                else _drop.Bind(number).Bind(identity).Run();
            }

            public (string Number, string? Identity, string? Title)? Own(long id) =>
                Rows(_own.Bind(id), static row => (row.Text(0), row.TextOrNull(1), row.TextOrNull(2))) is [var own, ..] ? own : null;

            public string? LeastTitle(long number, long identity, long except)
            {
                string? least = null;
                foreach (var title in Rows(_title.Bind(number).Bind(identity).Bind(except), static row => SqliteCitation.Read(row.Bytes(0), isWhole: false).Title))
                {
                    if (!string.IsNullOrEmpty(title) && (least is null || CodePointComparer.Compare(title, least) < 0)) least = title;
                }

                return least;
            }

            public List<(string Key, string? Number, string Identity, string? Title)> Said(long id) =>
                Rows(_said.Bind(id), static row => SqliteCitation.Read(row.Bytes(2), isWhole: false) is var said ? (row.Text(0), said.Number, row.Text(1), said.Title) : default);

            public NumberRecord Load(string key, long name, DocumentNumber number)
            {
                var record = new NumberRecord(number, writer._register);
                foreach (var (identity, plans, title) in Rows(_observations.Bind(name), static row => (row.Text(0), (int)row.Integer(1), row.TextOrNull(2)))) record.Load(Identity(identity), plans, title);
                foreach (var (identity, title) in Rows(_bearers.Bind(key), static row => (row.Text(0), row.TextOrNull(1)))) record.LoadBearer(Identity(identity), NumberRecord.Cut(title));
                return record;
            }

            public List<StoredCitation> Citing(long number, long local, DocumentIdentity identity) => Rows(_citing.Bind(number).Bind(local), row =>
            {
                var id = (int)row.Integer(1);
                var said = SqliteCitation.Read(row.Bytes(4));
                var now = SqliteMeaning.Now(said, row.IsNull(5) ? null : row.Blob(5)).Resolved(id, Identity(row.Text(3)));
                return new StoredCitation(row.Integer(0), id, said.Local.Resolved(id, identity), said.Title, PartialDate.TryParse(row.Text(2), null, out var date) ? date : default, now);
            });

            public static List<T> Rows<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
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
