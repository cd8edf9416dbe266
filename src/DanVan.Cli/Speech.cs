namespace DanVan.Cli;

/// <summary>The language in which help, tables and messages are written. JSON is the same in both.</summary>
internal sealed class Speech(string language)
{
    /// <summary><c>en</c> or <c>vi</c>.</summary>
    public string Language { get; } = language;

    public bool IsVietnamese => string.Equals(Language, "vi", StringComparison.Ordinal);

    /// <summary>From <c>--lang</c>, else from LC_ALL, LC_MESSAGES or LANG, else English.</summary>
    public static Speech From(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (string.Equals(args[i], "--", StringComparison.Ordinal)) break;
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal)) return Of(args[i]["--lang=".Length..]);
            if (string.Equals(args[i], "--lang", StringComparison.Ordinal) && i + 1 < args.Count) return Of(args[i + 1]);
        }

        foreach (var name in new[] { "LC_ALL", "LC_MESSAGES", "LANG" })
        {
            if (environment(name) is { Length: > 0 } value) return Of(value);
        }

        return new Speech("en");
    }

    /// <summary>Whether a language that was asked for, with or without its country (vi-VN), is one of the two.</summary>
    public static bool Speaks(string language) => language.Split('-', '_', '.')[0].ToLowerInvariant() is "en" or "vi";

    /// <summary>The message in the language chosen.</summary>
    public string Say(string english, string vietnamese) => IsVietnamese ? vietnamese : english;

    private static Speech Of(string value) => new(value.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? "vi" : "en");
}
