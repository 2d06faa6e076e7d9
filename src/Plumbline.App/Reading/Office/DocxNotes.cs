using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>Footnotes and endnotes by kind and id.</summary>
internal static class DocxNotes
{
    /// <summary>Keys are <c>footnote 3</c>, <c>endnote 1</c>.</summary>
    internal static Dictionary<string, string> Read(OfficePackage package, ReadingOptions options)
    {
        Dictionary<string, string> notes = new(StringComparer.Ordinal);
        foreach (var kind in (string[])["footnote", "endnote"])
        {
            using var xml = package.Open($"word/{kind}s.xml");
            while (xml?.Read() == true)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != kind || xml.GetAttribute("type", xml.NamespaceURI) is "separator" or "continuationSeparator") continue;
                var id = xml.GetAttribute("id", xml.NamespaceURI);
                using var inner = xml.ReadSubtree();
                var text = new PlainTextBuilder(options.MaxCharacters);
                new DocxWalker(text, null, null).Walk(inner);
                notes[$"{kind} {id}"] = CellText.Flat(text.ToString());
            }
        }

        return notes;
    }
}
