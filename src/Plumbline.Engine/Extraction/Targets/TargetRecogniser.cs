namespace Plumbline.Engine.Extraction.Targets;

/// <summary>Finds what plans promise.</summary>
internal static class TargetRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
