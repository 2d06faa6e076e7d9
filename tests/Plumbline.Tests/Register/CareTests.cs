using System.Formats.Tar;
using Plumbline.Engine;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Backup, restore, verification, and registers of earlier forms.</summary>
public abstract class CareTests(TestStore store) : OnStore(store)
{
    private static readonly string[] Texts =
    [
        "GB 18584-2001 was released on 10 December 2001. GB/T 35273-2020 replaces GB/T 35273-2017.",
        "SAC/TC 260 is the mirror of ISO/IEC JTC 1/SC 27. Comments on GB/T 7001-2021 close on 30 June 2021.",
        "网络安全 GB/T 22239-2019 于2019年5月10日发布。",
    ];

    internal static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        foreach (var text in Texts) register.Add(text);
        return register;
    }

    [Fact]
    public void Words_that_the_search_index_lost_are_found_by_looking_deeply()
    {
        using var register = Filled();
        var cancel = TestContext.Current.CancellationToken;
        // Words stand by entry in one store and by word in the other.
        Assert.Equal(1, register.Change(register.IsFolder ? "DELETE FROM search_words WHERE rowid = (SELECT min(id) FROM search_entries WHERE kind = 4)" : "DELETE FROM search_postings WHERE word = '2019' AND part = (SELECT max(part) FROM search_parts)"));
        Assert.Empty(register.Store.Check(cancel).Faults);
        var fault = Assert.Single(register.Store.CheckDeeply(cancel).Faults);
        Assert.Equal("words", fault.Check);
        Assert.Contains("lacks", fault.What, StringComparison.Ordinal);
        register.Store.Rebuild(cancel);
        Assert.Empty(register.Store.CheckDeeply(cancel).Faults);
    }

    [Fact]
    public void Looking_deeply_sees_one_state_and_keeps_nobody_from_writing()
    {
        using var register = Filled();
        using var database = Plumbline.Register.Storage.Database.At(register.Location);
        var cancel = TestContext.Current.CancellationToken;
        var (before, meanwhile) = database.Shadow((transaction, kept, made) =>
        {
            var standards = Number(transaction, kept);
            Assert.Equal(0, Number(transaction, made));
            Plumbline.Register.Storage.ProjectionWriter.WriteAll(transaction, cancel);
            Assert.Equal(standards, Number(transaction, made));
            register.Add("One more on GB/T 9-2020.");
            Assert.Equal(4, register.Store.Documents(new()).Total);
            return (standards, Number(transaction, kept));
        });
        Assert.Equal(before, meanwhile);
        Assert.NotNull(register.Store.FindStandard("GB/T 9-2020"));
        Assert.Empty(register.Store.CheckDeeply(cancel).Faults);

        static long Number(Plumbline.Register.Storage.WriteTransaction transaction, string schema) =>
            Convert.ToInt64(Dapper.SqlMapper.ExecuteScalar(transaction.Connection, $"SELECT count(*) FROM {schema}standard_index"), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_backup_brought_back_is_the_same_register()
    {
        using var register = Filled();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "backup.tar");
        var report = register.Store.Backup(file, TestContext.Current.CancellationToken);
        Assert.Equal((3, 3), (report.Documents, report.Snapshots));
        Assert.Equal(new FileInfo(file).Length, report.Bytes);
        Assert.Single(Directory.EnumerateFiles(folder.Path));
        using var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, "back")), register.Clock, TestContext.Current.CancellationToken);
        Assert.Empty(back.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        Assert.Equal(register.Store.Sequence, back.Sequence);
        Assert.Equal(register.Store.Documents(new()).Items.Select(d => (d.Slug, d.Sha256)), back.Documents(new()).Items.Select(d => (d.Slug, d.Sha256)));
        Assert.Equal(register.Store.Search(new("网络安全")).Hits.Total, back.Search(new("网络安全")).Hits.Total);
        using var bytes = back.Snapshot(back.Documents(new()).Items[0].Sha256);
        Assert.NotNull(bytes);
    }

    [Fact]
    public async Task A_backup_made_while_others_write_is_whole()
    {
        using var register = Filled();
        using var folder = new TemporaryFolder();
        var cancel = TestContext.Current.CancellationToken;
        var writing = Task.Run(() =>
        {
            using var store = register.Another();
            for (var n = 0; n < 30; n++) store.Add(TemporaryRegister.Draft($"Text {n} on GB/T {40000 + n}-2020."), cancel);
        }, cancel);
        for (var n = 0; n < 4; n++)
        {
            var file = Path.Combine(folder.Path, $"{n}.tar");
            register.Store.Backup(file, cancel);
            using var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, $"{n}")), register.Clock, cancel);
            Assert.Empty(back.CheckDeeply(cancel).Faults);
            Assert.InRange(back.Documents(new()).Total, 3, 33);
        }
        await writing;
    }

    [Fact]
    public void Nothing_is_overwritten_by_a_backup_or_a_restore()
    {
        using var register = Filled();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "backup.tar");
        register.Store.Backup(file, TestContext.Current.CancellationToken);
        Assert.Contains("overwrites nothing", Assert.Throws<RegisterException>(() => register.Store.Backup(file, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Contains(register.IsFolder ? "is not empty" : "there is a register in", Assert.Throws<RegisterException>(() => RegisterStore.Restore(file, register.Location, register.Clock, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../out.txt", "no part of a backup")]
    [InlineData("snapshots/../../out.txt", "no part of a backup")]
    [InlineData("keys/../../out.pem", "no key")]
    [InlineData("keys/.hidden", "no key")]
    [InlineData("snapshots/aa/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "not those that its name tells")]
    [InlineData(null, "holds no register.db")]
    public void What_is_no_backup_is_refused_and_leaves_nothing(string? entry, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "some.tar");
        using (var tar = new TarWriter(File.Create(file)))
        {
            if (entry is not null) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, entry) { DataStream = new MemoryStream([1, 2, 3]) });
        }
        var location = new RegisterLocation(Path.Combine(folder.Path, "back"));
        var refused = Assert.Throws<RegisterException>(() => RegisterStore.Restore(file, location, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(location.Folder));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("UPDATE standard_index SET title = 'another' WHERE normal = 'GB 18584-2001'", "standard_index")]
    [InlineData("DELETE FROM passage_index WHERE ordinal = 1", "passage_index")]
    [InlineData("UPDATE committee_index SET en = NULL", "committee_index")]
    public void A_projection_that_its_statements_do_not_give_is_found_and_nothing_is_changed(string sql, string table)
    {
        using var register = Filled();
        Assert.True(register.Change(sql) > 0);
        for (var round = 0; round < 2; round++)
            Assert.Contains(table, Assert.Single(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults, f => f.Check == "rebuild").What, StringComparison.Ordinal);
        register.Store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Empty(register.Store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }
}

public sealed class CareTestsOnSqlite() : CareTests(TestStore.Sqlite);

public sealed class CareTestsOnPostgres() : CareTests(TestStore.Postgres);
