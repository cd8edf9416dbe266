namespace DanVan.Search;

/// <summary>How a syllable is printed: capitals, and where its tone stands, which misprints have elsewhere. Not thread-safe.</summary>
/// <param name="joins">Whether the syllable joins words and is part of none.</param>
internal sealed class SyllableForms(bool joins)
{
    // No syllable has more forms than this but by accident: what comes later is not counted.
    private const int Most = 8;

    private readonly List<Form> _forms = [];

    public bool Joins { get; } = joins;

    /// <summary>The form of the fewest capitals; of several the one that is printed most, whatever the order in which they came.</summary>
    public string Best => _forms.OrderBy(static f => f.Rank).ThenByDescending(static f => f.Times).ThenBy(static f => f.Text, StringComparer.Ordinal).First().Text;

    public void Count(ReadOnlySpan<char> printed, int rank)
    {
        for (var i = 0; i < _forms.Count; i++)
        {
            var form = _forms[i];
            if (!printed.SequenceEqual(form.Text)) continue;
            _forms[i] = form with { Times = form.Times + 1, Rank = Math.Min(rank, form.Rank) };

            // The frequent ones are found first.
            if (i > 0 && _forms[i - 1].Times <= form.Times) (_forms[i - 1], _forms[i]) = (_forms[i], _forms[i - 1]);
            return;
        }

        if (_forms.Count < Most) _forms.Add(new Form(printed.ToString(), rank, 1));
    }

    private readonly record struct Form(string Text, int Rank, int Times);
}
