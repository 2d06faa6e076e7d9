namespace Plumbline.Engine.Rules;

/// <summary>What kind of answer a table gives.</summary>
public enum AnswerState
{
    /// <summary>The values given decide, whatever is missing.</summary>
    Decided,

    /// <summary>A value is missing that would change the outcome.</summary>
    CannotDecide,

    /// <summary>The source has no rule for this case, or leaves the outcome open.</summary>
    NotStated,

    /// <summary>The source can be read in two ways, and they lead to different outcomes.</summary>
    ReadingsDiffer,
}
