namespace DanVan.Cli;

/// <summary>What the process ends with; documented in the README.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int InputFailedOrFound = 1;
    public const int WrongCommandLine = 2;
    public const int IndexUnusable = 3;
    public const int Interrupted = 130;
}
