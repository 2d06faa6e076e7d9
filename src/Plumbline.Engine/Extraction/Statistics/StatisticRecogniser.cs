namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>Finds figures.</summary>
internal static class StatisticRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
