using System.Globalization;
using System.Xml;
using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>
/// Writes one document as Akoma Ntoso 3.0 (OASIS LegalDocML): its identity, its parts as hcontainers, its text, and every citation as a ref to the
/// identity it means. The structure is described in docs/akoma-ntoso.md. The same document gives the same text. Thread-safe.
/// </summary>
public static class AkomaNtoso
{
    /// <summary>The namespace of Akoma Ntoso 3.0.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const string Undated = "0001-01-01";

    /// <summary>Writes a document.</summary>
    /// <param name="plan">The document.</param>
    /// <param name="identities">For each citation, in order, what it means; null to resolve them from the document alone.</param>
    /// <param name="writer">Where to; it is left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> or <paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not as many identities as citations.</exception>
    public static void Write(PlanDocument plan, IReadOnlyList<ResolvedCitation>? identities, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        identities ??= IdentityResolver.Resolve(plan);
        if (identities.Count != plan.Citations.Count) throw new ArgumentException($"There are {plan.Citations.Count} citations and {identities.Count} identities.", nameof(identities));
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false });
        new Writer(plan, identities, xml).Document();
    }

    private sealed class Writer(PlanDocument plan, IReadOnlyList<ResolvedCitation> identities, XmlWriter xml)
    {
        private readonly int _bodyStart = Math.Clamp(plan.Header.End, 0, plan.Text.Length);
        private readonly int _bodyEnd = End(plan);
        private int _refs;
        private int _paragraphs;

        public void Document()
        {
            Start("akomaNtoso");
            Start("doc");
            xml.WriteAttributeString("name", plan.Header.Kind is { } kind ? IdentityKeys.Slug(kind) : "van-ban");
            Meta();
            Start("preface");
            Element("p", "docType", plan.Header.Kind);
            Element("p", "docNumber", plan.Header.Number?.ToString());
            Element("p", "docTitle", plan.Header.Title);
            Element("p", "docProponent", plan.Header.Issuer);
            if (plan.Header is { Kind: null, Number: null, Title: null, Issuer: null }) Element("p", null, "");
            xml.WriteEndElement();
            Start("mainBody");
            Body("body", _bodyStart, _bodyEnd);

            // Parts behind the signature are those of an annex, or of what a decision issues.
            var annexes = plan.Outline.Where(p => p.Heading.Start >= _bodyEnd).Select(static p => p.Heading.Start).DefaultIfEmpty(plan.Text.Length).Min();
            if (annexes < plan.Text.Length) Body("annexes", annexes, plan.Text.Length);
            xml.WriteEndElement();
            Start("conclusions");
            Paragraphs(_bodyEnd, annexes);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Body(string name, int start, int end)
        {
            Start("hcontainer");
            Attribute("eId", name);
            Attribute("name", name);
            Content(start, end, plan.Outline);
            xml.WriteEndElement();
        }

        private static int End(PlanDocument plan)
        {
            var end = plan.Text.Length;
            if (!plan.Signature.Span.IsEmpty) end = Math.Min(end, plan.Signature.Span.Start);
            foreach (var recipient in plan.Recipients)
            {
                if (!recipient.Span.IsEmpty && recipient.Span.Start >= plan.Header.End) end = Math.Min(end, recipient.Span.Start);
            }

            return Math.Max(end, Math.Clamp(plan.Header.End, 0, plan.Text.Length));
        }

        private void Meta()
        {
            var own = IdentityResolver.Own(plan.Header);
            var work = own.IsEmpty ? "/akn/vn/doc/" + IdentityKeys.Slug(plan.Source.Length == 0 ? "x" : plan.Source) : own.Link;
            var date = plan.Header.Date is { IsDay: true, Exists: true } day ? day.ToString() : Undated;
            Start("meta");
            Start("identification");
            Attribute("source", "#danvan");
            Level("FRBRWork", work, date, "work");
            Level("FRBRExpression", work + "/vie@", date, "expression");
            Level("FRBRManifestation", work + "/vie@.akn", date, "manifestation");
            xml.WriteEndElement();
            Start("references");
            Attribute("source", "#danvan");
            Organization("danvan", "/akn/ontology/organization/danvan", "DanVan");
            Organization("issuer", "/akn/ontology/organization/vn/" + IdentityKeys.Slug(plan.Header.Issuer ?? "x"), plan.Header.Issuer ?? "?");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Level(string name, string uri, string date, string kind)
        {
            Start(name);
            Value("FRBRthis", uri + (name is "FRBRManifestation" ? "" : "/!main"));
            Value("FRBRuri", uri);
            Start("FRBRdate");
            Attribute("date", date);
            Attribute("name", kind);
            xml.WriteEndElement();
            Start("FRBRauthor");
            Attribute("href", kind is "work" ? "#issuer" : "#danvan");
            xml.WriteEndElement();
            if (kind is "work") Value("FRBRcountry", "vn");
            if (kind is "expression")
            {
                Start("FRBRlanguage");
                Attribute("language", "vie");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void Organization(string id, string href, string name)
        {
            Start("TLCOrganization");
            Attribute("eId", id);
            Attribute("href", href);
            Attribute("showAs", name);
            xml.WriteEndElement();
        }

        // What stands before the first part is its introduction; a part without parts is all content.
        private void Content(int start, int end, IReadOnlyList<PlanSection> parts)
        {
            var inside = parts.Where(p => p.Heading.Start >= start && p.Heading.Start < end).OrderBy(static p => p.Heading.Start).ToList();
            if (inside.Count == 0)
            {
                Start("content");
                Paragraphs(start, end);
                xml.WriteEndElement();
                return;
            }

            if (!IsBlank(start, inside[0].Heading.Start))
            {
                Start("intro");
                Paragraphs(start, inside[0].Heading.Start);
                xml.WriteEndElement();
            }

            for (var i = 0; i < inside.Count; i++) Part(inside[i], i + 1 < inside.Count ? inside[i + 1].Heading.Start : end);
        }

        private void Part(PlanSection part, int end)
        {
            Start("hcontainer");
            Attribute("eId", "sec_" + (++_paragraphs).ToString(CultureInfo.InvariantCulture) + "_" + IdentityKeys.Slug(part.Path));
            Attribute("name", "level-" + part.Level.ToString(CultureInfo.InvariantCulture));
            var dot = part.Path.LastIndexOf('.');
            Element("num", null, part.Path[(dot + 1)..]);
            Element("heading", null, part.Title);
            Content(Math.Clamp(part.Heading.End, part.Heading.Start, end), end, part.Children);
            xml.WriteEndElement();
        }

        private bool IsBlank(int start, int end) => plan.Text.AsSpan(start, Math.Max(0, end - start)).IsWhiteSpace();

        private void Paragraphs(int start, int end)
        {
            var any = false;
            var at = start;
            while (at < end)
            {
                var stop = plan.Text.IndexOf('\n', at, end - at);
                if (stop < 0) stop = end;

                // A citation that goes over the end of a line keeps its paragraph together.
                while (stop < end && plan.Citations.Any(c => c.Span.Start < stop && c.Span.End > stop))
                {
                    stop = plan.Text.IndexOf('\n', stop + 1, end - stop - 1);
                    if (stop < 0) stop = end;
                }

                if (!IsBlank(at, stop))
                {
                    Paragraph(at, stop);
                    any = true;
                }

                at = stop + 1;
            }

            if (!any) Element("p", null, "");
        }

        private void Paragraph(int start, int end)
        {
            Start("p");
            var at = start;
            for (var i = 0; i < plan.Citations.Count; i++)
            {
                var citation = plan.Citations[i];
                if (citation.Span.Start < at || citation.Span.End > end || citation.Span.IsEmpty) continue;
                Text(at, citation.Span.Start);
                Start("ref");
                Attribute("eId", "ref_" + (++_refs).ToString(CultureInfo.InvariantCulture));
                Attribute("href", identities[i].Identity.IsEmpty ? "#" : identities[i].Identity.Link);
                Attribute("class", GraphExport.GroundText(identities[i].Ground));
                Text(citation.Span.Start, citation.Span.End);
                xml.WriteEndElement();
                at = citation.Span.End;
            }

            Text(at, end);
            xml.WriteEndElement();
        }

        private void Text(int start, int end)
        {
            if (end > start) xml.WriteString(GraphExport.Clean(plan.Text[start..end].Replace('\n', ' ')));
        }

        private void Element(string name, string? inner, string? text)
        {
            if (text is null) return;
            Start(name);
            if (inner is not null) Start(inner);
            xml.WriteString(GraphExport.Clean(text));
            if (inner is not null) xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Value(string name, string value)
        {
            Start(name);
            Attribute("value", value);
            xml.WriteEndElement();
        }

        private void Start(string name) => xml.WriteStartElement(name, Namespace);

        private void Attribute(string name, string value) => xml.WriteAttributeString(name, GraphExport.Clean(value));
    }
}
