using DanVan.Parsing;
using DanVan.Search.Graph;

namespace DanVan.Search.Tests;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("25-NQ/TW", "2013-06-03", null, "nq-tw:2013-06-03:0025")]
    [InlineData("859/KH-UBND", "2024-03-25", "tay-ninh", "kh-ubnd@tay-ninh:2024-03-25:0859")]
    [InlineData("859/KH-UBND", "2024-03-25", null, "kh-ubnd@?:2024-03-25:0859")]
    [InlineData("30/2020/NĐ-CP", "2020-03-05", null, "nd-cp:2020:0030")]
    [InlineData("30/2020/NÐ-CP", null, null, "nd-cp:2020:0030")]
    [InlineData("30/2020/ND-CP", null, null, "nd-cp:2020:0030")]
    [InlineData("30/2020/NĐ-C\u0420", null, null, "nd-cp:2020:0030")]
    [InlineData("30-2020-NĐ-CP", "2020-03-05", null, "nd-cp:2020:0030")]
    [InlineData("34/2007/PL-UBTVQH11", null, null, "ubtvqh11:2007:0034")]
    [InlineData("34/2007/UBTVQH11", null, null, "ubtvqh11:2007:0034")]
    [InlineData("217/QĐ-TW", "2013-12-12", null, "qd-tw:2013-12-12:0217")]
    [InlineData("217-QĐ/TƯ", "2013-12-12", null, "qd-tw:2013-12-12:0217")]
    [InlineData("08-QĐi/TW", "2018-10-25", null, "qd-tw:2018-10-25:0008")]
    [InlineData("19/2008/NQLT/CP-UBTƯMTTQVN", null, null, "nqlt-cp-ubtwmttqvn:2008:0019")]
    [InlineData("30c/NQ-CP", "2011-11-08", null, "nq-cp:2011-11-08:0030c")]
    [InlineData("05-CT/TU", null, "hue", "ct-tu@hue:undated:0005")]
    [InlineData("10/2022/QH15", "2022-11-10", null, "qh15:2022:0010")]
    public void Text_form_of_a_number(string number, string? date, string? place, string expected)
    {
        var identity = DocumentIdentity.Create(DocumentNumber.Parse(number), date is null ? default : PartialDate.Parse(date), place);
        Assert.Equal(expected, identity.Text);
        Assert.True(DocumentIdentity.TryParse(expected, out var read));
        Assert.Equal(identity, read);
        Assert.StartsWith("/akn/vn/act/", identity.Link, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_is_no_identity()
    {
        Assert.True(default(DocumentIdentity).IsEmpty);
        Assert.Equal("", default(DocumentIdentity).Text);
        Assert.Equal("", default(DocumentIdentity).Link);
        Assert.False(DocumentIdentity.TryParse("", out _));
    }

    [Theory]
    [InlineData("nq-tw")]
    [InlineData("nq-tw:2013-06-03")]
    [InlineData("nq-tw:2013-06-03:25:1")]
    [InlineData("NQ-TW:2013-06-03:0025")]
    [InlineData("nq-tw@:2013-06-03:0025")]
    [InlineData("nq-tw:03/6/2013:0025")]
    [InlineData("nq tw:2013:25")]
    [InlineData("' OR 1=1 --:2013:25")]
    public void What_is_no_identity_is_refused(string text) => Assert.False(DocumentIdentity.TryParse(text, out _));

    [Fact]
    public void Typed_form_may_leave_out_leading_zeros()
    {
        Assert.True(DocumentIdentity.TryParse("nq-tw:2013-06-03:25", out var identity));
        Assert.Equal("nq-tw:2013-06-03:0025", identity.Text);
    }

    [Fact]
    public void Identities_sort_by_number_within_a_series()
    {
        var sorted = new[] { 100, 25, 9 }.Select(n => DocumentIdentity.Create(DocumentNumber.Parse($"{n}/KH-UBND"), new PartialDate(2024), "hue")).Order().Select(static i => i.Sequence);
        Assert.Equal(["0009", "0025", "0100"], sorted);
    }

    [Theory]
    [InlineData("UBND tỉnh", "kh-ubnd@tay-ninh")]
    [InlineData("Ủy ban nhân dân tỉnh Tây Ninh", "kh-ubnd@tay-ninh")]
    [InlineData("Uỷ ban nhân dân tỉnh Thừa Thiên Huế", "kh-ubnd@hue")]
    [InlineData("UBND thành phố Huế", "kh-ubnd@hue")]
    [InlineData("UBND thành phố Hồ Chí Minh", "kh-ubnd@ho-chi-minh")]
    [InlineData("UBND TP. Cần Thơ", "kh-ubnd@can-tho")]
    [InlineData("UBND huyện Tân Châu", "kh-ubnd@tay-ninh.huyen-tan-chau")]
    [InlineData("UBND xã Hòa Bình, huyện Tân Châu, tỉnh An Giang", "kh-ubnd@an-giang.xa-hoa-binh")]
    [InlineData("UBND phường 5, thành phố Vĩnh Long, tỉnh Vĩnh Long", "kh-ubnd@vinh-long.phuong-5")]
    [InlineData("UBND thành phố Bắc Ninh", "kh-ubnd@bac-ninh.thanh-pho-bac-ninh")]
    [InlineData("UBND thành phố Bắc Ninh, tỉnh Bắc Ninh", "kh-ubnd@bac-ninh.thanh-pho-bac-ninh")]
    [InlineData("UBND thành phố Biên Hòa", "kh-ubnd@tay-ninh.thanh-pho-bien-hoa")]
    [InlineData(null, "kh-ubnd@tay-ninh")]
    public void Local_number_belongs_to_the_place_of_its_issuer(string? issuer, string expected)
    {
        var plan = new PlanBuilder("a").Cite("Kế hoạch", "859/KH-UBND", "2024-03-25", issuer).Build();
        Assert.Equal(expected + ":2024-03-25:0859", IdentityResolver.Resolve(plan)[0].Identity.Text);
    }

    [Theory]
    [InlineData("29-KH/BCĐ", "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh", "kh-bcd@tay-ninh")]
    [InlineData("29-KH/BCĐ", "Ban Chỉ đạo Trung ương thực hiện Quy chế dân chủ ở cơ sở", "kh-bcd@vn")]
    [InlineData("03-HD/LT/BDV-BCSĐ", "Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh", "hd-lt-bdv-bcsd@tay-ninh")]
    [InlineData("12-CTr/BDVTU", "Ban Dân vận Tỉnh ủy", "ctr-bdvtu@tay-ninh")]
    [InlineData("1234/UBND-QH", "UBND tỉnh", "ubnd-qh@tay-ninh")]
    [InlineData("02-TT/TU", "Thành ủy Thành phố Hồ Chí Minh", "tt-tu@ho-chi-minh")]
    [InlineData("02-TT/TU", "Thành ủy TP. Hồ Chí Minh", "tt-tu@ho-chi-minh")]
    [InlineData("02-TT/TU", "Thành ủy TP Hồ Chí Minh", "tt-tu@ho-chi-minh")]
    [InlineData("02-TT/TU", "Thành ủy thành phố Cần Thơ", "tt-tu@can-tho")]
    [InlineData("02-TT/TU", "Thành ủy Cần Thơ", "tt-tu@can-tho")]
    [InlineData("02-TT/TU", "THÀNH ỦY THÀNH PHỐ ĐÀ NẴNG", "tt-tu@da-nang")]
    [InlineData("02-TT/TU", "Ban Thường vụ Thành ủy Hà Nội", "tt-tu@ha-noi")]
    [InlineData("02-CT/ThU", "Thành ủy Thành phố Vĩnh Long", "ct-thu@vinh-long.thanh-pho-vinh-long")]
    [InlineData("02-CT/TU", "Thị ủy Thị xã Hòa Thành", "ct-tu@tay-ninh.thi-xa-hoa-thanh")]
    [InlineData("02-CT/HU", "Huyện ủy Huyện Yên Thế", "ct-hu@tay-ninh.huyen-yen-the")]
    [InlineData("02-CT/QU", "Quận ủy Quận 5", "ct-qu@tay-ninh.quan-5")]
    [InlineData("99/TTg-KGVX", "Thủ tướng Chính phủ", "ttg-kgvx")]
    public void Codes_of_every_level_are_placed_by_the_issuer(string number, string issuer, string expected)
    {
        var plan = new PlanBuilder("a").Cite("Kế hoạch", number, "2024-01-05", issuer).Build();
        Assert.StartsWith(expected + ":", IdentityResolver.Resolve(plan)[0].Identity.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2003-03-12")]
    [InlineData("2008-07-25")]
    [InlineData("2013-06-03")]
    [InlineData("2026-08-22")]
    public void Four_acts_of_one_number_are_told_apart_by_date(string date)
    {
        var resolved = IdentityResolver.Resolve(new PlanBuilder("a", date: "2026-12-01").Cite("Nghị quyết", "25-NQ/TW", date).Build())[0];
        Assert.Equal($"nq-tw:{date}:0025", resolved.Identity.Text);
        Assert.Equal(ResolutionGround.Citation, resolved.Ground);
        Assert.Equal(1, resolved.Confidence);
    }

    [Theory]
    [InlineData("2005-01-01", "2003-03-12")]
    [InlineData("2024-01-01", null)]
    public void Bare_number_is_resolved_by_the_date_of_the_plan_or_stays_ambiguous(string planDate, string? expected)
    {
        var resolved = IdentityResolver.Resolve(new PlanBuilder("a", date: planDate).Cite("Nghị quyết", "25-NQ/TW").Build())[0];
        if (expected is null)
        {
            Assert.Equal(ResolutionGround.Ambiguous, resolved.Ground);
            Assert.Equal(["nq-tw:2003-03-12:0025", "nq-tw:2008-07-25:0025", "nq-tw:2013-06-03:0025"], resolved.Candidates.Select(static c => c.Text));
        }
        else
        {
            Assert.Equal($"nq-tw:{expected}:0025", resolved.Identity.Text);
            Assert.Equal(ResolutionGround.Register, resolved.Ground);
        }
    }

    [Fact]
    public void Bare_number_is_resolved_by_its_title()
    {
        var plan = new PlanBuilder("a").Cite("Nghị quyết", "25-NQ/TW", null, null, "về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới").Build();
        var resolved = IdentityResolver.Resolve(plan)[0];
        Assert.Equal("nq-tw:2013-06-03:0025", resolved.Identity.Text);
        Assert.Equal(ResolutionGround.Register, resolved.Ground);
    }

    [Fact]
    public void Later_mention_takes_the_date_of_the_full_one()
    {
        var plan = new PlanBuilder("a").Cite("Kế hoạch", "167/KH-SNNPTNT", "2024-01-18").Cite("Kế hoạch", "167/KH-SNNPTNT").Build();
        var resolved = IdentityResolver.Resolve(plan);
        Assert.Equal(resolved[0].Identity, resolved[1].Identity);
        Assert.Equal(ResolutionGround.Document, resolved[1].Ground);
    }

    [Theory]
    [InlineData("Nghị định", "999/2015", null, "nd-cp:2015:0999")]
    [InlineData("NĐ", "7/2019", null, "nd-cp:2019:0007")]
    [InlineData("Thông tư", "999/2020", "Bộ Tư pháp", "tt-btp:2020:0999")]
    [InlineData("Thông tư", "999/2020", "Bộ trưởng Bộ Tài chính", "tt-btc:2020:0999")]
    [InlineData("Thông tư", "999/2020", null, "tt:2020:0999")]
    [InlineData("Quyết định", "999/2020", "Thủ tướng Chính phủ", "qd-ttg:2020:0999")]
    [InlineData("Quyết định", "999/2020", "UBND tỉnh", "qd-ubnd@tay-ninh:2020:0999")]
    [InlineData("Luật", "45/2013", null, "qh13:2013:0045")]
    [InlineData("Luật", "10/2022", "Quốc hội", "qh15:2022:0010")]
    public void Number_without_symbol_is_completed(string kind, string number, string? issuer, string expected) =>
        Assert.Equal(expected, IdentityResolver.Resolve(new PlanBuilder("a").Cite(kind, number, null, issuer).Build())[0].Identity.Text);

    [Theory]
    [InlineData("Thực hiện Văn bản số 35 ngày 24/6/2026 của Sở Nội vụ.", "vb@?:2026-06-24:0035")]
    [InlineData("Thực hiện Văn bản số 35 ngày 24/6/2026; theo Công văn số 35/SNV-CC ngày 24/6/2026.", "snv-cc@?:2026-06-24:0035")]
    [InlineData("Thực hiện Văn bản số 35 ngày 24/6/2026; theo Công văn số 35/SNV-CC ngày 25/6/2026.", "vb@?:2026-06-24:0035")]
    public void Number_with_its_day_alone_is_completed(string text, string expected) => Assert.Equal(expected, IdentityResolver.Resolve(PlanParser.Parse(text))[0].Identity.Text);

    [Fact]
    public void Number_without_symbol_is_searched_as_printed_and_whole()
    {
        var plan = new PlanBuilder("a").Cite("Nghị định", "123/2015").Build();
        Assert.Equal(["123/2015", "123/2015/NĐ-CP"], QueryFields.Segments(QueryField.Cites, plan, "a", []));
    }

    [Fact]
    public void Number_without_symbol_means_the_whole_one_of_its_kind_and_year()
    {
        var plan = new PlanBuilder("a")
            .Cite("Thông tư", "999/2020/TT-BNV").Cite("Thông tư", "999/2020").Cite("Nghị quyết", "999/2020")
            .Cite("Quyết định", "998/QĐ-TTg", "2020-03-02").Cite("Quyết định", "998/2020").Cite("Quyết định", "998/2021")
            .Build();
        Assert.Equal(
            ["tt-bnv:2020:0999", "tt-bnv:2020:0999", "nq@tay-ninh:2020:0999", "qd-ttg:2020-03-02:0998", "qd-ttg:2020-03-02:0998", "qd@tay-ninh:2021:0998"],
            IdentityResolver.Resolve(plan).Select(static r => r.Identity.Text));
    }

    [Theory]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở", null, "2024-01-01", "qh15:2022:0010")]
    [InlineData("Luật thực hiện dân chủ ở cơ sở năm 2022", "2022", "2024-01-01", "qh15:2022:0010")]
    [InlineData("Luật Đất đai", null, "2010-01-01", "qh11:2003:0013")]
    [InlineData("Luật Đất đai", null, "2019-01-01", "qh13:2013:0045")]
    [InlineData("Luật Đất đai", null, "2024-03-01", "qh13:2013:0045")]
    [InlineData("Luật Đất đai", null, "2025-03-01", "qh15:2024:0031")]
    [InlineData("Luật Đất đai năm 2013", "2013", "2025-03-01", "qh13:2013:0045")]
    [InlineData("Luật Tín ngưỡng tôn giáo", null, "2024", "qh14:2016:0002")]
    [InlineData("Luật Không có trong danh mục", "2001", "2024", "luat:2001:luat-khong-co-trong-danh-muc")]
    public void Law_is_found_by_name_and_the_day_of_the_plan(string name, string? year, string planDate, string expected) =>
        Assert.Equal(expected, IdentityResolver.Resolve(new PlanBuilder("a", date: planDate).Law(name, year).Build())[0].Identity.Text);

    [Fact]
    public void Law_with_two_versions_in_the_year_of_the_plan_stays_ambiguous()
    {
        var resolved = IdentityResolver.Resolve(new PlanBuilder("a", date: "2024").Law("Luật Đất đai").Build())[0];
        Assert.Equal(ResolutionGround.Ambiguous, resolved.Ground);
        Assert.Equal(2, resolved.Candidates.Count);
    }

    [Fact]
    public void Misprinted_date_means_the_registered_act_where_the_title_agrees()
    {
        var plan = new PlanBuilder("a").Cite("Chỉ thị", "16/CT-TTg", "2016-05-16", "Thủ tướng Chính phủ", "về tăng cường và đổi mới công tác dân vận trong cơ quan hành chính nhà nước").Build();
        var resolved = IdentityResolver.Resolve(plan)[0];
        Assert.Equal("ct-ttg:2018-05-16:0016", resolved.Identity.Text);
        Assert.Equal(ResolutionGround.Register, resolved.Ground);
        Assert.True(resolved.Confidence < 1);
    }

    [Theory]
    [InlineData("Ban Chấp hành Trung ương Đảng (khóa XI)", "nq-tw:2013-06-03:0025")]
    [InlineData("Ban Chấp hành Trung ương khoá X", "nq-tw:2008-07-25:0025")]
    [InlineData("Ban Chấp hành Trung ương Đảng khóa 9", "nq-tw:2003-03-12:0025")]
    public void Term_of_the_issuer_tells_namesakes_apart(string issuer, string expected) =>
        Assert.Equal(expected, IdentityResolver.Resolve(new PlanBuilder("a").Cite("Nghị quyết", "25-NQ/TW", null, issuer).Build())[0].Identity.Text);

    [Theory]
    [InlineData("2013-06-23", null, "nq-tw:2013-06-03:0025")]
    [InlineData("2013-03-06", null, "nq-tw:2013-06-03:0025")]
    [InlineData("2013-06-30", null, "nq-tw:2013-06-03:0025")]
    [InlineData("2013-06-23", "về một việc khác hẳn", "nq-tw:2013-06-23:0025")]
    [InlineData("2018-06-03", null, "nq-tw:2018-06-03:0025")]
    public void Number_is_given_once_in_a_term_so_a_slip_of_its_date_is_known(string date, string? title, string expected) =>
        Assert.Equal(expected, IdentityResolver.Resolve(new PlanBuilder("a").Cite("Nghị quyết", "25-NQ/TW", date, null, title).Build())[0].Identity.Text);

    [Theory]
    [InlineData("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Đại hội XIII của Đảng", true)]
    [InlineData("Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI", "Nghị quyết Trung ương 7 (khóa XI)", true)]
    [InlineData("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX", true)]
    [InlineData("Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội XII của Đảng", false)]
    [InlineData("Nghị quyết Trung ương 7 (khóa XI)", "Nghị quyết Trung ương 4 (khóa XI)", false)]
    public void Papers_of_congresses_have_one_name(string a, string b, bool same) =>
        Assert.Equal(same, string.Equals(IdentityKeys.NameKey(a), IdentityKeys.NameKey(b), StringComparison.Ordinal));

    [Theory]
    [InlineData("HUYỆN ỦY LỆ THỦY")]
    [InlineData("Huyện ủy Lệ Thủy")]
    [InlineData("Ủy ban nhân dân huyện Lệ Thủy")]
    public void Party_and_state_of_a_district_stand_in_one_place(string issuer) =>
        Assert.Equal("quang-binh.huyen-le-thuy", Locality.Own(new PlanHeader { Issuer = issuer, Province = "Quảng Bình", Level = IssuerLevel.District }));

    [Fact]
    public void Number_of_every_province_is_a_document_of_its_own()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        string[] provinces = ["Tây Ninh", "Hà Giang", "Bắc Kạn", "Lào Cai", "Trà Vinh"];
        index.Ingest([.. provinces.Select(static p => new PlanBuilder(p, province: p).Cite("Kế hoạch", "859/KH-UBND", "2024-03-25", "UBND tỉnh").Item())]);
        var targets = index.Cites(new CitesQuery { Target = "859/KH-UBND" }).Targets;
        Assert.Equal(provinces.Length, targets.Count);
        Assert.All(targets, static t => Assert.Single(t.Citing));
    }

    [Fact]
    public void Later_documents_bring_evidence_for_earlier_ones()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([new PlanBuilder("bare").Cite("Chỉ thị", "25-CT/TU", null, "Ban Thường vụ Tỉnh ủy").Item()]);
        Assert.Equal(ResolutionGround.Open, index.Show("bare")[0].Identities[0].Ground);
        index.Ingest([new PlanBuilder("full").Cite("Chỉ thị", "25-CT/TU", "2021-02-25", "Ban Thường vụ Tỉnh ủy").Item()]);
        var resolved = index.Show("bare")[0].Identities[0];
        Assert.Equal("ct-tu@tay-ninh:2021-02-25:0025", resolved.Identity.Text);
        Assert.Equal(ResolutionGround.Corpus, resolved.Ground);
        index.Remove(["full"]);
        Assert.Equal(ResolutionGround.Open, index.Show("bare")[0].Identities[0].Ground);
    }

    [Fact]
    public void Plan_does_not_cite_what_is_later_than_itself()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([
            new PlanBuilder("bare", date: "2015-01-01").Cite("Chỉ thị", "25-CT/TU", null, "Tỉnh ủy").Item(),
            new PlanBuilder("full").Cite("Chỉ thị", "25-CT/TU", "2021-02-25", "Tỉnh ủy").Item(),
        ]);
        Assert.Equal(ResolutionGround.Open, index.Show("bare")[0].Identities[0].Ground);
    }

    [Fact]
    public void Document_in_the_index_is_evidence_for_its_own_number()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([
            new PlanBuilder("citing", date: "2024-06-01").Cite("Kế hoạch", "46/KH-UBND", null, "UBND tỉnh").Item(),
            new PlanBuilder("cited", "46/KH-UBND", "2024-03-14").Item(),
        ]);
        Assert.Equal("kh-ubnd@tay-ninh:2024-03-14:0046", index.Show("citing")[0].Identities[0].Identity.Text);
        Assert.Equal("kh-ubnd@tay-ninh:2024-03-14:0046", index.Show("cited")[0].Summary.Identity);
    }

    [Fact]
    public void Files_of_a_document_without_a_number_are_one_document_and_all_are_kept()
    {
        const string Words = "Ban chỉ đạo giao các phòng, ban rà soát việc tiếp công dân, lập danh sách những việc còn tồn đọng và báo cáo kết quả trước ngày họp, nêu rõ nguyên nhân, cách khắc phục của từng việc.";
        IngestItem[] items =
        [
            new PlanBuilder("dir/draft.txt").Words(Words + "\nNơi nhận: như trên, lưu. KT. CHỦ TỊCH, PHÓ CHỦ TỊCH").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item("1"),
            new PlanBuilder("dir/draft.pdf").Words(Words.ToUpperInvariant() + "\nNơi nhận: KT. CHỦ TỊCH\nnhư trên, PHÓ CHỦ TỊCH lưu.").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item("2"),
            new PlanBuilder("dir/other.txt").Words(Words + " Xong.\nNơi nhận: như trên, lưu. KT. CHỦ TỊCH, PHÓ CHỦ TỊCH").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item("3"),
            new PlanBuilder("numbered.txt", "46/KH-UBND").Words(Words).Item("4"),
            new PlanBuilder("short.txt", title: "Việc").Words("Một hai ba").Item("5"),
            new PlanBuilder("short.docx", title: "Việc").Words("Một hai ba").Item("6"),
        ];
        string[] expected = ["plan:dir/draft.pdf", "plan:dir/other.txt", "plan:short.docx", "plan:short.txt"];
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest(items);
        Assert.Equal(6, index.Statistics().Plans);
        var draft = index.Show("dir/draft.txt")[0].Summary.Identity!;
        Assert.True(DocumentIdentity.TryParse(draft, out var identity) && identity.Text == draft && identity.Family == "text");
        Assert.Equal(["dir/draft.pdf", "dir/draft.txt"], index.Show(draft).Select(static plan => plan.Summary.Source));
        Assert.NotEqual(draft, index.Show("dir/other.txt")[0].Summary.Identity);
        Assert.Null(index.Show("short.txt")[0].Summary.Identity);
        Assert.Equal("kh-ubnd@tay-ninh:2024-03-14:0046", index.Show("numbered.txt")[0].Summary.Identity);
        foreach (var graph in (CitationGraph[])[index.Graph(), CitationGraph.Of(items.Select(static item => item.Plan)), CitationGraph.Of(items.Reverse().Select(static item => item.Plan))])
        {
            Assert.Equal(expected, graph.Nodes.Where(static node => node.Id.StartsWith("plan:", StringComparison.Ordinal)).Select(static node => node.Id));
            Assert.Equal(["dir/draft.pdf", "dir/draft.txt"], graph.Find("dir/draft.txt")!.Sources);
            Assert.Equal(2, graph.CitedBy("nq-tw:2013-06-03:0025").Count);
        }

        index.Remove(["dir/draft.pdf"]);
        Assert.Equal(["dir/draft.txt"], index.Graph().Find("plan:dir/draft.txt")!.Sources);
    }

    [Fact]
    public void Order_of_ingest_does_not_matter()
    {
        var items = Shuffled(0);
        var expected = Graph(items, 1);
        Assert.Contains("Corpus", expected, StringComparison.Ordinal);
        for (var seed = 1; seed <= 20; seed++)
        {
            var shuffled = Shuffled(seed);
            Assert.Equal(expected, Graph(shuffled, 1 + seed % 5));
        }
    }

    [Theory]
    [InlineData("52-NQ/TW", "2013-06-03", "về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận", true)]
    [InlineData("271-QĐ/TW", "2013-12-12", null, true)]
    [InlineData("52-NQ/TW", "2013-06-03", null, false)]
    [InlineData("52-NQ/TW", "2013-06-03", "về quy hoạch đô thị ven biển", false)]
    [InlineData("26-NQ/TW", "2013-06-03", null, false)]
    [InlineData("03/2020/NĐ-CP", "2020-03-05", "về công tác văn thư", true)]
    [InlineData("30/2020/NĐ-CP", "2020-03-05", "về công tác văn thư", false)]
    public void Number_a_slip_away_from_a_registered_one_of_the_day_is_not_certain(string number, string date, string? title, bool isDoubtful)
    {
        var resolved = IdentityResolver.Resolve(new PlanBuilder("a").Cite("Nghị quyết", number, date, null, title).Build())[0];
        Assert.Equal(isDoubtful, resolved.Ground == ResolutionGround.Ambiguous);
        Assert.Equal(isDoubtful ? 2 : 0, resolved.Candidates.Count);
    }

    [Theory]
    [InlineData("895/KH-UBND", "về công tác dân vận chính quyền năm 2024", true)]
    [InlineData("895/KH-UBND", null, true)]
    [InlineData("895/KH-UBND", "về phòng, chống dịch bệnh gia súc", false)]
    [InlineData("860/KH-UBND", "về bầu cử bổ sung hội thẩm", false)]
    [InlineData("902/KH-UBND", "về công tác dân vận chính quyền năm 2024", false)]
    public void Number_a_slip_away_from_one_that_many_cite_is_not_certain(string number, string? title, bool isDoubtful)
    {
        var corpus = new CorpusResolver();
        for (var i = 0; i < 12; i++) corpus.Add(new PlanBuilder($"many-{i}", date: "2024-06-01").Cite("Kế hoạch", "859/KH-UBND", "2024-03-25", "UBND tỉnh", "về công tác dân vận chính quyền năm 2024").Build());
        corpus.Add(new PlanBuilder("one", date: "2024-06-01").Cite("Kế hoạch", number, "2024-03-25", "UBND tỉnh", title).Build());
        var resolved = corpus.Resolve(12)[0];
        Assert.Equal(isDoubtful, resolved.Ground == ResolutionGround.Ambiguous);
        if (isDoubtful) Assert.Equal(["kh-ubnd@tay-ninh:2024-03-25:0859", "kh-ubnd@tay-ninh:2024-03-25:0895"], resolved.Candidates.Select(static c => c.Text));
        Assert.All(Enumerable.Range(0, 12), i => Assert.Equal(ResolutionGround.CitingPlan, corpus.Resolve(i)[0].Ground));
    }

    [Fact]
    public void Misprints_between_two_certain_dates_do_not_join_them()
    {
        var corpus = new CorpusResolver();
        foreach (var date in (string[])["2018-05-16", "2017-05-04", "2018-05-04", "2017-05-16", "2018-05-06"])
            corpus.Add(new PlanBuilder(date, date: "2024-06-01").Cite("Chỉ thị", "16/CT-TTg", date, "Thủ tướng Chính phủ").Build());
        Assert.Equal("ct-ttg:2018-05-16:0016", corpus.Resolve(0)[0].Identity.Text);
        Assert.Equal("ct-ttg:2017-05-04:0016", corpus.Resolve(1)[0].Identity.Text);
    }

    [Fact]
    public void Later_mention_without_issuer_is_of_the_place_that_the_first_one_names()
    {
        var plan = new PlanBuilder("a", date: "2024-06-01")
            .Cite("Kế hoạch", "12/KH-UBND", "2024-02-05", "UBND tỉnh Bình Phước")
            .Cite("Kế hoạch", "12/KH-UBND")
            .Cite("Kế hoạch", "12/KH-UBND", "2023-01-09")
            .Build();
        Assert.Equal(
            ["kh-ubnd@binh-phuoc:2024-02-05:0012", "kh-ubnd@binh-phuoc:2024-02-05:0012", "kh-ubnd@tay-ninh:2023-01-09:0012"],
            IdentityResolver.Resolve(plan).Select(static r => r.Identity.Text));
    }

    [Fact]
    public void A_bare_province_is_the_one_that_another_mention_of_the_day_names()
    {
        var plan = new PlanBuilder("a", date: "2025-11-22", province: "Bắc Ninh")
            .Cite("Nghị quyết", "61/NQ-HĐND", "2021-12-10", "HĐND tỉnh Bắc Giang")
            .Cite("Nghị quyết", "61/NQ-HĐND", "2021-12-10", "HĐND tỉnh")
            .Cite("Nghị quyết", "61/NQ-HĐND", "2022-12-09", "HĐND tỉnh")
            .Build();
        Assert.Equal(
            ["nq-hdnd@bac-giang:2021-12-10:0061", "nq-hdnd@bac-giang:2021-12-10:0061", "nq-hdnd@bac-ninh:2022-12-09:0061"],
            IdentityResolver.Resolve(plan).Select(static r => r.Identity.Text));
    }

    [Fact]
    public void The_constitution_is_one_by_its_short_and_its_long_name()
    {
        var plan = PlanParser.Parse("ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nTuyên truyền năm 2024\n\nI. NỘI DUNG\n\nTuyên truyền Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam; Hiến pháp năm 2013; Hiến pháp.\n");
        Assert.Single(IdentityResolver.Resolve(plan).Select(static r => r.Identity.Text).Distinct());
    }

    private static List<IngestItem> Shuffled(int seed)
    {
        var items = new List<IngestItem>();
        string[] provinces = ["Tây Ninh", "Hà Giang", "Lào Cai"];
        string?[] dates = ["2013-06-03", "2013-06-03", "2013-06-23", "2003-03-12", null];
        string?[] titles = ["về công tác dân vận trong tình hình mới", null, "về công tác tôn giáo"];
        for (var i = 0; i < 30; i++)
        {
            items.Add(new PlanBuilder($"plan-{i:00}", i % 4 == 0 ? $"{i + 1}/KH-UBND" : null, $"20{14 + i % 10}-05-0{1 + i % 9}", provinces[i % 3])
                .Cite("Nghị quyết", "25-NQ/TW", dates[i % 5], null, titles[i % 3])
                .Cite("Kế hoạch", "859/KH-UBND", i % 3 == 0 ? "2014-03-25" : i % 7 == 0 ? null : "2013-03-25", "UBND tỉnh", "về công tác dân vận năm 2014")
                .Cite("Kế hoạch", $"{1 + i % 9}/KH-UBND", null, "UBND tỉnh")
                .Cite("Chỉ thị", "05-CT/TU", i % 2 == 0 ? $"201{i % 3}-02-25" : null, "Tỉnh ủy", titles[i % 3])
                .Item());
        }

        var random = new Random(seed);
        return seed == 0 ? items : [.. items.OrderBy(_ => random.Next())];
    }

    private static string Graph(List<IngestItem> items, int batches)
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        foreach (var batch in items.Chunk((items.Count + batches - 1) / batches)) index.Ingest(batch);
        return string.Join('\n', index.List().Select(p => p.Source + " " + string.Join(" | ", index.Get(p.Id)!.Identities.Select(static r => $"{r.CitationId} {r.Identity} {r.Ground} {r.Confidence} {string.Join(',', r.Candidates)}"))));
    }
}
