namespace DanVan.Search.Sqlite;

/// <summary>
/// The tables of an index. Number keys, identities and what is counted are repeated from plan to plan: they are rows of "name", and elsewhere stands their
/// number. A row of "facet" repeats of a plan what is counted over all that is found (see <see cref="SqliteFacets"/>), "facet_total" counts it over all plans.
/// "duty" has the days of each who leads or supports a task, in their order, under the number of the name. The words of plans stand in segments: what a "segment"
/// says of its plans, its lists in rows of "posting" (see <see cref="Postings.PostingList"/>), and in "gone" the plans that were deleted and still stand there. A row of "seal" has the seals of the rows of a plan
/// (see <see cref="RowSeal"/>): of the plan and its tasks, which stay as they are, and of its citations, which others change. A citation has what it says in one value (see
/// <see cref="SqliteCitation"/>), what it means by all documents in another where that differs, and one index alone, by its number: what a
/// row of it writes lies somewhere else for each, so that a second one would write as much again. "meaning" says by which numbers an identity is cited or was once, so that who
/// cites it is looked for among those who cite these.
/// </summary>
internal static class SqliteSchema
{
    public const int ApplicationId = 0x44565344;

    public static readonly string[] PlanColumns =
    [
        "id", "source", "hash", "format", "kind", "kind_key", "number", "number_key", "symbol", "number_sort", "issuer", "issuer_key", "province", "province_key", "level", "date", "date_first",
        "date_last", "year", "title", "identity", "citations", "tasks", "length",
    ];

    public static readonly string[] CitationColumns = ["plan_id", "id", "number_id", "local_id", "identity_id", "said", "meant"];

    public static readonly string[] FacetColumns = ["plan_id", "kind_id", "province_id", "issuer_id", "year", "cited"];

    public static readonly string[] TaskColumns = ["plan_id", "position", "assignees", "lead_count", "due", "task"];

    public const string Create = """
        CREATE TABLE plan(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL UNIQUE,
            hash TEXT NOT NULL,
            format TEXT NOT NULL,
            kind TEXT, kind_key TEXT,
            number TEXT, number_key TEXT, symbol TEXT, number_sort TEXT,
            issuer TEXT, issuer_key TEXT,
            province TEXT, province_key TEXT,
            level INTEGER NOT NULL,
            date TEXT NOT NULL, date_first TEXT NOT NULL, date_last TEXT NOT NULL, year INTEGER NOT NULL,
            title TEXT,
            identity TEXT,
            citations INTEGER NOT NULL, tasks INTEGER NOT NULL, length INTEGER NOT NULL);
        CREATE INDEX plan_number ON plan(number_key);
        CREATE INDEX plan_identity ON plan(identity);
        CREATE INDEX plan_filter ON plan(province_key, year);
        CREATE INDEX plan_date ON plan(date);
        CREATE TABLE content(plan_id INTEGER PRIMARY KEY, text TEXT NOT NULL, parts BLOB NOT NULL);
        CREATE TABLE name(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE citation(
            plan_id INTEGER NOT NULL,
            id INTEGER NOT NULL,
            number_id INTEGER NOT NULL,
            local_id INTEGER NOT NULL,
            identity_id INTEGER NOT NULL,
            said BLOB NOT NULL,
            meant BLOB,
            PRIMARY KEY(plan_id, id)) WITHOUT ROWID;
        CREATE INDEX citation_number ON citation(number_id, local_id, identity_id);
        CREATE TABLE meaning(identity_id INTEGER NOT NULL, number_id INTEGER NOT NULL, PRIMARY KEY(identity_id, number_id)) WITHOUT ROWID;
        CREATE TABLE observation(
            number_id INTEGER NOT NULL,
            identity_id INTEGER NOT NULL,
            plans INTEGER NOT NULL,
            title TEXT,
            seal INTEGER NOT NULL,
            PRIMARY KEY(number_id, identity_id)) WITHOUT ROWID;
        CREATE TABLE facet(
            plan_id INTEGER PRIMARY KEY,
            kind_id INTEGER, province_id INTEGER, issuer_id INTEGER,
            year INTEGER NOT NULL,
            cited BLOB NOT NULL);
        CREATE TABLE task(
            plan_id INTEGER NOT NULL,
            position INTEGER NOT NULL,
            assignees TEXT NOT NULL,
            lead_count INTEGER NOT NULL,
            due TEXT NOT NULL,
            task TEXT NOT NULL,
            PRIMARY KEY(plan_id, position)) WITHOUT ROWID;
        CREATE TABLE deadline(
            due TEXT NOT NULL,
            plan_id INTEGER NOT NULL,
            position INTEGER NOT NULL);
        CREATE INDEX deadline_due ON deadline(due, plan_id, position);
        CREATE INDEX deadline_plan ON deadline(plan_id);
        CREATE TABLE assignee(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE duty(
            assignee_id INTEGER NOT NULL,
            due TEXT NOT NULL,
            plan_id INTEGER NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY(assignee_id, due, plan_id, position)) WITHOUT ROWID;
        CREATE TABLE facet_total(field INTEGER NOT NULL, value INTEGER NOT NULL, plans INTEGER NOT NULL, PRIMARY KEY(field, value)) WITHOUT ROWID;
        CREATE TABLE segment(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            level INTEGER NOT NULL,
            first_plan INTEGER NOT NULL, last_plan INTEGER NOT NULL,
            plans INTEGER NOT NULL, words INTEGER NOT NULL, bytes INTEGER NOT NULL,
            first_block INTEGER NOT NULL, blocks INTEGER NOT NULL,
            plan_table BLOB NOT NULL, directory BLOB NOT NULL);
        CREATE TABLE posting(id INTEGER PRIMARY KEY, block BLOB NOT NULL);
        CREATE TABLE seal(plan_id INTEGER PRIMARY KEY, plan INTEGER NOT NULL, citations INTEGER NOT NULL);
        CREATE TABLE gone(plan_id INTEGER PRIMARY KEY);
        CREATE TABLE vocabulary(field TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY(field, term)) WITHOUT ROWID;
        """;

    /// <summary>The names under which the vocabulary has the words of a field, with marks or without.</summary>
    public static string[] Columns(QueryField field, bool marked) => field switch
    {
        QueryField.Text => marked ? ["title", "body"] : ["title_plain", "body_plain"],
        QueryField.Title => marked ? ["title"] : ["title_plain"],
        _ => [QueryFields.NameOf(field)],
    };
}
