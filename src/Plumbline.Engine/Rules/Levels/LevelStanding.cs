namespace Plumbline.Engine.Rules.Levels;

/// <summary>Where one of those evaluated by an index system stands.</summary>
/// <param name="Level">Its level; null where that is not decided.</param>
/// <param name="Whole">What the targets together come to, in the words of the rulebook; null where they were not asked or do not decide.</param>
/// <param name="Possible">The levels that it may have, the best first; one where it is decided.</param>
/// <param name="Missing">Names of the inputs without a value that would change the level.</param>
/// <param name="Why">What besides decides, or stands in the way: an outcome that the source leaves open, values that contradict each other; null for nothing.</param>
public sealed record LevelStanding(string? Level, string? Whole, IReadOnlyList<string> Possible, IReadOnlyList<string> Missing, string? Why);
