using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Everything a corpus says about one number: which dates and places it is cited with, and which are certain. Tells which of the dates are
/// one document. The answer depends on the set of what was observed, not on its order.
/// </summary>
internal sealed class NumberGroup
{
    private static readonly Comparison<KeyValuePair<(string Place, PartialDate Date), Observation>> ByPlaceAndDate = static (a, b) =>
        string.CompareOrdinal(a.Key.Place, b.Key.Place) is var order and not 0 ? order : a.Key.Date.CompareTo(b.Key.Date);

    // Beyond so many documents of one number at one place the rest are taken as they are printed.
    private const int MostDocuments = 64;

    private readonly Dictionary<(string Place, PartialDate Date), Observation> _observed = [];
    private readonly HashSet<(string Place, PartialDate Date)> _certain = [];
    private readonly bool _isParty;

    public NumberGroup(bool isParty) => _isParty = isParty;

    /// <summary>A full date with which the number is cited.</summary>
    public void Observe(string? place, PartialDate date, string? title, int count)
    {
        var key = (place ?? "", date);
        if (!_observed.TryGetValue(key, out var observation)) observation = new Observation(0, null);

        // The least title stands for all: the choice must not depend on the order.
        var sample = observation.Title is null || (title is not null && string.CompareOrdinal(title, observation.Title) < 0) ? title ?? observation.Title : observation.Title;
        _observed[key] = new Observation(observation.Count + count, sample);
    }

    /// <summary>A date that is certain: the register's, or that of a document that is itself in the corpus.</summary>
    public void Certain(string? place, PartialDate date, string? title)
    {
        if (!date.IsDay) return;
        Observe(place, date, title, 0);
        _certain.Add((place ?? "", date));
    }

    /// <summary>For each observed place and date, the date of the document that is meant.</summary>
    /// <param name="before">An earlier answer that still holds for all places but some; null for none.</param>
    /// <param name="places">The places for which it does not hold: only they were observed.</param>
    public Resolution Resolve(Resolution? before = null, IReadOnlyCollection<string>? places = null)
    {
        var answers = before is null ? new Dictionary<string, PlaceAnswer>(StringComparer.Ordinal) : before.Without(places ?? []);
        var observed = _observed.ToArray();
        observed.AsSpan().Sort(ByPlaceAndDate);
        for (int from = 0, to; from < observed.Length; from = to)
        {
            var place = observed[from].Key.Place;
            for (to = from + 1; to < observed.Length && string.Equals(observed[to].Key.Place, place, StringComparison.Ordinal);) to++;

            // Most numbers are those of one document at a place, and all say so.
            if (to == from + 1)
            {
                var (key, only) = observed[from];
                answers[place] = new PlaceAnswer([new Cluster(place, key.Date, only.Title, only.Count, _certain.Contains(key))], []);
                continue;
            }

            answers[place] = Answer(place, observed[from..to].Select(static o => (o.Key.Date, Seen: o.Value))
                .OrderByDescending(m => _certain.Contains((place, m.Date)))
                .ThenByDescending(static m => NamesYear(m.Seen.Title, m.Date.Year))
                .ThenByDescending(static m => m.Seen.Count)
                .ThenBy(static m => m.Date));
        }

        return new Resolution(answers);
    }

    // The surest dates first: each later one is a misprint of the one it is nearest to, or a document of its own. Two that are certain stay apart.
    private PlaceAnswer Answer(string place, IEnumerable<(PartialDate Date, Observation Seen)> members)
    {
        var parts = new List<List<(PartialDate Date, Observation Seen)>>();
        foreach (var member in members)
        {
            List<(PartialDate Date, Observation Seen)>? best = null;
            var (bestTitles, bestSlips) = (-2.0, int.MaxValue);
            for (var i = 0; i < parts.Count && i < MostDocuments; i++)
            {
                var first = parts[i][0];
                if (!IsOne(place, first, member)) continue;
                var (titles, slips) = (Similarity.Titles(first.Seen.Title, member.Seen.Title), Similarity.Slips(first.Date, member.Date));
                if (titles < bestTitles || (titles == bestTitles && slips >= bestSlips)) continue;
                (best, bestTitles, bestSlips) = (parts[i], titles, slips);
            }

            if (best is not null) best.Add(member);
            else parts.Add([member]);
        }

        var clusters = new Cluster[parts.Count];
        var printed = new List<Printed>();
        for (var i = 0; i < clusters.Length; i++)
        {
            var part = parts[i];
            var date = part[0].Date;
            if (part.Count > 1) printed.AddRange(part.Select(member => new Printed(member.Date, date, member.Seen.Count)));
            clusters[i] = new Cluster(
                place,
                date,
                part.OrderBy(static m => m.Date).Select(static m => m.Seen.Title).FirstOrDefault(static t => t is not null),
                part.Sum(static m => m.Seen.Count),
                _certain.Contains((place, date)));
        }

        return new PlaceAnswer(clusters, [.. printed]);
    }

    /// <summary>Whether a place stands for one that is not known.</summary>
    public static bool IsUnknown(string place) => string.Equals(place, DocumentIdentity.UnknownPlace, StringComparison.Ordinal);

    private static bool NamesYear(string? title, int year) =>
        title is not null && title.Contains(year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private bool IsOne(string place, (PartialDate Date, Observation Seen) a, (PartialDate Date, Observation Seen) b)
    {
        if (_certain.Contains((place, a.Date)) && _certain.Contains((place, b.Date))) return false;
        var titles = Similarity.Titles(a.Seen.Title, b.Seen.Title);
        if (titles is >= 0 and < 0.5) return false;

        // Individual numbers of the state start anew each year: two days of one year are one document.
        if (!_isParty && a.Date.Year == b.Date.Year) return true;
        return Similarity.Slips(a.Date, b.Date) == 1;
    }

    internal sealed record Cluster(string Place, PartialDate Date, string? Title, int Count, bool IsCertain);

    /// <summary>The documents of the number at one place, and the dates of those that are printed with several: each with the one that is meant and how many print it.</summary>
    internal sealed record PlaceAnswer(Cluster[] Clusters, Printed[] Printed);

    internal readonly record struct Printed(PartialDate Date, PartialDate Meant, int Count);

    /// <summary>What all that was observed says of a number. Immutable.</summary>
    internal sealed class Resolution(Dictionary<string, PlaceAnswer> places)
    {
        /// <summary>The documents of the number, by place.</summary>
        public IEnumerable<Cluster> Clusters => places.OrderBy(static p => p.Key, StringComparer.Ordinal).SelectMany(static p => p.Value.Clusters);

        /// <summary>How many documents cite the number with a place and date.</summary>
        public int Support(string place, PartialDate date)
        {
            if (!places.TryGetValue(place, out var answer)) return 0;
            foreach (var printed in answer.Printed)
            {
                if (printed.Date == date) return printed.Count;
            }

            return Array.Find(answer.Clusters, c => c.Date == date)?.Count ?? 0;
        }

        /// <summary>The answers for all places but some.</summary>
        public Dictionary<string, PlaceAnswer> Without(IReadOnlyCollection<string> some)
        {
            var others = new Dictionary<string, PlaceAnswer>(places, StringComparer.Ordinal);
            foreach (var place in some) others.Remove(place);
            return others;
        }

        /// <summary>Whether a citation that its own document resolves to an identity may mean something else than by another answer.</summary>
        public bool Differs(Resolution other, DocumentIdentity local)
        {
            if (!local.Date.IsDay) return !Rivals(local).SequenceEqual(other.Rivals(local));
            return Meant(local) != other.Meant(local);
        }

        /// <summary>What a citation means in the light of the corpus.</summary>
        public ResolvedCitation Apply(ResolvedCitation local, string? title, PartialDate planDate)
        {
            var identity = local.Identity;
            if (identity.Date.IsDay)
            {
                var place = identity.Place ?? "";
                if (IsUnknown(place) && OnlyPlace(identity.Date) is { } known)
                    return local with { Identity = identity.At(known, Meant(known, identity.Date)), Ground = ResolutionGround.Corpus, Confidence = 0.8 };
                return Meant(place, identity.Date) is var date && date != identity.Date
                    ? local with { Identity = identity.At(identity.Place, date), Ground = ResolutionGround.Corpus, Confidence = 0.75 }
                    : local;
            }

            if (local.Ground == ResolutionGround.Register) return local;
            var candidates = At(identity.Place).Where(c =>
                (identity.Date.IsEmpty || c.Date.Agrees(identity.Date))
                && (local.Candidates.Count == 0 || local.Candidates.Any(l => l.Date == c.Date) || !c.IsCertain)
                && !IdentityResolver.IsAfter(c.Date, planDate)).ToList();

            // What one document says against many is a slip rather than another document.
            if (candidates.Exists(static c => c.IsCertain || c.Count >= 3)) candidates.RemoveAll(static c => !c.IsCertain && c.Count < 2);
            if (candidates.Count == 0) return local;
            if (candidates.Count == 1) return local with { Identity = identity.At(identity.Place, candidates[0].Date), Ground = ResolutionGround.Corpus, Confidence = 0.85, Candidates = [] };
            var ranked = candidates.Select(c => (Cluster: c, Score: Similarity.Titles(title, c.Title))).OrderByDescending(static c => c.Score).ThenBy(static c => c.Cluster.Date).ToList();
            if (ranked[0].Score >= 0.6 && ranked[0].Score - ranked[1].Score >= 0.2)
                return local with { Identity = identity.At(identity.Place, ranked[0].Cluster.Date), Ground = ResolutionGround.Corpus, Confidence = 0.8, Candidates = [] };
            return local with { Ground = ResolutionGround.Ambiguous, Confidence = 0.4, Candidates = [.. candidates.Select(c => identity.At(identity.Place, c.Date)).Order()] };
        }

        private (string? Place, PartialDate Date) Meant(DocumentIdentity local)
        {
            var place = local.Place ?? "";
            var known = IsUnknown(place) ? OnlyPlace(local.Date) : null;
            return (known, Meant(known ?? place, local.Date));
        }

        // The date that is meant where one is printed; one that nobody else prints is meant itself.
        private PartialDate Meant(string place, PartialDate date)
        {
            if (!places.TryGetValue(place, out var answer)) return date;
            foreach (var printed in answer.Printed)
            {
                if (printed.Date == date) return printed.Meant;
            }

            return date;
        }

        private Cluster[] At(string? place) => places.TryGetValue(place ?? "", out var answer) ? answer.Clusters : [];

        // What may be meant where the day is not said, with all that decides between them.
        private IEnumerable<(PartialDate Date, bool IsCertain, int Count, string? Title)> Rivals(DocumentIdentity local) =>
            At(local.Place).Where(c => local.Date.IsEmpty || c.Date.Agrees(local.Date))
                .OrderBy(static c => c.Date).Select(static c => (c.Date, c.IsCertain, Math.Min(c.Count, 3), c.Title));

        private string? OnlyPlace(PartialDate date)
        {
            string? only = null;
            foreach (var (place, answer) in places)
            {
                if (IsUnknown(place) || !Array.Exists(answer.Clusters, c => c.Date == date)) continue;
                if (only is not null) return null;
                only = place;
            }

            return only is { Length: > 0 } ? only : null;
        }
    }

    internal readonly record struct Observation(int Count, string? Title);
}
