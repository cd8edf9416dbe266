namespace DanVan.Parsing.Citations;

internal readonly record struct PendingReference(ReferenceForm Form, TextSpan Span, string Kind, string Number, bool HasNumberWord, bool IsPlural, int Target = -1, bool IsDescribed = false);

/// <summary>What looks like a citation of a kind but could not be read: nothing behind it can mean an act before it.</summary>
internal readonly record struct UnparsedMention(int Start, string Kind);

/// <summary>Finds the citation that a mention means: the nearest before it of its kind, or the only one with its number.</summary>
internal static class ReferenceResolver
{
    private const int MostNamesakes = 16;
    private const int Unknown = 0;
    private const string AnyKind = "*";

    private static readonly Dictionary<string, string> Abbreviated = new(StringComparer.Ordinal)
    {
        ["nq"] = "nghi quyet",
        ["qd"] = "quyet dinh",
        ["ct"] = "chi thi",
        ["kl"] = "ket luan",
        ["nd"] = "nghi dinh",
        ["tt"] = "thong tu",
        ["ctr"] = "chuong trinh",
        ["da"] = "de an",
    };

    // Nouns that are also kinds: "quy định trên" refers to no act.
    private static readonly HashSet<string> CommonNouns = new(StringComparer.Ordinal) { "quy dinh", "huong dan", "thoa thuan", "hop dong", "du an", "thu", "phuong an", "chien luoc", "quy trinh", "quy hoach", "quy che", "luat", "lenh", "bao cao", "ban ghi nho", "giay chung nhan" };

    // Kinds that are cited by a bare number; "Dự án 5", "Chương trình 135" are mostly names.
    private static readonly HashSet<string> NumberedKinds = new(StringComparer.Ordinal) { "nghi quyet", "chi thi", "ket luan", "nghi dinh", "thong tu", "quyet dinh", "quy dinh" };

    public static IReadOnlyList<BackReference> Resolve(string text, PlanHeader header, Citation[] citations, int[] ids, List<PendingReference> pending, List<UnparsedMention> unparsed, List<Diagnostic> diagnostics)
    {
        if (pending.Count == 0) return [];
        pending.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        unparsed.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var own = header.Kind is null ? null : Key(header.Kind);
        Dictionary<string, List<Citation>>? bySequence = null;
        var last = new Dictionary<string, (int Id, int Count)>(StringComparer.Ordinal);
        var result = new List<BackReference>(pending.Count);
        var next = 0;
        var nextUnparsed = 0;
        foreach (var reference in pending)
        {
            while (true)
            {
                var citationStart = next < citations.Length ? citations[next].Span.Start : int.MaxValue;
                var unparsedStart = nextUnparsed < unparsed.Count ? unparsed[nextUnparsed].Start : int.MaxValue;
                if (Math.Min(citationStart, unparsedStart) >= reference.Span.Start) break;
                if (citationStart <= unparsedStart)
                {
                    // "Nghị quyết 57" means another citation, and is meant by none.
                    if (!citations[next].IsMention) Note(last, citations[next].Kind, citations[next].Id);
                    next++;
                }
                else Note(last, unparsed[nextUnparsed++].Kind, Unknown);
            }

            var kind = Full(reference.Kind);
            var words = ShortStrings.Of(reference.Span.Slice(text));
            var first = 0;
            switch (reference.Form)
            {
                case ReferenceForm.Alias:
                    result.Add(new BackReference(reference.Span, words, ids[reference.Target], false));
                    break;
                case ReferenceForm.This:
                    if (own is not null && !string.Equals(own, kind, StringComparison.Ordinal) && last.TryGetValue(kind, out var near) && near.Id != Unknown) result.Add(new BackReference(reference.Span, words, near.Id, false));
                    else result.Add(new BackReference(reference.Span, words, null, true));
                    break;
                case ReferenceForm.Above:
                    // "văn bản nêu trên" means an act of any kind.
                    if (string.Equals(kind, "van ban", StringComparison.Ordinal)) kind = AnyKind;
                    if (last.TryGetValue(kind, out var above))
                    {
                        // Several acts, or one that could not be read, are meant by no single citation.
                        if (above.Id == Unknown || (reference.IsPlural && above.Count > 1)) Open(reference, words);
                        else result.Add(new BackReference(reference.Span, words, above.Id, false));
                    }
                    else if (string.Equals(own, kind, StringComparison.Ordinal)) result.Add(new BackReference(reference.Span, words, null, true));
                    else if (!IsCommonNoun(reference.Kind)) Open(reference, words);
                    break;
                default:
                    bySequence ??= BySequence(citations);
                    var meant = bySequence.TryGetValue(reference.Number.TrimStart('0'), out var namesakes) ? CountOf(namesakes, kind, out first) : 0;
                    // "Chỉ thị số 45" in 45-CT/TW
                    if (meant == 0 && header.Number is { IsEmpty: false } number && string.Equals(own, kind, StringComparison.Ordinal) && string.Equals(number.SequenceKey, reference.Number.TrimStart('0'), StringComparison.OrdinalIgnoreCase)) result.Add(new BackReference(reference.Span, words, null, true));
                    else if (meant == 0 && reference.IsDescribed) Open(reference, words, DiagnosticCodes.MissingSymbol);
                    else if (meant == 1) result.Add(new BackReference(reference.Span, words, first, false));
                    else if (meant > 1 || (reference.HasNumberWord && reference.Number.Length < 4) || (NumberedKinds.Contains(kind) && reference.Number.Length < 4)) Open(reference, words);
                    break;
            }

        }

        return result;

        void Open(in PendingReference reference, string words, string code = DiagnosticCodes.OpenReference)
        {
            result.Add(new BackReference(reference.Span, words, null, false));
            diagnostics.Add(Diagnostic.Create(code, reference.Span, words));
        }
    }

    /// <summary>Reports the numbers that lack their symbol ("Nghị định 123/2015", "Văn bản số 35 ngày 24/6/2026") where no other citation of the act has it.</summary>
    public static void CheckSymbols(Citation[] citations, List<Diagnostic> diagnostics)
    {
        HashSet<(string Kind, string Sequence, int Year)>? whole = null;
        foreach (var citation in citations)
        {
            if (citation.Number is not { Form: NumberForm.Short } number || citation.IsMention) continue;
            whole ??= [.. citations.Where(static c => c.Number is { Form: not NumberForm.Short }).Select(static c => KeyOf(c.Kind, c.Number!.Value, c.Date.Year))];
            if (!whole.Contains(KeyOf(citation.Kind, number, citation.Date.Year)) && !(number.Year == 0 && whole.Contains(KeyOf(citation.Kind, number, 0)))) diagnostics.Add(Diagnostic.Create(DiagnosticCodes.MissingSymbol, citation.Span, citation.Text));
        }

        static (string, string, int) KeyOf(string? kind, DocumentNumber number, int year) => (Full(kind), number.SequenceKey, number.Year > 0 ? number.Year : year);
    }

    // How many of the acts with one number are of the kind, and the first of them.
    private static int CountOf(List<Citation> namesakes, string kind, out int first)
    {
        (var count, first) = (0, 0);
        foreach (var citation in namesakes)
        {
            if (!Full(citation.Kind).StartsWith(kind, StringComparison.Ordinal)) continue;
            if (count++ == 0) first = citation.Id;
        }

        return count;
    }

    private static Dictionary<string, List<Citation>> BySequence(Citation[] citations)
    {
        var bySequence = new Dictionary<string, List<Citation>>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (citation.Number is not { } number || citation.IsMention) continue;
            var key = number.SequenceKey;
            if (!bySequence.TryGetValue(key, out var list)) bySequence.Add(key, list = []);
            if (list.Count < MostNamesakes && !IsKnown(list, citation)) list.Add(citation);
        }

        return bySequence;
    }

    // The last mention of each kind, and how many there were.
    private static void Note(Dictionary<string, (int Id, int Count)> last, string? cited, int id)
    {
        if (cited is null) return;
        var key = Full(cited);
        Set(key);
        Set(AnyKind);
        // "Chương trình nêu trên" may mean a "Chương trình phối hợp".
        foreach (var general in (ReadOnlySpan<string>)["luat", "bo luat", "phap lenh", "chuong trinh", "ke hoach", "huong dan", "quy che", "nghi quyet", "thong tu", "thong bao"])
        {
            if (key.Length > general.Length && key.StartsWith(general, StringComparison.Ordinal)) Set(general);
        }

        void Set(string kind) => last[kind] = (id, last.GetValueOrDefault(kind).Count + 1);
    }

    // "theo quy định trên", "trường hợp hợp đồng đó": in small letters, where no such act was cited, what is ruled or agreed.
    private static bool IsCommonNoun(string kind) => !Chars.IsUpper(kind[0]) && CommonNouns.Contains(Key(kind));

    private static bool IsKnown(List<Citation> namesakes, Citation citation)
    {
        foreach (var known in namesakes)
        {
            if (known.Number == citation.Number && string.Equals(Key(known.Kind), Key(citation.Kind), StringComparison.Ordinal) && (known.Date.IsEmpty || citation.Date.IsEmpty || known.Date.Agrees(citation.Date))) return true;
        }

        return false;
    }

    // The kind by its whole name: "NĐ 61/2018/NĐ-CP" is a decree.
    private static string Full(string? kind) => Key(kind) is var key && Abbreviated.TryGetValue(key, out var full) ? full : key;

    private static string Key(string? kind)
    {
        if (kind is null) return "";
        Span<char> key = kind.Length <= 128 ? stackalloc char[kind.Length] : new char[kind.Length];
        for (var i = 0; i < key.Length; i++) key[i] = Chars.Fold(kind[i]);
        return ShortStrings.Of(key);
    }
}
