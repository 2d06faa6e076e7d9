using System.Globalization;
using System.Text;
using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>One worksheet, read as it comes. Blank cells keep their column by a tab; blank rows and what hangs over at the right are left out.</summary>
internal sealed class XlsxSheet(List<string> strings, XlsxStyles styles, bool from1904)
{
    private const int LastColumn = 16_384;
    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    private readonly List<string> _cells = [];
    private readonly StringBuilder _value = new();

    /// <summary>The sheet as text, a line a row. A gap of blank rows parts tables on one sheet.</summary>
    internal void Read(XmlReader xml, PlainTextBuilder text)
    {
        var lastRow = 0;
        foreach (var (row, cells) in Rows(xml))
        {
            var line = CellText.Row(cells);
            if (line.AsSpan().IndexOfAnyExcept(Blanks.OfText) < 0) continue;
            if (row > lastRow + 1 && lastRow > 0) text.Paragraph();
            text.Literal(line);
            text.Line();
            lastRow = row;
        }
    }

    /// <summary>The rows with their numbers, as they come; the list of cells is the same one each time.</summary>
    internal IEnumerable<(int Row, List<string> Cells)> Rows(XmlReader xml)
    {
        var row = 0;
        var (type, style, column) = ("n", 0, 0);
        var inValue = false;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "f" or "extLst" }) xml.Skip();
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "row":
                    row = Number(xml.GetAttribute("r")) ?? row + 1;
                    _cells.Clear();
                    break;
                case XmlNodeType.Element when xml.LocalName == "c":
                    column = ColumnOf(xml.GetAttribute("r")) ?? _cells.Count;
                    (type, style) = (xml.GetAttribute("t") ?? "n", Number(xml.GetAttribute("s")) ?? 0);
                    _value.Clear();
                    break;
                case XmlNodeType.Element when xml.LocalName is "v" or "t":
                    inValue = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "v" or "t":
                    inValue = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inValue:
                    _value.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "c":
                    Place(column, Shown(type, style));
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "row":
                    yield return (row, _cells);
                    _cells.Clear();
                    break;
            }
        }
    }

    private void Place(int column, string value)
    {
        if (value.Length == 0 || column < 0 || column >= LastColumn) return;
        while (_cells.Count < column) _cells.Add("");
        if (column < _cells.Count) _cells[column] = value;
        else _cells.Add(value);
    }

    private string Shown(string type, int style)
    {
        var value = _value.ToString();
        switch (type)
        {
            case "s":
                return Number(value) is { } at && at >= 0 && at < strings.Count ? strings[at] : "";
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            case "str" or "inlineStr" or "e":
                return CellText.Flat(value);
            case "d":
                return value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Formatted(number, styles.Of(style)) : CellText.Flat(value);
    }

    private string Formatted(double number, XlsxStyles.Shown shown)
    {
        if (shown == XlsxStyles.Shown.Percent) return (number * 100).ToString("G12", CultureInfo.InvariantCulture) + "%";
        if (shown == XlsxStyles.Shown.Number || number is < 0 or >= 2_958_466) return number.ToString("G15", CultureInfo.InvariantCulture);
        // Excel counts 29 February 1900, a day that never was: before it, numbers are one day off.
        var days = !from1904 && number is >= 1 and < 60 ? number + 1 : number;
        var moment = (from1904 ? Epoch1904 : Epoch1900).AddSeconds(Math.Round(days * 86_400));
        var format = shown switch
        {
            XlsxStyles.Shown.Date => "yyyy-MM-dd",
            XlsxStyles.Shown.Time when number < 1 => moment.Second == 0 ? "HH:mm" : "HH:mm:ss",
            _ => moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : moment.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss",
        };
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Column of a reference, from 0: <c>C7</c> is 2.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = column * 26 + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > LastColumn) return -1;
        }

        return column == 0 ? null : column - 1;
    }

    private static int? Number(string? digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
