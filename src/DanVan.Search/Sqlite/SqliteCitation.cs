using System.Buffers.Binary;
using System.Text;
using DanVan.Parsing;
using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

/// <summary>
/// What the row of a citation says of it, as one value: nothing of it is a condition in SQL, and a value for each would cost more than all other rows of a plan. Immutable.
/// </summary>
/// <param name="Relation">What the plan does with the document.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Date">The date as printed.</param>
/// <param name="Kind">The kind, or null.</param>
/// <param name="Number">The number, or null.</param>
/// <param name="Name">The name, or null.</param>
/// <param name="Issuer">The issuer, or null.</param>
/// <param name="Title">The title, or null.</param>
internal sealed record SqliteCitation(CitationRelation Relation, TextSpan Span, PartialDate Date, string? Kind, string? Number, string? Name, string? Issuer, string? Title)
{
    /// <summary>The citation in whose title it stands, or null.</summary>
    public int? Within { get; private init; }

    public string? Section { get; private init; }

    public string? SectionTitle { get; private init; }

    /// <summary>The sentence it stands in.</summary>
    public TextSpan Context { get; private init; }

    /// <summary>What it means by its document alone.</summary>
    public SqliteMeaning Local { get; private init; }

    public bool IsOpenMention => CitationRow.IsOpen(Number, Date);

    /// <param name="row">The citation.</param>
    /// <param name="into">Takes what it says.</param>
    public static void Write(CitationRow row, ByteSink into)
    {
        into.WriteNumber((int)row.Relation);
        WriteSpan(into, row.Span);
        into.WriteNumber(row.Date.IsEmpty ? 0 : (10_000 * row.Date.Year) + (100 * row.Date.Month) + row.Date.Day);
        Write(into, row.Kind);
        Write(into, row.Number);
        Write(into, row.Name);
        Write(into, row.Issuer);
        Write(into, row.Title);
        into.WriteNumber(row.Within is { } within ? unchecked((uint)within + 1) : 0);
        Write(into, row.Section);
        Write(into, row.SectionTitle);
        WriteSpan(into, row.Context);
        SqliteMeaning.Of(row.Local).Write(into);
    }

    /// <param name="bytes">The value.</param>
    /// <param name="isWhole">Whether what follows the title is wanted too.</param>
    /// <exception cref="InvalidDataException">The value is malformed.</exception>
    public static SqliteCitation Read(ReadOnlySpan<byte> bytes, bool isWhole = true)
    {
        var at = 0;
        var relation = (CitationRelation)Varint.Read(bytes, ref at);
        var span = ReadSpan(bytes, ref at);
        var date = ReadDate(bytes, ref at);
        var head = new SqliteCitation(relation, span, date, ReadText(bytes, ref at), ReadText(bytes, ref at), ReadText(bytes, ref at), ReadText(bytes, ref at), ReadText(bytes, ref at));
        if (!isWhole) return head;
        var within = Varint.ReadUnsigned(bytes, ref at);
        return head with
        {
            Within = within == 0 ? null : unchecked((int)(within - 1)),
            Section = ReadText(bytes, ref at),
            SectionTitle = ReadText(bytes, ref at),
            Context = ReadSpan(bytes, ref at),
            Local = SqliteMeaning.Read(bytes[at..]),
        };
    }

    /// <summary>Writes a text behind its length and one, and 0 for null.</summary>
    internal static void Write(ByteSink into, string? text)
    {
        if (text is null) into.WriteNumber(0);
        else into.WriteText(text, 1);
    }

    /// <exception cref="InvalidDataException">The bytes are malformed.</exception>
    internal static string? ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = Varint.Read(bytes, ref at) - 1;
        if (length < 0) return null;
        if (length > bytes.Length - at) throw Malformed();
        at += length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }

    internal static InvalidDataException Malformed() => new("a citation is malformed");

    private static void WriteSpan(ByteSink into, TextSpan span)
    {
        into.WriteNumber(span.Start);
        into.WriteNumber(span.Length);
    }

    private static TextSpan ReadSpan(ReadOnlySpan<byte> bytes, ref int at)
    {
        var start = Varint.Read(bytes, ref at);
        var length = Varint.Read(bytes, ref at);
        return length <= int.MaxValue - start ? new TextSpan(start, length) : throw Malformed();
    }

    private static PartialDate ReadDate(ReadOnlySpan<byte> bytes, ref int at)
    {
        var date = Varint.Read(bytes, ref at);
        if (date == 0) return default;
        var (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
        return year is >= 1 and <= 9999 && (month > 0 || day == 0) ? new PartialDate(year, month, day) : throw Malformed();
    }
}

/// <summary>What a citation means beside its identity, as it is stored. Immutable.</summary>
/// <param name="Ground">By what it is known.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Candidates">What it may mean besides.</param>
internal readonly record struct SqliteMeaning(ResolutionGround Ground, double Confidence, string Candidates)
{
    public static SqliteMeaning Of(ResolvedCitation resolved) => new(resolved.Ground, resolved.Confidence, SqlitePlanIndex.Join(resolved.Candidates));

    public void Write(ByteSink into)
    {
        into.WriteNumber((int)Ground);
        Span<byte> confidence = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(confidence, Confidence);
        into.Write(confidence);
        SqliteCitation.Write(into, Candidates);
    }

    /// <exception cref="InvalidDataException">The value is malformed.</exception>
    public static SqliteMeaning Read(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var ground = (ResolutionGround)Varint.Read(bytes, ref at);
        if (bytes.Length - at < sizeof(double)) throw SqliteCitation.Malformed();
        var confidence = BinaryPrimitives.ReadDoubleLittleEndian(bytes[at..]);
        at += sizeof(double);
        var candidates = SqliteCitation.ReadText(bytes, ref at) ?? "";
        return at == bytes.Length ? new SqliteMeaning(ground, confidence, candidates) : throw SqliteCitation.Malformed();
    }

    /// <summary>What a citation means now: a value of its own, or what it means by its document alone.</summary>
    public static SqliteMeaning Now(SqliteCitation said, byte[]? meant) => meant is null ? said.Local : Read(meant);

    public ResolvedCitation Resolved(int id, DocumentIdentity identity) => new(id, identity, Ground, Confidence, SqlitePlanIndex.Split(Candidates));
}
