using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>What a committee's statements come to.</summary>
internal sealed record CommitteeProjection(string? En, string? Zh)
{
    public static CommitteeProjection Of(IReadOnlyList<StatementRow> statements) =>
        new(Choice.Of(statements, Properties.Name, "en"), Choice.Of(statements, Properties.Name, "zh"));
}
