namespace DanVan.Parsing;

public static partial class DiagnosticCodes
{
    /// <summary>A file could not be read for a reason of its own, which the message names.</summary>
    public const string ReadFailed = "DV1000";

    /// <summary>There is no file of that name.</summary>
    public const string FileMissing = "DV1001";

    /// <summary>The file is empty.</summary>
    public const string FileEmpty = "DV1002";

    /// <summary>The folder holds no file of a format that can be read.</summary>
    public const string NothingReadable = "DV1003";

    /// <summary>The file or folder may not be read by this user.</summary>
    public const string AccessDenied = "DV1004";

    /// <summary>The file is larger than <c>MaxBytes</c> allows.</summary>
    public const string FileTooLarge = "DV1005";

    /// <summary>The file is of no format that can be read.</summary>
    public const string UnknownFormat = "DV1006";

    /// <summary>The file should be a DOCX but is no whole one.</summary>
    public const string DamagedDocx = "DV1007";

    /// <summary>The file is protected by a password.</summary>
    public const string Encrypted = "DV1008";

    /// <summary>The file should be a PDF but is no whole one.</summary>
    public const string DamagedPdf = "DV1009";

    /// <summary>A program that the format needs is not installed.</summary>
    public const string ToolMissing = "DV1010";

    /// <summary>No page has text, and the text recognition is not installed.</summary>
    public const string NoText = "DV1011";

    /// <summary>The reading took longer than <c>Timeout</c> allows.</summary>
    public const string ReadTimeout = "DV1012";

    /// <summary>The file has more pages than <c>MaxPages</c> allows; the first ones were read.</summary>
    public const string TooManyPages = "DV1013";

    /// <summary>The archive would unpack to more than <c>MaxUnpackedBytes</c> or <c>MaxCompressionRatio</c> allow.</summary>
    public const string ArchiveTooLarge = "DV1014";

    /// <summary>Elements are nested deeper than <c>MaxDepth</c> allows.</summary>
    public const string TooDeep = "DV1015";

    /// <summary>The file declares entities or a document type, which no office program writes.</summary>
    public const string ForbiddenXml = "DV1016";

    /// <summary>A format that only LibreOffice can turn into one that can be read.</summary>
    public const string NeedsConversion = "DV1017";

    /// <summary>A symbolic link leads back to a folder that holds it.</summary>
    public const string LinkLoop = "DV1018";

    /// <summary>The path names a folder where a file is wanted.</summary>
    public const string IsFolder = "DV1019";

    /// <summary>LibreOffice could not convert the file.</summary>
    public const string ConversionFailed = "DV1020";

    /// <summary>A program that was called for the file broke down before it had read anything.</summary>
    public const string ToolFailed = "DV1021";

    /// <summary>A program that was called for the file needed more memory than <c>MaxToolMemory</c> before it had read anything.</summary>
    public const string ToolOutOfMemory = "DV1022";

    /// <summary>The path names a pipe or a device, which cannot be read twice.</summary>
    public const string NotAFile = "DV1023";

    /// <summary>A file that bears the name of a text holds bytes that no text has.</summary>
    public const string NotText = "DV1024";

    /// <summary>No page has text, and the text recognition is switched off.</summary>
    public const string OnlyPictures = "DV1025";

    /// <summary>The file is a picture, whatever its name says.</summary>
    public const string PictureFile = "DV1026";

    /// <summary>The file is a spreadsheet or a presentation, whatever its name says.</summary>
    public const string SheetFile = "DV1027";

    /// <summary>The file is an archive or a message with other files in it, whatever its name says.</summary>
    public const string ArchiveFile = "DV1028";

    /// <summary>A file under the name of a document is what a web service answered (JSON).</summary>
    public const string ServiceAnswer = "DV1029";

    /// <summary>Text in an old encoding was converted to Unicode.</summary>
    public const string LegacyEncoding = "DV1101";

    /// <summary>The letters of the file do not spell Vietnamese: its font table is broken.</summary>
    public const string BrokenFontMap = "DV1102";

    /// <summary>Pages were read by text recognition.</summary>
    public const string RecognizedPages = "DV1103";

    /// <summary>The text recognition was not sure of a page.</summary>
    public const string UnsurePage = "DV1104";

    /// <summary>A part that lies outside the file was not read.</summary>
    public const string ExternalPart = "DV1105";

    /// <summary>Bytes that mean nothing in the encoding were replaced.</summary>
    public const string UndecodableBytes = "DV1106";

    /// <summary>A page without text was left out because the text recognition is not installed or failed.</summary>
    public const string PageWithoutText = "DV1107";

    /// <summary>A part of the file in a format of its own was left out.</summary>
    public const string PartLeftOut = "DV1108";

    /// <summary>Letters that text recognition took for others were put right, where the order of the headings or the tables of codes settle it.</summary>
    public const string LookAlike = "DV1109";

    /// <summary>The text layer behind a scanned page is the work of a recognizer that knew no Vietnamese.</summary>
    public const string BadTextLayer = "DV1110";

    /// <summary><c>Timeout</c> was up before every page was read; what was read is kept.</summary>
    public const string OutOfTime = "DV1111";

    /// <summary>The program that read a page broke down at it; the other pages are kept.</summary>
    public const string PageFailed = "DV1112";

    /// <summary>The program that read a page needed more memory than <c>MaxToolMemory</c> for it; the other pages are kept.</summary>
    public const string PageOutOfMemory = "DV1113";

    /// <summary>Letters that the font table of a file names wrongly were put right.</summary>
    public const string FontSlip = "DV1114";

    /// <summary>A file holds pictures in place of text, and they were not read: LibreOffice or the text recognition is not installed, or failed.</summary>
    public const string PicturesUnread = "DV1115";

    /// <summary>A page without text was left out because the text recognition is switched off.</summary>
    public const string PagePassedOver = "DV1116";

    /// <summary>A file bears the ending of another format than the one that it is in, by which it was read.</summary>
    public const string Misnamed = "DV1117";

    /// <summary>The words of a stamp or of the picture of a digital signature were left out.</summary>
    public const string StampLeftOut = "DV1118";

    /// <summary>A Word file holds pictures as large as a page beside its text; what is written in them is missing.</summary>
    public const string PictureLeftOut = "DV1119";

    /// <summary>A web page holds no text of a document: a program in it fetches the text, it shows pictures, menus and forms only, or the site sent a check or an error in place of the document.</summary>
    public const string EmptyPage = "DV1120";

    /// <summary>The number or the day of a typed letterhead is a picture; it was recognized.</summary>
    public const string PicturedDigits = "DV1121";

    private static Dictionary<string, Entry> ReadingEntries() => new(StringComparer.Ordinal)
    {
        [ReadFailed] = new(DiagnosticSeverity.Error, "{0} could not be read: {1}", "không đọc được {0}: {1}"),
        [FileMissing] = new(DiagnosticSeverity.Error, "{0} does not exist; check the name and the folder", "không có tệp {0}; hãy kiểm tra tên tệp và thư mục"),
        [FileEmpty] = new(DiagnosticSeverity.Error, "{0} is empty; get the file again from where it came", "tệp {0} rỗng; hãy lấy lại tệp từ nơi gửi"),
        [NothingReadable] = new(DiagnosticSeverity.Error, "{0} holds no file that can be read; these are: {1}", "thư mục {0} không có tệp nào đọc được; các định dạng đọc được: {1}"),
        [AccessDenied] = new(DiagnosticSeverity.Error, "{0} may not be read by this user; ask its owner for the right to read it", "không có quyền đọc {0}; hãy xin chủ sở hữu quyền đọc"),
        [FileTooLarge] = new(DiagnosticSeverity.Error, "{0} has {1} bytes, more than the limit of {2}; split it or raise the limit", "{0} có {1} byte, vượt giới hạn {2}; hãy tách tệp hoặc tăng giới hạn"),
        [UnknownFormat] = new(DiagnosticSeverity.Error, "{0} is of no format that can be read; these are: {1}", "không nhận ra định dạng của {0}; các định dạng đọc được: {1}"),
        [DamagedDocx] = new(DiagnosticSeverity.Error, "{0} is no whole DOCX file; open it in Word or LibreOffice and save it again", "{0} không phải tệp DOCX nguyên vẹn; hãy mở bằng Word hoặc LibreOffice rồi lưu lại"),
        [Encrypted] = new(DiagnosticSeverity.Error, "{0} is protected by a password; save a copy without it", "{0} có đặt mật khẩu; hãy lưu một bản không có mật khẩu"),
        [DamagedPdf] = new(DiagnosticSeverity.Error, "{0} is no whole PDF file; print it to PDF again or get a new copy", "{0} không phải tệp PDF nguyên vẹn; hãy xuất lại PDF hoặc lấy bản khác"),
        [ToolMissing] = new(DiagnosticSeverity.Error, "{0} needs the program {1}; install it ({2})", "cần chương trình {1} để đọc {0}; hãy cài đặt ({2})"),
        [NoText] = new(DiagnosticSeverity.Error, "{0} has no text, only pictures of pages; install the text recognition ({1})", "{0} không có lớp chữ, chỉ có ảnh trang; hãy cài chương trình nhận dạng chữ ({1})"),
        [OnlyPictures] = new(DiagnosticSeverity.Error, "{0} has no text, only pictures of pages, and text recognition is switched off", "{0} không có lớp chữ, chỉ có ảnh trang, mà nhận dạng chữ đang tắt"),
        [ReadTimeout] = new(DiagnosticSeverity.Error, "{0} took longer than {1} s; split it or raise the limit", "đọc {0} quá {1} giây; hãy tách tệp hoặc tăng giới hạn"),
        [TooManyPages] = new(DiagnosticSeverity.Error, "only the first {0} pages were read, the limit; raise it for the others", "chỉ đọc {0} trang đầu theo giới hạn; hãy tăng giới hạn để đọc tiếp"),
        [ArchiveTooLarge] = new(DiagnosticSeverity.Error, "{0} would unpack to more than the limit of {1}; it may be an attack, do not open it unless you trust the sender", "{0} giải nén vượt giới hạn {1}; có thể là tệp tấn công, đừng mở nếu không tin người gửi"),
        [TooDeep] = new(DiagnosticSeverity.Error, "{0} nests its parts deeper than the limit of {1}; it may be an attack, do not open it unless you trust the sender", "{0} lồng nhau quá {1} mức; có thể là tệp tấn công, đừng mở nếu không tin người gửi"),
        [ForbiddenXml] = new(DiagnosticSeverity.Error, "{0} declares XML entities; it may be an attack, do not open it unless you trust the sender", "{0} khai báo thực thể XML; có thể là tệp tấn công, đừng mở nếu không tin người gửi"),
        [NeedsConversion] = new(DiagnosticSeverity.Error, "{0} is in the format {1}; install LibreOffice (apt-get install libreoffice-writer), or save the file as DOCX", "{0} ở định dạng {1}; hãy cài LibreOffice (apt-get install libreoffice-writer) hoặc lưu lại thành DOCX"),
        [LinkLoop] = new(DiagnosticSeverity.Warning, "{0} is a link that leads back to a folder above it; it was passed over", "{0} là liên kết trỏ ngược về thư mục chứa nó; đã bỏ qua"),
        [NotAFile] = new(DiagnosticSeverity.Error, "{0} is a pipe or a device; save what it gives to a file and name that", "{0} là đường ống hoặc thiết bị; hãy lưu nội dung vào một tệp rồi chỉ ra tệp đó"),
        [NotText] = new(DiagnosticSeverity.Error, "{0} bears the name of a text but holds control characters that no text has; it is damaged or of another format, get it again or save it anew in the program that wrote it", "{0} mang tên tệp văn bản thuần nhưng chứa ký tự điều khiển; tệp bị hỏng hoặc thuộc định dạng khác, hãy lấy lại hoặc lưu lại bằng chương trình đã tạo ra tệp"),
        [IsFolder] = new(DiagnosticSeverity.Error, "{0} is a folder; name a file in it, or ingest the folder", "{0} là thư mục; hãy chỉ ra một tệp, hoặc nạp cả thư mục"),
        [ConversionFailed] = new(DiagnosticSeverity.Error, "LibreOffice could not convert {0} ({1}); open it in Word or LibreOffice and save it as DOCX", "LibreOffice không chuyển đổi được {0} ({1}); hãy mở bằng Word hoặc LibreOffice rồi lưu thành DOCX"),
        [ToolFailed] = new(DiagnosticSeverity.Error, "{1} broke down over {0} ({2}); print the file to PDF again or get a new copy", "{1} bị lỗi khi đọc {0} ({2}); hãy xuất lại PDF hoặc lấy bản khác"),
        [ToolOutOfMemory] = new(DiagnosticSeverity.Error, "{1} needed more memory for {0} than the limit of {2} bytes; raise MaxToolMemory", "{1} cần nhiều bộ nhớ hơn giới hạn {2} byte để đọc {0}; hãy tăng MaxToolMemory"),
        [PictureFile] = new(DiagnosticSeverity.Error, "{0} is a picture ({1}); put it into a PDF to have its text recognised", "{0} là tệp ảnh ({1}); hãy đưa ảnh vào tệp PDF để nhận dạng chữ"),
        [SheetFile] = new(DiagnosticSeverity.Error, "{0} is a spreadsheet or a presentation ({1}); save it as PDF or DOCX to have it read", "{0} là bảng tính hoặc bản trình chiếu ({1}); hãy lưu thành PDF hoặc DOCX để đọc"),
        [ArchiveFile] = new(DiagnosticSeverity.Error, "{0} holds other files ({1}); unpack it and read those", "{0} là tệp chứa các tệp khác ({1}); hãy giải nén rồi đọc từng tệp"),
        [ServiceAnswer] = new(DiagnosticSeverity.Error, "{0} is what a web service answered (JSON), not the document itself; get the file again from where it came", "{0} là dữ liệu trả lời của dịch vụ web (JSON), không phải văn bản; hãy lấy lại tệp từ nơi gửi"),
        [LegacyEncoding] = new(DiagnosticSeverity.Info, "the text was in {0} and was converted to Unicode", "văn bản dùng bảng mã {0}, đã chuyển sang Unicode"),
        [BrokenFontMap] = new(DiagnosticSeverity.Warning, "the letters on page {0} do not spell Vietnamese ({1}); the font table of the file is broken", "chữ ở trang {0} không đúng chính tả tiếng Việt ({1}); bảng phông chữ của tệp bị hỏng"),
        [RecognizedPages] = new(DiagnosticSeverity.Info, "{0} of {1} pages were read by text recognition", "{0} trong {1} trang được đọc bằng nhận dạng chữ"),
        [UnsurePage] = new(DiagnosticSeverity.Warning, "the text recognition was only {1} % sure of page {0}", "nhận dạng chữ ở trang {0} chỉ chắc {1} %"),
        [ExternalPart] = new(DiagnosticSeverity.Info, "{0} lies outside the file and was not read", "{0} nằm ngoài tệp và không được đọc"),
        [UndecodableBytes] = new(DiagnosticSeverity.Warning, "{0} bytes mean nothing in the encoding {1}", "{0} byte không có nghĩa trong bảng mã {1}"),
        [PageWithoutText] = new(DiagnosticSeverity.Error, "page {0} has no text and was left out; install the text recognition ({1})", "trang {0} không có lớp chữ nên bị bỏ qua; hãy cài chương trình nhận dạng chữ ({1})"),
        [PagePassedOver] = new(DiagnosticSeverity.Error, "page {0} has no text and was left out, since text recognition is switched off", "trang {0} không có lớp chữ nên bị bỏ qua vì nhận dạng chữ đang tắt"),
        [LookAlike] = new(DiagnosticSeverity.Info, "the text recognition read {0} where {1} must stand", "nhận dạng chữ đọc thành {0}, đã sửa thành {1}"),
        [BadTextLayer] = new(DiagnosticSeverity.Warning, "the text layer behind the picture of page {0} is no Vietnamese ({1})", "lớp chữ sau ảnh trang {0} không phải tiếng Việt đúng chính tả ({1})"),
        [OutOfTime] = new(DiagnosticSeverity.Error, "time ran out before pages {0} were read; raise the limit of {1} s or split the file", "hết thời gian khi chưa đọc các trang {0}; hãy tăng giới hạn {1} giây hoặc tách tệp"),
        [PageFailed] = new(DiagnosticSeverity.Error, "{1} broke down at page {0} ({2}), whose text may be missing; print the file to PDF again or read that page by eye", "{1} bị lỗi ở trang {0} ({2}), chữ của trang có thể thiếu; hãy xuất lại PDF hoặc tự đọc trang đó"),
        [PageOutOfMemory] = new(DiagnosticSeverity.Error, "{1} needed more memory for page {0} than the limit of {2} bytes, so its text may be missing; raise MaxToolMemory", "{1} cần nhiều bộ nhớ hơn giới hạn {2} byte cho trang {0} nên chữ của trang có thể thiếu; hãy tăng MaxToolMemory"),
        [FontSlip] = new(DiagnosticSeverity.Info, "the file gives {0} where {1} is printed; it was put right", "tệp cho {0} ở chỗ in {1}; đã sửa lại"),
        [PicturesUnread] = new(DiagnosticSeverity.Warning, "the file holds {0} pictures in place of text, which were not read; install {1}", "tệp chứa {0} ảnh thay cho chữ, chưa đọc được; hãy cài {1}"),
        [StampLeftOut] = new(DiagnosticSeverity.Info, "the words of a stamp on page {0} were left out: {1}", "đã bỏ chữ của con dấu ở trang {0}: {1}"),
        [PictureLeftOut] = new(DiagnosticSeverity.Warning, "the file holds {0} pictures as large as a page beside its text; what is written in them was not read, save the file as PDF to have it recognised", "tệp có {0} ảnh cỡ cả trang xen giữa chữ; chữ trong ảnh chưa được đọc, hãy lưu tệp thành PDF để nhận dạng"),
        [PicturedDigits] = new(DiagnosticSeverity.Info, "{0} in the letterhead is a picture and was recognized, {1} sure; compare it with the page", "{0} ở phần đầu văn bản là hình ảnh, đã nhận dạng với độ tin cậy {1}; hãy đối chiếu với trang gốc"),
        [EmptyPage] = new(DiagnosticSeverity.Warning, "the page holds no text of a document; open it in a browser, wait until the document is shown and save it as a whole page or as PDF", "trang không có nội dung văn bản; hãy mở bằng trình duyệt, đợi văn bản hiện ra rồi lưu cả trang hoặc lưu thành PDF"),
        [Misnamed] = new(DiagnosticSeverity.Info, "the name of the file ends in {0}, but it is {1} and was read as that", "tên tệp có đuôi {0} nhưng nội dung là {1}; đã đọc theo nội dung"),
        [PartLeftOut] = new(DiagnosticSeverity.Warning, "a part in the format {0} was left out", "một phần ở định dạng {0} bị bỏ qua"),
    };
}
