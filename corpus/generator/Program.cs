using System.Text;

namespace DanVan.CorpusGenerator;

internal static class Program
{
    internal static int Main(string[] arguments)
    {
        var folders = arguments.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (folders.Count != 1 || arguments.Except(folders, StringComparer.Ordinal).Any(a => a is not "--check"))
        {
            Console.Error.WriteLine("usage: dotnet run --project corpus/generator -- CORPUS_FOLDER [--check]");
            return 2;
        }

        try
        {
            return Run(folders[0], arguments.Contains("--check", StringComparer.Ordinal));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static int Run(string folder, bool checkOnly)
    {
        var files = Path.Combine(folder, "files");
        var golds = Path.Combine(folder, "gold");
        if (!checkOnly)
        {
            Directory.CreateDirectory(Path.Combine(files, "encodings"));
            Directory.CreateDirectory(golds);
        }

        var differences = 0;
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "sources"), "*.plan").Order(StringComparer.Ordinal))
        {
            var source = PlanSource.Load(path);
            var (text, gold) = TextRenderer.Render(source);
            var outputs = new List<(string Path, byte[] Content)>
            {
                (Path.Combine(files, source.Name + ".txt"), Encoding.UTF8.GetBytes(text)),
                (Path.Combine(golds, source.Name + ".gold.json"), Encoding.UTF8.GetBytes(gold.ToJson(text))),
            };
            foreach (var (suffix, content) in LegacyText.Render(text, source.Get("encodings") ?? ""))
                outputs.Add((Path.Combine(files, "encodings", $"{source.Name}.{suffix}.txt"), content));
            if (source.Has("formats", "html")) outputs.Add((Path.Combine(files, source.Name + ".html"), Encoding.UTF8.GetBytes(HtmlRenderer.Render(source))));
            if (!checkOnly) AddBinary(source, text, files, outputs);
            foreach (var (output, content) in outputs)
            {
                if (!checkOnly)
                {
                    File.WriteAllBytes(output, content);
                }
                else if (!File.Exists(output) || !File.ReadAllBytes(output).AsSpan().SequenceEqual(content))
                {
                    Console.Error.WriteLine($"{output} is not what its source gives");
                    differences++;
                }
            }

            count++;
        }

        Console.WriteLine($"{count} plans, {differences} differences");
        return differences == 0 ? 0 : 1;
    }

    private static void AddBinary(PlanSource source, string text, string files, List<(string Path, byte[] Content)> outputs)
    {
        if (source.Has("formats", "docx")) outputs.Add((Path.Combine(files, source.Name + ".docx"), DocxRenderer.Render(source)));
        if (!source.Has("formats", "pdf") && !source.Has("formats", "scan")) return;
        var letters = string.Concat(text.Concat(text.Select(char.ToUpperInvariant)).Concat(text.Select(char.ToLowerInvariant)).Distinct().Append('-').Concat("0123456789ĐẢNGCỘSIỆTAMHÒXÃỦĨcpuựHạh:").Where(c => c >= ' ').Distinct().Order());
        using var fonts = new PageFonts(Environment.GetEnvironmentVariable("DANVAN_FONTS") ?? "/usr/share/fonts/truetype/liberation2", letters);
        if (source.Has("formats", "pdf")) outputs.Add((Path.Combine(files, source.Name + ".pdf"), PdfRenderer.Render(source, fonts)));
        if (source.Has("formats", "scan")) outputs.Add((Path.Combine(files, source.Name + ".scan.pdf"), PdfRenderer.RenderScan(source, fonts)));
    }
}
