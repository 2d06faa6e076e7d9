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
    private const string Insert = "INSERT INTO ";

    private static readonly ConcurrentDictionary<string, PostgresStatement> Known = new(StringComparer.Ordinal);

    private PostgresStatement(string text, NpgsqlDbType[] types, string? rows, string? table) => (Text, Types, RowsText, Table) = (text, types, rows, table);

    /// <summary>The SQL, its parameters as <c>$1</c>.</summary>
    public string Text { get; }

    public NpgsqlDbType[] Types { get; }

    /// <summary>The same for many rows at once, its parameters arrays; null for what is no plain insert.</summary>
    public string? RowsText { get; }

    /// <summary>The table that it changes; null where it changes none.</summary>
    public string? Table { get; }

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
        return Known.GetOrAdd(sql, new PostgresStatement(Numbered(sql, parameters, "$"), types, ManyRows(sql, parameters), TableOf(sql)));
    }

    public NpgsqlCommand Command(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Text, connection);
        foreach (var type in Types) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        return command;
    }

    /// <summary>
    /// <c>INSERT INTO t (a, b) VALUES (@a, @b)</c> as <c>INSERT INTO t (a, b) SELECT v.p1, v.p2 FROM unnest($1, $2) AS v (p1, p2)</c>. Not what counts rows or gives something back, and not
    /// what changes a row that is there: one statement may do that once only.
    /// </summary>
    private static string? ManyRows(string sql, ReadOnlySpan<string> parameters)
    {
        const string values = "VALUES (";
        var at = sql.IndexOf(values, StringComparison.Ordinal);
        if (!sql.StartsWith(Insert, StringComparison.Ordinal) || at < 0 || sql.Contains("SELECT", StringComparison.Ordinal) || sql.Contains("RETURNING", StringComparison.Ordinal) || sql.Contains("DO UPDATE", StringComparison.Ordinal)) return null;
        var (from, end) = (at + values.Length, at + values.Length);
        for (var depth = 1; depth > 0; end++) depth += sql[end] switch { '(' => 1, ')' => -1, _ => 0 };
        var numbers = Enumerable.Range(1, parameters.Length).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sql[..at]}SELECT {Numbered(sql[from..(end - 1)], parameters, "v.p")} FROM unnest({string.Join(", ", numbers.Select(n => $"${n}"))}) AS v ({string.Join(", ", numbers.Select(n => $"p{n}"))}){sql[end..]}");
    }

    private static string? TableOf(string sql)
    {
        foreach (var verb in (ReadOnlySpan<string>)[Insert, "DELETE FROM ", "UPDATE "])
        {
            if (sql.StartsWith(verb, StringComparison.Ordinal)) return sql[verb.Length..sql.IndexOf(' ', verb.Length)];
        }
        return null;
    }

    private static string Numbered(string sql, ReadOnlySpan<string> parameters, string mark)
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
            text.Append(mark).Append((parameters.IndexOf(sql[(at + 1)..end]) + 1).ToString(CultureInfo.InvariantCulture));
            at = end - 1;
        }
        return text.ToString();
    }
}
