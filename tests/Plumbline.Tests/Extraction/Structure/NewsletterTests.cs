using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Structure;

/// <summary>Newsletters of our own wording, of four makes: with a table of contents, in Markdown without one, in Chinese, and in pages.</summary>
public sealed class NewsletterTests
{
    [Fact]
    public void Table_of_contents_gives_sections_and_articles_whatever_lists_stand_between()
    {
        var paper = Read("listed");
        Assert.Equal(["General Matters: 1 2", "Lamps and Signals: 3 4", "Annex-Calendar of the Office: annex"], Sections(paper));
        Assert.Equal(
            [
                "1 The Harbour Office Opens a Reading Room [Office,Books] https://harbour.example/room",
                "2 A New Rule for Ropes and Anchors Called for Comments in the Whole of the Northern District [Ropes,Anchors] takeaway background http://harbour.example/ropes_(old) http://harbour.example/news/7",
                "3 Committee on Lamps Meets in Port Ellis [Lamps]",
                "4 Withdrawal of Four Standards for Lamps [Lamps] takeaway www.harbour.example/lamps",
                "annex Calendar of the Office []",
            ],
            Articles(paper));
        Assert.Equal(["HO|Harbour Office|港务办公室", "CL|Committee on Lamps|灯具委员会", "MoRA|Ministry of Ropes and Anchors|绳锚部"], Abbreviations(paper));
        Assert.Equal("Harbour Standards Newsletter", paper.Issue.Series);
        Assert.Equal(("2023-12", "2024-01"), (paper.Issue.PeriodStart.ToString(), paper.Issue.PeriodEnd.ToString()));
    }

    [Fact]
    public void Article_ends_with_its_last_line_and_background_before_the_source()
    {
        var text = Text("listed");
        var paper = Read("listed");
        Assert.EndsWith("http://harbour.example/news/7.", text.ToString(paper.Articles[1].Span), StringComparison.Ordinal);
        Assert.EndsWith("ropes_(old)).", text.ToString(paper.Articles[1].Background!.Value), StringComparison.Ordinal);
        Assert.EndsWith("Nothing is planned.", text.ToString(paper.Articles[^1].Span), StringComparison.Ordinal);
        Assert.StartsWith("2 A New Rule", text.ToString(paper.Articles[1].Heading), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_headings_need_no_table_of_contents()
    {
        var paper = Read("markdown");
        Assert.Equal(["Stone: 1 2", "Sand: 3"], Sections(paper));
        Assert.Equal(
            [
                "1 New limits for granite dust [Dust,Granite] background", "2 White paper on marble [] https://quarry.example/marble.pdf", "3 Sieves are compared []",
            ],
            Articles(paper));
        Assert.Equal(["QB|Quarry Board|采石局", "SSA|Sand Sieve Association|沙筛协会"], Abbreviations(paper));
        Assert.Equal("2022-05", paper.Issue.PeriodStart.ToString());
    }

    [Fact]
    public void Articles_without_numbers_are_found_by_the_titles_of_the_table_of_contents_and_counted()
    {
        var paper = Read("unnumbered");
        Assert.Equal(["General Matters: 1 2", "Lamps: 3 4"], Sections(paper));
        Assert.Equal(
            [
                "1 Comparison of Ropes from North and South by the Rope Committee and the Lamp Committee [] http://harbour.example/ropes.html",
                "2 Office Publishes Its Plan for Ropes [] takeaway background",
                "3 Committee on Lamps Releases a Guide for Keepers [Lamps,Keepers]",
                "4 First Meeting of the Working Group on Wicks []",
            ],
            Articles(paper));
        Assert.Equal(2, Abbreviations(paper).Count());
    }

    [Fact]
    public void Chinese_paper_is_read_alike()
    {
        var paper = Read("chinese");
        Assert.Equal(["综合动态: 1 2", "法规政策: 3"], Sections(paper));
        Assert.Equal(
            ["1 河岸研究所召开年度工作会议 [会议] https://river.example/hui", "2 两项船用灯具标准公开征求意见 [灯具,征求意见] takeaway background", "3 绳缆管理办法正式发布 []"],
            Articles(paper));
        Assert.Equal(["RI|River Institute|河岸标准研究所", "LWG|Lamp Working Group|灯具工作组"], Abbreviations(paper));
        Assert.Equal(("2022-12", "2023-01", "河岸标准研究所"), (paper.Issue.PeriodStart.ToString(), paper.Issue.PeriodEnd.ToString(), paper.Issue.Publisher));
    }

    [Fact]
    public void Heads_feet_and_broken_titles_of_pages_are_seen_through()
    {
        var paper = Read("paged");
        Assert.Equal(["Weather Instruments: 1 2", "Clocks: 3"], Sections(paper));
        Assert.Equal(
            [
                "1 Rain gauges get a common scale []", "2 An agreement between the wind observers of the eastern and of the western hills [Wind]",
                "3 Sundials are left out of the plan [] takeaway background",
            ],
            Articles(paper));
        Assert.Equal(["CGK|Committee of Gauge Keepers|雨量计管理员委员会", "WOA|Wind Observers Association|风观测者协会"], Abbreviations(paper));
    }

    [Theory]
    [InlineData("Contents\n\n1. Scope\t1\n2. Terms\t2\n3. Tests\t3\n\n1. Scope\n\nThis document is on ropes.\n\n2. Terms\n\nNone.\n\n3. Tests\n\nOne.\n")]
    [InlineData("关于绳缆的公告\n\n1. 绳缆标准发布\n\n2. 灯具标准发布\n\n详见网站。\n")]
    [InlineData("目录\n\n第一章 总则\n第二章 附则\n\n第一章 总则\n\n第一条 为了绳缆。\n")]
    [InlineData("Newsletter\n\nNothing happened this month.\n")]
    [InlineData("")]
    public void Other_texts_are_no_newsletters(string text) => Assert.Null(Read(new SourceText(text)));

    [Theory]
    [InlineData("#")]
    [InlineData("1. A\n")]
    [InlineData("#A ")]
    [InlineData("1 ")]
    [InlineData("Contents\n")]
    [InlineData("A\t1\n")]
    [InlineData("*a ")]
    [InlineData("\f12\n")]
    [InlineData("<http://a\n")]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = "Rope Newsletter\nMay 2020\nContents\n1. A\t1\n2. B\t2\nTakeaways\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var took = ThreadTime.Of(() => Read(new SourceText(text)));
        Assert.True(took < TimeSpan.FromSeconds(10), $"{piece} took {took}");
    }

    private static SourceText Text(string name) => new(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "newsletters", name + ".txt")));

    private static Newsletter Read(string name) => Read(Text(name)) ?? throw new InvalidOperationException($"{name} is not seen as a newsletter");

    private static Newsletter? Read(SourceText text) => new Recogniser(Knowledge.BuiltIn).Recognise(text, Kinds.Structure).Newsletter;

    private static IEnumerable<string> Sections(Newsletter paper) => paper.Sections.Select(s => $"{s.Title}: {string.Join(' ', s.Articles)}");

    private static IEnumerable<string> Articles(Newsletter paper) => paper.Articles.Select(a =>
        $"{a.Number} {a.Title} [{string.Join(',', a.Tags)}]{(a.Takeaway ? " takeaway" : "")}{(a.Background is null ? "" : " background")}{string.Concat(a.Urls.Select(u => " " + u))}");

    private static IEnumerable<string> Abbreviations(Newsletter paper) => paper.Abbreviations.Select(a => $"{a.Abbreviation}|{a.En}|{a.Zh}");
}
