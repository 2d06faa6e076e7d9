using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.References;

/// <summary>A reference as it is kept; see <see cref="ReferenceFinding"/>.</summary>
internal readonly record struct ReferenceRow : IFindingRow<ReferenceFinding>
{
    public required TextSpan Span { get; init; }

    public string? ResolvesTo { get; init; }

    public string? Article { get; init; }

    public string? Note { get; init; }

    public required double Confidence { get; init; }

    public required ReferenceRule Rule { get; init; }

    public ReferenceFinding Make(Recognition found) =>
        new() { Span = Span, ResolvesTo = ResolvesTo, Kind = ReferenceRules.Kind(Rule), Article = Article, Note = Note, Rule = ReferenceRules.Name(Rule), Confidence = Confidence };
}
