using System.Globalization;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Lists;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class KeptListTests(TestStore store) : OnStore(store)
{
    private const string Text = "GB 18584-2001\nGB/T 35273-2017\nGB/T 99999-2020\n";

    [Fact]
    public void A_list_is_kept_asked_again_renamed_and_removed()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        Assert.Empty(store.KeptLists());
        var kept = store.Keep("我的清单 2021", Text + "gb18584—2001\n", "ours.csv", "Li");
        Assert.Equal(3, kept.Standards);
        Assert.Equal("/lists/%E6%88%91%E7%9A%84%E6%B8%85%E5%8D%95%202021", kept.Address);
        Assert.Equal(kept, Assert.Single(store.KeptLists()));
        Assert.Equal(Text + "gb18584—2001\n", store.TextOfList("我的清单 2021"));
        store.Keep("我的清单 2021", Text, "ours.csv", "Li");
        store.Keep("b", "GB 1-2000", "standard input", "Li");
        Assert.Throws<ArgumentException>(() => store.RenameList("b", "我的清单 2021"));
        Assert.True(store.RenameList("我的清单 2021", "a"));
        Assert.False(store.RenameList("我的清单 2021", "c"));
        Assert.Equal(["a", "b"], store.KeptLists().Select(l => l.Name));
        Assert.True(store.RemoveList("b"));
        Assert.False(store.RemoveList("b"));
        Assert.Equal(Text, store.TextOfList("a"));
        // No fact about the world: the register does not change by it.
        Assert.Equal(0, store.Sequence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-x")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("x.json")]
    [InlineData("x.CSV")]
    [InlineData("a\nb")]
    [InlineData("end ")]
    [InlineData("<b>")]
    public void What_would_be_no_address_or_a_file_is_no_name(string name)
    {
        using var register = new TemporaryRegister();
        Assert.NotNull(KeptList.WrongName(name));
        Assert.Throws<ArgumentException>(() => register.Store.Keep(name, Text, "x", "Li"));
    }

    [Fact]
    public void A_backup_holds_the_lists()
    {
        using var register = new TemporaryRegister();
        register.Store.Keep("ours", Text, "ours.csv", "Li");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "b.tar");
        register.Store.Backup(file, TestContext.Current.CancellationToken);
        using var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, "back")), register.Clock, TestContext.Current.CancellationToken);
        Assert.Equal("ours", Assert.Single(back.KeptLists()).Name);
        Assert.Equal(Text, back.TextOfList("ours"));
    }

    [Fact]
    public void What_was_learnt_since_a_day_is_told_with_its_quote()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 35273-2017 and GB 18584-2001 are in use.\n", "old.txt");
        register.Clock.Now = new DateTimeOffset(2024, 5, 2, 6, 0, 0, TimeSpan.Zero);
        register.Add("GB 18584-2024 replaces GB 18584-2001 and is effective on 1 July 2024.\n", "new.txt", "A notice");
        Assert.Empty(Since(register, "2024-05-03", "2024-05-10"));
        var changes = Since(register, "2024-05-01", "2024-05-10");
        Assert.Equal(["new-edition", "replaced"], changes.Select(c => c.Kind).Order());
        Assert.All(changes, c => Assert.Equal("GB 18584-2001", c.Standard));
        var replaced = changes.Single(c => c.Kind == "replaced");
        Assert.Equal("replaced by GB 18584-2024 from 2024-07-01", replaced.What);
        Assert.Equal("2024-07-01", replaced.Day);
        Assert.Equal(register.Clock.Now, replaced.Learnt);
        Assert.Contains("replaces GB 18584-2001", replaced.Evidence.Quote);
        Assert.Equal("A notice", replaced.Evidence.DocumentTitle);
        Assert.Equal("/standards/gb-18584-2024", replaced.Address);
        // A second text with the same fact is no second change.
        register.Clock.Now = new DateTimeOffset(2024, 5, 20, 6, 0, 0, TimeSpan.Zero);
        register.Add("As told before, GB 18584-2024 replaces GB 18584-2001.\n", "again.txt");
        Assert.Empty(Since(register, "2024-05-10", "2024-05-30"));
        // Nothing was learnt in July, but the day came.
        Assert.Equal("replaced", Assert.Single(Since(register, "2024-06-15", "2024-07-02")).Kind);
        Assert.Empty(Since(register, "2024-07-02", "2024-08-02"));
    }

    [Fact]
    public void A_day_that_comes_a_withdrawal_and_a_call_are_changes()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add("GB/T 35273-2017 is used.\n", "old.txt");
        var editor = new Decision("Editor", "SAC announcement 2021 No. 1");
        store.Decide("GB/T 35273-2017", "effective", "2021-06-01", editor);
        store.Decide("GB/T 35273-2017", "released", "2017-12-29", editor);
        Assert.Empty(Since(register, "2021-05-02", "2021-05-31"));
        var inForce = Assert.Single(Since(register, "2021-05-02", "2021-06-01"));
        Assert.Equal(("in-force", "in force since 2021-06-01", EvidenceKind.Decision), (inForce.Kind, inForce.What, inForce.Evidence.Kind));
        Assert.Contains(Since(register, "2021-05-01", "2021-05-02"), c => c.What == "comes into force on 2021-06-01");
        register.Clock.Now = new DateTimeOffset(2021, 7, 1, 6, 0, 0, TimeSpan.Zero);
        register.Add("From 6 July 2021 to 4 September 2021, the Office called for comments on GB/T 35273 Rope Keeping Rules.\n", "call.txt");
        store.Decide("GB/T 35273-2017", "withdrawn", "2021-06-20", editor);
        var changes = Since(register, "2021-07-01", "2021-07-02");
        Assert.Equal(["deadline", "withdrawn"], changes.Select(c => c.Kind).Order());
        Assert.Equal("2021-09-04", changes.Single(c => c.Kind == "deadline").Day);
        Assert.Contains("closed on 2021-09-04", Assert.Single(Since(register, "2021-09-01", "2021-09-10")).What);
        Assert.Empty(Since(register, "2021-07-02", "2021-07-03"));
    }

    [Fact]
    public void A_standard_without_a_year_has_the_latest_edition_as_its_change()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 35273-2017 is used.\n", "old.txt");
        register.Clock.Now = new DateTimeOffset(2021, 7, 1, 6, 0, 0, TimeSpan.Zero);
        register.Add("GB/T 35273-2020 was released on 6 March 2020. GB/T 35273-2011 is mentioned.\n", "new.txt");
        Assert.Equal("new edition GB/T 35273-2020, released 2020-03-06", Assert.Single(register.Store.Changes("GB/T 35273", Day("2021-06-01"), Moment.On(Day("2021-07-02")))).What);
    }

    [Fact]
    public void Three_hundred_standards_are_answered_at_once()
    {
        using var register = new TemporaryRegister();
        var text = string.Concat(Enumerable.Range(1, 300).Select(n => $"GB/T {n + 1000}-2020 replaces GB/T {n + 1000}-2010 and is effective on 1 July 2020.\n"));
        register.Add(text, "all.txt");
        var list = string.Join('\n', Enumerable.Range(1, 300).Select(n => $"gb/t{n + 1000}—2010"));
        var answers = register.Store.Answer(list, Moment.On(Day("2024-01-01")));
        var changes = register.Store.Changes(list, Day("2021-01-01"), Moment.On(Day("2024-01-01")));
        Assert.Equal(300, answers.Count(a => a.Instead.Count == 1));
        Assert.Equal(300, changes.Count(c => c.Kind == "replaced"));
    }

    private static IReadOnlyList<ListChange> Since(TemporaryRegister register, string since, string on) => register.Store.Changes(Text, Day(since), Moment.On(Day(on)));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}

public sealed class KeptListTestsOnSqlite() : KeptListTests(TestStore.Sqlite);

public sealed class KeptListTestsOnPostgres() : KeptListTests(TestStore.Postgres);
