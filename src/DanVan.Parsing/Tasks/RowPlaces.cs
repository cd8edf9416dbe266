namespace DanVan.Parsing.Tasks;

/// <summary>What a cell looks like, whatever column it stands in.</summary>
internal enum CellKind
{
    Empty,
    Number,
    Time,
    Names,
    Ditto,
    Words,

    /// <summary>Words with a time limit in them.</summary>
    DatedWords,

    /// <summary>A few words that may be what somebody is called.</summary>
    Called,
}

/// <summary>
/// Gives the cells of a row that has fewer of them than its heading to the columns, in their order: where cells are merged over several rows,
/// text prints them in the first row only, and some leave out empty ones.
/// </summary>
internal static class RowPlaces
{
    /// <summary>No real table has more columns; beyond, time would grow with their square.</summary>
    private const int MostColumns = 24;

    // Cells stay one behind the other from the first column on unless another order fits by so much more.
    private const int LeastGain = 3;

    private const int Never = 6;
    private const int Seldom = 4;
    private const int Rather = 2;
    private const int Least = 1;

    /// <summary>The column of each cell, or null where they fit no better than one behind the other.</summary>
    /// <param name="kinds">What the cells look like.</param>
    /// <param name="columns">The columns of the heading, more than there are cells.</param>
    public static int[]? Find(ReadOnlySpan<CellKind> kinds, ColumnRole[] columns)
    {
        if (columns.Length > MostColumns || kinds.Length >= columns.Length) return null;
        var plain = 0;
        for (var k = 0; k < kinds.Length; k++) plain += Misfit(kinds[k], columns[k]);
        if (plain < LeastGain) return null;
        // The least that the first cells cost where the last of them stands in a column before the given one.
        var cost = new int[kinds.Length + 1, columns.Length + 1];
        for (var k = 1; k <= kinds.Length; k++)
        {
            cost[k, k - 1] = int.MaxValue / 2;
            for (var c = k; c <= columns.Length; c++) cost[k, c] = Math.Min(cost[k, c - 1], cost[k - 1, c - 1] + Misfit(kinds[k - 1], columns[c - 1]));
        }

        if (plain - cost[kinds.Length, columns.Length] < LeastGain) return null;
        var places = new int[kinds.Length];
        for (var (k, c) = (kinds.Length, columns.Length); k > 0; k--)
        {
            while (c > k && cost[k, c - 1] == cost[k, c]) c--;
            places[k - 1] = --c;
        }

        return places;
    }

    private static int Misfit(CellKind kind, ColumnRole column) => kind switch
    {
        CellKind.Empty => 0,
        CellKind.Number => column switch { ColumnRole.Number => 0, ColumnRole.Other or ColumnRole.Result => Rather, _ => Never },
        _ when column == ColumnRole.Number => Never,
        CellKind.Time => IsOfTime(column) ? 0 : IsOfBodies(column) ? Never : column == ColumnRole.Content ? Seldom : Rather,
        CellKind.Names => IsOfBodies(column) ? 0 : IsOfTime(column) ? Never : Rather,
        CellKind.Ditto => IsOfBodies(column) || IsOfTime(column) ? 0 : Seldom,
        CellKind.Called when IsOfBodies(column) => Rather,
        CellKind.DatedWords => IsOfBodies(column) ? Seldom : column == ColumnRole.Content ? 0 : Least,
        _ => IsOfBodies(column) || IsOfTime(column) ? Seldom : column == ColumnRole.Content ? 0 : Least,
    };

    private static bool IsOfBodies(ColumnRole column) => column is ColumnRole.Lead or ColumnRole.Support or ColumnRole.LeadAndSupport;

    private static bool IsOfTime(ColumnRole column) => column is ColumnRole.Time or ColumnRole.Completion or ColumnRole.Due or ColumnRole.Before or ColumnRole.Month or ColumnRole.Begin or ColumnRole.End;
}
