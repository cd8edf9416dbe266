using System.Diagnostics;
using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Finds those who work with the body that leads.</summary>
internal readonly struct SupportFinder(PassageText text, Clauses clauses)
{
    private const int MaxNames = 60;
    private const int MaxCandidates = 12;
    private const int MaxManner = 12;
    private const int MaxAgent = 40;
    private const int MaxOrdered = 14;
    private const int MaxAdverb = 3;

    // What the words about those who help begin with.
    private static readonly WordSet Openers = new(Join, Take, Help, Together, Agreed, Combine, Concert, Participation, Invite);

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    private BodyReader Company => new(text, BodyContext.Company);

    /// <summary>Finds who works with the body that leads.</summary>
    /// <param name="lead">The body that leads, where the passage names it; its own words are none of the support.</param>
    /// <param name="found">Where they go.</param>
    /// <returns>The same list.</returns>
    public List<BodyMention> Find(SubjectMatch? lead, List<BodyMention> found)
    {
        var i = lead is null ? 0 : AfterTopic(lead);
        if (lead is null && OpensWithCompany(clauses.SkipNumber()) && ReadJoined(clauses.SkipNumber() + 1, found) is var company and > 0) i = company;
        while (i < text.Count)
        {
            if (!Openers.MayBegin(text[i].Word))
            {
                CheckOpener(i, lead);
                i++;
                continue;
            }

            // "chủ trì, phối với Bộ A …": misprinted
            if (text.IsWord(i, Join) && text.IsWord(i + 1, With) && text.IsMark(i - 1, ',') && !text.Cited[i] && !text.Quoted[i] && Company.IsHead(i + 2))
            {
                i = Math.Max(ReadAfterWith(i + 2, found, -1), i + 2);
                continue;
            }

            if (lead is not null && IsTakingPart(i) && !text.Cited[i] && !text.Quoted[i] && IsLed(lead) && ReadSupportBefore(i, lead, found) is var taking and > 0)
            {
                i = taking;
                continue;
            }

            if (!text.IsWord(i, Join) || !text.IsWord(i + 1, JoinSecond) || text.Cited[i] || text.Quoted[i])
            {
                var other = text.Cited[i] || text.Quoted[i] || text.Titled[i] ? -1 : ReadCompany(i, lead, found);
                i = other > i ? other : i + 1;
                continue;
            }

            var next = ReadSupport(i, lead, found);
            if (next < 0 && lead is not null) next = ReadSupportBefore(i, lead, found);
            i = next > i ? next : i + 2;
        }

        return found;
    }

    // A rule that begins with another word has to name it among the openers.
    [Conditional("DEBUG")]
    private void CheckOpener(int i, SubjectMatch? lead)
    {
        var names = text.TakeNames();
        Debug.Assert(!IsTakingPart(i) && !text.IsWord(i, Join) && (text[i].Word < 0 || ReadCompany(i, lead, names) < 0), nameof(Openers));
        text.GiveBack(names);
    }

    /// <summary>Whether "tham gia" or "hỗ trợ" stands at the token and nothing behind it but "thực hiện": what somebody beside the lead does.</summary>
    public bool IsTakingPart(int i)
    {
        if (!(text.IsWord(i, Take) && text.IsWord(i + 1, TakeSecond)) && !(text.IsWord(i, Help) && Lexicon.Match(text.Tokens, i, Lex.Helps, out _) == 2)) return false;
        var end = text.IsWord(i + 2, ExecuteFirst) && text.IsWord(i + 3, Execute) ? i + 4 : i + 2;
        return clauses.EndsClause(end) || text.IsMark(end, ')');
    }

    /// <summary>Whether "chủ trì", or "thực hiện" before a comma, stands right behind the bodies.</summary>
    public bool IsLed(SubjectMatch lead)
    {
        var end = lead.Names[^1].End;
        return (text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond)) || (Lexicon.Match(text.Tokens, end, Lex.Carries, out _) is var carries and > 0 && text[Math.Min(end + carries, text.Count - 1)].Mark is ',' or ';');
    }

    // "Với các đơn vị của Bộ A hướng dẫn …" below "Vụ B phối hợp:".
    public bool OpensWithCompany(int start) => text.IsWord(start, With) && text[start].IsUpper && Company.IsHead(start + 1) && !Sentence.IsPredicate(start + 1);

    // "Về đề nghị Bộ A phối hợp với Bộ B …: UBND tỉnh C chủ trì …": what was asked for stands before the colon.
    private int AfterTopic(SubjectMatch lead)
    {
        var start = 0;
        while (start < text.Count && start < 5 && !text.IsWord(start, About)) start++;
        if (!text.IsWord(start, About)) return 0;
        for (var i = lead.Names[0].First - 1; i > start; i--)
        {
            if (text[i].Mark == ':') return i + 1;
        }

        return 0;
    }

    // "cùng Phòng A lập dự toán", "với sự tham gia của …", "có sự phối hợp của …", "mời … tham gia": others beside the lead, without the words
    // "phối hợp với".
    private int ReadCompany(int i, SubjectMatch? lead, List<BodyMention> found)
    {
        if (text.IsWord(i, Together))
        {
            var opens = i == 0 || text[i - 1].Mark is ',' or ';' or '(' || (lead is not null && i == lead.Names[^1].End) || (text.IsWord(i - 1, LeadSecond) && text.IsWord(i - 2, Lead)) || text.IsWord(i - 1, Focus);
            var first = text.IsWord(i + 1, With) ? i + 2 : i + 1;
            var before = found.Count;
            // "kiểm tra các hồ chứa nước cùng với Xí nghiệp A trước ngày 15/8": behind what is done with them.
            if (!opens && lead is not null && i > lead.Names[^1].End && first == i + 2 && first < text.Count && text[first].IsUpper && Sentence.IsHead(first) && ReadJoined(first, found) is var closing and > 0)
            {
                if (found.Count > before && (clauses.EndsClause(closing) || text.IsWord(closing, Before) || text.IsWord(closing, Within))) return closing;
                found.RemoveRange(before, found.Count - before);
            }

            // "phân công cán bộ cùng Báo A, Sở B phản ánh …": behind those whom the lead sends.
            if (!opens && lead is not null && i > lead.Names[^1].End && first < text.Count && (text[first].IsUpper || Lexicon.Is(text.Tokens, first, Lex.NamedHead)) && text[i - 1].Kind == TokenKind.Word && !text[i - 1].IsUpper && Sentence.IsHead(first) && ReadJoined(first, found) is var sent and > 0)
            {
                if (found.Count > before && Sentence.IsPredicate(sent)) return sent;
                found.RemoveRange(before, found.Count - before);
            }

            if (!opens || !Sentence.IsHead(first)) return -1;
            var end = ReadJoined(first, found);
            // "Cùng với Sở A, Sở B tổ chức …": the last of the list has the verb.
            if (end > 0 && lead is not null && found.Count > before + 1 && found[^1].First == lead.Names[0].First) found.RemoveAt(found.Count - 1);
            // "Ban A, cùng với Ban B, còn bố trí …"
            var isSetOff = end > 0 && text.IsMark(i - 1, ',') && text.IsMark(end, ',') && (Sentence.IsPredicate(end + 1) || (Lexicon.Match(text.Tokens, Math.Min(end + 1, text.Count - 1), Lex.Still, out _) is var still and > 0 && Sentence.IsPredicate(end + 1 + still)));
            if (end > 0 && (isSetOff || Sentence.IsPredicate(end) || Sentence.IsOpenVerb(end, found[^1].First) || (text.IsWord(end, And) && text.IsWord(end + 1, Participation)) || (end < text.Count && text[end].Mark is ':' or ',' && text.IsWord(i - 1, LeadSecond)))) return end;
            found.RemoveRange(before, found.Count - before);
            return -1;
        }

        // "… chủ động trao đổi, thống nhất với Thường trực HĐND xã …"
        if (text.IsWord(i, Agreed) && text.IsWord(i + 1, AgreedSecond) && text.IsWord(i + 2, With) && !(lead is not null && i < lead.Names[0].First)) return Company.IsHead(i + 3) ? ReadJoined(i + 3, found) : -1;
        // "Hiệp thương với Ban Thường trực MTTQ xã …"
        if (text.IsWord(i, Concert) && text.IsWord(i + 1, Consult) && text.IsWord(i + 2, With) && !(lead is not null && i < lead.Names[0].First)) return Company.IsHead(i + 3) ? ReadJoined(i + 3, found) : -1;
        // "Kết hợp với các viện nghiên cứu xác định …" that opens the passage, "Công an huyện chủ động kết hợp với Ban Chỉ huy Quân sự huyện …"
        if (text.IsWord(i, Combine) && text.IsWord(i + 1, JoinSecond) && (lead is null ? i == clauses.SkipNumber() : text.IsWord(i + 2, With) && i - lead.Names[^1].End is >= 0 and <= 3))
        {
            var first = text.IsWord(i + 2, With) ? i + 3 : i + 2;
            return Company.IsHead(first) ? ReadJoined(first, found) : -1;
        }

        // "Hiệp đồng với Ban Chỉ huy Quân sự huyện kiểm tra …"
        if (text.IsWord(i, Concert) && text.IsWord(i + 1, ConcertSecond) && text.IsWord(i + 2, With) && Company.IsHead(i + 3) && (lead is null || i >= lead.Names[^1].End)) return ReadJoined(i + 3, found);
        if (text.IsWord(i, Participation) && (text.IsWord(i - 1, With) || text.IsWord(i - 1, Have) || (text.IsWord(i - 1, And) && found.Count > 0 && found[^1].End == i - 1)) && (text.IsWord(i + 1, Take) || text.IsWord(i + 1, Join) || text.IsWord(i + 1, Help)) && OfBehind(i + 3) is var of and > 0)
        {
            if (!Sentence.IsHead(of + 1)) return -1;
            var end = Sentence.ReadList(of + 1, found);
            // "Với sự phối hợp của Sở A, Sở B tổ chức …": the last of the list has the verb.
            if (end > 0 && lead is not null && found[^1].First == lead.Names[0].First) found.RemoveAt(found.Count - 1);
            return end;
        }

        if (text.IsWord(i, Invite) && (lead is null || i > lead.Names[0].First) && Sentence.IsHead(AfterDelegate(i + 1)))
        {
            var before = found.Count;
            var end = Sentence.ReadList(AfterDelegate(i + 1), found);
            if (end > 0 && (text.IsWord(end, Take) || text.IsWord(end, Attend) || text.IsWord(end, Join) || text.IsWord(end, Together))) return end;
            found.RemoveRange(before, found.Count - before);
        }

        return -1;
    }

    // "sự phối hợp (chặt chẽ) | của", "sự hỗ trợ (kỹ thuật) | của", or 0.
    private int OfBehind(int i)
    {
        for (var of = i; of < text.Count && of <= i + MaxAdverb && text[of].Kind == TokenKind.Word && !text[of].IsUpper; of++)
        {
            if (text.IsWord(of, Of)) return of;
        }

        return 0;
    }

    // "mời đại diện Phòng A": the body, not the person that it sends.
    private int AfterDelegate(int i) => Lexicon.Match(text.Tokens, Math.Min(i, Math.Max(0, text.Count - 1)), Lex.Behalf, out _) is var length and > 0 ? i + length : i;

    // "ký kết chương trình phối hợp với …", "xây dựng kế hoạch phối hợp với …": to sign or to make it is to work together.
    private bool IsSigned(int i)
    {
        for (var q = i - 1; q >= 0 && q > i - 6; q--)
        {
            if (text[q].Kind == TokenKind.Mark || text.Cited[q]) return false;
            if (text.IsWord(q, Agree) && !text[q].IsUpper || text.IsWord(q, Agree) && q == 0) return true;
            if (text.IsWord(q, Build) && text.IsWord(q + 1, BuildSecond) && q + 2 == i - 2) return true;
        }

        return false;
    }

    private int ReadSupport(int i, SubjectMatch? lead, List<BodyMention> found)
    {
        if (lead is not null && IsNameOf(lead, i)) return -1;
        if (i > 0 && !IsSigned(i) && (text.IsWord(i - 1, Rule) || text.IsWord(i - 1, Programme) || text.IsWord(i - 1, Plan))) return -1;
        if (IsOrdered(i, lead)) return -1;
        var leadEnd = lead is not null && lead.Names.Exists(name => name.End == i) ? i : -1;
        var j = i + 2;
        // "Ban Giám hiệu, phối hợp: Công đoàn"
        if (lead is not null && text.IsMark(i - 1, ',') && text.IsMark(j, ':') && Company.IsHead(j + 1)) return ReadAfterWith(j + 1, found, leadEnd);
        // "phối hợp, hỗ trợ chính quyền địa phương, Sở A": who is helped works with the lead.
        if (text.IsMark(j, ',') && Lexicon.Match(text.Tokens, j + 1, Lex.Helps, out _) is var helps and > 0 && Sentence.IsHead(j + 1 + helps)) return ReadAfterWith(j + 1 + helps, found, leadEnd);
        if (j < text.Count && Company.IsHead(j) && (!Sentence.IsPredicate(j) || Company.IsOrganisation(j))) return ReadAfterWith(j, found, leadEnd);
        for (; j < text.Count && j < i + MaxManner; j++)
        {
            if (text.IsWord(j, With) && !text.IsWord(j - 1, Regarding)) return ReadAfterWith(j + 1, found, leadEnd);
            if (text.IsWord(j, Together)) return ReadAfterWith(text.IsWord(j + 1, With) ? j + 2 : j + 1, found, leadEnd);
            // "Phối hợp chặt chẽ lực lượng Công an và các lực lượng liên quan"
            if (j == i + 4 && text.IsWord(i + 2, Close) && !text[j].IsUpper && (text.IsWord(j, Force) || Lexicon.Is(text.Tokens, j, Lex.Plural)) && Sentence.IsHead(j)) return ReadAfterWith(j, found, leadEnd);
            if (j == i + 4 && text.IsWord(i + 2, Close) && text[j].IsUpper && Lexicon.Is(text.Tokens, j, Lex.NamedHead | Lex.Institution) && Sentence.IsHead(j)) return ReadAfterWith(j, found, leadEnd);
            if (text[j].IsUpper || text.Cited[j] || (text[j].Kind != TokenKind.Word && text[j].Mark != ',')) return -1;
            if (text[j].Mark == ',' && Sentence.IsHead(j + 1)) return -1;
        }

        return -1;
    }

    // "đôn đốc các chủ đầu tư phối hợp với chính quyền": those who are told to join are no lead, and whom they join no support, but where to tell
    // them is all that the lead does: "UBND các tỉnh chỉ đạo Sở A phối hợp với Sở B …".
    private bool IsOrdered(int i, SubjectMatch? lead)
    {
        for (var q = i - 1; q > 0 && q >= i - MaxOrdered; q--)
        {
            if (text[q].Mark is ';' or '.' or ':') return false;
            if (text[q - 1].Kind != TokenKind.Word || !Sentence.IsHead(q)) continue;
            // "tham mưu UBND tỉnh phối hợp Bộ Y tế …"
            if (q > 1 && Lexicon.Match(text.Tokens, q - 2, Lex.Counsel, out _) == 2 && Sentence.ReadOne(q) == i) return true;
            if (!IsOrder(q) || !EndsAt(q, i)) continue;
            if (lead is not null) return !IsNameOf(lead, q) && !(text.IsWord(q - 2, Direct) && (q - 2 - lead.Names[^1].End is >= 0 and <= 3 || (q > 2 && text[q - 3].Mark is ';' or '.')));
            return (Lexicon.Is(text.Tokens, q, Lex.Plural) && !text.IsWord(q - 2, Direct)) || !OpensWithOrder(q - 2);
        }

        return false;
    }

    // "Chỉ đạo", "Phối hợp và chỉ đạo", "Tham mưu, chỉ đạo" from the beginning on: whom to tell stands right behind the verbs that open the passage.
    private bool OpensWithOrder(int order)
    {
        var i = clauses.SkipNumber();
        if (i < order && !text.IsWord(order, Direct)) return false;
        // "Rà soát điểm ngập; | chỉ đạo các đơn vị phối hợp với …"
        if (order > 0 && text[order - 1].Mark is ';' or '.') return true;
        while (i < order)
        {
            var verb = text[i].Mark == ',' || text.IsWord(i, And) ? 1 : Lexicon.Match(text.Tokens, i, Lex.Order | Lex.Counsel, out _);
            if (verb == 0) verb = text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond) ? 2 : Lexicon.Match(text.Tokens, i, Lex.Predicate, out _);
            if (verb == 0) return false;
            i += verb;
        }

        return i == order;
    }

    private bool EndsAt(int first, int end)
    {
        var one = Sentence.ReadOne(first);
        if (one > 0 && one < end && (text[one].Mark == ',' || text.IsWord(one, And))) one = Sentence.ReadList(first, text.TakeNames());
        // "… tăng cường phối hợp": an adverb before the verb.
        return one == end || (one > 0 && one < end && Lexicon.Match(text.Tokens, one, Lex.StrongPredicate, out _) == end - one);
    }

    private static bool IsNameOf(SubjectMatch lead, int first)
    {
        foreach (var name in lead.Names)
        {
            if (name.First <= first && first < name.End) return true;
        }

        return false;
    }

    private bool IsOrder(int q) => Lexicon.Match(text.Tokens, Math.Max(0, q - 2), Lex.Order, out _) == 2;

    private int ReadAfterWith(int i, List<BodyMention> found, int leadEnd)
    {
        // "phối hợp với: Sở A, Sở B …"
        if (text.IsMark(i, ':') && text.IsWord(i - 1, With) && Company.IsHead(i + 1)) i++;
        // "phối hợp với chuyên môn vận động …": so unions call the management.
        if (text.IsWord(i, Special) && text.IsWord(i + 1, SpecialSecond))
        {
            var rest = Math.Min(i + 2, text.Count - 1);
            var level = text.IsWord(rest + 1, Level) ? 2 : 0;
            var after = Math.Min(rest + level, text.Count - 1);
            if (Sentence.IsPredicate(after) || text[after].Mark is ',' or ';' or '.' || Lexicon.Is(text.Tokens, after, Lex.NameEnds) || text.IsWord(after, And))
            {
                found.Add(new BodyMention(i, i + 2 + level));
                return (text[after].Mark == ',' || text.IsWord(after, And)) && Company.IsHead(after + 1) ? Math.Max(after, Company.ReadList(after + 1, found)) : i + 2 + level;
            }
        }

        var before = found.Count;
        var end = ReadJoined(i, found, leadEnd);
        // "phối hợp với cơ quan chủ trì" names nobody.
        if (end > 0 && found.Count == before + 1 && found[before].End - i == 2 && text.IsWord(end, Lead) && !text[i].IsUpper) found.RemoveAt(before);
        // "phối hợp với các địa phương, đặc biệt là với các Sở A"
        if (end > 0 && text.IsMark(end, ',') && Lexicon.Match(text.Tokens, end + 1, Lex.Aside, out _) is var namely and > 0 && text.IsWord(end + 1 + namely, With) && ReadJoined(end + 2 + namely, found) is var further and > 0) end = further;
        return end < 0 ? -1 : end;
    }

    // "chủ trì, phối hợp với Văn phòng UBND tỉnh; Sở A và các cơ quan liên quan tham mưu": what is to be done stands behind the whole list.
    /// <param name="i">The first of them.</param>
    /// <param name="found">Where they go.</param>
    /// <param name="leadEnd">The token behind the body that leads, or -1: "Sở A | phối hợp với Sở B; Sở C và UBND các xã rà soát".</param>
    public int ReadJoined(int i, List<BodyMention> found, int leadEnd = -1)
    {
        var end = Company.ReadCounted(i, found);
        if (end < 0 || !IsLeading(i, leadEnd)) return end;
        while (found.Count < MaxNames && text.IsMark(end, ';') && Company.IsHead(end + 1))
        {
            var before = found.Count;
            var next = Company.ReadList(end + 1, found);
            if (next < 0 || (!text.IsMark(next, ';') && (Lexicon.Is(text.Tokens, Math.Min(next, text.Count - 1), Lex.HardModal | Lex.Aside) || text.IsWord(next, Lead) || text.IsWord(next, Join) || !Sentence.IsPredicate(next))))
            {
                found.RemoveRange(before, found.Count - before);
                break;
            }

            end = next;
        }

        return end;
    }

    // "chủ trì, phối hợp với" right before the token, or "Phối hợp với" that opens the passage or stands right behind the lead; a colon may follow.
    private bool IsLeading(int i, int leadEnd)
    {
        var with = text.IsMark(i - 1, ':') ? i - 2 : i - 1;
        if (with < 2 || !text.IsWord(with, With) || !text.IsWord(with - 1, JoinSecond)) return false;
        var join = with - 2;
        return clauses.SkipNumber() == join || join == leadEnd || text.IsWord(join - 1, LeadSecond) || (join > 1 && (text.IsMark(join - 1, ',') || text.IsWord(join - 1, And)) && text.IsWord(join - 2, LeadSecond));
    }

    // The end of the list of those whom the lead works with, where it goes on over semicolons.
    public int JoinedEnd(int from, int to)
    {
        for (var i = from; i + 1 < to && i < from + MaxAgent; i++)
        {
            if (text[i].Mark == ';') break;
            if (!text.IsWord(i, With)) continue;
            var first = text.IsMark(i + 1, ':') ? i + 2 : i + 1;
            if (IsLeading(first, from)) return ReadJoined(first, text.TakeNames(), from);
        }

        return from;
    }

    /// <summary>The end of the list behind "Phối hợp với" or "Chủ trì, phối hợp với" that opens the passage, or -1: those whom the body above works with.</summary>
    /// <param name="start">Where the passage begins.</param>
    public int JoinedAtStart(int start)
    {
        var join = start;
        if (text.IsWord(join, Lead) && text.IsWord(join + 1, LeadSecond))
        {
            join += 2;
            if (text.IsMark(join, ',') || text.IsWord(join, And)) join++;
        }

        if (!text.IsWord(join, Join) || !text.IsWord(join + 1, JoinSecond) || !text.IsWord(join + 2, With)) return -1;
        return ReadJoined(text.IsMark(join + 3, ':') ? join + 4 : join + 3, text.TakeNames());
    }

    // The comma of "các phòng, ban liên quan".
    private bool IsInsideName(int comma, int from)
    {
        for (var h = comma - 1; h >= from && h > comma - 8; h--)
        {
            if (Lexicon.Is(text.Tokens, h, Lex.Plural) && Sentence.ReadOne(h) > comma) return true;
        }

        return false;
    }

    // "chỉ đạo Công an xã, | các đoàn thể phối hợp thực hiện", "tham mưu cho Huyện ủy, | UBND huyện phối hợp": a list that another verb takes from its first member on.
    private bool IsTold(int second, int from, int join)
    {
        for (var r = second - 2; r >= from && text[r].Mark is not (';' or '.' or ':' or '('); r--)
        {
            if (!Sentence.IsHead(r) || !(IsOrder(r) || (r > 2 && text.IsWord(r - 1, For) && Lexicon.Match(text.Tokens, r - 3, Lex.Counsel | Lex.Order, out _) == 2))) continue;
            return Sentence.ReadList(r, text.TakeNames()) == join;
        }

        return false;
    }

    // "Sở A chủ trì, Sở B phối hợp thực hiện", "Sở A chủ trì (Sở B phối hợp)": the body right before the verb, after a comma or in brackets.
    private int ReadSupportBefore(int i, SubjectMatch lead, List<BodyMention> found)
    {
        if (lead.Names.Count == 0 || (text.IsMark(i + 2, ':') && !IsLed(lead)) || IsNameOf(lead, i) || Lexicon.Is(text.Tokens, i + 2, Lex.HardModal)) return -1;
        var after = lead.Names[0].End;
        foreach (var name in lead.Names)
        {
            if (name.End <= i) after = name.End;
        }

        var from = Math.Max(after, i - 60);
        var candidates = 0;
        List<BodyMention>? longest = null;
        for (var q = i - 1; q >= from; q--)
        {
            if ((text[q].Mark == '.' && !text.IsShortened(q - 1)) || (text[q].Mark == ':' && !clauses.NamesMembers(q))) break;
            if (text[q].Mark is not (',' or ';' or '(') || !Sentence.IsHead(q + 1))
            {
                if (text[q].Mark is ';' or '(') break;
                continue;
            }

            if (IsInsideName(q, from)) continue;
            if (++candidates > MaxCandidates) break;
            var names = text.TakeNames();
            if (Sentence.ReadList(q + 1, names) == i) longest = names;
            if (text[q].Mark is ';' or '(') break;
        }

        if (longest is null || IsTold(longest[0].First, from, i)) return -1;
        found.AddRange(longest);
        return i + 2;
    }
}
