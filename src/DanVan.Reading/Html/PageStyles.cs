using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DanVan.Reading;

/// <summary>
/// What a page says in its style sheets about a few properties: the rules of one element, one class or several, or one id, and the mark that a class
/// puts before the items of a list (CSS 2.1, 5 and 12). The last rule of a kind wins; rules for a medium and those about what stands inside something
/// else are passed over. Built once; thread-safe afterwards.
/// </summary>
internal sealed class PageStyles
{
    // The sheets of a site may be longer than its pages.
    private const int LongestSheets = 1 << 22;
    private const int MostSelectors = 64;

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { "display", "visibility", "mso-hide", "text-transform", "text-align", "font-family", "list-style", "list-style-type", "content" };

    // What resets of whole sites set for every element of a name says nothing of this one, which other rules set again.
    private static readonly HashSet<string> OfNames = new(StringComparer.OrdinalIgnoreCase) { "text-transform", "text-align", "font-family" };

    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private int _order;

    private PageStyles()
    {
    }

    /// <param name="Rank">How much it weighs: an id more than classes, these more than a name.</param>
    /// <param name="Order">Its place in the sheets.</param>
    /// <param name="Name">The element that it is about, or empty.</param>
    /// <param name="Classes">The classes that the element has to have.</param>
    /// <param name="Values">What it sets.</param>
    private sealed record Rule(int Rank, int Order, string Name, string[] Classes, Dictionary<string, string> Values);

    /// <summary>The sheets in a page; those outside it are not read.</summary>
    public static PageStyles Of(IHtmlDocument page)
    {
        var styles = new PageStyles();
        var left = LongestSheets;
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            var text = sheet.TextContent;
            if ((left -= text.Length) < 0) break;
            styles.Read(text);
        }

        return styles;
    }

    /// <summary>The value of a property of an element, that of its style attribute first; empty where nothing sets it.</summary>
    public string Value(IElement element, string property) => OfAttribute(element, property) is { Length: > 0 } own ? own : OfRules(element, property);

    /// <summary>The value of one property of a style attribute; empty where it has none.</summary>
    public static string OfAttribute(IElement element, string property)
    {
        if (element.GetAttribute("style") is not { } style) return "";
        foreach (var declaration in style.Split(';'))
        {
            // The whole name: pages of Word have mso-fareast-font-family and the like beside it.
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon >= 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase)) return declaration[(colon + 1)..].Trim();
        }

        return "";
    }

    /// <summary>Whether the sheets hide an element, and none of their rules, whatever else it asks for, shows what has one of its classes or its id.</summary>
    public bool Hides(IElement element)
    {
        if (_rules.Count == 0 || (element.ClassName is null && element.Id is null)) return false;
        var hides = OfRules(element, "display").Equals("none", StringComparison.OrdinalIgnoreCase) || OfRules(element, "visibility").Equals("hidden", StringComparison.OrdinalIgnoreCase) || OfRules(element, "mso-hide").Equals("all", StringComparison.OrdinalIgnoreCase);
        if (!hides || OfAttribute(element, "display").Length > 0 || (element.Id is { } id && _shown.Contains("#" + id))) return false;
        foreach (var name in element.ClassList)
        {
            if (_shown.Contains("." + name)) return false;
        }

        return true;
    }

    /// <summary>What a class of a list, or of its item, prints before the item, as the sheet has it; null for none.</summary>
    public string? MarkOf(IElement list, IElement item)
    {
        if (_marks.Count == 0) return null;
        foreach (var name in list.ClassList)
        {
            if (_marks.TryGetValue("." + name + ">li", out var values) && values.TryGetValue("content", out var content)) return content;
        }

        foreach (var name in item.ClassList)
        {
            if (_marks.TryGetValue("." + name, out var values) && values.TryGetValue("content", out var content)) return content;
        }

        return null;
    }

    private string OfRules(IElement element, string property)
    {
        if (_rules.Count == 0) return "";
        (int Rank, int Order, string Value) best = (-1, -1, "");
        Look(element.LocalName);
        foreach (var name in element.ClassList) Look("." + name);
        if (element.Id is { Length: > 0 } id) Look("#" + id);
        return best.Value;

        void Look(string key)
        {
            if (!_rules.TryGetValue(key, out var rules)) return;
            foreach (var rule in rules)
            {
                if ((rule.Rank, rule.Order).CompareTo((best.Rank, best.Order)) < 0 || !rule.Values.TryGetValue(property, out var value)) continue;
                if (rule.Name.Length > 0 && !rule.Name.Equals(element.LocalName, StringComparison.OrdinalIgnoreCase)) continue;
                if (!Array.TrueForAll(rule.Classes, element.ClassList.Contains)) continue;
                best = (rule.Rank, rule.Order, value);
            }
        }
    }

    private void Read(string sheet)
    {
        var text = WithoutComments(sheet);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) return;
            var selectors = text.AsSpan(at, open - at).Trim();
            // "@import url(a.css);" stands before the next rule.
            if (selectors.LastIndexOf(';') is >= 0 and var stop) selectors = selectors[(stop + 1)..].Trim();
            if (selectors is ['@', ..])
            {
                var close = Close(text, open);
                NoteShown(text.AsSpan(open + 1, close - open - 1));
                at = close + 1;
                continue;
            }

            var end = EndOfValues(text, open + 1);
            Add(selectors.ToString(), Values(text.AsSpan(open + 1, end - open - 1)));
            at = end + 1;
        }
    }

    private void Add(string selectors, Dictionary<string, string> values)
    {
        if (values.Count == 0) return;
        _order++;
        var shows = values.TryGetValue("display", out var display) && !display.Equals("none", StringComparison.OrdinalIgnoreCase);
        foreach (var selector in selectors.Split(',', MostSelectors, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (shows) NoteNames(selector);
            if (values.ContainsKey("content") && MarkedBy(selector) is { } marked)
            {
                _marks[marked] = values;
                continue;
            }

            if (Simple(selector) is not var (name, classes, id)) continue;
            var key = id.Length > 0 ? "#" + id : classes.Length > 0 ? "." + classes[0] : name;
            var own = classes.Length + id.Length > 0 ? values : values.Where(static value => OfNames.Contains(value.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
            if (own.Count == 0) continue;
            if (!_rules.TryGetValue(key, out var rules)) _rules[key] = rules = [];
            rules.Add(new Rule((id.Length > 0 ? 100 : 0) + (classes.Length * 10) + (name.Length > 0 ? 1 : 0), _order, name, classes, own));
        }
    }

    // "ol.a", ".a.b", "#c"; null for every other selector.
    private static (string Name, string[] Classes, string Id)? Simple(ReadOnlySpan<char> selector)
    {
        var (name, id, classes) = ("", "", new List<string>());
        for (var i = 0; i < selector.Length;)
        {
            var sign = selector[i];
            var from = sign is '.' or '#' ? i + 1 : i;
            var end = from;
            while (end < selector.Length && IsOfName(selector[end])) end++;
            if (end == from || (i > 0 && sign is not ('.' or '#'))) return null;
            var word = selector[from..end].ToString();
            if (sign is '.') classes.Add(word);
            else if (sign is '#') id = word;
            else name = word.ToLowerInvariant();
            i = end;
        }

        return name.Length + id.Length + classes.Count > 0 ? (name, [.. classes], id) : null;
    }

    // "ol.a > li:before" and ".a li::before" mark the items of lists of a class, "li.a:before" those of a class of their own.
    private static string? MarkedBy(string selector)
    {
        var colon = selector.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || selector.AsSpan(colon).TrimStart(':') is not "before") return null;
        var marked = selector.AsSpan(0, colon).Trim();
        var ofItems = marked.EndsWith("li", StringComparison.OrdinalIgnoreCase) && marked.Length > 2 && marked[^3] is '>' or ' ';
        if (ofItems) marked = marked[..^2].TrimEnd(" >");
        return Simple(marked) is ({ } name, [var only], "") && (ofItems ? name is "" or "ol" or "ul" : name is "" or "li") ? "." + only + (ofItems ? ">li" : "") : null;
    }

    private void NoteShown(ReadOnlySpan<char> rules)
    {
        while (rules.IndexOf('{') is >= 0 and var open)
        {
            var close = rules[open..].IndexOf('}');
            if (close < 0) return;
            var display = Values(rules.Slice(open + 1, close - 1));
            if (display.TryGetValue("display", out var value) && !value.Equals("none", StringComparison.OrdinalIgnoreCase)) NoteNames(rules[..open]);
            rules = rules[(open + close + 1)..];
        }
    }

    private void NoteNames(ReadOnlySpan<char> selectors)
    {
        for (var i = 0; i < selectors.Length; i++)
        {
            if (selectors[i] is not ('.' or '#')) continue;
            var end = i + 1;
            while (end < selectors.Length && IsOfName(selectors[end])) end++;
            if (end > i + 1) _shown.Add(selectors[i..end].ToString());
            i = end - 1;
        }
    }

    private static Dictionary<string, string> Values(ReadOnlySpan<char> declarations)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < declarations.Length;)
        {
            var quote = '\0';
            var end = start;
            for (; end < declarations.Length && (quote != '\0' || declarations[end] != ';'); end++)
            {
                if (declarations[end] == '\\') end++;
                else if (quote != '\0') quote = declarations[end] == quote ? '\0' : quote;
                else if (declarations[end] is '"' or '\'') quote = declarations[end];
            }

            var declaration = declarations[start..Math.Min(end, declarations.Length)];
            start = end + 1;
            var colon = declaration.IndexOf(':');
            if (colon <= 0) continue;
            var name = declaration[..colon].Trim().ToString();
            if (!Known.Contains(name)) continue;
            var value = declaration[(colon + 1)..].Trim();
            if (value.LastIndexOf('!') is >= 0 and var mark && value[(mark + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase)) value = value[..mark].TrimEnd();
            values[name] = value.ToString();
        }

        return values;
    }

    // Where the values of a rule end: a brace in a quoted text is none.
    private static int EndOfValues(string text, int at)
    {
        var quote = '\0';
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\') at++;
            else if (quote != '\0') quote = c == quote || c == '\n' ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '}') return at;
        }

        return text.Length;
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at;
        }

        return text.Length;
    }

    // Pages of Word have their sheets inside the comment of a page.
    private static string WithoutComments(string sheet)
    {
        var text = new StringBuilder(sheet.Length);
        for (var at = 0; at < sheet.Length;)
        {
            var open = sheet.IndexOf("/*", at, StringComparison.Ordinal);
            if (open < 0) open = sheet.Length;
            text.Append(sheet, at, open - at).Append(' ');
            var close = open < sheet.Length ? sheet.IndexOf("*/", open + 2, StringComparison.Ordinal) : -1;
            at = close < 0 ? sheet.Length : close + 2;
        }

        return text.Replace("<!--", "").Replace("-->", "").ToString();
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    /// <summary>Writes the mark that a sheet describes: <c>counter(a,upper-roman) ". "</c>.</summary>
    /// <param name="content">The value of <c>content</c>.</param>
    /// <param name="counter">The number of a counter in a style of lists; an empty text for one that is not known.</param>
    public static string Written(string content, Func<string, string, string> counter)
    {
        var mark = new StringBuilder();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is '"' or '\'')
            {
                var quote = content[i++];
                for (; i < content.Length && content[i] != quote; i++)
                {
                    if (content[i] == '\\' && i + 1 < content.Length) AppendEscape(content, ref i, mark);
                    else mark.Append(content[i]);
                }
            }
            else if (content.AsSpan(i).StartsWith("counter(", StringComparison.OrdinalIgnoreCase) && content.IndexOf(')', i) is >= 0 and var close)
            {
                var parts = content[(i + "counter(".Length)..close].Split(',', StringSplitOptions.TrimEntries);
                mark.Append(counter(parts[0], parts.Length > 1 ? parts[1] : "decimal"));
                i = close;
            }
        }

        return mark.ToString();
    }

    // Up to six digits of a code, with one blank behind them, or the sign itself (CSS 2.1, 4.1.3).
    private static void AppendEscape(string content, ref int i, StringBuilder mark)
    {
        var end = i + 1;
        while (end < content.Length && end - i <= 6 && char.IsAsciiHexDigit(content[end])) end++;
        if (end == i + 1)
        {
            mark.Append(content[++i]);
            return;
        }

        var code = int.Parse(content.AsSpan(i + 1, end - i - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (Rune.IsValid(code) && code > 0) mark.Append(new Rune(code).ToString());
        i = end < content.Length && content[end] == ' ' ? end : end - 1;
    }
}
