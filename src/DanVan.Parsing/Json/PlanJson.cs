using System.Text.Encodings.Web;
using System.Text.Json;

namespace DanVan.Parsing;

/// <summary>Writes a <see cref="PlanDocument"/> as JSON: the fields of the annotation guidelines and more, offsets in UTF-16 code units. Thread-safe.</summary>
public static class PlanJson
{
    /// <summary>Writer options that keep Vietnamese letters as they are.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>The document as one JSON object in one line.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static string Serialize(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions)) Write(plan, writer);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length));
    }

    /// <summary>Writes the document as one JSON object.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(PlanDocument plan, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("source", plan.Source);
        WriteHeader(plan.Header, writer);
        writer.WriteStartArray("sections");
        foreach (var section in plan.Sections)
        {
            writer.WriteStartObject();
            writer.WriteString("path", section.Path);
            writer.WriteString("title", section.TitleChars);
            writer.WriteNumber("line", section.Line);
            writer.WriteNumber("level", section.Level);
            WriteSpan(section.Heading, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("citations");
        foreach (var citation in plan.Citations) Write(citation, writer);
        writer.WriteEndArray();
        writer.WriteStartArray("references");
        foreach (var reference in plan.BackReferences)
        {
            writer.WriteStartObject();
            WriteSpan(reference.Span, writer);
            writer.WriteString("text", reference.Text);
            if (reference.CitationId is { } id) writer.WriteNumber("citation", id);
            else writer.WriteNull("citation");
            writer.WriteBoolean("self", reference.IsSelf);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("tasks");
        foreach (var task in plan.Tasks) Write(task, writer);
        writer.WriteEndArray();
        writer.WriteStartArray("aims");
        foreach (var aim in plan.Aims)
        {
            writer.WriteStartObject();
            WriteSpan(aim.Span, writer);
            writer.WriteString("text", aim.Span.Slice(plan.Text));
            WriteText("section", aim.Section, writer);
            Write(aim.Targets, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("footnotes");
        foreach (var footnote in plan.Footnotes)
        {
            writer.WriteStartObject();
            writer.WriteString("mark", footnote.Mark);
            WriteSpan(footnote.Span, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("recipients");
        foreach (var recipient in plan.Recipients) writer.WriteStringValue(recipient.TextChars);
        writer.WriteEndArray();
        writer.WritePropertyName("signature");
        Write(plan.Signature, writer);
        if (plan.Cosigners.Count > 0)
        {
            writer.WriteStartArray("cosigners");
            foreach (var signer in plan.Cosigners) Write(signer, writer);
            writer.WriteEndArray();
        }

        writer.WriteStartArray("annexes");
        foreach (var annex in plan.Annexes)
        {
            writer.WriteStartObject();
            writer.WriteString("label", annex.Label);
            WriteText("title", annex.Title, writer);
            WriteSpan(annex.Extent, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in plan.Diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("severity", EnumText.Of(diagnostic.Severity));
            WriteSpan(diagnostic.Span, writer);
            writer.WriteStartArray("arguments");
            foreach (var argument in diagnostic.Arguments) writer.WriteStringValue(argument);
            writer.WriteEndArray();
            writer.WriteString("message", diagnostic.GetMessage());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("text", plan.Text);
        writer.WriteEndObject();
    }

    private static void Write(Signature signature, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteText("authority", signature.Authority, writer);
        WriteText("position", signature.Position, writer);
        WriteText("name", signature.Name, writer);
        writer.WriteEndObject();
    }

    private static void WriteHeader(PlanHeader header, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("header");
        WriteText("kind", header.Kind, writer);
        WriteText("number", header.Number?.ToString(), writer);
        WriteText("symbol", header.Symbol, writer);
        WriteText("issuer", header.Issuer, writer);
        WriteText("place", header.Place, writer);
        WriteDate("date", header.Date, writer);
        WriteText("title", header.Title, writer);
        WriteText("province", header.Province, writer);
        writer.WriteString("level", EnumText.Of(header.Level));
        writer.WriteStartArray("inferred");
        foreach (var part in EnumText.Parts(header.Inferred)) writer.WriteStringValue(part);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Citation citation, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", citation.Id);
        writer.WriteString("class", EnumText.Of(citation.Class));
        WriteSpan(citation.Span, writer);
        writer.WriteString("text", citation.TextChars);
        WriteText("kind", citation.Kind, writer);
        WriteText("number", citation.Number?.ToString(), writer);
        WriteText("name", citation.Name, writer);
        WriteDate("date", citation.Date, writer);
        WriteText("issuer", citation.Issuer, writer);
        if (citation.HasTitle) writer.WriteString("title", citation.TitleChars);
        else writer.WriteNull("title");
        writer.WriteString("relation", EnumText.Of(citation.Relation));
        WriteText("cue", citation.RelationCue, writer);
        if (citation.Within is { } within) writer.WriteNumber("within", within);
        else writer.WriteNull("within");
        writer.WriteStartArray("pins");
        foreach (var pin in citation.Pins)
        {
            writer.WriteStartObject();
            WriteSpan(pin.Span, writer);
            WriteText("point", pin.Point, writer);
            WriteText("clause", pin.Clause, writer);
            WriteText("article", pin.Article, writer);
            WriteText("section", pin.Section, writer);
            WriteText("chapter", pin.Chapter, writer);
            WriteText("annex", pin.Annex, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("confidence", Math.Round(citation.Confidence, 3));
        if (citation.ReadingConfidence < 1) writer.WriteNumber("readingConfidence", Math.Round(citation.ReadingConfidence, 3));
        WriteText("section", citation.Section, writer);
        writer.WriteStartObject("context");
        WriteSpan(citation.Context, writer);
        writer.WriteEndObject();
        writer.WriteBoolean("dateShared", citation.DateIsShared);
        writer.WriteBoolean("issuerShared", citation.IssuerIsShared);
        writer.WriteEndObject();
    }

    private static void Write(PlanTask task, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteSpan(task.Span, writer);
        writer.WriteString("text", task.Chars);
        WriteText("section", task.Section, writer);
        Write("lead", task.Lead, writer);
        Write("support", task.Support, writer);
        writer.WriteStartArray("deadlines");
        foreach (var deadline in task.Deadlines)
        {
            writer.WriteStartObject();
            writer.WriteString("text", deadline.Text);
            WriteSpan(deadline.Span, writer);
            writer.WriteString("type", EnumText.Of(deadline.Type));
            WriteDate("from", deadline.From, writer);
            WriteDate("to", deadline.To, writer);
            writer.WriteBoolean("yearInferred", deadline.YearIsInferred);
            if (deadline.EveryMonths > 0) writer.WriteNumber("everyMonths", deadline.EveryMonths);
            if (deadline.DayOfMonth > 0) writer.WriteNumber("dayOfMonth", deadline.DayOfMonth);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(task.Targets, writer);
        writer.WriteEndObject();
    }

    private static void Write(IReadOnlyList<Target> targets, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("targets");
        foreach (var target in targets)
        {
            writer.WriteStartObject();
            WriteSpan(target.Span, writer);
            writer.WriteString("text", target.Text);
            writer.WriteNumber("value", target.Value);
            writer.WriteString("comparison", EnumText.Of(target.Comparison));
            writer.WriteString("unit", target.Unit);
            WriteText("of", target.Of, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(string name, IReadOnlyList<Assignee> assignees, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var assignee in assignees) writer.WriteStringValue(assignee.Name);
        writer.WriteEndArray();
    }

    private static void WriteSpan(TextSpan span, Utf8JsonWriter writer)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }

    private static void WriteText(string name, string? value, Utf8JsonWriter writer)
    {
        if (value is null) writer.WriteNull(name);
        else writer.WriteString(name, value);
    }

    private static void WriteDate(string name, PartialDate date, Utf8JsonWriter writer) =>
        WriteText(name, date.IsEmpty ? null : date.ToString(), writer);
}
