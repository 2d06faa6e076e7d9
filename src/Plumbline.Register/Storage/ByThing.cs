using System.Data.Common;

namespace Plumbline.Register.Storage;

/// <summary>What a named statement tells of things, one by one; a server is asked for many at once. In its SQL <c>{each:column}</c> stands for the things, and the first column of its rows is the thing's number.</summary>
/// <param name="transaction">The transaction that it belongs to.</param>
/// <param name="name">Name of the SQL.</param>
/// <param name="read">Reads a row.</param>
/// <param name="from">Value of the parameter <c>@from</c>; null where the SQL has none.</param>
internal sealed class ByThing<T>(WriteTransaction transaction, string name, Func<DbDataReader, T> read, long? from = null) : IDisposable
{
    private readonly Prepared _statement = from is null ? new(transaction, name, "id") : new(transaction, name, "id", "from");
    private readonly bool _together = transaction.Sql.Store == Store.Postgres;
    private readonly Dictionary<long, List<T>> _expected = [];

    /// <summary>Tells which things will be asked for. What is told of them is kept until <see cref="Forget()"/>.</summary>
    public void Expect(IEnumerable<long> things)
    {
        if (!_together) return;
        var ids = things.Where(t => !_expected.ContainsKey(t)).Distinct().ToArray();
        if (ids.Length == 0) return;
        foreach (var id in ids) _expected[id] = [];
        foreach (var (id, row) in Rows(ids)) _expected[id].Add(row);
    }

    /// <summary>The rows of a thing.</summary>
    public List<T> Of(long thing)
    {
        if (_expected.TryGetValue(thing, out var rows)) return rows;
        return Rows(_together ? new[] { thing } : thing).ConvertAll(r => r.Row);
    }

    /// <summary>What was told of a thing has changed.</summary>
    public void Forget(long thing) => _expected.Remove(thing);

    public void Forget() => _expected.Clear();

    public void Dispose() => _statement.Dispose();

    private List<(long Thing, T Row)> Rows(object things) =>
        from is null ? _statement.Rows(r => (r.GetInt64(0), read(r)), things) : _statement.Rows(r => (r.GetInt64(0), read(r)), things, from.Value);
}
