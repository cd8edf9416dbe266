using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>A body named in a passage: tokens from <see cref="First"/> to the one before <see cref="End"/>.</summary>
internal readonly record struct BodyMention(int First, int End);

/// <summary>Where names are read: what ends them differs.</summary>
internal enum BodyContext
{
    /// <summary>In a sentence: a verb ends the name.</summary>
    Sentence,

    /// <summary>A heading: a verb ends the name, a semicolon does not end the list.</summary>
    Heading,

    /// <summary>Behind "phối hợp với": as in a sentence, and a common noun alone may be a body.</summary>
    Company,

    /// <summary>A label or a cell of a table that holds nothing but names.</summary>
    NamesOnly,
}

/// <summary>Reads the names of bodies: where one begins, how it goes on, where it ends and where the next of a list begins.</summary>
/// <remarks>A list is split at "và" and at commas before a new "các" or a new proper name; a parenthesis stays with its name.</remarks>
internal readonly struct BodyReader(PassageText text, BodyContext context)
{
    private const int MaxWords = 40;
    private const int MaxNames = 60;
    private const int LongestPersonName = 5;

    private static readonly int Called = Lexicon.Word("gọi");
    private static readonly int Common = Lexicon.Word("chung");
    private static readonly int Smaller = Lexicon.Word("tiểu");

    private BodyHeads Heads => new(text, context);

    private NameBounds Bounds => new(text, context);

    private NameModifiers Modifiers => new(text, context);

    private NameJoints Joints => new(text, context);

    /// <summary>Whether a body may be named at the token.</summary>
    public bool IsHead(int at) => Heads.IsHead(at);

    /// <summary>Whether what is to be done begins at the token.</summary>
    public bool IsPredicate(int at) => Heads.IsPredicate(at);

    /// <summary>Whether "tổ chức" at the token is no verb: "tổ chức chính trị - xã hội", "tổ chức, cá nhân"; not "tổ chức, huy động".</summary>
    public bool IsOrganisation(int at) => Heads.IsOrganise(at) && Heads.IsOrganisation(at) && (!text.IsMark(at + 2, ',') || Lexicon.Is(text.Tokens, at + 3, Lex.Generic | Lex.Person));

    /// <summary>Whether what the body does begins at the token with a word that no list knows.</summary>
    public bool IsOpenVerb(int at, int first) => Bounds.IsOpenVerb(at, first);

    /// <summary>Whether the words that open what the body does stand at the token, with a capital that does not belong there: "Công an xã | Chủ trì …".</summary>
    public bool IsCapitalOpener(int at, int first) => Bounds.IsCapitalOpener(at, first);

    /// <summary>Reads a list of names that begins at the token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="into">Where the names go.</param>
    /// <returns>The token after the list, or -1 where no body is named there.</returns>
    public int ReadList(int at, List<BodyMention> into) => ReadList(at, into, ofMembers: false);

    private int ReadList(int at, List<BodyMention> into, bool ofMembers)
    {
        var pos = AfterPost(at);
        at = pos;
        var first = into.Count;
        if (ReadComrades(at, into) is var comrades and > 0) return comrades;
        var elided = false;
        var arePlaces = false;
        while (into.Count - first < MaxNames)
        {
            if (context == BodyContext.NamesOnly && !elided && AfterPersonLabel(pos) is var persons and > 0) return ReadPersons(persons, into);
            var end = ReadName(pos, elided, into.Count == first, out var isSingular);
            if (end < 0) break;
            if (into.Count > first && (IsEachOf(pos, end) || (end > pos + 3 && text[pos + 3].Kind == TokenKind.Number && IsEachOf(pos, pos + 3))) && !text.IsWord(into[^1].First, Each) && !text.IsWord(into[^1].First, Every)) break;
            if (into.Count > first && (GoesOnWith(into[^1], pos) || (elided && arePlaces))) into[^1] = into[^1] with { End = end };
            else if (FirstMember(pos, end) is var member && member > pos && !ofMembers && ReadMembers(member, end, into) is > 0 and var last) end = last;
            else into.Add(new BodyMention(member, end));
            if (!elided) arePlaces = EndsInPlaces(pos, end);
            at = end;
            // "Sở Y tế, cơ quan thường trực Ban Chỉ đạo, | theo dõi …": what the body is for the plan goes with it.
            if (context == BodyContext.Heading && AppositionEnd(pos, end) is var apposed and > 0)
            {
                into[^1] = into[^1] with { End = apposed };
                at = apposed;
                break;
            }

            var next = AfterSeparator(end);
            if (next < 0 && Bounds.StartsNext(end, pos)) next = end;
            if (next < 0) break;
            if (!Heads.IsHead(next) && !(elided = (isSingular && Heads.IsField(next)) || (arePlaces && Heads.IsProper(next))))
            {
                // "Hiệu trưởng các trường, Công đoàn, cán bộ, giáo viên, nhân viên căn cứ …": the staff closes a list of bodies.
                if (context == BodyContext.Heading && text[into[first].First].IsUpper && !text.IsUpperCase && Lexicon.Match(text.Tokens, next, Lex.Person, out _) is var staff and >= 4 && next + staff < text.Count && !text[next + staff].IsUpper && Lexicon.Is(text.Tokens, next + staff, Lex.StrongPredicate | Lex.Carries))
                {
                    at = next + staff;
                    into.Add(new BodyMention(next, at));
                }
                // "Từng chi bộ, mỗi đảng viên | xác định rõ …"
                else if (context == BodyContext.Heading && (text.IsWord(next, Each) || text.IsWord(next, Every)) && Lexicon.Match(text.Tokens, next + 1, Lex.Person, out _) is var one and >= 2 && next + 1 + one < text.Count && !text[next].IsUpper && Lexicon.Is(text.Tokens, next + 1 + one, Lex.StrongPredicate))
                {
                    at = next + 1 + one;
                    into.Add(new BodyMention(next, at));
                }

                // "Các phòng và công chức phản ánh …"
                else if (context == BodyContext.Heading && into.Count == first + 1 && text.IsWord(next - 1, And) && Lexicon.Is(text.Tokens, into[first].First, Lex.Plural) && Lexicon.Match(text.Tokens, next, Lex.Person, out _) is var person and >= 2 && next + person < text.Count && !text[next].IsUpper && !text[next + person].IsUpper && Lexicon.Is(text.Tokens, next + person, Lex.StrongPredicate))
                {
                    at = next + person;
                    into.Add(new BodyMention(next, at));
                }

                break;
            }

            elided = !Heads.IsHead(next);
            pos = next;
        }

        return into.Count > first ? at : -1;
    }

    // "trưởng thôn, trưởng ban công tác Mặt trận", "Giám đốc, Thủ trưởng các sở": a comma splits a list only before a new "các" or a new proper
    // name, and a post without its office shares that of the next one.
    private bool GoesOnWith(BodyMention last, int next)
    {
        if (text.IsUpperCase || next != last.End + 1 || text[last.End].Mark != ',') return false;
        if (Joints.IsSecondBoard(last, next)) return true;
        // "Đ/c Lê Thị Na, Công chức Văn hóa - Xã hội": what the one called by name is.
        if (Joints.IsPersonByName(last.First) && !Lexicon.Is(text.Tokens, next, Lex.Plural) && (Heads.IsPost(next) || IsOfficial(next))) return true;
        var head = Heads.HeadLength(next, out var kind);
        var after = next + head;
        // "Chánh Văn phòng" has its office in it, "Bộ trưởng" is the head of each ministry; "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" is one.
        // "Trưởng thôn" names whose head it is.
        if (text[next].IsUpper) return (kind & Lex.Post) != Lex.None && !text.IsWord(last.First, Chief) && !Lexicon.Is(text.Tokens, last.First, Lex.Distinct | Lex.PlaceNoun) && !IsOfOtherUnit(last, next) && !(text.IsWord(last.First, Chairing) && Heads.EndsKind(last.End - 1, last.First, Lex.PlaceNoun)) && !(text.IsWord(last.First, Ministry) && !(text.IsWord(next, Lead) && text.IsWord(next + 1, DutySecond))) && !(last.End - last.First > 2 && text.IsWord(last.First, Organise) && text.IsWord(last.First + 1, Chairing)) && Lexicon.Match(text.Tokens, last.First, Lex.Post, out _) == last.End - last.First;
        // "Đảng ủy Chính phủ, đảng ủy các bộ"
        if (Joints.IsDistinctFrom(last, next, kind) || Joints.IsBelonging(next, head)) return false;
        // "giám đốc sở nội vụ, trưởng phòng y tế": each with its office.
        if ((kind & Lex.Post) != Lex.None && Heads.IsPost(last.First) && OfficeOfPost(next) > 0 && OfficeOfPost(last.First) > 0) return false;
        if ((kind & (Lex.Plural | Lex.Person)) != Lex.None || Heads.IsProper(after) || text[last.First].Kind == TokenKind.Number || Heads.IsFurtherOfKind(next)) return false;
        return !(after < text.Count && (Lexicon.Is(text.Tokens, after, Lex.Plural) || ((kind & Lex.Post) == Lex.None && Lexicon.Is(text.Tokens, after - 1, Lex.Plural))));
    }

    // "Trưởng phòng, | Hiệu trưởng các trường": the one heads a unit of the body, the other a body of another kind; but "Trưởng phòng, Phó Trưởng phòng A".
    private bool IsOfOtherUnit(BodyMention last, int next) =>
        last.End - last.First == 2 && text.IsWord(last.First, Chairing) && text.IsWord(last.First + 1, OfficeSecond) && text.IsWord(next + 1, Chairing) && Lexicon.Is(text.Tokens, next + 2, Lex.Plural);

    // The length of the office of a post with its field: "giám đốc | sở nội vụ", "trưởng phòng | y tế"; 0 where none is named.
    private int OfficeOfPost(int at)
    {
        var head = Heads.HeadLength(at, out _);
        if (head == 0) return 0;
        // The lexicon knows "trưởng phòng giáo dục và đào tạo" as a whole.
        if (head > 3) return head;
        var office = at + head;
        if (text.IsWord(office, Department) || text.IsWord(office, OfficeSecond) || text.IsWord(office, Promulgate)) office++;
        else if (!text.IsWord(office - 1, Department) && !text.IsWord(office - 1, OfficeSecond) && !text.IsWord(office - 1, Promulgate)) return 0;
        return office < text.Count ? Lexicon.Match(text.Tokens, office, Lex.Field, out _) : 0;
    }

    // "Công chức Tư pháp - Hộ tịch", "Chuyên viên Phòng A"
    private bool IsOfficial(int at) => text[at].IsUpper && ((text.IsWord(at + 1, Official) && Lexicon.Match(text.Tokens, at, Lex.Person, out _) >= 2) || (text.IsWord(at, Special) && text.IsWord(at + 1, Member)));

    // "Giao Giám đốc: Sở A, Sở B": behind a post without an office and a colon, the offices; the token after the colon, or the same one.
    private int AfterPost(int at)
    {
        if (context == BodyContext.NamesOnly || at == 0 || at >= text.Count || !text[at].IsUpper || text.IsUpperCase || text[at - 1].Kind != TokenKind.Word || Lexicon.Match(text.Tokens, at, Lex.Post, out _) is not (> 0 and var post)) return at;
        return text.IsMark(at + post, ':') && at + post + 1 < text.Count && text[at + post + 1].IsUpper && Lexicon.Is(text.Tokens, at + post + 1, Lex.Institution | Lex.NamedHead) && Heads.IsHead(at + post + 1) ? at + post + 1 : at;
    }

    // "Đ/c: Hùng, Lan", "Các đồng chí: Minh, Hà": the token behind the colon, or 0.
    private int AfterPersonLabel(int at)
    {
        if (at >= text.Count || text[at].Kind != TokenKind.Word) return 0;
        var plural = Lexicon.Match(text.Tokens, at, Lex.Plural, out _);
        var colon = at + plural;
        if (colon < text.Count && Lexicon.Match(text.Tokens, colon, Lex.Person, out _) is var person and > 0) colon += person;
        else return 0;
        return text.IsMark(colon, ':') && colon + 1 < text.Count && text[colon + 1].IsUpper && !text.IsUpperCase ? colon + 1 : 0;
    }

    // "Các đồng chí Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường | kiểm tra …": two names and more behind one "đồng chí"; the token behind them, or 0.
    private int ReadComrades(int at, List<BodyMention> into)
    {
        if (context == BodyContext.NamesOnly || at >= text.Count || Lexicon.Match(text.Tokens, at, Lex.Plural, out _) is not (> 0 and var plural)) return 0;
        if (at + plural >= text.Count || Lexicon.Match(text.Tokens, at + plural, Lex.Person, out _) is not (> 0 and var person)) return 0;
        var pos = at + plural + person;
        var (start, first) = (at, into.Count);
        while (into.Count - first < MaxNames && IsPersonName(pos))
        {
            var end = pos + 1;
            while (end < pos + LongestPersonName && Heads.IsProper(end)) end++;
            into.Add(new BodyMention(start, end));
            pos = end;
            if (!(text.IsMark(end, ',') || text.IsWord(end, And))) break;
            start = pos = end + 1;
            // "… và bà Sơn"
            if (pos < text.Count && !text[pos].IsUpper && Lexicon.Match(text.Tokens, pos, Lex.Person, out _) is > 0 and var next) pos += next;
        }

        if (into.Count - first > 1 && pos == into[^1].End) return pos;
        into.RemoveRange(first, into.Count - first);
        return 0;
    }

    // "Nguyễn Văn An", "Hùng", but no "Trưởng, Phó các phòng"
    private bool IsPersonName(int pos) => Heads.IsProper(pos) && !Heads.IsHead(pos) && !Lexicon.Is(text.Tokens, pos, Lex.Post) && (Heads.IsProper(pos + 1) || text.IsMark(pos + 1, ',') || text.IsWord(pos + 1, And) || (pos + 1 < text.Count && text[pos + 1].Kind == TokenKind.Word && !text[pos + 1].IsUpper));

    // Persons by name or post behind such a label, each to the next comma, semicolon or "và"; a post behind a comma is that of the one before it.
    private int ReadPersons(int at, List<BodyMention> into)
    {
        var first = into.Count;
        var end = at;
        for (var pos = at; pos < text.Count && text[pos].Kind == TokenKind.Word && text[pos].IsUpper && into.Count - first < MaxNames;)
        {
            var stop = pos;
            while (stop < text.Count && text[stop].Mark is not (',' or ';' or '.' or ':') && !text.IsWord(stop, And)) stop = text[stop].Mark == '(' ? Math.Max(stop + 1, Joints.GoOnAfterMark(stop, pos, false, false)) : stop + 1;
            if (text.IsMark(stop, ':')) break;
            var isPostOfLast = into.Count > first && text[pos - 1].Mark == ',' && Lexicon.Is(text.Tokens, pos, Lex.Post) && !Lexicon.Is(text.Tokens, into[^1].First, Lex.Post);
            if (isPostOfLast) into[^1] = into[^1] with { End = stop };
            else into.Add(new BodyMention(pos, stop));
            end = stop;
            pos = stop + 1;
        }

        return into.Count > first ? end : -1;
    }

    private bool IsGivenToAll(int pos, int at) =>
        context != BodyContext.NamesOnly && Lexicon.Is(text.Tokens, pos, Lex.Appointed) && !text[pos].IsUpper && Lexicon.Is(text.Tokens, at, Lex.Institution) && !Lexicon.Is(text.Tokens, at, Lex.Plural | Lex.Post)
        && Heads.EndsKind(pos - 1, at, Lex.PlaceNoun);

    // "Đồng chí A phụ trách huấn luyện; | đồng chí B phụ trách hậu cần.": persons who share the work of the sentence; not in a list with a verb of its own.
    private bool IsInTurn(int at, int end) => at > 1 && text.IsMark(at - 1, ';') && !Holds(Bear) && Lexicon.Is(text.Tokens, at, Lex.Person) && IsChargeBefore(at - 1) && (end == text.Count - 1 || Lexicon.Is(text.Tokens, end + 1, Lex.Person));

    // "hậu | cần"
    private bool IsSecondOfWord(int pos) => Lexicon.Match(text.Tokens, pos - 1, Lex.Compound, out _) == 2;

    private bool Holds(int word)
    {
        for (var i = 0; i < text.Count && text.Signs.Has(word); i++)
        {
            if (text.IsWord(i, word)) return true;
        }

        return false;
    }

    private bool IsChargeBefore(int end)
    {
        for (var i = end - 2; i > 0 && text[i].Mark is not (';' or '.' or ':'); i--)
        {
            if (text.IsInCharge(i)) return true;
        }

        return false;
    }

    // "thị xã Gò Công | vận động nông dân": the verb begins with the second syllable of a word that the name only seems to end with; not "Phòng Hậu cần phải …".
    private bool IsVerbBehindName(int pos, int verb) => verb > 1 && pos > 2 && text[pos - 2].IsUpper && Lexicon.Is(text.Tokens, pos - 3, Lex.PlaceNoun) && !Lexicon.Is(text.Tokens, pos + 1, Lex.Predicate | Lex.Modal);

    // "Giáo viên phụ trách thư viện | và các đơn vị liên quan", "… | trong việc kiểm tra": what somebody is in charge of ends there.
    private bool EndsCharge(int pos) => text.IsWord(pos, And) ? Heads.IsPluralBody(pos + 1) : !text[pos].IsUpper && Lexicon.Is(text.Tokens, pos, Lex.NameEnds) && !text.IsWord(pos, About);

    private bool IsOffice(int i) => text.IsWord(i, Department) || text.IsWord(i, Ministry) || text.IsWord(i, OfficeSecond) || text.IsWord(i, Promulgate) || text.IsWord(i, Unit) || text.IsWord(i, Organ);

    // "Hội A, Hội B, mỗi đơn vị xây dựng …": says how the ones before do it.
    private bool IsEachOf(int at, int end) => (text.IsWord(at, Each) || text.IsWord(at, Every)) && end - at == 3 && (Heads.IsPredicate(end) || IsCountOfEach(end));

    /// <summary>Whether what each of several has to show stands at the token: "mỗi tổ chức | có một phần việc", "mỗi tổ chức | 01 hội nghị".</summary>
    public bool IsCountOfEach(int at) => at < text.Count && (text.IsWord(at, Have) || (text[at].Kind == TokenKind.Number && (text.IsWord(at - 2, Unit) || text.IsWord(at - 2, Organise)) && at + 1 < text.Count && text[at + 1].Kind == TokenKind.Word && !text.IsWord(at + 1, Month)));

    /// <summary>The token after ", mỗi đơn vị" behind a list, or the same token where no such words stand there.</summary>
    public int SkipEach(int end) => text.IsMark(end, ',') && IsEachOf(end + 1, end + 4) ? end + 4 : IsEachOf(end, end + 3) ? end + 3 : end;

    /// <summary>Whether a person stands at the token who is told by name, not by a post: "đồng chí Lê Thị Na".</summary>
    public bool IsPersonByName(int at) => Joints.IsPersonByName(at);

    /// <summary>Reads one name; the token after it, or -1.</summary>
    public int ReadOne(int at) => ReadName(at, false, true, out _);

    /// <summary>Reads a list that may begin with a number: "22 sở, ngành, đoàn thể"; the token after it, or -1.</summary>
    public int ReadCounted(int at, List<BodyMention> into)
    {
        var isCounted = at + 1 < text.Count && text[at].Kind == TokenKind.Number && text[at].Value > 0 && text[at + 1].Spaced && Lexicon.Is(text.Tokens, at + 1, Lex.Generic | Lex.PlaceNoun);
        var first = into.Count;
        var end = ReadList(isCounted ? at + 1 : at, into);
        // "38 khu phố", "13 huyện, thị xã, thành phố | rà soát": places that only their number tells from common nouns.
        if (end < 0 && isCounted && text[at].Value > 1 && !text[at + 1].IsUpper)
        {
            end = at + 1;
            while (end < text.Count && Lexicon.Match(text.Tokens, end, Lex.PlaceNoun, out _) is var place and > 0)
            {
                end += place;
                if (!(text.IsMark(end, ',') || text.IsWord(end, And)) || end + 1 >= text.Count || !Lexicon.Is(text.Tokens, end + 1, Lex.PlaceNoun)) break;
                end++;
            }

            if (end > at + 1 && end < text.Count && Lexicon.Match(text.Tokens, end, Lex.NameGoesOn, out _) is var goesOn and > 0) end += goesOn;
            if (end == at + 1) return -1;
            into.Add(new BodyMention(at + 1, end));
        }

        if (end > 0 && isCounted) into[first] = into[first] with { First = at };
        return end;
    }

    // "Các đơn vị chuyên môn: Khoa A, Viện B": the members have heads of their own, and what they are called together names nobody.
    private int FirstMember(int at, int end)
    {
        if (!Lexicon.Is(text.Tokens, at, Lex.Plural)) return at;
        for (var i = at + 2; i + 1 < end; i++)
        {
            if (text[i].Mark == ':') return text[i + 1].IsUpper && Heads.IsHead(i + 1) && !IsKindAlone(at, i) && !(text.IsWord(i - 1, Sector) && HoldsField(i + 1, end)) ? i + 1 : at;
        }

        return at;
    }

    // "Các ngành: Công an, Tư pháp, Văn hóa": sectors by what they do, which name nobody without the word before them.
    private bool HoldsField(int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            if (text[i].Mark == ',' && text[i + 1].IsUpper && !Lexicon.Is(text.Tokens, i + 1, Lex.Institution | Lex.NamedHead | Lex.Generic)) return true;
        }

        return false;
    }

    // "các cơ quan: Sở Nội vụ, Công an tỉnh": each with its head, as without the words before the colon. The token behind them, or -1.
    private int ReadMembers(int first, int end, List<BodyMention> into)
    {
        var members = text.TakeNames();
        var last = ReadList(first, members, ofMembers: true);
        if (last >= end) into.AddRange(members);
        text.GiveBack(members);
        return last >= end ? last : -1;
    }

    // "Các Cục: Văn thư và Lưu trữ; Du lịch": what the offices are for stands without their kind.
    private bool IsKindAlone(int at, int colon) => colon == at + 2 && Lexicon.Is(text.Tokens, at + 1, Lex.NamedHead | Lex.Institution | Lex.Generic) && (!Lexicon.Is(text.Tokens, colon + 1, Lex.NamedHead | Lex.Institution | Lex.Generic) || ((text.IsWord(at + 1, Ministry) || text.IsWord(at + 1, Department) || MemberList.IsLoose(text, at + 1)) && Heads.IsField(colon + 1) && Heads.IsFieldOfList(colon + 1)));

    // "UBND các huyện Hòa An, Trà Lĩnh": after "các" with a kind of place, further places stand without their head; "các" names them all as one.
    private bool EndsInPlaces(int at, int end)
    {
        for (var i = end - 2; i >= at && end - i <= 8; i--)
        {
            var plural = Lexicon.Match(text.Tokens, i, Lex.Plural, out _);
            if (plural == 0) continue;
            var place = Lexicon.Match(text.Tokens, i + plural, Lex.PlaceNoun, out _);
            return (place > 0 && i + plural + place < end && text[i + plural + place].IsUpper) || (i == at && EndsInName(at + plural, end));
        }

        return false;
    }

    // "Các Hạt Kiểm lâm Bắc Yên, Phù Yên": an office of several places, each by its name of two syllables.
    private bool EndsInName(int head, int end)
    {
        if (text.IsUpperCase || end - head < 4 || !Lexicon.Is(text.Tokens, head, Lex.NamedHead | Lex.Institution) || Lexicon.Is(text.Tokens, head, Lex.Person | Lex.Post | Lex.PlaceNoun)) return false;
        return Heads.IsProper(end - 1) && Heads.IsProper(end - 2) && !text[end - 3].IsUpper && text[end - 3].Kind == TokenKind.Word && !Lexicon.Is(text.Tokens, end - 2, Lex.Field | Lex.NoProper | Lex.Institution | Lex.NamedHead);
    }

    // The token after a comma, a semicolon, "và", "cùng", "hoặc", "/" or a mix of them; -1 where none stands there.
    public int AfterSeparator(int at)
    {
        var pos = at;
        var isSemicolon = false;
        while (pos < text.Count && pos - at < 4)
        {
            ref readonly var token = ref text[pos];
            if (token.Mark is ',' or '/') pos++;
            else if (token.Mark == ';')
            {
                isSemicolon = true;
                pos++;
            }
            else if (token.Mark == '-' && (context == BodyContext.NamesOnly || (pos == at && Joints.PartsBodies(pos)))) pos++;
            else if (pos > at && Lexicon.Match(text.Tokens, pos, Lex.Namely, out _) is var namely and > 0) pos += namely;
            else if (token.Word >= 0 && (token.Word == And || token.Word == Or)) pos++;
            // "Sở A cùng Sở B tổ chức …": who stands behind "cùng" works with the subject.
            else if (token.Word >= 0 && token.Word == Together && context is BodyContext.Company or BodyContext.NamesOnly)
            {
                pos++;
                if (text.IsWord(pos, With)) pos++;
            }
            else break;
        }

        if (pos == at || pos >= text.Count) return -1;
        return isSemicolon && context is BodyContext.Sentence or BodyContext.Company && !IsFollowedBySemicolon(pos) ? -1 : pos;
    }

    // "phối hợp với Sở A; Sở B; UBND các huyện": a semicolon goes on with the list only where another one follows the name.
    private bool IsFollowedBySemicolon(int at)
    {
        if (!Heads.IsHead(at)) return false;
        var end = ReadName(at, false, true, out _);
        return end > 0 && end < text.Count && text[end].Mark == ';';
    }

    // The length of a body in small letters behind a post where the lexicon knows it with a field of several words; 0 for others.
    private int BodyOfPost(int pos)
    {
        var plural = Lexicon.Match(text.Tokens, pos, Lex.Plural, out _);
        if (Lexicon.Match(text.Tokens, pos + plural, Lex.Generic, out _) is var common and > 2 && Lexicon.Match(text.Tokens, pos + plural, Lex.NoOne, out _) == 2) return plural + common;
        // "Thủ trưởng tổ chức pháp chế"
        if (Heads.IsOrganise(pos + plural) && Lexicon.Match(text.Tokens, pos + plural, Lex.Institution | Lex.Generic, out _) is var organisation and > 2) return plural + organisation;
        return text.IsWord(pos + plural, Department) && Lexicon.Match(text.Tokens, pos + plural + 1, Lex.Field, out _) is var field and > 2 ? plural + 1 + field : 0;
    }

    // Reads one name. isSingular: an office with a field, after which further fields may stand without their head ("Sở Nội vụ, Tài chính").
    public int ReadName(int at, bool elided, bool isFirst, out bool isSingular)
    {
        // Behind the passage the places are those of the next one.
        if (elided || !isFirst || at >= text.Count) return ReadWords(at, elided, isFirst, out isSingular);
        if (text.Memo.TryName(text.PlaceOf(at), context, out var end, out isSingular)) return end;
        end = ReadWords(at, elided, isFirst, out isSingular);
        text.Memo.KeepName(text.PlaceOf(at), context, end, isSingular);
        return end;
    }

    private int ReadWords(int at, bool elided, bool isFirst, out bool isSingular)
    {
        isSingular = false;
        var tokens = text.Tokens;
        int pos;
        var isList = false;
        if (elided)
        {
            pos = at + Math.Max(1, Lexicon.Match(tokens, at, Lex.Field, out _));
            isSingular = true;
        }
        else
        {
            var head = Heads.HeadLength(at, out var kind);
            if (head == 0) return -1;
            pos = at + head;
            isList = (kind & Lex.Plural) != Lex.None || ((kind & Lex.Generic) != Lex.None && (kind & Lex.Institution) == Lex.None && !text[at].IsUpper && !Heads.IsFurtherOfKind(at)) || (kind & (Lex.Generic | Lex.NamedHead | Lex.Institution | Lex.Post)) == Lex.Generic
                || ((kind & Lex.Generic) != Lex.None && (kind & Lex.Institution) == Lex.None && pos + 1 < text.Count && text[pos].Mark == ',' && !text[pos + 1].IsUpper && Lexicon.Match(tokens, pos + 1, Lex.Generic, out _) is var further and > 0 && Joints.IsCommonNoun(pos + 1, further));
            // "Đồng chí Trưởng Ban xây dựng Đảng": a post that the lexicon knows as a whole.
            if ((kind & Lex.Person) != Lex.None && Lexicon.Match(tokens, pos, Lex.Post, out _) is var post and > 2) pos += post;
            // "Đồng chí Ủy viên | Ban Chấp hành | Đảng bộ": the board of a member, whose name ends in a verb.
            else if ((kind & Lex.Person) != Lex.None && head > 1 && pos < text.Count && tokens[pos].IsUpper && Lexicon.Match(tokens, pos, Lex.Institution, out _) is var board and > 2 && Lexicon.Is(tokens, pos + board - 2, Lex.Predicate)) pos += board;
            // "Các Bộ Y tế, Công an, Xây dựng", as "Các Bộ: Y tế, Công an": one name that lists its members.
            if ((kind & Lex.Plural) != Lex.None && (text.IsWord(pos - 1, Ministry) || text.IsWord(pos - 1, Department)) && Heads.IsField(pos) && Heads.IsFieldOfList(pos)) return Joints.EndOfMembers(pos);
            // "Các Ban Tuyên giáo, Dân vận Huyện ủy", "Giám đốc các Sở Tài chính, Nội vụ": likewise where the next is no body by itself.
            if ((kind & (Lex.Plural | Lex.Post)) != Lex.None && Heads.ListsFields(at) is var fields and > 0) return Joints.EndOfMembers(fields);
            if ((kind & (Lex.NamedHead | Lex.Institution)) != Lex.None || ((kind & (Lex.Person | Lex.Plural)) == Lex.Person && Heads.IsField(pos)))
            {
                var field = Heads.FieldLength(pos);
                // "Chi cục Kiểm lâm thanh tra, kiểm tra …": behind a name that is whole a verb in small letters is no field.
                if (field > 0 && (head > 2 || (kind & Lex.Generic) == Lex.None || Lexicon.Is(tokens, at, Lex.PlaceNoun)) && head > 1 && !text[pos].IsUpper && Heads.IsPredicate(pos)) field = 0;
                // "Phòng Kế hoạch tổng hợp": a longer field than that of the office that the lexicon knows as a whole.
                if (head > 1 && Math.Max(0, Heads.FieldLength(at + 1) + 1 - head) is var longer && longer > field) field = longer;
                if (field > 0)
                {
                    pos += field;
                    isSingular = true;
                }
            }

            // "Trưởng phòng Quản lý xây dựng | kiểm tra …"
            if ((kind & (Lex.Post | Lex.Plural)) == Lex.Post && text.IsWord(pos - 1, OfficeSecond) && Heads.IsField(pos)) pos += Heads.FieldLength(pos);
            if ((kind & Lex.Person) != Lex.None && text.IsInCharge(pos))
            {
                var inCharge = pos;
                pos += 2;
                while (pos < text.Count && pos < at + 20 && tokens[pos].Kind == TokenKind.Word && !Modifiers.IsNextOf(pos) && !(pos > at + head + 2 && EndsCharge(pos)) && !(Lexicon.Is(tokens, pos, Lex.Modal) && !IsSecondOfWord(pos)) && !(Lexicon.Is(tokens, pos, Lex.StrongPredicate) && !IsSecondOfWord(pos) && pos > at + head + 2 && !NameModifiers.IsWorkNoun(text, pos - 1)) && !(pos > at + head + 3 && IsOrderBehind(pos)) && !(pos > inCharge + 3 && !IsSecondOfWord(pos) && Modifiers.IsBehindField(pos)) && !(pos > at + head + 3 && context != BodyContext.NamesOnly && Lexicon.Match(tokens, pos, Lex.Order | Lex.Carries, out _) is var order and > 0 && pos + order < text.Count && (text[pos + order].Mark == ',' || text[pos + order].Mark == ')'))) pos++;
                // "Đồng chí Phó Bí thư phụ trách; …"
                if (context != BodyContext.NamesOnly && inCharge > at + 1 && pos == inCharge + 2 && pos < text.Count && tokens[pos].Mark is ';' or '.' && Heads.HasCapital(at + 1, inCharge)) return inCharge;
                // "Đồng chí Phó Bí thư phụ trách công tác tuyên truyền.": nothing else is said of what he does.
                return context != BodyContext.NamesOnly && pos < text.Count && tokens[pos].Mark is '.' or ';' && ((tokens[at].IsUpper && NameModifiers.IsWorkNoun(text, inCharge + 3)) || IsInTurn(at, pos)) ? inCharge : pos;
            }

            if ((kind & Lex.Post) != Lex.None && text.IsInCharge(pos) && Math.Max(Modifiers.NamedInBrackets(pos), Modifiers.ChargeOf(pos)) is var charge and > 0) return charge;
            pos = Math.Max(Joints.OfficeOfCouncils(at, pos), Bounds.TradeLength(at) is var trade and > 0 ? at + trade : 0);
            if (text.IsWord(at, Chief) && text.IsWord(at + 1, Office)) pos = Joints.OfficeOfCouncils(at + 1, pos);
            if ((kind & Lex.Plural) != Lex.None && text.IsMark(pos, ':') && pos + 1 < text.Count && text[pos + 1].IsUpper && ((Heads.IsField(pos + 1) && (!Lexicon.Is(tokens, pos + 1, Lex.Predicate) || Heads.IsFieldOfList(pos + 1))) || Heads.IsHead(pos + 1)))
            {
                // "các Bộ: Công an, Tài chính", "UBND các phường: Yên Bái, Văn Phú": one name that lists its members.
                return Joints.EndOfMembers(pos + 1);
            }
        }

        var isCommon = !elided && Lexicon.Match(tokens, at, Lex.Generic, out _) > 0 && !isSingular;
        // "Cục quản lý chất lượng và an toàn vệ sinh …": a verb in small letters right behind an office of the state is its name.
        var isVerbal = !elided && text[at].IsUpper && pos == at + 1 && Lexicon.Is(tokens, at, Lex.Institution) && Lexicon.Is(tokens, at, Lex.Generic) && pos < text.Count && !tokens[pos].IsUpper && Lexicon.Is(tokens, pos, Lex.Transitive);
        // "Tiểu ban Nội dung soạn thảo …" has its name in capitals.
        var isNamed = !elided && text[at].IsUpper && Lexicon.Match(tokens, at, Lex.NamedByTask, out _) is var group and > 0 && text.IsWord(at, Smaller) && at + group < text.Count && tokens[at + group].IsUpper;
        var isSteering = isVerbal || !isNamed && Lexicon.Match(tokens, at, Lex.NamedByTask | BodyHeads.Any, out var named) > 0 && (named & Lex.NamedByTask) != Lex.None;
        var limit = Math.Min(text.Count, at + MaxWords);
        while (pos < limit)
        {
            var token = tokens[pos];
            // "Đồng chí Bí thư phụ trách chung, đồng chí Phó Bí thư chỉ đạo …": what each of them does.
            if (context != BodyContext.NamesOnly && pos > at && text.IsInCharge(pos) && text.IsWord(pos + 2, Common) && text.IsMark(pos + 3, ',') && Lexicon.Is(tokens, pos + 4, Lex.Person)) break;
            // "Các đồng chí Tỉnh ủy viên phụ trách các huyện đôn đốc …", "Đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa trực tiếp chỉ đạo …"
            if (pos > at + 1 && text.IsInCharge(pos) && !IsPersonByName(at) && ((isList && IsOffice(at + Lexicon.Match(tokens, at, Lex.Plural, out _))) || Lexicon.Is(tokens, at + Lexicon.Match(tokens, at, Lex.Plural, out _), Lex.Person | Lex.Post)) && Modifiers.EndOfCharge(pos) is var charged and > 0) return charged;
            if (context != BodyContext.NamesOnly && (Bounds.IsOpenVerb(pos, at) || Bounds.Speaks(pos))) break;
            if (Bounds.StartsNext(pos, at)) break;
            // "UBND mỗi xã, thị trấn" is one of them, "Đoàn xã mỗi tháng …" tells when.
            if (pos > at && (text.IsWord(pos, Each) || text.IsWord(pos, Every)) && !token.IsUpper && !(pos == at + 1 && tokens[at].IsUpper && Lexicon.Is(tokens, pos + 1, Lex.PlaceNoun))) break;
            if (token.Kind == TokenKind.Mark)
            {
                if (token.Mark == ',' && isList && !elided && Heads.IsPost(at) && OfficeOfPost(pos + 1) > 0 && OfficeOfPost(at) > 0) break;
                // "các cơ quan, đơn vị, có liên quan"
                if (token.Mark == ',' && isList && text.IsWord(pos + 1, Have) && text.IsWord(pos + 2, RelatedFirst) && text.IsWord(pos + 3, Related))
                {
                    pos += 4;
                    break;
                }

                var next = Joints.GoOnAfterMark(pos, at, isList, isSingular);
                if (next == pos) break;
                if (token.Mark is '(' or ':')
                {
                    // "Ủy ban nhân dân (UBND) thành phố Hà Nội"
                    // "các ông (bà) có tên tại Điều 1"
                    var isCouple = token.Mark == '(' && next == pos + 3 && text.IsWord(pos - 1, Mister) && text.IsWord(pos + 1, Madam);
                    var isShort = token.Mark == '(' && next == pos + 3 && text[pos + 1].IsUpper && pos > at + 1 && Lexicon.Match(tokens, at, Lex.Institution, out _) == pos - at && Lexicon.Is(tokens, next, Lex.PlaceNoun);
                    var isCode = token.Mark == '(' && Joints.IsCodeOfOffice(pos, next, at);
                    // "Ban Xây dựng Đảng (hoặc Ban Tổ chức) Đảng ủy xã", "Bí thư (Phó Bí thư) chi bộ"
                    var isOther = token.Mark == '(' && context != BodyContext.NamesOnly && next < text.Count && (text.IsWord(pos + 1, Or) || Heads.IsHead(pos + 1)) && Lexicon.Is(tokens, next, Lex.Institution | Lex.NamedHead | Lex.Generic) && !Heads.IsPredicate(next) && !Lexicon.Is(tokens, next, Lex.NoHead);
                    pos = next;
                    if (isShort || isCouple || isCode || isOther) continue;
                    break;
                }

                pos = next;
                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                // A district or a school may have a number; a number after anything else begins something new.
                if (token.Spaced && !(pos + 1 >= text.Count || tokens[pos + 1].Kind != TokenKind.Number)) break;
                // "1. Sở Tài chính 2. Sở Xây dựng": the number of the next in a cell that counts them.
                if (context == BodyContext.NamesOnly && token.Spaced && text.IsMark(1, '.') && tokens[0] is { Kind: TokenKind.Number, Value: 1 } && text.IsMark(pos + 1, '.') && pos + 2 < text.Count && tokens[pos + 2] is { IsUpper: true, Spaced: true }) break;
                // "hai bên 6 tháng một lần họp …"
                if (pos > at + 1 && text.IsWord(pos + 1, Month)) break;
                // "Ban Chỉ đạo 389/TP", "Tổ công tác 06/CP": the number of the plan it was set up by and whose board it is.
                if (pos > at && Joints.IsBoardNumber(pos))
                {
                    pos += 3;
                    continue;
                }

                if (pos + 1 < text.Count && (tokens[pos + 1].Mark is '%' or '/' || (tokens[pos + 1].Mark == '.' && pos + 2 < text.Count && tokens[pos + 2].Kind == TokenKind.Number && !tokens[pos + 2].Spaced))) break;
                // "UBND 04 xã: An Bình, Hòa Lộc"
                isList |= token.Value > 1 && Lexicon.Is(tokens, pos + 1, Lex.PlaceNoun) && !Heads.IsOrganise(pos + 1) && !tokens[Math.Min(pos + 1, text.Count - 1)].IsUpper;
                pos = Joints.NumbersOfPlaces(pos + 1, at);
                continue;
            }

            // "các bộ, ngành liên quan Ban hành …": a verb in capitals behind the end of a list.
            if (isList && token.IsUpper && !tokens[pos - 1].IsUpper && text.IsWord(pos, Promulgate) && text.IsWord(pos + 1, PromulgateSecond)) break;
            // "Công an xã Chủ trì …" likewise.
            if (pos > at && !elided && Bounds.IsCapitalOpener(pos, at)) break;
            // "UBND các huyện, thành phố Chỉ đạo xây dựng …" likewise.
            if (isList && pos > at + 1 && !tokens[pos - 1].IsUpper && Heads.IsCapitalVerb(pos) && Heads.EndsKind(pos - 1, at, Lex.PlaceNoun)) break;
            // "các đoàn kiểm tra của Bộ Chính trị, Ban Bí thư": two that are named as one.
            if (pos > at && token.IsUpper && !text.IsUpperCase && Lexicon.Match(tokens, pos, Lex.NameGoesOn, out _) is var joint and > 3)
            {
                pos += joint;
                continue;
            }

            // "Giám đốc Sở Văn hóa, Thể thao và Du lịch", "Vụ Pháp chế - Bộ Dân tộc và Tôn giáo": the field of the office inside the name.
            if (pos > at && token.IsUpper && !text.IsUpperCase && Lexicon.Match(tokens, pos, Lex.Institution | Lex.NamedHead, out _) is var inner and > 0 && pos + inner < limit && tokens[pos + inner].IsUpper && Heads.FieldLength(pos + inner) is var innerField and > 1)
            {
                pos += inner + innerField;
                continue;
            }

            // "thủ trưởng cơ sở giáo dục", "giám đốc sở giáo dục và đào tạo": the body of a post in small letters, whose field looks like a verb.
            if (!elided && pos > at && !token.IsUpper && Heads.IsPost(at) && BodyOfPost(pos) is var held and > 0)
            {
                pos += held;
                continue;
            }

            // "… các tỉnh, thành phố từ An Bình đến Hòa Lộc"
            if (isList && text.IsWord(pos, From) && Modifiers.RangeOfPlaces(pos) is var range and > 0)
            {
                pos = range;
                continue;
            }

            // "Cấp ủy, tổ chức đảng từ xã đến các chi bộ | phải …"
            if (pos > at && text.IsWord(pos, From) && !token.IsUpper && Modifiers.RangeOfLevels(pos) is var levels and > 0)
            {
                pos = levels;
                continue;
            }

            // "Cơ quan, đơn vị nào chậm trễ …": whichever it is.
            if (pos > at && text.IsWord(pos, Whichever) && !token.IsUpper) return -1;
            // "Sở A, Sở B mỗi đơn vị …" says how they do it.
            if (IsEachOf(pos, pos + 3)) break;
            if (token.Word >= 0 && token.Word == And)
            {
                var next = Joints.GoOnAfterAnd(pos, at, isList);
                if (next == pos) break;
                pos = next;
                continue;
            }

            if (token.Word >= 0 && (!token.IsUpper || text.IsUpperCase))
            {
                // "Sở Tư pháp nơi đặt trụ sở | thực hiện …"
                if (token.Word == Where && Modifiers.WhereLength(pos) is var where and > 0)
                {
                    pos += where;
                    break;
                }

                // "cơ quan chuyên môn về xây dựng", "cơ quan nhà nước có thẩm quyền quy định tại khoản 2 Điều 15"
                if ((isCommon || (isList && Lexicon.Is(tokens, at + Lexicon.Match(tokens, at, Lex.Plural, out _), Lex.Generic))) && context != BodyContext.NamesOnly && Math.Max(Modifiers.FieldOfCommon(pos), Modifiers.PlaceOfRule(pos)) is var told and > 0 && Modifiers.DutyLength(pos) == 0)
                {
                    pos += told;
                    continue;
                }

                // "Các sở, ngành là thành viên Ban Chỉ đạo | căn cứ …"
                if (isList && text.IsWord(pos, Is) && pos > at + 1 && context != BodyContext.NamesOnly && Modifiers.MembershipLength(pos) is var membership and > 0)
                {
                    pos += membership;
                    break;
                }

                var word = Bounds.InsideWord(pos, at);
                if (word > 0)
                {
                    pos += word;
                    continue;
                }

                var goesOn = Lexicon.Match(tokens, pos, Lex.NameGoesOn, out _);
                // "các đơn vị trong trường", not "… trong trường hợp cần thiết"
                if (goesOn == 2 && text.IsWord(pos + 2, JoinSecond) && text.IsWord(pos, Within)) goesOn = 0;
                // "Cơ quan Thuế đã phát hành thông báo": what one body has done tells no part of its name.
                if (text.IsWord(pos, Already) && pos > at + 1 && !text.IsWord(pos + 1, Passive) && !Lexicon.Is(tokens, at, Lex.Plural) && Heads.HasCapital(at + 1, pos)) break;
                if (isList && pos > at + 1 && Lexicon.Match(tokens, pos, Lex.Modifier, out _) > goesOn && Modifiers.ModifierLength(pos) is var modifier and > 0)
                {
                    pos += modifier;
                    break;
                }

                // "Các đội tham gia Hội thi | chuẩn bị trang phục"
                if (isList && pos > at + 1 && Modifiers.TakingPartLength(pos) is var part and > 0)
                {
                    pos += part;
                    break;
                }

                // "các sở và UBND các xã được phân công chủ trì …": what several were given tells no part of the name of the last.
                if (IsGivenToAll(pos, at)) break;
                var ends = Lexicon.Match(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate, out var why);
                // "Phòng Kinh tế được giao chủ trì …" tells what it was given; "các cơ quan được giao chủ trì" which ones.
                if (goesOn > 0 && (isSingular || (isFirst && tokens[at].IsUpper && Heads.HasCapital(at + 1, pos) && !Heads.IsPost(at))) && !isList && Lexicon.Is(tokens, pos, Lex.Appointed)) break;
                // "Trung tâm Phục vụ hành chính công tỉnh có chức năng tham mưu …"
                if (goesOn > 0 && !isList && text.IsWord(pos, Have) && tokens[at].IsUpper && (Heads.HasCapital(at + 1, pos) || (pos > at + 1 && (!isCommon || Lexicon.Is(tokens, at, Lex.Institution)) && text.IsWord(pos + 1, OrganiseSecond)))) break;
                // "Mỗi học sinh có một hồ sơ …" says what there is to be.
                if (pos > at + 1 && text.IsWord(pos, Have) && text.IsWord(pos + 1, One)) break;
                // "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm …"
                if (goesOn > 0 && (isFirst && isList || Heads.IsPost(at)) && at + 12 > pos && Modifiers.AppointedLength(pos, false) is var whole and > 0)
                {
                    pos += whole;
                    continue;
                }

                // "Đơn vị được giao làm nhiệm vụ quản lý rừng | triển khai …"
                if ((isList || (isCommon && Modifiers.IsGivenDuty(pos))) && pos > at + 1 && Modifiers.GivenLength(pos) is var given and > 0)
                {
                    pos += given;
                    break;
                }

                if (goesOn > 0 && goesOn >= ends)
                {
                    pos += goesOn;
                    continue;
                }

                if (ends > 0 && tokens[pos - 1].IsUpper && pos > at + 1 && ((Lexicon.Match(tokens, pos - 1, Lex.Compound, out _) == 2 && !IsVerbBehindName(pos, ends)) || (ends == 1 && Lexicon.Match(tokens, pos - 1, Lex.Predicate, out _) == 2)))
                {
                    // "Phòng Giáo dục và Đào tạo", "Phòng Hậu cần": the second syllable of a word of the name.
                    pos++;
                    continue;
                }

                if (ends > 0 && why == Lex.Predicate && Bounds.FollowsCapitalVerb(pos, at))
                {
                    // "Cục Quản lý khám, chữa bệnh": what the verb of the name takes.
                    pos++;
                    continue;
                }

                // "Trung tâm hỗ trợ | đào tạo và cung ứng nhân lực thuộc Bộ A"
                if (ends > 0 && why == Lex.Predicate && Bounds.BelongsAhead(pos, at))
                {
                    pos += ends;
                    continue;
                }

                // "Viện Kinh tế quản lý, Viện Sư phạm …": a verb that needs an object and has none before the next name.
                if (ends > 0 && why == Lex.Predicate && pos > at + 1 && text.IsMark(pos + ends, ',') && Lexicon.Match(tokens, pos, Lex.Transitive, out _) == ends && Heads.IsProper(pos + ends + 1) && Heads.IsHead(pos + ends + 1))
                {
                    pos += ends;
                    continue;
                }

                // "Cơ quan đăng ký đầu tư có trách nhiệm …": a common noun alone is told by what it does.
                if (ends > 0 && (isList ? pos > at + 1 && (why == Lex.Predicate || (isCommon && !Lexicon.Is(tokens, at, Lex.Plural))) : isCommon && (pos < at + 4 || Lexicon.Is(tokens, at + 2, Lex.Appointed))) && !Bounds.IsWhole(pos, at) && Modifiers.DutyLength(pos) is var duty and > 0)
                {
                    pos += duty;
                    break;
                }

                // "Tổ hướng dẫn dịch vụ công | hỗ trợ …", "Văn phòng tổng hợp | tham mưu …"
                if (ends > 0 && context != BodyContext.NamesOnly && tokens[at].IsUpper && Modifiers.FunctionLength(at, pos) is var function and > 0)
                {
                    pos += function;
                    break;
                }

                // "Cơ quan soạn thảo | tổng hợp ý kiến", "Cơ quan có thẩm quyền cấp phép | trả lời bằng văn bản"
                if (ends > 0 && (isCommon || isList) && context != BodyContext.NamesOnly && Modifiers.RoleLength(at, pos) is var role and > 0)
                {
                    pos += role;
                    break;
                }

                // "cơ quan chủ trì có trách nhiệm …", "cơ quan phối hợp phải …": whoever has that part.
                if (ends > 0 && pos == at + 2 && Modifiers.IsPart(at, pos))
                {
                    pos += 2;
                    break;
                }

                if (ends > 0 && isList && why == Lex.Predicate && context == BodyContext.Heading && pos > at + 1 && Modifiers.TellingLength(pos) is var telling and > 0)
                {
                    pos += telling;
                    break;
                }

                if (ends > 0)
                {
                    var appointed = (isList && (isFirst || Lexicon.Is(tokens, at, Lex.Plural)) || Heads.IsPost(at)) && at + 12 > pos ? Modifiers.AppointedLength(pos, isList && !Bounds.IsWhole(pos, at)) : 0;
                    if (appointed > 0)
                    {
                        pos += appointed;
                        continue;
                    }

                    if (context == BodyContext.NamesOnly && (why == Lex.Predicate || (isSteering && (why & Lex.NameEnds) == Lex.None)))
                    {
                        pos++;
                        continue;
                    }

                    // "Đồng chí Phó Trưởng ban xây dựng Đảng", "Giám đốc Trung tâm phục vụ hành chính công": a verb inside the name of an office.
                    var office = Bounds.OfficeAround(at, pos);
                    if (office > pos)
                    {
                        pos = office;
                        continue;
                    }

                    if (text.IsWord(pos, About) && (context == BodyContext.NamesOnly || (Bounds.IsNational(pos - 1) && (Bounds.IsSteeringSubject(pos) || Bounds.IsRestOfTitle(pos)))))
                    {
                        // "Văn phòng Quốc gia về giảm nghèo"
                        pos = Bounds.IsRestOfTitle(pos) ? text.Count - (text[text.Count - 1].Kind == TokenKind.Mark ? 1 : 0) : pos + 1;
                        isSteering = true;
                        continue;
                    }

                    if (!isSteering && Bounds.EndsTaskForce(pos, at)) isSteering = true;
                    // "Ban Quản lý Cửa khẩu quốc tế Lao Bảo | điều tiết …": behind the proper name of a place.
                    if (isSteering && pos > at + 4 && tokens[pos - 1].IsUpper && tokens[pos - 2].IsUpper && !tokens[pos - 3].IsUpper && why == Lex.Predicate && ends > 1 && Lexicon.Match(tokens, pos - 1, Lex.Compound | Lex.Field | Lex.NoProper, out _) == 0 && Lexicon.Match(tokens, pos - 2, Lex.Field | Lex.NoProper, out _) == 0) break;
                    if (!isSteering || (why & Lex.StrongPredicate) != Lex.None || text.IsWord(pos, Together) || (why == Lex.NameEnds && !text.IsWord(pos, About) && !text.IsWord(pos, For)) || !Bounds.IsSteeringSubject(pos)) break;
                }

                if (Lexicon.Is(tokens, pos, Lex.Plural) && Heads.IsPluralBody(pos))
                {
                    // "UBND các huyện, thị xã": from here commas before a common noun go on with the name.
                    if (pos > at && Bounds.EndsName(pos, at)) break;
                    isList = true;
                    pos += Lexicon.Match(tokens, pos, Lex.Plural, out _);
                    pos += Math.Max(1, Lexicon.Match(tokens, pos, Lex.Generic, out _));
                    continue;
                }
            }

            pos++;
        }

        while (pos > at + 1 && (text[pos - 1].Mark is '-' or ',' or '/' || Bounds.IsHanging(pos - 1))) pos--;
        return elided || isList ? pos : Math.Max(pos, Bounds.RestOfName(pos, at));
    }

    // ", cơ quan thường trực Ban Chỉ đạo," behind a name with a capital, and then what it is to do: the token behind the second comma, or 0.
    private int AppositionEnd(int first, int end)
    {
        if (!text[first].IsUpper || !text.IsMark(end, ',') || end + 1 >= text.Count || text[end + 1].IsUpper || !Lexicon.Is(text.Tokens, end + 1, Lex.Apposition)) return 0;
        var stop = ReadName(end + 1, false, false, out _);
        return stop > 0 && text.IsMark(stop, ',') && stop + 1 < text.Count && !text[stop + 1].IsUpper && (Heads.IsPredicate(stop + 1) || Lexicon.Is(text.Tokens, stop + 1, Lex.HardModal)) ? stop + 1 : 0;
    }

    /// <summary>The end of the name before what it is for the plan: "Sở A | - cơ quan thường trực Ban Chỉ đạo", "Sở B | - thường trực kế hoạch", "Sở C |, cơ quan đầu mối,".</summary>
    /// <param name="text">The passage.</param>
    /// <param name="name">The name as it was read.</param>
    /// <param name="isOfSeveral">Whether it is one of several.</param>
    public static int WithoutApposition(PassageText text, BodyMention name, bool isOfSeveral = false)
    {
        // "Các sở; UBND các xã và các doanh nghiệp (gọi tắt là các đơn vị)": what all of them are called.
        for (var i = name.First + 1; isOfSeveral && i + 2 < name.End && text.IsMark(name.End - 1, ')'); i++)
        {
            if (text[i].Mark == '(' && (text.IsWord(i + 1, Called) || (text.IsWord(i + 1, Following) && text.IsWord(i + 2, Here))) && NamesAll(text, i + 2, name.End)) return i;
        }

        for (var i = name.First + 1; i + 1 < name.End; i++)
        {
            var isRole = Lexicon.Is(text.Tokens, i + 1, Lex.Apposition);
            if (text[i].Mark == '-' && text[i].Spaced && text[i + 1].Spaced && (isRole || (!text[i + 1].IsUpper && text.IsWord(i + 1, Standing)))) return i;
            if (text[i].Mark == ',' && isRole && text[name.End - 1].Mark == ',') return i;
        }

        return name.End;
    }

    // "là các cơ quan, đơn vị, địa phương", "là cơ quan, đơn vị"; "gọi chung là cấp tỉnh" is one of them.
    private static bool NamesAll(PassageText text, int from, int end)
    {
        var i = from;
        while (i < end && !text.IsWord(i, Is)) i++;
        return Lexicon.Is(text.Tokens, i + 1, Lex.Plural) || ((text.IsWord(i + 1, Organ) || text.IsWord(i + 1, Unit)) && text.IsMark(i + 3, ','));
    }

    // "Tỉnh ủy viên phụ trách địa bàn | chỉ đạo …", not "phụ trách công tác kiểm tra".
    private bool IsOrderBehind(int at) => Lexicon.Is(text.Tokens, at, Lex.Order) && (text.IsWord(at - 1, Area) || Lexicon.Is(text.Tokens, at - 1, Lex.PlaceNoun));
}
