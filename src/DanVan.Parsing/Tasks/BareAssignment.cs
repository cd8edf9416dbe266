namespace DanVan.Parsing.Tasks;

/// <summary>
/// Reads a passage that says who prepares something, with whom and by when, and not what: "Đảng ủy UBND xã chủ trì, phối hợp các cơ quan liên quan
/// tham mưu, trình trong tháng 01/2026" below "1. Nghị quyết về …".
/// </summary>
internal readonly struct BareAssignment(PassageText text)
{
    private const int MostTokens = 80;

    private static readonly bool[] Preparing = TableOf("tham mưu trình chuẩn bị soạn thảo dự");

    // What stands there beside the bodies: verbs without an object and times.
    private static readonly bool[] Plain = TableOf("tham mưu trình chuẩn bị soạn thảo dự nội dung chủ trì phối hợp với cùng và thực hiện tổ chức triển khai ban hành xây dựng báo cáo chỉ đạo hoàn thành trong tháng quý quí năm ngày trước từ đến khi kết thúc hết cuối đầu");

    private BodyReader Company => new(text, BodyContext.Company);

    /// <summary>Whether nothing but such words, times and further bodies stand behind the subject.</summary>
    /// <param name="subject">Who prepares it.</param>
    /// <param name="anyVerb">Whether any verb may stand there ("(Phòng A chủ trì, tháng 3)"), not only one of preparing.</param>
    public bool Follows(SubjectMatch subject, bool anyVerb = false)
    {
        var start = subject.Names[^1].End;
        if (text.Count > MostTokens || start >= text.Count) return false;
        var prepares = anyVerb;
        var names = text.TakeNames();
        for (var i = start; i < text.Count; i++)
        {
            if (text.Cited[i] || text.Quoted[i]) return Leave(names, false);
            if (text[i].Kind == TokenKind.Number || IsQuarter(i - 1) || text[i].Mark is ',' or '.' or '/' or '(' or ')' or ';' or '-') continue;
            if (text[i].Kind == TokenKind.Mark) return Leave(names, false);
            prepares |= IsOf(Preparing, i);
            if (IsOf(Plain, i) && (!text[i].IsUpper || IsQuarter(i))) continue;
            if (Company.IsHead(i) && Company.ReadList(i, names) is var end and > 0 && end > i)
            {
                i = end - 1;
                continue;
            }

            return Leave(names, false);
        }

        return Leave(names, prepares);
    }

    private bool IsQuarter(int i) => text.IsWord(i, Deadlines.TimeWords.Quarter) || text.IsWord(i, Deadlines.TimeWords.QuarterB);

    private bool Leave(List<BodyMention> names, bool answer)
    {
        text.GiveBack(names);
        return answer;
    }

    private bool IsOf(bool[] table, int i) => text[i].Word is >= 0 and var word && table[word];

    private static bool[] TableOf(string words)
    {
        var table = new bool[Lexicon.Count];
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (Lexicon.Word(words[range]) is >= 0 and var word) table[word] = true;
        }

        return table;
    }
}
