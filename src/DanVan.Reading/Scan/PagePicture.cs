using System.Buffers;

namespace DanVan.Reading;

/// <summary>The picture of a page in shades of grey. Immutable.</summary>
internal sealed class PagePicture
{
    private const byte White = 255;
    private const int RedInk = 150;
    private const int RedOver = 24;
    private const int PaperFrom = 158;
    private const int PaperTo = 232;
    private const int WhiteFrom = 247;
    // The part of a page that is ink however little stands on it, its palest shade that is dark enough, and how far paper has to be from it.
    private const int InkPart = 250;
    private const int Faint = 100;
    private const int LeastContrast = 40;
    private const int PaperSpread = 8;
    private const int PaleInk = 35;

    // Of a page, that the paper and what lies around it take at least: one in so many.
    private const int LeastPart = 20;
    private const int MostHeader = 24;
    private const long MostPixels = 1 << 28;

    private readonly byte[] _pixels;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="pixels">Row by row; nobody may change them any more.</param>
    public PagePicture(int width, int height, byte[] pixels) => (Width, Height, _pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>A pixel up to this is dark: a letter or a line.</summary>
    public const byte Dark = 150;

    /// <summary>The palest shade that stands out from the paper, which is the most frequent one; at least <see cref="Dark"/>.</summary>
    public int Palest
    {
        get
        {
            Span<int> counts = stackalloc int[256];
            counts.Clear();
            foreach (var pixel in _pixels) counts[pixel]++;
            var paper = Dark + 1;
            for (var shade = paper; shade < counts.Length; shade++)
            {
                if (counts[shade] > counts[paper]) paper = shade;
            }

            return Math.Max(Dark + 1, paper - PaleInk);
        }
    }

    /// <summary>Finds the next dark pixels of a row that stand side by side.</summary>
    /// <param name="row">The row.</param>
    /// <param name="start">Where to look from; then where they begin.</param>
    /// <param name="end">Behind the last of them.</param>
    public static bool TryDarkRun(ReadOnlySpan<byte> row, ref int start, out int end)
    {
        end = row.Length;
        var next = row[start..].IndexOfAnyInRange((byte)0, Dark);
        if (next < 0) return false;
        start += next;
        if (row[start..].IndexOfAnyExceptInRange((byte)0, Dark) is >= 0 and var length) end = start + length;
        return true;
    }

    /// <summary>Reads the first picture of a stream, and the stream to its end; null where there is no whole one.</summary>
    public static PagePicture? Read(Stream stream)
    {
        PagePicture? first = null;
        ReadAll(stream, picture => first ??= new PagePicture(picture.Width, picture.Height, [.. picture._pixels]));
        return first;
    }

    /// <summary>
    /// Reads pictures in the formats PGM and PPM (binary, 8 bits) that follow each other. Of a coloured one only the red light counts, in which the red
    /// ink of stamps and seals is nearly as white as paper while black and blue ink stay dark; what is left of that ink is taken for paper.
    /// </summary>
    /// <param name="stream">The pictures; read to its end.</param>
    /// <param name="take">Takes each picture, which lasts until the call is over.</param>
    public static void ReadAll(Stream stream, Action<PagePicture> take)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var pixels = Array.Empty<byte>();
            var (from, to) = (0, 0);
            while (Fill(MostHeader) && Header.TryRead(buffer.AsSpan(from, to - from)) is { } header)
            {
                from += header.Length;
                var size = header.Width * header.Height;
                if (pixels.Length != size) pixels = new byte[size];
                for (var done = 0; done < size;)
                {
                    if (!Fill(header.Channels) || to - from < header.Channels) return;
                    var count = Math.Min((to - from) / header.Channels, size - done);
                    Grey(buffer.AsSpan(from, count * header.Channels), pixels.AsSpan(done, count));
                    from += count * header.Channels;
                    done += count;
                }

                take(new PagePicture(header.Width, header.Height, pixels));
            }

            // Whether anything is in the buffer, after reading until it has so many bytes.
            bool Fill(int least)
            {
                if (to - from >= least) return true;
                buffer.AsSpan(from, to - from).CopyTo(buffer);
                (from, to) = (0, to - from);
                to += stream.ReadAtLeast(buffer.AsSpan(to), least - to, throwOnEndOfStream: false);
                return to > 0;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            // A program that writes what nobody reads never ends.
            stream.CopyTo(Stream.Null);
        }
    }

    private static void Grey(ReadOnlySpan<byte> source, Span<byte> pixels)
    {
        if (source.Length == pixels.Length)
        {
            source.CopyTo(pixels);
            return;
        }

        for (var i = 0; i < pixels.Length; i++)
        {
            var (red, green, blue) = (source[i * 3], source[(i * 3) + 1], source[(i * 3) + 2]);
            pixels[i] = red > RedInk && red - green > RedOver && red - blue > RedOver ? White : red;
        }
    }

    /// <summary>The picture as a PGM file.</summary>
    public byte[] ToPgm()
    {
        var head = System.Text.Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n"));
        var file = new byte[head.Length + _pixels.Length];
        head.CopyTo(file, 0);
        _pixels.CopyTo(file, head.Length);
        return file;
    }

    /// <summary>The picture with white in place of parts of it.</summary>
    /// <param name="boxes">The parts in pixels; what reaches beyond the picture does not count.</param>
    public PagePicture Without(IEnumerable<(int Left, int Top, int Right, int Bottom)> boxes)
    {
        var pixels = _pixels.AsSpan().ToArray();
        foreach (var (left, top, right, bottom) in boxes)
        {
            var (from, to) = (Math.Max(0, left), Math.Min(Width, right));
            for (var y = Math.Max(0, top); y < Math.Min(Height, bottom) && from < to; y++) pixels.AsSpan((y * Width) + from, to - from).Fill(White);
        }

        return new PagePicture(Width, Height, pixels);
    }

    /// <summary>A part of the picture.</summary>
    /// <param name="left">In pixels, as the others; what reaches beyond the picture does not count.</param>
    /// <param name="top">Its first row.</param>
    /// <param name="right">Behind its last column.</param>
    /// <param name="bottom">Below its last row.</param>
    public PagePicture Part(int left, int top, int right, int bottom)
    {
        (left, top, right, bottom) = (Math.Clamp(left, 0, Width - 1), Math.Clamp(top, 0, Height - 1), Math.Min(right, Width), Math.Min(bottom, Height));
        var (width, height) = (Math.Max(1, right - left), Math.Max(1, bottom - top));
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++) _pixels.AsSpan(((top + y) * Width) + left, width).CopyTo(pixels.AsSpan(y * width));
        return new PagePicture(width, height, pixels);
    }

    /// <summary>The picture with white around it.</summary>
    /// <param name="edge">How much at each side, in pixels.</param>
    public PagePicture Framed(int edge)
    {
        var (width, height) = (Width + (2 * edge), Height + (2 * edge));
        var pixels = new byte[width * height];
        Array.Fill(pixels, White);
        for (var y = 0; y < Height; y++) _pixels.AsSpan(y * Width, Width).CopyTo(pixels.AsSpan(((y + edge) * width) + edge));
        return new PagePicture(width, height, pixels);
    }

    /// <summary>The picture made smaller: each point is the mean of those that it takes the place of.</summary>
    /// <param name="share">The new width over the old one, above 0 and up to 1.</param>
    public PagePicture Shrink(double share)
    {
        var (width, height) = (Math.Max(1, (int)(Width * share)), Math.Max(1, (int)(Height * share)));
        var pixels = new byte[width * height];
        var columns = Shares(Width, width);
        var rows = Shares(Height, height);
        var sums = new int[width];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            foreach (var (fromRow, rowWeight) in rows[y])
            {
                var row = _pixels.AsSpan(fromRow * Width, Width);
                for (var x = 0; x < width; x++)
                {
                    var sum = 0;
                    foreach (var (fromColumn, weight) in columns[x]) sum += row[fromColumn] * weight;
                    sums[x] += sum * rowWeight;
                }
            }

            for (var x = 0; x < width; x++) pixels[(y * width) + x] = (byte)((sums[x] + (1 << 15)) >> 16);
        }

        return new PagePicture(width, height, pixels);
    }

    // Which of the old points each new one covers, and by how much of 256.
    private static (int Index, int Weight)[][] Shares(int old, int now)
    {
        var all = new (int, int)[now][];
        for (var i = 0; i < now; i++)
        {
            var (from, to) = ((double)i * old / now, (double)(i + 1) * old / now);
            var parts = new List<(int, int)>();
            var left = 256;
            for (var k = (int)from; k < old && k < to; k++)
            {
                var weight = k + 1 >= to ? left : (int)Math.Round((Math.Min(to, k + 1) - Math.Max(from, k)) / (to - from) * 256);
                weight = Math.Min(weight, left);
                if (weight > 0) parts.Add((k, weight));
                left -= weight;
            }

            if (left > 0) parts[^1] = (parts[^1].Item1, parts[^1].Item2 + left);
            all[i] = [.. parts];
        }

        return all;
    }

    /// <summary>The picture turned clockwise by quarters.</summary>
    /// <param name="quarters">0 to 3.</param>
    public PagePicture Turn(int quarters)
    {
        if (quarters == 0) return this;
        var (width, height) = quarters == 2 ? (Width, Height) : (Height, Width);
        var pixels = new byte[_pixels.Length];
        // Where the first point of a row of the new picture comes from, and how far apart its points are.
        var (step, row, start) = quarters switch
        {
            1 => (-Width, 1, (Height - 1) * Width),
            2 => (-1, -Width, _pixels.Length - 1),
            _ => (Width, -1, Width - 1),
        };
        for (var y = 0; y < height; y++)
        {
            var from = start + (y * row);
            foreach (ref var pixel in pixels.AsSpan(y * width, width))
            {
                pixel = _pixels[from];
                from += step;
            }
        }

        return new PagePicture(width, height, pixels);
    }

    /// <summary>The picture turned about its middle so that lines which fall to the right by an angle lie level; what comes in from outside is white.</summary>
    /// <param name="angle">In radians.</param>
    public PagePicture Straighten(double angle)
    {
        const int One = 1 << 16;
        var pixels = new byte[_pixels.Length];
        var (sin, cos) = ((long)(Math.Sin(angle) * One), (long)(Math.Cos(angle) * One));
        var (centerX, centerY) = ((long)Width * One / 2, (long)Height * One / 2);
        for (var y = 0; y < Height; y++)
        {
            var dy = ((long)y * One) - centerY;
            var fromX = centerX - (((centerX * cos) + (dy * sin)) >> 16);
            var fromY = centerY + (((dy * cos) - (centerX * sin)) >> 16);
            var row = pixels.AsSpan(y * Width, Width);
            for (var x = 0; x < row.Length; x++, fromX += cos, fromY += sin)
            {
                var (left, top) = ((int)(fromX >> 16), (int)(fromY >> 16));
                if (left < 0 || top < 0 || left >= Width - 1 || top >= Height - 1)
                {
                    row[x] = White;
                    continue;
                }

                var (fx, fy) = ((int)(fromX & (One - 1)) >> 8, (int)(fromY & (One - 1)) >> 8);
                var at = (top * Width) + left;
                var above = (_pixels[at] * (256 - fx)) + (_pixels[at + 1] * fx);
                var below = (_pixels[at + Width] * (256 - fx)) + (_pixels[at + Width + 1] * fx);
                row[x] = (byte)(((above * (256 - fy)) + (below * fy)) >> 16);
            }
        }

        return new PagePicture(Width, Height, pixels);
    }

    /// <summary>
    /// The picture with white paper, where it is grey and lies on a white page: a picture put into a text, a scan smaller than its page. The recognizer
    /// parts a page at one shade, and takes the whole of such paper for ink.
    /// </summary>
    public PagePicture Whiten()
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var pixel in _pixels) counts[pixel]++;
        var (white, paper, most) = (0, 0, 0);
        for (var shade = WhiteFrom; shade <= White; shade++) white += counts[shade];
        for (var shade = PaperFrom; shade < PaperTo; shade++)
        {
            var near = 0;
            foreach (var count in counts[(shade - PaperSpread)..(shade + PaperSpread + 1)]) near += count;
            if (near > most) (paper, most) = (shade, near);
        }

        if ((long)white * LeastPart < _pixels.Length || (long)most * LeastPart < _pixels.Length) return this;
        var pixels = new byte[_pixels.Length];
        var lightest = paper - PaperSpread;
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)Math.Min(White, _pixels[i] * White / lightest);
        return new PagePicture(Width, Height, pixels);
    }

    /// <summary>The picture of a faint print with its ink black and its paper white, since what is darker than the paper is told by its shade; itself where the ink is dark.</summary>
    public PagePicture Strengthen()
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var pixel in _pixels) counts[pixel]++;
        var (ink, seen) = (0, 0L);
        while (ink < White && (seen += counts[ink]) * InkPart < _pixels.Length) ink++;
        if (ink < Faint) return this;
        var (paper, most) = (0, 0);
        for (var shade = ink; shade <= White; shade++)
        {
            if (counts[shade] > most) (paper, most) = (shade, counts[shade]);
        }

        paper -= PaperSpread;
        if (paper - ink < LeastContrast) return this;
        var pixels = new byte[_pixels.Length];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)Math.Clamp((_pixels[i] - ink) * White / (paper - ink), 0, White);
        return new PagePicture(Width, Height, pixels);
    }

    /// <summary>
    /// The picture without the specks of a bad copy: dark points that stand alone and are smaller than any dot in print. A page with few of them is left as it
    /// is.
    /// </summary>
    /// <param name="resolution">Points in an inch.</param>
    public PagePicture Clean(int resolution)
    {
        // At 250 dots per inch the dot below a letter is five pixels wide and high.
        var (most, far) = (Math.Max(1, resolution / SpeckPart), Math.Max(1, resolution / ApartPart));
        var specks = new List<(int Left, int Top, int Right, int Bottom)>();
        for (var y = 1; y + 1 < Height; y++)
        {
            var row = _pixels.AsSpan(y * Width, Width);
            for (var x = 1; TryDarkRun(row, ref x, out var end); x = end)
            {
                if (end - x > most || y < far || x < far || end + far > Width) continue;
                // The first row of it, with nothing dark above.
                var bottom = y + 1;
                while (bottom < Height && bottom - y <= most && HasDark(bottom, x, end)) bottom++;
                if (bottom - y > most || bottom + far > Height || !IsAlone(x, y, end, bottom, far)) continue;
                specks.Add((x - 1, y - 1, end + 1, bottom + 1));
                if (specks.Count > MostSpecks) return this;
            }
        }

        return specks.Count < FewSpecks ? this : Without(specks);
    }

    private const int SpeckPart = 80;
    private const int ApartPart = 80;
    private const int FewSpecks = 60;
    private const int MostSpecks = 200_000;

    private bool HasDark(int y, int from, int to) => _pixels.AsSpan((y * Width) + from, to - from).IndexOfAnyInRange((byte)0, Dark) >= 0;

    private bool IsAlone(int left, int top, int right, int bottom, int far)
    {
        for (var y = top - far; y < bottom + far; y++)
        {
            if (y < top || y >= bottom ? HasDark(y, left - far, right + far) : HasDark(y, left - far, left) || HasDark(y, right, right + far)) return false;
        }

        return true;
    }

    private readonly record struct Header(int Width, int Height, int Channels, int Length)
    {
        public static Header? TryRead(ReadOnlySpan<byte> image)
        {
            if (!image.StartsWith("P5"u8) && !image.StartsWith("P6"u8)) return null;
            Span<int> numbers = stackalloc int[3];
            var at = 2;
            for (var i = 0; i < 3; i++)
            {
                while (at < image.Length && image[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
                while (at < image.Length && image[at] is >= (byte)'0' and <= (byte)'9' && numbers[i] < 100_000) numbers[i] = (numbers[i] * 10) + image[at++] - '0';
            }

            var known = numbers[2] == 255 && at < image.Length && numbers[0] > 0 && numbers[1] > 0 && (long)numbers[0] * numbers[1] <= MostPixels;
            return known ? new Header(numbers[0], numbers[1], image[1] == (byte)'6' ? 3 : 1, at + 1) : null;
        }
    }
}
