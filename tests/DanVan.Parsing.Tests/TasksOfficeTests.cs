namespace DanVan.Parsing.Tests;

/// <summary>Every office of Data/offices.names is the whole subject of every duty there: no word of the duty is read into the name, none of the name is lost.</summary>
public sealed class TasksOfficeTests
{
    private const string Head = "Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2022\n\nKẾ HOẠCH\nKiểm tra công vụ năm 2022\n\nI. TỔ CHỨC THỰC HIỆN\n";

    /// <summary>Duties that some office's name may go on with: "đầu tư", "quản lý", "tổng hợp" are fields too.</summary>
    private static readonly string[] Unclear =
    [
        "Sở Tài chính đầu tư cơ sở vật chất", "Phòng Kinh tế tổng hợp kết quả, báo cáo cấp trên", "Trung tâm Khuyến nông vận hành hệ thống thông tin", "Ban Quản lý Khu kinh tế thanh tra, kiểm tra việc chấp hành", "Trung tâm Khuyến nông vận động nhân dân tham gia",
    ];

    private static readonly (string[] Offices, string[] Duties) Names = Read();

    public static TheoryData<string> Offices => new(Names.Offices);

    [Theory]
    [MemberData(nameof(Offices))]
    public void An_office_is_the_subject_of_every_duty(string office) => AssertLeads(office, static (office, duty) => $"{office} {duty}.");

    [Theory]
    [MemberData(nameof(Offices))]
    public void An_office_is_given_every_duty(string office) => AssertLeads(office, static (office, duty) => $"Giao {office} {duty}.");

    private static void AssertLeads(string office, Func<string, string, string> sentence)
    {
        var duties = Names.Duties.Where(duty => !Unclear.Contains($"{office} {duty}")).ToArray();
        var plan = PlanParser.Parse(Head + string.Concat(duties.Select(duty => $"- {sentence(office, duty)}\n")));
        var leads = plan.Tasks.ToDictionary(static task => task.Text, static task => TasksPlan.Names(task.Lead), StringComparer.Ordinal);
        Assert.Equal(
            duties.Select(duty => $"{office} | {duty}"),
            duties.Select(duty => $"{leads.GetValueOrDefault(sentence(office, duty), "-")} | {duty}"));
    }

    private static (string[] Offices, string[] Duties) Read()
    {
        using var reader = new StreamReader(typeof(TasksOfficeTests).Assembly.GetManifestResourceStream("offices.names")!);
        var parts = reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Split("\n\n").Select(static part => part.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').ToArray()).ToArray();
        return (parts[0], parts[1]);
    }
}
