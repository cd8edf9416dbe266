using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Recognizes the page of a news portal that reports on a document: a headline with the number of the document in it, and below it
/// "Ngày 03/12/2025, UBND tỉnh A ban hành Kế hoạch 130/KH-UBND về …". Kind and issuer there are those of what is reported on.
/// </summary>
internal static class PressReport
{
    /// <summary>How far into the first paragraph the document is named.</summary>
    private const int Reach = 400;

    private static readonly string[] Issues = ["ban hanh", "co", "ky"];

    /// <summary>Whether the lines of a headline and the paragraph on the line below them report on one and the same number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="headline">The range of the headline.</param>
    /// <param name="opening">The first line below the headline.</param>
    public static bool Is(string text, TextSpan headline, in TextLine opening)
    {
        var end = Math.Min(text.Length, opening.ContentStart + Reach);
        if (Fold.MatchWord(text, opening.ContentStart, end, "ngay") is not (>= 0 and var day)) return false;
        var at = SectionLabel.SkipBlanks(text, day, end);
        if (at >= end || !char.IsAsciiDigit(text[at])) return false;
        for (; at < end; at++)
        {
            if (text[at] == '\n' && at + 1 < end && text[at + 1] is '\n' or '\r') return false;
            if (!TextLine.IsBlank(text[at]) || Issued(text, at + 1, end) is not (>= 0 and var named)) continue;
            var digits = named;
            while (digits < end && char.IsAsciiDigit(text[digits])) digits++;
            return digits > named && digits < end && Holds(text, headline, text.AsSpan(named, digits - named));
        }

        return false;
    }

    /// <summary>Where the number stands in "ban hành Kế hoạch (số) 130/KH-UBND"; -1 where none does.</summary>
    private static int Issued(string text, int start, int end)
    {
        if (Fold.MatchAny(text, start, end, Issues) is not (>= 0 and var verb)) return -1;
        var kind = SectionLabel.SkipBlanks(text, verb, end);
        if (kind >= end || !char.IsUpper(text[kind])) return -1;
        var stop = Fold.MatchWord(text, kind, end, "cong van");
        foreach (var (_, folded) in HeaderKinds.ByLetters.At(text, kind, end))
        {
            if (stop >= 0) break;
            stop = Fold.MatchWord(text, kind, end, folded);
        }

        if (stop < 0) return -1;
        var number = SectionLabel.SkipBlanks(text, stop, end);
        return Fold.MatchWord(text, number, end, "so") is >= 0 and var label ? SectionLabel.SkipBlanks(text, label, end) : number;
    }

    private static bool Holds(string text, TextSpan headline, ReadOnlySpan<char> number)
    {
        for (var i = headline.Start + 1; i + number.Length <= headline.End; i++)
        {
            var stop = i + number.Length;
            if (TextLine.IsBlank(text[i - 1]) && text.AsSpan(i, number.Length).SequenceEqual(number) && (stop >= headline.End || !char.IsLetterOrDigit(text[stop]))) return true;
        }

        return false;
    }
}
