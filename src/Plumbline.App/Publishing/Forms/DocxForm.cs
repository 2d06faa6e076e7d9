using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Facts;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The issue as a Word document: real styles, headings, tables, lists, links, a field for the table of contents, charts that Word can edit.</summary>
internal static class DocxForm
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <param name="facts">The issue.</param>
    /// <param name="template">Its styles.xml is the document's.</param>
    /// <param name="pages">Pages of anchors as printed, for the table of contents until Word counts its own; may be empty.</param>
    public static byte[] Make(IssueFacts facts, Template template, IReadOnlyDictionary<string, int> pages)
    {
        var issue = facts.Issue;
        var body = new DocxBody(facts, pages);
        var document = body.Document();
        var zip = new FixedZip(issue.Date);
        zip.Add("[Content_Types].xml", Types(body));
        zip.Add("_rels/.rels", Head + $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
        zip.Add("docProps/core.xml", Core(issue));
        zip.Add("word/document.xml", document);
        zip.Add("word/styles.xml", template.File("styles.xml"));
        zip.Add("word/numbering.xml", DocxNumbers.Xml(body.Lists));
        zip.Add("word/settings.xml", Head + $"<w:settings xmlns:w=\"{Word}\"><w:defaultTabStop w:val=\"709\"/><w:evenAndOddHeaders w:val=\"0\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/></w:settings>");
        zip.Add("word/header1.xml", Running(issue));
        zip.Add("word/footer1.xml", Head + $"<w:ftr xmlns:w=\"{Word}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>");
        zip.Add("word/_rels/document.xml.rels", RelationsOf(body));
        for (var i = 0; i < body.Charts.Count; i++) zip.Add(string.Create(CultureInfo.InvariantCulture, $"word/charts/chart{i + 1}.xml"), DocxChart.Xml(body.Charts[i]));
        foreach (var (name, image) in body.Pictures) zip.Add("word/media/" + name, image.Bytes);
        return zip.ToArray();
    }

    private static string Types(DocxBody body)
    {
        var xml = new StringBuilder(Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (extension, media) in body.Pictures.Select(p => (Path.GetExtension(p.Name)[1..], p.Image.MediaType)).Distinct()) xml.Append(CultureInfo.InvariantCulture, $"<Default Extension=\"{extension}\" ContentType=\"{media}\"/>");
        foreach (var (part, type) in new[] { ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("header1", "header"), ("footer1", "footer") })
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{type}+xml\"/>");
        for (var i = 1; i <= body.Charts.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/charts/chart{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>");
        return xml.Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>").ToString();
    }

    private static string RelationsOf(DocxBody body)
    {
        var xml = new StringBuilder(Head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var part in (string[])["styles", "numbering", "settings"]) xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{part}\" Type=\"{Relations}/{part}\" Target=\"{part}.xml\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"header1\" Type=\"{Relations}/header\" Target=\"header1.xml\"/><Relationship Id=\"footer1\" Type=\"{Relations}/footer\" Target=\"footer1.xml\"/>");
        for (var i = 0; i < body.Addresses.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"a{i + 1}\" Type=\"{Relations}/hyperlink\" Target=\"{Template.Encode(body.Addresses[i])}\" TargetMode=\"External\"/>");
        for (var i = 0; i < body.Charts.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"c{i + 1}\" Type=\"{Relations}/chart\" Target=\"charts/chart{i + 1}.xml\"/>");
        for (var i = 0; i < body.Pictures.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"p{i + 1}\" Type=\"{Relations}/image\" Target=\"media/{body.Pictures[i].Name}\"/>");
        return xml.Append("</Relationships>").ToString();
    }

    private static string Core(Issue issue)
    {
        var stamp = issue.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return Head + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Template.Encode(IssueScope.Title(issue))}</dc:title><dc:creator>{Template.Encode(issue.Publisher)}</dc:creator><dc:language>{issue.Language}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:modified></cp:coreProperties>";
    }

    private static string Running(Issue issue) =>
        Head + $"<w:hdr xmlns:w=\"{Word}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>{Template.Encode(issue.Series)}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>{Template.Encode(IssueWords.Of(issue.Language).Period(issue.Start, issue.End))}</w:t></w:r></w:p></w:hdr>";
}
