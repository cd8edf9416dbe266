using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>A registered number that stands with the name or the day of another act.</summary>
internal static class OtherActRule
{
    private static readonly string[] Kinds = ["Bộ luật", "Luật", "Pháp lệnh"];

    // Changes make the name of an act one that others share.
    private static readonly string[] Changes = [VietnameseText.NameKey("sửa đổi"), VietnameseText.NameKey("bổ sung")];

    public static void Run(IEnumerable<Cited> citations, ActRegister register, Findings findings)
    {
        foreach (var cited in citations)
        {
            if (cited.Citation is not { Number: { IsEmpty: false } number, Kind: { } kind, ReadingConfidence: 1 }) continue;
            var acts = register.Find(number);
            if (acts.Count == 0 || acts.Any(static act => act.Confidence == ActConfidence.Low)) continue;
            if (number.Year == 0)
            {
                Day(cited, number, acts, findings);
                continue;
            }

            // The National Assembly numbers its resolutions in a series of their own: 93/2015/QH13 is a law and a resolution.
            if (acts is [var act] && IsNamedLaw(kind) && IsLaw(act.Kind) && IsOfAnother(kind, act, register)) findings.Add(CheckCodes.OtherAct, cited, [cited], null, cited.Label, act.Name, kind);
        }
    }

    // The numbers of the Government and the Prime Minister begin anew each year: one of them names one act of a year.
    private static void Day(Cited cited, DocumentNumber number, IReadOnlyList<RegisteredAct> acts, Findings findings)
    {
        var day = cited.Citation.Date;
        if (!day.IsDay || cited.Citation.DateIsShared || number.Form != NumberForm.State || number.IssuerCode is not { } issuer || !(issuer.Equals("TTg", StringComparison.OrdinalIgnoreCase) || issuer.Equals("CP", StringComparison.OrdinalIgnoreCase))) return;
        if (acts.Any(act => act.Date.Agrees(day)) || acts.FirstOrDefault(act => act.Date.IsDay && act.Date.Year == day.Year) is not { } other || Similarity.Slips(other.Date, day) == 1) return;
        findings.Add(CheckCodes.RegisterDateConflict, cited, [cited], other.Date.ToString(), cited.Label, day.ToString(), other.Date.ToString());
    }

    private static bool IsLaw(string kind) => Array.Exists(Kinds, name => kind.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    public static bool IsNamedLaw(string kind) => Array.Exists(Kinds, name => kind.Length > name.Length && kind.StartsWith(name, StringComparison.OrdinalIgnoreCase) && kind[name.Length] == ' ');

    /// <summary>
    /// Whether a law is called by a name that shares no word with the registered one, or by the whole name of another. What changes a law is called by the law's
    /// own name too, and an abbreviation says too little.
    /// </summary>
    private static bool IsOfAnother(string cited, RegisteredAct act, ActRegister register)
    {
        if (HasChange(cited) || HasChange(act.Name) || HasAbbreviation(cited)) return false;
        var (own, registered) = (ActRegister.LawNameKey(cited), ActRegister.LawNameKey(act.Name));
        if (string.Equals(own, registered, StringComparison.Ordinal)) return false;
        var words = Similarity.Words(cited);
        if (words.Count > 0 && Similarity.Words(act.Name).Count > 0 && !words.Overlaps(Similarity.Words(act.Name))) return true;
        return register.FindLaw(cited) is { Count: > 0 } others && !others.Any(other => other.Number == act.Number);
    }

    public static bool HasChange(string name) => VietnameseText.NameKey(name) is var key && Array.Exists(Changes, change => key.Contains(change, StringComparison.Ordinal));

    // "Luật BHXH", "Luật PCCC"
    private static bool HasAbbreviation(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsUpper(name[i - 1]) && name.AsSpan().ContainsAnyInRange('a', 'z')) return true;
        }

        return false;
    }
}
