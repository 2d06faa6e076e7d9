namespace Plumbline.Engine.Identifiers;

/// <summary>
/// A committee by its code: <c>SAC/TC 28/SC 42</c>, <c>ISO/IEC JTC 1/SC 41/WG 6</c>, <c>ITU-T SG16</c>, <c>CCSA/ST 7</c>.
/// Two values are equal where their normal forms are.
/// </summary>
/// <param name="Normal">The normal form.</param>
public sealed record CommitteeId(string Normal)
{
    /// <summary>The normal form.</summary>
    public override string ToString() => Normal;
}
