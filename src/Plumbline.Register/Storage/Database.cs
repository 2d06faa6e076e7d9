using System.Data;
using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>Opens connections to one SQLite file, set up alike, and turns what SQLite reports into what a user can act on.</summary>
/// <param name="location">Where the register lies.</param>
internal sealed class Database(RegisterLocation location) : IDisposable
{
    /// <summary>The mark in the file's head that tells a register from other SQLite files: the letters PLMB.</summary>
    public const int ApplicationId = 0x504C4D42;

    static Database() => Rows.Prepare();

    private readonly string _address = new SqliteConnectionStringBuilder
    {
        DataSource = location.Database,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = BusyTimeoutSeconds,
        Pooling = true,
    }.ToString();

    private const int BusyTimeoutSeconds = 30;

    public RegisterLocation Location { get; } = location;

    /// <summary>An open connection from the pool; the caller disposes of it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_address);
        try
        {
            connection.Open();
            // A commit is on the disk when it returns: what was reported as added survives a power cut.
            connection.Execute("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a reading; several statements of it see one state.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <summary>Runs a change under the write lock; all of it is kept, or nothing where it throws.</summary>
    public T Write<T>(Func<SqliteTransaction, T> write) => Guard(() =>
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var result = write(transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs something that touches database or folder, with errors in the register's words.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw Explain(e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RegisterException(RegisterProblem.Denied, $"the register {Location.Folder} may not be read or written: {e.Message.TrimEnd('.')}; check the rights of the folder", e);
        }
        catch (IOException e) when (IsFull(e))
        {
            throw new RegisterException(RegisterProblem.Full, $"the disk of the register {Location.Folder} is full; nothing was kept of this step; make room and try again", e);
        }
        catch (IOException e)
        {
            throw new RegisterException(RegisterProblem.Denied, $"the register {Location.Folder} cannot be read or written: {e.Message}", e);
        }
    }

    public void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(_address));

    // ENOSPC and EDQUOT, as .NET reports them on Linux.
    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 122 || e.Message.Contains("No space left", StringComparison.Ordinal);

    private RegisterException Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => new(RegisterProblem.Busy, $"another process has held the register {Location.Folder} for more than {BusyTimeoutSeconds} seconds; try again when it is done", e),
        8 or 14 or 3 or 23 => new(RegisterProblem.Denied, $"the register {Location.Folder} may not be written ({e.Message.TrimEnd('.')}); check the rights of the folder and of register.db", e),
        13 => new(RegisterProblem.Full, $"the disk of the register {Location.Folder} is full; nothing was kept of this step; make room and try again", e),
        10 => new(RegisterProblem.Full, $"the disk of the register {Location.Folder} reports an error ({e.Message}); nothing was kept of this step; is it full?", e),
        11 or 26 => new(RegisterProblem.Damaged, $"{Location.Database} is no register or is damaged ({e.Message}); restore it from a backup, or name another folder with --register", e),
        _ => new(RegisterProblem.Damaged, $"the register {Location.Folder} cannot be used: {e.Message}", e),
    };
}
