namespace Plumbline.Engine.Extraction.Committees;

internal static class SecretariatRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
