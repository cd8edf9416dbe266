using Spectre.Console;

namespace DanVan.Cli.Output;

/// <summary>Where the output goes: two streams, whether a person looks at them, and how wide they are.</summary>
internal sealed class Terminal
{
    // A pipe has no width; a table in one is as wide as it needs to be up to this.
    private const int PipeWidth = 200;

    public Terminal(TextWriter output, TextWriter error, bool isInteractive, int width)
    {
        Out = output;
        Error = error;
        IsInteractive = isInteractive;
        Width = width;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        Console.Profile.Width = width;
        Console.Profile.Capabilities.Unicode = true;
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person looks at the output: colour and progress are shown.</summary>
    public bool IsInteractive { get; }

    public int Width { get; }

    public IAnsiConsole Console { get; }

    public static Terminal OfProcess()
    {
        var interactive = !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var output = new StreamWriter(System.Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), bufferSize: 1 << 16) { AutoFlush = interactive };
        return new Terminal(output, System.Console.Error, interactive, System.Console.IsOutputRedirected ? PipeWidth : WindowWidth());
    }

    /// <summary>Writes a table with a heading for each column.</summary>
    public void WriteTable(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(heading)}[/]")));
        foreach (var row in rows) table.AddRow([.. row.Select(static cell => (Spectre.Console.Rendering.IRenderable)new Markup(cell))]);
        Console.Write(table);
    }

    /// <summary>Text without meaning for the markup of tables.</summary>
    public static string Plain(string? text) => Markup.Escape(OneLine(text ?? ""));

    /// <summary>Text on one line: control characters, which could move the cursor, and runs of blanks become one blank.</summary>
    public static string OneLine(string text)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        return builder.ToString().TrimEnd();
    }

    private static int WindowWidth()
    {
        try
        {
            return Math.Clamp(System.Console.WindowWidth, 40, 400);
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
