using Plumbline.Engine;
using Plumbline.Register.Starter;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Published figures beside the register's counts, targets by their deadline, and the watch over adoptions.</summary>
public abstract class FiguresTests(TestStore store) : OnStore(store)
{
    private const string Yaml = """
        issues:
          "2031-03": "ROPE newsletter, March-April 2031"
        statistics:
          - {id: national, name: "national standards on knots", value: 5, unit: standards, qualifier: exact, as_of: "2019-06", compare: [national-mandatory, national-recommended], from: "2031-03/2"}
          - {id: tall, name: "height of the mast", value: 12.5, unit: metres, from: "2031-03/2"}
        plans:
          - {id: knots, title: "Plan for Knots", date: "2020-01-01", from: "2031-03/1"}
        targets:
          - {id: t-month, plan: knots, name: "knots tied", comparator: ">", value: 100, unit: knots, deadline: "2021-05", from: "2031-03/1"}
          - {id: t-none, plan: knots, name: "better knots", comparator: qualitative, from: "2031-03/1"}
        """;

    private const string Note = """
        GB 88001-2012 was released on 1 March 2012 and takes effect on 1 January 2013.
        GB/T 88002-2015 was released on 5 May 2015. GB/T 88003-2021 was released on 7 July 2021.
        GB/T 88002-2015 is identical to ISO 88002:2009. GB/T 88004-2019 is modified in relation to ISO 88004:2018.
        ISO 88002:2017 is the latest edition. ISO 88004:2018 stays.
        """;

    [Fact]
    public void Standards_of_enterprises_stand_beside_what_they_cite()
    {
        using var register = new TemporaryRegister();
        Plumbline.Tests.Imports.Imported.Text(register, "csv", "标准号,标准名称,引用标准,发布日期\nQ/ABC 001-2020,绳缆,GB/T 88001-2012、GB/T 88002-2015,2020-01-01\nQ/ABC 002-2021,锚,GB/T 88002,2021-01-01\nGB/T 88001-2012,x,,2012-03-01\nGB/T 88001-2019,x,,2019-03-01\nGB/T 88002-2015,y,,2015-03-01\nGB/T 88003-2016,z,GB/T 88001-2012,2016-01-01\n");
        var cited = register.Store.Adoptions(new DateOnly(2022, 1, 1)).Enterprise;
        Assert.Equal([("Q/ABC 001-2020", "GB/T 88001-2012", true), ("Q/ABC 001-2020", "GB/T 88002-2015", false), ("Q/ABC 002-2021", "GB/T 88002", false)], cited.Select(c => (c.Standard, c.Cited, c.IsBehind)));
        Assert.Equal("GB/T 88001-2019", cited[0].Current);
        Assert.Equal("GB/T 88002-2015", cited[2].Current);
        Assert.DoesNotContain(register.Store.Adoptions(new DateOnly(2018, 1, 1)).Enterprise, c => c.IsBehind);
    }

    private static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        register.Store.LoadStarter(Knowledge.BuiltIn, [new FactFile("knots.yaml", Yaml)], TestContext.Current.CancellationToken);
        register.Add(Note);
        return register;
    }

    [Theory]
    [InlineData("2014-01-01", "level", "national", 1)]
    [InlineData("2016-01-01", "level", "national", 2)]
    [InlineData("2021-12-31", "level", "national", 4)]
    [InlineData("2021-12-31", "obligation", "mandatory", 1)]
    [InlineData("2021-12-31", "level", "international", 3)]
    [InlineData("2012-06-01", "status", "published", 1)]
    [InlineData("2014-01-01", "status", "in force", 1)]
    [InlineData("2021-12-31", "year", "2015", 1)]
    public void The_register_counts_what_was_published_by_a_day(string on, string by, string value, int number)
    {
        using var register = Filled();
        Assert.Equal(number, Assert.Single(register.Store.Statistics(DateOnly.Parse(on)).Counts, c => c.By == by && c.Value == value).Number);
    }

    [Fact]
    public void A_published_figure_stands_beside_the_count_of_its_own_day()
    {
        using var register = Filled();
        var figures = register.Store.Statistics().Published.ToDictionary(f => f.Key!);
        Assert.Equal((3L, -2m), (figures["national"].Register, figures["national"].Difference));
        Assert.Equal(("12.5", null), (figures["tall"].Value, figures["tall"].Register));
        Assert.Equal("item 2", Assert.Single(figures["tall"].Sources).Item);
    }

    [Theory]
    [InlineData("2021-05-31", "t-month", "open")]
    [InlineData("2021-06-01", "t-month", "past")]
    [InlineData("2021-06-01", "t-none", "no deadline")]
    public void A_target_is_open_to_the_last_day_of_its_deadline(string on, string key, string state)
    {
        using var register = Filled();
        var target = Assert.Single(register.Store.Targets(DateOnly.Parse(on)), t => t.Key == key);
        Assert.Equal((state, "Plan for Knots"), (target.State, target.Plan));
    }

    [Fact]
    public void An_adoption_shows_how_far_it_lags_behind_the_edition_of_that_day()
    {
        using var register = Filled();
        var now = register.Store.Adoptions(new DateOnly(2021, 12, 31));
        Assert.Equal(["GB/T 88002-2015", "GB/T 88004-2019"], now.Adoptions.Select(a => a.Standard));
        var (old, same) = (now.Adoptions[0], now.Adoptions[1]);
        Assert.Equal(("ISO 88002:2009", "IDT", "ISO 88002:2017", 8, 6, true), (old.Adopted, old.Degree, old.Current, old.LagYears!.Value, old.DelayYears!.Value, old.IsBehind));
        Assert.Equal(("ISO 88004:2018", "MOD", "ISO 88004:2018", 0, false), (same.Adopted, same.Degree, same.Current, same.LagYears!.Value, same.IsBehind));
        Assert.Equal(["ISO 88002:2017"], now.Candidates);
        var all = now.Rates[0];
        Assert.Equal(("all", 2, 2, 2, 1, 100m, 50m), (all.Field, all.International, all.Converted, all.Adoptions, all.Current, all.ConversionPercent!.Value, all.ConsistencyPercent!.Value));

        var before = register.Store.Adoptions(new DateOnly(2016, 1, 1));
        var then = Assert.Single(before.Adoptions);
        Assert.Equal(("ISO 88002:2009", false, 0), (then.Current, then.IsBehind, before.Candidates.Count));
    }
}

public sealed class FiguresTestsOnSqlite() : FiguresTests(TestStore.Sqlite);

public sealed class FiguresTestsOnPostgres() : FiguresTests(TestStore.Postgres);
