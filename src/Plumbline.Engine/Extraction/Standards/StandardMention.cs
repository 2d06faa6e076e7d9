using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Standards;

/// <summary>A mention of a standard as it is kept; see <see cref="StandardFinding"/>.</summary>
internal record struct StandardMention : IFindingRow<StandardFinding>, IPlacedRow
{
    public required TextSpan Span { get; init; }

    /// <summary>Empty for none.</summary>
    public TextSpan TitleOrEmpty { get; set; }

    public required StandardId Id { get; init; }

    public StandardId? Resolved { get; set; }

    public StandardId? Dual { get; init; }

    public string? Article { get; init; }

    public string? Note { get; set; }

    public required string Rule { get; init; }

    public required double Confidence { get; set; }

    public readonly TextSpan? Title => TitleOrEmpty.Length > 0 ? TitleOrEmpty : null;

    public readonly StandardFinding Make(Recognition found) =>
        new() { Span = Span, Title = Title, Id = Id, Resolved = Resolved, Dual = Dual, Article = Article, Note = Note, Rule = Rule, Confidence = Confidence };
}
