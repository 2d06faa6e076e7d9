using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>A connection inside a transaction whose statements see one state.</summary>
/// <param name="connection">The connection; it is disposed of with this.</param>
/// <param name="transaction">The transaction.</param>
internal sealed class ReadTransaction(DbConnection connection, DbTransaction transaction) : IDisposable
{
    public DbConnection Connection { get; } = connection;

    public void Dispose()
    {
        transaction.Dispose();
        Connection.Dispose();
    }
}
