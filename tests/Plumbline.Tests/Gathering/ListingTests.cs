using System.IO.Compression;
using System.Text;
using Plumbline.App.Gathering;
using Plumbline.App.Reading.Encodings;
using Plumbline.Register.Sources;
using Xunit;

namespace Plumbline.Tests.Gathering;

/// <summary>What lists, feeds, sitemaps and mailboxes name.</summary>
public class ListingTests
{
    private static readonly Uri At = new("https://www.rope.example/news/index.html");

    [Fact]
    public void A_list_names_its_titles_with_their_days_and_neither_menus_nor_other_sites()
    {
        const string Page = """
            <html><body><nav><a href="/about-the-administration-of-ropes">About the administration of ropes</a></nav>
            <div class="list"><ul>
              <li><span>[2021-05-13]</span><a href="art/1.html" title="关于征求《绳索安全要求》国家标准意见的通知">关于征求《绳索安全要求》…</a></li>
              <li><a href="/news/art/2.html#top">Notice on the release of rope standards</a> 2021年5月2日</li>
              <li><a href="art/2.html">Notice on the release of rope standards</a></li>
              <li><a href="art/3.html">more</a></li>
              <li><a href="https://elsewhere.example/a-very-long-title-of-a-page">A long title of a page on another site</a></li>
              <li><a href="javascript:void(0)">A link that runs a script and leads nowhere</a></li>
            </ul></div></body></html>
            """;
        Assert.Equal(
        [
            new ListedItem("https://www.rope.example/news/art/1.html", "关于征求《绳索安全要求》国家标准意见的通知", "2021-05-13"),
            new ListedItem("https://www.rope.example/news/art/2.html", "Notice on the release of rope standards", "2021-05-02"),
        ], LinkList.Of(Page, At, null).Items);
        Assert.Equal(["https://www.rope.example/news/art/3.html", "https://elsewhere.example/a-very-long-title-of-a-page"], LinkList.Of(Page, At, "li:nth-child(n+4)").Items.Select(i => i.Address));
        Assert.Contains("no CSS selector", LinkList.Of(Page, At, "li[[").Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<rss version="2.0"><channel><item><title>Rope &amp; twine</title><link>/a</link><pubDate>Thu, 13 May 2021 08:00:00 +0800</pubDate></item></channel></rss>""")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Rope &amp;amp; twine</title><link rel="self" href="/x"/><link href="/a"/><updated>2021-05-13T08:00:00Z</updated></entry></feed>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="x"><title>Rope &amp; twine</title><link>https://www.rope.example/a</link><dc:date>2021-05-13</dc:date></item></rdf:RDF>""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/a","title":"Rope & twine","date_published":"2021-05-13T08:00:00Z"}]}""")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Rope &amp; twine</title><guid>https://www.rope.example/a</guid><pubDate>13 May 2021 08:00:00 GMT</pubDate></item></channel></rss>""")]
    public void A_feed_of_every_kind_names_its_entries(string feed)
    {
        var listing = FeedReader.Read(Encoding.UTF8.GetBytes(feed), At, null);
        Assert.Null(listing.Problem);
        var item = Assert.Single(listing.Items);
        Assert.Equal(("https://www.rope.example/a", "2021-05-13"), (item.Address, item.Date));
        Assert.StartsWith("Rope &", item.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_a_link_is_read_from_the_feed()
    {
        var listing = FeedReader.Read("""<rss><channel><item><title>Ropes</title><guid isPermaLink="false">7</guid><description>&lt;p&gt;GB 18584-2024&lt;/p&gt;</description></item></channel></rss>"""u8.ToArray(), At, null);
        var item = Assert.Single(listing.Items);
        Assert.Equal("https://www.rope.example/news/index.html#7", item.Address);
        Assert.Contains("GB 18584-2024", Encoding.UTF8.GetString(listing.Contents[item.Address]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_breaks_off_fails_and_gives_what_stood_before()
    {
        var listing = FeedReader.Read("<rss><channel><item><title>One</title><link>/a</link></item><item><title>Two</title><link>/b</li"u8.ToArray(), At, null);
        Assert.Equal("https://www.rope.example/a", Assert.Single(listing.Items).Address);
        Assert.StartsWith("the feed is no sound XML: it breaks off in line 1", listing.Problem!.Message, StringComparison.Ordinal);
        Assert.EndsWith("the 1 entries before that were taken", listing.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("neither RSS nor Atom", FeedReader.Read("<html><body>Not found</body></html>"u8.ToArray(), At, null).Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("empty", FeedReader.Read(default, At, null).Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("no sound JSON", FeedReader.Read("{\"items\":["u8.ToArray(), At, null).Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"GBK\"?>", null)]
    [InlineData("<?xml version=\"1.0\" encoding=\"gb2312\"?>", "utf-8")]
    [InlineData("", "gbk")]
    [InlineData("", null)]
    public void A_feed_in_GBK_is_read_whoever_says_so_and_where_nobody_does(string declaration, string? charset)
    {
        var feed = KnownEncodings.Gb18030.GetBytes($"{declaration}<rss><channel><item><title>关于征求国家标准意见的通知，请于五月底前反馈</title><link>/a</link></item></channel></rss>");
        Assert.Equal("关于征求国家标准意见的通知，请于五月底前反馈", Assert.Single(FeedReader.Read(feed, At, charset).Items).Title);
    }

    [Fact]
    public void A_sitemap_names_pages_with_their_days_packed_or_not_and_an_index_names_sitemaps()
    {
        var sitemap = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://www.rope.example/a</loc><lastmod>2021-05-13</lastmod></url><url><loc> /b </loc></url></urlset>"""u8.ToArray();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(sitemap);
        foreach (var bytes in new[] { sitemap, packed.ToArray() })
            Assert.Equal([new ListedItem("https://www.rope.example/a", null, "2021-05-13"), new ListedItem("https://www.rope.example/b")], SitemapReader.Read(bytes, At).Items);
        var index = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://www.rope.example/s1.xml</loc></sitemap></sitemapindex>"""u8.ToArray();
        Assert.Equal(new Uri("https://www.rope.example/s1.xml"), Assert.Single(SitemapReader.Read(index, At).Further));
        Assert.Contains("no sitemap", SitemapReader.Read("<rss/>"u8.ToArray(), At).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mails_of_a_mailbox_are_parted_and_their_marks_taken_away()
    {
        var mbox = "From a@rope.example Thu May 13 08:00:00 2021\r\nSubject: One\r\n\r\nText\r\n>From here on\r\nFrom the middle of a text\r\n\r\nFrom b@rope.example Thu May 13 09:00:00 2021\r\nSubject: Two\r\n\r\nMore\r\n"u8.ToArray();
        var mails = MboxFile.Split(mbox).Select(m => Encoding.ASCII.GetString(m.Span)).ToList();
        Assert.Equal(["Subject: One\r\n\r\nText\r\nFrom here on\r\nFrom the middle of a text", "Subject: Two\r\n\r\nMore"], mails);
        Assert.Equal("Subject: Only", Encoding.ASCII.GetString(Assert.Single(MboxFile.Split("Subject: Only"u8.ToArray())).Span));
    }

    [Theory]
    [InlineData("/open", true)]
    [InlineData("/private/a", false)]
    [InlineData("/private/public/a", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf?x", true)]
    [InlineData("/x/secret/y", false)]
    [InlineData("/robots.txt", true)]
    public void Rules_for_programs_are_those_of_this_one_or_of_everybody(string path, bool allowed)
    {
        const string Rules = "# ropes\nUser-agent: *\nDisallow: /private/ # not this\nAllow: /private/public/\nDisallow: /*.pdf$\nDisallow: /x/*/y\nCrawl-delay: 2\n\nUser-agent: Other\nDisallow: /\n";
        var robots = RobotsFile.Read(Rules);
        Assert.Equal((allowed, TimeSpan.FromSeconds(2)), (robots.Allows(new Uri("https://rope.example" + path)), robots.Delay));
        Assert.False(RobotsFile.Read(Rules + "User-agent: a\nUser-agent: Plumbline\nDisallow: /open\n").Allows(new Uri("https://rope.example/open")));
        Assert.True(RobotsFile.Read(Rules + "User-agent: a\nUser-agent: Plumbline\nDisallow:\n").Allows(new Uri("https://rope.example/private/a")));
    }

    [Theory]
    [InlineData("posted 2021-05-13", "2021-05-13")]
    [InlineData("2021/5/3 10:00", "2021-05-03")]
    [InlineData("2021.05.13", "2021-05-13")]
    [InlineData("发布于2021年5月13日", "2021-05-13")]
    [InlineData("GB/T 35273-2020", null)]
    [InlineData("2021-02-30", null)]
    [InlineData("12021-05-13", null)]
    public void The_day_beside_a_link_is_read(string text, string? day) => Assert.Equal(day, PlainDate.First(text));
}
