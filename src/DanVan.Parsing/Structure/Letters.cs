using System.Buffers;

namespace DanVan.Parsing.Structure;

/// <summary>What the letters at the ends of a piece of text say about where it belongs.</summary>
internal static class Letters
{
    private const int LeastOfCode = 4;
    private const int MostOfCode = 32;
    private const int MostOnStack = 256;

    /// <summary>Whether nearly every letter is a capital: at least two letters, at most one in ten a small one.</summary>
    public static bool IsUpper(string text, int start, int end)
    {
        // So many small letters are too many even where all the others are capitals.
        var most = (end - start) / 11;
        var upper = 0;
        var lower = 0;
        for (var i = start; i < end; i++)
        {
            var kind = CharTraits.Of(text[i]);
            if ((kind & CharTraits.Upper) != 0) upper++;
            else if ((kind & CharTraits.Lower) != 0 && ++lower > most) return false;
        }

        return upper >= 2 && lower * 10 <= upper;
    }

    /// <summary>The first letter or digit, opening quotes, brackets and marks left out; <c>\0</c> where there is none.</summary>
    public static char First(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (CharTraits.IsLetterOrDigit(text[i])) return text[i];
            if (text[i] is not ('*' or '_' or '“' or '”' or '"' or '\'' or '‘' or '(' or '[' or '«') && !TextLine.IsBlank(text[i])) return '\0';
        }

        return '\0';
    }

    public static bool StartsLower(string text, int start, int end) => CharTraits.IsLower(First(text, start, end));

    public static bool StartsUpper(string text, int start, int end) => CharTraits.IsUpper(First(text, start, end));

    /// <summary>The last character that is no mark of bold or italic, no closing quote or bracket and no superscript.</summary>
    public static char Last(string text, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (text[i] is '*' or '_' or '”' or '"' or '’' or '»' || TextLine.IsBlank(text[i]) || SuperscriptDigit(text[i]) >= 0) continue;
            return text[i];
        }

        return '\0';
    }

    /// <summary>The letter that a scan made another one of, none of which Vietnamese has: "ø)" for "g)", "ð)" for "đ)".</summary>
    public static char OfScan(char c) => c switch { 'ø' => 'g', 'ð' => 'đ', _ => c };

    /// <summary>Whether a sentence or an item of a list ends here.</summary>
    public static bool IsFinished(string text, int start, int end) => Last(text, start, end) is '.' or ';' or ':' or '!' or '?' or '…' or '\0';

    /// <summary>Whether a sentence ends here, not only an item of a list.</summary>
    public static bool IsSentenceEnd(string text, int start, int end) => Last(text, start, end) is '.' or '!' or '?' or '…' or ':' or '\0';

    /// <summary>The value of a superscript digit, or -1.</summary>
    public static int SuperscriptDigit(char c) => c switch
    {
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' => 0,
        >= '⁴' and <= '⁹' => c - '⁰',
        _ => -1,
    };

    /// <summary>One line of plain words: line ends and runs of blanks become one blank, marks of bold and italic are left out.</summary>
    public static string OneLine(string text, IReadOnlyList<TextSpan> pieces)
    {
        var most = MostOfLine(pieces);
        var rented = most > MostOnStack ? ArrayPool<char>.Shared.Rent(most) : null;
        Span<char> line = rented ?? stackalloc char[MostOnStack];
        var result = ShortStrings.Of(line[..OneLine(text, pieces, leftOut: null, line)]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>So many characters the line of the pieces has at most.</summary>
    public static int MostOfLine(IReadOnlyList<TextSpan> pieces)
    {
        var most = 0;
        for (var k = 0; k < pieces.Count; k++) most += pieces[k].Length + 1;
        return most;
    }

    /// <summary>Writes the same without the places that are to be left out; how many characters it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="leftOut">Where a place that is left out begins, and where it ends; null for none.</param>
    /// <param name="line">Room for <see cref="MostOfLine"/> characters.</param>
    public static int OneLine(string text, IReadOnlyList<TextSpan> pieces, Dictionary<int, int>? leftOut, Span<char> line)
    {
        var length = 0;
        for (var k = 0; k < pieces.Count; k++) length = AddTo(line, length, text, pieces[k], leftOut);
        return length;
    }

    /// <inheritdoc cref="OneLine(string, IReadOnlyList{TextSpan}, Dictionary{int, int}?, Span{char})"/>
    public static int OneLine(string text, TextSpan piece, Dictionary<int, int>? leftOut, Span<char> line) => AddTo(line, 0, text, piece, leftOut);

    private static int AddTo(Span<char> line, int length, string text, TextSpan piece, Dictionary<int, int>? leftOut)
    {
        var words = text.AsSpan(piece.Start, piece.Length);
        if (length > 0 && !(words.Length > 1 && CharTraits.IsUpper(words[0]) && BreaksCode(line[..length], words))) line[length++] = ' ';
        // Nearly always the line as it stands.
        if (leftOut is not { Count: > 0 } && PlainLine.Is(words))
        {
            words = words.Trim(' ');
            words.CopyTo(line[length..]);
            length += words.Length;
            return words.IsEmpty && length > 0 ? length - 1 : length;
        }

        var isBehindEnd = false;
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (leftOut is { Count: > 0 } && leftOut.TryGetValue(i, out var next))
            {
                i = Math.Min(next, piece.End) - 1;
                continue;
            }

            var c = text[i];
            if (IsLeftOut(c)) continue;
            if (!TextLine.IsBlank(c))
            {
                if (isBehindEnd && length > 1 && line[length - 1] == ' ' && CharTraits.IsUpper(c) && BreaksCode(line[..(length - 1)], text.AsSpan(i, piece.End - i))) length--;
                line[length++] = c;
                isBehindEnd = false;
                continue;
            }

            isBehindEnd |= c is '\n' or '\r';
            if (length > 0 && line[length - 1] != ' ') line[length++] = ' ';
        }

        while (length > 0 && line[length - 1] == ' ') length--;
        return length;
    }

    /// <summary>Whether a line end stands within the symbol of a number: "41/2021/NĐ-" and "CP".</summary>
    /// <param name="before">The words before the line end, no blank behind them.</param>
    /// <param name="behind">The words behind it.</param>
    public static bool BreaksCode(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (before.Length < LeastOfCode || before[^1] is not ('-' or '/') || !CharTraits.IsUpper(before[^2]) || behind.Length < 2 || !CharTraits.IsUpper(behind[0]) || !CharTraits.IsUpper(behind[1])) return false;
        var number = false;
        for (var i = before.Length - 2; i >= 0 && before.Length - i < MostOfCode; i--)
        {
            if (before[i] is '/' or '-') continue;
            if (char.IsAsciiDigit(before[i])) number = true;
            else if (!CharTraits.IsLetter(before[i])) break;
        }

        return number;
    }

    /// <summary>Whether a character is no part of a line of plain words.</summary>
    public static bool IsLeftOut(char c) => c is '*' or '\u00AD' or (>= '\u200B' and <= '\u200F');

    public static string OneLine(string text, int start, int end)
    {
        var most = end - start + 1;
        var rented = most > MostOnStack ? ArrayPool<char>.Shared.Rent(most) : null;
        Span<char> line = rented ?? stackalloc char[MostOnStack];
        var result = ShortStrings.Of(line[..OneLine(text, TextSpan.FromBounds(start, end), leftOut: null, line)]);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }
}
