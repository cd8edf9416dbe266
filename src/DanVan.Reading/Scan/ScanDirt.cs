namespace DanVan.Reading;

/// <summary>Takes out of a recognized page what is no writing: specks and rules that came out as signs, and the small print of stamps above the letterhead.</summary>
internal static class ScanDirt
{
    private const double SmallPrint = 0.78;

    public static void Remove(List<PdfLine> lines)
    {
        lines.RemoveAll(static line => line.Words.Sum(static word => word.Text.Count(char.IsLetterOrDigit)) < 2 && !(line.Text is [var only] && char.IsAsciiDigit(only)));
        if (lines.Find(static line => LetterheadText.IsMotto(line.Text)) is not { } motto) return;
        lines.RemoveAll(line => line.Size < SmallPrint * motto.Size && line.Bottom < motto.Top + (0.5 * motto.Size));
    }
}
