using DanVan.Cli.Commands;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli;

/// <summary>The user's own file of acts, whose rows win over those of the program.</summary>
internal static class UserRegister
{
    public const string DefaultFile = "danvan-register.csv";

    /// <summary>The file: the option, else the settings, else DANVAN_REGISTER, else <c>danvan-register.csv</c> in the current folder.</summary>
    public static string PathOf(Application application, string? option, Settings settings) =>
        !string.IsNullOrEmpty(option) ? option
        : settings.Register ?? (application.Environment("DANVAN_REGISTER") is { Length: > 0 } file ? file : DefaultFile);

    /// <summary>The rows of the file; null where it is not there.</summary>
    /// <exception cref="CommandException">The file is malformed or cannot be read.</exception>
    public static ActRegister? Read(Application application, string file)
    {
        if (!File.Exists(file)) return null;
        try
        {
            return ActRegister.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is ActRegisterException or IOException or UnauthorizedAccessException)
        {
            throw Refused(application, file, e);
        }
    }

    /// <summary>The user's rows, null where there is no file, and the register of the program with them.</summary>
    /// <exception cref="CommandException">The file is malformed, contradicts the program's rows, or was named and is not there.</exception>
    public static (ActRegister? Own, ActRegister Merged) Load(Application application, string file, bool isNamed)
    {
        if (Read(application, file) is not { } own)
        {
            if (isNamed) throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"there is no register '{file}'; 'danvan register add' makes one", $"không có danh mục '{file}'; hãy tạo bằng 'danvan register add'"));
            return (null, ActRegister.Default);
        }

        try
        {
            return (own, ActRegister.Default.With(own));
        }
        catch (ActRegisterException e)
        {
            throw Refused(application, file, e);
        }
    }

    /// <summary>The program's rows with those of the user's file; where there is none, with those of the index.</summary>
    /// <exception cref="CommandException">The file is malformed, contradicts the program's rows, or was named and is not there.</exception>
    public static ActRegister For(Application application, string? option, Settings settings, string? indexFolder)
    {
        var file = PathOf(application, option, settings);
        var isNamed = !string.IsNullOrEmpty(option) || settings.Register is not null;
        if (!isNamed && !File.Exists(file) && indexFolder is not null && PlanIndex.Exists(indexFolder))
        {
            try
            {
                return PlanIndex.RegisterOf(indexFolder);
            }
            catch (PlanIndexException e)
            {
                throw application.IndexFailure(e);
            }
        }

        return Load(application, file, isNamed).Merged;
    }

    /// <summary>Resolves an index by the user's file where there is one; it must be there where it is named.</summary>
    /// <returns>How many documents were resolved anew; -1 where there is no file.</returns>
    /// <exception cref="CommandException">The file is malformed, contradicts the program's rows, or was named and is not there.</exception>
    /// <exception cref="PlanIndexException">The index is missing or damaged, or somebody else is writing.</exception>
    public static int Apply(Application application, string folder, string? option, CancellationToken cancellation)
    {
        var settings = Settings.Read(application, named: null);
        var file = PathOf(application, option, settings);
        var (own, _) = Load(application, file, isNamed: !string.IsNullOrEmpty(option) || settings.Register is not null);
        return own is null ? -1 : PlanIndex.SetRegister(folder, own, progress: null, cancellation);
    }

    public static CommandException Refused(Application application, string file, Exception e) =>
        new(ExitCodes.InputFailedOrFound, application.Say($"'{file}' was refused: {e.Message}", $"không nhận '{file}': {(e is ActRegisterException malformed ? malformed.GetMessage("vi") : e.Message)}"));
}
