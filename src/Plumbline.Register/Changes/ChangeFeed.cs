namespace Plumbline.Register.Changes;

/// <summary>A part of the feed of changes. Who keeps a copy asks until <see cref="Next"/> is null, and the next time with <see cref="Sequence"/> as <c>since</c>.</summary>
/// <param name="Since">The number of the last change that was known already.</param>
/// <param name="Sequence">The register's number when the feed was read; all changes up to it are in the feed.</param>
/// <param name="Items">In the order of the changes, at most one row a thing and change.</param>
/// <param name="Next">An opaque cursor for the next part; null where this is the last.</param>
public sealed record ChangeFeed(long Since, long Sequence, IReadOnlyList<ThingChange> Items, string? Next)
{
    /// <summary>Kinds of things that the feed tells of.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["standard", "committee", "document", "instrument", "consultation", "event", "framework", "body", "project", "topic"];
}
