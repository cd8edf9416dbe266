namespace DanVan.Search.Tests;

public sealed class IndexTests
{
    [Theory]
    [InlineData("{\"engine\":\"sqlite\",\"version\":99}", IndexProblem.NewerVersion)]
    [InlineData("{\"engine\":\"other\",\"version\":12}", IndexProblem.UnknownEngine)]
    [InlineData("{\"engine\":\"sqlite\",\"version\":4}", IndexProblem.OlderVersion)]
    [InlineData("{\"engine\":\"sqlite\"}", IndexProblem.Damaged)]
    [InlineData("{\"engine\":1,\"version\":\"x\"}", IndexProblem.Damaged)]
    [InlineData("[]", IndexProblem.Damaged)]
    [InlineData("", IndexProblem.Damaged)]
    public void Manifest_that_is_not_ours_is_reported(string manifest, IndexProblem expected)
    {
        using var folder = new TempFolder();
        using (PlanIndex.OpenOrCreate(folder.Index, "sqlite")) Assert.True(PlanIndex.Exists(folder.Index));
        File.WriteAllText(Path.Combine(folder.Index, "danvan-index.json"), manifest);
        var problem = Assert.Throws<PlanIndexException>(() => PlanIndex.OpenOrCreate(folder.Index));
        Assert.Equal(expected, problem.Problem);
        Assert.Contains(folder.Index, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_that_nobody_closed_is_told_to_who_may_not_write()
    {
        if (!Stranger.IsKnown) return;
        using var folder = new TempFolder();
        using var copy = new TempFolder();
        Directory.CreateDirectory(copy.Index);
        using (var index = PlanIndex.OpenOrCreate(folder.Index, PlanIndex.SqliteEngine))
        {
            index.Ingest([new PlanBuilder("a").Item()]);
            foreach (var file in Directory.EnumerateFiles(folder.Index).Where(static file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal))) File.Copy(file, Path.Combine(copy.Index, Path.GetFileName(file)));
        }

        Stranger.Look(copy.Index, closed: [], () =>
        {
            var refused = Assert.Throws<PlanIndexException>(() => PlanIndex.Open(copy.Index, readOnly: true));
            Assert.Equal(IndexProblem.Unreadable, refused.Problem);
            Assert.Contains("opened once by a user who may", refused.Message, StringComparison.Ordinal);
        });
        using var opened = PlanIndex.Open(copy.Index);
        Assert.Single(opened.List());
    }

    [Fact]
    public async Task Writer_in_a_folder_of_another_user_is_seen_at_the_next_look()
    {
        if (!Stranger.IsKnown) return;
        using var folder = new TempFolder();
        using (var index = PlanIndex.OpenOrCreate(folder.Index, PlanIndex.SqliteEngine)) index.Ingest([new PlanBuilder("a").Item()]);
        using var written = new ManualResetEventSlim();
        using var looked = new ManualResetEventSlim();
        var writer = Task.Run(() =>
        {
            looked.Wait();
            if (Environment.IsPrivilegedProcess)
            {
                using var index = PlanIndex.Open(folder.Index);
                index.Ingest([new PlanBuilder("b").Item()]);
            }

            written.Set();
        });
        Stranger.Look(folder.Index, closed: [], () =>
        {
            using var index = PlanIndex.Open(folder.Index, readOnly: true);
            Assert.Single(index.List());
            looked.Set();
            written.Wait();
            Assert.Equal(Environment.IsPrivilegedProcess ? 2 : 1, index.List().Count);
        });
        await writer;
    }

    [Fact]
    public void Writer_leaves_no_log_to_readers_that_stay_open()
    {
        using var folder = new TempFolder();
        var log = new FileInfo(Path.Combine(folder.Index, "index.db-wal"));
        PlanIndex.OpenOrCreate(folder.Index, "sqlite").Dispose();
        using var reader = PlanIndex.Open(folder.Index, readOnly: true);
        for (var round = 1; round <= 2; round++)
        {
            using (var writer = PlanIndex.OpenOrCreate(folder.Index))
            {
                writer.Ingest([.. Enumerable.Range(0, 20).Select(i => new PlanBuilder($"p{round}-{i}").Words("dân vận").Item())]);
                Assert.Equal(20 * round, reader.Search(new SearchQuery { Text = "dân" }).Total);
                log.Refresh();
                Assert.NotEqual(0, log.Length);
            }

            log.Refresh();
            Assert.Equal(0, log.Length);
            Assert.Equal(20 * round, reader.Search(new SearchQuery { Text = "dân" }).Total);
        }
    }

    [Fact]
    public async Task Log_begins_anew_though_somebody_reads_at_every_moment()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Index);
        var path = Path.Combine(folder.Index, "any.db");
        await using var writer = Connect("");
        Run(writer, "PRAGMA journal_mode = WAL;" + Sqlite.SqliteLog.Bound + "CREATE TABLE t(x)");
        var log = new Sqlite.SqliteLog(path);
        using var stop = new CancellationTokenSource();
        // Threads of their own: where the pool has none to spare, a reader would not end what it reads.
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            using var reader = Connect(";Mode=ReadOnly");
            while (!stop.IsCancellationRequested)
            {
                Run(reader, "BEGIN; SELECT count(*) FROM t");
                Thread.Sleep(20);
                Run(reader, "COMMIT");
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        var lengths = new List<long>();
        for (var i = 0; i < 60; i++)
        {
            Run(writer, "INSERT INTO t VALUES (zeroblob(4000000))");
            log.Trim(writer);
            lengths.Add(new FileInfo(path + "-wal").Length);
        }

        await stop.CancelAsync();
        await Task.WhenAll(asking);
        Assert.True(lengths.Max() < 2 * Sqlite.SqliteLog.Most, string.Join(' ', lengths.Select(static length => length / 1_000_000)));

        Microsoft.Data.Sqlite.SqliteConnection Connect(string mode)
        {
            SQLitePCL.Batteries_V2.Init();
            var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False{mode}");
            connection.Open();
            return connection;
        }

        static void Run(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            do
            {
                while (rows.Read())
                {
                }
            }
            while (rows.NextResult());
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("noise")]
    [InlineData("truncated")]
    [InlineData("other")]
    public void Damaged_file_is_reported(string damage)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Index, "index.db");
        using (var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite"))
        {
            index.Ingest([.. Enumerable.Range(0, 30).Select(static i => new PlanBuilder("p" + i).Words(string.Concat(Enumerable.Repeat("công tác dân vận ", 300))).Item())]);
        }

        switch (damage)
        {
            case "missing": File.Delete(path); break;
            case "empty": File.WriteAllBytes(path, []); break;
            case "noise": File.WriteAllText(path, new string('x', 100_000)); break;
            case "truncated":
                using (var file = new FileStream(path, FileMode.Open)) file.SetLength(file.Length / 3);
                break;
            default:
                File.WriteAllBytes(path, []);
                using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
                {
                    connection.Open();
                    using var command = connection.CreateCommand();
                    command.CommandText = "CREATE TABLE t(x)";
                    command.ExecuteNonQuery();
                }

                break;
        }

        var problem = Assert.Throws<PlanIndexException>(() =>
        {
            using var index = PlanIndex.Open(folder.Index);
            foreach (var plan in index.List()) index.Get(plan.Id);
        });
        Assert.Equal(IndexProblem.Damaged, problem.Problem);
    }

    [Theory]
    [InlineData("en", "2.5 is the sum of\n  1.5 for \"dân\" (times 3)\n  1 for title:\"vận\"")]
    [InlineData("vi", "2.5 là tổng của\n  1.5 cho \"dân\" (đã nhân 3)\n  1 cho title:\"vận\"")]
    public void Explanation_is_said_in_the_language_asked_for(string language, string expected) =>
        Assert.Equal(expected, new ScoreExplanation(2.5, [new ScorePart("\"dân\"", 1.5, 3), new ScorePart("title:\"vận\"", 1, 1)]).GetMessage(language));

    [Theory]
    [InlineData("en", "0: no condition counts for the order")]
    [InlineData("vi", "0: không điều kiện nào được tính điểm")]
    public void Explanation_without_parts_says_so(string language, string expected) => Assert.Equal(expected, new ScoreExplanation(0, []).GetMessage(language));

    [Theory]
    [InlineData("\"dân vận\"", "\"dân vận\"")]
    [InlineData("\"công tác dân vận\"", "\"công tác dân vận\"")]
    [InlineData("\"công tác\" vận", "\"công tác\"")]
    public void Score_of_a_phrase_is_explained_by_its_words(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([new PlanBuilder("a").Words("công tác dân vận").Item()]);
        var hit = Assert.Single(index.Search(new SearchQuery { Text = query, Explain = true }).Hits);
        Assert.Contains(expected, hit.Explanation!.Parts.Select(static part => part.Condition), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE facet_total SET plans = plans + 1 WHERE field = 3", "the counts of all documents are not theirs")]
    [InlineData("DELETE FROM facet_total WHERE field = 0", "the counts of all documents are not theirs")]
    [InlineData("DELETE FROM meaning", "numbers by which documents are cited are missing")]
    [InlineData("INSERT INTO meaning(identity_id, number_id) VALUES (-1, -1)", null)]
    [InlineData("DELETE FROM duty", "days of bodies are missing")]
    [InlineData("INSERT INTO assignee(text) VALUES ('-ai-do-\n-ai-do-')", "names of bodies are of no task")]
    [InlineData("DELETE FROM deadline", "days of bodies are of no task")]
    [InlineData("UPDATE posting SET block = zeroblob(length(block))", "block 2 of segment 2 of the words is damaged")]
    [InlineData("UPDATE name SET text = text", null)]
    public void What_is_kept_besides_is_verified(string damage, string? expected)
    {
        using var folder = new TempFolder();
        using (var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite"))
        {
            index.Ingest([new PlanBuilder("a").Task("Sở Nội vụ", "tham mưu kế hoạch", to: "2024-06-30").Item(), new PlanBuilder("b").Task("Sở Tài chính", "bố trí kinh phí", to: "2024-07-31").Item(), new PlanBuilder("c").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item()]);
            index.Remove(["b"]);
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.Index, "index.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = damage;
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        using var damaged = PlanIndex.OpenOrCreate(folder.Index);
        var problems = damaged.Verify().Problems;
        if (expected is null) Assert.Empty(problems);
        else Assert.Contains(expected, problems);
    }

    [Fact]
    public void File_where_the_folder_should_be_is_reported()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Index, "x");
        Assert.Equal(IndexProblem.Unwritable, Assert.Throws<PlanIndexException>(() => PlanIndex.OpenOrCreate(folder.Index, "sqlite")).Problem);
    }

    [Fact]
    public void Second_writer_gets_a_clear_message()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.Index, "index.db")};Pooling=False;Default Timeout=1");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        var problem = Assert.Throws<PlanIndexException>(() => index.Ingest([new PlanBuilder("a").Item()]));
        Assert.Equal(IndexProblem.Locked, problem.Problem);
        transaction.Rollback();
        index.Ingest([new PlanBuilder("a").Item()]);
        Assert.Single(index.List());
    }

    // Each value that is stored and not worked out from others, changed in one row.
    [Theory]
    [InlineData("plan", "hash", "format", "kind", "kind_key", "number", "symbol", "number_sort", "issuer", "issuer_key", "province", "level", "date", "date_first", "date_last", "title", "citations", "tasks", "length")]
    [InlineData("citation", "said", "meant")]
    [InlineData("citation", "number_id", "identity_id", "local_id")]
    [InlineData("task", "assignees", "lead_count", "due", "task")]
    [InlineData("facet", "kind_id", "province_id", "issuer_id", "year", "cited")]
    [InlineData("observation", "plans", "title")]
    [InlineData("duty", "due", "assignee_id")]
    [InlineData("vocabulary", "term")]
    [InlineData("seal", "plan", "citations")]
    [InlineData("content", "text", "parts")]
    [InlineData("facet_total", "plans")]
    public void Changed_value_is_seen_by_verify(string table, params string[] columns)
    {
        using var folder = new TempFolder();
        Sealed(folder);
        foreach (var column in columns)
        {
            using (var changed = new TempFolder())
            {
                Directory.CreateDirectory(changed.Index);
                foreach (var file in Directory.EnumerateFiles(folder.Index)) File.Copy(file, Path.Combine(changed.Index, Path.GetFileName(file)));
                Run(Path.Combine(changed.Index, "index.db"), $"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'text' THEN {column} || 'x' WHEN 'blob' THEN x'0102' WHEN 'null' THEN 7 ELSE {column} + 1 END WHERE {Key(table)} = (SELECT max({Key(table)}) FROM {table})");
                using var index = PlanIndex.Open(changed.Index, readOnly: true);
                Assert.False(index.Verify().IsSound, column);
            }
        }

        static string Key(string table) => table switch { "plan" => "id", "observation" => "number_id", "duty" => "plan_id", "vocabulary" => "term", "facet_total" => "value", _ => "plan_id" };
    }

    [Fact]
    public void Bit_that_fell_over_is_seen_by_verify_or_changes_nothing_that_is_stored()
    {
        using var folder = new TempFolder();
        var path = Sealed(folder);
        var (bytes, whole) = (File.ReadAllBytes(path), Stored(path));
        var random = new Random(11);
        var seen = 0;
        for (var round = 0; round < 240; round++)
        {
            var (at, bit) = (random.Next(bytes.Length), (byte)(1 << random.Next(8)));
            bytes[at] ^= bit;
            File.WriteAllBytes(path, bytes);
            bytes[at] ^= bit;
            try
            {
                using var index = PlanIndex.Open(folder.Index, readOnly: true);
                if (index.Verify().IsSound) Assert.True(string.Equals(whole, Stored(path), StringComparison.Ordinal), $"bit {bit} of byte {at}");
                else seen++;
            }
            catch (PlanIndexException)
            {
                seen++;
            }
        }

        Assert.InRange(seen, 30, 239);
    }

    // Citations that other plans tell more of, bodies with tasks, a plan that went.
    private static string Sealed(TempFolder folder)
    {
        using (var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite"))
        {
            index.Ingest([.. Enumerable.Range(0, 12).Select(static i => new PlanBuilder("p" + i, $"{1 + i}/KH-UBND").Section("I", "CĂN CỨ").Cite("Nghị quyết", "25-NQ/TW").Cite("Quyết định", $"{i}/QĐ-UBND", "2023-05-04", title: "về công tác dân vận").Task("Sở Nội vụ", "tổng hợp", to: $"2024-{1 + i:00}-15", support: "Sở Tài chính").Words("công tác dân vận khéo").Item())]);
            index.Ingest([.. Enumerable.Range(12, 6).Select(static i => new PlanBuilder("p" + i, $"{1 + i}/KH-UBND").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Cite("Quyết định", "3/QĐ-UBND").Task("Sở Y tế", "báo cáo", to: "2024-12-15").Words("công tác dân vận").Item())]);
            index.Remove(["p4"]);
            Assert.True(index.Verify().IsSound);
        }

        return Path.Combine(folder.Index, "index.db");
    }

    private static string Stored(string path)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        var stored = new System.Text.StringBuilder();
        foreach (var table in (string[])["plan", "content", "name", "citation", "observation", "facet", "task", "deadline", "assignee", "duty", "facet_total", "posting", "gone", "vocabulary", "seal"])
        {
            command.CommandText = $"SELECT * FROM {table}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++) stored.Append(reader.GetValue(i) is byte[] blob ? Convert.ToHexString(blob) : reader.GetValue(i)).Append('|');
            }
        }

        return stored.ToString();
    }

    private static void Run(string path, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0, sql);
    }
}
