using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tasks;

/// <summary>The passages of a document seen from the one that is read: what those behind it begin with. Their words are kept until they are read themselves.</summary>
/// <param name="text">The text of the document.</param>
/// <param name="passages">Its passages.</param>
/// <param name="citations">Its citations, in their order.</param>
/// <param name="buffer">Room for the words.</param>
internal sealed class PassagesAhead(string text, IReadOnlyList<Passage> passages, Citation[] citations, PassageBuffer buffer)
{
    /// <summary>A longer passage, in UTF-16 code units, is neither a heading nor a label.</summary>
    public const int LongestPassage = 2000;

    /// <summary>No item has more labels; beyond, time would grow with their square.</summary>
    public const int MostLabels = 30;

    /// <summary>So many tokens may be kept of passages that were looked ahead to, one behind the other.</summary>
    private const int MostAhead = 4096;

    // So many passages may say what is to be done above the labels of it.
    private const int MostOfContent = 20;

    private const int MostBelow = 4;

    private const int MostOfItem = 12;

    private int _ahead = -1;
    private PassageText? _words;

    /// <summary>The number of the passage that is read.</summary>
    public int Index { get; private set; }

    /// <summary>Goes on to a passage.</summary>
    public void MoveTo(int index)
    {
        if (_ahead != index || buffer.TokenCount > MostAhead) Forget();
        Index = index;
    }

    /// <summary>The words of a passage; those of one that a passage before looked ahead to are kept until it is read itself.</summary>
    public PassageText WordsOf(int index)
    {
        if (_ahead == index) return _words!;
        var passage = passages[index];
        var words = PassageText.Create(text, passage.Pieces, passage.ContentStart, citations, buffer);
        if (index > Index) (_ahead, _words) = (index, words);
        return words;
    }

    private void Forget()
    {
        buffer.Reset();
        (_ahead, _words) = (-1, null);
    }

    /// <summary>The mark of a bullet; any dash is a hyphen.</summary>
    public char BulletOf(Passage passage)
    {
        for (var i = passage.Pieces[0].Start; i < passage.ContentStart && i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) return VietnameseText.IsDash(text[i]) ? '-' : text[i];
        }

        return '-';
    }

    /// <summary>Where the labels of one task stand together: "a) Nội dung: …", "b) Cơ quan chủ trì: …" are items of the part above them.</summary>
    public static string? HomeOf(Passage passage) =>
        passage.Kind == PassageKind.Numbered ? ParentOf(passage.Section) : passage.Section;

    /// <summary>The path above a path; empty for a part that stands below none.</summary>
    public static string? ParentOf(string? path) => path is null ? null : ShortStrings.Of(path.AsSpan(0, Math.Max(0, path.LastIndexOf('.'))));

    /// <summary>Whether the next passage is a bullet of another kind that holds nothing but names.</summary>
    public bool NamesFollow(Passage passage, char bullet)
    {
        var next = Index + 1;
        if (next >= passages.Count || passages[next] is not { Kind: PassageKind.Bullet } other || other.Span.Length > LongestPassage || BulletOf(other) == bullet || !string.Equals(other.Section, passage.Section, StringComparison.Ordinal)) return false;
        var words = WordsOf(next);
        return words.Count > 0 && words[0].Kind == TokenKind.Word && words.Finder.Restart().Labels.ReadOnlyNames() is { Count: > 0 };
    }

    /// <summary>A label with a sentence behind it is a task of its own unless labels of time or support go with it.</summary>
    public bool LabelFollows(Passage passage)
    {
        var next = Index + 1;
        if (next >= passages.Count) return false;
        var other = passages[next];
        if (other.Kind == PassageKind.TableRow || (other.Kind == PassageKind.Numbered) != (passage.Kind == PassageKind.Numbered) || other.Span.Length > LongestPassage || !string.Equals(HomeOf(other), HomeOf(passage), StringComparison.Ordinal)) return false;
        var finder = WordsOf(next).Finder.Restart();
        return finder.Labels.IsTimeLabel || finder.Labels.IsSupportLabel;
    }

    /// <summary>
    /// Labels may stand in any order: a label of time opens a group where one of the next two names who leads.
    /// Bullets of another kind below "- Nội dung:" are skipped.
    /// </summary>
    public bool LeadFollows(Passage passage, char content)
    {
        for (var (i, left) = (Index + 1, 3); i < passages.Count && left > 0 && i <= Index + MostLabels; i++)
        {
            if (passages[i].Kind == PassageKind.TableRow || (passages[i].Kind == PassageKind.Numbered) != (passage.Kind == PassageKind.Numbered) || !string.Equals(HomeOf(passages[i]), HomeOf(passage), StringComparison.Ordinal)) return false;
            if (content != '\0' && passages[i].Kind == PassageKind.Bullet && BulletOf(passages[i]) != content) continue;
            left--;
            if (passages[i].Span.Length > LongestPassage) return false;
            var finder = WordsOf(i).Finder.Restart();
            if (finder.Labels.NamesLead) return true;
            if (!finder.Labels.IsSupportLabel && !finder.Labels.IsTimeLabel && !finder.Labels.IsOtherLabel) return false;
        }

        return false;
    }

    /// <summary>
    /// What the labels that begin with this passage are about: the item right above them, or the item above the bullets that stand between; else the
    /// bullet or paragraph right above; null where nothing of theirs stands there.
    /// </summary>
    /// <param name="passage">The first label.</param>
    /// <param name="bullet">Its bullet.</param>
    /// <param name="home">Where the labels stand together.</param>
    /// <param name="last">The last task.</param>
    /// <param name="isGiven">Whether somebody was given it; else it may be what is said right above, with a time.</param>
    public Passage? ContentAbove(Passage passage, char bullet, string? home, TextSpan last, bool isGiven)
    {
        Passage? nearest = null;
        var isItemLabel = passage.Kind == PassageKind.Numbered;
        for (var i = Index - 1; i >= 0 && i >= Index - MostOfContent; i--)
        {
            var other = passages[i];
            if (other.Kind == PassageKind.TableRow || other.Zone != passage.Zone || (other.Span.Start < last.End && (isGiven || i < Index - 1)) || other.Length > LongestPassage) break;
            var isItem = other.Kind == PassageKind.Numbered && string.Equals(other.Section, home, StringComparison.Ordinal);
            // "b) Cơ quan thực hiện:" above "- Đơn vị chủ trì: …": what it is about stands in "a) Nhiệm vụ: …".
            if (isItem && !isItemLabel && IsEmptyLabel(i))
            {
                (home, isItemLabel, nearest) = (HomeOf(other), true, null);
                continue;
            }

            if (isItemLabel && !isItem && other.Kind != PassageKind.Numbered && SectionFrames.IsUnder(other.Section, home)) continue;
            if (!isItem && !string.Equals(HomeOf(other), home, StringComparison.Ordinal)) break;
            if (isItemLabel && !isItem && WordsOf(i).Finder.Restart().Labels.IsContentLabel) return other;
            if (isItem || (!isItemLabel && passage.Kind == PassageKind.Bullet && (other.Kind == PassageKind.Paragraph || BulletOf(other) != bullet))) return SaysWork(i) ? other : nearest;
            // "- Đối tượng: …", "- Số lượng: …" between the item and "- Thời gian: …"
            if (nearest is null && WordsOf(i) is { Count: > 0 } aside && aside.Finder.Restart().Labels is { } labels && (labels.IsOtherLabel || labels.IsRoll)) continue;
            if (other.Kind == PassageKind.Paragraph && nearest is not null) break;
            if (nearest is null && !SaysWork(i)) break;
            nearest ??= other;
        }

        return nearest;
    }

    /// <summary>
    /// The item, or the bullet or paragraph of another mark, right below which labels begin with this passage; -1 where something else stands there.
    /// "b) Cơ quan thực hiện:" above bullets is one of the labels: what they are about stands in "a) Nhiệm vụ: …".
    /// </summary>
    public int SentenceAbove(Passage passage, char bullet, string? home)
    {
        if (Index == 0 || passage.Kind == PassageKind.Numbered) return -1;
        var above = passages[Index - 1];
        if (above.Zone != passage.Zone || !string.Equals(above.Section, home, StringComparison.Ordinal)) return -1;
        return above.Kind switch
        {
            PassageKind.Numbered => IsEmptyLabel(Index - 1) ? ItemBeside(Index - 1) : Index - 1,
            PassageKind.Bullet => passage.Kind != PassageKind.Bullet || BulletOf(above) != bullet ? Index - 1 : -1,
            PassageKind.Paragraph => passage.Kind == PassageKind.Bullet ? Index - 1 : -1,
            _ => -1,
        };
    }

    private bool IsEmptyLabel(int index) => passages[index].Length <= LongestPassage && WordsOf(index) is { Count: > 0 } words && words.Finder.Restart().Labels.EmptyPart is not null;

    // The item of the same part right before another one, or -1.
    private int ItemBeside(int index) =>
        index > 0 && passages[index - 1] is { Kind: PassageKind.Numbered } item && item.Zone == passages[index].Zone && string.Equals(HomeOf(item), HomeOf(passages[index]), StringComparison.Ordinal) ? index - 1 : -1;

    /// <summary>Whether a passage says what is to be done, perhaps by what is to be made ("Đề án phát triển du lịch"): not "II. NHIỆM VỤ", "2. Cơ quan chủ trì, phối hợp", "3. Thành phần đoàn kiểm tra", "5.1. Sở Y tế".</summary>
    public bool SaysWork(int index, bool things = false)
    {
        var words = WordsOf(index);
        if (words.Count == 0 || words.IsUpperCase) return false;
        var shape = words.Finder.Restart().Shape;
        var first = words.Finder.FirstWord;
        // "1. Hoạt động 1: Tập huấn kỹ năng"
        if (first + 3 < words.Count && words[first + 2].Kind == TokenKind.Number && words.IsMark(first + 3, ':')) return true;
        return first < words.Count && (shape.OpensWithPredicate || !Lexicon.Is(words.Tokens, first, Lex.Roll | (things ? default : Lex.Thing) | Lex.TimeLabel | Lex.NamedHead | Lex.Institution | Lex.Generic | Lex.Post | Lex.Person));
    }

    /// <summary>"(1) Rà soát dữ liệu.", and below it "- Đơn vị chủ trì: Sở A": its own label names who does it.</summary>
    public List<Assignee>? LeadBelow(Passage passage)
    {
        for (var i = Index + 1; i < passages.Count && i <= Index + MostBelow; i++)
        {
            var below = passages[i];
            if (below.Kind is PassageKind.TableRow or PassageKind.Numbered || below.Span.Length > LongestPassage || !string.Equals(below.Section, passage.Section, StringComparison.Ordinal)) return null;
            var words = WordsOf(i);
            if (words.Count > 0 && words.Finder.Restart().Labels.ReadLabel(0, isLead: true) is { } label) return TaskMaker.Assignees(words, label.Names);
        }

        return null;
    }

    /// <summary>Whether the next passage stands below this one and begins with what is to be done.</summary>
    public bool ContentFollows(Passage passage)
    {
        var next = Index + 1;
        if (next >= passages.Count) return false;
        var other = passages[next];
        if (other.Kind == PassageKind.TableRow || other.Span.Length > LongestPassage || !SectionFrames.IsUnder(other.Section, passage.Section)) return false;
        return WordsOf(next).Finder.Restart().Shape.OpensWithPredicate;
    }

    /// <summary>"- Bộ Công Thương" without a mark, and below it "+ Ban hành …": bullets of another kind that say what is to be done.</summary>
    public bool DeeperFollows(Passage passage, PassageText words, char bullet)
    {
        if (words[words.Count - 1].Kind == TokenKind.Mark || !BulletFollows(passage) || BulletOf(passages[Index + 1]) == bullet || passages[Index + 1].Span.Length > LongestPassage) return false;
        return WordsOf(Index + 1).Finder.Restart().Shape.OpensWithPredicate;
    }

    /// <summary>"- Giao Trường A chuẩn bị các điều kiện;" and below it "+ Bố trí phòng họp …"</summary>
    public bool DeeperWorkFollows(char bullet)
    {
        var next = Index + 1;
        return next < passages.Count && passages[next] is { Kind: PassageKind.Bullet } below && below.Span.Length <= LongestPassage && bullet == '-' && BulletOf(below) == '+' && WordsOf(next).Finder.Restart().Shape.OpensWithPredicate;
    }

    /// <summary>"- Giao Sở A chủ trì:" and behind it, with the same mark, "- Rà soát …"</summary>
    public bool WorkFollowsBeside(Passage passage, char bullet)
    {
        if (bullet == '\0' || !BulletFollows(passage) || BulletOf(passages[Index + 1]) != bullet || passages[Index + 1].Span.Length > LongestPassage) return false;
        var shape = WordsOf(Index + 1).Finder.Restart().Shape;
        return shape.OpensWithPredicate && WordsOf(Index + 1).Finder.Restart().Find(requestsOnly: true, hasOwner: true) is null;
    }

    /// <summary>Whether the next item of the same part begins with what is to be done.</summary>
    public bool SiblingFollows(Passage passage)
    {
        var next = Index + 1;
        if (next >= passages.Count || passage.Section is null) return false;
        var other = passages[next];
        return other.Kind == PassageKind.Numbered && ParentOf(passage.Section) is { Length: > 0 } parent && string.Equals(ParentOf(other.Section), parent, StringComparison.Ordinal)
            && !string.Equals(other.Section, passage.Section, StringComparison.Ordinal) && WordsOf(next).Finder.Restart().Shape.OpensWithPredicate;
    }

    /// <summary>Whether the next passage is a paragraph in capitals.</summary>
    public bool CapitalsFollow =>
        Index + 1 < passages.Count && passages[Index + 1] is { Kind: PassageKind.Paragraph } next && next.Span.Length <= LongestPassage && WordsOf(Index + 1).IsUpperCase;

    /// <summary>Whether the next passage is a bullet of the same part.</summary>
    public bool BulletFollows(Passage passage) =>
        Index + 1 < passages.Count && passages[Index + 1] is { Kind: PassageKind.Bullet } next && string.Equals(next.Section, passage.Section, StringComparison.Ordinal);

    /// <summary>
    /// "2. Thực hiện nghiêm chế độ báo cáo" without a full stop above paragraphs of its own: their title. So is "a) Triển khai công tác phổ biến."
    /// above a paragraph that begins with whoever does it, with another item behind; below the last item a document closes in such paragraphs.
    /// </summary>
    public bool IsTitled(Passage passage, PassageText words)
    {
        if (passage.Kind != PassageKind.Numbered || Index + 1 >= passages.Count) return false;
        var next = passages[Index + 1];
        if (!SectionFrames.IsUnder(next.Section, passage.Section)) return false;
        if (words[words.Count - 1].Kind != TokenKind.Mark) return !(next.Kind == PassageKind.Numbered && string.Equals(next.Section, passage.Section, StringComparison.Ordinal));
        return words[words.Count - 1].Mark == '.' && next.Kind == PassageKind.Paragraph && next.Span.Length <= LongestPassage && string.Equals(next.Section, passage.Section, StringComparison.Ordinal) && ItemBehind(passage)
            && WordsOf(Index + 1).Finder.Restart().Find(requestsOnly: false, hasOwner: false) is { Frame: SubjectFrame.Subject, BeginsPassage: true };
    }

    // Whether behind the paragraphs of this item another one stands.
    private bool ItemBehind(Passage passage)
    {
        for (var i = Index + 1; i < passages.Count && i <= Index + MostOfItem; i++)
        {
            if (passages[i].Kind == PassageKind.Numbered) return true;
            if (!string.Equals(passages[i].Section, passage.Section, StringComparison.Ordinal)) return false;
        }

        return false;
    }

    /// <summary>Whether the next passage opens a part with an Arabic number.</summary>
    public bool ItemFollows => Index + 1 < passages.Count && passages[Index + 1] is { Kind: PassageKind.Numbered, Section: [>= '0' and <= '9', ..] };

    /// <summary>"Giao Phòng A thực hiện các công việc liên quan:", below it in the same part "1. Tổ chức kiểm tra …": the items begin with what is to be done.</summary>
    public bool ItemFollowsBelow(Passage passage) => !TitleFollows && Index + 1 < passages.Count && passages[Index + 1].Kind == PassageKind.Numbered && ContentFollows(passage);

    /// <summary>
    /// Whether the next passage is the title of a part that has passages of its own: what stands there is the programme, not the work of those whom the
    /// sentence above all parts names.
    /// </summary>
    public bool TitleFollows
    {
        get
        {
            var next = Index + 1;
            if (next + 1 >= passages.Count || passages[next] is not { Kind: PassageKind.Numbered } title || title.Span.Length > LongestPassage) return false;
            var below = passages[next + 1];
            if (!SectionFrames.IsUnder(below.Section, title.Section) || (below.Kind == PassageKind.Numbered && string.Equals(below.Section, title.Section, StringComparison.Ordinal))) return false;
            var words = WordsOf(next);
            return words.Count > 0 && words[words.Count - 1].Kind != TokenKind.Mark;
        }
    }

    /// <summary>Whether the next passage opens a numbered part.</summary>
    public bool PartFollows => Index + 1 < passages.Count && passages[Index + 1].Kind is PassageKind.Numbered or PassageKind.TableRow;
}
