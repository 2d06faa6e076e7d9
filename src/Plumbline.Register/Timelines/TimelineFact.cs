namespace Plumbline.Register.Timelines;

/// <summary>One dated fact.</summary>
/// <param name="Date">Day, month or year as stated.</param>
/// <param name="Ended">The last day, included, of what takes several; else null.</param>
/// <param name="What">One of <see cref="TimelineFilter.Sorts"/>.</param>
/// <param name="Kind">What it is a fact of: <c>standard</c>, <c>instrument</c>, <c>consultation</c>, <c>event</c> or <c>target</c>.</param>
/// <param name="Address">Where it stands with its quotes.</param>
/// <param name="Name">Identifier, or name in use.</param>
/// <param name="Title">Title of a standard, Chinese name of another that has both; or null.</param>
/// <param name="KnownSince">When what is shown was learnt here.</param>
public sealed record TimelineFact(string Date, string? Ended, string What, string Kind, string Address, string Name, string? Title, DateTimeOffset KnownSince);
