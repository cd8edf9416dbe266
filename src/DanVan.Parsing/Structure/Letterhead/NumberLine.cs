using System.Buffers;
using DanVan.Parsing.Catalog;
using DanVan.Parsing.Citations;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>The document's own number as a line of the letterhead prints it.</summary>
/// <param name="Number">The number; null where it is left blank.</param>
/// <param name="Symbol">The part after the number.</param>
/// <param name="Span">Where number and symbol stand.</param>
/// <param name="Rest">Where the line goes on after it.</param>
/// <param name="IsWeak">Whether the word that announces it is in capitals without a colon, so that it may be part of a name or title.</param>
internal readonly record struct OwnNumber(DocumentNumber? Number, string Symbol, TextSpan Span, int Rest, bool IsWeak = false);

/// <summary>
/// Reads "Số: 46/KH-UBND", "Số 25-NQ/TW", "Luật số: 84/2025/QH15", and the forms in which the number is left blank or spoilt by a scan
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 3; Hướng dẫn 36-HD/VPTW).
/// </summary>
internal static class NumberLine
{
    private const int LongestLine = 300;

    /// <summary>A number without blanks is no longer; a longer one takes room elsewhere.</summary>
    private const int MostOnStack = 128;

    private const int LongestNumber = 160;

    private const int LongestBareCode = 10;

    /// <summary>A line whose number a scan spoilt is no longer, nor what it made of the digits.</summary>
    private const int LongestSmeared = 40;

    private const int LongestSmear = 12;

    /// <summary>Signs that may stand behind the symbol.</summary>
    private const int MostBehind = 2;

    /// <summary>Reads the number that the piece begins with.</summary>
    public static bool TryRead(string text, int start, int end, out OwnNumber number)
    {
        number = default;
        if (start >= end || end - start > LongestLine) return false;
        var label = char.IsUpper(text[start]) ? LabelEnd(text, start, end) : -1;
        return (label >= 0 && TryReadAfter(text, label, end, out number)) || TryReadSmeared(text, start, end, out number);
    }

    /// <summary>
    /// Reads a line of which a scan left no more than the symbol, whatever it made of the word, the digits and the stroke: "Số@4_ /BTC-CV", "Só $3 /KCN-VP",
    /// "Số: J0TB-KCN", "sá: 2£ẤUBND-TM".
    /// </summary>
    private static bool TryReadSmeared(string text, int start, int end, out OwnNumber number)
    {
        number = default;
        // "- Số: 2jSTTTT-CNTT"
        for (var dirt = 0; dirt < MostBehind && start < end && !char.IsLetter(text[start]); dirt++) start++;
        if (end - start is < 8 or > LongestSmeared || text[start] is not ('S' or 's') || !(Fold.Letter(text[start + 1]) is 'o' or 'a' or 'e' or 'c' || text[start + 1] is '0' or '6') || char.IsLetter(text[start + 2])) return false;
        var label = start + 2;
        var from = label;
        while (from < end && (text[from] is ':' or ';' or '.' || TextLine.IsBlank(text[from]))) from++;
        if (text[start] == 's' && !text.AsSpan(label, from - label).Contains(':')) return false;
        for (var i = from + 1; i < end && i - from <= LongestSmear; i++)
        {
            // Two small letters are a word: "Số nhà …".
            if (char.IsLower(text[i]) && char.IsLower(text[i - 1])) return false;
            if (!IsCodeLetter(text[i]) || IsCodeLetter(text[i - 1]) || !IsKnownSymbol(text.AsSpan(i, end - i), out var length)) continue;
            if (text.AsSpan(from, i - from).IndexOfAnyExcept("/-– ") < 0) return false;
            number = new OwnNumber(null, ShortStrings.Of(text.AsSpan(i, length)), TextSpan.FromBounds(from, i + length), end);
            return true;
        }

        return false;
    }

    /// <summary>Whether a symbol of two codes or more, one of them known, stands there and nothing but a sign behind it.</summary>
    public static bool IsKnownSymbol(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var (known, codes) = (false, 0);
        for (var from = 0; ;)
        {
            var i = from;
            while (i < text.Length && (IsCodeLetter(text[i]) || (i > from && (text[i] is 'r' or 'g' or '&' || char.IsAsciiDigit(text[i]))))) i++;
            if (i - from < 2) return false;
            codes++;
            known |= Codes.IsKind(text[from..i]) || Codes.IsIssuer(text[from..i]);
            length = i;
            if (i >= text.Length || text[i] is not ('-' or '–' or '/')) break;
            from = i + 1;
        }

        return known && codes > 1 && text[length..].TrimStart().Length <= MostBehind && text[length..].IndexOfAnyInRange('0', '9') < 0;
    }

    private static bool IsCodeLetter(char c) => c is (>= 'A' and <= 'Z') or 'Đ' or 'Ư';

    /// <summary>Reads the number behind the word that announces it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="label">Where the word ends.</param>
    /// <param name="end">Where the line ends.</param>
    /// <param name="number">The number.</param>
    /// <param name="inTitle">Whether the number may stand in a title in capitals.</param>
    public static bool TryReadAfter(string text, int label, int end, out OwnNumber number, bool inTitle = false)
    {
        number = default;
        if (label >= end || char.IsLetter(text[label])) return false;
        var colon = text.AsSpan(label, Math.Min(3, end - label)).IndexOfAny(':', ';') >= 0;
        var capitals = char.IsUpper(text[label - 1]) && !colon;
        var i = label;
        while (i < end && (text[i] is ':' or ';' or '.' or '*' or '|' || TextLine.IsBlank(text[i]))) i++;
        var from = i;
        while (i < end && (text[i] is '.' or '…' or '_' or '*' or '(' or ')' || TextLine.IsBlank(text[i]))) i++;
        if (i >= end) return false;
        var repaired = -1;
        if (!char.IsAsciiDigit(text[i]) && text[i] != '/' && !VietnameseText.IsDash(text[i]))
        {
            repaired = LookAlikeEnd(text, i, end);
            if (repaired < 0)
            {
                // A scan may leave signs where the number is: they count as a blank before the stroke.
                var stroke = text.AsSpan(i, Math.Min(end - i, 8)).IndexOf('/');
                if (stroke < 0 || from >= end || !colon) return false;
                i += stroke;
            }
        }

        var blank = !char.IsAsciiDigit(text[i]) && repaired < 0;
        var stop = End(text, i, end);
        var value = WithJoiner(Compact(text, i, stop, blank ? i : SequenceEnd(text, i, stop)));
        if (IssuerApart(text, value, stop, end) is var apart && apart > stop)
        {
            value = value + "-" + text[SectionLabel.SkipBlanks(text, stop, end)..apart];
            stop = apart;
        }

        if (!blank && colon && !DocumentNumber.TryParse(value, out _) && text.AsSpan(i, Math.Min(end - i, 8)).IndexOf('/') is > 0 and var spoilt)
        {
            // So may signs among the digits: "6ÉÉ/TB-STTTT".
            (i, blank) = (i + spoilt, true);
            stop = End(text, i, end);
            value = Compact(text, i, stop, i);
        }

        DocumentNumber? parsed = null;
        string symbol;
        if (blank)
        {
            symbol = value.TrimStart('/', '-', '.', '…');
            // "Số:    /2024/QĐ-UBND": the year is no part of the symbol.
            if (symbol.Length > 5 && symbol[4] is '/' or '-' && symbol.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0) symbol = symbol[5..];
            // So may what a scan made of a number written by hand: "Số /2Z/UBND-KGVX".
            while (symbol.AsSpan(0, Math.Min(symbol.Length, 5)).IndexOf('/') is > 0 and var smear && symbol.AsSpan(0, smear).ContainsAnyInRange('0', '9') && symbol.AsSpan(smear).IndexOf('-') > 0) symbol = symbol[(smear + 1)..];
            if (symbol.Length < 2 || !char.IsLetter(symbol[0]) || (symbol.AsSpan().IndexOfAny('/', '-') < 0 && !IsBareCode(text, colon || VietnameseText.IsDash(text[i]) ? i : end, stop, end, symbol))) return false;
        }
        else
        {
            if (!DocumentNumber.TryParse(value, out var whole) || whole.Form == NumberForm.Short) return false;
            parsed = whole;
            symbol = whole.Symbol;
        }

        var rest = SectionLabel.SkipBlanks(text, stop, end);
        if (IsBeforeKind(text, rest, end)) rest = SectionLabel.SkipBlanks(text, rest + 1, end);
        // "Số: 15/KH-PNV; Yên Mô, ngày …"
        if (rest < end && text[rest] is ';' or ',')
        {
            var further = text[rest] == ',';
            rest = SectionLabel.SkipBlanks(text, rest + 1, end);
            // "998/SGDĐT-GDTrH, GDTX": the second of two rooms, no part of a name.
            if (further && rest < end && end - rest <= LongestBareCode && text.AsSpan(rest, end - rest).IndexOf(' ') < 0 && Letters.IsUpper(text, rest, end)) rest = end;
        }

        // "SỐ 164-KH/TU NGÀY …" is the second line of a title in capitals.
        if (capitals && !inTitle && Fold.MatchWord(text, rest, end, "ngay") >= 0) return false;
        number = new OwnNumber(parsed, symbol, TextSpan.FromBounds(blank ? Math.Min(from, i) : i, TrimEnd(text, i, stop)), rest, capitals);
        return true;
    }

    /// <summary>Where the code of the issuer ends that a blank parts from the code of the kind where a page lost its dashes: "86/QĐ UBND"; the same place where none closes the line.</summary>
    private static int IssuerApart(string text, string value, int stop, int end)
    {
        var stroke = value.IndexOf('/');
        if (stroke < 0 || stroke + 1 >= value.Length || !DocumentKinds.IsCode(value.AsSpan(stroke + 1))) return stop;
        var from = SectionLabel.SkipBlanks(text, stop, end);
        if (from == stop || end - from is < 2 or > LongestBareCode) return stop;
        for (var i = from; i < end; i++)
        {
            if (!char.IsUpper(text[i]) && text[i] != '&') return stop;
        }

        return end;
    }

    /// <summary>Whether nothing but a stroke and a code in capitals stands behind "Số:": "Số:      /BCĐ", "Số      -/ĐU".</summary>
    private static bool IsBareCode(string text, int start, int stop, int end, string symbol) =>
        start < end && (text[start] == '/' || (VietnameseText.IsDash(text[start]) && start + 1 < stop && text[start + 1] == '/')) && SectionLabel.SkipBlanks(text, stop, end) >= end && symbol.Length <= LongestBareCode && symbol.All(char.IsUpper);

    /// <summary>Where the word that announces a number ends, else -1: "Số", what a scan makes of it before a colon, "Luật số:".</summary>
    public static int LabelEnd(string text, int start, int end)
    {
        if (Fold.Match(text, start, end, "so") is >= 0 and var plain) return InEnglishToo(text, plain, end);
        if (start + 2 < end && text[start] == 'S' && text[start + 2] == ':' && (Fold.Letter(text[start + 1]) is 'e' or 'a' or 'c' || text[start + 1] is '0' or '6')) return start + 2;
        foreach (var (_, folded) in HeaderKinds.ByLetters.At(text, start, end))
        {
            if (Fold.MatchWord(text, start, end, folded) is not (>= 0 and var kind)) continue;
            var next = SectionLabel.SkipBlanks(text, kind, end);
            var stop = Fold.MatchWord(text, next, end, "so");
            return stop >= 0 && stop < end && text[SectionLabel.SkipBlanks(text, stop, end - 1)] == ':' ? stop : -1;
        }

        return -1;
    }

    /// <summary>The kind that the word for the number names, "Bản án số: 12/2019/DS-ST"; null where it names none.</summary>
    public static string? KindOf(string text, int start, int end)
    {
        if (LabelEnd(text, start, end) < 0) return null;
        foreach (var (name, folded) in HeaderKinds.ByLetters.At(text, start, end))
        {
            if (Fold.MatchWord(text, start, end, folded) >= 0) return name;
        }

        return null;
    }

    /// <summary>Where the word ends that says the same in English, "Số/ No.:", "Số (Ref):"; the same place where none stands there.</summary>
    private static int InEnglishToo(string text, int label, int end)
    {
        var i = SectionLabel.SkipBlanks(text, label, end);
        if (i >= end || text[i] is not ('/' or '(')) return label;
        var stop = Fold.MatchAny(text, SectionLabel.SkipBlanks(text, i + 1, end), end, ["no", "ref"]);
        if (stop < 0) return label;
        while (stop < end && text[stop] is '.' or ')') stop++;
        return stop < end && text[stop] == ':' ? stop : label;
    }

    /// <summary>Where signs end that a scan made of the digits before the stroke: "II /2026/QĐ-UBND", "l2/KH-UBND"; -1 where there are others.</summary>
    private static int LookAlikeEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 6 && Digits.ValueOf(text[i]) >= 0) i++;
        if (i == start) return -1;
        var next = SectionLabel.SkipBlanks(text, i, end);
        return next < end && (text[next] == '/' || VietnameseText.IsDash(text[next])) ? i : -1;
    }

    /// <summary>Where the digits end that come before the first stroke or dash.</summary>
    private static int SequenceEnd(string text, int start, int end)
    {
        var i = start;
        while (i < end && Digits.ValueOf(text[i]) >= 0) i++;
        return i < end && (text[i] == '/' || VietnameseText.IsDash(text[i]) || TextLine.IsBlank(text[i])) ? i : start;
    }

    /// <summary>The number without blanks, with plain dashes, a doubled stroke as one, and digits where a scan made letters of them.</summary>
    private static string Compact(string text, int start, int end, int sequence)
    {
        var rented = end - start > MostOnStack ? ArrayPool<char>.Shared.Rent(end - start) : null;
        Span<char> compact = rented ?? stackalloc char[MostOnStack];
        var length = 0;
        for (var k = start; k < end; k++)
        {
            var c = text[k];
            if (TextLine.IsBlank(c)) continue;
            if (k < sequence) compact[length++] = (char)('0' + Digits.ValueOf(c));
            else if (VietnameseText.IsDash(c)) compact[length++] = '-';
            else if (c != '/' || length == 0 || compact[length - 1] != '/') compact[length++] = c;
        }

        var result = ShortStrings.Of(((ReadOnlySpan<char>)compact[..length]).TrimEnd(".-/,"));
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>The number with the dash or stroke that is missing before the code of its kind: "34KH/ĐTN", "12QĐ-UBND".</summary>
    private static string WithJoiner(string value)
    {
        var digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || !char.IsLetter(value[digits])) return value;
        var joiner = value.AsSpan(digits).IndexOfAny('/', '-');
        return joiner > 0 && DocumentKinds.IsCode(value.AsSpan(digits, joiner)) ? value.Insert(digits, value[digits + joiner] == '-' ? "/" : "-") : value;
    }

    private static int End(string text, int start, int end)
    {
        var last = start;
        for (var i = start; i < end && i - start < LongestNumber; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || c is '/' or '&' or '.' or '…' || VietnameseText.IsDash(c) || (c == '+' && last == i))
            {
                if (char.IsUpper(c) && i + 1 < end && char.IsLower(text[i + 1]) && i > start && TextLine.IsBlank(text[i - 1])) break;
                last = i + 1;
                continue;
            }

            // "154/CTPH-LĐLĐ-SVH,TT,DL": one of three names a comma parts.
            if (c == ',' && char.IsUpper(text[i - 1]) && i + 1 < end && char.IsUpper(text[i + 1]) && last == i) continue;
            if (!TextLine.IsBlank(c)) break;
            var next = SectionLabel.SkipBlanks(text, i, end);
            if (next >= end) break;
            // "Số: 12/KH-SCT — KẾ HOẠCH", "Số: 12/SCT-CN — V/v …": the kind or the subject stands behind the number.
            if (IsBeforeKind(text, next, end)) break;
            var joins = text[next] == '/' || VietnameseText.IsDash(text[next]) || text[last - 1] == '/' || VietnameseText.IsDash(text[last - 1]);
            if (!joins && !(char.IsAsciiDigit(text[last - 1]) && IsSymbolWord(text, next, end)) && !IsNumberOfBoard(text, last, next, end)) break;
            i = next - 1;
        }

        return last;
    }

    /// <summary>Whether a dash stands there, and behind a blank the name of a kind or "V/v".</summary>
    private static bool IsBeforeKind(string text, int dash, int end) =>
        dash < end && VietnameseText.IsDash(text[dash]) && SectionLabel.SkipBlanks(text, dash + 1, end) is var word && word > dash + 1 && word < end && (HeaderKinds.Begins(text, word, end) || Fold.Match(text, word, end, "v/v") >= 0);

    /// <summary>Whether the number of a board stands apart from its code within a symbol: "695/BCĐ 389/TP".</summary>
    private static bool IsNumberOfBoard(string text, int last, int start, int end)
    {
        var i = start;
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        return i - start is 2 or 3 && i < end && (text[i] == '/' || VietnameseText.IsDash(text[i])) && text.AsSpan(0, last).EndsWith("BCĐ", StringComparison.Ordinal);
    }

    /// <summary>Whether a symbol with a stroke or dash follows a number without one between: "939 QĐ/TU".</summary>
    private static bool IsSymbolWord(string text, int start, int end)
    {
        var i = start;
        while (i < end && char.IsLetter(text[i])) i++;
        return i > start && i < end && text[i] is '/' or '-' && char.IsUpper(text[start]);
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }
}
