namespace DanVan.Search.Lucene;

/// <summary>
/// The fields of the index. A plan is several documents with one <see cref="Id"/>: its text with the words (<see cref="TextType"/>), its card with
/// what is said of it and its citations (<see cref="CardType"/>), and an entry for each task and deadline (<see cref="TaskType"/>). What all plans
/// together say of a number is told by the terms of <see cref="Said"/>.
/// </summary>
internal static class Fields
{
    public const string Type = "type";
    public const string TextType = "text";
    public const string CardType = "card";
    public const string TaskType = "task";

    public const string Id = "id";
    public const string Source = "source";
    public const string Tail = "tail";
    public const string Kind = "kind";
    public const string Province = "province";
    public const string Issuer = "issuer";
    public const string Level = "level";
    public const string Year = "year";
    public const string First = "date_first";
    public const string Last = "date_last";
    public const string Date = "date";
    public const string Format = "format";
    public const string Hash = "hash";
    public const string NumberKey = "number_key";
    public const string NumberSort = "number_sort";
    public const string Own = "own";

    public const string Card = "card";
    public const string Plan = "plan";
    public const string CardSource = "card_source";
    public const string Cited = "cited";

    // What is called by a number alone: asked for, but not listed.
    public const string Mentioned = "mentioned";
    public const string CitedKey = "cited_key";
    public const string Said = "said";
    public const string Relation = "relation";

    public const string Text = "content";
    public const string Parts = "parts";
    public const string Due = "due";
    public const string Position = "position";
    public const string Lead = "lead";
    public const string Assignee = "assignee";
    public const string IsFirst = "first";
    public const string Task = "task";

    public const string Sketch = "sketch";

    // Documents of their own, of no type (NeighbourBlock).
    public const string Neighbours = "neighbours";
    public const string NeighboursOf = "neighbours_of";

    public const string Title = "w_title";
    // Without marks they are read from those with marks (PlainView).
    public const string TitlePlain = "w_title_plain";
    public const string Body = "w_body";
    public const string BodyPlain = "w_body_plain";

    /// <summary>The fields that hold the words of a field of the query language, with marks or without.</summary>
    public static string[] Words(QueryField field, bool marked) => field switch
    {
        QueryField.Text => marked ? [Title, Body] : [TitlePlain, BodyPlain],
        QueryField.Title => marked ? [Title] : [TitlePlain],
        _ => ["w_" + QueryFields.NameOf(field)],
    };

    /// <summary>The term of a word in one of those fields.</summary>
    public static string TermOf(string field, string word) => IsMarked(field) ? TwoForms.Of(word) : word;

    public static bool IsMarked(string field) => field is Title or Body;
}
