using System.Text;

namespace DanVan.Reading;

/// <summary>What the first and last letters of a line say about paragraphs.</summary>
internal static class ParagraphText
{
    /// <summary>Whether a line begins a numbered or lettered item, a bullet or an article.</summary>
    public static bool BeginsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length < 2) return false;
        var c = line[0];
        if (c is '-' or '–' or '—' or '+' or '*' or '•' or '●' or '○' or '■' or '▪' or '◦') return line[1] is ' ' or '\u00A0' or '\t' || (char.IsLetter(line[1]) && c != '*');
        var i = 0;
        if (char.IsAsciiDigit(c))
        {
            // 1. 1) 1.2. 1.2 but no date (01/6/2024), decimal (1,5) or number of a document (25-NQ/TW).
            while (i < line.Length && i < 12 && (char.IsAsciiDigit(line[i]) || (line[i] == '.' && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1])))) i++;
            var dotted = line[..i].Contains('.');
            if (i >= line.Length) return false;
            return line[i] is '.' or ')' ? i + 1 < line.Length && (line[i + 1] is ' ' or '\t' or '\u00A0' || char.IsLetter(line[i + 1])) : dotted && line[i] == ' ' && i < 6 && i + 1 < line.Length && char.IsUpper(line[i + 1]);
        }

        if (c is 'I' or 'V' or 'X')
        {
            while (i < line.Length && i < 6 && line[i] is 'I' or 'V' or 'X') i++;
            if (i < line.Length - 1 && line[i] is '.' or ')' or '/' or '-' && line[i + 1] is ' ' or '\u00A0') return true;
        }

        if (char.IsLetter(c) && line.Length > 2 && line[1] is ')' or '.' && line[2] is ' ' or '\u00A0') return char.IsAsciiLetter(c) || c is 'đ' or 'Đ';
        if (line.StartsWith("Điều ", StringComparison.Ordinal)) return line.Length > 5 && char.IsAsciiDigit(line[5]);
        return (line.StartsWith("Phần ", StringComparison.Ordinal) || line.StartsWith("PHẦN ", StringComparison.Ordinal) || line.StartsWith("Chương ", StringComparison.Ordinal) || line.StartsWith("CHƯƠNG ", StringComparison.Ordinal)) && line.Length < 80;
    }

    /// <summary>Whether the text ends like a paragraph.</summary>
    public static bool EndsSentence(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            if (c is ' ' or '”' or '"' or ')' or '’' or '»' || Typed.IsSuperscriptDigit(c)) continue;
            return c is '.' or ';' or ':' or '!' or '?' or '…';
        }

        return false;
    }
}
