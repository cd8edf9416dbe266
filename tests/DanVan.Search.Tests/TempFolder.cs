namespace DanVan.Search.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("danvan-chỉ mục ").FullName;

    public string Index => System.IO.Path.Combine(Path, "index");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
