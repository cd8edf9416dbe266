using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Converts pages in the fonts before Unicode, where only the page itself shows them: letters written as references, capitals that only the font draws.</summary>
internal static class PageFonts
{
    /// <summary>Converts the texts of a page in place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="converted">The encoding from which its source was converted already; null if it was not.</param>
    /// <param name="report">Takes what was found.</param>
    public static void Mend(IHtmlDocument page, string? converted, Action<string, string[]> report)
    {
        if (page.Body is not { } body) return;
        LegacyEncoding? legacy = null;
        if (converted is null)
        {
            legacy = LegacyEncoding.Detect(VietnameseText.Compose(body.TextContent));
            if (legacy is null) return;
            converted = legacy.Name;
            report(DiagnosticCodes.LegacyEncoding, [converted]);
        }

        if (!string.Equals(converted, LegacyEncoding.Tcvn3.Name, StringComparison.Ordinal) && legacy is null) return;
        MendTexts(body, LegacyEncoding.OfFont(FontOf(body))?.Capitals ?? false);

        void MendTexts(IElement parent, bool capitals)
        {
            // A walk of its own, as pages may be nested deeper than calls can be.
            var open = new Stack<(INode Node, bool Capitals)>();
            open.Push((parent, capitals));
            while (open.TryPop(out var item))
            {
                foreach (var node in item.Node.ChildNodes)
                {
                    if (node is IText text) Convert(text, item.Capitals);
                    else if (node is IElement element) open.Push((element, FontOf(element) is { } font ? LegacyEncoding.OfFont(font)?.Capitals ?? false : item.Capitals));
                }
            }
        }

        void Convert(IText text, bool capitals)
        {
            var data = text.Data;
            // A soft hyphen that is still there was written as a reference.
            var mended = legacy is null ? data.Replace('\u00AD', 'ư') : legacy.Convert(data);
            if (capitals) mended = mended.ToUpperInvariant();
            if (!string.Equals(mended, data, StringComparison.Ordinal)) text.Data = mended;
        }
    }

    private static string? FontOf(IElement element)
    {
        var names = element.GetAttribute("face") ?? Style(element.GetAttribute("style"));
        if (names is null) return null;
        var end = names.IndexOfAny([',', ';']);
        return (end < 0 ? names : names[..end]).Trim(' ', '"', '\'', '\n', '\r', '\t');
    }

    private static string? Style(string? style)
    {
        const string Family = "font-family:";
        var at = style?.IndexOf(Family, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : style![(at + Family.Length)..];
    }
}
