using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Lucene;

/// <summary>What the index says of a plan without its text: the summary, its comparable forms, and its citations with their sentences.</summary>
internal sealed record Card(PlanSummary Plan, PlanKeys Keys, IReadOnlyList<CardRow> Rows)
{
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, Plan);
        Write(writer, Keys.Kind);
        Write(writer, Keys.Number);
        Write(writer, Keys.NumberSort);
        Write(writer, Keys.Issuer);
        Write(writer, Keys.Province);
        writer.Write7BitEncodedInt(Rows.Count);
        foreach (var row in Rows) row.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Card Read(byte[] data, int offset, int length)
    {
        try
        {
            using var stream = new MemoryStream(data, offset, length, writable: false);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            var plan = ReadPlan(reader);
            var keys = new PlanKeys(Text(reader), Text(reader), Text(reader), Text(reader), Text(reader), plan.Identity, plan.Date);
            var rows = new CardRow[reader.Read7BitEncodedInt()];
            for (var i = 0; i < rows.Length; i++) rows[i] = CardRow.Read(reader);
            return new Card(plan, keys, rows);
        }
        catch (Exception e) when (e is IOException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("a card is malformed", e);
        }
    }

    /// <summary>The summary alone, as it stands where citations are not asked for.</summary>
    public static byte[] WritePlan(PlanSummary plan)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        Write(writer, plan);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static PlanSummary ReadPlan(byte[] data, int offset, int length)
    {
        try
        {
            using var stream = new MemoryStream(data, offset, length, writable: false);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return ReadPlan(reader);
        }
        catch (Exception e) when (e is IOException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("the summary of a plan is malformed", e);
        }
    }

    private static void Write(BinaryWriter writer, PlanSummary plan)
    {
        writer.Write(plan.Id);
        writer.Write(plan.Source);
        writer.Write(plan.ContentHash);
        writer.Write(plan.Format);
        Write(writer, plan.Kind);
        Write(writer, plan.Number?.ToString());
        Write(writer, plan.Symbol);
        Write(writer, plan.Issuer);
        Write(writer, plan.Province);
        writer.Write7BitEncodedInt((int)plan.Level);
        writer.Write(plan.Date.ToString());
        Write(writer, plan.Title);
        Write(writer, plan.Identity);
        writer.Write7BitEncodedInt(plan.Citations);
        writer.Write7BitEncodedInt(plan.Tasks);
        writer.Write7BitEncodedInt(plan.Length);
    }

    private static PlanSummary ReadPlan(BinaryReader reader) => new PlanSummary
    {
        Id = reader.ReadInt64(),
        Source = reader.ReadString(),
        ContentHash = reader.ReadString(),
        Format = reader.ReadString(),
        Kind = Text(reader),
        Number = DocumentNumber.TryParse(Text(reader), out var number) ? number : null,
        Symbol = Text(reader),
        Issuer = Text(reader),
        Province = Text(reader),
        Level = (IssuerLevel)reader.Read7BitEncodedInt(),
        Date = PartialDate.TryParse(reader.ReadString(), null, out var date) ? date : default,
        Title = Text(reader),
        Identity = Text(reader),
        Citations = reader.Read7BitEncodedInt(),
        Tasks = reader.Read7BitEncodedInt(),
        Length = reader.Read7BitEncodedInt(),
    };

    internal static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    internal static string? Text(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}

/// <summary>A citation with the sentence it stands in.</summary>
internal sealed record CardRow(CitationRow Row, string Sentence, TextSpan Mark)
{
    public void Write(BinaryWriter writer)
    {
        var row = Row;
        writer.Write7BitEncodedInt(row.Id);
        writer.Write(row.Key);
        Card.Write(writer, row.Kind);
        Card.Write(writer, row.KindKey);
        Card.Write(writer, row.Number);
        Card.Write(writer, row.Name);
        writer.Write(row.Date.ToString());
        Card.Write(writer, row.Issuer);
        Card.Write(writer, row.Title);
        writer.Write7BitEncodedInt((int)row.Relation);
        writer.Write7BitEncodedInt(row.Within is { } within ? within + 1 : 0);
        Card.Write(writer, row.Section);
        Card.Write(writer, row.SectionTitle);
        Write(writer, row.Span);
        Write(writer, row.Context);
        Write(writer, row.Resolved);
        writer.Write(ReferenceEquals(row.Resolved, row.Local));
        if (!ReferenceEquals(row.Resolved, row.Local)) Write(writer, row.Local);
        writer.Write(Sentence);
        Write(writer, Mark);
    }

    public static CardRow Read(BinaryReader reader)
    {
        var id = reader.Read7BitEncodedInt();
        var key = reader.ReadString();
        var kind = Card.Text(reader);
        var kindKey = Card.Text(reader);
        var number = Card.Text(reader);
        var name = Card.Text(reader);
        var date = PartialDate.TryParse(reader.ReadString(), null, out var parsed) ? parsed : default;
        var issuer = Card.Text(reader);
        var title = Card.Text(reader);
        var relation = (CitationRelation)reader.Read7BitEncodedInt();
        var within = reader.Read7BitEncodedInt();
        var section = Card.Text(reader);
        var sectionTitle = Card.Text(reader);
        var span = Span(reader);
        var context = Span(reader);
        var resolved = Resolved(reader, id);
        var local = reader.ReadBoolean() ? resolved : Resolved(reader, id);
        var row = new CitationRow(id, key, kind, kindKey, number, name, date, issuer, title, relation, within == 0 ? null : within - 1, section, sectionTitle, span, context, resolved, local);
        var sentence = reader.ReadString();
        var mark = Span(reader);
        if (mark.End > sentence.Length) throw new InvalidDataException("a citation lies outside its sentence");
        return new CardRow(row, sentence, mark);
    }

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan Span(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void Write(BinaryWriter writer, ResolvedCitation resolved)
    {
        writer.Write(resolved.Identity.Text);
        writer.Write7BitEncodedInt((int)resolved.Ground);
        writer.Write(resolved.Confidence);
        writer.Write7BitEncodedInt(resolved.Candidates.Count);
        foreach (var candidate in resolved.Candidates) writer.Write(candidate.Text);
    }

    private static ResolvedCitation Resolved(BinaryReader reader, int id)
    {
        var identity = Identity(reader.ReadString());
        var ground = (ResolutionGround)reader.Read7BitEncodedInt();
        var confidence = reader.ReadDouble();
        var candidates = new List<DocumentIdentity>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--) candidates.Add(Identity(reader.ReadString()));
        return new ResolvedCitation(id, identity, ground, confidence, candidates);
    }

    internal static DocumentIdentity Identity(string text) =>
        DocumentIdentity.TryParse(text, out var identity) ? identity : throw new InvalidDataException("an identity is malformed");
}
