using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>A change under the write lock. What is not committed is taken back when it is disposed of.</summary>
/// <param name="transaction">The transaction of the store.</param>
/// <param name="sql">The SQL of the store.</param>
internal class WriteTransaction(DbTransaction transaction, SqlText sql) : IDisposable
{
    /// <summary>The connection, for reading. Ask for it anew where something was written since: what waits to be written is written first.</summary>
    public virtual DbConnection Connection { get; } = transaction.Connection!;

    /// <summary>The SQL of the store.</summary>
    public SqlText Sql { get; } = sql;

    /// <summary>A command of this transaction.</summary>
    public DbCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    public virtual void Commit() => transaction.Commit();

    public void Dispose() => transaction.Dispose();
}
