using System.Buffers;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The words of a passage as one run of text: pieces joined by a blank, emphasis marks and invisible characters left out, and every
/// offset mapped back to the document.
/// </summary>
internal sealed class PassageText
{
    private static readonly SearchValues<char> LeftOut = SearchValues.Create("*\\\u200B\u00AD\uFEFF\u2060");

    private readonly string _source;
    private readonly int _start;
    private readonly char[]? _buffer;
    private readonly int[]? _map;

    private PassageText(string source, int start, int length, char[]? buffer, int[]? map)
    {
        _source = source;
        _start = start;
        Length = length;
        _buffer = buffer;
        _map = map;
    }

    public int Length { get; }

    public ReadOnlySpan<char> Chars => _buffer is null ? _source.AsSpan(_start, Length) : _buffer.AsSpan(0, Length);

    public static PassageText Create(string text, Passage passage) => Create(text, passage.Pieces);

    public static PassageText Create(string text, IReadOnlyList<TextSpan> pieces)
    {
        if (pieces.Count == 1)
        {
            var only = pieces[0];
            if (only.Slice(text).IndexOfAny(LeftOut) < 0) return new PassageText(text, only.Start, only.Length, null, null);
        }

        var capacity = pieces.Count;
        foreach (var piece in pieces) capacity += piece.Length;
        var buffer = new char[capacity];
        var map = new int[capacity];
        var n = 0;
        foreach (var piece in pieces)
        {
            if (n > 0)
            {
                buffer[n] = ' ';
                map[n++] = piece.Start;
            }

            for (var i = piece.Start; i < piece.End; i++)
            {
                var c = text[i];
                if (c is '*' or '\u200B' or '\u00AD' or '\uFEFF' or '\u2060') continue;
                if (c == '\\' && i + 1 < piece.End && !Citations.Chars.IsWordChar(text[i + 1])) continue;
                buffer[n] = c;
                map[n++] = i;
            }
        }

        return new PassageText(text, 0, n, buffer, map);
    }

    /// <summary>The place in the document of the character at <paramref name="index"/>.</summary>
    public int ToSource(int index)
    {
        if (_map is null) return _start + index;
        if (Length == 0) return 0;
        return index < Length ? _map[index] : _map[Length - 1] + 1;
    }

    /// <summary>The place in the document of a range; empty where the range is.</summary>
    public TextSpan ToSource(int start, int end) =>
        end <= start ? default : TextSpan.FromBounds(ToSource(start), ToSource(end - 1) + 1);

    /// <summary>The position in this text of a place in the document: the first character at or after it.</summary>
    public int FromSource(int offset)
    {
        if (_map is null) return Math.Clamp(offset - _start, 0, Length);
        var low = Array.BinarySearch(_map, 0, Length, offset);
        return low >= 0 ? low : ~low;
    }

    public string Text(int start, int end) => Citations.Chars.Squeeze(Chars[start..end]);
}
