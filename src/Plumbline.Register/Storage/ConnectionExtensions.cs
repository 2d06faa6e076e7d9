using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>Short forms for statements without a result of their own.</summary>
internal static class ConnectionExtensions
{
    public static void Run(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
