using DanVan.Parsing.Tasks.Deadlines;

namespace DanVan.Parsing.Tasks;

/// <summary>What is noted while the tasks of one document are read, in lists that serve again for the next one. Belongs to one thread.</summary>
internal sealed class TaskLists
{
    /// <summary>Lists that have held more are not kept.</summary>
    private const int MostKept = 4096;

    /// <summary>The tasks in the order in which they were found.</summary>
    public List<PlanTask> Tasks { get; } = [];

    /// <summary>The blocks of aims in the order in which they were found.</summary>
    public List<PlanAim> Aims { get; } = [];

    public List<BodyMention> Mentions { get; } = [];

    public List<DeadlineMatch> Matches { get; } = [];

    public List<Deadline> Deadlines { get; } = [];

    public List<Target> Targets { get; } = [];

    /// <summary>The limits of the row of a table, used again for the next.</summary>
    public List<Deadline> RowLimits { get; } = [];

    public List<Deadline> RowResults { get; } = [];

    public List<Target> RowTargets { get; } = [];

    /// <summary>Forgets the document; false where so much was noted that the lists are better not kept.</summary>
    public bool TryClear()
    {
        if (Tasks.Capacity > MostKept || Aims.Capacity > MostKept || Mentions.Capacity > MostKept || Matches.Capacity > MostKept || Deadlines.Capacity > MostKept || Targets.Capacity > MostKept || RowLimits.Capacity > MostKept || RowResults.Capacity > MostKept || RowTargets.Capacity > MostKept) return false;
        Tasks.Clear();
        Aims.Clear();
        Mentions.Clear();
        Matches.Clear();
        Deadlines.Clear();
        Targets.Clear();
        RowLimits.Clear();
        RowResults.Clear();
        RowTargets.Clear();
        return true;
    }
}
