namespace Plumbline.Register.Things.Named;

/// <summary>A node of a standards system.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many standards the source says that it holds, or null.</param>
/// <param name="Detail">What else the source says of it (<c>committee SAC/TC 28</c>), or null.</param>
/// <param name="Below">The nodes below it.</param>
public sealed record FrameworkNode(string Name, long? Count, string? Detail, IReadOnlyList<FrameworkNode> Below);
