namespace DanVan.Parsing.Tests;

/// <summary>Reads the files of cases in Data/: blocks apart by an empty line, the text and then one line "= …" for each thing expected, a bare "=" where there is nothing.</summary>
internal static class CaseFile
{
    public static TheoryData<string, string> Read(string name)
    {
        using var reader = new StreamReader(typeof(CaseFile).Assembly.GetManifestResourceStream(name)!);
        var cases = new TheoryData<string, string>();
        foreach (var block in reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n').Split('\n').Where(static line => !line.StartsWith('#')).ToArray();
            var text = string.Join('\n', lines.Where(static line => line[0] != '='));
            if (text.Length > 0) cases.Add(text, string.Join('\n', lines.Where(static line => line[0] == '=').Select(static line => line[1..].Trim())));
        }

        return cases;
    }
}
