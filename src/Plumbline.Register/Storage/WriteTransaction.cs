using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>A change under the write lock. What is not committed is taken back when it is disposed of.</summary>
/// <param name="connection">The connection; it is disposed of with this.</param>
/// <param name="transaction">The transaction of the store.</param>
/// <param name="sql">The SQL of the store.</param>
internal abstract class WriteTransaction(DbConnection connection, DbTransaction transaction, SqlText sql) : IDisposable
{
    /// <summary>The connection, for reading. Ask for it anew where something was written since: what waits to be written is written first.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>The SQL of the store.</summary>
    public SqlText Sql { get; } = sql;

    /// <summary>True where statements wait and are sent together, so that one that fails is not the one that was run last.</summary>
    public virtual bool SendsTogether => false;

    /// <summary>Sends what waits.</summary>
    public virtual void Send()
    {
    }

    /// <summary>A statement of this transaction that is run many times.</summary>
    /// <param name="text">Its SQL.</param>
    /// <param name="parameters">Its parameters in the order in which values are given.</param>
    public abstract StatementCommand Command(string text, ReadOnlySpan<string> parameters);

    public virtual void Commit() => transaction.Commit();

    public virtual void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
        GC.SuppressFinalize(this);
    }
}
