namespace Plumbline.Register.Watching;

/// <summary>Things by their names: whatever names one of them is meant, and what becomes known of it.</summary>
/// <param name="Names">Names as <see cref="WatchedName"/> makes them; one of them is enough.</param>
public sealed record NamedWatch(IReadOnlyList<string> Names) : WatchQuery;
