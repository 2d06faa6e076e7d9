using System.Globalization;
using System.Text;
using Plumbline.App.Publishing.Model;
using Plumbline.App.Publishing.Templates;

namespace Plumbline.App.Publishing.Forms;

/// <summary>A chart of Word: bars with their figures.</summary>
internal static class DocxChart
{
    public static string Xml(ChartFigure chart)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">");
        xml.Append("<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<c:tx><c:v>{Template.Encode(chart.Unit)}</c:v></c:tx>");
        xml.Append("<c:spPr><a:solidFill><a:srgbClr val=\"B3321F\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>");
        xml.Append(CultureInfo.InvariantCulture, $"<c:cat><c:strLit><c:ptCount val=\"{chart.Bars.Count}\"/>");
        for (var i = 0; i < chart.Bars.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{Template.Encode(chart.Bars[i].Name)}</c:v></c:pt>");
        xml.Append(CultureInfo.InvariantCulture, $"</c:strLit></c:cat><c:val><c:numLit><c:formatCode>#,##0</c:formatCode><c:ptCount val=\"{chart.Bars.Count}\"/>");
        for (var i = 0; i < chart.Bars.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{chart.Bars[i].Value}</c:v></c:pt>");
        xml.Append("</c:numLit></c:val></c:ser><c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        // From top to bottom, as the text names them.
        xml.Append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>");
        xml.Append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"b\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/><c:crossAx val=\"1\"/><c:crosses val=\"max\"/></c:valAx>");
        return xml.Append("</c:plotArea><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>").ToString();
    }
}
