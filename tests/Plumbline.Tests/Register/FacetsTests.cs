using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Register.Search;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>What hits are counted and narrowed by.</summary>
public abstract class FacetsTests(TestStore store) : OnStore(store)
{
    private const int Few = 7;

    public static TheoryData<string, SearchFilter> Asked => new()
    {
        { "", new() { Level = "national" } },
        { "", new() { Level = "national", Obligation = "mandatory" } },
        { "", new() { Topic = "personal-information" } },
        { "", new() { Language = "zh" } },
        { "", new() { Year = "2020" } },
        { "information", SearchFilter.None },
        { "信息", SearchFilter.None },
        { "information", new() { Level = "national" } },
        { "safety", new() { Language = "en" } },
        { "GB/T", new() { Ics = "35" } },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public void Every_count_is_the_number_of_hits_to_which_it_narrows(string query, SearchFilter filter)
    {
        using var register = Filled();
        var results = register.Store.Search(new SearchRequest(query) { Filter = filter, WithFacets = true });
        Assert.NotEmpty(results.Facets);
        Assert.Equal(results.Hits.Total, results.Counts.Values.Sum());
        foreach (var facet in results.Facets)
        {
            foreach (var value in facet.Values.Take(12))
            {
                var narrowed = register.Store.Search(new SearchRequest(query) { Filter = filter.With(facet.Name, value.Value), WithFacets = true });
                Assert.True(narrowed.Hits.Total == value.Count && value.CountIsExact, $"{facet.Name}={value.Value}: counted {value.Count}, narrowed to {narrowed.Hits.Total}");
                // A field that is chosen is counted by its groups.
                if (facet.Name != "ics") Assert.Equal(value.Count, narrowed.Facets.Single(f => f.Name == facet.Name).Values.Single(v => v.Value == value.Value).Count);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Narrowed_hits_are_some_of_all_hits_in_the_same_order_over_all_cursors(string query, SearchFilter filter)
    {
        using var register = Filled();
        var narrowed = Walk(register.Store, new SearchRequest(query) { Filter = filter });
        Assert.Equal(narrowed.Count, narrowed.Distinct().Count());
        Assert.Equal(register.Store.Search(new SearchRequest(query) { Filter = filter }).Hits.Total, narrowed.Count);
        if (query.Length == 0) return;
        var all = Walk(register.Store, new SearchRequest(query));
        Assert.Equal(all.Where(narrowed.Contains), narrowed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2015-06-01")]
    [InlineData("2030-01-01")]
    public void The_status_counted_is_that_of_the_page_of_each_standard_on_the_day(string? asOf)
    {
        using var register = Filled();
        var on = asOf is null ? (DateOnly?)null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);
        var hits = Walk(register.Store, new SearchRequest("GB", SearchKind.Standard, On: on));
        var expected = hits.Select(h => register.Store.Standard(h.Split('/')[2], on)!.Life!.Status.Replace(' ', '-')).GroupBy(s => s).Select(g => (g.Key, g.Count())).Order();
        var counted = register.Store.Search(new SearchRequest("GB", SearchKind.Standard, On: on) { WithFacets = true }).Facets.Single(f => f.Name == "status").Values;
        Assert.Equal(expected, counted.Select(v => (v.Value, v.Count)).Order());
    }

    [Fact]
    public void Codes_come_with_their_names_and_the_chosen_value_comes_first()
    {
        using var register = Filled();
        var facets = register.Store.Search(new SearchRequest("information") { WithFacets = true }).Facets;
        Assert.All(facets.Single(f => f.Name == "ics").Values, v => Assert.NotNull(v.En));
        var years = facets.Single(f => f.Name == "year").Values;
        Assert.Equal(years.Select(y => y.Value).OrderDescending(), years.Select(y => y.Value));
        var groups = register.Store.Search(new SearchRequest("information") { WithFacets = true, Filter = new() { Ics = "35" } }).Facets.Single(f => f.Name == "ics").Values;
        Assert.All(groups, g => Assert.StartsWith("35.", g.Value, StringComparison.Ordinal));
        var topic = facets.Single(f => f.Name == "topic").Values[^1].Value;
        Assert.Equal(topic, register.Store.Search(new SearchRequest("information") { WithFacets = true, Filter = new() { Topic = topic } }).Facets.Single(f => f.Name == "topic").Values[0].Value);
    }

    [Fact]
    public void What_was_not_known_by_a_day_is_not_counted()
    {
        using var register = new TemporaryRegister();
        register.Add("GB/T 90001-2020 holds.", "a.txt");
        register.Clock.Now = register.Clock.Now.AddDays(2);
        register.Add("GB/T 90002-2020 holds.", "b.txt");
        int Counted(DateOnly? knownBy) => register.Store.Search(new SearchRequest("", KnownBy: knownBy) { WithFacets = true, Filter = new() { Level = "national" } }).Hits.Total;
        Assert.Equal((1, 2), (Counted(new DateOnly(2021, 5, 1)), Counted(null)));
    }

    private static TemporaryRegister Filled()
    {
        var register = new TemporaryRegister();
        register.Store.Import("relaton", [Record("GB/T 22240-2020", "信息安全技术 网络安全等级保护定级指南", "35.030"), Record("GB/T 7408.1-2023", "Date and time, information interchange", "01.140.30", "35.040"), Record("GB/T 20001.1-2024", "Rules for terminology, information", "01.120")], "test", cancel: TestContext.Current.CancellationToken);
        register.Add("Information security: GB/T 35273-2020 replaces GB/T 35273-2017 from 1 October 2020. GB 18584-2001 and GB 18584-2024 on furniture are mandatory. Personal information has to be kept safe.", "a.txt", "Information security", "2020-11-02");
        register.Add("个人信息安全规范 GB/T 35273-2020 自2020年10月1日起实施。信息技术 GB/T 22239-2019。", "b.txt", "信息安全通知", "2019-03-01");
        register.Add("Toy safety: GB 6675.1-2014 came into force on 1 January 2016. ISO/IEC 27001:2013 is international.", "c.txt", "Toy safety", "2016");
        return register;
    }

    private static ImportItem Record(string identifier, string title, params string[] fields) => new(identifier, System.Text.Encoding.UTF8.GetBytes($"""
        title:
        - content: {title}
          language: [{(title[0] > 0x2E80 ? "zh" : "en")}]
          type: main
        docid:
        - id: {identifier}
          type: GB
          primary: true
        date:
        - type: published
          value: {identifier[^4..]}-09-01
        ext:
          ics:
        {string.Join('\n', fields.Select(f => $"  - code: '{f}'"))}
          editorialgroup:
            technical_committee:
            - name: SAC/TC 260
        """));

    private static List<string> Walk(RegisterStore store, SearchRequest request)
    {
        var addresses = new List<string>();
        string? cursor = null;
        do
        {
            var page = store.Search(request with { Page = new PageRequest(Few, cursor) }).Hits;
            addresses.AddRange(page.Items.Select(h => h.Address));
            cursor = page.Next;
        }
        while (cursor is not null);
        return addresses;
    }
}

public sealed class FacetsTestsOnSqlite() : FacetsTests(TestStore.Sqlite);

public sealed class FacetsTestsOnPostgres() : FacetsTests(TestStore.Postgres);
