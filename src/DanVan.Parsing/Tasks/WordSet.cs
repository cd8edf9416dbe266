namespace DanVan.Parsing.Tasks;

/// <summary>
/// Words that a rule begins with, by their numbers in the lexicon: it is asked of those tokens alone. Where every fast path is off each word counts,
/// so that the rule looks for itself. Immutable.
/// </summary>
internal sealed class WordSet
{
    private readonly bool[] _has = new bool[Lexicon.Count];

    public WordSet(params ReadOnlySpan<int> words)
    {
        foreach (var word in words) _has[word] = true;
    }

    /// <summary>Whether the rule may begin with the word; surely not where it says no.</summary>
    /// <param name="word">Its number in the lexicon, or -1 for a word that the lexicon does not have.</param>
    public bool MayBegin(int word) => word >= 0 && (FastPaths.Plain || _has[word]);
}
