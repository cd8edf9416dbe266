using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Does what can be done of an ingest before the engine writes: on the threads of who parses where they ask for it, else on one beside that of the engine.
/// The words and pieces that were seen are kept, a bounded number for each thread that works at the same time. Thread-safe.
/// </summary>
internal static class Preparation
{
    // Documents are handed from thread to thread in groups: who waits for each alone spins for longer than one takes.
    private const int Together = 16;

    // So many groups are prepared that the engine has not asked for yet.
    private const int Most = 2;

    private static readonly ConditionalWeakTable<IngestItem, PreparedPlan> Made = [];
    private static readonly ConcurrentBag<Desk> Desks = [];

    /// <summary>The fields of few words, in the order of the columns that hold them.</summary>
    public static IReadOnlyList<QueryField> ShortFields { get; } =
    [
        QueryField.Section, QueryField.Number, QueryField.Kind, QueryField.Issuer, QueryField.Province, QueryField.Cites, QueryField.Basis, QueryField.Assignee,
        QueryField.Source,
    ];

    /// <summary>Prepares a document ahead of the batch it will come with.</summary>
    public static void Ahead(IngestItem item) => Made.AddOrUpdate(item, Make(item, ActRegister.Default));

    /// <summary>Each document in order, formed for an engine on another thread; at most a few are ready that are not asked for yet.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<T> Run<T>(IReadOnlyList<IngestItem> items, ActRegister register, Func<PreparedPlan, T> form, CancellationToken cancellation)
    {
        if (items.Count <= 2)
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return form(Take(item, register));
            }

            yield break;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var queue = new BlockingCollection<T[]>(Most);
        var work = Task.Run(
            () =>
            {
                try
                {
                    foreach (var group in InOrder(items, register))
                    {
                        stop.Token.ThrowIfCancellationRequested();
                        queue.Add(Array.ConvertAll(group, plan => form(plan)), stop.Token);
                    }
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
            foreach (var group in queue.GetConsumingEnumerable(cancellation))
            {
                foreach (var plan in group)
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return plan;
                }
            }

            isWhole = true;
        }
        finally
        {
            // Whoever leaves early waits for it too: what forms is not for two threads.
            stop.Cancel();
            ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
            if (!isWhole) _ = work.Exception;
        }

        work.GetAwaiter().GetResult();
    }

    // What nobody prepared is prepared on all cores, a few groups ahead.
    private static IEnumerable<PreparedPlan[]> InOrder(IReadOnlyList<IngestItem> items, ActRegister register)
    {
        var ahead = new Queue<Task<PreparedPlan[]>>();
        try
        {
            foreach (var group in items.Chunk(Together))
            {
                ahead.Enqueue(Array.TrueForAll(group, static item => Made.TryGetValue(item, out _)) ? Task.FromResult(TakeAll(group)) : Task.Run(() => TakeAll(group)));
                if (ahead.Count > Environment.ProcessorCount) yield return ahead.Dequeue().GetAwaiter().GetResult();
            }

            while (ahead.TryDequeue(out var plans)) yield return plans.GetAwaiter().GetResult();
        }
        finally
        {
            // Who stops early waits for what was begun.
            foreach (var plans in ahead) ((IAsyncResult)plans).AsyncWaitHandle.WaitOne();
        }

        PreparedPlan[] TakeAll(IngestItem[] group) => Array.ConvertAll(group, item => Take(item, register));
    }

    private static PreparedPlan Take(IngestItem item, ActRegister register)
    {
        if (!Made.TryGetValue(item, out var made)) return Make(item, register);
        Made.Remove(item);
        if (ReferenceEquals(made.Register, register)) return made;

        // Made ahead by the acts of the library: only what rests on the acts is made again.
        return AtDesk(desk =>
        {
            var citations = CitationRow.Of(item.Plan, IdentityResolver.Resolve(item.Plan, register));
            return made with { Register = register, Citations = citations, Short = Short(desk, item, citations) };
        });
    }

    private static PreparedPlan Make(IngestItem item, ActRegister register) => AtDesk(desk =>
    {
        var plan = item.Plan;
        var citations = CitationRow.Of(plan, IdentityResolver.Resolve(plan, register));
        var text = desk.Lexicon.Analyze(plan.Text);
        return new PreparedPlan(
            item,
            register,
            PlanKeys.Of(plan.Header, text),
            citations,
            PlanStorage.Write(item),
            desk.Lexicon.Analyze(plan.Header.Title ?? ""),
            text,
            Shingles.Marks(text),
            Short(desk, item, citations));
    });

    private static FieldPiece[][] Short(Desk desk, IngestItem item, IReadOnlyList<CitationRow> citations)
    {
        var pieces = new FieldPiece[ShortFields.Count][];
        for (var i = 0; i < pieces.Length; i++) pieces[i] = desk.Terms.Of(ShortFields[i], item, citations);
        return pieces;
    }

    private static PreparedPlan AtDesk(Func<Desk, PreparedPlan> work)
    {
        if (!Desks.TryTake(out var desk)) desk = new Desk(new Lexicon(), new FieldTerms());
        try
        {
            return work(desk);
        }
        finally
        {
            Desks.Add(desk);
        }
    }

    private sealed record Desk(Lexicon Lexicon, FieldTerms Terms);
}
