using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Two neighbouring words as one term: both without marks, then both with marks where they have any. A phrase is the run of its pairs, so that no more is
/// read than the places where two of its words stand together; two words without marks are all terms that begin with them.
/// </summary>
internal static class SqlitePair
{
    // Neither is part of a word; both are part of a term to the tokenizer of FTS5.
    public const char Sign = '\u00B7';
    public const char MarksSign = '\u00A6';

    /// <summary>The term of two words with their marks.</summary>
    public static string Of(string first, string second)
    {
        var plain = Beginning(VietnameseText.Unaccent(first), VietnameseText.Unaccent(second));
        var marked = first + Sign + second;
        return plain.AsSpan(0, plain.Length - 1).SequenceEqual(marked) ? plain : plain + marked;
    }

    /// <summary>What the terms of two words begin with, whatever marks these have.</summary>
    public static string Beginning(string first, string second) => first + Sign + second + MarksSign;
}
