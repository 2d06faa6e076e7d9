namespace Plumbline.Engine.Extraction.Instruments;

/// <summary>Finds laws, rules, plans and the like by their titles.</summary>
internal static class InstrumentRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
