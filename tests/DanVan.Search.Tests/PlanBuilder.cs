using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Tests;

/// <summary>Builds small plans with citations at true places, so that search and checks are tested without the parser.</summary>
internal sealed class PlanBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Citation> _citations = [];
    private readonly List<PlanTask> _tasks = [];
    private readonly List<PlanSection> _sections = [];
    private readonly string _source;
    private PlanHeader _header;

    public PlanBuilder(string source, string? number = null, string date = "2024-03-14", string? province = "Tây Ninh", string? issuer = null, string kind = "Kế hoạch", string? title = "Thực hiện công tác dân vận năm 2024")
    {
        _source = source;
        _header = new PlanHeader
        {
            Kind = kind,
            Number = number is null ? null : DocumentNumber.Parse(number),
            Symbol = number is null ? null : DocumentNumber.Parse(number).Symbol,
            Issuer = issuer ?? (province is null ? null : "Ủy ban nhân dân tỉnh " + province),
            Place = province,
            Province = province,
            Level = province is null ? IssuerLevel.Central : IssuerLevel.Province,
            Date = PartialDate.TryParse(date, null, out var parsed) ? parsed : default,
            Title = title,
        };
        _text.Append("KẾ HOẠCH\n").Append(title).Append("\n\n");
    }

    public PlanBuilder Level(IssuerLevel level)
    {
        _header = _header with { Level = level };
        return this;
    }

    public PlanBuilder Words(string text)
    {
        _text.Append(text).Append("\n\n");
        return this;
    }

    public PlanBuilder Section(string path, string title)
    {
        var start = _text.Length;
        _text.Append(path).Append(". ").Append(title);
        var line = _text.ToString().Count(static c => c == '\n') + 1;
        _sections.Add(new PlanSection(path, title, line, 1, TextSpan.FromBounds(start, _text.Length), TextSpan.FromBounds(start, start)));
        _text.Append("\n\n");
        return this;
    }

    public PlanBuilder Cite(
        string kind,
        string number,
        string? date = null,
        string? issuer = null,
        string? title = null,
        CitationRelation relation = CitationRelation.Implements,
        bool within = false)
    {
        var start = _text.Append("Thực hiện ").Length;
        _text.Append(kind).Append(" số ").Append(number);
        if (date is not null) _text.Append(" ngày ").Append(date);
        Add(start, new Citation
        {
            Id = _citations.Count + 1,
            Class = CitationClass.Numbered,
            Span = default,
            Text = "",
            Kind = kind,
            Number = DocumentNumber.Parse(number),
            Date = date is null ? default : PartialDate.Parse(date),
            Issuer = issuer,
            Title = title,
            Relation = within ? CitationRelation.Mentions : relation,
            Within = within ? _citations.Count : null,
        });
        return this;
    }

    public PlanBuilder Law(string name, string? date = null, CitationRelation relation = CitationRelation.Implements)
    {
        var start = _text.Append("Thực hiện ").Length;
        _text.Append(name);
        Add(start, new Citation
        {
            Id = _citations.Count + 1,
            Class = CitationClass.Law,
            Span = default,
            Text = "",
            Kind = "Luật",
            Name = name,
            Date = date is null ? default : PartialDate.Parse(date),
            Relation = relation,
        });
        return this;
    }

    public PlanBuilder Task(string lead, string words, string? from = null, string? to = null, DeadlineType type = DeadlineType.By, string? support = null)
    {
        var start = _text.Length;
        _text.Append(lead).Append(' ').Append(words);
        var span = TextSpan.FromBounds(start, _text.Length);
        _tasks.Add(new PlanTask
        {
            Span = span,
            Text = span.Slice(_text.ToString()).ToString(),
            Section = _sections.Count > 0 ? _sections[^1].Path : null,
            Lead = lead.Length == 0 ? [] : [new Assignee(lead, lead, new TextSpan(start, lead.Length))],
            Support = support is null ? [] : [new Assignee(support, support, default)],
            Deadlines = from is null && to is null
                ? []
                :
                [
                    new Deadline
                    {
                        Span = span,
                        Text = words,
                        Type = type,
                        From = from is null ? default : PartialDate.Parse(from),
                        To = to is null ? default : PartialDate.Parse(to),
                    },
                ],
        });
        _text.Append("\n\n");
        return this;
    }

    public PlanDocument Build()
    {
        var text = _text.ToString();
        return new PlanDocument
        {
            Source = _source,
            Text = text,
            Header = _header,
            Sections = [.. _sections.Select((s, i) => s with { Extent = TextSpan.FromBounds(s.Heading.Start, i + 1 < _sections.Count ? _sections[i + 1].Heading.Start : text.Length) })],
            Citations = _citations,
            Tasks = _tasks,
        };
    }

    public IngestItem Item(string hash = "1") => new(Build(), _source, hash);

    private void Add(int start, Citation citation)
    {
        var text = _text.ToString(start, _text.Length - start);
        _text.Append(".\n\n");
        _citations.Add(citation with
        {
            Span = new TextSpan(start, text.Length),
            Text = text,
            Section = _sections.Count > 0 ? _sections[^1].Path : null,
            Context = TextSpan.FromBounds(start - "Thực hiện ".Length, start + text.Length + 1),
        });
    }
}
