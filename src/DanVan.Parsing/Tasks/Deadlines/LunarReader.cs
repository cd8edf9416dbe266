using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads days of the lunar year, which have no date here: "ngày 23 tháng Chạp", "mùng 5 Tết", "rằm tháng Giêng".</summary>
internal readonly struct LunarReader(PassageText text, PlanYear plan)
{
    private const int LastDay = 30;

    private PeriodReader Periods => new(text, plan);

    /// <summary>"trước ngày 23 tháng Chạp", "từ 29 tháng Chạp đến hết mùng 5 Tết", "vào mùng 6 tháng Giêng".</summary>
    public DeadlineMatch? Read(int i)
    {
        if (!text.Signs.Has(LastMoon) && !text.Signs.Has(FirstMoon) && !text.Signs.Has(NewYear)) return null;
        var word = text[i].Word;
        if (word == From)
        {
            var to = DayEnd(i + 1, isLeft: true);
            return to > 0 && Periods.SkipTo(ref to) && DayEnd(to, isLeft: false) is var end and > 0 ? new DeadlineMatch(i, end, DeadlineType.During) : null;
        }

        if (word == Before || word == To || word == Until || word == EndOf || ((word == Slow || word == Late) && text.IsWord(i + 1, Most)))
        {
            var day = Periods.SkipHour(Periods.SkipLinks(word == Slow || word == Late ? i + 2 : i + 1));
            return DayEnd(day, isLeft: false) is var last and > 0 ? new DeadlineMatch(i, last, DeadlineType.By) : null;
        }

        if (word != At && word != Morning && word != Afternoon && word != Evening) return null;
        return DayEnd(Periods.SkipHour(word == At ? i + 1 : i), isLeft: false) is var held and > 0 ? new DeadlineMatch(i, held, DeadlineType.During) : null;
    }

    // The token behind the day, or 0; in "từ mùng 4 đến mùng 6 Tết" the first one has no month.
    private int DayEnd(int i, bool isLeft)
    {
        if (text.IsWord(i, Day)) i++;
        var isEarly = text.IsWord(i, EarlyA) || text.IsWord(i, EarlyB);
        if (isEarly) i++;
        if (text.IsWord(i, FullMoon)) i++;
        else if (Periods.CountAt(i) is > 0 and <= LastDay && (isEarly || text[i].Kind == TokenKind.Number)) i++;
        else return 0;
        if (text.IsWord(i, Month) && (text.IsWord(i + 1, LastMoon) || text.IsWord(i + 1, FirstMoon))) return YearEnd(i + 2);
        if (!text.IsWord(i, NewYear)) return isLeft && isEarly ? i : 0;
        return YearEnd(text.IsWord(i + 1, NewYearA) && text.IsWord(i + 2, NewYearB) ? i + 3 : i + 1);
    }

    // "năm Bính Ngọ", "Bính Ngọ"
    private int YearEnd(int i)
    {
        var name = text.IsWord(i, Year) ? i + 1 : i;
        return name + 1 < text.Count && text[name] is { Kind: TokenKind.Word, IsUpper: true } && text[name + 1] is { Kind: TokenKind.Word, IsUpper: true } ? name + 2 : i;
    }
}
