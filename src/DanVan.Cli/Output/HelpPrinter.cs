using System.CommandLine;

namespace DanVan.Cli.Output;

/// <summary>Prints the help of a command in the language chosen, with an example.</summary>
internal sealed class HelpPrinter(Speech speech, IReadOnlyDictionary<string, string> examples)
{
    public void Write(Command command, TextWriter output, int width)
    {
        var path = PathOf(command);
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(speech.Say("Usage:", "Cách dùng:"));
        output.WriteLine("  " + string.Join(' ', Usage(command, path)));
        if (examples.TryGetValue(command is RootCommand ? "" : path["danvan ".Length..], out var example))
        {
            output.WriteLine();
            output.WriteLine(speech.Say("Example:", "Ví dụ:"));
            output.WriteLine("  " + example);
        }

        Section(output, width, speech.Say("Arguments:", "Tham số:"), command.Arguments.Select(a => ($"<{a.Name}>", a.Description ?? "")));
        Section(output, width, speech.Say("Commands:", "Lệnh:"), command.Subcommands.Select(static c => (c.Name, c.Description ?? "")));
        var options = command.Options.Concat(Ancestors(command).SelectMany(static c => c.Options.Where(static o => o.Recursive)));
        Section(output, width, speech.Say("Options:", "Tùy chọn:"), options.Where(static o => !o.Hidden).DistinctBy(static o => o.Name, StringComparer.Ordinal).Select(static o => (Label(o), o.Description ?? "")));
    }

    private static IEnumerable<string> Usage(Command command, string path)
    {
        yield return path;
        if (command.Subcommands.Count > 0) yield return command.Arguments.Count > 0 ? "[<command>]" : "<command>";
        foreach (var argument in command.Arguments)
        {
            var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
            yield return argument.Arity.MinimumNumberOfValues == 0 ? $"[<{argument.Name}>{many}]" : $"<{argument.Name}>{many}";
        }

        yield return "[options]";
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(static a => a is not "-?" && !a.StartsWith('/')).Order(StringComparer.Ordinal).Append(option.Name).OrderBy(static n => n.Length));
        return option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }

    private static void Section(TextWriter output, int width, string title, IEnumerable<(string Left, string Right)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        var left = Math.Min(list.Max(static r => r.Left.Length), 34) + 4;
        foreach (var row in list)
        {
            var line = "  " + row.Left;
            if (line.Length >= left)
            {
                output.WriteLine(line);
                line = "";
            }

            foreach (var part in Wrap(row.Right, Math.Max(width - left, 24)))
            {
                output.WriteLine(line.PadRight(left) + part);
                line = "";
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }

    private static IEnumerable<Command> Ancestors(Command command) =>
        command.Parents.OfType<Command>().SelectMany(static parent => Ancestors(parent).Prepend(parent));

    private static string PathOf(Command command) =>
        string.Join(' ', Ancestors(command).Reverse().Select(static c => c is RootCommand ? "danvan" : c.Name).Append(command is RootCommand ? "danvan" : command.Name));
}
