using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>
/// Places inside a document: "điểm a, b khoản 2 và khoản 5 Điều 15", "các Điều 5, 6 và 7", "Chương II", "Phụ lục III", before the act or
/// after it, within one sentence. A range stays one value ("từ Điều 5 đến Điều 8" is 5-8).
/// </summary>
internal static class PinGrammar
{
    private const int MostElements = 24;
    private const int MostPins = 40;
    private const int LongestAttachment = 160;

    private static readonly string[] Ordinals = ["nhất", "một", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private enum Level
    {
        Point,
        Clause,
        Article,
        Section,
        Chapter,
        Annex,
    }

    // What a place begins with.
    internal static readonly Phrases Openers = new("các", "tại", "từ", "điểm", "tiết", "khoản", "điều", "mục", "tiểu mục", "chương", "phần", "phụ lục");

    // Each thread keeps one list between passages.
    [ThreadStatic]
    private static List<Element>? _kept;

    // What else is named at the level stands in the list, which few have.
    private readonly record struct Element(Level Level, int Start, int End, string First, List<string>? Further = null, bool IsPart = false, bool AfterAnd = false, bool IsApart = false)
    {
        public int Count => 1 + (Further?.Count ?? 0);

        public string this[int index] => index == 0 ? First : Further![index - 1];
    }

    /// <summary>Finds the places in a passage and gives each to the citation it belongs to.</summary>
    public static void Attach(ReadOnlySpan<char> s, WordIndex words, List<Draft> drafts)
    {
        if (drafts.Count == 0) return;
        var elements = _kept ?? [];
        _kept = null;
        var from = 0;
        var next = 0;
        for (var word = 0; word < words.Count; word++)
        {
            var i = words.StartOf(word);
            if ((words.UseOf(word) & WordUse.Place) == WordUse.None || i < from || !Openers.Matches(s, i) || !TryRun(s, i, elements, out var end)) continue;
            while (next < drafts.Count && drafts[next].Found.Start < end) next++;
            var target = next < drafts.Count && (LeadsTo(s, end, drafts[next].Found.Start) || LeadsToAttachment(s, end, drafts[next].Found.Start)) ? drafts[next]
                : next > 0 && Follows(s, drafts[next - 1], i, end) ? drafts[next - 1]
                : null;
            if (target is not null) AddGroups(target, elements);
            from = end;
        }

        elements.Clear();
        _kept = elements;
    }

    private static bool LeadsTo(ReadOnlySpan<char> s, int end, int start)
    {
        if (start < end || start - end > 24) return false;
        var p = Chars.SkipBlanks(s, end);
        if (p < start && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (p < start && Chars.MatchesAny(s, p, ["của các", "của", "tại các", "tại", "thuộc", "trong", "ban hành kèm theo", "kèm theo", "các"], out var after)) p = Chars.SkipBlanks(s, after);
        return p == start;
    }

    // "Điều 3 của Quy định về … ban hành kèm theo Quyết định số …": the act stands for what it was issued with.
    private static bool LeadsToAttachment(ReadOnlySpan<char> s, int end, int start)
    {
        if (start < end || start - end > LongestAttachment) return false;
        var p = Chars.SkipBlanks(s, end);
        if (p < start && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (Chars.MatchesAny(s, p, ["của bản", "của"], out var of)) p = Chars.SkipBlanks(s, of);
        if (!KindGrammar.TryReadForward(s, p, out var kindEnd) || kindEnd > start || Chars.MatchesAny(s, Chars.SkipBlanks(s, kindEnd), ["này", "số"], out _)) return false;
        var before = Chars.SkipBlanksBack(s, start);
        var issued = before;
        foreach (var words in (ReadOnlySpan<string>)["kèm theo", "ban hành theo", "ban hành tại"])
        {
            if (Chars.EndsWith(s, before, words, out issued)) break;
        }

        return issued < before && issued >= kindEnd && s[kindEnd..issued].IndexOfAny(';', '|') < 0 && s[kindEnd..issued].IndexOf(". ", StringComparison.Ordinal) < 0;
    }

    private static bool Follows(ReadOnlySpan<char> s, Draft draft, int start, int end)
    {
        var from = draft.Found.End > start ? start : draft.HasIssuer && !draft.IssuerIsShared && draft.IssuerEnd <= start ? draft.IssuerEnd : draft.Found.End;
        if (start - from > 12 || start < from) return false;
        var p = Chars.SkipBlanks(s, from);
        if (p < start && s[p] is ',' or '(' or ':') p = Chars.SkipBlanks(s, p + 1);
        if (p < start && Chars.MatchesAny(s, p, ["tại"], out var after)) p = Chars.SkipBlanks(s, after);
        if (p != start) return false;
        // "…, Điều 5 của Quy chế này" belongs to what comes after.
        var q = Chars.SkipBlanks(s, end);
        return !Chars.MatchesAny(s, q, ["của", "luật", "nghị định", "bộ luật", "thông tư", "quy chế", "quyết định", "pháp lệnh", "này"], out _);
    }

    private static bool TryRun(ReadOnlySpan<char> s, int i, List<Element> elements, out int end)
    {
        elements.Clear();
        end = i;
        var p = i;
        var afterAnd = false;
        var sign = '\0';
        while (elements.Count < MostElements && TryElement(s, p, out var element))
        {
            if (elements.Count > 0 && !afterAnd && BeginsApart(elements[^1].Level, sign, element.Level)) element = element with { IsApart = true };
            element = ReadBracketed(s, element, elements);
            if (afterAnd) element = element with { AfterAnd = true };
            if (elements.Count > 0 && elements[^1] is { IsPart: true } part && part.Level == element.Level && !element.IsPart && OnlyBlanks(s[part.End..element.Start])) elements[^1] = Merge(part, element);
            else elements.Add(element);
            end = element.End;
            p = Chars.SkipBlanks(s, end);
            if (p >= s.Length) break;
            sign = s[p];
            if (sign is ',' or ';') p = Chars.SkipBlanks(s, p + 1);
            afterAnd = Chars.Matches(s, p, "và");
            if (Chars.MatchesAny(s, p, ["và", "hoặc", "của", "tại", "đến", "thuộc"], out var after)) p = Chars.SkipBlanks(s, after);
        }

        return elements.Count > 0;
    }

    // "Điều 10, Phụ lục II", "Điều 3; Chương II": another place; an article of an annex is written without a comma, a part of one with or without it.
    private static bool BeginsApart(Level before, char sign, Level level) =>
        sign == ';' ? level >= Level.Section && before < level : sign == ',' && level == Level.Annex && before == Level.Article;

    // "khoản 1(đ)", "Điều 7(2)(a)": smaller places in brackets right behind the number, listed before the larger one.
    private static Element ReadBracketed(ReadOnlySpan<char> s, in Element whole, List<Element> elements)
    {
        if (whole.Level is not (Level.Clause or Level.Article) || whole.Count != 1) return whole;
        var end = whole.End;
        var clause = whole.Level == Level.Article && TryBracket(s, ref end, digits: true, out var number) ? number : null;
        var point = (whole.Level == Level.Clause || clause is not null) && TryBracket(s, ref end, digits: false, out var letter) ? letter : null;
        if (point is not null) elements.Add(new Element(Level.Point, whole.Start, end, point));
        if (clause is not null) elements.Add(new Element(Level.Clause, whole.Start, end, clause));
        return whole with { End = end };
    }

    private static bool TryBracket(ReadOnlySpan<char> s, ref int end, bool digits, out string value)
    {
        value = "";
        if (end >= s.Length || s[end] != '(') return false;
        var last = end + 1;
        while (last < s.Length && last - end <= 2 && (digits ? Chars.IsDigit(s[last]) : last == end + 1 && Chars.IsLetter(s[last]) && !Chars.IsUpper(s[last]))) last++;
        if (last == end + 1 || last >= s.Length || s[last] != ')') return false;
        value = s[(end + 1)..last].ToString();
        end = last + 1;
        return true;
    }

    // "tiểu mục 2.1 mục 2", "tiết a điểm 3": a part and the place it belongs to are one place.
    private static Element Merge(Element part, Element whole)
    {
        return new Element(whole.Level, part.Start, whole.End, Below(part.First), part.Further?.ConvertAll(Below));

        string Below(string value) => value.StartsWith(whole.First + ".", StringComparison.Ordinal) ? value : $"{whole.First}.{value}";
    }

    private static bool OnlyBlanks(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (!Chars.IsBlank(c)) return false;
        }

        return true;
    }

    private static bool TryElement(ReadOnlySpan<char> s, int i, out Element element)
    {
        element = default;
        var p = i;
        if (Chars.MatchesAny(s, p, ["các", "tại các", "tại", "từ"], out var after)) p = Chars.SkipBlanks(s, after);
        Level level;
        var part = Chars.MatchesAny(s, p, ["tiết", "tiểu mục"], out _);
        if (Chars.MatchesAny(s, p, ["điểm", "tiết"], out after)) level = Level.Point;
        else if (Chars.Matches(s, p, "khoản", out after)) level = Level.Clause;
        else if (Chars.Matches(s, p, "điều", out after)) level = Level.Article;
        else if (Chars.MatchesAny(s, p, ["mục", "tiểu mục"], out after)) level = Level.Section;
        else if (Chars.MatchesAny(s, p, ["chương", "phần"], out after)) level = Level.Chapter;
        else if (Chars.MatchesAny(s, p, ["phụ lục số", "phụ lục"], out after)) level = Level.Annex;
        else return false;

        string? first = null;
        List<string>? further = null;
        var count = 0;
        var end = after;
        p = Chars.SkipBlanks(s, after);
        // "các điều từ 5 đến 9"
        if (Chars.Matches(s, p, "từ", out var from) && Chars.SkipBlanks(s, from) is var lowest && lowest < s.Length && Chars.IsDigit(s[lowest])) p = lowest;
        while (count < MostElements && TryValue(s, p, level, out var valueEnd))
        {
            var value = ScanNumeral.Repaired(s[p..valueEnd]) ?? ShortStrings.Of(s[p..valueEnd].Trim("“”\"'"));
            end = valueEnd;
            p = Chars.SkipBlanks(s, valueEnd);
            // "5 đến 8", "5 - 8", "từ Điều 5 đến Điều 8"
            if (Chars.Matches(s, p, "đến", out var to) || (p < s.Length && VietnameseText.IsDash(s[p]) && (to = p + 1) > 0))
            {
                var q = Chars.SkipBlanks(s, to);
                if (Chars.MatchesAny(s, q, ["hết điều", "hết khoản", "điểm", "khoản", "điều", "chương", "mục"], out var again)) q = Chars.SkipBlanks(s, again);
                if (TryValue(s, q, level, out var lastEnd))
                {
                    value += "-" + s[q..lastEnd].Trim("“”\"'").ToString();
                    end = lastEnd;
                    p = Chars.SkipBlanks(s, lastEnd);
                }
            }

            count++;
            if (first is null) first = value;
            else (further ??= []).Add(value);
            var next = p;
            if (next < s.Length && s[next] is ',' or ';') next = Chars.SkipBlanks(s, next + 1);
            if (Chars.MatchesAny(s, next, ["và", "hoặc"], out after)) next = Chars.SkipBlanks(s, after);
            if (next == p) break;
            p = next;
        }

        if (first is null)
        {
            if (level != Level.Annex || !Chars.IsUpper(s[i])) return false;
            first = "";
        }

        element = new Element(level, i, end, first, further, part);
        return true;
    }

    private static bool TryValue(ReadOnlySpan<char> s, int i, Level level, out int end)
    {
        end = i;
        if (i >= s.Length) return false;
        var p = i;
        if (level == Level.Point && s[p] is '“' or '"') p++;
        if (level is Level.Chapter or Level.Section && !Chars.IsDigit(s[p]))
        {
            // "Chương ]", "Mục l|": strokes that a scan made of I.
            while (end < s.Length && end - i < 6 && s[end] is 'I' or 'V' or 'X' or 'l' or '|' or ']' or '!') end++;
            if ((end >= s.Length || !Chars.IsWordChar(s[end])) && ScanNumeral.Repaired(s[i..end]) is not null) return true;
            end = i;
        }

        var wordEnd = Chars.WordEnd(s, p, 8);
        if (wordEnd == p) return false;
        var word = s[p..wordEnd];
        if (Chars.IsDigit(word[0]))
        {
            // 76a, 2.1; but "2 năm" is a number of years and 12/2013 a date.
            while (wordEnd + 1 < s.Length && s[wordEnd] == '.' && Chars.IsDigit(s[wordEnd + 1])) wordEnd = Chars.WordEnd(s, wordEnd + 1, 4);
            if (wordEnd < s.Length && s[wordEnd] is '/' or '%') return false;
            if (word.Length > 5) return false;
        }
        else if (level == Level.Point)
        {
            if (word.Length > 2 || !Chars.IsLetter(word[0]) || Chars.IsUpper(word[0])) return false;
            if (word.Length == 2 && !Chars.IsDigit(word[1])) return false;
        }
        else if (level == Level.Chapter && Chars.Matches(s, p, "thứ", out var ordinal))
        {
            // "Phần thứ hai"
            return Chars.MatchesAny(s, Chars.SkipBlanks(s, ordinal), Ordinals, out end);
        }
        else if (level is Level.Chapter or Level.Section or Level.Annex)
        {
            foreach (var c in word)
            {
                if (c is not ('I' or 'V' or 'X' or 'L')) return word.Length == 1 && Chars.IsUpper(word[0]) && (end = wordEnd) > 0;
            }

            // "mục III.2"
            while (wordEnd + 1 < s.Length && s[wordEnd] == '.' && Chars.IsDigit(s[wordEnd + 1])) wordEnd = Chars.WordEnd(s, wordEnd + 1, 4);
        }
        else
        {
            return false;
        }

        end = level == Level.Point && wordEnd < s.Length && s[wordEnd] is '”' or '"' or ')' && s[wordEnd] != ')' ? wordEnd + 1 : wordEnd;
        return true;
    }

    private static void AddGroups(Draft draft, List<Element> elements)
    {
        for (var first = 0; first < elements.Count;)
        {
            var last = first;
            while (last + 1 < elements.Count && !elements[last + 1].IsApart) last++;
            AddPins(draft, elements, first, last);
            first = last + 1;
        }
    }

    // A place is named from the small to the large (điểm a khoản 2 Điều 15), behind an act also the other way round.
    private static void AddPins(Draft draft, List<Element> elements, int first, int last)
    {
        var descending = last > first && elements[first].Level > elements[last].Level;
        var runEnd = elements[last].End;
        Span<int> context = stackalloc int[6];
        context.Fill(-1);
        for (var step = 0; step <= last - first; step++)
        {
            var k = descending ? first + step : last - step;
            var element = elements[k];
            for (var lower = 0; lower < (int)element.Level; lower++) context[lower] = -1;
            context[(int)element.Level] = k;
            // "Điều 11 và Mục 2 Chương IV": the article lies elsewhere.
            if (!descending && k < last && IsApart(element, elements[k + 1])) context[((int)Level.Article + 1)..].Fill(-1);
            var neighbour = descending ? k + 1 : k - 1;
            if (neighbour >= first && neighbour <= last && elements[neighbour].Level < element.Level && !IsApart(elements[neighbour], element)) continue;
            // "khoản 1 các Điều 5, 6 và 7": that clause of each article.
            var article = context[(int)Level.Article];
            var articles = element.Level < Level.Article && article >= 0 && elements[article].Level == Level.Article ? elements[article].Count : 1;
            for (var i = 0; i < element.Count * articles; i++)
            {
                var value = element[i / articles];
                var ofArticle = element.Level < Level.Article && article >= 0 ? elements[article][i % articles] : Value(Level.Article, element, value, elements, context);
                if (draft.Pins.Count >= MostPins) return;
                draft.AddPin(new PinDraft(
                    descending ? elements[first].Start : element.Start,
                    descending ? element.End : runEnd,
                    Value(Level.Point, element, value, elements, context),
                    Value(Level.Clause, element, value, elements, context),
                    ofArticle,
                    Value(Level.Section, element, value, elements, context),
                    Value(Level.Chapter, element, value, elements, context),
                    Value(Level.Annex, element, value, elements, context)));
            }
        }

        if (!descending && draft.Pins.Count > 1) draft.Pins.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    private static bool IsApart(Element article, Element next) => article.Level == Level.Article && next.AfterAnd && next.Level > Level.Article;

    private static string? Value(Level level, Element leaf, string value, List<Element> elements, ReadOnlySpan<int> context)
    {
        if (leaf.Level == level) return value;
        var at = context[(int)level];
        return at < 0 || elements[at].Level < leaf.Level ? null : elements[at] is { Further: { } further } several ? several.First + ", " + string.Join(", ", further) : elements[at].First;
    }
}
