namespace DanVan.Parsing.Citations;

/// <summary>The names of kinds as a tree that is walked from their last letter back. Letters a to z; immutable and thread-safe.</summary>
internal sealed class KindEnds
{
    private const int Letters = 26;

    // For each node and letter the next node, 0 where there is none.
    private readonly ushort[] _next;
    private readonly Mark[] _marks;

    public KindEnds(IEnumerable<string> names, IEnumerable<string> abbreviations)
    {
        var next = new List<ushort>(new ushort[Letters]);
        var marks = new List<Mark> { Mark.None };
        foreach (var name in names) Add(name, Mark.Name);
        foreach (var name in abbreviations) Add(name, Mark.Abbreviation);
        (_next, _marks) = ([.. next], [.. marks]);

        void Add(string name, Mark mark)
        {
            var node = 0;
            for (var i = name.Length - 1; i >= 0; i--)
            {
                var slot = node * Letters + name[i] - 'a';
                if (next[slot] == 0)
                {
                    next[slot] = checked((ushort)marks.Count);
                    next.AddRange(new ushort[Letters]);
                    marks.Add(Mark.None);
                }

                node = next[slot];
            }

            marks[node] = mark;
        }
    }

    private enum Mark : byte
    {
        None,
        Name,
        Abbreviation,
    }

    /// <summary>Goes on to the letter before; false, and no step, where no name has it there.</summary>
    public bool TryStep(ref int node, char letter)
    {
        if (letter is < 'a' or > 'z' || _next[node * Letters + letter - 'a'] is var next && next == 0) return false;
        node = next;
        return true;
    }

    /// <summary>Whether the letters walked so far are a whole name.</summary>
    public bool IsName(int node, out bool abbreviated)
    {
        abbreviated = _marks[node] == Mark.Abbreviation;
        return _marks[node] != Mark.None;
    }
}
