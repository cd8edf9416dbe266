using DanVan.Search.Graph;

namespace DanVan.Search;

/// <summary>
/// An index of plans in one folder: what they say, whom they cite, what is to be done. A batch is visible whole or not at all. Every member
/// is safe to call from several threads; reads see the last commit and do not wait for a write. Every text that is passed in is data.
/// </summary>
public interface IPlanIndex : IDisposable
{
    /// <summary>The folder that holds the index.</summary>
    string Folder { get; }

    /// <summary>The name of the engine: <c>sqlite</c> or <c>lucene</c>.</summary>
    string Engine { get; }

    /// <summary>
    /// Takes in a batch in one commit. A source that is there with the same hash is left as it is, one with another hash is replaced;
    /// of several items with one source the last counts.
    /// </summary>
    /// <param name="batch">The documents.</param>
    /// <param name="cancellationToken">Stops before the commit; then nothing of the batch is there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="batch"/> or one of its items is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="PlanIndexException">The index is read-only, damaged, or another process writes to it.</exception>
    IngestResult Ingest(IReadOnlyList<IngestItem> batch, CancellationToken cancellationToken = default);

    /// <summary>The content hash under which a source is in the index, or null where it is not: an unchanged file need not be read again.</summary>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    string? HashOf(string source);

    /// <summary>Removes documents by source in one commit; sources that are not there are ignored.</summary>
    /// <returns>How many were removed.</returns>
    /// <exception cref="PlanIndexException">The index is read-only, damaged, or another process writes to it.</exception>
    int Remove(IReadOnlyList<string> sources);

    /// <summary>The documents that a filter leaves, in the order of their sources (ordinal).</summary>
    /// <param name="filter">Which documents; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    IReadOnlyList<PlanSummary> List(PlanFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The sources of the documents, in their order (ordinal), of a large index some thousands at a time: what comes or goes meanwhile may be among them.
    /// </summary>
    /// <param name="prefix">Only those that begin so.</param>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    IEnumerable<string> Sources(string prefix = "");

    /// <summary>
    /// The stored documents that a key names: the id, the source, the file name of the source, the own number (46/KH-UBND, several documents
    /// may bear it) or the identity. Empty where there is none.
    /// </summary>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    IReadOnlyList<StoredPlan> Show(string key);

    /// <summary>The stored document with an id, or null where there is none.</summary>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    StoredPlan? Get(long id);

    /// <summary>Who cites a document, with one target for each identity that the name may mean.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of places of <paramref name="query"/> is negative.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    CitesResult Cites(CitesQuery query, CancellationToken cancellationToken = default);

    /// <summary>Full-text search.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="QuerySyntaxException">The query is malformed; the exception says where and what was expected.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    SearchResult Search(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>Tasks, in the order of the day they are due, those without a day last; then by source and place.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    IReadOnlyList<TaskHit> Tasks(TaskQuery query, CancellationToken cancellationToken = default);

    /// <summary>The citation graph of the documents that a filter leaves: they, and every document they cite.</summary>
    /// <param name="filter">Which documents; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    CitationGraph Graph(PlanFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The documents that share text with one, those with the most first: which plans copy which, and how much. Text is shared in runs of
    /// eight words and more, whatever their marks and case.
    /// </summary>
    /// <param name="id">The id of the document; there is no answer for one that is not there.</param>
    /// <param name="take">The most documents to give.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    IReadOnlyList<SimilarPlan> Similar(long id, int take = 10, CancellationToken cancellationToken = default);

    /// <summary>Reads all that is there and says what is wrong with it. Takes as long as reading the files.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IndexReport Verify(CancellationToken cancellationToken = default);

    /// <summary>Writes the files anew so that they take the least room and are read the fastest. Nothing that is found changes.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the work began.</exception>
    /// <exception cref="PlanIndexException">The index is read-only, damaged, or another process writes to it.</exception>
    void Compact(CancellationToken cancellationToken = default);

    /// <summary>What the index holds.</summary>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    IndexStatistics Statistics();
}
