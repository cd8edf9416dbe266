namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>The act that a team or a report of the letterhead goes by: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" and, on the next line, "SỐ 1050/QĐ-SCT".</summary>
internal static class AttachedAct
{
    private static readonly string[] Acts = ["theo quyet dinh", "theo qd", "theo ke hoach", "theo nghi quyet", "theo chi thi", "theo cong van", "theo thong bao", "theo chuong trinh"];

    /// <summary>Whether the words break off before the number of the act.</summary>
    public static bool EndsWith(string text, int start, int end)
    {
        foreach (var act in Acts)
        {
            var from = end - act.Length - 2;
            for (var i = Math.Max(start, from); i < end; i++)
            {
                if ((i == start || !char.IsLetter(text[i - 1])) && Fold.MatchWord(text, i, end, act) == end) return true;
            }
        }

        return false;
    }
}
