namespace Plumbline.Engine.Extraction.Committees;

/// <summary>Finds committees, mirrors and secretariats.</summary>
internal static class CommitteeRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
