using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    private ActRegister _register = ActRegister.Default;

    public ActRegister Register
    {
        get => _register;
        set
        {
            lock (_writing)
            {
                if (ReferenceEquals(_register, value)) return;
                _register = value;
                _batches?.Dispose();
                _batches = null;
            }
        }
    }

    public IReadOnlyList<long> PlansWith(string numberKey, int most) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id FROM (SELECT id FROM plan WHERE number_key = $key UNION SELECT DISTINCT plan_id FROM citation WHERE number_key = $key) ORDER BY id LIMIT $most
            """;
        Bind(command, "$key", numberKey);
        Bind(command, "$most", most == 0 ? -1 : most);
        var ids = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) ids.Add(reader.GetInt64(0));
        return (IReadOnlyList<long>)ids;
    });
}
