namespace Plumbline.Register.Things;

/// <summary>An edition from which no replacement leads to the current edition of its number.</summary>
/// <param name="Normal">Its identifier.</param>
/// <param name="Address">Its address.</param>
/// <param name="Current">Identifier of the current edition of its number.</param>
/// <param name="Reason"><c>no-successor</c>, <c>ends-elsewhere</c> or <c>circle</c>.</param>
/// <param name="Ends">Where its replacements end; empty where there are none.</param>
public sealed record ChainGap(string Normal, string Address, string Current, string Reason, IReadOnlyList<string> Ends)
{
    /// <summary>Nothing is known that replaces it.</summary>
    public const string NoSuccessor = "no-successor";

    /// <summary>Its replacements end at other numbers or other editions.</summary>
    public const string EndsElsewhere = "ends-elsewhere";

    /// <summary>Its replacements lead back to it.</summary>
    public const string Circle = "circle";
}
