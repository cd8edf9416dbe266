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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(70_001)]
    public void Files_are_written_as_Lucene_writes_them(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var folder = System.IO.Directory.CreateTempSubdirectory("danvan-mapped");
        try
        {
            using var ours = new MappedDirectory(folder.FullName);
            using var theirs = new SimpleFSDirectory(folder.FullName);
            Assert.Equal(Write(theirs, "theirs.dat", bytes), Write(ours, "ours.dat", bytes));
            Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder.FullName, "ours.dat")));
            ours.Sync(["ours.dat"]);
            Assert.Equal(length, ours.FileLength("ours.dat"));
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

    // The checksum, asked for on the way, and where the end is.
    private static (long Middle, long End, long Position) Write(FSDirectory directory, string name, byte[] bytes)
    {
        using var output = directory.CreateOutput(name, IOContext.DEFAULT);
        var middle = 0L;
        for (var at = 0; at < bytes.Length;)
        {
            var count = Math.Min(bytes.Length - at, 1 + (at % 4099));
            if (count == 1) output.WriteByte(bytes[at]);
            else output.WriteBytes(bytes, at, count);
            at += count;
            if (at > bytes.Length / 2 && middle == 0) middle = output.Checksum;
        }

        return (middle, output.Checksum, output.Position);
    }

    private static byte[] Read(IndexInput input, int count)
    {
        var bytes = new byte[count];
        input.ReadBytes(bytes, 0, count);
        return bytes;
    }
}
#endif
