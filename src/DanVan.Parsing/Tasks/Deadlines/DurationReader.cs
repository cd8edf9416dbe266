using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads limits without a date: so many days that count from an event, or so many days before or after one.</summary>
internal readonly struct DurationReader(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);

    /// <summary>The token after "10 ngày làm việc", "05 ngày (,) kể từ ngày …": a number of days that begin to count with something; 0 where none stands there.</summary>
    public int ReadCounted(int i)
    {
        var unit = UnitOf(i);
        if (unit == 0 || text.IsWord(unit, Month)) return 0;
        return IsCounted(unit + 1) ? AfterUnit(unit) : 0;
    }

    /// <summary>The token after "01 tháng", "30 ngày liên tục" where it counts from something ("kể từ ngày …"); 0 where none stands there.</summary>
    public int ReadSpan(int i)
    {
        var unit = UnitOf(i);
        if (unit == 0) return 0;
        var end = AfterUnit(unit);
        // "24 tháng kể từ khi thôi giữ chức vụ" is what a law says of a person.
        if (text.IsWord(unit, Month)) return IsCounted(end) && text.IsWord(end + 2, Day) && end + 3 < text.Count && text[end + 3].Kind == TokenKind.Number ? end : 0;
        if (IsCounted(unit + 1)) return end;
        return text.IsWord(end, Continuous) && text.IsWord(end + 1, ContinuousSecond) && IsCounted(end + 2) ? end + 2 : 0;
    }

    /// <summary>The token after "30 ngày" of "không quá 30 ngày": a number that closes its clause, or one that counts from something; 0 where none stands there.</summary>
    public int ReadAtMost(int i)
    {
        if (ReadCounted(i) is var counted and > 0) return counted;
        // "mỗi buổi không quá 120 phút" is a length.
        var unit = UnitOf(i);
        return unit > 0 && !text.IsWord(unit, Month) && !text.IsWord(unit, Minute) && ClosesClause(unit + 1) ? unit + 1 : 0;
    }

    /// <summary>The token after "05 ngày", "24 giờ", "01 tháng", "15 ngày làm việc"; 0 where none stands there.</summary>
    public int ReadAny(int i) => UnitOf(i) is var unit and > 0 ? AfterUnit(unit) : 0;

    /// <summary>Whether from when a number of days counts stands there: "làm việc", "kể từ ngày …", "sau khi …".</summary>
    public bool IsCounted(int i)
    {
        if (text.IsWord(i, Work) && text.IsWord(i + 1, WorkSecond)) return true;
        if (text.IsMark(i, ',')) i++;
        return (text.IsWord(i, Since) && text.IsWord(i + 1, From)) || (text.IsWord(i, Counting) && (text.IsWord(i + 1, From) || text.IsWord(i + 1, Since))) || (text.IsWord(i, Next) && (text.IsWord(i + 1, When) || text.IsWord(i + 1, Day)));
    }

    /// <summary>Whether it is said there from which event days count: "kể từ khi …", "sau ngày …".</summary>
    public bool CountsFrom(int i) => !text.IsWord(i, Work) && IsCounted(i) && !text.IsMark(i + 2, ',');

    /// <summary>The token after "02 ngày trước (thời điểm thực hiện)" of "ít nhất 02 ngày trước …"; 0 where none stands there.</summary>
    public int ReadAheadOf(int i) => UnitOf(i) is var unit and > 0 && !text.IsWord(unit, Month) && !text.IsWord(unit, Minute) && text.IsWord(AfterUnit(unit), Before) ? AfterUnit(unit) + 1 : 0;

    /// <summary>"sau 15 ngày kể từ ngày …", "sau khi kết thúc hội nghị 07 ngày", "sau 01 (một) ngày.": so many days behind an event.</summary>
    public DeadlineMatch? ReadAfter(int i)
    {
        if (text.IsWord(i - 1, Year) || text.IsWord(i - 1, Month) || text.IsWord(i - 1, Week) || Periods.IsQuarter(i - 1) || text.IsWord(i - 1, And) || text.IsMark(i - 1, ',') && text.IsWord(i + 1, And)) return null;
        if (UnitOf(i + 1) is var unit and > 0) return IsCounted(unit + 1) || (!text.IsWord(unit, Month) && (ClosesClause(unit + 1) || IsOfEvent(unit + 1))) ? new DeadlineMatch(i, EventEnd(unit), DeadlineType.By) : null;
        return ReadEvent(i);
    }

    /// <summary>
    /// "trước 05 ngày", "trước ít nhất 03 ngày", "trước buổi làm việc 05 ngày", "trước khi họp ít nhất 02 ngày": so many days ahead of something.
    /// </summary>
    /// <param name="start">Where the limit begins.</param>
    /// <param name="i">The token behind "trước" and the words that go with it.</param>
    public DeadlineMatch? ReadAhead(int start, int i)
    {
        var least = Rounds.SkipLeast(i);
        // "có mặt trước 10 phút" is no limit of a task.
        if (UnitOf(least) is var unit and > 0 && !StartsDate(unit)) return text.IsWord(unit, Minute) ? null : new DeadlineMatch(start, AfterUnit(unit), DeadlineType.By);
        return ReadEvent(start);
    }

    // "trước hội nghị 03 ngày", "sau khi kết thúc đợt kiểm tra 05 ngày làm việc": words for an event, then a number of days that closes the clause.
    private DeadlineMatch? ReadEvent(int start)
    {
        var i = start + 1;
        if (i >= text.Count || text[i].Kind != TokenKind.Word || text.Cited[i] || Lexicon.Is(text.Tokens, i, Lex.NoEvent)) return null;
        for (var j = i + 1; j + 1 < text.Count && j < start + MaxEvent; j++)
        {
            if (text[j].Kind == TokenKind.Mark || text.Cited[j] || text.IsWord(j, Within) || text.IsWord(j, From) || (text.IsWord(j, To) && (text.IsWord(j + 1, Day) || Periods.TryPeriod(j + 1, out _, out _)))) return null;
            if (text[j].Kind != TokenKind.Number) continue;
            var unit = UnitOf(j);
            if (unit == 0 || text.IsWord(unit, Month)) return null;
            var isCounted = IsCounted(unit + 1) || ClosesClause(unit + 1);
            return isCounted || (text.IsWord(start, Before) && text.IsWord(i, Day)) ? new DeadlineMatch(start, AfterUnit(unit), DeadlineType.By) : null;
        }

        return null;
    }

    // "sau 05 ngày kết thúc quý", "sau 03 ngày tổ chức hội thi"
    private bool IsOfEvent(int i) => (text.IsWord(i, Conclude) && text.IsWord(i + 1, Ends)) || (text.IsWord(i, OrganiseA) && text.IsWord(i + 1, OrganiseB)) || (text.IsWord(i, Finish) && text.IsWord(i + 1, FinishSecond));

    // "sau 05 ngày kết thúc quý": the event that the days count from, up to the end of its clause.
    private int EventEnd(int unit)
    {
        var end = AfterUnit(unit);
        if (end != unit + 1 || !IsOfEvent(end)) return end;
        var i = end + 2;
        while (i < text.Count && i < end + MaxEvent && text[i].Kind != TokenKind.Mark) i++;
        return ClosesClause(i) ? i : end;
    }

    private bool ClosesClause(int i) =>
        i >= text.Count || text[i].Mark is '.' or ';' or ',' or ')' || text.IsWord(i, InOrder) || text.IsWord(i, And) || text.IsWord(i, FollowingSecond);

    // "mười ngày", "ba mươi ngày", "mười lăm ngày": the unit behind a number in words. "năm" is a year more often than five.
    private int UnitOfWords(int i)
    {
        var count = CountOf(text[i].Word);
        if (count == 0) return 0;
        var j = i + 1;
        if (text.IsWord(j, Tens)) j++;
        if (j > i + 1 || count == 10)
        {
            if (text.IsWord(j, Fifth) || (j < text.Count && CountOf(text[j].Word) is > 0 and < 10)) j++;
        }

        if (!text.IsWord(j, Day) && !text.IsWord(j, HourWord) && !text.IsWord(j, Week) && !text.IsWord(j, Month)) return 0;
        if (j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number) return 0;
        // "giải phóng khí trong một giờ"
        return (text.IsWord(j, Month) || (text.IsWord(j, HourWord) && text.IsWord(i - 1, Within)) || (j == i + 1 && count == 5)) && !IsCounted(j + 1) ? 0 : j;
    }

    // The token of the unit behind a number, which may be said again in brackets: "05 ngày", "01 (một) ngày"; 0 where none is.
    private int UnitOf(int i)
    {
        if (i < 0 || i + 1 >= text.Count) return 0;
        if (text[i].Kind == TokenKind.Word) return UnitOfWords(i);
        if (text[i].Kind != TokenKind.Number || IsFractionOf(i - 2)) return 0;
        // "0,25 ngày làm việc", "1,5 ngày"
        var isFraction = IsFractionOf(i);
        if (text[i].Value <= 0 && !isFraction) return 0;
        var j = isFraction ? i + 3 : i + 1;
        // "24 - 48 giờ"
        if (text.IsMark(j, '-') && j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number) j += 2;
        // "10 (ngày làm việc)"
        if (text.IsMark(j, '(') && text.IsWord(j + 1, Day)) return j + 1;
        if (text.IsMark(j, '('))
        {
            j++;
            for (var words = 0; words < 4 && j < text.Count && text[j].Kind == TokenKind.Word; words++) j++;
            if (!text.IsMark(j, ')')) return 0;
            j++;
        }

        return text.IsWord(j, Day) || text.IsWord(j, HourWord) || (text.IsWord(j, HourH) && !text[j].Spaced) || text.IsWord(j, Minute) || text.IsWord(j, Week) || text.IsWord(j, Month) ? j : 0;
    }

    // A number in digits with a comma and digits right behind it.
    private bool IsFractionOf(int i) =>
        i >= 0 && i + 3 < text.Count && text[i].Kind == TokenKind.Number && text[i + 1] is { Mark: ',', Spaced: false } && text[i + 2] is { Kind: TokenKind.Number, Spaced: false };

    private int AfterUnit(int unit)
    {
        var end = text.IsWord(unit + 1, Work) && text.IsWord(unit + 2, WorkSecond) ? unit + 3 : unit + 1;
        return text.IsMark(unit - 1, '(') && text.IsMark(end, ')') ? end + 1 : end;
    }

    // "trước 12 tháng 6", "trước 17 giờ ngày 20/12": a date.
    private bool StartsDate(int unit) =>
        (text.IsWord(unit, Month) && unit + 1 < text.Count && text[unit + 1].Kind == TokenKind.Number) || ((text.IsWord(unit, HourWord) || text.IsWord(unit, HourH) || text.IsWord(unit, Minute)) && !IsCounted(unit + 1) && !ClosesClause(unit + 1) && !(text.IsWord(unit + 1, Before) && text.IsWord(unit + 2, When)));
}
