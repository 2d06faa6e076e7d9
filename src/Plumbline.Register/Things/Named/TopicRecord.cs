namespace Plumbline.Register.Things.Named;

/// <summary>A topic with what was read on it and the standards of its fields.</summary>
public sealed record TopicRecord : ThingRecord
{
    /// <summary>Fields of the ICS that it is tied to, with their names.</summary>
    public required IReadOnlyList<TopicField> Fields { get; init; }

    /// <summary>Articles and documents on it, the latest first.</summary>
    public required IReadOnlyList<TopicArticle> Articles { get; init; }
}
