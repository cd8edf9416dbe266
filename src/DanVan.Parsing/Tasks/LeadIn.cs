using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Tells whether a passage leaves what its bodies do to the passages below it.</summary>
internal readonly struct LeadIn(PassageText text, Clauses clauses)
{
    private const int MaxLeadIn = 24;
    private const int MaxRest = 8;

    // What a request says that leaves the work to the passages below.
    private static readonly int[] Leaving = Words("quan tâm lãnh đạo chỉ tập trung khẩn trương nghiêm túc chủ động tích cực tiếp tục tăng cường đẩy mạnh phối hợp thực hiện triển khai tổ chức làm tốt hiệu quả ngay sớm kịp thời thường xuyên đồng bộ quyết liệt và một số những các nội dung việc công nhiệm vụ giải biện pháp trọng tâm chủ yếu");

    // What is told or sent: what stands below it is its contents.
    private static readonly int[] Told = Words("báo gửi nộp đăng góp ý trả giải thống cung kê nêu trình ghi lập chọn đề cử");

    // What is done for the body that is named behind it.
    private static readonly int[] Helping = Words("tham mưu giúp việc cho và");

    private BodyReader Subject => new(text, BodyContext.Heading);

    private PassageShape Shape => new(text, clauses);

    /// <summary>Whether nothing but a formula ("có trách nhiệm:") or a colon stands after the names.</summary>
    public bool IsFormula(SubjectMatch match)
    {
        var end = match.Names[^1].End;
        return text.IsMark(end, ':') || Lexicon.Is(text.Tokens, Math.Min(end, text.Count - 1), Lex.Formula);
    }

    /// <summary>Whether the passage names who leads and who works with them and leaves what they do to those below: "Ban A chủ trì, phối hợp với Ban B:".</summary>
    /// <param name="match">The bodies.</param>
    /// <param name="support">Who works with them.</param>
    /// <param name="isHead">Whether the passage is a numbered one above others that begin with what is to be done.</param>
    public bool IsBareLead(SubjectMatch match, List<BodyMention> support, bool isHead)
    {
        var isTitle = isHead && text[text.Count - 1].Kind == TokenKind.Word;
        return JoinsAtOnce(match, support, isTitle) && EndsBare(support[^1].End, isTitle ? text.Count : text.Count - 1, orFormula: true);
    }

    /// <summary>Whether the passage ends with a colon and names who works with the lead right behind it: "Sở A chủ trì, phối hợp với Sở B thực hiện … như:".</summary>
    /// <param name="match">The bodies.</param>
    /// <param name="support">Who works with them.</param>
    /// <param name="isTitle">Whether the passage is a title, which needs no colon.</param>
    public bool JoinsAtOnce(SubjectMatch match, List<BodyMention> support, bool isTitle = false)
    {
        if (match.Frame == SubjectFrame.Label || !match.BeginsPassage || (!isTitle && text[text.Count - 1].Mark != ':') || support.Count == 0) return false;
        for (var i = match.Names[^1].End; i < support[0].First; i++)
        {
            if (!(text[i].Mark == ',' || text.IsWord(i, Lead) || text.IsWord(i, LeadSecond) || text.IsWord(i, Join) || text.IsWord(i, JoinSecond) || text.IsWord(i, With) || text.IsWord(i, Together) || text.IsWord(i, And))) return false;
        }

        return true;
    }

    // Nothing but "chỉ đạo", "thực hiện", "chủ trì, phối hợp" stands between.
    private bool EndsBare(int from, int to, bool orFormula = false)
    {
        for (var i = from; i < to;)
        {
            var bare = Lexicon.Match(text.Tokens, i, Lex.Carries | Lex.ActOpening, out _);
            if (bare == 0 && (text.IsWord(i, Organise) || (text.IsWord(i, Direct) && Lexicon.Is(text.Tokens, i, Lex.Order)))) bare = 2;
            if (bare == 0 && ((text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond)) || (text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond)) || (text.IsWord(i, Leading) && text.IsWord(i + 1, LeadingSecond)))) bare = 2;
            if (bare == 0 && orFormula && i == from) bare = Lexicon.Match(text.Tokens, i, Lex.Formula, out _);
            if (bare == 0 && i > from && (text.IsMark(i, ',') || text.IsWord(i, And))) bare = 1;
            if (bare == 0 || text.IsWord(i, Bear)) return false;
            i += bare;
        }

        return true;
    }

    // "Bộ A chủ trì triển khai | các nhiệm vụ:": where the words for what is done begin, behind a verb.
    private int BeforeContent(int from, int to)
    {
        for (var i = to - 1; i > from && i > to - MaxRest; i--)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Content, out _) is not (> 0 and var content) || i + content < to) continue;
            return i > from + 1 && Lexicon.Match(text.Tokens, i - 1, Lex.Plural, out _) == 1 ? i - 1 : i;
        }

        return to;
    }

    /// <summary>Whether the passage asks somebody and ends with the names, so that all that follows says what for: "… yêu cầu Giám đốc các sở:".</summary>
    public bool IsAddress(SubjectMatch match) => match.Frame == SubjectFrame.Request && match.Names[^1].End == text.Count - 1 && text[text.Count - 1].Mark == ':';

    /// <summary>Whether nothing but words of duty and a colon stand behind the bodies: "Giám đốc Sở A có trách nhiệm:".</summary>
    /// <param name="match">The bodies.</param>
    /// <param name="hasItems">Whether the passage is a numbered one, or a paragraph above bullets.</param>
    /// <param name="isHead">Whether the passage is a numbered one above others that begin with what is to be done.</param>
    public bool IsBareFormula(SubjectMatch match, bool hasItems, bool isHead)
    {
        var end = match.Names[^1].End;
        var isOpen = text[text.Count - 1].Mark == ':';
        // "2. Đề nghị Giám đốc Công an tỉnh tổ chức thực hiện" without a full stop, "6. Giao Văn phòng Sở chủ trì:", "2. Sở A chủ trì, phối hợp thực
        // hiện" head what is below.
        if (match.BeginsPassage && match.Frame != SubjectFrame.Label && end < text.Count && (isOpen ? hasItems : text[text.Count - 1].Kind == TokenKind.Word && (isHead || match.Frame == SubjectFrame.Request)) && EndsBare(end, isOpen ? BeforeContent(end, text.Count - 1) : text.Count)) return true;
        // "Chủ tịch UBND tỉnh chỉ đạo các cơ quan chức năng của tỉnh:"
        // "5. Bộ Chỉ huy quân sự tỉnh chỉ đạo lực lượng Bộ đội Biên phòng"
        var isTitle = isHead && text[text.Count - 1].Kind == TokenKind.Word;
        if (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && (isTitle || text[text.Count - 1].Mark == ':') && Lexicon.Match(text.Tokens, Math.Min(end, text.Count - 1), Lex.Order, out _) is var order and > 0 && Subject.ReadList(end + order, text.TakeNames()) == (isTitle ? text.Count : text.Count - 1)) return true;
        // "Chủ tịch UBND các tỉnh, trong đó trọng tâm là các tỉnh: A, B và C:"
        if (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text.IsMark(end, ',') && text.IsWord(end + 1, Within) && text.IsWord(end + 2, There) && text[text.Count - 1].Mark == ':') return true;
        // "UBND tỉnh giao Sở A có trách nhiệm:"
        return (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } || ((IsByIssuer(match) || match is { Frame: SubjectFrame.Request, BeginsPassage: true }) && StandTogether(match.Names))) && isOpen && IsDuty(end, hasItems);
    }

    // "có trách nhiệm:"; above items also "chịu trách nhiệm:", "có nhiệm vụ giúp Ban Chỉ đạo:", "tham mưu UBND tỉnh:".
    private bool IsDuty(int from, bool hasItems)
    {
        var last = text.Count - 1;
        // "Sở A là cơ quan thường trực, có nhiệm vụ:"
        if (hasItems && text.IsWord(from, Is) && Lexicon.Is(text.Tokens, from + 1, Lex.Apposition)) from = DutyFrom(from + 2);
        if (from > last) return false;
        var at = from + Lexicon.Match(text.Tokens, from, Lex.Formula, out _);
        if (at == last) return at > from && (hasItems || !text.IsWord(from, Bear));
        if (!hasItems) return false;
        var helps = at;
        while (at < last && text[at].Word >= 0 && !text[at].IsUpper && Array.IndexOf(Helping, text[at].Word) >= 0) at += text.IsMark(at + 1, ',') ? 2 : 1;
        return at > helps && at < last && Subject.ReadList(at, text.TakeNames()) == last;
    }

    // Where the words of duty begin behind what a body is, or behind the passage.
    private int DutyFrom(int at)
    {
        for (var i = at; i < text.Count && i < at + MaxLeadIn; i++)
        {
            if (Lexicon.Is(text.Tokens, i, Lex.Formula)) return i;
            if (text[i].Kind != TokenKind.Word && text[i].Mark != ',') break;
        }

        return text.Count;
    }

    // Nothing but a comma or "và" between one and the next.
    private static bool StandTogether(List<BodyMention> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (names[i].First > names[i - 1].End + 2) return false;
        }

        return true;
    }

    /// <summary>Whether the issuer of the document opens the passage and turns to the bodies: "UBND tỉnh giao Sở A có trách nhiệm:".</summary>
    /// <param name="match">The bodies.</param>
    public static bool IsByIssuer(SubjectMatch match) => match is { Frame: SubjectFrame.Request, IsByIssuer: true, OpensBlock: true };

    /// <summary>Whether the passage is one sentence that comes to its bodies behind what for or when, and ends with words of duty: "Để nâng cao chất lượng, các sở có trách nhiệm:".</summary>
    /// <param name="match">The bodies.</param>
    public bool IsOpenedFormula(SubjectMatch match)
    {
        var (first, end) = (match.Names[0].First, match.Names[^1].End);
        return match is { Frame: SubjectFrame.Subject, BeginsPassage: false, OpensBlock: true } && text[text.Count - 1].Mark == ':' && first > 0 && text[first - 1].Mark == ',' && clauses.SentenceStop(0) >= text.Count - 1
            && Lexicon.Match(text.Tokens, end, Lex.Formula, out _) is var formula and > 0 && end + formula == text.Count - 1 && !text.IsWord(end, Bear);
    }

    /// <summary>Whom the bodies direct to do what stands below: "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau:"; null where nobody is named, or only "các đơn vị" without words of duty.</summary>
    public List<BodyMention>? Directed(SubjectMatch match)
    {
        if (DirectedByAsked(match) is { } asked) return asked;
        var isOpen = text[text.Count - 1].Mark == ':';
        if (!match.BeginsPassage || match.Frame == SubjectFrame.Label || !(Shape.EndsAsFollows || isOpen)) return null;
        var end = match.Names[^1].End;
        var order = OrderLength(end);
        if (order == 0) return null;
        var directed = new List<BodyMention>();
        var after = Subject.ReadList(end + order, directed);
        // "Giao Sở A chỉ đạo các đơn vị kinh doanh hạ tầng có trách nhiệm:": what follows is theirs.
        if (after > 0 && isOpen && DutyBehind(after) is var duty and > 0)
        {
            directed[^1] = directed[^1] with { End = duty };
            return directed;
        }

        // "UBND huyện chỉ đạo Phòng A thực hiện:"
        if (match.Frame == SubjectFrame.Subject && isOpen && after > 0 && directed.Count > 0 && text[directed[0].First].IsUpper && EndsBare(after, text.Count - 1)) return directed;
        if (match.Frame != SubjectFrame.Subject || !Shape.EndsAsFollows || Lexicon.Is(text.Tokens, end + order, Lex.Plural)) return null;
        return after > 0 && directed.Count > 0 && text[directed[0].First].IsUpper && Lexicon.Match(text.Tokens, after, Lex.Carries | Lex.ActOpening, out _) > 0 ? directed : null;
    }

    /// <summary>Whom a bullet below the heading of a body directs: "- Chỉ đạo, hướng dẫn UBND cấp xã thực hiện các nội dung:"; null where nobody is named.</summary>
    public List<BodyMention>? DirectedAlone()
    {
        var start = clauses.SkipConnectors(0);
        if (text[text.Count - 1].Mark != ':' || start >= text.Count) return null;
        var order = OrderLength(start);
        if (order == 0 || start + order >= text.Count || !text[start + order].IsUpper) return null;
        var directed = new List<BodyMention>();
        return Subject.ReadList(start + order, directed) is var after and > 0 && Lexicon.Match(text.Tokens, after, Lex.Carries | Lex.ActOpening, out _) > 0 ? directed : null;
    }

    // "chỉ đạo", "chỉ đạo và hướng dẫn", "chỉ đạo, hướng dẫn"; 0 where no verb of directing stands there.
    private int OrderLength(int at)
    {
        var order = Lexicon.Match(text.Tokens, at, Lex.Order, out _);
        return order > 0 && (text.IsWord(at + order, And) || text.IsMark(at + order, ',')) && Lexicon.Match(text.Tokens, at + order + 1, Lex.Order, out _) is var further and > 0 ? order + further + 1 : order;
    }

    // The words of duty that close the passage; before them may stand the rest of a name with commas: "… hạ tầng khu chế xuất, | khu, cụm công nghiệp có trách nhiệm:".
    private int DutyBehind(int from)
    {
        for (var i = from; i < text.Count && i <= from + MaxRest; i++)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Formula, out _) is var formula and > 0 && i + formula == text.Count - 1) return Lexicon.Is(text.Tokens, i, Lex.HardModal) ? i : 0;
            if (text[i].Mark != ',' && (text[i].Kind != TokenKind.Word || text[i].IsUpper || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate))) return 0;
        }

        return 0;
    }

    /// <summary>Whether the passage asks its bodies for what stands below it: "… đề nghị các sở quan tâm chỉ đạo:", "… thực hiện như sau:", "… chấp hành nghiêm Chỉ thị. Cụ thể:".</summary>
    /// <param name="match">The bodies.</param>
    public bool LeavesWork(SubjectMatch match)
    {
        var last = text.Count - 1;
        var from = match.Names[^1].End;
        if (match.Frame == SubjectFrame.Label || text[last].Mark != ':' || from > last || (from == last && match.Frame != SubjectFrame.Request)) return false;
        if (DirectedByAsked(match) is not null) return true;
        var close = BeforeFollowing(last);
        if (IsLeft(from, close)) return true;
        if (match.Frame != SubjectFrame.Request || close == last || clauses.SentenceStop(from) < close) return false;
        // "… báo cáo kết quả, gồm những phần như sau:", "… đăng ký theo mẫu như sau:"
        for (var i = from; i < close; i++)
        {
            if ((text[i].Word >= 0 && Array.IndexOf(Told, text[i].Word) >= 0) || text.IsWord(i, Consist) || (i >= close - 4 && (text.IsWord(i, According) || text.IsWord(i, With)))) return false;
        }

        return true;
    }

    // Nothing but words that leave the work to what stands below.
    private bool IsLeft(int from, int close)
    {
        if (close - from > MaxLeadIn) return false;
        for (var i = from; i < close; i++)
        {
            if (text[i].Mark != ',' && (text[i].Word < 0 || Array.IndexOf(Leaving, text[i].Word) < 0)) return false;
        }

        return true;
    }

    // "Huyện ủy đề nghị Đảng ủy xã | chỉ đạo Mặt trận xã tập trung:": whom those who are asked direct to do what stands below, or null.
    private List<BodyMention>? DirectedByAsked(SubjectMatch match)
    {
        var last = text.Count - 1;
        if (match.Frame != SubjectFrame.Request || text[last].Mark != ':') return null;
        var end = match.Names[^1].End;
        if (Lexicon.Match(text.Tokens, end, Lex.Order, out _) is not (var order and > 0) || Lexicon.Is(text.Tokens, end + order, Lex.Plural)) return null;
        var directed = new List<BodyMention>();
        var after = Subject.ReadList(end + order, directed);
        return after > 0 && after < last && directed.Count > 0 && text[directed[0].First].IsUpper && IsLeft(after, BeforeFollowing(last)) ? directed : null;
    }

    private static int[] Words(string words) => [.. words.Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // The token behind the last one before "sau", "như sau", "cụ thể", "cụ thể như sau"; the same where nothing of the kind stands there.
    private int BeforeFollowing(int end)
    {
        var i = end;
        if (text.IsWord(i - 1, Here) && text.IsWord(i - 2, Following)) i--;
        if (text.IsWord(i - 1, Following)) i -= text.IsWord(i - 2, Like) ? 2 : 1;
        if (i > 0 && text[i - 1].Mark is ',' or ':') i--;
        if (text.IsWord(i - 1, ConcreteSecond) && text.IsWord(i - 2, Concrete)) i -= 2;
        while (i < end && i > 0 && text[i - 1].Mark is ',' or '.' or ';') i--;
        return i;
    }

    /// <summary>Whether the passage gives its bodies nothing to do but what follows it: "Ban A phối hợp với Ban B thực hiện các nội dung sau:".</summary>
    public bool IsLeadIn(SubjectMatch match)
    {
        var last = text.Count - 1;
        // "Ngân hàng A chỉ đạo các chi nhánh thực hiện các nội dung sau:" says what to do.
        // "Để …, các sở triển khai những nội dung sau:" says what for.
        return match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && clauses.SentenceStop(0) >= last && text.Count - match.Names[^1].End <= MaxLeadIn && Shape.EndsAsFollows && !Lexicon.Is(text.Tokens, match.Names[^1].End, Lex.Order);
    }
}
