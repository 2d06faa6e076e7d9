using Dapper;
using Npgsql;

namespace Plumbline.Register.Storage;

/// <summary>Brings the tables of a database up to this version, each step in a transaction of its own; steps are only ever added.</summary>
internal static class PostgresMigrator
{
    /// <summary>The oldest version of the server that is tried, as it numbers itself.</summary>
    private const int OldestServer = 15_00_00;

    /// <summary>The form that this program keeps.</summary>
    public static int Version => SqlText.Postgres.Migrations[^1].Number;

    /// <summary>Makes or updates the tables. Two processes may come at once: the second finds the work done.</summary>
    /// <returns>True where they were made.</returns>
    /// <exception cref="RegisterException">There is no register and none is to be made, or the database cannot be one.</exception>
    public static bool Run(NpgsqlConnection connection, RegisterLocation location, bool create, long writeLock)
    {
        var form = Check(connection, location);
        if (form == Version) return false;
        if (form == 0 && !create) throw new RegisterException(RegisterProblem.Missing, $"there is no register in {location}; 'plumbline up' or 'plumbline add' makes one, --register names another");
        var isNew = form == 0;
        while (true)
        {
            using var transaction = connection.BeginTransaction();
            connection.Run($"SELECT pg_advisory_xact_lock({writeLock})");
            form = Check(connection, location);
            if (SqlText.Postgres.Migrations.FirstOrDefault(m => m.Number > form) is not { } next) return isNew;
            if (form == 0) connection.Run("CREATE TABLE plumbline (form BIGINT NOT NULL); INSERT INTO plumbline (form) VALUES (0)");
            connection.Run(next.Sql);
            connection.Run($"UPDATE plumbline SET form = {next.Number}");
            transaction.Commit();
        }
    }

    /// <summary>What the doctor tells of the server.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Facts(NpgsqlConnection connection, RegisterLocation location)
    {
        Server(connection, location);
        return
        [
            new("server", connection.ExecuteScalar<string>("SELECT 'PostgreSQL ' || current_setting('server_version') || ', encoding ' || current_setting('server_encoding')")!),
            new("collation", connection.ExecuteScalar<string>("SELECT 'the register sorts by code points whatever the database does (' || datcollate || ')' FROM pg_database WHERE datname = current_database()")!),
            new("disk", connection.ExecuteScalar<string>("SELECT 'the database has ' || pg_size_pretty(pg_database_size(current_database()))")!),
        ];
    }

    /// <summary>The form of the tables, 0 where there are none.</summary>
    private static long Check(NpgsqlConnection connection, RegisterLocation location)
    {
        Server(connection, location);
        if (connection.ExecuteScalar<string?>("SELECT CAST(to_regclass('plumbline') AS TEXT)") is null)
        {
            if (connection.Number("SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = CAST(current_schema() AS regnamespace)") > 0)
                throw new RegisterException(RegisterProblem.Damaged, $"{location} is a database of another program; name an empty one");
            return 0;
        }
        var form = connection.Number("SELECT form FROM plumbline");
        if (form <= Version) return form;
        throw new RegisterException(RegisterProblem.Newer, $"the register {location} has form {form}, this program knows up to {Version}; use the newer program that made it");
    }

    private static void Server(NpgsqlConnection connection, RegisterLocation location)
    {
        var (version, encoding, schema) = connection.QuerySingle<(int, string, string?)>("SELECT CAST(current_setting('server_version_num') AS INT), current_setting('server_encoding'), CAST(current_schema() AS TEXT)");
        if (version < OldestServer) throw new RegisterException(RegisterProblem.Unsupported, $"the server of the register {location} is PostgreSQL {version / 10000}; 15 or later is needed");
        if (encoding != "UTF8")
            throw new RegisterException(RegisterProblem.Unsupported, $"the database of the register {location} has the encoding {encoding}, which does not hold Chinese; make one with: createdb --encoding=UTF8 --template=template0 NAME");
        if (schema is null) throw new RegisterException(RegisterProblem.Denied, $"the user of the register {location} has no schema to use; make one, or give it with ?search_path=NAME");
    }
}
