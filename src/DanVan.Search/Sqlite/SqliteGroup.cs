using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Finds many words and phrases of a column in a segment. The lists that several of them need (the "kh" and "ubnd" of "5/KH-UBND", "6/KH-UBND", …) are read once: those that tell which plans have
/// two words side by side, or a word, and then the places of the words in the plans that any of the phrases may stand in. All are added before the first is found. Not thread-safe.
/// </summary>
internal sealed class SqliteGroup(SqliteSegmentReader segments, int segment, byte column, bool withMarks)
{
    private readonly List<GroupedPhrase> _phrases = [];
    private readonly Dictionary<(string First, string? Next), int> _uses = [];
    private readonly Dictionary<(string First, string? Next), PostingBuffer> _lists = [];
    private readonly PostingBuffer _own = new();
    private Dictionary<GroupedPhrase, int[]>? _candidates;
    private Dictionary<string, PlacedWord> _places = new(StringComparer.Ordinal);

    public void Add(GroupedPhrase phrase)
    {
        _phrases.Add(phrase);
        foreach (var key in phrase.Keys) _uses[key] = _uses.GetValueOrDefault(key) + 1;
    }

    public void Find(GroupedPhrase phrase, PostingBuffer into)
    {
        if (phrase.IsKey)
        {
            var list = Read(phrase.Keys[0], null);
            for (var i = 0; i < list.Count; i++) into.Add(list.Ids[i], list.Times[i]);
            return;
        }

        if (_candidates is null) Prepare();
        if (!_candidates!.TryGetValue(phrase, out var plans)) return;
        var words = Array.ConvertAll(phrase.Words, word => _places[word]);
        foreach (var word in words) word.Begin();
        foreach (var id in plans)
        {
            if (!Array.TrueForAll(words, word => word.Has(id))) continue;
            var times = 0;
            foreach (var place in words[0].Places)
            {
                var isWhole = true;
                for (var i = 1; i < words.Length && isWhole; i++) isWhole = words[i].Places.BinarySearch(place + i) >= 0;
                if (isWhole) times++;
            }

            if (times > 0) into.Add(id, times);
        }
    }

    private void Prepare()
    {
        _candidates = [];
        var asked = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        foreach (var phrase in _phrases)
        {
            if (phrase.IsKey || PlansWith(phrase.Keys) is not { Length: > 0 } plans) continue;
            _candidates[phrase] = plans;
            foreach (var word in phrase.Words.Distinct(StringComparer.Ordinal))
            {
                if (!asked.TryGetValue(word, out var known)) asked[word] = known = [];
                known.Add(plans);
            }
        }

        _lists.Clear();
        _places = asked.ToDictionary(static word => word.Key, word => new PlacedWord(Places(word.Key, IdSets.Unite(word.Value))), StringComparer.Ordinal);
    }

    // What one phrase alone has is mostly what is rare in it (the figure of a number): it comes first.
    private int[] PlansWith((string First, string? Next)[] keys)
    {
        int[]? plans = null;
        foreach (var key in keys.OrderBy(key => _uses[key]))
        {
            var list = Read(key, plans);
            plans = plans is null ? list.Ids.ToArray() : IdSets.Intersect(plans, list.Ids);
            if (plans.Length == 0) break;
        }

        return plans ?? [];
    }

    // All that the segment has where several phrases ask for it; else what it has in some plans.
    private PostingBuffer Read((string First, string? Next) key, int[]? plans)
    {
        if (_lists.TryGetValue(key, out var known)) return known;
        var isShared = _uses[key] > 1;
        var list = isShared ? new PostingBuffer() : _own;
        list.Clear();
        var range = key.Next is { } next ? PostingKey.OfPair(key.First, next, withMarks, isPrefix: false) : PostingKey.OfWord(column, key.First, withMarks, isPrefix: false);
        segments.Read(segment, range, list, withPlaces: false, isShared ? null : plans);
        list.Unite();
        if (isShared) _lists[key] = list;
        return list;
    }

    private PostingBuffer Places(string word, int[] plans)
    {
        var list = new PostingBuffer();
        segments.Read(segment, PostingKey.OfWord(column, word, withMarks, isPrefix: false), list, withPlaces: true, plans);
        list.Unite();
        return list;
    }

    /// <summary>The places of a word, gone through in the order of the plans.</summary>
    private sealed class PlacedWord
    {
        private readonly PostingBuffer _list;
        private readonly int[] _starts;
        private int _at;

        public PlacedWord(PostingBuffer list)
        {
            (_list, _starts) = (list, new int[list.Count + 1]);
            for (var i = 0; i < list.Count; i++) _starts[i + 1] = _starts[i] + list.Times[i];
        }

        /// <summary>Those in the plan that was asked for last.</summary>
        public ReadOnlySpan<int> Places => _list.Places[_starts[_at].._starts[_at + 1]];

        public void Begin() => _at = 0;

        public bool Has(int plan) => (_at = Sorted.Next(_list.Ids, _at, plan)) < _list.Count && _list.Ids[_at] == plan;
    }
}

/// <summary>A phrase that is looked for among others in a column.</summary>
internal sealed class GroupedPhrase
{
    public GroupedPhrase(PhraseNode phrase, byte column)
    {
        Words = [.. phrase.Terms];

        // A phrase of the body by its pairs, which stand in fewer plans than its words.
        Keys = Words.Length == 1 || column != PostingKey.Body
            ? [.. Words.Distinct(StringComparer.Ordinal).Select(static word => (word, (string?)null))]
            : [.. Enumerable.Range(0, Words.Length - 1).Select(i => (Words[i], (string?)Words[i + 1])).Distinct()];
    }

    public string[] Words { get; }

    /// <summary>Whether it is its only key, so that the list of that tells all; "a a" is not where the words count.</summary>
    public bool IsKey => Words.Length == (Keys[0].Next is null ? 1 : 2);

    /// <summary>What every plan has that has the phrase: pairs, or words.</summary>
    public (string First, string? Next)[] Keys { get; }
}
