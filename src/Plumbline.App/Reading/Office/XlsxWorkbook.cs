using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>The sheets of a workbook in the order of their tabs.</summary>
internal sealed record XlsxWorkbook(IReadOnlyList<XlsxWorkbook.Sheet> Sheets, bool From1904)
{
    private const int MostSheets = 4096;

    internal static XlsxWorkbook Read(OfficePackage package)
    {
        const string Part = "xl/workbook.xml";
        var targets = package.RelationshipsOf(Part);
        List<Sheet> sheets = [];
        var from1904 = false;
        using var xml = package.Open(Part) ?? throw new InvalidDataException($"it holds no {Part}");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || OfficePackage.RelationshipId(xml) is not { } id || !targets.TryGetValue(id, out var target)) continue;
            sheets.Add(new Sheet(xml.GetAttribute("name") ?? $"Sheet{sheets.Count + 1}", target, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            if (sheets.Count > MostSheets) throw new InvalidDataException("too many sheets");
        }

        return new XlsxWorkbook(sheets, from1904);
    }

    internal sealed record Sheet(string Name, string Part, bool Hidden);
}
