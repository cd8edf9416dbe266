using System.Buffers;

namespace DanVan.Reading;

/// <summary>
/// Cyrillic capitals that text layers of scanners have for the Latin ones they look like ("ВСТ" in the number of a document). A page that has other Cyrillic
/// letters too is left as it is.
/// </summary>
internal static class CyrillicLetters
{
    private const string Cyrillic = "АВЕКМНОРСТХ";
    private const string Latin = "ABEKMHOPCTX";
    private static readonly SearchValues<char> Alike = SearchValues.Create(Cyrillic);

    /// <summary>Puts the letters right; the first word that had any and what it is now, or null.</summary>
    public static (string Was, string Now)? Mend(List<PdfWord> words)
    {
        var found = false;
        foreach (var word in words)
        {
            foreach (var c in word.Text)
            {
                if (c is < '\u0400' or > '\u04FF') continue;
                if (!Cyrillic.Contains(c)) return null;
                found = true;
            }
        }

        if (!found) return null;
        (string, string)? first = null;
        foreach (var word in words)
        {
            var was = word.Text;
            if (was.AsSpan().IndexOfAny(Alike) < 0) continue;
            word.Text = string.Create(was.Length, was, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Cyrillic.IndexOf(source[i]) is >= 0 and var at ? Latin[at] : source[i];
            });
            first ??= (was, word.Text);
        }

        return first;
    }
}
