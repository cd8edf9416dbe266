using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>What a passage begins and ends with, whoever it names.</summary>
internal readonly struct PassageShape(PassageText text, Clauses clauses)
{
    private const int LongestDay = 16;
    private const int MaxTold = 40;

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    /// <summary>Whether the passage is a sentence that closes the document and belongs to no body of a heading.</summary>
    public bool IsClosing => text.Count > 0 && Lexicon.Is(text.Tokens, 0, Lex.Closing);

    /// <summary>Whether the passage begins with "Căn cứ …": without a subject of its own it is that of the heading.</summary>
    public bool IsBasis => text.IsWord(0, Basis) && text.IsWord(1, BasisSecond);

    /// <summary>Whether the passage begins with "Xét …", as those of a resolution do that say what was before the council.</summary>
    public bool Weighs => text.IsWord(0, Consider) && text[0].IsUpper;

    /// <summary>Whether the passage is the name of a proposal that the ones below it answer: "2. Về kiến nghị giao tỉnh A làm cơ quan chủ quản:".</summary>
    public bool IsTopic => clauses.SkipNumber() is var i && text.IsWord(i, About) && (text.IsWord(i + 1, Proposal) || text.IsWord(i + 1, Demand)) && text.IsWord(i + 2, ProposalSecond) && text[text.Count - 1].Mark == ':';

    /// <summary>Whether the passage is the title of what somebody has to do: "1. Những việc Hiệu trưởng phải làm".</summary>
    public bool IsTitleOfWork
    {
        get
        {
            var i = clauses.SkipNumber();
            var plural = text.Count is > 0 and < 24 && text[text.Count - 1].Kind == TokenKind.Word ? Lexicon.Match(text.Tokens, i, Lex.Plural, out _) : 0;
            return plural > 0 && text[i].IsUpper && Lexicon.Is(text.Tokens, i + plural, Lex.Content) && !Sentence.IsHead(i);
        }
    }

    /// <summary>Whether the passage tells of a meeting that was held: "Ngày 26/8/2025, Thường trực Đảng ủy họp nghe báo cáo …".</summary>
    public bool TellsOfMeeting
    {
        get
        {
            if (!text.IsWord(0, Day) || text.Count < 3 || text[1].Kind != TokenKind.Number) return false;
            for (var i = 2; i < text.Count && i < MaxTold; i++)
            {
                if (text[i].Mark is '.' or ';' or ':') return false;
                if (text.IsWord(i, Meet) && !text[i].IsUpper && !text.IsWord(i - 1, Given)) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage says when a congress is held and no more: "Đại hội Hội Nông dân xã: Ngày 07/11/2025."</summary>
    public bool IsDayOfCongress
    {
        get
        {
            var i = clauses.SkipNumber();
            // đại hội
            if (!text.IsWord(i, Delegated) || !text.IsWord(i + 1, Council)) return false;
            while (i < text.Count && text[i].Mark != ':')
            {
                if (text[i].Kind == TokenKind.Number || text[i].Mark is '.' or ';' or ',') return false;
                i++;
            }

            if (i + 1 >= text.Count) return false;
            for (i++; i < text.Count; i++)
            {
                if (text[i].Kind == TokenKind.Word && !text.IsWord(i, Day) && !text.IsWord(i, From) && !text.IsWord(i, To) && !text.IsWord(i, Month) && !text.IsWord(i, Year)) return false;
            }

            return true;
        }
    }

    /// <summary>Whether the passage heads one day of a programme and no more: "NGÀY 1: THỨ HAI, NGÀY 24/8/2026".</summary>
    public bool IsDayOfProgramme
    {
        get
        {
            if (!text.IsWord(0, Day) || text.Count is < 5 or > LongestDay || text[1].Kind != TokenKind.Number || text[2].Mark != ':') return false;
            var hasDay = false;
            for (var i = 3; i < text.Count; i++)
            {
                if (text.IsWord(i, Day)) hasDay = true;
                else if (!hasDay && text[i].Kind == TokenKind.Number) return false;
            }

            return hasDay && text[text.Count - 1].Kind == TokenKind.Number;
        }
    }

    /// <summary>Whether the passage is a note to what stands before: "Lưu ý: …".</summary>
    public bool IsNote => clauses.SkipNumber() is var i && text.IsWord(i, Note) && text.IsWord(i + 1, NoteSecond) && text.IsMark(i + 2, ':');

    /// <summary>Whether the passage is an example of what stands before: "Ví dụ: …".</summary>
    public bool IsExample => clauses.SkipNumber() is var i && text.IsWord(i, Example) && text.IsWord(i + 1, ExampleSecond) && text.IsMark(i + 2, ':');

    /// <summary>Whether the passage is how a letter closes: "Rất mong nhận được sự phối hợp của Quý cơ quan".</summary>
    public bool IsCourtesy
    {
        get
        {
            var i = clauses.SkipNumber();
            if (!text.IsWord(i + 1, Hoping) && !text.IsWord(i, Hoping)) return false;
            i += text.IsWord(i, Hoping) ? 1 : 2;
            if (text.IsWord(i, Receive)) i++;
            if (text.IsWord(i, Passive)) i++;
            return text.IsWord(i, Participation);
        }
    }

    /// <summary>Whether the passage is a verb that only announces what follows: "Phân công:".</summary>
    public bool IsBareVerb => text.Count <= 5 && text.Count > 1 && text[text.Count - 1].Mark == ':' && clauses.SkipNumber() is var i && Lexicon.Match(text.Tokens, i, Lex.Predicate, out _) == text.Count - 1 - i;

    /// <summary>Whether a last day is set in the passage: "trước ngày", "chậm nhất".</summary>
    public bool HasLastDay
    {
        get
        {
            for (var i = 0; i + 1 < text.Count; i++)
            {
                if (text[i].Word < 0) continue;
                if ((text.IsWord(i, Deadlines.TimeWords.Before) && text.IsWord(i + 1, Day)) || (text.IsWord(i, Deadlines.TimeWords.Slow) && text.IsWord(i + 1, Deadlines.TimeWords.Most))) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage begins with "Hạn cuối", so that the time beside it is the last one.</summary>
    public bool OpensWithLastDay => clauses.SkipNumber() is var i && text.IsWord(i, Deadlines.TimeWords.Term) && (text.IsWord(i + 1, Deadlines.TimeWords.Last) || text.IsWord(i + 1, Deadlines.TimeWords.Final));

    /// <summary>Whether the passage begins with "Phối hợp", "Chủ trì, phối hợp".</summary>
    public bool OpensWithJoining
    {
        get
        {
            var i = clauses.SkipNumber();
            if (text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond)) i += text.IsMark(i + 2, ',') ? 3 : 2;
            return text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond);
        }
    }

    /// <summary>Whether the passage begins with "Lãnh đạo", which is what a committee of the Party does or who leads an office.</summary>
    public bool OpensWithLeading => clauses.SkipNumber() is var i && text.IsWord(i, Leading) && text.IsWord(i + 1, LeadingSecond);

    /// <summary>Whether the passage begins with the name of a thing: nobody is told to do it.</summary>
    public bool OpensWithThing
    {
        get
        {
            var i = clauses.SkipNumber();
            if (i >= text.Count) return false;
            // "Thành phần: Cử tri đại diện hộ gia đình": who is there, whatever words stand behind the colon.
            if (Lexicon.Match(text.Tokens, i, Lex.Roll, out _) is var roll and > 0 && text.IsMark(i + roll, ':') && !Lexicon.Is(text.Tokens, i, Lex.NoOne)) return true;
            if (Lexicon.Is(text.Tokens, i, Lex.Thing)) return !EndsInColon(i);
            // "Quyết định có hiệu lực kể từ ngày ký." says of the act itself.
            if (Lexicon.Match(text.Tokens, i, Lex.Act, out _) is var act and > 0 && text.IsWord(i + act, Have) && text.IsWord(i + act + 1, Deadlines.TimeWords.ForceFirst)) return true;
            return !OpensWithPredicate && (Sentence.IsHead(i) || Lexicon.Is(text.Tokens, i, Lex.Plural));
        }
    }

    /// <summary>Whether the passage begins with a label and then with what is to be done: "Chế độ báo cáo: Báo cáo học kỳ I …".</summary>
    public bool OpensWithLabelledWork => clauses.SkipNumber() is var i && i < text.Count && !Sentence.IsHead(i) && EndsInColon(i);

    // "Việc báo cáo: gửi về …", "Kinh phí: lập dự toán …": what is to be done stands behind the colon.
    private bool EndsInColon(int i)
    {
        for (var j = i; j + 1 < text.Count && j < i + 12; j++)
        {
            if (text[j].Mark is '.' or ';' or ',') return false;
            if (text[j].Mark == ':') return j > i && text[j - 1].Kind != TokenKind.Number && Lexicon.Is(text.Tokens, j + 1, Lex.Predicate);
        }

        return false;
    }

    /// <summary>Whether the passage ends with what it announces: "… thực hiện các công việc:".</summary>
    public bool AnnouncesContent
    {
        get
        {
            var last = text.Count - 1;
            if (last < 4 || text[last].Mark != ':') return false;
            for (var length = 1; length <= 3; length++)
            {
                if (Lexicon.Match(text.Tokens, last - length, Lex.Content, out _) == length && Lexicon.Is(text.Tokens, last - length - 1, Lex.Plural)) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage ends with "các nội dung sau:", "những nhiệm vụ sau đây:".</summary>
    public bool EndsAsFollows
    {
        get
        {
            var last = text.Count - 1;
            if (last < 4 || text[last].Mark != ':') return false;
            var after = text.IsWord(last - 1, Here) ? last - 2 : last - 1;
            if (!text.IsWord(after, Following)) return false;
            var isContent = false;
            for (var i = after - 1; i > after - 8 && i >= 0; i--)
            {
                // "Kế hoạch luân chuyển gồm các nội dung sau:" says what stands in a document.
                if (text.IsWord(i, Consist)) return false;
                isContent |= Lexicon.Is(text.Tokens, i, Lex.Content);
            }

            return isContent;
        }
    }

    /// <summary>Whether the passage ends with the times that stand below it: "… theo thời gian sau:", "… vào các mốc thời gian như sau:".</summary>
    public bool AnnouncesTimes
    {
        get
        {
            var last = text.Count - 1;
            if (last < 4 || text[last].Mark != ':') return false;
            var after = text.IsWord(last - 1, Here) ? last - 2 : last - 1;
            if (!text.IsWord(after, Following)) return false;
            if (text.IsWord(after - 1, Like)) after--;
            return text.IsWord(after - 2, Deadlines.TimeWords.Time) && (text.IsWord(after - 1, Deadlines.TimeWords.TimeSecond) || text.IsWord(after - 1, Deadlines.TimeWords.Term) || text.IsWord(after - 1, Deadlines.TimeWords.Point));
        }
    }

    /// <summary>Whether the passage ends with what something is judged by or consists of: "theo các nguyên tắc sau:", "hồ sơ gồm:".</summary>
    public bool AnnouncesRules
    {
        get
        {
            var last = text.Count - 1;
            if (last < 3 || text[last].Mark != ':') return false;
            if (text.IsWord(last - 1, Consist)) return true;
            if (!text.IsWord(last - 1, Following) && !text.IsWord(last - 2, Following)) return false;
            for (var i = last - 2; i > last - 8 && i > 0; i--)
            {
                if (text[i].Kind == TokenKind.Mark) return false;
                if ((text.IsWord(i - 1, Principle) && text.IsWord(i, PrincipleSecond)) || (text.IsWord(i - 1, Criterion) && (text.IsWord(i, CriterionSecond) || text.IsWord(i, Standard))) || (text.IsWord(i - 1, Condition) && text.IsWord(i, ConditionSecond))) return true;
            }

            return false;
        }
    }

    /// <summary>Whether words of duty stand in the passage, or it begins with what is to be reached: "Để …", "Trong thời gian tới".</summary>
    public bool LooksForward
    {
        get
        {
            for (var i = 0; i < text.Count; i++)
            {
                if (text.IsWord(i, InOrderTo) || text.IsWord(i, Need) || text.IsWord(i, Pause) || Lexicon.Is(text.Tokens, i, Lex.Request | Lex.HardModal)) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage goes on with the one before: "Đồng thời, chủ động phối hợp …", "Ngoài ra, tổ chức …".</summary>
    public bool GoesOn
    {
        get
        {
            var i = clauses.SkipConnectors(0);
            return i > 0 && i < text.Count && text[0].Kind == TokenKind.Word && Sentence.IsPredicate(i);
        }
    }

    /// <summary>Whether a verb stands anywhere in the passage.</summary>
    public bool HasPredicate
    {
        get
        {
            for (var i = 0; i < text.Count; i++)
            {
                if (Lexicon.Is(text.Tokens, i, Lex.Predicate | Lex.Request)) return true;
            }

            return text.BeginsWork(clauses.SkipNumber());
        }
    }

    /// <summary>Whether the passage begins with what is to be done.</summary>
    public bool OpensWithPredicate
    {
        get
        {
            if (text.Count == 0) return false;
            var i = clauses.SkipNumber();
            var length = Lexicon.Match(text.Tokens, i, Lex.Predicate, out _);
            // "Chỉ đạo của Sở A" is a thing, "Xây dựng kế hoạch của đơn vị" is none.
            return length > 0 && (!text.IsWord(i + length, Of) || (length > 2 && Lexicon.Is(text.Tokens, i + 2, Lex.Act)));
        }
    }

    /// <summary>Whether the passage announces what follows and names nobody: "Chế độ báo cáo:".</summary>
    public bool IsAnnouncement => text.Count is > 1 and <= 9 && text[text.Count - 1].Mark == ':' && !OpensWithPredicate && !Lexicon.Is(text.Tokens, 0, Lex.Connector);
}
