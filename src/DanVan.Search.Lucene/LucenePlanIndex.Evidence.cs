using DanVan.Parsing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DanVan.Search.Lucene;

internal sealed partial class LucenePlanIndex
{
    private readonly WriterRegister _register;

    public ActRegister Register
    {
        get => _register.Acts;
        set => _register.Acts = value;
    }

    public IReadOnlyList<long> PlansWith(string numberKey, int most) => Read(snapshot =>
    {
        var key = Key(numberKey);
        var any = new BooleanQuery { { new TermQuery(new Term(Fields.CitedKey, key)), Occur.SHOULD }, { new TermQuery(new Term(Fields.NumberKey, key)), Occur.SHOULD } };
        var ids = new List<long>();
        foreach (var doc in DocCollector.Collect(snapshot.Searcher, QueryCompiler.Both(QueryCompiler.OfType(Fields.CardType), any))) ids.Add(snapshot.IdOf(doc));
        ids.Sort();
        if (most > 0 && ids.Count > most) ids.RemoveRange(most, ids.Count - most);
        return (IReadOnlyList<long>)ids;
    });
}
