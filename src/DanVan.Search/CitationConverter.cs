using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Writes citations as the serializer would, property by property: they are most of what is stored of a document. They are read by the serializer. Thread-safe.
/// </summary>
/// <param name="plain">How citations are read, without this converter.</param>
internal sealed class CitationConverter(JsonSerializerOptions plain) : JsonConverter<Citation>
{
    private static readonly JsonEncodedText Id = Name(nameof(Citation.Id));
    private static readonly JsonEncodedText Class = Name(nameof(Citation.Class));
    private static readonly JsonEncodedText Span = Name(nameof(Citation.Span));
    private static readonly JsonEncodedText Text = Name(nameof(Citation.Text));
    private static readonly JsonEncodedText Kind = Name(nameof(Citation.Kind));
    private static readonly JsonEncodedText Number = Name(nameof(Citation.Number));
    private static readonly JsonEncodedText NumberSpan = Name(nameof(Citation.NumberSpan));
    private static readonly JsonEncodedText OfName = Name(nameof(Citation.Name));
    private static readonly JsonEncodedText Date = Name(nameof(Citation.Date));
    private static readonly JsonEncodedText DateSpan = Name(nameof(Citation.DateSpan));
    private static readonly JsonEncodedText DateIsShared = Name(nameof(Citation.DateIsShared));
    private static readonly JsonEncodedText Issuer = Name(nameof(Citation.Issuer));
    private static readonly JsonEncodedText IssuerSpan = Name(nameof(Citation.IssuerSpan));
    private static readonly JsonEncodedText IssuerIsShared = Name(nameof(Citation.IssuerIsShared));
    private static readonly JsonEncodedText Title = Name(nameof(Citation.Title));
    private static readonly JsonEncodedText TitleSpan = Name(nameof(Citation.TitleSpan));
    private static readonly JsonEncodedText Relation = Name(nameof(Citation.Relation));
    private static readonly JsonEncodedText RelationCue = Name(nameof(Citation.RelationCue));
    private static readonly JsonEncodedText Within = Name(nameof(Citation.Within));
    private static readonly JsonEncodedText Pins = Name(nameof(Citation.Pins));
    private static readonly JsonEncodedText Confidence = Name(nameof(Citation.Confidence));
    private static readonly JsonEncodedText ReadingConfidence = Name(nameof(Citation.ReadingConfidence));
    private static readonly JsonEncodedText Section = Name(nameof(Citation.Section));
    private static readonly JsonEncodedText Context = Name(nameof(Citation.Context));

    public override Citation? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<Citation>(ref reader, plain);

    public override void Write(Utf8JsonWriter writer, Citation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Id, value.Id);
        writer.WriteNumber(Class, (int)value.Class);
        Write(writer, Span, value.Span);
        writer.WriteString(Text, value.TextChars);
        Write(writer, Kind, value.Kind);
        if (value.Number is { } number) writer.WriteString(Number, number.ToString());
        Write(writer, NumberSpan, value.NumberSpan);
        Write(writer, OfName, value.Name);
        writer.WritePropertyName(Date);
        PlanStorage.WriteDate(writer, value.Date);
        Write(writer, DateSpan, value.DateSpan);
        writer.WriteBoolean(DateIsShared, value.DateIsShared);
        Write(writer, Issuer, value.Issuer);
        Write(writer, IssuerSpan, value.IssuerSpan);
        writer.WriteBoolean(IssuerIsShared, value.IssuerIsShared);
        if (value.HasTitle) writer.WriteString(Title, value.TitleChars);
        Write(writer, TitleSpan, value.TitleSpan);
        writer.WriteNumber(Relation, (int)value.Relation);
        Write(writer, RelationCue, value.RelationCue);
        if (value.Within is { } within) writer.WriteNumber(Within, within);
        writer.WritePropertyName(Pins);
        if (value.Pins.Count == 0)
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Pins, plain);
        }

        writer.WriteNumber(Confidence, value.Confidence);
        writer.WriteNumber(ReadingConfidence, value.ReadingConfidence);
        Write(writer, Section, value.Section);
        Write(writer, Context, value.Context);
        writer.WriteEndObject();
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, TextSpan span)
    {
        writer.WritePropertyName(name);
        PlanStorage.WriteSpan(writer, span);
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }
}
