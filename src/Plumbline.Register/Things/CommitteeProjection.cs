using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>What a committee's statements come to.</summary>
internal sealed record CommitteeProjection(string? En, string? Zh)
{
    /// <summary>True for what rows and search entries of committees are made of, their merges with it; what else is stated of them is read where it is shown.</summary>
    public static bool Reads(string property) => property is Properties.Name or Properties.Secretariat or Properties.MergedInto or Properties.NotSameAs;

    /// <summary>For lists: of what holds for some time only, what has no end.</summary>
    public static CommitteeProjection Of(IReadOnlyList<StatementRow> statements) => From(StatementRow.Lasting(statements));

    /// <summary>What the statements come to on a day.</summary>
    public static CommitteeProjection On(IReadOnlyList<StatementRow> statements, DateOnly day) => From(StatementRow.On(statements, day));

    private static CommitteeProjection From(List<StatementRow> statements) =>
        new(Choice.Of(statements, Properties.Name, "en"), Choice.Of(statements, Properties.Name, "zh"));
}
