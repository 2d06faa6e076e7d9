using System.Text;
using System.Xml.Linq;
using Plumbline.App.Api;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;
using Plumbline.Tests.Pages;
using Xunit;

namespace Plumbline.Tests.Api;

/// <summary>Calendars of RFC 5545 and feeds of RFC 4287, read by other code than that which writes them.</summary>
[Collection(OneSite.Name)]
public class CalendarTests(SiteFixture site)
{
    private static readonly DateTimeOffset Learnt = new(2021, 5, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_deadline_at_the_end_of_the_day_is_a_whole_day()
    {
        var calendar = Of(Call("2021-06-11", "24:00", "Asia/Shanghai"));
        Assert.Contains("DTSTART;VALUE=DATE:20210611", calendar);
        Assert.Contains("DTEND;VALUE=DATE:20210612", calendar);
        Assert.DoesNotContain("BEGIN:VTIMEZONE", calendar);
        Assert.Equal(calendar.Where(l => l.StartsWith("DT", StringComparison.Ordinal)), Of(Call("2021-06-11", "23:59", "Asia/Shanghai")).Where(l => l.StartsWith("DT", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_timed_deadline_stands_in_the_clock_of_the_authority_with_its_zone()
    {
        var calendar = Of(Call("2021-06-11", "17:00", "Asia/Shanghai"));
        Assert.Contains("DTSTART;TZID=Asia/Shanghai:20210611T170000", calendar);
        Assert.Contains("TZID:Asia/Shanghai", calendar);
        Assert.Equal(["TZOFFSETTO:+0800"], calendar.Where(l => l.StartsWith("TZOFFSETTO", StringComparison.Ordinal)).Distinct());
        Assert.Contains("DTSTART:20210611T170000Z", Of(Call("2021-06-11", "17:00", null)));
    }

    [Fact]
    public void A_zone_with_summer_time_tells_both_changes_of_its_year()
    {
        var calendar = Of(Call("2021-06-11", "12:00", "Europe/Brussels"));
        Assert.Contains("BEGIN:DAYLIGHT", calendar);
        // Clocks went forward on 28 March at 2:00 and back on 31 October at 3:00, local time before the change.
        Assert.Contains("DTSTART:20210328T020000", calendar);
        Assert.Contains("DTSTART:20211031T030000", calendar);
    }

    [Fact]
    public void A_month_is_its_last_day_and_says_so_and_no_day_is_no_entry()
    {
        var calendar = Of(Call("2021-06", null, "Asia/Shanghai"));
        Assert.Contains("DTSTART;VALUE=DATE:20210630", calendar);
        Assert.Contains(calendar, l => l.StartsWith("DESCRIPTION:", StringComparison.Ordinal) && l.Contains("The month is stated", StringComparison.Ordinal));
        Assert.Null(CalendarEntry.Closing(Call(null, null, null)));
    }

    [Fact]
    public void Foreign_text_stays_inside_its_line_and_no_character_is_cut()
    {
        var text = CalendarForm.Of("x", [CalendarEntry.Closing(Call("2021-06-11", "24:00", null, string.Concat(Enumerable.Repeat("标准𠀀;,\\", 30)) + "\r\nEND:VEVENT\u202Eabc\u0000"))!], "http://localhost");
        Assert.DoesNotContain("\r\nEND:VEVENT\u202E", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.Single(Unfolded(text), l => l == "END:VEVENT");
        Assert.Contains(Unfolded(text), l => l.StartsWith("SUMMARY:Comments close: 标准𠀀\\;\\,\\\\标准", StringComparison.Ordinal));
    }

    [Fact]
    public void The_identity_of_an_entry_comes_from_its_address_only()
    {
        string Uid(Consultation call) => Of(call).Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
        Assert.Equal(Uid(Call("2021-06-11", "24:00", null)), Uid(Call("2021-07-01", "17:00", "Asia/Shanghai", "Another subject")));
        Assert.NotEqual(Uid(Call("2021-06-11", "24:00", null)), Uid(Call("2021-06-11", "24:00", null) with { Address = "/consultations/other" }));
    }

    [Theory]
    [InlineData("?as-of=2021-05-10")]
    [InlineData("?status=open&as-of=2021-05-10")]
    [InlineData("?month=2021-07")]
    [InlineData("?topic=furniture")]
    [InlineData("?authority=nobody")]
    public async Task Calendar_feed_data_and_page_hold_the_same_calls(string query)
    {
        using var data = System.Text.Json.JsonDocument.Parse((await site.Get("/consultations.json" + query)).Body);
        var calls = data.RootElement.GetProperty("items").EnumerateArray().ToList();
        var addresses = calls.Select(c => c.GetProperty("address").GetString()!).ToHashSet();
        var dated = calls.Where(c => c.GetProperty("closes").ValueKind == System.Text.Json.JsonValueKind.String && c.GetProperty("closes").GetString()!.Length > 4).Select(c => c.GetProperty("address").GetString()!).ToHashSet();

        var calendar = Unfolded((await site.Get("/consultations.ics" + query)).Body);
        Assert.Equal("BEGIN:VCALENDAR", calendar[0]);
        Assert.Equal(dated, calendar.Where(l => l.StartsWith("URL:", StringComparison.Ordinal)).Select(l => Uri.UnescapeDataString(new Uri(l["URL:".Length..]).AbsolutePath)).ToHashSet());

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse((await site.Get("/consultations.atom" + query)).Body).Root!;
        Assert.Equal(addresses, feed.Elements(atom + "entry").Select(e => Uri.UnescapeDataString(new Uri(e.Element(atom + "link")!.Attribute("href")!.Value).AbsolutePath)).ToHashSet());
        Assert.All(feed.Elements(atom + "entry").Prepend(feed), e => Assert.True(e.Element(atom + "id") is not null && e.Element(atom + "title") is not null && e.Element(atom + "updated") is not null));

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await site.Get("/consultations" + query)).Body);
        Assert.Equal(addresses, page.QuerySelectorAll(".calls a.title").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")!.Split('?')[0])).ToHashSet());
        Assert.Contains(page.QuerySelectorAll(".forms a"), a => a.GetAttribute("href") == "/consultations.ics" + query);
    }

    private static Consultation Call(string? closes, string? time, string? zone, string subject = "Rules on ropes") => new()
    {
        Address = "/consultations/rules-on-ropes", Subject = subject, Closes = closes, Time = time, Zone = zone, Status = ConsultationStatus.Open, KnownSince = Learnt,
        Sources = [new Evidence { Kind = EvidenceKind.Passage, Quote = "Comments are welcome.", DocumentTitle = "A notice", Line = 3 }],
    };

    private static List<string> Of(Consultation call) => Unfolded(CalendarForm.Of("Consultations", [CalendarEntry.Closing(call)!], "http://localhost"));

    /// <summary>Lines of content; every line as sent ends with CR LF and has at most 75 octets, and what begins ends.</summary>
    private static List<string> Unfolded(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = text.Split("\r\n")[..^1];
        Assert.All(lines, l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\n', StringComparison.Ordinal) && !l.Contains('\r', StringComparison.Ordinal), l));
        Assert.All(lines, l => Assert.DoesNotContain('\uFFFD'.ToString() + '\uFFFD', l, StringComparison.Ordinal));
        var content = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1].ToList();
        var open = new Stack<string>();
        foreach (var line in content)
        {
            Assert.Contains(':', line);
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal)) open.Push(line["BEGIN:".Length..]);
            else if (line.StartsWith("END:", StringComparison.Ordinal)) Assert.Equal(open.Pop(), line["END:".Length..]);
        }
        Assert.Empty(open);
        return content;
    }
}
