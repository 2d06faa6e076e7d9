namespace Plumbline.Register.Storage;

/// <summary>Statements of one transaction by name, each prepared when it is first asked for.</summary>
/// <param name="transaction">The transaction.</param>
internal sealed class PreparedSet(WriteTransaction transaction) : IDisposable
{
    private readonly Dictionary<string, Prepared> _statements = new(StringComparer.Ordinal);

    /// <param name="name">Name of the SQL.</param>
    /// <param name="parameters">Its parameters in the order in which values are given; the same each time.</param>
    public Prepared Of(string name, params ReadOnlySpan<string> parameters)
    {
        if (!_statements.TryGetValue(name, out var prepared)) _statements[name] = prepared = new Prepared(transaction, name, parameters);
        return prepared;
    }

    public void Dispose()
    {
        foreach (var prepared in _statements.Values) prepared.Dispose();
    }
}
