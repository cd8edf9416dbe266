using System.Text;

namespace DanVan.Parsing.Tasks;

/// <summary>One form for the name of a body: abbreviations written out, "Ủy" for "Uỷ". Thread-safe.</summary>
internal static class BodyNames
{
    private const int MaxAbbreviation = 10;

    private const string Table = """
        UBND = Ủy ban nhân dân
        HĐND = Hội đồng nhân dân
        UB = Ủy ban
        UBKT = Ủy ban Kiểm tra
        UBDT = Ủy ban Dân tộc
        MTTQ = Mặt trận Tổ quốc
        MTTQVN = Mặt trận Tổ quốc Việt Nam
        UBMT = Ủy ban Mặt trận
        UBMTTQ = Ủy ban Mặt trận Tổ quốc
        UBMTTQVN = Ủy ban Mặt trận Tổ quốc Việt Nam
        MT = Mặt trận
        NN&PTNT = Nông nghiệp và Phát triển nông thôn
        NNPTNT = Nông nghiệp và Phát triển nông thôn
        PTNT = Phát triển nông thôn
        NN = Nông nghiệp
        NN&MT = Nông nghiệp và Môi trường
        NNMT = Nông nghiệp và Môi trường
        GD&ĐT = Giáo dục và Đào tạo
        GDĐT = Giáo dục và Đào tạo
        GD-ĐT = Giáo dục và Đào tạo
        GD = Giáo dục
        ĐT = Đào tạo
        LĐ-TB&XH = Lao động - Thương binh và Xã hội
        LĐTB&XH = Lao động - Thương binh và Xã hội
        LĐTBXH = Lao động - Thương binh và Xã hội
        LĐ-TBXH = Lao động - Thương binh và Xã hội
        LĐ = Lao động
        TB&XH = Thương binh và Xã hội
        TBXH = Thương binh và Xã hội
        TN&MT = Tài nguyên và Môi trường
        TNMT = Tài nguyên và Môi trường
        TN-MT = Tài nguyên và Môi trường
        KH&ĐT = Kế hoạch và Đầu tư
        KHĐT = Kế hoạch và Đầu tư
        KH-ĐT = Kế hoạch và Đầu tư
        KH&CN = Khoa học và Công nghệ
        KHCN = Khoa học và Công nghệ
        TT&TT = Thông tin và Truyền thông
        TTTT = Thông tin và Truyền thông
        TTCS = Thông tin cơ sở
        CNTT = Công nghệ thông tin
        VH-TT&DL = Văn hóa, Thể thao và Du lịch
        VHTT&DL = Văn hóa, Thể thao và Du lịch
        VHTTDL = Văn hóa, Thể thao và Du lịch
        VH-TTDL = Văn hóa, Thể thao và Du lịch
        VH&TT = Văn hóa và Thông tin
        VHTT = Văn hóa và Thông tin
        VH-TT = Văn hóa và Thông tin
        VHXH = Văn hóa - Xã hội
        VH-XH = Văn hóa - Xã hội
        VH = Văn hóa
        TT&DL = Thể thao và Du lịch
        TTDL = Thể thao và Du lịch
        GTVT = Giao thông vận tải
        XD = Xây dựng
        TC-KH = Tài chính - Kế hoạch
        TCKH = Tài chính - Kế hoạch
        KT-HT = Kinh tế - Hạ tầng
        KT&HT = Kinh tế và Hạ tầng
        KTHT = Kinh tế - Hạ tầng
        QLĐT = Quản lý đô thị
        TCHC = Tổ chức - Hành chính
        TC-HC = Tổ chức - Hành chính
        HCTH = Hành chính - Tổng hợp
        TCCB = Tổ chức cán bộ
        HC-TH = Hành chính - Tổng hợp
        HCQT = Hành chính - Quản trị
        KHTC = Kế hoạch - Tài chính
        KH-TC = Kế hoạch - Tài chính
        KT-XH = kinh tế - xã hội
        CT-XH = chính trị - xã hội
        CTXH = chính trị - xã hội
        LLVT = Lực lượng vũ trang
        CA = Công an
        QS = Quân sự
        CHQS = Chỉ huy Quân sự
        BCHQS = Ban Chỉ huy Quân sự
        BCH = Ban Chấp hành
        BTV = Ban Thường vụ
        BTT = Ban Thường trực
        BĐBP = Bộ đội Biên phòng
        QP = Quốc phòng
        BCĐ = Ban Chỉ đạo
        BQL = Ban Quản lý
        BTC = Ban Tổ chức
        BDV = Ban Dân vận
        BTG = Ban Tuyên giáo
        BGĐ = Ban Giám đốc
        BGD = Ban Giám đốc
        BGH = Ban Giám hiệu
        BCSĐ = Ban Cán sự đảng
        ĐU = Đảng ủy
        HU = Huyện ủy
        TU = Tỉnh ủy
        TW = Trung ương
        TƯ = Trung ương
        CP = Chính phủ
        VP = Văn phòng
        TTr = Thanh tra
        TTYT = Trung tâm Y tế
        TTVH = Trung tâm Văn hóa
        TTHC = thủ tục hành chính
        GDTX = Giáo dục thường xuyên
        GDNN = Giáo dục nghề nghiệp
        PT-TH = Phát thanh - Truyền hình
        PTTH = Phát thanh và Truyền hình
        LĐLĐ = Liên đoàn Lao động
        ĐTN = Đoàn Thanh niên
        TN = Thanh niên
        TNCS = Thanh niên Cộng sản
        HCM = Hồ Chí Minh
        LHPN = Liên hiệp Phụ nữ
        PN = Phụ nữ
        CCB = Cựu chiến binh
        ND = Nông dân
        HND = Hội Nông dân
        HPN = Hội Phụ nữ
        CĐ = Công đoàn
        CĐCS = Công đoàn cơ sở
        NCT = Người cao tuổi
        CTĐ = Chữ thập đỏ
        LHTN = Liên hiệp Thanh niên
        TAND = Tòa án nhân dân
        VKSND = Viện kiểm sát nhân dân
        VKS = Viện kiểm sát
        THADS = Thi hành án dân sự
        QLTT = Quản lý thị trường
        KBNN = Kho bạc Nhà nước
        NHNN = Ngân hàng Nhà nước
        NHCSXH = Ngân hàng Chính sách xã hội
        CSXH = Chính sách xã hội
        BHXH = Bảo hiểm xã hội
        ĐBQH = đại biểu Quốc hội
        HTX = Hợp tác xã
        DN = doanh nghiệp
        TP = thành phố
        TX = thị xã
        CBCC = cán bộ, công chức
        CBCCVC = cán bộ, công chức, viên chức
        CCVC = công chức, viên chức
        CCVCNLD = công chức, viên chức và người lao động
        CCVCLĐ = công chức, viên chức, lao động
        THCS = Trung học cơ sở
        THPT = Trung học phổ thông
        TCCS = tổ chức cơ sở
        CNVC = công nhân, viên chức
        TDTT = Thể dục thể thao
        VSMT = vệ sinh môi trường
        BVMT = bảo vệ môi trường
        KCN = khu công nghiệp
        KKT = khu kinh tế
        PCTT = phòng, chống thiên tai
        TKCN = tìm kiếm cứu nạn
        NTM = nông thôn mới
        QCDC = Quy chế dân chủ
        CCHC = cải cách hành chính
        DTTS = dân tộc thiểu số
        """;

    private static readonly string[][] Rows = Read();
    private static readonly WordTable Lookup = new(Array.ConvertAll(Rows, static row => row[0]));

    private static readonly bool[] Seconds = SecondLetters();

    [ThreadStatic]
    private static StringBuilder? _builder;

    /// <summary>The name in one form.</summary>
    public static string Normalize(string name)
    {
        if (!FastPaths.Plain && IsInForm(name)) return name;
        var builder = _builder ??= new StringBuilder();
        builder.Clear();
        var i = 0;
        while (i < name.Length)
        {
            if (!char.IsLetter(name[i]))
            {
                builder.Append(VietnameseText.IsDash(name[i]) ? '-' : name[i]);
                i++;
                continue;
            }

            // The longest run of letters, "&" and inner dashes that the table knows: LĐ-TB&XH before LĐ.
            var end = i;
            while (end < name.Length && end - i <= MaxAbbreviation && (char.IsLetterOrDigit(name[end]) || (end + 1 < name.Length && (name[end] == '&' || VietnameseText.IsDash(name[end])) && char.IsLetter(name[end + 1])))) end++;
            var length = LongestAbbreviation(name, i, end, out var written);
            if (length > 0)
            {
                var isCommand = string.Equals(written, "Ban Chấp hành", StringComparison.Ordinal) && IsCommandNext(name.AsSpan(i + length));
                builder.Append(isCommand ? "Ban Chỉ huy" : written);
                i += length;
                if (i < name.Length && name[i] == '.') i++;
            }
            else
            {
                var word = i;
                while (word < name.Length && (char.IsLetterOrDigit(name[word]) || name[word] == '&')) word++;
                AppendWord(builder, name.AsSpan(i, word - i));
                i = word;
            }
        }

        return builder.Equals(name) ? name : builder.ToString();
    }

    // Most names are: no word begins as one of the table, no tone stands on the other vowel, and no dash is another one.
    private static bool IsInForm(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length;)
        {
            if (!CharTraits.IsLetter(name[i]))
            {
                if (name[i] != '-' && VietnameseText.IsDash(name[i])) return false;
                i++;
                continue;
            }

            var end = i + 1;
            if (end < name.Length && (name[end] >= Seconds.Length || Seconds[name[end]])) return false;
            while (end < name.Length && (CharTraits.IsLetterOrDigit(name[end]) || name[end] == '&')) end++;
            if (MovesTone(name[i..end], out _, out _)) return false;
            i = end;
        }

        return true;
    }

    // What stands behind the first letter of an abbreviation.
    private static bool[] SecondLetters()
    {
        var seconds = new bool[0x1F00];
        foreach (var row in Rows) seconds[row[0][1]] = true;
        return seconds;
    }

    private static string[][] Read() =>
        Array.ConvertAll(Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), static line => line.Split(" = ", 2));

    private static int LongestAbbreviation(string name, int start, int end, out string written)
    {
        for (var stop = Math.Min(end, start + MaxAbbreviation); stop > start; stop--)
        {
            if (stop < end && char.IsLetterOrDigit(name[stop])) continue;
            if (Lookup.Find(name.AsSpan(start, stop - start)) is not (>= 0 and var found)) continue;
            written = Rows[found][1];
            return stop - start;
        }

        written = "";
        return 0;
    }

    private static bool IsCommandNext(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.StartsWith("QS", StringComparison.Ordinal) || rest.StartsWith("Quân sự", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("CHQS", StringComparison.Ordinal);
    }

    private static void AppendWord(StringBuilder builder, ReadOnlySpan<char> word)
    {
        if (MovesTone(word, out var vowel, out var tone)) builder.Append(word[..^2]).Append(VietnameseText.WithTone(word[^2], tone)).Append(vowel);
        else builder.Append(word);
    }

    // "Uỷ" and "Ủy" are both official somewhere; the table of the project writes "Ủy", "hòa", "hóa".
    private static bool MovesTone(ReadOnlySpan<char> word, out char vowel, out int tone)
    {
        (vowel, tone) = ('\0', 0);
        if (word.Length < 2) return false;
        var before = char.ToLowerInvariant(word[^2]);
        if (before is not ('o' or 'u') || (word.Length >= 3 && char.ToLowerInvariant(word[^3]) == 'q')) return false;
        if (!VietnameseText.TrySplitTone(word[^1], out vowel, out tone) || tone == 0) return false;
        var plain = char.ToLowerInvariant(vowel);
        return before == 'o' ? plain is 'a' or 'e' : plain == 'y';
    }
}
