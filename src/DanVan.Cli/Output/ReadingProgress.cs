using System.Globalization;
using DanVan.Cli.Commands;

namespace DanVan.Cli.Output;

/// <summary>One line that says which of several files is being waited for, shown to a person only and gone when there is something else to print.</summary>
/// <param name="application">Where it is shown.</param>
/// <param name="files">The files in the order in which they are waited for.</param>
internal sealed class ReadingProgress(Application application, IReadOnlyList<string> files)
{
    private int _shown;

    /// <summary>Says that the file behind so many is waited for.</summary>
    public void Show(int done)
    {
        if (!application.Terminal.ShowsProgress || files.Count < 2 || done >= files.Count) return;
        Clear();
        var line = Terminal.OneLine(string.Create(CultureInfo.InvariantCulture, $"{application.Say("reading", "đang đọc")} {done + 1}/{files.Count} {Path.GetFileName(files[done])}"));
        if (line.Length >= application.Terminal.Width) line = line[..(application.Terminal.Width - 1)];
        _shown = line.Length;
        application.Terminal.Error.Write(line);
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_shown == 0) return;
        application.Terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }
}
