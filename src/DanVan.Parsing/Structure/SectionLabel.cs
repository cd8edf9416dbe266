using System.Globalization;

namespace DanVan.Parsing.Structure;

/// <summary>The styles of numbering, outermost first.</summary>
internal enum LabelStyle
{
    Part,
    Chapter,
    UpperLetter,
    Roman,
    Heading,
    SubHeading,
    Article,
    Arabic,
    Decimal,
    ArabicParen,
    LowerLetter,
    LetterDecimal,
    Bracketed,
    BracketedRoman,
}

/// <summary>A number or letter that may open a section, as it stands at the start of a line.</summary>
internal readonly record struct SectionLabel
{
    public required LabelStyle Style { get; init; }

    /// <summary>The last number, 1-based; for a letter its place in the Vietnamese order used for lists.</summary>
    public required int Index { get; init; }

    /// <summary>What goes into the path: <c>III</c>, <c>2</c>, <c>a</c>, <c>Phần thứ nhất</c>, <c>Chương I</c>, <c>Điều 5</c>.</summary>
    public required string Component { get; init; }

    /// <summary>The components before the last one that the label itself prints: <c>1</c> of <c>1.2</c>.</summary>
    public IReadOnlyList<string> Prefix { get; init; }

    /// <summary>Where the title begins.</summary>
    public required int TitleStart { get; init; }

    /// <summary>Whether a word (Điều, Chương …) opens it.</summary>
    public bool IsWorded { get; init; }

    /// <summary>Whether the mark after the number or letter is a comma, as scans read a full stop and some write.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether nothing but the order tells that it is a label: "1 Mục đích:", "I. mục đích".</summary>
    public bool IsBare { get; init; }

    /// <summary>Nothing longer is a heading behind a number without a mark.</summary>
    private const int LongestBare = 80;

    private const string LetterOrder = "abcdđefghijklmnopqrstuvwxyz";

    /// <summary>A number has no more parts, those before the first digit included.</summary>
    private const int MostParts = 6;

    private const int UsualRomans = 90;

    /// <summary>"(xviii", with its bracket.</summary>
    private const int LongestSmallRoman = 6;

    private static readonly string[] Numbers = Texts(100, static value => value.ToString(CultureInfo.InvariantCulture));
    private static readonly string[] LetterTexts = Texts('đ' + 1, static value => ((char)value).ToString());
    private static readonly string[] Romans = Texts(UsualRomans, WriteRoman);

    private static readonly string[] Ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];
    private static readonly string[] OrdinalTexts = ["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười"];

    /// <summary>Reads the label at the start of a piece of text; false where none stands there.</summary>
    public static bool TryParse(string text, int start, int end, out SectionLabel label)
    {
        label = default;
        if (start >= end) return false;
        var c = text[start];
        if (char.IsAsciiDigit(c)) return TryDecimal(text, start, end, null, out label);
        if (c == '(') return TryBracketed(text, start, end, out label);
        if (!char.IsLetter(c) || Fold.MatchWord(text, start, end, "v/v") >= 0) return false;
        return TryWorded(text, start, end, out label)
            || TryRoman(text, start, end, out label)
            || TryLetter(text, start, end, out label);
    }

    private static bool TryDecimal(string text, int start, int end, string? prefix, out SectionLabel label)
    {
        label = default;
        Span<int> parts = stackalloc int[MostParts];
        var count = prefix is null ? 0 : 1;
        var i = start;
        while (true)
        {
            var from = i;
            while (i < end && char.IsAsciiDigit(text[i])) i++;
            if (i == from || i - from > 2) return false;
            if (count == MostParts) return false;
            parts[count++] = i - from == 1 ? text[from] - '0' : (text[from] - '0') * 10 + text[from + 1] - '0';
            if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
                continue;
            }

            break;
        }

        var last = parts[count - 1];
        if (last == 0) return false;
        var style = count > 1 ? LabelStyle.Decimal : LabelStyle.Arabic;
        var suffix = "";
        if (i + 1 < end && text[i] is >= 'a' and <= 'z' or 'đ' && text[i + 1] is '.' or ')')
        {
            suffix = LetterText(text[i]);
            i++;
        }

        while (i < end && text[i] == '*') i++;
        if (i >= end) return false;
        // "3.7 . Sinh hoạt chi đội"
        if (TextLine.IsBlank(text[i]) && i + 3 < end && text[i + 1] == '.' && TextLine.IsBlank(text[i + 2]) && Letters.StartsUpper(text, i + 2, end)) i++;
        var mark = text[i];
        // "2.1.a. Thành lập …": the letter below the number before it.
        if (mark == '.' && i + 3 < end && text[i + 1] is >= 'a' and <= 'z' or 'đ' && text[i + 2] is '.' or ')' && TextLine.IsBlank(text[i + 3])) return TryLetter(text, i + 1, end, out label);
        var bare = false;
        var weak = mark == ',' && count == 1 && i + 1 < end && text[i + 1] == ' ' && Letters.StartsUpper(text, i + 1, end);
        if (weak)
        {
            i++;
        }
        else if (mark == ')')
        {
            style = count > 1 ? LabelStyle.Decimal : LabelStyle.ArabicParen;
            i++;
            if (i < end && text[i] == '.') i++;
        }
        else if (mark is '.' or '/' or ':' || VietnameseText.IsDash(mark))
        {
            i++;
            if (i < end && (VietnameseText.IsDash(text[i]) || IsPointBehind(text, i, end, mark))) i++;
            if (mark != '.' && (i >= end ? !VietnameseText.IsDash(mark) : char.IsAsciiDigit(text[i]))) return false;
            if (VietnameseText.IsDash(mark) && i < end && char.IsLower(text[i])) return false;
            if (mark != '.' && i < end && IsSymbol(text, i, end)) return false;
        }
        else if (VietnameseText.IsDash(NextMark(text, i, end)))
        {
            i = SkipBlanks(text, i, end) + 1;
            if (!Letters.StartsUpper(text, i, end)) return false;
        }
        else if (!TextLine.IsBlank(mark) || !Letters.StartsUpper(text, i, end) || (count == 1 && !IsBareHeading(text, start, end)))
        {
            return false;
        }
        else
        {
            bare = count == 1;
        }

        i = SkipBlanks(text, i, end);
        // The number alone on its line: "1.", "1-", "1)".
        if (i >= end && mark is not ('.' or ')') && !VietnameseText.IsDash(mark)) return false;
        var title = i;
        label = new SectionLabel
        {
            Style = style,
            Index = last,
            Component = suffix.Length == 0 ? Numbers[last] : Numbers[last] + suffix,
            Prefix = PrefixOf(prefix, parts[..(count - 1)]),
            TitleStart = title,
            IsWeak = weak,
            IsBare = bare,
        };
        return true;
    }

    // A zero alone stays, one of two digits falls away.
    private static string[] PrefixOf(string? first, ReadOnlySpan<int> parts)
    {
        if (parts.IsEmpty) return [];
        var prefix = new string[parts.Length];
        for (var k = 0; k < prefix.Length; k++) prefix[k] = k == 0 && first is not null ? first : Numbers[parts[k]];
        return prefix;
    }

    // The letter of a list as a string that is made once.
    private static string LetterText(char c) => c < (uint)LetterTexts.Length ? LetterTexts[c] : c.ToString();

    /// <summary>Whether the line is a short heading that a colon closes, so that its number needs no mark.</summary>
    private static bool IsBareHeading(string text, int start, int end) => end - start <= LongestBare && text[end - 1] == ':';

    /// <summary>Whether the number of a document stands there, which opens no part: 30-CT/TW, 12/KH-UBND.</summary>
    public static bool IsActNumber(string text, int start, int end)
    {
        var i = start;
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        if (i == start || i + 1 >= end || !(text[i] == '/' || VietnameseText.IsDash(text[i]))) return false;
        // "15/2017/QH14"
        if (i + 6 < end && text[i] == '/' && text[i + 5] == '/' && char.IsUpper(text[i + 6]) && int.TryParse(text.AsSpan(i + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)) return true;
        return IsSymbol(text, i + 1, end);
    }

    /// <summary>Whether the symbol of a document follows: the "KH-UBND" of 01/KH-UBND.</summary>
    private static bool IsSymbol(string text, int start, int end)
    {
        var i = start;
        var joined = false;
        while (i < end && i - start < 40 && !TextLine.IsBlank(text[i]))
        {
            if (i > start && (text[i] == '/' || VietnameseText.IsDash(text[i]))) joined = true;
            i++;
        }

        return joined && char.IsUpper(text[start]);
    }

    private static char NextMark(string text, int i, int end)
    {
        if (i >= end || text[i] != ' ') return '\0';
        return i + 1 < end ? text[i + 1] : '\0';
    }

    private static bool TryBracketed(string text, int start, int end, out SectionLabel label)
    {
        label = default;
        var i = start + 1;
        var isRoman = i < end && text[i] is 'i' or 'v' or 'x';
        while (i < end && (isRoman ? text[i] is 'i' or 'v' or 'x' : char.IsAsciiDigit(text[i]))) i++;
        if (i == start + 1 || i - start > (isRoman ? LongestSmallRoman : 3) || i >= end || text[i] != ')') return false;
        var component = text[(start + 1)..i].TrimStart('0');
        var index = isRoman ? RomanValue(component.ToUpperInvariant()) : component.Length == 0 ? 0 : int.Parse(component, System.Globalization.CultureInfo.InvariantCulture);
        if (index == 0) return false;
        // "(i) …; (ii) …; (iii) …": a list inside a sentence.
        if (isRoman && index == 1 && text.AsSpan(i, end - i).Contains("(ii)", StringComparison.Ordinal)) return false;
        var title = SkipBlanks(text, i + 1 < end && text[i + 1] == '.' ? i + 2 : i + 1, end);
        // "ghi các cột (1), (2),⏎(3), (4)": a list that goes on.
        if (title >= end || text[title] is ',' or ';' or ')') return false;
        label = new SectionLabel
        {
            Style = isRoman ? LabelStyle.BracketedRoman : LabelStyle.Bracketed,
            Index = index,
            Component = component,
            Prefix = [],
            TitleStart = title,
        };
        return true;
    }

    private static bool TryWorded(string text, int start, int end, out SectionLabel label)
    {
        label = default;
        if (!char.IsUpper(text[start])) return false;
        var (style, word, folded) = Fold.Letter(text[start]) switch
        {
            'p' => (LabelStyle.Part, "Phần ", "phan "),
            'c' => (LabelStyle.Chapter, "Chương ", "chuong "),
            't' => (LabelStyle.SubHeading, "Tiểu mục ", "tieu muc "),
            'm' => (LabelStyle.Heading, "Mục ", "muc "),
            'd' => (LabelStyle.Article, "Điều ", "dieu "),
            'n' => (LabelStyle.Heading, "Nội dung ", "noi dung "),
            _ => default,
        };
        if (folded is null || Fold.Match(text, start, end, folded) is not (>= 0 and var i)) return false;

        // "Điều ****2****. ": marks of bold between the pieces of a heading.
        i = SkipStars(text, i, end);
        var from = i;
        int index;
        string component;
        if (char.IsAsciiDigit(text[Math.Min(i, end - 1)]))
        {
            index = 0;
            var digits = 0;
            for (; i < end && char.IsAsciiDigit(text[i]); digits++)
            {
                if (digits == 3) return false;
                index = index * 10 + text[i++] - '0';
                // "1****1": a number of two pieces.
                if (SkipStars(text, i, end) is var piece && piece > i && piece < end && char.IsAsciiDigit(text[piece])) i = piece;
            }

            var last = i;
            if (i < end && text[i] is >= 'a' and <= 'z' or 'đ') i++;
            component = i - from == digits ? text[from..i] : index.ToString(CultureInfo.InvariantCulture) + text[last..i];
        }
        else if (style == LabelStyle.Part && Fold.Match(text, i, end, "thu ") is >= 0 and var ordinal)
        {
            index = 0;
            for (var k = 0; k < Ordinals.Length; k++)
            {
                var stop = Fold.MatchWord(text, ordinal, end, Ordinals[k]);
                if (stop < 0) continue;
                (index, i) = (k + 1, stop);
                break;
            }

            if (index == 0) return false;
            component = OrdinalTexts[index - 1];
        }
        else
        {
            while (i < end && (char.IsAsciiLetter(text[i]) || text[i] is '|' or ']' or '!')) i++;
            component = ScanNumeral.Repaired(text.AsSpan(from, i - from)) ?? text[from..i];
            index = RomanValue(component);
            // "Chương IICHÍNH SÁCH HỖ TRỢ": the title glued to its number.
            if (index == 0 && style is LabelStyle.Chapter or LabelStyle.Part && GluedRoman(text, from, end) is var glued and > 0)
            {
                i = from + glued;
                component = text[from..i];
                index = RomanValue(component);
                label = new SectionLabel { Style = style, Index = index, Component = word + component, Prefix = [], TitleStart = i, IsWorded = true };
                return true;
            }

            if (index == 0 && component.Length == 1 && style is LabelStyle.Part or LabelStyle.Heading && char.IsAsciiLetterUpper(component[0])) index = component[0] - 'A' + 1;
            if (index == 0) return false;
        }

        if (i < end && char.IsLetterOrDigit(text[i])) return false;
        i = SkipStars(text, i, end);
        // "Điều 2 . Đối tượng", "Điều 2 : Đối tượng"
        if (SkipBlanks(text, i, end) is var sign && sign > i && sign < end && text[sign] is '.' or ':') i = sign;
        var marked = i < end && text[i] is '.' or ':' or '-' or '–';
        // "Nội dung 1: Tuyên truyền", not "Nội dung 1 và 2".
        if (word[0] == 'N' && (!marked || !char.IsAsciiDigit(component[0]))) return false;
        if (marked) i++;
        var title = SkipBlanks(text, SkipStars(text, SkipBlanks(text, i, end), end), end);
        if (!marked && title < end && style is LabelStyle.Article or LabelStyle.Heading or LabelStyle.Part or LabelStyle.Chapter && !char.IsUpper(text[title])) return false;
        // The word tells "Phần I" from the I below it, and "Điều 1" from the first item of the plan that the act issues.
        label = new SectionLabel { Style = style, Index = index, Component = word + component, Prefix = [], TitleStart = title, IsWorded = true };
        return true;
    }

    // The length of a Roman number that capitals follow at once; 0 where none does.
    private static int GluedRoman(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && text[stop] is 'I' or 'V' or 'X' or 'L') stop++;
        for (; stop > start; stop--)
        {
            if (RomanValue(text.AsSpan(start, stop - start)) > 0 && stop + 2 < end && char.IsUpper(text[stop]) && char.IsUpper(text[stop + 1]) && !IsOneWord(text, start, stop, end)) return stop - start;
        }

        return 0;
    }

    // "PHÂN LOẠI", "PHẦN VIỆC", "PHẦN VINH DANH": the letters of a number open a word.
    private static bool IsOneWord(string text, int start, int stop, int end)
    {
        var number = text.AsSpan(start, stop - start);
        if (number.Length > 2 || number[0] is 'I' || number is ['V' or 'X' or 'L', not 'I']) return false;
        if (IsVowel(text[stop])) return true;
        for (var i = stop; i < end && char.IsLetter(text[i]); i++)
        {
            if (IsVowel(text[i])) return false;
        }

        return true;
    }

    private static bool IsVowel(char c) => Fold.Letter(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int SkipStars(string text, int i, int end)
    {
        while (i < end && text[i] == '*') i++;
        return i;
    }

    private static bool TryRoman(string text, int start, int end, out SectionLabel label)
    {
        label = default;
        var i = start;
        while (i < end && i - start < 7 && text[i] is 'I' or 'V' or 'X' or 'L') i++;
        // "Iv. tổ chức thực hiện": a page whose headings were put into the case of a sentence.
        var lowered = i == start + 1 && i < end && text[i] is 'i' or 'v' or 'x';
        while (lowered && i < end && i - start < 7 && text[i] is 'i' or 'v' or 'x') i++;
        if (i == start || i >= end || char.IsLetter(text[i]) || (lowered && text[i] != '.')) return false;
        var index = RomanValue(lowered ? text[start..i].ToUpperInvariant() : text.AsSpan(start, i - start));
        if (index == 0 || (i - start == 1 && text[start] == 'L')) return false;
        var component = Roman(index);
        while (i < end && text[i] == '*') i++;
        if (i >= end) return false;
        var mark = text[i];
        var spaced = false;
        if (mark == ' ' && i + 1 < end && (VietnameseText.IsDash(text[i + 1]) || text[i + 1] is '.' or '/'))
        {
            spaced = true;
            mark = text[++i];
        }

        var bare = mark == ' ' && IsBareHeading(text, start, end) && Letters.StartsUpper(text, i, end);
        if (!bare && mark is not ('.' or '/' or ':' or ')') && !VietnameseText.IsDash(mark)) return false;
        i++;
        if (i < end && char.IsAsciiDigit(text[i]) && mark == '.' && !spaced) return TryDecimal(text, i, end, component, out label);
        if (i < end && (VietnameseText.IsDash(text[i]) || (mark == ')' && text[i] == '.') || IsPointBehind(text, i, end, mark))) i++;
        var title = SkipBlanks(text, i, end);
        if (title >= end && mark != '.' && !(VietnameseText.IsDash(mark) && !spaced)) return false;
        var first = Letters.First(text, title, end);
        if (title < end && !char.IsUpper(first) && !char.IsAsciiDigit(first))
        {
            if (!char.IsLower(first) || mark != '.' || title == i) return false;
            bare = true;
        }

        if (title == i && title < end && char.IsUpper(first) && title + 1 < end && text[title + 1] == '.') return false;
        label = new SectionLabel { Style = LabelStyle.Roman, Index = index, Component = component, Prefix = [], TitleStart = title, IsBare = bare || lowered };
        return true;
    }

    // "1/. Mục đích", "a/. Yêu cầu"
    private static bool IsPointBehind(string text, int i, int end, char mark) => mark == '/' && i + 1 < end && text[i] == '.' && text[i + 1] != '.';

    // "A . KẾT QUẢ"
    private static bool IsPointApart(string text, int i, int end) => i + 2 < end && text[i + 1] == '.' && text[i + 2] == ' ';

    private static bool TryLetter(string text, int start, int end, out SectionLabel label)
    {
        label = default;
        var c = Letters.OfScan(text[start]);
        var i = start + 1;
        while (i < end && text[i] == '*') i++;
        if (i >= end) return false;
        if (char.IsUpper(c))
        {
            if (text[i] is not ('.' or '/' or ')') && !VietnameseText.IsDash(text[i]) && !(text[i] == ' ' && i + 1 < end && (VietnameseText.IsDash(text[i + 1]) || IsPointApart(text, i, end)))) return false;
            if (text[i] == ' ') i++;
            i++;
            if (i < end && char.IsAsciiDigit(text[i]) && text[i - 1] == '.') return TryDecimal(text, i, end, LetterText(c), out label);
            if (i < end && VietnameseText.IsDash(text[i])) i++;
            var upperTitle = SkipBlanks(text, i, end);
            if (upperTitle >= end || !Letters.StartsUpper(text, upperTitle, end)) return false;
            if (upperTitle == i && upperTitle + 1 < end && !char.IsLetter(text[upperTitle + 1]) && text[upperTitle + 1] != ' ') return false;
            var place = LetterOrder.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (place < 0) return false;
            label = new SectionLabel { Style = LabelStyle.UpperLetter, Index = place + 1, Component = LetterText(c), Prefix = [], TitleStart = upperTitle };
            return true;
        }

        var index = LetterOrder.IndexOf(c, StringComparison.Ordinal);
        if (index < 0) return false;
        if (text[i] == '.' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))
        {
            return TryDecimal(text, i + 1, end, LetterText(c), out label) && (label = label with { Style = LabelStyle.LetterDecimal }) is var _;
        }

        if (char.IsAsciiDigit(text[i]))
        {
            return TryDecimal(text, i, end, LetterText(c), out label) && (label = label with { Style = LabelStyle.LetterDecimal }) is var _;
        }

        if (text[i] == ' ' && i + 2 < end && ((VietnameseText.IsDash(text[i + 1]) && text[i + 2] == ' ') || IsPointApart(text, i, end))) i++;
        // "a, Sở Y tế"
        var weak = text[i] == ',' && i + 1 < end && text[i + 1] == ' ' && Letters.StartsUpper(text, i + 1, end);
        if (!weak && text[i] is not (')' or '.' or '/') && !(VietnameseText.IsDash(text[i]) && i + 1 < end && text[i + 1] == ' ')) return false;
        var paren = text[i] == ')';
        var sign = text[i++];
        if (IsPointBehind(text, i, end, sign)) i++;
        var title = SkipBlanks(text, i, end);
        if (title >= end && (!paren || i - start != 2)) return false;
        if (!paren && (!Letters.StartsUpper(text, title, end) || (title == i && title + 1 < end && text[title + 1] == '.'))) return false;
        label = new SectionLabel { Style = LabelStyle.LowerLetter, Index = index + 1, Component = LetterText(c), Prefix = [], TitleStart = title, IsWeak = weak };
        return true;
    }

    public static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && TextLine.IsBlank(text[start])) start++;
        return start;
    }

    /// <summary>The value of a Roman number written with capitals up to 89, or 0.</summary>
    public static int RomanValue(ReadOnlySpan<char> s)
    {
        if (s.Length is 0 or > 8) return 0;
        var total = 0;
        var previous = int.MaxValue;
        foreach (var c in s)
        {
            var value = c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
            if (value == 0) return 0;
            total += value;
            if (previous < value) total -= 2 * previous;
            previous = value;
        }

        return total > 0 && s.SequenceEqual(Roman(total)) ? total : 0;
    }

    /// <summary>The Roman number of a value from 1 to 89, in capitals.</summary>
    public static string Roman(int value) => value < Romans.Length ? Romans[value] : WriteRoman(value);

    private static string WriteRoman(int value)
    {
        var builder = new System.Text.StringBuilder();
        ReadOnlySpan<int> values = [50, 40, 10, 9, 5, 4, 1];
        string[] marks = ["L", "XL", "X", "IX", "V", "IV", "I"];
        for (var i = 0; i < values.Length; i++)
        {
            while (value >= values[i])
            {
                builder.Append(marks[i]);
                value -= values[i];
            }
        }

        return builder.ToString();
    }

    private static string[] Texts(int count, Func<int, string> text)
    {
        var texts = new string[count];
        for (var value = 0; value < count; value++) texts[value] = text(value);
        return texts;
    }
}
