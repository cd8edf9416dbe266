namespace DanVan.Parsing.Structure;

/// <summary>The words with which the name of a body begins.</summary>
internal static class Organs
{
    private const int MostLetters = 16;

    /// <summary>So many letters without a mark are written in a text that has none.</summary>
    private const int MarkReach = 60;

    /// <summary>By folded form; the marks must agree too, so that "bàn" is not "ban", unless the text has none at all.</summary>
    private static readonly string[] Words =
    [
        "sở", "ban", "ủy ban", "chủ tịch ủy", "chủ tịch ubnd", "chủ tịch nước", "ubnd", "hđnd", "hội đồng", "bộ", "cục", "chi cục", "tổng cục", "phòng", "trung tâm", "trường", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy",
        "đảng bộ", "đảng ủy", "chi bộ", "công an", "tòa án", "viện", "liên đoàn", "đoàn", "hội", "mặt trận", "văn phòng", "thanh tra", "kho bạc", "bảo hiểm", "quốc hội", "chính phủ",
        "thủ tướng", "tổng liên đoàn", "học viện", "bệnh viện", "trạm", "đội", "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "kiểm toán", "ubmttq", "mttq", "đảng đoàn", "tiểu ban", "tổ",
        "tỉnh đoàn", "huyện đoàn", "thành đoàn", "quận đoàn", "thị đoàn", "liên minh", "quỹ", "thường trực", "khối", "công đoàn", "bch", "btv", "đại học", "thuế", "hải quan", "báo", "đài", "tạp chí", "quân ủy", "trung ương",
        "cơ quan", "bcđ", "liên hiệp", "nhà văn hóa", "nhà thiếu nhi", "thư viện", "bảo tàng", "vườn quốc gia", "khu bảo tồn", "hạt kiểm lâm", "đồn biên phòng", "hải đội", "trung đoàn", "sư đoàn", "quân khu", "quân đoàn", "lữ đoàn", "cảng vụ", "chi đoàn", "chi hội", "tỉnh hội",
        "xã đoàn", "phường đoàn", "lđlđ", "hđpbgdpl", "tand", "vksnd", "ubkt", "ubbc", "đoàn kiểm tra", "đoàn giám sát", "tổng hội", "hiệp hội", "câu lạc bộ", "hợp tác xã", "nhà máy", "xí nghiệp", "bhxh", "kbnn", "nhcsxh", "ttyt", "bql", "khoa", "cụm", "tiểu đoàn", "đồn công an", "cđcs", "cđ ngành", "cđ viên chức", "liên đội", "vụ tổ chức cán", "vụ pháp chế", "vụ hợp tác quốc", "vụ thi đua", "vụ giáo dục", "vụ khoa học", "vụ chính quyền", "vụ địa phương", "nhà xuất bản", "trại giam", "trại tạm giam",
        "nhà hát", "nhà khách", "nhà thi đấu", "khu công nghệ", "khu quản lý", "khu kinh tế", "khu di tích", "khu nông nghiệp", "vườn ươm", "vườn thực vật", "thi hành án dân", "thống kê tỉnh", "thống kê thành", "thống kê cơ sở", "đại sứ quán", "tổng lãnh sự", "phái đoàn", "làng trẻ em", "làng văn hóa",
        "cơ sở cai nghiện", "cơ sở bảo trợ", "cơ sở giáo dục", "trại giống", "trại thực nghiệm", "lâm trường", "nông trường", "cung văn hóa", "cung thiếu nhi", "phân viện", "phân hiệu", "bưu điện tỉnh", "bưu điện thành", "binh đoàn", "vùng cảnh sát", "hải đoàn", "quân chủng", "binh chủng", "liên chi đoàn", "giáo hội",
    ];

    private static readonly WordTable Lookup = new(Array.ConvertAll(Words, static word => Fold.All(word)));
    private static readonly string[][] Marked = MarkedBy(Lookup);

    /// <summary>Words that begin alike and are none: "Tổ chức", "Ban hành", "Hội nghị".</summary>
    private static readonly string[] Others =
    [
        "ban hanh", "to chuc", "to cao", "hoi nghi", "hoi thao", "hoi dap", "hoi thi", "so huu", "doan ket", "bao ve", "bao dam", "bao cao", "bo tri", "bo may", "vien chuc", "dai hoi", "dai bieu", "phong chong", "phong, chong", "phong trao", "phong ngua", "phong chay", "phong thu",
        "truong hop", "khoa hoc", "khoa xi", "cum tu", "tham muu", "co quan nha nuoc", "doi moi", "doi voi", "quan doi",
        "bo thong so", "bo tieu chi", "bo chi so", "bo chi tieu", "bo quy tac", "bo quy trinh", "bo thu tuc", "bo tai lieu", "bo ho so", "bo du lieu", "bo don gia", "bo dinh muc", "bo cau hoi", "bo mau", "khoi luong",
        "bo co che", "bo cong cu", "bo nhan dien", "bo giai phap", "bo sach", "bo de", "hoi cho", "hoi khoe", "hoi xuan", "hoi trai", "hoi dien", "doi ngu", "thue gia tri", "thue thu nhap", "thue suat", "quy dat", "bao chi", "to hop xet", "doan ra", "doan vao", "vien phi", "truong chuan",
    ];

    /// <summary>Where the first words of a body's name end at this place, else -1.</summary>
    public static int Match(string text, int start, int end)
    {
        if (start >= end || !char.IsLetter(text[start])) return -1;
        Span<char> folded = stackalloc char[MostLetters];
        var length = 0;
        var found = -1;
        for (var i = start; i < end && length < MostLetters; i++)
        {
            var blank = TextLine.IsBlank(text[i]);
            if (blank && length > 0 && folded[length - 1] == ' ') continue;
            if (!blank && !char.IsLetter(text[i])) break;
            folded[length++] = blank ? ' ' : Fold.Letter(text[i]);
            if (i + 1 < end && char.IsLetterOrDigit(text[i + 1])) continue;
            if (!blank && Lookup.Find(folded[..length]) is >= 0 and var word && Agrees(text.AsSpan(start, i + 1 - start), text.AsSpan(start, Math.Min(end - start, MarkReach)), Marked[word])) found = i + 1;
        }

        return found >= 0 && Fold.MatchAny(text, start, end, Others) < 0 ? found : -1;
    }

    // For each folded form the words that have it.
    private static string[][] MarkedBy(WordTable folded)
    {
        var marked = new string[folded.Words.Count][];
        foreach (var word in Words)
        {
            ref var same = ref marked[folded.Find(Fold.All(word))];
            same = same is null ? [word] : [.. same, word];
        }

        return marked;
    }

    /// <param name="printed">The words.</param>
    /// <param name="line">The words and what follows them, which tells whether the text is written without marks.</param>
    /// <param name="words">The words they may be.</param>
    private static bool Agrees(ReadOnlySpan<char> printed, ReadOnlySpan<char> line, string[] words)
    {
        var plain = true;
        foreach (var c in line)
        {
            if (c >= 128 && char.IsLetter(c)) plain = false;
        }

        if (plain) return true;
        foreach (var word in words)
        {
            if (Count(printed) == Count(word) && SameMarks(printed, word)) return true;
        }

        return false;
    }

    /// <summary>Whether the two bear the same tones, wherever in a syllable they are written: uỷ and ủy.</summary>
    private static bool SameMarks(ReadOnlySpan<char> printed, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (VietnameseText.TrySplitTone(c, out _, out var tone) && tone > 0 && !HasTone(printed, tone)) return false;
        }

        return true;
    }

    private static bool HasTone(ReadOnlySpan<char> text, int tone)
    {
        foreach (var c in text)
        {
            if (VietnameseText.TrySplitTone(c, out _, out var own) && own == tone) return true;
        }

        return false;
    }

    /// <summary>How many letters bear a tone.</summary>
    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (VietnameseText.TrySplitTone(c, out _, out var tone) && tone > 0) count++;
        }

        return count;
    }
}
