using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Ranks documents higher where the words that stand side by side in a query do so in the document too: Vietnamese words are mostly two
/// syllables, which a query has as two. A number of a document that somebody bears comes before one that is only cited, and a number that is called by its kind and
/// figure alone ("nghị quyết 57") before the words of the kind and the figure apart.
/// </summary>
internal static class Nearness
{
    private const int MostDigits = 4;
    private const int MostKindWords = 4;

    // Of a longer run, which is a text that was pasted, the pairs tell as much, and of a very long one the first.
    private const int MostOfRun = 64;
    private const int MostPairs = 256;
    private const int MostYears = 16;

    // The kinds before which a figure is a number whatever follows.
    private static readonly HashSet<string> Uncounted = new(["nq", "qđ", "qyđ", "ct", "kl", "nđ", "tt", "ttlt", "hd", "cv", "cđ"], StringComparer.Ordinal);

    // The codes of the kinds whose numbers may have a year, without marks.
    private static readonly HashSet<string> WithYears = new(["nd", "nq", "qd", "ct", "tt", "ttlt"], StringComparer.Ordinal);

    /// <summary>A query whose documents come in the order of one that was asked for before its words were given their other forms.</summary>
    /// <param name="node">The query.</param>
    /// <param name="asked">The one that was asked for.</param>
    /// <param name="withForms">Whether abbreviations and their long forms count as one.</param>
    /// <param name="numbers">The keys of the numbers that the index has, for a figure whose number has its year ("nghị định 30": 30/2020/NĐ-CP).</param>
    public static QueryNode Prefer(QueryNode node, QueryNode asked, bool withForms, Lazy<IReadOnlyList<string>> numbers)
    {
        List<QueryNode> preferred = asked switch
        {
            AndNode all => Preferred(all.Nodes, numbers),
            PhraseNode { Field: QueryField.Text, IsPrefix: false, Terms.Count: > 1 } phrase when IsNumber(phrase) => [Own(phrase)],
            PhraseNode { Field: QueryField.Text, IsPrefix: false } phrase => [.. Called(phrase.Terms, numbers)],
            _ => [],
        };
        if (preferred.Count == 0) return node;
        return new PreferNode(node, withForms ? [.. Abbreviations.Expand(asked, preferred).SelectMany(static p => p.Leaves()).Distinct()] : preferred);
    }

    private static List<QueryNode> Preferred(IReadOnlyList<QueryNode> nodes, Lazy<IReadOnlyList<string>> numbers)
    {
        var preferred = new List<QueryNode>();
        var run = new List<string>();
        foreach (var node in nodes)
        {
            if (node is PhraseNode { Field: QueryField.Text, IsPrefix: false } phrase)
            {
                run.AddRange(phrase.Terms);
                continue;
            }

            End();
        }

        End();
        return preferred;

        void End()
        {
            if (run.Count is > 2 and <= MostOfRun) preferred.Add(new PhraseNode(QueryField.Text, [.. run], false));
            for (var i = 0; i + 1 < run.Count && i < MostPairs; i++) preferred.Add(new PhraseNode(QueryField.Text, [run[i], run[i + 1]], false));
            var whole = new PhraseNode(QueryField.Text, [.. run], false);
            if (IsNumber(whole)) preferred.Add(Own(whole));
            preferred.AddRange(Called(run, numbers));
            run.Clear();
        }
    }

    // The numbers that begin as a kind and a figure do, "57 nq" for "nghị quyết (số) 57": who bears one, and who cites one.
    private static IEnumerable<QueryNode> Called(IReadOnlyList<string> terms, Lazy<IReadOnlyList<string>> numbers)
    {
        for (var i = 1; i < terms.Count; i++)
        {
            if (!IsFigure(terms[i])) continue;
            var end = i > 1 && terms[i - 1] is "số" or "so" ? i - 1 : i;
            foreach (var symbol in SymbolsBefore(terms, end))
            {
                if (!IsCall(terms, i + 1, symbol)) continue;
                foreach (var year in (IEnumerable<string>)["", .. YearsOf(terms[i], symbol, numbers)])
                {
                    var number = string.Join(' ', [terms[i], year, .. symbol]);
                    yield return QueryNode.Phrase(number, QueryField.Number);
                    yield return QueryNode.Phrase(number, QueryField.Cites);
                }
            }
        }
    }

    // The latest years in numbers of a figure and a kind, which stand between the two.
    private static IEnumerable<string> YearsOf(string figure, string[] symbol, Lazy<IReadOnlyList<string>> numbers)
    {
        var kind = IdentityKeys.Slug(string.Join(' ', symbol));
        if (!WithYears.Contains(kind)) return [];
        var sequence = ":" + IdentityKeys.Pad(figure) + ":";
        return numbers.Value.Where(key => key.Length > kind.Length && key[kind.Length] == '-' && key.StartsWith(kind, StringComparison.Ordinal) && key.Contains(sequence, StringComparison.Ordinal))
            .Select(static key => key[(key.LastIndexOf(':') + 1)..])
            .Distinct(StringComparer.Ordinal).OrderDescending(StringComparer.Ordinal).Take(MostYears);
    }

    // A year is no number, nor is what counts: "kế hoạch 2025", "kế hoạch 5 năm", "dự án 10 công trình"; "nghị quyết 57 về …", "nghị quyết 57 chuyển đổi số" are called.
    private static bool IsCall(IReadOnlyList<string> terms, int next, string[] symbol)
    {
        if (next == terms.Count) return true;
        if (terms[next] is "ngày" or "ngay") return next + 1 < terms.Count && char.IsAsciiDigit(terms[next + 1][0]);
        if (terms[next] is "năm" or "nam" or "tháng" or "thang" or "tuần" or "tuan" or "quý" or "quy" || char.IsAsciiDigit(terms[next][0]) || string.Equals(terms[next], symbol[0], StringComparison.Ordinal)) return false;
        return Uncounted.Contains(symbol[0]) || terms[next] is "của" or "cua" or "về" or "ve";
    }

    private static bool IsFigure(string term) =>
        term.Length <= MostDigits && term.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && !(term.Length == 4 && term[..2] is "19" or "20" or "21");

    // Of the longest name of a kind that ends there ("nghị quyết liên tịch" before "nghị quyết").
    private static string[][] SymbolsBefore(IReadOnlyList<string> terms, int end)
    {
        for (var words = Math.Min(MostKindWords, end); words > 0; words--)
        {
            string[][] symbols = [.. KnownNames.SymbolsOf(string.Join(' ', terms.Skip(end - words).Take(words))).Select(static symbol => SearchAnalyzer.Tokens(symbol).Select(static token => token.Term).ToArray())];
            if (symbols.Length > 0) return symbols;
        }

        return [];
    }

    private static bool IsNumber(PhraseNode phrase) => phrase.Terms.Count is > 1 and < 8 && char.IsAsciiDigit(phrase.Terms[0][0]);

    // As the number stands in the letterhead of the one that bears it: the index of numbers does not rank, the title of a list does.
    private static QueryNode Own(PhraseNode phrase) => QueryNode.Phrase(string.Join(' ', phrase.Terms), QueryField.Number);
}
