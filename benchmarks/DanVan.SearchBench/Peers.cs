using Microsoft.Data.Sqlite;
#if DANVAN_LUCENE
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
#endif

namespace DanVan.SearchBench;

/// <summary>The bare engine that a DanVan engine is built on: one field of text, its own tokenizer, nothing else.</summary>
internal interface IPeer : IDisposable
{
    string Name { get; }

    void Add(IReadOnlyList<(string Source, string Title, string Text)> batch);

    /// <summary>All words must be there; the best first.</summary>
    IReadOnlyList<string> Search(string query, int take);

    long Bytes();
}

internal sealed class FtsPeer : IPeer
{
    private static readonly string[] Suffixes = ["", "-wal"];

    private readonly string _path;
    private readonly SqliteConnection _connection;

    public FtsPeer(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, "fts.db");
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000; CREATE VIRTUAL TABLE plans USING fts5(source UNINDEXED, title, text)");
    }

    public string Name => "FTS5 unicode61";

    public void Add(IReadOnlyList<(string Source, string Title, string Text)> batch)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO plans(source, title, text) VALUES ($s, $i, $t)";
        foreach (var name in (string[])["$s", "$i", "$t"]) command.Parameters.Add(new SqliteParameter(name, null));
        foreach (var (source, title, text) in batch)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (source, title, text);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public IReadOnlyList<string> Search(string query, int take)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT source FROM plans WHERE plans MATCH $q ORDER BY rank LIMIT $n";
        command.Parameters.AddWithValue("$q", string.Join(' ', Words(query).Select(static w => "\"" + w + "\"")));
        command.Parameters.AddWithValue("$n", take);
        var found = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }

    public long Bytes() => Suffixes.Select(s => new FileInfo(_path + s)).Where(static f => f.Exists).Sum(static f => f.Length);

    public void Dispose() => _connection.Dispose();

    // What has a field of ours is plain words to a peer.
    internal static IEnumerable<string> Words(string query) =>
        System.Text.RegularExpressions.Regex.Replace(query, @"\b(title|number):|[()""]", " ", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

#if DANVAN_LUCENE
internal sealed class StandardPeer : IPeer
{
    private readonly string _folder;
    private readonly FSDirectory _directory;
    private readonly StandardAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly IndexWriter _writer;

    public StandardPeer(string folder)
    {
        _folder = folder;
        _directory = FSDirectory.Open(folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { RAMBufferSizeMB = 96 });
    }

    public string Name => "Lucene StandardAnalyzer";

    public void Add(IReadOnlyList<(string Source, string Title, string Text)> batch)
    {
        foreach (var (source, title, text) in batch)
            _writer.AddDocument([new StringField("source", source, Field.Store.YES), new TextField("title", title, Field.Store.YES), new TextField("text", text, Field.Store.YES)]);
        _writer.Commit();
    }

    public IReadOnlyList<string> Search(string query, int take)
    {
        using var reader = DirectoryReader.Open(_directory);
        var searcher = new IndexSearcher(reader);
        var all = new BooleanQuery();
        foreach (var word in FtsPeer.Words(query))
        {
            var any = new BooleanQuery { { Phrase("title", word), Occur.SHOULD }, { Phrase("text", word), Occur.SHOULD } };
            all.Add(any, Occur.MUST);
        }

        return [.. searcher.Search(all, take).ScoreDocs.Select(d => searcher.Doc(d.Doc).GetField("source").GetStringValue(System.Globalization.CultureInfo.InvariantCulture))];
    }

    public long Bytes() => new DirectoryInfo(_folder).EnumerateFiles().Sum(static f => f.Length);

    public void Dispose()
    {
        _writer.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private PhraseQuery Phrase(string field, string word)
    {
        var phrase = new PhraseQuery();
        using var stream = _analyzer.GetTokenStream(field, word);
        var term = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) phrase.Add(new Term(field, term.ToString()));
        stream.End();
        return phrase;
    }
}
#endif
