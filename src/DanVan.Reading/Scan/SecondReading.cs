namespace DanVan.Reading;

/// <summary>Puts two readings of one page together: of each word the one that the recognizer was surer of, and the words that only one of them has.</summary>
internal static class SecondReading
{
    private const double Same = 0.55;
    private const double Sure = 0.8;
    private const double Close = 0.02;
    private const double Bucket = 12;
    private const double Whole = 0.85;

    /// <summary>The lines of the first reading with what the second one has better, and behind them what only the second one has.</summary>
    public static List<List<RecognizedWord>> Merge(List<List<RecognizedWord>> first, List<List<RecognizedWord>> second)
    {
        var places = new Dictionary<int, List<Place>>();
        for (var i = 0; i < first.Count; i++)
        {
            for (var k = 0; k < first[i].Count; k++)
            {
                var place = new Place(i, k, first[i][k]);
                for (var row = Row(place.Word.Box.Top); row <= Row(place.Word.Box.Bottom); row++)
                {
                    if (!places.TryGetValue(row, out var list)) places[row] = list = [];
                    list.Add(place);
                }
            }
        }

        var changes = new SortedDictionary<(int Line, int Word), (int Count, List<RecognizedWord> Words)>();
        var added = new List<List<RecognizedWord>>();
        foreach (var line in second)
        {
            var lost = new List<RecognizedWord>();
            for (var k = 0; k < line.Count;)
            {
                var covered = Covered(places, line[k].Box);
                if (covered.Count == 0)
                {
                    if (line[k].Confidence >= Sure && line[k].Text.Any(char.IsLetterOrDigit) && !Touches(places, line[k].Box)) lost.Add(line[k]);
                    k++;
                    continue;
                }

                // One word of the first reading may be several of the second one.
                var end = k + 1;
                while (covered.Count == 1 && end < line.Count && Covered(places, line[end].Box) is [var other] && other == covered[0]) end++;
                Choose(covered, line[k..end]);
                k = end;
            }

            if (lost.Count > 0) added.Add(lost);
        }

        var merged = new List<List<RecognizedWord>>(first.Count + added.Count);
        for (var i = 0; i < first.Count; i++)
        {
            var line = new List<RecognizedWord>();
            for (var k = 0; k < first[i].Count;)
            {
                if (changes.TryGetValue((i, k), out var change))
                {
                    line.AddRange(change.Words);
                    k += change.Count;
                }
                else
                {
                    line.Add(first[i][k++]);
                }
            }

            merged.Add(line);
        }

        merged.AddRange(added);
        return merged;

        void Choose(List<Place> old, List<RecognizedWord> found)
        {
            var (at, count) = (old[0], old.Count);
            if (old[^1].Line != at.Line || old[^1].Index - at.Index != count - 1 || changes.ContainsKey((at.Line, at.Index))) return;
            var before = old.ConvertAll(static place => place.Word);
            if (before.Select(static word => word.Text).SequenceEqual(found.Select(static word => word.Text), StringComparer.Ordinal)) return;
            // Half a word is none.
            if (Width(found) < Whole * Width(before)) return;
            if (!IsBetter(found, before, first[at.Line], at.Index)) return;
            // One for one: the box of the first reading stays, whose line it fits.
            changes[(at.Line, at.Index)] = (count, count == 1 && found.Count == 1 ? [before[0] with { Text = found[0].Text, Confidence = found[0].Confidence }] : found);
        }
    }

    private static double Width(List<RecognizedWord> words) => words.Sum(static word => word.Box.Right - word.Box.Left);

    private static bool IsBetter(List<RecognizedWord> found, List<RecognizedWord> before, List<RecognizedWord> line, int at)
    {
        if (found.Count == 1 && before.Count == 1 && WordPairs.AreAlike(found[0].Text, before[0].Text))
        {
            // Readings that differ in their marks only: the one that makes a word with the syllable beside it.
            var known = Neighbours(found[0].Text) - Neighbours(before[0].Text);
            if (known != 0) return known > 0;
        }

        var by = found.Average(static word => word.Confidence) - before.Average(static word => word.Confidence);
        if (Math.Abs(by) > Close) return by > 0;
        var (spelled, was) = (found.Count(IsSpelled) * before.Count, before.Count(IsSpelled) * found.Count);
        return spelled != was ? spelled > was : by > 0;

        int Neighbours(string text) =>
            (at > 0 && WordPairs.IsKnown(line[at - 1].Text, text) ? 1 : 0) + (at + 1 < line.Count && WordPairs.IsKnown(text, line[at + 1].Text) ? 1 : 0);
    }

    private static bool IsSpelled(RecognizedWord word) => Vietnamese.IsSyllable(word.Text.AsSpan().Trim(".,;:()[]“”\"'-/"));

    // Words of the first reading that share most of the narrower one's width and height.
    private static List<Place> Covered(Dictionary<int, List<Place>> places, PageBox box)
    {
        var found = new List<Place>();
        for (var row = Row(box.Top); row <= Row(box.Bottom); row++)
        {
            if (!places.TryGetValue(row, out var list)) continue;
            foreach (var place in list)
            {
                var other = place.Word.Box;
                if (Shared(box.Left, box.Right, other.Left, other.Right) >= Same && Shared(box.Top, box.Bottom, other.Top, other.Bottom) >= Same && !found.Contains(place)) found.Add(place);
            }
        }

        found.Sort(static (a, b) => (a.Line, a.Index).CompareTo((b.Line, b.Index)));
        return found;
    }

    private static bool Touches(Dictionary<int, List<Place>> places, PageBox box)
    {
        for (var row = Row(box.Top); row <= Row(box.Bottom); row++)
        {
            if (places.TryGetValue(row, out var list) && list.Exists(place => Shared(box.Left, box.Right, place.Word.Box.Left, place.Word.Box.Right) > 0.1 && Shared(box.Top, box.Bottom, place.Word.Box.Top, place.Word.Box.Bottom) > 0.2)) return true;
        }

        return false;
    }

    private static double Shared(double from, double to, double otherFrom, double otherTo) =>
        (Math.Min(to, otherTo) - Math.Max(from, otherFrom)) / Math.Max(0.01, Math.Min(to - from, otherTo - otherFrom));

    private static int Row(double y) => (int)Math.Clamp(y / Bucket, -100_000, 100_000);

    private readonly record struct Place(int Line, int Index, RecognizedWord Word);
}
