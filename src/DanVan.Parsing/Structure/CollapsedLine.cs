using DanVan.Parsing.Catalog;
using DanVan.Parsing.Structure.Letterhead;

namespace DanVan.Parsing.Structure;

/// <summary>
/// Cuts a line into which a converter ran whole pages together: at "I. MỤC ĐÍCH" after the end of a sentence, after the capitals of such a
/// heading, and between them at "1. " and "a) " in order; a decision at "Điều 1.".
/// </summary>
internal static class CollapsedLine
{
    private const int ShortestLine = 300;

    /// <summary>A line that holds recipients and a signature is no shorter.</summary>
    private const int ShortestTail = 40;
    private const int LeastCapitals = 6;

    /// <summary>Two lines of a letterhead side by side are no longer.</summary>
    private const int LongestHead = 130;

    /// <summary>How far into the line the letterhead is looked for, and how far from its end the tail.</summary>
    private const int HeadReach = 1200;

    private const int TailReach = 3000;

    /// <summary>No title is shorter than this.</summary>
    private const int LeastTitle = 20;

    private static readonly string[] Mottos = ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "dang cong san viet nam"];

    private static readonly string[] Openers = ["can cu", "thuc hien nghi quyet", "thuc hien ke hoach", "thuc hien chi thi", "thuc hien chuong trinh", "thuc hien quyet dinh", "thuc hien cong van", "thuc hien huong dan", "thuc hien ket luan", "thuc hien luat", "de trien khai", "nham"];

    /// <summary>Headings that stand before a paragraph with nothing between.</summary>
    private static readonly string[] ShortTitles = ["muc dich, yeu cau", "muc dich", "yeu cau", "muc tieu chung", "muc tieu cu the", "muc tieu", "quan diem"];

    /// <summary>A longer list of cuts is not used again.</summary>
    private const int MostKept = 1024;

    private static readonly List<int> None = [];

    // Each thread's list for the line it reads.
    [ThreadStatic]
    private static List<int>? _cuts;

    /// <summary>Where the line is to be cut, in order; empty for a line of plain text. The list is not to be changed and holds until the thread asks again.</summary>
    public static List<int> Cuts(string text, int start, int end)
    {
        var isTail = end - start is >= ShortestTail and < ShortestLine && text[start] is 'N' && TailParser.RecipientsEnd(text, start, end) >= 0;
        var place = !isTail && start < HeadReach && end - start < LongestHead ? DatePlace(text, start, end) : -1;
        if (end - start < ShortestLine && !isTail && place < 0) return None;
        if (_cuts is not { Capacity: <= MostKept }) _cuts = [];
        var cuts = _cuts;
        cuts.Clear();
        if (place >= 0)
        {
            cuts.Add(place);
            return cuts;
        }

        if (isTail)
        {
            CutSignature(text, start, end, cuts);
            return cuts;
        }

        CutLetterhead(text, start, end, cuts);
        var next = 0;
        var heading = -1;
        for (var i = start; i < end; i++)
        {
            if (text.AsSpan(i, end - i).IndexOfAny('I', 'V', 'X') is not (>= 0 and var ahead)) break;
            i += ahead;
            if (!OpensSentence(text, start, i)) continue;
            var stop = i;
            while (stop < end && text[stop] is 'I' or 'V' or 'X' && stop - i < 6) stop++;
            var value = SectionLabel.RomanValue(text.AsSpan(i, stop - i));
            if (value == 0 || (next != 0 && value != next) || (next == 0 && value > 1 && heading >= 0) || stop + 1 >= end || text[stop] is not ('.' or '-' or '/')) continue;
            var words = SectionLabel.SkipBlanks(text, stop + 1, end);
            var capitals = CapitalsEnd(text, words, end);
            if (capitals < 0) continue;
            if (heading >= 0) CutItems(text, heading, i, cuts);
            if (i > start) cuts.Add(i);
            next = value + 1;
            heading = capitals;
            if (capitals < end) cuts.Add(capitals);
            i = capitals - 1;
        }

        if (heading >= 0) CutItems(text, heading, end, cuts);
        else heading = CutArticles(text, cuts.Count == 0 ? start : cuts[^1], end, cuts);
        CutTail(text, Math.Max(start, heading), end, cuts);
        return cuts;
    }

    /// <summary>
    /// Where the place begins in a line that a viewer of pages copied from both columns of a letterhead, "HUYỆN ỦY GIỒNG TRÔM Giồng Trôm, ngày 12 tháng 02
    /// năm 2014": behind capitals or a star; -1 for other lines.
    /// </summary>
    private static int DatePlace(string text, int start, int end)
    {
        var day = text.AsSpan(start, end - start).IndexOf(", ngày ", StringComparison.Ordinal);
        if (day < 0 || !text.AsSpan(start + day, end - start - day).Contains("tháng ", StringComparison.Ordinal)) return -1;
        var i = start + day;
        var place = -1;
        while (i > start)
        {
            var word = i;
            while (word > start && !TextLine.IsBlank(text[word - 1])) word--;
            var isName = i - word > 1 && CharTraits.IsUpper(text[word]) && !Letters.IsUpper(text, word, i);
            if (!isName && !text.AsSpan(word, i - word).Equals("TP.", StringComparison.Ordinal)) break;
            place = word;
            i = word;
            while (i > start && TextLine.IsBlank(text[i - 1])) i--;
        }

        if (place < 0 || i == start) return -1;
        return (i - start == 1 && text[start] == '*') || (i - start >= LeastCapitals && Letters.IsUpper(text, start, i) && !text.AsSpan(start, i - start).ContainsAnyInRange('0', '9')) ? place : -1;
    }

    /// <summary>Cuts the head of a document that stands on one line with its body: at the mottos, the number, the kind and the basis.</summary>
    private static void CutLetterhead(string text, int start, int end, List<int> cuts)
    {
        var reach = Math.Min(end, start + HeadReach);
        // The first motto is in capitals, and each has one of these: marks aside, so that they need no folding.
        var head = text.AsSpan(start, reach - start);
        if (head.IndexOf("NG", StringComparison.Ordinal) < 0 && head.IndexOf("NH", StringComparison.Ordinal) < 0) return;
        var motto = -1;
        foreach (var words in Mottos)
        {
            var at = Fold.Find(text, start, reach, words);
            if (at < 0) continue;
            var after = Fold.MatchWord(text, at, end, words);
            // "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam" in a sentence is no letterhead; there the first motto is in capitals.
            if (after < 0 || (motto < 0 && !Letters.IsUpper(text, at, after))) continue;
            cuts.Add(at);
            cuts.Add(SectionLabel.SkipBlanks(text, after, end));
            motto = Math.Max(motto, after);
        }

        if (motto < 0) return;
        var kind = -1;
        for (var i = start + 1; i < reach; i++)
        {
            if (!TextLine.IsBlank(text[i - 1]) || !CharTraits.IsUpper(text[i])) continue;
            if (kind < 0 && Fold.Match(text, i, reach, "so") is >= 0 and var number && number < reach && text[number] is ':' or ' ' && CharTraits.IsLower(text[number - 1])) cuts.Add(i);
            else if (kind < 0 && i > motto && NamesKind(text, i, reach)) cuts.Add(kind = i);
            else if (kind >= 0 && i > kind + LeastTitle && Fold.MatchAny(text, i, reach, Openers) >= 0)
            {
                if (Authority(text, kind, i) is > 0 and var authority) cuts.Add(authority);
                cuts.Add(i);
                break;
            }
        }

        cuts.Sort();
        for (var k = cuts.Count - 1; k >= 0; k--)
        {
            if (cuts[k] <= start || cuts[k] >= end || (k > 0 && cuts[k] == cuts[k - 1])) cuts.RemoveAt(k);
        }
    }

    /// <summary>Where the body that decides begins, in capitals behind a title in small letters and before the basis; -1 where none is named.</summary>
    private static int Authority(string text, int kind, int basis)
    {
        var start = -1;
        var i = basis;
        while (i > kind)
        {
            var end = i;
            while (end > kind && TextLine.IsBlank(text[end - 1])) end--;
            var word = end;
            while (word > kind && !TextLine.IsBlank(text[word - 1])) word--;
            if (word == end || !Letters.IsUpper(text, word, end)) return i > kind && start > 0 && TitleReader.StartsOrganOrPost(text, start, basis) ? start : -1;
            start = i = word;
        }

        return -1;
    }

    /// <summary>Cuts a decision on one line at its articles in order: "… QUYẾT ĐỊNH: Điều 1. … Điều 2. …".</summary>
    private static int CutArticles(string text, int start, int end, List<int> cuts)
    {
        var number = 1;
        var last = start;
        for (var i = start; i < end; i++)
        {
            if (text.AsSpan(i, end - i).IndexOf("Điều ", StringComparison.Ordinal) is not (>= 0 and var ahead)) break;
            i += ahead;
            if (!OpensSentence(text, start, i)) continue;
            var from = i + "Điều ".Length;
            var stop = from;
            while (stop < end && char.IsAsciiDigit(text[stop]) && stop - from < 3) stop++;
            if (stop == from || stop >= end || text[stop] is not ('.' or ':')) continue;
            if (int.Parse(text.AsSpan(from, stop - from), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) != number) continue;
            number++;
            if (i > start) cuts.Add(i);
            last = i;
        }

        return last;
    }

    private static bool NamesKind(string text, int start, int end)
    {
        foreach (var (_, folded) in HeaderKinds.ByLetters.At(text, start, end))
        {
            if (Fold.MatchWord(text, start, end, folded) is >= 0 and var stop && Letters.IsUpper(text, start, stop)) return true;
        }

        return false;
    }

    /// <summary>Cuts the tail of such a line: at "Nơi nhận:" and at the authority and post of the signature behind it.</summary>
    private static void CutTail(string text, int start, int end, List<int> cuts)
    {
        var recipients = -1;
        for (var i = Math.Max(start, end - TailReach); i < end; i++)
        {
            if (recipients < 0)
            {
                if (text.AsSpan(i, end - i).IndexOf('N') is not (>= 0 and var ahead)) return;
                i += ahead;
            }

            // Marks of bold stand before the posts of a cell.
            if (i == start || !(TextLine.IsBlank(text[i - 1]) || (recipients >= 0 && text[i - 1] is '*' or '>')) || !CharTraits.IsUpper(text[i])) continue;
            if (recipients < 0)
            {
                if (TailParser.RecipientsEnd(text, i, end) is not (>= 0 and var stop) || stop >= end || text[stop] != ':') continue;
                recipients = i;
                if (cuts.Count == 0 || cuts[^1] < i) cuts.Add(i);
            }
            else if (TailParser.PostEnd(text, i, end) is > 0 and var post)
            {
                cuts.Add(i);
                i = post - 1;
                CutStamp(text, post, end, cuts);
            }
        }
    }

    /// <summary>Cuts "Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Nguyễn Văn An": behind the item that closes the list, one blank before the signature.</summary>
    private static void CutSignature(string text, int start, int end, List<int> cuts)
    {
        var isFiled = false;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i - 1] != ' ' || TextLine.IsBlank(text[i]) || (i > 1 && TextLine.IsBlank(text[i - 2])) || !CharTraits.IsUpper(text[i])) continue;
            isFiled |= Fold.MatchWord(text, i, end, "luu") >= 0;
            if (!isFiled || TailParser.PostEnd(text, i, end) is not (> 0 and var post)) continue;
            cuts.Add(i);
            CutStamp(text, post, end, cuts);
            return;
        }
    }

    /// <summary>Cuts before and behind "(Đã ký)" between the post and the name.</summary>
    private static void CutStamp(string text, int post, int end, List<int> cuts)
    {
        var stamp = SectionLabel.SkipBlanks(text, post, end);
        if (stamp >= end || text[stamp] != '(' || !TailParser.IsNoise(text, stamp, end)) return;
        var close = text.IndexOf(')', stamp, end - stamp);
        if (close < 0) return;
        cuts.Add(stamp);
        if (SectionLabel.SkipBlanks(text, close + 1, end) is var name && name < end) cuts.Add(name);
    }

    private static bool OpensSentence(string text, int start, int i)
    {
        if (i == start) return true;
        if (!TextLine.IsBlank(text[i - 1])) return false;
        var k = i - 1;
        while (k > start && i - k < 6 && (TextLine.IsBlank(text[k]) || text[k] is '*' or '#')) k--;
        return text[k] is '.' or ':' or ';' or '/' or '”' or ')' or '!' or '?';
    }

    /// <summary>Where the words in capitals end and others begin; -1 where there are too few.</summary>
    private static int CapitalsEnd(string text, int start, int end)
    {
        var letters = 0;
        var i = start;
        while (i < end)
        {
            var word = i;
            var upper = 0;
            var lower = 0;
            while (i < end && !TextLine.IsBlank(text[i]))
            {
                if (CharTraits.IsUpper(text[i])) upper++;
                else if (CharTraits.IsLower(text[i])) lower++;
                i++;
            }

            if (lower > 0 || (upper == 0 && IsLabel(text, word, i)))
            {
                i = word;
                break;
            }

            letters += upper;
            i = SectionLabel.SkipBlanks(text, i, end);
        }

        return letters >= LeastCapitals ? i : -1;
    }

    private static bool IsLabel(string text, int start, int end) => end - start is 2 or 3 && char.IsAsciiDigit(text[start]) && text[end - 1] is '.' or ')' or '-';

    private static void CutItems(string text, int start, int end, List<int> cuts)
    {
        var number = 1;
        var letter = 0;
        const string Order = "abcdđeghiklmnopq";
        for (var i = start; i < end; i++)
        {
            if (i > start && !OpensSentence(text, start, i)) continue;
            var stop = i;
            while (stop < end && char.IsAsciiDigit(text[stop]) && stop - i < 3) stop++;
            if (stop > i && stop + 1 < end && text[stop] == '.' && TextLine.IsBlank(text[stop + 1]) && int.Parse(text.AsSpan(i, stop - i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) == number && Letters.StartsUpper(text, stop + 1, end))
            {
                Cut(i);
                number++;
                letter = 0;
                CutTitle(stop + 1);
            }
            else if (letter < Order.Length && text[i] == Order[letter] && i + 2 < end && text[i + 1] == ')' && TextLine.IsBlank(text[i + 2]))
            {
                Cut(i);
                letter++;
            }
        }

        void Cut(int at)
        {
            if (cuts.Count == 0 || cuts[^1] < at) cuts.Add(at);
        }

        void CutTitle(int from)
        {
            var title = SectionLabel.SkipBlanks(text, from, end);
            var stop = Fold.MatchAny(text, title, end, ShortTitles);
            if (stop < 0) return;
            var next = SectionLabel.SkipBlanks(text, stop, end);
            if (next > stop && next < end && CharTraits.IsUpper(text[next])) Cut(next);
        }
    }
}
