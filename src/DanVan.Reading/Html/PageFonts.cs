using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Converts pages in the fonts before Unicode: their letters, as they are or as references, and the capitals that only the font draws.</summary>
internal static class PageFonts
{
    /// <summary>Converts the texts of a page in place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="legacy">The encoding that its source shows; null where only its references may show one.</param>
    /// <param name="report">Takes what was found.</param>
    public static void Mend(IHtmlDocument page, LegacyEncoding? legacy, Action<string, string[]> report)
    {
        if (page.Body is not { } body) return;
        if (legacy is null)
        {
            legacy = LegacyEncoding.Detect(VietnameseText.Compose(Shown(body)));
            if (legacy is null) return;
            report(DiagnosticCodes.LegacyEncoding, [legacy.Name]);
        }

        // A walk of its own, as pages may be nested deeper than calls can be.
        var open = new Stack<(INode Node, bool Capitals)>();
        open.Push((body, HasCapitals(body) ?? false));
        while (open.TryPop(out var item))
        {
            foreach (var node in item.Node.ChildNodes)
            {
                if (node is IElement element) open.Push((element, HasCapitals(element) ?? item.Capitals));
                else if (node is IText text) text.Data = item.Capitals ? legacy.Convert(text.Data).ToUpperInvariant() : legacy.RaiseCapitals(legacy.Convert(text.Data));
            }
        }
    }

    /// <summary>Whether the font that the element names draws capitals only; null where it names none.</summary>
    private static bool? HasCapitals(IElement element) => FontOf(element) is { } font ? LegacyEncoding.OfFont(font)?.Capitals ?? false : null;

    // Scripts and styles are no text of the page: their words would outnumber those with letters of the font.
    private static string Shown(IElement body) =>
        string.Concat(body.Descendants<IText>().Where(static text => text.ParentElement is not (IHtmlScriptElement or IHtmlStyleElement)).Select(static text => text.Data));

    private static string? FontOf(IElement element)
    {
        var names = element.GetAttribute("face") ?? Style(element.GetAttribute("style"));
        if (names is null) return null;
        var end = names.IndexOfAny([',', ';']);
        return (end < 0 ? names : names[..end]).Trim(' ', '"', '\'', '\n', '\r', '\t');
    }

    private static string? Style(string? style)
    {
        if (style is null) return null;
        foreach (var declaration in style.Split(';'))
        {
            // The whole name: pages of Word have mso-fareast-font-family and the like beside it.
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon >= 0 && declaration.AsSpan(0, colon).Trim().Equals("font-family", StringComparison.OrdinalIgnoreCase)) return declaration[(colon + 1)..];
        }

        return null;
    }
}
