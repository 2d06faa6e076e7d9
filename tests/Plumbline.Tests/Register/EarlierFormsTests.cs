using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.Engine;
using Plumbline.Register;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Registers of earlier forms.</summary>
public class EarlierFormsTests
{
    /// <summary>The forms of all earlier versions: made by the first migrations alone, filled with what a register of that form could hold.</summary>
    public static TheoryData<int> Forms => [.. Enumerable.Range(1, SqlText.Sqlite.Migrations.Count - 1)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_register_of_every_earlier_form_is_brought_up_to_date_with_its_data(int form)
    {
        using var register = CareTests.Filled();
        using var folder = new TemporaryFolder();
        var old = new RegisterLocation(Path.Combine(folder.Path, "old"));
        Directory.CreateDirectory(old.Folder);
        using (var file = new SqliteConnection($"Data Source={old.Database};Pooling=False"))
        {
            file.Open();
            foreach (var migration in SqlText.Sqlite.Migrations.Take(form)) file.Run(migration.Sql);
            file.Run($"PRAGMA application_id = {SqliteDatabase.ApplicationId}; PRAGMA user_version = {form}; PRAGMA foreign_keys = OFF; ATTACH '{register.Location.Database}' AS now");
            foreach (var table in file.Query<string>("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'").ToList())
            {
                var columns = string.Join(", ", file.Query<string>($"SELECT o.name FROM pragma_table_info('{table}', 'main') o JOIN pragma_table_info('{table}', 'now') n ON n.name = o.name"));
                if (table != "consultation_index") file.Run($"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}");
            }
            // Calls for comments were stated of the document until they became things.
            file.Run("UPDATE main.statements SET thing_id = (SELECT d.thing_id FROM main.evidence e JOIN main.documents d ON d.id = e.document_id WHERE e.id = evidence_id) WHERE property = 'consultation'");
            if (form is >= 3 and < 14)
            {
                file.Run("INSERT INTO main.consultation_index SELECT e.document_id, c.ordinal, c.known_from, c.known_until, c.statement_id, c.subject, c.subject_key, c.by_whom, c.opens, c.closes, c.time, c.zone, c.clock_note, c.answer, c.extends "
                    + "FROM now.consultation_index c JOIN main.statements s ON s.id = c.statement_id JOIN main.evidence e ON e.id = s.evidence_id");
            }
        }
        foreach (var snapshot in Directory.EnumerateFiles(register.Location.Snapshots, "*", SearchOption.AllDirectories))
        {
            var there = Path.Combine(old.Snapshots, Path.GetRelativePath(register.Location.Snapshots, snapshot));
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(snapshot, there);
        }
        Check(register, old);
    }

    /// <summary>The forms of all earlier versions on a server; the first of them made its tables at once.</summary>
    public static TheoryData<int> FormsOfServers => [.. SqlText.Postgres.Migrations.Select(m => m.Number).SkipLast(1)];

    [Theory]
    [MemberData(nameof(FormsOfServers))]
    public void A_register_of_every_earlier_form_on_a_server_is_brought_up_to_date_with_its_data(int form)
    {
        OnStore.Use(TestStore.Postgres);
        using var register = CareTests.Filled();
        var old = PostgresServer.Shared.Location(PostgresServer.Shared.NewDatabase());
        using (var now = new NpgsqlConnection(register.Location.Server!.Connection))
        using (var then = new NpgsqlConnection(old.Server!.Connection))
        {
            now.Open();
            then.Open();
            using var transaction = then.BeginTransaction();
            then.Run($"CREATE TABLE plumbline (form BIGINT NOT NULL); INSERT INTO plumbline (form) VALUES ({form})");
            foreach (var migration in SqlText.Postgres.Migrations.Where(m => m.Number <= form)) then.Run(migration.Sql);
            then.Run("SET CONSTRAINTS ALL DEFERRED");
            foreach (var table in then.Query<string>("SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'plumbline' AND tablename NOT LIKE 'search\\_%' OR tablename = 'search_entries' ORDER BY 1").Where(t => t != "search_entries" || form < 14).ToList())
                Copy(now, then, table, form);
            // Calls for comments were stated of the document until they became things.
            if (form < 14) then.Run("UPDATE statements SET thing_id = (SELECT d.thing_id FROM evidence e JOIN documents d ON d.id = e.document_id WHERE e.id = evidence_id) WHERE property = 'consultation'");
            transaction.Commit();
        }
        Check(register, old);
        PostgresServer.Shared.Drop(old);
    }

    private static void Copy(NpgsqlConnection now, NpgsqlConnection then, string table, int form)
    {
        var columns = then.Query<string>(Columns, new { table }).Intersect(now.Query<string>(Columns, new { table })).ToList();
        var source = $"SELECT {string.Join(", ", columns)} FROM {table}";
        if (table == "consultation_index" && form < 14)
        {
            columns.Insert(0, "document_id");
            source = $"SELECT e.document_id, {string.Join(", ", columns.Skip(1).Select(c => "c." + c))} FROM consultation_index c JOIN statements s ON s.id = c.statement_id JOIN evidence e ON e.id = s.evidence_id";
        }
        using var rows = now.ExecuteReader(source);
        using var copy = then.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        while (rows.Read())
        {
            copy.StartRow();
            for (var i = 0; i < columns.Count; i++)
            {
                if (rows.IsDBNull(i)) copy.WriteNull();
                else copy.Write(rows.GetValue(i));
            }
        }
        copy.Complete();
    }

    private const string Columns = "SELECT CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table ORDER BY ordinal_position";

    private static void Check(TemporaryRegister register, RegisterLocation old)
    {
        using var store = RegisterStore.Open(old, register.Clock, create: false);
        Assert.Equal(3, store.Documents(new()).Total);
        // Nothing has to be rebuilt by hand.
        Assert.Equal(register.Store.Things("body", new()).Page.Total, store.Things("body", new()).Page.Total);
        Assert.Equal(1, store.Search(new("网络安全", Plumbline.Register.Search.SearchKind.Passage)).Hits.Total);
        store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        Assert.Equal(register.Store.Standards(new()).Total, store.Standards(new()).Total);
        Assert.Equal(1, store.Search(new("网络安全", Plumbline.Register.Search.SearchKind.Passage)).Hits.Total);
        store.Add(TemporaryRegister.Draft("One more on GB/T 9-2020."), TestContext.Current.CancellationToken);
        Assert.Equal(4, store.Documents(new()).Total);
    }
}
