using System.Text.Json;
using Plumbline.Register.Exports;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Imports;

/// <summary>A base table as an export fills it: rows by the names of their columns.</summary>
internal sealed class ExportTable : IDisposable
{
    private readonly List<string> _columns;
    private readonly object?[] _values;
    private readonly StatementCommand _insert;
    private readonly StatementCommand _same;

    /// <param name="database">The store.</param>
    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="name">One of the tables of an export, never a name from outside.</param>
    public ExportTable(Database database, WriteTransaction transaction, string name)
    {
        Name = name;
        var key = ExportTables.All.First(t => t.Name == name).Order.Split(", ");
        _columns = [.. database.Columns(transaction.Connection, name)];
        _values = new object?[_columns.Count];
        _insert = transaction.Command($"INSERT INTO {name} ({string.Join(", ", _columns)}) VALUES ({string.Join(", ", _columns.Select(c => "@" + c))})", _columns.ToArray());
        // The columns of the key are compared so that its index serves.
        _same = transaction.Command($"SELECT 1 FROM {name} WHERE {string.Join(" AND ", _columns.Select(c => key.Contains(c) ? $"{c} = @{c}" : $"{c} IS NOT DISTINCT FROM @{c}"))}", _columns.ToArray());
    }

    public string Name { get; }

    public void Insert(JsonElement row)
    {
        Bind(row);
        _insert.Run(_values);
    }

    public bool Holds(JsonElement row)
    {
        Bind(row);
        return _same.Value(_values) is not null;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _same.Dispose();
    }

    private void Bind(JsonElement row)
    {
        Array.Clear(_values);
        foreach (var member in row.EnumerateObject())
        {
            var at = _columns.IndexOf(member.Name);
            if (at < 0) throw new FormatException($"the table {Name} has no column '{member.Name}'");
            _values[at] = member.Value.ValueKind switch
            {
                JsonValueKind.String => member.Value.GetString(),
                JsonValueKind.Number when member.Value.TryGetInt64(out var number) => number,
                JsonValueKind.Number => member.Value.GetDouble(),
                _ => throw new FormatException($"'{member.Name}' is neither text nor a number"),
            };
        }
    }
}
