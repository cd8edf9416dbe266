namespace DanVan.Parsing.Tasks;

/// <summary>Finds numeric aims: "100% cán bộ", "trên 80%", "ít nhất 02 mô hình".</summary>
internal static class TargetReader
{
    private const int MaxOf = 12;

    private static readonly int At = Lexicon.Word("ít");
    private static readonly int Least = Lexicon.Word("nhất");
    private static readonly int Minimum = Lexicon.Word("tối");
    private static readonly int MinimumSecond = Lexicon.Word("thiểu");
    private static readonly int MaximumSecond = Lexicon.Word("đa");
    private static readonly int Over = Lexicon.Word("trên");
    private static readonly int Under = Lexicon.Word("dưới");
    private static readonly int Not = Lexicon.Word("không");
    private static readonly int Exceed = Lexicon.Word("quá");
    private static readonly int LessThan = Lexicon.Word("dưới");
    private static readonly int From = Lexicon.Word("từ");
    private static readonly int Upward = Lexicon.Word("trở");
    private static readonly int UpwardSecond = Lexicon.Word("lên");
    private static readonly int Compared = Lexicon.Word("so");
    private static readonly int More = Lexicon.Word("hơn");
    private static readonly int Reach = Lexicon.Word("đạt");
    private static readonly int Have = Lexicon.Word("có");
    private static readonly int And = Lexicon.Word("và");

    private static readonly int Up = Lexicon.Word("đến");
    private static readonly int Done = Lexicon.Word("đã");
    private static readonly int Low = Lexicon.Word("thấp");

    private static readonly int[] Openers = [.. "phấn đạt bảo đảm duy giữ nâng giảm tăng tỷ tỉ mức hoàn có trên ít tối mỗi hằng hàng số".Split(' ').Select(Lexicon.Word)];

    /// <summary>Reads every numeric aim of the passage, in the words of the document.</summary>
    public static void Read(PassageText text, string document, List<Target> found)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind != TokenKind.Number || text.Cited[i] || text.Titled[i]) continue;
            if (i > 0 && text[i - 1].Mark is '/' or '-' && !text[i].Spaced) continue;
            var end = Number(text, i, out var value);
            if (end < 0) continue;
            var first = Comparison(text, i, out var comparison);
            // "60-70%", "từ 60% đến 70%": the lower bound.
            var upper = UpperBound(text, end);
            if (upper > 0) (end, comparison) = (upper, TargetComparison.AtLeast);
            var isPercent = text.IsMark(end, '%');
            var unitLength = isPercent ? 1 : Lexicon.Match(text.Tokens, Math.Min(end, text.Count - 1), Lex.Unit, out _);
            if (end >= text.Count || unitLength == 0 || (!isPercent && first == i && !IsMade(text, i)))
            {
                i = end - 1;
                continue;
            }

            var unitEnd = end + unitLength;
            var unit = isPercent ? "%" : text.TextOf(end, unitEnd);
            if (IsUpward(text, unitEnd))
            {
                unitEnd += 2;
                comparison = TargetComparison.AtLeast;
            }

            var ofStart = isPercent ? unitEnd : end;
            var ofEnd = EndOfPhrase(text, ofStart);
            if (!isPercent) ofEnd = Math.Max(ofEnd, end + unitLength);
            if (IsUpward(text, ofEnd)) comparison = TargetComparison.AtLeast;
            var of = text.TextOf(ofStart, ofEnd);
            var span = text.SpanOf(first, Math.Max(unitEnd, ofEnd));
            found.Add(new Target(span, ShortStrings.Of(span.Slice(document)), value, comparison, unit, of.Length > 0 ? of : null));
            i = unitEnd - 1;
        }
    }

    /// <summary>Whether the passage begins as aims do: with the number, or with what is to be done with it ("Phấn đấu …", "Tỷ lệ … đạt …", "Thành lập …").</summary>
    public static bool OpensAim(PassageText text, Target[] targets)
    {
        var first = 0;
        // "1. 100% xã …", "a) Phấn đấu …"
        while (first + 1 < text.Count && first < 4 && text[first + 1].Mark is '.' or ')') first += 2;
        if (first >= text.Count || targets.Length == 0) return false;
        return targets[0].Span.Start <= text.SpanOf(first, first + 1).Start || (text[first].Word >= 0 && Array.IndexOf(Openers, text[first].Word) >= 0) || Lexicon.Is(text.Tokens, first, Lex.Predicate);
    }

    private static bool IsUpward(PassageText text, int i) => text.IsWord(i, Upward) && text.IsWord(i + 1, UpwardSecond);

    // The token after "-70" or "% đến 70" behind a lower bound; 0 where none stands there.
    private static int UpperBound(PassageText text, int end)
    {
        var i = text.IsMark(end, '%') ? end + 1 : end;
        if (i >= text.Count || !(text[i].Mark == '-' || text.IsWord(i, Up)) || i + 1 >= text.Count || text[i + 1].Kind != TokenKind.Number) return 0;
        var after = Number(text, i + 1, out _);
        return after > 0 && text.IsMark(after, '%') ? after : 0;
    }

    // "Xây dựng 05 mô hình", "đăng ký 02 công trình": a number of things to make, not one that is told.
    private static bool IsMade(PassageText text, int i) =>
        i > 0 && text[i - 1].Kind == TokenKind.Word && Lexicon.Match(text.Tokens, Math.Max(0, i - 2), Lex.Making, out _) == Math.Min(2, i) && !text.IsWord(i - 3, Done);

    private static int Number(PassageText text, int i, out decimal value)
    {
        value = text[i].Value;
        if (text[i].Value < 0) return -1;
        var end = i + 1;
        while (end + 1 < text.Count && text[end].Mark is '.' or ',' && text[end + 1].Kind == TokenKind.Number && !text[end].Spaced && !text[end + 1].Spaced && text[end + 1].Value >= 0)
        {
            var digits = text[end + 1].End - text[end + 1].Start;
            if (text[end].Mark == '.' && digits == 3 && value < 1_000_000_000m)
            {
                value = value * 1000 + text[end + 1].Value;
            }
            else if (text[end].Mark == ',' && digits <= 6 && value == decimal.Truncate(value))
            {
                var scale = 1m;
                for (var d = 0; d < digits; d++) scale *= 10;
                value += text[end + 1].Value / scale;
                return end + 2;
            }
            else
            {
                return -1;
            }

            end += 2;
        }

        return text.IsMark(end, '/') || (text.IsMark(end, '-') && !IsRange(text, end)) ? -1 : end;
    }

    private static bool IsRange(PassageText text, int dash)
    {
        if (dash + 1 >= text.Count || text[dash + 1].Kind != TokenKind.Number) return false;
        var end = dash + 2;
        while (end + 1 < text.Count && text[end].Mark is ',' or '.' && text[end + 1].Kind == TokenKind.Number && !text[end + 1].Spaced) end += 2;
        return text.IsMark(end, '%');
    }

    private static int Comparison(PassageText text, int i, out TargetComparison comparison)
    {
        comparison = TargetComparison.Exactly;
        if (text.IsWord(i - 1, Least) && text.IsWord(i - 2, At) || (text.IsWord(i - 1, MinimumSecond) && text.IsWord(i - 2, Minimum)))
        {
            comparison = TargetComparison.AtLeast;
            return i - 2;
        }

        if (text.IsWord(i - 1, LessThan) && text.IsWord(i - 2, Not))
        {
            comparison = TargetComparison.AtLeast;
            return i - 2;
        }

        if ((text.IsWord(i - 1, MaximumSecond) && text.IsWord(i - 2, Minimum)) || (text.IsWord(i - 1, Exceed) && text.IsWord(i - 2, Not)))
        {
            comparison = TargetComparison.AtMost;
            return i - 2;
        }

        if (i > 0 && text[i - 1].Mark is '≥' or '≤' or '>' or '<')
        {
            comparison = text[i - 1].Mark switch
            {
                '≥' => TargetComparison.AtLeast,
                '≤' => TargetComparison.AtMost,
                '>' => TargetComparison.MoreThan,
                _ => TargetComparison.LessThan,
            };
            return i - 1;
        }

        if (text.IsWord(i - 1, More) && text.IsWord(i - 2, Low) && text.IsWord(i - 3, Not))
        {
            comparison = TargetComparison.AtLeast;
            return i - 3;
        }

        if (text.IsWord(i - 1, Over) || text.IsWord(i - 1, More))
        {
            comparison = TargetComparison.MoreThan;
            return i - 1;
        }

        if (text.IsWord(i - 1, Under))
        {
            comparison = TargetComparison.LessThan;
            return i - 1;
        }

        if (text.IsWord(i - 1, From))
        {
            // "từ 80% trở lên"; the words after the unit decide.
            return i - 1;
        }

        return i;
    }

    private static int EndOfPhrase(PassageText text, int i)
    {
        var limit = Math.Min(text.Count, i + MaxOf);
        var end = i;
        while (end < limit)
        {
            var token = text[end];
            // "công trình", "cộng đồng": a syllable inside a word is no verb.
            if (token.Kind == TokenKind.Word && !token.IsUpper && Lexicon.Match(text.Tokens, end, Lex.Word, out _) is var word and > 1 && end + word <= limit)
            {
                end += word;
                continue;
            }

            if (token.Kind == TokenKind.Mark && token.Mark is not ('-' or '/' or ',')) break;
            if (token.Mark == ',' && (end + 1 >= limit || text[end + 1].Kind != TokenKind.Word || !Lexicon.Is(text.Tokens, end + 1, Lex.Generic | Lex.Person))) break;
            if (end > i && !token.IsUpper && Lexicon.Is(text.Tokens, end, Lex.Predicate | Lex.NameEnds) && !Lexicon.Is(text.Tokens, end, Lex.Generic | Lex.Person)) break;
            if (end > i && (text.IsWord(end, Reach) || text.IsWord(end, Have) || text.IsWord(end, Compared) || IsUpward(text, end))) break;
            if (text.IsWord(end, And) && (end + 1 >= limit || !Lexicon.Is(text.Tokens, end + 1, Lex.Generic | Lex.Person))) break;
            end++;
        }

        return end;
    }
}
