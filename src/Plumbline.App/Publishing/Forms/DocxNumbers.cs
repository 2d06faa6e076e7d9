using System.Globalization;
using System.Text;

namespace Plumbline.App.Publishing.Forms;

/// <summary>The lists of a Word document: one form with bullets, one with numbers; every numbered list counts for itself.</summary>
internal static class DocxNumbers
{
    private const int Levels = 9;

    /// <param name="lists">Each list: whether it is numbered, and its first number.</param>
    public static string Xml(IReadOnlyList<(bool Ordered, int Start)> lists)
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering xmlns:w=\"{DocxForm.Word}\">");
        Form(xml, 0, ordered: false);
        Form(xml, 1, ordered: true);
        for (var i = 0; i < lists.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{i + 1}\"><w:abstractNumId w:val=\"{(lists[i].Ordered ? 1 : 0)}\"/>");
            if (lists[i].Ordered) xml.Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{lists[i].Start}\"/></w:lvlOverride>");
            xml.Append("</w:num>");
        }
        return xml.Append("</w:numbering>").ToString();
    }

    private static void Form(StringBuilder xml, int id, bool ordered)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (var level = 0; level < Levels; level++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{(ordered ? "decimal" : "bullet")}\"/><w:lvlText w:val=\"{(ordered ? $"%{level + 1}." : level % 2 == 0 ? "•" : "–")}\"/><w:lvlJc w:val=\"left\"/>");
            xml.Append(CultureInfo.InvariantCulture, $"<w:pPr><w:ind w:left=\"{360 * (level + 1)}\" w:hanging=\"360\"/></w:pPr></w:lvl>");
        }
        xml.Append("</w:abstractNum>");
    }
}
