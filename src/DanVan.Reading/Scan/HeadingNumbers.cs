using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// The numbers before headings and items of a scan. Roman numbers are strokes to a recognizer ("II" comes out as "H", "III" as "HI", "1I" or "II"),
/// so the strokes are compared with those of the number whose turn it is. Small letters and digits are repaired by their turn in the same way.
/// </summary>
internal static class HeadingNumbers
{
    private const int LongestNumber = 7;
    private const int LongestHeading = 260;
    private static readonly string[] Parts = ["PHU LUC", "PHAN ", "CHUONG ", "MUC "];
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    /// <summary>The strokes of a Roman number, or null where a letter looks like none.</summary>
    public static string? StrokesOf(string number) => Label.StrokesOf(number);

    public static void Repair(List<Block> blocks, Predicate<SourceLocation> isRecognized)
    {
        RepairRoman(blocks, isRecognized);
        RepairItems(blocks, isRecognized);
        foreach (var table in blocks.OfType<TableBlock>()) RepairRows(table, isRecognized);
    }

    // The number of a row in the first column is the one between those above and below it; rows that head a group count in Roman numbers.
    private static void RepairRows(TableBlock table, Predicate<SourceLocation> isRecognized)
    {
        if (!isRecognized(table.Location)) return;
        var rows = table.Rows.Where(static row => row.Count > 0 && row[0] is { Column: 0, Continued: false }).ToList();
        var groups = rows.Exists(static row => Filled(row) > 2) ? rows.FindAll(IsGroup) : [];
        RepairGroups(groups.ConvertAll(static row => row[0].Blocks));
        var cells = rows.Except(groups).Select(static row => row[0]).ToList();
        for (var i = 1; i + 1 < cells.Count; i++)
        {
            if (cells[i].Blocks is not [PieceBlock { Text.Length: > 0 and < 4 } piece]) continue;
            var number = NumberIn(cells[i - 1]) + 1;
            if (number == 1 || NumberIn(cells[i + 1]) != number + 1 || NumberIn(cells[i]) == number) continue;
            var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (NumberIn(cells[i]) > 0 && !AreAlike(piece.Text, digits)) continue;
            cells[i].Blocks[0] = LookAlikes.Replace(piece, 0, piece.Text.Length, digits);
        }

        static int NumberIn(TableCell cell) =>
            cell.Blocks is [PieceBlock piece] && int.TryParse(piece.Text.AsSpan().TrimEnd(" ."), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // A number, what it heads, and nothing else.
    private static bool IsGroup(List<TableCell> row) => row[0].Blocks.Count == 1 && Filled(row) == 2;

    private static int Filled(List<TableCell> row) => row.Count(static cell => cell.Blocks.Count > 0);

    // Where their strokes are those of I, II, III in turn, and one of them at least is no number in digits.
    private static void RepairGroups(List<List<Block>> groups)
    {
        var roman = false;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i][0] is not PieceBlock { Text.Length: > 0 and <= LongestNumber } piece || !string.Equals(StrokesOf(piece.Text.TrimEnd(' ', '.')), StrokesOf(RomanText(i + 1)), StringComparison.Ordinal)) return;
            roman |= !piece.Text.Any(char.IsAsciiDigit);
        }

        if (!roman || groups.Count < 2) return;
        for (var i = 0; i < groups.Count; i++)
        {
            var piece = (PieceBlock)groups[i][0];
            var length = piece.Text.TrimEnd(' ', '.').Length;
            if (!string.Equals(piece.Text[..length], RomanText(i + 1), StringComparison.Ordinal)) groups[i][0] = LookAlikes.Replace(piece, 0, length, RomanText(i + 1));
        }
    }

    // Digits that the recognizer takes for one another.
    private static bool AreAlike(string read, string digits)
    {
        if (read.Length != digits.Length) return false;
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] == digits[i]) continue;
            var (low, high) = (Math.Min(read[i], digits[i]), Math.Max(read[i], digits[i]));
            if ((low, high) is not (('0', '6') or ('0', '8') or ('0', '9') or ('1', '4') or ('1', '7') or ('2', '7') or ('3', '5') or ('3', '8') or ('5', '6') or ('5', '8') or ('6', '8') or ('8', '9'))) return false;
        }

        return true;
    }

    private static void RepairRoman(List<Block> blocks, Predicate<SourceLocation> isRecognized)
    {
        var labels = new List<(int Index, Label Label)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not PieceBlock { Kind: not SourceBlockKind.Footnote } piece) continue;
            if (OpensPart(piece.Text)) labels.Add((i, default));
            else if (Label.Read(piece.Text) is { Strokes: not null } label) labels.Add((i, label));
        }

        var last = 0;
        var digits = 0;
        for (var k = 0; k < labels.Count; k++)
        {
            var (index, label) = labels[k];
            var piece = (PieceBlock)blocks[index];
            if (label.Strokes is null)
            {
                (last, digits) = (0, 0);
                continue;
            }

            var next = last + 1;
            if (label.Roman == next)
            {
                // The dot behind it is small enough to be lost.
                if (label.Close == ' ' && isRecognized(piece.Location)) blocks[index] = Put(piece, label, RomanText(next) + ".");
                (last, digits) = (next, 0);
                continue;
            }

            var settled = isRecognized(piece.Location)
                && (IsTurn(label, next, last, digits, Comes(labels, k, next)) || (label.Capitals && last >= 1 && label.Roman == 1 && Follows(labels, k, next)) || (last == 0 && IsFirst(blocks, labels, k)));
            if (settled)
            {
                blocks[index] = Put(piece, label, RomanText(next) + (label.Close is '-' or '/' or ')' ? label.Close : '.'));
                (last, digits) = (next, 0);
                continue;
            }

            if (label.Roman > next && label.Capitals) (last, digits) = (label.Roman, 0);
            else if (label.Roman == 1 && label.Capitals && !Follows(labels, k, next)) (last, digits) = (1, 0);
            else if (label.Digits > 0) digits = label.Digits;
        }
    }

    // "1. MỤC TIÊU" or "IL. MỤC TIÊU" is the first part where the next heading in capitals is the second by its strokes.
    private static bool IsFirst(List<Block> blocks, List<(int Index, Label Label)> labels, int at)
    {
        var label = labels[at].Label;
        if (!label.Capitals || !(label.Digits == 1 || (label.Roman == 0 && label.Digits == 0 && label.Strokes is "I" or "II"))) return false;
        for (var k = at + 1; k < labels.Count && labels[k].Label.Strokes is not null; k++)
        {
            if (labels[k].Label is not { Capitals: true } next) continue;
            // The second may have lost a stroke itself.
            if (label.Digits == 0 && next.Roman == 1) return true;
            return next is { Strokes: "II", Digits: 0 } && !string.Equals(next.Number, label.Number, StringComparison.Ordinal) && (label.Digits == 0 || !IsCounted(labels[at].Index + 1, labels[k].Index));
        }

        return false;

        // Whether the next part is the second in digits.
        bool IsCounted(int from, int to) => blocks.Take(to).Skip(from).Any(static block => block is PieceBlock piece && Label.Read(piece.Text) is { Capitals: true, Digits: 2 });
    }

    // comes: whether the number itself stands further down.
    private static bool IsTurn(Label label, int next, int last, int digits, bool comes)
    {
        var turn = Label.StrokesOf(RomanText(next));
        if (string.Equals(label.Strokes, turn, StringComparison.Ordinal))
        {
            // A plain 1 or 11 is more often a number of its own; in capitals, with Roman numbers around it, it is not.
            if (label.Digits > 0) return label.Capitals && last > 0 && digits != label.Digits - 1;
            return label.Capitals || (last > 0 && !comes);
        }

        // Of neighbouring strokes one was lost or is too many: only before a heading in capitals whose number as read would break the order.
        return label.Capitals && last > 0 && (label.Roman == 0 || label.Roman == last || (label.Roman < last && label.Roman != 1)) && label.Digits == 0
            && turn!.Contains("II", StringComparison.Ordinal) && IsOneStrokeFrom(label.Strokes!, turn);
    }

    // Whether the Roman number after this one is the one that follows the number whose turn it is.
    private static bool Follows(List<(int Index, Label Label)> labels, int at, int next)
    {
        for (var k = at + 1; k < labels.Count; k++)
        {
            var label = labels[k].Label;
            if (label.Strokes is null) return false;
            if (!label.Capitals) continue;
            if (label.Roman == next + 1) return true;
            if (label.Roman > 0) return false;
        }

        return false;
    }

    private static bool Comes(List<(int Index, Label Label)> labels, int at, int number)
    {
        for (var k = at + 1; k < labels.Count && labels[k].Label.Strokes is not null; k++)
        {
            if (labels[k].Label.Roman >= number) return labels[k].Label.Roman == number;
        }

        return false;
    }

    private static bool IsOneStrokeFrom(string read, string turn)
    {
        if (Math.Abs(read.Length - turn.Length) != 1) return false;
        var (longer, shorter) = read.Length > turn.Length ? (read, turn) : (turn, read);
        for (var i = 0; i < longer.Length; i++)
        {
            if (longer[i] == 'I' && string.Equals(longer.Remove(i, 1), shorter, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // 1. 2. 3. and a) b) c): what looks like the number whose turn it is, where the one before stands or the one after follows.
    private static void RepairItems(List<Block> blocks, Predicate<SourceLocation> isRecognized)
    {
        var (number, letter) = (0, -1);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not PieceBlock { Kind: not SourceBlockKind.Footnote } piece) continue;
            var label = Label.Read(piece.Text);
            if (label.Length == 0)
            {
                if (OpensPart(piece.Text)) (number, letter) = (0, -1);
                continue;
            }

            if (label.Roman > 0 && label.Digits == 0 && label.Capitals)
            {
                (number, letter) = (0, -1);
                continue;
            }

            var recognized = isRecognized(piece.Location);
            if (label.Digits > 0)
            {
                // "9, Sở Tài chính:": the dot has a tail.
                if (recognized && label.Close == ',' && number > 0 && label.Digits == number + 1) blocks[i] = Put(piece, label, label.Number + ".");
                (number, letter) = (label.Digits, -1);
                continue;
            }

            if (recognized && label.Close == '.' && label.IsLike((number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) && (number > 0 || NextDigits(blocks, i) == 2))
            {
                blocks[i] = Put(piece, label, (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ".");
                (number, letter) = (number + 1, -1);
                continue;
            }

            if (label.Close != ')' || label.Length != 1) continue;
            var at = Letters.IndexOf(piece.Text[label.Start], StringComparison.Ordinal);
            // Where the letter read is the next but one, the one between may have been lost; what follows tells.
            if (at != letter + 1 && recognized && letter + 1 < Letters.Length && (letter >= 0 || at < 0) && IsLikeLetter(piece.Text[label.Start], Letters[letter + 1])
                && (at <= letter || NextLetter(blocks, i) == letter + 2))
            {
                at = letter + 1;
                blocks[i] = Put(piece, label, Letters[at] + ")");
            }

            if (at >= 0) letter = at;
        }
    }

    private static bool IsLikeLetter(char read, char turn)
    {
        if (VietnameseText.Unaccent(read) == VietnameseText.Unaccent(turn)) return char.IsLower(read);
        return (read, turn) is ('e' or 'o' or '©' or '€' or '¢', 'c') or ('c', 'e') or ('8' or '9' or 'q', 'g') or ('4', 'd' or 'đ') or ('6', 'b') or ('l' or 'í', 'i');
    }

    private static int NextDigits(List<Block> blocks, int at)
    {
        for (var i = at + 1; i < blocks.Count && i < at + 30; i++)
        {
            if (blocks[i] is not PieceBlock piece) continue;
            var label = Label.Read(piece.Text);
            if (label.Digits > 0) return label.Digits;
            if (label.Roman > 0 && label.Capitals) return 0;
        }

        return 0;
    }

    private static int NextLetter(List<Block> blocks, int at)
    {
        for (var i = at + 1; i < blocks.Count && i < at + 30; i++)
        {
            if (blocks[i] is not PieceBlock piece) continue;
            var label = Label.Read(piece.Text);
            if (label is { Length: 1, Close: ')' }) return Letters.IndexOf(piece.Text[label.Start], StringComparison.Ordinal);
            if (label.Digits > 0 || label.Roman > 0) return -1;
        }

        return -1;
    }

    private static PieceBlock Put(PieceBlock piece, Label label, string text)
    {
        var end = label.Start + label.Length;
        if (end < piece.Text.Length && piece.Text[end] is '.' or ',' or ')' or ':' or ';' or '/' or '-') end++;
        var blank = end < piece.Text.Length && piece.Text[end] != ' ';
        return string.Equals(piece.Text[label.Start..end], text, StringComparison.Ordinal) ? piece : LookAlikes.Replace(piece, label.Start, end - label.Start, blank ? text + " " : text);
    }

    // Behind an annex, part or chapter the numbers may begin again; "Phân công nhiệm vụ" and "Mục tiêu chung" are none.
    private static bool OpensPart(string text)
    {
        var head = VietnameseText.Unaccent(text.Length > 16 ? text[..16] : text);
        foreach (var part in Parts)
        {
            if (!head.StartsWith(part, StringComparison.OrdinalIgnoreCase)) continue;
            if (part[^1] != ' ' || (!text.Take(part.Length).Any(char.IsLower) && !head.StartsWith("PHAN CONG", StringComparison.Ordinal))) return true;
            var number = head.AsSpan(part.Length);
            if (number.IndexOfAny(" .:-\n") is > 0 and var end) number = number[..end];
            if (number.Equals("thu", StringComparison.OrdinalIgnoreCase) || number is [>= 'A' and <= 'Z'] || StrokesOf(number.ToString()) is not null || (number.Length > 0 && number.IndexOfAnyExceptInRange('0', '9') < 0)) return true;
        }

        return false;
    }

    private static string RomanText(int number) => DocxNumberFormat.Format(number, "upperRoman");

    /// <summary>What stands before a heading or item.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How long it is, without what closes it; 0 where there is none.</param>
    /// <param name="Close">What closes it, or a space.</param>
    /// <param name="Strokes">Its strokes as those of a Roman number, or null.</param>
    /// <param name="Roman">Its value as it is written, where it is a Roman number, else 0.</param>
    /// <param name="Digits">Its value as it is written, where it is a number in digits, else 0.</param>
    /// <param name="Capitals">Whether the heading is in capitals.</param>
    private readonly record struct Label(int Start, int Length, char Close, string? Strokes, int Roman, int Digits, bool Capitals)
    {
        /// <summary>The number as it is written.</summary>
        public string Number { get; private init; } = "";

        public static Label Read(string text)
        {
            if (text.Length < 3) return default;
            var end = 0;
            while (end < text.Length && end <= LongestNumber && text[end] is not (' ' or '\n' or '.' or ',' or ')' or ':' or ';' or '/' or '-')) end++;
            if (end is 0 or > LongestNumber || end >= text.Length) return default;
            var close = text[end];
            var rest = text.AsSpan(close == ' ' ? end : end + 1);
            if (close is '\n' or '/' or '-' && (rest.IsEmpty || rest[0] != ' ')) return default;
            rest = rest.TrimStart();
            if (rest.Length < 2 || (close != ')' && !char.IsUpper(rest[0]) && rest[0] is not ('“' or '"'))) return default;
            var number = text[..end];
            var strokes = StrokesOf(number);
            var capitals = IsCapitals(rest);
            // Without a mark behind it, it is a number only before a heading in capitals, and only where it is no word.
            if (close == ' ' && !(capitals && strokes is { Length: > 1 })) return default;
            var digits = number.Length <= 2 && number.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 0;
            var roman = RomanValue(number);
            var heading = text.Length <= LongestHeading && close is '.' or ' ' or ',' or ':' or ')' or '/' or '-';
            return new Label(0, end, close, heading ? strokes : null, roman, digits, capitals) { Number = number };
        }

        /// <summary>The number taken apart into strokes and crosses: I, V and X; null where a letter of it looks like none of them.</summary>
        public static string? StrokesOf(string number)
        {
            // Who signs for others: TM.
            if (number is "TM") return null;
            var strokes = new System.Text.StringBuilder();
            foreach (var c in VietnameseText.Unaccent(number))
            {
                switch (c)
                {
                    case 'I' or 'l' or '1' or '|' or '!' or 'i' or 'J' or 'j' or ']' or '[' or 'T' or 'L' or 'f' or '†' or 't':
                        strokes.Append('I');
                        break;
                    case 'H' or 'U' or 'u' or 'N' or 'n':
                        strokes.Append("II");
                        break;
                    case 'M' or 'm':
                        strokes.Append("III");
                        break;
                    case 'V' or 'v' or 'Y' or 'y':
                        strokes.Append('V');
                        break;
                    case 'X' or 'x':
                        strokes.Append('X');
                        break;
                    default:
                        return null;
                }
            }

            return strokes.Length is > 0 and <= LongestNumber ? strokes.ToString() : null;
        }

        /// <summary>Whether each of its letters looks like the digit at its place.</summary>
        public bool IsLike(string digits)
        {
            if (Number.Length != digits.Length) return false;
            for (var i = 0; i < digits.Length; i++)
            {
                var c = VietnameseText.Unaccent(Number[i]);
                var like = c == digits[i] || (c, digits[i]) is ('l' or 'I' or '|' or '!' or 'i' or ']', '1') or ('O' or 'o' or 'D' or 'Q', '0') or ('S' or 's' or '§', '5') or ('B' or '§', '8') or ('Z' or 'z', '2') or ('G', '6') or ('g' or 'q', '9') or ('A', '4');
                if (!like) return false;
            }

            return true;
        }

        private static int RomanValue(string number)
        {
            for (var value = 1; value < 40; value++)
            {
                if (string.Equals(RomanText(value), number, StringComparison.Ordinal)) return value;
            }

            return 0;
        }

        private static bool IsCapitals(ReadOnlySpan<char> rest)
        {
            var (upper, lower) = (0, 0);
            foreach (var c in rest[..Math.Min(rest.Length, 60)])
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }

            return upper >= 4 && lower * 5 <= upper;
        }
    }
}
