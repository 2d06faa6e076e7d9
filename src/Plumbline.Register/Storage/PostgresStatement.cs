using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Plumbline.Register.Storage;

/// <summary>
/// SQL with its parameters by number and their types as the server tells them, so that it is prepared once on each connection whether a value is there or not.
/// </summary>
internal sealed class PostgresStatement
{
    private static readonly ConcurrentDictionary<string, PostgresStatement> Known = new(StringComparer.Ordinal);

    private PostgresStatement(string text, NpgsqlDbType[] types) => (Text, Types) = (text, types);

    /// <summary>The SQL, its parameters as <c>$1</c>.</summary>
    public string Text { get; }

    public NpgsqlDbType[] Types { get; }

    /// <summary>A statement; the server is asked once for its types.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">The SQL, its parameters as <c>@name</c>.</param>
    /// <param name="parameters">Their names in the order in which values are given.</param>
    public static PostgresStatement Of(NpgsqlConnection connection, string sql, ReadOnlySpan<string> parameters)
    {
        if (Known.TryGetValue(sql, out var known)) return known;
        using var command = new NpgsqlCommand(sql, connection);
        NpgsqlCommandBuilder.DeriveParameters(command);
        var types = new NpgsqlDbType[parameters.Length];
        for (var i = 0; i < types.Length; i++) types[i] = command.Parameters[parameters[i]].NpgsqlDbType;
        return Known.GetOrAdd(sql, new PostgresStatement(Numbered(sql, parameters), types));
    }

    public NpgsqlCommand Command(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Text, connection);
        foreach (var type in Types) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        return command;
    }

    private static string Numbered(string sql, ReadOnlySpan<string> parameters)
    {
        var text = new StringBuilder(sql.Length);
        for (var at = 0; at < sql.Length; at++)
        {
            if (sql[at] != '@' || at + 1 == sql.Length || !char.IsAsciiLetter(sql[at + 1]))
            {
                text.Append(sql[at]);
                continue;
            }
            var end = at + 1;
            while (end < sql.Length && (char.IsAsciiLetterOrDigit(sql[end]) || sql[end] == '_')) end++;
            text.Append('$').Append((parameters.IndexOf(sql[(at + 1)..end]) + 1).ToString(CultureInfo.InvariantCulture));
            at = end - 1;
        }
        return text.ToString();
    }
}
