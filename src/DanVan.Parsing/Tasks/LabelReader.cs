using DanVan.Parsing.Structure;
using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Reads labels ("Đơn vị chủ trì: …") and the cells of tables that hold nothing but names.</summary>
internal readonly struct LabelReader(PassageText text, Clauses clauses)
{
    private const int MaxOpening = 600;
    private const int MaxLeadIn = 24;

    /// <summary>The longest common noun for those who act.</summary>
    private const int MostCommon = 8;
    private const int LongestLabel = 9;
    private const int MostOfRoll = 4;
    private const int MostDashes = 8;
    private const int MostOfCall = 6;

    private static readonly string[] OtherLabels = ["sản phẩm", "kết quả", "dự kiến", "kinh phí", "nguồn", "địa điểm", "địa bàn", "đối tượng", "hình thức", "số lượng", "phạm vi", "quy mô", "mục tiêu", "yêu cầu", "đầu ra", "phương thức", "cách thức"];

    // A family name and two more syllables.
    private const int FewestParts = 3;

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    private BodyReader Subject => new(text, BodyContext.Heading);

    private BodyReader Cell => new(text, BodyContext.NamesOnly);

    // "Đối tượng: UBND các huyện A, B; mỗi huyện 02 xã", "Thành phần: …": says who takes part, not who does something.
    public bool IsRoll
    {
        get
        {
            var i = clauses.SkipNumber();
            var roll = i < text.Count ? Lexicon.Match(text.Tokens, i, Lex.Roll, out _) : 0;
            if (roll == 0) return false;
            if (text.IsMark(i + roll, ':')) return true;
            // "Thành phần đoàn kiểm tra: …"
            if (!text.IsWord(i, City)) return false;
            for (var colon = i + roll; colon < text.Count && colon <= i + roll + MostOfRoll; colon++)
            {
                if (text[colon].Mark == ':') return true;
                if (text[colon].Kind != TokenKind.Word || text[colon].IsUpper) return false;
            }

            return false;
        }
    }

    // "Cơ quan thực hiện:", what it names stands below.
    public bool IsEmptyLabel
    {
        get
        {
            if (text.Count is < 4 or > 9 || text[text.Count - 1].Mark != ':') return false;
            var i = clauses.SkipNumber();
            return IsLabelHead(i) && Lexicon.Is(text.Tokens, i + 2, Lex.Agent | Lex.Predicate);
        }
    }

    /// <summary>What part a label gives to those who stand below it: "Đơn vị phối hợp:".</summary>
    public LabelPhrase? EmptyPart
    {
        get
        {
            if (text.Count is < 3 or > LongestLabel || text[text.Count - 1].Mark != ':') return null;
            var i = clauses.SkipConnectors(0);
            return i < text.Count && text[i].Kind == TokenKind.Word && LabelPhrase.Read(text, i) is { } phrase && (phrase.HasHead || phrase.Joins) ? phrase : null;
        }
    }

    private bool IsLabelHead(int i) => (text.IsWord(i, Unit) || text.IsWord(i, Organ) || text.IsWord(i, Ministry) || text.IsWord(i, Person)) && i + 2 < text.Count && !text[i + 2].IsUpper;

    /// <summary>The names of a cell, split even where no head of the lexicon begins them.</summary>
    public List<BodyMention> ReadNames()
    {
        var names = text.TakeNames();
        ReadNames(AfterRequest, text.Count, names);
        return names;
    }

    /// <summary>
    /// The one name that is a whole cell of those who lead, where a common noun is told by what looks like a verb in a sentence: "Các đơn vị được cấp kinh phí",
    /// "Văn phòng tổng hợp"; null for others ("Văn phòng chủ trì").
    /// </summary>
    public BodyMention? ReadWholeCell()
    {
        if (text.Count is < 3 or > MaxLeadIn || text.IsUpperCase || !text[0].IsUpper) return null;
        var end = Cell.ReadOne(0);
        if (end < 2 || end >= text.Count || text.IsWord(end, And) || Lexicon.Is(text.Tokens, end - 1, Lex.PlaceNoun)) return null;
        var isPlural = Lexicon.Is(text.Tokens, 0, Lex.Plural);
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Kind != TokenKind.Word || (i < end && text[i].IsUpper) || (!isPlural && Lexicon.Is(text.Tokens, i, Lex.PlaceNoun))) return null;
            if (i >= end && (text.IsWord(i, For) || text.IsWord(i, InOrderTo) || text.IsWord(i, According) || text.IsInCharge(i) || (text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond)) || text.IsWord(i, Join) || text.IsWord(i, About) || Lexicon.Is(text.Tokens, i, Lex.Carries | Lex.HardModal | Lex.Request | Lex.TimeLabel))) return null;
        }

        return new BodyMention(0, text.Count);
    }

    // The words that ask the body behind them, in a cell of names.
    private int AskedAt(int i) => i < text.Count && text[i].IsUpper && Lexicon.Match(text.Tokens, i, Lex.Request, out _) is var asks and > 0 && i + asks < text.Count && text[i + asks].IsUpper && Cell.IsHead(i + asks) ? asks : 0;

    // "Đề nghị phối hợp với các Bộ, ngành" in the column of those who help.
    private int AfterRequest
    {
        get
        {
            var i = text.Count == 0 ? 0 : Lexicon.Match(text.Tokens, 0, Lex.Request, out _);
            if (text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond)) i += text.IsWord(i + 2, With) ? 3 : 2;
            return i < text.Count && Cell.IsHead(i) ? i : 0;
        }
    }

    /// <summary>The names of a cell that holds nothing else, whatever verbs stand in them ("Tổ xây dựng kế hoạch lựa chọn nhà thầu"), or null.</summary>
    public List<BodyMention>? ReadOnlyNames()
    {
        if (text.Count > MaxLeadIn || text[text.Count - 1].Mark == ':') return null;
        var names = text.TakeNames();
        for (var i = 0; i < text.Count;)
        {
            if (i > 0 && (text[i].Mark is ',' or ';' or '.' or '-' || text.IsWord(i, And)))
            {
                i++;
                continue;
            }

            if (text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond)) return null;
            // "Bộ A; Đề nghị Tòa án nhân dân tối cao"
            if (i > 0 && text[i - 1].Kind == TokenKind.Mark) i += AskedAt(i);
            var end = Cell.ReadList(i, names);
            if (end < 0) return null;
            // "Chủ tịch UBND tỉnh giao Sở A thực hiện" is one too.
            if (HandsOn(names[^1])) return null;
            // "Ban A chủ trì" is a sentence.
            if (end - names[^1].First > 3 && text.IsWord(end - 2, Lead) && text.IsWord(end - 1, LeadSecond) && !text[end - 2].IsUpper) return null;
            i = end;
        }

        return names;
    }

    private bool HandsOn(BodyMention name)
    {
        for (var i = name.First + 1; i + 1 < name.End; i++)
        {
            if (text.IsWord(i, Given) && !text[i].IsUpper && text[i + 1].IsUpper && Cell.IsHead(i + 1)) return true;
        }

        return false;
    }

    /// <summary>
    /// "Phòng A (thực hiện) đối với …; Chi cục B (thực hiện) đối với …": the names of a cell each of which has its share behind it, or null where
    /// the cell is not so.
    /// </summary>
    public List<BodyMention>? ReadShares()
    {
        var names = text.TakeNames();
        for (var i = 0; i < text.Count;)
        {
            var share = ShareAt(i, names);
            if (share < 0) return null;
            i = share;
            while (i < text.Count && !(text[i].Mark is ',' or ';' or '.' or '-' && i + 1 < text.Count && text[i + 1].IsUpper && Cell.IsHead(i + 1) && ShareAt(i + 1, []) > 0)) i++;
            i++;
        }

        return names.Count > 1 ? names : null;
    }

    // The token behind a list of names and "(thực hiện) đối với"; -1 where none stands there.
    private int ShareAt(int i, List<BodyMention> names)
    {
        var end = Cell.ReadList(i, names);
        if (end < 0) return -1;
        if (text.IsWord(end - 2, ExecuteFirst) && text.IsWord(end - 1, Execute) && !text[end - 2].IsUpper)
        {
            end -= 2;
            names[^1] = names[^1] with { End = end };
        }

        if (text.IsWord(end, ExecuteFirst) && text.IsWord(end + 1, Execute)) end += 2;
        return text.IsWord(end, Regarding) && text.IsWord(end + 1, With) ? end + 2 : -1;
    }

    /// <summary>The names of a cell before and after "phối hợp", or null where the cell has no such word between names.</summary>
    public (List<BodyMention> Lead, List<BodyMention> Support)? ReadLeadAndSupport()
    {
        for (var i = 1; i + 2 < text.Count; i++)
        {
            if (!IsJoin(i) && !(IsTakingPart(i) && text.IsMark(i + 2, ':'))) continue;
            var from = i + 2;
            while (from < text.Count && (text[from].Mark == ':' || text.IsWord(from, With))) from++;
            var to = i;
            while (to > 0 && text[to - 1].Kind == TokenKind.Mark) to--;
            var (lead, support) = (text.TakeNames(), text.TakeNames());
            var first = text.IsWord(0, Lead) && text.IsWord(1, LeadSecond) ? 2 : 0;
            ReadNames(first, to, lead);
            ReadNames(from, text.Count, support);
            return lead.Count > 0 && support.Count > 0 ? (lead, support) : null;
        }

        return null;
    }

    /// <summary>"Sở A (Sở B, Sở C phối hợp)", "Sở A (phối hợp: Sở B)": the names of a cell before its bracket and in it, or null where the cell is not so.</summary>
    public (List<BodyMention> Lead, List<BodyMention> Support)? ReadBracketed()
    {
        var end = text.Count - (text[text.Count - 1].Mark == '.' ? 1 : 0);
        var open = 0;
        for (var i = 1; i < end; i++)
        {
            if (text[i].Mark != '(') continue;
            if (open > 0) return null;
            open = i;
        }

        if (open == 0 || end < open + 4 || text[end - 1].Mark != ')') return null;
        var (from, to) = (open + 1, end - 1);
        if (IsJoin(from) || IsTakingPart(from))
        {
            from += 2;
            while (from < to && (text[from].Mark == ':' || text.IsWord(from, With))) from++;
        }
        else
        {
            var verb = from + 1;
            while (verb < to && !IsJoin(verb) && !(IsTakingPart(verb) && verb + 2 == to)) verb++;
            if (verb == to || text.IsWord(verb + 2, With)) return null;
            to = verb;
        }

        if (from >= to || !Cell.IsHead(from)) return null;
        var (lead, support) = (new List<BodyMention>(), new List<BodyMention>());
        ReadNames(0, open, lead);
        ReadNames(from, to, support);
        Cut(lead, open);
        Cut(support, to);
        return lead.Count > 0 && support.Count > 0 ? (lead, support) : null;
    }

    // A name goes on over the bracket behind it.
    private static void Cut(List<BodyMention> names, int end)
    {
        for (var i = names.Count - 1; i >= 0 && names[i].End > end; i--)
        {
            if (names[i].First >= end) names.RemoveAt(i);
            else names[i] = names[i] with { End = end };
        }
    }

    // "Sở A (Sở B phối hợp)", "Sở A (phối hợp với Sở B)": the bracket names others than the one before it.
    private void CutSupport(List<BodyMention> names)
    {
        for (var n = 0; n < names.Count; n++)
        {
            var (first, end) = (names[n].First, names[n].End);
            if (text[end - 1].Mark != ')') continue;
            var open = end - 2;
            while (open > first && text[open].Mark != '(') open--;
            if (open > first && end - open > 4 && (IsJoin(open + 1) || IsJoin(end - 3))) names[n] = names[n] with { End = open };
        }
    }

    private bool IsJoin(int i) => text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond);

    private bool IsTakingPart(int i) => text.IsWord(i, Take) && text.IsWord(i + 1, TakeSecond);

    /// <summary>"Văn phòng chủ trì; các thôn phối hợp": the names of a cell before either word, or null where the cell is not so.</summary>
    public (List<BodyMention> Lead, List<BodyMention> Support)? ReadParted()
    {
        var end = text.Count - (text[text.Count - 1].Mark == '.' ? 1 : 0);
        if (end > 2 && text.IsWord(end - 2, ExecuteFirst) && text.IsWord(end - 1, Execute)) end -= 2;
        if (end < 6 || !(IsJoin(end - 2) || IsTakingPart(end - 2))) return null;
        for (var i = 1; i + 3 < end - 2; i++)
        {
            if (text[i].Mark is ';' or '.') return null;
            if (!text.IsWord(i, Lead) || !text.IsWord(i + 1, LeadSecond) || text[i + 2].Mark is not (';' or ',' or '-' or '.')) continue;
            var (lead, support) = (text.TakeNames(), text.TakeNames());
            ReadNames(0, i, lead);
            ReadNames(i + 3, end - 2, support);
            Cut(support, end - 2);
            return lead.Count > 0 && support.Count > 0 ? (lead, support) : null;
        }

        return null;
    }

    private void ReadNames(int from, int to, List<BodyMention> names)
    {
        var i = from;
        while (i < to)
        {
            if (text.IsWord(i, And) || (text[i].Kind == TokenKind.Mark && text[i].Mark is not '(' and not '“'))
            {
                i++;
                continue;
            }

            if (i > from && text[i - 1].Kind == TokenKind.Mark) i += AskedAt(i);
            var end = Cell.ReadList(i, names);
            if (end > i)
            {
                // What follows a name without a comma is no name: "theo chức năng, nhiệm vụ được giao".
                i = end;
                while (i < to && text[i].Mark is not (';' or '.' or ',' or '+' or '-') && !text.IsWord(i, And)) i++;
                continue;
            }

            var stop = i;
            // "- HT - PHT, TTCM": a cell that begins with a dash is a list of lines.
            while (stop < to && !(text[stop].Mark == '-' && text[from].Mark == '-' && text[stop].Spaced && stop + 1 < to && text[stop + 1].Spaced) && (text[stop].Mark is not (';' or '.' or '+') || (text[stop].Mark == '.' && stop > i && stop + 1 < to && text.IsShortened(stop - 1))) && !(stop > i && text.IsWord(stop, And)) && !(stop > i && text[stop].Mark == ',' && stop + 1 < to && (text[stop + 1].IsUpper || Cell.IsHead(stop + 1)))) stop++;
            var isFurther = i > from && text.IsWord(i - 1, And);
            if (stop > i && !isFurther && text[i].Kind == TokenKind.Word && (text[i].IsUpper || names.Count == 0 || IsFurtherCommon(i, stop))) AddPersons(i, stop, names);
            i = stop + 1;
        }
    }

    // "Hiệp hội Du lịch; doanh nghiệp": behind a semicolon a common noun for those who act.
    private bool IsFurtherCommon(int i, int stop) =>
        i > 0 && text[i - 1].Mark == ';' && stop - i <= MostCommon && Lexicon.Is(text.Tokens, i, Lex.Generic | Lex.Person) && !Lexicon.Is(text.Tokens, i, Lex.Predicate | Lex.NameEnds);

    /// <summary>Whether the cell holds the names of persons and nothing else: "Trần Văn Bình", "Lê Thị Hoa, Trần Văn Bình".</summary>
    public bool HasPersonsOnly
    {
        get
        {
            if (text.Count < 2 || text.Count > MaxLeadIn || text.IsUpperCase) return false;
            var first = 0;
            var small = 0;
            for (var i = 0; i < text.Count; i++)
            {
                if (text[i].Mark is ',' or ';' && i > first) first = i + 1;
                else if (text[i].Kind != TokenKind.Word || (i == first && !IsSurname(i)) || (!text[i].IsUpper && ++small > 1)) return false;
            }

            return true;
        }
    }

    // "Trần Văn Bình Lê Thị Hoa" in a cell whose lines were joined: where a family name stands behind a whole name and before another one.
    private void AddPersons(int from, int to, List<BodyMention> names)
    {
        if (to - from >= 2 * FewestParts && IsSurname(from))
        {
            for (var i = from + FewestParts; i <= to - FewestParts; i++)
            {
                if (i - from < FewestParts || !IsSurname(i)) continue;
                names.Add(new BodyMention(from, i));
                from = i;
            }
        }

        names.Add(new BodyMention(from, to));
    }

    private bool IsSurname(int at)
    {
        if (text[at].Kind != TokenKind.Word || !text[at].IsUpper) return false;
        var word = text.Text[text[at].Start..text[at].End];
        foreach (var surname in TailReader.Surnames)
        {
            if (surname.Length != word.Length) continue;
            var same = 0;
            while (same < word.Length && Fold.Letter(word[same]) == surname[same]) same++;
            if (same == word.Length) return true;
        }

        return false;
    }

    // "Phòng chủ trì: …", "Cán bộ phụ trách: …": the kind of office or person, and at once what part it has. "Lãnh đạo phụ trách: …" names who
    // watches over it, not who does it.
    private bool IsPartOfOffice(int i)
    {
        if (!text[i].IsUpper || text.IsWord(i, Leading) || !Lexicon.Is(text.Tokens, i, Lex.NamedHead | Lex.Person | Lex.Post | Lex.Institution | Lex.Generic | Lex.NoHead)) return false;
        for (var part = i + 1; part <= i + 2; part++)
        {
            if ((text.IsWord(part, Lead) && text.IsWord(part + 1, LeadSecond)) || (text.IsWord(part, Join) && text.IsWord(part + 1, JoinSecond)) || text.IsInCharge(part)) return !text[part].IsUpper && text.IsMark(part + 2, ':');
        }

        return false;
    }

    // Names after a label go on to the end of the sentence or to the next label.
    private int LabelEnd(int from)
    {
        var end = Math.Min(clauses.SentenceStop(from), from + MaxOpening);
        for (var i = from; i < end; i++)
        {
            if (i > from && text[i].IsUpper && (IsJoin(i) || IsTakingPart(i)) && text.IsMark(i + 2, ':')) return text[i - 1].Mark == '-' ? i - 1 : i;
            if (text[i].Mark is not (';' or ',') && !IsDashBeforeLabel(i)) continue;
            for (var j = i + 1; j < end && j < i + 8; j++)
            {
                if (text[j].Mark is ';' or ',' or '(') break;
                if (text[j].Mark == ':') return i;
            }
        }

        return end;
    }

    /// <summary>Reads "Hội thi - Đơn vị thực hiện: Sở A - Thời gian: …": a label of who leads behind a dash of the passage; null where none stands there.</summary>
    public SubjectMatch? ReadDashedLabel()
    {
        if (!text.Text.Contains(':') || !text.Text.Contains('-')) return null;
        var left = MostDashes;
        for (var i = 1; i + 3 < text.Count && left > 0; i++)
        {
            if (!IsDashBeforeLabel(i)) continue;
            left--;
            if (!text.Cited[i + 1] && !text.Quoted[i + 1] && !text.Titled[i + 1] && ReadLabel(i + 1, isLead: true) is { } label) return label;
        }

        return null;
    }

    private bool IsDashBeforeLabel(int i) => text[i].Mark == '-' && text[i].Spaced && i + 1 < text.Count && text[i + 1].Spaced && text[i + 1].IsUpper && text[i + 1].Kind == TokenKind.Word;

    /// <summary>Reads "Đơn vị phối hợp: …" where the passage or a clause of it is such a label.</summary>
    /// <param name="found">Where they go.</param>
    public void FindSupportLabels(List<BodyMention> found)
    {
        if (!text.Text.Contains(':')) return;
        for (var clause = 0; clause < text.Count; clause = clauses.NextClause(clause))
        {
            if (ReadLabel(clause, isLead: false) is { } label) found.AddRange(label.Names);
        }

        // "Chủ trì: Sở A - Phối hợp: Sở B": lines of a cell that were joined.
        for (var i = 3; i + 3 < text.Count; i++)
        {
            if (text[i].IsUpper && (IsJoin(i) || IsTakingPart(i)) && text[i + 2].Mark == ':' && (text[i - 1].Kind == TokenKind.Word || text[i - 1].Mark == '-') && ReadLabel(i, isLead: false) is { } label) found.AddRange(label.Names);
            // "Hội thi - Chủ trì: Sở A - Đơn vị phối hợp: Sở B"
            else if (IsDashBeforeLabel(i) && !IsJoin(i + 1) && !IsTakingPart(i + 1) && ReadLabel(i + 1, isLead: false) is { } dashed) found.AddRange(dashed.Names);
            // "Đơn vị chủ trì: Sở A, đơn vị phối hợp: Sở B"
            else if (text[i - 1].Mark == ',' && !text[i].IsUpper && IsLabelHead(i) && IsJoin(i + 2) && ReadLabel(i, isLead: false) is { } behind) found.AddRange(behind.Names);
        }
    }

    /// <summary>Whether the passage is a label "Thời gian …:" and what it says.</summary>
    public bool IsTimeLabel
    {
        get
        {
            var i = clauses.SkipConnectors(0);
            if (!Lexicon.Is(text.Tokens, Math.Min(i, Math.Max(0, text.Count - 1)), Lex.TimeLabel)) return false;
            for (var j = i; j < text.Count && j < i + 8; j++)
            {
                if (text[j].Mark == ':') return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage is a label of what is to be done: "Nội dung: …", "Nội dung thực hiện: …".</summary>
    public bool IsContentLabel
    {
        get
        {
            var i = clauses.SkipConnectors(0);
            var content = i < text.Count && text[i].IsUpper ? Lexicon.Match(text.Tokens, i, Lex.Content, out _) : 0;
            if (content == 0) return false;
            for (var j = i + content; j < text.Count && j < i + 5; j++)
            {
                if (text[j].Mark == ':') return true;
                if (text[j].Kind != TokenKind.Word) return false;
            }

            return false;
        }
    }

    /// <summary>Whether the passage is a label of an item that tells neither who nor when: "Sản phẩm: …", "Kinh phí thực hiện: …".</summary>
    public bool IsOtherLabel
    {
        get
        {
            var i = clauses.SkipConnectors(0);
            if (i >= text.Count || !text[i].IsUpper) return false;
            for (var j = i + 1; j < text.Count && j < i + LongestLabel && text[j].Mark is '\0' or ':' or ',' or '-'; j++)
            {
                if (text[j].Mark != ':') continue;
                var label = text.Text[text[i].Start..text[j].Start];
                foreach (var words in OtherLabels)
                {
                    if (label.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
                }

                return false;
            }

            return false;
        }
    }

    /// <summary>Whether the passage is a label of who leads, with a sentence behind it or without: "Cơ quan thực hiện: Sở A chủ trì, …".</summary>
    public bool NamesLead => text.Count > 0 && ReadLabel(0, isLead: true) is not null;

    /// <summary>Whether the passage begins with a label of one part ("Đơn vị thực hiện: 12/12 xã"), whose own words name nobody.</summary>
    public bool OpensWithPart
    {
        get
        {
            var i = clauses.SkipConnectors(0);
            return i < text.Count && text[i].Kind == TokenKind.Word && !Lexicon.Is(text.Tokens, i, Lex.Plural) && LabelPhrase.Read(text, i) is { HasHead: true } && !text.IsWord(i, Promulgate) && !text.IsWord(i, OfficeSecond);
        }
    }

    /// <summary>Whether the passage is a label of those who work with the lead.</summary>
    public bool IsSupportLabel => text.Count > 0 && ReadLabel(0, isLead: false) is not null;

    // "Đoàn 1: Trưởng đoàn - Phòng Y tế; thành viên: …": the body that is at the head of a team, not a person.
    private SubjectMatch? ReadHeadOfTeam(int i)
    {
        if (!text.IsWord(i, Chairing) && !text.IsWord(i + 1, Chairing)) return null;
        var post = Lexicon.Match(text.Tokens, i, Lex.Post, out _);
        var body = i + post + 1;
        if (post != 2 || body >= text.Count || text[body - 1].Mark is not ('-' or ':') || !text[body].Spaced || !text[body].IsUpper || Lexicon.Is(text.Tokens, body, Lex.Person | Lex.Post | Lex.Rank) || !Cell.IsHead(body)) return null;
        var names = text.TakeNames();
        return Sentence.ReadList(body, names) > 0 ? new SubjectMatch(names, SubjectFrame.Label, false) : null;
    }

    // "Ban Chỉ đạo xóa nhà tạm", "Tổ nuôi dưỡng": nothing but the kind of a body before a few words that begin with a verb and end the label.
    private bool IsCalledByVerb(List<BodyMention> plain, int from, int verb, int end)
    {
        if (plain.Count != 1 || plain[0].First != from || end - verb > MostOfCall || Lexicon.Match(text.Tokens, from, Lex.Institution | Lex.Generic | Lex.NamedByTask, out _) != verb - from || Lexicon.Is(text.Tokens, verb, Lex.StrongPredicate | Lex.HardModal | Lex.Carries)) return false;
        for (var i = verb; i < end; i++)
        {
            if (text[i].Kind == TokenKind.Number || (text[i].Kind == TokenKind.Mark && text[i].Mark != ',')) return false;
        }

        var names = text.TakeNames();
        var isWhole = Cell.ReadList(from, names) == end && names.Count == 1;
        text.GiveBack(names);
        return isWhole;
    }

    // "Đơn vị chủ trì: …", "Cơ quan phối hợp: …", "Chủ trì: …"
    public SubjectMatch? ReadLabel(int i, bool isLead)
    {
        i = clauses.SkipConnectors(i);
        if (i >= text.Count || text[i].Kind != TokenKind.Word) return null;
        if (isLead && ReadHeadOfTeam(i) is { } team) return team;
        // Nearly all that is asked is no label.
        if (!FastPaths.Plain && !text.HasColonWithin(i, LongestLabel - 1)) return null;
        var colon = -1;
        var leads = false;
        var chairs = false;
        var executes = false;
        var joins = false;
        var named = text.IsWord(i, Unit) || text.IsWord(i, Organ) || text.IsWord(i, Ministry) || text.IsWord(i, Person) || text.IsWord(i, Lead) || text.IsWord(i, Join) || text.IsInCharge(i);
        var helps = text.IsWord(i, Help) && text[i].IsUpper && Lexicon.Match(text.Tokens, i, Lex.Helps, out _) == 2 && text.IsMark(i + 2, ':') && Cell.IsHead(i + 3);
        // "…; tham gia: Sở B", "- Tham gia: Sở B"
        helps |= IsTakingPart(i) && text.IsMark(i + 2, ':') && Cell.IsHead(i + 3);
        named |= helps || (text[i].IsUpper && text.IsWord(i + 1, Focus)) || IsPartOfOffice(i);
        // "Trách nhiệm thực hiện: …", "Trách nhiệm: Phòng A."
        var isDuty = text.IsWord(i, Duty) && text.IsWord(i + 1, DutySecond);
        var phrase = LabelPhrase.Read(text, i);
        if (!named && !isDuty && phrase is null && !(text.IsWord(i, Organise) || text.IsWord(i, ExecuteFirst))) return null;
        for (var j = i; j < text.Count && j < i + LongestLabel; j++)
        {
            if (text[j].Mark == ':')
            {
                colon = j;
                break;
            }

            if (text[j].Kind == TokenKind.Mark && text[j].Mark is not (',' or '/' or '-') && phrase is null) return null;
            chairs |= text.IsWord(j, Lead) && text.IsWord(j + 1, LeadSecond);
            leads |= chairs || text.IsInCharge(j) || text.IsWord(j, Focus);
            executes |= text.IsWord(j, ExecuteFirst) && text.IsWord(j + 1, Execute);
            joins |= text.IsWord(j, Join) && text.IsWord(j + 1, JoinSecond);
        }

        // "Phân công: …", "Chịu trách nhiệm chính: …" say nothing of who they are: only a body or person behind them counts.
        if (phrase is { } role && (role.HasHead || (text[i].IsUpper && colon > 0 && Cell.IsHead(colon + 1)))) (leads, joins) = (leads | role.Leads, joins | role.Joins);
        joins |= helps;
        // "Đơn vị phối hợp thực hiện: …"
        leads |= executes && !joins;
        leads |= isDuty && colon == i + 2 && Cell.IsHead(colon + 1);
        // "Các đơn vị phối hợp: Chuẩn bị nội dung …" says what they do.
        // "Thực hiện số hóa: Đưa tài liệu vào máy quét"
        if ((phrase is not null || executes || (leads && !IsLabelHead(i))) && colon > 0 && colon + 1 < text.Count && !Cell.IsHead(colon + 1) && text.BeginsWork(colon + 1)) return null;
        // "Thực hiện phương thức thi tuyển 04 môn: Ngữ văn, …": a verb with its object is no label but before a body.
        if (!named && !isDuty && phrase is null && colon > 0 && !text.IsWord(colon - 1, Execute) && !Cell.IsHead(colon + 1)) return null;
        // "Đơn vị thực hiện: Như mục 1"
        // "Thực hiện: Nghị quyết số 06-NQ/TU …"
        if (colon > 0 && colon + 1 < text.Count && (text.IsWord(colon + 1, Like) || text.Cited[colon + 1])) return null;
        if (colon < 0 || clauses.NamesMembers(colon) || (isLead ? !leads || (joins && !leads) : !joins || leads)) return null;
        var plain = text.TakeNames();
        var stop = Subject.ReadList(colon + 1, plain);
        // "Cơ quan thực hiện: Sở A tiến hành rà soát …" is a sentence behind a label.
        var labelEnd = LabelEnd(colon + 1);
        if (stop > 0 && stop < labelEnd && Sentence.IsPredicate(stop) && !IsCalledByVerb(plain, colon + 1, stop, labelEnd)) return new SubjectMatch(plain, SubjectFrame.Subject, false) { IsLabelled = true };
        var names = plain;
        names.Clear();
        ReadNames(colon + 1, labelEnd, names);
        Cut(names, labelEnd);
        if (isLead) CutSupport(names);
        // "Đơn vị chủ trì, phối hợp: Sở A, Sở B": the first one leads.
        if (isLead && joins && names.Count > 1) names.RemoveRange(1, names.Count - 1);
        if (names.Count > 0 && (Cell.IsHead(colon + 1) || text[colon + 1].IsUpper)) return new SubjectMatch(names, SubjectFrame.Label, false) { Chairs = isLead && chairs, Executes = isLead && !chairs && executes && text.IsWord(colon - 1, Execute) && (colon - 2 == i || (colon - 4 == i && IsLabelHead(i))) };
        text.GiveBack(names);
        return null;
    }
}
