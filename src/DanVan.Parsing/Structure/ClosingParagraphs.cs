namespace DanVan.Parsing.Structure;

/// <summary>
/// Finds the paragraphs with which a document closes behind its last item ("Trên đây là Kế hoạch …", "Yêu cầu các đơn vị …"): they belong to the part
/// whose items these are, not to the last of them.
/// </summary>
internal static class ClosingParagraphs
{
    /// <summary>Who asks or announces is named no further into the paragraph.</summary>
    private const int LongestIssuer = 80;

    /// <summary>An item with more letters says something itself.</summary>
    private const int LongestHeading = 200;

    /// <summary>What goes on longer is no closing.</summary>
    private const int MostClosing = 24;

    private static readonly string[] Itself = ["ke hoach nay", "chi thi nay", "huong dan nay", "thong bao nay", "chuong trinh nay", "nghi quyet nay", "cong van nay", "van ban nay", "quy che nay", "quy dinh nay", "de an nay", "phuong an nay"];

    // What closes a document behind whatever stands before it.
    private static readonly string[] Formulas =
    [
        "tren day", "can cu ke hoach nay", "can cu vao ke hoach nay", "can cu noi dung ke hoach nay", "can cu chuong trinh nay", "can cu chi thi nay", "can cu huong dan nay", "can cu cong van nay", "can cu thong bao nay", "can cu noi dung", "nhan duoc", .. Itself,
    ];

    // What does so behind an item, where the items before it say nothing of the kind; within the part of a body it may be what that body does.
    private static readonly string[] Requests = ["yeu cau", "de nghi", "kinh de nghi", "tran trong de nghi", "kinh mong", "rat mong", "tran trong", "giao"];

    // How the course of the work is spoken of before something is asked for.
    private static readonly string[] Courses = ["trong qua trinh", "qua trinh", "ket thuc", "dinh ky"];

    private static readonly string[] Issuers =
    [
        "uy ban nhan dan", "ubnd", "chu tich", "thuong truc", "ban thuong vu", "ban chap hanh", "tinh uy", "thanh uy", "huyen uy", "dang uy", "ban", "so", "bo", "phong", "van phong", "hoi dong", "chi cuc", "cuc", "truong", "thu tuong", "lanh dao", "giam doc", "hieu truong", "cong doan", "lien doan", "hoi",
    ];

    private static readonly string[] Asking = ["yeu cau", "de nghi", "giao", "thong bao", "mong", "phan cong"];

    // What is asked for in the course of the work.
    private static readonly string[] Reporting = ["phan anh", "bao cao"];

    public static void Settle(string text, PassageStore store)
    {
        var last = store.Passages.Count - 1;
        while (last >= 0 && store.Passages[last] is not { Zone: Zone.Body, Kind: PassageKind.Numbered }) last--;
        if (last < 0 || store.Passages[last] is not { Section: { } path } item || !IsItem(path)) return;
        var part = PartOf(text, path, item, store.Numbered);
        if (string.Equals(part, path, StringComparison.Ordinal)) return;
        var first = last + 1;
        // "4. Các phòng" and below it "Căn cứ Kế hoạch này, xây dựng …": what the heading is about.
        var says = !IsHeading(text, item);
        var asksInItems = says && AsksBefore(text, store.Passages, last);
        for (; first < store.Passages.Count; first++)
        {
            var passage = store.Passages[first];
            if (passage is { Zone: Zone.Body, Kind: PassageKind.Paragraph } && string.Equals(passage.Section, path, StringComparison.Ordinal) && Closes(text, passage, says, asksInItems) && (says || first > last + 1 || Fold.MatchWord(text, passage.ContentStart, passage.Pieces[0].End, Formulas[0]) >= 0)) break;
        }

        var end = store.Passages.Count;
        while (end > first && store.Passages[end - 1].Zone != Zone.Body) end--;
        if (end - first > MostClosing) return;
        for (; first < end; first++)
        {
            var passage = store.Passages[first];
            if (passage.Zone == Zone.Body && string.Equals(passage.Section, path, StringComparison.Ordinal)) passage.Section = part;
        }
    }

    // "III.2" is within III, "2.11" within 2; item 5 of a letter, with words of its own, within nothing.
    private static string? PartOf(string text, string path, Passage item, List<Passage> numbered)
    {
        var length = path.Length;
        while (IsItem(path.AsSpan(0, length)) && path.LastIndexOf('.', length - 1) is > 0 and var dot) length = dot;
        var part = path.AsSpan(0, length);
        Passage? heading = null;
        foreach (var passage in numbered)
        {
            if (passage.Zone == Zone.Body && part.SequenceEqual(passage.Section)) heading = passage;
        }

        return IsItem(part) && !IsHeading(text, heading ?? item) ? null : heading?.Section ?? part.ToString();
    }

    // "5", "a" and the like; "III", "A", "Phần I" and "Điều 3" are parts.
    private static bool IsItem(ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return name.Length > 0 && (char.IsAsciiDigit(name[0]) || char.IsLower(name[0]));
    }

    private static bool IsHeading(string text, Passage passage) => passage.Length <= LongestHeading && (passage.IsHeading || !Letters.IsFinished(text, passage.Last.Start, passage.Last.End));

    // "1. Về dự án A: …" and below it "Giao Sở Xây dựng …": in such a document what is asked for below the last item belongs to it too.
    private static bool AsksBefore(string text, List<Passage> passages, int last)
    {
        for (var i = 0; i < last; i++)
        {
            if (passages[i] is { Zone: Zone.Body, Kind: PassageKind.Paragraph, Section: { } path } passage && IsItem(path) && Fold.MatchAny(text, passage.ContentStart, passage.Pieces[0].End, Requests) >= 0) return true;
        }

        return false;
    }

    private static bool Closes(string text, Passage passage, bool says, bool asksInItems)
    {
        var (start, end) = (passage.ContentStart, passage.Pieces[0].End);
        if (Fold.MatchAny(text, start, end, Formulas) >= 0) return true;
        // "Giao Sở A theo dõi việc thực hiện Công văn này", not "Giao Sở A thẩm định"
        if (says && !asksInItems && Fold.MatchAny(text, start, end, Requests) >= 0) return Fold.MatchWord(text, start, end, "giao") < 0 || Asks(text, start, end, Itself);
        if (Fold.MatchAny(text, start, end, Courses) >= 0) return says ? Asks(text, start, end, Asking) || Asks(text, start, end, Reporting) : Asks(text, start, end, Asking) && Fold.Find(text, start, end, "vuong mac") >= 0;
        return says && char.IsUpper(text[start]) && Fold.MatchAny(text, start, end, Issuers) is > 0 and var issuer && Asks(text, issuer, Math.Min(end, issuer + LongestIssuer), Asking);
    }

    private static bool Asks(string text, int start, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (Fold.Find(text, start, end, word) >= 0) return true;
        }

        return false;
    }
}
