#if DANVAN_LUCENE
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>A bit that was flipped in any file of a segment is told before the segment is merged into one whose own checksums are right.</summary>
public sealed class CheckedMergesTests
{
    [Fact]
    public void Damage_is_never_merged()
    {
        Search.Lucene.LuceneEngine.Register();
        using var origin = new TempFolder();
        using (var index = SearchEngines.Find("lucene")!.Create(origin.Index))
        {
            foreach (var batch in EnginePlans.Random(3, 40).Chunk(20)) index.Ingest(batch);
        }

        var files = Directory.EnumerateFiles(origin.Index, "_*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.Contains(files, static file => file.EndsWith(".pos", StringComparison.Ordinal));
        Assert.Contains(files, static file => file.EndsWith(".fdt", StringComparison.Ordinal));
        foreach (var damaged in files)
        {
            using var folder = new TempFolder();
            Directory.CreateDirectory(folder.Index);
            foreach (var file in Directory.EnumerateFiles(origin.Index, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder.Index, Path.GetRelativePath(origin.Index, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            var bytes = File.ReadAllBytes(damaged);
            bytes[bytes.Length / 2] ^= 4;
            File.WriteAllBytes(Path.Combine(folder.Index, Path.GetRelativePath(origin.Index, damaged)), bytes);
            var e = Assert.Throws<PlanIndexException>(() =>
            {
                using var index = PlanIndex.Open(folder.Index);
                index.Compact();
            });
            Assert.True(e.Problem is IndexProblem.Damaged, $"{damaged}: {e}");
        }
    }
}
#endif
