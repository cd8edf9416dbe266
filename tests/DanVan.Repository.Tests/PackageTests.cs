using DanVan.Reading;

namespace DanVan.Repository.Tests;

/// <summary>The packages as a user gets them: a project outside the repository that references nothing but them.</summary>
public sealed class PackageTests
{
    private const string Version = "0.1.0-consumer";

    private const string Program = """
        using DanVan.Parsing;
        using DanVan.Search;

        var plan = PlanParser.Parse(File.ReadAllText(args[0]));
        using var index = PlanIndex.OpenOrCreate(args[1]);
        index.Ingest([new IngestItem(plan, "plan.docx", "1", "docx")]);
        foreach (var target in index.Cites(new CitesQuery { Target = "25-NQ/TW", Date = new PartialDate(2013, 6, 3) }).Targets)
            foreach (var place in target.Citing)
                Console.WriteLine($"{target.Number} of {target.Date} is cited by {place.Plan.Source}: {place.Text}");
        """;

    [Fact]
    public async Task AProjectOutsideTheRepositoryUsesThePackages()
    {
        using var folder = new TemporaryFolder();
        var feed = Path.Combine(folder.Path, "feed");
        foreach (var project in new[] { "DanVan.Parsing", "DanVan.Search" })
        {
            var pack = Repository.Run("dotnet", ["pack", $"src/{project}/{project}.csproj", "-c", "Release", "-v:q", "-nodeReuse:false", "-p:PackageOutputPath=" + feed, "-p:Version=" + Version, "-p:ArtifactsPath=" + Path.Combine(folder.Path, "artifacts")], Repository.Root);
            Assert.True(pack.ExitCode == 0, pack.Output);
            Assert.True(File.Exists(Path.Combine(feed, $"{project}.{Version}.snupkg")));
        }

        var docx = Directory.EnumerateFiles(Repository.PathOf("corpus", "files"), "*.docx").Order(StringComparer.Ordinal)
            .First(file => File.ReadAllText(Path.ChangeExtension(file, ".txt")).Contains("25-NQ/TW, ngày 03/6/2013", StringComparison.Ordinal) || File.ReadAllText(Path.ChangeExtension(file, ".txt")).Contains("25-NQ/TW ngày 03/6/2013", StringComparison.Ordinal));
        var text = Path.Combine(folder.Path, "plan.txt");
        await File.WriteAllTextAsync(text, (await DocumentReaders.Default.ReadAsync(docx)).Text);

        var consumer = Path.Combine(folder.Path, "consumer");
        Directory.CreateDirectory(consumer);
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), Program);
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
                <PackageReference Include="DanVan.Parsing" Version="{Version}" />
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
            ["run", "--project", consumer, "--", text, Path.Combine(folder.Path, "index")],
            consumer,
            ("NUGET_PACKAGES", Path.Combine(folder.Path, "cache")));
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("25-NQ/TW of 2013-06-03 is cited by plan.docx: Nghị quyết số 25-NQ/TW", run.Output, StringComparison.Ordinal);
    }
}
