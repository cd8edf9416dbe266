using System.Text;

namespace DanVan.Parsing;

/// <summary>A part of a row that stands as it is in the source.</summary>
/// <param name="Start">Where it begins in the row.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Source">Where it begins in the source.</param>
internal readonly record struct RowPart(int Start, int Length, int Source);

/// <summary>A text made of pieces of another one and of words put in their place, which knows where each piece came from. The pieces are added in the order of the source.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];

    private readonly record struct Piece(int Length, int Source, int SourceLength, bool IsCopy, RowPart[]? Parts = null);

    /// <summary>How long the text is by now.</summary>
    public int Length => _text.Length;

    /// <summary>The character at a place.</summary>
    public char this[int index] => _text[index];

    /// <summary>Adds a part of the source as it stands.</summary>
    public void Copy(string source, int start, int length)
    {
        if (length <= 0) return;
        _text.Append(source, start, length);
        if (_pieces.Count > 0 && _pieces[^1] is { IsCopy: true } last && last.Source + last.SourceLength == start) _pieces[^1] = new Piece(last.Length + length, last.Source, last.SourceLength + length, true);
        else _pieces.Add(new Piece(length, start, length, true));
    }

    /// <summary>Adds words that stand for a part of the source, or for none of it where <paramref name="length"/> is 0.</summary>
    public void Put(string words, int start, int length)
    {
        _text.Append(words);
        _pieces.Add(new Piece(words.Length, start, length, false));
    }

    /// <summary>Adds words whose parts stand in another order in the part of the source for which they stand.</summary>
    public void PutRow(string words, int start, int length, RowPart[] parts)
    {
        _text.Append(words);
        _pieces.Add(new Piece(words.Length, start, length, false, parts));
    }

    /// <summary>Adds another text.</summary>
    public void Add(MappedText other)
    {
        _text.Append(other._text);
        _pieces.AddRange(other._pieces);
    }

    /// <summary>Takes blanks off the end.</summary>
    public void TrimEnd()
    {
        // One by one: a place far from the end is slow to look up.
        while (_text.Length > 0 && char.IsWhiteSpace(_text[_text.Length - 1])) Cut(1);
    }

    /// <summary>Takes the last characters off.</summary>
    public void Cut(int count)
    {
        _text.Length -= count;
        while (count > 0)
        {
            var last = _pieces[^1];
            if (last.Length <= count)
            {
                _pieces.RemoveAt(_pieces.Count - 1);
                count -= last.Length;
                continue;
            }

            _pieces[^1] = last.IsCopy ? new Piece(last.Length - count, last.Source, last.SourceLength - count, true) : last with { Length = last.Length - count };
            return;
        }
    }

    /// <summary>Whether the text ends so; capitals do not matter.</summary>
    public bool EndsWith(string words)
    {
        if (_text.Length < words.Length) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.ToLowerInvariant(_text[_text.Length - words.Length + i]) != words[i]) return false;
        }

        return true;
    }

    /// <summary>How many lines end in the text.</summary>
    public int LineEnds()
    {
        var count = 0;
        foreach (var chunk in _text.GetChunks()) count += chunk.Span.Count('\n');
        return count;
    }

    public void Clear()
    {
        _text.Clear();
        _pieces.Clear();
    }

    /// <summary>Leads the text back to the source.</summary>
    public OffsetMap Map()
    {
        var changes = new OffsetMap.Builder();
        var (at, source) = (0, 0);
        List<(int Start, RowPart[] Parts)>? rows = null;
        foreach (var piece in _pieces)
        {
            var start = Math.Max(source, piece.Source);
            if (start > source) changes.Add(at, 0, source, start - source);
            if (!piece.IsCopy) changes.Add(at, piece.Length, start, piece.SourceLength);
            if (piece.Parts is { } parts) (rows ??= []).Add((at, parts));
            at += piece.Length;
            source = start + piece.SourceLength;
        }

        return changes.Build(rows?.ToArray());
    }

    public override string ToString() => _text.ToString();
}
