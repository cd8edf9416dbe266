using System.Buffers;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// The post and the name beside "Nơi nhận", which a stamp and a signature cross: read with the rest of the page they come out as shreds, or not at all,
/// where they stand alone they are read.
/// </summary>
internal static class SignatureReading
{
    // In points, and in parts of the page.
    private const double Above = 9;
    private const double Below = 230;
    private const double ListFrom = 0.35;
    private const double ListTo = 0.62;
    private const double Column = 0.45;
    private const double LeftMost = 0.38;
    private const double RightMost = 0.6;
    private const double Margin = 0.98;
    private const double Beside = 3;

    private const double Sure = 0.8;
    private const double Known = 0.45;
    private const double Torn = 0.25;
    private const double Flat = 0.2;

    private static readonly SearchValues<char> Small = SearchValues.Create("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ");

    /// <summary>Where somebody has signed whose name was not read; null for nowhere.</summary>
    public static PageBox? Find(PdfPage page)
    {
        if (Head(page.Words) is not { } head) return null;
        var (top, bottom) = (head.Top - Above, Math.Min(page.Height, head.Top + Below));
        var lines = PdfLayout.Lines(page);
        var left = 0.0;
        foreach (var line in lines)
        {
            if (line.Left < ListFrom * page.Width && line.Right < ListTo * page.Width && line.Top > top && line.Top < bottom) left = Math.Max(left, line.Right + Beside);
        }

        left = left == 0 ? Column * page.Width : Math.Clamp(left, LeftMost * page.Width, RightMost * page.Width);
        var box = new PageBox(left, top, Margin * page.Width, bottom);
        foreach (var line in lines)
        {
            if (!IsIn(box, line.Left, line.Right, line.Top, line.Bottom)) continue;
            var words = line.Words.ConvertAll(static word => word.Text).ToArray();
            for (var i = 0; i + 1 < words.Length; i++)
            {
                if (Surnames.IsPerson(words.AsSpan(i))) return null;
            }
        }

        return box;
    }

    // Nơi nhận:
    private static PdfWord? Head(List<PdfWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Text is "Nơi" or "NƠI" or "Noi" && VietnameseText.Unaccent(words[i + 1].Text) is var next && next.StartsWith("nh", StringComparison.OrdinalIgnoreCase) && next.Length is >= 4 and <= 6) return words[i];
        }

        return null;
    }

    private static bool IsIn(PageBox box, double left, double right, double top, double bottom) =>
        (left + right) / 2 > box.Left && left > box.Left - 20 && (top + bottom) / 2 > box.Top && (top + bottom) / 2 < box.Bottom;

    /// <summary>Puts the name that some readings of the part found, and the posts above it, in place of what stands there; nothing where they found none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="box">The part.</param>
    /// <param name="readings">The lines of each reading, on the page.</param>
    /// <param name="turn">How the page was turned.</param>
    public static void Put(PdfPage page, PageBox box, List<List<List<RecognizedWord>>> readings, PageTurn turn)
    {
        List<RecognizedWord>? name = null;
        foreach (var line in readings.SelectMany(static reading => reading))
        {
            if (Name(line) is { } found && (name is null || Rank(found) > Rank(name))) name = found;
        }

        if (name is null) return;
        var signed = Bounds(name);
        var posts = new List<List<RecognizedWord>>();
        foreach (var line in readings.SelectMany(static reading => reading))
        {
            if (Post(line) is not { } post || Bounds(post).Bottom > signed.Top) continue;
            var at = posts.FindIndex(other => Overlap(Bounds(other), Bounds(post)) > 0.5);
            if (at < 0) posts.Add(post);
            else if (post.Count > posts[at].Count) posts[at] = post;
        }

        var words = new List<PdfWord>(page.Words);
        foreach (var line in PdfLayout.Lines(page))
        {
            if (!IsIn(box, line.Left, line.Right, line.Top, line.Bottom)) continue;
            var place = new PageBox(line.Left, line.Top, line.Right, line.Bottom);
            var good = Post([.. line.Words.Select(static word => new RecognizedWord(new PageBox(word.Left, word.Top, word.Right, word.Bottom), word.Text, word.Confidence))]) is { } read ? read.Count : 0;
            var at = posts.FindIndex(post => Overlap(Bounds(post), place) > 0.4);
            if (at >= 0 && good >= posts[at].Count)
            {
                posts.RemoveAt(at);
                continue;
            }

            // What the stamp and the signature came out as.
            if (at >= 0 || place.Top < signed.Bottom && (good == 0 || Overlap(signed, place) > 0.4)) words.RemoveAll(line.Words.Contains);
        }

        foreach (var line in posts.Append(name))
        {
            // The box of a word that a stamp crosses is higher than its letters.
            var (top, bottom) = (Median(line.Select(static word => word.Box.Top)), Median(line.Select(static word => word.Box.Bottom)));
            foreach (var (place, text, confidence) in line) words.Add(new PdfWord(text, place.Left, top, place.Right, bottom + (Flat * (bottom - top))) { Confidence = confidence, Place = turn.Back(place) });
        }

        page.Words = words;
    }

    // A surname and more than one other syllable; then how sure it is.
    private static double Rank(List<RecognizedWord> name) =>
        (Surnames.IsPerson([.. name.Select(static word => word.Text)]) ? 10 : 0) + name.Count + name[0].Confidence;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static PageBox Bounds(List<RecognizedWord> line) => line.Select(static word => word.Box).Aggregate(static (a, b) => a.With(b));

    private static double Overlap(PageBox a, PageBox b) => (Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top)) / Math.Max(0.01, Math.Min(a.Height, b.Height));

    // The name of a person with what came before it from the edge of a stamp taken away: "=`Ñguyễn Sỹ Hiệp".
    private static List<RecognizedWord>? Name(List<RecognizedWord> line)
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            var end = i + 1;
            while (end < line.Count && line[end].Confidence >= Sure && line[end].Text.All(char.IsLetter)) end++;
            if (end - i < 2 || line[i].Confidence < 0) continue;
            var first = Bare(line[i].Text);
            if (first.Length < 2) continue;
            string[] words = [first, .. line[(i + 1)..end].Select(static word => word.Text)];
            if (line[i].Confidence >= Known ? !Surnames.IsPerson(words) && Surnames.EndingIn(words) is null : Surnames.EndingIn(words) is null && !(words.Length > 2 && first.Length > 3 && Surnames.IsPerson(words))) continue;
            return [line[i] with { Text = first }, .. line[(i + 1)..end]];
        }

        return null;
    }

    // The last small letters of a word, and the capital before them.
    private static string Bare(string text)
    {
        var start = text.Length;
        while (start > 0 && Small.Contains(text[start - 1])) start--;
        if (start > 0 && start < text.Length && char.IsUpper(text[start - 1]) && (Small.Contains(char.ToLowerInvariant(text[start - 1])))) start--;
        return text[start..];
    }

    // Words in capitals that the recognizer is sure of: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
    private static List<RecognizedWord>? Post(List<RecognizedWord> line)
    {
        var post = new List<RecognizedWord>();
        foreach (var word in line)
        {
            var bare = word.Text.AsSpan().TrimEnd(",.");
            var fits = word.Confidence >= Sure && bare.Length > 1 && bare.IndexOfAny(Small) < 0 && (Vietnamese.IsSyllable(bare) || word.Text is "KT." or "TM." or "TL." or "TUQ." or "T/M" or "K/T" or "T/L");
            // "L.BỘ", where a stamp crosses what came before.
            if (!fits && post.Count == 0 && word.Confidence >= Torn && bare.LastIndexOf('.') is > 0 and var stop && bare[(stop + 1)..] is { Length: > 1 } rest && rest.IndexOfAny(Small) < 0 && Vietnamese.IsSyllable(rest)) post.Add(word with { Text = word.Text[(stop + 1)..] });
            else if (fits) post.Add(word);
            else if (post.Count > 1) break;
            else post.Clear();
        }

        return post.Count > 1 ? post : null;
    }
}
