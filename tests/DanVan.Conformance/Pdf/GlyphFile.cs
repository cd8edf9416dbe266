using System.Globalization;
using System.Text;

namespace DanVan.Conformance.Pdf;

/// <summary>A PDF of one line whose font says the numbers of its glyphs in place of the letters.</summary>
internal static class GlyphFile
{
    private const int FirstCode = 33;
    private const int CodeOfSpace = 32;

    /// <summary>Makes the file.</summary>
    /// <param name="text">The line as it is printed.</param>
    /// <param name="row">The number of the glyph of Ạ.</param>
    public static byte[] Of(string text, int row)
    {
        var letters = text.Where(static c => c != ' ').Distinct().ToList();
        var codes = string.Concat(text.Select(c => (c == ' ' ? CodeOfSpace : FirstCode + letters.IndexOf(c)).ToString("x2", CultureInfo.InvariantCulture)));
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n");
        map.Append(CultureInfo.InvariantCulture, $"{letters.Count + 1} beginbfchar\n<{CodeOfSpace:x2}> <0020>\n");
        for (var i = 0; i < letters.Count; i++) map.Append(CultureInfo.InvariantCulture, $"<{FirstCode + i:x2}> <{(int)Glyph(letters[i], row):x4}>\n");
        map.Append("endbfchar endcmap CMapName currentdict /CMap defineresource pop end end");
        var content = $"BT /F 12 Tf 80 700 Td <{codes}> Tj ET";
        var widths = string.Join(' ', Enumerable.Repeat("560", letters.Count).Prepend("280"));
        var parts = new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", Stream(content),
            $"<</Type/Font/Subtype/Type1/BaseFont/Printed/FontDescriptor 7 0 R/FirstChar {CodeOfSpace}/LastChar {CodeOfSpace + letters.Count}/Widths[{widths}]/ToUnicode 6 0 R>>", Stream(map.ToString()),
            "<</Type/FontDescriptor/FontName/Printed/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>",
        };
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{parts[i]}endobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n{table}trailer<</Root 1 0 R/Size {parts.Length + 1}>>\nstartxref\n{start}\n%%EOF");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Stream(string content) => string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>stream\n{content}\nendstream ");

    private static char Glyph(char c, int row) => c switch
    {
        'đ' => 'ÿ',
        'ư' => (char)(row - 0x37),
        >= 'Ạ' => (char)(row + c - 'Ạ'),
        _ => (char)(c - 29),
    };
}
