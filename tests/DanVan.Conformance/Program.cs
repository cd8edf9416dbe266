namespace DanVan.Conformance;

/// <summary>The test assembly as a program of its own: what a test starts in order to kill it.</summary>
internal static class Program
{
    private static int Main(string[] args) => args switch
    {
        ["crash", var engine, var folder] => Engine.CrashChild.Run(engine, folder),
        [var what, var engine, var folder] => Engine.ProcessChild.Run(what, engine, folder),
        _ => 2,
    };
}
