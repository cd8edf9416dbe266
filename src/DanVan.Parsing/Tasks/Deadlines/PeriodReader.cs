using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>A day, month or year as far as it is printed; what is not printed is 0.</summary>
internal readonly record struct PrintedDate(int Year, int Month, int Day);

/// <summary>A day, month, quarter, half year or year: its first and its last part.</summary>
/// <param name="From">The first day, month or year.</param>
/// <param name="To">The last day, month or year.</param>
/// <param name="HasYear">Whether a year is printed.</param>
internal readonly record struct Period(PrintedDate From, PrintedDate To, bool HasYear)
{
    public bool IsDay => To.Day > 0;

    /// <summary>Whether "cuối" stands before it.</summary>
    public bool IsEndOfSomething { get; init; }
}

/// <summary>Reads days, months, quarters, halves of a year and years, and the ranges between them, as they are printed.</summary>
internal readonly struct PeriodReader(PassageText text, PlanYear plan)
{
    /// <summary>A day, a month, a quarter, a half or a whole year.</summary>
    public bool TryPeriod(int i, out Period period, out int end, bool isLeft = false)
    {
        period = default;
        end = i;
        if (i >= text.Count) return false;
        if (IsEdge(i)) return TryEdge(i, out period, out end, isLeft);
        // "nửa đầu tháng 6", "trung tuần tháng 6": kept as the month.
        if (text.IsWord(i, HalfWord) && (text.IsWord(i + 1, First) || text.IsWord(i + 1, Last)) && text.IsWord(i + 2, Month)) return TryMonth(i + 2, out period, out end, isLeft);
        if ((text.IsWord(i, Moon) || text.IsWord(i, MoonMiddle) || text.IsWord(i, MoonLast)) && text.IsWord(i + 1, Week) && text.IsWord(i + 2, Month)) return TryMonth(i + 2, out period, out end, isLeft);
        if (text.IsWord(i, HalfWord) && (text.IsWord(i + 1, First) || text.IsWord(i + 1, Last)) && text.IsWord(i + 2, Year))
        {
            return HalfYear(text.IsWord(i + 1, First) ? 1 : 7, text.IsWord(i + 1, First) ? 6 : 12, i + 3, out period, out end);
        }

        if (text[i].Kind == TokenKind.Number && text.IsWord(i + 1, Month) && (text.IsWord(i + 2, First) || text.IsWord(i + 2, Last)) && text.IsWord(i + 3, Year) && text[i].Value is >= 1 and <= 12)
        {
            var months = text[i].Value;
            return text.IsWord(i + 2, First) ? HalfYear(1, months, i + 4, out period, out end) : HalfYear(13 - months, 12, i + 4, out period, out end);
        }

        // "10 tháng năm 2024"
        if (text[i].Kind == TokenKind.Number && text[i].Value is >= 2 and <= 11 && text.IsWord(i + 1, Month) && text.IsWord(i + 2, Year) && IsYear(i + 3) && !text.IsWord(i - 1, Day))
        {
            return HalfYear(1, text[i].Value, i + 3, out period, out end);
        }

        if (IsQuarter(i)) return TryQuarter(i, out period, out end, isLeft);
        if (text.IsWord(i, Month)) return TryMonth(i, out period, out end, isLeft);
        if (text.IsWord(i, Year))
        {
            if (text.IsWord(i + 1, Now) && plan.Year > 0)
            {
                period = new Period(default, default, false);
                end = i + 2;
                return true;
            }

            if (!IsYear(i + 1)) return false;
            var last = YearsEnd(i + 1);
            end = isLeft ? i + 2 : last;
            // "kế hoạch 5 năm 2026 - 2030" is called by its years.
            if (last > i + 2 && i > 0 && text[i - 1].Kind == TokenKind.Number && !text.IsWord(i - 2, Within)) return false;
            period = new Period(new PrintedDate(text[i + 1].Value, 0, 0), new PrintedDate(text[end - 1].Value, 0, 0), true);
            return true;
        }

        if (text.IsWord(i, Phase) && text.IsWord(i + 1, PhaseSecond) && IsYear(i + 2) && text.IsMark(i + 3, '-') && IsYear(i + 4))
        {
            period = new Period(new PrintedDate(text[i + 2].Value, 0, 0), new PrintedDate(text[i + 4].Value, 0, 0), true);
            end = i + 5;
            return true;
        }

        return TryDay(i, out period, out end);
    }

    /// <summary>"năm học 2024 - 2025", which runs over both years.</summary>
    public bool TrySchoolYear(int i, out Period period, out int end)
    {
        (period, end) = (default, i + 5);
        if (!text.IsWord(i, Year) || !text.IsWord(i + 1, Study) || !IsYear(i + 2) || !text.IsMark(i + 3, '-') || !IsYear(i + 4) || text[i + 4].Value != text[i + 2].Value + 1) return false;
        period = new Period(new PrintedDate(text[i + 2].Value, 0, 0), new PrintedDate(text[i + 4].Value, 0, 0), true);
        return true;
    }

    /// <summary>Whether "đầu", "giữa" or "cuối" stands there.</summary>
    public bool IsEdge(int i) => text.IsWord(i, Last) || text.IsWord(i, First) || text.IsWord(i, Middle);

    // "cuối năm 2024", "đầu tháng 6", "cuối quý III"; "cuối năm 2025, đầu năm 2026" is one time over both.
    private bool TryEdge(int i, out Period period, out int end, bool isLeft)
    {
        // "Đầu năm học": in September, not in January.
        if (text.IsWord(i + 1, Year) && text.IsWord(i + 2, Study))
        {
            (period, end) = (default, i);
            return false;
        }

        if (IsEdge(i + 1) || !TryPeriod(i + 1, out period, out end, isLeft))
        {
            period = default;
            end = i + 2;
            if (!text.IsWord(i + 1, Year) || plan.Year == 0) return false;
        }

        if (period.IsDay) return false;
        period = period with { IsEndOfSomething = text.IsWord(i, Last) };
        if (isLeft || !(text.IsWord(end, And) || text.IsMark(end, ',') || text.IsMark(end, '-')) || !IsEdge(end + 1)) return true;
        if (!TryEdge(end + 1, out var second, out var afterSecond, true) || second.IsDay) return true;
        (period, end) = (Join(period, second) with { IsEndOfSomething = true }, afterSecond);
        return true;
    }

    // The token after "2024", "2024 - 2026", "2024, 2025 và 2026".
    private int YearsEnd(int first)
    {
        if (text.IsMark(first + 1, '-') && IsYear(first + 2) && text[first + 2].Value > text[first].Value) return first + 3;
        var last = first;
        while ((text.IsMark(last + 1, ',') || text.IsWord(last + 1, And)) && IsYear(last + 2) && text[last + 2].Value == text[last].Value + 1) last += 2;
        return last + 1;
    }

    /// <summary>From the first of one time to the last of another; each lends its year to the other.</summary>
    public static Period Join(Period left, Period right)
    {
        var (begin, end) = (left.From, right.To);
        if (begin.Year == 0 && end.Year > 0) begin = begin with { Year = begin.Month > end.Month && end.Month > 0 ? end.Year - 1 : end.Year };
        if (end.Year == 0 && begin.Year > 0) end = end with { Year = begin.Year };
        return new Period(begin, end, begin.Year > 0);
    }

    private bool HalfYear(int from, int to, int i, out Period period, out int end)
    {
        var year = 0;
        end = i;
        if (IsYear(i)) (year, end) = (text[i].Value, i + 1);
        else if (text.IsWord(i, Now)) end = i + 1;
        period = new Period(new PrintedDate(year, from, 0), new PrintedDate(year, to, 0), year > 0);
        return true;
    }

    private bool TryQuarter(int i, out Period period, out int end, bool isLeft)
    {
        period = default;
        end = i;
        var first = IsShortQuarter(i) ? i + 2 : i + 1;
        var quarter = RomanOrNumber(first);
        if (quarter == 0) return false;
        var last = quarter;
        var j = first + 1;
        // "quý II, III/2024", "quý II-III", "quý I và quý II"
        while (!isLeft && j + 1 < text.Count && (text[j].Mark is ',' or '-' || text.IsWord(j, And) || text.IsWord(j, To)))
        {
            var k = IsShortQuarter(j + 1) ? j + 3 : IsQuarter(j + 1) ? j + 2 : j + 1;
            var next = RomanOrNumber(k);
            if (next <= last || (next != last + 1 && text[j].Mark != '-' && !text.IsWord(j, To)) || (text[k].Kind == TokenKind.Number && !IsQuarter(j + 1))) break;
            last = next;
            j = k + 1;
        }

        var year = YearTail(j, out end);
        period = new Period(new PrintedDate(year, quarter * 3 - 2, 0), new PrintedDate(year, last * 3, 0), year > 0);
        return true;
    }

    private bool TryMonth(int i, out Period period, out int end, bool isLeft)
    {
        period = default;
        end = i;
        var j = i + 1;
        var month = j < text.Count && text[j].Kind == TokenKind.Number ? text[j].Value : 0;
        if (month is < 1 or > 12) return false;
        j++;
        // "tháng 30/6" is a slip for a day; "tháng 6/2024" has its year.
        if (text.IsMark(j, '/') && j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number && !IsYear(j + 1)) return false;
        var last = month;
        while (!isLeft && j + 1 < text.Count && (text[j].Mark is ',' or '-' or '+' || text.IsWord(j, And)))
        {
            var k = text.IsWord(j + 1, Month) ? j + 2 : j + 1;
            if (k >= text.Count || text[k].Kind != TokenKind.Number || text[k].Value is < 1 or > 12 || text[k].Value <= last) break;
            if (text[k].Value != last + 1 && text[j].Mark != '-') break;
            if (k == j + 1 && !EndsMonth(k + 1)) break;
            last = text[k].Value;
            j = k + 1;
        }

        var year = YearTail(j, out end);
        period = new Period(new PrintedDate(year, month, 0), new PrintedDate(year, last, 0), year > 0);
        return true;
    }

    // Behind a number in a list of months: no word that it counts.
    private bool EndsMonth(int i) =>
        i >= text.Count || (text[i].Kind == TokenKind.Mark && text[i].Mark != '%') || text.IsWord(i, Year) || text.IsWord(i, EveryA) || text.IsWord(i, EveryB) || (text.IsWord(i, And) && i + 1 < text.Count && (text[i + 1].Kind == TokenKind.Number || text.IsWord(i + 1, Month)));

    /// <summary>A month given by its number alone behind other months: "9" in "tháng 3, 6, 9 và 12/2024".</summary>
    public bool TryFurtherMonth(int i, out Period period, out int end)
    {
        period = default;
        end = i;
        if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 12 || text[i].End - text[i].Start > 2) return false;
        var year = YearTail(i + 1, out end);
        if (year == 0 && (!EndsMonth(i + 1) || text.IsMark(i + 1, '/') || text.IsWord(i + 1, Year))) return false;
        period = new Period(new PrintedDate(year, text[i].Value, 0), new PrintedDate(year, text[i].Value, 0), year > 0);
        return true;
    }

    private bool TryMonthTail(int i, out PrintedDate month, out int end)
    {
        month = default;
        end = i;
        if (i >= text.Count || text[i].Value is < 1 or > 12) return false;
        var year = YearTail(i + 1, out end);
        month = new PrintedDate(year, text[i].Value, 0);
        return true;
    }

    /// <summary>"20-5", "ngày 15-6": a day and its month as Party documents print them; no range, and no "3-5 ngày".</summary>
    public bool TryDashedDay(int i, out Period period, out int end)
    {
        period = default;
        end = i;
        if (text.IsWord(i, Day)) i++;
        if (i + 2 >= text.Count || text[i] is not { Kind: TokenKind.Number, Value: >= 1 and <= 31 } || text[i + 1] is not { Mark: '-', Spaced: false } || text[i + 2] is not { Kind: TokenKind.Number, Value: >= 1 and <= 12, Spaced: false }) return false;
        if (i + 3 < text.Count && text[i + 3].Mark is not (',' or ';' or '.' or ')')) return false;
        if (i + 4 < text.Count && text[i + 3].Mark == '.' && !text[i + 4].Spaced) return false;
        var date = new PrintedDate(0, text[i + 2].Value, text[i].Value);
        (period, end) = (new Period(date, date, false), i + 3);
        return true;
    }

    public bool TryDay(int i, out Period period, out int end)
    {
        period = default;
        end = i;
        var isNamed = text.IsWord(i, Day);
        if (isNamed) i++;
        if (text.IsWord(i, EarlyA) || text.IsWord(i, EarlyB)) (i, isNamed) = (i + 1, true);
        // "ngày thứ Sáu, 05/7/2024"
        if (isNamed && SkipWeekday(i) is var afterWeekday && afterWeekday > i) i = text.IsMark(afterWeekday, ',') ? afterWeekday + 1 : afterWeekday;
        // "ngày Quốc khánh 02/9/2026"
        if (isNamed && text.IsWord(i, Nation) && text.IsWord(i + 1, NationDay)) i += 2;
        // "ngày bầu cử 15/3/2026"
        for (var skipped = 0; isNamed && skipped < 3 && i + 3 < text.Count && text[i].Kind == TokenKind.Word && !text[i].IsUpper; skipped++)
        {
            if (text[i + 1].Kind == TokenKind.Number && text[i + 2].Mark == '/')
            {
                i++;
                break;
            }

            if (text[i + 1].Kind != TokenKind.Word || text[i + 1].IsUpper) break;
            i++;
        }

        if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 99 || text[i].End - text[i].Start > 2) return false;
        var day = text[i].Value;
        var j = i + 1;
        if (j < text.Count && text[j].Mark is '/' or '.' or '-' && j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number)
        {
            var mark = text[j].Mark;
            if (mark != '/' && (text[j].Spaced || text[j + 1].Spaced)) return DayOnly(isNamed, day, j, out period, out end);
            var second = text[j + 1].Value;
            if (text.IsMark(j + 2, mark) && j + 3 < text.Count && text[j + 3].Kind == TokenKind.Number && (mark == '/' || !text[j + 3].Spaced))
            {
                var length = text[j + 3].End - text[j + 3].Start;
                var year = length == 4 ? text[j + 3].Value : length == 2 ? 2000 + text[j + 3].Value : 0;
                if (year is < 1900 or > 2100 || second is < 1 or > 99) return false;
                period = Of(new PrintedDate(year, second, day));
                end = j + 4;
                return true;
            }

            if (mark == '/' && IsYear(j + 1))
            {
                if (day > 12) return false;
                period = Of(new PrintedDate(second, day, 0));
                end = j + 2;
                return true;
            }

            // "1/2 ngày", "3/4 số hộ": a fraction.
            if (!isNamed && (text.IsWord(j + 2, Day) || text.IsWord(j + 2, Month) || text.IsWord(j + 2, Year) && !IsYear(j + 3) || text.IsWord(j + 2, Issue))) return false;
            if (mark == '/' || (isNamed && mark == '.'))
            {
                if (second is < 1 or > 12 || day > 31 || text[j + 1].End - text[j + 1].Start > 2) return false;
                // "30/6 năm 2025", "30/6 của năm 2025"
                var after = text.IsWord(j + 2, TimeWords.Of) ? j + 3 : j + 2;
                var year = text.IsWord(after, Year) && IsYear(after + 1) ? text[after + 1].Value : 0;
                end = year > 0 ? after + 2 : j + 2;
                period = Of(new PrintedDate(year, second, day));
                return true;
            }
        }

        if (text.IsWord(j, Month) || (text.IsMark(j, ',') && text.IsWord(j + 1, Month)))
        {
            if (text.IsMark(j, ',')) j++;
            var month = j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number ? text[j + 1].Value : text.IsWord(j + 1, Year) && IsYear(j + 2) ? 0 : MonthName(j + 1);
            if (month is >= 1 and <= 99)
            {
                var year = YearTail(j + 2, out end);
                if (year == 0 && text.IsWord(j + 2, Year) && text.IsWord(j + 3, Now)) end = j + 4;
                period = Of(new PrintedDate(year, month, day));
                return true;
            }
        }

        return DayOnly(isNamed, day, j, out period, out end);

        static Period Of(PrintedDate date) => new(date, date, date.Year > 0);
    }

    private static bool DayOnly(bool isNamed, int day, int after, out Period period, out int end)
    {
        period = new Period(new PrintedDate(0, 0, day), new PrintedDate(0, 0, day), false);
        end = after;
        return isNamed;
    }

    private bool IsDaySlash(int i) => text.IsMark(i + 1, '/') && i + 2 < text.Count && text[i + 2].Kind == TokenKind.Number && !IsYear(i + 2);

    private int YearTail(int i, out int end)
    {
        end = i;
        if ((text.IsMark(i, '/') || text.IsMark(i, '-') || text.IsMark(i, '.') || text.IsWord(i, Year)) && IsYear(i + 1))
        {
            end = i + 2;
            return text[i + 1].Value;
        }

        // "tháng 6, năm 2024", "ngày 30/6 của năm 2025"
        if ((text.IsMark(i, ',') || text.IsWord(i, Of)) && text.IsWord(i + 1, Year) && IsYear(i + 2))
        {
            end = i + 3;
            return text[i + 2].Value;
        }

        return 0;
    }

    /// <summary>
    /// The token behind a year that is told by another one and so is not that of the plan: "của năm sau liền kề", "cùng năm", "năm kế tiếp", "của năm
    /// báo cáo"; 0 where none stands there.
    /// </summary>
    public int OtherYearEnd(int i)
    {
        var isOf = text.IsWord(i, Of);
        var j = isOf || text.IsWord(i, Together) ? i + 1 : i;
        if (!text.IsWord(j, Year) || text.IsWord(j + 1, Now) || text.IsWord(j + 1, Study) || (j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number)) return 0;
        var end = j + 1;
        if (text.IsWord(end, Next) || text.IsWord(end, Before)) end++;
        if (text.IsWord(end, NextAfter) || text.IsWord(end, Following) || text.IsWord(end, Adjacent)) end += text.IsWord(end + 1, Following) || text.IsWord(end + 1, FollowingSecond) || text.IsWord(end + 1, AdjacentSecond) ? 2 : 1;
        else if (text.IsWord(end, That)) end++;
        if (end > j + 1 || j > i) return end;
        return 0;
    }

    public bool IsYear(int i) => i < text.Count && text[i].Kind == TokenKind.Number && text[i].Value is >= 1900 and <= 2100 && text[i].End - text[i].Start == 4;

    private int RomanOrNumber(int i)
    {
        if (i >= text.Count) return 0;
        if (text[i].Kind == TokenKind.Number) return text[i].Value is >= 1 and <= 4 ? text[i].Value : 0;
        for (var n = 0; n < Romans.Length; n++)
        {
            if (text[i].IsUpper && text.IsWord(i, Romans[n])) return n + 1;
        }

        return 0;
    }

    public int MonthName(int i)
    {
        return unchecked((uint)i) < (uint)text.Count ? MonthOf(text[i].Word) : 0;
    }

    public bool IsQuarter(int i) => text.IsWord(i, Quarter) || text.IsWord(i, QuarterB) || IsShortQuarter(i);

    // "Q.II"; "Q.2" is a district.
    private bool IsShortQuarter(int i) => text.IsWord(i, QuarterShort) && text[i].IsUpper && text.IsMark(i + 1, '.') && i + 2 < text.Count && !text[i + 2].Spaced && text[i + 2].Kind == TokenKind.Word && RomanOrNumber(i + 2) > 0;

    /// <summary>A small number in digits or in words, or 0.</summary>
    public int CountAt(int i)
    {
        if (i >= text.Count) return 0;
        if (text[i].Kind == TokenKind.Number) return text[i].Value is >= 1 and <= 60 ? text[i].Value : 0;
        return CountOf(text[i].Word);
    }

    /// <summary>The token after an hour, a part of the day and a day of the week: "17 giờ 00", "17h00'", "9 giờ sáng", "16:30, thứ Sáu,".</summary>
    public int SkipHour(int i)
    {
        var j = SkipClock(i);
        var k = text.IsWord(j, Session) ? j + 1 : j;
        if (text.IsWord(k, Morning) || text.IsWord(k, Noon) || text.IsWord(k, Afternoon) || text.IsWord(k, Evening)) j = k + 1;
        if (j > i && text.IsMark(j, ',')) j++;
        j = SkipWeekday(j);
        return j > i && text.IsMark(j, ',') ? j + 1 : j;
    }

    private int SkipClock(int i)
    {
        if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 0 or > 24) return i;
        var j = i + 1;
        if (text.IsWord(j, HourWord) || text.IsWord(j, HourH) || text.IsWord(j, HourG))
        {
            j++;
            if (j < text.Count && text[j].Kind == TokenKind.Number && text[j].Value is >= 0 and < 60) j++;
            if (text.IsWord(j, Minute)) j++;
        }
        else if (j < text.Count && text[j].Kind == TokenKind.Word && !text[j].Spaced && text.Text[text[j].Start] is 'h' or 'g' && text[j].End - text[j].Start <= 3)
        {
            j++;
            // "14h30 phút"
            if (text.IsWord(j, Minute)) j++;
        }
        else if (text.IsMark(j, ':') && !text[j].Spaced && j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number && !text[j + 1].Spaced && text[j + 1].End - text[j + 1].Start == 2) j += 2;
        else return i;
        return j < text.Count && text[j].Mark is '\'' or '’' or '′' ? j + 1 : j;
    }

    /// <summary>The token after "thứ Sáu", "thứ 6", "Chủ nhật".</summary>
    public int SkipWeekday(int i)
    {
        if (text.IsWord(i, Weekday) && CountAt(i + 1) is >= 2 and <= 7) return i + 2;
        return text.IsWord(i, Sunday) && text.IsWord(i + 1, SundaySecond) ? i + 2 : i;
    }

    /// <summary>A time behind an hour or a day of the week, also in brackets: "17 giờ 00 ngày 05/7", "thứ Sáu (05/7/2024)".</summary>
    public bool TryTimed(int i, out Period period, out int end)
    {
        var j = SkipHour(i);
        var isBracketed = j > i && text.IsMark(j, '(');
        if (!TryPeriod(isBracketed ? j + 1 : j, out period, out end)) return false;
        if (!isBracketed) return true;
        return text.IsMark(end++, ')') && period.IsDay;
    }

    public bool TryRange(int i, out PartialDate from, out PartialDate to, out bool inferred, out int end)
    {
        (from, to, inferred, end) = (default, default, false, i);
        var afterHour = SkipHour(i);
        if (afterHour > i)
        {
            // "từ 8h00 đến 11h30 ngày 12/4/2024"
            var onDay = afterHour;
            if (SkipTo(ref onDay) && SkipHour(onDay) is var day && day > onDay && TryPeriod(day, out var sameDay, out end) && sameDay.IsDay && sameDay.To.Month > 0) return Close(sameDay, sameDay, out from, out to, out inferred);
            end = i;
        }

        i = afterHour;
        if (text.IsWord(i, First) && text.IsWord(i + 1, Month)) i++;
        var hasLeft = TryPeriod(i, out var left, out var middle, isLeft: true);
        if (!hasLeft)
        {
            // "từ 16 đến 30/7/2024"
            if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 31) return false;
            left = new Period(new PrintedDate(0, 0, text[i].Value), new PrintedDate(0, 0, text[i].Value), false);
            middle = i + 1;
        }

        // "từ ngày 23/3/2024 (thứ Bảy) đến hết ngày 27/3/2024"
        if (left.IsDay && text.IsMark(middle, '(')) middle = AfterAside(middle);
        var j = middle;
        if (!SkipTo(ref j)) return false;
        j = SkipHour(j);
        if (IsQuarter(i) && RomanOrNumber(j) > 0 && !IsQuarter(j)) j = QuarterTail(j, ref left, out to, out inferred, out from, out end);
        if (j < 0) return true;
        if (text.IsWord(i, Month) && j < text.Count && text[j].Kind == TokenKind.Number && !IsDaySlash(j))
        {
            // "từ tháng 7/2024 đến 2025"
            if (IsYear(j))
            {
                end = j + 1;
                var last = new PrintedDate(text[j].Value, 0, 0);
                return Close(left, new Period(last, last, true), out from, out to, out inferred);
            }

            // "từ tháng 3 đến 5/2024"
            if (!TryMonthTail(j, out var month, out end)) return false;
            return Close(left, new Period(month, month, month.Year > 0), out from, out to, out inferred);
        }

        // "từ năm 2024 đến 2026"
        if (left.To.Month == 0 && left.To.Day == 0 && IsYear(j))
        {
            end = j + 1;
            var year = new PrintedDate(text[j].Value, 0, 0);
            return Close(left, new Period(year, year, true), out from, out to, out inferred);
        }

        // "từ tháng 02/2021 đến hết năm học 2020 - 2021": its second year.
        if (hasLeft && left.To.Month > 0 && TrySchoolYear(j, out var study, out end)) return Close(left, study with { From = study.To }, out from, out to, out inferred);
        if (!TryPeriod(j, out var right, out end)) return false;
        if (right.To is { Month: 0, Day: > 0 }) return false;
        if (!hasLeft && right.To.Day == 0)
        {
            // "09 - 10/2026": two months, the first without its year.
            if (right.To.Month == 0 || right.To.Month != right.From.Month || left.From.Day > 12 || text.IsWord(j, Month)) return false;
            left = new Period(new PrintedDate(0, left.From.Day, 0), new PrintedDate(0, left.From.Day, 0), false);
        }

        return Close(left, right, out from, out to, out inferred);
    }

    // "ngày 23/3/2024 (thứ Bảy)", "ngày 16/2/2026 (tức 29 tháng Chạp năm Ất Tỵ)": the token behind the brackets that say the day in other words, or the bracket.
    private int AfterAside(int open)
    {
        for (var i = open + 1; i < text.Count && i < open + MaxEvent; i++)
        {
            if (text[i].Mark == ')') return i > open + 1 && (SkipWeekday(open + 1) > open + 1 || text.IsWord(open + 1, Namely) || text.IsWord(i - 1, LastMoon) || text.IsWord(i - 1, FirstMoon) || text.IsWord(i - 1, NewYear)) ? i + 1 : open;
            if (text[i].Kind == TokenKind.Mark && text[i].Mark is not (',' or '/')) return open;
        }

        return open;
    }

    private int QuarterTail(int j, ref Period left, out PartialDate to, out bool inferred, out PartialDate from, out int end)
    {
        var quarter = RomanOrNumber(j);
        var year = YearTail(j + 1, out end);
        var right = new Period(new PrintedDate(year, quarter * 3 - 2, 0), new PrintedDate(year, quarter * 3, 0), year > 0);
        Close(left, right, out from, out to, out inferred);
        return -1;
    }

    public bool SkipTo(ref int i)
    {
        var start = i;
        if (text.IsWord(i, To) || text.IsWord(i, Until) || text.IsMark(i, '-')) i++;
        else if (text.IsWord(i, And) && (text.IsWord(i + 1, To) || text.IsWord(i + 1, Until))) i += 2;
        if (i == start) return false;
        if (text.IsWord(i, EndOf)) i++;
        return true;
    }

    private bool Close(Period left, Period right, out PartialDate from, out PartialDate to, out bool inferred)
    {
        if (left.From is { Month: 0, Day: > 0 }) left = left with { From = left.From with { Month = right.To.Month } };
        var both = Join(left, right);
        from = Fill(both.From, both.From.Year > 0, out var fromInferred);
        to = Fill(both.To, both.To.Year > 0, out var toInferred);
        inferred = fromInferred || toInferred;
        // One of two months without a year went over to the next: the end does not lie before the beginning.
        if (fromInferred && toInferred && from.Month > 0 && to.Month > 0 && to.Year > 0 && (to.Year, to.Month).CompareTo((from.Year, from.Month)) < 0)
        {
            // "từ 20/12 đến 10/01" in a plan for the next year: it ends there.
            if (plan.IsTitled && plan.Year > plan.IssuedYear && plan.IssuedYear > 0 && from.Month > to.Month) from = WithYear(from, to.Year - 1);
            else if (from.Month <= to.Month) from = WithYear(from, to.Year);
            else to = WithYear(to, from.Year + 1);
        }

        return !to.IsEmpty || !from.IsEmpty;
    }

    /// <summary>The same day, month or year in another year.</summary>
    public static PartialDate WithYear(PartialDate date, int year) =>
        date.IsEmpty ? date : date.IsDay ? new PartialDate(year, date.Month, date.Day) : date.Month > 0 ? new PartialDate(year, date.Month) : new PartialDate(year);

    public PartialDate Fill(PrintedDate date, bool hasYear, out bool inferred)
    {
        inferred = !hasYear;
        var year = hasYear ? date.Year : plan.For(date.Month);
        if (year is < 1 or > 9999 || date.Month > 99 || date.Day > 99) return default;
        return date.Month == 0 ? new PartialDate(year) : new PartialDate(year, date.Month, date.Day);
    }

    public int SkipLinks(int i)
    {
        var limit = i + 6;
        while (i < text.Count && i < limit)
        {
            if (text.IsWord(i, Is) || text.IsWord(i, At) || text.IsWord(i, To) || text.IsWord(i, Within) || text.IsWord(i, Before) || text.IsWord(i, Next) || text.IsWord(i, EndOf) || text[i].Mark == ':') i++;
            else if (text.IsWord(i, Not) && text.IsWord(i + 1, NotOver)) i += 2;
            else break;
        }

        return i;
    }
}
