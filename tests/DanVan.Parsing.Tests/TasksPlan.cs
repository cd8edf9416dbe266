using System.Globalization;
using System.Text;
using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks;

namespace DanVan.Parsing.Tests;

/// <summary>A document built by hand for the tests of the tasks stage: passages with their kinds, one after another.</summary>
internal sealed class TasksPlan
{
    private readonly StringBuilder _text = new();
    private readonly List<Passage> _passages = [];
    private readonly List<PlanSection> _sections = [];
    private readonly List<Citation> _citations = [];
    private int _table;

    public PlanHeader Header { get; init; } = new() { Title = "Thực hiện công tác dân vận năm 2024", Date = new PartialDate(2024, 2, 15) };

    public string Text => _text.ToString();

    public List<Diagnostic> Diagnostics { get; } = [];

    public TasksPlan Add(string words, PassageKind kind = PassageKind.Paragraph, string? section = "III", Zone zone = Zone.Body, string mark = "")
    {
        var start = _text.Length;
        _text.Append(mark).Append(words).Append("\n\n");
        _passages.Add(new Passage
        {
            Pieces = [TextSpan.FromBounds(start, start + mark.Length + words.Length)],
            Zone = zone,
            Kind = kind,
            Section = section,
            ContentStart = start + mark.Length,
        });
        return this;
    }

    public TasksPlan Bullet(string words, string section = "III", string mark = "- ") => Add(words, PassageKind.Bullet, section, mark: mark);

    public TasksPlan Item(string number, string words, string section)
    {
        _sections.Add(new PlanSection(section, words.Length > 60 ? words[..60] : words, 1, 2, new TextSpan(_text.Length, number.Length + 1 + words.Length), default));
        return Add(words, PassageKind.Numbered, section, mark: number + " ");
    }

    public TasksPlan Table(params string[] rows)
    {
        _table++;
        foreach (var row in rows)
        {
            var start = _text.Length;
            _text.Append(row).Append('\n');
            var cells = new List<TextSpan>();
            var from = start + 1;
            for (var i = from; i < start + row.Length; i++)
            {
                if (_text[i] != '|') continue;
                var (first, end) = (from, i);
                while (first < end && _text[first] == ' ') first++;
                while (end > first && _text[end - 1] == ' ') end--;
                cells.Add(TextSpan.FromBounds(first, end));
                from = i + 1;
            }

            _passages.Add(new Passage { Pieces = [TextSpan.FromBounds(start, start + row.Length)], Zone = Zone.Annex, Kind = PassageKind.TableRow, ContentStart = start, Cells = cells, Table = _table });
        }

        _text.Append('\n');
        return this;
    }

    public TasksPlan Cite(string words, string title = "")
    {
        var at = Text.LastIndexOf(words, StringComparison.Ordinal);
        var titleAt = title.Length == 0 ? 0 : Text.LastIndexOf(title, StringComparison.Ordinal);
        _citations.Add(new Citation
        {
            Id = _citations.Count + 1,
            Class = CitationClass.Numbered,
            Span = new TextSpan(at, words.Length),
            Text = words,
            TitleSpan = title.Length == 0 ? default : new TextSpan(titleAt, title.Length),
        });
        return this;
    }

    public IReadOnlyList<PlanTask> Parse() => Read().Tasks;

    public IReadOnlyList<PlanAim> ParseAims() => Read().Aims;

    private (IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanAim> Aims) Read() =>
        TaskParser.Parse(Text, new DocumentStructure { Header = Header, Passages = _passages, Sections = [.. _sections] }, _citations, Diagnostics);

    public static string Names(IEnumerable<Assignee> assignees) => string.Join(" | ", assignees.Select(static a => a.Name));

    public static string Leads(IEnumerable<PlanTask> tasks) => string.Join(" / ", tasks.Select(static task => Names(task.Lead)));

    public static string Supports(IEnumerable<PlanTask> tasks) => string.Join(" / ", tasks.Select(static task => Names(task.Support)));

    public static string Show(Deadline deadline) => string.Create(
        CultureInfo.InvariantCulture,
        $"{deadline.Type.ToString().ToLowerInvariant()} {Show(deadline.From)}..{Show(deadline.To)}{(deadline.EveryMonths > 0 ? " every " + deadline.EveryMonths : "")}{(deadline.DayOfMonth > 0 ? " on " + deadline.DayOfMonth : "")}");

    public static string Deadlines(IEnumerable<PlanTask> tasks) => string.Join("; ", tasks.SelectMany(static task => task.Deadlines).Select(Show));

    private static string Show(PartialDate date) => date.IsEmpty ? "-" : date.ToString();
}
