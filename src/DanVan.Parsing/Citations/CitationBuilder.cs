using System.Buffers;
using System.Runtime.InteropServices;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>Collects the citations of one document passage by passage.</summary>
internal sealed class CitationBuilder
{
    private const int LongestHeading = 120;
    private const int MostAliases = 32;

    private const int LeastOfSentence = 60;
    private const int LongestLeadIn = 60;
    private const int LongestResult = 60;

    private static readonly Phrases OpensPreamble = new(
        "căn cứ", "thực hiện", "theo đề nghị", "theo chỉ đạo", "theo tinh thần", "theo nội dung", "xét", "trên cơ sở", "triển khai", "tiếp tục triển khai", "tiếp tục thực hiện", "để thực hiện", "để triển khai", "nhằm", "quán triệt", "sau khi", "hưởng ứng", "thi hành", "được sự", "tiếp theo", "phúc đáp", "trả lời");

    // What the acts named before are carried out for: "Ngày … ban hành Nghị quyết A. Để triển khai …".
    private static readonly Phrases Purposes = new(
        "để triển khai", "để thực hiện", "để thi hành", "để tổ chức", "để kịp thời triển khai", "để kịp thời tổ chức", "để cụ thể hóa", "để quán triệt", "để tiếp tục triển khai", "để tiếp tục thực hiện", "để đảm bảo triển khai", "để bảo đảm triển khai", "để việc triển khai", "để bảo đảm việc", "để bảo đảm thực hiện", "để đảm bảo thực hiện", "để đưa",
        "nhằm triển khai", "nhằm thực hiện", "nhằm thi hành", "nhằm tổ chức", "nhằm cụ thể hóa", "nhằm kịp thời triển khai");

    private static readonly Phrases FollowsOrders = new("thực hiện chỉ đạo", "thực hiện ý kiến", "thực hiện sự chỉ đạo", "triển khai thực hiện", "thực hiện yêu cầu", "thực hiện nhiệm vụ được giao");

    private static readonly Endings Working = new("thực hiện", "triển khai", "thi hành", "chấp hành", "quán triệt");

    // What the heading of a bare list of acts says of them.
    private static readonly Phrases GroundHeadings = new("căn cứ", "các căn cứ", "cơ sở pháp lý", "cơ sở xây dựng", "những căn cứ", "căn cứ pháp lý");

    private static readonly Phrases ReviewHeadings = new("sơ kết", "tổng kết", "tổ chức sơ kết", "tổ chức tổng kết");

    private static readonly Phrases WorkHeadings = new("quán triệt", "tuyên truyền", "phổ biến", "triển khai", "tiếp tục triển khai", "tiếp tục thực hiện", "thực hiện");

    // What the heading of a table says of the acts in its rows.
    private static readonly Phrases MadeKnown = new("tuyên truyền", "phổ biến", "quán triệt");

    private readonly string _text;
    private readonly WholeText _whole;
    private readonly DocumentStructure _structure;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Footnote[] _footnotes;
    private readonly List<Candidate> _candidates;
    private readonly List<Citation> _citations;
    private readonly List<int> _within;
    private readonly List<int> _sentenceEnds;
    private readonly Dictionary<string, Lead?> _footnoteLeads;
    private readonly List<ReferenceCandidate> _references;
    private readonly List<PendingReference> _pending;
    private readonly List<UnparsedMention> _unparsed;
    private readonly List<BlankNumber> _blanks;
    private readonly List<AliasCandidate> _aliasCandidates;
    private readonly List<(string Name, int Citation, int From)> _aliases;
    private readonly List<(int Start, int End)> _aliasHits;
    private readonly List<(int Start, int End)> _newAliasHits;
    private readonly WordIndex _words;
    private readonly CueIndex _cues;
    private readonly List<int> _announced;
    private readonly PassageText.Buffer _buffer = PassageText.Buffer.Rent();
    private readonly HashSet<string> _shortNames;
    private string? _ownKind;
    private Lead? _leadOfList;
    private Lead? _leadOfSection;
    private string? _leadSection;
    private string? _requests;
    private Lead? _unfinished;
    private bool? _makesLaws;
    private bool _basisBlock;
    private bool _operative;
    private readonly bool _hasSections;
    private readonly bool _reviews;
    private int _table;
    private string? _madeKnown;
    private Zone _leadZone;
    private string? _listSection;
    private Zone _zone;
    private bool _belowHeadline;

    public CitationBuilder(string text, DocumentStructure structure, List<Diagnostic> diagnostics)
    {
        _text = text;
        _whole = structure.Whole ?? new WholeText(text);
        _buffer.IsWhole = PassageText.IsWhole(text);
        _words = _buffer.Words;
        _candidates = _buffer.Candidates;
        _cues = _buffer.Cues;
        var notes = _buffer.Notes;
        _citations = notes.Citations;
        _within = notes.Within;
        _sentenceEnds = notes.SentenceEnds;
        _footnoteLeads = notes.FootnoteLeads;
        _references = notes.References;
        _pending = notes.Pending;
        _unparsed = notes.Unparsed;
        _blanks = notes.Blanks;
        _aliasCandidates = notes.AliasCandidates;
        _aliases = notes.Aliases;
        _aliasHits = notes.AliasHits;
        _newAliasHits = notes.NewAliasHits;
        _announced = notes.Announced;
        _shortNames = notes.ShortNames;
        _structure = structure;
        _diagnostics = diagnostics;
        _reviews = structure.Header.Title is { } title && IsReview(title);
        _hasSections = structure.Passages.Any(static passage => passage.Section is not null);
        _footnotes = structure.Footnotes.Count == 0 ? [] : [.. structure.Footnotes.Where(static note => !note.Reference.IsEmpty).OrderBy(static note => note.Reference.Start)];
    }

    public void Add(Passage passage)
    {
        var words = PassageText.Create(_text, passage, _buffer);
        var s = words.Chars;
        _zone = ZoneOf(passage, s, words.FromSource(passage.ContentStart));
        _words.Read(s);
        _cues.Clear();
        _candidates.Clear();
        var firstCitation = _citations.Count;
        CandidateScanner.Scan(s, _candidates);
        _references.Clear();
        if (passage.Zone != Zone.Header || _structure.Header.TitleSpan.Overlaps(passage.Span)) ReferenceGrammar.Scan(s, _words, _references);
        AddDated(s);
        if (_candidates.Count > 0) SharedSymbols.Complete(s, _candidates);
        AddMentions(s);
        if (_candidates.Count > 0)
        {
            DropLaterYears(s);
            DropYearsOfResults(s);
            DropOwn(words, passage);
            foreach (var candidate in _candidates)
            {
                if (!candidate.IsUnparsed) continue;
                Report(DiagnosticCodes.UnparsedNumber, words.ToSource(candidate.NumberStart, candidate.NumberEnd), words.Text(candidate.NumberStart, candidate.NumberEnd));
                if (candidate.HasKind) _unparsed.Add(new UnparsedMention(words.ToSource(candidate.KindStart, candidate.NumberEnd).Start, words.Text(candidate.KindStart, candidate.KindEnd)));
            }

            var drafts = PassageResolver.Resolve(s, _candidates, _buffer.Drafts, _structure.Header.Title);
            var content = words.FromSource(passage.ContentStart);
            TrimNoteMarks(words, passage, drafts);
            PinGrammar.Attach(s, _words, drafts);
            var lead = LeadOf(passage);
            RelationRules.Apply(s, _cues, _zone, InBasisBlock(s, content, passage), content, drafts, lead, passage.Zone == Zone.Body && passage.Kind is PassageKind.Bullet or PassageKind.Numbered, _reviews || lead is { Relation: CitationRelation.Reviews }, lead == _leadOfList);
            if (_zone is Zone.Body or Zone.Annex && IsLocal(_structure.Header)) KeepCentralActs(s, drafts);
            // "Căn cứ khoản 2 Điều 5 Nghị định …" in a letter that answers or guides is the law it tells of; a plan does what it rests on.
            if (_zone == Zone.Body && PrintedKind is null && _structure.Header.Symbol is not null) KeepGrounds(s, drafts);
            if (!(_makesLaws ??= MakesLaws(_structure.Header))) drafts.ForEach(static draft => draft.Relation = draft.Found.Class == CitationClass.Law && draft.Relation is CitationRelation.Amends or CitationRelation.Replaces or CitationRelation.Repeals ? CitationRelation.Mentions : draft.Relation);
            // "III. KIẾN NGHỊ", below it "Chủ tịch UBND huyện: hủy bỏ Quyết định A": what another body is asked to do.
            if (passage.Section is { } asked && _requests is { } requests && IsBelow(asked, requests)) drafts.ForEach(static draft => draft.Relation = draft.Relation is CitationRelation.Amends or CitationRelation.Replaces or CitationRelation.Repeals ? CitationRelation.Mentions : draft.Relation);
            // What the name of a body in the letterhead cites ("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ …") is only named there.
            if (passage.Zone == Zone.Header && !_structure.Header.TitleSpan.IsEmpty && !_structure.Header.TitleSpan.Overlaps(passage.Span)) drafts.ForEach(static draft => draft.Relation = CitationRelation.Mentions);
            AddAll(words, passage, drafts);
            // A list that a page break or a bullet cuts after ";" goes on in the next passage.
            if (passage.Zone != Zone.Footnote) _unfinished = passage.Kind != PassageKind.TableRow && IsUnfinished(s[^1]) ? LastLead(words, passage, drafts, lead) : null;
        }
        else if (passage.Zone != Zone.Footnote)
        {
            _unfinished = null;
            InBasisBlock(s, words.FromSource(passage.ContentStart), passage);
        }

        NoteAnnounced(words, passage, firstCitation);
        NoteBlanks(words, passage);
        NoteReferences(words, passage);
        NoteLeads(words, passage);
    }

    // "Văn bản số 35 ngày 24/6/2026": the day tells which act it is, although its symbol is left out.
    private void AddDated(ReadOnlySpan<char> s)
    {
        var next = 0;
        foreach (var reference in _references)
        {
            if (!reference.IsDated) continue;
            while (next < _candidates.Count && _candidates[next].End <= reference.Start) next++;
            if (next < _candidates.Count && _candidates[next].Start < reference.End) continue;
            var (start, digits, end) = (reference.Start, reference.NumberStart, reference.NumberEnd);
            // "Chỉ thị số 36, 37 ngày 12/5/2020": the date is printed behind the last.
            while (ReferenceGrammar.TryNextOfList(s, end, out var nextDigits, out var nextEnd))
            {
                if (!IsTaken(_candidates, static candidate => (candidate.Start, candidate.End), nextDigits, nextEnd)) _candidates.Insert(next++, Bare(reference, start, digits, end));
                start = digits = nextDigits;
                end = nextEnd;
            }

            var (date, dateStart, dateEnd, two, repaired) = CandidateScanner.ReadDate(s, end);
            if (!date.IsDay) continue;
            _candidates.Insert(next, Bare(reference, start, digits, end) with { End = dateEnd, Date = date, DateStart = dateStart, DateEnd = dateEnd, TwoDigitYear = two, Repaired = repaired });
        }
    }

    // "Nghị quyết 57", "NĐ 30": cited by kind and number alone; which act that is, what is cited elsewhere tells.
    private void AddMentions(ReadOnlySpan<char> s)
    {
        var next = 0;
        foreach (var reference in _references)
        {
            if (!reference.IsCited) continue;
            while (next < _candidates.Count && _candidates[next].End <= reference.Start) next++;
            if (next < _candidates.Count && _candidates[next].Start < reference.End) continue;
            _candidates.Insert(next++, Bare(reference, reference.Start, reference.NumberStart, reference.NumberEnd));
            // "các Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị"
            var last = reference.NumberEnd;
            while (ReferenceGrammar.TryNextMention(s, reference, last, out var digits, out last) && !IsTaken(_candidates, static candidate => (candidate.Start, candidate.End), digits, last)) _candidates.Insert(next++, Bare(reference, digits, digits, last));
        }
    }

    private static Candidate Bare(in ReferenceCandidate reference, int start, int digits, int end) => new()
    {
        Class = CitationClass.Numbered,
        Start = start,
        End = end,
        KindStart = start == reference.Start ? start : 0,
        KindEnd = start == reference.Start ? reference.KindEnd : 0,
        NumberStart = digits,
        NumberEnd = end,
        HasNumberWord = reference.HasNumberWord,
        IsBare = true,
    };

    private static void KeepGrounds(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Relation == CitationRelation.Implements && draft.CueText is null && draft.CueEnd > draft.CueStart && Chars.Matches(s, draft.CueStart, "căn cứ")) draft.Relation = CitationRelation.Mentions;
        }
    }

    // The number of the document itself, and short names of acts told in full elsewhere.
    private void DropOwn(PassageText words, Passage passage)
    {
        var candidates = CollectionsMarshal.AsSpan(_candidates);
        var kept = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            if (IsOwn(words, passage, candidates[i], kept > 0 ? candidates[kept - 1].End : 0) || (candidates[i].Class == CitationClass.Law && IsShortName(words, candidates[i]))) continue;
            if (kept < i) candidates[kept] = candidates[i];
            kept++;
        }

        _candidates.RemoveRange(kept, _candidates.Count - kept);
    }

    /// <summary>Closes the document; nothing may be added behind it.</summary>
    public CitationResult Build()
    {
        var count = _citations.Count;
        var order = ArrayPool<int>.Shared.Rent(count);
        var ids = ArrayPool<int>.Shared.Rent(count);
        for (var i = 0; i < count; i++) order[i] = i;
        if (!IsInOrder(_citations)) order.AsSpan(0, count).Sort((a, b) => _citations[a].Span.CompareTo(_citations[b].Span) is var byPlace and not 0 ? byPlace : a.CompareTo(b));
        for (var i = 0; i < count; i++) ids[order[i]] = i + 1;
        var result = new Citation[count];
        for (var i = 0; i < count; i++)
        {
            var index = order[i];
            result[i] = _citations[index];
            result[i].Renumber(i + 1, _within[index] < 0 ? null : ids[_within[index]]);
        }

        TitleAgreement.Apply(_text, result);
        var references = ReferenceResolver.Resolve(_text, _structure.Header, result, ids, _pending, _unparsed, _diagnostics);
        ReferenceResolver.CheckSymbols(result, _diagnostics);
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<int>.Shared.Return(ids);
        _buffer.Return();
        return new CitationResult(result, references);
    }

    private static bool IsInOrder(List<Citation> citations)
    {
        for (var i = 1; i < citations.Count; i++)
        {
            if (citations[i - 1].Span.CompareTo(citations[i].Span) > 0) return false;
        }

        return true;
    }

    // "dự toán thực hiện Pháp lệnh Ưu đãi người có công năm 2020" in a letter of 2019: no law is of a year to come.
    private void DropLaterYears(ReadOnlySpan<char> s)
    {
        var own = _structure.Header.Date;
        if (own.IsEmpty) return;
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Class != CitationClass.Law || candidate.Date.Month != 0 || candidate.Date.Year <= own.Year || candidate.DateEnd != candidate.End || candidate.NameEnd != candidate.End) continue;
            var end = Chars.SkipBlanksBack(s, candidate.DateStart);
            _candidates[i] = candidate with { End = end, NameEnd = end, Date = default, DateStart = 0, DateEnd = 0 };
        }
    }

    // "kết quả thực hiện Nghị định số 04/2015/NĐ-CP năm 2017", "tình hình thực hiện Kết luận số 114-KL/TW năm 2025": the year of what is reported.
    private void DropYearsOfResults(ReadOnlySpan<char> s)
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Class != CitationClass.Numbered || candidate.Date.IsEmpty || candidate.Date.Month != 0 || candidate.DateEnd != candidate.End || candidate.DateStart < candidate.NumberEnd) continue;
            if (!(NumberGrammar.TryRead(s, candidate.WholeStart, true, out var match) && match.Year != 0 && match.Year != candidate.Date.Year) && !IsOfResults(s, candidate.Start)) continue;
            _candidates[i] = candidate with { End = candidate.NumberEnd, Date = default, DateStart = 0, DateEnd = 0 };
        }
    }

    private static bool IsOfResults(ReadOnlySpan<char> s, int start)
    {
        var verb = Chars.SkipBlanksBack(s, start);
        if (!Working.EndAt(s, verb)) return false;
        var before = s[Math.Max(0, verb - LongestResult)..verb];
        before = before[(before.LastIndexOfAny(";,.:|") + 1)..];
        return before.IndexOf("kết quả", StringComparison.OrdinalIgnoreCase) >= 0 || before.IndexOf("tình hình", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // "Sơ kết 02 năm thực hiện …", "Về việc tổng kết …", "Tổ chức Hội nghị tổng kết …".
    private static bool IsReview(ReadOnlySpan<char> title)
    {
        var head = title[..Math.Min(title.Length, LongestLeadIn)];
        for (var p = 0; p < head.Length; p++)
        {
            if (Chars.IsLetter(head[p]) && Chars.AtWordStart(head, p) && Chars.MatchesAny(head, p, ["sơ kết", "tổng kết"], out _)) return true;
        }

        return false;
    }

    // "Ngày 12/9/2018, Tỉnh ủy ban hành Nghị quyết A. Để triển khai …, huyện xây dựng Kế hoạch": the preamble tells of an act, then carries it out.
    private void NoteAnnounced(PassageText words, Passage passage, int firstCitation)
    {
        if (_zone != Zone.Preamble)
        {
            _announced.Clear();
            return;
        }

        var s = words.Chars;
        var content = words.FromSource(passage.ContentStart);
        if (_announced.Count > 0 && (Purposes.Matches(s, content, out var cueEnd) || FollowsOrders.Matches(s, content, out cueEnd))) Ground(Chars.Squeeze(s[content..cueEnd]));
        for (var i = firstCitation; i < _citations.Count; i++)
        {
            var citation = _citations[i];
            if (citation.Relation != CitationRelation.Mentions || _within[i] >= 0) continue;
            var start = words.FromSource(citation.Span.Start);
            var end = Chars.SkipBlanks(s, words.FromSource(citation.Span.End));
            if (citation.RelationCue is { } cue ? !Chars.MatchesAny(cue, 0, ["ban hành", "ký", "có", "đã có"], out _) : !Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "ký") && !Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "thông qua") && !Chars.MatchesAny(s, end, ["được quốc hội", "được chính phủ", "được ban hành", "đã được quốc hội", "đã được ban hành", "do quốc hội"], out _)) continue;
            // What the title of the document carries out, whatever the preamble says before it is announced.
            if (IsInTitle(citation)) _citations[i] = citation with { Relation = CitationRelation.Basis };
            else _announced.Add(i);
        }

        if (_announced.Count == 0) return;
        var from = _announced[^1] >= firstCitation ? words.FromSource(_citations[_announced[^1]].Span.End) : content + 1;
        for (var p = from; p < s.Length; p++)
        {
            if (s[p] is not ('đ' or 'Đ' or 'n' or 'N') || !Chars.AtWordStart(s, p) || !Purposes.Matches(s, p, out cueEnd)) continue;
            Ground(Chars.Squeeze(s[p..cueEnd]));
            return;
        }

        void Ground(string cue)
        {
            foreach (var i in _announced) _citations[i] = _citations[i] with { Relation = CitationRelation.Basis, RelationCue = cue };
            _announced.Clear();
        }
    }

    private bool IsInTitle(Citation citation)
    {
        var title = _structure.Header.TitleSpan;
        for (var i = 0; i < _citations.Count && _citations[i].Span.Start < title.End; i++)
        {
            var other = _citations[i];
            if (other.Relation == CitationRelation.Implements && other.Number is not null && title.Overlaps(other.Span) && other.Number == citation.Number && string.Equals(other.Kind, citation.Kind, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "… của Đảng ủy Biên phòng1": the mark of a footnote that lost its superscript.
    private void TrimNoteMarks(PassageText words, Passage passage, List<Draft> drafts)
    {
        for (var i = FirstReference(passage.Span.Start); i < _footnotes.Length && _footnotes[i].Reference.Start < passage.Span.End; i++)
        {
            var start = words.FromSource(_footnotes[i].Reference.Start);
            foreach (var draft in drafts)
            {
                if (draft.IssuerStart < start && start < draft.IssuerEnd) draft.IssuerEnd = start;
                if (draft.TitleEnd > start && draft.TitleStart < start && draft.TitleEnd <= words.FromSource(_footnotes[i].Reference.End)) draft.TitleEnd = start;
            }
        }
    }

    // Numbers of other documents that are left to be filled in; the draft's own is reported with its letterhead.
    private void NoteBlanks(PassageText words, Passage passage)
    {
        if (passage.Zone == Zone.Header && !_structure.Header.TitleSpan.Overlaps(passage.Span)) return;
        var s = words.Chars;
        _blanks.Clear();
        BlankNumberGrammar.Scan(s, _blanks);
        foreach (var blank in _blanks)
        {
            // "866/-TTg" leaves the code of the kind out, and no number.
            if (IsOwnBlank(s, blank) || IsNumber(blank)) continue;
            var kind = Capitalize(words.Text(blank.KindStart, blank.KindEnd));
            Report(DiagnosticCodes.BlankCitedNumber, words.ToSource(blank.Start, blank.End), kind, words.Text(blank.SymbolStart, blank.End));
            _unparsed.Add(new UnparsedMention(words.ToSource(blank.KindStart, blank.End).Start, kind));
        }
    }

    private bool IsNumber(in BlankNumber blank)
    {
        foreach (var candidate in _candidates)
        {
            if (!candidate.IsUnparsed && candidate.NumberStart < blank.End && candidate.NumberEnd > blank.Start) return true;
        }

        return false;
    }

    // "(Kèm theo Kế hoạch số     /KH-UBND …)", and the own kind and symbol of a document that has no number yet.
    private bool IsOwnBlank(ReadOnlySpan<char> s, in BlankNumber blank)
    {
        var header = _structure.Header;
        if (header.Number is not null && !IsAnnexLine(s, blank.KindStart)) return false;
        if (PrintedKind is { } kind && !BeginsWith(kind, s[blank.KindStart..blank.KindEnd])) return false;
        if (header.Symbol is not { } symbol) return IsAnnexLine(s, blank.KindStart);
        return string.Equals(Codes.Key(symbol), Codes.Key(Compact(s[blank.SymbolStart..blank.End])), StringComparison.Ordinal);
    }

    // The first letter tells most kinds apart before a string is made.
    private static bool BeginsWith(string kind, ReadOnlySpan<char> words) =>
        kind.Length > 0 && words.Length > 0 && Chars.Fold(kind[0]) == Chars.Fold(words[0]) && Chars.Matches(kind, 0, Small(words));

    private static string Small(ReadOnlySpan<char> words)
    {
        Span<char> small = words.Length <= 128 ? stackalloc char[words.Length] : new char[words.Length];
        small = small[..Chars.Squeeze(words, small).Length];
        foreach (ref var c in small) c = char.ToLowerInvariant(c);
        return ShortStrings.Of(small);
    }

    private static string Compact(ReadOnlySpan<char> symbol)
    {
        Span<char> compact = symbol.Length <= 128 ? stackalloc char[symbol.Length] : new char[symbol.Length];
        var n = 0;
        foreach (var c in symbol)
        {
            if (!Chars.IsBlank(c)) compact[n++] = VietnameseText.IsDash(c) ? '-' : c;
        }

        return new string(compact[..n]);
    }

    // Mentions of documents named elsewhere; what is a citation of its own is none.
    private void NoteReferences(PassageText words, Passage passage)
    {
        if (passage.Zone == Zone.Header) return;
        FindAliases(words);
        var next = 0;
        foreach (var reference in _references)
        {
            if (IsTaken(_aliasHits, static hit => hit, reference.Start, reference.End)) continue;
            while (next < _candidates.Count && _candidates[next].End <= reference.Start) next++;
            if (next < _candidates.Count && _candidates[next].Start < reference.End && !_candidates[next].IsMention) continue;
            _pending.Add(new PendingReference(
                reference.Form,
                words.ToSource(reference.Start, reference.End),
                words.Text(reference.Start, reference.KindEnd),
                reference.NumberEnd > reference.NumberStart ? words.Text(reference.NumberStart, reference.NumberEnd) : "",
                reference.HasNumberWord,
                reference.IsPlural,
                IsDescribed: reference.IsDescribed));
            if (!reference.IsCited) continue;
            var last = reference.NumberEnd;
            while (ReferenceGrammar.TryNextMention(words.Chars, reference, last, out var digits, out last))
            {
                if (IsTaken(_candidates, static candidate => (candidate.Start, candidate.IsMention ? candidate.Start : candidate.End), digits, last)) break;
                _pending.Add(new PendingReference(reference.Form, words.ToSource(digits, last), words.Text(reference.Start, reference.KindEnd), words.Text(digits, last), reference.HasNumberWord, IsPlural: false, IsDescribed: reference.IsDescribed));
            }
        }
    }

    // Where the names stand that the text gave to acts before; the hits are in the order of the text, and of two that overlap the older name counts.
    private void FindAliases(PassageText words)
    {
        _aliasHits.Clear();
        var s = words.Chars;
        foreach (var (name, citation, from) in _aliases)
        {
            _newAliasHits.Clear();
            for (var at = 0; at < s.Length;)
            {
                var found = s[at..].IndexOf(name, StringComparison.Ordinal);
                if (found < 0) break;
                var start = at + found;
                var end = at = start + name.Length;
                if (words.ToSource(start) < from || !Chars.AtWordStart(s, start) || (end < s.Length && (Chars.IsWordChar(s[end]) || s[end] == '/' || (VietnameseText.IsDash(s[end]) && end + 1 < s.Length && Chars.IsWordChar(s[end + 1]))))) continue;
                if (IsTaken(_candidates, static candidate => (candidate.Start, candidate.IsMention ? candidate.Start : candidate.End), start, end) || IsTaken(_aliasHits, static hit => hit, start, end)) continue;
                _newAliasHits.Add((start, end));
                _pending.Add(new PendingReference(ReferenceForm.Alias, words.ToSource(start, end), name, "", false, false, citation));
            }

            if (_newAliasHits.Count == 0) continue;
            _aliasHits.AddRange(_newAliasHits);
            if (_aliasHits.Count > _newAliasHits.Count) _aliasHits.Sort();
        }
    }

    // Whether one of the ranges, which are in the order of the text and do not overlap, shares a character with this one.
    private static bool IsTaken<T>(List<T> ranges, Func<T, (int Start, int End)> range, int start, int end)
    {
        var low = 0;
        var high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (range(ranges[middle]).End <= start) low = middle + 1;
            else high = middle;
        }

        return low < ranges.Count && range(ranges[low]).Start < end;
    }

    // "(sau đây gọi tắt là Nghị định 30)" names the act with that number, else the one before it.
    private void NoteAliases(PassageText words, List<Draft> drafts, List<int> indexes)
    {
        var s = words.Chars;
        if (_aliases.Count >= MostAliases) return;
        _aliasCandidates.Clear();
        AliasGrammar.Scan(s, _aliasCandidates);
        var before = 0;
        foreach (var alias in _aliasCandidates)
        {
            if (_aliases.Count >= MostAliases) return;
            var meant = -1;
            while (before < drafts.Count && drafts[before].Found.Start < alias.Start) before++;
            for (var i = before - 1; i >= 0; i--)
            {
                var draft = drafts[i];
                if (draft.Found.End > alias.Start || indexes[i] < 0) continue;
                if (draft.Found.Class == CitationClass.Numbered && HasSequence(s[alias.Start..alias.End], _citations[indexes[i]]))
                {
                    meant = indexes[i];
                    break;
                }

                if (meant < 0 && draft.Within < 0) meant = indexes[i];
            }

            if (meant >= 0) _aliases.Add((words.Text(alias.Start, alias.End), meant, words.ToSource(alias.Start)));
        }
    }

    private static bool HasSequence(ReadOnlySpan<char> alias, Citation citation)
    {
        if (citation.Number is not { } number) return false;
        var sequence = number.Sequence.AsSpan().TrimStart('0');
        for (var p = 0; p < alias.Length; p++)
        {
            if (!Chars.IsDigit(alias[p]) || (p > 0 && Chars.IsDigit(alias[p - 1]))) continue;
            var end = p;
            while (end < alias.Length && Chars.IsDigit(alias[end])) end++;
            return alias[p..end].TrimStart('0').SequenceEqual(sequence);
        }

        return false;
    }

    private void AddAll(PassageText words, Passage passage, List<Draft> drafts)
    {
        var s = words.Chars;
        FindSentences(s);
        var indexes = _buffer.Notes.Indexes;
        indexes.Clear();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var found = draft.Found;
            DocumentNumber? number = null;
            var confidence = 1.0;
            if (found.Class == CitationClass.Numbered)
            {
                if (!TryNumber(words, found, out var parsed))
                {
                    Report(DiagnosticCodes.UnparsedNumber, words.ToSource(found.NumberStart, found.NumberEnd), words.Text(found.NumberStart, found.NumberEnd));
                    indexes.Add(-1);
                    continue;
                }

                number = parsed;
            }

            if (found.Repaired) confidence -= 0.15;
            if (found.TwoDigitYear)
            {
                confidence -= 0.1;
                Report(DiagnosticCodes.TwoDigitYear, words.ToSource(draft.DateStart, draft.DateEnd), words.Text(draft.DateStart, draft.DateEnd));
            }

            if (!draft.Date.IsEmpty && !draft.Date.Exists && !draft.DateIsShared)
            {
                confidence -= 0.2;
                Report(DiagnosticCodes.ImpossibleDate, words.ToSource(draft.DateStart, draft.DateEnd), words.Text(draft.DateStart, draft.DateEnd));
            }

            if (draft.DateIsShared) confidence -= 0.05;
            if (draft.KindEnd == draft.KindStart || draft.KindIsShared) confidence -= 0.1;
            var span = words.ToSource(found.Start, found.End);
            indexes.Add(_citations.Count);
            _within.Add(draft.Within >= 0 ? indexes[draft.Within] : -1);
            _citations.Add(new Citation(_citations.Count + 1, found.Class, _whole, span, draft.HasTitle ? words.Placed(_whole, draft.TitleStart, TitleGrammar.FirstSubjectEnd(s, draft.TitleStart, draft.TitleEnd)) : PlacedText.Of(default(LazyText), words.ToSource(draft.ToldStart, draft.ToldEnd)))
            {
                Kind = draft.KindEnd <= draft.KindStart ? null : IsCodeByInitials(s, draft) ? "Bộ luật" : Capitalize(words.Text(draft.KindStart, draft.KindEnd)),
                Number = number,
                NumberSpan = words.ToSource(found.NumberStart, found.NumberEnd),
                Name = found.Class == CitationClass.Numbered ? null : words.Text(found.Start, found.NameEnd),
                Date = draft.Date,
                DateSpan = words.ToSource(draft.DateStart, draft.DateEnd),
                DateIsShared = draft.DateIsShared,
                Issuer = draft.HasIssuer ? words.Text(draft.IssuerStart, draft.IssuerEnd) : null,
                IssuerSpan = words.ToSource(draft.IssuerStart, draft.IssuerEnd),
                IssuerIsShared = draft.IssuerIsShared,
                Relation = draft.Relation,
                RelationCue = CueOf(words, draft),
                Pins = Pins(words, draft),
                Confidence = Math.Max(0.1, confidence),
                Section = passage.Section,
                Context = Sentence(words, s, found.Start, found.End),
            });
            if (found.HasKind || found.Class == CitationClass.Law) AddInner(words, passage, found, _citations[^1].Context);
        }

        NoteAliases(words, drafts, indexes);
    }

    // "BLHS", "BLTTDS"
    private static bool IsCodeByInitials(ReadOnlySpan<char> s, Draft draft) =>
        draft.Found.Class == CitationClass.Law && s[draft.KindStart..draft.KindEnd].StartsWith("BL", StringComparison.Ordinal) && Chars.WordEnd(s, draft.KindStart) == draft.KindEnd;

    // "Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15": the acts with a number that the name of a law cites.
    private void AddInner(PassageText words, Passage passage, in Candidate outer, TextSpan context)
    {
        var s = words.Chars;
        var end = outer.Class == CitationClass.Law ? outer.NameEnd : outer.KindEnd;
        var start = Chars.WordEnd(s, outer.Start);
        if (end <= start || !s[start..end].Contains('/')) return;
        var within = _citations.Count - 1;
        var inner = new List<Candidate>();
        CandidateScanner.Scan(s[start..end], inner);
        foreach (var candidate in inner)
        {
            if (candidate.Class != CitationClass.Numbered || candidate.IsUnparsed || !candidate.HasKind) continue;
            var found = candidate with { NumberStart = candidate.NumberStart + start, NumberEnd = candidate.NumberEnd + start, SharedFrom = candidate.SharedFrom > 0 ? candidate.SharedFrom + start : 0 };
            if (!TryNumber(words, found, out var number)) continue;
            _within.Add(within);
            _citations.Add(new Citation(_citations.Count + 1, CitationClass.Numbered, _whole, words.ToSource(start + candidate.Start, start + candidate.End), default)
            {
                Kind = Capitalize(words.Text(start + candidate.KindStart, start + candidate.KindEnd)),
                Number = number,
                NumberSpan = words.ToSource(found.NumberStart, found.NumberEnd),
                Date = candidate.Date,
                DateSpan = words.ToSource(start + candidate.DateStart, start + candidate.DateEnd),
                Relation = CitationRelation.Mentions,
                Pins = [],
                Section = passage.Section,
                Context = context,
            });
        }
    }

    private static Pin[] Pins(PassageText words, Draft draft)
    {
        if (draft.Pins.Count == 0) return [];
        var pins = new Pin[draft.Pins.Count];
        for (var i = 0; i < pins.Length; i++)
        {
            var pin = draft.Pins[i];
            pins[i] = new Pin(words.ToSource(pin.Start, pin.End), pin.Point, pin.Clause, pin.Article, pin.Section, pin.Chapter, pin.Annex);
        }

        return pins;
    }

    private bool TryNumber(PassageText words, Candidate found, out DocumentNumber number)
    {
        var s = words.Chars;
        number = default;
        if (found.IsBare)
        {
            number = DocumentNumber.OfSequence(words.Text(found.NumberStart, found.NumberEnd));
            return true;
        }

        if (!NumberGrammar.TryRead(s, found.WholeStart, true, out var match) && !NumberGrammar.TryReadShort(s, found.WholeStart, out match)) return false;
        var formatted = NumberGrammar.Format(s, found.WholeStart, match, out var printed);
        if (found.SharedFrom > 0) return SharedSymbols.TryNumber(s[found.NumberStart..found.NumberEnd], formatted, out number);
        if (!DocumentNumber.TryParse(formatted, out number)) return false;
        if (!string.Equals(formatted, printed, StringComparison.Ordinal)) Report(DiagnosticCodes.RepairedNumber, words.ToSource(found.NumberStart, found.NumberEnd), printed, formatted);
        return true;
    }

    // The document's own number: in its head, or beside its own kind on the line that ties an annex to it.
    private bool IsOwn(PassageText words, Passage passage, in Candidate candidate, int before)
    {
        if (candidate.Class != CitationClass.Numbered) return false;
        var s = words.Chars;
        var header = _structure.Header;
        var numberSpan = words.ToSource(candidate.NumberStart, candidate.NumberEnd);
        // A number of another kind inside the head ("thực hiện Kế hoạch số …" in the title) is not the document's own.
        // "Thông báo kết luận số …" is the notice itself.
        var ofOtherKind = candidate.HasKind && PrintedKind is { } ownKind && !BeginsWith(ownKind, s[candidate.KindStart..candidate.KindEnd]) && !Chars.Matches(s, candidate.KindStart, _ownKind ??= ownKind.ToLowerInvariant());
        if (ofOtherKind) return false;
        if (!header.NumberSpan.IsEmpty && header.NumberSpan.Overlaps(numberSpan)) return true;
        // "Quyết định số 217, 218-QĐ/TW" in the title: the next of a list has the kind of the one before it.
        if (!candidate.HasKind && passage.Zone == Zone.Header && (before == 0 || !PassageResolver.OnlySeparators(s, before, candidate.Start))) return true;
        if (!candidate.HasKind && candidate.HasNumberWord && s[candidate.Start..candidate.NumberStart].Contains(':') && Chars.SkipBlanksBack(s, candidate.Start) <= words.FromSource(passage.ContentStart)) return true;
        if (passage.Zone is Zone.Recipients or Zone.Signature && !candidate.HasKind) return true;
        if (candidate.IsUnparsed) return false;
        if (header.Number is { } own && candidate.NumberEnd > candidate.NumberStart
            && DocumentNumber.TryParse(s[candidate.NumberStart..candidate.NumberEnd], null, out var number) && number == own
            && (candidate.Date.IsEmpty || header.Date.IsEmpty || candidate.Date.Agrees(header.Date))) return true;
        // The same without its symbol, on its own day or on none.
        if (candidate.IsBare && header.Number is { } whole && (candidate.IsMention || header.Date == candidate.Date) && s[candidate.NumberStart..candidate.NumberEnd].TrimStart('0').Equals(whole.Sequence.AsSpan().TrimStart('0'), StringComparison.OrdinalIgnoreCase)) return true;
        if (header.Kind is { } kind && candidate.HasKind && IsAnnexLine(s, candidate.Start))
        {
            return BeginsWith(kind, s[candidate.KindStart..candidate.KindEnd]);
        }

        return false;
    }

    // "(sau đây gọi tắt là Luật Dân chủ)", and from there on "Luật Dân chủ": a short name of another act, unless an act bears it.
    private bool IsShortName(PassageText words, in Candidate candidate)
    {
        var s = words.Chars;
        var name = Chars.SkipBlanks(s, candidate.KindEnd);
        // "Luật Đầu tư năm 2020", "Luật Đấu thầu (sửa đổi)" are names of acts too.
        var nameEnd = candidate.DateStart > name && candidate.DateEnd == candidate.NameEnd ? Chars.SkipBlanksBack(s, candidate.DateStart) : candidate.NameEnd;
        if (Chars.EndsWith(s, nameEnd, "sửa đổi", out var revised)) nameEnd = Chars.SkipBlanksBack(s, revised);
        if (LawLexicon.TryRead(s, name, out var known, out _) && known >= nameEnd) return false;
        var text = words.Text(candidate.Start, candidate.NameEnd);
        if (AliasGrammar.Leads(s, candidate.Start)) _shortNames.Add(text);
        return _shortNames.Contains(text);
    }

    private static bool IsAnnexLine(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, 0);
        if (p < s.Length && s[p] is '(' or '_') p = Chars.SkipBlanks(s, p + 1);
        if (p < s.Length && s[p] is '(' or '_') p = Chars.SkipBlanks(s, p + 1);
        return end < p + 40 && Chars.MatchesAny(s, p, ["kèm theo", "ban hành kèm theo", "ban hành theo", "đính kèm", "gửi kèm", "kèm"], out _);
    }

    private static bool IsUnfinished(char last) => last is ';' or ',' || Chars.IsWordChar(last);

    // Lines that begin with "Căn cứ", and "Thực hiện", "Xét", "Theo đề nghị" and the like among them; also where no preamble was found.
    private bool InBasisBlock(ReadOnlySpan<char> s, int content, Passage passage)
    {
        // Below a heading only lines that are nothing but a ground ("Căn cứ Luật …;").
        var isLine = passage.Section is null || (Chars.Matches(s, content, "căn cứ") && (_basisBlock || (s.Length > 0 && s[^1] == ';')));
        _basisBlock = isLine && passage.Zone is Zone.Body or Zone.Header or Zone.Preamble && !_operative
            && (Chars.Matches(s, content, "căn cứ") || (_basisBlock && Chars.MatchesAny(s, content, ["thực hiện", "theo", "xét", "trên cơ sở", "triển khai", "thi hành", "sau khi"], out _)));
        return _basisBlock;
    }

    // After "… có ý kiến như sau:" a letter without sections orders, and so does one behind its first full sentence; what stands there is no preamble.
    private Zone ZoneOf(Passage passage, ReadOnlySpan<char> s, int content)
    {
        // The title and the first sentences of a plan behind the decision that issues it.
        if (passage is { Zone: Zone.Annex, Section: null, Kind: PassageKind.Paragraph } && _structure.Header.Kind is "Quyết định")
        {
            // "KẾ HOẠCH", below it "Thực hiện Chỉ thị số …": the title, which no full stop ends.
            var isTitle = IsHeadline(s) || (_belowHeadline && s.Length > 0 && s[^1] is not ('.' or ';' or ':' or ','));
            _belowHeadline = isTitle && IsHeadline(s);
            return isTitle ? Zone.Annex : Zone.Preamble;
        }

        if (passage.Zone != Zone.Preamble) return passage.Zone;
        // A table of tasks as a text of its own; what a plan rests on stands in no rows, unless they say so.
        if (passage.Kind == PassageKind.TableRow && !_hasSections && !IsGround(s, content)) return Zone.Body;
        // "… có ý kiến như sau:", below it "Để bảo đảm thực hiện …, Bộ Chính trị yêu cầu:", then the sections.
        if (_operative && _hasSections && Purposes.Matches(s, content)) return Zone.Preamble;
        return _operative || (!_hasSections && !s.IsEmpty && s[^1] == '.' && !IsGround(s, content)) ? Zone.Body : Zone.Preamble;
    }

    // The title of what is issued with a decision, in capitals throughout but for "(Kèm theo Quyết định số …)".
    private static bool IsHeadline(ReadOnlySpan<char> s)
    {
        var capitals = 0;
        foreach (var c in s)
        {
            if (c == '(' && capitals > 0) break;
            if (!Chars.IsLetter(c)) continue;
            if (!Chars.IsUpper(c)) return false;
            capitals++;
        }

        return capitals > 0;
    }

    // "Thực hiện …", "Trong thời gian qua, thực hiện …", "Ngày … ban hành Công văn A. Để triển khai thực hiện, …".
    private static bool IsGround(ReadOnlySpan<char> s, int content)
    {
        if (OpensPreamble.Matches(s, content)) return true;
        for (var i = content; i < s.Length; i++)
        {
            var next = s[i..].IndexOf('.');
            if (next < 0) break;
            i += next;
            if (TitleGrammar.EndsSentence(s, i) && Purposes.Matches(s, Chars.SkipBlanks(s, i + 1))) return true;
        }

        var comma = s[content..Math.Min(s.Length, content + LongestLeadIn)].IndexOf(',');
        return comma > 0 && OpensPreamble.Matches(s, Chars.SkipBlanks(s, content + comma + 1));
    }

    private Lead? LeadOf(Passage passage)
    {
        if (passage.Zone == Zone.Footnote)
        {
            // "đã ban hành nhiều chương trình, kế hoạch¹": what the footnote lists was issued by others.
            return passage.FootnoteMark is { } mark && _footnoteLeads.TryGetValue(mark, out var lead) && lead is { Relation: not CitationRelation.Basis } known && (known.Relation != CitationRelation.Mentions || Chars.Matches(known.Cue, 0, "ban hành")) ? known : new Lead(CitationRelation.Implements, "");
        }

        if (_unfinished is not null) return _unfinished;
        if (passage.Kind is PassageKind.Bullet or PassageKind.Numbered or PassageKind.TableRow && _leadZone == passage.Zone && _leadOfList is not null && !IsPastList(passage)) return _leadOfList;
        // What a cell names alone belongs to its column, not to the heading above the table.
        if (passage.Kind == PassageKind.TableRow) return passage.Table == _table && _madeKnown is { } cue ? new Lead(CitationRelation.Implements, cue) : null;
        return _leadSection is not null && passage.Section is { } section && IsBelow(section, _leadSection) ? _leadOfSection : null;
    }

    // "1. Bãi bỏ các văn bản sau: a) …", behind it "2. Chi trả theo …": the list ends with the item that leads to it.
    private bool IsPastList(Passage passage) =>
        passage is { Kind: PassageKind.Numbered, Section: { } section } && _listSection is { } list && !(IsBelow(section, list) && section.Length > list.Length);

    private static bool IsLocal(PlanHeader header) => header.Level is IssuerLevel.Province or IssuerLevel.District or IssuerLevel.Commune;

    // No province amends a decree: there the words tell of what is to come from above.
    private static void KeepCentralActs(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Relation is CitationRelation.Amends or CitationRelation.Replaces or CitationRelation.Repeals && IsCentral(s, draft)) draft.Relation = CitationRelation.Mentions;
        }
    }

    private static bool IsCentral(ReadOnlySpan<char> s, Draft draft)
    {
        if (draft.KindEnd > draft.KindStart && Chars.MatchesAny(s, draft.KindStart, ["nghị định", "thông tư", "luật", "bộ luật", "pháp lệnh"], out _)) return true;
        if (draft.Found.Class != CitationClass.Numbered || draft.Found.NumberEnd <= draft.Found.NumberStart) return false;
        var number = s[draft.Found.NumberStart..draft.Found.NumberEnd];
        return PassageResolver.EndsWithCode(number, "CP") || PassageResolver.EndsWithCode(number, "TTg") || PassageResolver.EndsWithCode(number, "TW");
    }

    // Only the National Assembly changes a law; elsewhere the words tell what is planned or proposed.
    // A letter prints no kind, and calls itself "Văn bản số …", "CV …" as well.
    private string? PrintedKind => _structure.Header.Kind is { } kind and not "Công văn" ? kind : null;

    private static bool MakesLaws(PlanHeader header) => header.Kind is null ? header.Number is not { Symbol: var symbol } || symbol.StartsWith("QH", StringComparison.Ordinal) : header.Kind is "Luật" or "Bộ luật" or "Pháp lệnh" or "Hiến pháp" || (header.Issuer is { } issuer && issuer.Contains("Quốc hội", StringComparison.OrdinalIgnoreCase));

    private static bool IsBelow(string section, string parent) => section.StartsWith(parent, StringComparison.Ordinal) && (section.Length == parent.Length || section[parent.Length] == '.');

    private Lead? LastLead(PassageText words, Passage passage, List<Draft> drafts, Lead? lead)
    {
        var isIssued = false;
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Within >= 0 || draft.Relation == CitationRelation.Mentions || draft.Found.IsMention) continue;
            if (draft.Relation != CitationRelation.IssuedWith) return new Lead(draft.Relation, CueOf(words, draft) ?? "");
            // "Căn cứ Quy chế ban hành kèm theo Thông tư A;", below it "Quyết định B;": the list goes on with what the rules are to it.
            if (draft.CueEnd > draft.CueStart && RelationRules.OfLead(words.Chars, _cues, words.FromSource(passage.ContentStart), draft.CueStart, _zone, reviewing: false) is { Relation: CitationRelation.Basis or CitationRelation.Implements } outer) return outer;
            // "b) Điều lệ ban hành kèm theo Quyết định B;" tells of that act alone.
            isIssued = true;
        }

        return isIssued ? lead : null;
    }

    private static string? CueOf(PassageText words, Draft draft) =>
        draft.CueEnd > draft.CueStart ? words.Text(draft.CueStart, draft.CueEnd) : string.IsNullOrEmpty(draft.CueText) ? null : draft.CueText;

    // What a sentence says before a footnote mark or a colon holds for the footnote and for the list.
    // "2. Kết quả thực hiện Nghị quyết 25" is a heading for all that it names an act.
    private bool CitesNothing() => _candidates.TrueForAll(static candidate => candidate.IsMention);

    private void NoteLeads(PassageText words, Passage passage)
    {
        if (passage.Zone == Zone.Footnote) return;
        var s = words.Chars;
        var span = passage.Span;
        for (var i = FirstReference(span.Start); i < _footnotes.Length && _footnotes[i].Reference.Start < span.End; i++)
        {
            _footnoteLeads[_footnotes[i].Mark] = RelationRules.OfLead(s, _cues, words.FromSource(passage.ContentStart), words.FromSource(_footnotes[i].Reference.Start), _zone, reviewing: false);
        }

        if (passage.Kind == PassageKind.TableRow && passage.Table != _table)
        {
            _table = passage.Table;
            _madeKnown = CitesNothing() ? CueOfColumns(s) : null;
        }

        if (IsPastList(passage)) _leadOfList = null;
        var end = TitleGrammar.TrimEnd(s, 0, s.Length);
        var leads = s.Length > end && s[end..].Contains(':');
        if (leads)
        {
            // "… ban hành Kế hoạch như sau:" leads to the whole document, not to a list.
            _leadOfList = passage.Zone == Zone.Preamble && Chars.EndsWith(s, end, "như sau") ? null : RelationRules.OfLead(s, _cues, words.FromSource(passage.ContentStart), end, _zone, _reviews);
            _leadZone = passage.Zone;
            _listSection = passage.Section;
        }
        else if (passage.Kind == PassageKind.Paragraph || (passage.Kind == PassageKind.Numbered && CitesNothing()))
        {
            _leadOfList = null;
        }

        if (passage.Kind == PassageKind.Numbered && passage.Section is not null && end - words.FromSource(passage.ContentStart) <= LongestHeading && CitesNothing())
        {
            NoteHeading(s, words.FromSource(passage.ContentStart), passage.Section);
            // "I. CĂN CỨ PHÁP LÝ:" leads to a list as the heading without the colon does.
            if (leads && _leadOfSection is { Relation: CitationRelation.Basis } && string.Equals(_leadSection, passage.Section, StringComparison.Ordinal)) _leadOfList = _leadOfSection;
        }

        if (passage.Zone != Zone.Preamble) return;
        if (leads && Chars.EndsWith(s, end, "như sau")) _operative = true;
        if (!_hasSections && s.Length > LeastOfSentence && s[^1] == '.' && !Chars.Matches(s, words.FromSource(passage.ContentStart), "căn cứ")) _operative = true;
    }

    // "| TT | Nội dung tuyên truyền | Đơn vị thực hiện |", "| TT | Văn bản | Hình thức phổ biến |": what the rows below name is made known.
    private static string? CueOfColumns(ReadOnlySpan<char> s)
    {
        for (var p = 0; p < s.Length; p++)
        {
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && MadeKnown.Matches(s, p, out var end)) return Chars.Squeeze(s[p..end]);
        }

        return null;
    }

    // "I. CĂN CỨ PHÁP LÝ", "2. Sơ kết, tổng kết các nghị quyết": what the heading says holds for the bare list below it.
    private void NoteHeading(ReadOnlySpan<char> s, int content, string section)
    {
        if (Chars.MatchesAny(s, content, ["kiến nghị", "đề xuất, kiến nghị", "kiến nghị, đề xuất", "đề xuất", "những kiến nghị", "một số kiến nghị", "đề nghị, kiến nghị", "kiến nghị và đề xuất", "đề xuất và kiến nghị"], out _)) _requests = section;
        if (_leadSection is not null && section.Length > _leadSection.Length && IsBelow(section, _leadSection)) return;
        _leadSection = null;
        var cueEnd = content;
        var lead = RelationRules.OtherGrounds.Matches(s, content, out cueEnd) ? CitationRelation.Mentions
            : GroundHeadings.Matches(s, content, out cueEnd) ? CitationRelation.Basis
            : ReviewHeadings.Matches(s, content, out cueEnd) ? CitationRelation.Reviews
            : IsChange(s, content, out var change, out cueEnd) ? change
            : WorkHeadings.Matches(s, content, out cueEnd) ? CitationRelation.Implements
            : CitationRelation.Mentions;
        if (lead == CitationRelation.Mentions && cueEnd <= content) return;
        _leadSection = section;
        _leadOfSection = new Lead(lead, Chars.Squeeze(s[content..cueEnd]));
    }

    // "Điều 1. Bãi bỏ toàn bộ các văn bản sau đây": the acts below it, where the heading speaks of acts and not of what they rule.
    private static bool IsChange(ReadOnlySpan<char> s, int content, out CitationRelation change, out int cueEnd)
    {
        change = RelationCues.At(s, content, out cueEnd) switch
        {
            Cue.Amends => CitationRelation.Amends,
            Cue.Replaces => CitationRelation.Replaces,
            Cue.Repeals => CitationRelation.Repeals,
            _ => CitationRelation.Mentions,
        };
        if (change == CitationRelation.Mentions) return false;
        var p = Chars.SkipBlanks(s, cueEnd);
        if (Chars.MatchesAny(s, p, ["toàn bộ", "một phần", "hiệu lực"], out var all)) p = Chars.SkipBlanks(s, all);
        if (Chars.MatchesAny(s, p, ["một số điều của", "một số nội dung của", "một số nội dung tại", "của"], out var part)) p = Chars.SkipBlanks(s, part);
        var first = p;
        if (Chars.MatchesAny(s, p, ["một số", "các", "những"], out var many)) p = Chars.SkipBlanks(s, many);
        while (p < s.Length && Chars.IsDigit(s[p])) p++;
        p = Chars.SkipBlanks(s, p);
        // "Hủy quyết định kết nạp": a work, not the acts of a list.
        return Chars.Matches(s, p, "văn bản") || (KindGrammar.TryReadForward(s, p, out _) && (p > first || Chars.IsUpper(s[p])));
    }

    private int FirstReference(int start)
    {
        var low = 0;
        var high = _footnotes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_footnotes[middle].Reference.Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void FindSentences(ReadOnlySpan<char> s)
    {
        _sentenceEnds.Clear();
        for (var i = 0; i < s.Length; i++)
        {
            var next = s[i..].IndexOf('.');
            if (next < 0) break;
            i += next;
            if (TitleGrammar.EndsSentence(s, i)) _sentenceEnds.Add(i + 1);
        }
    }

    private TextSpan Sentence(PassageText words, ReadOnlySpan<char> s, int start, int end)
    {
        var before = _sentenceEnds.BinarySearch(start);
        before = before >= 0 ? before : ~before - 1;
        var from = Math.Min(Chars.SkipBlanks(s, before < 0 ? 0 : _sentenceEnds[before]), start);
        var after = _sentenceEnds.BinarySearch(end);
        after = after >= 0 ? after : ~after;
        return words.ToSource(from, after < _sentenceEnds.Count ? _sentenceEnds[after] : s.Length);
    }

    private static string Capitalize(string kind) => char.IsUpper(kind[0]) ? kind : char.ToUpperInvariant(kind[0]) + kind[1..];

    private void Report(string code, TextSpan span, params string[] arguments) => _diagnostics.Add(Diagnostic.Create(code, span, arguments));
}
