namespace DanVan.Parsing.Tasks;

/// <summary>
/// Lists for the names that are read in the passages of one time, all of them used again once those passages are done with. Belongs to one thread.
/// </summary>
internal sealed class NameLists
{
    /// <summary>More lists, and longer ones, are not kept.</summary>
    private const int MostKept = 256;

    private readonly List<List<BodyMention>> _all = [];
    private int _taken;

    /// <summary>An empty list, until <see cref="Reset"/>.</summary>
    public List<BodyMention> Take()
    {
        if (_taken == MostKept) return [];
        if (_taken == _all.Count) _all.Add([]);
        else if (_all[_taken].Capacity > MostKept) _all[_taken] = [];
        var names = _all[_taken++];
        names.Clear();
        return names;
    }

    /// <summary>Gives a list back that nobody holds any more.</summary>
    public void GiveBack(List<BodyMention> names)
    {
        if (_taken > 0 && ReferenceEquals(_all[_taken - 1], names)) _taken--;
    }

    /// <summary>Takes all lists back; none may be used any more.</summary>
    public void Reset() => _taken = 0;
}
