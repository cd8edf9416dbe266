using System.Globalization;
using System.Net;
using System.Text;

namespace DanVan.Benchmarks.Report;

/// <summary>Throughput over the size of the input as an SVG: one line for each benchmark that was measured at several sizes. Both axes are logarithmic.</summary>
internal static class ThroughputPlot
{
    private const int Width = 960, LeastHeight = 520, Left = 80, Right = 340, Top = 30, Bottom = 60, Row = 17;

    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#17becf", "#7f7f7f", "#bcbd22", "#e377c2"];

    /// <summary>The plot, or null where nothing was measured at several sizes.</summary>
    public static string? Draw(BenchmarkReport report)
    {
        var lines = report.Rows.Where(static row => row.MegabytesPerSecond is > 0)
            .GroupBy(static row => row.Parameters.Length > 0 ? $"{row.Name} {row.Parameters}" : row.Name, StringComparer.Ordinal)
            .Select(static group => (Name: group.Key, Points: group.OrderBy(static row => row.Bytes).ToList()))
            .Where(static line => line.Points.Count > 1)
            .ToList();
        if (lines.Count == 0) return null;
        var height = Math.Max(LeastHeight, Top + ((lines.Count + 1) * Row));
        var points = lines.SelectMany(static line => line.Points).ToList();
        var (firstX, lastX) = (Math.Log10(points.Min(static p => p.Bytes)), Math.Log10(points.Max(static p => p.Bytes)));
        var (firstY, lastY) = (Math.Floor(Math.Log10(points.Min(static p => p.MegabytesPerSecond!.Value))), Math.Ceiling(Math.Log10(points.Max(static p => p.MegabytesPerSecond!.Value))));
        if (lastX <= firstX) lastX = firstX + 1;
        if (lastY <= firstY) lastY = firstY + 1;

        var svg = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add($"<rect width=\"{Width}\" height=\"{height}\" fill=\"white\"/>");
        for (var decade = firstY; decade <= lastY; decade++)
        {
            var y = Y(decade);
            Add($"<line x1=\"{Left}\" y1=\"{y:0.0}\" x2=\"{Width - Right}\" y2=\"{y:0.0}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, decade):#,0.###}</text>");
        }

        foreach (var bytes in points.Select(static p => p.Bytes).Distinct().Order())
        {
            var x = X(Math.Log10(bytes));
            Add($"<line x1=\"{x:0.0}\" y1=\"{Top}\" x2=\"{x:0.0}\" y2=\"{height - Bottom}\" stroke=\"#eee\"/><text x=\"{x:0.0}\" y=\"{height - Bottom + 18}\" text-anchor=\"middle\">{bytes / 1e6:0.##}</text>");
        }

        Add($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{height - 16}\" text-anchor=\"middle\">MB of UTF-8</text><text x=\"18\" y=\"{(Top + height - Bottom) / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {(Top + height - Bottom) / 2})\">MB/s</text>");
        for (var i = 0; i < lines.Count; i++)
        {
            var colour = Colours[i % Colours.Length];
            var dash = i < Colours.Length ? "" : " stroke-dasharray=\"5 3\"";
            var path = string.Join(' ', lines[i].Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(Math.Log10(p.Bytes)):0.0},{Y(Math.Log10(p.MegabytesPerSecond!.Value)):0.0}")));
            Add($"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{dash}/>");
            Add($"<text x=\"{Width - Right + 12}\" y=\"{Top + 14 + (i * Row)}\" fill=\"{colour}\">{WebUtility.HtmlEncode(lines[i].Name)}</text>");
        }

        Add($"</svg>");
        return svg.ToString();

        double X(double log) => Left + ((log - firstX) / (lastX - firstX) * (Width - Left - Right));
        double Y(double log) => height - Bottom - ((log - firstY) / (lastY - firstY) * (height - Top - Bottom));
        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
