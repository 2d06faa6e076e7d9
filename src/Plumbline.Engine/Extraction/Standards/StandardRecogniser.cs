namespace Plumbline.Engine.Extraction.Standards;

/// <summary>Finds mentions of standards.</summary>
internal static class StandardRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
