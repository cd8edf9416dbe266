using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace DanVan.Search.Lucene;

/// <summary>
/// Merges as Lucene chooses them, each of segments whose files bear the checksums at their ends: as Lucene checks them where it is asked to, but eight bytes at a time (<see cref="Crc32"/>). What is
/// damaged never gets into a segment whose own checksums are right.
/// </summary>
internal sealed class CheckedMerges : TieredMergePolicy
{
    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos infos) => Checked(base.FindMerges(mergeTrigger, infos));

    public override MergeSpecification? FindForcedMerges(SegmentInfos infos, int maxSegmentCount, IDictionary<SegmentCommitInfo, bool> segmentsToMerge) => Checked(base.FindForcedMerges(infos, maxSegmentCount, segmentsToMerge));

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos infos) => Checked(base.FindForcedDeletesMerges(infos));

    private static MergeSpecification? Checked(MergeSpecification? found)
    {
        if (found is null) return null;
        var merges = new MergeSpecification();
        foreach (var merge in found.Merges) merges.Add(new CheckedMerge(merge.Segments));
        return merges;
    }

    private sealed class CheckedMerge(IList<SegmentCommitInfo> segments) : OneMerge(segments)
    {
        // Asked for before anything is written.
        public override IList<AtomicReader> GetMergeReaders()
        {
            foreach (var segment in Segments)
            {
                foreach (var name in segment.Info.GetFiles())
                {
                    CheckAborted(segment.Info.Dir);
                    Check(segment.Info.Dir, name);
                }
            }

            return base.GetMergeReaders();
        }

        private static void Check(global::Lucene.Net.Store.Directory directory, string name)
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            var left = input.Length - CodecUtil.FooterLength();
            if (left < 0) throw new CorruptIndexException("a file is cut short: " + name);
            var checksum = default(Crc32);
            var piece = new byte[1 << 13];
            while (left > 0)
            {
                var count = (int)Math.Min(left, piece.Length);
                input.ReadBytes(piece, 0, count);
                checksum.Add(piece.AsSpan(0, count));
                left -= count;
            }

            // The footer but for the checksum itself is part of what is summed.
            var footer = CodecUtil.FooterLength() - sizeof(long);
            input.ReadBytes(piece, 0, footer);
            checksum.Add(piece.AsSpan(0, footer));
            if (CodecUtil.RetrieveChecksum(input) != checksum.Value) throw new CorruptIndexException("a checksum is wrong: " + name);
        }
    }
}
