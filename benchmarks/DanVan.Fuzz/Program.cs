using System.Diagnostics;
using System.Globalization;
using System.Text;
using DanVan.Fuzz;
using DanVan.Parsing;
using DanVan.Quality;

// usage: fuzz CORPUS [SECONDS] [SEED]
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: fuzz CORPUS [SECONDS] [SEED]");
    return 2;
}

var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 600;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var samples = Directory.EnumerateFiles(Path.Combine(args[0], "files"), "*.txt").Order(StringComparer.Ordinal).Select(static f => File.ReadAllText(f, Encoding.UTF8)).ToList();
var mutator = new Mutator(samples, new Random(seed));
var cases = Path.Combine(args[0], "..", "tests", "DanVan.Parsing.Tests", "Data");
var words = Directory.Exists(cases) ? Directory.EnumerateFiles(cases, "*.cases").Order(StringComparer.Ordinal).Select(static f => File.ReadAllText(f, Encoding.UTF8)) : [];
var soup = new WordSoup([.. samples, .. words], new Random(seed));
var watch = Stopwatch.StartNew();
var (runs, failures, slowest) = (0L, 0, TimeSpan.Zero);
while (watch.Elapsed.TotalSeconds < seconds)
{
    var text = runs % 2 == 0 ? mutator.Next() : soup.Next();
    var before = watch.Elapsed;
    string? broken;
    try
    {
        var plan = PlanParser.Parse(text);
        broken = PlanInvariants.Broken(text, plan);
        if (broken is null && runs % 16 == 0 && PlanJson.Serialize(plan) != PlanJson.Serialize(PlanParser.Parse(text))) broken = "two parses differ";
    }
    catch (Exception e) when (e is not OutOfMemoryException)
    {
        broken = e.ToString();
    }

    runs++;
    if (watch.Elapsed - before is var time && time > slowest) slowest = time;
    if (broken is null) continue;
    failures++;
    var file = Path.Combine("artifacts", string.Create(CultureInfo.InvariantCulture, $"fuzz-{seed}-{runs}.txt"));
    Directory.CreateDirectory("artifacts");
    File.WriteAllText(file, text, Encoding.UTF8);
    Console.WriteLine($"{file}: {broken}");
    if (failures >= 20) break;
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} texts in {watch.Elapsed.TotalSeconds:0} s, {failures} failures, slowest {slowest.TotalMilliseconds:0} ms (seed {seed})"));
return failures == 0 ? 0 : 1;
