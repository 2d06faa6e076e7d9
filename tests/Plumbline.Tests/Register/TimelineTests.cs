using Plumbline.Register;
using Plumbline.Register.Timelines;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Dated facts by periods.</summary>
public abstract class TimelineTests(TestStore store) : OnStore(store)
{
    private const int All = 500;

    [Fact]
    public void Counts_of_every_period_are_the_facts_that_it_has_and_together_those_of_the_period_above()
    {
        using var register = Filled();
        var whole = register.Store.Timeline(new TimelineFilter(), new PageRequest(All));
        Assert.Equal(whole.Facts.Total, whole.Facts.Items.Count);
        Assert.Equal(whole.Facts.Items.Select(f => f.Date).Order(StringComparer.Ordinal), whole.Facts.Items.Select(f => f.Date));
        foreach (var year in whole.Periods)
        {
            Assert.Equal(year.Total, year.Counts.Values.Sum());
            var of = register.Store.Timeline(new TimelineFilter { Within = year.Period }, new PageRequest(All));
            Assert.Equal(whole.Facts.Items.Where(f => f.Date.StartsWith(year.Period, StringComparison.Ordinal)), of.Facts.Items);
            Assert.Equal(year.Total, of.Periods.Sum(p => p.Total));
            foreach (var month in of.Periods.Where(p => p.Period.Length == 7))
            {
                var days = register.Store.Timeline(new TimelineFilter { Within = month.Period }, new PageRequest(All));
                Assert.Equal(of.Facts.Items.Where(f => f.Date.StartsWith(month.Period, StringComparison.Ordinal)), days.Facts.Items);
            }
        }
    }

    [Fact]
    public void Each_sort_narrows_to_its_facts_and_cursors_give_every_fact_once()
    {
        using var register = Filled();
        var whole = register.Store.Timeline(new TimelineFilter(), new PageRequest(All)).Facts.Items;
        Assert.Superset(new HashSet<string> { "released", "in-force", "deadline" }, whole.Select(f => f.What).ToHashSet());
        foreach (var what in TimelineFilter.Sorts)
        {
            Assert.Equal(whole.Where(f => f.What == what), register.Store.Timeline(new TimelineFilter { What = what }, new PageRequest(All)).Facts.Items);
        }
        var (walked, cursor) = (new List<TimelineFact>(), (string?)null);
        do
        {
            var part = register.Store.Timeline(new TimelineFilter(), new PageRequest(3, cursor)).Facts;
            walked.AddRange(part.Items);
            cursor = part.Next;
        }
        while (cursor is not null);
        Assert.Equal(whole, walked);
    }

    [Fact]
    public void A_level_leaves_standards_of_it_only_and_the_day_parts_what_came_from_what_comes()
    {
        using var register = Filled();
        var national = register.Store.Timeline(new TimelineFilter { Level = "national" }, new PageRequest(All)).Facts.Items;
        Assert.NotEmpty(national);
        Assert.All(national, f => Assert.StartsWith("GB", f.Name, StringComparison.Ordinal));
        var timeline = register.Store.Timeline(new TimelineFilter(), new PageRequest(All), few: 50);
        Assert.Equal(timeline.Facts.Items, timeline.Latest.Reverse().Concat(timeline.Coming));
        Assert.All(timeline.Latest, f => Assert.True(string.CompareOrdinal(f.Date, "2021-05-02") < 0, f.Date));
        Assert.NotEmpty(timeline.Coming);
    }

    private static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        register.Add("GB/T 35273-2020 was released on 6 March 2020 and takes effect on 1 October 2020. GB 18584-2024 will be implemented on 1 July 2026. ISO 9001:2015 was published in September 2015.", "a.txt");
        register.Add("On 12 April 2021, MIIT issued the Provisions on Widgets (draft for comments). Comments on the Provisions on Widgets are open until 11 June 2021.", "b.txt", "Notice", "2021-04-12");
        register.Add("The Data Security Law of the People's Republic of China was promulgated on 10 June 2021 and comes into force on 1 September 2021.", "c.txt");
        return register;
    }
}

public sealed class TimelineTestsOnSqlite() : TimelineTests(TestStore.Sqlite);

public sealed class TimelineTestsOnPostgres() : TimelineTests(TestStore.Postgres);
