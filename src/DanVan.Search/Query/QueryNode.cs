using System.Buffers;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>The fields a query can name.</summary>
public enum QueryField
{
    /// <summary>Title and body; what a word without a field means.</summary>
    Text,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The titles of the sections.</summary>
    Section,

    /// <summary>The own number, whole or in parts.</summary>
    Number,

    /// <summary>The kind.</summary>
    Kind,

    /// <summary>The issuer.</summary>
    Issuer,

    /// <summary>The province, by its name of the day or by that of the one it was merged into.</summary>
    Province,

    /// <summary>The level: central, province, district, commune.</summary>
    Level,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The date, whole or in part.</summary>
    Date,

    /// <summary>The number or name of a cited document.</summary>
    Cites,

    /// <summary>The number or name of a document cited as legal basis.</summary>
    Basis,

    /// <summary>Who leads or supports a task.</summary>
    Assignee,

    /// <summary>The last day of a deadline.</summary>
    Due,

    /// <summary>The source under which a document is kept.</summary>
    Source,
}

/// <summary>A query as a tree. Made by <see cref="QueryParser"/> or with the methods here. Immutable and thread-safe.</summary>
public abstract record QueryNode
{
    internal const double MaxBoost = 1000;
    internal const int MaxDistance = 1000;
    internal const int MaxEdits = 2;

    private protected QueryNode()
    {
    }

    /// <summary>Every document.</summary>
    public static QueryNode All { get; } = new AllNode();

    /// <summary>The words of a text next to each other, in order; every document where the text has no word.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The field holds no words (year, date, due, level).</exception>
    public static QueryNode Phrase(string text, QueryField field = QueryField.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!QueryFields.HasWords(field)) throw new ArgumentException($"The field '{field}' holds no words.", nameof(field));
        var terms = QueryFields.Terms(field, text);
        return terms.Count == 0 ? All : new PhraseNode(field, terms, false);
    }

    /// <summary>
    /// The words of a text near each other, in any order: a run of words that has each of them and at most so many others. A word that is
    /// given twice counts once. Every document where the text has no word.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="others">How many other words may stand among them, 0 to 1000.</param>
    /// <param name="field">Text or title.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The field is neither text nor title.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="others"/> is negative or above 1000.</exception>
    public static QueryNode Near(string text, int others, QueryField field = QueryField.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!QueryFields.HasMarks(field)) throw new ArgumentException($"The field '{field}' has no words near each other.", nameof(field));
        ArgumentOutOfRangeException.ThrowIfNegative(others);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(others, MaxDistance);
        string[] terms = [.. QueryFields.Terms(field, text).Distinct(StringComparer.Ordinal)];
        return terms.Length switch { 0 => All, 1 => new PhraseNode(field, terms, false), _ => new NearNode(field, terms, others) };
    }

    /// <summary>
    /// Documents with a word that a pattern stands for: <c>*</c> for any letters, <c>?</c> for one. Where the text has several words and only an
    /// asterisk at its end (25-NQ*), they stand next to each other and the last is the beginning of a word; an asterisk before a sign (*.docx, */KH-UBND)
    /// leaves open what stands before the words. No document where the asterisk follows a letter that words do not have (one beyond U+FFFF); every document where it
    /// follows signs alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The field holds no words, or the pattern is not of one word, is longer than one or stands for nearly all words, as one that does not begin with a letter and has fewer than two.
    /// </exception>
    public static QueryNode Wildcard(string pattern, QueryField field = QueryField.Text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (!QueryFields.HasWords(field)) throw new ArgumentException($"The field '{field}' holds no words.", nameof(field));
        if (pattern.TrimStart('*') is { Length: > 0 } rest && rest.Length < pattern.Length && !char.IsLetterOrDigit(rest[0]) && rest[0] != '?' && !char.IsSurrogate(rest[0])) pattern = rest;
        var body = pattern.TrimEnd('*');
        if (body.AsSpan().IndexOfAny('*', '?') < 0)
        {
            if (body.Length < pattern.Length && EndsUnread(body)) return Or();
            var terms = QueryFields.Terms(field, body);
            return terms.Count == 0 ? All : new PhraseNode(field, terms, body.Length < pattern.Length && char.IsLetterOrDigit(body[^1]));
        }

        var folded = QueryFields.HasMarks(field) ? VietnameseText.SearchFold(pattern) : VietnameseText.PlainFold(pattern);
        if (folded.Length > SearchAnalyzer.MaxTermLength) throw new ArgumentException($"A pattern of at most {SearchAnalyzer.MaxTermLength} characters was expected.", nameof(pattern));
        foreach (var c in folded)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('*' or '?')) throw new ArgumentException("A single word around '*' and '?' was expected.", nameof(pattern));
        }

        if (IsWide(folded)) throw new ArgumentException("A pattern that begins with a letter or has two was expected.", nameof(pattern));
        return new PatternNode(field, folded);
    }

    /// <summary>Whether a pattern stands for most words there are: to find them all is slow and tells nothing.</summary>
    internal static bool IsWide(string pattern) => pattern is ['*' or '?', ..] && pattern.AsSpan().Count('*') + pattern.AsSpan().Count('?') > pattern.Length - 2;

    // A letter that no word has, as those that mathematics sets apart (U+1D49C): nothing begins so.
    private static bool EndsUnread(string text) =>
        Rune.DecodeLastFromUtf16(text, out var last, out var length) == OperationStatus.Done && length > 1 && Rune.IsLetterOrDigit(last);

    /// <summary>Documents with a word or one that differs from it by one or two letters. Every document where the text has no word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="edits">How many letters may be put in, left out or changed: 1 or 2.</param>
    /// <param name="field">A field that holds words.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    /// <exception cref="ArgumentException">The field holds no words, or the text has more than one.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="edits"/> is neither 1 nor 2.</exception>
    public static QueryNode Fuzzy(string word, int edits = MaxEdits, QueryField field = QueryField.Text)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (!QueryFields.HasWords(field)) throw new ArgumentException($"The field '{field}' holds no words.", nameof(field));
        if (edits is < 1 or > MaxEdits) throw new ArgumentOutOfRangeException(nameof(edits), edits, "1 or 2 was expected.");
        var terms = QueryFields.Terms(field, word);
        if (terms.Count > 1) throw new ArgumentException("A single word was expected.", nameof(word));
        return terms.Count == 0 ? All : new FuzzyNode(field, terms[0], edits);
    }

    /// <summary>Documents whose value lies between two, both included; null for open.</summary>
    /// <param name="field">Year, date or due.</param>
    /// <param name="low">The first: a year or an ISO date, whole or in part.</param>
    /// <param name="high">The last.</param>
    /// <exception cref="ArgumentException">The field has no order, or a value is no date.</exception>
    public static QueryNode Between(QueryField field, PartialDate? low, PartialDate? high)
    {
        if (field is not (QueryField.Year or QueryField.Date or QueryField.Due)) throw new ArgumentException($"The field '{field}' has no order.", nameof(field));
        if (low is { Exists: false } || high is { Exists: false }) throw new ArgumentException("The calendar does not have the date.", nameof(low));
        return new RangeNode(field, low?.Earliest, high?.Latest);
    }

    /// <summary>Documents of one level.</summary>
    public static QueryNode OfLevel(IssuerLevel level) => new LevelNode(level);

    /// <summary>Documents that match all of the nodes.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public static QueryNode And(params IReadOnlyList<QueryNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return nodes.Count switch { 0 => All, 1 => nodes[0], _ => new AndNode([.. nodes]) };
    }

    /// <summary>Documents that match one of the nodes or more.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    public static QueryNode Or(params IReadOnlyList<QueryNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return nodes.Count switch { 0 => Not(All), 1 => nodes[0], _ => new OrNode([.. nodes]) };
    }

    /// <summary>Documents that do not match.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static QueryNode Not(QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new NotNode(node);
    }

    /// <summary>The same documents, whose score counts so many times.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or no number.</exception>
    public static QueryNode Boost(QueryNode node, double factor)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (!(factor >= 0 && factor <= MaxBoost)) throw new ArgumentOutOfRangeException(nameof(factor), factor, $"A factor of 0 to {MaxBoost} was expected.");
        return factor == 1 ? node : new BoostNode(node, factor);
    }

    /// <summary>The conditions that are asked for, not those that are ruled out.</summary>
    internal IEnumerable<QueryNode> Leaves() => this switch
    {
        AndNode and => and.Nodes.SelectMany(static n => n.Leaves()),
        OrNode or => or.Nodes.SelectMany(static n => n.Leaves()),
        BoostNode boost => boost.Node.Leaves(),
        PreferNode prefer => prefer.Node.Leaves(),
        NotNode => [],
        _ => [this],
    };

    /// <summary>Every condition, those too that are ruled out.</summary>
    internal IEnumerable<QueryNode> Conditions() => this switch
    {
        AndNode and => and.Nodes.SelectMany(static n => n.Conditions()),
        OrNode or => or.Nodes.SelectMany(static n => n.Conditions()),
        BoostNode boost => boost.Node.Conditions(),
        PreferNode prefer => prefer.Node.Conditions(),
        NotNode not => not.Node.Conditions(),
        _ => [this],
    };

    private protected static bool AreEqual<T>(IReadOnlyList<T> a, IReadOnlyList<T> b) => ReferenceEquals(a, b) || (a.Count == b.Count && a.SequenceEqual(b));

    private protected static int HashOf<T>(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        foreach (var item in list) hash.Add(item);
        return hash.ToHashCode();
    }
}

internal sealed record AllNode : QueryNode;

internal sealed record AndNode(IReadOnlyList<QueryNode> Nodes) : QueryNode
{
    /// <summary>Where the first node is a field's value without quotation marks and the others are the words behind it: their places in the query. Else empty.</summary>
    public IReadOnlyList<TextSpan> Places { get; init; } = [];

    public bool Equals(AndNode? other) => other is not null && AreEqual(Nodes, other.Nodes) && AreEqual(Places, other.Places);

    public override int GetHashCode() => HashCode.Combine(nameof(AndNode), HashOf(Nodes));
}

internal sealed record OrNode(IReadOnlyList<QueryNode> Nodes) : QueryNode
{
    public bool Equals(OrNode? other) => other is not null && AreEqual(Nodes, other.Nodes);

    public override int GetHashCode() => HashCode.Combine(nameof(OrNode), HashOf(Nodes));
}

internal sealed record NotNode(QueryNode Node) : QueryNode;

/// <summary>The documents of one node; those that match others too come first.</summary>
internal sealed record PreferNode(QueryNode Node, IReadOnlyList<QueryNode> Preferred) : QueryNode
{
    public bool Equals(PreferNode? other) => other is not null && Node.Equals(other.Node) && AreEqual(Preferred, other.Preferred);

    public override int GetHashCode() => HashCode.Combine(Node, HashOf(Preferred));
}

internal sealed record BoostNode(QueryNode Node, double Factor) : QueryNode;

/// <summary>Words next to each other; with a prefix the last is only the beginning of a word.</summary>
internal sealed record PhraseNode(QueryField Field, IReadOnlyList<string> Terms, bool IsPrefix) : QueryNode
{
    public bool Equals(PhraseNode? other) => other is not null && Field == other.Field && IsPrefix == other.IsPrefix && AreEqual(Terms, other.Terms);

    public override int GetHashCode() => HashCode.Combine(Field, IsPrefix, HashOf(Terms));
}

/// <summary>Different words in a run that has at most so many others.</summary>
internal sealed record NearNode(QueryField Field, IReadOnlyList<string> Terms, int Others) : QueryNode
{
    public bool Equals(NearNode? other) => other is not null && Field == other.Field && Others == other.Others && AreEqual(Terms, other.Terms);

    public override int GetHashCode() => HashCode.Combine(Field, Others, HashOf(Terms));
}

/// <summary>One word with <c>*</c> for any letters and <c>?</c> for one.</summary>
internal sealed record PatternNode(QueryField Field, string Pattern) : QueryNode;

/// <summary>One word or one that differs from it by so many letters.</summary>
internal sealed record FuzzyNode(QueryField Field, string Term, int Edits) : QueryNode;

/// <summary>Days between two, both included; null for open. For the year the first and last day of the years.</summary>
internal sealed record RangeNode(QueryField Field, DateOnly? Low, DateOnly? High) : QueryNode;

internal sealed record LevelNode(IssuerLevel Level) : QueryNode;
