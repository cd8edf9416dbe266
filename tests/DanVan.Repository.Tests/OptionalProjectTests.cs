namespace DanVan.Repository.Tests;

/// <summary>
/// The optional projects with a feed that lacks their package and with one that serves it (a stand-in made here). Both run in a copy of
/// the sources with a package folder of its own, so that what this machine has restored before does not count.
/// </summary>
public sealed class OptionalProjectTests
{
    private static readonly string[] Optional = ["pdfpig", "lucene.net", "microsoft.ml"];

    [Fact]
    public void WithoutThePackagesTheSolutionBuildsAndSaysWhatIsLeftOut()
    {
        using var copy = new SourceCopy();
        var features = copy.Build("features");
        Assert.Equal(0, features.ExitCode);
        Assert.Contains("left out: DanVan.Reading.PdfPig (no PdfPig ", features.Output, StringComparison.Ordinal);
        Assert.Contains("DanVan.Search.Lucene (no Lucene.Net ", features.Output, StringComparison.Ordinal);
        Assert.Contains("DanVan.Search.ML (no Microsoft.ML ", features.Output, StringComparison.Ordinal);

        foreach (var project in new[] { "DanVan.Reading.PdfPig", "DanVan.Search.Lucene", "DanVan.Search.ML", "DanVan.Cli" })
        {
            var build = copy.DotNet("build", $"src/{project}/{project}.csproj", "-m:1", "-nodeReuse:false", "-v:q");
            Assert.True(build.ExitCode == 0, build.Output);
            Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("DanVan.Reading.PdfPig", "PdfPig")]
    [InlineData("DanVan.Search.ML", "Microsoft.ML")]
    public void WithAPackageOnTheFeedItsProjectIsSwitchedOn(string name, string package)
    {
        using var copy = new SourceCopy();
        copy.AddStandIn(package);
        var features = copy.Build("features");
        Assert.Equal(0, features.ExitCode);
        Assert.DoesNotContain(name, features.Output, StringComparison.Ordinal);
        Assert.Contains("DanVan.Search.Lucene (no Lucene.Net ", features.Output, StringComparison.Ordinal);

        var project = $"src/{name}/{name}.csproj";
        var restore = copy.DotNet("restore", project);
        Assert.True(restore.ExitCode == 0, restore.Output);
        Assert.Contains($"\"{package}\"", copy.DotNet("msbuild", project, "-getItem:PackageReference").Output, StringComparison.Ordinal);
        Assert.Equal("true", copy.DotNet("msbuild", project, "-getProperty:IsPackable").Output.Trim());
    }

    private sealed class SourceCopy : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public SourceCopy()
        {
            foreach (var file in Repository.Files.Where(static f => f.StartsWith("src/", StringComparison.Ordinal) || !f.Contains('/', StringComparison.Ordinal)))
            {
                var target = Path.Combine(Root, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(Repository.PathOf(file), target);
            }

            Directory.CreateDirectory(Path.Combine(Root, "artifacts", "packages"));
            Directory.CreateDirectory(Feed);
            var restored = Repository.Run("dotnet", ["nuget", "locals", "global-packages", "--list"], Repository.Root).Output.Split(": ", 2)[1].Trim();
            foreach (var package in Directory.EnumerateDirectories(restored))
            {
                var name = Path.GetFileName(package);
                if (!Optional.Any(optional => name.StartsWith(optional, StringComparison.Ordinal))) Directory.CreateSymbolicLink(Path.Combine(Feed, name), package);
            }

            File.WriteAllText(Path.Combine(Root, "nuget.config"), $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="feed" value="{Feed}" />
                  </packageSources>
                </configuration>
                """);
        }

        private string Root => Path.Combine(_folder.Path, "copy");

        private string Feed => Path.Combine(_folder.Path, "feed");

        public RunResult Build(string command) => Run("bash", ["build.sh", command]);

        public RunResult DotNet(params string[] arguments) => Run("dotnet", arguments);

        public void AddStandIn(string package)
        {
            var version = System.Text.RegularExpressions.Regex.Match(
                File.ReadAllText(Path.Combine(Root, "Directory.Packages.props")),
                $"Include=\"{package}\" Version=\"([^\"]+)\"",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(5)).Groups[1].Value;
            var folder = Path.Combine(_folder.Path, "stand-in");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, package + ".csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <Version>{version}</Version>
                    <Authors>test</Authors>
                    <Description>A stand-in.</Description>
                    <PackageOutputPath>{Path.Combine(_folder.Path, "made")}</PackageOutputPath>
                  </PropertyGroup>
                </Project>
                """);
            File.Copy(Path.Combine(Root, "nuget.config"), Path.Combine(folder, "nuget.config"));
            File.Copy(Path.Combine(Root, "global.json"), Path.Combine(folder, "global.json"));
            var pack = Repository.Run("dotnet", ["pack", "-nodeReuse:false", "-v:q"], folder, ("NUGET_PACKAGES", Path.Combine(_folder.Path, "cache")));
            Assert.True(pack.ExitCode == 0, pack.Output);

            // A source of its own: a folder of plain packages cannot also be one of unpacked ones.
            var config = Path.Combine(Root, "nuget.config");
            File.WriteAllText(config, File.ReadAllText(config).Replace("</packageSources>", $"<add key=\"made\" value=\"{Path.Combine(_folder.Path, "made")}\" /></packageSources>", StringComparison.Ordinal));
        }

        public void Dispose() => _folder.Dispose();

        private RunResult Run(string program, string[] arguments) =>
            Repository.Run(program, arguments, Root, ("NUGET_PACKAGES", Path.Combine(_folder.Path, "cache")), ("DANVAN_FEATURES", null), ("CI", null));
    }
}
