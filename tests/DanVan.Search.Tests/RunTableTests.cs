using FsCheck.Xunit;

namespace DanVan.Search.Tests;

public sealed class RunTableTests
{
    [Fact]
    public void Each_run_keeps_its_word()
    {
        var table = new RunTable();
        var runs = Enumerable.Range(0, 20_000).Select(static i => $"{"kế hoạch"[..(i % 9)]}{i}").Concat(["đ", "ưu", "nghiêng", "nghiêngg", "nghiêngngh"]).Distinct(StringComparer.Ordinal).ToList();
        foreach (var run in runs) Find(table, run) = new LexiconWord(run, run, beginsPair: false, endsPair: false);
        Assert.Equal(runs.Count, table.Count);
        Assert.Equal(runs, runs.Select(run => Find(table, run)!.Marked));
        Assert.Null(Find(table, "vận"));
        table.Clear();
        Assert.Equal(0, table.Count);
        Assert.Null(Find(table, runs[0]));
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
            ref var word = ref Find(table, text);
            if (known.TryGetValue(text, out var expected) && !ReferenceEquals(word, expected)) return false;
            if (expected is null && word is not null) return false;
            known[text] = word ??= new LexiconWord(text, text, beginsPair: false, endsPair: false);
        }

        return table.Count == known.Count;
    }

    // The characters round a run are no part of it.
    [Theory]
    [InlineData("đội", "đội viên nghiêng", 0)]
    [InlineData("viên", "đội viên nghiêng ngả về", 4)]
    [InlineData("nghiêng", "đội viên nghiêng ngả về", 9)]
    [InlineData("chuyênbv", "chuyênbv ngả", 0)]
    [InlineData("ngả", "nghiêng ngả", 8)]
    public void A_run_is_the_same_wherever_it_stands(string run, string text, int start)
    {
        var table = new RunTable();
        var word = Find(table, run) = new LexiconWord(run, run, beginsPair: false, endsPair: false);
        Assert.Same(word, table.Find(text, start, run.Length));
        Assert.Equal(1, table.Count);
    }

    private static ref LexiconWord? Find(RunTable table, string run) => ref table.Find(run, 0, run.Length);
}
