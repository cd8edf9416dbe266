using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Postings;
using DanVan.Search.Sqlite;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Tests;

public sealed class StorageTests
{
    private const string Text =
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố: 12/KH-UBND\nLong An, ngày 05 tháng 02 năm 2024\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n"
        + "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nCăn cứ điểm a khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n"
        + "Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 về thực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa XI “tăng cường sự lãnh đạo” và Nghị quyết số 7/NQ-HĐND.\nTheo Văn bản số 35 ngày 24/6/2023 của Sở Nội vụ.";

    // What a citation says stands in the text near it, or far from it, or nowhere; every property comes back. The serializer is the plain implementation.
    [Fact]
    public void Citations_are_read_as_they_were_stored()
    {
        var citations = PlanParser.Parse(Text).Citations;
        Assert.Contains(citations, static c => c.Pins.Count > 0);
        Assert.Contains(citations, static c => c.Within is not null);
        Assert.Contains(citations, static c => c.Name is not null);
        Assert.Contains(citations, static c => c.Date.IsEmpty);
        Assert.Contains(citations, static c => c.Number is { Form: NumberForm.Short, Year: 0 });
        var odd = new Citation { Id = 7, Class = CitationClass.Named, Span = default, Text = "\"\\\n", Issuer = "<&>", RelationCue = "", Confidence = 1.0 / 3, Section = "" };
        IReadOnlyList<Citation> made =
        [
            .. citations, odd, odd with { Id = -3 }, odd with { Id = 7, Span = new TextSpan(int.MaxValue - 2, 2), Context = new TextSpan(5, int.MaxValue - 5) },
            odd with { Number = DocumentNumber.Parse("9/KH-UBND"), NumberSpan = new TextSpan(40, 9), Date = new PartialDate(2024, 31, 99), DateIsShared = true, IssuerIsShared = true, IssuerSpan = new TextSpan(3, 4), Title = "", Relation = CitationRelation.IssuedWith, Within = 0 },
            odd with { Title = "về 𠀀 " + new string('ư', 300), TitleSpan = new TextSpan(4, 4), Pins = [new Pin(new TextSpan(9, 1), "a", null, "", "a", "Chương", "điểm a khoản 2")], ReadingConfidence = 0.25, Date = new PartialDate(1) },
            odd with { Text = Text[20..40], Span = new TextSpan(20, 20), Kind = Text[25..33], Name = Text[^20..] },
        ];
        Assert.Equal(Written(made), Written(Stored(made, Text)));
        Assert.Empty(Stored([], ""));

        // A property that is added is to be stored too.
        Assert.Equal(24, typeof(Citation).GetProperties().Length);
    }

    // Half a surrogate pair comes back as what UTF-8 makes of it.
    [Fact]
    public void A_citation_of_what_no_encoding_carries_is_read() =>
        Assert.Equal("\uFFFDx", Stored([new Citation { Id = 1, Class = CitationClass.Named, Span = default, Text = "\uD800x" }], "")[0].Text);

    [Fact]
    public void Damaged_citations_are_told_or_read()
    {
        var bytes = new ByteSink();
        new CitationPacking().Write(PlanParser.Parse(Text).Citations, Text, bytes);
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var damaged = bytes.Written.ToArray();
                damaged[at] ^= (byte)(1 << bit);
                _ = Record.Exception(() => CitationPacking.Read(damaged, Text)) is null or InvalidDataException ? 0 : throw new InvalidOperationException("another exception");
            }

            var cut = bytes.Written[..at].ToArray();
            Assert.Throws<InvalidDataException>(() => CitationPacking.Read(cut, Text));
        }
    }

    [Fact]
    public void A_document_is_read_as_it_was_stored()
    {
        var plan = PlanParser.Parse(Text);
        var read = PlanStorage.Read(PlanStorage.Write(new IngestItem(plan, "a.txt", "h", "text")), "a.txt", "h", plan.Text);
        Assert.Equal(JsonSerializer.Serialize(plan.Citations, PlanStorage.Options), JsonSerializer.Serialize(read.Citations, PlanStorage.Options));
        Assert.Equal(plan.Sections.Count, read.Sections.Count);
    }

    // Up to layout 10 all was compressed JSON.
    [Fact]
    public void What_an_earlier_layout_stored_is_read()
    {
        var plan = PlanParser.Parse("KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nThực hiện Nghị quyết số 25-NQ/TW.\n");
        var stored = Convert.FromBase64String(
            "A8adzKpW8khNTEktUrKqVvLOzEtRslLyfrhrv0JG/sNdC5MzlHSU/Epzk1KLggsS85Ssog10DGJ1lDyLi0vRhFwSS1KVrJSUdJRALBTVIZklOakoIj6pZak5SlYGOkqeeWmpRUWpKWCOK8h6Q4NaHaXg1OSSzPy8YiWr6GqlgMSSDCUrJU8lHSWwUUpWSr4Pdy9xVjgy4XCvs4eSjpJPZl6qkpWxjhLUYEMdsK8y89KVrKINDXQMDWN1lFwrSlLzSiACJmaxOkrOGZk5KUWpIG/F1sbqKPmXluSADYo2BHnSObMkEeEIzxQlK0MdJeecxOJisGOhHjI21jEyitVRCkmtKFGyUvJLz3i4u1uhsLTy4a79JQrFD3dPVDAy1fUL1A8JV9KBhTCqKngYK1kpIalFCXcTcx2LWEjY4ghlULB7FgdnJIJDMy0xpzgVa0RB4g5DJThkoX6CRDJgQak5YP8rWRnpKME4zqWgWA7JeLh7Y7JCRubD3e15SjpKAZngqAKFaX5eWmZKal5yKji4glITUzLz0p1RRaGxC41T5/y8EnDgRRsZ6xgbg6PCKTE5Oyg1LbUIZBIoFYBCOLE4G8p0y88vycsvSYVyg1KTMwsyU/NKoPzgzPS8xJLSolRQokbyU62OknN+cWZ6XmoRVKVjXl5qBcwYl8zE9Lz84pLMZLBsLQA=");
        Assert.Equal(Written(plan.Citations), Written(PlanStorage.Read(stored, "a.txt", "h", plan.Text).Citations));
        Assert.Equal("MỤC ĐÍCH", PlanStorage.ReadSections(stored, "a.txt", "h", plan.Text)[0].Title);
    }

    // A value that is the same from row to row is bound once, and the seal is that of the row all the same.
    [Fact]
    public void A_statement_stores_what_was_bound_last()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE TABLE t(a, b, c, d)";
            create.ExecuteNonQuery();
        }

        var longText = string.Concat(Enumerable.Repeat("kế hoạch ", 100));
        (long? A, string? B, double C, byte[] D)[] rows =
        [
            (1, "x", 0.5, [1]), (1, "x", 0.5, [1]), (null, "", 0.5, [2]), (null, "", 1, []), (2, null, 1, [2]), (2, null, 0, [3]), (2, longText, 0, [3]), (3, longText + "y", 0, [3]), (3, "x", 0, [3]), (3, longText, 0, [3]), (3, "x", 0, [3]), (3, "đ", 0, [3]),
            (0, "0", 0, [0]), (0, null, 0, [0]), (0, "", 0, [0]), (0, new string('ư', 200), 0, [0]), (0, new string('ư', 201), 0, [0]), (0, "ư", 0, [0]),
        ];
        using var sealing = new SqliteStatement(connection, "INSERT INTO t VALUES (?, ?, ?, ?)", isSealed: true);
        var seals = new List<long>();
        foreach (var (a, b, c, d) in rows)
        {
            sealing.Bind(a).Bind(b).Bind(c).BindBlob(d).Run();
            seals.Add(sealing.Seal);
        }

        using var all = new SqliteStatement(connection, "SELECT a, b, c, d FROM t ORDER BY rowid");
        foreach (var (row, seal) in rows.Zip(seals))
        {
            Assert.True(all.Step());
            Assert.Equal(row.A, all.IntegerOrNull(0));
            Assert.Equal(row.B, all.TextOrNull(1));
            Assert.Equal(row.C, all.Real(2));
            Assert.Equal(row.D, all.Blob(3));
            Assert.Equal(seal, all.SealOf(0, 4));
        }

        Assert.False(all.Step());
    }

    private static string Written(IReadOnlyList<Citation> citations) => JsonSerializer.Serialize(citations, PlanStorage.Options);

    private static List<Citation> Stored(IReadOnlyList<Citation> citations, string text)
    {
        var bytes = new ByteSink();
        new CitationPacking().Write(citations, text, bytes);
        return CitationPacking.Read(bytes.Written, text);
    }

    [Theory]
    [InlineData("25-NQ/TW", "nq-tw:0025")]
    [InlineData("025-NQ/TƯ", "nq-tw:0025")]
    [InlineData("30/2020/NĐ-CP", "nd-cp:0030:2020")]
    [InlineData("30/2020/nđ-cp", "nd-cp:0030:2020")]
    [InlineData("7A/KH-UBND", "kh-ubnd:0007a")]
    public void A_number_has_its_key(string number, string key)
    {
        Assert.Equal(key, IdentityKeys.NumberKey(DocumentNumber.Parse(number)));
        Assert.Equal(key, IdentityKeys.NumberKey(DocumentNumber.Parse(number)));
    }

    // However its letters are written, the register has it.
    [Theory]
    [InlineData("30/2020/NĐ-CP")]
    [InlineData("30/2020/nđ-cp")]
    [InlineData("030/2020/NĐ-CP")]
    [InlineData("30/2020/NÐ-CP")]
    [InlineData("30/2020/NĐ-C\u0420")]
    [InlineData("30/2020/ND-CP")]
    public void The_register_finds_a_number(string number) =>
        Assert.Equal("30/2020/NĐ-CP", Assert.Single(ActRegister.Default.Find(DocumentNumber.Parse(number))).Number.ToString());

    // A lexicon cuts many characters at once, the analyzer one by one.
    [Fact]
    public void A_lexicon_has_the_words_of_the_analyzer()
    {
        string[] odd = ["", "a", "\u0301", "\u0301a\u0301", "hoà\u0301 \u0302b", new string('x', 63), new string('x', 64), new string('ư', 65) + "\u0301\u0301y", new string('x', 64) + "\u0301\u0301y " + new string('z', 130), "a²b ×c÷ ªº \uD835\uDC00 ａｂ１ ٣٤ 中文\u200Bx", "một hai ba bốn năm", "12345678", "123456789 1234567", Text];
        string[] texts = [.. odd, string.Join(' ', odd), string.Concat(Enumerable.Repeat(Text, 300)), new string(' ', 65_530) + "kế hoạch" + new string(' ', 65_530) + "dân\u0301", new string('a', 200_000)];
        foreach (var text in texts) Assert.Equal(SearchAnalyzer.Tokens(text).Select(static token => token.Term), new Lexicon().Analyze(text).Words.Select(static word => word.Marked));
    }

    [Fact]
    public void Marks_are_in_order_and_each_stands_once()
    {
        var lexicon = new Lexicon();
        var text = string.Join(' ', Enumerable.Range(0, 2000).Select(static i => "chữ" + (i * 7919 % 1000)));
        var once = Shingles.Marks(lexicon.Analyze(text));
        Assert.True(once.Count > 10);
        Assert.Equal(once.Distinct().Order(), once);
        Assert.Equal(once.Count, Shingles.Marks(lexicon.Analyze(text + " " + text)).Count(once.Contains));
        Assert.Empty(Shingles.Marks(lexicon.Analyze("chữ")));
    }
}
