namespace DanVan.Parsing.Citations;

/// <summary>How a mention points at a document named elsewhere.</summary>
internal enum ReferenceForm
{
    /// <summary>"Kế hoạch này".</summary>
    This,

    /// <summary>"Nghị quyết nêu trên".</summary>
    Above,

    /// <summary>"Chỉ thị 33", "NQ số 25".</summary>
    BareNumber,

    /// <summary>A name that the text gave to an act.</summary>
    Alias,
}

internal readonly record struct ReferenceCandidate(ReferenceForm Form, int Start, int End, int KindEnd, int NumberStart, int NumberEnd, bool HasNumberWord, bool IsPlural = false, bool IsDescribed = false, bool IsDated = false, bool IsCited = false);

/// <summary>Mentions that point at a document named elsewhere in the text, or at the document itself.</summary>
internal static class ReferenceGrammar
{
    private static readonly Phrases Above = new("nêu trên", "nói trên", "kể trên", "trên đây", "đã nêu", "vừa nêu", "đó");

    /// <summary>What may stand behind a kind that points at a document, but for digits.</summary>
    public static Phrases Pointers { get; } = new([.. Above.All, "này", "trên", "số"]);

    // The longest kind has so many words.
    private static readonly int MostWords = KindGrammar.Forward.All.Max(static name => name.AsSpan().Count(' ') + 1);

    // Behind "Nghị quyết trên"; before other words "trên" begins a place ("trên địa bàn").
    private static readonly Phrases AfterOn = new("được", "đã", "của", "là", "và", "có", "phải", "đến các", "tới các", "trong năm", "vào", "theo", "đang", "sẽ", "cần", "đều", "nhằm", "để");

    private static readonly string[] Abbreviations = ["nq", "qđ", "ct", "kl", "nđ", "tt", "ctr", "đa", "cv"];

    // "CTr 5", "ĐA 06" are programmes and schemes, which no number of theirs tells.
    private static readonly Phrases OfProgrammes = new("ctr", "đa");

    // After a bare number these make it an amount or a year.
    private static readonly Phrases Units = new("năm", "tháng", "ngày", "tuần", "triệu", "tỷ", "nghìn", "đồng", "người", "điểm", "giai đoạn", "nội dung", "nhiệm vụ", "lần", "cấp", "bên", "nhóm", "mục tiêu", "chỉ tiêu", "phần", "bước", "văn bản", "xã", "huyện", "tỉnh");

    // What is numbered and dated, and yet nobody looks up.
    private static readonly Phrases NoDocuments = new("hợp đồng", "giấy phép", "dự án", "phiếu", "giấy");

    // What an office numbers through the year, and cites by the number alone; "Dự án 6 của Chương trình" is a part of it.
    private static readonly Phrases Letters = new("nghị quyết", "chỉ thị", "kết luận", "quyết định", "quy định", "hướng dẫn", "kế hoạch", "công văn", "văn bản", "thông báo", "thông tri", "báo cáo", "nghị định", "thông tư", "công điện", "tờ trình", "pháp lệnh");

    // Other acts that are cited by their number alone behind "số".
    private static readonly Phrases Acts = new("luật", "sắc lệnh", "sắc luật", "thông tư liên tịch", "nghị quyết liên tịch", "án lệ");

    // Those of the Party too; "Đề án 06" is called so and has no such number, "Chương trình số 1" is the first of a list.
    private static readonly Phrases Schemes = new("đề án", "chương trình hành động", "chương trình phối hợp", "chương trình", "quy chế phối hợp", "quy chế");

    // The digits of a number without "số".
    private const int LeastOfLone = 2;

    public static void Scan(ReadOnlySpan<char> s, WordIndex words, List<ReferenceCandidate> found)
    {
        var from = 0;
        var uses = words.Uses;
        for (var word = 0; word < uses.Length; word++)
        {
            var use = uses[word];
            if ((use & (WordUse.Kind | WordUse.Capital)) == WordUse.None) continue;
            var i = words.StartOf(word);
            // Behind most kinds stands nothing that could make them a reference, and that is told before the kind is read.
            if (i < from || !((use & WordUse.Kind) != WordUse.None || MayAbbreviate(s, i)) || !words.PointsWithin(word, MostWords) || !TryRead(s, i, out var candidate)) continue;
            found.Add(candidate);
            from = candidate.End;
        }
    }

    // The last letter of an abbreviation, its second or third, is a capital.
    private static bool MayAbbreviate(ReadOnlySpan<char> s, int i) =>
        Chars.IsUpper(s[i]) && ((i + 1 < s.Length && Chars.IsUpper(s[i + 1])) || (i + 2 < s.Length && Chars.IsUpper(s[i + 2])));

    private static bool TryRead(ReadOnlySpan<char> s, int i, out ReferenceCandidate candidate)
    {
        candidate = default;
        var abbreviated = false;
        if (!KindGrammar.TryReadForward(s, i, out var kindEnd))
        {
            if (!Chars.IsUpper(s[i]) || !Chars.MatchesAny(s, i, Abbreviations, out kindEnd) || !Chars.IsUpper(s[kindEnd - 1])) return false;
            abbreviated = true;
        }

        var p = Chars.SkipBlanks(s, kindEnd);
        if (p == kindEnd || p >= s.Length) return false;
        if (!abbreviated && Chars.Matches(s, p, "này", out var after))
        {
            candidate = new ReferenceCandidate(ReferenceForm.This, i, after, kindEnd, 0, 0, false);
            return true;
        }

        if (!abbreviated && Above.Matches(s, p, out after))
        {
            candidate = new ReferenceCandidate(ReferenceForm.Above, i, after, kindEnd, 0, 0, false, IsPlural(s, i));
            return true;
        }

        if (!abbreviated && Chars.Matches(s, p, "trên", out after) && (EndsClause(s, after) || AfterOn.Matches(s, Chars.SkipBlanks(s, after))))
        {
            candidate = new ReferenceCandidate(ReferenceForm.Above, i, after, kindEnd, 0, 0, false, IsPlural(s, i));
            return true;
        }

        var word = Chars.Matches(s, p, "số", out after);
        if (word) p = Chars.SkipBlanks(s, after);
        if (p >= s.Length || !Chars.IsDigit(s[p])) return false;
        var end = p;
        while (end < s.Length && end - p < 5 && Chars.IsDigit(s[end])) end++;
        if (end - p > 4) return false;
        // "Nghị quyết 30a"
        if (end + 1 <= s.Length && end < s.Length && s[end] is >= 'a' and <= 'e' && (end + 1 == s.Length || !Chars.IsWordChar(s[end + 1]))) end++;
        if (end < s.Length && (Chars.IsWordChar(s[end]) || s[end] is '%' or '/')) return false;
        if (end + 1 < s.Length && (s[end] is '.' or ',' || VietnameseText.IsDash(s[end])) && Chars.IsWordChar(s[end + 1])) return false;
        var next = Chars.SkipBlanks(s, end);
        if (next < s.Length && (s[next] == '/' || VietnameseText.IsDash(s[next]) && !word)) return false;
        // "Quyết định 1847 ngày 27/12/2018": without "số" a capital and a kind that offices number are needed, and "Kế hoạch 2024 ngày 05/01/2024" is that of a year.
        var numbered = word || abbreviated || (Letters.Matches(s, i, out var letter) && letter == kindEnd);
        var isDated = numbered && (word || !IsYear(s, p, end)) && IsDated(s, end) && !NoDocuments.Matches(s, i);
        if (!Chars.IsUpper(s[i]) && !(word && isDated)) return false;
        if (!word && !isDated && Units.Matches(s, next, out _)) return false;
        var isDescribed = isDated || (numbered && !abbreviated || word) && IsOfBody(s, end);
        // "CT 2018" is a curriculum, "Kết luận 1 trong 4 nhánh" counts.
        var tells = word || (end - p >= LeastOfLone && !IsYear(s, p, end));
        var isCited = abbreviated ? tells && !OfProgrammes.Matches(s, i)
            : Letters.Matches(s, i, out letter) && letter == kindEnd ? tells
            : word && ((Acts.Matches(s, i, out letter) && letter == kindEnd && (end - p >= LeastOfLone || !Chars.Matches(s, i, "luật"))) || (end - p >= LeastOfLone && Schemes.Matches(s, i, out letter) && letter == kindEnd));
        candidate = new ReferenceCandidate(ReferenceForm.BareNumber, i, end, kindEnd, p, end, word || abbreviated, IsDescribed: isDescribed, IsDated: isDated, IsCited: isCited);
        return true;
    }

    // "Văn bản số 02 ngày 21/4/2026": an act of its own that lacks its symbol.
    private static bool IsDated(ReadOnlySpan<char> s, int end)
    {
        while (TryNextOfList(s, end, out _, out var next)) end = next;
        var p = Chars.SkipBlanks(s, end);
        if (p < s.Length && s[p] is ',' or '(') p = Chars.SkipBlanks(s, p + 1);
        return DateGrammar.TryDayWord(s, p, out _) && DateGrammar.TryRead(s, p, out var date) && date.Value.IsDay;
    }

    /// <summary>The next bare number of a list: "Chỉ thị số 36, 37 ngày 12/5/2020".</summary>
    public static bool TryNextOfList(ReadOnlySpan<char> s, int i, out int start, out int end)
    {
        start = end = i;
        var p = Chars.SkipBlanks(s, i);
        if (p < s.Length && s[p] == ',') p++;
        else if (!Chars.Matches(s, p, "và", out p)) return false;
        start = Chars.SkipBlanks(s, p);
        if (Chars.Matches(s, start, "số", out var word)) start = Chars.SkipBlanks(s, word);
        end = start;
        while (end < s.Length && end - start <= 4 && Chars.IsDigit(s[end])) end++;
        return end > start && end - start <= 4 && end < s.Length && s[end] is ',' or ' ' or '\n' or '(';
    }

    /// <summary>The next act of a list of numbers behind one kind: "Nghị quyết 57, 59 và 66 của Bộ Chính trị"; an amount, of which what is counted follows, is none.</summary>
    public static bool TryNextMention(ReadOnlySpan<char> s, in ReferenceCandidate first, int i, out int start, out int end)
    {
        start = end = i;
        var p = Chars.SkipBlanks(s, i);
        if (p < s.Length && s[p] == ',') p++;
        else if (!Chars.Matches(s, p, "và", out p)) return false;
        start = Chars.SkipBlanks(s, p);
        if (start == p) return false;
        end = start;
        while (end < s.Length && end - start <= 4 && Chars.IsDigit(s[end])) end++;
        var digits = end - start;
        if (digits is 0 or > 4 || (digits < LeastOfLone && !first.HasNumberWord) || IsYear(s, start, end)) return false;
        if (end >= s.Length || s[end] is ';' or ')') return true;
        if (s[end] == '.') return end + 1 >= s.Length || Chars.IsBlank(s[end + 1]);
        if (s[end] == ',') return end + 1 < s.Length && Chars.IsBlank(s[end + 1]);
        if (!Chars.IsBlank(s[end])) return false;
        var next = Chars.SkipBlanks(s, end);
        return next >= s.Length || s[next] == '(' || Chars.MatchesAny(s, next, ["của", "và", "về", "trung ương", "tw", "hội nghị trung ương"], out _);
    }

    private static bool IsYear(ReadOnlySpan<char> s, int start, int end) => end - start == 4 && s[start..end] is ['1', '9', ..] or ['2', '0', ..];

    // "Quyết định số 15 của Ủy ban nhân dân tỉnh", "Kế hoạch số 7 ngày … tháng 3 năm 2024"
    private static bool IsOfBody(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (p < s.Length && s[p] is ',' or '(') p = Chars.SkipBlanks(s, p + 1);
        if (DateGrammar.TryDayWord(s, p, out _) && DateGrammar.TryRead(s, p, out var date)) return date.Value.Month != 0;
        return Chars.Matches(s, p, "của", out var of) && Chars.SkipBlanks(s, of) is var body && body < s.Length && Chars.IsUpper(s[body]) && !KindGrammar.TryReadForward(s, body, out _);
    }

    private static bool EndsClause(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        return p >= s.Length || s[p] is ',' or ';' or '.' or ')' or ':' or '!' or '?';
    }

    // "các Quyết định nêu trên", "02 Kế hoạch nói trên"
    private static bool IsPlural(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanksBack(s, i);
        return Chars.EndsWith(s, p, "các") || Chars.EndsWith(s, p, "những") || Chars.EndsWith(s, p, "hai") || Chars.EndsWith(s, p, "ba") || (p > 0 && p < i && Chars.IsDigit(s[p - 1]));
    }
}
