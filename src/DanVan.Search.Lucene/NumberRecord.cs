using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Lucene;

/// <summary>What all plans together say of one number: with which identities they cite it, and which of them bear it.</summary>
internal sealed class NumberRecord
{
    /// <summary>By identity: how many plans cite it so, and the least title they give.</summary>
    public SortedDictionary<string, (int Plans, string? Title)> Observed { get; } = new(StringComparer.Ordinal);

    /// <summary>The plans that bear the number, with their titles.</summary>
    public List<(string Identity, string? Title)> Documents { get; } = [];

    /// <summary>The answer that was last derived from it.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Whether the last commit has it.</summary>
    public bool IsStored { get; set; }

    public NumberGroup.Resolution Resolve(DocumentNumber number, ActRegister register)
    {
        var group = new NumberGroup(number.Form == NumberForm.Party);
        foreach (var act in register.Find(number)) group.Certain(RegisteredPlaces.Of(act), act.Date, act.Name);
        foreach (var (text, (plans, title)) in Observed)
        {
            var identity = CardRow.Identity(text);
            group.Observe(identity.Place, identity.Date, title, plans);
        }

        foreach (var (text, title) in Documents)
        {
            var identity = CardRow.Identity(text);
            group.Certain(identity.Place, identity.Date, title);
        }

        return group.Resolve();
    }

    public void Observe(string identity, int plans, string? title)
    {
        var (count, least) = Observed.GetValueOrDefault(identity);
        Observed[identity] = (count + plans, least is null || (title is not null && CodePointComparer.Compare(title, least) < 0) ? title ?? least : least);
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Fingerprint);
        writer.Write7BitEncodedInt(Observed.Count);
        foreach (var (identity, (plans, title)) in Observed)
        {
            writer.Write(identity);
            writer.Write7BitEncodedInt(plans);
            Card.Write(writer, title);
        }

        writer.Write7BitEncodedInt(Documents.Count);
        foreach (var (identity, title) in Documents)
        {
            writer.Write(identity);
            Card.Write(writer, title);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static NumberRecord Read(byte[] data, int offset, int length)
    {
        try
        {
            using var stream = new MemoryStream(data, offset, length, writable: false);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            var record = new NumberRecord { Fingerprint = reader.ReadString() };
            for (var count = reader.Read7BitEncodedInt(); count > 0; count--) record.Observed[reader.ReadString()] = (reader.Read7BitEncodedInt(), Card.Text(reader));
            for (var count = reader.Read7BitEncodedInt(); count > 0; count--) record.Documents.Add((reader.ReadString(), Card.Text(reader)));
            return record;
        }
        catch (Exception e) when (e is IOException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("the record of a number is malformed", e);
        }
    }
}
