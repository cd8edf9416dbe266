using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks.Deadlines;

namespace DanVan.Parsing.Tasks;

/// <summary>Reads the tasks of tables: one a row, by the headings of the columns where there are some. Belongs to one run.</summary>
/// <param name="text">The text of the document.</param>
/// <param name="passages">Its passages.</param>
/// <param name="citations">Its citations, in their order.</param>
/// <param name="anchors">Where the text comes from.</param>
/// <param name="maker">Takes the tasks.</param>
/// <param name="buffer">Room for the words of the cells.</param>
/// <param name="cancellation">Ends the run.</param>
internal sealed class TaskTableReader(string text, IReadOnlyList<Passage> passages, Citation[] citations, IReadOnlyList<SourceAnchor> anchors, TaskMaker maker, PassageBuffer buffer, CancellationToken cancellation)
{
    // A cell that is longer is no date and no name.
    private const string FixedTerm = "định kỳ";

    private const int LongestShort = 160;

    private static readonly string[] Units = ["m", "mm", "cm", "dm", "km", "g", "kg", "tấn", "tạ", "lít", "ha", "cái", "chiếc", "quyển", "lượt", "buổi", "đồng", "triệu đồng", "%"];

    // So many rows of a table are looked at before it is known to list procedures.
    private const int MostHeadings = 8;

    // A row with more cells is not compared with the headings cell by cell.
    private const int MostCells = 30;

    // What is read from a row, used again for the next.
    private readonly List<Deadline> _limits = buffer.Lists.RowLimits;
    private readonly List<Deadline> _results = buffer.Lists.RowResults;
    private readonly List<Target> _targets = buffer.Lists.RowTargets;
    private ColumnRole[]? _columns;
    private bool _isHeadingAlone;

    // The columns of the table in which the file merged cells of rows, a bit each.
    private ulong _merged;

    /// <summary>What the cells of a row say that go down over the rows below it.</summary>
    private sealed record RowAbove(List<Assignee> Lead, List<Assignee> Support, IReadOnlyList<Deadline> Times)
    {
        public static RowAbove None { get; } = new([], [], []);
    }

    /// <summary>Reads the rows of one table.</summary>
    /// <param name="first">The number of the passage that is its first row.</param>
    /// <param name="end">The number behind its last row.</param>
    public void Read(int first, int end)
    {
        ColumnRole[]? columns = null;
        var data = first;
        for (var i = first; i < end && i < first + 4; i++)
        {
            if (TaskColumns.Read(text, passages[i].Cells) is not { } roles) continue;
            if (columns is not null)
            {
                if (i == data && roles.Length < columns.Length && TaskColumns.Spread(columns, roles, WidthBelow(i, end)) is { } spread)
                {
                    columns = spread;
                    data = i + 1;
                    break;
                }

                if (i == data && roles.Length > columns.Length && roles.Length == WidthBelow(i, end) && TaskColumns.Spread(columns, roles, passages[i].Cells) is { } wider)
                {
                    columns = wider;
                    data = i + 1;
                    break;
                }

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
        _merged = 0;
        for (var i = data; i < end; i++) _merged |= passages[i].Continued;
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

            // "| | | Sở A | Sở B | |" right below the heading: whose columns they are.
            if (columns is not null && i == data && heading == i - 1 && i + 1 < end && IsRowOfBodies(passages[i].Cells, columns)) continue;
            buffer.Reset();
            if (columns is null) ReadFreeRow(passages[i]);
            else ReadRow(passages[i], columns, ref above);
        }
    }

    // "| Nhiệt độ nước | 10 đợt/năm |", "| Kiểm tra định kỳ |": how often something is measured, in a table that names nobody and no time.
    private static bool AreFrequencies(List<Deadline> limits)
    {
        foreach (var limit in limits)
        {
            if (limit.Type != DeadlineType.Recurring || !limit.To.IsEmpty || !(limit.Text.Contains('/', StringComparison.Ordinal) || limit.Text.Length == FixedTerm.Length)) return false;
        }

        return limits.Count > 0;
    }

    // Several cells with words, and none of them in the columns of the number, of what is done or when.
    private bool IsRowOfBodies(IReadOnlyList<TextSpan> cells, ColumnRole[] columns)
    {
        if (cells.Count != columns.Length || !Array.Exists(columns, static role => role == ColumnRole.Content)) return false;
        var named = 0;
        for (var k = 0; k < cells.Count; k++)
        {
            if (cells[k].IsEmpty || !HasWord(cells[k])) continue;
            if (columns[k] is not (ColumnRole.Lead or ColumnRole.LeadAndSupport or ColumnRole.Support or ColumnRole.Other) || cells[k].Length > LongestShort) return false;
            named++;
        }

        return named > 1;
    }

    // How many cells the widest of the next rows has.
    private int WidthBelow(int heading, int end)
    {
        var width = 0;
        for (var i = heading + 1; i < end && i <= heading + MostHeadings; i++) width = Math.Max(width, passages[i].Cells.Count);
        return width;
    }

    private PassageText Cell(TextSpan cell, bool ofNames = false) =>
        CellLines.Of(text, cell, ofNames, anchors) is { } lines ? PassageText.CreateCell(text, lines, citations, buffer) : PassageText.Create(text, cell, cell.Start, citations, buffer);

    // A row of a table without headings: each cell is read as a paragraph.
    private void ReadFreeRow(Passage passage)
    {
        var (lead, support) = (TaskMaker.Nobody, TaskMaker.Nobody);
        var (deadlines, targets) = (_limits, _targets);
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
                lead = TaskMaker.Assignees(words, subject.Names);
                support = TaskMaker.Assignees(words, finder.Support.Find(subject, maker.Mentions));
            }

            deadlines.AddRange(maker.Deadlines(words, TimeContext.Sentence, passage.Zone == Zone.Preamble));
            targets.AddRange(maker.Targets(words));
        }

        if (lead.Count > 0 || !AreFrequencies(deadlines)) maker.Emit(passage.Span, passage.Section, lead, support, deadlines.ToArray(), targets.ToArray(), isAim: false);
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

        var (lead, support) = (TaskMaker.Nobody, TaskMaker.Nobody);
        var (deadlines, results, targets) = (_limits, _results, _targets);
        deadlines.Clear();
        results.Clear();
        targets.Clear();
        List<Assignee>? joined = null;
        var persons = TaskMaker.Nobody;
        var isWork = false;
        var hasContent = false;
        var hasSupport = false;
        var hasNobody = false;
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
        var places = cells.Count > 1 && cells.Count < columns.Length && cells.Count <= MostCells ? RowPlaces.Find(KindsOf(cells), columns) : null;
        if (places is not null) shift = 0;
        var continued = places is null && shift == 0 ? passage.Continued : 0;
        var goesOn = RolesOf(continued, columns);
        for (var i = Math.Max(0, shift); i < cells.Count && i - shift < columns.Length; i++)
        {
            if (cells[i].IsEmpty) continue;
            var column = places is null ? columns[i - shift] : columns[places[i]];
            var cell = Cell(cells[i], ofNames: column is ColumnRole.Lead or ColumnRole.LeadAndSupport or ColumnRole.Support);
            switch (column)
            {
                case ColumnRole.Lead:
                case ColumnRole.LeadAndSupport:
                    if (IsNobody(cell)) hasNobody = true;
                    else ReadLeadCell(cell, column == ColumnRole.LeadAndSupport, above.Lead, ref lead, ref support);
                    break;
                case ColumnRole.Support:
                    hasSupport = true;
                    support = IsDitto(cell, orDash: false) ? [.. support, .. above.Support] : IsNobody(cell) ? support : [.. support, .. TaskMaker.Assignees(cell, cell.Finder.Restart().Labels.ReadNames())];
                    break;
                case ColumnRole.Person:
                    persons = TaskMaker.Assignees(cell, cell.Finder.Restart().Labels.ReadNames());
                    break;
                case ColumnRole.Time:
                case ColumnRole.Completion:
                case ColumnRole.Due:
                case ColumnRole.Before:
                case ColumnRole.Month:
                    hasTime = true;
                    times = IsDitto(cell, orDash: false) ? above.Times : maker.Deadlines(cell, TimesOf(column), false);
                    if (column == ColumnRole.Before && times is [{ Type: DeadlineType.During } month]) times = [month with { Type = DeadlineType.By, From = default }];
                    deadlines.AddRange(times);
                    break;
                case ColumnRole.Begin:
                case ColumnRole.End:
                    hasTime = true;
                    bounds = [.. bounds, .. maker.Deadlines(cell, column == ColumnRole.Begin ? TimeContext.Period : TimeContext.Completion, false)];
                    isSpan |= column == ColumnRole.End && bounds.Count == 2;
                    // "| | 7/2024 |" below "Bắt đầu" and "Kết thúc": done by then.
                    if (column == ColumnRole.End && bounds is [{ Type: DeadlineType.During } alone]) bounds = [alone with { Type = DeadlineType.By, From = default }];
                    break;
                case ColumnRole.Number:
                    break;
                case ColumnRole.Result:
                    results.AddRange(maker.Deadlines(cell, TimeContext.Sentence, false));
                    targets.AddRange(maker.Targets(cell));
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

                    deadlines.AddRange(maker.Deadlines(cell, TimeContext.Sentence, false));
                    targets.AddRange(maker.Targets(cell));
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
        // A cell that is merged over the rows of a group may stand beside its title too.
        if (isGroup && (goesOn == RowParts.None || !IsCounted(cells[0])))
        {
            if (goesOn == RowParts.None) above = RowAbove.None;
            return;
        }

        // A cell that goes down over several rows stands in the first of them: those that the file merged, else one that is empty.
        var merged = RolesOf(_merged, columns);
        var isBelow = lead.Count == 0 && hasContent && hasBodies && !hasNobody && (goesOn.HasFlag(RowParts.Lead) || !merged.HasFlag(RowParts.Lead));
        if (isBelow) lead = above.Lead;
        if (!hasSupport && (goesOn.HasFlag(RowParts.Support) ? hasContent : isBelow && !merged.HasFlag(RowParts.Support) && !(goesOn.HasFlag(RowParts.Lead) && Array.Exists(columns, static role => role == ColumnRole.Support)))) support = above.Support;
        if (!hasTime && (goesOn.HasFlag(RowParts.Time) ? hasContent || lead.Count > 0 : hasContent && columns[0] is ColumnRole.Time or ColumnRole.Month && !merged.HasFlag(RowParts.Time))) deadlines.InsertRange(0, times = above.Times);
        if (lead.Count > 0 || times.Count > 0) above = new RowAbove(lead.Count > 0 ? lead : above.Lead, support, times);
        if (lead.Count == 0) support = TaskMaker.Nobody;
        // "| Phối hợp với Bộ Công an hoàn thiện … | Sở A | Sở B |"
        else if (joined is not null) support = support.Count == 0 ? TaskMaker.Without(joined, lead) : TaskMaker.Both(TaskMaker.Without(joined, lead), support);
        if (lead.Count == 0 && !hasTime && AreFrequencies(deadlines)) deadlines.Clear();
        maker.Emit(passage.Span, passage.Section, lead, support, deadlines.ToArray(), targets.ToArray(), isAim: passage.Zone != Zone.Preamble);
    }

    [Flags]
    private enum RowParts
    {
        None,
        Lead = 1,
        Support = 2,
        Time = 4,
    }

    private static RowParts RolesOf(ulong cells, ColumnRole[] columns)
    {
        var parts = RowParts.None;
        for (var i = 0; cells != 0 && i < columns.Length; i++, cells >>= 1)
        {
            if ((cells & 1) == 0) continue;
            parts |= columns[i] switch
            {
                ColumnRole.Lead or ColumnRole.LeadAndSupport => RowParts.Lead,
                ColumnRole.Support => RowParts.Support,
                ColumnRole.Time or ColumnRole.Completion or ColumnRole.Due or ColumnRole.Before or ColumnRole.Month or ColumnRole.Begin or ColumnRole.End => RowParts.Time,
                _ => RowParts.None,
            };
        }

        return parts;
    }

    // "3", "3.", "2.1": the number of a row, not that of a group.
    private bool IsCounted(TextSpan cell)
    {
        var number = cell.Slice(text);
        return number.IsEmpty || number.ContainsAnyInRange('0', '9');
    }

    private static TimeContext TimesOf(ColumnRole column) => column switch
    {
        ColumnRole.Month => TimeContext.Month,
        ColumnRole.Time => TimeContext.Period,
        ColumnRole.Due or ColumnRole.Before => TimeContext.Due,
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
            else if (PlainTable.IsTime(text, cell, LongestShort)) kinds[k] = CellKind.Time;
            else if (Cell(cell, ofNames: true) is { Count: > 0 } words) kinds[k] = KindOf(words);
        }

        return kinds;
    }

    private const int MostCalled = 4;

    private CellKind KindOf(PassageText words)
    {
        if (IsDitto(words)) return CellKind.Ditto;
        if (words.Finder.Restart().Labels is var labels && (labels.HasPersonsOnly || labels.ReadOnlyNames() is { Count: > 0 })) return CellKind.Names;
        if (IsShortName(words)) return CellKind.Called;
        return words.Text.Length <= LongestShort && maker.Deadlines(words, TimeContext.Period, false).Length > 0 ? CellKind.DatedWords : CellKind.Words;
    }

    // "Toàn trường", "Tổ trưởng CM", "Ban cán sự lớp": two to four words, of which none says what is done.
    private static bool IsShortName(PassageText words)
    {
        if (words.Count is < 2 or > MostCalled || !words[0].IsUpper || (!words.IsWord(0, Deadlines.TimeWords.Entire) && (words[0].Starts & (BodyHeads.Any | Lex.Plural | Lex.Troop)) == Lex.None) || Lexicon.Is(words.Tokens, 0, Lex.Predicate | Lex.NameEnds | Lex.Thing)) return false;
        foreach (ref readonly var token in words.Tokens)
        {
            if (token.Kind != TokenKind.Word) return false;
        }

        return true;
    }

    // "| 20/5/2024 | Hội đồng thi đua họp xét |": without a column of bodies the cell of what is to be done says who does it.
    private void ReadActing(PassageText cell, ref List<Assignee> lead, ref List<Assignee> support)
    {
        var finder = cell.Finder.Restart();
        if (finder.Find(requestsOnly: false, hasOwner: false) is not { } subject) return;
        lead = TaskMaker.Assignees(cell, subject.Names);
        support = TaskMaker.Assignees(cell, finder.Support.Find(subject, maker.Mentions));
    }

    // "Chủ trì, phối hợp với Sở A rà soát …" in the cell of what is to be done, where another one names the lead.
    private List<Assignee>? JoinedIn(PassageText cell) =>
        cell.Finder.Restart() is var finder && finder.Shape.OpensWithJoining ? TaskMaker.Assignees(cell, finder.Support.Find(null, maker.Mentions)) : null;

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
            lead = [.. lead, .. TaskMaker.Assignees(cell, parted.Lead)];
            support = [.. support, .. TaskMaker.Assignees(cell, parted.Support)];
            return;
        }

        if (!both && finder.Labels.ReadShares() is { } shares)
        {
            lead = [.. lead, .. TaskMaker.Assignees(cell, shares)];
            return;
        }

        if (!both && finder.Labels.ReadOnlyNames() is { } only)
        {
            lead = [.. lead, .. TaskMaker.Assignees(cell, only)];
            TaskMaker.PartJoined(ref lead, ref support);
            return;
        }

        if (!both && finder.Labels.ReadWholeCell() is { } whole)
        {
            lead = [.. lead, .. TaskMaker.Assignees(cell, [whole])];
            return;
        }

        if (finder.Find(requestsOnly: false, hasOwner: false) is { } subject)
        {
            lead = [.. lead, .. TaskMaker.Assignees(cell, subject.Names)];
            var mentions = cell.TakeNames();
            finder.Support.Find(subject, mentions);
            finder.Labels.FindSupportLabels(mentions);
            support = [.. support, .. TaskMaker.Assignees(cell, mentions)];
            return;
        }

        // "UBND xã A. Phối hợp: Sở B, Sở C": a label inside the cell.
        if (finder.Labels.ReadLeadAndSupport() is { } parts)
        {
            lead = [.. lead, .. TaskMaker.Assignees(cell, parts.Lead)];
            support = [.. support, .. TaskMaker.Assignees(cell, parts.Support)];
            return;
        }

        // "Xây dựng mới Trạm y tế xã A", "Khắc phục hư hỏng nhỏ": what is done, below a heading that promised who.
        if (finder.Shape.OpensWithPredicate && cell[0].IsUpper && !Lexicon.Is(cell.Tokens, 0, Lex.Request | Lex.Generic | Lex.Institution | Lex.NamedHead) && !(cell.IsWord(0, TaskWords.Join) && cell.IsWord(1, TaskWords.JoinSecond))) return;
        var names = TaskMaker.Assignees(cell, finder.Labels.ReadNames());
        if (both && names.Count > 1)
        {
            lead = [.. lead, names[0]];
            support = [.. support, .. names.Skip(1)];
        }
        else
        {
            lead = [.. lead, .. names];
            TaskMaker.PartJoined(ref lead, ref support);
        }
    }

    // Who does it is never left open, so that a dash alone says "as above" there; elsewhere it says that there is none.
    private static bool IsDitto(PassageText cell, bool orDash = true) =>
        cell.Text.Length <= 12 && (orDash || cell.Text.ContainsAny("nN\"“”") || cell.Text.Contains("//", StringComparison.Ordinal)) && (cell.Text.Contains("như trên", StringComparison.OrdinalIgnoreCase) || cell.Text.Trim("-/ \"“”") is "" or "nt" or "Nt" or "NT");

    // "Không", "Như mục 1", "Theo chức năng", "Khi cần": none that the cell names.
    private static bool IsNobody(PassageText cell) =>
        cell.Count > 0 && (IsCondition(cell) || cell.IsWord(0, TaskWords.Like) || cell.Text.Trim(" .") is var words && (words.Equals("không", StringComparison.OrdinalIgnoreCase) || words.Equals("không có", StringComparison.OrdinalIgnoreCase) || words.Equals("x", StringComparison.OrdinalIgnoreCase) || IsUnit(words) || words.EndsWith(':')));

    // "m", "mm", "Kg/m³" below "Đơn vị": what is measured.
    private static bool IsUnit(ReadOnlySpan<char> words)
    {
        var slash = words.IndexOf('/');
        if (slash >= 0) words = words[..slash];
        words = words.TrimEnd("²³23");
        foreach (var unit in Units)
        {
            if (words.Equals(unit, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Words in small letters behind one that ends names: whoever is meant is not named.
    private static bool IsCondition(PassageText cell)
    {
        if (!Lexicon.Is(cell.Tokens, 0, Lex.NameEnds) || cell.Finder.Restart().Labels.ReadOnlyNames() is not null) return false;
        for (var i = 1; i < cell.Count; i++)
        {
            if (cell[i].Kind != TokenKind.Word || cell[i].IsUpper || Lexicon.Is(cell.Tokens, i, Lex.Plural)) return false;
        }

        return cell.Count > 1;
    }

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
