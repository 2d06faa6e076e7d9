using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>A named statement that is run many times in one transaction.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="name">Name of the SQL.</param>
    /// <param name="parameters">Its parameters in the order in which values are given.</param>
    public Prepared(SqliteTransaction transaction, string name, params ReadOnlySpan<string> parameters)
    {
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = SqlText.Named(name);
        foreach (var parameter in parameters) _command.Parameters.Add(new SqliteParameter("@" + parameter, null));
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Value(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
