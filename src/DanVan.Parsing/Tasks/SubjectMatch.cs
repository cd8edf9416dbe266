namespace DanVan.Parsing.Tasks;

/// <summary>How a passage names who is to do what it says.</summary>
internal enum SubjectFrame
{
    /// <summary>The body is the subject of a verb: "Văn phòng Sở chủ trì".</summary>
    Subject,

    /// <summary>The body is asked or told: "giao Văn phòng Sở", "đề nghị các đơn vị".</summary>
    Request,

    /// <summary>A label names it: "Đơn vị chủ trì: Văn phòng Sở".</summary>
    Label,
}

/// <summary>Who is to do what a passage says.</summary>
/// <param name="Names">The bodies.</param>
/// <param name="Frame">How they are named.</param>
/// <param name="OpensBlock">Whether they stand in the first clause, before anything else that is to be done.</param>
internal sealed record SubjectMatch(List<BodyMention> Names, SubjectFrame Frame, bool OpensBlock)
{
    /// <summary>Whether they stand in the first clause, before anything else that is to be done.</summary>
    public bool OpensBlock { get; set; } = OpensBlock;

    /// <summary>Whether a label stands before the sentence that they are the subject of.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Whether the label says that they lead: "Cơ quan chủ trì".</summary>
    public bool Chairs { get; init; }

    /// <summary>Whether the label says nothing but that they do it: "Cơ quan thực hiện".</summary>
    public bool Executes { get; init; }

    /// <summary>Whether nothing but a number, a connector or the verb of the request stands before them.</summary>
    public bool BeginsPassage { get; set; }

    /// <summary>Whether another body asks them: "UBND tỉnh yêu cầu các sở".</summary>
    public bool IsByIssuer { get; init; }

    /// <summary>Whether the work is given to them ("giao", "phân công"), not asked for.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Whether work is shared out among persons without a name, which the body above them does itself.</summary>
    public bool IsOfStaff { get; init; }

    /// <summary>Whether they are asked where a condition is met: "nếu đủ tiêu chuẩn thì đề nghị cấp trên".</summary>
    public bool IsConditional { get; init; }
}
