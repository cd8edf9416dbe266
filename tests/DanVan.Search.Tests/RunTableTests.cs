using FsCheck.Xunit;

namespace DanVan.Search.Tests;

public sealed class RunTableTests
{
    [Fact]
    public void Each_run_keeps_its_word()
    {
        var table = new RunTable();
        var runs = Enumerable.Range(0, 20_000).Select(static i => $"{"kế hoạch"[..(i % 9)]}{i}").Concat(["đ", "ưu", "nghiêng", "nghiêngg", "nghiêngngh"]).Distinct(StringComparer.Ordinal).ToList();
        foreach (var run in runs) table.Find(run) = new LexiconWord(run, run, beginsPair: false, endsPair: false);
        Assert.Equal(runs.Count, table.Count);
        Assert.Equal(runs, runs.Select(run => table.Find(run)!.Marked));
        Assert.Null(table.Find("vận"));
        table.Clear();
        Assert.Equal(0, table.Count);
        Assert.Null(table.Find(runs[0]));
    }

    // Cut at eight characters and at the end of the table alike, whatever the runs are.
    [Property]
    public bool Words_are_those_of_a_dictionary(string[] texts)
    {
        var table = new RunTable();
        var known = new Dictionary<string, LexiconWord>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text) || text.Contains('\0', StringComparison.Ordinal)) continue;
            ref var word = ref table.Find(text);
            if (known.TryGetValue(text, out var expected) && !ReferenceEquals(word, expected)) return false;
            if (expected is null && word is not null) return false;
            known[text] = word ??= new LexiconWord(text, text, beginsPair: false, endsPair: false);
        }

        return table.Count == known.Count;
    }
}
