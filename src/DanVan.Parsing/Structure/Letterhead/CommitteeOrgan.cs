namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// The organ of a Party committee that issues a document: "TỈNH ỦY HÀ GIANG" in the letterhead, "CỦA BAN THƯỜNG VỤ TỈNH ỦY" below the kind (Hướng dẫn
/// 36-HD/VPTW: the letterhead bears the committee).
/// </summary>
internal static class CommitteeOrgan
{
    private static readonly string[] Committees = ["tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang uy", "ban chap hanh", "dang bo", "chi bo"];

    // "Ban Chấp hành Đảng bộ tỉnh" is the committee itself.
    private static readonly string[] Organs = ["ban thuong vu", "bo chinh tri", "ban bi thu", "thuong truc"];

    private static readonly string[] CentralOrgans = ["bo chinh tri", "ban bi thu"];

    /// <summary>The issuer where the line below the kind names an organ of the committee; else the committee.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="committee">The issuer by the letterhead.</param>
    /// <param name="line">The line below the kind, "của" included; empty where there is none.</param>
    public static PrintedIssuer Resolve(string text, in PrintedIssuer committee, TextSpan line)
    {
        if (line.IsEmpty || committee.Name is not { } name || !BeginsWithAny(name, 0, name.Length, Committees)) return committee;
        var start = SectionLabel.SkipBlanks(text, Fold.MatchWord(text, line.Start, line.End, "cua"), line.End);
        if (!BeginsWithAny(text, start, line.End, Organs)) return committee;
        var span = TextSpan.FromBounds(start, line.End);
        return new PrintedIssuer(WithPlace(Letters.OneLine(text, [span]), name), span, committee.Above);
    }

    /// <summary>The header with the Politburo or the Secretariat as issuer where "T/M BỘ CHÍNH TRỊ" signs below the letterhead of the Central Committee; else as it is.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="header">The header.</param>
    /// <param name="signature">The signature.</param>
    public static PlanHeader Signing(string text, PlanHeader header, Signature signature)
    {
        if (header.Issuer is not { Length: < 40 } issuer || !Fold.Is(issuer, 0, issuer.Length, "ban chap hanh trung uong") || signature.Authority is null || signature.Span.IsEmpty) return header;
        foreach (var organ in CentralOrgans)
        {
            if (Fold.Find(signature.Authority, 0, signature.Authority.Length, organ) < 0) continue;
            if (Fold.Find(text, signature.Span.Start, signature.Span.End, organ) is not (>= 0 and var at)) continue;
            var span = TextSpan.FromBounds(at, at + organ.Length);
            return header with { Issuer = Letters.OneLine(text, [span]), IssuerSpan = span };
        }

        return header;
    }

    // "BAN THƯỜNG VỤ TỈNH ỦY" and "TỈNH ỦY HÀ GIANG": the committee is named with its place.
    private static string WithPlace(string organ, string committee)
    {
        var words = committee.Split(' ');
        for (var count = words.Length; count >= 2; count--)
        {
            var shared = string.Join(' ', words[..count]);
            var at = organ.Length - shared.Length;
            if (at > 0 && organ[at - 1] == ' ' && string.Equals(VietnameseText.NameKey(organ[at..]), VietnameseText.NameKey(shared), StringComparison.Ordinal)) return count == words.Length ? organ : organ + " " + string.Join(' ', words[count..]);
        }

        return organ;
    }

    private static bool BeginsWithAny(string text, int start, int end, string[] names)
    {
        foreach (var name in names)
        {
            if (Fold.MatchWord(text, start, end, name) >= 0) return true;
        }

        return false;
    }
}
