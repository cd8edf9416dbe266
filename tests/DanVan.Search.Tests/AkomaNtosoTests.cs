using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using DanVan.Parsing;
using DanVan.Search.Graph;

namespace DanVan.Search.Tests;

public sealed class AkomaNtosoTests
{
    private static readonly XNamespace Akn = AkomaNtoso.Namespace;

    private static readonly string Root = FindRoot();

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Root, "corpus", "files"), "*.txt").Select(static f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sample_plan_fits_the_documented_structure(string file)
    {
        var plan = PlanParser.Parse(File.ReadAllText(Path.Combine(Root, "corpus", "files", file))) with { Source = file };
        var document = Validated(plan);
        Assert.Equal(plan.Sections.Count, document.Descendants(Akn + "hcontainer").Count(static h => h.Attribute("name")!.Value.StartsWith("level-", StringComparison.Ordinal)));
        Assert.All(document.Descendants(Akn + "ref"), static r => Assert.StartsWith("/akn/vn/act/", r.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("một dòng \u0001 & <b> \ud800 Nghị quyết số 25-NQ/TW ngày 03/6/2013")]
    [InlineData("I. A\n\n1. B\n\n2. C\n\nI. A\n\n1. B")]
    public void Any_text_gives_well_formed_xml(string text) => Validated(PlanParser.Parse(text));

    [Fact]
    public void Citation_is_a_link_to_what_it_means()
    {
        var plan = new PlanBuilder("a", "46/KH-UBND").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Build();
        var document = Validated(plan);
        var reference = Assert.Single(document.Descendants(Akn + "ref"));
        Assert.Equal("/akn/vn/act/nq-tw/2013-06-03/0025", reference.Attribute("href")!.Value);
        Assert.Equal("citation", reference.Attribute("class")!.Value);
        Assert.Equal("/akn/vn/act/kh-ubnd/tay-ninh/2024-03-14/0046", document.Descendants(Akn + "FRBRuri").First().Attribute("value")!.Value);
    }

    [Fact]
    public void Every_citation_needs_its_identity() =>
        Assert.Throws<ArgumentException>(() => AkomaNtoso.Write(new PlanBuilder("a").Cite("Nghị quyết", "25-NQ/TW").Build(), [], TextWriter.Null));

    private static XDocument Validated(PlanDocument plan)
    {
        using var writer = new StringWriter();
        AkomaNtoso.Write(plan, identities: null, writer);
        var schemas = new XmlSchemaSet();
        schemas.Add(AkomaNtoso.Namespace, Path.Combine(Root, "docs", "akoma-ntoso.xsd"));
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += static (_, e) => Assert.Fail(e.Message);
        using var reader = XmlReader.Create(new StringReader(writer.ToString()), settings);
        return XDocument.Load(reader);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}
