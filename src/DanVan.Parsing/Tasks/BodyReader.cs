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
    private const int MaxParenthesis = 80;
    private const int MaxNames = 60;
    private const int MaxModifier = 24;
    private const int MaxDuty = 10;
    private const int MaxTelling = 5;

    private const int MaxRest = 18;

    private const Lex Heads = Lex.Institution | Lex.NamedHead | Lex.Post | Lex.Person | Lex.Generic | Lex.PlaceNoun;

    private static readonly int Of = Lexicon.Word("của");
    private static readonly int And = Lexicon.Word("và");
    private static readonly int Together = Lexicon.Word("cùng");
    private static readonly int With = Lexicon.Word("với");
    private static readonly int Have = Lexicon.Word("có");
    private static readonly int Duty = Lexicon.Word("trách");
    private static readonly int Or = Lexicon.Word("hoặc");
    private static readonly int Office = Lexicon.Word("văn");
    private static readonly int OfficeSecond = Lexicon.Word("phòng");
    private static readonly int Hdnd = Lexicon.Word("hđnd");
    private static readonly int Ubnd = Lexicon.Word("ubnd");
    private static readonly int Council = Lexicon.Word("hội");
    private static readonly int CouncilSecond = Lexicon.Word("đồng");
    private static readonly int Delegation = Lexicon.Word("đoàn");
    private static readonly int Area = Lexicon.Word("bàn");
    private static readonly int[] Auxiliaries = [Lexicon.Word("chưa"), Lexicon.Word("đã"), Lexicon.Word("đang"), Lexicon.Word("được"), Lexicon.Word("bị"), Lexicon.Word("không"), Lexicon.Word("có")];
    private static readonly int[] Hanging = [Lexicon.Word("có"), Lexicon.Word("đã"), Lexicon.Word("đang"), Lexicon.Word("trong"), Lexicon.Word("để"), Lexicon.Word("theo"), Lexicon.Word("về"), Lexicon.Word("với"), Lexicon.Word("và"), Lexicon.Word("của"), Lexicon.Word("được"), Lexicon.Word("nơi")];
    private static readonly int Nation = Lexicon.Word("quốc");
    private static readonly int NationSecond = Lexicon.Word("gia");
    private static readonly int Department = Lexicon.Word("sở");
    private static readonly int Ministry = Lexicon.Word("bộ");
    private static readonly int PartyCommittee = Lexicon.Word("ủy");
    private static readonly int Belonging = Lexicon.Word("thuộc");
    private static readonly int About = Lexicon.Word("về");
    private static readonly int For = Lexicon.Word("cho");
    private static readonly int City = Lexicon.Word("thành");
    private static readonly int Standing = Lexicon.Word("thường");
    private static readonly int Done = Lexicon.Word("đã");
    private static readonly int Then = Lexicon.Word("thì");
    private static readonly int Organ = Lexicon.Word("cơ");
    private static readonly int Unit = Lexicon.Word("đơn");
    private static readonly int Host = Lexicon.Word("chủ");
    private static readonly int HostSecond = Lexicon.Word("trì");
    private static readonly int Join = Lexicon.Word("phối");
    private static readonly int JoinSecond = Lexicon.Word("hợp");
    private static readonly int Right = Lexicon.Word("quyền");
    private static readonly int OrganSecond = Lexicon.Word("quan");
    private static readonly int Force = Lexicon.Word("lực");
    private static readonly int From = Lexicon.Word("từ");
    private static readonly int To = Lexicon.Word("đến");
    private static readonly int Few = Lexicon.Word("ít");
    private static readonly int Each = Lexicon.Word("mỗi");
    private static readonly int Single = Lexicon.Word("từng");
    private static readonly int Charge = Lexicon.Word("phụ");
    private static readonly int ChargeSecond = Lexicon.Word("trách");
    private static readonly int Chief = Lexicon.Word("chánh");
    private static readonly int Delegate = Lexicon.Word("đại");
    private static readonly int Elect = Lexicon.Word("bầu");
    private static readonly int Organise = Lexicon.Word("tổ");
    private static readonly int OrganiseSecond = Lexicon.Word("chức");
    private static readonly int Country = Lexicon.Word("việt");
    private static readonly int CountrySecond = Lexicon.Word("nam");
    private static readonly int Chairing = Lexicon.Word("trưởng");
    private static readonly int Deputy = Lexicon.Word("phó");
    private static readonly int Union = Lexicon.Word("đoàn");
    private static readonly int Pioneers = Lexicon.Word("đội");
    private static readonly int CityShort = Lexicon.Word("tp");
    private static readonly int TownShort = Lexicon.Word("tx");

    // Verbs and adverbs of two syllables that open what a body is to do and are no object of a verb before them.
    private static readonly (int First, int Second)[] Openers =
    [
        (Lexicon.Word("chủ"), Lexicon.Word("trì")), (Lexicon.Word("chủ"), Lexicon.Word("động")), (Lexicon.Word("căn"), Lexicon.Word("cứ")), (Lexicon.Word("khẩn"), Lexicon.Word("trương")),
        (Lexicon.Word("tham"), Lexicon.Word("mưu")), (Lexicon.Word("phối"), Lexicon.Word("hợp")), (Lexicon.Word("trực"), Lexicon.Word("tiếp")), (Lexicon.Word("tiếp"), Lexicon.Word("tục")),
    ];

    /// <summary>Reads a list of names that begins at the token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="into">Where the names go.</param>
    /// <returns>The token after the list, or -1 where no body is named there.</returns>
    public int ReadList(int at, List<BodyMention> into)
    {
        var pos = at;
        var first = into.Count;
        var elided = false;
        var arePlaces = false;
        while (into.Count - first < MaxNames)
        {
            var end = ReadName(pos, elided, into.Count == first, out var isSingular);
            if (end < 0) break;
            if (into.Count > first && IsEachOf(pos, end)) break;
            if (into.Count > first && GoesOnWith(into[^1], pos)) into[^1] = into[^1] with { End = end };
            else into.Add(new BodyMention(pos, end));
            if (!elided) arePlaces = EndsInPlaces(pos, end);
            at = end;
            var next = AfterSeparator(end);
            if (next < 0) break;
            if (!IsHead(next) && !(elided = (isSingular && IsField(next)) || (arePlaces && IsProper(next)))) break;
            elided = !IsHead(next);
            pos = next;
        }

        return into.Count > first ? at : -1;
    }

    // "trưởng thôn, trưởng ban công tác Mặt trận", "Giám đốc, Thủ trưởng các sở": a comma splits a list only before a new "các" or a new proper
    // name, and a post without its office shares that of the next one.
    private bool GoesOnWith(BodyMention last, int next)
    {
        if (text.IsUpperCase || next != last.End + 1 || text[last.End].Mark != ',') return false;
        var head = HeadLength(next, out var kind);
        var after = next + head;
        // "Chánh Văn phòng" has its office in it, "Bộ trưởng" is the head of each ministry.
        // "Trưởng thôn" names whose head it is.
        if (text[next].IsUpper) return (kind & Lex.Post) != Lex.None && !text.IsWord(last.First, Chief) && !(text.IsWord(last.First, Chairing) && EndsKind(last.End - 1, last.First, Lex.PlaceNoun)) && !text.IsWord(last.First, Ministry) && Lexicon.Match(text.Tokens, last.First, Lex.Post, out _) == last.End - last.First;
        if (IsDistinctFrom(last, next, kind)) return false;
        if ((kind & (Lex.Plural | Lex.Person)) != Lex.None || IsProper(after) || text[last.First].Kind == TokenKind.Number) return false;
        return !(after < text.Count && Lexicon.Is(text.Tokens, after, Lex.Plural));
    }

    // "UBND xã, hợp tác xã", "ban Văn hóa xã, đài truyền thanh", "Các ban, ngành, trưởng thôn", "Các tổ trưởng chuyên môn, tổ trưởng tổ Văn phòng":
    // behind a body with a name of its own another kind of body is another one.
    private bool IsDistinctFrom(BodyMention last, int next, Lex kind)
    {
        var tokens = text.Tokens;
        var lastPost = IsPost(last.First);
        if ((kind & Lex.Post) != Lex.None && !lastPost) return Lexicon.Is(tokens, last.First, Lex.Plural) || (Lexicon.Match(tokens, last.First, Lex.Institution | Lex.Generic, out var first) > 0 && (first & (Lex.Institution | Lex.Generic)) == Lex.Institution) || HasCapital(last.First + 1, last.End);
        if ((kind & Lex.Post) != Lex.None) return Lexicon.Is(tokens, last.First, Lex.Plural) && HasCapital(next + 1, Math.Min(text.Count, next + 5));
        // "Công an xã Tân Bình, cơ quan y tế địa phương": a kind of body with its own description is none of the name before.
        if ((kind & Lex.Generic) != Lex.None && !Lexicon.Is(tokens, last.First, Lex.Plural | Lex.Post) && HasCapital(last.First, last.First + 1) && IsDescribedKind(next)) return true;
        return Lexicon.Is(tokens, next, Lex.Distinct) && (Lexicon.Is(tokens, last.First, Lex.Institution) || HasCapital(last.First + 1, last.End));
    }

    private bool IsDescribedKind(int at)
    {
        var head = HeadLength(at, out _);
        if (!text.IsWord(at, Organ) && !text.IsWord(at, Force)) return false;
        if (head > 2) return true;
        var after = at + head;
        return after < text.Count && text[after].Kind == TokenKind.Word && !text.IsWord(after, And) && !text.IsWord(after, Belonging) && !IsPredicate(after) && !Lexicon.Is(text.Tokens, after, Lex.NameGoesOn | Lex.Modifier);
    }

    private bool IsPost(int at) => Lexicon.Is(text.Tokens, at + Lexicon.Match(text.Tokens, at, Lex.Plural, out _), Lex.Post);

    private bool HasCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Mark) return false;
            if (text[i].IsUpper && text[i].Kind == TokenKind.Word) return true;
        }

        return false;
    }

    // "Hội A, Hội B, mỗi đơn vị xây dựng …": says how the ones before do it.
    private bool IsEachOf(int at, int end) => (text.IsWord(at, Each) || text.IsWord(at, Single)) && end - at == 3 && IsPredicate(end);

    /// <summary>The token after ", mỗi đơn vị" behind a list, or the same token where no such words stand there.</summary>
    public int SkipEach(int end) => text.IsMark(end, ',') && IsEachOf(end + 1, end + 4) ? end + 4 : IsEachOf(end, end + 3) ? end + 3 : end;

    /// <summary>Reads one name; the token after it, or -1.</summary>
    public int ReadOne(int at) => ReadName(at, false, true, out _);

    /// <summary>Reads a list that may begin with a number: "22 sở, ngành, đoàn thể"; the token after it, or -1.</summary>
    public int ReadCounted(int at, List<BodyMention> into)
    {
        var isCounted = at + 1 < text.Count && text[at].Kind == TokenKind.Number && text[at].Value > 0 && text[at + 1].Spaced && Lexicon.Is(text.Tokens, at + 1, Lex.Generic);
        var first = into.Count;
        var end = ReadList(isCounted ? at + 1 : at, into);
        if (end > 0 && isCounted) into[first] = into[first] with { First = at };
        return end;
    }

    /// <summary>Whether a body may be named at the token.</summary>
    public bool IsHead(int at) => HeadLength(at, out _) > 0;

    /// <summary>Whether what is to be done begins at the token.</summary>
    public bool IsPredicate(int at)
    {
        if (at >= text.Count || (text[at].IsUpper && !text.IsUpperCase)) return false;
        var length = Lexicon.Match(text.Tokens, at, Lex.Predicate, out _);
        // "hướng dẫn của Ban": a thing, nothing to do.
        return length > 2 || (length > 0 && !text.IsWord(at + length, Of));
    }

    // "UBND các huyện Hòa An, Trà Lĩnh": after "các" with a kind of place, further places stand without their head.
    private bool EndsInPlaces(int at, int end)
    {
        for (var i = end - 2; i >= at && end - i <= 8; i--)
        {
            var plural = Lexicon.Match(text.Tokens, i, Lex.Plural, out _);
            if (plural == 0) continue;
            var place = Lexicon.Match(text.Tokens, i + plural, Lex.PlaceNoun, out _);
            return place > 0 && i + plural + place < end && text[i + plural + place].IsUpper;
        }

        return false;
    }

    private bool IsProper(int at) => at < text.Count && text[at].Kind == TokenKind.Word && text[at].IsUpper && !text.IsUpperCase && !text.Cited[at] && !text.Quoted[at];

    private bool IsField(int at) => at < text.Count && text[at].IsUpper && Lexicon.Is(text.Tokens, at, Lex.Field);

    // The token after a comma, a semicolon, "và", "cùng", "hoặc", "/" or a mix of them; -1 where none stands there.
    private int AfterSeparator(int at)
    {
        var pos = at;
        var isSemicolon = false;
        while (pos < text.Count && pos - at < 4)
        {
            var token = text[pos];
            if (token.Mark is ',' or '/') pos++;
            else if (token.Mark == ';')
            {
                isSemicolon = true;
                pos++;
            }
            else if (token.Mark == '-' && context == BodyContext.NamesOnly) pos++;
            else if (pos > at && Lexicon.Match(text.Tokens, pos, Lex.Namely, out _) is var namely and > 0) pos += namely;
            else if (token.Word >= 0 && (token.Word == And || token.Word == Or)) pos++;
            else if (token.Word >= 0 && token.Word == Together)
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
        if (!IsHead(at)) return false;
        var end = ReadName(at, false, true, out _);
        return end > 0 && end < text.Count && text[end].Mark == ';';
    }

    private int HeadLength(int at, out Lex kind)
    {
        kind = Lex.None;
        if (at >= text.Count || text[at].Kind != TokenKind.Word || text.Cited[at]) return 0;
        var tokens = text.Tokens;
        var plural = Lexicon.Match(tokens, at, Lex.Plural, out _);
        if (plural > 0)
        {
            var noun = at + plural;
            // "các 03 đơn vị"
            if (noun < text.Count && tokens[noun].Kind == TokenKind.Number) noun++;
            if (noun >= text.Count) return 0;
            var length = Lexicon.Match(tokens, noun, Heads, out kind);
            if (length == 0 || (Lexicon.Match(tokens, noun, Lex.NoHead, out _) >= length && !IsOrganise(noun))) return 0;
            kind |= Lex.Plural;
            return noun - at + length;
        }

        var head = Lexicon.Match(tokens, at, Heads, out kind);
        if (head == 0) return 0;
        var none = Lexicon.Match(tokens, at, Lex.NoHead, out _);
        var isOffice = head == 1 && text[at].IsUpper && at + 1 < text.Count && text[at + 1].IsUpper && Lexicon.Match(tokens, at + 1, Lex.Field, out _) >= 2;
        if (none >= head && !isOffice && !((kind & Lex.Generic) != Lex.None && none == head && IsOrganise(at) && IsOrganisation(at) && !text[at].IsUpper)) return 0;
        var after = at + head;
        var isUpper = text[at].IsUpper;
        if (text.IsUpperCase) return head;
        var properFollows = after < text.Count && text[after].Kind == TokenKind.Word && text[after].IsUpper;
        if ((kind & (Lex.Institution | Lex.Post)) != Lex.None)
        {
            if (!isUpper && head > 1 && Lexicon.Match(tokens, at, Lex.Distinct, out _) >= head && (after >= text.Count || text[after].Mark is ',' or ';' || text.IsWord(after, And) || IsPredicate(after) || IsPluralBody(after) || Lexicon.Is(tokens, after, Lex.PlaceNoun))) return head;
            // "trung tâm", "doanh nghiệp" in small letters name no one.
            if (!isUpper && !properFollows && (kind & Lex.Generic) != Lex.None && (kind & Lex.Post) == Lex.None && !Lexicon.Is(tokens, at, Lex.NamedByTask)) return head > 1 && (Lexicon.Is(tokens, after, Lex.StrongPredicate | Lex.NameGoesOn) || IsPluralBody(after) || context == BodyContext.Company) ? head : 0;
            return isUpper || properFollows || head > 1 || Lexicon.Is(tokens, after, Lex.Institution | Lex.Post) || IsPluralBody(after) || (kind & Lex.Generic) != Lex.None ? head : 0;
        }

        if ((kind & Lex.Person) != Lex.None)
        {
            if (context != BodyContext.NamesOnly && Lexicon.Match(tokens, at, Lex.Staff, out _) == head) return Lexicon.Is(tokens, after, Lex.HardModal) ? head : 0;
            var lead = Lexicon.Match(tokens, after, Lex.Plural, out _);
            properFollows |= head == 1 && text.IsMark(after, '.') && IsProper(after + 1) && IsProper(after + 2);
            return properFollows || HasCapital(at + 1, after) || lead > 0 || (isUpper && Lexicon.Is(tokens, after, Lex.Appointed)) || IsInCharge(after) || Lexicon.Is(tokens, after, Lex.NameGoesOn | Lex.Modal) || (isUpper && Lexicon.Is(tokens, after, Lex.Field) && !Lexicon.Is(tokens, after, Lex.Predicate)) || context == BodyContext.NamesOnly ? head : 0;
        }

        // "ngành y tế", "ngành Giáo dục"
        if (head == 1 && (kind & Lex.NamedHead) != Lex.None && Lexicon.Match(tokens, at, Lex.NoOne, out _) == 1 && Lexicon.Is(tokens, after, Lex.Field)) return head;
        if ((kind & Lex.Generic) != Lex.None && (kind & Lex.PlaceNoun) == Lex.None) return Lexicon.Match(tokens, at, Lex.NoOne, out _) >= head && !Lexicon.Is(tokens, after, Lex.NameGoesOn) ? 0 : head;
        // "Đề nghị quận, huyện, thị xã …", "… ; Thành phố phấn đấu …"
        if ((kind & Lex.PlaceNoun) != Lex.None && context != BodyContext.NamesOnly)
        {
            if (isUpper && IsPredicate(after)) return head;
            // "phối hợp chặt chẽ với Thành phố trong …"
            if (isUpper && context == BodyContext.Company && at > 0 && text.IsWord(at - 1, With)) return head;
            if (!isUpper && after + 1 < text.Count && text[after].Mark == ',' && Lexicon.Is(tokens, after + 1, Lex.PlaceNoun) && at > 0 && Lexicon.Match(tokens, Math.Max(0, at - 2), Lex.Request, out _) == Math.Min(2, at)) return head;
        }

        return properFollows || (isUpper && (kind & Lex.PlaceNoun) == Lex.None) || (context == BodyContext.NamesOnly && isUpper) ? head : 0;
    }

    // "chuyên viên phụ trách tổng hợp", "đồng chí được phân công theo dõi"
    private bool IsInCharge(int at) => text.IsWord(at, Charge) && text.IsWord(at + 1, ChargeSecond);

    private bool IsPluralBody(int at)
    {
        var plural = at < text.Count ? Lexicon.Match(text.Tokens, at, Lex.Plural, out _) : 0;
        return plural > 0 && Lexicon.Is(text.Tokens, at + plural, Heads);
    }

    private bool IsOrganise(int at) => text.IsWord(at, Organise) && text.IsWord(at + 1, OrganiseSecond);

    // "cơ quan, tổ chức nhận tiền": behind "cơ quan," it is no verb but with an object of its own ("tổ chức hội nghị").
    private bool IsPairedOrganisation(int at) => at > 2 && text[at - 1].Mark == ',' && text.IsWord(at - 2, OrganSecond) && text.IsWord(at - 3, Organ) && Lexicon.Match(text.Tokens, at, Lex.Predicate, out _) <= 2;

    private bool IsOrganisation(int at) => at + 2 >= text.Count || IsPairedOrganisation(at) || (Lexicon.Match(text.Tokens, at + 2, Lex.OrganisationOf, out _) is var length and > 0 && Lexicon.Match(text.Tokens, at + 2, Lex.NoHead, out _) <= length);

    // Reads one name. isSingular: an office with a field, after which further fields may stand without their head ("Sở Nội vụ, Tài chính").
    private int ReadName(int at, bool elided, bool isFirst, out bool isSingular)
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
            var head = HeadLength(at, out var kind);
            if (head == 0) return -1;
            pos = at + head;
            isList = (kind & Lex.Plural) != Lex.None || ((kind & Lex.Generic) != Lex.None && (kind & Lex.Institution) == Lex.None && !text[at].IsUpper) || (kind & (Lex.Generic | Lex.NamedHead | Lex.Institution | Lex.Post)) == Lex.Generic
                || ((kind & Lex.Generic) != Lex.None && (kind & Lex.Institution) == Lex.None && pos + 1 < text.Count && text[pos].Mark == ',' && !text[pos + 1].IsUpper && Lexicon.Match(tokens, pos + 1, Lex.Generic, out _) is var further and > 0 && IsCommonNoun(pos + 1, further));
            // "Các Bộ Y tế, Công an, Xây dựng", as "Các Bộ: Y tế, Công an": one name that lists its members.
            if ((kind & Lex.Plural) != Lex.None && (text.IsWord(pos - 1, Ministry) || text.IsWord(pos - 1, Department)) && IsField(pos) && IsFieldOfList(pos)) return EndOfMembers(pos);
            if ((kind & (Lex.NamedHead | Lex.Institution)) != Lex.None || ((kind & (Lex.Person | Lex.Plural)) == Lex.Person && IsField(pos)))
            {
                var field = FieldLength(pos);
                // "Phòng Kế hoạch tổng hợp": a longer field than that of the office that the lexicon knows as a whole.
                if (head > 1 && Math.Max(0, FieldLength(at + 1) + 1 - head) is var longer && longer > field) field = longer;
                if (field > 0)
                {
                    pos += field;
                    isSingular = true;
                }
            }

            if ((kind & Lex.Person) != Lex.None && IsInCharge(pos))
            {
                pos += 2;
                while (pos < text.Count && pos < at + 20 && tokens[pos].Kind == TokenKind.Word && !Lexicon.Is(tokens, pos, Lex.Modal) && !(Lexicon.Is(tokens, pos, Lex.StrongPredicate) && pos > at + head + 2)) pos++;
                return pos;
            }

            if ((kind & Lex.Post) != Lex.None && IsInCharge(pos) && Math.Max(NamedInBrackets(pos), ChargeOf(pos)) is var charge and > 0) return charge;
            pos = OfficeOfCouncils(at, pos);
            if (text.IsWord(at, Chief) && text.IsWord(at + 1, Office)) pos = OfficeOfCouncils(at + 1, pos);
            if ((kind & Lex.Plural) != Lex.None && text.IsMark(pos, ':') && pos + 1 < text.Count && text[pos + 1].IsUpper && ((IsField(pos + 1) && (!Lexicon.Is(tokens, pos + 1, Lex.Predicate) || IsFieldOfList(pos + 1))) || IsHead(pos + 1)))
            {
                // "các Bộ: Công an, Tài chính", "UBND các phường: Yên Bái, Văn Phú": one name that lists its members.
                return EndOfMembers(pos + 1);
            }
        }

        var isCommon = !elided && Lexicon.Match(tokens, at, Lex.Generic, out _) > 0 && !isSingular;
        // "Cục quản lý chất lượng và an toàn vệ sinh …": a verb in small letters right behind an office of the state is its name.
        var isVerbal = !elided && text[at].IsUpper && pos == at + 1 && Lexicon.Is(tokens, at, Lex.Institution) && Lexicon.Is(tokens, at, Lex.Generic) && pos < text.Count && !tokens[pos].IsUpper && Lexicon.Is(tokens, pos, Lex.Transitive);
        var isSteering = isVerbal || Lexicon.Match(tokens, at, Lex.NamedByTask | Heads, out var named) > 0 && (named & Lex.NamedByTask) != Lex.None;
        var limit = Math.Min(text.Count, at + MaxWords);
        while (pos < limit)
        {
            var token = tokens[pos];
            // "Các đồng chí Tỉnh ủy viên phụ trách các huyện đôn đốc …", "Đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa trực tiếp chỉ đạo …"
            if (pos > at + 1 && IsInCharge(pos) && Lexicon.Is(tokens, at + Lexicon.Match(tokens, at, Lex.Plural, out _), Lex.Person | Lex.Post) && EndOfCharge(pos) is var charged and > 0) return charged;
            if (context != BodyContext.NamesOnly && (IsOpenVerb(pos, at) || Speaks(pos))) break;
            if (pos > at && (text.IsWord(pos, Each) || text.IsWord(pos, Single)) && !token.IsUpper) break;
            if (token.Kind == TokenKind.Mark)
            {
                var next = GoOnAfterMark(pos, at, isList, isSingular);
                if (next == pos) break;
                if (token.Mark is '(' or ':')
                {
                    pos = next;
                    break;
                }

                pos = next;
                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                // A district or a school may have a number; a number after anything else begins something new.
                if (token.Spaced && !(pos + 1 >= text.Count || tokens[pos + 1].Kind != TokenKind.Number)) break;
                if (pos + 1 < text.Count && tokens[pos + 1].Mark is '%' or '/' or '.') break;
                pos++;
                continue;
            }

            // "các đoàn kiểm tra của Bộ Chính trị, Ban Bí thư": two that are named as one.
            if (pos > at && token.IsUpper && !text.IsUpperCase && Lexicon.Match(tokens, pos, Lex.NameGoesOn, out _) is var joint and > 3)
            {
                pos += joint;
                continue;
            }

            // "Giám đốc Sở Văn hóa, Thể thao và Du lịch", "Vụ Pháp chế - Bộ Dân tộc và Tôn giáo": the field of the office inside the name.
            if (pos > at && token.IsUpper && !text.IsUpperCase && Lexicon.Match(tokens, pos, Lex.Institution | Lex.NamedHead, out _) is var inner and > 0 && pos + inner < limit && tokens[pos + inner].IsUpper && FieldLength(pos + inner) is var innerField and > 1)
            {
                pos += inner + innerField;
                continue;
            }

            // "… các tỉnh, thành phố từ An Bình đến Hòa Lộc"
            if (isList && text.IsWord(pos, From) && RangeOfPlaces(pos) is var range and > 0)
            {
                pos = range;
                continue;
            }

            // "Sở A, Sở B mỗi đơn vị …" says how they do it.
            if (IsEachOf(pos, pos + 3)) break;
            if (token.Word >= 0 && token.Word == And)
            {
                var next = GoOnAfterAnd(pos, at, isList);
                if (next == pos) break;
                pos = next;
                continue;
            }

            if (token.Word >= 0 && (!token.IsUpper || text.IsUpperCase))
            {
                var word = InsideWord(pos, at);
                if (word > 0)
                {
                    pos += word;
                    continue;
                }

                var goesOn = Lexicon.Match(tokens, pos, Lex.NameGoesOn, out _);
                if (isList && pos > at + 1 && Lexicon.Match(tokens, pos, Lex.Modifier, out _) > goesOn && ModifierLength(pos) is var modifier and > 0)
                {
                    pos += modifier;
                    break;
                }

                var ends = Lexicon.Match(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate, out var why);
                // "Phòng Kinh tế được giao chủ trì …" tells what it was given; "các cơ quan được giao chủ trì" which ones.
                if (goesOn > 0 && isSingular && !isList && Lexicon.Is(tokens, pos, Lex.Appointed)) break;
                if (goesOn > 0 && goesOn >= ends)
                {
                    pos += goesOn;
                    continue;
                }

                if (ends > 0 && tokens[pos - 1].IsUpper && pos > at + 1 && (Lexicon.Match(tokens, pos - 1, Lex.Compound, out _) == 2 || (ends == 1 && Lexicon.Match(tokens, pos - 1, Lex.Predicate, out _) == 2)))
                {
                    // "Phòng Giáo dục và Đào tạo", "Phòng Hậu cần": the second syllable of a word of the name.
                    pos++;
                    continue;
                }

                if (ends > 0 && why == Lex.Predicate && FollowsCapitalVerb(pos, at))
                {
                    // "Cục Quản lý khám, chữa bệnh": what the verb of the name takes.
                    pos++;
                    continue;
                }

                // "Cơ quan đăng ký đầu tư có trách nhiệm …": a common noun alone is told by what it does.
                if (ends > 0 && (isList ? pos > at + 1 && (why == Lex.Predicate || (isCommon && !Lexicon.Is(tokens, at, Lex.Plural))) : isCommon && pos < at + 4) && DutyLength(pos) is var duty and > 0)
                {
                    pos += duty;
                    break;
                }

                // "cơ quan chủ trì có trách nhiệm …", "cơ quan phối hợp phải …": whoever has that part.
                if (ends > 0 && pos == at + 2 && IsPart(at, pos))
                {
                    pos += 2;
                    break;
                }

                if (ends > 0 && isList && why == Lex.Predicate && context == BodyContext.Heading && pos > at + 1 && TellingLength(pos) is var telling and > 0)
                {
                    pos += telling;
                    break;
                }

                if (ends > 0)
                {
                    var appointed = (isFirst && isList || IsPost(at)) && at + 12 > pos ? AppointedLength(pos) : 0;
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
                    var office = OfficeAround(at, pos);
                    if (office > pos)
                    {
                        pos = office;
                        continue;
                    }

                    if (text.IsWord(pos, About) && (context == BodyContext.NamesOnly || (IsNational(pos - 1) && (IsSteeringSubject(pos) || IsRestOfTitle(pos)))))
                    {
                        // "Văn phòng Quốc gia về giảm nghèo"
                        pos = IsRestOfTitle(pos) ? text.Count - (text[text.Count - 1].Kind == TokenKind.Mark ? 1 : 0) : pos + 1;
                        isSteering = true;
                        continue;
                    }

                    if (!isSteering && EndsTaskForce(pos, at)) isSteering = true;
                    if (!isSteering || (why & Lex.StrongPredicate) != Lex.None || (why == Lex.NameEnds && !text.IsWord(pos, About) && !text.IsWord(pos, For)) || !IsSteeringSubject(pos)) break;
                }

                if (Lexicon.Is(tokens, pos, Lex.Plural) && IsPluralBody(pos))
                {
                    // "UBND các huyện, thị xã": from here commas before a common noun go on with the name.
                    if (pos > at && EndsName(pos, at)) break;
                    isList = true;
                    pos += Lexicon.Match(tokens, pos, Lex.Plural, out _);
                    pos += Math.Max(1, Lexicon.Match(tokens, pos, Lex.Generic, out _));
                    continue;
                }
            }

            pos++;
        }

        while (pos > at + 1 && (text[pos - 1].Mark is '-' or ',' or '/' || IsHanging(pos - 1))) pos--;
        return elided || isList ? pos : Math.Max(pos, RestOfName(pos, at));
    }

    // A name that seems to end where no predicate can begin, or at a verb behind which another one surely opens the predicate, goes on to
    // that one: "Phòng Dân số, trẻ em, bảo trợ xã hội chủ trì …", "Trung tâm bảo tồn voi khẩn trương …"; in a list to the next body. The
    // token after it, or 0.
    private int RestOfName(int end, int at)
    {
        if (context == BodyContext.NamesOnly || text.IsUpperCase || end + 1 >= text.Count || !text[at].IsUpper || text.Quoted[at]) return 0;
        var head = Lexicon.Match(text.Tokens, at, Lex.Institution | Lex.NamedHead | Lex.Post, out _);
        if (head == 0 || Lexicon.Is(text.Tokens, at, Lex.PlaceNoun | Lex.Person) || IsWhole(end, at)) return 0;
        var isBroken = text[end].Mark == ',' || text.IsWord(end, And);
        if (isBroken ? !IsRest(end + 1) : !IsVerbOfName(end, end == at + head && head <= 2 && Lexicon.Match(text.Tokens, at, Lex.Generic, out _) == head && !Lexicon.Is(text.Tokens, at, Lex.Post))) return 0;
        isBroken &= HasCapital(at + head, end);

        var verb = 0;
        var limit = Math.Min(text.Count, end + MaxRest);
        for (var i = end + 1; i < limit; i++)
        {
            var token = text[i];
            if (text.Cited[i] || text.Quoted[i] || token.Kind == TokenKind.Number) return verb;
            var isBehind = text[i - 1].Mark == ',' || text.IsWord(i - 1, And);
            if (isBehind && IsHead(i) && !IsField(i)) return isBroken && i - 1 > end + 1 ? i - 1 : 0;
            if (token.Mark is ',' or '-' or '/') continue;
            if (token.Kind == TokenKind.Mark) return verb;
            if (token.IsUpper || InsideWord(i, at) > 0) continue;
            if (Lexicon.Is(text.Tokens, i, Lex.Plural) && IsPluralBody(i)) return verb;
            if (Opens(i)) return isBehind ? verb : i;
            if (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return isBroken && !isBehind && verb == 0 ? i : verb;
            if (Lexicon.Is(text.Tokens, i, Lex.NameEnds | Lex.Aside)) return verb;
            if (isBroken && !isBehind && verb == 0 && Lexicon.Is(text.Tokens, i, Lex.Predicate)) verb = i;
        }

        return verb;
    }

    // Whether a verb may be the first word of what an office with a bare head is for, or of what the one in its name takes.
    private bool IsVerbOfName(int at, bool isBare)
    {
        if (text[at].IsUpper || text[at].Kind != TokenKind.Word || IsAuxiliary(at) || Lexicon.Is(text.Tokens, at, Lex.StrongPredicate)) return false;
        return Lexicon.Is(text.Tokens, at, Lex.Transitive) || (isBare && Lexicon.Is(text.Tokens, at, Lex.Predicate) && !Lexicon.Is(text.Tokens, at, Lex.Issues | Lex.Carries | Lex.Order | Lex.Speaks | Lex.Meets));
    }

    // Whether the words behind a comma or "và" may be a further part of the name before it.
    private bool IsRest(int at)
    {
        if (text[at].Kind != TokenKind.Word || IsHead(at) || text.Cited[at] || text.Quoted[at] || (text[at].End - text[at].Start > 1 && char.IsUpper(text.Text[text[at].End - 1]))) return false;
        return !Lexicon.Is(text.Tokens, at, Lex.StrongPredicate | Lex.Modal | Lex.NameEnds | Lex.Aside | Lex.Opening | Lex.Connector | Lex.Occasion | Lex.Plural | Lex.Person | Lex.Generic | Lex.PlaceNoun | Lex.Institution | Lex.Post | Lex.NoOne | Lex.NameGoesOn | Lex.Troop | Lex.Request | Lex.Namely | Lex.Still);
    }

    // Words that open a predicate and are no part of what a verb before them takes.
    private bool Opens(int at)
    {
        if (Lexicon.Is(text.Tokens, at, Lex.HardModal)) return true;
        foreach (var (first, second) in Openers)
        {
            if (text.IsWord(at, first) && text.IsWord(at + 1, second)) return true;
        }

        return false;
    }

    // No name ends with "có", "đã", "trong".
    private bool IsHanging(int at)
    {
        if (text[at].IsUpper || text[at].Word < 0) return false;
        foreach (var word in Hanging)
        {
            if (text.IsWord(at, word)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a word that no list knows stands behind a name that is whole: what follows "Sở Nội vụ", "UBND xã Tân Bình" or "Đảng ủy các
    /// phường" in small letters is what that body does.
    /// </summary>
    /// <param name="at">The word.</param>
    /// <param name="first">Where the name begins.</param>
    public bool IsOpenVerb(int at, int first)
    {
        var tokens = text.Tokens;
        if (at <= first || at >= text.Count || text.IsUpperCase || tokens[at].Kind != TokenKind.Word || tokens[at].IsUpper || text.Cited[at] || text.Quoted[at]) return false;
        if (Lexicon.Is(tokens, at, Lex.NameGoesOn | Lex.NameEnds | Lex.Plural | Lex.PlaceNoun | Lex.Generic | Lex.Person | Lex.Post | Lex.Modifier | Lex.PlaceKind) || text.IsWord(at, And)) return false;
        return IsWhole(at, first) && InsideWord(at, first) == 0;
    }

    // "… UBND tỉnh kết luận: …"
    private bool Speaks(int at) => !text[at].IsUpper && Lexicon.Match(text.Tokens, at, Lex.Speaks, out _) is var length and > 0 && text.IsMark(at + length, ':');

    // A name is whole after the kind of place, with or without its proper name, after a committee of the Party, and after the field of an
    // office that has no other words in its name.
    private bool IsWhole(int end, int first)
    {
        var tokens = text.Tokens;
        var last = end - 1;
        while (last > first && (tokens[last].Kind == TokenKind.Number || (tokens[last].Kind == TokenKind.Word && tokens[last].IsUpper && !Lexicon.Is(tokens, last, Lex.PlaceNoun)))) last--;
        if (EndsKind(last, first, Lex.PlaceNoun)) return true;
        if (last == end - 1 && text.IsWord(last, PartyCommittee) && last > first) return true;
        // "Đại sứ quán Lào tại Việt Nam | đón …"
        if (end - first > 3 && text[end - 1].IsUpper && text.IsWord(end - 1, CountrySecond) && text.IsWord(end - 2, Country)) return true;
        // "Chánh Thanh tra Sở | trưng tập", "Văn phòng Bộ | lập": nothing goes on behind the office alone.
        if (end - first > 2 && text[end - 1].IsUpper && (text.IsWord(end - 1, Department) || text.IsWord(end - 1, Ministry)) && Lexicon.Is(tokens, first, Lex.Post | Lex.Institution)) return true;
        if (!text.IsWord(first, Department) && !text.IsWord(first, Ministry) && !text.IsWord(first, OfficeSecond)) return false;
        return Lexicon.Match(tokens, first + 1, Lex.Field, out _) == end - first - 1 && tokens[first + 1].IsUpper;
    }

    // Whether a phrase of the kind ends with the token and is no part of a longer word ("xã hội").
    private bool EndsKind(int last, int first, Lex kind)
    {
        for (var start = last; start >= first && start > last - 3; start--)
        {
            var length = Lexicon.Match(text.Tokens, start, kind, out _);
            if (length != last - start + 1) continue;
            // "hợp tác xã" ends in no commune.
            for (var before = start - 1; kind == Lex.PlaceNoun && before >= first && before > last - 4; before--)
            {
                if (Lexicon.Match(text.Tokens, before, Lex.Generic | Lex.NamedHead, out _) == last - before + 1) return false;
            }

            return Lexicon.Match(text.Tokens, start, Lex.NoHead | Lex.Word, out _) <= length;
        }

        return false;
    }

    private bool IsNational(int at) => at > 0 && text[at - 1].IsUpper && ((text.IsWord(at - 1, Nation) && text.IsWord(at, NationSecond)) || Lexicon.Match(text.Tokens, at - 1, Lex.NoProper, out _) == 2);

    private bool IsRestOfTitle(int pos)
    {
        if (context != BodyContext.Heading || text.Count - pos > MaxDuty) return false;
        for (var i = pos; i < text.Count; i++)
        {
            if ((text[i].Kind == TokenKind.Mark && i < text.Count - 1) || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return false;
        }

        return true;
    }

    // "… trên địa bàn | thực hiện", "… trên địa bàn tỉnh | thực hiện"
    private bool IsPlace(int at) => text.IsWord(at, Area) || (text.IsWord(at - 1, Area) && Lexicon.Is(text.Tokens, at, Lex.PlaceNoun));

    private bool IsAuxiliary(int at)
    {
        foreach (var word in Auxiliaries)
        {
            if (text.IsWord(at, word)) return true;
        }

        return false;
    }

    private bool FollowsCapitalVerb(int pos, int at)
    {
        var head = Lexicon.Match(text.Tokens, at, Lex.Institution | Lex.NamedHead, out _);
        return head > 0 && text[at].IsUpper && at + head < pos && text[at + head].IsUpper && !IsWhole(pos, at) && !Lexicon.Is(text.Tokens, pos, Lex.Issues | Lex.Carries) && Lexicon.Match(text.Tokens, at + head, Lex.Transitive, out _) == pos - at - head;
    }

    private int RangeOfPlaces(int pos)
    {
        var i = pos + 1;
        while (IsProper(i)) i++;
        if (i == pos + 1 || !text.IsWord(i, To) || !IsProper(i + 1)) return 0;
        i++;
        while (IsProper(i)) i++;
        return i;
    }

    // What somebody is in charge of, where what is to be done follows it; the token after it, or 0.
    private int EndOfCharge(int pos)
    {
        for (var i = pos + 3; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (text[i].Mark == ',' && IsPluralBody(i + 1)) return i;
            if (text[i].Mark == ',' && i + 1 < text.Count && !text[i + 1].IsUpper && (!IsPredicate(i + 1) || (IsOrganise(i + 1) && IsOrganisation(i + 1)))) continue;
            if (text[i].Kind == TokenKind.Mark && text[i].Mark != '-') return 0;
            if (text[i].IsUpper || InsideWord(i, pos) > 0) continue;
            if (Lexicon.Is(text.Tokens, i, Lex.Modal | Lex.StrongPredicate)) return i;
            if ((text[i - 1].IsUpper || EndsKind(i - 1, pos + 1, Lex.PlaceNoun)) && IsPredicate(i)) return i;
        }

        return 0;
    }

    // "Phó Hiệu trưởng phụ trách chuyên môn (bà …)": what the holder of the post is in charge of tells who it is where a name in brackets
    // follows; the token after the bracket, or 0.
    private int NamedInBrackets(int pos)
    {
        for (var i = pos + 2; i < text.Count && i < pos + MaxDuty; i++)
        {
            if (text[i].Mark == '(')
            {
                var end = GoOnAfterMark(i, pos, false, false);
                return end > i && end < text.Count && IsPredicate(end) ? end : 0;
            }

            if (text[i].Kind == TokenKind.Mark) return 0;
        }

        return 0;
    }

    // "Phó Hiệu trưởng phụ trách chuyên môn trực tiếp theo dõi …": the work of the holder up to the words that only a predicate has; the token
    // after it, or 0.
    private int ChargeOf(int pos)
    {
        for (var i = pos + 3; i < text.Count && i < pos + MaxDuty; i++)
        {
            if (text[i].Kind == TokenKind.Mark && text[i].Mark != '-') return 0;
            if (Lexicon.Is(text.Tokens, i, Lex.Modal)) return i;
        }

        return 0;
    }

    private int EndOfMembers(int pos)
    {
        var tokens = text.Tokens;
        var limit = Math.Min(text.Count, pos + MaxWords);
        while (pos < limit)
        {
            var field = Lexicon.Match(tokens, pos, Lex.Field, out _);
            if (field > 0)
            {
                pos += field;
                // "các Vụ: Công nghiệp nhẹ, Công nghiệp nặng": the field goes on with words that no verb begins.
                while (pos < limit && tokens[pos].Kind == TokenKind.Word && (tokens[pos].IsUpper || (!Lexicon.Is(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate | Lex.Modifier) && FollowsMember(pos)))) pos++;
            }
            else
            {
                if (tokens[pos].Kind != TokenKind.Word || !tokens[pos].IsUpper) break;
                pos++;
                while (pos < limit && tokens[pos].Kind == TokenKind.Word && (tokens[pos].IsUpper || !Lexicon.Is(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate)) && !text.IsWord(pos, And)) pos++;
            }

            // "các Tập đoàn: Bưu chính Viễn thông, Công nghiệp - Viễn thông Quân đội"
            if (pos + 1 < limit && tokens[pos].Mark == '-' && tokens[pos + 1].IsUpper)
            {
                pos++;
                continue;
            }

            var next = pos;
            while (next < limit && (tokens[next].Mark == ',' || text.IsWord(next, And))) next++;
            if (next == pos || next >= limit || !tokens[next].IsUpper || (!IsField(next) && (Lexicon.Is(tokens, next, Heads & ~Lex.Institution) || IsHead(next)))) break;
            pos = next;
        }

        return pos;
    }

    // Whether the member of a list of fields ends with the word or a few further ones: a comma, "và" or a verb comes next.
    private bool FollowsMember(int pos)
    {
        if (text.IsWord(pos, And)) return false;
        for (var i = pos + 1; i < text.Count && i < pos + 4; i++)
        {
            if (text[i].Mark == ',' || text.IsWord(i, And) || Lexicon.Is(text.Tokens, i, Lex.Predicate)) return true;
            if (text[i].Kind == TokenKind.Mark) return text[i].Mark == ':';
        }

        return true;
    }

    // "công trình", "mặt bằng": a syllable inside a word is no verb and ends no name; the syllables that are left of that word.
    private int InsideWord(int pos, int at)
    {
        var tokens = text.Tokens;
        for (var back = Math.Min(3, pos - at - 1); back >= 0; back--)
        {
            var length = Lexicon.Match(tokens, pos - back, Lex.Word, out _);
            if (length <= Math.Max(back, 1)) continue;
            if (back > 0) return length - back;
            return Lexicon.Match(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate | Lex.NameGoesOn, out _) >= length ? 0 : length;
        }

        return 0;
    }

    // "các tổ chức, cá nhân được cấp giấy phép thăm dò có trách nhiệm …", "các đơn vị hoạt động khoáng sản phải …": what tells these from
    // others of their kind goes on to the words that only a predicate has; in a cell of names to its end.
    private int ModifierLength(int pos)
    {
        var tokens = text.Tokens;
        var opening = Lexicon.Match(tokens, pos, Lex.Modifier, out _);
        if (Lexicon.Match(tokens, pos, Lex.Modal | Lex.StrongPredicate, out _) >= opening || Lexicon.Match(tokens, pos, Lex.NameEnds, out _) > opening) return 0;
        // "Mỗi tổ có ít nhất 05 thành viên" says how many.
        if (pos + opening < text.Count && (tokens[pos + opening].Kind == TokenKind.Number || text.IsWord(pos + opening, Few))) return 0;
        for (var i = pos + opening; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (tokens[i].Mark is ';' or '.' or ':' or '(') return 0;
            if (text.IsWord(i, Then)) return i - pos;
            if (tokens[i].Mark == ',' && (IsPluralBody(i + 1) || (i + 1 < text.Count && tokens[i + 1].IsUpper && Lexicon.Is(tokens, i + 1, Lex.NamedHead | Lex.Institution) && IsHead(i + 1)))) return i - pos;
            var predicate = tokens[i].IsUpper ? 0 : Lexicon.Match(tokens, i, Lex.Modal | Lex.StrongPredicate, out _);
            if (predicate > 0 && IsAuxiliary(i - 1))
            {
                // "các đơn vị chưa thực hiện báo cáo khẩn trương …"
                i += predicate - 1;
                continue;
            }

            if (predicate == 0 && !tokens[i].IsUpper && IsPlace(i - 1)) predicate = Lexicon.Match(tokens, i, Lex.Predicate, out _);
            // "các địa phương đã ban hành văn bản và tổ chức tốt …" tells what was done.
            if (predicate > 0 && text.IsWord(pos, Done) && text.IsWord(i - 1, And)) return 0;
            // "… trên địa bàn tự rà soát"
            if (predicate > 0 && !tokens[i - 1].IsUpper && Lexicon.Match(tokens, i - 1, Lex.Predicate, out _) > predicate) return i - 1 - pos;
            if (predicate > 0 && InsideWord(i, pos) == 0) return tokens[i - 1].Mark == ',' ? i - 1 - pos : i - pos;
        }

        return 0;
    }

    // "các đơn vị sử dụng ngân sách có trách nhiệm …": a verb before the words of duty tells which ones.
    private int DutyLength(int pos)
    {
        for (var i = pos + 1; i < text.Count && i < pos + MaxDuty; i++)
        {
            if (text[i].Kind != TokenKind.Word) return 0;
            if (Lexicon.Match(text.Tokens, i, Lex.HardModal, out _) is var modal and > 0) return modal > 1 || i < pos + 6 ? i - pos : 0;
        }

        return 0;
    }

    private bool IsPart(int at, int pos) =>
        (text.IsWord(at, Organ) || text.IsWord(at, Unit)) && ((text.IsWord(pos, Host) && text.IsWord(pos + 1, HostSecond)) || (text.IsWord(pos, Join) && text.IsWord(pos + 1, JoinSecond)))
        && (Lexicon.Is(text.Tokens, pos + 2, Lex.HardModal) || (text.IsWord(pos + 2, Have) && text.IsWord(pos + 3, Right)));

    // "các đơn vị giao kế hoạch, các chủ đầu tư …": a short verb phrase before the next "các" of the list tells which ones.
    private int TellingLength(int pos)
    {
        for (var i = pos + 1; i < text.Count && i < pos + MaxTelling; i++)
        {
            if (text[i].Mark == ',') return Lexicon.Is(text.Tokens, i + 1, Lex.Plural) && IsPluralBody(i + 1) ? i - pos : 0;
            if (text[i].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i, Lex.Plural)) return 0;
        }

        return 0;
    }

    // "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm …": what they were given tells who they are.
    private int AppointedLength(int pos)
    {
        if (!Lexicon.Is(text.Tokens, pos, Lex.Appointed)) return 0;
        for (var i = pos + 2; i < text.Count && i < pos + 20; i++)
        {
            if (text[i].Kind == TokenKind.Mark) return 0;
            if (text.IsWord(i, Have) && text.IsWord(i + 1, Duty)) return i - pos;
        }

        return 0;
    }

    private int OfficeAround(int at, int pos)
    {
        for (var back = 1; back <= 2 && pos - back >= at; back++)
        {
            // "Đồn Biên phòng xây dựng …", "Văn phòng kiểm tra …" have no "phòng xây dựng" in them.
            if (pos - back > 0 && Lexicon.Match(text.Tokens, pos - back - 1, Lex.Compound, out _) == 2) continue;
            var length = Lexicon.Match(text.Tokens, pos - back, Lex.Institution, out _);
            // "UBND tỉnh ủy quyền cho …" names no "tỉnh ủy".
            if (length > back && Lexicon.Match(text.Tokens, pos, Lex.Predicate, out _) <= length - back) return pos - back + length;
        }

        return pos;
    }

    // "các" right after a full name with a field begins no part of it; after UBND, Thủ trưởng, Giám đốc it does.
    private bool EndsName(int pos, int at)
    {
        var head = Lexicon.Match(text.Tokens, at, Heads | Lex.Plural, out _);
        // "Phòng Lao động - Thương binh và Xã hội các huyện", "Giám đốc Sở Tài nguyên và Môi trường các tỉnh": an office of each place.
        var plural = Lexicon.Match(text.Tokens, pos, Lex.Plural, out _);
        if (Lexicon.Is(text.Tokens, pos + plural, Lex.PlaceNoun)) return false;
        return pos - at > head + 6;
    }

    // "Thành viên Tổ công tác | kiểm tra …", "Trưởng Ban Chỉ đạo | thực hiện …": what the body in the name is for.
    private bool EndsTaskForce(int pos, int at)
    {
        for (var back = 2; back <= 3 && pos - back > at; back++)
        {
            if (text[pos - back].IsUpper && Lexicon.Match(text.Tokens, pos - back, Lex.NamedByTask, out _) == back) return true;
        }

        return false;
    }

    // The subject of a steering committee: "thực hiện Quy chế dân chủ ở cơ sở", "xây dựng nông thôn mới".
    private bool IsSteeringSubject(int pos)
    {
        var tokens = text.Tokens;
        // "Ban Tổ chức - Kiểm tra giúp …": fields joined by a dash are the whole name.
        if (pos > 3 && (tokens[pos - 3].Mark == '-' || tokens[pos - 2].Mark == '-')) return false;
        for (var i = pos; i < text.Count && i < pos + 20; i++)
        {
            // "Chánh Văn phòng Ban Chỉ huy ứng phó sự cố tỉnh;": the subject ends with the place of the body.
            if (tokens[i].Mark is ';' or ',' && i > pos + 2 && EndsKind(i - 1, pos, Lex.PlaceNoun) && (i + 1 >= text.Count || IsHead(i + 1))) return true;
            if (tokens[i].Mark is ';' or '.' or ':') return false;
            if (i > pos && !tokens[i].IsUpper && tokens[i - 1].Mark != ',' && Lexicon.Is(tokens, i, Lex.StrongPredicate)) return true;
        }

        // "1. Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện An Bình": a heading is a name to its end.
        return context == BodyContext.Heading && pos + 20 >= text.Count && tokens[text.Count - 1].Kind == TokenKind.Word;
    }

    private int FieldLength(int at)
    {
        if (at >= text.Count) return 0;
        var length = Lexicon.Match(text.Tokens, at, Lex.Field, out _);
        if (length == 0) return 0;
        // A lower-case field is a verb as often as not: "phòng kiểm tra".
        return text[at].IsUpper || text.IsUpperCase || length > 2 || !Lexicon.Is(text.Tokens, at, Lex.Predicate) ? length : 0;
    }

    // "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Văn phòng HĐND và UBND huyện": one office of two bodies.
    private int OfficeOfCouncils(int at, int pos)
    {
        if (!text.IsWord(at, Office) || !text.IsWord(at + 1, OfficeSecond)) return pos;
        if (!text.IsWord(pos, Hdnd) && !text.IsWord(pos, Delegation) && !(text.IsWord(pos, Council) && text.IsWord(pos + 1, CouncilSecond))) return pos;
        for (var i = pos; i < text.Count && i < pos + 8; i++)
        {
            if (text[i].Mark is ';' or '.' or ':') return pos;
            if (!text.IsWord(i, And) && text[i].Mark is not (',' or '-')) continue;
            if (text.IsWord(i + 1, Hdnd) || text.IsWord(i + 1, Ubnd)) return i + 2;
            if (text.IsWord(i + 1, Council) && text.IsWord(i + 2, CouncilSecond)) return Math.Min(i + 5, text.Count);
            var institution = Lexicon.Match(text.Tokens, Math.Min(i + 1, text.Count - 1), Lex.Institution, out _);
            return institution > 0 && text.IsWord(i, And) ? i + 1 + institution : pos;
        }

        return pos;
    }

    private int GoOnAfterMark(int pos, int at, bool isList, bool isSingular)
    {
        var tokens = text.Tokens;
        var next = pos + 1;
        switch (tokens[pos].Mark)
        {
            case '(':
                {
                    for (var i = next; i < text.Count && i < pos + MaxParenthesis; i++)
                    {
                        if (tokens[i].Mark == ')') return i + 1;
                    }

                    return pos;
                }

            case '“' or '"':
                {
                    for (var i = next; i < text.Count && i < pos + 30; i++)
                    {
                        if (tokens[i].Mark is '”' or '"') return i + 1;
                    }

                    return pos;
                }

            case '-' or '–':
                {
                    if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
                    if (!tokens[next].Spaced || !tokens[pos].Spaced) return next;
                    if (!tokens[next].IsUpper && Lexicon.Is(tokens, next, Lex.Apposition))
                    {
                        // "Sở Nội vụ - cơ quan thường trực Ban Chỉ đạo - tổng hợp …"
                        for (var i = next + 1; i < text.Count && i < next + 14; i++)
                        {
                            if (tokens[i].Mark is ',' or ':' or '-') return i;
                            if (tokens[i].Kind == TokenKind.Mark) break;
                        }
                    }

                    if (tokens[next].IsUpper)
                    {
                        if (IsNamedPerson(at) && Lexicon.Is(tokens, next, Lex.Post)) return next + 1;
                        // "UBND các xã - Phối hợp: Công an tỉnh": the next label.
                        if (context == BodyContext.NamesOnly && Lexicon.Match(tokens, next, Lex.StrongPredicate, out _) >= 2 && FieldLength(next) == 0 && !tokens[next + 1].IsUpper) return pos;
                        return context == BodyContext.NamesOnly && IsHead(next) && Lexicon.Is(tokens, next, Lex.NamedHead | Lex.Institution) && !Lexicon.Is(tokens, next, Lex.Field) ? pos : next + 1;
                    }

                    // "các sở - ngành", "UBND các quận - huyện", "phường - xã": common nouns joined by a dash.
                    if (JoinedNoun(pos, at, isList) is var joined and > 0) return next + joined;

                    // "chính trị - xã hội" names no "xã".
                    var noun = Lexicon.Match(tokens, next, Lex.Generic, out _);
                    if (noun > 0 && Lexicon.Match(tokens, next, Lex.NoHead | Lex.Word, out _) > noun) noun = 0;
                    return noun > 0 || IsPredicate(next) && Lexicon.Is(tokens, next, Lex.StrongPredicate) ? pos : next;
                }

            case '/':
                return next < text.Count && tokens[next].Kind == TokenKind.Word && !tokens[next].Spaced ? next : pos;

            case '&':
                return next < text.Count && tokens[next].Kind == TokenKind.Word ? next : pos;

            case '.':
                // "TP. Huế", "Q.1"
                // "Ông. Nguyễn Văn An"
                if (pos == at + 1 && next < text.Count && tokens[next].IsUpper && Lexicon.Match(tokens, at, Lex.Person, out _) == 1) return next;
                return next < text.Count && pos > 0 && tokens[pos - 1].End - tokens[pos - 1].Start <= 2 && tokens[pos - 1].IsUpper && tokens[next].Kind != TokenKind.Mark ? next : pos;

            case ':' when isList && pos > at + 1 && IsHead(next) && tokens[next].IsUpper && context != BodyContext.NamesOnly:
                {
                    // "các tổ chức hội: Hội A, Hội B và Hội C": the list goes on behind the name of all of them.
                    var member = ReadName(next, false, false, out _);
                    return member > 0 && AfterSeparator(member) is var other and > 0 && tokens[other].IsUpper && IsHead(other) && text[member].Mark != ';' ? member : pos;
                }

            case ':':
                return isList && pos > at + 1 && next < text.Count && tokens[next].IsUpper && tokens[next].Kind == TokenKind.Word && !text.IsUpperCase && (Lexicon.Is(tokens, pos - 1, Lex.PlaceNoun | Lex.Generic) || EndsKind(pos - 1, at, Lex.Person) || EndsKind(pos - 1, at, Lex.PlaceNoun) || (IsFieldOfList(next) && (EndsKind(pos - 1, at, Lex.Generic) || Lexicon.Match(tokens, pos - 2, Lex.NameGoesOn, out _) == 2))) && (IsFieldOfList(next) || !Lexicon.Is(tokens, next, Lex.Predicate | Lex.Opening | Lex.Connector | Lex.Request)) && !IsHead(next)
                    ? EndOfMembers(next)
                    : pos;

            case ',':
                return GoOnAfterComma(pos, at, isList, isSingular);

            default:
                return pos;
        }
    }

    // The words of the common noun behind a dash that goes on with one before it, or 0.
    private int JoinedNoun(int dash, int at, bool isList)
    {
        var noun = Lexicon.Match(text.Tokens, dash + 1, Lex.Generic | Lex.PlaceNoun, out var kind);
        if (noun == 0 || text[dash + 1].IsUpper || Lexicon.Match(text.Tokens, dash + 1, Lex.NoHead | Lex.Word, out _) > noun) return 0;
        return (kind & Lex.PlaceNoun) != Lex.None ? (EndsKind(dash - 1, at, Lex.PlaceNoun) ? noun : 0) : isList && EndsKind(dash - 1, at, Lex.Generic) && IsCommonNoun(dash + 1, noun) ? noun : 0;
    }

    // "Giám đốc các sở: Giáo dục và Đào tạo, Tài chính": a field before the next member, no verb.
    private bool IsFieldOfList(int at) =>
        Lexicon.Match(text.Tokens, at, Lex.Field, out _) is var field and > 0 && at + field + 1 < text.Count && (text[at + field].Mark == ',' || text.IsWord(at + field, And)) && text[at + field + 1].IsUpper;

    private int GoOnAfterComma(int pos, int at, bool isList, bool isSingular)
    {
        var tokens = text.Tokens;
        var next = pos + 1;
        if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
        // "Ủy ban KH,CN&MT"
        if (!tokens[next].Spaced && tokens[next].IsUpper && tokens[pos - 1].IsUpper && IsShortened(pos - 1) && IsShortened(next)) return next;
        if (Lexicon.Is(tokens, next, Lex.Plural)) return pos;
        // "đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã" is one person; "các đồng chí Trưởng, Phó các phòng" share an office.
        if (IsNamedPerson(at) && Lexicon.Is(tokens, next, Lex.Post) && (Lexicon.Is(tokens, at, Lex.Plural) ? IsBarePost(pos, at) : !HoldsOffice(pos, at))) return next + Lexicon.Match(tokens, next, Lex.Post, out _);
        // "Giám đốc các đơn vị trực thuộc, cán bộ, công chức, viên chức": the staff is a body of its own.
        if (Lexicon.Match(tokens, next, Lex.Person, out _) >= 4) return pos;
        var noun = Lexicon.Match(tokens, next, Lex.Generic, out _);
        if (isList && PlaceMember(pos, next) is var member and > 0) return member;
        if (isList && IsShortPlace(next)) return next + 1;
        if (isList && IsMassBody(pos - 1) && IsMassBody(next) && !IsProper(next + 1)) return next + 1;
        // "đảng đoàn A tỉnh, đảng đoàn các tổ chức …"
        if (noun > 0 && !IsPost(at) && !Lexicon.Is(tokens, next, Lex.Post) && Lexicon.Is(tokens, next + noun, Lex.Plural) && IsPluralBody(next + noun) && IsHead(next)) return pos;
        // "Phòng Tài nguyên và Môi trường, Ban Quản lý dự án": a capital begins the name of another one.
        if (noun > 1 && isSingular && !isList && tokens[next].IsUpper && IsHead(next)) return pos;
        if (noun > 0 && !tokens[next].IsUpper && Lexicon.Is(tokens, next, Lex.Distinct) && IsDistinctFrom(new BodyMention(at, pos), next, Lex.None)) return pos;
        if (noun > 0 && Lexicon.Is(tokens, next, Lex.Post) && IsHead(next) && (!IsPost(at) || IsDistinctFrom(new BodyMention(at, pos), next, Lex.Post))) return pos;
        // "UBND các xã, phường, Tổng công ty": behind the places of a council another kind of body with a capital is another one.
        if (noun > 0 && isList && tokens[next].IsUpper && !text.IsUpperCase && Lexicon.Is(tokens, at, Lex.Institution) && !Lexicon.Is(tokens, next, Lex.PlaceNoun) && EndsKind(pos - 1, at, Lex.PlaceNoun)) return pos;
        // "UBND xã Tân Bình, cơ quan thuế và …": a kind of body with its own description is none of the name before.
        if (noun > 2 && !isList && tokens[at].IsUpper && !tokens[next].IsUpper && !text.IsWord(pos - 2, Belonging) && IsDescribedKind(next)) return pos;
        if (noun > 0 && IsCommonNoun(next, noun))
        {
            var previousIsCommon = PreviousIsGeneric(pos, at) || (text.IsWord(pos - 2, Belonging) && Lexicon.Is(tokens, pos - 1, Lex.Generic));
            return isList || previousIsCommon ? next + noun : pos;
        }

        if (IsSchoolOf(pos, at, next)) return next + 1;
        if (IsHead(next)) return pos;
        if (IsPredicate(next) || Lexicon.Is(tokens, next, Lex.NameEnds)) return pos;
        // "Vụ Pháp luật dân sự, kinh tế": a field in small letters goes on with the name of one office.
        if (!tokens[next].IsUpper) return !isList && Lexicon.Match(tokens, next, Lex.Field, out _) is var field and > 0 && !IsPredicate(next) ? next + field : pos;
        if (isSingular && IsField(next)) return pos;
        // "Công nghệ thông tin, Bưu chính và Viễn thông": a name with a comma in it closes with "và"; a list of places does not.
        if (isList) return pos;
        for (var i = next; i < text.Count && i < next + 10; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Mark is not ('-' or ',')) return pos;
            if (text.IsWord(i, And)) return i + 1 < text.Count && tokens[i + 1].IsUpper && !IsHead(i + 1) ? next : pos;
            if (!tokens[i].IsUpper && !tokens[i - 1].IsUpper && IsPredicate(i)) return pos;
        }

        return pos;
    }

    private bool IsShortened(int at)
    {
        var word = text.Text[text[at].Start..text[at].End];
        return word.Length <= 4 && char.IsUpper(word[^1]);
    }

    // "Trường Đào tạo, bồi dưỡng cán bộ, công chức": verbs and persons of a name behind a head with a capital verb.
    private bool IsSchoolOf(int comma, int at, int next)
    {
        var head = Lexicon.Match(text.Tokens, at, Lex.Institution, out _);
        if (head == 0 || !text[at].IsUpper || text.IsUpperCase || at + head >= comma || !text[at + head].IsUpper || Lexicon.Match(text.Tokens, at + head, Lex.Transitive, out _) is not (> 0 and var verb)) return false;
        return at + head + verb == comma ? Lexicon.Is(text.Tokens, next, Lex.Transitive) : Lexicon.Is(text.Tokens, next, Lex.Person) && Lexicon.Match(text.Tokens, comma - 2, Lex.Person, out _) >= 2;
    }

    // "Các cơ sở Đoàn, Hội, Đội": the Youth Union, its association and the Pioneers share what stands before them.
    private bool IsMassBody(int at) => at < text.Count && text[at].IsUpper && !text.IsUpperCase && (text.IsWord(at, Union) || text.IsWord(at, Council) || text.IsWord(at, Pioneers));

    // "UBND các huyện, thị, thành": cities by one syllable; "UBND các huyện, TP": by two letters.
    private bool IsShortPlace(int at)
    {
        var after = at + 1;
        if ((text.IsWord(at, CityShort) || text.IsWord(at, TownShort)) && text[at].IsUpper && (after >= text.Count || (!text[after].IsUpper && text[after].Mark != '.'))) return true;
        return !text[at].IsUpper && text.IsWord(at, City) && !Lexicon.Is(text.Tokens, at, Lex.Predicate | Lex.Generic | Lex.PlaceNoun | Lex.NamedHead)
            && (after >= text.Count || text[after].Kind == TokenKind.Mark || text.IsWord(after, And) || Lexicon.Is(text.Tokens, after, Lex.Predicate | Lex.NameGoesOn | Lex.PlaceKind | Lex.NameEnds | Lex.Aside | Lex.Modifier));
    }

    // "UBND các huyện, thành phố Gia Nghĩa, thị xã Long Khánh": the cities among the districts; the token after the name of the next one.
    private int PlaceMember(int comma, int next)
    {
        var tokens = text.Tokens;
        var place = Lexicon.Match(tokens, next, Lex.PlaceNoun, out _);
        var last = comma;
        if (tokens[comma - 1].IsUpper)
        {
            // Behind another one of them: "thành phố Gia Nghĩa" with a comma before it.
            while (last > 2 && comma - last < 6 && tokens[last - 1].IsUpper) last--;
            last -= last > 2 && Lexicon.Match(tokens, last - 2, Lex.PlaceNoun, out _) == 2 ? 3 : 2;
            if (last < 1 || tokens[last].Mark != ',') return 0;
        }

        if (place == 0 || tokens[next].IsUpper || !Lexicon.Is(tokens, last - 1, Lex.PlaceNoun) && !Lexicon.Is(tokens, Math.Max(0, last - 2), Lex.PlaceNoun) || !IsProper(next + place) || IsHead(next + place)) return 0;
        var end = next + place;
        while (IsProper(end)) end++;
        return end;
    }

    // A post before the comma that names no office of its own.
    private bool IsBarePost(int comma, int at)
    {
        var plural = Lexicon.Match(text.Tokens, at, Lex.Plural, out _);
        var head = at + plural + Lexicon.Match(text.Tokens, at + plural, Lex.Person, out _);
        return !text.IsWord(head, Ministry) && ((Lexicon.Is(text.Tokens, head, Lex.Post) && head + 1 == comma) || (text.IsWord(head, Standing) && head + 2 == comma));
    }

    // "đồng chí Bí thư Đảng ủy, Chủ tịch UBND xã": a post with its office, no name: the next post is that of somebody else; a deputy or a
    // member of a committee holds both.
    private bool HoldsOffice(int comma, int at)
    {
        var head = at + Lexicon.Match(text.Tokens, at, Lex.Person, out _);
        var post = Lexicon.Match(text.Tokens, head, Lex.Post, out _);
        if (text.IsWord(head, Deputy) || text.IsWord(head, PartyCommittee)) return false;
        return post > 0 && text[head].IsUpper && head + post < comma && Lexicon.Is(text.Tokens, head + post, Lex.Institution | Lex.NamedHead);
    }

    // "đồng chí Nguyễn Văn An", "đồng chí Thiếu tá Nguyễn Văn An", "Đồng chí Phó Chủ tịch", "Các đồng chí Trưởng"
    private bool IsNamedPerson(int at)
    {
        var plural = Lexicon.Match(text.Tokens, at, Lex.Plural, out _);
        var head = plural + Lexicon.Match(text.Tokens, at + plural, Lex.Person, out _);
        if (head == plural) return false;
        var rank = Lexicon.Match(text.Tokens, at + head, Lex.Rank, out _);
        if (!IsProper(at + head)) return false;
        if (Lexicon.Is(text.Tokens, at + head, Lex.Post) || (plural > 0 && text.IsWord(at + head, Standing) && text.IsMark(at + head + 2, ','))) return true;
        var name = at + head + rank;
        return plural == 0 && (IsProper(name + 1) || text.IsMark(name + 1, '-')) && !Lexicon.Is(text.Tokens, name, Heads);
    }

    private bool IsCommonNoun(int at, int length)
    {
        var tokens = text.Tokens;
        // "cơ quan, tổ chức được giao nhiệm vụ", "đơn vị, tổ chức có liên quan": behind the comma of a list what tells them apart follows a noun.
        if (IsOrganise(at) && !IsOrganisation(at) && !(text.IsMark(at - 1, ',') && !text[at].IsUpper && Lexicon.Is(tokens, at + 2, Lex.Modifier))) return false;
        var after = at + length;
        if (!tokens[at].IsUpper)
        {
            // "phòng Nội vụ", "đảng bộ Quân sự", "cơ quan Thuế" are names of their own; "đoàn thể Tỉnh", "tổ chức Đảng" are not.
            for (var i = at + 1; i < after; i++)
            {
                if (tokens[i].IsUpper && !text.IsWord(i, Ministry) && !Lexicon.Is(tokens, i, Lex.PlaceNoun | Lex.NoProper)) return false;
            }

            return !(after < text.Count && tokens[after].IsUpper && tokens[after].Kind == TokenKind.Word && !Lexicon.Is(tokens, after, Lex.PlaceNoun | Lex.NoProper));
        }

        // "Đảng ủy xã, Ban Xây dựng Đảng": capitals inside are a proper name; "Các Phòng, Ban, Trung tâm": a capital alone makes none.
        if (length > 2 && (text[after - 1].IsUpper || (HasCapital(at + 1, after) && !(text[at + 1].IsUpper && Lexicon.Is(tokens, at + 1, Lex.Generic)))) && !text.IsUpperCase) return false;
        return after >= text.Count || tokens[after].Kind == TokenKind.Mark || text.IsWord(after, And) || (!tokens[after].IsUpper && Lexicon.Is(tokens, after, Lex.NameGoesOn));
    }

    private bool PreviousIsGeneric(int pos, int at)
    {
        for (var back = 1; back <= 5 && pos - back >= at; back++)
        {
            if ((pos - back == at || !text[pos - back].IsUpper) && Lexicon.Match(text.Tokens, pos - back, Lex.Generic, out _) is var length && (length == back || (length > back && text[pos].Mark == ','))) return pos - back == at || !EndsField(pos, at);
        }

        return false;
    }

    // "Tài nguyên và Môi trường" ends in no school.
    private bool EndsField(int pos, int at)
    {
        for (var start = pos - 2; start > at && start > pos - 9; start--)
        {
            if (text[start].IsUpper && Lexicon.Match(text.Tokens, start, Lex.Field, out _) == pos - start) return true;
        }

        return false;
    }

    // The end of the field that "và" stands in, or 0.
    private int EndOfField(int pos, int at)
    {
        for (var start = pos - 1; start > at && start > pos - 9; start--)
        {
            if (text[start].IsUpper && Lexicon.Match(text.Tokens, start, Lex.Field, out _) is var length && start + length > pos + 1) return start + length;
        }

        return 0;
    }

    private bool IsOfElection(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (text.IsWord(i, Elect)) return true;
        }

        return false;
    }

    // "… thuộc Bộ, cơ quan ngang Bộ": a list of bodies behind "thuộc", not the field of work of the ones before.
    private bool BelongsToSeveral(int pos, int at)
    {
        for (var i = pos - 1; i > at + 2 && i > pos - 12; i--)
        {
            if (text[i].Mark == ',' && text.IsWord(i - 2, Belonging) && !text.IsWord(i - 3, And)) return Lexicon.Match(text.Tokens, i - 1, Lex.Generic, out _) == 1;
        }

        return false;
    }

    // "các phòng, ban | và thôn": a place goes on with places only.
    private bool HasPlace(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Lexicon.Is(text.Tokens, i, Lex.PlaceNoun)) return true;
        }

        return false;
    }

    private int GoOnAfterAnd(int pos, int at, bool isList)
    {
        var tokens = text.Tokens;
        var next = pos + 1;
        if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
        if (Lexicon.Is(tokens, next, Lex.NameGoesOn) && !tokens[next].IsUpper) return next;
        // "Ban Quản lý Khu kinh tế và các khu công nghiệp": a plural of something else is a part of the name.
        if (Lexicon.Is(tokens, next, Lex.Plural)) return IsPluralBody(next) || isList ? pos : next;
        var noun = Lexicon.Match(tokens, next, Lex.Generic | Lex.PlaceNoun, out var kind);
        if (noun > 0 && (kind & Lex.PlaceNoun) != Lex.None && !tokens[next].IsUpper && (isList ? HasPlace(at, pos) || !IsHead(next) : PreviousIsGeneric(pos, at))) return next + noun;
        // "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ": to whom it belongs goes on over "và".
        if (noun > 0 && !tokens[next].IsUpper && BelongsToSeveral(pos, at)) return next + noun;
        // "Ủy ban bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân": one election.
        if (text.IsWord(next, Delegate) && IsOfElection(at, pos)) return next;
        // "Tạp chí Lao động và Xã hội": "Xã" is no commune here.
        if (noun > 0 && tokens[next].IsUpper && !text.IsUpperCase && !IsHead(next) && Lexicon.Match(tokens, next, Lex.NoHead, out _) > noun) return next;
        // "Giám đốc Sở Dân tộc và Tôn giáo": the field of the office goes on.
        if (tokens[next].IsUpper && EndOfField(pos, at) is var field and > 0) return field;
        if (IsHead(next) || noun > 0) return pos;
        if (IsPredicate(next)) return context == BodyContext.NamesOnly && Lexicon.Is(tokens, at, Lex.NamedByTask) ? next : pos;
        if (tokens[next].IsUpper) return next;
        return isList ? pos : next;
    }
}
