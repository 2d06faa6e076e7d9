using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Plumbline.App.Output;

/// <summary>
/// Writes a workbook of one sheet: a row of headings that stays in sight and filters, widths of columns, numbers as numbers and days as days. Text stays text, also where it begins
/// with an equals sign. The same table gives the same bytes.
/// </summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>What a cell holds at most; more is cut.</summary>
    private const int LongestText = 32_767;

    private const int Plain = 0, Heading = 1, Day = 2, Wrapped = 3;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <param name="output">Gets the workbook; is left open.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="columns">Headings with their widths in characters.</param>
    /// <param name="rows">Cells by column: text, <see cref="int"/>, <see cref="DateOnly"/>, or null for an empty one.</param>
    public static void Write(Stream output, string sheet, IReadOnlyList<(string Heading, int Width)> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", Package + "content-types", "Types", xml =>
        {
            Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", MediaType + "sheet.main+xml"));
            Element(xml, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", MediaType + "worksheet+xml"));
            Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", MediaType + "styles+xml"));
        });
        Relations(archive, "_rels/.rels", ("rId1", "/officeDocument", "xl/workbook.xml"));
        Relations(archive, "xl/_rels/workbook.xml.rels", ("rId1", "/worksheet", "worksheets/sheet1.xml"), ("rId2", "/styles", "styles.xml"));
        Part(archive, "xl/workbook.xml", Main, "workbook", xml =>
        {
            xml.WriteStartElement("sheets");
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheet);
            xml.WriteAttributeString("sheetId", "1");
            xml.WriteAttributeString("r", "id", Office, "rId1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        Part(archive, "xl/styles.xml", Main, "styleSheet", Styles);
        Part(archive, "xl/worksheets/sheet1.xml", Main, "worksheet", xml => Sheet(xml, columns, rows));
    }

    private static void Sheet(XmlWriter xml, IReadOnlyList<(string Heading, int Width)> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (var c = 0; c < columns.Count; c++) Element(xml, "col", ("min", Text(c + 1)), ("max", Text(c + 1)), ("width", Text(columns[c].Width)), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        var last = 1;
        Row(xml, last, [.. columns.Select(c => c.Heading)], Heading);
        foreach (var row in rows) Row(xml, ++last, row, null);
        xml.WriteEndElement();
        Element(xml, "autoFilter", ("ref", $"A1:{Letters(columns.Count - 1)}{Text(last)}"));
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<object?> cells, int? style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(number));
        for (var c = 0; c < cells.Count; c++)
        {
            if (cells[c] is not null and not "") Cell(xml, Letters(c) + Text(number), cells[c]!, style);
        }
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, object value, int? style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Text(style ?? (value is DateOnly ? Day : value is string { Length: > 40 } ? Wrapped : Plain)));
        if (value is DateOnly or int)
        {
            xml.WriteElementString("v", Text(value is DateOnly day ? day.DayNumber - Epoch.DayNumber : (int)value));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean((string)value));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Cell styles by their place: plain, headings, days, long text.</summary>
    private static void Styles(XmlWriter xml) => xml.WriteRaw($"""
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F4"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">{Style(0, 0, 0, false)}{Style(0, 1, 2, true)}{Style(164, 0, 0, false)}{Style(0, 0, 0, true)}</cellXfs>
        """);

    private static string Style(int format, int font, int fill, bool wrapped) =>
        $"""<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"{(wrapped ? " wrapText=\"1\"" : "")}/></xf>""";

    private static void Relations(ZipArchive archive, string part, params (string Id, string Type, string Target)[] relations) => Part(archive, part, Package + "relationships", "Relationships", xml =>
    {
        foreach (var (id, type, target) in relations) Element(xml, "Relationship", ("Id", id), ("Type", Office + type), ("Target", target));
    });

    private static void Part(ZipArchive archive, string name, string space, string root, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(root, space);
        write(xml);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>What XML can hold: control characters and halves of pairs become blanks.</summary>
    private static string Clean(string text)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : ' ');
        }
        return clean.ToString();
    }

    /// <summary>A column from 0 in letters: 0 is A, 26 is AA.</summary>
    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
