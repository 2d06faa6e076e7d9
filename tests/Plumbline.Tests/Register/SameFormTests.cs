using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Both stores have the same form, so that a number of it means the same, and rows go from one to the other.</summary>
public class SameFormTests
{
    [Fact]
    public void The_last_form_has_the_same_number_on_both_stores() => Assert.Equal(SqlText.Sqlite.Migrations[^1].Number, SqlText.Postgres.Migrations[^1].Number);

    [Fact]
    public void Statements_have_the_same_names_on_both_stores()
    {
        // What each store needs beside the other for the same task.
        string[] ofPostgres =
        [
            "documents.hit-passages", "documents.texts", "search.delete-parts", "search.delete-parts-postings", "search.delete-placed", "search.entries", "search.gone", "search.insert-part", "search.insert-placed",
            "search.insert-postings", "search.known", "search.move-placed", "search.next-part", "search.parts", "search.parts-postings", "search.places", "search.take-out", "search.words",
            "search.words-from", "snapshots.insert", "snapshots.names", "snapshots.piece", "snapshots.there", "write.slugs-there", "write.things-there",
        ];
        string[] ofSqlite = ["care.row-indexes", "datasette.copy", "search.count", "search.delete-words", "search.insert-words", "search.merge-first", "search.merge-on", "search.page"];
        Assert.Equal(SqlText.Sqlite.Names.Except(ofSqlite).Order(StringComparer.Ordinal), SqlText.Postgres.Names.Except(ofPostgres).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_have_the_same_columns_on_both_stores()
    {
        using var file = new Columns(TestStore.Sqlite);
        using var server = new Columns(TestStore.Postgres);
        Assert.Equal(file.Of(), server.Of());
    }

    private sealed class Columns(TestStore store) : OnStore(store), IDisposable
    {
        private readonly TemporaryRegister _register = new();

        public List<string> Of()
        {
            using var database = Database.At(_register.Location);
            return database.Read(db => db.All<string>("care.tables").Concat(db.All<string>("care.projections")).Order(StringComparer.Ordinal)
                .Select(table => $"{table}: {string.Join(' ', database.Columns(db, table).Order(StringComparer.Ordinal))}").ToList());
        }

        public void Dispose() => _register.Dispose();
    }
}
