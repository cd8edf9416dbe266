using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace DanVan.Search.Lucene;

/// <summary>
/// A folder whose files are mapped into memory and read from there through buffers: Lucene's own mapped files are asked for each byte by itself, which costs more than
/// what is done with it, and its files that are not mapped ask the system for every kilobyte. What is written goes through a buffer too, whose checksum is worked out at once.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new Input(Path.Combine(Directory.FullName, name), context.Context == IOContext.UsageContext.MERGE);
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanWrite(name);
        return new Output(this, name);
    }

    private void NoteWritten(string name)
    {
        // A commit waits until the system has these on disk.
        m_staleFiles.Add(name);
    }

    private sealed class Input : BufferedIndexInput
    {
        // Values are read one here and one there: more at once is more to copy.
        private const int Piece = 256;

        // A merge reads from the beginning to the end.
        private const int LargePiece = 1 << 13;

        private readonly MemoryMappedFile? _file;
        private readonly MemoryMappedViewAccessor? _map;

        // Copies many bytes at once, where the accessor copies one by one. Each clone has its own, which has a place.
        private readonly UnmanagedMemoryStream? _bytes;
        private readonly bool _isClone;

        public Input(string path, bool isWhole)
            : base("MappedDirectory(" + path + ")", isWhole ? LargePiece : Piece)
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
                _map = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
                _bytes = Open();
            }
            catch
            {
                _file?.Dispose();
                stream.Dispose();
                throw;
            }
        }

        private Input(Input of)
            : base(of.ToString(), of.BufferSize)
        {
            (_file, _map, _isClone, Length) = (of._file, of._map, true, of.Length);
            _bytes = Open();
            Seek(of.Position);
        }

        public override long Length { get; }

        public override object Clone() => new Input(this);

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var position = Position;
            if (position + length > Length || _bytes is null) throw new EndOfStreamException("read past the end of " + this);
            _bytes.Position = position;
            _bytes.ReadExactly(b, offset, length);
        }

        private UnmanagedMemoryStream? Open() => _map is null ? null : new UnmanagedMemoryStream(_map.SafeMemoryMappedViewHandle, _map.PointerOffset, Length, FileAccess.Read);

        protected override void SeekInternal(long pos)
        {
            // What is read next tells where.
        }

        // Whoever opened the file closes it; clones go with it.
        protected override void Dispose(bool disposing)
        {
            if (!disposing || _isClone) return;
            _bytes?.Dispose();
            _map?.Dispose();
            _file?.Dispose();
        }
    }

    private sealed class Output(MappedDirectory owner, string name) : IndexOutput
    {
        private const int Size = 1 << 14;

        private readonly FileStream _file = new(Path.Combine(owner.Directory.FullName, name), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        private readonly byte[] _buffer = new byte[Size];
        private Crc32 _checksum;
        private long _written;
        private int _length;
        private int _summed;
        private bool _isClosed;

        public override long Position => _written + _length;

        public override long Length => Position;

        public override long Checksum
        {
            get
            {
                Sum();
                return _checksum.Value;
            }
        }

        public override void WriteByte(byte b)
        {
            if (_length == Size) Flush();
            _buffer[_length++] = b;
        }

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            while (length > 0)
            {
                if (_length == Size) Flush();
                var part = Math.Min(length, Size - _length);
                b.AsSpan(offset, part).CopyTo(_buffer.AsSpan(_length));
                _length += part;
                offset += part;
                length -= part;
            }
        }

        public override void Flush()
        {
            Sum();
            _file.Write(_buffer, 0, _length);
            _written += _length;
            (_length, _summed) = (0, 0);
        }

        [Obsolete("The files of Lucene are written from the beginning to the end.")]
        public override void Seek(long pos) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (!disposing || _isClosed) return;
            _isClosed = true;
            owner.NoteWritten(name);
            try
            {
                Flush();
            }
            finally
            {
                _file.Dispose();
            }
        }

        private void Sum()
        {
            _checksum.Add(_buffer.AsSpan(_summed, _length - _summed));
            _summed = _length;
        }
    }
}
