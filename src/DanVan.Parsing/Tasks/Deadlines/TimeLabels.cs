using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads labels of time ("Thời gian thực hiện:", "Thời hạn:") and days that head an agenda.</summary>
internal readonly struct TimeLabels(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);
    private TimeLimits Limits => new(text, plan);

    /// <summary>"Thời gian thực hiện:", "Thời hạn báo cáo năm 2024:", "Tiến độ:", "Hoàn thành:" at the start of a sentence or clause.</summary>
    public bool IsTimeLabel(int i, int sentence, out TimeContext context, out int after)
    {
        context = TimeContext.Period;
        after = i;
        if (i > sentence && text[i - 1].Mark is not (';' or '(' or ',' or ':' or '-' or '+' or '.')) return false;
        if (text.IsWord(i, Time) && text.IsWord(i + 1, TimeSecond)) context = TimeContext.Period;
        else if (text.IsWord(i, Time) && text.IsWord(i + 1, Term)) context = TimeContext.Due;
        else if (text.IsWord(i, Time) && text.IsWord(i + 1, Point)) context = TimeContext.Completion;
        else if (text.IsWord(i, Progress) && text.IsWord(i + 1, ProgressSecond)) context = TimeContext.Period;
        else if (text.IsWord(i, Finish) && text.IsWord(i + 1, FinishSecond)) context = TimeContext.Completion;
        else if (IsTerm(i)) context = TimeContext.Due;
        else return false;
        for (var j = i + 1; j < text.Count && j < i + 24; j++)
        {
            var token = text[j];
            if (token.Mark == ':')
            {
                after = j + 1;
                return true;
            }

            if (token.Kind == TokenKind.Mark && token.Mark is not (',' or '-' or '(' or ')' or '/')) return false;
            if (IsTerm(j)) context = TimeContext.Due;
            if (context != TimeContext.Due && text.IsWord(j, Finish) && text.IsWord(j + 1, FinishSecond)) context = TimeContext.Completion;
        }

        return false;
    }

    /// <summary>"hạn", not "hạn chế".</summary>
    public bool IsTerm(int i) => text.IsWord(i, Term) && !text.IsWord(i + 1, Regime);

    /// <summary>"Ngày 1: Thứ Hai, ngày 15/4/2024": heads what is done on a day.</summary>
    public DeadlineMatch? ReadAgendaDay()
    {
        if (text.Count < 5 || !text.IsWord(0, Day) || text[1].Kind != TokenKind.Number || text[1].Value > 31 || text[2].Mark != ':') return null;
        return Periods.TryTimed(3, out var day, out var end) && day is { IsDay: true, To.Month: > 0 } && end >= text.Count ? Limits.During(3, end, day) : null;
    }
}
