namespace Plumbline.Register.Documents;

/// <summary>What a newsletter says of itself.</summary>
/// <param name="Series">Name of the series; may be empty.</param>
/// <param name="Title">Title of the number.</param>
/// <param name="PeriodStart">First month as <c>2020-10</c>, or null.</param>
/// <param name="PeriodEnd">Last month, included, or null.</param>
/// <param name="Publisher">Who publishes it, or null.</param>
public sealed record IssueHead(string Series, string Title, string? PeriodStart, string? PeriodEnd, string? Publisher);
