using System.Globalization;
using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>The table of laws, codes and ordinances: each row agrees with itself, and each name is found whole.</summary>
public class LawLexiconTests
{
    private static readonly (int Term, string From, string To)[] Terms =
    [
        (10, "1997-07-20", "2002-07-18"), (11, "2002-07-19", "2007-07-18"), (12, "2007-07-19", "2011-07-20"), (13, "2011-07-21", "2016-07-19"),
        (14, "2016-07-20", "2021-07-19"), (15, "2021-07-20", "2026-04-05"), (16, "2026-04-06", "2031-12-31"),
    ];

    // A name that lists several laws with their numbers looks like a list of those laws.
    public static TheoryData<string, string, string, string> Named()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Csv.Resource("laws.csv"))
        {
            if (row[1].Split("/QH", StringSplitOptions.None).Length <= 2) data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    public static TheoryData<string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Csv.Resource("laws.csv")) data.Add(row[0], row[1], row[2], row[3]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_agrees_with_itself(string kind, string name, string number, string date)
    {
        Assert.Contains(kind, (string[])["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"]);
        Assert.Equal(name.Trim(), name);
        if (date.Length > 0) Assert.True(PartialDate.Parse(date, CultureInfo.InvariantCulture).Exists);
        if (number.Length == 0) return;
        var parsed = DocumentNumber.Parse(number, CultureInfo.InvariantCulture);
        Assert.NotEqual(0, parsed.Year);
        var symbol = parsed.Symbol;
        Assert.Matches(string.Equals(kind, "Pháp lệnh", StringComparison.Ordinal) ? "^(PL-)?UBTVQH[0-9]{2}$" : "^QH[0-9]{2}$", symbol);
        if (date.Length == 0) return;
        Assert.Equal(parsed.Year, PartialDate.Parse(date, CultureInfo.InvariantCulture).Year);
        // A year alone is no day to compare; the term is checked where the day is known.
        if (!PartialDate.Parse(date, CultureInfo.InvariantCulture).IsDay) return;
        var (term, from, to) = Terms.Single(t => symbol.EndsWith("QH" + t.Term.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.True(term >= 10 && string.CompareOrdinal(date, from) >= 0 && string.CompareOrdinal(date, to) <= 0, $"{number} is not of {date}");
    }

    [Fact]
    public void No_number_stands_twice()
    {
        var numbers = Csv.Resource("laws.csv").Select(static row => row[2]).Where(static number => number.Length > 0).ToList();
        Assert.Equal(numbers.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), numbers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void A_name_is_found_whole(string kind, string name, string number, string date)
    {
        _ = date;
        var law = $"{kind} {name}".TrimEnd();
        var text = $"quy định tại Điều 5 {law}{(number.Length > 0 ? " số " + number : "")}; và";
        var scanner = new CitationScanner(text);
        Assert.True(scanner.MoveNext());
        var found = scanner.Current;
        Assert.Equal(law, (number.Length > 0 ? found.KindSpan : found.NameSpan).Slice(text).ToString());
        Assert.False(scanner.MoveNext());
    }
}
