using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>Writes what Lucene's own codec of that name writes, byte for byte, but the terms by <see cref="TermTreeWriter"/>. What is written is read by Lucene's own.</summary>
[CodecName("Lucene46")]
internal sealed class TermTreeCodec : Lucene46Codec
{
    private readonly Postings _postings = new();

    public override PostingsFormat GetPostingsFormatForField(string field) => _postings;

    [PostingsFormatName("Lucene41")]
    private sealed class Postings : PostingsFormat
    {
        private readonly Lucene41PostingsFormat _own = new();

        public override FieldsProducer FieldsProducer(SegmentReadState state) => _own.FieldsProducer(state);

        public override FieldsConsumer FieldsConsumer(SegmentWriteState state)
        {
            var lists = new Lucene41PostingsWriter(state);
            try
            {
                return new TermTreeWriter(state, lists);
            }
            catch
            {
                IOUtils.DisposeWhileHandlingException(lists);
                throw;
            }
        }
    }
}
