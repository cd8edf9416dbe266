using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What a store can say besides what an index answers.</summary>
internal interface IPlanStore : IPlanIndex
{
    /// <summary>The acts by which the citations of documents are resolved that are taken in from now on.</summary>
    ActRegister Register { get; set; }

    /// <summary>Takes in documents as <see cref="IPlanIndex.Ingest"/> does, those too that are there with the same hash.</summary>
    void Renew(IReadOnlyList<IngestItem> batch);

    /// <summary>The words of title and text that meet a condition, with marks or without, in no order.</summary>
    IReadOnlyList<string> Words(bool marked, Predicate<string> condition);

    /// <summary>The words of title and text that are one of some words without marks where theirs are taken off, with their marks, in no order.</summary>
    IReadOnlyList<string> Spellings(IReadOnlyCollection<string> plain);

    /// <summary>In how many documents each of some words stands, in title or text.</summary>
    IReadOnlyList<int> DocumentsWith(IReadOnlyList<string> words, bool marked);

    /// <summary>In how many documents two words without marks stand side by side, in title or text, by their spellings; null where a search for each spelling takes no longer.</summary>
    WordPair? SideBySide(string first, string last) => null;

    /// <summary>The keys of the numbers that documents bear or cite, in no order.</summary>
    IReadOnlyList<string> NumberKeys();

    /// <summary>The ids of the documents that bear or cite a number with a key, the least first, at most so many; 0 for all.</summary>
    IReadOnlyList<long> PlansWith(string numberKey, int most);

    /// <summary>A number with a key as it is printed somewhere, or null.</summary>
    string? Printed(string numberKey);

    /// <summary>Documents other than one that share the most of some marks of <see cref="Shingles"/>.</summary>
    IReadOnlyList<PlanSummary> Sharing(IReadOnlyCollection<string> marks, long except, int most, CancellationToken cancellationToken);
}

/// <summary>An engine that keeps a store in a folder under a number, so that a new one can be made beside the old and take its place in one step.</summary>
internal interface IStoreEngine : ISearchEngine
{
    /// <summary>Makes an empty store; what is there under its number is deleted.</summary>
    IPlanStore CreateStore(string folder, int generation);

    IPlanStore OpenStore(string folder, int generation, bool readOnly);

    /// <summary>The numbers of the stores of this engine in a folder.</summary>
    IReadOnlyList<int> Generations(string folder);

    /// <summary>Deletes a store as far as the system lets it.</summary>
    void DeleteStore(string folder, int generation);

    /// <summary>Everything that can still be read of a store, in no order; where only the name can, without the document.</summary>
    IEnumerable<Salvaged> Salvage(string folder, int generation);
}

/// <summary>In how many documents two words stand side by side.</summary>
/// <param name="Any">In some spelling.</param>
/// <param name="Spelled">By the two spellings, with a blank between them.</param>
internal sealed record WordPair(int Any, IReadOnlyDictionary<string, int> Spelled);

/// <summary>A document of a store that may be damaged.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Item">The document, or null where it cannot be read.</param>
internal readonly record struct Salvaged(string Source, IngestItem? Item);
