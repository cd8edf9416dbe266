using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Tells whether a passage leaves what its bodies do to the passages below it.</summary>
internal readonly struct LeadIn(PassageText text, Clauses clauses)
{
    private const int MaxLeadIn = 24;

    private BodyReader Subject => new(text, BodyContext.Heading);

    private PassageShape Shape => new(text, clauses);

    /// <summary>Whether nothing but a formula ("có trách nhiệm:") or a colon stands after the names.</summary>
    public bool IsFormula(SubjectMatch match)
    {
        var end = match.Names[^1].End;
        return text.IsMark(end, ':') || Lexicon.Is(text.Tokens, Math.Min(end, text.Count - 1), Lex.Formula);
    }

    /// <summary>Whether the passage names who leads and who works with them and leaves what they do to those below: "Ban A chủ trì, phối hợp với Ban B:".</summary>
    public bool IsBareLead(SubjectMatch match, List<BodyMention> support)
    {
        var last = text.Count - 1;
        if (match.Frame == SubjectFrame.Label || !match.BeginsPassage || text[last].Mark != ':' || support.Count == 0 || !EndsBare(support[^1].End, last)) return false;
        for (var i = match.Names[^1].End; i < support[0].First; i++)
        {
            if (!(text[i].Mark == ',' || text.IsWord(i, Lead) || text.IsWord(i, LeadSecond) || text.IsWord(i, Join) || text.IsWord(i, JoinSecond) || text.IsWord(i, With) || text.IsWord(i, Together) || text.IsWord(i, And))) return false;
        }

        return true;
    }

    // Nothing but "chỉ đạo", "thực hiện" stands between.
    private bool EndsBare(int from, int to)
    {
        for (var i = from; i < to;)
        {
            var bare = Lexicon.Match(text.Tokens, i, Lex.Carries | Lex.ActOpening, out _);
            if (bare == 0 && (text.IsWord(i, Organise) || (text.IsWord(i, Direct) && Lexicon.Is(text.Tokens, i, Lex.Order)))) bare = 2;
            if (bare == 0) return false;
            i += bare;
        }

        return true;
    }

    /// <summary>Whether the passage asks somebody and ends with the names, so that all that follows says what for: "… yêu cầu Giám đốc các sở:".</summary>
    public bool IsAddress(SubjectMatch match) => match.Frame == SubjectFrame.Request && match.Names[^1].End == text.Count - 1 && text[text.Count - 1].Mark == ':';

    /// <summary>Whether nothing but words of duty and a colon stand behind the bodies: "Giám đốc Sở A có trách nhiệm:".</summary>
    public bool IsBareFormula(SubjectMatch match)
    {
        var end = match.Names[^1].End;
        // "2. Đề nghị Giám đốc Công an tỉnh tổ chức thực hiện" without a full stop heads what is below.
        if (match is { Frame: SubjectFrame.Request, BeginsPassage: true } && end < text.Count && text[text.Count - 1].Kind == TokenKind.Word && EndsBare(end, text.Count)) return true;
        // "Chủ tịch UBND tỉnh chỉ đạo các cơ quan chức năng của tỉnh:"
        if (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text[text.Count - 1].Mark == ':' && Lexicon.Match(text.Tokens, Math.Min(end, text.Count - 1), Lex.Order, out _) is var order and > 0 && Subject.ReadList(end + order, []) == text.Count - 1) return true;
        // "Chủ tịch UBND các tỉnh, trong đó trọng tâm là các tỉnh: A, B và C:"
        if (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text.IsMark(end, ',') && text.IsWord(end + 1, Within) && text.IsWord(end + 2, There) && text[text.Count - 1].Mark == ':') return true;
        return match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text[text.Count - 1].Mark == ':' && Lexicon.Match(text.Tokens, end, Lex.Formula, out _) is var formula and > 0 && end + formula == text.Count - 1 && !text.IsWord(end, Bear);
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
