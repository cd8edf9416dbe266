using System.Buffers;

namespace DanVan.Parsing;

/// <summary>
/// Leads offsets of a composed text back to the text it was made from. Where several characters became fewer, every offset inside leads to their
/// start. Immutable and thread-safe.
/// </summary>
public sealed class OffsetMap
{
    // Each change: start and length in the composed text, start and length in the source; in order.
    private readonly (int Start, int Length, int SourceStart, int SourceLength)[] _changes;

    private OffsetMap((int Start, int Length, int SourceStart, int SourceLength)[] changes) => _changes = changes;

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
            ? change.SourceStart
            : change.SourceStart + change.SourceLength + (offset - change.Start - change.Length);
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
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

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
        public OffsetMap Build()
        {
            var map = _count == 0 ? Identity : new OffsetMap(_changes[.._count]);
            ArrayPool<(int, int, int, int)>.Shared.Return(_changes);
            return map;
        }
    }
}
