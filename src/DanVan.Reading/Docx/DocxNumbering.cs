using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Reading;

/// <summary>Counts the automatic numbers of a DOCX as Word prints them (ISO/IEC 29500-1, 17.9).</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, ListDefinition> _definitions = [];
    private readonly Dictionary<int, ListInstance> _instances = [];
    private readonly Dictionary<ListDefinition, int?[]> _counters = [];
    private readonly HashSet<int> _begun = [];

    /// <param name="numbering">The numbering part, or null.</param>
    /// <param name="listOfStyle">The instance that a numbering style names.</param>
    public DocxNumbering(Numbering? numbering, Func<string, int?> listOfStyle)
    {
        if (numbering is null) return;
        var links = new Dictionary<int, string>();
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            if (definition.AbstractNumberId?.Value is not { } id) continue;
            var levels = new Level?[Levels];
            foreach (var level in definition.Elements<Level>())
            {
                if (level.LevelIndex?.Value is { } index and >= 0 and < Levels) levels[index] = level;
            }

            _definitions[id] = new ListDefinition(levels);
            if (definition.NumberingStyleLink?.Val?.Value is { } style) links[id] = style;
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is not { } id || instance.AbstractNumId?.Val?.Value is not { } definition) continue;
            var starts = new int?[Levels];
            var levels = new Level?[Levels];
            foreach (var change in instance.Elements<LevelOverride>())
            {
                if (change.LevelIndex?.Value is not ({ } index and >= 0 and < Levels)) continue;
                starts[index] = change.StartOverrideNumberingValue?.Val?.Value;
                levels[index] = change.Level;
                if (change.Level?.StartNumberingValue?.Val?.Value is { } start && starts[index] is null) starts[index] = start;
            }

            _instances[id] = new ListInstance(definition, starts, levels);
        }

        foreach (var (id, style) in links)
        {
            if (listOfStyle(style) is { } list && _instances.TryGetValue(list, out var linked) && linked.Definition != id && _definitions.TryGetValue(linked.Definition, out var definition))
            {
                _definitions[id] = definition;
            }
        }
    }

    /// <summary>The level of a list that a style of paragraphs takes: the list names the style (ISO/IEC 29500-1, 17.9.23). Null where it names none.</summary>
    public int? LevelOf(int list, string? style)
    {
        if (style is null || !_instances.TryGetValue(list, out var instance) || !_definitions.TryGetValue(instance.Definition, out var definition)) return null;
        for (var i = 0; i < Levels; i++)
        {
            if (string.Equals((instance.Levels[i] ?? definition.Levels[i])?.ParagraphStyleIdInLevel?.Val?.Value, style, StringComparison.Ordinal)) return i;
        }

        return null;
    }

    /// <summary>The number that the next paragraph of a list bears, with what follows it; null where it bears none.</summary>
    public string? Next(int list, int level)
    {
        if (level is < 0 or >= Levels || !_instances.TryGetValue(list, out var instance) || !_definitions.TryGetValue(instance.Definition, out var definition)) return null;
        if (!_counters.TryGetValue(definition, out var counters)) _counters[definition] = counters = new int?[Levels];
        if (_begun.Add(list))
        {
            for (var i = 0; i < Levels; i++)
            {
                if (instance.Starts[i] is not null) counters[i] = null;
            }
        }

        counters[level] = counters[level] is { } value ? (value == int.MaxValue ? value : value + 1) : Start(level);
        for (var i = level + 1; i < Levels; i++)
        {
            // w:lvlRestart 0 never restarts; n restarts after level n or one above it (1-based).
            var restart = At(i)?.LevelRestart?.Val?.Value;
            if (restart is null || (restart > 0 && level < restart)) counters[i] = null;
        }

        return Format(level);

        Level? At(int index) => instance.Levels[index] ?? definition.Levels[index];

        int Start(int index) => instance.Starts[index] ?? At(index)?.StartNumberingValue?.Val?.Value ?? 0;

        string? Format(int index)
        {
            var own = At(index);
            if (own is null) return null;
            var format = own.NumberingFormat?.Val?.InnerText ?? "decimal";
            var text = own.LevelText?.Val?.Value ?? "";
            if (string.Equals(format, "bullet", StringComparison.Ordinal)) return text.Length == 0 && own.GetFirstChild<LevelPictureBulletId>() is null ? null : Bullet(text, own) + " ";
            if (string.Equals(format, "none", StringComparison.Ordinal)) text = text.Replace("%" + (index + 1).ToString(CultureInfo.InvariantCulture), "", StringComparison.Ordinal);
            var legal = own.IsLegalNumberingStyle is { } isLegal && (isLegal.Val?.Value ?? true);
            var result = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
                {
                    var other = text[++i] - '1';
                    var number = counters[other] ?? Start(other);
                    counters[other] ??= number;
                    result.Append(DocxNumberFormat.Format(number, legal && other != index ? "decimal" : legal ? "decimal" : At(other)?.NumberingFormat?.Val?.InnerText ?? "decimal"));
                }
                else
                {
                    result.Append(text[i]);
                }
            }

            if (result.Length == 0) return null;
            if (own.LevelSuffix?.Val?.InnerText is not "nothing") result.Append(' ');
            return result.ToString();
        }
    }

    private static string Bullet(string text, Level level)
    {
        var c = text.Length > 0 ? text[0] : '•';
        var font = level.NumberingSymbolRunProperties?.GetFirstChild<RunFonts>()?.Ascii?.Value ?? "";
        var symbols = font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase);
        if (c is '\uF02D' or '-' or '–' or '—') return c == '\uF02D' ? "-" : text;
        if (c is '\uF02B' or '+') return "+";
        if (symbols || c is >= '\uE000' and <= '\uF8FF' || (c == 'o' && text.Length == 1)) return "•";
        return text.Length > 0 ? text : "•";
    }

    // Lists count together where their definitions are one, which one of them may only name.
    private sealed class ListDefinition(Level?[] levels)
    {
        public Level?[] Levels { get; } = levels;
    }

    private sealed record ListInstance(int Definition, int?[] Starts, Level?[] Levels);
}

/// <summary>Writes numbers in the formats of Word's lists.</summary>
internal static class DocxNumberFormat
{
    public static string Format(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        ReadOnlySpan<string> letters = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var result = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            for (; number >= values[i]; number -= values[i]) result.Append(letters[i]);
        }

        return result.ToString();
    }

    // After z come aa, bb, …
    private static string Letter(int number) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);
}
