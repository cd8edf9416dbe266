namespace DanVan.Search.Postings;

/// <summary>Takes note of the words and pieces of fields that a segment has.</summary>
internal interface ITermNotes
{
    void Note(LexiconWord word, bool isTitle);

    void Note(FieldPiece piece);
}
