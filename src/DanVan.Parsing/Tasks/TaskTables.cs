namespace DanVan.Parsing.Tasks;

/// <summary>What a column of a table of tasks holds.</summary>
internal enum ColumnRole
{
    Other,
    Number,
    Content,
    Lead,
    Support,
    LeadAndSupport,
    Time,
    Completion,
    Due,

    /// <summary>The last day or month: "Thời gian trình trước ngày, tháng".</summary>
    Before,
    Month,
    Begin,
    End,

    /// <summary>What the work gives: when it is done is said elsewhere.</summary>
    Result,

    /// <summary>Persons by name beside what each of them is given to do.</summary>
    Person,
}

/// <summary>The columns of a table by their headings.</summary>
internal static class TaskColumns
{
    private const int LongestHeading = 96;

    private const int LongestSyllable = 7;

    /// <summary>No real table has more columns; beyond, time would grow with their square.</summary>
    private const int MostColumns = 64;

    // Words of a heading are few: a longer cell says what is to be done.
    private const int LongestOfSecond = 64;

    private static readonly (string Words, ColumnRole Role)[] Headings =
    [
        ("chủ trì phối hợp", ColumnRole.LeadAndSupport), ("chủ trì, phối hợp", ColumnRole.LeadAndSupport), ("chủ trì/phối hợp", ColumnRole.LeadAndSupport), ("chủ trì / phối hợp", ColumnRole.LeadAndSupport),
        ("chủ trì và phối hợp", ColumnRole.LeadAndSupport), ("thực hiện, phối hợp", ColumnRole.LeadAndSupport), ("chủ trì - phối hợp", ColumnRole.LeadAndSupport),
        // "Cơ quan trình | Cơ quan chủ trì thẩm tra": who brings it before the council has the work.
        ("chủ trì thẩm tra", ColumnRole.Support),
        ("chủ trì", ColumnRole.Lead), ("phối hợp", ColumnRole.Support),
        // As scans have them.
        ("chủ tri", ColumnRole.Lead), ("chủ trí", ColumnRole.Lead), ("phôi hợp", ColumnRole.Support), ("phổi hợp", ColumnRole.Support), ("phồi hợp", ColumnRole.Support), ("phối hơp", ColumnRole.Support),
        ("đơn vị tham gia", ColumnRole.Support), ("cơ quan tham gia", ColumnRole.Support), ("đơn vị hỗ trợ", ColumnRole.Support), ("cơ quan hỗ trợ", ColumnRole.Support), ("đơn vị liên quan", ColumnRole.Support), ("cơ quan liên quan", ColumnRole.Support), ("đơn vị có liên quan", ColumnRole.Support),
        ("cơ quan thẩm tra", ColumnRole.Support), ("đơn vị thẩm tra", ColumnRole.Support), ("cơ quan thẩm định", ColumnRole.Support), ("đơn vị thẩm định", ColumnRole.Support),
        // "Thời gian trình trước ngày"
        ("trước ngày", ColumnRole.Before),
        ("thời gian hoàn thành", ColumnRole.Completion), ("thời hạn hoàn thành", ColumnRole.Due), ("thời hạn", ColumnRole.Completion), ("hoàn thành", ColumnRole.Completion), ("hạn ", ColumnRole.Due), ("kỳ hạn", ColumnRole.Due),
        ("thời gian", ColumnRole.Time), ("tiến độ", ColumnRole.Time), ("thời điểm", ColumnRole.Time), ("ngày thực hiện", ColumnRole.Time), ("tháng thực hiện", ColumnRole.Time), ("lộ trình", ColumnRole.Time), ("lịch thực hiện", ColumnRole.Time), ("năm thực hiện", ColumnRole.Time),
        ("nhiệm vụ được ", ColumnRole.Content), ("công việc được ", ColumnRole.Content), ("nội dung được ", ColumnRole.Content), ("nhiệm vụ phụ ", ColumnRole.Content), ("công việc phụ ", ColumnRole.Content), ("nội dung phụ ", ColumnRole.Content), ("nhiệm vụ phân ", ColumnRole.Content), ("nội dung phân ", ColumnRole.Content),
        ("đơn vị thực hiện", ColumnRole.Lead), ("cơ quan thực hiện", ColumnRole.Lead), ("cơ quan, đơn vị", ColumnRole.Lead), ("bộ phận", ColumnRole.Lead), ("người thực hiện", ColumnRole.Lead), ("người kiểm soát", ColumnRole.Lead), ("đơn vị kiểm soát", ColumnRole.Lead), ("người chịu", ColumnRole.Lead), ("phân công", ColumnRole.Lead),
        ("phụ trách", ColumnRole.Lead), ("trưởng đoàn", ColumnRole.Lead), ("đầu mối", ColumnRole.Lead), ("trách nhiệm", ColumnRole.Lead), ("đơn vị tham mưu", ColumnRole.Lead), ("cơ quan tham mưu", ColumnRole.Lead), ("đơn vị được giao", ColumnRole.Lead), ("người chuẩn bị", ColumnRole.Lead), ("nơi chuẩn bị", ColumnRole.Lead), ("người tham mưu", ColumnRole.Lead), ("chuyên viên ", ColumnRole.Lead),
        ("nội dung", ColumnRole.Content), ("nhiệm vụ", ColumnRole.Content), ("công việc", ColumnRole.Content), ("hoạt động", ColumnRole.Content), ("giải pháp", ColumnRole.Content), ("tên ", ColumnRole.Content), ("chương trình", ColumnRole.Content), ("chỉ tiêu", ColumnRole.Content), ("khâu ", ColumnRole.Content), ("bước ", ColumnRole.Content), ("các bước", ColumnRole.Content), ("hạng mục", ColumnRole.Content), ("chuyên đề", ColumnRole.Content), ("chủ đề", ColumnRole.Content), ("việc ", ColumnRole.Content), ("sự kiện", ColumnRole.Content),
        ("đơn vị", ColumnRole.Lead), ("cơ quan", ColumnRole.Lead), ("thực hiện", ColumnRole.Lead),
    ];

    private static readonly string[] Results = ["kết quả", "sản phẩm", "dự kiến kết quả", "dự kiến sản phẩm", "đầu ra", "minh chứng"];

    private static readonly string[] NoLead = ["đơn vị tính", "đvt", "đơn vị đo", "ghi chú", "kinh phí", "địa điểm", "đối tượng", "thành phần", "căn cứ", "tình trạng", "nguồn", "tiến độ hiện tại", "tiến độ đã", "hiện trạng", "khó khăn", "đơn vị công tác", "chức vụ", "chức danh", "địa bàn", "họ và tên", "họ tên", "tình hình", "mức độ", "cách thức", "hình thức", "phương thức", "phương pháp", "biện pháp", "trình tự", "khả năng", "thủ tục", "quy trình", "tỷ lệ", "lý do", "cấp trình", "đơn vị được kiểm tra", "đơn vị được giám sát", "đơn vị được thanh tra", "đơn vị được khảo sát", "cơ quan được kiểm tra", "cơ quan được giám sát", "cơ quan, đơn vị được", "đối tượng được", "đơn vị kiểm tra", "đơn vị thụ hưởng", "đơn vị đề xuất", "đơn vị đăng ký", "tên đơn vị", "tên cơ quan", "tên tổ chức", "tên doanh nghiệp", "tên công ty", "tên trường", "tên xã", "tên thôn"];

    // For each of the headings its letters, one bit each: where one of them is missing, so are the words.
    private static readonly ulong[] HeadingLetters = [.. Headings.Select(static heading => LettersOf(heading.Words.AsSpan().TrimEnd()))];

    private static readonly string[] Quantities = ["số lượng", "khối lượng", "đơn giá", "thành tiền", "định mức", "mức chi", "tổng số", "giá trị", "năm 20", "kế hoạch năm", "kế hoạch 20", "chỉ tiêu năm", "chỉ tiêu 20", "mục tiêu năm", "thực hiện năm", "thực hiện 20", "ước thực hiện", "ước năm"];

    private static readonly string[] InCharge = ["lãnh đạo", "người đứng đầu", "người chịu", "người phụ trách", "cán bộ phụ trách", "cá nhân chịu", "chỉ đạo"];

    private static readonly string[] Acting = ["chủ trì", "thực hiện", "phụ trách", "tham mưu", "đầu mối", "phân công", "trách nhiệm", "được giao", "người kiểm soát", "đơn vị kiểm soát", "người tiếp", "lãnh đạo tiếp", "người trực", "lãnh đạo trực"];

    /// <summary>The roles of a heading row, or null where it is none: at least two columns are known and one of them says who or when.</summary>
    public static ColumnRole[]? Read(string text, IReadOnlyList<TextSpan> cells)
    {
        if (cells.Count < 2 || IsCounted(cells[0].Slice(text))) return null;
        Span<char> folded = stackalloc char[LongestHeading];
        var roles = new ColumnRole[cells.Count];
        var known = 0;
        var decisive = 0;
        var days = -1;
        var unit = -1;
        var assigned = -1;
        var isCounted = false;
        var isList = false;
        for (var i = 0; i < cells.Count; i++)
        {
            // A heading is short; a long cell is content.
            if (cells[i].Length > 90) return null;
            if (i >= MostColumns) continue;
            var heading = Fold(text, cells[i], folded);
            roles[i] = RoleOf(heading);
            days = heading is "ngày" or "ngày tháng" or "ngày, tháng" or "ngày/tháng" or "thứ, ngày" or "thứ ngày" or "thứ/ngày" or "thứ - ngày" ? i : days;
            if (heading is "đơn vị" or "cơ quan" or "cơ quan, đơn vị" or "đơn vị, chức vụ" or "chức vụ, đơn vị") unit = i;
            if (heading is "phân công nhiệm vụ" or "phân công công việc") assigned = i;
            isCounted |= IsQuantity(heading);
            isList |= heading.Contains("số", StringComparison.Ordinal) && !IsNumber(heading) || heading.Contains("ký hiệu", StringComparison.Ordinal) || heading.Contains("họ ", StringComparison.Ordinal);
            if (roles[i] is not (ColumnRole.Other or ColumnRole.Result or ColumnRole.Person)) known++;
            if (roles[i] is not (ColumnRole.Other or ColumnRole.Result or ColumnRole.Number or ColumnRole.Content or ColumnRole.Person)) decisive++;
        }

        CloseTimes(roles);
        // "| Ngày | Giờ | Nội dung |" is a calendar, "| Số, ký hiệu | Ngày | Nội dung |" a list of documents.
        if (days >= 0 && !isList && roles[days] == ColumnRole.Other && Array.Exists(roles, static role => role == ColumnRole.Content))
        {
            roles[days] = ColumnRole.Time;
            known++;
            decisive++;
        }

        // "| Nội dung công việc | Phân công nhiệm vụ | Thời gian |": beside the work, those it is given to.
        if (assigned >= 0 && !Array.Exists(roles, static role => role is ColumnRole.Lead or ColumnRole.LeadAndSupport or ColumnRole.Person) && Array.FindAll(roles, static role => role == ColumnRole.Content).Length > 1)
        {
            roles[assigned] = ColumnRole.Lead;
            decisive++;
        }

        // "| Nội dung | Đơn vị | Số lượng | Đơn giá |": what is counted.
        if (unit >= 0 && isCounted && roles[unit] == ColumnRole.Lead && Fold(text, cells[unit], folded) is "đơn vị")
        {
            roles[unit] = ColumnRole.Other;
            known--;
            decisive--;
        }

        // "| Họ tên | Đơn vị | Nhiệm vụ |": where each of them works.
        if (unit >= 0 && roles[unit] == ColumnRole.Lead && Array.Exists(roles, static role => role == ColumnRole.Person))
        {
            roles[unit] = ColumnRole.Other;
            known--;
            decisive--;
        }

        // Names of persons beside what each of them does say who.
        if (Array.Exists(roles, static role => role == ColumnRole.Person) && Array.Exists(roles, static role => role == ColumnRole.Content)) (known, decisive) = (known + 1, decisive + 1);
        if (known < 2 || decisive < 1) return null;
        if (!Array.Exists(roles, static role => role is ColumnRole.Lead or ColumnRole.LeadAndSupport))
        {
            // Those who take part are all that the table names.
            for (var i = 0; i < roles.Length && i < MostColumns; i++)
            {
                if (roles[i] == ColumnRole.Support && IsOfTakingPart(Fold(text, cells[i], folded))) roles[i] = ColumnRole.Lead;
            }
        }
        else
        {
            for (var i = 0; i < roles.Length; i++)
            {
                if (roles[i] == ColumnRole.Person) roles[i] = ColumnRole.Other;
            }
        }

        // Below "Tháng" stand quantities where no other column says what is done.
        if (Array.Exists(roles, static role => role == ColumnRole.Month) && !Array.Exists(roles, static role => role == ColumnRole.Content)) return null;
        // "Lãnh đạo phụ trách" beside "Đơn vị thực hiện" watches over the work; alone it is all that the table says of who does it.
        if (Array.FindAll(roles, static role => role is ColumnRole.Lead or ColumnRole.LeadAndSupport).Length > 1)
        {
            var isLed = false;
            for (var i = 0; i < roles.Length && i < MostColumns; i++) isLed |= roles[i] is ColumnRole.Lead or ColumnRole.LeadAndSupport && Fold(text, cells[i], folded).Contains("chủ trì", StringComparison.Ordinal);
            for (var i = 0; i < roles.Length; i++)
            {
                if (roles[i] == ColumnRole.Lead && IsOfPersonInCharge(Fold(text, cells[i], folded), isLed)) roles[i] = ColumnRole.Other;
                // "Cơ quan chủ trì" and "Cơ quan thực hiện": the second works with the first.
                else if (isLed && roles[i] == ColumnRole.Lead && Fold(text, cells[i], folded) is "cơ quan thực hiện" or "đơn vị thực hiện" or "thực hiện") roles[i] = ColumnRole.Support;
            }
        }

        // "| TT | Tên đơn vị | Địa chỉ |" lists units and gives them nothing to do: without a column of work its own heading has to say who acts.
        if (!Array.Exists(roles, static role => role == ColumnRole.Content))
        {
            for (var i = 0; i < roles.Length; i++)
            {
                if (roles[i] == ColumnRole.Lead && !IsActing(Fold(text, cells[i], folded))) roles[i] = ColumnRole.Other;
            }
        }

        return roles;
    }

    private static bool IsQuantity(ReadOnlySpan<char> heading)
    {
        if (heading is "sl" || (heading.Length == 4 && !heading.ContainsAnyExceptInRange('0', '9'))) return true;
        foreach (var words in Quantities)
        {
            if (heading.StartsWith(words, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsOfTakingPart(ReadOnlySpan<char> heading) =>
        heading.StartsWith("đơn vị tham gia", StringComparison.Ordinal) || heading.StartsWith("cơ quan tham gia", StringComparison.Ordinal) || heading.StartsWith("đơn vị hỗ trợ", StringComparison.Ordinal)
        || heading.StartsWith("cơ quan hỗ trợ", StringComparison.Ordinal) || heading.Contains("liên quan", StringComparison.Ordinal) || heading.Contains("chủ trì thẩm tra", StringComparison.Ordinal);

    // "Người đứng đầu chịu trách nhiệm" beside "Cơ quan chủ trì": the post of him who heads the body named there.
    private static bool IsOfPersonInCharge(ReadOnlySpan<char> heading, bool isLed)
    {
        foreach (var words in InCharge)
        {
            if (heading.StartsWith(words, StringComparison.Ordinal)) return isLed || words is "lãnh đạo" or "người đứng đầu";
        }

        return false;
    }

    /// <summary>
    /// Whether a row belongs to a table of administrative procedures: one of their codes stands in it ("1.014451", "2.002403.H05"), or a step in which
    /// an application is dealt with and the days or hours it takes ("B2 | Chuyển hồ sơ … | Văn thư | 0,5 ngày").
    /// </summary>
    public static bool IsOfProcedures(string text, IReadOnlyList<TextSpan> cells)
    {
        var isStep = false;
        var isFile = false;
        var isTimed = false;
        for (var i = 0; i < cells.Count && i < MostColumns; i++)
        {
            var cell = cells[i].Slice(text).Trim();
            if (i < 4 && IsCode(cell)) return true;
            isStep |= i < 2 && IsStep(cell);
            if (!isStep) continue;
            isFile |= LetterCase.Contains(cell, "hồ sơ");
            isTimed |= LetterCase.Contains(cell, "ngày làm việc") || LetterCase.Contains(cell, "giờ làm việc") || (cell.Length < 12 && char.IsAsciiDigit(FirstOf(cell)) && (cell.EndsWith("ngày", StringComparison.OrdinalIgnoreCase) || cell.EndsWith("giờ", StringComparison.OrdinalIgnoreCase)));
        }

        return isStep && isFile && isTimed;
    }

    /// <summary>Whether a heading row says that procedures are reviewed or who leads that.</summary>
    public static bool IsOfReview(string text, IReadOnlyList<TextSpan> cells)
    {
        for (var i = 0; i < cells.Count && i < MostColumns; i++)
        {
            var cell = cells[i].Slice(text);
            if (LetterCase.Contains(cell, "rà soát") || LetterCase.Contains(cell, "chủ trì")) return true;
        }

        return false;
    }

    private static bool IsCode(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim("*_");
        if (cell.Length is < 8 or > 32 || !char.IsAsciiDigit(cell[0]) || cell[1] != '.') return false;
        for (var i = 2; i < 8; i++)
        {
            if (!char.IsAsciiDigit(cell[i])) return false;
        }

        return cell.Length == 8 || cell[8] == '.' || char.IsWhiteSpace(cell[8]);
    }

    private static bool IsStep(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim("*_ ");
        var number = cell.StartsWith("Bước ", StringComparison.OrdinalIgnoreCase) ? cell[5..] : cell.Length is 2 or 3 && cell[0] is 'B' ? cell[1..] : [];
        return !number.IsEmpty && number.Length <= 3 && char.IsAsciiDigit(number[0]);
    }

    // "13. | Xây dựng Nghị quyết | … | Các cơ quan, đơn vị | Đã hoàn thành": a row with a number, whatever words its cells share with headings.
    private static bool IsCounted(ReadOnlySpan<char> cell)
    {
        var number = cell.Trim().TrimEnd(".)");
        return !number.IsEmpty && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>
    /// The roles of a row inside a table that is a heading again: one of another table that follows without a gap ("STT | …"), or the one above
    /// repeated for a group of rows, with or without the column of the number. Null where the row is none.
    /// </summary>
    public static ColumnRole[]? ReadFurther(string text, IReadOnlyList<TextSpan> cells, IReadOnlyList<TextSpan> heading)
    {
        if (cells.Count < 3) return null;
        if (!IsHeading(text, cells))
        {
            if (cells.Count != heading.Count && ReadWhole(text, cells) is { } whole) return whole;
            var same = 0;
            var other = 0;
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = cells[i];
                if (cell.IsEmpty) continue;
                if (cell.Length > 90) return null;
                if (Repeats(text, cell, heading)) same++;
                else if (++other > 1) return null;
            }

            if (same < 2) return null;
        }

        return Read(text, cells);
    }

    // "Thời gian | Nội dung | Chủ trì | Thành phần" below a table of other columns: words for what is done and who leads, in cells without a figure.
    private static ColumnRole[]? ReadWhole(string text, IReadOnlyList<TextSpan> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.IsEmpty || cell.Length > LongestHeading || cell.Slice(text).IndexOfAnyInRange('0', '9') >= 0) return null;
        }

        if (Read(text, cells) is not { } roles || !Array.Exists(roles, static role => role == ColumnRole.Content) || !Array.Exists(roles, static role => role is ColumnRole.Lead or ColumnRole.LeadAndSupport)) return null;
        return Array.FindAll(roles, static role => role != ColumnRole.Other).Length > 2 ? roles : null;
    }

    /// <summary>
    /// The columns of a heading of two rows whose second one has only the cells below those that are merged over several columns: "Phân công", below it
    /// "Đơn vị chủ trì" and "Đơn vị phối hợp". Null where the parts do not go with the columns above.
    /// </summary>
    /// <param name="columns">What the first row says.</param>
    /// <param name="parts">What the second row says.</param>
    /// <param name="count">How many cells the rows below have.</param>
    public static ColumnRole[]? Spread(ColumnRole[] columns, ColumnRole[] parts, int count)
    {
        var spread = new ColumnRole[count];
        var (part, length) = (0, 0);
        foreach (var column in columns)
        {
            var last = part;
            while (last < parts.Length && KindOf(parts[last]) is not 0 and var kind && kind == KindOf(column)) last++;
            // A part alone is no part.
            if (last - part < 2) last = part;
            var width = Math.Max(1, last - part);
            if (length + width > count) return null;
            if (last == part) spread[length] = column;
            else parts.AsSpan(part, width).CopyTo(spread.AsSpan(length));
            length += width;
            part = last;
        }

        if (part < parts.Length || length != count) return null;
        CloseTimes(spread);
        return spread;

        static int KindOf(ColumnRole role) => role switch
        {
            ColumnRole.Lead or ColumnRole.Support or ColumnRole.LeadAndSupport => 1,
            ColumnRole.Time or ColumnRole.Completion or ColumnRole.Due or ColumnRole.Before or ColumnRole.Month or ColumnRole.Begin or ColumnRole.End => 2,
            _ => 0,
        };
    }

    /// <summary>
    /// The columns of a heading of two rows whose first one has one cell for several columns, where the second one has an empty cell below each of the others:
    /// "| Nội dung | Phân công | Thời gian |", below it "| | Chủ trì | Phối hợp | |". Null where the rows do not go together.
    /// </summary>
    /// <param name="columns">What the first row says.</param>
    /// <param name="parts">What the second row says.</param>
    /// <param name="cells">The cells of the second row.</param>
    public static ColumnRole[]? Spread(ColumnRole[] columns, ColumnRole[] parts, IReadOnlyList<TextSpan> cells)
    {
        var spread = new ColumnRole[parts.Length];
        var column = 0;
        for (var i = 0; i < parts.Length; column++)
        {
            if (column == columns.Length) return null;
            if (cells[i].IsEmpty) spread[i] = columns[column];
            else spread[i] = parts[i];
            for (i++; i < parts.Length && !cells[i].IsEmpty && !cells[i - 1].IsEmpty; i++) spread[i] = parts[i];
        }

        return column == columns.Length ? spread : null;
    }

    /// <summary>Whether a row holds the words of the heading again beside other ones, as where several tables of one form were saved as one.</summary>
    public static bool RepeatsHeading(string text, IReadOnlyList<TextSpan> cells, IReadOnlyList<TextSpan> heading)
    {
        var same = 0;
        for (var i = 0; i < cells.Count && i < MostColumns && same <= 2; i++)
        {
            var cell = cells[i];
            if (!cell.IsEmpty && cell.Length <= 90 && Repeats(text, cell, heading)) same++;
        }

        return same > 2;
    }

    private static bool Repeats(string text, TextSpan cell, IReadOnlyList<TextSpan> heading)
    {
        var words = Fold(text, cell, stackalloc char[LongestHeading]);
        Span<char> folded = stackalloc char[LongestHeading];
        for (var i = 0; i < heading.Count && i < MostColumns; i++)
        {
            var above = heading[i];
            if (above.IsEmpty || above.Length > 90 || (words.Length > 0 && FirstOf(above.Slice(text)) != words[0])) continue;
            if (words.SequenceEqual(Fold(text, above, folded))) return true;
        }

        return false;
    }

    /// <summary>Whether a row is the heading of a table: its first cell says "TT".</summary>
    public static bool IsHeading(string text, IReadOnlyList<TextSpan> cells) => cells.Count > 0 && IsNumber(Fold(text, cells[0], stackalloc char[LongestHeading]));

    private static bool IsNumber(ReadOnlySpan<char> heading) => heading is "tt" or "stt" or "số tt" or "số thứ tự";

    private static bool IsActing(ReadOnlySpan<char> heading)
    {
        foreach (var word in Acting)
        {
            if (heading.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a row may be the second one of a heading: cells of the row above are merged, over several columns or into this row, and no number or
    /// month opens it, as it does what is to be done.
    /// </summary>
    public static bool GoesOnBelow(string text, IReadOnlyList<TextSpan> above, IReadOnlyList<TextSpan> below)
    {
        if (below[0].Slice(text).TrimEnd('.').Trim() is { IsEmpty: false } opening && IsNumberOrDay(opening)) return false;
        foreach (var cell in below)
        {
            if (cell.Length > LongestOfSecond || cell.Slice(text).TrimStart() is ['-' or '+' or '•', ' ', ..]) return false;
        }

        for (var i = 0; i < above.Count; i++)
        {
            if (above[i].IsEmpty || below[i].IsEmpty || (i > 0 && above[i].Slice(text).SequenceEqual(above[i - 1].Slice(text))) || above[i].Slice(text).SequenceEqual(below[i].Slice(text))) return true;
        }

        return false;
    }

    // "1", "7/2026", "9-10/2026", "T3/2026"
    private static bool IsNumberOrDay(ReadOnlySpan<char> cell)
    {
        if (cell[0] is 'T' or 't' && cell.Length > 1 && char.IsAsciiDigit(cell[1])) cell = cell[1..];
        if (!char.IsAsciiDigit(cell[0])) return false;
        foreach (var c in cell)
        {
            if (!char.IsAsciiDigit(c) && c is not ('/' or '-' or '–' or ' ' or '.')) return false;
        }

        return true;
    }

    /// <summary>Fills a heading row from the one above it, where cells are merged.</summary>
    public static void Merge(ColumnRole[] below, ColumnRole[] above)
    {
        for (var i = 0; i < below.Length && i < above.Length; i++)
        {
            if (below[i] == ColumnRole.Other) below[i] = above[i];
        }

        CloseTimes(below);
    }

    // "Bắt đầu | Hoàn thành"
    private static void CloseTimes(ColumnRole[] roles)
    {
        for (var i = 1; i < roles.Length; i++)
        {
            if (roles[i - 1] == ColumnRole.Begin && roles[i] == ColumnRole.Completion) roles[i] = ColumnRole.End;
        }
    }

    private static ColumnRole RoleOf(ReadOnlySpan<char> heading)
    {
        if (heading is "tháng" or "tháng/năm" or "tháng thực hiện") return ColumnRole.Month;
        if (heading is "hạn") return ColumnRole.Due;
        if (heading is "đvth" or "đv thực hiện" or "đ/v thực hiện" or "đvct") return ColumnRole.Lead;
        if (heading is "đvph" or "thành phần phối hợp" or "cùng thực hiện" or "đơn vị cùng thực hiện" or "cơ quan cùng thực hiện" or "người cùng thực hiện") return ColumnRole.Support;
        if (heading is "t/gian" or "tg thực hiện" or "t/g" or "t.gian" or "thgian") return ColumnRole.Time;
        if (heading is "tg hoàn thành" or "t/gian hoàn thành" or "thời gian xong" or "ngày xong") return ColumnRole.Completion;
        if (heading is "quý" or "giai đoạn thực hiện" or "ngày tiếp" or "ngày tiếp công dân" or "ngày tiếp dân" or "ngày trực") return ColumnRole.Time;
        // The schedule of those who receive citizens or are on duty.
        if (heading is "người tiếp" or "người tiếp công dân" or "lãnh đạo tiếp" or "lãnh đạo tiếp công dân" or "người chủ trì tiếp công dân" or "chủ trì tiếp công dân" or "người trực" or "lãnh đạo trực") return ColumnRole.Lead;
        if (heading is "chuẩn bị" or "chuyên viên") return ColumnRole.Lead;
        if (heading is "tham gia" or "cùng tham gia" or "thành phần cùng tham gia" or "đơn vị cùng tham gia") return ColumnRole.Support;
        if (heading is "phân công nhiệm vụ" or "phân công công việc") return ColumnRole.Content;
        if (heading is "họ và tên" or "họ tên" or "họ và tên, chức vụ" or "họ tên, chức vụ" or "họ và tên - chức vụ" or "họ tên - chức vụ" or "thành viên" or "tên thành viên") return ColumnRole.Person;
        if (heading is "bắt đầu" or "ngày bắt đầu" or "thời gian bắt đầu" or "thời điểm bắt đầu" or "từ ngày") return ColumnRole.Begin;
        if (heading is "kết thúc" or "ngày kết thúc" or "thời gian kết thúc" or "thời điểm kết thúc" or "đến ngày") return ColumnRole.End;
        if (IsNumber(heading)) return ColumnRole.Number;
        foreach (var result in Results)
        {
            if (heading.StartsWith(result, StringComparison.Ordinal)) return ColumnRole.Result;
        }

        foreach (var none in NoLead)
        {
            if (heading.StartsWith(none, StringComparison.Ordinal)) return ColumnRole.Other;
        }

        if (IsGlued(heading) && RoleOfGlued(heading) is not ColumnRole.Other and var glued) return glued;
        var letters = LettersOf(heading);
        for (var i = 0; i < Headings.Length; i++)
        {
            if ((HeadingLetters[i] & ~letters) != 0) continue;
            var (words, role) = Headings[i];
            if (heading.Contains(words.AsSpan().TrimEnd(), StringComparison.Ordinal) && (!words.EndsWith(' ') || heading.StartsWith(words, StringComparison.Ordinal))) return role;
        }

        return ColumnRole.Other;
    }

    // No syllable has more letters than "nghiêng".
    private static bool IsGlued(ReadOnlySpan<char> heading)
    {
        var letters = 0;
        foreach (var c in heading)
        {
            letters = char.IsLetter(c) ? letters + 1 : 0;
            if (letters > LongestSyllable) return true;
        }

        return false;
    }

    // "Đơn vịphốihợp", "Thờigian thựchiện": the blanks are lost, as converters leave them of some fonts.
    private static ColumnRole RoleOfGlued(ReadOnlySpan<char> heading)
    {
        Span<char> glued = stackalloc char[LongestHeading];
        var length = 0;
        foreach (var c in heading)
        {
            if (c != ' ') glued[length++] = c;
        }

        var words = glued[..length];
        var leads = words.IndexOf("chủtrì") >= 0;
        var joins = words.IndexOf("phốihợp") >= 0;
        if (leads || joins) return leads && joins ? ColumnRole.LeadAndSupport : leads ? ColumnRole.Lead : ColumnRole.Support;
        if (words.IndexOf("hoànthành") >= 0) return ColumnRole.Completion;
        if (words.IndexOf("thờihạn") >= 0) return ColumnRole.Completion;
        if (words.IndexOf("thờigian") >= 0) return ColumnRole.Time;
        return words.IndexOf("nhiệmvụ") >= 0 || words.IndexOf("nộidung") >= 0 || words.IndexOf("côngviệc") >= 0 ? ColumnRole.Content : ColumnRole.Other;
    }

    private static ulong LettersOf(ReadOnlySpan<char> words)
    {
        var letters = 0UL;
        foreach (var c in words) letters |= 1UL << (c & 63);
        return letters;
    }

    // What the folded words of a cell begin with.
    private static char FirstOf(ReadOnlySpan<char> cell)
    {
        foreach (var c in cell)
        {
            if (c is not ('*' or '_') && !char.IsWhiteSpace(c)) return LetterCase.Lower(c);
        }

        return '\0';
    }

    private static ReadOnlySpan<char> Fold(string text, TextSpan cell, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in cell.Slice(text))
        {
            if (c is '*' or '_' || length >= buffer.Length) continue;
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
                continue;
            }

            buffer[length++] = LetterCase.Lower(c);
        }

        return buffer[..length].Trim();
    }
}
