using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>A named statement that is run many times in one transaction.</summary>
/// <param name="transaction">The transaction that it belongs to.</param>
/// <param name="name">Name of the SQL.</param>
/// <param name="parameters">Its parameters in the order in which values are given.</param>
internal sealed class Prepared(WriteTransaction transaction, string name, params ReadOnlySpan<string> parameters) : IDisposable
{
    private readonly StatementCommand _command = transaction.Command(transaction.Sql.Named(name), parameters);

    public void Run(params ReadOnlySpan<object?> values) => _command.Run(values);

    /// <summary>The first column of the first row, or null.</summary>
    public object? Value(params ReadOnlySpan<object?> values) => _command.Value(values);

    public List<T> Rows<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = _command.Read(values);
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => _command.Dispose();
}
