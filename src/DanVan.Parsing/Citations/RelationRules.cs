using DanVan.Parsing.Structure;
using static DanVan.Parsing.Citations.AmendmentGrammar;
using static DanVan.Parsing.Citations.GoverningCues;
using static DanVan.Parsing.Citations.ReviewGrammar;
using static DanVan.Parsing.Citations.ToldActs;

namespace DanVan.Parsing.Citations;

/// <summary>What a sentence before a list, a footnote mark or a heading says of the acts that follow it, and the words that say it.</summary>
internal readonly record struct Lead(CitationRelation Relation, string Cue);

/// <summary>
/// What the citing document does with a cited one: the zone first (what is carried out in the preamble is a basis), then the nearest
/// word before it that governs it, or what is said of it behind ("… hết hiệu lực"); a list shares what its first member has.
/// </summary>
internal static class RelationRules
{
    internal const int Farthest = 600;
    private const int LongestNaming = 160;
    private const int LongestBreakOfBracket = 4;
    private const int LongestException = 600;
    private const int LongestApproval = 120;

    /// <summary>Grounds on which something is judged or handled, not those of the document: "Căn cứ để đánh giá".</summary>
    internal static readonly Phrases OtherGrounds = new("căn cứ để", "căn cứ pháp lý của thủ tục", "căn cứ pháp lý của tthc", "căn cứ đánh giá", "căn cứ xác định", "căn cứ xét", "căn cứ tính");

    private static readonly Phrases Results = new("kết quả", "tình hình");

    // Acts that report or propose; nobody carries them out.
    private static readonly Phrases Reports = new("báo cáo", "tờ trình", "biên bản", "giấy mời", "thư mời", "phiếu", "giấy giới thiệu");

    // What a body has said, as the ground of what another does.
    private static readonly Phrases Opinions = new("ý kiến", "đề nghị", "đề xuất", "kết luận", "chỉ đạo", "chủ trương", "sự thống nhất", "thông báo", "yêu cầu", "qua kết quả", "kết quả", "được sự thống nhất", "được sự đồng ý", "được sự nhất trí", "của");

    // The same in the body, where the bare nouns may be verbs of another clause.
    private static readonly Phrases Directions = new("ý kiến chỉ đạo của", "chỉ đạo của", "sự chỉ đạo của", "ý kiến của", "kết luận của", "chủ trương của", "tinh thần chỉ đạo của", "yêu cầu của", "quan điểm của", "ý kiến kết luận của", "hướng dẫn của", "của");

    // What is said of an act that is the subject of its clause.
    private static readonly Endings PlacedWords = new("các nội dung", "một số nội dung", "nội dung", "các quy định", "một số quy định", "quy định");

    // What an item says of the act that is its subject.
    private static readonly Phrases Judgements = new(
        "chưa", "chậm", "không", "còn", "vẫn", "đạt", "thiếu", "có nhiều", "có một số", "có nội dung", "có điểm", "có hạn chế", "đã", "đang", "bị", "trùng", "mới chỉ", "mới", "rất", "khá", "trái", "sai", "quy định", "nêu", "được ban hành", "được xây dựng", "được triển khai", "được thực hiện", "hết hiệu lực", "là");

    private static readonly Phrases Predicates = new("có hiệu lực", "đã", "được quốc hội", "được chính phủ", "được ban hành", "được thông qua", "quy định rõ", "quy định:", "nêu rõ", "xác định", "là", "không quy định", "chưa quy định", "ra đời", "quy định", "yêu cầu", "chỉ rõ", "nhấn mạnh", "khẳng định", "nêu", "đề ra", "cho phép");

    /// <summary>Sets the relation and its cue on every draft of a passage.</summary>
    /// <param name="s">The passage.</param>
    /// <param name="cues">The cues of the passage.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="basisBlock">Whether it belongs to the lines that begin with "Căn cứ".</param>
    /// <param name="contentStart">Where its words begin.</param>
    /// <param name="drafts">The citations in it.</param>
    /// <param name="inherited">What a sentence before the passage says of it.</param>
    /// <param name="isItem">Whether it is an item of the body: one that opens with an act names what is to be carried out.</param>
    /// <param name="reviewing">Whether the document, or what leads to the passage, reviews: there "kết quả thực hiện" an act is what is reviewed.</param>
    /// <param name="isListed">Whether a colon leads to the passage.</param>
    public static void Apply(ReadOnlySpan<char> s, CueIndex cues, Zone zone, bool basisBlock, int contentStart, List<Draft> drafts, Lead? inherited, bool isItem, bool reviewing, bool isListed = false)
    {
        reviewing &= zone is Zone.Body or Zone.Annex;
        var reviewed = !reviewing ? null : isListed && inherited is { Relation: CitationRelation.Reviews } ? Reviewed : Results;
        var from = contentStart;
        Draft? previous = null;
        var previousIndex = -1;
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (draft.Within >= 0)
            {
                draft.Relation = CitationRelation.Mentions;
                continue;
            }

            if (IsRepeatedInBrackets(s, drafts, index))
            {
                draft.Relation = CitationRelation.Mentions;
                continue;
            }

            var start = ObjectStart(s, draft, from);
            // "Nghị định A, (đã) được sửa đổi, bổ sung bởi Nghị định B và Nghị định C": what amended A is told with it.
            if (previous is not null && start > from && (IsAmendedBy(s, from, start, out var passive, out var passiveEnd) || IsNextAmending(s, drafts, index, previous, start, out passive, out passiveEnd)))
            {
                draft.Relation = CitationRelation.Mentions;
                draft.Within = previousIndex;
                (draft.CueStart, draft.CueEnd) = (passive, passiveEnd);
                from = Math.Max(draft.Extent, draft.Found.End);
                continue;
            }

            // "Nghị định A (nay là Nghị định B)", "Kế hoạch A đã được Giám đốc phê duyệt tại Quyết định B"
            if (previous is not null && (PassageResolver.IsNowCalled(s, start) || (start > from && IsApprovedAt(s[from..start]))))
            {
                Follow(draft, previous);
                from = Math.Max(draft.Extent, draft.Found.End);
                continue;
            }

            // "Luật A hết hiệu lực …, trừ trường hợp quy định tại Điều 45 của Luật B"
            if (previous is { Relation: CitationRelation.Repeals } && previous.CueStart >= previous.Extent && IsExcepted(s, previous.CueEnd, start))
            {
                draft.Relation = CitationRelation.Mentions;
                from = Math.Max(draft.Extent, draft.Found.End);
                continue;
            }

            // "theo Quyết định A; Bộ trưởng tặng Bằng khen cho 12 tập thể (Quyết định B)": the bracket belongs to the clause behind the semicolon.
            if (previous is not null && start == draft.Found.Start && IsOfNextClause(s, previous, from, start))
            {
                draft.Relation = CitationRelation.Mentions;
                (previous, previousIndex) = (draft, index);
                from = Math.Max(draft.Extent, draft.Found.End);
                continue;
            }

            var before = previous is null ? start : BeforeBrackets(s, drafts, contentStart, start, ref previous, ref previousIndex);
            var least = Math.Max(Math.Min(from, start), start - Farthest);
            var verdict = After(s, draft.Found.Start, draft.Extent);
            // "Điều 5 Nghị định A, được sửa đổi bởi Nghị định B, được sửa đổi như sau:": what this document does stands behind what was done before.
            // "Luật A đã được sửa đổi, bổ sung theo Luật B (sau đây gọi là …) hết hiệu lực": likewise what ends it.
            var noteEnd = verdict.Cue == Cue.None ? NoteEnd(s, drafts, index) : 0;
            var isBehindNote = noteEnd > draft.Extent && (IsChangedHere(s, Chars.SkipBlanks(s, noteEnd), out _) || EndOfForce.Matches(s, Chars.SkipBlanks(s, noteEnd)));
            if (isBehindNote) verdict = After(s, draft.Found.Start, noteEnd);
            // "Theo khoản 2 Điều 9 Luật A, Nghị định B hết hiệu lực", "Theo Luật A thì Nghị định B hết hiệu lực": A ends it.
            if (verdict.Cue == Cue.Repeals && previous is not null && IsByLawOf(s, previous, start)) verdict = new Verdict(Cue.Mentions, verdict.Start, verdict.End);
            if (verdict.Cue != Cue.None)
            {
                Set(draft, verdict, zone, basisBlock);
                SpreadBack(s, drafts, index);
            }
            else
            {
                // "các Quyết định của Bộ A phê duyệt … (số B và số C)": the words that head the list stand before what they tell of it.
                var described = IsDescribedBefore(s, draft, contentStart, start, out var noun);
                if (draft.HeadStart >= contentStart && draft.HeadStart < from && start == draft.Found.Start) (described, noun) = (true, draft.HeadStart);
                verdict = described
                    ? Find(s, cues, Math.Max(contentStart, noun - Farthest), noun, zone, out var sentenceBroken, reviewed)
                    : Find(s, cues, least, start, zone, out sentenceBroken, reviewed, actEnd: index > 0 ? drafts[index - 1].Found.End : -1);
                // "Các Quyết định sau đây hết hiệu lực …: Quyết định A"
                if (draft.HeadStart >= contentStart && HasEndOfForce(s, draft.HeadStart, draft.Found.Start, out var forceStart, out var forceEnd)) verdict = new Verdict(Cue.Repeals, forceStart, forceEnd);
                if ((described && verdict.Cue is Cue.None) || (verdict.Cue is Cue.None or Cue.Basis or Cue.Implements or Cue.Following or Cue.Joins or Cue.Ruled && IsHeard(s, contentStart, start))) verdict = new Verdict(Cue.Mentions, start, start);
                // "Bãi bỏ các quy định sau: … b) Phụ lục II ban hành kèm theo Thông tư B": the sentence that leads to the list says it.
                if (verdict.Cue == Cue.IssuedWith && inherited is { Relation: CitationRelation.Amends or CitationRelation.Replaces or CitationRelation.Repeals } && IsOfAct(s[Math.Min(Math.Max(from, contentStart), verdict.Start)..verdict.Start])) verdict = Verdict.None;
                if (zone == Zone.Preamble && !basisBlock && verdict.Cue == Cue.Implements && IsToldAsDone(s, verdict.Start, draft.Extent)) verdict = new Verdict(Cue.Mentions, verdict.Start, verdict.End);
                if (draft.Found.Class == CitationClass.Numbered && HasWord(s, start, out var has)) verdict = new Verdict(Cue.Mentions, has, Chars.SkipBlanksBack(s, start));
                else if ((verdict.Cue is not (Cue.None or Cue.Aside) && IsQuoted(s, start, contentStart)) || IsInsertedInto(s, draft)) verdict = new Verdict(Cue.Mentions, start, start);
                else if (verdict.Cue == Cue.None && previous is null && IsAgentOfChange(s, start, out var change)) verdict = new Verdict(Cue.Mentions, change, Chars.SkipBlanksBack(s, start));
                else if (draft.Found.Class == CitationClass.Law && IsDraft(s, start)) verdict = new Verdict(Cue.Mentions, start, start);
                // "¹ Các quy định của Luật A …; Nghị quyết B": the sentence of the mark says what is done with them.
                if (zone == Zone.Footnote && verdict.Cue == Cue.Ruled && inherited is not null && Chars.Matches(s, contentStart, "các quy định của", out var ruled) && ruled == verdict.End) verdict = Verdict.None;
                if (verdict.Cue == Cue.Mentions && previous is not null && IsWithinTitleOf(s, previous, verdict.Start, verdict.End, start)) verdict = Verdict.None;
                // "Việc thực hiện Chỉ thị A; quy định tại Điều 5 Nghị định B": the next of a list.
                var goesOn = verdict.Cue == Cue.Ruled && previous is not null && !sentenceBroken && IsListGap(s[Math.Min(from, verdict.Start)..verdict.Start]);
                if (goesOn && previous is not null)
                {
                    Follow(draft, previous);
                }
                else if (verdict.Cue == Cue.Joins && previous is { Relation: CitationRelation.Reviews } && !sentenceBroken && IsBlank(s[verdict.End..start]))
                {
                    Follow(draft, previous);
                }
                else if (verdict.Cue != Cue.None)
                {
                    Set(draft, verdict, zone, basisBlock);
                    Soften(s, draft, verdict.Cue, zone, basisBlock);
                }
                else if (before < start && !sentenceBroken && Find(s, cues, Math.Max(contentStart, before - Farthest), before, zone, out _, reviewed) is { Cue: not (Cue.None or Cue.Aside) } ahead)
                {
                    Set(draft, ahead, zone, basisBlock);
                    Soften(s, draft, ahead.Cue, zone, basisBlock);
                }
                else if (previous is { Relation: CitationRelation.IssuedWith } && !sentenceBroken && previous.CueEnd > previous.CueStart && OpensWithSemicolon(s, from) && Find(s, cues, Math.Max(contentStart, previous.CueStart - Farthest), previous.CueStart, zone, out _, reviewed) is { Cue: Cue.Basis or Cue.Implements or Cue.Following } outer)
                {
                    // "Căn cứ Điều lệ ban hành kèm theo Quyết định A; Hướng dẫn B": the list goes on with what the rules are to it.
                    Set(draft, outer, zone, basisBlock);
                }
                else if (previous is { Relation: CitationRelation.Implements } && previous.CueEnd > previous.CueStart && !sentenceBroken && previous.Extent <= start && s[previous.Extent..start].Trim() is ":" && IsIssuedText(s, cues, Math.Max(contentStart, previous.CueStart - Farthest), previous.CueStart, out var issueStart, out var issueEnd))
                {
                    Set(draft, new Verdict(Cue.Mentions, issueStart, issueEnd), zone, basisBlock);
                }
                else if (previous is not null && !sentenceBroken && (!IsPlace(s[Math.Min(from, start)..start]) || IsOpinion(s[Math.Min(from, start)..start], zone) || IsDetailOf(s[Math.Min(from, start)..start]) || IsFurtherProposal(s, previous, zone)))
                {
                    Follow(draft, previous);
                }
                else if (IsCarriedOut(s, draft.Extent, out var doneStart, out var doneEnd))
                {
                    verdict = new Verdict(Cue.Implements, doneStart, doneEnd);
                    Set(draft, verdict, zone, basisBlock);
                }
                else if (zone == Zone.Footnote && previous is null && AmendmentGrammar.IsDoing(s, draft.Extent))
                {
                    // "¹ Nghị định A thay thế Nghị định B": the note tells what the act does.
                    draft.Relation = CitationRelation.Mentions;
                }
                else if (isItem && start == contentStart && start == draft.Found.Start && IsSubjectOfItem(s, draft.Extent))
                {
                    // "- Kế hoạch A chưa nêu rõ …", "b) Nghị quyết B đạt 8/10 chỉ tiêu": the item tells of the act.
                    draft.Relation = CitationRelation.Mentions;
                }
                else if (inherited is { } lead)
                {
                    draft.Relation = lead.Relation;
                    draft.CueText = lead.Cue;
                }
                else
                {
                    // A place in an act that the body names is to be followed; an act that an item opens with and says something of is not.
                    draft.Relation = !IsReport(s, draft) && !(start < draft.Found.Start && (IsToldThere(s[..start]) || IsToldPlace(s, draft, start, contentStart))) && !(isItem && start == draft.Found.Start && Predicates.Matches(s, Chars.SkipBlanks(s, draft.Extent))) && (isItem && start == contentStart || zone == Zone.Body && start < draft.Found.Start) ? CitationRelation.Implements : CitationRelation.Mentions;
                }
            }

            // A note tells what became of an act; the document itself does nothing to it there.
            if (zone == Zone.Footnote && draft.Relation is CitationRelation.Amends or CitationRelation.Replaces or CitationRelation.Repeals) draft.Relation = CitationRelation.Mentions;

            // What is said behind an act does not hold for the next one.
            if (verdict.Start > draft.Found.Start && !isBehindNote) previous = null;
            else if (verdict.Cue != Cue.Aside) (previous, previousIndex) = (draft, index);
            from = Math.Max(draft.Extent, draft.Found.End);
        }
    }

    // "Thực hiện Kế hoạch A (thay thế Kế hoạch B), Hướng dẫn C", "Thực hiện Chương trình … (ban hành kèm theo Quyết định A), Hướng dẫn B": what is said in
    // brackets ends with them. The act before them takes the place of the previous one; where there is none, the answer is where the first of them opens.
    private static int BeforeBrackets(ReadOnlySpan<char> s, List<Draft> drafts, int contentStart, int start, ref Draft? previous, ref int previousIndex)
    {
        var opened = start;
        while (previous is { } inner && IsSaidInBracket(s, inner, contentStart, out var open))
        {
            opened = open;
            previous = null;
            for (var i = previousIndex - 1; i >= 0; i--)
            {
                if (drafts[i].Within >= 0 || drafts[i].Extent > open) continue;
                SentenceStart(s, drafts[i].Extent, open, out var broken);
                if (!broken) (previous, previousIndex) = (drafts[i], i);
                break;
            }
        }

        return previous is null ? opened : start;
    }

    private static bool IsSaidInBracket(ReadOnlySpan<char> s, Draft draft, int least, out int open)
    {
        open = 0;
        if (draft.CueEnd <= draft.CueStart || draft.CueStart > draft.Found.Start) return false;
        var close = Chars.SkipBlanks(s, Math.Max(draft.Extent, draft.Found.End));
        if (close >= s.Length || s[close] != ')') return false;
        least = Math.Max(least, draft.CueStart - LongestNaming);
        if (least >= draft.CueStart) return false;
        var bracket = s[least..draft.CueStart].LastIndexOfAny('(', ')');
        open = least + bracket;
        return bracket >= 0 && s[open] == '(';
    }

    private static bool IsOfNextClause(ReadOnlySpan<char> s, Draft previous, int from, int start)
    {
        var open = Chars.SkipBlanksBack(s, start);
        if (open == 0 || open <= from || s[open - 1] != '(' || Chars.SkipBlanksBack(s, previous.Found.Start) is > 0 and var before && s[before - 1] == '(') return false;
        var semicolon = s[from..open].LastIndexOf(';');
        if (semicolon < 0) return false;
        var subject = Chars.SkipBlanks(s, from + semicolon + 1);
        return subject < open && Chars.IsUpper(s[subject]) && TitleGrammar.IsBody(s, subject) && IssuerGrammar.BodyEnd(s, subject) is var end && end < open && Chars.SkipBlanks(s, end) < open - 1;
    }

    private static bool IsSubjectOfItem(ReadOnlySpan<char> s, int after)
    {
        var p = Chars.SkipBlanks(s, after);
        if (p >= s.Length || Chars.IsUpper(s[p])) return false;
        return Judgements.Matches(s, p) || TitleGrammar.TellsGrade(s, p);
    }

    // Whether the sentence begins with "Theo", "Căn cứ" and the act that tells what becomes of the next one.
    private static bool IsByLawOf(ReadOnlySpan<char> s, Draft previous, int start)
    {
        if (previous.CueEnd <= previous.CueStart || !Chars.IsUpper(s[previous.CueStart]) || !Chars.MatchesAny(s, previous.CueStart, ["theo", "căn cứ"], out _)) return false;
        var from = Chars.SkipBlanks(s, previous.Extent);
        if (from < start && s[from] == '(' && s[from..start].IndexOf(')') is var close and > 0) from = Chars.SkipBlanks(s, from + close + 1);
        return from < start && start - from <= LongestNaming && (s[from] == ',' || Chars.Matches(s, from, "thì")) && !s[from..start].ContainsAny(';', '.');
    }

    // Whether an exception begins between the two places, in the same sentence.
    private static bool IsExcepted(ReadOnlySpan<char> s, int start, int end)
    {
        if (start >= end || end - start > LongestException) return false;
        var except = -1;
        for (var p = start; p < end; p++)
        {
            if (s[p] is ';' or '\n' || (s[p] == '.' && (p + 1 >= s.Length || Chars.IsBlank(s[p + 1])))) return false;
            if (s[p] == 't' && Chars.AtWordStart(s, p) && Chars.Matches(s, p, "trừ")) except = p;
        }

        return except >= 0;
    }

    // Behind the acts that amended an act, told with it.
    private static int NoteEnd(ReadOnlySpan<char> s, List<Draft> drafts, int index)
    {
        var end = drafts[index].Extent;
        for (var next = index + 1; next < drafts.Count; next++)
        {
            var draft = drafts[next];
            if (draft.Found.Start < end) continue;
            var start = ObjectStart(s, draft, end);
            if (!IsAmendedBy(s, end, start, out _, out _) && !(end > drafts[index].Extent && PassageResolver.OnlySeparators(s, end, start))) break;
            end = Math.Max(draft.Extent, draft.Found.End);
        }

        if (end > drafts[index].Extent && end < s.Length && s[end] == ',') end++;
        // "(sau đây gọi là Luật A)"
        var open = Chars.SkipBlanks(s, end);
        if (end > drafts[index].Extent && Chars.Matches(s, open, "(sau đây") && s[open..Math.Min(s.Length, open + LongestNaming)].IndexOf(')') is var close and > 0) end = open + close + 1;
        return end;
    }

    // "Tại khoản 5 Điều 2 Nghị định A quy định: …", "Khoản 1 Điều 12 Thông tư B quy định …": a sentence that begins with a place in an act tells what stands there.
    private static bool IsToldPlace(ReadOnlySpan<char> s, Draft draft, int start, int contentStart)
    {
        var before = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, before, "các", out var many)) before = Chars.SkipBlanksBack(s, many);
        var isAt = Chars.EndsWith(s, before, "tại", out var at) && Chars.IsUpper(s[at]);
        if (isAt) before = Chars.SkipBlanksBack(s, at);
        // "4. Các nội dung tại khoản 2 Công văn A không còn phù hợp"
        else if (Chars.EndsWith(s, before, "tại", out at) && PlacedWords.TryStart(s, Chars.SkipBlanksBack(s, at), out var noun) && Judgements.Matches(s, Chars.SkipBlanks(s, draft.Extent))) before = Chars.SkipBlanksBack(s, noun);
        if (before > contentStart && !(s[before - 1] is '.' or ':' or ';' or '+' || VietnameseText.IsDash(s[before - 1]))) return false;
        var after = Chars.SkipBlanks(s, draft.Extent);
        if (Chars.MatchesAny(s, after, ["nêu trên", "nói trên", "này"], out var above)) after = Chars.SkipBlanks(s, above);
        return isAt || Predicates.Matches(s, after) || Judgements.Matches(s, after);
    }

    // The next of the acts that amended the one before them.
    private static bool IsNextAmending(ReadOnlySpan<char> s, List<Draft> drafts, int index, Draft amended, int start, out int cueStart, out int cueEnd)
    {
        var before = drafts[index - 1];
        var end = before.Extent;
        // "… bởi Nghị định B sửa đổi Nghị định A về … và Nghị định C": what B is about stands between.
        while (before != amended && before.Within >= 0 && drafts[before.Within] != amended && IsJoinedBehind(s, drafts[index], before, Math.Max(end, drafts[before.Within].Extent), start))
        {
            before = drafts[before.Within];
            end = Math.Max(end, before.Extent);
        }

        (cueStart, cueEnd) = (before.CueStart, before.CueEnd);
        return before != amended && before.Within >= 0 && drafts[before.Within] == amended && cueEnd > cueStart && AmendmentGrammar.IsPassivePhrase(s, cueStart) && PassageResolver.OnlySeparators(s, end, start);
    }

    // "và Nghị định C", ", Nghị định C": of the kind of the act before; a semicolon begins another ground.
    private static bool IsJoinedBehind(ReadOnlySpan<char> s, Draft draft, Draft before, int end, int start) =>
        end <= start && !s[end..start].Contains(';') && draft.KindEnd > draft.KindStart && before.KindEnd > before.KindStart
        && s[draft.KindStart..draft.KindEnd].Equals(s[before.KindStart..before.KindEnd], StringComparison.OrdinalIgnoreCase);

    // "Xét đề nghị của các đơn vị: Công ty A tại Văn bản số …; Công ty B tại Văn bản số …": those who propose stand before the acts.
    private static bool IsFurtherProposal(ReadOnlySpan<char> s, Draft previous, Zone zone) =>
        zone == Zone.Preamble && previous.CueEnd > previous.CueStart && RelationCues.At(s, previous.CueStart, out _) == Cue.Proposed;

    private static bool OpensWithSemicolon(ReadOnlySpan<char> s, int i) => Chars.SkipBlanks(s, i) is var p && p < s.Length && s[p] == ';';

    private static void Follow(Draft draft, Draft previous)
    {
        draft.Relation = previous.Relation;
        (draft.CueStart, draft.CueEnd, draft.CueText) = (previous.CueStart, previous.CueEnd, previous.CueText);
    }

    // The places named before an act belong to it: the cue stands before them.
    private static int ObjectStart(ReadOnlySpan<char> s, Draft draft, int from)
    {
        if (draft.HeadStart >= from) return draft.HeadStart;
        var start = draft.Found.Start;
        foreach (var pin in draft.Pins)
        {
            if (pin.Start < from || pin.Start >= start || pin.End > draft.Found.Start) continue;
            // "theo Phụ lục II ban hành kèm theo Thông tư …": the word between says it.
            if (s[pin.End..draft.Found.Start].IndexOf("theo", StringComparison.OrdinalIgnoreCase) < 0) start = pin.Start;
        }

        if (start < draft.Found.Start && Chars.MatchesAny(s, start, ["tại các", "tại", "từ", "các"], out var after)) start = Chars.SkipBlanks(s, after);
        return start;
    }

    private static void Set(Draft draft, Verdict verdict, Zone zone, bool basisBlock)
    {
        draft.Relation = ToRelation(verdict.Cue, zone, basisBlock);
        (draft.CueStart, draft.CueEnd) = (verdict.Start, verdict.End);
    }

    // "theo Báo cáo số …" outside the preamble: the report is where it is said, it is not carried out.
    private static void Soften(ReadOnlySpan<char> s, Draft draft, Cue cue, Zone zone, bool basisBlock)
    {
        if (cue == Cue.Following && draft.KindEnd > draft.KindStart && Chars.Matches(s, draft.KindStart, "tờ trình"))
        {
            draft.Relation = CitationRelation.Mentions;
            return;
        }

        if (cue is not (Cue.Following or Cue.Implements or Cue.Basis) || (cue != Cue.Implements && (zone == Zone.Preamble || basisBlock))) return;
        if (IsReport(s, draft)) draft.Relation = CitationRelation.Mentions;
    }

    // A "phiếu chuyển" hands on what is to be done.
    private static bool IsReport(ReadOnlySpan<char> s, Draft draft) =>
        draft.KindEnd > draft.KindStart && Reports.Matches(s[draft.KindStart..draft.KindEnd], 0) && !Chars.MatchesAny(s, draft.KindStart, ["phiếu chuyển", "phiếu giao"], out _);

    // " đã được Giám đốc Sở phê duyệt tại ": the act behind it gives the one before it its force.
    private static bool IsApprovedAt(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (gap.Length > LongestApproval || gap.IndexOfAny(",;:(") >= 0 || !Chars.MatchesAny(gap, p, ["đã được", "được"], out _)) return false;
        var place = Chars.SkipBlanksBack(gap, gap.Length);
        return Chars.EndsWith(gap, place, "tại", out var at) && Chars.SkipBlanksBack(gap, at) is var verb && (Chars.EndsWith(gap, verb, "phê duyệt") || Chars.EndsWith(gap, verb, "ban hành") || Chars.EndsWith(gap, verb, "thông qua"));
    }

    // "Nghị định A; Nghị định B và Nghị định C hết hiệu lực": what is said behind the last holds for the list.
    private static void SpreadBack(ReadOnlySpan<char> s, List<Draft> drafts, int index)
    {
        var last = drafts[index];
        var next = last;
        for (var i = index - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Within >= 0) continue;
            var start = ObjectStart(s, next, draft.Extent);
            if (draft.CueEnd > draft.CueStart || draft.Extent > start || !IsListGap(s[draft.Extent..start])) return;
            draft.Relation = last.Relation;
            (draft.CueStart, draft.CueEnd) = (last.CueStart, last.CueEnd);
            next = draft;
        }
    }

    private static bool IsListGap(ReadOnlySpan<char> gap)
    {
        var p = 0;
        while (p < gap.Length)
        {
            if (Chars.IsBlank(gap[p]) || gap[p] is ',' or ';') p++;
            else if (Chars.SkipNoteMarks(gap, p) is var marks && marks > p) p = marks;
            else if (Chars.MatchesAny(gap, p, ["và", "các"], out var after)) p = after;
            else return false;
        }

        return true;
    }

    private static CitationRelation ToRelation(Cue cue, Zone zone, bool basisBlock) => cue switch
    {
        // "Kế hoạch triển khai thực hiện Chỉ thị số …": what the title names is carried out by the whole document; no ground is told there.
        Cue.Basis or Cue.Implements or Cue.Following or Cue.Joins => zone == Zone.Preamble || basisBlock || (cue == Cue.Basis && zone == Zone.Header) ? CitationRelation.Basis : CitationRelation.Implements,
        // "Theo đề nghị của …" closes the grounds (Nghị định 30/2020/NĐ-CP, Phụ lục I).
        Cue.Proposed => zone == Zone.Preamble || basisBlock ? CitationRelation.Basis : CitationRelation.Mentions,
        // "quy định tại" tells where something is ruled; "theo", "đúng", "thực hiện" before it tell that it is followed.
        Cue.Ruled => basisBlock ? CitationRelation.Basis : CitationRelation.Mentions,
        Cue.Years => zone == Zone.Preamble ? CitationRelation.Basis : CitationRelation.Reviews,
        Cue.Reviews => CitationRelation.Reviews,
        Cue.Amends => CitationRelation.Amends,
        Cue.Replaces => CitationRelation.Replaces,
        Cue.Repeals => CitationRelation.Repeals,
        Cue.IssuedWith => CitationRelation.IssuedWith,
        _ => CitationRelation.Mentions,
    };

    /// <summary>What a sentence that leads to a list or a footnote says of what follows; null where it says nothing.</summary>
    /// <param name="s">The passage.</param>
    /// <param name="cues">The cues of the passage.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Where the list or the mark begins.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="reviewing">Whether the document reviews.</param>
    public static Lead? OfLead(ReadOnlySpan<char> s, CueIndex cues, int start, int end, Zone zone, bool reviewing)
    {
        var verdict = Find(s, cues, Math.Max(0, end - Farthest), end, zone, out _, reviewing && zone is Zone.Body or Zone.Annex ? Results : null, leads: true);
        if (verdict.Cue is Cue.None or Cue.Aside) return null;
        // "… ra quyết định hủy quyết định kết nạp:": what is done to one act is not done to a list of others.
        if (verdict.Cue is Cue.Amends or Cue.Replaces or Cue.Repeals && verdict.Start < verdict.End && !EndOfForce.Matches(s, verdict.Start) && !LeadsToList(s[verdict.End..end])) return null;
        // "Các văn bản áp dụng khi kiểm tra:" lists acts; nothing is done with them there.
        if (verdict.Cue == Cue.Implements && Chars.MatchesAny(s, start, ["các văn bản", "văn bản", "những văn bản", "danh mục văn bản", "danh mục các văn bản"], out _) && Chars.Matches(s, verdict.Start, "áp dụng")) return new Lead(CitationRelation.Mentions, Chars.Squeeze(s[verdict.Start..verdict.End]));
        if (OtherGrounds.Matches(s, verdict.Start, out _)) return new Lead(CitationRelation.Mentions, Chars.Squeeze(s[verdict.Start..verdict.End]));
        return new Lead(ToRelation(verdict.Cue, zone, basisBlock: false), Chars.Squeeze(s[verdict.Start..verdict.End]));
    }

    // "Kết luận số 80-KL/TW … (Kết luận số 80-KL/TW)"
    private static bool IsRepeatedInBrackets(ReadOnlySpan<char> s, List<Draft> drafts, int index)
    {
        var found = drafts[index].Found;
        if (found.Class != CitationClass.Numbered || found.Start == 0 || s[found.Start - 1] != '(' || found.End >= s.Length || s[found.End] != ')') return false;
        if (index > 0 && found.Start - drafts[index - 1].Extent <= LongestBreakOfBracket && PassageResolver.IsShortOf(s, drafts[index - 1], drafts[index])) return true;
        var number = s[found.NumberStart..found.NumberEnd];
        for (var i = index - 1; i >= 0; i--)
        {
            var other = drafts[i].Found;
            if (found.Start - other.End > Farthest) return false;
            if (other.Class == CitationClass.Numbered && s[other.NumberStart..other.NumberEnd].Equals(number, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Thực hiện Công văn A về …; xây dựng cấp xã …; và Công văn B": the verb goes on with what A is about, "và" with what governs A.
    private static bool IsWithinTitleOf(ReadOnlySpan<char> s, Draft previous, int cueStart, int cueEnd, int start)
    {
        if (!previous.HasTitle || cueStart < previous.Extent) return false;
        var before = Chars.SkipBlanksBack(s, cueStart);
        return before > 0 && s[before - 1] is ';' or ',' && cueEnd < start && Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "và");
    }

    // ", ý kiến của Thường trực HĐND tại …", "và đề xuất của Sở A tại …": the next ground of a list.
    private static bool IsOpinion(ReadOnlySpan<char> gap, Zone zone)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] is ',' or ';') p = Chars.SkipBlanks(gap, p + 1);
        else if (!Chars.Matches(gap, p, "và")) return false;
        if (Chars.Matches(gap, p, "và", out var and)) p = Chars.SkipBlanks(gap, and);
        return zone == Zone.Preamble ? Opinions.Matches(gap, p) : Directions.Matches(gap, p);
    }

    // "Thực hiện Luật A, hướng dẫn tại Nghị định B": what explains the act is followed with it.
    private static bool IsDetailOf(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] is ',' or '(') p = Chars.SkipBlanks(gap, p + 1);
        if (Chars.Matches(gap, p, "được", out var passive)) p = Chars.SkipBlanks(gap, passive);
        return Chars.MatchesAny(gap, p, ["hướng dẫn tại", "hướng dẫn chi tiết tại", "hướng dẫn cụ thể tại", "quy định chi tiết tại"], out _);
    }
}
