using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Makes limits of times, with the year of the plan where none is printed, and tells which of them lie behind the plan.</summary>
internal readonly struct TimeLimits(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);

    public DeadlineMatch By(int first, int end, Period period) =>
        new(first, end, DeadlineType.By) { To = Periods.Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred, IsBygone = IsBygone(period) };

    public DeadlineMatch During(int first, int end, Period period)
    {
        var isOngoing = Ongoing(end, out var last);
        var from = Periods.Fill(period.From, period.HasYear, out var inferred);
        // "giai đoạn 2026 - 2030 và những năm tiếp theo" keeps the end that is printed.
        if (isOngoing && period.From.Year == period.To.Year) return new DeadlineMatch(first, last, DeadlineType.During) { From = from, YearIsInferred = inferred };
        var to = Periods.Fill(period.To, period.HasYear, out _);
        // A quarter that has begun when the plan is issued: of one year.
        if (inferred && from.Year > to.Year && to.Year > 0) from = PeriodReader.WithYear(from, to.Year);
        return new DeadlineMatch(first, last, DeadlineType.During) { From = from, To = to, YearIsInferred = inferred };
    }

    public DeadlineMatch Both(int start, int end, Period left, Period right)
    {
        var both = PeriodReader.Join(left, right);
        return new DeadlineMatch(start, end, DeadlineType.During) { From = Periods.Fill(both.From, both.HasYear, out var inferred), To = Periods.Fill(both.To, both.HasYear, out _), YearIsInferred = inferred };
    }

    /// <summary>"Năm 2026 và các năm tiếp theo": open at its end.</summary>
    public bool Ongoing(int end, out int last)
    {
        last = end;
        if (!text.IsWord(end, And)) return false;
        var i = text.IsWord(end + 1, Every) || text.IsWord(end + 1, Some) ? end + 2 : end + 1;
        if (!text.IsWord(i, Year) || (!text.IsWord(i + 1, Following) && !text.IsWord(i + 1, Next))) return false;
        last = text.IsWord(i + 1, Following) && text.IsWord(i + 2, FollowingSecond) ? i + 3 : i + 2;
        return true;
    }

    public DeadlineMatch? Whole(int first, int end)
    {
        if (Periods.IsYear(end))
        {
            var printed = new PartialDate(text[end].Value);
            return new DeadlineMatch(first, end + 1, DeadlineType.During) { From = printed, To = printed };
        }

        if (plan.Year == 0) return null;
        var year = new PartialDate(plan.Year);
        return new DeadlineMatch(first, end, DeadlineType.During) { From = year, To = year, YearIsInferred = true };
    }

    /// <summary>Over before the plan was issued.</summary>
    public bool IsOver(Period period) => period.HasYear && plan.IsPast(period.To.Year);

    public bool IsBefore(Period period) => period is { HasYear: true, IsDay: true } && plan.IsBefore(Periods.Fill(period.To, true, out _));

    /// <summary>The day on which the plan is issued: up to it something is told.</summary>
    public bool IsToday(Period period) => period is { HasYear: true, IsDay: true } && Periods.Fill(period.To, true, out _) == plan.Issued;

    /// <summary>A day before the month of the plan: told of, or a limit that a draft or a late plan still sets somebody.</summary>
    public bool IsBygone(Period period) => period is { HasYear: true, IsDay: true } && (IsOver(period) || plan.IsPast(period.To.Year, period.To.Month));

    /// <summary>After the plan's own year, within which an aim is a limit like any other.</summary>
    public bool IsLater(Period period) => plan.Year > 0 && period.HasYear && period.To.Year > plan.Year;

    /// <summary>The first months of the year that are over when the plan is issued.</summary>
    public bool IsSpent(Period period) =>
        period is { IsDay: false, From.Month: 1, To.Month: > 3 and < 12 } && plan.IsPast(period.HasYear ? period.To.Year : plan.Year, period.To.Month);
}
