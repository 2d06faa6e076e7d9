namespace Plumbline.Engine.Extraction.Dates;

/// <summary>Finds dated facts.</summary>
internal static class DatedRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
