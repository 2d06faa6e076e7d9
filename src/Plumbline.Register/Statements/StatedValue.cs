namespace Plumbline.Register.Statements;

/// <summary>A value that somebody stated, with what it rests on.</summary>
/// <param name="Value">As normalised.</param>
/// <param name="Language"><c>en</c>, <c>zh</c>, or null where a language makes no sense or is unknown.</param>
/// <param name="Address">Address of the thing that the value names, or null.</param>
/// <param name="State">How far it has been checked.</param>
/// <param name="KnownSince">Since when this register knows it.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="ToReview">True where recognition was not sure and no editor has looked at it.</param>
/// <param name="Day">Day, month or year of the thing that the value names, where it is an event or an instrument; else null.</param>
public sealed record StatedValue(string Value, string? Language, string? Address, StatementState State, DateTimeOffset KnownSince, Evidence Evidence, bool ToReview = false, string? Day = null)
{
    /// <summary>When it is true in the world; null for always.</summary>
    public Period? Period { get; init; }
}
