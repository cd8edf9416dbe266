using DanVan.Search;

namespace DanVan.Conformance.Topics;

// The suite, once for each engine.
public sealed class PlainTopicConformance : TopicConformance
{
    private protected override ITopicEngine Engine { get; } = new PlainTopicEngine();

    private protected override string Name => "plain";
}

#if DANVAN_ML
public sealed class MLTopicConformance : TopicConformance
{
    private protected override ITopicEngine Engine { get; } = new Search.ML.MLTopicEngine();

    private protected override string Name => "ml";
}
#endif
