namespace DanVan.Parsing.Tests.Structure;

public class TailTests
{
    private const string Head = "Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\nKiểm tra công vụ\n\nI. NỘI DUNG\n\nTrên đây là Kế hoạch, yêu cầu các đơn vị thực hiện./.\n\n";

    /// <summary>Recipients joined with "/", then authority | position | name, "-" for none.</summary>
    [Theory]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn An\n", "Sở Nội vụ/Lưu: VT", "-|GIÁM ĐỐC|Nguyễn Văn An")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT, NC.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Thị Bình\n", "Như trên/Lưu: VT, NC", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trần Thị Bình")]
    [InlineData("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLê Văn Cường\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n", "Như trên/Lưu: VT", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Văn Cường")]
    [InlineData("Nơi nhận:                         KT. GIÁM ĐỐC\n- UBND tỉnh;                      PHÓ GIÁM ĐỐC\n- Các phòng;\n- Lưu: VT.\n\n                                  Phạm Thị Dung\n", "UBND tỉnh/Các phòng/Lưu: VT", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Phạm Thị Dung")]
    [InlineData("Nơi nhận:                         CHỈ HUY TRƯỞNG\n- Bộ Tư lệnh;\n- Ban CHQS huyện;                 Đại tá Phạm Văn Dũng\n- Lưu: VT.\n", "Bộ Tư lệnh/Ban CHQS huyện/Lưu: VT", "-|CHỈ HUY TRƯỞNG|Đại tá Phạm Văn Dũng")]
    [InlineData("| Nơi nhận:<br>- UBND tỉnh;<br>- Lưu: VT. | TL. CHỦ TỊCH<br>CHÁNH VĂN PHÒNG<br>Hoàng Văn Em |\n", "UBND tỉnh/Lưu: VT", "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Hoàng Văn Em")]
    // Lines of a cell that a converter ran together, told by their marks of bold and italic.
    [InlineData("| **Nơi nhận:** - Như trên; - Lưu: VT. | **KT. CHỦ TỊCH PHÓ CHỦ TỊCH** **Lê Hải Hòa** |\n", "Như trên/Lưu: VT", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Hải Hòa")]
    [InlineData("| *Nơi nhận:* - Như trên; - Lưu: VT. | **TL. GIÁM ĐỐC** **TRƯỞNG PHÒNG TỔ CHỨC BIÊN CHẾ** **Lê Hải Hòa** |\n", "Như trên/Lưu: VT", "TL. GIÁM ĐỐC|TRƯỞNG PHÒNG TỔ CHỨC BIÊN CHẾ|Lê Hải Hòa")]
    [InlineData("| Nơi nhận: - Như trên; - Lưu: VT. | **KT. BỘ TRƯỞNG** **THỨ TRƯỞNG** *(Đã ký)* **Lê Hải Hòa** |\n", "Như trên/Lưu: VT", "KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Lê Hải Hòa")]
    [InlineData("| Nơi nhận: - Như trên, - Lưu: VT. | **TM. BAN THƯỜNG VỤ** PHÓ BÍ THƯ THƯỜNG TRỰC **Lê Hải Hòa** |\n", "Như trên/Lưu: VT", "TM. BAN THƯỜNG VỤ|PHÓ BÍ THƯ THƯỜNG TRỰC|Lê Hải Hòa")]
    [InlineData("*Nơi nhận:* **TM. ỦY BAN NHÂN DÂN**\n\n*- Như trên;* **CHỦ TỊCH**\n\n*- Lưu: VT.*\n\n**Lê Văn An**\n", "Như trên/Lưu: VT", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Văn An")]
    // Bold words that go on within a name are one line.
    [InlineData("| Nơi nhận: - Ủy ban *nhân dân* **tỉnh**; - Lưu: **VT**, TH. | **TM. ỦY BAN** **NHÂN DÂN** **CHỦ TỊCH** **Lê Hải Hòa** |\n", "Ủy ban nhân dân tỉnh/Lưu: VT, TH", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Hải Hòa")]
    [InlineData("Nơi nhận:\n- Nt;\n- Lưu: VT,\nP.NV (5b).\n\nGIÁM ĐỐC\n\nLê Hải Hòa\n", "Nt/Lưu: VT, P.NV (5b)", "-|GIÁM ĐỐC|Lê Hải Hòa")]
    [InlineData("|\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n|\nTUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nVũ Thị Giang\n|\n", "UBND tỉnh/Lưu: VT", "TUQ. CHỦ TỊCH|GIÁM ĐỐC SỞ NỘI VỤ|Vũ Thị Giang")]
    [InlineData("Nơi nhận:\nUBND tỉnh;\nSở Nội vụ;\nLưu: VT, TCCB.\n\nQ. GIÁM ĐỐC\nĐặng Văn Hải\n", "UBND tỉnh/Sở Nội vụ/Lưu: VT, TCCB", "-|Q. GIÁM ĐỐC|Đặng Văn Hải")]
    [InlineData("Nơi nhận: - Như Điều 3; - Bộ Nội vụ (để b/c); - Lưu: VT.\nCHỦ TỊCH\nBùi Văn Ích\n", "Như Điều 3/Bộ Nội vụ (để b/c)/Lưu: VT", "-|CHỦ TỊCH|Bùi Văn Ích")]
    [InlineData("**Nơi nhận:**\n- Ban Tuyên giáo các huyện ủy,\nthành ủy, thị ủy;\n- Lưu Ban.\n\n**T/M BAN THƯỜNG VỤ**\n**PHÓ BÍ THƯ**\n\n**Đỗ Văn Khánh**\n", "Ban Tuyên giáo các huyện ủy, thành ủy, thị ủy/Lưu Ban", "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Đỗ Văn Khánh")]
    [InlineData("*Nơi nhận:*\n* Sở Nội vụ\n* Lưu: VT\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nNguyễn Thị Lan\n", "Sở Nội vụ/Lưu: VT", "K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN THƯỜNG TRỰC|Nguyễn Thị Lan")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\nHồ Văn Minh\n", "Sở Nội vụ/Lưu: VT", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Hồ Văn Minh")]
    [InlineData("Nơi nhận: - Sở Nội vụ; - Lưu: VT, TH, KT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Ngô Văn Nam\n", "Sở Nội vụ/Lưu: VT, TH, KT", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Ngô Văn Nam")]
    [InlineData("| Nơi nhận: - Sở Nội vụ (để báo cáo); - CVP, các PCVP UBND tỉnh; - Lưu: VT, KT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Ngô Văn Nam |\n", "Sở Nội vụ (để báo cáo)/CVP, các PCVP UBND tỉnh/Lưu: VT, KT", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Ngô Văn Nam")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCHPHÓ CHỦ TỊCH Ngô Văn Nam\n", "Sở Nội vụ/Lưu: VT", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Ngô Văn Nam")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Ngô Văn Nam\n", "Sở Nội vụ/Lưu: VT", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Ngô Văn Nam")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH\n", "Sở Nội vụ/Lưu: VT", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|-")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNGUYỄN VĂN OANH\n", "Sở Nội vụ/Lưu: VT", "-|GIÁM ĐỐC|NGUYỄN VĂN OANH")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nPGS.TS. Dương Văn Phúc\n", "Sở Nội vụ/Lưu: VT", "-|GIÁM ĐỐC|PGS.TS. Dương Văn Phúc")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH\nY Biêr Niê\n", "Sở Nội vụ/Lưu: VT", "TM. BAN THƯỜNG TRỰC|PHÓ CHỦ TỊCH|Y Biêr Niê")]
    [InlineData("GIÁM ĐỐC\n\nLý Văn Quang\n", "", "-|GIÁM ĐỐC|Lý Văn Quang")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n", "Sở Nội vụ/Lưu: VT", "-|-|-")]
    [InlineData("Nơi nhận:\n- Các sở, ban,\nngành;\n- Lưu: VT.\n\nKý bởi: Ủy ban nhân dân tỉnh\nNgày ký: 02/01/2020 08:00\n\nCHỦ TỊCH\nTô Văn Sơn\n", "Các sở, ban, ngành/Lưu: VT", "-|CHỦ TỊCH|Tô Văn Sơn")]
    [InlineData("Nơi nhận:\n- Báo tỉnh; Đài PT-TH tỉnh;\n- VP: CVP, PCVP;\n- Lưu: VT, NC(a5).\n\nCHỦ TỊCH\n", "Báo tỉnh; Đài PT-TH tỉnh/VP: CVP, PCVP/Lưu: VT, NC(a5)", "-|CHỦ TỊCH|-")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTRƯỞNG BAN\n\nBÍ THƯ TỈNH ỦY\nPhan Văn Tài\n", "Sở Nội vụ/Lưu: VT", "-|TRƯỞNG BAN|Phan Văn Tài")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTRƯỞNG BAN\n\nPHÓ THỦ TƯỚNG\nPhan Văn Tài\n", "Sở Nội vụ/Lưu: VT", "-|TRƯỞNG BAN|Phan Văn Tài")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nKT. TỔ TRƯỞNG\nPHÓ TỔ TRƯỞNG\n\nPHÓ GIÁM ĐỐC\nPhan Văn Tài\n", "Sở Nội vụ/Lưu: VT", "KT. TỔ TRƯỞNG|PHÓ TỔ TRƯỞNG|Phan Văn Tài")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\nMai Văn Út\n\nPHỤ LỤC\n(Kèm theo Nghị quyết số 1/NQ-HĐND)\n\nGIÁM ĐỐC\n", "Sở Nội vụ/Lưu: VT", "TM. HỘI ĐỒNG NHÂN DÂN|CHỦ TỊCH|Mai Văn Út")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\nVương Văn Vinh\n", "Sở Nội vụ/Lưu: VT", "TL. BỘ TRƯỞNG|VỤ TRƯỞNG VỤ PHÁP CHẾ|Vương Văn Vinh")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nCHÍNH ỦY\n\nĐại tá Lường Văn Quân\n", "Sở Nội vụ/Lưu: VT", "-|CHÍNH ỦY|Đại tá Lường Văn Quân")]
    [InlineData("__Nơi nhận__:\n- Các đồng chí lãnh đạo\nVăn phòng,\n- Lưu Văn phòng.\n\nK/T CHÁNH\nVĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Khánh Vân\n", "Các đồng chí lãnh đạo Văn phòng/Lưu Văn phòng", "K/T CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|Lê Khánh Vân")]
    [InlineData("Nơi nhận: E CHỦ TỊCH\n- Thường trực Tỉnh ủy; /. Ö x6 XhÀ@\n- Các sở, ban, ngành; rần Văn Tuấn\n- Lưu: VT.\n", "Thường trực Tỉnh ủy/Các sở, ban, ngành/Lưu: VT", "-|CHỦ TỊCH|rần Văn Tuấn")]
    [InlineData("|\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n|\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thị Xuân\n|\nCông văn liên quan\n- Hỗ trợ người dùng;\n- Góp ý\nvới chúng tôi\n", "Sở Nội vụ/Lưu: VT", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Lê Thị Xuân")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, phòng Chính quyền địa phương,\nphòng Tổ chức.\n\nGIÁM ĐỐC\n\nLê Thị Yến\n\nTin khác\n- Hội nghị giao ban\n", "Sở Nội vụ/Lưu: VT, phòng Chính quyền địa phương, phòng Tổ chức", "-|GIÁM ĐỐC|Lê Thị Yến")]
    [InlineData("|\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT (2). Ha\n|\nGIÁM ĐỐC\nLê Thị Ánh\n|\nvăn bản đều có\n- Bạn đọc góp ý\n", "Sở Nội vụ/Lưu: VT (2). Ha", "-|GIÁM ĐỐC|Lê Thị Ánh")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTL.\nCỤC TRƯỞNG\nKT. TRƯỞNG BAN QUẢN LÝ\nPHÓ TRƯỞNG BAN\nLê Thị Cẩm\n", "Sở Nội vụ/Lưu: VT", "TL. CỤC TRƯỞNG KT. TRƯỞNG BAN QUẢN LÝ|PHÓ TRƯỞNG BAN|Lê Thị Cẩm")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nKT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nLê Văn Dũng\n", "Sở Nội vụ/Lưu: VT", "KT. BỘ TRƯỞNG, CHỦ NHIỆM|PHÓ CHỦ NHIỆM|Lê Văn Dũng")]
    // Two who sign side by side.
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CHỦ TỊCH                     GIÁM ĐỐC\nCHÁNH VĂN PHÒNG                  (Đã ký)\n\nLê Văn Bình                      Trần Thị Hoa\n", "Như trên/Lưu: VT", "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Lê Văn Bình & -|GIÁM ĐỐC|Trần Thị Hoa")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\n| TM. BAN DÂN VẬN | TM. BAN CÁN SỰ ĐẢNG |\n| TRƯỞNG BAN | BÍ THƯ |\n| Vũ Văn Long | Hà Thị Ngân |\n", "Lưu: VT", "TM. BAN DÂN VẬN|TRƯỞNG BAN|Vũ Văn Long & TM. BAN CÁN SỰ ĐẢNG|BÍ THƯ|Hà Thị Ngân")]
    [InlineData("| TM. BAN DÂN VẬN | TM. BAN CÁN SỰ ĐẢNG |\n|---|---|\n| TRƯỞNG BAN | BÍ THƯ |\n| Vũ Văn Long | Hà Thị Ngân |\n\nNơi nhận:\n- Lưu: VT.\n", "Lưu: VT", "TM. BAN DÂN VẬN|TRƯỞNG BAN|Vũ Văn Long & TM. BAN CÁN SỰ ĐẢNG|BÍ THƯ|Hà Thị Ngân")]
    // Who drew it up beside the one who answers for it.
    [InlineData("NGƯỜI LẬP KẾ HOẠCH          TM. UBND XÃ\nCÔNG CHỨC VH-XH             CHỦ TỊCH\n\nPhạm Văn Giang              Vũ Thị Hạnh\n", "", "TM. UBND XÃ|CHỦ TỊCH|Vũ Thị Hạnh")]
    [InlineData("NGƯỜI LẬP\n\nPhạm Văn Giang\n", "", "-|NGƯỜI LẬP|Phạm Văn Giang")]
    // One line of recipients.
    [InlineData("KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n(Ký tên, đóng dấu)\nPhạm Thị Đào\n\nNơi nhận: Như kính gửi; Phòng GDĐT (b/c); Lưu: VT.\n", "Như kính gửi/Phòng GDĐT (b/c)/Lưu: VT", "KT. HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|Phạm Thị Đào")]
    // What is not printed.
    [InlineData("Nơi nhận:\n- Sở Nội\u200B vụ;\n- Lưu: VT, CN\u00AD\u00AD(Loan).\n\nGIÁM ĐỐC\n\nLê Văn Bình\n", "Sở Nội vụ/Lưu: VT, CN(Loan)", "-|GIÁM ĐỐC|Lê Văn Bình")]
    // A second list after the signature.
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Bình\n\nNơi nhận:\n- Ban Dân vận;\n- Lưu: NV.\n", "Như trên/Lưu: VT/Ban Dân vận/Lưu: NV", "-|GIÁM ĐỐC|Lê Văn Bình")]
    // The plan behind the decision has a tail of its own.
    [InlineData("Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Khánh\n\nKẾ HOẠCH\nDân vận năm 2019\n\nI. MỤC ĐÍCH\n\nNơi nhận:\n- Các sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Thị Na\n", "Như Điều 2/Lưu: VT", "-|CHỦ TỊCH|Nguyễn Văn Khánh")]
    // Who signed, named beside a stamp of the body.
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNgười ký: Sở Nội vụ\nNgười ký: Trần Văn Phát\nThời gian ký: 12/3/2020 10:22:11 +07:00\n", "Lưu: VT", "-|GIÁM ĐỐC|Trần Văn Phát")]
    [InlineData("K/T THỦ TRƯỞNG\nPHÓ THỦ TRƯỞNG\n\nTrương Thị Nga\n", "", "K/T THỦ TRƯỞNG|PHÓ THỦ TRƯỞNG|Trương Thị Nga")]
    // A page that lost the name of the signer: what is enclosed is no part of by whose authority he signs.
    [InlineData("|\nKT. THỦ TƯỚNG |\nKẾ HOẠCH\nTRIỂN KHAI THI HÀNH LUẬT\n(Kèm theo Quyết định số 15/QĐ-TTg)\n", "", "KT. THỦ TƯỚNG|-|-")]
    [InlineData("Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\nKẾ HOẠCH\nThực hiện công tác dân vận\n", "", "TM. ỦY BAN NHÂN DÂN|-|-")]
    [InlineData("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHỘI ĐỒNG THI ĐUA\n\nTrương Thị Nga\n", "", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH HỘI ĐỒNG THI ĐUA|Trương Thị Nga")]
    [InlineData("Tập tin đính kèm:\nHOA MAI\nCác tin khác\n", "", "-|-|-")]
    public void Reads_recipients_and_signature(string tail, string recipients, string signature)
    {
        var plan = PlanParser.Parse(Head + tail);
        Assert.Equal(recipients, string.Join('/', plan.Recipients.Select(static recipient => recipient.Text)));
        Assert.Equal(signature, string.Join(" & ", plan.Cosigners.Prepend(plan.Signature).Select(static signer => string.Join('|', signer.Authority ?? "-", signer.Position ?? "-", signer.Name ?? "-"))));
        Assert.Equal(signature is "-|-|-", plan.Signature.Span.IsEmpty);
    }

    /// <summary>Annexes: label: title, joined with "/".</summary>
    [Theory]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 1/KH-UBND ngày 02/01/2020)\n\n1. Việc\n", "PHỤ LỤC: DANH MỤC NHIỆM VỤ")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC I\nDANH MỤC\nNHIỆM VỤ\n\n| TT | Việc |\n\nPHỤ LỤC II\nKINH PHÍ\n\n| TT | Tiền |\n", "PHỤ LỤC I: DANH MỤC NHIỆM VỤ/PHỤ LỤC II: KINH PHÍ")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nPhụ lục 01: Biểu mẫu báo cáo\n\nTT\n", "Phụ lục 01: Biểu mẫu báo cáo")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nQUY CHẾ\nPHỐI HỢP\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\n\nĐiều 1. Phạm vi\n", "QUY CHẾ: PHỐI HỢP")]
    [InlineData("PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 1/KH-UBND)\n\nNơi nhận:\n- Lưu: VT.\n", "PHỤ LỤC: DANH MỤC NHIỆM VỤ")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nPhụ lục số 01:\nĐỀ CƯƠNG BÁO CÁO\n\nI. Tình hình\n", "Phụ lục số 01: ĐỀ CƯƠNG BÁO CÁO")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nKẾ HOẠCH\nDân vận năm 2019\n\nI. MỤC ĐÍCH\n", "KẾ HOẠCH: Dân vận năm 2019")]
    [InlineData("Chi tiết theo phụ lục.\n\nPhụ lục kèm theo nêu các việc.\n\nNơi nhận:\n- Lưu: VT.\n", "")]
    [InlineData("Nơi nhận:\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thị Hoa\nĐẢNG BỘ TỈNH LÂM ĐỒNG\nĐẢNG UỶ XÃ ĐÔNG HẢI\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nĐông Hải, ngày   tháng 9 năm 2025\nĐỀ CƯƠNG BÁO CÁO\nvề kết quả dân vận\n-----\nI. Tình hình\nII. Kết quả\n", "ĐỀ CƯƠNG BÁO CÁO: về kết quả dân vận")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Bình\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nKết quả quý I\n\nI. Tình hình\n", "BÁO CÁO: Kết quả quý I")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNGUYỄN VĂN HÙNG\n", "")]
    public void Finds_the_annexes(string tail, string expected)
    {
        var plan = PlanParser.Parse(Head + tail);
        Assert.Equal(expected, string.Join('/', plan.Annexes.Select(static annex => annex.Title is null ? annex.Label : annex.Label + ": " + annex.Title)));
    }

    /// <summary>Footnotes: mark and text, joined with " | ".</summary>
    [Theory]
    [InlineData("Theo Luật¹ và Nghị định².\n\n¹ Luật Đất đai.\n\n² Nghị định số 1/2020/NĐ-CP.\n", "1 ¹ Luật Đất đai. | 2 ² Nghị định số 1/2020/NĐ-CP.")]
    [InlineData("Theo Luật¹ và Nghị định².\n\n¹ Luật Đất đai.\n² Nghị định số 1/2020/NĐ-CP.\n", "1 ¹ Luật Đất đai. | 2 ² Nghị định số 1/2020/NĐ-CP.")]
    // The body breaks off at the end of a page and goes on after the footnote.
    [InlineData("Các hộ có hoạt động liên quan đến lĩnh vực¹\n\n¹ Luật Đất đai;...\n\nnông nghiệp được hỗ trợ.\n", "1 ¹ Luật Đất đai;...")]
    // Footnote and body both break off; the rest of the footnote stands at the end of the next page.
    [InlineData("Tổ chức phổ biến, quán triệt, học\n\n¹ Chỉ thị số 05/CT-UBND về nâng cao hiệu quả thời gian làm việc\n\ntập các văn bản về dân vận¹.\n\n- Việc khác đã xong.\n\ntrong các cơ quan; Công văn số 9/UBND-NC.\n\n- Việc nữa.\n", "1 ¹ Chỉ thị số 05/CT-UBND về nâng cao hiệu quả thời gian làm việc | 1 trong các cơ quan; Công văn số 9/UBND-NC.")]
    // The page that holds the rest of the footnote breaks off as well.
    [InlineData("Tổ chức phổ biến văn bản¹ cho học\n\n¹ Chỉ thị số 05/CT-UBND về nâng cao hiệu quả thời gian làm việc của\n\nsinh các trường.\n\nTiếp tục tuyên truyền trong toàn thể cán bộ, công chức, viên chức các cơ\n\ncông chức trong các cơ quan.\n\nquan, đơn vị trên địa bàn.\n", "1 ¹ Chỉ thị số 05/CT-UBND về nâng cao hiệu quả thời gian làm việc của | 1 công chức trong các cơ quan.")]
    // Plain digits, brackets, carets: only with the same mark in the text before.
    [InlineData("Theo chính sách, pháp luật của Nhà nước1 và tỉnh.\n\n1 Luật Đất đai năm 2024.\n\n2. Việc khác\n", "1 1 Luật Đất đai năm 2024.")]
    [InlineData("Theo chính sách của Nhà nước[1] và tỉnh[2].\n\n[1] Luật Đất đai.\n\n[2] Nghị quyết của tỉnh.\n", "1 [1] Luật Đất đai. | 2 [2] Nghị quyết của tỉnh.")]
    [InlineData("Theo chính sách của Nhà nước^{1}.\n\n^{1} Luật Đất đai.\n", "1 ^{1} Luật Đất đai.")]
    [InlineData("Theo chính sách của Nhà nước<sup>1</sup>.\n\n<sup>1</sup> Luật Đất đai.\n", "1 <sup>1</sup> Luật Đất đai.")]
    [InlineData("Theo chính sách của Nhà nước[^1].\n\n[^1]: Luật Đất đai.\n", "1 [^1]: Luật Đất đai.")]
    [InlineData("Theo chính sách của Nhà nước(1) trên địa\n\n(1) Luật Đất đai.\n\nbàn tỉnh.\n", "1 (1) Luật Đất đai.")]
    [InlineData("Diện tích 25 m² và 3 km².\n\n(1) Tuyên truyền.\n\n(2) Vận động.\n", "")]
    [InlineData("Có 12 xã tham gia.\n\n12 Xã đã báo cáo.\n", "")]
    [InlineData("Có 12 đơn vị1 đạt 85%2 chỉ tiêu.\n\n1 Gồm 12 xã, 03 phường.\n2 Vượt 2% so với kế hoạch.\n", "1 1 Gồm 12 xã, 03 phường. | 2 2 Vượt 2% so với kế hoạch.")]
    [InlineData("Hỗ trợ từ 80%2 đến 100%/năm, 5%3.\n\nCó 2 mức.\n", "")]
    [InlineData("Kết quả tốt(1), vượt kế hoạch(2).\n\nSở Tài chính bố trí kinh phí.\n\n________\n\n(1) Gồm 12 xã, 03 phường.\n(2) Kế hoạch số 12/KH-UBND ngày 02/01/2025.\n\nSở Nội vụ theo dõi.\n", "1 (1) Gồm 12 xã, 03 phường. | 2 (2) Kế hoạch số 12/KH-UBND ngày 02/01/2025.")]
    [InlineData("Kết quả tốt(1).\n________\n(1) Gồm 12 xã.\n", "1 (1) Gồm 12 xã.")]
    // Without a rule they are the items of a list; below one too, where the text has no such mark.
    [InlineData("Thực hiện các việc(1) sau đây.\n\n(1) Tuyên truyền.\n\n(2) Vận động.\n", "")]
    [InlineData("Thực hiện các việc sau đây.\n________\n(1) Tuyên truyền.\n(2) Vận động.\n", "")]
    [InlineData("Theo Kết luận số 114-KL/TW1 của Ban Bí thư.\n\n1 Kết luận số 114-KL/TW ngày 14/7/2015.\n", "1 1 Kết luận số 114-KL/TW ngày 14/7/2015.")]
    // Asterisks, where no bold or italic words stand.
    [InlineData("Theo Nghị quyết số 25-NQ/TW(*) và quy định* của Đảng.\n\n(*) Ngày 03/6/2013.\n\n* Quy định số 12-QĐ/TW.\n", "* (*) Ngày 03/6/2013. | * * Quy định số 12-QĐ/TW.")]
    [InlineData("Theo *Nghị quyết số 25-NQ/TW* của\n*Đảng và quy định* mới.\n\n* Quy định này được phổ biến.\n", "")]
    [InlineData("Các việc sau:\n\n* Tuyên truyền.\n\n* Vận động.\n", "")]
    // Over hard line ends.
    [InlineData("Theo Luật¹.\n\n¹ Luật Đất đai ngày 18\ntháng 01 năm 2024.\n\nViệc khác.\n", "1 ¹ Luật Đất đai ngày 18\ntháng 01 năm 2024.")]
    // After the signature.
    [InlineData("Theo Luật[1].\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n[1]\nLuật Đất đai.\n\n[2] Luật Nhà ở.\n", "1 [1]\nLuật Đất đai. | 2 [2] Luật Nhà ở.")]
    public void Finds_the_footnotes(string body, string expected)
    {
        var text = Head + body;
        var plan = PlanParser.Parse(text);
        Assert.Equal(expected, string.Join(" | ", plan.Footnotes.Select(footnote => footnote.Mark + " " + footnote.Span.Slice(text).ToString())));
    }

    [Fact]
    public void References_point_at_the_marks()
    {
        const string Text = Head + "Theo Luật¹ và Nghị định².\n\n¹ Luật Đất đai.\n\n² Nghị định.\n\n³ Thông tư.\n";
        var plan = PlanParser.Parse(Text);
        Assert.Equal("¹,²,", string.Join(',', plan.Footnotes.Select(static footnote => footnote.Reference.Slice(Text).ToString())));
        Assert.Equal("3", Assert.Single(plan.Diagnostics, static d => d.Code is DiagnosticCodes.OrphanFootnote).Arguments[0]);
    }
}
