using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads months and quarters in short, as cells of tables print them: "T6", "T6-T12/2024", "Q3/2024", "QII, QIII".</summary>
internal readonly struct ShortTimeReader(PassageText text, PlanYear plan)
{
    private const int Longest = 4;

    private TimeLimits Limits => new(text, plan);

    /// <summary>Whether the token may be such a time: a word that no list knows, of one letter and a number.</summary>
    public bool IsCandidate(int i) => text[i] is { Kind: TokenKind.Word, Word: < 0, IsUpper: true } token && token.End - token.Start <= Longest && text.Text[token.Start] is 'T' or 'Q';

    /// <summary>Reads the time at the token; in a sentence only one with its year behind a word or in brackets that make it a time.</summary>
    public DeadlineMatch? Read(int i, TimeContext context)
    {
        if (text.Titled[i] || text.Quoted[i] || !TryOne(i, out var from, out var months)) return null;
        var (to, last) = (from, i + 1);
        // "T6-T12", "T4, T5, T6", "Q3 và Q4"; "T6-12"
        while (last + 1 < text.Count && (text[last].Mark is '-' or ',' or '+' || text.IsWord(last, And) || text.IsWord(last, To)))
        {
            var isRange = text[last].Mark == '-' || text.IsWord(last, To);
            int next;
            if (TryOne(last + 1, out next, out var nextMonths))
            {
                if (nextMonths != months) break;
            }
            else if (months == 1 && text[last + 1] is { Kind: TokenKind.Number, Value: >= 1 and <= 12 } && (isRange || text[last].Mark == ','))
            {
                next = text[last + 1].Value;
            }
            else
            {
                break;
            }

            if (next <= to || (!isRange && next != to + months)) break;
            (to, last) = (next, last + 2);
        }

        var year = (text.IsMark(last, '/') || text.IsMark(last, '-') || text.IsMark(last, '.') || text.IsWord(last, Year)) && last + 1 < text.Count && text[last + 1] is { Kind: TokenKind.Number, Value: >= 1950 and <= 2100 } ? text[last + 1].Value : 0;
        var end = year > 0 ? last + 2 : last;
        if (context == TimeContext.Sentence && !(text.IsMark(i - 1, '(') && text.IsMark(end, ')') && (year > 0 || last > i + 1)) && !(year > 0 && (text.IsWord(i - 1, Within) || text.IsWord(i - 1, Before) || text.IsMark(i - 1, ':')))) return null;
        var period = new Period(new PrintedDate(year, from, 0), new PrintedDate(year, to + months - 1, 0), year > 0);
        if (text.IsWord(i - 1, Before)) return Limits.By(i - 1, end, period);
        return Limits.During(text.IsWord(i - 1, Within) ? i - 1 : i, end, period);
    }

    /// <summary>The month of "T6"; 0 where none stands there.</summary>
    public int MonthAt(int i) => i < text.Count && TryOne(i, out var month, out var months) && months == 1 ? month : 0;

    // The first month of "T6", "T06", "Q3", "QIII".
    private bool TryOne(int i, out int month, out int months)
    {
        (month, months) = (0, 1);
        if (!IsCandidate(i)) return false;
        var word = text.Text[text[i].Start..text[i].End];
        var number = 0;
        switch (word[1..])
        {
            case "I": number = 1; break;
            case "II": number = 2; break;
            case "III": number = 3; break;
            case "IV": number = 4; break;
            default:
                foreach (var c in word[1..])
                {
                    if (!char.IsAsciiDigit(c)) return false;
                    number = number * 10 + (c - '0');
                }

                break;
        }

        if (word[0] == 'T')
        {
            month = number;
            return char.IsAsciiDigit(word[^1]) && number is >= 1 and <= 12;
        }

        (month, months) = (number * 3 - 2, 3);
        return number is >= 1 and <= 4;
    }
}
