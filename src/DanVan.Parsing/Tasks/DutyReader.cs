using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Reads the bodies before words of duty ("có trách nhiệm"), with whatever tells them from others of their kind.</summary>
internal readonly struct DutyReader(PassageText text, Clauses clauses)
{
    private const int MaxOpening = 600;
    private const int MaxNames = 60;

    // "hàng không có trách nhiệm", "phòng không", "không khí"
    private static readonly int[] BeforeNot = [Lexicon.Word("hàng"), Lexicon.Word("phòng")];

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    private BodyReader Subject => new(text, BodyContext.Heading);

    // "Các đơn vị cấp nước đóng trên địa bàn hoặc có công trình trong rừng có trách nhiệm …", "Chánh Văn phòng Bộ; Giám đốc: Trung tâm A, Trung tâm B
    // và các đơn vị nêu tại Điều 1 chịu trách nhiệm thi hành …": between the beginning of the sentence and the words of duty stand the bodies and
    // what tells them from others, whatever its words.
    public SubjectMatch? ReadDuty(int clause)
    {
        if (clause > 0 && text[clause - 1].Mark != '.') return null;
        return ReadDutyAt(clauses.SkipConnectors(clause));
    }

    public SubjectMatch? ReadDutyAt(int first)
    {
        if (first >= text.Count || text.IsUpperCase || !(text[first].IsUpper || Lexicon.Is(text.Tokens, first, Lex.Plural)) || !Sentence.IsHead(first)) return null;
        var duty = DutyAfter(first);
        if (duty < 0) return null;
        var names = text.TakeNames();
        for (var at = first; at < duty && names.Count < MaxNames;)
        {
            var before = names.Count;
            var end = Subject.ReadList(at, names);
            if (end < 0) return null;
            while (names.Count > before && names[^1].First >= duty) names.RemoveAt(names.Count - 1);
            if (names.Count == before) break;
            var next = NextMember(Math.Min(end, duty), duty);
            names[^1] = names[^1] with { End = LastWord(next) };
            for (var i = end; i < names[^1].End; i++)
            {
                if (text[i].Mark == ';' && !Lexicon.Is(text.Tokens, i + 1, Lex.Field)) return null;
            }

            at = text.IsWord(next, And) || !text.IsWord(next + 1, And) ? next + 1 : next + 2;
        }

        return names.Count == 0 ? null : new SubjectMatch(names, SubjectFrame.Subject, false) { BeginsPassage = true };
    }

    // Where the words of duty of the sentence begin that its first words are the subject of, or -1.
    private int DutyAfter(int first)
    {
        for (var i = first + 1; i + 1 < text.Count && i < first + MaxOpening; i++)
        {
            if (text[i].Mark is '.' && text[i + 1].Spaced && text[i + 1].IsUpper || text.IsWord(i, Then) || text.IsWord(i, InOrderTo) || text.IsWord(i, Already) || text.IsWord(i, Is)) return -1;
            // "…, ........(02)........, tổ chức": the blanks of a form.
            if (text[i].Mark is '…' || (text[i].Mark == '.' && text[i + 1].Mark is '.' or '…')) return -1;
            if (text[i].Mark == '(') i = clauses.Closing(i);
            else if (text[i].Mark == ':' && !text[i + 1].IsUpper) return -1;
            else if ((text.IsWord(i, Have) || text.IsWord(i, Bear)) && text.IsWord(i + 1, Duty) && text.IsWord(i + 2, DutySecond) && !text.Cited[i] && !text.Titled[i])
            {
                // "Sở A không chịu trách nhiệm về …" asks nothing.
                if (text.IsWord(i - 1, Not) && !(i > 1 && Array.IndexOf(BeforeNot, text[i - 2].Word) >= 0)) return -1;
                var duty = text.IsWord(i - 1, Must) ? i - 1 : i;
                return text[duty - 1].Kind == TokenKind.Mark && text[duty - 1].Mark is not ')' || text.IsWord(duty - 1, And) || Lexicon.Is(text.Tokens, duty - 1, Lex.Person) ? -1 : duty;
            }
        }

        return -1;
    }

    // The separator before the next body of a list with a capital or a plural, or the end.
    private int NextMember(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Mark is not (',' or ';') && !text.IsWord(i, And)) continue;
            var next = text.IsWord(i + 1, And) ? i + 2 : i + 1;
            if (next < to && (text[next].IsUpper || Lexicon.Is(text.Tokens, next, Lex.Plural)) && Subject.IsHead(next)) return i;
        }

        return to;
    }

    private int LastWord(int end)
    {
        while (text[end - 1].Mark is ',' or ';' or ':' or '-') end--;
        return end;
    }
}
