using System.Globalization;
using System.Text;
using System.Xml;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Reads what <c>pdftotext -bbox-layout</c> writes: XHTML of page, flow, block, line and word, each with its box.</summary>
internal static class BboxXml
{
    /// <summary>Thrown when the text goes beyond the cap.</summary>
    internal sealed class TooMuchTextException : Exception;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    /// <summary>Fills <paramref name="pages"/> as they come, so that a stream that breaks off leaves those before; gives the title, null when there is none.</summary>
    internal static string? Read(Stream stream, List<PdfPage> pages, int maxCharacters)
    {
        using var text = new CleanXmlText(new StreamReader(stream, Encoding.UTF8, false, 64 * 1024));
        using var xml = XmlReader.Create(text, Settings);
        string? title = null;
        var line = 0;
        long characters = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "title":
                    title = xml.IsEmptyElement ? null : ElementText(xml).Trim();
                    break;
                case "page":
                    pages.Add(new PdfPage(pages.Count + 1, Number(xml, "width"), Number(xml, "height"), []));
                    break;
                case "line":
                    line++;
                    break;
                case "word" when pages.Count > 0:
                    double x0 = Number(xml, "xMin"), y0 = Number(xml, "yMin"), x1 = Number(xml, "xMax"), y1 = Number(xml, "yMax");
                    var word = WordText(ElementText(xml));
                    characters += word.Length + 1;
                    if (characters > maxCharacters) throw new TooMuchTextException();
                    if (word.Length > 0) pages[^1].Words.Add(new PdfWord(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1), word, line));
                    break;
            }
        }

        return string.IsNullOrEmpty(title) ? null : title;
    }

    /// <summary>Stays on the end tag, so that the next element is not skipped.</summary>
    private static string ElementText(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = "";
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text += xml.Value;
        }

        return text;
    }

    /// <summary>Ligatures and presentation forms of fonts are letters (ﬁ is fi); no-break and other blanks part words no further.</summary>
    private static string WordText(string word)
    {
        var plain = true;
        foreach (var c in word) plain &= c is > ' ' and not ('\u00A0' or '\u00AD' or '\uFEFF' or '\u200B') and not (>= '\uFB00' and <= '\uFB06') and not (>= '\u2E80' and <= '\u2FDF');
        if (plain) return word;
        var text = new StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            if (c is <= ' ' or '\u00A0' or '\uFEFF' or '\u200B') continue;
            if (c is >= '\uFB00' and <= '\uFB06' or >= '\u2F00' and <= '\u2FDF') text.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            else text.Append(c == '\u00AD' ? '-' : c);
        }

        return text.ToString();
    }

    private static double Number(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}
