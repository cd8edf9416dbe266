using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Cli.Output;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS), the form that editors and code hosts show.</summary>
internal static class Sarif
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Finding> findings, string language, string version)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        var rules = findings.Select(static f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        WriteTool(writer, rules, version);
        writer.WriteStartArray("results");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("ruleId", finding.Code);
            writer.WriteNumber("ruleIndex", rules.IndexOf(finding.Code));
            writer.WriteString("level", Level(finding.Severity));
            writer.WriteStartObject("message");
            writer.WriteString("text", CheckOutput.Message(finding, language));
            writer.WriteEndObject();
            writer.WriteStartArray("locations");
            if (finding.Places.Count > 0) WriteLocation(writer, finding.Places[0], id: null);
            writer.WriteEndArray();
            if (finding.Places.Count > 1)
            {
                writer.WriteStartArray("relatedLocations");
                for (var i = 1; i < finding.Places.Count; i++) WriteLocation(writer, finding.Places[i], i);
                writer.WriteEndArray();
            }

            writer.WriteStartObject("properties");
            writer.WriteString("rule", FindingJson.Of(finding.Rule));
            writer.Text("number", finding.Number);
            writer.Text("identity", finding.Identity);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, IReadOnlyList<string> rules, string version)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "danvan");
        writer.WriteString("semanticVersion", version);
        writer.WriteStartArray("rules");
        foreach (var code in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", code);
            writer.WriteString("name", CheckCodes.NameOf(code));
            writer.WriteStartObject("shortDescription");
            writer.WriteString("text", FindingJson.Of(CheckCodes.RuleOf(code)));
            writer.WriteEndObject();
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(CheckCodes.SeverityOf(code)));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, FindingPlace place, int? id)
    {
        writer.WriteStartObject();
        if (id is { } number) writer.WriteNumber("id", number);
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", Uri.EscapeDataString(place.Source.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("charOffset", place.Span.Start);
        writer.WriteNumber("charLength", place.Span.Length);
        writer.WriteStartObject("snippet");
        writer.WriteString("text", place.Text);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (place.Section is not null)
        {
            writer.WriteStartArray("logicalLocations");
            writer.WriteStartObject();
            writer.WriteString("fullyQualifiedName", place.Section);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
