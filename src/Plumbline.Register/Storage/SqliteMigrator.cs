using System.Data;
using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>Brings the tables of a file up to this version, each step in a transaction of its own; steps are only ever added.</summary>
internal static class SqliteMigrator
{
    public static int Version => SqlText.Sqlite.Migrations.Count;

    /// <summary>Makes or updates the tables. Two processes may come at once: the second finds the work done.</summary>
    /// <exception cref="RegisterException">The file is not a register, or a later version made it.</exception>
    public static void Run(SqliteConnection connection, RegisterLocation location)
    {
        if (Check(connection, location) == Version) return;
        connection.Run("PRAGMA journal_mode = WAL");
        for (var done = -1; done < Version;)
        {
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            done = Check(connection, location);
            if (done == Version) return;
            connection.Run(SqlText.Sqlite.Migrations[done].Sql);
            connection.Run($"PRAGMA application_id = {SqliteDatabase.ApplicationId}; PRAGMA user_version = {done + 1}");
            transaction.Commit();
            done++;
        }
    }

    private static int Check(SqliteConnection connection, RegisterLocation location)
    {
        var version = (int)connection.Number("PRAGMA user_version");
        var mark = connection.Number("PRAGMA application_id");
        var tables = connection.Number("SELECT count(*) FROM sqlite_master");
        if (mark != SqliteDatabase.ApplicationId && tables > 0)
            throw new RegisterException(RegisterProblem.Damaged, $"{location.Database} is a database of another program; name another folder with --register");
        if (version > Version)
        {
            throw new RegisterException(
                RegisterProblem.Newer, $"the register {location.Folder} has form {version}, this program knows up to {Version}; use the newer program that made it");
        }
        return version;
    }
}
