using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Publishing.Forms;
using Xunit;

namespace Plumbline.Tests.Publishing;

/// <summary>The printed issue as other programs see it.</summary>
public class PrintedIssueTests(SampleIssue sample) : IClassFixture<SampleIssue>
{
    [Fact]
    public void The_page_numbers_of_the_index_are_those_of_the_pages()
    {
        var pdf = sample.Bytes("pdf");
        var pages = PdfPages.Of(pdf, TestContext.Current.CancellationToken);
        var index = Outside("pdftotext", pdf, "-f", "2", "-l", "2", "-raw");
        var facts = sample.Read.Facts!;
        foreach (var (title, anchor, _) in new IssueScope(facts, new HtmlForm(_ => null)).IndexRows())
        {
            var page = pages[anchor];
            Assert.Contains($"{title} {page.ToString(CultureInfo.InvariantCulture)}", index.Replace('\n', ' '), StringComparison.Ordinal);
            // A title may run over two lines on its page.
            var on = Outside("pdftotext", pdf, "-f", page.ToString(CultureInfo.InvariantCulture), "-l", page.ToString(CultureInfo.InvariantCulture), "-raw").Replace('\n', ' ');
            Assert.Contains(title, on, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_tagged_dated_by_the_issue_and_has_its_fonts_inside()
    {
        var pdf = sample.Bytes("pdf");
        var info = Outside("pdfinfo", pdf, "-isodates");
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("CreationDate:    2023-07-28T00:00:00", info, StringComparison.Ordinal);
        Assert.Contains("ModDate:         2023-07-28T00:00:00", info, StringComparison.Ordinal);
        Assert.Contains("A4", info, StringComparison.Ordinal);
        var fonts = Outside("pdffonts", pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        // Behind type and encoding: embedded, subset, unicode, object.
        Assert.All(fonts, font => Assert.Equal("yes", font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5]));
        Assert.True(pdf.AsSpan().IndexOf("/Outlines"u8) > 0, "it has no bookmarks");
    }

    [Fact]
    public void Chinese_is_read_as_Chinese_and_in_order()
    {
        var text = Outside("pdftotext", sample.Bytes("pdf"), "-raw");
        foreach (var article in sample.Read.Facts!.Issue.Articles)
        {
            if (article.TitleZh is { } zh) Assert.Contains(zh[..6], text, StringComparison.Ordinal);
        }
        // Words stay apart, in headings as in the text.
        Assert.All((string[])["Horizontal Issues", "Every identifier, committee and date of this issue"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        var lines = text.Replace('\n', ' ');
        var places = sample.Read.Facts.Issue.Articles.Select(a => lines.LastIndexOf($"{a.Number}. {a.Title}", StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Its_parts_stand_where_the_table_of_places_says()
    {
        var said = Outside("qpdf", sample.Bytes("pdf"), "--check");
        Assert.Contains("No syntax or stream encoding errors found", said, StringComparison.Ordinal);
    }

    private static string Outside(string program, byte[] pdf, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("issue.pdf", pdf);
        string[] all = program is "qpdf" or "pdfinfo" or "pdffonts" ? [.. arguments, file] : [.. arguments, file, "-"];
        using var process = Process.Start(new ProcessStartInfo(program, all) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }
}
