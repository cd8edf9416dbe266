using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Parsing;
using DanVan.Search.Postings;

namespace DanVan.Search;

/// <summary>
/// Writes a parsed document in few bytes and reads it back whole; the text is kept by the engine. Behind the checksum a sign, the length of the citations, these
/// (<see cref="CitationPacking"/>), and the rest as JSON, compressed where it is long. Up to layout 10 all was compressed JSON, which is still read.
/// </summary>
internal static class PlanStorage
{
    private const int ChecksumLength = sizeof(uint);
    private const int HeadLength = ChecksumLength + 1 + sizeof(int);

    // What a thread keeps for the next document.
    private const int MostKept = 1 << 20;
    private const int MostCitations = 1 << 12;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _json;

    // Signs with which no compressed JSON begins: whether the rest is compressed.
    private const byte IsPlain = 0x07;
    private const byte IsPacked = 0x0F;

    // Shorter JSON gains less by compressing than that costs.
    private const int LeastPacked = 2048;

    [ThreadStatic]
    private static MemoryStream? _packed;

    [ThreadStatic]
    private static CitationPacking? _packing;

    [ThreadStatic]
    private static ByteSink? _citations;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>How what is stored as JSON is written and read.</summary>
    internal static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SpanConverter(), new DateConverter(), new NumberConverter() },
    };

    public static byte[] Write(IngestItem item)
    {
        var plan = item.Plan;
        var stored = new StoredParts(
            plan.Header,
            [.. plan.Sections.Select(section => new StoredSection(
                section.Path,
                section.Title,
                section.Line,
                section.Level,
                section.Heading,
                section.Extent,
                [.. section.Children.Select(static child => child.Heading.Start)]))],
            [.. plan.Outline.Select(static section => section.Heading.Start)],
            null,
            plan.BackReferences,
            plan.Tasks,
            plan.Footnotes,
            plan.Recipients,
            plan.Signature,
            plan.Cosigners,
            plan.Annexes,
            plan.Diagnostics);
        var (json, stream, packing, citations) = (_json ?? new ArrayBufferWriter<byte>(1 << 14), _packed ?? new MemoryStream(), _packing ?? new CitationPacking(), _citations ?? new ByteSink());
        (_json, _packed, _packing, _citations) = (null, null, null, null);
        citations.Clear();
        packing.Write(plan.Citations, plan.Text, citations);
        using (var writer = new Utf8JsonWriter(json, WriterOptions)) JsonSerializer.Serialize(writer, stored, Options);
        var isPacked = json.WrittenCount >= LeastPacked;
        stream.SetLength(0);
        Span<byte> head = stackalloc byte[HeadLength];
        head[ChecksumLength] = isPacked ? IsPacked : IsPlain;
        BinaryPrimitives.WriteInt32LittleEndian(head[(ChecksumLength + 1)..], citations.Length);
        stream.Write(head);
        stream.Write(citations.Written);
        if (isPacked)
        {
            using var packed = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            packed.Write(json.WrittenSpan);
        }
        else
        {
            stream.Write(json.WrittenSpan);
        }

        var bytes = stream.ToArray();
        if (json.Capacity <= MostKept && citations.Capacity <= MostKept && plan.Citations.Count <= MostCitations)
        {
            json.ResetWrittenCount();
            (_json, _packed, _packing, _citations) = (json, stream, packing, citations);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksum([item.Source, item.ContentHash, plan.Text], bytes.AsSpan(ChecksumLength)));
        return bytes;
    }

    /// <exception cref="JsonException">The bytes are damaged.</exception>
    /// <exception cref="InvalidDataException">The bytes or the text are damaged.</exception>
    public static PlanDocument Read(byte[] data, string source, string hash, string text)
    {
        var stored = Unpack<StoredParts>(data, source, hash, text, out var citations);
        var sections = Build(stored.Sections ?? []);
        return new PlanDocument
        {
            Source = source,
            Text = text,
            Header = stored.Header ?? new PlanHeader(),
            Sections = sections,
            Outline = Pick(sections, stored.Outline ?? []),
            Citations = citations is null ? stored.Citations ?? [] : CitationPacking.Read(data.AsSpan(HeadLength, citations.Value), text),
            BackReferences = stored.BackReferences ?? [],
            Tasks = stored.Tasks ?? [],
            Footnotes = stored.Footnotes ?? [],
            Recipients = stored.Recipients ?? [],
            Signature = stored.Signature ?? new Signature(null, null, null, default),
            Cosigners = stored.Cosigners ?? [],
            Annexes = stored.Annexes ?? [],
            Diagnostics = stored.Diagnostics ?? [],
        };
    }

    /// <summary>The sections alone.</summary>
    /// <exception cref="JsonException">The bytes are damaged.</exception>
    /// <exception cref="InvalidDataException">The bytes or the text are damaged.</exception>
    public static IReadOnlyList<PlanSection> ReadSections(byte[] data, string source, string hash, string text) =>
        Build(Unpack<StoredOutline>(data, source, hash, text, out _).Sections ?? []);

    /// <param name="data">The bytes.</param>
    /// <param name="source">The source of the document.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="text">Its text.</param>
    /// <param name="citations">How many bytes its citations take behind the head; null where they stand in the JSON.</param>
    private static T Unpack<T>(byte[] data, string source, string hash, string text, out int? citations)
    {
        if (data.Length < ChecksumLength || BinaryPrimitives.ReadUInt32LittleEndian(data) != Checksum([source, hash, text], data.AsSpan(ChecksumLength)))
            throw new InvalidDataException($"the content of '{source}' is not what was written");
        var start = ChecksumLength;
        citations = null;
        if (data.Length >= HeadLength && data[ChecksumLength] is IsPlain or IsPacked)
        {
            citations = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(ChecksumLength + 1));
            if (citations < 0 || citations > data.Length - HeadLength) throw new InvalidDataException($"the content of '{source}' is malformed");
            start = HeadLength + citations.Value;
            if (data[ChecksumLength] == IsPlain) return JsonSerializer.Deserialize<T>(data.AsSpan(start), Options) ?? throw new JsonException("empty");
        }

        using var stream = new MemoryStream(data, start, data.Length - start, writable: false);
        using var packed = new DeflateStream(stream, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(packed, Options) ?? throw new JsonException("empty");
    }

    // Of the characters as they are kept in memory, which need not be encoded for it.
    private static uint Checksum(ReadOnlySpan<string> texts, ReadOnlySpan<byte> parts)
    {
        var crc = uint.MaxValue;
        foreach (var text in texts)
        {
            // Text that UTF-8 cannot carry (half a surrogate pair) comes back as U+FFFD, so that is what counts.
            crc = BitConverter.IsLittleEndian && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
                ? Checksum(crc, MemoryMarshal.AsBytes(text.AsSpan()))
                : Checksum(crc, Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))));
            crc = BitOperations.Crc32C(crc, (uint)text.Length);
        }

        return ~Checksum(crc, parts);
    }

    private static uint Checksum(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        return crc;
    }

    public static string TasksText(PlanTask task) => JsonSerializer.Serialize(task, Options);

    public static PlanTask ReadTask(string json) =>
        JsonSerializer.Deserialize<PlanTask>(json, Options) ?? throw new JsonException("empty");

    // Children follow their parents, so building from the end meets every child before its parent.
    private static PlanSection[] Build(IReadOnlyList<StoredSection> stored)
    {
        var built = new PlanSection[stored.Count];
        var byStart = new Dictionary<int, PlanSection>();
        for (var i = stored.Count - 1; i >= 0; i--)
        {
            var s = stored[i];
            var children = new List<PlanSection>();
            foreach (var start in s.Children ?? [])
            {
                if (byStart.TryGetValue(start, out var child)) children.Add(child);
            }

            built[i] = new PlanSection(s.Path, s.Title, s.Line, s.Level, s.Heading, s.Extent) { Children = children };
            byStart[s.Heading.Start] = built[i];
        }

        return built;
    }

    private static List<PlanSection> Pick(PlanSection[] sections, IReadOnlyList<int> starts)
    {
        var byStart = new Dictionary<int, PlanSection>();
        foreach (var section in sections) byStart[section.Heading.Start] = section;
        var picked = new List<PlanSection>();
        foreach (var start in starts)
        {
            if (byStart.TryGetValue(start, out var section)) picked.Add(section);
        }

        return picked;
    }

    private sealed record StoredSection(
        string Path,
        string Title,
        int Line,
        int Level,
        TextSpan Heading,
        TextSpan Extent,
        IReadOnlyList<int>? Children);

    private sealed record StoredOutline(IReadOnlyList<StoredSection>? Sections);

    private sealed record StoredParts(
        PlanHeader? Header,
        IReadOnlyList<StoredSection>? Sections,
        IReadOnlyList<int>? Outline,
        IReadOnlyList<Citation>? Citations,
        IReadOnlyList<BackReference>? BackReferences,
        IReadOnlyList<PlanTask>? Tasks,
        IReadOnlyList<Footnote>? Footnotes,
        IReadOnlyList<Recipient>? Recipients,
        Signature? Signature,
        IReadOnlyList<Signature>? Cosigners,
        IReadOnlyList<Annex>? Annexes,
        IReadOnlyList<Diagnostic>? Diagnostics);

    /// <summary>A number from its text.</summary>
    internal static DocumentNumber NumberOf(string? text) => text is { Length: > 0 } ? DocumentNumber.TryParse(text, out var number) ? number : DocumentNumber.OfSequence(text) : default;

    internal static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(span.Start);
        writer.WriteNumberValue(span.Length);
        writer.WriteEndArray();
    }

    internal static void WriteDate(Utf8JsonWriter writer, PartialDate date)
    {
        Span<char> text = stackalloc char[PartialDate.LongestText];
        writer.WriteStringValue(text[..date.Write(text)]);
    }

    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray || !reader.Read()) throw new JsonException("span");
            var start = reader.GetInt32();
            reader.Read();
            var length = reader.GetInt32();
            reader.Read();
            if (start < 0 || length < 0 || reader.TokenType != JsonTokenType.EndArray) throw new JsonException("span");
            return new TextSpan(start, length);
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options) => WriteSpan(writer, value);
    }

    private sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.TryParse(reader.GetString(), null, out var date) ? date : default;

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => WriteDate(writer, value);
    }

    private sealed class NumberConverter : JsonConverter<DocumentNumber>
    {
        public override DocumentNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => NumberOf(reader.GetString());

        public override void Write(Utf8JsonWriter writer, DocumentNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
