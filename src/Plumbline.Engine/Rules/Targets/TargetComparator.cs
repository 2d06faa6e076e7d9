namespace Plumbline.Engine.Rules.Targets;

/// <summary>How a figure is compared with that of a target.</summary>
public enum TargetComparator
{
    /// <summary>More than it.</summary>
    MoreThan,

    /// <summary>It or more.</summary>
    AtLeast,

    /// <summary>It and no other; as plans print "5 platforms" it may also mean at least 5.</summary>
    Exactly,

    /// <summary>It or less.</summary>
    AtMost,
}
