using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>A named statement that is run many times in one transaction.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;
    private SqliteStatement? _statement;

    /// <param name="transaction">The transaction that it belongs to.</param>
    /// <param name="name">Name of the SQL.</param>
    /// <param name="parameters">Its parameters in the order in which values are given.</param>
    public Prepared(WriteTransaction transaction, string name, params ReadOnlySpan<string> parameters)
    {
        _command = transaction.Command(transaction.Sql.Named(name));
        _parameters = new DbParameter[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            _parameters[i] = _command.CreateParameter();
            _parameters[i].ParameterName = "@" + parameters[i];
            _command.Parameters.Add(_parameters[i]);
        }
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        if (Statement is { } statement)
        {
            statement.Run(values);
            return;
        }
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Value(params ReadOnlySpan<object?> values)
    {
        if (Statement is { } statement) return statement.Run(values);
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public List<T> Rows<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        _statement?.Dispose();
        _command.Dispose();
    }

    /// <summary>The shorter way on SQLite; null on others.</summary>
    private SqliteStatement? Statement => _statement ??= _command.Connection is SqliteConnection connection ? new SqliteStatement(connection, _command.CommandText, _parameters) : null;

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
