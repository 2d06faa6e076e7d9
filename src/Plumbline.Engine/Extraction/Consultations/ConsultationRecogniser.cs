namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>Finds calls for comments.</summary>
internal static class ConsultationRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
    }
}
