using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>Short forms for statements without a result of their own.</summary>
internal static class SqliteExtensions
{
    public static void Execute(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (transaction is not null) command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (transaction is not null) command.Transaction = transaction;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
