using System.Numerics;
using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Tasks;

/// <summary>What a phrase may be in a sentence that gives somebody something to do. A phrase may be several.</summary>
[Flags]
internal enum Lex : long
{
    None = 0,

    /// <summary>A verb or adverb that opens what the body before it is to do.</summary>
    Predicate = 1,

    /// <summary>A predicate that never stands inside a name: chủ trì, có trách nhiệm.</summary>
    StrongPredicate = 2,

    /// <summary>A verb whose object is to do something: giao, đề nghị.</summary>
    Request = 4,

    /// <summary>Words that open a sentence before its subject: căn cứ, trong quá trình.</summary>
    Opening = 8,

    /// <summary>Words that join a sentence to the one before: đồng thời, ngoài ra.</summary>
    Connector = 16,

    /// <summary>A body by itself, its name may go on: UBND, Huyện ủy.</summary>
    Institution = 32,

    /// <summary>The first word of a name, a body by itself only with a capital letter: Sở, Phòng.</summary>
    NamedHead = 64,

    /// <summary>A post: Giám đốc, Thủ trưởng.</summary>
    Post = 128,

    /// <summary>Persons by their work, a body only where a proper name follows: công chức.</summary>
    Person = 256,

    /// <summary>A common noun of bodies, mostly in a list after "các".</summary>
    Generic = 512,

    /// <summary>A common noun of places: huyện, xã.</summary>
    PlaceNoun = 1024,

    /// <summary>Looks like a head but is none: ban hành, phòng chống.</summary>
    NoHead = 2048,

    /// <summary>A field that names an office: Nội vụ, Văn hóa, Thể thao và Du lịch.</summary>
    Field = 4096,

    /// <summary>The plural: các, những.</summary>
    Plural = 8192,

    /// <summary>A word that goes on with a name though it looks like its end: có liên quan, trên địa bàn.</summary>
    NameGoesOn = 16384,

    /// <summary>A word that ends a name: để, theo.</summary>
    NameEnds = 32768,

    /// <summary>A heading before a body: trách nhiệm của, đối với.</summary>
    HeadingPrefix = 65536,

    /// <summary>What makes "tổ chức" a noun: chính trị, tôn giáo.</summary>
    OrganisationOf = 262144,

    /// <summary>A sentence that closes the plan and belongs to no body: trên đây là.</summary>
    Closing = 524288,

    /// <summary>A verb with which an issuer presents its own plan: ban hành, xây dựng.</summary>
    Issues = 1048576,

    /// <summary>A word of two syllables in names: with a capital its second syllable is no verb ("Đào tạo").</summary>
    Compound = 2097152,

    /// <summary>A body whose name says what it does, in lower-case verbs: ban chỉ đạo, bộ phận.</summary>
    NamedByTask = 4194304,

    /// <summary>A word with a capital that makes no proper name: Đảng, Trung ương.</summary>
    NoProper = 8388608,

    /// <summary>What may stand between a subject and its verb: theo chức năng, căn cứ, trong phạm vi.</summary>
    Aside = 16777216,

    /// <summary>An opening only before a document or an order: thực hiện, triển khai.</summary>
    ActOpening = 33554432,

    /// <summary>A document or an order: kế hoạch, ý kiến.</summary>
    Act = 67108864,

    /// <summary>A label of time: thời gian, thời hạn.</summary>
    TimeLabel = 134217728,

    /// <summary>Words before what a body was given to do: được giao, được phân công.</summary>
    Appointed = 268435456,

    /// <summary>A common noun that names nobody by itself: cá nhân.</summary>
    NoOne = 536870912,

    /// <summary>A word whose syllables are no verb and end no name: công trình, mặt bằng, hàng hóa.</summary>
    Word = 1L << 30,

    /// <summary>A predicate that says who is to do something and describes nobody: có trách nhiệm, phải, chủ động.</summary>
    Modal = 1L << 31,

    /// <summary>Opens what tells one body from others of its kind: được cấp, có dự án, hoạt động.</summary>
    Modifier = 1L << 32,

    /// <summary>A verb of names that needs an object: Quản lý, Hỗ trợ, Xúc tiến.</summary>
    Transitive = 1L << 33,

    /// <summary>A verb of telling before a request: thông báo và đề nghị.</summary>
    Announce = 1L << 34,

    /// <summary>Opens a passage that names a thing and tells nobody to do anything: thành phần, việc, kinh phí.</summary>
    Thing = 1L << 35,

    /// <summary>Between the members of a list that are named above others: trước hết là, nhất là.</summary>
    Namely = 1L << 36,

    /// <summary>What a heading may say after its body: có trách nhiệm, có nhiệm vụ.</summary>
    Formula = 1L << 37,

    /// <summary>A verb whose object is a body that is told to do something: đôn đốc, chỉ đạo.</summary>
    Order = 1L << 38,

    /// <summary>What a body does by which something is done: "do Thanh tra tỉnh chủ trì".</summary>
    Agent = 1L << 39,

    /// <summary>Before the one in whose name somebody else acts: thừa lệnh.</summary>
    Behalf = 1L << 40,

    /// <summary>What aims are counted in: mô hình, hội nghị, lượt.</summary>
    Unit = 1L << 41,

    /// <summary>What tells places of a kind from others: miền núi, biên giới, còn lại.</summary>
    PlaceKind = 1L << 43,

    /// <summary>What may stand between an issuer and the verb of its request: cũng, còn.</summary>
    Still = 1L << 44,

    /// <summary>A verb with which somebody speaks, before a colon: kết luận, nhấn mạnh.</summary>
    Speaks = 1L << 45,

    /// <summary>Words of duty that make every verb before them a part of the name: có trách nhiệm, phải.</summary>
    HardModal = 1L << 46,

    /// <summary>What a body is, behind a dash: cơ quan thường trực, đơn vị đầu mối.</summary>
    Apposition = 1L << 47,

    /// <summary>A common noun that names one body of its own even in small letters and within a list: hợp tác xã, đài truyền thanh, mặt trận.</summary>
    Distinct = 1L << 51,

    /// <summary>Persons by their work who are a body only before words of duty: giáo viên có trách nhiệm, học sinh phải.</summary>
    Staff = 1L << 52,

    /// <summary>A verb before a number of things to make: xây dựng, đăng ký.</summary>
    Making = 1L << 42,

    /// <summary>What is told or judged again and again: báo cáo, tổng hợp, sơ kết.</summary>
    Telling = 1L << 48,

    /// <summary>A verb of coming together: họp, giao ban.</summary>
    Meets = 1L << 50,

    /// <summary>What a lead-in announces before "sau": nội dung, nhiệm vụ.</summary>
    Content = 1L << 57,

    /// <summary>A verb whose object is the body above, which is to do something: tham mưu, đề xuất.</summary>
    Counsel = 1L << 59,

    /// <summary>All of a kind of persons: đội ngũ, toàn thể.</summary>
    Troop = 1L << 58,

    /// <summary>What is made anew each year or quarter, so that "hằng năm" says which one: kế hoạch, dự toán.</summary>
    Yearly = 1L << 49,

    /// <summary>What is kept up or put off until a day, so that the day limits it and no work: tạm dừng, gia hạn.</summary>
    Kept = 1L << 53,

    /// <summary>A document that is called by its years: kế hoạch, đề án.</summary>
    Scheme = 1L << 56,

    /// <summary>A word that names no event behind "trước" or "sau": trước mắt, trước đây.</summary>
    NoEvent = 1L << 54,

    /// <summary>What comes before a figure that is to be reached: đạt, giảm, có ít nhất.</summary>
    Aim = 1L << 55,

    /// <summary>A rank or degree before the name of a person: thiếu tá, tiến sĩ.</summary>
    Rank = 1L << 60,

    /// <summary>A verb of helping behind "phối hợp,": hỗ trợ, giúp đỡ.</summary>
    Helps = 1L << 61,

    /// <summary>A label of those who take part or are meant: thành phần, đối tượng.</summary>
    Roll = 1L << 63,

    /// <summary>What a body does that has the whole of a piece of work: thực hiện, đảm nhiệm, làm trưởng đoàn.</summary>
    Carries = 1L << 62,

    /// <summary>Opens what may come up while a plan is carried out: trong quá trình, nếu có.</summary>
    Occasion = 1L << 17,
}

/// <summary>The words of the stage as one trie over word numbers. Matching looks at a bounded number of words and allocates nothing. Thread-safe.</summary>
internal static partial class Lexicon
{
    private const int MaxWordLength = 24;

    private static readonly LexiconSteps Next;
    private static readonly LexiconNode[] Nodes;

    // For each word, what the phrases that begin with it may be, and the node of the word alone.
    private static readonly Lex[] Starts;
    private static readonly int[] Firsts;
    private static readonly bool[] Openings;
    private static readonly WordTable Words;
    private static readonly ShortWords Shorts;

    static Lexicon()
    {
        var builder = new LexiconBuilder();
        foreach (var (kind, phrases) in Phrases()) builder.Add(kind, phrases);
        foreach (var (kind, phrases) in Bodies()) builder.Add(kind, phrases);
        foreach (var (kind, name) in BoardNames()) builder.Add(kind, name);
        foreach (var word in ExtraWords) builder.AddWord(word);
        foreach (var word in OpeningVerbs) builder.AddWord(word);
        Next = builder.Next;
        Nodes = builder.ToNodes();
        Words = new WordTable(builder.Words);
        Starts = new Lex[Words.Words.Count];
        Firsts = new int[Starts.Length];
        for (var number = 0; number < Starts.Length; number++)
        {
            if (!Next.TryGetValue(LexiconSteps.Key(0, number), out var first)) continue;
            Firsts[number] = first;
            Starts[number] = Nodes[first].Kinds | Nodes[first].Below;
        }

        Openings = new bool[Starts.Length];
        foreach (var word in OpeningVerbs) Openings[Word(word)] = true;
        Shorts = new ShortWords(builder.Words, Starts);
    }

    /// <summary>How many words there are: their numbers are below it.</summary>
    public static int Count => Words.Words.Count;

    /// <summary>The number of a word of the lexicon, written as the lexicon folds it.</summary>
    public static int Word(string word) => Words.Find(word);

    /// <summary>The number of a printed word, letter case and place of the tone mark aside; -1 for a word that no phrase has.</summary>
    public static int Find(ReadOnlySpan<char> word) => word.Length <= WordKey.Longest ? Find(KeyOf(word), word) : FindLong(word);

    /// <summary>The first letters of a printed word.</summary>
    public static WordKey KeyOf(ReadOnlySpan<char> word)
    {
        var key = default(WordKey);
        for (var i = 0; i < word.Length && i < WordKey.Longest; i++) key.Add(word[i], i);
        return key;
    }

    /// <summary>The number of a printed word by its letters, where their key is made already.</summary>
    public static int Find(in WordKey key, ReadOnlySpan<char> word) => Find(key, word, out _);

    /// <summary>The number of a printed word, or -1, and what the phrases may be that begin with it.</summary>
    public static int Find(in WordKey key, ReadOnlySpan<char> word, out Lex starts)
    {
        if (word.Length <= WordKey.Longest && !LexiconLetters.MayMoveTone(word)) return Shorts.Find(key, out starts);
        var number = FindLong(word);
        starts = StartsOf(number);
        return number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindLong(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxWordLength) return -1;
        Span<char> folded = stackalloc char[MaxWordLength];
        LexiconLetters.Fold(word, folded);
        return Words.Find(folded[..word.Length]);
    }

    /// <summary>Whether the word says what is to be done where it opens a sentence with a capital.</summary>
    public static bool OpensWork(int word) => word >= 0 && Openings[word];

    /// <summary>What the phrases that begin with the word may be.</summary>
    public static Lex StartsOf(int word) => word < 0 ? Lex.None : Starts[word];

    /// <summary>The number of words of the longest phrase of any of the kinds that begins at the token, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Match(ReadOnlySpan<Token> tokens, int at, Lex kinds, out Lex found)
    {
        found = Lex.None;
        return at < tokens.Length && (tokens[at].Starts & kinds) != Lex.None ? Walk(tokens, at, kinds, out found) : 0;
    }

    /// <summary>Whether a phrase of one of the kinds begins at the token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<Token> tokens, int at, Lex kinds) => at < tokens.Length && (tokens[at].Starts & kinds) != Lex.None && Walk(tokens, at, kinds);

    private static int Walk(ReadOnlySpan<Token> tokens, int at, Lex kinds, out Lex found)
    {
        found = Lex.None;
        var node = Firsts[tokens[at].Word];
        var length = 0;
        for (var i = at; ;)
        {
            i++;
            if ((Nodes[node].Kinds & kinds) is not Lex.None and var here)
            {
                length = i - at;
                found = here;
            }

            if (i >= tokens.Length || !TryGoOn(ref node, tokens[i].Word, kinds)) return length;
        }
    }

    // As the other, where nobody asks how long the phrase is.
    private static bool Walk(ReadOnlySpan<Token> tokens, int at, Lex kinds)
    {
        var node = Firsts[tokens[at].Word];
        for (var i = at + 1; (Nodes[node].Kinds & kinds) == Lex.None; i++)
        {
            if (i >= tokens.Length || !TryGoOn(ref node, tokens[i].Word, kinds)) return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryGoOn(ref int node, int word, Lex kinds)
    {
        ref readonly var from = ref Nodes[node];
        return (from.Below & kinds) != Lex.None && word >= 0 && (from.Words & LexiconNode.BitOf(word)) != 0 && Next.TryGetValue(LexiconSteps.Key(node, word), out node);
    }

    /// <summary>
    /// Words of few letters, which nearly all are, by their keys; the others are in <see cref="WordTable"/> alone. The slots hold numbers alone, so that
    /// they stay near: many words of a text are none of these.
    /// </summary>
    private sealed class ShortWords
    {
        private readonly ushort[] _slots;
        private readonly Entry[] _entries;
        private readonly int _shift;

        public ShortWords(IReadOnlyList<string> words, Lex[] starts)
        {
            var bits = BitOperations.Log2((uint)words.Count) + 2;
            _slots = new ushort[1 << bits];
            _shift = 64 - bits;
            _entries = new Entry[words.Count];
            for (var number = 0; number < words.Count; number++)
            {
                if (words[number].Length is 0 or > WordKey.Longest) continue;
                var key = default(WordKey);
                for (var k = 0; k < words[number].Length; k++) key.Add(words[number][k], k);
                var i = SlotOf(key);
                while (_slots[i] != 0) i = (i + 1) & (_slots.Length - 1);
                _slots[i] = checked((ushort)(number + 1));
                _entries[number] = new Entry(key, starts[number]);
            }
        }

        /// <summary>The number of the word, or -1, and what the phrases may be that begin with it.</summary>
        public int Find(in WordKey key, out Lex starts)
        {
            unchecked
            {
                var (slots, entries) = (_slots, _entries);
                for (var i = SlotOf(key); slots[i] is not 0 and var number; i = (i + 1) & (slots.Length - 1))
                {
                    ref readonly var entry = ref entries[number - 1];
                    starts = entry.Starts;
                    if (entry.Key.Low == key.Low && entry.Key.High == key.High) return number - 1;
                }

                starts = Lex.None;
                return -1;
            }
        }

        private int SlotOf(in WordKey key) => (int)(unchecked((key.Low ^ BitOperations.RotateLeft(key.High * 0xC2B2AE3D27D4EB4FUL, 31)) * 0x9E3779B97F4A7C15UL) >> _shift);

        private readonly struct Entry(WordKey key, Lex starts)
        {
            public readonly WordKey Key = key;
            public readonly Lex Starts = starts;
        }
    }
}

/// <summary>Up to eight small letters of a word as two numbers, four letters in each; of a longer word the first eight.</summary>
internal struct WordKey
{
    public const int Longest = 8;

    public WordKey(ulong low, ulong high) => (Low, High) = (low, high);

    public ulong Low { get; private set; }

    public ulong High { get; private set; }

    /// <summary>Adds the letter at the place, counted from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(char c, int at)
    {
        ulong letter = LexiconLetters.Lower(c);
        if (at < Longest / 2) Low |= letter << (16 * at);
        else if (at < Longest) High |= letter << (16 * at - 64);
    }
}
