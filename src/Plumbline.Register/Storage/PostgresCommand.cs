using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Plumbline.Register.Documents;

namespace Plumbline.Register.Storage;

/// <summary>A statement of a change on a server: one that is run waits with others, one that is read sends those first.</summary>
/// <param name="transaction">The change.</param>
/// <param name="connection">Its connection.</param>
/// <param name="statement">The statement.</param>
internal sealed class PostgresCommand(PostgresTransaction transaction, NpgsqlConnection connection, PostgresStatement statement) : StatementCommand(statement.Command(connection))
{
    public override void Run(ReadOnlySpan<object?> values)
    {
        var row = new object?[values.Length];
        for (var i = 0; i < row.Length; i++) row[i] = Kept(values[i], i);
        transaction.Wait(statement, row);
    }

    public override object? Value(ReadOnlySpan<object?> values)
    {
        transaction.Send();
        for (var i = 0; i < values.Length; i++) Parameters[i].Value = Kept(values[i], i);
        return Command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public override DbDataReader Read(ReadOnlySpan<object?> values)
    {
        transaction.Send();
        return base.Read(values);
    }

    /// <summary>PostgreSQL takes no NUL and no lone surrogate; both become U+FFFD, as in the text of documents. A whole number is also a value of a column of others.</summary>
    protected override object Kept(object? value, int place) => value switch
    {
        string text => KeptText.Of(text),
        long number when statement.Types[place] == NpgsqlDbType.Double => (double)number,
        _ => base.Kept(value, place),
    };
}
