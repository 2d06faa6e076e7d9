using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Plumbline.Register.Storage;

/// <summary>What PostgreSQL and the way to it report, in the register's words.</summary>
internal static class PostgresProblems
{
    private const string NothingHalf = "nothing of the unfinished step was kept; start again when the server answers, what is there is not taken twice";

    /// <summary>True where the connection was lost or never came about.</summary>
    public static bool IsLost(DbException problem) => problem is PostgresException server
        ? server.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow || server.SqlState.StartsWith("08", StringComparison.Ordinal)
        : problem is NpgsqlException { InnerException: not (TimeoutException or InvalidOperationException) };

    public static RegisterException Explain(DbException problem, RegisterLocation location, int busySeconds)
    {
        var state = (problem as PostgresException)?.SqlState;
        var said = (problem as PostgresException)?.MessageText ?? problem.InnerException?.Message ?? problem.Message;
        return state switch
        {
            null when problem.InnerException is SocketException or TimeoutException or AggregateException => new(
                RegisterProblem.Unreachable, $"the server of the register {location} cannot be reached ({said.TrimEnd('.')}); is it running, and does it listen there? {Capital(NothingHalf)}", problem),
            null when IsLost(problem) => new(RegisterProblem.Unreachable, $"the connection to the register {location} was lost ({said.TrimEnd('.')}); {NothingHalf}", problem),
            _ when state is not null && IsLost(problem) => new(RegisterProblem.Unreachable, $"the connection to the register {location} was lost: the server says '{said}'; {NothingHalf}", problem),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
                RegisterProblem.Denied, $"the server of the register {location} lets this user not in ({said}); a password belongs into ~/.pgpass, or into the address in {RegisterLocation.Variable}", problem),
            PostgresErrorCodes.InvalidCatalogName => new(
                RegisterProblem.Missing, $"the server has no database for the register {location} ({said}); make it with: createdb --encoding=UTF8 --template=template0 NAME", problem),
            PostgresErrorCodes.InsufficientPrivilege => new(RegisterProblem.Denied, $"the user of the register {location} may not do this ({said}); the register's tables have to belong to it", problem),
            PostgresErrorCodes.ReadOnlySqlTransaction => new(RegisterProblem.Denied, $"the server of the register {location} only reads ({said}): it is a standby; name the primary too", problem),
            PostgresErrorCodes.LockNotAvailable => new(
                RegisterProblem.Busy, $"another process has held the register {location} for more than {busySeconds} seconds; try again when it is done", problem),
            PostgresErrorCodes.TooManyConnections => new(RegisterProblem.Busy, $"the server of the register {location} has no connection left ({said}); try again, or raise max_connections", problem),
            PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => new(RegisterProblem.Full, $"the server of the register {location} is full ({said}); nothing was kept of this step; make room and try again", problem),
            _ => new(RegisterProblem.Damaged, $"the register {location} cannot be used: {said}", problem),
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
