using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>Fills in what the letterhead does not print: issuer, province, level; prefers the full name of the text to half a name above.</summary>
internal static class IssuerInference
{
    private const int LongestName = 220;

    /// <summary>How far into the text a fuller name is looked for.</summary>
    private const int InferenceReach = 20000;

    /// <summary>Bodies that have an office, and the units of administration they belong to.</summary>
    private static readonly string[] Councils =
    [
        "doan dai bieu quoc hoi va hoi dong nhan dan", "doan dbqh va hdnd", "hoi dong nhan dan va uy ban nhan dan", "hdnd va ubnd", "hdnd - ubnd", "uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd",
    ];

    private static readonly string[] Units = ["tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu"];

    private static readonly string[] Verbs = ["ban hanh", "xay dung", "trien khai", "to chuc", "lap", "de ra", "yeu cau", "huong dan", "thong bao", "bao cao", "quyet dinh", "chi dao", "de nghi", "thong nhat", "kinh trinh", "trinh", "co y kien", "nhan duoc", "co to trinh", "co cong van", "co van ban", "co bao cao"];

    /// <summary>Words that go on with a sentence behind a name and are no part of it.</summary>
    private static readonly string[] Predicates = ["được giao ", "được phân công ", "có tờ trình", "có văn bản", "có công văn", "có báo cáo", "tiến hành ", "nhận thấy ", "kính "];

    /// <summary>What stands before "trình" where it is no verb.</summary>
    private static readonly string[] Programmes = ["hương ", "ông ", "uy ", "uá ", "ịch ", "iáo ", "iến ", "ộ ", "ành ", "hu ", "ờ "];

    private static readonly string[] Objects = ["ke hoach", "chuong trinh", "chi thi", "huong dan", "noi dung", "nhu sau", "mot so", "thong bao", "phuong an", "de an", "bao cao", "cac", "cong tac", "ket qua", "quyet dinh", "nghi quyet", "nghi dinh", "thong tu", "luat", "phap lenh", "quy che", "quy dinh", "viec", "thuc hien"];

    /// <summary>The committees that a Party code's last letters stand for.</summary>
    private static readonly (string Code, string[] Names)[] Committees =
    [
        ("TW", ["trung uong dang", "trung uong"]), ("TU", ["tinh uy", "thanh uy"]), ("HU", ["huyen uy"]), ("QU", ["quan uy"]), ("ThU", ["thi uy", "thanh uy"]), ("TXU", ["thi uy"]), ("ĐU", ["dang uy"]),
    ];

    /// <summary>Words that go on with the sentence after the name of a body.</summary>
    private static readonly string[] AfterName = ["de", "giao", "trong", "neu", "cac", "can", "dong chi", "kinh", "mong", "nham", "nay", "co", "khi", "trong qua trinh"];

    /// <summary>Words that go on after the name with what the document is about.</summary>
    private static readonly string[] Subjects = ["ve", "ve viec", "nham", "thuc hien", "nam"];

    private static readonly string[] Aliases = ["sau day", "goi tat", "viet tat", "goi chung"];

    /// <summary>Words after "các" in the name of those who are addressed, not of one who issues: "các tỉnh", "các sở, ban, ngành".</summary>
    private static readonly string[] Many = ["tinh", "huyen", "xa", "phuong", "quan", "thanh pho", "thi xa", "so", "ban", "bo", "nganh", "co quan", "don vi", "dia phuong", "phong", "tinh uy", "huyen uy", "dang uy", "to chuc"];

    /// <summary>What is passed on, or to what end.</summary>
    private static readonly string[] Informed = ["de", "ket luan", "y kien", "toi", "den"];

    /// <summary>Parts of a body that are called by it.</summary>
    private static readonly string[] Inner = ["thanh tra", "cong doan", "chi bo", "dang bo", "doan thanh nien"];

    /// <summary>The Fatherland Front: its standing board has no name without the committee above it.</summary>
    private static readonly string[] Fronts = ["uy ban mttq", "uy ban mttqvn", "uy ban mat tran", "ubmttq", "ub mttq", "mttq", "mat tran to quoc"];

    /// <summary>What is done to rules that came with an act: "sửa đổi Quy chế (ban hành kèm theo Quyết định …)" did not come with it.</summary>
    private static readonly string[] Changes = ["sua doi", "thay the", "bai bo", "dinh chinh"];

    private static readonly string[] Boards = ["ban chap hanh", "ban thuong vu", "bch", "btv"];

    private static readonly string[] Parts = ["ban", "thuong truc", "van phong", "tieu ban", "to", "khoi", "bch", "btv", "phong"];

    public static PlanHeader Complete(string text, DocumentStructure structure, string? above)
    {
        var header = structure.Header;
        var inferred = InferredParts.None;
        if (header.Kind is not null || header.Symbol is not null)
        {
            if (header.Issuer is null)
            {
                if ((Wired(text, structure) ?? ByOrder(text, structure) ?? Notifies(text, structure) ?? Opening(text, structure) ?? Closing(text, structure) ?? Capitals(text, structure) ?? Informs(text, structure) ?? Attached(text, header)) is { } issuer)
                {
                    header = header with { Issuer = issuer };
                    inferred |= InferredParts.Issuer;
                }
            }
            else if (IsBare(header.Issuer) || IsOfFront(header.Issuer))
            {
                if (Whole(text, structure, header) is { } whole) header = header with { Issuer = whole };
            }
            else if (Parties(header) is { } parties)
            {
                header = header with { Issuer = parties };
            }
            else if (Fold.MatchAny(header.Issuer, 0, header.Issuer.Length, Parts) >= 0)
            {
                var isFront = above is not null && Fold.Is(header.Issuer, 0, header.Issuer.Length, "ban thuong truc") && Fold.MatchAny(above, 0, above.Length, Fronts) >= 0;
                if (Opening(text, structure) is { } full && !(isFront && EndsInUnit(full)) && !IsNamedBoard(header.Issuer) && IsFuller(full, header.Issuer) && !IsBoardOf(full, header.Issuer)) header = header with { Issuer = full };
                else if (header.Number?.Form == NumberForm.Party && WithCommittee(text, header.Issuer, header.Number.Value.IssuerCode ?? "") is { } named) header = header with { Issuer = named };
                else if (isFront || (above is not null && IsBoardAlone(header.Issuer) && Fold.MatchAny(above, 0, above.Length, Boards) < 0)) header = header with { Issuer = header.Issuer + " " + above };
                else if (Fold.Is(header.Issuer, 0, header.Issuer.Length, "van phong") && WholeOffice(text) is { } office) header = header with { Issuer = office };
            }
            else if (above is not null && Array.Exists(Inner, name => Fold.Is(header.Issuer, 0, header.Issuer.Length, name)) && OfTheOneAbove(text, header.Issuer, above) is { } inner)
            {
                header = header with { Issuer = inner };
            }
        }

        else if (header.Issuer is null && (Announced(text, structure) ?? Closing(text, structure)) is { } announced)
        {
            // A page that lost its letterhead: only the sentence that announces the measures tells whose they are.
            header = header with { Issuer = announced };
            inferred |= InferredParts.Issuer;
        }

        if (header is { Date.IsEmpty: true, Number: null, Symbol: null } && inferred != InferredParts.None) header = WithAttachedDay(text, header);
        var province = Province(header, above);
        var level = Level(header, above);
        if (level == IssuerLevel.Central) province = null;
        if (province is not null) inferred |= InferredParts.Province;
        if (level != IssuerLevel.Unknown) inferred |= InferredParts.Level;
        return header with { Province = province, Level = level, Inferred = inferred };
    }

    /// <summary>"BAN CHẤP HÀNH", "BAN THƯỜNG VỤ": boards that have no name without the union, association or committee above them.</summary>
    private static bool IsBoardAlone(string issuer) => Array.Exists(Boards, name => Fold.Is(issuer, 0, issuer.Length, name));

    /// <summary>Whether the name breaks off before the name of its unit: "Ban Thường trực Ủy ban MTTQ Việt Nam xã".</summary>
    private static bool EndsInUnit(string name) =>
        Array.Exists(Units, unit => name.Length > unit.Length + 1 && name[name.Length - unit.Length - 1] == ' ' && Fold.Is(name, name.Length - unit.Length, name.Length, unit));

    /// <summary>Whether the letterhead names a subcommittee by its work: what the opening adds is whose work it is.</summary>
    private static bool IsNamedBoard(string issuer) => Fold.MatchWord(issuer, 0, issuer.Length, "tieu ban") is >= 0 and var stop && stop < issuer.Length;

    /// <summary>The name as the text writes it out with the committee it belongs to: "Văn phòng Trung ương Đảng" for "VĂN PHÒNG".</summary>
    private static string? WithCommittee(string text, string issuer, string code)
    {
        var committees = Committees.FirstOrDefault(pair => code.EndsWith(pair.Code, StringComparison.Ordinal)).Names;
        if (committees is null) return null;
        var folded = Fold.All(issuer);
        var reach = Math.Min(text.Length, InferenceReach);
        for (var i = 0; i < reach; i++)
        {
            if (Fold.Letter(text[i]) != folded[0] || Fold.MatchWord(text, i, reach, folded) is not (>= 0 and var stop)) continue;
            var next = SectionLabel.SkipBlanks(text, stop, reach);
            var end = Fold.MatchAny(text, next, reach, committees);
            if (end >= 0 && !Letters.IsUpper(text, i, end)) return Letters.OneLine(text, i, end);
        }

        return null;
    }

    /// <summary>The office as the text writes it out with the body it serves: "Văn phòng Ủy ban nhân dân tỉnh" for "VĂN PHÒNG".</summary>
    private static string? WholeOffice(string text)
    {
        var reach = Math.Min(text.Length, InferenceReach);
        for (var i = 0; i < reach; i++)
        {
            if (text[i] != 'V' || Fold.MatchWord(text, i, reach, "van phong") is not (>= 0 and var stop)) continue;
            var next = SectionLabel.SkipBlanks(text, stop, reach);
            if (Fold.MatchAny(text, next, reach, Councils) is not (>= 0 and var end) || Letters.IsUpper(text, i, end)) continue;
            var unit = SectionLabel.SkipBlanks(text, end, reach);
            return Letters.OneLine(text, i, Fold.MatchAny(text, unit, reach, Units) is >= 0 and var whole ? whole : end);
        }

        return null;
    }

    /// <summary>Who wires an express telegram: "THỦ TƯỚNG CHÍNH PHỦ điện:", with those addressed behind it.</summary>
    private static string? Wired(string text, DocumentStructure structure)
    {
        if (!string.Equals(structure.Header.Kind, "Công điện", StringComparison.Ordinal)) return null;
        foreach (var passage in structure.Passages)
        {
            if (passage.Section is not null) break;
            var words = Letters.OneLine(text, passage.Pieces);
            var verb = Fold.Find(words, 0, words.Length, "dien");
            if (verb is <= 1 or > LongestName || words[verb - 1] != ' ' || verb + 4 >= words.Length || words[verb + 4] is not (':' or ',') && !words.AsSpan(verb + 4).StartsWith(" các", StringComparison.Ordinal)) continue;
            var name = words[..verb].TrimEnd();
            if (IsBody(name, 0, name.Length)) return name;
        }

        return null;
    }

    /// <summary>Who speaks by order of another: "Thừa lệnh Bộ trưởng, Văn phòng Bộ thông báo để … biết".</summary>
    private static string? ByOrder(string text, DocumentStructure structure)
    {
        for (var i = structure.Passages.Count - 1; i >= 0; i--)
        {
            var passage = structure.Passages[i];
            if (passage.Zone is not (Zone.Body or Zone.Preamble)) continue;
            var words = Letters.OneLine(text, passage.Pieces);
            var comma = words.IndexOf(',', StringComparison.Ordinal);
            if (Fold.MatchWord(words, 0, words.Length, "thua lenh") < 0 || comma is < 0 or > LongestName) return null;
            var start = SectionLabel.SkipBlanks(words, comma + 1, words.Length);
            var verb = Fold.Find(words, start, words.Length, "thong bao");
            return verb > start && IsBody(words, start, verb) ? WithoutCourtesy(words[start..verb]) : null;
        }

        return null;
    }

    private static string WithoutCourtesy(string name)
    {
        var end = name.Length;
        while (end > 0 && name[end - 1] is ' ' or ',') end--;
        foreach (var courtesy in (string[])[" xin", " kính", " trân trọng"])
        {
            if (name.AsSpan(0, end).EndsWith(courtesy, StringComparison.Ordinal)) end -= courtesy.Length;
        }

        return name[..end].TrimEnd(' ', ',');
    }

    /// <summary>Who passes on what was concluded, in the last sentence: "Văn phòng Chính phủ xin thông báo để … biết, thực hiện".</summary>
    private static string? Informs(string text, DocumentStructure structure)
    {
        for (var i = structure.Passages.Count - 1; i >= 0; i--)
        {
            var passage = structure.Passages[i];
            if (passage.Zone is not (Zone.Body or Zone.Preamble)) continue;
            var words = Letters.OneLine(text, passage.Pieces);
            var verb = Fold.Find(words, 0, words.Length, "thong bao");
            if (verb > 0 && Fold.MatchAny(words, SectionLabel.SkipBlanks(words, verb + "thong bao".Length, words.Length), words.Length, Informed) < 0) return null;
            if (verb is <= 1 or > LongestName || words[verb - 1] != ' ' || !IsBody(words, 0, verb)) return null;
            return WithoutCourtesy(words[..(verb - 1)]);
        }

        return null;
    }

    /// <summary>Who issued the act that a page without letterhead came with: "(Ban hành kèm theo Quyết định số … của Ủy ban nhân dân tỉnh)".</summary>
    private static string? Attached(string text, PlanHeader header)
    {
        if (!TryAttachment(text, header, out var open, out var length)) return null;
        var words = Letters.OneLine(text, open + 1, open + length);
        for (var i = words.Length - 1; i > 0; i--)
        {
            if (words[i - 1] != ' ' || Fold.MatchWord(words, i, words.Length, "cua") is not (>= 0 and var of)) continue;
            var start = SectionLabel.SkipBlanks(words, of, words.Length);
            return start < words.Length && char.IsUpper(words[start]) && Organs.Match(words, start, words.Length) >= 0 && !words.AsSpan(start).ContainsAny(',', ';', '.') && Fold.Find(words, start, words.Length, "ve") < 0 ? words[start..] : null;
        }

        return null;
    }

    /// <summary>The day of the act that a page without letterhead came with, which is its own too.</summary>
    private static PlanHeader WithAttachedDay(string text, PlanHeader header)
    {
        if (!TryAttachment(text, header, out var open, out var length)) return header;
        for (var i = open; i < open + length; i++)
        {
            if (text[i] is not ('n' or 'N') || char.IsLetter(text[i - 1]) || Fold.MatchWord(text, i, open + length, "ngay") < 0) continue;
            return Citations.DateGrammar.TryRead(text, i, out var day) && day.Value.IsDay && day.Value.Exists && day.End <= open + length ? header with { Date = day.Value, DateSpan = TextSpan.FromBounds(i, day.End) } : header;
        }

        return header;
    }

    /// <summary>"(Ban hành kèm theo Quyết định …)" below the title: where the bracket opens, and how far it is to the other.</summary>
    private static bool TryAttachment(string text, PlanHeader header, out int open, out int length)
    {
        var reach = Math.Min(text.Length, header.End + LongestName);
        (open, length) = (Fold.Find(text, 0, reach, "kem theo"), 0);
        while (open > 0 && text[open] is not '(') open--;
        if (open < 0 || text[open] != '(' || ChangesRules(text, open)) return false;
        length = text.AsSpan(open, Math.Min(text.Length - open, LongestName * 2)).IndexOf(')');
        return length > 0 && Fold.Find(text, open, open + length, "kem theo") >= 0;
    }

    private static bool ChangesRules(string text, int end) => Array.Exists(Changes, change => Fold.Find(text, 0, end, change) >= 0);

    /// <summary>Who passes on what another has concluded: the notice is of the office that closes it, not of the one who concludes in it.</summary>
    private static string? Notifies(string text, DocumentStructure structure) =>
        string.Equals(structure.Header.Kind, "Thông báo", StringComparison.Ordinal) && Informs(text, structure) is { } office && Fold.MatchWord(office, 0, office.Length, "van phong") >= 0 ? office : null;

    /// <summary>A part of a body as the text names it with that body: "Thanh tra Sở Y tế" for "THANH TRA" below "SỞ Y TẾ KIÊN GIANG".</summary>
    private static string? OfTheOneAbove(string text, string issuer, string above)
    {
        var reach = Math.Min(text.Length, InferenceReach);
        var folded = Fold.All(issuer);
        var words = above.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < reach; i++)
        {
            if (Fold.Letter(text[i]) != folded[0] || (i > 0 && char.IsLetter(text[i - 1])) || Fold.MatchWord(text, i, reach, folded) is not (>= 0 and var end)) continue;
            var common = 0;
            while (common < words.Length && Fold.MatchWord(text, SectionLabel.SkipBlanks(text, end, reach), reach, Fold.All(words[common])) is >= 0 and var next)
            {
                end = next;
                common++;
            }

            if (common >= 2 && char.IsUpper(text[i]) && !Letters.IsUpper(text, i, end)) return Letters.OneLine(text, i, end);
        }

        return null;
    }

    /// <summary>The line in capitals above the basis of a decision or resolution.</summary>
    private static string? Capitals(string text, DocumentStructure structure)
    {
        string? first = null;
        foreach (var passage in structure.Passages)
        {
            if (passage.Zone != Zone.Preamble) continue;
            var words = Letters.OneLine(text, passage.Pieces);
            if (first is null && words.EndsWith(" -", StringComparison.Ordinal) && Letters.IsUpper(words, 0, words.Length) && IsBody(words, 0, words.Length))
            {
                // "CHÍNH PHỦ -", then "ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM": two that issue together.
                first = words;
                continue;
            }

            if (first is not null) return Letters.IsUpper(words, 0, words.Length) && IsBody(words, 0, words.Length) ? first + " " + words : first[..^2];
            // The line may stand in small letters: "Ủy ban nhân dân tỉnh", then "Căn cứ …".
            if (words.Length is < 8 or > 100 || (!Letters.IsUpper(words, 0, words.Length) && !IsWholeBody(words))) return null;
            return IsBody(words, 0, words.Length) && Fold.Find(words, 0, words.Length, "chu tich") < 0 ? words : null;
        }

        return null;
    }

    private static bool IsWholeBody(string words)
    {
        foreach (var unit in Units)
        {
            foreach (var body in (string[])["uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban nhan dan"])
            {
                // "Ủy ban nhân dân tỉnh nghệ an": a page that lost its capitals.
                if (Fold.MatchWord(words, 0, words.Length, body + " " + unit) is >= 0 and var stop && (stop == words.Length || Provinces.IsName(words[(stop + 1)..]))) return true;
            }
        }

        return false;
    }

    private static bool IsBody(string text, int start, int end) => Organs.Match(text, start, end) >= 0 || Fold.MatchWord(text, start, end, "chu tich") >= 0;

    /// <summary>Whether it is the committee of the Front: "ỦY BAN TỈNH PHÚ THỌ" below "MẶT TRẬN TỔ QUỐC VIỆT NAM".</summary>
    private static bool IsOfFront(string issuer)
    {
        var next = Fold.MatchWord(issuer, 0, issuer.Length, "uy ban");
        return next >= 0 && Fold.MatchAny(issuer, SectionLabel.SkipBlanks(issuer, next, issuer.Length), issuer.Length, Units) >= 0;
    }

    private static bool IsBare(string issuer)
    {
        foreach (var name in (string[])["uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd", "thuong truc hoi dong nhan dan", "uy ban thuong vu"])
        {
            if (Fold.Is(issuer, 0, issuer.Length, name)) return true;
        }

        return false;
    }

    /// <summary>The name with the place that the letterhead leaves out, from the line in capitals below the title or the opening sentence.</summary>
    private static string? Whole(string text, DocumentStructure structure, PlanHeader header)
    {
        foreach (var passage in structure.Passages)
        {
            if (passage.Zone is not (Zone.Preamble or Zone.Header)) break;
            if (passage.Span.Length > 100 || passage.Pieces[0].Start <= header.IssuerSpan.Start) continue;
            var words = Letters.OneLine(text, passage.Pieces);
            if (!Letters.IsUpper(words, 0, words.Length)) continue;
            // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A" tells whose committee the letterhead means.
            if (Fold.MatchWord(words, 0, words.Length, "chu tich") is >= 0 and var chair) words = words[chair..].TrimStart();
            if (IsFuller(words, header.Issuer!) && IsBody(words, 0, words.Length) && Fold.Find(words, 0, words.Length, "chu tich") < 0) return words;
        }

        return Opening(text, structure) is { } full && IsFuller(full, header.Issuer!) ? full : null;
    }

    /// <summary>Whether the one name holds every word of the other and more.</summary>
    private static bool IsFuller(string full, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var folded = Fold.All(word);
            if (folded.Length == 1 && VietnameseText.IsDash(folded[0])) continue;
            if (Fold.Find(full, 0, full.Length, folded) < 0) return false;
        }

        return full.Length > name.Length;
    }

    /// <summary>
    /// Who issues it together, where a dash joins them in the letterhead and the title names the first of them in full: "giữa A và B về …".
    /// </summary>
    private static string? Parties(PlanHeader header)
    {
        if (header.Title is not { } title || header.Issuer!.IndexOf(" - ", StringComparison.Ordinal) is not (> 0 and var dash)) return null;
        var stop = Fold.MatchWord(title, 0, title.Length, "giua");
        if (stop < 0) return null;
        var from = SectionLabel.SkipBlanks(title, stop, title.Length);
        var about = Fold.Find(title, from, title.Length, "ve");
        var and = Fold.Find(title, from, title.Length, "va");
        return about > and && and > from && and - 1 - from > dash && about - from <= LongestName && IsBody(title, from, about) ? title[from..about].TrimEnd(' ', ',') : null;
    }

    /// <summary>Whether the one name is that of the standing board of the other, a whole body by itself: "Ban Thường vụ Công đoàn Viên chức tỉnh".</summary>
    private static bool IsBoardOf(string full, string name) =>
        Fold.Match(full, 0, full.Length, "ban thuong vu cong doan") >= 0 && Fold.MatchWord(name, 0, name.Length, "cong doan") >= 0;

    /// <summary>The subject of the sentence that announces the document: "…, Sở Nội vụ ban hành Kế hoạch …".</summary>
    private static string? Opening(string text, DocumentStructure structure)
    {
        string? found = null;
        var directs = structure.Header.Kind is "Chỉ thị" or "Công điện";
        foreach (var passage in structure.Passages)
        {
            if (passage.Zone is not (Zone.Preamble or Zone.Body)) continue;
            if (passage.Zone == Zone.Body && (found is not null || passage.Section is not null)) break;
            var words = Letters.OneLine(text, passage.Pieces);
            if ((Subject(words) ?? (directs ? Director(words) : null)) is { } subject) found = subject;
        }

        return found;
    }

    /// <summary>The subject of a sentence before the first part that says what follows: "…, Sở Tư pháp hướng dẫn một số nội dung như sau:".</summary>
    private static string? Announced(string text, DocumentStructure structure)
    {
        foreach (var passage in structure.Passages)
        {
            if (passage.Pieces[0].Start > InferenceReach) break;
            if (passage.Zone is not (Zone.Preamble or Zone.Body) || passage.Section is not null) continue;
            if (EndsInColon(text, passage) && Subject(Letters.OneLine(text, passage.Pieces)) is { } subject) return subject;
        }

        return null;
    }

    // Marks of bold and italic and blanks aside.
    private static bool EndsInColon(string text, Passage passage)
    {
        for (var k = passage.Pieces.Count - 1; k >= 0; k--)
        {
            var piece = passage.Pieces[k];
            for (var i = piece.End - 1; i >= piece.Start; i--)
            {
                if (text[i] != '*' && !TextLine.IsBlank(text[i])) return text[i] == ':';
            }
        }

        return false;
    }

    private static string? Subject(string words)
    {
        if (words.Length > 6000) return null;
        var announces = words.EndsWith("sau:", StringComparison.Ordinal) || words.EndsWith("sau đây:", StringComparison.Ordinal);
        for (var i = words.Length - 1; i > 3; i--)
        {
            if (words[i - 1] != ' ' || !char.IsLower(words[i])) continue;
            var stop = Fold.MatchAny(words, i, words.Length, Verbs);
            // "… chỉ thị:"; without the colon they are documents.
            if (stop < 0 && Fold.MatchWord(words, i, words.Length, "chi thi") is >= 0 and var directs && directs < words.Length && words[directs] == ':') stop = directs;
            if (stop < 0 || IsProgramme(words, i)) continue;
            var next = SectionLabel.SkipBlanks(words, stop, words.Length);
            if (!announces && next < words.Length && words[next] != ':' && Fold.MatchAny(words, next, words.Length, Objects) < 0) continue;
            if (SubjectBefore(words, i) is { } subject) return WithoutAlias(BeforeVerb(subject));
        }

        return null;
    }

    /// <summary>Who asks others for what follows: "…, Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh:".</summary>
    private static string? Director(string words)
    {
        if (!words.EndsWith(':') || words.Length > 6000) return null;
        for (var i = words.Length - 1; i > 3; i--)
        {
            if (words[i - 1] != ' ' || words[i] != 'y' || Fold.MatchWord(words, i, words.Length, "yeu cau") is not (>= 0 and var stop)) continue;
            return Letterhead.TitleReader.StartsOrganOrPost(words, SectionLabel.SkipBlanks(words, stop, words.Length), words.Length) ? SubjectBefore(words, i) : null;
        }

        return null;
    }

    /// <summary>The name without the short form that the sentence gives it: "Hội đồng phối hợp … (sau đây gọi là Hội đồng)".</summary>
    private static string WithoutAlias(string subject)
    {
        var open = subject.LastIndexOf('(');
        if (open <= 0) return subject;
        var close = subject.IndexOf(')', open);
        if (close < 0 || (Fold.MatchAny(subject, open + 1, close, Aliases) < 0 && !IsInitials(subject, open + 1, close))) return subject;
        return subject[..open].TrimEnd() + subject[(close + 1)..];
    }

    /// <summary>Whether the words are a short form: "UBND", "CĐVC tỉnh".</summary>
    private static bool IsInitials(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && text[stop] != ' ') stop++;
        return stop - start > 1 && end - start < 24 && Letters.IsUpper(text, start, stop);
    }

    /// <summary>The name up to the first verb in it: "Ủy ban nhân dân tỉnh ban hành Chương trình" before a second verb.</summary>
    private static string BeforeVerb(string subject)
    {
        for (var i = 4; i < subject.Length; i++)
        {
            // "Ban chỉ đạo"
            if (i == 4 && Fold.MatchWord(subject, 0, subject.Length, "ban chi dao") >= 0) continue;
            // "Ban Tuyên giáo Tỉnh ủy vừa có văn bản hướng dẫn": when it does it.
            if (subject[i - 1] == ' ' && (subject.AsSpan(i).StartsWith("vừa ", StringComparison.Ordinal) || subject.AsSpan(i).StartsWith("đã ", StringComparison.Ordinal) || OpensPredicate(subject, i))) return subject[..i].TrimEnd(' ', ',');
            if (subject[i - 1] == ' ' && char.IsLower(subject[i]) && !IsProgramme(subject, i) && (Fold.MatchAny(subject, i, subject.Length, Verbs) >= 0 || Fold.MatchWord(subject, i, subject.Length, "phoi hop voi") >= 0)) return subject[..i].TrimEnd(' ', ',');
        }

        foreach (var tense in (ReadOnlySpan<string>)[" vừa", " đã", " sẽ"])
        {
            if (subject.EndsWith(tense, StringComparison.Ordinal)) return subject[..^tense.Length].TrimEnd(' ', ',');
        }

        return subject;
    }

    private static bool OpensPredicate(string subject, int at)
    {
        foreach (var predicate in Predicates)
        {
            if (subject.AsSpan(at).StartsWith(predicate, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // "Ban điều hành Chương trình", "nghiệm thu công trình": no verb.
    private static bool IsProgramme(string words, int verb)
    {
        if (!words.AsSpan(verb).StartsWith("trình", StringComparison.Ordinal)) return false;
        foreach (var syllable in Programmes)
        {
            if (words.AsSpan(0, verb).EndsWith(syllable, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static string? SubjectBefore(string words, int verb)
    {
        var end = verb;
        while (end > 0 && words[end - 1] is ' ' or ',') end--;
        for (var i = end - 1; i >= 0 && end - i <= LongestName; i--)
        {
            if (words[i] is '.' or ';' or ':' or '”' or '/') return null;
            if (i > 0 && !(words[i - 1] == ' ' && i > 1 && words[i - 2] is ',' or '.' or ';' or ':')) continue;
            if (!char.IsUpper(words[i]) || !IsBody(words, i, end)) continue;
            var name = words[i..end];
            // "Thủ trưởng các Sở, Ban, Ngành của Thành phố": a common noun in a list.
            if (IsMany(name) || (Organs.Match(words, i, end) is > 0 and var organ && organ < end && words[organ] == ',')) return null;
            // The two act together: "Bộ Chính trị, Ban Bí thư yêu cầu …".
            if (i > 0 && Fold.MatchWord(name, 0, name.Length, "ban bi thu") >= 0 && words.AsSpan(0, i).EndsWith("Bộ Chính trị, ", StringComparison.Ordinal)) name = "Bộ Chính trị, " + name;
            // "… Thông tư liên tịch của Bộ A, Bộ B về việc hướng dẫn …": whose the act is that the sentence names.
            if (Fold.Find(name, 0, name.Length, "ve viec") > 0) return null;
            if (Fold.Find(name, 0, name.Length, "so") > 0 && name.AsSpan().IndexOfAnyInRange('0', '9') >= 0) return null;
            return name;
        }

        return null;
    }

    private static bool IsMany(string name)
    {
        for (var i = Fold.Find(name, 0, name.Length, "cac"); i >= 0; i = Fold.Find(name, i + 3, name.Length, "cac"))
        {
            if (Fold.MatchAny(name, SectionLabel.SkipBlanks(name, i + 3, name.Length), name.Length, Many) >= 0) return true;
        }

        return false;
    }

    /// <summary>The body after "của" in the closing sentence: "Trên đây là Kế hoạch … của Sở Nội vụ, đề nghị …".</summary>
    private static string? Closing(string text, DocumentStructure structure)
    {
        for (var i = structure.Passages.Count - 1; i >= 0; i--)
        {
            var passage = structure.Passages[i];
            if (passage.Zone != Zone.Body || Fold.Match(text, passage.ContentStart, passage.Pieces[^1].End, "tren day la") < 0) continue;
            var words = Letters.OneLine(text, passage.Pieces);
            var sentence = RunInHeading.FirstSentence(words);
            for (var k = sentence - 1; k > 0; k--)
            {
                if (Fold.MatchWord(words, k, sentence, "cua") is not (>= 0 and var stop) || words[k - 1] != ' ') continue;
                var from = SectionLabel.SkipBlanks(words, stop, sentence);
                if (from >= sentence || !char.IsUpper(words[from]) || !IsBody(words, from, sentence)) continue;
                var end = from;
                while (end < sentence && words[end] is not ('.' or ';' or '/' or ':') && !(words[end] == ',' && EndsName(words, end, sentence)) && !(words[end] == ' ' && end + 1 < sentence && char.IsLower(words[end + 1]) && Fold.MatchAny(words, end + 1, sentence, Subjects) >= 0)) end++;
                return end - from <= LongestName ? words[from..end].TrimEnd() : null;
            }
        }

        return null;
    }

    /// <summary>Whether the comma closes a name and does not stand inside it, as in "Tiểu ban thông tin, tuyên truyền".</summary>
    private static bool EndsName(string words, int comma, int end)
    {
        var next = SectionLabel.SkipBlanks(words, comma + 1, end);
        return next >= end || !char.IsLower(words[next]) || Fold.MatchAny(words, next, end, AfterName) >= 0 || Fold.MatchAny(words, next, end, Verbs) >= 0;
    }

    private static string? Province(PlanHeader header, string? above)
    {
        if (header.Issuer is not null && Provinces.Find(header.Issuer) is { } byIssuer) return byIssuer;
        if (above is not null && Provinces.Find(above) is { } byAbove) return byAbove;
        return header.Place is null ? null : Provinces.Find(header.Place);
    }

    private static IssuerLevel Level(PlanHeader header, string? above)
    {
        if (header.Issuer is null) return IssuerLevel.Unknown;
        var year = header.Date.Year;
        var byName = LevelInference.Of(header.Issuer, header.Place, year);
        if (byName != IssuerLevel.Unknown) return byName;
        if (above is not null && LevelInference.Of(above, header.Place, year) is not IssuerLevel.Unknown and var byAbove) return byAbove;
        var code = header.Symbol is null ? null : header.Number?.IssuerCode ?? header.Symbol[(header.Symbol.LastIndexOfAny(['/', '-']) + 1)..];
        var byCode = code is null ? IssuerLevel.Unknown : Issuers.LevelOf(code);
        // "ĐẢNG ỦY SƯ ĐOÀN 330", "ĐẢNG ỦY BỆNH VIỆN": the code of a commune's committee is that of every such committee.
        return byCode == IssuerLevel.Commune && Fold.MatchWord(header.Issuer, 0, header.Issuer.Length, "dang uy") is >= 0 and var stop && stop < header.Issuer.Length ? IssuerLevel.Unknown : byCode;
    }
}
