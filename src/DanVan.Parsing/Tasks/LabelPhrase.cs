namespace DanVan.Parsing.Tasks;

/// <summary>What part a label gives to those who stand behind its colon, by the words before it: "Đơn vị chịu trách nhiệm chính", "Các cơ quan phối hợp".</summary>
/// <param name="Leads">They lead or do it.</param>
/// <param name="Joins">They work with others.</param>
/// <param name="HasHead">Whether the label says who they are: "đơn vị", "người".</param>
internal readonly record struct LabelPhrase(bool Leads, bool Joins, bool HasHead)
{
    private const int Longest = 12;

    private static readonly int[][] Heads = Phrases("đơn vị; cơ quan; bộ phận; người; thành viên; đồng chí; lực lượng; cá nhân; tổ chức; địa phương; sở; ngành; phòng; ban; bộ; khoa; tổ; các; những");

    private static readonly int[][] LeadRoles = Phrases("chủ trì; chịu trách nhiệm; trách nhiệm; phụ trách; tham mưu; đầu mối; thực hiện; triển khai; được giao; được phân công; phân công; giao; soạn thảo; đăng cai; thường trực; chuẩn bị; báo cáo; theo dõi; đôn đốc; tổng hợp; biên soạn; đề xuất; tiếp nhận; cung cấp thông tin; cung cấp; hướng dẫn; xử lý; giải quyết; ban hành");

    private static readonly int[][] JoinRoles = Phrases("phối hợp; hỗ trợ; tham gia; liên quan");

    private static readonly int[][] Fillers = Phrases("chính; trực tiếp; chung; nhiệm vụ; tổ chức; cùng; xây dựng; cho; và; thành phần");

    private static readonly bool[] Openings = FirstWords(Heads, LeadRoles, JoinRoles, Fillers);

    private static readonly int Organise = Lexicon.Word("tổ");
    private static readonly int Join = Lexicon.Word("phối");

    /// <summary>Reads the words from the token to the colon; null where other words stand there.</summary>
    public static LabelPhrase? Read(PassageText text, int first)
    {
        if (text[first].Word is var opening && (opening < 0 || !Openings[opening])) return null;
        // No phrase is longer, so that one that begins at the last place ends before.
        if (!FastPaths.Plain && !text.HasColonWithin(first, 2 * Longest)) return null;
        var i = first;
        var heads = 0;
        var lastHead = -1;
        while (i < text.Count && i < first + Longest)
        {
            var head = Match(text, i, Heads);
            if (head == 0 && !Skips(text, i)) break;
            if (head > 0) (heads, lastHead) = (heads + 1, i);
            i += Math.Max(1, head);
        }

        var (leads, joins, joinsWeakly) = (false, false, false);
        while (i < text.Count && i < first + Longest && text[i].Mark != ':')
        {
            int length;
            if ((length = Match(text, i, LeadRoles)) > 0) leads = true;
            else if ((length = Match(text, i, JoinRoles)) > 0) (joins, joinsWeakly) = (joins | text.IsWord(i, Join), joinsWeakly | !text.IsWord(i, Join));
            else if ((length = Match(text, i, Fillers)) == 0 && !Skips(text, i)) return null;
            i += Math.Max(1, length);
        }

        // "Giao: Phòng A chủ trì …" is a request.
        if (!text.IsMark(i, ':') || (heads == 0 && i == first + 1)) return null;
        // "Đơn vị tổ chức:"
        if (!leads && !joins && heads > 1 && text.IsWord(lastHead, Organise) && !text[lastHead].IsUpper && lastHead + 2 == i && (text.IsWord(first, TaskWords.Unit) || text.IsWord(first, TaskWords.Organ))) leads = true;
        joins |= joinsWeakly && heads > 0;
        return leads || joins ? new LabelPhrase(leads && !joins, joins, heads > 0) : null;
    }

    private static bool Skips(PassageText text, int i) => text[i].Mark is ',' or '/' or '-' or '(' or ')';

    private static int Match(PassageText text, int at, int[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            var length = 0;
            while (length < phrase.Length && text.IsWord(at + length, phrase[length])) length++;
            if (length == phrase.Length) return length;
        }

        return 0;
    }

    private static bool[] FirstWords(params ReadOnlySpan<int[][]> lists)
    {
        var words = new bool[Lexicon.Count];
        foreach (var list in lists)
        {
            foreach (var phrase in list) words[phrase[0]] = true;
        }

        return words;
    }

    private static int[][] Phrases(string phrases) =>
        Array.ConvertAll(phrases.Split("; "), static phrase => Array.ConvertAll(phrase.Split(' '), static word => Lexicon.Word(word) is var number and >= 0 ? number : throw new InvalidOperationException(word)));
}
