using System.Globalization;
using DanVan.Cli.Commands;
using DanVan.Reading;

namespace DanVan.Cli.Output;

/// <summary>
/// One line that says which of several files is being waited for, and how many pages of a scan are read, shown to a person only and gone when there is
/// something else to print. Where nobody looks, a line now and then says how far a scan is that takes long. Thread-safe.
/// </summary>
/// <param name="application">Where it is shown.</param>
/// <param name="files">The files in the order in which they are waited for.</param>
/// <param name="pause">How long nothing is said where nobody looks; null for a quarter of a minute.</param>
internal sealed class ReadingProgress(Application application, IReadOnlyList<string> files, TimeSpan? pause = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PageProgress> _pages = new(StringComparer.Ordinal);
    private long _said = application.Clock.GetTimestamp();
    private int _done;
    private int _shown;

    private bool IsShown => application.Terminal.ShowsProgress;

    /// <summary>Says that the file behind so many is waited for.</summary>
    public void Show(int done)
    {
        lock (_gate)
        {
            _done = done;
            Draw();
        }
    }

    /// <summary>What is told how far a file is.</summary>
    public IProgress<PageProgress> Of(string file) => new Pages(this, file);

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_gate) Wipe();
    }

    /// <summary>Says how far the file was that is waited for, where it is a scan.</summary>
    public void SayStopped()
    {
        lock (_gate)
        {
            Wipe();
            if (_done >= files.Count || !_pages.TryGetValue(files[_done], out var pages)) return;
            application.Terminal.Error.WriteLine(Terminal.OneLine($"danvan: {files[_done]}: {Text(pages)}; " + application.Say("with --timeout SECONDS the reading ends by itself and the pages read until then are kept", "với --timeout GIÂY việc đọc tự dừng và giữ các trang đã đọc")));
        }
    }

    private void Take(string file, PageProgress pages)
    {
        lock (_gate)
        {
            _pages[file] = pages;
            if (IsShown)
            {
                Draw();
                return;
            }

            if (application.Clock.GetElapsedTime(_said) < (pause ?? Pause)) return;
            _said = application.Clock.GetTimestamp();
            application.Terminal.Error.WriteLine(Terminal.OneLine($"danvan: {file}: {Text(pages)}"));
        }
    }

    private void Draw()
    {
        if (!IsShown || _done >= files.Count) return;
        var file = files[_done];
        var isScan = _pages.TryGetValue(file, out var pages);
        if (files.Count < 2 && !isScan) return;
        Wipe();
        var count = files.Count < 2 ? "" : string.Create(CultureInfo.InvariantCulture, $"{_done + 1}/{files.Count} ");
        var line = Terminal.OneLine($"{application.Say("reading", "đang đọc")} {count}{Path.GetFileName(file)}{(isScan ? ": " + Text(pages) : "")}");
        if (line.Length >= application.Terminal.Width) line = line[..(application.Terminal.Width - 1)];
        _shown = line.Length;
        application.Terminal.Error.Write(line);
    }

    private string Text(PageProgress pages)
    {
        var (done, total) = (pages.Done.ToString(CultureInfo.InvariantCulture), pages.Total.ToString(CultureInfo.InvariantCulture));
        return application.Say($"page {done} of {total}", $"trang {done}/{total}") + (pages.IsAgain ? application.Say(", second reading", ", đọc lần hai") : "");
    }

    private void Wipe()
    {
        if (_shown == 0) return;
        application.Terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }

    private sealed class Pages(ReadingProgress progress, string file) : IProgress<PageProgress>
    {
        public void Report(PageProgress value) => progress.Take(file, value);
    }
}
