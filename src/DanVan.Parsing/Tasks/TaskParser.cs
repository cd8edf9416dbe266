using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks.Deadlines;

namespace DanVan.Parsing.Tasks;

/// <summary>Finds tasks, their assignees, deadlines and targets.</summary>
internal static class TaskParser
{
    public static IReadOnlyList<PlanTask> Parse(string text, DocumentStructure structure, IReadOnlyList<Citation> citations, List<Diagnostic> diagnostics, IReadOnlyList<SourceAnchor>? anchors = null, CancellationToken cancellation = default)
    {
        var buffer = PassageBuffer.Rent();
        var tasks = new TaskStage(text, structure, citations as Citation[] ?? [.. citations], diagnostics, anchors ?? [], buffer, cancellation).Run();
        buffer.Return();
        return tasks;
    }
}

/// <summary>One run over the passages of a document: keeps the bodies of the headings that the passages stand under.</summary>
internal sealed class TaskStage(string text, DocumentStructure structure, Citation[] citations, List<Diagnostic> diagnostics, IReadOnlyList<SourceAnchor> anchors, PassageBuffer buffer, CancellationToken cancellation)
{
    private const int MaxHeadingLength = 160;
    private const int MaxHeading = 2000;
    private const int MaxFormula = 12;
    private const int MaxDayHeading = 48;

    /// <summary>So many tokens may be kept of passages that were looked ahead to, one behind the other.</summary>
    private const int MostAhead = 4096;

    private const int MostBelow = 4;

    // So many rows of a table are looked at before it is known to list procedures.
    private const int MostHeadings = 8;

    // What is quoted over several passages is no longer.
    private const int LongestQuote = 8000;

    // What stands below the title of an annex.
    private static readonly string[] IssuedWith = ["(Kèm theo ", "(Ban hành kèm theo ", "(Đính kèm "];

    // No item has more labels; beyond, time would grow with their square.
    private const int MaxLabels = 30;

    // What a passage of places and quantities begins with.
    private static readonly string[] DataLabels = ["điểm quan trắc", "điểm đo", "điểm lấy mẫu", "vị trí quan trắc", "vị trí lấy mẫu", "số lượng", "tần suất"];

    // A longer list of names is compared by a set.
    private const int FewNames = 32;

    // Never changed.
    private static readonly List<Assignee> Nobody = [];

    private static readonly string[] Parts = ["chủ trì", "phối hợp", "tham gia", "thực hiện", "phụ trách", "chủ trì thực hiện", "phối hợp thực hiện"];

    private readonly List<PlanTask> _tasks = buffer.Lists.Tasks;
    private readonly List<BodyMention> _mentions = buffer.Lists.Mentions;
    private readonly List<DeadlineMatch> _matches = buffer.Lists.Matches;
    private readonly List<Deadline> _deadlines = buffer.Lists.Deadlines;
    private readonly List<Target> _targets = buffer.Lists.Targets;

    // What is read from the row of a table, used again for the next.
    private readonly List<Deadline> _rowLimits = buffer.Lists.RowLimits;
    private readonly List<Deadline> _rowResults = buffer.Lists.RowResults;
    private readonly List<Target> _rowTargets = buffer.Lists.RowTargets;
    private readonly WholeText _whole = structure.Whole ?? new WholeText(text);
    private readonly SectionFrames _sections = new(structure.Sections, string.Equals(structure.Header.Kind, "Báo cáo", StringComparison.OrdinalIgnoreCase));
    private PlanYear _plan = PlanYear.None;
    private int _index;
    private int _ahead = -1;

    // Where a quotation over several passages ends.
    private int _quoteEnd = -1;

    // The passage that was read with the heading before it.
    private int _joined = -1;
    private PassageText? _words;
    private int _told = -2;

    // The annex that begins next.
    private int _annex;

    // Whether that passage ends with a semicolon, so that the list of what is to be done goes on below it.
    private bool _isToldOpen;

    // How many labels of time the last task has taken.
    private int _attached;
    private Owner? _section;
    private Owner? _block;
    private Owner? _paragraph;
    private Owner? _addressee;
    private ColumnRole[]? _columns;
    private bool _isHeadingAlone;

    // The section that tells of what was done up to "… cần thực hiện tốt các nhiệm vụ sau:" and says from there what is to be done.
    private string? _forward;

    // The part in which the last item stands that a body heads.
    private string? _headed;
    private Group? _group;
    private Announced? _rules;

    // The list whose last items began with a body and a colon.
    private (string? Home, PassageKind Kind, char Bullet)? _roles;

    private sealed record Owner(List<Assignee> Names, string? Section, char Bullet, bool IsHeading)
    {
        /// <summary>Those who work with the bodies in all that stands below.</summary>
        public List<Assignee> Support { get; init; } = Nobody;

        /// <summary>Whether they are those whom a sentence before the parts asks ("… yêu cầu các phòng thực hiện các nội dung sau:"): they do only what nobody else is given.</summary>
        public bool IsAsked { get; init; }

        /// <summary>Whether the bodies that begin the passages below work with them: "b) Chủ trì, phối hợp:", below it "- Sở A tham mưu …".</summary>
        public bool IsJoined { get; init; }

        /// <summary>Whether they have what the bullets beside their own say, up to the next one that asks somebody: "- Giao Sở A chủ trì:", behind it "- Rà soát …".</summary>
        public bool IsBeside { get; init; }

        /// <summary>The body of the heading above, which counts again where this part is over.</summary>
        public Owner? Above { get; init; }
    }

    /// <summary>A passage that announces what something is judged by.</summary>
    /// <param name="Section">Its section.</param>
    /// <param name="Kind">Its form.</param>
    /// <param name="Bullet">Its bullet.</param>
    /// <param name="IsData">Whether it leads to data, so that the bodies named below it do nothing there.</param>
    private sealed record Announced(string? Section, PassageKind Kind, char Bullet, bool IsData = false);

    /// <summary>What the cells of a row say that go down over the rows below it.</summary>
    private sealed record RowAbove(List<Assignee> Lead, List<Assignee> Support, IReadOnlyList<Deadline> Times)
    {
        public static RowAbove None { get; } = new([], [], []);
    }

    /// <summary>Labels below one another ("Cơ quan chủ trì: …", "Thời gian: …") that together are one task.</summary>
    private sealed record Group(int Task, string? Section, int Labels)
    {
        /// <summary>The bullet of the label that says what is to be done, while nobody is named yet; what stands below it goes with the task.</summary>
        public char Content { get; init; }

        /// <summary>The part that an empty label ("Đơn vị phối hợp:") gives to those who stand below it.</summary>
        public LabelPhrase? Part { get; init; }

        /// <summary>The bullet of that label.</summary>
        public char PartBullet { get; init; }
    }

    public IReadOnlyList<PlanTask> Run()
    {
        _plan = PlanYear.Of(structure.Header);
        if (_plan.Year == 0) _plan = PlanYear.OfCitations(citations);
        var passages = structure.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var passage = passages[i];
            if (passage.Zone is not (Zone.Body or Zone.Preamble or Zone.Annex)) continue;
            _sections.Enter(passage.Span.Start);
            EnterAnnex(passage.Span.Start);
            if (i == _joined) continue;
            if (passage.Span.Start >= _quoteEnd) _quoteEnd = EndOfQuote(passage);
            // What an act says that is quoted gives nobody anything to do here.
            if (passage.Span.Start < _quoteEnd) continue;
            if (_ahead != i || buffer.TokenCount > MostAhead) Forget();
            if (passage.Kind == PassageKind.TableRow)
            {
                var end = i + 1;
                while (end < passages.Count && passages[end].Kind == PassageKind.TableRow && passages[end].Table == passage.Table) end++;
                ReadTable(i, end);
                i = end - 1;
                continue;
            }

            _index = i;
            ReadPassage(passage);
        }

        return [.. _tasks];
    }

    // "Ban tổ chức giải Cờ vua cấp huyện" and below it "(Kèm theo Quyết định số …)"
    private bool IsTitleOfAnnex(Passage passage)
    {
        if (passage.Zone != Zone.Annex || passage.Kind != PassageKind.Paragraph || _index + 1 >= structure.Passages.Count) return false;
        var below = text.AsSpan(structure.Passages[_index + 1].Span.Start).TrimStart("*_");
        foreach (var words in IssuedWith)
        {
            if (below.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Who heads a part has nothing to do in the annex behind it.
    private void EnterAnnex(int position)
    {
        for (; _annex < structure.Annexes.Count && structure.Annexes[_annex].Extent.Start <= position; _annex++)
        {
            (_section, _block, _paragraph, _group, _rules, _forward, _headed) = (null, null, null, null, null, null, null);
            _told = -2;
        }
    }

    // “Điều 10. …”, an article quoted with all its paragraphs: the end of a quotation that opens a passage and closes a later one, or -1.
    private int EndOfQuote(Passage passage)
    {
        var i = passage.Span.Start;
        while (i < passage.Span.End && (char.IsWhiteSpace(text[i]) || text[i] is '*' or '_')) i++;
        if (i >= passage.Span.End || text[i] != '“' || !text.AsSpan(i + 1).StartsWith("Điều ", StringComparison.Ordinal)) return -1;
        var depth = 0;
        var limit = Math.Min(text.Length, i + LongestQuote);
        for (; i < limit; i++)
        {
            if (text[i] == '“') depth++;
            else if (text[i] == '”' && --depth == 0) break;
        }

        if (i >= limit || i < passage.Span.End) return -1;
        for (var end = i + 1; end < limit && text[end] != '\n'; end++)
        {
            if (!char.IsWhiteSpace(text[end]) && text[end] is not ('.' or ';' or ',' or '*' or '_' or '/')) return -1;
        }

        return i;
    }

    // The words of a passage; those of one that a passage before looked ahead to are kept until it is read itself.
    private PassageText WordsOf(int index)
    {
        if (_ahead == index) return _words!;
        var passage = structure.Passages[index];
        var words = PassageText.Create(text, passage.Pieces, passage.ContentStart, citations, buffer);
        if (index > _index) (_ahead, _words) = (index, words);
        return words;
    }

    private void Forget()
    {
        buffer.Reset();
        (_ahead, _words) = (-1, null);
    }

    private void ReadPassage(Passage passage)
    {
        var words = WordsOf(_index);
        if (words.IsCut) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.LimitReached, passage.Span, nameof(PassageText) + "." + nameof(PassageText.MaxLength)));
        if (words.Count < 2) return;
        var finder = words.Finder.Restart(passage.Zone == Zone.Preamble || passage.Section is null);
        var bullet = passage.Kind == PassageKind.Bullet ? BulletOf(passage) : '\0';
        LeaveBlocks(passage, bullet);
        if (IsTitleOfAnnex(passage)) return;
        if (ReadPartedHeading(passage, words)) return;
        if (words.Text.Length <= MaxHeading && ReadHeading(passage, words, finder, bullet)) return;

        LeaveRules(passage, bullet);
        var isRule = _rules is not null;
        var isPreamble = passage.Zone == Zone.Preamble;
        // "Căn cứ Thông tư số … của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn …;"
        if (isPreamble && (words[words.Count - 1].Mark == ';' ? finder.Shape.IsBasis || finder.Shape.Weighs : finder.Shape.Weighs && structure.Header.Kind is "Nghị quyết")) return;
        var isClosing = passage.Kind == PassageKind.Paragraph && finder.Shape.IsClosing;
        var owner = isClosing ? null : OwnerOf(passage);
        if (owner is { IsHeading: true } && owner == _paragraph && finder.Shape.IsBasis && passage.Kind == PassageKind.Paragraph && words[words.Count - 1].Mark == ';')
        {
            // "CHÍNH PHỦ", then "Căn cứ Luật …;": who decides, not who has the work below.
            owner = _paragraph = null;
        }

        var asked = owner is { IsAsked: true } ? owner.Names : Nobody;
        if (asked.Count > 0) owner = null;
        if (finder.Shape.EndsAsFollows && passage.Section is not null && _sections.IsNarrative(passage.Section) && finder.Shape.LooksForward) _forward = passage.Section;
        var isForward = _forward is not null && SectionFrames.IsUnder(passage.Section, _forward);
        var isNarrative = (isPreamble && structure.Sections.Length > 0) || (_sections.IsNarrative(passage.Section) && !isForward) || _sections.IsAimsOnly(passage.Section);
        var subject = IsInBrackets(words) ? isNarrative ? null : finder.FindBracketed() : finder.Find(requestsOnly: isNarrative, hasOwner: owner is not null);
        if (_block is { IsBeside: true } beside && bullet == beside.Bullet && subject is { Frame: SubjectFrame.Request, OpensBlock: true } or { Frame: SubjectFrame.Subject, BeginsPassage: true })
        {
            _block = null;
            owner = OwnerOf(passage);
        }

        if (subject is null && isNarrative && !isPreamble && !_sections.IsAimsOnly(passage.Section))
        {
            if (!_sections.IsRule(passage.Section)) subject = finder.FindDuty();
            // "Các đơn vị gửi hồ sơ về Sở trước ngày 15/2" below what is judged.
            else if (finder.Shape.HasLastDay && finder.Find(requestsOnly: false, hasOwner: owner is not null) is { BeginsPassage: true } sending) subject = sending;
        }

        if (subject is null && owner is null && !isNarrative && passage.Section is not null) subject = finder.FindNamed();
        if (subject is { Frame: SubjectFrame.Subject, BeginsPassage: true } && passage.Kind != PassageKind.Paragraph && words.IsMark(subject.Names[^1].End, ':')) _roles = (HomeOf(passage), passage.Kind, bullet);
        else if (subject is null && owner is null && !isNarrative && passage.Section is not null && _roles == (HomeOf(passage), passage.Kind, bullet)) subject = finder.FindRole();
        if (isClosing && subject is null && finder.Shape.IsBasis) owner = OwnerOf(passage);
        // "Lưu ý: Các đơn vị gửi bản mềm trước ngày 10/3": a note that sets a time says what is to be done.
        if (finder.Shape.IsExample || (finder.Shape.IsNote && (subject is null || !Array.Exists(Deadlines(words, _sections.TimeOf(passage.Section), false), static limit => limit.Type != DeadlineType.During)))) (subject, owner) = (null, null);
        else if (finder.Shape.IsNote) owner = null;
        if (subject is null && finder.Approves) owner = null;
        if (finder.Shape.IsDayOfCongress) return;
        var isTold = owner is null && !isNarrative && !isClosing && GoesOnWithTold(passage, finder);
        if (isTold) (owner, subject) = (new Owner([.. _tasks[^1].Lead], passage.Section, '\0', true), subject is { OpensBlock: true } ? subject : null);
        if (isRule) owner = null;
        else if (finder.Shape.AnnouncesRules) _rules = new Announced(passage.Section, passage.Kind, bullet);
        else if (passage.Kind == PassageKind.Bullet && LeadsToData(words)) _rules = new Announced(passage.Section, passage.Kind, bullet, IsData: true);
        if (isRule && _rules is { IsData: true } && subject is { Frame: SubjectFrame.Subject }) subject = null;
        // "b) Đối với đội ngũ giáo viên" below the aims: what is said of them is to be reached.
        if (_sections.IsAimsOnly(passage.Section)) owner = null;
        var context = _sections.TimeOf(passage.Section);
        if (context == TimeContext.Sentence && words.Text.Length <= MaxDayHeading && IsDay(passage, words)) context = TimeContext.Period;
        if (words.Text.Length <= MaxHeading && ReadLabel(passage, words, finder, subject, context)) return;
        // "- Sản phẩm: …" between "- Cơ quan chủ trì: …" and "- Thời gian: …"
        if (!(subject is null && _group is not null && string.Equals(_group.Section, HomeOf(passage), StringComparison.Ordinal) && finder.Labels.IsOtherLabel)) _group = null;
        if (passage.Kind == PassageKind.Paragraph && subject is null && finder.Shape.IsAnnouncement)
        {
            (_section, _block, _paragraph) = (null, null, null);
            return;
        }

        if (subject is null && owner is not null && (bullet == '\0' || words[words.Count - 1].Mark == ':') && BulletFollows(passage) && finder.Heading.ReadCompanyHeading() is { } company)
        {
            var head = new Owner(owner.Names, passage.Section, bullet, true) { Support = Assignees(words, company), IsJoined = company.Count == 0 };
            if (passage.Kind == PassageKind.Numbered) (_section, _block, _paragraph) = (Below(head), null, null);
            else if (bullet != '\0') _block = head;
            else (_block, _paragraph) = (null, head);
            return;
        }

        var lead = Nobody;
        var isEach = owner is { IsHeading: true } && subject is not null && finder.IsOfEach(subject);
        var isOwn = subject is not null && !isEach && (owner is null || (IsOwn(subject, passage, words) && !(finder.Shape.OpensWithLeading && subject.BeginsPassage && IsOfParty(owner))));
        var isJoined = isOwn && owner is { IsJoined: true } && subject is { Frame: SubjectFrame.Subject, BeginsPassage: true } && passage.Kind == PassageKind.Bullet;
        if (isJoined) lead = owner!.Names;
        else if (isOwn) lead = Assignees(words, subject!.Names);
        else if (owner is null && !isNarrative && passage.Kind == PassageKind.Paragraph && _index == _told + 1 && finder.Shape.GoesOn) lead = [.. _tasks[^1].Lead];
        else if (isEach) lead = owner!.Names;
        else if (owner is not null && (owner.IsHeading || passage.Kind != PassageKind.Paragraph || finder.Shape.OpensWithPredicate) && !finder.Shape.OpensWithThing && !IsBareHeading(passage, words, finder)) lead = owner.Names;
        else if (asked.Count > 0 && !isNarrative && !isRule && !IsTitled(passage, words) && (finder.Shape.OpensWithPredicate || finder.Shape.OpensWithLabelledWork) && !finder.Shape.OpensWithThing && !IsBareHeading(passage, words, finder)) lead = LeadBelow(passage) ?? asked;

        // Under the heading of a body: "Trình duyệt phương án trong quý I; Công ty A xử lý xong trong quý II".
        if (!isOwn && owner is not null && lead == owner.Names && subject is { Frame: SubjectFrame.Subject } && finder.StandsApart(subject)) lead = Both(lead, Assignees(words, subject.Names));

        if (subject is not null && passage.Kind == PassageKind.Paragraph && passage.Section is null && finder.LeadIn.IsAddress(subject))
        {
            // "… yêu cầu Giám đốc các sở, Chủ tịch UBND các xã:" names those whom the parts of the document address.
            _addressee = new Owner(Assignees(words, subject.Names), null, '\0', false);
            return;
        }

        var calendar = subject is null && owner is null && !isNarrative && passage.Section is not null ? finder.FindInCalendar() : null;
        if (calendar is not null) lead = Assignees(words, calendar[..1]);
        var deadlines = Deadlines(words, context, isPreamble && lead.Count == 0, lead.Count > 0 || owner is not null, _sections.IsAims(passage.Section), _sections.IsPurpose(passage.Section));
        if (!isOwn && deadlines.Length == 0 && !finder.Shape.HasPredicate) lead = Nobody;
        var targets = Targets(words);
        var support = Nobody;
        var isShared = false;
        if (lead.Count > 0)
        {
            var mentions = finder.Support.Find(isOwn ? subject : null, Mentions);
            finder.Labels.FindSupportLabels(mentions);
            support = Assignees(words, calendar is null ? mentions : calendar[1..]);
            if (isJoined) support = Both(Assignees(words, subject!.Names), support);
            else if (isOwn)
            {
                PartJoined(ref lead, ref support);
                PartDashed(words, subject!.Names, ref lead, ref support);
                // "Đơn vị chủ trì, phối hợp: Sở A, Sở B"
                if (subject!.Frame == SubjectFrame.Label) support = Without(support, lead);
            }
            // "Chỉ đạo Trung tâm B phối hợp với Sở A …" below the heading of Sở A: nobody works with himself.
            else support = Without(support, lead);
            isOwn &= !isJoined;
            isShared = isOwn && finder.LeadIn.JoinsAtOnce(subject!, mentions);
            if (isOwn && deadlines.Length == 0 && (finder.LeadIn.IsOpenedFormula(subject!) || finder.LeadIn.IsBareFormula(subject!, passage.Kind == PassageKind.Numbered || (passage is { Kind: PassageKind.Paragraph, Section: not null } && BulletFollows(passage)) || (subject!.IsAssigned && WorkFollowsBeside(passage, bullet)), passage.Kind == PassageKind.Numbered && ContentFollows(passage)) || (passage.Section is not null && (finder.LeadIn.IsLeadIn(subject!) || finder.LeadIn.IsBareLead(subject!, mentions, passage.Kind == PassageKind.Numbered && mentions.Count > 0 && ContentFollows(passage))))))
            {
                TakeOwner(passage, words, finder, subject!, lead, bullet, support, isBare: true);
                return;
            }

            // Whoever a passage below names itself takes the place of those of the heading.
            if (!isOwn && owner is not null && support.Count == 0 && owner.Support.Count > 0)
            {
                support = [];
                foreach (var other in owner.Support)
                {
                    if (!Names(support, other.Name)) support.Add(other);
                }
            }
        }

        Emit(SpanOf(passage, bullet), passage.Section, lead, support, deadlines, targets);
        if (lead.Count > 0 && passage.Kind == PassageKind.Paragraph && (owner is null || isTold)) (_told, _isToldOpen) = (_index, words[words.Count - 1].Mark == ';');
        if (isOwn) TakeOwner(passage, words, finder, subject!, finder.LeadIn.Directed(subject!) is { } directed ? Assignees(words, directed) : lead, bullet, isShared ? support : Nobody);
        if (EndsDocument(words)) (_section, _block, _paragraph) = (null, null, null);
    }

    // "- Điểm quan trắc: ở 21 vùng nuôi tại 14 xã, cụ thể như sau:", below it "+ Xã A: Lấy mẫu 01 vị trí …".
    private static bool LeadsToData(PassageText words)
    {
        if (words[words.Count - 1].Mark != ':') return false;
        foreach (var label in DataLabels)
        {
            if (words.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "2. Ngày 16/3/2024 (thứ Bảy)", "Sáng ngày 17/3/2024:": the heading of what is done on that day.
    private static bool IsDay(Passage passage, PassageText words)
    {
        if (passage.Kind != PassageKind.Numbered && words[words.Count - 1].Mark != ':') return false;
        var i = words.IsWord(0, TimeWords.Morning) || words.IsWord(0, TimeWords.Afternoon) || words.IsWord(0, TimeWords.Evening) ? 1 : 0;
        return words.IsWord(i, TimeWords.Day) && i + 1 < words.Count && words[i + 1].Kind == TokenKind.Number && words[0].IsUpper;
    }

    private static List<Assignee> Without(List<Assignee> support, List<Assignee> lead)
    {
        List<Assignee>? rest = null;
        for (var i = 0; i < support.Count; i++)
        {
            if (Names(lead, support[i].Name)) rest ??= support[..i];
            else rest?.Add(support[i]);
        }

        return rest ?? support;
    }

    private static List<Assignee> Both(List<Assignee> lead, List<Assignee> further)
    {
        List<Assignee> both = [.. lead];
        foreach (var body in further)
        {
            if (!Names(both, body.Name)) both.Add(body);
        }

        return both;
    }

    // "Bộ A chủ trì, phối hợp với Bộ B ban hành hướng dẫn …;" and below it, as a paragraph of its own: "Tham mưu cấp có thẩm quyền …".
    private bool GoesOnWithTold(Passage passage, SubjectFinder finder) =>
        passage.Kind == PassageKind.Paragraph && _index == _told + 1 && _isToldOpen && finder.Shape.OpensWithPredicate;

    // Under the heading of a body a passage speaks of another one where that one opens it ("Phòng A chủ trì …", "Giao Phòng A …") or where the
    // issuer of the plan turns to it. A bullet that asks somebody ("Yêu cầu các đơn vị …") is what the body of the heading does.
    private static bool IsOwn(SubjectMatch subject, Passage passage, PassageText words)
    {
        if (subject.Frame != SubjectFrame.Request) return subject.OpensBlock;
        // "Xét nếu đủ tiêu chuẩn thì đề nghị cấp trên xem xét": what the body of the heading does.
        if (subject.IsOfStaff || (subject.IsConditional && !subject.IsAssigned)) return false;
        return subject.IsByIssuer || EndsDocument(words) || (subject.OpensBlock && (passage.Kind != PassageKind.Bullet || subject.IsAssigned));
    }

    // Below a committee of the Party "Lãnh đạo UBND tỉnh ban hành …" is what the committee does.
    private static bool IsOfParty(Owner owner) =>
        owner.Names.Exists(static name => name.Normalized.Contains("đảng", StringComparison.OrdinalIgnoreCase) || name.Normalized.EndsWith("ủy", StringComparison.OrdinalIgnoreCase) || name.Normalized.Contains("cấp ủy", StringComparison.OrdinalIgnoreCase) || name.Normalized.Contains("chi bộ", StringComparison.OrdinalIgnoreCase));

    // "- Cơ quan chủ trì: …", "- Cơ quan phối hợp: …", "- Thời gian thực hiện: …" below an item are one task: they, not the item, name the body.
    private bool ReadLabel(Passage passage, PassageText words, SubjectFinder finder, SubjectMatch? subject, TimeContext context)
    {
        var isNumbered = passage.Kind == PassageKind.Numbered;
        var bullet = passage.Kind == PassageKind.Bullet ? BulletOf(passage) : '\0';
        var home = HomeOf(passage);
        if (_group is { Content: not '\0' } open && bullet != '\0' && bullet != open.Content && string.Equals(open.Section, passage.Section, StringComparison.Ordinal) && open.Labels < MaxLabels)
        {
            _group = open with { Labels = open.Labels + 1 };
            Extend(passage, [], [], Deadlines(words, context, false), Targets(words));
            return true;
        }

        if (ReadPart(passage, words, finder, bullet, home)) return true;
        var isLead = subject is { Frame: SubjectFrame.Label, OpensBlock: true } || (subject is { IsLabelled: true, OpensBlock: true } && (_group is not null || LabelFollows(passage)));
        var isSupport = !isLead && finder.Labels.IsSupportLabel;
        var isTime = !isLead && !isSupport && finder.Labels.IsTimeLabel;
        var isContent = !isLead && !isSupport && !isTime && subject is null && finder.Labels.IsContentLabel;
        if (!isLead && !isSupport && !isTime && !isContent) return false;
        // "Thực hiện: Phòng A; thời gian: Quý II." and below it "Thực hiện: Phòng B; …": the next task.
        if (isLead && _group is not null && _tasks[_group.Task] is { Lead.Count: > 0, Deadlines.Count: > 0 }) _group = null;
        if (_group is null || !string.Equals(_group.Section, home, StringComparison.Ordinal))
        {
            // "b) Cơ quan chủ trì: …" with nothing of the kind behind it may head what stands below it.
            if (isNumbered && !(isLead ? LabelFollows(passage) : LeadFollows(passage, '\0'))) return false;
            if (isTime && AttachToLast(passage, words, context)) return true;
            if (!isLead && !isNumbered && !LeadFollows(passage, isContent ? bullet : '\0')) return false;
            var start = SpanOf(passage, bullet);
            _tasks.Add(new PlanTask(_whole, start) { Section = passage.Section });
            _attached = 0;
            _group = new Group(_tasks.Count - 1, home, 0) { Content = isContent ? bullet : '\0' };
        }
        else if (isContent && _tasks[_group.Task].Lead.Count > 0)
        {
            // "Nội dung: …" behind the labels of one task opens the next one.
            _group = null;
            return ReadLabel(passage, words, finder, subject, context);
        }

        if (_group.Labels >= MaxLabels) return false;
        _group = _group with { Labels = _group.Labels + 1, Content = isLead ? '\0' : _group.Content };
        var mentions = Mentions;
        if (isLead) finder.Support.Find(subject, mentions);
        finder.Labels.FindSupportLabels(mentions);
        var lead = isLead ? Assignees(words, subject!.Names) : Nobody;
        var support = Assignees(words, mentions);
        PartJoined(ref lead, ref support);
        support = Without(support, lead);
        Extend(passage, lead, support, Deadlines(words, context, false), Targets(words));
        return true;
    }

    // "- Đơn vị phối hợp:" and below it "+ Hội A;", "+ Hội B.": those who stand there, one a bullet, have that part.
    private bool ReadPart(Passage passage, PassageText words, SubjectFinder finder, char bullet, string? home)
    {
        if (_group is { Part: { } part } open && bullet != '\0' && bullet != open.PartBullet && string.Equals(open.Section, home, StringComparison.Ordinal) && open.Labels < MaxLabels && words[0].Kind == TokenKind.Word && finder.Labels.ReadOnlyNames() is { Count: > 0 } only)
        {
            _group = open with { Labels = open.Labels + 1 };
            var names = Assignees(words, only);
            Extend(passage, part.Leads ? names : Nobody, part.Leads ? Nobody : names, [], []);
            return true;
        }

        if (_group is { Part: not null }) _group = _group with { Part = null };
        if (finder.Labels.EmptyPart is not { } phrase || passage.Kind == PassageKind.Numbered) return false;
        if (_group is null || !string.Equals(_group.Section, home, StringComparison.Ordinal))
        {
            if (!phrase.Leads || !NamesFollow(passage, bullet)) return false;
            _tasks.Add(new PlanTask(_whole, SpanOf(passage, bullet)) { Section = passage.Section });
            _attached = 0;
            _group = new Group(_tasks.Count - 1, home, 0);
        }

        if (_group.Labels >= MaxLabels) return false;
        _group = _group with { Labels = _group.Labels + 1, Content = '\0', Part = phrase, PartBullet = bullet };
        Extend(passage, Nobody, Nobody, [], []);
        return true;
    }

    // Whether the next passage is a bullet of another kind that holds nothing but names.
    private bool NamesFollow(Passage passage, char bullet)
    {
        var next = _index + 1;
        if (next >= structure.Passages.Count || structure.Passages[next] is not { Kind: PassageKind.Bullet } other || other.Span.Length > MaxHeading || BulletOf(other) == bullet || !string.Equals(other.Section, passage.Section, StringComparison.Ordinal)) return false;
        var words = WordsOf(next);
        return words.Count > 0 && words[0].Kind == TokenKind.Word && words.Finder.Restart().Labels.ReadOnlyNames() is { Count: > 0 };
    }

    // The passage goes with the task of the open group, which stands where its lead is named: each label is a block of its own, but who does what
    // with whom by when is told by all of them.
    private void Extend(Passage passage, List<Assignee> lead, List<Assignee> support, Deadline[] deadlines, Target[] targets)
    {
        (lead, support) = (WithoutPart(lead), WithoutPart(support));
        var task = _tasks[_group!.Task];
        var span = task.Lead.Count == 0 && lead.Count > 0 ? SpanOf(passage, passage.Kind == PassageKind.Bullet ? BulletOf(passage) : '\0') : task.Span;
        _tasks[_group.Task] = task with
        {
            Place = (_whole, span),
            Section = task.Lead.Count == 0 && lead.Count > 0 ? passage.Section : task.Section,
            Lead = Joined(task.Lead, lead),
            Support = support.Count == 0 ? task.Support : [.. task.Support, .. support],
            Deadlines = deadlines.Length == 0 ? task.Deadlines : [.. task.Deadlines, .. deadlines],
            Targets = targets.Length == 0 ? task.Targets : [.. task.Targets, .. targets],
        };
    }

    // "Phòng A (chủ trì), Phòng B (phối hợp)": what stands in brackets tells who only works with the others.
    private static void PartJoined(ref List<Assignee> lead, ref List<Assignee> support)
    {
        if (lead.Count < 2) return;
        var joined = lead.FindAll(IsJoining);
        if (joined.Count == 0 || joined.Count == lead.Count) return;
        // "A (chủ trì), B, C (phối hợp)": those between them too.
        var last = lead.FindLastIndex(static body => body.Name.EndsWith("chủ trì)", StringComparison.OrdinalIgnoreCase));
        if (last >= 0 && IsJoining(lead[^1]) && lead.FindIndex(IsJoining) > last) joined = lead[(last + 1)..];
        List<Assignee> rest = [];
        foreach (var body in lead)
        {
            if (!joined.Contains(body)) rest.Add(body);
        }

        lead = rest;
        support = [.. joined, .. support];

        static bool IsJoining(Assignee body) => body.Name.EndsWith("(phối hợp)", StringComparison.OrdinalIgnoreCase) || body.Name.EndsWith("(tham gia)", StringComparison.OrdinalIgnoreCase) || body.Name.EndsWith(" phối hợp)", StringComparison.OrdinalIgnoreCase);
    }

    // "Giao: Sở A - chủ trì; Sở B - phối hợp": the part of each behind a dash.
    private static void PartDashed(PassageText words, List<BodyMention> names, ref List<Assignee> lead, ref List<Assignee> support)
    {
        if (names.Count < 2) return;
        List<BodyMention>? joining = null;
        foreach (var name in names)
        {
            if (words.IsMark(name.End, '-') && words.IsWord(name.End + 1, TaskWords.Join) && words.IsWord(name.End + 2, TaskWords.JoinSecond)) (joining ??= []).Add(name);
        }

        if (joining is null || joining.Count == names.Count) return;
        var joined = Assignees(words, joining);
        lead = Without(lead, joined);
        support = Both(joined, support);
    }

    // "Cơ quan chủ trì: …" and "Cơ quan thực hiện: …" below one another name those who lead together.
    private static IReadOnlyList<Assignee> Joined(IReadOnlyList<Assignee> lead, List<Assignee> further)
    {
        if (further.Count == 0) return lead;
        if (lead.Count == 0) return further;
        List<Assignee> all = [.. lead];
        foreach (var other in further)
        {
            if (!Names(all, other.Name)) all.Add(other);
        }

        return all;
    }

    // Under the heading of a body a label of time goes with the task above it.
    private bool AttachToLast(Passage passage, PassageText words, TimeContext context)
    {
        if (_tasks.Count == 0 || OwnerOf(passage) is null) return false;
        var last = _tasks[^1];
        if (last.Lead.Count == 0 || _attached >= MaxLabels || !string.Equals(last.Section, passage.Section, StringComparison.Ordinal)) return false;
        var span = TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, passage.Pieces[^1].End));
        _tasks[^1] = last with { Place = (_whole, span), Deadlines = [.. last.Deadlines, .. Deadlines(words, context, false)] };
        _attached++;
        return true;
    }

    // Where the labels of one task stand together: "a) Nội dung: …", "b) Cơ quan chủ trì: …" are items of the part above them.
    private static string? HomeOf(Passage passage) =>
        passage.Kind == PassageKind.Numbered ? ParentOf(passage.Section) : passage.Section;

    // A label with a sentence behind it is a task of its own unless labels of time or support go with it.
    private bool LabelFollows(Passage passage)
    {
        var next = _index + 1;
        if (next >= structure.Passages.Count) return false;
        var other = structure.Passages[next];
        if (other.Kind == PassageKind.TableRow || (other.Kind == PassageKind.Numbered) != (passage.Kind == PassageKind.Numbered) || other.Span.Length > MaxHeading || !string.Equals(HomeOf(other), HomeOf(passage), StringComparison.Ordinal)) return false;
        var finder = WordsOf(next).Finder.Restart();
        return finder.Labels.IsTimeLabel || finder.Labels.IsSupportLabel;
    }

    // Labels may stand in any order: a label of time opens a group where one of the next two names who leads.
    // Bullets of another kind below "- Nội dung:" are skipped.
    private bool LeadFollows(Passage passage, char content)
    {
        var passages = structure.Passages;
        for (var (i, left) = (_index + 1, 3); i < passages.Count && left > 0 && i <= _index + MaxLabels; i++)
        {
            if (passages[i].Kind == PassageKind.TableRow || (passages[i].Kind == PassageKind.Numbered) != (passage.Kind == PassageKind.Numbered) || !string.Equals(HomeOf(passages[i]), HomeOf(passage), StringComparison.Ordinal)) return false;
            if (content != '\0' && passages[i].Kind == PassageKind.Bullet && BulletOf(passages[i]) != content) continue;
            left--;
            if (passages[i].Span.Length > MaxHeading) return false;
            var finder = WordsOf(i).Finder.Restart();
            if (finder.Labels.NamesLead) return true;
            if (!finder.Labels.IsSupportLabel && !finder.Labels.IsTimeLabel && !finder.Labels.IsOtherLabel) return false;
        }

        return false;
    }

    // "(1) Rà soát dữ liệu.", and below it "- Đơn vị chủ trì: Sở A": its own label names who does it.
    private List<Assignee>? LeadBelow(Passage passage)
    {
        var passages = structure.Passages;
        for (var i = _index + 1; i < passages.Count && i <= _index + MostBelow; i++)
        {
            var below = passages[i];
            if (below.Kind is PassageKind.TableRow or PassageKind.Numbered || below.Span.Length > MaxHeading || !string.Equals(below.Section, passage.Section, StringComparison.Ordinal)) return null;
            var words = WordsOf(i);
            if (words.Count > 0 && words.Finder.Restart().Labels.ReadLabel(0, isLead: true) is { } label) return Assignees(words, label.Names);
        }

        return null;
    }

    // "./." or "/.", not the end of an address ("https://….vn/.").
    private static bool EndsDocument(PassageText words)
    {
        var last = words.Count - 1;
        if (last < 3 || words[last].Mark != '.' || words[last - 1].Mark != '/') return false;
        return words[last - 2].Kind == TokenKind.Mark || words[last - 2].Spaced || words[last - 3].Mark is not ('.' or '/');
    }

    private static TextSpan SpanOf(Passage passage, char bullet)
    {
        var end = passage.Pieces[^1].End;
        return TextSpan.FromBounds(bullet != '\0' ? Math.Min(passage.ContentStart, end) : passage.Pieces[0].Start, end);
    }

    private bool ReadHeading(Passage passage, PassageText words, SubjectFinder finder, char bullet)
    {
        var names = finder.Heading.ReadHeading(passage.Kind == PassageKind.Numbered, out var isOpen);
        if (names is null && passage.Kind == PassageKind.Numbered && (ContentFollows(passage) || (isOpen && BulletFollows(passage)))) names = finder.Heading.ReadDescribedHeading();
        if (names is null && passage.Kind == PassageKind.Numbered && _headed is { Length: > 0 } && string.Equals(_headed, ParentOf(passage.Section), StringComparison.Ordinal) && ContentFollows(passage)) names = finder.Heading.ReadLevel();
        if (names is null) return false;
        if (_sections.IsNarrative(passage.Section)) return true;
        if (passage.Kind == PassageKind.Bullet && !isOpen && !DeeperFollows(passage, words, bullet)) return false;
        if (passage.Kind == PassageKind.Paragraph && (passage.Zone == Zone.Preamble || words[words.Count - 1].Mark is ';' or ',')) return false;
        // The words of a banner or a form in capitals head nothing.
        if (passage.Kind == PassageKind.Paragraph && words.IsUpperCase && !isOpen && !ContentFollows(passage)) return false;
        var owner = new Owner(Assignees(words, names), passage.Section, bullet, true);
        _group = null;
        switch (passage.Kind)
        {
            case PassageKind.Numbered:
                (_section, _block, _paragraph) = (Below(owner), null, null);
                _headed = ParentOf(passage.Section);
                break;
            case PassageKind.Bullet:
                _block = owner;
                break;
            default:
                (_block, _paragraph) = (null, owner);
                break;
        }

        return true;
    }

    // "1. Phòng A, Trung tâm Văn hóa -" and below it "Thể thao và Truyền thông huyện": a heading parted over two paragraphs.
    private bool ReadPartedHeading(Passage passage, PassageText words)
    {
        var next = _index + 1;
        if (passage.Kind != PassageKind.Numbered || words.Text.Length > MaxHeadingLength || next >= structure.Passages.Count || _sections.IsNarrative(passage.Section)) return false;
        var other = structure.Passages[next];
        var last = words[words.Count - 1];
        if (other.Kind != PassageKind.Paragraph || other.Zone != passage.Zone || other.Span.Length > MaxHeadingLength || !string.Equals(other.Section, passage.Section, StringComparison.Ordinal)) return false;
        if (last.Kind == TokenKind.Mark && last.Mark is not ('-' or ',' or ';')) return false;
        var rest = WordsOf(next);
        if (rest.Count == 0) return false;
        var hangs = last.Mark is '-' or ',' or ';' || words.IsWord(words.Count - 1, TaskWords.And) || Lexicon.Is(words.Tokens, words.Count - 1, Lex.Plural);
        if (!hangs && (rest[0].Kind != TokenKind.Word || rest[0].IsUpper || Lexicon.Is(rest.Tokens, 0, Lex.Predicate))) return false;
        var pieces = new SpanList();
        foreach (var piece in passage.Pieces) pieces.Add(piece);
        foreach (var piece in other.Pieces) pieces.Add(piece);
        var whole = PassageText.Create(text, pieces, passage.ContentStart, citations, buffer);
        if (whole.Finder.Restart().Heading.ReadHeading(true, out _) is not { } names) return false;
        _group = null;
        (_section, _block, _paragraph) = (Below(new Owner(Assignees(whole, names), passage.Section, '\0', true)), null, null);
        _joined = next;
        return true;
    }

    // Whether the next passage stands below this one and begins with what is to be done.
    private bool ContentFollows(Passage passage)
    {
        var next = _index + 1;
        if (next >= structure.Passages.Count) return false;
        var other = structure.Passages[next];
        if (other.Kind == PassageKind.TableRow || other.Span.Length > MaxHeading || !SectionFrames.IsUnder(other.Section, passage.Section)) return false;
        return WordsOf(next).Finder.Restart().Shape.OpensWithPredicate;
    }

    // "- Bộ Công Thương" without a mark, and below it "+ Ban hành …": bullets of another kind that say what is to be done.
    private bool DeeperFollows(Passage passage, PassageText words, char bullet)
    {
        if (words[words.Count - 1].Kind == TokenKind.Mark || !BulletFollows(passage) || BulletOf(structure.Passages[_index + 1]) == bullet || structure.Passages[_index + 1].Span.Length > MaxHeading) return false;
        return WordsOf(_index + 1).Finder.Restart().Shape.OpensWithPredicate;
    }

    // "- Giao Trường A chuẩn bị các điều kiện;" and below it "+ Bố trí phòng họp …"
    private bool DeeperWorkFollows(char bullet)
    {
        var next = _index + 1;
        return next < structure.Passages.Count && structure.Passages[next] is { Kind: PassageKind.Bullet } below && below.Span.Length <= MaxHeading && bullet == '-' && BulletOf(below) == '+' && WordsOf(next).Finder.Restart().Shape.OpensWithPredicate;
    }

    // "- Giao Sở A chủ trì:" and behind it, with the same mark, "- Rà soát …"
    private bool WorkFollowsBeside(Passage passage, char bullet)
    {
        if (bullet == '\0' || !BulletFollows(passage) || BulletOf(structure.Passages[_index + 1]) != bullet || structure.Passages[_index + 1].Span.Length > MaxHeading) return false;
        var shape = WordsOf(_index + 1).Finder.Restart().Shape;
        return shape.OpensWithPredicate && WordsOf(_index + 1).Finder.Restart().Find(requestsOnly: true, hasOwner: true) is null;
    }

    // Whether the next item of the same part begins with what is to be done.
    private bool SiblingFollows(Passage passage)
    {
        var next = _index + 1;
        if (next >= structure.Passages.Count || passage.Section is null) return false;
        var other = structure.Passages[next];
        return other.Kind == PassageKind.Numbered && ParentOf(passage.Section) is { Length: > 0 } parent && string.Equals(ParentOf(other.Section), parent, StringComparison.Ordinal)
            && !string.Equals(other.Section, passage.Section, StringComparison.Ordinal) && WordsOf(next).Finder.Restart().Shape.OpensWithPredicate;
    }

    private static string? ParentOf(string? path) => path is null ? null : ShortStrings.Of(path.AsSpan(0, Math.Max(0, path.LastIndexOf('.'))));

    private bool BulletFollows(Passage passage) =>
        _index + 1 < structure.Passages.Count && structure.Passages[_index + 1] is { Kind: PassageKind.Bullet } next && string.Equals(next.Section, passage.Section, StringComparison.Ordinal);

    private void LeaveBlocks(Passage passage, char bullet)
    {
        // A number that comes twice opens a part of its own.
        while (_section is not null && (!SectionFrames.IsUnder(passage.Section, _section.Section) || (passage.Kind == PassageKind.Numbered && string.Equals(passage.Section, _section.Section, StringComparison.Ordinal)))) _section = _section.Above;
        if (_block is not null && (passage.Kind != PassageKind.Bullet || (bullet == _block.Bullet && !_block.IsBeside) || !string.Equals(passage.Section, _block.Section, StringComparison.Ordinal))) _block = null;
        if (_paragraph is not null && (!SectionFrames.IsUnder(passage.Section, _paragraph.Section) || OpensPart(passage))) _paragraph = null;
        if (passage.Kind == PassageKind.Paragraph && AsksOrQuotesLaw(passage)) (_addressee, _paragraph, _section) = (null, null, null);
        // Behind the bullets that say what for, a paragraph is no part of it.
        if (_paragraph is { IsAsked: true } && passage.Kind == PassageKind.Paragraph && structure.Passages[_index - 1].Kind == PassageKind.Bullet) _paragraph = null;
    }

    // "Công ty có phải thưởng Tết không?", "Căn cứ Điều 104 Bộ luật Lao động quy định như sau:" on a page of the press: nobody named before it has to do what stands below.
    private bool AsksOrQuotesLaw(Passage passage)
    {
        var words = text.AsSpan(passage.ContentStart, passage.Pieces[^1].End - passage.ContentStart).TrimEnd(" *_");
        return words.EndsWith('?') || (words.EndsWith(':') && words.StartsWith("Căn cứ ", StringComparison.Ordinal) && words.Contains(" Điều ", StringComparison.Ordinal));
    }

    // What stands below "… theo các nguyên tắc sau:" ends with the next passage of the kind of the one that says so, or with its section.
    private void LeaveRules(Passage passage, char bullet)
    {
        if (_rules is not { } rules) return;
        var isSame = passage.Kind == rules.Kind && (passage.Kind == PassageKind.Bullet ? bullet == rules.Bullet : string.Equals(passage.Section, rules.Section, StringComparison.Ordinal));
        if (isSame || !SectionFrames.IsUnder(passage.Section, rules.Section)) _rules = null;
    }

    private Owner Below(Owner owner) => owner with { Above = string.Equals(_section?.Section, owner.Section, StringComparison.Ordinal) ? _section?.Above : _section };

    private static bool OpensPart(Passage passage) =>
        passage.Kind == PassageKind.Numbered && passage.Section is { Length: > 0 } path && (path[0] is 'I' or 'V' or 'X' || path.StartsWith("Phần ", StringComparison.Ordinal) || path.StartsWith("Chương ", StringComparison.Ordinal)) && !path.Contains('.', StringComparison.Ordinal);

    private Owner? OwnerOf(Passage passage)
    {
        if (passage.Zone == Zone.Preamble && structure.Sections.Length > 0) return null;
        if (_block is not null) return _block;
        if (_paragraph is null || _section is null) return _paragraph ?? _section ?? (passage.Section is null || passage.Zone == Zone.Annex ? null : _addressee);
        return (_section.Section ?? "").Length > (_paragraph.Section ?? "").Length ? _section : _paragraph;
    }

    // What a passage with its own subject means for those below it: one that begins with the body heads them as its name alone would
    // ("1. Sở Nội vụ có trách nhiệm:"); a sentence that only comes to a body later, or tells it to do "những việc sau", does not.
    private void TakeOwner(Passage passage, PassageText words, SubjectFinder finder, SubjectMatch subject, List<Assignee> lead, char bullet, List<Assignee> support, bool isBare = false)
    {
        var isOpen = words[words.Count - 1].Mark == ':';
        var isHead = (subject.BeginsPassage || (isBare && finder.LeadIn.IsOpenedFormula(subject))) && subject.Frame != SubjectFrame.Label;
        switch (passage.Kind)
        {
            case PassageKind.Numbered when isOpen && isHead && subject.Frame == SubjectFrame.Request && SiblingFollows(passage):
                // "1. Giao Phòng A thực hiện các việc:" and behind it "2. Tổ chức kiểm tra …", "3. Chuẩn bị …": the numbering goes on, what is given too.
                (_section, _block, _paragraph) = (null, null, new Owner(lead, ParentOf(passage.Section), '\0', false) { Support = support });
                break;
            case PassageKind.Numbered when (isHead && !(subject.Frame == SubjectFrame.Request && PartFollows && words[words.Count - 1].Mark == '.')) || (isOpen && finder.Shape.EndsAsFollows):
                (_section, _block) = (Below(new Owner(lead, passage.Section, bullet, false) { Support = support }), null);
                break;
            case PassageKind.Numbered when isOpen && finder.LeadIn.LeavesWork(subject):
                _section = Below(new Owner(lead, passage.Section, bullet, false) { Support = support, IsAsked = true });
                _block = null;
                break;
            case PassageKind.Bullet when isHead && (isOpen || (subject.IsAssigned && words[words.Count - 1].Mark == ';' && DeeperWorkFollows(bullet))):
                _block = new Owner(lead, passage.Section, bullet, false) { Support = support, IsBeside = isBare && subject.IsAssigned && WorkFollowsBeside(passage, bullet) };
                break;
            case PassageKind.Bullet when isOpen && finder.LeadIn.LeavesWork(subject):
                _block = new Owner(lead, passage.Section, bullet, false) { Support = support, IsAsked = true };
                break;
            case PassageKind.Paragraph:
                var leaves = isOpen && (finder.Shape.EndsAsFollows || finder.LeadIn.LeavesWork(subject));
                // "… yêu cầu các phòng thực hiện các nội dung sau:" above "1. Đăng ký …": not above "I. MỤC ĐÍCH".
                if (isOpen && passage.Section is null && subject.Frame == SubjectFrame.Request && leaves && ItemFollows) _addressee = new Owner(lead, null, '\0', false) { IsAsked = true };
                var addresses = isOpen && passage.Section is null && subject.Frame == SubjectFrame.Request && finder.Shape.EndsAsFollows && !PartFollows;
                var heads = addresses || isBare || isOpen && ((isHead && words.Count - subject.Names[^1].End <= MaxFormula && (finder.LeadIn.IsFormula(subject) || support.Count > 0)) || (passage.Section is not null && ((finder.Shape.EndsAsFollows && !TitleFollows) || finder.Shape.AnnouncesTimes || (isHead && finder.Shape.AnnouncesContent) || (isHead && subject.Frame == SubjectFrame.Request && ItemFollowsBelow(passage)))));
                var asks = !heads && leaves && !(_section is not null && lead.TrueForAll(body => Names(_section.Names, body.Name))) && (passage.Section is null ? subject.Frame == SubjectFrame.Request && !PartFollows : !TitleFollows);
                _paragraph = heads || asks ? new Owner(lead, passage.Section, bullet, false) { Support = support, IsAsked = asks } : null;
                break;
            default:
                break;
        }
    }

    // "2. Thực hiện nghiêm chế độ báo cáo" without a full stop above paragraphs of its own: their title.
    private bool IsTitled(Passage passage, PassageText words) =>
        passage.Kind == PassageKind.Numbered && words[words.Count - 1].Kind != TokenKind.Mark && _index + 1 < structure.Passages.Count && structure.Passages[_index + 1] is var next
        && SectionFrames.IsUnder(next.Section, passage.Section) && !(next.Kind == PassageKind.Numbered && string.Equals(next.Section, passage.Section, StringComparison.Ordinal));

    // Whether the next passage opens a part with an Arabic number.
    private bool ItemFollows => _index + 1 < structure.Passages.Count && structure.Passages[_index + 1] is { Kind: PassageKind.Numbered, Section: [>= '0' and <= '9', ..] };

    // "Giao Phòng A thực hiện các công việc liên quan:", below it in the same part "1. Tổ chức kiểm tra …": the items begin with what is to be done.
    private bool ItemFollowsBelow(Passage passage) => !TitleFollows && _index + 1 < structure.Passages.Count && structure.Passages[_index + 1].Kind == PassageKind.Numbered && ContentFollows(passage);

    // Whether the next passage is the title of a part that has passages of its own: what stands there is the programme, not the work of those whom the
    // sentence above all parts names.
    private bool TitleFollows
    {
        get
        {
            var next = _index + 1;
            if (next + 1 >= structure.Passages.Count || structure.Passages[next] is not { Kind: PassageKind.Numbered } title || title.Span.Length > MaxHeading) return false;
            var below = structure.Passages[next + 1];
            if (!SectionFrames.IsUnder(below.Section, title.Section) || (below.Kind == PassageKind.Numbered && string.Equals(below.Section, title.Section, StringComparison.Ordinal))) return false;
            var words = WordsOf(next);
            return words.Count > 0 && words[words.Count - 1].Kind != TokenKind.Mark;
        }
    }

    // Whether the next passage opens a numbered part.
    private bool PartFollows => _index + 1 < structure.Passages.Count && structure.Passages[_index + 1].Kind is PassageKind.Numbered or PassageKind.TableRow;

    // "(Lưu ý: Đơn vị căn cứ biểu kèm theo)": a note.
    private static bool IsInBrackets(PassageText words) =>
        words[0].Mark == '(' && (words[words.Count - 1].Mark == ')' || words[Math.Max(0, words.Count - 2)].Mark == ')');

    // A numbered heading below the body's own, or a bullet that only announces others, tells nobody to do anything.
    private static bool IsBareHeading(Passage passage, PassageText words, SubjectFinder finder)
    {
        var last = words[words.Count - 1].Mark;
        if (IsInBrackets(words) || finder.Shape.IsBareVerb) return true;
        if (finder.Shape.OpensWithPredicate) return false;
        if (last == ':' && words.Count <= 6) return true;
        return passage.Kind == PassageKind.Numbered && words.Text.Length < MaxHeadingLength && last is not ('.' or ';');
    }

    private char BulletOf(Passage passage)
    {
        for (var i = passage.Pieces[0].Start; i < passage.ContentStart && i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) return VietnameseText.IsDash(text[i]) ? '-' : text[i];
        }

        return '-';
    }

    private static List<Assignee> Assignees(PassageText words, List<BodyMention> mentions)
    {
        if (mentions.Count == 0) return Nobody;
        var result = new List<Assignee>(mentions.Count);
        var known = mentions.Count > FewNames ? new HashSet<string>(mentions.Count, StringComparer.OrdinalIgnoreCase) : null;
        foreach (var mention in mentions)
        {
            var end = BodyReader.WithoutApposition(words, mention);
            var name = words.TextOf(mention.First, end);
            if (name.Length == 0 || (known is null ? Names(result, name) : !known.Add(name))) continue;
            result.Add(new Assignee(name, BodyNames.Normalize(name), words.SpanOf(mention.First, end)));
        }

        return result;
    }

    private static bool Names(List<Assignee> bodies, string name)
    {
        foreach (var body in bodies)
        {
            if (string.Equals(body.Name, name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // The list that is read next, used again for each passage.
    private List<BodyMention> Mentions
    {
        get
        {
            _mentions.Clear();
            return _mentions;
        }
    }

    private Deadline[] Deadlines(PassageText words, TimeContext context, bool daysOnly, bool isTask = true, bool isAims = false, bool isPurpose = false)
    {
        _deadlines.Clear();
        _matches.Clear();
        new DeadlineReader(words, _plan).Read(context, _matches);
        foreach (var match in _matches)
        {
            // "định kỳ báo cáo" in a sentence sets no more of a limit than "thường xuyên".
            if (match is { IsBare: true, To.IsEmpty: true } || (daysOnly && !match.To.IsDay) || (!isTask && (match.IsPhase || match.IsBygone || (isAims && match.IsYearly) || (isPurpose && match is { Type: DeadlineType.During, From.Month: 0, To.Month: 0 })))) continue;
            var span = words.SpanOf(match.First, match.End);
            Check(match.From, span);
            Check(match.To, span);
            _deadlines.Add(new Deadline
            {
                Span = span,
                Text = ShortStrings.Of(span.Slice(text)),
                Type = match.Type,
                From = match.From,
                To = match.To,
                YearIsInferred = match.YearIsInferred,
                EveryMonths = match.EveryMonths,
                DayOfMonth = match.DayOfMonth,
            });
        }

        return [.. _deadlines];
    }

    private void Check(PartialDate date, TextSpan span)
    {
        if (!date.IsEmpty && !date.Exists) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.ImpossibleDate, span, date.ToString()));
    }

    private Target[] Targets(PassageText words)
    {
        _targets.Clear();
        TargetReader.Read(words, text, _targets);
        return [.. _targets];
    }

    // "Phòng A (chủ trì)": the brackets of a part are none of the name.
    private List<Assignee> WithoutPart(List<Assignee> bodies)
    {
        for (var i = 0; i < bodies.Count; i++)
        {
            var (name, open) = (bodies[i].Name, bodies[i].Name.LastIndexOf('('));
            if (open < 2 || name[^1] != ')' || !IsPart(name.AsSpan(open + 1, name.Length - open - 2))) continue;
            name = name[..open].TrimEnd();
            var span = bodies[i].Span;
            var end = text.LastIndexOf('(', span.End - 1, span.Length);
            while (end > span.Start && char.IsWhiteSpace(text[end - 1])) end--;
            bodies = [.. bodies];
            bodies[i] = new Assignee(name, BodyNames.Normalize(name), TextSpan.FromBounds(span.Start, Math.Max(span.Start, end)));
        }

        return bodies;
    }

    private static bool IsPart(ReadOnlySpan<char> words)
    {
        foreach (var part in Parts)
        {
            if (words.Equals(part, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private void Emit(TextSpan span, string? section, List<Assignee> lead, List<Assignee> support, Deadline[] deadlines, Target[] targets)
    {
        if (lead.Count == 0 && deadlines.Length == 0 && targets.Length == 0) return;
        (lead, support) = (WithoutPart(lead), WithoutPart(support));
        _attached = 0;
        _tasks.Add(new PlanTask(_whole, span)
        {
            Section = section,
            Lead = lead.Count == 0 ? [] : lead,
            Support = support.Count == 0 ? [] : support,
            Deadlines = deadlines,
            Targets = targets,
        });
    }

    private void ReadTable(int first, int end)
    {
        var passages = structure.Passages;
        ColumnRole[]? columns = null;
        var data = first;
        for (var i = first; i < end && i < first + 4; i++)
        {
            if (TaskColumns.Read(text, passages[i].Cells) is not { } roles) continue;
            if (columns is not null)
            {
                if (columns.Length != roles.Length || i != data || !TaskColumns.GoesOnBelow(text, passages[i - 1].Cells, passages[i].Cells)) break;
                TaskColumns.Merge(roles, columns);
            }

            columns = roles;
            data = i + 1;
        }

        // What a decision makes public or how an application is dealt with gives nobody anything to do here; who leads the review of procedures and who
        // works with them does.
        var isShared = columns is not null && Array.Exists(columns, static role => role is ColumnRole.Support or ColumnRole.LeadAndSupport);
        for (var i = first; !isShared && i < data; i++) isShared = TaskColumns.IsOfReview(text, passages[i].Cells);
        for (var i = first; !isShared && i < end && i < first + MostHeadings; i++)
        {
            if (!TaskColumns.IsOfProcedures(text, passages[i].Cells)) continue;
            _columns = null;
            return;
        }

        // A table that goes on after a page break has no heading of its own.
        // Nor has one whose heading stands above the title of a group of rows; where the column of the number is empty, its bar may look like the border.
        if (columns is null && _columns is not null && (passages[first].Cells.Count == _columns.Length || (_isHeadingAlone && passages[first].Cells.Count == _columns.Length - 1 && _columns[0] == ColumnRole.Number)) && !TaskColumns.IsHeading(text, passages[first].Cells)) columns = _columns;
        _columns = columns;
        var above = RowAbove.None;
        var heading = data > first ? data - 1 : -1;
        if (heading >= 0 || columns is null) _isHeadingAlone = data == end;
        for (var i = data; i < end; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            // The first of several rows names what the columns hold.
            if (columns is null && i == first && end > first + 1) continue;
            if (TaskColumns.ReadFurther(text, passages[i].Cells, heading < 0 ? [] : passages[heading].Cells) is { } further)
            {
                (columns, heading) = (further, i);
                _columns = columns;
                above = RowAbove.None;
                continue;
            }

            if (heading >= 0 && TaskColumns.RepeatsHeading(text, passages[i].Cells, passages[heading].Cells))
            {
                above = RowAbove.None;
                continue;
            }

            Forget();
            if (columns is null) ReadFreeRow(passages[i]);
            else ReadRow(passages[i], columns, ref above);
        }
    }

    private PassageText Cell(TextSpan cell, bool ofNames = false) =>
        CellLines.Of(text, cell, ofNames, anchors) is { } lines ? PassageText.CreateCell(text, lines, citations, buffer) : PassageText.Create(text, cell, cell.Start, citations, buffer);

    // A row of a table without headings: each cell is read as a paragraph.
    private void ReadFreeRow(Passage passage)
    {
        var (lead, support) = (Nobody, Nobody);
        var (deadlines, targets) = (_rowLimits, _rowTargets);
        deadlines.Clear();
        targets.Clear();
        for (var k = 0; k < passage.Cells.Count; k++)
        {
            var cell = passage.Cells[k];
            if (cell.IsEmpty) continue;
            var words = Cell(cell);
            var finder = words.Finder.Restart();
            if (lead.Count == 0 && finder.Find(requestsOnly: passage.Zone == Zone.Preamble, hasOwner: false) is { } subject)
            {
                lead = Assignees(words, subject.Names);
                support = Assignees(words, finder.Support.Find(subject, Mentions));
            }

            deadlines.AddRange(Deadlines(words, TimeContext.Sentence, passage.Zone == Zone.Preamble));
            targets.AddRange(Targets(words));
        }

        Emit(passage.Span, passage.Section, lead, support, deadlines.ToArray(), targets.ToArray());
    }

    private void ReadRow(Passage passage, ColumnRole[] columns, ref RowAbove above)
    {
        var cells = passage.Cells;
        var filled = 0;
        var words = 0;
        for (var k = 0; k < cells.Count; k++)
        {
            var cell = cells[k];
            if (cell.IsEmpty) continue;
            filled++;
            if (HasWord(cell)) words++;
        }

        // "(1) | (2) | (3)" numbers the columns; a row of one cell, with or without its number, opens a group, and so does one whose merged
        // cell is repeated in each column.
        if (words == 0) return;
        if ((words > 1 && IsRepeated(cells)) || (words == 1 && cells.Count <= 2 && columns.Length > 2))
        {
            above = RowAbove.None;
            return;
        }

        var (lead, support) = (Nobody, Nobody);
        var (deadlines, results, targets) = (_rowLimits, _rowResults, _rowTargets);
        deadlines.Clear();
        results.Clear();
        targets.Clear();
        List<Assignee>? joined = null;
        var persons = Nobody;
        var isWork = false;
        var hasContent = false;
        var hasSupport = false;
        var hasTime = false;
        var isSpan = false;
        var isLastDay = false;
        IReadOnlyList<Deadline> times = [];
        IReadOnlyList<Deadline> bounds = [];
        // A heading that stands for the columns behind the number of the row has no cell for the number itself.
        var shift = cells.Count == columns.Length + 1 && columns[0] != ColumnRole.Number && !HasWord(cells[0]) ? 1 : 0;
        // "| Sao lưu dữ liệu | Sở A | Sở B |" below a row whose number holds for both: the cell of the number is missing.
        if (shift == 0 && columns[0] == ColumnRole.Number && cells.Count < columns.Length && cells.Count > 1 && HasWord(cells[0])) shift = -1;
        var hasBodies = Array.Exists(columns, static role => role is ColumnRole.Lead or ColumnRole.LeadAndSupport);
        var places = cells.Count > 1 && cells.Count < columns.Length && cells.Count <= MaxLabels ? RowPlaces.Find(KindsOf(cells), columns) : null;
        if (places is not null) shift = 0;
        for (var i = Math.Max(0, shift); i < cells.Count && i - shift < columns.Length; i++)
        {
            if (cells[i].IsEmpty) continue;
            var column = places is null ? columns[i - shift] : columns[places[i]];
            var cell = Cell(cells[i], ofNames: column is ColumnRole.Lead or ColumnRole.LeadAndSupport or ColumnRole.Support);
            switch (column)
            {
                case ColumnRole.Lead:
                case ColumnRole.LeadAndSupport:
                    ReadLeadCell(cell, column == ColumnRole.LeadAndSupport, above.Lead, ref lead, ref support);
                    break;
                case ColumnRole.Support:
                    hasSupport = true;
                    support = IsDitto(cell, orDash: false) ? [.. support, .. above.Support] : IsNobody(cell) ? support : [.. support, .. Assignees(cell, cell.Finder.Restart().Labels.ReadNames())];
                    break;
                case ColumnRole.Person:
                    persons = Assignees(cell, cell.Finder.Restart().Labels.ReadNames());
                    break;
                case ColumnRole.Time:
                case ColumnRole.Completion:
                case ColumnRole.Due:
                case ColumnRole.Month:
                    hasTime = true;
                    times = IsDitto(cell, orDash: false) ? above.Times : Deadlines(cell, TimesOf(column), false);
                    deadlines.AddRange(times);
                    break;
                case ColumnRole.Begin:
                case ColumnRole.End:
                    hasTime = true;
                    bounds = [.. bounds, .. Deadlines(cell, column == ColumnRole.Begin ? TimeContext.Period : TimeContext.Completion, false)];
                    isSpan |= column == ColumnRole.End && bounds.Count == 2;
                    break;
                case ColumnRole.Number:
                    break;
                case ColumnRole.Result:
                    results.AddRange(Deadlines(cell, TimeContext.Sentence, false));
                    targets.AddRange(Targets(cell));
                    break;
                default:
                    hasContent |= column == ColumnRole.Content && HasWord(cells[i]);
                    // "| 03/5/2024 | Hạn cuối nộp hồ sơ |"
                    isLastDay |= column == ColumnRole.Content && cell.Finder.Restart().Shape.OpensWithLastDay;
                    if (column == ColumnRole.Content)
                    {
                        isWork |= cell.Finder.Restart().Shape.OpensWithPredicate;
                        if (!hasBodies && lead.Count == 0) ReadActing(cell, ref lead, ref support);
                        joined ??= JoinedIn(cell);
                    }

                    deadlines.AddRange(Deadlines(cell, TimeContext.Sentence, false));
                    targets.AddRange(Targets(cell));
                    break;
            }
        }

        // "| Trần Văn An | Phó Chủ tịch | Chỉ đạo chung |", not "| Trần Văn An | Phó Chủ tịch | Trưởng ban |"
        if (lead.Count == 0 && isWork) lead = persons;
        if (isSpan) bounds = [Spanning(bounds[0], bounds[1])];
        deadlines.AddRange(bounds);
        if (bounds.Count > 0) times = times.Count > 0 ? [.. times, .. bounds] : bounds;
        if (isLastDay && times is [{ Type: DeadlineType.During, To: { IsDay: true } day } only] && only.From == day)
        {
            deadlines.Remove(only);
            deadlines.InsertRange(0, times = [only with { Type = DeadlineType.By, From = default }]);
        }

        deadlines.AddRange(times.Count == 0 ? results : results.FindAll(static limit => limit.Type == DeadlineType.By));
        if (times.Count > 0) DropSaidAgain(deadlines, times);
        var isGroup = words == 1 && lead.Count == 0 && !hasTime;
        if (isGroup)
        {
            above = RowAbove.None;
            return;
        }

        var isBelow = lead.Count == 0 && hasContent && hasBodies;
        // A cell that goes down over several rows stands in the first of them.
        if (isBelow) (lead, support) = (above.Lead, hasSupport ? support : above.Support);
        if (!hasTime && hasContent && columns[0] is ColumnRole.Time or ColumnRole.Month) deadlines.InsertRange(0, times = above.Times);
        if (lead.Count > 0 || times.Count > 0) above = new RowAbove(lead.Count > 0 ? lead : above.Lead, support, times);
        if (lead.Count == 0) support = Nobody;
        else if (support.Count == 0 && joined is not null) support = Without(joined, lead);
        Emit(passage.Span, passage.Section, lead, support, deadlines.ToArray(), targets.ToArray());
    }

    private static TimeContext TimesOf(ColumnRole column) => column switch
    {
        ColumnRole.Month => TimeContext.Month,
        ColumnRole.Time => TimeContext.Period,
        ColumnRole.Due => TimeContext.Due,
        _ => TimeContext.Completion,
    };

    // "Kiểm tra hồ sơ trước ngày 20/4 | … | Trước ngày 20/4": one time, in the cell of times and in that of what is to be done.
    private static bool IsSaidAgain(Deadline limit, IReadOnlyList<Deadline> times)
    {
        foreach (var time in times)
        {
            if (time.Span != limit.Span && time.Type == limit.Type && !(time.From.IsEmpty && time.To.IsEmpty) && time.From == limit.From && time.To == limit.To && !IsAmong(limit, times)) return true;
        }

        return false;
    }

    private static void DropSaidAgain(List<Deadline> limits, IReadOnlyList<Deadline> times)
    {
        for (var i = limits.Count - 1; i >= 0; i--)
        {
            if (IsSaidAgain(limits[i], times)) limits.RemoveAt(i);
        }
    }

    private static bool IsAmong(Deadline limit, IReadOnlyList<Deadline> times)
    {
        foreach (var time in times)
        {
            if (time.Span == limit.Span) return true;
        }

        return false;
    }

    // "| 01/3/2024 | 31/3/2024 |" below "Bắt đầu" and "Kết thúc": one time.
    private Deadline Spanning(Deadline begin, Deadline end)
    {
        var span = TextSpan.FromBounds(begin.Span.Start, end.Span.End);
        return end with { Span = span, Text = text[span.Start..span.End], Type = DeadlineType.During, From = begin.From, To = end.To, YearIsInferred = begin.YearIsInferred || end.YearIsInferred };
    }

    private CellKind[] KindsOf(IReadOnlyList<TextSpan> cells)
    {
        var kinds = new CellKind[cells.Count];
        for (var k = 0; k < kinds.Length; k++)
        {
            var cell = cells[k];
            if (cell.IsEmpty) kinds[k] = CellKind.Empty;
            else if (PlainTable.IsRowNumber(text, cell.Start, cell.End)) kinds[k] = CellKind.Number;
            else if (PlainTable.IsTime(text, cell, MaxHeadingLength)) kinds[k] = CellKind.Time;
            else if (Cell(cell, ofNames: true) is { Count: > 0 } words) kinds[k] = KindOf(words);
        }

        return kinds;
    }

    private CellKind KindOf(PassageText words)
    {
        if (IsDitto(words)) return CellKind.Ditto;
        if (words.Finder.Restart().Labels is var labels && (labels.HasPersonsOnly || labels.ReadOnlyNames() is { Count: > 0 })) return CellKind.Names;
        return words.Text.Length <= MaxHeadingLength && Deadlines(words, TimeContext.Period, false).Length > 0 ? CellKind.DatedWords : CellKind.Words;
    }

    // "| 20/5/2024 | Hội đồng thi đua họp xét |": without a column of bodies the cell of what is to be done says who does it.
    private void ReadActing(PassageText cell, ref List<Assignee> lead, ref List<Assignee> support)
    {
        var finder = cell.Finder.Restart();
        if (finder.Find(requestsOnly: false, hasOwner: false) is not { } subject) return;
        lead = Assignees(cell, subject.Names);
        support = Assignees(cell, finder.Support.Find(subject, Mentions));
    }

    // "Chủ trì, phối hợp với Sở A rà soát …" in the cell of what is to be done, where another one names the lead.
    private List<Assignee>? JoinedIn(PassageText cell) =>
        cell.Finder.Restart() is var finder && finder.Shape.OpensWithJoining ? Assignees(cell, finder.Support.Find(null, Mentions)) : null;

    private bool IsRepeated(IReadOnlyList<TextSpan> cells)
    {
        ReadOnlySpan<char> first = default;
        for (var k = 0; k < cells.Count; k++)
        {
            var cell = cells[k];
            if (!HasWord(cell)) continue;
            if (first.IsEmpty) first = cell.Slice(text);
            else if (!first.SequenceEqual(cell.Slice(text))) return false;
        }

        return true;
    }

    private static void ReadLeadCell(PassageText cell, bool both, List<Assignee> above, ref List<Assignee> lead, ref List<Assignee> support)
    {
        if (cell.Count == 0) return;
        var finder = cell.Finder.Restart();
        if (IsDitto(cell))
        {
            lead = above;
            return;
        }

        if ((finder.Labels.ReadParted() ?? finder.Labels.ReadBracketed()) is { } parted)
        {
            lead = [.. lead, .. Assignees(cell, parted.Lead)];
            support = [.. support, .. Assignees(cell, parted.Support)];
            return;
        }

        if (!both && finder.Labels.ReadShares() is { } shares)
        {
            lead = [.. lead, .. Assignees(cell, shares)];
            return;
        }

        if (!both && finder.Labels.ReadOnlyNames() is { } only)
        {
            lead = [.. lead, .. Assignees(cell, only)];
            PartJoined(ref lead, ref support);
            return;
        }

        if (finder.Find(requestsOnly: false, hasOwner: false) is { } subject)
        {
            lead = [.. lead, .. Assignees(cell, subject.Names)];
            var mentions = cell.TakeNames();
            finder.Support.Find(subject, mentions);
            finder.Labels.FindSupportLabels(mentions);
            support = [.. support, .. Assignees(cell, mentions)];
            return;
        }

        // "UBND xã A. Phối hợp: Sở B, Sở C": a label inside the cell.
        if (finder.Labels.ReadLeadAndSupport() is { } parts)
        {
            lead = [.. lead, .. Assignees(cell, parts.Lead)];
            support = [.. support, .. Assignees(cell, parts.Support)];
            return;
        }

        var names = Assignees(cell, finder.Labels.ReadNames());
        if (both && names.Count > 1)
        {
            lead = [.. lead, names[0]];
            support = [.. support, .. names.Skip(1)];
        }
        else
        {
            lead = [.. lead, .. names];
            PartJoined(ref lead, ref support);
        }
    }

    // Who does it is never left open, so that a dash alone says "as above" there; elsewhere it says that there is none.
    private static bool IsDitto(PassageText cell, bool orDash = true) =>
        cell.Text.Length <= 12 && (orDash || cell.Text.ContainsAny("nN\"“”") || cell.Text.Contains("//", StringComparison.Ordinal)) && (cell.Text.Contains("như trên", StringComparison.OrdinalIgnoreCase) || cell.Text.Trim("-/ \"“”") is "" or "nt" or "Nt" or "NT");

    // "Không", "Như mục 1": none that the cell names.
    private static bool IsNobody(PassageText cell) =>
        cell.Count > 0 && (cell.IsWord(0, TaskWords.Like) || cell.Text.Trim(" .") is var words && (words.Equals("không", StringComparison.OrdinalIgnoreCase) || words.Equals("không có", StringComparison.OrdinalIgnoreCase) || words.Equals("x", StringComparison.OrdinalIgnoreCase)));

    // The number of a row is none, whatever its length ("XVIII").
    private bool HasWord(TextSpan cell)
    {
        var letters = 0;
        var isRoman = true;
        foreach (var c in cell.Slice(text))
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            isRoman &= c is 'I' or 'V' or 'X' or 'L';
            if (letters >= 4 && !isRoman) return true;
        }

        return false;
    }
}
