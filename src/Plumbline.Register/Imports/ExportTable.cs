using System.Data.Common;
using System.Text.Json;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Imports;

/// <summary>A base table as an export fills it: rows by the names of their columns.</summary>
internal sealed class ExportTable : IDisposable
{
    private readonly List<string> _columns;
    private readonly DbCommand _insert;
    private readonly DbCommand _same;

    /// <param name="database">The store.</param>
    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="name">One of the tables of an export, never a name from outside.</param>
    public ExportTable(Database database, WriteTransaction transaction, string name)
    {
        Name = name;
        _columns = [.. database.Columns(transaction.Connection, name)];
        _insert = Command(transaction, $"INSERT INTO {name} ({string.Join(", ", _columns)}) VALUES ({string.Join(", ", _columns.Select(c => "@" + c))})");
        _same = Command(transaction, $"SELECT 1 FROM {name} WHERE {string.Join(" AND ", _columns.Select(c => $"{c} IS NOT DISTINCT FROM @{c}"))}");
    }

    public string Name { get; }

    public void Insert(JsonElement row)
    {
        Bind(_insert, row);
        _insert.ExecuteNonQuery();
    }

    public bool Holds(JsonElement row)
    {
        Bind(_same, row);
        return _same.ExecuteScalar() is not null;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _same.Dispose();
    }

    private DbCommand Command(WriteTransaction transaction, string sql)
    {
        var command = transaction.Command(sql);
        foreach (var column in _columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private void Bind(DbCommand command, JsonElement row)
    {
        foreach (DbParameter parameter in command.Parameters) parameter.Value = DBNull.Value;
        foreach (var member in row.EnumerateObject())
        {
            var at = _columns.IndexOf(member.Name);
            if (at < 0) throw new FormatException($"the table {Name} has no column '{member.Name}'");
            command.Parameters[at].Value = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString(),
                JsonValueKind.Number when member.Value.TryGetInt64(out var number) => number,
                JsonValueKind.Number => member.Value.GetDouble(),
                _ => throw new FormatException($"'{member.Name}' is neither text nor a number"),
            };
        }
    }
}
