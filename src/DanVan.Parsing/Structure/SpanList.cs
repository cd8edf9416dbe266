using System.Collections;

namespace DanVan.Parsing.Structure;

/// <summary>A list of places that is nearly always one: the first is kept in the list itself. Belongs to one thread while it grows.</summary>
internal sealed class SpanList : IReadOnlyList<TextSpan>
{
    /// <summary>So many are kept, and none that has more places.</summary>
    private const int MostKept = 4096;
    private const int MostPlaces = 64;

    // Each thread keeps those of the documents it has read.
    [ThreadStatic]
    private static Stack<SpanList>? _kept;

    private bool _isKept;
    private TextSpan _first;
    private TextSpan[]? _rest;

    public SpanList()
    {
    }

    public SpanList(TextSpan first)
    {
        _first = first;
        Count = 1;
    }

    public int Count { get; private set; }

    public TextSpan this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)index), unchecked((uint)Count), nameof(index));
            return index == 0 ? _first : _rest![index - 1];
        }
    }

    /// <summary>An empty list: one that was given back, or a new one.</summary>
    public static SpanList Take()
    {
        if (_kept is not { Count: > 0 } kept) return new SpanList();
        var list = kept.Pop();
        list._isKept = false;
        return list;
    }

    /// <summary>Gives the list back, which nobody may use any more; where it was given back before, nothing happens.</summary>
    public void Return()
    {
        if (_isKept || _rest is { Length: > MostPlaces } || (_kept ??= []).Count >= MostKept) return;
        (_isKept, Count) = (true, 0);
        _kept.Push(this);
    }

    /// <summary>Makes it a list of one place.</summary>
    public void Set(TextSpan only) => (_first, Count) = (only, 1);

    public void Add(TextSpan span)
    {
        if (Count == 0)
        {
            _first = span;
        }
        else
        {
            if (_rest is null) _rest = new TextSpan[3];
            else if (Count > _rest.Length) Array.Resize(ref _rest, _rest.Length * 2);
            _rest[Count - 1] = span;
        }

        Count++;
    }

    public IEnumerator<TextSpan> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
