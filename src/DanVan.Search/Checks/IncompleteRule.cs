using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What a first mention must say and does not, what could not be read, and form where it is certain.</summary>
internal static class IncompleteRule
{
    // From the end of a number to the day of its date.
    private const int MostToDate = 24;

    // A place other than the text above: "theo kế hoạch đã nêu trong tài liệu".
    private static readonly string[] Elsewhere = ["trong ", "tại ", "ở "];

    private static readonly string[] Referable =
        ["nghị quyết", "chỉ thị", "kết luận", "quyết định", "quy định", "quy chế", "kế hoạch", "chương trình", "hướng dẫn", "thông báo", "thông tri", "thông tư", "nghị định", "luật", "pháp lệnh", "công văn", "công điện", "đề án", "tờ trình", "báo cáo"];

    public static void Run(IReadOnlyList<Cited> citations, Findings findings)
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cited in citations)
        {
            if (cited.Citation.Class != CitationClass.Numbered || cited.IsWithin || (cited.IsInTitle && !cited.IsFull) || !first.Add(cited.Fact.Key) || cited.Fact.IsNormative) continue;
            if (cited.Citation.Date.IsEmpty)
            {
                if (cited.Citation.Kind is null || citations.Any(c => string.Equals(c.Fact.Key, cited.Fact.Key, StringComparison.Ordinal) && cited.IsCompletedBy(c))) continue;
                findings.Add(CheckCodes.MissingDate, cited, [cited], cited.Resolved.Identity.Date.IsDay && cited.Resolved.Ground == ResolutionGround.Register ? cited.Resolved.Identity.Date.ToString() : null, cited.Label);
                continue;
            }

            if (cited.Citation.Issuer is null && !cited.IsIssuerNear && cited.Citation.Number is { } number && LeavesIssuerOpen(number, cited))
                findings.Add(CheckCodes.MissingIssuer, cited, [cited], null, cited.Label);
        }
    }

    /// <summary>What the parser could not settle.</summary>
    public static void Unsettled(PlanDocument plan, ActRegister register, Findings findings)
    {
        var open = new Dictionary<(string Code, string Text), List<TextSpan>>();
        foreach (var diagnostic in plan.Diagnostics)
        {
            if (string.Equals(diagnostic.Code, DiagnosticCodes.RepairedNumber, StringComparison.Ordinal) && diagnostic.Arguments is [var printed, var right, ..])
            {
                findings.Add(CheckCodes.MisprintedNumber, plan, diagnostic.Span, PlanPlaces.SectionAt(plan, diagnostic.Span.Start), right, right, printed, right);
                continue;
            }

            if (string.Equals(diagnostic.Code, DiagnosticCodes.BlankCitedNumber, StringComparison.Ordinal) && diagnostic.Arguments is [var kind, var symbol, ..])
            {
                if (IsInForm(plan, diagnostic.Span) || Cited.IsCaptioned(plan.Text, diagnostic.Span.Start)) continue;
                findings.Add(CheckCodes.BlankNumber, plan, diagnostic.Span, PlanPlaces.SectionAt(plan, diagnostic.Span.Start), null, null, $"{kind} ({symbol})");
                continue;
            }

            var code = diagnostic.Code switch
            {
                DiagnosticCodes.UnparsedNumber => CheckCodes.Unparsed,
                DiagnosticCodes.OpenReference => CheckCodes.OpenReference,
                DiagnosticCodes.MissingSymbol => CheckCodes.MissingSymbol,
                _ => null,
            };
            if (code is null) continue;
            var text = diagnostic.Arguments.Count > 0 ? diagnostic.Arguments[0] : diagnostic.Span.Slice(plan.Text).ToString();

            // "Quy hoạch nêu trên" speaks of the thing, not of a document.
            if (string.Equals(code, CheckCodes.OpenReference, StringComparison.Ordinal) && !Array.Exists(Referable, kind => VietnameseText.SearchFold(text).StartsWith(VietnameseText.SearchFold(kind), StringComparison.Ordinal))) continue;
            if (string.Equals(code, CheckCodes.OpenReference, StringComparison.Ordinal) && (IsLineOfItsOwn(plan.Text, diagnostic.Span) || IsOfThing(plan.Text, diagnostic.Span, text) || MeansSeveral(plan, diagnostic.Span, text))) continue;

            // Inside the subject of another document it is that document's matter.
            if (plan.Citations.Any(c => c.TitleSpan.Start <= diagnostic.Span.Start && diagnostic.Span.End <= c.TitleSpan.End)) continue;
            if (!open.TryGetValue((code, text), out var places)) open[(code, text)] = places = [];
            places.Add(diagnostic.Span);
        }

        foreach (var ((code, text), places) in open)
        {
            var suggestion = string.Equals(code, CheckCodes.MissingSymbol, StringComparison.Ordinal) ? Whole(plan, register, places[0])
                : DocumentNumber.TryParse(text, out var number) && CodeTable.Parted(number.Symbol) is { } parted ? text.Replace(number.Symbol, parted, StringComparison.Ordinal) : null;
            findings.Add(code, plan, places, suggestion, text);
        }
    }

    /// <summary>The number with its symbol, issuer included, where the kind, the issuer or the register tells it.</summary>
    private static string? Whole(PlanDocument plan, ActRegister register, TextSpan span)
    {
        // "Kế hoạch 260": neither year nor day tells the register which.
        if (plan.Citations.FirstOrDefault(c => c.Span == span) is not { IsMention: false }) return null;
        foreach (var citation in ShortNumbers.Complete(plan.Citations, register))
        {
            if (citation.Span == span) return citation.Number is { Form: not NumberForm.Short } number && (number.IssuerCode ?? "").Length > 0 ? number.ToString() : null;
        }

        return null;
    }

    /// <summary>Whether nothing else stands on the line but a number before it: a heading, or its line in a table of contents ("IV. KẾT LUẬN 17").</summary>
    private static bool IsLineOfItsOwn(string text, TextSpan span)
    {
        if (span.End > text.Length) return false;
        var start = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        var end = text.IndexOf('\n', span.End);
        var before = span.Start > start ? text.AsSpan(start, span.Start - start) : default;
        return before.TrimStart("IVXLC0123456789.)- \t").IsEmpty && text.AsSpan(span.End, (end < 0 ? text.Length : end) - span.End).IsWhiteSpace();
    }

    /// <summary>
    /// Whether a decision or plan is meant and not a document: "thi hành quyết định đó", "theo kế hoạch đã nêu trong hồ sơ". What names a document has its kind in
    /// capitals, or looks back to what is named above.
    /// </summary>
    private static bool IsOfThing(string text, TextSpan span, string reference)
    {
        if (reference.Length == 0 || !char.IsLower(reference[0])) return false;
        if (reference.EndsWith(" đó", StringComparison.Ordinal)) return true;
        var behind = text.AsSpan(Math.Min(span.End, text.Length)).TrimStart();
        foreach (var word in Elsewhere)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a blank is one of a form that others fill in: behind the signature, with the day of the cited document blank too.</summary>
    private static bool IsInForm(PlanDocument plan, TextSpan span)
    {
        if (plan.Signature is not { Span.IsEmpty: false } signature || span.Start < signature.Span.End || span.End > plan.Text.Length) return false;
        var behind = plan.Text.AsSpan(span.End, Math.Min(MostToDate, plan.Text.Length - span.End));
        var day = behind.IndexOf("ngày", StringComparison.OrdinalIgnoreCase);
        return day < 0 || !char.IsAsciiDigit(behind[(day + "ngày".Length)..].TrimStart() is [var next, ..] ? next : ' ');
    }

    /// <summary>Whether "hai quyết định nêu trên" speaks of several documents, and as many of the kind are cited before.</summary>
    private static bool MeansSeveral(PlanDocument plan, TextSpan span, string text)
    {
        var before = VietnameseText.NameKey(plan.Text[Math.Max(0, Math.Min(span.Start, plan.Text.Length) - 12)..Math.Min(span.Start, plan.Text.Length)]);
        var least = before[(before.LastIndexOf(' ') + 1)..] switch
        {
            "hai" or "02" or "2" or "các" or "những" => 2,
            "ba" or "03" or "3" => 3,
            _ => 0,
        };
        if (least == 0) return false;
        var words = VietnameseText.NameKey(text);
        return plan.Citations.Where(c => c.Span.End <= span.Start && c.Kind is { } kind && words.StartsWith(VietnameseText.NameKey(kind), StringComparison.Ordinal))
            .Select(static c => c.Number?.ToString() ?? c.Name).Distinct(StringComparer.Ordinal).Count() >= least;
    }

    /// <summary>The document's own day, month and number, which are written with two digits.</summary>
    /// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, 3 and 4; for the Party Hướng dẫn 36-HD/VPTW.</remarks>
    public static void OwnForm(PlanDocument plan, Findings findings)
    {
        var header = plan.Header;
        if (header.Number is { IsEmpty: false } number && !header.NumberSpan.IsEmpty && number.Sequence.Length == 1 && char.IsAsciiDigit(number.Sequence[0]) && number.Sequence[0] != '0')
            findings.Add(CheckCodes.OwnForm, plan, header.NumberSpan, null, number.ToString(), "0" + number, number.ToString(), "0" + number);
        if (header.DateSpan.IsEmpty || header.DateSpan.End > plan.Text.Length || !header.Date.IsDay) return;
        var text = header.DateSpan.Slice(plan.Text).ToString();
        var corrected = Padded(text, header.Date);
        if (!string.Equals(corrected, text, StringComparison.Ordinal)) findings.Add(CheckCodes.OwnForm, plan, header.DateSpan, null, null, corrected, text, corrected);
    }

    // Only the written-out form is prescribed: ngày 05 tháng 02 năm 2024.
    private static string Padded(string text, PartialDate date)
    {
        if (date.Day < 10) text = Pad(text, "ngày ", date.Day);
        if (date.Month < 3) text = Pad(text, "tháng ", date.Month);
        return text;
    }

    private static string Pad(string text, string word, int value)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return text;
        var digit = at + word.Length;
        var isSingle = digit < text.Length && text[digit] == (char)('0' + value) && (digit + 1 == text.Length || text[digit + 1] == ' ');
        return isSingle && text.Contains("tháng", StringComparison.OrdinalIgnoreCase) ? text[..digit] + "0" + text[digit..] : text;
    }

    /// <summary>
    /// Whether the code does not say who issued it: TW stands for three organs, UBND, HĐND and ĐU for a body of any level; in a plan of the
    /// province itself the code of a local body means its own.
    /// </summary>
    private static bool LeavesIssuerOpen(DocumentNumber number, Cited cited)
    {
        if (number.IssuerCode is not { } code || code.IndexOfAny(['-', '/']) >= 0) return false;
        return VietnameseText.SearchFold(code) switch
        {
            "tw" or "trung ương" => true,
            "ubnd" or "hđnd" or "đu" => cited.Resolved.Identity.Place is { } place && (place.Contains('?', StringComparison.Ordinal) || place.Contains('.', StringComparison.Ordinal)),
            _ => false,
        };
    }
}
