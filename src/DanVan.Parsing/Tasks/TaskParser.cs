using System.Globalization;
using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks.Deadlines;

namespace DanVan.Parsing.Tasks;

/// <summary>Finds tasks, their assignees, deadlines and targets.</summary>
internal static class TaskParser
{
    public static (IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanAim> Aims) Parse(string text, DocumentStructure structure, IReadOnlyList<Citation> citations, List<Diagnostic> diagnostics, IReadOnlyList<SourceAnchor>? anchors = null, int maxPassage = ParserOptions.UsualPassage, CancellationToken cancellation = default)
    {
        var buffer = PassageBuffer.Rent();
        buffer.MaxPassage = Math.Clamp(maxPassage, 1, int.MaxValue - 2);
        buffer.LeaveOut(structure.NoteMarks);
        var cited = citations as Citation[] ?? [.. citations];
        var whole = structure.Whole ?? new WholeText(text);
        var plan = PlanYear.Of(structure.Header);
        if (plan.Year == 0) plan = PlanYear.OfCitations(cited);
        var maker = new TaskMaker(text, whole, plan, buffer.Lists, diagnostics);
        var ahead = new PassagesAhead(text, structure.Passages, cited, buffer);
        var tables = new TaskTableReader(text, structure.Passages, cited, anchors ?? [], maker, buffer, cancellation);
        var found = new TaskStage(text, structure, cited, diagnostics, whole, maker, ahead, tables, buffer, cancellation).Run();
        buffer.Return();
        return found;
    }
}

/// <summary>One run over the passages of a document: keeps the bodies of the headings that the passages stand under.</summary>
internal sealed class TaskStage(string text, DocumentStructure structure, Citation[] citations, List<Diagnostic> diagnostics, WholeText whole, TaskMaker maker, PassagesAhead ahead, TaskTableReader tables, PassageBuffer buffer, CancellationToken cancellation)
{
    private const int MaxHeadingLength = 160;
    private const int LongestAnnouncement = 10;
    private const int MaxFormula = 12;
    private const int MaxDayHeading = 48;
    private const int LongestMotto = 160;

    // A list in paragraphs of its own has no more.
    private const int MostParted = 12;

    // What is quoted over several passages is no longer.
    private const int LongestQuote = 8000;

    // What stands below the title of an annex.
    private static readonly string[] IssuedWith = ["(Kèm theo ", "(Ban hành kèm theo ", "(Đính kèm "];

    // What a passage of places and quantities begins with.
    private static readonly string[] Anybody = ["các cơ quan", "các đơn vị", "các cơ quan, đơn vị", "các cơ quan, đơn vị, địa phương", "các cơ quan, tổ chức", "các cấp, các ngành", "các cấp", "các ngành", "các cơ quan, đơn vị có liên quan", "các cơ quan, đơn vị liên quan"];

    private static readonly string[] DataLabels = ["điểm quan trắc", "điểm đo", "điểm lấy mẫu", "vị trí quan trắc", "vị trí lấy mẫu", "số lượng", "tần suất"];

    // What a passage of those who attend begins with.
    private static readonly string[] RollLabels = ["thành phần:", "thành phần mời", "thành phần tham dự", "thành phần dự", "thành phần đại biểu", "đại biểu mời", "đại biểu tham dự", "đại biểu dự", "khách mời"];

    private readonly SectionFrames _sections = new(structure.Sections, string.Equals(structure.Header.Kind, "Báo cáo", StringComparison.OrdinalIgnoreCase));
    private readonly List<PlanTask> _tasks = maker.Tasks;

    // Where a quotation over several passages ends.
    private int _quoteEnd = -1;

    // The passage that was read with the heading before it.
    private int _joined = -1;

    // The last passage that gave somebody something to do without heading what stands below.
    private int _told = -2;

    // Whether it ends with a semicolon, so that the list of what is to be done goes on below it.
    private bool _isToldOpen;

    // The annex that begins next.
    private int _annex;
    private Owner? _section;
    private Owner? _block;
    private Owner? _paragraph;
    private Owner? _addressee;

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
        public List<Assignee> Support { get; init; } = TaskMaker.Nobody;

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
    /// <param name="IsRoll">Whether it leads to those who attend, so that the persons named below it are given nothing.</param>
    private sealed record Announced(string? Section, PassageKind Kind, char Bullet, bool IsData = false, bool IsRoll = false);

    /// <summary>Labels below one another ("Cơ quan chủ trì: …", "Thời gian: …") that together are one task.</summary>
    private sealed record Group(int Task, string? Section, int Labels)
    {
        /// <summary>The bullet of the label that says what is to be done, while nobody is named yet; what stands below it goes with the task.</summary>
        public char Content { get; init; }

        /// <summary>Whether a label has named who leads.</summary>
        public bool IsChaired { get; init; }

        /// <summary>Whether those who lead are so far named by a label that says only that they do it.</summary>
        public bool IsExecuted { get; init; }

        /// <summary>The part that an empty label ("Đơn vị phối hợp:") gives to those who stand below it.</summary>
        public LabelPhrase? Part { get; init; }

        /// <summary>The bullet of that label.</summary>
        public char PartBullet { get; init; }

        /// <summary>Whether the task is the item above the labels, whose first label has named who does it.</summary>
        public bool IsItem { get; init; }
    }

    public (IReadOnlyList<PlanTask> Tasks, IReadOnlyList<PlanAim> Aims) Run()
    {
        var passages = structure.Passages;
        for (var i = 0; i < passages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var passage = passages[i];
            if (passage.Zone is not (Zone.Body or Zone.Preamble or Zone.Annex)) continue;
            _sections.Enter(passage.Span.Start);
            EnterAnnex(passage.Span.Start);
            if (i <= _joined) continue;
            if (passage.Span.Start >= _quoteEnd) _quoteEnd = EndOfQuote(passage);
            // What an act says that is quoted gives nobody anything to do here.
            if (passage.Span.Start < _quoteEnd) continue;
            ahead.MoveTo(i);
            if (passage.Kind == PassageKind.TableRow)
            {
                var end = i + 1;
                while (end < passages.Count && passages[end].Kind == PassageKind.TableRow && passages[end].Table == passage.Table) end++;
                tables.Read(i, end);
                i = end - 1;
                continue;
            }

            if (ReadPartedList(i)) i = _joined;
            else ReadPassage(passage);
        }

        return ([.. _tasks], [.. maker.Aims]);
    }

    // "Ban tổ chức giải Cờ vua cấp huyện" and below it "(Kèm theo Quyết định số …)"
    private bool IsTitleOfAnnex(Passage passage)
    {
        if (passage.Zone != Zone.Annex || passage.Kind != PassageKind.Paragraph || ahead.Index + 1 >= structure.Passages.Count) return false;
        var below = text.AsSpan(structure.Passages[ahead.Index + 1].Span.Start).TrimStart("*_");
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

    // "Điều 3. Chánh Văn phòng UBND tỉnh;" and below it, each in a paragraph of its own, "Giám đốc các Sở: …;" and "Chủ tịch UBND các xã chịu trách nhiệm
    // thi hành …": one list of those who have the work.
    private bool ReadPartedList(int first)
    {
        var passages = structure.Passages;
        var passage = passages[first];
        if (passage.Kind is not (PassageKind.Numbered or PassageKind.Paragraph) || passage.Zone != Zone.Body || passage.Section is null || passage.Length > MaxHeadingLength || _sections.IsNarrative(passage.Section) || !IsOpenEnd(passage)) return false;
        var last = first;
        while (IsOpenEnd(passages[last]))
        {
            if (++last > first + MostParted || last >= passages.Count) return false;
            var next = passages[last];
            if (next.Kind != PassageKind.Paragraph || next.Zone != passage.Zone || next.Length > PassagesAhead.LongestPassage || !string.Equals(next.Section, passage.Section, StringComparison.Ordinal)) return false;
        }

        var start = ahead.WordsOf(first);
        if (start.Count < 2 || !start.Finder.Restart().IsOpenList) return false;
        var pieces = new SpanList();
        for (var i = first; i <= last; i++)
        {
            foreach (var piece in passages[i].Pieces) pieces.Add(piece);
        }

        var joined = passage with { Pieces = pieces };
        var words = PassageText.Create(text, pieces, passage.ContentStart, citations, buffer);
        if (words.Finder.Restart().Find(requestsOnly: false, hasOwner: false) is not { OpensBlock: true, Frame: not SubjectFrame.Label } subject || !NamesEach(words, subject, first, last)) return false;
        ahead.MoveTo(last);
        _joined = last;
        ReadPassage(joined, PassageText.Create(text, pieces, passage.ContentStart, citations, buffer));
        return true;
    }

    // Whether somebody is named in each of the passages.
    private bool NamesEach(PassageText words, SubjectMatch subject, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var span = structure.Passages[i].Span;
            if (!subject.Names.Exists(name => words.SpanOf(name.First, name.End).Start is var at && at >= span.Start && at < span.End)) return false;
        }

        return true;
    }

    private bool IsOpenEnd(Passage passage)
    {
        var end = text.AsSpan(passage.Last.Start, passage.Last.Length).TrimEnd(" *_");
        return end.Length > 0 && end[^1] == ';';
    }

    // The letterhead of what stands below it: "TỈNH HẬU GIANG        Độc lập - Tự do - Hạnh phúc"; not "Treo khẩu hiệu “Độc lập - Tự do - Hạnh phúc”".
    private bool IsMotto(Passage passage)
    {
        if (passage.Span.Length > LongestMotto) return false;
        var words = text.AsSpan(passage.Span.Start, passage.Span.Length);
        var motto = words.IndexOf("Độc lập", StringComparison.Ordinal);
        if (motto < 0 || !words[motto..].Contains("Hạnh phúc", StringComparison.Ordinal)) return false;
        if (words[..motto].Contains("CHỦ NGHĨA VIỆT NAM", StringComparison.Ordinal)) return true;
        foreach (var c in words[..motto])
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private void ReadPassage(Passage passage, PassageText? parted = null)
    {
        var words = parted ?? ahead.WordsOf(ahead.Index);
        if (words.IsCut) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.LimitReached, passage.Span, nameof(ParserOptions.MaxPassageLength), buffer.MaxPassage.ToString(CultureInfo.InvariantCulture)));
        if (words.Count < 2 || IsMotto(passage)) return;
        var finder = words.Finder.Restart(passage.Zone == Zone.Preamble || passage.Section is null, maker.PastBefore, isReport: structure.Sections.Length == 0 && structure.Header is { Kind: null, NumberSpan.IsEmpty: true, IssuerSpan.IsEmpty: true }, maker.Issued);
        var bullet = passage.Kind == PassageKind.Bullet ? ahead.BulletOf(passage) : '\0';
        LeaveBlocks(passage, bullet, finder);
        if (IsTitleOfAnnex(passage)) return;
        if (ReadPartedHeading(passage, words)) return;
        if (words.Text.Length <= PassagesAhead.LongestPassage && (ReadHeading(passage, words, finder, bullet) || finder.Heading.IsOfTeams)) return;

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

        // "Căn cứ Quyết định số … phê duyệt danh sách các xã đăng ký …;" in the body of a plan.
        if (!isPreamble && passage.Kind == PassageKind.Paragraph && words[words.Count - 1].Mark == ';' && finder.Shape.IsBasis && words.Count > 2 && words.Cited[2]) return;

        var asked = owner is { IsAsked: true } ? owner.Names : TaskMaker.Nobody;
        var isOfWhole = owner is { IsAsked: true, Section: null };
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

        // "6. Sở A yêu cầu các trường ký cam kết." in a plan of the council above it.
        if (subject is { Frame: SubjectFrame.Request, IsAssigned: false } && passage is { Kind: PassageKind.Numbered, Section: not null } && structure.Header.Issuer is { } issuer && IsOfCouncil(issuer) && finder.Asker is { } asker) subject = asker;
        // "- Tỉnh đoàn: Tổ chức 45 đội hình tình nguyện." below "Kết quả": what each has done.
        if (isNarrative && !isPreamble && subject is { Frame: SubjectFrame.Subject, BeginsPassage: true } && _sections.IsNarrative(passage.Section) && !_sections.IsRule(passage.Section) && words.IsMark(subject.Names[^1].End, ':')) subject = null;
        if (subject is null && isNarrative && !isPreamble && !_sections.IsAimsOnly(passage.Section))
        {
            if (!_sections.IsRule(passage.Section)) subject = finder.FindDuty();
            // "Các đơn vị gửi hồ sơ về Sở trước ngày 15/2" below what is judged.
            else if (finder.Shape.HasLastDay && finder.Find(requestsOnly: false, hasOwner: owner is not null) is { BeginsPassage: true } sending) subject = sending;
        }

        // "Mỗi chi bộ đăng ký ít nhất 01 mô hình" among the aims is work of theirs, "Mỗi đơn vị có ít nhất 01 mô hình" an aim.
        if (subject is null && !isPreamble && (words.Signs.Has(TaskWords.Each) || words.Signs.Has(TaskWords.Every)) && _sections.IsAimsOnly(passage.Section) && finder.Find(requestsOnly: false, hasOwner: false) is { Frame: SubjectFrame.Subject, BeginsPassage: true } each && finder.IsWorkOfEach(each)) subject = each;
        if (subject is null && owner is null && !isNarrative && passage.Section is not null) subject = finder.FindNamed();
        if (subject is { Frame: SubjectFrame.Subject, BeginsPassage: true } && passage.Kind != PassageKind.Paragraph && words.IsMark(subject.Names[^1].End, ':')) _roles = (PassagesAhead.HomeOf(passage), passage.Kind, bullet);
        else if (subject is null && owner is null && !isNarrative && passage.Section is not null && _roles == (PassagesAhead.HomeOf(passage), passage.Kind, bullet)) subject = finder.FindRole();
        if (subject is null && owner is null && !isNarrative && !isRule && passage.Kind != PassageKind.Paragraph && _sections.SharesOut(PassagesAhead.HomeOf(passage))) subject = finder.FindAssigned();
        if (isClosing && subject is null && finder.Shape.IsBasis) owner = OwnerOf(passage);
        // "Lưu ý: Các đơn vị gửi bản mềm trước ngày 10/3": a note that sets a time says what is to be done.
        if (finder.Shape.IsExample || (finder.Shape.IsNote && (subject is null || !Array.Exists(maker.Deadlines(words, _sections.TimeOf(passage.Section), false), static limit => limit.Type != DeadlineType.During || limit.From.IsDay)))) (subject, owner) = (null, null);
        else if (finder.Shape.IsNote) owner = null;
        if (subject is null && finder.Approves) owner = null;
        if (finder.Shape.IsDayOfCongress || finder.Shape.IsDayOfProgramme) return;
        var isTold = owner is null && !isNarrative && !isClosing && GoesOnWithTold(passage, finder);
        if (isTold) (owner, subject) = (new Owner([.. _tasks[^1].Lead], passage.Section, '\0', true), subject is { OpensBlock: true } ? subject : null);
        if (isRule) owner = null;
        else if (finder.Shape.AnnouncesRules) _rules = new Announced(passage.Section, passage.Kind, bullet);
        else if (passage.Kind == PassageKind.Bullet && LeadsTo(words, DataLabels)) _rules = new Announced(passage.Section, passage.Kind, bullet, IsData: true);
        else if (passage.Kind == PassageKind.Bullet && LeadsTo(words, RollLabels)) _rules = new Announced(passage.Section, passage.Kind, bullet, IsRoll: true);
        if (isRule && _rules is { IsData: true } && subject is { Frame: SubjectFrame.Subject }) subject = null;
        if (isRule && _rules is { IsRoll: true } && subject is not null && (subject.Frame == SubjectFrame.Label || subject.IsLabelled || (subject.Frame == SubjectFrame.Subject && finder.IsOfPersons(subject)))) subject = null;
        // "Chủ trì: Đồng chí …" among those who attend.
        if (subject is { Frame: SubjectFrame.Label } or { IsLabelled: true } && _sections.IsAttendance(passage.Section)) subject = null;
        // "b) Đối với đội ngũ giáo viên" below the aims: what is said of them is to be reached.
        if (_sections.IsAimsOnly(passage.Section)) owner = null;
        var context = _sections.TimeOf(passage.Section);
        if (context == TimeContext.Sentence && words.Text.Length <= MaxDayHeading && (IsDay(passage, words) || IsPeriod(passage, words))) context = TimeContext.Period;
        if (words.Text.Length <= PassagesAhead.LongestPassage && ReadLabel(passage, words, finder, subject, context)) return;
        // "- Sản phẩm: …" between "- Cơ quan chủ trì: …" and "- Thời gian: …"
        if (!(subject is null && _group is not null && string.Equals(_group.Section, PassagesAhead.HomeOf(passage), StringComparison.Ordinal) && finder.Labels.IsOtherLabel)) _group = null;
        if (passage.Kind == PassageKind.Paragraph && subject is null && finder.Shape.IsAnnouncement)
        {
            (_section, _block, _paragraph) = (null, null, null);
            return;
        }

        if (subject is null && owner is not null && (bullet == '\0' || words[words.Count - 1].Mark == ':') && ahead.BulletFollows(passage) && finder.Heading.ReadCompanyHeading() is { } company)
        {
            var head = new Owner(owner.Names, passage.Section, bullet, true) { Support = TaskMaker.Assignees(words, company), IsJoined = company.Count == 0 };
            if (passage.Kind == PassageKind.Numbered) (_section, _block, _paragraph) = (Below(head), null, null);
            else if (bullet != '\0') _block = head;
            else (_block, _paragraph) = (null, head);
            return;
        }

        var lead = TaskMaker.Nobody;
        List<Assignee>? below = null;
        var isAsked = false;
        var isEach = owner is { IsHeading: true } && subject is not null && finder.IsOfEach(subject);
        var isOwn = subject is not null && !isEach && (owner is null || (IsOwn(subject, passage, words) && !(finder.Shape.OpensWithLeading && subject.BeginsPassage && IsOfParty(owner))));
        var isJoined = isOwn && owner is { IsJoined: true } && subject is { Frame: SubjectFrame.Subject, BeginsPassage: true } && passage.Kind == PassageKind.Bullet;
        if (isJoined) lead = owner!.Names;
        else if (isOwn) lead = TaskMaker.Assignees(words, subject!.Names);
        else if (owner is null && !isNarrative && passage.Kind == PassageKind.Paragraph && ahead.Index == _told + 1 && finder.Shape.GoesOn) lead = [.. _tasks[^1].Lead];
        else if (isEach) lead = owner!.Names;
        else if (owner is not null && !(passage.Kind == PassageKind.Paragraph && words.IsUpperCase) && (owner.IsHeading || passage.Kind != PassageKind.Paragraph || finder.Shape.OpensWithPredicate) && !finder.Shape.OpensWithThing && !IsBareHeading(passage, words, finder)) lead = owner.Names;
        else if (asked.Count > 0 && !isNarrative && !isRule && !ahead.IsTitled(passage, words) && (finder.Shape.OpensWithPredicate || finder.Shape.OpensWithLabelledWork) && !finder.Shape.OpensWithThing && !IsBareHeading(passage, words, finder))
        {
            below = ahead.LeadBelow(passage);
            // Below the opening of a directive ("… yêu cầu các sở thực hiện các nội dung sau:") an item names no body itself; theirs is what sets a time.
            isAsked = below is null && isOfWhole;
            lead = below ?? (isAsked ? TaskMaker.Nobody : asked);
        }

        // Under the heading of a body: "Trình duyệt phương án trong quý I; Công ty A xử lý xong trong quý II".
        if (!isOwn && owner is not null && lead == owner.Names && subject is { Frame: SubjectFrame.Subject } && finder.StandsApart(subject)) lead = TaskMaker.Both(lead, TaskMaker.Assignees(words, subject.Names));

        if (subject is not null && passage.Kind == PassageKind.Paragraph && passage.Section is null && finder.LeadIn.IsAddress(subject))
        {
            // "… yêu cầu Giám đốc các sở, Chủ tịch UBND các xã:" names those whom the parts of the document address.
            _addressee = new Owner(TaskMaker.Assignees(words, subject.Names), null, '\0', false);
            return;
        }

        var calendar = subject is null && owner is null && !isNarrative && passage.Section is not null ? finder.FindInCalendar() : null;
        if (calendar is not null) lead = TaskMaker.Assignees(words, calendar[..1]);
        var deadlines = maker.Deadlines(words, context, isPreamble && lead.Count == 0, lead.Count > 0 || owner is not null, _sections.IsAims(passage.Section), _sections.IsPurpose(passage.Section));
        if (!isOwn && deadlines.Length == 0 && !finder.Shape.HasPredicate) lead = TaskMaker.Nobody;
        if (isAsked && deadlines.Length > 0) lead = asked;
        var targets = maker.Targets(words);
        var support = TaskMaker.Nobody;
        var isShared = false;
        if (lead.Count > 0)
        {
            var mentions = finder.Support.Find(isOwn ? subject : null, maker.Mentions);
            finder.Labels.FindSupportLabels(mentions);
            support = TaskMaker.Assignees(words, calendar is null ? mentions : calendar[1..]);
            if (isJoined) support = TaskMaker.Both(TaskMaker.Assignees(words, subject!.Names), support);
            else if (isOwn)
            {
                TaskMaker.PartJoined(ref lead, ref support);
                TaskMaker.PartDashed(words, subject!.Names, ref lead, ref support);
                // "Đơn vị chủ trì, phối hợp: Sở A, Sở B"
                if (subject!.Frame == SubjectFrame.Label) support = TaskMaker.Without(support, lead);
            }
            // "Chỉ đạo Trung tâm B phối hợp với Sở A …" below the heading of Sở A: nobody works with himself.
            else support = TaskMaker.Without(support, lead);
            isOwn &= !isJoined;
            isShared = isOwn && finder.LeadIn.JoinsAtOnce(subject!, mentions);
            if (isOwn && deadlines.Length == 0 && ((passage is { Kind: PassageKind.Paragraph, Section: not null } && finder.LeadIn.IsAddress(subject!) && (ahead.BulletFollows(passage) || ahead.ItemFollowsBelow(passage))) || finder.LeadIn.IsOpenedFormula(subject!) || finder.LeadIn.IsBareFormula(subject!, passage.Kind == PassageKind.Numbered || (passage is { Kind: PassageKind.Paragraph, Section: not null } && ahead.BulletFollows(passage)) || (subject!.IsAssigned && ahead.WorkFollowsBeside(passage, bullet)), passage.Kind == PassageKind.Numbered && ahead.ContentFollows(passage)) || (passage.Section is not null && (finder.LeadIn.IsLeadIn(subject!) || finder.LeadIn.IsBareLead(subject!, mentions, passage.Kind == PassageKind.Numbered && mentions.Count > 0 && ahead.ContentFollows(passage))))))
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
                    if (!TaskMaker.Names(support, other.Name)) support.Add(other);
                }
            }
        }

        maker.Emit(SpanOf(passage, bullet), passage.Section, lead, support, deadlines, targets, !isPreamble && !isRule && (_sections.IsAims(passage.Section) || TargetReader.OpensAim(words, targets)));
        // "(1) Rà soát dữ liệu.", below it "- Đơn vị chủ trì: Sở A", "- Đơn vị phối hợp: Sở B", "- Thời gian: …": one task.
        if (below is not null && lead == below) _group = new Group(_tasks.Count - 1, passage.Section, 0) { IsItem = true };
        // "đ) Phối hợp với các bộ, ngành chỉ đạo triển khai:": they work with its body in all that stands below.
        if (!isOwn && owner is not null && lead.Count > 0 && support.Count > 0 && words[words.Count - 1].Mark == ':' && finder.Shape.OpensWithJoining)
        {
            if (passage.Kind == PassageKind.Numbered && ahead.BulletFollows(passage)) (_section, _block, _paragraph) = (Below(new Owner(lead, passage.Section, bullet, true) { Support = support }), null, null);
            else if (passage.Kind == PassageKind.Bullet && ahead.DeeperWorkFollows(bullet)) _block = new Owner(lead, passage.Section, bullet, true) { Support = support };
        }

        // "- Chỉ đạo, hướng dẫn UBND cấp xã thực hiện các nội dung:", below it "+ Thành lập tổ điều tra": they do it.
        if (!isOwn && owner is not null && lead.Count > 0 && passage.Kind == PassageKind.Bullet && ahead.DeeperWorkFollows(bullet) && finder.LeadIn.DirectedAlone() is { } given) _block = new Owner(TaskMaker.Assignees(words, given), passage.Section, bullet, true);

        if (lead.Count > 0 && passage.Kind == PassageKind.Paragraph && (owner is null || isTold)) (_told, _isToldOpen) = (ahead.Index, words[words.Count - 1].Mark == ';');
        if (isOwn) TakeOwner(passage, words, finder, subject!, finder.LeadIn.Directed(subject!) is { } directed ? TaskMaker.Assignees(words, directed) : lead, bullet, isShared ? support : TaskMaker.Nobody);
        if (EndsDocument(words)) (_section, _block, _paragraph) = (null, null, null);
    }

    private static bool IsOfCouncil(string issuer) => BodyNames.Normalize(issuer).StartsWith("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase);

    // "- Điểm quan trắc: ở 21 vùng nuôi tại 14 xã, cụ thể như sau:", below it "+ Xã A: Lấy mẫu 01 vị trí …".
    private static bool LeadsTo(PassageText words, string[] labels)
    {
        if (words[words.Count - 1].Mark != ':') return false;
        foreach (var label in labels)
        {
            if (words.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "2. Ngày 16/3/2024 (thứ Bảy)", "Sáng ngày 17/3/2024:": the heading of what is done on that day.
    private static bool IsDay(Passage passage, PassageText words)
    {
        if (passage.Kind != PassageKind.Numbered && words[words.Count - 1].Mark != ':') return false;
        for (var q = 0; q < words.Count; q++)
        {
            if (words.IsWord(q, TaskWords.Already)) return false;
        }

        var i = words.IsWord(0, TimeWords.Morning) || words.IsWord(0, TimeWords.Afternoon) || words.IsWord(0, TimeWords.Evening) ? 1 : 0;
        return words.IsWord(i, TimeWords.Day) && i + 1 < words.Count && words[i + 1].Kind == TokenKind.Number && words[0].IsUpper;
    }

    // "2.1. Quý I năm 2026", "1. Tháng 3/2026", "2. Năm 2026": the same of a month, quarter or year and nothing else.
    private static bool IsPeriod(Passage passage, PassageText words)
    {
        if (passage.Kind != PassageKind.Numbered || !words[0].IsUpper) return false;
        if (!words.IsWord(0, TimeWords.Month) && !words.IsWord(0, TimeWords.Quarter) && !words.IsWord(0, TimeWords.QuarterB) && !words.IsWord(0, TimeWords.Year)) return false;
        for (var i = 2; i < words.Count; i++)
        {
            if (words[i].Kind == TokenKind.Word && !words.IsWord(i, TimeWords.Year)) return false;
        }

        return words.Count > 1;
    }

    // "Bộ A chủ trì, phối hợp với Bộ B ban hành hướng dẫn …;" and below it, as a paragraph of its own: "Tham mưu cấp có thẩm quyền …".
    private bool GoesOnWithTold(Passage passage, SubjectFinder finder) =>
        passage.Kind == PassageKind.Paragraph && ahead.Index == _told + 1 && _isToldOpen && finder.Shape.OpensWithPredicate;

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
        var bullet = passage.Kind == PassageKind.Bullet ? ahead.BulletOf(passage) : '\0';
        var home = PassagesAhead.HomeOf(passage);
        if (_group is { Content: not '\0' } open && bullet != '\0' && bullet != open.Content && string.Equals(open.Section, passage.Section, StringComparison.Ordinal) && open.Labels < PassagesAhead.MostLabels)
        {
            _group = open with { Labels = open.Labels + 1 };
            Extend(passage, [], CompanyIn(words), maker.Deadlines(words, context, false), maker.Targets(words));
            return true;
        }

        if (ReadPart(passage, words, finder, bullet, home)) return true;
        var isBare = _group is null && IsBareAssignment(passage, words, subject);
        var isLead = isBare || subject is { Frame: SubjectFrame.Label, OpensBlock: true } || (subject is { IsLabelled: true, OpensBlock: true } && (_group is not null || ahead.LabelFollows(passage)));
        var isSupport = !isLead && finder.Labels.IsSupportLabel;
        var isTime = !isLead && !isSupport && finder.Labels.IsTimeLabel;
        var isContent = !isLead && !isSupport && !isTime && subject is null && finder.Labels.IsContentLabel;
        if (!isLead && !isSupport && !isTime && !isContent) return false;
        // "Thực hiện: Phòng A; thời gian: Quý II." and below it "Thực hiện: Phòng B; …": the next task.
        if (isLead && _group is not null && !(_group is { IsItem: true, Labels: 0 }) && _tasks[_group.Task] is { Lead.Count: > 0, Deadlines.Count: > 0 }) _group = null;
        if (_group is null || !string.Equals(_group.Section, home, StringComparison.Ordinal))
        {
            if (isTime && isNumbered && AttachToGroup(passage, words, home, context)) return true;
            // "b) Cơ quan chủ trì: …" with nothing of the kind behind it may head what stands below it.
            if (isNumbered && !(isLead ? ahead.LabelFollows(passage) : ahead.LeadFollows(passage, '\0'))) return false;
            if (isTime && AttachToLast(passage, words, context)) return true;
            if (!isLead && !isNumbered && !ahead.LeadFollows(passage, isContent ? bullet : '\0')) return false;
            OpenGroup(passage, bullet, home, isContent ? bullet : '\0', isContent, isBare ? structure.Passages[ahead.Index - 1] : null);
        }
        else if (isContent && _tasks[_group.Task].Lead.Count > 0)
        {
            // "Nội dung: …" behind the labels of one task opens the next one.
            _group = null;
            return ReadLabel(passage, words, finder, subject, context);
        }

        if (_group!.Labels >= PassagesAhead.MostLabels) return false;
        _group = _group with { Labels = _group.Labels + 1, Content = isLead ? '\0' : _group.Content };
        var mentions = maker.Mentions;
        if (isLead || isContent) finder.Support.Find(isLead ? subject : null, mentions);
        finder.Labels.FindSupportLabels(mentions);
        var lead = isLead ? TaskMaker.Assignees(words, subject!.Names) : TaskMaker.Nobody;
        var support = TaskMaker.Assignees(words, mentions);
        TaskMaker.PartJoined(ref lead, ref support);
        if (isLead) PartExecuting(subject!, ref lead, ref support);
        support = TaskMaker.Without(support, lead);
        Extend(passage, lead, support, maker.Deadlines(words, context, false), maker.Targets(words));
        return true;
    }

    // "- Cơ quan chủ trì: Sở A." and "- Cơ quan thực hiện: các xã.": those who do it work with the one who leads.
    private void PartExecuting(SubjectMatch subject, ref List<Assignee> lead, ref List<Assignee> support)
    {
        var task = _tasks[_group!.Task];
        if (subject.Executes && _group.IsChaired) (lead, support) = (TaskMaker.Nobody, [.. lead, .. support]);
        else if (subject.Chairs && _group.IsExecuted) (support, _tasks[_group.Task]) = ([.. TaskMaker.Without([.. task.Lead], lead), .. support], task with { Lead = [] });
        else if (subject.Executes) _group = _group with { IsExecuted = task.Lead.Count == 0 };
        if (subject.Chairs) _group = _group with { IsChaired = true, IsExecuted = false };
    }

    // "1. Nghị quyết về phát triển giáo dục", and right below it "Đảng ủy UBND xã tham mưu, trình trong tháng 12/2025.": who prepares what is named above.
    private bool IsBareAssignment(Passage passage, PassageText words, SubjectMatch? subject)
    {
        var isBracketed = IsInBrackets(words);
        if (subject is null || (isBracketed ? subject.Frame == SubjectFrame.Label : subject is not { Frame: SubjectFrame.Subject, BeginsPassage: true }) || passage.Kind is PassageKind.Numbered or PassageKind.TableRow || passage.Section is null || ahead.Index == 0 || EndsDocument(words)) return false;
        if (structure.Passages[ahead.Index - 1] is not { Kind: not PassageKind.TableRow } above || above.Zone != passage.Zone || !string.Equals(above.Section, passage.Section, StringComparison.Ordinal)) return false;
        if (above.Kind == passage.Kind && (above.Kind == PassageKind.Bullet ? ahead.BulletOf(above) == ahead.BulletOf(passage) : !ahead.WordsOf(ahead.Index - 1).Finder.Restart().Shape.OpensWithPredicate)) return false;
        if (_tasks.Count > 0 && _tasks[^1] is { Lead.Count: > 0 } given && given.Span.End > above.Span.Start) return false;
        return new BareAssignment(words).Follows(subject, isBracketed) && ahead.SaysWork(ahead.Index - 1, things: true);
    }

    // "- Đơn vị phối hợp:" and below it "+ Hội A;", "+ Hội B.": those who stand there, one a bullet, have that part.
    private bool ReadPart(Passage passage, PassageText words, SubjectFinder finder, char bullet, string? home)
    {
        if (_group is { Part: { } part } open && bullet != '\0' && bullet != open.PartBullet && string.Equals(open.Section, home, StringComparison.Ordinal) && open.Labels < PassagesAhead.MostLabels && words[0].Kind == TokenKind.Word && finder.Labels.ReadOnlyNames() is { Count: > 0 } only)
        {
            _group = open with { Labels = open.Labels + 1 };
            var names = TaskMaker.Assignees(words, only);
            Extend(passage, part.Leads ? names : TaskMaker.Nobody, part.Leads ? TaskMaker.Nobody : names, [], []);
            return true;
        }

        if (_group is { Part: not null }) _group = _group with { Part = null };
        if (finder.Labels.EmptyPart is not { } phrase || passage.Kind == PassageKind.Numbered) return false;
        if (_group is null || !string.Equals(_group.Section, home, StringComparison.Ordinal))
        {
            if (!phrase.Leads || !ahead.NamesFollow(passage, bullet)) return false;
            OpenGroup(passage, bullet, home, '\0', false);
        }

        if (_group!.Labels >= PassagesAhead.MostLabels) return false;
        _group = _group with { Labels = _group.Labels + 1, Content = '\0', Part = phrase, PartBullet = bullet };
        Extend(passage, TaskMaker.Nobody, TaskMaker.Nobody, [], []);
        return true;
    }

    // A task that labels tell of begins with what is to be done, the item or the bullets right above them ("1. Tập huấn", "- Đơn vị chủ trì: …"); a time set there is its own.
    private void OpenGroup(Passage passage, char bullet, string? home, char content, bool isContent, Passage? said = null)
    {
        // "- Tổ công nghệ số cộng đồng hướng dẫn người dân …", below it "+ Cơ quan chủ trì: …": both have it, unless the sentence names nobody in particular.
        if (!isContent && said is null && _tasks.Count > 0 && _tasks[^1] is { Lead.Count: > 0 } given && ahead.SentenceAbove(passage, bullet, home) is >= 0 and var sentence && given.Span.Start >= structure.Passages[sentence].Span.Start)
        {
            if (IsAnybody(given.Lead)) _tasks[^1] = given with { Lead = [] };
            maker.LabelsOfLast = 0;
            _group = new Group(_tasks.Count - 1, home, 0);
            return;
        }

        // "- Nội dung: …" says it itself.
        var above = said ?? (!isContent ? ahead.ContentAbove(passage, bullet, home, _tasks.Count == 0 ? default : _tasks[^1].Span, _tasks.Count > 0 && _tasks[^1].Lead.Count > 0) : null);
        var first = above ?? passage;
        var start = SpanOf(first, above is null ? bullet : first.Kind == PassageKind.Bullet ? ahead.BulletOf(first) : '\0');
        IReadOnlyList<Deadline> deadlines = [];
        IReadOnlyList<Target> targets = [];
        if (above is not null && _tasks.Count > 0 && _tasks[^1].Span.Start >= start.Start)
        {
            (deadlines, targets) = (_tasks[^1].Deadlines, _tasks[^1].Targets);
            _tasks.RemoveAt(_tasks.Count - 1);
        }

        // "Tham mưu UBND tỉnh, phối hợp với Công an tỉnh rà soát …" above "- Đơn vị chủ trì: …"
        var company = above is null ? TaskMaker.Nobody : CompanyIn(PassageText.Create(text, above.Pieces, above.ContentStart, citations, buffer));
        _tasks.Add(new PlanTask(whole, start) { Section = first.Section, Support = company, Deadlines = deadlines, Targets = targets });
        maker.LabelsOfLast = 0;
        _group = new Group(_tasks.Count - 1, home, 0) { Content = content };
    }

    // Those with whom what is to be done is done, where labels name who does it.
    private List<Assignee> CompanyIn(PassageText words) => words.Count == 0 ? TaskMaker.Nobody : TaskMaker.Assignees(words, words.Finder.Restart().Support.Find(null, maker.Mentions));

    // "các cơ quan, đơn vị", whom the label below names one by one.
    private static bool IsAnybody(IReadOnlyList<Assignee> lead)
    {
        foreach (var body in lead)
        {
            if (Array.FindIndex(Anybody, name => name.Equals(body.Name, StringComparison.OrdinalIgnoreCase)) < 0) return false;
        }

        return true;
    }

    // The passage goes with the task of the open group: who does what with whom by when is told by all of them, which are one block.
    private void Extend(Passage passage, List<Assignee> lead, List<Assignee> support, Deadline[] deadlines, Target[] targets)
    {
        (lead, support) = (maker.WithoutPart(lead), maker.WithoutPart(support));
        var task = _tasks[_group!.Task];
        _tasks[_group.Task] = task with
        {
            Place = (whole, TextSpan.FromBounds(task.Span.Start, Math.Max(task.Span.End, passage.Pieces[^1].End))),
            Lead = TaskMaker.Joined(task.Lead, lead),
            Support = TaskMaker.Joined(task.Support, support),
            Deadlines = deadlines.Length == 0 ? task.Deadlines : [.. task.Deadlines, .. deadlines],
            Targets = targets.Length == 0 ? task.Targets : [.. task.Targets, .. targets],
        };
    }

    // "b) Cơ quan thực hiện:", below it "- Đơn vị chủ trì: …", and then "c) Thời gian thực hiện: …": the time of that task.
    private bool AttachToGroup(Passage passage, PassageText words, string? home, TimeContext context)
    {
        if (_group is null || home is null || !string.Equals(PassagesAhead.ParentOf(_group.Section), home, StringComparison.Ordinal) || _tasks[_group.Task] is not { Lead.Count: > 0, Deadlines.Count: 0 }) return false;
        Extend(passage, TaskMaker.Nobody, TaskMaker.Nobody, maker.Deadlines(words, context, false), maker.Targets(words));
        _group = null;
        return true;
    }

    // "- Phòng A chủ trì xây dựng tin, bài.", and right below it "- Thời gian thực hiện: …": the only work of the item.
    private bool IsOnlyTaskAbove(Passage passage) =>
        passage.Kind != PassageKind.Numbered && passage.Section is not null && ahead.Index > 0 && structure.Passages[ahead.Index - 1] is { Kind: PassageKind.Bullet or PassageKind.Paragraph or PassageKind.Numbered } above && _tasks[^1].Span.Start >= above.Span.Start && string.Equals(above.Section, passage.Section, StringComparison.Ordinal)
        && (_tasks.Count < 2 || !string.Equals(_tasks[^2].Section, passage.Section, StringComparison.Ordinal));

    // Under the heading of a body, and below the only work of an item, a label of time goes with the task above it.
    private bool AttachToLast(Passage passage, PassageText words, TimeContext context)
    {
        if (_tasks.Count == 0 || (OwnerOf(passage) is null && !IsOnlyTaskAbove(passage))) return false;
        var last = _tasks[^1];
        if (last.Lead.Count == 0 || maker.LabelsOfLast >= PassagesAhead.MostLabels || !string.Equals(last.Section, passage.Section, StringComparison.Ordinal)) return false;
        var span = TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, passage.Pieces[^1].End));
        _tasks[^1] = last with { Place = (whole, span), Deadlines = [.. last.Deadlines, .. maker.Deadlines(words, context, false)] };
        maker.LabelsOfLast++;
        return true;
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
        if (names is null && passage.Kind == PassageKind.Numbered && (ahead.ContentFollows(passage) || (isOpen && ahead.BulletFollows(passage)))) names = finder.Heading.ReadDescribedHeading();
        if (names is null && passage.Kind == PassageKind.Numbered && _headed is { Length: > 0 } && string.Equals(_headed, PassagesAhead.ParentOf(passage.Section), StringComparison.Ordinal) && ahead.ContentFollows(passage)) names = finder.Heading.ReadLevel();
        if (names is null) return false;
        if (_sections.IsNarrative(passage.Section) || (names[0].First == 0 && IsOfArticles(passage))) return true;
        if (passage.Kind == PassageKind.Bullet && !isOpen && !ahead.DeeperFollows(passage, words, bullet)) return false;
        if (passage.Kind == PassageKind.Paragraph && (passage.Zone == Zone.Preamble || words[words.Count - 1].Mark is ';' or ',')) return false;
        // The words of a banner or a form in capitals head nothing.
        if (passage.Kind == PassageKind.Paragraph && words.IsUpperCase && !isOpen && !ahead.ContentFollows(passage)) return false;
        // The last cell of a row whose cells stand below one another, before the next heading in capitals.
        if (passage.Kind == PassageKind.Paragraph && !isOpen && !words.IsUpperCase && ahead.CapitalsFollow) return false;
        var owner = new Owner(TaskMaker.Assignees(words, names), passage.Section, bullet, true);
        _group = null;
        switch (passage.Kind)
        {
            case PassageKind.Numbered:
                (_section, _block, _paragraph) = (Below(owner), null, null);
                _headed = PassagesAhead.ParentOf(passage.Section);
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

    // "Chương IV. NHÀ TRƯỜNG", "Mục 2. THANH TRA": what articles are about; "Chương IV. TRÁCH NHIỆM CỦA SỞ A" says whose work follows.
    private static bool IsOfArticles(Passage passage) =>
        passage is { Kind: PassageKind.Numbered, Section: { } path } && path.AsSpan(path.LastIndexOf('.') + 1) is var part && (part.StartsWith("Chương ", StringComparison.Ordinal) || part.StartsWith("Mục ", StringComparison.Ordinal));

    // "1. Phòng A, Trung tâm Văn hóa -" and below it "Thể thao và Truyền thông huyện": a heading parted over two paragraphs.
    private bool ReadPartedHeading(Passage passage, PassageText words)
    {
        var next = ahead.Index + 1;
        if (passage.Kind != PassageKind.Numbered || words.Text.Length > MaxHeadingLength || next >= structure.Passages.Count || _sections.IsNarrative(passage.Section)) return false;
        var other = structure.Passages[next];
        var last = words[words.Count - 1];
        if (other.Kind != PassageKind.Paragraph || other.Zone != passage.Zone || other.Span.Length > MaxHeadingLength || !string.Equals(other.Section, passage.Section, StringComparison.Ordinal)) return false;
        if (last.Kind == TokenKind.Mark && last.Mark is not ('-' or ',' or ';')) return false;
        var rest = ahead.WordsOf(next);
        if (rest.Count == 0) return false;
        var hangs = last.Mark is '-' or ',' or ';' || words.IsWord(words.Count - 1, TaskWords.And) || Lexicon.Is(words.Tokens, words.Count - 1, Lex.Plural);
        if (!hangs && (rest[0].Kind != TokenKind.Word || rest[0].IsUpper || Lexicon.Is(rest.Tokens, 0, Lex.Predicate))) return false;
        var pieces = new SpanList();
        foreach (var piece in passage.Pieces) pieces.Add(piece);
        foreach (var piece in other.Pieces) pieces.Add(piece);
        var both = PassageText.Create(text, pieces, passage.ContentStart, citations, buffer);
        if (both.Finder.Restart().Heading.ReadHeading(true, out _) is not { } names) return false;
        _group = null;
        (_section, _block, _paragraph) = (Below(new Owner(TaskMaker.Assignees(both, names), passage.Section, '\0', true)), null, null);
        _joined = next;
        return true;
    }

    private void LeaveBlocks(Passage passage, char bullet, SubjectFinder finder)
    {
        // A number that comes twice opens a part of its own.
        while (_section is not null && (!SectionFrames.IsUnder(passage.Section, _section.Section) || (passage.Kind == PassageKind.Numbered && string.Equals(passage.Section, _section.Section, StringComparison.Ordinal)))) _section = _section.Above;
        // "- Văn phòng Bộ:" and below it, as paragraphs: "Chuẩn bị các điều kiện …".
        var isWorkOfBlock = _block is { IsHeading: true } && passage.Kind == PassageKind.Paragraph && string.Equals(passage.Section, _block.Section, StringComparison.Ordinal) && finder.Shape.OpensWithPredicate;
        if (_block is not null && !isWorkOfBlock && (passage.Kind != PassageKind.Bullet || (bullet == _block.Bullet && !_block.IsBeside) || !string.Equals(passage.Section, _block.Section, StringComparison.Ordinal))) _block = null;
        if (_paragraph is not null && (!SectionFrames.IsUnder(passage.Section, _paragraph.Section) || OpensPart(passage))) _paragraph = null;
        if (passage.Kind == PassageKind.Paragraph && AsksOrQuotesLaw(passage)) (_addressee, _paragraph, _section) = (null, null, null);
        // Behind the bullets that say what for, a paragraph is no part of it.
        if (_paragraph is { IsAsked: true } && passage.Kind == PassageKind.Paragraph && structure.Passages[ahead.Index - 1].Kind == PassageKind.Bullet) _paragraph = null;
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
        var isHead = (subject.BeginsPassage || (isBare && (LeadIn.IsByIssuer(subject) || finder.LeadIn.IsOpenedFormula(subject)))) && subject.Frame != SubjectFrame.Label;
        switch (passage.Kind)
        {
            case PassageKind.Numbered when isOpen && isHead && subject.Frame == SubjectFrame.Request && ahead.SiblingFollows(passage):
                // "1. Giao Phòng A thực hiện các việc:" and behind it "2. Tổ chức kiểm tra …", "3. Chuẩn bị …": the numbering goes on, what is given too.
                (_section, _block, _paragraph) = (null, null, new Owner(lead, PassagesAhead.ParentOf(passage.Section), '\0', false) { Support = support });
                break;
            case PassageKind.Numbered when (isHead && !(subject.Frame == SubjectFrame.Request && ahead.PartFollows && words[words.Count - 1].Mark == '.')) || (isOpen && finder.Shape.EndsAsFollows):
                (_section, _block) = (Below(new Owner(lead, passage.Section, bullet, false) { Support = support }), null);
                break;
            case PassageKind.Numbered when isOpen && finder.LeadIn.LeavesWork(subject):
                _section = Below(new Owner(lead, passage.Section, bullet, false) { Support = support, IsAsked = true });
                _block = null;
                break;
            case PassageKind.Bullet when isHead && (isOpen || (subject.IsAssigned && words[words.Count - 1].Mark == ';' && ahead.DeeperWorkFollows(bullet))):
                _block = new Owner(lead, passage.Section, bullet, false) { Support = support, IsBeside = isBare && subject.IsAssigned && ahead.WorkFollowsBeside(passage, bullet) };
                break;
            case PassageKind.Bullet when isOpen && finder.LeadIn.LeavesWork(subject):
                _block = new Owner(lead, passage.Section, bullet, false) { Support = support, IsAsked = true };
                break;
            case PassageKind.Paragraph:
                var leaves = isOpen && (finder.Shape.EndsAsFollows || finder.LeadIn.LeavesWork(subject));
                // "… yêu cầu các phòng thực hiện các nội dung sau:" above "1. Đăng ký …": not above "I. MỤC ĐÍCH".
                if (isOpen && passage.Section is null && subject.Frame == SubjectFrame.Request && leaves && ahead.ItemFollows) _addressee = new Owner(lead, null, '\0', false) { IsAsked = true };
                var addresses = isOpen && passage.Section is null && subject.Frame == SubjectFrame.Request && finder.Shape.EndsAsFollows && !ahead.PartFollows;
                var heads = addresses || isBare || isOpen && ((isHead && words.Count - subject.Names[^1].End <= MaxFormula && (finder.LeadIn.IsFormula(subject) || support.Count > 0)) || (passage.Section is not null && ((finder.Shape.EndsAsFollows && !ahead.TitleFollows) || finder.Shape.AnnouncesTimes || (isHead && finder.Shape.AnnouncesContent) || (isHead && subject.Frame == SubjectFrame.Request && ahead.ItemFollowsBelow(passage)))));
                var asks = !heads && leaves && !(_section is not null && lead.TrueForAll(body => TaskMaker.Names(_section.Names, body.Name))) && (passage.Section is null ? subject.Frame == SubjectFrame.Request && !ahead.PartFollows : !ahead.TitleFollows);
                _paragraph = heads || asks ? new Owner(lead, passage.Section, bullet, false) { Support = support, IsAsked = asks } : null;
                break;
            default:
                break;
        }
    }

    // "(Lưu ý: Đơn vị căn cứ biểu kèm theo)": a note.
    private static bool IsInBrackets(PassageText words) =>
        words[0].Mark == '(' && (words[words.Count - 1].Mark == ')' || words[Math.Max(0, words.Count - 2)].Mark == ')');

    // A numbered heading below the body's own, or a bullet that only announces others, tells nobody to do anything.
    private static bool IsBareHeading(Passage passage, PassageText words, SubjectFinder finder)
    {
        var last = words[words.Count - 1].Mark;
        if (IsInBrackets(words) || finder.Shape.IsBareVerb) return true;
        // "6. Phân công tổ chức thực hiện:"
        if (last == ':' && passage.Kind == PassageKind.Numbered && words.Count is > 3 and <= LongestAnnouncement && words.IsWord(words.Count - 3, TaskWords.ExecuteFirst) && words.IsWord(words.Count - 2, TaskWords.Execute)) return true;
        if (finder.Shape.OpensWithPredicate) return false;
        if (last == ':' && words.Count <= 6) return true;
        return passage.Kind == PassageKind.Numbered && words.Text.Length < MaxHeadingLength && last is not ('.' or ';');
    }
}
