namespace Plumbline.Engine.Identifiers;

/// <summary>What the prefix of a standard says of the duty to follow it.</summary>
public enum Obligation
{
    /// <summary>It has to be followed: GB.</summary>
    Mandatory,

    /// <summary>It may be followed: GB/T.</summary>
    Recommended,

    /// <summary>A guiding technical document: GB/Z.</summary>
    Guidance,
}
