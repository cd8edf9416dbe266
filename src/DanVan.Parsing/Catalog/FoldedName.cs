namespace DanVan.Parsing.Catalog;

/// <summary>A name with its form for comparing. A class and not a tuple: generic code over tuples is compiled at every start of the program.</summary>
internal sealed record FoldedName(string Name, string Folded)
{
    /// <summary>The longest form first, those of one length by their letters.</summary>
    public static IComparer<FoldedName> LongestFirst { get; } = Comparer<FoldedName>.Create(static (a, b) =>
        a.Folded.Length != b.Folded.Length ? b.Folded.Length.CompareTo(a.Folded.Length) : string.CompareOrdinal(a.Folded, b.Folded));

    /// <summary>A name in small letters without marks, of the same length.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Parsing.Fold.Letter(source[i]);
    });
}
