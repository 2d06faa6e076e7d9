namespace Plumbline.Engine.Rules;

/// <summary>Whether a condition or a rule holds; a missing value makes it unknown, never false.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>A value is missing.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Yes,
}
