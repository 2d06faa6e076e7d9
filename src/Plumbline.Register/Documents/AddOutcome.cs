namespace Plumbline.Register.Documents;

/// <summary>What became of a document that was given to the register.</summary>
public enum AddOutcome
{
    /// <summary>It is in the register now.</summary>
    Added,

    /// <summary>The same bytes were there already; nothing was changed.</summary>
    AlreadyKnown,
}
