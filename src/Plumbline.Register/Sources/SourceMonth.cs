namespace Plumbline.Register.Sources;

/// <summary>What the rounds of a source gave in a month.</summary>
/// <param name="Rounds">Rounds that ended.</param>
/// <param name="Failed">Of these, those that failed.</param>
/// <param name="Added">New items.</param>
/// <param name="Changed">Changed items.</param>
public sealed record SourceMonth(int Rounds, int Failed, int Added, int Changed);
