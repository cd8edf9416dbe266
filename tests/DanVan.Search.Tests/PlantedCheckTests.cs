using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Search.Tests;

/// <summary>
/// The lines of corpus/checks: every code is planted ten times and more, each is found, and nothing else is said of the line; of clean lines nothing is said.
/// </summary>
public sealed class PlantedCheckTests
{
    private static readonly Dictionary<string, string> Heads = new(StringComparer.Ordinal)
    {
        ["A"] = "ỦY BAN NHÂN DÂN#TỈNH TÂY NINH##Số: 46/KH-UBND##Tây Ninh, ngày 14 tháng 3 năm 2024##KẾ HOẠCH#Thực hiện công tác dân vận năm 2024",
        ["B"] = "UBND TỈNH NGHỆ AN#SỞ NỘI VỤ##Số: 25/KH-SNV##Nghệ An, ngày 10 tháng 02 năm 2022##KẾ HOẠCH#Kiểm tra công vụ năm 2022",
        ["C"] = "TỈNH ỦY LÀO CAI#BAN DÂN VẬN#*#Số 31-KH/BDVTU##Lào Cai, ngày 15 tháng 01 năm 2023##KẾ HOẠCH#phong trào thi đua “Dân vận khéo” năm 2023",
        ["D"] = "ỦY BAN NHÂN DÂN#HUYỆN KRÔNG PẮC##Số: 102/KH-UBND##Krông Pắc, ngày 05 tháng 4 năm 2021##KẾ HOẠCH#Thực hiện công tác dân vận năm 2021",
        ["E"] = "ỦY BAN NHÂN DÂN#XÃ ĐIỀM THỤY##Số: 17/KH-UBND##Điềm Thụy, ngày 20 tháng 8 năm 2025##KẾ HOẠCH#Thực hiện công tác dân vận chính quyền năm 2025",
        ["F"] = "BỘ NỘI VỤ##Số: 1120/KH-BNV##Hà Nội, ngày 22 tháng 02 năm 2019##KẾ HOẠCH#Thực hiện công tác dân vận chính quyền năm 2019",
        ["G"] = "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM#TỈNH HÀ TĨNH#BAN THƯỜNG TRỰC##Số: 12/KH-MTTQ-BTT##Hà Tĩnh, ngày 20 tháng 01 năm 2017##KẾ HOẠCH#Giám sát, phản biện xã hội năm 2017",
    };

    private static readonly string[] Lines = Read("planted.txt");

    public static TheoryData<string> Planted => [.. Lines];

    public static TheoryData<string> Clean => [.. Read("clean.txt")];

    [Theory]
    [MemberData(nameof(Planted))]
    public void Planted_is_found_and_nothing_else(string line)
    {
        var parts = line.Split('|');
        var codes = parts[0].Split('+').Order(StringComparer.Ordinal);
        var findings = CheckEngine.Check([Plan(parts[2], parts[3])]);
        Assert.Equal(codes, findings.Select(static f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var first = parts[0].Split('+')[0];
        Assert.Contains(findings, f => string.Equals(f.Code, first, StringComparison.Ordinal) && (string.Equals(f.Number, parts[1], StringComparison.Ordinal) || f.Places.Any(p => p.Text.Contains(parts[1], StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void Nothing_is_said_of_what_a_clerk_would_sign(string line)
    {
        var parts = line.Split('|');
        var findings = CheckEngine.Check([Plan(parts[0], parts[1])]);
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(static f => f.Code + " " + f.GetMessage())));
    }

    [Fact]
    public void Every_code_is_planted_ten_times()
    {
        var counts = Lines.SelectMany(static l => l[..l.IndexOf('|', StringComparison.Ordinal)].Split('+')).GroupBy(static c => c, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        Assert.All(CheckCodes.All, code => Assert.True(counts.GetValueOrDefault(code) >= 10, $"{code}: {counts.GetValueOrDefault(code)}"));
    }

    private static PlanDocument Plan(string head, string body)
    {
        var title = (head[0] == '{' ? head[1..^1] : Heads[head]).Replace('#', '\n');
        var text = title + "\n\n" + body.TrimEnd('§').Replace('#', '\n').Replace("¶", "\n\nII. NỘI DUNG\n\n", StringComparison.Ordinal) + (body.EndsWith('§') ? "\n" : "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn An\n");
        return PlanParser.Parse(text) with { Source = "planted" };
    }

    private static string[] Read(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return [.. File.ReadAllLines(Path.Combine(folder.FullName, "corpus", "checks", file)).Where(static l => l.Length > 0 && l[0] != '#')];
    }
}
