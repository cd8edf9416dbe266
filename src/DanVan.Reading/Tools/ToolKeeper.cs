using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DanVan.Reading;

/// <summary>
/// Kills the programs that still run when this process dies, however it dies. One shell for all of them, which reads their numbers as they come and go,
/// and lives as long as this process: it costs a program less than a guard of its own. Thread-safe.
/// </summary>
internal sealed class ToolKeeper : IDisposable
{
    private const string Script = """
        trap '' HUP INT QUIT TERM
        exec >/dev/null 2>&1
        p=' '
        while read -r a i; do
            case $a in
                +) p="$p$i " ;;
                -) p="${p%% $i *} ${p#* $i }" ;;
            esac
        done
        for i in $p; do kill -9 "$i"; done
        """;

    private readonly Lock _lock = new();
    private readonly HashSet<int> _programs = [];
    private Process? _shell;

    /// <summary>The one of this process.</summary>
    public static ToolKeeper Default { get; } = new();

    /// <summary>The number of its shell; 0 where none was needed yet.</summary>
    public int Shell
    {
        get
        {
            lock (_lock) return _shell?.Id ?? 0;
        }
    }

    /// <summary>Begins to watch over a program.</summary>
    public void Add(int id)
    {
        lock (_lock)
        {
            _programs.Add(id);
            if (_shell is not null && Write('+', id)) return;
            // There is none yet, or somebody killed it.
            Start();
            foreach (var program in _programs) Write('+', program);
        }
    }

    /// <summary>Lets a program go, whose number may be another's soon.</summary>
    public void Remove(int id)
    {
        lock (_lock)
        {
            if (_programs.Remove(id)) Write('-', id);
        }
    }

    /// <summary>Kills the programs, as the death of this process does.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_shell is null) return;
            _shell.StandardInput.BaseStream.Dispose();
            _shell.WaitForExit();
            _shell.Dispose();
            _shell = null;
            _programs.Clear();
        }
    }

    private bool Write(char sign, int id)
    {
        if (_shell is null) return false;
        try
        {
            Span<byte> line = stackalloc byte[16];
            (line[0], line[1]) = ((byte)sign, (byte)' ');
            id.TryFormat(line[2..], out var length, default, CultureInfo.InvariantCulture);
            line[length + 2] = (byte)'\n';
            var pipe = _shell.StandardInput.BaseStream;
            pipe.Write(line[..(length + 3)]);
            pipe.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Start()
    {
        _shell?.Dispose();
        _shell = null;
        var start = new ProcessStartInfo(ToolProcess.Shell, ["-c", Script]) { RedirectStandardInput = true, UseShellExecute = false };
        try
        {
            _shell = Process.Start(start);
        }
        catch (Win32Exception)
        {
            // The program runs without; it dies at the latest with the pipe that it writes to.
        }
    }
}
