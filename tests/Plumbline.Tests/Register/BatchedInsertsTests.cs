using Dapper;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Rows that wait and go to a server together, column by column.</summary>
public sealed class BatchedInsertsTests
{
    private const string Insert = "INSERT INTO probe (id, text, number, real, bytes) VALUES (@id, @text, @number, @real, @bytes)";

    [Fact]
    public void Rows_come_back_as_they_were_whatever_is_missing_in_them()
    {
        object?[][] rows =
        [
            [1L, "text", 7L, 0.5, new byte[] { 0, 255 }], [2L, null, null, null, null], [3L, "绳 \U00020000", long.MaxValue, -1e300, Array.Empty<byte>()],
            [4L, "", 0L, 2L, new byte[] { 1 }], [5L, "quote ' and \\ and {1,2}", -1L, double.Epsilon, null], [6L, "a\0b\uD800", 1, 0.1, null],
        ];
        using var database = Probe(out var register);
        using var _ = register;
        database.Write(transaction =>
        {
            using var insert = transaction.Command(Insert, ["id", "text", "number", "real", "bytes"]);
            foreach (var row in rows) insert.Run(row);
            return true;
        });
        var kept = database.Read(db => db.Query<(long Id, string? Text, long? Number, double? Real, byte[]? Bytes)>("SELECT id, text, number, real, bytes FROM probe ORDER BY id").ToList());
        Assert.Equal([1L, 2, 3, 4, 5, 6], kept.Select(r => r.Id));
        Assert.Equal(["text", null, "绳 \U00020000", "", "quote ' and \\ and {1,2}", "a\uFFFDb\uFFFD"], kept.Select(r => r.Text));
        Assert.Equal([7L, null, long.MaxValue, 0, -1, 1], kept.Select(r => r.Number));
        Assert.Equal([0.5, null, -1e300, 2, double.Epsilon, 0.1], kept.Select(r => r.Real));
        Assert.Equal(["00FF", null, "", "01", null, null], kept.Select(r => r.Bytes is null ? null : Convert.ToHexString(r.Bytes)));
    }

    [Fact]
    public void Statements_keep_their_order_where_they_touch_one_table()
    {
        using var database = Probe(out var register);
        using var _ = register;
        database.Write(transaction =>
        {
            using var insert = transaction.Command(Insert, ["id", "text", "number", "real", "bytes"]);
            using var delete = transaction.Command("DELETE FROM probe WHERE id = @id", ["id"]);
            using var update = transaction.Command("UPDATE probe SET text = @text WHERE id = @id", ["id", "text"]);
            // More rows than go together, each second one taken out and written again.
            for (var n = 0L; n < 12_000; n++) insert.Run([n, "first", null, null, null]);
            for (var n = 0L; n < 600; n += 2) delete.Run([n]);
            for (var n = 0L; n < 600; n += 2) insert.Run([n, "again", null, null, null]);
            for (var n = 0L; n < 600; n += 3) update.Run([n, "changed"]);
            insert.Run([12_000L, "last", null, null, null]);
            Assert.Equal(12_001, transaction.Connection.Number("SELECT count(*) FROM probe"));
            return true;
        });
        var kept = database.Read(db => db.Query<(string Text, long Count)>("SELECT text, count(*) FROM probe GROUP BY text").ToDictionary(r => r.Text, r => r.Count));
        Assert.Equal((200L, 200L, 1L), (kept["changed"], kept["again"], kept["last"]));
        Assert.Equal(12_001, kept.Values.Sum());
    }

    [Fact]
    public void A_wrong_row_among_those_that_wait_takes_all_back()
    {
        using var database = Probe(out var register);
        using var _ = register;
        Assert.ThrowsAny<Exception>(() => database.Write(transaction =>
        {
            using var insert = transaction.Command(Insert, ["id", "text", "number", "real", "bytes"]);
            foreach (var id in (long[])[1, 2, 3, 2, 5]) insert.Run([id, "x", null, null, null]);
            return true;
        }));
        Assert.Equal(0, database.Read(db => db.Number("SELECT count(*) FROM probe")));
    }

    private static Database Probe(out TemporaryRegister register)
    {
        OnStore.Use(TestStore.Postgres);
        register = new TemporaryRegister();
        _ = register.Store;
        var database = Database.At(register.Location);
        database.Write(transaction =>
        {
            transaction.Connection.Run("CREATE TABLE probe (id BIGINT PRIMARY KEY, text TEXT, number BIGINT, real DOUBLE PRECISION, bytes BYTEA)");
            return true;
        });
        return database;
    }
}
