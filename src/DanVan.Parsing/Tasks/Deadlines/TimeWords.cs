namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>The words of times by their numbers in the lexicon. Thread-safe.</summary>
internal static class TimeWords
{
    /// <summary>How far a limit may stand from the event that it names, in words.</summary>
    public const int MaxEvent = 12;

    // Before the words, which note themselves here.
    private static readonly bool[] Known = new bool[Lexicon.Count];

    public static readonly int Day = Word("ngày");
    public static readonly int Worth = Word("trị");
    public static readonly int WorthFirst = Word("giá");
    public static readonly int Month = Word("tháng");
    public static readonly int Year = Word("năm");
    public static readonly int Quarter = Word("quý");
    public static readonly int QuarterB = Word("quí");
    public static readonly int QuarterShort = Word("q");
    public static readonly int Week = Word("tuần");
    public static readonly int Before = Word("trước");
    public static readonly int EndOf = Word("hết");
    public static readonly int From = Word("từ");
    public static readonly int To = Word("đến");
    public static readonly int Until = Word("tới");
    public static readonly int Now = Word("nay");
    public static readonly int Within = Word("trong");
    public static readonly int At = Word("vào");
    public static readonly int Slow = Word("chậm");
    public static readonly int Late = Word("muộn");
    public static readonly int Most = Word("nhất");
    public static readonly int Last = Word("cuối");
    public static readonly int First = Word("đầu");
    public static readonly int Middle = Word("giữa");
    public static readonly int EveryA = Word("hằng");
    public static readonly int EveryB = Word("hàng");
    public static readonly int Each = Word("mỗi");
    public static readonly int Fixed = Word("định");
    public static readonly int TermA = Word("kỳ");
    public static readonly int TermB = Word("kì");
    public static readonly int Often = Word("thường");
    public static readonly int OftenSecond = Word("xuyên");
    public static readonly int HourWord = Word("giờ");
    public static readonly int HourH = Word("h");
    public static readonly int HourG = Word("g");
    public static readonly int Minute = Word("phút");
    public static readonly int And = Surrounding("và");
    public static readonly int Or = Surrounding("hoặc");
    public static readonly int Of = Surrounding("của");
    public static readonly int Is = Surrounding("là");
    public static readonly int Point = Word("điểm");
    public static readonly int Time = Word("thời");
    public static readonly int TimeSecond = Surrounding("gian");
    public static readonly int Term = Word("hạn");
    public static readonly int Finish = Word("hoàn");
    public static readonly int FinishSecond = Surrounding("thành");
    public static readonly int Progress = Word("tiến");
    public static readonly int ProgressSecond = Surrounding("độ");
    public static readonly int Counting = Surrounding("tính");
    public static readonly int Since = Surrounding("kể");
    public static readonly int HalfWord = Word("nửa");
    public static readonly int On = Surrounding("trên");
    public static readonly int Draw = Surrounding("kéo");
    public static readonly int All = Word("cả");
    public static readonly int Next = Word("sau");
    public static readonly int Turn = Word("đợt");
    public static readonly int Occurrence = Surrounding("cuộc");
    public static readonly int Together = Surrounding("cùng");
    public static readonly int Times = Surrounding("lần");
    public static readonly int Every = Word("các");
    public static readonly int Phase = Word("giai");
    public static readonly int PhaseSecond = Surrounding("đoạn");
    public static readonly int Report = Surrounding("báo");
    public static readonly int ReportSecond = Surrounding("cáo");
    public static readonly int Study = Surrounding("học");
    public static readonly int Strive = Surrounding("đấu");
    public static readonly int NotOver = Word("quá");
    public static readonly int Not = Word("không");
    public static readonly int Unplanned = Word("đột");
    public static readonly int UnplannedSecond = Surrounding("xuất");
    public static readonly int EarlyA = Word("mồng");
    public static readonly int EarlyB = Word("mùng");
    public static readonly int That = Surrounding("đó");
    public static readonly int Some = Surrounding("những");
    public static readonly int Following = Surrounding("tiếp");
    public static readonly int FollowingSecond = Word("theo");
    public static readonly int Performed = Surrounding("hiện");
    public static readonly int HowMany = Surrounding("nhiêu");
    public static readonly int PerformedFirst = Surrounding("thực");
    public static readonly int Continuous = Surrounding("liên");
    public static readonly int ContinuousSecond = Surrounding("tục");
    public static readonly int Result = Surrounding("quả");
    public static readonly int Force = Surrounding("lực");
    public static readonly int Executed = Surrounding("hành");
    public static readonly int Applied = Surrounding("dụng");
    public static readonly int Adjacent = Surrounding("liền");
    public static readonly int AdjacentSecond = Surrounding("kề");
    public static readonly int Approximate = Word("khoảng");
    public static readonly int Done = Surrounding("đã");
    public static readonly int Just = Surrounding("vừa");
    public static readonly int Few = Word("ít");
    public static readonly int Least = Word("tối");
    public static readonly int LeastMost = Surrounding("đa");
    public static readonly int LeastSecond = Surrounding("thiểu");
    public static readonly int Weekday = Word("thứ");
    public static readonly int Sunday = Word("chủ");
    public static readonly int SundaySecond = Surrounding("nhật");
    public static readonly int Session = Word("buổi");
    public static readonly int Issue = Surrounding("số");
    public static readonly int Round = Word("vòng");
    public static readonly int Work = Surrounding("làm");
    public static readonly int WorkSecond = Surrounding("việc");
    public static readonly int One = Word("một");
    public static readonly int Four = Word("bốn");
    public static readonly int Five = Word("năm");
    public static readonly int Three = Word("ba");
    public static readonly int Two = Word("hai");
    public static readonly int Six = Word("sáu");
    public static readonly int Moment = Word("lúc");
    public static readonly int Regime = Surrounding("chế");
    public static readonly int RegimeSecond = Surrounding("độ");
    public static readonly int Area = Surrounding("bàn");
    public static readonly int Aim = Surrounding("tiêu");
    public static readonly int Planned = Word("kiến");
    public static readonly int Figure = Surrounding("liệu");
    public static readonly int Situation = Surrounding("hình");
    public static readonly int Usual = Word("thường");
    public static readonly int Issued = Surrounding("phát");
    public static readonly int Assign = Surrounding("giao");
    public static readonly int When = Surrounding("khi");
    public static readonly int Through = Surrounding("xong");
    public static readonly int Conclude = Word("kết");
    public static readonly int Preliminary = Surrounding("sơ");
    public static readonly int Sum = Surrounding("tổng");
    public static readonly int Promulgate = Surrounding("ban");
    public static readonly int Meet = Surrounding("họp");
    public static readonly int About = Word("về");
    public static readonly int Morning = Word("sáng");
    public static readonly int Noon = Word("trưa");
    public static readonly int Afternoon = Word("chiều");
    public static readonly int Evening = Word("tối");
    public static readonly int Than = Surrounding("hơn");
    public static readonly int Final = Surrounding("chót");
    public static readonly int Occasion = Word("hồi");
    public static readonly int OrganiseA = Surrounding("tổ");
    public static readonly int OrganiseB = Surrounding("chức");
    public static readonly int Being = Surrounding("đang");
    public static readonly int Build = Surrounding("dựng");
    public static readonly int Throughout = Word("suốt");
    public static readonly int Entire = Word("toàn");
    public static readonly int NextAfter = Word("kế");
    public static readonly int Ends = Surrounding("thúc");
    public static readonly int Moon = Word("thượng");
    public static readonly int MoonMiddle = Word("trung");
    public static readonly int MoonLast = Word("hạ");
    public static readonly int Expected = Word("dự");
    public static readonly int Signed = Surrounding("ký");
    public static readonly int Other = Surrounding("khác");
    public static readonly int Life = Surrounding("sinh");
    public static readonly int Settled = Surrounding("quyết");
    public static readonly int Living = Surrounding("sống");
    public static readonly int LifeSecond = Surrounding("hoạt");
    public static readonly int Age = Surrounding("tuổi");
    public static readonly int Citizen = Surrounding("dân");
    public static readonly int Person = Surrounding("người");
    public static readonly int Member = Surrounding("viên");
    public static readonly int Child = Surrounding("em");
    public static readonly int Male = Surrounding("nam");
    public static readonly int Female = Surrounding("nữ");
    public static readonly int Enough = Surrounding("đủ");
    public static readonly int Mark = Surrounding("mốc");
    public static readonly int Annual = Surrounding("niên");
    public static readonly int Able = Surrounding("khả");
    public static readonly int AbleSecond = Surrounding("năng");
    public static readonly int Have = Surrounding("có");
    public static readonly int Aiming = Surrounding("nhằm");
    public static readonly int InOrder = Surrounding("để");
    public static readonly int Lunar = Surrounding("âm");
    public static readonly int Calendar = Surrounding("lịch");
    public static readonly int LastMoon = Surrounding("chạp");
    public static readonly int FirstMoon = Surrounding("giêng");
    public static readonly int Namely = Surrounding("tức");
    public static readonly int FullMoon = Surrounding("rằm");
    public static readonly int Only = Surrounding("chỉ");
    public static readonly int Left = Surrounding("còn");
    public static readonly int Night = Surrounding("đêm");
    public static readonly int Noting = Surrounding("ghi");
    public static readonly int NotingSecond = Surrounding("nhận");
    public static readonly int Duty = Surrounding("nhiệm");
    public static readonly int DutySecond = Surrounding("vụ");
    public static readonly int Public = Surrounding("công");
    public static readonly int PublicSecond = Surrounding("tác");
    public static readonly int Course = Surrounding("phương");
    public static readonly int CourseSecond = Surrounding("hướng");
    public static readonly int AimFirst = Surrounding("mục");
    public static readonly int Sight = Surrounding("tầm");
    public static readonly int SightSecond = Surrounding("nhìn");
    public static readonly int SituationFirst = Surrounding("tình");
    public static readonly int Added = Surrounding("cộng");
    public static readonly int AddedSecond = Surrounding("dồn");
    public static readonly int Summed = Surrounding("lũy");
    public static readonly int Reach = Surrounding("đạt");
    public static readonly int Estimate = Surrounding("ước");
    public static readonly int Ensure = Surrounding("đảm");
    public static readonly int EnsureB = Surrounding("bảo");
    public static readonly int Below = Surrounding("dưới");
    public static readonly int Settle = Surrounding("chốt");
    public static readonly int Take = Surrounding("lấy");
    public static readonly int Retired = Surrounding("hưu");
    public static readonly int Passive = Surrounding("được");
    public static readonly int New = Surrounding("mới");
    public static readonly int DensityA = Surrounding("tần");
    public static readonly int DensityB = Surrounding("suất");
    public static readonly int HardA = Surrounding("khó");
    public static readonly int HardB = Surrounding("khăn");
    public static readonly int ThoughA = Surrounding("mặc");
    public static readonly int ThoughB = Surrounding("dù");
    public static readonly int AtOnce = Surrounding("ngay");
    public static readonly int AtPlace = Surrounding("tại");
    public static readonly int ServeA = Surrounding("phục");
    public static readonly int ServeB = Surrounding("vụ");
    public static readonly int HappenA = Surrounding("diễn");
    public static readonly int HappenB = Surrounding("ra");
    public static readonly int WayB = Surrounding("pháp");
    public static readonly int AppliedFirst = Surrounding("áp");
    public static readonly int SetOutFirst = Surrounding("đề");
    public static readonly int SetOut = Surrounding("ra");
    public static readonly int Turning = Surrounding("trở");
    public static readonly int TurningSecond = Surrounding("đi");
    public static readonly int ForceFirst = Surrounding("hiệu");
    public static readonly int NotYet = Surrounding("chưa");
    public static readonly int Nation = Surrounding("quốc");
    public static readonly int NationDay = Surrounding("khánh");
    public static readonly int Season = Surrounding("mùa");
    public static readonly int NewYear = Surrounding("tết");
    public static readonly int NewYearA = Surrounding("nguyên");
    public static readonly int NewYearB = Surrounding("đán");
    public static readonly int OldA = Surrounding("cổ");
    public static readonly int OldB = Surrounding("truyền");
    public static readonly int Feast = Surrounding("dịp");
    public static readonly int Opening = Surrounding("khai");
    public static readonly int Closing = Surrounding("bế");
    public static readonly int OfSchool = Surrounding("giảng");
    public static readonly int OfFestival = Surrounding("mạc");
    public static readonly int ElectA = Surrounding("bầu");
    public static readonly int ElectB = Surrounding("cử");
    public static readonly int Dialogue = Surrounding("thoại");
    public static readonly int Meeting = Surrounding("gặp");
    public static readonly int Must = Surrounding("phải");
    public static readonly int News = Surrounding("tin");
    public static readonly int Article = Surrounding("bài");
    public static readonly int Column = Surrounding("chuyên");
    public static readonly int Less = Surrounding("giảm");
    public static readonly int More = Surrounding("tăng");
    public static readonly int AverageA = Surrounding("bình");
    public static readonly int AverageB = Surrounding("quân");
    public static readonly int Money = Surrounding("đồng");
    public static readonly int Million = Surrounding("triệu");
    public static readonly int Drink = Surrounding("uống");
    public static readonly int Ruled = Surrounding("quy");
    public static readonly int As = Surrounding("như");
    public static readonly int Separate = Surrounding("từng");
    public static readonly int Tens = Surrounding("mươi");
    public static readonly int Fifth = Surrounding("lăm");
    public static readonly int This = Surrounding("này");
    public static readonly int Starts = Surrounding("bắt");
    public static readonly int[] Romans = [Word("i"), Word("ii"), Word("iii"), Word("iv")];
    public static readonly int[] MonthNames =
    [
        Word("giêng"), Word("hai"), Word("ba"), Word("tư"), Word("năm"), Word("sáu"),
        Word("bảy"), Word("tám"), Word("chín"), Word("mười"),
    ];

    private static readonly byte[] Months = Numbers([], MonthNames);
    private static readonly byte[] Counts = Numbers([(One, 1), (Two, 2), (Three, 3), (Four, 4), (Five, 5), (Six, 6)], MonthNames);

    /// <summary>The number of the month that the word names, or 0.</summary>
    public static int MonthOf(int word) => word < 0 ? 0 : Months[word];

    /// <summary>The small number that the word tells, or 0.</summary>
    public static int CountOf(int word) => word < 0 ? 0 : Counts[word];

    /// <summary>Whether a word of the lexicon is one of these: no time begins with any other.</summary>
    public static bool Contains(int word) => word >= 0 && Known[word];

    // The first month is no number.
    private static byte[] Numbers((int Word, byte Number)[] counts, int[] months)
    {
        var numbers = new byte[Lexicon.Count];
        foreach (var (word, number) in counts) numbers[word] = number;
        for (var n = 0; n < months.Length; n++)
        {
            if (numbers[months[n]] == 0 && (counts.Length == 0 || n >= 3)) numbers[months[n]] = (byte)(n + 1);
        }

        return numbers;
    }

    // A word that the lexicon lacks fails here, not silently in a rule.
    private static int Word(string word)
    {
        var number = Lexicon.Word(word);
        Known[number] = true;
        return number;
    }

    // A word that stands beside times and begins none.
    private static int Surrounding(string word)
    {
        var number = Lexicon.Word(word);
        _ = Known[number];
        return number;
    }
}
