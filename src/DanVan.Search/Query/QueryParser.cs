using System.Buffers;
using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Reads the query language: words, "phrases", AND OR NOT (any case, or the signs &amp;&amp; || !), + and -, field:value, field:(…), wild*card and ?, fuzzy~ and
/// fuzzy~1, "words near"~5 (in any order with at most so many others among them), ranges [a TO b] (with { } the ends are left out, * is open), parentheses, \ before a sign that is meant as itself, and boosts ^2
/// (0 to 1000), which change the rank and not what is found. Words side by side must all be there. The marks of printed text (“…”, „…“, «…») are quotation marks too where they close. Thread-safe.
/// </summary>
public static class QueryParser
{
    private const int MaxDepth = 100;

    /// <summary>Reads a query; an empty one or <c>*</c> means every document. Signs that no word has (an emoji, a dash) beside words are passed over.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="QuerySyntaxException">The query is malformed, or has signs and no word.</exception>
    public static QueryNode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new Cursor(text);
        cursor.SkipBlanks();
        if (cursor.AtEnd) return QueryNode.All;
        var node = cursor.Or(QueryField.Text, 0);
        cursor.SkipBlanks();
        if (cursor.AtEnd && ReferenceEquals(node, Unread)) throw cursor.Wordless();
        return cursor.AtEnd ? node : throw cursor.Unexpected("there is a ')' too many", "thừa dấu ')'");
    }

    // Stands for what was written and has no word: whoever asks for an emoji does not ask for every document.
    private static readonly QueryNode Unread = new AllNode();

    private static QueryNode Read(QueryNode node) => node is AllNode ? Unread : node;

    private static List<QueryNode> Read(List<QueryNode> nodes) => nodes.Exists(static node => !ReferenceEquals(node, Unread)) ? nodes.FindAll(static node => !ReferenceEquals(node, Unread)) : [Unread];

    // What closes “, „ and their like; a text that a program of letters made has both kinds.
    private static readonly SearchValues<char> Closing = SearchValues.Create("”“„‟＂");

    private sealed class Cursor(string text)
    {
        private int _at;

        // Behind it none is closed, which is looked for once.
        private readonly int _lastGuillemet = text.LastIndexOf('»');

        // The word that was read last, where it is one without quotation marks and signs; else empty.
        private TextSpan _bare;

        public bool AtEnd => _at >= text.Length;

        private char Now => text[_at];

        public QuerySyntaxException Expected(string what, string vietnamese) => Wrong(_at, $"{what} was expected", "cần " + vietnamese, new TextSpan(Math.Min(_at, text.Length), AtEnd ? 0 : 1));

        public QuerySyntaxException Unexpected(string what, string vietnamese) => Wrong(_at, what, vietnamese, new TextSpan(Math.Min(_at, text.Length), AtEnd ? 0 : 1));

        public QuerySyntaxException Wordless()
        {
            var start = text.Length - text.AsSpan().TrimStart().Length;
            return Wrong(start, "a word was expected, as no word has these signs", "cần một từ, vì không từ nào có các ký tự này", TextSpan.FromBounds(start, text.Length));
        }

        private static QuerySyntaxException Wrong(int at, string what, string vietnamese, TextSpan span) =>
            new($"At position {at + 1}: {what}.", span, $"Tại vị trí {at + 1}: {vietnamese}.");

        private QuerySyntaxException WrongFrom(int start, string what, string vietnamese) =>
            Wrong(start, what, vietnamese, TextSpan.FromBounds(start, Math.Max(start, Math.Min(_at, text.Length))));

        public void SkipBlanks()
        {
            while (!AtEnd && char.IsWhiteSpace(Now)) _at++;
        }

        public QueryNode Or(QueryField field, int depth)
        {
            if (depth > MaxDepth) throw Expected("a query with fewer parentheses inside each other", "ít ngoặc lồng nhau hơn");
            var nodes = new List<QueryNode> { And(field, depth) };
            while (true)
            {
                SkipBlanks();
                if (!TryOperator("or", "||")) return QueryNode.Or(Read(nodes));
                nodes.Add(And(field, depth));
            }
        }

        private QueryNode And(QueryField field, int depth)
        {
            var nodes = new List<QueryNode>();
            while (true)
            {
                SkipBlanks();
                if (AtEnd || Now == ')' || IsOperator("or", "||"))
                {
                    if (nodes.Count == 0) throw Expected("a word, a phrase or a field", "một từ, một cụm từ hoặc một trường");
                    return QueryNode.And(Read(nodes));
                }

                if (nodes.Count > 0 && TryOperator("and", "&&"))
                {
                    SkipBlanks();
                    if (AtEnd || Now == ')' || IsOperator("or", "||") || IsOperator("and", "&&")) throw Expected("a word, a phrase or a field", "một từ, một cụm từ hoặc một trường");
                }

                var clause = Clause(field, depth);
                while (field == QueryField.Text && clause is not null && IsOpen(clause)) clause = Reach(nodes, clause, depth);
                if (clause is not null) nodes.Add(clause);
            }
        }

        private bool IsOpen(QueryNode clause) =>
            !_bare.IsEmpty && (clause is NotNode ruledOut ? ruledOut.Node : clause) is PhraseNode value && QueryFields.Reaches(value.Field);

        // Adds a value without quotation marks with the words behind it, and gives the clause that ends them, if there is one.
        private QueryNode? Reach(List<QueryNode> nodes, QueryNode value, int depth)
        {
            var (words, places) = (new List<QueryNode> { value }, new List<TextSpan> { _bare });
            QueryNode? next = null;
            while (true)
            {
                SkipBlanks();
                if (AtEnd || Now is '(' or ')' or '"' or '[' or '{' || ClosingQuote() > 0 || IsSign('+') || IsSign('-') || IsOperator("and", "&&") || IsOperator("or", "||") || IsOperator("not", "!")) break;
                var word = Clause(QueryField.Text, depth);
                if (_bare.IsEmpty || word is not (AllNode or PhraseNode { Field: QueryField.Text }))
                {
                    next = word;
                    break;
                }

                words.Add(word);
                places.Add(_bare);
            }

            nodes.Add(words.Count == 1 ? value : new AndNode(words) { Places = places });
            return next;
        }

        private QueryNode Clause(QueryField field, int depth)
        {
            if (depth > MaxDepth) throw Expected("a query with fewer parentheses inside each other", "ít ngoặc lồng nhau hơn");
            SkipBlanks();
            if (AtEnd || Now == ')' || IsOperator("and", "&&") || IsOperator("or", "||")) throw Expected("a word, a phrase or a field", "một từ, một cụm từ hoặc một trường");
            if (TryOperator("not", "!") || TrySign('-'))
            {
                var ruledOut = Clause(field, depth + 1);
                if (ReferenceEquals(ruledOut, Unread)) return ruledOut;
                return ruledOut is PhraseNode { Field: not QueryField.Text } ? QueryNode.Not(ruledOut) : Closed(QueryNode.Not(ruledOut));
            }

            if (TrySign('+'))
            {
                var asked = Clause(field, depth + 1);
                return asked is PhraseNode { Field: not QueryField.Text } ? asked : Closed(asked);
            }

            _bare = default;
            return Boosted(Primary(field, depth));
        }

        private QueryNode Primary(QueryField field, int depth)
        {
            switch (Now)
            {
                case '(':
                    _at++;
                    var inner = Or(field, depth + 1);
                    SkipBlanks();
                    if (AtEnd) throw Expected("a ')'", "dấu ')'");
                    _at++;
                    return Closed(inner);
                case '"':
                    return Quoted(field);
                case '[' or '{':
                    return Range(field);
                default:
                    if (IsOfDays(field) && TimeWords.At(text.AsSpan(_at)) is var (length, first, last))
                    {
                        _at += length;
                        return Closed(new RangeNode(field, first, last));
                    }

                    return ClosingQuote() is var end and > 0 ? Printed(field, end) : Word(field, depth);
            }
        }

        private QueryNode Word(QueryField field, int depth)
        {
            var start = _at;
            var word = new StringBuilder();
            var isPattern = false;
            while (!AtEnd && !char.IsWhiteSpace(Now) && Now is not ('(' or ')' or '"' or '[' or ']' or '{' or '}' or '^' or '~'))
            {
                if (Now == '\\')
                {
                    _at++;
                    if (AtEnd) throw Expected("a sign after '\\'", "một ký tự sau '\\'");
                }
                else if (Now == ':' && QueryFields.TryParse(word.ToString(), out var named))
                {
                    _at++;
                    if (AtEnd || char.IsWhiteSpace(Now)) throw Expected($"a value for the field '{word}'", $"giá trị cho trường '{word}'");
                    return Now is '+' or '-' or '!' ? Clause(named, depth + 1) : Primary(named, depth + 1);
                }
                else if (Now == ':' && field == QueryField.Text && LooksLikeField(word))
                {
                    throw WrongFrom(
                        start,
                        $"there is no field '{word}'; the fields are {QueryFields.AllNames} (words with a colon stand in quotation marks)",
                        $"không có trường '{word}'; các trường là {QueryFields.AllNames} (nếu là từ ngữ có dấu hai chấm, hãy đặt trong ngoặc kép)");
                }
                else if (Now is '*' or '?')
                {
                    isPattern = true;
                }

                if (_at > start && Now is not '”' && ClosingQuote() > 0) break;
                word.Append(Now);
                _at++;
                if (SymbolBehind(word) is var (sign, next))
                {
                    word.Append(sign);
                    _at = next;
                }
            }

            if (_at == start) throw Expected("a word, a phrase or a field", "một từ, một cụm từ hoặc một trường");
            var value = word.ToString();
            var edits = Fuzziness();

            // "due:*" are the plans that have a deadline.
            if (value is "*" && IsOfDays(field)) return new RangeNode(field, null, null);
            if (value is "*" || (field == QueryField.Text && value is "*:*")) return QueryNode.All;
            if (!QueryFields.HasWords(field)) return Value(field, field == QueryField.Level ? LevelOf(value) : value, start);
            if (edits > 0) return Fuzzy(field, value, edits);
            if (isPattern) return Pattern(field, value, start);
            _bare = TextSpan.FromBounds(start, _at);
            return Read(QueryNode.Phrase(value, field));
        }

        // "trung ương" is one level, with quotation marks or without.
        private string LevelOf(string word)
        {
            if (PlanFilter.TryLevel(word, out _)) return word;
            var next = _at;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            var end = next;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            var both = word + " " + text[next..end];
            if (!PlanFilter.TryLevel(both, out _)) return word;
            _at = end;
            return both;
        }

        private QueryNode Closed(QueryNode node)
        {
            _bare = default;
            return node;
        }

        // A name of letters before a colon and a value beside it; not "Điều:", "8:30" or "https://".
        private bool LooksLikeField(StringBuilder word)
        {
            if (word.Length < 2 || _at + 1 >= text.Length || !(char.IsLetterOrDigit(text[_at + 1]) || text[_at + 1] is '"' or '“' or '„' or '«' or '(' or '[' or '{' or '*' or '?' or '+' or '-' or '!')) return false;
            for (var i = 0; i < word.Length; i++)
            {
                if (!char.IsAsciiLetter(word[i]) && word[i] != '_') return false;
            }

            return true;
        }

        // The symbol of a number that was written apart: "25 -NQ/TW", "18 / KH-UBND".
        private (char Sign, int Next)? SymbolBehind(StringBuilder word)
        {
            if (word.Length > 3 || !char.IsAsciiDigit(word[^1])) return null;
            for (var i = 0; i < word.Length; i++)
            {
                if (!char.IsAsciiDigit(word[i])) return null;
            }

            var at = Blanks(_at);
            if (at >= text.Length || text[at] is not ('-' or '–' or '/')) return null;
            var next = Blanks(at + 1);
            if (at == _at && next == at + 1) return null;
            var end = next;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            return end > next && end + 1 < text.Length && text[end] is '-' or '/' && char.IsLetter(text[end + 1]) ? (text[at], next) : null;

            int Blanks(int from)
            {
                while (from < text.Length && text[from] is ' ' or '\u00A0') from++;
                return from;
            }
        }

        private QueryNode Pattern(QueryField field, string value, int start)
        {
            try
            {
                return Read(QueryNode.Wildcard(value, field));
            }
            catch (ArgumentException)
            {
                if (value.Length > SearchAnalyzer.MaxTermLength) throw WrongFrom(start, "a shorter word was expected", "cần từ ngắn hơn");
                if (QueryNode.IsWide(value)) throw WrongFrom(start, "a letter before '*' and '?', or two beside them, were expected", "cần một chữ trước '*' và '?', hoặc hai chữ bên cạnh");
                var sign = value.FirstOrDefault(static c => !char.IsLetterOrDigit(c) && c is not ('*' or '?'));
                throw WrongFrom(
                    start,
                    "a single word around '*' and '?' was expected" + (sign == default ? "" : $", and '{sign}' parts words"),
                    "cần một từ duy nhất quanh '*' và '?'" + (sign == default ? "" : $", mà dấu '{sign}' tách từ"));
            }
        }

        private QueryNode Fuzzy(QueryField field, string value, int edits)
        {
            var terms = QueryFields.Terms(field, value);
            if (terms.Count > 1) throw Expected("a single word before '~'", "một từ duy nhất trước '~'");
            return Read(QueryNode.Fuzzy(value, edits, field));
        }

        private QueryNode Quoted(QueryField field)
        {
            var start = ++_at;
            var phrase = new StringBuilder();
            while (!AtEnd && Now != '"')
            {
                if (Now == '\\' && _at + 1 < text.Length) _at++;
                phrase.Append(Now);
                _at++;
            }

            if (AtEnd) throw Expected("a closing quotation mark", "dấu ngoặc kép đóng");
            _at++;
            return Phrase(field, phrase.ToString(), start);
        }

        private QueryNode Printed(QueryField field, int end)
        {
            var start = _at + 1;
            _at = end + 1;
            return Phrase(field, text[start..end], start);
        }

        private QueryNode Phrase(QueryField field, string words, int start)
        {
            if (!AtEnd && Now == '~') return Near(field, words);
            return QueryFields.HasWords(field) ? Read(QueryNode.Phrase(words, field)) : Value(field, words, start);
        }

        // Where the quotation mark of printed text that stands here is closed; -1 where none stands here, or one that is not closed, which parts words as other signs do.
        private int ClosingQuote()
        {
            if (AtEnd || Now is not ('“' or '”' or '„' or '‟' or '＂' or '«')) return -1;
            if (Now == '”' && (_at + 1 == text.Length || char.IsWhiteSpace(text[_at + 1]))) return -1;
            var rest = text.AsSpan(_at + 1);
            var length = Now == '«' ? _at < _lastGuillemet ? rest.IndexOf('»') : -1 : rest.IndexOfAny(Closing);

            // Closed as it is typed, where that opens nothing.
            if (length < 0 && Now != '«' && rest.Count('"') % 2 == 1) length = rest.IndexOf('"');
            return length <= 0 ? -1 : _at + 1 + length;
        }

        private QueryNode Near(QueryField field, string words)
        {
            if (!QueryFields.HasMarks(field)) throw Unexpected("a blank was expected, as only words of the text and the title are found near each other", "cần khoảng trắng; chỉ tìm được các từ gần nhau trong nội dung và trích yếu");
            _at++;
            var start = _at;
            while (!AtEnd && char.IsAsciiDigit(Now)) _at++;
            return int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var others) && others <= QueryNode.MaxDistance
                ? Read(QueryNode.Near(words, others, field))
                : throw WrongFrom(start, $"a number from 0 to {QueryNode.MaxDistance} after '~' was expected", $"cần một số từ 0 đến {QueryNode.MaxDistance} sau '~'");
        }

        private RangeNode Range(QueryField field)
        {
            var start = _at;
            if (QueryFields.HasWords(field) || field == QueryField.Level) throw Unexpected("a word was expected, as only year, date and due have ranges, like year:[2023 TO 2024]", "cần một từ; chỉ year, date và due có khoảng, như year:[2023 TO 2024]");
            var withLow = Now == '[';
            _at++;
            var low = Bound("TO");
            SkipBlanks();
            if (!TryOperator("to", "\0")) throw Expected("'TO'", "'TO'");
            var high = Bound("]");
            SkipBlanks();
            if (AtEnd || Now is not (']' or '}')) throw Expected("']' or '}'", "']' hoặc '}'");
            var withHigh = Now == ']';
            _at++;
            var first = withLow ? low.Earliest : low.Latest?.AddDays(1);
            var last = withHigh ? high.Latest : high.Earliest?.AddDays(-1);
            if (first > last) throw WrongFrom(start, "the range ends before it begins", "khoảng kết thúc trước khi bắt đầu");
            return new RangeNode(field, first, last);
        }

        private (DateOnly? Earliest, DateOnly? Latest) Bound(string next)
        {
            SkipBlanks();
            var start = _at;
            if (!AtEnd && TimeWords.At(text.AsSpan(_at)) is var (length, first, last))
            {
                _at += length;
                return (first, last);
            }

            while (!AtEnd && !char.IsWhiteSpace(Now) && Now is not (']' or '}')) _at++;
            var value = text[start.._at];
            if (value is "*") return default;
            if (value.Length == 0) throw Expected($"a date before '{next}'", $"một ngày trước '{next}'");
            var date = DateOf(value, start);
            return (date.Earliest, date.Latest);
        }

        private static bool IsOfDays(QueryField field) => field is QueryField.Year or QueryField.Date or QueryField.Due;

        private QueryNode Value(QueryField field, string value, int start)
        {
            if (field == QueryField.Level)
            {
                if (PlanFilter.TryLevel(value, out var level)) return QueryNode.OfLevel(level);
                throw WrongFrom(start, "central, province, district or commune was expected", "cần central (trung ương), province (tỉnh), district (huyện) hoặc commune (xã)");
            }

            if (TimeWords.At(value) is var (length, first, last) && length == value.Length) return new RangeNode(field, first, last);
            var date = DateOf(value, start);
            return QueryNode.Between(field, date, date);
        }

        private PartialDate DateOf(string value, int start)
        {
            if (PartialDate.TryParse(value, null, out var date) && date.Exists) return date;
            if (DateOnly.TryParseExact(value, ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new PartialDate(day.Year, day.Month, day.Day);
            if (DateOnly.TryParseExact(value, "M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return new PartialDate(day.Year, day.Month);
            throw WrongFrom(start, "a date like 2024, 2024-03 or 2024-03-14 was expected", "cần một ngày như 2024, 2024-03 hoặc 2024-03-14");
        }

        private int Fuzziness()
        {
            if (AtEnd || Now != '~') return 0;
            _at++;
            if (AtEnd || !char.IsAsciiDigit(Now)) return QueryNode.MaxEdits;
            var edits = Now - '0';
            if (edits is < 1 or > QueryNode.MaxEdits) throw Expected("1 or 2 after '~'", "1 hoặc 2 sau '~'");
            _at++;
            return edits;
        }

        private QueryNode Boosted(QueryNode node)
        {
            if (AtEnd || Now != '^') return node;
            _bare = default;
            _at++;
            var start = _at;
            while (!AtEnd && (char.IsAsciiDigit(Now) || Now == '.')) _at++;
            if (_at > start && double.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor <= QueryNode.MaxBoost)
                return ReferenceEquals(node, Unread) ? node : QueryNode.Boost(node, factor);
            throw Expected($"a number from 0 to {QueryNode.MaxBoost} after '^'", $"một số từ 0 đến {QueryNode.MaxBoost} sau '^'");
        }

        // A sign stands before a word, not between the parts of one.
        private bool TrySign(char sign)
        {
            if (!IsSign(sign)) return false;
            _at++;
            return true;
        }

        private bool IsSign(char sign) => Now == sign && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]);

        private bool TryOperator(string word, string signs)
        {
            if (!IsOperator(word, signs)) return false;
            _at += string.CompareOrdinal(text, _at, signs, 0, signs.Length) == 0 ? signs.Length : word.Length;
            return true;
        }

        private bool IsOperator(string word, string signs)
        {
            if (AtEnd) return false;
            if (string.CompareOrdinal(text, _at, signs, 0, signs.Length) == 0) return true;
            if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
            var end = _at + word.Length;
            return end >= text.Length || char.IsWhiteSpace(text[end]) || text[end] is '(' or ')' or '"' or '[' or ']' or '{' or '}';
        }
    }
}
