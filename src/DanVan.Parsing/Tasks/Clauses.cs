using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>The clauses and sentences of a passage: where they begin and end, and where their first word stands behind numbers and connectors.</summary>
internal sealed class Clauses(PassageText text)
{
    private const int MaxOpening = 600;
    private const int MaxBracket = 120;

    // "Một là", "Hai là", "Thứ nhất", "Thứ tư"
    private static readonly int[] Counts = [.. "một hai ba bốn năm sáu bảy tám chín mười".Split(' ').Select(Lexicon.Word)];
    private static readonly int[] Ordinals = [.. "nhất hai nhì ba tư năm sáu bảy tám chín mười".Split(' ').Select(Lexicon.Word)];

    // From which token the two ends of a sentence were looked for last, and where they stand.
    private (int From, int At) _stop = (0, -1);
    private (int From, int At) _end = (0, -1);

    // Behind which tokens the connectors were passed over: at the beginning, and last.
    private int _opening = -1;
    private (int From, int To) _connectors = (-1, -1);

    /// <summary>Begins anew, after the passage has got other words.</summary>
    public void Restart()
    {
        _stop = _end = (0, -1);
        _opening = -1;
        _connectors = (-1, -1);
    }

    // Whether the clause stands between brackets.
    public bool IsInBrackets(int clause)
    {
        for (var i = clause - 1; i >= 0 && i > clause - MaxBracket; i--)
        {
            if (text[i].Mark == ')') return false;
            if (text[i].Mark == '(') return !(i + 2 < text.Count && text[i + 1].Kind == TokenKind.Number && text[i + 2].Mark == ')');
        }

        return false;
    }

    public bool EndsClause(int at) => at >= text.Count || text[at].Mark is ',' or '.' or ';';

    // "1.", "1)", "(1)" or a mark of a list before the words.
    public int SkipNumber()
    {
        if (IsBracketNumber(0)) return 3;
        if (IsLetter || IsNumberWithComma) return 2;
        if (SkipOrdinal() is var ordinal and > 0) return ordinal;
        var i = 0;
        while (i < text.Count && i < 4 && (text[i].Kind == TokenKind.Mark ? text[i].Mark is '-' or '+' or '.' or ')' or '•' : text[i].Kind == TokenKind.Number && text[i].Value < 100 && i + 1 < text.Count && (text[i + 1].Mark is '.' or ')' || IsNumberWithDash(i)))) i++;
        return i;
    }

    // "2.1 - Các …": a number of several parts with a dash behind it.
    private bool IsNumberWithDash(int last) =>
        last > 1 && last + 2 < text.Count && text[last - 1].Mark == '.' && !text[last].Spaced && text[last + 1].Mark == '-' && text[last + 1].Spaced && text[last + 2] is { Kind: TokenKind.Word, IsUpper: true };

    // "5, Trung tâm Y tế …": the stop behind the number of an item, read as a comma from a scan.
    private bool IsNumberWithComma => text.Count > 3 && text[0] is { Kind: TokenKind.Number, Value: > 0 and < 30 } && text[1] is { Mark: ',', Spaced: false } && text[2] is { Kind: TokenKind.Word, IsUpper: true, Spaced: true };

    // "c)" before the words of an item that no other one stands before.
    private bool IsLetter => text.Count > 2 && text[0] is { Kind: TokenKind.Word, IsUpper: false } && text[0].End - text[0].Start == 1 && text[1] is { Mark: ')', Spaced: false };

    // "Một là, rà soát …", "Thứ hai: chủ trì …": what is counted in words; not "Thứ hai, ngày 15/4".
    private int SkipOrdinal()
    {
        if (text.Count < 4 || !text[0].IsUpper || text[0].Word < 0) return 0;
        var isCount = text.IsWord(1, Is) && Array.IndexOf(Counts, text[0].Word) >= 0;
        if (!isCount && !(text.IsWord(0, Ordinal) && !text[1].IsUpper && text[1].Word >= 0 && Array.IndexOf(Ordinals, text[1].Word) >= 0)) return 0;
        var mark = !isCount && text.IsWord(2, Is) ? 3 : 2;
        return text[mark].Mark is ',' or ':' && mark + 1 < text.Count && text[mark + 1].Kind == TokenKind.Word && !text.IsWord(mark + 1, Day) ? mark + 1 : 0;
    }

    // "(1)", "(a)", "(iv)" before the words.
    public bool IsBracketNumber(int i) =>
        i + 3 < text.Count && (text[i].Mark, text[i + 2].Mark) is ('(', ')') or ('[', ']') && (text[i + 1].Kind == TokenKind.Number || (text[i + 1].Kind == TokenKind.Word && !text[i + 1].IsUpper && text[i + 1].End - text[i + 1].Start <= 4 && IsRomanOrLetter(text.Text[text[i + 1].Start..text[i + 1].End])));

    private static bool IsRomanOrLetter(ReadOnlySpan<char> word) => word.Length == 1 || word.IndexOfAnyExcept("ivx") < 0;

    public int NextClause(int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            var mark = text[i].Mark;
            if (mark == '\0' || text.Quoted[i]) continue;
            if (mark == ':' && NamesMembers(i)) continue;
            if (mark is ';' or '(' or ':' or '!' or '?') return i + 1;
            if (mark == '.' && i + 1 < text.Count && text[i + 1].Spaced && text[i + 1].IsUpper && !text.IsShortened(i - 1)) return i + 1;
        }

        return text.Count;
    }

    // "phối hợp với các Bộ: Nông nghiệp, Xây dựng và các cơ quan liên quan rà soát …": behind the colon stand the members of a list.
    public bool NamesMembers(int colon) =>
        colon > 2 && colon + 1 < text.Count && text[colon + 1].IsUpper && Lexicon.Is(text.Tokens, colon - 2, Lex.Plural) && Lexicon.Match(text.Tokens, colon - 1, Lex.Generic, out _) == 1
        && Lexicon.Match(text.Tokens, colon + 1, Lex.Field, out _) is var field and > 0 && (text[Math.Min(colon + 1 + field, text.Count - 1)].Mark == ',' || text.IsWord(colon + 1 + field, And));

    // Many places of one sentence ask for its end: it is looked for once.
    public int SentenceStop(int from)
    {
        if (from >= _stop.From && from <= _stop.At) return _stop.At;
        var i = Math.Min(from, text.Count);
        while (i < text.Count && !(text[i].Mark is '!' or '?' || (text[i].Mark == '.' && (i + 1 >= text.Count || (text[i + 1].Spaced && text[i + 1].IsUpper && !text.IsShortened(i - 1)))))) i++;
        _stop = (from, i);
        return i;
    }

    public int SentenceEnd(int from)
    {
        if (from >= _end.From && from <= _end.At) return _end.At;
        var i = Math.Min(from, text.Count);
        for (; i < text.Count; i++)
        {
            var mark = text[i].Mark;
            if (mark is '!' or '?' or ';' && !text.Quoted[i]) break;
            if (mark == '.' && (i + 1 >= text.Count || (text[i + 1].Spaced && text[i + 1].IsUpper && !text.IsShortened(i - 1)))) break;
        }

        _end = (from, i);
        return i;
    }

    // The end of a parenthesis that opens before the token.
    public int Closing(int i)
    {
        var limit = Math.Min(text.Count, i + 2 * MaxOpening);
        while (i < limit && text[i].Mark != ')') i++;
        return i;
    }

    // Several rules ask it of the same clause, and nearly all of the first one.
    public int SkipConnectors(int i)
    {
        if (i == 0) return _opening >= 0 ? _opening : _opening = AfterConnectors(0);
        if (i != _connectors.From) _connectors = (i, AfterConnectors(i));
        return _connectors.To;
    }

    private int AfterConnectors(int i)
    {
        for (var step = 0; step < 4 && i < text.Count; step++)
        {
            if (text[i].Kind == TokenKind.Mark && text[i].Mark is '-' or '+' or ',' or '•')
            {
                i++;
                continue;
            }

            if (i + 1 < text.Count && text[i].Kind == TokenKind.Number && (text[i + 1].Mark is '.' or ')' || IsNumberWithDash(i)))
            {
                i += 2;
                continue;
            }

            // "Điều 3. Chánh Văn phòng Sở …"
            if (text.IsWord(i, Article) && i + 2 < text.Count && text[i + 1].Kind == TokenKind.Number && text[i + 2].Mark is '.' or ':')
            {
                i += 3;
                continue;
            }

            if (i == 0 && (IsLetter || IsNumberWithComma))
            {
                i = 2;
                continue;
            }

            if (i == 0 && SkipOrdinal() is var ordinal and > 0)
            {
                i = ordinal;
                continue;
            }

            if ((i == 0 || text[i - 1].Mark is ':' or ';') && IsBracketNumber(i))
            {
                i += 3;
                continue;
            }

            if (SkipAddress(i) is var named && named > i)
            {
                i = named;
                continue;
            }

            var connector = Lexicon.Match(text.Tokens, i, Lex.Connector, out _);
            if (connector == 0) break;
            i += connector;
        }

        return i;
    }

    // "Các ông (bà) Chánh Văn phòng, Trưởng phòng …": the posts behind the address are the bodies.
    private int SkipAddress(int i)
    {
        var j = i + Lexicon.Match(text.Tokens, i, Lex.Plural, out _);
        if (!text.IsWord(j, Mister)) return i;
        // "Các ông: Chánh Văn phòng …"
        if (j > i && text.IsMark(j + 1, ':') && j + 2 < text.Count && Lexicon.Is(text.Tokens, j + 2, Lex.Post | Lex.NamedHead | Lex.Institution)) return j + 2;
        var isBracketed = text[j + 1 < text.Count ? j + 1 : j].Mark is '(';
        var lady = j + 1 < text.Count && text[j + 1].Mark is '(' or ',' or '/' or '-' ? j + 2 : j + 1;
        if (!text.IsWord(lady, Madam)) return i;
        var end = isBracketed && text.IsMark(lady + 1, ')') ? lady + 2 : lady + 1;
        if (text.IsMark(end, ':')) end++;
        return end < text.Count && Lexicon.Is(text.Tokens, end, Lex.Post | Lex.NamedHead | Lex.Institution) ? end : i;
    }

    public bool IsEnd(int at)
    {
        while (at < text.Count && text[at].Mark is '.' or '/') at++;
        return at >= text.Count;
    }

    public bool IsClosed(int end)
    {
        var last = text.Count;
        // "UBND các huyện, xã, thành phố,…", not "Họ và tên …"
        if (last - 1 > end && text[last - 1].Mark == '…' && text[last - 2].Mark == ',') last--;
        while (last > end && text[last - 1].Mark is ':' or '.' or ',' or ';') last--;
        return last <= end;
    }
}
