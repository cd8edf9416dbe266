using System.Text;

namespace DanVan.Reading;

/// <summary>
/// A text with letters of an encoding before Unicode: all its lines, or some of them beside good Unicode, as where a new letterhead stands over an old text.
/// A line is asked for in the order of the text, since one that could be of either kind goes with the line before it. Not thread-safe.
/// </summary>
internal sealed class LegacyText
{
    private const int SampleLength = 1 << 18;
    private const int LeastWords = 8;

    // Fewer are a row of letters, as in a table of codes.
    private const int LeastInLine = 4;

    private readonly bool _mixed;
    private bool _covered;

    /// <param name="encoding">The encoding.</param>
    /// <param name="text">The whole text: without letters of Unicode's own, all of it is in the encoding.</param>
    public LegacyText(LegacyEncoding encoding, ReadOnlySpan<char> text)
        : this(encoding, mixed: HasUnicodeLetters(text), covered: true)
    {
    }

    private LegacyText(LegacyEncoding encoding, bool mixed, bool covered) => (Encoding, _mixed, _covered) = (encoding, mixed, covered);

    public LegacyEncoding Encoding { get; }

    /// <summary>What is set in fonts of the encoding, which may be named without being used.</summary>
    public static LegacyText OfFonts(LegacyEncoding encoding) => new(encoding, mixed: true, covered: true);

    /// <summary>Finds the encoding that text in Latin-1 letters is really in, by what its words spell; null for good text and for text that no table mends.</summary>
    /// <param name="text">The text, composed.</param>
    public static LegacyText? Detect(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        var (words, marked, wrong, _) = Vietnamese.Count(sample);
        if (!HasUnicodeLetters(text)) return marked * 10 >= words && IsWrong(marked, wrong) && Best(sample, marked) is { } whole ? new LegacyText(whole, mixed: false, covered: true) : null;
        return wrong >= LeastWords && OfLines(sample) is { } some ? new LegacyText(some, mixed: true, covered: wrong * 2 > marked) : null;
    }

    /// <summary>Whether the next line is in the encoding.</summary>
    /// <param name="line">The line, or another piece of the text in one encoding.</param>
    /// <param name="isFont">Whether its font is one of the encoding; null where no font is named. It settles what the words leave open.</param>
    public bool Covers(ReadOnlySpan<char> line, bool? isFont = null)
    {
        if (!_mixed) return true;
        if (HasUnicodeLetters(line)) return _covered = false;
        if (!line.ContainsAnyInRange('\u0080', '\u00FF')) return false;
        var (_, _, wrong, _) = Vietnamese.Count(line);
        var (_, _, stillWrong, _) = Vietnamese.Count(Encoding.Convert(line));
        return _covered = wrong == stillWrong ? isFont ?? _covered : stillWrong < wrong;
    }

    /// <summary>Converts the lines that are in the encoding, with the capitals that only their font drew.</summary>
    public string Convert(string text)
    {
        if (!_mixed) return Encoding.RaiseCapitals(Encoding.Convert(text));
        var result = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0) result.Append('\n');
            var line = text.AsSpan(range);
            if (Covers(line)) result.Append(Encoding.RaiseCapitals(Encoding.Convert(line)));
            else result.Append(line);
        }

        return result.ToString();
    }

    // A few words say something only where most of them are wrong.
    private static bool IsWrong(int marked, int wrong) => wrong >= 2 && wrong * (marked < LeastWords ? 2 : 4) >= marked;

    private static LegacyEncoding? Best(ReadOnlySpan<char> text, int marked)
    {
        LegacyEncoding? best = null;
        var fewest = Math.Max(1, marked / 4);
        foreach (var encoding in LegacyEncoding.All)
        {
            var (_, converted, stillWrong, right) = Vietnamese.Count(encoding.Convert(text));
            if (stillWrong >= fewest || right * 2 < converted) continue;
            fewest = stillWrong;
            best = encoding;
        }

        return best;
    }

    // The encoding of some lines of a text that is good Unicode elsewhere: lines that spell hardly anything as they stand and hardly anything wrong converted.
    private static LegacyEncoding? OfLines(ReadOnlySpan<char> text)
    {
        var (abc, vni) = (0, 0);
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (!line.ContainsAnyInRange('\u0080', '\u00FF') || HasUnicodeLetters(line)) continue;
            var (words, marked, wrong, _) = Vietnamese.Count(line);
            if (words < LeastInLine || wrong * 2 < marked || marked * 10 < words || !IsWrong(marked, wrong) || Best(line, marked) is not { } encoding) continue;
            if (ReferenceEquals(encoding, LegacyEncoding.Tcvn3)) abc += wrong;
            else if (ReferenceEquals(encoding, LegacyEncoding.Vni)) vni += wrong;
        }

        if (Math.Max(abc, vni) < LeastWords) return null;
        return abc >= vni ? LegacyEncoding.Tcvn3 : LegacyEncoding.Vni;
    }

    // The letters of Vietnamese that no code of the old encodings is read as.
    private static bool HasUnicodeLetters(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u1EA0', '\u1EF9') || text.ContainsAny("ĂăĐđ") || text.ContainsAny("ĨĩŨũ") || text.ContainsAny("ƠơƯư");
}
