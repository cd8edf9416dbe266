using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// In how many texts and titles the spellings of two words stand side by side: all of them are told in one pass over the places of both, where a phrase for each would read them again and again.
/// Not thread-safe.
/// </summary>
/// <param name="first">The first word, without marks.</param>
/// <param name="last">The word behind it, without marks.</param>
internal sealed class SpelledPairs(string first, string last)
{
    private readonly Dictionary<(int First, int Last), int> _counts = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _spellings = [];

    // The pairs of the document that is looked at.
    private readonly HashSet<(int First, int Last)> _here = [];
    private int _any;

    public WordPair Of(IndexReader reader)
    {
        var possible = NeighbourPhrase.Plans(reader, first, last);
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            Count(Open(leaf, Fields.Title, live), Open(leaf, Fields.Body, possible is null ? live : NeighbourPhrase.Texts(possible, leaf, live)));
        }

        return new WordPair(_any, _counts.ToDictionary(pair => _spellings[pair.Key.First] + " " + _spellings[pair.Key.Last], static pair => pair.Value, StringComparer.Ordinal));
    }

    private void Count(Column? titles, Column? texts)
    {
        titles?.MoveNext();
        texts?.MoveNext();
        while (true)
        {
            var (title, text) = (titles?.Doc ?? DocIdSetIterator.NO_MORE_DOCS, texts?.Doc ?? DocIdSetIterator.NO_MORE_DOCS);
            if (Math.Min(title, text) == DocIdSetIterator.NO_MORE_DOCS) return;
            _here.Clear();
            if (title <= text) titles!.AddTo(_here);
            if (text <= title) texts!.AddTo(_here);
            if (_here.Count > 0) _any++;
            foreach (var pair in _here) _counts[pair] = _counts.GetValueOrDefault(pair) + 1;
            if (title <= text) titles!.MoveNext();
            if (text <= title) texts!.MoveNext();
        }
    }

    private Column? Open(AtomicReaderContext leaf, string field, IBits? accepted)
    {
        if (leaf.AtomicReader.GetTerms(field) is not { } terms) return null;
        var (before, behind) = (Spellings(terms, first, accepted), Spellings(terms, last, accepted));
        return before.Count == 0 || behind.Count == 0 ? null : new Column(before, behind);
    }

    private List<Spelling> Spellings(Terms terms, string word, IBits? accepted)
    {
        var found = new List<Spelling>();
        var all = terms.GetEnumerator();
        var begin = new BytesRef(word);
        for (var isThere = all.SeekCeil(begin) != TermsEnum.SeekStatus.END; isThere; isThere = all.MoveNext())
        {
            var term = all.Term;
            if (!StringHelper.StartsWith(term, begin) || (term.Length > begin.Length && term.Bytes[term.Offset + begin.Length] != TwoForms.Sign)) break;
            var marked = TwoForms.Marked(term.Utf8ToString());
            if (!_numbers.TryGetValue(marked, out var number))
            {
                _numbers[marked] = number = _spellings.Count;
                _spellings.Add(marked);
            }

            found.Add(new Spelling(number, all.DocsAndPositions(accepted, null, DocsAndPositionsFlags.NONE) ?? throw new InvalidDataException("the places of a word are missing"), all.DocFreq));
        }

        return found;
    }

    /// <summary>What a segment has of a spelling.</summary>
    private sealed class Spelling(int number, DocsAndPositionsEnum places, int documents)
    {
        private readonly List<int> _places = [];
        private int _read = -1;

        public int Number => number;

        public int Documents => documents;

        public int Doc => places.DocID;

        public int MoveTo(int doc) => places.DocID < doc ? places.Advance(doc) : places.DocID;

        /// <summary>Where it stands in its document.</summary>
        public List<int> Places()
        {
            if (_read == places.DocID) return _places;
            _read = places.DocID;
            _places.Clear();
            for (var left = places.Freq; left > 0; left--) _places.Add(places.NextPosition());
            return _places;
        }
    }

    /// <summary>The documents of a field that have some spelling of each of the two words.</summary>
    private sealed class Column(List<Spelling> before, List<Spelling> behind)
    {
        public int Doc { get; private set; } = -1;

        public void MoveNext()
        {
            var (fewer, more) = before.Sum(static s => (long)s.Documents) <= behind.Sum(static s => (long)s.Documents) ? (before, behind) : (behind, before);
            for (Doc = Move(fewer, Doc + 1); Doc != DocIdSetIterator.NO_MORE_DOCS;)
            {
                var other = Move(more, Doc);
                if (other == Doc) return;
                Doc = other == DocIdSetIterator.NO_MORE_DOCS ? other : Move(fewer, other);
            }
        }

        public void AddTo(HashSet<(int First, int Last)> pairs)
        {
            foreach (var one in before)
            {
                if (one.Doc != Doc) continue;
                foreach (var other in behind)
                {
                    if (other.Doc == Doc && AreNeighbours(one.Places(), other.Places())) pairs.Add((one.Number, other.Number));
                }
            }
        }

        private static int Move(List<Spelling> spellings, int to)
        {
            var next = DocIdSetIterator.NO_MORE_DOCS;
            foreach (var spelling in spellings) next = Math.Min(next, spelling.MoveTo(to));
            return next;
        }

        private static bool AreNeighbours(List<int> before, List<int> behind)
        {
            for (int i = 0, j = 0; i < before.Count && j < behind.Count;)
            {
                var difference = behind[j] - before[i] - 1;
                if (difference == 0) return true;
                if (difference < 0) j++;
                else i++;
            }

            return false;
        }
    }
}
