using System.Globalization;
using System.Text.RegularExpressions;

namespace DanVan.CorpusGenerator;

/// <summary>The head of a plan as a source gives it, the same for every format.</summary>
internal sealed class Letterhead
{
    private static readonly Regex FullDate = new(@"(?<d>[0-9]{1,2}) ?[/.-] ?(?<m>[0-9]{1,2}) ?[/.-] ?(?<y>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    private static readonly Regex WrittenDate = new(@"ngày *(?<d>[0-9]{0,2})[ .…]*tháng *(?<m>[0-9]{0,2})[ .…]*năm *(?<y>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    public Letterhead(PlanSource source)
    {
        Style = source.Get("letterhead") ?? "lines";
        Left = [.. (source.Get("left") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Right = source.IsParty
            ? ["ĐẢNG CỘNG SẢN VIỆT NAM"]
            : source.Get("right") is { } right
                ? [.. right.Split('|', StringSplitOptions.TrimEntries)]
                : ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
        Number = source.Get("number");
        Date = source.Get("date");
        Kind = source.Get("kind");
        TitleLines = source.All("title");
    }

    /// <summary>How it stands in the text file: lines, paragraphs, spaces, table, bare or none.</summary>
    public string Style { get; }

    public IReadOnlyList<string> Left { get; }

    public IReadOnlyList<string> Right { get; }

    public string? Number { get; }

    public string? Date { get; }

    public string? Kind { get; }

    public IReadOnlyList<string> TitleLines { get; }

    /// <summary>The first date of a text as ISO 8601, as much of it as is printed; null where there is none.</summary>
    public static string? ReadDate(string text)
    {
        if (FullDate.Match(text) is { Success: true } full) return Iso(full);
        return WrittenDate.Match(text) is { Success: true } written ? Iso(written) : null;
    }

    public void Describe(PlanSource source, string plainTitle, Gold gold)
    {
        string? number = null;
        string? symbol = null;
        if (Number is not null)
        {
            var bare = Number.Replace(" ", "", StringComparison.Ordinal).TrimStart('S', 'ố', ':', '.', '…');
            var digits = 0;
            while (digits < bare.Length && char.IsAsciiDigit(bare[digits])) digits++;
            symbol = bare[(digits + 1)..];
            if (digits > 0) number = bare;
        }

        gold.Header["kind"] = Kind is null ? null : Kind[..1] + Kind[1..].ToLower(CultureInfo.InvariantCulture);
        gold.Header["number"] = number;
        gold.Header["symbol"] = symbol;
        gold.Header["issuer"] = source.Get("issuer");
        gold.Header["place"] = Date?.Split(',')[0];
        gold.Header["date"] = Date is null ? null : ReadDate(Date);
        gold.Header["title"] = plainTitle.Length == 0 ? null : plainTitle;
        foreach (var key in gold.Header.Keys.ToList())
        {
            if (source.Get("gold-" + key) is { } value) gold.Header[key] = value.Length == 0 ? null : value;
        }
    }

    private static string Iso(Match match)
    {
        var year = match.Groups["y"].Value;
        var month = match.Groups["m"].Value;
        var day = match.Groups["d"].Value;
        if (month.Length == 0) return year;
        return day.Length == 0 ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
    }
}
