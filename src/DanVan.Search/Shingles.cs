using System.Globalization;
using System.Runtime.InteropServices;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Runs of words of a text, by which copied text is found however the rest differs.</summary>
internal static class Shingles
{
    /// <summary>How many words make a shingle: long enough that two plans do not share one by chance.</summary>
    public const int Words = 8;

    // One shingle in so many is a mark that the index keeps: the same ones in every text, so that shared text has shared marks.
    private const ulong MarkEvery = 48;

    // A shingle is a number in this base, whose digits are its words; odd, so that no digit is lost.
    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong Leaving = Power(Words);

    /// <summary>The hash of every shingle of a text, with its place: the words without marks, so that spelling does not count.</summary>
    public static List<(ulong Hash, TextSpan Span)> Of(string text)
    {
        var shingles = new List<(ulong, TextSpan)>();
        var term = new char[SearchAnalyzer.MaxTermLength];
        Span<ulong> words = stackalloc ulong[Words];
        Span<int> starts = stackalloc int[Words];
        var position = 0;
        var rolling = 0UL;
        for (var count = 0; SearchAnalyzer.TryNext(text, ref position, term, out var length, out var start); count++)
        {
            SearchAnalyzer.RemoveMarks(term.AsSpan(0, length));
            var word = HashOf(term.AsSpan(0, length));
            rolling = Roll(rolling, word, count < Words ? 0 : words[count % Words]);
            words[count % Words] = word;
            starts[count % Words] = start;
            if (count >= Words - 1) shingles.Add((Mix(rolling), TextSpan.FromBounds(starts[(count + 1) % Words], position)));
        }

        return shingles;
    }

    /// <summary>The marks of a text, in order and each once.</summary>
    public static IReadOnlyList<ulong> Marks(AnalyzedText text)
    {
        var marks = new List<ulong>();
        var words = text.Words;
        var rolling = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            rolling = Roll(rolling, words[i].Shingle, i < Words ? 0 : words[i - Words].Shingle);
            if (i >= Words - 1 && Mix(rolling) is var hash && hash % MarkEvery == 0) marks.Add(hash);
        }

        if (marks.Count == 0) return [];
        marks.Sort();
        var all = CollectionsMarshal.AsSpan(marks);
        var count = 1;
        foreach (var mark in all)
        {
            if (mark != all[count - 1]) all[count++] = mark;
        }

        return all[..count].ToArray();
    }

    /// <summary>A mark as a term of letters and digits.</summary>
    public static string TermOf(ulong mark) => mark.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The same in ASCII.</summary>
    public static byte[] BytesOf(ulong mark)
    {
        var bytes = new byte[2 * sizeof(ulong)];
        mark.TryFormat(bytes, out _, "x16", CultureInfo.InvariantCulture);
        return bytes;
    }

    /// <summary>The hash of a word without marks.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037;
        foreach (var c in word) hash = unchecked((hash ^ c) * 1099511628211);
        return Mix(hash);
    }

    private static ulong Roll(ulong rolling, ulong next, ulong last) => unchecked((rolling * Base) + next - (last * Leaving));

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power = unchecked(power * Base);
        return power;
    }

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}

/// <summary>A plan that shares text with another. Immutable and thread-safe.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Shared">The part of the asked plan's text that the plan has too, 0 to 1.</param>
/// <param name="SharedOfOther">The part of the plan's own text that the asked one has, 0 to 1.</param>
/// <param name="IsEarlier">Whether the plan has the earlier date, so that the asked one copies it; null where the dates do not tell.</param>
/// <param name="Longest">The longest shared passage, in the text of the asked plan.</param>
public sealed record SimilarPlan(PlanSummary Plan, double Shared, double SharedOfOther, bool? IsEarlier, TextSpan Longest);

internal static class SimilarPlans
{
    private const int Candidates = 60;
    private const double Least = 0.02;

    public static IReadOnlyList<SimilarPlan> Find(IPlanStore store, StoredPlan asked, int take, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var marks = Shingles.Marks(new Lexicon().Analyze(asked.Plan.Text));
        if (marks.Count == 0 || take == 0) return [];
        var own = Shingles.Of(asked.Plan.Text);
        var ownSet = own.Select(static s => s.Hash).ToHashSet();
        var similar = new List<SimilarPlan>();
        foreach (var candidate in store.Sharing([.. marks.Select(Shingles.TermOf)], asked.Summary.Id, Math.Max(Candidates, (int)Math.Min(2L * take, int.MaxValue)), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.Get(candidate.Id) is not { } other) continue;
            var theirs = Shingles.Of(other.Plan.Text).Select(static s => s.Hash).ToHashSet();
            var shared = ownSet.Count(theirs.Contains);
            var part = (double)shared / ownSet.Count;
            if (part < Least) continue;
            bool? isEarlier = candidate.Date.Latest < asked.Summary.Date.Earliest ? true : candidate.Date.Earliest > asked.Summary.Date.Latest ? false : null;
            similar.Add(new SimilarPlan(candidate, part, (double)shared / theirs.Count, isEarlier, Longest(own, theirs)));
        }

        return [.. similar.OrderByDescending(static s => s.Shared).ThenBy(static s => s.Plan.Source, Comparer<string>.Create(CodePointComparer.Compare)).Take(take)];
    }

    private static TextSpan Longest(List<(ulong Hash, TextSpan Span)> own, HashSet<ulong> theirs)
    {
        var best = default(TextSpan);
        for (var i = 0; i < own.Count; i++)
        {
            if (!theirs.Contains(own[i].Hash)) continue;
            var first = i;
            while (i + 1 < own.Count && theirs.Contains(own[i + 1].Hash)) i++;
            var span = TextSpan.FromBounds(own[first].Span.Start, own[i].Span.End);
            if (span.Length > best.Length) best = span;
        }

        return best;
    }
}
