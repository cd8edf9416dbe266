using static DanVan.Parsing.Tasks.TimeWords;

namespace DanVan.Parsing.Tasks;

/// <summary>What the words around a time say about it: that it tells of the past, of a period under review or of an aim, and so limits no work.</summary>
internal readonly struct TimeSurroundings(PassageText text)
{
    private const int Near = 10;
    private const int MaxClause = 40;

    /// <summary>"chốt số liệu từ ngày 15/12/2023 …", "báo cáo kết quả từ …": the time that is told of.</summary>
    public bool IsReviewed(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - Near; i--)
        {
            if (text[i].Mark is ';' or '.' or ':') return false;
            if (text.IsWord(i, Result) || text.IsWord(i, Figure) || text.IsWord(i, Situation) || text.IsWord(i, Mark) || (text.IsWord(i, Annual) && text.IsWord(i + 1, ProgressSecond)) || (text.IsWord(i, ReportSecond) && text.IsWord(i - 1, Report))) return true;
        }

        return false;
    }

    /// <summary>"có đủ tuổi đảng từ ngày 01/3 đến hết tháng 5", "sinh từ ngày 01/01/1997": what somebody must meet, not when something is done.</summary>
    public bool IsCriterion(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 2 * Near && (text[i].Kind != TokenKind.Mark || text[i].Mark == '/'); i--)
        {
            if ((text.IsWord(i, Enough) && !text.IsWord(i - 1, Full)) || (text.IsWord(i, Life) && !text.IsWord(i + 1, LifeSecond) && !text.IsWord(i - 1, Study))) return true;
        }

        return false;
    }

    /// <summary>"vừa sắp xếp lại từ ngày 01/7/2025", "đã hoạt động từ …": what has happened is no limit.</summary>
    public bool IsTold(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 8; i--)
        {
            if (text[i].Kind == TokenKind.Mark) return false;
            if (text.IsWord(i, Done) || text.IsWord(i, Just)) return true;
        }

        return false;
    }

    /// <summary>"tháng 6/2024, UBND tỉnh đã ban hành …": what the clause behind a time says has happened.</summary>
    public bool IsFollowedByPast(int end)
    {
        for (var i = end; i < text.Count && i < end + Near; i++)
        {
            if (text[i].Mark is ';' or '.') return false;
            if (text.IsWord(i, Done) || text.IsWord(i, Being)) return true;
        }

        return false;
    }

    /// <summary>"có hiệu lực (từ giữa năm 2024)", "giai đoạn từ …": since when something is in force or what a phase is called by.</summary>
    public bool IsForce(int start)
    {
        var i = text.IsMark(start - 1, '(') ? start - 2 : start - 1;
        return text.IsWord(i, PhaseSecond) || text.IsWord(i, Force) || text.IsWord(i, Executed) || text.IsWord(i, Applied);
    }

    /// <summary>"xây dựng kế hoạch thực hiện Luật từ năm 2024 đến năm 2028": the years of the scheme that is to be made.</summary>
    public bool IsOfScheme(int start)
    {
        for (var i = start - 1; i > 0 && i > start - MaxClause && text[i].Kind != TokenKind.Mark; i--)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Scheme, out _) > 0 && (text.IsWord(i - 1, Build) || text.IsWord(i - 1, Executed))) return true;
        }

        return false;
    }

    /// <summary>"tạm dừng đóng phí đến hết tháng 6": how long something is kept up or put off.</summary>
    public bool IsKept(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - MaxClause; i--)
        {
            if (text[i].Mark is ';' or '.' or ':') return false;
            if (text[i].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, i, Lex.Kept)) return true;
        }

        return false;
    }

    /// <summary>
    /// "đến hết năm 2030, có ít nhất 50% số xã …", "phấn đấu đạt 20% trong năm 2025": a year beside a figure in per cent that is to be reached
    /// tells of an aim; "hoàn thành 100%" in the same clause tells of work.
    /// </summary>
    public bool IsOfAim(int start, int end)
    {
        var figure = -1;
        // Behind it the clause goes on over the first comma or colon.
        for (var i = end; i < text.Count && i < end + MaxClause; i++)
        {
            if (text[i].Mark is ';' or '.' || (text[i].Mark == ',' && i > end)) break;
            if (IsWork(i)) return false;
            if (IsFigure(i)) figure = i;
        }

        var hasAim = false;
        for (var i = start - 1; i >= 0 && i > start - MaxClause && (text.Quoted[i] || text[i].Mark is not (';' or '.' or ':')) && !PartsClauses(i); i--)
        {
            if (IsWork(i)) return false;
            if (IsFigure(i)) figure = i;
            hasAim |= text[i].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, i, Lex.Aim);
        }

        return figure > end || (figure >= 0 && hasAim);
    }

    // "số xã, phường" lists; ", tổ chức …" goes on to other work.
    private bool PartsClauses(int i) =>
        text[i].Mark == ',' && !text.Quoted[i] && i + 1 < text.Count && (text[i + 1].Kind != TokenKind.Word || text[i + 1].IsUpper || Lexicon.Is(text.Tokens, i + 1, Lex.Predicate));

    private bool IsFigure(int i) =>
        text[i].Mark is '%' or '≥' || (text[i].Kind == TokenKind.Number && ((text.IsWord(i - 1, Most) && text.IsWord(i - 2, Few)) || (text.IsWord(i - 1, LeastSecond) && text.IsWord(i - 2, Least))));

    private bool IsWork(int i) => text.IsWord(i, Finish) && text.IsWord(i + 1, FinishSecond);
}
