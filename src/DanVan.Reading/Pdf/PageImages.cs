using System.Buffers;
using System.Globalization;
using System.Text;

namespace DanVan.Reading;

/// <summary>The pages that hold pictures, by <c>pdfimages -list</c>.</summary>
/// <param name="Any">The numbers of the pages with any picture.</param>
/// <param name="Covered">The numbers of the pages that pictures cover: one, or the strips of some scanners.</param>
internal sealed record PageImages(HashSet<int> Any, HashSet<int> Covered)
{
    private const string Tool = "pdfimages";
    private const double MostOfPage = 0.6;

    /// <summary>Lists the pictures; null where the program is missing or cannot read the file.</summary>
    public static async Task<PageImages?> ListAsync(string path, List<PdfPage> pages, ReaderOptions options, CancellationToken cancellationToken)
    {
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1))
        {
            if (!MayHoldPictures(stream)) return new PageImages([], []);
        }

        if (!ToolProcess.Exists(Tool)) return null;
        var (result, output) = await ToolProcess.CaptureAsync(new ToolCall(Tool, "-list", Path.GetFullPath(path)) { Memory = options.MaxToolMemory, IsAlone = true }, cancellationToken).ConfigureAwait(false);
        if (!result.IsGood) return null;
        return Parse(Encoding.ASCII.GetString(output), pages);
    }

    /// <summary>Reads the table that the program writes: page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio.</summary>
    public static PageImages Parse(string table, List<PdfPage> pages)
    {
        var (any, covered) = (new HashSet<int>(), new HashSet<int>());
        var areas = new Dictionary<int, double>();
        foreach (var row in table.Split('\n'))
        {
            var fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 14 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > pages.Count) continue;
            any.Add(number);
            // The mask of a picture lies where the picture does.
            if (fields[2] is "mask" or "smask" || !Value(3, out var width) || !Value(4, out var height) || !Value(12, out var across) || !Value(13, out var down) || across <= 0 || down <= 0) continue;
            var page = pages[number - 1];
            var area = areas[number] = areas.GetValueOrDefault(number) + (width / across * 72 * (height / down * 72));
            if (area > MostOfPage * page.Width * page.Height) covered.Add(number);

            bool Value(int index, out double value) => double.TryParse(fields[index], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }

        return new PageImages(any, covered);
    }

    /// <summary>
    /// Whether the bytes of a PDF name a picture: the dictionary of one stands before its stream, which no other stream may hold (ISO 32000-1, 7.5.7), so
    /// that it can be read whatever else is packed. Most typed texts hold none, and are spared the program.
    /// </summary>
    public static bool MayHoldPictures(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var kept = 0;
            int read;
            while ((read = stream.Read(buffer.AsSpan(kept))) > 0)
            {
                var bytes = buffer.AsSpan(0, kept + read);
                var rest = bytes;
                for (int end; (end = rest.IndexOf(Name) + Name.Length) >= Name.Length && end < rest.Length; rest = rest[end..])
                {
                    // /ImageB, /ImageC and /ImageI name procedures, which are of no use and stand in many files without pictures.
                    if (!char.IsAsciiLetterOrDigit((char)rest[end])) return true;
                }

                kept = Math.Min(Name.Length, bytes.Length);
                bytes[^kept..].CopyTo(buffer);
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadOnlySpan<byte> Name => "/Image"u8;
}
