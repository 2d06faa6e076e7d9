using System.Globalization;
using AngleSharp.Html.Parser;
using Plumbline.Register;
using Plumbline.Register.Things;
using Plumbline.Register.Timelines;
using Xunit;

namespace Plumbline.Tests.Pages;

/// <summary>The timeline as a page, its table, feed and calendar.</summary>
[Collection(OneSite.Name)]
public class TimelinePageTests(SiteFixture site)
{
    [Fact]
    public void A_topic_leaves_calls_on_it_and_standards_of_its_fields_only()
    {
        var topics = site.Store.Consultations(Moment.At(DateTimeOffset.UnixEpoch), closed: true).Where(c => c.Closes is not null).SelectMany(c => c.Topics.Select(t => (t.Slug, c.Address))).ToLookup(t => t.Slug, t => t.Address);
        Assert.NotEmpty(topics);
        foreach (var topic in topics)
        {
            var facts = site.Store.Timeline(new TimelineFilter { Topic = topic.Key }, new PageRequest(PageRequest.MaximumSize)).Facts.Items;
            Assert.All(facts, f => Assert.Contains(f.Kind, new[] { "standard", "consultation" }));
            Assert.Superset(topic.ToHashSet(), facts.Where(f => f.Kind == "consultation").Select(f => f.Address).ToHashSet());
            Assert.Empty(site.Store.Timeline(new TimelineFilter { Topic = topic.Key, What = "act" }, new PageRequest(PageRequest.MaximumSize)).Facts.Items);
        }
    }

    [Fact]
    public async Task A_year_of_the_table_leads_to_its_months_and_a_month_to_its_days()
    {
        var page = new HtmlParser().ParseDocument((await site.Get("/timeline")).Body);
        var year = page.QuerySelectorAll(".periods tbody tr").MaxBy(Number)!;
        var months = new HtmlParser().ParseDocument((await site.Get(year.QuerySelector("a")!.GetAttribute("href")!)).Body);
        var rows = months.QuerySelectorAll(".periods tbody tr");
        Assert.Equal(Number(year), rows.Sum(Number));
        var month = rows.Where(r => r.QuerySelector("a") is not null).MaxBy(Number)!;
        var days = new HtmlParser().ParseDocument((await site.Get(month.QuerySelector("a")!.GetAttribute("href")!)).Body);
        Assert.Equal(Math.Min(Number(month), 100), days.QuerySelectorAll(".dated-facts li").Length);
    }

    [Theory]
    [InlineData("/timeline.json?within=21")]
    [InlineData("/timeline.json?within=2021-13")]
    [InlineData("/timeline.csv?what=nonsense")]
    [InlineData("/timeline.atom?level=nonsense")]
    [InlineData("/timeline.ics?cursor=nonsense")]
    public async Task What_is_no_period_or_sort_is_refused(string address) => Assert.Equal(400, (await site.Get(address)).Status);

    [Fact]
    public async Task The_calendar_has_the_facts_of_the_filter_that_are_known_to_the_day()
    {
        var page = new HtmlParser().ParseDocument((await site.Get("/timeline")).Body);
        var year = page.QuerySelector(".periods tbody a")!.TextContent;
        using var data = System.Text.Json.JsonDocument.Parse((await site.Get($"/timeline.json?within={year}&what=in-force")).Body);
        var days = data.RootElement.GetProperty("facts").GetProperty("items").EnumerateArray().Count(f => f.GetProperty("date").GetString()!.Length == 10);
        var calendar = (await site.Get($"/timeline.ics?within={year}&what=in-force")).Body;
        Assert.Equal(days, calendar.Split("BEGIN:VEVENT").Length - 1);
    }

    private static int Number(AngleSharp.Dom.IElement row) => int.Parse(row.QuerySelector("td:last-child")!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
