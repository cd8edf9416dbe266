using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What contradicts the number it stands with: kind, issuer, form, a body that had ended, the year.</summary>
internal static class MismatchRule
{
    /// <summary>What is said of a number with other signs than either side writes.</summary>
    internal const string WrongSigns = "sai dấu";

    private const char Blank = '…';
    private const int LastYearOfOldForms = 2011;

    /// <param name="citations">The citations of a document.</param>
    /// <param name="wrong">Those whose whole number is wrong.</param>
    /// <param name="findings">What was found.</param>
    public static void Run(IEnumerable<Cited> citations, HashSet<Cited> wrong, Findings findings)
    {
        foreach (var cited in citations)
        {
            if (cited.Citation.Number is not { IsEmpty: false } number) continue;
            if (cited.Citation.Kind is { } kind && CodeTable.Contradicts(kind, number) && !BearsOwnForm(cited, number)) findings.Add(CheckCodes.KindMismatch, cited, [cited], null, cited.Label, kind, number.KindCode ?? number.Symbol);
            if (cited.Citation is { Kind: { } printed, ReadingConfidence: 1 } && CodeTable.Misspelt(printed, number) is { } meant)
                findings.Add(CheckCodes.MisspeltKind, cited, [cited], meant, cited.Label, printed, meant);
            if (CodeTable.LacksYear(cited.Citation.Kind, number, cited.Citation.Date) && !Organs.IsFirm(cited.Citation.Issuer))
                findings.Add(CheckCodes.MissingYear, cited, [cited], $"{number.Sequence}/{cited.Citation.Date.Year:0000}/{number.Symbol}", cited.Label, cited.Citation.Kind ?? "");
            if (!wrong.Contains(cited) && number.Year != 0 && cited.Citation.Date.Year != 0 && number.Year != cited.Citation.Date.Year)
                findings.Add(CheckCodes.YearMismatch, cited, [cited], null, cited.Label, cited.Citation.Date.ToString());
            if (Form(number, cited.Citation.Kind, cited.Citation.Date) is { } corrected) findings.Add(CheckCodes.FormMismatch, cited, [cited], corrected.Number, cited.Label, corrected.Form, corrected.Number);
            if (!wrong.Contains(cited)) Term(cited, number, findings);
            Issuer(cited, number, findings);
        }
    }

    /// <summary>"Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương (khóa X)": the day lies in another term of the Party's centre.</summary>
    private static void Term(Cited cited, DocumentNumber number, Findings findings)
    {
        if (number is not { Form: NumberForm.Party } || !string.Equals(number.IssuerCode, "TW", StringComparison.OrdinalIgnoreCase)) return;
        var (named, of) = (PartyTerms.Named(cited.Citation.Issuer), PartyTerms.Of(cited.Citation.Date));
        if (named == 0 || of == 0 || named == of || PartyTerms.IsAtCongress(cited.Citation.Date) || PartyTerms.Roman(named).Length == 0) return;
        findings.Add(CheckCodes.TermMismatch, cited, [cited], PartyTerms.Roman(of), cited.Label, cited.Citation.Date.ToString(), PartyTerms.Roman(of), PartyTerms.Roman(named));
    }

    /// <summary>The document's own number, or what of it stands before the clerk gives it, against its own kind, form and issuer.</summary>
    public static void Own(PlanDocument plan, Findings findings)
    {
        var header = plan.Header;
        if (OwnNumber(plan) is not var (number, span, label)) return;

        // "(Kèm theo Quyết định số …)" at the head of a plan is the number of what it was issued with.
        var before = plan.Text[Math.Max(0, span.Start - 60)..Math.Min(span.Start, plan.Text.Length)];
        var words = " " + VietnameseText.NameKey(before) + " ";
        if (words.Contains(VietnameseText.SearchFold(" kèm theo "), StringComparison.Ordinal) || words.EndsWith(VietnameseText.SearchFold(" quyết định số "), StringComparison.Ordinal)) return;
        if (header.Kind is { } kind && !Cited.IsConsolidated(header) && CodeTable.Contradicts(kind, number)) Add(CheckCodes.KindMismatch, null, label, kind, number.KindCode ?? number.Symbol);
        if (Form(number, header.Kind, header.Date) is { } corrected) Add(CheckCodes.FormMismatch, header.Number is null ? null : corrected.Number, label, corrected.Form, header.Number is null ? Blank + corrected.Number[1..] : corrected.Number);
        if (number.IssuerCode?.Split('-', '/').Select(CodeTable.Find).FirstOrDefault(c => c?.Ended is { } ended && header.Date.Earliest is { } day && day > ended) is { Ended: { } last } gone)
            Add(CheckCodes.EndedCode, null, label, gone.Name, Findings.Day(last));
        else if (!header.IssuerSpan.IsEmpty && header.Issuer is { } issuer && number.IssuerCode?.Split('-', '/') is [var code, .. var rest] && (rest.Length == 0 || number.KindCode is null) && IsOfAnother(issuer, code))
            Add(CheckCodes.IssuerMismatch, null, label, issuer, code);

        void Add(string code, string? suggestion, params string[] arguments) => findings.Add(code, plan, span, null, label, suggestion, arguments);
    }

    /// <summary>The own number as printed; where it is left blank, as in a draft, one with the symbol and any sequence.</summary>
    private static (DocumentNumber Number, TextSpan Span, string Label)? OwnNumber(PlanDocument plan)
    {
        var header = plan.Header;
        if (header.Number is { IsEmpty: false } number) return header.NumberSpan.IsEmpty ? null : (number, header.NumberSpan, number.ToString());
        foreach (var diagnostic in plan.Diagnostics)
        {
            if (!string.Equals(diagnostic.Code, DiagnosticCodes.BlankNumber, StringComparison.Ordinal) || header.Symbol is not { } symbol || diagnostic.Span.Start > plan.Text.Length) continue;
            var isParty = (diagnostic.Span.Slice(plan.Text) is [var first, ..] && VietnameseText.IsDash(first)) || (plan.Text.AsSpan(0, diagnostic.Span.Start).TrimEnd() is [.., var last] && VietnameseText.IsDash(last));
            var separator = isParty ? '-' : '/';
            return DocumentNumber.TryParse($"1{separator}{symbol}", out var made) ? (made, diagnostic.Span, $"{Blank}{separator}{symbol}") : null;
        }

        return null;
    }

    /// <summary>Whether the code in a number is that of another body than the one in the letterhead.</summary>
    private static bool IsOfAnother(string issuer, string code) =>
        !Organs.IsFirm(issuer) && Organs.Of(issuer) is { } organ && Organs.OfCode(code) is { } coded && !Organs.AreOne(organ, coded) && !IsChairman(issuer, coded);

    /// <summary>
    /// Whether the code is right although it is not that of the kind: a firm numbers as it likes, a Thanh tra that writes a công văn begins with its own code
    /// (501/TTr-NV), and "Quyết định phê duyệt Báo cáo số 15/QĐ-UBND" gives the number of the decision.
    /// </summary>
    private static bool BearsOwnForm(Cited cited, DocumentNumber number) =>
        Organs.IsFirm(cited.Citation.Issuer) || (number.KindCode is "TTr" && cited.Citation.Issuer is { } issuer && issuer.StartsWith("Thanh tra", StringComparison.OrdinalIgnoreCase))
        || (cited.KindBefore is { } outer && !CodeTable.Contradicts(outer, number));

    private static void Issuer(Cited cited, DocumentNumber number, Findings findings)
    {
        if (number.IssuerCode is not { } issuerCode) return;
        var parts = issuerCode.Split('-', '/');
        Ended(cited, parts, findings);

        // "01-QCPH/UBND-BDVTU giữa Ban Dân vận Tỉnh ủy với Ủy ban nhân dân tỉnh": the order of the names is free.
        if (parts.Length > 1 && cited.Citation.Issuer?.Split([" và ", " với ", ", ", " - "], StringSplitOptions.None) is { Length: > 1 } bodies
            && Array.Exists(bodies, b => Organs.Of(b) is { } named && Array.Exists(parts, p => Organs.OfCode(p) is { } coded && Organs.AreOne(named, coded)))) return;
        if (IsOfOtherSide(cited, parts))
        {
            findings.Add(CheckCodes.IssuerMismatch, cited, [cited], null, cited.Label, cited.Citation.Issuer ?? "", parts[0]);
            return;
        }

        if (cited.Citation.IssuerIsShared) return;
        if (Organs.Of(FirstIssuer(cited.Citation.Issuer)) is not { } organ || Organs.OfCode(parts[0]) is not { } own)
        {
            if (cited.Citation.Issuer is { } named && Organs.IsOfAnotherBody(named, parts)) findings.Add(CheckCodes.IssuerMismatch, cited, [cited], null, cited.Label, named, parts[0]);
            return;
        }

        if (Organs.AreOne(organ, own) || IsChairman(cited.Citation.Issuer, own)) return;
        if (Organs.CodeOf(organ) is { } right && Similarity.Edits(VietnameseText.SearchFold(parts[0]), VietnameseText.SearchFold(right), 1) <= 1 && parts[0].Length > 3)
            findings.Add(CheckCodes.BrokenIssuerCode, cited, [cited], number.ToString().Replace(parts[0], right, StringComparison.Ordinal), cited.Label, parts[0], right);
        else
            findings.Add(CheckCodes.IssuerMismatch, cited, [cited], null, cited.Label, cited.Citation.Issuer ?? "", parts[0]);
    }

    private static void Ended(Cited cited, string[] parts, Findings findings)
    {
        if (cited.Citation.Date.Earliest is not { } day) return;
        foreach (var part in parts)
        {
            if (CodeTable.Find(part) is not { Ended: { } ended } gone || day <= ended) continue;
            findings.Add(CheckCodes.EndedCode, cited, [cited], null, cited.Label, gone.Name, Findings.Day(ended));
            return;
        }

        // The code of a body that goes on, or that nobody knows, with the name of one that does not.
        if (cited.Citation is not { Issuer: { } issuer, IssuerIsShared: false, DateIsShared: false } || CodeTable.EndOf(issuer) is not { } last || day <= last) return;
        findings.Add(CheckCodes.EndedCode, cited, [cited], null, cited.Label, issuer, Findings.Day(last));
    }

    /// <summary>
    /// Whether the number bears the code of a committee of the Party and a body of the state is named, the other way round, or a committee of another
    /// level: 12-CT/TU of the Ủy ban nhân dân tỉnh, 45/KH-UBND of the Tỉnh ủy.
    /// </summary>
    private static bool IsOfOtherSide(Cited cited, string[] parts)
    {
        if (parts.Length > 1 || cited.Citation.IssuerIsShared || FirstIssuer(cited.Citation.Issuer) is not { } issuer) return false;
        var (named, coded) = (Organs.CommitteeOf(issuer), Organs.CommitteeOfCode(parts[0]));
        if (named is null && coded is null) return false;
        if (named is not null && coded is not null) return !string.Equals(named, coded, StringComparison.Ordinal);
        return named is not null ? Organs.OfCode(parts[0]) is not null && Organs.Of(issuer) is not ("Bộ Chính trị" or "Ban Bí thư" or "Ban Chấp hành Trung ương")
            : Organs.Of(issuer) is { } organ && IsOfState(organ);
    }

    private static bool IsOfState(string organ) =>
        organ is "Chính phủ" or "Thủ tướng Chính phủ" or "Quốc hội" or "Ủy ban Thường vụ Quốc hội" or "Hội đồng nhân dân" or "Ủy ban nhân dân" or "Thanh tra Chính phủ" or "Văn phòng Chính phủ"
        || organ.StartsWith("Sở ", StringComparison.Ordinal) || (organ.StartsWith("Bộ ", StringComparison.Ordinal) && organ is not "Bộ Chính trị");

    /// <summary>The first of several bodies leads and gives the first code.</summary>
    private static string? FirstIssuer(string? issuer)
    {
        if (issuer is null) return null;
        if (Organs.Of(issuer) is { } whole && whole.Contains(" và ", StringComparison.Ordinal)) return issuer;
        var and = issuer.IndexOf(" và ", StringComparison.Ordinal);
        return and < 0 ? issuer : issuer[..and];
    }

    // A minister signs for his ministry, a chairman of a people's committee gives numbers of its series.
    private static bool IsChairman(string? issuer, string organ) =>
        issuer is not null && issuer.StartsWith("Chủ tịch", StringComparison.OrdinalIgnoreCase) && organ is "Ủy ban nhân dân";

    /// <summary>The number in the form that its issuer writes, where it is printed in another one; else null.</summary>
    private static (string Number, string Form)? Form(DocumentNumber number, string? kind, PartialDate date)
    {
        var symbol = number.Symbol;
        var sign = symbol.AsSpan().IndexOfAny('-', '/');
        if (sign <= 0 || symbol.AsSpan(sign + 1).IndexOfAny('-', '/') >= 0) return null;
        var (first, second) = (symbol[..sign], symbol[(sign + 1)..]);
        if (number.KindCode is null) return IsTurned(number, first, second, kind, date) ? (OfState(number, second, first), WrongSigns) : null;
        if (CodeTable.Find(second) is not { System: "party" or "state" } issuer || IsOfBothSides(issuer)) return null;
        var isParty = issuer.System is "party";
        var lead = number.ToString()[number.Sequence.Length];
        return (lead, symbol[sign]) switch
        {
            ('-', '/') when !isParty && number.Year == 0 => (OfState(number, first, second), "Đảng"),
            ('/', '-') when isParty && number.Year == 0 => (OfParty(number, first, second), "cơ quan nhà nước"),

            // 12-KH-UBND, 16/KH/UBND, 30/2020/NĐ/CP; what a code of no kind stands before is a number of its own making.
            (var a, var b) when a == b && CodeTable.IsStandard(first) && !(isParty && number.Year != 0) => (isParty ? OfParty(number, first, second) : OfState(number, first, second), WrongSigns),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the kind stands behind the issuer, where a công văn names the unit that wrote it: 33/TTg-CT for a chỉ thị. Before the rules of 2011 on form offices
    /// wrote so.
    /// </summary>
    private static bool IsTurned(DocumentNumber number, string first, string second, string? kind, PartialDate date) =>
        kind is not null && number.Form is NumberForm.State or NumberForm.Normative && Math.Max(number.Year, date.Year) > LastYearOfOldForms && CodeTable.IsCodeOf(kind, second)
        && CodeTable.Find(first) is { System: "state" } issuer && !IsOfBothSides(issuer);

    private static string OfState(DocumentNumber number, string kind, string code) =>
        number.Year == 0 ? $"{number.Sequence}/{kind}-{code}" : $"{number.Sequence}/{number.Year:0000}/{kind}-{code}";

    private static string OfParty(DocumentNumber number, string kind, string code) => $"{number.Sequence}-{kind}/{code}";

    // Committees of both sides share codes (BCĐ), joint bodies write as the one that leads does, schools and centres are of both, and TCT is a Tổng công ty or a
    // Tổ công tác as well.
    private static bool IsOfBothSides(CodeTable.Issuer issuer) =>
        issuer.Code.StartsWith("BC", StringComparison.OrdinalIgnoreCase) || issuer.Name.StartsWith("Trường ", StringComparison.Ordinal) || issuer.Name.StartsWith("Trung tâm ", StringComparison.Ordinal);
}
