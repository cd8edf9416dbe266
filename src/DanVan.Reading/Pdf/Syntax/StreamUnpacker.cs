using System.IO.Compression;

namespace DanVan.Reading;

/// <summary>Unpacks the streams of one file, each and all of them together up to a limit, so that no file grows without end.</summary>
internal sealed class StreamUnpacker
{
    private const int MostBytes = 1 << 25;
    private const int MostBytesOfAll = 1 << 28;
    private const int MostColumns = 1 << 16;
    private const int LeastRoom = 256;
    private const int Png = 10;

    private int _left = MostBytesOfAll;

    /// <summary>The bytes of a stream that is not packed.</summary>
    public byte[] Plain(ArraySegment<byte> bytes)
    {
        if (bytes.Count > MostBytes) throw new InvalidDataException();
        Spend(bytes.Count);
        return bytes.ToArray();
    }

    /// <summary>The bytes of a Flate stream. One that breaks off gives what came before, as other readers take it.</summary>
    /// <exception cref="InvalidDataException">It is damaged from the start, or it or all streams together are beyond the limit.</exception>
    public byte[] Inflate(ArraySegment<byte> packed)
    {
        using var source = new MemoryStream(packed.Array!, packed.Offset, packed.Count, writable: false);
        using var stream = new ZLibStream(source, CompressionMode.Decompress);
        var output = new byte[Math.Clamp(packed.Count * 4L, LeastRoom, MostBytes)];
        var length = 0;
        while (true)
        {
            if (length == output.Length) Array.Resize(ref output, length * 2);
            var read = stream.Read(output, length, output.Length - length);
            if (read == 0) break;
            length += read;
            if (length > MostBytes) throw new InvalidDataException();
        }

        Spend(length);
        Array.Resize(ref output, length);
        return output;
    }

    /// <summary>The bytes of a Flate stream of rows, each of which says by one byte how it was foretold from the row above (ISO 32000-1, 7.4.4.4).</summary>
    /// <exception cref="InvalidDataException">As <see cref="Inflate"/>, and for the way of TIFF, which no table of a file is packed in.</exception>
    public byte[] Predicted(ArraySegment<byte> packed, int predictor, int colors, int bits, int columns)
    {
        if (predictor < Png || colors is < 1 or > 32 || bits is < 1 or > 16 || columns is < 1 or > MostColumns) throw new InvalidDataException();
        var bytes = Inflate(packed);
        var step = Math.Max(1, colors * bits / 8);
        var width = ((colors * bits * columns) + 7) / 8;
        var rows = bytes.Length / (width + 1);
        var output = new byte[rows * width];
        var above = new byte[width];
        for (var r = 0; r < rows; r++)
        {
            var given = bytes.AsSpan((r * (width + 1)) + 1, width);
            var row = output.AsSpan(r * width, width);
            for (var i = 0; i < width; i++)
            {
                var (left, corner) = i >= step ? (row[i - step], above[i - step]) : (0, 0);
                var foretold = bytes[r * (width + 1)] switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    4 => Paeth(left, above[i], corner),
                    _ => throw new InvalidDataException(),
                };
                row[i] = unchecked((byte)(given[i] + foretold));
            }

            row.CopyTo(above);
        }

        return output;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private void Spend(int bytes)
    {
        if (bytes > _left) throw new InvalidDataException();
        _left -= bytes;
    }
}
