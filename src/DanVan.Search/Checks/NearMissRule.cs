using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Numbers one slip away from a known one: of another citation of the same day, of the register, or by a broken code.</summary>
internal static class NearMissRule
{
    // Beyond so many different numbers of one day the corpus has a day that stands for "unknown".
    private const int MostFormsOfOneDay = 2000;

    // Behind a longer subject the short name may be that of an act in it.
    private const int FarthestShortName = 300;

    public static void BrokenCodes(IEnumerable<Cited> citations, Findings findings)
    {
        foreach (var cited in citations)
        {
            if (cited.Citation.Number is not { IsEmpty: false } number) continue;
            if (CodeTable.Parted(number.Symbol) is { } parted)
            {
                findings.Add(CheckCodes.BrokenIssuerCode, cited, [cited], number.ToString().Replace(number.Symbol, parted, StringComparison.Ordinal), cited.Label, number.Symbol, parted);
                continue;
            }

            if (number.IssuerCode is not { } code) continue;
            var parts = code.Split('-', '/');

            // In a công văn the unit that drafted it follows the issuer (808/UBDT-TT), and units have codes of their own.
            foreach (var part in number.KindCode is null ? parts.AsSpan(0, 1) : parts)
            {
                if (CodeTable.Find(part) is not null || CodeTable.Near(part, cited.Citation.Issuer) is not { } near) continue;
                var isLostMark = part.Length > 2 && string.Equals(VietnameseText.PlainFold(near.Code), VietnameseText.PlainFold(part), StringComparison.Ordinal);
                // The Prime Minister issues alone; behind another body TG is one of its units.
                if (!isLostMark && parts.Length > 1 && near.Code is "TTg") continue;
                if (!isLostMark && parts.Length == 1 && (near.Code is not "TTg" || IsOfUnits(part)) && !NamesIssuer(cited, near)) continue;
                findings.Add(CheckCodes.BrokenIssuerCode, cited, [cited], number.ToString().Replace(part, near.Code, StringComparison.Ordinal), cited.Label, part, near.Code);
            }
        }
    }

    /// <summary>"Nghị định số 105/2017/NĐ-CP … (sau đây gọi tắt là Nghị định số 105/2015/NĐ-CP)": a short name with another number than that of the act before the bracket.</summary>
    public static void ShortNames(IReadOnlyList<Cited> citations, Findings findings)
    {
        for (var i = 1; i < citations.Count; i++)
        {
            var (named, cited) = (citations[i - 1].Citation, citations[i].Citation);
            if (!citations[i].IsShortName || cited.Number is not { IsEmpty: false, Form: not NumberForm.Short } number || named.Number is not { IsEmpty: false } right || number == right) continue;
            if (cited.Span.Start - named.Span.End > FarthestShortName || !string.Equals(number.KindCode, right.KindCode, StringComparison.OrdinalIgnoreCase) || !string.Equals(cited.Kind, named.Kind, StringComparison.OrdinalIgnoreCase)) continue;
            findings.Add(CheckCodes.MisprintedNumber, citations[i], [citations[i]], right.ToString(), number.ToString(), right.ToString());
        }
    }

    /// <summary>A number that no act of the register bears, a slip away from one of the same day or the same subject.</summary>
    public static void Registered(IEnumerable<Cited> numbered, ActRegister register, Findings findings)
    {
        foreach (var group in numbered.Where(static c => c.Resolved.Identity.Place is null && c.Citation.Date.IsDay).GroupBy(static c => c.Resolved.Identity.Text, StringComparer.Ordinal))
        {
            var first = group.First();
            var number = first.Citation.Number!.Value;
            if (NumberSlips.Knows(register, number, first.Citation.Date)) continue;
            var title = group.Select(static c => c.Citation.Title).FirstOrDefault(static t => t is not null);
            foreach (var act in register.OfDay(first.Citation.Date))
            {
                if (act.Confidence == ActConfidence.Low || RegisteredPlaces.Of(act) is not null || !NumberSlips.IsOne(number, act.Number)) continue;
                if (!NumberSlips.IsSlipFor(number, title, act) && !(Similarity.Titles(title, act.Name) < 0 && NumberSlips.IsTransposed(number, act.Number))) continue;
                findings.Add(CheckCodes.SimilarToRegistered, first, group, act.Number.ToString(), first.Label, act.Number.ToString(), act.Date.ToString());
                break;
            }
        }
    }

    /// <summary>Two numbers of one day whose symbols differ by a letter, or of one day and subject whose sequences differ by a digit.</summary>
    public static void Similar(IEnumerable<Cited> numbered, Findings findings)
    {
        foreach (var day in numbered.Where(static c => c.Citation.Date.IsDay).GroupBy(static c => c.Citation.Date))
        {
            var forms = day.GroupBy(static c => c.Citation.Number!.Value.ToString().ToUpperInvariant(), StringComparer.Ordinal)
                .Select(static g => g.ToList()).OrderBy(static g => g[0].Label, StringComparer.Ordinal).ToList();
            if (forms.Count > MostFormsOfOneDay) continue;
            for (var i = 0; i < forms.Count; i++)
            {
                for (var j = i + 1; j < forms.Count; j++) Compare(forms[i], forms[j], findings);
            }
        }
    }

    private static void Compare(List<Cited> a, List<Cited> b, Findings findings)
    {
        var left = a[0].Citation.Number!.Value;
        var right = b[0].Citation.Number!.Value;
        var sameSequence = string.Equals(IdentityKeys.Pad(left.Sequence), IdentityKeys.Pad(right.Sequence), StringComparison.OrdinalIgnoreCase);
        var sameSymbol = string.Equals(left.Symbol, right.Symbol, StringComparison.OrdinalIgnoreCase);
        if (sameSequence == sameSymbol || a[0].Resolved.Identity == b[0].Resolved.Identity) return;
        var titles = BestTitles(a, b);
        if (sameSequence)
        {
            var (x, y) = (VietnameseText.SearchFold(left.Symbol), VietnameseText.SearchFold(right.Symbol));
            var isReordered = AreReordered(left, right);
            if ((Similarity.Edits(x, y, 1) > 1 && !isReordered) || titles is >= 0 and < 0.5) return;

            // Kinds one letter apart (KH, KL) are different documents unless they say the same; and so are those of two known bodies.
            if (left.KindCode is { } k && right.KindCode is { } l && !string.Equals(k, l, StringComparison.OrdinalIgnoreCase) && titles < 0.8) return;
            if (x.Length < 5 && titles < 0.8) return;
            if (titles < 0.8 && !isReordered && Weight(a, right) == 0 && Weight(b, left) == 0) return;
        }
        else if (IsOfSeries(left) || Similarity.Edits(left.Sequence, right.Sequence, 1) > 1 || titles < 0.9 || !HaveOneTitle(a, b) || !Places(a).Overlaps(Places(b)))
        {
            return;
        }

        var isSure = Weight(a, right) != Weight(b, left) || a.Count != b.Count;
        var (wrong, good) = IsSuspect(a, b) ? (a, b) : (b, a);

        // A broken code found in the number alone is the same slip.
        findings.Supersede(wrong, CheckCodes.BrokenIssuerCode);
        findings.Add(CheckCodes.SimilarNumber, wrong[0], [.. wrong, .. good], isSure ? good[0].Label : null, wrong[0].Label, good[0].Label, sameSequence ? "date" : "date, title");
    }

    // Certificates and permits of one kind are given one after the other on one day.
    private static bool IsOfSeries(DocumentNumber number) =>
        VietnameseText.PlainFold(number.KindCode ?? number.Symbol) is var code && (code.StartsWith("gcn", StringComparison.Ordinal) || code.StartsWith("gp", StringComparison.Ordinal) || code is "gcx" or "gxn" or "cn");

    /// <summary>Whether two numbers name the same bodies in another order: 16/KH-MTTQ-BTT and 16/KH-BTT-MTTQ.</summary>
    private static bool AreReordered(DocumentNumber a, DocumentNumber b)
    {
        if (a.Year != b.Year || a.IssuerCode is not { } left || b.IssuerCode is not { } right || !string.Equals(a.KindCode, b.KindCode, StringComparison.OrdinalIgnoreCase)) return false;
        string[] x = [.. VietnameseText.SearchFold(left).Split('-', '/').Order(StringComparer.Ordinal)];
        string[] y = [.. VietnameseText.SearchFold(right).Split('-', '/').Order(StringComparer.Ordinal)];
        return x.Length > 1 && x.AsSpan().SequenceEqual(y);
    }

    /// <summary>
    /// Whether the subjects are word for word one, or one is the beginning of the other: a nội quy and a quy chế of one day about one thing are two documents
    /// with neighbouring numbers.
    /// </summary>
    private static bool HaveOneTitle(List<Cited> a, List<Cited> b)
    {
        foreach (var x in a.Take(8))
        {
            foreach (var y in b.Take(8))
            {
                if (x.Citation.Title is not { } left || y.Citation.Title is not { } right) continue;
                var (one, other) = (VietnameseText.NameKey(left), VietnameseText.NameKey(right));
                var (brief, full) = one.Length <= other.Length ? (one, other) : (other, one);
                if (full.StartsWith(brief, StringComparison.Ordinal) && Similarity.Words(brief).Count >= 3) return true;
            }
        }

        return false;
    }

    private static HashSet<string> Places(List<Cited> cited) => cited.Select(static c => c.Resolved.Identity.Place ?? "").ToHashSet(StringComparer.Ordinal);

    private static double BestTitles(List<Cited> a, List<Cited> b)
    {
        var best = -1.0;
        foreach (var x in a.Take(8))
        {
            foreach (var y in b.Take(8)) best = Math.Max(best, Similarity.Titles(x.Citation.Title, y.Citation.Title));
        }

        return best;
    }

    /// <summary>Whether <paramref name="a"/> is rather the misprint: its code is not known, its issuer contradicts its code, or fewer say so.</summary>
    private static bool IsSuspect(List<Cited> a, List<Cited> b)
    {
        var (wrongA, wrongB) = (Weight(a, b[0].Citation.Number!.Value), Weight(b, a[0].Citation.Number!.Value));
        return wrongA != wrongB ? wrongA > wrongB : a.Count < b.Count;
    }

    // A code that both numbers have tells nothing of which is wrong: 2336/BTTTT-ƯDCNTT and 2336/BTTT-ƯDCNTT.
    private static int Weight(List<Cited> cited, DocumentNumber other)
    {
        var weight = 0;
        var shared = other.IssuerCode?.Split('-', '/') ?? [];
        foreach (var c in cited)
        {
            var parts = c.Citation.Number!.Value.IssuerCode?.Split('-', '/') ?? [];
            if (parts.Length > 0 && Organs.Of(c.Citation.Issuer?.Split(" và ")[0]) is { } organ && Organs.OfCode(parts[0]) is { } own && !Organs.AreOne(organ, own)) weight = Math.Max(weight, 1);
            if (Array.Exists(parts, p => !shared.Contains(p, StringComparer.OrdinalIgnoreCase) && CodeTable.Find(p) is null)) weight = 2;
        }

        return weight;
    }

    // A Thanh tra and a Trung tâm write TT.
    private static bool IsOfUnits(string code) => code.Equals("TT", StringComparison.OrdinalIgnoreCase);

    private static bool NamesIssuer(Cited cited, CodeTable.Issuer issuer) => issuer.IsNamed(cited.Citation.Issuer);
}
