namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>The act that a team or a report of the letterhead goes by: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" and, on the next line, "SỐ 1050/QĐ-SCT".</summary>
internal static class AttachedAct
{
    private static readonly string[] Acts = ["theo quyet dinh", "theo qd", "theo ke hoach", "theo nghi quyet", "theo chi thi", "theo cong van", "theo thong bao", "theo chuong trinh"];

    private static readonly int LongestAct = Acts.Max(static act => act.Length);

    /// <summary>So many more blanks may stand between the words.</summary>
    private const int Behind = 2;

    /// <summary>Whether the words break off before the number of the act.</summary>
    public static bool EndsWith(string text, int start, int end)
    {
        for (var i = Math.Max(start, end - LongestAct - Behind); i < end; i++)
        {
            // All of them begin with "theo".
            if (Fold.Letter(text[i]) != 't' || (i > start && char.IsLetter(text[i - 1]))) continue;
            foreach (var act in Acts)
            {
                if (i >= end - act.Length - Behind && Fold.MatchWord(text, i, end, act) == end) return true;
            }
        }

        return false;
    }
}
