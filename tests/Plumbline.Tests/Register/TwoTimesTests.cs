using Plumbline.Register.Search;
using Plumbline.Register.Storage;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class TwoTimesTests(TestStore store) : OnStore(store)
{
    private static readonly DateOnly First = new(2021, 5, 1), Second = new(2021, 6, 1), Before = new(2021, 4, 30);

    private static TemporaryRegister Two()
    {
        var register = new TemporaryRegister();
        register.Add("GB 5271.1-2000 Ropes, part 1 is in use. SAC/TC 590 keeps it.", "old.txt", "Old note", "2021-04-20");
        register.Clock.Now = new DateTimeOffset(2021, 6, 1, 23, 59, 59, TimeSpan.Zero);
        register.Add("国家标准公告\n2023年3月17日\n序号 国家标准编号 国家标准名称 代替标准号 实施日期\n1 GB 5271.1-2023 绳缆 第1部分：基本术语 GB 5271.1-2000 2023-10-01\n", "new.txt", "New notice", "2023-03-17");
        return register;
    }

    [Fact]
    public void What_was_learnt_later_was_not_known_then()
    {
        using var register = Two();
        var store = register.Store;
        Assert.Empty(store.Documents(new(10), knownBy: Before).Items);
        Assert.Equal(["Old note"], store.Documents(new(10), knownBy: First).Items.Select(d => d.Title));
        Assert.Equal(2, store.Documents(new(10), knownBy: Second).Total);
        Assert.Equal(1, store.Documents(new(10), knownBy: First).Total);
        Assert.Null(store.Standard("gb-5271.1-2000", knownBy: Before));
        Assert.Empty(store.Standard("gb-5271.1-2000", knownBy: First)!.ReplacedBy);
        Assert.NotEmpty(store.Standard("gb-5271.1-2000", knownBy: Second)!.ReplacedBy);
        Assert.Equal(1, store.Standard("gb-5271.1-2000", knownBy: First)!.MentionCount);
        Assert.Null(store.Standard("gb-5271.1-2023", knownBy: First));
        Assert.Null(store.FindStandard("GB 5271.1-2023", knownBy: First));
        Assert.Null(store.Document("2", First));
        Assert.NotNull(store.Document("2", Second));
        Assert.NotNull(store.Committee("sac-tc-590", knownBy: First));
        Assert.Empty(store.Committees(new(10), Before).Items);
        Assert.Equal(1, store.Home(knownBy: First).Counts.Documents);
    }

    [Fact]
    public void Search_gives_what_was_known_by_a_day_with_its_number()
    {
        using var register = Two();
        SearchResults Ask(DateOnly? knownBy, DateOnly? on = null) => register.Store.Search(new("5271.1", On: on, KnownBy: knownBy));
        Assert.Empty(Ask(Before).Hits.Items);
        Assert.Equal(["/standards/gb-5271.1-2000"], Ask(First).Hits.Items.Where(h => h.Kind == SearchKind.Standard).Select(h => h.Address));
        Assert.Equal(1, Ask(First).Counts[SearchKind.Standard]);
        Assert.Equal(2, Ask(Second).Counts[SearchKind.Standard]);
        Assert.Equal(Ask(null).Hits.Items.Select(h => h.Address), Ask(Second).Hits.Items.Select(h => h.Address));
        Assert.Equal(1, Ask(null, new DateOnly(2022, 1, 1)).Counts[SearchKind.Standard]);
    }

    [Fact]
    public void What_is_published_later_is_not_in_the_world_yet()
    {
        using var register = Two();
        Assert.Equal(["GB 5271.1-2000"], register.Store.Standards(new(10), on: new DateOnly(2022, 1, 1)).Items.Select(s => s.Normal));
        Assert.Equal(2, register.Store.Standards(new(10), on: new DateOnly(2023, 3, 17)).Total);
        Assert.Equal(["Old note"], register.Store.Documents(new(10), on: new DateOnly(2022, 1, 1)).Items.Select(d => d.Title));
        Assert.Equal("superseded", register.Store.Standard("gb-5271.1-2000", new DateOnly(2023, 10, 1))!.Status);
        Assert.NotEqual("superseded", register.Store.Standard("gb-5271.1-2000", new DateOnly(2023, 10, 1), First)!.Status);
    }

    [Theory]
    [InlineData("{known:s}", "s.known_until IS NULL", "s.known_from <= @known AND (s.known_until IS NULL OR s.known_until > @known)")]
    [InlineData("a {came:b} c", "a 1 = 1 c", "a b <= @known c")]
    [InlineData("{by:i.date}", "1 = 1", "(@on IS NULL OR coalesce(i.date, '') <= @on)")]
    public void A_condition_on_time_has_two_forms(string written, string now, string then)
    {
        Assert.Equal(now, new SqlTimes(Store.Sqlite).Now(written));
        Assert.Equal(then, new SqlTimes(Store.Sqlite).At(written));
    }
}

public sealed class TwoTimesTestsOnSqlite() : TwoTimesTests(TestStore.Sqlite);

public sealed class TwoTimesTestsOnPostgres() : TwoTimesTests(TestStore.Postgres);
