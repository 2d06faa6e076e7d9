namespace Plumbline.Engine.Extraction.LanguageVersions;

/// <summary>How far a version in another language has come; the names never change their meaning.</summary>
public static class LanguageVersionStates
{
    /// <summary>It can be had.</summary>
    public const string Published = "published";

    /// <summary>It is planned, translated or out for comment.</summary>
    public const string Planned = "planned";
}
