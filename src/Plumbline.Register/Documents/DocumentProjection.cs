using Plumbline.Register.Statements;

namespace Plumbline.Register.Documents;

/// <summary>What a document's statements come to.</summary>
internal sealed record DocumentProjection(
    string Title, string Kind, string Language, string? Date, string? Series, string? IssueTitle, string? PeriodStart, string? PeriodEnd, string? Publisher)
{
    public static DocumentProjection Of(IReadOnlyList<StatementRow> s) => new(
        Choice.Of(s, Properties.Title) ?? "untitled",
        Choice.Of(s, Properties.Kind) ?? "document",
        Choice.Of(s, Properties.Language) ?? "und",
        Choice.Of(s, Properties.Date) ?? Choice.Of(s, Properties.PeriodEnd),
        Choice.Of(s, Properties.Series),
        Choice.Of(s, Properties.IssueTitle),
        Choice.Of(s, Properties.PeriodStart),
        Choice.Of(s, Properties.PeriodEnd),
        Choice.Of(s, Properties.Publisher));
}
