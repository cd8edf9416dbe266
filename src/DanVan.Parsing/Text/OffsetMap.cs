using System.Buffers;

namespace DanVan.Parsing;

/// <summary>
/// Leads offsets of a composed text back to the text it was made from. Where several characters became fewer, every offset inside leads to their
/// start. Where a row was put together from lines whose words stood between those of other cells, a span of it leads to all from its first word to its last in the source.
/// Immutable and thread-safe.
/// </summary>
public sealed class OffsetMap
{
    // Each change: start and length in the composed text, start and length in the source; in order.
    private readonly (int Start, int Length, int SourceStart, int SourceLength)[] _changes;

    // The changes whose parts stand in another order in the source, by their starts.
    private readonly (int Start, RowPart[] Parts)[]? _rows;

    private OffsetMap((int Start, int Length, int SourceStart, int SourceLength)[] changes, (int Start, RowPart[] Parts)[]? rows = null) => (_changes, _rows) = (changes, rows);

    /// <summary>The map of a text in which nothing changed.</summary>
    public static OffsetMap Identity { get; } = new([]);

    /// <summary>Whether nothing changed, so that every offset leads to itself.</summary>
    public bool IsIdentity => _changes.Length == 0;

    /// <summary>The offset in the source.</summary>
    /// <param name="offset">An offset in the composed text.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    public int ToSource(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var (low, high) = (0, _changes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_changes[middle].Start <= offset) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return offset;
        var change = _changes[low - 1];
        return offset < change.Start + change.Length
            ? InRow(change.Start, offset, change.SourceStart)
            : change.SourceStart + change.SourceLength + (offset - change.Start - change.Length);
    }

    // The place of an offset in a row whose parts moved, else that of the change.
    private int InRow(int start, int offset, int source)
    {
        if (PartsAt(start) is not { } parts) return source;
        foreach (var part in parts)
        {
            if (offset - start < part.Start + part.Length) return part.Source + Math.Max(0, offset - start - part.Start);
        }

        return parts.Length == 0 ? source : parts[^1].Source + parts[^1].Length;
    }

    private RowPart[]? PartsAt(int start)
    {
        if (_rows is null) return null;
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_rows[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low < _rows.Length && _rows[low].Start == start ? _rows[low].Parts : null;
    }

    // All from the first to the last of the words in the source that the part of a row from one offset to the other has.
    private void Widen(int change, int from, int to, ref int start, ref int end)
    {
        if (PartsAt(change) is not { } parts) return;
        foreach (var part in parts)
        {
            var (first, last) = (Math.Max(from - change, part.Start), Math.Min(to - change, part.Start + part.Length));
            if (first >= last) continue;
            start = Math.Min(start, part.Source + first - part.Start);
            end = Math.Max(end, part.Source + last - part.Start);
        }
    }

    /// <summary>The span in the source; whole letters with their marks.</summary>
    /// <param name="span">A span of the composed text.</param>
    public TextSpan ToSource(TextSpan span)
    {
        // Where a part that is not there begins and ends nothing changed.
        if (span == default) return span;
        var start = ToSource(span.Start);
        if (span.IsEmpty) return new TextSpan(start, 0);
        // Behind the last unit: what was left out after it is no part of the span.
        var end = ChangeBefore(span.End) is >= 0 and var at && _changes[at] is var change
            ? change.SourceStart + change.SourceLength + Math.Max(0, span.End - change.Start - change.Length)
            : span.End;
        if (_rows is not null) WidenOverRows(span, ref start, ref end);
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Whether the words of a span stand in the source with those of other cells between them.</summary>
    internal bool IsTorn(TextSpan span) => _rows is not null && !span.IsEmpty && RowOf(span.Start) >= 0 && ToSource(span).Length > span.Length;

    private void WidenOverRows(TextSpan span, ref int start, ref int end)
    {
        var (first, last) = (RowOf(span.Start), RowOf(span.End - 1));
        if (first < 0 && last < 0) return;
        if (first >= 0) start = int.MaxValue;
        if (last >= 0) end = -1;
        if (first >= 0) Widen(first, span.Start, span.End, ref start, ref end);
        if (last >= 0 && last != first) Widen(last, span.Start, span.End, ref start, ref end);
        // Nothing but what stands between the cells.
        if (start == int.MaxValue) start = ToSource(span.Start);
        if (end < 0) end = start;
    }

    // Where the row begins in which a character stands, or -1.
    private int RowOf(int offset) => ChangeBefore(offset + 1) is >= 0 and var at && offset < _changes[at].Start + _changes[at].Length && PartsAt(_changes[at].Start) is not null ? _changes[at].Start : -1;

    /// <summary>The span of the composed text that a span of the source became; a letter cut in two counts whole.</summary>
    /// <param name="span">A span of the source.</param>
    internal TextSpan FromSource(TextSpan span)
    {
        var start = FromSource(span.Start, after: false);
        return span.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Math.Max(start, FromSource(span.End, after: true)));
    }

    private int FromSource(int offset, bool after)
    {
        var (low, high) = (0, _changes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_changes[middle].SourceStart < offset || (!after && _changes[middle].SourceStart == offset)) low = middle + 1;
            else high = middle;
        }

        if (low == 0) return offset;
        var change = _changes[low - 1];
        if (offset >= change.SourceStart + change.SourceLength) return change.Start + change.Length + (offset - change.SourceStart - change.SourceLength);
        return after ? change.Start + change.Length : change.Start;
    }

    // The last change that begins before a place in the composed text, or -1.
    private int ChangeBefore(int offset)
    {
        var (low, high) = (0, _changes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_changes[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    internal ref struct Builder
    {
        private (int Start, int Length, int SourceStart, int SourceLength)[] _changes;
        private int _count;

        public Builder() => _changes = ArrayPool<(int, int, int, int)>.Shared.Rent(64);

        public void Add(int start, int length, int sourceStart, int sourceLength)
        {
            if (_count == _changes.Length)
            {
                var larger = ArrayPool<(int, int, int, int)>.Shared.Rent(2 * _count);
                _changes.CopyTo(larger, 0);
                ArrayPool<(int, int, int, int)>.Shared.Return(_changes);
                _changes = larger;
            }

            _changes[_count++] = (start, length, sourceStart, sourceLength);
        }

        /// <summary>Gives back what was kept for a moment; nothing may be added any more.</summary>
        public OffsetMap Build((int Start, RowPart[] Parts)[]? rows = null)
        {
            var map = _count == 0 ? Identity : new OffsetMap(_changes[.._count], rows);
            ArrayPool<(int, int, int, int)>.Shared.Return(_changes);
            return map;
        }
    }
}
