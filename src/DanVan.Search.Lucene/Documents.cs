using System.Globalization;
using DanVan.Parsing;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Makes the Lucene documents of plans. Fields are used again from document to document, so a document holds until the next is made. Not
/// thread-safe.
/// </summary>
internal sealed class Documents
{
    private const char Separator = '\u001F';

    // No identity begins with it, and it comes before all that do.
    private const char BearerSign = '!';
    private const char WholeSign = '=';

    private static readonly FieldType DayType = Frozen(new FieldType(Int32Field.TYPE_NOT_STORED) { NumericPrecisionStep = QueryCompiler.PrecisionStep });
    private static readonly FieldType KeyType = Frozen(new FieldType(StringField.TYPE_NOT_STORED));
    private static readonly FieldType KeysType = Frozen(new FieldType(StringField.TYPE_NOT_STORED) { IsTokenized = true });
    private static readonly FieldType WordsType = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { OmitNorms = true });

    // The titles of sections, which come first, rank; the others are only found.
    private static readonly string[] ShortNames = [.. Preparation.ShortFields.Select(static field => Fields.Words(field, marked: false)[0])];

    private readonly Dictionary<string, Field> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermListStream> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PieceStream> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnalyzedStream> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int Place), Field> _days = [];

    /// <summary>The pairs of the texts, for the thread that forms the drafts.</summary>
    public PairTable Pairs { get; } = new();

    /// <summary>The neighbours in the texts, for the same thread.</summary>
    public NeighbourSet Neighbours { get; } = new();

    /// <summary>The rows of the neighbours of a batch.</summary>
    public NeighbourBlock Blocks { get; } = new();

    /// <summary>What the terms of <see cref="Fields.Said"/> of a number begin with.</summary>
    public static string SaidOf(string key) => LucenePlanIndex.Key(key) + Separator;

    /// <summary>The term of every plan that cites a number with an identity; followed by a title, the term of those that give it.</summary>
    public static string Said(string key, string identity) => SaidOf(key) + Short(key, identity) + Separator;

    /// <summary>What comes after all terms of an identity.</summary>
    public static string AfterSaid(string key, string identity) => SaidOf(key) + Short(key, identity) + (char)(Separator + 1);

    /// <summary>The identity and the title (null in a term that has none) of a term of <see cref="Fields.Said"/>, and whether its plan bears the number.</summary>
    /// <exception cref="InvalidDataException">The term is malformed.</exception>
    public static (DocumentIdentity Identity, string? Title, bool IsBearer) ReadSaid(string term, string key)
    {
        var prefix = SaidOf(key).Length;
        var isBearer = prefix < term.Length && term[prefix] == BearerSign;
        if (isBearer) prefix++;
        var end = term.IndexOf(Separator, prefix);
        if (end < 0) throw new InvalidDataException("a term that says what plans cite is malformed");
        return (CardRow.Identity(Whole(key, term[prefix..end])), end + 1 == term.Length ? null : term[(end + 1)..], isBearer);
    }

    public Document OfText(Card card, byte[] summary, LuceneDraft draft)
    {
        var prepared = draft.Plan;
        var (plan, source) = (prepared.Item.Plan, prepared.Item.Source);
        var document = New(Fields.TextType, card);
        document.Add(new StoredField(Fields.Plan, summary));
        document.Add(new StoredField(Fields.Text, plan.Text));
        document.Add(new StoredField(Fields.Parts, prepared.Parts));
        document.Add(Analyzed(Fields.Title, draft.Title));
        document.Add(Analyzed(Fields.Body, draft.Text));
        for (var i = 0; i < ShortNames.Length; i++) document.Add(new Field(ShortNames[i], Pieces(ShortNames[i], prepared.Short[i]), i == 0 ? TextField.TYPE_NOT_STORED : WordsType));

        document.Add(new Field(Fields.Sketch, List(Fields.Sketch, [[.. prepared.Marks.Select(Shingles.TermOf)]]), WordsType));
        document.Add(new StoredField(Fields.Source, source));
        document.Add(new StoredField(Fields.Format, card.Plan.Format));
        document.Add(new StoredField(Fields.Hash, card.Plan.ContentHash));
        var place = 0;
        foreach (var due in plan.Tasks.SelectMany(PlanKeys.Dues).Distinct()) document.Add(Day(Fields.Due, due, place++));
        Sorted(document, Fields.Source, source);
        Sorted(document, Fields.Date, PlanKeys.Order(card.Plan.Date) is { Length: > 0 } date ? date : null);
        Sorted(document, Fields.NumberSort, card.Keys.NumberSort);
        Sorted(document, Fields.Kind, card.Plan.Kind);
        Sorted(document, Fields.Province, card.Plan.Province);
        Sorted(document, Fields.Issuer, card.Plan.Issuer);
        document.Add(new NumericDocValuesField(Fields.Year, card.Plan.Date.Year));
        return document;
    }

    public Document OfCard(Card card)
    {
        var document = New(Fields.CardType, card);
        document.Add(Key(Fields.Card, Id(card)));
        document.Add(Key(Fields.CardSource, card.Plan.Source));
        document.Add(new StoredField(Fields.Card, card.Write()));
        document.Add(Key(Fields.Format, card.Plan.Format));
        if (card.Keys.Number is { } number) document.Add(Key(Fields.NumberKey, number));
        if (card.Keys.Identity is { } own) document.Add(Key(Fields.Own, own));
        document.Add(Keys(Fields.Tail, Tails(card.Plan.Source)));
        var listed = card.Rows.Where(static r => !r.Row.IsOpenMention).Select(static r => r.Row.Resolved.Identity.Text).Distinct(StringComparer.Ordinal).ToList();
        document.Add(Keys(Fields.Cited, listed));
        document.Add(Keys(Fields.Mentioned, card.Rows.Where(static r => r.Row.IsOpenMention).Select(static r => r.Row.Resolved.Identity.Text)));
        document.Add(Keys(Fields.CitedKey, card.Rows.Select(static r => r.Row.Key)));
        document.Add(Keys(Fields.Said, Said(card), isKey: true));
        foreach (var identity in listed) document.Add(new SortedSetDocValuesField(Fields.Cited, new BytesRef(LucenePlanIndex.Key(identity))));
        foreach (var relation in card.Rows.Select(static r => r.Row.Relation).Distinct()) document.Add(new SortedSetDocValuesField(Fields.Relation, new BytesRef(EnumText.Of(relation))));
        return document;
    }

    /// <summary>One entry for each task, and one more for each further deadline, so that tasks are found in the order in which they are due.</summary>
    public IEnumerable<Document> OfTasks(Card card, byte[] summary, IReadOnlyList<TaskEntry> tasks)
    {
        for (var position = 0; position < tasks.Count; position++)
        {
            var (hasLead, assignees, dues, json) = tasks[position];
            for (var i = 0; i < Math.Max(1, dues.Count); i++)
            {
                var document = New(Fields.TaskType, card);
                document.Add(Key(Fields.IsFirst, i == 0 ? "1" : "0"));
                document.Add(Key(Fields.Lead, hasLead ? "1" : "0"));
                document.Add(new Field(Fields.Assignee, List(Fields.Assignee, [assignees]), KeysType));
                if (dues.Count > 0) document.Add(Day(Fields.Due, dues[i]));
                document.Add(new NumericDocValuesField(Fields.Due, dues.Count == 0 ? int.MaxValue : QueryCompiler.Number(dues[i])));
                document.Add(new NumericDocValuesField(Fields.Position, position));
                Sorted(document, Fields.Source, card.Plan.Source);
                document.Add(new StoredField(Fields.Plan, summary));
                document.Add(new StoredField(Fields.Task, json));
                yield return document;
            }
        }
    }

    // An identity mostly begins and ends as its number does (nq-tw:0025 in nq-tw@trung-uong:2013-06-03:0025): what is left begins with another sign than a whole one.
    private static string Short(string key, string identity)
    {
        var colon = key.LastIndexOf(':');
        return colon > 0 && identity.Length > key.Length && identity[colon] is '@' or ':' && identity.AsSpan().StartsWith(key.AsSpan(0, colon), StringComparison.Ordinal) && identity.AsSpan().EndsWith(key.AsSpan(colon), StringComparison.Ordinal)
            ? identity[colon..^(key.Length - colon)]
            : WholeSign + identity;
    }

    private static string Whole(string key, string text) => text is [WholeSign, ..] ? text[1..] : key.LastIndexOf(':') is var colon and > 0 ? string.Concat(key.AsSpan(0, colon), text, key.AsSpan(colon)) : text;

    private static IEnumerable<string> Said(Card card)
    {
        if (card.Keys.Number is { } number && card.Plan.Number is not null && card.Keys.Identity is { } own) yield return SaidOf(number) + BearerSign + Short(number, own) + Separator + NumberRecord.Cut(card.Plan.Title);
        foreach (var (row, _, _) in card.Rows)
        {
            if (row.OpenNumber is null) continue;
            var said = Said(row.Key, row.Local.Identity.Text);
            yield return said;
            if (row.Local.Identity.Date.IsDay && NumberRecord.Cut(row.Title) is { } title) yield return said + title;
        }
    }

    private Document New(string type, Card card)
    {
        var document = new Document
        {
            Key(Fields.Type, type),
            Key(Fields.Id, Id(card)),
            new NumericDocValuesField(Fields.Id, card.Plan.Id),
            Key(Fields.Source, card.Plan.Source),
            Key(Fields.Level, ((int)card.Plan.Level).ToString(CultureInfo.InvariantCulture)),
            Key(Fields.Year, card.Plan.Date.Year.ToString(CultureInfo.InvariantCulture)),
        };
        if (card.Keys.Kind is { } kind) document.Add(Key(Fields.Kind, kind));
        if (card.Keys.Province is { } province) document.Add(Key(Fields.Province, province));
        if (card.Keys.Issuer is { } issuer) document.Add(new Field(Fields.Issuer, List(Fields.Issuer, [issuer.Split('-')]), WordsType));
        if (card.Plan.Date.Earliest is { } first) document.Add(Day(Fields.First, first));
        if (card.Plan.Date.Latest is { } last) document.Add(Day(Fields.Last, last));
        return document;
    }

    private static string Id(Card card) => card.Plan.Id.ToString(CultureInfo.InvariantCulture);

    private Field Key(string name, string value)
    {
        value = LucenePlanIndex.Key(value);
        if (_keys.TryGetValue(name, out var field)) field.SetStringValue(value);
        else _keys[name] = field = new Field(name, value, KeyType);
        return field;
    }

    /// <summary>Several values of one field, each as a term.</summary>
    private Field Keys(string name, IEnumerable<string> values, bool isKey = false) =>
        new(name, List(name, [[.. (isKey ? values : values.Select(LucenePlanIndex.Key)).Distinct(StringComparer.Ordinal)]]), KeysType);

    private Field Day(string name, DateOnly day, int place = 0)
    {
        if (_days.TryGetValue((name, place), out var field)) field.SetInt32Value(QueryCompiler.Number(day));
        else _days[(name, place)] = field = new Int32Field(name, QueryCompiler.Number(day), DayType);
        return field;
    }

    private TextField Analyzed(string name, PairedText text)
    {
        if (!_texts.TryGetValue(name, out var stream)) _texts[name] = stream = new AnalyzedStream();
        return new TextField(name, stream.With(text));
    }

    private PieceStream Pieces(string name, FieldPiece[] pieces)
    {
        if (!_pieces.TryGetValue(name, out var stream)) _pieces[name] = stream = new PieceStream();
        return stream.With(pieces);
    }

    private TermListStream List(string name, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        if (!_lists.TryGetValue(name, out var stream)) _lists[name] = stream = new TermListStream();
        return stream.With(groups);
    }

    private static void Sorted(Document document, string field, string? value)
    {
        if (value is not null) document.Add(new SortedDocValuesField(field, new BytesRef(LucenePlanIndex.Key(value))));
    }

    // The file name, the file name with its folder, and so on.
    private static IEnumerable<string> Tails(string source)
    {
        for (var i = source.Length - 1; i > 0; i--)
        {
            if (source[i - 1] is '/' or '\\' && i < source.Length) yield return source[i..];
        }
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
