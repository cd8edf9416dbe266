using System.Globalization;

namespace DanVan.Parsing.Tests;

/// <summary>Assignments and time limits as offices of every level write them, in whole plans; the cases are in Data/.</summary>
public sealed class TasksGenreTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 25/KH-UBND\nHòa Bình, ngày 15 tháng 02 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\nI. MỤC ĐÍCH\n\nNâng cao nhận thức của cán bộ.\n\nIV. TỔ CHỨC THỰC HIỆN\n\n";
    private const string Tail = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n";

    public static TheoryData<string, string> Assignments => CaseFile.Read("assignments.cases");

    public static TheoryData<string, string> Deadlines => CaseFile.Read("deadlines.cases");

    public static TheoryData<string, string> Targets => CaseFile.Read("targets.cases");

    [Theory]
    [MemberData(nameof(Assignments))]
    public void A_block_gives_its_tasks(string text, string expected) => Assert.Equal(expected, Tasks(text));

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void A_block_gives_its_time_limits(string text, string expected) => Assert.Equal(expected, Tasks(text));

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_block_gives_its_targets(string text, string expected)
    {
        var plan = PlanParser.Parse(Head + text + Tail);
        Assert.Equal(expected, string.Join('\n', plan.Tasks.SelectMany(static task => task.Targets).Concat(plan.Aims.SelectMany(static aim => aim.Targets)).OrderBy(static target => target.Span.Start).Select(Show)));
    }

    // Under aims a year is when they are to be reached; a title of two years names none.
    [Theory]
    [InlineData("KẾ HOẠCH\nChuyển đổi số năm 2024\n\nI. MỤC TIÊU\n\na) Đến hết năm 2024: Có hơn một nửa số xã dùng chữ ký số.\n\nII. NHIỆM VỤ\n\n1. Đến hết năm 2024, hoàn thành số hóa hồ sơ.", "by -..2024; by -..2024")]
    [InlineData("KẾ HOẠCH\nDân vận những tháng cuối năm 2023 và năm 2024\n\nI. NHIỆM VỤ\n\n1. Sở Nội vụ gửi danh sách trước ngày 25/11; tập huấn trong tháng 3.", "by -..2023-11-25 inferred; during 2024-03..2024-03 inferred")]
    [InlineData("KẾ HOẠCH\nDân vận năm 2024\n\nI. NHIỆM VỤ\n\n1. Sở Nội vụ gửi danh sách trước ngày 25/11.", "by -..2024-11-25 inferred")]
    public void The_plan_gives_the_year(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", PlanParser.Parse("Số: 25/KH-UBND\nHòa Bình, ngày 15 tháng 9 năm 2023\n\n" + text + Tail).Tasks.SelectMany(static task => task.Deadlines).Select(Show)));

    // Whoever heads the last part of one annex has nothing to do in the next.
    [Theory]
    [InlineData("Ghi rõ lý do.", "Thôn An Bình //  //")]
    [InlineData("Công an xã bảo đảm trật tự.", "Thôn An Bình //  //\nCông an xã //  //")]
    public void An_annex_leaves_the_heading_above_it(string below, string expected)
    {
        var plan = PlanParser.Parse(Head + "Tăng cường tuyên truyền." + Tail + "\nPHỤ LỤC I\nDanh sách các thôn\n\n1. Thôn An Bình\n\n- Lập danh sách cử tri.\n\nPHỤ LỤC II\nMẫu phiếu lấy ý kiến\n\n- " + below + "\n");
        Assert.Equal(expected, string.Join('\n', plan.Tasks.Where(static task => task.Lead.Count > 0).Select(Show)));
    }

    [Theory]
    [InlineData("Ban tổ chức và Tổ trọng tài giải Cờ vua cấp huyện\n\n(Kèm theo Quyết định số 25/QĐ-UBND ngày 15/02/2024)", "")]
    [InlineData("Ban tổ chức tổng kết giải trước ngày 10/3/2024.\n\nTổ trọng tài họp.", "Ban tổ chức // ")]
    public void The_title_of_an_annex_gives_nobody_anything_to_do(string words, string expected) =>
        Assert.Equal(expected, string.Join('\n', PlanParser.Parse(Head + "Tăng cường tuyên truyền." + Tail + "\nPHỤ LỤC\n\n" + words + "\n").Tasks.Take(1).Select(static task => TasksPlan.Names(task.Lead) + " // ")));

    // The subject of a letter in short lines says nothing of the width of paragraphs that are a line each.
    [Theory]
    [InlineData("V/v góp ý dự thảo\nkế hoạch cải cách\nhành chính của tỉnh\nnăm 2024")]
    [InlineData("V/v góp ý dự thảo kế hoạch cải cách hành chính của tỉnh năm 2024")]
    public void A_subject_in_short_lines_joins_no_paragraphs(string subject)
    {
        var plan = PlanParser.Parse($"UBND TỈNH HÒA BÌNH\nSỞ NỘI VỤ\n\nSố: 25/SNV-CCHC\n\n{subject}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nHòa Bình, ngày 15 tháng 9 năm 2023\n\nKính gửi:\n\n- Các sở, ban, ngành;\n\n- UBND các huyện, thành phố.\n\nThực hiện Kế hoạch số 46/KH-UBND ngày 02/3/2023 của Ủy ban nhân dân tỉnh về cải cách hành chính, Sở Nội vụ đã xây dựng dự thảo kế hoạch năm 2024 và gửi kèm theo văn bản này để lấy ý kiến.\n\n(Gửi kèm: 1. Dự thảo kế hoạch năm 2024; 2. Báo cáo thuyết minh và các phụ lục có liên quan)\n\nSở Nội vụ đề nghị các cơ quan, đơn vị quan tâm, góp ý trước ngày 30/9/2023./.{Tail}");
        Assert.Equal("các cơ quan, đơn vị //  // by -..2023-09-30", string.Join('\n', plan.Tasks.Select(Show)));
    }

    // A basis in the preamble gives nobody anything to do, whoever issued it.
    [Theory]
    [InlineData("Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính;", "")]
    [InlineData("Xét Tờ trình số 4857/TTr-UBND ngày 16/11/2016 của Ủy ban nhân dân tỉnh đề nghị các sở hỗ trợ Bộ phận Tiếp nhận;", "")]
    [InlineData("Xét đề nghị của Sở Y tế, Chủ tịch UBND tỉnh yêu cầu Sở Tài chính bố trí kinh phí.", "Sở Tài chính // ")]
    [InlineData("Căn cứ tình hình mưa lũ, Chủ tịch UBND tỉnh yêu cầu Sở Y tế trực cấp cứu.", "Sở Y tế // ")]
    public void A_basis_is_no_task(string basis, string expected)
    {
        var plan = PlanParser.Parse("ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 25/QĐ-UBND\nHòa Bình, ngày 15 tháng 02 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy chế tiếp nhận phản ánh\n\nỦY BAN NHÂN DÂN TỈNH HÒA BÌNH\n\n" + basis + "\n");
        Assert.Equal(expected, string.Join('\n', plan.Tasks.Select(static task => TasksPlan.Names(task.Lead) + " // ")));
    }

    private static string Tasks(string text) => string.Join('\n', PlanParser.Parse(Head + text + Tail).Tasks.Where(static task => task.Lead.Count > 0 || task.Deadlines.Count > 0).Select(Show));

    private static string Show(PlanTask task) => $"{Names(task.Lead)} // {Names(task.Support)} // {string.Join("; ", task.Deadlines.Select(Show))}".Trim();

    private static string Names(IEnumerable<Assignee> assignees) => TasksPlan.Names(assignees).Replace('\n', ' ');

    private static string Show(Deadline deadline) => TasksPlan.Show(deadline) + (deadline.YearIsInferred ? " inferred" : "");

    private static string Show(Target target) => $"{target.Value.ToString(CultureInfo.InvariantCulture)} {target.Comparison} {target.Unit} [{target.Of}]";
}
