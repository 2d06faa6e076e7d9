using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.References;

/// <summary>A reference as it is kept; see <see cref="ReferenceFinding"/>.</summary>
internal record struct ReferenceRow : IFindingRow<ReferenceFinding>
{
    public required TextSpan Span { get; init; }

    public string? ResolvesTo { get; init; }

    public required string Kind { get; init; }

    public string? Article { get; init; }

    public string? Note { get; init; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    public readonly ReferenceFinding Make(Recognition found) =>
        new() { Span = Span, ResolvesTo = ResolvesTo, Kind = Kind, Article = Article, Note = Note, Rule = Rule, Confidence = Confidence };
}
