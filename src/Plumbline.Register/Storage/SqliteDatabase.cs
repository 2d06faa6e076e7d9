using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>One SQLite file in the folder of the register.</summary>
internal sealed class SqliteDatabase(RegisterLocation location) : Database(location)
{
    /// <summary>The mark in the file's head that tells a register from other SQLite files: the letters PLMB.</summary>
    public const int ApplicationId = 0x504C4D42;

    private const int BusyTimeoutSeconds = 30;

    private readonly string _address = new SqliteConnectionStringBuilder
    {
        DataSource = location.Database,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = BusyTimeoutSeconds,
        Pooling = true,
    }.ToString();

    private readonly Lock _watching = new();
    private SequenceWatch? _watch;

    public override Snapshots Snapshots { get; } = new SnapshotFolder(location.Snapshots);

    public override void Open(bool create)
    {
        if (!Location.Exists)
        {
            if (!create) throw new RegisterException(RegisterProblem.Missing, $"there is no register in {Location.Folder}; 'plumbline up' or 'plumbline add' makes one, --register names another folder");
            Directory.CreateDirectory(Location.Folder);
            Directory.CreateDirectory(Location.Snapshots);
            IsNew = true;
        }
        using var connection = Open();
        SqliteMigrator.Run(connection, Location);
        MakeMissing(connection);
    }

    /// <summary>Brings the tables of a file that is there up to this version, and leaves the projections as they are: for reading its rows.</summary>
    public void OpenRows()
    {
        using var connection = Open();
        SqliteMigrator.Run(connection, Location);
    }

    public override void Tidy(CancellationToken cancel)
    {
        // The first step takes all segments together, the others go on with it; one that changes nothing has found the work done.
        for (var (step, changed) = ("search.merge-first", true); changed; step = "search.merge-on")
        {
            cancel.ThrowIfCancellationRequested();
            changed = Write(transaction =>
            {
                var before = transaction.Connection.Number("SELECT total_changes()");
                transaction.Connection.Run(transaction.Sql.Named(step));
                return transaction.Connection.Number("SELECT total_changes()") - before > 1;
            });
        }
    }

    /// <summary>An open connection from the pool; the caller disposes of it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_address);
        try
        {
            connection.Open();
            // A commit is on the disk when it returns: what was reported as added survives a power cut. The log is taken over into the file at 32 MB: pages that many batches touch are
            // written there once.
            connection.Run("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 8000");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override int Form(DbConnection connection) => (int)connection.Number("PRAGMA user_version");

    public override IReadOnlyList<string> Columns(DbConnection connection, string table) =>
        connection.Query<string>("SELECT name FROM pragma_table_info(@table) ORDER BY cid", new { table }).AsList();

    public override void DeferReferences(WriteTransaction transaction) => transaction.Connection.Run("PRAGMA defer_foreign_keys = ON");

    public override IReadOnlyList<string> BrokenReferences(DbConnection connection) =>
        connection.Query<string>("SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' points to a missing row of ' || parent FROM pragma_foreign_key_check").AsList();

    public override IReadOnlyList<string> Integrity(DbConnection connection) => [.. connection.Query<string>("PRAGMA integrity_check").Where(a => a != "ok")];

    /// <summary>A constraint, or a value that no column takes.</summary>
    public override bool IsWrongRow(DbException problem) => problem is SqliteException { SqliteErrorCode: 19 or 20 };

    public override void CopyTo(string file, CancellationToken cancel)
    {
        using var source = Open();
        using var into = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        into.Open();
        source.BackupDatabase(into);
        // One file without side files, whatever way the source is written in.
        into.Run("PRAGMA journal_mode = DELETE");
    }

    public override void UseFile(Action<SqliteConnection> use)
    {
        using var connection = Open();
        use(connection);
    }

    /// <summary>Asked with every request: the file tells at once whether anybody has written, and only then the number is read.</summary>
    public override long Sequence()
    {
        lock (_watching)
        {
            _watch ??= new SequenceWatch(new SqliteConnectionStringBuilder(_address) { Pooling = false }.ToString());
            return Guard(_watch.Read);
        }
    }

    public override void Dispose()
    {
        lock (_watching)
        {
            _watch?.Dispose();
            _watch = null;
        }
        SqliteConnection.ClearPool(new SqliteConnection(_address));
    }

    protected override ReadTransaction BeginRead(bool copy)
    {
        var connection = Open();
        try
        {
            return new ReadTransaction(connection, connection.BeginTransaction(deferred: true));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Without the write lock, which a transaction takes with its first change.</summary>
    protected override WriteTransaction BeginInspection() => Begin(deferred: true);

    protected override WriteTransaction BeginWrite() => Begin(deferred: false);

    private SqliteWriteTransaction Begin(bool deferred)
    {
        var connection = Open();
        try
        {
            // Every row goes into indexes whose pages lie anywhere.
            connection.Run("PRAGMA cache_size = -48000");
            return new SqliteWriteTransaction(connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Tables of the schema temp are found first; they lie in a file of their own, and no reference of theirs is checked.</summary>
    protected override WriteTransaction BeginShadow(out string kept, out string made)
    {
        (kept, made) = ("main.", "temp.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_address) { Pooling = false, ForeignKeys = false }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout = 30000; PRAGMA temp_store = FILE; PRAGMA cache_size = -16000");
            var transaction = connection.BeginTransaction(deferred: true);
            foreach (var (type, sql) in connection.Query<(string Type, string Sql)>(SqlText.Sqlite.Named("care.shadowed")).ToList())
            {
                var begin = sql.StartsWith("CREATE VIRTUAL", StringComparison.Ordinal) ? "CREATE VIRTUAL TABLE " : type == "index" ? sql[..(sql.IndexOf(" INDEX ", StringComparison.Ordinal) + 7)] : "CREATE TABLE ";
                connection.Run($"{begin}temp.{sql[begin.Length..]}");
            }
            return new SqliteWriteTransaction(connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override string? WrongWords(WriteTransaction transaction, string kept, string made, CancellationToken cancel)
    {
        transaction.Connection.Run("CREATE VIRTUAL TABLE temp.words_kept USING fts5vocab (main, search_words, instance); CREATE VIRTUAL TABLE temp.words_made USING fts5vocab (temp, search_words, instance)");
        using var wordsKept = Words("words_kept");
        using var wordsMade = Words("words_made");
        using var here = wordsKept.ExecuteReader();
        using var there = wordsMade.ExecuteReader();
        for (long read = 0; ; read++)
        {
            if (read % 100_000 == 0) cancel.ThrowIfCancellationRequested();
            var (more, moreThere) = (here.Read(), there.Read());
            if (!more && !moreThere) return null;
            var (one, other) = (more ? Word(here) : default, moreThere ? Word(there) : default);
            if (one == other) continue;
            // Both are in the order of words, then entries: the earlier one is what the other lacks.
            var isLost = moreThere && (!more || string.CompareOrdinal(other.Term, one.Term) is var order && (order < 0 || order == 0 && other.Entry < one.Entry));
            return isLost ? $"the search index lacks the word '{other.Term}' of entry {other.Entry}" : $"the search index holds the word '{one.Term}' in entry {one.Entry}, where the text has none";
        }

        DbCommand Words(string table)
        {
            var command = transaction.Connection.CreateCommand();
            command.CommandText = $"SELECT term, doc, col, \"offset\" FROM temp.{table}";
            return command;
        }

        static (string Term, long Entry, string Column, long Place) Word(DbDataReader row) => (row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3));
    }

    protected override RegisterException Explain(DbException problem) => (problem as SqliteException)?.SqliteErrorCode switch
    {
        5 or 6 => new(RegisterProblem.Busy, $"another process has held the register {Location} for more than {BusyTimeoutSeconds} seconds; try again when it is done", problem),
        8 or 14 or 3 or 23 => new(RegisterProblem.Denied, $"the register {Location} may not be written ({problem.Message.TrimEnd('.')}); check the rights of the folder and of register.db", problem),
        13 => new(RegisterProblem.Full, $"the disk of the register {Location} is full; nothing was kept of this step; make room and try again", problem),
        10 => new(RegisterProblem.Full, $"the disk of the register {Location} reports an error ({problem.Message}); nothing was kept of this step; is it full?", problem),
        11 or 26 => new(RegisterProblem.Damaged, $"{Location.Database} is no register or is damaged ({problem.Message}); restore it from a backup, or name another folder with --register", problem),
        _ => new(RegisterProblem.Damaged, $"the register {Location} cannot be used: {problem.Message}", problem),
    };
}
