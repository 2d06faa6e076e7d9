namespace Plumbline.Engine.Extraction.Relations;

/// <summary>Finds which document replaces which.</summary>
internal static class ReplacementRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
