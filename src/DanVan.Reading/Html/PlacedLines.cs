using System.Globalization;
using AngleSharp.Dom;

namespace DanVan.Reading;

/// <summary>The lines of a page that a viewer or converter shows each at its place on the paper, told from paragraphs.</summary>
internal static class PlacedLines
{
    /// <summary>What a letter takes of the width of a page, on average.</summary>
    private const double LetterWidth = 0.0102;
    private const double NarrowestMargin = 0.15;
    private const double OffCentre = 0.05;

    /// <summary>How far a line may stand to the right of the one it goes on with, and how far below it, of the width of the page.</summary>
    private const double SameLeft = 0.006;
    private const double NextLine = 0.045;

    /// <summary>A line of the width of a page has more letters.</summary>
    private const int LeastFull = 55;

    /// <summary>Whether an element is such a line.</summary>
    public static bool IsLine(IElement element) => element.LocalName is "p" or "div" && (IsPlaced(element) || IsOfConverter(element)) && !element.Children.Any(static child => PageContent.IsBlock(child.LocalName));

    /// <summary>Whether a line goes on with what stands above it.</summary>
    public static bool GoesOn(IElement above, IElement line)
    {
        if (IsOfConverter(line)) return above.TextContent.AsSpan().Trim().Length >= LeastFull;
        if (!ReferenceEquals(above.ParentElement, line.ParentElement) || Number(above, "top") is not { } aboveTop || Number(line, "top") is not { } top) return false;
        if (Number(above, "left") is not { } aboveLeft || Number(line, "left") is not { } left) return false;
        var width = WidthOfPage(line);
        var lines = 1 + above.Children.Count(static child => child.LocalName is "br" || child.Children.Any(static inner => inner.LocalName is "br"));
        return top > aboveTop && top - aboveTop <= NextLine * lines * width && left <= aboveLeft + (SameLeft * width);
    }

    /// <summary>Whether a line stands in the middle of the page, as titles do.</summary>
    public static bool IsCentered(IElement line)
    {
        if (Number(line, "left") is not { } left) return false;
        var width = WidthOfPage(line);
        var middle = left + (line.TextContent.AsSpan().Trim().Length * LetterWidth * width / 2);
        return left > NarrowestMargin * width && Math.Abs(middle - (width / 2)) < OffCentre * width;
    }

    private static bool IsPlaced(IElement element) => element.GetAttribute("style") is { } style && style.Contains("absolute", StringComparison.OrdinalIgnoreCase) && Number(element, "top") is not null;

    // pdf2htmlEX says in its style sheet where a line stands.
    private static bool IsOfConverter(IElement element) => element.ClassName is ['t', ' ', 'm', ..] && element.ParentElement?.ClassName is ['p', 'c', ..] or ['c', ' ', ..];

    private static double WidthOfPage(IElement line) => line.ParentElement is { } page && Number(page, "width") is > 100 and var width ? width : 892;

    private static double? Number(IElement element, string property)
    {
        var value = PageStyles.OfAttribute(element, property).AsSpan().Trim();
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-')) end++;
        return value[end..].Trim() is "px" or "pt" or "" && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
