using Npgsql;
using NpgsqlTypes;

namespace Plumbline.Register.Storage;

/// <summary>Rows that wait to be sent with one statement, column by column.</summary>
/// <param name="statement">An insert that takes many rows.</param>
internal sealed class PostgresRows(PostgresStatement statement)
{
    private readonly List<object?[]> _rows = [];

    public string? Table => statement.Table;

    public void Add(object?[] row) => _rows.Add(row);

    public NpgsqlBatchCommand Command()
    {
        var command = new NpgsqlBatchCommand(statement.RowsText!);
        for (var i = 0; i < statement.Types.Length; i++) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | statement.Types[i], Value = Column(i) });
        return command;
    }

    private object Column(int i) => statement.Types[i] switch
    {
        NpgsqlDbType.Bigint => _rows.ConvertAll(r => r[i] switch { long number => number, int number => number, _ => (long?)null }).ToArray(),
        NpgsqlDbType.Double => _rows.ConvertAll(r => r[i] as double?).ToArray(),
        NpgsqlDbType.Bytea => _rows.ConvertAll(r => r[i] as byte[]).ToArray(),
        NpgsqlDbType.Text => _rows.ConvertAll(r => r[i] as string).ToArray(),
        var other => throw new InvalidOperationException($"a column of {other} is not sent with others"),
    };
}
