using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Finds the places of a text that show best why it matches.</summary>
internal static class Passages
{
    private const int Width = 240;

    public static IReadOnlyList<SearchPassage> Find(string text, TextMatcher query, int most, IReadOnlyList<PlanSection> sections)
    {
        if (most <= 0 || query.Count == 0) return [];
        var matches = query.Find(text);
        if (matches.Count == 0) return [];

        // Windows that begin at a match and reach on for the width of a passage; the one with the most different words is the best, and words that
        // stand side by side as they do in the query count twice more.
        var windows = new List<(int First, int Last, int Worth)>();
        for (var first = 0; first < matches.Count;)
        {
            var seen = new HashSet<int>();
            var pairs = new HashSet<int>();
            var last = first;
            while (last < matches.Count && matches[last].Span.End - matches[first].Span.Start <= Width)
            {
                seen.Add(matches[last].Leaf);
                if (last > first && matches[last].Leaf == matches[last - 1].Leaf + 1 && IsJoined(text, matches[last - 1].Span, matches[last].Span)) pairs.Add(matches[last].Leaf);
                last++;
            }

            if (last == first) last++;
            windows.Add((first, last - 1, seen.Count + (2 * pairs.Count)));
            first = last;
        }

        // A place where single words happen to stand tells nothing beside one that says what was asked for.
        var least = windows.Max(static w => w.Worth) / 2;
        return
        [
            .. windows.Where(w => w.Worth >= least).OrderByDescending(static w => w.Worth).ThenByDescending(static w => w.Last - w.First).ThenBy(static w => w.First).Take(most)
                .Select(w => Passage(text, matches, Needed(text, matches, w.First, w.Last), w.Last, sections)),
        ];
    }

    // A passage shows more of what follows where it does not begin with words that stand in it once more, beside more of the others.
    private static int Needed(string text, List<(TextSpan Span, int Leaf)> matches, int first, int last)
    {
        for (var end = End(first); end < last && StandAgain(first, end); end = End(first)) first = end + 1;
        return first;

        int End(int at)
        {
            while (at < last && IsJoined(text, matches[at].Span, matches[at + 1].Span)) at++;
            return at;
        }

        bool StandAgain(int from, int end)
        {
            for (var next = end + 1; next <= last; next = End(next) + 1)
            {
                var after = matches[next..(End(next) + 1)];
                if (after.Count > end - from + 1 && matches[from..(end + 1)].TrueForAll(match => after.Exists(other => other.Leaf == match.Leaf))) return true;
            }

            return false;
        }
    }

    private static SearchPassage Passage(
        string text,
        List<(TextSpan Span, int Leaf)> matches,
        int first,
        int last,
        IReadOnlyList<PlanSection> sections)
    {
        var core = TextSpan.FromBounds(matches[first].Span.Start, matches[first..(last + 1)].Max(static m => m.Span.End));
        var room = Math.Max(0, Width - core.Length) / 2;
        var from = Math.Max(0, core.Start - room);
        var to = Math.Min(text.Length, core.End + room);

        // Cut at words and inside the paragraph.
        var paragraph = text.LastIndexOf("\n\n", Math.Max(0, core.Start - 1), Math.Max(0, core.Start - from), StringComparison.Ordinal);
        if (paragraph >= 0) from = paragraph + 2;
        var after = text.IndexOf("\n\n", core.End, to - core.End, StringComparison.Ordinal);
        if (after >= 0) to = after;
        while (from < core.Start && (char.IsWhiteSpace(text[from]) || (from > 0 && IsInside(text, from)))) from++;
        while (to > core.End && (char.IsWhiteSpace(text[to - 1]) || (to < text.Length && IsInside(text, to)))) to--;
        var marks = new List<TextSpan>();
        for (var i = first; i <= last; i++)
        {
            var mark = new TextSpan(matches[i].Span.Start - from, matches[i].Span.Length);
            if (marks.Count > 0 && (marks[^1].End >= mark.Start || IsJoined(text, new TextSpan(marks[^1].Start + from, marks[^1].Length), matches[i].Span))) marks[^1] = TextSpan.FromBounds(marks[^1].Start, Math.Max(marks[^1].End, mark.End));
            else marks.Add(mark);
        }

        string? path = null;
        foreach (var section in sections)
        {
            if (section.Heading.Start <= core.Start && (section.Extent.Contains(core.Start) || section.Heading.Contains(core.Start))) path = section.Path;
        }

        return new SearchPassage(text[from..to], TextSpan.FromBounds(from, to), marks, path);
    }

    /// <summary>Whether nothing but a blank or a sign of a number stands between two matches.</summary>
    private static bool IsJoined(string text, TextSpan before, TextSpan after) => after.Start - before.End is 0 || (after.Start - before.End is 1 && text[before.End] is ' ' or '-' or '/' or '\u00A0' or '.');

    private static bool IsInside(string text, int at) => !char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]);
}
