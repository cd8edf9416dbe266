#if DANVAN_LUCENE
using DanVan.Search.Lucene;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DanVan.Conformance.Engine;

/// <summary>The files of terms are those that Lucene writes, byte for byte, of batches and of what is merged from them.</summary>
public sealed class TermTreeTests
{
    [Theory]
    [InlineData(1, 3, 1)]
    [InlineData(40, 3, 2)]
    [InlineData(400, 3, 3)]
    [InlineData(3_000, 4, 4)]
    [InlineData(3_000, 12, 5)]
    [InlineData(20_000, 20, 6)]
    public void WritesWhatLuceneWrites(int terms, int length, int seed)
    {
        using var own = Written(new TermTreeCodec(), terms, length, seed);
        using var theirs = Written(Codec.ForName("Lucene46"), terms, length, seed);
        Assert.Equal(theirs.ListAll().Order(StringComparer.Ordinal), own.ListAll().Order(StringComparer.Ordinal));
        Assert.Contains(own.ListAll(), static name => name.EndsWith(".tim", StringComparison.Ordinal));
        foreach (var name in own.ListAll().Where(static name => !name.EndsWith(".si", StringComparison.Ordinal))) Assert.True(Bytes(theirs, name).AsSpan().SequenceEqual(Bytes(own, name)), name);
        Assert.True(new CheckIndex(own).DoCheckIndex().Clean);
    }

    private static RAMDirectory Written(Codec codec, int terms, int length, int seed)
    {
        var directory = new RAMDirectory();
        var random = new Random(seed);
        var words = new List<string>();
        for (var i = 0; i < terms; i++) words.Add(Word(random, length, words));
        var field = new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS };
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Codec = codec, UseCompoundFile = false, MergePolicy = NoMergePolicy.NO_COMPOUND_FILES });
        foreach (var batch in words.Chunk(Math.Max(1, (terms + 4) / 5)))
        {
            foreach (var part in batch.Chunk(100))
            {
                var document = new Document { new Field("words", string.Join(' ', part.Concat(part.Take(3))), field) };
                foreach (var word in part) document.Add(new StringField("keys", word, Field.Store.NO));
                writer.AddDocument(document);
            }

            // A term that is empty, and one that all documents have.
            writer.AddDocument([new StringField("keys", "", Field.Store.NO), new StringField("kind", "một", Field.Store.NO)]);
            writer.AddDocument([new StringField("kind", "một", Field.Store.NO)]);
            writer.Commit();
        }

        writer.ForceMerge(1);
        return directory;
    }

    // Few letters and beginnings that recur, so that prefixes have few entries, many, and more than a block holds.
    private static string Word(Random random, int length, List<string> words)
    {
        const string Letters = "aăâbcdđeêghiklmn";
        var begin = words.Count > 0 && random.Next(3) > 0 ? words[random.Next(words.Count)] : "";
        begin = begin[..random.Next(begin.Length + 1)];
        var word = begin + string.Concat(Enumerable.Range(0, 1 + random.Next(length)).Select(_ => Letters[random.Next(random.Next(2) == 0 ? 3 : Letters.Length)]));
        return random.Next(200) == 0 ? word + new string('x', random.Next(300)) : word;
    }

    private static byte[] Bytes(RAMDirectory directory, string name)
    {
        using var input = directory.OpenInput(name, IOContext.DEFAULT);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return bytes;
    }
}
#endif
