using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>A change of an SQLite file; what is run is done at once.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction, which has the write lock.</param>
internal sealed class SqliteWriteTransaction(SqliteConnection connection, SqliteTransaction transaction) : WriteTransaction(connection, transaction, SqlText.Sqlite)
{
    private readonly SqliteConnection _connection = connection;
    private readonly SqliteTransaction _transaction = transaction;

    public override DbConnection Connection => _connection;

    public override StatementCommand Command(string text, ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = text;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter("@" + name, null));
        return new PlainCommand(_connection, command);
    }

    /// <summary>What gives at most one value goes the shorter way.</summary>
    private sealed class PlainCommand(SqliteConnection connection, SqliteCommand command) : StatementCommand(command)
    {
        private SqliteStatement? _statement;

        private SqliteStatement Statement => _statement ??= new SqliteStatement(connection, Command.CommandText, Parameters);

        public override void Run(ReadOnlySpan<object?> values) => Statement.Run(values);

        public override object? Value(ReadOnlySpan<object?> values) => Statement.Run(values);

        public override void Dispose()
        {
            _statement?.Dispose();
            base.Dispose();
        }
    }
}
