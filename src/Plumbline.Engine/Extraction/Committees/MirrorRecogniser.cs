namespace Plumbline.Engine.Extraction.Committees;

internal static class MirrorRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
