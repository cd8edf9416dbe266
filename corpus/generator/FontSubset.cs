using System.Buffers.Binary;
using SkiaSharp;

namespace DanVan.CorpusGenerator;

/// <summary>
/// Empties the outlines of a TrueType font that a text does not use, so that a PDF of one page does not carry the whole font. Glyph ids stay.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"];

    public static SKTypeface Load(string path, string letters)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"There is no {path}: install the fonts of the package fonts-liberation2, or name their folder in DANVAN_FONTS.");
        var font = File.ReadAllBytes(path);
        using var whole = SKTypeface.FromFile(path);
        var missing = letters.Where(c => whole.GetGlyph(c) == 0).Distinct().ToList();
        if (missing.Count > 0) throw new InvalidDataException($"{path} has no glyph for '{missing[0]}'.");
        var used = new SortedSet<int>(letters.Select(c => (int)whole.GetGlyph(c))) { 0 };
        using var data = SKData.CreateCopy(Subset(font, used));
        return SKTypeface.FromData(data) ?? throw new InvalidDataException($"{path} could not be reduced.");
    }

    private static byte[] Subset(byte[] font, SortedSet<int> used)
    {
        var tables = ReadTables(font);
        var longOffsets = tables["head"].AsSpan(50)[1] == 1;
        var loca = tables["loca"];
        var glyf = tables["glyf"];
        int Offset(int glyph) => longOffsets
            ? BinaryPrimitives.ReadInt32BigEndian(loca.AsSpan(glyph * 4))
            : BinaryPrimitives.ReadUInt16BigEndian(loca.AsSpan(glyph * 2)) * 2;

        var count = BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4));
        var queue = new Queue<int>(used);
        while (queue.TryDequeue(out var glyph))
        {
            foreach (var part in Components(glyf.AsSpan(Offset(glyph)..Offset(glyph + 1))))
            {
                if (used.Add(part)) queue.Enqueue(part);
            }
        }

        using var outlines = new MemoryStream();
        var offsets = new byte[(count + 1) * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(glyph * 4), (int)outlines.Length);
            if (!used.Contains(glyph)) continue;
            outlines.Write(glyf.AsSpan(Offset(glyph)..Offset(glyph + 1)));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(count * 4), (int)outlines.Length);
        tables["glyf"] = outlines.ToArray();
        tables["loca"] = offsets;
        tables["head"][51] = 1;
        return WriteTables(tables);
    }

    private static List<int> Components(ReadOnlySpan<byte> glyph)
    {
        var parts = new List<int>();
        if (glyph.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(glyph) >= 0) return parts;
        var position = 10;
        while (true)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(glyph[position..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(glyph[(position + 2)..]));
            position += 4 + ((flags & 1) != 0 ? 4 : 2);
            if ((flags & 8) != 0) position += 2;
            else if ((flags & 0x40) != 0) position += 4;
            else if ((flags & 0x80) != 0) position += 8;
            if ((flags & 0x20) == 0) return parts;
        }
    }

    private static SortedDictionary<string, byte[]> ReadTables(byte[] font)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = font.AsSpan(12 + i * 16, 16);
            var tag = System.Text.Encoding.ASCII.GetString(entry[..4]);
            if (!Kept.Contains(tag, StringComparer.Ordinal)) continue;
            var offset = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            tables[tag] = font.AsSpan(offset, BinaryPrimitives.ReadInt32BigEndian(entry[12..])).ToArray();
        }

        return tables;
    }

    private static byte[] WriteTables(SortedDictionary<string, byte[]> tables)
    {
        var head = new byte[12 + tables.Count * 16];
        BinaryPrimitives.WriteInt32BigEndian(head, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(4), (short)tables.Count);
        using var body = new MemoryStream();
        var i = 0;
        foreach (var (tag, content) in tables)
        {
            var entry = head.AsSpan(12 + i * 16, 16);
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(content));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], head.Length + (int)body.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], content.Length);
            body.Write(content);
            while (body.Length % 4 != 0) body.WriteByte(0);
            i++;
        }

        return [.. head, .. body.ToArray()];
    }

    private static uint Checksum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i += 4)
        {
            var word = 0u;
            for (var b = 0; b < 4; b++) word = word << 8 | (i + b < content.Length ? content[i + b] : (uint)0);
            sum = unchecked(sum + word);
        }

        return sum;
    }
}
