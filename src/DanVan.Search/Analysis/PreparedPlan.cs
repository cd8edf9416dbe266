using System.Collections.Concurrent;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What every engine stores of a document, worked out from the document alone. Immutable, but for what the engine notes on its words.</summary>
/// <param name="Item">The document.</param>
/// <param name="Keys">The comparable forms of its header.</param>
/// <param name="Resolved">What its citations mean by the document alone, in order.</param>
/// <param name="Citations">Its citations, in order.</param>
/// <param name="Parts">Everything but the text, as it is stored.</param>
/// <param name="Title">The words of the title.</param>
/// <param name="Text">The words of the text.</param>
/// <param name="Marks">The shingles by which copies are found.</param>
/// <param name="Short">The terms of each of <see cref="Preparation.ShortFields"/>, in groups that no phrase crosses.</param>
/// <param name="NewTerms">Terms of the short fields that may not have been seen before.</param>
internal sealed record PreparedPlan(
    IngestItem Item,
    PlanKeys Keys,
    IReadOnlyList<ResolvedCitation> Resolved,
    IReadOnlyList<CitationRow> Citations,
    byte[] Parts,
    AnalyzedText Title,
    AnalyzedText Text,
    IReadOnlyList<string> Marks,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Short,
    IReadOnlyList<(QueryField Field, string Term)> NewTerms);

/// <summary>
/// Prepares documents for an engine, on another thread while the engine takes in those before. Keeps the words it has seen, a bounded number.
/// One batch at a time.
/// </summary>
internal sealed class Preparation
{
    private const int Ahead = 8;

    /// <summary>The acts by which citations are resolved.</summary>
    public ActRegister Register { get; set; } = ActRegister.Default;

    private readonly Lexicon _lexicon = new();
    private readonly FieldTerms _terms = new();

    /// <summary>The fields of few words, in the order of the columns that hold them.</summary>
    public static IReadOnlyList<QueryField> ShortFields { get; } =
    [
        QueryField.Section, QueryField.Number, QueryField.Kind, QueryField.Issuer, QueryField.Province, QueryField.Cites, QueryField.Basis, QueryField.Assignee,
        QueryField.Source,
    ];

    /// <summary>Each document in order; at most a few are prepared that are not asked for yet.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<PreparedPlan> Prepare(IReadOnlyList<IngestItem> items, CancellationToken cancellation)
    {
        if (items.Count <= 2)
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return Prepare(item);
            }

            yield break;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var queue = new BlockingCollection<PreparedPlan>(Ahead);
        var work = Task.Run(
            () =>
            {
                try
                {
                    foreach (var item in items) queue.Add(Prepare(item), stop.Token);
                }
                finally
                {
                    queue.CompleteAdding();
                }
            },
            CancellationToken.None);
        var isWhole = false;
        try
        {
            foreach (var plan in queue.GetConsumingEnumerable(cancellation)) yield return plan;
            isWhole = true;
        }
        finally
        {
            // Whoever leaves early waits for it too: the words are not for two threads.
            stop.Cancel();
            ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
            if (!isWhole) _ = work.Exception;
        }

        work.GetAwaiter().GetResult();
    }

    private PreparedPlan Prepare(IngestItem item)
    {
        var plan = item.Plan;
        var resolved = IdentityResolver.Resolve(plan, Register);
        var text = _lexicon.Analyze(plan.Text);
        var fresh = new List<(QueryField, string)>();
        return new PreparedPlan(
            item,
            PlanKeys.Of(plan.Header),
            resolved,
            CitationRow.Of(plan, resolved),
            PlanStorage.Write(item),
            _lexicon.Analyze(plan.Header.Title ?? ""),
            text,
            Shingles.Marks(text),
            [.. ShortFields.Select(field => _terms.Of(field, item, resolved, (of, terms) => fresh.AddRange(terms.Select(term => (of, term)))))],
            fresh);
    }
}
