using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Citations;

/// <summary>Finds citations of articles of laws: <c>Article 38 of the Rope Law</c>, 《绳索法》第三十八条第二款.</summary>
internal static class CitationRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var writer = new CitationWriter(found);
        new HanCitations(writer).Find();
        var han = found.Citations.Count;
        new LatinCitations(writer).Find();
        if (han > 0 && found.Citations.Count > han) SpanOrder.Sort(found.Citations, row => row.Span);
    }
}
