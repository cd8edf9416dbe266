using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Citations;

/// <summary>How far a scan for mentions has come; the default value stands at the start of a text.</summary>
internal struct ScanState
{
    /// <summary>Where the scan goes on.</summary>
    public int Position;

    /// <summary>Where the last mention ended; 0 at first.</summary>
    public int Taken;

    /// <summary>Where the mention before the one that was found last ended; 0 where that was the first.</summary>
    public int TakenBefore;

    /// <summary>The places that were looked up already.</summary>
    public AnchorCursor Anchors;

    /// <summary>The same for numbers alone.</summary>
    public AnchorCursor Numbers;
}

/// <summary>The places in some blocks of a text, in their order.</summary>
internal struct AnchorCursor
{
    /// <summary>Up to where the places are known; 0 before the first block.</summary>
    public int End;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>The next of them.</summary>
    public int Next;

    /// <summary>Behind which character no place is asked for; 0 where every one is.</summary>
    public int Most;

    /// <summary>Whether only numbers are looked for.</summary>
    public bool OnlyNumbers;

    /// <summary>The last digits of runs, and vowels of words.</summary>
    public AnchorPlaces Places;

    /// <summary>Leaves out what is known: the text is another one.</summary>
    public void Forget() => (End, Count, Next) = (0, 0, 0);
}

/// <summary>The places of a cursor, with room for those of one block more than are enough.</summary>
[InlineArray(Room)]
internal struct AnchorPlaces
{
    /// <summary>With how many no further block is looked at.</summary>
    public const int Enough = 24;

    /// <summary>How many there is room for.</summary>
    public const int Room = Enough + AnchorBlock.Width + 2;

    private int _first;
}
