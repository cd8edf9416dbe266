using System.Globalization;
using DanVan.Parsing;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>Makes the Lucene documents of a plan.</summary>
internal static class Documents
{
    private const int MaxTitle = 2000;
    private const char Separator = '\u001F';

    private static readonly FieldType Days = Frozen(new FieldType(Int32Field.TYPE_NOT_STORED) { NumericPrecisionStep = QueryCompiler.PrecisionStep });
    private static readonly FieldType Keys = Frozen(new FieldType(StringField.TYPE_NOT_STORED));
    private static readonly FieldType Words = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { OmitNorms = true });

    private static readonly QueryField[] SmallFields =
    [
        QueryField.Section, QueryField.Number, QueryField.Kind, QueryField.Issuer, QueryField.Province, QueryField.Cites, QueryField.Basis, QueryField.Assignee,
        QueryField.Source,
    ];

    public static string? Cut(string? title) => title is null || title.Length <= MaxTitle ? title : title[..MaxTitle];

    public static string SaidPrefix(string key, string identity) => LucenePlanIndex.Key(key) + Separator + LucenePlanIndex.Key(identity) + Separator;

    public static Document OfText(Card card, IngestItem item, IReadOnlyList<ResolvedCitation> resolved)
    {
        var (plan, source) = (item.Plan, item.Source);
        var document = New(Fields.TextType, card);
        document.Add(new StoredField(Fields.Text, plan.Text));
        document.Add(new StoredField(Fields.Parts, PlanStorage.Write(item)));
        var title = plan.Header.Title ?? "";
        document.Add(new TextField(Fields.Title, title, Field.Store.NO));
        document.Add(new TextField(Fields.TitlePlain, title, Field.Store.NO));
        document.Add(new TextField(Fields.Body, plan.Text, Field.Store.NO));
        document.Add(new TextField(Fields.BodyPlain, plan.Text, Field.Store.NO));
        foreach (var field in SmallFields)
        {
            var groups = QueryFields.Segments(field, plan, source, resolved).Distinct(StringComparer.Ordinal).Select(s => QueryFields.Terms(field, s)).ToList();
            document.Add(new Field(Fields.Words(field, marked: false)[0], new TermListStream(groups), field == QueryField.Section ? TextField.TYPE_NOT_STORED : Words));
        }

        document.Add(new Field(Fields.Sketch, new TermListStream([[.. Shingles.Marks(plan.Text)]]), Words));
        document.Add(new StoredField(Fields.Source, source));
        document.Add(new StoredField(Fields.Format, card.Plan.Format));
        document.Add(new StoredField(Fields.Hash, card.Plan.ContentHash));
        foreach (var due in plan.Tasks.SelectMany(PlanKeys.Dues).Distinct()) document.Add(new Int32Field(Fields.Due, QueryCompiler.Number(due), Days));
        Sorted(document, Fields.Source, source);
        Sorted(document, Fields.Date, card.Plan.Date.IsEmpty ? null : card.Plan.Date.ToString());
        Sorted(document, Fields.NumberSort, card.Keys.NumberSort);
        Sorted(document, Fields.Kind, card.Plan.Kind);
        Sorted(document, Fields.Province, card.Plan.Province);
        Sorted(document, Fields.Issuer, card.Plan.Issuer);
        document.Add(new NumericDocValuesField(Fields.Year, card.Plan.Date.Year));
        return document;
    }

    public static Document OfCard(Card card)
    {
        var document = New(Fields.CardType, card);
        document.Add(new Field(Fields.Card, Id(card), Keys));
        document.Add(new Field(Fields.CardSource, LucenePlanIndex.Key(card.Plan.Source), Keys));
        document.Add(new StoredField(Fields.Card, card.Write()));
        document.Add(new Field(Fields.Format, LucenePlanIndex.Key(card.Plan.Format), Keys));
        if (card.Keys.Number is { } number) document.Add(new Field(Fields.NumberKey, LucenePlanIndex.Key(number), Keys));
        if (card.Keys.Identity is { } own) document.Add(new Field(Fields.Own, LucenePlanIndex.Key(own), Keys));
        foreach (var tail in Tails(card.Plan.Source)) document.Add(new Field(Fields.Tail, LucenePlanIndex.Key(tail), Keys));
        var once = new HashSet<(string, string)>();
        foreach (var (row, _, _) in card.Rows)
        {
            Term(Fields.Cited, row.Resolved.Identity.Text);
            Term(Fields.CitedKey, row.Key);
            if (row.Title is not null && row.OpenNumber is not null && row.Local.Identity.Date.IsDay)
            {
                var said = SaidPrefix(row.Key, row.Local.Identity.Text) + Cut(row.Title);
                if (once.Add((Fields.Said, said))) document.Add(new Field(Fields.Said, said, Keys));
            }

            var identity = LucenePlanIndex.Key(row.Resolved.Identity.Text);
            if (once.Add(("facet", identity))) document.Add(new SortedSetDocValuesField(Fields.Cited, new BytesRef(identity)));
            var relation = EnumText.Of(row.Relation);
            if (once.Add((Fields.Relation, relation))) document.Add(new SortedSetDocValuesField(Fields.Relation, new BytesRef(relation)));
        }

        return document;

        void Term(string field, string value)
        {
            if (once.Add((field, value))) document.Add(new Field(field, LucenePlanIndex.Key(value), Keys));
        }
    }

    /// <summary>One entry for each task, and one more for each further deadline, so that tasks are found in the order in which they are due.</summary>
    public static List<Document> OfTasks(Card card, PlanDocument plan)
    {
        var documents = new List<Document>();
        for (var position = 0; position < plan.Tasks.Count; position++)
        {
            var task = plan.Tasks[position];
            var json = PlanStorage.TasksText(task);
            var assignees = task.Lead.Concat(task.Support).SelectMany(static a => new[] { a.Name, a.Normalized }).Distinct(StringComparer.Ordinal)
                .Select(static name => (IReadOnlyList<string>)IdentityKeys.Slug(name).Split('-')).ToList();
            var dues = PlanKeys.Dues(task);
            for (var i = 0; i < Math.Max(1, dues.Count); i++)
            {
                var document = New(Fields.TaskType, card);
                document.Add(new Field(Fields.IsFirst, i == 0 ? "1" : "0", Keys));
                document.Add(new Field(Fields.Lead, task.Lead.Count > 0 ? "1" : "0", Keys));
                document.Add(new Field(Fields.Assignee, new TermListStream(assignees), Words));
                if (dues.Count > 0) document.Add(new Int32Field(Fields.Due, QueryCompiler.Number(dues[i]), Days));
                document.Add(new NumericDocValuesField(Fields.Due, dues.Count == 0 ? int.MaxValue : QueryCompiler.Number(dues[i])));
                document.Add(new NumericDocValuesField(Fields.Position, position));
                Sorted(document, Fields.Source, card.Plan.Source);
                document.Add(new StoredField(Fields.Task, json));
                documents.Add(document);
            }
        }

        return documents;
    }

    public static Document OfRecord(string key, NumberRecord record) =>
    [
        new Field(Fields.Type, Fields.GroupType, Keys),
        new Field(Fields.Group, LucenePlanIndex.Key(key), Keys),
        new StoredField(Fields.Card, record.Write()),
    ];

    private static Document New(string type, Card card)
    {
        var document = new Document
        {
            new Field(Fields.Type, type, Keys),
            new Field(Fields.Id, Id(card), Keys),
            new NumericDocValuesField(Fields.Id, card.Plan.Id),
            new Field(Fields.Source, LucenePlanIndex.Key(card.Plan.Source), Keys),
            new Field(Fields.Level, ((int)card.Plan.Level).ToString(CultureInfo.InvariantCulture), Keys),
            new Field(Fields.Year, card.Plan.Date.Year.ToString(CultureInfo.InvariantCulture), Keys),
        };
        if (card.Keys.Kind is { } kind) document.Add(new Field(Fields.Kind, kind, Keys));
        if (card.Keys.Province is { } province) document.Add(new Field(Fields.Province, province, Keys));
        if (card.Keys.Issuer is { } issuer) document.Add(new Field(Fields.Issuer, new TermListStream([issuer.Split('-')]), Words));
        if (card.Plan.Date.Earliest is { } first) document.Add(new Int32Field(Fields.First, QueryCompiler.Number(first), Days));
        if (card.Plan.Date.Latest is { } last) document.Add(new Int32Field(Fields.Last, QueryCompiler.Number(last), Days));
        return document;
    }

    private static string Id(Card card) => card.Plan.Id.ToString(CultureInfo.InvariantCulture);

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
