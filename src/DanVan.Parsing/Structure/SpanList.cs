using System.Collections;

namespace DanVan.Parsing.Structure;

/// <summary>A list of places that is nearly always one: the first is kept in the list itself. Belongs to one thread while it grows.</summary>
internal sealed class SpanList : IReadOnlyList<TextSpan>
{
    /// <summary>Room for more places is given up when the list is cleared.</summary>
    private const int MostPlaces = 64;

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

    /// <summary>Forgets the places.</summary>
    public void Clear()
    {
        Count = 0;
        if (_rest is { Length: > MostPlaces }) _rest = null;
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
