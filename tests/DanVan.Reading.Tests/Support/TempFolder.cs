using System.Text;

namespace DanVan.Reading.Tests;

internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("danvan-test-");

    public string Path => _folder.FullName;

    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public void Dispose() => _folder.Delete(recursive: true);
}
