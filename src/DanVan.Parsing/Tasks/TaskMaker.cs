using DanVan.Parsing.Tasks.Deadlines;

namespace DanVan.Parsing.Tasks;

/// <summary>Makes the tasks of one document of what its passages and rows say: names become bodies, limits of time become dates. Belongs to one run.</summary>
/// <param name="text">The text of the document.</param>
/// <param name="whole">The same, for what is cut out of it when it is asked for.</param>
/// <param name="plan">The year of the plan, for dates without one.</param>
/// <param name="lists">Lists that serve again for the next document.</param>
/// <param name="diagnostics">Takes dates that do not exist.</param>
internal sealed class TaskMaker(string text, WholeText whole, PlanYear plan, TaskLists lists, List<Diagnostic> diagnostics)
{
    // A longer list of names is compared by a set.
    private const int FewNames = 32;

    /// <summary>No bodies; never changed.</summary>
    public static readonly List<Assignee> Nobody = [];

    private static readonly string[] Parts = ["chủ trì", "phối hợp", "tham gia", "thực hiện", "phụ trách", "chủ trì thực hiện", "phối hợp thực hiện"];

    private readonly List<BodyMention> _mentions = lists.Mentions;
    private readonly List<DeadlineMatch> _matches = lists.Matches;
    private readonly List<Deadline> _deadlines = lists.Deadlines;
    private readonly List<Target> _targets = lists.Targets;

    /// <summary>The tasks in the order in which they were found.</summary>
    public List<PlanTask> Tasks { get; } = lists.Tasks;

    /// <summary>The blocks of aims in the order in which they were found.</summary>
    public List<PlanAim> Aims { get; } = lists.Aims;

    /// <summary>The day of the document, or no date.</summary>
    public PartialDate Issued => plan.Issued;

    /// <summary>The year of the document, before which all is told; 0 where it prints none.</summary>
    public int PastBefore { get; } = plan.IsGuessed ? 0 : plan.IssuedYear;

    /// <summary>How many labels of time the last task has taken.</summary>
    public int LabelsOfLast { get; set; }

    /// <summary>The list that is read next, used again for each passage.</summary>
    public List<BodyMention> Mentions
    {
        get
        {
            _mentions.Clear();
            return _mentions;
        }
    }

    /// <summary>The bodies that are named, each once, with their places in the document.</summary>
    public static List<Assignee> Assignees(PassageText words, List<BodyMention> mentions)
    {
        if (mentions.Count == 0) return Nobody;
        var result = new List<Assignee>(mentions.Count);
        var known = mentions.Count > FewNames ? new HashSet<string>(mentions.Count, StringComparer.OrdinalIgnoreCase) : null;
        foreach (var mention in mentions)
        {
            var members = new MemberList(words, mention);
            if (members.Begin())
            {
                do
                {
                    var member = words.TextOf(members.Current.First, members.Current.End);
                    if (known is null ? !Names(result, member) : known.Add(member)) result.Add(new Assignee(member, BodyNames.Normalize(members.FullName()), words.SpanOf(members.Current.First, members.Current.End)));
                }
                while (members.MoveNext());
                continue;
            }

            var end = BodyReader.WithoutApposition(words, mention, mentions.Count > 1);
            var name = words.TextOf(mention.First, end);
            if (name.Length == 0 || (known is null ? Names(result, name) : !known.Add(name))) continue;
            result.Add(new Assignee(name, BodyNames.Normalize(name), words.SpanOf(mention.First, end)));
        }

        return result;
    }

    /// <summary>The limits of time that words set.</summary>
    public Deadline[] Deadlines(PassageText words, TimeContext context, bool daysOnly, bool isTask = true, bool isAims = false, bool isPurpose = false)
    {
        _deadlines.Clear();
        _matches.Clear();
        new DeadlineReader(words, plan).Read(context, _matches);
        foreach (var match in _matches)
        {
            // "định kỳ báo cáo" is how often somebody does it, and nothing else.
            if ((match.IsBare && !isTask && !Opens(words, match.First)) || (daysOnly && !match.To.IsDay) || (!isTask && (match.IsPhase || match.IsBygone || (isAims && match.IsYearly) || (isPurpose && match is { Type: DeadlineType.During, From.Month: 0, To.Month: 0 })))) continue;
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

    // "- Định kỳ thu thập thông tin theo mẫu.": how often the whole item is done.
    private static bool Opens(PassageText words, int first)
    {
        if (!words[first].IsUpper) return false;
        for (var i = 0; i < first; i++)
        {
            if (words[i].Kind != TokenKind.Number && words[i].Kind != TokenKind.Mark) return false;
        }

        return true;
    }

    private void Check(PartialDate date, TextSpan span)
    {
        if (!date.IsEmpty && !date.Exists) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.ImpossibleDate, span, date.ToString()));
    }

    /// <summary>The figures that words say are to be reached.</summary>
    public Target[] Targets(PassageText words)
    {
        _targets.Clear();
        TargetReader.Read(words, text, _targets);
        return [.. _targets];
    }

    /// <summary>Adds a task; where nobody has it and no time is set, an aim, or nothing.</summary>
    public void Emit(TextSpan span, string? section, List<Assignee> lead, List<Assignee> support, Deadline[] deadlines, Target[] targets, bool isAim)
    {
        if (lead.Count == 0 && deadlines.Length == 0)
        {
            if (isAim && targets.Length > 0) Aims.Add(new PlanAim(span, section, targets));
            return;
        }

        (lead, support) = (WithoutPart(lead), WithoutPart(support));
        LabelsOfLast = 0;
        Tasks.Add(new PlanTask(whole, span)
        {
            Section = section,
            Lead = lead.Count == 0 ? Array.Empty<Assignee>() : lead,
            Support = support.Count == 0 ? Array.Empty<Assignee>() : support,
            Deadlines = deadlines,
            Targets = targets,
        });
    }

    /// <summary>"Phòng A (chủ trì)": the brackets of a part are none of the name.</summary>
    public List<Assignee> WithoutPart(List<Assignee> bodies)
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

    /// <summary>Whether a body of this name is among them.</summary>
    public static bool Names(List<Assignee> bodies, string name)
    {
        foreach (var body in bodies)
        {
            if (string.Equals(body.Name, name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Those who do not lead.</summary>
    public static List<Assignee> Without(List<Assignee> support, List<Assignee> lead)
    {
        List<Assignee>? rest = null;
        for (var i = 0; i < support.Count; i++)
        {
            if (Names(lead, support[i].Name)) rest ??= support[..i];
            else rest?.Add(support[i]);
        }

        return rest ?? support;
    }

    /// <summary>Both lists, each body once.</summary>
    public static List<Assignee> Both(List<Assignee> lead, List<Assignee> further)
    {
        List<Assignee> both = [.. lead];
        foreach (var body in further)
        {
            if (!Names(both, body.Name)) both.Add(body);
        }

        return both;
    }

    /// <summary>"Cơ quan chủ trì: …" and "Cơ quan thực hiện: …" below one another name those who lead together.</summary>
    public static IReadOnlyList<Assignee> Joined(IReadOnlyList<Assignee> lead, List<Assignee> further)
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

    /// <summary>"Phòng A (chủ trì), Phòng B (phối hợp)": what stands in brackets tells who only works with the others.</summary>
    public static void PartJoined(ref List<Assignee> lead, ref List<Assignee> support)
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

    /// <summary>"Giao: Sở A - chủ trì; Sở B - phối hợp": the part of each behind a dash.</summary>
    public static void PartDashed(PassageText words, List<BodyMention> names, ref List<Assignee> lead, ref List<Assignee> support)
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
}
