using DanVan.Search;

namespace DanVan.Conformance.Engine;

// Every suite, once for each engine.
public sealed class SqliteEngineConformance : EngineConformance
{
    private protected override ISearchEngine Engine => SearchEngines.Find("sqlite")!;
}

public sealed class SqliteIndexConformance : IndexConformance
{
    private protected override ISearchEngine Engine => SearchEngines.Find("sqlite")!;
}

public sealed class SqliteKeepingConformance : KeepingConformance
{
    private protected override ISearchEngine Engine => SearchEngines.Find("sqlite")!;
}

public sealed class SqliteAnswerConformance : AnswerConformance
{
    private protected override ISearchEngine Engine => SearchEngines.Find("sqlite")!;
}

public sealed class SqliteCancellationConformance : CancellationConformance
{
    private protected override ISearchEngine Engine => SearchEngines.Find("sqlite")!;
}

public sealed class SqliteRegisterConformance : RegisterConformance
{
    private protected override ISearchEngine Engine => SearchEngines.Find("sqlite")!;
}

#if DANVAN_LUCENE
public sealed class LuceneRegisterConformance : RegisterConformance
{
    public LuceneRegisterConformance() => Search.Lucene.LuceneEngine.Register();

    private protected override ISearchEngine Engine => SearchEngines.Find("lucene")!;
}

public sealed class LuceneAnswerConformance : AnswerConformance
{
    private protected override ISearchEngine Engine => new Search.Lucene.LuceneEngine();
}

public sealed class LuceneCancellationConformance : CancellationConformance
{
    private protected override ISearchEngine Engine => new Search.Lucene.LuceneEngine();
}

public sealed class LuceneKeepingConformance : KeepingConformance
{
    public LuceneKeepingConformance() => Search.Lucene.LuceneEngine.Register();

    private protected override ISearchEngine Engine => SearchEngines.Find("lucene")!;
}

public sealed class LuceneEngineConformance : EngineConformance
{
    private protected override ISearchEngine Engine => new Search.Lucene.LuceneEngine();
}

public sealed class LuceneIndexConformance : IndexConformance
{
    private protected override ISearchEngine Engine => new Search.Lucene.LuceneEngine();
}
#endif
