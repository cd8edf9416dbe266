namespace DanVan.Repository.Tests;

/// <summary>The packages as a user gets them: a project outside the repository that references nothing but them.</summary>
public sealed class PackageTests
{
    // Of a release, to which stricter rules apply than to a prerelease, and one that no machine has restored before.
    private const string Version = "9999.0.0";

    [Fact]
    public async Task TheProgramOfTheReadmeRunsOutsideTheRepositoryWithThePackages()
    {
        using var folder = new TemporaryFolder();
        var feed = Path.Combine(folder.Path, "feed");
        var features = Repository.PathOf("artifacts", "features.props");
        var hasLucene = File.Exists(features) && File.ReadAllText(features).Contains("<DanVanLucene>true<", StringComparison.Ordinal);
        (string Project, string Version)[] packages = [("DanVan.Parsing", Version), ("DanVan.Reading", Version), ("DanVan.Search", Version), .. hasLucene ? [("DanVan.Search.Lucene", Version + "-beta")] : Array.Empty<(string, string)>()];
        foreach (var (project, version) in packages)
        {
            var pack = Repository.Run("dotnet", ["pack", $"src/{project}/{project}.csproj", "-c", "Release", "-v:q", "-nodeReuse:false", "-p:PackageOutputPath=" + feed, "-p:Version=" + Version, "-p:ArtifactsPath=" + Path.Combine(folder.Path, "artifacts")], Repository.Root);
            Assert.True(pack.ExitCode == 0, pack.Output);
            Assert.True(File.Exists(Path.Combine(feed, $"{project}.{version}.snupkg")), project);
            Assert.Matches("^# DanVan\n(?s:(?!.*\\]\\((?!https?:)).*)", PageOf(Path.Combine(feed, $"{project}.{version}.nupkg")));
        }

        var docx = Directory.EnumerateFiles(Repository.PathOf("corpus", "files"), "*.docx").Order(StringComparer.Ordinal)
            .First(file => File.ReadAllText(Path.ChangeExtension(file, ".txt")).Contains("25-NQ/TW, ngày 03/6/2013", StringComparison.Ordinal) || File.ReadAllText(Path.ChangeExtension(file, ".txt")).Contains("25-NQ/TW ngày 03/6/2013", StringComparison.Ordinal));
        var consumer = Path.Combine(folder.Path, "consumer");
        Directory.CreateDirectory(consumer);
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), ReadmeTests.Program("README.md"));
        await File.WriteAllTextAsync(Path.Combine(consumer, "consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DanVan.Reading" Version="{Version}" />
                <PackageReference Include="DanVan.Search" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        var restored = Repository.Run("dotnet", ["nuget", "locals", "global-packages", "--list"], Repository.Root).Output.Split(": ", 2)[1].Trim();
        await File.WriteAllTextAsync(Path.Combine(consumer, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="made" value="{feed}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{restored}" /></fallbackPackageFolders>
            </configuration>
            """);
        var run = Repository.Run(
            "dotnet",
            ["run", "--project", consumer, "--", docx],
            consumer,
            ("NUGET_PACKAGES", Path.Combine(folder.Path, "cache")));
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Nghị quyết 25-NQ/TW 2013-06-03 at [", run.Output, StringComparison.Ordinal);
        Assert.Matches(@" cites it in .*25-NQ/TW", run.Output);
    }

    // What the page of the package shows; a link into the repository would lead nowhere there.
    private static string PageOf(string package)
    {
        using var parts = System.IO.Compression.ZipFile.OpenRead(package);
        using var page = new StreamReader(parts.GetEntry("README.md")!.Open());
        return page.ReadToEnd();
    }
}
