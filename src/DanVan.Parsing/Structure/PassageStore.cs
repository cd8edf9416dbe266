namespace DanVan.Parsing.Structure;

/// <summary>
/// The passages of one document and the lists that hold them, used again for the next one. Each thread keeps one between documents; whoever took a
/// passage from it may not use it behind <see cref="Return"/>.
/// </summary>
internal sealed class PassageStore
{
    /// <summary>So many passages are kept, those of a text of a few megabytes.</summary>
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static PassageStore? _kept;

    private readonly List<Passage> _all = [];
    private int _taken;

    private PassageStore()
    {
    }

    /// <summary>The passages of the document.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Those that open a numbered part.</summary>
    public List<Passage> Numbered { get; } = [];

    /// <summary>The thread's own store, or a new one where it is in use.</summary>
    public static PassageStore Rent()
    {
        var store = _kept ?? new PassageStore();
        _kept = null;
        return store;
    }

    /// <summary>Gives the store back with all that was taken from it.</summary>
    public void Return()
    {
        Passages.Clear();
        Numbered.Clear();
        if (_all.Count > MostKept)
        {
            _all.RemoveRange(MostKept, _all.Count - MostKept);
            foreach (var list in (ReadOnlySpan<List<Passage>>)[_all, Passages, Numbered]) list.Capacity = MostKept;
        }

        _taken = 0;
        _kept = this;
    }

    /// <summary>A passage without pieces.</summary>
    public Passage Take(Zone zone, int contentStart, PassageKind kind = PassageKind.Paragraph, string? section = null)
    {
        if (_taken == _all.Count) _all.Add(new Passage { Pieces = new SpanList(), Zone = zone, ContentStart = contentStart });
        var passage = _all[_taken++];
        passage.Renew(zone, contentStart, kind, section);
        return passage;
    }
}
