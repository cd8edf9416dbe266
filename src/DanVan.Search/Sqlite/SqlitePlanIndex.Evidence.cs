using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    private readonly WriterRegister _register;

    public ActRegister Register
    {
        get => _register.Acts;
        set => _register.Acts = value;
    }

    public IReadOnlyList<long> PlansWith(string numberKey, int most) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id FROM (SELECT id FROM plan WHERE number_key = $key UNION SELECT DISTINCT plan_id FROM citation WHERE number_id = $name) ORDER BY id LIMIT $most
            """;
        Bind(command, "$key", numberKey);
        Bind(command, "$name", NameOf(connection, numberKey));
        Bind(command, "$most", most == 0 ? -1 : most);
        var ids = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) ids.Add(reader.GetInt64(0));
        return (IReadOnlyList<long>)ids;
    });
}
