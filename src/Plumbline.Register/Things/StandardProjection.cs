using Plumbline.Register.Statements;

namespace Plumbline.Register.Things;

/// <summary>What a standard's statements come to.</summary>
internal sealed record StandardProjection(string? Title)
{
    public static StandardProjection Of(IReadOnlyList<StatementRow> statements) => new(Choice.Of(statements, Properties.Title));
}
