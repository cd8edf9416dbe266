namespace DanVan.Parsing.Tasks;

/// <summary>
/// What was read at a token, kept for the next rule that reads there: the same head and the same name are asked for by one rule after the
/// other. A place that falls on that of another one takes it. Used again for the next passages; where every fast path is off nothing is kept.
/// </summary>
internal sealed class PassageMemo
{
    private const int Places = 64;

    private readonly Head[] _heads = new Head[Places];
    private readonly Name[] _names = new Name[Places];

    /// <summary>Forgets what was read.</summary>
    public void Clear()
    {
        Array.Clear(_heads);
        Array.Clear(_names);
    }

    /// <summary>The head that was read at the token, counted among those of all passages that are read at one time.</summary>
    public bool TryHead(int at, BodyContext context, out int length, out Lex kind)
    {
        ref readonly var head = ref _heads[PlaceOf(at, context)];
        (length, kind) = (head.Length, head.Kind);
        return head.Key == KeyOf(at, context);
    }

    public void KeepHead(int at, BodyContext context, int length, Lex kind)
    {
        if (!FastPaths.Plain) _heads[PlaceOf(at, context)] = new Head(KeyOf(at, context), length, kind);
    }

    /// <summary>The end of the name that was read at the token, which no other name stands before.</summary>
    public bool TryName(int at, BodyContext context, out int end, out bool isSingular)
    {
        ref readonly var name = ref _names[PlaceOf(at, context)];
        (end, isSingular) = (name.End, name.IsSingular);
        return name.Key == KeyOf(at, context);
    }

    public void KeepName(int at, BodyContext context, int end, bool isSingular)
    {
        if (!FastPaths.Plain) _names[PlaceOf(at, context)] = new Name(KeyOf(at, context), end, isSingular);
    }

    // Never 0, which is that of an empty place.
    private static int KeyOf(int at, BodyContext context) => unchecked(at * 4 + (int)context + 1);

    private static int PlaceOf(int at, BodyContext context) => unchecked(at * 4 + (int)context) & (Places - 1);

    private readonly record struct Head(int Key, int Length, Lex Kind);

    private readonly record struct Name(int Key, int End, bool IsSingular);
}
