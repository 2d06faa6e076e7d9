using Microsoft.Data.Sqlite;
using Plumbline.Register;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>What is kept for a state of the register is kept no longer than that.</summary>
public abstract class SequenceTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void What_another_writes_is_seen_at_once()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 77001-2020 was released on 6 March 2020.");
        var before = register.Store.Sequence;
        Assert.Equal((1, before), (register.Store.Home().Counts.Standards, register.Store.Sequence));
        using (var another = register.Another()) another.Add(TemporaryRegister.Draft("GB/T 77002-2020 was released on 7 March 2020.", "two.txt"), TestContext.Current.CancellationToken);
        Assert.True(register.Store.Sequence > before);
        Assert.Equal(2, register.Store.Home().Counts.Standards);
        Assert.Equal(["GB/T 77002-2020", "GB/T 77001-2020"], register.Store.News(5).InForce.Select(s => s.Name));
    }

    [Fact]
    public void A_register_that_was_brought_back_has_its_projections_and_writes_ahead()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 77001-2020 Ropes was released on 6 March 2020. The English version of GB/T 77001-2020 was released on 20 September 2020.");
        using var folder = new TemporaryFolder();
        var (archive, back) = (Path.Combine(folder.Path, "backup.tar"), new RegisterLocation(Path.Combine(folder.Path, "back")));
        register.Store.Backup(archive, TestContext.Current.CancellationToken);
        using (var restored = RegisterStore.Restore(archive, back, register.Clock, TestContext.Current.CancellationToken))
        {
            Assert.Equal("en", Assert.Single(restored.Standard("gb-t-77001-2020")!.LanguageVersions).Language);
            Assert.Single(restored.Search(new("77001")).Hits.Items, h => h.Address == "/standards/gb-t-77001-2020");
            Assert.Empty(restored.CheckDeeply(TestContext.Current.CancellationToken).Faults);
        }
        using var file = new SqliteConnection($"Data Source={back.Database};Pooling=False");
        file.Open();
        using var mode = file.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", mode.ExecuteScalar());
    }

    [Fact]
    public void An_answer_is_reckoned_once_for_a_state_and_not_kept_where_it_fails()
    {
        var reckoned = new Reckoned();
        var times = 0;
        string Reckon() => $"{++times}";
        Assert.Equal(["1", "1", "2", "3"], [reckoned.Of(7, ("a", 1), Reckon), reckoned.Of(7, ("a", 1), Reckon), reckoned.Of(7, ("a", 2), Reckon), reckoned.Of(8, ("a", 1), Reckon)]);
        Assert.Throws<InvalidOperationException>(() => reckoned.Of<string>(8, "b", () => throw new InvalidOperationException()));
        Assert.Equal("4", reckoned.Of(8, "b", Reckon));
    }
}

public sealed class SequenceTestsOnSqlite() : SequenceTests(TestStore.Sqlite);

public sealed class SequenceTestsOnPostgres() : SequenceTests(TestStore.Postgres);
