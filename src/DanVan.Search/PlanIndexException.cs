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

    /// <summary>Another process is writing to the index.</summary>
    Locked,

    /// <summary>The folder or the disk does not take what is to be written: read-only, full, or no permission.</summary>
    Unwritable,
}

/// <summary>An index cannot be opened, read or written. The message says what to do; <see cref="Problem"/> tells programs.</summary>
public sealed class PlanIndexException : Exception
{
    /// <summary>Creates the exception.</summary>
    public PlanIndexException(IndexProblem problem, string folder, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Problem = problem;
        Folder = folder;
    }

    /// <summary>What is wrong.</summary>
    public IndexProblem Problem { get; }

    /// <summary>The folder of the index.</summary>
    public string Folder { get; }

    internal static PlanIndexException Missing(string folder) =>
        new(IndexProblem.Missing, folder, $"There is no index in '{folder}'; 'danvan ingest' makes one.");

    internal static PlanIndexException Damaged(string folder, string what, Exception? inner = null) =>
        new(IndexProblem.Damaged, folder, $"The index in '{folder}' is damaged ({what}); 'danvan index rebuild' brings back what can be read.", inner);

    internal static PlanIndexException Newer(string folder, int version) =>
        new(IndexProblem.NewerVersion, folder, $"The index in '{folder}' has version {version}, which this program does not know; use a newer one or ingest the documents again.");

    internal static PlanIndexException Older(string folder, int version) =>
        new(IndexProblem.OlderVersion, folder, $"The index in '{folder}' has the old version {version}, which is no longer read; 'danvan index rebuild' makes it anew from what it has stored.");

    internal static PlanIndexException Unknown(string folder, string engine) =>
        new(IndexProblem.UnknownEngine, folder, $"The index in '{folder}' was made with the engine '{engine}', which is not part of this program.");

    internal static PlanIndexException Locked(string folder, Exception? inner = null) =>
        new(IndexProblem.Locked, folder, $"Another process is writing to the index in '{folder}'; try again when it has finished.", inner);

    internal static PlanIndexException Unwritable(string folder, Exception? inner = null) =>
        new(IndexProblem.Unwritable, folder, $"The index in '{folder}' cannot be written: {(inner?.Message ?? "no permission").TrimEnd('.')}.", inner);
}
