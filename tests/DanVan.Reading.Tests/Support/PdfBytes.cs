using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DanVan.Reading.Tests;

/// <summary>Writes PDF files object by object, with what they draw, and what is wrong with them, as a test needs it.</summary>
internal sealed class PdfBytes
{
    private readonly SortedDictionary<int, byte[]> _objects = [];

    /// <summary>A page of 200 by 300 points, as object 3, with this content as object 4.</summary>
    public static PdfBytes Page(string content, string page = "/MediaBox [0 0 200 300]", string resources = "", string filter = "")
    {
        var file = new PdfBytes();
        file.Add(1, "<</Type/Catalog/Pages 2 0 R>>");
        file.Add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.Add(3, $"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{resources}>>{page}>>");
        file.Stream(4, filter, Encoding.Latin1.GetBytes(content));
        return file;
    }

    public PdfBytes Add(int number, string value)
    {
        _objects[number] = Encoding.Latin1.GetBytes(value);
        return this;
    }

    public PdfBytes Stream(int number, string entries, byte[] content)
    {
        _objects[number] = [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}{entries}>>stream\n")), .. content, .. "\nendstream"u8];
        return this;
    }

    public PdfBytes Stream(int number, string entries, string content) => Stream(number, entries, Encoding.Latin1.GetBytes(content));

    public static byte[] Flate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest)) stream.Write(content);
        return packed.ToArray();
    }

    /// <summary>The file with a table of its objects.</summary>
    public byte[] ToArray(string trailer = "")
    {
        using var file = new MemoryStream();
        var offsets = Body(file, _objects);
        var start = file.Position;
        Write(file, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets) Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n"));
        Write(file, string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Keys.Max() + 1}/Root 1 0 R{trailer.Replace("SELF", start.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>The same file as newer programs write it: what is no stream in a packed stream of objects, and the table as a packed stream of rows told from the row above.</summary>
    public byte[] ToPackedArray()
    {
        var plain = _objects.Where(static pair => !pair.Value.AsSpan().EndsWith("endstream"u8)).ToList();
        var holder = _objects.Keys.Max() + 1;
        var index = new StringBuilder();
        using var held = new MemoryStream();
        foreach (var (number, value) in plain)
        {
            index.Append(CultureInfo.InvariantCulture, $"{number} {held.Position} ");
            held.Write(value);
            held.WriteByte((byte)' ');
        }

        var rest = new SortedDictionary<int, byte[]>(_objects.Where(pair => !plain.Contains(pair)).ToDictionary());
        var packer = new PdfBytes();
        packer.Stream(holder, string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {plain.Count}/First {index.Length}/Filter/FlateDecode"), Flate([.. Encoding.Latin1.GetBytes(index.ToString()), .. held.ToArray()]));
        rest[holder] = packer._objects[holder];
        using var file = new MemoryStream();
        var offsets = Body(file, rest);
        var start = file.Position;
        using var rows = new MemoryStream();
        var above = new byte[5];
        for (var number = 0; number <= holder + 1; number++)
        {
            var place = plain.FindIndex(pair => pair.Key == number);
            var (kind, a, b) = number == holder + 1 ? (1, start, 0) : place >= 0 ? (2, holder, place) : offsets.TryGetValue(number, out var offset) ? (1, offset, 0) : (0, 0L, 0);
            var row = new[] { (byte)kind, (byte)(a >> 16), (byte)((a >> 8) & 255), (byte)(a & 255), (byte)b };
            rows.WriteByte(2);
            for (var i = 0; i < 5; i++) rows.WriteByte((byte)((row[i] - above[i]) & 255));
            above = row;
        }

        var table = new PdfBytes();
        table.Stream(holder + 1, string.Create(CultureInfo.InvariantCulture, $"/Type/XRef/Root 1 0 R/Size {holder + 2}/W[1 3 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>"), Flate(rows.ToArray()));
        Body(file, table._objects);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static SortedDictionary<int, long> Body(MemoryStream file, SortedDictionary<int, byte[]> objects)
    {
        if (file.Position == 0) Write(file, "%PDF-1.7\n");
        var offsets = new SortedDictionary<int, long>();
        foreach (var (number, value) in objects)
        {
            offsets[number] = file.Position;
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
            file.Write(value);
            Write(file, "\nendobj\n");
        }

        return offsets;
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
