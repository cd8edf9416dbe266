namespace DanVan.Parsing.Tests.Structure;

/// <summary>Letterheads of every sort of office: number | issuer | place | date | level, "-" for none.</summary>
public class LetterheadTests
{
    private const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

    private const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM\n";

    private const string Body = "\n\nKẾ HOẠCH\nTổ chức ngày hội đoàn kết\n\nCăn cứ chương trình công tác năm;\n\nI. MỤC ĐÍCH\n\n- Vui tươi, tiết kiệm.\n";

    // The Party, from the centre to the cell (Hướng dẫn 36-HD/VPTW).
    [Theory]
    [InlineData("BỘ CHÍNH TRỊ\n*\nSố 41-CT/TW\n\n", "Hà Nội, ngày 03 tháng 4 năm 2024", "41-CT/TW|BỘ CHÍNH TRỊ|Hà Nội|2024-04-03|central")]
    [InlineData("BAN BÍ THƯ\n*\nSố 08-QĐ/TW\n\n", "Hà Nội, ngày 01 tháng 3 năm 2012", "08-QĐ/TW|BAN BÍ THƯ|Hà Nội|2012-03-01|central")]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 18-NQ/TW\n\n", "Hà Nội, ngày 25 tháng 10 năm 2017", "18-NQ/TW|BAN CHẤP HÀNH TRUNG ƯƠNG|Hà Nội|2017-10-25|central")]
    [InlineData("BAN TUYÊN GIÁO VÀ DÂN VẬN\nTRUNG ƯƠNG\n*\nSố 31-HD/BTGDVTW\n\n", "Hà Nội, ngày 07 tháng 5 năm 2025", "31-HD/BTGDVTW|BAN TUYÊN GIÁO VÀ DÂN VẬN TRUNG ƯƠNG|Hà Nội|2025-05-07|central")]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG\n*\nSố 36-HD/VPTW\n\n", "Hà Nội, ngày 03 tháng 4 năm 2018", "36-HD/VPTW|VĂN PHÒNG|Hà Nội|2018-04-03|central")]
    [InlineData("ĐẢNG BỘ CHÍNH PHỦ\nBAN THƯỜNG VỤ\n*\nSố 77-KH/ĐU\n\n", "Hà Nội, ngày 09 tháng 6 năm 2025", "77-KH/ĐU|BAN THƯỜNG VỤ ĐẢNG BỘ CHÍNH PHỦ|Hà Nội|2025-06-09|central")]
    [InlineData("TỈNH ỦY YÊN BÁI\n*\nSố 205-KH/TU\n\n", "Yên Bái, ngày 11 tháng 9 năm 2023", "205-KH/TU|TỈNH ỦY YÊN BÁI|Yên Bái|2023-09-11|province")]
    [InlineData("THÀNH ỦY HẢI PHÒNG\n*\nSố 16-CTr/TU\n\n", "Hải Phòng, ngày 20 tháng 12 năm 2021", "16-CTr/TU|THÀNH ỦY HẢI PHÒNG|Hải Phòng|2021-12-20|province")]
    [InlineData("TỈNH ỦY NGHỆ AN\nTHÀNH ỦY VINH\n*\nSố 61-KH/ThU\n\n", "Vinh, ngày 08 tháng 02 năm 2022", "61-KH/ThU|THÀNH ỦY VINH|Vinh|2022-02-08|district")]
    [InlineData("TỈNH ỦY SÓC TRĂNG\nBAN TỔ CHỨC\n*\nSố 44-HD/BTCTU\n\n", "Sóc Trăng, ngày 02 tháng 8 năm 2019", "44-HD/BTCTU|BAN TỔ CHỨC|Sóc Trăng|2019-08-02|province")]
    [InlineData("TỈNH ỦY LẠNG SƠN\nỦY BAN KIỂM TRA\n*\nSố 19-KH/UBKTTU\n\n", "Lạng Sơn, ngày 15 tháng 01 năm 2020", "19-KH/UBKTTU|ỦY BAN KIỂM TRA|Lạng Sơn|2020-01-15|province")]
    [InlineData("HUYỆN ỦY QUỐC OAI\nBAN DÂN VẬN\n*\nSố 33-KH/BDVHU\n\n", "Quốc Oai, ngày 05 tháng 3 năm 2018", "33-KH/BDVHU|BAN DÂN VẬN|Quốc Oai|2018-03-05|district")]
    [InlineData("ĐẢNG BỘ TỈNH TRÀ VINH\nHUYỆN ỦY CẦU KÈ\n*\nSố 90-KH/HU\n\n", "Cầu Kè, ngày 28 tháng 7 năm 2016", "90-KH/HU|HUYỆN ỦY CẦU KÈ|Cầu Kè|2016-07-28|district")]
    [InlineData("TỈNH ĐOÀN PHÚ THỌ\nBAN CHẤP HÀNH\n***\nSố: 112-KH/TĐTN\n\n", "Việt Trì, ngày 12 tháng 3 năm 2024", "112-KH/TĐTN|BAN CHẤP HÀNH TỈNH ĐOÀN PHÚ THỌ|Việt Trì|2024-03-12|province")]
    [InlineData("QUẬN ỦY NINH KIỀU\nBAN THƯỜNG VỤ\n*\nSố 12-KH/QU\n\n", "Ninh Kiều, ngày 10 tháng 10 năm 2020", "12-KH/QU|BAN THƯỜNG VỤ QUẬN ỦY NINH KIỀU|Ninh Kiều|2020-10-10|district")]
    [InlineData("THỊ ỦY NGÃ NĂM\n*\nSố 54-KH/TXU\n\n", "Ngã Năm, ngày 17 tháng 5 năm 2021", "54-KH/TXU|THỊ ỦY NGÃ NĂM|Ngã Năm|2021-05-17|district")]
    [InlineData("HUYỆN ỦY ĐAM RÔNG\nĐẢNG ỦY XÃ RÔ MEN\n*\nSố 27-NQ/ĐU\n\n", "Rô Men, ngày 06 tháng 01 năm 2017", "27-NQ/ĐU|ĐẢNG ỦY XÃ RÔ MEN|Rô Men|2017-01-06|commune")]
    [InlineData("ĐẢNG BỘ TỈNH LÂM ĐỒNG\nĐẢNG ỦY PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT\n*\nSố 08-KH/ĐU\n\n", "Xuân Hương - Đà Lạt, ngày 19 tháng 9 năm 2025", "08-KH/ĐU|ĐẢNG ỦY PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT|Xuân Hương - Đà Lạt|2025-09-19|commune")]
    [InlineData("ĐẢNG BỘ QUÂN KHU 9\nĐẢNG ỦY SƯ ĐOÀN 330\n*\nSố 57-KH/ĐU\n\n", "An Giang, ngày 12 tháng 6 năm 2014", "57-KH/ĐU|ĐẢNG ỦY SƯ ĐOÀN 330|An Giang|2014-06-12|unknown")]
    [InlineData("ĐẢNG ỦY XÃ TIÊN LỮ\nBAN XÂY DỰNG ĐẢNG\n*\nSố 03-HD/BXDĐ\n\n", "Tiên Lữ, ngày 01 tháng 10 năm 2025", "03-HD/BXDĐ|BAN XÂY DỰNG ĐẢNG|Tiên Lữ|2025-10-01|commune")]
    [InlineData("ĐẢNG BỘ PHƯỜNG TÂN ĐỊNH\nCHI BỘ KHU PHỐ 5\n*\nSố 02-KH/CB\n\n", "Tân Định, ngày 12 tháng 11 năm 2025", "02-KH/CB|CHI BỘ KHU PHỐ 5|Tân Định|2025-11-12|commune")]
    [InlineData("ĐẢNG BỘ XÃ EA TRUL\nCHI BỘ BUÔN KDIÊ\n*\nSố 05-KH/CB\n\n", "Ea Trul, ngày 03 tháng 02 năm 2019", "05-KH/CB|CHI BỘ BUÔN KDIÊ|Ea Trul|2019-02-03|commune")]
    [InlineData("ĐẢNG ỦY KHỐI CÁC CƠ QUAN\nVÀ DOANH NGHIỆP TỈNH\nĐẢNG ỦY SỞ CÔNG THƯƠNG\n*\nSố 14-KH/ĐU\n\n", "Đồng Hới, ngày 21 tháng 6 năm 2022", "14-KH/ĐU|ĐẢNG ỦY SỞ CÔNG THƯƠNG|Đồng Hới|2022-06-21|province")]
    [InlineData("TỈNH ỦY THANH HÓA\nBAN CÁN SỰ ĐẢNG\nỦY BAN NHÂN DÂN TỈNH\n*\nSố 12-KH/BCSĐ\n\n", "Thanh Hóa, ngày 30 tháng 5 năm 2019", "12-KH/BCSĐ|BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH|Thanh Hóa|2019-05-30|province")]
    public void A_letterhead_of_the_Party_is_read(string head, string date, string expected) => Assert.Equal(expected, Read(head + Party + "\n" + date + Body));

    // The state (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    [Theory]
    [InlineData("CHÍNH PHỦ\n-------\nSố: 61/2018/NĐ-CP\n\n", "Hà Nội, ngày 23 tháng 4 năm 2018", "61/2018/NĐ-CP|CHÍNH PHỦ|Hà Nội|2018-04-23|central")]
    [InlineData("THỦ TƯỚNG CHÍNH PHỦ\n-------\nSố: 468/QĐ-TTg\n\n", "Hà Nội, ngày 27 tháng 3 năm 2021", "468/QĐ-TTg|THỦ TƯỚNG CHÍNH PHỦ|Hà Nội|2021-03-27|central")]
    [InlineData("VĂN PHÒNG CHÍNH PHỦ\n-------\nSố: 77/TB-VPCP\n\n", "Hà Nội, ngày 12 tháng 3 năm 2019", "77/TB-VPCP|VĂN PHÒNG CHÍNH PHỦ|Hà Nội|2019-03-12|central")]
    [InlineData("BỘ DÂN TỘC VÀ TÔN GIÁO\n\nSố: 210/KH-BDTTG\n\n", "Hà Nội, ngày 22 tháng 4 năm 2025", "210/KH-BDTTG|BỘ DÂN TỘC VÀ TÔN GIÁO|Hà Nội|2025-04-22|central")]
    [InlineData("BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI\nSố: 1012/KH-LĐTBXH\n\n", "Hà Nội, ngày 05 tháng 4 năm 2016", "1012/KH-LĐTBXH|BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|Hà Nội|2016-04-05|central")]
    [InlineData("BỘ Y TẾ\nCỤC AN TOÀN THỰC PHẨM\nSố: 340/KH-ATTP\n\n", "Hà Nội, ngày 18 tháng 02 năm 2020", "340/KH-ATTP|CỤC AN TOÀN THỰC PHẨM|Hà Nội|2020-02-18|central")]
    [InlineData("BỘ TÀI CHÍNH\nVỤ TỔ CHỨC CÁN BỘ\nSố: 55/KH-TCCB\n\n", "Hà Nội, ngày 09 tháng 01 năm 2023", "55/KH-TCCB|VỤ TỔ CHỨC CÁN BỘ|Hà Nội|2023-01-09|central")]
    [InlineData("BỘ GIÁO DỤC VÀ ĐÀO TẠO\nNHÀ XUẤT BẢN GIÁO DỤC VIỆT NAM\nSố: 55/KH-NXBGDVN\n\n", "Hà Nội, ngày 09 tháng 01 năm 2023", "55/KH-NXBGDVN|NHÀ XUẤT BẢN GIÁO DỤC VIỆT NAM|Hà Nội|2023-01-09|central")]
    [InlineData("BỘ CÔNG AN\nTRẠI GIAM SỐ 6\nSố: 55/KH-TG6\n\n", "Thanh Chương, ngày 09 tháng 01 năm 2023", "55/KH-TG6|TRẠI GIAM SỐ 6|Thanh Chương|2023-01-09|central")]
    [InlineData("BỘ TÀI CHÍNH\nVỤ NGÂN SÁCH NHÀ NƯỚC\nSố: 55/KH-NSNN\n\n", "Hà Nội, ngày 09 tháng 01 năm 2023", "55/KH-NSNN|VỤ NGÂN SÁCH NHÀ NƯỚC|Hà Nội|2023-01-09|central")]
    [InlineData("BỘ NỘI\nVỤ\nSố: 55/KH-BNV\n\n", "Hà Nội, ngày 09 tháng 01 năm 2023", "55/KH-BNV|BỘ NỘI VỤ|Hà Nội|2023-01-09|central")]
    [InlineData("BỘ NGOẠI GIAO\nĐẠI SỨ QUÁN VIỆT NAM TẠI LÀO\nSố: 55/KH-ĐSQ\n\n", "Viêng Chăn, ngày 09 tháng 01 năm 2023", "55/KH-ĐSQ|ĐẠI SỨ QUÁN VIỆT NAM TẠI LÀO|Viêng Chăn|2023-01-09|central")]
    [InlineData("CỤC ĐƯỜNG BỘ VIỆT NAM\nKHU QUẢN LÝ ĐƯỜNG BỘ II\nSố: 55/KH-KQLĐBII\n\n", "Vinh, ngày 09 tháng 01 năm 2023", "55/KH-KQLĐBII|KHU QUẢN LÝ ĐƯỜNG BỘ II|Vinh|2023-01-09|unknown")]
    [InlineData("BAN QUẢN LÝ\nKHU CÔNG NGHỆ CAO\nSố: 55/KH-KCNC\n\n", "Đà Nẵng, ngày 09 tháng 01 năm 2023", "55/KH-KCNC|BAN QUẢN LÝ KHU CÔNG NGHỆ CAO|Đà Nẵng|2023-01-09|unknown")]
    [InlineData("UBND TỈNH NGHỆ AN\nBAN CHỈ HUY\nPHÒNG THỦ DÂN SỰ TỈNH\nSố: 55/KH-BCHPTDS\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-BCHPTDS|BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH|Nghệ An|2026-01-09|province")]
    [InlineData("SỞ GIÁO DỤC VÀ ĐÀO TẠO\nBAN TỔ CHỨC\nHỘI KHỎE PHÙ ĐỔNG\nSố: 55/KH-BTC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-BTC|BAN TỔ CHỨC HỘI KHỎE PHÙ ĐỔNG|Nghệ An|2026-01-09|province")]
    [InlineData("TRƯỜNG THPT LÊ LỢI\nBAN ĐẠI DIỆN\nHỘI CHA MẸ HỌC SINH\nSố: 55/KH-BĐD\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-BĐD|BAN ĐẠI DIỆN HỘI CHA MẸ HỌC SINH|Nghệ An|2026-01-09|unknown")]
    [InlineData("UBND TỈNH NGHỆ AN\nTỔ THƯ KÝ\nBAN CHỈ ĐẠO 389\nSố: 55/KH-TTK\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-TTK|TỔ THƯ KÝ BAN CHỈ ĐẠO 389|Nghệ An|2026-01-09|province")]
    [InlineData("UBND HUYỆN A LƯỚI\nBAN QUẢN LÝ RỪNG PHÒNG HỘ\nSố: 55/KH-BQLRPH\n\n", "A Lưới, ngày 09 tháng 01 năm 2023", "55/KH-BQLRPH|BAN QUẢN LÝ RỪNG PHÒNG HỘ|A Lưới|2023-01-09|district")]
    [InlineData("SỞ Y TẾ NGHỆ AN TRUNG TÂM KIỂM SOÁT BỆNH TẬT\nSố: 55/KH-ABC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-ABC|TRUNG TÂM KIỂM SOÁT BỆNH TẬT|Nghệ An|2026-01-09|province")]
    [InlineData("BỘ TÀI CHÍNH TỔNG CỤC THUẾ\nSố: 55/KH-ABC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-ABC|TỔNG CỤC THUẾ|Nghệ An|2026-01-09|central")]
    [InlineData("TÒA ÁN NHÂN DÂN TỐI CAO TÒA ÁN NHÂN DÂN TỈNH NGHỆ AN\nSố: 55/KH-ABC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-ABC|TÒA ÁN NHÂN DÂN TỈNH NGHỆ AN|Nghệ An|2026-01-09|province")]
    [InlineData("ĐẢNG ỦY XÃ YÊN THÀNH ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ YÊN THÀNH\nSố: 55/KH-ABC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-ABC|ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ YÊN THÀNH|Nghệ An|2026-01-09|commune")]
    [InlineData("ĐẢNG BỘ XÃ YÊN THÀNH CHI BỘ TRƯỜNG MẦM NON HOA SEN\nSố: 55/KH-ABC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-ABC|CHI BỘ TRƯỜNG MẦM NON HOA SEN|Nghệ An|2026-01-09|commune")]
    [InlineData("ĐẢNG ỦY TRƯỜNG ĐẠI HỌC VINH\nSố: 55/KH-ABC\n\n", "Nghệ An, ngày 09 tháng 01 năm 2026", "55/KH-ABC|ĐẢNG ỦY TRƯỜNG ĐẠI HỌC VINH|Nghệ An|2026-01-09|unknown")]
    [InlineData("UBND QUẬN LÊ CHÂN PHÒNG NỘI VỤ\nSố: 55/KH-PNV\n\n", "Lê Chân, ngày 09 tháng 01 năm 2023", "55/KH-PNV|PHÒNG NỘI VỤ|Lê Chân|2023-01-09|district")]
    [InlineData("CÔNG TY CP CẢNG SÔNG LÔ\nCHI NHÁNH CẢNG VIỆT TRÌ\nSố: 55/KH-CVT\n\n", "Việt Trì, ngày 09 tháng 01 năm 2023", "55/KH-CVT|CHI NHÁNH CẢNG VIỆT TRÌ|Việt Trì|2023-01-09|unknown")]
    [InlineData("CÔNG TY CỔ PHẦN ĐẦU TƯ\nTẬP ĐOÀN SÔNG LÔ\nSố: 55/KH-SL\n\n", "Việt Trì, ngày 09 tháng 01 năm 2023", "55/KH-SL|CÔNG TY CỔ PHẦN ĐẦU TƯ TẬP ĐOÀN SÔNG LÔ|Việt Trì|2023-01-09|unknown")]
    [InlineData("CÔNG TY CỔ PHẦN XÂY DỰNG\nSÔNG LÔ\nSONG LO CONSTRUCTION JOINT STOCK COMPANY\n-------\nSố/ No.: 55/2023/KH-SL\n\n", "Việt Trì, ngày 09 tháng 01 năm 2023", "55/2023/KH-SL|CÔNG TY CỔ PHẦN XÂY DỰNG SÔNG LÔ|Việt Trì|2023-01-09|unknown")]
    [InlineData("CÔNG TY CỔ PHẦN SÔNG LÔ\n(SOLOCO)\nSố: 55/KH-SL\n\n", "Việt Trì, ngày 09 tháng 01 năm 2023", "55/KH-SL|CÔNG TY CỔ PHẦN SÔNG LÔ|Việt Trì|2023-01-09|unknown")]
    [InlineData("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH NAM ĐỊNH\nSố: 55/KH-CTNĐI\n\n", "Nam Định, ngày 09 tháng 01 năm 2023", "55/KH-CTNĐI|CỤC THUẾ TỈNH NAM ĐỊNH|Nam Định|2023-01-09|province")]
    [InlineData("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI\nTỈNH HÀ TĨNH\nSố: 91/KH-BHXH\n\n", "Hà Tĩnh, ngày 14 tháng 02 năm 2022", "91/KH-BHXH|BẢO HIỂM XÃ HỘI TỈNH HÀ TĨNH|Hà Tĩnh|2022-02-14|province")]
    [InlineData("NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM\nCHI NHÁNH TỈNH HÀ NAM\nSố: 17/KH-HNA\n\n", "Hà Nam, ngày 23 tháng 3 năm 2021", "17/KH-HNA|NGÂN HÀNG NHÀ NƯỚC VIỆT NAM CHI NHÁNH TỈNH HÀ NAM|Hà Nam|2021-03-23|province")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG\nSố: 120/KH-UBND\n\n", "Đà Nẵng, ngày 31 tháng 5 năm 2024", "120/KH-UBND|ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG|Đà Nẵng|2024-05-31|province")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 120/KH-UBND\n\n", "Huế, ngày 31 tháng 5 năm 2021", "120/KH-UBND|ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ|Huế|2021-05-31|district")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 120/KH-UBND\n\n", "Huế, ngày 31 tháng 5 năm 2026", "120/KH-UBND|ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ|Huế|2026-05-31|province")]
    [InlineData("UBND THÀNH PHỐ HÀ NỘI\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nSố: 700/KH-SLĐTBXH\n\n", "Hà Nội, ngày 04 tháng 3 năm 2020", "700/KH-SLĐTBXH|SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|Hà Nội|2020-03-04|province")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nLIÊN MINH HỢP TÁC XÃ\nSố: 31/KH-LMHTX\n\n", "Hòa Bình, ngày 20 tháng 02 năm 2023", "31/KH-LMHTX|LIÊN MINH HỢP TÁC XÃ|Hòa Bình|2023-02-20|province")]
    [InlineData("UBND TỈNH CÀ MAU\nBAN QUẢN LÝ KHU KINH TẾ\nSố: 12/KH-BQL\n\n", "Cà Mau, ngày 16 tháng 01 năm 2024", "12/KH-BQL|BAN QUẢN LÝ KHU KINH TẾ|Cà Mau|2024-01-16|province")]
    [InlineData("SỞ NÔNG NGHIỆP VÀ PTNT\nCHI CỤC KIỂM LÂM\nSố: 205/KH-CCKL\n\n", "Kon Tum, ngày 25 tháng 3 năm 2015", "205/KH-CCKL|CHI CỤC KIỂM LÂM|Kon Tum|2015-03-25|province")]
    [InlineData("UBND HUYỆN MÈO VẠC\nPHÒNG TƯ PHÁP\nSố: 09/KH-PTP\n\n", "Mèo Vạc, ngày 08 tháng 01 năm 2019", "09/KH-PTP|PHÒNG TƯ PHÁP|Mèo Vạc|2019-01-08|district")]
    [InlineData("ỦY BAN NHÂN DÂN\nQUẬN 8\nSố: 44/KH-UBND\n\n", "Quận 8, ngày 26 tháng 02 năm 2018", "44/KH-UBND|ỦY BAN NHÂN DÂN QUẬN 8|Quận 8|2018-02-26|district")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHỊ XÃ HỒNG NGỰ\nSố: 18/KH-UBND\n\n", "Hồng Ngự, ngày 13 tháng 3 năm 2017", "18/KH-UBND|ỦY BAN NHÂN DÂN THỊ XÃ HỒNG NGỰ|Hồng Ngự|2017-03-13|district")]
    [InlineData("UBND THÀNH PHỐ THỦ ĐỨC\nỦY BAN NHÂN DÂN PHƯỜNG AN PHÚ\nSố: 130/KH-UBND\n\n", "An Phú, ngày 22 tháng 7 năm 2022", "130/KH-UBND|ỦY BAN NHÂN DÂN PHƯỜNG AN PHÚ|An Phú|2022-07-22|commune")]
    [InlineData("HUYỆN THANH MIỆN\nUBND XÃ LÊ HỒNG\nSố: 06/KH-UBND\n\n", "Lê Hồng, ngày 17 tháng 01 năm 2014", "06/KH-UBND|UBND XÃ LÊ HỒNG|Lê Hồng|2014-01-17|commune")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHỊ TRẤN TAM ĐẢO\nSố: 21/KH-UBND\n\n", "Tam Đảo, ngày 27 tháng 3 năm 2023", "21/KH-UBND|ỦY BAN NHÂN DÂN THỊ TRẤN TAM ĐẢO|Tam Đảo|2023-03-27|commune")]
    // After 01/7/2025: communes, wards and special zones under the province.
    [InlineData("ỦY BAN NHÂN DÂN\nXÃ MƯỜNG LAY\nSố: 77/KH-UBND\n\n", "Mường Lay, ngày 29 tháng 8 năm 2025", "77/KH-UBND|ỦY BAN NHÂN DÂN XÃ MƯỜNG LAY|Mường Lay|2025-08-29|commune")]
    [InlineData("UBND XÃ SƠN ĐỒNG\nPHÒNG VĂN HÓA - XÃ HỘI\nSố: 15/KH-VHXH\n\n", "Sơn Đồng, ngày 06 tháng 11 năm 2025", "15/KH-VHXH|PHÒNG VĂN HÓA - XÃ HỘI|Sơn Đồng|2025-11-06|commune")]
    [InlineData("ỦY BAN NHÂN DÂN\nĐẶC KHU PHÚ QUÝ\nSố: 40/KH-UBND\n\n", "Phú Quý, ngày 12 tháng 9 năm 2025", "40/KH-UBND|ỦY BAN NHÂN DÂN ĐẶC KHU PHÚ QUÝ|Phú Quý|2025-09-12|commune")]
    [InlineData("UBND TỈNH TÂY NINH\nỦY BAN NHÂN DÂN\nPHƯỜNG LONG AN\nSố: 102/KH-UBND\n\n", "Long An, ngày 18 tháng 12 năm 2025", "102/KH-UBND|ỦY BAN NHÂN DÂN PHƯỜNG LONG AN|Long An|2025-12-18|commune")]
    [InlineData("UBND PHƯỜNG BỒ ĐỀ\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG\nSố: 03/KH-TTPVHCC\n\n", "Bồ Đề, ngày 05 tháng 8 năm 2025", "03/KH-TTPVHCC|TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG|Bồ Đề|2025-08-05|commune")]
    // Councils.
    [InlineData("HỘI ĐỒNG NHÂN DÂN\nTỈNH QUẢNG NINH\nSố: 14/KH-HĐND\n\n", "Quảng Ninh, ngày 21 tháng 3 năm 2023", "14/KH-HĐND|HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG NINH|Quảng Ninh|2023-03-21|province")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN\nTỈNH GIA LAI\nBAN VĂN HÓA - XÃ HỘI\nSố: 08/KH-VHXH\n\n", "Gia Lai, ngày 24 tháng 4 năm 2024", "08/KH-VHXH|BAN VĂN HÓA - XÃ HỘI|Gia Lai|2024-04-24|province")]
    [InlineData("HĐND HUYỆN YÊN MINH\nTHƯỜNG TRỰC\nSố: 05/KH-HĐND\n\n", "Yên Minh, ngày 10 tháng 3 năm 2020", "05/KH-HĐND|THƯỜNG TRỰC|Yên Minh|2020-03-10|district")]
    [InlineData("ĐOÀN ĐẠI BIỂU QUỐC HỘI\nTỈNH BẮC GIANG\nSố: 31/KH-ĐĐBQH\n\n", "Bắc Giang, ngày 02 tháng 5 năm 2022", "31/KH-ĐĐBQH|ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH BẮC GIANG|Bắc Giang|2022-05-02|province")]
    // Courts, police, army.
    [InlineData("TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH BẮC GIANG\nSố: 20/KH-TA\n\n", "Bắc Giang, ngày 16 tháng 02 năm 2021", "20/KH-TA|TÒA ÁN NHÂN DÂN TỈNH BẮC GIANG|Bắc Giang|2021-02-16|province")]
    [InlineData("VIỆN KIỂM SÁT NHÂN DÂN\nTỐI CAO\nSố: 100/KH-VKSTC\n\n", "Hà Nội, ngày 19 tháng 12 năm 2022", "100/KH-VKSTC|VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO|Hà Nội|2022-12-19|central")]
    [InlineData("BỘ CÔNG AN\nCÔNG AN TỈNH LÂM ĐỒNG\nSố: 512/KH-CAT-PV01\n\n", "Lâm Đồng, ngày 28 tháng 6 năm 2023", "512/KH-CAT-PV01|CÔNG AN TỈNH LÂM ĐỒNG|Lâm Đồng|2023-06-28|province")]
    [InlineData("CÔNG AN TỈNH SƠN LA\nCÔNG AN HUYỆN SỐP CỘP\nSố: 88/KH-CAH\n\n", "Sốp Cộp, ngày 11 tháng 01 năm 2022", "88/KH-CAH|CÔNG AN HUYỆN SỐP CỘP|Sốp Cộp|2022-01-11|district")]
    [InlineData("QUÂN KHU 4\nBỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN\nSố: 233/KH-BCH\n\n", "Nghệ An, ngày 07 tháng 02 năm 2020", "233/KH-BCH|BỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN|Nghệ An|2020-02-07|province")]
    [InlineData("BỘ CHQS TỈNH NGHỆ AN\nBAN CHỈ HUY QUÂN SỰ\nHUYỆN KỲ SƠN\nSố: 19/KH-BCH\n\n", "Kỳ Sơn, ngày 20 tháng 02 năm 2020", "19/KH-BCH|BAN CHỈ HUY QUÂN SỰ HUYỆN KỲ SƠN|Kỳ Sơn|2020-02-20|district")]
    // Front and unions.
    [InlineData("ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nSố: 250/KH-MTTW-BTT\n\n", "Hà Nội, ngày 12 tháng 5 năm 2020", "250/KH-MTTW-BTT|ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM|Hà Nội|2020-05-12|central")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM\nTỈNH CAO BẰNG\nSố: 41/KH-MTTQ-BTT\n\n", "Cao Bằng, ngày 05 tháng 6 năm 2021", "41/KH-MTTQ-BTT|ỦY BAN MTTQ VIỆT NAM TỈNH CAO BẰNG|Cao Bằng|2021-06-05|province")]
    [InlineData("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH KHÁNH HÒA\nSố: 62/KH-LĐLĐ\n\n", "Khánh Hòa, ngày 18 tháng 4 năm 2022", "62/KH-LĐLĐ|LIÊN ĐOÀN LAO ĐỘNG TỈNH KHÁNH HÒA|Khánh Hòa|2022-04-18|province")]
    [InlineData("HỘI LHPN VIỆT NAM\nBAN CHẤP HÀNH TỈNH SƠN LA\nSố: 24/KH-BTV\n\n", "Sơn La, ngày 28 tháng 02 năm 2019", "24/KH-BTV|BAN CHẤP HÀNH TỈNH SƠN LA|Sơn La|2019-02-28|province")]
    [InlineData("HỘI NÔNG DÂN VIỆT NAM\nHỘI NÔNG DÂN HUYỆN ĐÔNG HƯNG\nSố: 13-KH/HNDH\n\n", "Đông Hưng, ngày 09 tháng 8 năm 2021", "13-KH/HNDH|HỘI NÔNG DÂN HUYỆN ĐÔNG HƯNG|Đông Hưng|2021-08-09|district")]
    [InlineData("BCH ĐOÀN TỈNH KIÊN GIANG\nBAN THƯỜNG VỤ\n***\nSố: 301-KH/TĐTN-TG\n\n", "Rạch Giá, ngày 25 tháng 3 năm 2024", "301-KH/TĐTN-TG|BAN THƯỜNG VỤ|Rạch Giá|2024-03-25|province")]
    // Schools, hospitals, committees.
    [InlineData("SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI\nTRƯỜNG THPT CHU VĂN AN\nSố: 210/KH-CVA\n\n", "Hà Nội, ngày 15 tháng 9 năm 2023", "210/KH-CVA|TRƯỜNG THPT CHU VĂN AN|Hà Nội|2023-09-15|province")]
    [InlineData("PHÒNG GD&ĐT HUYỆN LỤC NGẠN\nTRƯỜNG TIỂU HỌC TÂN SƠN\nSố: 44/KH-THTS\n\n", "Tân Sơn, ngày 05 tháng 10 năm 2020", "44/KH-THTS|TRƯỜNG TIỂU HỌC TÂN SƠN|Tân Sơn|2020-10-05|district")]
    [InlineData("SỞ Y TẾ TỈNH BẾN TRE\nBỆNH VIỆN NGUYỄN ĐÌNH CHIỂU\nSố: 318/KH-BVNĐC\n\n", "Bến Tre, ngày 22 tháng 3 năm 2021", "318/KH-BVNĐC|BỆNH VIỆN NGUYỄN ĐÌNH CHIỂU|Bến Tre|2021-03-22|province")]
    [InlineData("UBND TỈNH THÁI BÌNH\nBAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ\nSố: 05/KH-BCĐ\n\n", "Thái Bình, ngày 11 tháng 3 năm 2016", "05/KH-BCĐ|BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ|Thái Bình|2016-03-11|province")]
    [InlineData("BAN CHỈ ĐẠO 389\nTỈNH LẠNG SƠN\nSố: 17/KH-BCĐ389\n\n", "Lạng Sơn, ngày 26 tháng 01 năm 2021", "17/KH-BCĐ389|BAN CHỈ ĐẠO 389 TỈNH LẠNG SƠN|Lạng Sơn|2021-01-26|province")]
    // Two who issue together.
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nSố: 88/KHLT-LĐLĐ-SLĐTBXH\n\n", "Vĩnh Long, ngày 09 tháng 4 năm 2019", "88/KHLT-LĐLĐ-SLĐTBXH|LIÊN ĐOÀN LAO ĐỘNG TỈNH SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|Vĩnh Long|2019-04-09|province")]
    [InlineData("SỞ GIÁO DỤC VÀ ĐÀO TẠO - CÔNG AN TỈNH\nSố: 12/KHLN-SGDĐT-CAT\n\n", "Phú Thọ, ngày 30 tháng 8 năm 2022", "12/KHLN-SGDĐT-CAT|SỞ GIÁO DỤC VÀ ĐÀO TẠO - CÔNG AN TỈNH|Phú Thọ|2022-08-30|province")]
    [InlineData("UBND TỈNH BẮC GIANG\nBĐH CHƯƠNG TRÌNH HỖ TRỢ PHÁP LÝ\nCHO DOANH NGHIỆP\nSố: 353/KH-BĐH\n", "Bắc Giang, ngày 06 tháng 3 năm 2012", "353/KH-BĐH|BĐH CHƯƠNG TRÌNH HỖ TRỢ PHÁP LÝ CHO DOANH NGHIỆP|Bắc Giang|2012-03-06|province")]
    [InlineData("UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố: 12 - KH/SCT\n", "Lào Cai, ngày 06 tháng 3 năm 2026", "12-KH/SCT|SỞ CÔNG THƯƠNG|Lào Cai|2026-03-06|province")]
    public void A_letterhead_of_the_state_is_read(string head, string date, string expected) => Assert.Equal(expected, Read(head + State + "\n" + date + Body));

    // The same in the other order of the columns, between pipes, with the number on the line of the date.
    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLai Châu, ngày 12 tháng 6 năm 2019\n\nUBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 77/KH-SYT", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("UBND TỈNH LAI CHÂU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc\nSố: 77/KH-SYT\tLai Châu, ngày 12 tháng 6 năm 2019", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("UBND TỈNH LAI CHÂU\n**SỞ Y TẾ**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**\n\nSố: 77/KH-SYT *Lai Châu, ngày 12 tháng 6 năm 2019*", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("| UBND TỈNH LAI CHÂU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| **SỞ Y TẾ** | Độc lập - Tự do - Hạnh phúc |\n| Số: 77/KH-SYT | *Lai Châu, ngày 12 tháng 6 năm 2019* |", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("UBND TỈNH LAI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\nSố: 77/KH-SYT Lai Châu, ngày 12 tháng 6 năm 2019", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("Số ký hiệu: 77/KH-SYT\nNgày ban hành: 12/06/2019\nCơ quan ban hành: Sở Y tế tỉnh Lai Châu\nTrích yếu: Tổ chức ngày hội\nNgười ký: Nguyễn Văn Thành", "77/KH-SYT|Sở Y tế tỉnh Lai Châu|-|2019-06-12|province")]
    [InlineData("| Tiêu đề văn bản | Tổ chức ngày hội |\n| Số hiệu | 77/KH-SYT ngày 12/6/2019 | Cơ quan ban hành | Sở Y tế tỉnh Lai Châu |\n| Ngày hiệu lực | | Trạng thái | Đã có hiệu lực |", "77/KH-SYT|Sở Y tế tỉnh Lai Châu|-|2019-06-12|province")]
    [InlineData("| Tiêu đề văn bản | Tổ chức ngày hội |\n| Số hiệu | Số:77 /KH-SYT | Cơ quan ban hành | Sở Y tế tỉnh Lai Châu |\n| Ngày ban hành | 12/06/2019 | Trạng thái | Đã có hiệu lực |", "77/KH-SYT|Sở Y tế tỉnh Lai Châu|-|2019-06-12|province")]
    [InlineData("| Số hiệu | 77/KH-SYT ngày 12/6/2019 | Cơ quan ban hành | Sở Y tế tỉnh Lai Châu |\n| Ngày ban hành | 13/06/2019 | Trạng thái | Đã có hiệu lực |", "77/KH-SYT|Sở Y tế tỉnh Lai Châu|-|2019-06-13|province")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố:          /KH-SYT\n\nLai Châu, ngày      tháng      năm 2019", "-|SỞ Y TẾ|Lai Châu|2019|province")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ... /KH-SYT\n\nLai Châu, ngày\n\ntháng 6\n\nnăm 2019", "-|SỞ Y TẾ|Lai Châu|2019-06|province")]
    [InlineData("SỞ Y TẾ LAI CHÂU\nĐOÀN KIỂM TRA THEO\nQUYẾT ĐỊNH SỐ 15/QĐ-SYT\n\nSố: 77/KH-ĐKT\n\nLai Châu, ngày 12 tháng 6 năm 2019", "77/KH-ĐKT|ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT|Lai Châu|2019-06-12|province")]
    [InlineData("SỞ Y TẾ LAI CHÂU\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT\n\nLai Châu, ngày 12 tháng 6 năm 2019", "-|ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT|Lai Châu|2019-06-12|province")]
    [InlineData("ỦY\nBAN NHÂN DÂN\nTỈNH THỪA THIÊN HUẾ\n-------\n\nSố:\n77/KH-UBND\n\nThừa\nThiên Huế, ngày 12 tháng 6 năm 2019", "77/KH-UBND|ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ|Thừa Thiên Huế|2019-06-12|province")]
    [InlineData("| UBND TỈNH NAM ĐỊNH SỞ XÂY DỰNG  Số: 31/KH-SXD | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc  Nam Định, ngày 04 tháng 3 năm 2024 |", "31/KH-SXD|SỞ XÂY DỰNG|Nam Định|2024-03-04|province")]
    [InlineData("| HUYỆN ỦY VỤ BẢN / BAN DÂN VẬN / Số 07-KH/BDVHU | ĐẢNG CỘNG SẢN VIỆT NAM / Vụ Bản, ngày 04 tháng 3 năm 2019 |", "07-KH/BDVHU|BAN DÂN VẬN|Vụ Bản|2019-03-04|district")]
    [InlineData("THỦ TƯỚNG\nCHÍNH PHỦ\n-------\nSố: 77/QĐ-TTg\n\nHà Nội, ngày 12 tháng 6 năm 2019", "77/QĐ-TTg|THỦ TƯỚNG CHÍNH PHỦ|Hà Nội|2019-06-12|central")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 77/KH-SYT\n\nLai Châu, ngày12 tháng6 năm2019", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 77/KH-SYT\n\nLai Châu, ngày 12 tháng6 năm 2019", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("**Số hiệu:**\n|\n77/KH-SYT\n|\n|\n**Nơi ban hành:**\n|\nSở Y tế tỉnh Lai Châu\n|\n**Ngày ban hành:**\n|\n12/06/2019\n|", "77/KH-SYT|Sở Y tế tỉnh Lai Châu|-|2019-06-12|province")]
    [InlineData("BHXH TỈNH HÀ NAM\nBHXH HUYỆN LÝ NHÂN\nSố: 77/KH-BHXH\nLý Nhân, ngày 12 tháng 6 năm 2019", "77/KH-BHXH|BHXH HUYỆN LÝ NHÂN|Lý Nhân|2019-06-12|district")]
    [InlineData("UBND HUYỆN LÝ NHÂN\nPHÒNG NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 77/KH-PNV; Lý Nhân, ngày 12 tháng 6 năm 2019", "77/KH-PNV|PHÒNG NỘI VỤ|Lý Nhân|2019-06-12|district")]
    // Two organs on one line, the lower of them without a level above it; bold in a cell; a date with points; no capitals at all.
    [InlineData("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM CÔNG ĐOÀN Y TẾ VIỆT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc\nSố: 103/KH-CĐYT | Hà Nội, ngày 02 tháng 4 năm 2019", "103/KH-CĐYT|CÔNG ĐOÀN Y TẾ VIỆT NAM|Hà Nội|2019-04-02|central")]
    [InlineData("SỞ Y TẾ ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\nSố: 77/KH-ĐKT | Lai Châu, ngày 12 tháng 6 năm 2019", "77/KH-ĐKT|ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT|Lai Châu|2019-06-12|province")]
    [InlineData("| UBND TỈNH LAI CHÂU **SỞ Y TẾ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc** |\n|---|---|\n| Số: 77/KH-SYT | *Lai Châu, ngày 12 tháng 6 năm 2019* |", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/KH-SYT\n\nLai Châu, ngày 12.06.2019", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("| UBND TỈNH LAI CHÂU **SỞ Y TẾ** Số: 77/KH-SYT | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc** ------- *Lai Châu, ngày 12 tháng 6 năm 2019* |\n|---|---|", "77/KH-SYT|SỞ Y TẾ|Lai Châu|2019-06-12|province")]
    [InlineData("| ĐẢNG BỘ TỈNH LAI CHÂU **ĐẢNG ỦY** **XÃ BẢN BO** * Số 77-KH/ĐU | **ĐẢNG CỘNG SẢN VIỆT NAM** *Bản Bo, ngày 12 tháng 6 năm 2019* |\n|---|---|", "77-KH/ĐU|ĐẢNG ỦY XÃ BẢN BO|Bản Bo|2019-06-12|commune")]
    [InlineData("UBND THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ\nSố: 77/KH-SYT\n\nHải Phòng, ngày 12 tháng 6 năm 2019", "77/KH-SYT|SỞ Y TẾ|Hải Phòng|2019-06-12|province")]
    // A name of two lines whose second is the employer, and a body below its employer.
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH\nCÔNG ĐOÀN CƠ SỞ\nUBND XÃ BẢN BO\nSố: 77/KH-CĐCS\n\nBản Bo, ngày 12 tháng 6 năm 2019", "77/KH-CĐCS|CÔNG ĐOÀN CƠ SỞ UBND XÃ BẢN BO|Bản Bo|2019-06-12|commune")]
    [InlineData("CHI ĐOÀN\nTRƯỜNG THCS BẢN BO\nSố: 77/KH-CĐ\n\nBản Bo, ngày 12 tháng 6 năm 2019", "77/KH-CĐ|CHI ĐOÀN TRƯỜNG THCS BẢN BO|Bản Bo|2019-06-12|commune")]
    [InlineData("UBND XÃ BẢN BO\nTRƯỜNG THCS BẢN BO\nSố: 77/KH-THCS\n\nBản Bo, ngày 12 tháng 6 năm 2019", "77/KH-THCS|TRƯỜNG THCS BẢN BO|Bản Bo|2019-06-12|commune")]
    [InlineData("HỘI NÔNG DÂN XÃ BẢN BO\nCHI HỘI THÔN 5\nSố: 77/KH-CH\n\nBản Bo, ngày 12 tháng 6 năm 2019", "77/KH-CH|CHI HỘI THÔN 5|Bản Bo|2019-06-12|commune")]
    [InlineData("Ủy ban nhân dân\ntỉnh Lai Châu\n--------\nSố: 77/KH-UBND\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n--------\nLai Châu, ngày 12 tháng 6 năm 2009", "77/KH-UBND|Ủy ban nhân dân tỉnh Lai Châu|Lai Châu|2009-06-12|province")]
    // Lines of both columns copied from a page one after the other.
    [InlineData("TỈNH ỦY X ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY BÌNH SƠN Bình Sơn, ngày 08 tháng 9 năm 2021\n*\nSố 12-KH/HU\n", "12-KH/HU|HUYỆN ỦY BÌNH SƠN|Bình Sơn|2021-09-08|district")]
    [InlineData("TỈNH ỦY YÊN BÁI ĐẢNG CỘNG SẢN VIỆT NAM\n* Yên Bái, ngày 08 tháng 9 năm 2021\nSố 12-KH/TU\n", "12-KH/TU|TỈNH ỦY YÊN BÁI|Yên Bái|2021-09-08|province")]
    [InlineData("UBND TỈNH QUẢNG NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN Độc lập - Tự do - Hạnh phúc\nHUYỆN NÚI THÀNH Núi Thành, ngày 08 tháng 9 năm 2021\nSố: 12/KH-UBND\n", "12/KH-UBND|ỦY BAN NHÂN DÂN HUYỆN NÚI THÀNH|Núi Thành|2021-09-08|district")]
    public void The_form_of_the_page_does_not_matter(string head, string expected) => Assert.Equal(expected, Read(head + Body));

    [Fact]
    public void The_day_may_stand_below_the_title() =>
        Assert.Equal("77/KH-PNV|PHÒNG NỘI VỤ|Lý Nhân|2019-06-12|district", Read("UBND HUYỆN LÝ NHÂN\nPHÒNG NỘI VỤ\nSố: 77/KH-PNV\nKẾ HOẠCH\nTổ chức ngày hội đoàn kết\nLý Nhân, ngày 12 tháng 6 năm 2019\n\nCăn cứ chương trình công tác năm;\n\nI. MỤC ĐÍCH\n"));

    // A page without its letterhead says further down what it is.
    [Theory]
    [InlineData("HƯỚNG DẪN\nKiện toàn đội ngũ báo cáo viên\n\nI. NỘI DUNG\n\n1. Rà soát.\n\nPHỤ LỤC\n(Kèm theo Hướng dẫn số 40-HD/BTGDVTU, ngày 27/11/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy)\n\nDanh mục.", "40-HD/BTGDVTU||2025-11-27|")]
    [InlineData("KẾ HOẠCH\nPhòng, chống bạo lực học đường\n\nI. NỘI DUNG\n\n1. Tuyên truyền trong trường./.\n\nĐốc Binh Kiều, ngày 28 tháng 4 năm 2026\n\nNơi nhận:\n- Lưu: VT.\n", "|Đốc Binh Kiều|2026-04-28|")]
    [InlineData("NGHỊ QUYẾT\nPhát động phong trào trồng cây\n\nI. NỘI DUNG\n\n1. Trồng cây.\n\nPHỤ LỤC\n(Kèm theo Nghị quyết số 94/NQ-CP ngày 03 tháng 12 năm 2025 của Chính phủ)\n\nDanh mục.", "94/NQ-CP||2025-12-03|")]
    [InlineData("Kính gửi: Các vụ, cục.\n\nBộ Nội vụ yêu cầu các đơn vị:\n\n1. Rà soát thủ tục.\n\nPHỤ LỤC\n(Kèm theo Công văn số 625/BNV-VP ngày 18/11/2025 của Bộ Nội vụ)\n\nDanh mục.", "625/BNV-VP||2025-11-18|")]
    [InlineData("PHỤ LỤC\nDANH MỤC\n(Kèm theo Công văn số 625/BNV-VP ngày 18/11/2025 của Bộ Nội vụ)\n\n1. Rà soát thủ tục.", "|||625/BNV-VP")]
    [InlineData("Số: 12/KH-SYT\n\nLai Châu, 12/6/2019\n\nKẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\n\n1. Kiểm tra.", "12/KH-SYT|Lai Châu|2019-06-12|")]
    [InlineData("Số: 12/KH-SYT\n\nHà Nội, 12 tháng 8 năm 2006\n\nKẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\n\n1. Kiểm tra.", "12/KH-SYT|Hà Nội|2006-08-12|")]
    [InlineData("Số: 12/KH-SYT\n\nLai Châu, 12 xã vùng cao\n\nKẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\n\n1. Kiểm tra.", "12/KH-SYT|||")]
    [InlineData("Số: 12/KH-SYT\n\nLai Châu, ngày 12 tháng 6 năm 2019\n\nKẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\n\n1. Kiểm tra.\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 15/KH-SYT ngày 13/6/2019 của Sở Y tế)\n\nDanh mục.", "12/KH-SYT|Lai Châu|2019-06-12|")]
    [InlineData("QUỐC HỘI\n\nLuật số: 107/2025/QH15\n\nLUẬT\n\nLÝ LỊCH TƯ PHÁP\n\nĐiều 1. Phạm vi\n\nLuật này được thông qua các kỳ họp.\n\nLuật này được Quốc hội khóa XV, Kỳ họp thứ 10\nthông qua ngày 05 tháng 12 năm 2025.\n\nCHỦ TỊCH QUỐC HỘI", "107/2025/QH15||2025-12-05|")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU\n\nSố: 12/NQ-HĐND\n\nNGHỊ QUYẾT\n\nVề phí\n\nĐiều 1. Mức phí\n\nNghị quyết này thay thế các quy định đã được thông qua ngày 01/7/2020 của tỉnh.\n\nNghị quyết này đã được Hội đồng nhân dân tỉnh khóa XV thông qua ngày 10/12/2024./.", "12/NQ-HĐND||2024-12-10|")]
    public void What_the_head_lacks_stands_further_down(string text, string expected)
    {
        var plan = PlanParser.Parse(text);
        Assert.Equal(expected, $"{plan.Header.Number}|{plan.Header.Place}|{plan.Header.Date}|{string.Join(' ', plan.Citations.Select(static c => c.Number))}");
    }

    [Theory]
    [InlineData("SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT\n\nLai Châu, ngày 12 tháng 6 năm 2019\n\nBÁO CÁO\nKết quả kiểm tra\n\nI. TÌNH HÌNH", "15/QĐ-SYT")]
    [InlineData("SỞ Y TẾ           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐOÀN KIỂM TRA       Độc lập - Tự do - Hạnh phúc\nTHEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT         Lai Châu, ngày 12 tháng 6 năm 2019\n\nSố: 77/KH-ĐKT\n\nKẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG", "15/QĐ-SYT")]
    [InlineData("SỞ Y TẾ\nSố: 15/BC-SYT\n\nLai Châu, ngày 12 tháng 6 năm 2019\n\nBÁO CÁO\nKết quả kiểm tra theo Quyết định\nsố 15/QĐ-SYT\n\nI. TÌNH HÌNH", "15/QĐ-SYT")]
    public void The_act_that_a_team_goes_by_is_a_citation(string text, string expected)
    {
        var citation = Assert.Single(PlanParser.Parse(text).Citations);
        Assert.Equal((expected, "quyết định"), (citation.Number.ToString(), citation.Kind?.ToLowerInvariant()));
    }

    // A web page that prints the title in place of a letterhead.
    [Theory]
    [InlineData("Kế hoạch số 61-KH/BDVTU ngày 03/5/2019 của Ban Dân vận Tỉnh ủy về tổ chức hội thi dân vận khéo\n\nThực hiện chương trình công tác năm, Ban Dân vận Tỉnh ủy xây dựng Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|61-KH/BDVTU|Ban Dân vận Tỉnh ủy|2019-05-03|về tổ chức hội thi dân vận khéo")]
    [InlineData("Hướng dẫn số 12-HD/BTGTU, ngày 07 tháng 8 năm 2020 của Ban Tuyên giáo Tỉnh ủy tuyên truyền đại hội đảng các cấp\n\nThực hiện Chỉ thị số 35-CT/TW, Ban Tuyên giáo Tỉnh ủy hướng dẫn một số nội dung như sau:\n", "Hướng dẫn|12-HD/BTGTU|Ban Tuyên giáo Tỉnh ủy|2020-08-07|tuyên truyền đại hội đảng các cấp")]
    [InlineData("Công văn số 455/UBND-NC ngày 12/3/2021 của Ủy ban nhân dân tỉnh về việc tăng cường tiếp công dân\n\nKính gửi: Các sở, ban, ngành.\n\nThời gian qua, công tác tiếp công dân có nhiều chuyển biến.\n", "Công văn|455/UBND-NC|Ủy ban nhân dân tỉnh|2021-03-12|về việc tăng cường tiếp công dân")]
    [InlineData("Kế hoạch cải cách hành chính năm 2024\n\nThực hiện Kế hoạch số 210/KH-UBND ngày 20/12/2023 của UBND tỉnh, Sở Tài chính xây dựng Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|Sở Tài chính|-|cải cách hành chính năm 2024")]
    [InlineData("Phát động phong trào thi đua “Dân vận khéo” năm 2022\n\nLượt xem: 112\n\nSáng nay, huyện tổ chức lễ phát động phong trào thi đua.\n", "-|-|-|-|Phát động phong trào thi đua “Dân vận khéo” năm 2022")]
    [InlineData("Thực hiện Nghị định số 59/2019/NĐ-CP ngày 30 tháng\n10 năm 2019 của Chính phủ, Ủy ban nhân dân huyện ban hành Kế hoạch như\nsau:\n\n1. Tuyên truyền\n\n2. Kiểm tra\n", "-|-|Ủy ban nhân dân huyện|-|-")]
    public void A_headline_stands_for_the_letterhead(string text, string expected)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal(expected, string.Join('|', header.Kind ?? "-", header.Number?.ToString() ?? "-", header.Issuer ?? "-", header.Date.IsEmpty ? "-" : header.Date.ToString(), header.Title ?? "-"));
        Assert.DoesNotContain(PlanParser.Parse(text).Citations, citation => citation.Number is { } number && number == header.Number);
    }

    // A page of the press that reports on a document is not that document.
    [Theory]
    [InlineData("Kế hoạch trồng rừng năm 2025 tại Lai Châu (Kế hoạch 77/KH-UBND)\n\nNgày 12/6/2025, UBND tỉnh Lai Châu đã ban hành Kế hoạch 77/KH-UBND về trồng rừng năm 2025.\n\nCụ thể, tại Kế hoạch 77/KH-UBND nêu rõ như sau:\n\n1. Mục đích\n", "-|-|Kế hoạch trồng rừng năm 2025 tại Lai Châu (Kế hoạch 77/KH-UBND)")]
    [InlineData("Gỡ vướng mắc về đất rừng tại Lai Châu (Công văn 455/UBND-NN năm 2025)\n\nNgày 12/6/2025, UBND tỉnh Lai Châu ban hành Công văn số 455/UBND-NN về việc gỡ vướng mắc.\n\nVề việc này, Chủ tịch UBND tỉnh Lai Châu có ý kiến như sau:\n\n1. UBND xã Pa Tần rà soát diện tích rừng.\n", "-|-|Gỡ vướng mắc về đất rừng tại Lai Châu (Công văn 455/UBND-NN năm 2025)")]
    [InlineData("Lai Châu quản lý các khoản thu đầu năm học ra sao theo Công văn 1512?\n\nNgày 12/6/2025, Sở Giáo dục và Đào tạo đã có Công văn 1512/SGDĐT-KHTC về các khoản thu.\n\n1. Thu học phí\n", "-|-|Lai Châu quản lý các khoản thu đầu năm học ra sao theo Công văn 1512?")]
    // The act in the first sentence is another one.
    [InlineData("Kế hoạch trồng rừng năm 2025\n\nNgày 12/6/2025, Chính phủ ban hành Nghị quyết số 15/NQ-CP về trồng rừng. Thực hiện Nghị quyết, Sở Nội vụ xây dựng Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|Sở Nội vụ|trồng rừng năm 2025")]
    public void A_report_of_the_press_has_only_a_title(string text, string expected)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal(expected, $"{header.Kind ?? "-"}|{header.Issuer ?? "-"}|{header.Title ?? "-"}");
    }

    // A page of the web that prints a summary above the document.
    [Theory]
    [InlineData("|\n**Số:**\nđang cập nhật\n|\n## Tăng cường tiếp công dân\nNgày 12/3/2024, Ủy ban nhân dân tỉnh có Công văn 455/UBND-NC về tiếp công dân. Theo đó, các sở tập trung vào những việc sau đây, bảo đảm đúng thời gian và đúng thẩm quyền, không để tồn đọng đơn thư, không để người dân phải đi lại nhiều lần, và báo cáo kết quả hằng quý.\n- Sở Nội vụ rà soát quy chế tiếp công dân của các cơ quan trên địa bàn toàn tỉnh.\n|\n**ỦY BAN NHÂN DÂN\nTỈNH KON TUM**\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: 455/UBND-NC\n|\n*Kon Tum, ngày 12\ntháng 3 năm 2024*\n|\n\nKính gửi: Các sở, ban, ngành.\n\n1. Sở Nội vụ rà soát quy chế.\n\n2. Thanh tra tỉnh báo cáo kết quả.\n\nNơi nhận:\n- Lưu: VT.\n", "455/UBND-NC|2024-03-12|1 2")]
    [InlineData("**Số hiệu:**\n|\n455/UBND-NC\n|\n|\n**Ngày ban hành:**\n|\n12/03/2024\n|\n## Tăng cường tiếp công dân\nNgày 12/3/2024, Ủy ban nhân dân tỉnh có Công văn 455/UBND-NC về tiếp công dân. Theo đó, các sở tập trung vào những việc sau đây, bảo đảm đúng thời gian và đúng thẩm quyền, không để tồn đọng đơn thư, không để người dân phải đi lại nhiều lần, và báo cáo kết quả hằng quý.\n|\n**ỦY BAN NHÂN DÂN\nTỈNH KON TUM**\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: 455/UBND-NC\n|\n*Kon Tum, ngày 12\ntháng 3 năm 2024*\n|\n\nKính gửi: Các sở, ban, ngành.\n\n1. Sở Nội vụ rà soát quy chế.\n\n2. Thanh tra tỉnh báo cáo kết quả.\n", "455/UBND-NC|2024-03-12|1 2")]
    // The form of an annex has its mottos too; it stands behind the list of recipients, or has neither number nor day.
    [InlineData("Thực hiện Kế hoạch năm 2024, Sở Nội vụ đề nghị các cơ quan như sau:\n\n1. Rà soát quy chế.\n\nNơi nhận:\n- Như trên.\n\nTÊN CƠ QUAN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/BC-SNV\n\nKon Tum, ngày 12 tháng 3 năm 2024\n", "||1")]
    [InlineData("Thực hiện Kế hoạch năm 2024, Sở Nội vụ đề nghị các cơ quan như sau:\n\n1. Rà soát quy chế.\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n…, ngày … tháng … năm …\n", "||1")]
    public void A_letterhead_may_stand_below_a_summary(string text, string expected)
    {
        var plan = PlanParser.Parse(text);
        Assert.Equal(expected, $"{plan.Header.Number}|{plan.Header.Date}|{string.Join(' ', plan.Sections.Select(static section => section.Path))}");
    }

    // What a letter is about, without "V/v"; a title with a list in it.
    [Theory]
    [InlineData("CÔNG ĐOÀN GIÁO DỤC\nSố: 91/CV-CĐGD\nVề hỗ trợ cán bộ, giáo viên vay tiền mua nhà ở.\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHuế, ngày 05 tháng 5 năm 2017\nKính gửi: Công đoàn các trường;\n\nCông đoàn thông báo như sau.\n", "Về hỗ trợ cán bộ, giáo viên vay tiền mua nhà ở")]
    [InlineData("TRƯỜNG ĐẠI HỌC VINH\nSố: 1935/ĐHV-SĐH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVinh, ngày 17 tháng 10 năm 2013\nVề việc đề nghị lập tiểu ban chấm tiểu luận\nKính gửi: Các khoa\nCăn cứ Quy chế đào tạo, Trường hướng dẫn như sau:\n", "Về việc đề nghị lập tiểu ban chấm tiểu luận")]
    [InlineData("CHÍNH PHỦ\nSố: 229/CĐ-TTg\nHà Nội, ngày 26 tháng 11 năm 2025\n**CÔNG ĐIỆN**\nVỀ ĐẨY MẠNH THI ĐUA TRONG NHỮNG NĂM TIẾP\nTHEO\n**THỦ TƯỚNG CHÍNH PHỦ điện:**\n- Bộ trưởng các bộ.\n", "VỀ ĐẨY MẠNH THI ĐUA TRONG NHỮNG NĂM TIẾP THEO")]
    [InlineData("CHÍNH PHỦ\nSố: 226/CĐ-TTg\nHà Nội, ngày 26 tháng 11 năm 2025\n**CÔNG ĐIỆN**\nVỀ DỰ TRỮ QUỐC GIA TẠI TRUNG BỘ\n**THỦ\nTƯỚNG CHÍNH PHỦ điện:**\n- Bộ trưởng các bộ.\n", "VỀ DỰ TRỮ QUỐC GIA TẠI TRUNG BỘ")]
    [InlineData("UBND XÃ TÂN HÒA\nSố: 12/KH-UBND\nTân Hòa, ngày 14 tháng 01 năm 2026\nKẾ HOẠCH\nGiải quyết ba việc (1) Tình trạng úng ngập;\n(2) Trật tự đô thị; (3) Vệ sinh môi trường\nThực hiện Kế hoạch của tỉnh, UBND xã ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n", "Giải quyết ba việc (1) Tình trạng úng ngập; (2) Trật tự đô thị; (3) Vệ sinh môi trường")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 12/KH-UBND\nHà Nam, ngày 14 tháng 01 năm 2024\nKẾ HOẠCH\nHỖ TRỢ NGƯỜI HƯỞNG TRỢ CẤP XÃ\nHỘI TRÊN ĐỊA BÀN TỈNH\nThực hiện Kế hoạch của Trung ương, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n", "HỖ TRỢ NGƯỜI HƯỞNG TRỢ CẤP XÃ HỘI TRÊN ĐỊA BÀN TỈNH")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 12/QĐ-UBND\nHà Nam, ngày 14 tháng 01 năm 2024\nQUYẾT ĐỊNH\nPHÊ DUYỆT DANH SÁCH ĐƠN VỊ ĐƯỢC GIAO CHO ỦY\nBAN NHÂN DÂN HUYỆN\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", "PHÊ DUYỆT DANH SÁCH ĐƠN VỊ ĐƯỢC GIAO CHO ỦY BAN NHÂN DÂN HUYỆN")]
    [InlineData("BỘ NỘI VỤ\nSố: 12/QĐ-BNV\nHà Nội, ngày 14 tháng 01 năm 2024\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH BẢO VỆ MÔI\nTRƯỜNG TRONG CƠ QUAN\nBỘ TRƯỞNG BỘ NỘI VỤ\nCăn cứ Luật Bảo vệ môi trường;\n", "BAN HÀNH KẾ HOẠCH BẢO VỆ MÔI TRƯỜNG TRONG CƠ QUAN")]
    [InlineData("UBND HUYỆN LÝ NHÂN\nPHÒNG NỘI VỤ\nSố: 77/KH-PNV\nKẾ HOẠCH\nTổ chức hội thi cán bộ một cửa\nLý Nhân, ngày 12 tháng 6 năm 2019\n\nCăn cứ chương trình công tác năm;\n\nI. MỤC ĐÍCH\n", "Tổ chức hội thi cán bộ một cửa")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 12/QĐ-UBND\nHà Nam, ngày 14 tháng 01 năm 2024\nQUYẾT ĐỊNH¹\nVề việc ban hành Kế hoạch phát triển du lịch\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Du lịch;\n", "Về việc ban hành Kế hoạch phát triển du lịch")]
    [InlineData("UBND TỈNH HÀ NAM\nSỞ TÀI CHÍNH - SỞ NỘI VỤ\nSố: 15/HDLS-STC-SNV\nHà Nam, ngày 5 tháng 3 năm 2008\nHƯỚNG DẪN LIÊN SỞ\nVề chế độ chi hội nghị\nCăn cứ Thông tư của Bộ Tài chính;\n", "Về chế độ chi hội nghị")]
    [InlineData("UBND TỈNH B\nSỞ NỘI VỤ\n\nSố: 12/TTr-SNV\n\nB, ngày 12 tháng 8 năm 2025\n\nTỜ TRÌNH\n\nVề việc cho phép đổi tên Hội Bảo trợ trẻ mồ côi và người khuyết tật tỉnh\nNinh Thuận (trước sắp xếp) thành Hội Bảo trợ trẻ mồ côi và người khuyết tật Ninh Thuận và phê duyệt Điều lệ (sửa đổi, bổ sung) của Hội sau khi đổi tên theo đề nghị\n\nKính gửi: Chủ tịch UBND tỉnh\n\n1. Đề nghị", "Về việc cho phép đổi tên Hội Bảo trợ trẻ mồ côi và người khuyết tật tỉnh Ninh Thuận (trước sắp xếp) thành Hội Bảo trợ trẻ mồ côi và người khuyết tật Ninh Thuận và phê duyệt Điều lệ (sửa đổi, bổ sung) của Hội sau khi đổi tên theo đề nghị")]
    // Lines of a title that stand apart, above who decides and above those addressed.
    [InlineData("QUYẾT ĐỊNH\n\nVề việc công nhận Điều lệ (sửa đổi, bổ sung)\n\nHội Khuyến học huyện Tân Sơn\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN TÂN SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", "Về việc công nhận Điều lệ (sửa đổi, bổ sung) Hội Khuyến học huyện Tân Sơn")]
    [InlineData("TỜ TRÌNH\n\nVề việc phê duyệt Điều lệ\n\nHội Khuyến học huyện Tân Sơn\n\nKính gửi: Ủy ban nhân dân huyện\n\nPhòng Nội vụ đã nhận hồ sơ.\n", "Về việc phê duyệt Điều lệ Hội Khuyến học huyện Tân Sơn")]
    [InlineData("QUYẾT ĐỊNH\n\nVề việc cho phép đổi tên Hội Làm vườn tỉnh\n\nYên Bình (trước sắp xếp) thành Hội Làm vườn và trang trại tỉnh Lâm Sơn và phê duyệt Điều lệ của hội\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM SƠN\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", "Về việc cho phép đổi tên Hội Làm vườn tỉnh Yên Bình (trước sắp xếp) thành Hội Làm vườn và trang trại tỉnh Lâm Sơn và phê duyệt Điều lệ của hội")]
    public void A_title_is_read_in_every_form(string text, string expected) => Assert.Equal(expected, PlanParser.Parse(text).Header.Title);

    // Whose document it is, by the words of the text.
    [Theory]
    [InlineData("THÔNG BÁO\nKết luận về sắp xếp tổ chức\n\nĐể thực hiện các nhiệm vụ, Bộ Chính trị, Ban Bí thư yêu cầu các cấp uỷ tập trung một số nội dung sau:\n\nI. MỤC TIÊU\n", "Bộ Chính trị, Ban Bí thư")]
    [InlineData("THÔNG BÁO\nKết luận của Bộ trưởng tại hội nghị tổng kết\n\n1. Vụ Vận tải xây dựng kế hoạch.\n\nThừa lệnh Bộ trưởng, Văn phòng Bộ xin thông báo để các đơn vị biết, thực hiện.\n", "Văn phòng Bộ")]
    [InlineData("THÔNG BÁO\nKẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VỀ CÔNG TÁC TRỒNG RỪNG\n\nNgày 12/6/2025, Chủ tịch Ủy ban nhân dân tỉnh kiểm tra việc trồng rừng. Sau khi nghe báo cáo, Chủ tịch Ủy ban nhân dân tỉnh kết luận và chỉ đạo như sau:\n\n1. Sở Tài chính rà soát kinh phí.\n\nVăn phòng Ủy ban\nnhân dân tỉnh thông báo để các cơ quan biết, thực hiện./.\n", "Văn phòng Ủy ban nhân dân tỉnh")]
    [InlineData("TỈNH ỦY ĐỒNG NAI\nBAN DÂN VẬN - ĐẢNG ỦY CÔNG AN TỈNH\n*\nSố 07-CTrPH/BDVTU-ĐUCA\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nĐồng Nai, ngày 27 tháng 12 năm 2016\n\nCHƯƠNG TRÌNH PHỐI HỢP\ngiữa Ban Dân vận Tỉnh ủy và Đảng ủy Công an tỉnh\nvề công tác dân vận năm 2017\n-----\n\nI- MỤC ĐÍCH\n", "Ban Dân vận Tỉnh ủy và Đảng ủy Công an tỉnh")]
    [InlineData("Số: 41/KH-BCĐ\n\nHà Nội, ngày 03 tháng 5 năm 2024\n\nKẾ HOẠCH\nKiểm tra\n\nThực hiện chương trình công tác, Ban chỉ đạo phòng thủ dân sự thành phố (BCĐ) ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "Ban chỉ đạo phòng thủ dân sự thành phố")]
    [InlineData("KẾT LUẬN\nCỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ\nvề công tác chuẩn bị đại hội\n\nTại phiên họp ngày 16/5/2025, Bộ Chính trị, Ban Bí thư kết luận như sau:\n\n1. Thống nhất với báo cáo.\n", "BỘ CHÍNH TRỊ, BAN BÍ THƯ")]
    // The letterhead knows the name of the commune, or what the subcommittee is called; a page without capitals above its basis.
    [InlineData("ỦY BAN MTTQ VIỆT NAM XÃ AN PHÚ BAN THƯỜNG TRỰC\nSố: 16/KH-MTTQ-BTT\nAn Phú, ngày 18 tháng 11 năm 2025\nKẾ HOẠCH\nTổ chức hội nghị hiệp thương\nThực hiện Luật Bầu cử, Ban Thường trực Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam xã ban hành kế hoạch như sau:\nI. MỤC ĐÍCH\n", "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ AN PHÚ")]
    [InlineData("ỦY BAN BẦU CỬ XÃ PHÚ LÂM\nTIỂU BAN TUYÊN TRUYỀN, KHÁNH TIẾT\nSố: 01/KH-TBTTKT\nPhú Lâm, ngày 10 tháng 12 năm 2025\nKẾ HOẠCH\nTrang trí, khánh tiết\n\nTiểu ban tuyên truyền, khánh tiết bầu cử đại biểu Quốc hội khóa XVI xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "TIỂU BAN TUYÊN TRUYỀN, KHÁNH TIẾT")]
    [InlineData("Quyết định ban hành kế hoạch phổ biến pháp luật trên địa bàn tỉnh hà nam năm 2024\nỦy ban nhân dân tỉnh hà nam\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\nTheo đề nghị của Giám đốc Sở Tư pháp,\nQuyết định:\nĐiều 1. Ban hành Kế hoạch phổ biến pháp luật.\n", "Ủy ban nhân dân tỉnh hà nam")]
    [InlineData("BẢO HIỂM XÃ HỘI CƠ SỞ HẢI HẬU\nSố: 77/KH-BHXH\n\nHải Hậu, ngày 12 tháng 6 năm 2026\n\nKẾ HOẠCH\nTổ chức ngày hội\n\nI. MỤC ĐÍCH\n\n- Vui tươi.\n", "BẢO HIỂM XÃ HỘI CƠ SỞ HẢI HẬU")]
    public void The_text_names_the_issuer(string text, string expected) => Assert.Equal(expected, PlanParser.Parse(text).Header.Issuer);

    [Fact]
    public void Two_bodies_below_the_kind_are_no_title() =>
        Assert.Equal("VỀ SẮP XẾP TỔ CHỨC BỘ MÁY", PlanParser.Parse("BAN CHẤP HÀNH TRUNG ƯƠNG\n-------\nSố: 212-KL/TW\n\nHà Nội, ngày 18 tháng 11 năm 2025\n\n**KẾT LUẬN**\nCỦA BỘ CHÍNH TRỊ,\nBAN BÍ THƯ\nVỀ SẮP XẾP TỔ CHỨC BỘ MÁY\n-----\nTại phiên họp ngày 14/11/2025, Bộ Chính trị kết luận như sau:\n").Header.Title);

    // What looks like the name of a body is a heading.
    [Theory]
    [InlineData("BỘ CƠ CHẾ, CHÍNH SÁCH HỖ TRỢ DOANH NGHIỆP")]
    [InlineData("PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ")]
    [InlineData("HỘI CHỢ TRIỂN LÃM HÀNG NÔNG SẢN")]
    public void A_heading_below_the_motto_is_no_issuer(string heading)
    {
        var plan = PlanParser.Parse($"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n{State}{heading}\nTRÊN ĐỊA BÀN TỈNH HÀ TĨNH\n(Kèm theo Văn bản số 7409/UBND-KT1 ngày 05/11/2019 của UBND tỉnh)\nI. SỰ CẦN THIẾT\n1. Sự cần thiết xây dựng\nTỉnh có 7.245 doanh nghiệp.\nII. NỘI DUNG\nHỗ trợ chi phí.\n");
        Assert.Equal($"ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH|{heading} TRÊN ĐỊA BÀN TỈNH HÀ TĨNH|I I.1 II", $"{plan.Header.Issuer}|{plan.Header.Title}|{string.Join(' ', plan.Sections.Select(static section => section.Path))}");
    }

    // Courts say what it is before the number only.
    [Theory]
    [InlineData("Bản án số: 12/2019/DS-ST\nNgày: 20-5-2019\nV/v tranh chấp hợp đồng vay tài sản\n", "Bản án|12/2019/DS-ST|2019-05-20|V/v tranh chấp hợp đồng vay tài sản")]
    [InlineData("Quyết định số: 73/2018/HS-TT\nNgày 28 tháng 12 năm 2018\n", "Quyết định|73/2018/HS-TT|2018-12-28|")]
    public void The_kind_before_the_number_is_that_of_the_document(string number, string expected)
    {
        var header = PlanParser.Parse($"TÒA ÁN NHÂN DÂN\nHUYỆN SƠN ĐỘNG\n{number}{State}NHÂN DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTÒA ÁN NHÂN DÂN HUYỆN SƠN ĐỘNG\nThành phần Hội đồng xét xử sơ thẩm gồm có:\n").Header;
        Assert.Equal("TÒA ÁN NHÂN DÂN HUYỆN SƠN ĐỘNG|" + expected, $"{header.Issuer}|{header.Kind}|{header.Number}|{header.Date}|{header.Title}");
    }

    // The stamp of those who received the paper bears their day.
    [Theory]
    [InlineData("SỞ NỘI VỤ\nSố: 45/KH-SNV\nUBND XÃ A\nCÔNG VĂN ĐẾN\nNgày 15 tháng 3 năm 2024\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThanh Ba, ngày 12 tháng 3 năm 2024\nKẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n")]
    [InlineData("SỞ NỘI VỤ\nSố: 45/KH-SNV\nĐẾN Số: 1234\nNgày: 15/3/2024\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThanh Ba, ngày 12 tháng 3 năm 2024\nKẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n")]
    public void The_day_of_a_stamp_is_not_that_of_the_document(string text)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal("SỞ NỘI VỤ|45/KH-SNV|Thanh Ba|2024-03-12|Kiểm tra", $"{header.Issuer}|{header.Number}|{header.Place}|{header.Date}|{header.Title}");
    }

    private static string Read(string text)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal("Tổ chức ngày hội", header.Title?[..16]);
        return string.Join('|', header.Number?.ToString() ?? "-", header.Issuer ?? "-", header.Place ?? "-", header.Date.IsEmpty ? "-" : header.Date.ToString(), header.Level.ToString().ToLowerInvariant());
    }
}
