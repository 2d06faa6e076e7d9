using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Checks;
using Plumbline.App.Publishing.Folder;
using Xunit;

namespace Plumbline.Tests.Publishing;

/// <summary>Bad input is told with file, line and what to do; the rest is read all the same.</summary>
public class IssueCheckTests(SampleIssue sample) : IClassFixture<SampleIssue>
{
    private const string Head = """
        slug: test-2022-12
        publisher: Test Desk
        series: Test Newsletter
        period: 2022-12/2023-01
        date: 2023-01-31
        sections:
          - title: News
            articles: [a.md]

        """;

    private const string ArticleHead = "---\ntitle: A Title\nstate: approved\nauthor: one\nreviewer: two\n";

    [Fact]
    public void An_issue_that_crosses_a_year_says_both_years()
    {
        var read = Of(("issue.yaml", Head), ("a.md", ArticleHead + "---\nA sentence.\n"));
        Assert.Empty(read.Red);
        Assert.Contains("December 2022 – January 2023", App.Publishing.Forms.IssueText.Of(read.Facts!.Issue, []).Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figure", 7, "the text shows the figure 'chart'", "![](figure:chart)")]
    [InlineData("figure", 7, "the picture 'lost.png' is missing", "![A picture](lost.png)")]
    [InlineData("abbreviation", 7, "'QZX' is not explained", "The QZX met.")]
    [InlineData("unbroken", 7, "has 200 letters and no place to break", "@200")]
    [InlineData("direction", 7, "turns the direction", "A \u202Eturned sentence.")]
    [InlineData("table-width", 7, "the table is wider than the page", "@table")]
    [InlineData("standard-replaced", 7, "GB/T 35273-2017 is superseded", "Apply GB/T 35273-2017 to it.")]
    [InlineData("standard-known", 7, "the register does not know GB/T 99999-2019", "Apply GB/T 99999-2019 to it.")]
    [InlineData("standard-title", 7, "is called", "GB/T 35273-2020 *Safety of Wooden Furniture for Kitchens* holds.")]
    [InlineData("deadline", 7, "which the head does not list", "From 20 January to 20 February 2023 SAMR calls for comments on the draft Regulations on Metrology.")]
    [InlineData("address", 7, "is no whole address", "See [there](www.example.org).")]
    public void A_text_that_is_wrong_is_told_with_its_line(string check, int line, string message, string text)
    {
        if (text == "@200") text = $"An identifier {new string('X', 200)} is long.";
        if (text == "@table") text = "| A | B | C |\n| --- | --- | --- |\n| " + string.Join(" | ", Enumerable.Repeat(new string('w', 50), 3)) + " |";
        var problem = Assert.Single(Of(("issue.yaml", Head), ("a.md", ArticleHead + "---\n" + text + "\n")).Red, p => p.Check == check);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("a.md", line), (problem.File, problem.Line));
        Assert.NotEmpty(problem.Mend);
    }

    [Theory]
    [InlineData("tag", "tags: [Nonsense of ours]", "no topic, body or committee")]
    [InlineData("approved", "reviewer: one", "twice")]
    [InlineData("deadline", "calls:\n  - {subject: A draft, by: SAMR, closes: 2023-01-15}", "before the day of the issue")]
    [InlineData("date", "calls:\n  - {subject: A draft, by: SAMR, closes: 2023-02-30}", "'2023-02-30' is no day")]
    [InlineData("takeaway", "takeaway: 77 committees met.", "the takeaway says '77'")]
    [InlineData("evidence", "evidence: [GB/T 99998-2019]", "the register has nothing of the name")]
    [InlineData("form", "colour: red", "there is no 'colour' here")]
    [InlineData("figure", "figures:\n  - {id: x, chart: [no-such-figure], caption: c, alt: a}", "the register has no figure 'no-such-figure'")]
    [InlineData("figure", "figures:\n  - {id: x, image: x.png, caption: c}", "has no text alternative")]
    public void A_head_that_is_wrong_is_told(string check, string line, string message)
    {
        var head = check == "approved" ? "---\ntitle: A Title\nstate: approved\nauthor: one\nreviewer: one\n" : ArticleHead + line + "\n";
        if (check == "approved") message = "reviewed by its author";
        var red = Of(("issue.yaml", Head), ("a.md", head + "---\nA sentence.\n")).Red.Where(p => p.Check == check).ToList();
        Assert.Contains(red, p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(red, p => Assert.True(p.File == "a.md" && p.Line >= 1 && p.Mend.Length > 0));
    }

    [Fact]
    public void A_waived_check_keeps_its_reason_and_one_that_stops_the_build_cannot_be_waived()
    {
        var waived = Of(("issue.yaml", Head + "waive:\n  - {check: tag, file: a.md, reason: our own word}\n"), ("a.md", ArticleHead + "tags: [Nonsense of ours]\n---\nA sentence.\n"));
        Assert.Empty(waived.Red);
        Assert.Equal("our own word", Assert.Single(waived.Problems).Waived);
        var refused = Of(("issue.yaml", Head + "waive:\n  - {check: figure, reason: no time}\n"), ("a.md", ArticleHead + "---\nA sentence.\n"));
        Assert.Contains(refused.Red, p => p.Message.Contains("cannot be waived", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("print.html", "<head></head>\n{{issue.colour}}", 2, "there is no 'issue.colour' here")]
    [InlineData("web.html", "{{#each sections}}\n{{title}}", 1, "{{#each}} is not closed")]
    [InlineData("mail.html", "{{> nothing.html}}", 1, "has no file 'nothing.html'")]
    [InlineData("article.html", "a\nb {{#if tags}}{{/each}}", 2, "{{#if}} is closed by {{/each}}")]
    public void A_broken_template_is_told_with_file_and_line(string file, string text, int line, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("own/" + file, text);
        folder.Write("issue.yaml", Head + "template: own\n");
        folder.Write("a.md", ArticleHead + "tags: [Terminology]\n---\nA sentence.\n");
        var read = IssueRead.Of(IssueFiles.Of(folder.Path), sample.Register, null, folder.Path);
        Assert.True(read.IsBroken);
        Assert.Contains(read.Red, p => p.Check == IssueCheck.Template && p.File == file && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_outside_the_folder_is_not_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.md", "a secret");
        folder.Write("issue/issue.yaml", Head.Replace("a.md", "../secret.md", StringComparison.Ordinal));
        var read = IssueRead.Of(IssueFiles.Of(Path.Combine(folder.Path, "issue")), sample.Register, null, null);
        Assert.Contains(read.Red, p => p.Message.Contains("there is no file '../secret.md'", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_template_or_a_text_never_become_markup()
    {
        var read = Of(("issue.yaml", Head.Replace("Test Newsletter", "\"<b>Test</b> & \\\"Newsletter\\\"\"", StringComparison.Ordinal)), ("a.md", ArticleHead + "---\nA <script>alert(1)</script> sentence.\n"));
        var page = App.Publishing.Forms.WebForm.Make(read.Facts!, read.Template!, null, []);
        Assert.DoesNotContain("<b>Test", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_issue_can_be_made_at_once()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in NewIssue.Files()) folder.Write(name, bytes);
        var read = IssueRead.Of(IssueFiles.Of(folder.Path), sample.Register, null, folder.Path);
        Assert.False(read.IsBroken, string.Join('\n', read.Red));
        Assert.All(read.Red, p => Assert.Equal(IssueCheck.Approved, p.Check));
    }

    private IssueRead Of(params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files) folder.Write(name, text);
        return IssueRead.Of(IssueFiles.Of(folder.Path), sample.Register, null, folder.Path);
    }
}
