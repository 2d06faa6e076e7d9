using Plumbline.Register.Things;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class NewsTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void What_came_into_force_and_what_comes_is_told_for_a_day_the_nearest_first()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 1001-2019 was released on 1 March 2019 and comes into force on 1 October 2019.\n\nGB 1002-2020 was released on 1 March 2020 and comes into force on 1 January 2021.\n\nGB 1003-2021 was released on 1 March 2021 and comes into force on 1 June 2021.", "a.txt");
        var news = register.Store.News(5, new DateOnly(2021, 5, 1));
        Assert.Equal(["GB 1002-2020 2021-01-01", "GB 1001-2019 2019-10-01"], news.InForce.Select(s => $"{s.Name} {s.Date}"));
        Assert.Equal(["GB 1003-2021 2021-06-01"], news.Coming.Select(s => $"{s.Name} {s.Date}"));
        Assert.All(news.InForce, s => Assert.True(s.IsInForce));
        Assert.Single(register.Store.News(1, new DateOnly(2021, 5, 1)).InForce);
        Assert.Equal("GB 1003-2021", register.Store.News(1, new DateOnly(2021, 6, 1)).InForce[0].Name);
    }

    [Fact]
    public void What_was_replaced_stands_with_what_replaces_it_from_the_day_on_which_that_counts()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 18584-2024 replaces GB 18584-2001. GB 18584-2024 comes into force on 1 July 2025.", "a.txt");
        Assert.Empty(register.Store.News(5, new DateOnly(2025, 6, 30)).Replaced);
        var replaced = Assert.Single(register.Store.News(5, new DateOnly(2025, 7, 1)).Replaced);
        Assert.Equal(("GB 18584-2001", "/standards/gb-18584-2001", "GB 18584-2024", false), (replaced.OldName, replaced.OldAddress, replaced.By.Name, replaced.Part));
    }

    [Fact]
    public void A_call_names_its_body_its_topics_and_its_draft()
    {
        using var register = new TemporaryRegister();
        register.Store.LoadStarter(Plumbline.Engine.Knowledge.BuiltIn, TestContext.Current.CancellationToken);
        register.Add("2021年4月29日，工信部就《汽车数据安全管理若干规定（征求意见稿）》公开征求意见，截止日期为2021年6月11日。", "a.txt");
        var call = Assert.Single(register.Store.Consultations(Moment.On(new DateOnly(2021, 5, 1))));
        Assert.Equal("/bodies/miit", call.Authority?.Address);
        Assert.Contains("connected-vehicles", call.Topics.Select(t => t.Slug));
    }
}

public sealed class NewsTestsOnSqlite() : NewsTests(TestStore.Sqlite);

public sealed class NewsTestsOnPostgres() : NewsTests(TestStore.Postgres);
