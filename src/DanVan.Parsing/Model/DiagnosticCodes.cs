using System.Globalization;

namespace DanVan.Parsing;

/// <summary>Every diagnostic code with its severity and messages. Thread-safe.</summary>
public static partial class DiagnosticCodes
{
    /// <summary>The own number of the document is left blank.</summary>
    public const string BlankNumber = "DV2001";

    /// <summary>The day or month of the document is left blank.</summary>
    public const string BlankDate = "DV2002";

    /// <summary>The numbering of the sections skips a number or starts again.</summary>
    public const string NumberingGap = "DV2003";

    /// <summary>A date that the calendar does not have.</summary>
    public const string ImpossibleDate = "DV2004";

    /// <summary>A mark of a footnote without the footnote, or the other way round.</summary>
    public const string OrphanFootnote = "DV2005";

    /// <summary>A limit of <see cref="ParserOptions"/> was reached; what lies beyond was not parsed.</summary>
    public const string LimitReached = "DV2006";

    /// <summary>A year of two digits; read as 20xx or 19xx.</summary>
    public const string TwoDigitYear = "DV2007";

    /// <summary>Another document begins in the same text, with a number of its own.</summary>
    public const string FurtherDocument = "DV2008";

    /// <summary>No number was read before the symbol of a scanned document: it is left blank, or written by hand.</summary>
    public const string UnreadNumber = "DV2009";

    /// <summary>No day or month was read in the date of a scanned document: it is left blank, or written by hand.</summary>
    public const string UnreadDate = "DV2010";

    /// <summary>The number of a scanned document was not read with certainty and is not stated.</summary>
    public const string UnsureNumber = "DV2011";

    /// <summary>The day of a scanned document was not read with certainty and is not stated.</summary>
    public const string UnsureDate = "DV2012";

    /// <summary>Something looks like the number of a document but could not be parsed.</summary>
    public const string UnparsedNumber = "DV3001";

    /// <summary>A reference to a document named before that names none, or several.</summary>
    public const string OpenReference = "DV3002";

    /// <summary>A number was repaired; the printed form is kept.</summary>
    public const string RepairedNumber = "DV3003";

    /// <summary>The number of a cited document, or the year inside it, is left blank.</summary>
    public const string BlankCitedNumber = "DV3004";

    /// <summary>The number of a cited document stands without its symbol and means none that was cited in full.</summary>
    public const string MissingSymbol = "DV3005";

    private static readonly Dictionary<string, Entry> Entries = new Dictionary<string, Entry>(ReadingEntries(), StringComparer.Ordinal)
    {
        [BlankNumber] = new(DiagnosticSeverity.Info, "the document's own number is left blank ({0})", "số của văn bản còn để trống ({0})"),
        [BlankDate] = new(DiagnosticSeverity.Info, "the day or month of the document is left blank", "ngày hoặc tháng của văn bản còn để trống"),
        [NumberingGap] = new(DiagnosticSeverity.Warning, "the numbering goes from {0} to {1}", "đánh số nhảy từ {0} sang {1}"),
        [ImpossibleDate] = new(DiagnosticSeverity.Warning, "{0} is a date that no calendar has", "{0} là thời gian không có trong lịch"),
        [OrphanFootnote] = new(DiagnosticSeverity.Warning, "footnote {0} has no counterpart", "chú thích {0} không có phần tương ứng"),
        [LimitReached] = new(DiagnosticSeverity.Error, "the limit {0} of {1} characters was reached, and what lies beyond was not parsed; split the text (a paragraph this long is mostly data, or a page without line ends) or raise the limit in ParserOptions", "đã chạm giới hạn {0} là {1} ký tự, phần vượt quá không được phân tích; hãy tách văn bản (đoạn dài như vậy thường là dữ liệu, hoặc trang bị mất xuống dòng) hoặc tăng giới hạn trong ParserOptions"),
        [TwoDigitYear] = new(DiagnosticSeverity.Info, "the year of {0} has two digits", "năm trong {0} chỉ có hai chữ số"),
        [FurtherDocument] = new(DiagnosticSeverity.Warning, "another document begins here, number {0}; read it on its own", "từ đây là một văn bản khác, số {0}; nên đọc riêng"),
        [UnreadNumber] = new(DiagnosticSeverity.Info, "the document's own number could not be read on the picture, or is left blank ({0}); look at the page", "không đọc được số của văn bản trên ảnh quét, hoặc số còn để trống ({0}); hãy xem trang ảnh"),
        [UnreadDate] = new(DiagnosticSeverity.Info, "the day or month of the document could not be read on the picture, or is left blank; look at the page", "không đọc được ngày hoặc tháng của văn bản trên ảnh quét, hoặc còn để trống; hãy xem trang ảnh"),
        [UnsureNumber] = new(DiagnosticSeverity.Warning, "the document's own number may be {0}, but was not read with certainty on the picture and is left out; look at the page", "số của văn bản có thể là {0}, nhưng đọc trên ảnh quét chưa chắc chắn nên không ghi; hãy xem trang ảnh"),
        [UnsureDate] = new(DiagnosticSeverity.Warning, "the day of the document may be that of “{0}”, but was not read with certainty on the picture and is left out; look at the page", "ngày của văn bản có thể là “{0}”, nhưng đọc trên ảnh quét chưa chắc chắn nên không ghi; hãy xem trang ảnh"),
        [UnparsedNumber] = new(DiagnosticSeverity.Warning, "{0} looks like the number of a document but was not understood", "{0} giống số hiệu văn bản nhưng không hiểu được"),
        [OpenReference] = new(DiagnosticSeverity.Info, "{0}: which document is meant is not clear", "{0}: không rõ chỉ văn bản nào"),
        [RepairedNumber] = new(DiagnosticSeverity.Info, "{0} was read as {1}", "{0} được đọc là {1}"),
        [MissingSymbol] = new(DiagnosticSeverity.Warning, "{0}: the number lacks its symbol", "{0}: số văn bản thiếu ký hiệu"),
        [BlankCitedNumber] = new(DiagnosticSeverity.Warning, "the number of a cited document is left blank ({0} {1})", "số của văn bản viện dẫn còn để trống ({0} {1})"),
    };

    /// <summary>The codes that are known, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Entries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The severity that belongs to a code; <see cref="DiagnosticSeverity.Warning"/> for one that is not known.</summary>
    public static DiagnosticSeverity SeverityOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Entries.TryGetValue(code, out var entry) ? entry.Severity : DiagnosticSeverity.Warning;
    }

    /// <summary>The message of a code with its arguments filled in, in English (<c>en</c>) or Vietnamese (<c>vi</c>).</summary>
    /// <exception cref="ArgumentException">The language is neither.</exception>
    public static string Message(string code, IReadOnlyList<string> arguments, string language)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(arguments);
        if (language is not ("en" or "vi")) throw new ArgumentException($"There are messages in 'en' and 'vi', not in '{language}'.", nameof(language));
        if (!Entries.TryGetValue(code, out var entry)) return string.Join(", ", arguments);
        var pattern = string.Equals(language, "vi", StringComparison.Ordinal) ? entry.Vietnamese : entry.English;
        var filled = new object[4];
        for (var i = 0; i < filled.Length; i++) filled[i] = i < arguments.Count ? arguments[i] : "";
        return string.Format(CultureInfo.InvariantCulture, pattern, filled);
    }

    private sealed record Entry(DiagnosticSeverity Severity, string English, string Vietnamese);
}
