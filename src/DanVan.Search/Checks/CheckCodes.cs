using System.Collections.Frozen;
using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Every code of a check with its rule, severity and messages. Thread-safe.</summary>
public static class CheckCodes
{
    /// <summary>One document is cited more than once.</summary>
    public const string Duplicate = "DV4001";

    /// <summary>One document is cited in full and again in the short form.</summary>
    public const string Repeated = "DV4002";

    /// <summary>One document with two dates.</summary>
    public const string DateConflict = "DV4101";

    /// <summary>One document with two issuers.</summary>
    public const string IssuerConflict = "DV4102";

    /// <summary>One document with two titles that have nothing in common.</summary>
    public const string TitleConflict = "DV4103";

    /// <summary>The date printed is not that of the register.</summary>
    public const string RegisterDateConflict = "DV4104";

    /// <summary>The issuer printed is not that of the register.</summary>
    public const string RegisterIssuerConflict = "DV4105";

    /// <summary>The subject printed has nothing in common with that of the register.</summary>
    public const string RegisterTitleConflict = "DV4106";

    /// <summary>Out of force on the day of the plan.</summary>
    public const string OutOfForce = "DV4201";

    /// <summary>Amended before the day of the plan.</summary>
    public const string Amended = "DV4202";

    /// <summary>Perhaps out of force on the day of the plan.</summary>
    public const string PerhapsOutOfForce = "DV4203";

    /// <summary>The same document is cited elsewhere with a number one slip away.</summary>
    public const string SimilarNumber = "DV4301";

    /// <summary>A code of an issuer that is not known, one slip away from one that is.</summary>
    public const string BrokenIssuerCode = "DV4302";

    /// <summary>The date is one slip away from that of the register.</summary>
    public const string SimilarDate = "DV4303";

    /// <summary>The number is one slip away from that of an act of the register of the same day.</summary>
    public const string SimilarToRegistered = "DV4304";

    /// <summary>The number is written in a way that had to be put right to be read.</summary>
    public const string MisprintedNumber = "DV4305";

    /// <summary>The kind is misspelt.</summary>
    public const string MisspeltKind = "DV4306";

    /// <summary>The number lies far above every one that its series has had.</summary>
    public const string NumberTooHigh = "DV4307";

    /// <summary>The kind does not go with the code of the kind in the number.</summary>
    public const string KindMismatch = "DV4401";

    /// <summary>The issuer does not go with the code of the issuer in the number.</summary>
    public const string IssuerMismatch = "DV4402";

    /// <summary>A Party number in the form of the state, or the other way round.</summary>
    public const string FormMismatch = "DV4403";

    /// <summary>The code of a body that had ended on the day of the document.</summary>
    public const string EndedCode = "DV4404";

    /// <summary>The year in the number is not that of the date.</summary>
    public const string YearMismatch = "DV4405";

    /// <summary>The number of a norm bears no year.</summary>
    public const string MissingYear = "DV4406";

    /// <summary>The number is that of another law than the name that stands with it.</summary>
    public const string OtherAct = "DV4407";

    /// <summary>The term of the Party's centre that the issuer is said to be of is not that in which the day lies.</summary>
    public const string TermMismatch = "DV4408";

    /// <summary>The number is out of the order in which the numbers of its series go with their days.</summary>
    public const string NumberOrder = "DV4409";

    /// <summary>The National Assembly in the number is not the one that sat on the day.</summary>
    public const string AssemblyMismatch = "DV4410";

    /// <summary>A task is given to a body that had ended on the day of the document.</summary>
    public const string EndedBody = "DV4411";

    /// <summary>The cited document is later than the plan.</summary>
    public const string LaterThanPlan = "DV4501";

    /// <summary>A deadline is over before the plan begins.</summary>
    public const string DeadlineBeforePlan = "DV4502";

    /// <summary>A period ends before it begins.</summary>
    public const string PeriodReversed = "DV4503";

    /// <summary>A date that no calendar has.</summary>
    public const string ImpossibleDate = "DV4504";

    /// <summary>A deadline for a later stage lies before that for an earlier one.</summary>
    public const string DeadlineOrder = "DV4505";

    /// <summary>The days listed do not fit the rhythm that is named.</summary>
    public const string Rhythm = "DV4506";

    /// <summary>The year that the plan is for does not go with its date.</summary>
    public const string PlanYear = "DV4507";

    /// <summary>The year in the subject of a cited document does not go with its date.</summary>
    public const string CitedYear = "DV4508";

    /// <summary>A number without a date at its first mention.</summary>
    public const string MissingDate = "DV4601";

    /// <summary>A local number without an issuer at its first mention.</summary>
    public const string MissingIssuer = "DV4602";

    /// <summary>Something looks like a number but was not understood.</summary>
    public const string Unparsed = "DV4603";

    /// <summary>A reference to a document named before that names none.</summary>
    public const string OpenReference = "DV4604";

    /// <summary>The document's own number or date is not written in the prescribed form.</summary>
    public const string OwnForm = "DV4605";

    /// <summary>The number of a cited document is left blank.</summary>
    public const string BlankNumber = "DV4606";

    /// <summary>A part that every document of its kind has is missing.</summary>
    public const string MissingPart = "DV4607";

    /// <summary>The numbers of the sections do not follow each other.</summary>
    public const string Numbering = "DV4608";

    /// <summary>A task with a deadline and nobody who is to do it.</summary>
    public const string NoAssignee = "DV4609";

    /// <summary>A cited number without its symbol, which no other mention of the document has.</summary>
    public const string MissingSymbol = "DV4610";

    private static readonly FrozenDictionary<string, Entry> Entries = new Dictionary<string, Entry>(StringComparer.Ordinal)
    {
        [Duplicate] = new(nameof(Duplicate), CheckRule.Duplicate, DiagnosticSeverity.Info, "{0} is cited {1} times in this document", "{0} được viện dẫn {1} lần trong văn bản này"),
        [Repeated] = new(nameof(Repeated), CheckRule.Duplicate, DiagnosticSeverity.Info, "{0} is named {1} times in this document, in full at most once", "{0} được nhắc {1} lần trong văn bản này, nhiều nhất một lần đầy đủ"),
        [DateConflict] = new(nameof(DateConflict), CheckRule.Conflict, DiagnosticSeverity.Warning, "{0} is cited with different dates: {1}", "{0} được viện dẫn với các ngày khác nhau: {1}"),
        [IssuerConflict] = new(nameof(IssuerConflict), CheckRule.Conflict, DiagnosticSeverity.Warning, "{0} is cited with different issuers: {1}", "{0} được viện dẫn với các cơ quan ban hành khác nhau: {1}"),
        [TitleConflict] = new(nameof(TitleConflict), CheckRule.Conflict, DiagnosticSeverity.Warning, "{0} is cited with different subjects: {1}", "{0} được viện dẫn với các trích yếu khác nhau: {1}"),
        [RegisterDateConflict] = new(nameof(RegisterDateConflict), CheckRule.Conflict, DiagnosticSeverity.Warning, "{0} is cited with the date {1}; the register has {2}", "{0} được viện dẫn với ngày {1}; danh mục ghi {2}"),
        [RegisterIssuerConflict] = new(nameof(RegisterIssuerConflict), CheckRule.Conflict, DiagnosticSeverity.Warning, "{0} is cited as issued by {1}; the register has {2}", "{0} được viện dẫn là của {1}; danh mục ghi {2}"),
        [RegisterTitleConflict] = new(nameof(RegisterTitleConflict), CheckRule.Conflict, DiagnosticSeverity.Warning, "{0} is cited with the subject “{1}”; the register has “{2}”", "{0} được viện dẫn với trích yếu “{1}”; danh mục ghi “{2}”"),
        [OutOfForce] = new(nameof(OutOfForce), CheckRule.Stale, DiagnosticSeverity.Warning, "{0} was in force until {1} and no longer on the day of the plan; in its place: {2}", "{0} chỉ có hiệu lực đến ngày {1}, đã hết hiệu lực vào ngày của văn bản; được thay bằng: {2}"),
        [Amended] = new(nameof(Amended), CheckRule.Stale, DiagnosticSeverity.Info, "{0} had been amended by {1} before the plan", "{0} đã được sửa đổi, bổ sung bởi {1} trước ngày của văn bản"),
        [PerhapsOutOfForce] = new(nameof(PerhapsOutOfForce), CheckRule.Stale, DiagnosticSeverity.Info, "check whether {0} was in force on the day of the plan: {1}", "cần kiểm tra hiệu lực của {0} vào ngày của văn bản: {1}"),
        [SimilarNumber] = new(nameof(SimilarNumber), CheckRule.NearMiss, DiagnosticSeverity.Warning, "{0} is one slip away from {1}, which has the same {2}", "{0} chỉ khác một ký tự so với {1}, có cùng {2}"),
        [BrokenIssuerCode] = new(nameof(BrokenIssuerCode), CheckRule.NearMiss, DiagnosticSeverity.Warning, "the code {1} in {0} is not known; {2} is", "không có ký hiệu {1} trong {0}; đúng là {2}"),
        [SimilarDate] = new(nameof(SimilarDate), CheckRule.NearMiss, DiagnosticSeverity.Warning, "the date {1} of {0} is one slip away from {2} in the register", "ngày {1} của {0} chỉ khác một ký tự so với {2} trong danh mục"),
        [SimilarToRegistered] = new(nameof(SimilarToRegistered), CheckRule.NearMiss, DiagnosticSeverity.Warning, "{0} is one slip away from {1} of {2} in the register", "{0} chỉ khác một ký tự so với {1} ngày {2} trong danh mục"),
        [MisprintedNumber] = new(nameof(MisprintedNumber), CheckRule.NearMiss, DiagnosticSeverity.Warning, "{0} is rather {1}", "{0} có lẽ là {1}"),
        [MisspeltKind] = new(nameof(MisspeltKind), CheckRule.NearMiss, DiagnosticSeverity.Warning, "{0}: “{1}” is misspelt for {2}", "{0}: “{1}” viết sai chính tả, đúng là {2}"),
        [NumberTooHigh] = new(nameof(NumberTooHigh), CheckRule.NearMiss, DiagnosticSeverity.Info, "{0} is not in the register, and its number lies far above any of the series there, the highest being {1}: check it", "{0} không có trong danh mục và số lớn hơn nhiều so với các số cùng loại ở đó, cao nhất là {1}: cần kiểm tra lại"),
        [KindMismatch] = new(nameof(KindMismatch), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: a {1} does not carry the code {2}", "{0}: {1} không mang ký hiệu {2}"),
        [IssuerMismatch] = new(nameof(IssuerMismatch), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: the issuer {1} does not go with the code {2}", "{0}: cơ quan ban hành {1} không khớp ký hiệu {2}"),
        [FormMismatch] = new(nameof(FormMismatch), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0} is written {1}; its issuer writes {2}", "{0} viết {1}; cơ quan ban hành viết {2}"),
        [EndedCode] = new(nameof(EndedCode), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: the body {1} had ended on {2}", "{0}: {1} đã kết thúc hoạt động ngày {2}"),
        [YearMismatch] = new(nameof(YearMismatch), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: the year in the number is not that of the date {1}", "{0}: năm trong số hiệu không khớp ngày {1}"),
        [MissingYear] = new(nameof(MissingYear), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: the number of a {1} bears its year", "{0}: số hiệu của {1} phải có năm ban hành"),
        [OtherAct] = new(nameof(OtherAct), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0} is the number of “{1}” in the register, not of “{2}”", "{0} trong danh mục là số hiệu của “{1}”, không phải của “{2}”"),
        [TermMismatch] = new(nameof(TermMismatch), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: the day {1} lies in term {2}, not {3}", "{0}: ngày {1} thuộc khóa {2}, không phải khóa {3}"),
        [NumberOrder] = new(nameof(NumberOrder), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: number and date {1} do not go together, {2} is of {3}", "{0}: số và ngày {1} không khớp nhau, {2} ban hành ngày {3}"),
        [AssemblyMismatch] = new(nameof(AssemblyMismatch), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0}: {1} lies in the term of National Assembly {2}, not {3}", "{0}: {1} thuộc nhiệm kỳ Quốc hội khóa {2}, không phải khóa {3}"),
        [EndedBody] = new(nameof(EndedBody), CheckRule.Mismatch, DiagnosticSeverity.Warning, "{0} is given work and did not exist after {1}", "{0} được giao việc nhưng không còn hoạt động sau ngày {1}"),
        [LaterThanPlan] = new(nameof(LaterThanPlan), CheckRule.Chronology, DiagnosticSeverity.Warning, "{0} of {1} is later than the plan ({2})", "{0} ngày {1} sau ngày của văn bản ({2})"),
        [DeadlineBeforePlan] = new(nameof(DeadlineBeforePlan), CheckRule.Chronology, DiagnosticSeverity.Warning, "the deadline {0} is over before the plan of {1}", "thời hạn {0} đã qua trước ngày của văn bản ({1})"),
        [PeriodReversed] = new(nameof(PeriodReversed), CheckRule.Chronology, DiagnosticSeverity.Warning, "the period {0} ends before it begins", "khoảng thời gian {0} kết thúc trước khi bắt đầu"),
        [ImpossibleDate] = new(nameof(ImpossibleDate), CheckRule.Chronology, DiagnosticSeverity.Warning, "{0} is a date that no calendar has", "{0} là thời gian không có trong lịch"),
        [DeadlineOrder] = new(nameof(DeadlineOrder), CheckRule.Chronology, DiagnosticSeverity.Warning, "the deadline {0} lies before {1}, which is for an earlier stage", "thời hạn {0} trước {1}, là thời hạn của giai đoạn sớm hơn"),
        [Rhythm] = new(nameof(Rhythm), CheckRule.Chronology, DiagnosticSeverity.Info, "the days of {0} do not fit the rhythm that is named", "các ngày trong {0} không phù hợp với định kỳ đã nêu"),
        [PlanYear] = new(nameof(PlanYear), CheckRule.Chronology, DiagnosticSeverity.Warning, "the plan is for {0} and bears the date {1}", "văn bản cho năm {0} nhưng đề ngày {1}"),
        [CitedYear] = new(nameof(CitedYear), CheckRule.Chronology, DiagnosticSeverity.Warning, "{0} of {1} is about the year {2}: check the date", "{0} ngày {1} nói về năm {2}: cần kiểm tra lại ngày"),
        [MissingDate] = new(nameof(MissingDate), CheckRule.Incomplete, DiagnosticSeverity.Info, "{0} has no date at its first mention", "{0} không ghi ngày khi viện dẫn lần đầu"),
        [MissingIssuer] = new(nameof(MissingIssuer), CheckRule.Incomplete, DiagnosticSeverity.Info, "{0} has no issuer at its first mention", "{0} không ghi cơ quan ban hành khi viện dẫn lần đầu"),
        [Unparsed] = new(nameof(Unparsed), CheckRule.Incomplete, DiagnosticSeverity.Info, "{0} looks like the number of a document but was not understood", "{0} giống số hiệu văn bản nhưng không hiểu được"),
        [OpenReference] = new(nameof(OpenReference), CheckRule.Incomplete, DiagnosticSeverity.Info, "{0}: which document is meant is not clear", "{0}: không rõ chỉ văn bản nào"),
        [OwnForm] = new(nameof(OwnForm), CheckRule.Incomplete, DiagnosticSeverity.Info, "{0} is written {1}: numbers, days and the months 1 and 2 have two digits", "{0} phải ghi là {1}: số, ngày nhỏ hơn 10 và tháng 1, 2 phải có số 0 phía trước"),
        [BlankNumber] = new(nameof(BlankNumber), CheckRule.Incomplete, DiagnosticSeverity.Warning, "the number of {0} is left blank", "số của {0} còn để trống"),
        [MissingPart] = new(nameof(MissingPart), CheckRule.Incomplete, DiagnosticSeverity.Warning, "the document has no {0}", "văn bản thiếu {0}"),
        [Numbering] = new(nameof(Numbering), CheckRule.Incomplete, DiagnosticSeverity.Warning, "{1} follows {0}: the numbering does not go on", "đánh số không liên tục: sau {0} là {1}"),
        [NoAssignee] = new(nameof(NoAssignee), CheckRule.Incomplete, DiagnosticSeverity.Info, "what is due “{0}” names nobody who does it", "việc có thời hạn “{0}” chưa ghi cơ quan thực hiện"),
        [MissingSymbol] = new(nameof(MissingSymbol), CheckRule.Incomplete, DiagnosticSeverity.Info, "{0}: the number lacks its symbol", "{0}: số hiệu thiếu ký hiệu"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Entries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The rule of a code.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static CheckRule RuleOf(string code) => Find(code).Rule;

    /// <summary>The severity that belongs to a code.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static DiagnosticSeverity SeverityOf(string code) => Find(code).Severity;

    /// <summary>The name of a code in one word, in English: <c>OutOfForce</c>.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static string NameOf(string code) => Find(code).Name;

    /// <summary>The message of a code with its arguments filled in, in English (<c>en</c>) or Vietnamese (<c>vi</c>).</summary>
    /// <exception cref="ArgumentException">The language is neither, or there is no such code.</exception>
    public static string Message(string code, IReadOnlyList<string> arguments, string language)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var entry = Find(code);
        if (language is not ("en" or "vi")) throw new ArgumentException($"There are messages in 'en' and 'vi', not in '{language}'.", nameof(language));
        var pattern = string.Equals(language, "vi", StringComparison.Ordinal) ? entry.Vietnamese : entry.English;
        var filled = new object[4];
        for (var i = 0; i < filled.Length; i++) filled[i] = i < arguments.Count ? Said(code, arguments[i], language) : "";
        return string.Format(CultureInfo.InvariantCulture, pattern, filled);
    }

    /// <summary>An argument in the language of its message: days as Vietnamese write them, and the words that are not printed in the document.</summary>
    private static string Said(string code, string argument, string language) => (code, argument, language) switch
    {
        (FormMismatch, "Đảng", "en") => "in the form of the Party",
        (FormMismatch, "cơ quan nhà nước", "en") => "in the form of the state",
        (FormMismatch, MismatchRule.WrongSigns, "en") => "with other signs or in another order than either side does",
        (FormMismatch, "Đảng" or "cơ quan nhà nước", "vi") => "theo thể thức của " + argument,
        (FormMismatch, MismatchRule.WrongSigns, "vi") => "sai dấu hoặc sai thứ tự",
        (MissingPart, FormRule.PlaceAndDate, "en") => "place and date",
        (MissingPart, FormRule.Place, "en") => "place before its date",
        (MissingPart, FormRule.Signer, "en") => "position and name of who signs",
        (MissingPart, FormRule.Recipients, "en") => "recipients",
        (SimilarNumber, "date, title", "en") => "date and title",
        (SimilarNumber, "date", "vi") => "ngày",
        (SimilarNumber, "date, title", "vi") => "ngày và trích yếu",
        (_, _, "vi") => VietnameseDays.In(argument),
        _ => argument,
    };

    private static Entry Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Entries.TryGetValue(code, out var entry) ? entry : throw new ArgumentException($"There is no check with the code '{code}'.", nameof(code));
    }

    private sealed record Entry(string Name, CheckRule Rule, DiagnosticSeverity Severity, string English, string Vietnamese);
}
