namespace DanVan.Cli.Output;

/// <summary>The messages of the command-line parser in the language chosen.</summary>
internal static class ParseErrors
{
    private const string NotOfType = "Cannot parse argument * for option * as expected type *.";

    private const string NoneOf = "Argument * not recognized. Must be one of:*";

    // The parser's own sentences, of which it has no Vietnamese ones; a star stands for what it names.
    private static readonly (string English, string Vietnamese)[] Sentences =
    [
        ("Unrecognized command or argument *.", "không hiểu lệnh hoặc tham số *"),
        ("Required argument * missing for command: *.", "thiếu tham số * của lệnh *"),
        ("Required argument missing for command: *.", "lệnh * thiếu tham số"),
        ("Required argument missing for option: *.", "tùy chọn * thiếu giá trị"),
        ("Option * is required.", "phải có tùy chọn *"),
        ("Required command was not provided.", "chưa nêu lệnh"),
        ("Option * expects a single argument but * were provided.", "tùy chọn * chỉ nhận một giá trị nhưng đã nêu *"),
        (NotOfType, "không đọc được giá trị * của tùy chọn * (cần kiểu *)"),
    ];

    /// <summary>A message of the parser; one that is not known stays as it is.</summary>
    public static string Say(Speech speech, string message)
    {
        if (Named(message, NotOfType) is [var value, var option, "'System.Int32'"]) return speech.Say($"{value} is no whole number, which {option} takes", $"{value} không phải là số nguyên; {option} nhận số nguyên");
        if (Named(message, NoneOf) is [var wrong, var choices])
        {
            var list = string.Join(", ", choices.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static choice => choice.Trim('\'')));
            return speech.Say($"{wrong} is none of {list}", $"không có giá trị {wrong}; có {list}");
        }

        if (!speech.IsVietnamese) return message;
        foreach (var (english, vietnamese) in Sentences)
        {
            if (Named(message, english) is not { } names) continue;
            var pieces = vietnamese.Split('*');
            return string.Concat(pieces.Select((piece, i) => i < names.Count ? piece + names[i] : piece));
        }

        return message;
    }

    /// <summary>What stands for the stars, in order; null where the message is another sentence.</summary>
    private static List<string>? Named(string message, string pattern)
    {
        var pieces = pattern.Split('*');
        if (!message.StartsWith(pieces[0], StringComparison.Ordinal)) return null;
        var names = new List<string>();
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var end = pieces[i].Length == 0 ? message.Length : i == pieces.Length - 1 ? message.Length - pieces[i].Length : message.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (end < at || (i == pieces.Length - 1 && !message.EndsWith(pieces[i], StringComparison.Ordinal))) return null;
            names.Add(message[at..end]);
            at = end + pieces[i].Length;
        }

        return at == message.Length ? names : null;
    }
}
