using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The issue as a book (EPUB 3): one document with the whole issue, a navigation document, a style sheet, pictures as files.</summary>
internal static class EpubForm
{
    private const string Container =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

    /// <exception cref="TemplateException">The template is wrong.</exception>
    public static byte[] Make(IssueFacts facts, Template template)
    {
        var issue = facts.Issue;
        var pictures = Pictures(issue);
        var form = new HtmlForm(target => PdfForm.Address(facts, target)) { Picture = image => pictures[image.File] };
        var page = template.Fill("book.xhtml", new IssueScope(facts, form).Of(""));
        var zip = new FixedZip(issue.Date);
        // The first part, not compressed, tells the form.
        zip.Add("mimetype", Encoding.ASCII.GetBytes("application/epub+zip"), stored: true);
        zip.Add("META-INF/container.xml", Container);
        zip.Add("book/package.opf", Package(issue, pictures, page.Contains("<svg", StringComparison.Ordinal)));
        zip.Add("book/nav.xhtml", Navigation(facts, form));
        zip.Add("book/issue.xhtml", page);
        zip.Add("book/style.css", template.File("book.css"));
        foreach (var image in Images(issue).DistinctBy(i => i.File)) zip.Add("book/" + pictures[image.File], image.Bytes);
        return zip.ToArray();
    }

    private static IEnumerable<ImageFigure> Images(Issue issue)
    {
        if (issue.Cover is { } cover) yield return cover;
        foreach (var image in issue.Texts.SelectMany(a => All(a.Body).Concat(All(a.Background)))) yield return image;
    }

    private static IEnumerable<ImageFigure> All(IEnumerable<Block> blocks) => blocks.OfType<FigureBlock>().Select(f => f.Figure).OfType<ImageFigure>();

    private static Dictionary<string, string> Pictures(Issue issue)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var image in Images(issue))
            names.TryAdd(image.File, string.Create(CultureInfo.InvariantCulture, $"picture-{names.Count + 1}{Path.GetExtension(image.File).ToLowerInvariant()}"));
        return names;
    }

    private static string Package(Issue issue, Dictionary<string, string> pictures, bool hasDrawings)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var day = issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        xml.Append(CultureInfo.InvariantCulture, $"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{issue.Language}\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:identifier id=\"id\">urn:uuid:{Identifier(issue)}</dc:identifier>\n<dc:title>{Template.Encode(IssueScope.Title(issue))}</dc:title>\n<dc:language>{issue.Language}</dc:language>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:publisher>{Template.Encode(issue.Publisher)}</dc:publisher>\n<dc:date>{day}</dc:date>\n<meta property=\"dcterms:modified\">{day}T00:00:00Z</meta>\n</metadata>\n<manifest>\n");
        xml.Append("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<item id=\"issue\" href=\"issue.xhtml\" media-type=\"application/xhtml+xml\"{(hasDrawings ? " properties=\"svg\"" : "")}/>\n<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n");
        foreach (var image in Images(issue).DistinctBy(i => i.File))
        {
            var name = pictures[image.File];
            xml.Append(CultureInfo.InvariantCulture, $"<item id=\"{name[..name.IndexOf('.')]}\" href=\"{name}\" media-type=\"{image.MediaType}\"{(image == issue.Cover ? " properties=\"cover-image\"" : "")}/>\n");
        }
        return xml.Append("</manifest>\n<spine><itemref idref=\"issue\"/></spine>\n</package>\n").ToString();
    }

    private static string Navigation(IssueFacts facts, HtmlForm form)
    {
        var words = IssueWords.Of(facts.Issue.Language);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{words.Language}\" xml:lang=\"{words.Language}\"><head><title>{words.Index}</title></head><body>\n<nav epub:type=\"toc\" id=\"toc\"><h1>{words.Index}</h1><ol>\n");
        var open = false;
        foreach (var (title, anchor, kind) in new IssueScope(facts, form).IndexRows())
        {
            if (open && kind != "article")
            {
                xml.Append("</ol></li>\n");
                open = false;
            }
            xml.Append(CultureInfo.InvariantCulture, $"<li><a href=\"issue.xhtml#{anchor}\">{Template.Encode(title)}</a>");
            if (kind == "section" && facts.Issue.Articles.Any(a => a.Section == title))
            {
                xml.Append("<ol>\n");
                open = true;
            }
            else xml.Append("</li>\n");
        }
        if (open) xml.Append("</ol></li>\n");
        return xml.Append("</ol></nav>\n</body></html>\n").ToString();
    }

    /// <summary>A name that is the same for the same issue: made of its address, as version 5 makes it.</summary>
    private static string Identifier(Issue issue)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{issue.Publisher}/{issue.Series}/{issue.Slug}"))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
