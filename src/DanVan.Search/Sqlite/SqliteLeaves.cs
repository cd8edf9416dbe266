using System.Globalization;
using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

/// <summary>The plans that have a leaf of a query, in the order of their ids, how often each has it, by the weight of the column, and how often in its title where both are asked.</summary>
internal sealed record LeafHits(int[] Ids, float[] Weights, float[]? InTitle);

/// <summary>
/// Finds the leaves of a query in the segments: words and pairs each in one list or a few neighbouring ones, longer phrases where all their pairs stand and the
/// places of their words agree. Each leaf is looked for once. Not thread-safe.
/// </summary>
internal sealed class SqliteLeaves(SqliteSegmentReader segments, bool marked, Func<QueryNode, bool, IReadOnlyList<string>> expand)
{
    // Fewer are looked for one by one.
    private const int Many = 16;

    private readonly Dictionary<string, LeafHits> _found = new(StringComparer.Ordinal);
    private readonly Stack<PostingBuffer> _buffers = new();

    /// <summary>The weight of a field: what stands in titles tells more than what stands in the text.</summary>
    public static float WeightOf(QueryField field) => field switch { QueryField.Title => 5, QueryField.Section => 2, QueryField.Number => 3, _ => 1 };

    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public LeafHits Find(QueryNode leaf)
    {
        var field = TextMatcher.FieldOf(leaf)!.Value;
        var withMarks = marked && QueryFields.HasMarks(field);
        var asked = TextMatcher.Comparable(leaf, withMarks || !QueryFields.HasMarks(field));
        var name = NameOf(asked, field);
        if (_found.TryGetValue(name, out var known)) return known;
        var words = asked is PatternNode or FuzzyNode ? expand(asked, withMarks) : [];
        return _found[name] = Find(ColumnsOf(field), asked, words, withMarks);
    }

    /// <summary>The plans that have a mark of <see cref="Shingles"/>.</summary>
    public LeafHits FindMark(string mark) => Find([(PostingKey.Mark, 1)], new PhraseNode(QueryField.Text, [mark], false), [], withMarks: false);

    private static string NameOf(QueryNode asked, QueryField field) => asked switch
    {
        PhraseNode phrase => $"{field} {(phrase.IsPrefix ? "prefix" : "phrase")} {string.Join(' ', phrase.Terms)}",
        NearNode near => string.Create(CultureInfo.InvariantCulture, $"{field} near {near.Others} {string.Join(' ', near.Terms)}"),
        PatternNode pattern => $"{field} pattern {pattern.Pattern}",
        FuzzyNode fuzzy => string.Create(CultureInfo.InvariantCulture, $"{field} fuzzy {fuzzy.Edits} {fuzzy.Term}"),
        _ => throw new InvalidOperationException("A leaf with words was expected."),
    };

    /// <summary>Finds the words and phrases of which one is to stand in a plan together, where they are many: what several of them have is read once.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public void Prepare(QueryNode node, CancellationToken cancellation)
    {
        var phrases = new Dictionary<string, (QueryField Field, PhraseNode Phrase)>(StringComparer.Ordinal);
        foreach (var phrase in node.Leaves().OfType<PhraseNode>().Where(static phrase => !phrase.IsPrefix))
        {
            var asked = (PhraseNode)TextMatcher.Comparable(phrase, (marked && QueryFields.HasMarks(phrase.Field)) || !QueryFields.HasMarks(phrase.Field));
            if (NameOf(asked, phrase.Field) is var name && !_found.ContainsKey(name)) phrases[name] = (phrase.Field, asked);
        }

        if (phrases.Count < Many) return;
        var sought = new List<(string Name, (byte Column, float Weight)[] Columns, bool WithMarks, GroupedPhrase[] InColumns, Gathered Hits)>();
        foreach (var (name, (field, phrase)) in phrases)
        {
            var columns = ColumnsOf(field);
            sought.Add((name, columns, marked && QueryFields.HasMarks(field), Array.ConvertAll(columns, column => new GroupedPhrase(phrase, column.Column)), new Gathered()));
        }

        for (var segment = 0; segment < segments.Count; segment++)
        {
            var groups = new Dictionary<(byte Column, bool WithMarks), SqliteGroup>();
            foreach (var (_, columns, withMarks, inColumns, _) in sought)
            {
                for (var c = 0; c < columns.Length; c++) GroupOf(columns[c].Column, withMarks).Add(inColumns[c]);
            }

            foreach (var (_, columns, withMarks, inColumns, hits) in sought)
            {
                cancellation.ThrowIfCancellationRequested();
                var buffers = new PostingBuffer[columns.Length];
                for (var c = 0; c < buffers.Length; c++) GroupOf(columns[c].Column, withMarks).Find(inColumns[c], buffers[c] = Buffer());
                hits.Add(buffers, columns);
                foreach (var buffer in buffers) _buffers.Push(buffer);
            }

            SqliteGroup GroupOf(byte column, bool withMarks)
            {
                if (!groups.TryGetValue((column, withMarks), out var group)) groups[(column, withMarks)] = group = new SqliteGroup(segments, segment, column, withMarks);
                return group;
            }
        }

        foreach (var (name, columns, _, _, hits) in sought) _found[name] = hits.End(columns.Length);
    }

    // Of two columns the second is that of titles.
    private static (byte Column, float Weight)[] ColumnsOf(QueryField field) => field == QueryField.Text
        ? [(PostingKey.Body, WeightOf(field)), (PostingKey.Title, WeightOf(QueryField.Title))]
        : [(PostingKey.ColumnOf(field), WeightOf(field))];

    private LeafHits Find((byte Column, float Weight)[] columns, QueryNode asked, IReadOnlyList<string> words, bool withMarks)
    {
        var hits = new Gathered();
        var buffers = new PostingBuffer[columns.Length];
        for (var c = 0; c < buffers.Length; c++) buffers[c] = Buffer();
        for (var segment = 0; segment < segments.Count; segment++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                buffers[c].Clear();
                Find(segment, columns[c].Column, asked, words, withMarks, buffers[c]);
            }

            hits.Add(buffers, columns);
        }

        foreach (var buffer in buffers) _buffers.Push(buffer);
        return hits.End(columns.Length);
    }

    /// <summary>What the segments have of a leaf, one after the other.</summary>
    private sealed class Gathered
    {
        private readonly List<int> _ids = [];
        private readonly List<float> _weights = [];
        private readonly List<float> _inTitle = [];

        public void Add(PostingBuffer[] buffers, (byte Column, float Weight)[] columns)
        {
            var at = new int[columns.Length];
            while (true)
            {
                var id = int.MaxValue;
                for (var c = 0; c < buffers.Length; c++)
                {
                    if (at[c] < buffers[c].Count) id = Math.Min(id, buffers[c].Ids[at[c]]);
                }

                if (id == int.MaxValue) break;
                _ids.Add(id);
                _weights.Add(Times(0) * columns[0].Weight);
                if (columns.Length > 1) _inTitle.Add(Times(1));

                float Times(int c) => at[c] < buffers[c].Count && buffers[c].Ids[at[c]] == id ? buffers[c].Times[at[c]++] : 0;
            }
        }

        public LeafHits End(int columns) => new([.. _ids], [.. _weights], columns > 1 ? [.. _inTitle] : null);
    }

    private void Find(int segment, byte column, QueryNode asked, IReadOnlyList<string> words, bool withMarks, PostingBuffer into)
    {
        switch (asked)
        {
            case PhraseNode { Terms: [var word] } alone:
                segments.Read(segment, PostingKey.OfWord(column, word, withMarks, alone.IsPrefix), into, withPlaces: false);
                break;
            case PhraseNode { Terms: [var first, var next] } pair when column == PostingKey.Body:
                segments.Read(segment, PostingKey.OfPair(first, next, withMarks, pair.IsPrefix), into, withPlaces: false);
                break;
            case PhraseNode phrase:
                AddPhrase(segment, column, phrase, withMarks, into);
                break;
            case NearNode { Terms: [var word] }:
                segments.Read(segment, PostingKey.OfWord(column, word, withMarks, isPrefix: false), into, withPlaces: false);
                break;
            case NearNode near:
                AddNear(segment, column, near, withMarks, into);
                break;
            default:
                foreach (var word in words) segments.Read(segment, PostingKey.OfWord(column, word, withMarks, isPrefix: false), into, withPlaces: false);
                break;
        }

        into.Unite();
    }

    private void AddPhrase(int segment, byte column, PhraseNode phrase, bool withMarks, PostingBuffer into)
    {
        // Few plans have all the pairs: the places of the words, which may stand in every plan, are read in those alone.
        var candidates = column == PostingKey.Body ? PlansWithPairs(segment, phrase, withMarks) : null;
        if (candidates is { Length: 0 } || Places(segment, column, phrase.Terms, phrase.IsPrefix, withMarks, candidates) is not { } words) return;
        foreach (var (id, places) in Common(words))
        {
            var times = 0;
            foreach (var place in places[0].Span)
            {
                var isWhole = true;
                for (var i = 1; i < places.Length && isWhole; i++) isWhole = places[i].Span.BinarySearch(place + i) >= 0;
                if (isWhole) times++;
            }

            if (times > 0) into.Add(id, times);
        }

        foreach (var buffer in words) _buffers.Push(buffer);
    }

    private int[] PlansWithPairs(int segment, PhraseNode phrase, bool withMarks)
    {
        int[]? plans = null;
        var buffer = Buffer();
        for (var i = 0; i + 1 < phrase.Terms.Count && plans is not { Length: 0 }; i++)
        {
            buffer.Clear();
            segments.Read(segment, PostingKey.OfPair(phrase.Terms[i], phrase.Terms[i + 1], withMarks, phrase.IsPrefix && i + 2 == phrase.Terms.Count), buffer, withPlaces: false, plans);
            buffer.Unite();
            plans = buffer.Ids.ToArray();
        }

        _buffers.Push(buffer);
        return plans ?? [];
    }

    private int[] PlansWithAll(int segment, byte column, IReadOnlyList<string> words, bool withMarks)
    {
        int[]? plans = null;
        var buffer = Buffer();
        for (var i = 0; i < words.Count && plans is not { Length: 0 }; i++)
        {
            buffer.Clear();
            segments.Read(segment, PostingKey.OfWord(column, words[i], withMarks, isPrefix: false), buffer, withPlaces: false, plans);
            buffer.Unite();
            plans = buffer.Ids.ToArray();
        }

        _buffers.Push(buffer);
        return plans ?? [];
    }

    private void AddNear(int segment, byte column, NearNode near, bool withMarks, PostingBuffer into)
    {
        var candidates = PlansWithAll(segment, column, near.Terms, withMarks);
        if (candidates.Length == 0 || Places(segment, column, near.Terms, isPrefix: false, withMarks, candidates) is not { } words) return;
        var most = near.Others + near.Terms.Count;
        var run = new List<(int Place, int Word)>();
        var seen = new int[near.Terms.Count];
        foreach (var (id, places) in Common(words))
        {
            run.Clear();
            for (var w = 0; w < places.Length; w++)
            {
                foreach (var place in places[w].Span) run.Add((place, w));
            }

            run.Sort();
            Array.Clear(seen);

            // From each word the shortest run that has all of them; its end never goes back.
            var (times, missing, end) = (0, seen.Length, 0);
            for (var start = 0; start < run.Count; start++)
            {
                while (missing > 0 && end < run.Count)
                {
                    if (seen[run[end++].Word]++ == 0) missing--;
                }

                if (missing > 0) break;
                if (run[end - 1].Place - run[start].Place < most) times++;
                if (--seen[run[start].Word] == 0) missing++;
            }

            if (times > 0) into.Add(id, times);
        }

        foreach (var buffer in words) _buffers.Push(buffer);
    }

    // The places of each word in some plans of a segment, or in all; null where one does not stand there.
    private PostingBuffer[]? Places(int segment, byte column, IReadOnlyList<string> words, bool isPrefix, bool withMarks, int[]? only)
    {
        var buffers = new PostingBuffer[words.Count];
        for (var i = 0; i < buffers.Length; i++)
        {
            buffers[i] = Buffer();
            segments.Read(segment, PostingKey.OfWord(column, words[i], withMarks, isPrefix && i == buffers.Length - 1), buffers[i], withPlaces: true, only);
            buffers[i].Unite();
            if (buffers[i].Count > 0) continue;
            foreach (var buffer in buffers.AsSpan(0, i + 1)) _buffers.Push(buffer);
            return null;
        }

        return buffers;
    }

    // The plans that have all words, and the places of each.
    private static IEnumerable<(int Id, ReadOnlyMemory<int>[] Places)> Common(PostingBuffer[] words)
    {
        var (at, placeAt) = (new int[words.Length], new int[words.Length]);
        var places = new ReadOnlyMemory<int>[words.Length];
        for (var first = 0; first < words[0].Count; first++)
        {
            var id = words[0].Ids[first];
            var hasAll = true;
            for (var w = 0; w < words.Length; w++)
            {
                var word = words[w];
                for (; at[w] < word.Count && word.Ids[at[w]] < id; at[w]++) placeAt[w] += word.Times[at[w]];
                hasAll &= at[w] < word.Count && word.Ids[at[w]] == id;
                if (hasAll) places[w] = word.PlacesAt(placeAt[w], word.Times[at[w]]);
            }

            if (hasAll) yield return (id, places);
        }
    }

    private PostingBuffer Buffer()
    {
        if (!_buffers.TryPop(out var buffer)) return new PostingBuffer();
        buffer.Clear();
        return buffer;
    }
}
