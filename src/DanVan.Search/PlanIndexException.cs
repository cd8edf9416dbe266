namespace DanVan.Search;

/// <summary>What is wrong with an index.</summary>
public enum IndexProblem
{
    /// <summary>The folder holds no index.</summary>
    Missing,

    /// <summary>A file of the index is damaged or incomplete; it can be rebuilt from the documents.</summary>
    Damaged,

    /// <summary>The index was written by a newer version of DanVan.</summary>
    NewerVersion,

    /// <summary>The index was written by an older version of DanVan whose layout is no longer read.</summary>
    OlderVersion,

    /// <summary>The engine the index was made with is not part of this program.</summary>
    UnknownEngine,

    /// <summary>Another process is writing to the index, or another <see cref="IPlanIndex"/> of this one holds the right to.</summary>
    Locked,

    /// <summary>The folder or the disk does not take what is to be written: read-only, full, or no permission.</summary>
    Unwritable,

    /// <summary>The folder may not be read, or what should be the folder is a file.</summary>
    Unreadable,
}

/// <summary>An index cannot be opened, read or written. The message says what to do; <see cref="Problem"/> tells programs.</summary>
public sealed class PlanIndexException : Exception
{
    // What writes to a full disk and to one that is mounted for reading says on Linux and macOS, and on Windows.
    private const int TooLarge = 27;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    private readonly string _vietnamese;

    /// <summary>Creates the exception.</summary>
    public PlanIndexException(IndexProblem problem, string folder, string message, Exception? innerException = null)
        : this(problem, folder, message, $"không mở được chỉ mục trong '{folder}' ({message})", innerException)
    {
    }

    private PlanIndexException(IndexProblem problem, string folder, string message, string vietnamese, Exception? innerException)
        : base(message, innerException)
    {
        Problem = problem;
        Folder = folder;
        _vietnamese = vietnamese;
    }

    /// <summary>What is wrong.</summary>
    public IndexProblem Problem { get; }

    /// <summary>The folder of the index.</summary>
    public string Folder { get; }

    /// <summary>The message in Vietnamese for <c>vi</c>, else in English.</summary>
    public string GetMessage(string language) => string.Equals(language, "vi", StringComparison.Ordinal) ? _vietnamese : Message;

    internal static PlanIndexException Missing(string folder)
    {
        if (FileAbove(folder) is { } file) return IsFile(IndexProblem.Unreadable, folder, file, null);
        if (!MayList(folder))
            return new(IndexProblem.Unreadable, folder, $"The folder '{folder}' may not be read by this user; ask its owner for the right to read it.", $"không có quyền đọc thư mục '{folder}'; hãy xin chủ sở hữu quyền đọc", null);
        return new(IndexProblem.Missing, folder, $"There is no index in '{folder}'; make one with: danvan ingest FOLDER --index '{folder}'.", $"chưa có chỉ mục trong '{folder}'; hãy tạo bằng: danvan ingest THƯ_MỤC --index '{folder}'", null);
    }

    /// <summary>What is damaged, in a few words; null where nothing is.</summary>
    internal string? What { get; private init; }

    /// <summary>The same in Vietnamese.</summary>
    internal string? WhatInVietnamese { get; private init; }

    internal static PlanIndexException Damaged(string folder, string what, Exception? inner = null) => Damaged(folder, what, what, inner);

    // What a library says of a file that it cannot read tells a user nothing; it stays in the inner exception.
    internal static PlanIndexException Damaged(string folder, Exception cause) => cause switch
    {
        InvalidDataException when cause.Source?.StartsWith("DanVan.", StringComparison.Ordinal) == true => Damaged(folder, cause.Message, cause),
        FileNotFoundException { FileName: { Length: > 0 } name } => Damaged(folder, Path.GetFileName(name) + " is missing", "thiếu tệp " + Path.GetFileName(name), cause),
        _ => Damaged(folder, "a file of it is cut short or altered", "một tệp bị cắt cụt hoặc bị thay đổi", cause),
    };

    private static PlanIndexException Damaged(string folder, string what, string vietnamese, Exception? inner) => new(
        IndexProblem.Damaged, folder, $"The index in '{folder}' is damaged ({what.TrimEnd('.')}); 'danvan index rebuild' brings back what can be read.", $"chỉ mục trong '{folder}' bị hỏng ({vietnamese.TrimEnd('.')}); 'danvan index rebuild' khôi phục phần còn đọc được", inner)
    {
        What = what.TrimEnd('.'),
        WhatInVietnamese = string.Equals(what, vietnamese, StringComparison.Ordinal) ? Fault.Of(what.TrimEnd('.')).Vietnamese : vietnamese.TrimEnd('.'),
    };

    internal static PlanIndexException Newer(string folder, int version) => new(
        IndexProblem.NewerVersion,
        folder,
        $"The index in '{folder}' has version {version}, which this program does not know; use a newer one or ingest the documents again.",
        $"chỉ mục trong '{folder}' do phiên bản mới hơn tạo (phiên bản {version}); hãy dùng phiên bản mới hoặc nạp lại văn bản",
        null);

    internal static PlanIndexException Older(string folder, int version) => new(
        IndexProblem.OlderVersion,
        folder,
        $"The index in '{folder}' has the old version {version}, which is no longer read; 'danvan index rebuild' makes it anew from what it has stored.",
        $"chỉ mục trong '{folder}' do phiên bản cũ tạo (phiên bản {version}) và không còn đọc được; hãy dựng lại từ phần đã lưu bằng 'danvan index rebuild'",
        null);

    internal static PlanIndexException Unknown(string folder, string engine) => new(
        IndexProblem.UnknownEngine, folder, $"The index in '{folder}' needs the engine '{engine}', which is not part of this program; use a program built with it, or another engine for a new folder.", $"chỉ mục trong '{folder}' cần bộ máy '{engine}', chương trình này không có; hãy dùng bản có bộ máy đó, hoặc chọn bộ máy khác cho thư mục mới", null);

    internal static PlanIndexException Unreadable(string folder, string file, Exception? inner) => new(
        IndexProblem.Unreadable, folder, $"The index in '{folder}' may not be read by this user ('{file}'); ask its owner for the right to read it.", $"không có quyền đọc chỉ mục trong '{folder}' ('{file}'); hãy xin chủ sở hữu quyền đọc", inner);

    internal static PlanIndexException OpenLog(string folder, Exception? inner) => new(
        IndexProblem.Unreadable,
        folder,
        $"The index in '{folder}' was left open by who wrote to it last, and this user may not write there, which reading it takes then; have it opened once by a user who may.",
        $"chỉ mục trong '{folder}' chưa được đóng sau lần ghi cuối, và không có quyền ghi vào đó để đọc tiếp; hãy mở một lần bằng tài khoản có quyền ghi",
        inner);

    internal static PlanIndexException Locked(string folder, Exception? inner = null) => new(
        IndexProblem.Locked, folder, $"Another process is writing to the index in '{folder}'; try again when it has finished.", $"một tiến trình khác đang ghi vào chỉ mục trong '{folder}'; hãy thử lại khi tiến trình đó xong", inner);

    internal static PlanIndexException HeldHere(string folder, Exception? inner) => new(
        IndexProblem.Locked, folder, $"This program has the index in '{folder}' open for writing already; write with the one that did first, or dispose it before.", $"chính chương trình này đang mở chỉ mục trong '{folder}' để ghi; hãy ghi bằng đối tượng đã mở trước, hoặc đóng nó trước khi mở lại", inner);

    internal static PlanIndexException Unwritable(string folder, Exception? inner = null) => Unwritable(folder, ObstacleOf(folder, inner), inner);

    internal static PlanIndexException Unwritable(string folder, WriteObstacle obstacle, Exception? inner)
    {
        if (FileAbove(folder) is { } file) return IsFile(IndexProblem.Unwritable, folder, file, inner);
        var (english, vietnamese) = obstacle switch
        {
            WriteObstacle.NoRight => ("this user may not write there", "không có quyền ghi"),
            WriteObstacle.DiskFull => ("the disk is full", "đĩa đã đầy"),
            WriteObstacle.ReadOnlyDisk => ("the disk is mounted for reading only", "đĩa chỉ cho phép đọc"),
            WriteObstacle.OpenedForReading => ("it was opened for reading only", "chỉ mục được mở chỉ để đọc"),
            WriteObstacle.NoFolder => ("no folder can be made there", "không tạo được thư mục ở đó"),
            WriteObstacle.FileTooLarge => ("the disk takes no larger file", "đĩa không nhận tệp lớn hơn"),
            WriteObstacle.DiskError => ("the disk reports an error", "đĩa báo lỗi"),
            WriteObstacle.NotOpened => ("a file of it cannot be opened", "không mở được tệp của chỉ mục"),
            _ => (inner?.Message.TrimEnd('.') ?? "", inner?.Message.TrimEnd('.') ?? ""),
        };
        return new(IndexProblem.Unwritable, folder, $"The index in '{folder}' cannot be written: {english}.", $"không ghi được vào chỉ mục trong '{folder}': {vietnamese}", inner);
    }

    private static WriteObstacle ObstacleOf(string folder, Exception? inner) => inner switch
    {
        null or UnauthorizedAccessException => WriteObstacle.NoRight,
        { HResult: NoSpace or WindowsDiskFull } => WriteObstacle.DiskFull,
        { HResult: TooLarge } => WriteObstacle.FileTooLarge,
        { HResult: ReadOnly } => WriteObstacle.ReadOnlyDisk,
        _ when !Directory.Exists(folder) => WriteObstacle.NoFolder,
        _ => WriteObstacle.Other,
    };

    private static PlanIndexException IsFile(IndexProblem problem, string folder, string file, Exception? inner) =>
        new(problem, folder, $"'{file}' is a file; an index is a folder.", $"'{file}' là một tệp; chỉ mục phải là thư mục", inner);

    // The folder itself or one above it that is a file.
    private static string? FileAbove(string folder)
    {
        for (var path = folder; !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path)) return path;
            if (Directory.Exists(path)) return null;
        }

        return null;
    }

    private static bool MayList(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}

/// <summary>Why an index cannot be written.</summary>
internal enum WriteObstacle
{
    /// <summary>What the message of the cause says.</summary>
    Other,

    /// <summary>The user may not.</summary>
    NoRight,

    /// <summary>No room is left.</summary>
    DiskFull,

    /// <summary>A file has reached the size that the disk or a limit allows.</summary>
    FileTooLarge,

    /// <summary>The disk is mounted for reading only.</summary>
    ReadOnlyDisk,

    /// <summary>The caller opened it so.</summary>
    OpenedForReading,

    /// <summary>The folder cannot be made.</summary>
    NoFolder,

    /// <summary>Writing, flushing or cutting a file failed.</summary>
    DiskError,

    /// <summary>A file is there and cannot be opened.</summary>
    NotOpened,
}
