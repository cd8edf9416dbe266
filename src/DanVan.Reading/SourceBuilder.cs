using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Puts a source document together by the text conventions of <see cref="SourceDocument"/>.</summary>
internal sealed class SourceBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<SourceAnchor> _anchors = [];
    private int _lastTable;

    public int Length => _text.Length;

    public bool IsBlank { get; private set; } = true;

    public void Report(string code, params string[] arguments) => _diagnostics.Add(Diagnostic.Create(code, default, arguments));

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <param name="piece">The paragraph.</param>
    /// <param name="text">Its text, where it was converted another one than the piece's own.</param>
    public void Paragraph(PieceBlock piece, string text)
    {
        var clean = Typed.Clean(text);
        if (clean.Length == 0) return;
        Separate(0);
        var start = _text.Length;
        _text.Append(clean);
        _blocks.Add(new SourceBlock(piece.Kind, TextSpan.FromBounds(start, _text.Length), piece.Location) { Level = piece.Level, Confidence = piece.Confidence });
        if (text.Length == piece.Text.Length) Anchor(text, clean, start, piece.Marks);
        foreach (var repair in piece.Repairs)
        {
            var from = Typed.Follow(text, clean, repair.Start);
            var span = TextSpan.FromBounds(start + from, start + Math.Min(clean.Length, from + repair.Length));
            _diagnostics.Add(Diagnostic.Create(DiagnosticCodes.LookAlike, span, repair.Was, _text.ToString(span.Start, span.Length)));
        }

        IsBlank = false;
    }

    public void Row(IReadOnlyList<CellText> cells, int table, SourceLocation location, double confidence = 1, IReadOnlyList<int>? continued = null)
    {
        var clean = new string[cells.Count];
        var any = false;
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = Typed.CleanCell(cells[i].Text);
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
            Anchor(cells[i].Text, clean[i], _text.Length, cells[i].Marks);
            _text.Append(clean[i]);
            if (clean[i].Length > 0) _text.Append(' ');
            _text.Append('|');
        }

        _blocks.Add(new SourceBlock(SourceBlockKind.TableRow, TextSpan.FromBounds(start, _text.Length), location) { Cells = spans, Continued = continued ?? [], Table = table, Confidence = confidence });
        IsBlank = false;
    }

    public void PageBreak(SourceLocation location)
    {
        if (_blocks.Count > 0 && _blocks[^1].Kind == SourceBlockKind.PageBreak) return;
        _blocks.Add(new SourceBlock(SourceBlockKind.PageBreak, new TextSpan(_text.Length, 0), location));
    }

    public void Margin(SourceLocation location) => _blocks.Add(new SourceBlock(SourceBlockKind.Margin, new TextSpan(_text.Length, 0), location));

    public SourceDocument Build(string source, string format)
    {
        var text = CyrillicLetters.Mend(_text.ToString(), (was, now) => Report(DiagnosticCodes.FontSlip, was, now));
        return new SourceDocument(source, format, text, _blocks, _diagnostics) { Anchors = _anchors };
    }

    private void Anchor(string text, string clean, int start, IReadOnlyList<Mark> marks)
    {
        if (marks.Count == 0 || clean.Length == 0) return;
        var follower = new Typed.Follower(text, clean);
        foreach (var mark in marks)
        {
            var at = follower.MoveTo(mark.Start);
            if (at >= clean.Length) break;
            // Two marks meet where what lay between them was not kept.
            if (_anchors.Count > 0 && _anchors[^1].Start == start + at) _anchors.RemoveAt(_anchors.Count - 1);
            _anchors.Add(new SourceAnchor(start + at, mark.Location, mark.Confidence));
        }
    }

    private void Separate(int table)
    {
        if (_text.Length > 0) _text.Append(table > 0 && table == _lastTable ? "\n" : "\n\n");
        _lastTable = table;
    }
}

/// <summary>The text of a cell and where its parts come from.</summary>
internal readonly record struct CellText(string Text, IReadOnlyList<Mark> Marks)
{
    public static CellText Empty { get; } = new("", []);
}
