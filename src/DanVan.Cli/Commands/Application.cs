using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using DanVan.Cli.Output;
using DanVan.Parsing.Structure.Letterhead;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary>The whole command line; everything it needs from outside is given to it, so that tests can run it in process.</summary>
internal sealed class Application(Speech speech, Terminal terminal, TimeProvider clock, Func<string, string?> environment)
{
    // Letters with both dashes, and how many of them may be wrong ("--fromat" has two).
    private const int LeastToCompare = 4;
    private const int MostSlips = 2;

    /// <summary>The version of the program as its packages bear it.</summary>
    public static string Version { get; } = typeof(Application).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The version with the revision it was built from.</summary>
    public static string InformationalVersion => typeof(Application).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? Version;

    public Speech Speech { get; } = speech;

    public Terminal Terminal { get; } = terminal;

    /// <summary>Today, for what is overdue; no rule of the libraries asks a clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public TimeProvider Clock => clock;

    public string? Environment(string name) => environment(name);

    public string Say(string english, string vietnamese) => Speech.Say(english, vietnamese);

    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        if (args is ["--version"])
        {
            await Terminal.Out.WriteLineAsync(InformationalVersion).ConfigureAwait(false);
            await Terminal.Out.FlushAsync(cancellation).ConfigureAwait(false);
            return ExitCodes.Done;
        }

        return await RunCommandAsync(args, cancellation).ConfigureAwait(false);
    }

    /// <summary>What is wrong with an index, with the status for it.</summary>
    public CommandException IndexFailure(PlanIndexException e) => new(ExitCodes.IndexUnusable, e.GetMessage(Speech.Language));

    private async Task<int> RunCommandAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        var examples = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "danvan cites 25-NQ/TW --date 2013-06-03" };
        var root = new RootCommand(Say(
            "Reads Vietnamese administrative plans, finds what they cite and who has to do what by when.",
            "Đọc kế hoạch và văn bản hành chính, tìm văn bản được viện dẫn và ai phải làm gì, khi nào."));
        var language = new Option<string>("--lang") { Description = Say("language of help and messages: en or vi", "ngôn ngữ của trợ giúp và thông báo: en hoặc vi"), HelpName = "en|vi", Recursive = true };
        language.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Speech.Speaks(result.Tokens[0].Value)) result.AddError(Say($"there is no language '{result.Tokens[0].Value}'; there are en and vi", $"không có ngôn ngữ '{result.Tokens[0].Value}'; có en và vi"));
        });
        root.Options.Add(language);
        foreach (var entry in CommandList.Needed(args))
        {
            root.Subcommands.Add(entry.Create(this));
            examples[entry.Name] = entry.Example;
        }

        foreach (var (path, example) in CommandList.Below) examples[path] = example;
        var help = new HelpPrinter(Speech, examples);
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Description = Say("show this help", "hiện trợ giúp này");
                option.Action = new HelpAction(help, Terminal);
            }
            else if (option is VersionOption)
            {
                option.Description = Say("show the version", "hiện phiên bản");
            }
        }

        if (args.Count == 0)
        {
            help.Write(root, Terminal.Out, Terminal.Width);
            await Terminal.Out.FlushAsync(cancellation).ConfigureAwait(false);
            return ExitCodes.WrongCommandLine;
        }

        // What begins with @ is a query or a file like any other, and no file of further arguments.
        var result = root.Parse(args.Contains("search", StringComparer.Ordinal) ? [.. args.Select(static arg => IsLeftOut(arg) ? " " + arg : arg)] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var stray = result.CommandResult.Command is RootCommand && result.UnmatchedTokens is [var first, ..] && !first.StartsWith('-') ? first : null;
        List<string> errors = stray is null ? [.. result.Errors.Select(error => ParseErrors.Say(Speech, error.Message))] : [NoCommand(stray)];
        if (stray is null && UnknownOptions(result, args, isWrong: errors.Count > 0).ToList() is { Count: > 0 } unknown)
        {
            // What else is wrong comes of it: "convert --engine sqlite" has a word too many.
            errors = unknown.ConvertAll(word => NoOption(word, OptionsOf(result)));
        }

        if (stray is null && WithoutValue(result, args).ToList() is { Count: > 0 } open)
        {
            // The words behind it come one place too late.
            errors = open.ConvertAll(error => ParseErrors.Say(Speech, error));
        }

        if (errors.Count > 0 && result.Action is not HelpAction)
        {
            foreach (var error in errors) await Terminal.Error.WriteLineAsync(Say("danvan: ", "danvan: dòng lệnh sai: ") + error).ConfigureAwait(false);
            await Terminal.Error.WriteLineAsync(Say("See 'danvan --help' or 'danvan COMMAND --help'.", "Xem 'danvan --help' hoặc 'danvan LỆNH --help'.")).ConfigureAwait(false);
            return ExitCodes.WrongCommandLine;
        }

        try
        {
            // Signals are ours: the library's handler throws where two of them come.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = Terminal.Out, Error = Terminal.Error, ProcessTerminationTimeout = null };
            var code = await result.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
            await Terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception e) when (e is CommandException or PlanIndexException)
        {
            // Damage may lie where only one command reads.
            var failure = e as CommandException ?? IndexFailure((PlanIndexException)e);
            await Terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Terminal.Error.WriteLineAsync("danvan: " + failure.Message).ConfigureAwait(false);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Terminal.Error.WriteLineAsync(OnlyReads(result)
                ? Say("danvan: interrupted", "danvan: đã ngắt")
                : Say("danvan: interrupted; what was committed stays", "danvan: đã ngắt; phần đã ghi được giữ nguyên")).ConfigureAwait(false);
            return ExitCodes.Interrupted;
        }
        catch (IOException) when (!Terminal.IsInteractive)
        {
            // The reader of the pipe has gone.
            return ExitCodes.Done;
        }
    }

    private string NoCommand(string word)
    {
        var names = string.Join(", ", CommandList.All.Select(static entry => entry.Name));
        return Say($"there is no command '{word}'; there are {names}", $"không có lệnh '{word}'; có {names}");
    }

    // "--fromat" has one that is meant, "--due" two that begin with it.
    private string NoOption(string word, IEnumerable<Option> options)
    {
        List<string> names = [.. options.Where(static option => !option.Hidden).Select(static option => option.Name).Where(name => IsLike(word, name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Count == 0) return Say($"there is no option '{word}'; put -- before a file of this name", $"không có tùy chọn '{word}'; nếu là tên tệp, hãy đặt -- phía trước");
        var like = string.Join(", ", names.Select(static name => $"'{name}'"));
        return Say($"there is no option '{word}', but {like}; put -- before a file of this name", $"không có tùy chọn '{word}', chỉ có {like}; nếu là tên tệp, hãy đặt -- phía trước");
    }

    private static bool IsLike(string word, string name) =>
        word.Length >= LeastToCompare && name.Length >= LeastToCompare && (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || EditDistance.IsWithin(word.ToLowerInvariant(), name, MostSlips));

    private static IEnumerable<Option> OptionsOf(ParseResult result) => result.CommandResult.Command.Options.Concat(result.RootCommandResult.Command.Options).Distinct();

    private static bool OnlyReads(ParseResult result) => result.CommandResult.Command.Name is "check" or "parse" or "search" or "cites" or "tasks" or "graph" or "topics" or "show" or "info" or "verify";

    /// <summary>
    /// What looks like an option and was taken for a file or word, since its command takes any number of them. In a query, -word means "without"; of a line that is wrong anyway, only what begins with
    /// two dashes and is no option of the command.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult result, IReadOnlyList<string> args, bool isWrong)
    {
        var sign = isWrong || string.Equals(result.CommandResult.Command.Name, "search", StringComparison.Ordinal) ? "--" : "-";
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) yield break;
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value.StartsWith(sign, StringComparison.Ordinal) && args.Contains(token.Value, StringComparer.Ordinal) && !(isWrong && IsOption(token.Value))) yield return token.Value;
        }

        bool IsOption(string word) => OptionsOf(result).Any(option => string.Equals(option.Name, word, StringComparison.Ordinal));
    }

    // "-number:5" and "-issuer:…" are what a query leaves out, not the options -n and -i with a value.
    private static bool IsLeftOut(string arg) => arg is ['-', _, _, ..] && arg.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && arg.AsSpan(1, colon - 1).IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>Options whose value was left out, so that the next option was taken for it; one that begins with two dashes is written --option=--value.</summary>
    private static IEnumerable<string> WithoutValue(ParseResult result, IReadOnlyList<string> args)
    {
        List<Option> options = [.. OptionsOf(result)];
        foreach (var option in options)
        {
            if (result.GetResult(option) is { } given && given.Tokens.Any(token => IsOption(token.Value) && !args.Contains($"{option.Name}={token.Value}", StringComparer.Ordinal)))
                yield return $"Required argument missing for option: '{option.Name}'.";
        }

        bool IsOption(string value) => value.StartsWith("--", StringComparison.Ordinal)
            || (value is ['-', ..] && options.Exists(option => option.Aliases.Contains(value)));
    }

    private sealed class HelpAction(HelpPrinter printer, Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            printer.Write(parseResult.CommandResult.Command, terminal.Out, terminal.Width);
            return ExitCodes.Done;
        }
    }
}

/// <summary>A command cannot go on; the message says what to do.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
