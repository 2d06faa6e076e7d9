using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Statistics;

/// <summary>A figure as it is kept; see <see cref="StatisticFinding"/>.</summary>
internal record struct StatisticRow : IFindingRow<StatisticFinding>
{
    public required TextSpan Span { get; init; }

    public required TextSpan Words { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; set; }

    public string? AsOf { get; init; }

    public string? Article { get; init; }

    public string? Note { get; set; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    public readonly StatisticFinding Make(Recognition found) =>
        new() { Span = Span, Words = Words, Value = Value, Unit = Unit, AsOf = AsOf, Article = Article, Note = Note, Rule = Rule, Confidence = Confidence, Source = found.Text };
}
