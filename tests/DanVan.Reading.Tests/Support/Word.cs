using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace DanVan.Reading.Tests;

/// <summary>Makes DOCX files out of WordprocessingML written by hand.</summary>
internal static class Word
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    public static byte[] File(string body, string? numbering = null, string? styles = null, string? footnotes = null, string? endnotes = null, string? header = null, string? settings = null, params (string Id, string Type, byte[] Content)[] chunks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>");
            if (numbering is not null) Feed(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespaces}>{numbering}</w:numbering>");
            if (styles is not null) Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{styles}</w:styles>");
            if (footnotes is not null) Feed(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
            if (endnotes is not null) Feed(main.AddNewPart<EndnotesPart>(), $"<w:endnotes {Namespaces}>{endnotes}</w:endnotes>");
            if (settings is not null) Feed(main.AddNewPart<DocumentSettingsPart>(), $"<w:settings {Namespaces}>{settings}</w:settings>");
            foreach (var (id, type, content) in chunks)
            {
                using var chunk = new MemoryStream(content);
                main.AddAlternativeFormatImportPart(type, id).FeedData(chunk);
            }

            if (header is not null) Feed(main.AddNewPart<HeaderPart>(), $"<w:hdr {Namespaces}>{header}</w:hdr>");
        }

        return stream.ToArray();
    }

    /// <summary>A file with a picture as wide as the text between two paragraphs.</summary>
    public static byte[] Pictured(byte[] png, string before, string after, long height = 7_640_000)
    {
        using var stream = new MemoryStream();
        stream.Write(File(""));
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            var part = main.AddImagePart(ImagePartType.Png, "rIdPicture");
            using (var content = new MemoryStream(png)) part.FeedData(content);
            var size = $"cx=\"5400000\" cy=\"{height}\"";
            var drawing = $"<w:p><w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr id=\"1\" name=\"a\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"a\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdPicture\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
            Feed(main, $"<w:document {Namespaces}><w:body>{P(before)}{drawing}{P(after)}<w:sectPr/></w:body></w:document>");
        }

        return stream.ToArray();
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string List(string text, int id, int level = 0) => P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr>");

    public static string Table(bool drawn, params string[][] rows)
    {
        var borders = drawn ? "<w:tblBorders><w:top w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders>" : "";
        var grid = string.Concat(rows[0].Select(static _ => "<w:gridCol w:w=\"100\"/>"));
        return $"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            + string.Concat(rows.Select(static row => "<w:tr>" + string.Concat(row.Select(static cell => cell.StartsWith("<w:tc", StringComparison.Ordinal) ? cell : $"<w:tc><w:tcPr/>{(cell.StartsWith('<') ? cell : P(cell))}</w:tc>")) + "</w:tr>"))
            + "</w:tbl>";
    }

    public static string Level(int index, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
        part.FeedData(stream);
    }
}
