using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Names and posts under a signature in a scan whose first letters a stamp covers: the surname that "guyễn" is the end of, and the deputy who signs for
/// somebody.
/// </summary>
internal static class SignerNames
{
    private const int LongestLine = 80;
    private const int MostLines = 12;

    private static readonly string[] Posts =
    [
        "CHỦ TỊCH", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "BỘ TRƯỞNG", "CHỦ NHIỆM", "THỦ TƯỚNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG", "HIỆU TRƯỞNG", "VIỆN TRƯỞNG", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "BÍ THƯ",
    ];

    /// <summary>Puts right what is left of a deputy's post where that of whom he signs for stands in a block of its own above.</summary>
    public static PieceBlock Repair(PieceBlock above, PieceBlock piece)
    {
        if (!above.Text.StartsWith('K') || above.Text.Length > LongestLine || piece.Text.Length > LongestLine || above.Text.Contains('\n', StringComparison.Ordinal) || piece.Text.Contains('\n', StringComparison.Ordinal)) return piece;
        return IsLed(above.Text) && Deputy(above.Text, piece.Text) is { } post ? LookAlikes.Replace(piece, 0, piece.Text.Length, post) : piece;
    }

    public static PieceBlock Repair(PieceBlock piece)
    {
        if (piece.Text.Length > LongestLine * MostLines) return piece;
        string? above = null;
        var aboveStart = 0;
        for (var start = 0; start <= piece.Text.Length;)
        {
            var end = piece.Text.IndexOf('\n', start);
            if (end < 0) end = piece.Text.Length;
            if (end - start > LongestLine) return piece;
            var line = piece.Text[start..end];
            var words = line.Split(' ');
            if (char.IsLower(words[0].Length > 0 ? words[0][0] : 'A') || !Vietnamese.IsSyllable(words[0]))
            {
                if (Surnames.EndingIn(words) is { } surname) piece = LookAlikes.Replace(piece, start, words[0].Length, surname);
            }

            if (above is not null && Deputy(above, line) is { } post)
            {
                piece = LookAlikes.Replace(piece, start, line.Length, post);
                end = start + post.Length;
                line = post;
                if (!IsLed(above))
                {
                    // Who signs for somebody is named in no other way.
                    var first = above.Split(' ')[0];
                    piece = LookAlikes.Replace(piece, aboveStart, first.Length, "KT. " + first);
                    (start, end) = (start + 4, end + 4);
                }
            }

            (above, aboveStart) = (line, start);
            start = end + 1;
        }

        return piece;
    }

    private static bool IsLed(string line) => line.Length > 3 && (line[2] is '.' or '/' || line[1] is '.' or '/' || line[3] is '.' || line.StartsWith("KT ", StringComparison.Ordinal));

    // KT. GIÁM ĐỐC, and below it what is left of PHÓ GIÁM ĐỐC.
    private static string? Deputy(string above, string line)
    {
        if (above.Any(char.IsLower) || line.Any(char.IsLower) || line.Length < 3) return null;
        string? post = null;
        foreach (var known in Posts)
        {
            if (above.EndsWith(known, StringComparison.Ordinal) && (above.Length == known.Length || above[^(known.Length + 1)] is ' ' or '.') && known.Length > (post?.Length ?? 0)) post = known;
        }

        // TM. BAN GIÁM ĐỐC, TL. CHỦ TỊCH
        if (post is null || (!IsLed(above) && above.Length > post.Length && above is not "BỘ TRƯỞNG, CHỦ NHIỆM") || (IsLed(above) && above[0] is not 'K')) return null;
        var deputy = post is "BỘ TRƯỞNG" ? "THỨ TRƯỞNG" : "PHÓ " + post;
        var wanted = VietnameseText.Unaccent(deputy).Split(' ');
        var read = VietnameseText.Unaccent(line).Split(' ');
        if (string.Equals(line, deputy, StringComparison.Ordinal) || read.Length > wanted.Length + 1 || !read[^1].EndsWith(wanted[^1], StringComparison.Ordinal)) return null;
        var parts = line.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            // A word of another post; of PHÓ the stamp may leave NÓ.
            if (i == 0 && parts.Length == wanted.Length && read[i].Length <= 3 && read[i][^1] is 'O') continue;
            if (Vietnamese.IsSyllable(parts[i]) && parts[i].Length > 1 && Array.IndexOf(wanted, read[i]) < 0) return null;
        }

        return deputy;
    }
}
