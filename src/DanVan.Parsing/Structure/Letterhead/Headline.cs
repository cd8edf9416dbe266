using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Reads the title that a web page prints in place of a letterhead: "Kế hoạch số 17-KH/BDVTW ngày 02/6/2020 của Ban Dân vận Trung ương về …",
/// "Kế hoạch cải cách hành chính năm 2022". Number, date and issuer in it are those of the document itself.
/// </summary>
internal sealed class Headline
{
    private const int LongestTitle = 400;

    private const int LongestCaption = 1000;

    private const int MostLines = 8;

    /// <summary>How far behind the number the date may end.</summary>
    private const int DateReach = 48;

    private static readonly string[] TitleOpeners =
    [
        "ve viec", "ve", "v/v", "ban hanh", "trien khai", "thuc hien", "to chuc", "quy dinh", "huong dan", "sua doi", "phe duyet", "tuyen truyen", "tang cuong", "tiep tuc", "day manh", "nang cao", "kiem tra, giam sat", "tong ket", "so ket", "hoc tap",
        "quan triet", "cong bo", "bai bo", "thanh lap", "dieu chinh", "phat dong", "xay dung",
    ];

    /// <summary>With their marks, as "VỀ" without it is part of "BẢO VỆ".</summary>
    private static readonly string[] CapitalOpeners = ["VỀ ", "BAN HÀNH ", "PHÊ DUYỆT ", "HƯỚNG DẪN ", "QUY ĐỊNH ", "SỬA ĐỔI", "BÃI BỎ ", "THÀNH LẬP "];

    private static readonly string[] About = ["ve", "v/v"];

    /// <summary>Words of a sentence that tells what became of a document.</summary>
    private static readonly string[] Told = [" đã ", " được ", " sẽ ", " là ", " có "];

    private Headline()
    {
    }

    /// <summary>The kind that opens it, or null.</summary>
    public string? Kind { get; private set; }

    /// <summary>The number, or null.</summary>
    public OwnNumber? Number { get; private set; }

    /// <summary>The day of issue; empty where it gives none.</summary>
    public OwnDate Date { get; private set; }

    /// <summary>The body after "của"; empty where it names none.</summary>
    public TextSpan Issuer { get; private set; }

    /// <summary>The words of the title; may be empty.</summary>
    public List<TextSpan> Title { get; private set; } = [];

    /// <summary>Whether it heads a report of the press on a document: then it is a title and no more.</summary>
    public bool IsReport { get; private set; }

    /// <summary>The index of the first line behind it.</summary>
    public int Next { get; private set; }

    /// <summary>Reads the headline that begins on a line; null where none begins there.</summary>
    public static Headline? Find(string text, Layout layout, int line)
    {
        var lines = layout.Lines;
        if (line + 1 >= lines.Count) return null;
        var first = lines[line];
        if (first.IsRow || first.IsBorder || first.Length < 12 || !char.IsUpper(Letters.First(text, first.ContentStart, first.ContentEnd))) return null;
        if (SectionLabel.TryParse(text, first.ContentStart, first.ContentEnd, out _) || TailParser.BulletLength(text, first.Start, first.End) > 0) return null;
        if (Fold.MatchAny(text, first.ContentStart, first.ContentEnd, ["kinh gui", "can cu", "trang chu", "noi nhan"]) >= 0 || text.AsSpan(first.ContentStart, first.Length < 200 ? first.ContentEnd - first.ContentStart : 0).ContainsAny('»', '›', '|')) return null;
        if (Fold.MatchWord(text, first.ContentStart, first.ContentEnd, "dien") is >= 0 and var wired && wired < first.ContentEnd && text[wired] == ':') return null;
        var last = line;
        while (last + 1 < lines.Count && last - line < MostLines && GoesOn(text, layout, last)) last++;
        if (last + 1 >= lines.Count) return null;
        var next = lines[last + 1];
        var isReport = PressReport.Is(text, TextSpan.FromBounds(first.ContentStart, lines[last].ContentEnd), next);
        // "… ra sao theo Công văn 15?": only the press asks.
        var isFinished = Letters.IsFinished(text, lines[last].ContentStart, lines[last].ContentEnd);
        if (isFinished && !(isReport && text[lines[last].ContentEnd - 1] == '?') && !SaysAbout(text, first.ContentStart, lines[last].ContentEnd)) return null;
        if (Letters.StartsLower(text, next.ContentStart, next.ContentEnd)) return null;
        var pieces = new List<TextSpan>();
        for (var i = line; i <= last; i++) pieces.Add(TextSpan.FromBounds(lines[i].ContentStart, lines[i].ContentEnd));
        var found = Split(text, pieces);
        if (isReport && found.Number is null) found = new Headline { IsReport = true, Title = pieces };
        var length = pieces[^1].End - pieces[0].Start;
        if (length > (found.Number is null ? LongestTitle : LongestCaption)) return null;
        found.Next = last + 1;
        return found;
    }

    /// <summary>Whether one sentence says no more than what a document is about, with the stop that an editor put behind it: "Chỉ thị về việc tăng cường ….".</summary>
    private static bool SaysAbout(string text, int start, int end)
    {
        var sentence = text.AsSpan(start, end - 1 - start);
        if (text[end - 1] != '.' || sentence.IndexOfAny('.', ':', ';') >= 0) return false;
        foreach (var word in Told)
        {
            if (sentence.Contains(word, StringComparison.Ordinal)) return false;
        }

        foreach (var (_, folded) in HeaderKinds.ByLetters.At(text, start, end))
        {
            if (Fold.MatchWord(text, start, end, folded) is not (>= 0 and var stop)) continue;
            var next = SectionLabel.SkipBlanks(text, stop, end);
            if (Fold.MatchWord(text, next, end, "so") is >= 0 and var label && NumberLine.TryReadAfter(text, label, end, out var number, inTitle: true) && number.Number is not null) return Fold.Find(text, number.Span.End, end, "ve") >= 0;
            return Fold.MatchAny(text, next, end, About) >= 0;
        }

        return false;
    }

    /// <summary>Takes the words of a title apart: kind, number, date, issuer, and the title proper.</summary>
    public static Headline Split(string text, List<TextSpan> pieces)
    {
        var headline = new Headline();
        var (start, end) = (pieces[0].Start, pieces[0].End);
        var at = headline.ReadKind(text, start, end);
        if (at > start)
        {
            var words = SectionLabel.SkipBlanks(text, at, end);
            if (Fold.MatchWord(text, words, end, "so") is >= 0 and var label && NumberLine.TryReadAfter(text, label, end, out var number, inTitle: true) && number.Number is not null)
            {
                headline.Number = number;
                at = headline.ReadDate(text, number.Span.End, end);
                at = headline.ReadIssuer(text, at, end);
            }
            else if (words < end && char.IsAsciiDigit(text[words]) && NumberLine.TryReadAfter(text, words, end, out number, inTitle: true) && number.Number is { KindCode: not null })
            {
                // "KẾT LUẬN 127-KL/TW CỦA …": without "số" it is the document's own where day or issuer follow.
                var stop = headline.ReadIssuer(text, headline.ReadDate(text, number.Span.End, end), end);
                if (stop > number.Span.End) (headline.Number, at) = (number, stop);
            }
            else if (headline.ReadIssuer(text, at, end) is var behind && behind > at)
            {
                // "Nghị quyết của Ban Chấp hành Đảng bộ tỉnh khóa XIII về huy động …"
                if (Fold.MatchAny(text, SectionLabel.SkipBlanks(text, behind, end), end, About) >= 0) at = behind;
                else headline.Issuer = default;
            }
        }

        while (at < end && (text[at] is ':' or ',' or '.' || VietnameseText.IsDash(text[at]) || TextLine.IsBlank(text[at]))) at++;
        if (at < end) headline.Title.Add(TextSpan.FromBounds(at, end));
        headline.Title.AddRange(pieces.Skip(1));
        return headline;
    }

    /// <summary>
    /// Reads the lines below the kind as the collections of laws print them: "CỦA CHÍNH PHỦ SỐ 37/2007/NĐ-CP NGÀY 09 THÁNG 3 NĂM 2007", then the title.
    /// Null where they are something else.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">The kind above.</param>
    /// <param name="pieces">The lines.</param>
    public static Headline? ReadCollection(string text, string kind, List<TextSpan> pieces)
    {
        var headline = new Headline { Kind = kind };
        var next = 0;
        var (at, end) = (pieces[0].Start, pieces[0].End);
        if (Fold.MatchWord(text, at, end, "cua") is not (>= 0 and var of)) return null;
        var issuer = SectionLabel.SkipBlanks(text, of, end);
        if (Organs.Match(text, issuer, end) < 0 && Fold.MatchAny(text, issuer, end, TailParser.Positions) < 0) return null;
        var word = Fold.Find(text, issuer, end, "so");
        headline.Issuer = TextSpan.FromBounds(issuer, word < 0 ? end : word);
        if (word < 0)
        {
            if (!Advance() || Fold.MatchWord(text, at, end, "so") < 0) return null;
            word = at;
        }

        // Behind the name of an act, the number is that act's.
        headline.Issuer = Trimmed(text, headline.Issuer);
        if (KindLine.AtEnd(text, headline.Issuer) is not null) return null;
        if (!NumberLine.TryReadAfter(text, word + 2, end, out var number, inTitle: true) || number.Number is not { } own) return null;
        if (own.KindCode is not { } code || !code.StartsWith(string.Concat(kind.Split(' ').Select(static word => char.ToUpperInvariant(word[0]))), StringComparison.OrdinalIgnoreCase)) return null;
        headline.Number = number;
        at = SectionLabel.SkipBlanks(text, number.Span.End, end);
        if (at >= end && !Advance()) return null;
        at = headline.ReadDate(text, at, end);
        if (headline.Date.Date.IsEmpty) return null;
        at = SectionLabel.SkipBlanks(text, at, end);
        if (at < end) headline.Title.Add(TextSpan.FromBounds(at, end));
        headline.Title.AddRange(pieces.Skip(next + 1));
        return headline;

        bool Advance()
        {
            if (++next >= pieces.Count) return false;
            (at, end) = (pieces[next].Start, pieces[next].End);
            return true;
        }
    }

    /// <summary>Reads the line below the kind that gives its number, maybe with day and issuer: "Số 12-KH/TU ngày 02/3/2024 của Tỉnh ủy", "(số 15/CT-UBND)". Null where it is something else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">The kind above.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    public static Headline? ReadNumberBelow(string text, string kind, int start, int end)
    {
        if (start < end && text[start] == '(' && text[end - 1] == ')') (start, end) = (SectionLabel.SkipBlanks(text, start + 1, end), end - 1);
        if (Fold.Match(text, start, end, "so") is not (>= 0 and var label) || !NumberLine.TryReadAfter(text, label, end, out var number, inTitle: true)) return null;
        var code = number.Number?.KindCode ?? number.Symbol.Split('-', '/')[0];
        if (DocumentKinds.NameOf(code, number.Number?.Year > 0) is not { } name || !kind.StartsWith(name, StringComparison.Ordinal)) return null;
        var headline = new Headline { Kind = kind, Number = number };
        var at = headline.ReadDate(text, number.Rest, end);
        at = SectionLabel.SkipBlanks(text, headline.ReadIssuer(text, at, end), end);
        if (at >= end) return headline;
        // What a narrow title goes on with on the same line begins with a small letter.
        if (Fold.MatchAny(text, at, end, TitleOpeners) < 0) return null;
        headline.Title.Add(TextSpan.FromBounds(at, end));
        return headline;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && (text[end - 1] == ',' || TextLine.IsBlank(text[end - 1]))) end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>Whether the line below belongs to the same title: it goes on in a small letter, or the line was cut at the right margin.</summary>
    private static bool GoesOn(string text, Layout layout, int i)
    {
        var (line, next) = (layout.Lines[i], layout.Lines[i + 1]);
        if (!next.IsJoined || next.IsRow || next.IsBorder || Letters.IsFinished(text, line.ContentStart, line.ContentEnd)) return false;
        if (Letters.StartsLower(text, next.ContentStart, next.ContentEnd) || layout.EndsWithConnective(line.ContentStart, line.ContentEnd)) return true;
        return (layout.IsFull(i) || char.IsAsciiDigit(text[next.ContentStart])) && !SectionLabel.TryParse(text, next.ContentStart, next.ContentEnd, out _);
    }

    private int ReadKind(string text, int start, int end)
    {
        foreach (var (name, folded) in HeaderKinds.ByLetters.At(text, start, end))
        {
            if (Fold.MatchWord(text, start, end, folded) is not (>= 0 and var stop)) continue;
            Kind = name;
            return stop;
        }

        if (Fold.MatchWord(text, start, end, "cong van") is not (>= 0 and var letter)) return start;
        Kind = "Công văn";
        return letter;
    }

    private int ReadDate(string text, int start, int end)
    {
        var at = start;
        while (at < end && (text[at] is ',' || TextLine.IsBlank(text[at]))) at++;
        if (Fold.MatchWord(text, at, end, "ngay") < 0) return start;
        var reach = Math.Min(end, at + DateReach);
        var stop = DateLine.TryNumeric(text, at, Math.Min(end, at + 20), out var numeric) ? numeric.Span.End : -1;
        if (stop < 0 && Fold.Find(text, at, reach, "nam") is >= 0 and var year)
        {
            stop = SectionLabel.SkipBlanks(text, year + 3, reach);
            while (stop < reach && char.IsAsciiDigit(text[stop])) stop++;
        }

        if (stop < 0 || !DateLine.TryRead(text, at, stop, out var date)) return start;
        Date = date;
        return stop;
    }

    private int ReadIssuer(string text, int start, int end)
    {
        var at = start;
        while (at < end && (text[at] is ',' || TextLine.IsBlank(text[at]))) at++;
        if (Fold.MatchWord(text, at, end, "cua") is not (>= 0 and var of)) return start;
        at = SectionLabel.SkipBlanks(text, of, end);
        if (at >= end || !char.IsUpper(text[at]) || (Organs.Match(text, at, end) < 0 && Fold.MatchAny(text, at, end, TailParser.Positions) < 0)) return start;
        var stop = at;
        while (stop < end && text[stop] is not (';' or ':') && !(text[stop] == ',' && !SeparatesNames(text, stop, end)) && !(TextLine.IsBlank(text[stop]) && OpensTitle(text, stop + 1, end))) stop++;
        while (stop > at && (TextLine.IsBlank(text[stop - 1]) || VietnameseText.IsDash(text[stop - 1]))) stop--;
        Issuer = TextSpan.FromBounds(at, stop);
        return stop;
    }

    /// <summary>Whether the title begins behind the name of the body: with a small letter, or with one of a few words in capitals.</summary>
    private static bool OpensTitle(string text, int start, int end)
    {
        if (start >= end) return false;
        if (char.IsLower(text[start])) return Fold.MatchAny(text, start, end, TitleOpeners) >= 0;
        foreach (var words in CapitalOpeners)
        {
            if (text.AsSpan(start, end - start).StartsWith(words, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a small letter goes on behind the comma, inside the name of the body: "Sở Văn hóa, Thể thao" has a capital there.</summary>
    private static bool SeparatesNames(string text, int comma, int end)
    {
        var next = SectionLabel.SkipBlanks(text, comma + 1, end);
        if (next >= end || !char.IsUpper(text[next])) return false;
        // "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ": two bodies that act together.
        return Organs.Match(text, next, end) < 0 || Fold.MatchWord(text, next, end, "ban bi thu") >= 0;
    }
}
