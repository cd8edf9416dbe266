namespace DanVan.Search.Postings;

/// <summary>A segment that is not stored yet: its blocks in the order of their keys, and what is kept of its plans. Not thread-safe while it is filled.</summary>
internal sealed class SegmentDraft
{
    /// <summary>The blocks, each with its checksum.</summary>
    public List<byte[]> Blocks { get; } = [];

    public required SegmentContents Contents { get; init; }
}

/// <summary>What a segment says of itself beside its blocks.</summary>
internal sealed class SegmentContents
{
    private readonly ByteSink _directory = new();
    private readonly ByteSink _plans = new();
    private readonly byte[] _key = new byte[PostingKey.MaxLength];
    private int _keyLength;
    private int _lastPlan;

    public SegmentContents()
    {
        _directory.Write([0, 0, 0, 0]);
        _plans.Write([0, 0, 0, 0]);
    }

    public int First { get; private set; }

    public int Last => _lastPlan;

    public int Plans { get; private set; }

    /// <summary>The words of all plans.</summary>
    public long Words { get; private set; }

    public int Blocks { get; private set; }

    /// <summary>The bytes of all blocks.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds a plan, in the order of their ids.</summary>
    /// <param name="id">The id of the plan.</param>
    /// <param name="words">How many words its title and its body have.</param>
    public void AddPlan(int id, int words)
    {
        if (Plans++ == 0) First = _lastPlan = id;
        _plans.WriteNumber(id - _lastPlan);
        _plans.WriteNumber(words);
        _lastPlan = id;
        Words += words;
    }

    public void AddBlock(ReadOnlySpan<byte> block, ReadOnlySpan<byte> first)
    {
        var shared = first.CommonPrefixLength(_key.AsSpan(0, _keyLength));
        _directory.WriteNumber(shared);
        _directory.WriteNumber(first.Length - shared);
        _directory.Write(first[shared..]);
        first.CopyTo(_key);
        _keyLength = first.Length;
        Blocks++;
        Bytes += block.Length;
    }

    /// <summary>The first key of each block, with a checksum.</summary>
    public byte[] Directory() => Checksums.Sealed(_directory);

    /// <summary>The plans with their lengths, with a checksum.</summary>
    public byte[] PlanTable() => Checksums.Sealed(_plans);
}

/// <summary>A segment as it is stored: plans whose ids lie between two, and the blocks of their lists. Immutable.</summary>
internal sealed record Segment(long Id, int Level, int First, int Last, int Plans, long Words, long Bytes, long FirstBlock, int Blocks);

/// <summary>What must be known of a segment to find a list in it. Immutable and thread-safe.</summary>
internal sealed class SegmentMap
{
    private readonly byte[] _keys;
    private readonly int[] _starts;

    /// <exception cref="InvalidDataException">A part is damaged or is not that of the segment.</exception>
    public SegmentMap(Segment segment, ReadOnlySpan<byte> directory, ReadOnlySpan<byte> plans)
    {
        if (!Checksums.AreSound(directory)) throw new InvalidDataException($"the directory of segment {segment.Id} of the words is damaged");
        if (!Checksums.AreSound(plans)) throw new InvalidDataException($"the plans of segment {segment.Id} of the words are damaged");
        if (segment.Plans < 1 || segment.Plans > plans.Length || segment.Blocks > directory.Length) throw new InvalidDataException($"segment {segment.Id} of the words is not what was written");
        (_keys, _starts) = Keys(segment, directory);
        (Plans, Words) = Lengths(segment, plans);
    }

    /// <summary>The ids of the plans, in order.</summary>
    public int[] Plans { get; }

    /// <summary>How many words each has.</summary>
    public int[] Words { get; }

    /// <summary>The first key of a block.</summary>
    public ReadOnlySpan<byte> KeyOf(int block) => _keys.AsSpan(_starts[block], _starts[block + 1] - _starts[block]);

    /// <summary>The block in which the first key stands that is not before another; -1 where the segment begins behind it.</summary>
    public int BlockOf(ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, _starts.Length - 2);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (KeyOf(middle).SequenceCompareTo(key) <= 0) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    private static (byte[] Keys, int[] Starts) Keys(Segment segment, ReadOnlySpan<byte> directory)
    {
        var keys = new ByteSink();
        var starts = new int[segment.Blocks + 1];
        var at = Checksums.Length;
        var before = 0;
        for (var i = 0; i < segment.Blocks; i++)
        {
            var shared = Varint.Read(directory, ref at);
            var length = Varint.Read(directory, ref at);
            if (shared > keys.Length - before || length > directory.Length - at) throw Varint.Malformed();
            starts[i] = keys.Length;
            keys.Write(keys.Written.Slice(before, shared));
            keys.Write(directory.Slice(at, length));
            before = starts[i];
            at += length;
        }

        starts[segment.Blocks] = keys.Length;
        return (keys.Written.ToArray(), starts);
    }

    private static (int[] Plans, int[] Words) Lengths(Segment segment, ReadOnlySpan<byte> table)
    {
        var (plans, words) = (new int[segment.Plans], new int[segment.Plans]);
        var at = Checksums.Length;
        var id = segment.First;
        for (var i = 0; i < segment.Plans; i++)
        {
            id = checked(id + Varint.Read(table, ref at));
            (plans[i], words[i]) = (id, Varint.Read(table, ref at));
        }

        return id == segment.Last && at == table.Length ? (plans, words) : throw new InvalidDataException($"the plans of segment {segment.Id} of the words are not those it counts");
    }
}
