using System.Runtime.CompilerServices;
using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Where the name of a body may begin: the words of the lexicon, their letter case and what stands behind them.</summary>
internal readonly struct BodyHeads(PassageText text, BodyContext context)
{
    private const int MaxDuty = 24;
    private const int MaxRanks = 4;
    private const int MaxOfStaff = 5;
    private const int MaxNumbered = 4;
    private const int MaxMember = 8;

    private static readonly int Numero = Lexicon.Word("số");
    private static readonly int Undergo = Lexicon.Word("bị");

    // The first syllables of what is forbidden to persons: sử dụng, uống, hút, tổ chức, nhận, tham gia, đi, gây, để, lợi dụng, đánh, mua, làm.
    private static readonly int[] Forbidden = [.. "sử uống hút tổ nhận tham đi gây để lợi đánh mua làm tặng biếu".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];
    private static readonly int Branch = Lexicon.Word("chi");
    private static readonly int BranchSecond = Lexicon.Word("cục");
    private static readonly int Troops = Lexicon.Word("đội");
    private static readonly int Border = Lexicon.Word("biên");
    private static readonly int Guard = Lexicon.Word("phòng");

    public const Lex Any = Lex.Institution | Lex.NamedHead | Lex.Post | Lex.Person | Lex.Generic | Lex.PlaceNoun;

    public bool IsPost(int at) => Lexicon.Is(text.Tokens, at + Lexicon.Match(text.Tokens, at, Lex.Plural, out _), Lex.Post);

    public bool HasCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Mark) return false;
            if (text[i].IsUpper && text[i].Kind == TokenKind.Word) return true;
        }

        return false;
    }

    /// <summary>Whether a body may be named at the token; most words begin none, which one look tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsHead(int at) => at < text.Count && (text[at].Starts & (Any | Lex.Plural | Lex.Rank)) != Lex.None && HeadLength(at, out _) > 0;

    /// <summary>Whether what is to be done begins at the token.</summary>
    public bool IsPredicate(int at)
    {
        if (at >= text.Count || (text[at].IsUpper && !text.IsUpperCase)) return false;
        var length = Lexicon.Match(text.Tokens, at, Lex.Predicate, out _);
        // "hướng dẫn của Ban": a thing, nothing to do.
        return length > 2 || (length > 0 && !text.IsWord(at + length, Of));
    }

    public bool IsProper(int at) => at < text.Count && text[at].Kind == TokenKind.Word && text[at].IsUpper && !text.IsUpperCase && !text.Cited[at] && !text.Quoted[at];

    // "TCHC", "QLCL" in capitals, a field of offices, or words of which only the first has a capital ("Thú y").
    private bool IsOfficeField(int at)
    {
        if (IsField(at)) return true;
        if (at >= text.Count || text[at].Kind != TokenKind.Word || text.IsUpperCase || !text[at].IsUpper) return false;
        if (text[at].End - text[at].Start is > 1 and < 7 && char.IsUpper(text.Text[text[at].End - 1])) return true;
        return at + 1 < text.Count && text[at + 1].Kind == TokenKind.Word && !text[at + 1].IsUpper && !Lexicon.Is(text.Tokens, at, Lex.Post) && !Lexicon.Is(text.Tokens, at + 1, Lex.Predicate | Lex.Modal | Lex.NameEnds);
    }

    public bool IsField(int at) => at < text.Count && text[at].IsUpper && Lexicon.Is(text.Tokens, at, Lex.Field);

    public int HeadLength(int at, out Lex kind)
    {
        kind = Lex.None;
        if (at >= text.Count || (text[at].Starts & (Any | Lex.Plural | Lex.Rank)) == Lex.None || text[at].Kind != TokenKind.Word || text.Cited[at]) return 0;
        if (text.Memo.TryHead(text.PlaceOf(at), context, out var length, out kind)) return length;
        length = ReadHead(at, out kind);
        text.Memo.KeepHead(text.PlaceOf(at), context, length, kind);
        return length;
    }

    private int ReadHead(int at, out Lex kind)
    {
        kind = Lex.None;
        var tokens = text.Tokens;
        var plural = Lexicon.Match(tokens, at, Lex.Plural, out _);
        if (plural > 0)
        {
            var noun = at + plural;
            // "các 03 đơn vị"
            if (noun < text.Count && tokens[noun].Kind == TokenKind.Number) noun++;
            if (noun >= text.Count) return 0;
            var length = Lexicon.Match(tokens, noun, Any, out kind);
            if (Builds(noun + length)) length -= 2;
            if (length == 3 && IsOfficesAtWork(noun)) length = 1;
            if (length == 0 || (Lexicon.Match(tokens, noun, Lex.NoHead, out _) >= length && !IsOrganise(noun) && !IsGrassroots(noun, length) && !Lexicon.Is(tokens, noun + length, Lex.Modifier))) return 0;
            kind |= Lex.Plural;
            return noun - at + length;
        }

        var head = Lexicon.Match(tokens, at, Any, out kind);
        if (head == 0) return RankLength(at, out kind);
        // "P. TCHC", "P.Kế hoạch": an office by the field behind its letter, not "P. Lê Lợi" or "P. GIÁM ĐỐC".
        // "P.Hiệu trưởng", "P. Giám đốc": the deputy.
        if (head == 1 && text.IsWord(at, ShortOffice) && text[at].IsUpper && text.IsMark(at + 1, '.') && Lexicon.Match(tokens, at + 2, Lex.Post, out _) is var deputy and > 0 && text[at + 2].IsUpper && !text[at + 3].IsUpper)
        {
            kind = Lex.Post;
            return 2 + deputy;
        }

        if (head == 1 && text.IsWord(at, ShortOffice)) return text[at].IsUpper && text.IsMark(at + 1, '.') && IsOfficeField(at + 2) ? 2 : 0;
        if (head > 2 && Builds(at + head)) head -= 2;
        // "- Thường trực, theo dõi tiến độ": to be on duty, where no committee is named.
        if (head == 2 && text.IsWord(at, Standing) && text[at].IsUpper && (at + 2 >= text.Count || text[at + 2].Mark is ',' or ';') && Lexicon.Is(tokens, Math.Min(at + 3, text.Count - 1), Lex.Predicate)) return 0;
        var none = Lexicon.Match(tokens, at, Lex.NoHead, out _);
        var isOffice = head == 1 && text[at].IsUpper && at + 1 < text.Count && text[at + 1].IsUpper && Lexicon.Match(tokens, at + 1, Lex.Field, out _) >= 2;
        if (none >= head && !isOffice && !IsMilitary(at, none) && !((kind & Lex.Generic) != Lex.None && none == head && IsOrganise(at) && (text[at].IsUpper ? text.IsMark(at + 2, ',') && Lexicon.Is(tokens, at + 3, Lex.Generic) && HasDutyAhead(at + 4) : IsOrganisation(at)))) return 0;
        var after = at + head;
        // "cấp tỉnh 01 lần/năm"
        if (text.IsWord(at, Level) && after < text.Count && text[after].Kind == TokenKind.Number) return 0;
        // "Trường nào để xảy ra vi phạm thì …": whichever it is.
        if (text.IsWord(after, Whichever)) return 0;
        var isUpper = text[at].IsUpper;
        if (text.IsUpperCase) return head;
        var properFollows = after < text.Count && text[after].Kind == TokenKind.Word && text[after].IsUpper;
        if (!isUpper && (kind & (Lex.PlaceNoun | Lex.NamedHead)) != Lex.None && IsFurtherPlace(at, after)) return head;
        if ((kind & (Lex.Institution | Lex.Post)) != Lex.None)
        {
            // "Thường trực, tổng hợp báo cáo": what an office is for.
            if (head == 2 && text.IsWord(at, Standing) && text.IsMark(after, ',') && IsPredicate(after + 1)) return 0;
            if (!isUpper && head > 1 && Lexicon.Match(tokens, at, Lex.Distinct, out _) >= head && (after >= text.Count || text[after].Mark is ',' or ';' || text.IsWord(after, And) || IsPredicate(after) || IsPluralBody(after) || Lexicon.Is(tokens, after, Lex.PlaceNoun))) return head;
            // "trung tâm", "doanh nghiệp" in small letters name no one.
            if (!isUpper && !properFollows && (kind & Lex.Generic) != Lex.None && (kind & Lex.Post) == Lex.None && !Lexicon.Is(tokens, at, Lex.NamedByTask)) return head > 1 && (Lexicon.Is(tokens, after, Lex.StrongPredicate | Lex.NameGoesOn) || IsPluralBody(after) || context == BodyContext.Company) ? head : 0;
            return isUpper || properFollows || head > 1 || Lexicon.Is(tokens, after, Lex.Institution | Lex.Post) || IsPluralBody(after) || (kind & Lex.Generic) != Lex.None ? head : 0;
        }

        if ((kind & Lex.Person) != Lex.None)
        {
            // "phối hợp với cha mẹ học sinh quản lý …"
            if (context == BodyContext.Company && text.IsWord(at, Parents)) return head;
            // "phối hợp với cán bộ kỹ thuật của Sở"
            if (context == BodyContext.Company && at > 0 && (text.IsWord(at - 1, With) || text.IsWord(at - 1, JoinSecond)) && !isUpper && IsStaffOfBody(after)) return head;
            // "phối hợp với gia đình học sinh, cộng đồng": it helps, but nothing is asked of it.
            if (head == 2 && text.IsWord(at, Community)) return context == BodyContext.Company ? head : 0;
            // "Giáo viên có trách nhiệm …", "Giáo viên kiểm tra …" and as a heading "Học sinh"
            if (context != BodyContext.NamesOnly && Lexicon.Match(tokens, at, Lex.Staff, out _) == head) return Lexicon.Is(tokens, after, Lex.HardModal) || (isUpper && text.IsWord(after, Within) && HasDutyAhead(after + 1)) || (context == BodyContext.Company && text.IsInCharge(after)) || (IsActing(at) && IsWork(at, after)) || (isUpper && (ActsAsAll(after) || EndsPassage(after) || (text.IsMark(after, ':') && text.BeginsWork(after + 1)) || IsStaffOfAll(after))) ? head : 0;
            var lead = Lexicon.Match(tokens, after, Lex.Plural, out _);
            properFollows |= head == 1 && text.IsMark(after, '.') && IsProper(after + 1) && IsProper(after + 2);
            // "Chuyên viên phòng Văn xã"
            properFollows |= isUpper && Lexicon.Match(tokens, after, Lex.NamedHead, out _) == 1 && IsProper(after + 1);
            return properFollows || HasCapital(at + 1, after) || lead > 0 || (isUpper && Lexicon.Is(tokens, after, Lex.Appointed)) || text.IsInCharge(after) || Lexicon.Is(tokens, after, Lex.NameGoesOn | Lex.Modal) || (isUpper && text.IsWord(after, Within) && HasDutyAhead(after + 1)) || (isUpper && Lexicon.Is(tokens, after, Lex.Field) && !Lexicon.Is(tokens, after, Lex.Predicate)) || Lexicon.Match(tokens, after, Lex.Field, out _) > 3 || context == BodyContext.NamesOnly || (isUpper && IsForbidden(after)) ? head : 0;
        }

        // "Người có nghĩa vụ kê khai có trách nhiệm …": whoever that is, where the sentence says what is to be done.
        if ((kind & Lex.Generic) != Lex.None && text.IsWord(at, Person) && text.IsWord(at + 1, Have)) return isUpper && HasDutyAhead(after) ? head : 0;
        // "ngành y tế", "ngành Giáo dục"
        if (head == 1 && (kind & Lex.NamedHead) != Lex.None && Lexicon.Match(tokens, at, Lex.NoOne, out _) == 1 && (Lexicon.Is(tokens, after, Lex.Field) || properFollows)) return head;
        if ((kind & Lex.Generic) != Lex.None && (kind & Lex.PlaceNoun) == Lex.None) return Lexicon.Match(tokens, at, Lex.NoOne, out _) >= head && !Lexicon.Is(tokens, after, Lex.NameGoesOn) && !IsPairOfIndividuals(at, after) ? 0 : head;
        // "Đề nghị quận, huyện, thị xã …", "… ; Thành phố phấn đấu …"
        if ((kind & Lex.PlaceNoun) != Lex.None && context != BodyContext.NamesOnly)
        {
            // "Bản đăng ký", "Bản cam kết" are papers.
            if (isUpper && (IsPredicate(after) && !(head == 1 && text.IsWord(at, Hamlet)) || IsNumberedPlace(at, after))) return head;
            // "phối hợp cùng tổ dân phố vận động …"
            if (!isUpper && head > 1 && context == BodyContext.Company && at > 0 && (text.IsWord(at - 1, With) || text.IsWord(at - 1, Together) || text.IsWord(at - 1, JoinSecond))) return head;
            // "phối hợp chặt chẽ với Thành phố trong …"
            if (isUpper && context == BodyContext.Company && at > 0 && text.IsWord(at - 1, With)) return head;
            if (!isUpper && after + 1 < text.Count && text[after].Mark == ',' && Lexicon.Is(tokens, after + 1, Lex.PlaceNoun) && at > 0 && Lexicon.Match(tokens, Math.Max(0, at - 2), Lex.Request, out _) == Math.Min(2, at)) return head;
        }

        return properFollows || (isUpper && (kind & Lex.PlaceNoun) == Lex.None) || (context == BodyContext.NamesOnly && isUpper) ? head : 0;
    }

    // "Công chức xã | không được gây phiền hà", "Cán bộ, công chức | không sử dụng thời gian làm việc để …": what they are not to do; not "… không hoàn thành thì …".
    private bool IsForbidden(int at)
    {
        at += at < text.Count ? Lexicon.Match(text.Tokens, at, Lex.PlaceNoun, out _) : 0;
        if (!text.IsWord(at, Not) || at + 2 >= text.Count) return false;
        if (!text.IsWord(at + 1, Passive) && Array.IndexOf(Forbidden, text[at + 1].Word) < 0) return false;
        for (var i = at + 2; i < text.Count && text[i].Mark is not ('.' or ';' or ':'); i++)
        {
            if (text.IsWord(i, Then) || text.IsWord(i, Will) || text.IsWord(i, Must) || text.IsWord(i, Undergo)) return false;
        }

        return true;
    }

    // "các phòng kiểm tra việc …", "các phòng xây dựng báo cáo": what all offices do, where "phòng kiểm tra" alone is one of them.
    public bool IsOfficesAtWork(int noun) =>
        text.IsWord(noun, OfficeSecond) && !text[noun].IsUpper && !text[noun + 1].IsUpper && Lexicon.Match(text.Tokens, noun + 1, Lex.Predicate, out _) >= 2
        && noun + 3 < text.Count && text[noun + 3].Kind == TokenKind.Word && !text[noun + 3].IsUpper && !text.IsWord(noun + 3, And) && !Lexicon.Is(text.Tokens, noun + 3, Lex.NameGoesOn | Lex.Modifier) && (!Lexicon.Is(text.Tokens, noun + 3, Lex.StrongPredicate) || (text.IsWord(noun + 1, Build) && Lexicon.Is(text.Tokens, noun + 3, Lex.Telling)));

    /// <summary>Whether "xây dựng" right before the token takes what stands there: "các doanh nghiệp xây dựng kế hoạch" are no builders.</summary>
    public bool Builds(int end) => end < text.Count && text.IsWord(end - 1, BuildSecond) && text.IsWord(end - 2, Build) && !text[end - 2].IsUpper && Lexicon.Is(text.Tokens, end, Lex.Act | Lex.Scheme | Lex.Yearly) && !Lexicon.Is(text.Tokens, end, Lex.Predicate);

    // "Quân sự xã tổ chức …", "Công an, Quân sự xã": the command of a place, not "Quân sự, quốc phòng:"; "phối hợp với Quân đội, Biên phòng".
    private bool IsMilitary(int at, int length)
    {
        if (length != 2 || !text[at].IsUpper || text[at + 1].IsUpper || text.IsUpperCase) return false;
        if (!(text.IsWord(at, Army) && (text.IsWord(at + 1, Participation) || text.IsWord(at + 1, Troops))) && !(text.IsWord(at, Border) && text.IsWord(at + 1, Guard))) return false;
        if (at > 0 && text[at - 1].Kind == TokenKind.Word && !text.IsWord(at - 1, And) && !text.IsWord(at - 1, With) && !text.IsWord(at - 1, Together) && !text.IsWord(at - 1, Through)) return false;
        if (context == BodyContext.Company && (text.IsMark(at + 2, ',') || text.IsWord(at + 2, And))) return true;
        // "phối hợp với Công an, Hải quan, Biên phòng | kiểm tra"
        if (context == BodyContext.Company && text.IsMark(at - 1, ',') && IsPredicate(at + 2)) return true;
        return at + 2 < text.Count && !text[at + 2].IsUpper && (Lexicon.Is(text.Tokens, at + 2, Lex.PlaceNoun) || Lexicon.Is(text.Tokens, at + 2, Lex.StrongPredicate) || IsOrganise(at + 2) || (text.IsWord(at + 1, Troops) && IsPredicate(at + 2)) || (at > 1 && text[at - 1].Mark == ',' && text.IsWord(at - 2, PoliceSecond) && text[at + 2].Mark is ','));
    }

    // "các cơ sở tổ chức …": the bodies at the base, where a verb follows.
    private bool IsGrassroots(int noun, int length) => length == 2 && text.IsWord(noun, Organ) && text.IsWord(noun + 1, Department) && noun + 2 < text.Count && !text[noun + 2].IsUpper && (IsOrganise(noun + 2) || text.IsWord(noun + 2, Join) || Lexicon.Is(text.Tokens, noun + 2, Lex.HardModal | Lex.Telling));

    // "cá nhân, tổ chức có liên quan"
    private bool IsPairOfIndividuals(int at, int after) => text.IsWord(at, Individual) && text.IsMark(after, ',') && IsOrganise(after + 1) && (text.IsWord(after + 3, RelatedFirst) || (text.IsWord(after + 3, Have) && text.IsWord(after + 4, RelatedFirst)));

    // "cán bộ kỹ thuật | của Sở": words in small letters, then the body that they belong to.
    private bool IsStaffOfBody(int from)
    {
        for (var i = from; i < text.Count && i < from + MaxOfStaff; i++)
        {
            if (text.IsWord(i, Of)) return i + 1 < text.Count && (text[i + 1].IsUpper || Lexicon.Is(text.Tokens, i + 1, Lex.Plural)) && IsHead(i + 1);
            if (text[i].Kind != TokenKind.Word || text[i].IsUpper || Lexicon.Is(text.Tokens, i, Lex.Predicate)) return false;
        }

        return false;
    }

    // "1. Khu phố 3", "Thôn 5 tổ chức …", "Ấp 3, Ấp 4 và Ấp 5": a place by its number at the beginning or behind another one.
    private bool IsNumberedPlace(int at, int number)
    {
        // "Tổ dân phố số 5"
        if (text.IsWord(number, Numero)) number++;
        if (number >= text.Count || text[number].Kind != TokenKind.Number || !text[number].Spaced || text[number].Value is <= 0 or > 99) return false;
        if (number + 1 < text.Count && text[number + 1].Mark is '/' or '%' or '.' && number + 2 < text.Count && !text[number + 2].Spaced) return false;
        return at == 0 || text[at - 1].Mark is '.' or ';' or ':' or ')' || IsBehindNumber(at) || IsAsked(at);
    }

    // "Thôn 5, | thôn 6", "Thôn 5 và | thôn 6"
    private bool IsBehindNumber(int at) => at > 1 && (text[at - 1].Mark == ',' || text.IsWord(at - 1, And)) && text[at - 2].Kind == TokenKind.Number;

    // "giao | thôn 5", "phối hợp với | thôn 5"
    private bool IsAsked(int at) => at > 0 && (text.IsWord(at - 1, With) || text.IsWord(at - 1, Together) || text.IsWord(at - 1, JoinSecond) || Lexicon.Match(text.Tokens, at - 1, Lex.Request, out _) == 1 || (at > 1 && Lexicon.Match(text.Tokens, at - 2, Lex.Request, out _) == 2));

    // "Thôn 5, thôn 6 tổ chức …", "Giao thôn 5, thôn 6 …": a place by its number in small letters where it is asked, or behind another of its kind.
    private bool IsFurtherPlace(int at, int number)
    {
        var behind = text.IsWord(number, Numero) ? number + 2 : number + 1;
        return IsNumberedPlace(at, number) && !text.IsWord(behind, Day) && !text.IsWord(behind, Month) && !text.IsWord(behind, Year) && (IsAsked(at) || IsFurtherOfKind(at));
    }

    /// <summary>Whether the word behind a number and a joint is that of the place before: "Thôn 5, | thôn 6".</summary>
    public bool IsFurtherOfKind(int at)
    {
        if (!IsBehindNumber(at)) return false;
        for (var back = at - 3; back >= Math.Max(0, at - 2 - MaxNumbered); back--)
        {
            if (text[back].Kind == TokenKind.Word && text[back].Word == text[at].Word) return IsHead(back);
        }

        return false;
    }

    /// <summary>"Thượng tá Nguyễn Văn An", "BSCKII. Nguyễn Văn An", "ThS.BS Nguyễn Văn An": ranks and degrees name somebody before two syllables of a name; their words and stops, or 0.</summary>
    public int RankLength(int at)
    {
        if (at >= text.Count || !text[at].IsUpper || text.IsUpperCase) return 0;
        var end = at;
        for (var ranks = 0; ranks < MaxRanks && Lexicon.Match(text.Tokens, end, Lex.Rank, out _) is var rank and > 0; ranks++)
        {
            end += rank;
            if (text.IsMark(end, '.') || text.IsMark(end, ',')) end++;
        }

        if (end == at || text[end - 1].Mark == ',' || !IsProper(end) || !IsProper(end + 1)) return 0;
        return end - at == Lexicon.Match(text.Tokens, at, Lex.Rank, out _) || HasPostBehind(end) ? end - at : 0;
    }

    // "ThS.BS Trần Thị Minh, Phó Giám đốc": degrees with stops stand in signatures and titles too, so that the post has to follow the name.
    private bool HasPostBehind(int name)
    {
        var end = name;
        while (end < name + MaxOfStaff && IsProper(end)) end++;
        return end + 1 < text.Count && text[end].Mark is ',' or '-' && text[end + 1].IsUpper && Lexicon.Is(text.Tokens, end + 1, Lex.Post);
    }

    private int RankLength(int at, out Lex kind)
    {
        var rank = RankLength(at);
        kind = rank > 0 ? Lex.Person : Lex.None;
        return rank;
    }

    // "Giáo viên kiểm tra …", not "Nhân viên phục vụ, bảo vệ": of workers the verb tells which ones.
    private bool IsWork(int at, int verb) => IsPredicate(verb) && !text.IsWord(verb, Not) && (Lexicon.Is(text.Tokens, verb, Lex.Modal) || !(text.IsWord(at, Staffing) || text.IsWord(at, Working)));

    // "Giáo viên các lớp: Tuyên truyền …", "Học sinh các khối: thực hiện …"
    private bool IsStaffOfAll(int at)
    {
        if (Lexicon.Match(text.Tokens, at, Lex.Plural, out _) is not (> 0 and var plural)) return false;
        for (var i = at + plural; i < text.Count && i < at + MaxOfStaff; i++)
        {
            if (text[i].Mark == ':') return i > at + plural && text.BeginsWork(i + 1, orSmall: true);
            if (text[i].Kind != TokenKind.Word) return false;
        }

        return false;
    }

    // "Giáo viên các trường trên địa bàn tham gia …": those of several bodies.
    private bool ActsAsAll(int at) => IsPluralBody(at) && new BodyReader(text, context).ReadName(at, false, false, out _) is > 0 and var end && IsPredicate(end);

    private bool EndsPassage(int at) => at >= text.Count || (at + 1 >= text.Count && text[at].Mark == ':');

    public bool IsPluralBody(int at)
    {
        var plural = at < text.Count ? Lexicon.Match(text.Tokens, at, Lex.Plural, out _) : 0;
        // "các cấp" is a plural, "các cấp ủy" one of another word.
        return plural > 0 && (Lexicon.Is(text.Tokens, at + plural, Any) || (plural > 1 && Lexicon.Is(text.Tokens, at + 1, Any)));
    }

    // "Giáo viên lựa chọn …", "…; giáo viên kiểm tra …", "Khi dạy trực tuyến, giáo viên xây dựng …": persons by their work at the beginning of a
    // sentence or clause are who does what its verb says.
    private bool IsActing(int at)
    {
        if (text[at].IsUpper) return true;
        if (at == 0 || text[at - 1].Mark is not (';' or ',')) return false;
        return text[at - 1].Mark == ';' || Lexicon.Is(text.Tokens, SentenceStart(at - 1), Lex.Occasion | Lex.Opening);
    }

    // "Tổ chức, cá nhân có giấy phép phải thông báo …"
    private bool HasDutyAhead(int at)
    {
        for (var i = at; i < text.Count && i < at + MaxDuty && text[i].Mark is not ('.' or ';' or ':'); i++)
        {
            if (Lexicon.Is(text.Tokens, i, Lex.HardModal)) return true;
        }

        return false;
    }

    private int SentenceStart(int at)
    {
        while (at > 0 && text[at - 1].Mark is not ('.' or ';' or ':' or '-')) at--;
        return at;
    }

    public bool IsOrganise(int at) => text.IsWord(at, Organise) && text.IsWord(at + 1, OrganiseSecond);

    // "cơ quan, tổ chức nhận tiền": behind "cơ quan," it is no verb but with an object of its own ("tổ chức hội nghị").
    private bool IsPairedOrganisation(int at) => at > 2 && text[at - 1].Mark == ',' && text.IsWord(at - 2, OrganSecond) && text.IsWord(at - 3, Organ) && Lexicon.Match(text.Tokens, at, Lex.Predicate, out _) <= 2;

    public bool IsOrganisation(int at) => at + 2 >= text.Count || IsPairedOrganisation(at) || (Lexicon.Match(text.Tokens, at + 2, Lex.OrganisationOf, out _) is var length and > 0 && Lexicon.Match(text.Tokens, at + 2, Lex.NoHead, out _) <= length);

    // Whether a phrase of the kind ends with the token and is no part of a longer word ("xã hội").
    public bool EndsKind(int last, int first, Lex kind)
    {
        for (var start = last; start >= first && start > last - 3; start--)
        {
            var length = Lexicon.Match(text.Tokens, start, kind, out _);
            if (length != last - start + 1) continue;
            // "hợp tác xã" ends in no commune.
            for (var before = start - 1; kind == Lex.PlaceNoun && before >= first && before > last - 4; before--)
            {
                if (Lexicon.Match(text.Tokens, before, Lex.Generic | Lex.NamedHead, out _) == last - before + 1) return Lexicon.Match(text.Tokens, before, Lex.PlaceNoun, out _) == last - before + 1;
            }

            return Lexicon.Match(text.Tokens, start, Lex.NoHead | Lex.Word, out _) <= length;
        }

        return false;
    }

    /// <summary>Whether a verb of more than one syllable, the first one alone with a capital, stands at the token: "thành phố | Chỉ đạo xây dựng".</summary>
    public bool IsCapitalVerb(int at) =>
        at + 1 < text.Count && text[at].IsUpper && !text.IsUpperCase && text[at + 1].Kind == TokenKind.Word && !text[at + 1].IsUpper && Lexicon.Match(text.Tokens, at, Lex.Predicate | Lex.StrongPredicate, out _) is > 1 and var verb && !IsHead(at) && FieldLength(at) < verb - 1;

    public int FieldLength(int at)
    {
        if (at >= text.Count) return 0;
        var length = Lexicon.Match(text.Tokens, at, Lex.Field, out _);
        if (length == 0) return 0;
        length -= VerbAtEnd(at, length);
        // A lower-case field is a verb as often as not: "phòng kiểm tra".
        return text[at].IsUpper || text.IsUpperCase || length > 2 || !Lexicon.Is(text.Tokens, at, Lex.Predicate) ? length : 0;
    }

    /// <summary>The length of the field at the token, without the verb that may end it: "Phòng Kinh tế | tổng hợp kết quả".</summary>
    public int FieldBeforeVerb(int at) => Lexicon.Match(text.Tokens, at, Lex.Field, out _) is var length and > 0 ? length - VerbAtEnd(at, length) : 0;

    // "Phòng Kinh tế tổng hợp kết quả", "Phòng Kế hoạch tổng hợp, báo cáo": two small syllables that close a field and are a verb where an object
    // follows, or a comma and another verb; "Phòng Kế hoạch tổng hợp chủ trì" has its verb behind the name.
    private int VerbAtEnd(int at, int length)
    {
        if (context == BodyContext.NamesOnly || text.IsUpperCase || length < 4) return 0;
        var verb = at + length - 2;
        if (text[verb].IsUpper || text[verb + 1].IsUpper || text[verb - 1].Kind != TokenKind.Word || text.IsWord(verb - 1, And)) return 0;
        if (Lexicon.Match(text.Tokens, verb, Lex.Predicate, out _) != 2 || Lexicon.Match(text.Tokens, at, Lex.Field, out _) != length || !IsFieldOf(at, length - 2)) return 0;
        var next = at + length;
        if (next >= text.Count) return 0;
        if (text[next].Mark == ',') return IsPredicate(next + 1) ? 2 : 0;
        if (text[next].Kind != TokenKind.Word || text[next].IsUpper || text.IsWord(next, And)) return 0;
        return Lexicon.Is(text.Tokens, next, Lex.Predicate | Lex.Modal | Lex.NameGoesOn | Lex.NameEnds | Lex.Aside | Lex.PlaceNoun | Lex.Institution | Lex.NamedHead | Lex.Generic | Lex.Plural | Lex.Still) ? 0 : 2;
    }

    // Whether so many words are a field by themselves.
    private bool IsFieldOf(int at, int length) => Lexicon.Match(text.Tokens[..(at + length)], at, Lex.Field, out _) == length;

    // "các Ban | Tuyên giáo, Dân vận Huyện ủy", "Giám đốc các Sở | Tài chính, Nội vụ": where the fields of a kind begin, the next of which is no body by itself; or 0.
    public int ListsFields(int at)
    {
        if (!Lexicon.Is(text.Tokens, at, Lex.Plural)) at += Lexicon.Match(text.Tokens, at, Lex.Post, out _);
        if (at >= text.Count || Lexicon.Match(text.Tokens, at, Lex.Plural, out _) is not (var plural and > 0)) return 0;
        at += plural;
        var field = at + MemberList.KindLength(text, at);
        if (field == at || field >= text.Count || text.IsUpperCase || !text[field].IsUpper) return 0;
        // "Các phòng TCCB, KHTC"
        if (MemberList.IsAbbreviated(text, field) && !text.IsWord(at, MemberList.School) && text[field + 1 < text.Count ? field + 1 : field].Mark is ',' or '-' && IsNameOfList(field)) return field;
        if (!IsFieldOfList(field)) return MemberList.IsLoose(text, at) && IsNameOfList(field) ? field : 0;
        var next = field + Lexicon.Match(text.Tokens, field, Lex.Field, out _) + 1;
        if (MemberList.IsLoose(text, at) && IsNameOfList(field)) return field;
        // "Các Chi cục Thủy lợi, Kiểm lâm": what is an office by its field alone is one of theirs.
        return IsField(next) && (!IsHead(next) || (text.IsWord(at, Branch) && text.IsWord(at + 1, BranchSecond))) ? field : 0;
    }

    // "các khoa | Luật, Kinh tế chính trị": a few words without a verb, and behind a comma the next that has a capital and is no body by itself.
    private bool IsNameOfList(int at)
    {
        for (var i = at + 1; i + 1 < text.Count && i < at + MaxMember; i++)
        {
            if (text[i].Mark == ',') return text[i + 1].IsUpper && text[i + 1].Kind == TokenKind.Word && !text.Cited[i + 1] && (IsField(i + 1) || !IsHead(i + 1)) && !Lexicon.Is(text.Tokens, i + 1, Lex.PlaceNoun);
            if (text[i].Kind != TokenKind.Word || (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.NameEnds | Lex.Plural | Lex.PlaceNoun))) return false;
        }

        return false;
    }

    // "Giám đốc các sở: Giáo dục và Đào tạo, Tài chính": a field before the next member, no verb.
    public bool IsFieldOfList(int at) =>
        Lexicon.Match(text.Tokens, at, Lex.Field, out _) is var field and > 0 && at + field + 1 < text.Count && (text[at + field].Mark == ',' || text.IsWord(at + field, And)) && text[at + field + 1].IsUpper;
}
