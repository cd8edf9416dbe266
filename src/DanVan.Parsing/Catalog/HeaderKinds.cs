namespace DanVan.Parsing.Catalog;

/// <summary>The names of kinds that open a document, longest first.</summary>
internal static class HeaderKinds
{
    private static readonly string[] Further =
    [
        "Kế hoạch phối hợp", "Kế hoạch liên tịch", "Kế hoạch liên ngành", "Kế hoạch hành động", "Chương trình hành động", "Chương trình phối hợp", "Chương trình công tác",
        "Quy chế phối hợp", "Hướng dẫn liên tịch", "Hướng dẫn liên ngành", "Hướng dẫn liên sở", "Kế hoạch liên sở", "Thông báo liên ngành", "Nghị quyết liên tịch", "Thông báo kết luận", "Thông tri", "Kết luận", "Quy trình", "Tuyên bố",
        "Lời kêu gọi", "Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Pháp lệnh", "Lệnh", "Kịch bản", "Bản cam kết", "Bản thỏa thuận", "Đề cương", "Quy ước", "Nội quy", "Điều lệ", "Bản án",
    ];

    /// <summary>Each name with its form for comparing.</summary>
    public static FoldedName[] All { get; } =
    [
        .. Csv.Resource("kinds.csv")
            .Select(static row => row[0].Trim())
            .Where(static name => !name.Contains('(', StringComparison.Ordinal) && !name.Contains(" của ", StringComparison.Ordinal) && !string.Equals(name, "Công văn", StringComparison.Ordinal) && !string.Equals(name, "Công bố", StringComparison.Ordinal))
            .Concat(Further)
            .Distinct(StringComparer.Ordinal)
            .Select(static name => new FoldedName(name, FoldedName.Fold(name)))
            .Order(FoldedName.LongestFirst),
    ];

    /// <summary>The same by their first letters.</summary>
    public static FirstLetters ByLetters { get; } = new(All);

    /// <summary>Whether a piece of a text begins with the name of a kind.</summary>
    public static bool Begins(string text, int start, int end)
    {
        foreach (var (_, folded) in ByLetters.At(text, start, end))
        {
            if (Fold.MatchWord(text, start, end, folded) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether a piece of a text is the name of a kind and nothing else.</summary>
    public static bool Is(string text, int start, int end)
    {
        foreach (var (_, folded) in ByLetters.At(text, start, end))
        {
            if (Fold.Is(text, start, end, folded)) return true;
        }

        return false;
    }
}
