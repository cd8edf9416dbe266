using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What a finding is about.</summary>
public enum CheckRule
{
    /// <summary>One document is cited more than once in one plan.</summary>
    Duplicate,

    /// <summary>One document with two dates, two issuers or two titles.</summary>
    Conflict,

    /// <summary>Out of force, amended or doubtful on the day of the citing plan.</summary>
    Stale,

    /// <summary>A number or date one slip away from a known one.</summary>
    NearMiss,

    /// <summary>Kind, issuer or form against what the number says.</summary>
    Mismatch,

    /// <summary>Dates that cannot follow each other.</summary>
    Chronology,

    /// <summary>A part that a citation must have is missing.</summary>
    Incomplete,
}

/// <summary>For <see cref="CheckRule.Stale"/>, how sure it is.</summary>
public enum StaleLevel
{
    /// <summary>The finding is of another rule.</summary>
    None,

    /// <summary>Out of force on the day of the plan.</summary>
    Stale,

    /// <summary>In force, but amended before the day of the plan.</summary>
    Amended,

    /// <summary>The register is not sure, or the date of the plan is not full enough to tell.</summary>
    Check,
}

/// <summary>A place that a finding points to. Immutable and thread-safe.</summary>
/// <param name="Source">The document.</param>
/// <param name="Span">Where, in its text.</param>
/// <param name="Text">The text of the span.</param>
/// <param name="Section">The path of the section, or null.</param>
public sealed record FindingPlace(string Source, TextSpan Span, string Text, string? Section);

/// <summary>Something that a careful reader would ask about. Immutable and thread-safe.</summary>
public sealed record Finding
{
    /// <summary>Stable code, one of <see cref="CheckCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What it is about.</summary>
    public required CheckRule Rule { get; init; }

    /// <summary>For a stale citation, how sure it is.</summary>
    public StaleLevel Level { get; init; }

    /// <summary>How much it matters.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The number as printed, or the name of a law; null where the finding is about no citation.</summary>
    public string? Number { get; init; }

    /// <summary>The identity of the cited document, or null.</summary>
    public string? Identity { get; init; }

    /// <summary>The documents it concerns, in ordinal order, those that are only evidence behind those that were checked.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>Every place, by document and offset, those in documents that are only evidence last.</summary>
    public required IReadOnlyList<FindingPlace> Places { get; init; }

    /// <summary>What the message names, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>For a stale citation, every act that took the place of the one before it, from the nearest on; else none.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>What to write instead, where that is certain; else null. For a stale citation, what was in force on the day.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The message in English (<c>en</c>) or Vietnamese (<c>vi</c>).</summary>
    /// <exception cref="ArgumentException">The language is neither.</exception>
    public string GetMessage(string language = "en") => CheckCodes.Message(Code, Arguments, language);

    /// <summary>Code and the English message.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code} {Number}: {GetMessage()}");
}

/// <summary>The words for rules and levels, and findings as JSON. Thread-safe.</summary>
public static class FindingJson
{
    /// <summary>The word for a rule: <c>near miss</c> for <see cref="CheckRule.NearMiss"/>.</summary>
    public static string Of(CheckRule rule) => rule switch
    {
        CheckRule.Duplicate => "duplicate",
        CheckRule.Conflict => "conflict",
        CheckRule.Stale => "stale",
        CheckRule.NearMiss => "near miss",
        CheckRule.Mismatch => "mismatch",
        CheckRule.Chronology => "chronology",
        _ => "incomplete",
    };

    /// <summary>The word for a level, or null for none.</summary>
    public static string? Of(StaleLevel level) => level switch
    {
        StaleLevel.Stale => "stale",
        StaleLevel.Amended => "amended",
        StaleLevel.Check => "check",
        _ => null,
    };

    /// <summary>Reads the word for a rule, with a blank, a dash or neither in "near miss"; false where there is no such word.</summary>
    public static bool TryRule(string? word, out CheckRule rule)
    {
        var plain = word?.Replace("-", " ", StringComparison.Ordinal);
        if (string.Equals(plain, "nearmiss", StringComparison.OrdinalIgnoreCase)) plain = "near miss";
        foreach (var value in Enum.GetValues<CheckRule>())
        {
            if (!string.Equals(Of(value), plain, StringComparison.OrdinalIgnoreCase)) continue;
            rule = value;
            return true;
        }

        rule = default;
        return false;
    }

    /// <summary>Writes <c>{ "findings": […] }</c>.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="writer">Where to; see <see cref="PlanJson.WriterOptions"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteStartArray("findings");
        foreach (var finding in findings) Write(finding, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The findings as one JSON object in one line.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public static string Serialize(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(findings, writer);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length));
    }

    private static void Write(Finding finding, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("rule", Of(finding.Rule));
        writer.WriteString("level", Of(finding.Level));
        writer.WriteString("severity", EnumText.Of(finding.Severity));
        writer.WriteString("number", finding.Number);
        writer.WriteString("identity", finding.Identity);
        writer.WriteStartArray("documents");
        foreach (var document in finding.Documents) writer.WriteStringValue(document);
        writer.WriteEndArray();
        writer.WriteStartArray("places");
        foreach (var place in finding.Places)
        {
            writer.WriteStartObject();
            writer.WriteString("source", place.Source);
            writer.WriteNumber("start", place.Span.Start);
            writer.WriteNumber("end", place.Span.End);
            writer.WriteString("text", place.Text);
            writer.WriteString("section", place.Section);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("successors");
        foreach (var successor in finding.Successors) writer.WriteStringValue(successor);
        writer.WriteEndArray();
        writer.WriteString("message", finding.GetMessage());
        writer.WriteString("suggestion", finding.Suggestion);
        writer.WriteEndObject();
    }
}
