using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing;

/// <summary>
/// Where the runs of letters and digits of a text begin and end. Sixty-four characters are looked at together, so that nothing branches on how long
/// a word is. Used again for the next text; belongs to one thread.
/// </summary>
/// <param name="isWord">
/// Whether a character belongs to a word. It is asked only for what is no ASCII, no Latin or Vietnamese letter and no mark of U+2000 to U+206F, which
/// all that cut words agree on.
/// </param>
internal sealed class WordRuns(Func<char, bool> isWord)
{
    private const int Block = 64;

    private int[] _edges = new int[4 * Block];

    /// <summary>How many runs there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public int Capacity => _edges.Length / 2;

    /// <summary>For each run where it begins and the place behind its last character.</summary>
    public ReadOnlySpan<int> Edges => _edges.AsSpan(0, 2 * Count);

    /// <summary>Cuts a text, in place of the one before.</summary>
    public void Read(ReadOnlySpan<char> s)
    {
        unchecked
        {
            Span<char> rest = stackalloc char[Block];
            var (edges, count, open) = (_edges, 0, 0UL);
            for (var at = 0; at < s.Length; at += Block)
            {
                scoped var block = s[at..];
                if (block.Length < Block)
                {
                    rest.Fill(' ');
                    block.CopyTo(rest);
                    block = rest;
                }

                // One more for a run that the text ends in.
                if (edges.Length <= count + Block)
                {
                    Array.Resize(ref _edges, 2 * edges.Length);
                    edges = _edges;
                }

                var word = FastPaths.Plain ? PlainMask(block) : MaskOf(block);
                for (var changes = word ^ (word << 1 | open); changes != 0; changes &= changes - 1) edges[count++] = at + BitOperations.TrailingZeroCount(changes);
                open = word >> (Block - 1);
            }

            if (open != 0) edges[count++] = s.Length;
            Count = count / 2;
        }
    }

    // A bit for each of the characters that belongs to a word.
    private ulong MaskOf(ReadOnlySpan<char> block)
    {
        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(block));
        var word = MaskOf(Vector512.LoadUnsafe(ref text), out var oddLow) | (ulong)MaskOf(Vector512.LoadUnsafe(ref text, Block / 2), out var oddHigh) << (Block / 2);
        for (var odd = oddLow | (ulong)oddHigh << (Block / 2); odd != 0; odd &= odd - 1)
        {
            if (isWord(block[BitOperations.TrailingZeroCount(odd)])) word |= odd & ~(odd - 1);
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint MaskOf(Vector512<ushort> c, out uint odd)
    {
        var ascii = In(c | Vector512.Create((ushort)0x20), 'a', 'z') | In(c, '0', '9');
        var latin = Vector512.AndNot(In(c, '\u00C0', '\u024F'), Vector512.Equals(c, Vector512.Create((ushort)'×')) | Vector512.Equals(c, Vector512.Create((ushort)'÷')));
        var word = ascii | latin | In(c, '\u1E00', '\u1EFF');
        odd = (uint)(~(word | In(c, '\0', '\u007F') | In(c, '\u2000', '\u206F'))).ExtractMostSignificantBits();
        return (uint)word.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> In(Vector512<ushort> c, char first, char last) =>
        Vector512.LessThanOrEqual(c - Vector512.Create((ushort)first), Vector512.Create((ushort)(last - first)));

    private ulong PlainMask(ReadOnlySpan<char> block)
    {
        var word = 0UL;
        for (var i = 0; i < Block; i++)
        {
            if (isWord(block[i])) word |= 1UL << i;
        }

        return word;
    }
}
