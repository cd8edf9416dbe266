using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DanVan.Search.Postings;

/// <summary>
/// Takes in the words of plans and makes a segment of them, in memory: words are numbers until all are known, then sorted once, and what stands in the plans is
/// put into their order by counting. Nothing here knows SQLite. Not thread-safe.
/// </summary>
/// <param name="mostDirect">Below which number a word is found without hashing; lexicons of a long run give ever higher ones.</param>
/// <param name="vocabulary">Told of each word and piece once a segment, where it is met first; null for nobody.</param>
internal sealed class SegmentBuilder(int mostDirect = 1 << 20, ITermNotes? vocabulary = null)
{
    // Between two pieces of a field no phrase reaches.
    private const int BetweenPieces = 2;

    private const int NoTerm = -1;

    // The most that stays for the next segment; a batch of the command line has about a million words.
    private const int MostKept = 1 << 21;

    private readonly List<Term> _terms = [];
    private readonly Dictionary<byte, Dictionary<string, int>> _byWord = [];
    private readonly Dictionary<ulong, int> _byMark = [];
    private readonly NumberMap _inBody = new(mostDirect);
    private readonly NumberMap _inTitle = new(mostDirect);
    private readonly Dictionary<int, int> _pieces = [];
    private readonly List<int[]> _pieceTerms = [];
    private readonly List<int> _words = [];
    private readonly List<(int Start, int End)> _bodies = [];
    private int[] _term = new int[1 << 12];
    private Place[] _place = new Place[1 << 12];
    private readonly ByteSink _list = new();
    private readonly ByteSink _scratch = new();
    private readonly PostingBuffer _buffer = new();
    private readonly byte[] _key = new byte[PostingKey.MaxLength];
    private Entry[] _from = [];
    private Entry[] _to = [];
    private Place[] _sorted = [];
    private int[] _places = [];
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
        for (var i = 0; i < plan.Marks.Count; i++) AddToken(TermOf(plan.Marks[i]), new Place(number, i));
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
            draft.Blocks.Add(block);
            contents.AddBlock(block, first);
        });
        var ranks = Ranks.Of(_terms);
        foreach (ref var term in _term.AsSpan(0, _count)) term = ranks.Marked[term];
        WritePairs(ranks, blocks, firstPlan);
        WriteWords(ranks, blocks, firstPlan);
        blocks.Flush();
        Clear();
        return draft;
    }

    private void Clear()
    {
        _terms.Clear();
        foreach (var words in _byWord.Values) words.Clear();
        _byMark.Clear();
        _inBody.Clear();
        _inTitle.Clear();
        _pieces.Clear();
        _pieceTerms.Clear();
        _words.Clear();
        _bodies.Clear();
        _count = 0;
        if (_term.Length <= MostKept && _from.Length <= MostKept && _to.Length <= MostKept && _sorted.Length <= MostKept) return;
        (_term, _place, _from, _to, _sorted) = (new int[1 << 12], new Place[1 << 12], [], [], []);
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
                vocabulary?.Note(words[i], column == PostingKey.Title);
            }

            _term[_count] = term;
            _place[_count++] = new Place(plan, i);
        }
    }

    private void AddPieces(FieldPiece[] pieces, byte column, int plan)
    {
        if (!_byWord.TryGetValue(column, out var words)) _byWord[column] = words = new Dictionary<string, int>(StringComparer.Ordinal);
        var at = 0;
        foreach (var piece in pieces)
        {
            if (!_pieces.TryGetValue(piece.Id, out var known))
            {
                known = _pieces[piece.Id] = _pieceTerms.Count;
                var terms = new int[piece.Terms.Count];
                for (var i = 0; i < terms.Length; i++) terms[i] = TermOf(words, column, piece.Terms[i], piece.Bytes[i]);
                _pieceTerms.Add(terms);
                vocabulary?.Note(piece);
            }

            foreach (var term in _pieceTerms[known]) AddToken(term, new Place(plan, at++));
            at += BetweenPieces;
        }
    }

    private int TermOf(Dictionary<string, int> words, byte column, string word, byte[] bytes)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out var isKnown);
        return isKnown ? term : term = Add(new Term(column, bytes, bytes));
    }

    private int TermOf(ulong mark)
    {
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(_byMark, mark, out var isKnown);
        if (isKnown) return term;
        var bytes = Shingles.BytesOf(mark);
        return term = Add(new Term(PostingKey.Mark, bytes, bytes));
    }

    private int Add(Term term)
    {
        _terms.Add(term);
        return _terms.Count - 1;
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

    // Called once a batch, so it would never be compiled well by being called often: the same of the next.
    // Every two neighbours of a body in the order of their keys: by the words without marks, then, where these are spelled in several ways, by the spelling.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WritePairs(Ranks ranks, BlockWriter blocks, int firstPlan)
    {
        var count = 0;
        foreach (var (start, end) in _bodies) count += Math.Max(0, end - start - 1);
        var pairs = Room(ref _from, count);
        var sorted = Room(ref _to, count);
        var plainOf = ranks.PlainOf;
        var places = Places(ranks.PlainCount);
        foreach (var (start, end) in _bodies)
        {
            for (var i = start + 1; i < end; i++) places[plainOf[_term[i]] + 1]++;
        }

        Add(places);
        for (var plan = 0; plan < _bodies.Count; plan++)
        {
            var (start, end) = _bodies[plan];
            for (var i = start; i + 1 < end; i++) sorted[places[plainOf[_term[i + 1]]]++] = new Entry(_term[i], _term[i + 1], plan);
        }

        places.Clear();
        foreach (var (start, end) in _bodies)
        {
            for (var i = start; i + 1 < end; i++) places[plainOf[_term[i]] + 1]++;
        }

        Add(places);
        foreach (ref readonly var pair in sorted) pairs[places[plainOf[pair.A]]++] = pair;
        for (var from = 0; from < count;)
        {
            var first = pairs[from];
            var (to, isMixed) = (from + 1, false);
            for (; to < count; to++)
            {
                ref readonly var next = ref pairs[to];
                if (next.A == first.A && next.B == first.B) continue;
                if (plainOf[next.A] != plainOf[first.A] || plainOf[next.B] != plainOf[first.B]) break;
                isMixed = true;
            }

            if (isMixed) pairs[from..to].Sort(Entry.Compare);
            while (from < to)
            {
                var pair = pairs[from];
                _buffer.Clear();
                while (from < to && pairs[from].A == pair.A && pairs[from].B == pair.B)
                {
                    var (plan, times) = (pairs[from].C, 0);
                    for (; from < to && pairs[from].A == pair.A && pairs[from].B == pair.B && pairs[from].C == plan; from++) times++;
                    _buffer.Add(firstPlan + plan, times);
                }

                var (a, b) = (ranks.Terms[pair.A], ranks.Terms[pair.B]);
                Write(blocks, PostingKey.WritePair(_key, a.Plain, b.Plain, a.Marked, b.Marked), firstPlan, withPlaces: false);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteWords(Ranks ranks, BlockWriter blocks, int firstPlan)
    {
        var sorted = Room(ref _sorted, _count);
        var ends = Places(ranks.Terms.Length);
        foreach (var rank in _term.AsSpan(0, _count)) ends[rank + 1]++;
        Add(ends);
        for (var i = 0; i < _count; i++) sorted[ends[_term[i]]++] = _place[i];
        var from = 0;
        for (var rank = 0; rank < ranks.Terms.Length; rank++)
        {
            _buffer.Clear();
            for (var end = ends[rank]; from < end;)
            {
                var (plan, times) = (sorted[from].Plan, 0);
                for (; from < end && sorted[from].Plan == plan; from++, times++) _buffer.AddPlace(sorted[from].At);
                _buffer.Add(firstPlan + plan, times);
            }

            var word = ranks.Terms[rank];
            Write(blocks, PostingKey.Write(_key, word.Column, word.Plain, word.Marked), firstPlan, withPlaces: true);
        }
    }

    private void Write(BlockWriter blocks, int keyLength, int firstPlan, bool withPlaces)
    {
        _list.Clear();
        PostingList.Write(_buffer, firstPlan, _list, _scratch, withPlaces);
        blocks.Add(_key.AsSpan(0, keyLength), _list.Written);
    }

    // What is sorted by counting is read and written in its order, so that nothing but the places jumps.
    private static Span<T> Room<T>(ref T[] entries, int count)
    {
        if (entries.Length < count) entries = new T[Math.Max(count, Math.Min(2 * entries.Length, MostKept))];
        return entries.AsSpan(0, count);
    }

    private Span<int> Places(int ranks)
    {
        if (_places.Length <= ranks) _places = new int[Math.Max(ranks + 1, 2 * _places.Length)];
        var places = _places.AsSpan(0, ranks + 1);
        places.Clear();
        return places;
    }

    private static void Add(Span<int> places)
    {
        for (var i = 1; i < places.Length; i++) places[i] += places[i - 1];
    }

    /// <summary>Three numbers that are sorted as one: the ranks of the words of a pair and the plan.</summary>
    private readonly record struct Entry(int A, int B, int C)
    {
        public static int Compare(Entry a, Entry b) => a.A != b.A ? a.A.CompareTo(b.A) : a.B != b.B ? a.B.CompareTo(b.B) : a.C.CompareTo(b.C);
    }

    private readonly record struct Place(int Plan, int At);

    private readonly record struct Term(byte Column, byte[] Plain, byte[] Marked);

    /// <summary>The ranks of terms in the order of their keys: by column, word without marks and spelling.</summary>
    /// <param name="Marked">The rank of each term; equal for equal terms.</param>
    /// <param name="Terms">A term of each rank.</param>
    /// <param name="PlainOf">For each rank that of its word without marks, equal for all spellings.</param>
    /// <param name="PlainCount">How many of these there are.</param>
    private sealed record Ranks(int[] Marked, Term[] Terms, int[] PlainOf, int PlainCount)
    {
        public static Ranks Of(List<Term> terms)
        {
            var order = new int[terms.Count];
            for (var i = 0; i < order.Length; i++) order[i] = i;
            order.AsSpan().Sort((a, b) => Compare(terms[a], terms[b]) is var spelling and not 0 ? spelling : terms[a].Marked.AsSpan().SequenceCompareTo(terms[b].Marked));
            var marked = new int[order.Length];
            var (ofRank, plainOf, plain) = (new List<Term>(order.Length), new List<int>(order.Length), -1);
            foreach (var index in order)
            {
                var term = terms[index];
                var isNewWord = ofRank.Count == 0 || Compare(ofRank[^1], term) != 0;
                if (isNewWord) plain++;
                if (isNewWord || !ofRank[^1].Marked.AsSpan().SequenceEqual(term.Marked))
                {
                    ofRank.Add(term);
                    plainOf.Add(plain);
                }

                marked[index] = ofRank.Count - 1;
            }

            return new Ranks(marked, [.. ofRank], [.. plainOf], plain + 1);
        }

        private static int Compare(in Term a, in Term b) => a.Column != b.Column ? a.Column.CompareTo(b.Column) : a.Plain.AsSpan().SequenceCompareTo(b.Plain);
    }

    /// <summary>Numbers by the numbers that lexicons give to what they know.</summary>
    private sealed class NumberMap(int mostDirect)
    {
        private readonly List<int> _used = [];
        private readonly Dictionary<int, int> _far = [];
        private int[] _numbers = [];

        /// <summary>The number of an id, until that of another is asked for.</summary>
        public ref int Of(int id)
        {
            if (id >= mostDirect)
            {
                ref var far = ref CollectionsMarshal.GetValueRefOrAddDefault(_far, id, out var isKnown);
                if (!isKnown) far = NoTerm;
                return ref far;
            }

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
            _far.Clear();
        }
    }
}
