using Plumbline.Engine.Extraction.Titles;

namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>Finds laws, rules, plans and the like by their titles.</summary>
internal static class InstrumentRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        foreach (var mention in TitleCollector.Of(found))
        {
            if (mention.Sort == TitleSort.Instrument) found.InstrumentRows.Add(new InstrumentRow(mention));
        }
    }
}
