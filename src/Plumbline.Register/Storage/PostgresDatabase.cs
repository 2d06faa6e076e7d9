using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.Register.Care;
using Plumbline.Register.Search;

namespace Plumbline.Register.Storage;

/// <summary>
/// A database of a PostgreSQL server. One change at a time: a change takes the write lock first and then sees all that was committed before. Readers see one state and never wait.
/// What is only shown is read from a standby where the address names several hosts.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>The key of the advisory lock that is the write lock: the letters PLMB.</summary>
    private const long WriteLock = 0x504C4D42;

    private const int BusyTimeoutSeconds = 30;

    private readonly NpgsqlDataSource _primary;
    private readonly NpgsqlDataSource _copy;

    public PostgresDatabase(RegisterLocation location)
        : base(location)
    {
        Snapshots = new SnapshotTable(this);
        var builder = new NpgsqlDataSourceBuilder(location.Server!.Connection);
        builder.ConnectionStringBuilder.ApplicationName = "plumbline";
        builder.ConnectionStringBuilder.MaxAutoPrepare = 200;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        builder.ConnectionStringBuilder.CommandTimeout = 0;
        builder.ConnectionStringBuilder.TcpKeepAlive = true;
        builder.ConnectionStringBuilder.IncludeErrorDetail = true;
        if (location.Server.Hosts == 1)
        {
            _primary = _copy = builder.Build();
            return;
        }
        // A host that comes back, or changes its part, is seen within two seconds.
        builder.ConnectionStringBuilder.HostRecheckSeconds = 2;
        var several = builder.BuildMultiHost();
        _primary = several.WithTargetSession(TargetSessionAttributes.Primary);
        _copy = several.WithTargetSession(TargetSessionAttributes.PreferStandby);
    }

    public override Snapshots Snapshots { get; }

    public override void Open(bool create)
    {
        using var connection = _primary.OpenConnection();
        IsNew = PostgresMigrator.Run(connection, Location, create, WriteLock);
        MakeMissing(connection);
    }

    public override int Form(DbConnection connection) => (int)connection.Number("SELECT form FROM plumbline");

    public override IReadOnlyList<string> Columns(DbConnection connection, string table) => connection.Query<string>(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table ORDER BY ordinal_position", new { table }).AsList();

    public override void DeferReferences(WriteTransaction transaction) => transaction.Connection.Run("SET CONSTRAINTS ALL DEFERRED");

    /// <summary>The server holds them itself: it is asked whether it was made to pass over them, and to check what was put off.</summary>
    public override IReadOnlyList<string> BrokenReferences(DbConnection connection)
    {
        var loose = connection.Query<string>("SELECT conname || ' of ' || CAST(conrelid AS regclass) || ' was never checked' FROM pg_constraint WHERE contype = 'f' AND NOT convalidated AND connamespace = CAST(current_schema() AS regnamespace)").AsList();
        try
        {
            connection.Run("SET CONSTRAINTS ALL IMMEDIATE");
            return loose;
        }
        catch (PostgresException broken) when (broken.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return [.. loose, broken.Detail ?? broken.MessageText];
        }
    }

    /// <summary>Pages are checked by the server where it was made with checksums; here every row is read by the other checks.</summary>
    public override IReadOnlyList<string> Integrity(DbConnection connection) =>
        connection.Query<string>("SELECT 'the index ' || CAST(indexrelid AS regclass) || ' is not valid' FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE NOT indisvalid AND c.relnamespace = CAST(current_schema() AS regnamespace)").AsList();

    /// <summary>Integrity constraints (class 23) and data exceptions (class 22).</summary>
    public override bool IsWrongRow(DbException problem) => problem is PostgresException { SqlState: ['2', '2' or '3', ..] };

    public override string WordsOf(DbException problem) => problem is PostgresException told ? told.Detail is { } detail ? $"{told.MessageText}: {detail.TrimEnd('.')}" : told.MessageText : base.WordsOf(problem);

    public override void CopyTo(string file, CancellationToken cancel) => Read(db =>
    {
        RowFile.Write(db, file, cancel);
        return true;
    });

    public override void UseFile(Action<SqliteConnection> use) => UseCopy(copy => copy.UseFile(use), CancellationToken.None);

    public override IReadOnlyList<KeyValuePair<string, string>> Facts() => Guard(() =>
    {
        using var connection = _primary.OpenConnection();
        return PostgresMigrator.Facts(connection, Location);
    });

    public override void Settle() => Guard(() =>
    {
        using var connection = _primary.OpenConnection();
        // Numbers that the server counts go on behind rows that came with theirs.
        foreach (var table in connection.Query<string>("SELECT CAST(table_name AS TEXT) FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'id' AND is_identity = 'YES'"))
            connection.Run($"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM {table}), FALSE)");
        connection.Run("ANALYZE");
        return true;
    });

    public override void Dispose()
    {
        _primary.Dispose();
        if (!ReferenceEquals(_primary, _copy)) _copy.Dispose();
    }

    protected override ReadTransaction BeginRead(bool copy) => copy && !ReferenceEquals(_primary, _copy) && BeginOnCopy() is { } read ? read : Begin(_primary);

    /// <summary>Null where the copy is so far behind that it does not have the register's tables in this form yet: then the primary is asked.</summary>
    private ReadTransaction? BeginOnCopy()
    {
        ReadTransaction? read = null;
        try
        {
            read = Begin(_copy);
            if (Form(read.Connection) == PostgresMigrator.Version) return read;
        }
        catch (PostgresException behind) when (behind.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName)
        {
            // It has not heard of the register at all.
        }
        read?.Dispose();
        return null;
    }

    private static ReadTransaction Begin(NpgsqlDataSource host)
    {
        var connection = host.OpenConnection();
        return new ReadTransaction(connection, connection.BeginTransaction(IsolationLevel.RepeatableRead));
    }

    /// <summary>Takes the write lock by the first statement, so that each statement behind it sees what others have committed. A connection that was lost while it lay in the pool shows here, before anything is done.</summary>
    protected override WriteTransaction BeginWrite()
    {
        try
        {
            return Begin();
        }
        catch (NpgsqlException lost) when (IsLost(lost))
        {
            return Begin();
        }
    }

    /// <summary>Rows are locked one by one, so nobody waits for a long change.</summary>
    protected override WriteTransaction BeginAside()
    {
        try
        {
            return Begin(aside: true);
        }
        catch (NpgsqlException lost) when (IsLost(lost))
        {
            return Begin(aside: true);
        }
    }

    /// <summary>Temporary tables are found first. A connection of its own, since statements that were prepared keep to the tables that they were prepared for.</summary>
    protected override WriteTransaction BeginShadow(out string kept, out string made)
    {
        var address = new NpgsqlConnectionStringBuilder(Location.Server!.Connection) { Pooling = false, CommandTimeout = 0 };
        if (Location.Server.Hosts > 1) address.TargetSessionAttributes = "primary";
        var connection = new NpgsqlConnection(address.ToString());
        try
        {
            connection.Open();
            var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            var schema = connection.QuerySingle<string>("SELECT quote_ident(CAST(current_schema() AS TEXT))");
            (kept, made) = (schema + ".", "pg_temp.");
            foreach (var table in connection.Query<string>(SqlText.Postgres.Named("care.shadowed")).ToList())
                connection.Run($"CREATE TEMP TABLE {table} (LIKE {schema}.{table} INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP");
            return new PostgresTransaction(connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override string? WrongWords(WriteTransaction transaction, string kept, string made, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)transaction.Connection;
        var (here, there) = (EntryPrints.Of(connection, kept, cancel), EntryPrints.Of(connection, made, cancel));
        foreach (var (entry, print) in there.OrderBy(e => e.Key))
        {
            if (!here.Remove(entry, out var other)) return $"the search index lacks all words of entry {entry}";
            if (other != print) return $"the search index lacks words of entry {entry}, or holds some that its text does not have, or has them at other places";
        }
        return here.Count == 0 ? null : $"the search index holds words in entry {here.Keys.Min()}, which there is none of";
    }

    /// <summary>Small parts of the search index are taken together.</summary>
    public override void Tidy(CancellationToken cancel)
    {
        for (var more = true; more;)
        {
            cancel.ThrowIfCancellationRequested();
            more = Write(transaction =>
            {
                using var parts = new PartStore(transaction);
                var some = PartMerging.Tidy(parts.All());
                if (some.Count > 0) parts.Merge(some);
                return some.Count > 0;
            });
        }
    }

    protected override bool IsLost(DbException problem) => PostgresProblems.IsLost(problem);

    protected override RegisterException Explain(DbException problem) => PostgresProblems.Explain(problem, Location, BusyTimeoutSeconds);

    /// <summary>Reads the rows in one transaction and writes them into a register in a folder, which is thrown away afterwards.</summary>
    private void UseCopy(Action<SqliteDatabase> use, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-copy-");
        try
        {
            using var copy = new SqliteDatabase(new RegisterLocation(folder.FullName));
            copy.Open(create: true);
            Read(db =>
            {
                RegisterCopy.Run(db, null, copy, cancel);
                return true;
            });
            use(copy);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private PostgresTransaction Begin(bool aside = false)
    {
        var connection = _primary.OpenConnection();
        try
        {
            var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
            connection.Run($"SET LOCAL lock_timeout = '{BusyTimeoutSeconds}s'{(aside ? "" : $"; SELECT pg_advisory_xact_lock({WriteLock}); SET CONSTRAINTS ALL DEFERRED")}");
            return new PostgresTransaction(connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
