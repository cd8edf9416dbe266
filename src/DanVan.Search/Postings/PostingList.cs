namespace DanVan.Search.Postings;

/// <summary>
/// In which plans a key stands, how often in each and where. In numbers of seven bits to the byte: how many plans; the first, counted from the first of the
/// segment; of more than one also how far the last is from the first, and how many bytes the plans take. Then for each plan its distance from the one before,
/// doubled, and one more where the key stands there once, else followed by how often. Then, where the column has places, those of each plan: the first and the
/// distances. The first distance is 0 and one byte, so that lists of neighbouring segments are joined without reading them.
/// </summary>
internal static class PostingList
{
    /// <summary>Reads the plans of a list into a buffer, and the places where they are wanted.</summary>
    /// <param name="list">The list.</param>
    /// <param name="first">The first plan of the segment.</param>
    /// <param name="gone">Plans that are left out, or null.</param>
    /// <param name="into">Takes them.</param>
    /// <param name="withPlaces">Whether the list has places and they are wanted.</param>
    /// <param name="only">The plans that are wanted, in order, or null for all: the places of the others are not read.</param>
    /// <exception cref="InvalidDataException">The list is malformed.</exception>
    public static void Read(ReadOnlySpan<byte> list, int first, HashSet<int>? gone, PostingBuffer into, bool withPlaces, int[]? only = null)
    {
        var at = 0;
        var head = Head.Read(list, ref at);
        var plans = list.Slice(at, head.PlansLength);
        var places = list[(at + head.PlansLength)..];
        var (plansAt, placesAt) = (0, 0);
        var id = checked(first + head.First);
        if (only is not null)
        {
            ReadOnly(plans, places, head.Count, id, gone, into, withPlaces, only);
            return;
        }

        for (var i = 0; i < head.Count; i++)
        {
            var code = Varint.ReadUnsigned(plans, ref plansAt);
            id = checked(id + (int)(code >> 1));
            var times = (code & 1) != 0 ? 1 : Varint.Read(plans, ref plansAt);
            var isGone = gone is not null && gone.Contains(id);
            if (!isGone) into.Add(id, times);
            if (!withPlaces) continue;
            var place = 0;
            for (var t = 0; t < times; t++)
            {
                place = checked(place + Varint.Read(places, ref placesAt));
                if (!isGone) into.AddPlace(place);
            }
        }
    }

    // A word of every plan has its places in tens of megabytes: those of the plans between two that are wanted are gone past together.
    private static void ReadOnly(ReadOnlySpan<byte> plans, ReadOnlySpan<byte> places, int count, int id, HashSet<int>? gone, PostingBuffer into, bool withPlaces, ReadOnlySpan<int> only)
    {
        var (plansAt, placesAt, wanted, skipped) = (0, 0, 0, 0L);
        for (var i = 0; i < count; i++)
        {
            var code = Varint.ReadUnsigned(plans, ref plansAt);
            id = checked(id + (int)(code >> 1));
            var times = (code & 1) != 0 ? 1 : Varint.Read(plans, ref plansAt);
            while (wanted < only.Length && only[wanted] < id) wanted++;
            if (wanted == only.Length) return;
            if (only[wanted] != id || (gone is not null && gone.Contains(id)))
            {
                skipped += times;
                continue;
            }

            into.Add(id, times);
            if (!withPlaces) continue;
            Varint.Skip(places, ref placesAt, skipped);
            skipped = 0;
            var place = 0;
            for (var t = 0; t < times; t++) into.AddPlace(place = checked(place + Varint.Read(places, ref placesAt)));
        }
    }

    /// <summary>Writes plans, their first counted from the first of the segment.</summary>
    public static void Write(PostingBuffer from, int first, ByteSink into, ByteSink plans, bool withPlaces)
    {
        var ids = from.Ids;
        var allTimes = from.Times;
        if (ids.Length == 1)
        {
            // Most pairs of words stand in one plan of a batch.
            new Head(1, ids[0] - first, 0, 0).Write(into);
            into.WriteNumber(allTimes[0] == 1 ? 1 : 0);
            if (allTimes[0] != 1) into.WriteNumber(allTimes[0]);
        }
        else
        {
            plans.Clear();
            var last = ids[0];
            for (var i = 0; i < ids.Length; i++)
            {
                var (distance, times) = (ids[i] - last, allTimes[i]);
                last = ids[i];
                plans.WriteNumber(((uint)distance << 1) | (times == 1 ? 1U : 0));
                if (times != 1) plans.WriteNumber(times);
            }

            new Head(ids.Length, ids[0] - first, last - ids[0], plans.Length).Write(into);
            into.Write(plans.Written);
        }

        if (!withPlaces) return;
        var places = from.Places;
        var at = 0;
        foreach (var times in allTimes)
        {
            var place = 0;
            foreach (var next in places.Slice(at, times))
            {
                into.WriteNumber(next - place);
                place = next;
            }

            at += times;
        }
    }

    /// <summary>Joins lists of segments that follow each other.</summary>
    /// <param name="lists">The lists, in order, each with how far the first plan of its segment is from that of the first segment.</param>
    /// <param name="into">Takes the joined list.</param>
    /// <param name="plans">A buffer.</param>
    /// <exception cref="InvalidDataException">A list is malformed.</exception>
    public static void Join(IReadOnlyList<(ReadOnlyMemory<byte> List, int Shift)> lists, ByteSink into, ByteSink plans)
    {
        plans.Clear();
        var (count, first, last) = (0, 0, 0);
        foreach (var (list, shift) in lists)
        {
            var at = 0;
            var head = Head.Read(list.Span, ref at);
            var start = checked(head.First + shift);
            if (count == 0) (first, last) = (start, start);
            if (start < last) throw Varint.Malformed();
            plans.WriteNumber(((uint)(start - last) << 1) | (uint)(list.Span[at] & 1));
            plans.Write(list.Span.Slice(at + 1, head.PlansLength - 1));
            last = checked(start + head.Span);
            count += head.Count;
        }

        new Head(count, first, last - first, plans.Length).Write(into);
        into.Write(plans.Written);
        foreach (var (list, _) in lists)
        {
            var at = 0;
            var head = Head.Read(list.Span, ref at);
            into.Write(list.Span[(at + head.PlansLength)..]);
        }
    }

    private readonly record struct Head(int Count, int First, int Span, int PlansLength)
    {
        public static Head Read(ReadOnlySpan<byte> list, ref int at)
        {
            var count = Varint.Read(list, ref at);
            var first = Varint.Read(list, ref at);
            if (count < 1) throw Varint.Malformed();
            if (count > 1)
            {
                var head = new Head(count, first, Varint.Read(list, ref at), Varint.Read(list, ref at));
                return head.PlansLength >= count && head.PlansLength <= list.Length - at ? head : throw Varint.Malformed();
            }

            var end = at;
            if ((Varint.ReadUnsigned(list, ref end) & 1) == 0) Varint.Read(list, ref end);
            return new Head(1, first, 0, end - at);
        }

        public void Write(ByteSink into)
        {
            into.WriteNumber(Count);
            into.WriteNumber(First);
            if (Count == 1) return;
            into.WriteNumber(Span);
            into.WriteNumber(PlansLength);
        }
    }
}

/// <summary>Plans with how often something stands in each, and where. Not thread-safe.</summary>
internal sealed class PostingBuffer
{
    private int[] _ids = new int[16];
    private int[] _times = new int[16];
    private int[] _places = new int[16];
    private int _placeCount;
    private bool _isInOrder = true;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    public ReadOnlySpan<int> Times => _times.AsSpan(0, Count);

    /// <summary>The places, those of each plan behind those of the plan before; none where they were not asked for.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, _placeCount);

    /// <summary>Some of the places, until the next change.</summary>
    public ReadOnlyMemory<int> PlacesAt(int start, int count) => _places.AsMemory(start, count);

    public void Clear()
    {
        (Count, _placeCount) = (0, 0);
        _isInOrder = true;
    }

    public void Add(int id, int times)
    {
        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, 2 * Count);
            Array.Resize(ref _times, 2 * Count);
        }

        if (Count > 0 && id <= _ids[Count - 1]) _isInOrder = false;
        _ids[Count] = id;
        _times[Count++] = times;
    }

    /// <summary>Adds a place of the plan that was added last.</summary>
    public void AddPlace(int place)
    {
        if (_placeCount == _places.Length) Array.Resize(ref _places, 2 * _placeCount);
        _places[_placeCount++] = place;
    }

    /// <summary>Brings what was added of several lists into the order of the plans, each once.</summary>
    public void Unite()
    {
        if (_isInOrder) return;
        var (ids, times, places) = (_ids, _times, _places);
        var hasPlaces = _placeCount > 0;
        var starts = new int[Count];
        for (int i = 1, at = 0; i < Count; i++) starts[i] = at += times[i - 1];
        var order = new long[Count];
        for (var i = 0; i < Count; i++) order[i] = ((long)ids[i] << 32) | (uint)i;
        Array.Sort(order);
        (_ids, _times, _places) = (new int[ids.Length], new int[ids.Length], new int[places.Length]);
        Clear();
        for (var i = 0; i < order.Length;)
        {
            var id = (int)(order[i] >> 32);
            var (from, sum) = (_placeCount, 0);
            for (; i < order.Length && (int)(order[i] >> 32) == id; i++)
            {
                var origin = (int)(order[i] & 0xFFFF_FFFF);
                sum = checked(sum + times[origin]);
                for (var t = 0; hasPlaces && t < times[origin]; t++) AddPlace(places[starts[origin] + t]);
            }

            Add(id, sum);
            Array.Sort(_places, from, _placeCount - from);
        }
    }
}
