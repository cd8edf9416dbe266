using System.Text;

namespace DanVan.Search.Postings;

/// <summary>
/// Takes in the words of plans and makes a segment of them, in memory: words are numbers until all are known, then sorted once, and what stands in the plans is
/// put into their order by counting. Nothing here knows SQLite. Not thread-safe.
/// </summary>
internal sealed class SegmentBuilder
{
    // Between two pieces of a field no phrase reaches.
    private const int BetweenPieces = 2;

    private const int NoTerm = -1;

    private readonly List<Term> _terms = [];
    private readonly Dictionary<(byte Column, string Word), int> _byWord = [];
    private readonly NumberMap _inBody = new();
    private readonly NumberMap _inTitle = new();
    private readonly NumberMap _pieces = new();
    private readonly List<int[]> _pieceTerms = [];
    private readonly List<int> _words = [];
    private readonly List<(int Start, int End)> _bodies = [];
    private int[] _term = new int[1 << 12];
    private Place[] _place = new Place[1 << 12];
    private int _count;

    /// <summary>How many plans were taken in.</summary>
    public int Plans => _words.Count;

    public void Add(PreparedPlan plan)
    {
        var number = _words.Count;
        _words.Add(plan.Title.Words.Length + plan.Text.Words.Length);
        AddWords(plan.Title.Words, PostingKey.Title, _inTitle, number);
        var start = _count;
        AddWords(plan.Text.Words, PostingKey.Body, _inBody, number);
        _bodies.Add((start, _count));
        for (var i = 0; i < plan.Short.Count; i++) AddPieces(plan.Short[i], PostingKey.ColumnOf(Preparation.ShortFields[i]), number);
        for (var i = 0; i < plan.Marks.Count; i++) AddToken(TermOf(PostingKey.Mark, plan.Marks[i]), new Place(number, i));
    }

    /// <summary>Makes the segment of what was taken in, and forgets it.</summary>
    /// <param name="firstPlan">The id of the first plan; those after it follow one by one.</param>
    public SegmentDraft Build(int firstPlan)
    {
        var contents = new SegmentContents();
        for (var i = 0; i < _words.Count; i++) contents.AddPlan(checked(firstPlan + i), _words[i]);
        var draft = new SegmentDraft { Contents = contents };
        var blocks = new BlockWriter((block, first) =>
        {
            draft.Blocks.Add(block.ToArray());
            contents.AddBlock(block, first);
        });
        var ranks = Ranks.Of(_terms);
        WritePairs(ranks, blocks, firstPlan);
        WriteWords(ranks, blocks, firstPlan);
        blocks.Flush();
        Clear();
        return draft;
    }

    private void Clear()
    {
        _terms.Clear();
        _byWord.Clear();
        _inBody.Clear();
        _inTitle.Clear();
        _pieces.Clear();
        _pieceTerms.Clear();
        _words.Clear();
        _bodies.Clear();
        _count = 0;
    }

    private void AddWords(LexiconWord[] words, byte column, NumberMap numbers, int plan)
    {
        Room(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            ref var term = ref numbers.Of(words[i].Id);
            if (term == NoTerm)
            {
                term = _terms.Count;
                _terms.Add(new Term(column, words[i].PlainBytes, words[i].MarkedBytes));
            }

            _term[_count] = term;
            _place[_count++] = new Place(plan, i);
        }
    }

    private void AddPieces(FieldPiece[] pieces, byte column, int plan)
    {
        var at = 0;
        foreach (var piece in pieces)
        {
            ref var known = ref _pieces.Of(piece.Id);
            if (known == NoTerm)
            {
                known = _pieceTerms.Count;
                _pieceTerms.Add([.. piece.Terms.Select(term => TermOf(column, term))]);
            }

            foreach (var term in _pieceTerms[known]) AddToken(term, new Place(plan, at++));
            at += BetweenPieces;
        }
    }

    private int TermOf(byte column, string word)
    {
        if (_byWord.TryGetValue((column, word), out var known)) return known;
        var bytes = Encoding.UTF8.GetBytes(word);
        _terms.Add(new Term(column, bytes, bytes));
        return _byWord[(column, word)] = _terms.Count - 1;
    }

    private void AddToken(int term, Place place)
    {
        Room(1);
        _term[_count] = term;
        _place[_count++] = place;
    }

    private void Room(int more)
    {
        if (_term.Length - _count >= more) return;
        var length = Math.Max(checked(2 * _term.Length), _count + more);
        Array.Resize(ref _term, length);
        Array.Resize(ref _place, length);
    }

    // Every two neighbours of a body, by the places of their words without marks, then, where these are spelled in several ways, by the spelling.
    private void WritePairs(Ranks ranks, BlockWriter blocks, int firstPlan)
    {
        var pairs = 0;
        foreach (var (start, end) in _bodies) pairs += Math.Max(0, end - start - 1);
        var (order, spare) = (new int[pairs], new int[pairs]);
        var at = 0;
        foreach (var (start, end) in _bodies)
        {
            for (var i = start; i + 1 < end; i++) order[at++] = i;
        }

        var (term, plain) = (_term, ranks.Plain);
        var counts = new int[ranks.PlainCount + 1];
        CountingSort(order, spare, counts, i => plain[term[i + 1]]);
        CountingSort(spare, order, counts, i => plain[term[i]]);
        var (list, scratch, buffer) = (new ByteSink(), new ByteSink(), new PostingBuffer());
        var key = new byte[PostingKey.MaxLength];
        for (var from = 0; from < pairs;)
        {
            var (first, next) = (plain[term[order[from]]], plain[term[order[from] + 1]]);
            var to = from + 1;
            while (to < pairs && plain[term[order[to]]] == first && plain[term[order[to] + 1]] == next) to++;
            if (Spellings(ranks, order.AsSpan(from, to - from))) order.AsSpan(from, to - from).Sort((a, b) => Compare(ranks, a, b));
            for (var end = from; from < to; from = end)
            {
                while (end < to && SameSpelling(ranks, order[from], order[end])) end++;
                buffer.Clear();
                for (var i = from; i < end;)
                {
                    var plan = _place[order[i]].Plan;
                    var times = 0;
                    for (; i < end && _place[order[i]].Plan == plan; i++) times++;
                    buffer.Add(firstPlan + plan, times);
                }

                list.Clear();
                PostingList.Write(buffer, firstPlan, list, scratch, withPlaces: false);
                var (a, b) = (_terms[term[order[from]]], _terms[term[order[from] + 1]]);
                blocks.Add(key.AsSpan(0, PostingKey.WritePair(key, a.Plain, b.Plain, a.Marked, b.Marked)), list.Written);
            }
        }
    }

    private bool Spellings(Ranks ranks, ReadOnlySpan<int> group)
    {
        foreach (var pair in group)
        {
            if (!SameSpelling(ranks, pair, group[0])) return true;
        }

        return false;
    }

    private bool SameSpelling(Ranks ranks, int a, int b) => ranks.Marked[_term[a]] == ranks.Marked[_term[b]] && ranks.Marked[_term[a + 1]] == ranks.Marked[_term[b + 1]];

    private int Compare(Ranks ranks, int a, int b)
    {
        var first = ranks.Marked[_term[a]].CompareTo(ranks.Marked[_term[b]]);
        if (first != 0) return first;
        var next = ranks.Marked[_term[a + 1]].CompareTo(ranks.Marked[_term[b + 1]]);
        return next != 0 ? next : a.CompareTo(b);
    }

    private void WriteWords(Ranks ranks, BlockWriter blocks, int firstPlan)
    {
        var (all, order) = (new int[_count], new int[_count]);
        for (var i = 0; i < all.Length; i++) all[i] = i;
        var (term, marked) = (_term, ranks.Marked);
        CountingSort(all, order, new int[ranks.MarkedCount + 1], i => marked[term[i]]);
        var (list, scratch, buffer) = (new ByteSink(), new ByteSink(), new PostingBuffer());
        var key = new byte[PostingKey.MaxLength];
        for (var from = 0; from < order.Length;)
        {
            var rank = marked[term[order[from]]];
            var word = _terms[term[order[from]]];
            buffer.Clear();
            while (from < order.Length && marked[term[order[from]]] == rank)
            {
                var plan = _place[order[from]].Plan;
                var times = 0;
                for (; from < order.Length && marked[term[order[from]]] == rank && _place[order[from]].Plan == plan; from++, times++) buffer.AddPlace(_place[order[from]].At);
                buffer.Add(firstPlan + plan, times);
            }

            list.Clear();
            PostingList.Write(buffer, firstPlan, list, scratch, withPlaces: true);
            blocks.Add(key.AsSpan(0, PostingKey.Write(key, word.Column, word.Plain, word.Marked)), list.Written);
        }
    }

    // Stable: what has equal ranks keeps its order.
    private static void CountingSort(int[] from, int[] to, int[] counts, Func<int, int> rankOf)
    {
        Array.Clear(counts);
        foreach (var item in from) counts[rankOf(item) + 1]++;
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
        foreach (var item in from) to[counts[rankOf(item)]++] = item;
    }

    private readonly record struct Place(int Plan, int At);

    private readonly record struct Term(byte Column, byte[] Plain, byte[] Marked);

    /// <summary>The places of terms in the order of their keys: by column and word without marks, equal for all spellings, and by the spelling besides.</summary>
    private sealed record Ranks(int[] Plain, int PlainCount, int[] Marked, int MarkedCount)
    {
        public static Ranks Of(List<Term> terms)
        {
            var order = new int[terms.Count];
            for (var i = 0; i < order.Length; i++) order[i] = i;
            order.AsSpan().Sort((a, b) => Compare(terms[a], terms[b]) is var spelling and not 0 ? spelling : terms[a].Marked.AsSpan().SequenceCompareTo(terms[b].Marked));
            var (plain, marked) = (new int[order.Length], new int[order.Length]);
            var (plainRank, markedRank) = (-1, -1);
            for (var i = 0; i < order.Length; i++)
            {
                var isNewWord = i == 0 || Compare(terms[order[i - 1]], terms[order[i]]) != 0;
                if (isNewWord) plainRank++;
                if (isNewWord || !terms[order[i - 1]].Marked.AsSpan().SequenceEqual(terms[order[i]].Marked)) markedRank++;
                (plain[order[i]], marked[order[i]]) = (plainRank, markedRank);
            }

            return new Ranks(plain, plainRank + 1, marked, markedRank + 1);
        }

        private static int Compare(in Term a, in Term b) => a.Column != b.Column ? a.Column.CompareTo(b.Column) : a.Plain.AsSpan().SequenceCompareTo(b.Plain);
    }

    /// <summary>Numbers by the numbers that lexicons give to what they know.</summary>
    private sealed class NumberMap
    {
        private readonly List<int> _used = [];
        private int[] _numbers = [];

        public ref int Of(int id)
        {
            if (id >= _numbers.Length)
            {
                var length = _numbers.Length;
                Array.Resize(ref _numbers, Math.Max(id + 1, 2 * length));
                _numbers.AsSpan(length).Fill(NoTerm);
            }

            ref var number = ref _numbers[id];
            if (number == NoTerm) _used.Add(id);
            return ref number;
        }

        public void Clear()
        {
            foreach (var id in _used) _numbers[id] = NoTerm;
            _used.Clear();
        }
    }
}
