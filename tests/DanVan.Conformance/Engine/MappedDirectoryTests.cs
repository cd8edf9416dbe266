#if DANVAN_LUCENE
using DanVan.Search.Lucene;
using Lucene.Net.Store;

namespace DanVan.Conformance.Engine;

/// <summary>Files as Lucene reads them: whole, from anywhere, in clones and slices, and never beyond their end.</summary>
public sealed class MappedDirectoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void Files_are_read_as_they_are(int length)
    {
        var random = new Random(length);
        var bytes = new byte[length];
        random.NextBytes(bytes);
        var folder = System.IO.Directory.CreateTempSubdirectory("danvan-mapped");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "f.dat"), bytes);
            using var directory = new MappedDirectory(folder.FullName);
            using var input = directory.OpenInput("f.dat", IOContext.DEFAULT);
            Assert.Equal(length, input.Length);
            Assert.Equal(bytes, Read(input, length));
            Assert.ThrowsAny<IOException>(() => input.ReadByte());
            for (var i = 0; i < 200 && length > 0; i++)
            {
                var from = random.Next(length);
                var count = random.Next(1, Math.Min(length - from, 600) + 1);
                input.Seek(from);
                Assert.Equal(bytes[from], input.ReadByte());
                var clone = (IndexInput)input.Clone();
                Assert.Equal(from + 1, clone.Position);
                clone.Seek(from);
                Assert.Equal(bytes[from..(from + count)], Read(clone, count));
                Assert.Equal(from + 1, input.Position);
                using var slicer = directory.CreateSlicer("f.dat", IOContext.DEFAULT);
                using var slice = slicer.OpenSlice("part", from, count);
                Assert.Equal(bytes[from..(from + count)], Read(slice, count));
                Assert.ThrowsAny<IOException>(() => slice.ReadByte());
                clone.Seek(length - 1);
                Assert.ThrowsAny<IOException>(() => Read(clone, 2));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void File_that_is_not_there_is_told()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("danvan-mapped");
        try
        {
            using var directory = new MappedDirectory(folder.FullName);
            Assert.Throws<FileNotFoundException>(() => directory.OpenInput("f.dat", IOContext.DEFAULT));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Read(IndexInput input, int count)
    {
        var bytes = new byte[count];
        input.ReadBytes(bytes, 0, count);
        return bytes;
    }
}
#endif
