using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Reading;

/// <summary>
/// Counts the notes of a DOCX: footnotes begin anew with every section or page where the file says so (ISO/IEC 29500-1, 17.11.19). Where the pages
/// end is only known from what Word noted when it last laid them out; a file without these notes is counted through. Endnotes share the count where
/// nothing begins anew. Not thread-safe.
/// </summary>
internal sealed class DocxNoteCounter
{
    private readonly List<(string Restart, int Start)> _sections = [];
    private int _section;
    private int _next;

    public DocxNoteCounter(MainDocumentPart main)
    {
        var whole = main.DocumentSettingsPart?.Settings?.GetFirstChild<FootnoteDocumentWideProperties>();
        var restart = whole?.NumberingRestart?.Val?.InnerText ?? "continuous";
        var start = whole?.NumberingStart?.Val?.Value ?? 1;
        foreach (var section in main.Document?.Body?.Descendants<SectionProperties>() ?? [])
        {
            if (section.Ancestors<ParagraphPropertiesChange>().Any()) continue;
            var own = section.GetFirstChild<FootnoteProperties>();
            _sections.Add((own?.NumberingRestart?.Val?.InnerText ?? restart, own?.NumberingStart?.Val?.Value ?? start));
        }

        if (_sections.Count == 0) _sections.Add((restart, start));
        _next = Math.Max(1, _sections[0].Start);
    }

    /// <summary>How many notes were counted, as if they were counted through.</summary>
    public int Count { get; private set; }

    private (string Restart, int Start) Section => _sections[Math.Min(_section, _sections.Count - 1)];

    /// <summary>Goes on behind notes of another file.</summary>
    public void Begin(int count)
    {
        if (count > Count) _next += count - Count;
        Count = count;
    }

    /// <summary>The number of the next note.</summary>
    public int Next(bool end)
    {
        _ = end;
        Count++;
        return _next++;
    }

    public void EndSection()
    {
        _section++;
        if (Section.Restart is "eachSect" or "eachPage") _next = Math.Max(1, Section.Start);
    }

    public void EndPage()
    {
        if (Section.Restart is "eachPage") _next = Math.Max(1, Section.Start);
    }
}
