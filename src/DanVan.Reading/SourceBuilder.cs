using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Puts a source document together by the text conventions of <see cref="SourceDocument"/>.</summary>
internal sealed class SourceBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private int _lastTable;

    public int Length => _text.Length;

    public int BlockCount => _blocks.Count;

    public bool IsBlank { get; private set; } = true;

    public void Report(string code, params string[] arguments) => _diagnostics.Add(Diagnostic.Create(code, default, arguments));

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void Paragraph(SourceBlockKind kind, string text, SourceLocation location, int level = 0, double confidence = 1)
    {
        text = Typed.Clean(text);
        if (text.Length == 0) return;
        Separate(0);
        var start = _text.Length;
        _text.Append(text);
        _blocks.Add(new SourceBlock(kind, TextSpan.FromBounds(start, _text.Length), location) { Level = level, Confidence = confidence });
        IsBlank = false;
    }

    public void Row(IReadOnlyList<string> cells, int table, SourceLocation location, double confidence = 1)
    {
        var clean = new string[cells.Count];
        var any = false;
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = Typed.CleanCell(cells[i]);
            any |= clean[i].Length > 0;
        }

        if (!any) return;
        Separate(table);
        var start = _text.Length;
        var spans = new TextSpan[clean.Length];
        _text.Append('|');
        for (var i = 0; i < clean.Length; i++)
        {
            _text.Append(' ');
            spans[i] = new TextSpan(_text.Length, clean[i].Length);
            _text.Append(clean[i]);
            if (clean[i].Length > 0) _text.Append(' ');
            _text.Append('|');
        }

        _blocks.Add(new SourceBlock(SourceBlockKind.TableRow, TextSpan.FromBounds(start, _text.Length), location) { Cells = spans, Table = table, Confidence = confidence });
        IsBlank = false;
    }

    public void PageBreak(SourceLocation location)
    {
        if (_blocks.Count > 0 && _blocks[^1].Kind == SourceBlockKind.PageBreak) return;
        _blocks.Add(new SourceBlock(SourceBlockKind.PageBreak, new TextSpan(_text.Length, 0), location));
    }

    public void Margin(SourceLocation location) => _blocks.Add(new SourceBlock(SourceBlockKind.Margin, new TextSpan(_text.Length, 0), location));

    public SourceDocument Build(string source, string format) => new(source, format, _text.ToString(), _blocks, _diagnostics);

    private void Separate(int table)
    {
        if (_text.Length > 0) _text.Append(table > 0 && table == _lastTable ? "\n" : "\n\n");
        _lastTable = table;
    }
}
