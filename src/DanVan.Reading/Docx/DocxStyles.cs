using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Reading;

/// <summary>What the reader needs of the styles of a DOCX, with what they inherit.</summary>
internal sealed class DocxStyles
{
    private const int MostAncestors = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleFacts> _facts = new(StringComparer.Ordinal);
    private readonly StyleFacts _default = new();

    public DocxStyles(Styles? styles)
    {
        if (styles is null) return;
        string? paragraphDefault = null;
        foreach (var style in styles.Elements<Style>())
        {
            if (style.StyleId?.Value is not { } id) continue;
            _styles[id] = style;
            if (style.Default?.Value == true && style.Type?.InnerText is "paragraph") paragraphDefault = id;
        }

        var defaults = styles.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle;
        _default = new StyleFacts { Font = FontOf(defaults?.GetFirstChild<RunFonts>()) };
        if (paragraphDefault is not null) _default = Of(paragraphDefault);
    }

    public StyleFacts Of(string? id)
    {
        if (id is null) return _default;
        if (_facts.TryGetValue(id, out var known)) return known;
        var facts = new StyleFacts();
        var next = id;
        for (var i = 0; i < MostAncestors && next is not null && _styles.TryGetValue(next, out var style); i++)
        {
            var run = style.StyleRunProperties;
            var paragraph = style.StyleParagraphProperties;
            var numbering = paragraph?.NumberingProperties;
            var name = style.StyleName?.Val?.Value ?? "";
            facts = facts with
            {
                Caps = facts.Caps ?? On(run?.GetFirstChild<Caps>()),
                Hidden = facts.Hidden ?? On(run?.GetFirstChild<Vanish>()),
                Font = facts.Font ?? FontOf(run?.GetFirstChild<RunFonts>()),
                Raised = facts.Raised || run?.GetFirstChild<VerticalTextAlignment>()?.Val?.InnerText is "superscript",
                List = facts.List ?? numbering?.NumberingId?.Val?.Value,
                ListLevel = facts.ListLevel ?? numbering?.NumberingLevelReference?.Val?.Value,
                ListStyle = facts.ListStyle ?? (numbering?.NumberingId?.Val is null ? null : next),
                Centered = facts.Centered ?? (paragraph?.Justification?.Val?.InnerText is { } align ? align is "center" : null),
                Outline = facts.Outline ?? paragraph?.OutlineLevel?.Val?.Value ?? HeadingLevel(name),
            };
            next = style.BasedOn?.Val?.Value;
        }

        // A style of characters leaves the font of its paragraph where it names none (ISO/IEC 29500-1, 17.7.2).
        if (_styles.GetValueOrDefault(id)?.Type?.InnerText is not "character") facts = facts with { Font = facts.Font ?? _default.Font };
        _facts[id] = facts;
        return facts;
    }

    public static bool? On(OnOffType? value) => value is null ? null : value.Val?.Value ?? true;

    /// <summary>The font of the letters; programs may name the one of the letters with marks only.</summary>
    public static string? FontOf(RunFonts? fonts) => fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;

    private static int? HeadingLevel(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name.Length == 9 && name[8] is >= '1' and <= '9' ? name[8] - '1' : null;
}

internal sealed record StyleFacts
{
    public bool? Caps { get; init; }

    public bool? Hidden { get; init; }

    public bool Raised { get; init; }

    public bool? Centered { get; init; }

    public string? Font { get; init; }

    public int? List { get; init; }

    public int? ListLevel { get; init; }

    /// <summary>The style that names the list: this one or one that it rests on.</summary>
    public string? ListStyle { get; init; }

    public int? Outline { get; init; }
}
