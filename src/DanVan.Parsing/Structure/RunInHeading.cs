namespace DanVan.Parsing.Structure;

/// <summary>Where the title of a section ends.</summary>
internal static class RunInHeading
{
    /// <summary>The most characters of a label with a number.</summary>
    private const int LongestLabel = 24;

    /// <summary>Nothing longer is a heading.</summary>
    private const int LongestHeading = 600;

    /// <summary>A numeral in brackets is not longer.</summary>
    private const int LongestMark = 7;

    private const string SentenceEnds = ".!?…";

    private static readonly string[] Abbreviations = ["tp", "ts", "ths", "gs", "pgs", "ks", "bs", "ds", "tx", "tt", "st", "q", "p", "v", "đ", "vv", "ông", "bà"];

    /// <summary>
    /// The end of the title in one line of words: the part before a colon with a capital letter after it, else the first sentence of words that
    /// end one, else the whole. A label with a number ("Đợt 1: …", "Nhiệm vụ II: …") is no title without what it numbers.
    /// </summary>
    public static int TitleLength(ReadOnlySpan<char> words)
    {
        var sentence = FirstSentence(words);
        var brackets = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var next = words[i..].IndexOfAny('(', ')', ':');
            if (next < 0) break;
            i += next;
            if (i + 2 >= words.Length || i >= sentence) break;
            // "TỔ CHỨC THỰC HIỆN (a) Phòng Y tế …": the items of a heading in capitals on its line.
            if (words[i] == '(' && i > 1 && words[i - 1] == ' ' && OpensItem(words[i..]) && IsCapitals(words[..i]) && !IsCapitals(words[i..])) return i - 1;
            brackets += words[i] == '(' ? 1 : words[i] == ')' ? -1 : 0;
            if (words[i] == ':' && brackets <= 0 && words[i + 1] == ' ' && (CharTraits.IsUpper(words[i + 2]) || OpensQuote(words[(i + 2)..])) && !IsOrdinal(words[..i]) && !(words[..i] is "Ông" or "Bà") && !EndsInWith(words[..i]) && !(words[^1] == ':' && OpensList(words[..i]))) return i;
        }

        return words.Length > LongestHeading || words[^1] is '.' or '/' or '!' or '?' or ';' or ':' or ',' ? sentence : words.Length;
    }

    /// <summary>"Công an xã chủ trì, phối hợp với: Phòng Kinh tế …": the colon opens a list within the sentence.</summary>
    private static bool EndsInWith(ReadOnlySpan<char> words) => words.TrimEnd(' ').EndsWith(" phối hợp với", StringComparison.Ordinal);

    /// <summary>Whether a capital stands behind an opening quote: "Chủ đề: “Mỗi đoàn viên …”".</summary>
    private static bool OpensQuote(ReadOnlySpan<char> words) => words.Length > 1 && words[0] is '“' or '"' && CharTraits.IsUpper(words[1]);

    /// <summary>Whether a letter or numeral in brackets opens the words: "(a) Phòng Y tế …".</summary>
    public static bool OpensItem(ReadOnlySpan<char> words)
    {
        var close = words[..Math.Min(words.Length, LongestMark)].IndexOf(')');
        if (close < 2 || words[0] != '(' || close + 2 >= words.Length || words[close + 1] != ' ' || !CharTraits.IsUpper(words[close + 2])) return false;
        var mark = words[1..close];
        return mark.IndexOfAnyExceptInRange('0', '9') < 0 || (mark.Length == 1 && char.IsAsciiLetterLower(mark[0])) || mark.IndexOfAnyExcept("ivx") < 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var any = false;
        foreach (var c in words)
        {
            if (CharTraits.IsLower(c)) return false;
            any |= CharTraits.IsUpper(c);
        }

        return any;
    }

    /// <summary>Whether the words break off before the members of a group: "… trọng tâm là các tỉnh", "phối hợp với các Vụ".</summary>
    private static bool OpensList(ReadOnlySpan<char> words)
    {
        var last = words.LastIndexOf(' ');
        return last > 0 && (words[..last].EndsWith(" các", StringComparison.Ordinal) || words[..last].EndsWith("Các", StringComparison.Ordinal));
    }

    /// <summary>The length of the label with a number that opens a paragraph ("Bước 1: Từ ngày …"); that of the words where none does.</summary>
    public static int OrdinalLength(ReadOnlySpan<char> words)
    {
        var colon = words.IndexOf(':');
        return colon > 0 && colon + 2 < words.Length && words[colon + 1] == ' ' && CharTraits.IsUpper(words[colon + 2]) && IsOrdinal(words[..colon]) ? colon : words.Length;
    }

    /// <summary>Whether the words are a short label that ends with its number: "Đợt 1", "Giai đoạn II".</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> words)
    {
        var last = words.LastIndexOf(' ');
        if (last <= 0 || words.Length > LongestLabel || words.Count(' ') > 2) return false;
        var number = words[(last + 1)..];
        return number.Length <= 4 && (number.IndexOfAnyExceptInRange('0', '9') < 0 || number.IndexOfAnyExcept("IVX") < 0);
    }

    /// <summary>The length of the first sentence, its full stop included; the whole where there is only one.</summary>
    public static int FirstSentence(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var end = words[i..].IndexOfAny(SentenceEnds);
            if (end < 0) break;
            i += end;
            if (i + 2 >= words.Length) break;
            if (words[i] == '…' && i > 0 && words[i - 1] is ',' or ';') continue;
            var next = i + 1;
            if (words[next] is '”' or '"' or ')' or '*') next++;
            if (next + 1 >= words.Length || words[next] != ' ') continue;
            var first = next + 1;
            if (words[first] is '“' or '"' or '(' && first + 1 < words.Length) first++;
            if (!CharTraits.IsUpper(words[first]) && !char.IsAsciiDigit(words[first])) continue;
            if (words[i] == '.' && IsAbbreviation(words, i)) continue;
            return i + 1;
        }

        return words.Length;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> words, int dot)
    {
        var start = dot;
        while (start > 0 && (CharTraits.IsLetter(words[start - 1]) || words[start - 1] == '.')) start--;
        var word = words[start..dot];
        if (word.Length == 1 && CharTraits.IsUpper(word[0])) return true;
        // "(chi tiết tại Phần II. Phụ lục I)": the number of a part that is referred to.
        if (start > 1 && words[..dot].LastIndexOf('(') > words[..dot].LastIndexOf(')') && word.Length > 0 && word.IndexOfAnyExcept("IVX") < 0 && IsPartWord(words[..(start - 1)])) return true;
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase) && CharTraits.IsUpper(word[0])) return true;
        }

        return false;
    }

    private static bool IsPartWord(ReadOnlySpan<char> words) =>
        words.EndsWith(" Phần", StringComparison.Ordinal) || words.EndsWith(" phần", StringComparison.Ordinal) || words.EndsWith(" Mục", StringComparison.Ordinal) || words.EndsWith(" mục", StringComparison.Ordinal) || words.EndsWith(" Chương", StringComparison.Ordinal);

    /// <summary>The length of the title without the marks and the punctuation that close it.</summary>
    public static int CleanLength(ReadOnlySpan<char> words)
    {
        var end = words.Length;
        while (end > 0 && (words[end - 1] is ':' or ';' or '.' or '…' or ',' or '/' or ' ' or '_' || Letters.SuperscriptDigit(words[end - 1]) >= 0)) end--;
        return end;
    }
}
