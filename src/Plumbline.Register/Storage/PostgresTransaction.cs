using System.Data.Common;
using Npgsql;

namespace Plumbline.Register.Storage;

/// <summary>
/// A change on a server. Statements without a result wait and are sent together, so that a change costs a round trip for hundreds of rows instead of one for each; whatever is read sends
/// them first, in their order.
/// </summary>
/// <param name="connection">The connection, which has the write lock.</param>
/// <param name="transaction">The transaction.</param>
internal sealed class PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : WriteTransaction(connection, transaction, SqlText.Postgres)
{
    private const int Together = 500;

    private readonly NpgsqlConnection _connection = connection;
    private NpgsqlBatch? _waiting;

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
    public void Wait(NpgsqlBatchCommand command)
    {
        _waiting ??= new NpgsqlBatch(_connection);
        _waiting.BatchCommands.Add(command);
        if (_waiting.BatchCommands.Count >= Together) Send();
    }

    /// <summary>Sends what waits.</summary>
    public void Send()
    {
        if (_waiting is not { } batch) return;
        _waiting = null;
        using (batch) batch.ExecuteNonQuery();
    }
}
