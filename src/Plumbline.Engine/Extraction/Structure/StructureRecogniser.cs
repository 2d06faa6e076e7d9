namespace Plumbline.Engine.Extraction.Structure;

/// <summary>Finds issue, sections, articles and the table of abbreviations of a newsletter.</summary>
internal static class StructureRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
