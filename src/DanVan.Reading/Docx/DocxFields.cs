using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Reading;

/// <summary>
/// The fields that are open while a DOCX is gone through (ISO/IEC 29500-1, 17.16.18): their code is not shown, their result is. One that never ends,
/// as where its end was struck out, is none: it would hide all that follows. Not thread-safe.
/// </summary>
internal sealed class DocxFields
{
    // A code takes a run or two.
    private const int Near = 12;

    private readonly List<bool> _open = [];
    private readonly Dictionary<OpenXmlElement, HashSet<FieldChar>> _endless = [];

    /// <summary>Whether what stands here is the code of a field.</summary>
    public bool InCode => _open.Contains(item: false);

    /// <summary>Goes over the mark of a field.</summary>
    /// <param name="mark">The mark.</param>
    public void Pass(FieldChar mark)
    {
        switch (mark.FieldCharType?.InnerText)
        {
            case "begin":
                if (EndsNearby(mark) || !EndlessOf(mark).Contains(mark)) _open.Add(false);
                break;
            case "separate" when _open.Count > 0:
                _open[^1] = true;
                break;
            case "end" when _open.Count > 0:
                _open.RemoveAt(_open.Count - 1);
                break;
        }
    }

    /// <summary>Leaves the fields that are open for a text of its own; what comes back takes them up again.</summary>
    public bool[] Leave()
    {
        var open = _open.ToArray();
        _open.Clear();
        return open;
    }

    /// <summary>Takes the fields up again that were left.</summary>
    /// <param name="open">What <see cref="Leave"/> gave.</param>
    public void Resume(bool[] open)
    {
        _open.Clear();
        _open.AddRange(open);
    }

    private static bool EndsNearby(FieldChar mark)
    {
        var next = mark.Parent;
        for (var i = 0; i < Near && (next = next?.NextSibling()) is not null; i++)
        {
            if (next is Run run && run.GetFirstChild<FieldChar>() is { } other) return other.FieldCharType?.InnerText is "separate" or "end";
        }

        return false;
    }

    private HashSet<FieldChar> EndlessOf(FieldChar mark)
    {
        OpenXmlElement root = mark;
        while (root.Parent is { } above) root = above;
        if (_endless.TryGetValue(root, out var known)) return known;
        var open = new Stack<FieldChar>();
        Collect(root, open);
        return _endless[root] = [.. open];
    }

    private static void Collect(OpenXmlElement parent, Stack<FieldChar> open)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is FieldChar mark)
            {
                var type = mark.FieldCharType?.InnerText;
                if (type is "begin") open.Push(mark);
                else if (type is "end") _ = open.TryPop(out _);
            }
            else if (child is not (DeletedRun or MoveFromRun) && child.HasChildren)
            {
                Collect(child, open);
            }
        }
    }
}
