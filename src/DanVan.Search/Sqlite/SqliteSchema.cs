namespace DanVan.Search.Sqlite;

/// <summary>
/// The tables of an index. Number keys, identities and what is counted are repeated from plan to plan: they are rows of "name", and elsewhere stands their
/// number. A row of "facet" repeats of a plan what is counted over all that is found (see <see cref="SqliteFacets"/>), "facet_total" counts it over all plans.
/// "duty" has the days of each who leads or supports a task, in their order, under the number of the name.
/// </summary>
internal static class SqliteSchema
{
    public const int ApplicationId = 0x44565344;

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
        CREATE TABLE content(plan_id INTEGER PRIMARY KEY, text TEXT NOT NULL, parts BLOB NOT NULL);
        CREATE TABLE name(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE citation(
            plan_id INTEGER NOT NULL,
            id INTEGER NOT NULL,
            number_id INTEGER NOT NULL,
            kind TEXT, kind_key TEXT, number TEXT, name TEXT,
            date TEXT NOT NULL, issuer TEXT, title TEXT,
            relation INTEGER NOT NULL,
            within INTEGER,
            section TEXT, section_title TEXT,
            start INTEGER NOT NULL, length INTEGER NOT NULL,
            context_start INTEGER NOT NULL, context_length INTEGER NOT NULL,
            identity_id INTEGER NOT NULL, ground INTEGER NOT NULL, confidence REAL NOT NULL, candidates TEXT NOT NULL,
            local_id INTEGER NOT NULL, local_ground INTEGER NOT NULL, local_confidence REAL NOT NULL, local_candidates TEXT NOT NULL,
            PRIMARY KEY(plan_id, id)) WITHOUT ROWID;
        CREATE INDEX citation_number ON citation(number_id, local_id);
        CREATE INDEX citation_identity ON citation(identity_id);
        CREATE TABLE observation(
            number_id INTEGER NOT NULL,
            identity_id INTEGER NOT NULL,
            plans INTEGER NOT NULL,
            title TEXT,
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
        CREATE VIRTUAL TABLE words USING fts5(
            title, title_plain, body, body_plain, section, number, kind, issuer, province, cites, basis, assignee, source, sketch,
            content='', contentless_delete=1, tokenize="ascii");
        INSERT INTO words(words, rank) VALUES ('hashsize', 2097152);
        CREATE TABLE vocabulary(field TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY(field, term)) WITHOUT ROWID;
        """;

    // The tokenizer has nothing left to do: what it gets are terms between blanks, and all that is not ASCII is part of a term to it.
    /// <summary>Stands between the pieces of a field: a private-use character, which is a word to the index and none to the analyzer.</summary>
    public const string Gap = " \uE000 ";

    /// <summary>The columns that hold a field, with marks or without.</summary>
    public static string[] Columns(QueryField field, bool marked) => field switch
    {
        QueryField.Text => marked ? ["title", "body"] : ["title_plain", "body_plain"],
        QueryField.Title => marked ? ["title"] : ["title_plain"],
        _ => [QueryFields.NameOf(field)],
    };
}
