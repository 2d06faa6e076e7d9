namespace Plumbline.Engine.Extraction.Events;

/// <summary>Finds meetings and other events.</summary>
internal static class EventRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
