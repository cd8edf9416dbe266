using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Reads a passage that is a heading of bodies.</summary>
internal readonly struct BodyHeading(PassageText text, Clauses clauses)
{
    private const int MaxTitle = 16;
    private const int MaxLeadIn = 24;
    private const int MaxDescribed = 60;
    private const int MaxPersons = 10;

    // "theo chức năng"
    private const int FunctionLength = 3;

    private static readonly int Numero = Lexicon.Word("số");
    private static readonly int Meaning = Lexicon.Word("nghĩa");
    private static readonly int When = Lexicon.Word("khi");
    private static readonly int Task = Lexicon.Word("vụ");

    private BodyReader Company => new(text, BodyContext.Company);

    private BodyReader Subject => new(text, BodyContext.Heading);

    /// <summary>The bodies of a passage that names nothing else, perhaps with "Trách nhiệm của" before.</summary>
    /// <param name="isOpen">Whether the passage ends with a colon, so that its content follows.</param>
    /// <param name="isNumbered">Whether the passage is a numbered one.</param>
    public List<BodyMention>? ReadHeading(bool isNumbered, out bool isOpen)
    {
        var names = text.TakeNames();
        var found = ReadHeading(isNumbered, names, out isOpen);
        if (found != names) text.GiveBack(names);
        return found;
    }

    /// <summary>A level of government alone: "2. Cấp xã". Those of that level do what stands below where the parts beside it are headed by bodies.</summary>
    public List<BodyMention>? ReadLevel()
    {
        var start = clauses.SkipNumber();
        if (!text.IsWord(start, Level) || !text[start].IsUpper || text.IsUpperCase || !Lexicon.Is(text.Tokens, start + 1, Lex.PlaceNoun) || !clauses.IsClosed(start + 2)) return null;
        return [new BodyMention(start, start + 2)];
    }

    private List<BodyMention>? ReadHeading(bool isNumbered, List<BodyMention> names, out bool isOpen)
    {
        isOpen = text.Count > 0 && text[text.Count - 1].Mark == ':';

        // "THỦ TƯỚNG CHÍNH PHỦ điện:" opens the addressees of a telegram and gives nobody a task.
        if (isOpen && text.Count > 2 && text.IsWord(text.Count - 2, Wire) && !text[text.Count - 2].IsUpper) return null;
        // "Hồ sơ gồm:", "Các đơn vị gửi hồ sơ gồm:"
        if (isOpen && text.Count > 2 && text.IsWord(text.Count - 2, Consist)) return null;
        var start = clauses.SkipNumber();
        if (isNumbered && ReadInCharge(start) is { } persons) return persons;
        var reader = new BodyReader(text, BodyContext.Heading);
        var end = reader.ReadList(start, names);
        if (end < 0)
        {
            var prefix = Lexicon.Match(text.Tokens, Math.Min(start, Math.Max(0, text.Count - 1)), Lex.HeadingPrefix, out _);
            // "Điều 5. Nội dung Sở A có trách nhiệm chủ trì"
            if (prefix == 0 && isNumbered && text.IsWord(start, ContentFirst) && text.IsWord(start + 1, ContentSecond) && FormulaAtEnd(start + 2) > 0) prefix = 2;
            // "2) Đảng viên": persons by their work alone.
            if (prefix == 0) return isNumbered && start < text.Count && text[start].IsUpper && !text.IsUpperCase && Lexicon.Match(text.Tokens, start, Lex.Person, out _) is var person and > 1 && clauses.IsClosed(start + person) ? [new BodyMention(start, start + person)] : null;
            start += prefix + (text.IsMark(start + prefix, ':') ? 1 : 0);
            end = reader.ReadList(start, names);
            if (end < 0) return isNumbered && ReadStaff(start) is { } staff ? [staff] : null;
        }

        if (isNumbered && IsTopic(start)) return null;
        // "II. LỰC LƯỢNG, THỜI GIAN, ĐỊA ĐIỂM": what there is to be said of the work.
        if (text.IsWord(start, Force) && (text.IsMark(start + 2, ',') || text.IsWord(start + 2, And)) && start + 3 < text.Count && !Company.IsHead(start + 3)) return null;
        CutRole(names);
        // "2. Cấp huyện": a level, not a body.
        if (names.Count == 1 && text.IsWord(names[0].First, Level) && Lexicon.Is(text.Tokens, names[0].First + 1, Lex.PlaceNoun | Lex.NoOne) && clauses.IsClosed(end)) return null;
        if (clauses.IsClosed(end) || (isOpen && IsByFunction(end))) return names;
        // "11. Các đơn vị cấp nước có trách nhiệm", "2. Cơ quan chủ trì soạn thảo văn bản có trách nhiệm:": what stands before the formula is the name.
        if (isNumbered && FormulaAtEnd(end) is var formula and > 0)
        {
            // "Sở A chủ trì, phối hợp các đơn vị liên quan có trách nhiệm:": who leads and who works with them.
            if (formula > end && text[names[^1].First].IsUpper && text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond) && text[names[^1].First + 1].IsUpper && !Lexicon.Is(text.Tokens, names[^1].First, Lex.Plural)) return null;
            if (formula > end) names[^1] = names[^1] with { End = formula };
            return names;
        }

        // "5. Các chủ rừng là tổ chức (các Ban Quản lý rừng …)": what is in brackets behind a title belongs to it.
        if (isNumbered && text[text.Count - 1].Mark == ')' && names.Count == 1 && IsBracketed(end)) return [names[0] with { End = text.Count }];
        // "9. Báo A, Sở B, Cổng Thông tin và hệ thống truyền thanh cơ sở:": behind several a last one that no list knows.
        if (isNumbered && isOpen && names.Count > 1 && ReadLast(end, names)) return names;
        // "2. Các cơ sở đào tạo, bồi dưỡng giáo viên": a title has no full stop, and what looks like a verb in it belongs to the name.
        if (!isNumbered || text.Count > MaxTitle || text[text.Count - 1].Kind == TokenKind.Mark || names.Count > 1) return null;
        if (text[end].Mark is not (',' or '-') && Lexicon.Is(text.Tokens, end, Lex.Predicate | Lex.NameEnds)) return null;
        for (var i = end; i < text.Count; i++)
        {
            if (text[i].Mark is not ('\0' or ',' or '-') || Lexicon.Is(text.Tokens, i, Lex.Modal | Lex.StrongPredicate)) return null;
        }

        names[0] = names[0] with { End = text.Count };
        return names;
    }

    // "1. Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", "6. Công an tỉnh - Thành viên Ban Chỉ đạo": what a body is in the plan is no part of its name.
    private void CutRole(List<BodyMention> names)
    {
        for (var n = 0; n < names.Count; n++)
        {
            for (var i = names[n].First + 1; i + 2 < names[n].End; i++)
            {
                if (text[i].Mark == '-' && text[i].Spaced && text[i + 1].Spaced && (Lexicon.Is(text.Tokens, i + 1, Lex.Apposition) || (text.IsWord(i + 1, City) && text.IsWord(i + 2, Member))))
                {
                    names[n] = names[n] with { End = i };
                    break;
                }
            }
        }
    }

    /// <summary>
    /// The name of a numbered passage whose verbs tell which bodies are meant, as the content below it shows: "2. Các sở, ngành chủ trì, quản lý
    /// dự án thành phần" above bullets that begin with what is to be done; null where the passage is none.
    /// </summary>
    public List<BodyMention>? ReadDescribedHeading()
    {
        var start = clauses.SkipNumber();
        var end = text.Count;
        if (end > start && text[end - 1].Mark == ':') end--;
        // "1. Đối với các đơn vị chưa được đánh giá." with a full stop: "Đối với" heads what stands below.
        else if (end > start && text[end - 1].Mark == '.' && text.IsWord(start, Regarding)) end--;
        if (end - start is < 4 or > MaxDescribed || text[end - 1].Mark is '.' or ';' || start >= text.Count || text.IsWord(end - 1, Consist)) return null;
        // "1. Các đơn vị gửi báo cáo về Phòng A, cụ thể:", "… như sau:" is a sentence.
        if (end < text.Count && (text.IsWord(end - 1, Following) || text.IsWord(end - 1, Here) || (text.IsWord(end - 1, ConcreteSecond) && text.IsWord(end - 2, Concrete)))) return ReadDuties(start, end);
        var prefix = start < text.Count ? Lexicon.Match(text.Tokens, start, Lex.HeadingPrefix, out _) : 0;
        start += prefix;
        if (prefix == 0 && IsTopic(start)) return null;
        if (prefix == 0 && ReadPersons(start, end) is { } persons) return persons;
        var names = text.TakeNames();
        var stop = Subject.ReadList(start, names);
        if (prefix == 0 && AfterLabel(start, end) is var label and > 0)
        {
            names.Clear();
            return Subject.ReadList(label, names) == end ? names : null;
        }

        // "Nhiệm vụ của Tổ tiếp công dân, xử lý đơn:": behind those words stands a name to the end.
        if (prefix > 1 && stop > 0 && stop < end && names.Count == 1 && text.IsWord(start - 1, Of) && text[start].IsUpper && !HasDuty(stop, end)) return [names[0] with { End = end }];
        // "5. Trách nhiệm của đối tượng thực hiện kiểm kê:", "4. Các cơ sở nuôi trồng thủy sản:" above what they do.
        if (PlainTitle(start, end) is var last and > 0 && (prefix > 1 ? text.IsWord(start - 1, Of) && text.IsWord(start - prefix, Duty) && (stop < 0 || (stop <= last && stop < end && names.Count == 1 && !text[start].IsUpper && !Lexicon.Is(text.Tokens, start, Lex.Plural)))
            : stop < 0 && Lexicon.Match(text.Tokens, start, Lex.Plural, out _) is var plural and > 0 && Lexicon.Is(text.Tokens, start + plural, Lex.NoOne))) return [new BodyMention(start, last)];
        if (stop < 0 || stop >= end || !(IsTitle(names[^1].First, stop, end) || (names.Count == 1 && (Lexicon.Is(text.Tokens, start, Lex.Plural) || IsDescribed(start + 1, stop) || (stop - start == 2 && (text.IsWord(start, Organ) || text.IsWord(start, Unit)) && text.IsWord(stop, Lead) && text[Math.Min(stop + 2, text.Count - 1)].Kind == TokenKind.Word))))) return null;
        var isBracketed = false;
        for (var i = stop; i < end; i++)
        {
            isBracketed |= text[i].Mark == '(';
            if (text.Cited[i] || (!isBracketed && (text[i].Mark is '.' or ';' or ':' || (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.HardModal | Lex.Order)) || IsRequest(i)))) return null;
        }

        names[^1] = names[^1] with { End = end };
        return names;
    }

    /// <summary>Whether the passage says of which teams the ones below it speak: "Đối với Đoàn kiểm tra do Trưởng ban làm Trưởng đoàn:".</summary>
    public bool IsOfTeams
    {
        get
        {
            var start = clauses.SkipNumber();
            if (!text.IsWord(start, Regarding) || text[text.Count - 1].Mark != ':') return false;
            var by = -1;
            for (var i = start + 2; i < text.Count - 1; i++)
            {
                if (text[i].Mark is '.' or ';' or ':') return false;
                if (text.IsWord(i, Through)) by = i;
                if (by > 0 && text.IsWord(i, Does) && text.IsWord(i + 1, Chairing) && text.IsWord(i + 2, Union)) return true;
            }

            return false;
        }
    }

    // The end of a short title of common words, before "đối với …", "trong việc …", "khi …" and "tại …"; 0 where it is none.
    private int PlainTitle(int start, int end)
    {
        if (end - start > MaxTitle || text.IsUpperCase) return 0;
        for (var i = start; i < end; i++)
        {
            if (i > start && (text.IsWord(i, Within) || text.IsWord(i, When) || text.IsWord(i, At) || (text.IsWord(i, Regarding) && text.IsWord(i + 1, With)))) return i;
            if (text[i].Kind == TokenKind.Mark ? text[i].Mark != ',' : text[i].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i, Lex.HardModal)) return 0;
        }

        return end;
    }

    // "Chủ đầu tư có các nghĩa vụ, trách nhiệm sau đây:", not "… có các quyền sau đây:".
    private List<BodyMention>? ReadDuties(int start, int end)
    {
        var names = text.TakeNames();
        var stop = Subject.ReadList(start, names);
        if (stop < 0 || !text.IsWord(stop, Have)) return null;
        for (var i = stop + 1; i + 1 < end; i++)
        {
            if (text.IsWord(i, DutySecond) ? text.IsWord(i - 1, Duty) || text.IsWord(i + 1, Task) : text.IsWord(i, Meaning) && text.IsWord(i + 1, Task)) return names;
        }

        return null;
    }

    // "5. Giáo viên bộ môn", "7. Học sinh và cha mẹ học sinh": persons by their work, without a verb behind them.
    private List<BodyMention>? ReadPersons(int start, int end)
    {
        if (end - start > MaxPersons || !text[start].IsUpper || text.IsUpperCase) return null;
        var names = text.TakeNames();
        for (var first = start; first < end;)
        {
            // "Toàn thể đảng viên"
            var troop = first == start ? Lexicon.Match(text.Tokens, first, Lex.Troop, out _) : 0;
            var person = first + troop < end ? Lexicon.Match(text.Tokens, first + troop, Lex.Person, out _) : 0;
            if (person == 0) return null;
            var stop = first + troop + person;
            while (stop < end && !text.IsWord(stop, And) && text[stop].Mark != ',')
            {
                if (text[stop].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, stop, Lex.Predicate | Lex.NameEnds | Lex.Modal)) return null;
                stop++;
            }

            names.Add(new BodyMention(first, stop));
            first = stop < end ? stop + 1 : end;
        }

        return names;
    }

    // "Cơ quan quản lý: Sở A": the token behind the colon, or 0.
    private int AfterLabel(int start, int end)
    {
        if (!text[start].IsUpper || !(text.IsWord(start, Organ) || text.IsWord(start, Unit))) return 0;
        for (var i = start + 2; i < end && i < start + MaxPersons; i++)
        {
            if (text[i].Mark == ':') return i + 1;
            if (text[i].Kind != TokenKind.Word || text[i].IsUpper) return 0;
        }

        return 0;
    }

    private bool HasDuty(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Mark is '.' or ';' or ':' || Lexicon.Is(text.Tokens, i, Lex.HardModal)) return true;
        }

        return false;
    }

    // "a) Doanh nghiệp số", "b) Hợp tác xã số": what is spoken of.
    private bool IsTopic(int start) => text.Count > start + 2 && text.IsWord(text.Count - 1, Numero) && Lexicon.Match(text.Tokens, start, Lex.Generic, out _) == text.Count - 1 - start;

    // "7. Trung tâm Xúc tiến đầu tư, thương mại và du lịch": a short title behind whose first words no verb of duty stands is the name of an office
    // where those words alone are not whole.
    private bool IsTitle(int first, int stop, int end)
    {
        if (end - first > MaxTitle || !text[first].IsUpper || text.IsUpperCase || !Lexicon.Is(text.Tokens, first, Lex.Institution | Lex.NamedHead) || Lexicon.Is(text.Tokens, first, Lex.Plural | Lex.PlaceNoun)) return false;
        if (new NameBounds(text, BodyContext.Heading).IsWhole(stop, first)) return false;
        for (var i = stop; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Mark && text[i].Mark is not (',' or '-') || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.Modal | Lex.Request)) return false;
            // "Đội Cảnh sát điều tra tội phạm về ma túy"
            if (Lexicon.Is(text.Tokens, i, Lex.NameEnds) && !(i > stop && text.IsWord(i, About))) return false;
        }

        return true;
    }

    // "… nơi đoàn đến giám sát", "… được giao vốn"
    private bool IsDescribed(int from, int to)
    {
        for (var i = from; i <= to && i < text.Count; i++)
        {
            if (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Modifier)) return true;
        }

        return false;
    }

    // Where the formula begins with which the passage ends, or -1.
    private int FormulaAtEnd(int from)
    {
        var last = text.Count - (text[text.Count - 1].Mark == ':' ? 1 : 0);
        for (var i = Math.Max(from, last - 6); i < last; i++)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Formula, out _) is not (var length and > 0) || i + length != last) continue;
            if (i - from > MaxLeadIn || text.IsWord(i, Bear) || (i > from && (Lexicon.Is(text.Tokens, from, Lex.NameEnds | Lex.Aside) || new NameModifiers(text, BodyContext.Heading).IsOrderTo(from)))) return -1;
            for (var q = from; q < i; q++)
            {
                if (text[q].Mark is '.' or ';' or ':' || text.Cited[q] || (Lexicon.Match(text.Tokens, q, Lex.Order, out _) == 2 && Lexicon.Is(text.Tokens, q + 2, Lex.Plural)) || IsRequest(q)) return -1;
            }

            return i;
        }

        return -1;
    }

    // "Ban Giám hiệu | yêu cầu các tổ chuyên môn có trách nhiệm:"
    private bool IsRequest(int at) => Lexicon.Match(text.Tokens, at, Lex.Request, out _) is var request and > 1 && Lexicon.Is(text.Tokens, at + request, Lex.Plural);

    // "… theo chức năng, nhiệm vụ, thẩm quyền:"
    private bool IsByFunction(int end)
    {
        if (!(text.IsWord(end, According) && text.IsWord(end + 1, OrganiseSecond) && text.IsWord(end + 2, Capacity)) && !(text.IsWord(end, Within) && Lexicon.Match(text.Tokens, end, Lex.Aside, out _) == FunctionLength) || text.Count - end > MaxTitle) return false;
        for (var i = end + FunctionLength; i < text.Count - 1; i++)
        {
            if (text[i].Mark is not ('\0' or ',') || text[i].Kind == TokenKind.Number || (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate) && !Lexicon.Is(text.Tokens, i, Lex.Appointed))) return false;
        }

        return true;
    }

    private bool ReadLast(int end, List<BodyMention> names)
    {
        var stop = text.Count - 1;
        if (stop - end is < 1 or > MaxPersons) return false;
        var and = -1;
        for (var i = end; i < stop; i++)
        {
            if (text[i].Kind != TokenKind.Word || text[i].IsUpper || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.NameEnds | Lex.Modal | Lex.Formula) || Lexicon.Match(text.Tokens, i, Lex.Predicate, out _) > 1) return false;
            if (text.IsWord(i, And)) and = and < 0 ? i : stop;
        }

        if (and < 0 || and + 2 > stop) return false;
        names[^1] = names[^1] with { End = and };
        names.Add(new BodyMention(and + 1, stop));
        return true;
    }

    private bool IsBracketed(int end)
    {
        for (var i = end; i < text.Count && i < end + MaxTitle; i++)
        {
            if (text[i].Mark == '(') return true;
            if (text[i].Kind == TokenKind.Mark || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return false;
        }

        return false;
    }

    // "2. Đối với đội ngũ giáo viên", "3. Đối với cán bộ, đảng viên": persons by their work that a heading speaks of.
    private BodyMention? ReadStaff(int start)
    {
        if (start >= text.Count || text.Count > MaxTitle + MaxTitle) return null;
        var i = start + Lexicon.Match(text.Tokens, start, Lex.Plural | Lex.Troop, out _);
        var end = text[text.Count - 1].Kind == TokenKind.Mark ? text.Count - 1 : text.Count;
        // "Đối với gia đình học sinh", "Yêu cầu đối với chủ đầu tư": a common noun of bodies and nothing else.
        if (i < end && !text[i].IsUpper && Lexicon.Match(text.Tokens, i, Lex.Generic | Lex.Institution, out _) == end - i) return new BodyMention(start, end);
        if (!Lexicon.Is(text.Tokens, i, Lex.Person)) return null;
        for (var q = i; q < end; q++)
        {
            if (text[q].Mark is '.' or ';' or ':' || Lexicon.Is(text.Tokens, q, Lex.Modal)) return null;
        }

        return new BodyMention(start, end);
    }

    // "6. Phó Chủ tịch phụ trách lĩnh vực Công tác xã hội", "7. Chuyên viên phụ trách Hành chính, Văn phòng": one person by the work.
    private List<BodyMention>? ReadInCharge(int start)
    {
        if (start >= text.Count || text.Count > MaxTitle + MaxTitle) return null;
        var plural = Lexicon.Match(text.Tokens, start, Lex.Plural, out _);
        var head = start + plural < text.Count ? Lexicon.Match(text.Tokens, start + plural, Lex.Person | Lex.Post, out _) : 0;
        if (head == 0 || (!text.IsInCharge(start + plural + head) && !(Subject.ReadOne(start) is var office and > 0 && text.IsInCharge(office)))) return null;
        var end = text[text.Count - 1].Mark == ':' ? text.Count - 1 : text.Count;
        for (var i = start; i < end; i++)
        {
            if (text[i].Mark is '.' or ';' or ':' || Lexicon.Is(text.Tokens, i, Lex.Modal)) return null;
            // "giáo viên phụ trách công tác Đoàn và Tổ Tư vấn"
            if (text.IsWord(i, And) && i + 2 < end && text[i + 1].IsUpper && Lexicon.Is(text.Tokens, i + 1, Lex.NamedHead | Lex.Institution) && !Lexicon.Is(text.Tokens, i + 1, Lex.Field)) return [new BodyMention(start, i), new BodyMention(i + 1, end)];
        }

        return [new BodyMention(start, end)];
    }

    /// <summary>
    /// Those who work with the body above in all that stands below a passage that says no more: "a) Chủ trì, phối hợp với các sở, ngành",
    /// "b) Phối hợp với UBND các xã:"; null where the passage says more or something else.
    /// </summary>
    public List<BodyMention>? ReadCompanyHeading()
    {
        var i = clauses.SkipNumber();
        var leads = text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond);
        if (leads) i += 2;
        while (leads && (text.IsMark(i, ',') || text.IsWord(i, And))) i++;
        if (!text.IsWord(i, Join) || !text.IsWord(i + 1, JoinSecond)) return null;
        i += 2;
        if (text.IsWord(i, Close) && text.IsWord(i + 1, CloseSecond)) i += 2;
        var found = text.TakeNames();
        if (clauses.IsClosed(i)) return leads ? found : null;
        if (text.IsWord(i, With)) i++;
        return Company.ReadList(i, found) is var end && end > 0 && clauses.IsClosed(end) && text[text.Count - 1].Mark is not ('.' or ';') ? found : null;
    }
}
