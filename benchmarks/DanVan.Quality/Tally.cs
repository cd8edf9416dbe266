using System.Globalization;

namespace DanVan.Quality;

/// <summary>Right, wrong and missing, and what follows from them.</summary>
public sealed record Measure(int Right, int Wrong, int Missing)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missing == 0 ? 1 : (double)Right / (Right + Missing);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}   (right {Right}, wrong {Wrong}, missing {Missing})");
}

/// <summary>Measures by name, in the order in which they first came up.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, Measure> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public IEnumerable<KeyValuePair<string, Measure>> Rows => _order.Select(name => KeyValuePair.Create(name, _rows[name]));

    public List<string> Errors { get; } = [];

    public void Add(string name, int right = 0, int wrong = 0, int missing = 0)
    {
        if (!_rows.TryGetValue(name, out var row))
        {
            row = new Measure(0, 0, 0);
            _order.Add(name);
        }

        _rows[name] = new Measure(row.Right + right, row.Wrong + wrong, row.Missing + missing);
    }

    /// <summary>Counts one value that is right, or wrong and missing as far as each side has one.</summary>
    public void AddValue(string name, string? gold, string? found, string what)
    {
        if (string.Equals(gold, found, StringComparison.Ordinal))
        {
            Add(name, right: 1);
            return;
        }

        Add(name, wrong: found is null ? 0 : 1, missing: gold is null ? 0 : 1);
        Errors.Add($"{what}: gold '{gold}', found '{found}'");
    }

    /// <summary>Counts two collections in which order does not matter but number does.</summary>
    public void AddBag(string name, IEnumerable<string> gold, IEnumerable<string> found, string what)
    {
        var rest = found.ToList();
        var (right, missing) = (0, 0);
        foreach (var value in gold)
        {
            if (rest.Remove(value))
            {
                right++;
                continue;
            }

            missing++;
            Errors.Add($"{what} missed: {value}");
        }

        foreach (var value in rest) Errors.Add($"{what} extra: {value}");
        Add(name, right, rest.Count, missing);
    }
}
