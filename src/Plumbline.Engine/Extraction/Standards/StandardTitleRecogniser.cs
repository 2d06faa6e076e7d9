namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds standards named by title only.</summary>
internal static class StandardTitleRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
