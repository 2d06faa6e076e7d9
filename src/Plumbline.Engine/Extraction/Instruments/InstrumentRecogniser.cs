using Plumbline.Engine.Extraction.Titles;

namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>Finds laws, rules, plans and the like by their titles.</summary>
internal static class InstrumentRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var titles = TitleCollector.Of(found);
        for (var i = 0; i < titles.Count; i++)
        {
            if (titles[i].Sort == TitleSort.Instrument) found.InstrumentRows.Add(new InstrumentRow(i, null));
        }
    }
}
