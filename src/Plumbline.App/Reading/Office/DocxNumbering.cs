using System.Globalization;
using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>Automatic numbers of paragraphs, which stand in no run: <c>4.2</c>, <c>(a)</c>, <c>第三条</c> are put together from word/numbering.xml and word/styles.xml.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxLevel[]> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Number, int Level)> _ofStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _styleNames = new(StringComparer.Ordinal);

    internal static DocxNumbering Read(OfficePackage package)
    {
        var numbering = new DocxNumbering();
        using (var xml = package.Open("word/numbering.xml")) numbering.ReadLevels(xml);
        using (var xml = package.Open("word/styles.xml")) numbering.ReadStyles(xml);
        return numbering;
    }

    /// <summary>The style's name in lower case: <c>heading 1</c>, <c>title</c>; ids differ with the language of the program.</summary>
    internal string StyleName(string? id) => id is not null && _styleNames.TryGetValue(id, out var name) ? name : id?.ToLowerInvariant() ?? "";

    /// <summary>Counts on and gives the paragraph's number with what stands around it; empty for a paragraph without one.</summary>
    internal string Next(string? number, int? level, string? style)
    {
        if (number is null && style is not null && _ofStyle.TryGetValue(style, out var ofStyle)) (number, level) = (ofStyle.Number, level ?? ofStyle.Level);
        if (number is null or "0" || !_abstractOf.TryGetValue(number, out var abstractId) || !_levels.TryGetValue(abstractId, out var levels)) return "";
        var at = Math.Clamp(level ?? 0, 0, Levels - 1);
        if (!_counters.TryGetValue(abstractId, out var counters)) _counters[abstractId] = counters = new int[Levels];
        counters[at] = counters[at] == 0 ? levels[at].Start : unchecked(counters[at] + 1);
        Array.Clear(counters, at + 1, Levels - at - 1);
        return levels[at].Print(counters, levels);
    }

    private void ReadLevels(XmlReader? xml)
    {
        string? abstractId = null;
        string? number = null;
        DocxLevel? level = null;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            var value = Value(xml);
            switch (xml.LocalName)
            {
                case "abstractNum":
                    abstractId = xml.GetAttribute("abstractNumId", xml.NamespaceURI) ?? "";
                    _levels[abstractId] = Enumerable.Range(0, Levels).Select(_ => new DocxLevel()).ToArray();
                    number = null;
                    break;
                case "num":
                    (number, level) = (xml.GetAttribute("numId", xml.NamespaceURI), null);
                    break;
                case "abstractNumId" when number is not null:
                    _abstractOf[number] = value;
                    break;
                case "lvl" when number is null && abstractId is not null && Number(xml.GetAttribute("ilvl", xml.NamespaceURI)) is >= 0 and < Levels and var at:
                    level = _levels[abstractId][at];
                    break;
                case "start" when level is not null:
                    level.Start = Number(value) ?? 1;
                    break;
                case "numFmt" when level is not null:
                    level.Format = value;
                    break;
                case "lvlText" when level is not null:
                    level.Text = value.Length <= 100 ? value : "";
                    break;
            }
        }
    }

    private void ReadStyles(XmlReader? xml)
    {
        string? style = null;
        var level = 0;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "style":
                    (style, level) = (xml.GetAttribute("styleId", xml.NamespaceURI), 0);
                    break;
                case "name" when style is not null:
                    _styleNames[style] = Value(xml).ToLowerInvariant();
                    break;
                case "ilvl":
                    level = Number(Value(xml)) ?? 0;
                    break;
                case "numId" when style is not null:
                    _ofStyle[style] = (Value(xml), level);
                    break;
            }
        }
    }

    private static string Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI) ?? "";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
