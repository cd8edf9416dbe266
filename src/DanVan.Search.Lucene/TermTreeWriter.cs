using System.Runtime.InteropServices;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lucene.Net.Util.Fst;
using Lucene.Net.Util.Packed;

namespace DanVan.Search.Lucene;

/// <summary>
/// The terms of a segment in the files of Lucene's block tree (.tim, .tip), byte for byte as Lucene writes them. Lucene makes a node for each byte in which a term differs from the one before it and
/// an automaton for each block; here the entries below each prefix are counted, and one automaton is made of each field, which takes a tenth of an ingest less. Not thread-safe.
/// </summary>
internal sealed class TermTreeWriter : FieldsConsumer
{
    // A prefix that has so many entries becomes a block; one with more than the most is cut by the byte behind the prefix.
    private const int LeastEntries = BlockTreeTermsWriter.DEFAULT_MIN_BLOCK_SIZE;
    private const int MostEntries = BlockTreeTermsWriter.DEFAULT_MAX_BLOCK_SIZE;

    private const long HasTerms = 2;
    private const long IsCut = 1;

    private readonly Lucene41PostingsWriter _lists;
    private readonly IndexOutput _terms;
    private readonly IndexOutput _index;
    private readonly List<FieldEnd> _fields = [];
    private readonly Tree _tree;

    public TermTreeWriter(SegmentWriteState state, Lucene41PostingsWriter lists)
    {
        _lists = lists;
        _terms = state.Directory.CreateOutput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, "tim"), state.Context);
        IndexOutput? index = null;
        try
        {
            CodecUtil.WriteHeader(_terms, "BLOCK_TREE_TERMS_DICT", BlockTreeTermsWriter.VERSION_CURRENT);
            index = state.Directory.CreateOutput(IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, "tip"), state.Context);
            CodecUtil.WriteHeader(index, "BLOCK_TREE_TERMS_INDEX", BlockTreeTermsWriter.VERSION_CURRENT);
            lists.Init(_terms);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_terms, index);
            throw;
        }

        _index = index;
        _tree = new Tree(this);
    }

    // One field is finished before the next begins.
    public override TermsConsumer AddField(FieldInfo field) => _tree.Of(field);

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        try
        {
            var (termsEnd, indexEnd) = (_terms.Position, _index.Position);
            _terms.WriteVInt32(_fields.Count);
            foreach (var field in _fields)
            {
                _terms.WriteVInt32(field.Info.Number);
                _terms.WriteVInt64(field.Terms);
                _terms.WriteVInt32(field.Root.Length);
                _terms.WriteBytes(field.Root.Bytes, field.Root.Offset, field.Root.Length);
                if (field.Info.IndexOptions != IndexOptions.DOCS_ONLY) _terms.WriteVInt64(field.Occurrences);
                _terms.WriteVInt64(field.Entries);
                _terms.WriteVInt32(field.Documents);
                _terms.WriteVInt32(field.Numbers);
                _index.WriteVInt64(field.IndexStart);
            }

            _terms.WriteInt64(termsEnd);
            CodecUtil.WriteFooter(_terms);
            _index.WriteInt64(indexEnd);
            CodecUtil.WriteFooter(_index);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_terms, _index, _lists);
            throw;
        }

        IOUtils.Dispose(_terms, _index, _lists);
    }

    private sealed record FieldEnd(FieldInfo Info, BytesRef Root, long Terms, long IndexStart, long Occurrences, long Entries, int Documents, int Numbers);

    /// <summary>A block that was written, with what the index says of it and of the blocks below it, in the order of their prefixes.</summary>
    private sealed class Block(long start, bool hasTerms, int label)
    {
        public long Start => start;

        public bool HasTerms => hasTerms;

        /// <summary>The byte behind the prefix with which it begins where the prefix is cut before it.</summary>
        public int Label => label;

        public List<(byte[] Prefix, byte[] Place)> Index { get; } = [];
    }

    /// <summary>A term or a block that stands in no block yet.</summary>
    private readonly record struct Entry(int Start, int Length, BlockTermState? Lists, Block? Block);

    private sealed class Tree(TermTreeWriter owner) : TermsConsumer
    {
        private readonly Bytes _suffixes = new();
        private readonly Bytes _counts = new();
        private readonly Bytes _places = new();
        private readonly Bytes _scratch = new();
        private readonly List<Entry> _entries = [];

        // States of terms that were written serve again.
        private readonly Stack<BlockTermState> _states = [];

        // The bytes of the entries, one behind the other.
        private byte[] _bytes = new byte[1 << 12];
        private int _length;

        private byte[] _last = new byte[1 << 6];
        private int _lastLength;

        // How many entries stand below each prefix of the last term, beside those below a longer one.
        private int[] _below = new int[1 << 6];

        private FieldInfo _field = null!;
        private long[] _numbers = [];
        private long _terms;

        public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

        public Tree Of(FieldInfo field)
        {
            _field = field;
            _entries.Clear();
            (_length, _lastLength, _terms) = (0, 0, 0);
            Array.Clear(_below);
            _numbers = new long[owner._lists.SetField(field)];
            return this;
        }

        public override PostingsConsumer StartTerm(BytesRef text)
        {
            owner._lists.StartTerm();
            return owner._lists;
        }

        public override void FinishTerm(BytesRef text, TermStats stats)
        {
            var term = text.Bytes.AsSpan(text.Offset, text.Length);
            CloseDownTo(term.CommonPrefixLength(_last.AsSpan(0, _lastLength)) + 1);
            if (_below.Length <= term.Length)
            {
                Array.Resize(ref _below, 2 * term.Length);
                Array.Resize(ref _last, 2 * term.Length);
            }

            term.CopyTo(_last);
            _lastLength = term.Length;
            _below[term.Length]++;
            if (!_states.TryPop(out var state)) state = owner._lists.NewTermState();
            (state.DocFreq, state.TotalTermFreq) = (stats.DocFreq, stats.TotalTermFreq);
            owner._lists.FinishTerm(state);
            Push(term, state, null);
            _terms++;
        }

        public override void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount)
        {
            if (_terms == 0) return;
            CloseDownTo(0);
            var root = _entries[0].Block!;
            var start = owner._index.Position;
            var builder = new Builder<BytesRef>(FST.INPUT_TYPE.BYTE1, 0, 0, true, false, int.MaxValue, ByteSequenceOutputs.Singleton, null, false, PackedInt32s.COMPACT, true, 15);
            var scratch = new Int32sRef();
            foreach (var (prefix, place) in root.Index) builder.Add(global::Lucene.Net.Util.Fst.Util.ToInt32sRef(new BytesRef(prefix), scratch), new BytesRef(place));
            var index = builder.Finish();
            index.Save(owner._index);
            owner._fields.Add(new FieldEnd(_field, index.EmptyOutput, _terms, start, sumTotalTermFreq, sumDocFreq, docCount, _numbers.Length));
        }

        // The prefixes of the last term that are so long are complete: those with many entries become blocks, the entries of the others stand below the next shorter one.
        private void CloseDownTo(int length)
        {
            for (var at = _lastLength; at >= length; at--)
            {
                var count = _below[at];
                if (count == 0) continue;
                _below[at] = 0;
                if (count >= LeastEntries || at == 0)
                {
                    Write(at, count);
                    count = 1;
                }

                if (at > 0) _below[at - 1] += count;
            }
        }

        private void Push(ReadOnlySpan<byte> bytes, BlockTermState? state, Block? block)
        {
            if (_bytes.Length - _length < bytes.Length) Array.Resize(ref _bytes, 2 * (_bytes.Length + bytes.Length));
            bytes.CopyTo(_bytes.AsSpan(_length));
            _entries.Add(new Entry(_length, bytes.Length, state, block));
            _length += bytes.Length;
        }

        /// <summary>Puts the last entries into a block, or into several where they are many.</summary>
        private void Write(int prefix, int count)
        {
            var first = _entries.Count - count;
            Block block;
            if (prefix == 0 || count <= MostEntries)
            {
                block = WriteBlock(prefix, first, count, label: -1, isLast: true);
                _scratch.WriteVInt64((block.Start << 2) | (block.HasTerms ? HasTerms : 0));
                block.Index.Insert(0, (_last[..prefix], _scratch.Take()));
            }
            else
            {
                block = WriteCut(prefix, first, count);
            }

            _length = _entries[first].Start;
            CollectionsMarshal.SetCount(_entries, first);
            Push(_last.AsSpan(0, prefix), null, block);
        }

        // As soon as enough entries are together the next byte begins a block; what is left is one as soon as it is no more than the most.
        private Block WriteCut(int prefix, int first, int count)
        {
            Block? head = null;
            List<Block> others = [];
            var (start, end, label) = (first, first + count, LabelOf(_entries[first], prefix));
            for (var at = first; at < end;)
            {
                var own = LabelOf(_entries[at], prefix);
                while (at < end && LabelOf(_entries[at], prefix) == own) at++;
                if (at - start < LeastEntries) continue;
                Add(at);
                if (at == end || end - at > MostEntries) continue;
                Add(end);
                break;
            }

            _scratch.WriteVInt64((head!.Start << 2) | (head.HasTerms ? HasTerms : 0) | IsCut);
            _scratch.WriteVInt32(others.Count);
            foreach (var other in others)
            {
                _scratch.WriteByte((byte)other.Label);
                _scratch.WriteVInt64(((other.Start - head.Start) << 1) | (other.HasTerms ? 1L : 0));
            }

            head.Index.Insert(0, (_last[..prefix], _scratch.Take()));
            foreach (var other in others) head.Index.AddRange(other.Index);
            return head;

            void Add(int until)
            {
                var block = WriteBlock(prefix, start, until - start, label, isLast: until == end);
                if (head is null) head = block;
                else others.Add(block);
                start = until;
                if (until < end) label = LabelOf(_entries[until], prefix);
            }
        }

        private int LabelOf(Entry entry, int prefix) => entry.Length == prefix ? -1 : _bytes[entry.Start + prefix];

        private Block WriteBlock(int prefix, int first, int count, int label, bool isLast)
        {
            var entries = CollectionsMarshal.AsSpan(_entries).Slice(first, count);
            var output = owner._terms;
            var start = output.Position;
            output.WriteVInt32((count << 1) | (isLast ? 1 : 0));
            var (isLeaf, hasTerms, isAbsolute) = (true, false, true);
            foreach (ref readonly var entry in entries) isLeaf &= entry.Block is null;
            List<Block> below = [];
            foreach (ref readonly var entry in entries)
            {
                var suffix = entry.Length - prefix;
                _suffixes.WriteVInt32(isLeaf ? suffix : (suffix << 1) | (entry.Block is null ? 0 : 1));
                _suffixes.WriteBytes(_bytes, entry.Start + prefix, suffix);
                if (entry.Block is { } block)
                {
                    _suffixes.WriteVInt64(start - block.Start);
                    below.Add(block);
                    continue;
                }

                hasTerms = true;
                var state = entry.Lists!;
                _counts.WriteVInt32(state.DocFreq);
                if (_field.IndexOptions != IndexOptions.DOCS_ONLY) _counts.WriteVInt64(state.TotalTermFreq - state.DocFreq);
                owner._lists.EncodeTerm(_numbers, _scratch, _field, state, isAbsolute);
                foreach (var number in _numbers) _places.WriteVInt64(number);
                _scratch.MoveTo(_places);
                _states.Push(state);
                isAbsolute = false;
            }

            output.WriteVInt32((_suffixes.Length << 1) | (isLeaf ? 1 : 0));
            _suffixes.MoveTo(output);
            output.WriteVInt32(_counts.Length);
            _counts.MoveTo(output);
            output.WriteVInt32(_places.Length);
            _places.MoveTo(output);
            var written = new Block(start, hasTerms, label);
            foreach (var block in below) written.Index.AddRange(block.Index);
            return written;
        }
    }

    /// <summary>Bytes in memory on their way to a file.</summary>
    private sealed class Bytes : DataOutput
    {
        private byte[] _bytes = new byte[1 << 10];

        public int Length { get; private set; }

        public override void WriteByte(byte b)
        {
            if (Length == _bytes.Length) Array.Resize(ref _bytes, 2 * Length);
            _bytes[Length++] = b;
        }

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            if (_bytes.Length - Length < length) Array.Resize(ref _bytes, 2 * (_bytes.Length + length));
            b.AsSpan(offset, length).CopyTo(_bytes.AsSpan(Length));
            Length += length;
        }

        public void MoveTo(DataOutput output)
        {
            output.WriteBytes(_bytes, 0, Length);
            Length = 0;
        }

        public byte[] Take()
        {
            var taken = _bytes[..Length];
            Length = 0;
            return taken;
        }
    }
}
