namespace DanVan.Parsing.Catalog;

/// <summary>
/// A list of folded forms set out by their first two letters, so that a place in a text is compared with the few that may stand there. Each has at
/// least two letters. Immutable and thread-safe.
/// </summary>
internal sealed class FirstLetters
{
    private const int Letters = 26;

    private readonly FoldedName[]?[] _groups = new FoldedName[Letters * Letters][];

    /// <param name="forms">The forms; those of one group keep their order.</param>
    public FirstLetters(IEnumerable<FoldedName> forms)
    {
        foreach (var form in forms)
        {
            ref var group = ref _groups[Index(form.Folded[0], form.Folded[1])];
            group = group is null ? [form] : [.. group, form];
        }
    }

    /// <summary>The forms that may stand at the start of a piece of a text; any other differs in its first two letters.</summary>
    public ReadOnlySpan<FoldedName> At(string text, int start, int end)
    {
        if (start + 1 >= end) return [];
        var index = Index(Fold.Letter(text[start]), Fold.Letter(text[start + 1]));
        return index < 0 ? [] : _groups[index];
    }

    private static int Index(char first, char second) => first is >= 'a' and <= 'z' && second is >= 'a' and <= 'z' ? (first - 'a') * Letters + second - 'a' : -1;
}
