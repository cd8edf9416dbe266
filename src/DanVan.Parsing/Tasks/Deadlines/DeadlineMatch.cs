namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>A time limit found in a passage: tokens from <see cref="First"/> to the one before <see cref="End"/>.</summary>
internal sealed record DeadlineMatch(int First, int End, DeadlineType Type)
{
    public PartialDate From { get; init; }

    public PartialDate To { get; init; }

    public bool YearIsInferred { get; init; }

    public int EveryMonths { get; set; }

    public int DayOfMonth { get; init; }

    /// <summary>Whether it is a phrase like "định kỳ 6 tháng" that names no day.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether it is a phase of several years ("giai đoạn 2021 - 2025"), which limits a task and nothing else.</summary>
    public bool IsPhase { get; init; }

    /// <summary>Whether it is a day before the plan was issued, which is a limit only where somebody is given the work.</summary>
    public bool IsBygone { get; init; }

    /// <summary>Whether it is "định kỳ" in a sentence without any time, which is a limit only of a task.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether the name of a round ("6 tháng", "quý I", "năm") stands right before its date.</summary>
    public bool IsOfRound { get; set; }

    /// <summary>Whether it is the day by which a review of the year or of its half is held once.</summary>
    public bool IsReview { get; set; }

    /// <summary>Whether it says how many times in a year or a term.</summary>
    public bool IsFrequency { get; init; }

    /// <summary>Whether it says how many times with a stroke ("02 lần/năm").</summary>
    public bool IsTally { get; init; }

    /// <summary>Whether a clause begins with it: with a year of its own it is then no round of the clause before.</summary>
    public bool OpensClause { get; set; }

    /// <summary>Whether the phrase says "every year" in these words.</summary>
    public bool IsYearly { get; init; }

    /// <summary>Whether the rounds are those of a report, so that dates beside them are theirs.</summary>
    public bool IsReport { get; init; }
}

/// <summary>In what surroundings a time stands; a bare "quý II" is a limit only where a label or a column says so.</summary>
internal enum TimeContext : byte
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>Under a label or in a column "thời gian".</summary>
    Period,

    /// <summary>Under a label or in a column "hoàn thành": a day is the last one.</summary>
    Completion,

    /// <summary>Under a label or in a column "thời hạn", "hạn": a day is the last one, a month, quarter or year the time in which the work is done; days of work are counted too.</summary>
    Due,

    /// <summary>In a column "tháng": a number alone is a month.</summary>
    Month,
}
