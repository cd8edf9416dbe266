namespace DanVan.Reading.Tests;

public sealed class PdfLayoutTests
{
    [Theory]
    [InlineData("7KӵF KLӋQ 1JKӏ ÿӏQK Vӕ \u0014\u0013\u0018\u0012\u0015\u0013\u0015\u0018\u00121Ĉ\u0010&3 ngày 15/5/2025 FӫD Chính SKӫ", "Thực hiện Nghị định số 105/2025/NĐ-CP ngày 15/5/2025 của Chính phủ")]
    [InlineData("1˯L QK̵Q NͿ WKX̵W trong OƭQK Y͹F YǊ khí ÿtQK kèm", "Nơi nhận kỹ thuật trong lĩnh vực vũ khí đính kèm")]
    [InlineData("KiӇm tra ViӋt QuyӃt ÿӏnh sӕ 1522/QĈ-UBND nhiӋm kǤ tӍnh, Văn phòng", "Kiểm tra Việt Quyết định số 1522/QĐ-UBND nhiệm kỳ tỉnh, Văn phòng")]
    [InlineData("&Ӝ1* HÒA XÃ +Ӝ, &+Ӫ 1*+Ƭ$ 9,ӊ7 NAM QăP năm 7KѭѫQJ Ĉ2¬1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM năm năm Thương ĐOÀN")]
    [InlineData("NLӇP tra YLӋF FKҩS hành OXұW (J͵L vұW TX\u04C5n; WURQJ UBND", "kiểm tra việc chấp hành luật (gửi vật quền; trong UBND")]
    [InlineData("YLӋF Công ty CP XD WKӵF KLӋQ", "việc Công ty CP XD thực hiện")]
    [InlineData("YLӋF theo Sӕ 12 WKӵF KLӋQ", "việc theo Số 12 thực hiện")]
    [InlineData("Căn cứ Nghị định số 12/2025/NĐ-CP ÿÿ 7K &3", "Căn cứ Nghị định số 12/2025/NĐ-CP ÿÿ 7K &3")]
    [InlineData("Қазақстан Республикасының Үкіметі ҚР ұлттық қауіпсіздік", "Қазақстан Республикасының Үкіметі ҚР ұлттық қауіпсіздік")]
    public void Numbers_of_glyphs_become_letters(string given, string expected)
    {
        var words = given.Split(' ').Select(static (word, i) => new PdfWord(word, 10 * i, 0, (10 * i) + 9, 10)).ToList();
        Assert.Equal(!string.Equals(given, expected, StringComparison.Ordinal), GlyphNumbers.Mend(words) is not null);
        Assert.Equal(expected, string.Join(' ', words.Select(static word => word.Text)));
    }

    // Words of 14 points in height and the gaps between them; ^ sets one smaller and higher.
    [Theory]
    [InlineData("PHÒNG 1.3 VĂN 1.3 HÓA 1.3 HUYỆN", "PHÒNG VĂN HÓA HUYỆN")]
    [InlineData("UBND 1.3 HUYỆN 1.3 TÂN 1.2 AN", "UBND HUYỆN TÂN AN")]
    [InlineData("Tân 1.3 An, 1.3 ngày 1.3 12 1.3 tháng 1.3 5", "Tân An, ngày 12 tháng 5")]
    [InlineData("KẾ 3.2 HOẠCH 1.3 VÀ 3.2 KINH 3.2 PHÍ", "KẾ HOẠCH VÀ KINH PHÍ")]
    [InlineData("Thực 3.2 hi 1 ện 3.2 Ngh 1 ị 3.2 quyết", "Thực hiện Nghị quyết")]
    [InlineData("Tr 1 ư 1 ờn 1 g 2 hợp 2 t 1 ạ 1 i 2 đi 1 ể 1 m", "Trường hợp tại điểm")]
    [InlineData("12 0.9 /NĐ 0.9 - 0.9 CP", "12/NĐ-CP")]
    [InlineData("Số: 13 ^998 6 /KH 0.1 - 0.1 UBND", "Số: 998 /KH-UBND")]
    [InlineData("ngày 9 ^12 9 tháng 9 ^3 9 năm", "ngày 12 tháng 3 năm")]
    [InlineData("ngày 1 ^12 3 tháng 1.2 ^3 3.2 năm", "ngày 12 tháng 3 năm")]
    [InlineData("tháng 1.2 ^3 3.2 của 3.2 năm", "tháng³ của năm")]
    [InlineData("hội 1 ^2 3.2 của 3.2 huyện", "hội² của huyện")]
    [InlineData("Mẫu 3.2 số 3.2 2 6 ^14", "Mẫu số 2 ¹⁴")]
    public void Words_are_as_far_apart_as_their_line_has_them(string given, string expected)
    {
        var parts = given.Split(' ');
        PdfLine? line = null;
        var left = 50.0;
        for (var i = 0; i < parts.Length; i += 2)
        {
            var raised = parts[i][0] == '^';
            var text = parts[i].TrimStart('^');
            var word = new PdfWord(text, left, 100, left + (7 * text.Length), raised ? 111 : 114);
            if (line is null) line = new PdfLine(word);
            else line.Add(word);
            left = word.Right + (i + 1 < parts.Length ? double.Parse(parts[i + 1], System.Globalization.CultureInfo.InvariantCulture) : 0);
        }

        Assert.Equal(expected, line!.Text);
    }

    [Theory]
    [InlineData("DỤCVÀ", "DỤC VÀ")]
    [InlineData("(đồngbộ);", "(đồng bộ);")]
    [InlineData("quyếtđịnh", "quyết định")]
    [InlineData("Trợcấphằngtháng", "Trợ cấp hằng tháng")]
    [InlineData("nghiệp", "nghiệp")]
    [InlineData("tưọng", "tưọng")]
    [InlineData("milimét", "milimét")]
    [InlineData("Đắk", "Đắk")]
    [InlineData("video", "video")]
    [InlineData("NĐ-CP", "NĐ-CP")]
    [InlineData("lítrênmáy", "lítrênmáy")]
    public void Syllables_that_a_converter_glued_are_parted(string given, string expected) => Assert.Equal(expected, GluedSyllables.Part(given));

    // Words of 14 points in height, each with the gap before it.
    [Theory]
    [InlineData("tu|0;\u0323c|1.9;hiện|3.3", "tục hiện")]
    [InlineData("hoa|0;\u0323t|1;đô|3.3;\u0323ng|0.5", "hoạt động")]
    [InlineData("cập|0;\u0323nhật|1", "cập nhật")]
    [InlineData("2022.|0;\u0323|0.2", "2022.")]
    [InlineData("tu|0;\u0323c|30", "tu c")]
    public void Marks_that_a_font_draws_apart_come_back_to_their_letters(string given, string expected)
    {
        var words = new List<PdfWord>();
        var left = 50.0;
        foreach (var part in given.Split(';'))
        {
            var (text, gap) = (part.Split('|')[0], double.Parse(part.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture));
            words.Add(new PdfWord(text, left + gap, 100, left + gap + (6 * text.Length), 114));
            left = words[^1].Right;
        }

        Assert.Equal(expected, string.Join(' ', JoinedMarks.Join(words).Select(static word => DanVan.Parsing.VietnameseText.Compose(word.Text))));
    }

    [Theory]
    [InlineData("Số: 41 Ngày: 02/5", "QUYẾT ĐỊNH")]
    [InlineData("Ngày: 02/5 Chuyển: VP", "QUYẾT ĐỊNH")]
    [InlineData("Số: 41 Tên: An", "ĐẾN Số: 41 Tên: An QUYẾT ĐỊNH")]
    [InlineData("NĂM 2030 HUYỆN AN", "ĐẾN NĂM 2030 HUYỆN AN QUYẾT ĐỊNH")]
    public void A_stamp_of_receipt_is_told_without_its_frame(string blanks, string expected) => AssertStamp(blanks, "ĐẾN", expected);

    [Theory]
    [InlineData("„ Tân An, ngày 12 tháng 9 năm 2025", "Tân An, ngày 12 tháng 9 năm 2025")]
    [InlineData("| Tân An, ngày 12 tháng 9 năm 2025", "Tân An, ngày 12 tháng 9 năm 2025")]
    [InlineData("- Tân An", "- Tân An")]
    [InlineData("“ Tân An và", "“ Tân An và")]
    [InlineData("' An", "' An")]
    [InlineData("_'Số 17-KH/ĐU", "Số 17-KH/ĐU")]
    [InlineData("'An toàn'", "'An toàn'")]
    public void A_speck_before_a_line_is_no_letter(string given, string expected)
    {
        List<PdfLine> lines = [new PdfLine(new PdfWord(given.Split(' ')[0], 60, 100, 64, 114))];
        var left = 70.0;
        foreach (var word in given.Split(' ').Skip(1))
        {
            lines[0].Add(new PdfWord(word, left, 100, left + (7 * word.Length), 114));
            left += (7 * word.Length) + 4;
        }

        ScanDirt.Remove(lines);
        Assert.Equal(expected, lines[0].Text);
    }

    [Theory]
    [InlineData(false, 0, true)]
    [InlineData(true, 0, false)]
    [InlineData(false, 500, false)]
    public void Two_pages_on_one_sheet_follow_each_other(bool crossed, double rule, bool stacked)
    {
        var words = new List<PdfWord>();
        for (var i = 0; i < 12; i++)
        {
            foreach (var left in (ReadOnlySpan<double>)[60, 660])
            {
                for (var x = left; x < left + 450; x += 50) words.Add(new PdfWord(left < 600 ? "trái" : "phải", x, 100 + (20 * i), x + 46, 113 + (20 * i)) { Confidence = 0.9 });
            }
        }

        words.Add(new PdfWord("7", 300, 800, 306, 812) { Confidence = 0.9 });
        if (crossed) words.Add(new PdfWord("CHƯƠNG", 500, 60, 700, 73) { Confidence = 0.9 });
        var page = TwoUp.Stack(new PdfPage(3, 1191, 842, words) { Recognized = true, Rules = new PageRules([new PageRule(400, 350, 350 + rule), new PageRule(500, 700, 900)], [new PageRule(700, 500, 560)]) });
        Assert.Equal(stacked, page.Height > page.Width);
        if (!stacked) return;
        Assert.Equal(new PageRule(500 + 842, 700 - 582.5, 900 - 582.5), page.Rules!.Horizontal[1], (a, b) => Math.Abs(a.At - b.At) < 40 && Math.Abs(a.From - b.From) < 40);
        Assert.DoesNotContain(page.Words, static word => word.Text is "7");
        var last = page.Words.MaxBy(static word => word.Bottom)!;
        Assert.Equal(("phải", 3, 333.0), (last.Text, page.Number, last.Place.Bottom));
        Assert.True(page.Words.TrueForAll(static word => word.Text is "trái" == word.Bottom < 842));
    }

    [Theory]
    [InlineData(160, 235, true)]
    [InlineData(30, 235, false)]
    [InlineData(215, 240, false)]
    public void Faint_print_becomes_black(byte ink, byte paper, bool changed)
    {
        var pixels = new byte[100 * 100];
        Array.Fill(pixels, paper);
        Array.Fill(pixels, ink, 2_000, 300);
        var picture = new PagePicture(100, 100, pixels).Strengthen();
        Assert.Equal(changed ? (0, 255) : (ink, paper), ((int)picture.Pixels[2_100], (int)picture.Pixels[50]));
    }

    [Theory]
    [InlineData("a) Vận động nhân dân", "a) Vận động nhân dân")]
    [InlineData("vận động) nhân dân", "vận động¹ nhân dân")]
    public void The_bracket_of_an_item_is_no_mark_of_a_note(string given, string expected)
    {
        var words = given.Split(' ');
        var line = new PdfLine(new PdfWord(words[0], 72, 100, 72 + (7 * words[0].Length), 114));
        foreach (var word in words.Skip(1)) line.Add(new PdfWord(word, line.Right + 4, 100, line.Right + 4 + (7 * word.Length), 114));
        ScanNotes.Mark([line], 1, 1);
        Assert.Equal(expected, line.Text);
    }

    /// <summary>Below a short line at the foot stand notes in smaller letters, or recipients and signer.</summary>
    [Theory]
    [InlineData("1 Theo báo cáo của Sở", 1)]
    [InlineData("Nơi nhận: - Như trên;", 0)]
    [InlineData("Nơi nhện:", 0)]
    public void Recipients_are_no_notes_of_a_scan(string below, int notes)
    {
        var words = new List<PdfWord>();
        for (var row = 0; row < 4; row++) Line($"Kết quả thực hiện năm {row} của các xã", 500 + (20 * row), 13);
        Line(below, 640, 9);
        Line("- Lưu: VT, TCCB và các phòng.", 652, 9);
        var page = new PdfPage(1, 595, 842, words) { Recognized = true, Rules = new PageRules([new PageRule(630, 72, 200)], []) };
        var lines = PdfLayout.Lines(page);
        Assert.Equal(notes, Math.Min(1, ScanNotes.Take(page, lines).Count));

        void Line(string text, double top, double height)
        {
            var x = 72.0;
            foreach (var word in text.Split(' '))
            {
                words.Add(new PdfWord(word, x, top, x + (height / 2 * word.Length), top + height) { Confidence = 0.9 });
                x += (height / 2 * word.Length) + 4;
            }
        }
    }

    [Theory]
    [InlineData("CỔNG THÔNG TIN Giờ....", "ẾN", "QUYẾT ĐỊNH")]
    [InlineData("CÔNG VĂN AN Ngày:3/4", "ĐẾN", "QUYẾT ĐỊNH")]
    [InlineData("CÔNG VIÊN AN Ngày:3/4", "ĐẾN", "ĐẾN CÔNG VIÊN AN Ngày:3/4 QUYẾT ĐỊNH")]
    [InlineData("CÔNG VĂN AN Bình", "ĐẾN", "ĐẾN CÔNG VĂN AN Bình QUYẾT ĐỊNH")]
    public void A_stamp_of_receipt_is_told_by_its_head(string blanks, string word, string expected)
    {
        var words = blanks.Split(' ');
        var page = new PdfPage(1, 595, 842, [
            new PdfWord(word, 68, 180, 90, 195), new PdfWord(words[0], 66, 164, 90, 172), new PdfWord(words[1], 93, 164, 115, 172), new PdfWord(words[2], 118, 164, 140, 172),
            new PdfWord(words[3], 95, 190, 150, 198), new PdfWord("QUYẾT", 275, 180, 325, 192), new PdfWord("ĐỊNH", 330, 180, 365, 192)]);
        ScanDirt.RemoveReceipt(page);
        Assert.Equal(expected, string.Join(' ', page.Words.Select(static word => word.Text)));
    }

    private static void AssertStamp(string blanks, string word, string expected)
    {
        var words = blanks.Split(' ');
        var page = new PdfPage(1, 595, 842, [
            new PdfWord(word, 68, 180, 90, 195), new PdfWord(words[0], 95, 178, 115, 186), new PdfWord(words[1], 118, 178, 140, 186), new PdfWord(words[2], 95, 190, 118, 198),
            new PdfWord(words[3], 121, 190, 150, 198), new PdfWord("QUYẾT", 275, 180, 325, 192), new PdfWord("ĐỊNH", 330, 180, 365, 192)]);
        ScanDirt.RemoveReceipt(page);
        Assert.Equal(expected, string.Join(' ', page.Words.Select(static word => word.Text)));
    }

    [Theory]
    [InlineData("1 0 image 1653 2339 gray 1 8 jpeg no 8 0 200 200 312K 8.3%", true)]
    [InlineData("1 0 image 1653 700 gray 1 8 jpeg no 8 0 200 200 99K 8.3%", false)]
    [InlineData("1 0 image 1653 700 gray 1 8 jpeg no 8 0 200 200 99K 8.3%\n1 1 image 1653 700 gray 1 8 jpeg no 9 0 200 200 99K 8.3%\n1 2 image 1653 700 gray 1 8 jpeg no 10 0 200 200 99K 8.3%", true)]
    [InlineData("1 0 image 1653 900 gray 1 8 jpeg no 8 0 200 200 99K 8.3%\n1 1 smask 1653 900 gray 1 8 jpeg no 9 0 200 200 99K 8.3%", false)]
    public void Pages_are_covered_by_one_picture_or_its_strips(string table, bool covered)
    {
        var images = PageImages.Parse("page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio\n-----\n" + table, [new PdfPage(1, 595, 842, [])]);
        Assert.Equal([1], images.Any);
        Assert.Equal(covered ? [1] : [], images.Covered);
    }

    [Theory]
    [InlineData("<</Type /XObject /Subtype /Image /Width 5>> stream", true)]
    [InlineData("<</Subtype/Image/Width 5>> stream", true)]
    [InlineData("<</Width 5/Subtype/Image>> stream", true)]
    [InlineData("/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]", false)]
    [InlineData("/ProcSet [/ImageC] <</Subtype\n/Image\n>>", true)]
    [InlineData("/Font", false)]
    [InlineData("", false)]
    public void Pictures_are_told_by_their_name(string content, bool expected)
    {
        foreach (var before in (int[])[0, 1, 65_520, 65_530, 65_535, 65_536, 131_070])
        {
            Assert.Equal(expected, PageImages.MayHoldPictures(new MemoryStream([.. new byte[before], .. System.Text.Encoding.Latin1.GetBytes(content)])));
        }
    }

    [Theory]
    [InlineData("ĐẾN", 150, "QUYẾT ĐỊNH")]
    [InlineData("ĐÉN", 150, "QUYẾT ĐỊNH")]
    [InlineData("BẢN", 150, "CỔNG BẢN Ngày: 25/9 QUYẾT ĐỊNH")]
    [InlineData("ĐẾN", 700, "CỔNG ĐẾN Ngày: 25/9 QUYẾT ĐỊNH")]
    public void A_stamp_of_receipt_is_left_out(string word, double top, string expected)
    {
        var page = new PdfPage(1, 595, 842, [
            new PdfWord("CỔNG", 70, top + 5, 100, top + 15), new PdfWord(word, 68, top + 25, 90, top + 40), new PdfWord("Ngày:", 95, top + 38, 115, top + 46), new PdfWord("25/9", 120, top + 30, 150, top + 48),
            new PdfWord("QUYẾT", 275, top + 28, 325, top + 40), new PdfWord("ĐỊNH", 330, top + 28, 365, top + 40)])
        {
            Rules = new PageRules([new PageRule(top, 62, 176), new PageRule(top + 18, 62, 176), new PageRule(top + 54, 61, 175)], [new PageRule(62, top, top + 54), new PageRule(175, top, top + 54)]),
        };
        ScanDirt.RemoveReceipt(page);
        Assert.Equal(expected, string.Join(' ', page.Words.Select(static word => word.Text)));
        Assert.Equal(page.Words.Count == 2, page.Stamped.Count > 0);
    }

    // A gap of so many points, in a line of 14 points, before the last word.
    [Theory]
    [InlineData("Kế hoạch số 31 /KH-UBND", "Kế hoạch số /KH-UBND")]
    [InlineData("Số: 40 /KH-UBND", "Số: /KH-UBND")]
    [InlineData("Số: 80 /KH-UBND", "Số:|/KH-UBND")]
    [InlineData("Số: 31 KH-UBND", "Số:|KH-UBND")]
    [InlineData("ngày 40 tháng", "ngày tháng")]
    [InlineData("tháng 31 năm", "tháng năm")]
    [InlineData("Ngày 31 Số", "Ngày|Số")]
    public void The_blank_of_a_number_does_not_part_a_line(string given, string expected)
    {
        var parts = given.Split(' ');
        var words = new List<PdfWord>();
        var left = 100.0;
        for (var i = 0; i < parts.Length - 2; i++)
        {
            words.Add(new PdfWord(parts[i], left, 100, left + (7 * parts[i].Length), 114));
            left = words[^1].Right + 3;
        }

        left = words[^1].Right + double.Parse(parts[^2], System.Globalization.CultureInfo.InvariantCulture);
        words.Add(new PdfWord(parts[^1], left, 100, left + (7 * parts[^1].Length), 114));
        Assert.Equal(expected, string.Join('|', PdfLayout.Lines(new PdfPage(1, 595, 842, words)).Select(static line => line.Text)));
    }

    [Theory]
    [InlineData("Nguyễn Văn A", true)]
    [InlineData("Thượng tướng Nguyễn Văn A", true)]
    [InlineData("Đại tá Trần Thị Bình", true)]
    [InlineData("Xây dựng Nông thôn", false)]
    public void The_signer_beside_the_rest_of_the_recipients_may_have_a_rank(string signer, bool expected) =>
        Assert.Equal(expected, PageRegion.EndsRecipients([Line(72, 150, 90, "- Lưu: VT."), Line(320, 500, 90, signer)], [(150, 320)]));

    [Theory]
    [InlineData("NGƯỜI THẨM ĐỊNH/Trần Đăng Khôi", "PHÓ TRƯỞNG/PHÒNG/(Ký tên)/Trần Văn Bình", true)]
    [InlineData("NGƯỜI THẨM ĐỊNH/Trần Đăng Khôi", "Số lượng/Trần Văn Bình", false)]
    [InlineData("NGƯỜI THẨM ĐỊNH/Trần Đăng Khôi", "GHI CHÚ/đã duyệt", false)]
    [InlineData("NGƯỜI THẨM ĐỊNH", "PHÓ TRƯỞNG PHÒNG", false)]
    public void Posts_above_names_are_signers_and_no_table(string left, string right, bool expected)
    {
        List<PdfLine> lines = [.. left.Split('/').Select(static (text, i) => Line(80, 200, 100 + (40 * i), text)), .. right.Split('/').Select(static (text, i) => Line(360, 460, 100 + (40 * i), text))];
        Assert.Equal(expected, PageRegion.AreSigners(lines, [(200, 360)]));
    }

    // A short letter: the title in the middle, and everything below it narrow enough to stand beside the gap between the columns of the letterhead.
    [Theory]
    [InlineData(260, 350, "TRƯỜNG MẦM NON HOA MAI|Số: 12/GM-MN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Vinh, ngày 5 tháng 3 năm 2024|GIẤY MỜI|Kính mời ông An")]
    [InlineData(370, 430, "TRƯỜNG MẦM NON HOA MAI|Số: 12/GM-MN|Kính mời ông An|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Vinh, ngày 5 tháng 3 năm 2024|GIẤY MỜI")]
    public void A_title_in_the_middle_ends_the_letterhead(double left, double right, string expected)
    {
        List<PdfLine> lines =
        [
            Line(60, 215, 60, "TRƯỜNG MẦM NON HOA MAI"), Line(275, 545, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Line(90, 180, 90, "Số: 12/GM-MN"), Line(320, 500, 76, "Độc lập - Tự do - Hạnh phúc"),
            Line(320, 500, 104, "Vinh, ngày 5 tháng 3 năm 2024"), Line(left, right, 140, "GIẤY MỜI"), Line(80, 190, 200, "Kính mời ông An"),
        ];
        Assert.Equal(expected, string.Join('|', Texts(lines).SelectMany(static text => text.Split('\n'))));
    }

    [Theory]
    [InlineData("THÔNG BÁO", "KẾT QUẢ KIỂM TRA CÔNG TÁC NGHIỆM THU CÔNG TRÌNH XÂY DỰNG KHO", 2)]
    [InlineData("CÔNG KHAI", "KẾT QUẢ KIỂM TRA CÔNG TÁC NGHIỆM THU CÔNG TRÌNH XÂY DỰNG KHO", 1)]
    public void The_kind_above_a_title_that_fills_its_line_stands_apart(string kind, string title, int paragraphs)
    {
        var lines = Indented();
        lines.AddRange([Line(265, 345, 240, kind), Line(76, 534, 256, title)]);
        Assert.Equal(paragraphs, Texts(lines).Skip(3).Count());
    }

    [Theory]
    [InlineData(72, "Kết quả thực hiện Chiến lược phát triển ngành thủy sản Việt", "Nam đến năm 2030 của tỉnh", true)]
    [InlineData(72, "Các cơ quan thực hiện Chiến lược phát triển thủy sản.", "Nam đến năm 2030 của tỉnh", false)]
    [InlineData(108, "Kết quả thực hiện Chiến lược phát triển thủy sản Việt", "Nam đến năm 2030 của tỉnh", false)]
    [InlineData(72, "Kết quả thực hiện Chiến lược phát triển ngành thủy sản Việt", "Kính gửi: Bộ Nội vụ và", false)]
    public void A_title_that_fills_its_first_line_is_one(double left, string first, string next, bool joined)
    {
        var lines = Indented();
        lines.AddRange([Line(108, 538, 208, "d) Sở Xây dựng chủ trì, phối hợp với"), Line(72, 400, 226, "các cơ quan có liên quan."), Line(108, 538, 244, "đ) Sở Nội vụ chủ trì, phối hợp với"), Line(72, 400, 262, "các cơ quan có liên quan.")]);
        lines.AddRange([Line(left, 538, 300, first), Line(205, 405, 318, next)]);
        Assert.Equal(joined ? 1 : 2, Texts(lines).Skip(5).Count());
    }

    // Paragraphs that are not indented: a title of nearly their width, set in the middle, and the text below it without a gap.
    [Theory]
    [InlineData(74.5, 535.5, 538, 2)]
    [InlineData(72, 538, 538, 1)]
    [InlineData(72, 535, 538, 1)]
    [InlineData(74.5, 535.5, 460, 1)]
    public void A_title_in_the_middle_ends_where_the_text_fills_its_lines(double left, double right, double nextRight, int paragraphs)
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 8; i++) lines.Add(Line(72, 538, 100 + (16 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        lines.Add(Line(72, 200, 228, "có liên quan."));
        lines.AddRange([Line(left, right, 270, "Triển khai công tác dân vận chính quyền năm 2024"), Line(72, nextRight, 286, "Thực hiện Kế hoạch số 12/KH-UBND của huyện, Ủy ban")]);
        Assert.Equal(paragraphs, Texts(lines).Skip(1).Count());
    }

    // A title as wide as the paragraphs below the kind; elsewhere nothing tells it from one.
    [Theory]
    [InlineData("KẾ HOẠCH", "Thực hiện Kế hoạch số 12/KH-UBND của huyện, Ủy ban", 3)]
    [InlineData("KẾ HOẠCH", "Căn cứ Luật Thực hiện dân chủ ở cơ sở năm 2022, các", 3)]
    [InlineData("KẾ HOẠCH", "Dân vận chính quyền của các cơ quan, đơn vị trong", 2)]
    [InlineData("NỘI DUNG", "Thực hiện Kế hoạch số 12/KH-UBND của huyện, Ủy ban", 2)]
    public void A_title_that_fills_its_line_ends_before_the_basis(string kind, string next, int paragraphs)
    {
        var lines = new List<PdfLine> { Line(260, 350, 100, kind), Line(72, 538, 130, "Triển khai công tác dân vận chính quyền năm 2024"), Line(72, 538, 146, next) };
        for (var i = 0; i < 8; i++) lines.Add(Line(72, 538, 162 + (16 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        Assert.Equal(paragraphs, Texts(lines).Count);
    }

    [Theory]
    [InlineData("về chỉ tiêu kinh tế, các mô hình dân vận và kinh tế", "- kỹ thuật của sản phẩm", 1)]
    [InlineData("về chỉ tiêu kinh tế, các mô hình dân vận và kinh tế", "- Kỹ thuật của sản phẩm", 2)]
    [InlineData("về chỉ tiêu kinh tế, các mô hình dân vận và kinh tế;", "- kỹ thuật của sản phẩm", 2)]
    [InlineData("việc cụ thể hóa nghị quyết của Đảng ủy bằng các", "Chương trình hành động của cấp ủy", 1)]
    [InlineData("việc cụ thể hóa nghị quyết của Đảng ủy bằng các", "Chương II. HỘI VIÊN", 2)]
    [InlineData("văn bản được gửi và nhận trên hệ thống của tỉnh:", "Phần mở đầu", 2)]
    public void A_word_that_may_open_a_part_goes_on_with_a_full_line(string first, string next, int paragraphs)
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 8; i++) lines.Add(Line(72, 538, 100 + (16 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        lines.Add(Line(72, 200, 228, "có liên quan."));
        lines.AddRange([Line(72, 538, 270, first), Line(72, 300, 286, next)]);
        Assert.Equal(paragraphs, Texts(lines).Skip(1).Count());
    }

    // Mass organisations have no motto above the day.
    // In points, as they stand in a list of recipients of 10 points: a bracket is 3.3 wide, a space 2.5.
    [Fact]
    public void Brackets_whose_numbers_are_white_space_are_put_back()
    {
        List<PdfWord> words = [Word("Giám", 95, 117.7), Word("đốc", 120.2, 134.6), Word("Sở", 137.1, 148), Word("để", 153.8, 163.2), Word("báo", 165.7, 180.1), Word("cáo", 182.6, 196.5), Word(";", 199.9, 202.7)];
        LostBrackets.Restore(words);
        Assert.Equal("Giám đốc Sở (để báo cáo);", string.Join(' ', words.Select(static word => word.Text)));
        words = [Word("Giám", 95, 117.7), Word("đốc", 120.2, 134.6), Word(";", 134.7, 137)];
        LostBrackets.Restore(words);
        Assert.Equal(3, words.Count);

        static PdfWord Word(string text, double left, double right) => new(text, left, 231, right, 241);
    }

    [Fact]
    public void A_letterhead_without_a_motto_has_two_columns()
    {
        List<PdfLine> lines = [Line(90, 270, 60, "HỘI NÔNG DÂN VIỆT NAM"), Line(405, 412, 60, "*"), Line(105, 255, 76, "HỘI NÔNG DÂN TỈNH"), Line(300, 520, 76, "Hòa An, ngày 28 tháng 3 năm 2022"), Line(135, 225, 92, "HÒA AN"), Line(125, 235, 108, "Số 18-KH/HNDT")];
        lines.Add(Line(275, 355, 140, "KẾ HOẠCH"));
        lines.AddRange(Indented().Select(static line => Line(line.Left, line.Right, line.Top + 100, line.Text)));
        Assert.Equal("HỘI NÔNG DÂN VIỆT NAM|HỘI NÔNG DÂN TỈNH|HÒA AN|Số 18-KH/HNDT|*|Hòa An, ngày 28 tháng 3 năm 2022|KẾ HOẠCH", string.Join('|', Texts(lines)[..^3].SelectMany(static text => text.Split('\n'))));
    }

    // Letters of several fonts are given in parts, and the two columns nearly touch.
    [Fact]
    public void A_motto_in_parts_is_told_from_the_name_beside_it()
    {
        var words = new List<PdfWord>();
        var left = 80.0;
        foreach (var word in "S+Ở C+ÔNG TH+ƯƠ+NG HÒA AN|C+Ộ+NG HÒA XÃ H+Ộ+I CH+Ủ NGHĨA VI+Ệ+T NAM".Split('|'))
        {
            foreach (var parts in word.Split(' '))
            {
                foreach (var part in parts.Split('+'))
                {
                    words.Add(new PdfWord(part, left, 50, left + (7 * part.Length), 64));
                    left += 7 * part.Length;
                }

                left += 3;
            }

            left += 6;
        }

        Assert.Equal("SỞ CÔNG THƯƠNG HÒA AN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", string.Join('|', PdfLayout.Lines(new PdfPage(1, 595, 842, words)).Select(static line => line.Text)));
    }

    // A justified line that hardly has words: each stands as far from the next.
    [Fact]
    public void A_line_that_is_spread_is_one()
    {
        var lines = new List<PdfLine>();
        var left = 72.0;
        foreach (var word in "4. Tổ Văn phòng đăng trên website".Split(' '))
        {
            lines.Add(Line(left, left + (7 * word.Length), 240, word));
            left = lines[^1].Right + 24;
        }

        lines.AddRange(Indented());
        lines.AddRange([Line(320, 420, 280, "HIỆU TRƯỞNG"), Line(72, 150, 296, "Nơi nhận:"), Line(72, 170, 312, "- Lưu VT.")]);
        Assert.Contains("4. Tổ Văn phòng đăng trên website", Texts(lines));
    }

    // Paragraphs of two lines, the second one short: hardly a wide line begins at the edge.
    [Theory]
    [InlineData(108, "Đảng ủy xã gồm các đồng chí sau đây", 2)]
    [InlineData(72, "Đảng ủy xã gồm các đồng chí sau đây", 1)]
    public void The_edge_is_where_lines_go_on(double left, string next, int paragraphs)
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 12; i++) lines.AddRange([Line(108, 538, 100 + (36 * i), "Sở Nội vụ chủ trì, phối hợp với các"), Line(72, 150, 118 + (36 * i), "cơ quan khác.")]);
        lines.AddRange([Line(108, 505, 532, "Điều 6. Nhiệm vụ, quyền hạn của đồng chí"), Line(left, 540, 550, next)]);
        Assert.Equal(paragraphs, Texts(lines).Skip(12).Count());
    }

    [Theory]
    [InlineData("Nguyễn Thị Thu Hà", 240, 370, "Phụ lục: Nội dung báo cáo", 180, 2)]
    [InlineData("Nội dung cần báo cáo ở", 240, 370, "Phụ lục kèm theo công văn", 180, 1)]
    [InlineData("ban hành Quy chế làm việc của Tổ công tác", 72, 538, "-----------------------", 72, 2)]
    [InlineData("ban hành Quy chế làm việc của Tổ công tác", 72, 538, "-- và các quy chế khác của Tổ công tác", 72, 1)]
    [InlineData("bằng các Mẫu số 01, 02, 03, 04, 05, 06, 07 tại", 72, 538, "Phần II Phụ lục ban hành kèm theo Thông tư này", 72, 1)]
    [InlineData("thay thế các mẫu 01, 02, 03, 04, 05, 06, 07", 72, 538, "Phần II Phụ lục ban hành kèm theo Thông tư này", 72, 1)]
    [InlineData("thay thế các mẫu 01, 02, 03, 04, 05, 06, 07", 72, 538, "Phần II. Phụ lục và biểu mẫu kèm theo", 72, 2)]
    public void What_is_issued_with_a_document_stands_apart(string last, double left, double right, string line, double nextLeft, int paragraphs)
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 8; i++) lines.Add(Line(72, 538, 100 + (16 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        lines.Add(Line(72, 200, 228, "có liên quan."));
        lines.AddRange([Line(left, right, 270, last), Line(nextLeft, nextLeft > 100 ? 430 : 530, 286, line)]);
        Assert.Equal(paragraphs, Texts(lines).Skip(1).Count());
    }

    [Theory]
    [InlineData("TỔ CÔNG TÁC HUẤN LUYỆN CỦA TỈNH", 88, 522, "(Kèm theo Kế hoạch số /KH-SCT ngày /6/2026 của Sở)", 2)]
    [InlineData("ban hành Quy chế làm việc của Tổ công tác", 72, 538, "(kèm theo Quyết định này) và các quy định khác", 1)]
    public void What_a_title_was_issued_with_stands_below_it(string last, double left, double right, string line, int paragraphs)
    {
        var lines = Indented();
        lines.AddRange([Line(left, right, 240, last), Line(72, 538, 258, line)]);
        Assert.Equal(paragraphs, Texts(lines).Skip(3).Count());
    }

    // The letters of "DỰNG" come from two fonts, so that the file has three words where one is printed.
    [Theory]
    [InlineData(505, 1)]
    [InlineData(450, 2)]
    public void A_word_of_several_fonts_is_measured_whole(double right, int paragraphs)
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 8; i++) lines.Add(Line(72, 538, 100 + (16 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        lines.Add(Line(72, 200, 228, "có liên quan."));
        lines.Add(Line(72, right, 270, "Mục 4. QUYỀN VÀ NGHĨA VỤ TRONG THI CÔNG XÂY"));
        var rest = new PdfLine(new PdfWord("D", 72, 286, 82, 300));
        rest.Add(new PdfWord("Ự", 82, 286, 92, 300));
        rest.Add(new PdfWord("NG", 92, 286, 112, 300));
        lines.Add(rest);
        Assert.Equal(paragraphs, Texts(lines).Skip(1).Count());
    }

    [Theory]
    [InlineData("Số: 24 /HDLN-BCA-BQP-", "BCT-BTC", "Số: 24 /HDLN-BCA-BQP-BCT-BTC")]
    [InlineData("Số: 24 /HDLN-BCA", "BCT-BTC", "Số: 24 /HDLN-BCA|BCT-BTC")]
    [InlineData("Số: 24/2023/N", "Đ-CP", "Số: 24/2023/NĐ-CP")]
    [InlineData("Số: 24 /HDLN-", "V/v phối hợp", "Số: 24 /HDLN-|V/v phối hợp")]
    public void A_number_cut_in_a_narrow_letterhead_is_whole(string first, string second, string expected)
    {
        List<PdfLine> lines = [Line(72, 200, 60, "BỘ CÔNG AN"), Line(320, 530, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Line(72, 230, 90, first), Line(340, 510, 90, "Độc lập - Tự do - Hạnh phúc"), Line(90, 200, 106, second)];
        lines.AddRange(Indented().Select(static line => Moved(line, 100)));
        Assert.Equal(expected, string.Join('|', Texts(lines).SkipWhile(static text => !text.StartsWith("Số", StringComparison.Ordinal)).TakeWhile(static text => !text.StartsWith("CỘNG", StringComparison.Ordinal))));

        static PdfLine Moved(PdfLine line, double by) => Line(line.Left, line.Right, line.Top + by, line.Text);
    }

    [Theory]
    [InlineData("BYT- ВСТ-ВТC", "BYT- BCT-BTC")]
    [InlineData("МОСКВА год", "МОСКВА год")]
    [InlineData("củа МЦ-12 ВСТ, TT-BTС", "của МЦ-12 ВСТ, TT-BTC")]
    public void Letters_that_only_look_latin_become_so(string given, string expected)
    {
        var words = given.Split(' ').Select(static (word, i) => new PdfWord(word, 10 * i, 0, (10 * i) + 9, 10)).ToList();
        Assert.Equal(!string.Equals(given, expected, StringComparison.Ordinal), CyrillicLetters.Mend(words) is not null);
        Assert.Equal(expected, string.Join(' ', words.Select(static word => word.Text)));
    }

    // Words of 14 points in height, small ones of 11; the first digits stand over the second.
    [Theory]
    [InlineData("tháng", "^5", "4", "tháng 5 năm")]
    [InlineData("tháng", "4", "^5", "tháng 5 năm")]
    [InlineData("tháng", "5", "4", "tháng 5 4 năm")]
    [InlineData("khoản", "^5", "4", "khoản 5 4 năm")]
    public void Digits_stamped_over_others_count(string before, string first, string second, string expected)
    {
        List<PdfWord> words = [new(before, 50, 100, 80, 114), Digit(first, 84), Digit(second, 86), new("năm", 98, 100, 120, 114)];
        Overprints.Remove(words);
        Assert.Equal(expected, string.Join(' ', words.Select(static word => word.Text)));

        static PdfWord Digit(string text, double left) => new(text.TrimStart('^'), left, 100, left + 7, text[0] == '^' ? 111 : 114);
    }

    [Fact]
    public void Digits_stamped_at_the_end_of_the_page_count()
    {
        List<PdfWord> words = [new("tháng", 50, 100, 80, 114), new("4", 86, 100, 93, 114), new("năm", 98, 100, 120, 114), new("khoản", 50, 200, 80, 214), new("4", 86, 200, 93, 214), new("5", 84, 100, 91, 111), new("5", 84, 200, 91, 211)];
        Overprints.Remove(words);
        Assert.Equal("tháng năm khoản 4 5 5", string.Join(' ', words.Select(static word => word.Text)));
    }

    // Words of 14 points in height and the gaps between them.
    [Theory]
    [InlineData("vi 0 ệ 0.04 c 3.2 ki -0.04 ể 0 m 3.2 tra", "việc kiểm tra")]
    [InlineData("nh 7 n 3.2 d 7 n", "nh n d n")]
    [InlineData("PHÒNG 1.3 VĂN", "PHÒNG VĂN")]
    public void Parts_that_touch_are_judged_as_one_word(string given, string expected)
    {
        var parts = given.Split(' ');
        var words = new List<PdfWord>();
        var left = 50.0;
        for (var i = 0; i < parts.Length; i += 2)
        {
            words.Add(new PdfWord(parts[i], left, 100, left + (7 * parts[i].Length), 114));
            left = words[^1].Right + (i + 1 < parts.Length ? double.Parse(parts[i + 1], System.Globalization.CultureInfo.InvariantCulture) : 0);
        }

        Assert.Equal(expected, PdfPipeline.TextOf(new PdfPage(1, 595, 842, words)));
    }

    [Theory]
    [InlineData("- Lưu: VT.", "Bản điện tử:", "- Lưu: VT.|Bản điện tử:|- Các sở.|GIÁM ĐỐC|Lê An")]
    [InlineData("- Lưu: VT, các phòng", "Trung tâm:", "- Lưu: VT, các phòng Trung tâm:|- Các sở.|GIÁM ĐỐC|Lê An")]
    [InlineData("- Ban Tổ chức;", "các phòng:", "- Ban Tổ chức; các phòng:|- Các sở.|GIÁM ĐỐC|Lê An")]
    public void A_line_with_a_colon_opens_another_group_of_recipients(string above, string line, string expected)
    {
        var lines = Indented();
        lines.AddRange([Line(72, 120, 300, "Nơi nhận:"), Line(380, 450, 300, "GIÁM ĐỐC"), Line(72, 180, 314, above), Line(72, 130, 328, line), Line(72, 120, 342, "- Các sở."), Line(380, 440, 342, "Lê An")]);
        Assert.Equal(expected, string.Join('|', Texts(lines).SkipWhile(static text => !text.StartsWith("Nơi", StringComparison.Ordinal)).Skip(1)));
    }

    [Theory]
    [InlineData("\uF0E0 Lập biên bản", false)]
    [InlineData("\uF0B7 Lập biên bản", true)]
    [InlineData("\uF0D8 Lập biên bản", true)]
    [InlineData("ĐIỀU 2. GIÁ", true)]
    [InlineData("ĐIỀU 2 LUẬT NÀY", false)]
    public void An_arrow_between_steps_begins_no_item(string line, bool expected) => Assert.Equal(expected, ParagraphText.BeginsItem(line));

    [Fact]
    public void The_first_line_of_a_paragraph_that_looks_centred_goes_on_at_the_edge()
    {
        var lines = Indented();
        lines.AddRange([Line(108, 519, 220, "II. NỘI DUNG CẤP GIẤY CHỨNG NHẬN CƠ SỞ"), Line(72, 250, 238, "ĐỦ ĐIỀU KIỆN AN TOÀN"), Line(108, 538, 256, "1. Cơ sở được cấp giấy theo quy định")]);
        Assert.Equal(["II. NỘI DUNG CẤP GIẤY CHỨNG NHẬN CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN", "1. Cơ sở được cấp giấy theo quy định"], Texts(lines)[^2..]);
    }

    [Theory]
    [InlineData("Theo đề nghị của Công ty A,", true)]
    [InlineData("Theo đề nghị của Công ty A", false)]
    public void A_line_in_the_middle_goes_on_behind_a_comma(string first, bool joined)
    {
        var lines = Indented();
        lines.AddRange([Line(190, 420, 240, first), Line(180, 430, 272, "Sở Công Thương cho phép")]);
        Assert.Equal(joined ? 4 : 5, Texts(lines).Count);
    }

    [Theory]
    [InlineData(538, "- Các sở, ngành: Công Thương, Nội vụ, Công", "an tỉnh, Bộ Chỉ huy Quân sự tỉnh", true)]
    [InlineData(538, "- Nơi ở hiện nay: số 5, khu phố Hòa Bình, phường", "Lê Lợi, thành phố Vinh", true)]
    [InlineData(538, "c) Thực hiện ký số bằng chứng thư số của cơ sở", "KCB theo quy định", true)]
    [InlineData(538, "1. Nhiệm vụ của các cơ quan, đơn vị và địa phương", "Sở Nội vụ có trách nhiệm tham mưu", false)]
    [InlineData(538, "- Giao Sở Nội vụ tham mưu kế hoạch của năm sau.", "Các sở, ngành phối hợp thực hiện", false)]
    [InlineData(538, "- Các sở, ngành: Công Thương, Nội vụ, Công", "- Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", false)]
    [InlineData(400, "- Các sở, ngành và đoàn thể của tỉnh", "đồng gửi các cơ quan báo chí", false)]
    public void A_paragraph_that_is_indented_as_a_whole_is_one(double right, string first, string next, bool joined)
    {
        var lines = Indented();
        lines.AddRange([Line(108, right, 220, first), Line(108, 330, 238, next)]);
        Assert.Equal(joined ? 1 : 2, Texts(lines).Skip(3).Count());
    }

    [Theory]
    [InlineData("-----", 2)]
    [InlineData("theo Quyết định số 12/QĐ-", 1)]
    public void A_dash_that_breaks_a_number_stands_behind_it(string above, int paragraphs)
    {
        var lines = Indented();
        lines.AddRange([Line(280, 330, 220, above), Line(108, 538, 246, "UBND ngày 12 tháng 5 năm 2024 của Ủy ban nhân dân tỉnh")]);
        Assert.Equal(paragraphs, Texts(lines).Skip(3).Count());
    }

    [Fact]
    public void A_paragraph_with_ragged_ends_is_one_where_its_lines_look_centred()
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 6; i++) lines.Add(Line(72, 538, 100 + (18 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        lines.AddRange([Line(108, 495, 208, "Luật Lưu trữ năm 2024 (có hiệu lực từ"), Line(72, 538, 226, "01/7/2025) yêu cầu các cơ quan thực hiện việc lưu trữ")]);
        lines.AddRange([Line(108, 515, 244, "a) Các cơ quan sử dụng phần mềm và chuyển đổi"), Line(108, 495, 262, "không cần thay đổi phần mềm quản lý văn bản")]);
        Assert.Equal(["Luật Lưu trữ năm 2024 (có hiệu lực từ 01/7/2025) yêu cầu các cơ quan thực hiện việc lưu trữ", "a) Các cơ quan sử dụng phần mềm và chuyển đổi không cần thay đổi phần mềm quản lý văn bản"], Texts(lines)[^2..]);
    }

    [Theory]
    [InlineData("Nghiên_cứu cho thấy hiện nay các cơ quan thực hiện", 2)]
    [InlineData("nghiên_cứu cho thấy hiện nay các cơ quan thực hiện", 1)]
    public void A_gap_parts_paragraphs_that_are_not_indented(string next, int paragraphs)
    {
        var first = new List<PdfLine>();
        for (var i = 0; i < 12; i++) first.Add(Line(72, 538, 100 + (20 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        List<PdfLine> second = [Line(72, 500, 100, "1. Hiện trạng thực hiện quy trình giải quyết"), Line(72, 538, 123, next)];
        for (var i = 0; i < 8; i++) second.Add(Line(72, 538, 139 + (16 * i), "bảo đảm việc thực hiện nhiệm vụ của các cơ quan, đơn vị"));
        Assert.Equal(paragraphs + 1, Texts(first, second).Count);
    }

    [Theory]
    [InlineData("216/QĐ-UBND ngày 01/7/2025; có phòng thí nghiệm được công bố", 72, true)]
    [InlineData("Sở Nội vụ có trách nhiệm tham mưu cho Ủy ban nhân dân", 108, false)]
    public void A_paragraph_goes_on_over_the_page_behind_a_semicolon(string next, double left, bool joined)
    {
        var first = Indented();
        first.AddRange([Line(108, 538, 220, "3. Được bổ nhiệm theo các quyết định số"), Line(72, 538, 238, "168/QĐ-UBND ngày 25 tháng 01 năm 2024;")]);
        var texts = Texts(first, [Line(left, 538, 90, next), Line(72, 300, 108, "và các văn bản khác.")]);
        Assert.Equal(joined ? 1 : 2, texts.Skip(3).Count());
    }

    // Three items whose first lines are indented, from edge to edge.
    private static List<PdfLine> Indented()
    {
        var lines = new List<PdfLine>();
        foreach (var (item, i) in ((string[])["a) Sở Nội vụ chủ trì, phối hợp với", "b) Sở Tài chính chủ trì, phối hợp với", "c) Sở Y tế chủ trì, phối hợp với"]).Select(static (item, i) => (item, i)))
        {
            lines.AddRange([Line(108, 538, 100 + (36 * i), item), Line(72, 400, 118 + (36 * i), "các cơ quan có liên quan.")]);
        }

        return lines;
    }

    // A line whose words fill it from side to side.
    private static PdfLine Line(double left, double right, double top, string text)
    {
        var words = text.Split(' ');
        var wide = (right - left - (3 * (words.Length - 1))) / words.Sum(static word => word.Length);
        PdfLine? line = null;
        foreach (var word in words)
        {
            var printed = new PdfWord(word, left, top, left + (wide * word.Length), top + 14);
            if (line is null) line = new PdfLine(printed);
            else line.Add(printed);
            left = printed.Right + 3;
        }

        return line!;
    }

    private static List<string> Texts(params List<PdfLine>[] pages) =>
        [.. PdfLayout.Arrange([.. pages.Select(static (lines, i) => new PdfPage(i + 1, 612, 792, [.. lines.SelectMany(static line => line.Words)]))], default).OfType<PieceBlock>().Select(static block => block.Text)];

    [Fact]
    public void Boxes_of_several_heights_do_not_break_a_paragraph()
    {
        // Letters that the first font lacks come from another one, whose boxes are higher; all lines but the last reach the right edge.
        var words = new List<PdfWord>();
        for (var line = 0; line < 8; line++)
        {
            var top = 100 + (line * 18);
            words.Add(new PdfWord("Kho", line % 4 == 0 ? 121 : 85, top + 3, 160, top + 15.7));
            words.Add(new PdfWord(line % 4 == 3 ? "cuối." : "vật", 165, top, line % 4 == 3 ? 200 : 250, top + 19));
            if (line % 4 != 3) words.Add(new PdfWord("liệu", 255, top, 538, top + 19));
        }

        words.Add(new PdfWord("Lào", 121, 246, 538, 265));
        words.Add(new PdfWord("cai", 543, 249, 555, 261.7));
        words.Add(new PdfWord("nghệ.", 85, 267, 120, 279.7));
        var blocks = PdfLayout.Arrange([new PdfPage(1, 595, 842, words)], default).Cast<PieceBlock>().Select(static block => block.Text);
        Assert.Equal(["Kho vật liệu Kho vật liệu Kho vật liệu Kho cuối.", "Kho vật liệu Kho vật liệu Kho vật liệu Kho cuối.", "Lào cai nghệ."], blocks);
    }

    [Fact]
    public void A_note_in_boxes_of_several_heights_is_set_apart()
    {
        // Most lines are drawn by the font with the lower boxes, which are no higher than those of the other one in the smaller letters of the note.
        var words = new List<PdfWord>();
        for (var bottom = 113; bottom < 600; bottom += 18) words.AddRange([new PdfWord("Khoa", 72, bottom - 12.6, 300, bottom), new PdfWord("và", 303, bottom - 12.6, 340, bottom), new PdfWord("ở", 343, bottom - 15.5, 360, bottom), new PdfWord("này", 363, bottom - 12.6, 538, bottom)]);
        words.Add(new PdfWord("1", 541, words[^1].Bottom - 12, 545, words[^1].Bottom - 5));
        words.AddRange([new PdfWord("1", 85, 700, 89, 707), new PdfWord("Theo", 92, 700, 120, 713.3), new PdfWord("quyết", 123, 700, 150, 713.3), new PdfWord("ngày", 153, 702.5, 180, 713.3), new PdfWord("10/11.", 183, 702.5, 220, 713.3)]);
        var blocks = PdfLayout.Arrange([new PdfPage(1, 595, 842, words)], default).Cast<PieceBlock>().ToList();
        Assert.Equal((DanVan.Parsing.SourceBlockKind.Footnote, "¹ Theo quyết ngày 10/11."), (blocks[^1].Kind, blocks[^1].Text));
    }

    [Theory]
    [InlineData("Số: 173 /KH-UBND", 20, 0)]
    [InlineData("Số: /KH-UBND", 20, 1)]
    public void Digits_that_were_stamped_over_the_end_of_a_word_fill_the_blank(string given, double left, int blanks)
    {
        var words = given.Split(' ').Select(word => new PdfWord(word, word[0] is 'S' ? 4 : word[0] is '/' ? 60 : left, 100, word[0] is 'S' ? 21.3 : word[0] is '/' ? 120 : left + 19, word[0] is '1' ? 112 : 114)).ToList();
        Assert.Equal(blanks, PicturedDigits.Find(new PdfPage(1, 595, 842, words)).Count);
    }

    [Theory]
    [InlineData("II. NHIỆM VỤ TRỌNG TÂM CỦA THÁNG", "Trong tháng, các phòng tập trung", 2)]
    [InlineData("II. NHIỆM VỤ TRỌNG TÂM CỦA THÁNG", "TIẾP THEO", 1)]
    [InlineData("Giao các phòng chuyên môn theo dõi,", "Trong tháng, các phòng tập trung", 1)]
    [InlineData("Theo quy định của pháp luật.", "Mục 3. KHEN THƯỞNG", 2)]
    [InlineData("Hồ sơ thực hiện theo quy định tại", "Mục 3 Chương này của Quy chế", 1)]
    public void A_heading_that_fills_its_line_ends_there(string first, string next, int paragraphs)
    {
        var lines = new List<PdfLine>();
        for (var i = 0; i < 4; i++) lines.Add(Line(85, 540, 100 + (16 * i), "các đơn vị tiếp tục theo dõi, đôn đốc việc thực hiện của"));
        lines.AddRange([Line(85, 300, 164, "người dân trong xã."), Line(85, 538, 180, first), Line(85, 540, 196, next), Line(85, 200, 212, next.Any(char.IsLower) ? "vào việc này." : "NĂM NAY")]);
        Assert.Equal(paragraphs, Texts(lines).SkipWhile(text => !text.Contains(first, StringComparison.Ordinal)).Count());
    }

    [Fact]
    public void A_line_of_another_font_goes_on_with_the_paragraph()
    {
        // The font without Vietnamese letters draws lower boxes; words of both on one base show that the letters are of one size.
        var words = new List<PdfWord>();
        for (var line = 0; line < 4; line++)
        {
            var bottom = 113 + (line * 14);
            words.AddRange([new PdfWord("Luật", 72, bottom - 13, 300, bottom), new PdfWord("12", 303, bottom - 10.6, 330, bottom), new PdfWord("ngày", 333, bottom - 13, 538, bottom)]);
        }

        words.Add(new PdfWord("01/01/2010;", 72, 158.4, 130, 169));
        Assert.EndsWith("ngày 01/01/2010;", Assert.IsType<PieceBlock>(Assert.Single(PdfLayout.Arrange([new PdfPage(1, 595, 842, words)], default))).Text);
    }

    [Theory]
    [InlineData("WKӵF KLӋQ YLӋF _để báo cáo)", "thực hiện việc (để báo cáo)")]
    [InlineData("WKӵF KLӋQ YLӋF _nếu có)", "thực hiện việc (nếu có)")]
    [InlineData("WKӵF KLӋQ YLӋF để báo cáo)", "thực hiện việc để báo cáo)")]
    [InlineData("WKӵF KLӋQ YLӋF _(để báo cáo)", "thực hiện việc (để báo cáo)")]
    [InlineData("a) WKӵF KLӋQ YLӋF _để báo", "a) thực hiện việc để báo")]
    [InlineData("WKӵF KLӋQ YLӋF (gồm báo) _để cáo; theo)", "thực hiện việc (gồm báo) để cáo; theo)")]
    public void Opening_brackets_that_were_taken_for_spaces_come_back(string given, string expected)
    {
        // "_" is the room of a bracket.
        var (x, words) = (80.0, new List<PdfWord>());
        foreach (var word in given.Split(' '))
        {
            if (word[0] == '_') x += 4.6;
            words.Add(new PdfWord(word.TrimStart('_'), x, 100, x += 6 * word.Length, 114));
            x += 3.5;
        }

        GlyphNumbers.Mend(words);
        Assert.Equal(expected, string.Join(' ', words.Select(static word => word.Text)));
    }

    [Fact]
    public void A_high_mark_does_not_turn_two_lines_round()
    {
        var words = new List<PdfWord>
        {
            new("Về", 200, 100, 215, 112), new("việc", 219, 100, 240, 112), new("công", 244, 100, 270, 112), new("nhận", 274, 92, 300, 126),
            new("trật", 180, 116, 200, 128), new("tự,", 204, 116, 222, 128), new("an", 226, 116, 240, 128), new("toàn", 244, 116, 310, 128),
        };
        Assert.Equal("Về việc công nhận trật tự, an toàn", string.Join(' ', PdfLayout.Arrange([new PdfPage(1, 595, 842, words) { Recognized = true }], default).Cast<PieceBlock>().Select(static block => block.Text)).Replace('\n', ' '));
    }

    [Theory]
    [InlineData("V|iệ|t Nam k|ý kế|t m|ột lầ|n, Hiệ|p định", "Việt Nam ký kết một lần, Hiệp định")]
    [InlineData("tạ|i điể|m a khoả|n một Điề|u hai", "tại điểm a khoản một Điều hai")]
    [InlineData("điểm a khoản b Điều c Luật d", "điểm a khoản b Điều c Luật d")]
    public void Words_set_wide_are_whole(string given, string expected)
    {
        var (x, words) = (80.0, new List<PdfWord>());
        foreach (var word in given.Split(' '))
        {
            foreach (var part in word.Split('|'))
            {
                words.Add(new PdfWord(part, x, 100, x += 6 * part.Length, 114));
                x += 2.2;
            }

            x += 3;
        }

        Assert.Equal(expected, Assert.IsType<PieceBlock>(Assert.Single(PdfLayout.Arrange([new PdfPage(1, 595, 842, words)], default))).Text);
    }

    [Theory]
    [InlineData("Đ/228/14 n/246/7 v/257/6 ch/264/13 trì/254/14+15", "Level")]
    [InlineData("III/228/13 1/250/6", "Level")]
    [InlineData("STT/228/12 Ghi/228/12+20", "Down")]
    public void Narrow_words_do_not_stand_on_their_sides(string given, string expected)
    {
        var words = given.Split(' ').Select(static word => word.Split('/')).Select(static parts =>
        {
            var (left, width, down) = (double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), double.Parse(parts[2].Split('+')[0], System.Globalization.CultureInfo.InvariantCulture), parts[2].Contains('+', StringComparison.Ordinal) ? double.Parse(parts[2].Split('+')[1], System.Globalization.CultureInfo.InvariantCulture) : 0);
            return new PdfWord(parts[0], left, 100 + down, left + width, 116.9 + down);
        }).ToList();
        Assert.Equal(expected, SidewaysText.Of(words).ToString());
    }

    [Theory]
    [InlineData("BÁO/Số", "Kho nhà 3")]
    [InlineData("BÁO/Tờ", "CÔNG BÁO/Tờ + 12 Kho nhà 3")]
    public void The_head_of_the_gazette_on_the_side_of_a_page_across_is_left_out(string head, string expected)
    {
        var page = new PdfPage(1, 842, 595, [
            new PdfWord("12", 773, 66, 788, 80), new PdfWord("CÔNG", 773, 170, 790, 220), new PdfWord(head, 773, 224, 790, 290), new PdfWord("+", 776, 294, 787, 304), new PdfWord("Kho", 74, 100, 110, 114), new PdfWord("nhà", 114, 100, 140, 114), new PdfWord("3", 750, 100, 757, 114)]);
        PdfMargins.RemoveNumbered([page]);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), page.Words.Select(static word => word.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Smaller_letters_are_another_paragraph()
    {
        var words = new List<PdfWord>
        {
            new("Nội", 85, 100, 300, 114), new("dung", 305, 100, 538, 114), new("của", 85, 118, 300, 132), new("tỉnh", 305, 118, 538, 132), new("ghi", 85, 136, 120, 145), new("chú", 124, 136, 150, 145),
        };
        Assert.Equal(2, PdfLayout.Arrange([new PdfPage(1, 595, 842, words)], default).Count);
    }
}
