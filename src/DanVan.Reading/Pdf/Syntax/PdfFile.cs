using System.Buffers;

namespace DanVan.Reading;

/// <summary>
/// The objects of a PDF file as far as the lines that are drawn on its pages need them: cross-reference tables and streams, object streams, Flate. What is
/// damaged, encrypted or packed in another way is refused, not mended: such a file is drawn instead. Not thread-safe.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int MostBytes = 1 << 26;
    private const int MostObjects = 1 << 21;
    private const int MostSections = 1024;
    private const int TailBytes = 2048;
    private const int MostSteps = 32;

    private readonly byte[] _buffer;
    private readonly int _length;
    private readonly Dictionary<int, Entry> _entries = [];
    private readonly Dictionary<int, object?> _objects = [];
    private readonly Dictionary<int, ObjectStream> _objectStreams = [];
    private readonly StreamUnpacker _unpacker = new();

    private PdfFile(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    /// <summary>What the end of the file names: the catalogue.</summary>
    public PdfDictionary Trailer { get; private set; } = [];

    private ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">The file is too long, damaged or encrypted.</exception>
    public static PdfFile Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        if (stream.Length > MostBytes) throw new InvalidDataException();
        var length = (int)stream.Length;
        var file = new PdfFile(ArrayPool<byte>.Shared.Rent(length), length);
        try
        {
            stream.ReadExactly(file._buffer.AsSpan(0, length));
            file.ReadSections();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>The object that a value names, or the value itself.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            if (i >= MostSteps) throw new InvalidDataException();
            value = Object(reference.Number);
        }

        return value;
    }

    public PdfDictionary? Dictionary(object? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public double? Number(object? value) => Resolve(value) as double?;

    public string? Name(object? value) => (Resolve(value) as PdfName)?.Value;

    /// <summary>The numbers of a list; null where it is none, or holds something else.</summary>
    public double[]? Numbers(object? value)
    {
        if (Resolve(value) is not List<object?> list) return null;
        var numbers = new double[list.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Number(list[i]) is not { } number || !double.IsFinite(number)) return null;
            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>The bytes of a stream, unpacked.</summary>
    /// <exception cref="InvalidDataException">It is packed in a way that is not read here, damaged, or beyond the limit.</exception>
    public byte[] Unpack(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var packed = Packed(stream);
        var filters = Resolve(dictionary.Get("Filter")) switch
        {
            null => [],
            PdfName name => [name],
            List<object?> list => list,
            _ => throw new InvalidDataException(),
        };
        if (filters.Count == 0) return _unpacker.Plain(packed);
        if (filters.Count > 1 || Name(filters[0]) is not ("FlateDecode" or "Fl")) throw new InvalidDataException();
        var parameters = Resolve(dictionary.Get("DecodeParms"));
        if (parameters is List<object?> all) parameters = all.Count > 0 ? Resolve(all[0]) : null;
        return parameters is PdfDictionary given && Whole(given.Get("Predictor"), 1) is var predictor and > 1
            ? _unpacker.Predicted(packed, predictor, Whole(given.Get("Colors"), 1), Whole(given.Get("BitsPerComponent"), 8), Whole(given.Get("Columns"), 1))
            : _unpacker.Inflate(packed);
    }

    private ArraySegment<byte> Packed(PdfStream stream)
    {
        if (stream.Start > _length) throw new InvalidDataException();
        var rest = new ArraySegment<byte>(_buffer, stream.Start, _length - stream.Start);
        if (Number(stream.Dictionary.Get("Length")) is { } length && length >= 0 && length <= rest.Count)
        {
            var tokens = new PdfTokens(Bytes, stream.Start + (int)length);
            if (tokens.Next() is PdfToken.Word && tokens.Value.SequenceEqual("endstream"u8)) return rest[..(int)length];
        }

        var end = rest.AsSpan().IndexOf("endstream"u8);
        return end < 0 ? throw new InvalidDataException() : rest[..end];
    }

    private object? Object(int number)
    {
        if (_objects.TryGetValue(number, out var known)) return known;
        // An object that needs itself finds nothing.
        _objects[number] = null;
        if (!_entries.TryGetValue(number, out var entry)) return null;
        return _objects[number] = entry.Stream > 0 ? Within(entry.Stream, number) : At(entry.Offset, number);
    }

    private object? At(int offset, int number)
    {
        var tokens = new PdfTokens(Bytes, offset);
        if (offset >= _length || tokens.Next() is not PdfToken.Number || tokens.Number != number || tokens.Next() is not PdfToken.Number || tokens.Next() is not PdfToken.Word || !tokens.Value.SequenceEqual("obj"u8)) throw new InvalidDataException();
        return Object(ref tokens);
    }

    private object? Object(ref PdfTokens tokens)
    {
        var value = PdfObjects.Read(ref tokens);
        if (value is not PdfDictionary dictionary || tokens.Next() is not PdfToken.Word || !tokens.Value.SequenceEqual("stream"u8)) return value;
        var start = tokens.At;
        if (start < _length && Bytes[start] == (byte)'\r') start++;
        if (start < _length && Bytes[start] == (byte)'\n') start++;
        return new PdfStream(dictionary, start);
    }

    private object? Within(int holder, int number)
    {
        if (!_objectStreams.TryGetValue(holder, out var stream))
        {
            if (!_entries.TryGetValue(holder, out var entry) || entry.Stream > 0 || Resolve(new PdfReference(holder)) is not PdfStream found) throw new InvalidDataException();
            stream = _objectStreams[holder] = ObjectStream.Of(Unpack(found), Whole(found.Dictionary.Get("N"), 0), Whole(found.Dictionary.Get("First"), 0));
        }

        return stream.Read(number);
    }

    private void ReadSections()
    {
        var tail = Bytes[^Math.Min(TailBytes, _length)..];
        var mark = tail.LastIndexOf("startxref"u8);
        if (mark < 0) throw new InvalidDataException();
        var tokens = new PdfTokens(tail, mark + "startxref".Length);
        var next = tokens.Next() is PdfToken.Number ? tokens.Number : -1;
        var seen = new HashSet<int>();
        PdfDictionary? first = null;
        while (next >= 0)
        {
            if (next >= _length || !seen.Add((int)next) || seen.Count > MostSections) throw new InvalidDataException();
            var trailer = ReadSection((int)next);
            first ??= trailer;
            // A file for old and new readers: the new ones have a stream beside the table.
            if (trailer.Get("XRefStm") is double beside && beside >= 0 && beside < _length && seen.Add((int)beside)) ReadSection((int)beside);
            next = trailer.Get("Prev") as double? ?? -1;
        }

        if (first is null || first.ContainsKey("Encrypt")) throw new InvalidDataException();
        Trailer = first;
    }

    private PdfDictionary ReadSection(int offset)
    {
        var tokens = new PdfTokens(Bytes, offset);
        if (tokens.Next() is PdfToken.Word && tokens.Value.SequenceEqual("xref"u8)) return ReadTable(ref tokens);
        tokens.At = offset;
        if (tokens.Next() is not PdfToken.Number || tokens.Next() is not PdfToken.Number || tokens.Next() is not PdfToken.Word || !tokens.Value.SequenceEqual("obj"u8) || Object(ref tokens) is not PdfStream stream) throw new InvalidDataException();
        ReadStream(stream);
        return stream.Dictionary;
    }

    private PdfDictionary ReadTable(ref PdfTokens tokens)
    {
        while (tokens.Next() is PdfToken.Number)
        {
            var start = tokens.Number;
            if (tokens.Next() is not PdfToken.Number || start < 0 || tokens.Number < 0 || start + tokens.Number > MostObjects) throw new InvalidDataException();
            var end = (int)start + (int)tokens.Number;
            for (var number = (int)start; number < end; number++)
            {
                if (tokens.Next() is not PdfToken.Number) throw new InvalidDataException();
                var offset = tokens.Number;
                if (tokens.Next() is not PdfToken.Number || tokens.Next() is not PdfToken.Word) throw new InvalidDataException();
                if (tokens.Value.SequenceEqual("n"u8)) Add(number, offset, 0);
                else Add(number, -1, 0);
            }
        }

        return tokens.Value.SequenceEqual("trailer"u8) && PdfObjects.Read(ref tokens) is PdfDictionary trailer ? trailer : throw new InvalidDataException();
    }

    private void ReadStream(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        if (Numbers(dictionary.Get("W")) is not [>= 0 and <= 8 and var first, >= 0 and <= 8 and var second, >= 0 and <= 8 and var third]) throw new InvalidDataException();
        var index = Numbers(dictionary.Get("Index")) ?? [0, Whole(dictionary.Get("Size"), 0)];
        ReadOnlySpan<byte> bytes = Unpack(stream);
        for (var i = 0; i + 1 < index.Length; i += 2)
        {
            if (index[i] < 0 || index[i + 1] < 0 || index[i] + index[i + 1] > MostObjects) throw new InvalidDataException();
            for (var number = (int)index[i]; number < index[i] + index[i + 1]; number++)
            {
                if (bytes.Length < first + second + third) return;
                var kind = first == 0 ? 1 : Take(ref bytes, (int)first);
                var (a, b) = (Take(ref bytes, (int)second), Take(ref bytes, (int)third));
                if (kind == 1) Add(number, a, 0);
                else if (kind == 2) Add(number, b, a);
                else Add(number, -1, 0);
            }
        }

        static double Take(ref ReadOnlySpan<byte> bytes, int length)
        {
            var value = 0.0;
            foreach (var b in bytes[..length]) value = (value * 256) + b;
            bytes = bytes[length..];
            return value;
        }
    }

    // The newest section comes first.
    private void Add(int number, double offset, double stream)
    {
        if (offset > int.MaxValue || stream > int.MaxValue) throw new InvalidDataException();
        if (offset < 0) offset = int.MaxValue;
        _entries.TryAdd(number, new Entry((int)offset, (int)stream));
    }

    private int Whole(object? value, int otherwise) => Number(value) is { } number && number is >= 0 and <= int.MaxValue ? (int)number : otherwise;

    /// <param name="Offset">Where the object stands in the file.</param>
    /// <param name="Stream">The number of the stream that holds it, or 0.</param>
    private readonly record struct Entry(int Offset, int Stream);

    private sealed class ObjectStream(byte[] bytes, Dictionary<int, int> offsets)
    {
        public static ObjectStream Of(byte[] bytes, int count, int first)
        {
            var offsets = new Dictionary<int, int>();
            var tokens = new PdfTokens(bytes, 0);
            for (var i = 0; i < count; i++)
            {
                if (tokens.Next() is not PdfToken.Number) throw new InvalidDataException();
                var number = tokens.Number;
                if (tokens.Next() is not PdfToken.Number || number is < 0 or > MostObjects || tokens.Number < 0 || first + tokens.Number >= bytes.Length) throw new InvalidDataException();
                offsets.TryAdd((int)number, first + (int)tokens.Number);
            }

            return new ObjectStream(bytes, offsets);
        }

        public object? Read(int number)
        {
            if (!offsets.TryGetValue(number, out var offset)) return null;
            var tokens = new PdfTokens(bytes, offset);
            return PdfObjects.Read(ref tokens);
        }
    }
}
