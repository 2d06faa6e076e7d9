using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>What a standard's statements come to. Days are as stated: to the day, the month or the year.</summary>
internal sealed record StandardProjection(
    string? Title, string? Released, string? Effective, string? Withdrawn, string? Confirmed, string? Stage, string? Ics, string? Committee, string? Obligation)
{
    /// <summary>For the index, which has no obligation: of what holds for some time only, what has no end.</summary>
    public static StandardProjection Of(IReadOnlyList<StatementRow> statements) => From(StatementRow.Lasting(statements)) with { Obligation = null };

    /// <summary>What the statements come to on a day.</summary>
    public static StandardProjection On(IReadOnlyList<StatementRow> statements, DateOnly day) => From(StatementRow.On(statements, day));

    private static StandardProjection From(List<StatementRow> statements) => new(
        Choice.Of(statements, Properties.Title, "en") ?? Choice.Of(statements, Properties.Title), Choice.Of(statements, Properties.Released), Choice.Of(statements, Properties.Effective),
        Choice.Of(statements, Properties.Withdrawn), Choice.Of(statements, Properties.Confirmed), Choice.Of(statements, Properties.Stage), Codes(statements),
        Choice.Of(statements, Properties.Jurisdiction), Choice.Of(statements, Properties.Obligation));

    private static string? Codes(IReadOnlyList<StatementRow> statements)
    {
        var codes = statements.Where(s => s.Property == Properties.Ics).Select(s => s.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? null : string.Join(' ', codes);
    }
}
