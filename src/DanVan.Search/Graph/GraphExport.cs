using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>Writes a graph in the formats of other programs. The same graph gives the same text. Thread-safe.</summary>
public static class GraphExport
{
    /// <summary>The graph in the DOT language of Graphviz; plans are boxes, documents that are only cited ellipses.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteDot(CitationGraph graph, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("digraph citations {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
        foreach (var node in graph.Nodes) writer.Write($"  {Quoted(node.Id)} [label={Quoted(node.Label)}, shape={(node.IsPlan ? "box" : "ellipse")}];\n");
        foreach (var edge in graph.Edges)
        {
            var mentions = edge.Mentions > 1 ? string.Create(CultureInfo.InvariantCulture, $" ×{edge.Mentions}") : "";
            writer.Write($"  {Quoted(edge.From)} -> {Quoted(edge.To)} [label={Quoted(EnumText.Of(edge.Relation) + mentions)}{(edge.IsThird ? ", style=dashed" : "")}];\n");
        }

        writer.Write("}\n");
    }

    /// <summary>The graph in GraphML.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteGraphMl(CitationGraph graph, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(writer);
        const string Namespace = "http://graphml.graphdrawing.org/xmlns";
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = false, CloseOutput = false });
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (name, target, type) in (ReadOnlySpan<(string, string, string)>)
                 [
                     ("label", "node", "string"), ("plan", "node", "boolean"), ("number", "node", "string"), ("kind", "node", "string"), ("date", "node", "string"),
                     ("issuer", "node", "string"), ("province", "node", "string"), ("level", "node", "string"), ("title", "node", "string"), ("sources", "node", "string"),
                     ("relation", "edge", "string"), ("mentions", "edge", "int"), ("section", "edge", "string"), ("source", "edge", "string"),
                     ("third", "edge", "boolean"), ("ground", "edge", "string"), ("confidence", "edge", "double"),
                 ])
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "citations");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Clean(node.Id));
            Data("label", node.Label);
            Data("plan", node.IsPlan ? "true" : "false");
            Data("number", node.Number);
            Data("kind", node.Kind);
            Data("date", node.Date.IsEmpty ? null : node.Date.ToString());
            Data("issuer", node.Issuer);
            Data("province", node.Province);
            Data("level", EnumText.Of(node.Level));
            Data("title", node.Title);
            Data("sources", node.Sources.Count == 0 ? null : string.Join('\n', node.Sources));
            xml.WriteEndElement();
        }

        foreach (var edge in graph.Edges)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", Clean(edge.From));
            xml.WriteAttributeString("target", Clean(edge.To));
            Data("relation", EnumText.Of(edge.Relation));
            Data("mentions", edge.Mentions.ToString(CultureInfo.InvariantCulture));
            Data("section", edge.Section);
            Data("source", edge.Source);
            Data("third", edge.IsThird ? "true" : "false");
            Data("ground", GroundText(edge.Ground));
            Data("confidence", edge.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Data(string key, string? value)
        {
            if (value is null) return;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(Clean(value));
            xml.WriteEndElement();
        }
    }

    /// <summary>The graph as one JSON object: <c>{ "nodes": […], "edges": […] }</c>.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteJson(CitationGraph graph, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(writer);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("nodes");
            foreach (var node in graph.Nodes)
            {
                json.WriteStartObject();
                json.WriteString("id", node.Id);
                json.WriteString("label", node.Label);
                json.WriteBoolean("plan", node.IsPlan);
                json.WriteStartArray("sources");
                foreach (var source in node.Sources) json.WriteStringValue(source);
                json.WriteEndArray();
                json.WriteString("number", node.Number);
                json.WriteString("kind", node.Kind);
                json.WriteString("date", node.Date.IsEmpty ? null : node.Date.ToString());
                json.WriteString("issuer", node.Issuer);
                json.WriteString("province", node.Province);
                json.WriteString("level", EnumText.Of(node.Level));
                json.WriteString("title", node.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("edges");
            foreach (var edge in graph.Edges)
            {
                json.WriteStartObject();
                json.WriteString("from", edge.From);
                json.WriteString("to", edge.To);
                json.WriteString("relation", EnumText.Of(edge.Relation));
                json.WriteNumber("mentions", edge.Mentions);
                json.WriteString("source", edge.Source);
                json.WriteString("section", edge.Section);
                json.WriteNumber("start", edge.Span.Start);
                json.WriteNumber("end", edge.Span.End);
                json.WriteNumber("sentenceStart", edge.Sentence.Start);
                json.WriteNumber("sentenceEnd", edge.Sentence.End);
                json.WriteBoolean("third", edge.IsThird);
                json.WriteString("ground", GroundText(edge.Ground));
                json.WriteNumber("confidence", Math.Round(edge.Confidence, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)));
    }

    /// <summary>The documents as CSV (RFC 4180) with a heading.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteNodesCsv(CitationGraph graph, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(writer);
        Row(writer, "id", "label", "plan", "number", "kind", "date", "issuer", "province", "level", "title", "sources");
        foreach (var node in graph.Nodes)
        {
            Row(
                writer,
                node.Id,
                node.Label,
                node.IsPlan ? "true" : "false",
                node.Number,
                node.Kind,
                node.Date.ToString(),
                node.Issuer,
                node.Province,
                EnumText.Of(node.Level),
                node.Title,
                string.Join('\n', node.Sources));
        }
    }

    /// <summary>The edges as CSV (RFC 4180) with a heading.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteEdgesCsv(CitationGraph graph, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(writer);
        Row(writer, "from", "to", "relation", "mentions", "source", "section", "start", "end", "third", "ground", "confidence");
        foreach (var edge in graph.Edges)
        {
            Row(
                writer,
                edge.From,
                edge.To,
                EnumText.Of(edge.Relation),
                edge.Mentions.ToString(CultureInfo.InvariantCulture),
                edge.Source,
                edge.Section,
                edge.Span.Start.ToString(CultureInfo.InvariantCulture),
                edge.Span.End.ToString(CultureInfo.InvariantCulture),
                edge.IsThird ? "true" : "false",
                GroundText(edge.Ground),
                edge.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The word for a ground: <c>citation</c>, <c>document</c>, <c>citing-plan</c>, <c>register</c>, <c>corpus</c>, <c>ambiguous</c>, <c>open</c>.</summary>
    public static string GroundText(ResolutionGround ground) => ground switch
    {
        ResolutionGround.Citation => "citation",
        ResolutionGround.Document => "document",
        ResolutionGround.CitingPlan => "citing-plan",
        ResolutionGround.Register => "register",
        ResolutionGround.Corpus => "corpus",
        ResolutionGround.Ambiguous => "ambiguous",
        _ => "open",
    };

    private static void Row(TextWriter writer, params ReadOnlySpan<string?> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) writer.Write(',');
            var field = fields[i] ?? "";

            // A spreadsheet would run a field that begins like a formula.
            if (field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r') field = "'" + field;
            writer.Write(field.AsSpan().IndexOfAny("\",\n\r") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
        }

        writer.Write("\r\n");
    }

    private static string Quoted(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') builder.Append('\\').Append(c);
            else if (c is '\n' or '\r' or '\0') builder.Append(' ');
            else builder.Append(c);
        }

        return builder.Append('"').ToString();
    }

    // What XML cannot hold: control characters and halves of surrogate pairs.
    internal static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) builder.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) builder.Append(text[i]).Append(text[++i]);
            else builder.Append('\uFFFD');
        }

        return builder.ToString();
    }
}
