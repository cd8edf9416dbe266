using System.Buffers;

namespace DanVan.Reading;

/// <summary>
/// Cyrillic letters that typists and the text layers of scanners have for the Latin ones they look like ("ВСТ" in the number of a document, "củа"). Where other
/// Cyrillic letters stand too, on a page or in a text, only what is written together with Latin ones is put right.
/// </summary>
internal static class CyrillicLetters
{
    private const string Cyrillic = "АВЕКМНОРСТХІаеорсухі";
    private const string Latin = "ABEKMHOPCTXIaeopcyxi";
    private static readonly SearchValues<char> Alike = SearchValues.Create(Cyrillic);

    /// <summary>Puts the letters right; the first word that had any and what it is now, or null.</summary>
    public static (string Was, string Now)? Mend(List<PdfWord> words)
    {
        var found = false;
        var mixed = false;
        foreach (var word in words)
        {
            if (word.Text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') < 0) continue;
            found = true;
            mixed |= HasOthers(word.Text);
        }

        if (!found) return null;
        (string, string)? first = null;
        foreach (var word in words)
        {
            var was = word.Text;
            if (was.AsSpan().IndexOfAny(Alike) < 0 || (mixed && !IsMixed(was))) continue;
            word.Text = string.Create(was.Length, was, static (span, source) =>
            {
                source.CopyTo(span);
                Replace(span);
            });
            first ??= (was, word.Text);
        }

        return first;
    }

    /// <summary>Puts the letters of a text right, each in its place; the text itself where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="report">Told the first word, as it was and as it is.</param>
    public static string Mend(string text, Action<string, string> report)
    {
        if (text.AsSpan().IndexOfAny(Alike) < 0) return text;
        var mixed = HasOthers(text);
        char[]? letters = null;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Alike);
            if (next < 0) break;
            var (start, end) = (i + next, i + next);
            while (start > i && IsPart(text[start - 1])) start--;
            while (end < text.Length && IsPart(text[end])) end++;
            var word = text.AsSpan(start, end - start);
            if (!mixed || IsMixed(word))
            {
                var first = letters is null;
                letters ??= text.ToCharArray();
                Replace(letters.AsSpan(start, end - start));
                if (first) report(word.ToString(), new string(letters, start, end - start));
            }

            i = end;
        }

        return letters is null ? text : new string(letters);
    }

    private static bool IsPart(char c) => !char.IsWhiteSpace(c) && c != '|';

    private static void Replace(Span<char> letters)
    {
        foreach (ref var c in letters)
        {
            if (Cyrillic.IndexOf(c) is >= 0 and var at) c = Latin[at];
        }
    }

    private static bool HasOthers(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0400' and <= '\u04FF' && !Cyrillic.Contains(c)) return true;
        }

        return false;
    }

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        var latin = false;
        foreach (var c in word)
        {
            if (c is >= '\u0400' and <= '\u04FF' && !Cyrillic.Contains(c)) return false;
            latin |= char.IsLetter(c) && c is < '\u0370' or (>= '\u1E00' and <= '\u1EFF');
        }

        return latin;
    }
}
