using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

/// <summary>What of the machine a test needs; where it is missing the test says so and has nothing to check.</summary>
internal static class Needs
{
    public static bool Tools(ITestOutputHelper output, params string[] tools)
    {
        var missing = Array.FindAll(tools, static tool => !ToolProcess.Exists(tool));
        if (missing.Length > 0) output.WriteLine("Not checked, not installed: " + string.Join(", ", missing));
        if (Drawn.Face is null) output.WriteLine("Not checked, no font with Vietnamese letters is installed.");
        return missing.Length == 0 && Drawn.Face is not null;
    }
}
