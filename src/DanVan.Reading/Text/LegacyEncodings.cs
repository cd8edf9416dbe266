using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DanVan.Reading;

/// <summary>The encodings of Vietnamese before Unicode that live on in archives: fonts that draw Vietnamese over the letters of Latin-1.</summary>
internal sealed class LegacyEncoding
{
    private readonly FrozenDictionary<char, char> _single;
    private readonly FrozenDictionary<(char Base, char Mark), char> _pairs;

    private LegacyEncoding(string name, IEnumerable<(string Codes, char Letter)> table)
    {
        Name = name;
        var rows = table.ToList();
        _single = rows.Where(static row => row.Codes.Length == 1).ToFrozenDictionary(static row => row.Codes[0], static row => row.Letter);
        _pairs = rows.Where(static row => row.Codes.Length == 2).ToFrozenDictionary(static row => (row.Codes[0], row.Codes[1]), static row => row.Letter);
    }

    /// <summary>TCVN 5712:1993, the ABC fonts (.VnTime): one code a letter; capitals have a font of their own (.VnTimeH).</summary>
    public static LegacyEncoding Tcvn3 { get; } = Load("TCVN3");

    /// <summary>VNI for Windows (VNI-Times): a vowel and a second code for its marks.</summary>
    public static LegacyEncoding Vni { get; } = Load("VNI");

    /// <summary>VISCII (RFC 1456), as programs of the nineties on UNIX and Windows wrote it: one code a letter, capitals too.</summary>
    public static LegacyEncoding Viscii { get; } = Load("VISCII");

    /// <summary>Those that the words of a text tell apart.</summary>
    public static IReadOnlyList<LegacyEncoding> All { get; } = [Tcvn3, Vni, Viscii];

    public string Name { get; }

    /// <summary>The encoding that a font of this name draws, and whether it draws capitals only; null for a Unicode font.</summary>
    public static (LegacyEncoding Encoding, bool Capitals)? OfFont(string? font)
    {
        if (string.IsNullOrEmpty(font)) return null;
        if (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase)) return (Tcvn3, font.EndsWith('H'));
        return font.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase) ? (Vni, false) : null;
    }

    public string Convert(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && _pairs.TryGetValue((c, text[i + 1]), out var letter))
            {
                result.Append(letter);
                i++;
            }
            else
            {
                result.Append(_single.TryGetValue(c, out letter) ? letter : c);
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// Raises the letters with marks in lines of capitals: the ABC fonts have no codes for them, so that a text whose font is not known any more has
    /// "ủY BAN NHÂN DâN" there. A word is in capitals where a capital stands behind its first letter and no plain letter is small; one that could be of
    /// either kind ("Cã", "ở") is where the words on both sides are.
    /// </summary>
    /// <param name="text">The converted text; as long afterwards.</param>
    public string RaiseCapitals(string text)
    {
        if (this != Tcvn3) return text;
        var words = new List<(int Start, int End, Case Case)>();
        for (var i = 0; Vietnamese.TryWord(text, ref i, out var start);) words.Add((start, i, CaseOf(text.AsSpan(start, i - start))));
        if (!words.Exists(static word => word.Case is Case.Capitals or Case.Either)) return text;
        // What stands before and behind each word in its line; the edge of the line is no objection.
        var before = new Case[words.Count];
        var behind = new Case[words.Count];
        for (var i = 1; i < words.Count; i++) before[i] = Neighbour(i - 1, i, i - 1, before);
        for (var i = words.Count - 2; i >= 0; i--) behind[i] = Neighbour(i, i + 1, i + 1, behind);
        char[]? letters = null;
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end, kind) = words[i];
            if (kind is not (Case.Capitals or Case.Either)) continue;
            if (kind is Case.Either && (before[i] is Case.Small || behind[i] is Case.Small || (before[i], behind[i]) is (Case.Neither, Case.Neither))) continue;
            letters ??= text.ToCharArray();
            for (var j = start; j < end; j++) letters[j] = char.ToUpperInvariant(letters[j]);
        }

        return letters is null ? text : new string(letters);

        Case Neighbour(int left, int right, int at, Case[] known)
        {
            if (text.AsSpan(words[left].End, words[right].Start - words[left].End).IndexOfAny('\n', '|') >= 0) return Case.Neither;
            return words[at].Case is Case.Capitals or Case.Small ? words[at].Case : known[at];
        }
    }

    private enum Case
    {
        /// <summary>Says nothing: a plain letter alone, an abbreviation.</summary>
        Neither,
        Small,
        Capitals,
        Either,
    }

    private static Case CaseOf(ReadOnlySpan<char> word)
    {
        var (plainCapitals, behindFirst, marked) = (0, false, 0);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiLetterLower(word[i])) return Case.Small;
            if (char.IsUpper(word[i])) (plainCapitals, behindFirst) = (plainCapitals + 1, behindFirst || i > 0);
            else marked++;
        }

        if (behindFirst) return marked > 0 || Vietnamese.IsSyllable(word) ? Case.Capitals : Case.Neither;
        return marked > 0 ? Case.Either : Case.Neither;
    }

    /// <summary>
    /// Converts a word of a PDF. Its fonts may name the code of ư in the ABC fonts a hyphen, as WinAnsiEncoding does (ISO 32000-1, Annex D.2, note 6), so a
    /// hyphen becomes ư where a syllable comes of it and there is none without it.
    /// </summary>
    public string ConvertPrinted(string word)
    {
        var text = Convert(word);
        if (this != Tcvn3 || !text.Contains('-', StringComparison.Ordinal)) return text;
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != '-') continue;
            var (start, end) = (i, i + 1);
            while (start > 0 && char.IsLetter(letters[start - 1])) start--;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            if (end < letters.Length && (char.IsAsciiDigit(letters[end]) || letters[end] == '-')) continue;
            letters[i] = 'ư';
            if (end - start == 1 || !Vietnamese.IsSyllable(letters.AsSpan(start, end - start)) || (IsWhole(letters.AsSpan(start, i - start)) && IsWhole(letters.AsSpan(i + 1, end - i - 1)))) letters[i] = '-';
        }

        return new string(letters);

        // "u" is none of a text ("-u tiên"), though it is spelled like one.
        static bool IsWhole(ReadOnlySpan<char> part) => part.Length == 0 || (Vietnamese.IsSyllable(part) && !part.Equals("u", StringComparison.Ordinal));
    }

    private static LegacyEncoding Load(string name)
    {
        using var stream = typeof(LegacyEncoding).Assembly.GetManifestResourceStream("DanVan.Reading.Data.legacy.csv")
            ?? throw new InvalidOperationException("The table of old encodings is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new List<(string, char)>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (!string.Equals(fields[0], name, StringComparison.Ordinal)) continue;
            var codes = string.Concat(fields[1].Split(' ').Select(static code => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            rows.Add((codes, fields[2][0]));
        }

        return new LegacyEncoding(name, rows);
    }
}
