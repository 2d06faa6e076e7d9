using System.Data.Common;
using Microsoft.Data.Sqlite;

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
    public static Database At(RegisterLocation location) => location.Server is null ? new SqliteDatabase(location) : new PostgresDatabase(location);

    /// <summary>The bytes as received.</summary>
    public abstract Snapshots Snapshots { get; }

    /// <summary>True where <see cref="Open"/> made the register.</summary>
    public bool IsNew { get; protected set; }

    /// <summary>Makes the register where there is none, and brings its tables up to this version. Two processes may come at once: the second finds the work done.</summary>
    /// <param name="create">False refuses where there is none.</param>
    public abstract void Open(bool create);

    /// <summary>The form of the tables: the number of the last migration.</summary>
    public abstract int Form(DbConnection connection);

    /// <summary>Columns of a table in their order.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">One of the fixed names of tables, never a name from outside.</param>
    public abstract IReadOnlyList<string> Columns(DbConnection connection, string table);

    /// <summary>Puts off the check of references until <see cref="BrokenReferences"/> is asked or the transaction ends.</summary>
    public abstract void DeferReferences(WriteTransaction transaction);

    /// <summary>Makes the indexes anew where a step to a later form left them to be.</summary>
    /// <param name="connection">Any open connection to this store.</param>
    protected void MakeMissing(DbConnection connection)
    {
        if (!IsMissing(connection)) return;
        Write(transaction =>
        {
            // Another process may have come first.
            if (IsMissing(transaction.Connection)) ProjectionWriter.WriteAll(transaction, CancellationToken.None);
            return true;
        });

        static bool IsMissing(DbConnection connection) => connection.One<int>("project.is-missing") == 1;
    }

    /// <summary>Rows that refer to rows that are not there, one sentence each.</summary>
    public abstract IReadOnlyList<string> BrokenReferences(DbConnection connection);

    /// <summary>What the store finds wrong with itself, one sentence each.</summary>
    public abstract IReadOnlyList<string> Integrity(DbConnection connection);

    /// <summary>True where the store refused a row for what it holds, not for its own state.</summary>
    public abstract bool IsWrongRow(DbException problem);

    /// <summary>What the store says of a row that it refused, in one line.</summary>
    public virtual string WordsOf(DbException problem) => problem.Message.TrimEnd('.');

    /// <summary>Copies the register as it is at one moment, without the bytes of its snapshots, into an SQLite file that is not there yet; others may write meanwhile. Projections may be left out.</summary>
    public abstract void CopyTo(string file, CancellationToken cancel);

    /// <summary>Uses the register as an SQLite database: the register itself, or a copy of it that is thrown away afterwards.</summary>
    public abstract void UseFile(Action<SqliteConnection> use);

    /// <summary>What the doctor tells of the store; nothing of a file, of which the machine is asked.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, string>> Facts() => [];

    /// <summary>Has the store look at its rows, after many came at once: how they are spread, and what number comes next.</summary>
    public virtual void Settle()
    {
    }

    /// <summary>The number of the last change that was committed, by whatever process.</summary>
    public virtual long Sequence() => Ask(db => db.One<long>("register.sequence"));

    /// <summary>Runs a reading; several statements of it see one state.</summary>
    public T Read<T>(Func<DbConnection, T> read) => Guard(() =>
    {
        using var transaction = BeginRead(copy: false);
        return read(transaction.Connection);
    });

    /// <summary>The same for what is shown: a copy of the store that is a moment behind will do, and it is run again where the connection turns out to be lost.</summary>
    /// <param name="read">Reads, and does nothing else.</param>
    public T Ask<T>(Func<DbConnection, T> read) => Guard(() =>
    {
        try
        {
            using var transaction = BeginRead(copy: true);
            return read(transaction.Connection);
        }
        catch (DbException lost) when (IsLost(lost))
        {
            using var transaction = BeginRead(copy: true);
            return read(transaction.Connection);
        }
    });

    /// <summary>Runs a change under the write lock; all of it is kept, or nothing where it throws.</summary>
    public T Write<T>(Func<WriteTransaction, T> write) => Guard(() =>
    {
        using var transaction = BeginWrite();
        var result = write(transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs a short change of operational rows that need not wait for those who change the register, where the store can do so; else under the write lock.</summary>
    public T WriteAside<T>(Func<WriteTransaction, T> write) => Guard(() =>
    {
        using var transaction = BeginAside();
        var result = write(transaction);
        transaction.Commit();
        return result;
    });

    /// <summary>Runs something that only reads and needs what a change has to read with; it waits for nobody and nobody waits for it.</summary>
    public T Inspect<T>(Func<WriteTransaction, T> read) => Guard(() =>
    {
        using var transaction = BeginInspection();
        return read(transaction);
    });

    /// <summary>
    /// Runs a change of projections in tables of its own, which are empty, stand before those of the register under the same names, and vanish afterwards. It sees one state of the register and locks
    /// nothing: others may read and write meanwhile.
    /// </summary>
    /// <param name="change">The change; it is given the prefix that leads to the register's own tables, and the one to those that stand before them.</param>
    public T Shadow<T>(Func<WriteTransaction, string, string, T> change) => Guard(() =>
    {
        using var transaction = BeginShadow(out var kept, out var made);
        return change(transaction, kept, made);
    });

    /// <summary>Where the words of the search index differ from those that were made before them, one sentence; null where they are the same.</summary>
    /// <param name="transaction">The transaction of <see cref="Shadow"/>.</param>
    /// <param name="kept">Prefix of the register's own tables.</param>
    /// <param name="made">Prefix of those made anew.</param>
    /// <param name="cancel">Stops.</param>
    public abstract string? WrongWords(WriteTransaction transaction, string kept, string made, CancellationToken cancel);

    /// <summary>Puts the indexes in order after much was written, in steps between which others may write.</summary>
    public virtual void Tidy(CancellationToken cancel)
    {
    }

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

    /// <summary>Begins a transaction whose statements see one state.</summary>
    /// <param name="copy">True where a copy of the store that is a moment behind will do.</param>
    protected abstract ReadTransaction BeginRead(bool copy);

    /// <summary>Begins a transaction that has the write lock; disposing of it before its end takes it back.</summary>
    protected abstract WriteTransaction BeginWrite();

    /// <summary>Begins a transaction with empty tables for all projections before those of the register.</summary>
    protected abstract WriteTransaction BeginShadow(out string kept, out string made);

    /// <summary>Begins a transaction that changes operational rows only; where the store locks rows it does not wait for the write lock.</summary>
    protected virtual WriteTransaction BeginAside() => BeginWrite();

    /// <summary>Begins a transaction in which nothing is changed.</summary>
    protected virtual WriteTransaction BeginInspection() => BeginAside();

    /// <summary>True where the connection was lost, so that another try on a new one may succeed.</summary>
    protected virtual bool IsLost(DbException problem) => false;

    /// <summary>An error of the store in the register's words.</summary>
    protected abstract RegisterException Explain(DbException problem);

    // ENOSPC and EDQUOT, as .NET reports them on Linux.
    private static bool IsFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 122 || e.Message.Contains("No space left", StringComparison.Ordinal);
}
