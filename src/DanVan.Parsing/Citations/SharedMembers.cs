using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Citations;

/// <summary>The members of a list that share the symbol of the last, met from the last to the first and told from the first to the last.</summary>
internal struct SharedMembers
{
    /// <summary>Lists with more members are read as far as that.</summary>
    public const int Most = 8;

    private Places _places;
    private int _left;
    private int _count;
    private int _kindStart;
    private int _kindEnd;
    private int _whole;

    public void Set(int index, int start, int digits, int end) => _places[index] = (start, digits, end);

    /// <summary>Ends the list: its first member, the last that was met, has the kind, unless none stands before it.</summary>
    public void Close(int count, int kindStart, int kindEnd, int whole) =>
        (_count, _left, _kindStart, _kindEnd, _whole) = (count, count, kindStart, kindEnd, whole);

    /// <summary>The next member in the order of the text.</summary>
    public bool TryTake(out Candidate member)
    {
        member = default;
        if (_left == 0) return false;
        var first = _left == _count && _kindEnd > 0;
        var (start, digits, end) = _places[--_left];
        member = new Candidate
        {
            Class = CitationClass.Numbered,
            Start = first ? _kindStart : start,
            End = end,
            KindStart = first ? _kindStart : 0,
            KindEnd = first ? _kindEnd : 0,
            NumberStart = digits,
            NumberEnd = end,
            HasNumberWord = start < digits,
            SharedFrom = _whole,
        };
        return true;
    }

    [InlineArray(Most)]
    private struct Places
    {
        private (int Start, int Digits, int End) _first;
    }
}
