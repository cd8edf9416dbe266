using DanVan.Parsing;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

public sealed class ScanTests(ITestOutputHelper output)
{
    public static TheoryData<string, string[], string[]> Headings => new()
    {
        { "strokes run together", ["I. MỤC ĐÍCH", "H. NỘI DUNG", "HI. TỔ CHỨC THỰC HIỆN", "IV. KINH PHÍ"], ["I.", "II.", "III.", "IV."] },
        { "a one for an I", ["I. MỤC ĐÍCH", "1I. NỘI DUNG", "1H. GIẢI PHÁP", "lV. KINH PHÍ"], ["I.", "II.", "III.", "IV."] },
        { "small l", ["l. MỤC ĐÍCH", "ll. NỘI DUNG", "lll. TỔ CHỨC"], ["I.", "II.", "III."] },
        { "eleven", ["I. MỤC ĐÍCH", "1. Mục đích", "2. Yêu cầu", "11. NỘI DUNG", "III. TỔ CHỨC"], ["I.", "1.", "2.", "II.", "III."] },
        { "the first is a one", ["1. MỤC TIÊU", "1. Mục tiêu chung", "2. Mục tiêu cụ thể", "II. NHIỆM VỤ", "III. TỔ CHỨC"], ["I.", "1.", "2.", "II.", "III."] },
        { "the first has a stroke too many", ["IL. MỤC ĐÍCH", "1. Mục đích", "H. NỘI DUNG", "II. TỔ CHỨC"], ["I.", "1.", "II.", "III."] },
        { "the first has a stroke too many and the second one too few", ["IL.MỤC ĐÍCH", "1. Mục đích", "I. NỘI DUNG", "II. TỔ CHỨC"], ["I. ", "1.", "II.", "III."] },
        { "the first is a one behind a part", ["A. PHẦN CHUNG", "1. MỤC TIÊU", "H. NHIỆM VỤ", "B. PHẦN RIÊNG"], ["A.", "I.", "II.", "B."] },
        { "parts in digits", ["1. MỤC TIÊU", "2. NHIỆM VỤ", "II. KINH PHÍ"], ["1.", "2.", "II."] },
        { "the first heading was lost", ["H. NỘI DUNG", "III. TỔ CHỨC"], ["H.", "III."] },
        { "a lost stroke", ["I. MỤC ĐÍCH", "II. NỘI DUNG", "II. TỔ CHỨC THỰC HIỆN"], ["I.", "II.", "III."] },
        { "lost strokes and a dash", ["I- MỤC ĐÍCH", "I- NỘI DUNG", "II- TỔ CHỨC"], ["I-", "II-", "III-"] },
        { "no full stop", ["I. SỰ CẦN THIẾT", "1I MỤC ĐÍCH CỦA KẾ HOẠCH"], ["I.", "II."] },
        { "an annex begins again", ["I. MỤC ĐÍCH", "II. NỘI DUNG", "PHỤ LỤC", "I. BIỂU MẪU", "H. DANH SÁCH"], ["I.", "II.", "", "I.", "II."] },
        { "words that begin like a part", ["I. MỤC ĐÍCH", "Phân công nhiệm vụ rõ ràng cho từng phòng", "Mục tiêu chung của kế hoạch", "H. NỘI DUNG"], ["I.", "Phân", "Mục", "II."] },
        { "parts by number and word", ["I. MỤC ĐÍCH", "Phần thứ hai", "I. NỘI DUNG", "Chương 3", "I. KINH PHÍ", "H. TỔ CHỨC"], ["I.", "Phần", "I.", "Chương", "I.", "II."] },
        { "a heading was lost", ["I. MỤC ĐÍCH", "III. TỔ CHỨC", "IV. KINH PHÍ"], ["I.", "III.", "IV."] },
        { "in small letters", ["I. Mục đích", "H. Nội dung", "III. Tổ chức thực hiện"], ["I.", "II.", "III."] },
        { "items", ["I. MỤC ĐÍCH", "l. Mục đích của kế hoạch", "2. Yêu cầu"], ["I.", "1.", "2."] },
        { "signs and tails", ["7. Sở Y tế", "§. Ban Thi đua", "9, Sở Tài chính", "10. Thành đoàn"], ["7.", "8.", "9.", "10."] },
        { "a number before a comma out of turn", ["1. Sở Y tế", "9, Sở Tài chính"], ["1.", "9,"] },
        { "items in the middle", ["1. Mục đích", "Z. Yêu cầu", "3. Nội dung", "A. Giải pháp", "S. Kinh phí"], ["1.", "2.", "3.", "4.", "5."] },
        { "letters", ["a) Một việc", "b) Hai việc", "e) Ba việc", "d) Bốn việc", "d) Năm việc", "e) Sáu việc"], ["a)", "b)", "c)", "d)", "đ)", "e)"] },
        { "signs for letters", ["a) Một việc", "b) Hai việc", "©) Ba việc", "d) Bốn việc"], ["a)", "b)", "c)", "d)"] },
        { "who signs is no number", ["I. MỤC ĐÍCH", "II. NỘI DUNG", "TM. ĐOÀN KIỂM TRA"], ["I.", "II.", "TM."] },
        { "a letter was lost", ["a) Một việc", "b) Hai việc", "c) Ba việc", "đ) Năm việc", "e) Sáu việc"], ["a)", "b)", "c)", "đ)", "e)"] },
        { "a stroke through the d", ["a) Một việc", "b) Hai việc", "c) Ba việc", "đ) Bốn việc", "đ) Năm việc"], ["a)", "b)", "c)", "d)", "đ)"] },
        { "a number printed twice", ["III. GIẢI PHÁP", "IV. KINH PHÍ", "IV. TỔ CHỨC", "V. KIẾN NGHỊ"], ["III.", "IV.", "IV.", "V."] },
        { "eleven that is one", ["10. Nội dung mười", "11. NỘI DUNG MƯỜI MỘT"], ["10.", "11."] },
        { "a name is no number", ["I. MỤC ĐÍCH", "H. Nguyễn Văn A", "II. NỘI DUNG"], ["I.", "H.", "II."] },
        { "capital letters as labels", ["A. PHẦN CHUNG", "B. NHIỆM VỤ", "C. TỔ CHỨC"], ["A.", "B.", "C."] },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void Numbers_before_headings(string what, string[] read, string[] expected)
    {
        _ = what;
        var blocks = LookAlikes.Repair([.. read.Select(Piece)], static _ => true);
        var found = blocks.Cast<PieceBlock>().Zip(expected).Select(static pair => pair.First.Text[..Math.Min(pair.Second.Length, pair.First.Text.Length)]);
        Assert.Equal(expected, found);
        Assert.All(blocks.Cast<PieceBlock>().Zip(read), static pair => Assert.Equal(pair.First.Repairs.Count > 0, !string.Equals(pair.First.Text, pair.Second, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Kế hoạch số 2O5/KH-UBND ngày l4/8/2O23", "Kế hoạch số 205/KH-UBND ngày 14/8/2023")]
    [InlineData("Nghị định số 59/2023/ND-CP ngày 14/8/2023", "Nghị định số 59/2023/NĐ-CP ngày 14/8/2023")]
    [InlineData("Nghị quyết số 25-NQ/TƯ ngày 03/6/2013 của Trung ương", "Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Trung ương")]
    [InlineData("Nghị quyết số 25-NQ/TƯ ngày 03/6/2014 của Tỉnh ủy", "Nghị quyết số 25-NQ/TƯ ngày 03/6/2014 của Tỉnh ủy")]
    [InlineData("Pháp lệnh số 34/2007/PL-UBTVQHI11 ngày 20/4/2007", "Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007")]
    [InlineData("Công văn số 174/HĐÐND-VHXH", "Công văn số 174/HĐND-VHXH")]
    [InlineData("Quyết định số 15/QĐÐ-XYZK", "Quyết định số 15/QĐ-XYZK")]
    [InlineData("Quyết định số 1O5/QÐĐ-UBND.", "Quyết định số 105/QĐ-UBND.")]
    [InlineData("Số:      /QĐÐ-SNV", "Số:      /QĐ-SNV")]
    [InlineData("Thường trực HĐÐND, UBND tỉnh; Chủ tịch HÐĐND", "Thường trực HĐND, UBND tỉnh; Chủ tịch HĐND")]
    [InlineData("Quyết định số 15/QĐ-QLĐĐ và số 16/QĐ-BCĐĐ", "Quyết định số 15/QĐ-QLĐĐ và số 16/QĐ-BCĐĐ")]
    [InlineData("Công văn số 12/XĐÐK-QLĐÐ", "Công văn số 12/XĐK-QLĐĐ")]
    [InlineData("Thông tư số 23//2024/TT-BCT và thư mục 3//x", "Thông tư số 23/2024/TT-BCT và thư mục 3//x")]
    [InlineData("Phòng Quản lý, với SỞ Xây dựng và TỔ công tác", "Phòng Quản lý, với Sở Xây dựng và Tổ công tác")]
    [InlineData("Phòng TỔ chức cán bộ", "Phòng Tổ chức cán bộ")]
    [InlineData("- Ban Giám đốc SỞ;\nquy định chỉ tiết một sỐ điều, hăng tháng", "- Ban Giám đốc Sở;\nquy định chỉ tiết một sỐ điều, hăng tháng")]
    [InlineData("GIÁM ĐỐC SỞ; SỞ; giữa SỞ XÂY DỰNG và TỔ CÔNG TÁC", "GIÁM ĐỐC SỞ; SỞ; giữa SỞ XÂY DỰNG và TỔ CÔNG TÁC")]
    [InlineData("Từ 13h30° ngày 02/6/2026, 7h15” ngày 03/6/2026", "Từ 13h30’ ngày 02/6/2026, 7h15’ ngày 03/6/2026")]
    [InlineData("họp lúc “13h30” như báo đã đưa, nước nóng 30° ngày mai", "họp lúc “13h30” như báo đã đưa, nước nóng 30° ngày mai")]
    [InlineData("UBND TỈNH, SỞ XÂY DỰNG, ỦY BAN TỔ chức, TỔ 3, VNeID, iOS", "UBND TỈNH, SỞ XÂY DỰNG, ỦY BAN TỔ chức, TỔ 3, VNeID, iOS")]
    [InlineData("Quyết định số 99/QĐ-XYZK", "Quyết định số 99/QĐ-XYZK")]
    [InlineData("từ ngày 3l/2/2023", "từ ngày 3l/2/2023")]
    [InlineData("ngày l5 tháng § năm 2O25", "ngày 15 tháng 8 năm 2025")]
    [InlineData("ngày 15 tháng l3 năm 2025", "ngày 15 tháng l3 năm 2025")]
    [InlineData("Vinh, ngày 20 tháng!0 năm 2021", "Vinh, ngày 20 tháng 10 năm 2021")]
    [InlineData("ngày!2 tháng !1 năm 2021", "ngày 12 tháng 11 năm 2021")]
    [InlineData("Hà Nội, ngày Ä|tháng 7 năm 2020", "Hà Nội, ngày Ä tháng 7 năm 2020")]
    [InlineData("Hà Nội, ngày 1 thảug 6 năm 2017", "Hà Nội, ngày 1 tháng 6 năm 2017")]
    [InlineData("ngày 1 thứ 6 năm 2017", "ngày 1 thứ 6 năm 2017")]
    [InlineData("ngày20 tháng10 năm 2021, mỗi tháng! năm", "ngày20 tháng10 năm 2021, mỗi tháng! năm")]
    [InlineData("Quyết định số 151 1/QĐ-UBND ngày 25/1 1/2013; Luật số 3 1/2024/QH15.", "Quyết định số 1511/QĐ-UBND ngày 25/11/2013; Luật số 31/2024/QH15.")]
    [InlineData("từ ngày 1 1/11/2020", "từ ngày 11/11/2020")]
    [InlineData("tổ số 15 1/2 số hộ, số 15 1/XY-Z, ngày 25/1 9/2014", "tổ số 15 1/2 số hộ, số 15 1/XY-Z, ngày 25/1 9/2014")]
    [InlineData("Mục 15 1/QĐ-UBND, ngày 25/1 3/2014", "Mục 15 1/QĐ-UBND, ngày 25/1 3/2014")]
    [InlineData("hằng năm nào cũng có, mỗi tháng một lần", "hằng năm nào cũng có, mỗi tháng một lần")]
    [InlineData("Số lO và số l của tờ báo", "Số lO và số l của tờ báo")]
    public void Numbers_and_dates_of_documents(string read, string expected)
    {
        var block = (PieceBlock)LookAlikes.Repair([Piece(read)], static _ => true)[0];
        Assert.Equal(expected, block.Text);
    }

    [Theory]
    [InlineData(RecognitionRepair.None, "Các Chỉ cục theo Kế hoạch số 2O5/KH-UBND ngày l4/8/2023", "H. NỘI DUNG")]
    [InlineData(RecognitionRepair.Numbers, "Các Chỉ cục theo Kế hoạch số 205/KH-UBND ngày 14/8/2023", "II. NỘI DUNG")]
    [InlineData(RecognitionRepair.NumbersAndNames, "Các Chi cục theo Kế hoạch số 205/KH-UBND ngày 14/8/2023", "II. NỘI DUNG")]
    public void What_is_put_right_is_an_option(RecognitionRepair wanted, string text, string heading)
    {
        var blocks = LookAlikes.Repair([Piece("I. MỤC ĐÍCH"), Piece("H. NỘI DUNG"), Piece("Các Chỉ cục theo Kế hoạch số 2O5/KH-UBND ngày l4/8/2023")], static _ => true, wanted);
        Assert.Equal([heading, text], blocks.Skip(1).Cast<PieceBlock>().Select(static piece => piece.Text));
    }

    [Fact]
    public void Text_that_was_typed_is_left_alone()
    {
        string[] typed = ["I. MỤC ĐÍCH", "H. NỘI DUNG", "Kế hoạch số 2O5/KH-UBND ngày l4/8/2O23"];
        Assert.Equal(typed, LookAlikes.Repair([.. typed.Select(Piece)], static _ => false).Cast<PieceBlock>().Select(static piece => piece.Text));
    }

    [Fact]
    public void A_repair_is_reported_where_it_stands()
    {
        var builder = new SourceBuilder();
        new BlockWriter(builder).Write(LookAlikes.Repair([Piece("I.  MỤC ĐÍCH"), Piece("H. NỘI DUNG theo Nghị định số  59/2O23/NĐ-CP")], static _ => true));
        var document = builder.Build("a.pdf", "scan");
        var reports = document.Diagnostics.Where(static diagnostic => diagnostic.Code is DiagnosticCodes.LookAlike).ToList();
        Assert.Equal(["II.", "59/2023/NĐ-CP"], reports.Select(report => document.Text[report.Span.Start..report.Span.End]));
        Assert.Equal(["H.", "59/2O23/NĐ-CP"], reports.Select(static report => report.Arguments[0]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(-1.4)]
    [InlineData(3)]
    public void The_skew_of_a_page_is_measured_and_taken_out(double degrees)
    {
        var picture = Ruled(degrees);
        var measured = PageSkew.Measure(picture) * 180 / Math.PI;
        Assert.InRange(measured, degrees - 0.11, degrees + 0.11);
        Assert.InRange(PageSkew.Measure(picture.Straighten(measured * Math.PI / 180)) * 180 / Math.PI, -0.11, 0.11);
    }

    [Fact]
    public void A_box_is_turned_back_to_the_page()
    {
        var turn = new PageTurn(Math.PI / 180, 300, 400);
        var box = turn.Back(new PageBox(500, 100, 540, 112));
        Assert.InRange(box.Left, 500 + 5.0, 500 + 5.2);
        Assert.InRange(box.Top, 100 + 3.8, 100 + 3.9);
        Assert.Equal(new PageBox(1, 2, 3, 4), default(PageTurn).Back(new PageBox(1, 2, 3, 4)));
    }

    [Fact]
    public void Red_ink_is_white()
    {
        byte[] image = [.. "P6\n2 1\n255\n"u8, 220, 20, 30, 10, 10, 20];
        Assert.Equal([255, 10], PagePicture.Read(new MemoryStream(image))!.Pixels.ToArray());
        for (var length = 0; length < image.Length; length++) Assert.Null(PagePicture.Read(new MemoryStream(image[..length])));
    }

    [Fact]
    public void Pictures_follow_each_other_in_a_stream()
    {
        var sizes = new List<(int, int)>();
        var shades = new List<byte>();
        // The second is longer than what is read at once.
        var file = new List<byte>();
        foreach (var (width, height, shade) in ((int, int, byte)[])[(3, 2, 7), (500, 400, 9), (1, 1, 11)])
        {
            file.AddRange(System.Text.Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"));
            file.AddRange(Enumerable.Repeat(shade, width * height));
        }

        using var stream = new MemoryStream([.. file, .. "P5\n9 9\n255\nxx"u8]);
        PagePicture.ReadAll(stream, picture => (sizes, shades) = ([.. sizes, (picture.Width, picture.Height)], [.. shades, .. picture.Pixels.ToArray().Distinct()]));
        Assert.Equal([(3, 2), (500, 400), (1, 1)], sizes);
        Assert.Equal([7, 9, 11], shades);
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public async Task Letters_that_are_drawn_are_read()
    {
        if (!Needs.Tools(output, "pdftotext", "pdftoppm", "pdfimages", "tesseract")) return;
        var drawn = new Drawn();
        var y = 80f;
        drawn.Page();
        for (var i = 0; i < 4; i++) drawn.Paragraph(ref y, "Thực hiện Kế hoạch số 859/KH-UBND ngày 25 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh về công tác dân vận chính quyền năm 2024 trên địa bàn tỉnh.");
        y = 80f;
        drawn.Page().Outlined();
        for (var i = 0; i < 4; i++) drawn.Paragraph(ref y, "Giao Sở Tài chính bố trí kinh phí thực hiện, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 15 tháng 11 năm 2024.");
        drawn.Page();
        using var folder = new TempFolder();
        var document = await DocumentReaders.Default.ReadAsync(folder.Write("a.pdf", drawn.Pdf()));
        Assert.Contains("Giao Sở Tài chính", document.Text, StringComparison.Ordinal);
        Assert.Equal(["1", "3"], Assert.Single(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.RecognizedPages).Arguments);
    }

    [Theory]
    [InlineData("guyễn Minh Hải", "Nguyễn Minh Hải")]
    [InlineData("rần Văn Tám", "Trần Văn Tám")]
    [InlineData("uyên Thị Lan", "Nguyễn Thị Lan")]
    [InlineData("ương Văn Tám", "ương Văn Tám")]
    [InlineData("Hàn Văn Tám", "Hàn Văn Tám")]
    [InlineData("ran Tám", "ran Tám")]
    [InlineData("KT. THỦ TƯỚNG\nTƯỚNG", "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG")]
    [InlineData("KT. BỘ TRƯỞNG\nTHỦ TRƯỞNG", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG")]
    [InlineData("KT. BỘ TRƯỞNG\n:HÚ TRƯỞNG", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG")]
    [InlineData("KT. THỦ TƯỚNG\nNÓ THỦ TƯỚNG", "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC")]
    [InlineData("KT. GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC", "KT. GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC")]
    [InlineData("BỘ TRƯỞNG, CHỦ NHIỆM\nCHỦ NHIỆM", "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM")]
    [InlineData("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")]
    [InlineData("TL. GIÁM ĐỐC\nGIÁM ĐỐC", "TL. GIÁM ĐỐC\nGIÁM ĐỐC")]
    public void Names_and_posts_below_a_stamp(string read, string expected)
    {
        var block = (PieceBlock)LookAlikes.Repair([Piece(read)], static _ => true)[0];
        Assert.Equal(expected, block.Text);
        Assert.Equal(string.Equals(read, expected, StringComparison.Ordinal), block.Repairs.Count == 0);
    }

    [Theory]
    [InlineData("KT. THỦ TƯỚNG", "NÓ THỦ TƯỚNG", "PHÓ THỦ TƯỚNG")]
    [InlineData("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH")]
    [InlineData("TM. BAN CHỈ ĐẠO", "CHỦ TỊCH", "CHỦ TỊCH")]
    [InlineData("Kế hoạch của Thủ tướng", "TƯỚNG", "TƯỚNG")]
    public void A_deputy_in_a_block_of_its_own(string above, string read, string expected) =>
        Assert.Equal(expected, ((PieceBlock)LookAlikes.Repair([Piece(above), Piece(read)], static _ => true)[1]).Text);

    // In points: the stamp lies over the beginnings of the post and of the name.
    [Fact]
    public void What_is_read_of_a_signature_alone_takes_the_place_of_shreds()
    {
        var page = new PdfPage(1, 595, 842, [Word("Nơi", 85, 500), Word("nhận:", 108, 500), Word("-", 85, 516), Word("Như", 92, 516), Word("trên;", 118, 516), Word("L.BÓ", 345, 516, 0.4), Word("NHIỆM", 430, 516, 0.6), Word("Sào", 380, 560, 0.5), Word("iệp", 450, 600, 0.6)]) { Recognized = true };
        var box = Assert.NotNull(SignatureReading.Find(page));
        Assert.True(box.Left > 140 && box.Left < 345 && box.Top < 500 && box.Bottom > 620);
        List<List<RecognizedWord>> reading =
        [
            [Read("KT.", 340, 516, 0.96), Read("CHỦ", 365, 516, 0.95), Read("NHIỆM", 400, 516, 0.93)],
            [Read("z?PHÓ.CHỦ", 340, 532, 0.1), Read("NHIỆM", 400, 532, 0.93)],
            [Read("Sà", 380, 560, 0.3), Read("b;", 400, 560, 0.2)],
            [Read("=NZguyễn", 360, 600, 0.2), Read("Minh", 420, 600, 0.96), Read("Hiệp", 450, 600, 0.97)],
        ];
        List<List<RecognizedWord>> sparse = [[Read("PHÓ", 340, 532, 0.85), Read("CHỦ", 365, 532, 0.95), Read("NHIỆM", 400, 532, 0.93)], [Read("Hiệp", 450, 600, 0.97)]];
        SignatureReading.Put(page, box, [reading, sparse], default);
        Assert.Equal(["Nơi nhận:", "- Như trên;", "KT. CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "guyễn Minh Hiệp"], PdfLayout.Lines(page).Select(static line => line.Text));

        static PdfWord Word(string text, double left, double top, double confidence = 0.95) => new(text, left, top, left + (6 * text.Length), top + 12) { Confidence = confidence };

        static RecognizedWord Read(string text, double left, double top, double confidence) => new(new PageBox(left, top, left + (6 * text.Length), top + 12), text, confidence);
    }

    [Theory]
    [InlineData("Lê", 0.9, true)]
    [InlineData("Trần", 0.9, true)]
    [InlineData("xyz", 0.9, false)]
    public void A_name_that_was_read_is_read_once(string surname, double confidence, bool known)
    {
        string[] name = [surname, "Minh", "Hiệp"];
        var page = new PdfPage(1, 595, 842, [new PdfWord("Nơi", 85, 500, 105, 512), new PdfWord("nhận:", 108, 500, 140, 512), .. name.Select((text, i) => new PdfWord(text, 380 + (32 * i), 600, 405 + (32 * i), 612) { Confidence = confidence })]) { Recognized = true };
        Assert.Equal(known, SignatureReading.Find(page) is null);
    }

    [Theory]
    [InlineData("Hội đ ng nh n d n và Ủy ban nh n d n c p tỉnh có trách nhiệm b u c đại biểu", true)]
    [InlineData("Đường dài 12 km, rộng 3 m, nặng 5 kg; điểm b) và điểm c) khoản d, Sở KH-ĐT, cột m và cột n của bảng trên", false)]
    public void A_text_that_has_lost_letters_is_broken(string text, bool broken) => Assert.Equal(broken, Vietnamese.IsBroken(string.Concat(Enumerable.Repeat(text + ". ", 3))));

    [Theory]
    [InlineData("Thực hiện kế hoạch công tác dân vận của tỉnh năm nay, các đơn vị báo cáo kết quả", false)]
    [InlineData("Thuc hi6n ke hoach c6ng t6c dan vdn cira tinh nam nay, cdc don v! b6o c6o ket qud", true)]
    [InlineData("Thựe hiện kể hoạoh côug táe dâu vậu củạ tỉnh năm nay, cáe đơn vị báo cáo kết qua", true)]
    [InlineData("KẾ HOẠCH", false)]
    public void A_layer_of_a_recognizer_without_Vietnamese_is_told(string text, bool doubtful) => Assert.Equal(doubtful, Vietnamese.IsDoubtful(text));

    [Fact]
    public void Words_of_one_line_get_one_height_and_dirt_is_left_out()
    {
        string[] rows =
        [
            "4\t1\t1\t1\t1\t0\t100\t100\t500\t40\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t100\t80\t30\t95\tKẾ",
            "5\t1\t1\t1\t1\t2\t190\t104\t80\t36\t96\thoạch",
            "5\t1\t1\t1\t1\t3\t280\t110\t10\t10\t20\t~",
            "4\t1\t1\t1\t2\t0\t100\t300\t500\t40\t-1\t",
            "5\t1\t1\t1\t2\t1\t100\t300\t80\t30\t10\tx;'",
        ];
        var words = RecognizedWords.Of(string.Join('\n', rows), 0.24, default);
        Assert.Equal(["KẾ", "hoạch"], words.Select(static word => word.Text));
        Assert.Equal(words[0].Top, words[1].Top);
        Assert.Equal(words[0].Bottom, words[1].Bottom);
        Assert.Equal(0.95, words[0].Confidence, 3);
        Assert.Equal(24, words[0].Place.Top, 3);
    }

    // Heights and places as they come out in a cell of a table; the mark of a footnote and a dash between the lines stay.
    [Fact]
    public void Shreds_of_a_line_are_no_words()
    {
        string[] rows =
        [
            "4\t1\t1\t1\t1\t0\t300\t100\t500\t20\t-1\t",
            "5\t1\t1\t1\t1\t1\t305\t100\t55\t24\t97\tđá",
            "5\t1\t1\t1\t1\t2\t402\t102\t40\t15\t81\tkị",
            "4\t1\t1\t1\t2\t0\t300\t100\t500\t50\t-1\t",
            "5\t1\t1\t1\t2\t1\t300\t100\t90\t44\t96\tđáp",
            "5\t1\t1\t1\t2\t2\t400\t102\t100\t40\t97\tkiện",
            "5\t1\t1\t1\t2\t3\t502\t96\t10\t18\t90\t1",
            "4\t1\t1\t1\t3\t0\t300\t146\t500\t36\t-1\t",
            "5\t1\t1\t1\t3\t1\t300\t140\t60\t36\t96\tcủa",
            "5\t1\t1\t1\t3\t2\t372\t160\t12\t4\t90\t-",
        ];
        Assert.Equal(["đáp", "kiện", "1", "của", "-"], RecognizedWords.Of(string.Join('\n', rows), 0.24, default).Select(static word => word.Text));
    }

    // In "hoạch này." every letter reaches below the line, and its box into the one below.
    [Fact]
    public void Words_that_all_hang_stay_in_their_line()
    {
        string[] rows =
        [
            "4\t1\t1\t1\t1\t0\t296\t2272\t500\t64\t-1\t",
            "5\t1\t1\t1\t1\t1\t296\t2276\t120\t60\t96\thoạch",
            "5\t1\t1\t1\t1\t2\t432\t2272\t80\t60\t96\tnày.",
            "4\t1\t1\t1\t2\t0\t296\t2316\t700\t77\t-1\t",
            "5\t1\t1\t1\t2\t1\t296\t2326\t40\t44\t92\tb)",
            "5\t1\t1\t1\t2\t2\t349\t2318\t110\t71\t96\tTổng",
            "5\t1\t1\t1\t2\t3\t469\t2332\t90\t56\t96\thợp,",
            "5\t1\t1\t1\t2\t4\t571\t2332\t70\t35\t96\tbáo",
        ];
        var words = RecognizedWords.Of(string.Join('\n', rows), 0.288, default);
        Assert.Equal(["hoạch này.", "b) Tổng hợp, báo"], PdfLayout.Arrange([new PdfPage(1, 595, 842, words) { Recognized = true }], default).Cast<PieceBlock>().Select(static piece => piece.Text));
    }

    // Specks of a bad copy go, dots and strokes of letters and what touches them stay; a page with few is left alone.
    [Theory]
    [InlineData(100, 0)]
    [InlineData(20, 20)]
    public void A_page_full_of_specks_is_cleaned(int given, int left)
    {
        const int Width = 400, Height = 400, White = 255;
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)White);
        for (var i = 0; i < given; i++) pixels[((10 + (i / 20 * 12)) * Width) + 10 + (i % 20 * 18)] = 40;
        Fill(100, 300, 5, 5);
        Fill(150, 300, 3, 30);
        Fill(200, 300, 30, 3);
        Fill(250, 300, 10, 10);
        Fill(262, 304, 2, 2);
        var clean = new PagePicture(Width, Height, pixels).Clean(250);
        Assert.Equal(25 + 90 + 90 + 100 + 4 + left, clean.Pixels.ToArray().Count(static pixel => pixel < White));

        void Fill(int x, int y, int width, int height)
        {
            for (var row = y; row < y + height; row++) pixels.AsSpan((row * Width) + x, width).Clear();
        }
    }

    [Fact]
    public void Specks_are_no_dashes()
    {
        string[] rows =
        [
            "4\t1\t1\t1\t1\t0\t1086\t360\t500\t40\t-1\t",
            "5\t1\t1\t1\t1\t1\t1086\t401\t2\t2\t93\t-",
            "5\t1\t1\t1\t1\t2\t1114\t364\t63\t32\t96\tBắc",
            "5\t1\t1\t1\t1\t3\t1187\t364\t63\t32\t96\tKạn,",
            "4\t1\t1\t1\t2\t0\t392\t1340\t500\t40\t-1\t",
            "5\t1\t1\t1\t2\t1\t392\t1366\t12\t4\t64\t-",
            "5\t1\t1\t1\t2\t2\t417\t1343\t66\t36\t96\tTối",
        ];
        Assert.Equal(["Bắc", "Kạn,", "-", "Tối"], RecognizedWords.Of(string.Join('\n', rows), 0.24, default).Select(static word => word.Text));
    }

    [Theory]
    [InlineData("GÐN", "GĐN")]
    [InlineData("ÐN-ĐT", "ĐN-ĐT")]
    [InlineData("QLĐÐ", "QLĐÐ")]
    [InlineData("HÐĐND", "HÐĐND")]
    public void Eth_is_no_letter_of_Vietnamese(string read, string expected) =>
        Assert.Equal(expected, Assert.Single(RecognizedWords.Of($"4\t1\t1\t1\t1\t0\t100\t100\t500\t40\t-1\t\n5\t1\t1\t1\t1\t1\t100\t100\t80\t30\t95\t{read}", 0.24, default)).Text);

    [Fact]
    public void A_box_ends_where_the_next_word_of_its_line_begins()
    {
        string[] rows =
        [
            "4\t1\t1\t1\t1\t0\t504\t297\t520\t68\t-1\t",
            "5\t1\t1\t1\t1\t1\t504\t301\t126\t48\t96\tGIÁO",
            "5\t1\t1\t1\t1\t2\t639\t301\t272\t57\t93\tDỤC",
            "5\t1\t1\t1\t1\t3\t760\t297\t29\t68\t92\t&",
            "5\t1\t1\t1\t1\t4\t816\t301\t86\t57\t96\tĐÀO",
            "5\t1\t1\t1\t1\t5\t920\t311\t103\t47\t96\tTẠO",
        ];
        var words = RecognizedWords.Of(string.Join('\n', rows), 0.24, default);
        Assert.Equal("GIÁO DỤC & ĐÀO TẠO", Assert.IsType<PieceBlock>(Assert.Single(PdfLayout.Arrange([new PdfPage(1, 595, 842, words) { Recognized = true }], default))).Text);
        Assert.Equal(760 * 0.24, words[1].Right, 3);
    }

    [Theory]
    [InlineData("Các Chỉ cục Hải quan cửa khẩu", "Các Chi cục Hải quan cửa khẩu")]
    [InlineData("Mỗi chỉ bộ ấp chọn một việc", "Mỗi chi bộ ấp chọn một việc")]
    [InlineData("việc này chỉ bộ phận một cửa làm", "việc này chỉ bộ phận một cửa làm")]
    [InlineData("chỉ hội viên được dự", "chỉ hội viên được dự")]
    [InlineData("công ăn việc làm của người dân", "công ăn việc làm của người dân")]
    [InlineData("ỦY BAN MẶT TRẬN TỐ QUỐC VIỆT NAM", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM")]
    [InlineData("Uỷ ban nhân dân, tổ chức đoàn thể", "Uỷ ban nhân dân, tổ chức đoàn thể")]
    [InlineData("Truyền hình tỉnh Cao Băng", "Truyền hình tỉnh Cao Bằng")]
    [InlineData("Cao Băng, ngày 24 tháng 11 năm 2025", "Cao Bằng, ngày 24 tháng 11 năm 2025")]
    [InlineData("UBND TĨNH KIÊN GIANG", "UBND TỈNH KIÊN GIANG")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHÓ HÀ NỘI", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI")]
    [InlineData("Công an Thành phó:", "Công an Thành phố:")]
    [InlineData("địa bàn thành phô Hà Nội, Chủ tịch UBND Thành phô", "địa bàn thành phố Hà Nội, Chủ tịch UBND Thành phố")]
    [InlineData("trở thành phó chủ tịch, ông Thành Phó Giám đốc, ông Thành phó Trưởng ban", "trở thành phó chủ tịch, ông Thành Phó Giám đốc, ông Thành phó Trưởng ban")]
    [InlineData("ỦY BAN NHÂN DÂN\nTINH QUANG NGÃI", "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI")]
    [InlineData("bảo đảm tính hòa bình, tính an giang", "bảo đảm tính hòa bình, tính an giang")]
    [InlineData("SỞ Y TẺ", "SỞ Y TẾ")]
    [InlineData("chú ý tế nhị khi tiếp dân", "chú ý tế nhị khi tiếp dân")]
    [InlineData("KT. GIÁM ĐÓC", "KT. GIÁM ĐỐC")]
    [InlineData("BAN TỎ CHỨC CUỘC THI", "BAN TỔ CHỨC CUỘC THI")]
    [InlineData("QUYÉT ĐỊNH", "QUYẾT ĐỊNH")]
    [InlineData("KÉ HOẠCH", "KẾ HOẠCH")]
    [InlineData("thống kê hoạch định chính sách", "thống kê hoạch định chính sách")]
    [InlineData("người chưa thành niên, con đã thành niên", "người chưa thành niên, con đã thành niên")]
    [InlineData("Tổng cộng", "Tổng cộng")]
    [InlineData("Tổng cộng: 12 khóa học", "Tổng cộng: 12 khóa học")]
    [InlineData("Viện Nghiên cứu chiến lược, thu hồi đồng", "Viện Nghiên cứu chiến lược, thu hồi đồng")]
    [InlineData("Quân ủy Trung ương, Bộ Tư lệnh Hải quân", "Quân ủy Trung ương, Bộ Tư lệnh Hải quân")]
    [InlineData("sau mỗi công đoạn của dự án", "sau mỗi công đoạn của dự án")]
    [InlineData("để người dân vẫn được phục vụ", "để người dân vẫn được phục vụ")]
    [InlineData("trình tự pháp luật quy định", "trình tự pháp luật quy định")]
    [InlineData("điểm trường thôn Hạ", "điểm trường thôn Hạ")]
    [InlineData("kiên quyết đình chỉ hoạt động", "kiên quyết đình chỉ hoạt động")]
    [InlineData("các thương vụ mua bán", "các thương vụ mua bán")]
    [InlineData("cán bộ đối chiếu tài liệu", "cán bộ đối chiếu tài liệu")]
    [InlineData("thành phố thông minh", "thành phố thông minh")]
    [InlineData("Mỗi trường có một tổ; mọi trường đều dự, xây mới trường học", "Mỗi trường có một tổ; mọi trường đều dự, xây mới trường học")]
    [InlineData("Nguyễn Thanh Hoa", "Nguyễn Thanh Hoa")]
    [InlineData("KT. CHỦ TICH\nPHO CHU TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")]
    [InlineData("PHO CHANH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")]
    [InlineData("ỦY BAN NHAN DAN TỈNH QUẢNG NGÃI", "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI")]
    [InlineData("UỶ BAN NHÂN DÂN\nBAN CHÍ ĐẠO 138", "UỶ BAN NHÂN DÂN\nBAN CHỈ ĐẠO 138")]
    [InlineData("CÁC TRƯỜNG HỢP BỊ THU HỒI", "CÁC TRƯỜNG HỢP BỊ THU HỒI")]
    [InlineData("BỊ THU HỒI ĐẤT", "BỊ THU HỒI ĐẤT")]
    [InlineData("Bi thu, chu tich", "Bi thu, chu tich")]
    [InlineData("TĨNH ĐOÀN NAM ĐỊNH", "TỈNH ĐOÀN NAM ĐỊNH")]
    [InlineData("ĐẲNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM")]
    [InlineData("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData("KEHOẠCH\nThăm hỏi", "KẾ HOẠCH\nThăm hỏi")]
    [InlineData("Ủy BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN")]
    [InlineData("của Trung ương Đẳng", "của Trung ương Đảng")]
    [InlineData("TỜ trình, ở cơ Sở, HỖ trợ, làm Ở xã, Huyện Ủy", "Tờ trình, ở cơ sở, Hỗ trợ, làm ở xã, Huyện ủy")]
    [InlineData("SỐ 12, Ở TRƯỜNG HỌC, Ủy ban, Ở đâu", "SỐ 12, Ở TRƯỜNG HỌC, Ủy ban, Ở đâu")]
    [InlineData("- Ủy ban Dân tộc (b/€);", "- Ủy ban Dân tộc (b/c);")]
    [InlineData("Rơ Chăm H?Lan; đã xong chưa?", "Rơ Chăm H’Lan; đã xong chưa?")]
    [InlineData("TGĐÐ, 20/GĐÐN-SB, ĐÐBQH, QLĐÐ", "TGĐ, 20/GĐN-SB, ĐĐBQH, QLĐĐ")]
    [InlineData("trong quý I1/2024", "trong quý II/2024")]
    [InlineData("Quý HI năm 2022", "Quý III năm 2022")]
    [InlineData("quý 1/2014", "quý 1/2014")]
    [InlineData("Quý II//2024, quý 3//2024, thư mục a//2024", "Quý II/2024, quý 3/2024, thư mục a//2024")]
    [InlineData("Quý IIH/2025, quý IH/2025, quý HH/2025, quý VIII/2025", "Quý III/2025, quý III/2025, quý III/2025, quý VIII/2025")]
    [InlineData("mất 4giờ, sau 10ngày, 2giờ30, 3tháng2", "mất 4 giờ, sau 10 ngày, 2giờ30, 3tháng2")]
    public void Names_of_bodies_and_quarters(string read, string expected) => Assert.Equal(expected, ((PieceBlock)LookAlikes.Repair([Piece(read)], static _ => true)[0]).Text);

    [Fact]
    public void The_number_of_a_row_is_the_one_between_its_neighbours()
    {
        TableBlock Table() => new([.. new[] { "TT", "1", "2", "E)", "4" }.Select(static text => new List<TableCell> { new([Piece(text)], 0, 1, Continued: false), new([Piece("việc")], 1, 1, Continued: false) })], 2, Borderless: false, new SourceLocation(1));
        string[] Column(bool recognized) => [.. ((TableBlock)LookAlikes.Repair([Piece("I. MỤC ĐÍCH"), Table()], _ => recognized)[1]).Rows.Select(static row => ((PieceBlock)row[0].Blocks[0]).Text)];
        Assert.Equal(["TT", "1", "2", "3", "4"], Column(recognized: true));
        Assert.Equal(["TT", "1", "2", "E)", "4"], Column(recognized: false));
    }

    [Theory]
    [InlineData("1 Việc một;2 Việc hai;8 Việc ba;4 Việc bốn", "1 2 3 4")]
    [InlineData("1 Việc một;2 Việc hai;2 Việc ba;4 Việc bốn", "1 2 2 4")]
    [InlineData("1 Tuyên truyền;1 Việc một|Sở A;2 Việc hai|Sở B;H Kiểm tra;In Tổng kết;4 Việc ba|Sở C", "I 1 2 II III 4")]
    [InlineData("1 Tuyên truyền;1 Việc một|Sở A;11 Kiểm tra", "1 1 11")]
    [InlineData("H Tuyên truyền;1 Việc một|Sở A;I Kiểm tra", "H 1 I")]
    public void Numbers_of_rows_and_groups(string read, string expected)
    {
        TableBlock Table() => new([.. read.Split(';').Select(row => row.Split(' ', 2) is var parts ? (List<TableCell>)[new([Piece(parts[0])], 0, 1, Continued: false), .. parts[1].Split('|').Append("").Take(2).Select((text, i) => new TableCell(text.Length == 0 ? [] : [Piece(text)], i + 1, 1, Continued: false))] : [])], 3, Borderless: false, new SourceLocation(1));
        Assert.Equal(expected, string.Join(' ', ((TableBlock)LookAlikes.Repair([Piece("I. MỤC ĐÍCH"), Table()], static _ => true)[1]).Rows.Select(static row => ((PieceBlock)row[0].Blocks[0]).Text)));
    }

    [Theory]
    [InlineData(0.9, "HT|Cơ quan phôi hợp|Thời gian", "1|3")]
    [InlineData(1, "HT|Cơ quan phôi hợp|Thời gian", "1|HT|3")]
    [InlineData(0.9, "TT|Cơ quan kiểm tra|Ghi chú", "1|TT|3")]
    public void A_head_that_is_printed_again_is_left_out_however_it_was_read(double confidence, string head, string expected)
    {
        TableBlock Table(params string[] rows) => new([.. rows.Select(row => row.Split('|').Select((text, i) => new TableCell([new PieceBlock(SourceBlockKind.Paragraph, text, new SourceLocation(1)) { Confidence = confidence }], i, 1, Continued: false)).ToList())], 3, Borderless: false, new SourceLocation(1));
        var joined = PdfTables.Join(Table("TT|Cơ quan phối hợp|Thời gian", "1|Sở A|Quý I"), Table(head, "3|Sở B|Quý II"));
        Assert.Equal("TT|" + expected, string.Join('|', joined.Rows.Select(static row => ((PieceBlock)row[0].Blocks[0]).Text)));
        Assert.Equal("Cơ quan phối hợp", ((PieceBlock)PdfTables.Join(Surer(0.6, "Cơ quan phôi hợp"), Surer(0.9, "Cơ quan phối hợp")).Rows[0][0].Blocks[0]).Text);

        static TableBlock Surer(double confidence, string text) => new([.. ((string[])[text + "|Thời gian thực hiện", "Sở A|Quý II"]).Select(row => row.Split('|').Select((cell, i) => new TableCell([new PieceBlock(SourceBlockKind.Paragraph, cell, new SourceLocation(1)) { Confidence = confidence }], i, 1, Continued: false)).ToList())], 2, Borderless: false, new SourceLocation(1));
    }

    [Fact]
    public void The_cells_of_a_ruled_table_stand_below_each_other_without_their_rules()
    {
        // A table of two columns and two rows, a mark in three of its cells, the last two run together; in the first cell the mark touches nothing, in the
        // second one it stands close to the rule, and the paper is grey. Above it stands a line of text.
        const int Width = 700;
        const int Height = 500;
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)235);
        void Fill(int left, int top, int right, int bottom, byte shade = 20)
        {
            for (var y = top; y < bottom; y++) pixels.AsSpan((y * Width) + left, right - left).Fill(shade);
        }

        Fill(100, 20, 600, 45);
        foreach (var y in (int[])[100, 250, 400]) Fill(100, y, 600, y + 3);
        foreach (var x in (int[])[100, 597]) Fill(x, 100, x + 3, 403);
        Fill(350, 100, 353, 250);
        Fill(180, 150, 260, 180);
        Fill(358, 150, 420, 180);
        Fill(200, 300, 500, 330);
        Fill(540, 360, 541, 361);
        var picture = new PagePicture(Width, Height, pixels);
        var (around, strips) = CellStrip.Of(picture, RuleFinder.Find(picture, 0.3), 0.3);
        Assert.Equal(20, around.Pixels[(30 * Width) + 300]);
        Assert.Equal(255, around.Pixels[(165 * Width) + 200]);
        Assert.Equal(255, around.Pixels[(100 * Width) + 300]);

        var strip = Assert.Single(strips);
        var marks = Marks(strip.Picture);
        Assert.Equal([(80, 30), (62, 30), (300, 30)], marks.Select(static mark => (mark.Right - mark.Left, mark.Bottom - mark.Top)));
        Assert.Equal([(180, 150), (358, 150), (200, 300)], marks.Select(mark => strip.Back(new PageBox(mark.Left * 0.3, mark.Top * 0.3, mark.Right * 0.3, mark.Bottom * 0.3))).Select(static box => ((int)Math.Round(box.Left / 0.3), (int)Math.Round(box.Top / 0.3))));
        // The paper of the pieces is as white as what lies between them.
        Assert.DoesNotContain(strip.Picture.Pixels.ToArray(), static pixel => pixel is > 40 and < 240);

        static List<(int Left, int Top, int Right, int Bottom)> Marks(PagePicture picture)
        {
            var marks = new List<(int Left, int Top, int Right, int Bottom)>();
            for (var y = 0; y < picture.Height; y++)
            {
                for (var x = 0; PagePicture.TryDarkRun(picture.Pixels.Slice(y * picture.Width, picture.Width), ref x, out var end); x = end)
                {
                    if (end - x == 1) continue;
                    if (marks.Count > 0 && marks[^1].Bottom == y) marks[^1] = marks[^1] with { Bottom = y + 1 };
                    else marks.Add((x, y, end, y + 1));
                }
            }

            return marks;
        }
    }

    [Theory]
    [InlineData(170, 1)]
    [InlineData(212, 0)]
    public void Pale_hairlines_are_rules_and_shaded_areas_are_none(byte shade, int tables)
    {
        const int Width = 700;
        const int Height = 400;
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)235);
        for (var y = 50; y < 350; y++)
        {
            foreach (var x in (int[])[100, 250, 400, 599]) pixels[(y * Width) + x] = shade;
            if (y is 50 or 200 or 349) pixels.AsSpan((y * Width) + 100, 500).Fill(shade);
            if (y is > 70 and < 120) pixels.AsSpan((y * Width) + 120, 100).Fill(175);
        }

        var picture = new PagePicture(Width, Height, pixels);
        Assert.Empty(RuleFinder.Find(picture, 0.3).Horizontal);
        var rules = RuleFinder.Find(RuleFinder.Darken(picture, 0.3), 0.3);
        Assert.Equal(tables, RuledTable.Of(rules).Count(static table => table.Edges.Count == 4 && table.Cells().Count() == 6));
        Assert.DoesNotContain(rules.Horizontal, static rule => rule.At is > 55 * 0.3 and < 195 * 0.3);
    }

    [Fact]
    public void A_page_without_ruled_tables_has_no_strips()
    {
        var picture = Ruled(0);
        var (around, strips) = CellStrip.Of(picture, RuleFinder.Find(picture, 0.3), 0.3);
        Assert.Same(picture, around);
        Assert.Empty(strips);
    }

    public static TheoryData<string, string[], string[], string[]> Readings => new()
    {
        { "the surer word", ["tắng:89", "cường:96"], ["tăng:97", "cường:96"], ["tăng", "cường"] },
        { "the first where it is surer", ["về:96", "việc:96"], ["vê:49", "việc:96"], ["về", "việc"] },
        { "the one that makes a word, however unsure", ["Tố:96", "quốc:96"], ["Tổ:65", "quốc:96"], ["Tổ", "quốc"] },
        { "the one that is spelled, if both are as sure", ["quyềg:90"], ["quyền:89"], ["quyền"] },
        { "two for one", ["Khoahọc:80", "và:96"], ["Khoa:96", "học:96", "và:96"], ["Khoa", "học", "và"] },
        { "half a word is none", ["/KH-SNV:70"], ["/KH-:95"], ["/KH-SNV"] },
        { "a word that one lost", ["Kế:96", "-:1"], ["Kế:96", "_:1", "hoạch:95"], ["Kế", "-", "hoạch"] },
        { "no dirt", ["Kế:96"], ["Kế:96", "_:1", "x;:20"], ["Kế"] },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void Two_readings_become_one(string what, string[] first, string[] second, string[] expected)
    {
        _ = what;
        var merged = SecondReading.Merge([Line(first)], [Line(second)]);
        Assert.Equal(expected, merged.SelectMany(static line => line).Select(static word => word.Text));
    }

    // Words of letters ten points wide, one blank between them; joined ones keep the width of their parts.
    private static List<RecognizedWord> Line(string[] words)
    {
        var line = new List<RecognizedWord>();
        var x = 100.0;
        foreach (var word in words)
        {
            var cut = word.LastIndexOf(':');
            var text = word[..cut];
            var width = 10 * (text.Length + (text is "Khoahọc" ? 1 : 0) + (text is "-" or "_" ? 4 : 0));
            if (text is not "_") line.Add(new RecognizedWord(new PageBox(x, 100, x + width, 112), text, int.Parse(word[(cut + 1)..], System.Globalization.CultureInfo.InvariantCulture) / 100.0));
            x += width + 10;
        }

        return line;
    }

    [Fact]
    public void Footnotes_of_a_scan_are_numbered_by_their_order()
    {
        var page = Page(
            (60, 100, 14, "Thực hiện công tác dân vận) và công tác dân tộc của"),
            (60, 120, 14, "tỉnh theo Kết luận số 114-KL/TW!, các cơ quan"),
            (60, 140, 14, "báo cáo (kết quả) trước?; việc khác thì sao?"),
            (60, 700, 11, "' Kết luận về công tác của cơ quan nhà nước ở"),
            (60, 714, 11, "địa phương."),
            (60, 728, 11, "2 Chỉ thị về vùng đồng bào."),
            (60, 742, 11, "3'Tiểu dự án hai."));
        page.Rules = new PageRules([new PageRule(694, 60, 200)], []);
        var blocks = PdfLayout.Arrange([page], default).OfType<PieceBlock>().ToList();
        var notes = blocks.FindAll(static block => block.Kind == SourceBlockKind.Footnote);
        Assert.Equal(["¹ Kết luận về công tác của cơ quan nhà nước ở địa phương.", "² Chỉ thị về vùng đồng bào.", "³ Tiểu dự án hai."], notes.Select(static note => note.Text));
        var body = string.Join(' ', blocks.Except(notes).Select(static block => block.Text));
        Assert.Contains("dân vận¹ và", body, StringComparison.Ordinal);
        Assert.Contains("114-KL/TW²,", body, StringComparison.Ordinal);
        Assert.Contains("(kết quả) trước³; việc khác thì sao?", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_over_letters_of_the_same_size_opens_no_footnotes()
    {
        var page = Page((60, 100, 14, "Thực hiện công tác dân vận của tỉnh"), (60, 120, 14, "trong năm nay và các năm sau"), (60, 700, 14, "1 Việc thứ nhất của kế hoạch này"), (60, 720, 14, "và việc thứ hai"));
        page.Rules = new PageRules([new PageRule(694, 60, 200)], []);
        Assert.DoesNotContain(PdfLayout.Arrange([page], default), static block => block is PieceBlock { Kind: SourceBlockKind.Footnote });
    }

    [Fact]
    public void Grey_paper_on_a_white_page_becomes_white()
    {
        // A frame of white, paper of 208 to 214, ink of 60 and a grey line of 150.
        var pixels = new byte[100 * 100];
        Array.Fill(pixels, (byte)255);
        for (var y = 10; y < 90; y++)
        {
            for (var x = 10; x < 90; x++) pixels[(y * 100) + x] = (byte)(208 + ((x + y) % 7));
        }

        (pixels[5050], pixels[5060]) = (60, 150);
        var white = Picture(pixels).Whiten();
        Assert.Equal(255, white.Pixels[5000 + 30]);
        Assert.InRange(white.Pixels[5050], 60, 80);
        Assert.InRange(white.Pixels[5060], 150, 195);
        var plain = Picture([.. pixels.Select(static pixel => pixel > 200 ? (byte)255 : pixel)]);
        Assert.Same(plain, plain.Whiten());

        static PagePicture Picture(byte[] pixels) => PagePicture.Read(new MemoryStream([.. "P5\n100 100\n255\n"u8, .. pixels]))!;
    }

    [Fact]
    public void A_picture_made_smaller_keeps_its_shades()
    {
        var picture = PagePicture.Read(new MemoryStream([.. "P5\n4 2\n255\n"u8, 0, 0, 200, 200, 100, 100, 40, 40]))!;
        var half = picture.Shrink(0.5);
        Assert.Equal((2, 1), (half.Width, half.Height));
        Assert.Equal([50, 120], half.Pixels.ToArray());
        Assert.All(Ruled(0).Shrink(0.8).Pixels.ToArray().Take(8000), static shade => Assert.Equal(255, shade));
    }

    private static PdfPage Page(params (double Left, double Top, double Size, string Text)[] lines)
    {
        var words = new List<PdfWord>();
        foreach (var (left, top, size, text) in lines)
        {
            var x = left;
            foreach (var word in text.Split(' '))
            {
                var width = word.Length * size * 0.5;
                words.Add(new PdfWord(word, x, top, x + width, top + size) { Confidence = 0.9 });
                x += width + (size * 0.3);
            }
        }

        return new PdfPage(1, 595, 842, words) { Recognized = true };
    }

    private static Block Piece(string text) => new PieceBlock(SourceBlockKind.Paragraph, text, new SourceLocation(1));

    // Dashes in rows, as words are.
    private static PagePicture Ruled(double degrees)
    {
        const int Width = 1000;
        const int Height = 1400;
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)255);
        var slope = Math.Tan(degrees * Math.PI / 180);
        for (var line = 0; line < 40; line++)
        {
            for (var x = 120; x < 880; x++)
            {
                if (x % 60 < 12) continue;
                var y = 120 + (line * 28) + (int)Math.Round((x - 500) * slope);
                for (var k = 0; k < 9; k++) pixels[((y + k) * Width) + x] = 0;
            }
        }

        return PagePicture.Read(new MemoryStream([.. System.Text.Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"), .. pixels]))!;
    }
}
