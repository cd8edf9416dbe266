using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace DanVan.Search.Lucene;

/// <summary>A term that is there in UTF-8 already.</summary>
internal sealed class TermBytes : Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new();

    public void Set(byte[] bytes) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (bytes, 0, bytes.Length);

    public void FillBytesRef()
    {
        // It is filled when it is set.
    }

    public override void Clear() => Set([]);

    public override void CopyTo(IAttribute target) => ((TermBytes)target).Set(BytesRef.Bytes);
}
