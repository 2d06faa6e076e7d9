using System.Data.Common;
using Npgsql;

namespace Plumbline.Register.Storage;

/// <summary>
/// A change on a server. Statements without a result wait and are sent together, so that a change costs a round trip for thousands of rows instead of one for each; whatever is read sends
/// them first. Rows for one table go as one statement behind the others; a statement that changes a table for which rows wait sends those first. References are checked at the end,
/// since rows of several tables do not go in the order in which they were made.
/// </summary>
/// <param name="connection">The connection, which has the write lock.</param>
/// <param name="transaction">The transaction.</param>
internal sealed class PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : WriteTransaction(connection, transaction, SqlText.Postgres)
{
    private const int StatementsTogether = 500;
    private const int RowsTogether = 10_000;
    private const int CharactersTogether = 8 << 20;

    private readonly NpgsqlConnection _connection = connection;
    private readonly Dictionary<PostgresStatement, PostgresRows> _rows = [];
    private NpgsqlBatch? _waiting;
    private int _count, _characters;

    public override DbConnection Connection
    {
        get
        {
            Send();
            return _connection;
        }
    }

    public override StatementCommand Command(string text, ReadOnlySpan<string> parameters) => new PostgresCommand(this, _connection, PostgresStatement.Of(_connection, text, parameters));

    public override void Commit()
    {
        Send();
        base.Commit();
    }

    public override void Dispose()
    {
        _waiting?.Dispose();
        base.Dispose();
    }

    /// <summary>Puts a statement behind those that wait.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">Its values as they are sent.</param>
    public void Wait(PostgresStatement statement, object?[] values)
    {
        if (statement.RowsText is not null)
        {
            if (!_rows.TryGetValue(statement, out var rows)) _rows[statement] = rows = new PostgresRows(statement);
            rows.Add(values);
            _count++;
            foreach (var value in values) _characters += value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 0 };
            if (_count >= RowsTogether || _characters >= CharactersTogether) Send();
            return;
        }
        if (_rows.Values.Any(r => r.Table == statement.Table)) Send();
        var command = new NpgsqlBatchCommand(statement.Text);
        for (var i = 0; i < values.Length; i++) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = statement.Types[i], Value = values[i] });
        _waiting ??= new NpgsqlBatch(_connection);
        _waiting.BatchCommands.Add(command);
        if (_waiting.BatchCommands.Count >= StatementsTogether) Send();
    }

    public override bool SendsTogether => true;

    public override void Send()
    {
        if (_waiting is null && _rows.Count == 0) return;
        using var batch = _waiting ?? new NpgsqlBatch(_connection);
        foreach (var rows in _rows.Values) batch.BatchCommands.Add(rows.Command());
        _waiting = null;
        _rows.Clear();
        (_count, _characters) = (0, 0);
        batch.ExecuteNonQuery();
    }
}
