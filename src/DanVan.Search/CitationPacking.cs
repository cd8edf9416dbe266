using System.Buffers.Binary;
using System.Text;
using DanVan.Parsing;
using DanVan.Search.Postings;

namespace DanVan.Search;

/// <summary>
/// Writes the citations of a document in few bytes and reads them back: they are most of what is stored of it beside its text, and most of what they say stands in the
/// text near them or was said before. Not thread-safe.
/// </summary>
internal sealed class CitationPacking
{
    // How far behind its beginning a citation looks for what it says, in characters.
    private const int Near = 256;

    // What is shorter is not looked for.
    private const int LeastSought = 4;

    // How a text is written: as a literal, as a place in the text of the document, or the number of one that was written before.
    private const int Literal = 0;
    private const int Place = 1;
    private const int Before = 2;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    // What differs from what a citation has most often.
    [Flags]
    private enum Has : uint
    {
        None = 0,
        Id = 1,
        OtherText = 1 << 1,
        Kind = 1 << 2,
        Number = 1 << 3,
        OtherNumber = 1 << 4,
        NumberSpan = 1 << 5,
        Issuer = 1 << 6,
        Date = 1 << 7,
        Section = 1 << 8,
        OtherContext = 1 << 9,
        Title = 1 << 10,
        OtherTitle = 1 << 11,
        TitleSpan = 1 << 12,
        DateSpan = 1 << 13,
        IssuerSpan = 1 << 14,
        RelationCue = 1 << 15,
        Name = 1 << 16,
        Within = 1 << 17,
        Pins = 1 << 18,
        Confidence = 1 << 19,
        ReadingConfidence = 1 << 20,
        DateIsShared = 1 << 21,
        IssuerIsShared = 1 << 22,
    }

    public void Write(IReadOnlyList<Citation> citations, string text, ByteSink into)
    {
        _known.Clear();
        into.WriteNumber(citations.Count);
        var (id, start) = (0, 0);
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            Write(citation, id + 1, start, text, into);
            (id, start) = (citation.Id, citation.Span.Start);
        }
    }

    /// <exception cref="InvalidDataException">The bytes are malformed.</exception>
    public static List<Citation> Read(ReadOnlySpan<byte> bytes, string text)
    {
        var at = 0;
        var count = Varint.Read(bytes, ref at);
        if (count > bytes.Length) throw Malformed();
        var citations = new List<Citation>(count);
        var known = new List<string>();
        var (id, start) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var citation = Read(bytes, ref at, id + 1, start, text, known);
            citations.Add(citation);
            (id, start) = (citation.Id, citation.Span.Start);
        }

        return at == bytes.Length ? citations : throw Malformed();
    }

    private void Write(Citation citation, int id, int start, string text, ByteSink into)
    {
        var (span, number, title) = (citation.Span, citation.Number?.ToString(), citation.HasTitle);
        var has = (citation.Id == id ? Has.None : Has.Id)
            | (Stands(text, span, citation.TextChars) ? Has.None : Has.OtherText)
            | (citation.Kind is null ? Has.None : Has.Kind)
            | (number is null ? Has.None : Stands(text, citation.NumberSpan, number) ? Has.Number : Has.Number | Has.OtherNumber)
            | (citation.NumberSpan == default ? Has.None : Has.NumberSpan)
            | (citation.Name is null ? Has.None : Has.Name)
            | (citation.Date.IsEmpty ? Has.None : Has.Date)
            | (citation.DateSpan == default ? Has.None : Has.DateSpan)
            | (citation.DateIsShared ? Has.DateIsShared : Has.None)
            | (citation.Issuer is null ? Has.None : Has.Issuer)
            | (citation.IssuerSpan == default ? Has.None : Has.IssuerSpan)
            | (citation.IssuerIsShared ? Has.IssuerIsShared : Has.None)
            | (!title ? Has.None : Stands(text, citation.TitleSpan, citation.TitleChars) ? Has.Title : Has.Title | Has.OtherTitle)
            | (citation.TitleSpan == default ? Has.None : Has.TitleSpan)
            | (citation.RelationCue is null ? Has.None : Has.RelationCue)
            | (citation.Within is null ? Has.None : Has.Within)
            | (citation.Pins.Count == 0 ? Has.None : Has.Pins)
            | (citation.Confidence is 1 ? Has.None : Has.Confidence)
            | (citation.ReadingConfidence is 1 ? Has.None : Has.ReadingConfidence)
            | (citation.Section is null ? Has.None : Has.Section)
            | (citation.Context == span ? Has.None : Has.OtherContext);
        into.WriteNumber((uint)has);
        if ((has & Has.Id) != Has.None) into.WriteNumber(unchecked((uint)citation.Id));
        into.WriteNumber(((uint)citation.Class << 8) | (uint)citation.Relation);
        WriteSpan(into, span, start);
        if ((has & Has.OtherText) != Has.None) WriteText(into, citation.Text, text, span.Start);
        if (citation.Kind is { } kind) WriteText(into, kind, text, span.Start);
        if ((has & Has.NumberSpan) != Has.None) WriteSpan(into, citation.NumberSpan, span.Start);
        if ((has & Has.OtherNumber) != Has.None) WriteText(into, number!, text, span.Start);
        if (citation.Name is { } name) WriteText(into, name, text, span.Start);
        if (citation.Date is { IsEmpty: false } date) into.WriteNumber((10_000 * date.Year) + (100 * date.Month) + date.Day);
        if ((has & Has.DateSpan) != Has.None) WriteSpan(into, citation.DateSpan, span.Start);
        if ((has & Has.IssuerSpan) != Has.None) WriteSpan(into, citation.IssuerSpan, span.Start);
        if (citation.Issuer is { } issuer) WriteText(into, issuer, text, span.Start);
        if ((has & Has.TitleSpan) != Has.None) WriteSpan(into, citation.TitleSpan, span.Start);
        if ((has & Has.OtherTitle) != Has.None) WriteText(into, citation.Title!, text, span.Start);
        if (citation.RelationCue is { } cue) WriteText(into, cue, text, span.Start);
        if (citation.Within is { } within) into.WriteNumber(unchecked((uint)within));
        if ((has & Has.Pins) != Has.None) WritePins(into, citation.Pins, text, span.Start);
        if ((has & Has.Confidence) != Has.None) WriteReal(into, citation.Confidence);
        if ((has & Has.ReadingConfidence) != Has.None) WriteReal(into, citation.ReadingConfidence);
        if (citation.Section is { } section) WriteText(into, section, text, span.Start);
        if ((has & Has.OtherContext) != Has.None) WriteSpan(into, citation.Context, span.Start);
    }

    // In the order in which it was written.
    private static Citation Read(ReadOnlySpan<byte> bytes, ref int at, int id, int start, string text, List<string> known)
    {
        var has = (Has)Varint.ReadUnsigned(bytes, ref at);
        if ((has & Has.Id) != Has.None) id = unchecked((int)Varint.ReadUnsigned(bytes, ref at));
        var sorts = Varint.Read(bytes, ref at);
        var span = ReadSpan(bytes, ref at, start);
        start = span.Start;
        var own = (has & Has.OtherText) != Has.None ? ReadText(bytes, ref at, text, start, known) : Cut(text, span);
        var kind = (has & Has.Kind) != Has.None ? ReadText(bytes, ref at, text, start, known) : null;
        var numberSpan = (has & Has.NumberSpan) != Has.None ? ReadSpan(bytes, ref at, start) : default;
        var number = (has & Has.Number) == Has.None ? null : (has & Has.OtherNumber) != Has.None ? ReadText(bytes, ref at, text, start, known) : Cut(text, numberSpan);
        var name = (has & Has.Name) != Has.None ? ReadText(bytes, ref at, text, start, known) : null;
        var date = (has & Has.Date) != Has.None ? ReadDate(bytes, ref at) : default;
        var dateSpan = (has & Has.DateSpan) != Has.None ? ReadSpan(bytes, ref at, start) : default;
        var issuerSpan = (has & Has.IssuerSpan) != Has.None ? ReadSpan(bytes, ref at, start) : default;
        var issuer = (has & Has.Issuer) != Has.None ? ReadText(bytes, ref at, text, start, known) : null;
        var titleSpan = (has & Has.TitleSpan) != Has.None ? ReadSpan(bytes, ref at, start) : default;
        var title = (has & Has.Title) == Has.None ? null : (has & Has.OtherTitle) != Has.None ? ReadText(bytes, ref at, text, start, known) : Cut(text, titleSpan);
        var cue = (has & Has.RelationCue) != Has.None ? ReadText(bytes, ref at, text, start, known) : null;
        int? within = (has & Has.Within) != Has.None ? unchecked((int)Varint.ReadUnsigned(bytes, ref at)) : null;
        var pins = (has & Has.Pins) != Has.None ? ReadPins(bytes, ref at, text, start, known) : [];
        var confidence = (has & Has.Confidence) != Has.None ? ReadReal(bytes, ref at) : 1;
        var reading = (has & Has.ReadingConfidence) != Has.None ? ReadReal(bytes, ref at) : 1;
        var section = (has & Has.Section) != Has.None ? ReadText(bytes, ref at, text, start, known) : null;
        var context = (has & Has.OtherContext) != Has.None ? ReadSpan(bytes, ref at, start) : span;
        return new Citation
        {
            Id = id,
            Class = (CitationClass)(sorts >> 8),
            Span = span,
            Text = own,
            Kind = kind,
            Number = number is null ? null : PlanStorage.NumberOf(number),
            NumberSpan = numberSpan,
            Name = name,
            Date = date,
            DateSpan = dateSpan,
            DateIsShared = (has & Has.DateIsShared) != Has.None,
            Issuer = issuer,
            IssuerSpan = issuerSpan,
            IssuerIsShared = (has & Has.IssuerIsShared) != Has.None,
            Title = title,
            TitleSpan = titleSpan,
            Relation = (CitationRelation)(sorts & 0xFF),
            RelationCue = cue,
            Within = within,
            Pins = pins,
            Confidence = confidence,
            ReadingConfidence = reading,
            Section = section,
            Context = context,
        };
    }

    private void WritePins(ByteSink into, IReadOnlyList<Pin> pins, string text, int near)
    {
        into.WriteNumber(pins.Count);
        for (var i = 0; i < pins.Count; i++)
        {
            var pin = pins[i];
            into.WriteNumber((pin.Point is null ? 0 : 1) | (pin.Clause is null ? 0 : 2) | (pin.Article is null ? 0 : 4) | (pin.Section is null ? 0 : 8) | (pin.Chapter is null ? 0 : 16) | (pin.Annex is null ? 0 : 32));
            WriteSpan(into, pin.Span, near);
            foreach (var part in (ReadOnlySpan<string?>)[pin.Point, pin.Clause, pin.Article, pin.Section, pin.Chapter, pin.Annex])
            {
                if (part is not null) WriteText(into, part, text, pin.Span.Start);
            }
        }
    }

    private static Pin[] ReadPins(ReadOnlySpan<byte> bytes, ref int at, string text, int near, List<string> known)
    {
        var count = Varint.Read(bytes, ref at);
        if (count > bytes.Length - at) throw Malformed();
        var pins = new Pin[count];
        var parts = new string?[6];
        for (var i = 0; i < count; i++)
        {
            var has = Varint.Read(bytes, ref at);
            var span = ReadSpan(bytes, ref at, near);
            for (var p = 0; p < parts.Length; p++) parts[p] = (has & (1 << p)) != 0 ? ReadText(bytes, ref at, text, span.Start, known) : null;
            pins[i] = new Pin(span, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        return pins;
    }

    private void WriteText(ByteSink into, string value, string text, int near)
    {
        if (_known.TryGetValue(value, out var before))
        {
            into.WriteNumber(Before + before);
            return;
        }

        _known.Add(value, _known.Count);
        var from = Math.Min(near, text.Length);
        var found = value.Length < LeastSought ? -1 : text.AsSpan(from, Math.Min(Near, text.Length - from)).IndexOf(value);
        if (found >= 0)
        {
            into.WriteNumber(Place);
            into.WriteNumber(found);
            into.WriteNumber(value.Length);
        }
        else
        {
            into.WriteNumber(Literal);
            into.WriteText(value);
        }
    }

    private static string ReadText(ReadOnlySpan<byte> bytes, ref int at, string text, int near, List<string> known)
    {
        var sort = Varint.Read(bytes, ref at);
        if (sort >= Before) return sort - Before < known.Count ? known[sort - Before] : throw Malformed();
        string value;
        if (sort == Place)
        {
            var offset = Varint.Read(bytes, ref at);
            var length = Varint.Read(bytes, ref at);
            value = offset <= Near && length <= Near && near <= text.Length - offset - length ? text.Substring(near + offset, length) : throw Malformed();
        }
        else
        {
            var length = Varint.Read(bytes, ref at);
            if (length > bytes.Length - at) throw Malformed();
            value = Encoding.UTF8.GetString(bytes.Slice(at, length));
            at += length;
        }

        known.Add(value);
        return value;
    }

    private static bool Stands(string text, TextSpan span, ReadOnlySpan<char> value) => span.Length == value.Length && span.End <= text.Length && span.Slice(text).SequenceEqual(value);

    private static string Cut(string text, TextSpan span) => span.End <= text.Length ? span.Slice(text).ToString() : throw Malformed();

    private static void WriteSpan(ByteSink into, TextSpan span, int near)
    {
        var distance = span.Start - near;
        into.WriteNumber(unchecked((uint)((distance << 1) ^ (distance >> 31))));
        into.WriteNumber(span.Length);
    }

    private static TextSpan ReadSpan(ReadOnlySpan<byte> bytes, ref int at, int near)
    {
        var code = Varint.ReadUnsigned(bytes, ref at);
        var start = (long)near + ((int)(code >> 1) ^ -(int)(code & 1));
        var length = Varint.Read(bytes, ref at);
        return start >= 0 && start + length <= int.MaxValue ? new TextSpan((int)start, length) : throw Malformed();
    }

    private static PartialDate ReadDate(ReadOnlySpan<byte> bytes, ref int at)
    {
        var date = Varint.Read(bytes, ref at);
        var (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
        return year is >= 1 and <= 9999 && (month > 0 || day == 0) ? new PartialDate(year, month, day) : throw Malformed();
    }

    private static void WriteReal(ByteSink into, double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        into.Write(bytes);
    }

    private static double ReadReal(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (bytes.Length - at < sizeof(double)) throw Malformed();
        at += sizeof(double);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes[(at - sizeof(double))..]);
    }

    private static InvalidDataException Malformed() => new("citations are malformed");
}
