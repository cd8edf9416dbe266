namespace DanVan.Search;

/// <summary>
/// Names groups by what their plans are called: phrases of titles that are common in the group and whose every word is rare elsewhere, the longer before
/// its parts; where titles do not tell enough, the strongest terms of the texts. Not thread-safe.
/// </summary>
internal sealed class TopicLabels
{
    private const int MostUnits = 3;
    private const int MostSyllables = 6;

    // From here on two syllables are a word.
    private const double WordCohesion = 0.15;

    private readonly TopicWords _words;
    private readonly TopicSpace _space;
    private readonly List<Phrase>[] _phrases;
    private readonly Dictionary<string, int> _titlesWith = new(StringComparer.Ordinal);

    public TopicLabels(TopicWords words, TopicSpace space)
    {
        _words = words;
        _space = space;
        _phrases = [.. words.Plans.Select(plan => PhrasesOf(plan.Title))];
        foreach (var phrases in _phrases)
        {
            foreach (var word in phrases.SelectMany(static phrase => phrase.Words).Distinct(StringComparer.Ordinal)) _titlesWith[word] = _titlesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The label of a group.</summary>
    /// <param name="plans">The numbers of its plans.</param>
    /// <param name="middle">The sum of their vectors.</param>
    /// <param name="most">The most terms to give.</param>
    public IReadOnlyList<string> Of(IReadOnlyCollection<int> plans, float[] middle, int most)
    {
        var label = new List<string>();
        var used = new HashSet<long>();
        var titles = plans.SelectMany(plan => _phrases[plan]).GroupBy(static phrase => phrase.Text, StringComparer.Ordinal)
            .Select(static group => (Phrase: group.First(), Count: group.Count()))
            .Where(phrase => phrase.Count > 1 || plans.Count < 4)
            .OrderByDescending(phrase => (double)phrase.Count / plans.Count * Worth(phrase.Phrase)).ThenBy(static phrase => phrase.Phrase.Text, StringComparer.Ordinal);
        foreach (var (phrase, _) in titles)
        {
            if (label.Count == most) break;
            Take(phrase.Syllables, phrase.Text);
        }

        var strongest = Enumerable.Range(0, middle.Length).Where(term => middle[term] > 0).OrderByDescending(term => middle[term]).ThenBy(static term => term);
        foreach (var term in strongest)
        {
            if (label.Count == most) break;
            var (first, second) = TopicWords.Split(_space.Term(term));
            if (_words.Cohesion(first, second) >= WordCohesion) Take([first, second], Text([first, second]));
        }

        return label;

        void Take(int[] syllables, string text)
        {
            var pairs = _words.PairsOf(syllables).ToArray();
            if (pairs.Any(used.Contains)) return;
            used.UnionWith(pairs);
            label.Add(text);
        }
    }

    // A word beside others counts for less than alone, so that a longer phrase wins by words that tell as much.
    private double Worth(Phrase phrase) =>
        phrase.Words.Sum(word => Math.Log((_words.Plans.Count + 1) / (_titlesWith[word] + 0.5))) / Math.Sqrt(phrase.Words.Length);

    /// <summary>The phrases of a title, each once: one to three words side by side.</summary>
    private List<Phrase> PhrasesOf(int[] title)
    {
        var units = Units(title);
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var first = 0; first < units.Count; first++)
        {
            var syllables = new List<int>();
            for (var last = first; last < Math.Min(units.Count, first + MostUnits); last++)
            {
                if (units[last].Length == 0) break;
                syllables.AddRange(units[last]);
                if (syllables.Count > MostSyllables) break;
                if (syllables.Count > 1) phrases[Text(syllables)] = new Phrase([.. syllables], Text(syllables), [.. units[first..(last + 1)].Select(Text)]);
            }
        }

        return [.. phrases.Values];
    }

    /// <summary>Cuts a title into words of one and two syllables; an empty one where no phrase goes on.</summary>
    private List<int[]> Units(int[] title)
    {
        var units = new List<int[]>();
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] == TopicWords.Break || _words.Joins(title[i])) units.Add([]);
            else if (Hold(i) is var hold && hold >= WordCohesion && hold >= Hold(i + 1)) units.Add([title[i], title[++i]]);
            else units.Add([title[i]]);
        }

        return units;

        // How firmly the syllable holds to the next.
        double Hold(int at) => at + 1 < title.Length ? _words.Cohesion(title[at], title[at + 1]) : 0;
    }

    private string Text(IEnumerable<int> syllables) => string.Join(' ', syllables.Select(_words.Form));

    private sealed record Phrase(int[] Syllables, string Text, string[] Words);
}
