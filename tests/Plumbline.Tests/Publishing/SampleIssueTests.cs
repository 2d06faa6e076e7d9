using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Plumbline.App.Publishing.Forms;
using Xunit;

namespace Plumbline.Tests.Publishing;

/// <summary>The issue that ships: its checks are green or waived, its forms are whole, and twice the same bytes come out.</summary>
public class SampleIssueTests(SampleIssue sample) : IClassFixture<SampleIssue>
{
    [Fact]
    public void Every_check_is_green_or_waived_with_a_reason()
    {
        Assert.Empty(sample.Read.Red);
        Assert.All(sample.Read.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Waived)));
    }

    [Fact]
    public void The_same_issue_gives_the_same_bytes()
    {
        var again = sample.Make(null);
        Assert.Equal(sample.Files.Select(f => f.Name), again.Select(f => f.Name));
        foreach (var (one, other) in sample.Files.Zip(again)) Assert.True(one.Bytes.AsSpan().SequenceEqual(other.Bytes), $"{one.Name} differs");
    }

    [Fact]
    public void The_Word_document_is_valid()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(sample.Bytes("docx")), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.NotEmpty(word.MainDocumentPart!.ChartParts);
    }

    [Fact]
    public void Links_inside_the_Word_document_lead_to_bookmarks()
    {
        var document = Part("docx", "word/document.xml");
        XNamespace w = DocxForm.Word;
        var marks = document.Descendants(w + "bookmarkStart").Select(b => (string)b.Attribute(w + "name")!).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.All(document.Descendants(w + "hyperlink").Select(h => (string?)h.Attribute(w + "anchor")).OfType<string>(), anchor => Assert.Contains(anchor, marks));
    }

    [Fact]
    public void The_book_tells_its_form_first_and_names_every_file()
    {
        using var zip = new ZipArchive(new MemoryStream(sample.Bytes("epub")));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal(zip.Entries[0].Length, zip.Entries[0].CompressedLength);
        XNamespace opf = "http://www.idpf.org/2007/opf";
        var items = Part("epub", "book/package.opf").Descendants(opf + "item").Select(i => "book/" + (string)i.Attribute("href")!).ToList();
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("book/", StringComparison.Ordinal) && n != "book/package.opf").Order(), items.Order());
        var page = Part("epub", "book/issue.xhtml");
        var ids = page.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToHashSet();
        Assert.All(Part("epub", "book/nav.xhtml").Descendants().Concat(page.Descendants()).Select(e => (string?)e.Attribute("href")).OfType<string>().Where(h => h.Contains('#')),
            href => Assert.Contains(href[(href.IndexOf('#') + 1)..], ids));
    }

    [Fact]
    public void The_page_links_to_what_is_on_it_and_to_addresses_only()
    {
        var page = Encoding.UTF8.GetString(sample.Bytes("web"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var names = sample.Files.Select(f => f.Name).ToHashSet();
        foreach (var href in Values(page, "href=\""))
        {
            if (href.StartsWith('#')) Assert.Contains($"id=\"{href[1..]}\"", page, StringComparison.Ordinal);
            else Assert.True(href.StartsWith("https://", StringComparison.Ordinal) || names.Contains(href), href);
        }
    }

    [Fact]
    public void The_mail_is_small_needs_no_style_sheet_and_has_all_of_it_as_text()
    {
        var (html, plain) = (sample.Bytes("mail"), Encoding.UTF8.GetString(sample.Bytes("mail-text")));
        Assert.True(html.Length + Encoding.UTF8.GetByteCount(plain) < 100_000);
        var text = Encoding.UTF8.GetString(html);
        Assert.All((string[])["<style", "<link", "<svg", "<script", "<img"], element => Assert.DoesNotContain(element, text, StringComparison.OrdinalIgnoreCase));
        foreach (var article in sample.Read.Facts!.Issue.Articles)
        {
            Assert.Contains($"{article.Number}. {article.Title}", plain, StringComparison.Ordinal);
            Assert.Contains(App.Publishing.Templates.Template.Encode(article.Title), text, StringComparison.Ordinal);
        }
        foreach (var call in sample.Read.Facts.Calls) Assert.Contains(call.Call.Subject, plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_issue_gives_the_first_paragraphs_by_mail()
    {
        var facts = sample.Read.Facts!;
        var many = facts.Issue.Articles.SelectMany(a => Enumerable.Repeat(a, 4)).ToList();
        var (html, plain, leadsOnly) = MailForm.Make(facts with { Issue = facts.Issue with { Articles = many }, Written = facts.Written with { Articles = many } }, sample.Read.Template!);
        Assert.True(leadsOnly);
        Assert.True(Encoding.UTF8.GetByteCount(html) + Encoding.UTF8.GetByteCount(plain) < 130_000);
    }

    [Fact]
    public void Standards_that_are_replaced_say_by_what_and_open_calls_come_in_order_of_closing()
    {
        var facts = sample.Read.Facts!;
        Assert.Contains("GB/T 35273-2020", facts.Standards.Single(s => s.Normal == "GB/T 35273-2017").Instead);
        Assert.Equal([new DateOnly(2023, 7, 29), new DateOnly(2023, 8, 18), null], facts.Calls.Select(c => c.Call.Closes));
        Assert.Equal("中国标准化研究院", facts.Abbreviations.Explained.Single(a => a.Letters == "CNIS").Chinese);
    }

    private XDocument Part(string form, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(sample.Bytes(form)));
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static IEnumerable<string> Values(string text, string before)
    {
        for (var at = text.IndexOf(before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            var start = at + before.Length;
            yield return System.Net.WebUtility.HtmlDecode(text[start..text.IndexOf('"', start)]);
        }
    }
}
