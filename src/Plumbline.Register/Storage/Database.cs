using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>
/// The store of a register: opens its connections, set up alike, and turns what the store reports into what a user can act on. Nothing outside the two
/// classes derived from this one knows which store it is; SQL that differs has the same name in two folders (<see cref="SqlText"/>).
/// </summary>
/// <param name="location">Where the register lies.</param>
internal abstract class Database(RegisterLocation location) : IDisposable
{
    static Database() => Rows.Prepare();

    public RegisterLocation Location { get; } = location;

    /// <summary>The store of a place.</summary>
    public static Database At(RegisterLocation location) => new SqliteDatabase(location);

    /// <summary>The SQL of this store.</summary>
    public abstract SqlText Sql { get; }

    /// <summary>Makes the register where there is none, and brings its tables up to this version. Two processes may come at once: the second finds the work done.</summary>
    /// <param name="create">False refuses where there is none.</param>
    public abstract void Open(bool create);

    /// <summary>An open connection from the pool, for reading and writing; the caller disposes of it.</summary>
    public abstract DbConnection Connect();

    /// <summary>The form of the tables: the number of the last migration.</summary>
    public abstract int Form(DbConnection connection);

    /// <summary>Columns of a table in their order.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">One of the fixed names of tables, never a name from outside.</param>
    public abstract IReadOnlyList<string> Columns(DbConnection connection, string table);

    /// <summary>Puts off the check of references until <see cref="BrokenReferences"/> is asked or the transaction ends.</summary>
    public abstract void DeferReferences(WriteTransaction transaction);

    /// <summary>Rows that refer to rows that are not there, one sentence each.</summary>
    public abstract IReadOnlyList<string> BrokenReferences(DbConnection connection);

    /// <summary>What the store finds wrong with itself, one sentence each.</summary>
    public abstract IReadOnlyList<string> Integrity(DbConnection connection);

    /// <summary>True where the store refused a row for what it holds, not for its own state.</summary>
    public abstract bool IsWrongRow(DbException problem);

    /// <summary>Runs a reading; several statements of it see one state.</summary>
    public T Read<T>(Func<DbConnection, T> read) => Guard(() =>
    {
        using var connection = ConnectToRead();
        using var transaction = BeginRead(connection);
        return read(connection);
    });

    /// <summary>Runs a change under the write lock; all of it is kept, or nothing where it throws.</summary>
    public T Write<T>(Func<WriteTransaction, T> write) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = BeginWrite(connection);
        var result = write(transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs a change under the write lock and takes it back.</summary>
    public T Try<T>(Func<WriteTransaction, T> write) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = BeginWrite(connection);
        return write(transaction);
    });

    /// <summary>Runs something that touches the store, with errors in the register's words.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DbException e)
        {
            throw Explain(e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RegisterException(RegisterProblem.Denied, $"the register {Location} may not be read or written: {e.Message.TrimEnd('.')}; check the rights of the folder", e);
        }
        catch (IOException e) when (IsFull(e))
        {
            throw new RegisterException(RegisterProblem.Full, $"the disk of the register {Location} is full; nothing was kept of this step; make room and try again", e);
        }
        catch (IOException e)
        {
            throw new RegisterException(RegisterProblem.Denied, $"the register {Location} cannot be read or written: {e.Message}", e);
        }
    }

    public abstract void Dispose();

    /// <summary>As <see cref="Connect"/>, where a copy that is a moment behind will do.</summary>
    protected virtual DbConnection ConnectToRead() => Connect();

    /// <summary>Begins a transaction whose statements see one state.</summary>
    protected abstract DbTransaction BeginRead(DbConnection connection);

    /// <summary>Begins a transaction that has the write lock; disposing of it before its end takes it back.</summary>
    protected abstract WriteTransaction BeginWrite(DbConnection connection);

    /// <summary>An error of the store in the register's words.</summary>
    protected abstract RegisterException Explain(DbException problem);

    // ENOSPC and EDQUOT, as .NET reports them on Linux.
    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 122 || e.Message.Contains("No space left", StringComparison.Ordinal);
}
