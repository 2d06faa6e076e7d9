namespace Plumbline.Register.Decisions;

/// <summary>What waits for review.</summary>
/// <param name="Count">Number of doubtful findings that nobody has decided.</param>
/// <param name="Item">The one that is next; null where none waits.</param>
public sealed record ReviewState(int Count, ReviewItem? Item);
