namespace Plumbline.Engine.Identifiers;

/// <summary>What reading one line as an identifier gives.</summary>
/// <param name="Id">The first identifier, or null where there is none.</param>
/// <param name="More">The other members of a list or range, in order; empty where the line holds one.</param>
/// <param name="Error">Why there is none, a short sentence without a full stop; null where there is one.</param>
/// <param name="Position">0-based UTF-16 offset of the first character that cannot be read; with an identifier, the offset behind what was read.</param>
public readonly record struct IdParse(StandardId? Id, IReadOnlyList<StandardId> More, string? Error, int Position);
