using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Citations;

/// <summary>How far a scan for mentions has come; the default value stands at the start of a text.</summary>
internal struct ScanState
{
    /// <summary>Where the scan goes on.</summary>
    public int Position;

    /// <summary>Where the last mention ended; 0 at first.</summary>
    public int Taken;

    /// <summary>The places that were looked up already.</summary>
    public AnchorCursor Anchors;
}

/// <summary>The places of some blocks of a text, one behind the other.</summary>
internal struct AnchorCursor
{
    /// <summary>Where the first block begins.</summary>
    public int Start;

    /// <summary>Up to where the places are known; 0 before the first block.</summary>
    public int End;

    /// <summary>The number of the last block.</summary>
    public int Last;

    /// <summary>One bit for each block that has a place.</summary>
    public uint Filled;

    /// <summary>For each block one bit for each place.</summary>
    public AnchorMasks Places;

    /// <summary>For each block one bit for each digit.</summary>
    public AnchorMasks Digits;
}

/// <summary>A mask for each block.</summary>
[InlineArray(Count)]
internal struct AnchorMasks
{
    /// <summary>How many blocks are looked at together.</summary>
    public const int Count = 16;

    private ulong _first;
}
