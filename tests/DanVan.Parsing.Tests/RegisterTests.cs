namespace DanVan.Parsing.Tests;

public sealed class RegisterTests
{
    private const string Heading = "number,kind,name,issuer,date,status,superseded_by,effective_until,source,confidence\n";

    [Fact]
    public void Register_of_the_library_is_sound_and_says_where_its_rows_come_from()
    {
        Assert.True(ActRegister.Default.Acts.Count >= 1890);
        Assert.All(ActRegister.Default.Acts, static a => Assert.NotEmpty(a.Source));
        Assert.All(ActRegister.Default.Acts.Where(static a => a.Confidence == ActConfidence.High), static a => Assert.NotEqual("memory", a.Source));
        Assert.All(ActRegister.Default.Acts.Where(static a => a.Status == ActStatus.Superseded), static a => Assert.True(a.SupersededBy.Count > 0 || a.EffectiveUntil is not null, a.Number.ToString()));
        Assert.All(ActRegister.Default.Acts, static a => Assert.False(a.Date.IsEmpty));
        Assert.All(ActRegister.Default.Acts, static a => Assert.DoesNotContain("TRÙNG", a.Name, StringComparison.Ordinal));
        Assert.Equal(4, ActRegister.Default.Find(DocumentNumber.Parse("25-NQ/TW", null)).Count);
    }

    [Theory]
    [InlineData("25-NQ/TƯ", 4)]
    [InlineData("25/NQ-TW", 4)]
    [InlineData("25-nq/tw", 4)]
    [InlineData("30/2020/ND-CP", 1)]
    [InlineData("999/2020/NĐ-CP", 0)]
    public void Number_is_found_however_it_is_written(string number, int acts) => Assert.Equal(acts, ActRegister.Default.Find(DocumentNumber.Parse(number, null)).Count);

    [Theory]
    [InlineData("Luật Tiếp công dân")]
    [InlineData("luật tiếp công dân")]
    [InlineData("Luật Tiếp công dân năm 2013")]
    [InlineData("Luật Tiếp công dân số 42/2013/QH13 ngày 25/11/2013")]
    public void Law_is_found_by_name(string name) => Assert.Equal("42/2013/QH13", Assert.Single(ActRegister.Default.FindLaw(name)).Number.ToString());

    [Theory]
    [InlineData("Luật Phòng cháy, chữa cháy (PCCC) và cứu nạn, cứu hộ", "55/2024/QH15")]
    [InlineData("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ (CNCH)", "55/2024/QH15")]
    [InlineData("Luật Phòng cháy và chữa cháy (PCCC)", "27/2001/QH10")]
    public void Notes_in_a_name_are_none_of_it(string name, string number) => Assert.Equal(number, Assert.Single(ActRegister.Default.FindLaw(name)).Number.ToString());

    [Fact]
    public void Reference_without_a_date_means_one_act_or_none()
    {
        Assert.Null(ActRegister.Default.Find(new ActReference(DocumentNumber.Parse("25-NQ/TW", null), default)));
        Assert.Equal(2013, ActRegister.Default.Find(new ActReference(DocumentNumber.Parse("25-NQ/TW", null), new PartialDate(2013)))!.Date.Year);
    }

    [Fact]
    public void Row_of_the_user_wins()
    {
        var user = ActRegister.Parse(Heading + "30/2020/NĐ-CP,Nghị định,Công tác văn thư,Chính phủ,2020-03-05,superseded,1/2030/NĐ-CP,2030-01-01,own,high\n");
        var both = ActRegister.Default.With(user);
        Assert.Equal(ActStatus.Superseded, Assert.Single(both.Find(DocumentNumber.Parse("30/2020/NĐ-CP", null))).Status);
        Assert.Equal(ActStatus.InForce, Assert.Single(ActRegister.Default.Find(DocumentNumber.Parse("30/2020/NĐ-CP", null))).Status);
        Assert.Equal(ActRegister.Default.Acts.Count, both.Acts.Count);
    }

    [Theory]
    [InlineData("10/2022/QH15", "Luật Thực hiện dân chủ ở cơ sở", "2022-11-10", ActStatus.Amended, null)]
    [InlineData("34/2007/PL-UBTVQH11", "", "2007-04-20", ActStatus.Superseded, "2023-06-30")]
    [InlineData("61/2018/NĐ-CP", "", "2018-04-23", ActStatus.Superseded, "2025-06-30")]
    [InlineData("77/2015/QH13", "", "2015-06-19", ActStatus.Superseded, "2025-02-28")]
    [InlineData("65/2025/QH15", "", "2025-02-19", ActStatus.Superseded, "2025-06-15")]
    [InlineData("72/2025/QH15", "", "2025-06-16", ActStatus.InForce, null)]
    [InlineData("53/2014/QH13", "Luật Công chứng", "2014-06-20", ActStatus.Superseded, "2025-06-30")]
    [InlineData("68/2017/NĐ-CP", "", "2017-05-25", ActStatus.Superseded, "2024-04-30")]
    [InlineData("71/2019/NĐ-CP", "", "2019-08-30", ActStatus.Superseded, "2026-08-24")]
    [InlineData("81/2021/NĐ-CP", "", "2021-08-27", ActStatus.Superseded, "2025-09-02")]
    [InlineData("125/2025/NĐ-CP", "", "2025-06-11", ActStatus.InForce, null)]
    [InlineData("28/2009/TT-BGDĐT", "", "2009-10-21", ActStatus.Superseded, "2025-04-21")]
    [InlineData("104/1999/QĐ-TTg", "", "1999-04-14", ActStatus.Superseded, "2011-09-30")]
    [InlineData("24/2021/QĐ-TTg", "", "2021-07-16", ActStatus.TermEnded, "2025-12-31")]
    [InlineData("290-QĐ/TW", "", "2010-02-25", ActStatus.Superseded, "2021-07-29")]
    [InlineData("23-QĐ/TW", "", "2021-07-30", ActStatus.InForce, null)]
    [InlineData("114-KL/TW", "", "2015-07-14", ActStatus.InForce, null)]
    [InlineData("80-QĐ/TW", "", "2022-08-18", ActStatus.Superseded, "2025-10-07")]
    [InlineData("04/2015/NĐ-CP", "", "2015-01-09", ActStatus.Disputed, null)]
    public void Acts_cited_most_have_their_date_and_status(string number, string name, string date, ActStatus status, string? until)
    {
        var act = Assert.Single(ActRegister.Default.Find(DocumentNumber.Parse(number, null)));
        if (name.Length > 0) Assert.Equal(name, act.Name);
        Assert.Equal(date, act.Date.ToString());
        Assert.Equal(status, act.Status);
        Assert.Equal(until, act.EffectiveUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Register_is_written_as_it_is_read()
    {
        using var writer = new StringWriter();
        ActRegister.Default.Write(writer);
        var again = ActRegister.Parse(writer.ToString());
        Assert.Equal(ActRegister.Default.Acts.Select(static a => (a.Number, a.Date, a.Name, a.Status, a.EffectiveUntil, a.ChangedFrom, a.Source)), again.Acts.Select(static a => (a.Number, a.Date, a.Name, a.Status, a.EffectiveUntil, a.ChangedFrom, a.Source)));
        Assert.Equal(again.Acts.Count, ActRegister.Of(again.Acts).Acts.Count);
    }

    [Fact]
    public void Rows_of_a_user_that_close_a_loop_with_those_of_the_library_are_refused()
    {
        var user = ActRegister.Parse(Heading + "23-QĐ/TW,Quyết định,a,b,2021-07-30,superseded,290-QĐ/TW,,own,high\n");
        var refused = Assert.Throws<ActRegisterException>(() => ActRegister.Default.With(user));
        Assert.Equal((0, false), (refused.Line, refused.Message.StartsWith("Line ", StringComparison.Ordinal)));
        Assert.EndsWith(" is superseded by the earlier 290-QĐ/TW.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "first line")]
    [InlineData("a,b\n", 1, "first line")]
    [InlineData(Heading + "x,Nghị định,a,b,2020-01-01,in_force,,,s,high\n", 2, "no number")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định,a,b,2020-02-31,in_force,,,s,high\n", 2, "no date")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,maybe,,,s,high\n", 2, "no status")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,in_force,,,s,sure\n", 2, "no confidence")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,superseded,,2019-01-01,s,high\n", 2, "before its own date")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,superseded,1/2020/NĐ-CP,,s,high\n", 2, "itself")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,in_force,,,s,high\n1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,in_force,,,s,high\n", 3, "twice")]
    [InlineData(Heading + "2/2021/NĐ-CP,Nghị định,a,b,2021-01-01,superseded,1/2020/NĐ-CP,,s,high\n1/2020/NĐ-CP,Nghị định,a,b,2020-01-01,in_force,,,s,high\n", 2, "earlier")]
    [InlineData(Heading + "1-QĐ/TW,Quyết định,a,b,2020-01-01,superseded,2-QĐ/TW,,s,high\n2-QĐ/TW,Quyết định,a,b,2020-01-01,superseded,1-QĐ/TW,,s,high\n", 3, "through")]
    [InlineData(Heading + "1/2020/NĐ-CP,Nghị định\n", 2, "columns")]
    public void Malformed_register_is_refused_with_its_row(string csv, int line, string message)
    {
        var refused = Assert.Throws<ActRegisterException>(() => ActRegister.Parse(csv));
        Assert.Equal(line, refused.Line);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }
}
