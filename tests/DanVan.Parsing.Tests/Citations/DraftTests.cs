using System.Reflection;
using DanVan.Parsing.Citations;

namespace DanVan.Parsing.Tests.Citations;

public sealed class DraftTests
{
    [Fact]
    public void ADraftThatServesAgainKeepsNothing()
    {
        var found = new Candidate { Class = CitationClass.Law, Start = 3, End = 9, KindStart = 3, KindEnd = 5, Date = new PartialDate(2024), DateStart = 6, DateEnd = 9 };
        var used = new Draft();
        foreach (var property in typeof(Draft).GetProperties().Where(static property => property.CanWrite))
        {
            object? value = property.PropertyType switch
            {
                var type when type == typeof(int) => 77,
                var type when type == typeof(bool) => true,
                var type when type == typeof(string) => "cũ",
                var type when type.IsEnum => Enum.GetValues(type).GetValue(1),
                var type when type == typeof(PartialDate) => new PartialDate(1999),
                _ => new Candidate { Class = CitationClass.Law, Start = 50, End = 60 },
            };
            property.SetValue(used, value);
        }

        used.AddPin(new PinDraft(1, 2, null, "1", "2", null, null, null));
        var (again, fresh) = (used.Restart(found), new Draft().Restart(found));
        Assert.Same(used, again);
        foreach (var property in typeof(Draft).GetProperties()) Assert.Equal(property.GetValue(fresh), property.GetValue(again));
        foreach (var field in typeof(Draft).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)) Assert.Equal(Held(field, fresh), Held(field, again));

        // An empty list holds as much as none.
        static object? Held(FieldInfo field, Draft draft) => field.GetValue(draft) is List<PinDraft> { Count: 0 } ? null : field.GetValue(draft);
    }

    [Fact]
    public void ThePassagesOfOneThreadShareTheirDrafts()
    {
        var pool = new DraftPool();
        Candidate[] found = [new() { Class = CitationClass.Law, Start = 0, End = 4 }, new() { Class = CitationClass.Law, Start = 5, End = 9 }];
        pool.Begin([.. found]).RemoveAt(0);
        Assert.Single(pool.Drafts);
        Assert.Equal([0, 5], pool.Begin([.. found]).Select(static draft => draft.Found.Start));
        List<Candidate> candidates = [.. found];
        var before = GC.GetAllocatedBytesForCurrentThread();
        pool.Begin(candidates);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2, pool.Capacity);
    }
}
