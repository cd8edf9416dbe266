using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace DanVan.Search.Lucene;

/// <summary>
/// A folder whose files are mapped into memory and read from there through buffers: Lucene's own mapped files are asked for each byte by itself, which costs more than
/// what is done with it, and its files that are not mapped ask the system for every kilobyte.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new Input(Path.Combine(Directory.FullName, name));
    }

    private sealed class Input : BufferedIndexInput
    {
        // Values are read one here and one there: more at once is more to copy.
        private const int Piece = 256;

        private readonly MemoryMappedFile? _file;
        private readonly MemoryMappedViewAccessor? _bytes;
        private readonly bool _isClone;

        public Input(string path)
            : base("MappedDirectory(" + path + ")", Piece)
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            try
            {
                Length = stream.Length;
                if (Length == 0)
                {
                    stream.Dispose();
                    return;
                }

                _file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
                _bytes = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            }
            catch
            {
                _file?.Dispose();
                stream.Dispose();
                throw;
            }
        }

        private Input(Input of)
            : base(of.ToString(), Piece)
        {
            (_file, _bytes, _isClone, Length) = (of._file, of._bytes, true, of.Length);
            Seek(of.Position);
        }

        public override long Length { get; }

        public override object Clone() => new Input(this);

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var position = Position;
            if (position + length > Length || _bytes is null || _bytes.ReadArray(position, b, offset, length) != length) throw new EndOfStreamException("read past the end of " + this);
        }

        protected override void SeekInternal(long pos)
        {
            // What is read next tells where.
        }

        // Whoever opened the file closes it; clones go with it.
        protected override void Dispose(bool disposing)
        {
            if (!disposing || _isClone) return;
            _bytes?.Dispose();
            _file?.Dispose();
        }
    }
}
