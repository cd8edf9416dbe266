namespace DanVan.Parsing;

/// <summary>
/// A date as a document prints it: a year, a year and month, or a day. It may be one that no calendar has ("31/6/2024"):
/// what is printed is kept, and <see cref="Exists"/> tells. The default value is no date. Immutable and thread-safe.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>, ISpanParsable<PartialDate>
{
    /// <summary>The longest text form, in characters.</summary>
    internal const int LongestText = 10;

    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>Creates a date.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 99 as printed, or 0 where it is not given.</param>
    /// <param name="day">1 to 99 as printed, or 0 where it is not given; needs a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of its range, or a day is given without a month.</exception>
    public PartialDate(int year, int month = 0, int day = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 99);
        ArgumentOutOfRangeException.ThrowIfNegative(day);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, month == 0 ? 0 : 99);
        _year = (short)year;
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>The year, or 0 where there is no date.</summary>
    public int Year => _year;

    /// <summary>The month as printed, or 0 where it is not given.</summary>
    public int Month => _month;

    /// <summary>The day as printed, or 0 where it is not given.</summary>
    public int Day => _day;

    /// <summary>Whether there is no date at all.</summary>
    public bool IsEmpty => Year == 0;

    /// <summary>Whether year, month and day are all given.</summary>
    public bool IsDay => Day != 0;

    /// <summary>Whether the calendar has the date: false for none, for 31/6 and for month 13.</summary>
    public bool Exists => Year != 0 && Month <= 12 && (Day == 0 || (Month != 0 && Day <= DateTime.DaysInMonth(Year, Month)));

    /// <summary>The first day that the date may mean, or null where the calendar does not have it.</summary>
    public DateOnly? Earliest => Exists ? new DateOnly(Year, Math.Max(Month, 1), Math.Max(Day, 1)) : null;

    /// <summary>The last day that the date may mean, or null where the calendar does not have it.</summary>
    public DateOnly? Latest
    {
        get
        {
            if (!Exists) return null;
            var month = Month == 0 ? 12 : Month;
            return new DateOnly(Year, month, Day == 0 ? DateTime.DaysInMonth(Year, month) : Day);
        }
    }

    /// <summary>Whether the other date may be the same day: every part that both give is equal. No date agrees with none.</summary>
    public bool Agrees(PartialDate other) =>
        !IsEmpty && Year == other.Year
        && (Month == 0 || other.Month == 0 || Month == other.Month)
        && (Day == 0 || other.Day == 0 || Day == other.Day);

    /// <summary>Orders by year, month and day; a part that is not given comes first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byYear = Year.CompareTo(other.Year);
        if (byYear != 0) return byYear;
        var byMonth = Month.CompareTo(other.Month);
        return byMonth != 0 ? byMonth : Day.CompareTo(other.Day);
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date in ISO 8601: <c>2024</c>, <c>2024-03</c> or <c>2024-03-14</c>; empty for no date.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        var length = Write(text);
        return new string(text[..length]);
    }

    /// <summary>Writes the date as <see cref="ToString"/> gives it into the beginning of a span that has <see cref="LongestText"/> characters.</summary>
    /// <returns>How many characters it takes; 0 for no date.</returns>
    internal int Write(Span<char> text)
    {
        if (IsEmpty) return 0;
        var length = 4;
        Write(text, Year / 100);
        Write(text[2..], Year % 100);
        foreach (var part in (ReadOnlySpan<int>)[Month, Day])
        {
            if (part == 0) break;
            text[length] = '-';
            Write(text[(length + 1)..], part);
            length += 3;
        }

        return length;

        static void Write(Span<char> text, int number) => (text[0], text[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));
    }

    /// <summary>Reads an ISO 8601 date: year, year-month or year-month-day.</summary>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static PartialDate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads an ISO 8601 date: year, year-month or year-month-day.</summary>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException($"'{s}' is no date: write 2024, 2024-03 or 2024-03-14.");

    /// <summary>Reads an ISO 8601 date; false where the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out PartialDate result) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads an ISO 8601 date; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result)
    {
        result = default;
        if (s.Length is not (4 or 7 or 10)) return false;
        if (s.Length > 4 && s[4] != '-') return false;
        if (s.Length > 7 && s[7] != '-') return false;
        if (!TryDigits(s[..4], out var year) || year == 0) return false;
        var month = 0;
        var day = 0;
        if (s.Length >= 7 && (!TryDigits(s.Slice(5, 2), out month) || month == 0)) return false;
        if (s.Length == 10 && (!TryDigits(s.Slice(8, 2), out day) || day == 0)) return false;
        result = new PartialDate(year, month, day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> s, out int value)
    {
        value = 0;
        foreach (var c in s)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (c - '0');
        }
        return true;
    }
}
