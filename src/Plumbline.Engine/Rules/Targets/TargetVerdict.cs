namespace Plumbline.Engine.Rules.Targets;

/// <summary>Whether a target is reached.</summary>
public enum TargetVerdict
{
    /// <summary>Not reached, and there is time.</summary>
    Open,

    /// <summary>Reached by a figure of the deadline or before it.</summary>
    Met,

    /// <summary>Not reached by the end of the deadline.</summary>
    Missed,

    /// <summary>A figure is missing, or is of another time than the deadline.</summary>
    CannotDecide,

    /// <summary>The target can be read in two ways, and they lead to different verdicts.</summary>
    ReadingsDiffer,

    /// <summary>It has no figure, or what is counted is not stated.</summary>
    NotComparable,
}
