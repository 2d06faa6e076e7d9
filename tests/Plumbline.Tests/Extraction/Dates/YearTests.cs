using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Structure;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Dates;

/// <summary>What completes a date in an article of an issue of December 2021 to January 2022.</summary>
public class YearTests
{
    [Theory]
    [InlineData("On 8 December, the Office issued the Rope Rules.", "2021-12-08", "year taken from the issue")]
    [InlineData("On 8 January, the Office issued the Rope Rules.", "2022-01-08", "year taken from the issue")]
    [InlineData("On 3 March, the Lamp Fair will be held.", "2022-03-03", "year taken from the issue")]
    [InlineData("On 24 November, the Alliance held its second meeting in 2021.", "2021-11-24", "year taken from the sentence")]
    [InlineData("On 24 November, the Alliance replaced the rules of 1998, issued in 1998.", "2021-11-24", "year taken from the issue")]
    [InlineData("Last year, the Office signed the agreement.", "2021", "year counted from the issue")]
    public void Year_comes_from_sentence_neighbour_or_issue(string text, string date, string note)
    {
        var facts = Read(text);
        Assert.Equal(date, facts[0].Date.ToString());
        Assert.Equal(note, facts[0].Note);
    }

    [Fact]
    public void Headings_takeaways_and_what_lies_outside_articles_are_not_read()
    {
        const string text = "Takeaways\nOn 1 May 2021, A was issued.\n1. Rules in May 2021\nOn 2 May 2021, B was issued.\nIntroduction\nIn April 2018, the project was launched.";
        var facts = Read(text, text.IndexOf("1. Rules", StringComparison.Ordinal), text.IndexOf("Introduction", StringComparison.Ordinal));
        Assert.Equal(["2021-05-02"], facts.Select(f => f.Date.ToString()));
        Assert.Equal("1", facts[0].Article);
    }

    [Fact]
    public void A_date_without_year_and_without_anything_that_tells_it_is_left_out() =>
        Assert.Empty(RecognitionPage.Read("On 8 December, the Office issued the Rope Rules.").Dated);

    private static List<DatedFinding> Read(string body) => Read("1. Heading\n" + body, 0, body.Length + 11);

    private static List<DatedFinding> Read(string text, int start, int end)
    {
        var found = new Recognition(new SourceText(text));
        var heading = new TextSpan(start, text.IndexOf('\n', start) - start);
        var article = new ArticleFinding("1", "Heading", null, [], heading, TextSpan.FromBounds(start, end), false, null, []);
        var issue = new IssueHeading("Lamps", "Lamps", new FuzzyDate(2021, 12), new FuzzyDate(2022, 1), null);
        found.Newsletter = new Newsletter(issue, [], [article], [], new TextSpan(0, text.Length));
        DatedRecogniser.Find(found, Engine.Knowledge.BuiltIn);
        return found.Dated;
    }
}
