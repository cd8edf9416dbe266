namespace DanVan.Parsing.Tasks;

/// <summary>Parts the name of offices of one kind that lists its members: "các Sở: Tài chính, Nội vụ" are two bodies, the second printed without the kind.</summary>
/// <param name="text">The passage.</param>
/// <param name="list">The name as a whole.</param>
internal ref struct MemberList(PassageText text, BodyMention list)
{
    // What the fields with a comma inside begin with: "Văn hóa, Thể thao và Du lịch", "Lao động, Thương binh và Xã hội".
    private static readonly int[] Parted = [Lexicon.Word("văn"), Lexicon.Word("lao"), Lexicon.Word("giáo"), Lexicon.Word("nông")];

    // Kinds whose members are called by any word: "các khoa Luật, Kinh tế", "các tổ Toán, Ngữ văn", "các Tập đoàn: Điện lực Việt Nam, …".
    private static readonly int[] Loose = [.. "tổ khoa viện đội tiểu tập tổng".Split(' ').Select(Lexicon.Word)];

    /// <summary>"trường", whose levels in letters are none of its members: "các trường MN, TH, THCS".</summary>
    public static readonly int School = Lexicon.Word("trường");

    private int _next;
    private int _kindEnd;
    private int _kind;
    private bool _isLoose;

    /// <summary>The member found last, the first one with the kind before it.</summary>
    public BodyMention Current { get; private set; }

    /// <summary>The length of a kind of offices that a field with a capital tells apart, "Sở", "Ban", "Hội"; 0 where none stands at the token.</summary>
    public static int KindLength(PassageText text, int at)
    {
        var longest = at < text.Count && !Lexicon.Is(text.Tokens, at, Lex.PlaceNoun) ? Lexicon.Match(text.Tokens, at, Lex.NamedHead | Lex.Institution | Lex.Generic, out _) : 0;
        // "CÁC CƠ QUAN, TỔ CHỨC" in the letters of a heading
        if (longest > 0 && text[at].End - text[at].Start > 1 && char.IsUpper(text.Text[text[at].Start + 1])) return 0;
        // "Ban QLDA: …", "Hợp tác xã Nông nghiệp": a kind that the lexicon knows as a whole.
        if (longest > 2 && at + longest < text.Count && (text.IsMark(at + longest, ':') || (!text[at + longest - 1].IsUpper && text[at + longest].IsUpper)) || longest == 2 && text.IsMark(at + 2, ':')) return longest;
        for (var length = 1; length <= 2 && length <= longest && at + length < text.Count; length++)
        {
            if (text[at + length].IsUpper || text[at + length].Mark == ':') return length;
        }

        return 0;
    }

    /// <summary>Whether a kind of offices stands at the token whose members are called by any word.</summary>
    public static bool IsLoose(PassageText text, int kind) => text[kind].Word >= 0 && Array.IndexOf(Loose, text[kind].Word) >= 0;

    /// <summary>Whether an office by its letters alone stands at the token: "TCCB", "GDTrH", "KHTC".</summary>
    public static bool IsAbbreviated(PassageText text, int at) => at < text.Count && text[at].Kind == TokenKind.Word && text[at].IsUpper && !text.IsUpperCase && text[at].End - text[at].Start is > 1 and < 10 && char.IsUpper(text.Text[text[at].Start + 1]) && char.IsUpper(text.Text[text[at].End - 1]);

    /// <summary>Moves to the first member.</summary>
    /// <returns>Whether the name lists at least two.</returns>
    public bool Begin()
    {
        var tokens = text.Tokens;
        var plural = list.First;
        if (!Lexicon.Is(tokens, plural, Lex.Plural)) plural += Lexicon.Match(tokens, plural, Lex.Post, out _);
        if (Lexicon.Match(tokens, plural, Lex.Plural, out _) is not (var length and > 0)) return false;
        _kind = plural + length;
        var kind = KindLength(text, _kind);
        if (kind == 0 || _kind + kind >= list.End) return false;
        _kindEnd = text.IsMark(_kind + kind, ':') ? _kind + kind + 1 : _kind + kind;
        _isLoose = IsLoose(text, _kind);
        Current = list with { End = _kindEnd };
        _next = _kindEnd;
        var first = EndOfMember(_kindEnd);
        if (first == 0 || first >= list.End || EndOfMember(AfterSeparator(first)) == 0) return false;
        return MoveNext();
    }

    /// <summary>Moves to the next member.</summary>
    public bool MoveNext()
    {
        if (_next >= list.End) return false;
        var start = _next;
        var end = EndOfMember(start);
        // What no list of fields knows belongs to the member before it up to the end.
        if (end == 0 || (end < list.End && (AfterSeparator(end) is var after && (after == 0 || EndOfMember(after) == 0)))) end = list.End;
        Current = new BodyMention(start == _kindEnd ? list.First : start, end);
        _next = end < list.End ? AfterSeparator(end) : list.End;
        return true;
    }

    /// <summary>The member with its kind and whoever heads it: "Giám đốc Sở Nội vụ" for the second of "Giám đốc các Sở: Tài chính, Nội vụ".</summary>
    public readonly string FullName()
    {
        var post = Lexicon.Is(text.Tokens, list.First, Lex.Plural) ? 0 : Lexicon.Match(text.Tokens, list.First, Lex.Post, out _);
        var member = text.TextOf(Current.First == list.First ? _kindEnd : Current.First, Current.End);
        var kind = text.TextOf(_kind, text.IsMark(_kindEnd - 1, ':') ? _kindEnd - 1 : _kindEnd);
        return post == 0 ? $"{kind} {member}" : $"{text.TextOf(list.First, list.First + post)} {kind} {member}";
    }

    private readonly int EndOfMember(int at)
    {
        if (at <= 0 || at >= list.End || !text[at].IsUpper) return 0;
        var length = Lexicon.Match(text.Tokens, at, Lex.Field, out _);
        if ((_isLoose || (IsAbbreviated(text, at) && !text.IsWord(_kind, School))) && text[at].Kind == TokenKind.Word)
        {
            var end = Math.Min(at + Math.Max(1, length), list.End);
            while (end < list.End && !(AfterSeparator(end) is var next and > 0 && next < list.End && text[next].IsUpper)) end++;
            return end;
        }

        if (length == 0 || at + length > list.End) return 0;
        if (Array.IndexOf(Parted, text[at].Word) >= 0) return at + length;
        // "các Bộ: Công Thương, Khoa học và Công nghệ": offices of other levels bear both fields in one name.
        for (var i = at + 1; i + 1 < at + length; i++)
        {
            if (text[i].Mark == ',' && text[i + 1].IsUpper && Lexicon.Is(text.Tokens, i + 1, Lex.Field)) return i;
        }

        return at + length;
    }

    private readonly int AfterSeparator(int at) => text[at].Mark is ',' or ';' || text.IsWord(at, TaskWords.And) ? at + 1 : 0;
}
