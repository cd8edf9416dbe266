using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace DanVan.Search.Lucene;

/// <summary>Reads what can be read of an index that may be damaged: segment by segment, and document by document.</summary>
internal static class LuceneSalvage
{
    public static IEnumerable<Salvaged> Read(string path)
    {
        if (!System.IO.Directory.Exists(path)) yield break;
        using var directory = new MappedDirectory(path);
        foreach (var reader in Segments(directory))
        {
            using (reader)
            {
                var live = reader.LiveDocs;
                for (var doc = 0; doc < reader.MaxDoc; doc++)
                {
                    if (live is not null && !live.Get(doc)) continue;
                    if (Item(reader, doc) is { } found) yield return found;
                }
            }
        }
    }

    private static IEnumerable<SegmentReader> Segments(LuceneDirectory directory)
    {
        var infos = new SegmentInfos();
        if (!Try(() => infos.Read(directory))) yield break;
        foreach (var info in infos.Segments)
        {
            SegmentReader? reader = null;
            if (Try(() => reader = new SegmentReader(info, DirectoryReader.DEFAULT_TERMS_INDEX_DIVISOR, IOContext.READ_ONCE))) yield return reader!;
        }
    }

    private static Salvaged? Item(SegmentReader reader, int doc)
    {
        Document? stored = null;
        if (!Try(() => stored = reader.Document(doc)) || Text(stored!, Fields.Source) is not { } source) return null;
        IngestItem? item = null;
        Try(() =>
        {
            if (Text(stored!, Fields.Text) is { } text && stored!.GetBinaryValue(Fields.Parts) is { } parts && Text(stored, Fields.Hash) is { } hash && Text(stored, Fields.Format) is { } format)
                item = new IngestItem(PlanStorage.Read(parts.Bytes.AsSpan(parts.Offset, parts.Length).ToArray(), source, hash, text), source, hash, format);
        });
        return new Salvaged(source, item);
    }

    private static string? Text(Document stored, string field) => stored.GetField(field)?.GetStringValue(CultureInfo.InvariantCulture);

    // A damaged file may lead Lucene anywhere.
    private static bool Try(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException || LuceneFailure.IsDamage(e))
        {
            return false;
        }
    }
}
