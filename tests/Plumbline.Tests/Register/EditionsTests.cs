using Xunit;

namespace Plumbline.Tests.Register;

public abstract class EditionsTests(TestStore store) : OnStore(store)
{
    [Fact]
    public void The_chain_goes_over_all_steps_in_both_directions_with_merges_splits_and_parts()
    {
        using var register = new TemporaryRegister();
        register.Add("GB 1001-1990 is replaced by GB 1001-2000.\n\nGB 1001-2010 replaces GB 1001-2000 and GB 1002-1999.", "a.txt");
        register.Add("GB 1003-2011 partially replaces GB 1001-2000.", "b.txt");
        foreach (var slug in new[] { "gb-1001-1990", "gb-1001-2000", "gb-1002-1999", "gb-1003-2011", "gb-1001" })
        {
            var chain = register.Store.Editions(slug)!;
            Assert.Equal(["GB 1001-1990", "GB 1002-1999", "GB 1001-2000", "GB 1001-2010", "GB 1003-2011"], chain.Editions.Select(e => e.Normal));
            Assert.Equal(["gb-1001-1990 gb-1001-2000 False", "gb-1001-2000 gb-1001-2010 False", "gb-1001-2000 gb-1003-2011 True", "gb-1002-1999 gb-1001-2010 False"], chain.Links.Select(l => $"{l.Old} {l.New} {l.Part}"));
            Assert.True(chain.IsWhole);
        }
    }

    [Fact]
    public void Nothing_is_drawn_of_what_is_not_known_and_a_circle_ends()
    {
        using var register = new TemporaryRegister();
        Assert.Null(register.Store.Editions("gb-1001-1990"));
        register.Add("GB 1001-1990 replaces GB 1001-2000.\n\nGB 1001-2000 replaces GB 1001-1990.", "a.txt");
        Assert.Equal(2, register.Store.Editions("gb-1001")!.Links.Count);
        var many = string.Join("\n\n", Enumerable.Range(1950, 60).Select(y => $"GB 2001-{y + 1} replaces GB 2001-{y}."));
        register.Add(many, "b.txt");
        var chain = register.Store.Editions("gb-2001-1980")!;
        Assert.False(chain.Editions.Count > 25);
    }
}

public sealed class EditionsTestsOnSqlite() : EditionsTests(TestStore.Sqlite);

public sealed class EditionsTestsOnPostgres() : EditionsTests(TestStore.Postgres);
