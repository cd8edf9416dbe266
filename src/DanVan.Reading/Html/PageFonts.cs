using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Converts pages in the fonts before Unicode: their letters, as they are or as references, and the capitals that only the font draws.</summary>
internal static class PageFonts
{
    /// <summary>Converts the texts of a page in place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="styles">Its style sheets.</param>
    /// <param name="legacy">What its source shows; null where only its references may show one.</param>
    /// <param name="report">Takes what was found.</param>
    public static void Mend(IHtmlDocument page, PageStyles styles, LegacyText? legacy, Action<string, string[]> report)
    {
        if (page.Body is not { } body) return;
        var shown = VietnameseText.Compose(Shown(body));
        var found = LegacyText.Detect(shown) ?? (legacy is null ? null : new LegacyText(legacy.Encoding, shown));
        if (found is null) return;
        if (legacy is null) report(DiagnosticCodes.LegacyEncoding, [found.Encoding.Name]);

        // A walk of its own, as pages may be nested deeper than calls can be.
        var open = new Stack<(INode Node, FontUse Font)>();
        open.Push((body, FontUse.Unknown));
        while (open.TryPop(out var item))
        {
            if (item.Node is IText text)
            {
                if (found.Covers(text.Data, item.Font is FontUse.Unknown ? null : item.Font is not FontUse.Unicode)) text.Data = Convert(text.Data, found.Encoding, item.Font);
                continue;
            }

            var font = item.Node is IElement element ? UseOf(element, styles) ?? item.Font : item.Font;
            for (var i = item.Node.ChildNodes.Length - 1; i >= 0; i--) open.Push((item.Node.ChildNodes[i], font));
        }
    }

    private enum FontUse
    {
        /// <summary>No font is named.</summary>
        Unknown,
        Unicode,
        Legacy,

        /// <summary>A font before Unicode that draws capitals only.</summary>
        LegacyCapitals,
    }

    private static string Convert(string text, LegacyEncoding encoding, FontUse font) =>
        font is FontUse.LegacyCapitals ? encoding.Convert(text).ToUpperInvariant() : encoding.RaiseCapitals(encoding.Convert(text));

    private static FontUse? UseOf(IElement element, PageStyles styles) => FontOf(element, styles) is not { } font ? null : LegacyEncoding.OfFont(font) switch
    {
        null => FontUse.Unicode,
        { Capitals: true } => FontUse.LegacyCapitals,
        _ => FontUse.Legacy,
    };

    // Scripts and styles are no text of the page: their words would outnumber those with letters of the font.
    private static string Shown(IElement body) =>
        string.Join('\n', body.Descendants<IText>().Where(static text => text.ParentElement is not (IHtmlScriptElement or IHtmlStyleElement)).Select(static text => text.Data));

    private static string? FontOf(IElement element, PageStyles styles)
    {
        var names = element.GetAttribute("face") ?? styles.Value(element, "font-family");
        if (names.Length == 0) return null;
        var end = names.IndexOfAny([',', ';']);
        return (end < 0 ? names : names[..end]).Trim(' ', '"', '\'', '\n', '\r', '\t');
    }
}
