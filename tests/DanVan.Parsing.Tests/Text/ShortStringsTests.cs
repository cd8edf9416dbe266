namespace DanVan.Parsing.Tests.Text;

public sealed class ShortStringsTests
{
    [Fact]
    public void TheStringIsThatOfTheCharactersWhateverWasKept()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 5000; i++)
            {
                var expected = $"{i}-NQ/TW{(i % 7 == 0 ? " về công tác dân vận của cơ quan" : "")}";
                Assert.Equal(expected, ShortStrings.Of(expected.AsSpan()));
            }
        }

        Assert.Equal("", ShortStrings.Of([]));
    }

    [Fact]
    public void WhatIsRepeatedAllocatesNothing()
    {
        var first = ShortStrings.Of("Nghị định".AsSpan());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = ShortStrings.Of("Nghị định".AsSpan());
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Same(first, again);
    }
}
