using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DanVan.Search.Lucene;

internal sealed partial class LucenePlanIndex
{
    // The cards of so many plans are read once; of more each is read again where it is on the page.
    private const int MostCards = 256;

    public CitesResult Cites(CitesQuery query, CancellationToken cancellationToken = default)
    {
        query = CitesAnswer.Typed(query);
        var (numbers, identities) = CitesAnswer.Keys(query.Target, Register);
        var kinds = query.Kind is { } asked ? PlanKeys.Kinds(asked) : null;
        return Read(snapshot =>
        {
            var cited = new BooleanQuery();
            foreach (var number in numbers) cited.Add(new TermQuery(new Term(Fields.CitedKey, Key(number))), Occur.SHOULD);
            foreach (var identity in identities)
            {
                cited.Add(new TermQuery(new Term(Fields.Cited, Key(identity))), Occur.SHOULD);
                cited.Add(new TermQuery(new Term(Fields.Mentioned, Key(identity))), Occur.SHOULD);
            }

            var filter = QueryCompiler.Filter(Fields.CardType, query.Plans);
            filter.Add(cited, Occur.MUST);
            var tally = new CitesTally<(int Doc, int Row)>(query, Register);
            var cards = new Dictionary<int, Card>();
            foreach (var doc in DocCollector.Collect(snapshot.Searcher, filter))
            {
                snapshot.Cancellation.ThrowIfCancellationRequested();
                var card = ReadCard(snapshot, doc);
                if (cards.Count < MostCards) cards.Add(doc, card);
                var date = PlanKeys.Order(card.Plan.Date);
                for (var i = 0; i < card.Rows.Count; i++)
                {
                    var row = card.Rows[i].Row;
                    if (!IsMeant(row)) continue;
                    var form = new CitedForm(row.Resolved.Identity.Text, row.Number, row.Name, row.Kind, row.Date, row.Issuer, row.Title);
                    tally.Add(form, new CitingRank(date, card.Plan.Source, row.Span.Start, row.Id), card.Plan.Identity ?? card.Plan.Source, (doc, i));
                }
            }

            var (last, lastCard) = (-1, (Card?)null);
            return new CitesResult([.. tally.End().Select(t => t.Target with { Citing = [.. t.Places.Select(place => Place(CardAt(place.Doc), place.Row))] })]);

            Card CardAt(int doc)
            {
                if (cards.TryGetValue(doc, out var card)) return card;
                if (doc != last || lastCard is null) (last, lastCard) = (doc, ReadCard(snapshot, doc));
                return lastCard;
            }
        }, cancellationToken);

        bool IsMeant(CitationRow row) =>
            (numbers.Contains(row.Key, StringComparer.Ordinal) || identities.Contains(row.Resolved.Identity.Text, StringComparer.Ordinal))
            && (kinds is null || kinds.Contains(row.KindKey, StringComparer.Ordinal))
            && (query.Relation is not { } relation || row.Relation == relation);
    }

    private static CitingPlace Place(Card card, int at)
    {
        var (row, sentence, mark) = card.Rows[at];
        return new CitingPlace
        {
            Plan = card.Plan,
            Section = row.Section,
            SectionTitle = row.SectionTitle,
            Sentence = sentence,
            Mark = mark,
            Relation = row.Relation,
            Span = row.Span,
            Text = mark.Slice(sentence).ToString(),
            Ground = row.Resolved.Ground,
            Confidence = row.Resolved.Confidence,
        };
    }
}
