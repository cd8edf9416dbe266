using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Tells the document in one web page from the site around it. A document that shows its letterhead lies in the smallest part of the page that holds
/// both letterhead and recipients or signature; one without is where most of the running text is. Not thread-safe.
/// </summary>
internal sealed class PageContent(string path, ReaderOptions options, PageStyles styles, CancellationToken cancellationToken)
{
    private const int ShortText = 160;
    private const int LeastDocument = 300;
    private const int MostRelated = 6000;
    private const int FewestLinks = 3;
    private const int FewestListed = 2;
    private const int MostListed = 400;
    private const int MostWithinList = 8;
    private const int LongestHeading = 60;
    private const int LongestMark = 20;
    private const int MostAttributes = 800;
    private const int FewestAttributes = 3;
    private const int LongestSignature = 200;

    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "nav", "aside", "iframe", "button", "select", "input", "textarea", "svg", "template", "head", "object", "embed", "canvas", "video", "audio", "map", "dialog", "noframes", "del",
    };

    private static readonly HashSet<string> BlockNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "ol", "p", "pre", "section", "ul", "table", "details", "summary",
    };

    private readonly Dictionary<IElement, Weight> _weights = [];
    private readonly List<IElement> _heads = [];
    private readonly List<IElement> _hidden = [];
    private readonly HashSet<IElement> _lists = [];
    private bool _known;
    private bool _whole;
    private int _elements;

    public static bool IsBlock(string name) => BlockNames.Contains(name);

    /// <summary>Finds the part of the page that holds the document.</summary>
    /// <param name="body">The body of the page.</param>
    /// <param name="whole">Whether an office program wrote the page, so that all of it is the document.</param>
    public IElement Find(IElement body, bool whole)
    {
        Weigh(body);
        _whole = whole;
        if (whole) return body;
        var content = ByLetterhead() ?? Hidden(body) ?? ByRunningText(body);
        while (content.LocalName is "table" or "tbody" or "thead" or "tr" && content.ParentElement is { } above) content = above;
        return content;
    }

    /// <summary>Whether an element shows no text.</summary>
    public bool IsDropped(IElement element) => !_weights.ContainsKey(element);

    /// <summary>Whether a part of the document's container belongs to the site: menus, lists of links, share bars, comments.</summary>
    public bool IsNoise(IElement element)
    {
        if (!_weights.TryGetValue(element, out var weight)) return true;
        if (_whole || weight.Head) return false;
        if (IsRelated(element, weight) || (_known && IsAttributes(element, weight))) return true;
        var inline = !IsBlock(element.LocalName) && element.LocalName is not ("td" or "th");
        if (inline) return weight.All < 60 && SiteText.IsControl(element);
        if (element.LocalName is "header" or "footer" && weight.Running < 400) return true;
        if (element.LocalName is not ("div" or "section" or "ul" or "ol" or "table" or "td" or "header" or "footer" or "form" or "p" or "article")) return false;
        // Lists of links; inside a known document a cell or table may well be one of cited acts.
        if (weight.All > 30 && weight.Running * 5 < weight.All * 2 && element.LocalName is not ("p" or "article") && (_known || (weight.Listed == 0 && !IsListed(element))) && !(_known && element.LocalName is "td" or "table") && (_known || !weight.Named)) return true;
        return weight.Running < 1500 && !weight.Tail && SiteText.IsNoise(element) && !(_known && weight is { Links: 0, All: < LongestSignature } && SiteText.OpensSignature(Opening(element)));
    }

    // Whether it is a part of a list of documents.
    private bool IsListed(IElement element)
    {
        var above = element.ParentElement;
        for (var i = 0; i < MostWithinList && above is not null; i++, above = above.ParentElement)
        {
            if (_lists.Contains(above)) return true;
        }

        return false;
    }

    // A list of other documents under its heading, one link or more for each, and that heading; a line that only leads elsewhere.
    private bool IsRelated(IElement element, Weight weight)
    {
        if (weight.Tail || weight.All > MostRelated) return false;
        if (element.LocalName is "p" or "div" && weight.All < LongestMark && SiteText.IsAdvertMark(Collapse(element))) return true;
        if (element.LocalName is "p" or "div" && weight.Running == 0 && weight.All < ShortText && SiteText.LeadsElsewhere(Collapse(element))) return true;
        if (IsListOfLinks(element, weight)) return SiteText.OpensRelated(Opening(element)) || (element.PreviousElementSibling is { } before && IsRelatedHeading(before));
        return IsRelatedHeading(element) && element.NextElementSibling is { } next && _weights.TryGetValue(next, out var list) && !list.Head && !list.Tail && list.All <= MostRelated && IsListOfLinks(next, list);
    }

    private bool IsRelatedHeading(IElement element) =>
        element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "div" && _weights.TryGetValue(element, out var weight) && weight.All is > 6 and < LongestHeading && SiteText.OpensRelated(Collapse(element));

    private static bool IsListOfLinks(IElement element, Weight weight) =>
        element.LocalName is "ul" or "ol" or "table" or "div" or "section" or "td" && weight.Rows >= FewestLinks && weight.Links >= weight.Rows;

    // The table of what a site knows of a document whose text stands beside it: number, day, signer, each under its name.
    private bool IsAttributes(IElement element, Weight weight)
    {
        if (element.LocalName is not "table" || weight.Tail || weight.All > MostAttributes) return false;
        var (rows, named) = (0, 0);
        foreach (var row in element.Descendants<IElement>())
        {
            if (row.LocalName is not "tr") continue;
            rows++;
            if (row.FirstElementChild is { } first && _weights.ContainsKey(first) && SiteText.IsAttribute(Collapse(first))) named++;
        }

        return named >= FewestAttributes && named * 3 >= rows * 2;
    }

    // Running text (outside links) and all text of every element, with what it shows of a letterhead or an end, in one pass without recursion.
    private void Weigh(IElement root)
    {
        var stack = new Stack<(IElement Element, bool Done, int Depth)>();
        stack.Push((root, false, 0));
        while (stack.TryPop(out var entry))
        {
            if ((++_elements & 1023) == 0) cancellationToken.ThrowIfCancellationRequested();
            var (element, done, depth) = entry;
            if (depth > options.MaxDepth) throw DocumentReadException.Create(DiagnosticCodes.TooDeep, path, options.MaxDepth.ToString(CultureInfo.InvariantCulture));
            if (!done)
            {
                if (Dropped.Contains(element.LocalName)) continue;
                if ((IsHidden(element) || styles.Hides(element)) && !ReferenceEquals(element, root))
                {
                    if (element.LocalName is "div" or "section" or "article" or "main") _hidden.Add(element);
                    continue;
                }

                stack.Push((element, true, depth));
                // By the nodes: what counts the elements only goes through all of them for each.
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                {
                    if (element.ChildNodes[i] is IElement child) stack.Push((child, false, depth + 1));
                }

                continue;
            }

            _weights[element] = Sum(element);
        }
    }

    private Weight Sum(IElement element)
    {
        var weight = new Weight();
        var link = element.LocalName is "a" && element.HasAttribute("href");
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                var length = Visible(text.Data);
                weight.All += length;
                if (!link) weight.Running += length;
                if (length > 0 && SiteText.HoldsNumber(text.Data)) weight.Numbers++;
                if (length is > 6 and < ShortText) Judge(element, weight, Collapse(text.Data));
            }
            else if (node is IElement child && _weights.TryGetValue(child, out var inner))
            {
                weight.All += inner.All;
                if (!link) weight.Running += inner.Running;
                weight.Links += inner.Links;
                weight.Rows += inner.Rows;
                weight.Numbers += inner.Numbers;
                weight.Listed += inner.Listed;
                weight.Head |= inner.Head;
                weight.Tail |= inner.Tail;
                weight.Named |= inner.Named;
            }
        }

        if (link && weight.All > 0 && element.GetAttribute("href") is { } target && !target.StartsWith('#')) weight.Links++;
        // A list of documents, each with its number, which leads to it or stands beside what does.
        if (weight is { Listed: 0, Numbers: >= FewestListed, Links: >= FewestListed } && weight.Numbers * 2 >= weight.Links && weight.All < MostListed * weight.Links)
        {
            weight.Listed = weight.All;
            _lists.Add(element);
        }

        // The head row of a table has no links.
        if (element.LocalName is "li" || (element.LocalName is "tr" && !element.Children.All(static cell => cell.LocalName is "th"))) weight.Rows++;
        if (element.LocalName is "tr") weight.Named |= NamesColumns(element);
        if (weight.All is > 6 and < ShortText && (IsBlock(element.LocalName) || element.LocalName is "td" or "th"))
        {
            Judge(element, weight, Collapse(element));
        }

        return weight;
    }

    // Whether a row names the columns of a list of documents, whose titles lead to them.
    private bool NamesColumns(IElement row)
    {
        var named = 0;
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is "th" && SiteText.IsAttribute(Collapse(cell))) named++;
        }

        return named > 1;
    }

    private void Judge(IElement element, Weight weight, string shown)
    {
        weight.Tail |= LetterheadText.OpensRecipients(shown) || SiteText.EndsDocument(shown);
        if (weight.Head || !LetterheadText.OpensLetterhead(shown) || IsBanner(element)) return;
        weight.Head = true;
        _heads.Add(element);
    }

    private static bool IsBanner(IElement element)
    {
        for (var above = element; above is not null && above.LocalName is not "body"; above = above.ParentElement)
        {
            if (above.LocalName is "header" or "nav" or "footer" || SiteText.IsBanner(above)) return true;
        }

        return false;
    }

    private IElement? ByLetterhead()
    {
        IElement? found = null;
        foreach (var head in _heads)
        {
            if (Climb(head) is not { } container) continue;
            // A motto in the head of the site stands above the document's own; a letterhead further down heads an attachment.
            if (found is null || (found.Contains(container) && !ReferenceEquals(found, container) && _weights[container].Running * 10 > _weights[found].Running * 6)) found = container;
        }

        _known = found is not null;
        return found;
    }

    private IElement? Climb(IElement head)
    {
        var current = head;
        while (_weights[current] is not { Tail: true, Running: >= LeastDocument })
        {
            if (current.ParentElement is not { } above || !_weights.ContainsKey(above) || current.LocalName is "body") return null;
            current = above;
        }

        var container = current;
        // Some sites keep the signature apart from the text that ends with the recipients.
        if (current.NextElementSibling is { } sign && current.ParentElement is { } both && _weights.ContainsKey(both) && _weights.TryGetValue(sign, out var last)
            && last is { Head: false, Tail: true, Links: 0 } && last.All < LongestSignature) container = current = both;
        // What is issued with the document may stand beside it.
        while (current.ParentElement is { } above && _weights.ContainsKey(above) && current.LocalName is not "body")
        {
            var after = false;
            foreach (var child in above.Children)
            {
                if (ReferenceEquals(child, current)) after = true;
                else if (after && _weights.TryGetValue(child, out var weight) && weight.Running > 0 && (BelongTogether(current, child) || GoesOnIn(current, child, weight) || (weight.Running > 40 && !IsNoise(child) && LetterheadText.OpensAttachment(Opening(child))))) container = above;
            }

            current = above;
        }

        return container;
    }

    // An editor cuts a text into parts of no name, the forms behind a document among them; what the site puts there has a name or links.
    private bool GoesOnIn(IElement one, IElement other, Weight weight) =>
        one.LocalName is "div" && other.LocalName is "div" && IsNameless(one) && IsNameless(other) && weight is { Links: 0, Running: >= LeastDocument } && !IsNoise(other) && !SiteText.OpensBelow(Opening(other));

    private static bool IsNameless(IElement element) => string.IsNullOrEmpty(element.ClassName) && string.IsNullOrEmpty(element.Id);

    // A page saved while another of its tabs was open hides the document.
    private IElement? Hidden(IElement body)
    {
        IElement? best = null;
        var visible = _weights[body];
        var hidden = _hidden.ToList();
        foreach (var element in hidden)
        {
            Weigh(element);
            var weight = _weights[element];
            if (weight.Running < LeastDocument || !(weight is { Head: true, Tail: true } || weight.Running > 10 * visible.Running)) continue;
            if (best is null || (weight.Head, weight.Running).CompareTo((_weights[best].Head, _weights[best].Running)) > 0) best = element;
        }

        foreach (var element in hidden)
        {
            if (!ReferenceEquals(element, best)) _weights.Remove(element);
        }

        if (best is null) return null;
        return ByLetterhead() is { } inside && best.Contains(inside) ? inside : best;
    }

    private IElement ByRunningText(IElement body)
    {
        var current = body;
        while (true)
        {
            IElement? heaviest = null;
            foreach (var child in current.Children)
            {
                if (_weights.TryGetValue(child, out var weight) && (heaviest is null || weight.Mass > _weights[heaviest].Mass)) heaviest = child;
            }

            if (heaviest is null) return current;
            var all = _weights[current];
            var best = _weights[heaviest];
            if (best.Mass * 10 < all.Mass * 7 || (all.Head && !best.Head) || !IsContainer(heaviest)) return current;
            // Paragraphs beside the heaviest part belong to the document.
            foreach (var child in current.Children)
            {
                if (ReferenceEquals(child, heaviest) || !_weights.TryGetValue(child, out var weight)) continue;
                if (BelongTogether(heaviest, child)) return current;
                if (child.LocalName is "p" or "table" or "h1" or "h2" or "td" or "tr" && (weight.Running > 40 || weight.Running * 20 > all.Running) && weight.Running * 2 > weight.All && !IsNoise(child)) return current;
            }

            current = heaviest;
        }
    }

    // Word saves the sections of a document, and its footnotes, as parts side by side.
    private static bool BelongTogether(IElement one, IElement other)
    {
        if ((other.GetAttribute("style") ?? "").Contains("mso-element:", StringComparison.Ordinal)) return true;
        var name = one.ClassName?.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return name is { Length: > 0 } && name.Length < one.ClassName!.Length && other.ClassName is { } second && second.StartsWith(name, StringComparison.Ordinal) && second.AsSpan(name.Length).TrimStart("0123456789").IsEmpty;
    }

    private static bool IsContainer(IElement element) =>
        element.LocalName is "div" or "section" or "article" or "main" or "form" or "td" or "tr" or "tbody" or "table" or "center" or "span" or "font" or "body" or "blockquote" or "figure";

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || IsReview(element)) return true;
        var style = element.GetAttribute("style");
        if (style is null) return false;
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || compact.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    // The comments of those who reviewed a draft, and their marks in its text, as Word saves them.
    private static bool IsReview(IElement element) =>
        element.ClassName is "MsoCommentReference" or "msocomanchor" or "msocomtxt" or "msocomoff" || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("mso-element:comment", StringComparison.OrdinalIgnoreCase) == true;

    // The first words that an element shows.
    private static string Opening(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Descendants<IText>())
        {
            if (node.ParentElement is { } parent && Dropped.Contains(parent.LocalName)) continue;
            text.Append(node.Data).Append(' ');
            if (Visible(node.Data) > 0 && text.Length > ShortText) break;
        }

        return Collapse(text.ToString());
    }

    private string Collapse(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Descendants<IText>())
        {
            if (node.ParentElement is { } parent && (ReferenceEquals(parent, element) || _weights.ContainsKey(parent))) text.Append(node.Data);
        }

        return Collapse(text.ToString());
    }

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        }

        return collapsed.ToString();
    }

    private static int Visible(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) count++;
        }

        return count;
    }

    private sealed class Weight
    {
        public int All { get; set; }

        public int Running { get; set; }

        public int Links { get; set; }

        public int Rows { get; set; }

        public bool Head { get; set; }

        public bool Tail { get; set; }

        /// <summary>How many of its texts hold the number of a document.</summary>
        public int Numbers { get; set; }

        /// <summary>How much of its text stands in lists of documents.</summary>
        public int Listed { get; set; }

        /// <summary>What a page without a letterhead is judged by.</summary>
        public int Mass => Running + Listed;

        /// <summary>Whether it holds a table whose head names what a list of documents gives of each.</summary>
        public bool Named { get; set; }
    }
}
