using System.Buffers;
using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Plumbline.Register.Storage;

/// <summary>
/// A statement of SQLite that is prepared once and bound by place. The provider looks every parameter up by its name at every run and makes a reader for it, which costs as much as a
/// small insert itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private readonly object?[] _bound;

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">Its parameters in the order in which values are given.</param>
    public SqliteStatement(SqliteConnection connection, string sql, ReadOnlySpan<DbParameter> parameters)
    {
        _db = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_db, sql, out _statement), _db);
        _places = new int[parameters.Length];
        _bound = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++) _places[i] = raw.sqlite3_bind_parameter_index(_statement, parameters[i].ParameterName);
    }

    /// <summary>Runs it to its end. Gives the first column of the first row, or null.</summary>
    public object? Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // What is bound stays bound, and many values are those of the row before: nothing, the document, the batch, the name of a property.
            if (IsSame(values[i], _bound[i])) continue;
            Bind(_places[i], values[i]);
            _bound[i] = values[i];
        }
        try
        {
            object? first = null;
            var code = raw.sqlite3_step(_statement);
            if (code == raw.SQLITE_ROW) first = First();
            while (code == raw.SQLITE_ROW) code = raw.sqlite3_step(_statement);
            if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _db);
            return first;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    private static bool IsSame(object? value, object? bound) => value switch
    {
        null => bound is null,
        long number => bound is long before && number == before,
        int number => bound is int before && number == before,
        string => ReferenceEquals(value, bound),
        _ => false,
    };

    public void Dispose() => _statement.Dispose();

    private object? First() => raw.sqlite3_column_type(_statement, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(_statement, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(_statement, 0).utf8_to_string(),
        _ => null,
    };

    private void Bind(int place, object? value)
    {
        if (place == 0) return;
        var code = value switch
        {
            null or DBNull => raw.sqlite3_bind_null(_statement, place),
            long number => raw.sqlite3_bind_int64(_statement, place, number),
            int number => raw.sqlite3_bind_int(_statement, place, number),
            double number => raw.sqlite3_bind_double(_statement, place, number),
            string { Length: 0 } => raw.sqlite3_bind_text(_statement, place, ""),
            string text => BindText(place, text),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
            _ => throw new InvalidOperationException($"a {value.GetType().Name} cannot be bound"),
        };
        SqliteException.ThrowExceptionForRC(code, _db);
    }

    private int BindText(int place, string text)
    {
        const int small = 512;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= small)
        {
            Span<byte> here = stackalloc byte[small];
            return raw.sqlite3_bind_text(_statement, place, here[..Encoding.UTF8.GetBytes(text, here)]);
        }
        var rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return raw.sqlite3_bind_text(_statement, place, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
