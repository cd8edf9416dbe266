namespace DanVan.Parsing.Citations;

/// <summary>What a word that stands before a citation says about it.</summary>
internal enum Cue
{
    None,

    /// <summary>Căn cứ.</summary>
    Basis,

    /// <summary>A verb whose object is the act: thực hiện, triển khai, quán triệt.</summary>
    Implements,

    /// <summary>"Đưa Nghị quyết số … vào cuộc sống": a verb that must stand right before the act.</summary>
    Brings,

    /// <summary>A preposition: theo, trên cơ sở, phù hợp với.</summary>
    Following,

    /// <summary>"gắn với": right before the act it joins what the sentence says of the act before.</summary>
    Joins,

    /// <summary>"quy định tại": what is ruled there is to be followed, unless something nearer to the verb says otherwise.</summary>
    Ruled,

    /// <summary>Sơ kết, tổng kết.</summary>
    Reviews,

    /// <summary>"… năm thực hiện": a review of so many years.</summary>
    Years,

    /// <summary>"đánh giá", "kiểm điểm": a review where its object is how an act was carried out.</summary>
    Assesses,

    Amends,
    Replaces,
    Repeals,
    IssuedWith,

    /// <summary>A verb that has the act as its product or its matter: ban hành, xây dựng, trình.</summary>
    Mentions,

    /// <summary>"xét", "theo đề nghị": a proposal, in the preamble one of the grounds on which the document stands, elsewhere only told of.</summary>
    Proposed,

    /// <summary>"vi phạm": right before the act or a place in it.</summary>
    Breaks,

    /// <summary>An apposition that says nothing about what the document does: gọi tắt là, quy định chi tiết, so với.</summary>
    Aside,

    /// <summary>Looks like a cue and is none: theo dõi, tiếp theo, trình tự.</summary>
    Nothing,
}

/// <summary>The phrases that tell a relation, looked up by their first letter, the longest first.</summary>
internal static class RelationCues
{
    private static readonly (string Words, Cue Cue)[] All =
    [
        ("ban hành kèm theo", Cue.IssuedWith), ("được ban hành kèm theo", Cue.IssuedWith), ("ban hành kèm", Cue.IssuedWith), ("kèm theo", Cue.IssuedWith), ("ban hành theo", Cue.IssuedWith),

        ("căn cứ", Cue.Basis),

        ("thực hiện", Cue.Implements), ("triển khai", Cue.Implements), ("quán triệt", Cue.Implements), ("tuyên truyền", Cue.Implements), ("phổ biến", Cue.Implements), ("thi hành", Cue.Implements), ("chấp hành", Cue.Implements),
        ("tuân thủ", Cue.Implements), ("cụ thể hóa", Cue.Implements), ("thể chế hóa", Cue.Implements), ("học tập", Cue.Implements), ("vận dụng", Cue.Implements), ("bám sát", Cue.Implements), ("nghiên cứu", Cue.Implements),
        ("tiếp thu", Cue.Implements), ("hưởng ứng", Cue.Implements), ("áp dụng", Cue.Implements), ("hoàn thành", Cue.Implements), ("tập huấn", Cue.Implements), ("tìm hiểu", Cue.Implements), ("giới thiệu", Cue.Implements),
        ("gắn với", Cue.Joins), ("kết hợp với", Cue.Joins), ("hiện thực hóa", Cue.Implements), ("truyền thông", Cue.Implements), ("bồi dưỡng", Cue.Implements), ("thực thi", Cue.Implements), ("nắm chắc", Cue.Implements), ("nắm vững", Cue.Implements), ("nắm rõ", Cue.Implements), ("nắm bắt", Cue.Implements), ("hiểu rõ", Cue.Implements), ("đưa", Cue.Brings), ("nội dung tập trung vào", Cue.Brings), ("lồng ghép", Cue.Implements), ("đúng", Cue.Brings),

        ("theo", Cue.Following), ("giao tại", Cue.Ruled), ("đã chỉ đạo tại", Cue.Following), ("đã yêu cầu tại", Cue.Following), ("trên cơ sở", Cue.Following), ("phù hợp với", Cue.Following), ("đáp ứng yêu cầu", Cue.Brings), ("đạt mục tiêu", Cue.Brings), ("đạt được mục tiêu", Cue.Brings), ("đạt các mục tiêu", Cue.Brings), ("đạt chỉ tiêu", Cue.Brings), ("đạt các chỉ tiêu", Cue.Brings), ("đạt được các chỉ tiêu", Cue.Brings), ("đạt được các mục tiêu", Cue.Brings), ("đáp ứng mục tiêu", Cue.Brings), ("đáp ứng các mục tiêu", Cue.Brings), ("đáp ứng các yêu cầu", Cue.Brings), ("với tinh thần", Cue.Brings), ("đúng với", Cue.Following), ("đúng quy định", Cue.Following), ("đúng quy trình", Cue.Following), ("đúng trình tự", Cue.Following), ("đúng trình tự, thủ tục", Cue.Following), ("đúng hướng dẫn", Cue.Following), ("đảm bảo quy định", Cue.Following), ("bảo đảm quy định", Cue.Following),
        ("trên tinh thần", Cue.Following), ("quy định tại", Cue.Ruled), ("quy định trong", Cue.Ruled), ("quy định từ", Cue.Ruled), ("quy định của", Cue.Ruled), ("qui định tại", Cue.Ruled), ("quy trình tại", Cue.Ruled), ("trình tự tại", Cue.Ruled),

        ("sơ kết", Cue.Reviews), ("tổng kết", Cue.Reviews), ("đánh giá kết quả", Cue.Reviews), ("đánh giá tình hình", Cue.Reviews), ("năm thực hiện", Cue.Years), ("năm triển khai thực hiện", Cue.Years), ("năm triển khai", Cue.Years), ("năm thi hành", Cue.Years), ("năm tổ chức thực hiện", Cue.Years), ("năm lãnh đạo", Cue.Years),
        ("đánh giá", Cue.Assesses), ("kiểm điểm", Cue.Assesses), ("rút kinh nghiệm", Cue.Assesses), ("nhìn lại", Cue.Assesses),

        ("sửa đổi, bổ sung", Cue.Amends), ("sửa đổi và bổ sung", Cue.Amends), ("sửa đổi bổ sung", Cue.Amends), ("sửa đổi", Cue.Amends), ("bổ sung", Cue.Amends), ("điều chỉnh, bổ sung", Cue.Amends), ("điều chỉnh", Cue.Amends), ("đính chính", Cue.Amends),
        ("thay cụm từ", Cue.Amends), ("bỏ cụm từ", Cue.Amends), ("thay các cụm từ", Cue.Amends), ("bỏ các cụm từ", Cue.Amends), ("bỏ một số cụm từ", Cue.Amends), ("thay thế", Cue.Replaces), ("thay cho", Cue.Replaces), ("bãi bỏ", Cue.Repeals), ("hủy bỏ", Cue.Repeals), ("hủy", Cue.Repeals), ("chấm dứt hiệu lực của", Cue.Repeals), ("chấm dứt hiệu lực", Cue.Repeals), ("đình chỉ việc thi hành", Cue.Repeals), ("thu hồi", Cue.Repeals),

        ("ban hành", Cue.Mentions), ("ký ban hành", Cue.Mentions), ("xem", Cue.Mentions), ("góp ý", Cue.Mentions), ("trình", Cue.Mentions), ("ký kết", Cue.Mentions), ("xây dựng", Cue.Mentions), ("phê duyệt", Cue.Mentions), ("nhận được", Cue.Mentions),
        ("xét", Cue.Proposed), ("được sự nhất trí", Cue.Proposed), ("được sự đồng ý", Cue.Proposed), ("được sự thống nhất", Cue.Proposed), ("được sự cho phép", Cue.Proposed), ("theo đề nghị", Cue.Proposed), ("như đề nghị", Cue.Proposed), ("theo đề xuất", Cue.Proposed), ("căn cứ đề nghị", Cue.Proposed), ("căn cứ đề xuất", Cue.Proposed), ("trên cơ sở đề nghị", Cue.Proposed), ("trên cơ sở đề xuất", Cue.Proposed), ("công bố tại", Cue.Mentions), ("công bố theo", Cue.Mentions), ("công bố kèm theo", Cue.Mentions), ("đính kèm", Cue.Mentions), ("đã gửi", Cue.Mentions), ("gửi kèm theo", Cue.Mentions), ("gửi kèm", Cue.Mentions), ("tạm dừng thực hiện", Cue.Mentions), ("dừng thực hiện", Cue.Mentions), ("ngừng thực hiện", Cue.Mentions), ("ngưng thực hiện", Cue.Mentions), ("không thực hiện", Cue.Mentions), ("chưa thực hiện", Cue.Mentions), ("chấm dứt thực hiện", Cue.Mentions), ("chấm dứt việc thực hiện", Cue.Mentions), ("kết thúc thực hiện", Cue.Mentions), ("kết thúc việc thực hiện", Cue.Mentions), ("không áp dụng", Cue.Mentions), ("viện dẫn", Cue.Mentions), ("không viện dẫn", Cue.Mentions), ("ngừng áp dụng", Cue.Mentions), ("chấm dứt áp dụng", Cue.Mentions), ("chấm dứt việc áp dụng", Cue.Mentions), ("không triển khai", Cue.Mentions), ("chưa triển khai", Cue.Mentions), ("phúc đáp", Cue.Mentions), ("trả lời", Cue.Mentions),

        ("gọi tắt là", Cue.Aside), ("viết tắt là", Cue.Aside), ("gọi chung là", Cue.Aside), ("gọi là", Cue.Aside), ("viết tắt", Cue.Aside), ("gọi tắt", Cue.Aside), ("quy định chi tiết", Cue.Aside), ("chi tiết thi hành", Cue.Aside), ("quy định chi tiết thi hành", Cue.Aside), ("quy định chi tiết việc thi hành", Cue.Aside),
        ("chi tiết và hướng dẫn thi hành", Cue.Aside), ("quy định chi tiết và biện pháp thi hành", Cue.Aside), ("quy định chi tiết và hướng dẫn thi hành", Cue.Aside), ("chi tiết tại", Cue.Aside), ("chi tiết, hướng dẫn thi hành", Cue.Aside), ("quy định chi tiết, hướng dẫn thi hành", Cue.Aside), ("nghị định hướng dẫn", Cue.Aside), ("thông tư hướng dẫn", Cue.Aside), ("cụ thể tại", Cue.Aside), ("so với", Cue.Aside), ("so sánh với", Cue.Aside), ("phân biệt với", Cue.Aside), ("nhầm với", Cue.Aside), ("khác với", Cue.Aside), ("tra tại", Cue.Aside), ("tra cứu tại", Cue.Aside), ("xem tại", Cue.Aside), ("nay là", Cue.Aside), ("tương tự", Cue.Aside), ("tương tự như", Cue.Aside), ("tương đương với", Cue.Aside), ("thực hiện tương tự", Cue.Following), ("thực hiện tương tự như", Cue.Following), ("áp dụng tương tự", Cue.Following), ("áp dụng tương tự như", Cue.Following), ("trước đây là", Cue.Aside),

        ("vi phạm", Cue.Breaks), ("vi phạm pháp luật", Cue.Nothing), ("vi phạm hành chính", Cue.Nothing), ("trái với", Cue.Breaks), ("không đảm bảo quy định", Cue.Breaks), ("không bảo đảm quy định", Cue.Breaks), ("chưa đảm bảo quy định", Cue.Breaks), ("chưa bảo đảm quy định", Cue.Breaks), ("không đúng quy định", Cue.Breaks), ("chưa đúng quy định", Cue.Breaks), ("không tuân thủ", Cue.Breaks),

        ("theo dõi", Cue.Nothing), ("hết hiệu lực thi hành", Cue.Nothing), ("có hiệu lực thi hành", Cue.Nothing), ("hiệu lực thi hành", Cue.Nothing), ("thông tin và truyền thông", Cue.Nothing), ("thông tin truyền thông", Cue.Nothing), ("ban chấp hành", Cue.Nothing), ("kiểm tra tại", Cue.Nothing), ("thanh tra tại", Cue.Nothing), ("điều tra tại", Cue.Nothing), ("thời gian hoàn thành", Cue.Nothing), ("thời hạn hoàn thành", Cue.Nothing), ("theo tiến độ", Cue.Nothing), ("truyền thông đại chúng", Cue.Nothing), ("tiếp theo", Cue.Nothing), ("theo đó", Cue.Nothing), ("theo sát", Cue.Nothing), ("trình tự", Cue.Nothing), ("trình độ", Cue.Nothing), ("trình bày", Cue.Nothing), ("lộ trình", Cue.Nothing), ("công trình", Cue.Nothing),
        ("phạm vi điều chỉnh", Cue.Nothing), ("tiến trình", Cue.Nothing), ("giáo trình", Cue.Nothing), ("chương trình", Cue.Nothing), ("quá trình", Cue.Nothing), ("quy trình", Cue.Nothing), ("hành trình", Cue.Nothing), ("giải trình", Cue.Nothing), ("tường trình", Cue.Nothing),
        ("qui trình", Cue.Nothing), ("tờ trình", Cue.Nothing), ("xem xét", Cue.Nothing), ("nhận xét", Cue.Nothing),
        ("dự án xây dựng", Cue.Nothing), ("công trình xây dựng", Cue.Nothing), ("thi công xây dựng", Cue.Nothing), ("đầu tư xây dựng", Cue.Nothing), ("quy hoạch xây dựng", Cue.Nothing), ("vật liệu xây dựng", Cue.Nothing), ("hoạt động xây dựng", Cue.Nothing), ("bộ xây dựng", Cue.Nothing), ("sở xây dựng", Cue.Nothing), ("luật xây dựng", Cue.Nothing), ("xây dựng nông thôn", Cue.Nothing), ("xây dựng đảng", Cue.Nothing),
    ];

    // The longest first, those of one length in the order of the list; by hand, since sorting tuples would be compiled at every start of the program.
    private static readonly (string Words, Cue Cue)[] Ordered = Order();

    /// <summary>The words of all cues.</summary>
    internal static readonly Phrases Words = new(Array.ConvertAll(Ordered, static entry => entry.Words));

    /// <summary>The longest phrase that stands at <paramref name="i"/>, a word start.</summary>
    public static Cue At(ReadOnlySpan<char> s, int i, out int end)
    {
        var place = Words.Find(s, i, out end);
        return place < 0 ? Cue.None : Ordered[place].Cue;
    }

    private static (string Words, Cue Cue)[] Order()
    {
        var ordered = new (string Words, Cue Cue)[All.Length];
        for (var count = 0; count < ordered.Length; count++)
        {
            var at = count;
            for (; at > 0 && ordered[at - 1].Words.Length < All[count].Words.Length; at--) ordered[at] = ordered[at - 1];
            ordered[at] = All[count];
        }

        return ordered;
    }
}
