using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>What every engine must keep, and what it must say of an index that is damaged, held by another or not to be written.</summary>
public abstract class KeepingConformance
{
    private protected abstract ISearchEngine Engine { get; }

    [Fact]
    public void Second_writer_is_told_so_and_can_write_later()
    {
        using var folder = new TempFolder();
        using (var first = Engine.Create(folder.Index))
        {
            first.Ingest([new PlanBuilder("a").Item()]);
            using var second = Engine.Open(folder.Index, readOnly: false);
            Assert.Single(second.List());
            var refused = Assert.Throws<PlanIndexException>(() => second.Ingest([new PlanBuilder("b").Item()]));
            Assert.Equal(IndexProblem.Locked, refused.Problem);
            Assert.StartsWith($"This program has the index in '{folder.Index}' open for writing already; ", refused.Message, StringComparison.Ordinal);
            first.Ingest([new PlanBuilder("c").Item()]);
            Assert.Equal(2, second.List().Count);
        }

        using var third = Engine.Open(folder.Index, readOnly: false);
        third.Ingest([new PlanBuilder("b").Item()]);
        Assert.Equal(["a", "b", "c"], third.List().Select(static p => p.Source));
    }

    [Fact]
    public void Read_only_index_refuses_every_write()
    {
        using var folder = new TempFolder();
        using (Engine.Create(folder.Index)) Assert.True(PlanIndex.Exists(folder.Index));
        using var index = Engine.Open(folder.Index, readOnly: true);
        foreach (var write in (Action[])[() => index.Ingest([new PlanBuilder("a").Item()]), () => index.Remove(["a"]), () => index.Compact()])
            Assert.Equal(IndexProblem.Unwritable, Assert.Throws<PlanIndexException>(write).Problem);
    }

    [Fact]
    public void Folder_of_another_user_is_read_and_not_written()
    {
        if (!Stranger.IsKnown) return;
        using var folder = new TempFolder();
        string before;
        using (var index = Engine.Create(folder.Index))
        {
            index.Ingest(EnginePlans.Random(5, 40));
            index.Remove([EnginePlans.Random(5, 40)[0].Source]);
            before = Contents(index) + Answers(index);
        }

        var files = Directory.EnumerateFiles(folder.Index, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Stranger.Look(folder.Index, closed: [], () =>
        {
            foreach (var readOnly in (bool[])[true, false])
            {
                using var index = PlanIndex.Open(folder.Index, readOnly);
                Assert.Equal(before, Contents(index) + Answers(index));
                Assert.Empty(index.Verify().Problems);
                foreach (var write in (Action[])[() => index.Ingest([new PlanBuilder("a").Item()]), () => index.Remove(["a"]), () => index.Compact()])
                    Assert.Equal(IndexProblem.Unwritable, Assert.Throws<PlanIndexException>(write).Problem);
                Assert.Equal(before, Contents(index) + Answers(index));
            }

            foreach (var write in (Action[])[() => PlanIndex.Rebuild(folder.Index), () => PlanIndex.SetRegister(folder.Index, ActRegister.Parse(ActRegister.Heading + "\n"))])
                Assert.Contains("may not write there", Assert.Throws<PlanIndexException>(write).Message, StringComparison.Ordinal);
        });
        Assert.Equal(files, Directory.EnumerateFiles(folder.Index, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_that_may_not_be_read_are_told()
    {
        if (!Stranger.IsKnown) return;
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest(EnginePlans.Random(5, 10));
        foreach (var closed in (IReadOnlyCollection<string>[])[StoreFiles(folder.Index), [Path.Combine(folder.Index, "danvan-index.json")]])
        {
            Stranger.Look(folder.Index, closed, () =>
            {
                var refused = Assert.Throws<PlanIndexException>(() => PlanIndex.Open(folder.Index, readOnly: true));
                Assert.Equal(IndexProblem.Unreadable, refused.Problem);
                Assert.Contains("không có quyền đọc", refused.GetMessage("vi"), StringComparison.Ordinal);
            });
        }

        Stranger.Look(folder.Index, [Path.Combine(folder.Index, "danvan-sources.log")], () =>
        {
            using var index = PlanIndex.Open(folder.Index, readOnly: true);
            Assert.Equal(10, index.List().Count);
            Assert.Equal(IndexProblem.Unreadable, Assert.Throws<PlanIndexException>(() => index.Verify()).Problem);
        });
    }

    [Fact]
    public void Compacting_changes_nothing_that_is_found()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var items = EnginePlans.Random(5, 40);
        foreach (var batch in items.Chunk(6)) index.Ingest(batch);
        index.Remove([.. items.Take(10).Select(static i => i.Source)]);
        var before = Answers(index);
        index.Compact();
        Assert.Equal(before, Answers(index));
        Assert.Empty(index.Verify().Problems);
        index.Ingest([.. items.Take(10)]);
        Assert.Equal(40, index.Verify().Plans);
    }

    [Fact]
    public void Rebuilt_index_is_the_same_and_reads_again_what_is_lost()
    {
        using var folder = new TempFolder();
        var items = EnginePlans.Random(6, 30).ToDictionary(static i => i.Source, StringComparer.Ordinal);
        string before;
        using (var index = Engine.Create(folder.Index))
        {
            index.Ingest([.. items.Values]);
            index.Remove([items.Keys.First()]);
            before = Answers(index);
        }

        var kept = PlanIndex.Rebuild(folder.Index);
        Assert.Equal((29, 0, 0), (kept.Kept, kept.Reread, kept.Lost.Count));
        using (var index = PlanIndex.Open(folder.Index)) Assert.Equal((Engine.Name, before), (index.Engine, Answers(index)));

        // Everything but the manifest and the names is gone.
        foreach (var file in StoreFiles(folder.Index)) File.Delete(file);
        var unreadable = items.Keys.Last();
        var reread = PlanIndex.Rebuild(folder.Index, engine: null, source => string.Equals(source, unreadable, StringComparison.Ordinal) ? null : items[source]);
        Assert.Equal((0, 28), (reread.Kept, reread.Reread));
        Assert.Equal([unreadable], reread.Lost);
        using (var index = PlanIndex.Open(folder.Index)) Assert.Equal(28, index.Verify().Plans);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Journal_that_lost_names_is_reported_and_written_anew(double part)
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index))
        {
            index.Ingest(EnginePlans.Random(9, 30));
            index.Remove([EnginePlans.Random(9, 30)[3].Source]);
            Assert.Empty(index.Verify().Problems);
        }

        var journal = Path.Combine(folder.Index, "danvan-sources.log");
        if (part < 0) File.Delete(journal);
        else File.WriteAllBytes(journal, File.ReadAllBytes(journal)[..(int)(new FileInfo(journal).Length * part)]);
        using (var index = PlanIndex.Open(folder.Index))
        {
            var report = index.Verify();
            Assert.Contains("journal of sources", Assert.Single(report.Problems), StringComparison.Ordinal);
            Assert.Contains("nhật ký nguồn", Assert.Single(report.ProblemsIn("vi")), StringComparison.Ordinal);
        }

        Assert.Equal(29, PlanIndex.Rebuild(folder.Index).Kept);
        using var rebuilt = PlanIndex.Open(folder.Index);
        Assert.Empty(rebuilt.Verify().Problems);
    }

    [Fact]
    public void Index_of_an_older_version_is_refused_and_rebuilt_from_what_it_has_stored()
    {
        using var folder = new TempFolder();
        string before;
        using (var index = Engine.Create(folder.Index))
        {
            index.Ingest(EnginePlans.Random(8, 30));
            before = Contents(index);
        }

        var own = ActRegister.Parse(ActRegister.Heading + "\n859/KH-UBND,Kế hoạch,Việc của tỉnh,Ủy ban nhân dân tỉnh Tây Ninh,2013-06-03,in_force,,,x,high,,\n");
        PlanIndex.SetRegister(folder.Index, own);
        string answers;
        int version;
        using (var index = PlanIndex.Open(folder.Index)) (answers, version) = (Answers(index), index.Statistics().Version);
        var manifest = Path.Combine(folder.Index, "danvan-index.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"version\":{version},", "\"version\":1,", StringComparison.Ordinal));
        var e = Assert.Throws<PlanIndexException>(() => PlanIndex.Open(folder.Index));
        Assert.Equal(IndexProblem.OlderVersion, e.Problem);
        Assert.Contains("index rebuild", e.Message, StringComparison.Ordinal);
        Assert.Equal((30, 0, 0), PlanIndex.Rebuild(folder.Index) is var report ? (report.Kept, report.Reread, report.Lost.Count) : default);
        using var rebuilt = PlanIndex.Open(folder.Index);
        Assert.Equal((before, answers), (Contents(rebuilt), Answers(rebuilt)));
        Assert.Equal("Việc của tỉnh", Assert.Single(PlanIndex.RegisterOf(folder.Index).Acts, static act => act.Number.ToString() is "859/KH-UBND").Name);
    }

    [Fact]
    public void Lost_manifest_is_damage_and_brought_back()
    {
        using var folder = new TempFolder();
        string before;
        using (var index = Engine.Create(folder.Index))
        {
            index.Ingest(EnginePlans.Random(9, 20));
            before = Contents(index);
        }

        File.Delete(Path.Combine(folder.Index, "danvan-index.json"));
        foreach (var open in (Func<IPlanIndex>[])[() => PlanIndex.Open(folder.Index), () => PlanIndex.OpenOrCreate(folder.Index), () => Engine.Create(folder.Index)])
        {
            var e = Assert.Throws<PlanIndexException>(() => open());
            Assert.Equal(IndexProblem.Damaged, e.Problem);
            Assert.Contains("danvan-index.json is missing", e.Message, StringComparison.Ordinal);
        }

        Assert.True(PlanIndex.Exists(folder.Index));
        Assert.Equal(20, PlanIndex.Rebuild(folder.Index).Kept);
        using var rebuilt = PlanIndex.Open(folder.Index);
        Assert.Equal(before, Contents(rebuilt));
    }

    // What libraries say of a file that is not what they wrote, and where: nothing that tells a user what to do.
    private const string Foreign = @"Exception|SQLite Error|BytePosition|resource: |\bactual\b|Parameter|Arg_|index was out|Specified argument";

    [Theory]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("noise")]
    [InlineData("flip")]
    public void Damage_is_reported_and_repaired(string damage)
    {
        var random = new Random(7);
        using var origin = new TempFolder();
        var items = EnginePlans.Random(7, 40).ToDictionary(static i => i.Source, StringComparer.Ordinal);
        string whole;
        using (var index = Engine.Create(origin.Index))
        {
            foreach (var batch in items.Values.Chunk(15)) index.Ingest(batch);
            whole = Contents(index);
        }

        var reported = 0;
        var files = StoreFiles(origin.Index);
        var rounds = string.Equals(damage, "flip", StringComparison.Ordinal) ? 15 : files.Count;
        for (var round = 0; round < rounds; round++)
        {
            using var folder = new TempFolder();
            Copy(origin.Index, folder.Index);
            var file = Path.Combine(folder.Index, Path.GetRelativePath(origin.Index, files[round % files.Count]));
            Damage(file, damage, random);
            try
            {
                using var index = PlanIndex.Open(folder.Index);
                var verified = index.Verify();
                if (!verified.IsSound) reported++;
                else Assert.True(string.Equals(whole, Contents(index), StringComparison.Ordinal), $"{damage} of {file} is not seen");
                Assert.All(verified.Problems.Concat(verified.ProblemsIn("vi")), static problem => Assert.DoesNotMatch(Foreign, problem));
                Assert.Equal(verified.Problems, verified.ProblemsIn("en"));
                Assert.All(verified.Problems.Zip(verified.ProblemsIn("vi")), static problem => Assert.NotEqual(problem.First, problem.Second));
                Answers(index);
            }
            catch (PlanIndexException e)
            {
                Assert.DoesNotMatch(Foreign, e.Message);
                Assert.DoesNotMatch(Foreign, e.GetMessage("vi"));
                Assert.Contains(folder.Index, e.Message, StringComparison.Ordinal);
                Assert.True(e.Problem is IndexProblem.Damaged or IndexProblem.NewerVersion or IndexProblem.OlderVersion, $"{damage} of {file}: {e}");
                reported++;
            }

            PlanIndex.Rebuild(folder.Index, Engine.Name, items.GetValueOrDefault);
            using var rebuilt = PlanIndex.Open(folder.Index);
            Assert.Equal(whole, Contents(rebuilt));
            Assert.Empty(rebuilt.Verify().Problems);
        }

        Assert.True(reported > rounds / 4, $"only {reported} of {rounds} were seen");
    }

    private static List<string> StoreFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static f => !Path.GetFileName(f).StartsWith("danvan-", StringComparison.Ordinal) && new FileInfo(f).Length > 0).Order(StringComparer.Ordinal)];

    private static void Damage(string file, string damage, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "cut": File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]); break;
            case "empty": File.WriteAllBytes(file, []); break;
            case "noise":
                random.NextBytes(bytes);
                File.WriteAllBytes(file, bytes);
                break;
            default:
                for (var i = 0; i < 1 + bytes.Length / 20000; i++) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, bytes);
                break;
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Contents(IPlanIndex index) => string.Join('\n', index.List().Select(p => p.Source + p.ContentHash + p.Title + index.Get(p.Id)!.Plan.Text));

    private static string Answers(IPlanIndex index) => string.Join(
        '\n',
        index.List().Select(static p => p.Source).Concat(index.Search(new SearchQuery { Text = "dân vận", Sort = SearchSort.Source }).Hits.Select(static h => h.Plan.Source))
            .Concat(index.Cites(new CitesQuery { Target = "25-NQ/TW" }).Targets.Select(static t => $"{t.Identity} {t.Citing.Count}"))
            .Concat(index.Tasks(new TaskQuery { DueFrom = new PartialDate(2024) }).Select(static t => $"{t.Plan.Source} {t.Due:O}")));
}
