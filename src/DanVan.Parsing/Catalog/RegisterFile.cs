using System.Globalization;

namespace DanVan.Parsing.Catalog;

/// <summary>Reads register.csv and files of the same form.</summary>
internal static class RegisterFile
{
    private static readonly string[] Columns =
        ["number", "kind", "name", "issuer", "date", "status", "superseded_by", "effective_until", "source", "confidence"];

    public static string Heading => string.Join(',', Columns) + ",amended_by,changed_from";

    public static IReadOnlyList<RegisteredAct> Read(string text)
    {
        var rows = Csv.Parse(text);
        if (rows.Count == 0 || rows[0].Length < Columns.Length || !rows[0].AsSpan(0, Columns.Length).SequenceEqual(Columns))
            throw new ActRegisterException($"The first line must be: {string.Join(',', Columns)}[,amended_by,changed_from]", 1, $"Dòng đầu phải là: {string.Join(',', Columns)}[,amended_by,changed_from]");
        var acts = new List<RegisteredAct>(rows.Count - 1);
        for (var i = 1; i < rows.Count; i++) acts.Add(Act(rows[i], i + 1));
        Validate(acts, areLines: true);
        return acts;
    }

    public static void Write(IReadOnlyList<RegisteredAct> acts, TextWriter writer)
    {
        writer.Write(Heading + "\n");
        foreach (var act in acts)
        {
            string[] row =
            [
                act.Number.ToString(), act.Kind, act.Name, act.Issuer, act.Date.ToString(), EnumText.Of(act.Status), References(act.SupersededBy), Day(act.EffectiveUntil), act.Source,
                EnumText.Of(act.Confidence), References(act.AmendedBy), Day(act.ChangedFrom),
            ];
            writer.Write(string.Join(',', row.Select(Quoted)) + "\n");
        }

        static string References(IEnumerable<ActReference> references) => string.Join("; ", references.Select(static r => r.ToString()));
        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        static string Quoted(string field) => field.AsSpan().IndexOfAny("\",\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static RegisteredAct Act(string[] row, int line)
    {
        if (row.Length < Columns.Length) throw Bad(row, line, $"{Columns.Length} columns were expected, there are {row.Length}", $"cần {Columns.Length} cột nhưng có {row.Length}");
        if (!DocumentNumber.TryParse(row[0], out var number) || number.Form == NumberForm.Short) throw Bad(row, line, $"'{row[0]}' is no number of a document", $"'{row[0]}' không phải là số hiệu văn bản");
        PartialDate date = default;
        if (row[4].Length > 0 && (!PartialDate.TryParse(row[4], null, out date) || !date.Exists)) throw Bad(row, line, $"'{row[4]}' is no date", $"'{row[4]}' không phải là ngày");
        DateOnly? until = null;
        if (row[7].Length > 0)
        {
            if (!PartialDate.TryParse(row[7], null, out var last) || last.Latest is not { } day) throw Bad(row, line, $"'{row[7]}' is no date", $"'{row[7]}' không phải là ngày");
            if (date.Earliest is { } first && day < first) throw Bad(row, line, $"it ends on {row[7]}, before its own date", $"hết hiệu lực ngày {row[7]}, trước ngày ban hành");
            until = day;
        }

        DateOnly? changed = null;
        if (row.Length > Columns.Length + 1 && row[Columns.Length + 1].Length > 0)
        {
            if (!PartialDate.TryParse(row[Columns.Length + 1], null, out var from) || from.Earliest is not { } day) throw Bad(row, line, $"'{row[Columns.Length + 1]}' is no date", $"'{row[Columns.Length + 1]}' không phải là ngày");
            changed = day;
        }

        var superseded = References(row[6], row, line);
        var amended = row.Length > Columns.Length ? References(row[Columns.Length], row, line) : [];
        foreach (var reference in superseded.Concat(amended))
        {
            if (reference.Number == number && (reference.Date.IsEmpty || reference.Date == date)) throw Bad(row, line, "it names itself as what takes its place", "tự nêu mình là văn bản thay thế");
        }

        return new RegisteredAct
        {
            Number = number,
            Kind = row[1],
            Name = WithoutNote(row[2]),
            Issuer = row[3],
            Date = date,
            Status = row[5] switch
            {
                "in_force" => ActStatus.InForce,
                "amended" => ActStatus.Amended,
                "superseded" => ActStatus.Superseded,
                "term_ended" => ActStatus.TermEnded,
                "historical" => ActStatus.Historical,
                "obsolete" => ActStatus.Obsolete,
                "disputed" => ActStatus.Disputed,
                "unknown" or "" => ActStatus.Unknown,
                _ => throw Bad(row, line, $"'{row[5]}' is no status", $"'{row[5]}' không phải là tình trạng hiệu lực"),
            },
            SupersededBy = superseded,
            AmendedBy = amended,
            ChangedFrom = changed,
            EffectiveUntil = until,
            Source = row[8],
            Confidence = row[9] switch
            {
                "high" => ActConfidence.High,
                "medium" => ActConfidence.Medium,
                "low" or "" => ActConfidence.Low,
                _ => throw Bad(row, line, $"'{row[9]}' is no confidence: high, medium or low", $"'{row[9]}' không phải là mức tin cậy: high, medium hoặc low"),
            },
        };
    }

    // The data marks a repeated number in the name.
    private static string WithoutNote(string name)
    {
        var note = name.IndexOf(" - TRÙNG SỐ", StringComparison.Ordinal);
        return (note < 0 ? name : name[..note]).Trim();
    }

    private static List<ActReference> References(string field, string[] row, int line)
    {
        var references = new List<ActReference>();
        foreach (var part in field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = part.IndexOf(" (", StringComparison.Ordinal);
            var text = open < 0 ? part : part[..open];
            if (!DocumentNumber.TryParse(text, out var number) || number.Form == NumberForm.Short) throw Bad(row, line, $"'{text}' is no number of a document", $"'{text}' không phải là số hiệu văn bản");
            PartialDate date = default;
            if (open >= 0 && !TryDate(part[(open + 2)..].TrimEnd(')'), out date)) throw Bad(row, line, $"'{part}' has no date in its brackets", $"'{part}' không có ngày trong ngoặc");
            references.Add(new ActReference(number, date));
        }

        return references;
    }

    private static bool TryDate(string text, out PartialDate date)
    {
        if (PartialDate.TryParse(text, null, out date)) return true;
        if (!DateOnly.TryParseExact(text, ["dd/MM/yyyy", "d/M/yyyy", "dd/M/yyyy", "d/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        date = new PartialDate(day.Year, day.Month, day.Day);
        return true;
    }

    /// <param name="acts">The acts.</param>
    /// <param name="areLines">Whether they stand in the lines of a file in this order, so that a line says which is meant.</param>
    public static void Validate(IReadOnlyList<RegisteredAct> acts, bool areLines)
    {
        var seen = new HashSet<(DocumentNumber, PartialDate)>();
        for (var i = 0; i < acts.Count; i++)
        {
            if (!seen.Add((acts[i].Number, acts[i].Date))) throw Wrong(i + 2, $"{acts[i].Number} of {acts[i].Date} is there twice.", $"{acts[i].Number} ngày {acts[i].Date} có hai lần.");
        }

        // What took the place of an act must be later, which also rules out loops among dated rows; loops among the others are searched.
        var byNumber = acts.ToLookup(static a => a.Number);
        var line = new Dictionary<RegisteredAct, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < acts.Count; i++) line[acts[i]] = i + 2;
        foreach (var act in acts)
        {
            foreach (var reference in act.SupersededBy)
            {
                foreach (var successor in Targets(byNumber, reference))
                {
                    if (act.Date.Earliest is { } own && successor.Date.Latest is { } next && next < own)
                        throw Wrong(line[act], $"{act.Number} of {act.Date} is superseded by the earlier {reference}.", $"{act.Number} ngày {act.Date} bị thay bởi {reference} là văn bản có trước.");
                }
            }
        }

        var state = new Dictionary<RegisteredAct, int>(ReferenceEqualityComparer.Instance);
        foreach (var act in acts) Visit(act);

        void Visit(RegisteredAct start)
        {
            var stack = new Stack<(RegisteredAct Act, bool Leaving)>();
            stack.Push((start, false));
            while (stack.TryPop(out var top))
            {
                if (top.Leaving)
                {
                    state[top.Act] = 2;
                    continue;
                }

                if (state.GetValueOrDefault(top.Act) != 0) continue;
                state[top.Act] = 1;
                stack.Push((top.Act, true));
                foreach (var reference in top.Act.SupersededBy)
                {
                    foreach (var successor in Targets(byNumber, reference))
                    {
                        var seenState = state.GetValueOrDefault(successor);
                        if (seenState == 1) throw Wrong(line[top.Act], $"{top.Act.Number} is superseded by itself through {reference}.", $"{top.Act.Number} bị thay bởi chính nó qua {reference}.");
                        if (seenState == 0) stack.Push((successor, false));
                    }
                }
            }
        }

        ActRegisterException Wrong(int at, string what, string vietnamese) => areLines
            ? new($"Line {at}: {what}", at, $"Dòng {at}: {vietnamese}")
            : new(what, 0, vietnamese);
    }

    // A reference without a date is followed only where the number names one act.
    private static IEnumerable<RegisteredAct> Targets(ILookup<DocumentNumber, RegisteredAct> byNumber, ActReference reference)
    {
        var found = byNumber[reference.Number];
        if (!reference.Date.IsEmpty) return found.Where(a => a.Date.Agrees(reference.Date));
        return found.Take(2).Count() == 1 ? found : [];
    }

    private static ActRegisterException Bad(string[] row, int line, string what, string vietnamese) => new($"Line {line} ({row[0]}): {what}.", line, $"Dòng {line} ({row[0]}): {vietnamese}.");
}
