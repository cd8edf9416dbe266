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

/// <summary>The places of one block of a text.</summary>
internal struct AnchorCursor
{
    /// <summary>Where the block begins.</summary>
    public int Start;

    /// <summary>Up to where its bits are known; 0 before the first block.</summary>
    public int End;

    /// <summary>One bit for each place.</summary>
    public ulong Bits;

    /// <summary>One bit for each digit.</summary>
    public ulong Digits;
}
