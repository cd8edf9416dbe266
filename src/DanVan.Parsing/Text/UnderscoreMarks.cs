namespace DanVan.Parsing;

/// <summary>Two underscores on both sides of bold words, as Markdown has them: "số __165/2024/NĐ-CP__". Longer runs of them are gaps to be filled in.</summary>
internal static class UnderscoreMarks
{
    // Bold words are no longer.
    private const int Longest = 1000;

    /// <summary>The text with blanks in their place, of the same length; the same string where there are none.</summary>
    public static string Blank(string text)
    {
        var first = Find(text, 0, out var close);
        return first < 0 ? text : string.Create(text.Length, (text, first, close), static (blanked, state) =>
        {
            state.text.CopyTo(blanked);
            for (var (open, close) = (state.first, state.close); open >= 0; open = Find(state.text, close + 2, out close))
            {
                blanked.Slice(open, 2).Fill(' ');
                blanked.Slice(close, 2).Fill(' ');
            }
        });
    }

    // The first pair at or behind a position: right before a word and right behind the last one, on one line; -1 where there is none.
    private static int Find(string text, int from, out int close)
    {
        close = -1;
        for (var i = text.IndexOf("__", from, StringComparison.Ordinal); i >= 0; i = text.IndexOf("__", i, StringComparison.Ordinal))
        {
            var end = i;
            while (end < text.Length && text[end] == '_') end++;
            if (end - i == 2 && end < text.Length && !char.IsWhiteSpace(text[end]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                var rest = text.AsSpan(end, Math.Min(Longest, text.Length - end));
                if (rest.IndexOf('\n') is >= 0 and var line) rest = rest[..line];
                close = rest.IndexOf("__", StringComparison.Ordinal);
                if (close > 0 && !char.IsWhiteSpace(rest[close - 1]) && (close + 2 == rest.Length || !(rest[close + 2] == '_' || char.IsLetterOrDigit(rest[close + 2]))))
                {
                    close += end;
                    return i;
                }
            }

            i = end;
        }

        return -1;
    }
}
