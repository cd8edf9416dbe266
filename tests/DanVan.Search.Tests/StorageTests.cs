using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Sqlite;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Tests;

public sealed class StorageTests
{
    private const string Text =
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố: 12/KH-UBND\nLong An, ngày 05 tháng 02 năm 2024\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n"
        + "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\nCăn cứ điểm a khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n"
        + "Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 về thực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa XI “tăng cường sự lãnh đạo” và Nghị quyết số 7/NQ-HĐND.\nTheo Văn bản số 35 ngày 24/6/2023 của Sở Nội vụ.";

    // The serializer is the plain implementation of what is written by hand.
    [Fact]
    public void Citations_are_written_as_the_serializer_would()
    {
        var citations = PlanParser.Parse(Text).Citations;
        Assert.Contains(citations, static c => c.Pins.Count > 0);
        Assert.Contains(citations, static c => c.Within is not null);
        Assert.Contains(citations, static c => c.Name is not null);
        Assert.Contains(citations, static c => c.Date.IsEmpty);
        Assert.Contains(citations, static c => c.Number is { Form: NumberForm.Short, Year: 0 });
        IReadOnlyList<Citation> odd = [new Citation { Id = 7, Class = CitationClass.Named, Span = default, Text = "\"\\\n\uD800", Issuer = "<&>", RelationCue = "", Confidence = 1.0 / 3, Section = "" }];
        Assert.Equal(JsonSerializer.Serialize(citations, PlanStorage.Options), JsonSerializer.Serialize(citations, PlanStorage.WriteOptions));
        Assert.Equal(JsonSerializer.Serialize(odd, PlanStorage.Options), JsonSerializer.Serialize(odd, PlanStorage.WriteOptions));
    }

    [Fact]
    public void A_document_is_read_as_it_was_stored()
    {
        var plan = PlanParser.Parse(Text);
        var read = PlanStorage.Read(PlanStorage.Write(new IngestItem(plan, "a.txt", "h", "text")), "a.txt", "h", plan.Text);
        Assert.Equal(JsonSerializer.Serialize(plan.Citations, PlanStorage.Options), JsonSerializer.Serialize(read.Citations, PlanStorage.Options));
        Assert.Equal(plan.Sections.Count, read.Sections.Count);
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
