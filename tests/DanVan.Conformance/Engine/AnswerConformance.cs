using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>What every engine offers beside the plain answer: other forms of a word, what may have been meant, what is alike, and why.</summary>
public abstract class AnswerConformance
{
    private protected abstract ISearchEngine Engine { get; }

    [Theory]
    [InlineData("UBND", "dài ngắn")]
    [InlineData("ubnd", "dài ngắn")]
    [InlineData("\"Ủy ban nhân dân\"", "dài ngắn")]
    [InlineData("uỷ ban nhân dân", "dài ngắn")]
    [InlineData("uy ban nhan dan", "dài ngắn")]
    [InlineData("\"UBND huyện\"", "dài ngắn")]
    [InlineData("\"Ủy ban nhân dân huyện\"", "dài ngắn")]
    [InlineData("\"HĐND xã\"", "hội đồng")]
    [InlineData("MTTQ", "mặt trận")]
    [InlineData("\"Mặt trận Tổ quốc\"", "mặt trận")]
    [InlineData("CCHC", "cải cách")]
    [InlineData("\"cải cách hành chính\"", "cải cách")]
    [InlineData("title:CCHC", "")]
    [InlineData("UBND -huyện", "")]
    [InlineData("\"Sở TN&MT\"", "môi trường phòng")]
    [InlineData("\"Sở Tài nguyên và Môi trường\"", "môi trường phòng")]
    [InlineData("sở tài nguyên và môi trường", "môi trường phòng")]
    [InlineData("sở tnmt", "môi trường phòng")]
    [InlineData("VHTT", "văn hóa")]
    [InlineData("\"lđ-tb&xh\"", "lao động")]
    public void Abbreviation_and_long_form_find_each_other(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("dài").Words("Ủy ban nhân dân huyện báo cáo").Item(), new PlanBuilder("ngắn").Words("UBND huyện báo cáo").Item(),
            new PlanBuilder("hội đồng").Words("Hội đồng nhân dân xã giám sát").Item(), new PlanBuilder("mặt trận").Words("MTTQ vận động").Item(),
            new PlanBuilder("cải cách").Words("đẩy mạnh CCHC và Cải cách hành chính").Item(),
            new PlanBuilder("môi trường").Words("giao Sở TN&MT và Sở TNMT làm").Item(), new PlanBuilder("phòng").Words("Sở Tài nguyên và Môi trường chỉ đạo").Item(),
            new PlanBuilder("văn hóa").Words("Sở Văn hóa và Thể thao").Item(), new PlanBuilder("lao động").Words("ngành Lao động - Thương binh và Xã hội").Item(),
        ]);
        Assert.Equal(expected, Sources(index.Search(new SearchQuery { Text = query, Sort = SearchSort.Source })));
    }

    [Theory]
    [InlineData("issuer:SNV", "nội vụ")]
    [InlineData("issuer:\"snv tỉnh Tây Ninh\"", "nội vụ")]
    [InlineData("issuer:sở nv", "nội vụ")]
    [InlineData("issuer:\"SNN&MT\"", "nông nghiệp")]
    [InlineData("issuer:\"Sở NN&MT\"", "nông nghiệp")]
    [InlineData("issuer:BNV", "")]
    [InlineData("assignee:stc", "nội vụ")]
    [InlineData("assignee:\"Sở TC\"", "nội vụ")]
    [InlineData("assignee:\"Sở Nông nghiệp và PTNT\"", "nông nghiệp")]
    [InlineData("kind:KH", "nội vụ")]
    [InlineData("kind:qđ", "nông nghiệp quy định")]
    [InlineData("kind:\"quyết định\"", "nông nghiệp")]
    [InlineData("kind:ND", "")]
    public void Codes_of_kinds_and_bodies_stand_for_their_names(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("nội vụ", issuer: "Sở Nội vụ tỉnh Tây Ninh").Task("Sở Tài chính", "Sở Tài chính làm").Item(),
            new PlanBuilder("nông nghiệp", kind: "Quyết định", issuer: "Sở Nông nghiệp và Môi trường").Task("Sở NN&PTNT", "Sở NN&PTNT làm").Item(),
            new PlanBuilder("quy định", kind: "Quy định").Item(),
        ]);
        Assert.Equal(expected, Sources(index.Search(new SearchQuery { Text = query, Sort = SearchSort.Source })));
    }

    [Theory]
    [InlineData("a ", 3000, "b a")]
    [InlineData("dân vận ", 1500, "c d")]
    [InlineData("khéo OR ", 3000, "d c")]
    [InlineData("(dân OR khéo) ", 500, "b c d")]
    [InlineData("-dân ", 2000, "a")]
    [InlineData("t* ", 500, "a b c")]
    [InlineData("UBND ", 1000, "b a")]
    [InlineData("ngày 3 tháng 6 năm 2013 ", 300, "a")]
    [InlineData("issuer:sở y tế dân vận AND ", 100, "")]
    public void What_is_asked_for_many_times_is_found_as_once(string part, int times, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a", title: "Rà soát").Words("tổ a của UBND huyện họp ngày 03/6/2013, giao nhóm b tổng hợp số liệu của các đơn vị trong xã").Item(),
            new PlanBuilder("b", title: "Rà soát").Words("tổ a, nhóm a, ban a của Ủy ban nhân dân huyện").Item(),
            new PlanBuilder("c", title: "Rà soát").Words("dân vận và vận dân, dân vận khéo, tổng kết").Item(),
            new PlanBuilder("d", title: "Rà soát").Words("khéo vận động dân, khéo làm").Item(),
        ]);
        var once = index.Search(new SearchQuery { Text = Once(1) });
        var many = index.Search(new SearchQuery { Text = Once(times), Explain = true });
        Assert.Equal(Sorted(once), Sorted(many));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), many.Hits.Select(static h => h.Plan.Source).Order(StringComparer.Ordinal));
        Assert.Equal(once.Hits.Select(static h => h.Passages.Count), many.Hits.OrderBy(h => once.Hits.ToList().FindIndex(o => o.Plan.Id == h.Plan.Id)).Select(static h => h.Passages.Count));
        Assert.All(many.Hits, static hit => Assert.InRange(hit.Explanation!.Parts.Count, 0, 8));

        string Once(int count) => string.Concat(Enumerable.Repeat(part, count)) is var all && (all.EndsWith("OR ", StringComparison.Ordinal) || all.EndsWith("AND ", StringComparison.Ordinal)) ? all[..all.TrimEnd().LastIndexOf(' ')] : all;

        static IEnumerable<string> Sorted(SearchResult result) => result.Hits.Select(static h => h.Plan.Source).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("\"a a a a a\"", "năm sáu")]
    [InlineData("\"a a a a a a\"", "sáu")]
    [InlineData("\"a a a a a a a\"", "")]
    [InlineData("\"á a á a a\"", "năm")]
    [InlineData("\"a a a a a b\"", "năm")]
    [InlineData("title:\"a a a a\"", "")]
    public void A_phrase_has_each_of_its_words_as_often(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("bốn").Words("a a a a và b").Item(), new PlanBuilder("năm").Words("á a á a a; b").Item(),
            new PlanBuilder("sáu").Words("a a a a a a").Item(), new PlanBuilder("rời").Words("a b a b a b a b a b a b a").Item(),
        ]);
        Assert.Equal(expected, Sources(index.Search(new SearchQuery { Text = query, Sort = SearchSort.Source })));
    }

    [Fact]
    public void A_text_that_was_pasted_is_a_query_and_too_much_of_one_is_told()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var words = string.Join(' ', Enumerable.Range(0, 900).Select(static i => "từ" + i));
        index.Ingest([new PlanBuilder("cả").Words(words).Item(), new PlanBuilder("nửa").Words(words[..(words.Length / 2)]).Item()]);
        Assert.Equal("cả", Sources(index.Search(new SearchQuery { Text = words })));
        Assert.Equal("cả", Sources(index.Search(new SearchQuery { Text = $"\"{words}\"" })));
        Assert.Equal("cả nửa", Sources(index.Search(new SearchQuery { Text = words.Replace(" ", " OR ", StringComparison.Ordinal) })));
        Assert.Empty(index.Search(new SearchQuery { Text = words + " thiếu" }).Suggestions);
        Assert.Contains("1024", Wrong(string.Join(" OR ", Enumerable.Range(0, 1025))).Message, StringComparison.Ordinal);
        Assert.Contains("1024", Wrong(string.Join(' ', Enumerable.Range(0, 1025).Select(static i => "-n" + i))).GetMessage("vi"), StringComparison.Ordinal);
        Assert.Contains("4096", Wrong($"\"{string.Join(' ', Enumerable.Range(0, 4097))}\"").Message, StringComparison.Ordinal);
        Assert.Contains("4096", Wrong(new string('1', 600_000)).GetMessage("vi"), StringComparison.Ordinal);
        Assert.Contains("32", Wrong(string.Join(" OR ", Enumerable.Range(0, 33).Select(static i => $"n{i}*"))).Message, StringComparison.Ordinal);
        Assert.Contains("32", Wrong(string.Join(' ', Enumerable.Range(0, 33).Select(static i => $"giám{i}~"))).GetMessage("vi"), StringComparison.Ordinal);

        QuerySyntaxException Wrong(string query) => Assert.Throws<QuerySyntaxException>(() => index.Search(new SearchQuery { Text = query }));
    }

    [Theory]
    [InlineData("", 12)]
    [InlineData("", 13)]
    [InlineData("", 60)]
    [InlineData("number:", 60)]
    [InlineData("cites:", 60)]
    [InlineData("title:", 60)]
    [InlineData("section:", 60)]
    public void A_long_list_of_numbers_finds_and_ranks_as_each_does(string field, int count)
    {
        var random = new Random(count);
        string[] symbols = ["KH-UBND", "QĐ-UBND", "NQ/TW", "kế hoạch hoạch"];
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        List<string> sources = [.. Enumerable.Range(0, 150).Select(static i => $"p{i:000}")];
        foreach (var some in sources.Chunk(40))
        {
            index.Ingest([.. some.Select(source => new PlanBuilder(source, number: $"{random.Next(1, 48)}/KH-UBND", title: (random.Next(4) == 0 ? "Thực hiện hiện " : "Thực hiện ") + Some(1)).Section("I", "Theo theo " + Some(2))
                .Words($"theo {Some(3)} của Ủy ban nhân dân xã; {Some(3)}, {random.Next(40)} kế hoạch Ủy ban nhân dân").Cite("Quyết định", $"{random.Next(1, 48)}/QĐ-UBND", "2020-01-02").Item())]);
        }

        index.Remove([.. sources.Where(static (_, i) => i % 9 == 4)]);
        List<string> numbers = [.. Enumerable.Range(0, count).Select(i => $"{field}\"{(i * 7 % 47) + 1} {symbols[i % symbols.Length]}\""), $"{field}\"hiện hiện\"", $"{field}\"theo theo\"", $"{field}\"hiện hiện hiện\""];
        var expected = numbers.SelectMany(number => index.Search(new SearchQuery { Text = number, Take = 1000 }).Hits).Select(static hit => hit.Plan.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var any = string.Join(" OR ", numbers);
        var found = index.Search(new SearchQuery { Text = any, Take = 1000 });
        Assert.Equal(expected, found.Hits.Select(static hit => hit.Plan.Source).Order(StringComparer.Ordinal));
        Assert.Equal(Total("theo"), Total($"theo ({any})") + Total($"theo NOT ({any})"));
        foreach (var query in (string[])[any, $"({any} OR xã OR khô* OR title:\"thực hiện\")^2 ({any} OR theo)", $"(xã ({any})) OR kế"])
            Assert.All(index.Search(new SearchQuery { Text = query, Take = 1000, Explain = true }).Hits, static hit => Assert.Equal(hit.Score, hit.Explanation!.Parts.Sum(static part => part.Score), tolerance: 0.001));

        int Total(string query) => index.Search(new SearchQuery { Text = query, Take = 0 }).Total;

        string Some(int times) => string.Join(" và ", Enumerable.Range(0, times).Select(_ => $"{random.Next(1, 48)}/{symbols[random.Next(symbols.Length - 1)]}"));
    }

    [Theory]
    [InlineData("3/6/2013", "a b c d")]
    [InlineData("03/06/2013", "a b c d")]
    [InlineData("3.6.2013", "a b c d")]
    [InlineData("2013-06-03", "a b c d")]
    [InlineData("ngày 3 tháng 6 năm 2013", "a b c d")]
    [InlineData("ngay 03 thang 06 nam 2013", "a b c d")]
    [InlineData("\"ngày 3 tháng 6 năm 2013\"", "a b c d")]
    [InlineData("\"ngày 03/6/2013\" dân", "a b c d")]
    [InlineData("tháng 6 năm 2013", "c e")]
    [InlineData("31/6/2013", "")]
    [InlineData("5/KH-UBND", "a c")]
    [InlineData("05/KH-UBND", "a c")]
    [InlineData("005/KH-UBND", "a c")]
    [InlineData("5/KH-HĐND", "")]
    [InlineData("\"5 xã\"", "d e")]
    [InlineData("34-KH/ĐTN", "b e")]
    [InlineData("34KH/ĐTN", "b e")]
    [InlineData("059/2020/NĐ-CP", "b")]
    [InlineData("title:3/6/2013", "")]
    public void Number_or_day_is_found_in_all_its_spellings(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a").Words("ngày 03/6/2013, theo 05/KH-UBND về dân vận").Item(), new PlanBuilder("b").Words("ngày 3-06-2013, số 34KH/ĐTN, 59/2020/NĐ-CP").Item(),
            new PlanBuilder("c").Words("ngày 03 tháng 6 năm 2013 và 5/KH-UBND").Item(), new PlanBuilder("d").Words("ngày 03.06.2013 tại 05 xã").Item(),
            new PlanBuilder("e").Words("tháng 6 năm 2013, ngày 13/6/2013, 34-KH/ĐTN, 5 xã").Item(),
        ]);
        Assert.Equal(expected, Sources(index.Search(new SearchQuery { Text = query, Sort = SearchSort.Source })));
    }

    [Fact]
    public void Phrase_of_words_that_all_plans_have_is_found_where_they_stand_side_by_side()
    {
        // So many that engines do not look at the places of all of them.
        const int Plans = 2_600;
        string[] words = ["tổ", "tờ", "năm", "nghị", "công", "nhận", "chức", "lý"];
        string[] phrases = ["tổ năm", "nghị tổ", "to nam", "chuc nghi", "nhan cong ly", "công nhận tờ", "ly ly", "ly to chuc", "to to"];
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var random = new Random(5);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Plans; i += 200) index.Ingest([.. Enumerable.Range(i, 200).Select(Item)]);
        Check();
        index.Remove([.. texts.Keys.Where(static source => source.EndsWith('7'))]);
        foreach (var gone in texts.Keys.Where(static source => source.EndsWith('7')).ToList()) texts.Remove(gone);
        index.Ingest([.. Enumerable.Range(300, 500).Select(Item)]);
        index.Ingest([Item(1), Item(2)]);
        Check();
        index.Compact();
        Check();

        // Nothing is left of plans that are gone.
        var before = index.Statistics().Bytes;
        index.Remove([.. texts.Keys]);
        index.Compact();
        Assert.InRange(index.Statistics().Bytes, 0, before / 5);

        IngestItem Item(int number)
        {
            var order = (string[])words.Clone();
            random.Shuffle(order);
            var source = $"{number:0000}";
            texts[source] = string.Join(' ', order);
            return new PlanBuilder(source).Words(texts[source]).Item(texts[source]);
        }

        void Check()
        {
            foreach (var phrase in phrases)
            {
                var isPlain = string.Equals(VietnameseText.Unaccent(phrase), phrase, StringComparison.Ordinal);
                var expected = texts.Where(t => $" {(isPlain ? VietnameseText.Unaccent(t.Value) : t.Value)} ".Contains($" {phrase} ", StringComparison.Ordinal)).Select(static t => t.Key).Order(StringComparer.Ordinal);
                Assert.Equal(string.Join(' ', expected), Sources(index.Search(new SearchQuery { Text = $"\"{phrase}\"", Sort = SearchSort.Source, Take = Plans })));
            }

        }
    }

    [Theory]
    [InlineData("tuy*")]
    [InlineData("tu?ên")]
    [InlineData("tuyên~1")]
    [InlineData("tuyen~1")]
    [InlineData("tuy* OR khéo")]
    public void Words_that_one_of_the_query_stands_for_count_as_often_as_they_stand(string query)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("nhiều", date: "2022-01-05").Words("tuyên truyền trên tuyến đường; tuyên dương người tuyên truyền tuýên").Item(),
            new PlanBuilder("một", date: "2024-01-05").Words("tuyên truyền trên các con đường; biểu dương người đi vận động").Item(),
            new PlanBuilder("không", date: "2024-01-05").Words("vận động trên các con đường; biểu dương người đi đầu").Item(),
        ]);
        Assert.Equal("nhiều một", Sources(index.Search(new SearchQuery { Text = query })));
    }

    [Theory]
    [InlineData("title:tuyến")]
    [InlineData("title:\"tuyến đường\"")]
    [InlineData("title:tuy*")]
    [InlineData("title:tuyen~1")]
    public void Title_that_has_a_word_fits_alike_however_long_the_text_is(string query)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("cũ", date: "2022-01-05", title: "Quản lý tuyến đường").Words("tuyến đường").Item(),
            new PlanBuilder("mới", date: "2024-01-05", title: "Quản lý tuyến đường, tuyên truyền").Words(string.Join(' ', Enumerable.Repeat("các nội dung khác", 40))).Item(),
            new PlanBuilder("khác", date: "2025-01-05", title: "Quản lý cầu").Words("tuyến đường").Item(),
        ]);
        Assert.Equal("mới cũ", Sources(index.Search(new SearchQuery { Text = query })));
    }

    [Fact]
    public void Title_with_an_abbreviated_name_comes_first()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("đúng", title: "Thực hiện quy chế dân chủ ở cơ sở").Words("Nội dung thực hiện trong năm").Item(),
            .. Enumerable.Range(1, 6).Select(static i => new PlanBuilder($"khác {i}", title: "Quy định chế độ chi").Words("quy định, chế độ; người dân làm chủ, quy mô, chế biến, dân cư, chủ đầu tư " + new string('x', i)).Item()),
        ]);
        foreach (var query in (string[])["quy chế dân chủ", "quy che dan chu", "QCDC"])
            Assert.Equal("đúng", index.Search(new SearchQuery { Text = query }).Hits[0].Plan.Source);
    }

    // The others have most of the words in short titles and texts, and tasks, which are documents of their own to one engine.
    [Fact]
    public void Long_title_and_text_count_no_less()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("đúng", title: "Điều chỉnh quy hoạch tỉnh Tây Ninh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 và danh mục các dự án ưu tiên").Words(string.Join(' ', Enumerable.Repeat("nội dung theo từng ngành và lĩnh vực", 600)) + " quy hoạch tỉnh").Item(),
            .. Enumerable.Range(1, 30).Select(static i => Enumerable.Range(1, 12).Aggregate(
                new PlanBuilder($"khác {i}", title: "Quy chế của tỉnh Tây Ninh").Words("quy chế của tỉnh Tây Ninh, tỉnh Tây Ninh, tỉnh Tây Ninh theo quy hoạch"),
                static (plan, _) => plan.Task("Sở Nội vụ", "tổng hợp")).Item()),
        ]);
        foreach (var query in (string[])["quy hoạch tỉnh Tây Ninh", "quy hoach tinh tay ninh"])
            Assert.Equal("đúng", index.Search(new SearchQuery { Text = query }).Hits[0].Plan.Source);
    }

    [Fact]
    public void Word_of_most_plans_still_ranks_by_its_place()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([.. Enumerable.Range(1, 8).Select(static i => new PlanBuilder($"p{i}", title: i == 7 ? "Công tác dân vận" : "Việc khác").Words("công tác dân vận " + string.Join(' ', Enumerable.Repeat("năm", i))).Item())]);
        Assert.Equal("p7", index.Search(new SearchQuery { Text = "dân vận" }).Hits[0].Plan.Source);
        Assert.Equal("p7", index.Search(new SearchQuery { Text = "dan van" }).Hits[0].Plan.Source);
    }

    [Theory]
    [InlineData("kế hoach", "kế hoạch")]
    [InlineData("chuyển đổi sô", "chuyển đổi số")]
    [InlineData("chuyển doi so", "chuyển đổi số")]
    [InlineData("kế hoạch", "")]
    [InlineData("sô liệu", "số liệu")]
    public void Word_without_its_marks_is_offered_with_them_though_chance_finds_some(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            .. Enumerable.Range(1, 120).Select(static i => new PlanBuilder($"p{i:000}").Words("kế hoạch chuyển đổi số; số liệu").Item()),
            .. Enumerable.Range(1, 21).Select(static i => new PlanBuilder($"lẫn {i:00}").Words("tệp ke hoach.docx; kế hoạch; chuyển cho tổ, sô ấy, liệu rằng đổi, doi, so").Item()),
        ]);
        Assert.Equal(expected, string.Join(" | ", index.Search(new SearchQuery { Text = query }).Suggestions));
    }

    [Theory]
    [InlineData("giám sat", "giám sát")]
    [InlineData("\"giám sat\"", "\"giám sát\"")]
    [InlineData("kế hoach giám sát", "kế hoạch giám sát")]
    [InlineData("duoc giám sát", "được giám sát")]
    [InlineData("giam sát kế hoach", "giám sát kế hoạch")]
    [InlineData("dân ca", "")]
    [InlineData("giam sat", "")]
    [InlineData("giám sạt", "giám sát")]
    [InlineData("kế hoặch giám sát", "kế hoạch giám sát")]
    [InlineData("giàm sát", "giám sát")]
    [InlineData("giám sau", "")]
    public void Word_without_its_marks_or_with_others_is_offered_with_its_own(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            .. Enumerable.Range(1, 12).Select(static i => new PlanBuilder($"p{i}").Words("kế hoạch giám sát; sau đó được giám sát, giám sau, cả dân và dân cả nước").Item()),
            new PlanBuilder("không dấu").Words("giám sat, kế hoach, duoc giám").Item(), new PlanBuilder("dấu khác").Words("giám sạt, kế hoặch giám sát").Item(), .. Enumerable.Range(1, 3).Select(static i => new PlanBuilder($"ca {i}").Words("hát dân ca").Item()),
        ]);
        Assert.Equal(expected, string.Join(" | ", index.Search(new SearchQuery { Text = query }).Suggestions));
    }

    [Theory]
    [InlineData("issuer:sở y tế", "a b", "issuer:\"sở y tế\"")]
    [InlineData("issuer:so y te kheo", "a", "issuer:\"so y te\" kheo")]
    [InlineData("issuer:SỞ Y TẾ, dân vận", "a b", "issuer:\"SỞ Y TẾ,\" dân vận")]
    [InlineData("dân issuer:sở y tế -khéo", "b", "dân issuer:\"sở y tế\" -khéo")]
    [InlineData("-issuer:sở y tế dân", "c d", "-issuer:\"sở y tế\" dân")]
    [InlineData("+issuer:sở y tế dân", "a b", "+issuer:\"sở y tế\" dân")]
    [InlineData("NOT issuer:sở y tế province:tây ninh", "c", "NOT issuer:\"sở y tế\" province:\"tây ninh\"")]
    [InlineData("issuer:sở nội vụ OR issuer:ủy ban nhân dân tỉnh", "c d", "issuer:\"sở nội vụ\" OR issuer:\"ủy ban nhân dân tỉnh\"")]
    [InlineData("issuer:ubnd tỉnh tổng kết", "d", "issuer:\"ubnd tỉnh\" tổng kết")]
    [InlineData("(issuer:sở y tế khéo)", "a", "(issuer:\"sở y tế\" khéo)")]
    [InlineData("province:tây ninh assignee:phòng nội vụ", "a", "province:\"tây ninh\" assignee:\"phòng nội vụ\"")]
    [InlineData("kind:kế hoạch khéo", "a", "kind:\"kế hoạch\" khéo")]
    [InlineData("cites:25 nq tw dân", "a", "cites:\"25 nq tw\" dân")]
    [InlineData("number:46 KH/SYT dân", "a", "number:\"46 KH/SYT\" dân")]
    [InlineData("issuer:sở khéo", "a", "issuer:\"sở\" khéo")]
    [InlineData("province:Huế dân", "d", null)]
    [InlineData("issuer:ubnd dân", "d", null)]
    [InlineData("province:hue dân issuer:sở khéo", "", "province:\"hue\" dân issuer:\"sở\" khéo")]
    [InlineData("province:cà mau dân vận", "", "province:\"cà mau\" dân vận")]
    [InlineData("province:ba ria vung tau dan", "", "province:\"ba ria vung tau\" dan")]
    [InlineData("province:thành phố hồ chí minh dân", "", "province:\"thành phố hồ chí minh\" dân")]
    [InlineData("dân -province:cà mau khéo", "a", "dân -province:\"cà mau\" khéo")]
    [InlineData("kind:chương trình phối hợp dân", "", "kind:\"chương trình phối hợp\" dân")]
    [InlineData("issuer:bộ quốc phòng dân", "", "issuer:\"bộ quốc phòng\" dân")]
    [InlineData("assignee:mặt trận tổ quốc dân", "", "assignee:\"mặt trận tổ quốc\" dân")]
    [InlineData("province:cà phê dân", "", "province:\"cà\" phê dân")]
    [InlineData("issuer:sở AND y AND tế", "b", null)]
    [InlineData("issuer:\"sở\" y tế", "b", null)]
    [InlineData("issuer:sở^2 y tế", "b", null)]
    [InlineData("issuer:(sở y tế)", "a b", null)]
    [InlineData("issuer:s* y tế", "b", null)]
    [InlineData("issuer:sở +y +tế", "b", null)]
    [InlineData("issuer:sở y* t?", "b", null)]
    [InlineData("title:công tác dân", "b", null)]
    [InlineData("level:trung ương", "", null)]
    [InlineData("level:tỉnh dân", "a b c d", null)]
    public void Value_without_quotation_marks_reaches_as_far_as_its_field_has_it(string query, string expected, string? read)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a", "46/KH-SYT", issuer: "SỞ Y TẾ", title: "Việc một").Words("dân vận khéo").Task("Phòng Nội vụ", "làm").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            new PlanBuilder("b", "47/KH-SYT", issuer: "Sở Y tế", title: "Công tác dân vận").Words("dân vận y tế tổ").Item(),
            new PlanBuilder("c", "48/KH-SNV", issuer: "Sở Nội vụ", title: "Việc ba").Words("dân").Item(),
            new PlanBuilder("d", "49/KH-UBND", issuer: "UBND tỉnh", title: "Việc bốn", province: "Huế").Words("dân, tổng kết").Item(),
        ]);
        var result = index.Search(new SearchQuery { Text = query, Sort = SearchSort.Source });
        Assert.Equal((expected, read), (Sources(result), result.ReadAs));

        // As it was read it is found again.
        if (read is not null) Assert.Equal(expected, Sources(index.Search(new SearchQuery { Text = read, Sort = SearchSort.Source })));
    }

    [Theory]
    [InlineData("31/2024/QH15", "2024-01-18", "Luật Đất đai")]
    [InlineData("Luật Đất đai", "2024-01-18", "Luật Đất đai")]
    [InlineData("30/2020/NĐ-CP", "2020-03-05", "Công tác văn thư")]
    [InlineData("4999/2024/NĐ-CP", "2024-06-27", "")]
    public void Cited_act_has_the_day_that_the_register_knows_and_not_a_misprint(string target, string date, string title)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a").Cite("Luật", "31/2024/QH15", "2024-06-27").Cite("Nghị định", "30/2020/NĐ-CP").Cite("Nghị định", "4999/2024/NĐ-CP", "2024-06-27").Item(),
            new PlanBuilder("b").Cite("Luật", "31/2024/QH15").Item(),
        ]);
        var cited = Assert.Single(index.Cites(new CitesQuery { Target = target }).Targets);
        Assert.Equal((date, title), (cited.Date.ToString(), cited.Title ?? ""));
    }

    [Fact]
    public void Tasks_are_found_by_words_that_follow_each_other_in_a_name()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var name = "Ban " + string.Join(' ', Enumerable.Range(1, 14).Select(static i => "việc" + i));
        var other = "Ban " + string.Join(' ', Enumerable.Range(1, 14).Select(static i => "việc" + (i == 10 ? 0 : i)));
        var endless = string.Join(' ', Enumerable.Range(1, 20_000).Select(static i => "số" + i));
        index.Ingest([
            new PlanBuilder("a").Words("một").Task("Sở Y tế", "làm", to: "2024-05-01", support: "Công an tỉnh").Task(name, "làm", to: "2024-06-01").Item(),
            new PlanBuilder("b").Words("hai").Task("Phòng Y tế", "làm", to: "2024-06-01").Task(other, "làm", to: "2024-07-01").Item(),
            new PlanBuilder("c").Words("ba").Task(endless, "làm", to: "2024-08-01").Task("…", "làm", to: "2024-09-01").Task("Tế xã Y", "làm").Item(),
        ]);
        Assert.Equal("a", Of("Sở Y tế"));
        Assert.Equal("a b", Of("y tế"));
        Assert.Equal("a b c", Of("Y"));
        Assert.Equal("a", Of("công an"));
        Assert.Equal("", Of("tế công"));
        Assert.Equal("a b", Of("Ban việc1 việc2"));
        Assert.Equal("a", Of(name));
        Assert.Equal("a", Of(name["Ban ".Length..]));
        Assert.Equal("a b", Of(string.Join(' ', name.Split(' ').Take(9))));
        Assert.Equal("b", Of(string.Join(' ', other.Split(' ').Skip(3))));
        Assert.Equal("", Of(name + " việc15"));
        Assert.Equal("c", Of("số2 số3"));
        Assert.Equal("c", Of(endless));
        Assert.Equal("c", Of("…"));

        string Of(string assignee)
        {
            var found = Found(new TaskQuery { Assignee = assignee });

            // One has no day.
            Assert.Equal(assignee is "Y" ? "a b" : found, Found(new TaskQuery { Assignee = assignee, DueFrom = new PartialDate(2024), IncludeUnassigned = false }));
            return found;
        }

        string Found(TaskQuery query) => string.Join(' ', index.Tasks(query).Select(static hit => hit.Plan.Source).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("UBND", 2)]
    [InlineData("ubnd huyen", 2)]
    [InlineData("Ủy ban nhân dân huyện", 2)]
    [InlineData("HĐND", 1)]
    [InlineData("UBND xã", 0)]
    public void Body_is_found_by_its_short_name_in_filters(string name, int expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("dài", issuer: "Ủy ban nhân dân huyện Tân Châu").Words("một").Task("Ủy ban nhân dân huyện", "làm", to: "2024-05-01").Item(),
            new PlanBuilder("ngắn", issuer: "UBND huyện Tân Châu").Words("hai").Task("UBND huyện", "làm", to: "2024-06-01").Item(),
            new PlanBuilder("khác", issuer: "HĐND tỉnh").Words("ba").Task("HĐND tỉnh", "làm", to: "2024-07-01").Item(),
        ]);
        Assert.Equal(expected, index.Search(new SearchQuery { Text = "", Filter = new PlanFilter { Issuer = name } }).Total);
        Assert.Equal(expected, index.List(new PlanFilter { Issuer = name }).Count);
        Assert.Equal(expected, index.Tasks(new TaskQuery { Assignee = name }).Count);
        Assert.Equal(expected, index.Tasks(new TaskQuery { Assignee = name, DueFrom = new PartialDate(2024), Take = 5 }).Count);
        Assert.Equal(expected, index.Tasks(new TaskQuery { Assignee = name, DueFrom = new PartialDate(2024), Plans = new PlanFilter { Issuer = name } }).Count);
    }

    [Fact]
    public void Abbreviation_stands_for_itself_where_that_is_wanted()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([new PlanBuilder("dài").Words("Ủy ban nhân dân huyện").Item(), new PlanBuilder("ngắn").Words("UBND huyện, 5/UBND").Item()]);
        Assert.Equal("ngắn", Sources(index.Search(new SearchQuery { Text = "UBND", Abbreviations = false })));
        Assert.Equal("", Sources(index.Search(new SearchQuery { Text = "05/UBND", Abbreviations = false })));
    }

    [Theory]
    [InlineData("25-NQ/TU", "25-NQ/TW")]
    [InlineData("number:47/KH-UBND", "46/KH-UBND")]
    [InlineData("cites:26-NQ/TW", "25-NQ/TW")]
    [InlineData("tuyên truyềm", "tuyên truyền")]
    [InlineData("tuyen truyem", "tuyen truyen")]
    [InlineData("\"giám sót\"", "\"giám sát\"")]
    [InlineData("giamm sat", "giam sat")]
    [InlineData("gaim sat", "giam sat")]
    [InlineData("doii aim", "doi aim")]
    [InlineData("tuyêntruyền", "tuyên truyền")]
    [InlineData("Tuyentruyen", "tuyen truyen")]
    [InlineData("\"giámsát\" aim", "\"giám sát\" aim")]
    [InlineData("ủybannhân dân", "uỷ ban nhân dân")]
    [InlineData("giámaim", "")]
    [InlineData("province:tayninh", "province:\"tay ninh\"")]
    [InlineData("province:\"tayninh\" aim", "province:\"tay ninh\" aim")]
    [InlineData("nghị quyết 26-NQ/TW", "nghị quyết 25-NQ/TW")]
    [InlineData("kế hoạch 46/KH-UBNT dân", "kế hoạch 46/KH-UBND dân")]
    [InlineData("tuyên truyền 9999/XX-YYYY", "")]
    [InlineData("xyzxyzxyz", "")]
    [InlineData("tuyên truyền", "")]
    [InlineData("9999/XX-YYYY", "")]
    [InlineData("province:\"tay nink\"", "province:\"tay ninh\"")]
    [InlineData("dân issuer:\"ủy ban nhấn dân tỉnh Tây Ninhh\"", "dân issuer:\"ủy ban nhấn dân tỉnh Tây ninh\"")]
    [InlineData("assignee:\"sở nội vuj\"", "assignee:\"sở nội vu\"")]
    [InlineData("province:\"hà giang\"", "")]
    [InlineData("issuer:\"sở nội vụ\"", "")]
    [InlineData("issuer:\"sở nội vụ tỉnh Hà Nam\"", "")]
    [InlineData("issuer:\"bộ nội vụj\"", "issuer:\"bộ nội vu\"")]
    [InlineData("kind:\"chỉ thị\"", "")]
    [InlineData("kind:ct", "")]
    [InlineData("tp", "")]
    public void Nothing_found_suggests_what_is_near(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a", "46/KH-UBND").Words("Số: 46/KH-UBND, kế hoạch").Words("tuyên truyền, giám sát, aim aim, nghị quyết 25-NQ/TW").Words("Ủy ban nhân dân tỉnh Tây Ninh").Task("Sở Nội vụ", "Sở Nội vụ làm").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            new PlanBuilder("b", issuer: "Bộ Nội vụ").Words("tuyên truyền, aim, đội aim, do II").Item(),
        ]);
        var result = index.Search(new SearchQuery { Text = query });
        Assert.Equal(expected, string.Join(" | ", result.Suggestions));

        // What is suggested is found, and nothing is suggested where something is found or none is wanted.
        Assert.Equal(result.Total == 0 && expected.Length > 0, result.Suggestions.Count > 0);
        Assert.All(result.Suggestions, suggestion => Assert.NotEqual(0, index.Search(new SearchQuery { Text = suggestion }).Total));
        Assert.Empty(index.Search(new SearchQuery { Text = query, Suggestions = 0 }).Suggestions);
    }

    [Theory]
    [InlineData("NQ 25", "25-NQ/TW | 25/2024/NQ-HĐND")]
    [InlineData("nq25", "")]
    [InlineData("nghị quyết số 25", "25-NQ/TW | 25/2024/NQ-HĐND")]
    [InlineData("NQ-25", "25-NQ/TW | 25/2024/NQ-HĐND")]
    [InlineData("nghi quyet 025", "25-NQ/TW | 25/2024/NQ-HĐND")]
    [InlineData("QĐ 25", "25/QĐ-UBND")]
    [InlineData("KH 46", "46/KH-UBND")]
    [InlineData("nghị định 30", "30/2020/NĐ-CP")]
    [InlineData("cites:\"nghị quyết 25\"", "cites:25-NQ/TW | cites:25/2024/NQ-HĐND")]
    [InlineData("cites:\"NQ 25\"", "cites:25-NQ/TW | cites:25/2024/NQ-HĐND")]
    [InlineData("number:\"KH 46\"", "number:46/KH-UBND")]
    [InlineData("number:\"NQ 25\"", "")]
    [InlineData("NQ 25 dân vận", "")]
    [InlineData("khóa 25", "")]
    [InlineData("25", "")]
    [InlineData("NQ 2", "")]
    public void Kind_and_figure_offer_the_numbers_that_they_may_mean(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a", "46/KH-UBND").Words("NQ-TW, mục 25").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Cite("Nghị quyết", "25/2024/NQ-HĐND").Cite("Nghị định", "30/2020").Item(),
            new PlanBuilder("b").Words("NQ số 25").Cite("Nghị định", "30/2020/NĐ-CP").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Cite("Quyết định", "25/QĐ-UBND", "2024-01-02").Cite("Nghị quyết", "125-NQ/TW").Item(),
        ]);
        Assert.Equal(expected, string.Join(" | ", index.Search(new SearchQuery { Text = query }).Suggestions));
        Assert.Empty(index.Search(new SearchQuery { Text = query, Suggestions = 0 }).Suggestions);
    }

    [Theory]
    [InlineData("nghị quyết 57", "own cited words")]
    [InlineData("nghi quyet 57", "own cited words")]
    [InlineData("nghị quyết số 57", "own cited words")]
    [InlineData("NQ 57", "own cited")]
    [InlineData("nghị quyết 57 về khoa học", "own cited words")]
    [InlineData("nghị quyết 57 khoa học", "own cited words")]
    [InlineData("khoa học nghị quyết 57", "own cited words")]
    [InlineData("quyết định 06", "decision other")]
    [InlineData("quyet dinh 06", "decision other")]

    // The number of a decree has its year between.
    [InlineData("nghị định 30", "decree counted")]
    [InlineData("nghi dinh so 30", "decree")]
    [InlineData("NĐ 30", "decree counted")]
    [InlineData("nghị định 30 về văn thư", "decree counted")]

    // What counts something is no number, nor is a year.
    [InlineData("kế hoạch 5 năm", "years numbered")]
    [InlineData("ke hoach 5 nam", "years numbered")]
    [InlineData("kế hoạch 5 xã", "years numbered")]
    [InlineData("kế hoạch 2025", "years dated")]
    [InlineData("khoa học 57", "words own cited")]
    public void Number_called_by_kind_and_figure_comes_before_the_words_apart(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("own", "57-NQ/TW", kind: "Nghị quyết", title: "Đột phá phát triển").Words("Số: 57-NQ/TW, nghị quyết về phát triển khoa học").Item(),
            new PlanBuilder("cited", "46/KH-UBND", title: "Thực hiện việc chung").Cite("Nghị quyết", "57-NQ/TW", "2024-12-22").Words("về số, khoa học").Item(),
            new PlanBuilder("words", "47/KH-UBND", title: "Phổ biến nghị quyết, nghị quyết của ngành").Words("nghị quyết của chi bộ, nghị quyết về số vốn cho khoa học 57 tỷ đồng").Item(),
            new PlanBuilder("decision", "48/KH-UBND", title: "Rà soát việc chung").Cite("Quyết định", "06/QĐ-TTg", "2022-01-06").Item(),
            new PlanBuilder("other", "49/KH-UBND", title: "Quyết định của các ngành, quyết định của các cấp").Words("gồm 6 phần và 06 mục, theo từng quyết định").Item(),
            new PlanBuilder("decree", "51/KH-UBND", title: "Rà soát văn thư").Cite("Nghị định", "30/2020/NĐ-CP", "2020-03-05").Words("về số").Item(),
            new PlanBuilder("counted", "52/KH-UBND", title: "Nghị định của ngành, nghị định của tỉnh").Words("theo nghị định, NĐ về 30 mục, 30 phần của văn thư").Item(),
            new PlanBuilder("years", "50/KH-UBND", title: "Kế hoạch 5 năm 2025").Words("kế hoạch 5 xã trong năm 2025").Item(),
            new PlanBuilder("dated", "2025/KH-UBND", title: "Việc chung").Words("Số: 2025/KH-UBND, các ngành lập kế hoạch").Item(),
            new PlanBuilder("numbered", "5/KH-UBND", title: "Việc chung").Words("Số: 5/KH-UBND, xã làm trong năm 2025, kế hoạch").Item(),
        ]);
        var wanted = expected.Split(' ');
        var found = index.Search(new SearchQuery { Text = query }).Hits.Select(static hit => hit.Plan.Source).Where(wanted.Contains).ToList();
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Plan_in_several_files_is_one_document_of_the_graph()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        static IngestItem Plan(string source, string title, int mentions, string? issuer = "Ủy ban nhân dân xã Tân Lập")
        {
            var plan = new PlanBuilder(source, "46/KH-UBND", issuer: issuer, title: title, province: issuer is null ? "Tây Ninh" : null).Level(issuer is null ? IssuerLevel.Province : IssuerLevel.Commune);
            for (var i = 0; i < mentions; i++) plan.Cite("Nghị quyết", "25-NQ/TW", "2013-06-03");
            return plan.Item();
        }

        index.Ingest([Plan("xã.pdf", "Công tác dân vận", 1), Plan("xã.docx", "Công tác dân vận", 2), Plan("xã khác.txt", "Phòng, chống thiên tai", 1), Plan("tỉnh.pdf", "Công tác dân vận", 3, null), Plan("tỉnh.txt", "Công tác dân vận", 3, null)]);
        Assert.Contains("?", index.Show("xã.docx")[0].Summary.Identity!, StringComparison.Ordinal);
        var graph = index.Graph();
        Assert.Equal(
            ["tỉnh.pdf, tỉnh.txt: 3", "xã khác.txt: 1", "xã.docx, xã.pdf: 2"],
            graph.CitedBy("nq-tw:2013-06-03:0025").Select(edge => string.Join(", ", graph.Find(edge.From)!.Sources) + ": " + edge.Mentions).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Plan_in_several_files_is_one_hit_where_that_is_asked()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        static PlanBuilder Plan(string source, string? number = "46/KH-UBND", string date = "2024-03-14", string? issuer = null, string title = "Thực hiện công tác dân vận năm 2024") =>
            new(source, number, date, issuer: issuer, title: title, province: issuer is null ? "Tây Ninh" : null);
        const string Commune = "Ủy ban nhân dân xã Tân Lập";
        index.Ingest([
            Plan("b/46.txt").Words("dân vận khéo khéo").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(), Plan("a/46.pdf").Words("dân vận khéo").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            Plan("a/46.docx").Words("dân vận").Item(), Plan("2023.txt", date: "2023-03-14").Words("dân vận khéo").Item(), Plan("năm trống 1", date: "").Words("dân vận khéo").Item(), Plan("năm trống 2", date: "").Words("dân vận khéo").Item(),
            Plan("xã.docx", issuer: Commune).Level(IssuerLevel.Commune).Words("dân vận khéo").Item(), Plan("xã.txt", issuer: Commune).Level(IssuerLevel.Commune).Words("dân vận khéo").Item(), Plan("xã khác.txt", issuer: Commune, title: "Phòng, chống thiên tai").Level(IssuerLevel.Commune).Words("dân vận khéo").Item(),
        ]);
        Assert.Contains("?", index.Show("xã.docx")[0].Summary.Identity!, StringComparison.Ordinal);
        SearchQuery All(SearchSort sort) => new() { Text = "khéo", OneFilePerPlan = true, Sort = sort, Take = 100 };
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var found = index.Search(All(sort));
            Assert.Equal(6, found.Total);
            Assert.Equal(["2023.txt", "a/46.pdf", "năm trống 1", "năm trống 2", "xã khác.txt", "xã.docx"], found.Hits.Select(static h => h.Plan.Source).Order(StringComparer.Ordinal));
            Assert.Equal(["b/46.txt"], found.Hits.Single(static h => h.Plan.Source is "a/46.pdf").OtherFiles);
            Assert.Equal(["xã.txt"], found.Hits.Single(static h => h.Plan.Source is "xã.docx").OtherFiles);
            Assert.Empty(found.Hits.Single(static h => h.Plan.Source is "2023.txt").OtherFiles);
            Assert.Equal([new FacetValue("2024", 3), new FacetValue("2023", 1)], found.Facets["year"]);
            Assert.Equal([new FacetValue("nq-tw:2013-06-03:0025", 1)], found.Facets["cited"]);
            Assert.Equal(found.Hits.Skip(2).Take(3).Select(static h => h.Plan.Source), index.Search(All(sort) with { Skip = 2, Take = 3 }).Hits.Select(static h => h.Plan.Source));
        }

        // Without words, with a filter, and file by file.
        var all = index.Search(new SearchQuery { Text = "", OneFilePerPlan = true, Sort = SearchSort.Source });
        Assert.Equal((6, "a/46.docx"), (all.Total, all.Hits[1].Plan.Source));
        Assert.Equal(["a/46.pdf", "b/46.txt"], all.Hits[1].OtherFiles);
        Assert.Equal(3, all.Facets["year"].Single(static y => y.Value is "2024").Count);
        Assert.Equal(1, index.Search(new SearchQuery { Text = "dân vận", OneFilePerPlan = true, Filter = new PlanFilter { Province = "Tây Ninh", Year = 2024 } }).Total);
        Assert.Equal(8, index.Search(new SearchQuery { Text = "khéo" }).Total);
        Assert.All(index.Search(new SearchQuery { Text = "khéo" }).Hits, static h => Assert.Empty(h.OtherFiles));

        // What is taken in and out is seen at once.
        index.Remove(["a/46.docx", "a/46.pdf"]);
        Assert.Equal("b/46.txt", index.Search(new SearchQuery { Text = "25-NQ/TW", OneFilePerPlan = true }).Hits.Single().Plan.Source);
        index.Ingest([Plan("c/46.scan.pdf").Words("dân vận khéo").Item()]);
        Assert.Equal(["c/46.scan.pdf"], index.Search(All(SearchSort.Source)).Hits.Single(static h => h.Plan.Source is "b/46.txt").OtherFiles);
    }

    [Fact]
    public void Plans_that_copy_are_found_with_how_much()
    {
        const string Shared = "Tổ chức tuyên truyền sâu rộng trong cán bộ, đảng viên và các tầng lớp nhân dân về ý nghĩa của phong trào thi đua trong giai đoạn mới";
        const string Other = "Kiểm tra hồ chứa nước trước mùa mưa, sửa chữa cống qua đê và dự trữ vật tư tại từng xã theo phương án đã được duyệt năm nay";
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var long1 = string.Join(". ", Enumerable.Range(1, 20).Select(i => $"{Shared} lần thứ {i} tại địa bàn {i * 7}"));
        var long2 = string.Join(". ", Enumerable.Range(1, 20).Select(i => $"{Other} đợt {i} ở khu vực {i * 11}"));
        index.Ingest([
            new PlanBuilder("bản đầu", date: "2023-01-05").Words(long1).Item(), new PlanBuilder("bản chép", date: "2024-02-07").Words(long1 + ". " + long2).Item(),
            new PlanBuilder("không dấu", date: "2024-03-01").Words(VietnameseText.Unaccent(long1)).Item(), new PlanBuilder("khác", title: "Phòng chống thiên tai").Words(long2).Item(),
        ]);
        var asked = index.Show("bản đầu")[0];
        var similar = index.Similar(asked.Summary.Id);
        Assert.Equal(["bản chép", "không dấu"], similar.Select(static s => s.Plan.Source).Order(StringComparer.Ordinal));
        var copy = similar.First(static s => s.Plan.Source is "bản chép");
        Assert.InRange(copy.Shared, 0.95, 1);
        Assert.InRange(copy.SharedOfOther, 0.3, 0.7);
        Assert.False(copy.IsEarlier);
        Assert.Contains("tuyên truyền sâu rộng", copy.Longest.Slice(asked.Plan.Text).ToString(), StringComparison.Ordinal);
        Assert.Single(index.Similar(asked.Summary.Id, take: 1));
        Assert.Equal(2, index.Similar(asked.Summary.Id, take: int.MaxValue).Count);
        Assert.Empty(index.Similar(asked.Summary.Id, take: 0));
        Assert.Empty(index.Similar(4711));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Similar(asked.Summary.Id, -1));
    }

    [Fact]
    public void Score_is_explained_where_that_is_asked()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([new PlanBuilder("a").Words("dân vận khéo").Item(), new PlanBuilder("b", title: "Việc khác").Words("khéo tay").Item()]);
        foreach (var query in (string[])["khéo", "dân vận OR khéo", "dân^3 khéo", "(dân^2 OR khéo)^1.5 NOT số", "kh* OR tya~1", "title:việc section:x OR khéo", "year:2024", "\"vận khéo\"~2", ""])
        {
            Assert.All(index.Search(new SearchQuery { Text = query, Explain = true }).Hits, static hit =>
            {
                Assert.Equal(hit.Score, hit.Explanation!.Score);
                Assert.Equal(hit.Score, hit.Explanation.Parts.Sum(static part => part.Score), tolerance: 0.001);
            });
            Assert.All(index.Search(new SearchQuery { Text = query }).Hits, static hit => Assert.Null(hit.Explanation));
        }
    }

    [Theory]
    [InlineData("khéo", "\"khéo\"")]
    [InlineData("khéo^2 title:dân", "\"khéo\"*2 title:\"dân\"")]
    [InlineData("(vận^2 OR khéo)^3", "\"vận\"*6 \"khéo\"*3")]
    [InlineData("46/KH-UBND", "\"46 kh ubnd\" number:\"46 kh ubnd\"")]
    [InlineData("year:2024 khé*", "khé*")]
    [InlineData("dân \"vận khéo\"", "\"dân\" \"vận khéo\" \"dân vận khéo\" \"dân vận\"")]
    [InlineData("issuer:\"tây ninh\"", "")]
    [InlineData("(vận AND lạ) OR khéo", "\"khéo\"")]
    [InlineData("(dân AND vận) OR lạ", "\"dân\" \"vận\"")]
    public void Explanation_names_the_same_conditions_on_every_engine(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([new PlanBuilder("a", "46/KH-UBND").Words("dân vận khéo, 46/KH-UBND").Item(), new PlanBuilder("b").Words("khác").Item()]);
        var explanation = index.Search(new SearchQuery { Text = query, Explain = true }).Hits[0].Explanation!;
        Assert.Equal(expected, string.Join(' ', explanation.Parts.Select(static part => part.Boost == 1 ? part.Condition : $"{part.Condition}*{part.Boost}")));
    }

    // Of one of several things asked for nothing counts where not all of it is there.
    [Theory]
    [InlineData("(dân AND lạ) OR khéo", "b a")]
    [InlineData("(dân AND vận) OR khéo", "a b")]
    [InlineData("((dân AND vận) OR (dân AND lạ))^2 OR khéo", "a b")]
    [InlineData("((dân AND (vận OR lạ)) AND lạ) OR khéo", "b a")]
    [InlineData("dân OR khéo", "a b")]
    public void What_is_met_in_part_does_not_count(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([new PlanBuilder("a", title: "Việc chung").Words("dân vận dân vận khéo tay").Item(), new PlanBuilder("b", title: "Việc chung").Words("khéo tay khéo tay khéo").Item(), .. Enumerable.Range(0, 6).Select(static i => new PlanBuilder("c" + i, title: "Việc chung").Words("việc khác").Item())]);
        Assert.Equal(expected, string.Join(' ', index.Search(new SearchQuery { Text = query }).Hits.Select(static hit => hit.Plan.Source)));
    }

    [Fact]
    public void Query_from_code_is_that_of_the_language()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        foreach (var batch in EnginePlans.Random(21, 60).Chunk(30)) index.Ingest(batch);
        var found = 0;
        foreach (var (text, node) in ((string, QueryNode)[])
        [
            ("v?n", QueryNode.Wildcard("v?n")), ("vậ*", QueryNode.Wildcard("vậ*")), ("cites:25-NQ*", QueryNode.Wildcard("25-NQ*", QueryField.Cites)),
            ("hoa~1", QueryNode.Fuzzy("hoa", 1)), ("title:vận~", QueryNode.Fuzzy("vận", field: QueryField.Title)), ("\"dân công\"~3", QueryNode.Near("dân công", 3)),
            ("title:\"dan van\"~1", QueryNode.Near("dan van", 1, QueryField.Title)),
            ("(dân OR đất) year:[2023 TO 2025] -level:central", QueryNode.And(QueryNode.Or(QueryNode.Phrase("dân"), QueryNode.Phrase("đất")), QueryNode.Between(QueryField.Year, new PartialDate(2023), new PartialDate(2025)), QueryNode.Not(QueryNode.OfLevel(IssuerLevel.Central)))),
            ("\"công tác\"^2 khéo", QueryNode.And(QueryNode.Boost(QueryNode.Phrase("công tác"), 2), QueryNode.Phrase("khéo"))),
        ])
        {
            var expected = Sources(index.Search(new SearchQuery { Text = text, Sort = SearchSort.Source, Take = 100 }));
            Assert.Equal(expected, Sources(index.Search(new SearchQuery { Text = "", Query = node, Sort = SearchSort.Source, Take = 100 })));
            found += expected.Length > 0 ? 1 : 0;
        }

        Assert.True(found > 6, "the queries find too little");
    }

    [Fact]
    public void Query_from_code_refuses_what_it_cannot_mean()
    {
        Assert.Throws<ArgumentException>(() => QueryNode.Wildcard("a-b*c"));
        Assert.Throws<ArgumentException>(() => QueryNode.Wildcard("*", QueryField.Year));
        Assert.Throws<ArgumentException>(() => QueryNode.Wildcard("??"));
        Assert.Throws<ArgumentException>(() => QueryNode.Wildcard("*a*", QueryField.Title));
        Assert.Throws<ArgumentException>(() => QueryNode.Wildcard("*" + new string('a', SearchAnalyzer.MaxTermLength)));
        Assert.Throws<ArgumentException>(() => QueryNode.Fuzzy("hai từ"));
        Assert.Throws<ArgumentException>(() => QueryNode.Fuzzy("từ", 1, QueryField.Due));
        Assert.Throws<ArgumentOutOfRangeException>(() => QueryNode.Fuzzy("từ", 3));
        Assert.Throws<ArgumentException>(() => QueryNode.Near("hai từ", 1, QueryField.Cites));
        Assert.Throws<ArgumentOutOfRangeException>(() => QueryNode.Near("hai từ", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => QueryNode.Near("hai từ", 1001));
        Assert.Throws<ArgumentNullException>(() => QueryNode.Near(null!, 1));
    }

    private static string Sources(SearchResult result) => string.Join(' ', result.Hits.Select(static h => h.Plan.Source));
}
