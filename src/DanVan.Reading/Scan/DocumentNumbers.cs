using System.Buffers;
using System.Globalization;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;
using DanVan.Parsing.Citations;

namespace DanVan.Reading;

/// <summary>
/// The numbers and dates of documents in a scan. A digit's place takes digits only, so a letter there is the digit that it looks like, where the
/// symbol behind it is one of the tables; a symbol that is none is the one that it looks like, where just one of the tables does.
/// </summary>
internal static class DocumentNumbers
{
    private const int LongestNumber = 40;

    /// <summary>The letters of "tháng".</summary>
    private const int MonthLength = 5;

    /// <summary>So many signs may a written day come out as.</summary>
    private const int MostStrokes = 4;

    private const string Figures = "0123456789";
    private static readonly SearchValues<char> BehindNumbers = SearchValues.Create(" \n;,)”\"");

    public static Block Repair(Block block, Predicate<SourceLocation> isRecognized, bool names)
    {
        switch (block)
        {
            case PieceBlock piece when isRecognized(piece.Location):
                return names ? SignerNames.Repair(BodyNames.Repair(Repair(piece))) : Repair(piece);
            case TableBlock table:
                foreach (var cell in table.Rows.SelectMany(static row => row))
                {
                    for (var i = 0; i < cell.Blocks.Count; i++) cell.Blocks[i] = Repair(cell.Blocks[i], isRecognized, names);
                }

                return table;
            default:
                return block;
        }
    }

    private static PieceBlock Repair(PieceBlock piece)
    {
        for (var at = 0; at < piece.Text.Length;)
        {
            // Words only; a number of a document has no blank but one that the recognition put behind a dash or stroke.
            while (at < piece.Text.Length && piece.Text[at] is ' ' or '\n' or '(' or '“' or '"') at++;
            var end = at;
            while (end < piece.Text.Length && piece.Text[end] is not (' ' or '\n' or ';' or ',' or ')' or '”' or '"')) end++;
            if (end - at is >= 1 and <= LongestNumber)
            {
                var word = piece.Text[at..end];
                var tail = word.Length - word.TrimEnd('.', ':').Length;
                var core = word[..(word.Length - tail)];
                if (Torn(core, piece.Text, at, end) is { } whole)
                {
                    var torn = piece.Text.AsSpan(end + 1).IndexOfAny(BehindNumbers) is >= 0 and var length ? end + 1 + length : piece.Text.Length;
                    torn -= piece.Text.AsSpan(end + 1, torn - end - 1).Length - piece.Text.AsSpan(end + 1, torn - end - 1).TrimEnd(".:").Length;
                    piece = LookAlikes.Replace(piece, at, torn - at, whole);
                    at += whole.Length;
                    continue;
                }

                var mended = OneStroke(core);
                var right = PartOfDate(core, piece.Text, at, end) is { } part ? part : GluedPart(core, piece.Text, end) is { } glued ? glued : IsDateSlot(piece.Text, at) ? DateOf(core) : IsQuarterSlot(piece.Text, at) ? QuarterOf(core) : NumberOf(mended, piece.Text, at, end);
                right ??= mended;
                // Từ 13h30° ngày 02/6, 13h30” ngày: the mark of the minutes, which is one stroke.
                if (IsTimeOfDay(core.AsSpan().TrimEnd('°')) && piece.Text.AsSpan(at + core.TrimEnd('°').Length) is ['°' or '”' or '"', ' ', .. var behind] && behind.StartsWith("ngày ", StringComparison.Ordinal))
                {
                    end = at + core.TrimEnd('°').Length + 1;
                    piece = LookAlikes.Replace(piece, end - 1, 1, "’");
                    at = end;
                    continue;
                }

                if (!string.Equals(right, core, StringComparison.Ordinal))
                {
                    piece = LookAlikes.Replace(piece, at, core.Length, right);
                    end = at + right.Length + tail;
                }
            }

            at = Math.Max(end, at + 1);
        }

        return piece;
    }

    // QĐÐ-TTg, HĐÐND: the letter once with the Vietnamese and once with the Icelandic stroke, which nobody prints side by side; one of them where that makes a
    // code of the tables. Two of one kind may be printed so (QLĐĐ).
    private static string OneStroke(string word)
    {
        for (var at = 0; at + 1 < word.Length; at++)
        {
            if (!IsDoubled(word, at)) continue;
            var (start, end) = (at, at + 2);
            while (start > 0 && char.IsLetterOrDigit(word[start - 1])) start--;
            while (end < word.Length && char.IsLetterOrDigit(word[end])) end++;
            var code = string.Concat(word.AsSpan(start, at - start), "Đ", word.AsSpan(at + 2, end - at - 2));
            if (!Codes.IsKind(word.AsSpan(start, end - start)) && !Codes.IsIssuer(word.AsSpan(start, end - start)) && (Codes.IsKind(code) || Codes.IsIssuer(code))) word = string.Concat(word.AsSpan(0, start), code, word.AsSpan(end));
        }

        return word;

        static bool IsDoubled(string word, int at) => (word[at], word[at + 1]) is ('Đ', '\u00D0') or ('\u00D0', 'Đ');
    }

    // "số 151 1/QĐ-UBND", "ngày 25/1 1/2013": strokes that stand apart in some scripts, taken for two words. No two numbers follow each other behind these words.
    private static string? Torn(string word, string text, int at, int end)
    {
        if (word.Length is 0 or > 5 || word.AsSpan().IndexOfAnyExceptInRange('/', '9') >= 0 || !char.IsAsciiDigit(word[^1]) || end - at != word.Length || end + 1 >= text.Length || text[end] != ' ' || !char.IsAsciiDigit(text[end + 1])) return null;
        var stop = text.AsSpan(end + 1).IndexOfAny(BehindNumbers);
        var rest = text.AsSpan(end + 1, stop >= 0 ? stop : text.Length - end - 1).TrimEnd(".:");
        if (rest.Length > LongestNumber || rest.IndexOf('/') is not (1 or 2)) return null;
        var joined = string.Concat(word, rest);
        if (IsDateSlot(text, at)) return DateOf(joined);
        return word.Contains('/', StringComparison.Ordinal) || !IsNumberSlot(text, at) || joined.IndexOf('/', StringComparison.Ordinal) > 4 ? null : NumberOf(joined, text, at, end);
    }

    private static bool IsTimeOfDay(ReadOnlySpan<char> word) =>
        word.Length is 4 or 5 && word[^3] == 'h' && word[..^3].IndexOfAnyExceptInRange('0', '9') < 0 && word[^2..].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsNumberSlot(string text, int at) => text.AsSpan(0, at).TrimEnd(": ").EndsWith("số", StringComparison.OrdinalIgnoreCase);

    // tháng!0 năm 2020: glued to the word before it, and no number in digits.
    // 4giờ, 10ngày: and behind its number.
    // ngày Ä|tháng 7: and behind the strokes of a hand.
    private static string? GluedPart(string word, string text, int end)
    {
        if (word.EndsWith("tháng", StringComparison.Ordinal) && word.Length - MonthLength is > 0 and <= MostStrokes && word[..^MonthLength] is var strokes && strokes.Contains('|', StringComparison.Ordinal) && IsDateSlot(text, end - word.Length))
            return strokes.Replace("|", "", StringComparison.Ordinal) + " tháng";
        var figures = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (figures is 1 or 2 && word[figures..] is "giờ" or "ngày" or "tháng" or "tuần" or "năm" or "phút") return word[..figures] + " " + word[figures..];
        var behind = text.AsSpan(end).TrimStart();
        var (lead, most) = word.StartsWith("tháng", StringComparison.Ordinal) && behind.StartsWith("năm ", StringComparison.Ordinal) ? (5, 12)
            : word.StartsWith("ngày", StringComparison.Ordinal) && behind.StartsWith("tháng", StringComparison.Ordinal) ? (4, 31) : (0, 0);
        if (lead == 0 || word.Length - lead is not (1 or 2)) return null;
        var digits = Digits(word[lead..]);
        return !string.Equals(digits, word[lead..], StringComparison.Ordinal) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? word[..lead] + " " + digits : null;
    }

    private static bool IsDateSlot(string text, int at) =>
        text.AsSpan(0, at).TrimEnd().EndsWith("ngày", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, at).TrimEnd().EndsWith("đến", StringComparison.OrdinalIgnoreCase);

    // ngày l4 tháng § năm 2O23: a part whose place is known by the words about it.
    private static string? PartOfDate(string word, string text, int at, int end)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var behind = text.AsSpan(end).TrimStart();
        if (IsMonthWord(word, before, behind)) return "tháng";
        if (word.Length is 0 or > 4) return null;
        var (least, most) = (0, 0);
        if (EndsWith(before, "tháng") && behind.StartsWith("năm ", StringComparison.OrdinalIgnoreCase)) (least, most) = (1, 12);
        else if (EndsWith(before, "ngày") && behind.StartsWith("tháng ", StringComparison.OrdinalIgnoreCase)) (least, most) = (1, 31);
        else if (EndsWith(before, "năm") && word.Length == 4 && word[0] is '1' or '2') (least, most) = (1930, 2100);
        if (most == 0) return null;
        var digits = Digits(word);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? digits : null;

        static bool EndsWith(ReadOnlySpan<char> text, string word) => text.EndsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    // ngày 1 thảug 6 năm 2017: the word between a day and a month that the year follows.
    private static bool IsMonthWord(string word, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (word.Length != MonthLength || !word.StartsWith("th", StringComparison.Ordinal) || word is "tháng") return false;
        var day = before.TrimEnd().TrimEnd(Figures);
        var month = behind.TrimStart(Figures);
        return before.TrimEnd().Length - day.Length is 1 or 2 && day.TrimEnd().EndsWith("ngày", StringComparison.OrdinalIgnoreCase) && behind.Length - month.Length is 1 or 2 && month.TrimStart().StartsWith("năm ", StringComparison.Ordinal);
    }

    private static bool IsQuarterSlot(string text, int at) => text.AsSpan(0, at).TrimEnd().EndsWith("quý", StringComparison.OrdinalIgnoreCase);

    // Quý I1/2024, quý HI năm 2020: strokes that are one of the four and no number in digits.
    private static string? QuarterOf(string word)
    {
        var cut = word.IndexOf('/', StringComparison.Ordinal);
        var quarter = cut < 0 ? word : word[..cut];
        var rest = cut < 0 ? "" : word[cut..];
        // Quý II//2024
        if (rest.StartsWith("//", StringComparison.Ordinal)) rest = rest[1..];
        if (quarter.Length == 0 || (quarter.All(char.IsAsciiDigit) && cut + rest.Length == word.Length)) return null;
        if (quarter.All(char.IsAsciiDigit)) return quarter + rest;
        var strokes = HeadingNumbers.StrokesOf(quarter);
        // One stroke too many: no year has more quarters.
        if (strokes is "IIII") strokes = "III";
        return strokes is "I" or "II" or "III" or "IV" ? strokes + rest : null;
    }

    // l4/8/2O23: day, month and year by their strokes, and a day that there is.
    private static string? DateOf(string word)
    {
        var parts = word.Split('/');
        if (parts.Length != 3 || parts[2].Length != 4) return null;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < 3; i++)
        {
            if (parts[i].Length is 0 or > 4) return null;
            parts[i] = Digits(parts[i]);
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        var (day, month, year) = (numbers[0], numbers[1], numbers[2]);
        return year is >= 1930 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Join('/', parts) : null;
    }

    // 2O5/KH-UBND, l2/2021/NĐ-CP, 25-NQ/TƯ, 59/2023/ND-CP.
    private static string? NumberOf(string word, string text, int at, int end)
    {
        // 23//2024/TT-BCT
        word = word.Replace("//", "/", StringComparison.Ordinal);
        var cut = word.IndexOfAny(['/', '-', '–']);
        if (cut is <= 0 or > 5) return null;
        var first = Digits(word[..cut]);
        if (first.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        // The number's place is known by the word before it, or by a digit in it.
        if (!text.AsSpan(0, at).TrimEnd().EndsWith("số", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(0, at).TrimEnd(": ").EndsWith("Số", StringComparison.OrdinalIgnoreCase) && !word[..cut].Any(char.IsAsciiDigit)) return null;
        var rest = word[cut..];
        var year = "";
        if (rest[0] == '/' && rest.Length > 6 && rest[5] is '/' && Digits(rest[1..5]) is var digits && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && digits[0] is '1' or '2')
        {
            year = "/" + digits;
            rest = rest[5..];
        }

        var symbol = rest[1..];
        if (symbol.Length < 2 || !symbol.Any(char.IsLetter)) return null;
        var known = SymbolTable.Find(symbol) ?? SymbolTable.Registered(first, year, symbol);
        // TƯ is how some offices write TW; TU is another issuer. Only the register, which knows the day, tells.
        if (symbol.EndsWith("/TƯ", StringComparison.Ordinal) && IsRegistered(first + rest[0] + symbol[..^1] + "W", text, end)) known = symbol[..^2] + "TW";
        return known is null ? null : first + year + rest[0] + known;
    }

    private static bool IsRegistered(string number, string text, int end)
    {
        if (!DocumentNumber.TryParse(number, CultureInfo.InvariantCulture, out var parsed)) return false;
        foreach (var act in ActRegister.Default.Find(parsed))
        {
            if (act.Date is not { Year: > 0 and var year, Month: > 0 and var month, Day: > 0 and var day }) continue;
            var behind = text.AsSpan(end, Math.Min(40, text.Length - end));
            foreach (var form in (string[])[$"ngày {day}/{month}/{year}", $"ngày {day:00}/{month}/{year}", $"ngày {day:00}/{month:00}/{year}", $"ngày {day}/{month:00}/{year}", $"ngày {day:00} tháng {month} năm {year}", $"ngày {day:00} tháng {month:00} năm {year}", $"ngày {day} tháng {month} năm {year}"])
            {
                if (behind.TrimStart().StartsWith(form, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static string Digits(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                'O' or 'o' => '0',
                'l' or 'I' or '|' or '!' => '1',
                '§' => '8',
                var c => c,
            };
        }
    });

    /// <summary>The symbols of the register and of the tables of kinds and issuers.</summary>
    private static class SymbolTable
    {
        private static readonly string[] Kinds = ["QĐ", "NQ", "CT", "KH", "TB", "BC", "TTr", "HD", "CTr", "NĐ", "TT", "KL", "QC", "CĐ", "ĐA", "PA"];
        private static readonly HashSet<string> Symbols = Read();
        private static readonly Dictionary<string, string?> ByLook = Group();

        /// <summary>The symbol of the tables that this is or, where just one does, looks like; itself where its codes are known one by one; else null.</summary>
        public static string? Find(string symbol)
        {
            if (Symbols.Contains(symbol)) return symbol;
            if (ByLook.GetValueOrDefault(Look(symbol)) is { } like) return like;
            return Array.TrueForAll(symbol.Split('-', '/'), static code => Codes.IsKind(code) || Codes.IsIssuer(code)) ? symbol : null;
        }

        /// <summary>The symbol of the one act of the register that has this number and, but for a stroke, this symbol.</summary>
        public static string? Registered(string sequence, string year, string symbol)
        {
            if (year.Length == 0) return null;
            var look = Look(symbol);
            string? found = null;
            foreach (var act in ActRegister.Default.Acts)
            {
                var number = act.Number;
                if (number.Year == 0 || !string.Equals(number.Sequence, sequence, StringComparison.Ordinal) || !string.Equals("/" + number.Year.ToString(CultureInfo.InvariantCulture), year, StringComparison.Ordinal)) continue;
                if (!IsOneStrokeFrom(look, Look(number.Symbol))) continue;
                if (found is not null && !string.Equals(found, number.Symbol, StringComparison.Ordinal)) return null;
                found = number.Symbol;
            }

            return found;
        }

        private static bool IsOneStrokeFrom(string a, string b)
        {
            if (Math.Abs(a.Length - b.Length) != 1) return false;
            var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
            for (var i = 0; i < longer.Length; i++)
            {
                if (longer[i] == 'T' && string.Equals(longer.Remove(i, 1), shorter, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        private static HashSet<string> Read()
        {
            var symbols = new HashSet<string>(StringComparer.Ordinal);
            foreach (var act in ActRegister.Default.Acts)
            {
                if (act.Number.Symbol is { Length: > 2 } symbol) symbols.Add(symbol);
            }

            foreach (var row in Csv.Resource("issuers.csv"))
            {
                var joiner = row[3].Trim() is "party" ? '/' : '-';
                foreach (var kind in Kinds) symbols.Add(kind + joiner + row[0].Trim());
            }

            return symbols;
        }

        private static Dictionary<string, string?> Group()
        {
            var byLook = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var symbol in Symbols)
            {
                var look = Look(symbol);
                byLook[look] = byLook.TryGetValue(look, out var other) && !string.Equals(other, symbol, StringComparison.Ordinal) ? null : symbol;
            }

            return byLook;
        }

        // Marks, case of look-alikes, and digits that look like letters do not count.
        private static string Look(string symbol)
        {
            var look = new System.Text.StringBuilder(symbol.Length);
            var last = '\0';
            foreach (var letter in symbol)
            {
                // A letter that came out twice, once with and once without its stroke.
                var twice = letter != last && IsD(letter) && IsD(last);
                last = letter;
                if (twice) continue;
                var c = VietnameseText.Unaccent(letter);
                look.Append(c switch
                {
                    '0' or 'O' or 'o' or 'Q' => 'O',
                    '1' or 'l' or 'I' or 'i' or '|' or 'T' or 't' => 'T',
                    '5' or 'S' or 's' => 'S',
                    '8' or 'B' => 'B',
                    'Ð' or 'Đ' or 'D' => 'D',
                    '–' or '—' => '-',
                    _ => char.ToUpperInvariant(c),
                });
            }

            return look.ToString();

            static bool IsD(char letter) => letter is 'Đ' or '\u00D0' or 'D';
        }
    }
}
