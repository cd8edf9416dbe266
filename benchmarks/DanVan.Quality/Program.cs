using System.Globalization;
using System.Text.Json;
using DanVan.Quality;

var accept = args.Contains("--accept", StringComparer.Ordinal);
var errors = args.Contains("--errors", StringComparer.Ordinal);
var textOnly = args.Contains("--text", StringComparer.Ordinal);
var office = !textOnly && !args.Contains("--no-office", StringComparer.Ordinal);
if (args.FirstOrDefault(static a => !a.StartsWith("--", StringComparison.Ordinal)) is not { } corpus)
{
    Console.Error.WriteLine("usage: quality CORPUS [--text] [--no-office] [--errors] [--accept] [--digest]");
    return 2;
}

if (args.Contains("--digest", StringComparer.Ordinal))
{
    Console.WriteLine(Evaluation.Digest(corpus));
    return 0;
}

var reportPath = Path.Combine(corpus, "quality.json");
var tallies = await Evaluation.RunAsync(corpus, textOnly).ConfigureAwait(false);
var converted = office && await Evaluation.AddOfficeFilesAsync(corpus, tallies).ConfigureAwait(false);
var committed = Evaluation.ReadReport(reportPath);
var (gains, losses) = (0, 0);
foreach (var (format, tally) in tallies)
{
    foreach (var (name, measure) in tally.Rows)
    {
        var before = committed.TryGetValue($"{format}: {name}", out var value) ? value : (double?)null;
        if (before is { } floor) (gains, losses) = (gains + (Math.Round(measure.F1, 3) > floor ? 1 : 0), losses + (Math.Round(measure.F1, 3) < floor ? 1 : 0));
        var change = before is { } b && Math.Round(measure.F1, 3) != b ? string.Create(CultureInfo.InvariantCulture, $"  {Math.Round(measure.F1, 3) - b:+0.000;-0.000}") : "";
        Console.WriteLine($"{format,-7} {name,-20} {measure}{change}");
    }

    if (!errors) continue;
    foreach (var error in tally.Errors) Console.WriteLine($"  {error}");
}

foreach (var format in committed.Keys.Select(static row => row[..row.IndexOf(':', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).Where(f => !tallies.ContainsKey(f) && !textOnly))
    Console.WriteLine($"{format,-7} not measured: {(office || converted ? "a program to read or make it is missing (poppler-utils, tesseract-ocr-vie, LibreOffice)" : "left out")}");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gains} gains, {losses} losses against the committed report"));

if (accept)
{
    // The floors only rise: a value that fell stays what it was, and the test goes on failing until it is back.
    foreach (var (name, value) in Evaluation.Values(tallies)) committed[name] = Math.Max(value, committed.GetValueOrDefault(name));
    await using var stream = File.Create(reportPath);
    await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
    writer.WriteStartObject();
    foreach (var (name, value) in committed) writer.WriteNumber(name, value);
    writer.WriteEndObject();
}

return 0;
