using System.Globalization;
using System.Xml;

namespace Plumbline.App.Reading.Office;

/// <summary>How the number in a cell is shown, by the number of its style (ECMA-376 part 1, 18.8.30).</summary>
internal sealed class XlsxStyles
{
    private readonly List<Shown> _shown = [];

    internal enum Shown
    {
        Number,
        Date,
        Time,
        DateTime,
        Percent,
    }

    internal static XlsxStyles Read(OfficePackage package)
    {
        var styles = new XlsxStyles();
        Dictionary<int, string> codes = [];
        var inCells = false;
        using var xml = package.Open("xl/styles.xml");
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element || !int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (xml.LocalName == "numFmt") codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && inCells) styles._shown.Add(codes.TryGetValue(id, out var code) ? OfCode(code) : OfBuiltIn(id));
        }

        return styles;
    }

    internal Shown Of(int style) => style >= 0 && style < _shown.Count ? _shown[style] : Shown.Number;

    private static Shown OfBuiltIn(int id) => id switch
    {
        9 or 10 => Shown.Percent,
        22 => Shown.DateTime,
        18 or 19 or 20 or 21 or 45 or 46 or 47 or 32 or 33 or 34 or 35 or 55 or 56 => Shown.Time,
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => Shown.Date,
        _ => Shown.Number,
    };

    /// <summary>Letters outside quotation marks and brackets: y and d are of dates, h and s of times.</summary>
    private static Shown OfCode(string code)
    {
        bool quoted = false, bracketed = false, date = false, time = false, percent = false;
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\\' or '_' or '*') i++;
            else if (c == '[') bracketed = true;
            else if (c == ']') bracketed = false;
            else if (c == ';') break;
            else if (bracketed) continue;
            else if (c is 'y' or 'd') date = true;
            else if (c is 'h' or 's') time = true;
            else if (c == '%') percent = true;
        }

        return date ? (time ? Shown.DateTime : Shown.Date) : time ? Shown.Time : percent ? Shown.Percent : Shown.Number;
    }
}
