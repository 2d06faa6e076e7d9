namespace Plumbline.Engine.Rules.Targets;

/// <summary>What is doubtful about a target, as far as it touches the comparison.</summary>
public enum TargetDoubt
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Whether the deadline holds for it.</summary>
    Deadline,

    /// <summary>What is counted, or against what.</summary>
    Figure,
}
