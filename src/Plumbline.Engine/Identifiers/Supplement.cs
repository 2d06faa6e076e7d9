namespace Plumbline.Engine.Identifiers;

/// <summary>Something that is published to a standard and has a number of its own: an amendment, a corrigendum, a modification sheet.</summary>
/// <param name="Type">As the normal form prints it: <c>Amd</c>, <c>Cor</c>, <c>XG</c>, <c>Suppl</c>, <c>AMD</c> ...</param>
/// <param name="Number">Its number, or null where it has none.</param>
/// <param name="Year">Four digits, or null.</param>
/// <param name="Text">What the family prints besides, such as the sign in front of it; null where nothing.</param>
/// <param name="Month">Two digits, where the family prints one.</param>
public sealed record Supplement(string Type, string? Number, string? Year, string? Text = null, string? Month = null);
