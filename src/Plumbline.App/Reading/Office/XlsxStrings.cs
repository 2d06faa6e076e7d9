using System.Text;
using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>Strings that cells refer to by number. Readings of Japanese names (rPh) are no part of them.</summary>
internal static class XlsxStrings
{
    internal static List<string> Read(OfficePackage package, ReadingOptions options)
    {
        List<string> strings = [];
        using var xml = package.Open("xl/sharedStrings.xml");
        if (xml is null) return strings;
        var current = new StringBuilder();
        long characters = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) xml.Skip();
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) current.Append(xml.Value);
            if (xml.LocalName != "si" || !(xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement)) continue;
            strings.Add(CellText.Flat(current.ToString()));
            characters += current.Length;
            if (characters > options.MaxCharacters) throw new TextTooLongException();
            current.Clear();
        }

        return strings;
    }
}
