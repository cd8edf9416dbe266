using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// A commit in which the words of texts and titles are there without marks too: the list of a word without marks is that of all its spellings
/// (<see cref="TwoForms"/>), merged where it is read, so that each word is written once.
/// </summary>
internal sealed class PlainView(DirectoryReader reader) : FilterDirectoryReader(reader, new Wrapper())
{
    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader input) => new PlainView(input);

    /// <summary>The field from which the words of one without marks are read; null where it is written itself.</summary>
    public static string? MarkedOf(string field) => field switch
    {
        Fields.TitlePlain => Fields.Title,
        Fields.BodyPlain => Fields.Body,
        _ => null,
    };

    private sealed class Wrapper : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) => new Leaf(reader);
    }

    private sealed class Leaf(AtomicReader reader) : FilterAtomicReader(reader)
    {
        private readonly View? _fields = reader.Fields is { } fields ? new View(fields) : null;

        public override global::Lucene.Net.Index.Fields? Fields => _fields;

        public override object CoreCacheKey => m_input.CoreCacheKey;

        public override object CombinedCoreAndDeletesKey => m_input.CombinedCoreAndDeletesKey;

        public override NumericDocValues GetNormValues(string field) => base.GetNormValues(MarkedOf(field) ?? field);
    }

    private sealed class View(global::Lucene.Net.Index.Fields fields) : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms? GetTerms(string field) => MarkedOf(field) is not { } marked ? base.GetTerms(field) : base.GetTerms(marked) is { } terms ? new PlainTerms(terms) : null;
    }

    private sealed class PlainTerms(Terms terms) : FilterAtomicReader.FilterTerms(terms)
    {
        public override long Count => -1;

        public override TermsEnum GetEnumerator() => new PlainTermsEnum(m_input);
    }

    /// <summary>The spellings of a word, in their order, each where its list stands.</summary>
    private sealed class Spellings : TermState
    {
        public List<(BytesRef Term, TermState State)> All { get; private set; } = [];

        public int DocFreq { get; set; }

        public long TotalTermFreq { get; set; }

        public override void CopyFrom(TermState other)
        {
            var from = (Spellings)other;
            (All, DocFreq, TotalTermFreq) = ([.. from.All], from.DocFreq, from.TotalTermFreq);
        }
    }

    private sealed class PlainTermsEnum(Terms of) : TermsEnum
    {
        // One goes from word to word, the other back to the spellings of the last.
        private readonly TermsEnum _words = of.GetEnumerator();
        private readonly List<BytesRef> _spellings = [];
        private readonly BytesRef _term = new();
        private TermsEnum? _lists;
        private Spellings? _state;
        private bool _isStarted;
        private bool _isAtEnd;

        public override BytesRef Term => _term;

        public override long Ord => throw new NotSupportedException();

        public override int DocFreq => State().DocFreq;

        public override long TotalTermFreq => State().TotalTermFreq;

        public override IComparer<BytesRef> Comparer => _words.Comparer;

        private TermsEnum Lists => _lists ??= of.GetEnumerator();

        public override bool MoveNext()
        {
            if (!_isStarted)
            {
                _isStarted = true;
                _isAtEnd = !_words.MoveNext();
            }

            return Gather();
        }

        [Obsolete("Use MoveNext() and Term instead.")]
        public override BytesRef? Next() => MoveNext() ? _term : null;

        public override SeekStatus SeekCeil(BytesRef text)
        {
            _isStarted = true;
            _isAtEnd = _words.SeekCeil(text) == SeekStatus.END;
            if (!Gather()) return SeekStatus.END;
            return _term.BytesEquals(text) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
        }

        public override void SeekExact(long ord) => throw new NotSupportedException();

        public override void SeekExact(BytesRef term, TermState state)
        {
            _term.CopyBytes(term);
            _state = (Spellings)state;
        }

        public override TermState GetTermState() => State();

        public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags)
        {
            var spellings = State().All;
            if (spellings.Count == 1) return At(spellings[0]).Docs(liveDocs, reuse is Merged ? null : reuse, flags);
            return new Merged([.. spellings.Select(spelling => At(spelling).Docs(liveDocs, null, flags))]);
        }

        public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags)
        {
            var spellings = State().All;
            if (spellings.Count == 1) return At(spellings[0]).DocsAndPositions(liveDocs, reuse is MergedPositions ? null : reuse, flags);
            return new MergedPositions([.. spellings.Select(spelling => At(spelling).DocsAndPositions(liveDocs, null, flags) ?? throw new InvalidDataException("the places of a word are missing"))]);
        }

        private TermsEnum At((BytesRef Term, TermState State) spelling)
        {
            Lists.SeekExact(spelling.Term, spelling.State);
            return Lists;
        }

        // From the first spelling of a word to that of the next.
        private bool Gather()
        {
            _state = null;
            _spellings.Clear();
            if (_isAtEnd) return false;
            var first = BytesRef.DeepCopyOf(_words.Term);
            _spellings.Add(first);
            var length = first.Bytes.AsSpan(first.Offset, first.Length).IndexOf((byte)TwoForms.Sign);
            _term.CopyBytes(new BytesRef(first.Bytes, first.Offset, length < 0 ? first.Length : length));
            while (true)
            {
                if (!_words.MoveNext())
                {
                    _isAtEnd = true;
                    return true;
                }

                if (!IsSpelling(_words.Term)) return true;
                _spellings.Add(BytesRef.DeepCopyOf(_words.Term));
            }
        }

        private bool IsSpelling(BytesRef term) =>
            term.Length > _term.Length && term.Bytes[term.Offset + _term.Length] == TwoForms.Sign
            && term.Bytes.AsSpan(term.Offset, _term.Length).SequenceEqual(_term.Bytes.AsSpan(_term.Offset, _term.Length));

        private Spellings State()
        {
            if (_state is { } known) return known;
            var state = new Spellings();
            var (most, sum, without) = (0, 0L, 1.0);
            double all = Math.Max(1, of.DocCount);
            foreach (var spelling in _spellings)
            {
                if (!Lists.SeekExact(spelling)) throw new InvalidDataException("a word is missing");
                var count = Lists.DocFreq;
                state.All.Add((spelling, Lists.GetTermState()));
                state.TotalTermFreq += Lists.TotalTermFreq;
                (most, sum, without) = (Math.Max(most, count), sum + count, without * Math.Max(0, 1 - (count / all)));
            }

            // How many documents have one or another is not told without reading the lists: as if one said nothing of the other.
            state.DocFreq = (int)Math.Clamp(Math.Round(all * (1 - without)), most, Math.Min(sum, int.MaxValue));
            return _state = state;
        }
    }

    /// <summary>The documents of several lists, in order, each once.</summary>
    private sealed class Merged(DocsEnum[] lists) : DocsEnum
    {
        private readonly Front _front = new(lists);

        public override int DocID => _front.Doc;

        public override int Freq => _front.Freq();

        public override int NextDoc() => _front.NextDoc();

        public override int Advance(int target) => _front.Advance(target);

        public override long GetCost() => lists.Sum(static list => list.GetCost());
    }

    /// <summary>The documents of several lists and the places in them, in order.</summary>
    private sealed class MergedPositions(DocsAndPositionsEnum[] lists) : DocsAndPositionsEnum
    {
        private readonly Front _front = new(lists);

        // The lists that have the document, where each stands in it, and how many places it has left.
        private readonly DocsAndPositionsEnum[] _here = new DocsAndPositionsEnum[lists.Length];
        private readonly int[] _place = new int[lists.Length];
        private readonly int[] _left = new int[lists.Length];
        private int _count;
        private int _at = -1;

        public override int DocID => _front.Doc;

        public override int Freq => _front.Freq();

        public override int StartOffset => -1;

        public override int EndOffset => -1;

        public override BytesRef? GetPayload() => null;

        public override int NextDoc() => _front.NextDoc();

        public override int Advance(int target) => _front.Advance(target);

        public override long GetCost() => lists.Sum(static list => list.GetCost());

        // In one document a word mostly has one spelling, or few of the many that all documents have.
        public override int NextPosition()
        {
            if (_at != _front.Doc) Begin();
            if (_count == 1) return _here[0].NextPosition();
            var next = 0;
            for (var i = 1; i < _count; i++)
            {
                if (_place[i] < _place[next]) next = i;
            }

            var place = _place[next];
            _place[next] = --_left[next] > 0 ? _here[next].NextPosition() : int.MaxValue;
            return place;
        }

        private void Begin()
        {
            (_at, _count) = (_front.Doc, 0);
            foreach (var list in lists)
            {
                if (list.DocID == _at) _here[_count++] = list;
            }

            for (var i = 0; i < _count && _count > 1; i++) (_left[i], _place[i]) = (_here[i].Freq, _here[i].NextPosition());
        }
    }

    /// <summary>Where each of several lists stands.</summary>
    private sealed class Front(DocsEnum[] lists)
    {
        private readonly int[] _docs = [.. lists.Select(static _ => -1)];

        public int Doc { get; private set; } = -1;

        public int NextDoc()
        {
            var next = DocIdSetIterator.NO_MORE_DOCS;
            for (var i = 0; i < _docs.Length; i++)
            {
                if (_docs[i] == Doc && Doc != DocIdSetIterator.NO_MORE_DOCS) _docs[i] = lists[i].NextDoc();
                if (_docs[i] < next) next = _docs[i];
            }

            return Doc = next;
        }

        public int Advance(int target)
        {
            var next = DocIdSetIterator.NO_MORE_DOCS;
            for (var i = 0; i < _docs.Length; i++)
            {
                if (_docs[i] < target) _docs[i] = lists[i].Advance(target);
                if (_docs[i] < next) next = _docs[i];
            }

            return Doc = next;
        }

        public int Freq()
        {
            var freq = 0;
            for (var i = 0; i < _docs.Length; i++)
            {
                if (_docs[i] == Doc) freq += lists[i].Freq;
            }

            return freq;
        }
    }
}
