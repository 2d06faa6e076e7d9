using System.Globalization;
using Plumbline.Register;
using Plumbline.Register.Decisions;
using Plumbline.Register.Statements;
using Xunit;

namespace Plumbline.Tests.Register;

public abstract class PeriodTests(TestStore store) : OnStore(store)
{
    private static readonly DateTimeOffset Start = new(2021, 5, 1, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2024-01-01", null, "2023-12-31", false)]
    [InlineData("2024-01-01", null, "2024-01-01", true)]
    [InlineData(null, "2023", "2023-12-31", true)]
    [InlineData(null, "2023", "2024-01-01", false)]
    [InlineData("2023-06", "2023-08", "2023-08-31", true)]
    [InlineData("2023-06", "2023-08", "2023-05-31", false)]
    [InlineData(null, null, "2023-05-31", true)]
    public void Both_ends_are_included_whole_months_and_years_too(string? from, string? until, string day, bool holds) => Assert.Equal(holds, new Period(from, until).Holds(Day(day)));

    [Theory]
    [InlineData(null, "2023-12-31", "2024-01-01", null, false)]
    [InlineData(null, "2024", "2024-05-01", null, true)]
    [InlineData("2020", "2021", "2021-12", "2022", true)]
    [InlineData("2022", null, null, "2021-12-31", false)]
    [InlineData(null, null, null, "2021-12-31", true)]
    public void Periods_overlap_where_some_day_may_lie_in_both(string? from, string? until, string? from2, string? until2, bool overlap)
    {
        Assert.Equal(overlap, new Period(from, until).Overlaps(new Period(from2, until2)));
        Assert.Equal(overlap, new Period(from2, until2).Overlaps(new Period(from, until)));
    }

    [Fact]
    public void A_secretariat_that_moved_is_where_it_was_on_each_day()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add("The secretariat of SAC/TC 590 is held by the Institute of Ropes.\n");
        var was = store.FindCommittee("SAC/TC 590")!.Secretariats.Single().Value;
        register.Clock.Now += TimeSpan.FromDays(1);
        Assert.True(store.Confirm("SAC/TC 590", "secretariat", was, In(null, "2023-12-31")).Changed);
        Assert.True(store.Decide("SAC/TC 590", "secretariat", "Institute of Lines", In("2024年1月1日", null)).Changed);
        Assert.Equal([was], store.FindCommittee("SAC/TC 590", Day("2023-12-31"))!.SecretariatsOnDay);
        Assert.Equal(["Institute of Lines"], store.FindCommittee("SAC/TC 590", Day("2024-01-01"))!.SecretariatsOnDay);
        // Asked for a day, what does not hold is left out, also where a text says it without an end; asked without one, everything stands there with its time.
        Assert.DoesNotContain(store.FindCommittee("SAC/TC 590", Day("2024-01-01"))!.Secretariats, s => s.Value == was);
        var all = store.FindCommittee("SAC/TC 590")!;
        Assert.Equal(["from 2024-01-01", "until 2023-12-31"], all.Secretariats.Where(s => s.Period is not null).Select(s => s.Period.ToString()).Order());
        Assert.Equal([was], store.FindCommittee("SAC/TC 590", Day("2024-01-01"), DateOnly.FromDateTime(Start.UtcDateTime))!.SecretariatsOnDay);
        Whole(store);
    }

    [Fact]
    public void An_obligation_that_changed_is_told_for_each_day_and_in_lists()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        register.Add("GB 18584-2001 is used.\n");
        Assert.Equal("mandatory", store.FindStandard("GB 18584-2001")!.Obligation);
        Assert.True(store.Decide("GB 18584-2001", "obligation", "推荐", In("2017-03-23", null)).Changed);
        Assert.Equal("mandatory", store.FindStandard("GB 18584-2001", Day("2017-03-22"))!.Obligation);
        Assert.Equal("recommended", store.FindStandard("GB 18584-2001", Day("2017-03-23"))!.Obligation);
        Assert.Equal("recommended", store.Answer("GB 18584-2001", Plumbline.Register.Things.Moment.On(Day("2018-01-01")))[0].Obligation);
        Assert.Equal("mandatory", store.Answer("GB 18584-2001", Plumbline.Register.Things.Moment.On(Day("2010-01-01")))[0].Obligation);
        Assert.Equal(("national-mandatory", "national-recommended"), (store.FindStandard("GB 18584-2001", Day("2017-03-22"))!.Kind, store.FindStandard("GB 18584-2001", Day("2017-03-23"))!.Kind));
        foreach (var (day, obligation) in new[] { ("2017-03-22", "mandatory"), ("2017-03-23", "recommended") })
            Assert.Equal(obligation, Assert.Single(store.Statistics(Day(day)).Counts, c => c.By == "obligation").Value);
        Assert.Contains("mandatory (强制)", store.Decide("GB 18584-2001", "obligation", "perhaps", In(null, null)).Refusal);
        Whole(store);
    }

    [Fact]
    public void A_later_name_ends_the_earlier_one_from_its_day_on_only()
    {
        using var register = new TemporaryRegister();
        var store = register.Store;
        store.Decide("SAC/TC 999", "name", "Ropes", In(null, null));
        store.Decide("SAC/TC 999", "name", "Ropes and lines", In("2024-01-01", null));
        store.Decide("SAC/TC 999", "name", "Cordage", In("2030", null));
        Assert.Equal("Ropes", store.FindCommittee("SAC/TC 999", Day("2023-12-31"))!.Summary.En);
        Assert.Equal("Ropes and lines", store.FindCommittee("SAC/TC 999", Day("2024-01-01"))!.Summary.En);
        Assert.Equal("Ropes and lines", store.FindCommittee("SAC/TC 999", Day("2029-12-31"))!.Summary.En);
        Assert.Equal("Cordage", store.FindCommittee("SAC/TC 999", Day("2030-01-01"))!.Summary.En);
        Assert.Equal(["from 2024-01-01 until 2029", "from 2030", "until 2023-12-31"], store.FindCommittee("SAC/TC 999")!.Names.Select(n => n.Period.ToString()).Order());
        Assert.False(store.Decide("SAC/TC 999", "name", "Cordage", In("2030", null)).Changed);
        Whole(store);
    }

    [Theory]
    [InlineData("secretariat", "soon", null, "'soon' is no day")]
    [InlineData("secretariat", "2024-02-30", null, "'2024-02-30' is no day")]
    [InlineData("secretariat", "2024", "2023-12-31", "what is true from 2024 cannot end 2023-12-31")]
    public void A_period_that_is_none_is_refused(string property, string? from, string? until, string why)
    {
        using var register = new TemporaryRegister();
        Assert.Contains(why, register.Store.Decide("SAC/TC 999", property, "x", In(from, until)).Refusal);
        Assert.Equal(0, register.Store.Sequence);
    }

    [Fact]
    public void Days_have_no_period() =>
        Assert.Contains("there is one for title, obligation", Refused(s => s.Decide("GB 1-2000", "effective", "2024-01-01", In("2024", null))));

    private static string? Refused(Func<RegisterStore, DecisionResult> decide)
    {
        using var register = new TemporaryRegister();
        return decide(register.Store).Refusal;
    }

    private static void Whole(RegisterStore store)
    {
        store.Rebuild(TestContext.Current.CancellationToken);
        Assert.Empty(store.CheckDeeply(TestContext.Current.CancellationToken).Faults);
    }

    private static Decision In(string? from, string? until) => new("Editor", "a letter", Period: new Period(from, until));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}

public sealed class PeriodTestsOnSqlite() : PeriodTests(TestStore.Sqlite);

public sealed class PeriodTestsOnPostgres() : PeriodTests(TestStore.Postgres);
