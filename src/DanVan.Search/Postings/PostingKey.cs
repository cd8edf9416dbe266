using System.Text;

namespace DanVan.Search.Postings;

/// <summary>
/// The keys of posting lists in UTF-8: a letter for the column, the word without marks and, where it has some, a sign and the word with its marks. All spellings
/// of a word are neighbours so, and a list for each serves queries with marks and without. Two words side by side are one key: both without marks, then both
/// with. Words are letters and digits, so no sign is part of one.
/// </summary>
internal static class PostingKey
{
    /// <summary>The longest key in bytes: four words of <see cref="DanVan.Parsing.SearchAnalyzer.MaxTermLength"/> units, signs and letter.</summary>
    public const int MaxLength = 1024;

    public const byte Title = (byte)'t';
    public const byte Body = (byte)'b';
    public const byte Mark = (byte)'m';

    /// <summary>The column of the pairs of the body. The only one whose lists have no places: those of its words tell the rest.</summary>
    public const byte Pairs = (byte)'B';

    private const byte Next = 1;
    private const byte Marked = 2;

    /// <summary>The column of a short field.</summary>
    public static byte ColumnOf(QueryField field) => field switch
    {
        QueryField.Title => Title,
        QueryField.Section => (byte)'c',
        QueryField.Number => (byte)'n',
        QueryField.Kind => (byte)'k',
        QueryField.Issuer => (byte)'i',
        QueryField.Province => (byte)'p',
        QueryField.Cites => (byte)'r',
        QueryField.Basis => (byte)'l',
        QueryField.Assignee => (byte)'a',
        QueryField.Source => (byte)'s',
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field in one column was expected."),
    };

    /// <summary>Whether the lists of a key have places.</summary>
    public static bool HasPlaces(ReadOnlySpan<byte> key) => key[0] != Pairs;

    /// <summary>Writes the key of a word.</summary>
    /// <returns>Its length.</returns>
    public static int Write(Span<byte> key, byte column, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> marked)
    {
        key[0] = column;
        var length = 1 + Append(key[1..], plain);
        return plain.SequenceEqual(marked) ? length : length + Append(key[length..], Marked, marked);
    }

    /// <summary>Writes the key of two words of the body.</summary>
    /// <returns>Its length.</returns>
    public static int WritePair(Span<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> nextPlain, ReadOnlySpan<byte> marked, ReadOnlySpan<byte> nextMarked)
    {
        key[0] = Pairs;
        var length = 1 + Append(key[1..], plain);
        length += Append(key[length..], Next, nextPlain);
        if (plain.SequenceEqual(marked) && nextPlain.SequenceEqual(nextMarked)) return length;
        length += Append(key[length..], Marked, marked);
        return length + Append(key[length..], Next, nextMarked);
    }

    /// <summary>The keys of a word, or of all that begin with it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="word">The word.</param>
    /// <param name="marked">Whether the word counts with its marks.</param>
    /// <param name="isPrefix">Whether it is the beginning of a word.</param>
    public static KeyRange OfWord(byte column, string word, bool marked, bool isPrefix)
    {
        var plain = Plain(word, marked);
        return new KeyRange([column, .. Bytes(plain)], isPrefix, marked ? Bytes(word) : null);
    }

    /// <summary>The keys of two words of the body, the second of which may be the beginning of one.</summary>
    public static KeyRange OfPair(string first, string next, bool marked, bool isPrefix) =>
        new([Pairs, .. Bytes(Plain(first, marked)), Next, .. Bytes(Plain(next, marked))], isPrefix, marked ? [.. Bytes(first), Next, .. Bytes(next)] : null);

    /// <summary>Where the spelling with marks begins in a key, its length where it has none.</summary>
    public static int MarkedAt(ReadOnlySpan<byte> key) => key.IndexOf(Marked) is var at and >= 0 ? at + 1 : key.Length;

    /// <summary>Whether what follows the prefix of a range lies beyond all spellings of its word.</summary>
    public static bool IsBeyond(ReadOnlySpan<byte> rest) => rest.Length > 0 && rest[0] > Marked;

    /// <summary>Whether what follows a whole word is nothing or its spelling with marks.</summary>
    public static bool IsSpelling(ReadOnlySpan<byte> rest) => rest.Length == 0 || rest[0] == Marked;

    private static int Append(Span<byte> key, ReadOnlySpan<byte> word)
    {
        word.CopyTo(key);
        return word.Length;
    }

    private static int Append(Span<byte> key, byte sign, ReadOnlySpan<byte> word)
    {
        key[0] = sign;
        word.CopyTo(key[1..]);
        return word.Length + 1;
    }

    private static byte[] Bytes(string word) => Encoding.UTF8.GetBytes(word);

    private static string Plain(string word, bool marked) => marked ? DanVan.Parsing.VietnameseText.Unaccent(word) : word;
}

/// <summary>Neighbouring keys: those of all spellings of a word or pair, or of what begins with it.</summary>
/// <param name="Prefix">What all of them begin with.</param>
/// <param name="IsPrefix">Whether more letters may follow.</param>
/// <param name="Marked">The spelling with marks that counts, or what it begins with; null for any.</param>
internal sealed record KeyRange(byte[] Prefix, bool IsPrefix, byte[]? Marked)
{
    /// <summary>Whether a key that begins with the prefix is one of them.</summary>
    public bool Has(ReadOnlySpan<byte> key)
    {
        if (!IsPrefix && !PostingKey.IsSpelling(key[Prefix.Length..])) return false;
        if (Marked is null) return true;
        var at = PostingKey.MarkedAt(key);
        var spelling = at < key.Length ? key[at..] : key[1..];
        return IsPrefix ? spelling.StartsWith(Marked) : spelling.SequenceEqual(Marked);
    }

    /// <summary>Whether a key that begins with the prefix lies beyond all of them.</summary>
    public bool IsBeyond(ReadOnlySpan<byte> key) => !IsPrefix && PostingKey.IsBeyond(key[Prefix.Length..]);
}
