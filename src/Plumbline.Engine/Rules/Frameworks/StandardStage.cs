namespace Plumbline.Engine.Rules.Frameworks;

/// <summary>How far a standard of a system is.</summary>
public enum StandardStage
{
    /// <summary>Published.</summary>
    Published,

    /// <summary>A project.</summary>
    UnderDevelopment,

    /// <summary>Wanted, without a project yet.</summary>
    Planned,

    /// <summary>Named by the source, which does not say how far it is.</summary>
    NotStated,
}
