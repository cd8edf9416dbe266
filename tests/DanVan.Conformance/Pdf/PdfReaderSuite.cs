using DanVan.Parsing;
using DanVan.Reading;
using DanVan.Reading.Tests;
using Xunit.Abstractions;

namespace DanVan.Conformance.Pdf;

/// <summary>What every reader of PDF must make of the same pages.</summary>
public abstract class PdfReaderSuite(ITestOutputHelper output) : IDisposable
{
    private const string Long = "Thực hiện Kế hoạch số 859/KH-UBND ngày 25 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh về công tác dân vận chính quyền năm 2024 trên địa bàn tỉnh, Sở Nội vụ ban hành kế hoạch với các nội dung như sau.";
    private const string Other = "Tiếp tục quán triệt Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương Đảng khóa XI; gắn công tác dân vận với nhiệm vụ chính trị của cơ quan, đơn vị.";

    private readonly TempFolder _folder = new();

    protected abstract IDocumentReader Reader { get; }

    protected virtual string[] Tools => [];

    /// <summary>Whether brackets of fonts that say the numbers of their glyphs are read; poppler takes them for white space.</summary>
    protected virtual bool KeepsBrackets => true;

    [Fact]
    public async Task Justified_lines_become_paragraphs()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, "1. " + Other);
        Assert.Equal($"{Long}\n\n{Other}\n\n1. {Other}", await TextAsync(drawn));
    }

    [Fact]
    public async Task Letterhead_and_signature_are_read_by_columns()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page()
            .Centered(170, 60, "UBND TỈNH X", 11).Centered(170, 76, "SỞ NỘI VỤ", 11).Centered(170, 98, "Số: 12/KH-SNV", 11)
            .Centered(410, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11).Centered(410, 76, "Độc lập - Tự do - Hạnh phúc", 11).Centered(410, 98, "X, ngày 25 tháng 3 năm 2024", 11)
            .Centered((Drawn.Left + Drawn.Right) / 2, 140, "KẾ HOẠCH").Centered((Drawn.Left + Drawn.Right) / 2, 160, "Thực hiện công tác dân vận năm 2024")
            .Paragraph(ref y, Long).Paragraph(ref y, Other)
            .Text(Drawn.Left, 420, "Nơi nhận:", 11).Text(Drawn.Left, 436, "- UBND tỉnh;", 10).Text(Drawn.Left, 450, "- Các sở, ban, ngành tỉnh;", 10).Text(Drawn.Left, 464, "- Lưu: VT.", 10)
            .Centered(440, 420, "KT. GIÁM ĐỐC").Centered(440, 438, "PHÓ GIÁM ĐỐC").Centered(440, 520, "Nguyễn Văn A");
        Assert.Equal(
            "UBND TỈNH X\nSỞ NỘI VỤ\n\nSố: 12/KH-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nX, ngày 25 tháng 3 năm 2024\n\nKẾ HOẠCH\n\nThực hiện công tác dân vận năm 2024\n\n"
            + $"{Long}\n\n{Other}\n\nNơi nhận:\n\n- UBND tỉnh;\n\n- Các sở, ban, ngành tỉnh;\n\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A",
            await TextAsync(drawn));
    }

    [Fact]
    public async Task What_an_act_issues_begins_below_the_signature_and_not_in_its_column()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other)
            .Centered(430, 386, "TM. ỦY BAN NHÂN DÂN").Text(Drawn.Left, 404, "Nơi nhận:", 11).Centered(430, 404, "CHỦ TỊCH").Text(Drawn.Left, 418, "- Thường trực Huyện ủy, Hội đồng nhân dân;", 10)
            .Text(Drawn.Left, 430, "- Ủy ban nhân dân các xã;", 10).Text(Drawn.Left, 442, "- Lưu: VT.", 10).Centered(430, 436, "Nguyễn Văn A")
            .Centered((Drawn.Left + Drawn.Right) / 2, 490, "QUY ĐỊNH").Centered((Drawn.Left + Drawn.Right) / 2, 510, "Về việc tiếp công dân ở xã");
        Assert.EndsWith("\n\nNơi nhận:\n\n- Thường trực Huyện ủy, Hội đồng nhân dân;\n\n- Ủy ban nhân dân các xã;\n\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n\nQUY ĐỊNH\n\nVề việc tiếp công dân ở xã", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_indents_a_last_line_that_stops_just_short_of_the_margin_ends_its_paragraph()
    {
        if (!Ready()) return;
        const string Last = "các cơ quan, đơn vị thực hiện nghiêm túc, có hiệu quả Kế hoạch này.";
        var (drawn, y) = (new Drawn().Page(), 80f);
        for (var i = 0; i < 3; i++) drawn.Paragraph(ref y, Long + " " + Other + " " + Long, indent: 0, leading: 1.3f);
        var words = Last.Split(' ');
        var gap = (Drawn.Right - Drawn.Left - 5 - words.Sum(static word => Drawn.Measure(word))) / (words.Length - 1);
        var x = Drawn.Left;
        foreach (var word in words)
        {
            drawn.Text(x, y, word);
            x += Drawn.Measure(word) + gap;
        }

        y += 13 * 1.3f;
        drawn.Paragraph(ref y, Other, indent: 0, leading: 1.3f);
        var text = await TextAsync(drawn);
        Assert.Contains($" {Last}\n\n{Other}", "\n\n " + text, StringComparison.Ordinal);
        // A sentence that ends at the margin is one in the middle of its paragraph.
        Assert.Contains($"{Long} {Other} {Long}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_ends_with_the_page_goes_on_where_first_lines_are_indented()
    {
        if (!Ready()) return;
        const string Last = "Ban Chỉ đạo họp hằng quý để đánh giá kết quả của các tổ công tác.";
        var (drawn, y) = (new Drawn().Page(), 80f);
        for (var i = 0; i < 4; i++) drawn.Paragraph(ref y, Long).Paragraph(ref y, Other);
        var words = Last.Split(' ');
        var gap = (Drawn.Right - Drawn.Left - 28 - words.Sum(static word => Drawn.Measure(word))) / (words.Length - 1);
        var x = Drawn.Left + 28;
        foreach (var word in words)
        {
            drawn.Text(x, y, word);
            x += Drawn.Measure(word) + gap;
        }

        (y, var above) = (80f, Other + "\n\n" + Last);
        drawn.Page().Paragraph(ref y, Long, indent: 0).Paragraph(ref y, Other);
        Assert.Contains($"{above} {Long}\n\n{Other}", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_that_an_amending_act_puts_between_others_are_paragraphs()
    {
        if (!Ready()) return;
        var y = 80f;
        const string First = "đ1) Báo cáo Ủy ban nhân dân huyện về kết quả hòa giải ở cơ sở;", Second = "đ2) Niêm yết danh sách hòa giải viên tại nhà văn hóa của thôn.";
        var drawn = new Drawn().Page().Paragraph(ref y, Long, indent: 0).Text(Drawn.Left, y, First).Text(Drawn.Left, y + 19, Second);
        Assert.Equal($"{Long}\n\n{First}\n\n{Second}", await TextAsync(drawn));
    }

    [Fact]
    public async Task Letters_of_a_broken_font_table_are_put_right()
    {
        if (!Ready()) return;
        var y = 120f;
        var document = await ReadAsync(new Drawn().Page().Text(Drawn.Left, 80, "PHÕNG, CHỐNG THIÊN TAI").Paragraph(ref y, Long.Replace('ư', 'ƣ').Replace('Ư', 'Ƣ')));
        Assert.Equal("PHÒNG, CHỐNG THIÊN TAI\n\n" + Long, document.Text);
        Assert.Equal(DiagnosticCodes.FontSlip, Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public async Task Capitals_of_a_broken_font_table_are_told_by_the_motto()
    {
        if (!Ready()) return;
        var y = 120f;
        var document = await ReadAsync(new Drawn().Page().Text(Drawn.Left, 60, "CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Text(Drawn.Left, 90, "PHÕNG, CHỐNG TIẾNG ỒN TẠI NGÕ").Paragraph(ref y, Long));
        Assert.Contains("PHÒNG, CHỐNG TIẾNG ỒN TẠI NGÕ", document.Text, StringComparison.Ordinal);
        Assert.Contains("CỘNG HÒA", document.Text, StringComparison.Ordinal);
        Assert.Equal(["Õ", "Ò"], Assert.Single(document.Diagnostics).Arguments);
    }

    [Fact]
    public async Task A_motto_that_nearly_touches_the_name_of_the_office_stands_beside_it()
    {
        if (!Ready()) return;
        var y = 200f;
        const string Office = "UBND TỈNH QUẢNG NGÃI";
        var drawn = new Drawn().Page().Text(Drawn.Left, 60, Office, 12).Centered(150, 76, "BAN CHỈ ĐẠO 138", 12).Centered(150, 98, "Số: 04/QĐ-BCĐ138", 12)
            .Text(Drawn.Left + Drawn.Measure(Office, 12) + 8, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).Centered(390, 76, "Độc lập - Tự do - Hạnh phúc", 12).Centered(390, 98, "X, ngày 05 tháng 02 năm 2025", 12)
            .Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.StartsWith($"{Office}\nBAN CHỈ ĐẠO 138\n\nSố: 04/QĐ-BCĐ138\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nX, ngày 05 tháng 02 năm 2025\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issuer_spread_over_its_column_is_one()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page().Text(Drawn.Left, 80, "CHÍNH", 12).Text(200, 80, "PHỦ", 12).Text(Drawn.Left, 130, "Số: 76/NQ-CP", 12)
            .Text(258, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).Text(310, 94, "Độc lập - Tự do - Hạnh phúc", 12).Text(252, 130, "Hà Nội, ngày 15 tháng 7 năm 2021", 12)
            .Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.StartsWith("CHÍNH PHỦ\n\nSố: 76/NQ-CP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recipients_whose_first_line_stands_alone_are_no_table()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other)
            .Centered(440, 300, "BỘ TRƯỞNG").Text(Drawn.Left, 322, "Nơi nhận:", 11).Text(Drawn.Left, 340, "- Thủ tướng Chính phủ;", 9).Centered(440, 344, "(Đã ký)", 12)
            .Text(Drawn.Left, 351, "- Các bộ, cơ quan ngang bộ;", 9).Text(Drawn.Left, 362, "- Văn phòng Quốc hội;", 9).Text(Drawn.Left, 373, "- Lưu: VT.", 9).Centered(440, 374, "Trần Văn Tuấn");
        Assert.EndsWith("\n\nNơi nhận:\n\n- Thủ tướng Chính phủ;\n\n- Các bộ, cơ quan ngang bộ;\n\n- Văn phòng Quốc hội;\n\n- Lưu: VT.\n\nBỘ TRƯỞNG\n\n(Đã ký)\n\nTrần Văn Tuấn", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_cut_by_the_page_end_is_no_table()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other)
            .Text(Drawn.Left, 720, "Nơi nhận:", 11).Text(Drawn.Left, 736, "- Ban Bí thư;", 11).Text(Drawn.Left, 750, "- Thủ tướng, các Phó Thủ tướng;", 11).Centered(440, 720, "BỘ TRƯỞNG")
            .Page().Text(Drawn.Left, 60, "- Văn phòng Tổng Bí thư;", 11).Text(Drawn.Left, 74, "- Hội đồng nhân dân các tỉnh, thành phố", 11).Text(Drawn.Left, 88, "trực thuộc trung ương;", 11).Text(Drawn.Left, 102, "- Lưu: VT.", 11)
            .Centered(440, 88, "Trần Văn Tuấn");
        var text = await TextAsync(drawn);
        Assert.DoesNotContain("|", text, StringComparison.Ordinal);
        Assert.Contains("- Hội đồng nhân dân các tỉnh, thành phố trực thuộc trung ương;", text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_another_font_that_are_printed_after_the_line_stand_in_their_words()
    {
        if (!Ready()) return;
        const string Line = "Sở Nội vụ tỉnh X trình một số ưu đãi trên địa bàn tỉnh theo quy định.";
        var (drawn, late) = (new Drawn().Page(), new List<(int At, char Letter)>());
        var start = 0;
        for (var i = 0; i <= Line.Length; i++)
        {
            if (i < Line.Length && Line[i] is not ('ỉ' or 'ị' or 'ố' or 'ư')) continue;
            if (i > start) drawn.Text(Drawn.Left + Drawn.Measure(Line[..start]), 80, Line[start..i]);
            if (i < Line.Length) late.Add((i, Line[i]));
            start = i + 1;
        }

        foreach (var (at, letter) in late) drawn.Text(Drawn.Left + Drawn.Measure(Line[..at]), 80, letter.ToString());
        Assert.Equal(Line, await TextAsync(drawn));
    }

    [Fact]
    public async Task A_narrow_gap_behind_the_number_of_an_item_parts_it_from_its_text()
    {
        if (!Ready()) return;
        var y = 120f;
        const string Number = "2.";
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Text(Drawn.Left, y, Number).Text(Drawn.Left + Drawn.Measure(Number) + 4, y, "Tập hợp, đoàn kết hội viên, tổ chức thi đua");
        Assert.Equal(Long + "\n\n2. Tập hợp, đoàn kết hội viên, tổ chức thi đua", await TextAsync(drawn));
    }

    [Fact]
    public async Task Marks_of_items_with_their_texts_behind_a_tab_are_no_column()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long)
            .Text(113, y, "(1)").Text(155, y, "Giấy chứng nhận học lớp bồi dưỡng của người xin vào Đội;").Text(113, y + 22, "(2)").Text(155, y + 22, "Giấy giới thiệu của đội viên chính thức được phân công")
            .Text(Drawn.Left, y + 41, "giúp đỡ;").Text(113, y + 63, "(3)").Text(155, y + 63, "Phiếu đội viên.");
        y += 90;
        drawn.Paragraph(ref y, Other);
        Assert.Equal(Long + "\n\n(1) Giấy chứng nhận học lớp bồi dưỡng của người xin vào Đội;\n\n(2) Giấy giới thiệu của đội viên chính thức được phân công giúp đỡ;\n\n(3) Phiếu đội viên.\n\n" + Other, await TextAsync(drawn));
    }

    [Fact]
    public async Task A_number_stamped_into_a_wide_blank_stands_with_its_symbol()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page()
            .Centered(170, 60, "ỦY BAN NHÂN DÂN", 12).Centered(170, 75, "THÀNH PHỐ X", 12).Text(92, 97, "Số:", 12).Text(149, 97, "/2025/QĐ-UBND", 12)
            .Text(265, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).Centered(400, 76, "Độc lập - Tự do - Hạnh phúc", 12).Text(300, 97, "X, ngày", 12).Text(390, 97, "tháng", 12).Text(460, 97, "năm 2025", 12)
            .Paragraph(ref y, Long).Paragraph(ref y, Other);
        foreach (var (x, digits) in (ReadOnlySpan<(float, string)>)[(113, "09"), (113, "09"), (344, "26"), (345, "26"), (424, "02")]) drawn.Text(x, 97, digits, 13);
        Assert.StartsWith("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ X\n\nSố: 09 /2025/QĐ-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nX, ngày 26 tháng 02 năm 2025\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_was_moved_in_some_rows_makes_no_column()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        var top = y + 10;
        for (var i = 0; i <= 3; i++) drawn.Line(85, top + (30 * i), 540, top + (30 * i));
        drawn.Line(85, top, 85, top + 90).Line(540, top, 540, top + 90).Line(130, top, 130, top + 60).Line(137, top + 60, 137, top + 90).Line(400, top, 400, top + 90);
        string[][] rows = [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát danh mục", "Sở Nội vụ"], ["2", "Tổng hợp, báo cáo", "Văn phòng"]];
        for (var i = 0; i < 3; i++) drawn.Text(92, top + 20 + (30 * i), rows[i][0]).Text(145, top + 20 + (30 * i), rows[i][1]).Text(410, top + 20 + (30 * i), rows[i][2]);
        Assert.EndsWith("| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát danh mục | Sở Nội vụ |\n| 2 | Tổng hợp, báo cáo | Văn phòng |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_goes_on_over_a_page_whose_rows_look_like_lines()
    {
        if (!Ready()) return;
        const int Rows = 20;
        var drawn = new Drawn();
        var expected = "| TT | Tên trường | Ghi chú |\n";
        for (var (page, number) = (0, 0); page < 3; page++)
        {
            drawn.Page();
            for (var i = 0; i <= Rows; i++) drawn.Line(85, 80 + (30 * i), 540, 80 + (30 * i));
            foreach (var x in (ReadOnlySpan<float>)[85, 108, 480, 540]) drawn.Line(x, 80, x, 80 + (30 * Rows));
            for (var i = 0; i < Rows; i++)
            {
                if (page == 0 && i == 0)
                {
                    drawn.Text(88, 100, "TT").Text(112, 100, "Tên trường").Text(486, 100, "Ghi chú");
                    continue;
                }

                drawn.Text(92, 100 + (30 * i), $"{++number}").Text(112, 100 + (30 * i), "Trường Trung học phổ thông Hoa Sen");
                // The first page alone has words in every column.
                if (page == 0) drawn.Text(486, 100 + (30 * i), "Ghi");
                expected += $"| {number} | Trường Trung học phổ thông Hoa Sen | {(page == 0 ? "Ghi " : "")}|\n";
            }
        }

        Assert.Equal(expected.TrimEnd(), await TextAsync(drawn));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_without_a_line_above_or_below_is_one(bool below)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page();
        if (below) drawn.Paragraph(ref y, Long);
        var top = y + 10;
        foreach (var x in (ReadOnlySpan<float>)[85, 130, 400, 540]) drawn.Line(x, top, x, top + 90);
        foreach (var at in below ? (ReadOnlySpan<float>)[0, 40] : [50, 90]) drawn.Line(85, top + at, 540, top + at);
        var (first, second) = below ? (25, 60) : (18, 70);
        drawn.Text(92, top + first, "3").Text(135, top + first, "Tổ chức đánh giá và tự đánh giá").Text(405, top + first, "Các phòng, ban");
        drawn.Text(92, top + second, "4").Text(135, top + second, "Tổng hợp, xử lý số liệu để xác").Text(405, top + second, "Văn phòng");
        if (below) drawn.Text(135, top + second + 18, "định chỉ số của xã");
        else drawn.Text(135, top + first + 18, "của các thôn trong xã");
        Assert.EndsWith(below ? "| 3 | Tổ chức đánh giá và tự đánh giá | Các phòng, ban |\n| 4 | Tổng hợp, xử lý số liệu để xác định chỉ số của xã | Văn phòng |" : "| 3 | Tổ chức đánh giá và tự đánh giá của các thôn trong xã | Các phòng, ban |\n| 4 | Tổng hợp, xử lý số liệu để xác | Văn phòng |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "0", "10")]
    [InlineData("lượ", "ng", "lượng")]
    [InlineData("CSVCI", "S", "CSVCIS")]
    [InlineData("Tổng", "số", "Tổng số")]
    [InlineData("Kết", "quả", "Kết quả")]
    [InlineData("2014", "2015", "2014 2015")]
    [InlineData("UBND", "xã", "UBND xã")]
    public async Task A_word_that_is_wider_than_its_cell_is_whole(string first, string second, string expected)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        var lines = first.Split(' ').Append(second).ToArray();
        var (top, width) = (y + 10, lines.Max(static line => Drawn.Measure(line)) + 11);
        foreach (var at in (ReadOnlySpan<float>)[0, 30, 130]) drawn.Line(85, top + at, 540, top + at);
        foreach (var x in (ReadOnlySpan<float>)[85, 85 + width, 540]) drawn.Line(x, top, x, top + 130);
        drawn.Text(91, top + 20, "A").Text(250, top + 20, "Nhiệm vụ").Text(250, top + 50, "Rà soát danh mục");
        for (var i = 0; i < lines.Length; i++) drawn.Text(91, top + 50 + (18 * i), lines[i]);
        Assert.EndsWith($"| A | Nhiệm vụ |\n| {expected} | Rà soát danh mục |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_touch_have_their_own_columns()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        var top = y + 10;
        for (var i = 0; i <= 5; i++) drawn.Line(85, top + (30 * i), 540, top + (30 * i));
        drawn.Line(85, top, 85, top + 150).Line(540, top, 540, top + 150).Line(300, top, 300, top + 60).Line(130, top + 90, 130, top + 150).Line(420, top + 90, 420, top + 150);
        drawn.Text(92, top + 20, "Họ và tên").Text(310, top + 20, "Chức vụ").Text(92, top + 50, "Lê Văn A").Text(310, top + 50, "Trưởng phòng").Text(92, top + 80, "Phần việc được giao");
        drawn.Text(92, top + 110, "TT").Text(140, top + 110, "Nhiệm vụ").Text(430, top + 110, "Chủ trì").Text(92, top + 140, "1").Text(140, top + 140, "Rà soát danh mục").Text(430, top + 140, "Văn phòng");
        Assert.EndsWith("| Họ và tên | Chức vụ |\n| Lê Văn A | Trưởng phòng |\n\n| Phần việc được giao | | |\n| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát danh mục | Văn phòng |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letterhead_in_a_frame_is_one()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page()
            .Line(85, 50, 540, 50).Line(85, 120, 540, 120).Line(85, 50, 85, 120).Line(250, 50, 250, 120).Line(540, 50, 540, 120)
            .Centered(167, 66, "ỦY BAN NHÂN DÂN", 12).Centered(167, 81, "XÃ HOA SEN", 12).Centered(167, 106, "Số: 12/KH-UBND", 12)
            .Centered(395, 66, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).Centered(395, 81, "Độc lập - Tự do - Hạnh phúc", 12).Centered(395, 106, "Hoa Sen, ngày 5 tháng 6 năm 2025", 12)
            .Paragraph(ref y, Long).Paragraph(ref y, Other);
        drawn.Line(85, y, 540, y).Line(85, y + 30, 540, y + 30).Line(85, y + 60, 540, y + 60).Line(85, y, 85, y + 60).Line(300, y, 300, y + 60).Line(540, y, 540, y + 60)
            .Text(92, y + 20, "Nhiệm vụ").Text(310, y + 20, "Chủ trì").Text(92, y + 50, "Rà soát danh mục").Text(310, y + 50, "Văn phòng");
        Assert.StartsWith("ỦY BAN NHÂN DÂN\nXÃ HOA SEN\n\nSố: 12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nHoa Sen, ngày 5 tháng 6 năm 2025\n\n" + Long, await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_between_rows_that_begin_with_a_dash_are_no_rows()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        string[] rows = ["1. Tiểu ban nội dung", "- Ông Lê Văn A|- Chủ tịch", "- Bà Trần Thị B|- Ủy viên", "2. Tiểu ban hậu cần", "- Ông Lý Văn C|- Thủ quỹ", "- Bà Hồ Thị D|- Ủy viên"];
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = rows[i].Split('|');
            drawn.Text(cells.Length > 1 ? 92 : 113, y + (22 * i), cells[0]);
            if (cells.Length > 1) drawn.Text(330, y + (22 * i), cells[1]);
        }

        Assert.EndsWith("\n\n1. Tiểu ban nội dung\n\n| - Ông Lê Văn A | - Chủ tịch |\n| - Bà Trần Thị B | - Ủy viên |\n\n2. Tiểu ban hậu cần\n\n| - Ông Lý Văn C | - Thủ quỹ |\n| - Bà Hồ Thị D | - Ủy viên |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_condensed_line_stand_apart_behind_a_bracket_too()
    {
        if (!Ready()) return;
        const float Size = 14;
        var drawn = new Drawn().Page();
        var x = 120f;
        foreach (var word in "(Kèm theo Thông báo thẩm định của Sở Công Thương)".Split(' '))
        {
            drawn.Text(x, 100, word + " ", Size);
            x += Drawn.Measure(word, Size) + (0.115f * Size);
        }

        Assert.Equal("(Kèm theo Thông báo thẩm định của Sở Công Thương)", await TextAsync(drawn));
    }

    [Fact]
    public async Task A_sentence_in_the_middle_of_the_page_is_one()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long, indent: 0).Paragraph(ref y, Other, indent: 0);
        var middle = (Drawn.Left + Drawn.Right) / 2;
        var first = "Điều 1. Ban hành Chương trình cải cách hành chính";
        while (Drawn.Measure(first + " nhà") < Drawn.Right - Drawn.Left - 16) first += " nhà";
        var second = "của tỉnh này với các nội dung cụ thể";
        while (Drawn.Measure(second + " và") < Drawn.Right - Drawn.Left - 20) second += " và";
        drawn.Centered(middle, y, "CHƯƠNG TRÌNH HÀNH ĐỘNG").Centered(middle, y + 19, "thực hiện Nghị quyết của Ban Chấp hành Trung ương");
        y += 50;
        drawn.Centered(middle, y, first).Centered(middle, y + 19, second).Centered(middle, y + 38, "như sau:");
        y += 70;
        drawn.Paragraph(ref y, Long, indent: 0);
        Assert.Contains($"\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\n\nthực hiện Nghị quyết của Ban Chấp hành Trung ương\n\n{first} {second} như sau:\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_whose_first_line_fills_the_page_is_one()
    {
        if (!Ready()) return;
        var y = 160f;
        var middle = (Drawn.Left + Drawn.Right) / 2;
        const string First = "Quy định việc phối hợp thực hiện công tác dân vận của các cơ quan, tổ chức, người";
        var size = 11f;
        while (Drawn.Measure(First, size) < Drawn.Right - Drawn.Left - 2) size += 0.02f;
        var drawn = new Drawn().Page().Centered(middle, 80, First, size).Centered(middle, 80 + (1.4f * size), "lao động, học sinh, sinh viên và thân nhân đang công tác, học tập tại các trường", size)
            .Paragraph(ref y, Long, indent: 0).Paragraph(ref y, Other, indent: 0).Paragraph(ref y, Long, indent: 0);
        Assert.StartsWith($"{First} lao động, học sinh, sinh viên và thân nhân đang công tác, học tập tại các trường\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(Ban hành kèm theo Thông tư số 12/2025/TT-BNV ngày 11 tháng 02", "năm 2025 của Bộ trưởng Bộ Nội vụ)", 30)]
    [InlineData("Kính gửi: Hiệu trưởng các trường mầm non, tiểu học,", "trung học cơ sở trên địa bàn huyện", 70)]
    public async Task A_sentence_in_the_middle_of_a_part_of_the_page_is_one(string first, string second, float shift)
    {
        if (!Ready()) return;
        var y = 160f;
        var middle = ((Drawn.Left + Drawn.Right) / 2) + shift;
        var drawn = new Drawn().Page().Centered(middle, 100, first).Centered(middle, 116, second).Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, Long);
        Assert.StartsWith($"{first} {second}\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_begin_below_others_at_both_sides_are_none_of_a_title_in_capitals()
    {
        if (!Ready()) return;
        var y = 160f;
        var drawn = new Drawn().Page().Centered(340, 100, "NGHỊ QUYẾT VỀ CÔNG TÁC").Centered(340, 116, "của tỉnh năm 2025").Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.StartsWith("NGHỊ QUYẾT VỀ CÔNG TÁC\n\ncủa tỉnh năm 2025\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_above_a_letterhead_is_no_part_of_it()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, Long + " và thống nhất kịp thời./.");
        y += 12;
        drawn.Centered(150, y, "BỘ NỘI VỤ").Centered(430, y, "XÁC THỰC VĂN BẢN HỢP NHẤT").Centered(150, y + 30, "Số: 12/VBHN-BNV").Centered(430, y + 30, "Hà Nội, ngày 10 tháng 02 năm 2025");
        Assert.StartsWith($"{Long}\n\n{Other}\n\n{Long} và thống nhất kịp thời./.\n\nBỘ NỘI VỤ\n\nSố: 12/VBHN-BNV\n\nXÁC THỰC", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("−")]
    [InlineData("-")]
    public async Task Lines_under_the_text_of_a_hanging_item_belong_to_it(string mark)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long, indent: 0).Paragraph(ref y, Other, indent: 0);
        var first = "Tìm hiểu kỹ các quy định, hướng dẫn";
        while (Drawn.Measure(first + " nhà") < Drawn.Right - Drawn.Left - 38) first += " nhà";
        drawn.Text(Drawn.Left + 18, y, mark).Text(Drawn.Left + 36, y, first).Text(Drawn.Left + 36, y + 19, "trường nghiệp vụ.");
        Assert.EndsWith($"\n\n{mark} {first} trường nghiệp vụ.", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[3] ")]
    [InlineData("− ")]
    [InlineData("· ")]
    public async Task Paragraphs_with_marks_are_apart(string mark)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page();
        for (var i = 1; i <= 4; i++) drawn.Paragraph(ref y, mark + Other, indent: 0);
        Assert.Equal(string.Join("\n\n", Enumerable.Repeat(mark + Other, 4)), await TextAsync(drawn));
    }

    [Theory]
    [InlineData("1- Tiếp tục", "2- Sơ kết")]
    [InlineData("2.1- Tiếp tục", "2.2- Sơ kết")]
    [InlineData("1/ Tiếp tục", "2/ Sơ kết")]
    [InlineData("a/ Tiếp tục", "b/ Sơ kết")]
    public async Task Items_below_a_full_line_are_apart(string first, string second)
    {
        if (!Ready()) return;
        var y = 80f;
        while (Drawn.Measure(first + " nhà.") < Drawn.Right - Drawn.Left - 12) first += " nhà";
        var drawn = new Drawn().Page().Paragraph(ref y, Long, indent: 0).Paragraph(ref y, Other, indent: 0);
        drawn.Text(Drawn.Left, y, first + ".").Text(Drawn.Left, y + 19, second);
        Assert.EndsWith($"\n\n{first}.\n\n{second}", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_too_long_for_its_line_is_one()
    {
        if (!Ready()) return;
        var y = 260f;
        const string Title = "KHAI THÁC, THU HỒI VÀ BẢO VỆ TÀI NGUYÊN TRÊN ĐỊA BÀN";
        var middle = (Drawn.Left + Drawn.Right) / 2;
        var size = 13f;
        while (Drawn.Measure(Title, size) < Drawn.Right - Drawn.Left - 12) size += 0.25f;
        var drawn = new Drawn().Page().Centered(middle, 100, "CHƯƠNG TRÌNH", size);
        var above = 130f;
        drawn.Paragraph(ref above, Long).Centered(middle, 215, Title, size).Centered(middle, 215 + (1.4f * size), "TỈNH QUẢNG BÌNH", size);
        drawn.Paragraph(ref y, Other).Paragraph(ref y, Long);
        Assert.Contains($"\n\n{Title} TỈNH QUẢNG BÌNH\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_longer_than_the_right_column_stays_whole()
    {
        if (!Ready()) return;
        var y = 220f;
        var drawn = new Drawn().Page().Text(300, 40, "1", 12)
            .Text(Drawn.Left, 70, "UBND TỈNH X", 11).Text(Drawn.Left, 86, "Số: 12/SNV-VP", 11).Text(Drawn.Left, 102, "V/v thông báo kết quả thẩm", 11).Text(Drawn.Left, 116, "định hồ sơ thiết kế xây", 11).Text(Drawn.Left, 130, "dựng, tỉnh X.", 11)
            .Centered(410, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11).Centered(410, 86, "Độc lập - Tự do - Hạnh phúc", 11).Centered(410, 102, "X, ngày 25 tháng 3 năm 2024", 11)
            .Text(230, 180, "Kính gửi: Công ty Cổ phần Năng lượng").Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.Matches("V/v thông báo kết quả thẩm\nđịnh hồ sơ thiết kế xây\ndựng, tỉnh X\\.\n\nCỘNG HÒA", await TextAsync(drawn));
    }

    [Fact]
    public async Task A_narrow_letterhead_keeps_its_motto_and_its_subject()
    {
        if (!Ready()) return;
        var y = 240f;
        var drawn = new Drawn().Page()
            .Centered(170, 60, "UBND TỈNH X", 11).Centered(170, 76, "SỞ NỘI VỤ", 11).Centered(170, 98, "Số:        /SNV-VP", 11)
            .Text(Drawn.Left, 116, "V/v báo cáo kết quả kiểm tra", 11).Text(Drawn.Left, 130, "công tác dân vận theo KH", 11).Text(Drawn.Left, 144, "CTDV", 11)
            .Centered(430, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", 11).Centered(430, 74, "NAM", 11).Centered(430, 90, "Độc lập - Tự do - Hạnh phúc", 11).Centered(430, 112, "X, ngày     tháng 3 năm 2024", 11)
            .Text(230, 180, "Kính gửi:").Text(330, 198, "- Văn phòng UBND tỉnh;").Text(330, 216, "- Ban Dân vận Tỉnh ủy.").Paragraph(ref y, Long).Paragraph(ref y, Other);
        var text = await TextAsync(drawn);
        Assert.StartsWith("UBND TỈNH X\nSỞ NỘI VỤ\n\nSố: /SNV-VP\n\nV/v báo cáo kết quả kiểm tra\ncông tác dân vận theo KH\nCTDV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nX, ngày tháng 3 năm 2024\n\nKính gửi:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chiến lược phát triển công tác thông tin của các cơ quan hành", "chính nhà nước trên địa bàn", " ")]
    [InlineData("QUẢN LÝ, SỬ DỤNG TÀI LIỆU", "VÀ HỒ SƠ LƯU TRỮ LỊCH SỬ CỦA CÁC CƠ QUAN TRÊN ĐỊA BÀN TỈNH", " ")]
    public async Task A_title_with_a_line_of_the_whole_width_is_one(string first, string second, string joint)
    {
        if (!Ready()) return;
        var y = 240f;
        var middle = (Drawn.Left + Drawn.Right) / 2;
        var size = 10f;
        while (Math.Max(Drawn.Measure(first, size), Drawn.Measure(second, size)) < Drawn.Right - Drawn.Left - 40) size += 0.05f;
        var drawn = new Drawn().Page().Centered(middle, 100, "PHÒNG X", size).Centered(middle, 160, first, size).Centered(middle, 160 + (1.4f * size), second, size)
            .Centered(middle, 160 + (2.8f * size), "(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 03/6/2024)", size * 0.8f);
        drawn.Paragraph(ref y, Other).Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.Contains($"\n\n{first}{joint}{second}\n\n(Ban hành", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trường hợp quy định tại khoản 3", "Điều 9 của Luật này phải báo cáo.")]
    [InlineData("Thẩm quyền theo điểm c khoản 1", "Điều 17 Luật Cán bộ, công chức.")]
    [InlineData("Thời hạn thực hiện như quy định tại khoản 2", "Điều 5.")]
    [InlineData("Tiếp tục quán triệt tinh thần của Nghị quyết mang số", "25- NQ/TW của Trung ương Đảng.")]
    [InlineData("Liên hệ bà Trần Thị B, chuyên viên Sở Nội vụ, điện thoại", "0123.456.789) trước khi gửi.")]
    public async Task A_line_that_begins_like_an_item_in_the_middle_of_a_sentence_goes_on(string above, string below)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page();
        // Without indents, so that only the words tell.
        for (var i = 0; i < 3; i++) drawn.Paragraph(ref y, Long, indent: 0).Paragraph(ref y, Other, indent: 0);
        var size = 13f;
        while (Drawn.Measure(above, size) < Drawn.Right - Drawn.Left - 10) above = "cơ quan " + above;
        drawn.Text(Drawn.Left, y, above).Text(Drawn.Left, y + (1.45f * size), below);
        Assert.EndsWith(above + " " + below, await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_line_below_a_heading_that_fills_its_line_is_a_paragraph()
    {
        if (!Ready()) return;
        var y = 80f;
        var heading = "III. Đối với các đơn vị đã hết thời hạn thực hiện theo";
        while (Drawn.Measure(heading + " quyết") < Drawn.Right - Drawn.Left - 28) heading += " quyết";
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, Long).Paragraph(ref y, Other);
        y += 5;
        drawn.Text(Drawn.Left + 28, y, heading);
        y += 30;
        drawn.Paragraph(ref y, "Khi " + Long, indent: 31).Paragraph(ref y, Other);
        Assert.Contains($"\n\n{heading}\n\nKhi {Long}\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_lines_of_a_text_on_a_page_of_their_own_are_not_recognized()
    {
        if (!Needs.Tools(output, [.. Tools, "pdfimages", "tesseract", "pdftoppm"])) return;
        var y = 100f;
        var drawn = new Drawn().Page();
        for (var i = 0; i < 3; i++) drawn.Paragraph(ref y, Long).Paragraph(ref y, Other);
        drawn.Page().Centered(440, 100, "Hoàng Văn Thuân").Page();
        var document = await Reader.ReadAsync(_folder.Write("last.pdf", drawn.Pdf()));
        Assert.EndsWith("\n\nHoàng Văn Thuân", document.Text, StringComparison.Ordinal);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public async Task A_row_cut_by_the_page_end_is_one()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        Row(drawn, 660, "Thời gian", "Nội dung", "Đơn vị");
        Row(drawn, 700, "7h30 - 8h30", "Khai mạc hội nghị", "Văn phòng");
        Row(drawn, 740, "8h30", "Hướng dẫn sử dụng công cụ", "Tổ Tin học");
        drawn.Page();
        Row(drawn, 60, "- 9h00", "học tập số an toàn", "");
        Row(drawn, 100, "9h00", "Bế mạc", "Văn phòng");
        y = 180;
        drawn.Paragraph(ref y, Other).Paragraph(ref y, Long);
        Assert.Contains("| 7h30 - 8h30 | Khai mạc hội nghị | Văn phòng |\n| 8h30 - 9h00 | Hướng dẫn sử dụng công cụ học tập số an toàn | Tổ Tin học |\n| 9h00 | Bế mạc | Văn phòng |\n\n", await TextAsync(drawn), StringComparison.Ordinal);

        static void Row(Drawn drawn, float top, string first, string second, string third)
        {
            foreach (var x in (float[])[Drawn.Left, 180, 380, Drawn.Right]) drawn.Line(x, top, x, top + 40);
            foreach (var at in (float[])[top, top + 40]) drawn.Line(Drawn.Left, at, Drawn.Right, at);
            drawn.Text(92, top + 16, first, 12).Text(190, top + 16, second, 12);
            if (third.Length > 0) drawn.Text(385, top + 16, third, 12);
        }
    }

    [Theory]
    [InlineData("theo Phương án số 03 ngày", "20/7/2026 của đơn vị.", "| 1. | Bản sao phương án theo Phương án số 03 ngày 20/7/2026 của đơn vị. |\n| 2. | Danh sách xe |\n")]
    [InlineData("theo Phương án kèm theo.", "Bản sao giấy phép.", "| 1. | Bản sao phương án theo Phương án kèm theo. |\n| | Bản sao giấy phép. |\n| 2. | Danh sách xe |\n")]
    public async Task A_numbered_row_of_two_columns_that_the_page_end_cuts_is_one(string above, string below, string expected)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        Row(drawn, 700, "STT", "Tài liệu");
        Row(drawn, 740, "1.", "Bản sao phương án " + above);
        drawn.Page();
        Row(drawn, 60, "", below);
        Row(drawn, 100, "2.", "Danh sách xe");
        y = 180;
        drawn.Paragraph(ref y, Other).Paragraph(ref y, Long);
        Assert.Contains(expected, await TextAsync(drawn), StringComparison.Ordinal);

        static void Row(Drawn drawn, float top, string first, string second)
        {
            foreach (var x in (float[])[Drawn.Left, 130, Drawn.Right]) drawn.Line(x, top, x, top + 40);
            foreach (var at in (float[])[top, top + 40]) drawn.Line(Drawn.Left, at, Drawn.Right, at);
            if (first.Length > 0) drawn.Text(95, top + 16, first, 12);
            drawn.Text(140, top + 16, second, 12);
        }
    }

    [Fact]
    public async Task A_table_without_rules_is_read_by_its_heads_and_goes_on_over_the_page()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        y = 690;
        Cells(drawn, ref y, "TT", "Nội dung", "Cơ quan\nchủ trì", "Cơ quan\nphối hợp", "Thời gian");
        Cells(drawn, ref y, "1", "Rà soát quy ước của ấp\ntrên địa bàn huyện", "Phòng Y tế", "Ủy ban nhân\ndân các xã", "Tháng 3");
        Cells(drawn, ref y, "2", "Đối thoại với Nhân dân", "Văn phòng", "", "Quý II");
        drawn.Page();
        y = 80;
        Cells(drawn, ref y, "3", "Tập huấn cho cán bộ xã\nvề công tác dân vận", "Phòng Nội vụ", "Trung tâm\nChính trị", "Trước ngày\n30/6");
        Cells(drawn, ref y, "4", "Báo cáo kết quả", "Văn phòng", "Các phòng", "Tháng 12");
        y += 20;
        drawn.Paragraph(ref y, Other);
        Assert.Equal(
            $"{Long}\n\n| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n| 1 | Rà soát quy ước của ấp trên địa bàn huyện | Phòng Y tế | Ủy ban nhân dân các xã | Tháng 3 |\n| 2 | Đối thoại với Nhân dân | Văn phòng | | Quý II |\n"
            + $"| 3 | Tập huấn cho cán bộ xã về công tác dân vận | Phòng Nội vụ | Trung tâm Chính trị | Trước ngày 30/6 |\n| 4 | Báo cáo kết quả | Văn phòng | Các phòng | Tháng 12 |\n\n{Other}",
            await TextAsync(drawn));
    }

    [Fact]
    public async Task Rows_without_rules_are_told_by_numbers_in_their_middle_and_names_of_groups()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        y = 300;
        Cells(drawn, ref y, "TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn");
        y += 15;
        drawn.Text(60, y, "I. CÔNG TÁC TUYÊN TRUYỀN VÀ VẬN ĐỘNG", 12);
        y += 4;
        Cells(drawn, ref y, "\n1", "Rà soát quy ước của ấp\nvà các khu dân cư, ban\nhành hướng dẫn", "\nPhòng Y tế", "Ủy ban nhân\ndân các xã", "\nTháng 3");
        Cells(drawn, ref y, "\n2", "Phát thanh các bài về\ngương người tốt, việc\ntốt", "\nPhòng Y tế", "\nCác xã", "\nQuý II");
        drawn.Text(60, y += 15, "II. CÔNG TÁC KIỂM TRA VÀ BÁO CÁO", 12);
        y += 4;
        Cells(drawn, ref y, "3", "Báo cáo kết quả", "Văn phòng", "Các phòng", "Tháng 12");
        y += 20;
        drawn.Paragraph(ref y, Other);
        Assert.Equal(
            $"{Long}\n\n| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |\n| I. CÔNG TÁC TUYÊN TRUYỀN VÀ VẬN ĐỘNG | | | | |\n| 1 | Rà soát quy ước của ấp và các khu dân cư, ban hành hướng dẫn | Phòng Y tế | Ủy ban nhân dân các xã | Tháng 3 |\n"
            + "| 2 | Phát thanh các bài về gương người tốt, việc tốt | Phòng Y tế | Các xã | Quý II |\n| II. CÔNG TÁC KIỂM TRA VÀ BÁO CÁO | | | | |\n| 3 | Báo cáo kết quả | Văn phòng | Các phòng | Tháng 12 |\n\n" + Other,
            await TextAsync(drawn));
    }

    [Fact]
    public async Task Rows_without_rules_and_numbers_begin_where_a_word_would_have_had_room_above()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        y = 300;
        Cells(drawn, ref y, "", "Nội dung công việc", "Chủ trì", "", "Thời gian");
        Cells(drawn, ref y, "", "Rà soát quy ước của ấp\nNhân Hòa, Phước Lộc", "Phòng Y tế", "", "Tháng 3");
        Cells(drawn, ref y, "", "Đối thoại", "Văn phòng", "", "Quý II");
        Cells(drawn, ref y, "", "Tập huấn", "Phòng Nội vụ", "", "Quý III");
        y += 20;
        drawn.Paragraph(ref y, Other);
        Assert.Equal($"{Long}\n\n| Nội dung công việc | Chủ trì | Thời gian |\n| Rà soát quy ước của ấp Nhân Hòa, Phước Lộc | Phòng Y tế | Tháng 3 |\n| Đối thoại | Văn phòng | Quý II |\n| Tập huấn | Phòng Nội vụ | Quý III |\n\n{Other}", await TextAsync(drawn));
    }

    [Fact]
    public async Task Short_lines_with_words_that_head_tables_are_none()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        var top = y + 20;
        foreach (var line in (string[])["Nội dung và thời gian:", "- Nội dung: đối thoại.", "- Thời gian: quý II.", "- Chủ trì: Phòng Nội vụ."]) drawn.Text(113, top += 20, line);
        y = top + 20;
        drawn.Paragraph(ref y, Other);
        var text = await TextAsync(drawn);
        Assert.DoesNotContain("|", text, StringComparison.Ordinal);
        Assert.Contains("- Thời gian: quý II.\n\n- Chủ trì: Phòng Nội vụ.", text, StringComparison.Ordinal);
    }

    // A row of cells without rules, whose lines are 15 points apart.
    private static void Cells(Drawn drawn, ref float y, params string[] cells)
    {
        var xs = (float[])[60, 88, 290, 390, 490];
        var bottom = y;
        for (var i = 0; i < cells.Length; i++)
        {
            var at = y;
            foreach (var line in cells[i].Split('\n'))
            {
                at += 15;
                if (line.Length > 0) drawn.Text(xs[i], at, line, 12);
            }

            bottom = Math.Max(bottom, at);
        }

        y = bottom;
    }

    [Fact]
    public async Task An_annex_below_the_signature_is_no_part_of_it()
    {
        if (!Ready()) return;
        var (y, under) = (100f, 480f);
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other)
            .Text(Drawn.Left, 320, "Nơi nhận:", 11).Text(Drawn.Left, 336, "- UBND tỉnh;", 10).Text(Drawn.Left, 350, "- Lưu: VT.", 10)
            .Centered(440, 320, "KT. GIÁM ĐỐC").Centered(440, 338, "PHÓ GIÁM ĐỐC").Centered(440, 420, "Nguyễn Văn A")
            .Centered((Drawn.Left + Drawn.Right) / 2, 455, "Phụ lục 01").Paragraph(ref under, Other).Paragraph(ref under, Long);
        Assert.Contains("- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A\n\nPhụ lục 01\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_numbers_and_running_headers_are_left_out_and_paragraphs_go_on()
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        var text = string.Join(' ', Enumerable.Repeat("công tác dân vận của cơ quan hành chính nhà nước các cấp", 12));
        for (var i = 1; i <= 4; i++)
        {
            var y = 100f;
            drawn.Page().Text(300, 40, i.ToString(System.Globalization.CultureInfo.InvariantCulture), 12).Text(Drawn.Left, 60, "Công báo số 12 ngày 01/" + i, 10).Paragraph(ref y, Long).Paragraph(ref y, text);
        }

        var result = await TextAsync(drawn);
        Assert.DoesNotContain("Công báo", result, StringComparison.Ordinal);
        Assert.Equal(string.Join("\n\n", Enumerable.Repeat(Long + "\n\n" + text, 4)), result);
    }

    [Theory]
    [InlineData("{0} | 2")]
    [InlineData("Page {0} of 2")]
    [InlineData("{0} | Page")]
    [InlineData("Trang | {0}")]
    public async Task A_page_number_among_other_signs_is_left_out(string number)
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var i = 1; i <= 2; i++)
        {
            var y = 100f;
            drawn.Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Text(480, 800, string.Format(System.Globalization.CultureInfo.InvariantCulture, number, i), 12);
        }

        Assert.Equal(string.Join("\n\n", Enumerable.Repeat($"{Long}\n\n{Other}", 2)), await TextAsync(drawn));
    }

    [Theory]
    [InlineData("CÔNG BÁO/Số 12 + 13/Ngày 05-01-2020", 1)]
    [InlineData("CÔNG BÁO/Số 12 + 13/Ngày 05-01-2020", 4)]
    [InlineData("Quy chế làm việc của Ủy ban", 2)]
    public async Task A_running_head_beside_the_page_number_is_left_out(string head, int count)
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var i = 0; i < count; i++)
        {
            var y = 100f;
            drawn.Page().Centered(300, 60, head, 12).Text(i % 2 == 0 ? Drawn.Left : Drawn.Right - 14, 60, (98 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), 12).Paragraph(ref y, Long).Paragraph(ref y, Other);
        }

        Assert.Equal(string.Join("\n\n", Enumerable.Repeat($"{Long}\n\n{Other}", count)), await TextAsync(drawn));
    }

    [Theory]
    [InlineData("25/3/24, 10:05 AM", "Kế hoạch 12/KH-SNV - Cổng thông tin", "https://snv.x.gov.vn/van-ban/12", "{0}/2")]
    [InlineData("Kế hoạch 12/KH-SNV - Cổng thông tin", "https://snv.x.gov.vn/van-ban/12", "{0} of 2", "25/03/2024, 10:05")]
    public async Task What_a_browser_prints_around_the_page_is_left_out(string first, string second, string third, string fourth)
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var i = 1; i <= 2; i++)
        {
            var y = 60f;
            drawn.Page().Text(24, 22, first, 8).Text(300, 22, second, 8).Paragraph(ref y, Long).Paragraph(ref y, Other)
                .Text(24, 828, Page(third, i), 8).Text(500, 828, Page(fourth, i), 8);
        }

        Assert.Equal(string.Join("\n\n", Enumerable.Repeat($"{Long}\n\n{Other}", 2)), await TextAsync(drawn));

        static string Page(string text, int number) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, number);
    }

    [Fact]
    public async Task An_address_or_a_time_in_the_letters_of_the_text_stays_at_the_foot()
    {
        if (!Ready()) return;
        var y = 60f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Text(Drawn.Left, 810, "https://snv.x.gov.vn");
        Assert.EndsWith("\n\nhttps://snv.x.gov.vn", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kế hoạch số 12/KH-SNV ngày 25/3/2024 - Trang 2/3", true)]
    [InlineData("Kế hoạch số 12/KH-SNV ngày 25/3/2024, Trang 3/3", false)]
    public async Task A_head_that_counts_its_page_is_left_out(string head, bool left)
    {
        if (!Ready()) return;
        var (first, second) = (60f, 90f);
        var drawn = new Drawn().Page().Paragraph(ref first, Long).Page().Text(Drawn.Left, 40, head, 10).Paragraph(ref second, Other);
        Assert.Equal(left ? $"{Long}\n\n{Other}" : $"{Long}\n\n{head}\n\n{Other}", await TextAsync(drawn));
    }

    [Fact]
    public async Task The_first_row_of_a_table_on_every_page_is_no_running_head()
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var i = 0; i < 3; i++)
        {
            var y = 160f;
            drawn.Page().Text(Drawn.Left, 60, "TT", 12).Text(160, 60, "Đơn vị", 12).Text(300, 60, "Số lượng", 12).Text(Drawn.Left, 80, "7", 12).Text(160, 80, "Sở Tư pháp", 12).Text(300, 80, "24", 12)
                .Text(Drawn.Left, 100, "8", 12).Text(160, 100, "Sở Y tế", 12).Text(300, 100, "31", 12).Paragraph(ref y, Long);
        }

        Assert.Equal(3, (await TextAsync(drawn)).Split("Sở Tư pháp").Length - 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Text_printed_sideways_is_read_level(bool up)
    {
        if (!Ready()) return;
        var y = 100f;
        var drawn = new Drawn().Page().Text(298, 40, "7", 12).Sideways(up).Paragraph(ref y, Long, left: 60, right: 780).Paragraph(ref y, Other, left: 60, right: 780);
        foreach (var x in (float[])[60, 100, 500, 780]) drawn.Line(x, 300, x, 380);
        foreach (var at in (float[])[300, 340, 380]) drawn.Line(60, at, 780, at);
        drawn.Text(66, 325, "TT").Text(106, 325, "Nội dung").Text(506, 325, "Thời gian").Text(66, 365, "1").Text(106, 365, "Tuyên truyền, phổ biến").Text(506, 365, "Quý II");
        var document = await ReadAsync(drawn);
        Assert.Equal($"{Long}\n\n{Other}\n\n| TT | Nội dung | Thời gian |\n| 1 | Tuyên truyền, phổ biến | Quý II |", document.Text);
        var place = document.Blocks[0].Location;
        Assert.True(place.Bottom - place.Top > 500 && place.Right - place.Left < 120, place.ToString());
    }

    [Fact]
    public async Task A_cell_printed_sideways_is_read_level()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        foreach (var x in (float[])[Drawn.Left, 150, 400, Drawn.Right]) drawn.Line(x, 300, x, 440);
        foreach (var at in (float[])[300, 400, 440]) drawn.Line(Drawn.Left, at, Drawn.Right, at);
        drawn.Text(160, 350, "Nội dung").Text(410, 350, "Cơ quan chủ trì").Text(100, 425, "5").Text(160, 425, "Tuyên truyền").Text(410, 425, "Sở Nội vụ");
        // x is counted from the foot, y from the left.
        drawn.Sideways(up: true).Text(Drawn.Height - 390, 112, "Tổng số").Text(Drawn.Height - 390, 130, "đơn vị");
        Assert.EndsWith("| Tổng số đơn vị | Nội dung | Cơ quan chủ trì |\n| 5 | Tuyên truyền | Sở Nội vụ |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_drawn_over_two_rows_goes_on()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        float[] xs = [Drawn.Left, 115, 300, 430, Drawn.Right];
        foreach (var x in xs) drawn.Line(x, 300, x, 390);
        foreach (var at in (float[])[300, 330, 390]) drawn.Line(Drawn.Left, at, Drawn.Right, at);
        drawn.Line(Drawn.Left, 360, 430, 360);
        string[][] rows = [["TT", "Nội dung", "Chủ trì", "Thời gian"], ["1", "Tuyên truyền", "Sở Nội vụ", "Quý I/2024"], ["2", "Kiểm tra", "Sở Tư pháp", ""]];
        for (var r = 0; r < 3; r++)
        {
            for (var c = 0; c < 4; c++) drawn.Text(xs[c] + 6, 320 + (30 * r), rows[r][c]);
        }

        var document = await ReadAsync(drawn);
        Assert.EndsWith("| 1 | Tuyên truyền | Sở Nội vụ | Quý I/2024 |\n| 2 | Kiểm tra | Sở Tư pháp | |", document.Text, StringComparison.Ordinal);
        Assert.Equal(["", "", "3"], document.Blocks.TakeLast(3).Select(static block => string.Join(',', block.Continued)));
    }

    [Fact]
    public async Task A_paragraph_indented_as_a_whole_is_one()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, "a) " + Other, left: Drawn.Left + 15).Paragraph(ref y, Long);
        Assert.Equal($"{Long}\n\n{Other}\n\na) {Other}\n\n{Long}", await TextAsync(drawn));
    }

    [Fact]
    public async Task A_paragraph_goes_on_over_the_page()
    {
        if (!Ready()) return;
        var second = 100f;
        var cut = new Drawn().Page();
        var y = 100f;
        cut.Paragraph(ref y, Long).Text(Drawn.Left + 28, y, "Tăng cường tuyên truyền, vận động nhân dân thực hiện tốt các").Page().Paragraph(ref second, "chủ trương của Đảng, chính sách, pháp luật của Nhà nước.", indent: 0).Paragraph(ref second, Other).Paragraph(ref second, Long);
        Assert.Equal($"{Long}\n\nTăng cường tuyên truyền, vận động nhân dân thực hiện tốt các chủ trương của Đảng, chính sách, pháp luật của Nhà nước.\n\n{Other}\n\n{Long}", await TextAsync(cut));
    }

    [Theory]
    [InlineData("theo quy định tại Nghị định số 59/2023/NĐ-", "CP ngày 14/8/2023 của Chính phủ", "59/2023/NĐ-CP ngày")]
    [InlineData("theo quy định tại Nghị định số 59/2023/", "NĐ-CP ngày 14/8/2023 của Chính phủ", "59/2023/NĐ-CP ngày")]
    [InlineData("theo quy định tại Nghị định số 59/2023/NĐ", "-CP ngày 14/8/2023 của Chính phủ", "59/2023/NĐ-CP ngày")]
    [InlineData("trong giai đoạn năm năm tới đây 2021-", "2025 trên địa bàn tỉnh", "2021-2025 trên")]
    [InlineData("phát triển các lĩnh vực kinh tế -", "xã hội của địa phương", "kinh tế - xã hội")]
    [InlineData("tiếp tục thực hiện Nghị quyết số 25", "-NQ/TW ngày 03/6/2013 của Trung ương", "số 25-NQ/TW ngày")]
    [InlineData("xe có thời hạn sử dụng theo kiểm định đến 30/10/203", "4, các xe khác kiểm định lại", "30/10/2034, các")]
    [InlineData("đoàn đã kiểm tra và kết luận từ ngày 30/10/20", "24 xã còn lại kiểm tra trong năm nay", "30/10/20\n\n24 xã")]
    [InlineData("tổng hợp kết quả thực hiện năm 2024", "-UBND huyện báo cáo trước tháng 12", "2024\n\n-UBND huyện")]
    public async Task Numbers_cut_by_a_line_end_are_whole(string above, string below, string expected)
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other);
        drawn.Text(Drawn.Left + 28, y, above).Text(Drawn.Left, y + 19, below);
        Assert.Contains(expected, await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Footnotes_are_set_apart_with_their_marks()
    {
        if (!Ready()) return;
        var y = 100f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, Long);
        var end = Drawn.Left + Drawn.Measure("pháp luật của Nhà nước");
        drawn.Text(Drawn.Left, y, "pháp luật của Nhà nước").Text(end, y - 5, "1", 8).Text(end + Drawn.Measure("1", 8), y, "; tình hình an ninh");
        drawn.Text(Drawn.Left, 740, "1", 6.5f).Text(Drawn.Left + 6, 744, "Luật Nghĩa vụ quân sự; Luật An ninh mạng;", 10).Text(Drawn.Left, 758, "Luật Tín ngưỡng, tôn giáo.", 10);
        drawn.Text(Drawn.Left, 772, "2", 6.5f).Text(Drawn.Left + 6, 776, "Các phong trào thi đua.", 10);
        var document = await ReadAsync(drawn);
        var notes = document.Blocks.Where(static block => block.Kind == SourceBlockKind.Footnote).Select(block => document.Text[block.Span.Start..block.Span.End]).ToList();
        Assert.Equal(["¹ Luật Nghĩa vụ quân sự; Luật An ninh mạng; Luật Tín ngưỡng, tôn giáo.", "² Các phong trào thi đua."], notes.Select(static note => note.Replace("¹L", "¹ L", StringComparison.Ordinal).Replace("²C", "² C", StringComparison.Ordinal)));
        Assert.Contains("Nhà nước¹", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Luật này có căn cứ ban hành như sau:", "Căn cứ Luật Thanh niên.")]
    [InlineData("Căn cứ Luật Thanh tra;", "Căn cứ Luật Thanh niên.")]
    [InlineData("Điều này sửa như sau: “1. Sửa tên.", "2. Sửa số.”")]
    public async Task A_footnote_goes_on_over_the_page_to_its_end(string above, string below)
    {
        if (!Ready()) return;
        var (first, second) = (100f, 100f);
        var drawn = new Drawn().Page().Paragraph(ref first, Long).Paragraph(ref first, Other).Paragraph(ref first, Long);
        drawn.Text(Drawn.Left, 740, "1", 6.5f).Text(Drawn.Left + 6, 744, above, 10).Page().Paragraph(ref second, Long).Paragraph(ref second, Other).Text(Drawn.Left, 744, below, 10);
        Assert.Equal($"{Long}\n\n{Other}\n\n{Long}\n\n{Long}\n\n{Other}\n\n¹ {above} {below}", (await TextAsync(drawn)).Replace("¹" + above, "¹ " + above, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1 ", "2 ")]
    [InlineData("[1] ", "[2] ")]
    public async Task Footnotes_whose_numbers_are_not_raised_are_set_apart(string first, string second)
    {
        if (!Ready()) return;
        var y = 100f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, "3 cơ quan " + Long);
        Raised("1", Drawn.Left, y);
        Raised("2", Drawn.Left + 200, y);
        drawn.Text(Drawn.Left, 744, first + "Luật Nghĩa vụ quân sự; Luật An ninh mạng;", 10).Text(Drawn.Left, 758, "Luật Tín ngưỡng, tôn giáo.", 10).Text(Drawn.Left, 776, second + "Các phong trào thi đua.", 10);
        var document = await ReadAsync(drawn);
        var notes = document.Blocks.Where(static block => block.Kind == SourceBlockKind.Footnote).Select(block => document.Text[block.Span.Start..block.Span.End]);
        Assert.Equal(["¹ Luật Nghĩa vụ quân sự; Luật An ninh mạng; Luật Tín ngưỡng, tôn giáo.", "² Các phong trào thi đua."], notes);

        void Raised(string mark, float x, float at) => drawn.Text(x, at, "của Nhà nước").Text(x + Drawn.Measure("của Nhà nước"), at - 5, mark, 8);
    }

    [Fact]
    public async Task Ruled_tables_have_their_cells_over_lines_and_pages()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        Row(drawn, 620, 660, "TT", "Nội dung", null, "Thời gian", null);
        Row(drawn, 660, 700, "1", "Xây dựng kế hoạch của", "cơ quan, đơn vị", "Trước ngày", "30/6/2024");
        Row(drawn, 700, 740, "2", "Tuyên truyền", null, "Cả năm", null);
        drawn.Page();
        Row(drawn, 60, 100, "TT", "Nội dung", null, "Thời gian", null);
        Row(drawn, 100, 140, "3", "Tổng kết công tác", "dân vận", "Tháng 12", null);
        y = 180;
        drawn.Paragraph(ref y, Other).Paragraph(ref y, Long);
        var document = await ReadAsync(drawn);
        output.WriteLine(document.Text);
        Assert.Contains(
            "| TT | Nội dung | Thời gian |\n| 1 | Xây dựng kế hoạch của cơ quan, đơn vị | Trước ngày 30/6/2024 |\n| 2 | Tuyên truyền | Cả năm |\n| 3 | Tổng kết công tác dân vận | Tháng 12 |\n\n" + Other,
            document.Text,
            StringComparison.Ordinal);
        Assert.Equal(4, document.Blocks.Count(static block => block is { Kind: SourceBlockKind.TableRow, Table: 1, Cells.Count: 3 }));

        static void Row(Drawn drawn, float top, float bottom, string number, string task, string? more, string time, string? late)
        {
            foreach (var x in (float[])[Drawn.Left, 125, 380, Drawn.Right]) drawn.Line(x, top, x, bottom);
            foreach (var at in (float[])[top, bottom]) drawn.Line(Drawn.Left, at, Drawn.Right, at);
            drawn.Text(92, top + 16, number, 12).Text(130, top + 16, task, 12).Text(385, top + 16, time, 12);
            if (more is not null) drawn.Text(130, top + 32, more, 12);
            if (late is not null) drawn.Text(385, top + 32, late, 12);
        }
    }

    [Fact]
    public async Task Tables_without_lines_are_told_by_their_columns()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long);
        string[][] rows = [["TT", "Nhiệm vụ", "Đơn vị"], ["1", "Xây dựng kế hoạch", "Văn phòng"], ["2", "Tuyên truyền", "Phòng Nội vụ"], ["3", "Báo cáo", "Thanh tra"]];
        for (var i = 0; i < rows.Length; i++) drawn.Text(90, 300 + (26 * i), rows[i][0]).Text(140, 300 + (26 * i), rows[i][1]).Text(400, 300 + (26 * i), rows[i][2]);
        Assert.EndsWith("| TT | Nhiệm vụ | Đơn vị |\n| 1 | Xây dựng kế hoạch | Văn phòng |\n| 2 | Tuyên truyền | Phòng Nội vụ |\n| 3 | Báo cáo | Thanh tra |", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_that_stand_apart_are_composed()
    {
        if (!Ready()) return;
        Assert.Equal("Kế hoạch công tác dân vận của tỉnh", await TextAsync(new Drawn().Page().Text(100, 100, "Ke\u0302\u0301 hoa\u0323ch công tác dân vận của tỉnh")));
    }

    [Fact]
    public async Task Signature_stamps_are_left_out()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page().Text(300, 30, "Người ký: Sở Nội vụ", 6).Text(300, 38, "Email: snv@x.gov.vn", 6).Text(300, 46, "Thời gian ký: 25/03/2024 07:25:14 +07:00", 6).Paragraph(ref y, Long).Paragraph(ref y, Other);
        var document = await ReadAsync(drawn);
        Assert.Equal($"{Long}\n\n{Other}", document.Text);
        var told = Assert.Single(document.Diagnostics);
        Assert.Equal(DiagnosticCodes.StampLeftOut, told.Code);
        Assert.Equal(["1", "Người ký: Sở Nội vụ | Email: snv@x.gov.vn | Thời gian ký: 25/03/2024 07:25:14 +07:00"], told.Arguments);
    }

    /// <summary>Letters over the text, on a slant or huge, which would mix with its words.</summary>
    [Theory]
    [InlineData(45, "BẢN SAO", 90)]
    [InlineData(-45, "DỰ THẢO", 60)]
    [InlineData(30, "Tài liệu lưu hành nội bộ", 30)]
    [InlineData(12, "Tài liệu lưu hành nội bộ", 30)]
    [InlineData(60, "Tài liệu lưu hành nội bộ", 30)]
    [InlineData(0, "DỰ THẢO", 90)]
    [InlineData(90, "BẢN SAO Y", 60)]
    public async Task Watermarks_are_left_out(float degrees, string text, float size)
    {
        if (!Ready()) return;
        var document = await ReadAsync(Marked(drawn => drawn.Watermark(Drawn.Width / 2, 230, degrees, text, size)));
        Assert.Equal($"{Long}\n\n{Other}\n\n{Long}", document.Text);
        var told = Assert.Single(document.Diagnostics);
        Assert.Equal(DiagnosticCodes.StampLeftOut, told.Code);
        Assert.Equal(text, told.Arguments[1].Replace(" | ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_name_of_the_reader_all_over_the_page_is_left_out()
    {
        if (!Ready()) return;
        var document = await ReadAsync(Marked(static drawn =>
        {
            for (var x = 20; x < 600; x += 160)
            {
                for (var y = 30; y < 840; y += 110) drawn.Watermark(x, y, 40, "nguyenvana 25/03/2024", 16);
            }
        }));
        Assert.Equal($"{Long}\n\n{Other}\n\n{Long}", document.Text);
    }

    /// <summary>Large letters that nothing stands behind, and a scan that lies a little awry, are text.</summary>
    [Fact]
    public async Task Large_and_slightly_turned_letters_are_text()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page().Watermark(Drawn.Width / 2, 120, 0, "KẾ HOẠCH", 60).Paragraph(ref y, Long).Paragraph(ref y, Other).Watermark(Drawn.Width / 2, 600, 3, "Tài liệu lưu hành nội bộ", 20);
        var document = await ReadAsync(drawn);
        Assert.StartsWith($"KẾ HOẠCH\n\n{Long}\n\n{Other}\n\n", document.Text, StringComparison.Ordinal);
        Assert.All("Tài liệu lưu hành nội bộ".Split(' '), word => Assert.Contains(word, document.Text, StringComparison.Ordinal));
        Assert.Empty(document.Diagnostics);
    }

    private static Drawn Marked(Action<Drawn> mark)
    {
        var y = 100f;
        var drawn = new Drawn().Page();
        mark(drawn);
        return drawn.Paragraph(ref y, Long).Paragraph(ref y, Other).Paragraph(ref y, Long);
    }

    /// <summary>Printers' notes beside what is shown of a page are no text, and words stand where they are shown.</summary>
    [Fact]
    public async Task What_is_cut_off_a_page_is_left_out()
    {
        if (!Ready()) return;
        var content = "BT /F 12 Tf 90 700 Td (Thanh pho Hai Phong ngay 25 thang 3 nam 2024) Tj ET BT /F 8 Tf 90 880 Td (KH12.indd 25/03/2024 10:05) Tj ET BT /F 8 Tf 5 400 Td (cut) Tj ET BT /F 8 Tf 1300 400 Td (far) Tj ET";
        var file = PdfBytes.Page(content, "/MediaBox [0 0 655 902]/CropBox [30 30 625 872]", "/Font<</F 5 0 R>>").Add(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>").ToArray();
        var document = await Reader.ReadAsync(_folder.Write("cut.pdf", file), new ReaderOptions { Recognition = RecognitionMode.Never });
        Assert.Equal("Thanh pho Hai Phong ngay 25 thang 3 nam 2024", document.Text);
        Assert.InRange(document.Blocks[0].Location.Left, 59, 61);
        Assert.InRange(document.Blocks[0].Location.Bottom, 170, 177);
    }

    /// <summary>A number written in when the document was signed, as an annotation that names no page.</summary>
    [Fact]
    public async Task What_is_written_in_as_free_text_is_read()
    {
        if (!Ready()) return;
        var file = PdfBytes.Page("BT /F 12 Tf 90 700 Td (Uy ban nhan dan thanh pho Hai Phong - So:) Tj ET", "/MediaBox [0 0 595 842]/Annots[6 0 R]", "/Font<</F 5 0 R>>")
            .Add(5, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>").Add(6, "<</Type/Annot/Subtype/FreeText/F 4/Rect[315 696 415 712]/Contents(12/KH-SNV)/DA(/F 12 Tf)/AP<</N 7 0 R>>>>")
            .Stream(7, "/Type/XObject/Subtype/Form/BBox[0 0 100 16]/Resources<</Font<</F 5 0 R>>>>", "BT /F 12 Tf 0 4 Td (12/KH-SNV) Tj ET").ToArray();
        Assert.Equal("Uy ban nhan dan thanh pho Hai Phong - So: 12/KH-SNV", (await Reader.ReadAsync(_folder.Write("free.pdf", file), new ReaderOptions { Recognition = RecognitionMode.Never })).Text);
    }

    [Fact]
    public async Task Letters_drawn_as_one_sign_are_letters()
    {
        if (!Ready()) return;
        Assert.Equal("Cập nhật file trên hệ thống eOffice, offline", await TextAsync(new Drawn().Page().Text(Drawn.Left, 100, "Cập nhật ﬁle trên hệ thống eOﬃce, oﬄine")));
    }

    [Fact]
    public async Task A_stamp_over_the_letterhead_leaves_it_whole()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page()
            .Centered(170, 60, "UBND TỈNH X", 11).Centered(170, 76, "SỞ NỘI VỤ", 11).Centered(170, 98, "Số: 12/KH-SNV", 11)
            .Centered(410, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11).Centered(410, 76, "Độc lập - Tự do - Hạnh phúc", 11).Centered(410, 98, "X, ngày 25 tháng 3 năm 2024", 11)
            .Text(430, 50, "Ký bởi: Sở Nội vụ", 6).Text(430, 68, "Cơ quan: UBND tỉnh X", 6).Text(430, 87, "Ngày ký: 25-03-2024 07:25:14 +07:00", 6)
            .Centered((Drawn.Left + Drawn.Right) / 2, 140, "KẾ HOẠCH").Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.Equal($"UBND TỈNH X\nSỞ NỘI VỤ\n\nSố: 12/KH-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nX, ngày 25 tháng 3 năm 2024\n\nKẾ HOẠCH\n\n{Long}\n\n{Other}", await TextAsync(drawn));
    }

    [Fact]
    public async Task A_stamp_over_the_text_leaves_it_whole()
    {
        if (!Ready()) return;
        var (first, second) = (200f, 200f);
        var plain = await TextAsync(new Drawn().Page().Paragraph(ref first, Long).Paragraph(ref first, Other));
        var drawn = new Drawn().Page().Paragraph(ref second, Long).Paragraph(ref second, Other);
        drawn.Text(330, 208, "Người ký: Ủy ban nhân dân tỉnh X", 5.5f).Text(330, 215, "Email: ubnd@x.gov.vn", 5.5f).Text(330, 222, "Thời gian ký: 25/03/2024 07:25:14 +07:00", 5.5f);
        Assert.Equal(plain, await TextAsync(drawn));
    }

    [Fact]
    public async Task What_is_left_of_a_signature_above_the_letterhead_is_no_text()
    {
        if (!Ready()) return;
        var y = 200f;
        var drawn = new Drawn().Page().Text(200, 40, "Email: snv@x.gov.vn", 11).Centered(170, 60, "SỞ NỘI VỤ", 11).Centered(170, 98, "Số: 12/KH-SNV", 11)
            .Centered(410, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11).Centered(410, 76, "Độc lập - Tự do - Hạnh phúc", 11).Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.StartsWith("SỞ NỘI VỤ\n\nSố: 12/KH-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_part_of_the_gazette_above_a_letterhead_is_left_out()
    {
        if (!Ready()) return;
        var y = 220f;
        var drawn = new Drawn().Page().Centered(300, 60, "CÔNG BÁO/Số 12 + 13/Ngày 05-01-2020", 11).Text(Drawn.Right - 14, 60, "98", 11).Centered(312, 92, "VĂN BẢN HỢP NHẤT - BỘ Y TẾ", 12)
            .Centered(170, 130, "BỘ Y TẾ", 11).Centered(410, 130, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11).Centered(410, 146, "Độc lập - Tự do - Hạnh phúc", 11).Paragraph(ref y, Long).Paragraph(ref y, Other);
        Assert.StartsWith("BỘ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n", await TextAsync(drawn), StringComparison.Ordinal);
    }

    // The last column ends where the text does; its lines stand beside those of the first one, or between them.
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Text_in_two_columns_is_read_column_by_column(float shift)
    {
        if (!Ready()) return;
        const float Middle = (Drawn.Left + Drawn.Right) / 2;
        var (left, right) = (150f, 150f + shift);
        var drawn = new Drawn().Page().Centered(Middle, 80, "BẢN TIN DÂN VẬN").Centered(Middle, 110, "Số 3 năm 2024", 11);
        foreach (var paragraph in (string[])[Long, Other, Long, Other]) drawn.Paragraph(ref left, paragraph, 11, 20, Drawn.Left, Middle - 12);
        foreach (var paragraph in (string[])[Other, Long, Other]) drawn.Paragraph(ref right, paragraph, 11, 20, Middle + 12, Drawn.Right);
        Assert.Equal(string.Join("\n\n", "BẢN TIN DÂN VẬN", "Số 3 năm 2024", Long, Other, Long, Other, Other, Long, Other), await TextAsync(drawn));
    }

    [Fact]
    public async Task An_address_in_a_letter_is_no_stamp()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other).Text(Drawn.Left, y, "Điện thoại: 0212.385.1234").Text(Drawn.Left, y + 24, "Email: snv@x.gov.vn").Text(Drawn.Left, y + 48, "Cơ quan: Sở Nội vụ");
        Assert.EndsWith("\n\nEmail: snv@x.gov.vn\n\nCơ quan: Sở Nội vụ", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_behind_a_tab_is_no_table()
    {
        if (!Ready()) return;
        var y = 80f;
        var drawn = new Drawn().Page().Paragraph(ref y, Long).Paragraph(ref y, Other);
        drawn.Text(Drawn.Left, 745, "Người lập: Nguyễn Văn A").Text(330, 745, "Điện thoại: 0212.385.1234").Centered(300, 800, "1");
        Assert.EndsWith("\n\nNgười lập: Nguyễn Văn A Điện thoại: 0212.385.1234", await TextAsync(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x4A4)]
    [InlineData(0x328)]
    public async Task Words_in_numbers_of_glyphs_are_whole(int row)
    {
        if (!Ready()) return;
        const string Given = "thực hiện nhiệm vụ (nếu cần) tại tỉnh theo định hướng";
        var text = (await Reader.ReadAsync(_folder.Write("glyphs.pdf", GlyphFile.Of(Given, row)), new ReaderOptions { Recognition = RecognitionMode.Never })).Text;
        Assert.Equal(KeepsBrackets ? Given : Given.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task A_bad_layer_behind_a_picture_is_told_and_the_page_recognized()
    {
        if (!Needs.Tools(output, [.. Tools, "pdftoppm", "pdfimages", "tesseract"])) return;
        var (y, under) = (100f, 100f);
        var layer = new Drawn().Page();
        for (var i = 0; i < 4; i++) layer.Paragraph(ref under, "Thuc hi6n ke hoach c6ng t6c dan vdn cira tinh nam nay, cdc don v! b6o c6o ket qud thuc hi6n v6 co quan ch0 quan theo quy dinh cira phdp luat hi6n henh");
        var path = _folder.Write("layer.pdf", new Drawn().Page().Paragraph(ref y, Other).Paragraph(ref y, Long).Scan(200, layer));
        var document = await Reader.ReadAsync(path);
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.BadTextLayer);
        Assert.Contains("25-NQ/TW", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hi6n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_layer_behind_a_picture_is_taken()
    {
        if (!Needs.Tools(output, [.. Tools, "pdfimages"])) return;
        var (y, under) = (100f, 100f);
        var layer = new Drawn().Page().Paragraph(ref under, Other).Paragraph(ref under, Long).Paragraph(ref under, Other);
        var document = await Reader.ReadAsync(_folder.Write("layer.pdf", new Drawn().Page().Paragraph(ref y, Other).Paragraph(ref y, Long).Paragraph(ref y, Other).Scan(100, layer)));
        Assert.Equal($"{Other}\n\n{Long}\n\n{Other}", document.Text);
        Assert.Equal("pdf", document.Format);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(5, 5, false)]
    [InlineData(9, 5, false)]
    public async Task Pages_beyond_the_limit_are_left_out(int most, int read, bool reported)
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var i = 1; i <= 5; i++) drawn.Page().Text(100, 300, $"Trang thứ {i} của kế hoạch công tác dân vận.");
        var document = await Reader.ReadAsync(_folder.Write("a.pdf", drawn.Pdf()), new ReaderOptions { MaxPages = most });
        Assert.Equal(read, document.Blocks.Count(static block => block.Kind == SourceBlockKind.Paragraph));
        Assert.Equal(reported ? [most.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [], document.Diagnostics.Where(static diagnostic => diagnostic.Code is DiagnosticCodes.TooManyPages).SelectMany(static diagnostic => diagnostic.Arguments));
    }

    [Fact]
    public async Task Blocks_say_their_page_and_box()
    {
        if (!Ready()) return;
        var y = 100f;
        var document = await ReadAsync(new Drawn().Page().Text(100, 100, "Kế hoạch công tác dân vận của tỉnh").Page().Paragraph(ref y, Long));
        var paragraph = document.Blocks[^1];
        Assert.Equal(2, paragraph.Location.Page);
        Assert.InRange(paragraph.Location.Left, Drawn.Left - 2, Drawn.Left + 2);
        Assert.InRange(paragraph.Location.Top, 80, 100);
        Assert.InRange(paragraph.Location.Right, Drawn.Right - 40, Drawn.Right + 2);
        Assert.All(document.Blocks, block => Assert.InRange(block.Span.End, block.Span.Start, document.Text.Length));
    }

    [Fact]
    public async Task A_thousand_pages_are_read()
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var i = 0; i < 1000; i++) drawn.Page().Text(100, 300, "Kế hoạch công tác dân vận của tỉnh.");
        Assert.Equal(1000, (await ReadAsync(drawn)).Blocks.Count(static block => block.Kind == SourceBlockKind.Paragraph));
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing\n%%EOF", DiagnosticCodes.DamagedPdf)]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF", DiagnosticCodes.DamagedPdf)]
    [InlineData("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/O<0123456789012345678901234567890123456789012345678901234567890123>/U<0123456789012345678901234567890123456789012345678901234567890123>/P -4>>endobj\ntrailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF", DiagnosticCodes.Encrypted)]
    public async Task Broken_and_protected_files_say_so(string content, string code)
    {
        if (!Ready()) return;
        var path = _folder.Write("a.pdf", content);
        var options = new ReaderOptions { Recognition = RecognitionMode.Never, Timeout = TimeSpan.FromSeconds(60) };
        var error = await Assert.ThrowsAsync<DocumentReadException>(() => Reader.ReadAsync(path, options));
        Assert.Contains(error.Code, code is DiagnosticCodes.DamagedPdf ? [DiagnosticCodes.DamagedPdf, DiagnosticCodes.OnlyPictures] : new[] { code });
    }

    [Fact]
    public async Task Scans_are_recognized_with_their_confidence()
    {
        if (!Needs.Tools(output, [.. Tools, "pdftoppm", "tesseract"])) return;
        var y = 100f;
        var path = _folder.Write("scan.pdf", new Drawn().Page().Paragraph(ref y, Other).Paragraph(ref y, Long).Scan(200));
        var document = await Reader.ReadAsync(path);
        Assert.Equal("scan", document.Format);
        Assert.Contains("25-NQ/TW", document.Text, StringComparison.Ordinal);
        Assert.Contains("859/KH-UBND", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.RecognizedPages);
        Assert.All(document.Blocks.Where(static block => block.Kind == SourceBlockKind.Paragraph), static block => Assert.InRange(block.Confidence, 0.01, 0.9999));
    }

    [Theory]
    [InlineData("Số", "12", "-HD/BTCTU", "14", "Số 12 -HD/BTCTU", "ngày 14 tháng 8 năm 2025")]
    [InlineData("Số:", "305", "/KH-UBND", "", "Số: 305 /KH-UBND", "ngày tháng 8 năm 2025")]
    [InlineData("Số:", "", "/KH-UBND", "", "Số: /KH-UBND", "ngày tháng 8 năm 2025")]
    public async Task A_number_and_a_day_that_are_pictures_are_recognized(string before, string number, string symbol, string day, string line, string date)
    {
        if (!Needs.Tools(output, [.. Tools, "pdftoppm", "tesseract"])) return;
        var drawn = new Drawn().Page().Text(120, 80, "THÀNH ỦY NAM HẢI").Text(340, 80, "ĐẢNG CỘNG SẢN VIỆT NAM").Text(140, 96, "BAN TỔ CHỨC").Text(105, 126, before).Text(170, 126, symbol).Text(330, 112, "Nam Hải, ngày");
        var x = 330 + Drawn.Measure("Nam Hải, ngày");
        drawn.Text(x + 34, 112, "tháng 8 năm 2025");
        if (number.Length > 0) drawn.Pictured(134, 126, number);
        if (day.Length > 0) drawn.Pictured(x + 7, 112, day);
        var y = 190f;
        for (var i = 0; i < 4; i++) drawn.Paragraph(ref y, "Căn cứ chương trình công tác năm, Ban Tổ chức hướng dẫn các cấp ủy thực hiện một số nội dung về tổ chức đảng và đảng viên như sau.");
        var document = await Reader.ReadAsync(_folder.Write("pictured.pdf", drawn.Pdf()));
        Assert.Contains(line, document.Text, StringComparison.Ordinal);
        Assert.Contains(date, document.Text, StringComparison.Ordinal);
        string[] read = [.. ((string[])[number, day]).Where(static text => text.Length > 0)];
        Assert.Equal(read, document.Diagnostics.Where(static diagnostic => diagnostic.Code is DiagnosticCodes.PicturedDigits).Select(static diagnostic => diagnostic.Arguments[0]));
    }

    [Fact]
    public async Task A_page_that_its_file_turns_has_its_foot_where_it_is_shown()
    {
        if (!Ready()) return;
        var drawn = new Drawn();
        for (var page = 1; page <= 4; page++)
        {
            var y = 100f;
            drawn.Page().Sideways(up: true);
            for (var i = 0; i < 3; i++) drawn.Paragraph(ref y, $"Trang {page} đoạn {i}: " + Long, right: 760);
            drawn.Text(421, 575, page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        // The same length, so that the places of the parts in the file stay right.
        var file = System.Text.Encoding.Latin1.GetString(drawn.Pdf());
        Assert.Contains("/StructParents ", file, StringComparison.Ordinal);
        var turned = file;
        for (var page = 0; page < 4; page++) turned = turned.Replace($"/StructParents {page}", "/Rotate 90      ", StringComparison.Ordinal);
        var text = (await Reader.ReadAsync(_folder.Write("turned.pdf", System.Text.Encoding.Latin1.GetBytes(turned)), new ReaderOptions { Recognition = RecognitionMode.Never })).Text;
        Assert.StartsWith("Trang 1 đoạn 0", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), static line => line is "1" or "2" or "3" or "4");
    }

    /// <summary>A page with a letterhead and a table is read alike whichever way it is shown, and its words stand where they are shown.</summary>
    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_typed_page_is_read_whichever_way_it_is_shown(int turn)
    {
        if (!Ready()) return;
        var y = 160f;
        var drawn = new Drawn().Page().Centered(170, 60, "ỦY BAN NHÂN DÂN").Centered(170, 78, "TỈNH GIA LAI").Centered(420, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11).Centered(420, 78, "Độc lập - Tự do - Hạnh phúc")
            .Paragraph(ref y, Long).Paragraph(ref y, Other);
        foreach (var x in (float[])[85, 200, 540]) drawn.Line(x, 500, x, 560);
        foreach (var at in (float[])[500, 530, 560]) drawn.Line(85, at, 540, at);
        drawn.Text(90, 520, "Việc").Text(205, 520, "Người làm").Text(90, 550, "Tuyên truyền").Text(205, 550, "Ban Dân vận");
        var file = System.Text.Encoding.Latin1.GetString(drawn.Pdf());
        Assert.Contains("/StructParents 0", file, StringComparison.Ordinal);
        var upright = await Reader.ReadAsync(_folder.Write("upright.pdf", System.Text.Encoding.Latin1.GetBytes(file)), new ReaderOptions { Recognition = RecognitionMode.Never });
        var turned = await Reader.ReadAsync(_folder.Write("turned.pdf", System.Text.Encoding.Latin1.GetBytes(file.Replace("/StructParents 0", $"/Rotate {turn,-8}", StringComparison.Ordinal))), new ReaderOptions { Recognition = RecognitionMode.Never });
        Assert.Contains("| Tuyên truyền | Ban Dân vận |", upright.Text, StringComparison.Ordinal);
        Assert.Equal(upright.Text, turned.Text);
        var span = new TextSpan(upright.Text.IndexOf("Ban Dân vận |", StringComparison.Ordinal), 11);
        var (before, after) = (Round(upright.Locate(span)), Round(turned.Locate(span)));
        var (expectedX, expectedY) = turn switch
        {
            90 => (Drawn.Height - before.Bottom, before.Left),
            180 => (Drawn.Width - before.Right, Drawn.Height - before.Bottom),
            _ => (before.Top, Drawn.Width - before.Right),
        };
        Assert.InRange(after.Left, expectedX - 3, expectedX + 3);
        Assert.InRange(after.Top, expectedY - 3, expectedY + 3);

        static (double Left, double Top, double Right, double Bottom) Round(IReadOnlyList<SourceLocation> places) =>
            (places.Min(static place => place.Left), places.Min(static place => place.Top), places.Max(static place => place.Right), places.Max(static place => place.Bottom));
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool Ready() => Needs.Tools(output, Tools);

    private async Task<string> TextAsync(Drawn drawn) => (await ReadAsync(drawn)).Text;

    private Task<SourceDocument> ReadAsync(Drawn drawn) => Reader.ReadAsync(_folder.Write("a.pdf", drawn.Pdf()), new ReaderOptions { Recognition = RecognitionMode.Never });
}

public sealed class PopplerReaderTests(ITestOutputHelper output) : PdfReaderSuite(output)
{
    protected override IDocumentReader Reader { get; } = new PopplerDocumentReader();

    protected override string[] Tools => ["pdftotext"];

    protected override bool KeepsBrackets => false;
}

#if DANVAN_PDFPIG
public sealed class PdfPigReaderTests(ITestOutputHelper output) : PdfReaderSuite(output)
{
    protected override IDocumentReader Reader { get; } = new DanVan.Reading.PdfPig.PdfPigDocumentReader();
}
#endif
