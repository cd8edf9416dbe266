using System.Globalization;
using System.Text;

namespace DanVan.Reading;

/// <summary>The pages that hold pictures, by <c>pdfimages -list</c>.</summary>
/// <param name="Any">The numbers of the pages with any picture.</param>
/// <param name="Covered">The numbers of the pages that one picture covers.</param>
internal sealed record PageImages(HashSet<int> Any, HashSet<int> Covered)
{
    private const string Tool = "pdfimages";
    private const double MostOfPage = 0.6;

    /// <summary>Lists the pictures; null where the program is missing or cannot read the file.</summary>
    public static async Task<PageImages?> ListAsync(string path, List<PdfPage> pages, ReaderOptions options, CancellationToken cancellationToken)
    {
        if (!ToolProcess.Exists(Tool)) return null;
        var (result, output) = await ToolProcess.CaptureAsync(new ToolCall(Tool, "-list", Path.GetFullPath(path)) { Memory = options.MaxToolMemory }, cancellationToken).ConfigureAwait(false);
        if (!result.IsGood) return null;
        var (any, covered) = (new HashSet<int>(), new HashSet<int>());
        // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
        foreach (var row in Encoding.ASCII.GetString(output).Split('\n'))
        {
            var fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 14 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > pages.Count) continue;
            any.Add(number);
            if (!Value(3, out var width) || !Value(4, out var height) || !Value(12, out var across) || !Value(13, out var down) || across <= 0 || down <= 0) continue;
            var page = pages[number - 1];
            if (width / across * 72 * (height / down * 72) > MostOfPage * page.Width * page.Height) covered.Add(number);

            bool Value(int index, out double value) => double.TryParse(fields[index], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }

        return new PageImages(any, covered);
    }
}
