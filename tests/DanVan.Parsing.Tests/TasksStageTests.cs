using System.Diagnostics;
using System.Globalization;
using System.Text;
using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests;

/// <summary>Headings, labels and tables over several passages; and what holds for any text.</summary>
public sealed class TasksStageTests
{
    [Fact]
    public void Every_word_that_a_rule_names_is_in_the_lexicon() =>
        Assert.DoesNotContain(typeof(TaskWords).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Where(static field => field.FieldType == typeof(int)), static field => (int)field.GetValue(null)! < 0);

    [Fact]
    public void A_row_that_begins_without_words_is_no_task() =>
        Assert.Empty(PlanParser.Parse("1 | Cấp nước thôn Hòa | Xã Văn Lộc | 66 | 821\n2 | Nhà máy nước | Xã Phong Lộc | 80 | 1000\n3 | Sửa cụm công trình | Xã Phúc Lộc | 93 | 1164\n* | Sửa 250 công trình |  |  | ").Tasks);

    // A row that ends before the column of remarks, as word processors export it, names who does it in words that no list knows.
    [Theory]
    [InlineData("Toàn trường", "Tổ trưởng CM / Toàn trường / Giáo viên chủ nhiệm")]
    [InlineData("Theo biên bản đã ký giữa hai bên", "Tổ trưởng CM / Tổ trưởng CM / Giáo viên chủ nhiệm")]
    public void A_short_row_names_its_own(string cell, string leads) =>
        Assert.Equal(leads, TasksPlan.Leads(PlanParser.Parse($"Số: 12/KH-THCS\n\nKẾ HOẠCH\nCông tác năm học\n\nI. TỔ CHỨC THỰC HIỆN\n\nTT\tNỘI DUNG\tCHỦ TRÌ\tGHI CHÚ\n1\tKiểm tra hồ sơ\tTổ trưởng CM\n2\tTổng kết năm học\t{cell}\n3\tBàn giao\tGiáo viên chủ nhiệm\n").Tasks));

    // Those who are asked before the parts do what nobody else is given.
    [Fact]
    public void An_item_above_a_label_is_done_by_whom_the_label_names()
    {
        var tasks = PlanParser.Parse("Số: 25/UBND-NC\nHòa Bình, ngày 15 tháng 02 năm 2024\n\nKính gửi: Các sở, ban, ngành.\n\nỦy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện một số nội dung sau:\n\n1. Về hạ tầng\n(1) Rà soát hệ thống máy chủ của tỉnh.\n- Đơn vị chủ trì: Sở Khoa học và Công nghệ.\n- Thời gian hoàn thành: Tháng 8/2024.\n(2) Cập nhật danh mục thủ tục của đơn vị mình.\n").Tasks;
        Assert.Equal("các sở, ban, ngành / Sở Khoa học và Công nghệ", TasksPlan.Leads(tasks));
        Assert.Equal("during 2024-08..2024-08", TasksPlan.Deadlines(tasks));
    }

    [Fact]
    public void An_item_above_paragraphs_that_name_their_bodies_is_their_title()
    {
        var tasks = PlanParser.Parse("CHỈ THỊ\nVề việc quản lý đất đai\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện một số nội dung sau:\n\n1. Chuẩn bị thi hành\na) Triển khai công tác tuyên truyền.\nSở Tư pháp có trách nhiệm biên soạn tài liệu.\nỦy ban nhân dân các xã chỉ đạo đài truyền thanh phát tin.\nb) Rà soát các dự án chậm tiến độ.\nc) Báo cáo kết quả trước ngày 15/12/2014.\n").Tasks;
        Assert.Equal("các sở, ban, ngành / Sở Tư pháp / Ủy ban nhân dân các xã / các sở, ban, ngành", TasksPlan.Leads(tasks));
    }

    [Fact]
    public void Blocks_under_the_heading_of_a_body_belong_to_it()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Văn phòng Sở", "IV.1")
            .Add("Phân công công chức phụ trách, theo dõi, đôn đốc. Thời hạn báo cáo: trước ngày 25 tháng 10 năm 2024.", section: "IV.1")
            .Add("Tuyên truyền trên Cổng thông tin điện tử.", section: "IV.1")
            .Item("2.", "Các phòng chuyên môn, đơn vị thuộc và trực thuộc Sở", "IV.2")
            .Add("Theo chức năng, nhiệm vụ được giao tổ chức triển khai kế hoạch.", section: "IV.2")
            .Add("Phòng Thông tin Báo chí và Xuất bản chủ động phối hợp với các cơ quan, đơn vị, địa phương đăng tin.", section: "IV.2")
            .Add("Căn cứ vào Kế hoạch này các phòng chuyên môn, đơn vị triển khai thực hiện./.", section: "IV.2")
            .Parse();
        Assert.Equal("Văn phòng Sở / Văn phòng Sở / Các phòng chuyên môn, đơn vị thuộc và trực thuộc Sở / Phòng Thông tin Báo chí và Xuất bản / các phòng chuyên môn, đơn vị", TasksPlan.Leads(tasks));
        Assert.Equal("by -..2024-10-25", TasksPlan.Deadlines(tasks));
        Assert.Equal("các cơ quan, đơn vị, địa phương", TasksPlan.Names(tasks[3].Support));
    }

    [Fact]
    public void A_sentence_that_asks_bodies_for_what_follows_gives_them_the_items_without_a_body()
    {
        var tasks = new TasksPlan()
            .Add("Sở Công Thương đề nghị các chủ đầu tư tập trung thực hiện các nội dung sau:", section: null)
            .Item("1.", "Khẩn trương thi công", "1")
            .Bullet("Bố trí đủ nhân lực, thiết bị trước ngày 30/6/2024.", "1")
            .Add("Ban Thường trực giám sát trực tiếp thông qua:", section: "1")
            .Bullet("Việc lập danh sách cử tri.", "1")
            .Parse();
        Assert.Equal("các chủ đầu tư / các chủ đầu tư / Ban Thường trực", TasksPlan.Leads(tasks));
    }

    [Theory]
    [InlineData("quan tâm chỉ đạo:\n\n1. Phổ biến tài liệu trước ngày 05/6/2024.\n\n2. Rà soát danh sách trước ngày 10/6/2024.", "các xã / các xã / các xã")]
    [InlineData("thực hiện như sau:\n\n1. Phổ biến tài liệu trước ngày 05/6/2024.\n\n2. Rà soát danh sách trước ngày 10/6/2024.", "các xã / các xã / các xã")]
    [InlineData("chấp hành nghiêm Chỉ thị. Cụ thể:\n\n- Phổ biến tài liệu trước ngày 05/6/2024.\n\n- Rà soát danh sách trước ngày 10/6/2024.\n\nTăng cường truyền thông là việc chung.", "các xã / các xã / các xã")]
    [InlineData("tập trung thực hiện:\n\n- Phổ biến tài liệu trước ngày 05/6/2024.\n\n- Văn phòng tổng hợp kết quả.\n\n- Kinh phí: từ dự toán.", "các xã / các xã / Văn phòng")]
    // An item that names nobody and sets no time is nobody's.
    [InlineData("thực hiện như sau:\n\n1. Phổ biến tài liệu.\n\n2. Rà soát danh sách trước ngày 10/6/2024.\n\n3. Văn phòng lập dự toán.", "các xã / các xã / Văn phòng")]
    [InlineData("báo cáo kết quả theo các phần như sau:\n\n1. Phổ biến tài liệu.\n\n2. Rà soát danh sách.", "các xã")]
    [InlineData("đăng ký, cụ thể như sau:\n\n- Phổ biến tài liệu.\n\n- Rà soát danh sách.", "các xã")]
    [InlineData("nhận bàn giao các thiết bị:\n\n- In ấn: 01 máy.\n\n- Chiếu sáng: 02 bộ.", "các xã")]
    [InlineData("quan tâm chỉ đạo:\n\n1. Phổ biến tài liệu trước ngày 05/6/2024.\n\nĐơn vị có phải thưởng Tết không?\n\n2. Rà soát danh sách.", "các xã / các xã")]
    [InlineData("quan tâm chỉ đạo:\n\n1. Phổ biến tài liệu trước ngày 05/6/2024.\n\nCăn cứ Điều 104 Bộ luật Lao động quy định như sau:\n\n- Rà soát danh sách.", "các xã / các xã")]
    [InlineData("quan tâm chỉ đạo:\n\nI. Phổ biến tài liệu.\n\nII. Rà soát danh sách.", "các xã")]
    public void A_request_that_ends_in_words_of_doing_leaves_the_work_to_what_stands_below(string words, string leads) =>
        Assert.Equal(leads, TasksPlan.Leads(PlanParser.Parse($"Kính gửi: Ủy ban nhân dân các xã.\n\nĐể làm tốt việc này, Sở Tài chính đề nghị các xã {words}\n").Tasks));

    // A page of the press goes on with other things below the same number.
    [Theory]
    [InlineData("Người nghỉ có được trợ cấp không?", "Sở Y tế")]
    [InlineData("**Người nghỉ có được trợ cấp không?**", "Sở Y tế")]
    [InlineData("Căn cứ theo khoản 1 Điều 104 Bộ luật Lao động quy định:", "Sở Y tế")]
    [InlineData("Căn cứ tình hình thực tế, làm các việc sau:", "Sở Y tế / Sở Y tế / Sở Y tế")]
    public void A_question_or_a_quoted_law_ends_what_a_heading_gives(string line, string leads) =>
        Assert.Equal(leads, TasksPlan.Leads(PlanParser.Parse($"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Rà soát danh sách.\n\n{line}\n\n- Phổ biến tài liệu.\n").Tasks));

    [Theory]
    [InlineData("I. NHIỆM VỤ")]
    [InlineData("Phần thứ nhất\nNHIỆM VỤ")]
    [InlineData("PHẦN I\nNHIỆM VỤ")]
    [InlineData("Chương I\nNHIỆM VỤ")]
    public void Whom_the_sentence_above_all_parts_names_does_not_own_them(string heading)
    {
        var plan = PlanParser.Parse($"UBND TỈNH BẮC KẠN\n\nKẾ HOẠCH\nCông tác năm 2012\n\nỦy ban nhân dân tỉnh yêu cầu các sở thực hiện các nội dung sau:\n\n- Rà soát văn bản đã ban hành.\n\n{heading}\n\nTổ chức tuyên truyền trong nhân dân.\n\n- Xây dựng mô hình dân vận khéo.\n");
        Assert.Equal("các sở", Assert.Single(plan.Tasks.SelectMany(static task => task.Lead)).Name);
    }

    [Fact]
    public void A_colon_behind_the_number_of_an_item_is_no_label() =>
        Assert.Equal(["UBND các huyện"], PlanParser.Parse("Ban Dân tộc đề nghị UBND các huyện thực hiện một số nội dung sau:\n2.: Gắn phong trào với việc giảm nghèo; rà soát hồ sơ.").Tasks.SelectMany(static task => task.Lead).Select(static lead => lead.Name));

    [Theory]
    [InlineData("1. Tổ chức quán triệt Kế hoạch trước ngày 15/3/2024. | 2. Văn phòng Sở tổng hợp kết quả. | 3. Kinh phí: từ nguồn chi thường xuyên.", "các phòng / các phòng / Văn phòng Sở")]
    [InlineData("1. Về thời gian: trong năm. | 2. Rà soát hồ sơ lưu trữ trong quý II/2024.", "các phòng / các phòng")]
    [InlineData("I. Tổ chức quán triệt Kế hoạch. | II. Rà soát hồ sơ.", "các phòng")]
    public void Items_below_a_request_are_for_those_whom_it_asks(string items, string expected)
    {
        var plan = new TasksPlan().Add("Giám đốc Sở yêu cầu các phòng thực hiện các nội dung sau:", section: null);
        foreach (var item in items.Split(" | "))
        {
            var dot = item.IndexOf('.', StringComparison.Ordinal);
            plan.Item(item[..(dot + 1)], item[(dot + 2)..], item[..dot]);
        }

        Assert.Equal(expected, string.Join(" / ", plan.Parse().Where(static task => task.Lead.Count > 0).Select(static task => string.Join("; ", task.Lead.Select(static lead => lead.Name)))));
    }

    [Theory]
    [InlineData("Phòng Văn hóa, Trung tâm Văn hóa -", "Thể thao và Truyền thông huyện", "Phòng Văn hóa; Trung tâm Văn hóa - Thể thao và Truyền thông huyện")]
    [InlineData("Trưởng các phòng, ban; Chủ tịch Ủy ban nhân", "dân các xã, thị trấn", "Trưởng các phòng, ban; Chủ tịch Ủy ban nhân dân các xã, thị trấn")]
    [InlineData("Ủy ban Mặt trận Tổ quốc huyện và", "các tổ chức chính trị - xã hội", "Ủy ban Mặt trận Tổ quốc huyện; các tổ chức chính trị - xã hội")]
    public void A_heading_may_be_parted_over_two_paragraphs(string first, string second, string expected)
    {
        var tasks = new TasksPlan().Item("1.", first, "III.1").Add(second, section: "III.1").Bullet("Xây dựng kế hoạch thực hiện.", "III.1").Parse();
        Assert.Equal(expected, string.Join("; ", Assert.Single(tasks).Lead.Select(static lead => lead.Name.Replace('\n', ' '))));
    }

    [Theory]
    [InlineData("Sở Nội vụ", "tổng hợp kết quả của các đơn vị.", "Sở Nội vụ / Sở Nội vụ")]
    [InlineData("Sở Nội vụ", "Theo dõi việc thực hiện.", "Sở Nội vụ / Sở Nội vụ")]
    public void A_paragraph_below_a_heading_is_no_part_of_it(string first, string second, string expected)
    {
        var tasks = new TasksPlan().Item("1.", first, "III.1").Add(second, section: "III.1").Bullet("Xây dựng kế hoạch thực hiện.", "III.1").Parse();
        Assert.Equal(expected, TasksPlan.Leads(tasks));
    }

    [Fact]
    public void A_heading_with_a_formula_is_that_of_a_body()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Sở Nội vụ có trách nhiệm:", "IV.1")
            .Bullet("Theo dõi, đôn đốc.", "IV.1")
            .Bullet("Đại diện các tổ chức thành viên;", "IV.1")
            .Bullet("Giao đồng chí Nguyễn Văn An – Phó Giám đốc Sở chỉ đạo thực hiện.", "IV.1")
            .Bullet("Yêu cầu các đơn vị báo cáo kịp thời.", "IV.1")
            .Item("2.", "Các cơ sở đào tạo, bồi dưỡng giáo viên", "IV.2")
            .Bullet("Rà soát chương trình.", "IV.2")
            .Add("Công tác này rất quan trọng. UBND tỉnh yêu cầu các sở, ngành nêu cao trách nhiệm.", section: "IV.2")
            .Parse();
        Assert.Equal("Sở Nội vụ / đồng chí Nguyễn Văn An – Phó Giám đốc Sở / Sở Nội vụ / Các cơ sở đào tạo, bồi dưỡng giáo viên / các sở, ngành", TasksPlan.Leads(tasks));
    }

    [Fact]
    public void A_heading_counts_again_behind_an_item_with_its_own_subject()
    {
        var tasks = new TasksPlan()
            .Item("A-", "ĐỐI VỚI CẤP ỦY", "A")
            .Item("1-", "Về Điều 5: Các cấp ủy nghe báo cáo kết quả tiếp dân.", "A.1")
            .Item("2-", "Tiếp dân đột xuất: bí thư cấp ủy quyết định khi có vụ việc phức tạp.", "A.2")
            .Item("3-", "Bố trí phòng tiếp dân: Văn phòng Huyện ủy chuẩn bị cơ sở vật chất.", "A.3")
            .Item("4-", "Chuẩn bị nội dung tiếp dân.", "A.4")
            .Item("5-", "Phân công lãnh đạo trực tiếp dân.", "A.5")
            .Item("B-", "TỔ CHỨC TIẾP DÂN", "B")
            .Item("1-", "Bố trí lịch tiếp dân.", "B.1")
            .Parse();
        Assert.Equal("Các cấp ủy / bí thư cấp ủy / Văn phòng Huyện ủy / CẤP ỦY / CẤP ỦY", TasksPlan.Leads(tasks));
    }

    [Fact]
    public void A_number_that_comes_back_in_an_annex_is_the_later_section()
    {
        var tasks = new TasksPlan()
            .Item("II.", "Nội dung", "II")
            .Add("Quý II năm 2024.", section: "II")
            .Item("II.", "Thời gian thực hiện", "II")
            .Add("Quý III năm 2024.", section: "II")
            .Parse();
        Assert.Equal("during 2024-07..2024-09", TasksPlan.Deadlines(tasks));
    }

    [Fact]
    public void A_note_in_brackets_and_the_heading_of_a_form_give_no_tasks()
    {
        var tasks = new TasksPlan()
            .Add("(Lưu ý: Đơn vị căn cứ biểu kèm theo để báo cáo)")
            .Table("| TT | Tên danh mục | Tổng số giao | Phòng Tài chính bố trí năm 2024 |", "| 1 |  |  |  |")
            .Parse();
        Assert.Empty(tasks);
    }

    [Fact]
    public void A_report_gives_tasks_only_where_it_looks_ahead()
    {
        var tasks = new TasksPlan { Header = new PlanHeader { Kind = "Báo cáo", Date = new PartialDate(2024, 12, 5) } }
            .Item("I.", "Công tác chỉ đạo", "I")
            .Add("Phòng Nội vụ thường xuyên theo dõi, đôn đốc các đơn vị.", section: "I")
            .Item("II.", "Phương hướng, nhiệm vụ", "II")
            .Add("Phòng Nội vụ chủ trì tham mưu kế hoạch.", section: "II")
            .Parse();
        Assert.Equal("Phòng Nội vụ", TasksPlan.Leads(tasks));
    }

    [Theory]
    // A heading that looks ahead frees itself, not the part in which it stands.
    [InlineData("I. CÔNG TÁC DÂN VẬN\n\n1. Công tác tuyên truyền\n- Công an xã tổ chức 04 cuộc tuần tra.\n\n2. Giải pháp, kiến nghị\n- Phòng Kinh tế tổ chức 02 lớp tập huấn.", "Phòng Kinh tế")]
    // Duties that have been carried out look back, what is asked or comes next behind them does not.
    [InlineData("I. CÔNG TÁC DÂN VẬN\n\n1. Kết quả thực hiện các nhiệm vụ được giao\n- Công an xã tổ chức 04 cuộc tuần tra.", "")]
    [InlineData("I. TÌNH HÌNH GIẢI QUYẾT KIẾN NGHỊ CỬ TRI\n\n- Công an xã tổ chức 04 cuộc tuần tra.", "")]
    [InlineData("I. CÔNG TÁC TỔ CHỨC THỰC HIỆN\n\n- Công an xã tổ chức 04 cuộc tuần tra.", "")]
    [InlineData("I. TỔ CHỨC THỰC HIỆN\n\n- Công an xã tổ chức 04 cuộc tuần tra.", "Công an xã")]
    [InlineData("I. VIỆC THỰC HIỆN KẾ HOẠCH VÀ PHƯƠNG HƯỚNG NĂM 2025\n\n- Công an xã tổ chức 04 cuộc tuần tra.", "Công an xã")]
    // An item that tells of duties is no heading of work to be done.
    [InlineData("I. CÔNG TÁC DÂN VẬN\n\n1. Công an xã tổ chức lực lượng thực hiện tốt nhiệm vụ được giao.\n2. Phòng Kinh tế tổ chức 02 lớp tập huấn.", "")]
    // Parts above the Roman numbers.
    [InlineData("PHẦN THỨ NHẤT\nĐÁNH GIÁ\n\nI. CÔNG TÁC CHỈ ĐẠO\n\n- Công an xã tổ chức 04 cuộc tuần tra.\n\nII. PHƯƠNG ÁN BẢO VỆ MÔI TRƯỜNG, PHÒNG, CHỐNG THIÊN TAI, ỨNG PHÓ VỚI BIẾN ĐỔI KHÍ HẬU\n\n- Phòng Kinh tế tổ chức 02 lớp tập huấn.", "Phòng Kinh tế")]
    // What is asked of a body.
    [InlineData("I. CÔNG TÁC DÂN VẬN\n\n- Công an xã tổ chức 04 cuộc tuần tra.\n\nII. ĐỀ NGHỊ\n\n1. Đề nghị Bộ Nội vụ\n\n- Rà soát, điều chỉnh thông tư hướng dẫn.", "Bộ Nội vụ")]
    public void A_heading_of_a_report_looks_ahead_for_itself(string body, string leads)
    {
        var plan = PlanParser.Parse("ỦY BAN NHÂN DÂN\nXÃ HÒA LỘC\n\nSố: 12/BC-UBND\n\nHòa Lộc, ngày 10 tháng 12 năm 2024\n\nBÁO CÁO\nKết quả công tác dân vận năm 2024\n\n" + body + "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");
        Assert.Equal(leads, string.Join(" | ", plan.Tasks.SelectMany(static task => task.Lead).Select(static body => body.Name)));
    }

    [Theory]
    [InlineData("Trách nhiệm của Sở Nội vụ", "Sở Nội vụ")]
    [InlineData("Trách nhiệm chung của các cơ quan, đơn vị", "các cơ quan, đơn vị")]
    [InlineData("Đối với Thủ đô Hà Nội", "Thủ đô Hà Nội")]
    [InlineData("Phó Chủ tịch phụ trách lĩnh vực Công tác Xã hội", "Phó Chủ tịch phụ trách lĩnh vực Công tác Xã hội")]
    [InlineData("Chuyên viên phụ trách Hành chính, Văn phòng", "Chuyên viên phụ trách Hành chính, Văn phòng")]
    [InlineData("Đối với các phòng, ban chuyên môn:", "các phòng, ban chuyên môn")]
    [InlineData("Giao Phòng Nội vụ:", "Phòng Nội vụ")]
    [InlineData("Đề nghị Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy")]
    [InlineData("SỞ NỘI VỤ", "SỞ NỘI VỤ")]
    [InlineData("Giám đốc các Sở và Thủ trưởng các ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các xã, phường:", "Giám đốc các Sở | Thủ trưởng các ban, ngành tỉnh | Chủ tịch Ủy ban nhân dân các xã, phường")]
    [InlineData("Sở Nội vụ (cơ quan thường trực)", "Sở Nội vụ (cơ quan thường trực)")]
    // What a body is in the plan is no part of its name.
    [InlineData("Sở Xây dựng - Cơ quan thường trực Ban Chỉ đạo:", "Sở Xây dựng")]
    [InlineData("Công an tỉnh – Thành viên Ban Chỉ đạo", "Công an tỉnh")]
    [InlineData("Sở Văn hóa - Thể thao", "Sở Văn hóa - Thể thao")]
    // Those who are no office, above what they do.
    [InlineData("Trách nhiệm của đối tượng thực hiện rà soát:", "đối tượng thực hiện rà soát")]
    [InlineData("Trách nhiệm của đối tượng thực hiện rà soát đối với dữ liệu", "đối tượng thực hiện rà soát")]
    [InlineData("Trách nhiệm của đối tượng thực hiện rà soát khi có sai lệch", "đối tượng thực hiện rà soát")]
    [InlineData("Trách nhiệm của đại biểu Hội đồng nhân dân tại kỳ họp", "đại biểu Hội đồng nhân dân")]
    [InlineData("Các cơ sở nuôi trồng thủy sản:", "Các cơ sở nuôi trồng thủy sản")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch, Báo và Phát thanh, Truyền hình Cần Thơ", "Sở Văn hóa, Thể thao và Du lịch | Báo và Phát thanh, Truyền hình Cần Thơ")]
    public void A_heading_names_its_body(string heading, string lead)
    {
        var task = Assert.Single(new TasksPlan().Item("1.", heading, "IV.1").Bullet("Tổng hợp kết quả.", "IV.1").Parse());
        Assert.Equal(lead, TasksPlan.Names(task.Lead));
        Assert.Equal("Tổng hợp kết quả.", task.Text);
    }

    [Fact]
    public void A_lead_in_gives_its_lead_and_support_to_those_below()
    {
        var tasks = new TasksPlan().Item("2.", "Sở Công Thương chủ trì, phối hợp với các sở, ngành và địa phương:", "IV.2").Bullet("Tổng hợp kết quả.", "IV.2").Parse();
        Assert.Equal("Sở Công Thương", TasksPlan.Leads(tasks));
        Assert.Equal("các sở, ngành | địa phương", TasksPlan.Supports(tasks));
    }

    [Fact]
    public void Sections_on_results_and_criteria_give_nobody_anything_to_do()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Kết quả đạt được", "I.1")
            .Add("Các cơ quan, đơn vị tiếp tục đẩy mạnh cải cách hành chính.", section: "I.1")
            .Item("2.", "Tiêu chí thi đua", "I.2")
            .Item("a)", "Đối với các sở, ban, ngành", "I.2.a")
            .Bullet("Hoàn thành vượt mức các chỉ tiêu.", "I.2.a")
            .Parse();
        Assert.Empty(tasks);
    }

    [Theory]
    [InlineData("Công tác tuyên truyền")]
    [InlineData("Tổ chức thực hiện")]
    [InlineData("Bản tin sinh hoạt thường kỳ")]
    [InlineData("BỘ TRƯỞNG BỘ XÂY DỰNG điện:")]
    public void Another_heading_names_none(string heading)
    {
        Assert.Empty(new TasksPlan().Item("1.", heading, "IV.1").Bullet("Tổng hợp kết quả.", "IV.1").Parse());
    }

    [Fact]
    public void The_next_item_and_the_end_of_the_document_end_the_reach_of_a_heading()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Văn phòng Sở", "IV.1")
            .Bullet("Tổng hợp kết quả./.", "IV.1")
            .Add("Tập tin đính kèm", section: "IV.1")
            .Item("2.", "Công tác tuyên truyền", "IV.2")
            .Bullet("Tăng cường tuyên truyền.", "IV.2")
            .Parse();
        Assert.Equal("Tổng hợp kết quả./.", Assert.Single(tasks).Text);
    }

    [Fact]
    public void An_announcement_ends_the_reach_of_a_heading()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Sở Tài chính", "IV.1")
            .Bullet("Bố trí kinh phí.", "IV.1")
            .Add("Chế độ báo cáo:", section: "IV.1")
            .Bullet("Báo cáo nhanh gửi trước ngày 26/3/2024;", "IV.1")
            .Parse();
        Assert.Equal("Sở Tài chính / ", TasksPlan.Leads(tasks));
    }

    [Fact]
    public void A_bullet_that_names_a_body_holds_for_the_bullets_below_it()
    {
        var tasks = new TasksPlan()
            .Bullet("Sở Nội vụ:")
            .Bullet("Chủ trì tham mưu kế hoạch;", mark: "+ ")
            .Bullet("Tổng hợp báo cáo.", mark: "+ ")
            .Bullet("Tăng cường kiểm tra.")
            .Parse();
        Assert.Equal("Sở Nội vụ / Sở Nội vụ", TasksPlan.Leads(tasks));
        Assert.Equal("Chủ trì tham mưu kế hoạch;", tasks[0].Text);
    }

    [Fact]
    public void What_the_own_body_asks_of_others_stays_its_task()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Ban Thường trực", "III.1")
            .Bullet("Phân công đồng chí Phó Chủ tịch phụ trách.", "III.1")
            .Bullet("Đề nghị các xã báo cáo.", "III.1")
            .Parse();
        Assert.All(tasks, static task => Assert.Equal("Ban Thường trực", TasksPlan.Names(task.Lead)));
        Assert.Equal(2, tasks.Count);
    }

    [Fact]
    public void Labels_below_an_item_are_one_task_with_it()
    {
        var plan = new TasksPlan()
            .Item("1.", "Phổ biến Luật đến cán bộ, công chức.", "II.1")
            .Bullet("Cơ quan chủ trì: Sở Khoa học và Công nghệ; Sở Tư pháp và các sở, ngành có liên quan.", "II.1")
            .Bullet("Cơ quan phối hợp: Các sở, ngành; UBND các xã, phường.", "II.1")
            .Bullet("Thời gian thực hiện: Quý IV năm 2025 và các năm tiếp theo.", "II.1");
        var task = Assert.Single(plan.Parse());
        Assert.Equal("Sở Khoa học và Công nghệ | Sở Tư pháp | các sở, ngành có liên quan", TasksPlan.Names(task.Lead));
        Assert.Equal("Các sở, ngành | UBND các xã, phường", TasksPlan.Names(task.Support));
        Assert.Equal("during 2025-10..-", TasksPlan.Deadlines([task]));
        Assert.StartsWith("1. Phổ biến Luật đến cán bộ, công chức.", task.Text, StringComparison.Ordinal);
        Assert.EndsWith("Thời gian thực hiện: Quý IV năm 2025 và các năm tiếp theo.", task.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_and_all_its_labels_are_one_task()
    {
        var plan = new TasksPlan()
            .Item("1.", "Hoạt động 1: Tập huấn kỹ năng", "II.1")
            .Bullet("Đối tượng: Cán bộ đoàn các cấp.", "II.1")
            .Bullet("Số lượng: 100 người.", "II.1")
            .Bullet("Thời gian: Ngày 15/3/2025.", "II.1")
            .Bullet("Địa điểm: Hội trường xã.", "II.1")
            .Bullet("Đơn vị thực hiện: Đoàn xã.", "II.1");
        var task = Assert.Single(plan.Parse());
        Assert.Equal("Đoàn xã", TasksPlan.Names(task.Lead));
        Assert.StartsWith("1. Hoạt động 1: Tập huấn kỹ năng", task.Text, StringComparison.Ordinal);
        Assert.EndsWith("Đơn vị thực hiện: Đoàn xã.", task.Text, StringComparison.Ordinal);
    }

    [Theory]
    // Those who are told in the opening are not told what only announces others.
    [InlineData("Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện các nội dung sau:\n1. Rà soát quy hoạch sử dụng đất.\n2. Phân công tổ chức thực hiện:\na) Sở Xây dựng lập dự toán.", "các sở, ban, ngành / Sở Xây dựng")]
    // A last cell before the heading of the next day heads nothing.
    [InlineData("II. NỘI DUNG\n9h00 - 11h00\nTổng kết tuần lễ tại lớp.\nGVCN các lớp\nNGÀY 3: THỨ TƯ\nỔn định nền nếp, phổ biến nội quy.", "")]
    public void What_only_announces_is_nobodys(string body, string leads)
    {
        Assert.Equal(leads, string.Join(" / ", PlanParser.Parse("KẾ HOẠCH\nRà soát năm 2026\n\n" + body + "\n").Tasks.Select(static task => string.Join(" | ", task.Lead.Select(static body => body.Name)))));
    }

    [Fact]
    public void Json_gives_a_task_those_whom_a_label_below_names()
    {
        const string Text = "KẾ HOẠCH\nDân vận\n\nI. NHIỆM VỤ\n\n1. Rà soát hồ sơ.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Đơn vị phối hợp: Sở Tư pháp.\n\n2. Sở Y tế phối hợp với Sở Tài chính lập dự toán.";
        using var json = System.Text.Json.JsonDocument.Parse(PlanJson.Serialize(PlanParser.Parse(Text)));
        Assert.Equal("[\"Sở Nội vụ\"] [\"Sở Tư pháp\"]; [\"Sở Y tế\"] [\"Sở Tài chính\"]", string.Join("; ", json.RootElement.GetProperty("tasks").EnumerateArray().Select(static task =>
            $"{task.GetProperty("lead").GetRawText()} {task.GetProperty("support").GetRawText()}")));
    }

    [Fact]
    public void Labels_of_each_bullet_are_a_task()
    {
        var tasks = new TasksPlan()
            .Item("1.", "Công tác tuyên truyền", "II.1")
            .Bullet("Tổ chức hội nghị báo cáo viên.", "II.1")
            .Bullet("Đơn vị chủ trì: Ban Tuyên giáo Huyện ủy.", "II.1", "+ ")
            .Bullet("Thời gian: Quý I/2024.", "II.1", "+ ")
            .Bullet("Xây dựng chuyên mục.", "II.1")
            .Bullet("Thời gian: Quý II/2024.", "II.1", "+ ")
            .Bullet("Đơn vị chủ trì: Trung tâm Văn hóa huyện.", "II.1", "+ ")
            .Parse();
        Assert.Equal("Ban Tuyên giáo Huyện ủy / Trung tâm Văn hóa huyện", TasksPlan.Leads(tasks));
        Assert.Equal("during 2024-01..2024-03; during 2024-04..2024-06", TasksPlan.Deadlines(tasks));
        Assert.StartsWith("Tổ chức hội nghị báo cáo viên.", tasks[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Xây dựng chuyên mục.", tasks[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_gives_a_task_a_row()
    {
        var tasks = new TasksPlan().Table(
            "| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian thực hiện | Ghi chú |",
            "|  | (1) | (2) | (3) | (4) | (5) |",
            "| I | Công tác tuyên truyền |  |  |  |  |",
            "| 1 | Tổ chức quán triệt Chỉ thị. | Các Sở, ban, ngành; UBND các xã, phường | Các Sở, ban, ngành và các cơ quan, đơn vị, địa phương liên quan | Xong trong Quý II/2024 |  |",
            "| 2 | Rà soát phương án. | Sở Nông nghiệp và Môi trường | Các Sở, ban, ngành và địa phương | Hàng năm |  |",
            "| 3 | Yêu cầu các đơn vị lắp đặt. |  | Các tổ chức, cá nhân có liên quan | Hoàn thành trước ngày 01/01/2030 |  |",
            "| 4 | Kiểm tra. | nt | | Thường xuyên |  |").Parse();
        Assert.Equal("Các Sở, ban, ngành | UBND các xã, phường / Sở Nông nghiệp và Môi trường / Sở Nông nghiệp và Môi trường / Sở Nông nghiệp và Môi trường", TasksPlan.Leads(tasks));
        Assert.Equal("Các Sở, ban, ngành | các cơ quan, đơn vị, địa phương liên quan / Các Sở, ban, ngành | địa phương / Các tổ chức, cá nhân có liên quan / ", TasksPlan.Supports(tasks));
        Assert.Equal("during 2024-04..2024-06; recurring -..- every 12; by -..2030-01-01; recurring -..-", TasksPlan.Deadlines(tasks));
        Assert.StartsWith("| 1 |", tasks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_of_two_rows_and_a_combined_column_are_understood()
    {
        var tasks = new TasksPlan()
            .Table(
                "| STT | Nhiệm vụ | Phân công | Phân công | Thời gian hoàn thành |",
                "| STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian hoàn thành |",
                "| 1 | Xây dựng kế hoạch | Phòng Nội vụ | Văn phòng HĐND và UBND huyện | 30/3/2024 |")
            .Table(
                "| TT | Công việc | Đơn vị chủ trì/phối hợp | Tiến độ |",
                "| 1 | Tổng kết | Văn phòng Sở, các phòng chuyên môn | Tháng 12 |")
            .Parse();
        Assert.Equal("Phòng Nội vụ / Văn phòng Sở", TasksPlan.Leads(tasks));
        Assert.Equal("Văn phòng HĐND và UBND huyện / các phòng chuyên môn", TasksPlan.Supports(tasks));
        Assert.Equal("by -..2024-03-30; during 2024-12..2024-12", TasksPlan.Deadlines(tasks));
    }

    [Theory]
    [InlineData(2, "Lê Tám | Đỗ Na")]
    [InlineData(1, "Lê Tám Đỗ Na")]
    public void Paragraphs_of_a_cell_are_names_apart(int secondParagraph, string expected)
    {
        const string Text = "| TT | Nhiệm vụ | Người thực hiện |\n| 1 | Rà soát danh sách | Lê Tám Đỗ Na |";
        var (first, second) = (Text.IndexOf("Lê", StringComparison.Ordinal), Text.IndexOf("Đỗ", StringComparison.Ordinal));
        var source = SourceDocument.FromText(Text) with
        {
            Anchors = [new SourceAnchor(first, new SourceLocation(Paragraph: 1), 1), new SourceAnchor(second, new SourceLocation(Paragraph: secondParagraph), 1)],
        };
        Assert.Equal(expected, TasksPlan.Leads(PlanParser.Parse(source).Tasks));
    }

    [Fact]
    public void A_table_that_goes_on_keeps_its_columns_and_one_without_headings_is_read_by_cells()
    {
        var tasks = new TasksPlan()
            .Table("| TT | Nội dung | Cơ quan thực hiện | Thời hạn |", "| 1 | Rà soát | Sở Tư pháp | Quý I |")
            .Table("| 2 | Kiểm tra | Thanh tra tỉnh | Quý II |")
            .Table("| Họ và tên | Chức vụ |", "| Văn phòng Sở chủ trì tổng hợp. | x |")
            .Parse();
        Assert.Equal("Sở Tư pháp / Thanh tra tỉnh / Văn phòng Sở", TasksPlan.Leads(tasks));
    }

    [Theory]
    [InlineData("| Số điện thoại | Họ và tên | Đơn vị công tác |", "| 0912345678 | Nguyễn Văn A | Sở Nội vụ |")]
    [InlineData("| TT | Chỉ tiêu | Đơn vị tính | Kết quả |", "| 1 | Số hội nghị | Hội nghị | 12 |")]
    [InlineData("| TT | Đơn vị được kiểm tra | Thời gian kiểm tra |", "| 1 | Công ty Cổ phần Hoa Sen | 06/3/2024 |")]
    [InlineData("| TT | Nội dung | Đơn vị chủ trì |", "| I | Công tác tuyên truyền | Công tác tuyên truyền |")]
    public void A_table_of_something_else_has_no_tasks(string heading, string row)
    {
        Assert.DoesNotContain(new TasksPlan().Table(heading, row).Parse(), static task => task.Lead.Count > 0);
    }

    [Property(MaxTest = 300)]
    public Property Any_text_parses_and_every_span_slices_to_its_text() => Prop.ForAll(Documents().ToArbitrary(), static words =>
    {
        foreach (var kind in new[] { PassageKind.Paragraph, PassageKind.Bullet, PassageKind.Numbered })
        {
            var plan = new TasksPlan();
            foreach (var part in words.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.StartsWith('|')) plan.Table(part + "|", part + "|");
                else plan.Add(part, kind, "II.1", mark: kind == PassageKind.Bullet ? "- " : "");
            }

            Check(plan);
        }
    });

    [Fact]
    public void A_passage_cut_at_any_character_parses()
    {
        const string Words = "**3.** Giao Sở Lao động - Thương binh và Xã hội (Phòng Việc làm) chủ trì, phối hợp với các sở, ban, ngành; UBND các huyện, thị xã: "
            + "định kỳ 6 tháng (trước ngày 15/6/2024), năm (trước 17 giờ 00 ngày 15 tháng 12 năm 2024), từ ngày 16 - 30/7/2024, trong quý II, III/2024; 95,5% “hộ dân” trở lên/lần.";
        for (var length = 1; length <= Words.Length; length++)
        {
            Check(new TasksPlan().Add(Words[..length], PassageKind.Numbered, "IV.3"));
            Check(new TasksPlan().Add(Words[^length..], PassageKind.Bullet, "IV.3"));
            Check(new TasksPlan().Table("| TT | Nội dung | Chủ trì | Thời gian |", $"| 1 | {Words[..length].Replace('|', ' ')} | {Words[^length..]} | {Words[..length]} |"));
        }
    }

    [Theory]
    [InlineData("Sở Nội vụ, ")]
    [InlineData("các cơ quan, đơn vị và ")]
    [InlineData("Căn cứ Kế hoạch này, ")]
    [InlineData("của UBND tỉnh, ")]
    [InlineData("phối hợp ")]
    [InlineData("(((")]
    [InlineData("“")]
    [InlineData("từ ngày ")]
    [InlineData("trước ngày 15/")]
    [InlineData("quý I, ")]
    [InlineData("Sở A; ")]
    [InlineData("hằng tháng, quý, ")]
    [InlineData("Cơ quan chủ trì: ")]
    [InlineData("Nay để ")]
    [InlineData("1-")]
    [InlineData("Sở A rà soát; ")]
    [InlineData("Sở A, Sở A, phối hợp ")]
    public void A_hostile_passage_takes_time_in_line_with_its_length(string part)
    {
        var small = Measure(part, 20_000);
        var large = Measure(part, 160_000);
        Assert.True(large < TimeSpan.FromSeconds(2) || large < 30 * small, $"{small} for 20,000 characters, {large} for 160,000");
    }

    [Theory]
    [InlineData("Thời gian: ", "tháng 5, ", "")]
    [InlineData("Thời gian: ", "5, ", "")]
    [InlineData("Sở A báo cáo ", "ngày 5, ", "")]
    [InlineData("Sở A họp ", "thứ 2 tuần ", "")]
    [InlineData("Sở A ", "định kỳ tổng hợp ", "hằng năm")]
    [InlineData("Sở A báo cáo định kỳ ", "cuối học kỳ 1, ", "")]
    [InlineData("Sở A kiểm tra ", "02 lần/năm (", "trước ngày 30/6")]
    public void A_hostile_list_takes_time_in_line_with_its_length(string opening, string part, string end)
    {
        var small = Measure(part, 20_000, opening, end);
        var large = Measure(part, 160_000, opening, end);
        Assert.True(large < TimeSpan.FromSeconds(2) || large < 30 * small, $"{small} for 20,000 characters, {large} for 160,000");
    }

    [Theory]
    [InlineData("Thời gian: quý II.", "Thời gian: quý II.")]
    [InlineData("Cơ quan chủ trì: Sở A.", "Thời gian: quý II.")]
    [InlineData("Sở B chủ trì rà soát.", "Cơ quan chủ trì: Sở A.")]
    [InlineData("Cơ quan chủ trì: Sở A.", "Có 5% hộ nghèo.")]
    public void A_hostile_document_takes_time_in_line_with_its_length(string first, string second)
    {
        var small = MeasureBullets(first, second, 1_000);
        var large = MeasureBullets(first, second, 8_000);
        Assert.True(large < TimeSpan.FromSeconds(2) || large < 30 * small, $"{small} for 1,000 bullets, {large} for 8,000");
    }

    [Theory]
    [InlineData("-a")]
    [InlineData(", Sở A#")]
    public void A_hostile_cell_takes_time_in_line_with_its_length(string part)
    {
        var small = MeasureCell(part, 20_000);
        var large = MeasureCell(part, 160_000);
        Assert.True(large < TimeSpan.FromSeconds(2) || large < 30 * small, $"{small} for 20,000 characters, {large} for 160,000");
    }

    [Fact]
    public void A_hostile_row_takes_time_in_line_with_its_length()
    {
        var small = MeasureRow(5_000);
        var large = MeasureRow(40_000);
        Assert.True(large < TimeSpan.FromSeconds(2) || large < 30 * small, $"{small} for 5,000 columns, {large} for 40,000");
    }

    private static TimeSpan MeasureRow(int columns)
    {
        var plan = new TasksPlan().Table(
            "| TT | Nội dung | Cơ quan chủ trì |" + string.Concat(Enumerable.Repeat(" Cơ quan phối hợp |", columns)),
            "| 1 | Rà soát | Sở Y tế |" + string.Concat(Enumerable.Repeat(" Sở A |", columns)));
        var watch = Stopwatch.StartNew();
        plan.Parse();
        return watch.Elapsed;
    }

    private static TimeSpan MeasureCell(string part, int length)
    {
        var words = new StringBuilder("Sở A", length + 16);
        for (var i = 10_000; words.Length < length; i++) words.Append(part.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var plan = new TasksPlan().Table("| TT | Nội dung | Cơ quan chủ trì |", $"| 1 | Rà soát | {words} |");
        var watch = Stopwatch.StartNew();
        plan.Parse();
        return watch.Elapsed;
    }

    private static TimeSpan MeasureBullets(string first, string second, int count)
    {
        var plan = new TasksPlan().Item("1.", "Văn phòng Sở", "I.1");
        for (var i = 0; i < count; i++) plan.Bullet(i % 2 == 0 ? first : second, "I.1");
        var watch = Stopwatch.StartNew();
        plan.Parse();
        return watch.Elapsed;
    }

    // In a report each heading that looks forward opens what is to be done, and no other one beside it.
    [Fact]
    public void A_report_tells_of_what_was_done_but_below_headings_that_look_forward()
    {
        const string text = "ỦY BAN NHÂN DÂN\nXÃ TÂN BÌNH\n\nSố: 46/BC-UBND\n\nTân Bình, ngày 14 tháng 12 năm 2025\n\nBÁO CÁO\nCông tác dân vận năm 2025\n\nI. CÔNG TÁC DÂN VẬN\n\n1. Công tác tuyên truyền\n\n- Công an xã tổ chức tuần tra.\n\n"
            + "2. Kết quả thực hiện các nhiệm vụ được giao\n\n- Phòng Kinh tế tổ chức hội nghị.\n\n3. Giải pháp, kiến nghị\n\n- Công an xã tăng cường tuần tra.\n\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ\n\n1. Công tác tuyên truyền\n\n- Phòng Văn hóa - Xã hội đẩy mạnh tuyên truyền.\n";
        Assert.Equal(["I.3", "II.1"], PlanParser.Parse(text).Tasks.Select(static task => task.Section));
    }

    [Fact]
    public void A_passage_beyond_the_limit_is_cut_and_reported()
    {
        var plan = new TasksPlan().Add("Văn phòng Sở chủ trì " + new string('a', ParserOptions.Default.MaxPassageLength));
        Assert.Equal("Văn phòng Sở", TasksPlan.Names(Assert.Single(plan.Parse()).Lead));
        Assert.Equal(DiagnosticCodes.LimitReached, Assert.Single(plan.Diagnostics).Code);
    }

    [Fact]
    public void The_limit_of_a_passage_is_an_option()
    {
        const string text = "KẾ HOẠCH\nKiểm tra\n\nI. NHIỆM VỤ\n\n1. Văn phòng Sở chủ trì tổng hợp kết quả, báo cáo Giám đốc Sở trước ngày 12/4/2026.\n";
        Assert.Empty(PlanParser.Parse(text).Diagnostics);
        var cut = PlanParser.Parse(text, new ParserOptions { MaxPassageLength = 30 });
        Assert.Equal(["MaxPassageLength", "30"], Assert.Single(cut.Diagnostics, static d => d.Code is DiagnosticCodes.LimitReached).Arguments);
        Assert.Empty(cut.Tasks.SelectMany(static task => task.Deadlines));
    }

    private static TimeSpan Measure(string part, int length, string opening = "", string end = "")
    {
        var words = new StringBuilder(opening, length + part.Length + opening.Length + end.Length);
        while (words.Length < length) words.Append(part);
        words.Append(end);
        var plan = new TasksPlan().Add(words.ToString());
        var watch = Stopwatch.StartNew();
        plan.Parse();
        return watch.Elapsed;
    }

    // The text of a limit is without the marks of Markdown and line ends.
    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    private static void Check(TasksPlan plan)
    {
        var text = plan.Text;
        foreach (var task in plan.Parse())
        {
            Assert.Equal(text[task.Span.Start..task.Span.End], task.Text);
            foreach (var body in (Assignee[])[.. task.Lead, .. task.Support])
            {
                Assert.False(string.IsNullOrEmpty(body.Name));
                Assert.True(body.Span.End <= text.Length);
            }

            foreach (var deadline in task.Deadlines) Assert.Equal(Letters(text[deadline.Span.Start..deadline.Span.End]), Letters(deadline.Text));
            foreach (var target in task.Targets) Assert.Equal(text[target.Span.Start..target.Span.End], target.Text);
        }

        foreach (var aim in plan.ParseAims())
        {
            Assert.NotEmpty(aim.Targets);
            foreach (var target in aim.Targets) Assert.Equal(text[target.Span.Start..target.Span.End], target.Text);
        }
    }

    private static Gen<string> Documents()
    {
        string[] words =
        [
            "Sở", "Nội vụ", "các", "cơ quan", "đơn vị", "UBND", "chủ trì", "phối hợp", "với", "và", ",", ";", ":", ".", "(", ")", "“", "”", "\n", "|", "**", "ngày", "15", "/", "6", "2024",
            "tháng", "quý", "II", "năm", "trước", "từ", "đến", "hằng", "định kỳ", "thường xuyên", "giao", "đề nghị", "Căn cứ", "này", "là", "-", "–", "%", "100", "ít nhất", "¹", "Cơ quan chủ trì:",
            "Thời gian:", "tổ chức", "xã hội", "Ban Chỉ đạo", "trong", "vào", "chậm nhất", "cuối", "đầu", "nay", "99999999999", "\u0301", "\uD83D",
        ];
        var word = Gen.OneOf(Gen.Elements(words), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => text.Get.Replace('\r', ' ')));
        return word.ListOf().Select(static parts => string.Concat(parts.Select(static part => part + " ")));
    }
}
