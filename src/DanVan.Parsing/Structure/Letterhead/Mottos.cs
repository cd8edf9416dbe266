namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>Finds Quốc hiệu, tiêu ngữ and the name of the Party, also where a scan garbled them or a narrow column cut them over lines.</summary>
internal sealed class Mottos(string text)
{
    private const int Reach = 200;

    private const int LongestPart = 40;

    /// <summary>A scan makes no more of a motto.</summary>
    private const int LongestGarbled = 44;

    private const string Freedom = "tu do - hanh phuc";
    private const string FreedomWithLongDash = "tu do – hanh phuc";

    /// <summary>The mottos and the forms in which they are printed.</summary>
    private static readonly string[] Printed =
        ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "doc lap-tu do-hanh phuc", "dang cong san viet nam", Freedom, FreedomWithLongDash];

    /// <summary>The words of the mottos, which a narrow column may cut over two lines.</summary>
    private static readonly string[] Whole = ["cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap - tu do - hanh phuc"];

    /// <summary>Their letters alone, to compare with what a scan made of them.</summary>
    private static readonly string[] Letters = [.. Whole.Select(static motto => string.Concat(motto.Where(char.IsAsciiLetter)))];

    private string? _open;

    /// <summary>Finds a motto inside a piece of a line.</summary>
    public bool TryFind(int start, int end, out TextSpan found)
    {
        found = default;
        if (Any(start, Math.Min(end, start + Reach), out var at) is { } motto)
        {
            var stop = Fold.MatchWord(text, at, end, motto);
            if (motto is Freedom or FreedomWithLongDash) at = BeforeGarbledWords(start, at);
            found = TextSpan.FromBounds(at, stop);
            return true;
        }

        if (!IsGarbled(start, end)) return false;
        found = TextSpan.FromBounds(start, end);
        return true;
    }

    /// <summary>The first of the printed mottos that stands somewhere in the piece, and where.</summary>
    private string? Any(int start, int end, out int at)
    {
        (var found, at) = (Printed.Length, -1);
        for (var i = start; i < end; i++)
        {
            var letter = Fold.Letter(text[i]);
            if (letter is not ('c' or 'd' or 't') || (i > start && CharTraits.IsLetterOrDigit(text[i - 1]))) continue;
            for (var k = 0; k < found; k++)
            {
                if (Printed[k][0] == letter && Fold.MatchWord(text, i, end, Printed[k]) >= 0) (found, at) = (k, i);
            }
        }

        return at < 0 ? null : Printed[found];
    }

    /// <summary>Whether a motto begins the piece.</summary>
    public bool Opens(int start, int end) => TryFind(start, end, out var found) && found.Start == start;

    /// <summary>Whether the words begin one of the mottos, or end the one that the line before began.</summary>
    public bool IsPart(int start, int end)
    {
        if (end - start > LongestPart || !char.IsLetter(text[start])) return false;
        // All of them begin with one of these.
        if (_open is null && Fold.Letter(text[start]) is not ('c' or 'd')) return false;
        Span<char> room = stackalloc char[LongestPart + 1];
        var line = room[..Structure.Letters.OneLine(text, TextSpan.FromBounds(start, end), leftOut: null, room)];
        foreach (ref var c in line) c = Fold.Letter(c);
        ReadOnlySpan<char> words = line;
        if (_open is { } open && open.Length > words.Length && open.AsSpan().EndsWith(words, StringComparison.Ordinal) && open[^(words.Length + 1)] == ' ')
        {
            _open = null;
            return true;
        }

        foreach (var motto in Whole)
        {
            if (!motto.AsSpan().StartsWith(words, StringComparison.Ordinal) || (motto.Length > words.Length && motto[words.Length] != ' ')) continue;
            _open = motto.Length == words.Length ? null : motto;
            return true;
        }

        return false;
    }

    /// <summary>Whether the letters of the piece differ in few places from those of a motto.</summary>
    private bool IsGarbled(int start, int end)
    {
        if (end - start is < 17 or > LongestGarbled) return false;
        Span<char> room = stackalloc char[LongestGarbled];
        ReadOnlySpan<char> letters = room[..Fold.OnlyLetters(text.AsSpan(start, end - start), room)];
        foreach (var motto in Letters)
        {
            if (Math.Abs(letters.Length - motto.Length) <= 3 && EditDistance.IsWithin(letters, motto, motto.Length / 6)) return true;
        }

        return false;
    }

    /// <summary>Passes back over the two words before "Tự do" that a scan garbled: "Đặc lập -".</summary>
    private int BeforeGarbledWords(int start, int at)
    {
        var i = at;
        for (var word = 0; word < 2; word++)
        {
            while (i > start && !char.IsLetter(text[i - 1])) i--;
            while (i > start && char.IsLetter(text[i - 1])) i--;
        }

        return Structure.Letters.IsUpper(text, i, at) ? at : i;
    }
}
