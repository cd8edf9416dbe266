using Spectre.Console;

namespace DanVan.Cli.Output;

/// <summary>Where the output goes: two streams, whether a person looks at them, and how wide they are.</summary>
internal sealed class Terminal
{
    // A pipe has no width; a table in one is as wide as it needs to be up to this.
    private const int PipeWidth = 200;

    private IAnsiConsole? _console;

    public Terminal(TextWriter output, TextWriter error, bool isInteractive, int width)
    {
        Out = output;
        Error = error;
        IsInteractive = isInteractive;
        Width = width;
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person looks at the output: colour and progress are shown.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether a person looks at what is said beside the output, also where that goes to a file.</summary>
    public bool ShowsProgress { get; init; }

    public int Width { get; }

    /// <summary>Made when a table or progress is first shown; most of the JSON output needs none.</summary>
    public IAnsiConsole Console => _console ??= CreateConsole();

    public static Terminal OfProcess()
    {
        var interactive = !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(System.Console.OpenStandardOutput(), utf8, bufferSize: 1 << 14) { AutoFlush = interactive };
        var error = TextWriter.Synchronized(new StreamWriter(System.Console.OpenStandardError(), utf8, bufferSize: 256) { AutoFlush = true });
        return new Terminal(output, error, interactive, System.Console.IsOutputRedirected ? PipeWidth : WindowWidth()) { ShowsProgress = !System.Console.IsErrorRedirected };
    }

    /// <summary>Writes a table with a heading for each column.</summary>
    /// <param name="headings">The headings, plain text.</param>
    /// <param name="rows">The cells of each row, as markup: see <see cref="Plain"/>.</param>
    public void WriteTable(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var cells = new List<IReadOnlyList<string>>(rows);
        if (IsInteractive || !TextTable.TryWrite(Out, Width, headings, cells)) WriteMarkup(headings, cells);
    }

    /// <summary>Writes a table by Spectre.Console, which knows markup, colours and how wide every character is.</summary>
    /// <inheritdoc cref="WriteTable"/>
    public void WriteMarkup(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
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

    private IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new Output(Out, IsInteractive, Width),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
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

    /// <summary>A destination whose facts are known, so that nobody asks the system for them again.</summary>
    private sealed class Output(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 25;

        public void SetEncoding(System.Text.Encoding encoding)
        {
            // The writer has its own.
        }
    }
}
