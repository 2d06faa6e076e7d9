using Xunit;

namespace Plumbline.Tests.Register;

public abstract class ChecksTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void A_sound_register_has_no_faults()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2001 with NUL \0 and half a pair \uD800 stays in place; SAC/TC 260 too.");
        var report = register.Store.Check(TestContext.Current.CancellationToken);
        Assert.Empty(report.Faults);
        Assert.Contains(report.Checked, c => c.Key == "quotes" && c.Value > 0);
    }

    [Fact]
    public void Changed_and_missing_bytes_are_found()
    {
        using var register = new TemporaryRegister();
        var first = register.Add("First.").Document.Sha256;
        var second = register.Add("Second.").Document.Sha256;
        register.ChangeBytes(first);
        register.LoseBytes(second);
        if (register.IsFolder) File.WriteAllText(Path.Combine(register.Location.Snapshots, "left-over.tmp"), "");
        var faults = register.Store.Check(TestContext.Current.CancellationToken).Faults;
        Assert.Equal(2, faults.Count(f => f.Check == "snapshots" && !f.Harmless));
        Assert.Equal(register.IsFolder ? 1 : 0, faults.Count(f => f.Check == "snapshot files" && f.Harmless));
    }

    [Theory]
    [InlineData("UPDATE document_texts SET text = replace(text, 'limits', 'limitz')", "texts")]
    [InlineData("UPDATE evidence SET quote = quote || '!' WHERE kind = 1", "quotes")]
    [InlineData("DELETE FROM standard_index", "indexes")]
    public void What_was_changed_behind_the_program_is_found(string change, string check)
    {
        using var register = new TemporaryRegister();
        register.Add("The limits of GB 18584-2001.");
        register.Change(change);
        Assert.Contains(register.Store.Check(TestContext.Current.CancellationToken).Faults, f => f.Check == check);
    }
}

public sealed class ChecksTestsOnSqlite() : ChecksTests(TestStore.Sqlite);

public sealed class ChecksTestsOnPostgres() : ChecksTests(TestStore.Postgres);
