namespace DanVan.Parsing;

/// <summary>Finds the places in the file of a piece of the text.</summary>
internal static class SourcePlaces
{
    public static List<SourceLocation> Locate(SourceDocument document, TextSpan span)
    {
        var places = new List<SourceLocation>();
        if (span.IsEmpty) return places;
        for (var i = FirstBlock(document.Blocks, span.Start); i < document.Blocks.Count && document.Blocks[i].Span.Start < span.End; i++)
        {
            var block = document.Blocks[i];
            var start = Math.Max(span.Start, block.Span.Start);
            var end = Math.Min(span.End, block.Span.End);
            if (start >= end) continue;
            var before = places.Count;
            foreach (var anchor in Anchors(document.Anchors, block.Span.Start, start, end)) Add(places, before, anchor.Location);
            if (places.Count == before) places.Add(AtLine(document.Text, block, start));
        }

        return places;
    }

    public static double Confidence(SourceDocument document, TextSpan span)
    {
        var least = 1.0;
        for (var i = FirstBlock(document.Blocks, span.Start); i < document.Blocks.Count && document.Blocks[i].Span.Start < span.End; i++)
        {
            var block = document.Blocks[i];
            var start = Math.Max(span.Start, block.Span.Start);
            var end = Math.Min(span.End, block.Span.End);
            if (start >= end || block.Confidence >= 1) continue;
            var any = false;
            foreach (var anchor in Anchors(document.Anchors, block.Span.Start, start, end))
            {
                any = true;
                least = Math.Min(least, anchor.Confidence);
            }

            if (!any) least = Math.Min(least, block.Confidence);
        }

        return least;
    }

    // Boxes of one printed line are one place.
    private static void Add(List<SourceLocation> places, int first, SourceLocation location)
    {
        if (places.Count > first)
        {
            var last = places[^1];
            if (last == location) return;
            if (last.Page == location.Page && Math.Min(last.Bottom, location.Bottom) - Math.Max(last.Top, location.Top) > 0.4 * (location.Bottom - location.Top) && location.Left >= last.Left)
            {
                places[^1] = last with { Top = Math.Min(last.Top, location.Top), Right = Math.Max(last.Right, location.Right), Bottom = Math.Max(last.Bottom, location.Bottom) };
                return;
            }
        }

        places.Add(location);
    }

    private static SourceLocation AtLine(string text, SourceBlock block, int start)
    {
        if (block.Location.Line == 0) return block.Location;
        var lines = text.AsSpan(block.Span.Start, start - block.Span.Start).Count('\n');
        return lines == 0 ? block.Location : block.Location with { Line = block.Location.Line + lines };
    }

    private static IEnumerable<SourceAnchor> Anchors(IReadOnlyList<SourceAnchor> anchors, int block, int start, int end)
    {
        var (low, high) = (0, anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (anchors[middle].Start <= start) low = middle + 1;
            else high = middle;
        }

        // The one that begins before the span, where it belongs to the same block.
        for (var i = low > 0 && anchors[low - 1].Start >= block ? low - 1 : low; i < anchors.Count && anchors[i].Start < end; i++) yield return anchors[i];
    }

    // The blocks lie in the order of the text, without overlap.
    private static int FirstBlock(IReadOnlyList<SourceBlock> blocks, int at)
    {
        var (low, high) = (0, blocks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Span.End <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
