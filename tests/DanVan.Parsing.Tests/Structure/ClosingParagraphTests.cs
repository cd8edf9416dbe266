namespace DanVan.Parsing.Tests;

public class ClosingParagraphTests
{
    private const string Head = "UBND TỈNH HÒA BÌNH\nSỞ NỘI VỤ\n\nSố: 12/KH-SNV\nHòa Bình, ngày 15 tháng 2 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\n";
    private const string Tail = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nCao Văn Trọng\n";

    /// <summary>The sections of the last task of the document that closes with the paragraphs.</summary>
    [Theory]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu.\n2. Phòng Cải cách hành chính theo dõi, tổng hợp.\n\nTrên đây là Kế hoạch của Sở Nội vụ, đề nghị các phòng thực hiện./.", "III")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\n- Tham mưu xây dựng kế hoạch.\n2. Phòng Cải cách hành chính\n- Theo dõi, tổng hợp.\n\nTrên đây là Kế hoạch của Sở Nội vụ, đề nghị các phòng thực hiện./.", "III")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu.\n2. Phòng Cải cách hành chính:\na) Theo dõi.\nb) Tổng hợp kết quả.\n\nCăn cứ Kế hoạch này, các phòng xây dựng kế hoạch của mình./.", "III")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu.\n2. Phòng Cải cách hành chính theo dõi, tổng hợp.\n\nTrong quá trình thực hiện, nếu có vướng mắc, đề nghị các phòng phản ánh về Sở Nội vụ./.", "III")]
    [InlineData("1. Văn phòng Sở tham mưu.\n2. Phòng Cải cách hành chính theo dõi, tổng hợp.\n\nYêu cầu các phòng thực hiện nghiêm túc./.", null)]
    [InlineData("1. Văn phòng Sở tham mưu.\n2. Phòng Cải cách hành chính theo dõi, tổng hợp.\n\nSở Nội vụ yêu cầu các phòng thực hiện nghiêm túc./.", null)]
    [InlineData("1. Mục tiêu\n1.1. Nâng cao nhận thức.\n2. Nhiệm vụ trọng tâm\n2.1. Văn phòng Sở tham mưu.\n2.2. Phòng Cải cách hành chính theo dõi, tổng hợp.\n\nYêu cầu các phòng thực hiện nghiêm túc./.", "2")]
    [InlineData("1. Văn phòng Sở tham mưu.\n2. Phòng Cải cách hành chính tổng hợp.\n\nGiao Thanh tra Sở theo dõi, đôn đốc việc thực hiện Kế hoạch này./.", null)]
    // Conclusions on one matter after another.
    [InlineData("1. Về dự án A: Cơ bản thống nhất.\n\nGiao Văn phòng Sở thẩm định.\n\n2. Về dự án B: Cơ bản thống nhất.\n\nGiao Thanh tra Sở thẩm định.", "2")]
    [InlineData("1. Về dự án A: Cơ bản thống nhất.\n\n2. Về dự án B: Cơ bản thống nhất.\n\nGiao Thanh tra Sở thẩm định kinh phí.", "2")]
    [InlineData("1. Về dự án A: Cơ bản thống nhất.\n\nYêu cầu Văn phòng Sở hoàn thành thủ tục.\n\n2. Về dự án B: Cơ bản thống nhất.\n\nYêu cầu Thanh tra Sở hoàn thành thủ tục.", "2")]
    // What the body of the last heading does stays with it, and so does what the heading is about.
    [InlineData("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\nTham mưu xây dựng kế hoạch.\n2. Phòng Cải cách hành chính\nTheo dõi, tổng hợp.\n\nTrong quá trình thực hiện, thường xuyên đôn đốc các phòng./.", "III.2")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu.\n2. Chế độ báo cáo\nGiao Phòng Cải cách hành chính theo dõi, tổng hợp./.", "III.2")]
    [InlineData("III. TỔ CHỨC THỰC HIỆN\nVăn phòng Sở tham mưu.\n\nTrên đây là Kế hoạch của Sở Nội vụ, đề nghị các phòng thực hiện./.", "III")]
    public void A_closing_paragraph_belongs_to_the_part_of_the_items(string body, string? section)
    {
        var plan = PlanParser.Parse(Head + body + Tail);
        Assert.Equal(section, plan.Tasks[^1].Section);
    }
}
