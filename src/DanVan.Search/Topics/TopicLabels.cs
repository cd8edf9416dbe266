namespace DanVan.Search;

/// <summary>
/// Names groups by what their plans are called: phrases of titles that are common in the group and whose every word is rare elsewhere, the longer before
/// its parts; where titles do not tell enough, the strongest terms of the texts. Not thread-safe.
/// </summary>
internal sealed class TopicLabels
{
    private const int MostUnits = 3;
    private const int MostSyllables = 6;

    // A phrase of titles that is worth less than this share of the best one says less than the texts do.
    private const double LeastOfBest = 0.3;

    // A term of the texts that is weaker than this share of the strongest one names nothing.
    private const double LeastOfStrongest = 0.3;

    // A longer phrase stands for its part where this share of the titles that have the part have it.
    private const double LeastOfLonger = 0.5;

    // From here on two syllables are a word.
    private const double WordCohesion = 0.15;

    private readonly TopicWords _words;
    private readonly TopicSpace _space;
    private readonly Dictionary<string, int> _titlesWith = new(StringComparer.Ordinal);

    public TopicLabels(TopicWords words, TopicSpace space)
    {
        _words = words;
        _space = space;
        foreach (var plan in words.Plans)
        {
            foreach (var word in PhrasesOf(plan.Title).SelectMany(static phrase => phrase.Words).Distinct(StringComparer.Ordinal)) _titlesWith[word] = _titlesWith.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The label of a group.</summary>
    /// <param name="plans">The numbers of its plans.</param>
    /// <param name="middle">The sum of their vectors.</param>
    /// <param name="most">The most terms to give.</param>
    public IReadOnlyList<string> Of(IReadOnlyCollection<int> plans, float[] middle, int most)
    {
        var label = new List<string>();
        var used = new HashSet<long>(PairComparer.Instance);
        // The phrases of a title are found again for its group: those of all plans at once would take more room than all that is kept of the plans.
        var phrases = new Dictionary<string, (Phrase Phrase, int Count)>(StringComparer.Ordinal);
        foreach (var phrase in plans.SelectMany(plan => PhrasesOf(_words.Plans[plan].Title)))
            phrases[phrase.Text] = phrases.TryGetValue(phrase.Text, out var known) ? (known.Phrase, known.Count + 1) : (phrase, 1);
        var titles = phrases.Values.Where(title => plans.Count < 4 || title.Count > 1)
            .Select(title => (title.Phrase, title.Count, Score: (double)title.Count / plans.Count * Worth(title.Phrase)))
            .OrderByDescending(static title => title.Score).ThenBy(static title => title.Phrase.Text, StringComparer.Ordinal).ToList();
        foreach (var (phrase, count, score) in titles)
        {
            if (label.Count == most || score < LeastOfBest * titles[0].Score) break;
            var longer = titles.Where(title => title.Count >= LeastOfLonger * count && Extends(title.Phrase, phrase))
                .Select(static title => title.Phrase).MaxBy(other => (other.Words.Length, Worth(other))) ?? phrase;
            if (!Take(longer.Syllables, longer.Text)) Take(phrase.Syllables, phrase.Text);
        }

        var least = LeastOfStrongest * middle.Max();
        var strongest = Enumerable.Range(0, middle.Length).Where(term => middle[term] >= least).OrderByDescending(term => middle[term]).ThenBy(static term => term);
        foreach (var term in strongest)
        {
            if (label.Count == most) break;
            var (first, second) = TopicWords.Split(_space.Term(term));
            if (_words.Cohesion(first, second) >= WordCohesion) Take([first, second], Text([first, second]));
        }

        return label;

        bool Take(int[] syllables, string text)
        {
            var pairs = _words.PairsOf(syllables).ToArray();
            if (pairs.Any(used.Contains)) return false;
            used.UnionWith(pairs);
            label.Add(text);
            return true;
        }
    }

    // A word beside others counts for less than alone, so that a longer phrase wins by words that tell as much.
    private double Worth(Phrase phrase) => phrase.Words.Sum(Rarity) / Math.Sqrt(phrase.Words.Length);

    // Whether a phrase has another one in it, and besides it only words that are not much more common.
    private bool Extends(Phrase phrase, Phrase part) =>
        phrase.Words.Length > part.Words.Length
        && string.Concat(" ", phrase.Text, " ").Contains(string.Concat(" ", part.Text, " "), StringComparison.Ordinal)
        && phrase.Words.Min(Rarity) >= part.Words.Min(Rarity) / 2;

    private double Rarity(string word) => Math.Log((_words.Plans.Count + 1) / (_titlesWith[word] + 0.5));

    /// <summary>The phrases of a title, each once: one to three words side by side.</summary>
    private List<Phrase> PhrasesOf(int[] title)
    {
        var units = Units(title);
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var first = 0; first < units.Count; first++)
        {
            if (units[first] is [var only] && string.Equals(_words.Form(only), "ở", StringComparison.Ordinal)) continue;
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

    /// <summary>Cuts a title into words of one and two syllables, those that hold together the most firmly in all; an empty one where no phrase goes on.</summary>
    private List<int[]> Units(int[] title)
    {
        // From the end: how firm the rest of the title is at the best, and whether a word of two begins here.
        var firm = new double[title.Length + 2];
        var isPair = new bool[title.Length];
        for (var i = title.Length - 1; i >= 0; i--)
        {
            var hold = i + 1 < title.Length && !Ends(title[i]) && !Ends(title[i + 1]) ? _words.Cohesion(title[i], title[i + 1]) : 0;
            isPair[i] = hold >= WordCohesion && hold + firm[i + 2] > firm[i + 1];
            firm[i] = isPair[i] ? hold + firm[i + 2] : firm[i + 1];
        }

        var units = new List<int[]>();
        for (var i = 0; i < title.Length; i++)
        {
            if (isPair[i]) units.Add([title[i], title[++i]]);
            else units.Add(Ends(title[i]) ? [] : [title[i]]);
        }

        return units;

        bool Ends(int syllable) => syllable == TopicWords.Break || _words.Joins(syllable);
    }

    private string Text(IEnumerable<int> syllables) => string.Join(' ', syllables.Select(_words.Form));

    private sealed record Phrase(int[] Syllables, string Text, string[] Words);
}
