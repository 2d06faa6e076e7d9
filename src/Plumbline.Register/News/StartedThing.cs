namespace Plumbline.Register.News;

/// <summary>A standard, law or rule with the day from which it counts.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Name">Normal form of a standard, else the name in use.</param>
/// <param name="Title">Title of a standard, Chinese name of another that has both; or null.</param>
/// <param name="Date">Day, month or year.</param>
/// <param name="IsInForce">True where it is the day of coming into force; false where only the release is known.</param>
public sealed record StartedThing(string Address, string Name, string? Title, string Date, bool IsInForce)
{
    /// <summary>Title of a standard in Chinese; null where none is known, and of others.</summary>
    public string? TitleZh { get; init; }
}
