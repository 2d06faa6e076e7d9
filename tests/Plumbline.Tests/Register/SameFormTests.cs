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
        string[] ofPostgres = ["search.delete-long", "search.insert-long", "search.hits", "search.page-ids", "search.page-title", "search.page-heading", "search.page-every", "documents.hit-passages", "snapshots.there", "snapshots.insert", "snapshots.piece", "snapshots.names", "write.things-there", "write.slugs-there"];
        string[] ofSqlite = ["datasette.copy", "search.count", "search.page", "search.is-missing", "search.merge-first", "search.merge-on"];
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
