using System.Buffers;

namespace DanVan.Parsing.Catalog;

/// <summary>The provinces by the names they bore before and bear since 01/7/2025 (Nghị quyết 202/2025/QH15).</summary>
internal static class Provinces
{
    private const string City = "Thành phố ";

    private static readonly FoldedName[] Names =
    [
        .. Csv.Resource("provinces.csv")
            .Select(static row => row[0].Trim())
            .Select(static name => new FoldedName(name, FoldedName.Fold(name.StartsWith(City, StringComparison.Ordinal) ? name[City.Length..] : name)))
            .Order(FoldedName.LongestFirst),
    ];

    /// <summary>The province whose name stands in the text as whole words, the last one; null where there is none.</summary>
    public static string? Find(string text)
    {
        string? found = null;
        var best = -1;
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * 2);
        var printed = buffer.AsSpan(text.Length, text.Length);
        var length = Squeeze(text, buffer, printed);
        var words = buffer.AsSpan(0, length);
        foreach (var (name, folded) in Names)
        {
            var at = FindWords(words, folded);
            // "Nguyễn Huệ" is no city of Huế: one syllable alone must have its marks, if it has any.
            if (at > best && (folded.Contains(' ', StringComparison.Ordinal) || MarksAgree(printed.Slice(at, folded.Length), name.AsSpan(name.Length - folded.Length)))) (found, best) = (name, at);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return found;
    }

    // Folded, and as printed; a run of blanks as one.
    private static int Squeeze(string text, Span<char> words, Span<char> printed)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) (words[n], printed[n++]) = (Fold.Letter(c), c);
            else if (n == 0 || words[n - 1] != ' ') (words[n], printed[n++]) = (' ', ' ');
        }

        return n;
    }

    private static bool MarksAgree(ReadOnlySpan<char> printed, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < printed.Length; i++)
        {
            var c = char.ToLowerInvariant(printed[i]);
            if (c != char.ToLowerInvariant(name[i]) && c != Fold.Letter(c)) return false;
        }

        return true;
    }

    private static int FindWords(ReadOnlySpan<char> words, string folded)
    {
        for (var from = 0; from < words.Length;)
        {
            var at = words[from..].IndexOf(folded);
            if (at < 0) return -1;
            at += from;
            var end = at + folded.Length;
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end]))) return at;
            from = at + 1;
        }

        return -1;
    }

    /// <summary>Whether the text is the name of a province and nothing more.</summary>
    public static bool IsName(string text)
    {
        foreach (var (_, folded) in Names)
        {
            if (text.Length < folded.Length) continue;
            var start = text.Length - folded.Length;
            if (!Fold.Is(text, start, text.Length, folded)) continue;
            if (start == 0 || Fold.Is(text, 0, start - 1, "thanh pho") || Fold.Is(text, 0, start - 1, "tinh") || Fold.Is(text, 0, start - 1, "tp.")) return true;
        }

        return false;
    }
}
