using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>How a name goes on over a mark or "và".</summary>
internal readonly struct NameJoints(PassageText text, BodyContext context)
{
    private const int MaxWords = 40;
    private const int MaxParenthesis = 80;
    private const int MaxBeside = 6;
    private const int MostOfTrade = 6;

    private static readonly int Numero = Lexicon.Word("số");
    private static readonly int BoardShort = Lexicon.Word("bcđ");
    private static readonly int Administration = Lexicon.Word("chính");
    private static readonly int Upright = Lexicon.Word("đứng");
    private static readonly int UnionsShort = Lexicon.Word("lđlđ");
    private static readonly int CultureSecond = Lexicon.Word("hóa");
    private static readonly int Top = Lexicon.Word("đầu");
    private static readonly int TownEnd = Lexicon.Word("trấn");
    private static readonly int Land = Lexicon.Word("nước");
    private static readonly int Locality = Lexicon.Word("địa");
    private static readonly int LocalitySecond = Lexicon.Word("phương");

    private static readonly int[] CommitteeLevels = [Lexicon.Word("tỉnh"), Lexicon.Word("thành"), Lexicon.Word("huyện"), Lexicon.Word("thị"), Lexicon.Word("quận")];

    // The second syllable, or -1 for one that is written in short.
    private static readonly (int First, int Second)[] Levels =
    [
        (Lexicon.Word("mn"), -1), (Lexicon.Word("mg"), -1), (Lexicon.Word("th"), -1), (Lexicon.Word("thcs"), -1), (Lexicon.Word("thpt"), -1),
        (Lexicon.Word("ptcs"), -1), (Lexicon.Word("ptdtnt"), -1), (Lexicon.Word("ptdtbt"), -1),
        (Lexicon.Word("mầm"), Lexicon.Word("non")), (Lexicon.Word("mẫu"), Lexicon.Word("giáo")), (Lexicon.Word("tiểu"), Lexicon.Word("học")),
    ];

    private static readonly int[][] SecondaryLevels =
    [
        [Lexicon.Word("trung"), Lexicon.Word("học"), Lexicon.Word("cơ"), Lexicon.Word("sở")], [Lexicon.Word("trung"), Lexicon.Word("học"), Lexicon.Word("phổ"), Lexicon.Word("thông")],
    ];

    private static readonly int[][] Boards =
    [
        [Lexicon.Word("ban"), Lexicon.Word("chấp"), Lexicon.Word("hành")], [Lexicon.Word("ban"), Lexicon.Word("thường"), Lexicon.Word("vụ")], [Lexicon.Word("bch")], [Lexicon.Word("btv")],
    ];

    private static readonly (int First, int Second)[] Trades =
    [
        (Lexicon.Word("kinh"), Lexicon.Word("doanh")), (Lexicon.Word("sản"), Lexicon.Word("xuất")), (Lexicon.Word("chế"), Lexicon.Word("biến")), (Lexicon.Word("cung"), Lexicon.Word("cấp")), (Lexicon.Word("cung"), Lexicon.Word("ứng")), (Lexicon.Word("khai"), Lexicon.Word("thác")),
        (Lexicon.Word("buôn"), Lexicon.Word("bán")), (Lexicon.Word("mua"), Lexicon.Word("bán")), (Lexicon.Word("thu"), Lexicon.Word("mua")), (Lexicon.Word("phân"), Lexicon.Word("phối")), (Lexicon.Word("chăn"), Lexicon.Word("nuôi")), (Lexicon.Word("nuôi"), Lexicon.Word("trồng")),
        (Lexicon.Word("trồng"), Lexicon.Word("trọt")), (Lexicon.Word("giết"), Lexicon.Word("mổ")), (Lexicon.Word("sơ"), Lexicon.Word("chế")), (Lexicon.Word("vận"), Lexicon.Word("chuyển")), (Lexicon.Word("bảo"), Lexicon.Word("quản")), (Lexicon.Word("xuất"), Lexicon.Word("khẩu")), (Lexicon.Word("nhập"), Lexicon.Word("khẩu")),
    ];

    private static readonly int[] Seat = [Lexicon.Word("ủy"), Lexicon.Word("viên")];

    private BodyHeads Heads => new(text, context);

    private BodyReader Reader => new(text, context);

    /// <summary>Whether a post on two boards of one committee goes on with the second: "Ủy viên BCH, BTV Đảng ủy".</summary>
    public bool IsSecondBoard(BodyMention last, int next)
    {
        if (!StandsAt(next, Boards)) return false;
        foreach (var board in Boards)
        {
            var first = last.End - board.Length;
            if (first - Seat.Length >= last.First && Stands(first, board) && Stands(first - Seat.Length, Seat)) return true;
        }

        return false;
    }

    private bool StandsAt(int at, int[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Stands(at, phrase)) return true;
        }

        return false;
    }

    private bool Stands(int at, int[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!text.IsWord(at + i, words[i])) return false;
        }

        return true;
    }

    // Behind "phụ trách" to what is to be done; in a label or a cell to the end of the item.
    private int Charge(int at)
    {
        if (context != BodyContext.NamesOnly) return new NameModifiers(text, context).EndOfCharge(at);
        var end = at + 2;
        while (end < text.Count && end < at + MaxWords && text[end].Kind != TokenKind.Mark) end++;
        return end > at + 2 ? end : 0;
    }

    // "đảng ủy các bộ" behind another committee: one of its own.
    public bool IsBelonging(int at, int head) =>
        head > 0 && !text[at].IsUpper && text.IsWord(at, Party) && Heads.IsPluralBody(at + head);

    // "UBND xã, hợp tác xã", "ban Văn hóa xã, đài truyền thanh", "Các ban, ngành, trưởng thôn", "Các tổ trưởng chuyên môn, tổ trưởng tổ Văn phòng":
    // behind a body with a name of its own another kind of body is another one.
    public bool IsDistinctFrom(BodyMention last, int next, Lex kind)
    {
        var tokens = text.Tokens;
        var lastPost = Heads.IsPost(last.First);
        // "các đồng chí bộ trưởng, thủ trưởng cơ quan ngang bộ": persons by their posts in small letters.
        if ((kind & Lex.Post) != Lex.None && !text[next].IsUpper && Lexicon.Match(tokens, last.First, Lex.Plural, out _) is > 0 and var plural && Lexicon.Match(tokens, last.First + plural, Lex.Person, out _) is > 0 and var persons && !text[last.First + plural + persons].IsUpper && Lexicon.Is(tokens, last.First + plural + persons, Lex.Post)) return false;
        if ((kind & Lex.Post) != Lex.None && IsCommonCommittee(last.First, last.End, next)) return false;
        if ((kind & Lex.Post) != Lex.None && !lastPost) return Lexicon.Is(tokens, last.First, Lex.Plural) || (Lexicon.Match(tokens, last.First, Lex.Institution | Lex.Generic, out var first) > 0 && (first & (Lex.Institution | Lex.Generic)) == Lex.Institution) || Heads.HasCapital(last.First + 1, last.End);
        if ((kind & Lex.Post) != Lex.None) return Lexicon.Is(tokens, last.First, Lex.Plural) && Heads.HasCapital(next + 1, Math.Min(text.Count, next + 5));
        // "Công an xã Tân Bình, cơ quan y tế địa phương": a kind of body with its own description is none of the name before.
        if ((kind & Lex.Generic) != Lex.None && !Lexicon.Is(tokens, last.First, Lex.Plural | Lex.Post) && Heads.HasCapital(last.First, last.First + 1) && IsDescribedKind(next)) return true;
        if ((kind & (Lex.Generic | Lex.PlaceNoun | Lex.Post)) == Lex.Generic && !text[next].IsUpper && IsOfItsOwn(last)) return true;
        // "các sở, ngành tỉnh, ủy ban nhân dân các huyện"
        return Lexicon.Match(tokens, next, Lex.Distinct, out _) is var distinct and > 0 && (Lexicon.Is(tokens, last.First, Lex.Institution) || HasName(last.First + 1, last.End) || (next + distinct < text.Count && Lexicon.Is(tokens, next + distinct, Lex.Plural)));
    }

    // "các tổ chức đảng, cấp ủy đảng", "các cơ quan, đơn vị, cấp ủy": committees by their common noun go on with others in small letters.
    private bool IsCommonCommittee(int first, int end, int next) =>
        text.IsWord(next, Level) && text.IsWord(next + 1, PartyCommittee) && !text[next].IsUpper && Lexicon.Is(text.Tokens, first, Lex.Plural) && !Heads.HasCapital(first + 1, end);

    // "Sở Y tế, cơ quan, đơn vị liên quan", "UBND cấp tỉnh, cơ sở khám bệnh", "các sở, ngành liên quan, cơ sở đào tạo": what closes the list is none of
    // the body that has a name or a place of its own, nor of those that are told by their part.
    private bool IsOfItsOwn(BodyMention last)
    {
        var tokens = text.Tokens;
        if (text.IsWord(last.End - 1, Related) && text.IsWord(last.End - 2, RelatedFirst)) return true;
        if (!text[last.First].IsUpper || Lexicon.Is(tokens, last.First, Lex.Plural | Lex.Person) || Heads.IsPost(last.First)) return false;
        return Heads.HasCapital(last.First + 1, last.End) && !text.IsUpperCase ? Lexicon.Is(tokens, last.First, Lex.Institution | Lex.NamedHead) && HasName(last.First + 1, last.End)
            : Lexicon.Is(tokens, last.First, Lex.Institution) && last.End - last.First > 1 && Heads.EndsKind(last.End - 1, last.First, Lex.PlaceNoun);
    }

    // A capital that makes a proper name: "các tổ chức Đảng trực thuộc" has none.
    private bool HasName(int first, int end)
    {
        for (var i = first; i < end && text[i].Kind != TokenKind.Mark; i++)
        {
            if (Heads.IsProper(i) && !Lexicon.Is(text.Tokens, i, Lex.NoProper)) return true;
        }

        return false;
    }

    private bool IsDescribedKind(int at)
    {
        var head = Heads.HeadLength(at, out _);
        if (!text.IsWord(at, Organ) && !text.IsWord(at, Force)) return false;
        if (head > 2) return true;
        var after = at + head;
        return after < text.Count && text[after].Kind == TokenKind.Word && !text.IsWord(after, And) && !text.IsWord(after, Belonging) && !Heads.IsPredicate(after) && !Lexicon.Is(text.Tokens, after, Lex.NameGoesOn | Lex.Modifier);
    }

    public int EndOfMembers(int pos)
    {
        var tokens = text.Tokens;
        var limit = Math.Min(text.Count, pos + MaxWords);
        var isParted = false;
        while (pos < limit)
        {
            var field = Lexicon.Match(tokens, pos, Lex.Field, out _);
            if (field > 0)
            {
                pos += field;
                // "các Vụ: Công nghiệp nhẹ, Công nghiệp nặng": the field goes on with words that no verb begins.
                while (pos < limit && tokens[pos].Kind == TokenKind.Word && (tokens[pos].IsUpper || (!Lexicon.Is(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate | Lex.Modifier) && FollowsMember(pos))))
                {
                    // "… Pháp chế Hội đồng nhân dân tỉnh"
                    pos += tokens[pos].IsUpper ? Math.Max(1, Lexicon.Match(tokens, pos, Lex.Institution, out _)) : 1;
                }
            }
            else
            {
                if (tokens[pos].Kind != TokenKind.Word || !tokens[pos].IsUpper) break;
                pos++;
                while (pos < limit && tokens[pos].Kind == TokenKind.Word && (tokens[pos].IsUpper || !Lexicon.Is(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate)) && !text.IsWord(pos, And)) pos++;
            }

            // "Các Cục: Xuất bản, In và Phát hành; Du lịch Quốc gia": in a cell a member goes on to the next semicolon.
            if (context == BodyContext.NamesOnly && SemicolonFrom(pos, limit, isParted) is var semicolon and > 0) pos = semicolon;

            // "các Tập đoàn: Bưu chính Viễn thông, Công nghiệp - Viễn thông Quân đội"
            if (pos + 1 < limit && tokens[pos].Mark == '-' && tokens[pos + 1].IsUpper)
            {
                pos++;
                continue;
            }

            var next = pos;
            // "các Bộ: Tài chính; Xây dựng; Y tế"
            if (next + 1 < limit && tokens[next].Mark == ';' && tokens[next + 1].IsUpper && (Heads.IsField(next + 1) ? !Lexicon.Is(tokens, next + 1, Lex.Post | Lex.Plural) : context == BodyContext.NamesOnly))
            {
                isParted = true;
                next++;
            }

            while (next < limit && (tokens[next].Mark == ',' || text.IsWord(next, And))) next++;
            if (next == pos || next >= limit || !tokens[next].IsUpper || (!Heads.IsField(next) && (Lexicon.Is(tokens, next, BodyHeads.Any & ~Lex.Institution) || Heads.IsHead(next)))) break;
            pos = next;
        }

        return pos;
    }

    // The semicolon that ends a member which goes on, or 0; the last of several ends with the passage or its full stop.
    private int SemicolonFrom(int pos, int limit, bool isLast)
    {
        for (var i = pos; i < limit; i++)
        {
            if (text[i].Mark == ';') return i;
            if (text[i].Mark is '.' or ':' or '(') return isLast && text[i].Mark == '.' ? i : 0;
        }

        return isLast && limit == text.Count ? limit : 0;
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

    // "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Văn phòng HĐND và UBND huyện": one office of two bodies.
    public int OfficeOfCouncils(int at, int pos)
    {
        if (!(text.IsWord(at, Office) && text.IsWord(at + 1, OfficeSecond)) && !text.IsWord(at, OfficeShort)) return pos;
        if (!text.IsWord(pos, Hdnd) && !text.IsWord(pos, Union) && !(text.IsWord(pos, Council) && text.IsWord(pos + 1, CouncilSecond))) return pos;
        for (var i = pos; i < text.Count && i < pos + 8; i++)
        {
            if (text[i].Mark is ';' or '.' or ':') return pos;
            if (!text.IsWord(i, And) && text[i].Mark is not (',' or '-')) continue;
            // "Văn phòng HĐND, UBND các huyện": the office of one and others.
            if (text[i].Mark == ',' && i + 2 < text.Count && Lexicon.Is(text.Tokens, i + 2, Lex.Plural)) return pos;
            if (text.IsWord(i + 1, Hdnd) || text.IsWord(i + 1, Ubnd)) return i + 2;
            if (text.IsWord(i + 1, Council) && text.IsWord(i + 2, CouncilSecond)) return Math.Min(i + 5, text.Count);
            var institution = Lexicon.Match(text.Tokens, Math.Min(i + 1, text.Count - 1), Lex.Institution, out _);
            return institution > 0 && text.IsWord(i, And) ? i + 1 + institution : pos;
        }

        return pos;
    }

    private bool OpensCompany(int at) => text.IsWord(at, Join) && text.IsWord(at + 1, JoinSecond) && text.IsWord(at + 2, With);

    public int GoOnAfterMark(int pos, int at, bool isList, bool isSingular)
    {
        var tokens = text.Tokens;
        var next = pos + 1;
        switch (tokens[pos].Mark)
        {
            case '(':
                {
                    for (var i = next; i < text.Count && i < pos + MaxParenthesis; i++)
                    {
                        // "Sở A (phối hợp với Hội B) tổ chức …": what the name is for does not stand in the brackets.
                        if (tokens[i].Mark == ')') return context != BodyContext.NamesOnly && OpensCompany(next) && Heads.IsPredicate(i + 1) ? pos : i + 1;
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
                    // "Ban Chỉ đạo phòng, chống dịch Covid-19"
                    if (next < text.Count && tokens[next].Kind == TokenKind.Number && !tokens[next].Spaced && !tokens[pos].Spaced && tokens[pos - 1].Kind == TokenKind.Word) return next + 1;
                    if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
                    if (!tokens[next].Spaced || !tokens[pos].Spaced) return next;
                    if (!tokens[next].IsUpper && Lexicon.Is(tokens, next, Lex.Apposition))
                    {
                        // "Sở Nội vụ - cơ quan thường trực Ban Chỉ đạo - tổng hợp …"
                        for (var i = next + 1; i < text.Count && i < next + 14; i++)
                        {
                            if (tokens[i].Mark is ',' or ':' or '-' || (i > next + 2 && !tokens[i].IsUpper && Lexicon.Is(tokens, i, Lex.StrongPredicate))) return i;
                            if (tokens[i].Kind == TokenKind.Mark) break;
                        }
                    }

                    if (tokens[next].IsUpper)
                    {
                        if (PartsBodies(pos)) return pos;
                        if (IsNamedPerson(at) && Lexicon.Is(tokens, next, Lex.Post)) return next + 1;
                        // "UBND các xã - Phối hợp: Công an tỉnh": the next label.
                        if (context == BodyContext.NamesOnly && Lexicon.Match(tokens, next, Lex.StrongPredicate, out _) >= 2 && Heads.FieldLength(next) == 0 && !tokens[next + 1].IsUpper) return pos;
                        // "Phòng Bưu chính - Viễn thông - Công nghệ thông tin": a trade; a company has its place behind it ("Bưu điện tỉnh - Viễn thông tỉnh").
                        var isTrade = Lexicon.Match(tokens, next, Lex.Compound, out _) == 2 && !Heads.IsProper(next + 2) && !Lexicon.Is(tokens, next + 2, Lex.PlaceNoun);
                        return context == BodyContext.NamesOnly && !isTrade && Heads.IsHead(next) && Lexicon.Is(tokens, next, Lex.NamedHead | Lex.Institution) && !Lexicon.Is(tokens, next, Lex.Field) ? pos : next + 1;
                    }

                    // "Đồng chí Lê Thị Na - công chức Văn hóa", "đ/c Lò Văn Pánh - bí thư chi bộ bản": what somebody is.
                    if (!Lexicon.Is(tokens, at, Lex.Plural) && IsPersonByName(at) && Lexicon.Match(tokens, next, Lex.Person | Lex.Post, out _) is var role and > 1) return next + role;
                    // "… - Ban Tổ chức - xong trước ngày 30/4"
                    if (text.IsWord(next, Done) || text.IsWord(next, Before) || text.IsWord(next, Within) || text.IsWord(next, Month) || text.IsWord(next, Quarter)) return pos;
                    // "các sở - ngành", "UBND các quận - huyện", "phường - xã": common nouns joined by a dash.
                    if (JoinedNoun(pos, at, isList) is var joined and > 0) return next + joined;

                    // "chính trị - xã hội" names no "xã".
                    var noun = Lexicon.Match(tokens, next, Lex.Generic, out _);
                    if (noun > 0 && Lexicon.Match(tokens, next, Lex.NoHead | Lex.Word, out _) > noun) noun = 0;
                    return noun > 0 || Heads.IsPredicate(next) && Lexicon.Is(tokens, next, Lex.StrongPredicate) ? pos : next;
                }

            case '/':
                // "Sở Nội vụ/Sở Y tế" in a cell
                if (context == BodyContext.NamesOnly && next < text.Count && tokens[next].IsUpper && tokens[next].End - tokens[next].Start < 5 && pos > at + 1 && Lexicon.Is(tokens, next, Lex.NamedHead) && Lexicon.Is(tokens, next + 1, Lex.Field)) return pos;
                if (IsPlaceNoun(pos - 1, at) && IsShortPlace(next)) return next + 1;
                // "Bộ Chỉ huy Quân sự tỉnh/Ban Chỉ huy Bộ đội Biên phòng tỉnh": another office behind the place of the first.
                if (next < text.Count && tokens[next].IsUpper && IsPlaceNoun(pos - 1, at) && Lexicon.Match(tokens, next, Lex.Institution, out _) >= 3 && Heads.IsHead(next)) return pos;
                // "UBND các tỉnh/ thành phố"
                if (next < text.Count && tokens[next].Spaced) return JoinedNoun(pos, at, isList) is var beside and > 0 ? next + beside : pos;
                if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
                // "Trường/Viện đào tạo, …": what both are for.
                return tokens[next].IsUpper && Lexicon.Match(tokens, next + 1, Lex.Predicate, out _) is var purpose and > 0 && (text.IsMark(next + 1 + purpose, ',') || text.IsWord(next + 1 + purpose, And)) && Heads.IsHead(next) ? next + 1 + purpose : next;

            case '&':
                return next < text.Count && tokens[next].Kind == TokenKind.Word ? next : pos;

            case '.':
                // "TP. Huế", "Q.1"
                // "Ông. Nguyễn Văn An"
                if (pos == at + 1 && next < text.Count && tokens[next].IsUpper && Lexicon.Match(tokens, at, Lex.Person, out _) == 1) return next;
                return next < text.Count && text.IsShortened(pos - 1) && tokens[next].Kind != TokenKind.Mark ? next : pos;

            case ':' when isList && pos > at + 1 && Heads.IsHead(next) && tokens[next].IsUpper && context != BodyContext.NamesOnly && !IsFieldOfKind(next):
                {
                    // "các tổ chức hội: Hội A, Hội B và Hội C": the list goes on behind the name of all of them.
                    var member = Reader.ReadName(next, false, false, out _);
                    return member > 0 && Reader.AfterSeparator(member) is var other and > 0 && tokens[other].IsUpper && Heads.IsHead(other) && text[member].Mark != ';' ? member : pos;
                }

            case ':':
                return isList && pos > at + 1 && next < text.Count && tokens[next].IsUpper && tokens[next].Kind == TokenKind.Word && !text.IsUpperCase && (Lexicon.Is(tokens, pos - 1, Lex.PlaceNoun | Lex.Generic) || text.IsWord(pos - 1, Land) || (text.IsWord(pos - 1, CentreSecond) && text.IsWord(pos - 2, Centre)) || Heads.EndsKind(pos - 1, at, Lex.Person) || Heads.EndsKind(pos - 1, at, Lex.PlaceNoun) || (Heads.IsFieldOfList(next) && (Heads.EndsKind(pos - 1, at, Lex.Generic) || Lexicon.Match(tokens, pos - 2, Lex.NameGoesOn, out _) == 2))) && (Heads.IsFieldOfList(next) || !Lexicon.Is(tokens, next, Lex.Predicate | Lex.Opening | Lex.Connector | Lex.Request | Lex.Roll | Lex.TimeLabel | Lex.Content)) && (!Heads.IsHead(next) || IsFieldOfKind(next))
                    ? EndOfMembers(next)
                    : pos;

            case ',':
                return GoOnAfterComma(pos, at, isList, isSingular);

            default:
                return pos;
        }
    }

    /// <summary>"Phòng Cảnh sát hình sự (PC02) - | Công an tỉnh": a code in brackets, and behind a dash the body that the office belongs to.</summary>
    /// <param name="open">The bracket.</param>
    /// <param name="end">The token behind the brackets.</param>
    /// <param name="at">Where the name begins.</param>
    public bool IsCodeOfOffice(int open, int end, int at)
    {
        if (end != open + 3 || end + 2 >= text.Count || text[end].Mark != '-' || !text[open + 1].IsUpper || !text[end + 1].IsUpper || text[end + 1].Word == text[at].Word) return false;
        return text.IsWord(end + 1, Company) ? text.IsWord(end + 2, PoliceSecond) : text.IsWord(end + 1, Ministry) || text.IsWord(end + 1, Department);
    }

    // The words of the common noun behind a dash that goes on with one before it, or 0.
    private int JoinedNoun(int dash, int at, bool isList)
    {
        var noun = Lexicon.Match(text.Tokens, dash + 1, Lex.Generic | Lex.PlaceNoun, out var kind);
        if (noun == 0 || text[dash + 1].IsUpper || Lexicon.Match(text.Tokens, dash + 1, Lex.NoHead | Lex.Word, out _) > noun) return 0;
        return (kind & Lex.PlaceNoun) != Lex.None ? (Heads.EndsKind(dash - 1, at, Lex.PlaceNoun) ? noun : 0) : isList && Heads.EndsKind(dash - 1, at, Lex.Generic) && IsCommonNoun(dash + 1, noun) ? noun : 0;
    }

    // "các đơn vị kinh doanh vận tải, thương mại dịch vụ rà soát …": further trades before the verb.
    private bool IsOfTrade(int at, int end)
    {
        for (var i = at + 1; i + 1 < end; i++)
        {
            if (IsTrade(i)) return true;
        }

        return false;
    }

    private bool IsTrade(int at)
    {
        foreach (var (first, second) in Trades)
        {
            if (text.IsWord(at, first) && text.IsWord(at + 1, second)) return true;
        }

        return false;
    }

    private int EndOfTrade(int next)
    {
        for (var i = next; i < text.Count && i <= next + MostOfTrade; i++)
        {
            // "buôn bán thịt lợn": one syllable alone may be the end of a trade.
            if (i > next + 1 && Lexicon.Match(text.Tokens, i, Lex.StrongPredicate | Lex.HardModal, out _) > 1 && !text[i].IsUpper) return i;
            if (text[i].Mark == ',') return i > next + 1 && i + 1 < text.Count && Lexicon.Is(text.Tokens, i + 1, Lex.StrongPredicate) ? i : 0;
            if (text[i].Kind != TokenKind.Word || text[i].IsUpper || Lexicon.Is(text.Tokens, i, Lex.Connector | Lex.Opening | Lex.Aside | Lex.NameEnds | Lex.Plural)) return 0;
        }

        return 0;
    }

    private int GoOnAfterComma(int pos, int at, bool isList, bool isSingular)
    {
        var tokens = text.Tokens;
        var next = pos + 1;
        if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
        // "Ủy ban KH,CN&MT"
        if (!tokens[next].Spaced && tokens[next].IsUpper && tokens[pos - 1].IsUpper && IsShortened(pos - 1) && IsShortened(next)) return next;
        // "Trung tâm VH, TT&TT các huyện"
        if (!isList && tokens[next].IsUpper && IsAbbreviated(pos - 1) && text.Text[tokens[next].Start..tokens[next].End].Contains('&') && !Heads.IsHead(next)) return next;
        // "Ban Thường vụ Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương": a phrase of the lexicon goes over the comma.
        for (var start = Math.Max(at, pos - 6); start < pos; start++)
        {
            if (Lexicon.Match(tokens, start, Lex.Institution, out _) is var spanning && start + spanning > next) return start + spanning;
        }

        if (Lexicon.Is(tokens, next, Lex.Plural)) return pos;
        // "Thôn 5, thôn 6": each place by its number is another one.
        if (tokens[pos - 1].Kind == TokenKind.Number && Heads.IsFurtherOfKind(next) && Heads.IsHead(next)) return pos;
        // "Trung tâm Kiểm soát thanh toán BHXH, BHYT điện tử": what an office is for, in letters.
        if (!isList && IsInLetters(pos - 1) && IsInLetters(next) && pos - 1 > at && !Heads.IsHead(next)) return next;
        // "các phòng Công chứng số 1, số 2"
        if (text.IsWord(next, Numero) && next + 1 < text.Count && tokens[next + 1].Kind == TokenKind.Number && tokens[pos - 1].Kind == TokenKind.Number && text.IsWord(pos - 2, Numero)) return next + 2;
        // "Các Phòng/Ban, Khoa/Viện chuyên môn": each pair of kinds is another one.
        if (tokens[next].IsUpper && !text.IsUpperCase && text.IsMark(next + 1, '/') && next + 2 < text.Count && tokens[next + 2].IsUpper && !tokens[next + 2].Spaced && Heads.IsHead(next)) return pos;
        if (IsCommitteeBeside(pos, at, next, isList)) return next + 2;
        if (LevelFrom(next) is var level and > 0 && IsLevelBefore(pos)) return next + level;
        // "đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã" is one person; "các đồng chí Trưởng, Phó các phòng" share an office.
        if (IsNamedPerson(at) && Lexicon.Is(tokens, next, Lex.Post) && (Lexicon.Is(tokens, at, Lex.Plural) ? IsBarePost(pos, at) : !HoldsOffice(pos, at))) return next + Lexicon.Match(tokens, next, Lex.Post, out _);
        // "Đồng chí Lê Thị Na, chuyên viên Phòng Nội vụ": what somebody is.
        if (!tokens[next].IsUpper && Lexicon.Match(tokens, next, Lex.Person, out _) is 2 && !Lexicon.Is(tokens, at, Lex.Plural) && IsPersonByName(at) && !(Heads.IsProper(next + 2) && !Heads.IsHead(next + 2) && !Heads.IsField(next + 2))) return next + 2;
        // "Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực giám sát": what somebody is in charge of stays with the post.
        if (text.IsInCharge(next) && !tokens[next].IsUpper && (Heads.IsPost(at) || IsNamedPerson(at)) && Charge(next) is var charge and > 0) return charge;
        // "Giám đốc các đơn vị trực thuộc, cán bộ, công chức, viên chức": the staff is a body of its own.
        if (Lexicon.Match(tokens, next, Lex.Person, out _) >= 4) return pos;
        // "Bộ phận y tế, bảo vệ trực …": a verb right before another one is what a part of the staff is called by.
        if (!isList && text.IsWord(at, Ministry) && text.IsWord(at + 1, Portion) && !tokens[next].IsUpper && Lexicon.Match(tokens, next, Lex.Predicate, out _) is var part and > 0 && Heads.IsPredicate(next + part)) return next + part;
        // "Các doanh nghiệp sản xuất, kinh doanh tổ chức …"
        if (isList && pos - 2 > at && IsTrade(pos - 2) && (IsTrade(next) || (text.IsWord(next, Use) && text.IsWord(next + 1, UseSecond))) && !tokens[next].IsUpper) return next + 2;
        if (isList && !tokens[next].IsUpper && !Heads.IsHead(next) && !Heads.IsPredicate(next) && !Lexicon.Is(tokens, next, Lex.NameEnds) && IsOfTrade(at, pos) && EndOfTrade(next) is var trade and > 0) return trade;
        // "Các chủ hồ chứa thủy lợi, thủy điện | tổ chức trực ban": a further field, or two words that begin alike, tell them apart.
        if (isList && pos - at > 3 && !tokens[next].IsUpper && !Heads.IsHead(next) && !Heads.IsPredicate(next) && FurtherKind(pos, next) is var alike and > 0 && alike < text.Count && Heads.IsPredicate(alike)) return alike;
        var noun = Lexicon.Match(tokens, next, Lex.Generic, out _);
        if (noun > 2 && Heads.Builds(next + noun)) noun -= 2;
        // "Mỗi khoa, phòng | xây dựng ít nhất 01 đề án"
        if (noun == 3 && isList && Heads.IsOfficesAtWork(next)) noun = 1;
        if (IsBelonging(next, Lexicon.Match(tokens, next, Lex.Institution | Lex.Generic, out _))) return pos;
        if (isList && PlaceMember(pos, next) is var member and > 0) return member;
        if ((isList || IsPlaceNoun(pos - 1, at)) && IsShortPlace(next)) return next + 1;
        if (isList && IsMassBody(pos - 1) && IsMassBody(next) && !Heads.IsProper(next + 1)) return next + 1;
        // "đảng đoàn A tỉnh, đảng đoàn các tổ chức …"
        if (noun > 0 && !Heads.IsPost(at) && !Lexicon.Is(tokens, next, Lex.Post) && Lexicon.Is(tokens, next + noun, Lex.Plural) && Heads.IsPluralBody(next + noun) && Heads.IsHead(next)) return pos;
        // "Phòng Tài nguyên và Môi trường, Ban Quản lý dự án": a capital begins the name of another one.
        if (noun > 1 && isSingular && !isList && tokens[next].IsUpper && Heads.IsHead(next)) return pos;
        // "Các LĐLĐ tỉnh, thành phố, công đoàn ngành Trung ương": unions of one level.
        if (noun > 0 && isList && text.IsWord(next, Company) && text.IsWord(next + 1, Union) && !tokens[next].IsUpper && IsOfUnions(at) && !Heads.IsPluralBody(next + noun)) return next + noun;
        if (noun > 0 && !tokens[next].IsUpper && Lexicon.Is(tokens, next, Lex.Distinct) && IsDistinctFrom(new BodyMention(at, pos), next, Lex.None)) return pos;
        // "Trưởng các đoàn thể, trưởng các ngành": a post with bodies of its own.
        if (noun > 0 && Lexicon.Is(tokens, next, Lex.Post) && Heads.IsPost(at) && Heads.IsPluralBody(next + noun) && HoldsPlural(at + 1, pos)) return pos;
        if (noun > 0 && Lexicon.Is(tokens, next, Lex.Post) && Heads.IsHead(next) && !(isList && IsCommonCommittee(at, pos, next)) && (!Heads.IsPost(at) || IsDistinctFrom(new BodyMention(at, pos), next, Lex.Post))) return pos;
        // "các cơ quan báo chí, Chi đoàn", "Hội Khuyến học xã, Liên đội"; not "Các Chi bộ, Chi đoàn trực thuộc"
        if (noun > 1 && tokens[next].IsUpper && !text.IsUpperCase && Lexicon.Match(tokens, next, Lex.Distinct, out _) >= noun && Heads.IsHead(next) && !(Lexicon.Match(tokens, at, Lex.Plural, out _) is var plural and > 0 && tokens[at + plural].IsUpper)) return pos;
        // "UBND các xã, phường, Tổng công ty": behind the places of a council another kind of body with a capital is another one.
        if (noun > 0 && isList && !text.IsUpperCase && Lexicon.Is(tokens, at, Lex.Institution) && !Lexicon.Is(tokens, next, Lex.PlaceNoun) && Heads.EndsKind(pos - 1, at, Lex.PlaceNoun)) return pos;
        // "Trạm Y tế xã, Trường Mầm non": likewise behind the place of one office.
        if (noun > 1 && !isList && tokens[at].IsUpper && tokens[next].IsUpper && !text.IsUpperCase && Lexicon.Is(tokens, at, Lex.Institution | Lex.NamedHead) && !Lexicon.Is(tokens, at, Lex.PlaceNoun) && !Lexicon.Is(tokens, next, Lex.PlaceNoun) && Heads.EndsKind(pos - 1, at, Lex.PlaceNoun) && Heads.IsHead(next)) return pos;
        // "Trường Mầm non, Trường Tiểu học và THCS xã": two kinds of schools, each with its own capitals; "Ban Cán sự đảng, Đảng đoàn".
        if (noun > 1 && tokens[at].IsUpper && tokens[next].IsUpper && !text.IsUpperCase && !Lexicon.Is(tokens, at, Lex.Plural) && !Heads.IsPost(at) && Heads.IsHead(next)
            && (tokens[next + 1].IsUpper ? tokens[at].Word == tokens[next].Word : text.IsWord(next, Party) && text.IsWord(next + 1, Union))) return pos;
        // "UBND xã Tân Bình, cơ quan thuế và …": a kind of body with its own description is none of the name before.
        if (noun > 2 && !isList && tokens[at].IsUpper && !tokens[next].IsUpper && !text.IsWord(pos - 2, Belonging) && IsDescribedKind(next)) return pos;
        // "các cơ quan liên quan, Báo và Phát thanh, truyền hình tỉnh": a longer name that begins as a common noun does.
        if (noun > 0 && tokens[next].IsUpper && !text.IsUpperCase && Lexicon.Match(tokens, next, Lex.Institution, out _) > noun + 1 && Heads.IsHead(next)) return pos;
        // "Liên đoàn Lao động huyện, Huyện đoàn": a body that begins as a place does.
        if (noun > 0 && tokens[next].IsUpper && !text.IsUpperCase && !Lexicon.Is(tokens, at, Lex.Plural) && Lexicon.Is(tokens, next, Lex.PlaceNoun) && Lexicon.Match(tokens, next, Lex.Institution, out _) is > 1 and var body && body >= noun && Heads.IsHead(next)) return pos;
        // "quyết định của cơ quan, người có thẩm quyền, cơ quan A …": who decided ends with the next comma.
        if (noun > 1 && text.IsWord(next, Person) && text.IsMark(next + noun, ',')) return pos;
        // "cơ quan, tổ chức có liên quan, cơ sở đào tạo": what tells them by their part closes the name.
        if (noun > 0 && text.IsWord(pos - 1, Related) && text.IsWord(pos - 2, RelatedFirst) && !Lexicon.Is(tokens, next, Lex.PlaceNoun)) return pos;
        if (noun > 0 && IsCommonNoun(next, noun))
        {
            var previousIsCommon = PreviousIsGeneric(pos, at) || (text.IsWord(pos - 2, Belonging) && Lexicon.Is(tokens, pos - 1, Lex.Generic));
            return isList || previousIsCommon ? next + noun : pos;
        }

        if (IsSchoolOf(pos, at, next)) return next + 1;
        if (Heads.IsHead(next)) return pos;
        if (Heads.IsPredicate(next) || Lexicon.Is(tokens, next, Lex.NameEnds)) return pos;
        // "Vụ Pháp luật dân sự, kinh tế": a field in small letters goes on with the name of one office.
        if (!tokens[next].IsUpper) return !isList && Lexicon.Match(tokens, next, Lex.Field, out _) is var field and > 0 && !Heads.IsPredicate(next) ? next + field : pos;
        // "Sở Văn hóa, Du lịch và Thể thao": the shortest field goes on to "và" as that of another name does.
        if (isSingular && Heads.IsField(next) && !(text.IsWord(pos - 1, CultureSecond) && text.IsWord(pos - 2, Office))) return pos;
        // "Công nghệ thông tin, Bưu chính và Viễn thông": a name with a comma in it closes with "và"; a list of places does not.
        if (isList) return pos;
        for (var i = next; i < text.Count && i < next + 10; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Mark is not ('-' or ',')) return pos;
            if (text.IsWord(i, And)) return i + 1 < text.Count && tokens[i + 1].IsUpper && !Heads.IsHead(i + 1) ? next : pos;
            if (!tokens[i].IsUpper && !tokens[i - 1].IsUpper && Heads.IsPredicate(i)) return pos;
        }

        return pos;
    }

    // The token behind "thủy lợi", or behind "thủy điện" where "thủy lợi" stands before the comma; or 0.
    private int FurtherKind(int comma, int next)
    {
        if (text[comma - 1].IsUpper || text[comma - 1].Kind != TokenKind.Word || text[comma - 2].Kind != TokenKind.Word) return 0;
        if (Lexicon.Match(text.Tokens, next, Lex.Field, out _) is var field and > 1) return next + field;
        return next + 1 < text.Count && text[next + 1].Kind == TokenKind.Word && text.Text[text[comma - 2].Start..text[comma - 2].End].SequenceEqual(text.Text[text[next].Start..text[next].End]) ? next + 2 : 0;
    }

    /// <summary>"Ủy ban nhân dân xã - Ủy ban Mặt trận Tổ quốc xã": a dash between two bodies of one place, each with it in its name.</summary>
    public bool PartsBodies(int dash)
    {
        var next = dash + 1;
        if (dash < 3 || next + 2 >= text.Count || text.IsUpperCase || !text[dash].Spaced || !text[next].Spaced || !text[next].IsUpper || !Lexicon.Is(text.Tokens, next, Lex.Institution)) return false;
        var place = text[dash - 1];
        if (place.Word < 0 || place.IsUpper || !Lexicon.Is(text.Tokens, dash - 1, Lex.PlaceNoun)) return false;
        var head = Lexicon.Match(text.Tokens, next, Lex.Institution, out _);
        for (var i = next + head; i < text.Count && i < next + head + MaxBeside && text[i].Kind == TokenKind.Word; i++)
        {
            if (text[i].Word == place.Word) return true;
            if (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return false;
        }

        return false;
    }

    // "BHYT": a word of three capitals and more.
    private bool IsInLetters(int at)
    {
        var word = text.Text[text[at].Start..text[at].End];
        if (text.IsUpperCase || word.Length < 3) return false;
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    private bool HoldsPlural(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Heads.IsPluralBody(i)) return true;
        }

        return false;
    }

    // "Bí thư Tỉnh ủy, Thành ủy", "Ban Thường vụ Huyện ủy, Thị ủy": committees by their level alone share what stands before them, as they do in
    // small letters ("bí thư tỉnh ủy, thành ủy").
    // "Ban Tổ chức các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương" likewise.
    private bool IsCommitteeBeside(int comma, int at, int next, bool isList) =>
        comma - 2 > at && IsCommittee(comma - 2) && (IsCommittee(next) ? !Heads.IsProper(next + 2) || (isList && !text[next].IsUpper && !text[comma - 2].IsUpper) : text.IsWord(next, Party) && text.IsWord(next + 1, PartyCommittee) && (isList || !text[next].IsUpper) && text.IsWord(next + 2, DirectlyUnder) && text.IsWord(next + 3, Belonging));

    private bool IsCommittee(int at)
    {
        if (!text.IsWord(at + 1, PartyCommittee)) return false;
        foreach (var level in CommitteeLevels)
        {
            if (text.IsWord(at, level)) return true;
        }

        return false;
    }

    // "khu phố 1 đến khu phố 12", "khu phố 1 đến 12", "khu phố 1, 2 và 3": how a number of places goes on behind the token after it; the token
    // after the further numbers, or the same one.
    public int NumbersOfPlaces(int pos, int at)
    {
        var first = pos - 2;
        if (first < at || text[first].Kind != TokenKind.Word || !(Heads.EndsKind(first, at, Lex.PlaceNoun) || (first > at && text[at].IsUpper && Lexicon.Is(text.Tokens, at, Lex.NamedHead | Lex.Institution) && Heads.IsHead(at)))) return pos;
        while (pos + 1 < text.Count && (text[pos].Mark == ',' || text.IsWord(pos, And) || text.IsWord(pos, To)))
        {
            var isRange = text.IsWord(pos, To);
            var next = pos + 1 + (isRange ? Lexicon.Match(text.Tokens, pos + 1, Lex.PlaceNoun, out _) : 0);
            if (next >= text.Count || text[next].Kind != TokenKind.Number || !text[next].Spaced || (next == pos + 1 && !IsNumberOfPlace(next))) return pos;
            pos = next + 1;
        }

        return pos;
    }

    // "30/6", "5%", "7 giờ", "3 ngày" count or date.
    private bool IsNumberOfPlace(int at) =>
        text[at].Value > text[at - 2].Value && (at + 1 >= text.Count || (text[at + 1].Kind == TokenKind.Mark ? text[at + 1].Mark is ',' or ';' or ':' or '.' : text[at + 1].Kind == TokenKind.Word && (text.IsWord(at + 1, And) || Heads.IsPredicate(at + 1))));

    // "389/TP" in "Ban Chỉ đạo 389/TP", "06/CP" in "Tổ công tác 06/CP"; no number of an act, which has the code of a kind before that of its issuer.
    public bool IsBoardNumber(int at) =>
        at > 0 && at + 2 < text.Count && text[at] is { Spaced: true, Value: > 0 and < 10000 } && text[at + 1] is { Mark: '/', Spaced: false } && text[at + 2] is { IsUpper: true, Spaced: false } && IsAbbreviated(at + 2) && !text.IsMark(at + 3, '/')
        && text[at - 1].Kind == TokenKind.Word && (text.IsWord(at - 1, LeadingSecond) || text.IsWord(at - 1, BoardShort) || text.IsWord(at - 1, WorkSecond) || text.IsWord(at - 1, ProjectSecond));

    // "VH", not "Sở"
    private bool IsAbbreviated(int at) => text[at].IsUpper && text[at].End - text[at].Start > 1 && IsShortened(at);

    private bool IsShortened(int at)
    {
        var word = text.Text[text[at].Start..text[at].End];
        if (word.IndexOf('&') is > 0 and var joined) word = word[..joined];
        return word.Length <= 4 && char.IsUpper(word[^1]);
    }

    // "Trường Đào tạo, bồi dưỡng cán bộ, công chức": verbs and persons of a name behind a head with a capital verb.
    private bool IsSchoolOf(int comma, int at, int next)
    {
        var head = Lexicon.Match(text.Tokens, at, Lex.Institution, out _);
        if (head == 0 || !text[at].IsUpper || text.IsUpperCase || at + head >= comma || !text[at + head].IsUpper || Lexicon.Match(text.Tokens, at + head, Lex.Transitive, out _) is not (> 0 and var verb)) return false;
        return at + head + verb == comma ? Lexicon.Is(text.Tokens, next, Lex.Transitive) : Lexicon.Is(text.Tokens, next, Lex.Person) && Lexicon.Match(text.Tokens, comma - 2, Lex.Person, out _) >= 2;
    }

    // "các trường MN, TH, THCS", "trường Tiểu học, THCS": the levels of schools share the word before them. How many words the level has.
    private int LevelFrom(int at)
    {
        if (text.IsUpperCase) return 0;
        foreach (var (first, second) in Levels)
        {
            if (text.IsWord(at, first) && (second < 0 ? text[at].IsUpper : text.IsWord(at + 1, second))) return second < 0 ? 1 : 2;
        }

        foreach (var level in SecondaryLevels)
        {
            if (Stands(at, level)) return level.Length;
        }

        return 0;
    }

    private bool IsLevelBefore(int end) => LevelFrom(end - 1) == 1 || (end > 1 && LevelFrom(end - 2) == 2) || (end > 3 && LevelFrom(end - 4) == 4);

    // "Các cơ sở Đoàn, Hội, Đội": the Youth Union, its association and the Pioneers share what stands before them.
    private bool IsMassBody(int at) => at < text.Count && text[at].IsUpper && !text.IsUpperCase && (text.IsWord(at, Union) || text.IsWord(at, Council) || text.IsWord(at, Pioneers));

    // "UBND huyện, TP", "UBND huyện/TP": the kind of place, without a name.
    private bool IsPlaceNoun(int last, int at) => last > at && !text[last].IsUpper && Lexicon.Is(text.Tokens, last, Lex.PlaceNoun);

    // "UBND các huyện, thị, thành": cities by one syllable; "UBND các huyện, TP": by two letters.
    private bool IsShortPlace(int at)
    {
        if (at >= text.Count) return false;
        var after = at + 1;
        if ((text.IsWord(at, CityShort) || text.IsWord(at, TownShort)) && text[at].IsUpper && (after >= text.Count || (!text[after].IsUpper && text[after].Mark != '.'))) return true;
        return !text[at].IsUpper && (text.IsWord(at, City) || text.IsWord(at, TownEnd)) && !Lexicon.Is(text.Tokens, at, Lex.Predicate | Lex.Generic | Lex.PlaceNoun | Lex.NamedHead)
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

        if (place == 0 || tokens[next].IsUpper || !Lexicon.Is(tokens, last - 1, Lex.PlaceNoun) && !Lexicon.Is(tokens, Math.Max(0, last - 2), Lex.PlaceNoun) || !Heads.IsProper(next + place) || Heads.IsHead(next + place)) return 0;
        var end = next + place;
        if (Heads.IsCapitalVerb(end)) return end;
        while (Heads.IsProper(end)) end++;
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

    /// <summary>Whether a person stands at the token who is told by name, not by a post: "đồng chí Lê Thị Na".</summary>
    public bool IsPersonByName(int at)
    {
        var plural = Lexicon.Match(text.Tokens, at, Lex.Plural, out _);
        return IsNamedPerson(at) && !Lexicon.Is(text.Tokens, at + plural + Lexicon.Match(text.Tokens, at + plural, Lex.Person, out _), Lex.Post);
    }

    // "đồng chí Nguyễn Văn An", "đồng chí Thiếu tá Nguyễn Văn An", "Đồng chí Phó Chủ tịch", "Các đồng chí Trưởng"
    private bool IsNamedPerson(int at)
    {
        var plural = Lexicon.Match(text.Tokens, at, Lex.Plural, out _);
        var head = plural + Lexicon.Match(text.Tokens, at + plural, Lex.Person, out _);
        if (head == plural) return plural == 0 && Heads.RankLength(at) > 0;
        var rank = Lexicon.Match(text.Tokens, at + head, Lex.Rank, out _);
        if (!Heads.IsProper(at + head)) return false;
        // "Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBND xã"
        if (plural == 0 && Stands(at + head - Seat.Length, Seat) && head > Seat.Length) return true;
        if (Lexicon.Is(text.Tokens, at + head, Lex.Post) || (plural > 0 && text.IsWord(at + head, Standing) && text.IsMark(at + head + 2, ','))) return true;
        var name = at + head + rank;
        return plural == 0 && (Heads.IsProper(name + 1) || text.IsMark(name + 1, '-')) && !Lexicon.Is(text.Tokens, name, BodyHeads.Any);
    }

    public bool IsCommonNoun(int at, int length)
    {
        var tokens = text.Tokens;
        // "cơ quan, tổ chức được giao nhiệm vụ", "đơn vị, tổ chức có liên quan": behind the comma of a list what tells them apart follows a noun.
        if (Heads.IsOrganise(at) && !Heads.IsOrganisation(at) && !(text.IsMark(at - 1, ',') && !text[at].IsUpper && Lexicon.Is(tokens, at + 2, Lex.Modifier))) return false;
        var after = at + length;
        if (!tokens[at].IsUpper)
        {
            // "phòng Nội vụ", "đảng bộ Quân sự", "cơ quan Thuế" are names of their own; "đoàn thể Tỉnh", "tổ chức Đảng" are not.
            for (var i = at + 1; i < after; i++)
            {
                if (tokens[i].IsUpper && !text.IsWord(i, Ministry) && !Lexicon.Is(tokens, i, Lex.PlaceNoun | Lex.NoProper)) return false;
            }

            // "UBND xã, đặc khu Sở Tài chính" in a cell whose lines were joined
            return !(after < text.Count && tokens[after].IsUpper && tokens[after].Kind == TokenKind.Word && !Lexicon.Is(tokens, after, Lex.PlaceNoun | Lex.NoProper)) || (context == BodyContext.NamesOnly && after < text.Count && (text.IsWord(after, Department) || text.IsWord(after, Ubnd) || Lexicon.Match(tokens, after, Lex.Institution, out _) > 1));
        }

        // "Đảng ủy xã, Ban Xây dựng Đảng": capitals inside are a proper name; "Các Phòng, Ban, Trung tâm": a capital alone makes none.
        if (length > 2 && (text[after - 1].IsUpper || (Heads.HasCapital(at + 1, after) && !(text[at + 1].IsUpper && Lexicon.Is(tokens, at + 1, Lex.Generic)))) && !text.IsUpperCase) return false;
        if (after >= text.Count || tokens[after].Kind == TokenKind.Mark || text.IsWord(after, And)) return true;
        // "các Sở, Ngành, Quận, Huyện, Thị xã kiểm tra …"
        return !tokens[after].IsUpper && (Lexicon.Is(tokens, after, Lex.NameGoesOn) || (Lexicon.Match(tokens, at, Lex.PlaceNoun, out _) == length && Heads.IsPredicate(after)));
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

    // A name that begins with the kind of a place, behind others that share their head.
    private bool IsHeadOfPlace(int at) => Lexicon.Is(text.Tokens, at, Lex.PlaceNoun) && !text[at].IsUpper && at > 0 && text[at - 1].Mark == ',';

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

    // "các phòng: Kế toán, Tin học": a field that is longer than what it begins with, or a field that persons are called by too.
    private bool IsFieldOfKind(int at)
    {
        if (!Heads.IsFieldOfList(at)) return false;
        var (head, field) = (Heads.HeadLength(at, out var kind), Heads.FieldLength(at));
        return head < field || (head == field && (kind & (Lex.Person | Lex.Post)) != Lex.None && Heads.IsField(at + field + 1));
    }

    // "các LĐLĐ", "các Liên đoàn Lao động", "ban thường vụ LĐLĐ các …"
    private bool IsOfUnions(int at)
    {
        for (var i = at; i < text.Count && i < at + MaxBeside; i++)
        {
            if (text.IsWord(i, UnionsShort) || (text.IsWord(i, RelatedFirst) && text.IsWord(i + 1, Union))) return true;
        }

        return false;
    }

    // "người đứng đầu …", "các đồng chí đứng đầu …"
    private bool IsOfHeads(int at, int end)
    {
        for (var i = at; i + 1 < end; i++)
        {
            if (text.IsWord(i, Upright) && text.IsWord(i + 1, Top)) return true;
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

    public int GoOnAfterAnd(int pos, int at, bool isList)
    {
        var tokens = text.Tokens;
        var next = pos + 1;
        if (next >= text.Count || tokens[next].Kind != TokenKind.Word) return pos;
        // "cùng với Sở A và sự tham gia của Hội B"
        if (text.IsWord(next, Participation) && !tokens[next].IsUpper) return pos;
        // "Người đứng đầu cấp ủy và chính quyền xã": who heads both.
        if (text.IsWord(next, Administration) && text.IsWord(next + 1, Right) && text.IsWord(pos - 1, PartyCommittee) && IsOfHeads(at, pos)) return next + 2;
        if (tokens[pos - 1].Kind == TokenKind.Number && Heads.IsFurtherOfKind(next) && Heads.IsHead(next)) return pos;
        // "các bệnh viện Trung ương và địa phương": of both levels.
        if (isList && text.IsWord(next, Locality) && text.IsWord(next + 1, LocalitySecond) && !tokens[next].IsUpper && text.IsWord(pos - 1, CentreSecond) && text.IsWord(pos - 2, Centre) && pos - 2 > at + 1) return next + 2;
        // "Sở A và cá nhân, tổ chức liên quan": another one than "tổ chức và cá nhân".
        if (text.IsWord(next, Individual) && text.IsWord(next + 1, IndividualSecond) && text.IsMark(next + 2, ',') && Heads.IsOrganise(next + 3)) return pos;
        if (Lexicon.Is(tokens, next, Lex.NameGoesOn) && !tokens[next].IsUpper && !(text.IsWord(next + 1, Level) && text.IsWord(next + 2, PartyCommittee))) return next;
        // "Trường Phổ thông dân tộc nội trú THCS và THPT"
        if (LevelFrom(next) is var level and > 0 && IsLevelBefore(pos)) return next + level;
        // "Ban Quản lý Khu kinh tế và các khu công nghiệp": a plural of something else is a part of the name.
        if (Lexicon.Is(tokens, next, Lex.Plural)) return Heads.IsPluralBody(next) || isList ? pos : next;
        var noun = Lexicon.Match(tokens, next, Lex.Generic | Lex.PlaceNoun, out var kind);
        // "thành phố Hải Phòng và tỉnh Quảng Ninh"
        if (noun > 0 && (kind & Lex.PlaceNoun) != Lex.None && !tokens[next].IsUpper && Heads.IsProper(next + noun) && tokens[pos - 1].IsUpper && IsHeadOfPlace(at)) return pos;
        if (noun > 0 && (kind & Lex.PlaceNoun) != Lex.None && !tokens[next].IsUpper && (isList ? HasPlace(at, pos) || !Heads.IsHead(next) : PreviousIsGeneric(pos, at))) return next + noun;
        // "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ": to whom it belongs goes on over "và".
        if (noun > 0 && !tokens[next].IsUpper && BelongsToSeveral(pos, at)) return next + noun;
        // "Ủy ban bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân": one election.
        if (text.IsWord(next, Delegated) && IsOfElection(at, pos)) return next;
        // "Tạp chí Lao động và Xã hội": "Xã" is no commune here.
        if (noun > 0 && tokens[next].IsUpper && !text.IsUpperCase && !Heads.IsHead(next) && Lexicon.Match(tokens, next, Lex.NoHead, out _) > noun) return next;
        // "Giám đốc Sở Dân tộc và Tôn giáo": the field of the office goes on.
        if (tokens[next].IsUpper && EndOfField(pos, at) is var field and > 0) return field;
        if (Heads.IsHead(next) || noun > 0) return pos;
        // "và giao thông đô thị" gives nobody anything.
        if (Heads.IsPredicate(next) && Lexicon.Match(tokens, next, Lex.Word, out _) <= Lexicon.Match(tokens, next, Lex.Predicate, out _)) return context == BodyContext.NamesOnly && Lexicon.Is(tokens, at, Lex.NamedByTask) ? next : pos;
        if (tokens[next].IsUpper) return next;
        return isList ? pos : next;
    }
}
