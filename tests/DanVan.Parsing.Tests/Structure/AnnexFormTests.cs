namespace DanVan.Parsing.Tests.Structure;

/// <summary>Acts as the gazette prints them, without "Nơi nhận", and annexes that are forms with letterheads of their own.</summary>
public class AnnexFormTests
{
    private const string Act = "CHÍNH PHỦ\n\nSố: 97/NQ-CP\n\nHà Nội, ngày 02 tháng 6 năm 2025\n\nNGHỊ QUYẾT\n\nVề chương trình hành động\n\nĐiều 1. Ban hành kèm theo Nghị quyết này Chương trình hành động.\n\nĐiều 2. Các bộ, cơ quan chịu trách nhiệm thi hành Nghị quyết này./.\n\n";
    private const string Rest = "\n\n1. Bộ Tư pháp rà soát các văn bản.\n\n2. Bộ Nội vụ báo cáo kết quả.\n\n3. Bộ Tài chính bố trí kinh phí.\n\n4. Các tỉnh tổ chức thực hiện.\n\n5. Các cơ quan báo chí đưa tin.\n\n6. Bộ Y tế hướng dẫn.\n\n7. Bộ Xây dựng hướng dẫn.\n\n8. Bộ Công an hướng dẫn.\n\n9. Bộ Quốc phòng hướng dẫn.\n\n10. Bộ Ngoại giao hướng dẫn.\n\n11. Kiểm toán nhà nước.\n\n12. Ngân hàng Nhà nước.\n";

    [Theory]
    [InlineData("TM. CHÍNH PHỦ\n\nTHỦ TƯỚNG\n\nPhạm Văn Bình\n\nPhụ lục\n\nDANH MỤC CÁC NHIỆM VỤ\n\n(Kèm theo Nghị quyết số 97/NQ-CP)", "TM. CHÍNH PHỦ|THỦ TƯỚNG|Phạm Văn Bình", "Phụ lục: DANH MỤC CÁC NHIỆM VỤ")]
    [InlineData("TM. CHÍNH PHỦ\n\nKT. THỦ TƯỚNG PHÓ THỦ TƯỚNG\n\n[daky]\n\nPhạm Thị Bình\n\nPhụ lục I\n\nPHÂN CẤP THỦ TỤC HÀNH CHÍNH", "TM. CHÍNH PHỦ KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG|Phạm Thị Bình", "Phụ lục I: PHÂN CẤP THỦ TỤC HÀNH CHÍNH")]
    [InlineData("TM. CHÍNH PHỦ\n\nKT. THỦ TƯỚNG PHÓ THỦ TƯỚNG\n\nPhạm Thị Bình\n\nCHÍNH PHỦ\n_________\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n_________\n\nCHƯƠNG TRÌNH\n\nHành động thực hiện Kết luận số 210-KL/TW\n\n(Kèm theo Nghị quyết số 97/NQ-CP)", "TM. CHÍNH PHỦ KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG|Phạm Thị Bình", "CHƯƠNG TRÌNH: Hành động thực hiện Kết luận số 210-KL/TW")]
    [InlineData("BỘ TRƯỞNG\n\nĐào Văn Dung\n\nDANH MỤC VĂN BẢN HẾT HIỆU LỰC\n\n(Ban hành kèm theo Quyết định số 97/QĐ-BNV)", "-|BỘ TRƯỞNG|Đào Văn Dung", "DANH MỤC: VĂN BẢN HẾT HIỆU LỰC")]
    [InlineData("| | TM. UỶ BAN NHÂN DÂN TỈNH CHỦ TỊCH Phạm Thế Văn |\n|---|---|\n\nQUY ĐỊNH\n\nVỀ TRÌNH TỰ MIỄN, GIẢM TIỀN SỬ DỤNG ĐẤT", "TM. UỶ BAN NHÂN DÂN TỈNH|CHỦ TỊCH|Phạm Thế Văn", "QUY ĐỊNH: VỀ TRÌNH TỰ MIỄN, GIẢM TIỀN SỬ DỤNG ĐẤT")]
    [InlineData("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Mạnh Cường\n\nCÔNG BÁO/Số 199/Ngày 01-7-2026\nDANH MỤC THỦ TỤC HÀNH CHÍNH\n(Ban hành kèm theo Quyết định số 97/QĐ-UBND)", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Mạnh Cường", "DANH MỤC: THỦ TỤC HÀNH CHÍNH")]
    // The list of annexes behind "Nơi nhận" too.
    [InlineData("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTHỦ TƯỚNG\n\nPhạm Văn Bình\n\nPHỤ LỤC I\n\nDANH MỤC CÁC PHỤ LỤC\n\nPhụ lục I.2\n\nCẮT GIẢM THỦ TỤC HÀNH CHÍNH", "-|THỦ TƯỚNG|Phạm Văn Bình", "PHỤ LỤC I: DANH MỤC CÁC PHỤ LỤC/Phụ lục I.2: CẮT GIẢM THỦ TỤC HÀNH CHÍNH")]
    public void An_act_without_recipients_is_signed_above_its_annexes(string tail, string signature, string annexes)
    {
        var plan = PlanParser.Parse(Act + tail + Rest);
        Assert.Equal(signature, $"{plan.Signature.Authority ?? "-"}|{plan.Signature.Position ?? "-"}|{plan.Signature.Name ?? "-"}");
        Assert.Equal(annexes, Annexes(plan));
        Assert.Equal(["Điều 1", "Điều 2", "1", "2"], plan.Sections.Select(static section => section.Path).Take(4));
    }

    [Theory]
    [InlineData("Mẫu số 01\n\nTÊN TỔ CHỨC, DOANH NGHIỆP\n\n_______\n\nSố: …/…\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n_______\n\n…, ngày … tháng … năm …\n\nĐƠN ĐỀ NGHỊ GIA HẠN\nGIẤY PHÉP\n\nKính gửi: …", "Mẫu số 01: ĐƠN ĐỀ NGHỊ GIA HẠN GIẤY PHÉP")]
    [InlineData("TÊN DOANH NGHIỆP\n\n_______\n\nSố: …\n\nMẫu số 06\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n…, ngày … tháng … năm …\n\nTỜ KHAI\n\nĐăng ký hoạt động in\n\nKính gửi: …", "Mẫu số 06: TỜ KHAI")]
    [InlineData("Mẫu số 03. Giấy đề nghị cấp giấy phép xuất khẩu\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nGIẤY ĐỀ NGHỊ\n\nCấp giấy phép …\n\nKính gửi: …", "Mẫu số 03: Giấy đề nghị cấp giấy phép xuất khẩu")]
    [InlineData("PHỤ LỤC 01\n\nMẪU ĐƠN ĐỀ NGHỊ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN ĐỀ NGHỊ\n\nKính gửi: …", "PHỤ LỤC 01: MẪU ĐƠN ĐỀ NGHỊ")]
    [InlineData("Phụ lục số 1\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN ĐỀ NGHỊ\n\nKính gửi: …", "Phụ lục số 1: ĐƠN ĐỀ NGHỊ")]
    // "VIÊT" is a misprint.
    [InlineData("UBND TỈNH HẢI DƯƠNG\n\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: /STTTT-CNTT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nHải Dương, ngày ... tháng ... năm 20...\n\nV/v đăng ký thông tin ứng dụng, dịch vụ\n\nkết nối với nền tảng dữ liệu\n\nKính gửi: Sở Nội vụ", "UBND TỈNH HẢI DƯƠNG: đăng ký thông tin ứng dụng, dịch vụ kết nối với nền tảng dữ liệu")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nBIÊN BẢN\n\nVề việc bàn giao tài khoản", "BIÊN BẢN: Về việc bàn giao tài khoản")]
    public void A_form_is_called_by_its_number_and_its_heading(string form, string expected)
    {
        var plan = PlanParser.Parse(Act + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTHỦ TƯỚNG\n\nPhạm Văn Bình\n\n" + form + Rest);
        Assert.Equal(expected, Annexes(plan));
        Assert.Equal("Phạm Văn Bình", plan.Signature.Name);
        Assert.StartsWith(form[..8], plan.Annexes[0].Extent.Slice(Act + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTHỦ TƯỚNG\n\nPhạm Văn Bình\n\n" + form + Rest).ToString(), StringComparison.Ordinal);
    }

    private static string Annexes(PlanDocument plan) => string.Join('/', plan.Annexes.Select(static annex => annex.Title is null ? annex.Label : annex.Label + ": " + annex.Title));
}
