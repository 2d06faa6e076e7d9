using Microsoft.Data.Sqlite;

namespace Plumbline.Register.Storage;

/// <summary>
/// Tells the number of the last change of a file. A connection that never writes is told by SQLite when any other, of whatever process, has committed; one call is a few microseconds. Not for several threads
/// at once.
/// </summary>
internal sealed class SequenceWatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _version, _sequence;
    private long _seen = -1;
    private long _last;

    /// <param name="address">How to open the file, without a pool.</param>
    public SequenceWatch(string address)
    {
        _connection = new SqliteConnection(address);
        _connection.Open();
        _connection.Run("PRAGMA busy_timeout = 30000");
        _version = new SqliteStatement(_connection, "PRAGMA data_version", []);
        _sequence = new SqliteStatement(_connection, SqlText.Sqlite.Named("register.sequence"), []);
    }

    /// <summary>The number. What is committed between the two questions is seen the next time.</summary>
    public long Read()
    {
        var version = (long)_version.Run([])!;
        if (version == _seen) return _last;
        _last = (long)_sequence.Run([])!;
        _seen = version;
        return _last;
    }

    public void Dispose()
    {
        _version.Dispose();
        _sequence.Dispose();
        _connection.Dispose();
    }
}
