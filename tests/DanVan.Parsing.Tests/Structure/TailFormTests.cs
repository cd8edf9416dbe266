namespace DanVan.Parsing.Tests.Structure;

/// <summary>Tails in the forms of Party and state: recipients joined with "/", then authority | position | name of each who signs.</summary>
public class TailFormTests
{
    private const string Head = "Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\nKiểm tra công vụ\n\nI. NỘI DUNG\n\n1. Kiểm tra đột xuất.\n\nTrên đây là Kế hoạch kiểm tra công vụ./.\n\n";

    [Theory]
    // Party: authority above, T/M or TM., the post, the name.
    [InlineData("Nơi nhận:\n- Ban Dân vận Trung ương,\n- Thường trực Tỉnh ủy,\n- Các huyện ủy, thành ủy,\n- Lưu Văn phòng Tỉnh ủy.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nHoàng Thị Lan\n", "Ban Dân vận Trung ương/Thường trực Tỉnh ủy/Các huyện ủy, thành ủy/Lưu Văn phòng Tỉnh ủy", "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ THƯỜNG TRỰC|Hoàng Thị Lan")]
    [InlineData("Nơi nhận:\n- Các ban,\n- Lưu Văn thư.\n\nTM. ĐOÀN CHỦ TỊCH\nCHỦ TỊCH\n\nĐặng Văn An\n", "Các ban/Lưu Văn thư", "TM. ĐOÀN CHỦ TỊCH|CHỦ TỊCH|Đặng Văn An")]
    [InlineData("Nơi nhận:\n- Các chi bộ,\n- Lưu VPĐU.\n\nT/M ĐẢNG ỦY\nBÍ THƯ\n\nLò Văn Pánh\n", "Các chi bộ/Lưu VPĐU", "T/M ĐẢNG ỦY|BÍ THƯ|Lò Văn Pánh")]
    [InlineData("Nơi nhận:\n- Như kính gửi,\n- Lưu Ban Dân vận.\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nVũ Đình Quế\n", "Như kính gửi/Lưu Ban Dân vận", "K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Vũ Đình Quế")]
    [InlineData("Nơi nhận:\n- Các ban, ngành tỉnh,\n- Lưu VP.\n\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\nPhạm Văn Tỵ\n", "Các ban, ngành tỉnh/Lưu VP", "T/L BAN THƯỜNG VỤ|CHÁNH VĂN PHÒNG|Phạm Văn Tỵ")]
    [InlineData("Nơi nhận:\n- Đảng viên chi bộ,\n- Lưu.\n\nT/M CHI BỘ\nBÍ THƯ\n(Đã ký)\n\nTrương Văn Sáu\n", "Đảng viên chi bộ/Lưu", "T/M CHI BỘ|BÍ THƯ|Trương Văn Sáu")]
    // What whoever published the text adds below it, and lists of an annex, are no recipients.
    [InlineData("Nơi nhận:\n- Các phòng;\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n\nGhi chú của trang tin\n\n- Bản gốc: trang 3 tập 2\n\n- Số trang: 7\n", "Các phòng/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Các phòng;\n- Lưu: VT.\n\n- Điều lệ trường mầm non\n- Quy chế lớp độc lập\n", "Các phòng/Lưu: VT", "-|-|-")]
    [InlineData("Nơi nhận:\n- Các phòng;\n- Lưu: VT;\n- Trang tin của Sở.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Các phòng/Lưu: VT/Trang tin của Sở", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    // Alone in the row of a table, post and name on lines of one cell; headings and quotes of a converter end lines of a cell.
    [InlineData("| | **GIÁM ĐỐC<br>Trần Thanh Bình** |\n|---|---|\n", "", "-|GIÁM ĐỐC|Trần Thanh Bình")]
    [InlineData("<table><tr><td></td><td><strong>GIÁM ĐỐC<br />\n<br />\nTrần Thanh Bình</strong></td></tr></table>\n", "", "-|GIÁM ĐỐC|Trần Thanh Bình")]
    [InlineData("<table><tr><th><h2 id=\"a\"><em>Nơi nhận:</em></h2>\n<h2>- Như trên;</h2>\n<blockquote><p>- Các phòng;</p></blockquote>\n<p>- Lưu: VT.</p></th><th><h2><strong>KT. CHỦ TỊCH</strong></h2>\n<p>PHÓ CHỦ TỊCH</p>\n<p>Trần Thanh Bình</p></th></tr></table>\n", "Như trên/Các phòng/Lưu: VT", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trần Thanh Bình")]
    // Posts that no list has, without recipients; parties that sign in the cells of a table.
    [InlineData("ĐỒN TRƯỞNG\n\nTrung tá Nguyễn Văn An\n", "", "-|ĐỒN TRƯỞNG|Trung tá Nguyễn Văn An")]
    [InlineData("THUYỀN TRƯỞNG\n(Đã ký)\n\nLê Văn Bình\n", "", "-|THUYỀN TRƯỞNG|Lê Văn Bình")]
    [InlineData("TĂNG TRƯỞNG KINH TẾ\n\nLê Văn Bình\n", "", "-|-|-")]
    [InlineData("| Đại diện Sở Công Thương Nguyễn Đình Chiến | Đại diện Sở Tài chính Vũ Lân |\n| Đại diện UBND phường Văn Phú Lê Anh Dũng | Đại diện UBND xã Lê Lợi Trần An |\n", "", "-|Đại diện Sở Công Thương|Nguyễn Đình Chiến & -|Đại diện Sở Tài chính|Vũ Lân & -|Đại diện UBND phường Văn Phú|Lê Anh Dũng & -|Đại diện UBND xã Lê Lợi|Trần An")]
    [InlineData("| Đại diện Sở Công Thương | Đại diện Sở Tài chính |\n", "", "-|-|-")]
    // Behind a semicolon within its line a recipient goes on.
    [InlineData("Nơi nhận:\n- Các phòng, đơn vị; 38 khu phố;\n- Như trên; P.CSHS;\n- Các phòng chuyên môn; P. NC;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Các phòng, đơn vị; 38 khu phố/Như trên; P.CSHS/Các phòng chuyên môn; P. NC/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    // What stands in brackets goes on over the end of the line, whatever it begins with there.
    [InlineData("Nơi nhận:\n-\nCông ty TNHH Sao Mai (Lô B3, Khu công nghiệp Bình Xuyên, xã Bình\nXuyên, tỉnh Phú Thọ);\n- Cục Hải quan;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Công ty TNHH Sao Mai (Lô B3, Khu công nghiệp Bình Xuyên, xã Bình Xuyên, tỉnh Phú Thọ)/Cục Hải quan/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\nCông ty Hòa Bình (số 5, phường Tân\nĐịnh)\nSở Công Thương (để báo cáo)\nLưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Công ty Hòa Bình (số 5, phường Tân Định)/Sở Công Thương (để báo cáo)/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    // As text recognition has them: the label spoilt by a signature, the post hidden by the seal.
    [InlineData("Nơi nhện:\n- Như trên;\n- Lưu: VT.\n\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nLê Văn Phượng\n", "Như trên/Lưu: VT", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Lê Văn Phượng")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nLê Hoàng Anh\n", "Như trên/Lưu: VT", "-|-|Lê Hoàng Anh")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nVăn bản gốc\n", "Như trên/Lưu: VT", "-|-|-")]
    // Posts that no list has, below the recipients and above a person; who keeps minutes or books signs beside whoever answers for it; bodies and papers are no persons.
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHỤ TRÁCH TRUNG TÂM\n\nPhạm Thị Hoa\n", "Như trên/Lưu: VT", "-|PHỤ TRÁCH TRUNG TÂM|Phạm Thị Hoa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTỔNG PHỤ TRÁCH ĐỘI\n\nPhạm Thị Hoa\n", "Như trên/Lưu: VT", "-|TỔNG PHỤ TRÁCH ĐỘI|Phạm Thị Hoa")]
    [InlineData("Người báo cáo\n(Ký, ghi rõ họ tên)\n\nPhạm Thị Hoa\n", "", "-|Người báo cáo|Phạm Thị Hoa")]
    [InlineData("NGƯỜI LẬP BIỂU\n\nLê Văn Tám\n\nPHỤ TRÁCH TRUNG TÂM\n\nPhạm Thị Hoa\n", "", "-|PHỤ TRÁCH TRUNG TÂM|Phạm Thị Hoa")]
    [InlineData("THƯ KÝ                 CHỦ TRÌ\n\n\nLê Văn Tám             Phạm Thị Hoa\n", "", "-|CHỦ TRÌ|Phạm Thị Hoa")]
    [InlineData("KẾ TOÁN TRƯỞNG                 GIÁM ĐỐC\n\n\nLê Văn Tám             Phạm Thị Hoa\n", "", "-|GIÁM ĐỐC|Phạm Thị Hoa")]
    [InlineData("| Chủ trì | Phạm Thị Hoa |\n|---|---|\n| Thư ký | Lê Văn Tám |\n", "", "-|-|-")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN THẨM PHÁN\nTHẨM PHÁN - CHỦ TỌA PHIÊN TÒA\n\nPhạm Thị Hoa\n", "Như trên/Lưu: VT", "TM. ỦY BAN THẨM PHÁN|THẨM PHÁN - CHỦ TỌA PHIÊN TÒA|Phạm Thị Hoa")]
    [InlineData("TL. HIỆU TRƯỞNG\nTRƯỞNG KHOA SAU ĐẠI HỌC\n\nNơi nhận:\n- Như trên; (đã ký) Phạm Thị Hoa\n- Lưu: VT.\n\nTRƯỜNG ĐẠI HỌC SÔNG LÔ\n(Tên đơn vị)\n", "Như trên/Lưu: VT", "TL. HIỆU TRƯỞNG|TRƯỞNG KHOA SAU ĐẠI HỌC|Phạm Thị Hoa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTRƯỜNG ĐẠI HỌC SÔNG LÔ\n\nBIÊN BẢN\n", "Như trên/Lưu: VT", "-|GIÁM ĐỐC|-")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTỔ TRƯỞNG\n\nĐẢNG BỘ PHƯỜNG SÔNG LÔ\n", "Như trên/Lưu: VT", "-|TỔ TRƯỞNG|-")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nPHÓ TRƯỞNG BAN\n\nĐOÀN VĂN HẢI\n", "Như trên/Lưu: VT", "-|PHÓ TRƯỞNG BAN|ĐOÀN VĂN HẢI")]
    // State: TM., KT., TL., TUQ., Q.
    [InlineData("Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT, NC.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐinh Văn Khương\n", "Bộ Nội vụ/Lưu: VT, NC", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Đinh Văn Khương")]
    [InlineData("Nơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nBùi Quang Huy\n", "Các phòng/Lưu: VT", "TL. CHỦ TỊCH|CHÁNH VĂN PHÒNG|Bùi Quang Huy")]
    [InlineData("TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH\n(đã ký)\nNguyễn Thị Dung\n\n* Nơi nhận:\n- Các công đoàn cơ sở;\n- Lưu VP.\n", "Các công đoàn cơ sở/Lưu VP", "TM. BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH|Nguyễn Thị Dung")]
    [InlineData("XÁC NHẬN CỦA PHÒNG GD&ĐT                 HIỆU TRƯỞNG\n\n                                          Phạm Thị Hoa\n", "", "-|HIỆU TRƯỞNG|Phạm Thị Hoa")]
    [InlineData("DUYỆT CỦA BAN GIÁM HIỆU                 TỔ TRƯỞNG\n\nLê Văn Tám                              Phạm Thị Hoa\n", "", "-|TỔ TRƯỞNG|Phạm Thị Hoa")]
    [InlineData("1. Đề nghị xác nhận của phòng chuyên môn.\n\nHIỆU TRƯỞNG\n\nPhạm Thị Hoa\n", "", "-|HIỆU TRƯỞNG|Phạm Thị Hoa")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. BỘ TRƯỞNG CỤC TRƯỞNG CỤC CHUYỂN ĐỔI SỐ Trần Quốc Bảo\n", "Như trên/Lưu: VT", "TL. BỘ TRƯỞNG|CỤC TRƯỞNG CỤC CHUYỂN ĐỔI SỐ|Trần Quốc Bảo")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CỤC TRƯỞNG TRƯỞNG BAN NGHIỆP VỤ\n\nTrần Quốc Bảo\n", "Như trên/Lưu: VT", "TL. CỤC TRƯỞNG|TRƯỞNG BAN NGHIỆP VỤ|Trần Quốc Bảo")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CHỦ TỊCH ỦY BAN NHÂN DÂN\nCHÁNH VĂN PHÒNG\n\nTrần Quốc Bảo\n", "Như trên/Lưu: VT", "TL. CHỦ TỊCH ỦY BAN NHÂN DÂN|CHÁNH VĂN PHÒNG|Trần Quốc Bảo")]
    [InlineData("Nơi nhận: - Bộ Nội vụ; (để báo cáo) - Thường trực Tỉnh ủy; (báo cáo) - Các phòng; - Lưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Bộ Nội vụ; (để báo cáo)/Thường trực Tỉnh ủy; (báo cáo)/Các phòng/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    [InlineData("Nơi nhận: - Các tỉnh ủy, thành ủy, - Các ban đảng, - Lưu Văn phòng Tỉnh ủy.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nCao Văn Trọng\n", "Các tỉnh ủy, thành ủy/Các ban đảng/Lưu Văn phòng Tỉnh ủy", "T/M BAN THƯỜNG VỤ|BÍ THƯ|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nTUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ\n\nNgô Thị Nhung\n", "Các phòng/Lưu: VT", "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ|Ngô Thị Nhung")]
    [InlineData("Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nQ. GIÁM ĐỐC\n\nTrần Quốc Toản\n", "UBND tỉnh (b/c)/Lưu: VT", "-|Q. GIÁM ĐỐC|Trần Quốc Toản")]
    [InlineData("QUYỀN TRƯỞNG BAN                  TM. ỦY BAN MTTQ TỈNH\n                                  CHỦ TỊCH\n\nThượng tá Trần Văn Bé             Lê Thị Sáu\n\nNơi nhận:\n- Tỉnh ủy;\n- Lưu: VT.\n", "Tỉnh ủy/Lưu: VT", "-|QUYỀN TRƯỞNG BAN|Thượng tá Trần Văn Bé & TM. ỦY BAN MTTQ TỈNH|CHỦ TỊCH|Lê Thị Sáu")]
    [InlineData("Nơi nhận:\n- Các khoa;\n- Lưu: VT.\n\nQUYỀN HIỆU TRƯỞNG\n\nPGS.TS. Mai Thị Hoa\n", "Các khoa/Lưu: VT", "-|QUYỀN HIỆU TRƯỞNG|PGS.TS. Mai Thị Hoa")]
    [InlineData("Nơi nhận:\n- Khoa Sư phạm;\n- Lưu: VT.\n\nQ. HIỆU TRƯỞNG Đoàn Văn Bình\n", "Khoa Sư phạm/Lưu: VT", "-|Q. HIỆU TRƯỞNG|Đoàn Văn Bình")]
    [InlineData("Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, KHTH.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC PHỤ TRÁCH\n\nBSCKII. Lý Thị Mười\n", "Sở Y tế/Lưu: VT, KHTH", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC PHỤ TRÁCH|BSCKII. Lý Thị Mười")]
    [InlineData("Nơi nhận:\n- Sở GD&ĐT;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nTS. Đỗ Hữu Nghĩa\n", "Sở GD&ĐT/Lưu: VT", "-|HIỆU TRƯỞNG|TS. Đỗ Hữu Nghĩa")]
    [InlineData("Nơi nhận:\n- Công an tỉnh;\n- Lưu: TH.\n\nTRƯỞNG CÔNG AN HUYỆN\n\nThượng tá Giàng A Páo\n", "Công an tỉnh/Lưu: TH", "-|TRƯỞNG CÔNG AN HUYỆN|Thượng tá Giàng A Páo")]
    [InlineData("Nơi nhận:\n- MTTQ tỉnh;\n- Lưu: VT.\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nH’Yim Kđoh\n", "MTTQ tỉnh/Lưu: VT", "TM. BAN THƯỜNG TRỰC|CHỦ TỊCH|H’Yim Kđoh")]
    [InlineData("Nơi nhận:\n- Thành viên BCĐ;\n- Lưu: VT.\n\nTRƯỞNG BAN\n\nCHỦ TỊCH UBND HUYỆN\nSùng A Vư\n", "Thành viên BCĐ/Lưu: VT", "-|TRƯỞNG BAN|Sùng A Vư")]
    // What is enclosed below the signer is no recipient; the rest of one in the other column is.
    [InlineData("Nơi nhận:\n- Lưu: VT.\nBản điện tử:\n- Như kính gửi.\n\nTRƯỞNG PHÒNG\nNgô Thị Nhung\nbài tuyên truyền về phòng, chống dịch dùng cho các thôn\nKính thưa toàn thể nhân dân trong xã\n", "Lưu: VT/Như kính gửi", "-|TRƯỞNG PHÒNG|Ngô Thị Nhung")]
    [InlineData("Nơi nhận:\nTRƯỞNG PHÒNG\n- Như kính gửi;\n- Các trường mầm non, tiểu học,\nNgô Thị Nhung\ntrung học cơ sở;\n- Lưu: VT.\n", "Như kính gửi/Các trường mầm non, tiểu học, trung học cơ sở/Lưu: VT", "-|TRƯỞNG PHÒNG|Ngô Thị Nhung")]
    // What the office is for, below the post; a name in capitals that begins alike is one.
    [InlineData("Nơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nTUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nTỔ CHỨC CÁN BỘ\n\nNgô Thị Nhung\n", "Các phòng/Lưu: VT", "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ|Ngô Thị Nhung")]
    [InlineData("Nơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\n\nTÔ VĂN CHỨC\n", "Các phòng/Lưu: VT", "-|TRƯỞNG PHÒNG|TÔ VĂN CHỨC")]
    // Two columns with one blank between them.
    [InlineData("Nơi nhận: TM. BAN THƯỜNG VỤ\n- Tỉnh ủy (b/c), PHÓ BÍ THƯ\n- Ban Dân vận Tỉnh ủy,\n- Lưu VPHU. Nguyễn Văn An\n", "Tỉnh ủy (b/c)/Ban Dân vận Tỉnh ủy/Lưu VPHU", "TM. BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Nguyễn Văn An")]
    [InlineData("Nơi nhận:\n- Thường trực Tỉnh ủy, Bí thư\n- Phòng Nội vụ, Trần Văn Bé;\n- Lưu: VT, NV. Hà\n\nCHỦ TỊCH\n\nNguyễn Văn An\n", "Thường trực Tỉnh ủy, Bí thư/Phòng Nội vụ, Trần Văn Bé/Lưu: VT, NV. Hà", "-|CHỦ TỊCH|Nguyễn Văn An")]
    [InlineData("Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh; KT. CHỦ TỊCH\n- Phòng Nội vụ, PHÓ CHỦ TỊCH\n- UBND các xã, Trương Thị Lài\n- Lưu: VT.\n", "UBND tỉnh/Phòng Nội vụ/UBND các xã/Lưu: VT", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trương Thị Lài")]
    [InlineData("Nơi nhận: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy (b/c), K/T BÍ THƯ\n- Ban Dân vận Tỉnh ủy, PHÓ BÍ THƯ\n- Lưu VPHU. Nguyễn Văn An\n", "Tỉnh ủy (b/c)/Ban Dân vận Tỉnh ủy/Lưu VPHU", "T/M BAN THƯỜNG VỤ K/T BÍ THƯ|PHÓ BÍ THƯ|Nguyễn Văn An")]
    [InlineData("***Nơi nhận*: TM. UỶ BAN NHÂN DÂN**\n\n- Bộ Khoa học và Công nghệ; **KT.CHỦ TỊCH**\n\n- Sở Tư pháp; **PHÓ CHỦ TỊCH**\n\n- UBND các huyện; **Nguyễn Văn An**\n\n- Lưu: VT.\n", "Bộ Khoa học và Công nghệ/Sở Tư pháp/UBND các huyện/Lưu: VT", "TM. UỶ BAN NHÂN DÂN KT.CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Văn An")]
    // A long row.
    [InlineData("| ***Nơi nhận:***<br>- Các hội: Hội Cựu giáo chức tỉnh, Hội Bảo vệ thiên nhiên và môi trường tỉnh, Hội Làm vườn tỉnh, Hội Thân nhân kiều bào tỉnh, Hiệp hội Thủy sản tỉnh, Hội Lâm nghiệp tỉnh, Hội Chữ thập đỏ tỉnh, Hội Người cao tuổi tỉnh, Hội Luật gia tỉnh, Hội Đông y tỉnh, Hội Khuyến học tỉnh;<br>- Lưu: VT. | **KT. CHỦ TỊCH**<br>**PHÓ CHỦ TỊCH**<br>**Nguyễn Minh** |\n", "Các hội: Hội Cựu giáo chức tỉnh, Hội Bảo vệ thiên nhiên và môi trường tỉnh, Hội Làm vườn tỉnh, Hội Thân nhân kiều bào tỉnh, Hiệp hội Thủy sản tỉnh, Hội Lâm nghiệp tỉnh, Hội Chữ thập đỏ tỉnh, Hội Người cao tuổi tỉnh, Hội Luật gia tỉnh, Hội Đông y tỉnh, Hội Khuyến học tỉnh/Lưu: VT", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Minh")]
    // Who is sent paper, then who is sent the file, with the signature between them where two columns are read one after the other.
    [InlineData("Nơi nhận:\n- Lưu: VT.\nBản điện tử:\n- Sở Nội vụ (b/c);\n- Các trường.\n\nTRƯỞNG PHÒNG\n\nCao Văn Trọng\n", "Lưu: VT/Sở Nội vụ (b/c)/Các trường", "-|TRƯỞNG PHÒNG|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nBản điện tử:\n- Như trên;\n- Các phòng.\nSở Nội vụ\n2020.04.09 07:48:13 +07:00\n\nCao Văn Trọng\n", "Lưu: VT/Như trên/Các phòng", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Lưu: VT. Bản điện tử:\n- Như trên;\n- Các phòng.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Lưu: VT/Như trên/Các phòng", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Trung tâm Bản điện tử;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n- Cao Văn Trọng\n", "Trung tâm Bản điện tử/Lưu: VT", "-|GIÁM ĐỐC|-")]
    // A scan has lost "Nơi nhận".
    [InlineData("CHỦ TỊCH\n\n- Văn phòng Chính phủ;\n- Thường trực Tỉnh ủy:\n- Các sở, ngành; Đặng Văn Minh\n- Thanh tra tỉnh;\n- Lưu: VT, NC.\n", "Văn phòng Chính phủ/Thường trực Tỉnh ủy:/Các sở, ngành/Thanh tra tỉnh/Lưu: VT, NC", "-|CHỦ TỊCH|Đặng Văn Minh")]
    [InlineData("- Hồ sơ gốc: 01 bản;\n- Lưu: VT tại cơ quan.\n\nCHỦ TỊCH\n\nĐặng Văn Minh\n", "", "-|CHỦ TỊCH|Đặng Văn Minh")]
    // The signature above the recipients, or beside them.
    [InlineData("CHỦ TỊCH\n\nNông Văn Phách\n\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\n", "Các phòng/Lưu: VT", "-|CHỦ TỊCH|Nông Văn Phách")]
    [InlineData("| Nơi nhận:<br>- Sở Nội vụ;<br>- Lưu: VT. | KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br>Lê Văn Út |\n|---|---|\n", "Sở Nội vụ/Lưu: VT", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Văn Út")]
    [InlineData("Nơi nhận:                                  KT. GIÁM ĐỐC\n- Sở Nội vụ;                              PHÓ GIÁM ĐỐC\n- Các phòng;\n- Lưu: VT.\n\n                                          Mai Thị Hạnh\n", "Sở Nội vụ/Các phòng/Lưu: VT", "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Mai Thị Hạnh")]
    [InlineData("**Nơi nhận:**\n- Sở Nội vụ;\n- Lưu: VT.\n\n**GIÁM ĐỐC**\n\n**Tạ Thị Bích**\n", "Sở Nội vụ/Lưu: VT", "-|GIÁM ĐỐC|Tạ Thị Bích")]
    // Those who sign together, side by side or one below the other: the parts of each in reading order.
    [InlineData("   TM. BAN DÂN VẬN TỈNH ỦY                    GIÁM ĐỐC CÔNG AN TỈNH\n        TRƯỞNG BAN\n\n      Nguyễn Thị Dung                     Đại tá Phạm Văn Lộc\n\nNơi nhận:\n- Tỉnh ủy;\n- Lưu: VT.\n", "Tỉnh ủy/Lưu: VT", "TM. BAN DÂN VẬN TỈNH ỦY|TRƯỞNG BAN|Nguyễn Thị Dung & -|GIÁM ĐỐC CÔNG AN TỈNH|Đại tá Phạm Văn Lộc")]
    [InlineData("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN\tKT. GIÁM ĐỐC SỞ Y TẾ\nBÍ THƯ\tPHÓ GIÁM ĐỐC\nHoàng Thị Mỹ\tBS.CKII. Đinh Văn Sáng\n\nNơi nhận:\n- Trung ương Đoàn;\n- Lưu: VT.\n", "Trung ương Đoàn/Lưu: VT", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN|BÍ THƯ|Hoàng Thị Mỹ & KT. GIÁM ĐỐC SỞ Y TẾ|PHÓ GIÁM ĐỐC|BS.CKII. Đinh Văn Sáng")]
    [InlineData("Nơi nhận:\n- Tỉnh ủy;\n- Lưu: VT.\n\nKT. TRƯỞNG BAN DÂN VẬN\nPHÓ TRƯỞNG BAN\n\nLò Thị Mai\n\nTM. BAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH\nCHỦ TỊCH\n\nQuàng Văn Pó\n", "Tỉnh ủy/Lưu: VT", "KT. TRƯỞNG BAN DÂN VẬN|PHÓ TRƯỞNG BAN|Lò Thị Mai & TM. BAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH|CHỦ TỊCH|Quàng Văn Pó")]
    [InlineData("NGƯỜI LẬP\tHIỆU TRƯỞNG\n\nLê Thị Nga\tThS. Phạm Văn Đức\n\nNơi nhận:\n- Phòng GD&ĐT;\n- Lưu: VT.\n", "Phòng GD&ĐT/Lưu: VT", "-|HIỆU TRƯỞNG|ThS. Phạm Văn Đức")]
    [InlineData("SỞ Y TẾ\nGIÁM ĐỐC\nLê Văn Sáu\nHỘI LIÊN HIỆP PHỤ NỮ TỈNH\nCHỦ TỊCH\nTrần Thị Bảy\n\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n", "UBND tỉnh/Lưu: VT", "SỞ Y TẾ|GIÁM ĐỐC|Lê Văn Sáu & HỘI LIÊN HIỆP PHỤ NỮ TỈNH|CHỦ TỊCH|Trần Thị Bảy")]
    // Ranks, degrees and honours are no part of the name.
    [InlineData("Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTTƯT.BSCKII. Trần Thị Ánh\n", "Sở Y tế/Lưu: VT", "-|GIÁM ĐỐC|TTƯT.BSCKII. Trần Thị Ánh")]
    [InlineData("Nơi nhận:\n- Quân khu 4;\n- Lưu: VT.\n\nCHỈ HUY TRƯỞNG\n\nĐại tá\nHồ Đức Long\n", "Quân khu 4/Lưu: VT", "-|CHỈ HUY TRƯỞNG|Đại tá Hồ Đức Long")]
    [InlineData("Nơi nhận:\n- Bộ GD&ĐT;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n(Đã ký)\n\nGS.TS Ngô Văn Bình\n", "Bộ GD&ĐT/Lưu: VT", "-|HIỆU TRƯỞNG|GS.TS Ngô Văn Bình")]
    // Nơi nhận twice, on the first page and on the last.
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Thị Ngà\n\nNơi nhận:\n- Các phòng;\n- Trang thông tin của Sở.\n", "Sở Nội vụ/Lưu: VT/Các phòng/Trang thông tin của Sở", "-|GIÁM ĐỐC|Lê Thị Ngà")]
    // Items over several lines, in groups, without bullets.
    [InlineData("Nơi nhận:\n- Thường trực Tỉnh ủy, HĐND, UBND,\nỦy ban MTTQ tỉnh;\n- Các sở, ban, ngành;\n- VP UBND tỉnh: CVP, các PCVP;\n- Lưu: VT, KGVX (02b).\n\nCHỦ TỊCH\n\nCao Văn Trọng\n", "Thường trực Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh/Các sở, ban, ngành/VP UBND tỉnh: CVP, các PCVP/Lưu: VT, KGVX (02b)", "-|CHỦ TỊCH|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\nSở Nội vụ;\nCác huyện;\nLưu: VT.\n\nCHỦ TỊCH\n\nCao Văn Trọng\n", "Sở Nội vụ/Các huyện/Lưu: VT", "-|CHỦ TỊCH|Cao Văn Trọng")]
    // What a recipient gets it for stands behind the semicolon.
    [InlineData("Nơi nhận:\n- Bộ Nội vụ; (để báo cáo)\n- Thường trực Tỉnh ủy; (báo cáo)\n- Các phòng (để thực hiện);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Bộ Nội vụ; (để báo cáo)/Thường trực Tỉnh ủy; (báo cáo)/Các phòng (để thực hiện)/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    // Posts that "TRƯỞNG" or "PHÓ" heads, whatever the body.
    [InlineData("Nơi nhận:\n- Cục Thuế;\n- Lưu: VT.\n\nKT. TRƯỞNG THUẾ\nTỈNH\nPHÓ TRƯỞNG THUẾ TỈNH\n\nCao Văn Trọng\n", "Cục Thuế/Lưu: VT", "KT. TRƯỞNG THUẾ TỈNH|PHÓ TRƯỞNG THUẾ TỈNH|Cao Văn Trọng")]
    [InlineData("BAN DÂN VẬN TỈNH ỦY\nTRƯỞNG BAN\n(đã ký)\nLê Thị Bảy\n\nBỘ CHỈ HUY QUÂN SỰ TỈNH\nPHÓ CHÍNH ỦY\n(đã ký)\nĐại tá Võ Văn Tám\n\nNơi nhận:\n- Tỉnh ủy;\n- Lưu: VT.\n", "Tỉnh ủy/Lưu: VT", "BAN DÂN VẬN TỈNH ỦY|TRƯỞNG BAN|Lê Thị Bảy & BỘ CHỈ HUY QUÂN SỰ TỈNH|PHÓ CHÍNH ỦY|Đại tá Võ Văn Tám")]
    // The office that a signer for another body holds, in brackets below the name.
    [InlineData("T/M BAN CÁN SỰ ĐẢNG UBND TỈNH\nBÍ THƯ\n\n(đã ký)\n\nVõ Văn Tám\n(Chủ tịch UBND tỉnh)\nBAN DÂN VẬN TỈNH ỦY\nTRƯỞNG BAN\n\n(đã ký)\n\nLê Thị Bảy\nNơi nhận:\n- Tỉnh ủy;\n- Lưu: VT.\n", "Tỉnh ủy/Lưu: VT", "T/M BAN CÁN SỰ ĐẢNG UBND TỈNH|BÍ THƯ|Võ Văn Tám & BAN DÂN VẬN TỈNH ỦY|TRƯỞNG BAN|Lê Thị Bảy")]
    // Who typed it; a block printed twice; a lone planner.
    [InlineData("| Nơi nhận: | KT. BỘ TRƯỞNG<br>THỨ TRƯỞNG |\n| :--- | :--- |\n| - Như trên;<br>- Sở Nội vụ;<br>- Lưu: VT. | Phạm Văn An |\n", "Như trên/Sở Nội vụ/Lưu: VT", "KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Phạm Văn An")]
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu BTC.\n\nTRƯỞNG BAN TUYÊN GIÁO TỈNH ỦY\nKiêm\nTRƯỞNG BAN TỔ CHỨC CUỘC THI\n\nPhạm Văn An\n", "Sở Nội vụ/Lưu BTC", "-|TRƯỞNG BAN TUYÊN GIÁO TỈNH ỦY Kiêm TRƯỞNG BAN TỔ CHỨC CUỘC THI|Phạm Văn An")]
    [InlineData("Nơi nhận:\n- Bộ Nội vụ;\n- Lưu: VT, CT; Ph45.\n\nKT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Hai\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Văn Hai\n", "Bộ Nội vụ/Lưu: VT, CT; Ph45", "KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Lê Văn Hai")]
    [InlineData("Nơi nhận:\n- Các chi đoàn;\n- Lưu VP.\nNgười lập kế hoạch\nĐỗ Văn Bảy\n", "Các chi đoàn/Lưu VP", "-|Người lập kế hoạch|Đỗ Văn Bảy")]
    // No recipients at all.
    [InlineData("TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n\nVõ Thị Sáu Em\n", "", "TM. BAN CHẤP HÀNH|CHỦ TỊCH|Võ Thị Sáu Em")]
    // An annex behind the tail is none of it.
    [InlineData("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nCao Văn Trọng\n\n\fPhụ lục\nDANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA\n(Kèm theo Kế hoạch số 1/KH-UBND ngày 02/01/2020)\n\n1. Sở Xây dựng\n\n2. Sở Y tế\n", "Sở Nội vụ/Lưu: VT", "-|CHỦ TỊCH|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nK.T GIÁM ĐỐC\nP. GIÁM ĐỐC\nCao Văn Trọng\n", "UBND tỉnh/Lưu: VT", "K.T GIÁM ĐỐC|P. GIÁM ĐỐC|Cao Văn Trọng")]
    // The office that the signer holds elsewhere is no part of the post.
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. HỘI ĐỒNG\nCHỦ TỊCH\n\nCHỦ TỊCH UBND HUYỆN\n\nCao Văn Trọng\n", "Như trên/Lưu: VT", "TM. HỘI ĐỒNG|CHỦ TỊCH|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTRƯỞNG BAN CHỈ ĐẠO PCTT TỈNH\nCao Văn Trọng\n", "Như trên/Lưu: VT", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Cao Văn Trọng")]
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nGIÁM ĐỐC SỞ NỘI VỤ\nCao Văn Trọng\n", "Như trên/Lưu: VT", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Cao Văn Trọng")]
    // Older documents; a tail that a converter ran together; who signed behind "Đã ký:".
    [InlineData("Nơi gửi:\n- Các xã;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nCao Văn Trọng\n", "Các xã/Lưu: VT", "-|CHỦ TỊCH|Cao Văn Trọng")]
    [InlineData("- Nơi gửi báo cáo là Phòng Nội vụ.\n\nCHỦ TỊCH\n\nCao Văn Trọng\n", "", "-|CHỦ TỊCH|Cao Văn Trọng")]
    [InlineData("Nơi nhận: - Như trên; - Các phòng, ban; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Vừ A Bằng\n", "Như trên/Các phòng, ban/Lưu: VT", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Vừ A Bằng")]
    [InlineData("Nơi nhận: - Chủ tịch UBND huyện; - Các phòng, ban của huyện; - Lưu: VT.\n\nGIÁM ĐỐC\n\nLò Văn Pánh\n", "Chủ tịch UBND huyện/Các phòng, ban của huyện/Lưu: VT", "-|GIÁM ĐỐC|Lò Văn Pánh")]
    [InlineData("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐã ký: Mùa A Sơn\n", "", "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Mùa A Sơn")]
    [InlineData("Đã ký: Chủ tịch Nguyễn Văn Hùng\n", "", "-|Chủ tịch|Nguyễn Văn Hùng")]
    [InlineData("Đã ký: 12/3/2021 08:15\n", "", "-|-|-")]
    // A decision signed without recipients, the plan that it issues right behind.
    [InlineData("KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nPhạm Thị Hoa\nTHỦ TƯỚNG CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH HÀNH ĐỘNG\nThực hiện bảo hiểm y tế toàn dân\nA. MỤC ĐÍCH\nNâng cao nhận thức.\nB. NHIỆM VỤ\nBộ Y tế báo cáo kết quả.\nC. KINH PHÍ\nNgân sách nhà nước.\nD. THỰC HIỆN\nCác bộ triển khai.\nBộ Y tế theo dõi.\nBộ Tài chính cân đối.\nCác tỉnh báo cáo.\n", "", "KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG|Phạm Thị Hoa")]
    // The words without a colon: above recipients, or one entry of a list of fields.
    [InlineData("Nơi nhận\n\nNhư trên;\n\nLưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n", "Như trên/Lưu: VT", "-|GIÁM ĐỐC|Cao Văn Trọng")]
    [InlineData("Phiếu của một văn bản đi gồm:\n\nSố ký hiệu\n\nTrích yếu\n\nNơi nhận\n\nSố bản\n\nLĩnh vực\n\nĐộ khẩn\n\nBản in được xếp theo năm.\n", "", "-|-|-")]
    [InlineData("| 8 | : | Dấu của cơ quan |\n| 9 | : | Nơi nhận |\n| 10 | : | Độ mật |\n| 11 | : | Độ khẩn |\n", "", "-|-|-")]
    public void The_tail_is_read(string tail, string recipients, string signature)
    {
        var plan = PlanParser.Parse(Head + tail);
        Assert.Equal(recipients, string.Join('/', plan.Recipients.Select(static recipient => recipient.Text)));
        Assert.Equal(signature, string.Join(" & ", plan.Cosigners.Prepend(plan.Signature).Select(static signer => string.Join('|', signer.Authority ?? "-", signer.Position ?? "-", signer.Name ?? "-"))));
        Assert.Equal("I", plan.Sections[0].Path);
        Assert.Equal("I.1", plan.Sections[1].Path);
    }

    // No "Nơi nhận" between a decision and the rules that it issues.
    [Fact]
    public void Rules_behind_the_name_of_the_signer_are_an_annex()
    {
        const string Decision = "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\n\nSố: 12/2020/QĐ-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nQUYẾT ĐỊNH\nBan hành Quy chế tiếp dân\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế tiếp dân.\n\nĐiều 2. Các sở thi hành Quyết định này./.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n\nQUY CHẾ\nTIẾP DÂN\n";
        var plan = PlanParser.Parse(Decision + "(Ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 02/01/2020)\n\nChương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nQuy chế này áp dụng trong tỉnh.\n");
        Assert.Equal("Nguyễn Văn An", plan.Signature?.Name);
        Assert.Equal(["Điều 1", "Điều 2", "Chương I", "Chương I.Điều 1"], plan.Sections.Select(static section => section.Path));
        Assert.NotEqual("Nguyễn Văn An", PlanParser.Parse(Decision.Replace("QUY CHẾ\nTIẾP DÂN\n", "Điều 3. Chủ tịch Ủy ban nhân dân các xã.\n", StringComparison.Ordinal) + "Điều 4. Quyết định này có hiệu lực từ ngày ký.\n\nCác tin khác của trang\n\nThời tiết hôm nay có mưa.\n\nLịch tiếp dân\n\nGiá vàng\n\nTin thể thao\n\nTin văn hóa\n\nTin giáo dục\n\nTin y tế\n\nTin xã hội\n\nTin kinh tế\n\nTin pháp luật\n").Signature?.Name);
    }

    // The words are looked for sixteen letters at a time.
    [Fact]
    public void Recipients_are_found_at_any_place_of_a_line()
    {
        for (var before = 1; before <= 40; before++)
        {
            var plan = PlanParser.Parse(Head + new string('C', before) + "    Nơi nhận:\n- Các xã;\n- Lưu: VT.\n");
            Assert.Equal(["Các xã", "Lưu: VT"], plan.Recipients.Select(static recipient => recipient.Text));
        }
    }

    [Theory]
    // Footnotes: in figures, in brackets, with asterisks, over a page end.
    [InlineData("1. Thực hiện Kế hoạch số 5/KH-UBND¹ trong toàn tỉnh.\n\n¹ Kế hoạch số 5/KH-UBND ngày 03/01/2020 của UBND tỉnh.\n\n2. Báo cáo kết quả.", "1")]
    [InlineData("1. Thực hiện Kế hoạch số 5/KH-UBND[1] trong toàn tỉnh.\n\n2. Báo cáo kết quả.\n\n[1] Kế hoạch số 5/KH-UBND ngày 03/01/2020 của UBND tỉnh.", "1")]
    [InlineData("1. Thực hiện Kế hoạch* trong toàn tỉnh.\n\n* Kế hoạch số 5/KH-UBND ngày 03/01/2020 của UBND tỉnh.\n\n2. Báo cáo kết quả.", "*")]
    [InlineData("1. Thực hiện Kế hoạch(*) trong toàn tỉnh, báo cáo(**) hằng quý.\n\n(*) Kế hoạch số 5/KH-UBND ngày 03/01/2020 của UBND tỉnh.\n\n(**) Theo Mẫu số 2.\n\n2. Báo cáo kết quả.", "* **")]
    [InlineData("1. Thực hiện các văn bản của Trung ương¹ và của tỉnh trong việc\n\n¹ Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về tăng cường và đổi mới\n\n\fvận động nhân dân ở cơ sở.\n\nsự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới.\n\n2. Báo cáo kết quả.", "1 1")]
    [InlineData("1. Rà soát các quy định theo Quyết định số 86/QĐ-BGDĐT ngày 28/12/2017 của Bộ trưởng Bộ GD&ĐT1.\n\n2. Truyền thông tới cha mẹ trẻ.\n\n1 Đánh giá việc thực hiện giai đoạn 2017 - 2021.\n\n3. Báo cáo kết quả.", "1")]
    [InlineData("1. Tổ chức lễ trao huy hiệu tại các tổ chức cơ sở đảng (đảng bộ, chi bộ cơ sở).1\n\n2. Trao tại hội trường.\n1 Thực hiện theo mục 18.5, Hướng dẫn số 06-HD/TW ngày 09/6/2025 của Ban Bí thư.\n3. Báo cáo kết quả.", "1")]
    // The line end cut a number from its word.
    [InlineData("1. Rà soát các quy định theo Quyết định của Bộ trưởng2 trong năm.\n\n2. Thực hiện các việc quy định tại khoản 1 và khoản\n2 Điều 5 của Quy chế này.\n\n2 Quyết định về phân cấp.\n\n3. Báo cáo.", "2")]
    public void Footnotes_are_set_apart(string body, string expected)
    {
        var plan = PlanParser.Parse(Head + body + "\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nCao Văn Trọng\n");
        Assert.Equal(expected, string.Join(' ', plan.Footnotes.Select(static footnote => footnote.Mark)));
        Assert.All(plan.Footnotes, static footnote => Assert.False(footnote.Reference.IsEmpty));
    }
}
