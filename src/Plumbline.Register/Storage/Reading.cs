using System.Data;
using System.Globalization;
using Dapper;

namespace Plumbline.Register.Storage;

/// <summary>
/// A connection with the two times that are asked for. What is asked about now uses the plain form of the SQL, whose conditions the indexes of current rows serve; else the form with
/// the batch and the day as parameters is used.
/// </summary>
/// <param name="connection">An open connection inside a transaction.</param>
/// <param name="on">What holds in the world: what was published later is left out of lists. Null for all.</param>
/// <param name="known">The batch up to which things are known; null for all.</param>
internal sealed class Reading(IDbConnection connection, DateOnly? on = null, long? known = null)
{
    private readonly bool _now = on is null && known is null;
    private readonly SqlText _sql = SqlText.Of(connection);

    public IDbConnection Connection { get; } = connection;

    /// <param name="connection">An open connection inside a transaction.</param>
    /// <param name="on">What holds in the world; null for all.</param>
    /// <param name="knownBy">What was known by the end of this day in UTC; null for all.</param>
    public static Reading At(IDbConnection connection, DateOnly? on, DateOnly? knownBy) => new(connection, on, knownBy is { } day && day < DateOnly.MaxValue
        ? connection.One<long>("register.batch-before", new { until = Instant.ToText(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)) })
        : null);

    public List<T> All<T>(string name, object? parameters = null) => Connection.Of<T>(Sql(name), With(parameters));

    /// <summary>Rows of a statement with <c>{each:column}</c> for things or documents by their numbers; a server is asked once for all of them.</summary>
    /// <param name="name">Name of the SQL.</param>
    /// <param name="ids">The numbers.</param>
    /// <param name="since">Value of <c>@since</c>, where the SQL has it.</param>
    public List<T> Each<T>(string name, IReadOnlyCollection<long> ids, long since = 0) =>
        ids.Count == 0 ? [] : _sql.Store == Store.Postgres ? All<T>(name, new { id = ids.ToArray(), since }) : [.. ids.SelectMany(id => All<T>(name, new { id, since }))];

    public T? One<T>(string name, object? parameters = null) => Connection.FirstOf<T>(Sql(name), With(parameters));

    public int Count(string name, object? parameters = null) => (int)Connection.FirstOf<long>(Sql(name), With(parameters));

    /// <summary>True where the answer is that of today with all that is known.</summary>
    public bool IsNow => _now;

    /// <summary>True for batches that are known in the time asked for.</summary>
    public bool Knows(long batch) => known is null || batch <= known;

    private string Sql(string name) => _now ? _sql.Named(name) : _sql.AtTime(name);

    private object? With(object? parameters)
    {
        if (_now) return parameters;
        var all = new DynamicParameters(parameters);
        all.Add("known", known ?? long.MaxValue - 1, DbType.Int64);
        all.Add("on", on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DbType.String);
        return all;
    }
}
