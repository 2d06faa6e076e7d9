using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Plumbline.Tests.Reading;

/// <summary>Office documents written for one test.</summary>
internal static class OfficeFiles
{
    public static byte[] Docx(Action<MainDocumentPart, Body> write)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            write(main, body);
        }

        return stream.ToArray();
    }

    public static Paragraph Paragraph(string text, int? number = null) =>
        number is { } id
            ? new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = id })), new Run(new Words(text)))
            : new Paragraph(new Run(new Words(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>A package of parts as they are given.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A workbook of sheets given as the XML of their rows.</summary>
    public static byte[] Xlsx(string[] strings, string formats, params (string Name, string State, string Rows)[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        List<(string, string)> parts =
        [
            ("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Relations}'><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name='{s.Name}' state='{s.State}' sheetId='{i + 1}' r:id='r{i}'/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{string.Concat(sheets.Select((_, i) => $"<Relationship Id='r{i}' Target='worksheets/s{i}.xml'/>"))}</Relationships>"),
            ("xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{string.Concat(strings.Select(s => $"<si><t>{s}</t></si>"))}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns='{Main}'>{formats}</styleSheet>"),
            .. sheets.Select((s, i) => ($"xl/worksheets/s{i}.xml", $"<worksheet xmlns='{Main}'><sheetData>{s.Rows}</sheetData></worksheet>")),
        ];
        return Zip([.. parts]);
    }
}
