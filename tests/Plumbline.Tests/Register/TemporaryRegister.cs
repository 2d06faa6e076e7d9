using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>A register of its own on the store of the test, with a clock that stands still; removed at the end.</summary>
internal sealed class TemporaryRegister : IDisposable
{
    private readonly DirectoryInfo? _folder;

    public TemporaryRegister()
    {
        if (OnStore.Current == TestStore.Postgres)
        {
            Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
            Location = PostgresServer.Shared.NewRegister();
        }
        else
        {
            _folder = Directory.CreateTempSubdirectory("plumbline-test-");
            Location = new RegisterLocation(_folder.FullName);
        }
        Store = RegisterStore.Open(Location, Clock);
    }

    public RegisterLocation Location { get; }

    public RegisterStore Store { get; private set; }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2021, 5, 1, 6, 0, 0, TimeSpan.Zero));

    public AddResult Add(string text, string name = "note.txt", string? title = null, string? date = null) => Store.Add(Draft(text, name, title, date), TestContext.Current.CancellationToken);

    public static NewDocument Draft(string text, string name = "note.txt", string? title = null, string? date = null) =>
        new(Encoding.UTF8.GetBytes(text), name, new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(text)), title, Date: date);

    public RegisterStore Another() => RegisterStore.Open(Location, Clock);

    /// <summary>Changes rows behind the register's back.</summary>
    /// <returns>Their number.</returns>
    public int Change(string sql)
    {
        using var database = Database.At(Location);
        return database.Write(transaction => transaction.Connection.Execute(sql));
    }

    /// <summary>The same where rows refer to what is changed.</summary>
    public int Break(string sql)
    {
        if (!IsFolder) return Change($"SET LOCAL session_replication_role = replica; {sql}");
        using var file = new SqliteConnection($"Data Source={Location.Database};Pooling=False");
        file.Open();
        return file.Execute($"PRAGMA foreign_keys = OFF; {sql}");
    }

    /// <summary>Damages the bytes of a snapshot.</summary>
    public void ChangeBytes(string sha256)
    {
        if (IsFolder) File.WriteAllText(FileOf(sha256), "another text");
        else Change($"UPDATE snapshot_bytes SET bytes = 'another text' WHERE sha256 = '{sha256}'");
    }

    /// <summary>Takes the bytes of a snapshot away.</summary>
    public void LoseBytes(string sha256)
    {
        if (IsFolder) File.Delete(FileOf(sha256));
        else Change($"DELETE FROM snapshot_bytes WHERE sha256 = '{sha256}'");
    }

    /// <summary>Reads rows behind the register's back.</summary>
    public T Look<T>(Func<DbConnection, T> read)
    {
        using var database = Database.At(Location);
        return database.Read(read);
    }

    /// <summary>True where the store keeps files, which a test damages.</summary>
    public bool IsFolder => _folder is not null;

    private string FileOf(string sha256) => Path.Combine(Location.Snapshots, sha256[..2], sha256);

    public void Dispose()
    {
        Store.Dispose();
        if (_folder is null) PostgresServer.Shared.Drop(Location);
        else _folder.Delete(recursive: true);
    }

    internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
