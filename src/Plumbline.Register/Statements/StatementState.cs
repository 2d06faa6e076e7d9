namespace Plumbline.Register.Statements;

/// <summary>How far a statement has been checked.</summary>
public enum StatementState
{
    /// <summary>Found by recognition or taken from data; nobody has looked at it.</summary>
    Found = 1,

    /// <summary>An editor confirmed it.</summary>
    Confirmed = 2,

    /// <summary>An editor rejected it; it is kept and not shown as a fact.</summary>
    Rejected = 3,
}
