namespace DanVan.Parsing.Citations;

/// <summary>A cue and where it stands.</summary>
internal readonly record struct CueHit(int Start, int End, Cue Cue);

/// <summary>
/// The cues of one passage, each looked for once: citations and footnote marks that stand close together ask for the same ones again and again.
/// Belongs to one thread.
/// </summary>
internal sealed class CueIndex(WordIndex words)
{
    private readonly List<CueHit> _hits = [];
    private int _from;
    private int _to;

    /// <summary>Forgets the passage.</summary>
    public void Clear()
    {
        _hits.Clear();
        _from = _to = 0;
    }

    /// <summary>The last cues between two positions that do not overlap, in the order of the text; how many there are.</summary>
    public int Collect(ReadOnlySpan<char> s, int start, int end, Span<CueHit> hits)
    {
        Cover(s, start, end);
        var low = 0;
        var high = _hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hits[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        var count = 0;
        var p = start;
        for (var i = low; i < _hits.Count && _hits[i].Start < end; i++)
        {
            var hit = _hits[i];
            if (hit.Start < p || hit.End > end) continue;
            p = hit.End;
            if (hit.Cue == Cue.Nothing) continue;
            if (count == hits.Length)
            {
                hits[1..].CopyTo(hits);
                count--;
            }

            hits[count++] = hit;
        }

        return count;
    }

    private void Cover(ReadOnlySpan<char> s, int start, int end)
    {
        if (start < _from || start > _to)
        {
            _hits.Clear();
            _from = _to = start;
        }

        if (end <= _to) return;
        var word = words.From(_to);
        var uses = words.Uses;
        for (; word < uses.Length && words.StartOf(word) < end; word++)
        {
            if ((uses[word] & WordUse.Cue) == WordUse.None) continue;
            var p = words.StartOf(word);
            var cue = RelationCues.At(s, p, out var after);
            if (cue != Cue.None) _hits.Add(new CueHit(p, after, cue));
        }

        // Up to the next word there is none.
        _to = Math.Max(end, word < words.Count ? words.StartOf(word) : s.Length);
    }
}
